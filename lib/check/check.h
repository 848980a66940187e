/*
 * Internal interface of the checks: one walk over the document, which applies tables of rules.
 *
 * A rule is one small function and one row in a table: its code, its type or kind, the function. A
 * record rule applies to every record of its type, a value rule to every value of its kind. check.c
 * walks. required.c, references.c, loops.c, meaning.c, schedules.c, rule_*.c and checklists.c
 * contain the rules of the 3000s, editorial_*.c, consents.c and hidden_names.c those of the 4000s;
 * answers.c, folded_words.c, phrases.c, printed_numbers.c and scoped_names.c are tools.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_CHECK_H
#define PALCARE_CHECK_CHECK_H

#include "base/buffer.h"
#include "check/phrases.h"
#include "check/scoped_names.h"
#include "model/position.h"
#include "report/report.h"
#include "schema/problems.h"
#include "schema/schema.h"

#include <palcare/palcare.h>

typedef struct check check;

typedef struct value_position {
    const palcare_record *record;
    palcare_field field;
    size_t index;
} value_position;

typedef struct record_rule {
    int code;
    palcare_type type; /* 0: any type */
    void (*apply)(check *c, const palcare_record *record, int code);
} record_rule;

typedef struct value_rule {
    int code;
    palcare_kind kind;
    void (*apply)(check *c, value_position position, int code);
} value_rule;

/* The rules of one file. */
typedef struct rules {
    const record_rule *record_rules;
    size_t record_count;
    const value_rule *value_rules;
    size_t value_count;
} rules;

extern const rules pc_shape_rules, pc_ref_rules, pc_loop_rules, pc_meaning_rules,
    pc_rule_tree_rules, pc_checklist_rules, pc_access_rules, pc_language_rules, pc_life_rules,
    pc_story_rules, pc_consent_rules, pc_hidden_name_rules, pc_sensitive_rules, pc_service_rules,
    pc_contact_rules, pc_source_rules, pc_word_rules, pc_checklist_hint_rules, pc_rule_value_rules,
    pc_rule_conflict_rules, pc_schedule_rules, pc_availability_rules, pc_register_rules;

/* The progress of the walk within a record: the next field and value. */
typedef struct visit {
    const schema_type *type;
    size_t row, index;
} visit;

enum { ACRONYMS_MOST = 32, ACRONYM_ROOM = 9, RULES_MOST = 256 };

struct check {
    const palcare_doc *doc;
    const palcare_docs *docs;
    palcare_report *report;
    palcare_status status; /* NOMEM ends the walk */
    bool has_errors;
    bool is_public;

    bool has_today, reported_no_today;
    int64_t today; /* days since 1970-01-01 */
    const char *today_text;

    /* Record rules sorted by type: those of a type begin at first[type] and end before first[type +
     * 1]. Value rules are sorted by kind in the same way. */
    const record_rule *sorted[RULES_MOST];
    size_t first[SCHEMA_MAX_TYPE + 2];
    const value_rule *sorted_values[RULES_MOST];
    size_t first_value[PALCARE_KIND_PART + 2];

    /* The steps from the top record to the current record. */
    position_step steps[POSITION_DEPTH];
    visit visits[POSITION_DEPTH];
    size_t depth;

    scoped_names names;                         /* see references.h */
    phrases phrases;                            /* phrases to find */
    const palcare_record **ids;                 /* top records, for proposals */
    size_t id_count;                            /* PALCARE_NONE until ids are collected */
    unsigned proposals;                         /* proposals left; each searches all ids */
    char acronyms[ACRONYMS_MOST][ACRONYM_ROOM]; /* already found in this top record */
    size_t acronym_count;
    bool reported_no_language;
    const char *last_lang; /* the language of last_script */
    int last_script;
    const char *registered_lang; /* the last language that was looked up in the register */
    int registered_form;         /* of the last value that is not in doubt; NARROW_NONE before */
    const char *registered_value;
    buffer scratch, link_text;
    buffer plain; /* the words of plain_of without markup */
    value_position plain_of;
    bool plain_quotations; /* true if plain includes quotations */
};

/* ---- reporting ---- */

/* Reports a problem of the current record: of one of its fields (0: of the record) and one value
 * (PALCARE_NONE: of the field). Prefixes the sentence with the record's name. */
void pc_check_add(check *c, palcare_field field, size_t index, const problem *what);

/* Formats a problem and reports it; hint is NULL or final text. */
void pc_check_say(check *c, int code, palcare_field field, size_t index, const char *hint,
                  const char *format, ...) PROBLEM_FORMAT(6, 7);

/* The top record that is or contains the current record. */
static inline const palcare_record *pc_check_top(const check *c)
{
    return c->steps[0].record;
}

/* The owner of the current part; NULL for a top record. */
static inline const palcare_record *pc_check_owner(const check *c)
{
    return c->depth > 1 ? c->steps[c->depth - 2].record : NULL;
}

/* The field of its owner that contains the current part; 0 for a top record. */
static inline palcare_field pc_check_held_by(const check *c)
{
    return c->steps[c->depth - 1].field;
}

/* Tells if the caller gave today's date. If not, reports once that some rules were not applied. */
bool pc_check_has_today(check *c);

/* Tests if a whole date is before or after today; false if that end of the period is open. */
bool pc_check_is_over(check *c, const char *date);
bool pc_check_is_ahead(check *c, const char *date);
/* Days since the end of a date; negative if it is ahead. Needs today. */
int64_t pc_check_days_since(const check *c, const char *date);

void pc_check_no_memory(check *c);

/* The words of a text or rich value without markup; NULL if out of memory. Valid until the next
 * call. */
const char *pc_check_plain(check *c, value_position position, size_t *size);

/* Like pc_check_plain(), without quotations: leaves out q and blockquote. */
const char *pc_check_unquoted(check *c, value_position position, size_t *size);

/* ---- queries on records ---- */

/* Tests if the first value of a field, such as its code, equals `value`. */
bool pc_field_is(const palcare_record *record, palcare_field field, const char *value);
/* Tests if any value of a field equals `value`. */
bool pc_field_has(const palcare_record *record, palcare_field field, const char *value);
bool pc_field_is_true(const palcare_record *record, palcare_field field);
bool pc_field_given(const palcare_record *record, palcare_field field);
/* The first value, or NULL. */
const char *pc_field_first(const palcare_record *record, palcare_field field);
/* Tests if an item or checklist is visible to readers: published, approved, or without a status,
 * like content of other publishers. */
bool pc_is_on_show(const palcare_record *record);
/* Tests if an item addresses families: its audience includes a family member or everyone. */
bool pc_is_for_families(const palcare_record *item);

#endif

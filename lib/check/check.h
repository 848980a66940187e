/*
 * The check room, inside: one walk over the document, and tables of rules that it applies.
 *
 * A rule is one small function and one row in a table: its code, what it applies to, the function.
 * A record rule is asked of every record of its type, a value rule of every value of its kind. The
 * files: check.c walks; shape.c, refs.c, loops.c, meaning.c and rule_trees.c hold the layer of the
 * 3000s, editorial_*.c that of the 4000s; words.c, phrases.c and names.c are tools.
 */
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

/* A field's value. */
typedef struct spot {
    const palcare_record *record;
    palcare_field field;
    size_t index;
} spot;

typedef struct record_rule {
    int code;
    palcare_type type; /* 0: of any type */
    void (*apply)(check *c, const palcare_record *record, int code);
} record_rule;

typedef struct value_rule {
    int code;
    palcare_kind kind;
    void (*apply)(check *c, spot at, int code);
} value_rule;

/* One file's rules. */
typedef struct rules {
    const record_rule *record_rules;
    size_t record_count;
    const value_rule *value_rules;
    size_t value_count;
} rules;

extern const rules pc_shape_rules, pc_ref_rules, pc_loop_rules, pc_meaning_rules,
    pc_rule_tree_rules, pc_checklist_rules, pc_access_rules, pc_language_rules,
    pc_checklist_hint_rules, pc_contact_rules, pc_life_rules, pc_service_rules, pc_sensitive_rules,
    pc_source_rules, pc_story_rules, pc_word_rules;

/* Where the walk is in a record: what comes next of its fields. */
typedef struct visit {
    const schema_type *type;
    size_t row, index;
} visit;

enum { ACRONYMS_MOST = 32, ACRONYM_ROOM = 9, RULES_MOST = 256 };

struct check {
    const palcare_doc *doc;
    const palcare_docs *docs;
    palcare_report *report;
    palcare_status status; /* NOMEM once memory ran out: the walk ends there */
    bool has_errors;
    bool is_public;

    bool has_today, said_no_today;
    int64_t today; /* days from 1970-01-01 */
    const char *today_text;

    /* The record rules by type: those of a type from first[type] on, before first[type + 1]; the
     * value rules by kind alike. */
    const record_rule *sorted[RULES_MOST];
    size_t first[SCHEMA_MAX_TYPE + 2];
    const value_rule *sorted_values[RULES_MOST];
    size_t first_value[PALCARE_KIND_PART + 2];

    /* The way down to the record that is visited. */
    position_step steps[POSITION_DEPTH];
    visit visits[POSITION_DEPTH];
    size_t depth;

    names names;                                /* see refs.h */
    phrases phrases;                            /* words to look for */
    const palcare_record **ids;                 /* top records, for proposals */
    size_t id_count;                            /* of them; PALCARE_NONE until they are gathered */
    unsigned proposals;                         /* how many more to work out */
    char acronyms[ACRONYMS_MOST][ACRONYM_ROOM]; /* met in this top record */
    size_t acronym_count;
    bool said_no_language;
    const char *last_lang; /* whose script is known */
    int last_script;
    buffer scratch, link_text;
    buffer plain; /* the words of plain_of, without markup */
    spot plain_of;
    bool plain_quotations; /* whether quotations are among them */
};

/* ---- what rules ask and say ---- */

/* Says a problem of the record that is visited: of one of its fields (0: of itself) and one value
 * (PALCARE_NONE: of the field as a whole). The record's name is put before the sentence. */
void pc_check_add(check *c, palcare_field field, size_t index, const problem *what);

/* The same in one line; hint NULL or whole. */
void pc_check_say(check *c, int code, palcare_field field, size_t index, const char *hint,
                  const char *format, ...) PROBLEM_FORMAT(6, 7);

/* The top record that is visited, or whose part is. */
static inline const palcare_record *pc_check_top(const check *c)
{
    return c->steps[0].record;
}

/* The owner of the part that is visited; NULL at the top. */
static inline const palcare_record *pc_check_owner(const check *c)
{
    return c->depth > 1 ? c->steps[c->depth - 2].record : NULL;
}

/* The field of its owner that holds the part that is visited; 0 at the top. */
static inline palcare_field pc_check_held_by(const check *c)
{
    return c->steps[c->depth - 1].field;
}

/* Whether today is known. Where it is not, one note says that some rules were not applied. */
bool pc_check_has_today(check *c);

/* Whether all of a date lies before today, or after it; false where it has no end, no beginning. */
bool pc_check_is_over(check *c, const char *date);
bool pc_check_is_ahead(check *c, const char *date);
/* How many days all of a date lies back; negative where it does not. Needs today. */
int64_t pc_check_days_since(const check *c, const char *date);

/* Remembers that memory ran out. */
void pc_check_no_memory(check *c);

/* The words of a text or rich value without markup; NULL without memory. They stay until others are
 * asked for. */
const char *pc_check_plain(check *c, spot at, size_t *size);

/* The same but for what the author quotes: the words in q and blockquote are left out. */
const char *pc_check_unquoted(check *c, spot at, size_t *size);

/* ---- small questions about records, for rules ---- */

/* Whether the code (or other single value) of a field is this one. */
bool pc_field_is(const palcare_record *record, palcare_field field, const char *value);
/* Whether one of a field's values is this one. */
bool pc_field_has(const palcare_record *record, palcare_field field, const char *value);
/* Whether the only value of a bool field is true. */
bool pc_field_is_true(const palcare_record *record, palcare_field field);
/* Whether a field has a value. */
bool pc_field_given(const palcare_record *record, palcare_field field);
/* The first value, or NULL. */
const char *pc_field_first(const palcare_record *record, palcare_field field);
/* Whether an item or checklist is on show: published, approved, or, as with what others publish,
 * without a status. */
bool pc_is_on_show(const palcare_record *record);
/* Whether an item speaks to families: a family member or everyone is in its audience. */
bool pc_is_for_families(const palcare_record *item);

#endif

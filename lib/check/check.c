/*
 * palcare_check(): walks all records and parts in document order and applies each rule to its
 * records and values.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/folded_words.h"
#include "check/references.h"
#include "model/refusal.h"

#include "value/form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const rules *const all_rules[] = {
    &pc_shape_rules,        &pc_ref_rules,           &pc_loop_rules,
    &pc_meaning_rules,      &pc_rule_tree_rules,     &pc_checklist_rules,
    &pc_access_rules,       &pc_language_rules,      &pc_life_rules,
    &pc_story_rules,        &pc_consent_rules,       &pc_hidden_name_rules,
    &pc_sensitive_rules,    &pc_service_rules,       &pc_contact_rules,
    &pc_source_rules,       &pc_word_rules,          &pc_checklist_hint_rules,
    &pc_rule_value_rules,   &pc_rule_conflict_rules, &pc_schedule_rules,
    &pc_availability_rules, &pc_register_rules,
};
enum { FILE_COUNT = sizeof all_rules / sizeof all_rules[0] };

/* ---- reporting ---- */

void pc_check_no_memory(check *c)
{
    c->status = PALCARE_NOMEM;
}

/* The place of the record: that of itself or its nearest owner that was read from a file. */
static void find_record_place(const check *c, place *out)
{
    size_t i = c->depth;
    while (i > 0 && !palcare_record_place(c->steps[i - 1].record, &out->line, &out->column))
        i--;
}

void pc_check_add(check *c, palcare_field field, size_t index, const problem *what)
{
    const schema_problem *row = pc_schema_problem_of(what->code);
    c->has_errors = c->has_errors || (row && row->severity == PALCARE_SEVERITY_ERROR);
    if (!c->report || c->status != PALCARE_OK)
        return;
    place where = {.file = palcare_doc_name(c->doc)};
    find_record_place(c, &where);
    pc_buffer_clear(&c->scratch);
    pc_position_add_steps_path(c->steps, c->depth, field, index, &c->scratch);
    size_t path_end = c->scratch.size;
    pc_buffer_byte(&c->scratch, '\0');
    pc_position_add_steps_words(c->steps, c->depth, &c->scratch);
    const char *text = pc_buffer_text(&c->scratch);
    if (!text) {
        pc_check_no_memory(c);
        return;
    }
    problem whole = *what;
    if (c->depth) {
        where.path = text;
        pc_problem_prefix(&whole, text + path_end + 1);
    }
    if (pc_report_add(c->report, &where, &whole) != PALCARE_OK)
        pc_check_no_memory(c);
}

void pc_check_say(check *c, int code, palcare_field field, size_t index, const char *hint,
                  const char *format, ...)
{
    problem what;
    va_list arguments;
    va_start(arguments, format);
    pc_problem_say_va(&what, code, hint, format, arguments);
    va_end(arguments);
    pc_check_add(c, field, index, &what);
}

/* ---- today ---- */

bool pc_check_has_today(check *c)
{
    if (c->has_today || c->reported_no_today)
        return c->has_today;
    c->reported_no_today = true;
    problem what;
    pc_problem_say(&what, PC_TODAY_NOT_GIVEN,
                   "today's date was not given, so nothing was checked that depends on it");
    pc_problem_hint(&what,
                    "give the date to see overdue reviews, consents that ended and the like");
    size_t depth = c->depth; /* this problem belongs to the document, not to the current record */
    c->depth = 0;
    pc_check_add(c, 0, PALCARE_NONE, &what);
    c->depth = depth;
    return false;
}

bool pc_check_is_over(check *c, const char *date)
{
    int64_t first, last;
    return date && palcare_date_span(date, &first, &last) && pc_check_has_today(c) &&
           last < c->today;
}

bool pc_check_is_ahead(check *c, const char *date)
{
    int64_t first, last;
    return date && palcare_date_span(date, &first, &last) && pc_check_has_today(c) &&
           first > c->today;
}

int64_t pc_check_days_since(const check *c, const char *date)
{
    int64_t first, last;
    return palcare_date_span(date, &first, &last) ? c->today - last : 0;
}

/* Reads a complete date such as 2026-11-01. */
static bool read_today(const char *text, int64_t *day)
{
    int64_t last;
    return strlen(text) == 10 && pc_form_fits(PALCARE_KIND_DATE, text, 10) &&
           pc_form_in_calendar(text) && palcare_date_span(text, day, &last) && *day == last;
}

/* ---- words ---- */

static const char *get_plain(check *c, value_position position, bool quotations, size_t *size)
{
    const char *value = palcare_value(position.record, position.field, position.index);
    if (palcare_field_kind(position.field) == PALCARE_KIND_TEXT) {
        *size = strlen(value);
        return value;
    }
    quotations = quotations || !pc_words_are_quoted(value);
    value_position previous = c->plain_of;
    if (previous.record != position.record || previous.field != position.field ||
        previous.index != position.index || c->plain_quotations != quotations) {
        pc_buffer_clear(&c->plain);
        pc_words_of_markup(value, quotations, &c->plain);
        c->plain_of = position;
        c->plain_quotations = quotations;
    }
    const char *text = pc_buffer_text(&c->plain);
    if (!text)
        pc_check_no_memory(c);
    *size = c->plain.size;
    return text;
}

const char *pc_check_plain(check *c, value_position position, size_t *size)
{
    return get_plain(c, position, true, size);
}

const char *pc_check_unquoted(check *c, value_position position, size_t *size)
{
    return get_plain(c, position, false, size);
}

/* ---- queries on records ---- */

const char *pc_field_first(const palcare_record *record, palcare_field field)
{
    return palcare_value(record, field, 0);
}

bool pc_field_given(const palcare_record *record, palcare_field field)
{
    return palcare_count(record, field) > 0;
}

bool pc_field_is(const palcare_record *record, palcare_field field, const char *value)
{
    const char *own = pc_field_first(record, field);
    return own && strcmp(own, value) == 0;
}

bool pc_field_has(const palcare_record *record, palcare_field field, const char *value)
{
    const char *own;
    for (size_t i = 0; (own = palcare_value(record, field, i)); i++)
        if (strcmp(own, value) == 0)
            return true;
    return false;
}

bool pc_field_is_true(const palcare_record *record, palcare_field field)
{
    double number;
    return palcare_number(record, field, 0, &number) && number > 0;
}

bool pc_is_on_show(const palcare_record *record)
{
    bool is_item = palcare_record_type(record) == PALCARE_TYPE_ITEM;
    palcare_field field = is_item ? PALCARE_ITEM_STATUS : PALCARE_CHECKLIST_STATUS;
    return !pc_field_given(record, field) || pc_field_is(record, field, "published") ||
           pc_field_is(record, field, "approved");
}

bool pc_is_for_families(const palcare_record *item)
{
    static const char *const others[] = {"school",  "professional", "volunteer",
                                         "planner", "service",      "unknown"};
    const char *who;
    for (size_t i = 0; (who = palcare_value(item, PALCARE_ITEM_AUDIENCE, i)); i++) {
        size_t other = 0;
        while (other < sizeof others / sizeof others[0] && strcmp(who, others[other]) != 0)
            other++;
        if (other == sizeof others / sizeof others[0])
            return true;
    }
    return false;
}

/* ---- the walk ---- */

static void apply_value_rules(check *c, palcare_kind kind, value_position position)
{
    for (size_t i = c->first_value[kind]; i < c->first_value[kind + 1]; i++)
        c->sorted_values[i]->apply(c, position, c->sorted_values[i]->code);
}

static void apply_record_rules(check *c, const palcare_record *record, palcare_type type)
{
    for (size_t i = c->first[type]; i < c->first[type + 1]; i++)
        c->sorted[i]->apply(c, record, c->sorted[i]->code);
}

static void apply_rules(check *c, const palcare_record *record, const schema_type *type)
{
    apply_record_rules(c, record, 0);
    apply_record_rules(c, record, type->type);
    for (size_t row = 0; row < type->count && c->status == PALCARE_OK; row++) {
        const schema_field *field = &type->fields[row];
        if (c->first_value[field->kind] == c->first_value[field->kind + 1])
            continue;
        size_t size = palcare_count(record, field->field);
        for (size_t i = 0; i < size; i++)
            apply_value_rules(c, field->kind, (value_position){record, field->field, i});
    }
}

static void enter(check *c, const position_step *step)
{
    const schema_type *type = pc_schema_of(palcare_record_type(step->record));
    c->steps[c->depth] = *step;
    c->visits[c->depth] = (visit){type, 0, 0};
    c->depth++;
    apply_rules(c, step->record, type);
}

/* Finds the next part of the current record. */
static bool next_part(check *c, position_step *out)
{
    visit *at = &c->visits[c->depth - 1];
    const palcare_record *record = c->steps[c->depth - 1].record;
    for (; at->row < at->type->count; at->row++, at->index = 0) {
        const schema_field *field = &at->type->fields[at->row];
        if (field->kind != PALCARE_KIND_PART)
            continue;
        const palcare_record *part = palcare_part(record, field->field, at->index);
        if (!part)
            continue;
        *out = (position_step){part, field->field, at->index++};
        return true;
    }
    return false;
}

static void walk(check *c, const palcare_record *top)
{
    c->acronym_count = 0;
    enter(c, &(position_step){top, 0, 0});
    while (c->depth > 0 && c->status == PALCARE_OK) {
        position_step step;
        if (c->depth < POSITION_DEPTH && next_part(c, &step))
            enter(c, &step);
        else
            c->depth--;
    }
    c->depth = 0;
}

/* ---- begin and end ---- */

/* Sorts the record rules by type; rules of one type keep the order of the tables. */
static void sort_record_rules(check *c)
{
    size_t count = 0;
    for (palcare_type type = 0; type <= SCHEMA_MAX_TYPE; type++) {
        c->first[type] = count;
        for (size_t file = 0; file < FILE_COUNT; file++)
            for (size_t i = 0; i < all_rules[file]->record_count; i++)
                if (all_rules[file]->record_rules[i].type == type && count < RULES_MOST)
                    c->sorted[count++] = &all_rules[file]->record_rules[i];
    }
    c->first[SCHEMA_MAX_TYPE + 1] = count;
}

static void sort_value_rules(check *c)
{
    size_t count = 0;
    for (size_t kind = 0; kind <= PALCARE_KIND_PART; kind++) {
        c->first_value[kind] = count;
        for (size_t file = 0; file < FILE_COUNT; file++)
            for (size_t i = 0; i < all_rules[file]->value_count; i++)
                if (all_rules[file]->value_rules[i].kind == kind && count < RULES_MOST)
                    c->sorted_values[count++] = &all_rules[file]->value_rules[i];
    }
    c->first_value[PALCARE_KIND_PART + 1] = count;
}

/* Collects the built-in phrases and those that terms of this document say to avoid. */
static bool gather_phrases(check *c)
{
    const palcare_record *term = NULL;
    bool has_memory = pc_phrases_begin(&c->phrases);
    while (has_memory && (term = palcare_doc_next(c->doc, PALCARE_TYPE_TERM, term))) {
        const char *text;
        for (size_t i = 0; has_memory && (text = palcare_value(term, PALCARE_TERM_AVOID_NAME, i));
             i++) {
            const char *lang = palcare_text_lang(term, PALCARE_TERM_AVOID_NAME, i);
            const char *name = palcare_text(term, PALCARE_TERM_NAME, lang);
            has_memory = pc_phrases_add(&c->phrases, &(phrase){PHRASE_AVOID, lang, text, name});
        }
    }
    return has_memory;
}

/* Collects the acronyms of organizations in this document, which therefore need no explanation. */
static bool gather_acronyms(check *c)
{
    const palcare_record *body = NULL;
    while ((body = palcare_doc_next(c->doc, PALCARE_TYPE_ORGANIZATION, body))) {
        const char *text;
        for (size_t i = 0; (text = palcare_value(body, PALCARE_ORGANIZATION_ACRONYM, i)); i++)
            if (!pc_names_take(&c->names, c->doc, NAME_ACRONYM, text, strlen(text), NULL))
                return false;
    }
    return true;
}

static void check_about(check *c)
{
    const palcare_record *about = palcare_doc_next(c->doc, PALCARE_TYPE_ABOUT, NULL);
    c->is_public = about && pc_field_is(about, PALCARE_ABOUT_PRIVACY, "public");
    if (about)
        return;
    problem what;
    pc_problem_say(&what, PC_ABOUT, "the document has no 'about' header");
    pc_problem_hint(&what, "add one and say its privacy: public, staff or private");
    pc_check_add(c, 0, PALCARE_NONE, &what);
}

static void end(check *c)
{
    free(c->ids);
    pc_names_free(&c->names);
    pc_phrases_free(&c->phrases);
    pc_buffer_free(&c->scratch);
    pc_buffer_free(&c->link_text);
    pc_buffer_free(&c->plain);
}

palcare_status palcare_check(const palcare_doc *doc, const palcare_docs *docs, const char *today,
                             const palcare_options *options, palcare_report *report)
{
    (void)options; /* none applies yet */
    enum { PROPOSALS = 20 };
    check c = {.doc = doc,
               .docs = docs,
               .report = report,
               .today_text = today,
               .id_count = PALCARE_NONE,
               .proposals = PROPOSALS};
    if (!doc)
        return pc_misuse(report, NULL, 0, "no document was given");
    if (today && !read_today(today, &c.today))
        return pc_misuse(report, NULL, 0, "today, '%s', is not a date like 2026-11-01",
                         pc_problem_quote(today, strlen(today)).text);
    c.has_today = today != NULL;
    sort_record_rules(&c);
    sort_value_rules(&c);
    if (!gather_phrases(&c) || !gather_acronyms(&c))
        pc_check_no_memory(&c);
    if (c.status == PALCARE_OK)
        check_about(&c);
    const palcare_record *top = NULL;
    while (c.status == PALCARE_OK && (top = palcare_doc_next(doc, 0, top)))
        walk(&c, top);
    end(&c);
    if (c.status != PALCARE_OK)
        return c.status;
    return c.has_errors ? PALCARE_INVALID : PALCARE_OK;
}

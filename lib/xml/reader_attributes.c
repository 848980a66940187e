/* The attributes of a record's start tag: each is the values of one field. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/reader_attributes.h"

#include "base/ascii.h"
#include "value/form.h"
#include "xml/foreign.h"
#include "xml/reader_problems.h"

static void report_value(reader *r, const cached_name *cached, const attribute *a,
                         const char *value, size_t size, const problem *what)
{
    if (cached->is_many && size)
        pc_reader_word_problem(r, a, value, what);
    else
        pc_reader_attribute_problem(r, a, what);
}

/* Keeps the text of a code that only a newer version has. */
static bool keep_newer_code(reader *r, const cached_name *cached, const attribute *a,
                            const char *value, size_t size)
{
    const schema_field *field = cached->field;
    if (!r->newer || field->kind != PALCARE_KIND_CODE ||
        !pc_form_fits(PALCARE_KIND_TOKEN, value, size))
        return false;
    ref text = pc_arena_text(r->build.doc, value, size);
    if (!text)
        pc_reader_failed(r, PALCARE_NOMEM);
    pc_build_slot(&r->build, cached->row, text);
    problem what;
    pc_problem_say(&what, PC_NEWER_CODE,
                   "unknown %s '%s' is kept: the document is of a newer version", field->name,
                   pc_problem_quote(value, size).text);
    report_value(r, cached, a, value, size, &what);
    return true;
}

static void refuse_value(reader *r, const cached_name *cached, const attribute *a,
                         const char *value, size_t size)
{
    problem what;
    if (size && keep_newer_code(r, cached, a, value, size))
        return;
    pc_shape_explain_listed(cached->field, value, size, &what);
    report_value(r, cached, a, value, size, &what);
}

/* Makes the slot of a value that is stored as a slot; false if the value does not fit. */
static bool make_slot(reader *r, const cached_name *cached, const char *value, size_t size,
                      uint32_t *slot)
{
    const schema_field *field = cached->field;
    if (cached->route == ROUTE_CODE) {
        int index = pc_schema_code_index(field->codes, value, size);
        *slot = (uint32_t)index;
        return index >= 0;
    }
    if (cached->route == ROUTE_BOOL)
        return size && pc_shape_fits(field, value, size, slot);
    if (!size || !pc_form_fits(field->kind, value, size))
        return false;
    *slot = cached->route == ROUTE_NAME ? pc_symbol_take(r->build.doc, value, size)
                                        : pc_arena_text(r->build.doc, value, size);
    if (!*slot)
        pc_reader_failed(r, PALCARE_NOMEM);
    return true;
}

/* Finds the slot of a value that is stored as a slot. Codes are the same in all documents; an id is
 * new each time, and would push out what is repeated. */
static bool find_slot(reader *r, const cached_name *cached, const char *value, size_t size,
                      uint32_t *slot)
{
    const schema_field *field = cached->field;
    bool is_code = cached->route == ROUTE_CODE;
    if (!pc_cache_is_short(size) || field->kind == PALCARE_KIND_ID)
        return make_slot(r, cached, value, size, slot);
    uint32_t document = is_code ? 0 : r->cache.document;
    uint32_t sort = is_code ? (uint32_t)field->field : CACHED_KIND + (uint32_t)field->kind;
    cache_entry entry = pc_cache_look(&r->cache, document, sort, value, size);
    if (pc_cache_has(&entry, slot))
        return true;
    if (!make_slot(r, cached, value, size, slot))
        return false;
    pc_cache_keep(&entry, *slot);
    return true;
}

/* Adds one value of a field. */
static void add_value(reader *r, const cached_name *cached, const attribute *a, const char *value,
                      size_t size)
{
    uint32_t slot;
    if (cached->route == ROUTE_TEXT) {
        if (size && pc_form_fits(cached->field->kind, value, size))
            pc_build_text(&r->build, cached->row, value, size);
        else
            refuse_value(r, cached, a, value, size);
    } else if (find_slot(r, cached, value, size, &slot)) {
        pc_build_slot(&r->build, cached->row, slot);
    } else {
        refuse_value(r, cached, a, value, size);
    }
}

/* The next of several values separated by white space; NULL after the last. */
static const char *next_value(const char **at, const char *end)
{
    const char *value = *at;
    while (value < end && pc_is_space(*value))
        value++;
    const char *after = value;
    while (after < end && !pc_is_space(*after))
        after++;
    *at = after;
    return value < end ? value : NULL;
}

/* Makes one list of several slots, which records with the same ones share. */
static bool add_slots(reader *r, const cached_name *cached, const attribute *a)
{
    uint32_t slots[16], count = 0;
    const char *at = a->value, *end = a->end, *value;
    while ((value = next_value(&at, end))) {
        if (count == sizeof slots / sizeof slots[0] ||
            !find_slot(r, cached, value, (size_t)(at - value), &slots[count++]))
            return false;
    }
    if (count == 0)
        return false;
    uint32_t slot =
        count == 1 ? slots[0] : pc_build_list(&r->build, cached->route == ROUTE_NAME, slots, count);
    pc_build_slot(&r->build, cached->row, slot);
    return true;
}

/* Reports a list with commas between its values. If the author must decide what one of them means,
 * each that does not fit follows, but without a replacement: the list would be half corrected. */
static bool refuse_list(reader *r, const cached_name *cached, const attribute *a)
{
    problem what;
    size_t size;
    const char *at = a->value, *end = a->end, *value;
    if (!pc_shape_explain_list(cached->field, at, (size_t)(end - at), &what))
        return false;
    bool is_clear = what.replacement[0];
    pc_reader_attribute_problem(r, a, &what);
    while (!is_clear && (value = pc_shape_next_value(cached->field, &at, end, &size))) {
        if (pc_shape_fits_listed(cached->field, value, size))
            continue;
        pc_shape_explain(cached->field, value, size, &what);
        what.replacement[0] = '\0';
        report_value(r, cached, a, value, size, &what);
    }
    return true;
}

static void add_values(reader *r, const cached_name *cached, const attribute *a)
{
    const char *at = a->value, *end = a->end, *value;
    bool any = false;
    while ((value = next_value(&at, end))) {
        add_value(r, cached, a, value, (size_t)(at - value));
        any = true;
    }
    if (!any)
        add_value(r, cached, a, "", 0);
}

static void read_several(reader *r, const cached_name *cached, const attribute *a)
{
    if (cached->route != ROUTE_TEXT && add_slots(r, cached, a))
        return;
    if (r->newer || !refuse_list(r, cached, a))
        add_values(r, cached, a);
}

void pc_reader_newer_attribute(reader *r, const attribute *a)
{
    problem what;
    pc_problem_say(&what, PC_NEWER_NAME,
                   "attribute '%s' is kept: the document is of a newer version",
                   pc_reader_written(NULL, a->name).text);
    pc_reader_attribute_problem(r, a, &what);
    pc_foreign_attribute(r, a);
}

static void read_attribute(reader *r, frame *f, const attribute *a)
{
    const cached_name *cached = pc_cache_name_of(&r->cache, f->type, a->name);
    if (cached && !cached->is_element) {
        f->seen |= (uint64_t)1 << cached->row;
        if (cached->is_many)
            read_several(r, cached, a);
        else
            add_value(r, cached, a, a->value, (size_t)(a->end - a->value));
    } else if (!cached && r->newer) {
        pc_reader_newer_attribute(r, a);
    } else {
        pc_reader_unknown_attribute(r, a);
    }
}

void pc_reader_attributes(reader *r, const start_tag *tag)
{
    frame *f = pc_reader_frame(r);
    r->tag = tag;
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++) {
        if (!a->prefix)
            read_attribute(r, f, a);
        else if (pc_reader_is_lang(a))
            f->lang = pc_reader_lang(r, a, f->lang);
        else if (pc_reader_is_ours(r, a->uri))
            pc_reader_prefixed_attribute(r, a);
        else
            pc_foreign_attribute(r, a);
    }
    r->tag = NULL;
}

uint16_t pc_reader_lang(reader *r, const attribute *a, uint16_t inherited)
{
    const char *tag = a->value;
    size_t size = (size_t)(a->end - a->value);
    uint16_t found;
    if (pc_lang_find(r->build.doc, tag, size, &found))
        return found;
    if (size && !pc_form_fits(PALCARE_KIND_LANG, tag, size)) {
        problem what;
        char proposal[64];
        pc_problem_say(&what, PC_LANGUAGE_TAG, "xml:lang '%s' is not %s",
                       pc_problem_quote(tag, size).text, pc_form_describe(PALCARE_KIND_LANG));
        if (pc_form_propose(PALCARE_KIND_LANG, tag, size, proposal, sizeof proposal))
            pc_problem_replace(&what, "write '%s'", proposal);
        pc_reader_attribute_problem(r, a, &what);
        r->lang_refused = true;
        return inherited;
    }
    uint16_t lang = inherited;
    palcare_status status = pc_lang_take(r->build.doc, tag, size, &lang);
    if (status != PALCARE_OK)
        pc_reader_failed(r, status);
    return lang;
}

uint16_t pc_reader_value_lang(reader *r, uint16_t lang, const start_tag *tag)
{
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++) {
        bool words = pc_schema_is_words(r->field);
        if (words && pc_reader_is_lang(a)) {
            lang = pc_reader_lang(r, a, lang);
            continue;
        }
        problem what;
        pc_problem_say(&what, a->prefix ? PC_FOREIGN_IN_VALUE : PC_UNKNOWN_ATTRIBUTE,
                       "attribute '%s' is not allowed on %s",
                       pc_reader_written(a->prefix, a->name).text, r->field->name);
        if (words)
            pc_problem_hint(&what, "only xml:lang is allowed there");
        pc_reader_attribute_problem(r, a, &what);
    }
    return lang;
}

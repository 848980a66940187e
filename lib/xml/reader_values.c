/* Reads values that are elements: collects their text, and checks them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/reader_values.h"

#include "xml/reader_attributes.h"
#include "xml/reader_problems.h"

/* Checks that a field that is not a list has only one value in each language. */
static void check_language(reader *r, frame *owner, unsigned row)
{
    const schema_field *field = &owner->type->fields[row];
    uint64_t bit = (uint64_t)1 << row;
    if (pc_schema_many(field) || !(owner->seen & bit) || owner->reported & bit || r->lang_refused)
        return;
    for (uint32_t i = owner->values.first; i < r->build.count; i++) {
        const pending_value *w = &r->build.stack[i];
        if (w->row != row || w->lang != r->value_lang)
            continue;
        owner->reported |= bit;
        problem what;
        const char *tag = pc_lang_tag(r->build.doc, w->lang);
        pc_problem_say(&what, PC_LANGUAGE_TWICE, "a second %s %s%s", field->name,
                       *tag ? "in " : "without a language", tag);
        pc_problem_hint(&what, "mark a translation with xml:lang");
        pc_reader_value_problem(r, NULL, &what);
        return;
    }
}

void pc_value_open(reader *r, frame *owner, unsigned row, const start_tag *tag)
{
    const schema_field *field = &owner->type->fields[row];
    r->field = field;
    r->value_row = row;
    r->value_place = pc_parse_place(&r->parse);
    r->lang_refused = false;
    r->value_lang = tag->count ? pc_reader_value_lang(r, owner->lang, tag) : owner->lang;
    if (pc_schema_is_words(field))
        check_language(r, owner, row);
    owner->seen |= (uint64_t)1 << row;
    pc_buffer_clear(&r->text);
    r->space = NO_SPACE;
    r->inner = r->passed = 0;
    r->refused = false;
    r->state = field->kind == PALCARE_KIND_STRING ? IN_STRING
               : field->kind == PALCARE_KIND_TEXT ? IN_TEXT
                                                  : IN_RICH;
    if (r->state == IN_RICH)
        pc_rich_begin(&r->rich);
}

void pc_value_refuse_element(reader *r, const start_tag *tag)
{
    problem what;
    bool ours = pc_reader_is_ours(r, tag->uri);
    pc_problem_say(&what, ours ? PC_MARKUP_IN_TEXT : PC_FOREIGN_IN_VALUE,
                   "element '%s' is not allowed within %s",
                   pc_reader_written(tag->prefix, tag->name).text, r->field->name);
    pc_problem_hint(&what, "%s holds plain words", r->field->name);
    pc_reader_value_problem(r, NULL, &what);
    pc_reader_refuse(r);
}

static bool is_rich_namespace(reader *r, const char *uri)
{
    if (pc_reader_is_ours(r, uri) || (uri && uri == r->xhtml))
        return true;
    if (!uri || strcmp(uri, XHTML) != 0)
        return false;
    r->xhtml = uri;
    return true;
}

/* Reports a problem of rich text at the place of its event. The value will be dropped, but is still
 * read for more problems. */
static void rich_problem(reader *r, palcare_status status, const problem *what)
{
    r->refused = true;
    if (status == PALCARE_INVALID)
        pc_reader_value_problem(r, NULL, what);
    else
        pc_reader_failed(r, status);
}

/* Checks the length of rich text with its tags. */
static void check_rich_length(reader *r)
{
    if (r->rich.out.size > r->most_rich)
        pc_parse_limit(&r->parse, &r->value_place, PC_LIMIT_RICH, OPTION_RICH);
}

/* Collects the attributes of a rich element; false, with a problem, if one is in a namespace. */
static bool gather_attributes(reader *r, const start_tag *tag, rich_attribute *out, size_t *used,
                              problem *what)
{
    *used = 0;
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++) {
        const char *name = a->name;
        if (a->prefix) {
            pc_problem_say(what, PC_FOREIGN_IN_VALUE, "attribute '%s' is not allowed within %s",
                           pc_reader_written(a->prefix, a->name).text, r->field->name);
            return false;
        }
        /* an element has at most three different ones, so an unknown one is among the first */
        if (*used < RICH_ATTRIBUTES)
            out[(*used)++] =
                (rich_attribute){name, strlen(name), a->value, (size_t)(a->end - a->value)};
    }
    return true;
}

void pc_value_open_rich(reader *r, const start_tag *tag)
{
    rich_attribute own[RICH_ATTRIBUTES];
    size_t used;
    problem what;
    palcare_status status = PALCARE_INVALID;
    r->inner++;
    if (r->passed) {
        r->passed++;
        return;
    }
    if (!is_rich_namespace(r, tag->uri))
        pc_problem_say(&what, PC_FOREIGN_IN_VALUE,
                       "element '%s' of another namespace is not allowed within %s",
                       pc_reader_written(tag->prefix, tag->name).text, r->field->name);
    else if (gather_attributes(r, tag, own, &used, &what))
        status = pc_rich_start(&r->rich, tag->name, strlen(tag->name), own, used, &what);
    if (status != PALCARE_OK) {
        rich_problem(r, status, &what);
        r->passed = 1;
    }
}

void pc_value_end_rich(reader *r)
{
    problem what;
    r->inner--;
    if (r->passed) {
        r->passed--;
        return;
    }
    palcare_status status = pc_rich_end(&r->rich, &what);
    if (status != PALCARE_OK)
        rich_problem(r, status, &what);
    check_rich_length(r);
}

static void rich_words(reader *r, const char *text, size_t size)
{
    problem what;
    palcare_status status = r->passed ? PALCARE_OK : pc_rich_text(&r->rich, text, size, &what);
    if (status != PALCARE_OK && !r->stray) {
        r->stray = true;
        rich_problem(r, status, &what);
    }
    check_rich_length(r);
}

/* Reports a problem of a value that has just ended. */
static void value_problem(reader *r, const problem *what)
{
    pc_reader_value_problem(r, &r->value_place, what);
}

void pc_value_close(reader *r)
{
    build *b = &r->build;
    problem what;
    state was = r->state;
    r->state = IN_FRAME;
    if (r->text.failed) {
        pc_reader_failed(r, PALCARE_NOMEM);
    } else if (r->refused) {
        return;
    } else if (was == IN_RICH) {
        palcare_status status = pc_rich_finish(&r->rich, &what);
        if (status == PALCARE_OK)
            pc_build_word(b, r->value_row, r->value_lang, r->rich.out.at, r->rich.out.size);
        else if (status == PALCARE_INVALID)
            value_problem(r, &what);
        else
            pc_reader_failed(r, status);
    } else if (r->text.size == 0) {
        pc_shape_explain(r->field, "", 0, &what);
        value_problem(r, &what);
    } else if (was == IN_TEXT) {
        pc_build_word(b, r->value_row, r->value_lang, r->text.at, r->text.size);
    } else {
        pc_build_text(b, r->value_row, r->text.at, r->text.size);
    }
}

static void check_length(reader *r)
{
    if (r->text.size > r->most_text)
        pc_parse_limit(&r->parse, &r->value_place, PC_LIMIT_TEXT, OPTION_TEXT);
}

void pc_value_words(reader *r, const char *text, size_t size)
{
    if (r->state == IN_RICH) {
        rich_words(r, text, size);
    } else if (r->state == IN_TEXT) {
        pc_shape_collapse_space(&r->text, &r->space, text, size);
        check_length(r);
    } else {
        pc_buffer_add(&r->text, text, size);
        check_length(r);
    }
}

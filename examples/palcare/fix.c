/*
 * A problem's replacement is put where its place and path lead: into an attribute of a start tag.
 * What does not look there as the path says is left alone, and so is what may have meant another
 * thing.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fix.h"
#include "open_files.h"

#include <stdlib.h>
#include <string.h>

struct fix {
    size_t at, size; /* the bytes to replace */
    char *value;     /* as XML */
};

static const char white_space[] = " \t\r\n";

/* ---- Places --------------------------------------------------------------------------------- */

/* A walk through the text from place to place; problems come in the order of places. */
struct cursor {
    const char *at;
    unsigned line, column;
};

/* A byte order mark has no column. */
static struct cursor first_place(const struct text *text)
{
    bool has_mark = strncmp(text->bytes, "\xEF\xBB\xBF", 3) == 0;
    return (struct cursor){text->bytes + (has_mark ? 3 : 0), 1, 1};
}

static const char *go_to(struct cursor *cursor, const struct text *text, unsigned line,
                         unsigned column)
{
    if (line < cursor->line || (line == cursor->line && column < cursor->column))
        *cursor = first_place(text);
    while (*cursor->at && (cursor->line < line || cursor->column < column)) {
        if (*cursor->at == '\n') {
            if (cursor->line == line)
                return NULL;
            cursor->line++;
            cursor->column = 1;
        } else if (((unsigned char)cursor->at[1] & 0xC0) != 0x80) {
            cursor->column++; /* the next byte begins a character */
        }
        cursor->at++;
    }
    return cursor->line == line && cursor->column == column ? cursor->at : NULL;
}

/* ---- Attributes ----------------------------------------------------------------------------- */

/* The last steps of a path: "/service[larch-house]/contact[2]/@kind" gives contact and kind. */
struct target {
    const char *element, *attribute;
    size_t element_size, attribute_size;
    size_t word; /* from 1; 0 is the whole value */
};

static bool read_path(const char *path, struct target *target)
{
    const char *last = path ? strrchr(path, '@') : NULL;
    if (!last || last == path || last[-1] != '/')
        return false;
    const char *element = --last;
    while (element > path && element[-1] != '/')
        element--;
    *target = (struct target){
        .element = element,
        .element_size = strcspn(element, "[/"),
        .attribute = last + 2,
        .attribute_size = strcspn(last + 2, "["),
    };
    const char *key = target->attribute + target->attribute_size;
    target->word = *key == '[' ? strtoul(key + 1, NULL, 10) : 0;
    return target->element_size > 0 && target->attribute_size > 0;
}

static bool begins_with(const char *text, const char *name, size_t size, const char *ends)
{
    return strncmp(text, name, size) == 0 && text[size] && strchr(ends, text[size]);
}

/* Finds the value, without its quotes, of the attribute that begins here; answers what follows. */
static const char *read_attribute(const char *at, const char **value, size_t *size)
{
    at += strcspn(at, "= \t\r\n<>");
    at += strspn(at, white_space);
    if (*at++ != '=')
        return NULL;
    at += strspn(at, white_space);
    char quote[] = {*at, '\0'};
    if (*at != '"' && *at != '\'')
        return NULL;
    *value = at + 1;
    *size = strcspn(*value, quote);
    return (*value)[*size] ? *value + *size + 1 : NULL;
}

/* The reader's places are those of attributes, the check's those of start tags. */
static bool find_value(const char *at, const struct target *target, const char **value,
                       size_t *size)
{
    if (*at != '<')
        return begins_with(at, target->attribute, target->attribute_size, "= \t\r\n") &&
               read_attribute(at, value, size);
    if (!begins_with(at + 1, target->element, target->element_size, " \t\r\n"))
        return false;
    at += 1 + target->element_size;
    for (;;) {
        at += strspn(at, white_space);
        bool is_it = begins_with(at, target->attribute, target->attribute_size, "= \t\r\n");
        at = read_attribute(at, value, size);
        if (!at || is_it)
            return at;
    }
}

/* Narrows a value to one of its words. A character reference may be space: it is left alone. */
static bool find_word(const char **value, size_t *size, size_t number)
{
    const char *at = *value, *end = at + *size;
    if (memchr(at, '&', *size))
        return false;
    while (at < end) {
        at += strspn(at, white_space);
        size_t length = strcspn(at, white_space);
        if (length > (size_t)(end - at))
            length = (size_t)(end - at);
        if (length && --number == 0) {
            *value = at;
            *size = length;
            return true;
        }
        at += length ? length : 1;
    }
    return false;
}

/* ---- Values --------------------------------------------------------------------------------- */

/* Whether the document that was read has this value at the path. */
static bool is_value_at(const palcare_doc *doc, const char *path, const char *value, size_t size)
{
    palcare_record *record;
    palcare_field field;
    size_t index;
    if (!palcare_doc_at_path(doc, path, &record, &field, &index) || !field)
        return false;
    const char *known = palcare_value(record, field, index == PALCARE_NONE ? 0 : index);
    return known && strlen(known) == size && memcmp(known, value, size) == 0;
}

static char *escape(const char *value)
{
    struct result result;
    result_open(&result);
    for (; *value; value++) {
        switch (*value) {
        case '&': fputs("&amp;", result.stream); break;
        case '<': fputs("&lt;", result.stream); break;
        case '"': fputs("&quot;", result.stream); break;
        case '\'': fputs("&apos;", result.stream); break;
        default: fputc(*value, result.stream);
        }
    }
    result_close(&result);
    return result.bytes;
}

/* ---- Fixes ---------------------------------------------------------------------------------- */

static bool find_fix(const struct text *text, struct cursor *cursor, const palcare_report *report,
                     size_t index, const palcare_doc *doc, struct fix *fix)
{
    unsigned line, column;
    struct target target;
    const char *path = palcare_report_path(report, index), *old;
    const char *value = palcare_report_replacement(report, index);
    palcare_report_place(report, index, &line, &column);
    if (!value || !line || !read_path(path, &target))
        return false;
    const char *at = go_to(cursor, text, line, column);
    size_t size;
    if (!at || !find_value(at, &target, &old, &size))
        return false;
    if (target.word && (strpbrk(value, white_space) || !find_word(&old, &size, target.word)))
        return false;
    if (memchr(old, '\n', size) || (doc && !is_value_at(doc, path, old, size)))
        return false;
    *fix = (struct fix){(size_t)(old - text->bytes), size, escape(value)};
    if (strlen(fix->value) != size || memcmp(fix->value, old, size) != 0)
        return true;
    free(fix->value); /* the same again would never end */
    return false;
}

static int compare_fixes(const void *left, const void *right)
{
    const struct fix *a = left, *b = right;
    return a->at < b->at ? -1 : a->at > b->at;
}

/* Writes the text again; of two fixes of one value, the second has no effect. */
static size_t apply(struct text *text, struct fix *fixes, size_t count)
{
    struct result result;
    size_t done = 0, applied = 0;
    if (count)
        qsort(fixes, count, sizeof *fixes, compare_fixes);
    result_open(&result);
    for (size_t i = 0; i < count; i++) {
        if (fixes[i].at >= done) {
            fwrite(text->bytes + done, 1, fixes[i].at - done, result.stream);
            fputs(fixes[i].value, result.stream);
            done = fixes[i].at + fixes[i].size;
            applied++;
        }
        free(fixes[i].value);
    }
    fwrite(text->bytes + done, 1, text->size - done, result.stream);
    result_close(&result);
    free(text->bytes);
    *text = (struct text){result.bytes, result.size};
    return applied;
}

size_t fix_text(struct text *text, const palcare_report *report, const palcare_doc *doc)
{
    size_t problems = palcare_report_count(report), count = 0;
    if (!problems || memchr(text->bytes, '\0', text->size))
        return 0; /* UTF-16 */
    struct fix *fixes = need(calloc(problems, sizeof *fixes));
    struct cursor cursor = first_place(text);
    for (size_t i = 0; i < problems; i++)
        count += find_fix(text, &cursor, report, i, doc, &fixes[count]);
    size_t applied = count ? apply(text, fixes, count) : 0;
    free(fixes);
    return applied;
}

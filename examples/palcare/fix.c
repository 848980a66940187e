/*
 * Puts a problem's replacement into the attribute of a start tag that the problem's place and path
 * lead to. A value is not replaced if the text there does not agree with the path, or if its author
 * may have meant something else.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fix.h"
#include "open_files.h"
#include "rich_markup.h"

#include <stdlib.h>
#include <string.h>

struct fix {
    size_t at, size;   /* the bytes to replace */
    char *value;       /* as XML */
    bool is_left;      /* not to be made, because it would cause a new problem */
    bool is_refused;   /* the check refuses it once the file can be read */
    size_t begin, end; /* of the value in the text with the fixes; empty if is_left */
};

static const char white_space[] = " \t\r\n";

/* ---- Places --------------------------------------------------------------------------------- */

/* A position in the text. It moves forward, or starts again to find an earlier place. */
struct cursor {
    const char *at;
    unsigned line, column;
};

/* A byte order mark does not count as a column. */
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

/* The end of a path: "/service[larch-house]/contact[2]/@kind" gives contact and kind. */
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

/* Finds the value, without quotes, of the attribute at `at`. Returns the byte after it, or NULL. */
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

/* Problems found by reading point at an attribute, those of the check at a start tag. */
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

static size_t count_spaces(const char *text, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += strchr(white_space, text[i]) != NULL; /* a NUL, for an unknown reference, counts */
    return count;
}

/* The text that a value written as XML means, to be freed; NULL if a reference in it is unknown or
 * white space. */
static char *without_references(const char *value, size_t size)
{
    struct result text;
    result_open(&text);
    print_unescaped(text.stream, value, size);
    result_close(&text);
    if (count_spaces(text.bytes, text.size) == count_spaces(value, size))
        return text.bytes;
    free(text.bytes);
    return NULL;
}

/* Narrows a value to one of its words. Fails on character references that may be white space. */
static bool find_word(const char **value, size_t *size, size_t number)
{
    const char *at = *value, *end = at + *size;
    char *text = without_references(at, *size);
    if (!text)
        return false;
    free(text);
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

/* Whether the document has this value at the path. */
static bool is_value_at(const palcare_doc *doc, const char *path, const char *value, size_t size)
{
    palcare_record *record;
    palcare_field field;
    size_t index;
    if (!palcare_doc_at_path(doc, path, &record, &field, &index) || !field)
        return false;
    const char *known = palcare_value(record, field, index == PALCARE_NONE ? 0 : index);
    char *text = known ? without_references(value, size) : NULL;
    bool is_it = text && strcmp(known, text) == 0;
    free(text);
    return is_it;
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

bool is_wide_text(const struct text *text)
{
    return memchr(text->bytes, '\0', text->size) != NULL;
}

/* ---- Fixes ---------------------------------------------------------------------------------- */

/* Finds the value, or the word of a list, that a problem is about. */
static bool find_target_value(const struct text *text, struct cursor *cursor,
                              const palcare_report *report, size_t index, struct target *target,
                              const char **old, size_t *size)
{
    unsigned line, column;
    palcare_report_place(report, index, &line, &column);
    if (!line || !read_path(palcare_report_path(report, index), target))
        return false;
    const char *at = go_to(cursor, text, line, column);
    return at && find_value(at, target, old, size) &&
           (!target->word || find_word(old, size, target->word));
}

static bool find_fix(const struct text *text, struct cursor *cursor, const palcare_report *report,
                     size_t index, const palcare_doc *doc, struct fix *fix)
{
    struct target target;
    const char *old, *value = palcare_report_replacement(report, index);
    size_t size;
    if (!value || !find_target_value(text, cursor, report, index, &target, &old, &size))
        return false;
    if (memchr(old, '\n', size) ||
        (doc && !is_value_at(doc, palcare_report_path(report, index), old, size)))
        return false;
    *fix = (struct fix){.at = (size_t)(old - text->bytes), .size = size, .value = escape(value)};
    if (strlen(fix->value) != size || memcmp(fix->value, old, size) != 0)
        return true;
    free(fix->value); /* replacing a value by itself would never end */
    return false;
}

struct region find_region(const struct text *text, const palcare_report *report, size_t index,
                          const palcare_doc *doc)
{
    struct fix fix;
    struct cursor cursor = first_place(text);
    if (is_wide_text(text) || !find_fix(text, &cursor, report, index, doc, &fix))
        return (struct region){0};
    /* The cursor is at the problem's place, at or before the value. */
    const char *value = text->bytes + fix.at;
    struct region region = {.line = cursor.line, .column = cursor.column, .value = fix.value};
    for (const char *at = cursor.at; at < value; at++) {
        if (*at == '\n') {
            region.line++;
            region.column = 1;
        } else if (((unsigned char)at[1] & 0xC0) != 0x80) {
            region.column++;
        }
    }
    region.end_column = region.column;
    for (size_t i = 0; i < fix.size; i++)
        region.end_column += ((unsigned char)value[i] & 0xC0) != 0x80;
    return region;
}

static int compare_fixes(const void *left, const void *right)
{
    const struct fix *a = left, *b = right;
    return a->at < b->at ? -1 : a->at > b->at;
}

/* Returns the text with its fixes. If two fixes replace one value, only the first is made. */
static struct text with_fixes(const struct text *text, struct fix *fixes, size_t count,
                              size_t *applied)
{
    struct result result;
    size_t done = 0, size = 0;
    *applied = 0;
    result_open(&result);
    for (size_t i = 0; i < count; i++) {
        bool is_made = !fixes[i].is_left && fixes[i].at >= done;
        fixes[i].begin = fixes[i].end = fixes[i].at < done ? size : size + fixes[i].at - done;
        if (!is_made)
            continue;
        size = fixes[i].end += strlen(fixes[i].value);
        fwrite(text->bytes + done, 1, fixes[i].at - done, result.stream);
        fputs(fixes[i].value, result.stream);
        done = fixes[i].at + fixes[i].size;
        ++*applied;
    }
    fwrite(text->bytes + done, 1, text->size - done, result.stream);
    result_close(&result);
    return (struct text){result.bytes, result.size};
}

/* ---- New problems --------------------------------------------------------------------------- */

enum { CODES = 10000 };

/* The number of problems of each code in a text. */
struct tally {
    size_t by_code[CODES];
};

/* The problems of a text. Reading found the first `read_count`, the check found the rest. */
struct findings {
    palcare_report *report;
    size_t read_count;
    bool is_readable;
};

static struct findings find_problems(const struct text *text, const struct trial *trial)
{
    struct findings findings = {.report = need(palcare_report_new())};
    palcare_doc *doc;
    palcare_report_limit(findings.report, SIZE_MAX);
    palcare_status status = palcare_read_memory(text->bytes, text->size, trial->path, trial->limits,
                                                findings.report, &doc);
    findings.is_readable = status == PALCARE_OK;
    findings.read_count = palcare_report_count(findings.report);
    if (doc)
        status = palcare_check(doc, NULL, trial->date, NULL, findings.report);
    if (status == PALCARE_NOMEM)
        give_up("out of memory");
    palcare_doc_release(doc);
    return findings;
}

static void count_codes(const palcare_report *report, size_t count, struct tally *tally)
{
    memset(tally, 0, sizeof *tally);
    for (size_t i = 0; i < count; i++)
        tally->by_code[palcare_report_code(report, i) % CODES]++;
}

struct attempt {
    const struct text *text;
    const struct trial *trial;
    struct fix *fixes;
    size_t count;
    bool was_readable;
    struct tally before, after;
};

/* Finds the problems of the text with all fixes but those that are left. */
static struct findings try_fixes(const struct attempt *attempt, struct text *text)
{
    size_t applied;
    *text = with_fixes(attempt->text, attempt->fixes, attempt->count, &applied);
    return find_problems(text, attempt->trial);
}

/* Whether the fixes that are not left cause a problem. The check could not find anything while the
 * file was unreadable, so its problems count only if the file was readable before. */
static bool has_new_problem(struct attempt *attempt)
{
    struct text text;
    struct findings findings = try_fixes(attempt, &text);
    size_t all = palcare_report_count(findings.report);
    count_codes(findings.report, attempt->was_readable ? all : findings.read_count,
                &attempt->after);
    palcare_report_free(findings.report);
    free(text.bytes);
    for (size_t i = 0; i < CODES; i++) {
        if (attempt->after.by_code[i] > attempt->before.by_code[i])
            return true;
    }
    return false;
}

/* Makes these fixes; finds those that cause a new problem by halving, and leaves them. */
static void take_up(struct attempt *attempt, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        attempt->fixes[i].is_left = false;
    if (!has_new_problem(attempt))
        return;
    for (size_t i = first; i < end; i++)
        attempt->fixes[i].is_left = true;
    size_t middle = first + (end - first) / 2;
    if (middle > first) {
        take_up(attempt, first, middle);
        take_up(attempt, middle, end);
    }
}

static bool is_same_change(const struct text *text, const struct fix *a, const struct fix *b)
{
    return a->size == b->size && strcmp(a->value, b->value) == 0 &&
           memcmp(text->bytes + a->at, text->bytes + b->at, a->size) == 0;
}

/* The fix whose value is at a byte of the text with the fixes; NULL if there is none. */
static struct fix *fix_at(const struct attempt *attempt, size_t at)
{
    size_t low = 0, high = attempt->count; /* the fixes before `low` begin at or before the byte */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (attempt->fixes[middle].begin <= at)
            low = middle + 1;
        else
            high = middle;
    }
    struct fix *fix = low ? &attempt->fixes[low - 1] : NULL;
    return fix && at < fix->end ? fix : NULL;
}

/* Leaves fixes whose values the check refuses now that the file can be read, such as an age below
 * the least one. If the check has replacements for all of them, the next round makes those. */
static void leave_refused(const struct attempt *attempt)
{
    struct text text;
    struct findings findings = try_fixes(attempt, &text);
    struct cursor cursor = first_place(&text);
    bool has_unknown = false;
    for (size_t i = findings.read_count; i < palcare_report_count(findings.report); i++) {
        struct target target;
        const char *value;
        size_t size;
        if (palcare_report_severity(findings.report, i) != PALCARE_SEVERITY_ERROR ||
            !find_target_value(&text, &cursor, findings.report, i, &target, &value, &size))
            continue;
        struct fix *fix = fix_at(attempt, (size_t)(value - text.bytes));
        if (!fix)
            continue;
        fix->is_refused = true;
        has_unknown = has_unknown || !palcare_report_replacement(findings.report, i);
    }
    for (size_t i = 0; i < attempt->count; i++)
        attempt->fixes[i].is_left |= has_unknown && attempt->fixes[i].is_refused;
    palcare_report_free(findings.report);
    free(text.bytes);
}

/* Leaves fixes that cause a new problem, and the same change elsewhere, so that references still
 * agree with the id of their record. Returns the number of fixes left. */
static size_t leave_harmful(const struct text *text, const struct trial *trial, struct fix *fixes,
                            size_t count)
{
    struct attempt *attempt = need(calloc(1, sizeof *attempt));
    size_t left = 0;
    attempt->text = text;
    attempt->trial = trial;
    attempt->fixes = fixes;
    attempt->count = count;
    struct findings findings = find_problems(text, trial);
    attempt->was_readable = findings.is_readable;
    count_codes(findings.report, palcare_report_count(findings.report), &attempt->before);
    palcare_report_free(findings.report);
    for (size_t i = 0; i < count; i++)
        fixes[i].is_left = true;
    take_up(attempt, 0, count);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; fixes[i].is_left && k < count; k++)
            fixes[k].is_left = fixes[k].is_left || is_same_change(text, &fixes[i], &fixes[k]);
    }
    if (!attempt->was_readable)
        leave_refused(attempt);
    free(attempt);
    for (size_t i = 0; i < count; i++)
        left += fixes[i].is_left;
    return left;
}

size_t fix_text(struct text *text, const palcare_report *report, const palcare_doc *doc,
                const struct trial *trial, size_t *left)
{
    size_t problems = palcare_report_count(report), count = 0, applied = 0;
    *left = 0;
    if (!problems || is_wide_text(text))
        return 0;
    struct fix *fixes = need(calloc(problems, sizeof *fixes));
    struct cursor cursor = first_place(text);
    for (size_t i = 0; i < problems; i++)
        count += find_fix(text, &cursor, report, i, doc, &fixes[count]);
    if (count) {
        qsort(fixes, count, sizeof *fixes, compare_fixes);
        *left = leave_harmful(text, trial, fixes, count);
        struct text fixed = with_fixes(text, fixes, count, &applied);
        free(text->bytes);
        *text = fixed;
    }
    for (size_t i = 0; i < count; i++)
        free(fixes[i].value);
    free(fixes);
    return applied;
}

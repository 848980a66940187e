/* Reports: keeps problems with their places in order of detection, up to a limit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

#include "base/buffer.h"
#include "base/visible.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEFAULT_LIMIT = 100 };

typedef struct entry {
    int code;
    palcare_severity severity;
    unsigned line, column;
    size_t number; /* order of detection */
    /* One allocation contains all strings; absent ones are NULL. */
    char *strings;
    const char *file, *path, *message, *hint, *replacement, *text;
} entry;

struct palcare_report {
    entry *entries;
    size_t size, capacity, limit;
    size_t total[PALCARE_SEVERITY_ERROR + 1];
};

palcare_report *palcare_report_new(void)
{
    palcare_report *report = calloc(1, sizeof *report);
    if (report)
        report->limit = DEFAULT_LIMIT;
    return report;
}

void palcare_report_clear(palcare_report *report)
{
    if (!report)
        return;
    for (size_t i = 0; i < report->size; i++)
        free(report->entries[i].strings);
    report->size = 0;
    memset(report->total, 0, sizeof report->total);
}

void palcare_report_free(palcare_report *report)
{
    if (!report)
        return;
    palcare_report_clear(report);
    free(report->entries);
    free(report);
}

void palcare_report_limit(palcare_report *report, size_t most)
{
    if (report)
        report->limit = most;
}

bool pc_report_has_room(const palcare_report *report)
{
    return report && report->size < report->limit;
}

static int compare_places(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    if (x->column != y->column)
        return x->column < y->column ? -1 : 1;
    return x->number < y->number ? -1 : x->number > y->number;
}

void pc_report_sort(palcare_report *report, size_t from)
{
    if (report && report->size > from)
        qsort(report->entries + from, report->size - from, sizeof(entry), compare_places);
}

const char *palcare_severity_name(palcare_severity severity)
{
    switch (severity) {
    case PALCARE_SEVERITY_NOTE: return "note";
    case PALCARE_SEVERITY_WARNING: return "warning";
    case PALCARE_SEVERITY_ERROR: return "error";
    case PALCARE_SEVERITY_ANY: break;
    }
    return "any";
}

/* Formats as FILE:LINE:COLUMN: error: MESSAGE; HINT [PC1203] */
static void compose_text(buffer *b, const entry *e, const place *where, const problem *what)
{
    if (where->file) {
        pc_visible_add(b, where->file);
        pc_buffer_byte(b, ':');
    }
    if (where->line)
        pc_buffer_format(b, "%u:%u:", where->line, where->column);
    pc_buffer_format(b, "%s%s: ", b->size ? " " : "", palcare_severity_name(e->severity));
    pc_visible_add(b, what->message);
    if (what->hint[0]) {
        pc_buffer_string(b, "; ");
        pc_visible_add(b, what->hint);
    }
    pc_buffer_format(b, " [PC%04d]", e->code);
    pc_buffer_byte(b, '\0');
}

/* Programs need the exact file name; people need control characters replaced. */
static size_t add_string(buffer *b, const char *string, bool is_for_people)
{
    size_t offset = b->size;
    if (!string)
        return offset;
    if (is_for_people)
        pc_visible_add(b, string);
    else
        pc_buffer_string(b, string);
    pc_buffer_byte(b, '\0');
    return offset;
}

static bool fill_entry(entry *e, const place *given, const problem *what)
{
    buffer b = {0};
    place named = *given, *where = &named;
    if (named.file && !*named.file)
        named.file = NULL; /* an empty name is no name */
    compose_text(&b, e, where, what);
    size_t file = add_string(&b, where->file, false);
    size_t path = add_string(&b, where->path, false);
    size_t message = add_string(&b, what->message, true);
    size_t hint = add_string(&b, what->hint[0] ? what->hint : NULL, true);
    size_t replacement = add_string(&b, what->replacement[0] ? what->replacement : NULL, false);
    if (b.failed) {
        pc_buffer_free(&b);
        return false;
    }
    e->strings = b.at;
    e->text = b.at;
    e->file = where->file ? b.at + file : NULL;
    e->path = where->path ? b.at + path : NULL;
    e->message = b.at + message;
    e->hint = what->hint[0] ? b.at + hint : NULL;
    e->replacement = what->replacement[0] ? b.at + replacement : NULL;
    return true;
}

static bool reserve(palcare_report *report)
{
    if (report->size < report->capacity)
        return true;
    size_t capacity = report->capacity ? report->capacity * 2 : 8;
    entry *entries = realloc(report->entries, capacity * sizeof *entries);
    if (!entries)
        return false;
    report->entries = entries;
    report->capacity = capacity;
    return true;
}

/* Limits and system errors: a caller must find why the document was not read. */
static bool ends_reading(int code)
{
    return code >= PC_LIMIT_BYTES && code <= PC_CALLER_STOPPED;
}

palcare_status pc_report_put(palcare_report *report, palcare_severity severity, const place *where,
                             const problem *what)
{
    static const place nowhere = {0};
    if (!report)
        return PALCARE_OK;
    if (!where)
        where = &nowhere;
    if (report->size >= report->limit && report->size && ends_reading(what->code)) {
        report->size--; /* replaces the last problem by this one */
        free(report->entries[report->size].strings);
    }
    if (report->size < report->limit) {
        entry e = {.code = what->code,
                   .severity = severity,
                   .line = where->line,
                   .column = where->column};
        if (!reserve(report) || !fill_entry(&e, where, what))
            return PALCARE_NOMEM;
        e.number = report->size;
        report->entries[report->size++] = e;
    }
    report->total[severity]++;
    return PALCARE_OK;
}

palcare_status pc_report_add(palcare_report *report, const place *where, const problem *what)
{
    const schema_problem *row = pc_schema_problem_of(what->code);
    return pc_report_put(report, row ? row->severity : PALCARE_SEVERITY_ERROR, where, what);
}

palcare_status pc_report_say(palcare_report *report, const place *where, int code, const char *hint,
                             const char *format, ...)
{
    problem what;
    va_list arguments;
    va_start(arguments, format);
    pc_problem_say_va(&what, code, hint, format, arguments);
    va_end(arguments);
    return pc_report_add(report, where, &what);
}

size_t palcare_report_count(const palcare_report *report)
{
    return report ? report->size : 0;
}

size_t palcare_report_total(const palcare_report *report, palcare_severity severity)
{
    if (!report)
        return 0;
    if (severity >= PALCARE_SEVERITY_NOTE && severity <= PALCARE_SEVERITY_ERROR)
        return report->total[severity];
    size_t all = 0;
    for (int i = PALCARE_SEVERITY_NOTE; i <= PALCARE_SEVERITY_ERROR; i++)
        all += report->total[i];
    return severity == PALCARE_SEVERITY_ANY ? all : 0;
}

static const entry *entry_at(const palcare_report *report, size_t index)
{
    return report && index < report->size ? &report->entries[index] : NULL;
}

palcare_severity palcare_report_severity(const palcare_report *report, size_t index)
{
    const entry *e = entry_at(report, index);
    return e ? e->severity : PALCARE_SEVERITY_ANY;
}

int palcare_report_code(const palcare_report *report, size_t index)
{
    const entry *e = entry_at(report, index);
    return e ? e->code : 0;
}

const char *palcare_report_place(const palcare_report *report, size_t index, unsigned *line,
                                 unsigned *column)
{
    const entry *e = entry_at(report, index);
    if (line)
        *line = e ? e->line : 0;
    if (column)
        *column = e ? e->column : 0;
    return e ? e->file : NULL;
}

const char *palcare_report_path(const palcare_report *report, size_t index)
{
    const entry *e = entry_at(report, index);
    return e ? e->path : NULL;
}

const char *palcare_report_message(const palcare_report *report, size_t index)
{
    const entry *e = entry_at(report, index);
    return e ? e->message : NULL;
}

const char *palcare_report_hint(const palcare_report *report, size_t index)
{
    const entry *e = entry_at(report, index);
    return e ? e->hint : NULL;
}

const char *palcare_report_replacement(const palcare_report *report, size_t index)
{
    const entry *e = entry_at(report, index);
    return e ? e->replacement : NULL;
}

const char *palcare_report_text(const palcare_report *report, size_t index)
{
    const entry *e = entry_at(report, index);
    return e ? e->text : NULL;
}

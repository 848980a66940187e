/*
 * Implements glue.h. Each call has a report, so that a failure is raised with the library's own
 * message.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "glue.h"

#include <stdatomic.h>
#ifdef PALCARE_LIVE
#include "model/live.h"
#endif

/* The code of an index past the end, see palcare_problem_help(). */
enum { NO_SUCH_INDEX = 5902 };

struct PcReport {
    palcare_report *report;
    atomic_int holders;
};

static _Thread_local glue_error pending;

/* ---- The error to be raised ---- */

bool glue_failed(void)
{
    return pending.status != PALCARE_OK;
}

glue_error glue_take_error(void)
{
    glue_error error = pending;
    memset(&pending, 0, sizeof pending);
    return error;
}

void glue_clear(void)
{
    glue_report_release(glue_take_error().report);
}

void glue_fail(palcare_status status, glue_sort sort, PcReport *report, const char *text)
{
    glue_clear();
    pending.status = status;
    pending.sort = sort;
    pending.report = glue_report_retain(report);
    snprintf(pending.text, sizeof pending.text, "%s", text ? text : "");
}

const char *glue_text(void)
{
    const palcare_report *report = glue_inner(pending.report);
    const char *text = NULL;
    if (palcare_report_count(report) > 0)
        text = palcare_report_text(report, palcare_report_count(report) - 1);
    if (text)
        return text;
    return pending.text[0] ? pending.text : palcare_status_name(pending.status);
}

glue_sort glue_take_text(char *text, size_t size)
{
    glue_sort sort = pending.sort;
    snprintf(text, size, "%s", glue_text());
    glue_clear();
    return sort;
}

bool glue_done(palcare_status status, PcReport *report)
{
    if (status == PALCARE_OK)
        return true;
    size_t count = palcare_report_count(glue_inner(report));
    bool is_index = status == PALCARE_MISUSE && count &&
                    palcare_report_code(glue_inner(report), count - 1) == NO_SUCH_INDEX;
    glue_fail(status, is_index ? GLUE_INDEX : GLUE_STATUS, report, NULL);
    return false;
}

bool glue_end(palcare_status status, PcReport *report)
{
    if (status != PALCARE_OK && !report) /* there was no memory for it, and so no reason is known */
        status = PALCARE_NOMEM;
    bool good = glue_done(status, report);
    pending.is_own = !good;
    glue_report_release(report);
    return good;
}

/* ---- Reports ---- */

PcReport *glue_report_new(void)
{
    PcReport *report = calloc(1, sizeof *report);
    if (!report)
        return NULL;
    report->report = palcare_report_new();
    report->holders = 1;
    if (report->report)
        return report;
    free(report);
    return NULL;
}

PcReport *glue_report_retain(PcReport *report)
{
    if (report)
        atomic_fetch_add(&report->holders, 1);
    return report;
}

void glue_report_release(PcReport *report)
{
    if (!report || atomic_fetch_sub(&report->holders, 1) != 1)
        return;
    palcare_report_free(report->report);
    free(report);
}

void glue_report_add(PcReport *report, int severity, int code, const PcRecord *record,
                     palcare_field field, int index, const char *message, const char *hint)
{
    PcReport *trial = glue_report_new();
    palcare_report *reports[] = {glue_inner(trial), glue_inner(report)};
    size_t at = index < 0 ? PALCARE_NONE : (size_t)index;
    palcare_status status = trial ? PALCARE_OK : PALCARE_NOMEM;
    for (int i = 0; i < 2 && status == PALCARE_OK; i++)
        status = palcare_report_add(reports[i], (palcare_severity)severity, code, record, field, at,
                                    message, hint);
    glue_end(status, trial);
}

palcare_report *glue_inner(const PcReport *report)
{
    return report ? report->report : NULL;
}

const char *glue_report_text(const PcReport *report, int index)
{
    const char *text = palcare_report_text(glue_inner(report), (size_t)index);
    if (!text && (size_t)index < palcare_report_count(glue_inner(report)))
        glue_done(PALCARE_NOMEM, NULL);
    return text;
}

int glue_report_line(const PcReport *report, int index)
{
    unsigned line = 0;
    palcare_report_place(glue_inner(report), (size_t)index, &line, NULL);
    return (int)line;
}

int glue_report_column(const PcReport *report, int index)
{
    unsigned column = 0;
    palcare_report_place(glue_inner(report), (size_t)index, NULL, &column);
    return (int)column;
}

/* ---- Documents ---- */

PcDoc *glue_doc_new(const char *lang)
{
    PcDoc *doc = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_doc_new(lang ? lang : "", glue_inner(report), &doc), report);
    return doc;
}

PcDoc *glue_doc_copy(const PcDoc *doc)
{
    PcDoc *copy = NULL;
    glue_done(palcare_doc_copy(doc, &copy), NULL);
    return copy;
}

PcDoc *glue_doc_read_file(const char *path, const PcOptions *options, PcReport *report)
{
    PcDoc *doc = NULL;
    glue_done(palcare_read_file(path, options, glue_inner(report), &doc), report);
    return doc;
}

PcDoc *glue_doc_read_memory(const void *bytes, size_t size, const char *name,
                            const PcOptions *options, PcReport *report)
{
    PcDoc *doc = NULL;
    glue_done(palcare_read_memory(bytes, size, name, options, glue_inner(report), &doc), report);
    return doc;
}

PcDoc *glue_doc_read_source(palcare_read_fn fn, void *user, const char *name,
                            const PcOptions *options, PcReport *report)
{
    PcDoc *doc = NULL;
    glue_done(palcare_read_callback(fn, user, name, options, glue_inner(report), &doc), report);
    return doc;
}

char *glue_doc_json(const PcDoc *doc, int style)
{
    char *text = NULL;
    glue_done(palcare_doc_to_json(doc, (unsigned)style, NULL, &text), NULL);
    return text;
}

char *glue_json_schema(const char *type)
{
    palcare_type wanted = type ? palcare_type_named(type) : PALCARE_TYPE_ANY;
    char *text = NULL;
    if (type && !wanted)
        glue_fail(PALCARE_INVALID, GLUE_STATUS, NULL, "there is no type of that name");
    else
        glue_done(palcare_json_schema(wanted, 2, NULL, &text), NULL);
    return text;
}

PcDoc *glue_doc_from_json(const void *text, size_t size)
{
    PcDoc *doc = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_doc_from_json(text, size, glue_inner(report), &doc), report);
    return doc;
}

void glue_doc_add_foreign(PcDoc *doc, int position, const char *xml)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_doc_add_foreign(doc, (palcare_position)position, xml, glue_inner(report)),
             report);
}

int glue_doc_foreign_position(const PcDoc *doc, int index)
{
    palcare_position position = PALCARE_POSITION_END;
    palcare_doc_foreign(doc, (size_t)index, &position);
    return (int)position;
}

glue_bytes glue_doc_bytes(const PcDoc *doc, const PcOptions *options, PcReport *report)
{
    glue_bytes out = {NULL, 0};
    glue_done(palcare_write_memory(doc, options, glue_inner(report), &out.bytes, &out.size),
              report);
    return out;
}

PcSpot *glue_doc_at_path(const PcDoc *doc, const char *path)
{
    PcRecord *record;
    palcare_field field;
    size_t index;
    if (!palcare_doc_at_path(doc, path, &record, &field, &index))
        return NULL;
    PcSpot *spot = malloc(sizeof *spot);
    if (!spot) {
        glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
        return NULL;
    }
    *spot = (PcSpot){palcare_record_retain(record), field, glue_index_found(index)};
    return spot;
}

PcRecord *glue_doc_add(PcDoc *doc, palcare_type type, const char *id)
{
    PcRecord *record = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_doc_add(doc, type, id, glue_inner(report), &record), report);
    return palcare_record_retain(record);
}

PcRecord *glue_doc_add_copy(PcDoc *doc, const PcRecord *source, const char *id)
{
    PcRecord *record = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_doc_add_copy(doc, source, id, glue_inner(report), &record), report);
    return palcare_record_retain(record);
}

bool glue_doc_differs(const PcDoc *doc, const PcDoc *other, const PcOptions *options,
                      PcReport *report)
{
    bool differs = false;
    glue_done(palcare_doc_diff(doc, other, options, glue_inner(report), &differs), report);
    return differs;
}

bool glue_doc_check(const PcDoc *doc, const PcDocs *docs, const char *today,
                    const PcOptions *options, PcReport *report)
{
    palcare_status status = palcare_check(doc, docs, today, options, glue_inner(report));
    if (status == PALCARE_MISUSE) /* `today` is no day: a wrong value, as a field's would be */
        pending.is_own = !glue_done(PALCARE_INVALID, report);
    else if (status != PALCARE_INVALID)
        glue_done(status, report);
    return status == PALCARE_OK;
}

const char *glue_docs_uri(const PcDocs *docs, int index)
{
    const char *uri = NULL;
    palcare_docs_at(docs, (size_t)index, &uri);
    return uri;
}

/* ---- Records ---- */

PcRecord *glue_record_alone(palcare_type type, const char *lang)
{
    PcRecord *record = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_record_alone(type, lang ? lang : "", glue_inner(report), &record), report);
    return record;
}

char *glue_record_json(const PcRecord *record, int style)
{
    char *text = NULL;
    glue_done(palcare_record_to_json(record, (unsigned)style, NULL, &text), NULL);
    return text;
}

PcRecord *glue_record_from_json(palcare_type type, const void *text, size_t size)
{
    PcRecord *record = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_record_from_json(type, text, size, glue_inner(report), &record), report);
    return record;
}

char *glue_record_reference(const PcRecord *from, const PcRecord *to)
{
    char *reference = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_reference(from, to, glue_inner(report), &reference), report);
    return reference;
}

int glue_record_line(const PcRecord *record)
{
    unsigned line = 0;
    palcare_record_place(record, &line, NULL);
    return (int)line;
}

int glue_record_column(const PcRecord *record)
{
    unsigned column = 0;
    palcare_record_place(record, NULL, &column);
    return (int)column;
}

void glue_record_rename(PcRecord *record, const char *id)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_record_rename(record, id, glue_inner(report)), report);
}

void glue_record_move_before(PcRecord *record, const PcRecord *before)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_record_move_before(record, before, glue_inner(report)), report);
}

void glue_record_leave(PcRecord *record)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_record_remove(record, glue_inner(report)), report);
}

void glue_record_set_foreign(PcRecord *record, const char *xml)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_record_set_foreign(record, xml, glue_inner(report)), report);
}

void glue_record_add_foreign(PcRecord *record, palcare_field field, int index, const char *xml)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_add_foreign(record, field, glue_index(index), xml, glue_inner(report)),
             report);
}

void glue_record_add_foreign_at(PcRecord *record, int position, const char *xml)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_record_add_foreign(record, (palcare_position)position, xml,
                                        glue_inner(report)),
             report);
}

palcare_field glue_record_foreign_field(const PcRecord *record, int index)
{
    palcare_field field = 0;
    palcare_record_foreign_position(record, (size_t)index, &field, NULL);
    return field;
}

int glue_record_foreign_value(const PcRecord *record, int index)
{
    size_t value = PALCARE_NONE;
    palcare_record_foreign_position(record, (size_t)index, NULL, &value);
    return glue_index_found(value);
}

void glue_set_value(PcRecord *record, palcare_field field, const char *value)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_set(record, field, value, glue_inner(report)), report);
}

void glue_set_text(PcRecord *record, palcare_field field, const char *lang, const char *text)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_set_text(record, field, lang, text, glue_inner(report)), report);
}

void glue_insert(PcRecord *record, palcare_field field, int index, const char *lang,
                 const char *value)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_insert(record, field, glue_index(index), lang, value, glue_inner(report)),
             report);
}

void glue_replace(PcRecord *record, palcare_field field, int index, const char *lang,
                  const char *value)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_replace(record, field, (size_t)index, lang, value, glue_inner(report)),
             report);
}

PcRecord *glue_insert_part(PcRecord *record, palcare_field field, int index)
{
    PcRecord *part = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_insert_part(record, field, glue_index(index), glue_inner(report), &part),
             report);
    return palcare_record_retain(part);
}

PcRecord *glue_insert_copy(PcRecord *record, palcare_field field, int index, const PcRecord *source)
{
    PcRecord *part = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_insert_copy(record, field, glue_index(index), source, glue_inner(report),
                                 &part),
             report);
    return palcare_record_retain(part);
}

void glue_move(PcRecord *record, palcare_field field, int index, int to)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_move(record, field, (size_t)index, glue_index(to), glue_inner(report)),
             report);
}

void glue_remove(PcRecord *record, palcare_field field, int index)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_remove(record, field, (size_t)index, glue_inner(report)), report);
}

void glue_remove_all(PcRecord *record, palcare_field field)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_clear(record, field, glue_inner(report)), report);
}

/* ---- Options, introspection and value forms ---- */

void glue_option_choose(PcOptions *options, const char *name, long long value)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_options_set(options, name, value, glue_inner(report)), report);
}

void glue_option_choose_text(PcOptions *options, const char *name, const char *value)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_options_set_text(options, name, value, glue_inner(report)), report);
}

const char *glue_option_help(int index)
{
    const char *help = NULL;
    return palcare_options_name((size_t)index, &help, NULL) ? help : NULL;
}

long long glue_option_initial(int index)
{
    int64_t initial = 0;
    palcare_options_name((size_t)index, NULL, &initial);
    return initial;
}

unsigned glue_field_bound(palcare_field field, bool upper)
{
    unsigned least = 0, most = 0;
    palcare_field_bounds(field, &least, &most);
    return upper ? most : least;
}

const char *glue_code_help(palcare_field field, int index)
{
    const char *help = NULL;
    return palcare_field_code(field, (size_t)index, &help) ? help : NULL;
}

const char *glue_problem_help(int code)
{
    const char *help = palcare_problem_help(code, NULL);
    return help ? help : palcare_json_problem_help(code, NULL);
}

const char *glue_problem_source(int code)
{
    const char *source = NULL;
    palcare_problem_help(code, &source);
    return source;
}

void glue_explain(palcare_field field, const char *lang, const char *value)
{
    PcReport *report = glue_report_new();
    glue_end(palcare_explain(field, lang, value, glue_inner(report)), report);
}

char *glue_propose(palcare_field field, const char *value)
{
    char *proposal = NULL;
    glue_done(palcare_propose(field, value, &proposal), NULL);
    return proposal;
}

int glue_date_day(const char *date, bool last)
{
    int64_t days[2];
    return palcare_date_span(date, &days[0], &days[1]) ? (int)days[last] : 2147483647;
}

/* Days in an age of days or weeks; false for months, years and no limit. */
static bool days_of_age(const char *age, long *days)
{
    char *unit;
    *days = strtol(age, &unit, 10) * (*unit == 'w' ? 7 : 1);
    return *unit == 'w' || *unit == 'd';
}

bool glue_age_is_at_most(const char *age, const char *other)
{
    long days;
    long other_days;
    char shifted[32];
    palcare_order order = palcare_compare(PALCARE_KIND_AGE, age, other);
    if (order != PALCARE_ORDER_OVERLAPS)
        return order == PALCARE_ORDER_BEFORE || strcmp(age, other) == 0;
    bool in_days = days_of_age(age, &days);
    if (in_days == days_of_age(other, &other_days)) /* both are exact, and so the same */
        return true;
    /* The one in days may be the first or the last day that the other may mean. */
    snprintf(shifted, sizeof shifted, "%ldd", in_days ? days - 1 : other_days + 1);
    return palcare_compare(PALCARE_KIND_AGE, in_days ? shifted : age, in_days ? other : shifted) ==
           PALCARE_ORDER_BEFORE;
}

int glue_live_documents(void)
{
#ifdef PALCARE_LIVE
    return (int)atomic_load(&pc_live_documents);
#else
    return -1;
#endif
}

size_t glue_index(int index)
{
    return index < 0 ? PALCARE_LAST : (size_t)index;
}

int glue_index_found(size_t index)
{
    return index == PALCARE_NONE ? -1 : (int)index;
}

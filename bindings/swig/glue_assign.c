/*
 * Replaces a record, a part or a list of values by another in one call, and makes what languages
 * construct. If a new value is refused, or memory for it, the document does not change.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#include "glue.h"

/* ---- Records and parts ---- */

static PcRecord *replaced(PcRecord *old, const PcRecord *source)
{
    PcRecord *copy = NULL;
    PcReport *report = glue_report_new();
    glue_end(palcare_record_replace(old, source, glue_inner(report), &copy), report);
    return palcare_record_retain(copy);
}

PcRecord *glue_doc_replace(PcDoc *doc, PcRecord *old, const PcRecord *source)
{
    (void)doc;
    return replaced(old, source);
}

PcRecord *glue_replace_part(PcRecord *record, palcare_field field, int index,
                            const PcRecord *source)
{
    PcRecord *old = palcare_part(record, field, (size_t)index);
    return old ? replaced(old, source) : glue_insert_copy(record, field, index, source);
}

/* ---- Constructors ---- */

PcReport *glue_made_report(void)
{
    PcReport *report = glue_report_new();
    glue_done(report ? PALCARE_OK : PALCARE_NOMEM, NULL);
    return report;
}

PcOptions *glue_made_options(void)
{
    PcOptions *options = palcare_options_new();
    glue_done(options ? PALCARE_OK : PALCARE_NOMEM, NULL);
    return options;
}

PcDocs *glue_made_docs(void)
{
    PcDocs *docs = palcare_docs_new();
    glue_done(docs ? PALCARE_OK : PALCARE_NOMEM, NULL);
    return docs;
}

/* ---- Values and texts ---- */

/* Appends all strings, or none; with `is_paired`, each follows its language. */
static palcare_status append_all(PcRecord *record, palcare_field field, const char *lang,
                                 bool is_paired, const char *at, const char *end,
                                 palcare_report *report)
{
    size_t first = palcare_count(record, field), done = 0;
    palcare_status status = PALCARE_OK;
    while (at < end && status == PALCARE_OK) {
        if (is_paired) {
            lang = at;
            at += strlen(at) + 1;
        }
        status = palcare_insert(record, field, PALCARE_LAST, lang, at, report);
        at += strlen(at) + 1;
        done += status == PALCARE_OK;
    }
    while (status != PALCARE_OK && done > 0)
        if (palcare_remove(record, field, first + --done, NULL) == PALCARE_NOMEM)
            return PALCARE_NOMEM;
    return status;
}

static bool is_text(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
}

void glue_set_values(PcRecord *record, palcare_field field, const char *lang, const char *values,
                     size_t size)
{
    bool has_langs = is_text(field);
    size_t old = has_langs ? palcare_text_count(record, field, lang) : palcare_count(record, field);
    PcReport *report = glue_report_new();
    palcare_status status =
        append_all(record, field, lang, false, values, values + size, glue_inner(report));
    while (status == PALCARE_OK && old-- > 0) {
        size_t at = has_langs ? palcare_text_at(record, field, lang, old) : old;
        status = palcare_remove(record, field, at, glue_inner(report));
    }
    glue_end(status, report);
}

/* Values, each followed by NUL, take the place of `count` values from `first` on. */
void glue_splice(PcRecord *record, palcare_field field, int first, int count, const char *values,
                 size_t size)
{
    PcReport *report = glue_report_new();
    palcare_status status = PALCARE_OK;
    size_t at = (size_t)first, made = 0;
    for (const char *next = values; next < values + size && status == PALCARE_OK;) {
        status = palcare_insert(record, field, at + made, NULL, next, glue_inner(report));
        next += strlen(next) + 1;
        made += status == PALCARE_OK;
    }
    size_t old = status == PALCARE_OK ? (size_t)count : made;
    size_t from = status == PALCARE_OK ? at + made : at;
    while (old > 0 && status != PALCARE_NOMEM) {
        palcare_status removed = palcare_remove(record, field, from + --old, NULL);
        if (removed != PALCARE_OK)
            status = removed;
    }
    glue_end(status, report);
}

/* Brings values or parts into an order of their indexes, which are decimal, each followed by NUL. */
void glue_reorder(PcRecord *record, palcare_field field, const char *order, size_t size)
{
    PcReport *report = glue_report_new();
    size_t count = palcare_count(record, field), to = 0;
    size_t *now = calloc(count + 1, sizeof *now); /* what was where: the old index of each */
    palcare_status status = now ? PALCARE_OK : PALCARE_NOMEM;
    for (size_t i = 0; now && i < count; i++)
        now[i] = i;
    for (const char *next = order; next < order + size && status == PALCARE_OK; to++) {
        size_t wanted = (size_t)strtoul(next, NULL, 10), at = to;
        while (at < count && now[at] != wanted)
            at++;
        if (at != to)
            status = palcare_move(record, field, at, to, glue_inner(report));
        if (at < count)
            memmove(now + to + 1, now + to, (at - to) * sizeof *now);
        now[to < count ? to : count] = wanted;
        next += strlen(next) + 1;
    }
    free(now);
    glue_end(status, report);
}

/* All values of a field, or all texts of one language, each followed by NUL. */
glue_bytes glue_values(const PcRecord *record, palcare_field field, const char *lang)
{
    glue_bytes all = {NULL, 0};
    size_t count = palcare_count(record, field), first = 0, size = 1;
    if (is_text(field))
        first = palcare_text_at(record, field, lang, 0);
    const char *stored =
        is_text(field) && first != PALCARE_NONE ? palcare_text_lang(record, field, first) : NULL;
    for (int pass = 0; pass < 2 && first != PALCARE_NONE; pass++) {
        if (pass && !(all.bytes = malloc(size))) {
            glue_fail(PALCARE_NOMEM, GLUE_STATUS, NULL, NULL);
            return all;
        }
        for (size_t i = first; i < count; i++) {
            const char *text = palcare_value(record, field, i);
            if (stored && strcmp(stored, palcare_text_lang(record, field, i)) != 0)
                continue;
            if (pass)
                memcpy(all.bytes + all.size, text, strlen(text) + 1);
            *(pass ? &all.size : &size) += strlen(text) + 1;
        }
    }
    return all;
}

/* Sets all texts of a field with one text in each language, or none. */
static palcare_status fill_texts(PcRecord *record, palcare_field field, const char *texts,
                                 size_t size, palcare_report *report)
{
    size_t count = 0, most = size / 2 + 1; /* each takes at least two NULs */
    const char **langs = calloc(most, sizeof *langs), **values = calloc(most, sizeof *values);
    palcare_field *fields = calloc(most, sizeof *fields);
    palcare_status status = langs && values && fields ? PALCARE_OK : PALCARE_NOMEM;
    for (const char *at = texts; status == PALCARE_OK && at < texts + size; count++) {
        fields[count] = field;
        langs[count] = at;
        values[count] = at + strlen(at) + 1;
        at = values[count] + strlen(values[count]) + 1;
    }
    if (status == PALCARE_OK)
        status = palcare_fill(record, count, fields, langs, values, report);
    for (size_t old = palcare_count(record, field); status == PALCARE_OK && old-- > 0;) {
        bool is_given = false;
        for (size_t i = 0; i < count && !is_given; i++)
            is_given = palcare_text_at(record, field, langs[i], 0) == old;
        if (!is_given)
            status = palcare_remove(record, field, old, report);
    }
    free(langs);
    free(values);
    free(fields);
    return status;
}

void glue_set_texts(PcRecord *record, palcare_field field, const char *texts, size_t size)
{
    PcReport *report = glue_report_new();
    palcare_status status;
    if (glue_field_bound(field, true) > 1) {
        size_t old = palcare_count(record, field);
        status = append_all(record, field, NULL, true, texts, texts + size, glue_inner(report));
        while (status == PALCARE_OK && old-- > 0)
            status = palcare_remove(record, field, old, glue_inner(report));
    } else {
        status = fill_texts(record, field, texts, size, glue_inner(report));
    }
    glue_end(status, report);
}

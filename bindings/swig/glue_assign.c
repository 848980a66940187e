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
    if (old)
        return replaced(old, source);
    if (glue_field_bound(field, true) <= 1)
        return glue_insert_copy(record, field, index, source);
    PcReport *report = glue_report_new(); /* moving it explains that a list has no such index */
    glue_end(palcare_move(record, field, (size_t)index, (size_t)index, glue_inner(report)), report);
    return NULL;
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

/* Removes what was appended after `first` values. It needs memory only if nothing was. */
static palcare_status take_back(PcRecord *record, palcare_field field, size_t first)
{
    palcare_status status = PALCARE_OK;
    for (size_t at = palcare_count(record, field); status == PALCARE_OK && at-- > first;)
        status = palcare_remove(record, field, at, NULL);
    return status;
}

/* Appends all strings, or none; with `is_paired`, each follows its language. */
static palcare_status append_all(PcRecord *record, palcare_field field, const char *lang,
                                 bool is_paired, const char *at, const char *end,
                                 palcare_report *report)
{
    size_t first = palcare_count(record, field);
    palcare_status status = PALCARE_OK;
    while (at < end && status == PALCARE_OK) {
        if (is_paired) {
            lang = at;
            at += strlen(at) + 1;
        }
        status = palcare_insert(record, field, PALCARE_LAST, lang, at, report);
        at += strlen(at) + 1;
    }
    if (status != PALCARE_OK && take_back(record, field, first) == PALCARE_NOMEM)
        return PALCARE_NOMEM;
    return status;
}

static bool is_text(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
}

/* Whether two values have the same language; only texts have one. */
static bool is_same_lang(const PcRecord *record, palcare_field field, size_t a, size_t b)
{
    return !is_text(field) ||
           strcmp(palcare_text_lang(record, field, a), palcare_text_lang(record, field, b)) == 0;
}

void glue_set_values(PcRecord *record, palcare_field field, const char *lang, const char *values,
                     size_t size)
{
    size_t old = palcare_count(record, field);
    size_t first = is_text(field) ? palcare_text_at(record, field, lang, 0) : 0;
    PcReport *report = glue_report_new();
    palcare_status status =
        append_all(record, field, lang, false, values, values + size, glue_inner(report));
    for (size_t at = old; status == PALCARE_OK && at > first;) {
        at--;
        if (is_same_lang(record, field, at, first))
            status = palcare_remove(record, field, at, glue_inner(report));
    }
    glue_end(status, report);
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

/* ---- Foreign content ---- */

static bool has_pieces(const PcRecord *record, const char *piece, const char *end)
{
    size_t index = 0;
    const char *own = NULL;
    for (; piece < end; piece += strlen(piece) + 1)
        if (!(own = palcare_record_foreign(record, index++)) || strcmp(own, piece) != 0)
            return false;
    return !palcare_record_foreign(record, index);
}

/* Whether a piece is an attribute: it does not begin as markup, and ends with a quote. */
static bool is_attribute(const char *piece)
{
    size_t size = strlen(piece);
    return size && piece[0] != '<' && (piece[size - 1] == '"' || piece[size - 1] == '\'');
}

static palcare_status put_pieces(PcRecord *record, const char *content, const char *piece,
                                 const char *end, palcare_report *report)
{
    palcare_status status = palcare_record_set_foreign(record, *content ? content : NULL, report);
    for (; piece < end && status == PALCARE_OK; piece += strlen(piece) + 1)
        if (is_attribute(piece))
            status = palcare_record_add_foreign(record, PALCARE_POSITION_TAG, piece, report);
    return status;
}

void glue_record_set_pieces(PcRecord *record, const char *pieces, size_t size)
{
    const char *end = pieces + size;
    if (has_pieces(record, pieces, end))
        return;
    PcRecord *trial = NULL;
    PcReport *report = glue_report_new();
    palcare_report *inner = glue_inner(report);
    char *content = calloc(size + 1, 1);
    char *to = content;
    bool has_attributes = false;
    for (const char *piece = pieces; content && piece < end; piece += strlen(piece) + 1) {
        has_attributes = has_attributes || is_attribute(piece);
        for (const char *at = piece; !is_attribute(piece) && *at; at++)
            *to++ = *at;
    }
    palcare_status status = content ? PALCARE_OK : PALCARE_NOMEM;
    if (status == PALCARE_OK && has_attributes) /* what is refused is refused before any change */
        status = palcare_record_alone(palcare_record_type(record), "", inner, &trial);
    if (status == PALCARE_OK && trial)
        status = put_pieces(trial, content, pieces, end, inner);
    if (status == PALCARE_OK)
        status = put_pieces(record, content, pieces, end, inner);
    palcare_record_release(trial);
    free(content);
    glue_end(status, report);
}

/* ---- Orders ---- */

/* An order of `size` indexes below `total`, and the index that each value had before. The values
 * are those of a field, or all records of a document. */
typedef struct arrangement {
    int *order;
    size_t size;
    int *old;
    size_t total;
    PcRecord *record;
    palcare_field field;
    PcRecord **tops; /* NULL for a field */
    palcare_report *report;
} arrangement;

static void arrangement_free(arrangement *a)
{
    free(a->order);
    free(a->old);
    free(a->tops);
}

static void arrangement_end(arrangement *a, palcare_status status, PcReport *report)
{
    arrangement_free(a);
    glue_end(status, report);
}

/* Copies an order of `total` values. */
static palcare_status begin_order(arrangement *a, size_t total, const void *order, size_t bytes)
{
    a->size = bytes / sizeof *a->order;
    a->total = total;
    a->order = calloc(a->size + 1, sizeof *a->order);
    a->old = calloc(a->total + 1, sizeof *a->old);
    if (!a->order || !a->old)
        return PALCARE_NOMEM;
    memcpy(a->order, order, a->size * sizeof *a->order);
    for (size_t i = 0; i < a->size; i++) {
        size_t index = (size_t)a->order[i];
        if (index >= a->total || a->old[index])
            return PALCARE_MISUSE;
        a->old[index] = 1;
    }
    return PALCARE_OK;
}

/* Removes the values that the order lacks, the last first, and numbers the others. */
static palcare_status remove_unnamed(arrangement *a)
{
    palcare_status status = PALCARE_OK;
    for (size_t i = a->total; status == PALCARE_OK && i-- > 0;)
        if (!a->old[i])
            status = a->tops ? palcare_record_remove(a->tops[i], a->report)
                             : palcare_remove(a->record, a->field, i, a->report);
    size_t left = 0;
    for (size_t i = 0; i < a->total; i++)
        if (a->old[i])
            a->old[left++] = (int)i;
    return status;
}

static palcare_status move_all(arrangement *a)
{
    palcare_status status = PALCARE_OK;
    for (size_t to = 0; status == PALCARE_OK && to < a->size; to++) {
        size_t at = to;
        while (a->old[at] != a->order[to])
            at++;
        if (at == to)
            continue;
        status = a->tops ? palcare_record_move_before(a->tops[a->order[to]], a->tops[a->old[to]],
                                                      a->report)
                         : palcare_move(a->record, a->field, at, to, a->report);
        memmove(a->old + to + 1, a->old + to, (at - to) * sizeof *a->old);
    }
    return status;
}

/* The first move in a field takes the memory that the others and the removals need: only that can
 * fail. Records need none. */
static palcare_status end_order(arrangement *a)
{
    palcare_status status = PALCARE_OK;
    if (a->total > 1 && !a->tops)
        status = palcare_move(a->record, a->field, 0, 0, a->report);
    if (status == PALCARE_OK)
        status = remove_unnamed(a);
    return status == PALCARE_OK ? move_all(a) : status;
}

void glue_arrange(PcRecord *record, palcare_field field, const char *values, size_t size,
                  const void *order, size_t order_size)
{
    size_t total = palcare_count(record, field);
    for (const char *at = values; at < values + size; at += strlen(at) + 1)
        total++;
    PcReport *report = glue_report_new();
    arrangement a = {.record = record, .field = field, .report = glue_inner(report)};
    palcare_status status = begin_order(&a, total, order, order_size);
    if (status == PALCARE_OK)
        status = append_all(record, field, NULL, false, values, values + size, a.report);
    if (status == PALCARE_OK)
        status = end_order(&a);
    arrangement_end(&a, status, report);
}

void glue_arrange_copies(PcRecord *record, palcare_field field, PcRecord *const *sources,
                         size_t count, const void *order, size_t order_size)
{
    size_t first = palcare_count(record, field);
    PcReport *report = glue_report_new();
    arrangement a = {.record = record, .field = field, .report = glue_inner(report)};
    palcare_status status = begin_order(&a, first + count, order, order_size);
    for (size_t i = 0; status == PALCARE_OK && i < count; i++) {
        status = palcare_insert_copy(record, field, PALCARE_LAST, sources[i], a.report, NULL);
        if (status != PALCARE_OK && take_back(record, field, first) == PALCARE_NOMEM)
            status = PALCARE_NOMEM;
    }
    if (status == PALCARE_OK)
        status = end_order(&a);
    arrangement_end(&a, status, report);
}

/* Begins an order of all records of a document, in their order. */
static palcare_status begin_tops(arrangement *a, const PcDoc *doc)
{
    a->total = palcare_doc_count(doc, PALCARE_TYPE_ANY);
    a->order = calloc(a->total + 1, sizeof *a->order);
    a->old = calloc(a->total + 1, sizeof *a->old);
    a->tops = calloc(a->total + 1, sizeof(PcRecord *));
    if (!a->order || !a->old || !a->tops)
        return PALCARE_NOMEM;
    PcRecord *top = NULL;
    for (size_t i = 0; i < a->total; i++)
        a->tops[i] = top = palcare_doc_next(doc, PALCARE_TYPE_ANY, top);
    return PALCARE_OK;
}

static void append_index(arrangement *a, int index)
{
    a->order[a->size++] = index;
    a->old[index] = 1;
}

/* Widens the order of the records of a type to that of all records. `old` of the former becomes 0
 * for a record to remove, and otherwise its index among all, from 1 on. */
static void widen_order(arrangement *a, arrangement *one, palcare_type type, size_t added)
{
    for (size_t i = 0, at = 0; i < a->total; i++)
        if (palcare_record_type(a->tops[i]) == type)
            one->old[at++] *= (int)i + 1;
    size_t next = 0, first_new = one->total - added;
    for (size_t i = 0, at = 0; i < a->total; i++) {
        if (palcare_record_type(a->tops[i]) != type)
            append_index(a, (int)i);
        else if (at++ < first_new && one->old[at - 1]) /* the place of an old one that is kept */
            for (bool is_new = true; is_new; next++) {
                is_new = (size_t)one->order[next] >= first_new;
                append_index(a, one->old[one->order[next]] - 1);
            }
    }
    for (; next < one->size; next++)
        append_index(a, one->old[one->order[next]] - 1);
}

void glue_arrange_records(PcDoc *doc, palcare_type type, int added, const void *order,
                          size_t order_size)
{
    PcReport *report = glue_report_new();
    arrangement one = {.report = NULL}, a = {.report = glue_inner(report)};
    size_t count = palcare_doc_count(doc, type);
    palcare_status status = added >= 0 && (size_t)added <= count
                                ? begin_order(&one, count, order, order_size)
                                : PALCARE_MISUSE;
    if (status == PALCARE_OK)
        status = begin_tops(&a, doc);
    if (status == PALCARE_OK) {
        widen_order(&a, &one, type, (size_t)added);
        status = end_order(&a);
    }
    arrangement_free(&one);
    arrangement_end(&a, status, report);
}

/*
 * Edits of one record or one field, as jobs of the allocation tests.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_ALLOCATION_EDITS_H
#define PALCARE_TESTS_ALLOCATION_EDITS_H

#include "allocation_subject.h"

/* The nth record or part of a document, owners first; *nth is counted down. */
static palcare_record *nth_below(palcare_record *record, size_t *nth)
{
    palcare_field field;
    if ((*nth)-- == 0)
        return record;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++)
        for (size_t i = 0; i < palcare_count(record, field); i++) {
            palcare_record *part = palcare_part(record, field, i);
            palcare_record *found = part ? nth_below(part, nth) : NULL;
            if (found)
                return found;
        }
    return NULL;
}

static palcare_record *nth_record(const palcare_doc *doc, size_t nth)
{
    palcare_record *top = NULL, *found = NULL;
    while (!found && (top = palcare_doc_next(doc, 0, top)))
        found = nth_below(top, &nth);
    return found;
}

static palcare_record *record_of(const subject *s)
{
    return nth_record(s->doc, s->record);
}

static bool is_words(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
}

/* A value that fits a field. Only rich values hold markup here, so the references that add() wrote
 * into a file are not needed. */
static const char *fitting(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_ID       ? "another-id"
           : kind == PALCARE_KIND_TEXT   ? "Other  words"
           : kind == PALCARE_KIND_STRING ? "other words"
                                         : value_for(field, 1);
}

static palcare_status edit_set(subject *s)
{
    return is_words(s->field)
               ? palcare_set_text(record_of(s), s->field, NULL, fitting(s->field), s->report)
               : palcare_set(record_of(s), s->field, fitting(s->field), s->report);
}

static palcare_status edit_translate(subject *s)
{
    return is_words(s->field)
               ? palcare_set_text(record_of(s), s->field, "fr-CA", fitting(s->field), s->report)
               : PALCARE_OK;
}

static palcare_status edit_insert(subject *s)
{
    palcare_record *part;
    if (palcare_field_kind(s->field) == PALCARE_KIND_PART)
        return palcare_insert_part(record_of(s), s->field, 0, s->report, &part);
    return palcare_insert(record_of(s), s->field, 0, is_words(s->field) ? "ga" : NULL,
                          fitting(s->field), s->report);
}

static palcare_status edit_insert_copy(subject *s)
{
    const palcare_record *part = palcare_part(record_of(s), s->field, 0);
    return part ? palcare_insert_copy(record_of(s), s->field, PALCARE_LAST, part, s->report, NULL)
                : PALCARE_OK;
}

static palcare_status edit_move(subject *s)
{
    return palcare_move(record_of(s), s->field, 0, palcare_count(record_of(s), s->field) - 1,
                        s->report);
}

static palcare_status edit_remove(subject *s)
{
    return palcare_remove(record_of(s), s->field, 0, s->report);
}

static palcare_status edit_clear(subject *s)
{
    return palcare_clear(record_of(s), s->field, s->report);
}

static palcare_status edit_replace(subject *s)
{
    palcare_record *record = record_of(s);
    const char *lang = palcare_text_lang(record, s->field, 0);
    char kept[64];
    if (lang)
        snprintf(kept, sizeof kept, "%s", lang);
    return palcare_replace(record, s->field, 0, lang ? kept : NULL, fitting(s->field), s->report);
}

/* Three rows of one field: it grows, or the last one counts. */
static palcare_status edit_fill(subject *s)
{
    const palcare_field fields[] = {s->field, s->field, s->field};
    const char *const langs[] = {"ga", NULL, "fr-CA"};
    if (palcare_field_kind(s->field) == PALCARE_KIND_PART ||
        palcare_field_kind(s->field) == PALCARE_KIND_ID)
        return PALCARE_OK;
    const char *const values[] = {fitting(s->field), fitting(s->field), fitting(s->field)};
    return palcare_fill(record_of(s), 3, fields, langs, values, s->report);
}

static palcare_status edit_fill_refused(subject *s)
{
    const palcare_field fields[] = {s->field, s->field};
    if (palcare_field_kind(s->field) == PALCARE_KIND_PART ||
        palcare_field_kind(s->field) == PALCARE_KIND_ID)
        return PALCARE_OK;
    const char *const values[] = {fitting(s->field), "<a"};
    return palcare_fill(record_of(s), 2, fields, NULL, values, s->report);
}

static palcare_status edit_add_foreign(subject *s)
{
    return palcare_add_foreign(record_of(s), is_element(s->field) ? s->field : 0, 0,
                               "<y:a xmlns:y='urn:y'>b</y:a>", s->report);
}

static palcare_status edit_add_attribute(subject *s)
{
    return palcare_record_add_foreign(record_of(s), PALCARE_POSITION_TAG, "xmlns:y='urn:y' y:a='b'",
                                      s->report);
}

static palcare_status propose(subject *s)
{
    char *proposal = NULL;
    if (palcare_field_kind(s->field) == PALCARE_KIND_PART)
        return PALCARE_OK;
    palcare_status status = palcare_propose(s->field, "20/10/2026", &proposal);
    palcare_free(proposal);
    return status;
}

static palcare_status edit_refuse(subject *s)
{
    palcare_record *record = record_of(s);
    palcare_status status = is_words(s->field)
                                ? palcare_set_text(record, s->field, NULL, "<a", s->report)
                                : palcare_set(record, s->field, "no such  value", s->report);
    if (status != PALCARE_INVALID)
        return status;
    return palcare_explain(s->field, NULL, "no such  value", s->report);
}

static palcare_status edit_rename(subject *s)
{
    palcare_record *record = record_of(s);
    return palcare_record_id(record) ? palcare_record_rename(record, "renamed", s->report)
                                     : PALCARE_OK;
}

static palcare_status edit_foreign(subject *s)
{
    return palcare_record_set_foreign(record_of(s), "<y:a xmlns:y='urn:y'>b</y:a><!-- c -->",
                                      s->report);
}

static palcare_status edit_move_before(subject *s)
{
    palcare_record *record = record_of(s);
    return palcare_record_type(record) == PALCARE_TYPE_ABOUT
               ? PALCARE_OK
               : palcare_record_move_before(record, NULL, s->report);
}

static palcare_status edit_remove_record(subject *s)
{
    return palcare_record_remove(record_of(s), s->report);
}

/* Replaces a record or part by a new one, which has the same id. */
static palcare_status edit_replace_record(subject *s)
{
    palcare_record *record = record_of(s), *made = NULL;
    palcare_type type = palcare_record_type(record);
    const char *id =
        palcare_type_flags(type) & PALCARE_TYPE_IS_PART ? NULL : palcare_record_id(record);
    palcare_status status = palcare_record_alone(type, "en", s->report, &made);
    if (status == PALCARE_OK && id)
        status = palcare_record_rename(made, id, s->report);
    if (status == PALCARE_OK)
        status = palcare_record_replace(record, made, s->report, NULL);
    palcare_record_release(made);
    return status;
}

static palcare_status edit_misuse(subject *s)
{
    return palcare_set(record_of(s), -1, "x", s->report);
}

static palcare_status edit_foreign_refused(subject *s)
{
    return palcare_add_foreign(record_of(s), 0, 0, "<!--a--><!--b-->", s->report);
}

#endif

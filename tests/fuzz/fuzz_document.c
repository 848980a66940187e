/*
 * A whole document. If it can be read, it can also be written, read again and written as the same
 * bytes, read record by record, copied, checked, changed in many places and merged; if not, there
 * is a reason.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L /* strdup */
#include "fuzz.h"

#include "schema/problems.h"

#include <string.h>

/* The bytes as a source for readers, in pieces. */
typedef struct source {
    const uint8_t *at;
    size_t left, most;
} source;

static int give(void *user, void *buffer, size_t room, size_t *got)
{
    source *s = user;
    *got = s->left < room ? s->left : room;
    *got = *got < s->most ? *got : s->most;
    memcpy(buffer, s->at, *got);
    s->at += *got;
    s->left -= *got;
    return 0;
}

typedef struct written {
    char *at;
    size_t size;
} written;

static written write_out(const palcare_doc *doc)
{
    written w;
    HOLDS(palcare_write_memory(doc, NULL, NULL, &w.at, &w.size) == PALCARE_OK, NULL);
    return w;
}

static void expect_written(const palcare_doc *doc, written expected)
{
    written w = write_out(doc);
    HOLDS(w.size == expected.size && memcmp(w.at, expected.at, w.size) == 0, NULL);
    palcare_free(w.at);
}

static palcare_doc *copy_of(const palcare_doc *doc)
{
    palcare_doc *copy;
    HOLDS(palcare_doc_copy(doc, &copy) == PALCARE_OK, NULL);
    return copy;
}

/* ---- results that must be equal ---- */

/* A written document can be read again, unless it has become too large for that. */
static void expect_back(const palcare_doc *doc, written w)
{
    palcare_doc *back = NULL;
    palcare_report *report = palcare_report_new();
    palcare_status status = palcare_read_memory(w.at, w.size, NULL, NULL, report, &back);
    HOLDS(status == PALCARE_OK || status == PALCARE_LIMIT, report);
    if (status == PALCARE_OK) {
        expect_written(back, w);
        bool differs = true;
        HOLDS(palcare_doc_diff(doc, back, NULL, report, &differs) == PALCARE_OK, report);
        HOLDS(!differs, report);
    }
    palcare_doc_release(back);
    palcare_report_free(report);
}

static void expect_same_reports(const palcare_report *one, const palcare_report *other)
{
    HOLDS(palcare_report_total(one, 0) == palcare_report_total(other, 0), other);
    for (size_t i = 0; i < palcare_report_count(one); i++)
        HOLDS(strcmp(palcare_report_text(one, i), palcare_report_text(other, i)) == 0, one);
}

static void expect_same_checks(const palcare_doc *doc, const palcare_doc *copy)
{
    palcare_report *one = palcare_report_new(), *other = palcare_report_new();
    HOLDS(palcare_check(doc, NULL, "2026-11-01", NULL, one) ==
              palcare_check(copy, NULL, "2026-11-01", NULL, other),
          one);
    expect_same_reports(one, other);
    palcare_report_free(one);
    palcare_report_free(other);
}

/* A reader that takes one record at a time finds those of the document, in order. */
static void expect_records(const palcare_doc *doc, const uint8_t *input, size_t size)
{
    source s = {input, size, 1 + size % 5000};
    palcare_reader *reader;
    palcare_doc *alone;
    palcare_report *report = palcare_report_new();
    HOLDS(palcare_reader_open_callback(give, &s, NULL, NULL, report, &reader) == PALCARE_OK,
          report);
    const palcare_record *own = NULL;
    palcare_status status;
    while ((status = palcare_reader_take(reader, &alone)) == PALCARE_OK) {
        own = palcare_doc_next(doc, 0, own);
        HOLDS(palcare_record_equal(own, palcare_doc_next(alone, 0, NULL)), report);
        palcare_doc_release(alone);
    }
    HOLDS(status == PALCARE_DONE && !palcare_doc_next(doc, 0, own), report);
    palcare_reader_free(reader);
    palcare_report_free(report);
}

/* The result does not depend on the pieces in which the bytes are delivered. */
static void expect_same_in_pieces(const uint8_t *input, size_t size, palcare_status expected,
                                  const palcare_report *report)
{
    source s = {input, size, 1 + size % 7};
    palcare_doc *doc = NULL;
    palcare_report *own = palcare_report_new();
    HOLDS(palcare_read_callback(give, &s, NULL, NULL, own, &doc) == expected, own);
    expect_same_reports(report, own);
    palcare_doc_release(doc);
    palcare_report_free(own);
}

/* ---- changes ---- */

/* The next byte of the input, which repeats endlessly. */
typedef struct dice {
    const uint8_t *at;
    size_t size, next;
    char *other; /* an earlier value, of any field */
} dice;

static size_t roll(dice *d, size_t sides)
{
    d->next = (d->next + 7) % d->size;
    return d->at[d->next] % sides;
}

/* A copy of this value, or the value of another field. */
static const char *choose_value(dice *d, const char *value)
{
    if (value && (!d->other || roll(d, 3) > 0)) {
        free(d->other);
        d->other = strdup(value);
    }
    return d->other;
}

/* Inserts, sets, moves or removes a value of the field, or puts one of another field in its place;
 * the library may refuse. */
static void change_field(palcare_record *record, palcare_field field, dice *d)
{
    size_t count = palcare_count(record, field), at = roll(d, count);
    const char *value = palcare_value(record, field, at);
    const char *lang = palcare_text_lang(record, field, at);
    const palcare_record *part = palcare_part(record, field, at);
    const char *own = choose_value(d, value);
    switch (roll(d, 6)) {
    case 0: expect_answer(palcare_remove(record, field, at, NULL)); break;
    case 1:
        expect_answer(palcare_insert(record, field, roll(d, count + 1), lang, own, NULL));
        break;
    case 2: expect_answer(palcare_move(record, field, at, roll(d, count), NULL)); break;
    case 3: expect_answer(palcare_set(record, field, own, NULL)); break;
    case 4:
        expect_answer(palcare_set_text(record, field, roll(d, 2) ? lang : "cy", own, NULL));
        break;
    default:
        if (part)
            expect_answer(palcare_insert_copy(record, field, PALCARE_LAST, part, NULL, NULL));
        else
            expect_answer(palcare_clear(record, field, NULL));
    }
}

static void change_record(palcare_record *record, dice *d)
{
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        for (size_t i = 0; i < palcare_count(record, field); i++)
            if (palcare_part(record, field, i))
                change_record(palcare_part(record, field, i), d);
        if (palcare_count(record, field) > 0)
            change_field(record, field, d);
    }
}

static void change(palcare_doc *doc, dice *d)
{
    palcare_record *record = NULL;
    while ((record = palcare_doc_next(doc, 0, record))) {
        change_record(record, d);
        switch (roll(d, 8)) {
        case 0: expect_answer(palcare_record_remove(record, NULL)); break;
        case 1: expect_answer(palcare_record_rename(record, "another-name", NULL)); break;
        case 2: expect_answer(palcare_doc_add_copy(doc, record, "a-copy", NULL, NULL)); break;
        case 3: expect_answer(palcare_record_move_before(record, NULL, NULL)); break;
        case 4: expect_answer(palcare_record_set_foreign(record, d->other, NULL)); break;
        default: break;
        }
    }
    free(d->other);
}

/* No setter accepts what the reader refuses: the only faults are missing values. */
static void expect_nothing_wrong(written w)
{
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    palcare_status status = palcare_read_memory(w.at, w.size, NULL, NULL, report, &doc);
    for (size_t i = 0; i < palcare_report_count(report) && status == PALCARE_INVALID; i++) {
        int code = palcare_report_code(report, i);
        HOLDS(code == PC_MISSING || code == PC_ABOUT || code == PC_NEWER_NAME ||
                  code == PC_NEWER_CODE,
              report);
    }
    palcare_doc_release(doc);
    palcare_report_free(report);
}

/* ---- the public part ---- */

static written write_public(const palcare_doc *doc)
{
    written w;
    palcare_options *options = palcare_options_new();
    HOLDS(palcare_options_set(options, "public-only", 1, NULL) == PALCARE_OK, NULL);
    HOLDS(palcare_write_memory(doc, options, NULL, &w.at, &w.size) == PALCARE_OK, NULL);
    palcare_options_free(options);
    return w;
}

/* The public part is a document too, and writing it again leaves nothing more out. */
static void expect_public(const palcare_doc *doc)
{
    palcare_doc *back = NULL;
    written w = write_public(doc);
    expect_nothing_wrong(w);
    if (palcare_read_memory(w.at, w.size, NULL, NULL, NULL, &back) == PALCARE_OK) {
        written again = write_public(back);
        HOLDS(w.size == again.size && memcmp(w.at, again.at, w.size) == 0, NULL);
        palcare_free(again.at);
        for (size_t i = 0; palcare_type_at(i); i++)
            if (palcare_type_flags(palcare_type_at(i)) & PALCARE_TYPE_IS_PRIVATE)
                HOLDS(palcare_doc_count(back, palcare_type_at(i)) == 0, NULL);
    }
    palcare_doc_release(back);
    palcare_free(w.at);
}

/* ---- two documents ---- */

/* The merged document is valid too; merging what it already has changes nothing. */
static void expect_merged(palcare_doc *doc, const palcare_doc *other)
{
    written before = write_out(doc);
    if (palcare_doc_merge(doc, other, NULL, NULL) == PALCARE_OK) {
        written after = write_out(doc);
        expect_nothing_wrong(after);
        HOLDS(palcare_doc_merge(doc, other, NULL, NULL) == PALCARE_OK, NULL);
        expect_written(doc, after);
        palcare_free(after.at);
    } else {
        expect_written(doc, before);
    }
    palcare_free(before.at);
}

/* ---- the whole ---- */

static void expect_sound(palcare_doc *doc, const uint8_t *input, size_t size)
{
    written w = write_out(doc);
    expect_back(doc, w);
    expect_records(doc, input, size);
    expect_public(doc);
    palcare_doc *copy = copy_of(doc);
    expect_written(copy, w);
    expect_same_checks(doc, copy);
    palcare_free(w.at);

    change(copy, &(dice){.at = input, .size = size});
    palcare_doc *changed = copy_of(copy);
    w = write_out(copy);
    expect_written(changed, w);
    expect_nothing_wrong(w);
    palcare_free(w.at);
    expect_merged(changed, doc);
    expect_merged(doc, copy);
    palcare_doc_release(changed);
    palcare_doc_release(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_memory(input, size, NULL, NULL, report, &doc);
    expect_same_in_pieces(input, size, status, report);
    if (status == PALCARE_OK)
        expect_sound(doc, input, size);
    else
        HOLDS(!doc && palcare_report_total(report, PALCARE_SEVERITY_ERROR) > 0, report);
    palcare_doc_release(doc);
    palcare_report_free(report);
    return 0;
}

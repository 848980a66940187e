/* For the tests: documents from text and back, and a comparison of two documents. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"

#include "run.h"

#include <string.h>

palcare_doc *doc_of_bytes(const void *bytes, size_t size)
{
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    palcare_status status = palcare_read_memory(bytes, size, NULL, NULL, report, &doc);
    const char *message = palcare_report_text(report, 0);
    ck_assert_msg(status == PALCARE_OK, "%s: %s", palcare_status_name(status),
                  message ? message : "-");
    ck_assert_ptr_nonnull(doc);
    ck_assert_uint_eq(palcare_report_total(report, PALCARE_SEVERITY_ERROR), 0);
    palcare_report_free(report);
    return doc;
}

palcare_doc *doc_of(const char *xml)
{
    return doc_of_bytes(xml, strlen(xml));
}

trickle trickle_of(const char *text, size_t size, size_t most)
{
    return (trickle){.at = text, .left = size, .most = most};
}

int give(void *user, void *buffer, size_t room, size_t *got)
{
    trickle *s = user;
    size_t now = s->left < s->most ? s->left : s->most;
    if (++s->calls == s->stop_at)
        return 7;
    *got = now < room ? now : room;
    memcpy(buffer, s->at, *got);
    s->at += *got;
    s->left -= *got;
    return 0;
}

palcare_status take_record(palcare_reader *reader, palcare_record **out)
{
    palcare_doc *doc = NULL;
    palcare_status status = palcare_reader_take(reader, &doc);
    ck_assert_int_eq(status == PALCARE_OK, doc != NULL);
    ck_assert_uint_eq(palcare_doc_count(doc, 0), doc ? 1 : 0);
    *out = palcare_record_retain(palcare_doc_next(doc, 0, NULL));
    palcare_doc_release(doc);
    return status;
}

bool differ(const palcare_doc *before, const palcare_doc *after, palcare_report *report)
{
    bool differs = true;
    ck_assert_int_eq(palcare_doc_diff(before, after, NULL, report, &differs), PALCARE_OK);
    return differs;
}

void expect_answer(palcare_status status)
{
    ck_assert_msg(status == PALCARE_OK || status == PALCARE_MISUSE || status == PALCARE_INVALID ||
                      status == PALCARE_LIMIT,
                  "%s", palcare_status_name(status));
}

char *text_of(const palcare_doc *doc)
{
    char *bytes = NULL;
    size_t size = 0;
    ck_assert_int_eq(palcare_write_memory(doc, NULL, NULL, &bytes, &size), PALCARE_OK);
    char *text = malloc(size + 1);
    ck_assert_ptr_nonnull(text);
    memcpy(text, bytes, size);
    text[size] = '\0';
    palcare_free(bytes);
    ck_assert_uint_eq(strlen(text), size);
    return text;
}

palcare_status try_read(const char *xml, const palcare_options *options, palcare_report *report)
{
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_memory(xml, strlen(xml), NULL, options, report, &doc);
    ck_assert_int_eq(status == PALCARE_OK, doc != NULL);
    palcare_doc_release(doc);
    return status;
}

palcare_record *record_of(const palcare_doc *doc, const char *id)
{
    palcare_record *record = palcare_doc_find(doc, id);
    ck_assert_msg(record != NULL, "there is no record '%s'", id);
    return record;
}

palcare_doc *new_doc(void)
{
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    palcare_record *about = add_to(doc, PALCARE_TYPE_ABOUT, NULL);
    ck_assert_int_eq(palcare_set(about, PALCARE_ABOUT_PRIVACY, "public", NULL), PALCARE_OK);
    return doc;
}

palcare_record *add_to(palcare_doc *doc, palcare_type type, const char *id)
{
    palcare_record *record = NULL;
    ck_assert_int_eq(palcare_doc_add(doc, type, id, NULL, &record), PALCARE_OK);
    ck_assert_ptr_nonnull(record);
    return record;
}

palcare_record *add_part(palcare_record *owner, palcare_field field)
{
    palcare_record *part = NULL;
    ck_assert_int_eq(palcare_insert_part(owner, field, PALCARE_LAST, NULL, &part), PALCARE_OK);
    ck_assert_ptr_nonnull(part);
    return part;
}

/* ---- texts ---- */

void expect_text(const char *found, const char *expected)
{
    size_t line = 1, start = 0, i = 0;
    for (; found[i] && found[i] == expected[i]; i++)
        if (found[i] == '\n') {
            line++;
            start = i + 1;
        }
    ck_assert_msg(found[i] == expected[i], "line %zu:\n  found    %.*s\n  expected %.*s", line,
                  (int)strcspn(found + start, "\n"), found + start,
                  (int)strcspn(expected + start, "\n"), expected + start);
}

void expect_written(const palcare_doc *doc, const char *expected)
{
    char *text = text_of(doc);
    expect_text(text, expected);
    free(text);
}

/* ---- differences ---- */

static char where[200];

static const char *say(const palcare_record *record, palcare_field field, size_t index,
                       const char *what)
{
    const char *id = palcare_record_id(record);
    const char *name = palcare_field_name(field);
    snprintf(where, sizeof where, "%s '%s' %s %zu: %s",
             palcare_type_name(palcare_record_type(record)), id ? id : "", name ? name : "", index,
             what);
    return where;
}

static bool same_string(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static const char *field_difference(const palcare_record *a, const palcare_record *b,
                                    palcare_field field)
{
    size_t size = palcare_count(a, field);
    if (palcare_count(b, field) != size)
        return say(a, field, 0, "counts differ");
    for (size_t i = 0; i < size; i++) {
        if (palcare_field_kind(field) == PALCARE_KIND_PART) {
            const char *inner = difference(palcare_part(a, field, i), palcare_part(b, field, i));
            if (inner)
                return inner;
        } else if (!same_string(palcare_value(a, field, i), palcare_value(b, field, i))) {
            return say(a, field, i, "values differ");
        } else if (!same_string(palcare_text_lang(a, field, i), palcare_text_lang(b, field, i))) {
            return say(a, field, i, "languages differ");
        }
    }
    return NULL;
}

const char *difference(const palcare_record *a, const palcare_record *b)
{
    if (!a || !b)
        return a == b ? NULL : "one of them is missing";
    if (palcare_record_type(a) != palcare_record_type(b))
        return say(a, 0, 0, "types differ");
    if (!same_string(palcare_record_id(a), palcare_record_id(b)))
        return say(a, 0, 0, "ids differ");
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(palcare_record_type(a), i)); i++) {
        const char *inner = field_difference(a, b, field);
        if (inner)
            return inner;
    }
    for (size_t i = 0;; i++) {
        const char *piece = palcare_record_foreign(a, i);
        if (!same_string(piece, palcare_record_foreign(b, i)))
            return say(a, 0, i, "foreign content differs");
        if (!piece)
            return NULL;
    }
}

const char *difference_of_docs(const palcare_doc *a, const palcare_doc *b)
{
    const palcare_record *x = NULL, *y = NULL;
    if (!same_string(palcare_doc_lang(a), palcare_doc_lang(b)))
        return "languages of the documents differ";
    do {
        x = palcare_doc_next(a, 0, x);
        y = palcare_doc_next(b, 0, y);
        const char *inner = difference(x, y);
        if (inner)
            return inner;
    } while (x);
    return NULL;
}

bool take_locale(const char *name)
{
    if (setlocale(LC_ALL, name))
        return true;
    printf("skipped: the locale %s is not installed\n", name);
    return false;
}

/*
 * Values of one field: setter, explanation and reader agree about each, an accepted value is
 * canonical, and two dates or ages have the right order. The first two bytes give the field; after
 * them are values, each up to a NUL.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define _POSIX_C_SOURCE 200809L /* strdup */
#include "fuzz.h"

#include "base/utf8.h"
#include "schema/schema.h"

#include <string.h>

enum { MOST = 2000 };

typedef struct subject {
    const schema_type *type;
    const schema_field *field;
    char value[MOST + 1];
} subject;

static bool choose_field(subject *s, size_t number)
{
    size_t count = 0;
    for (size_t i = 0; palcare_type_at(i); i++)
        count += pc_schema_of(palcare_type_at(i))->count;
    number %= count;
    for (size_t i = 0; palcare_type_at(i); i++) {
        s->type = pc_schema_of(palcare_type_at(i));
        if (number < s->type->count)
            break;
        number -= s->type->count;
    }
    s->field = &s->type->fields[number];
    return s->field->kind != PALCARE_KIND_PART;
}

/* Whether a record of the field's type can be made by itself. */
static bool stands_alone(const subject *s)
{
    return !(s->type->flags & PALCARE_TYPE_IS_PART) && s->type->type != PALCARE_TYPE_ABOUT;
}

/* ---- the setter ---- */

static palcare_status set(palcare_record *record, const subject *s, const char *value)
{
    return pc_schema_is_words(s->field)
               ? palcare_set_text(record, s->field->field, NULL, value, NULL)
               : palcare_set(record, s->field->field, value, NULL);
}

/* An accepted value is accepted again, and stays the same. */
static void expect_canonical(palcare_record *record, const subject *s)
{
    size_t last = palcare_count(record, s->field->field) - 1;
    char *taken = strdup(palcare_value(record, s->field->field, last));
    HOLDS(taken != NULL, NULL);
    HOLDS(set(record, s, taken) == PALCARE_OK, NULL);
    HOLDS(strcmp(palcare_value(record, s->field->field, last), taken) == 0, NULL);
    free(taken);
}

static void expect_setter(const subject *s, bool fits, const palcare_report *why)
{
    palcare_doc *doc = NULL;
    palcare_record *record = NULL;
    HOLDS(palcare_doc_new("en", NULL, &doc) == PALCARE_OK, NULL);
    HOLDS(palcare_doc_add(doc, s->type->type, "x", NULL, &record) == PALCARE_OK, NULL);
    palcare_status status = set(record, s, s->value);
    HOLDS(status == (fits ? PALCARE_OK : PALCARE_INVALID), why);
    if (fits)
        expect_canonical(record, s);
    palcare_doc_release(doc);
}

/* ---- the reader ---- */

static char *escape(char *to, const char *text)
{
    for (; *text; text++)
        if (strchr("<>&\"'", *text) || (unsigned char)*text < ' ')
            to += sprintf(to, "&#%d;", *text);
        else
            *to++ = *text;
    *to = '\0';
    return to;
}

/* Makes a record with only this value; false if XML cannot hold it, or holds more. */
static bool write_record(char *to, const subject *s)
{
    const char *field = s->field->name;
    to += sprintf(to,
                  "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">"
                  "<about privacy=\"public\"/><%s id=\"x\"",
                  s->type->name);
    if (!pc_schema_is_element(s->field)) {
        if (!s->value[0] || strpbrk(s->value, " \t\n\r")) /* several values, or none */
            return false;
        to += sprintf(to, " %s=\"", field);
        to = escape(to, s->value);
        sprintf(to, "\"/></palcare>");
        return true;
    }
    if (s->field->kind == PALCARE_KIND_RICH && /* what XML keeps out of a value, or adds to it */
        (strstr(s->value, "<!") || strstr(s->value, "<?") || strstr(s->value, "xml")))
        return false;
    to += sprintf(to, "><%s>", field);
    to = s->field->kind == PALCARE_KIND_RICH ? to + sprintf(to, "%s", s->value)
                                             : escape(to, s->value);
    sprintf(to, "</%s></%s></palcare>", field, s->type->name);
    return true;
}

/* Whether a report has an error of the value itself: not only that other fields are missing. */
static bool refuses(const palcare_report *report, const subject *s)
{
    char place[100];
    snprintf(place, sizeof place, "/%s%s", pc_schema_is_element(s->field) ? "" : "@",
             s->field->name);
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        const char *path = palcare_report_path(report, i);
        bool broken = palcare_report_code(report, i) < 2000; /* XML itself */
        if (broken || (path && strstr(path, place)))
            return true;
    }
    return false;
}

static void expect_reader(const subject *s, bool fits)
{
    static char xml[8 * MOST];
    size_t bad;
    if (s->field->kind == PALCARE_KIND_ID || !pc_utf8_is_xml(s->value, strlen(s->value), &bad) ||
        !write_record(xml, s))
        return;
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    palcare_status status = palcare_read_memory(xml, strlen(xml), NULL, NULL, report, &doc);
    HOLDS(status == PALCARE_OK || status == PALCARE_INVALID || status == PALCARE_LIMIT, report);
    HOLDS(refuses(report, s) == !fits, report);
    palcare_doc_release(doc);
    palcare_report_free(report);
}

/* ---- two values ---- */

/* The order of a and b agrees with that of b and a, and with their days if these are known. */
static void expect_order(palcare_kind kind, const char *a, const char *b)
{
    static const palcare_order turned[] = {[PALCARE_ORDER_BEFORE] = PALCARE_ORDER_AFTER,
                                           [PALCARE_ORDER_AFTER] = PALCARE_ORDER_BEFORE,
                                           [PALCARE_ORDER_OVERLAPS] = PALCARE_ORDER_OVERLAPS,
                                           [PALCARE_ORDER_INCOMPARABLE] =
                                               PALCARE_ORDER_INCOMPARABLE};
    palcare_order order = palcare_compare(kind, a, b);
    HOLDS(palcare_compare(kind, b, a) == turned[order], NULL);
    int64_t first[2], last[2];
    if (kind != PALCARE_KIND_DATE || !palcare_date_span(a, &first[0], &last[0]) ||
        !palcare_date_span(b, &first[1], &last[1]))
        return;
    HOLDS(first[0] <= last[0] && first[1] <= last[1], NULL);
    HOLDS((order == PALCARE_ORDER_BEFORE) == (last[0] < first[1]), NULL);
    HOLDS((order == PALCARE_ORDER_AFTER) == (first[0] > last[1]), NULL);
}

/* ---- the whole ---- */

static void expect_one_opinion(const subject *s)
{
    palcare_report *why = palcare_report_new();
    palcare_status status = palcare_explain(s->field->field, NULL, s->value, why);
    HOLDS(status == PALCARE_OK || status == PALCARE_INVALID, why);
    HOLDS((palcare_report_count(why) > 0) == (status == PALCARE_INVALID), why);
    if (stands_alone(s)) {
        expect_setter(s, status == PALCARE_OK, why);
        expect_reader(s, status == PALCARE_OK);
    }
    palcare_report_free(why);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t size)
{
    subject s;
    if (size < 2 || !choose_field(&s, input[0] | (size_t)input[1] << 8))
        return 0;
    const uint8_t *end = input + size;
    char before[MOST + 1] = "";
    for (const uint8_t *at = input + 2, *next; at < end; at = next + 1) {
        next = memchr(at, '\0', (size_t)(end - at));
        next = next ? next : end;
        if (next - at > MOST)
            continue;
        memcpy(s.value, at, (size_t)(next - at));
        s.value[next - at] = '\0';
        expect_one_opinion(&s);
        expect_order(s.field->kind, s.value, before);
        memcpy(before, s.value, sizeof before);
    }
    return 0;
}

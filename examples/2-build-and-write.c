/*
 * Builds a small document (a hospice with its service and contact) and writes it in the canonical
 * form.
 *
 *     2-build-and-write larch.palcare.xml
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>

enum { ROWS = 10 };

/* The values of a record for palcare_fill(), one a row with its field. A field with several values
 * has several rows. */
struct rows {
    palcare_field fields[ROWS];
    const char *values[ROWS];
};

static const struct rows about = {
    {PALCARE_ABOUT_PRIVACY, PALCARE_ABOUT_PUBLISHER, PALCARE_ABOUT_TITLE},
    {"public", "larch-trust", "Larch House"},
};
static const struct rows trust = {
    {PALCARE_ORGANIZATION_KIND, PALCARE_ORGANIZATION_NAME},
    {"charity", "Larch Trust"},
};
static const struct rows hospice = {
    {PALCARE_TERM_SCHEME, PALCARE_TERM_NAME},
    {"service-type", "Children’s hospice"},
};
static const struct rows valley = {
    {PALCARE_AREA_KIND, PALCARE_AREA_NAME},
    {"region", "Larch Valley"},
};
static const struct rows house = {
    {PALCARE_SERVICE_STATUS, PALCARE_SERVICE_PROVIDER, PALCARE_SERVICE_SERVICE_TYPE,
     PALCARE_SERVICE_SERVES, PALCARE_SERVICE_SERVES, PALCARE_SERVICE_SERVES,
     PALCARE_SERVICE_MAX_AGE, PALCARE_SERVICE_AREA, PALCARE_SERVICE_ASSURED, PALCARE_SERVICE_NAME},
    {"active", "larch-trust", "childrens-hospice", "child", "sibling", "parent", "19y",
     "larch-valley", "2026-11", "Larch House"},
};
static const struct rows phone = {
    {PALCARE_CONTACT_KIND, PALCARE_CONTACT_VALUE, PALCARE_CONTACT_E164, PALCARE_CONTACT_PURPOSE},
    {"phone", "0191 498 0123", "+441914980123", "referral"},
};
static const struct rows referral = {
    {PALCARE_REFERRAL_WHO, PALCARE_REFERRAL_WHO, PALCARE_REFERRAL_HOW},
    {"self", "any-professional", "phone"},
};

/* Fills a record. Since no languages are given, all texts are in the document's language. */
static palcare_status fill(palcare_record *record, const struct rows *rows, palcare_report *report)
{
    size_t count = 0;
    while (count < ROWS && rows->fields[count])
        count++;
    return palcare_fill(record, count, rows->fields, NULL, rows->values, report);
}

static palcare_status add(palcare_doc *doc, palcare_type type, const char *id,
                          const struct rows *rows, palcare_report *report, palcare_record **out)
{
    palcare_status status = palcare_doc_add(doc, type, id, report, out);
    return status == PALCARE_OK ? fill(*out, rows, report) : status;
}

static palcare_status add_part(palcare_record *owner, palcare_field field, const struct rows *rows,
                               palcare_report *report)
{
    palcare_record *part;
    palcare_status status = palcare_insert_part(owner, field, PALCARE_LAST, report, &part);
    return status == PALCARE_OK ? fill(part, rows, report) : status;
}

static palcare_status build(palcare_doc *doc, palcare_report *report)
{
    palcare_record *record;
    palcare_status status = add(doc, PALCARE_TYPE_ABOUT, NULL, &about, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_ORGANIZATION, "larch-trust", &trust, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_TERM, "childrens-hospice", &hospice, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_AREA, "larch-valley", &valley, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_SERVICE, "larch-house", &house, report, &record);
    if (status == PALCARE_OK)
        status = palcare_set_text(record, PALCARE_SERVICE_NAME, "es", "Casa del Alerce", report);
    if (status == PALCARE_OK)
        status = add_part(record, PALCARE_SERVICE_REFERRAL, &referral, report);
    if (status == PALCARE_OK)
        status = add_part(record, PALCARE_SERVICE_CONTACT, &phone, report);
    return status;
}

int main(int count, char **words)
{
    if (count != 2) {
        fprintf(stderr, "Usage: %s OUT\n", words[0]);
        return 2;
    }
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL;
    palcare_status status = palcare_doc_new("en-GB", report, &doc);
    if (status == PALCARE_OK)
        status = build(doc, report);
    if (status == PALCARE_OK)
        status = palcare_check(doc, NULL, "2026-11-01", NULL, report);
    if (status == PALCARE_OK)
        status = palcare_write_file(doc, words[1], NULL, report);

    for (size_t i = 0; i < palcare_report_count(report); i++)
        fprintf(stderr, "%s\n", palcare_report_text(report, i));
    if (status != PALCARE_OK)
        fprintf(stderr, "not written: %s\n", palcare_status_name(status));
    palcare_doc_release(doc);
    palcare_report_free(report);
    return status == PALCARE_OK ? 0 : 1;
}

/*
 * Builds a small document (a hospice with its service and contact) and writes it in the canonical
 * form.
 *
 *     2-build-and-write larch.palcare.xml
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>

/* A value of any kind. */
struct value {
    palcare_field field;
    const char *lang; /* only for texts */
    const char *text;
};

static const struct value about_values[] = {
    {PALCARE_ABOUT_PRIVACY, NULL, "public"},
    {PALCARE_ABOUT_PUBLISHER, NULL, "larch-trust"},
    {PALCARE_ABOUT_TITLE, "en-GB", "Larch House"},
    {0, NULL, NULL},
};
static const struct value trust_values[] = {
    {PALCARE_ORGANIZATION_KIND, NULL, "charity"},
    {PALCARE_ORGANIZATION_NAME, "en-GB", "Larch Trust"},
    {0, NULL, NULL},
};
static const struct value hospice_values[] = {
    {PALCARE_TERM_SCHEME, NULL, "service-type"},
    {PALCARE_TERM_NAME, "en-GB", "Children’s hospice"},
    {0, NULL, NULL},
};
static const struct value area_values[] = {
    {PALCARE_AREA_KIND, NULL, "region"},
    {PALCARE_AREA_NAME, "en-GB", "Larch Valley"},
    {0, NULL, NULL},
};
static const struct value house_values[] = {
    {PALCARE_SERVICE_STATUS, NULL, "active"},
    {PALCARE_SERVICE_PROVIDER, NULL, "larch-trust"},
    {PALCARE_SERVICE_SERVICE_TYPE, NULL, "childrens-hospice"},
    {PALCARE_SERVICE_SERVES, NULL, "child"},
    {PALCARE_SERVICE_SERVES, NULL, "sibling"},
    {PALCARE_SERVICE_SERVES, NULL, "parent"},
    {PALCARE_SERVICE_MAX_AGE, NULL, "19y"},
    {PALCARE_SERVICE_AREA, NULL, "larch-valley"},
    {PALCARE_SERVICE_ASSURED, NULL, "2026-11"},
    {PALCARE_SERVICE_NAME, "en-GB", "Larch House"},
    {PALCARE_SERVICE_NAME, "es", "Casa del Alerce"},
    {0, NULL, NULL},
};
static const struct value phone_values[] = {
    {PALCARE_CONTACT_KIND, NULL, "phone"},
    {PALCARE_CONTACT_VALUE, NULL, "0191 498 0123"},
    {PALCARE_CONTACT_E164, NULL, "+441914980123"},
    {PALCARE_CONTACT_PURPOSE, NULL, "referral"},
    {0, NULL, NULL},
};
static const struct value referral_values[] = {
    {PALCARE_REFERRAL_WHO, NULL, "self"},
    {PALCARE_REFERRAL_WHO, NULL, "any-professional"},
    {PALCARE_REFERRAL_HOW, NULL, "phone"},
    {0, NULL, NULL},
};

/* Fills an empty record from a table: palcare_insert() takes values of any kind but parts. */
static palcare_status fill(palcare_record *record, const struct value *values,
                           palcare_report *report)
{
    palcare_status status = PALCARE_OK;
    for (const struct value *value = values; value->field && status == PALCARE_OK; value++)
        status =
            palcare_insert(record, value->field, PALCARE_LAST, value->lang, value->text, report);
    return status;
}

static palcare_status add(palcare_doc *doc, palcare_type type, const char *id,
                          const struct value *values, palcare_report *report, palcare_record **out)
{
    palcare_status status = palcare_doc_add(doc, type, id, report, out);
    return status == PALCARE_OK ? fill(*out, values, report) : status;
}

static palcare_status add_part(palcare_record *owner, palcare_field field,
                               const struct value *values, palcare_report *report)
{
    palcare_record *part;
    palcare_status status = palcare_insert_part(owner, field, PALCARE_LAST, report, &part);
    return status == PALCARE_OK ? fill(part, values, report) : status;
}

static palcare_status build(palcare_doc *doc, palcare_report *report)
{
    palcare_record *record, *house;
    palcare_status status = add(doc, PALCARE_TYPE_ABOUT, NULL, about_values, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_ORGANIZATION, "larch-trust", trust_values, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_TERM, "childrens-hospice", hospice_values, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_AREA, "larch-valley", area_values, report, &record);
    if (status == PALCARE_OK)
        status = add(doc, PALCARE_TYPE_SERVICE, "larch-house", house_values, report, &house);
    if (status == PALCARE_OK)
        status = add_part(house, PALCARE_SERVICE_REFERRAL, referral_values, report);
    if (status == PALCARE_OK)
        status = add_part(house, PALCARE_SERVICE_CONTACT, phone_values, report);
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

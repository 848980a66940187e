/*
 * Builds a small document from nothing (a hospice, what it offers, how to reach it) and writes it
 * in the canonical form.
 *
 *     2-build-and-write larch.palcare.xml
 */
#include <palcare/palcare.h>
#include <stdio.h>

/* Calls in a row: the first that is refused stops the rest, and its status says why. */
#define TRY(call)                        \
    do {                                 \
        palcare_status status_ = (call); \
        if (status_ != PALCARE_OK)       \
            return status_;              \
    } while (0)

static palcare_status add_contact(palcare_record *service)
{
    palcare_record *contact;
    TRY(palcare_insert_part(service, PALCARE_SERVICE_CONTACT, PALCARE_LAST, &contact));
    TRY(palcare_set(contact, PALCARE_CONTACT_KIND, "phone"));
    TRY(palcare_set(contact, PALCARE_CONTACT_VALUE, "0191 498 0123"));
    return palcare_set(contact, PALCARE_CONTACT_PURPOSE, "referral");
}

static palcare_status add_service(palcare_doc *doc)
{
    palcare_record *service;
    TRY(palcare_doc_add(doc, PALCARE_TYPE_SERVICE, "larch-house", &service));
    TRY(palcare_set(service, PALCARE_SERVICE_STATUS, "active"));
    TRY(palcare_set_text(service, PALCARE_SERVICE_NAME, "en-GB", "Larch House"));
    TRY(palcare_set_text(service, PALCARE_SERVICE_NAME, "es", "Casa del Alerce"));
    TRY(palcare_set(service, PALCARE_SERVICE_PROVIDER, "larch-trust"));
    TRY(palcare_set(service, PALCARE_SERVICE_SERVICE_TYPE, "childrens-hospice"));
    TRY(palcare_set(service, PALCARE_SERVICE_MAX_AGE, "19y"));
    static const char *const serves[] = {"child", "sibling", "parent"};
    for (size_t i = 0; i < sizeof serves / sizeof serves[0]; i++)
        TRY(palcare_insert(service, PALCARE_SERVICE_SERVES, PALCARE_LAST, NULL, serves[i]));
    return add_contact(service);
}

static palcare_status build(palcare_doc *doc)
{
    palcare_record *about, *trust, *hospice;
    TRY(palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, &about));
    TRY(palcare_set_text(about, PALCARE_ABOUT_TITLE, "en-GB", "Larch House"));
    TRY(palcare_set(about, PALCARE_ABOUT_PRIVACY, "public"));
    TRY(palcare_doc_add(doc, PALCARE_TYPE_ORGANIZATION, "larch-trust", &trust));
    TRY(palcare_set(trust, PALCARE_ORGANIZATION_KIND, "charity"));
    TRY(palcare_set_text(trust, PALCARE_ORGANIZATION_NAME, "en-GB", "Larch Trust"));
    TRY(palcare_doc_add(doc, PALCARE_TYPE_TERM, "childrens-hospice", &hospice));
    TRY(palcare_set(hospice, PALCARE_TERM_SCHEME, "service-type"));
    TRY(palcare_set_text(hospice, PALCARE_TERM_NAME, "en-GB", "Children's hospice"));
    return add_service(doc);
}

int main(int count, char **words)
{
    if (count != 2) {
        fprintf(stderr, "Usage: %s OUT\n", words[0]);
        return 2;
    }
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL;
    palcare_status status = palcare_doc_new("en-GB", &doc);
    if (status == PALCARE_OK)
        status = build(doc);
    if (status == PALCARE_OK)
        status = palcare_write_file(doc, words[1], NULL, report);

    for (size_t i = 0; i < palcare_report_size(report); i++)
        fprintf(stderr, "%s\n", palcare_report_text(report, i));
    if (status != PALCARE_OK)
        fprintf(stderr, "not written: %s\n", palcare_status_name(status));
    palcare_doc_release(doc);
    palcare_report_free(report);
    return status == PALCARE_OK ? 0 : 1;
}

/*
 * Reads a file and prints the names of its services and their providers, in Spanish if the file has
 * it.
 *
 *     1-read-and-print examples/data/directory.palcare.xml
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>

static void print_service(const palcare_record *service)
{
    const char *langs = "es, en;q=0.5";
    const char *name = palcare_text(service, PALCARE_SERVICE_NAME, langs);
    /* palcare_target() follows a reference. It returns NULL for a dangling one, and every getter
     * accepts NULL. */
    const palcare_record *provider = palcare_target(service, PALCARE_SERVICE_PROVIDER, 0, NULL);
    const char *by = palcare_text(provider, PALCARE_ORGANIZATION_NAME, langs);
    printf("%s, by %s\n", name, by ? by : "somebody this file does not know");

    /* A field may have several values, and every value can be read as text. */
    for (size_t i = 0; i < palcare_count(service, PALCARE_SERVICE_SETTING); i++)
        printf("  in: %s\n", palcare_value(service, PALCARE_SERVICE_SETTING, i));
    for (size_t i = 0; i < palcare_count(service, PALCARE_SERVICE_CONTACT); i++) {
        const palcare_record *contact = palcare_part(service, PALCARE_SERVICE_CONTACT, i);
        printf("  %s: %s\n", palcare_value(contact, PALCARE_CONTACT_KIND, 0),
               palcare_value(contact, PALCARE_CONTACT_VALUE, 0));
    }
}

int main(int count, char **words)
{
    if (count != 2) {
        fprintf(stderr, "Usage: %s FILE\n", words[0]);
        return 2;
    }
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_file(words[1], NULL, report, &doc);
    for (size_t i = 0; i < palcare_report_count(report); i++)
        fprintf(stderr, "%s\n", palcare_report_text(report, i));

    palcare_record *service = NULL;
    while ((service = palcare_doc_next(doc, PALCARE_TYPE_SERVICE, service)))
        print_service(service);

    palcare_doc_release(doc);
    palcare_report_free(report);
    return status == PALCARE_OK ? 0 : 1;
}

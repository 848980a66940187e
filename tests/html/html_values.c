/* Prints every rich value of documents as a program gets it, with a NUL after each: values
 * FILE... */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>

#include <stdio.h>

static void print_values(const palcare_record *record)
{
    palcare_type type = palcare_record_type(record);
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++) {
        const palcare_record *part;
        const char *value;
        for (size_t k = 0; (part = palcare_part(record, field, k)); k++)
            print_values(part);
        if (palcare_field_kind(field) != PALCARE_KIND_RICH)
            continue;
        for (size_t k = 0; (value = palcare_value(record, field, k)); k++)
            printf("%s%c", value, '\0');
    }
}

int main(int count, char **words)
{
    palcare_report *report = palcare_report_new();
    for (int i = 1; i < count; i++) {
        palcare_doc *doc = NULL;
        const palcare_record *record = NULL;
        if (palcare_read_file(words[i], NULL, report, &doc) != PALCARE_OK) {
            fprintf(stderr, "%s\n", palcare_report_text(report, 0));
            return 1;
        }
        while ((record = palcare_doc_next(doc, 0, record)))
            print_values(record);
        palcare_doc_release(doc);
    }
    palcare_report_free(report);
    return 0;
}

/*
 * Reads a file of any size one record at a time, in little memory. Copies it to another file, but
 * leaves out services that do not visit the child at home.
 *
 *     4-go-through-a-large-file country.palcare.xml at-home.palcare.xml
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>
#include <string.h>

static bool is_wanted(const palcare_record *record)
{
    if (palcare_record_type(record) != PALCARE_TYPE_SERVICE)
        return true;
    for (size_t i = 0; i < palcare_count(record, PALCARE_SERVICE_SETTING); i++) {
        if (strcmp(palcare_value(record, PALCARE_SERVICE_SETTING, i), "home") == 0)
            return true;
    }
    return false;
}

/* The first record of a file is its `about`. The new file begins with it and has its language. */
static palcare_status begin(palcare_reader *reader, const char *path, palcare_report *report,
                            palcare_writer **writer)
{
    palcare_doc *head;
    palcare_status status = palcare_reader_take(reader, &head);
    if (status != PALCARE_OK)
        return status;
    status = palcare_writer_open(path, head, NULL, report, writer);
    palcare_doc_release(head);
    return status;
}

static palcare_status sift(palcare_reader *reader, palcare_writer *writer, size_t *seen,
                           size_t *taken)
{
    palcare_doc *doc;
    palcare_status status;
    while ((status = palcare_reader_take(reader, &doc)) == PALCARE_OK) {
        const palcare_record *record = palcare_doc_next(doc, 0, NULL);
        ++*seen;
        if (is_wanted(record)) {
            status = palcare_writer_put(writer, record);
            ++*taken;
        }
        palcare_doc_release(doc);
        if (status != PALCARE_OK)
            return status;
    }
    return status == PALCARE_DONE ? palcare_writer_finish(writer) : status;
}

int main(int count, char **words)
{
    if (count != 3) {
        fprintf(stderr, "Usage: %s IN OUT\n", words[0]);
        return 2;
    }
    palcare_report *report = palcare_report_new();
    palcare_reader *reader = NULL;
    palcare_writer *writer = NULL;
    size_t seen = 0, taken = 0;
    palcare_status status = palcare_reader_open(words[1], NULL, report, &reader);
    if (status == PALCARE_OK)
        status = begin(reader, words[2], report, &writer);
    if (status == PALCARE_OK)
        status = sift(reader, writer, &seen, &taken);

    for (size_t i = 0; i < palcare_report_count(report); i++)
        fprintf(stderr, "%s\n", palcare_report_text(report, i));
    if (status == PALCARE_OK)
        printf("%zu of %zu records\n", taken, seen);
    palcare_writer_free(writer); /* no file is written without palcare_writer_finish() */
    palcare_reader_free(reader);
    palcare_report_free(report);
    return status == PALCARE_OK ? 0 : 1;
}

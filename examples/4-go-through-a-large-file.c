/*
 * Goes through a file of any size one record at a time, in little memory, and copies it to another
 * one without those services that do not come to the child's home.
 *
 *     4-go-through-a-large-file country.palcare.xml at-home.palcare.xml
 */
#include <palcare/palcare.h>
#include <stdio.h>
#include <string.h>

static bool is_wanted(const palcare_record *record)
{
    if (palcare_record_type(record) != PALCARE_TYPE_SERVICE)
        return true;
    for (size_t i = 0; i < palcare_size(record, PALCARE_SERVICE_SETTING); i++) {
        if (strcmp(palcare_value(record, PALCARE_SERVICE_SETTING, i), "home") == 0)
            return true;
    }
    return false;
}

/* The new file's head: its language, and what it says about itself. */
static palcare_status make_head(palcare_doc **head)
{
    palcare_record *about;
    palcare_status status = palcare_doc_new("en", head);
    if (status == PALCARE_OK)
        status = palcare_doc_add(*head, PALCARE_TYPE_ABOUT, NULL, &about);
    if (status == PALCARE_OK)
        status = palcare_set_text(about, PALCARE_ABOUT_TITLE, "en", "Care at home");
    if (status == PALCARE_OK)
        status = palcare_set(about, PALCARE_ABOUT_PRIVACY, "public");
    return status;
}

static palcare_status sift(palcare_reader *reader, palcare_writer *writer, size_t *seen,
                           size_t *taken)
{
    palcare_record *record;
    palcare_status status;
    while ((status = palcare_reader_take(reader, &record)) == PALCARE_OK) {
        ++*seen;
        if (is_wanted(record)) {
            status = palcare_writer_put(writer, record);
            ++*taken;
        }
        palcare_record_release(record); /* and with it the small document it came in */
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
    palcare_doc *head = NULL;
    palcare_reader *reader = NULL;
    palcare_writer *writer = NULL;
    size_t seen = 0, taken = 0;
    palcare_status status = make_head(&head);
    if (status == PALCARE_OK)
        status = palcare_reader_open(words[1], NULL, report, &reader);
    if (status == PALCARE_OK)
        status = palcare_writer_open(words[2], head, NULL, report, &writer);
    if (status == PALCARE_OK)
        status = sift(reader, writer, &seen, &taken);

    for (size_t i = 0; i < palcare_report_size(report); i++)
        fprintf(stderr, "%s\n", palcare_report_text(report, i));
    printf("%zu of %zu records: %s\n", taken, seen, palcare_status_name(status));
    palcare_writer_free(writer); /* without finish nothing was written */
    palcare_reader_free(reader);
    palcare_doc_release(head);
    palcare_report_free(report);
    return status == PALCARE_OK ? 0 : 1;
}

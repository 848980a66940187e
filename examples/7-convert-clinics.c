/*
 * Turns a list of clinics, one a line with tabs between its columns, into a document with a service
 * and a site for each clinic, written one by one. Prints what the library refuses, and why.
 *
 *     cd examples/data/clinics
 *     7-convert-clinics pattern.palcare.xml OUT <list.tsv
 *
 * The pattern is a document with one clinic and all records that the clinic refers to. The program
 * copies and fills it for each clinic. Several lines in a row may describe one clinic.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ID, CODE, NAME = 6, LINE, CITY = 10, COUNTY, POSTCODE, LATITUDE, LONGITUDE };
enum { PHONE = 15, EMAIL, WEBSITE, FAX, COLUMNS };
enum { TEXT_SIZE = 32 };

/* Where the value of each column goes: to a path in the pattern, or into a contact of this kind. */
static const char *const targets[COLUMNS] = {
    [CODE] = "/service[clinic]/identifier[1]/@value",
    [NAME] = "/service[clinic]/name",
    [LINE] = "/site[site]/address[1]/line",
    [LINE + 1] = "/site[site]/address[1]/line",
    [LINE + 2] = "/site[site]/address[1]/line",
    [CITY] = "/site[site]/address[1]/@locality",
    [COUNTY] = "/site[site]/address[1]/@region",
    [POSTCODE] = "/site[site]/address[1]/@postal-code",
    [LATITUDE] = "/site[site]/@latitude",
    [LONGITUDE] = "/site[site]/@longitude",
    [PHONE] = "phone",
    [EMAIL] = "email",
    [WEBSITE] = "web",
    [FAX] = "fax",
};

struct converter {
    palcare_report *report;
    palcare_writer *writer;
    palcare_doc *pattern;
    palcare_doc *clinic; /* a copy of the pattern, filled from the latest lines */
    char id[TEXT_SIZE];  /* of the clinic's service */
    size_t written, refused;
};

/* Prints errors and warnings, but not their places, which are in the pattern. */
static void print_problems(const struct converter *to)
{
    for (size_t i = 0; i < palcare_report_count(to->report); i++) {
        if (palcare_report_severity(to->report, i) > PALCARE_SEVERITY_NOTE)
            printf("%s %s\n", to->id, palcare_report_message(to->report, i));
    }
    palcare_report_clear(to->report);
}

/* Writes a record and those after it, until the first of type `end`. */
static palcare_status put(struct converter *to, const palcare_record *record, palcare_type end)
{
    palcare_status status = PALCARE_OK;
    while (status == PALCARE_OK && record && palcare_record_type(record) != end) {
        status = palcare_writer_put(to->writer, record);
        record = palcare_doc_next(palcare_record_doc(record), PALCARE_TYPE_ANY, record);
    }
    return status;
}

/* Checks and writes the current clinic. Skips it if it is refused, and goes on. */
static palcare_status finish(struct converter *to, palcare_status status)
{
    if (status == PALCARE_OK)
        status = palcare_check(to->clinic, NULL, NULL, NULL, to->report);
    if (status == PALCARE_OK)
        status = put(to, palcare_doc_find(to->clinic, to->id), PALCARE_TYPE_ANY);
    to->written += status == PALCARE_OK;
    to->refused += status == PALCARE_INVALID;
    print_problems(to);
    palcare_doc_release(to->clinic);
    to->clinic = NULL;
    return status == PALCARE_INVALID ? PALCARE_OK : status;
}

/* Adds a contact to the clinic unless an earlier line had the same. */
static palcare_status add_contact(palcare_record *service, const char *kind, const char *value,
                                  palcare_report *report)
{
    static const palcare_field fields[] = {PALCARE_CONTACT_KIND, PALCARE_CONTACT_VALUE};
    const char *const values[] = {kind, value};
    palcare_record *contact;
    for (size_t i = 0; i < palcare_count(service, PALCARE_SERVICE_CONTACT); i++) {
        contact = palcare_part(service, PALCARE_SERVICE_CONTACT, i);
        if (strcmp(palcare_value(contact, PALCARE_CONTACT_VALUE, 0), value) == 0)
            return PALCARE_OK;
    }
    palcare_status status =
        palcare_insert_part(service, PALCARE_SERVICE_CONTACT, PALCARE_LAST, report, &contact);
    return status == PALCARE_OK ? palcare_fill(contact, 2, fields, NULL, values, report) : status;
}

/* Fills a copy of the pattern. Replaces its code and name even by "", which the library refuses. */
static palcare_status fill(const struct converter *to, char **row)
{
    palcare_status status = PALCARE_OK;
    for (size_t i = CODE; i < PHONE && status == PALCARE_OK; i++) {
        palcare_record *record = NULL;
        palcare_field field = 0;
        if (!targets[i] || (i > NAME && !*row[i]))
            continue;
        palcare_doc_at_path(to->clinic, targets[i], &record, &field, NULL);
        status = i <= NAME ? palcare_replace(record, field, 0, NULL, row[i], to->report)
                           : palcare_insert(record, field, PALCARE_LAST, NULL, row[i], to->report);
    }
    char site[TEXT_SIZE];
    snprintf(site, TEXT_SIZE, "site-%s", row[ID]);
    if (status == PALCARE_OK)
        status = palcare_record_rename(palcare_doc_find(to->clinic, "site"), site, to->report);
    if (status == PALCARE_OK)
        status = palcare_record_rename(palcare_doc_find(to->clinic, "clinic"), to->id, to->report);
    return status;
}

/* Takes one line, which begins the next clinic or adds to the current one. */
static palcare_status take(struct converter *to, char **row)
{
    char id[TEXT_SIZE];
    snprintf(id, TEXT_SIZE, "clinic-%s", row[ID]);
    palcare_status status = PALCARE_OK;
    if (!to->clinic || strcmp(id, to->id) != 0) {
        if (to->clinic)
            status = finish(to, status);
        memcpy(to->id, id, sizeof id);
        if (status == PALCARE_OK)
            status = palcare_doc_copy(to->pattern, &to->clinic);
        if (status == PALCARE_OK)
            status = fill(to, row);
    }
    palcare_record *service = palcare_doc_find(to->clinic, id);
    for (size_t i = PHONE; i < COLUMNS && status == PALCARE_OK; i++) {
        if (*row[i])
            status = add_contact(service, targets[i], row[i], to->report);
    }
    return status == PALCARE_OK ? status : finish(to, status);
}

/* Cuts a line into its columns; returns their number. */
static size_t split(char *line, char **row)
{
    size_t count = 0;
    line[strcspn(line, "\r\n")] = '\0';
    for (char *word = line; word; count++) {
        row[count % COLUMNS] = word;
        if ((word = strchr(word, '\t')))
            *word++ = '\0';
    }
    return count;
}

static palcare_status convert(struct converter *to, FILE *list)
{
    char *line = NULL, *row[COLUMNS];
    size_t room = 0, number = 0;
    const palcare_record *first = palcare_doc_at(to->pattern, PALCARE_TYPE_ANY, 1);
    palcare_status status = put(to, first, PALCARE_TYPE_SERVICE);
    while (status == PALCARE_OK && getline(&line, &room, list) > 0) {
        if (number++ == 0)
            continue; /* the first line has the names of the columns */
        if (split(line, row) == COLUMNS) {
            status = take(to, row);
        } else {
            printf("line %zu: not %d columns\n", number, COLUMNS);
            to->refused++;
        }
    }
    free(line);
    return to->clinic ? finish(to, status) : status;
}

int main(int count, char **words)
{
    if (count != 3) {
        fprintf(stderr, "Usage: %s PATTERN OUT <LIST\n", words[0]);
        return 2;
    }
    struct converter to = {.report = palcare_report_new()};
    palcare_status status = palcare_read_file(words[1], NULL, to.report, &to.pattern);
    if (status == PALCARE_OK)
        status = palcare_writer_open(words[2], to.pattern, NULL, to.report, &to.writer);
    if (status == PALCARE_OK)
        status = convert(&to, stdin);
    if (status == PALCARE_OK)
        status = palcare_writer_finish(to.writer);
    print_problems(&to);
    printf("%s: %zu clinics, %zu lines refused\n", palcare_status_name(status), to.written,
           to.refused);
    palcare_writer_free(to.writer); /* no file is written without palcare_writer_finish() */
    palcare_doc_release(to.pattern);
    palcare_report_free(to.report);
    return status == PALCARE_OK ? 0 : 1;
}

/*
 * Changes a file as the lines of standard input say, prints the differences, and saves it. Skips
 * changes that the library refuses, and prints the reason. Does not save the file if somebody else
 * has changed it since it was read.
 *
 *     6-edit-and-save FILE DATE <CHANGES
 *
 * DATE is today. A place is a path as in problems, such as /service[larch-house]/contact[2]:
 *
 *     set PLACE VALUE          text PLACE LANGUAGE WORDS
 *     add PLACE                move PLACE BEFORE
 *     remove PLACE
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Codes of problems that this program reports itself. */
enum { NO_SUCH_PLACE = 100000, NO_SUCH_CHANGE, FILE_CHANGED, NO_FIELD };

/* The target of a change: a record, one of its fields (or 0), one value of it (or none). */
struct place {
    palcare_record *record;
    palcare_field field;
    size_t index;
};

static void print_problems(const palcare_report *report, FILE *file)
{
    for (size_t i = 0; i < palcare_report_count(report); i++)
        fprintf(file, "%s\n", palcare_report_text(report, i));
}

/* Reports a problem that this program found. The hint shows the wrong words. */
static palcare_status refuse(palcare_report *report, int code, const char *message,
                             const char *words)
{
    palcare_status status = palcare_report_add(report, PALCARE_SEVERITY_ERROR, code, NULL, 0,
                                               PALCARE_NONE, message, words);
    return status == PALCARE_OK ? PALCARE_INVALID : status;
}

static palcare_status remove_at(const struct place *place, palcare_report *report)
{
    if (!place->field)
        return palcare_record_remove(place->record, report);
    if (place->index == PALCARE_NONE)
        return palcare_clear(place->record, place->field, report);
    return palcare_remove(place->record, place->field, place->index, report);
}

/* Applies a line: a verb, a place, and the verb's other arguments. */
static palcare_status apply(palcare_doc *doc, char *line, palcare_report *report)
{
    char *rest = NULL;
    const char *verb = strtok_r(line, " ", &rest), *path = strtok_r(NULL, " ", &rest);
    struct place place;
    if (!palcare_doc_at_path(doc, path, &place.record, &place.field, &place.index))
        return refuse(report, NO_SUCH_PLACE, "there is no such place", path);
    bool needs_field =
        strcmp(verb, "set") == 0 || strcmp(verb, "text") == 0 || strcmp(verb, "add") == 0;
    if (needs_field && !place.field)
        return refuse(report, NO_FIELD, "this place is a record, and has no field", path);
    if (strcmp(verb, "set") == 0)
        return palcare_set(place.record, place.field, strtok_r(NULL, "", &rest), report);
    if (strcmp(verb, "text") == 0) {
        const char *lang = strtok_r(NULL, " ", &rest);
        return palcare_set_text(place.record, place.field, lang, strtok_r(NULL, "", &rest), report);
    }
    if (strcmp(verb, "add") == 0)
        return palcare_insert_part(place.record, place.field, PALCARE_LAST, report, NULL);
    if (strcmp(verb, "move") == 0) {
        palcare_record *before;
        path = strtok_r(NULL, " ", &rest);
        if (!palcare_doc_at_path(doc, path, &before, NULL, NULL))
            return refuse(report, NO_SUCH_PLACE, "there is no such place", path);
        return palcare_record_move_before(place.record, before, report);
    }
    if (strcmp(verb, "remove") == 0)
        return remove_at(&place, report);
    return refuse(report, NO_SUCH_CHANGE, "there is no such change", verb);
}

/* Applies each line. If one is refused, prints the reason and goes on with the next. */
static void apply_all(palcare_doc *doc, FILE *changes, palcare_report *report)
{
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, changes) > 0) {
        line[strcspn(line, "\n")] = '\0';
        if (apply(doc, line, report) != PALCARE_OK)
            print_problems(report, stderr);
        palcare_report_clear(report);
    }
    free(line);
}

/* Reads the file once more. Returns INVALID if its contents are no longer the same as `before`. */
static palcare_status read_again(const char *path, const char *before, palcare_report *report,
                                 palcare_doc **out)
{
    char *now = NULL;
    size_t size;
    palcare_status status = palcare_read_file(path, NULL, report, out);
    if (status == PALCARE_OK)
        status = palcare_write_memory(*out, NULL, report, &now, &size);
    if (status == PALCARE_OK && strcmp(now, before) != 0)
        status = refuse(report, FILE_CHANGED, "somebody else changed the file meanwhile", path);
    palcare_free(now);
    return status;
}

/* Saves the document if it has changed and passes the check. */
static palcare_status save(const palcare_doc *doc, const char *path, const char *before,
                           const char *today, palcare_report *report)
{
    bool differs = false;
    palcare_doc *old = NULL;
    palcare_status status = read_again(path, before, report, &old);
    if (status == PALCARE_OK)
        status = palcare_doc_diff(old, doc, NULL, report, &differs);
    palcare_doc_release(old);
    if (status == PALCARE_OK)
        status = palcare_check(doc, NULL, today, NULL, report);
    if (status == PALCARE_OK && differs)
        status = palcare_write_file(doc, path, NULL, report);
    return status;
}

int main(int count, char **words)
{
    if (count != 3) {
        fprintf(stderr, "Usage: %s FILE DATE <CHANGES\n", words[0]);
        return 2;
    }
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL;
    char *before = NULL;
    size_t size;
    palcare_status status = palcare_read_file(words[1], NULL, report, &doc);
    if (status == PALCARE_OK)
        status = palcare_write_memory(doc, NULL, report, &before, &size);
    if (status == PALCARE_OK) {
        apply_all(doc, stdin, report);
        status = save(doc, words[1], before, words[2], report);
    }
    print_problems(report, stdout);
    puts(status == PALCARE_OK ? "saved" : "not saved");
    palcare_free(before);
    palcare_doc_release(doc);
    palcare_report_free(report);
    return status == PALCARE_OK ? 0 : 1;
}

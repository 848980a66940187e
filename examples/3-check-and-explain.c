/*
 * Checks a file as an editor would, and explains each problem: its place, a hint, the rule and the
 * rule's source. Then tries to set a value that the library refuses for the same reason.
 *
 *     3-check-and-explain examples/data/directory.palcare.xml 2026-11-01
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>

static void explain(const palcare_report *report)
{
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        const char *path = palcare_report_path(report, i);
        const char *hint = palcare_report_hint(report, i);
        const char *replacement = palcare_report_replacement(report, i);
        const char *source = NULL;
        const char *rule = palcare_problem_help(palcare_report_code(report, i), &source);
        printf("%s\n", palcare_report_message(report, i));
        if (path)
            printf("  where:  %s\n", path);
        if (hint)
            printf("  repair: %s\n", hint);
        if (replacement)
            printf("  write:  %s\n", replacement);
        if (rule)
            printf("  rule:   %s\n", rule);
        if (source)
            printf("  source: %s\n", source);
    }
}

static palcare_status check(const char *path, const char *today, palcare_report *report)
{
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_file(path, NULL, report, &doc);
    if (status != PALCARE_OK)
        return status;
    /* Also add files that this one refers to, if there are any. */
    palcare_docs *docs = palcare_docs_new();
    status = palcare_docs_add(docs, path, doc);
    if (status == PALCARE_OK)
        status = palcare_check(doc, docs, today, NULL, report);
    palcare_docs_release(docs);
    palcare_doc_release(doc);
    return status;
}

/* Sets a value as a form would, before its record is in a document. */
static palcare_status set_setting(const char *value, palcare_report *report)
{
    palcare_record *service = NULL;
    palcare_status status = palcare_record_alone(PALCARE_TYPE_SERVICE, "en", report, &service);
    if (status == PALCARE_OK)
        status = palcare_set(service, PALCARE_SERVICE_SETTING, value, report);
    palcare_record_release(service);
    return status;
}

int main(int count, char **words)
{
    if (count != 3) {
        fprintf(stderr, "Usage: %s FILE DATE\n", words[0]);
        return 2;
    }
    palcare_report *report = palcare_report_new();
    palcare_status status = check(words[1], words[2], report);
    explain(report);
    printf("%zu errors, %zu warnings\n", palcare_report_total(report, PALCARE_SEVERITY_ERROR),
           palcare_report_total(report, PALCARE_SEVERITY_WARNING));

    /* A setter reports the same problem. A form can show it beside its input. */
    palcare_report_clear(report);
    if (set_setting("hospise", report) == PALCARE_INVALID)
        explain(report);
    palcare_report_free(report);
    return status == PALCARE_OK ? 0 : 1;
}

/*
 * JSON of a document: any bytes are read or refused with a reason; what is read can be written, and
 * is the same when it is read again.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

#include <palcare/json.h>

#include <string.h>

static char *written(const palcare_doc *doc)
{
    char *text = NULL;
    HOLDS(palcare_doc_to_json(doc, 0, NULL, &text) == PALCARE_OK, NULL);
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL, *again = NULL;
    HOLDS(report != NULL, NULL);
    palcare_status status = palcare_doc_from_json((const char *)bytes, size, report, &doc);
    if (status == PALCARE_OK) {
        char *text = written(doc);
        HOLDS(palcare_doc_from_json(text, strlen(text), report, &again) == PALCARE_OK, report);
        char *same = written(again);
        HOLDS(strcmp(text, same) == 0, report);
        palcare_free(text);
        palcare_free(same);
    } else {
        HOLDS(status == PALCARE_INVALID || status == PALCARE_LIMIT, report);
        HOLDS(!doc && palcare_report_total(report, PALCARE_SEVERITY_ERROR) > 0, report);
    }
    palcare_doc_release(doc);
    palcare_doc_release(again);
    palcare_report_free(report);
    return 0;
}

/*
 * Refusals: report why a call fails, with the place, the path and the words of the record
 * concerned.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_REFUSAL_H
#define PALCARE_MODEL_REFUSAL_H

#include "report/report.h"
#include "schema/schema.h"

/* Reports a problem of a value (field 0: of the record; index PALCARE_NONE: of the field). Returns
 * OK, or NOMEM if it could not report. */
palcare_status pc_report_at(palcare_report *report, palcare_severity severity,
                            const palcare_record *record, palcare_field field, size_t index,
                            const problem *what);

/* Reports invalid data; record may be NULL. Returns INVALID, or NOMEM if it could not report. */
palcare_status pc_refuse(palcare_report *report, const palcare_record *record, palcare_field field,
                         size_t index, const problem *what);
/* Formats the problem for pc_refuse(); hint may be NULL. */
palcare_status pc_refuse_say(palcare_report *report, const palcare_record *record,
                             palcare_field field, int code, const char *hint, const char *format,
                             ...) PROBLEM_FORMAT(6, 7);

/* Reports an error of the calling program. Returns MISUSE, or NOMEM if it could not report. */
palcare_status pc_misuse(palcare_report *report, const palcare_record *record, palcare_field field,
                         const char *format, ...) PROBLEM_FORMAT(4, 5);

/* Reports a field of another type. Returns MISUSE, or NOMEM if it could not report. */
palcare_status pc_misuse_field(palcare_report *report, const palcare_record *record,
                               palcare_field field);

/* Reports an index past the end of a field. Returns MISUSE, or NOMEM if it could not report. */
palcare_status pc_misuse_index(palcare_report *report, const palcare_record *record,
                               palcare_field field, size_t index);

/* Refuses an id that is malformed, or used by another record of the document or part of the record.
 */
palcare_status pc_refuse_id(palcare_report *report, const palcare_record *record,
                            const schema_field *field, const char *id);

/* The number of a language from a caller: NULL means the document's own, "" not stated. The index is
 * that of the text, for the report. */
palcare_status pc_given_language(palcare_doc *doc, const palcare_record *record,
                                 palcare_field field, size_t index, const char *lang,
                                 palcare_report *report, uint16_t *out);

#endif

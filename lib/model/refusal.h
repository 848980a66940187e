/*
 * Refusals: why a call does not do what it was asked, told with the place, the path and the words
 * of the record concerned.
 */
#ifndef PALCARE_MODEL_REFUSAL_H
#define PALCARE_MODEL_REFUSAL_H

#include "report/report.h"
#include "schema/schema.h"

/* Reports a problem of a value (field 0: of the record; index PALCARE_NONE: of the field). OK, or
 * NOMEM if it could not be reported. */
palcare_status pc_report_at(palcare_report *report, palcare_severity severity,
                            const palcare_record *record, palcare_field field, size_t index,
                            const problem *what);

/* Reports refused data: INVALID, or NOMEM if it could not be reported. record may be NULL. */
palcare_status pc_refuse(palcare_report *report, const palcare_record *record, palcare_field field,
                         size_t index, const problem *what);
/* The same in one line; hint may be NULL. */
palcare_status pc_refuse_say(palcare_report *report, const palcare_record *record,
                             palcare_field field, int code, const char *hint, const char *format,
                             ...) PROBLEM_FORMAT(6, 7);

/* Reports an error of the calling program: MISUSE, or NOMEM if it could not be reported. */
palcare_status pc_misuse(palcare_report *report, const palcare_record *record, palcare_field field,
                         const char *format, ...) PROBLEM_FORMAT(4, 5);

/* Reports an index past the end of a field: MISUSE, or NOMEM if it could not be reported. */
palcare_status pc_misuse_index(palcare_report *report, const palcare_record *record,
                               palcare_field field, size_t index);

/* Refuses an id that is not one, or that another record of the document has. */
palcare_status pc_refuse_id(palcare_report *report, const palcare_record *record,
                            const schema_field *field, const char *id);

/* The number of a language that a caller gives: NULL is the document's own, "" none stated. */
palcare_status pc_given_language(palcare_doc *doc, const palcare_record *record,
                                 palcare_field field, const char *lang, palcare_report *report,
                                 uint16_t *out);

#endif

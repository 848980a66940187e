/*
 * A document that holds everything: every field of every type and part, every code of every list,
 * filled by walking the table. A new field needs no change here, unless its meaning needs a special
 * value: then it gets a row in the table of special values.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_SAMPLE_H
#define PALCARE_TESTS_SAMPLE_H

#include <palcare/palcare.h>

/* How many records of each type (of about: one); their ids are TYPE-0, TYPE-1 and so on. There are
 * as many as the longest list has codes, so that a field with one code per record shows them
 * all. */
enum { SAMPLE_RECORDS = 20 };

/* The document, in British English; the caller releases it. */
palcare_doc *sample_doc(void);

/* The nth sample of a field's values: any field but parts and refs to parts. */
enum { SAMPLE_VALUE = 600 };
void sample_value(palcare_field field, unsigned nth, char value[SAMPLE_VALUE]);

/* A new, empty record of a type, or a part of this type with the owners that it needs. */
palcare_record *sample_empty(palcare_doc *doc, palcare_type type);

/* Adds to every record and part what it lacks so that the document can be read back. */
void sample_fill_required(palcare_doc *doc);

/* A value that a field refuses as INVALID. NULL would mean that every text fits, which never
 * happens: no field accepts "". */
const char *sample_bad_value(palcare_field field);

/* Visits every record, and every part before its own parts. */
typedef void (*sample_visit)(palcare_record *record, void *user);
void sample_each(palcare_doc *doc, sample_visit visit, void *user);
void sample_each_part(palcare_record *record, sample_visit visit, void *user);

#endif

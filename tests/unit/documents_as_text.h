/*
 * For the tests: documents from text and back; a step that fails ends the test.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_DOCUMENTS_AS_TEXT_H
#define PALCARE_TESTS_DOCUMENTS_AS_TEXT_H

#include <palcare/palcare.h>

/* The beginning and the end of most small documents. */
#define HEAD                                                            \
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">" \
    "<about privacy=\"public\"/>"
#define TAIL "</palcare>"

/* The same beginning and end as the writer prints them. */
#define CANONICAL_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define CANONICAL_HEAD                                                    \
    CANONICAL_DECLARATION                                                 \
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">\n" \
    "  <about privacy=\"public\"/>\n"
#define CANONICAL_TAIL "</palcare>\n"

/* A document read without any problem. */
palcare_doc *doc_of(const char *xml);
palcare_doc *doc_of_bytes(const void *bytes, size_t size);

/* A source for readers that delivers at most `most` bytes at a time. */
typedef struct trickle {
    const char *at;
    size_t left, most;
    int stop_at; /* the call that stops, from 1 on; 0: none */
    int calls;
} trickle;
trickle trickle_of(const char *text, size_t size, size_t most);
int give(void *user, void *buffer, size_t room, size_t *got);

/* The next record of a reader, which the caller releases; its small document lives as long. */
palcare_status take_record(palcare_reader *reader, palcare_record **out);

/* Whether two documents differ, according to palcare_doc_diff(). */
bool differ(const palcare_doc *before, const palcare_doc *after, palcare_report *report);

/* Accepts any status of a call that was made at random, except that it ran out of memory. */
void expect_answer(palcare_status status);

/* The canonical form, with a NUL after it; free it with free(). */
char *text_of(const palcare_doc *doc);

/* Reads a document and releases it at once; the report has what is wrong. */
palcare_status try_read(const char *xml, const palcare_options *options, palcare_report *report);

/* The record with this id, which must exist. */
palcare_record *record_of(const palcare_doc *doc, const char *id);

/* A new document in English with an about header. */
palcare_doc *new_doc(void);

/* A top record of a new type and id. */
palcare_record *add_to(palcare_doc *doc, palcare_type type, const char *id);

/* A part at the end of a field. */
palcare_record *add_part(palcare_record *owner, palcare_field field);

/* Asserts that the text is exactly this, or shows the first line that differs. */
void expect_text(const char *found, const char *expected);

/* Asserts that the canonical form of a document is exactly this. */
void expect_written(const palcare_doc *doc, const char *expected);

/* Compares two records or documents through public functions only, including ids and foreign
 * content: NULL, or where they first differ. Also compared with palcare_record_equal(). */
const char *difference(const palcare_record *a, const palcare_record *b);
const char *difference_of_docs(const palcare_doc *a, const palcare_doc *b);

/* Sets the locale; false if it is not installed, and then a line says that the test is skipped. */
bool take_locale(const char *name);

#endif

/*
 * Threads under ThreadSanitizer: many readers of one document; many documents read, changed and
 * written at once; reference counts changed by all threads; and the first use of the library by all
 * of them together. The threads note what fails; the assertions are made when they are done.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"
#include "sample.h"

#include <pthread.h>
#include <string.h>

enum { THREADS = 8 };

typedef struct job {
    palcare_doc *doc;
    const char *xml;
    size_t size;
    int number;
    const char *failed; /* what failed; NULL: nothing */
} job;

#define HOLDS(condition)            \
    do {                            \
        if (!(condition)) {         \
            j->failed = #condition; \
            return NULL;            \
        }                           \
    } while (0)

/* Runs a task in several threads, on jobs that differ only in their numbers. */
static void run_threads(void *(*task)(void *), const job *like)
{
    pthread_t threads[THREADS];
    job jobs[THREADS];
    for (int i = 0; i < THREADS; i++) {
        jobs[i] = *like;
        jobs[i].number = i;
        ck_assert_int_eq(pthread_create(&threads[i], NULL, task, &jobs[i]), 0);
    }
    for (int i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    for (int i = 0; i < THREADS; i++)
        ck_assert_msg(!jobs[i].failed, "thread %d: %s", i, jobs[i].failed);
}

/* ---- one document, many readers ---- */

static void read_all(palcare_record *record, void *user)
{
    static const char *const langs[] = {"es", "zh-Hant-TW, en", NULL, "fr;q=0.5"};
    size_t *sum = user;
    palcare_field field;
    double number;
    unsigned line;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        size_t size = palcare_count(record, field);
        for (size_t i = 0; i < size; i++) {
            const char *value = palcare_value(record, field, i);
            *sum += value ? strlen(value) : 0;
            *sum += palcare_number(record, field, i, &number);
            *sum += palcare_target(record, field, i, NULL) != NULL;
        }
        const char *text = palcare_text(record, field, langs[size % 4]);
        *sum += text ? strlen(text) : 0;
    }
    *sum += palcare_record_place(record, &line, NULL);
}

static void *read_one(void *user)
{
    job *j = user;
    size_t sum = 0, again = 0;
    bool differs;
    palcare_report *report = palcare_report_new();
    char *bytes = NULL;
    size_t size = 0;
    sample_each(j->doc, read_all, &sum);
    HOLDS(palcare_write_memory(j->doc, NULL, NULL, &bytes, &size) == PALCARE_OK);
    HOLDS(size == j->size && memcmp(bytes, j->xml, size) == 0);
    HOLDS(palcare_check(j->doc, NULL, "2026-11-01", NULL, report) != PALCARE_MISUSE);
    HOLDS(palcare_doc_diff(j->doc, j->doc, NULL, report, &differs) == PALCARE_OK && !differs);
    HOLDS(palcare_doc_find(j->doc, "service-3") != NULL);
    sample_each(j->doc, read_all, &again);
    HOLDS(sum == again && sum > 10000);
    palcare_free(bytes);
    palcare_report_free(report);
    return NULL;
}

START_TEST(many_threads_can_read_one_document)
{
    palcare_doc *made = sample_doc();
    char *text = text_of(made);
    palcare_doc *doc = doc_of(text);
    run_threads(read_one, &(job){.doc = doc, .xml = text, .size = strlen(text)});
    palcare_doc_release(doc);
    palcare_doc_release(made);
    free(text);
}
END_TEST

/* Copying from a document only reads it. */
static void *copy_one(void *user)
{
    job *j = user;
    palcare_doc *own = NULL;
    const palcare_record *r = NULL;
    bool differs;
    HOLDS(palcare_doc_new("en-GB", NULL, &own) == PALCARE_OK);
    while ((r = palcare_doc_next(j->doc, 0, r))) {
        palcare_record *copy = NULL;
        HOLDS(palcare_doc_add_copy(own, r, NULL, NULL, &copy) == PALCARE_OK);
        HOLDS(palcare_record_equal(copy, r));
    }
    palcare_doc_release(own);
    HOLDS(palcare_doc_new("en-GB", NULL, &own) == PALCARE_OK);
    HOLDS(palcare_doc_merge(own, j->doc, NULL, NULL) == PALCARE_OK);
    HOLDS(palcare_doc_count(own, 0) == palcare_doc_count(j->doc, 0));
    palcare_doc_release(own);
    HOLDS(palcare_doc_copy(j->doc, &own) == PALCARE_OK);
    HOLDS(palcare_doc_diff(own, j->doc, NULL, NULL, &differs) == PALCARE_OK && !differs);
    palcare_doc_release(own);
    return NULL;
}

START_TEST(many_threads_can_copy_one_document)
{
    palcare_doc *doc = sample_doc();
    run_threads(copy_one, &(job){.doc = doc});
    palcare_doc_release(doc);
}
END_TEST

/* ---- many documents ---- */

static void *load_one(void *user)
{
    job *j = user;
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    char *bytes = NULL;
    size_t size = 0;
    HOLDS(palcare_read_memory(j->xml, j->size, NULL, NULL, report, &doc) == PALCARE_OK);
    palcare_record *service = palcare_doc_find(doc, "service-1");
    HOLDS(palcare_set_text(service, PALCARE_SERVICE_NAME, "cy", "Enw", NULL) == PALCARE_OK);
    HOLDS(palcare_record_rename(service, "renamed", NULL) == PALCARE_OK);
    HOLDS(palcare_record_rename(service, "service-1", NULL) == PALCARE_OK);
    HOLDS(palcare_set_text(service, PALCARE_SERVICE_NAME, "cy", NULL, NULL) == PALCARE_OK);
    HOLDS(palcare_write_memory(doc, NULL, NULL, &bytes, &size) == PALCARE_OK);
    HOLDS(size == j->size && memcmp(bytes, j->xml, size) == 0);
    HOLDS(palcare_read_memory("<a>", 3, NULL, NULL, report, &(palcare_doc *){NULL}) ==
          PALCARE_INVALID);
    HOLDS(palcare_report_count(report) > 0 && palcare_report_text(report, 0) != NULL);
    HOLDS(palcare_explain(PALCARE_ITEM_KIND, NULL, "pagee", report) == PALCARE_INVALID);
    palcare_free(bytes);
    palcare_report_free(report);
    palcare_doc_release(doc);
    return NULL;
}

START_TEST(many_threads_can_load_documents)
{
    palcare_doc *doc = sample_doc();
    char *text = text_of(doc);
    palcare_doc_release(doc);
    run_threads(load_one, &(job){.xml = text, .size = strlen(text)});
    free(text);
}
END_TEST

/* The library's first use, by all at once: nothing is set up twice or half. */
static void *first_use(void *user)
{
    static const char xml[] = HEAD "<item id=\"i\" kind=\"page\"/>" TAIL;
    job *j = user;
    palcare_doc *doc = NULL;
    HOLDS(palcare_read_memory(xml, sizeof xml - 1, NULL, NULL, NULL, &doc) == PALCARE_OK);
    HOLDS(palcare_doc_find(doc, "i") != NULL);
    palcare_doc_release(doc);
    return NULL;
}

START_TEST(many_threads_can_use_the_library_first)
{
    run_threads(first_use, &(job){.doc = NULL});
}
END_TEST

/* ---- holders ---- */

static void *hold_one(void *user)
{
    job *j = user;
    palcare_record *r = palcare_doc_find(j->doc, "i");
    palcare_record *part = palcare_part(r, PALCARE_ITEM_SECTION, 0);
    palcare_docs *docs = palcare_docs_new();
    for (int i = 0; i < 2000; i++) {
        palcare_doc_retain(j->doc);
        palcare_record_retain(r);
        palcare_record_retain(part);
        HOLDS(palcare_record_doc(part) == j->doc);
        palcare_doc_release(j->doc);
        palcare_record_release(part);
        palcare_record_release(r);
    }
    HOLDS(palcare_docs_add(docs, "a.xml", j->doc) == PALCARE_OK);
    HOLDS(strcmp(palcare_record_id(r), "i") == 0);
    palcare_doc_release(j->doc); /* what this thread was given; the set still holds it */
    HOLDS(strcmp(palcare_text(part, PALCARE_SECTION_HEADING, "en"), "H") == 0);
    palcare_docs_release(docs);
    return NULL;
}

/* Each thread gives up its own hold; whichever is last frees the document. */
START_TEST(many_threads_can_hold_one_document)
{
    palcare_doc *doc =
        doc_of(HEAD "<item id=\"i\" kind=\"page\"><section><heading>H</heading></section>"
                    "</item>" TAIL);
    for (int i = 1; i < THREADS; i++)
        palcare_doc_retain(doc);
    run_threads(hold_one, &(job){.doc = doc});
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("threads");
    TCase *cases = tcase_create("threads");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, many_threads_can_use_the_library_first);
    tcase_add_test(cases, many_threads_can_read_one_document);
    tcase_add_test(cases, many_threads_can_copy_one_document);
    tcase_add_test(cases, many_threads_can_load_documents);
    tcase_add_test(cases, many_threads_can_hold_one_document);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

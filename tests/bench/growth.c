/*
 * Measures how the cost of repeated operations grows with the size of the document or set.
 *
 *   growth [NAME...]
 *
 * Each loop runs over documents of two sizes, the second eight times the first, and prints one
 * line: NAME, milliseconds of processor time for both, and the exponent: 1 if each step costs the
 * same, 2 if it grows with the size. Each time is the best of three. The exit status is 1 if the
 * exponent of a loop exceeds its bound. Without a name, all loops run.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "measure.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TIMES = 8, TRIES = 3 };

/* Prepares a loop, runs it and returns the time of the loop only. */
typedef uint64_t (*loop_fn)(size_t size);

/* Ends the program if a step failed that can only fail when out of memory. */
static void must(bool held, const char *what)
{
    if (held)
        return;
    fprintf(stderr, "growth: %s\n", what);
    exit(2);
}

static palcare_doc *new_document(void)
{
    palcare_doc *doc = NULL;
    must(palcare_doc_new("en", NULL, &doc) == PALCARE_OK, "no document");
    palcare_record *about = NULL;
    must(palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, NULL, &about) == PALCARE_OK, "no about");
    must(palcare_set(about, PALCARE_ABOUT_PRIVACY, "public", NULL) == PALCARE_OK, "no privacy");
    return doc;
}

static const char *id_of(const char *format, size_t number)
{
    static char id[64];
    snprintf(id, sizeof id, format, number);
    return id;
}

static palcare_record *add(palcare_doc *doc, palcare_type type, const char *id)
{
    palcare_record *record = NULL;
    must(palcare_doc_add(doc, type, id, NULL, &record) == PALCARE_OK, id);
    return record;
}

static palcare_doc *areas(size_t size)
{
    palcare_doc *doc = new_document();
    for (size_t i = 0; i < size; i++)
        add(doc, PALCARE_TYPE_AREA, id_of("a%zu", i));
    return doc;
}

/* ---- one document ---- */

/* Reads a text in the best language for a header of `size` bytes, repeatedly. */
static uint64_t text_by_header(size_t size)
{
    enum { CALLS = 50 };
    palcare_doc *doc = new_document();
    palcare_record *area = add(doc, PALCARE_TYPE_AREA, "a");
    must(palcare_set_text(area, PALCARE_AREA_NAME, "en", "A", NULL) == PALCARE_OK, "no text set");
    must(palcare_set_text(area, PALCARE_AREA_NAME, "cy", "B", NULL) == PALCARE_OK, "no text set");
    char *header = malloc(size + 1);
    must(header != NULL, "no memory");
    for (size_t i = 0; i < size; i++)
        header[i] = "xx,yy;q=0.9,"[i % 12];
    header[size] = '\0';
    uint64_t since = measure_cpu();
    for (size_t i = 0; i < CALLS; i++)
        must(palcare_text(area, PALCARE_AREA_NAME, header) != NULL, "no text");
    since = measure_cpu() - since;
    free(header);
    palcare_doc_release(doc);
    return since;
}

static uint64_t remove_from_front(size_t size)
{
    palcare_doc *doc = areas(size);
    palcare_record *first;
    uint64_t since = measure_cpu();
    while ((first = palcare_doc_next(doc, PALCARE_TYPE_AREA, NULL)))
        must(palcare_record_remove(first, NULL) == PALCARE_OK, "not removed");
    since = measure_cpu() - since;
    palcare_doc_release(doc);
    return since;
}

/* Records of a rare type, after many others: each is found from the start. */
static uint64_t remove_from_end(size_t size)
{
    palcare_doc *doc = areas(size);
    uint64_t since = measure_cpu();
    for (size_t i = size; i-- > 0;)
        must(palcare_record_remove(palcare_doc_find(doc, id_of("a%zu", i)), NULL) == PALCARE_OK,
             "not removed");
    since = measure_cpu() - since;
    must(palcare_doc_count(doc, 0) == 1, "not all removed");
    palcare_doc_release(doc);
    return since;
}

static uint64_t rename_records(size_t size)
{
    palcare_doc *doc = areas(size);
    uint64_t since = measure_cpu();
    palcare_record *record = NULL;
    for (size_t i = 0; (record = palcare_doc_next(doc, PALCARE_TYPE_AREA, record)); i++)
        must(palcare_record_rename(record, id_of("b%zu", i), NULL) == PALCARE_OK, "not renamed");
    since = measure_cpu() - since;
    palcare_doc_release(doc);
    return since;
}

static uint64_t move_to_front(size_t size)
{
    palcare_doc *doc = areas(size);
    uint64_t since = measure_cpu();
    for (size_t i = 0; i < size; i++) {
        const palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
        must(palcare_record_move_before(palcare_doc_find(doc, id_of("a%zu", i)),
                                        palcare_doc_next(doc, 0, about), NULL) == PALCARE_OK,
             "not moved");
    }
    since = measure_cpu() - since;
    palcare_doc_release(doc);
    return since;
}

/* A checklist of `size` entries, and a score that sums all of them. */
static uint64_t follow_to_parts(size_t size)
{
    palcare_doc *doc = new_document();
    palcare_record *checklist = add(doc, PALCARE_TYPE_CHECKLIST, "c");
    palcare_record *entry, *score;
    must(palcare_insert_part(checklist, PALCARE_CHECKLIST_SCORE, 0, NULL, &score) == PALCARE_OK,
         "score");
    for (size_t i = 0; i < size; i++) {
        must(palcare_insert_part(checklist, PALCARE_CHECKLIST_ENTRY, PALCARE_LAST, NULL, &entry) ==
                     PALCARE_OK &&
                 palcare_record_rename(entry, id_of("e%zu", i), NULL) == PALCARE_OK &&
                 palcare_insert(score, PALCARE_SCORE_SUMS, PALCARE_LAST, NULL,
                                palcare_record_id(entry), NULL) == PALCARE_OK,
             "no entry");
    }
    uint64_t since = measure_cpu();
    for (size_t i = 0; i < size; i++)
        must(palcare_target(score, PALCARE_SCORE_SUMS, i, NULL) ==
                 palcare_part(checklist, PALCARE_CHECKLIST_ENTRY, i),
             "no entry found");
    since = measure_cpu() - since;
    palcare_doc_release(doc);
    return since;
}

/* ---- sets of documents ---- */

typedef struct set {
    palcare_docs *docs;
    palcare_doc **at;
    size_t size;
} set;

/* Makes `size` documents with one organization each, whose parent is in the next document; the
 * parent of the last is the first, or none. */
static set documents(size_t size, bool is_ring)
{
    set s = {palcare_docs_new(), calloc(size, sizeof *s.at), size};
    must(s.docs && s.at, "no memory");
    for (size_t i = 0; i < size; i++) {
        s.at[i] = new_document();
        palcare_record *body = add(s.at[i], PALCARE_TYPE_ORGANIZATION, "o");
        if (is_ring || i + 1 < size)
            must(palcare_set(body, PALCARE_ORGANIZATION_PARENT,
                             id_of("d%zu.palcare.xml#o", (i + 1) % size), NULL) == PALCARE_OK,
                 "no parent");
        must(palcare_docs_add(s.docs, id_of("d%zu.palcare.xml", i), s.at[i]) == PALCARE_OK,
             "not added");
    }
    return s;
}

static void free_documents(set *s)
{
    palcare_docs_release(s->docs);
    for (size_t i = 0; i < s->size; i++)
        palcare_doc_release(s->at[i]);
    free(s->at);
}

static uint64_t fill_set(size_t size)
{
    palcare_doc *doc = new_document();
    uint64_t since = measure_cpu();
    palcare_docs *docs = palcare_docs_new();
    for (size_t i = 0; i < size; i++)
        must(palcare_docs_add(docs, id_of("d%zu.palcare.xml", i), doc) == PALCARE_OK, "not added");
    palcare_docs_release(docs);
    since = measure_cpu() - since;
    palcare_doc_release(doc);
    return since;
}

/* Copies from one document into one that has `size` addresses. */
static uint64_t follow_through_set(size_t size)
{
    palcare_docs *docs = palcare_docs_new();
    palcare_doc *from = new_document(), *to = new_document();
    add(to, PALCARE_TYPE_ORGANIZATION, "o");
    for (size_t i = 0; i < size; i++) {
        palcare_record *body = add(from, PALCARE_TYPE_ORGANIZATION, id_of("o%zu", i));
        const char *address = id_of("d%zu.palcare.xml#o", i);
        must(palcare_set(body, PALCARE_ORGANIZATION_PARENT, address, NULL) == PALCARE_OK &&
                 palcare_docs_add(docs, id_of("d%zu.palcare.xml", i), to) == PALCARE_OK,
             "no address");
    }
    const palcare_record *body = NULL;
    uint64_t since = measure_cpu();
    while ((body = palcare_doc_next(from, PALCARE_TYPE_ORGANIZATION, body)))
        must(palcare_target(body, PALCARE_ORGANIZATION_PARENT, 0, docs) != NULL, "no parent");
    since = measure_cpu() - since;
    palcare_docs_release(docs);
    palcare_doc_release(from);
    palcare_doc_release(to);
    return since;
}

static uint64_t check_set(size_t size, bool is_ring)
{
    set s = documents(size, is_ring);
    uint64_t since = measure_cpu();
    for (size_t i = 0; i < size; i++)
        must(palcare_check(s.at[i], s.docs, NULL, NULL, NULL) != PALCARE_NOMEM, "no memory");
    since = measure_cpu() - since;
    free_documents(&s);
    return since;
}

static uint64_t check_ring(size_t size)
{
    return check_set(size, true);
}

static uint64_t check_chain(size_t size)
{
    return check_set(size, false);
}

/* ---- all of them ---- */

/* The header says that renaming and moving walk the document. */
enum { LINEAR = 150, SQUARE = 250 }; /* hundredths of an exponent */

static const struct loop {
    const char *name;
    loop_fn run;
    size_t size; /* the smaller one */
    unsigned bound;
} loops[] = {
    {"text-by-header", text_by_header, 1024, LINEAR / 3},
    {"remove-from-front", remove_from_front, 10000, LINEAR},
    {"remove-from-end", remove_from_end, 10000, LINEAR},
    {"rename-records", rename_records, 250, SQUARE},
    {"move-to-front", move_to_front, 2000, SQUARE},
    {"follow-to-parts", follow_to_parts, 1000, LINEAR},
    {"fill-set", fill_set, 4000, LINEAR},
    {"follow-through-set", follow_through_set, 4000, LINEAR},
    {"check-ring", check_ring, 1000, LINEAR},
    {"check-chain", check_chain, 1000, LINEAR},
};
enum { LOOPS = sizeof loops / sizeof loops[0] };

static uint64_t best_of_three(loop_fn run, size_t size)
{
    uint64_t best = UINT64_MAX;
    for (int i = 0; i < TRIES; i++) {
        uint64_t time = run(size);
        best = time < best ? time : best;
    }
    return best;
}

static bool is_wanted(const char *name, int count, char **names)
{
    for (int i = 1; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return count < 2;
}

int main(int count, char **names)
{
    bool within = true;
    for (size_t i = 0; i < LOOPS; i++) {
        if (!is_wanted(loops[i].name, count, names))
            continue;
        uint64_t small = best_of_three(loops[i].run, loops[i].size);
        uint64_t large = best_of_three(loops[i].run, loops[i].size * TIMES);
        double exponent = log((double)large / (double)small) / log(TIMES);
        bool good = exponent * 100 <= loops[i].bound;
        printf("%-18s %6zu: %9.3f ms  %6zu: %9.3f ms  exponent %4.1f%s\n", loops[i].name,
               loops[i].size, (double)small / 1e6, loops[i].size * TIMES, (double)large / 1e6,
               exponent, good ? "" : " too large");
        fflush(stdout);
        within = within && good;
    }
    return within ? 0 : 1;
}

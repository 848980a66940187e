/*
 * What the library does with a document, as jobs: each is one answer that can fail for memory. A
 * job is one step, so that on failure the document can be held against what it was.
 */
#ifndef PALCARE_TESTS_ALLOCATION_JOBS_H
#define PALCARE_TESTS_ALLOCATION_JOBS_H

#include "every_element.h"

typedef struct bytes {
    char *at;
    size_t size;
} bytes;

/* What a job works on and what comes of it. */
typedef struct subject {
    bytes text;         /* the document as it is given */
    palcare_doc *doc;   /* the same, loaded */
    palcare_doc *other; /* one more, never changed */
    bytes other_text;
    palcare_report *report;

    /* for edits */
    size_t record;
    palcare_field field;

    /* what came of it, besides */
    palcare_doc *made[64];
    size_t made_count;
    char *written;
    size_t written_size;
    char sink[MOST_BYTES];
    size_t sink_size;
    size_t given; /* of the text, to a reader */
} subject;

typedef palcare_status (*run_fn)(subject *s);

typedef struct job {
    const char *name;
    run_fn run;
    bool loads; /* the document is needed, not its text alone */
    bool edits; /* the document changes when it succeeds */
} job;

/* In memory where there is such a place: files are synchronised each time. */
static char scratch[64], path[96];

/* ---- jobs: in and out ---- */

static palcare_status load_memory(subject *s)
{
    return palcare_read_memory(s->text.at, s->text.size, NULL, NULL, s->report, &s->made[0]);
}

static int give(void *user, void *buffer, size_t room, size_t *got)
{
    subject *s = user;
    size_t left = s->text.size - s->given;
    *got = left < room ? left : room;
    *got = *got < 999 ? *got : 999;
    memcpy(buffer, s->text.at + s->given, *got);
    s->given += *got;
    return 0;
}

static palcare_status load_callback(subject *s)
{
    return palcare_read_callback(give, s, NULL, NULL, s->report, &s->made[0]);
}

static palcare_status load_file(subject *s)
{
    return palcare_read_file(path, NULL, s->report, &s->made[0]);
}

static palcare_status load_records(subject *s)
{
    palcare_reader *reader;
    palcare_doc *doc;
    palcare_status status = palcare_reader_open_callback(give, s, NULL, NULL, s->report, &reader);
    while (status == PALCARE_OK) {
        status = palcare_reader_take(reader, &doc);
        if (status == PALCARE_OK && s->made_count < 64)
            s->made[s->made_count++] = doc;
        else if (status == PALCARE_OK)
            palcare_doc_release(doc);
    }
    palcare_reader_free(reader);
    return status == PALCARE_DONE ? PALCARE_OK : status;
}

static palcare_status write_memory(subject *s)
{
    return palcare_write_memory(s->doc, NULL, NULL, &s->written, &s->written_size);
}

static int into_sink(void *user, const void *written, size_t size)
{
    subject *s = user;
    if (size > sizeof s->sink - s->sink_size)
        return 1;
    memcpy(s->sink + s->sink_size, written, size);
    s->sink_size += size;
    return 0;
}

static palcare_status write_callback(subject *s)
{
    return palcare_write_callback(s->doc, into_sink, s, NULL, s->report);
}

static palcare_status write_file(subject *s)
{
    return palcare_write_file(s->doc, path, NULL, s->report);
}

static palcare_status write_records(subject *s)
{
    palcare_writer *writer;
    palcare_record *record = NULL;
    palcare_status status = palcare_writer_open(path, s->doc, NULL, s->report, &writer);
    while (status == PALCARE_OK && (record = palcare_doc_next(s->doc, 0, record)))
        if (palcare_record_type(record) != PALCARE_TYPE_ABOUT)
            status = palcare_writer_put(writer, record);
    if (status == PALCARE_OK)
        status = palcare_writer_finish(writer);
    palcare_writer_free(writer);
    return status;
}

static palcare_status write_rng(subject *s)
{
    return palcare_write_rng(into_sink, s);
}

/* ---- jobs: whole documents ---- */

static palcare_status copy_records(subject *s)
{
    palcare_record *record = NULL;
    palcare_status status = palcare_doc_new("cy", NULL, &s->made[0]);
    while (status == PALCARE_OK && (record = palcare_doc_next(s->doc, 0, record)))
        status = palcare_doc_add_copy(s->made[0], record, NULL, NULL, NULL);
    return status;
}

static palcare_status copy_document(subject *s)
{
    return palcare_doc_copy(s->doc, &s->made[0]);
}

static palcare_status check(subject *s)
{
    return palcare_check(s->doc, NULL, "2026-11-01", NULL, s->report);
}

static palcare_status check_with_others(subject *s)
{
    palcare_docs *docs = palcare_docs_new();
    palcare_status status = docs ? PALCARE_OK : PALCARE_NOMEM;
    if (status == PALCARE_OK)
        status = palcare_docs_add(docs, "https://example.org/c.xml", s->other);
    if (status == PALCARE_OK)
        status = palcare_docs_add(docs, "https://example.org/d.xml", s->other);
    if (status == PALCARE_OK)
        status = palcare_check(s->doc, docs, NULL, NULL, s->report);
    palcare_docs_release(docs);
    return status;
}

static palcare_status merge(subject *s)
{
    return palcare_doc_merge(s->doc, s->other, NULL, s->report);
}

static palcare_status diff(subject *s)
{
    bool differs;
    return palcare_doc_diff(s->doc, s->other, NULL, s->report, &differs);
}

static palcare_status diff_with_itself(subject *s)
{
    bool differs;
    return palcare_doc_diff(s->doc, s->doc, NULL, s->report, &differs);
}

static palcare_status small_things(subject *s)
{
    palcare_options *options = palcare_options_new();
    palcare_report *report = options ? palcare_report_new() : NULL;
    palcare_status status = report ? palcare_options_set(options, "depth", 9, NULL) : PALCARE_NOMEM;
    palcare_report_free(report);
    palcare_options_free(options);
    return status == PALCARE_OK ? palcare_doc_new("zh-Hant", NULL, &s->made[0]) : status;
}

static palcare_status add_record_to_doc(subject *s)
{
    return palcare_doc_add(s->doc, PALCARE_TYPE_AREA, "one-more", NULL, NULL);
}

static palcare_status move_record(subject *s)
{
    return palcare_record_move_before(palcare_doc_find(s->doc, "other"),
                                      palcare_doc_find(s->doc, "main"), NULL);
}

static palcare_status remove_record(subject *s)
{
    return palcare_record_remove(palcare_doc_find(s->doc, "main"), NULL);
}

static palcare_status add_copy(subject *s)
{
    return palcare_doc_add_copy(s->doc, palcare_doc_find(s->doc, "main"), "copy-of-it", NULL, NULL);
}

/* ---- jobs: one field ---- */

/* The nth record or part of a document, owners first; *nth is counted down. */
static palcare_record *nth_below(palcare_record *record, size_t *nth)
{
    palcare_field field;
    if ((*nth)-- == 0)
        return record;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++)
        for (size_t i = 0; i < palcare_count(record, field); i++) {
            palcare_record *part = palcare_part(record, field, i);
            palcare_record *found = part ? nth_below(part, nth) : NULL;
            if (found)
                return found;
        }
    return NULL;
}

static palcare_record *nth_record(const palcare_doc *doc, size_t nth)
{
    palcare_record *top = NULL, *found = NULL;
    while (!found && (top = palcare_doc_next(doc, 0, top)))
        found = nth_below(top, &nth);
    return found;
}

static palcare_record *record_of(const subject *s)
{
    return nth_record(s->doc, s->record);
}

static bool is_words(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
}

/* A value that fits a field. Markup stands in rich values alone here, so that what add() wrote
 * into a file as references is not needed. */
static const char *fitting(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_ID       ? "another-id"
           : kind == PALCARE_KIND_TEXT   ? "Other  words"
           : kind == PALCARE_KIND_STRING ? "other words"
                                         : value_for(field, 1);
}

static palcare_status edit_set(subject *s)
{
    return is_words(s->field)
               ? palcare_set_text(record_of(s), s->field, NULL, fitting(s->field), NULL)
               : palcare_set(record_of(s), s->field, fitting(s->field), NULL);
}

static palcare_status edit_translate(subject *s)
{
    return is_words(s->field)
               ? palcare_set_text(record_of(s), s->field, "fr-CA", fitting(s->field), NULL)
               : PALCARE_OK;
}

static palcare_status edit_insert(subject *s)
{
    palcare_record *part;
    if (palcare_field_kind(s->field) == PALCARE_KIND_PART)
        return palcare_insert_part(record_of(s), s->field, 0, NULL, &part);
    return palcare_insert(record_of(s), s->field, 0, is_words(s->field) ? "ga" : NULL,
                          fitting(s->field), NULL);
}

static palcare_status edit_insert_copy(subject *s)
{
    const palcare_record *part = palcare_part(record_of(s), s->field, 0);
    return part ? palcare_insert_copy(record_of(s), s->field, PALCARE_LAST, part, NULL, NULL)
                : PALCARE_OK;
}

static palcare_status edit_move(subject *s)
{
    return palcare_move(record_of(s), s->field, 0, palcare_count(record_of(s), s->field) - 1, NULL);
}

static palcare_status edit_remove(subject *s)
{
    return palcare_remove(record_of(s), s->field, 0, NULL);
}

static palcare_status edit_clear(subject *s)
{
    return palcare_clear(record_of(s), s->field, NULL);
}

static palcare_status edit_refuse(subject *s)
{
    palcare_record *record = record_of(s);
    palcare_status status = is_words(s->field)
                                ? palcare_set_text(record, s->field, NULL, "<a", NULL)
                                : palcare_set(record, s->field, "no such  value", NULL);
    if (status != PALCARE_INVALID)
        return status;
    return palcare_explain(s->field, NULL, "no such  value", s->report);
}

static palcare_status edit_rename(subject *s)
{
    palcare_record *record = record_of(s);
    return palcare_record_id(record) ? palcare_record_rename(record, "renamed", NULL) : PALCARE_OK;
}

static palcare_status edit_foreign(subject *s)
{
    return palcare_record_set_foreign(record_of(s), "<y:a xmlns:y='urn:y'>b</y:a><!-- c -->", NULL);
}

/* ---- jobs: questions ---- */

static void note(subject *s, const char *answer)
{
    uint64_t hash = 0xCBF29CE484222325U;
    for (const char *at = answer ? answer : "-"; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 0x100000001B3U;
    for (size_t i = 0; i < sizeof hash; i++)
        s->sink[i] = (char)(s->sink[i] * 31 + (char)(hash >> 8 * i));
    s->sink_size = sizeof hash;
}

static void ask_record(subject *s, palcare_record *record)
{
    palcare_field field;
    double number = 0;
    note(s, palcare_record_id(record));
    for (size_t i = 0; palcare_record_foreign(record, i); i++)
        note(s, palcare_record_foreign(record, i));
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        note(s, palcare_text(record, field, "fr;q=0.5, es-MX, *;q=0.1"));
        for (size_t i = 0; i < palcare_count(record, field); i++) {
            palcare_record *part = palcare_part(record, field, i);
            const palcare_record *target = palcare_target(record, field, i, NULL);
            note(s, palcare_value(record, field, i));
            note(s, palcare_text_lang(record, field, i));
            note(s, target ? palcare_record_id(target) : NULL);
            note(s, palcare_number(record, field, i, &number) && number > 2 ? "more" : "less");
            if (part)
                ask_record(s, part);
        }
    }
}

/* What cannot fail must not ask for memory that may not be there. */
static palcare_status ask(subject *s)
{
    palcare_record *record = NULL;
    memset(s->sink, 0, 8);
    while ((record = palcare_doc_next(s->doc, 0, record))) {
        ask_record(s, record);
        note(s, palcare_record_equal(record, palcare_doc_find(s->doc, "main")) ? "same" : "other");
    }
    return PALCARE_OK;
}

static const job whole_jobs[] = {
    {"load from memory", load_memory, false, false},
    {"load from a source", load_callback, false, false},
    {"load from a file", load_file, false, false},
    {"load by record", load_records, false, false},
    {"write to memory", write_memory, true, false},
    {"write to a sink", write_callback, true, false},
    {"write to a file", write_file, true, false},
    {"write by record", write_records, true, false},
    {"copy by record", copy_records, true, false},
    {"copy", copy_document, true, false},
    {"check", check, true, false},
    {"check with others", check_with_others, true, false},
    {"merge", merge, true, true},
    {"diff", diff, true, false},
    {"diff with itself", diff_with_itself, true, false},
    {"questions", ask, true, false},
    {"add a record", add_record_to_doc, true, true},
    {"move a record", move_record, true, true},
    {"remove a record", remove_record, true, true},
    {"add a copy", add_copy, true, true},
};

static const job field_jobs[] = {
    {"set", edit_set, true, true},       {"translate", edit_translate, true, true},
    {"insert", edit_insert, true, true}, {"insert a copy", edit_insert_copy, true, true},
    {"move", edit_move, true, true},     {"remove", edit_remove, true, true},
    {"clear", edit_clear, true, true},   {"refuse", edit_refuse, true, true},
};

static const job record_jobs[] = {
    {"rename", edit_rename, true, true},
    {"foreign content", edit_foreign, true, true},
};

#endif

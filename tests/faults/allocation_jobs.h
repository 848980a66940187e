/*
 * The functions of the library as jobs: each is one call that can fail for lack of memory. A job is
 * one step, so that after a failure the document can be compared with the one before.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_TESTS_ALLOCATION_JOBS_H
#define PALCARE_TESTS_ALLOCATION_JOBS_H

#include "allocation_edits.h"

#ifdef PALCARE_TESTS_JSON
#include <palcare/json.h>
#endif

/* In memory if there is such a file system, since files are synchronised each time. */
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

static palcare_status take_records(subject *s, palcare_status status, palcare_reader *reader)
{
    palcare_doc *doc;
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

static palcare_status load_records(subject *s)
{
    palcare_reader *reader = NULL;
    palcare_status status =
        palcare_reader_open_callback(give, s, "stream", NULL, s->report, &reader);
    return take_records(s, status, reader);
}

static palcare_status load_records_from_memory(subject *s)
{
    palcare_reader *reader = NULL;
    palcare_status status =
        palcare_reader_open_memory(s->text.at, s->text.size, "bytes", NULL, s->report, &reader);
    return take_records(s, status, reader);
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

static palcare_status write_in_place(subject *s)
{
    palcare_options *options = palcare_options_new();
    palcare_status status =
        options ? palcare_options_set(options, "in-place", 1, s->report) : PALCARE_NOMEM;
    if (status == PALCARE_OK)
        status = palcare_write_file(s->doc, path, options, s->report);
    palcare_options_free(options);
    return status;
}

static palcare_status put_records(const subject *s, palcare_status status, palcare_writer *writer)
{
    palcare_record *record = NULL;
    while (status == PALCARE_OK && (record = palcare_doc_next(s->doc, 0, record)))
        if (palcare_record_type(record) != PALCARE_TYPE_ABOUT)
            status = palcare_writer_put(writer, record);
    if (status == PALCARE_OK)
        status = palcare_writer_finish(writer);
    palcare_writer_free(writer);
    return status;
}

static palcare_status write_records(subject *s)
{
    palcare_writer *writer = NULL;
    palcare_status status = palcare_writer_open(path, s->doc, NULL, s->report, &writer);
    return put_records(s, status, writer);
}

static palcare_status write_records_to_memory(subject *s)
{
    palcare_writer *writer = NULL;
    palcare_status status =
        palcare_writer_open_memory(&s->written, &s->written_size, s->doc, NULL, s->report, &writer);
    return put_records(s, status, writer);
}

static palcare_status write_records_to_sink(subject *s)
{
    palcare_writer *writer = NULL;
    palcare_status status =
        palcare_writer_open_callback(into_sink, s, s->doc, NULL, s->report, &writer);
    return put_records(s, status, writer);
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

/* Ours and theirs differ in a record and in their terms. */
static palcare_status merge_newer(subject *s)
{
    palcare_options *options = palcare_options_new();
    palcare_status status =
        options ? palcare_options_set(options, "newer", 1, s->report) : PALCARE_NOMEM;
    if (status == PALCARE_OK)
        status = palcare_doc_merge(s->doc, s->other, options, s->report);
    palcare_options_free(options);
    return status;
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
    palcare_status status =
        report ? palcare_options_set_text(options, "depth", "9", s->report) : PALCARE_NOMEM;
    palcare_report_free(report);
    palcare_options_free(options);
    return status == PALCARE_OK ? palcare_doc_new("zh-Hant", s->report, &s->made[0]) : status;
}

static palcare_status bad_option(subject *s)
{
    palcare_options *options = palcare_options_new();
    palcare_status status =
        options ? palcare_options_set_text(options, "depht", "9", s->report) : PALCARE_NOMEM;
    palcare_options_free(options);
    return status;
}

static palcare_status bad_language(subject *s)
{
    return palcare_doc_new("English", s->report, &s->made[0]);
}

/* There are enough addresses for the table to grow. */
static palcare_status make_set(subject *s)
{
    palcare_docs *docs = palcare_docs_new();
    palcare_status status = docs ? PALCARE_OK : PALCARE_NOMEM;
    char uri[20];
    for (int i = 0; i < 30 && status == PALCARE_OK; i++) {
        snprintf(uri, sizeof uri, "%d.xml", i);
        status = palcare_docs_add(docs, uri, s->doc);
    }
    if (status == PALCARE_OK && !palcare_docs_find(docs, "29.xml#main"))
        status = PALCARE_MISUSE;
    palcare_docs_release(docs);
    return status;
}

static palcare_status add_root_foreign(subject *s)
{
    return palcare_doc_add_foreign(s->doc, PALCARE_POSITION_AFTER, "<!--a-->", s->report);
}

static palcare_status set_name(subject *s)
{
    return palcare_doc_set_name(s->doc, "another name");
}

static palcare_status refer(subject *s)
{
    char *text = NULL;
    const palcare_record *from = palcare_doc_find(s->doc, "main");
    palcare_status status =
        palcare_reference(from, palcare_doc_find(s->doc, "other"), s->report, &text);
    palcare_free(text);
    return status;
}

static palcare_status refer_to_nameless(subject *s)
{
    char *text = NULL;
    return palcare_reference(palcare_doc_find(s->doc, "main"), palcare_doc_next(s->other, 0, NULL),
                             s->report, &text);
}

static palcare_status add_own_problem(subject *s)
{
    return palcare_report_add(s->report, PALCARE_SEVERITY_NOTE, 100000,
                              palcare_doc_find(s->doc, "main"), 0, 0, "look", "at it");
}

/* Only the last step changes the document. */
static palcare_status add_made_alone(subject *s)
{
    static const palcare_field fields[] = {PALCARE_ITEM_KIND, PALCARE_ITEM_RELATED,
                                           PALCARE_ITEM_RELATED, PALCARE_ITEM_TITLE};
    static const char *const values[] = {"page", "main", "other", "T"};
    palcare_record *item, *section;
    palcare_status status = palcare_record_alone(PALCARE_TYPE_ITEM, "cy", s->report, &item);
    if (status != PALCARE_OK)
        return status;
    status = palcare_fill(item, 4, fields, NULL, values, s->report);
    if (status == PALCARE_OK)
        status = palcare_insert_part(item, PALCARE_ITEM_SECTION, 0, s->report, &section);
    if (status == PALCARE_OK)
        status = palcare_record_rename(section, "s", s->report);
    if (status == PALCARE_OK)
        status = palcare_doc_add_copy(s->doc, item, "made-alone", s->report, NULL);
    palcare_record_release(item);
    return status;
}

static palcare_status add_record_to_doc(subject *s)
{
    return palcare_doc_add(s->doc, PALCARE_TYPE_AREA, "one-more", s->report, NULL);
}

static palcare_status move_record(subject *s)
{
    return palcare_record_move_before(palcare_doc_find(s->doc, "other"),
                                      palcare_doc_find(s->doc, "main"), s->report);
}

static palcare_status remove_record(subject *s)
{
    return palcare_record_remove(palcare_doc_find(s->doc, "main"), s->report);
}

static palcare_status add_copy(subject *s)
{
    return palcare_doc_add_copy(s->doc, palcare_doc_find(s->doc, "main"), "copy-of-it", s->report,
                                NULL);
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
        note(s, palcare_text_at(record, field, "es", 0) == PALCARE_NONE ? "no" : "yes");
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

/* A call that cannot fail must not allocate memory. */
static palcare_status ask(subject *s)
{
    palcare_record *record = NULL;
    memset(s->sink, 0, 8);
    while ((record = palcare_doc_next(s->doc, 0, record))) {
        ask_record(s, record);
        note(s, palcare_record_id(palcare_doc_at(s->doc, 0, s->made_count)));
        note(s, palcare_doc_at_path(s->doc, "/about/@privacy", NULL, NULL, NULL) ? "there" : "not");
        note(s, palcare_record_equal(record, palcare_doc_find(s->doc, "main")) ? "same" : "other");
    }
    return PALCARE_OK;
}

/* ---- jobs: markup of a caller ---- */

static int note_enter(void *user, const char *element, const char *const *attributes)
{
    note(user, element);
    for (; *attributes; attributes++)
        note(user, *attributes);
    return 0;
}

static int note_leave(void *user, const char *element)
{
    note(user, element);
    return 0;
}

static int note_text(void *user, const char *text, size_t size)
{
    note(user, size && memchr(text, '&', size) ? "ampersand" : "words");
    return 0;
}

static palcare_status walk_rich(subject *s)
{
    memset(s->sink, 0, 8);
    return palcare_rich_walk("<p>Fruit &amp; <a href=\"https://example.org/?a=1&amp;b=2\">tea</a>"
                             "<br/><b>now</b></p><ul><li>one</li></ul>",
                             note_enter, note_leave, note_text, s, s->report);
}

static palcare_status walk_bad_rich(subject *s)
{
    return palcare_rich_walk("<p>Fruit <font>tea</font></p>", NULL, NULL, NULL, s, s->report);
}

static int note_start(void *user, const char *name, const char *uri, const char *const *attributes)
{
    note(user, uri);
    return note_enter(user, name, attributes);
}

static int note_end(void *user, const char *name, const char *uri)
{
    note(user, uri);
    return note_leave(user, name);
}

/* Delivers a feed with namespaces, many attributes in one tag, and elements nested deeper than the
 * buffers initially hold. */
static int give_feed(void *user, void *buffer, size_t room, size_t *got)
{
    static const char feed[] =
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:x=\"urn:x\">"
        "<entry a=\"1\" b=\"2\" c=\"&lt;&amp;\" x:d=\"4\" e=\"5\" f=\"6\" g=\"7\" h=\"8\">"
        "<title>Tea &amp; talk</title><x:a><x:b><x:c><x:d><x:e><x:f><x:g><x:h>deep</x:h></x:g>"
        "</x:f></x:e></x:d></x:c></x:b></x:a></entry></feed>";
    subject *s = user;
    size_t left = sizeof feed - 1 - s->given;
    *got = left < room ? left : room;
    memcpy(buffer, feed + s->given, *got);
    s->given += *got;
    return 0;
}

static palcare_status read_feed(subject *s)
{
    memset(s->sink, 0, 8);
    return palcare_xml_read(give_feed, s, note_start, note_end, note_text, s, "feed.xml", NULL,
                            s->report);
}

/* ---- jobs: JSON, where the library for it is built ---- */

#ifdef PALCARE_TESTS_JSON
static palcare_status record_as_json_and_back(subject *s)
{
    char *text = NULL;
    palcare_record *back = NULL;
    palcare_status status =
        palcare_record_to_json(palcare_doc_find(s->doc, "main"), 0, s->report, &text);
    if (status == PALCARE_OK)
        status = palcare_record_from_json(0, text, strlen(text), s->report, &back);
    palcare_free(text);
    s->made[0] = palcare_record_doc(back);
    return status;
}

static palcare_status doc_from_json_and_back(subject *s)
{
    static const char text[] =
        "{\"language\": \"en\", \"foreign\": [{\"xml\": \"<!--a-->\", \"position\": \"before\"}], "
        "\"records\": [{\"type\": \"about\", \"privacy\": \"public\"}, {\"type\": \"term\", "
        "\"id\": "
        "\"t\", \"other-name\": {\"en\": [\"A\", \"B\"], \"es\": [\"C\"]}, \"order\": "
        "{\"other-name\": [\"en\", \"es\", \"en\"]}, \"foreign\": [\"<!--c-->\", {\"xml\": "
        "\"xmlns:x='u' x:a='1'\", \"position\": \"tag\"}]}]}";
    palcare_status status = palcare_doc_from_json(text, sizeof text - 1, s->report, &s->made[0]);
    if (status == PALCARE_OK)
        status = palcare_doc_to_json(s->made[0], PALCARE_JSON_ABSENT | 2, s->report, &s->written);
    s->written_size = s->written ? strlen(s->written) : 0;
    return status;
}

static palcare_status refuse_json(subject *s)
{
    palcare_record *record = NULL;
    static const char text[] =
        "{\"type\": \"service\", \"nane\": 1, \"name\": {\"x y\": \"N\"}, \"contact\": "
        "[{\"kind\": \"fone\"}, 2], \"foreign\": [\"text\"]}";
    return palcare_record_from_json(0, text, sizeof text - 1, s->report, &record);
}

static palcare_status refuse_text(subject *s)
{
    palcare_doc *doc = NULL;
    static const char text[] = "{\"records\": [\"a long string that is not ended]}";
    return palcare_doc_from_json(text, sizeof text - 1, s->report, &doc);
}

static palcare_status write_schema(subject *s)
{
    palcare_status status = palcare_json_schema(PALCARE_TYPE_CURRENCY, 0, s->report, &s->written);
    s->written_size = s->written ? strlen(s->written) : 0;
    return status;
}
#endif

static const job whole_jobs[] = {
    {"load from memory", load_memory, false, false},
    {"load from a source", load_callback, false, false},
    {"load from a file", load_file, false, false},
    {"load by record", load_records, false, false},
    {"load by record from memory", load_records_from_memory, false, false},
    {"write to memory", write_memory, true, false},
    {"write to a sink", write_callback, true, false},
    {"write to a file", write_file, true, false},
    {"write to a file in place", write_in_place, true, false},
    {"write by record", write_records, true, false},
    {"write by record to memory", write_records_to_memory, true, false},
    {"write by record to a sink", write_records_to_sink, true, false},
    {"copy by record", copy_records, true, false},
    {"copy", copy_document, true, false},
    {"check", check, true, false},
    {"check with others", check_with_others, true, false},
    {"merge", merge, true, true},
    {"merge a newer document", merge_newer, true, true},
    {"diff", diff, true, false},
    {"diff with itself", diff_with_itself, true, false},
    {"questions", ask, true, false},
    {"add a record", add_record_to_doc, true, true},
    {"move a record", move_record, true, true},
    {"remove a record", remove_record, true, true},
    {"add a copy", add_copy, true, true},
    {"add what was made alone", add_made_alone, true, true},
    {"set the name", set_name, true, true},
    {"add foreign content to the root", add_root_foreign, true, true},
    {"make a set", make_set, true, false},
    {"refer", refer, true, false},
    {"refer to what has no name", refer_to_nameless, true, false},
    {"add a problem", add_own_problem, true, false},
#ifdef PALCARE_TESTS_JSON
    {"a record as JSON and back", record_as_json_and_back, true, false},
#endif
};

static const job field_jobs[] = {
    {"set", edit_set, true, true},
    {"translate", edit_translate, true, true},
    {"insert", edit_insert, true, true},
    {"insert a copy", edit_insert_copy, true, true},
    {"move", edit_move, true, true},
    {"remove", edit_remove, true, true},
    {"clear", edit_clear, true, true},
    {"refuse", edit_refuse, true, true},
    {"replace", edit_replace, true, true},
    {"fill", edit_fill, true, true},
    {"fill in vain", edit_fill_refused, true, true},
    {"add foreign content", edit_add_foreign, true, true},
    {"propose", propose, true, false},
};

static const job record_jobs[] = {
    {"rename", edit_rename, true, true},
    {"foreign content", edit_foreign, true, true},
    {"add an attribute", edit_add_attribute, true, true},
    {"foreign content in vain", edit_foreign_refused, true, true},
    {"move before", edit_move_before, true, true},
    {"remove", edit_remove_record, true, true},
    {"replace by a new one", edit_replace_record, true, true},
    {"misuse", edit_misuse, true, true},
};

#endif

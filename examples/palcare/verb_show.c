/*
 * palcare show: prints a record for reading or, without an id, the contents of a file.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "arguments.h"
#include "open_files.h"
#include "page.h"
#include "plain_words.h"
#include "vocabularies.h"

#include <stdlib.h>
#include <string.h>

enum { LANG, WITH, NO_VOCABULARIES };
static const struct option options[] = {
    [LANG] = {"lang", 0, "TAG", "show texts in this language where they exist in it"},
    [WITH] = {"with", 0, "FILE", "name records of this file that are pointed at; repeatable"},
    [NO_VOCABULARIES] = {"no-vocabularies", 0, NULL,
                         "resolve no reference by the installed vocabularies"},
    {NULL, 0, NULL, NULL},
};

static const char *file_words(const char *path)
{
    return is_dash(path) ? "standard input" : path;
}

static void set_heading(const struct page *page, const char *name, const char *below)
{
    set_title(&page->layout, "", name, '=');
    set_paragraph(&page->layout, "", below);
    fputc('\n', page->layout.out);
}

static void show_record(const struct page *page, const palcare_record *record, const char *path)
{
    const char *id = palcare_record_id(record);
    const char *name = record_name(page, record);
    char *type = label_in_words(palcare_type_name(palcare_record_type(record)));
    unsigned line = 0;
    palcare_record_place(record, &line, NULL);
    char *file = visible_text(file_words(path));
    char *below = format_text("%s %s, line %u of %s", type, id, line, file);
    set_heading(page, name ? name : id, below);
    set_record(page, record);
    free(below);
    free(file);
    free(type);
}

/* ---- Contents of a file --------------------------------------------------------------------- */

static unsigned id_column_of(const palcare_doc *doc)
{
    enum { WIDEST = 30, GAP = 2 };
    unsigned widest = 0;
    const palcare_record *record = NULL;
    while ((record = palcare_doc_next(doc, 0, record))) {
        const char *id = palcare_record_id(record);
        unsigned columns = id ? columns_of(id) : 0;
        if (columns > widest && columns <= WIDEST)
            widest = columns;
    }
    return widest + GAP;
}

static void list_records(const struct page *page, const palcare_doc *doc, palcare_type type,
                         unsigned id_column)
{
    char *label = label_in_words(palcare_type_name(type));
    fprintf(page->layout.out, "\n%s (%zu)\n", label, palcare_doc_count(doc, type));
    free(label);
    const palcare_record *record = NULL;
    while ((record = palcare_doc_next(doc, type, record))) {
        const char *name = record_name(page, record);
        char *lead = label_lead(2, palcare_record_id(record), name ? id_column : 0);
        set_paragraph(&page->layout, lead, name ? name : "");
        free(lead);
    }
}

static void show_contents(const struct page *page, const palcare_doc *doc, const char *path)
{
    const palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    const char *title = about ? record_name(page, about) : NULL;
    size_t count = count_records(doc);
    char *file = visible_text(file_words(path));
    char *below = format_text("%zu record%s in %s", count, count == 1 ? "" : "s", file);
    set_heading(page, title ? title : base_name(file), below);
    free(below);
    free(file);
    if (about)
        set_record(page, about);

    unsigned id_column = id_column_of(doc);
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        if (type != PALCARE_TYPE_ABOUT && palcare_doc_count(doc, type))
            list_records(page, doc, type, id_column);
    }
}

/* ---- The verb ------------------------------------------------------------------------------- */

/* Refuses a list of languages ("es-MX, es;q=0.5, *") if one of them is not a language tag. */
static void check_wishes(const struct arguments *arguments)
{
    const char *wish = option_value(arguments, LANG, NULL);
    while (wish) {
        wish += strspn(wish, " ");
        size_t size = strcspn(wish, ",;");
        while (size && wish[size - 1] == ' ')
            size--;
        if (size != 1 || *wish != '*')
            check_language(arguments, wish, size);
        wish = strchr(wish, ',');
        wish += wish != NULL;
    }
}

static int read_or_explain(const struct arguments *arguments, const char *path, palcare_doc **out)
{
    palcare_report *report = new_report(arguments);
    palcare_status status = read_document(path, arguments->limits, NULL, report, out);
    print_report(stderr, report, 0);
    palcare_report_free(report);
    return status_outcome(status);
}

static int read_others(const struct arguments *arguments, palcare_docs *docs)
{
    int outcome = CLEAN;
    const char *path;
    for (size_t i = 0; (path = option_value_at(arguments, WITH, i)); i++) {
        palcare_doc *doc = NULL;
        outcome = worst(outcome, read_or_explain(arguments, path, &doc));
        if (doc)
            add_by_path(docs, path, doc);
        palcare_doc_release(doc);
    }
    return outcome;
}

static void add_vocabularies(const struct arguments *arguments, const palcare_doc *doc,
                             palcare_docs *docs)
{
    struct vocabularies vocabularies;
    if (option_given(arguments, NO_VOCABULARIES))
        return;
    vocabularies_find(&vocabularies);
    vocabularies_want(&vocabularies, doc, docs);
    vocabularies_add(&vocabularies, arguments->limits, docs);
    vocabularies_free(&vocabularies);
}

static int show(const struct arguments *arguments, const palcare_doc *doc, const palcare_docs *docs)
{
    const char *path = arguments->operands[0];
    const char *id = arguments->operand_count > 1 ? arguments->operands[1] : NULL;
    const palcare_record *record = id ? palcare_doc_find(doc, id) : NULL;
    if (id && !record)
        give_up("%s has no record '%s'; 'palcare show %s' lists those it has", file_words(path), id,
                path);
    struct result result;
    result_open(&result);
    const struct page page = {
        .layout = {result.stream, terminal_width()},
        .langs = option_value(arguments, LANG, NULL),
        .docs = docs,
    };
    if (record)
        show_record(&page, record, path);
    else
        show_contents(&page, doc, path);
    return result_print(&result, CLEAN);
}

static int run(const struct arguments *arguments)
{
    check_wishes(arguments);
    palcare_doc *doc = NULL;
    palcare_docs *docs = need(palcare_docs_new());
    int outcome = worst(read_or_explain(arguments, arguments->operands[0], &doc),
                        read_others(arguments, docs));
    if (outcome == CLEAN) {
        add_by_path(docs, arguments->operands[0], doc);
        add_vocabularies(arguments, doc, docs);
        outcome = show(arguments, doc, docs);
    }
    palcare_docs_release(docs);
    palcare_doc_release(doc);
    return outcome;
}

const struct verb verb_show = {
    .name = "show",
    .operands = "FILE [ID]",
    .summary = "print a record as plain text, or what a file holds",
    .options = options,
    .least = 1,
    .most = 2,
    .reads = true,
    .run = run,
};

/*
 * Finds texts that are missing in a language. Visits every field of every record, as the
 * vocabulary's table lists them; any rule about "all texts" can be written in this way.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "needs.h"
#include "open_files.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MISSING_LANGUAGE = 4214 };

struct search {
    const char *file, *lang;
    struct problems *problems;
};

/* The names of a record, as the library's own reports write them. */
struct where {
    char *path;  /* /service[larch-house]/contact[2] */
    char *words; /* service 'larch-house', contact 2 */
};

/* Basic filtering of RFC 4647: the range "es" matches "es" and "es-MX", in any letter case. */
static bool tag_matches(const char *tag, const char *range)
{
    size_t size = strlen(range);
    return strncasecmp(tag, range, size) == 0 && (tag[size] == 0 || tag[size] == '-');
}

static bool has_language(const palcare_record *record, palcare_field field, const char *lang)
{
    size_t count = palcare_count(record, field);
    for (size_t i = 0; i < count; i++) {
        if (tag_matches(palcare_text_lang(record, field, i), lang))
            return true;
    }
    return false;
}

static void report_missing(const struct search *search, const struct where *where,
                           const palcare_record *record, palcare_field field)
{
    if (!problems_count(search->problems, PALCARE_SEVERITY_WARNING))
        return;
    const char *name = palcare_field_name(field);
    struct problem problem = {
        .severity = PALCARE_SEVERITY_WARNING,
        .code = MISSING_LANGUAGE,
        .file = need(strdup(search->file)),
        .path = format_text("%s/%s", where->path, name),
        .message = format_text("%s: there is no %s in '%s'", where->words, name, search->lang),
        .hint = format_text("add <%s xml:lang=\"%s\">", name, search->lang),
    };
    palcare_record_place(record, &problem.line, &problem.column);
    problem.text = format_text("%s:%u:%u: warning: %s; %s [PC%d]", problem.file, problem.line,
                               problem.column, problem.message, problem.hint, problem.code);
    problems_add(search->problems, problem);
}

static void where_free(struct where *where)
{
    free(where->path);
    free(where->words);
}

static struct where where_of_part(const struct where *owner, palcare_field field, size_t index,
                                  const char *id)
{
    const char *name = palcare_field_name(field);
    return (struct where){
        .path = format_text("%s/%s[%zu]", owner->path, name, index + 1),
        .words = id ? format_text("%s, %s '%s'", owner->words, name, id)
                    : format_text("%s, %s %zu", owner->words, name, index + 1),
    };
}

static void search_record(const struct search *search, const struct where *where,
                          const palcare_record *record)
{
    palcare_type type = palcare_record_type(record);
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++) {
        palcare_kind kind = palcare_field_kind(field);
        size_t count = palcare_count(record, field);
        bool is_words = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
        if (is_words && count && !has_language(record, field, search->lang))
            report_missing(search, where, record, field);
        for (size_t k = 0; kind == PALCARE_KIND_PART && k < count; k++) {
            const palcare_record *part = palcare_part(record, field, k);
            struct where below = where_of_part(where, field, k, palcare_record_id(part));
            search_record(search, &below, part);
            where_free(&below);
        }
    }
}

void find_missing_language(const palcare_doc *doc, const char *file, const char *lang,
                           struct problems *problems)
{
    const struct search search = {file, lang, problems};
    const palcare_record *record = NULL;
    while ((record = palcare_doc_next(doc, 0, record))) {
        const char *id = palcare_record_id(record);
        const char *type = palcare_type_name(palcare_record_type(record));
        struct where where = {
            .path = id ? format_text("/%s[%s]", type, id) : format_text("/%s", type),
            .words = id ? format_text("%s '%s'", type, id) : format_text("%s", type),
        };
        search_record(&search, &where, record);
        where_free(&where);
    }
}

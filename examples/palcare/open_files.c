/*
 * Reads documents, and prints results and reports.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* fopencookie */
#include "open_files.h"
#include "progress.h"
#include "text_lines.h"
#include "vocabularies.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int worst(int a, int b)
{
    return a > b ? a : b;
}

int status_outcome(palcare_status status)
{
    switch (status) {
    case PALCARE_OK:
    case PALCARE_DONE: return CLEAN;
    case PALCARE_INVALID:
    case PALCARE_LIMIT: return PROBLEMS;
    case PALCARE_IO: return TROUBLE;
    default: give_up("%s", palcare_status_name(status));
    }
}

_Noreturn void give_up(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    progress_end();
    char line[1024]; /* works without free memory, too */
    vsnprintf(line, sizeof line, format, values);
    va_end(values);
    fputs("palcare: ", stderr);
    print_visibly(stderr, line);
    fputc('\n', stderr);
    exit(TROUBLE);
}

void *need(void *memory)
{
    if (!memory)
        give_up("out of memory");
    return memory;
}

char *format_text(const char *format, ...)
{
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int size = vsnprintf(NULL, 0, format, values);
    char *text = size < 0 ? NULL : malloc((size_t)size + 1);
    if (need(text))
        vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    va_end(values);
    return text;
}

bool is_dash(const char *path)
{
    return strcmp(path, "-") == 0;
}

const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* ---- In ------------------------------------------------------------------------------------- */

static int read_standard_input(void *copy, void *buffer, size_t room, size_t *got)
{
    ssize_t size;
    do
        size = read(STDIN_FILENO, buffer, room);
    while (size < 0 && errno == EINTR);
    if (size < 0)
        give_up("standard input: %s", strerror(errno));
    *got = (size_t)size;
    return copy ? write_to_result(copy, buffer, *got) : 0;
}

/* Reads a file or, if no file has this name, the installed vocabulary with this name. */
static palcare_status read_named(const char *path, const palcare_options *limits,
                                 palcare_report *report, palcare_doc **out)
{
    char *installed = access(path, F_OK) == 0 ? NULL : vocabulary_path(path);
    palcare_status status = palcare_read_file(installed ? installed : path, limits, report, out);
    free(installed);
    return status;
}

palcare_status read_document(const char *path, const palcare_options *limits, FILE *copy,
                             palcare_report *report, palcare_doc **out)
{
    progress_start("reading", path);
    palcare_status status =
        is_dash(path) ? palcare_read_callback(read_standard_input, copy, NULL, limits, report, out)
                      : read_named(path, limits, report, out);
    progress_end();
    return status;
}

/* The path from the root, to be freed, as an address: in a path, '%', '?' and '#' are letters. */
static char *address_of(const char *path)
{
    char folder[PATH_MAX];
    bool is_relative = *path != '/' && getcwd(folder, sizeof folder);
    char *whole = is_relative ? format_text("%s/%s", folder, path) : need(strdup(path));
    char *encoded = need(malloc(3 * strlen(whole) + 1)), *to = encoded;
    for (const char *at = whole; *at; at++) {
        if (strchr("%?#", *at))
            to += sprintf(to, "%%%02X", (unsigned)*at);
        else
            *to++ = *at;
    }
    *to = '\0';
    free(whole);
    return encoded;
}

void add_by_path(palcare_docs *docs, const char *path, palcare_doc *doc)
{
    char *from_root = address_of(path);
    palcare_status status = palcare_docs_add(docs, from_root, doc);
    if (status == PALCARE_OK && strpbrk(path, "/%"))
        status = palcare_docs_add(docs, path, doc);
    if (status == PALCARE_NOMEM)
        give_up("out of memory");
    free(from_root);
}

size_t count_records(const palcare_doc *doc)
{
    return palcare_doc_count(doc, 0) - palcare_doc_count(doc, PALCARE_TYPE_ABOUT);
}

/* ---- Out ------------------------------------------------------------------------------------ */

int write_to_result(void *stream, const void *bytes, size_t size)
{
    if (fwrite(bytes, 1, size, stream) != size)
        give_up("out of memory");
    return 0;
}

char *problem_line(const palcare_report *report, size_t index)
{
    unsigned line;
    const char *text = palcare_report_text(report, index);
    if (palcare_report_place(report, index, &line, NULL))
        return format_text("%s", text);
    return format_text("-:%s%s", line ? "" : " ", text);
}

void print_report(FILE *stream, const palcare_report *report, size_t first)
{
    size_t kept = palcare_report_count(report);
    for (size_t i = first; i < kept; i++) {
        char *line = problem_line(report, i);
        fprintf(stream, "%s\n", line);
        free(line);
    }
    size_t total = palcare_report_total(report, 0);
    if (total > kept)
        fprintf(stream, "palcare: %zu more not shown; '--limit problems=N' shows more\n",
                total - kept);
}

/* Appends bytes that the stream flushes. Returns 0 if out of memory, which stdio remembers as an
 * error; open_memstream() would drop these bytes and not report it. */
static ssize_t grow_result(void *cookie, const char *bytes, size_t size)
{
    struct result *result = cookie;
    if (size >= result->room - result->size) {
        size_t room =
            result->room * 2 > result->size + size ? result->room * 2 : result->size + size + 1;
        char *larger = realloc(result->bytes, room);
        if (!larger)
            return 0;
        result->bytes = larger;
        result->room = room;
    }
    memcpy(result->bytes + result->size, bytes, size);
    result->size += size;
    result->bytes[result->size] = '\0';
    return (ssize_t)size;
}

void result_open(struct result *result)
{
    enum { FIRST = 4096 };
    *result = (struct result){.bytes = need(malloc(FIRST)), .room = FIRST};
    result->bytes[0] = '\0';
    result->stream = need(fopencookie(result, "w", (cookie_io_functions_t){.write = grow_result}));
}

void result_close(struct result *result)
{
    bool failed = ferror(result->stream);
    failed |= fclose(result->stream) != 0;
    result->stream = NULL;
    if (failed)
        give_up("out of memory");
}

int result_print(struct result *result, int outcome)
{
    result_close(result);
    fwrite(result->bytes, 1, result->size, stdout);
    result_free(result);
    return finish_output(outcome);
}

void result_free(struct result *result)
{
    if (result->stream)
        fclose(result->stream);
    free(result->bytes);
    *result = (struct result){0};
}

int finish_output(int outcome)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return outcome;
    fprintf(stderr, "palcare: standard output: %s\n", strerror(errno));
    return TROUBLE;
}

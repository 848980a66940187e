/*
 * Reads untrusted files, each in five ways, and prints the results for the scripts beside this
 * file: from its path, from memory, from a source that delivers one byte at a time, and record by
 * record from a path and from such a source. All ways must give the same result. A document that
 * loads must be the same after it was written and read again.
 *
 * usage: read [NAME=VALUE]... [--way WAY]... < PATHS     limits; all ways, or the named ones
 *        read --grow | --shrink | --touch PATH           changed by us while it is read by record
 *
 * For each path a line "WAY STATUS SECONDS PROBLEMS" for each way, PROBLEMS as
 * "CODE@LINE:COLUMN,..." or "-", and a last line "end KIB": the most memory that the process had so
 * far. For a document that loads, "rewritten same" or "rewritten other", and "checked STATUS SECONDS
 * -".
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

typedef struct bytes {
    char *at;
    size_t size;
} bytes;

static void *need(void *memory)
{
    if (memory)
        return memory;
    fprintf(stderr, "read: out of memory\n");
    exit(2);
}

static double now(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

/* ---- results ---- */

static void print_outcome(const char *way, palcare_status status, double seconds,
                          const palcare_report *report)
{
    printf("%s %s %.4f ", way, palcare_status_name(status), seconds);
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        unsigned line, column;
        palcare_report_place(report, i, &line, &column);
        printf("%s%d@%u:%u", i ? "," : "", palcare_report_code(report, i), line, column);
    }
    printf("%s\n", palcare_report_count(report) ? "" : "-");
    fflush(stdout);
}

/* The most memory so far, in KiB; 0 if the system does not report it. */
static long peak(void)
{
    char line[256];
    long kib = 0;
    FILE *file = fopen("/proc/self/status", "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, "VmHWM:", 6) == 0)
            kib = strtol(line + 6, NULL, 10);
    if (file)
        fclose(file);
    return kib;
}

/* ---- the ways ---- */

typedef struct trickle {
    bytes from;
    size_t given;
} trickle;

static int give_one_byte(void *user, void *buffer, size_t room, size_t *got)
{
    trickle *t = user;
    *got = 0;
    if (room && t->given < t->from.size) {
        *(char *)buffer = t->from.at[t->given++];
        *got = 1;
    }
    return 0;
}

static bytes load(const char *path)
{
    FILE *file = fopen(path, "rb");
    bytes b = {0};
    struct stat about;
    if (!file || fstat(fileno(file), &about) != 0) {
        fprintf(stderr, "read: cannot open '%s'\n", path);
        exit(2);
    }
    b.at = need(malloc((size_t)about.st_size + 1));
    b.size = fread(b.at, 1, (size_t)about.st_size, file);
    fclose(file);
    return b;
}

static palcare_status take_all(palcare_reader *reader, const palcare_options *options)
{
    palcare_doc *doc;
    palcare_status status;
    while ((status = palcare_reader_take(reader, &doc)) == PALCARE_OK) {
        char *text;
        size_t size;
        if (palcare_write_memory(doc, options, NULL, &text, &size) != PALCARE_OK)
            need(NULL);
        palcare_free(text);
        palcare_doc_release(doc);
    }
    return status == PALCARE_DONE ? PALCARE_OK : status;
}

/* Reads record by record, so nothing is left at the end: *out stays NULL. */
static palcare_status read_records(const char *path, const palcare_options *options,
                                   palcare_report *report, palcare_doc **out)
{
    palcare_reader *reader;
    palcare_status status = palcare_reader_open(path, options, report, &reader);
    *out = NULL;
    if (status == PALCARE_OK)
        status = take_all(reader, options);
    palcare_reader_free(reader);
    return status;
}

static palcare_status read_records_bytewise(const char *path, const palcare_options *options,
                                            palcare_report *report, palcare_doc **out)
{
    trickle t = {load(path), 0};
    palcare_reader *reader;
    palcare_status status =
        palcare_reader_open_callback(give_one_byte, &t, NULL, options, report, &reader);
    *out = NULL;
    if (status == PALCARE_OK)
        status = take_all(reader, options);
    palcare_reader_free(reader);
    free(t.from.at);
    return status;
}

static palcare_status read_from_memory(const char *path, const palcare_options *options,
                                       palcare_report *report, palcare_doc **out)
{
    bytes b = load(path);
    palcare_status status = palcare_read_memory(b.at, b.size, NULL, options, report, out);
    free(b.at);
    return status;
}

static palcare_status read_bytewise(const char *path, const palcare_options *options,
                                    palcare_report *report, palcare_doc **out)
{
    trickle t = {load(path), 0};
    palcare_status status = palcare_read_callback(give_one_byte, &t, NULL, options, report, out);
    free(t.from.at);
    return status;
}

/* ---- a document that loads ---- */

/* Writes, reads and writes again: the bytes are the same both times, and nothing differs. */
static bool survives(const palcare_doc *doc, const palcare_options *options)
{
    bytes first, second = {0};
    palcare_doc *again = NULL;
    bool differs = true;
    if (palcare_write_memory(doc, options, NULL, &first.at, &first.size) != PALCARE_OK)
        need(NULL);
    bool same =
        palcare_read_memory(first.at, first.size, NULL, options, NULL, &again) == PALCARE_OK &&
        palcare_write_memory(again, options, NULL, &second.at, &second.size) == PALCARE_OK &&
        first.size == second.size && memcmp(first.at, second.at, first.size) == 0 &&
        palcare_doc_diff(doc, again, NULL, NULL, &differs) == PALCARE_OK && !differs;
    palcare_free(first.at);
    palcare_free(second.at);
    palcare_doc_release(again);
    return same;
}

static void use(const palcare_doc *doc, const palcare_options *options)
{
    printf("rewritten %s\n", survives(doc, options) ? "same" : "other");
    palcare_report *none = need(palcare_report_new());
    double start = now();
    palcare_status status = palcare_check(doc, NULL, "2026-11-01", NULL, NULL);
    print_outcome("checked", status, now() - start, none);
    palcare_report_free(none);
}

typedef palcare_status (*read_way)(const char *path, const palcare_options *options,
                                   palcare_report *report, palcare_doc **out);

static void read_once(const char *name, read_way way, const char *path,
                      const palcare_options *options)
{
    palcare_report *report = need(palcare_report_new());
    palcare_doc *doc = NULL;
    double start = now();
    palcare_status status = way(path, options, report, &doc);
    print_outcome(name, status, now() - start, report);
    if (doc && status != PALCARE_OK)
        printf("a document in spite of it\n");
    if (way == palcare_read_file && doc)
        use(doc, options);
    palcare_doc_release(doc);
    palcare_report_free(report);
}

static const struct {
    const char *name;
    read_way way;
} ways[] = {
    {"file", palcare_read_file},
    {"memory", read_from_memory},
    {"bytes", read_bytewise},
    {"records", read_records},
    {"record-bytes", read_records_bytewise},
};
enum { WAYS = sizeof ways / sizeof *ways };

/* ---- files that change while they are read ---- */

static void change(const char *how, const char *path)
{
    struct stat about;
    bool good = stat(path, &about) == 0;
    if (strcmp(how, "--shrink") == 0) {
        good = good && truncate(path, about.st_size / 2) == 0;
    } else if (strcmp(how, "--grow") == 0) {
        FILE *file = fopen(path, "ab");
        good = file && fputs("<!-- more -->", file) >= 0 && fclose(file) == 0;
    } else {
        /* Changes the file in place: the size stays, the contents change. */
        struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, {.tv_sec = 1000000000}};
        good = good && utimensat(AT_FDCWD, path, times, 0) == 0;
    }
    if (!good) {
        fprintf(stderr, "read: cannot change '%s'\n", path);
        exit(2);
    }
}

static void read_while_changing(const char *how, const char *path)
{
    palcare_report *report = need(palcare_report_new());
    palcare_reader *reader;
    palcare_doc *doc;
    palcare_status status = palcare_reader_open(path, NULL, report, &reader);
    if (status == PALCARE_OK)
        status = palcare_reader_take(reader, &doc);
    if (status == PALCARE_OK) {
        palcare_doc_release(doc);
        change(how, path);
        status = take_all(reader, NULL);
    }
    palcare_reader_free(reader);
    print_outcome(how, status, 0, report);
    palcare_report_free(report);
}

/* ---- the command line ---- */

static bool set_option(palcare_options *options, const char *setting)
{
    char name[32];
    const char *equals = strchr(setting, '=');
    if (!equals || (size_t)(equals - setting) >= sizeof name)
        return false;
    memcpy(name, setting, (size_t)(equals - setting));
    name[equals - setting] = '\0';
    return palcare_options_set(options, name, strtoll(equals + 1, NULL, 10), NULL) == PALCARE_OK;
}

/* Sets the limits of whole documents, so that reading by record has them as well. */
static palcare_options *new_options(void)
{
    palcare_options *options = need(palcare_options_new());
    int64_t initial;
    const char *name;
    for (size_t i = 0; (name = palcare_options_name(i, NULL, &initial)); i++)
        if (palcare_options_set(options, name, initial, NULL) != PALCARE_OK)
            need(NULL);
    return options;
}

int main(int count, char **words)
{
    palcare_options *options = new_options();
    char path[4096];
    unsigned wanted = 0;
    if (count == 3 && words[1][0] == '-' && strcmp(words[1], "--way") != 0) {
        read_while_changing(words[1], words[2]);
        palcare_options_free(options);
        return 0;
    }
    for (int i = 1; i < count; i++) {
        bool known = strcmp(words[i], "--way") != 0 && set_option(options, words[i]);
        for (unsigned w = 0; i + 1 < count && !known && w < WAYS; w++)
            if (strcmp(words[i + 1], ways[w].name) == 0) {
                wanted |= 1U << w;
                known = true;
                i++;
            }
        if (!known) {
            fprintf(stderr, "read: what is '%s'?\n", words[i]);
            return 2;
        }
    }
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = '\0';
        for (unsigned w = 0; w < WAYS; w++)
            if (!wanted || wanted >> w & 1)
                read_once(ways[w].name, ways[w].way, path, options);
        printf("end %ld\n", peak());
    }
    palcare_options_free(options);
    return 0;
}

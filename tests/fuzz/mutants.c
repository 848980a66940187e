/*
 * Damages documents in the same way in every run, and prints the report on each: the outputs of
 * builds with two releases of libxml2 can be compared line by line.
 *
 * usage: mutants [--show N] COUNT FILE...
 *
 * Prints "N STATUS PROBLEMS" for each of COUNT mutants, PROBLEMS as "CODE@LINE:COLUMN,..." or "-".
 * --show prints the Nth mutant itself instead. Exit status 1 if one had the result "no memory".
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 256 * 1024 };

typedef struct document {
    char *at;
    size_t size;
} document;

static void *need(void *memory)
{
    if (memory)
        return memory;
    fputs("mutants: out of memory\n", stderr);
    exit(2);
}

static document load(const char *path)
{
    document d = {need(malloc(MOST)), 0};
    FILE *file = fopen(path, "rb");
    if (!file) {
        fprintf(stderr, "mutants: cannot open '%s'\n", path);
        exit(2);
    }
    d.size = fread(d.at, 1, MOST, file);
    fclose(file);
    return d;
}

/* ---- random numbers that are the same everywhere ---- */

static uint64_t seed;

static size_t roll(size_t below)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return below ? (size_t)(seed >> 33) % below : 0;
}

/* ---- what is put in ---- */

#define WORDS(text)            \
    {                          \
        text, sizeof(text) - 1 \
    }
static const struct {
    const char *at;
    size_t size;
} words[] = {
    WORDS("<"),
    WORDS(">"),
    WORDS("&"),
    WORDS(";"),
    WORDS("\""),
    WORDS("'"),
    WORDS("="),
    WORDS("/"),
    WORDS("!"),
    WORDS("-"),
    WORDS("--"),
    WORDS("?"),
    WORDS("["),
    WORDS("]"),
    WORDS("]]>"),
    WORDS(":"),
    WORDS(" "),
    WORDS("\t"),
    WORDS("\n"),
    WORDS("\r\n"),
    WORDS("\r"),
    WORDS("\0"),
    WORDS("\x01"),
    WORDS("\x0B"),
    WORDS("\x7F"),
    WORDS("\xC3"),
    WORDS("\xA9"),
    WORDS("\xC3\xA9"),
    WORDS("\xFF"),
    WORDS("\xEF\xBF\xBF"),
    WORDS("\xED\xA0\x80"),
    WORDS("\xF0\x9F\x8C\xB2"),
    WORDS("<![CDATA["),
    WORDS("<![CDATA[\xC3\xA9<&\r\n]]>"),
    WORDS("<![CDATA[]]>"),
    WORDS("<!--"),
    WORDS("-->"),
    WORDS("<!-- a -->"),
    WORDS("<!-->"),
    WORDS("<!--->"),
    WORDS("<?a b?>"),
    WORDS("<?a:b?>"),
    WORDS("<?"),
    WORDS("?>"),
    WORDS("<?xml version=\"1.0\"?>"),
    WORDS("<!"),
    WORDS("<!DOCTYPE a>"),
    WORDS("&amp;"),
    WORDS("&lt;"),
    WORDS("&#10;"),
    WORDS("&#xE9;"),
    WORDS("&#0;"),
    WORDS("&#;"),
    WORDS("&#99999999999;"),
    WORDS("&nbsp;"),
    WORDS("&a"),
    WORDS(" a=\"1\""),
    WORDS(" a=1"),
    WORDS(" a"),
    WORDS(" id=\"a\""),
    WORDS(" xml:lang=\"es\""),
    WORDS(" x:y=\"1\""),
    WORDS(" x:y:z=\"1\""),
    WORDS(" :a=\"1\""),
    WORDS(" a:=\"1\""),
    WORDS(" xmlns:x=\"\""),
    WORDS(" xmlns:x=\"urn:x\""),
    WORDS(" xmlns:x=\"urn: x\""),
    WORDS(" xmlns:y=\"urn:x\" x:a=\"1\" y:a=\"2\""),
    WORDS(" xmlns=\"\""),
    WORDS(" xmlns=\"urn:y\""),
    WORDS(" xmlns:xml=\"urn:x\""),
    WORDS(" xmlns:xmlns=\"urn:x\""),
    WORDS("<x:a/>"),
    WORDS("<x:a xmlns:x=\"urn:x\">b</x:a>"),
    WORDS("<x:y:z/>"),
    WORDS("<:a/>"),
    WORDS("<a:/>"),
    WORDS("<1a/>"),
    WORDS("<p>"),
    WORDS("</p>"),
    WORDS("<name>"),
    WORDS("</name>"),
    WORDS("</>"),
    WORDS("</palcare>"),
    WORDS("<a b=\"c\"/ >"),
    WORDS("text"),
};

/* ---- damaging ---- */

static void put(document *d, size_t at, size_t drop, const char *bytes, size_t size)
{
    if (d->size - drop + size > MOST)
        return;
    memmove(d->at + at + size, d->at + at + drop, d->size - at - drop);
    memcpy(d->at + at, bytes, size);
    d->size += size - drop;
}

static void spoil_once(document *d)
{
    char copy[300];
    size_t at = roll(d->size + 1), left = d->size - at, word = roll(sizeof words / sizeof *words);
    size_t some = roll(roll(4) ? 8 : sizeof copy);
    some = some < left ? some : left;
    switch (roll(8)) {
    case 0: put(d, at, left ? 1 : 0, words[word].at, words[word].size); break;
    case 1: put(d, at, some, "", 0); break;
    case 2:
        memcpy(copy, d->at + at, some);
        put(d, roll(d->size + 1), 0, copy, some);
        break;
    case 3:
        if (left)
            d->at[at] = (char)(d->at[at] ^ (1 << roll(8)));
        break;
    case 4:
        if (!roll(8))
            d->size = at;
        break;
    default: put(d, at, 0, words[word].at, words[word].size); break;
    }
}

static void make(const document *files, size_t count, uint64_t number, document *out)
{
    seed = number * 0x9E3779B97F4A7C15U + 1;
    roll(1);
    const document *from = &files[roll(count)];
    memcpy(out->at, from->at, from->size);
    out->size = from->size;
    for (size_t times = 1 + roll(3); times > 0; times--)
        spoil_once(out);
}

static bool judge(uint64_t number, const document *d)
{
    palcare_report *report = need(palcare_report_new());
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_memory(d->at, d->size, NULL, NULL, report, &doc);
    printf("%llu %s ", (unsigned long long)number, palcare_status_name(status));
    for (size_t i = 0; i < palcare_report_count(report); i++) {
        unsigned line, column;
        palcare_report_place(report, i, &line, &column);
        printf("%s%d@%u:%u", i ? "," : "", palcare_report_code(report, i), line, column);
    }
    printf("%s\n", palcare_report_count(report) ? "" : "-");
    palcare_doc_release(doc);
    palcare_report_free(report);
    return status != PALCARE_NOMEM;
}

int main(int count, char **arguments)
{
    bool shows = count > 3 && strcmp(arguments[1], "--show") == 0;
    int first = shows ? 3 : 2;
    if (count <= first) {
        fputs("usage: mutants [--show N] COUNT FILE...\n", stderr);
        return 2;
    }
    size_t file_count = (size_t)(count - first);
    document *files = need(calloc(file_count, sizeof *files));
    for (size_t i = 0; i < file_count; i++)
        files[i] = load(arguments[(size_t)first + i]);
    document mutant = {need(malloc(MOST)), 0};
    bool good = true;
    uint64_t most = strtoull(arguments[shows ? 2 : 1], NULL, 10);
    for (uint64_t number = shows ? most : 1; number <= most; number++) {
        make(files, file_count, number, &mutant);
        if (shows)
            fwrite(mutant.at, 1, mutant.size, stdout);
        else
            good &= judge(number, &mutant);
    }
    for (size_t i = 0; i < file_count; i++)
        free(files[i].at);
    free(files);
    free(mutant.at);
    return good ? 0 : 1;
}

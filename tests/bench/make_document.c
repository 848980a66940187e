/*
 * Writes a large document in the canonical XML form, for measuring: services with about 25 fields
 * each, the organizations, sites, areas and terms that they refer to, and articles in five or
 * six languages. The same numbers give the same bytes on every machine.
 *
 *   bench_make_document [--services N] [--articles N] > FILE
 *
 * Nobody in it is real: towns are put together from syllables, telephone numbers are from the
 * ranges reserved for fiction, addresses end in example.org, and no postcode ends in VO.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "maker.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* splitmix64, by Sebastiano Vigna, in the public domain. */
static uint64_t next_number(maker *m)
{
    uint64_t z = (m->state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* The state is itself a random number; otherwise neighbours would share all but one of their
 * numbers. */
void maker_begin(maker *m, unsigned kind, unsigned number)
{
    m->state = (uint64_t)kind << 32 | number;
    m->state = next_number(m);
}

unsigned maker_pick(maker *m, unsigned below)
{
    return (unsigned)((next_number(m) >> 32) % below);
}

bool maker_chance(maker *m, unsigned percent)
{
    return maker_pick(m, 100) < percent;
}

void maker_put(maker *m, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vfprintf(m->out, format, arguments);
    va_end(arguments);
}

void maker_town(unsigned number, char town[32])
{
    static const char *const first[] = {"Ash",   "Birch", "Cedar", "Dove", "Elder",
                                        "Fern",  "Gorse", "Hazel", "Ivy",  "Lark",
                                        "Maple", "Oak",   "Rowan", "Wren"};
    static const char *const second[] = {"bury", "combe", "dale", "field", "ham",
                                         "ley",  "mere",  "ton",  "wick"};
    static const char *const third[] = {"", " Green", " Bridge", " St Mary", " Cross", " Water"};
    unsigned firsts = sizeof first / sizeof first[0];
    unsigned seconds = sizeof second / sizeof second[0];
    unsigned thirds = sizeof third / sizeof third[0];
    snprintf(town, 32, "%s%s%s", first[number % firsts], second[number / firsts % seconds],
             third[number / firsts / seconds % thirds]);
}

static unsigned at_least(unsigned least, unsigned number)
{
    return number < least ? least : number;
}

static unsigned at_most(unsigned most, unsigned number)
{
    return number > most ? most : number;
}

static void make_document(maker *m)
{
    maker_put(m, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en-GB\">\n"
                 "  <about privacy=\"public\" publisher=\"o-1\" created=\"2026-10-01\">\n"
                 "    <title>A made-up directory for measuring</title>\n"
                 "    <licence spdx=\"CC0-1.0\"/>\n"
                 "  </about>\n");
    make_terms(m);
    make_areas(m);
    make_organizations(m);
    make_sites(m);
    make_services(m);
    make_articles(m);
    maker_put(m, "</palcare>\n");
}

static bool read_number(const char *text, unsigned *number)
{
    char *end = NULL;
    unsigned long value = strtoul(text, &end, 10);
    if (end == text || *end != '\0' || value > 10000000)
        return false;
    *number = (unsigned)value;
    return true;
}

int main(int argc, char **argv)
{
    maker m = {.out = stdout, .services = 200000, .articles = 5000};
    for (int i = 1; i < argc; i += 2) {
        unsigned *number = strcmp(argv[i], "--services") == 0   ? &m.services
                           : strcmp(argv[i], "--articles") == 0 ? &m.articles
                                                                : NULL;
        if (!number || i + 1 == argc || !read_number(argv[i + 1], number)) {
            fprintf(stderr, "usage: %s [--services N] [--articles N] > FILE\n", argv[0]);
            return 2;
        }
    }
    m.organizations = at_least(1, m.services / 40);
    m.sites = (m.services + 7) / 8;
    m.areas = at_most(400, at_least(2, m.services / 250));
    m.terms = at_most(maker_term_count(), at_least(2, m.services / 50));
    m.sources = (m.articles + 99) / 100;
    make_document(&m);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("writing the document");
        return 1;
    }
    return 0;
}

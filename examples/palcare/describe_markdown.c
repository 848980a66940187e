/*
 * Describes the vocabulary as a reference manual: a table of fields for each type, each list of
 * codes once even if several fields share it, and every problem that a report may name.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "describe.h"
#include "open_files.h"

#include <stdlib.h>
#include <string.h>

/* ---- Walking -------------------------------------------------------------------------------- */

/* Visits every field of every type, in the table's order. */
struct walk {
    size_t type, field;
};

static palcare_field next_field(struct walk *walk)
{
    palcare_type type;
    while ((type = palcare_type_at(walk->type))) {
        palcare_field field = palcare_field_at(type, walk->field++);
        if (field)
            return field;
        walk->type++;
        walk->field = 0;
    }
    return 0;
}

static const char *type_name_of(palcare_field field)
{
    return palcare_type_name(field >> 8);
}

static bool is_part(palcare_type type)
{
    return palcare_type_flags(type) & PALCARE_TYPE_IS_PART;
}

/* Prints a sentence of the table, and escapes characters that mean something in Markdown. */
static void print_sentence(FILE *out, const char *sentence)
{
    for (; *sentence; sentence++) {
        if (strchr("|<*\\", *sentence))
            fputc('\\', out);
        fputc(*sentence, out);
    }
}

/* ---- Lists of codes ------------------------------------------------------------------------- */

static bool same_codes(palcare_field a, palcare_field b)
{
    for (size_t i = 0;; i++) {
        const char *doc_a, *doc_b;
        const char *code_a = palcare_field_code(a, i, &doc_a);
        const char *code_b = palcare_field_code(b, i, &doc_b);
        if (!code_a || !code_b)
            return !code_a && !code_b;
        if (strcmp(code_a, code_b) != 0 || strcmp(doc_a, doc_b) != 0)
            return false;
    }
}

/* The first field that has the same codes as this one. The list is named after it. */
static palcare_field list_of(palcare_field field)
{
    struct walk walk = {0};
    palcare_field first;
    while ((first = next_field(&walk))) {
        if (palcare_field_kind(first) == PALCARE_KIND_CODE && same_codes(first, field))
            break;
    }
    return first;
}

static void print_sharers(FILE *out, palcare_field list)
{
    struct walk walk = {0};
    palcare_field field;
    const char *before = "Also of";
    while ((field = next_field(&walk))) {
        if (field == list || palcare_field_kind(field) != PALCARE_KIND_CODE ||
            list_of(field) != list)
            continue;
        fprintf(out, "%s `%s/%s`", before, type_name_of(field), palcare_field_name(field));
        before = ",";
    }
    fputs(*before == ',' ? ".\n\n" : "", out);
}

static void print_list(FILE *out, palcare_field field)
{
    fprintf(out, "### Codes of %s %s\n\n", type_name_of(field), palcare_field_name(field));
    print_sharers(out, field);
    fputs("| code | means |\n|---|---|\n", out);
    const char *code, *doc;
    for (size_t i = 0; (code = palcare_field_code(field, i, &doc)); i++) {
        fprintf(out, "| `%s` | ", code);
        print_sentence(out, doc);
        fputs(" |\n", out);
    }
    fputc('\n', out);
}

static void print_lists(FILE *out)
{
    fputs("## Codes\n\n", out);
    struct walk walk = {0};
    palcare_field field;
    while ((field = next_field(&walk))) {
        if (palcare_field_kind(field) == PALCARE_KIND_CODE && list_of(field) == field)
            print_list(out, field);
    }
}

/* ---- Types ---------------------------------------------------------------------------------- */

static void print_kind(FILE *out, palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    const char *name = palcare_kind_name(kind);
    if (kind == PALCARE_KIND_CODE) {
        palcare_field list = list_of(field);
        fprintf(out, "[%s](#codes-of-%s-%s)", name, type_name_of(list), palcare_field_name(list));
        return;
    }
    fputs(name, out);
    palcare_type target;
    for (size_t i = 0; (target = palcare_field_target(field, i)); i++) {
        const char *type = palcare_type_name(target);
        fprintf(out, "%s [%s](#%s)", i ? " or" : "", type, type);
    }
    if (kind == PALCARE_KIND_REF && !palcare_field_target(field, 0))
        fputs(" any", out);
}

static void print_type(FILE *out, palcare_type type)
{
    fprintf(out, "### %s\n\n", palcare_type_name(type));
    print_sentence(out, palcare_type_help(type));
    if (palcare_type_flags(type) & PALCARE_TYPE_IS_PRIVATE)
        fputs(" `palcare format --public-only` leaves it out.", out);
    fputs("\n\n| field | kind | how many | says |\n|---|---|---|---|\n", out);
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++) {
        fprintf(out, "| `%s` | ", palcare_field_name(field));
        print_kind(out, field);
        fprintf(out, " | %s | ", bounds_in_words(field));
        print_sentence(out, palcare_field_help(field));
        fputs(" |\n", out);
    }
    fputc('\n', out);
}

static void print_types(FILE *out, const char *heading, bool parts)
{
    fprintf(out, "## %s\n\n", heading);
    palcare_type type;
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        if (is_part(type) == parts)
            print_type(out, type);
    }
}

/* ---- The rest ------------------------------------------------------------------------------- */

static void print_kinds(FILE *out)
{
    fputs("## Kinds of value\n\n| kind | is |\n|---|---|\n", out);
    for (int kind = PALCARE_KIND_TEXT; kind <= PALCARE_KIND_PART; kind++)
        fprintf(out, "| %s | %s |\n", palcare_kind_name((palcare_kind)kind),
                kind_doc((palcare_kind)kind));
    fputs("\nFor text and rich text, the number of values applies to each language.\n\n", out);
}

static void print_problems(FILE *out)
{
    static const struct {
        int first;
        const char *title;
    } layers[] = {
        {1000, "The file: XML, limits, the system"},
        {2000, "Shape: names, counts, forms of values"},
        {3000, "Meaning: ids, references, dates, privacy"},
        {4000, "Editorial: what an editor should look at"},
        {5000, "Answers: differences, clashes, what was left out"},
        {10000, "JSON"},
    };
    fputs("## Problems\n", out);
    for (size_t layer = 0; layer < sizeof layers / sizeof layers[0]; layer++) {
        int first = layers[layer].first;
        fprintf(out, "\n### %s\n\n| code | means | source |\n|---|---|---|\n", layers[layer].title);
        for (int code = first; code < first + 1000; code++) {
            const char *source = NULL;
            const char *doc = problem_help(code, &source);
            if (!doc)
                continue;
            fprintf(out, "| PC%04d | ", code);
            print_sentence(out, doc);
            fputs(" | ", out);
            print_sentence(out, source ? source : "");
            fputs(" |\n", out);
        }
    }
}

void describe_as_markdown(FILE *out)
{
    fputs("# The vocabulary\n\nWhat a document can say. Printed by `palcare describe` from the "
          "table that the library itself reads.\n\n",
          out);
    print_kinds(out);
    print_types(out, "Records", false);
    print_types(out, "Parts of records", true);
    print_lists(out);
    print_problems(out);
}

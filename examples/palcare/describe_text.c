/*
 * Describes one type, field or problem as plain text for a terminal.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "describe.h"
#include "open_files.h"
#include "text_lines.h"

#include <stdlib.h>
#include <string.h>

enum { INDENT = 2, GAP = 2, LABEL_WIDTH = 10 };

/* Prints a label and its text beside it. */
static void print_entry(const struct layout *layout, const char *label, unsigned column,
                        const char *text)
{
    char *lead = label_lead(INDENT, label, column + GAP);
    set_paragraph(layout, lead, text);
    free(lead);
}

static void widen(unsigned *widest, const char *label)
{
    unsigned columns = columns_of(label);
    if (columns > *widest)
        *widest = columns;
}

/* "part money", "ref service or role" or "date"; to be freed. */
static char *kind_with_targets(palcare_field field)
{
    char *text = format_text("%s", palcare_kind_name(palcare_field_kind(field)));
    palcare_type target;
    for (size_t i = 0; (target = palcare_field_target(field, i)); i++) {
        char *longer = format_text("%s %s%s", text, i ? "or " : "", palcare_type_name(target));
        free(text);
        text = longer;
    }
    return text;
}

/* ---- A type --------------------------------------------------------------------------------- */

static void describe_type(const struct layout *layout, palcare_type type)
{
    const char *name = palcare_type_name(type);
    set_title(layout, "", name, '=');
    set_paragraph(layout, "", palcare_type_help(type));
    if (palcare_type_flags(type) & PALCARE_TYPE_IS_PRIVATE)
        set_paragraph(layout, "", "'palcare format --public-only' leaves it out.");
    fputc('\n', layout->out);

    unsigned widest = 0;
    palcare_field field;
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++)
        widen(&widest, palcare_field_name(field));
    for (size_t i = 0; (field = palcare_field_at(type, i)); i++) {
        char *kind = kind_with_targets(field);
        char *text =
            format_text("%s, %s\n%s", kind, bounds_in_words(field), palcare_field_help(field));
        print_entry(layout, palcare_field_name(field), widest, text);
        free(text);
        free(kind);
    }
    fprintf(layout->out, "\n'palcare describe %s FIELD' says more about a field.\n", name);
}

/* ---- A field -------------------------------------------------------------------------------- */

static void print_codes(const struct layout *layout, palcare_field field)
{
    unsigned widest = 0;
    size_t count = 0;
    const char *code, *help;
    for (; (code = palcare_field_code(field, count, NULL)); count++)
        widen(&widest, code);
    if (count)
        fprintf(layout->out, "\nCodes (%zu)\n", count);
    for (size_t i = 0; (code = palcare_field_code(field, i, &help)); i++)
        print_entry(layout, code, widest, help);
}

static void describe_field(const struct layout *layout, palcare_type type, palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    char *title = format_text("%s %s", palcare_type_name(type), palcare_field_name(field));
    set_title(layout, "", title, '=');
    free(title);
    set_paragraph(layout, "", palcare_field_help(field));
    fputc('\n', layout->out);

    char *name = kind_with_targets(field);
    char *form = format_text("%s: %s", name, kind_doc(kind));
    for (char *tick = form; (tick = strchr(tick, '`')); tick++)
        *tick = '\''; /* Markdown marks code with it */
    bool is_words = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
    char *bounds = format_text("%s%s", bounds_in_words(field), is_words ? " in each language" : "");
    print_entry(layout, "Kind", LABEL_WIDTH, form);
    print_entry(layout, "How many", LABEL_WIDTH, bounds);
    free(bounds);
    free(form);
    free(name);
    print_codes(layout, field);
}

/* ---- A problem ------------------------------------------------------------------------------ */

static void describe_problem(const struct layout *layout, int code)
{
    const char *source = NULL;
    const char *help = problem_help(code, &source);
    char *title = format_text("PC%04d", code);
    set_title(layout, "", title, '=');
    free(title);
    set_paragraph(layout, "", help);
    if (source)
        set_paragraph(layout, "Source: ", source);
}

void describe_one_as_text(FILE *out, const struct subject *subject)
{
    const struct layout layout = {out, terminal_width()};
    if (subject->problem)
        describe_problem(&layout, subject->problem);
    else if (subject->field)
        describe_field(&layout, subject->type, subject->field);
    else
        describe_type(&layout, subject->type);
}

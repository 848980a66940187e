/*
 * Writes a rule in words: its own test, or how many of the rules inside it must be met.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rule_words.h"
#include "open_files.h"
#include "plain_words.h"

#include <string.h>

bool rule_says(const palcare_record *record, palcare_field field)
{
    return palcare_record_type(record) == PALCARE_TYPE_RULE && field != PALCARE_RULE_HARDNESS &&
           field != PALCARE_RULE_TEXT && field != PALCARE_RULE_RULE;
}

/* The words for a code, which are the code itself if the table does not have it. */
static const char *words_of(const char *code)
{
    static const struct {
        const char *code, *words;
    } rows[] = {
        {"is-not", "is not"},      {"in", "is one of"},     {"less", "is below"},
        {"at-most", "is at most"}, {"more", "is above"},    {"at-least", "is at least"},
        {"known", "is known"},     {"all", "all of these"}, {"any", "any of these"},
        {"not", "not this"},
    };
    for (size_t i = 0; code && i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].code, code) == 0)
            return rows[i].words;
    }
    return code ? code : "is";
}

/* The name of the record that a value refers to, or the value in words. */
static void print_compared(FILE *out, const palcare_record *rule, palcare_field field, size_t index,
                           const char *langs, const palcare_docs *docs)
{
    const palcare_record *target = palcare_target(rule, field, index, docs);
    palcare_field named = palcare_field_named(palcare_record_type(target), "name");
    const char *name = target ? palcare_text(target, named, langs) : NULL;
    if (name)
        fputs(name, out);
    else
        print_in_words(out, field, palcare_value(rule, field, index));
}

/* A test has its values in the field with the name of its attribute, or in 'value'. */
static palcare_field compared_field(const palcare_record *rule, const char *attribute)
{
    palcare_field field = attribute ? palcare_field_named(PALCARE_TYPE_RULE, attribute) : 0;
    return field && palcare_count(rule, field) ? field : PALCARE_RULE_VALUE;
}

static void print_test(FILE *out, const palcare_record *rule, const char *langs,
                       const palcare_docs *docs)
{
    const char *subject = palcare_value(rule, PALCARE_RULE_OF, 0);
    const char *attribute = palcare_value(rule, PALCARE_RULE_ATTRIBUTE, 0);
    palcare_field field = compared_field(rule, attribute);
    fprintf(out, "if %s %s",
            subject     ? subject
            : attribute ? attribute
                        : "it",
            words_of(palcare_value(rule, PALCARE_RULE_OP, 0)));
    size_t count = palcare_count(rule, field);
    for (size_t i = 0; i < count; i++) {
        fputs(i == 0 ? " " : i + 1 < count ? ", " : " or ", out);
        print_compared(out, rule, field, i, langs, docs);
    }
}

char *rule_in_words(const palcare_record *record, const char *langs, const palcare_docs *docs)
{
    if (palcare_record_type(record) != PALCARE_TYPE_RULE)
        return NULL;
    const char *kind = palcare_value(record, PALCARE_RULE_KIND, 0);
    const char *count = palcare_value(record, PALCARE_RULE_COUNT, 0);
    struct result words;
    result_open(&words);
    if (kind && strcmp(kind, "test") == 0)
        print_test(words.stream, record, langs, docs);
    else if (kind && strcmp(kind, "at-least") == 0 && count)
        fprintf(words.stream, "at least %s of these", count);
    else if (kind && strcmp(kind, "at-least") == 0)
        fputs("most of these", words.stream);
    else
        fputs(words_of(kind), words.stream);
    result_close(&words);
    return words.bytes;
}

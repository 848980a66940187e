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
    return palcare_record_type(record) == PALCARE_TYPE_RULE &&
           (field == PALCARE_RULE_KIND || field == PALCARE_RULE_COUNT ||
            field == PALCARE_RULE_ATTRIBUTE || field == PALCARE_RULE_OF ||
            field == PALCARE_RULE_OP || field == PALCARE_RULE_VALUE);
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

static void print_test(FILE *out, const palcare_record *rule)
{
    const char *subject = palcare_value(rule, PALCARE_RULE_OF, 0);
    if (!subject)
        subject = palcare_value(rule, PALCARE_RULE_ATTRIBUTE, 0);
    fprintf(out, "if %s %s", subject ? subject : "it",
            words_of(palcare_value(rule, PALCARE_RULE_OP, 0)));
    size_t count = palcare_count(rule, PALCARE_RULE_VALUE);
    for (size_t i = 0; i < count; i++) {
        fputs(i == 0 ? " " : i + 1 < count ? ", " : " or ", out);
        print_in_words(out, PALCARE_RULE_VALUE, palcare_value(rule, PALCARE_RULE_VALUE, i));
    }
}

char *rule_in_words(const palcare_record *record)
{
    if (palcare_record_type(record) != PALCARE_TYPE_RULE)
        return NULL;
    const char *kind = palcare_value(record, PALCARE_RULE_KIND, 0);
    const char *count = palcare_value(record, PALCARE_RULE_COUNT, 0);
    struct result words;
    result_open(&words);
    if (kind && strcmp(kind, "test") == 0)
        print_test(words.stream, record);
    else if (kind && strcmp(kind, "at-least") == 0 && count)
        fprintf(words.stream, "at least %s of these", count);
    else if (kind && strcmp(kind, "at-least") == 0)
        fputs("most of these", words.stream);
    else
        fputs(words_of(kind), words.stream);
    result_close(&words);
    return words.bytes;
}

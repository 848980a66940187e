/*
 * A program that is compiled with PALCARE_STRICT: reading a field that the record's type has works,
 * and reading one of another type ends the program.
 *
 * usage: strict [FUNCTION]      misuses this getter; without an argument, none
 */
/* SPDX-License-Identifier: Apache-2.0 */
#undef NDEBUG
#include <palcare/palcare.h>

#include <stdio.h>
#include <string.h>

/* Calls every getter; all return that there is nothing, so the sum is 1. */
static int read_by(const char *name, const palcare_record *record, palcare_field field)
{
    double number;
    int absent = 0;
    if (!strcmp(name, "count"))
        absent = palcare_count(record, field) == 0;
    if (!strcmp(name, "value"))
        absent = palcare_value(record, field, 0) == NULL;
    if (!strcmp(name, "number"))
        absent = !palcare_number(record, field, 0, &number);
    if (!strcmp(name, "text"))
        absent = palcare_text(record, field, "en") == NULL;
    if (!strcmp(name, "text_best"))
        absent = palcare_text_best(record, field, "en") == PALCARE_NONE;
    if (!strcmp(name, "text_lang"))
        absent = palcare_text_lang(record, field, 0) == NULL;
    if (!strcmp(name, "text_count"))
        absent = palcare_text_count(record, field, "en") == 0;
    if (!strcmp(name, "text_at"))
        absent = palcare_text_at(record, field, "en", 0) == PALCARE_NONE;
    if (!strcmp(name, "part"))
        absent = palcare_part(record, field, 0) == NULL;
    if (!strcmp(name, "target"))
        absent = palcare_target(record, field, 0, NULL) == NULL;
    return absent;
}

int main(int count, char **words)
{
    static const char *const getters[] = {"count",     "value",      "number",  "text", "text_best",
                                          "text_lang", "text_count", "text_at", "part", "target"};
    palcare_record *item = NULL;
    int sum = 0;
    if (palcare_record_alone(PALCARE_TYPE_ITEM, "en", NULL, &item) != PALCARE_OK)
        return 1;
    for (size_t i = 0; i < sizeof getters / sizeof *getters; i++)
        sum += read_by(getters[i], item, PALCARE_ITEM_TITLE) +
               read_by(getters[i], NULL, PALCARE_ITEM_TITLE);
    if (count > 1)
        sum += read_by(words[1], item, PALCARE_TEAM_NAME);
    palcare_record_release(item);
    printf("%d getters answer\n", sum / 2);
    return sum == 20 ? 0 : 1;
}

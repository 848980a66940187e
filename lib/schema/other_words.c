/* Finds what other systems and people write in place of our codes. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/other_words.h"

#include "base/ascii.h"

#include <string.h>

static const other_lists *const all_lists[] = {&pc_other_words_content, &pc_other_words_people,
                                               &pc_other_words_services};

static bool is_plain(char c)
{
    return pc_is_letter(c) || pc_is_digit(c) || (unsigned char)c >= 0x80;
}

static bool has_plain(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (is_plain(text[i]))
            return true;
    return false;
}

/* Compares two texts by their letters and digits. */
static bool has_same_letters(const char *a, size_t a_size, const char *b, size_t b_size)
{
    size_t i = 0, j = 0;
    for (;; i++, j++) {
        while (i < a_size && !is_plain(a[i]))
            i++;
        while (j < b_size && !is_plain(b[j]))
            j++;
        if (i == a_size || j == b_size)
            return i == a_size && j == b_size;
        if (pc_to_lower(a[i]) != pc_to_lower(b[j]))
            return false;
    }
}

static bool is_meant(const char *word, size_t word_size, const char *text, size_t size)
{
    if (!has_plain(text, size) || !has_plain(word, word_size))
        return word_size == size && memcmp(word, text, size) == 0; /* "<=" */
    return has_same_letters(word, word_size, text, size);
}

static bool has_word(const char *words, const char *text, size_t size)
{
    while (*words) {
        const char *end = strstr(words, ", ");
        size_t length = end ? (size_t)(end - words) : strlen(words);
        if (is_meant(words, length, text, size))
            return true;
        words += length + (end ? 2 : 0);
    }
    return false;
}

const other_words *pc_other_words_for(const schema_codes *codes, const char *text, size_t size)
{
    if (size == 0 || (strchr("+-<>=!", text[0]) && has_plain(text, size)))
        return NULL; /* a sign changes the meaning */
    for (size_t k = 0; k < sizeof all_lists / sizeof *all_lists; k++)
        for (size_t i = 0; i < all_lists[k]->count; i++) {
            const other_list *list = &all_lists[k]->at[i];
            if (pc_schema_field(list->field)->codes != codes)
                continue;
            for (size_t row = 0; row < list->count; row++)
                if (has_word(list->at[row].words, text, size))
                    return &list->at[row];
        }
    return NULL;
}

size_t pc_other_words_ranged(const schema_codes *codes)
{
    static const struct ranged {
        palcare_field field;
        size_t count;
    } ranges[] = {{PALCARE_SCHEDULE_DAY, 7}, {PALCARE_SERVICE_CATEGORY, 4}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (pc_schema_field(ranges[i].field)->codes == codes)
            return ranges[i].count;
    return 0;
}

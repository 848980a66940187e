/* Looks names up in the tables of registry.c. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/registry.h"

#include "base/ascii.h"

#include <string.h>

bool pc_registry_next(registry_cursor *cursor, registry_entry *out)
{
    if (!cursor->at)
        cursor->at = *cursor->texts;
    if (cursor->at && !*cursor->at)
        cursor->at = *++cursor->texts;
    if (!cursor->at)
        return false;
    const char *at = cursor->at, *end = strchr(at, ' '),
               *mark = memchr(at, '=', (size_t)(end - at));
    *out = (registry_entry){.text = at, .size = (size_t)((mark ? mark : end) - at)};
    if (mark) {
        out->value = mark + 1;
        out->value_size = (size_t)(end - mark - 1);
    }
    cursor->at = end + 1;
    return true;
}

registry_entry pc_registry_find(const char *const *texts, const char *name, size_t size)
{
    registry_cursor cursor = {texts, NULL};
    registry_entry entry;
    while (pc_registry_next(&cursor, &entry)) {
        size_t same = 0;
        while (entry.size == size && same < size &&
               pc_to_lower(entry.text[same]) == pc_to_lower(name[same]))
            same++;
        if (entry.size == size && same == size)
            return entry;
    }
    return (registry_entry){0};
}

/* Tests the bit of a code; a code has its letters as digits of base 26. */
static bool has_bit(const unsigned char *bits, const char *code, size_t size)
{
    size_t number = 0;
    for (size_t i = 0; i < size; i++) {
        if (!pc_is_letter(code[i]))
            return false;
        number = number * 26 + (size_t)(pc_to_lower(code[i]) - 'a');
    }
    return bits[number / 8] >> number % 8 & 1;
}

bool pc_registry_has_language(const char *subtag, size_t size)
{
    return (size == 2 && has_bit(pc_registry_languages_2, subtag, size)) ||
           (size == 3 && has_bit(pc_registry_languages_3, subtag, size));
}

bool pc_registry_has_region(const char *subtag, size_t size)
{
    return size == 2 ? has_bit(pc_registry_regions, subtag, size)
                     : pc_registry_find(pc_registry_numbers, subtag, size).text != NULL;
}

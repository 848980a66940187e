/*
 * Tables from public registers, and how to look something up in them. They are of one day: a name
 * that they lack may be new, so only notes and proposals depend on them.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_VALUE_REGISTRY_H
#define PALCARE_VALUE_REGISTRY_H

#include <stdbool.h>
#include <stddef.h>

/* Where the place of a time zone is, in whole degrees north and east. */
typedef struct registry_place {
    char country[3];
    signed char north;
    short east;
} registry_place;

extern const unsigned char pc_registry_languages_2[85], pc_registry_languages_3[2197],
    pc_registry_regions[85];

/* Texts with a space behind each entry, and NULL at the end; a value follows '='. */
extern const char *const pc_registry_numbers[], *const pc_registry_alpha3[];
extern const char *const pc_registry_zones[], *const pc_registry_older_zones[];
extern const char *const pc_registry_spdx[];

extern const registry_place pc_registry_places[];
extern const size_t pc_registry_place_count;

/* An entry of a table; text is NULL if there is none. */
typedef struct registry_entry {
    const char *text, *value;
    size_t size, value_size;
} registry_entry;

/* Moves to the entry after another one, or to the first; false after the last. */
typedef struct registry_cursor {
    const char *const *texts;
    const char *at;
} registry_cursor;
bool pc_registry_next(registry_cursor *cursor, registry_entry *out);

/* Finds the entry of a name in any letter case. */
registry_entry pc_registry_find(const char *const *texts, const char *name, size_t size);

/* Tests if a subtag is a registered language, or a registered region, in any letter case. */
bool pc_registry_has_language(const char *subtag, size_t size);
bool pc_registry_has_region(const char *subtag, size_t size);

#endif

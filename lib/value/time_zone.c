/*
 * Time zones by the names of the IANA database. A name of an area that the tables lack may be new,
 * so it fits; the check warns of it. Offsets, and letters that several zones share, are no place.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/nearest.h"
#include "value/kinds.h"
#include "value/registry.h"

enum { NAME_MOST = 48 };

static bool is_text(const char *text, size_t size, const char *wanted)
{
    return size == strlen(wanted) && memcmp(text, wanted, size) == 0;
}

static bool is_utc(const char *text, size_t size)
{
    return is_text(text, size, "UTC") || is_text(text, size, "Etc/UTC");
}

/* Finds a name as it is written. */
static registry_entry find(const char *const *texts, const char *text, size_t size)
{
    registry_entry entry = pc_registry_find(texts, text, size);
    return entry.text && memcmp(entry.text, text, size) == 0 ? entry : (registry_entry){0};
}

bool pc_narrow_fits_time_zone(const char *text, size_t size)
{
    static const char *const areas[] = {
        "Africa/",   "America/",   "Antarctica/", "Arctic/", "Asia/",
        "Atlantic/", "Australia/", "Europe/",     "Indian/", "Pacific/",
    };
    for (size_t i = 0; i < sizeof areas / sizeof *areas; i++)
        if (size > strlen(areas[i]) && memcmp(text, areas[i], strlen(areas[i])) == 0)
            return true;
    return is_utc(text, size) || find(pc_registry_older_zones, text, size).text != NULL;
}

/* The name with '_' where people write spaces; its size, or 0. */
static size_t write_name(const char *text, size_t size, char name[NAME_MOST])
{
    size_t used = 0;
    for (size_t i = 0; i < size && used < NAME_MOST; i++) {
        if (!pc_is_space(text[i]))
            name[used++] = text[i];
        else if (!pc_is_space(text[i - 1]))
            name[used++] = '_';
    }
    return used < NAME_MOST ? used : 0;
}

/* The only zone with this place: "London", "New York". */
static registry_entry find_place(const char *name, size_t size)
{
    registry_cursor cursor = {pc_registry_zones, NULL};
    registry_entry entry, found = {0};
    while (pc_registry_next(&cursor, &entry)) {
        size_t same = 0;
        if (!size || entry.size <= size || entry.text[entry.size - size - 1] != '/')
            continue;
        const char *place = entry.text + entry.size - size;
        while (same < size && pc_to_lower(place[same]) == pc_to_lower(name[same]))
            same++;
        if (same == size && found.text)
            return (registry_entry){0};
        if (same == size)
            found = entry;
    }
    return found;
}

static const char *own_name(void *user, size_t index)
{
    (void)index;
    return user;
}

/* The only zone of which a name is a slip. */
static registry_entry find_slip(const char *name, size_t size)
{
    registry_cursor cursor = {pc_registry_zones, NULL};
    registry_entry entry, found = {0};
    while (pc_registry_next(&cursor, &entry)) {
        char candidate[NAME_MOST] = "";
        if (entry.size >= sizeof candidate)
            continue;
        memcpy(candidate, entry.text, entry.size);
        if (!pc_nearest(name, size, own_name, candidate, 1))
            continue;
        if (found.text)
            return (registry_entry){0};
        found = entry;
    }
    return found;
}

bool pc_narrow_propose_time_zone(const char *text, size_t size, form_draft *draft)
{
    char name[NAME_MOST];
    size_t used = write_name(text, size, name);
    registry_entry entry = pc_registry_find(pc_registry_older_zones, name, used);
    if (entry.text) {
        pc_draft_text(draft, entry.value, entry.value_size);
        return true;
    }
    entry = pc_registry_find(pc_registry_zones, name, used);
    if (!entry.text)
        entry = find_place(name, used);
    if (!entry.text)
        entry = find_slip(name, used);
    pc_draft_text(draft, entry.text, entry.size);
    return entry.text != NULL;
}

form_doubt pc_narrow_doubt_time_zone(const char *text, size_t size)
{
    if (is_utc(text, size) || find(pc_registry_zones, text, size).text)
        return DOUBT_NONE;
    return find(pc_registry_older_zones, text, size).text ? DOUBT_OLDER_ZONE : DOUBT_UNKNOWN_ZONE;
}

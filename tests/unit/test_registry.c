/*
 * The tables from public registers: what they have is not in doubt, older names lead to present
 * ones, and a sample of values has the verdict that is right. tests/registries has all values.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "value/form.h"
#include "value/registry.h"

#include <stdio.h>
#include <string.h>

static size_t count_entries(const char *const *texts)
{
    registry_cursor cursor = {texts, NULL};
    registry_entry entry;
    size_t count = 0;
    while (pc_registry_next(&cursor, &entry)) {
        ck_assert_uint_gt(entry.size, 0);
        ck_assert_ptr_eq(pc_registry_find(texts, entry.text, entry.size).text, entry.text);
        count++;
    }
    return count;
}

static size_t count_bits(const unsigned char *bits, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size * 8; i++)
        count += bits[i / 8] >> i % 8 & 1;
    return count;
}

/* The register of 2025-08-25: 8,787 languages with those of private use. */
START_TEST(the_tables_are_whole)
{
    ck_assert_uint_eq(count_bits(pc_registry_languages_2, sizeof pc_registry_languages_2), 190);
    ck_assert_uint_eq(count_bits(pc_registry_languages_3, sizeof pc_registry_languages_3), 8597);
    ck_assert_uint_eq(count_bits(pc_registry_regions, sizeof pc_registry_regions), 312);
    ck_assert_uint_eq(count_entries(pc_registry_numbers), 31);
    ck_assert_uint_eq(count_entries(pc_registry_alpha3), 206);
    ck_assert_uint_eq(count_entries(pc_registry_zones), 418);
    ck_assert_uint_eq(count_entries(pc_registry_older_zones), 124);
    ck_assert_uint_eq(count_entries(pc_registry_spdx), 734);
}
END_TEST

START_TEST(what_a_register_has_is_not_in_doubt)
{
    registry_cursor zones = {pc_registry_zones, NULL}, licences = {pc_registry_spdx, NULL};
    registry_entry entry;
    while (pc_registry_next(&zones, &entry)) {
        ck_assert(pc_narrow_fits(NARROW_TIME_ZONE, entry.text, entry.size));
        ck_assert_int_eq(pc_narrow_doubt(NARROW_TIME_ZONE, entry.text, entry.size), DOUBT_NONE);
    }
    while (pc_registry_next(&licences, &entry)) {
        ck_assert(pc_narrow_fits(NARROW_LICENCE, entry.text, entry.size));
        ck_assert_int_eq(pc_narrow_doubt(NARROW_LICENCE, entry.text, entry.size), DOUBT_NONE);
    }
}
END_TEST

START_TEST(older_names_lead_to_present_ones)
{
    registry_cursor older = {pc_registry_older_zones, NULL}, codes = {pc_registry_alpha3, NULL};
    registry_entry entry;
    char proposal[64];
    while (pc_registry_next(&older, &entry)) {
        ck_assert(pc_narrow_fits(NARROW_TIME_ZONE, entry.text, entry.size));
        ck_assert_int_eq(pc_narrow_doubt(NARROW_TIME_ZONE, entry.text, entry.size),
                         DOUBT_OLDER_ZONE);
        ck_assert(
            pc_narrow_propose(NARROW_TIME_ZONE, entry.text, entry.size, proposal, sizeof proposal));
        ck_assert_msg(strlen(proposal) == entry.value_size &&
                          memcmp(proposal, entry.value, entry.value_size) == 0,
                      "%s", proposal);
        ck_assert_ptr_nonnull(pc_registry_find(pc_registry_zones, proposal, strlen(proposal)).text);
    }
    while (pc_registry_next(&codes, &entry)) {
        ck_assert_msg(!pc_registry_has_language(entry.text, entry.size), "%.3s", entry.text);
        ck_assert_msg(pc_registry_has_language(entry.value, entry.value_size), "%.3s", entry.text);
    }
}
END_TEST

START_TEST(languages_have_the_right_verdict)
{
    static const struct {
        const char *tag;
        form_doubt doubt;
        const char *instead;
    } rows[] = {
        {"en", DOUBT_NONE, ""},
        {"en-GB", DOUBT_NONE, ""},
        {"EN-gb", DOUBT_NONE, ""},
        {"zh-Hant-TW", DOUBT_NONE, ""},
        {"zh-yue-HK", DOUBT_NONE, ""},
        {"es-419", DOUBT_NONE, ""},
        {"qaa-Qaaa-QM", DOUBT_NONE, ""},
        {"x-family", DOUBT_NONE, ""},
        {"i-klingon", DOUBT_NONE, ""},
        {"de-DE-u-co-phonebk", DOUBT_NONE, ""},
        {"sl-rozaj-biske", DOUBT_NONE, ""},
        {"bfi", DOUBT_NONE, ""},
        {"en-UK", DOUBT_REGION, "en-GB"},
        {"zh-Hant-EL", DOUBT_REGION, "zh-Hant-GR"},
        {"es-999", DOUBT_REGION, ""},
        {"en-QQ", DOUBT_NONE, ""}, /* of private use */
        {"en-XQ-x-a", DOUBT_NONE, ""},
        {"en-JA", DOUBT_REGION, ""},
        {"sp", DOUBT_LANGUAGE, "es"},
        {"gr-GR", DOUBT_LANGUAGE, "el-GR"},
        {"gb", DOUBT_LANGUAGE, "en-GB"},
        {"gb-Latn", DOUBT_LANGUAGE, ""},
        {"cym", DOUBT_LANGUAGE, "cy"},
        {"wel-GB", DOUBT_LANGUAGE, "cy-GB"},
        {"xq", DOUBT_LANGUAGE, ""},
        {"ASL", DOUBT_MEANING, "ase"},
        {"bsl-GB", DOUBT_MEANING, "bfi-GB"},
        {"all", DOUBT_MEANING, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        form_language found;
        ck_assert(pc_form_fits(PALCARE_KIND_LANG, rows[i].tag, strlen(rows[i].tag)));
        form_doubt doubt = pc_form_doubt_language(rows[i].tag, strlen(rows[i].tag), &found);
        ck_assert_msg(doubt == rows[i].doubt, "%s: %d", rows[i].tag, (int)doubt);
        ck_assert_str_eq(found.instead, rows[i].instead);
    }
}
END_TEST

START_TEST(time_zones_have_the_right_verdict)
{
    static const struct {
        const char *name;
        bool fits;
        form_doubt doubt;
    } rows[] = {
        {"Europe/London", true, DOUBT_NONE},
        {"UTC", true, DOUBT_NONE},
        {"Etc/UTC", true, DOUBT_NONE},
        {"Europe/Amsterdam", true, DOUBT_NONE},
        {"Singapore", true, DOUBT_OLDER_ZONE},
        {"PRC", true, DOUBT_OLDER_ZONE},
        {"US/Eastern", true, DOUBT_OLDER_ZONE},
        {"GB", true, DOUBT_OLDER_ZONE},
        {"Europe/Leeds", true, DOUBT_UNKNOWN_ZONE},
        {"Europe/london", true, DOUBT_UNKNOWN_ZONE},
        {"EST", false, DOUBT_UNKNOWN_ZONE},
        {"EST5EDT", false, DOUBT_UNKNOWN_ZONE},
        {"CET", false, DOUBT_UNKNOWN_ZONE},
        {"GMT", false, DOUBT_UNKNOWN_ZONE},
        {"Etc/GMT+5", false, DOUBT_UNKNOWN_ZONE},
        {"+01:00", false, DOUBT_UNKNOWN_ZONE},
        {"Zulu", false, DOUBT_UNKNOWN_ZONE},
        {"BST", false, DOUBT_UNKNOWN_ZONE},
        {"US/Leeds", false, DOUBT_UNKNOWN_ZONE},
        {"", false, DOUBT_UNKNOWN_ZONE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t size = strlen(rows[i].name);
        ck_assert_msg(pc_narrow_fits(NARROW_TIME_ZONE, rows[i].name, size) == rows[i].fits, "%s",
                      rows[i].name);
        ck_assert_msg(pc_narrow_doubt(NARROW_TIME_ZONE, rows[i].name, size) == rows[i].doubt, "%s",
                      rows[i].name);
    }
}
END_TEST

START_TEST(numbers_and_media_types_of_registers_fit)
{
    static const char *const phones[] = {"+989601", "+431110", "+441914980199", "+2908000",
                                         "+123456789012345"};
    static const char *const types[] = {
        "message/rfc822", "Image/JPEG",      "application/vnd.oasis.opendocument.text",
        "haptics/ivs",    "font/woff2",      "model/gltf+json",
        "TEXT/HTML",      "multipart/mixed",
    };
    for (size_t i = 0; i < sizeof phones / sizeof *phones; i++)
        ck_assert(pc_narrow_fits(NARROW_PHONE, phones[i], strlen(phones[i])));
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        ck_assert_msg(pc_narrow_fits(NARROW_MEDIA_TYPE, types[i], strlen(types[i])), "%s",
                      types[i]);
    ck_assert(!pc_narrow_fits(NARROW_PHONE, "+44", 3));
    ck_assert(!pc_narrow_fits(NARROW_PHONE, "+1234567890123456", 17));
    ck_assert(!pc_narrow_fits(NARROW_MEDIA_TYPE, "picture/jpeg", 12));
    ck_assert(!pc_narrow_fits(NARROW_MEDIA_TYPE, "image/", 6));
}
END_TEST

/* No place of a time zone is taken for exchanged, and most exchanged ones are found. */
START_TEST(exchanged_coordinates_are_found)
{
    size_t exchanged = 0;
    for (size_t i = 0; i < pc_registry_place_count; i++) {
        const registry_place *p = &pc_registry_places[i];
        ck_assert_msg(!pc_form_is_exchanged(p->country, p->north, p->east), "%s %d %d", p->country,
                      p->north, p->east);
        exchanged += pc_form_is_exchanged(p->country, p->east, p->north);
    }
    ck_assert_uint_ge(exchanged * 10, pc_registry_place_count * 8);
    ck_assert(pc_form_is_exchanged("GB", -1.5, 53.8));
    ck_assert(pc_form_is_exchanged("GB-SCT", -3.2, 55.9));
    ck_assert(pc_form_is_exchanged("US", -122.4, 37.8));
    ck_assert(!pc_form_is_exchanged("GB", 53.8, -1.5));
    ck_assert(!pc_form_is_exchanged("FR", -20.9, 55.5)); /* Réunion */
    ck_assert(!pc_form_is_exchanged("GF", 4.9, -52.3));
    ck_assert(!pc_form_is_exchanged("GH", -0.2, 5.6)); /* the two are too near */
    ck_assert(!pc_form_is_exchanged("FJ", -18, 179.9));
    ck_assert(!pc_form_is_exchanged("001", 10, 50));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("registry");
    TCase *cases = tcase_create("registry");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, the_tables_are_whole);
    tcase_add_test(cases, what_a_register_has_is_not_in_doubt);
    tcase_add_test(cases, older_names_lead_to_present_ones);
    tcase_add_test(cases, languages_have_the_right_verdict);
    tcase_add_test(cases, time_zones_have_the_right_verdict);
    tcase_add_test(cases, numbers_and_media_types_of_registers_fit);
    tcase_add_test(cases, exchanged_coordinates_are_found);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

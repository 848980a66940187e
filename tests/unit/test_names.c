/*
 * Tables of names: ids that people number, and ids that differ in one byte only, cost as much as
 * random ones. The tests count the entries of the table that a search visits, for every seed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "base/hash.h"
#include "model/record.h"

#include <string.h>

enum { NAMES = 20000 };

static uint64_t random_state;

static uint64_t random_bits(void)
{
    random_state = random_state * 6364136223846793005U + 1442695040888963407U;
    return pc_hash_fold(random_state, HASH_FACTOR);
}

typedef void (*name_fn)(char *to, size_t room, unsigned number);

static void as_random(char *to, size_t room, unsigned number)
{
    (void)number;
    snprintf(to, room, "r%013llx", (unsigned long long)(random_bits() >> 12));
}

static void as_counted(char *to, size_t room, unsigned number)
{
    snprintf(to, room, "o%u", number);
}

static void as_service(char *to, size_t room, unsigned number)
{
    snprintf(to, room, "service-%06u", number);
}

static void as_year(char *to, size_t room, unsigned number)
{
    snprintf(to, room, "org-2026-%06u", number);
}

static void as_address(char *to, size_t room, unsigned number)
{
    snprintf(to, room, "https://example.org/lists/2026/%06u.palcare.xml#o", number);
}

/* Texts that differ in four bytes at one place, of which the last are those that a multiplication
 * loses. */
static void differing_at(char *to, size_t room, unsigned number, size_t size, size_t at)
{
    static const char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    memset(to, 'a', size);
    to[size] = '\0';
    for (size_t i = 0; i < 4 && size < room; i++, number /= 36)
        to[at + i] = letters[number % 36];
}

static void as_last_bytes(char *to, size_t room, unsigned number)
{
    differing_at(to, room, number, 16, 12);
}

static void as_eighth_byte(char *to, size_t room, unsigned number)
{
    differing_at(to, room, number, 16, 4);
}

static void as_long(char *to, size_t room, unsigned number)
{
    differing_at(to, room, number, 40, 20);
}

static void as_long_first(char *to, size_t room, unsigned number)
{
    differing_at(to, room, number, 33, 0);
}

static const struct naming {
    const char *what;
    name_fn write;
} namings[] = {
    {"random", as_random},           {"counted", as_counted},
    {"service", as_service},         {"year", as_year},
    {"address", as_address},         {"last bytes", as_last_bytes},
    {"eighth byte", as_eighth_byte}, {"long", as_long},
    {"long, first", as_long_first},
};
enum { NAMINGS = sizeof namings / sizeof namings[0] };

/* How many entries of the table are visited to find each name once. */
static size_t looks_of(const palcare_doc *doc)
{
    size_t looks = 0;
    uint32_t mask = doc->symbol_capacity - 1;
    for (uint32_t i = 0; i <= mask; i++)
        if (doc->symbols[i].symbol)
            looks += ((i - doc->symbols[i].hash) & mask) + 1;
    return looks;
}

START_TEST(hashes_spread_over_the_table)
{
    const struct naming *n = &namings[_i % NAMINGS];
    palcare_doc *doc = NULL;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    random_state = (uint64_t)_i;
    doc->seed = random_bits();
    for (unsigned i = 0; i < NAMES; i++) {
        char name[64];
        n->write(name, sizeof name, i);
        ck_assert_uint_ne(pc_symbol_take(doc, name, strlen(name)), 0);
    }
    ck_assert_uint_eq(doc->symbol_count, NAMES);
    /* With 20,000 of 32,768 entries filled at random it is 1.78 visits per name. */
    double looks = (double)looks_of(doc) / (double)NAMES;
    ck_assert_msg(looks < 2.0, "%s: %.2f looks a name", n->what, looks);
    palcare_doc_release(doc);
}
END_TEST

/* Each bit of the hash changes with about half of all changes of one bit of the text. */
START_TEST(every_bit_of_the_hash_depends_on_every_bit)
{
    enum { TRIES = 200 };
    size_t size = (size_t)_i + 1;
    random_state = (uint64_t)_i;
    for (size_t bit = 0; bit < size * 8; bit++) {
        unsigned changed[64] = {0};
        for (int i = 0; i < TRIES; i++) {
            char text[40];
            uint64_t seed = random_bits();
            for (size_t k = 0; k < size; k++)
                text[k] = (char)random_bits();
            uint64_t before = pc_hash_of_text(seed, text, size);
            text[bit / 8] = (char)(text[bit / 8] ^ 1 << bit % 8);
            uint64_t difference = before ^ pc_hash_of_text(seed, text, size);
            for (unsigned k = 0; k < 64; k++)
                changed[k] += (unsigned)(difference >> k & 1);
        }
        for (unsigned k = 0; k < 64; k++)
            ck_assert_msg(changed[k] > TRIES / 8 && changed[k] < TRIES * 7 / 8,
                          "bit %zu of %zu bytes: bit %u of the hash changed %u times", bit, size, k,
                          changed[k]);
    }
}
END_TEST

START_TEST(the_hash_uses_all_bits_of_a_product)
{
    ck_assert_uint_eq(pc_hash_fold(0, 5), 0);
    ck_assert_uint_eq(pc_hash_fold(3, 5), 15);
    ck_assert_uint_eq(pc_hash_fold(UINT64_C(1) << 63, 4), 2);
    ck_assert_uint_eq(pc_hash_fold(UINT64_MAX, UINT64_MAX), UINT64_MAX);
    ck_assert_uint_eq(pc_hash_fold(UINT64_C(0x123456789ABCDEF0), UINT64_C(0xFEDCBA9876543210)),
                      UINT64_C(0x121FA00AD77D7422) ^ UINT64_C(0x236D88FE5618CF00));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("names");
    TCase *cases = tcase_create("names");
    suite_add_tcase(suite, cases);
    tcase_add_loop_test(cases, hashes_spread_over_the_table, 0, 4 * NAMINGS);
    tcase_add_loop_test(cases, every_bit_of_the_hash_depends_on_every_bit, 0, 40);
    tcase_add_test(cases, the_hash_uses_all_bits_of_a_product);
    return run_suite(suite);
}

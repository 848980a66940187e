/*
 * Words in languages: which one is chosen for a list of wishes (RFC 4647 look-up, then a dialect,
 * then the document's language, then the first), languages regardless of letter case (BCP 47),
 * white space collapsed as the reader collapses it; and numbers, whatever mark the locale uses.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For MAP_ANONYMOUS. */
#define _DEFAULT_SOURCE

#include "documents_as_text.h"
#include "roll.h"
#include "run.h"

#include <string.h>
#include <sys/mman.h>

/* ---- choosing ---- */

/* The values are their own languages, "-" where none is stated. */
typedef struct choice {
    const char *document; /* its language */
    const char *present;  /* languages of the values, in order */
    const char *wished;
    const char *chosen;
} choice;

/* clang-format off */
static const choice choices[] = {
    /* The only language there is. */
    {"en", "en es cy", "es", "es"},
    {"en", "en es cy", "cy", "cy"},
    {"en", "es", "cy", "es"},
    /* RFC 4647, 3.4: shorter and shorter. */
    {"en", "en zh zh-Hant zh-Hant-TW", "zh-Hant-TW", "zh-Hant-TW"},
    {"en", "en zh zh-Hant", "zh-Hant-TW", "zh-Hant"},
    {"en", "en zh", "zh-Hant-TW", "zh"},
    {"en", "en zh-Hans zh", "zh-Hant-TW", "zh"},
    {"en", "en es", "es-419", "es"},
    /* A single letter is removed together with what it introduces: de-DE, never de-DE-u. */
    {"en", "en de-DE", "de-DE-u-co-phonebk", "de-DE"},
    {"en", "en de", "de-DE-u-co-phonebk", "de"},
    {"en", "en zh-x-a zh", "zh-x-b-c", "zh"},
    /* A dialect of what is wished, if no shorter tag is found. */
    {"en", "en es-419", "es", "es-419"},
    {"en", "en zh-Hant-TW", "zh-Hant", "zh-Hant-TW"},
    {"en", "en es-AR es-MX", "es", "es-AR"},
    {"en", "en est", "es", "en"},
    {"en", "en es-AR es", "es", "es"},
    /* But not another dialect. */
    {"en", "en es-AR", "es-MX", "en"},
    {"en", "en pt-BR", "pt-PT", "en"},
    /* Wishes in order, and in order of weight. */
    {"en", "en es cy", "cy, es", "cy"},
    {"en", "en es cy", "fr, es, cy", "es"},
    {"en", "en es cy", "es;q=0.3, cy;q=0.7", "cy"},
    {"en", "en es cy", "es;q=0.3,cy;q=0.31", "cy"},
    {"en", "en es cy", "es;q=0.301,cy;q=0.302", "cy"},
    {"en", "en es cy", "cy;q=0.5, es", "es"},
    {"en", "en es cy", "cy;q=0.5, es;q=0.5", "cy"},
    {"en", "en es cy", "cy;q=1.0, es;q=0.999", "cy"},
    {"en", "en es cy", "es;q=0, cy;q=0.001", "cy"},
    {"en", "en es cy", "es;q=0", "en"},
    {"en", "en es cy", "es;q=0.000", "en"},
    {"en", "en es cy", "fr;q=1, es;q=0.1", "es"},
    {"en", "en es cy", "  cy ;q=0.1 ,  es ; q=0.2  ", "es"},
    {"en", "en es cy", "cy;q=0.1,\tes;Q=0.2", "es"},
    {"en", "en es cy", "cy\t;q=0.1, es;q=0.2", "es"},
    {"en", "en es cy", "cy \t;\tq=0.1, es\t;\tq=0.2", "es"},
    /* A better wish by its dialect comes before a worse one that is exact. */
    {"en", "en es-419 cy", "es, cy", "es-419"},
    /* Any language: the document's. */
    {"en", "es en cy", "*", "en"},
    {"en", "es en cy", "fr, *;q=0.1", "en"},
    {"en", "es en cy", "*;q=0.1, cy;q=0.5", "cy"},
    {"en", "es en cy", "*, cy;q=0.5", "en"},
    {"en", "es cy", "*", "es"},
    /* If nothing is wished or found: the document's language, by the same look-up, then the first
     * value. */
    {"en", "es en", NULL, "en"},
    {"en", "es en", "", "en"},
    {"en", "es en", " , ,, ", "en"},
    {"en", "es en", "fr", "en"},
    {"en-GB", "es en", "fr", "en"},
    {"en", "es en-GB", "fr", "en-GB"},
    {"cy", "es en", "fr", "es"},
    {"", "es en", "fr", "es"},
    {"", "es en", NULL, "es"},
    /* A value without a language is chosen only if it is the first. */
    {"en", "es -", "fr", "es"},
    {"en", "- es", "fr", "-"},
    {"en", "- en", "fr", "en"},
    {"en", "- es", "es", "es"},
    /* Letter case does not matter (BCP 47, 2.1.1), in no locale. */
    {"en", "en es-419 zh-Hant", "ZH-hANT-tw", "zh-Hant"},
    {"en", "en it", "IT", "it"},
    {"en", "en IT-ch", "it-CH", "IT-ch"},
    {"en", "en id", "ID-ID", "id"},
    {"EN-gb", "es en-GB", "fr", "en-GB"},
    /* Odd lists. */
    {"en", "en es", "es;", "es"},
    {"en", "en es", "es;q=", "es"},
    {"en", "en es", ";q=1", "en"},
    {"en", "en es", "-", "en"},
    {"en", "en es", "es-", "es"},
    {"en", "en es", "es--", "es"},
    {"en", "en es", "\xC3\xA9s", "en"},
    {"en", "en es", "e", "en"},
};
/* clang-format on */

static palcare_doc *doc_with(const char *lang, const char *present)
{
    palcare_doc *doc = NULL;
    char tag[40];
    ck_assert_int_eq(palcare_doc_new(lang, NULL, &doc), PALCARE_OK);
    palcare_record *item = add_to(doc, PALCARE_TYPE_ITEM, "i");
    palcare_record *term = add_to(doc, PALCARE_TYPE_TERM, "t");
    while (*present) {
        size_t size = strcspn(present, " ");
        snprintf(tag, sizeof tag, "%.*s", (int)size, present);
        const char *given = strcmp(tag, "-") == 0 ? "" : tag;
        ck_assert_int_eq(palcare_set_text(item, PALCARE_ITEM_TITLE, given, tag, NULL), PALCARE_OK);
        ck_assert_int_eq(palcare_insert(term, PALCARE_TERM_OTHER_NAME, PALCARE_LAST, given, tag,
                                        NULL),
                         PALCARE_OK);
        ck_assert_int_eq(palcare_insert(term, PALCARE_TERM_OTHER_NAME, PALCARE_LAST, given, "2nd",
                                        NULL),
                         PALCARE_OK);
        present += size + (present[size] == ' ');
    }
    return doc;
}

/* ASCII letters of either case, whatever the capitals of the locale. */
static bool same_tag(const char *a, const char *b)
{
    for (; *a && *b; a++, b++)
        if (*a != *b && (*a ^ *b) != 0x20)
            return false;
    return *a == *b;
}

START_TEST(the_best_language_is_chosen)
{
    const choice *c = &choices[_i];
    palcare_doc *doc = doc_with(c->document, c->present);
    const palcare_record *item = record_of(doc, "i"), *term = record_of(doc, "t");
    const char *found = palcare_text(item, PALCARE_ITEM_TITLE, c->wished);
    ck_assert_msg(strcmp(found, c->chosen) == 0, "%s of %s in %s: %s, not %s",
                  c->wished ? c->wished : "-", c->present, c->document, found, c->chosen);
    size_t index = palcare_text_best(item, PALCARE_ITEM_TITLE, c->wished);
    ck_assert_str_eq(palcare_value(item, PALCARE_ITEM_TITLE, index), c->chosen);
    ck_assert(same_tag(palcare_text_lang(item, PALCARE_ITEM_TITLE, index),
                       strcmp(c->chosen, "-") == 0 ? "" : c->chosen));
    /* Of several in one language the first. */
    ck_assert_str_eq(palcare_text(term, PALCARE_TERM_OTHER_NAME, c->wished), c->chosen);
    palcare_doc_release(doc);
}
END_TEST

/* A list of `count` languages that no text has, all of one weight. */
static size_t write_wishes(char *to, size_t room, int count)
{
    size_t used = 0;
    for (int i = 0; i < count; i++)
        used += (size_t)snprintf(to + used, room - used, "q%c%c;q=0.1, ", 'a' + i / 26 % 26,
                                 'a' + i % 26);
    return used;
}

START_TEST(only_the_first_32_languages_wanted_count)
{
    char wished[4000];
    palcare_doc *doc = doc_with("en", "en es cy");
    const palcare_record *item = record_of(doc, "i");
    for (int others = 30; others <= 33; others++) {
        size_t used = write_wishes(wished, sizeof wished, others);
        snprintf(wished + used, sizeof wished - used, "cy;q=0.9");
        ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, wished), others < 32 ? "cy" : "en");
        /* A language that is not wanted does not use up a place of one that is. */
        used = (size_t)snprintf(wished, sizeof wished, "fr;q=0, de;q=0, it;q=0.0,,, ");
        used += write_wishes(wished + used, sizeof wished - used, others);
        snprintf(wished + used, sizeof wished - used, "cy;q=0.9");
        ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, wished), others < 32 ? "cy" : "en");
    }
    palcare_doc_release(doc);
}
END_TEST

START_TEST(only_the_first_2048_bytes_of_the_wanted_languages_count)
{
    enum { MOST = 2048 };
    char wished[2 * MOST];
    palcare_doc *doc = doc_with("en", "en es cy");
    const palcare_record *item = record_of(doc, "i");
    /* "cy" ends with the last byte that is read, then one byte later: a tag that is cut is not
     * used. */
    for (size_t from = MOST - 3; from <= MOST; from++) {
        memset(wished, ' ', sizeof wished);
        memcpy(wished, "es,", 3);
        strcpy(wished + from, "cy,fr");
        wished[from - 1] = ',';
        const char *first = from + 2 <= MOST ? "cy" : "en";
        ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, wished), "es");
        memcpy(wished, "it,", 3);
        ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, wished), first);
    }
    /* One language, alone or in a list, that is too long for a tag. */
    memset(wished, 'a', sizeof wished);
    memcpy(wished, "cy-x-", 5);
    wished[sizeof wished - 1] = '\0';
    ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, wished), "en");
    wished[MOST / 2] = '\0';
    ck_assert_str_eq(palcare_text(item, PALCARE_ITEM_TITLE, wished), "cy");
    palcare_doc_release(doc);
}
END_TEST

/* No byte after the first 2,048 is read: the list does not even end there. */
START_TEST(a_long_list_costs_no_more_than_a_short_one)
{
    enum { PAGE = 4096 };
    palcare_doc *doc = doc_with("en", "en es cy");
    const palcare_record *item = record_of(doc, "i");
    char *pages = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ck_assert(pages != MAP_FAILED);
    ck_assert_int_eq(mprotect(pages + PAGE, PAGE, PROT_NONE), 0);
    static const char *const fillers[] = {"a", " ", ",", ";", "\t", "a,", "a;q=0,", "cy-"};
    for (size_t i = 0; i < sizeof fillers / sizeof fillers[0]; i++) {
        size_t size = strlen(fillers[i]);
        for (size_t at = 0; at < PAGE; at++)
            pages[at] = fillers[i][at % size];
        /* One byte past the limit shows whether the list continues; the next is absent. */
        const char *title = palcare_text(item, PALCARE_ITEM_TITLE, pages + PAGE - 2049);
        ck_assert_str_eq(title, "en");
    }
    munmap(pages, 2 * PAGE);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(rich_text_has_languages_too)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"i\" kind=\"page\"><section><body><p>A</p></body>"
                                   "<body xml:lang=\"es\"><p>B</p></body></section></item>" TAIL);
    const palcare_record *s = palcare_part(record_of(doc, "i"), PALCARE_ITEM_SECTION, 0);
    ck_assert_str_eq(palcare_text(s, PALCARE_SECTION_BODY, "es-MX"), "<p>B</p>");
    ck_assert_str_eq(palcare_text(s, PALCARE_SECTION_BODY, "fr"), "<p>A</p>");
    ck_assert_uint_eq(palcare_text_best(s, PALCARE_SECTION_BODY, "es"), 1);
    ck_assert_ptr_null(palcare_text(s, PALCARE_SECTION_HEADING, "es"));
    ck_assert_uint_eq(palcare_text_best(s, PALCARE_SECTION_HEADING, "es"), PALCARE_NONE);
    ck_assert_str_eq(palcare_text(record_of(doc, "i"), PALCARE_ITEM_KIND, "es"), "page");
    ck_assert_ptr_null(palcare_text_lang(record_of(doc, "i"), PALCARE_ITEM_KIND, 0));
    palcare_doc_release(doc);
}
END_TEST

/* ---- one language, however it is written ---- */

START_TEST(language_tags_ignore_letter_case)
{
    palcare_doc *doc = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_int_eq(palcare_set_text(i, PALCARE_ITEM_TITLE, "en-GB", "One", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set_text(i, PALCARE_ITEM_TITLE, "EN-gb", "Two", NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_count(i, PALCARE_ITEM_TITLE), 1);
    ck_assert_str_eq(palcare_text(i, PALCARE_ITEM_TITLE, NULL), "Two");
    ck_assert_int_eq(palcare_insert(i, PALCARE_ITEM_TITLE, 0, "en-gb", "Three", NULL),
                     PALCARE_MISUSE);
    ck_assert_int_eq(palcare_set_text(i, PALCARE_ITEM_TITLE, "eN-gB", NULL, NULL), PALCARE_OK);
    ck_assert_uint_eq(palcare_count(i, PALCARE_ITEM_TITLE), 0);
    palcare_doc_release(doc);
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(try_read(HEAD
                              "<item id=\"i\" kind=\"page\"><title xml:lang=\"pt-BR\">A</title>"
                              "<title xml:lang=\"pt-br\">B</title></item>" TAIL,
                              NULL, report),
                     PALCARE_INVALID);
    ck_assert_int_eq(palcare_report_code(report, 0), 3002);
    palcare_report_free(report);
}
END_TEST

START_TEST(comparisons_ignore_the_letter_case_of_languages)
{
    palcare_doc *one =
        doc_of(HEAD "<item id=\"i\" kind=\"page\"><title xml:lang=\"pt-BR\">A</title></item>" TAIL);
    palcare_doc *other =
        doc_of(HEAD "<item id=\"i\" kind=\"page\"><title xml:lang=\"PT-br\">A</title></item>" TAIL);
    ck_assert(palcare_record_equal(record_of(one, "i"), record_of(other, "i")));
    ck_assert(!differ(one, other, NULL));
    ck_assert_int_eq(palcare_doc_merge(one, other, NULL, NULL), PALCARE_OK);
    palcare_doc_release(one);
    palcare_doc_release(other);
}
END_TEST

START_TEST(a_long_language_of_the_root_is_kept)
{
    char lang[200] = "en-x", xml[600];
    for (int i = 0; i < 7; i++)
        strcat(lang, i % 2 ? "-abcdefgh" : "-12345678");
    ck_assert_uint_lt(strlen(lang), 96);
    for (int i = 0; i < 2; i++) {
        snprintf(xml, sizeof xml,
                 "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"%s\">"
                 "<about privacy=\"public\"><title>T</title></about>" TAIL,
                 lang);
        palcare_doc *doc = NULL;
        palcare_status status = palcare_read_memory(xml, strlen(xml), NULL, NULL, NULL, &doc);
        /* It is kept or refused, never dropped. */
        if (status == PALCARE_OK)
            ck_assert_str_eq(palcare_doc_lang(doc), lang);
        else
            ck_assert(i == 1);
        palcare_doc_release(doc);
        strcat(lang, "-zyxwvuts"); /* eight after x are the most allowed; 102 bytes */
    }
}
END_TEST

/* ---- white space ---- */

/* A Han character, a Japanese full stop and a Katakana: their words are not separated by spaces. */
#define HAN      "\xE4\xB8\xAD"
#define STOP     "\xE3\x80\x82"
#define KATAKANA "\xE3\x82\xAC"
#define HANGUL   "\xEA\xB0\x80"

static bool is_eastern(const char *at)
{
    return strncmp(at, HAN, 3) == 0 || strncmp(at, STOP, 3) == 0 || strncmp(at, KATAKANA, 3) == 0;
}

/* Collapses white space: a run of spaces, tabs and line ends becomes one space, and is removed at
 * both ends; a run with a line end is removed between two of those characters. */
static void collapse(const char *text, char *out)
{
    size_t used = 0;
    bool space = false, line_end = false;
    for (; *text; text++) {
        if (strchr(" \t\r\n", *text)) {
            space = used > 0;
            line_end = line_end || *text == '\r' || *text == '\n';
            continue;
        }
        if (space && !(line_end && used >= 3 && is_eastern(out + used - 3) && is_eastern(text)))
            out[used++] = ' ';
        space = line_end = false;
        out[used++] = *text;
    }
    out[used] = '\0';
}

static uint64_t seed = 7;

static unsigned roll(unsigned sides)
{
    return roll_next(&seed, sides);
}

/* Gives the same text to a setter, to the reader, and to the reader with its white space as
 * character references. */
START_TEST(white_space_collapses_everywhere)
{
    static const char *const bits[] = {" ",
                                       "  ",
                                       "\n",
                                       "\t",
                                       "\r",
                                       "a",
                                       "bc",
                                       "\xC2\xA0",
                                       "\xC3\xA9",
                                       "\xE2\x80\xA8",
                                       "\xF0\x9F\xA7\xB8",
                                       "longerword",
                                       "x",
                                       HAN,
                                       STOP,
                                       KATAKANA,
                                       HANGUL};
    palcare_doc *made = new_doc();
    palcare_record *i = add_to(made, PALCARE_TYPE_ITEM, "i");
    for (int round = 0; round < 1500; round++) {
        char text[512] = "", expected[512], xml[3000], referred[2000] = "";
        for (unsigned count = roll(30); count > 0; count--)
            strcat(text, bits[roll(sizeof bits / sizeof *bits)]);
        collapse(text, expected);
        palcare_status status = palcare_set_text(i, PALCARE_ITEM_TITLE, NULL, text, NULL);
        if (!*expected) {
            ck_assert_int_eq(status, PALCARE_INVALID);
            continue;
        }
        for (const char *at = text; *at; at++)
            sprintf(referred + strlen(referred), strchr("\n\t\r", *at) ? "&#%d;" : "%c", *at);
        snprintf(xml, sizeof xml,
                 "%s<item id=\"i\" kind=\"page\"><title>%s</title><summary>%s"
                 "</summary></item>%s",
                 HEAD, text, referred, TAIL);
        palcare_doc *doc = doc_of(xml);
        const palcare_record *read = record_of(doc, "i");
        if (strcmp(palcare_text(i, PALCARE_ITEM_TITLE, NULL), expected) != 0 ||
            strcmp(palcare_text(read, PALCARE_ITEM_TITLE, NULL), expected) != 0 ||
            strcmp(palcare_text(read, PALCARE_ITEM_SUMMARY, NULL), expected) != 0)
            ck_abort_msg("'%s': '%s' set, '%s' and '%s' read", text,
                         palcare_text(i, PALCARE_ITEM_TITLE, NULL),
                         palcare_text(read, PALCARE_ITEM_TITLE, NULL),
                         palcare_text(read, PALCARE_ITEM_SUMMARY, NULL));
        palcare_doc_release(doc);
    }
    palcare_doc_release(made);
}
END_TEST

/* ---- numbers ---- */

static const char *const numbers[] = {
    "0",
    "1",
    "-1",
    "12",
    "0.5",
    "-0.25",
    "54.97",
    "-1.61",
    "1250.50",
    "0.1",
    "0.3",
    "100.001",
    "123456789.123456",
    "0.000001",
    "-33.8688",
    "151.2093",
    "999999999999999",
    "0.0",
    "-0.0",
    "1.10",
};
static const char *const locales[] = {"C", "de_DE.UTF-8", "tr_TR.UTF-8"};

START_TEST(numbers_are_the_same_in_every_locale)
{
    double expected[sizeof numbers / sizeof *numbers], found;
    enum { COUNT = sizeof numbers / sizeof *numbers };
    ck_assert_ptr_nonnull(setlocale(LC_ALL, "C"));
    for (size_t k = 0; k < COUNT; k++)
        expected[k] = strtod(numbers[k], NULL);
    if (!take_locale(locales[_i]))
        return;
    palcare_doc *doc = new_doc();
    palcare_record *site = add_to(doc, PALCARE_TYPE_SITE, "s");
    for (size_t k = 0; k < COUNT; k++) {
        ck_assert_int_eq(palcare_set(site, PALCARE_SITE_LATITUDE, numbers[k], NULL), PALCARE_OK);
        ck_assert(palcare_number(site, PALCARE_SITE_LATITUDE, 0, &found));
        ck_assert_msg(found == expected[k], "%s is %.17g", numbers[k], found);
        ck_assert_str_eq(palcare_value(site, PALCARE_SITE_LATITUDE, 0), numbers[k]);
    }
    ck_assert_int_eq(palcare_set(site, PALCARE_SITE_LATITUDE, "54,97", NULL), PALCARE_INVALID);
    palcare_doc_release(doc);
}
END_TEST

START_TEST(every_kind_of_number_is_read)
{
    palcare_doc *doc = new_doc();
    palcare_record *service = add_to(doc, PALCARE_TYPE_SERVICE, "s");
    palcare_record *capacity = add_part(service, PALCARE_SERVICE_CAPACITY);
    palcare_record *schedule = add_part(service, PALCARE_SERVICE_SCHEDULE);
    double found = 7;
    ck_assert(!palcare_number(capacity, PALCARE_CAPACITY_COUNT, 0, &found));
    ck_assert_int_eq(palcare_set(capacity, PALCARE_CAPACITY_COUNT, "999999999999999999", NULL),
                     PALCARE_OK);
    ck_assert(palcare_number(capacity, PALCARE_CAPACITY_COUNT, 0, &found));
    ck_assert_double_eq_tol(found, 1e18, 1000);
    ck_assert(!palcare_number(capacity, PALCARE_CAPACITY_COUNT, 1, &found));
    ck_assert_int_eq(palcare_set(schedule, PALCARE_SCHEDULE_ALWAYS, "true", NULL), PALCARE_OK);
    ck_assert(palcare_number(schedule, PALCARE_SCHEDULE_ALWAYS, 0, &found));
    ck_assert_double_eq(found, 1);
    ck_assert_int_eq(palcare_set(schedule, PALCARE_SCHEDULE_ALWAYS, "false", NULL), PALCARE_OK);
    ck_assert(palcare_number(schedule, PALCARE_SCHEDULE_ALWAYS, 0, &found));
    ck_assert_double_eq(found, 0);
    ck_assert_int_eq(palcare_set(service, PALCARE_SERVICE_MIN_AGE, "3d", NULL), PALCARE_OK);
    ck_assert(!palcare_number(service, PALCARE_SERVICE_MIN_AGE, 0, &found));
    ck_assert(!palcare_number(service, PALCARE_SERVICE_ID, 0, &found));
    ck_assert_double_eq(found, 0);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("text");
    TCase *cases = tcase_create("text");
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, the_best_language_is_chosen, 0, sizeof choices / sizeof *choices);
    tcase_add_test(cases, only_the_first_32_languages_wanted_count);
    tcase_add_test(cases, only_the_first_2048_bytes_of_the_wanted_languages_count);
    tcase_add_test(cases, a_long_list_costs_no_more_than_a_short_one);
    tcase_add_test(cases, rich_text_has_languages_too);
    tcase_add_test(cases, language_tags_ignore_letter_case);
    tcase_add_test(cases, comparisons_ignore_the_letter_case_of_languages);
    tcase_add_test(cases, a_long_language_of_the_root_is_kept);
    tcase_add_test(cases, white_space_collapses_everywhere);
    tcase_add_loop_test(cases, numbers_are_the_same_in_every_locale, 0, 3);
    tcase_add_test(cases, every_kind_of_number_is_read);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

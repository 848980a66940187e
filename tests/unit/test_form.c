/*
 * The forms of values: what fits each kind and what does not, the calendar and the countries, which
 * patterns cannot judge, and the nearest name to a misspelt one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/nearest.h"
#include "value/form.h"

#include "run.h"

#include <locale.h>
#include <string.h>

typedef struct form_case {
    palcare_kind kind;
    const char *fit;   /* values, separated by bars */
    const char *unfit; /* the same; a bar's neighbour may be empty */
} form_case;

static const form_case cases[] = {
    {PALCARE_KIND_STRING,
     "a| |two words|\xC2\xA0|\xE6\x97\xA5\xE6\x9C\xAC|\xE2\x80\x9Cmismatched\"|tab\there|\x7F|"
     "\xF0\x9F\x8C\xB3",
     "|\x01|\xC0\xAF|\xED\xA0\x80|\xEF\xBF\xBF|\xE9t\xE9"},
    {PALCARE_KIND_TOKEN,
     "a|Europe/London|+441914960000|no\xC2\xA0"
     "break|\xC3\xA9t\xC3\xA9|https://example.org/",
     "|a b|a\tb|a\nb|a\rb| a|a |\xFF"},
    {PALCARE_KIND_INT, "0|-0|1|12|-12|999999999999999999|-999999999999999999",
     "|-|+1|01|00|1.0|1,000|1e3| 1|1 |1000000000000000000|--1|one|\xD9\xA3|\xEF\xBC\x91"},
    {PALCARE_KIND_DECIMAL,
     "0|12|-12.5|0.5|-0.0|54.97|-1.61|12.50|0.123456789012345678|999999999999999999.5",
     "|.|.5|5.|1,5|1.5.2|+1|01.5|1e3|NaN|INF|0.1234567890123456789|1000000000000000000.5|- 1|1 .5"},
    {PALCARE_KIND_BOOL, "true|false", "|TRUE|True|1|0|yes|no|tru|truee|false "},
    {PALCARE_KIND_DATE,
     "2024|0000|9999|2024-01|2024-12|2024-01-15|2024-12-31|2024-02-30|2019-21|2019-24|2024~|2024?|"
     "2024-01~|2024-01-15?|2019-21~|2017-04/2018-03|2017-04-01/2018-03-31|2017/2018-03-31|2018/"
     "2017|"
     "2017~/2018?|2019-21/2019-23|2023/..|2023-04~/..|../2023|../2023-11-05?|--11|--01-31|--02-30",
     "|24|202|20245|2024-|2024-0|2024-1|2024-00|2024-13|2024-20|2024-25|2024-99|2024-21-01|2024-01-"
     "|"
     "2024-01-0|2024-01-00|2024-01-32|2024-01-155|2024/01/15|15/01/2024|2024-1-5|20240115|2024%|"
     "2024~~|2024?~|~2024|2024-~01|2024/|/2024|2024//2025|2024/2025/2026|../..|..|2024..|2024/...|"
     "./2024|.../2024|-2024|+2024|Y2024|201X|--|--1|--00|--13|--21|--11-|--11-00|--11-32|--11~|"
     "--11/--12|--11/2024|2024/--11|-11|---11|2024-W01|2024-015|2024-01-15T10:00|2024-01-15Z| 2024|"
     "2024 |2024-01-15 |January 2024|unknown|\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA4"},
    {PALCARE_KIND_TIME, "00:00|09:30|19:59|20:00|23:59|24:00",
     "|9:30|09:60|24:01|25:00|29:00|3:0|0930|09.30|09:30:00|09:30Z|09:3|:30|09:|-1:00| 9:30|ab:cd"},
    {PALCARE_KIND_AGE, "0d|0y|3d|6w|18mo|19y|9999d|-20w|-3d|-2mo|..",
     "|19|d|y|-|-w|-0w|-1y|00d|06w|10000d|19Y|18m|18M|18mos|18 mo|1.5y|+1y|.|...|..y|3d |6w6d|P6M|"
     "adult|19yy|-20W"},
    {PALCARE_KIND_LANG,
     "en|EN|cy|gsw|en-GB|en-gb|es-419|zh-Hant|zh-Hant-TW|zh-yue|zh-cmn-Hans-CN|zh-min-nan|zh-aaa-"
     "bbb-ccc|sl-rozaj|"
     "sl-rozaj-biske-1994|de-CH-1901|de-1996|hy-Latn-IT-arevela|en-a-bbb-x-a-ccc|de-DE-u-co-"
     "phonebk|"
     "und-Cyrl-t-und-latn-m0-ungegn-2007|ar|fa|x-family|x-a|en-x-1|i-klingon|I-Default|sgn-BE-FR|"
     "en-GB-oed|art-lojban|cel-gaulish|en-1-ab",
     "|e|i|x|x-|en-|-en|en--GB|en_GB|en-GB-|en-G|abcd|English|Urdu|german1|e1|12|1en|en-toolongtag|"
     "en-x|en-a|en-a-b|en-u-x-a|en-GB-GB|en-Latn-Latn|zh-aaa-bbb-ccc-ddd|i-foo|i-|q-aa|en-12|"
     "en-GB-0|en GB|en-\xC3\xA9t|en-x-123456789|"
     "en-aaaaa-bbbbb-ccccc-ddddd-eeeee|en-a-bb-b-bb-c-bb-d-bb-e-bb|"
     "en-a-bb-bb-bb-bb-bb-bb-bb-bb-bb|x-a-b-c-d-e-f-g-h-i"},
    {PALCARE_KIND_PLACE, "GB|UK|ZZ|XK|GB-SCT|US-CA|FR-75|FR-20R|ES-M|001",
     "|G|gb|GBR|Gb|GB-|GB-SCTX|GB_SCT|GB-sct|GBSCT|GB-\xC3\x89|000|01|0011|150|G1|1G|GB "
     "SCT|GB-S-T"},
    {PALCARE_KIND_URI,
     "https://example.org/|https://example.org:8443/a/b?x=1&y=2#part|http://[2001:db8::1]/|"
     "mailto:team@example.org|tel:+441914960000|urn:palcare:1|page.html|../up|/root|//host/path|"
     "?q=1|#part|a/b:c|a%20b|%E2%82%AC|example.org|https://example.org/?f[0]=a|x:|data|dataset:1|"
     "dat:1|javascript|a/javascript:1|java-script:1|vbscripts:1|datb:x|d:x|J:x|javascripT.:x|./"
     "data:x|"
     "https://example.org/a(b)c*d!e$f'g~h",
     "|a b|a\tb|a\nb| a|a |a<b|a>b|a\"b|a{b|a}b|a\\b|a^b|a`b|\x7F|%|%2|%2G|%G0|a%|a%4|a#b#c|##|"
     "\xC3\xA9|https://ex\xC3\xA4mple.org/|javascript:alert(1)|JavaScript:alert(1)|jAvAsCrIpT:|"
     "data:text/html,x|DATA:,|vbscript:x|VBScript:x|:x|12:30|1a:b|a_b:c|%41:x|-a:b|\x01|"
     "java\tscript:x| javascript:x"},
    {PALCARE_KIND_ID,
     "a|A|_|a1|larch-house|larch_house.v2|a-|a.|\xC3\xA9t\xC3\xA9|\xE6\x97\xA5\xE6\x9C\xAC|"
     "\xD8\xB1\xD8\xB9\xD8\xA7\xD9\x8A\xD8\xA9|a\xCC\x81|a\xC2\xB7|\xF0\x90\x80\x80",
     "|1|1a|-a|.a|a b|a/b|a#b|a:b|a+b|a'b|a\xC3\x97|\xC3\x97|\xCC\x81|\xC2\xB7"
     "a|a\xC2\xA0|\xE2\x80\x93|\xFF|a\xC3|\xED\xA0\x80|\xF3\xB0\x80\x80"},
    {PALCARE_KIND_REF,
     "a|larch-house/phone|https://example.org/directory.xml#larch-house|directory.palcare.xml#a|"
     "../d#a|?x#a|d%20e#\xC3\xA9|a/b#c|/#a|urn:x#a",
     "|1|a/|/a|a/b/c|a/1|1/a|#a|a#|a#1|a##b|a#b/c|a b|a:b|javascript:x#a|data:,x#a|d e#a|d#a b|"
     "\xC3\xA9#a|https://example.org/|http://example.org|a/b/|%2#a"},
};

/* Calls with each value of a list; as from a reader, the values do not end with NUL. */
static void each(const char *list, palcare_kind kind, bool fits)
{
    char padded[512];
    for (const char *at = list;; at++) {
        size_t size = strcspn(at, "|");
        ck_assert_uint_lt(size + 2, sizeof padded);
        memcpy(padded, at, size);
        memcpy(padded + size, "0/", 2);
        ck_assert_msg(pc_form_fits(kind, padded, size) == fits, "kind %d: '%.*s' %s", (int)kind,
                      (int)size, at, fits ? "does not fit" : "fits");
        at += size;
        if (*at == '\0')
            return;
    }
}

START_TEST(each_form_accepts_its_values_and_no_others)
{
    const form_case *c = &cases[_i];
    each(c->fit, c->kind, true);
    each(c->unfit, c->kind, false);
}
END_TEST

/* A value that continues after a NUL is a different value. */
START_TEST(a_value_with_a_nul_does_not_fit)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[32] = {0};
        size_t size = strcspn(cases[i].fit, "|");
        memcpy(text, cases[i].fit, size);
        ck_assert(pc_form_fits(cases[i].kind, text, size));
        ck_assert(!pc_form_fits(cases[i].kind, text, size + 1));
        ck_assert(!pc_form_fits(cases[i].kind, text, size + 2));
    }
    ck_assert(!pc_form_fits(PALCARE_KIND_URI, "ht\0tp:x", 7));
    ck_assert(!pc_form_fits(PALCARE_KIND_REF, "a\0/b", 4));
}
END_TEST

/* Every value, cut short anywhere, is judged by its own bytes only, and the sanitizers see any read
 * past them: a longer wrong text must not pass because its beginning fits. */
START_TEST(values_are_read_only_within_their_size)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *list = cases[_i].fit;
        for (size_t size = strlen(list); size > 0; size--) {
            char *exact = malloc(size);
            char proposal[64];
            ck_assert_ptr_nonnull(exact);
            memcpy(exact, list + strlen(list) - size, size);
            for (size_t cut = 0; cut <= size && cut < 40; cut++) {
                pc_form_fits(cases[i].kind, exact + (size - cut), cut);
                pc_form_propose(cases[i].kind, exact + (size - cut), cut, proposal,
                                sizeof proposal);
            }
            free(exact);
        }
    }
}
END_TEST

START_TEST(kinds_without_a_form_fit_nothing)
{
    static const palcare_kind kinds[] = {
        0, PALCARE_KIND_TEXT, PALCARE_KIND_RICH, PALCARE_KIND_CODE, PALCARE_KIND_PART, 18, 4711};
    char proposal[16];
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        ck_assert(!pc_form_fits(kinds[i], "a", 1));
        ck_assert(!pc_form_propose(kinds[i], " a", 2, proposal, sizeof proposal));
        ck_assert_ptr_null(pc_form_describe(kinds[i]));
        ck_assert_ptr_null(pc_form_pattern(kinds[i]));
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ck_assert_ptr_nonnull(pc_form_describe(cases[i].kind));
        ck_assert_ptr_nonnull(pc_form_pattern(cases[i].kind));
    }
}
END_TEST

START_TEST(long_values_are_judged)
{
    static char text[1 << 16];
    memset(text, 'a', sizeof text);
    ck_assert(pc_form_fits(PALCARE_KIND_STRING, text, sizeof text));
    ck_assert(pc_form_fits(PALCARE_KIND_ID, text, sizeof text));
    ck_assert(pc_form_fits(PALCARE_KIND_URI, text, sizeof text));
    ck_assert(!pc_form_fits(PALCARE_KIND_LANG, text, sizeof text));
    memset(text, '1', sizeof text);
    ck_assert(!pc_form_fits(PALCARE_KIND_INT, text, sizeof text));
    ck_assert(!pc_form_fits(PALCARE_KIND_DECIMAL, text, sizeof text));
    ck_assert(!pc_form_fits(PALCARE_KIND_AGE, text, sizeof text));
    ck_assert(!pc_form_fits(PALCARE_KIND_DATE, text, sizeof text));
}
END_TEST

/* The locale's decimal comma and dotless i must not affect a form. Some of these locales may be
 * missing on a machine, but not all. */
START_TEST(the_locale_changes_no_result)
{
    static const char *const names[] = {"de_DE.UTF-8", "tr_TR.UTF-8", "C.UTF-8"};
    char before[256];
    int tried = 0;
    snprintf(before, sizeof before, "%s", setlocale(LC_ALL, NULL));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!setlocale(LC_ALL, names[i]))
            continue;
        tried++;
        for (size_t j = 0; j < sizeof cases / sizeof *cases; j++) {
            each(cases[j].fit, cases[j].kind, true);
            each(cases[j].unfit, cases[j].kind, false);
        }
    }
    setlocale(LC_ALL, before);
    ck_assert_int_gt(tried, 0);
}
END_TEST

START_TEST(only_days_of_the_calendar_are_in_it)
{
    static const char *const in[] = {
        "2024",
        "2024-02-29",
        "2000-02-29",
        "2023-02-28",
        "2024-04-30",
        "2024-12-31",
        "2023/..",
        "../2023",
        "2017-04/2018-03",
        "2018/2018",
        "2018/2018-04",
        "2018-04/2018",
        "--02-29",
        "--11",
        "--04-30",
        "2019-23/2019-21",
        "2024-01-15/2024-01-15",
        "0000",
        "2024-02-29~",
        "2017~/2018?",
    };
    static const char *const out[] = {
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2100-02-29",
        "2024-04-31",
        "2024-11-31",
        "--02-30",
        "--11-31",
        "2018/2017",
        "2024-03/2024-02",
        "2024-02-30/..",
        "../2024-02-30",
        "2024-01-16/2024-01-15",
        "2018~/2017~",
        "",
        "unknown",
        "2024-13",
        "2020-21/2018",
    };
    for (size_t i = 0; i < sizeof in / sizeof *in; i++)
        ck_assert_msg(pc_form_in_calendar(in[i]), "%s", in[i]);
    for (size_t i = 0; i < sizeof out / sizeof *out; i++)
        ck_assert_msg(!pc_form_in_calendar(out[i]), "%s", out[i]);
}
END_TEST

START_TEST(only_iso_3166_countries_are_countries)
{
    static const char *const yes[] = {"GB", "US", "ZA", "AX", "ZW",  "OM",     "QA",    "BQ",
                                      "SS", "CW", "SX", "XK", "001", "GB-SCT", "US-CA", "ZA-GP"};
    static const char *const no[] = {"UK",     "EL", "EU", "ZZ", "XX",  "AN",   "YU",  "SU",
                                     "UK-ENG", "",   "G",  "gb", "150", "0011", "GBR", "AP"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        ck_assert_msg(pc_form_is_country(yes[i]), "%s", yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        ck_assert_msg(!pc_form_is_country(no[i]), "%s", no[i]);
    int count = 0;
    for (int a = 'A'; a <= 'Z'; a++) {
        for (int b = 'A'; b <= 'Z'; b++) {
            char place[3] = {(char)a, (char)b, '\0'};
            count += pc_form_is_country(place);
        }
    }
    ck_assert_int_eq(count, 249 + 1);
}
END_TEST

START_TEST(ages_are_equal_across_exact_units)
{
    static const char *const equal[][2] = {{"12mo", "1y"}, {"14d", "2w"},  {"0d", "0y"},
                                           {"..", ".."},   {"-7d", "-1w"}, {"19y", "228mo"},
                                           {"0w", "0mo"},  {"3d", "3d"}};
    static const char *const other[][2] = {{"30d", "1mo"}, {"365d", "1y"}, {"13mo", "1y"},
                                           {"..", "0d"},   {"7d", "-1w"},  {"19", "19"},
                                           {"12d", "12mo"}};
    for (size_t i = 0; i < sizeof equal / sizeof *equal; i++) {
        ck_assert(pc_form_ages_equal(equal[i][0], equal[i][1]));
        ck_assert(pc_form_ages_equal(equal[i][1], equal[i][0]));
    }
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
        ck_assert(!pc_form_ages_equal(other[i][0], other[i][1]));
        ck_assert(!pc_form_ages_equal(other[i][1], other[i][0]));
    }
}
END_TEST

/* ---- The nearest name ----------------------------------------------------------------------- */

static const char *const settings[] = {"home",       "hospital",          "intensive-care",
                                       "outpatient", "childrens-hospice", "adult-hospice",
                                       "school",     "community-clinic",  "residential",
                                       "tertiary",   "virtual",           "mobile",
                                       NULL};
static const char *const whos[] = {"child",       "teen",    "parent", "sibling",
                                   "grandparent", "family",  "carer",  "professional",
                                   "volunteer",   "unknown", NULL};
static const char *const days[] = {"mo", "tu", "we", "th", "fr", "sa", "su", "1we", "-1we", NULL};
static const char *const categories[] = {"I", "II", "III", "IV", NULL};
static const char *const opposites[] = {"published", "active",  "not-asked", "dated",
                                        "least-a",   "least-b", NULL};
static const char *const odd[] = {"", "home",
                                  "a-name-of-more-letters-than-anybody-would-ever-type-by-hand",
                                  NULL};
static const char *const accesses[] = {"step-free", "hoist", "changing-place", "hearing-loop",
                                       NULL};

typedef struct near_case {
    const char *const *names;
    const char *typed;
    const char *nearest;
} near_case;

static const near_case nears[] = {
    /* Letter case, dashes, plurals. */
    {settings, "Hospital", "hospital"},
    {settings, "HOME", "home"},
    {settings, "intensive_care", "intensive-care"},
    {settings, "Intensive Care", "intensive-care"},
    {settings, "childrens-hospices", "childrens-hospice"},
    {whos, "parents", "parent"},
    {whos, "Parent", "parent"},
    {whos, "childs", "child"},
    {whos, "families", "family"},
    {whos, "famil", "family"},
    {accesses, "stepfree", "step-free"},
    {accesses, "hoists", "hoist"},
    {accesses, "hearing loops", "hearing-loop"},
    {days, "Mo", "mo"},
    {days, "1-we", "1we"},
    {categories, "i", "I"},
    {categories, "iv", "IV"},
    /* One letter exchanged, missing, added, swapped. */
    {settings, "adult-hospise", "adult-hospice"},
    {settings, "hospitl", "hospital"},
    {settings, "hopsital", "hospital"},
    {settings, "hom", "home"},
    {settings, "ohme", "home"},
    {settings, "homme", "home"},
    {whos, "caier", "carer"},
    {whos, "unkown", "unknown"},
    {whos, "cihld", "child"},
    {whos, "parnt", "parent"},
    /* Two slips, a part of a name, a longer word. */
    {settings, "hospise", NULL},
    {settings, "intensive", NULL},
    {settings, "homecare", NULL},
    {settings, "hespotel", NULL},
    {settings, "zebra", NULL},
    {settings, "x", NULL},
    {settings, "", NULL},
    {settings, "an answer that is very much longer than any name of a thing would ever be", NULL},
    {whos, "prof", NULL},
    {whos, "perunt", NULL},
    {whos, "ab", NULL},
    /* Another first letter, or another short word. */
    {settings, "dome", NULL},
    {settings, "hope", NULL},
    {opposites, "rated", NULL},
    /* Negations, signs and digits. */
    {opposites, "unpublished", NULL},
    {opposites, "publishd", "published"},
    {opposites, "inactive", NULL},
    {opposites, "unactive", NULL},
    {opposites, "notasked", "not-asked"},
    {opposites, "not-askd", "not-asked"},
    {opposites, "asked", NULL},
    {days, "-we", NULL},
    {days, "2we", NULL},
    {days, "-1 we", "-1we"},
    {days, "monday", NULL},
    {days, "weekend", NULL},
    {days, "mo-fr", NULL},
    {days, "thu", NULL},
    {categories, "2", NULL},
    /* Two names are equally near. */
    {opposites, "least-x", NULL},
    {odd, "hom", "home"},
    {odd, "a-name-of-more-letters-than-anybody-would-ever-typ", NULL},
};

static const char *name_at(void *user, size_t i)
{
    const char *const *const *names = user;
    return (*names)[i];
}

START_TEST(the_nearest_name_is_found)
{
    const near_case *c = &nears[_i];
    const char *const *names = c->names;
    size_t count = 0;
    while (names[count])
        count++;
    ck_assert_pstr_eq(pc_nearest(c->typed, strlen(c->typed), name_at, &names, count), c->nearest);
    ck_assert_ptr_null(pc_nearest(c->typed, strlen(c->typed), name_at, &names, 0));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("form");
    int count = (int)(sizeof cases / sizeof *cases);
    TCase *fits = tcase_create("fits");
    tcase_set_timeout(fits, 60);
    tcase_add_loop_test(fits, each_form_accepts_its_values_and_no_others, 0, count);
    tcase_add_loop_test(fits, values_are_read_only_within_their_size, 0, count);
    tcase_add_test(fits, a_value_with_a_nul_does_not_fit);
    tcase_add_test(fits, kinds_without_a_form_fit_nothing);
    tcase_add_test(fits, long_values_are_judged);
    tcase_add_test(fits, the_locale_changes_no_result);
    suite_add_tcase(suite, fits);
    TCase *knows = tcase_create("knows");
    tcase_add_test(knows, only_days_of_the_calendar_are_in_it);
    tcase_add_test(knows, only_iso_3166_countries_are_countries);
    tcase_add_test(knows, ages_are_equal_across_exact_units);
    tcase_add_loop_test(knows, the_nearest_name_is_found, 0, (int)(sizeof nears / sizeof *nears));
    suite_add_tcase(suite, knows);
    return run_suite(suite);
}

/*
 * Proposals for a value that does not fit: the value that the author meant if that is clear, and
 * otherwise no proposal. Every proposal fits, and differs from the value that was typed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/form.h"

#include "run.h"

#include <string.h>

typedef struct proposal_case {
    palcare_kind kind;
    const char *typed;
    const char *proposal; /* NULL: none */
} proposal_case;

#define TOKEN(typed, proposal)              \
    {                                       \
        PALCARE_KIND_TOKEN, typed, proposal \
    }
#define INT(typed, proposal)              \
    {                                     \
        PALCARE_KIND_INT, typed, proposal \
    }
#define DECIMAL(typed, proposal)              \
    {                                         \
        PALCARE_KIND_DECIMAL, typed, proposal \
    }
#define BOOL(typed, proposal)              \
    {                                      \
        PALCARE_KIND_BOOL, typed, proposal \
    }
#define DATE(typed, proposal)              \
    {                                      \
        PALCARE_KIND_DATE, typed, proposal \
    }
#define TIME(typed, proposal)              \
    {                                      \
        PALCARE_KIND_TIME, typed, proposal \
    }
#define AGE(typed, proposal)              \
    {                                     \
        PALCARE_KIND_AGE, typed, proposal \
    }
#define LANG(typed, proposal)              \
    {                                      \
        PALCARE_KIND_LANG, typed, proposal \
    }
#define PLACE(typed, proposal)              \
    {                                       \
        PALCARE_KIND_PLACE, typed, proposal \
    }
#define URI(typed, proposal)              \
    {                                     \
        PALCARE_KIND_URI, typed, proposal \
    }
#define ID(typed, proposal)              \
    {                                    \
        PALCARE_KIND_ID, typed, proposal \
    }
#define REF(typed, proposal)              \
    {                                     \
        PALCARE_KIND_REF, typed, proposal \
    }

static const proposal_case cases[] = {
    {PALCARE_KIND_STRING, "\x01", NULL},
    TOKEN(" Europe/London ", "Europe/London"),
    TOKEN("NE1 4", "NE14"),
    TOKEN("SW1A  1AA", "SW1A1AA"),
    TOKEN("CC BY 4.0", "CC-BY-4.0"),
    TOKEN("care home", "care-home"),
    TOKEN("a \t b", "a-b"),
    TOKEN("", NULL),
    TOKEN(" ", NULL),
    TOKEN("\xFF x", NULL),

    INT(" 12 ", "12"),
    INT("\xC2\xA0"
        "12\xC2\xA0",
        "12"),
    INT("+5", "5"),
    INT("007", "7"),
    INT("-007", "-7"),
    INT("000", "0"),
    INT("12.0", "12"),
    INT("12,00", "12"),
    INT("12.", "12"),
    INT("1,500", "1500"),
    INT("1 500", "1500"),
    INT("1\xC2\xA0"
        "500",
        "1500"),
    INT("1'234'567", "1234567"),
    INT("1,234,567", "1234567"),
    INT("\xE2\x88\x92"
        "5",
        "-5"),
    INT("1e3", "1000"),
    INT("1.5e1", "15"),
    INT("1.5e0", NULL),
    INT("1,5", NULL),
    INT("1.5", NULL),
    INT("1.500", NULL),
    INT("1,23,456", NULL),
    INT("1,,500", NULL),
    INT("1x500", NULL),
    INT("1 2", NULL),
    INT("twelve", NULL),
    INT("12 beds", NULL),
    INT("-", NULL),
    INT("1,111,111,111,111,111,111,111,111", NULL),
    INT("11111111111111111111", NULL),

    DECIMAL("1,5", "1.5"),
    DECIMAL("-1,50", "-1.50"),
    DECIMAL(".5", "0.5"),
    DECIMAL("5.", "5"),
    DECIMAL("+1.500", "1.500"),
    DECIMAL("007.5", "7.5"),
    DECIMAL("1,234.56", "1234.56"),
    DECIMAL("1.234,56", "1234.56"),
    DECIMAL("1 234,5", "1234.5"),
    DECIMAL("1.234.567", "1234567"),
    DECIMAL("0,500", "0.500"),
    DECIMAL("1,500", NULL),
    DECIMAL("1e3", "1000"),
    DECIMAL("-8.5E-2", "-0.085"),
    DECIMAL("\xE2\x88\x92"
            "1.25e+01",
            "-12.5"),
    DECIMAL("12.34e1", "123.4"),
    DECIMAL("12.34e2", "1234"),
    DECIMAL("0.050e1", "0.50"),
    DECIMAL("007.5e0", "7.5"),
    DECIMAL("0e0", "0"),
    DECIMAL("1e-18", "0.000000000000000001"),
    DECIMAL("1e-19", NULL),
    DECIMAL("1e17", "100000000000000000"),
    DECIMAL("1e18", NULL),
    DECIMAL("1e99", NULL),
    DECIMAL("1e-99", NULL),
    DECIMAL("1e100", NULL),
    DECIMAL("1e", NULL),
    DECIMAL("1e-", NULL),
    DECIMAL("e3", NULL),
    DECIMAL(".e3", NULL),
    DECIMAL("1.e3", "1000"),
    DECIMAL(".5e1", "5"),
    DECIMAL("1e3x", NULL),
    DECIMAL("1e3.5", NULL),
    DECIMAL("1,5e3", NULL),
    DECIMAL("51.12345678901234567890", "51.123456789012345678"),
    DECIMAL("51.50000000000000000000", "51.500000000000000000"),
    DECIMAL("123456789012345678901.5", NULL),
    DECIMAL(".", NULL),
    DECIMAL("1.2.3", NULL),

    BOOL("yes", "true"),
    BOOL("No", "false"),
    BOOL("1", "true"),
    BOOL("0", "false"),
    BOOL("TRUE", "true"),
    BOOL(" false ", "false"),
    BOOL("n", "false"),
    BOOL("maybe", NULL),
    BOOL("yess", NULL),

    DATE("2024 January", "2024-01"),
    DATE("January 2024", "2024-01"),
    DATE("jan 2024", "2024-01"),
    DATE("Sept. 2024", "2024-09"),
    DATE("Sept 2024", "2024-09"),
    DATE("15 January 2024", "2024-01-15"),
    DATE("15th of January, 2024", "2024-01-15"),
    DATE("January 15, 2024", "2024-01-15"),
    DATE("2024 January 15", "2024-01-15"),
    DATE("2024-January-15", "2024-01-15"),
    DATE("15-Jan-2024", "2024-01-15"),
    DATE("15/Jan/2024", "2024-01-15"),
    DATE("Jan-2024 - Mar-2024", "2024-01/2024-03"),
    DATE(" 2024-02-30 ", NULL),
    DATE("15/01/2024", "2024-01-15"),
    DATE("01/15/2024", "2024-01-15"),
    DATE("15.1.2024", "2024-01-15"),
    DATE("05/05/2024", "2024-05-05"),
    DATE("05/06/2024", NULL),
    DATE("15/01/24", NULL),
    DATE("15/13/2024", NULL),
    DATE("30/02/2024", NULL),
    DATE("1/2024", "2024-01"),
    DATE("13/2024", NULL),
    DATE("2024/01", "2024-01"),
    DATE("2024/01/15", "2024-01-15"),
    DATE("2024-1", "2024-01"),
    DATE("2024-1-5", "2024-01-05"),
    DATE("20240115", "2024-01-15"),
    DATE("202401", "2024-01"),
    DATE("20241301", NULL),
    DATE("20240100", NULL),
    DATE("2024-01-15T10:00:00Z", "2024-01-15"),
    DATE("2024-01-15 10:00", "2024-01-15"),
    DATE(" 2024-01 ", "2024-01"),
    DATE("spring 2019", "2019-21"),
    DATE("Summer 2019", "2019-22"),
    DATE("2020 autumn", "2020-23"),
    DATE("Fall 2020", "2020-23"),
    DATE("winter 2020", "2020-24"),
    DATE("every November", "--11"),
    DATE("each November", "--11"),
    DATE("every 5 November", "--11-05"),
    DATE("every November 5th", "--11-05"),
    DATE("every 31 November", NULL),
    DATE("every day", NULL),
    DATE("every third week", NULL),
    DATE("November", NULL),
    DATE("c. 2024", "2024~"),
    DATE("ca. 2024", "2024~"),
    DATE("circa 2024", "2024~"),
    DATE("c2024", "2024~"),
    DATE("about January 2024", "2024-01~"),
    DATE("probably 2024", "2024?"),
    DATE("2024 ?", "2024?"),
    DATE("January 2024?", "2024-01?"),
    DATE("2011 - 2014", "2011/2014"),
    DATE("2011-2014", "2011/2014"),
    DATE("2011\xE2\x80\x93"
         "2014",
         "2011/2014"),
    DATE("2011 to 2014", "2011/2014"),
    DATE("from 2011 to 2014", "2011/2014"),
    DATE("January 2024 - March 2024", "2024-01/2024-03"),
    DATE("2024-01-01 - 2024-03-31", "2024-01-01/2024-03-31"),
    DATE("January 2024/March 2024", "2024-01/2024-03"),
    DATE("2014 - 2011", NULL),
    DATE("since 2023", "2023/.."),
    DATE("from April 2023", "2023-04/.."),
    DATE("2023-", "2023/.."),
    DATE("2023/", NULL), /* an end that is not known */
    DATE("until 2023", "../2023"),
    DATE("until", NULL),
    DATE("until later", NULL),
    DATE("2017/18", "2017/2018"),
    DATE("2017-18", "2017/2018"),
    DATE("2017/19", NULL),
    DATE("2011/12", NULL),
    DATE("2024-02-30", NULL),
    DATE("24", NULL),
    DATE("unknown", NULL),
    DATE("to be confirmed", NULL),
    DATE("99999999999999999999", NULL),
    DATE("a b c d e f g h i j k", NULL),

    TIME("3pm", "15:00"),
    TIME("3 PM", "15:00"),
    TIME("3:30 p.m.", "15:30"),
    TIME("9.30", "09:30"),
    TIME("9:30", "09:30"),
    TIME("09:30:00", "09:30"),
    TIME("09:30:45", NULL),
    TIME("9.30am", "09:30"),
    TIME("12am", "00:00"),
    TIME("12pm", "12:00"),
    TIME("12.30 am", "00:30"),
    TIME("0930", "09:30"),
    TIME("17h30", "17:30"),
    TIME("17h", "17:00"),
    TIME("noon", "12:00"),
    TIME("midnight", NULL),
    TIME("9", NULL),
    TIME("13pm", NULL),
    TIME("0pm", NULL),
    TIME("9:3", NULL),
    TIME("9:300", NULL),
    TIME("930", NULL),
    TIME("25:00", NULL),
    TIME("9:60", NULL),
    TIME("3qm", NULL),
    TIME("3pmx", NULL),
    TIME("3:30!", NULL),
    TIME("late", NULL),

    AGE("19", "19y"),
    AGE("0", "0d"),
    AGE("birth", "0d"),
    AGE("6 months", "6mo"),
    AGE("6 month", "6mo"),
    AGE("6m", "6mo"),
    AGE("3 weeks", "3w"),
    AGE("3wks", "3w"),
    AGE("10 days", "10d"),
    AGE("19 years", "19y"),
    AGE("19Y", "19y"),
    AGE("19yo", "19y"),
    AGE("007y", "7y"),
    AGE("18 months old", "18mo"),
    AGE("19 years of age", "19y"),
    AGE("aged 5", "5y"),
    AGE("under 5", "5y"),
    AGE("until 25", "25y"),
    AGE("under 6 months", "6mo"),
    AGE("P6M", "6mo"),
    AGE("P3W", "3w"),
    AGE("-20 weeks", "-20w"),
    AGE("any age", ".."),
    AGE("No limit", ".."),
    AGE("up to 19", NULL),
    AGE("over 18", NULL),
    AGE("5-7", NULL),
    AGE("5 to 7", NULL),
    AGE("1.5y", NULL),
    AGE("P1Y6M", NULL),
    AGE("-1 year", NULL),
    AGE("19 moons", NULL),
    AGE("adult", NULL),
    AGE("123456 days", NULL),
    AGE("-", NULL),

    LANG("en_GB", "en-GB"),
    LANG("en_gb", "en-GB"),
    LANG("en_GB.UTF-8", "en-GB"),
    LANG("sr_rs@latin", "sr-Latn-RS"),
    LANG("sr_RS.UTF-8@latin", "sr-Latn-RS"),
    LANG("zh_hant_tw", "zh-Hant-TW"),
    LANG("zh Hant", "zh-Hant"),
    LANG("de_x_GB", "de-x-gb"),
    LANG("English", "en"),
    LANG("welsh", "cy"),
    LANG("Urdu", "ur"),
    LANG("British Sign Language", "bfi"),
    LANG(" en ", "en"),
    LANG("en-", NULL),
    LANG("gibberish", NULL),
    LANG("e", NULL),

    PLACE("gb", "GB"),
    PLACE("UK", "GB"),
    PLACE("uk", "GB"),
    PLACE("U.K.", "GB"),
    PLACE("UK-SCT", "GB-SCT"),
    PLACE("EL", "GR"),
    PLACE("gb_sct", "GB-SCT"),
    PLACE("Scotland", "GB-SCT"),
    PLACE("usa", "US"),
    PLACE("world", "001"),
    PLACE(" UK ", "GB"),
    PLACE(" ZZ", NULL),
    PLACE("ZZ", NULL),
    PLACE("zz", NULL),
    PLACE("Narnia", NULL),
    PLACE("gb-toolong", NULL),
    PLACE("GB", NULL),

    URI("https://example.org/a b.pdf", "https://example.org/a%20b.pdf"),
    URI(" https://example.org/ ", "https://example.org/"),
    URI("https://example.org/\xC3\xA9", "https://example.org/%C3%A9"),
    URI("https://example.org/100%", "https://example.org/100%25"),
    URI("https://example.org/%41 %", "https://example.org/%41%20%25"),
    URI("https:\\\\example.org\\a", "https://example.org/a"),
    URI("https://example.org/a#b#c", "https://example.org/a#b%23c"),
    URI("https://example.org/\na", "https://example.org/a"),
    URI("tel:0191 496 0000", "tel:01914960000"),
    URI("annual report.pdf", "annual%20report.pdf"),
    URI("javascript:alert(1)", NULL),
    URI("javascript:alert( 1 )", NULL),
    URI("data:text/html, x", NULL),
    URI(" javascript:x", NULL),
    URI("C:\\temp\\a", NULL),
    URI("see our website", NULL),
    URI("Ask the team. They know.", NULL),

    ID("12", "n12"),
    ID("1st-visit", "n1st-visit"),
    ID("2024 review", "n2024-review"),
    ID("Larch House", "Larch-House"),
    ID("children's hospice", "childrens-hospice"),
    ID("children\xE2\x80\x99s hospice", "childrens-hospice"),
    ID("a/b", "a-b"),
    ID("a: b", "a-b"),
    ID("-a", "a"),
    ID("a b ", "a-b"),
    ID("(a)", "a"),
    ID("caf\xC3\xA9 1", "caf\xC3\xA9-1"),
    ID("...", NULL),
    ID("?!", NULL),
    ID("a\xFF", NULL),

    REF("12", "n12"),
    REF("Larch House", "Larch-House"),
    REF("#larch-house", "larch-house"),
    REF("Larch House/1", "Larch-House/n1"),
    REF("/a", "a"),
    REF("a/b c", "a/b-c"),
    REF("https://example.org/d.xml#Larch House", "https://example.org/d.xml#Larch-House"),
    REF("https://example.org/d e.xml#a", NULL),
    REF("javascript:x#a b", NULL),
    REF("https://example.org/d.xml#", NULL),
    REF("?/a", NULL),
};

START_TEST(each_slip_has_its_proposal)
{
    const proposal_case *c = &cases[_i];
    char proposal[64] = "untouched";
    size_t size = strlen(c->typed);
    bool proposed = pc_form_propose(c->kind, c->typed, size, proposal, sizeof proposal);
    ck_assert_msg(proposed == (c->proposal != NULL), "kind %d: '%s' gives '%s'", (int)c->kind,
                  c->typed, proposed ? proposal : "nothing");
    if (!proposed)
        return;
    ck_assert_str_eq(proposal, c->proposal);
    ck_assert(pc_form_fits(c->kind, proposal, strlen(proposal)));
    ck_assert_str_ne(proposal, c->typed);
}
END_TEST

/* For a buffer of every size: the whole proposal with its NUL, or none, and never a byte past the
 * buffer. */
START_TEST(a_proposal_is_whole_or_absent_in_any_room)
{
    const proposal_case *c = &cases[_i];
    if (!c->proposal)
        return;
    for (size_t room = 0; room < 70; room++) {
        char proposal[80];
        memset(proposal, '#', sizeof proposal);
        bool proposed = pc_form_propose(c->kind, c->typed, strlen(c->typed), proposal, room);
        ck_assert_int_eq(proposed, room > strlen(c->proposal));
        if (proposed)
            ck_assert_str_eq(proposal, c->proposal);
        for (size_t i = room; i < sizeof proposal; i++)
            ck_assert_int_eq(proposal[i], '#');
    }
}
END_TEST

/* Each case of each kind is typed where another kind is wanted, alone and joined with every seventh
 * case. */
START_TEST(every_proposal_fits_its_kind)
{
    size_t count = sizeof cases / sizeof *cases;
    for (int kind = PALCARE_KIND_STRING; kind <= PALCARE_KIND_REF; kind++) {
        for (size_t i = (size_t)_i % 7; i < count; i += 7) {
            char typed[160];
            char proposal[256];
            snprintf(typed, sizeof typed, "%s%s%s", cases[_i].typed, i % 3 ? " " : "",
                     i ? cases[i].typed : "");
            size_t size = strlen(typed);
            if (!pc_form_propose((palcare_kind)kind, typed, size, proposal, sizeof proposal))
                continue;
            ck_assert(pc_form_fits((palcare_kind)kind, proposal, strlen(proposal)));
            ck_assert_str_ne(proposal, typed);
            if (kind == PALCARE_KIND_DATE)
                ck_assert_msg(pc_form_in_calendar(proposal), "%s: %s", typed, proposal);
            if (kind == PALCARE_KIND_PLACE)
                ck_assert_msg(pc_form_is_country(proposal), "%s: %s", typed, proposal);
        }
    }
}
END_TEST

/* ---- narrower forms ---- */

static const struct {
    form_narrow form;
    const char *typed, *proposal; /* NULL: none */
} narrow_cases[] = {
    {NARROW_PHONE, "+44 191 498 0199", "+441914980199"},
    {NARROW_PHONE, "+44 (0)191 498 0199", "+441914980199"},
    {NARROW_PHONE, "+44 (0) 191 498 0199", "+441914980199"},
    {NARROW_PHONE, "+44(0)191/498.0199", "+441914980199"},
    {NARROW_PHONE,
     " +44\xC2\xA0"
     "191\xE2\x80\x91"
     "498\xE2\x80\x93"
     "0199 ",
     "+441914980199"},
    {NARROW_PHONE, "+1 (202) 555-0100", "+12025550100"},
    {NARROW_PHONE, "+441914980199", NULL},
    {NARROW_PHONE, "0191 498 0199", NULL},
    {NARROW_PHONE, "(0191) 498 0199", NULL},
    {NARROW_PHONE, "44 191 498 0199", NULL},
    {NARROW_PHONE, "0044 191 498 0199", NULL},
    {NARROW_PHONE, "+44 0191 498 0199", NULL},
    {NARROW_PHONE, "+44 - 0191 498 0199", NULL},
    {NARROW_PHONE, "+44 (0191) 498 0199", NULL},
    {NARROW_PHONE, "+44 191 (0)498 0199", NULL},
    {NARROW_PHONE, "+44 191 498 0199 ext 5", NULL},
    {NARROW_PHONE, "+44 191 498 0199 0199 0199", NULL},
    {NARROW_PHONE, "+44 19", NULL},
    {NARROW_PHONE, "+39 06 123 4567", "+39061234567"},
    {NARROW_PHONE, "+39 (0)6 123 4567", NULL},
    {NARROW_PHONE, "+39 (06) 123 4567", NULL},
    {NARROW_PHONE, "+", NULL},
    {NARROW_TIME_ZONE, "America/New York", "America/New_York"},
    {NARROW_TIME_ZONE, " Europe/London", "Europe/London"},
    {NARROW_TIME_ZONE, "Central European Time", NULL},
    {NARROW_TIME_ZONE, "UTC +1", NULL},
    {NARROW_TIME_ZONE, "Europe/", NULL},
    {NARROW_TIME_ZONE, "UTC", NULL},
    {NARROW_DURATION, "6 months", "6mo"},
    {NARROW_DURATION, "6W", "6w"},
    {NARROW_DURATION, "soon", NULL},
    {NARROW_DURATION, "-6w", NULL},
    {NARROW_DURATION, "..", NULL},
    {NARROW_DURATION, "6mo", NULL},
    {NARROW_CURRENCY, "gbp", "GBP"},
    {NARROW_CURRENCY, " GBP ", "GBP"},
    {NARROW_CURRENCY, "\xE2\x82\xAC", "EUR"},
    {NARROW_CURRENCY, "\xC2\xA3", NULL},
    {NARROW_CURRENCY, "US dollar", NULL},
    {NARROW_CURRENCY, "GB P", NULL},
    {NARROW_MEDIA_TYPE, "pdf", "application/pdf"},
    {NARROW_MEDIA_TYPE, ".HTM", "text/html"},
    {NARROW_MEDIA_TYPE, "image / jpeg", "image/jpeg"},
    {NARROW_MEDIA_TYPE, "a picture", NULL},
    {NARROW_MEDIA_TYPE, "page/html", NULL},
    {NARROW_MEDIA_TYPE, "image/", NULL},
    {NARROW_MEDIA_TYPE, "text/plain; charset=utf-8", NULL},
};

START_TEST(each_slip_of_a_narrower_form_has_its_proposal)
{
    form_narrow form = narrow_cases[_i].form;
    const char *typed = narrow_cases[_i].typed;
    for (size_t room = 0; room <= 64; room++) {
        char proposal[64 + 1];
        proposal[room] = '#';
        bool proposed = pc_narrow_propose(form, typed, strlen(typed), proposal, room);
        size_t needed = narrow_cases[_i].proposal ? strlen(narrow_cases[_i].proposal) + 1 : 65;
        ck_assert_msg(proposed == (room >= needed), "form %d: '%s' in %zu", (int)form, typed, room);
        ck_assert_int_eq(proposal[room], '#');
        if (!proposed)
            continue;
        ck_assert_str_eq(proposal, narrow_cases[_i].proposal);
        ck_assert(pc_narrow_fits(form, proposal, strlen(proposal)));
    }
}
END_TEST

int main(void)
{
    int count = (int)(sizeof cases / sizeof *cases);
    Suite *suite = suite_create("form propose");
    TCase *proposals = tcase_create("proposals");
    tcase_set_timeout(proposals, 60);
    tcase_add_loop_test(proposals, each_slip_has_its_proposal, 0, count);
    tcase_add_loop_test(proposals, a_proposal_is_whole_or_absent_in_any_room, 0, count);
    tcase_add_loop_test(proposals, every_proposal_fits_its_kind, 0, count);
    tcase_add_loop_test(proposals, each_slip_of_a_narrower_form_has_its_proposal, 0,
                        (int)(sizeof narrow_cases / sizeof *narrow_cases));
    suite_add_tcase(suite, proposals);
    return run_suite(suite);
}

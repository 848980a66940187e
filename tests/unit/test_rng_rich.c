/*
 * Compares the RELAX NG with the reader on rich text: every element within every other, alone and
 * before any other, and every attribute of every element with all sorts of values.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rng_verdict.h"
#include "run.h"

#include "base/buffer.h"
#include "rich/rich.h"

#include <string.h>

/* ---- where an element is allowed, and the least it holds ---- */

typedef struct setting {
    const char *name;
    const char *before, *after; /* around it */
    const char *attributes;     /* that it must have */
    const char *content;        /* that it must have */
} setting;

#define IN_TABLE "<table>", "</table>", ""
#define ROW      "<tr><td/></tr>"

/* Those that differ from the rest: blocks need no parent, inline elements need a paragraph, and
 * neither has to hold anything. */
static const setting settings[] = {
    {"ul", "", "", "", "<li/>"},
    {"ol", "", "", "", "<li/>"},
    {"li", "<ul>", "</ul>", "", ""},
    {"dl", "", "", "", "<dt/>"},
    {"dt", "<dl>", "</dl>", "", ""},
    {"dd", "<dl>", "</dl>", "", ""},
    {"blockquote", "", "", "", "<p/>"},
    {"aside", "", "", "", "<p/>"},
    {"table", "", "", "", ROW},
    {"caption", "<table>", ROW "</table>", "", ""},
    {"thead", "<table>", ROW "</table>", "", ROW},
    {"tbody", IN_TABLE, ROW},
    {"tr", IN_TABLE, "<td/>"},
    {"th", "<table><tr>", "</tr></table>", "", ""},
    {"td", "<table><tr>", "</tr></table>", "", ""},
    {"img", "<p>", "</p>", " src='#a'", ""},
    {"figure", "", "", "", "<img src='#a'/>"},
    {"figcaption", "<figure><p/>", "</figure>", "", ""},
};

static setting setting_of(const rich_element *element)
{
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
        if (strcmp(settings[i].name, element->name) == 0)
            return settings[i];
    ck_assert(element->is_block || element->is_inline);
    setting common = {element->name, element->is_block ? "" : "<p>",
                      element->is_block ? "" : "</p>", "", ""};
    return common;
}

/* ---- one trial ---- */

static verdict try_body(const char *body)
{
    buffer document = {0};
    pc_buffer_format(&document,
                     "<palcare xmlns='urn:palcare:1' xmlns:x='urn:example' version='1.0'>"
                     "<about privacy='public'/><item id='a' kind='page'><section><body>%s</body>"
                     "</section></item></palcare>",
                     body);
    verdict result = verdict_of(body, pc_buffer_text(&document), document.size);
    ck_assert_msg(result != VERDICT_NONE, "%s", body);
    pc_buffer_free(&document);
    return result;
}

/* An element where it is allowed, with these attributes and contents. */
static verdict try_element(const rich_element *element, const char *attributes, const char *content)
{
    buffer body = {0};
    setting s = setting_of(element);
    pc_buffer_format(&body, "%s<%s%s>%s</%s>%s", s.before, s.name, attributes, content, s.name,
                     s.after);
    verdict result = try_body(pc_buffer_text(&body));
    pc_buffer_free(&body);
    return result;
}

/* The smallest form of an element, to be put into another. */
static void put_least(buffer *out, const rich_element *element)
{
    setting s = setting_of(element);
    pc_buffer_format(out, "<%s%s>%s</%s>", s.name, s.attributes, s.content, s.name);
}

/* ---- elements ---- */

START_TEST(the_schema_agrees_on_each_smallest_element)
{
    static const char *const contents[] = {"",           " \n",           "a",     "&#160;",
                                           "<x:a/>",     "<nonesuch/>",   "<br/>", "<br> </br>",
                                           "<section/>", "a<![CDATA[ ]]>"};
    const rich_element *element = &pc_rich_elements[_i];
    setting s = setting_of(element);
    ck_assert_int_eq(try_element(element, s.attributes, s.content), VERDICT_SOUND);
    for (size_t i = 0; i < sizeof contents / sizeof contents[0]; i++)
        try_element(element, s.attributes, contents[i]);
}
END_TEST

/* Bare, at the top of a value. */
START_TEST(the_schema_agrees_on_elements_without_a_parent)
{
    buffer body = {0};
    put_least(&body, &pc_rich_elements[_i]);
    ck_assert_int_eq(try_body(pc_buffer_text(&body)) == VERDICT_SOUND,
                     pc_rich_elements[_i].is_block);
    pc_buffer_free(&body);
}
END_TEST

/* Every element within one element: alone, and, if words are not allowed there, before each other
 * element. */
START_TEST(the_schema_agrees_on_every_pair)
{
    const rich_element *element = &pc_rich_elements[_i];
    setting s = setting_of(element);
    bool holds_words = element->content == RICH_INLINE || element->content == RICH_FLOW;
    for (size_t i = 0; i < pc_rich_element_count; i++) {
        buffer content = {0};
        put_least(&content, &pc_rich_elements[i]);
        size_t alone = content.size;
        try_element(element, s.attributes, pc_buffer_text(&content));
        for (size_t k = 0; k < pc_rich_element_count && !holds_words; k++) {
            content.size = alone;
            put_least(&content, &pc_rich_elements[k]);
            try_element(element, s.attributes, pc_buffer_text(&content));
        }
        pc_buffer_free(&content);
    }
}
END_TEST

/* Links within a link, with any elements between. */
START_TEST(the_schema_agrees_on_links_in_links)
{
    const rich_element *element = &pc_rich_elements[_i];
    setting s = setting_of(element);
    if (!element->is_inline || element->content == RICH_EMPTY)
        return;
    for (size_t i = 0; i < pc_rich_element_count; i++) {
        const rich_element *other = &pc_rich_elements[i];
        bool holds = other->is_inline && other->content != RICH_EMPTY;
        if (!holds)
            continue;
        buffer body = {0};
        pc_buffer_format(&body,
                         "<p><a>a</a><%s><%s>b<a>c</a></%s></%s><a><%s><%s>d</%s></%s></a></p>",
                         s.name, other->name, other->name, s.name, s.name, other->name, other->name,
                         s.name);
        bool nested = pc_rich_is_link(element) || pc_rich_is_link(other);
        ck_assert_int_eq(try_body(pc_buffer_text(&body)) == VERDICT_SOUND, !nested);
        pc_buffer_clear(&body);
        pc_buffer_format(&body, "<p><a>a<%s>b<%s>c<a>d</a></%s></%s></a></p>", s.name, other->name,
                         other->name, s.name);
        ck_assert_int_ne(try_body(pc_buffer_text(&body)), VERDICT_SOUND);
        pc_buffer_free(&body);
    }
}
END_TEST

/* Three in a row, where the order matters. */
START_TEST(the_schema_agrees_on_tables_and_figures)
{
    static const char *const names[] = {"table", "figure"};
    static const char *const pieces[][6] = {{"<caption/>", "<thead>" ROW "</thead>",
                                             "<tbody>" ROW "</tbody>", ROW, "a", ""},
                                            {"<img src='#a'/>", "<p/>", "<figcaption/>",
                                             "<figure><p/></figure>", "a", ""}};
    enum { PIECES = sizeof pieces[0] / sizeof pieces[0][0], ALL = PIECES * PIECES * PIECES };
    size_t sound = 0;
    for (size_t i = 0; i < ALL; i++) {
        buffer body = {0};
        pc_buffer_format(&body, "<%s>%s%s%s</%s>", names[_i], pieces[_i][i % PIECES],
                         pieces[_i][i / PIECES % PIECES], pieces[_i][i / PIECES / PIECES],
                         names[_i]);
        sound += try_body(pc_buffer_text(&body)) == VERDICT_SOUND;
        pc_buffer_free(&body);
    }
    ck_assert(sound > 0 && sound < ALL);
}
END_TEST

/* ---- attributes ---- */

static const char *const names[] = {"class", "href",     "src",      "alt",        "title",
                                    "lang",  "dir",      "hreflang", "aria-label", "style",
                                    "id",    "xml:lang", "x:class"};
static const char *const values[] = {"",
                                     " ",
                                     "lead-in",
                                     "lead-in ",
                                     "note",
                                     "warning",
                                     "sic",
                                     "#a",
                                     "#1",
                                     "#",
                                     "ltr",
                                     "rtl",
                                     "auto",
                                     "en",
                                     "en_GB",
                                     "cy-GB",
                                     "a b",
                                     "&#160;",
                                     "&#10;",
                                     "javascript:alert(1)",
                                     "data:,a",
                                     "https://example.org/a?b=c#d",
                                     "http://[::1]/",
                                     "https://",
                                     "//example.org/",
                                     "/a",
                                     "mailto:a@example.org",
                                     "mailto:",
                                     "tel:+44-191-496-0000",
                                     "tel:+44 191",
                                     "HTTPS://example.org",
                                     " https://example.org"};

enum { NAMES = sizeof names / sizeof names[0], VALUES = sizeof values / sizeof values[0] };

START_TEST(the_schema_agrees_on_every_attribute)
{
    const rich_element *element = &pc_rich_elements[_i];
    setting s = setting_of(element);
    size_t sound = 0;
    for (size_t i = 0; i < NAMES * VALUES; i++) {
        char attributes[200];
        const char *name = names[i / VALUES];
        snprintf(attributes, sizeof attributes, "%s %s='%s'",
                 strcmp(name, "src") == 0 ? "" : s.attributes, name, values[i % VALUES]);
        sound += try_element(element, attributes, s.content) == VERDICT_SOUND;
    }
    ck_assert_int_eq(sound > 0, element->attributes[0] != NULL);
}
END_TEST

/* A picture of the record has its own alt. */
START_TEST(the_schema_agrees_on_pictures)
{
    static const char *const attributes[] = {"",
                                             " src='#a'",
                                             " alt='b'",
                                             " src='#a' alt='b'",
                                             " src='https://example.org/a'",
                                             " src='https://example.org/a' alt='b'",
                                             " src='https://example.org/a' alt=''",
                                             " src='#a' alt=' '",
                                             " src='http://example.org/a'",
                                             " src='a' alt='b'"};
    static const bool sound[] = {false, true, false, true, false, true, false, false, false, false};
    for (size_t i = 0; i < sizeof sound / sizeof sound[0]; i++) {
        char body[200];
        snprintf(body, sizeof body, "<p><img%s/></p>", attributes[i]);
        ck_assert_msg((try_body(body) == VERDICT_SOUND) == sound[i], "%s", body);
    }
}
END_TEST

int main(void)
{
    int rows = (int)pc_rich_element_count;
    Suite *suite = suite_create("rng rich");
    TCase *trials = tcase_create("trials");
    tcase_set_timeout(trials, 60);
    tcase_add_unchecked_fixture(trials, verdict_begin, verdict_end);
    tcase_add_loop_test(trials, the_schema_agrees_on_each_smallest_element, 0, rows);
    tcase_add_loop_test(trials, the_schema_agrees_on_elements_without_a_parent, 0, rows);
    tcase_add_loop_test(trials, the_schema_agrees_on_every_pair, 0, rows);
    tcase_add_loop_test(trials, the_schema_agrees_on_links_in_links, 0, rows);
    tcase_add_loop_test(trials, the_schema_agrees_on_tables_and_figures, 0, 2);
    tcase_add_loop_test(trials, the_schema_agrees_on_every_attribute, 0, rows);
    tcase_add_test(trials, the_schema_agrees_on_pictures);
    suite_add_tcase(suite, trials);
    return run_suite(suite);
}

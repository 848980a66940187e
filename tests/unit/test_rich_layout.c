/*
 * Walking through rich text and laying it out. Random trees test the promises: canonical markup
 * read again is the same, its layout read again is the same, and no word is lost.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "rich/rich.h"

#include <stdint.h>
#include <string.h>

/* ---- The walk -------------------------------------------------------------------------------- */

START_TEST(a_walk_visits_tags_and_text)
{
    static const char markup[] =
        "<p class=\"lead-in\">a &lt; <a href=\"#x\" aria-label=\"a>b/\">c</a>"
        "<br/><img src=\"#m\" alt=\"/\"/></p><p></p>";
    static const struct {
        rich_event event;
        const char *seen;
        bool empty;
    } expected[] = {
        {RICH_START, "p", false}, {RICH_TEXT, "a &lt; ", false}, {RICH_START, "a", false},
        {RICH_TEXT, "c", false},  {RICH_END, "a", false},        {RICH_START, "br", true},
        {RICH_END, "br", false},  {RICH_START, "img", true},     {RICH_END, "img", false},
        {RICH_END, "p", false},   {RICH_START, "p", false},      {RICH_END, "p", false},
    };
    rich_walk walk = {.next = markup};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        rich_event event = pc_rich_step(&walk);
        ck_assert_int_eq(event, expected[i].event);
        const char *seen = event == RICH_TEXT ? walk.text : walk.name;
        size_t size = event == RICH_TEXT ? walk.text_size : walk.name_size;
        ck_assert_uint_eq(size, strlen(expected[i].seen));
        ck_assert(memcmp(seen, expected[i].seen, size) == 0);
        ck_assert_int_eq(event == RICH_START && walk.empty, expected[i].empty);
    }
    ck_assert_int_eq(pc_rich_step(&walk), RICH_DONE);
    ck_assert_int_eq(pc_rich_step(&walk), RICH_DONE);
}
END_TEST

START_TEST(attributes_are_found)
{
    rich_walk walk = {.next = "<a href=\"#x\" hreflang=\"es\" aria-label=\"a &gt; b\"></a>"};
    const char *value;
    size_t size;
    ck_assert_int_eq(pc_rich_step(&walk), RICH_START);
    ck_assert(pc_rich_attribute_of(&walk, "href", &value, &size));
    ck_assert(size == 2 && memcmp(value, "#x", 2) == 0);
    ck_assert(pc_rich_attribute_of(&walk, "aria-label", &value, &size));
    ck_assert(size == 8 && memcmp(value, "a &gt; b", 8) == 0);
    ck_assert(!pc_rich_attribute_of(&walk, "hre", &value, &size));
    ck_assert(!pc_rich_attribute_of(&walk, "lang", &value, &size));
    walk = (rich_walk){.next = "<p>a</p>"};
    ck_assert_int_eq(pc_rich_step(&walk), RICH_START);
    ck_assert(!pc_rich_attribute_of(&walk, "class", &value, &size));
}
END_TEST

/* ---- The layout ------------------------------------------------------------------------------ */

typedef struct laid_out {
    unsigned level;
    const char *canonical;
    const char *layout;
} laid_out;

static const laid_out layouts[] = {
    {0, "<p>a <em>b</em></p><p></p>", "<p>a <em>b</em></p>\n<p></p>\n"},
    {2, "<p>a</p>", "    <p>a</p>\n"},
    {1, "<ul><li>a</li><li>b<ol><li>c</li></ol><em>d</em> e</li></ul>",
     "  <ul>\n"
     "    <li>a</li>\n"
     "    <li>\n"
     "      b\n"
     "      <ol>\n"
     "        <li>c</li>\n"
     "      </ol>\n"
     "      <em>d</em> e\n"
     "    </li>\n"
     "  </ul>\n"},
    {0, "<table><caption>a</caption><tr><th></th><td><p>b</p></td></tr></table>",
     "<table>\n"
     "  <caption>a</caption>\n"
     "  <tr>\n"
     "    <th></th>\n"
     "    <td>\n"
     "      <p>b</p>\n"
     "    </td>\n"
     "  </tr>\n"
     "</table>\n"},
    {0, "<figure><img src=\"#a\"/><img src=\"#b\"/><figcaption>c</figcaption></figure>",
     "<figure>\n"
     "  <img src=\"#a\"/><img src=\"#b\"/>\n"
     "  <figcaption>c</figcaption>\n"
     "</figure>\n"},
};

START_TEST(blocks_are_laid_out)
{
    const laid_out *c = &layouts[_i];
    buffer out = {0};
    pc_rich_layout(c->canonical, c->level, &out);
    ck_assert_str_eq(pc_buffer_text(&out), c->layout);
    pc_buffer_free(&out);
}
END_TEST

/* ---- Random trees ---------------------------------------------------------------------------- */

typedef struct tree {
    uint32_t seed;
    buffer out;
    unsigned depth;
    bool in_link;
} tree;

static unsigned pick(tree *t, unsigned count)
{
    t->seed = t->seed * 1664525U + 1013904223U;
    return (t->seed >> 16) % count;
}

static void put_space(tree *t)
{
    static const char *const spaces[] = {"", "", "", " ", "  ", "\n\t ", "\r\n"};
    pc_buffer_string(&t->out, spaces[pick(t, 7)]);
}

static void put_word(tree *t)
{
    static const char *const words[] = {"word",
                                        "a",
                                        "&amp;",
                                        "&lt;p&gt;",
                                        "\xC3\xA9t\xC3\xA9",
                                        "\xC2\xA0",
                                        "\xD8\xB3\xE2\x80\x8F",
                                        "b &gt; c",
                                        "'\""};
    put_space(t);
    pc_buffer_string(&t->out, words[pick(t, 9)]);
    put_space(t);
}

static const rich_element *element_named(const char *name)
{
    for (size_t i = 0; i < pc_rich_element_count; i++)
        if (strcmp(pc_rich_elements[i].name, name) == 0)
            return &pc_rich_elements[i];
    ck_abort_msg("no element %s", name);
}

static void put_element(tree *t, const rich_element *element);

static void put_named(tree *t, const char *name)
{
    put_space(t);
    put_element(t, element_named(name));
    put_space(t);
}

/* One of the elements that are allowed among blocks, or among words. */
static void put_one_of(tree *t, bool block)
{
    for (;;) {
        const rich_element *element = &pc_rich_elements[pick(t, (unsigned)pc_rich_element_count)];
        bool fits = block ? element->is_block : element->is_inline;
        bool leaf = element->content == RICH_INLINE || element->content == RICH_EMPTY;
        if (!fits || (t->depth > 6 && !leaf) || (t->in_link && pc_rich_is_link(element)))
            continue;
        put_element(t, element);
        return;
    }
}

static void put_words(tree *t, bool blocks)
{
    if (t->depth > 20)
        return;
    for (unsigned left = pick(t, 5); left > 0; left--) {
        unsigned chosen = pick(t, blocks ? 4 : 3);
        if (chosen < 2)
            put_word(t);
        else
            put_one_of(t, chosen == 3);
        put_space(t);
    }
}

static void put_table(tree *t)
{
    if (pick(t, 2))
        put_named(t, "caption");
    if (pick(t, 2))
        put_named(t, "thead");
    for (unsigned left = 1 + pick(t, 2); left > 0; left--)
        put_named(t, pick(t, 2) ? "tbody" : "tr");
}

static void put_figure(tree *t)
{
    for (unsigned left = 1 + pick(t, 2); left > 0; left--) {
        if (pick(t, 2))
            put_named(t, "img");
        else
            put_one_of(t, true);
    }
    if (pick(t, 2))
        put_named(t, "figcaption");
}

static void put_some(tree *t, const char *one, const char *other)
{
    for (unsigned left = 1 + pick(t, 3); left > 0; left--)
        put_named(t, pick(t, 2) ? one : other);
}

static void put_blocks(tree *t)
{
    for (unsigned left = 1 + pick(t, 3); left > 0; left--) {
        put_space(t);
        put_one_of(t, true);
        put_space(t);
    }
}

static void put_content(tree *t, rich_content content)
{
    switch (content) {
    case RICH_BLOCKS: put_blocks(t); break;
    case RICH_INLINE: put_words(t, false); break;
    case RICH_FLOW: put_words(t, t->depth < 6); break;
    case RICH_EMPTY: put_space(t); break;
    case RICH_ITEMS: put_some(t, "li", "li"); break;
    case RICH_TERMS: put_some(t, "dt", "dd"); break;
    case RICH_TABLE: put_table(t); break;
    case RICH_ROWS: put_some(t, "tr", "tr"); break;
    case RICH_CELLS: put_some(t, "th", "td"); break;
    case RICH_FIGURE: put_figure(t); break;
    }
}

static void put_attributes(tree *t, const rich_element *element)
{
    static const char *const values[][2] = {
        {"href", "https://example.org/?a=1&amp;b='2'"},
        {"hreflang", "es"},
        {"lang", "ar"},
        {"aria-label", "a &lt; b > &quot;c&quot;&#10;"},
        {"alt", "a/"},
        {"src", "#m"},
        {"dir", "rtl"},
    };
    if (!element->needed && pick(t, 2))
        return;
    /* From the last to the first, so that the builder has to sort them. */
    for (size_t i = 4; i-- > 0;) {
        const char *name = element->attributes[i];
        if (!name || (pick(t, 2) && name != element->needed))
            continue;
        if (strcmp(name, "class") == 0)
            pc_buffer_format(&t->out, "  class='%s'", element->classes[0]);
        for (size_t v = 0; v < sizeof values / sizeof *values; v++)
            if (strcmp(values[v][0], name) == 0)
                pc_buffer_format(&t->out, "\n%s = \"%s\"", name, values[v][1]);
    }
}

static void put_element(tree *t, const rich_element *element)
{
    pc_buffer_format(&t->out, "<%s", element->name);
    put_attributes(t, element);
    pc_buffer_string(&t->out, ">");
    bool was_in_link = t->in_link;
    t->in_link = was_in_link || pc_rich_is_link(element);
    t->depth++;
    put_content(t, element->content);
    t->depth--;
    t->in_link = was_in_link;
    pc_buffer_format(&t->out, "</%s>", element->name);
}

/* All characters of the text but white space, which may move. */
static void words_of(const char *markup, buffer *words)
{
    rich_walk walk = {.next = markup};
    rich_event event;
    pc_buffer_clear(words);
    while ((event = pc_rich_step(&walk)) != RICH_DONE) {
        for (size_t i = 0; event == RICH_TEXT && i < walk.text_size; i++)
            if (!strchr(" \t\r\n", walk.text[i]))
                pc_buffer_byte(words, walk.text[i]);
    }
    pc_buffer_text(words);
}

/* Rebuilds the markup from what the walk delivers. */
static void copy_by_walk(const char *markup, buffer *copy)
{
    rich_walk walk = {.next = markup};
    rich_event event;
    bool was_empty = false;
    pc_buffer_clear(copy);
    while ((event = pc_rich_step(&walk)) != RICH_DONE) {
        if (event == RICH_TEXT) {
            pc_buffer_add(copy, walk.text, walk.text_size);
        } else if (event == RICH_START) {
            pc_buffer_byte(copy, '<');
            pc_buffer_add(copy, walk.name, walk.name_size);
            pc_buffer_add(copy, walk.attributes, walk.attributes_size);
            pc_buffer_string(copy, walk.empty ? "/>" : ">");
            was_empty = walk.empty;
        } else if (!was_empty) {
            pc_buffer_format(copy, "</%.*s>", (int)walk.name_size, walk.name);
        } else {
            was_empty = false;
        }
    }
    pc_buffer_text(copy);
}

/* No tabs or line ends within text, and never two spaces in a row. There is one assertion for all,
 * since Check records each. */
static void check_space(const char *canonical)
{
    rich_walk walk = {.next = canonical};
    rich_event event;
    bool collapsed = true;
    while ((event = pc_rich_step(&walk)) != RICH_DONE)
        for (size_t i = 0; event == RICH_TEXT && i < walk.text_size; i++)
            collapsed = collapsed && !strchr("\t\r\n", walk.text[i]) &&
                        (i == 0 || walk.text[i] != ' ' || walk.text[i - 1] != ' ');
    ck_assert_msg(collapsed, "%s", canonical);
}

static void read_as(rich *r, const char *markup, size_t size, const char *canonical)
{
    problem p = {0};
    palcare_status status = pc_rich_parse(r, markup, size, &p);
    ck_assert_msg(status == PALCARE_OK, "%s\n%s", p.message, markup);
    if (canonical)
        ck_assert_str_eq(r->out.at, canonical);
}

START_TEST(random_trees_keep_their_layout)
{
    enum { TREES = 200 };
    rich first = {0};
    rich again = {0};
    buffer before = {0};
    buffer after = {0};
    tree t = {.seed = (uint32_t)_i};
    for (int i = 0; i < TREES; i++) {
        pc_buffer_clear(&t.out);
        put_blocks(&t);
        const char *source = pc_buffer_text(&t.out);
        read_as(&first, source, t.out.size, NULL);
        const char *canonical = first.out.at;
        read_as(&again, canonical, first.out.size, canonical);
        check_space(canonical);

        words_of(source, &before);
        words_of(canonical, &after);
        ck_assert_str_eq(before.at, after.at);
        copy_by_walk(canonical, &after);
        ck_assert_str_eq(after.at, canonical);

        pc_buffer_clear(&after);
        pc_rich_layout(canonical, (unsigned)i % 4, &after);
        read_as(&again, after.at, after.size, canonical);
    }
    pc_buffer_free(&before);
    pc_buffer_free(&after);
    pc_buffer_free(&t.out);
    pc_rich_free(&first);
    pc_rich_free(&again);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rich_layout");
    TCase *walk = tcase_create("walk");
    tcase_add_test(walk, a_walk_visits_tags_and_text);
    tcase_add_test(walk, attributes_are_found);
    suite_add_tcase(suite, walk);
    TCase *layout = tcase_create("layout");
    tcase_add_loop_test(layout, blocks_are_laid_out, 0, sizeof layouts / sizeof *layouts);
    tcase_add_loop_test(layout, random_trees_keep_their_layout, 0, 8);
    suite_add_tcase(suite, layout);
    return run_suite(suite);
}

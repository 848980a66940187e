/*
 * Rich text from strings: what is accepted and how it is written, what is refused and with which
 * message, the table of elements, and each rule of an attribute compared with its regular
 * expression.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "rich/rich.h"
#include "schema/problems.h"
#include "value/form.h"

#include <libxml/xmlregexp.h>
#include <string.h>

typedef struct accepted {
    const char *markup;
    const char *canonical; /* NULL: the same */
} accepted;

typedef struct refusal {
    const char *markup;
    int code;
    const char *message;
    const char *hint; /* NULL: none */
} refusal;

/* clang-format off */
static const accepted accepted_markup[] = {
    {"<p>It helps a child <em>live well</em>, from diagnosis on.</p>", NULL},
    {" \n <p>One</p>\t<p>Two</p>\r\n", "<p>One</p><p>Two</p>"},
    {"<p>\n  One  two\n\tthree\r\n</p>", "<p>One two three</p>"},
    {"<p>no\xC2\xA0" "break</p>", NULL},
    {"<p>\xC2\xA0 x \xC2\xA0</p>", NULL},
    /* A run of white space across tags becomes one space, at its start. */
    {"<p>a <em> b </em> c</p>", "<p>a <em>b </em>c</p>"},
    {"<p>a<em> b</em></p>", NULL},
    {"<p> <em> a </em> </p>", "<p><em>a</em></p>"},
    {"<p>a <em> <strong> b</strong></em></p>", "<p>a <em><strong>b</strong></em></p>"},
    {"<p><em>a </em><strong>b</strong></p>", NULL},
    {"<p>a<em> </em>b</p>", "<p>a<em></em> b</p>"},
    {"<p>a<em> <strong/></em>b</p>", "<p>a<em> <strong></strong></em>b</p>"},
    {"<p>a<em> </em></p>", "<p>a<em></em></p>"},
    {"<p>a <br/> b</p>", NULL},
    {"<p>a <br/> </p>", "<p>a <br/></p>"},
    {"<p> <img src='#m'/> a</p>", "<p><img src=\"#m\"/> a</p>"},
    /* A line end between Han, kana or their punctuation is removed, whatever tags are between; next
     * to anything else it is a space. */
    {"<p>\xE7\xB7\xA9\xE5\x92\x8C\n  \xE3\x82\xB1\xE3\x82\xA2</p>",
     "<p>\xE7\xB7\xA9\xE5\x92\x8C\xE3\x82\xB1\xE3\x82\xA2</p>"},
    {"<p>\xE5\x92\x8C\xE3\x80\x82\r\n<em>\xE3\x82\xB1</em>\n\xE3\x82\xA2</p>",
     "<p>\xE5\x92\x8C\xE3\x80\x82<em>\xE3\x82\xB1</em>\xE3\x82\xA2</p>"},
    {"<p>\xE5\x92\x8C <em>\n\xE3\x82\xB1</em></p>",
     "<p>\xE5\x92\x8C<em>\xE3\x82\xB1</em></p>"},
    {"<p>\xE5\x92\x8C \xE3\x82\xB1</p>", NULL},
    {"<p>\xE5\x92\x8C\na\n\xE3\x82\xB1</p>", "<p>\xE5\x92\x8C a \xE3\x82\xB1</p>"},
    {"<p>\xE5\x92\x8C\n<br/>\n\xE3\x82\xB1</p>", "<p>\xE5\x92\x8C <br/> \xE3\x82\xB1</p>"},
    {"<p>\xEA\xB0\x80\n\xEA\xB0\x80</p>", "<p>\xEA\xB0\x80 \xEA\xB0\x80</p>"},
    /* Flow: words and blocks side by side. */
    {"<ul><li> one <ul> <li>two</li> </ul> three </li></ul>",
     "<ul><li>one<ul><li>two</li></ul>three</li></ul>"},
    {"<table><tr><td/><td>x</td></tr></table>", "<table><tr><td></td><td>x</td></tr></table>"},
    {"<table><tr><td></td><td> </td></tr></table>", "<table><tr><td></td><td></td></tr></table>"},
    {"<table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td></tr>"
     "</tbody><tr><td><p>e</p></td></tr></table>", NULL},
    {"<dl><dt>t</dt><dd>d</dd><dd><p>e</p>f</dd></dl>", NULL},
    {"<blockquote><p>q <q>r</q></p></blockquote>", NULL},
    {"<figure><img src=\"#m\"/><figcaption>c</figcaption></figure>", NULL},
    {"<figure> <img src=\"#m\"/> <p>x</p> </figure>", "<figure><img src=\"#m\"/><p>x</p></figure>"},
    {"<aside class=\"warning\"><p>w</p></aside><aside><h4>n</h4></aside>", NULL},
    {"<p class=\"lead-in\">The aims are to:</p><ul><li>listen</li></ul>", NULL},
    {"<p>H<sub>2</sub>O m<sup>2</sup> <abbr>GP</abbr> <ins class=\"sic\">the</ins><del>teh</del></p>",
     NULL},
    {"<p><span dir='rtl' lang='ar'>\xD8\xB3</span></p>",
     "<p><span lang=\"ar\" dir=\"rtl\">\xD8\xB3</span></p>"},
    {"<p><a>unknown target</a></p>", NULL},
    {"<p><a aria-label='l' hreflang='es' href = 'https://example.org/?a=1&amp;b=2'>x</a></p>",
     "<p><a href=\"https://example.org/?a=1&amp;b=2\" hreflang=\"es\" aria-label=\"l\">x</a></p>"},
    {"<p><a href=\"HTTPS://example.org/#part\">x</a> <a href=\"mailto:a@example.org?subject=b\">y</a> "
     "<a href=\"tel:+44-191-496-0000;ext=2\">z</a> <a href=\"#aim\">w</a></p>", NULL},
    {"<p><img src=\"https://example.org/a.png\" alt=\"A garden\"/></p>", NULL},
    {"<p/>", "<p></p>"},
    {"<p></p>", NULL},
    {"<p><a href=\"#x\"/>b<br></br></p>", "<p><a href=\"#x\"></a>b<br/></p>"},
    /* References and escaping. */
    {"<p>&lt;b&gt; &amp; &quot;x&quot; &apos;y&apos; > &#160;&#xA0;&#x1F600;</p>",
     "<p>&lt;b&gt; &amp; \"x\" 'y' &gt; \xC2\xA0\xC2\xA0\xF0\x9F\x98\x80</p>"},
    {"<p>a&#32;&#10;&#9;b</p>", "<p>a b</p>"},
    {"<p><img src='#m' alt='&lt;a&gt; \"b\" &amp; &#39;c&#39;'/></p>",
     "<p><img src=\"#m\" alt=\"&lt;a> &quot;b&quot; &amp; 'c'\"/></p>"},
    {"<p><img src='#m' alt='a\tb\r\nc\nd&#9;&#10;&#13;e'/></p>",
     "<p><img src=\"#m\" alt=\"a b c d&#9;&#10;&#13;e\"/></p>"},
    {"<p\n>a</p >", "<p>a</p>"},
};

static const refusal refused_markup[] = {
    {"", PC_EMPTY, "empty", "leave the field out"},
    {" \n", PC_EMPTY, "empty", NULL},
    {"bare text", PC_RICH_BARE_TEXT, "text is not allowed directly in rich text: 'bare text'",
     "put it in <p>"},
    {"<p>a</p> tail", PC_RICH_BARE_TEXT, "'tail'", "put it in <p>"},
    {"<blockquote>a</blockquote>", PC_RICH_BARE_TEXT, "<blockquote>", "put it in <p>"},
    {"<ul>a</ul>", PC_RICH_BARE_TEXT, "<ul>", "put it in <li>"},
    {"<ul>\xC2\xA0</ul>", PC_RICH_BARE_TEXT, "<ul>", "put it in <li>"},
    {"<figure>a</figure>", PC_RICH_BARE_TEXT, "<figure>", "figcaption"},
    {"<p><br>x</br></p>", PC_RICH_BARE_TEXT, "<br>", "end its tag in '/>'"},
    {"<em>a</em>", PC_RICH_PLACE, "<em> is not allowed directly in rich text", "put it in <p>"},
    {"<p><p>a</p></p>", PC_RICH_PLACE, "<p> is not allowed here in <p>", "close the block"},
    {"<p><em><ul/></em></p>", PC_RICH_PLACE, "<ul> is not allowed here in <em>", "close the block"},
    {"<li>a</li>", PC_RICH_PLACE, "<li>", "<ul> or <ol>"},
    {"<ul><p>a</p></ul>", PC_RICH_PLACE, "<p> is not allowed here in <ul>", "put it in <li>"},
    {"<p><td>a</td></p>", PC_RICH_PLACE, "<td>", "belong in <tr>"},
    {"<dl><li>a</li></dl>", PC_RICH_PLACE, "<li>", "<ul> or <ol>"},
    {"<table><tr><td/></tr><caption>a</caption></table>", PC_RICH_PLACE, "<caption>", "first"},
    {"<table><thead><tr><th/></tr></thead><thead><tr><th/></tr></thead></table>", PC_RICH_PLACE,
     "<thead>", "once"},
    {"<figure><figcaption>c</figcaption></figure>", PC_RICH_PLACE, "<figcaption>", "last"},
    {"<figure><p>a</p><figcaption/><p>b</p></figure>", PC_RICH_PLACE,
     "<p> is not allowed after <figcaption>", NULL},
    {"<figure><em>a</em></figure>", PC_RICH_PLACE, "<em> is not allowed here", "<figcaption>"},
    {"<p><a>a<a>b</a></a></p>", PC_RICH_PLACE, "<a> is not allowed within another <a>",
     "close the"},
    {"<p><em><a>a<q><sub><a>b</a></sub></q></a></em></p>", PC_RICH_PLACE, "within another <a>",
     "close the first link"},
    {"<ul/>", PC_RICH_PLACE, "<ul> holds no element", "leave it out"},
    {"<aside> </aside>", PC_RICH_PLACE, "<aside> holds no element", "leave it out"},
    {"<table><caption>a</caption></table>", PC_RICH_PLACE, "<table> holds no row", NULL},
    {"<table><tr/></table>", PC_RICH_PLACE, "<tr> holds no element", NULL},
    {"<figure/>", PC_RICH_PLACE, "<figure> holds no element", NULL},
    {"<p><b>a</b></p>", PC_RICH_ELEMENT, "unknown element 'b'", "write <strong>"},
    {"<p><I>a</I></p>", PC_RICH_ELEMENT, "unknown element 'I'", "write <em>"},
    {"<h1>a</h1>", PC_RICH_ELEMENT, "'h1'", "'heading'"},
    {"<div>a</div>", PC_RICH_ELEMENT, "'div'", "write <p>"},
    {"<P>a</P>", PC_RICH_ELEMENT, "'P'", "did you mean 'p'?"},
    {"<p><stong>a</stong></p>", PC_RICH_ELEMENT, "'stong'", "did you mean 'strong'?"},
    {"<script>alert(1)</script>", PC_RICH_ELEMENT, "'script'", "never allowed"},
    {"<ScRiPt/>", PC_RICH_ELEMENT, "'ScRiPt'", "never allowed"},
    {"<p><h:em>a</h:em></p>", PC_RICH_ELEMENT, "'h:em'", NULL},
    {"<p style=\"color: red\">a</p>", PC_RICH_ATTRIBUTE, "<p> has no attribute 'style'", "looks"},
    {"<p id=\"a\">a</p>", PC_RICH_ATTRIBUTE, "<p> has no attribute 'id'", "sections"},
    {"<p><em onclick=\"a()\">a</em></p>", PC_RICH_ATTRIBUTE, "'onclick'", "scripts"},
    {"<p><em ONCLICK=\"a()\">a</em></p>", PC_RICH_ATTRIBUTE, "'ONCLICK'", "scripts"},
    {"<p><a herf=\"#a\">a</a></p>", PC_RICH_ATTRIBUTE, "'herf'", "did you mean 'href'?"},
    {"<p><em xml:lang=\"fr\">a</em></p>", PC_RICH_ATTRIBUTE, "'xml:lang'", "<span lang="},
    {"<p><em data-x=\"fr\">a</em></p>", PC_RICH_ATTRIBUTE, "'data-x'", "leave it out"},
    {"<p a='' b='' c='' d='' e='' f='' g='' class='lead-in'/>", PC_RICH_ATTRIBUTE, "'a'", NULL},
    {"<p><img alt=\"a\"/></p>", PC_RICH_ATTRIBUTE, "<img> needs 'src'", NULL},
    {"<p><img src=\"https://example.org/a.png\"/></p>", PC_RICH_ATTRIBUTE, "needs 'alt'",
     "in words"},
    {"<p class=\"lead\">a</p>", PC_RICH_VALUE, "<p> has no class 'lead'", "class=\"lead-in\""},
    {"<aside class=\"note warning\"><p>a</p></aside>", PC_RICH_VALUE, "'note warning'",
     "class=\"note\" or \"warning\""},
    {"<p class=\"\">a</p>", PC_RICH_VALUE, "<p> has no class ''", NULL},
    {"<p><span dir=\"RTL\">a</span></p>", PC_RICH_VALUE, "'dir' of <span> cannot be 'RTL'",
     "ltr, rtl or auto"},
    {"<p><span lang=\"en_GB\">a</span></p>", PC_RICH_VALUE, "'en_GB'", "did you mean 'en-GB'?"},
    {"<p><span lang=\"1\">a</span></p>", PC_RICH_VALUE, "'1'", "a language tag such as"},
    {"<p><img src=\"#m\" alt=\" \"/></p>", PC_RICH_VALUE, "'alt'", "decorative"},
    {"<p><a aria-label=\"\">a</a></p>", PC_RICH_VALUE, "'aria-label' of <a> is empty", NULL},
    {"<p><a href=\"\">a</a></p>", PC_RICH_LINK, "'href' of <a> is empty", "#id"},
    {"<p><a href=\"javascript:alert(1)\">a</a></p>", PC_RICH_LINK, "cannot be 'javascript:",
     "https://"},
    {"<p><a href=\"https://example.org/a b\">a</a></p>", PC_RICH_LINK, "'https://example.org/a b'",
     "did you mean 'https://example.org/a%20b'?"},
    {"<p><a href=\"tel:0191 496 0000\">a</a></p>", PC_RICH_LINK, "'tel:0191 496 0000'",
     "did you mean 'tel:01914960000'?"},
    {"<p><img src=\"data:image/png;base64,AAAA\" alt=\"a\"/></p>", PC_RICH_LINK, "'data:", "media"},
    {"<p>a & b</p>", PC_RICH_MARKUP, "'&' in rich text", "write &amp;"},
    {"<p>a &amp b</p>", PC_RICH_MARKUP, "'&' in rich text", "write &amp;"},
    {"<p>a &", PC_RICH_MARKUP, "'&' in rich text", "write &amp;"},
    {"<p>a < b</p>", PC_RICH_MARKUP, "'<' in rich text", "write &lt;"},
    {"<p>a<", PC_RICH_MARKUP, "'<' in rich text", "write &lt;"},
    {"<p>a]]>b</p>", PC_RICH_MARKUP, "']]>'", "]]&gt;"},
    {"<p>a&nbsp;b</p>", PC_NAMED_ENTITY, "'&nbsp;'", "write &#160;"},
    {"<p>a&rsquo;s</p>", PC_NAMED_ENTITY, "'&rsquo;'", "write &#8217;"},
    {"<p>a&nonsense;b</p>", PC_NAMED_ENTITY, "'&nonsense;'", "character itself"},
    {"<p>&#0;</p>", PC_BAD_CHARACTER, "'&#0;'", NULL},
    {"<p>&#xFFFE;</p>", PC_BAD_CHARACTER, "'&#xFFFE;'", NULL},
    {"<p>&#xD800;</p>", PC_BAD_CHARACTER, "'&#xD800;'", NULL},
    {"<p>&#x110000;</p>", PC_BAD_CHARACTER, "'&#x110000;'", NULL},
    {"<p>&#99999999999999999999;</p>", PC_BAD_CHARACTER, "XML has no character", NULL},
    {"<p>&#1F;</p>", PC_BAD_CHARACTER, "'&#1F;'", NULL},
    {"<p>&#;</p>", PC_BAD_CHARACTER, "'&#;'", NULL},
    {"<p>&#x;</p>", PC_BAD_CHARACTER, "'&#x;'", NULL},
    {"<p>\xC0\xAF</p>", PC_BAD_CHARACTER, "byte 4 ", NULL},
    {"<p>\x01</p>", PC_BAD_CHARACTER, "byte 4 ", NULL},
    {"<p><!-- a --></p>", PC_RICH_MARKUP, "comments", "leave them out"},
    {"<p><![CDATA[a]]></p>", PC_RICH_MARKUP, "CDATA", NULL},
    {"<?php ?>", PC_RICH_MARKUP, "processing instructions", NULL},
    {"<p>a", PC_TAG_MISMATCH, "<p> is never closed", NULL},
    {"<p>a</em></p>", PC_TAG_MISMATCH, "</em> does not close <p>", "write </p> first"},
    {"<p>a<br></p>", PC_TAG_MISMATCH, "</p> does not close <br>", "write <br/>"},
    {"</p>", PC_TAG_MISMATCH, "</p> closes nothing", NULL},
    {"<p>a</p", PC_RICH_MARKUP, "an end tag has no end", "'>'"},
    {"<p", PC_RICH_MARKUP, "a tag has no end", "'>'"},
    {"<p/", PC_RICH_MARKUP, "a tag has no end", "'>'"},
    {"<p =\"a\">", PC_RICH_MARKUP, "a tag has no end", "'>'"},
    {"<p class>a</p>", PC_RICH_MARKUP, "no value", "write class=\"...\""},
    {"<p class=lead-in>a</p>", PC_RICH_MARKUP, "not in quotes", "write class=\"lead-in\""},
    {"<p class=>a</p>", PC_RICH_MARKUP, "not in quotes", "write class=\"...\""},
    {"<p class= lang='en'>a</p>", PC_RICH_MARKUP, "not in quotes", "write class=\"...\""},
    {"<p class lang='en'>a</p>", PC_RICH_MARKUP, "no value", "write class=\"...\""},
    {"<p>a<br class=x/></p>", PC_RICH_MARKUP, "not in quotes", "write class=\"x\""},
    {"<a href=https://e.org/?a=b>a</a>", PC_RICH_MARKUP, "not in quotes",
     "write href=\"https://e.org/?a=b\""},
    {"<p class='lead-in'id='a'>a</p>", PC_RICH_MARKUP, "not well-formed", "a space"},
    {"<p class=\"lead-in>a</p>", PC_RICH_MARKUP, "'<' within an attribute", "&lt;"},
    {"<p class=\"lead-in>", PC_RICH_MARKUP, "value has no end", "quote"},
    {"<p class=\"a & b\">a</p>", PC_RICH_MARKUP, "'&' in rich text", "&amp;"},
    {"<p class=\"lead-in\" class='lead-in'>a</p>", PC_ATTRIBUTE_TWICE, "'class' occurs twice",
     NULL},
};
/* clang-format on */

enum {
    ACCEPTED = sizeof accepted_markup / sizeof *accepted_markup,
    REFUSED = sizeof refused_markup / sizeof *refused_markup
};

START_TEST(accepted_markup_is_written_in_canonical_form)
{
    const accepted *c = &accepted_markup[_i];
    const char *expected = c->canonical ? c->canonical : c->markup;
    rich r = {0};
    problem p = {0};
    palcare_status status = pc_rich_parse(&r, c->markup, strlen(c->markup), &p);
    ck_assert_msg(status == PALCARE_OK, "%s: %s", c->markup, p.message);
    ck_assert_str_eq(r.out.at, expected);
    ck_assert_uint_eq(r.out.size, strlen(expected));
    /* Canonical markup stays as it is, in a builder that was used before. */
    ck_assert_int_eq(pc_rich_parse(&r, expected, strlen(expected), &p), PALCARE_OK);
    ck_assert_str_eq(r.out.at, expected);
    pc_rich_free(&r);
}
END_TEST

START_TEST(refused_markup_is_explained)
{
    const refusal *c = &refused_markup[_i];
    rich r = {0};
    problem p = {0};
    ck_assert_msg(pc_rich_parse(&r, c->markup, strlen(c->markup), &p) == PALCARE_INVALID, "%s",
                  c->markup);
    ck_assert_msg(p.code == c->code, "%s: PC%d %s", c->markup, p.code, p.message);
    ck_assert_msg(strstr(p.message, c->message) != NULL, "%s: %s", c->markup, p.message);
    if (c->hint)
        ck_assert_msg(strstr(p.hint, c->hint) != NULL, "%s: hint '%s'", c->markup, p.hint);
    pc_rich_free(&r);
}
END_TEST

/* Bytes past the size are not read, and a part of a value is not accepted as a value. */
START_TEST(markup_is_read_only_within_its_size)
{
    static const char markup[] = "<p>a &amp; <a href='#x'>b</a><br/></p>";
    rich r = {0};
    problem p = {0};
    for (size_t size = 0; size < sizeof markup - 1; size++) {
        ck_assert_int_eq(pc_rich_parse(&r, markup, size, &p), PALCARE_INVALID);
        char *alone = malloc(size ? size : 1);
        memcpy(alone, markup, size);
        problem same = {0};
        ck_assert_int_eq(pc_rich_parse(&r, alone, size, &same), PALCARE_INVALID);
        ck_assert_str_eq(same.message, p.message);
        free(alone);
    }
    ck_assert_int_eq(pc_rich_parse(&r, markup, sizeof markup - 1, &p), PALCARE_OK);
    pc_rich_free(&r);
}
END_TEST

/* ---- The builder alone ----------------------------------------------------------------------- */

static palcare_status start(rich *r, const char *name, problem *p)
{
    return pc_rich_start(r, name, strlen(name), NULL, 0, p);
}

static palcare_status text(rich *r, const char *words, problem *p)
{
    return pc_rich_text(r, words, strlen(words), p);
}

START_TEST(text_can_come_in_pieces)
{
    static const char words[] = " One  & \n two<three> \xC3\xA9 ";
    rich r = {0};
    problem p = {0};
    for (size_t cut = 0; cut <= strlen(words); cut++) {
        pc_rich_begin(&r);
        ck_assert_int_eq(start(&r, "p", &p), PALCARE_OK);
        ck_assert_int_eq(pc_rich_text(&r, words, cut, &p), PALCARE_OK);
        ck_assert_int_eq(text(&r, words + cut, &p), PALCARE_OK);
        ck_assert_int_eq(pc_rich_end(&r, &p), PALCARE_OK);
        ck_assert_int_eq(pc_rich_finish(&r, &p), PALCARE_OK);
        ck_assert_str_eq(r.out.at, "<p>One &amp; two&lt;three&gt; \xC3\xA9</p>");
    }
    pc_rich_free(&r);
}
END_TEST

START_TEST(a_refused_call_adds_nothing)
{
    rich r = {0};
    problem p = {0};
    pc_rich_begin(&r);
    ck_assert_int_eq(start(&r, "ul", &p), PALCARE_OK);
    ck_assert_int_eq(start(&r, "script", &p), PALCARE_INVALID);
    ck_assert_int_eq(start(&r, "em", &p), PALCARE_INVALID);
    ck_assert_int_eq(text(&r, "words", &p), PALCARE_INVALID);
    ck_assert_str_eq(pc_buffer_text(&r.out), "<ul>");
    /* Refused content counts as content, so that one problem does not cause another. */
    ck_assert_int_eq(pc_rich_end(&r, &p), PALCARE_OK);
    ck_assert_int_eq(pc_rich_end(&r, &p), PALCARE_INVALID);
    ck_assert_int_eq(p.code, PC_RICH_MARKUP);
    pc_rich_free(&r);
}
END_TEST

START_TEST(depth_is_limited)
{
    rich r = {0};
    problem p = {0};
    pc_rich_begin(&r);
    for (unsigned i = 0; i < RICH_DEPTH; i++)
        ck_assert_int_eq(start(&r, "blockquote", &p), PALCARE_OK);
    ck_assert_int_eq(start(&r, "p", &p), PALCARE_INVALID);
    ck_assert_int_eq(p.code, PC_RICH_DEPTH);
    ck_assert_ptr_nonnull(strstr(p.message, "32"));
    pc_rich_free(&r);
}
END_TEST

/* ---- The table ------------------------------------------------------------------------------- */

START_TEST(the_table_of_elements_is_consistent)
{
    const rich_element *element = &pc_rich_elements[_i];
    rich r = {0};
    problem p = {0};
    size_t attributes = 0;
    bool has_class = false;
    bool has_needed = element->needed == NULL;
    ck_assert_ptr_nonnull(element->name);
    for (; attributes < 4 && element->attributes[attributes]; attributes++) {
        const char *name = element->attributes[attributes];
        bool is_class = strcmp(name, "class") == 0;
        has_class = has_class || is_class;
        has_needed = has_needed || strcmp(name, element->needed) == 0;
        ck_assert_int_eq(pc_rich_attribute_pattern(element->name, name) == NULL, is_class);
    }
    ck_assert_int_eq(has_class, element->classes[0] != NULL);
    ck_assert_msg(has_needed, "%s", element->needed);
    ck_assert_ptr_null(pc_rich_attribute_pattern(element->name, "style"));
    bool is_link = strcmp(element->name, "a") == 0; /* and no other element has an address */
    ck_assert_int_eq(pc_rich_attribute_pattern(element->name, "href") != NULL, is_link);
    /* The look-up by length knows the name: the tag may be refused, but not for its name. */
    pc_rich_begin(&r);
    palcare_status status = start(&r, element->name, &p);
    ck_assert(status == PALCARE_OK || p.code != PC_RICH_ELEMENT);
    ck_assert_int_eq(status == PALCARE_OK, element->is_block);
    /* No other name of that length is known. */
    char other[16];
    for (size_t i = 0; element->name[i]; i++) {
        strcpy(other, element->name);
        other[i] = 'z';
        ck_assert_int_eq(start(&r, other, &p), PALCARE_INVALID);
        ck_assert_msg(p.code == PC_RICH_ELEMENT, "%s", other);
    }
    pc_rich_free(&r);
}
END_TEST

/* ---- The expressions of attributes ----------------------------------------------------------- */

typedef struct probe {
    const char *element;
    const char *attribute;
    const char *values[28];
} probe;

/* clang-format off */
static const probe probes[] = {
    {"a", "href",
     {"https://example.org", "http://[::1]:80/", "hTTp://a", "https:/a", "https://", "https:///a",
      "https://example.org/#a#b", "https://a/%zz", "https://a/%C3%A9", "https://a/\xC3\xA9",
      "mailto:a@example.org", "mailto:", "mailto:a#b", "MAILTO:%41", "tel:+441914960000", "tel:",
      "tel:-", "tel:(0191)496.0000;ext=1", "tel:1;", "tel:1;a;b=%2B", "#a", "#", "#1", "#\xC3\xA9",
      "#a/b", "ftp://a", "javascript:alert(1)", " https://a"}},
    {"a", "hreflang", {"en", "zh-Hant-TW", "en_GB", "e", "", "x-family"}},
    {"a", "aria-label", {"words", " ", "", "\t\n", " a ", "\xC2\xA0", "a\nb"}},
    {"img", "src",
     {"#m", "https://example.org/a.png", "http://example.org/a.png", "HTTPS://a", "data:image/png,a",
      "https://a/\\b", "#m ", "//a"}},
    {"img", "alt", {"words", " ", "", "a\tb"}},
    {"span", "lang", {"ar", "de-DE-u-co-phonebk", "-", "abcd"}},
    {"span", "dir", {"ltr", "rtl", "auto", "LTR", "", "ltr "}},
};
/* clang-format on */

static bool builder_takes(const probe *p, const char *value)
{
    rich r = {0};
    problem reported = {0};
    rich_attribute given[2] = {
        {p->attribute, strlen(p->attribute), value, strlen(value)},
        {"alt", 3, "a", 1},
    };
    if (strcmp(p->attribute, "alt") == 0)
        given[1] = (rich_attribute){"src", 3, "#m", 2};
    pc_rich_begin(&r);
    ck_assert_int_eq(start(&r, "p", &reported), PALCARE_OK);
    size_t count = strcmp(p->element, "img") == 0 ? 2 : 1;
    palcare_status status =
        pc_rich_start(&r, p->element, strlen(p->element), given, count, &reported);
    pc_rich_free(&r);
    return status == PALCARE_OK;
}

static void compare(const probe *p, xmlRegexpPtr expression, const char *value)
{
    bool fits = xmlRegexpExec(expression, (const xmlChar *)value) == 1;
    ck_assert_msg(fits == builder_takes(p, value), "%s of %s: '%s' %s the expression", p->attribute,
                  p->element, value, fits ? "fits" : "does not fit");
}

/* Values, and each with one character removed or added. */
START_TEST(the_patterns_agree_with_the_code)
{
    static const char put_in[] = " :#/%;+-.a0\\\"<'[\t";
    const probe *p = &probes[_i];
    const char *pattern = pc_rich_attribute_pattern(p->element, p->attribute);
    xmlRegexpPtr expression = xmlRegexpCompile((const xmlChar *)pattern);
    ck_assert_ptr_nonnull(expression);
    for (size_t i = 0; i < 28 && p->values[i]; i++) {
        const char *value = p->values[i];
        size_t size = strlen(value);
        char changed[64];
        compare(p, expression, value);
        for (size_t at = 0; at <= size; at++) {
            memcpy(changed, value, size + 1);
            if (at < size && (unsigned char)value[at] < 0x80 &&
                (at + 1 == size || (unsigned char)value[at + 1] < 0x80)) {
                memmove(changed + at, value + at + 1, size - at);
                compare(p, expression, changed);
            }
            for (const char *c = put_in; *c && ((unsigned char)value[at] < 0x80 || at == size);
                 c++) {
                memcpy(changed, value, at);
                changed[at] = *c;
                memcpy(changed + at + 1, value + at, size - at + 1);
                compare(p, expression, changed);
            }
        }
    }
    xmlRegFreeRegexp(expression);
}
END_TEST

START_TEST(patterns_of_ids_and_languages_are_those_of_records)
{
    char expected[1024];
    snprintf(expected, sizeof expected, "#%s", pc_form_pattern(PALCARE_KIND_ID));
    ck_assert_str_eq(pc_rich_own_picture_pattern(), expected);
    const char *languages = pc_form_pattern(PALCARE_KIND_LANG);
    ck_assert_str_eq(pc_rich_attribute_pattern("a", "hreflang"), languages);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rich");
    TCase *markup = tcase_create("markup");
    tcase_add_loop_test(markup, accepted_markup_is_written_in_canonical_form, 0, ACCEPTED);
    tcase_add_loop_test(markup, refused_markup_is_explained, 0, REFUSED);
    tcase_add_test(markup, markup_is_read_only_within_its_size);
    suite_add_tcase(suite, markup);
    TCase *builder = tcase_create("builder");
    tcase_add_test(builder, text_can_come_in_pieces);
    tcase_add_test(builder, a_refused_call_adds_nothing);
    tcase_add_test(builder, depth_is_limited);
    suite_add_tcase(suite, builder);
    TCase *table = tcase_create("table");
    tcase_add_loop_test(table, the_table_of_elements_is_consistent, 0, (int)pc_rich_element_count);
    tcase_add_loop_test(table, the_patterns_agree_with_the_code, 0, sizeof probes / sizeof *probes);
    tcase_add_test(table, patterns_of_ids_and_languages_are_those_of_records);
    suite_add_tcase(suite, table);
    return run_suite(suite);
}

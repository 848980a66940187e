/*
 * Comments, processing instructions and other namespaces' XML: they are kept wherever they are
 * allowed, and written back there, self-contained; programs set and replace them; and an edit of a
 * value moves the content before it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

/* ---- kept in place ---- */

typedef struct kept {
    const char *xml;       /* the whole document */
    const char *canonical; /* NULL: the same */
} kept;

/* clang-format off */
static const kept kept_documents[] = {
    /* Around the root and about. */
    {CANONICAL_DECLARATION
     "<!--one-->\n<?two href=\"a.rng\" b?>\n<!--three-->\n"
     "<palcare\n  xmlns=\"urn:palcare:1\"\n  version=\"1.0\"\n  xmlns:x=\"urn:x\"\n  x:a=\"1\"\n>\n"
     "  <!--four-->\n  <x:five xmlns:x=\"urn:x\"></x:five>\n"
     "  <about privacy=\"public\"/>\n"
     "  <!--six-->\n"
     "</palcare>\n<!--seven-->\n<?eight?>\n", NULL},
    /* Before a record, in it, and after the last. */
    {CANONICAL_HEAD
     "  <!--before i-->\n"
     "  <item id=\"i\" kind=\"page\">\n    <!--in i-->\n  </item>\n"
     "  <?before j?>\n"
     "  <item id=\"j\" kind=\"page\"/>\n"
     "  <!--last-->\n" CANONICAL_TAIL, NULL},
    /* Before each value of each sort, between two, and at the end. */
    {CANONICAL_HEAD
     "  <site id=\"s\">\n"
     "    <!--1-->\n    <name>N</name>\n"
     "    <!--2-->\n    <name xml:lang=\"cy\">M</name>\n"
     "    <!--3-->\n    <?four?>\n"
     "    <address country=\"GB\">\n"
     "      <!--5-->\n      <line>L</line>\n      <!--6-->\n      <line>K</line>\n      <!--7-->\n"
     "    </address>\n"
     "    <!--8-->\n    <identifier value=\"1\"/>\n    <!--9-->\n    <identifier value=\"2\">\n"
     "      <!--10-->\n    </identifier>\n"
     "    <!--11-->\n"
     "  </site>\n" CANONICAL_TAIL, NULL},
    {CANONICAL_HEAD
     "  <item id=\"i\" kind=\"page\">\n"
     "    <section>\n      <!--a-->\n      <body>\n        <p>B</p>\n      </body>\n      "
     "<!--z-->\n"
     "    </section>\n"
     "  </item>\n" CANONICAL_TAIL, NULL},
    /* Attributes: after ours, each prefix declared once. */
    {HEAD "<item x:a='1' id='i' y:b=\"&lt;&quot;'&#9;&amp;\" kind='page' x:c='3' xmlns:x='urn:x' "
          "xmlns:y='urn:y' xml:space='preserve'><section xmlns:z='urn:z' z:d=''/></item>" TAIL,
     CANONICAL_HEAD
     "  <item\n    id=\"i\"\n    kind=\"page\"\n    xmlns:x=\"urn:x\"\n    x:a=\"1\"\n"
     "    xmlns:y=\"urn:y\"\n    y:b=\"&lt;&quot;'&#9;&amp;\"\n    x:c=\"3\"\n"
     "    xml:space=\"preserve\"\n  >\n"
     "    <section xmlns:z=\"urn:z\" z:d=\"\"/>\n"
     "  </item>\n" CANONICAL_TAIL},
    /* Elements, with what they need to be understood on their own. */
    {"<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\" xmlns:x=\"urn:x\" "
     "xmlns:y=\"urn:y\" xmlns:z=\"urn:z\"><about privacy=\"public\"/><item id=\"i\" kind=\"page\">"
     "<x:a y:b='1' c='2'>t&amp;<![CDATA[<u>]]>&#13;&#xE9;<b xmlns=''/><!--d--><?e f?>"
     "<item xmlns='urn:other'/></x:a></item>" TAIL,
     CANONICAL_HEAD
     "  <item id=\"i\" kind=\"page\">\n"
     "    <x:a xmlns:x=\"urn:x\" xmlns:y=\"urn:y\" y:b=\"1\" c=\"2\">t&amp;&lt;u&gt;&#13;\xC3\xA9"
     "<b xmlns=\"\"></b><!--d--><?e f?><item xmlns=\"urn:other\"></item></x:a>\n"
     "  </item>\n" CANONICAL_TAIL},
    /* Prefixes that only values use are declared, once per tag; others are dropped. */
    {"<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\" xmlns:x=\"urn:x\" "
     "xmlns:y=\"urn:y\" xmlns:z=\"urn:z\" xmlns:un=\"urn:un\"><about privacy=\"public\"/>"
     "<item id=\"i\" kind=\"page\" xmlns:z=\"urn:nearer\" x:a=\"y:b|z:c\" x:d=\"y:e un -un:f\">"
     "<x:a y:b='z:c' d='y:e' un='un http://un/'>x:t<i xmlns='urn:i' a='z:u'/><!--un:g-->"
     "<?un un:h?></x:a><x:a>\xC3\xA9y:q</x:a><y:b>z<![CDATA[:]]>r</y:b>"
     "<x:a xmlns:z='urn:own'>z:s</x:a><x:a><x:b xmlns:z='urn:own'>z:s</x:b></x:a></item>"
     "<item id=\"j\" kind=\"page\"><x:a>z:c</x:a></item>" TAIL,
     CANONICAL_HEAD
     "  <item\n    id=\"i\"\n    kind=\"page\"\n    xmlns:x=\"urn:x\"\n    xmlns:y=\"urn:y\"\n"
     "    xmlns:z=\"urn:nearer\"\n    x:a=\"y:b|z:c\"\n    x:d=\"y:e un -un:f\"\n  >\n"
     "    <x:a xmlns:x=\"urn:x\" xmlns:y=\"urn:y\" xmlns:z=\"urn:nearer\" y:b=\"z:c\" d=\"y:e\" "
     "un=\"un http://un/\">x:t<i xmlns=\"urn:i\" a=\"z:u\"></i><!--un:g--><?un un:h?></x:a>\n"
     "    <x:a xmlns:x=\"urn:x\">\xC3\xA9y:q</x:a>\n"
     "    <y:b xmlns:y=\"urn:y\" xmlns:z=\"urn:nearer\">z:r</y:b>\n"
     "    <x:a xmlns:z=\"urn:own\" xmlns:x=\"urn:x\">z:s</x:a>\n"
     "    <x:a xmlns:x=\"urn:x\" xmlns:z=\"urn:nearer\"><x:b xmlns:z=\"urn:own\">z:s</x:b></x:a>\n"
     "  </item>\n"
     "  <item id=\"j\" kind=\"page\">\n"
     "    <x:a xmlns:x=\"urn:x\" xmlns:z=\"urn:z\">z:c</x:a>\n"
     "  </item>\n" CANONICAL_TAIL},
    /* White space within foreign elements is kept. */
    {CANONICAL_HEAD
     "  <item id=\"i\" kind=\"page\">\n"
     "    <x:a xmlns:x=\"urn:x\">\n one  two\n\t</x:a>\n    <!--\n  lines\n-->\n    <?p  \n?>\n"
     "  </item>\n" CANONICAL_TAIL,
     CANONICAL_HEAD
     "  <item id=\"i\" kind=\"page\">\n"
     "    <x:a xmlns:x=\"urn:x\">\n one  two\n\t</x:a>\n    <!--\n  lines\n-->\n    <?p?>\n"
     "  </item>\n" CANONICAL_TAIL},
    /* An element of our own namespace with a prefix is ours; one of no namespace or of another is
     * not. */
    {"<p:palcare xmlns:p=\"urn:palcare:1\" version=\"1.0\" xml:lang=\"en\">"
     "<p:about privacy=\"public\"/><p:item id=\"i\" kind=\"page\"><title>not ours</title>"
     "<p:title>T</p:title></p:item></p:palcare>",
     CANONICAL_HEAD
     "  <item id=\"i\" kind=\"page\">\n    <title xmlns=\"\">not ours</title>\n    <title>"
     "T</title>\n"
     "  </item>\n" CANONICAL_TAIL},
    /* If children are in another order, what was before a value stays before it. */
    {HEAD "<organization id=\"o\"><!--d--><description>D</description><!--n--><name>N</name>"
          "<!--e-->"
          "</organization>" TAIL,
     CANONICAL_HEAD
     "  <organization id=\"o\">\n    <!--n-->\n    <name>N</name>\n    <!--d-->\n"
     "    <description>D</description>\n    <!--e-->\n  </organization>\n" CANONICAL_TAIL},
    /* Line ends are those of XML. */
    {HEAD "<!--a\r\nb\rc--><?p a\r\nb?><item id=\"i\" kind=\"page\"><x:a xmlns:x=\"urn:x\">a\r\n"
          "b\rc"
          "<![CDATA[d\r\ne\rf]]></x:a></item>" TAIL,
     CANONICAL_HEAD
     "  <!--a\nb\nc-->\n  <?p a\nb?>\n"
     "  <item id=\"i\" kind=\"page\">\n    <x:a xmlns:x=\"urn:x\">a\nb\ncd\ne\nf</x:a>\n  </item>\n"
     CANONICAL_TAIL},
};
/* clang-format on */

START_TEST(foreign_content_keeps_its_position)
{
    const kept *k = &kept_documents[_i];
    palcare_doc *doc = doc_of(k->xml);
    char *text = text_of(doc);
    expect_text(text, k->canonical ? k->canonical : k->xml);
    palcare_doc *back = doc_of(text);
    expect_written(back, text);
    /* The second document has the same content, and palcare_record_equal() agrees. */
    palcare_record *a = NULL, *b = NULL;
    while ((a = palcare_doc_next(doc, 0, a))) {
        b = palcare_doc_next(back, 0, b);
        ck_assert_msg(palcare_record_equal(a, b), "%s", palcare_record_id(a));
    }
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

START_TEST(pieces_are_returned_in_document_order)
{
    palcare_doc *doc = doc_of(
        HEAD "<!--before--><item id=\"i\" kind=\"page\" xmlns:x=\"urn:x\" x:a=\"1\"><!--first-->"
             "<title>T</title><x:b/><section/><?last?></item>" TAIL);
    static const char *const pieces[] = {"<!--before-->", "xmlns:x=\"urn:x\" x:a=\"1\"",
                                         "<!--first-->", "<x:b xmlns:x=\"urn:x\"></x:b>",
                                         "<?last?>"};
    const palcare_record *i = record_of(doc, "i");
    for (size_t k = 0; k < 5; k++)
        ck_assert_str_eq(palcare_record_foreign(i, k), pieces[k]);
    ck_assert_ptr_null(palcare_record_foreign(i, 5));
    ck_assert_ptr_null(palcare_record_foreign(i, (size_t)-1));
    palcare_doc_release(doc);
}
END_TEST

START_TEST(foreign_content_is_not_allowed_within_a_value)
{
    static const struct {
        const char *xml;
        int code;
    } cases[] = {
        {"<title>a<!--c-->b</title>", PC_FOREIGN_IN_VALUE},
        {"<title>a<?p?>b</title>", PC_FOREIGN_IN_VALUE},
        {"<title>a<x:b xmlns:x='u'/>c</title>", PC_FOREIGN_IN_VALUE},
        {"<title>a<p>b</p></title>", PC_MARKUP_IN_TEXT},
        {"<title x:a='1' xmlns:x='u'>T</title>", PC_FOREIGN_IN_VALUE},
        {"<title class='a'>T</title>", PC_UNKNOWN_ATTRIBUTE},
        {"<section><body><p>a<!--c--></p></body></section>", PC_FOREIGN_IN_VALUE},
        {"<section><body><?p?><p>a</p></body></section>", PC_FOREIGN_IN_VALUE},
        {"<section><body><x:b xmlns:x='u'/><p>a</p></body></section>", PC_FOREIGN_IN_VALUE},
        {"<section><body><p x:a='1' xmlns:x='u'>a</p></body></section>", PC_FOREIGN_IN_VALUE},
    };
    char xml[600];
    palcare_report *report = palcare_report_new();
    snprintf(xml, sizeof xml, "%s<item id=\"i\" kind=\"page\">%s</item>%s", HEAD, cases[_i].xml,
             TAIL);
    ck_assert_int_eq(try_read(xml, NULL, report), PALCARE_INVALID);
    ck_assert_uint_eq(palcare_report_count(report), 1);
    ck_assert_msg(palcare_report_code(report, 0) == cases[_i].code, "%s",
                  palcare_report_text(report, 0));
    palcare_report_free(report);
}
END_TEST

/* ---- given by a program ---- */

START_TEST(foreign_content_can_be_set_and_replaced)
{
    palcare_doc *doc =
        doc_of(HEAD "<!--b--><item id=\"i\" kind=\"page\" xmlns:x=\"urn:x\" x:a=\"1\">"
                    "<!--c--><title>T</title></item>" TAIL);
    palcare_record *i = record_of(doc, "i");
    ck_assert_int_eq(palcare_record_set_foreign(i,
                                                " <!--one-->\n<x:two xmlns:x='urn:x' y='&lt;'>"
                                                "a&amp;b</x:two><?three four?>",
                                                NULL),
                     PALCARE_OK);
    expect_written(doc, CANONICAL_HEAD
                   "  <item id=\"i\" kind=\"page\">\n    <title>T</title>\n    <!--one-->\n"
                   "    <x:two xmlns:x=\"urn:x\" y=\"&lt;\">a&amp;b</x:two>\n    <?three four?>\n"
                   "  </item>\n" CANONICAL_TAIL);
    ck_assert_str_eq(palcare_record_foreign(i, 2), "<?three four?>");
    char *text = text_of(doc);
    palcare_doc *back = doc_of(text);
    ck_assert(palcare_record_equal(i, record_of(back, "i")));
    ck_assert_int_eq(palcare_record_set_foreign(i, "<!--alone-->", NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_record_foreign(i, 1));
    ck_assert(!palcare_record_equal(i, record_of(back, "i")));
    ck_assert_int_eq(palcare_record_set_foreign(i, NULL, NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_record_foreign(i, 0));
    expect_written(doc, CANONICAL_HEAD "  <item id=\"i\" kind=\"page\">\n    <title>T</title>\n"
                                       "  </item>\n" CANONICAL_TAIL);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

START_TEST(setting_empty_content_removes_it)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"i\" kind=\"page\"><!--c--></item>" TAIL);
    palcare_record *i = record_of(doc, "i");
    static const char *const nothing[] = {"", " \n\t"};
    ck_assert_int_eq(palcare_record_set_foreign(i, nothing[_i], NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_record_foreign(i, 0));
    expect_written(doc, CANONICAL_HEAD "  <item id=\"i\" kind=\"page\"/>\n" CANONICAL_TAIL);
    palcare_doc_release(doc);
}
END_TEST

static const char *const bad_foreign[] = {
    "text",
    "<x:a/>",
    "<x:a xmlns:x='u'>",
    "<x:a xmlns:x='u'></x:b>",
    "<!-- a -- b -->",
    "<!--open",
    "&nbsp;",
    "<x:a xmlns:x='u'>&nbsp;</x:a>",
    "<!DOCTYPE x>",
    "<?xml version='1.0'?>",
    "<title>ours</title>",
    "<licence/>",
    "<licence xmlns='urn:palcare:1' spdx='a'/>",
    "</about><about privacy='public'>",
    "</about><item id='i' kind='page'/><about privacy='public'>",
    "</about><item id='i' kind='page'/>",
    "</about></palcare>",
    "</about></palcare><!--",
    "\xFF",
    "<x:a xmlns:x='u'>\x01</x:a>",
    "<![CDATA[a]]>",
};

START_TEST(markup_that_is_not_foreign_content_is_refused)
{
    palcare_doc *doc =
        doc_of(HEAD "<item id=\"i\" kind=\"page\"><!--c--><title>T</title></item>" TAIL);
    char *before = text_of(doc);
    palcare_status status = palcare_record_set_foreign(record_of(doc, "i"), bad_foreign[_i], NULL);
    ck_assert_msg(status == PALCARE_INVALID, "%s: %s", bad_foreign[_i],
                  palcare_status_name(status));
    expect_written(doc, before);
    palcare_doc_release(doc);
    free(before);
}
END_TEST

START_TEST(foreign_content_has_limits)
{
    enum { SIZE = 140 * 1024 };
    char *xml = malloc(SIZE + 1);
    palcare_doc *doc = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, "i");
    ck_assert_ptr_nonnull(xml);
    memset(xml, 'x', SIZE);
    memcpy(xml, "<!--", 4);
    memcpy(xml + SIZE - 3, "-->", 4);
    ck_assert_int_eq(palcare_record_set_foreign(i, xml, NULL), PALCARE_LIMIT); /* gap */
    ck_assert_ptr_null(palcare_record_foreign(i, 0));
    palcare_doc_release(doc);
    free(xml);
}
END_TEST

/* ---- edits ---- */

#define TERM_BEGIN "  <term id=\"t\" scheme=\"s\">\n"
#define TERM_END   "  </term>\n"

static palcare_doc *term(void)
{
    return doc_of(HEAD "<term id=\"t\" scheme=\"s\"><!--n--><name>N</name><!--a-->"
                       "<other-name>A</other-name><!--b--><other-name>B</other-name>"
                       "<other-name>C</other-name><!--z--></term>" TAIL);
}

static void set_scheme(palcare_record *t)
{
    ck_assert_int_eq(palcare_set(t, PALCARE_TERM_SCHEME, "s", NULL), PALCARE_OK);
}

static void set_name(palcare_record *t)
{
    ck_assert_int_eq(palcare_set_text(t, PALCARE_TERM_NAME, NULL, "M", NULL), PALCARE_OK);
}

static void remove_name(palcare_record *t)
{
    ck_assert_int_eq(palcare_set_text(t, PALCARE_TERM_NAME, NULL, NULL, NULL), PALCARE_OK);
}

static void put_name_back(palcare_record *t)
{
    remove_name(t);
    ck_assert_int_eq(palcare_set_text(t, PALCARE_TERM_NAME, NULL, "M", NULL), PALCARE_OK);
}

static void insert_before_a(palcare_record *t)
{
    ck_assert_int_eq(palcare_insert(t, PALCARE_TERM_OTHER_NAME, 0, NULL, "X", NULL), PALCARE_OK);
}

static void insert_before_b(palcare_record *t)
{
    ck_assert_int_eq(palcare_insert(t, PALCARE_TERM_OTHER_NAME, 1, NULL, "X", NULL), PALCARE_OK);
}

static void insert_last(palcare_record *t)
{
    ck_assert_int_eq(palcare_insert(t, PALCARE_TERM_OTHER_NAME, PALCARE_LAST, NULL, "X", NULL),
                     PALCARE_OK);
}

static void remove_a(palcare_record *t)
{
    ck_assert_int_eq(palcare_remove(t, PALCARE_TERM_OTHER_NAME, 0, NULL), PALCARE_OK);
}

static void remove_c(palcare_record *t)
{
    ck_assert_int_eq(palcare_remove(t, PALCARE_TERM_OTHER_NAME, 2, NULL), PALCARE_OK);
}

static void move_a_last(palcare_record *t)
{
    ck_assert_int_eq(palcare_move(t, PALCARE_TERM_OTHER_NAME, 0, PALCARE_LAST, NULL), PALCARE_OK);
}

static void move_c_first(palcare_record *t)
{
    ck_assert_int_eq(palcare_move(t, PALCARE_TERM_OTHER_NAME, 2, 0, NULL), PALCARE_OK);
}

static void set_all_others(palcare_record *t)
{
    ck_assert_int_eq(palcare_set_text(t, PALCARE_TERM_OTHER_NAME, NULL, "X", NULL), PALCARE_OK);
}

static void clear_others(palcare_record *t)
{
    ck_assert_int_eq(palcare_clear(t, PALCARE_TERM_OTHER_NAME, NULL), PALCARE_OK);
}

#define LINE(name, text) "    <" name ">" text "</" name ">\n"
#define NOTE(text)       "    <!--" text "-->\n"
#define OTHER(text)      LINE("other-name", text)
#define NAMED            NOTE("n") LINE("name", "N")

/* Expected: the comment before a value moves with the value; what was before a removed value moves
 * before the next one, or to the end. */
static const struct {
    void (*edit)(palcare_record *t);
    const char *lines;
} anchored[] = {
    {set_scheme, NAMED NOTE("a") OTHER("A") NOTE("b") OTHER("B") OTHER("C") NOTE("z")},
    {set_name,
     NOTE("n") LINE("name", "M") NOTE("a") OTHER("A") NOTE("b") OTHER("B") OTHER("C") NOTE("z")},
    {remove_name, NOTE("a") OTHER("A") NOTE("b") OTHER("B") OTHER("C") NOTE("n") NOTE("z")},
    {put_name_back,
     NOTE("n") LINE("name", "M") NOTE("a") OTHER("A") NOTE("b") OTHER("B") OTHER("C") NOTE("z")},
    {insert_before_a,
     NAMED OTHER("X") NOTE("a") OTHER("A") NOTE("b") OTHER("B") OTHER("C") NOTE("z")},
    {insert_before_b,
     NAMED NOTE("a") OTHER("A") OTHER("X") NOTE("b") OTHER("B") OTHER("C") NOTE("z")},
    {insert_last, NAMED NOTE("a") OTHER("A") NOTE("b") OTHER("B") OTHER("C") OTHER("X") NOTE("z")},
    {remove_a, NAMED NOTE("a") NOTE("b") OTHER("B") OTHER("C") NOTE("z")},
    {remove_c, NAMED NOTE("a") OTHER("A") NOTE("b") OTHER("B") NOTE("z")},
    {move_a_last, NAMED NOTE("b") OTHER("B") OTHER("C") NOTE("a") OTHER("A") NOTE("z")},
    {move_c_first, NAMED OTHER("C") NOTE("a") OTHER("A") NOTE("b") OTHER("B") NOTE("z")},
    {set_all_others, NAMED NOTE("a") OTHER("X") NOTE("b") NOTE("z")},
    {clear_others, NAMED NOTE("a") NOTE("b") NOTE("z")},
};

START_TEST(foreign_content_moves_with_its_value)
{
    char expected[2000];
    palcare_doc *doc = term(), *back;
    anchored[_i].edit(record_of(doc, "t"));
    snprintf(expected, sizeof expected, "%s%s%s%s%s", CANONICAL_HEAD, TERM_BEGIN,
             anchored[_i].lines, TERM_END, CANONICAL_TAIL);
    expect_written(doc, expected);
    if (anchored[_i].edit == remove_name) /* without its name it could not be read */
        ck_assert_int_eq(palcare_set_text(record_of(doc, "t"), PALCARE_TERM_NAME, NULL, "N", NULL),
                         PALCARE_OK);
    char *text = text_of(doc);
    back = doc_of(text);
    ck_assert(palcare_record_equal(record_of(doc, "t"), record_of(back, "t")));
    ck_assert(palcare_record_equal(record_of(back, "t"), record_of(doc, "t")));
    expect_written(back, text);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

/* Edits of one record do not change the comments of another, nor of its copy. */
START_TEST(copies_have_pieces_of_their_own)
{
    palcare_doc *doc = term(), *other = new_doc();
    palcare_record *t = record_of(doc, "t");
    ck_assert_int_eq(palcare_doc_add_copy(other, t, NULL, NULL, NULL), PALCARE_OK);
    char *before = text_of(other);
    move_a_last(t);
    insert_before_a(t);
    set_name(t);
    expect_written(other, before);
    palcare_doc_release(doc);
    palcare_doc_release(other);
    free(before);
}
END_TEST

START_TEST(equal_compares_the_positions_of_pieces)
{
    static const char *const bodies[] = {
        "<!--c--><name>N</name><other-name>A</other-name>",
        "<name>N</name><!--c--><other-name>A</other-name>",
        "<name>N</name><other-name>A</other-name><!--c-->",
        "<name>N</name><other-name>A</other-name>",
        "<!--d--><name>N</name><other-name>A</other-name>",
        "<!--c--><!--c--><name>N</name><other-name>A</other-name>",
    };
    char xml[400];
    palcare_doc *docs[6];
    for (int i = 0; i < 6; i++) {
        snprintf(xml, sizeof xml, "%s<term id=\"t\" scheme=\"s\">%s</term>%s", HEAD, bodies[i],
                 TAIL);
        docs[i] = doc_of(xml);
    }
    for (int i = 0; i < 6; i++)
        for (int k = 0; k < 6; k++)
            ck_assert_int_eq(palcare_record_equal(record_of(docs[i], "t"), record_of(docs[k], "t")),
                             i == k);
    for (int i = 0; i < 6; i++)
        palcare_doc_release(docs[i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("foreign");
    TCase *cases = tcase_create("foreign");
    tcase_add_loop_test(cases, foreign_content_keeps_its_position, 0,
                        sizeof kept_documents / sizeof *kept_documents);
    tcase_add_test(cases, pieces_are_returned_in_document_order);
    tcase_add_loop_test(cases, foreign_content_is_not_allowed_within_a_value, 0, 10);
    tcase_add_test(cases, foreign_content_can_be_set_and_replaced);
    tcase_add_loop_test(cases, setting_empty_content_removes_it, 0, 2);
    tcase_add_loop_test(cases, markup_that_is_not_foreign_content_is_refused, 0,
                        sizeof bad_foreign / sizeof *bad_foreign);
    tcase_add_test(cases, foreign_content_has_limits);
    tcase_add_loop_test(cases, foreign_content_moves_with_its_value, 0,
                        sizeof anchored / sizeof *anchored);
    tcase_add_test(cases, copies_have_pieces_of_their_own);
    tcase_add_test(cases, equal_compares_the_positions_of_pieces);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

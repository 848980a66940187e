/*
 * Namespaces of foreign content: whatever prefixes are declared, rebound and hidden around a piece,
 * what is written means the same as what was read. The documents are random; libxml2's tree gives
 * the meaning of both.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "roll.h"
#include "run.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

enum { ROOM = 1 << 16, PREFIXES = 4, DEPTH = 5 };

/* The default namespace comes first. */
static const char *const prefixes[PREFIXES] = {"", "x", "y", "z"};
static const char *const addresses[] = {"", "urn:1", "urn:2", "urn:a&amp;b", "urn:palcare:1"};

typedef struct maker {
    char text[ROOM];
    size_t size;
    uint64_t seed;
    int bound[DEPTH + 2][PREFIXES]; /* number of the address; -1: not bound */
} maker;

static unsigned roll(maker *m, unsigned sides)
{
    return roll_next(&m->seed, sides);
}

static void put(maker *m, const char *text)
{
    size_t size = strlen(text);
    if (m->size + size >= ROOM)
        ck_abort_msg("the document is too long");
    memcpy(m->text + m->size, text, size + 1);
    m->size += size;
}

static void put_name(maker *m, int prefix, const char *name)
{
    if (prefix > 0) {
        put(m, prefixes[prefix]);
        put(m, ":");
    }
    put(m, name);
}

/* Binds some prefixes again, in the open tag. */
static void declare(maker *m, int depth, unsigned chance)
{
    memcpy(m->bound[depth], m->bound[depth - 1], sizeof m->bound[0]);
    for (int p = 0; p < PREFIXES; p++) {
        if (roll(m, 100) >= chance)
            continue;
        int address = (int)roll(m, sizeof addresses / sizeof *addresses);
        if (p > 0 && address == 0)
            address = 1; /* a prefix cannot be taken back */
        m->bound[depth][p] = address;
        put(m, p ? " xmlns:" : " xmlns");
        put(m, prefixes[p]);
        put(m, "=\"");
        put(m, addresses[address]);
        put(m, "\"");
    }
}

/* Attributes of other namespaces, each with a different name. */
static void attributes(maker *m, int depth, bool plain)
{
    static const char *const names[] = {"a", "b", "c", "d"};
    for (unsigned i = 0; i < roll(m, 4); i++) {
        int prefix = (int)roll(m, PREFIXES);
        bool ours = prefix > 0 && m->bound[depth][prefix] == 4;
        if (prefix > 0 ? m->bound[depth][prefix] < 0 || (ours && !plain) : !plain)
            continue;
        put(m, " ");
        put_name(m, prefix, names[i]);
        put(m, roll(m, 2) ? "=\"1\"" : "='&lt;\"&#9;'");
    }
}

static void element(maker *m, int depth)
{
    int prefix;
    size_t start = m->size;
    put(m, "<");
    size_t name = m->size;
    put(m, "          "); /* once the prefixes are known */
    declare(m, depth, 25);
    do
        prefix = (int)roll(m, PREFIXES);
    while (prefix > 0 && m->bound[depth][prefix] < 0);
    if (depth == 1 && m->bound[depth][prefix] == 4) { /* ours would be a field */
        m->size = start;
        m->text[start] = '\0';
        return;
    }
    char full[12];
    snprintf(full, sizeof full, "%s%se", prefixes[prefix], prefix ? ":" : "");
    memcpy(m->text + name, full, strlen(full));
    attributes(m, depth, true);
    put(m, ">");
    for (unsigned count = roll(m, 4); count > 0; count--) {
        if (depth < DEPTH && roll(m, 3))
            element(m, depth + 1);
        else
            put(m, roll(m, 2) ? "t&amp;" : "<!--c-->");
    }
    put(m, "</");
    put(m, full);
    put(m, ">");
}

static void make(maker *m, unsigned long seed)
{
    m->size = 0;
    m->seed = seed * 2 + 1;
    for (int p = 0; p < PREFIXES; p++)
        m->bound[0][p] = p ? 1 + (int)roll(m, 3) : 4;
    put(m, "<palcare version=\"1.0\" xmlns=\"urn:palcare:1\"");
    for (int p = 1; p < PREFIXES; p++) {
        put(m, " xmlns:");
        put(m, prefixes[p]);
        put(m, "=\"");
        put(m, addresses[m->bound[0][p]]);
        put(m, "\"");
    }
    attributes(m, 0, false);
    put(m, "><about privacy=\"public\"/><item id=\"i\" kind=\"page\"");
    attributes(m, 0, false);
    put(m, ">");
    for (unsigned count = 1 + roll(m, 4); count > 0; count--)
        element(m, 1);
    put(m, "<section id=\"s\"");
    attributes(m, 0, false);
    put(m, "/></item></palcare>");
}

/* ---- what it means ---- */

static void say(char *out, const char *text)
{
    size_t size = strlen(out);
    if (size + strlen(text) >= ROOM)
        ck_abort_msg("the meaning is too long");
    strcpy(out + size, text);
}

static void say_name(char *out, const xmlNs *ns, const xmlChar *name)
{
    say(out, "{");
    say(out, ns && ns->href ? (const char *)ns->href : "");
    say(out, "}");
    say(out, (const char *)name);
}

/* Elements, attributes and text, with expanded names; white space between our elements is
 * ignored. */
static void say_node(char *out, xmlNode *node)
{
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE && !xmlIsBlankNode(node)) {
            say(out, (const char *)node->content);
        } else if (node->type == XML_COMMENT_NODE) {
            say(out, "<!---->");
        } else if (node->type == XML_ELEMENT_NODE) {
            say(out, "\n<");
            say_name(out, node->ns, node->name);
            for (xmlAttr *a = node->properties; a; a = a->next) {
                xmlChar *value = xmlNodeListGetString(node->doc, a->children, 1);
                say(out, " ");
                say_name(out, a->ns, a->name);
                say(out, "=");
                say(out, value ? (const char *)value : "");
                xmlFree(value);
            }
            say(out, ">");
            say_node(out, node->children);
            say(out, "</>");
        }
    }
}

static void expect_same_meaning(const char *read, const char *written)
{
    static char meanings[2][ROOM];
    const char *const texts[2] = {read, written};
    for (int i = 0; i < 2; i++) {
        xmlDoc *doc = xmlReadMemory(texts[i], (int)strlen(texts[i]), NULL, NULL, XML_PARSE_NOERROR);
        ck_assert_msg(doc != NULL, "not well-formed: %.500s", texts[i]);
        meanings[i][0] = '\0';
        say_node(meanings[i], xmlDocGetRootElement(doc));
        xmlFreeDoc(doc);
    }
    expect_text(meanings[1], meanings[0]);
}

static maker source;

START_TEST(what_is_written_means_the_same)
{
    for (unsigned long seed = 0; seed < 40; seed++) {
        make(&source, (unsigned long)_i * 40 + seed);
        palcare_doc *doc = doc_of(source.text);
        char *text = text_of(doc);
        expect_same_meaning(source.text, text);
        palcare_doc *back = doc_of(text);
        expect_written(back, text);
        ck_assert(palcare_record_equal(record_of(doc, "i"), record_of(back, "i")));
        palcare_doc_release(back);
        palcare_doc_release(doc);
        free(text);
    }
}
END_TEST

/* Each piece can be read on its own, and put into another document. */
START_TEST(each_piece_declares_its_own_namespaces)
{
    for (unsigned long seed = 0; seed < 20; seed++) {
        make(&source, 5000 + (unsigned long)_i * 20 + seed);
        palcare_doc *doc = doc_of(source.text), *other = new_doc();
        palcare_record *i = record_of(doc, "i"), *j = add_to(other, PALCARE_TYPE_ITEM, "j");
        const char *piece;
        for (size_t k = 0; (piece = palcare_record_foreign(i, k)); k++) {
            if (*piece != '<') /* an attribute */
                continue;
            xmlDoc *alone = xmlReadMemory(piece, (int)strlen(piece), NULL, NULL, XML_PARSE_NOERROR);
            ck_assert_msg(alone != NULL || strncmp(piece, "<!--", 4) == 0, "%s", piece);
            xmlFreeDoc(alone);
            ck_assert_msg(palcare_record_set_foreign(j, piece, NULL) == PALCARE_OK, "%s", piece);
            ck_assert_str_eq(palcare_record_foreign(j, 0), piece);
        }
        palcare_doc_release(other);
        palcare_doc_release(doc);
    }
}
END_TEST

/* More prefixes at once than a real document has. */
START_TEST(many_prefixes_are_kept_apart)
{
    char xml[20000] = "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\"><about privacy=\"public\"/>"
                      "<item id=\"i\" kind=\"page\">",
         *to = xml + strlen(xml);
    for (int deep = 0; deep < 40; deep++) {
        to += sprintf(to, "<p%d:e", deep);
        for (int k = 0; k < 10; k++)
            to += sprintf(to, " xmlns:p%d=\"urn:%d:%d\"", deep + k, deep, k);
        to += sprintf(to, "><p%d:f/>", deep + 9);
    }
    for (int deep = 39; deep >= 0; deep--)
        to += sprintf(to, "<p%d:g/></p%d:e>", deep + 5, deep);
    sprintf(to, "</item></palcare>");
    palcare_doc *doc = doc_of(xml);
    char *text = text_of(doc);
    expect_same_meaning(xml, text);
    palcare_doc *back = doc_of(text);
    expect_written(back, text);
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("foreign_names");
    TCase *cases = tcase_create("foreign_names");
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, what_is_written_means_the_same, 0, 10);
    tcase_add_loop_test(cases, each_piece_declares_its_own_namespaces, 0, 5);
    tcase_add_test(cases, many_prefixes_are_kept_apart);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

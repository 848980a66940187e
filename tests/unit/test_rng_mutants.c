/*
 * Compares the RELAX NG with the reader on mutated documents: pieces of good ones with one or two
 * changes, the same in every run.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rng_verdict.h"
#include "run.h"

#include "base/buffer.h"
#include "rich/rich.h"
#include "schema/schema.h"

#include <glob.h>
#include <libxml/tree.h>
#include <string.h>

enum { ROUNDS = 40, MOST_SOURCES = 64, MOST_NODES = 4096, RECORDS = 3 };

#define OURS  "urn:palcare:1"
#define XHTML "http://www.w3.org/1999/xhtml"

/* ---- sources ---- */

/* Content that is rare in the samples. */
static const char dense[] =
    "<palcare xmlns='" OURS "' xmlns:x='urn:example' version='1.0' xml:lang='en' x:a='b'>"
    "<about privacy='public'><title>All</title><x:note>kept</x:note></about>"
    "<item id='rich' kind='article' x:row='1'><title xml:lang=''>Rich</title><section><body>"
    "<h3>A <em>b</em></h3><p class='lead-in'>A <strong>b <a href='https://example.org/a#b'"
    " hreflang='cy' aria-label='c'>d</a></strong><br/>e <abbr>f</abbr><sub>1</sub><sup>2</sup></p>"
    "<ul><li>A</li><li><p>B</p><ol><li>C</li></ol></li></ul>"
    "<dl><dt>A</dt><dd>b <q>c</q></dd><dd><p>d</p></dd></dl>"
    "<blockquote><p>A <ins class='sic'>b</ins><del>c</del></p></blockquote>"
    "<table><caption>A</caption><thead><tr><th>a</th><td/></tr></thead>"
    "<tbody><tr><td>b</td></tr></tbody><tr><td><p>c</p></td></tr></table>"
    "<figure><img src='#pic'/><figcaption>A <span lang='cy' "
    "dir='rtl'>b</span></figcaption></figure>"
    "<aside class='note'><h4>A</h4><p><a href='#x'>b</a><a href='mailto:a@example.org'>c</a>"
    "<a href='tel:+441914960000'>d</a></p></aside></body></section>"
    "<section><body xmlns:h='" XHTML "'><h:p>A <h:em>b</h:em><img src='https://example.org/a.png'"
    " alt='c'/></h:p><h:table><tr><h:td>d</h:td></tr></h:table></body></section></item>"
    "<response id='r' status='completed' checklist='c' checklist-version='1'><!-- a --><?b c?>"
    "<answer entry='e' state='answered' on='2024-01'><value>a</value><value> b </value>"
    "<x:c><d xmlns=''/>e</x:c></answer></response></palcare>";

static xmlDocPtr sources[MOST_SOURCES];
static size_t source_count;

static void load_sources(void)
{
    static const char *const patterns[] = {"examples/data/*.xml", "examples/data/*/*.xml",
                                           "lib/vocabulary/*.xml"};
    verdict_begin();
    sources[source_count++] = xmlReadMemory(dense, sizeof dense - 1, NULL, NULL, XML_PARSE_NONET);
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++) {
        glob_t found;
        char whole[400];
        snprintf(whole, sizeof whole, "%s/%s", PALCARE_SOURCE_DIR, patterns[i]);
        ck_assert_int_eq(glob(whole, 0, NULL, &found), 0);
        for (size_t k = 0; k < found.gl_pathc && source_count < MOST_SOURCES; k++)
            sources[source_count++] = xmlReadFile(found.gl_pathv[k], NULL, XML_PARSE_NONET);
        globfree(&found);
    }
    for (size_t i = 0; i < source_count; i++)
        ck_assert_ptr_nonnull(sources[i]);
}

static void free_sources(void)
{
    while (source_count > 0)
        xmlFreeDoc(sources[--source_count]);
    verdict_end();
}

/* ---- chance ---- */

/* Numerical Recipes' linear congruence: the same values on every machine and in every run. */
static uint32_t roll(uint32_t *state, size_t sides)
{
    *state = *state * 1664525U + 1013904223U;
    return sides ? (*state >> 8) % (uint32_t)sides : 0;
}

/* ---- the document that is being changed ---- */

typedef struct mutant {
    xmlDocPtr doc;
    uint32_t state;
    xmlNodePtr elements[MOST_NODES];
    size_t count;
} mutant;

static void collect(mutant *m, xmlNodePtr node)
{
    for (; node && m->count < MOST_NODES; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        m->elements[m->count++] = node;
        collect(m, node->children);
    }
}

static const char *any_of(mutant *m, const char *const *words, size_t count)
{
    return words[roll(&m->state, count)];
}
#define ANY_OF(m, words) any_of(m, words, sizeof(words) / sizeof(words)[0])

/* A random element, rarely the root. */
static xmlNodePtr any_element(mutant *m)
{
    size_t index = roll(&m->state, m->count);
    return m->elements[index ? index : roll(&m->state, m->count)];
}

static xmlAttrPtr any_attribute(mutant *m)
{
    for (unsigned tries = 0; tries < 100; tries++) {
        xmlNodePtr element = any_element(m);
        size_t count = 0;
        for (xmlAttrPtr a = element->properties; a; a = a->next)
            count++;
        if (count == 0)
            continue;
        xmlAttrPtr a = element->properties;
        for (size_t n = roll(&m->state, count); n > 0; n--)
            a = a->next;
        return a;
    }
    return NULL;
}

/* ---- changes ---- */

/* Puts a node somewhere among a parent's children; its namespaces are declared there, wherever they
 * were declared before. */
static void put_before_child(mutant *m, xmlNodePtr parent, xmlNodePtr node)
{
    bool element =
        node->type == XML_ELEMENT_NODE; /* a text may have been merged with another and freed */
    size_t count = 0;
    for (xmlNodePtr n = parent->children; n; n = n->next)
        count++;
    xmlNodePtr child = parent->children;
    for (size_t n = roll(&m->state, count + 1); n > 0 && child; n--)
        child = child->next;
    if (child)
        xmlAddPrevSibling(child, node);
    else
        xmlAddChild(parent, node);
    if (element)
        xmlReconciliateNs(m->doc, node);
}

static bool is_within(const xmlNode *node, const xmlNode *outer)
{
    for (; node; node = node->parent)
        if (node == outer)
            return true;
    return false;
}

static void drop_attribute(mutant *m)
{
    xmlAttrPtr a = any_attribute(m);
    if (a)
        xmlRemoveProp(a);
}

static void set_attribute(xmlNodePtr element, const char *name, const char *value)
{
    xmlSetProp(element, BAD_CAST name, BAD_CAST value);
}

/* An attribute gets another one's name. */
static void rename_attribute(mutant *m)
{
    xmlAttrPtr a = any_attribute(m), other = any_attribute(m);
    if (!a || !other || a->ns || other->ns || xmlHasProp(a->parent, other->name))
        return;
    xmlNodeSetName((xmlNodePtr)a, other->name);
}

static void misspell_attribute(mutant *m)
{
    xmlAttrPtr a = any_attribute(m);
    if (!a)
        return;
    char name[64];
    snprintf(name, sizeof name, "%sx", (const char *)a->name);
    xmlNodeSetName((xmlNodePtr)a, BAD_CAST name);
}

/* An element gets an attribute that another one has. */
static void copy_attribute(mutant *m)
{
    xmlAttrPtr a = any_attribute(m);
    if (!a)
        return;
    xmlChar *value = xmlNodeListGetString(m->doc, a->children, 1);
    set_attribute(any_element(m), (const char *)a->name, value ? (const char *)value : "");
    xmlFree(value);
}

/* An attribute gets another one's value. */
static void swap_value(mutant *m)
{
    xmlAttrPtr a = any_attribute(m), other = any_attribute(m);
    if (!a || !other || a->ns)
        return;
    xmlChar *value = xmlNodeListGetString(m->doc, other->children, 1);
    set_attribute(a->parent, (const char *)a->name, value ? (const char *)value : "");
    xmlFree(value);
}

/* One byte of a value is removed, inserted or replaced. */
static void nudge_value(mutant *m)
{
    static const char letters[] = "abzAZ019-./:#~ \n_%?";
    xmlAttrPtr a = any_attribute(m);
    if (!a || a->ns)
        return;
    xmlChar *value = xmlNodeListGetString(m->doc, a->children, 1);
    char text[600];
    snprintf(text, sizeof text - 2, "%s", value ? (const char *)value : "");
    xmlFree(value);
    size_t size = strlen(text), at = roll(&m->state, size + 1);
    char letter = letters[roll(&m->state, sizeof letters - 1)];
    if (at < size && ((text[at] & 0x80) || (text[at + 1] & 0x80)))
        return;
    switch (roll(&m->state, 3)) {
    case 0: memmove(text + at, text + at + (at < size), size - at + 1); break;
    case 1:
        memmove(text + at + 1, text + at, size - at + 1);
        text[at] = letter;
        break;
    default:
        if (at < size)
            text[at] = letter;
    }
    set_attribute(a->parent, (const char *)a->name, text);
}

static void drop_element(mutant *m)
{
    xmlNodePtr element = any_element(m);
    if (element->parent == (xmlNodePtr)m->doc)
        return;
    xmlUnlinkNode(element);
    xmlFreeNode(element);
}

/* Copies an element: beside itself, or anywhere. */
static void copy_element(mutant *m)
{
    xmlNodePtr element = any_element(m);
    xmlNodePtr copy = xmlDocCopyNode(element, m->doc, 1);
    xmlNodePtr parent = roll(&m->state, 2) ? element->parent : any_element(m);
    if (parent->type == XML_ELEMENT_NODE)
        put_before_child(m, parent, copy);
    else
        xmlFreeNode(copy);
}

static void move_element(mutant *m)
{
    xmlNodePtr element = any_element(m);
    xmlNodePtr parent = roll(&m->state, 2) ? element->parent : any_element(m);
    if (is_within(parent, element) || parent->type != XML_ELEMENT_NODE)
        return;
    xmlUnlinkNode(element);
    put_before_child(m, parent, element);
}

static void rename_element(mutant *m)
{
    xmlNodeSetName(any_element(m), any_element(m)->name);
}

static void unwrap_element(mutant *m)
{
    xmlNodePtr element = any_element(m);
    if (element->parent->type != XML_ELEMENT_NODE)
        return;
    while (element->children) {
        xmlNodePtr child = element->children;
        xmlUnlinkNode(child);
        child = xmlAddPrevSibling(element, child);
        if (child->type == XML_ELEMENT_NODE)
            xmlReconciliateNs(m->doc, child);
    }
    xmlUnlinkNode(element);
    xmlFreeNode(element);
}

static void empty_element(mutant *m)
{
    static const char *const texts[] = {"", " ", "\n\t", "\xC2\xA0", "a"};
    xmlNodePtr element = any_element(m);
    if (element->parent->type != XML_ELEMENT_NODE)
        return;
    while (element->children) {
        xmlNodePtr child = element->children;
        xmlUnlinkNode(child);
        xmlFreeNode(child);
    }
    xmlNodeAddContent(element, BAD_CAST ANY_OF(m, texts));
}

static void put_text(mutant *m)
{
    static const char *const texts[] = {"stray", " ", "\n", "\xC2\xA0", "a b"};
    const char *text = ANY_OF(m, texts);
    xmlNodePtr node = roll(&m->state, 4)
                          ? xmlNewDocText(m->doc, BAD_CAST text)
                          : xmlNewCDataBlock(m->doc, BAD_CAST text, (int)strlen(text));
    put_before_child(m, any_element(m), node);
}

static void put_comment(mutant *m)
{
    put_before_child(m, any_element(m),
                     roll(&m->state, 2) ? xmlNewDocComment(m->doc, BAD_CAST " a ")
                                        : xmlNewDocPI(m->doc, BAD_CAST "a", BAD_CAST "b"));
}

static void put_foreign_element(mutant *m)
{
    xmlNodePtr within = any_element(m), copy = xmlDocCopyNode(any_element(m), m->doc, 1);
    xmlNodePtr foreign = xmlNewDocNode(m->doc, NULL, BAD_CAST "note", BAD_CAST "kept");
    static const char *const uris[] = {"urn:example", "", XHTML};
    const char *uri = ANY_OF(m, uris);
    if (roll(&m->state, 2))
        xmlAddChild(foreign, copy);
    else
        xmlFreeNode(copy);
    put_before_child(m, within, foreign);
    xmlSetNs(foreign, xmlNewNs(foreign, BAD_CAST uri, *uri ? BAD_CAST "y" : NULL));
}

static void put_foreign_attribute(mutant *m)
{
    static const char *const spaces[] = {"preserve", "default", ""};
    xmlNodePtr element = any_element(m);
    if (roll(&m->state, 3) == 0)
        xmlNodeSetSpacePreserve(element, (int)roll(&m->state, 2));
    else
        xmlSetNsProp(element, xmlNewNs(element, BAD_CAST "urn:example:2", BAD_CAST "z"),
                     BAD_CAST "kept", BAD_CAST ANY_OF(m, spaces));
}

static void set_lang(mutant *m)
{
    static const char *const tags[] = {"en", "de-CH-1901", "", "e", " en", "en_GB", "x-private"};
    xmlNodeSetLang(any_element(m), BAD_CAST ANY_OF(m, tags));
}

/* ---- changes of rich text ---- */

static const rich_element *row_of(const xmlNode *node)
{
    for (size_t i = 0; i < pc_rich_element_count; i++)
        if (strcmp(pc_rich_elements[i].name, (const char *)node->name) == 0)
            return &pc_rich_elements[i];
    return NULL;
}

/* An element of rich text, or any other if there is none. */
static xmlNodePtr any_rich_element(mutant *m)
{
    xmlNodePtr element = any_element(m);
    for (unsigned tries = 0; tries < 100 && !row_of(element); tries++)
        element = any_element(m);
    return element;
}

/* The name of an element that is allowed, or often not allowed, in the place of this one. */
static const char *any_rich_name(mutant *m, const xmlNode *like)
{
    const rich_element *row = row_of(like), *other;
    do
        other = &pc_rich_elements[roll(&m->state, pc_rich_element_count)];
    while (row && (row->is_block != other->is_block || row->is_inline != other->is_inline) &&
           roll(&m->state, 4));
    return other->name;
}

static void put_rich(mutant *m)
{
    xmlNodePtr beside = any_rich_element(m);
    const char *text = roll(&m->state, 3) ? "a" : NULL;
    if (beside->parent->type == XML_ELEMENT_NODE)
        put_before_child(m, beside->parent,
                         xmlNewDocNode(m->doc, beside->ns, BAD_CAST any_rich_name(m, beside),
                                       BAD_CAST text));
}

static void rename_rich(mutant *m)
{
    xmlNodePtr element = any_rich_element(m);
    xmlNodeSetName(element, BAD_CAST any_rich_name(m, element));
}

static void wrap_rich(mutant *m)
{
    xmlNodePtr element = any_rich_element(m);
    if (element->parent->type != XML_ELEMENT_NODE)
        return;
    const char *name = any_rich_name(m, element);
    xmlNodePtr outer = xmlNewDocNode(m->doc, element->ns, BAD_CAST name, NULL);
    xmlReplaceNode(element, outer);
    xmlAddChild(outer, element);
    xmlReconciliateNs(m->doc, outer);
}

static void set_rich_attribute(mutant *m)
{
    static const char *const names[] = {"class", "href",     "src",        "alt",   "lang",
                                        "dir",   "hreflang", "aria-label", "style", "id"};
    static const char *const values[] = {"lead-in",
                                         "note",
                                         "sic",
                                         "#pic",
                                         "https://example.org/a",
                                         "http://example.org",
                                         "javascript:a",
                                         "tel:+441914960000",
                                         "mailto:a@example.org",
                                         "",
                                         " ",
                                         "rtl",
                                         "cy",
                                         "cy_GB",
                                         "a b",
                                         "/a",
                                         "#1",
                                         "&"};
    xmlNodePtr element = any_rich_element(m);
    const char *name = ANY_OF(m, names);
    if (element->properties && roll(&m->state, 4))
        name = (const char *)element->properties->name;
    set_attribute(element, name, ANY_OF(m, values));
}

static void set_rich_namespace(mutant *m)
{
    static const char *const uris[] = {XHTML, OURS, "urn:example"};
    xmlNodePtr element = any_rich_element(m);
    xmlSetNs(element, xmlNewNs(element, BAD_CAST ANY_OF(m, uris), BAD_CAST "w"));
}

/* ---- the rounds ---- */

/* Results of a change: both valid and invalid documents, or nearly always the same. */
typedef enum outcome { EITHER, MOSTLY_FAULTY, ALWAYS_SOUND } outcome;

typedef struct kind_of_change {
    void (*alter)(mutant *m);
    bool is_rich; /* only the dense source has enough such content */
    outcome leads_to;
} kind_of_change;

static const kind_of_change changes[] = {
    {drop_attribute, false, EITHER},
    {rename_attribute, false, EITHER},
    {misspell_attribute, false, MOSTLY_FAULTY},
    {copy_attribute, false, EITHER},
    {swap_value, false, EITHER},
    {nudge_value, false, EITHER},
    {drop_element, false, EITHER},
    {copy_element, false, EITHER},
    {move_element, false, EITHER},
    {rename_element, false, EITHER},
    {unwrap_element, false, EITHER},
    {empty_element, false, EITHER},
    {put_text, false, EITHER},
    {put_comment, false, ALWAYS_SOUND}, /* as far as any schema can see */
    {put_foreign_element, false, EITHER},
    {put_foreign_attribute, false, EITHER},
    {set_lang, false, EITHER},
    {drop_attribute, true, EITHER},
    {nudge_value, true, EITHER},
    {drop_element, true, EITHER},
    {copy_element, true, EITHER},
    {move_element, true, EITHER},
    {unwrap_element, true, EITHER},
    {put_text, true, EITHER},
    {put_rich, true, EITHER},
    {rename_rich, true, EITHER},
    {wrap_rich, true, EITHER},
    {set_rich_attribute, true, EITHER},
    {set_rich_namespace, true, EITHER},
};

/* A piece of a good document: the root, about, and a few records. */
static xmlDocPtr take_piece(uint32_t *state, bool is_rich)
{
    xmlNodePtr from = xmlDocGetRootElement(sources[is_rich ? 0 : roll(state, source_count)]);
    xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
    xmlNodePtr root = xmlDocCopyNode(from, doc, 2);
    xmlDocSetRootElement(doc, root);
    size_t tops = xmlChildElementCount(from), first = is_rich ? 1 : roll(state, tops), number = 0;
    for (xmlNodePtr top = xmlFirstElementChild(from); top; top = xmlNextElementSibling(top)) {
        if (number == 0 || (number >= first && number < first + RECORDS))
            xmlAddChild(root, xmlDocCopyNode(top, doc, 1));
        number++;
    }
    return doc;
}

static verdict judge_mutant(const kind_of_change *kind, unsigned how_often, uint32_t seed)
{
    mutant m = {.state = seed};
    m.doc = take_piece(&m.state, kind->is_rich);
    for (unsigned n = 0; n < how_often; n++) {
        m.count = 0;
        collect(&m, xmlDocGetRootElement(m.doc));
        kind->alter(&m);
    }
    xmlChar *bytes;
    int size;
    char label[32];
    xmlDocDumpMemory(m.doc, &bytes, &size);
    snprintf(label, sizeof label, "seed %u", (unsigned)seed);
    verdict result = verdict_of(label, (const char *)bytes, (size_t)size);
    xmlFree(bytes);
    xmlFreeDoc(m.doc);
    return result;
}

START_TEST(the_schema_agrees_on_mutants)
{
    const kind_of_change *kind = &changes[_i];
    size_t counts[VERDICT_FAULTY + 1] = {0};
    for (uint32_t i = 0; i < ROUNDS; i++)
        counts[judge_mutant(kind, 1 + i % 2, 2026 + (uint32_t)_i * ROUNDS + i)]++;
    size_t sound = counts[VERDICT_SOUND], faulty = counts[VERDICT_FAULTY];
    ck_assert_msg(sound + faulty > ROUNDS / 2, "of %d only %zu can be judged", (int)ROUNDS,
                  sound + faulty);
    ck_assert_msg(sound > 0 || kind->leads_to == MOSTLY_FAULTY, "none of %zu is sound", faulty);
    ck_assert_msg((faulty == 0) == (kind->leads_to == ALWAYS_SOUND), "%zu are faulty", faulty);
}
END_TEST

/* The document is valid before it is changed. */
START_TEST(mutants_come_from_valid_documents)
{
    static const kind_of_change none = {.alter = NULL};
    for (uint32_t seed = 0; seed < ROUNDS; seed++)
        ck_assert_int_eq(judge_mutant(&none, 0, seed), VERDICT_SOUND);
    ck_assert_int_eq(verdict_of("dense", dense, sizeof dense - 1), VERDICT_SOUND);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rng mutants");
    TCase *mutants = tcase_create("mutants");
    tcase_set_timeout(mutants, 600);
    tcase_add_unchecked_fixture(mutants, load_sources, free_sources);
    tcase_add_loop_test(mutants, the_schema_agrees_on_mutants, 0,
                        (int)(sizeof changes / sizeof changes[0]));
    tcase_add_test(mutants, mutants_come_from_valid_documents);
    suite_add_tcase(suite, mutants);
    return run_suite(suite);
}

/*
 * Prints rich text as RELAX NG: one define for each row of the table of its elements, both in our
 * namespace and in that of XHTML.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/rng.h"

#include "rich/rich.h"
#include "xml/reader.h" /* for the names of the namespaces */

enum {
    MOST_ATTRIBUTES =
        sizeof pc_rich_elements[0].attributes / sizeof pc_rich_elements[0].attributes[0],
    MOST_CLASSES = sizeof pc_rich_elements[0].classes / sizeof pc_rich_elements[0].classes[0]
};

/* The prefix of defines for elements within a link. */
#define IN_LINK "rich.in-link"

/* ---- attributes ---- */

static void print_classes(rng *r, const rich_element *element)
{
    pc_rng_open(r, "choice", NULL, NULL);
    for (size_t i = 0; i < MOST_CLASSES && element->classes[i]; i++)
        pc_rng_text(r, "value", "type", "string", element->classes[i]);
    pc_rng_close(r);
}

static void print_attribute(rng *r, const char *name, const char *pattern, bool needed)
{
    if (!needed)
        pc_rng_open(r, "optional", NULL, NULL);
    pc_rng_open(r, "attribute", "name", name);
    pc_rng_pattern(r, pattern);
    pc_rng_close(r);
    if (!needed)
        pc_rng_close(r);
}

/* A picture of the record has its own alt; another picture needs alt here. */
static void print_picture(rng *r, const rich_element *element)
{
    pc_rng_open(r, "choice", NULL, NULL);
    pc_rng_open(r, "group", NULL, NULL);
    print_attribute(r, "src", pc_rich_own_picture_pattern(), true);
    print_attribute(r, "alt", pc_rich_attribute_pattern(element->name, "alt"), false);
    pc_rng_close(r);
    pc_rng_open(r, "group", NULL, NULL);
    print_attribute(r, "src", pc_rich_attribute_pattern(element->name, "src"), true);
    print_attribute(r, "alt", pc_rich_attribute_pattern(element->name, "alt"), true);
    pc_rng_close(r);
    pc_rng_close(r);
}

static void print_attributes(rng *r, const rich_element *element)
{
    if (strcmp(element->name, "img") == 0) {
        print_picture(r, element);
        return;
    }
    for (size_t i = 0; i < MOST_ATTRIBUTES && element->attributes[i]; i++) {
        const char *name = element->attributes[i];
        const char *pattern = pc_rich_attribute_pattern(element->name, name);
        bool needed = element->needed && strcmp(element->needed, name) == 0;
        if (pattern) {
            print_attribute(r, name, pattern, needed);
            continue;
        }
        pc_rng_open(r, "optional", NULL, NULL);
        pc_rng_open(r, "attribute", "name", name);
        print_classes(r, element);
        pc_rng_close(r);
        pc_rng_close(r);
    }
}

/* ---- content ---- */

static void print_some(rng *r, const char *one, const char *other)
{
    pc_rng_open(r, "oneOrMore", NULL, NULL);
    if (other)
        pc_rng_open(r, "choice", NULL, NULL);
    pc_rng_ref(r, "rich", one);
    if (other) {
        pc_rng_ref(r, "rich", other);
        pc_rng_close(r);
    }
    pc_rng_close(r);
}

static void print_maybe(rng *r, const char *name)
{
    pc_rng_open(r, "optional", NULL, NULL);
    pc_rng_ref(r, "rich", name);
    pc_rng_close(r);
}

/* Prints mixed content of text and elements. */
static void print_mixed(rng *r, const char *inlines, bool blocks)
{
    pc_rng_open(r, "zeroOrMore", NULL, NULL);
    pc_rng_open(r, "choice", NULL, NULL);
    pc_rng_empty(r, "text", NULL, NULL);
    if (blocks)
        pc_rng_ref(r, "rich", "block");
    pc_rng_ref(r, "rich", inlines);
    pc_rng_close(r);
    pc_rng_close(r);
}

static void print_content(rng *r, rich_content content)
{
    switch (content) {
    case RICH_BLOCKS: print_some(r, "block", NULL); break;
    case RICH_INLINE: print_mixed(r, "inline", false); break;
    case RICH_FLOW: print_mixed(r, "inline", true); break;
    case RICH_EMPTY: pc_rng_empty(r, "empty", NULL, NULL); break;
    case RICH_ITEMS: print_some(r, "li", NULL); break;
    case RICH_TERMS: print_some(r, "dt", "dd"); break;
    case RICH_TABLE:
        print_maybe(r, "caption");
        print_maybe(r, "thead");
        print_some(r, "tbody", "tr");
        break;
    case RICH_ROWS: print_some(r, "tr", NULL); break;
    case RICH_CELLS: print_some(r, "th", "td"); break;
    case RICH_FIGURE:
        print_some(r, "img", "block");
        print_maybe(r, "figcaption");
        break;
    }
}

/* ---- the defines ---- */

static void print_element(rng *r, const rich_element *element, bool in_link)
{
    pc_rng_define(r, in_link ? IN_LINK : "rich", element->name);
    pc_rng_open(r, "element", NULL, NULL);
    pc_rng_open(r, "choice", NULL, NULL);
    pc_rng_text(r, "name", NULL, NULL, element->name);
    pc_rng_text(r, "name", "ns", XHTML, element->name);
    pc_rng_close(r);
    print_attributes(r, element);
    if (in_link || pc_rich_is_link(element))
        print_mixed(r, "in-link", false);
    else
        print_content(r, element->content);
    pc_rng_close(r);
    pc_rng_close(r);
}

/* Tells whether an element that may be in a link could itself contain one. */
static bool has_own_in_link(const rich_element *element)
{
    return element->is_inline && element->content != RICH_EMPTY && !pc_rich_is_link(element);
}

/* Prints the choice of all blocks, or of all inline elements. */
static void print_class(rng *r, const char *name, bool blocks)
{
    pc_rng_define(r, "rich", name);
    pc_rng_open(r, "choice", NULL, NULL);
    for (size_t i = 0; i < pc_rich_element_count; i++)
        if (blocks ? pc_rich_elements[i].is_block : pc_rich_elements[i].is_inline)
            pc_rng_ref(r, "rich", pc_rich_elements[i].name);
    pc_rng_close(r);
    pc_rng_close(r);
}

/* Prints the content of a link: inline elements other than links, which do not contain links. */
static void print_in_link(rng *r)
{
    pc_rng_define(r, "rich", "in-link");
    pc_rng_open(r, "choice", NULL, NULL);
    for (size_t i = 0; i < pc_rich_element_count; i++)
        if (pc_rich_elements[i].is_inline && !pc_rich_is_link(&pc_rich_elements[i]))
            pc_rng_ref(r, has_own_in_link(&pc_rich_elements[i]) ? IN_LINK : "rich",
                       pc_rich_elements[i].name);
    pc_rng_close(r);
    pc_rng_close(r);
    for (size_t i = 0; i < pc_rich_element_count; i++)
        if (has_own_in_link(&pc_rich_elements[i]))
            print_element(r, &pc_rich_elements[i], true);
}

void pc_rng_rich(rng *r)
{
    pc_rng_define(r, "rich", "blocks");
    pc_rng_doc(r, "Rich text: paragraphs, lists, tables and other blocks, one or more.");
    print_content(r, RICH_BLOCKS);
    pc_rng_close(r);
    print_class(r, "block", true);
    print_class(r, "inline", false);
    for (size_t i = 0; i < pc_rich_element_count; i++)
        print_element(r, &pc_rich_elements[i], false);
    print_in_link(r);
    pc_rng_flush(r);
}

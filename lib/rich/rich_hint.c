/*
 * Messages and hints for refused rich text: authors use the HTML that they know, and most of it has
 * an equivalent here.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/nearest.h"
#include "rich/rich_table.h"
#include "schema/problems.h"
#include "value/kinds.h"

typedef struct advice {
    const char *name;
    const char *hint;
} advice;

#define NEVER   "scripts, styles and embedded pages are never allowed"
#define HEADING "a section's own heading is its 'heading'; inside its text write <h3> or <h4>"
#define BLOCK   "write <p>, or a section of its own"
#define MEDIA   "make it a media part of the record"

static const advice elements[] = {
    {"article", BLOCK},
    {"audio", MEDIA},
    {"b", "write <strong>"},
    {"base", NEVER},
    {"big", "write <strong>"},
    {"button", "write <a>"},
    {"center", "write <p>"},
    {"cite", "write <em>"},
    {"code", "write <em>"},
    {"col", "leave it out; columns need no element here"},
    {"colgroup", "leave it out; columns need no element here"},
    {"dfn", "write <em>"},
    {"div", BLOCK},
    {"embed", NEVER},
    {"font", "write <em> or <strong>, or the text alone"},
    {"footer", BLOCK},
    {"form", "make it a checklist"},
    {"frame", NEVER},
    {"h1", HEADING},
    {"h2", HEADING},
    {"h5", "write <h4>"},
    {"h6", "write <h4>"},
    {"header", BLOCK},
    {"hr", "begin a new section"},
    {"i", "write <em>"},
    {"iframe", NEVER},
    {"image", "write <img>"},
    {"input", "make it a checklist"},
    {"link", NEVER},
    {"main", BLOCK},
    {"mark", "write <strong>"},
    {"math", "write it in words or as a picture"},
    {"meta", NEVER},
    {"nav", "make each of them a link part of the record"},
    {"noscript", NEVER},
    {"object", NEVER},
    {"picture", "write <img>"},
    {"pre", "write <p>, with <br/> where a line ends"},
    {"s", "write <del>"},
    {"script", NEVER},
    {"section", "make it a section of the record"},
    {"small", "write the text alone"},
    {"strike", "write <del>"},
    {"style", NEVER},
    {"svg", MEDIA},
    {"template", NEVER},
    {"tfoot", "write its rows last in <tbody>"},
    {"tt", "write <em>"},
    {"u", "write <em>"},
    {"video", MEDIA},
};

static const advice attributes[] = {
    {"aria-hidden", "leave it out"},
    {"class", "looks belong to the page that shows the text"},
    {"colspan", "give each cell of a row its own <td>"},
    {"height", "looks belong to the page that shows the text"},
    {"id", "only sections and other parts have ids"},
    {"lang", "put the words into <span lang=\"...\">"},
    {"name", "only sections and other parts have ids"},
    {"rel", "leave it out"},
    {"rowspan", "give each row its own <td>"},
    {"src", "only <img> has it"},
    {"style", "looks belong to the page that shows the text"},
    {"target", "the page that shows the text decides how a link opens"},
    {"title", "say it in the text"},
    {"type", "leave it out"},
    {"width", "looks belong to the page that shows the text"},
    {"xml:lang", "put the words into <span lang=\"...\">"},
    {"xmlns", "leave it out"},
};

static const char *advice_on(const advice *list, size_t count, const char *name, size_t size)
{
    for (size_t i = 0; i < count; i++)
        if (pc_is_word(name, size, list[i].name))
            return list[i].hint;
    return NULL;
}

/* ---- Elements -------------------------------------------------------------------------------- */

static const char *element_name(void *user, size_t i)
{
    (void)user;
    return pc_rich_elements[i].name;
}

palcare_status pc_rich_refuse_element(problem *p, const char *name, size_t size)
{
    pc_problem_say(p, PC_RICH_ELEMENT, "unknown element '%s' in rich text",
                   pc_problem_quote(name, size).text);
    const char *hint = advice_on(elements, sizeof elements / sizeof *elements, name, size);
    const char *nearest = NULL;
    if (!hint)
        nearest = pc_nearest(name, size, element_name, NULL, pc_rich_element_count);
    if (hint)
        pc_problem_hint(p, "%s", hint);
    else if (nearest)
        pc_problem_hint(p, "did you mean '%s'?", nearest);
    return PALCARE_INVALID;
}

/* ---- Where elements are allowed -------------------------------------------------------------- */

/* The hint for an element that is neither block nor inline. */
static const char *parent_hint(unsigned row)
{
    switch (row) {
    case ROW_LI: return "<li> belongs in <ul> or <ol>";
    case ROW_DT:
    case ROW_DD: return "<dt> and <dd> belong in <dl>";
    case ROW_CAPTION: return "<caption> belongs first in <table>, once";
    case ROW_THEAD: return "<thead> belongs in <table> before its rows, once";
    case ROW_TBODY: return "<tbody> belongs in <table>";
    case ROW_TR: return "<tr> belongs in <table>, <thead> or <tbody>";
    case ROW_TH:
    case ROW_TD: return "<th> and <td> belong in <tr>";
    case ROW_FIGCAPTION: return "<figcaption> belongs last in <figure>, once";
    default: return NULL;
    }
}

/* How to fill an element that holds only elements. */
static const char *filling_hint(unsigned parent)
{
    switch (pc_rich_content_of(parent)) {
    case RICH_BLOCKS: return "put it in <p>";
    case RICH_ITEMS: return "put it in <li>";
    case RICH_TERMS: return "put it in <dt> or <dd>";
    case RICH_TABLE:
    case RICH_ROWS: return "put it in <tr> with <td>";
    case RICH_CELLS: return "put it in <td>";
    case RICH_FIGURE: return "put it in <p>, or last in <figcaption>";
    case RICH_EMPTY: return "it holds nothing; end its tag in '/>'";
    default: return NULL;
    }
}

palcare_status pc_rich_refuse_parent(problem *p, unsigned parent, unsigned row)
{
    rich_tag tag = pc_rich_tag_of(row);
    rich_tag owner = pc_rich_tag_of(parent);
    if (parent == ROW_VALUE)
        pc_problem_say(p, PC_RICH_PLACE, "%s is not allowed directly in rich text", tag.text);
    else if (parent == ROW_FIGURE && (pc_rich_row(row)->is_block || row == ROW_IMG))
        pc_problem_say(p, PC_RICH_PLACE, "%s is not allowed after <figcaption>", tag.text);
    else
        pc_problem_say(p, PC_RICH_PLACE, "%s is not allowed here in %s", tag.text, owner.text);
    const char *hint = parent_hint(row);
    if (!hint)
        hint = filling_hint(parent);
    if (hint)
        pc_problem_hint(p, "%s", hint);
    else
        pc_problem_hint(p, "close the block before it");
    return PALCARE_INVALID;
}

palcare_status pc_rich_refuse_link(problem *p)
{
    pc_problem_say(p, PC_RICH_PLACE, "<a> is not allowed within another <a>");
    pc_problem_hint(p, "close the first link before the next begins");
    return PALCARE_INVALID;
}

palcare_status pc_rich_refuse_text(problem *p, unsigned parent, const char *text, size_t size)
{
    pc_problem_say(p, PC_RICH_BARE_TEXT, "text is not allowed directly in %s: '%s'",
                   pc_rich_tag_of(parent).text, pc_problem_quote(text, size).text);
    pc_problem_hint(p, "%s", filling_hint(parent));
    return PALCARE_INVALID;
}

/* ---- Attributes ------------------------------------------------------------------------------ */

static const char *attribute_name(void *user, size_t i)
{
    const rich_element *element = user;
    return element->attributes[i];
}

palcare_status pc_rich_refuse_attribute(problem *p, unsigned row, const char *name, size_t size)
{
    /* A copy, because pc_nearest() takes a pointer that is not const. */
    rich_element element = *pc_rich_row(row);
    size_t count = 0;
    while (count < RICH_MOST_ATTRIBUTES && element.attributes[count])
        count++;
    pc_problem_say(p, PC_RICH_ATTRIBUTE, "<%s> has no attribute '%s'", element.name,
                   pc_problem_quote(name, size).text);
    const char *hint = advice_on(attributes, sizeof attributes / sizeof *attributes, name, size);
    const char *nearest = pc_nearest(name, size, attribute_name, &element, count);
    if (nearest)
        pc_problem_hint(p, "did you mean '%s'?", nearest);
    else if (hint)
        pc_problem_hint(p, "%s", hint);
    else if (size > 2 && pc_is_word(name, 2, "on"))
        pc_problem_hint(p, "scripts are never allowed");
    else if (count == 0)
        pc_problem_hint(p, "it has none; leave it out");
    else
        pc_problem_hint(p, "leave it out");
    return PALCARE_INVALID;
}

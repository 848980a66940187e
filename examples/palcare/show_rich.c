/*
 * Prints rich text as plain text:
 *
 *     <p>It <em>helps</em>:</p><ul><li>at home</li><li>in <a href="#x">hospital</a></li></ul>
 *
 *     It helps:
 *
 *     - at home
 *     - in hospital
 *
 * Reads the tags in one pass. Collects the words of a block until it ends or another begins, and
 * then prints them as a paragraph. A table says how each element changes the words around it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "show_rich.h"
#include "open_files.h"
#include "plain_words.h"
#include "rich_markup.h"

#include <stdlib.h>
#include <string.h>

/* The library lets elements nest 32 deep. */
enum { DEEPEST = 64, INSET_WIDTH = 4 };

enum effect {
    NOTHING, /* the text continues, with `before` and `after` of the table around it */
    BLOCK,   /* a separate paragraph */
    HEADING, /* an underlined paragraph */
    PACKED,  /* a paragraph without empty lines around it */
    LIST,    /* its items have bullets or numbers */
    ITEM,
    INSET, /* indented */
    CELL,  /* separated from the cell before it in the row */
    PICTURE,
    LINK,
};

static const struct element {
    const char *name;
    enum effect effect;
    const char *before, *after;
} elements[] = {
    {"p", BLOCK, "", ""},
    {"h3", HEADING, "", ""},
    {"h4", BLOCK, "", ""},
    {"ul", LIST, "", ""},
    {"ol", LIST, "", ""},
    {"li", ITEM, "", ""},
    {"dl", BLOCK, "", ""},
    {"dt", PACKED, "", ""},
    {"dd", INSET, "", ""},
    {"blockquote", INSET, "", ""},
    {"aside", INSET, "", ""},
    {"table", BLOCK, "", ""},
    {"caption", PACKED, "", ""},
    {"tr", PACKED, "", ""},
    {"th", CELL, "", ""},
    {"td", CELL, "", ""},
    {"figure", BLOCK, "", ""},
    {"figcaption", PACKED, "", ""},
    {"br", NOTHING, "\n", ""},
    {"q", NOTHING, "\u201C", "\u201D"},
    {"del", NOTHING, "[struck out: ", "]"},
    {"img", PICTURE, "", ""},
    {"a", LINK, "", ""},
};

struct open_element {
    const struct element *element;
    unsigned indent; /* to restore when it ends */
    unsigned items;  /* number of items of a list so far */
};

struct setting {
    const struct layout *layout;
    struct open_element open[DEEPEST];
    unsigned depth, lists, cells;
    unsigned indent;
    char *marker; /* to print before the next paragraph, or NULL */
    struct result words;
    char *href; /* of the link that is open */
    size_t link_start;
    bool room_due; /* an empty line comes before the next paragraph */
    bool begun;
};

static const struct element *find_element(const struct tag *tag)
{
    static const struct element other = {"", NOTHING, "", ""};
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++) {
        if (tag_is(tag, elements[i].name))
            return &elements[i];
    }
    return &other;
}

/* ---- Paragraphs ----------------------------------------------------------------------------- */

static void make_room(struct setting *setting)
{
    if (setting->lists == 0)
        setting->room_due = setting->begun;
}

static void set_words(struct setting *setting, bool is_heading)
{
    if (setting->cells) {
        fputc(' ', setting->words.stream); /* blocks of a cell stay in their row */
        return;
    }
    result_close(&setting->words);
    if (setting->words.size) {
        const char *marker = setting->marker ? setting->marker : "";
        int indent = (int)(setting->indent - columns_of(marker));
        char *lead = format_text("%*s%s", indent, "", marker);
        if (setting->room_due)
            fputc('\n', setting->layout->out);
        if (is_heading)
            set_title(setting->layout, lead, setting->words.bytes, '-');
        else
            set_paragraph(setting->layout, lead, setting->words.bytes);
        free(lead);
        free(setting->marker);
        setting->marker = NULL;
        setting->room_due = false;
        setting->begun = true;
    }
    result_free(&setting->words);
    result_open(&setting->words);
}

/* The next paragraph begins with this marker, and those after it are indented by its width. */
static void indent_by(struct setting *setting, char *marker)
{
    free(setting->marker);
    setting->marker = marker;
    setting->indent += columns_of(marker);
}

static void begin_item(struct setting *setting)
{
    struct open_element *list = setting->depth > 1 ? &setting->open[setting->depth - 2] : NULL;
    bool counted = list && strcmp(list->element->name, "ol") == 0;
    indent_by(setting, counted ? format_text("%u. ", ++list->items) : format_text("- "));
}

/* The class of an aside names its kind, which is printed like a list's bullet: "Warning: ". */
static void begin_inset(struct setting *setting, const struct tag *tag)
{
    char *class = tag_attribute(tag, "class");
    char *label = class ? label_in_words(class) : NULL;
    indent_by(setting, label ? format_text("%s: ", label) : format_text("%*s", INSET_WIDTH, ""));
    free(class);
    free(label);
}

/* ---- Words ---------------------------------------------------------------------------------- */

static size_t words_size(struct setting *setting)
{
    fflush(setting->words.stream);
    return setting->words.size;
}

static void put_picture(struct setting *setting, const struct tag *tag)
{
    char *alt = tag_attribute(tag, "alt");
    fprintf(setting->words.stream, "[picture%s%s]", alt ? ": " : "", alt ? alt : "");
    free(alt);
}

static void begin_link(struct setting *setting, const struct tag *tag)
{
    free(setting->href);
    setting->href = tag_attribute(tag, "href");
    setting->link_start = words_size(setting);
}

/* Prints the address of a link unless it is within the document or the link's own text shows it. A
 * telephone link shows it if its text has any digit. */
static void end_link(struct setting *setting)
{
    const char *href = setting->href ? setting->href : "#";
    bool dials = strncmp(href, "tel:", 4) == 0;
    words_size(setting);
    const char *says = setting->words.bytes + setting->link_start;
    if (dials || strncmp(href, "mailto:", 7) == 0)
        href = strchr(href, ':') + 1;
    bool is_repeated = dials ? strpbrk(says, "0123456789") != NULL : strcmp(says, href) == 0;
    if (*href != '#' && !is_repeated)
        fprintf(setting->words.stream, " (%s)", href);
    free(setting->href);
    setting->href = NULL;
}

/* ---- Elements ------------------------------------------------------------------------------- */

static void begin_element(struct setting *setting, const struct element *element,
                          const struct tag *tag)
{
    switch (element->effect) {
    case NOTHING: break;
    case PICTURE: put_picture(setting, tag); break;
    case LINK: begin_link(setting, tag); break;
    case CELL:
        if (words_size(setting))
            fputs(" | ", setting->words.stream);
        setting->cells++;
        break;
    case PACKED: set_words(setting, false); break;
    case ITEM:
        set_words(setting, false);
        begin_item(setting);
        break;
    case LIST:
        set_words(setting, false);
        make_room(setting);
        setting->lists++;
        break;
    case INSET:
        set_words(setting, false);
        begin_inset(setting, tag);
        break;
    case BLOCK:
    case HEADING:
        set_words(setting, false);
        make_room(setting);
        break;
    }
    fputs(element->before, setting->words.stream);
}

static void end_element(struct setting *setting, const struct element *element)
{
    fputs(element->after, setting->words.stream);
    switch (element->effect) {
    case NOTHING:
    case PICTURE: break;
    case CELL: setting->cells--; break;
    case LINK: end_link(setting); break;
    case PACKED: set_words(setting, false); break;
    case ITEM:
    case INSET:
        set_words(setting, false);
        free(setting->marker); /* an empty item has not printed it */
        setting->marker = NULL;
        break;
    case LIST:
        set_words(setting, false);
        setting->lists--;
        make_room(setting);
        break;
    case BLOCK:
    case HEADING:
        set_words(setting, element->effect == HEADING);
        make_room(setting);
        break;
    }
}

static void take_element(struct setting *setting, const struct tag *tag)
{
    if (!tag->ends && setting->depth < DEEPEST) {
        const struct element *element = find_element(tag);
        setting->open[setting->depth++] = (struct open_element){element, setting->indent, 0};
        begin_element(setting, element, tag);
    }
    if ((tag->ends || tag->empty) && setting->depth > 0) {
        const struct open_element *open = &setting->open[--setting->depth];
        end_element(setting, open->element);
        setting->indent = open->indent;
    }
}

void set_rich(const struct layout *layout, unsigned indent, const char *markup)
{
    struct setting setting = {.layout = layout, .indent = indent};
    result_open(&setting.words);
    while (*markup) {
        if (*markup == '<') {
            struct tag tag;
            markup = take_tag(markup, &tag);
            take_element(&setting, &tag);
        } else {
            size_t size = strcspn(markup, "<");
            print_unescaped(setting.words.stream, markup, size);
            markup += size;
        }
    }
    set_words(&setting, false);
    result_free(&setting.words);
    free(setting.marker);
    free(setting.href);
}

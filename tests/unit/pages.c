/* Documents made at random, with the byte at which each record and each fault begins. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "pages.h"

#include "roll.h"
#include "run.h"

#include "schema/problems.h"

#include <string.h>

unsigned page_roll(page *p, unsigned sides)
{
    return roll_next(&p->seed, sides);
}

static void put(page *p, const char *text)
{
    size_t size = strlen(text);
    if (p->size + size >= PAGE_SIZE) /* Check records assertions: too slow here */
        ck_abort_msg("the page is full");
    memcpy(p->text + p->size, text, size + 1);
    p->size += size;
}

static void put_one(page *p, const char *const *of, unsigned count)
{
    put(p, of[page_roll(p, count)]);
}

#define PUT_ONE(p, list) put_one(p, list, sizeof(list) / sizeof *(list))

/* ---- noise ---- */

/* Within a tag: at least one white space. */
static void gap(page *p)
{
    static const char *const gaps[] = {" ", " ", " ", "  ", "\n", "\t", "\r\n    ", "\n\n ", " \t"};
    PUT_ONE(p, gaps);
}

/* Between elements. */
static void noise(page *p)
{
    static const char *const bits[] = {
        "",
        "",
        "\n",
        "\n  ",
        " ",
        "\t",
        "\r\n",
        "\r\n\t",
        "<!-- plain -->",
        "<!--\xC3\xA9\xE4\xB8\xAD\xF0\x9F\xA7\xB8\n two lines -->",
        "<?pi  \xC3\xA9?>",
        "<!---->",
        "\n<!--\r\n\r\n-->\r\n",
        "<x:y xmlns:x='urn:x' a='\xF0\x9F\xA7\xB8'>\xC3\xA9\n&amp;<z/></x:y>",
        "<?pi?>",
    };
    for (unsigned count = page_roll(p, 4); count > 0; count--)
        PUT_ONE(p, bits);
}

/* Words of a text or of rich content; never empty. */
static void words(page *p)
{
    static const char *const bits[] = {
        "plain ",
        "two\nlines ",
        "\xC3\xA9\xC3\xA8",
        "\xE4\xB8\xAD\xE6\x96\x87 ",
        "\xF0\x9F\xA7\xB8",
        "&amp;",
        "&#233;",
        "&#x1F9F8;",
        "<![CDATA[<b> \xC3\xA9 &]]>",
        "<![CDATA[\r\n]]>x",
        "\r\n\t",
        "<![CDATA[]]>",
        "e\xCC\x81",
        "\xC2\xA0",
        "longer words of a sentence, with a comma. ",
    };
    put(p, "w");
    for (unsigned count = page_roll(p, 5); count > 0; count--)
        PUT_ONE(p, bits);
}

/* ---- marks ---- */

static void mark_fault(page *p, size_t offset, int code)
{
    if (p->fault_count == PAGE_MARKS)
        ck_abort_msg("too many faults");
    size_t i = p->fault_count++;
    for (; i > 0 && p->faults[i - 1].offset > offset; i--)
        p->faults[i] = p->faults[i - 1];
    p->faults[i] = (page_mark){.offset = offset, .code = code};
}

static bool is_faulty(page *p)
{
    return p->faulty && page_roll(p, 100) < p->faulty;
}

/* Writes an attribute in either kind of quotes; returns where it begins. */
static size_t attribute(page *p, const char *name, const char *value)
{
    gap(p);
    size_t offset = p->size;
    const char *quote = page_roll(p, 2) ? "\"" : "'";
    put(p, name);
    put(p, page_roll(p, 8) ? "=" : " = ");
    put(p, quote);
    put(p, value);
    put(p, quote);
    return offset;
}

/* Opens a record or part, and marks its id. The caller closes the tag. */
static size_t open_record(page *p, const char *name)
{
    char id[16];
    if (p->record_count == PAGE_MARKS)
        ck_abort_msg("too many records");
    page_mark *mark = &p->records[p->record_count];
    *mark = (page_mark){.offset = p->size};
    snprintf(id, sizeof id, "r%zu", p->record_count++);
    memcpy(mark->id, id, sizeof id);
    put(p, "<");
    put(p, name);
    attribute(p, "id", id);
    return mark->offset;
}

static void close_start(page *p)
{
    if (page_roll(p, 4) == 0)
        gap(p);
    put(p, ">");
}

static void end(page *p, const char *name)
{
    put(p, "</");
    put(p, name);
    if (page_roll(p, 8) == 0)
        gap(p);
    put(p, ">");
}

/* ---- faults ---- */

static void faulty_attribute(page *p)
{
    static const struct {
        const char *name, *value;
        int code;
    } faults[] = {
        {"colour", "\xC3\xA9", PC_UNKNOWN_ATTRIBUTE},
        {"completeness", "whole", PC_UNKNOWN_CODE},
        {"completeness", "", PC_EMPTY},
        {"xml:lang", "English", PC_LANGUAGE_TAG},
        {"heading", "x", PC_SHOULD_BE_ELEMENT},
        {"related", "a b: \xE4\xB8\xAD", PC_FORM},
    };
    unsigned which = page_roll(p, sizeof faults / sizeof *faults);
    size_t at = attribute(p, faults[which].name, faults[which].value);
    mark_fault(p, at, faults[which].code);
}

/* An element in the wrong place or of the wrong form. */
static void faulty_element(page *p)
{
    size_t at = p->size;
    switch (page_roll(p, 6)) {
    case 0:
        put(p, "<colour a='1'>not <b>looked</b> at<!--c--></colour>");
        mark_fault(p, at, PC_UNKNOWN_ELEMENT);
        break;
    case 1:
        put(p, "<kind>list</kind>");
        mark_fault(p, at, PC_SHOULD_BE_ATTRIBUTE);
        break;
    case 2:
        put(p, "<kicker xml:lang='cy'>\r\n </kicker>");
        mark_fault(p, at, PC_EMPTY);
        break;
    case 3:
        put(p, "<speaker>a\xC3\xA9<![CDATA[x]]>");
        at = p->size;
        put(p, "<b>c</b></speaker>");
        mark_fault(p, at, PC_MARKUP_IN_TEXT);
        break;
    case 4:
        put(p, "<speaker xml:lang='cy'>a\xF0\x9F\xA7\xB8\n");
        at = p->size;
        put(p, "<!--c--></speaker>");
        mark_fault(p, at, PC_FOREIGN_IN_VALUE);
        break;
    default:
        put(p, page_roll(p, 2) ? "\r\n \t" : "");
        at = p->size;
        put(p, "stray\xC3\xA9 words\n");
        mark_fault(p, at, PC_STRAY_TEXT);
        put(p, "<!--so that it ends-->");
        break;
    }
}

/* ---- the document ---- */

static void heading(page *p)
{
    put(p, "<heading");
    if (page_roll(p, 3) == 0)
        attribute(p, "xml:lang", "en-GB");
    close_start(p);
    words(p);
    end(p, "heading");
}

static void body(page *p)
{
    put(p, "<body");
    close_start(p);
    put(p, page_roll(p, 2) ? "" : "\r\n  ");
    put(p, "<p>");
    words(p);
    put(p, "<em>");
    words(p);
    put(p, "</em></p>");
    if (is_faulty(p)) {
        put(p, page_roll(p, 2) ? "\n" : "");
        size_t at = p->size;
        put(p, "<script>x</script>");
        mark_fault(p, at, PC_RICH_ELEMENT);
    }
    end(p, "body");
}

static void section(page *p, unsigned depth)
{
    static const char *const kinds[] = {"prose", "list", "quote", "note"};
    open_record(p, "section");
    if (page_roll(p, 2))
        attribute(p, "kind", kinds[page_roll(p, 4)]);
    if (is_faulty(p))
        faulty_attribute(p);
    close_start(p);
    noise(p);
    if (page_roll(p, 3))
        heading(p);
    noise(p);
    if (page_roll(p, 3))
        body(p);
    if (is_faulty(p))
        faulty_element(p);
    noise(p);
    for (unsigned count = page_roll(p, 3); count > 0 && depth < 4; count--) {
        section(p, depth + 1);
        noise(p);
    }
    end(p, "section");
}

static void item(page *p)
{
    size_t at = open_record(p, "item");
    if (is_faulty(p))
        mark_fault(p, at, PC_MISSING);
    else
        attribute(p, "kind", "page");
    close_start(p);
    noise(p);
    for (unsigned count = page_roll(p, 4); count > 0; count--) {
        section(p, 1);
        noise(p);
    }
    if (is_faulty(p)) {
        at = open_record(p, "media");
        close_start(p);
        end(p, "media");
        mark_fault(p, at, PC_MISSING);
        noise(p);
    }
    end(p, "item");
}

void page_make(page *p, unsigned long seed, unsigned faulty)
{
    p->size = p->record_count = p->fault_count = 0;
    p->seed = seed * 2 + 1;
    p->faulty = faulty;
    page_roll(p, 2);
    if (page_roll(p, 2))
        put(p, page_roll(p, 2) ? "<?xml version='1.0'?>" : "<?xml version=\"1.0\"?>\r\n");
    put(p, page_roll(p, 2) ? "<!--\xC3\xA9-->" : "");
    put(p, page_roll(p, 2) ? "\n" : "");
    put(p, "<palcare");
    attribute(p, "xmlns", "urn:palcare:1");
    attribute(p, "version", "1.0");
    attribute(p, "xml:lang", "en");
    close_start(p);
    noise(p);
    put(p, "<about privacy='public'/>");
    noise(p);
    for (unsigned count = 1 + page_roll(p, 6); count > 0; count--) {
        item(p);
        noise(p);
    }
    end(p, "palcare");
    put(p, page_roll(p, 2) ? "\n" : "");
}

void page_place(const page *p, size_t offset, unsigned *line, unsigned *column)
{
    *line = *column = 1;
    for (size_t i = 0; i < offset; i++) {
        unsigned char byte = (unsigned char)p->text[i];
        if (byte == '\n') {
            ++*line;
            *column = 1;
        } else if (byte < 0x80 || byte >= 0xC0) { /* the first byte of a character */
            ++*column;
        }
    }
}

/* ---- UTF-16 ---- */

static unsigned long decode(const char **at)
{
    const unsigned char *b = (const unsigned char *)*at;
    int more = b[0] < 0x80 ? 0 : b[0] < 0xE0 ? 1 : b[0] < 0xF0 ? 2 : 3;
    unsigned long character = more ? b[0] & (0x3FU >> more) : b[0];
    for (int i = 1; i <= more; i++)
        character = character << 6 | (b[i] & 0x3FU);
    *at += more + 1;
    return character;
}

static char *put_unit(char *to, unsigned long unit, bool big)
{
    to[big ? 0 : 1] = (char)(unit >> 8);
    to[big ? 1 : 0] = (char)(unit & 0xFF);
    return to + 2;
}

char *page_utf16(const page *p, bool big, size_t *size)
{
    char *out = malloc(2 * p->size + 2), *to = put_unit(out, 0xFEFF, big);
    ck_assert_ptr_nonnull(out);
    for (const char *at = p->text; *at;) {
        unsigned long character = decode(&at);
        if (character >= 0x10000) {
            to = put_unit(to, 0xD800 + ((character - 0x10000) >> 10), big);
            character = 0xDC00 + ((character - 0x10000) & 0x3FF);
        }
        to = put_unit(to, character, big);
    }
    *size = (size_t)(to - out);
    return out;
}

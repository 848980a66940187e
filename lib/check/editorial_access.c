/*
 * Accessible content, however people see, hear or read it: pictures, recordings, links, headings,
 * tables, languages.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/check.h"
#include "check/folded_words.h"

#include "rich/rich.h"
#include "value/form.h"

#include <string.h>

/* ---- pictures and recordings ---- */

static void check_alt(check *c, const palcare_record *media, int code)
{
    if (pc_field_is(media, PALCARE_MEDIA_KIND, "image") &&
        !pc_field_given(media, PALCARE_MEDIA_ALT) &&
        !pc_field_is_true(media, PALCARE_MEDIA_DECORATIVE))
        pc_check_say(c, code, PALCARE_MEDIA_ALT, PALCARE_NONE,
                     "say in <alt> what it shows, or mark it decorative='true'",
                     "a picture without alt says nothing to those who cannot see it");
}

static void check_decorative(check *c, const palcare_record *media, int code)
{
    if (pc_field_is_true(media, PALCARE_MEDIA_DECORATIVE) &&
        pc_field_given(media, PALCARE_MEDIA_ALT))
        pc_check_say(c, code, PALCARE_MEDIA_DECORATIVE, 0, "keep one of the two",
                     "is decorative, and yet has an alt");
}

static bool is_file_name(const char *text)
{
    static const char *const endings[] = {".jpg",  ".jpeg", ".png",  ".gif", ".webp", ".svg",
                                          ".avif", ".JPG",  ".JPEG", ".PNG", ".GIF",  ".HEIC"};
    size_t size = strlen(text);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        size_t length = strlen(endings[i]);
        if (size > length && strcmp(text + size - length, endings[i]) == 0)
            return true;
    }
    return false;
}

static void check_alt_words(check *c, const palcare_record *media, int code)
{
    static const char *const empty[] = {"image",  "picture",  "photo",     "photograph", "graphic",
                                        "icon",   "an image", "a picture", "a photo",    "untitled",
                                        "imagen", "foto",     "bild",      "image 1",    "photo 1"};
    const char *alt;
    for (size_t i = 0; (alt = palcare_value(media, PALCARE_MEDIA_ALT, i)); i++) {
        bool says_nothing = is_file_name(alt);
        for (size_t k = 0; k < sizeof empty / sizeof empty[0]; k++)
            says_nothing = says_nothing || pc_words_equal(alt, empty[k]);
        quoted q = pc_problem_quote(alt, strlen(alt));
        if (says_nothing)
            pc_check_say(c, code, PALCARE_MEDIA_ALT, i, "say what it shows, in a sentence",
                         "the alt '%s' does not say what the picture shows", q.text);
    }
}

static void check_transcript(check *c, const palcare_record *media, int code)
{
    bool is_heard = pc_field_is(media, PALCARE_MEDIA_KIND, "audio") ||
                    pc_field_is(media, PALCARE_MEDIA_KIND, "video");
    if (is_heard && !pc_field_given(media, PALCARE_MEDIA_TRANSCRIPT))
        pc_check_say(c, code, PALCARE_MEDIA_TRANSCRIPT, PALCARE_NONE,
                     "write down what can be heard and seen",
                     "%s without a transcript is lost on those who cannot hear or play it",
                     pc_field_is(media, PALCARE_MEDIA_KIND, "audio") ? "a recording" : "a film");
}

/* ---- links ---- */

static bool is_named(const rich_walk *markup, const char *name)
{
    return strlen(name) == markup->name_size && memcmp(markup->name, name, markup->name_size) == 0;
}

static const struct vague {
    const char *lang, *text;
} vague[] = {
    {"en", "here"},
    {"en", "click here"},
    {"en", "click"},
    {"en", "more"},
    {"en", "read more"},
    {"en", "learn more"},
    {"en", "find out more"},
    {"en", "see more"},
    {"en", "more information"},
    {"en", "more info"},
    {"en", "this"},
    {"en", "this page"},
    {"en", "this link"},
    {"en", "link"},
    {"en", "go"},
    {"en", "download"},
    {"en", "continue"},
    {"en", "details"},
    {"es", "aquí"},
    {"es", "haga clic aquí"},
    {"es", "pulse aquí"},
    {"es", "leer más"},
    {"es", "más información"},
    {"es", "ver más"},
    {"fr", "ici"},
    {"fr", "cliquez ici"},
    {"fr", "en savoir plus"},
    {"fr", "lire la suite"},
    {"de", "hier"},
    {"de", "hier klicken"},
    {"de", "mehr"},
    {"de", "mehr erfahren"},
    {"de", "weiterlesen"},
    {"cy", "yma"},
    {"cy", "cliciwch yma"},
    {"it", "qui"},
    {"it", "clicca qui"},
    {"it", "leggi di più"},
    {"pt", "aqui"},
    {"pt", "clique aqui"},
    {"pt", "leia mais"},
    {"pt", "saiba mais"},
    {"pl", "tutaj"},
    {"pl", "kliknij tutaj"},
    {"pl", "więcej"},
    {"ar", "هنا"},
    {"ar", "اضغط هنا"},
    {"ar", "المزيد"},
};

static bool is_vague(const char *text, const char *lang)
{
    for (size_t i = 0; i < sizeof vague / sizeof vague[0]; i++)
        if (pc_lang_is(lang, vague[i].lang) && pc_words_equal(text, vague[i].text))
            return true;
    return false;
}

static bool is_address(const char *text)
{
    return strncmp(text, "http://", 7) == 0 || strncmp(text, "https://", 8) == 0 ||
           strncmp(text, "www.", 4) == 0;
}

/* c->link_text contains the link's text. */
static void report_link_text(check *c, value_position position, const char *lang, int code)
{
    const char *text = pc_buffer_text(&c->link_text);
    if (!text) {
        pc_check_no_memory(c);
        return;
    }
    quoted q = pc_problem_quote(text, strlen(text));
    if (is_vague(text, lang))
        pc_check_say(c, code, position.field, position.index,
                     "say where it leads; a screen reader lists links without the text around them",
                     "the link text '%s' does not say where it leads", q.text);
    else if (is_address(text))
        pc_check_say(c, code, position.field, position.index, "say where it leads in words",
                     "the link text '%s' is an address, which nobody wants read aloud", q.text);
}

static void check_link_text(check *c, const palcare_record *link, int code)
{
    const char *text;
    if (pc_field_given(link, PALCARE_LINK_ALT))
        return;
    for (size_t i = 0; (text = palcare_value(link, PALCARE_LINK_TEXT, i)); i++) {
        pc_buffer_clear(&c->link_text);
        pc_buffer_string(&c->link_text, text);
        report_link_text(c, (value_position){link, PALCARE_LINK_TEXT, i},
                         palcare_text_lang(link, PALCARE_LINK_TEXT, i), code);
    }
}

static void check_link_without(check *c, const palcare_record *link, int code)
{
    if (!pc_field_given(link, PALCARE_LINK_TEXT) && !pc_field_given(link, PALCARE_LINK_ALT))
        pc_check_say(c, code, PALCARE_LINK_TEXT, PALCARE_NONE, "say in <text> where it leads",
                     "a link without text cannot be read");
}

/* A browser looks for such an address beside the page that it shows. Links in running text have
 * narrower forms. */
static void check_scheme(check *c, value_position position, int code)
{
    const char *value = palcare_value(position.record, position.field, position.index);
    const char *missing = pc_form_missing_scheme(value);
    enum { LONGEST = 150 }; /* bytes of a value that a hint repeats */
    if (!missing)
        return;
    problem what;
    pc_problem_say(&what, code, "%s '%s' does not begin with %s",
                   palcare_field_name(position.field), pc_problem_quote(value, strlen(value)).text,
                   missing);
    if (strlen(value) <= LONGEST)
        pc_problem_hint(&what, "write '%s%s'", missing, value);
    else
        pc_problem_hint(&what, "put %s before it", missing);
    pc_check_add(c, position.field, position.index, &what);
}

/* Checks the words of each link in running text; an aria-label replaces them. */
static void check_rich_links(check *c, value_position position, int code)
{
    const char *lang = palcare_text_lang(position.record, position.field, position.index), *label;
    rich_walk markup = {.next = palcare_value(position.record, position.field, position.index)};
    rich_event event;
    size_t size;
    bool inside = false;
    while ((event = pc_rich_step(&markup)) != RICH_DONE) {
        if (event == RICH_TEXT) {
            if (inside)
                pc_rich_resolve(markup.text, markup.text_size, &c->link_text);
        } else if (is_named(&markup, "a")) {
            if (event == RICH_START) {
                pc_buffer_clear(&c->link_text);
                inside = !pc_rich_attribute_of(&markup, "aria-label", &label, &size);
            } else if (inside) {
                inside = false;
                report_link_text(c, position, lang, code);
            }
        }
    }
}

/* ---- markup without words ---- */

/* Tests if text has more than white space and no-break spaces. */
static bool has_words(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (i + 1 < size && memcmp(text + i, "\xC2\xA0", 2) == 0)
            i++;
        else if (!strchr(" \t\r\n", text[i]))
            return true;
    }
    return false;
}

/* Tests for elements that need words; cells and items may be empty. */
static bool is_for_words(const rich_walk *markup)
{
    for (size_t i = 0; i < pc_rich_element_count; i++)
        if (is_named(markup, pc_rich_elements[i].name))
            return pc_rich_elements[i].content == RICH_INLINE;
    return false;
}

/* A walk that finds elements without words; a picture counts as words. */
typedef struct empties {
    rich_walk markup;
    const char *starts[RICH_DEPTH]; /* of the open elements */
    unsigned depth;
    const char *last_words, *last_empty; /* where each ended */
} empties;

/* Finds the next element that ends without words. Reports only the innermost of nested ones, but
 * every link. */
static bool next_empty(empties *e)
{
    for (;;) {
        const char *from = e->markup.next;
        switch (pc_rich_step(&e->markup)) {
        case RICH_DONE: return false;
        case RICH_TEXT:
            if (has_words(e->markup.text, e->markup.text_size))
                e->last_words = from;
            break;
        case RICH_START:
            if (is_named(&e->markup, "img"))
                e->last_words = from;
            e->starts[e->depth++] = from;
            break;
        case RICH_END: {
            const char *start = e->starts[--e->depth];
            bool is_reported = e->last_empty >= start && !is_named(&e->markup, "a");
            if (e->last_words >= start || is_reported || !is_for_words(&e->markup))
                break;
            e->last_empty = from;
            return true;
        }
        }
    }
}

static empties empties_of(value_position position)
{
    const char *markup = palcare_value(position.record, position.field, position.index);
    return (empties){.markup = {.next = markup}, .last_words = markup, .last_empty = markup};
}

/* Links without words get their own code, because a screen reader cannot say where they lead. */
static void check_rich_links_without(check *c, value_position position, int code)
{
    for (empties e = empties_of(position); next_empty(&e);)
        if (is_named(&e.markup, "a"))
            pc_check_say(c, code, position.field, position.index, "say in its text where it leads",
                         "a link without words cannot be read");
}

static void check_empty_markup(check *c, value_position position, int code)
{
    for (empties e = empties_of(position); next_empty(&e);)
        if (!is_named(&e.markup, "a"))
            pc_check_say(c, code, position.field, position.index, "leave it out",
                         "<%.*s> has no words", (int)e.markup.name_size, e.markup.name);
}

/* ---- headings, tables, titles ---- */

static void check_headings(check *c, value_position position, int code)
{
    rich_walk markup = {.next = palcare_value(position.record, position.field, position.index)};
    rich_event event;
    while ((event = pc_rich_step(&markup)) != RICH_DONE) {
        if (event != RICH_START || markup.name[0] != 'h')
            continue;
        if (is_named(&markup, "h3"))
            return;
        if (is_named(&markup, "h4")) {
            pc_check_say(c, code, position.field, position.index,
                         "make it an h3, or put an h3 before it",
                         "begins with an h4; a level of headings is skipped");
            return;
        }
    }
}

static void check_tables(check *c, value_position position, int code)
{
    rich_walk markup = {.next = palcare_value(position.record, position.field, position.index)};
    rich_event event;
    bool has_header = false;
    while ((event = pc_rich_step(&markup)) != RICH_DONE) {
        if (event == RICH_START && is_named(&markup, "table"))
            has_header = false;
        else if (event == RICH_START && is_named(&markup, "th"))
            has_header = true;
        else if (event == RICH_END && is_named(&markup, "table") && !has_header)
            pc_check_say(c, code, position.field, position.index,
                         "make the cells that name a row or column th",
                         "a table has no header cells");
    }
}

static void check_title(check *c, const palcare_record *item, int code)
{
    if (pc_field_is(item, PALCARE_ITEM_STATUS, "published") &&
        !pc_field_given(item, PALCARE_ITEM_TITLE))
        pc_check_say(c, code, PALCARE_ITEM_TITLE, PALCARE_NONE, "add a <title>",
                     "is published, and has no title");
}

static const record_rule record_rules[] = {
    {PC_NO_ALT, PALCARE_TYPE_MEDIA, check_alt},
    {PC_ALT_AND_DECORATIVE, PALCARE_TYPE_MEDIA, check_decorative},
    {PC_ALT_SAYS_NOTHING, PALCARE_TYPE_MEDIA, check_alt_words},
    {PC_NO_TRANSCRIPT, PALCARE_TYPE_MEDIA, check_transcript},
    {PC_LINK_TEXT, PALCARE_TYPE_LINK, check_link_text},
    {PC_LINK_NO_TEXT, PALCARE_TYPE_LINK, check_link_without},
    {PC_NO_TITLE, PALCARE_TYPE_ITEM, check_title},
};
static const value_rule value_rules[] = {
    {PC_NO_SCHEME, PALCARE_KIND_URI, check_scheme},
    {PC_LINK_TEXT, PALCARE_KIND_RICH, check_rich_links},
    {PC_LINK_NO_TEXT, PALCARE_KIND_RICH, check_rich_links_without},
    {PC_EMPTY_MARKUP, PALCARE_KIND_RICH, check_empty_markup},
    {PC_HEADING_ORDER, PALCARE_KIND_RICH, check_headings},
    {PC_TABLE_NO_HEADERS, PALCARE_KIND_RICH, check_tables},
};
const rules pc_access_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                               value_rules, sizeof value_rules / sizeof value_rules[0]};

/*
 * Hostile rich text: whatever is given is either refused or becomes nothing but allowed elements,
 * allowed attributes and addresses of allowed schemes. The judge below has its own copy of the
 * rules and shares no code with the builder.
 *
 * With PALCARE_CORPUS naming a folder of collected attacks (attack/xss.jsonl and attack/utf8.jsonl,
 * one JSON object per line), those are tried too.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include "rich/rich.h"

#include <stdint.h>
#include <string.h>

/* ---- The judge ------------------------------------------------------------------------------- */

static bool is_one_of(const char *text, size_t size, const char *list)
{
    for (const char *at = list; *at; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        if (length == size && memcmp(at, text, size) == 0)
            return true;
        at += length;
    }
    return false;
}

/* Reads a scheme as a browser does: ignores controls and spaces before it, and tabs and line ends
 * anywhere. */
static bool is_safe_address(const char *value, size_t size)
{
    static const char *const safe[] = {"#", "http:", "https:", "mailto:", "tel:"};
    char bare[16] = "";
    size_t length = 0;
    for (size_t i = 0; i < size && length < sizeof bare - 1; i++) {
        unsigned char c = (unsigned char)value[i];
        if (c < 0x20 || (c == ' ' && length == 0))
            continue;
        bare[length++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    for (size_t i = 0; i < sizeof safe / sizeof *safe; i++)
        if (strncmp(bare, safe[i], strlen(safe[i])) == 0)
            return true;
    return false;
}

/* Moves past name="value" pairs up to the '>' of a start tag; NULL if one is not allowed. */
static const char *past_attributes(const char *at)
{
    while (*at == ' ') {
        const char *name = ++at;
        size_t name_size = strcspn(name, "=<>\" ");
        at = name + name_size;
        if (at[0] != '=' || at[1] != '"' ||
            !is_one_of(name, name_size, "href hreflang aria-label src alt title lang dir class"))
            return NULL;
        const char *value = at + 2;
        size_t size = strcspn(value, "\"<");
        if (value[size] != '"' ||
            (is_one_of(name, name_size, "href src") && !is_safe_address(value, size)))
            return NULL;
        at = value + size + 1;
    }
    return at;
}

/* Every '<' in accepted markup opens or closes an allowed element. */
static bool is_inert(const char *markup)
{
    static const char allowed[] =
        "p h3 h4 ul ol li dl dt dd em strong a abbr br blockquote q table caption thead tbody tr "
        "th td img figure figcaption sub sup ins del span aside";
    for (const char *at = markup; *at; at++)
        if ((unsigned char)*at < 0x20)
            return false;
    const char *at = markup;
    while ((at = strchr(at, '<')) != NULL) {
        at += at[1] == '/' ? 2 : 1;
        size_t size = strcspn(at, " />");
        if (!is_one_of(at, size, allowed))
            return false;
        at = past_attributes(at + size);
        if (!at || at[*at == '/'] != '>')
            return false;
    }
    return true;
}

static void judge(const char *markup)
{
    ck_assert_msg(is_inert(markup), "%s", markup);
}

START_TEST(the_judge_finds_known_attacks)
{
    static const char *const bad[] = {
        "<script>",
        "<p><script/></p>",
        "<p onclick=\"a()\">a</p>",
        "<p class='a'>a</p>",
        "<a href=\"javascript:a\">a</a>",
        "<a href=\"\x02 java\tscript:a\">a</a>",
        "<p>a\x01</p>",
        "<p><",
        "<a href=\"#a\" >a</a>",
        "<a href=\"#a<\">a</a>",
        "<a href=\"#a\"x>a</a>",
        "<img src=\"data:a\"/>",
        "<a href=\" vbscript:a\">a</a>",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!is_inert(bad[i]), "%s", bad[i]);
    judge("<p>a &lt;script&gt; <a href=\"HTTPS://a\" hreflang=\"es\">b</a><br/></p>");
}
END_TEST

/* ---- Where a text is tried ------------------------------------------------------------------- */

typedef struct counts {
    size_t tried;
    size_t accepted;
} counts;

static void try_markup(rich *r, const char *markup, size_t size, counts *c)
{
    problem p = {0};
    c->tried++;
    palcare_status status = pc_rich_parse(r, markup, size, &p);
    if (status == PALCARE_OK) {
        c->accepted++;
        judge(r->out.at);
    } else {
        ck_assert(status == PALCARE_INVALID && p.code != 0 && p.message[0] != '\0');
    }
}

/* Tries a text as markup, in a paragraph, as a value in either kind of quotes, and as part of a
 * tag. */
static void try_in_markup(rich *r, const char *text, counts *c)
{
    static const char *const frames[][2] = {
        {"", ""},
        {"<p>", "</p>"},
        {"<ul><li>", "</li></ul>"},
        {"<p><a href=\"", "\">a</a></p>"},
        {"<p><a href='", "'>a</a></p>"},
        {"<p><img src=\"#m\" alt=\"", "\"/></p>"},
        {"<p><em ", ">a</em></p>"},
        {"<p><", ">a</p>"},
    };
    buffer b = {0};
    for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
        pc_buffer_clear(&b);
        pc_buffer_string(&b, frames[i][0]);
        pc_buffer_string(&b, text);
        pc_buffer_string(&b, frames[i][1]);
        try_markup(r, pc_buffer_text(&b), b.size, c);
    }
    pc_buffer_free(&b);
}

/* Tries a text as the reader delivers it, with references resolved: text stays text, and a value is
 * a value. */
static void try_in_builder(rich *r, const char *text, counts *c)
{
    problem p = {0};
    rich_attribute href = {"href", 4, text, strlen(text)};
    rich_attribute label = {"aria-label", 10, text, strlen(text)};
    pc_rich_begin(r);
    ck_assert_int_eq(pc_rich_start(r, "p", 1, NULL, 0, &p), PALCARE_OK);
    ck_assert_int_eq(pc_rich_text(r, text, strlen(text), &p), PALCARE_OK);
    c->tried += 2;
    c->accepted += pc_rich_start(r, "a", 1, &href, 1, &p) == PALCARE_OK;
    c->accepted += pc_rich_start(r, "a", 1, &label, 1, &p) == PALCARE_OK;
    while (r->depth > 0)
        ck_assert_int_eq(pc_rich_end(r, &p), PALCARE_OK);
    ck_assert_int_eq(pc_rich_finish(r, &p), PALCARE_OK);
    judge(r->out.at);
}

static bool is_clean(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < 0x20 && !strchr("\t\n\r", *text))
            return false;
    return true;
}

static void try_everywhere(rich *r, const char *text, counts *c)
{
    try_in_markup(r, text, c);
    /* The reader delivers no control characters: XML has none. */
    if (is_clean(text))
        try_in_builder(r, text, c);
}

/* ---- Ours ------------------------------------------------------------------------------------ */

static const char *const hostile[] = {
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"#m\" onerror=\"alert(1)\"/>",
    "<a href=\"javascript:alert(1)\">a</a>",
    "<a href=\"java&#10;script:alert(1)\">a</a>",
    "<a href=\"&#1;javascript:alert(1)\">a</a>",
    "<a href=\" javascript:alert(1)\">a</a>",
    "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
    "<a href=\"data:text/html,&lt;script>alert(1)&lt;/script>\">a</a>",
    "<a href=\"vbscript:a\">a</a>",
    "<a href=\"//example.org\">a</a>",
    "<a href=\"https:\\\\example.org\">a</a>",
    "<svg/onload=alert(1)>",
    "<p><style>p{}</style></p>",
    "<p style=\"background:url(javascript:a)\">a</p>",
    "<p><span lang=\"en&quot; onclick=&quot;a()\">a</span></p>",
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<!--<p>--><script>a()</script>",
    "<!DOCTYPE p [<!ENTITY a \"b\">]><p>&a;</p>",
    "<?xml-stylesheet href=\"javascript:a\"?><p>a</p>",
    "<p xmlns:x=\"urn:a\"><x:script/></p>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"/></noscript>",
    "</p><script>a()</script><p>",
    "<a href=\"#a\" href=\"javascript:a\">a</a>",
    "a\x7Fz",
    "#m\" onerror=\"a()",
    "https://example.org/\"onclick=\"a()",
    "javascript:alert(1)",
    "\tjavascript:alert(1)",
    "java\nscript:alert(1)",
    "\xE2\x80\xAEtpircsavaj",
    "\xEF\xBC\x9Cscript\xEF\xBC\x9E",
};

START_TEST(our_own_attacks_come_to_nothing)
{
    rich r = {0};
    counts c = {0};
    try_everywhere(&r, hostile[_i], &c);
    ck_assert_uint_gt(c.tried, 0);
    pc_rich_free(&r);
}
END_TEST

/* Random pieces of markup: most are refused, and the rest keep their form. */
START_TEST(accepted_random_markup_is_canonical)
{
    static const char *const pieces[] = {
        "<p>",      "</p>",  "<ul>", "</ul>", "<li>",    "</li>",    "<em>",  "</em>",
        "<br/>",    "<",     ">",    "/",     "&amp;",   "&",        "&#10;", "&#x3c;",
        ";",        "\"",    "'",    "=",     " ",       "\n",       "a",     "<a href=\"#x\">",
        "</a>",     "<td/>", "<tr>", "</tr>", "<table>", "</table>", "]]>",   "<!--",
        "\xC2\xA0", "\xC3",
    };
    enum { PIECES = sizeof pieces / sizeof *pieces, SOUPS = 10000 };
    uint32_t seed = (uint32_t)_i + 1;
    rich r = {0};
    rich again = {0};
    buffer b = {0};
    counts c = {0};
    for (int i = 0; i < SOUPS; i++) {
        pc_buffer_clear(&b);
        /* Half of them are in a paragraph, so that some are accepted. */
        bool framed = i % 2;
        pc_buffer_string(&b, framed ? "<p>" : "");
        for (unsigned left = (unsigned)(i % 9); left > 0; left--) {
            seed = seed * 1664525U + 1013904223U;
            pc_buffer_string(&b, pieces[(seed >> 16) % PIECES]);
        }
        pc_buffer_string(&b, framed ? "</p>" : "");
        size_t accepted = c.accepted;
        try_markup(&r, pc_buffer_text(&b), b.size, &c);
        if (c.accepted == accepted)
            continue;
        problem p = {0};
        ck_assert_msg(pc_rich_parse(&again, r.out.at, r.out.size, &p) == PALCARE_OK, "%s\n%s",
                      p.message, r.out.at);
        ck_assert_str_eq(again.out.at, r.out.at);
    }
    ck_assert_uint_gt(c.accepted, SOUPS / 100);
    ck_assert_uint_lt(c.accepted, SOUPS / 2);
    pc_buffer_free(&b);
    pc_rich_free(&r);
    pc_rich_free(&again);
}
END_TEST

/* ---- The corpus ------------------------------------------------------------------------------ */

static FILE *open_corpus(const char *name)
{
    char path[4096];
    const char *folder = getenv("PALCARE_CORPUS");
    if (folder) {
        snprintf(path, sizeof path, "%s/%s", folder, name);
        FILE *file = fopen(path, "r");
        if (file)
            return file;
    }
    printf("skipped: PALCARE_CORPUS names no folder with %s\n", name);
    return NULL;
}

static unsigned hex_digits(const char *text, size_t count)
{
    unsigned number = 0;
    for (size_t i = 0; i < count; i++) {
        const char *digits = "0123456789abcdef";
        const char *found = strchr(digits, text[i] | 0x20);
        ck_assert_ptr_nonnull(found);
        number = number * 16 + (unsigned)(found - digits);
    }
    return number;
}

/* Converts each UTF-16 unit separately: surrogates become malformed UTF-8, as attacks may be. */
static void add_unit(buffer *out, unsigned c)
{
    if (c >= 0x800)
        pc_buffer_byte(out, (char)(0xE0 | c >> 12));
    if (c >= 0x80)
        pc_buffer_byte(out, (char)(c >= 0x800 ? 0x80 | (c >> 6 & 0x3F) : 0xC0 | c >> 6));
    pc_buffer_byte(out, (char)(c >= 0x80 ? 0x80 | (c & 0x3F) : c));
}

/* The string that is the value of this key, its escapes resolved. */
static const char *json_string(const char *line, const char *key, buffer *out)
{
    static const struct {
        char letter, byte;
    } escapes[] = {{'n', '\n'}, {'t', '\t'}, {'r', '\r'}, {'b', '\b'}, {'f', '\f'}};
    const char *at = strstr(line, key);
    ck_assert_ptr_nonnull(at);
    pc_buffer_clear(out);
    for (at += strlen(key); *at && *at != '"'; at++) {
        if (*at != '\\') {
            pc_buffer_byte(out, *at);
            continue;
        }
        char c = *++at;
        if (c == 'u') {
            add_unit(out, hex_digits(at + 1, 4));
            at += 4;
            continue;
        }
        for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
            if (escapes[i].letter == *at)
                c = escapes[i].byte;
        pc_buffer_byte(out, c);
    }
    return pc_buffer_text(out);
}

START_TEST(collected_attacks_come_to_nothing)
{
    FILE *file = open_corpus("attack/xss.jsonl");
    if (!file)
        return;
    static char line[65536];
    rich r = {0};
    buffer payload = {0};
    counts c = {0};
    while (fgets(line, sizeof line, file))
        try_everywhere(&r, json_string(line, "\"payload\": \"", &payload), &c);
    fclose(file);
    printf("%zu tries, %zu accepted as harmless\n", c.tried, c.accepted);
    ck_assert_uint_gt(c.tried, 40000);
    pc_buffer_free(&payload);
    pc_rich_free(&r);
}
END_TEST

START_TEST(collected_bytes_are_judged_right)
{
    FILE *file = open_corpus("attack/utf8.jsonl");
    if (!file)
        return;
    static char line[65536];
    rich r = {0};
    buffer hex = {0};
    buffer markup = {0};
    unsigned count = 0;
    while (fgets(line, sizeof line, file)) {
        problem p = {0};
        const char *digits = json_string(line, "\"hex\": \"", &hex);
        bool good = strstr(line, "\"xml_char\": true") && strstr(line, "\"valid\": true");
        pc_buffer_clear(&markup);
        pc_buffer_string(&markup, "<p>");
        for (size_t i = 0; digits[i]; i += 2)
            pc_buffer_byte(&markup, (char)hex_digits(digits + i, 2));
        pc_buffer_string(&markup, "</p>");
        palcare_status status = pc_rich_parse(&r, markup.at, markup.size, &p);
        ck_assert_msg((status == PALCARE_OK) == good, "%s%s", line, p.message);
        if (good)
            ck_assert_str_eq(r.out.at, pc_buffer_text(&markup));
        count++;
    }
    fclose(file);
    ck_assert_uint_eq(count, 222);
    pc_buffer_free(&hex);
    pc_buffer_free(&markup);
    pc_rich_free(&r);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rich_hostile");
    TCase *own = tcase_create("own");
    tcase_add_test(own, the_judge_finds_known_attacks);
    tcase_add_loop_test(own, our_own_attacks_come_to_nothing, 0, sizeof hostile / sizeof *hostile);
    tcase_add_loop_test(own, accepted_random_markup_is_canonical, 0, 4);
    suite_add_tcase(suite, own);
    TCase *corpus = tcase_create("corpus");
    tcase_add_test(corpus, collected_attacks_come_to_nothing);
    tcase_add_test(corpus, collected_bytes_are_judged_right);
    suite_add_tcase(suite, corpus);
    return run_suite(suite);
}

/*
 * Puts untrusted texts into every place of a file and gives them to every setter, and prints the
 * outcome of each, for texts.py.
 *
 * usage: values < TEXTS      one text per line, each byte as two hexadecimal digits
 *
 * For each text a line of "PLACE=OUTCOME", OUTCOME one of
 *   ok        accepted, and the value is now the text, byte for byte (with white space collapsed if
 *             the field's kind requires it), also after it was written and read
 *   refused   INVALID, and palcare_explain() agrees, with a message that is valid UTF-8
 *   other     accepted, but changed
 *   STATUS    any other status
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct bytes {
    char *at; /* a NUL follows */
    size_t size;
} bytes;

static void *need(void *memory)
{
    if (memory)
        return memory;
    fprintf(stderr, "values: out of memory\n");
    exit(2);
}

static bytes join(const char *before, bytes text, const char *after)
{
    size_t first = strlen(before), last = strlen(after);
    bytes b = {need(malloc(first + text.size + last + 1)), first + text.size + last};
    memcpy(b.at, before, first);
    memcpy(b.at + first, text.at, text.size);
    memcpy(b.at + first + text.size, after, last + 1);
    return b;
}

static bool same(bytes b, const char *text)
{
    return text && strlen(text) == b.size && memcmp(b.at, text, b.size) == 0;
}

static void tell(const char *place, palcare_status status, bool held)
{
    printf("%s=%s ", place,
           status == PALCARE_OK        ? (held ? "ok" : "other")
           : status == PALCARE_INVALID ? "refused"
                                       : palcare_status_name(status));
}

/* ---- the expected value of a text ---- */

static bool pc_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Runs of white space as one space, none at the ends. */
static bytes collapsed(bytes text)
{
    bytes b = {need(malloc(text.size + 1)), 0};
    bool space = false;
    for (size_t i = 0; i < text.size; i++) {
        if (pc_is_space(text.at[i])) {
            space = true;
            continue;
        }
        if (space && b.size)
            b.at[b.size++] = ' ';
        space = false;
        b.at[b.size++] = text.at[i];
    }
    b.at[b.size] = '\0';
    return b;
}

/* Writes references for markup, and for characters that reading would change. */
static bytes escaped(bytes text)
{
    bytes b = {need(malloc(text.size * 6 + 1)), 0};
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\t' || c == '\n' || c == '\r')
            b.size += (size_t)sprintf(b.at + b.size, "&#%u;", c);
        else
            b.at[b.size++] = (char)c;
    }
    b.at[b.size] = '\0';
    return b;
}

/* ---- places in a file ---- */

typedef enum look { LOOK_VALUE, LOOK_WORD, LOOK_RICH, LOOK_FOREIGN } look;

typedef struct spot {
    const char *name;
    const char *before, *after; /* the text, as markup; with A and B around it */
    palcare_field field;
    look look;
    bool raw; /* nothing can be escaped there */
} spot;

#define ROOT \
    "<palcare xmlns=\"urn:palcare:1\" version=\"1.0\" xmlns:x=\"urn:x\"><about privacy=\"public\""
#define AREA   "/><area id=\"a\" kind=\"custom\""
#define NAMED  "><name>N</name>"
#define ENDING "</area></palcare>"
#define RICH   "/><item id=\"a\" kind=\"page\"><section><body><p>A"

static const spot spots[] = {
    {"text", ROOT AREA "><name>A", "B</name>" ENDING, PALCARE_AREA_NAME, LOOK_WORD, false},
    {"cdata", ROOT AREA "><name><![CDATA[A", "B]]></name>" ENDING, PALCARE_AREA_NAME, LOOK_WORD,
     true},
    {"attribute", ROOT " version=\"A", "B\"/></palcare>", PALCARE_ABOUT_VERSION, LOOK_VALUE, false},
    {"element", ROOT "/><site id=\"a\"><address country=\"GB\"><line>A",
     "B</line></address></site></palcare>", PALCARE_ADDRESS_LINE, LOOK_VALUE, false},
    {"rich", ROOT RICH, "B</p></body></section></item></palcare>", PALCARE_SECTION_BODY, LOOK_RICH,
     false},
    {"comment", ROOT AREA NAMED "<!--A", "B-->" ENDING, 0, LOOK_FOREIGN, true},
    {"instruction", ROOT AREA NAMED "<?p A", "B?>" ENDING, 0, LOOK_FOREIGN, true},
    {"foreign", ROOT AREA NAMED "<x:a>A", "B</x:a>" ENDING, 0, LOOK_FOREIGN, false},
    {"foreign-cdata", ROOT AREA NAMED "<x:a><![CDATA[A", "B]]></x:a>" ENDING, 0, LOOK_FOREIGN,
     true},
    {"foreign-attribute", ROOT AREA " x:a=\"A", "B\"" NAMED ENDING, 0, LOOK_FOREIGN, false},
};

static palcare_record *holder_of(const palcare_doc *doc, palcare_field field)
{
    palcare_record *top = palcare_doc_find(doc, "a");
    if (field >> 8 == PALCARE_TYPE_ABOUT)
        return palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    if (field >> 8 == PALCARE_TYPE_ADDRESS)
        return palcare_part(top, PALCARE_SITE_ADDRESS, 0);
    if (field >> 8 == PALCARE_TYPE_SECTION)
        return palcare_part(top, PALCARE_ITEM_SECTION, 0);
    return top;
}

/* Whether the value is the text that was put there. */
static bool is_there(const palcare_doc *doc, const spot *s, bytes text)
{
    palcare_record *record = holder_of(doc, s->field);
    bytes raw = join("A", text, "B"), expected = raw;
    const char *found;
    if (s->look == LOOK_FOREIGN) {
        /* The writer chooses the references for markup; is_equal() below shows that they are
         * stable. */
        found = palcare_record_foreign(record, 0);
        bool held = found && (strstr(found, raw.at) || strpbrk(text.at, "<>&\"\t\n\r"));
        free(raw.at);
        return held;
    }
    found = palcare_value(record, s->field, 0);
    if (s->look == LOOK_WORD)
        expected = collapsed(raw);
    if (s->look == LOOK_RICH) {
        /* The same for markup in rich text. */
        bytes block = collapsed(raw);
        bool plain = !strpbrk(block.at, "<>&");
        expected =
            plain ? join("<p>", block, "</p>") : join("", (bytes){"", 0}, found ? found : "");
        free(block.at);
    }
    bool held = same(expected, found);
    if (expected.at != raw.at)
        free(expected.at);
    free(raw.at);
    return held;
}

/* Writes the document and reads it again. */
static palcare_doc *rewritten(const palcare_doc *doc)
{
    bytes b;
    palcare_doc *again = NULL;
    if (palcare_write_memory(doc, NULL, NULL, &b.at, &b.size) != PALCARE_OK)
        need(NULL);
    if (palcare_read_memory(b.at, b.size, NULL, NULL, NULL, &again) == PALCARE_NOMEM)
        need(NULL);
    palcare_free(b.at);
    return again;
}

static bool is_equal(const palcare_doc *doc, const palcare_doc *other)
{
    bool differs = true;
    return palcare_doc_diff(doc, other, NULL, NULL, &differs) == PALCARE_OK && !differs;
}

static void put_into_file(const spot *s, bytes text)
{
    bytes inside = s->raw ? join("", text, "") : escaped(text);
    bytes file = join(s->before, inside, s->after);
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_memory(file.at, file.size, NULL, NULL, NULL, &doc);
    bool held = doc && is_there(doc, s, text);
    if (held) {
        palcare_doc *again = rewritten(doc);
        held = again && is_there(again, s, text) && is_equal(doc, again);
        palcare_doc_release(again);
    }
    tell(s->name, status, held);
    palcare_doc_release(doc);
    free(file.at);
    free(inside.at);
}

/* ---- setters ---- */

static palcare_doc *new_doc(palcare_type type, palcare_record **record)
{
    palcare_doc *doc = NULL;
    palcare_record *about;
    if (palcare_doc_new("en", NULL, &doc) != PALCARE_OK ||
        palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, NULL, &about) != PALCARE_OK ||
        palcare_set(about, PALCARE_ABOUT_PRIVACY, "public", NULL) != PALCARE_OK ||
        (type != PALCARE_TYPE_ABOUT && palcare_doc_add(doc, type, "a", NULL, record) != PALCARE_OK))
        need(NULL);
    if (type == PALCARE_TYPE_ABOUT)
        *record = about;
    return doc;
}

/* The field of a top record that holds parts of a type; 0 if there is none. */
static palcare_field owner_of(palcare_type part)
{
    palcare_type type;
    palcare_field field;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t k = 0; (field = palcare_field_at(type, k)); k++)
            if (!(palcare_type_flags(type) & PALCARE_TYPE_IS_PART) &&
                palcare_field_kind(field) == PALCARE_KIND_PART &&
                palcare_field_target(field, 0) == part)
                return field;
    return 0;
}

/* A field of each kind: of a top record, or of a part that one holds. */
static palcare_field field_of_kind(palcare_kind kind)
{
    palcare_type type;
    palcare_field field;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t k = 0; (field = palcare_field_at(type, k)); k++)
            if (palcare_field_kind(field) == kind &&
                (!(palcare_type_flags(type) & PALCARE_TYPE_IS_PART) || owner_of(type)))
                return field;
    return 0;
}

/* A new document, and the record in it that has this field. */
static palcare_doc *new_doc_for(palcare_field field, palcare_record **record)
{
    palcare_type type = field >> 8;
    if (!(palcare_type_flags(type) & PALCARE_TYPE_IS_PART))
        return new_doc(type, record);
    palcare_field owner = owner_of(type);
    palcare_record *top;
    palcare_doc *doc = new_doc(owner >> 8, &top);
    if (palcare_insert_part(top, owner, 0, NULL, record) != PALCARE_OK)
        need(NULL);
    return doc;
}

/* Lead bytes, and how many bytes follow each: enough to test that a message has no raw bytes. */
static bool is_utf8(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;
    while (*at) {
        unsigned more = *at < 0x80 ? 0 : *at < 0xC2 ? 9 : *at < 0xE0 ? 1 : *at < 0xF0 ? 2 : 3;
        if (more == 9 || *at > 0xF4)
            return false;
        for (at++; more; more--, at++)
            if ((*at & 0xC0) != 0x80)
                return false;
    }
    return true;
}

static bool is_explained(palcare_field field, const char *value)
{
    palcare_report *report = need(palcare_report_new());
    bool held = palcare_explain(field, NULL, value, report) == PALCARE_INVALID &&
                palcare_report_count(report) == 1 && is_utf8(palcare_report_text(report, 0));
    palcare_report_free(report);
    return held;
}

static void set_by_kind(palcare_kind kind, bytes text)
{
    char place[64];
    palcare_field field = field_of_kind(kind);
    palcare_record *record;
    palcare_doc *doc = new_doc_for(field, &record);
    bool words = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
    bytes value = join("", text, ""), expected = collapsed(text);
    if (kind == PALCARE_KIND_RICH) {
        bytes inside = escaped(text);
        free(value.at);
        value = join("<p>", inside, "</p>");
        free(inside.at);
    }
    palcare_status status = words ? palcare_set_text(record, field, "en", value.at, NULL)
                                  : palcare_set(record, field, value.at, NULL);
    const char *found = status == PALCARE_OK ? palcare_value(record, field, 0) : NULL;
    bool held = found != NULL;
    if (kind == PALCARE_KIND_TEXT)
        held = held && same(expected, found);
    else if (kind != PALCARE_KIND_RICH)
        held = held && same(value, found);
    if (held) {
        palcare_doc *again = rewritten(doc);
        /* A record may lack required values; then the values are compared. */
        held = !again || is_equal(doc, again);
        palcare_doc_release(again);
    }
    if (status == PALCARE_INVALID && !is_explained(field, value.at))
        held = false, status = PALCARE_OK;
    snprintf(place, sizeof place, "set-%s", palcare_kind_name(kind));
    tell(place, status, held);
    palcare_doc_release(doc);
    free(value.at);
    free(expected.at);
}

/* Arguments that are not the value of a field. */
static void give_elsewhere(bytes text)
{
    palcare_record *record, *other;
    palcare_doc *doc = new_doc(PALCARE_TYPE_AREA, &record), *made = NULL;
    palcare_status status = palcare_doc_new(text.at, NULL, &made);
    tell("doc-lang", status, made && same(text, palcare_doc_lang(made)));
    palcare_doc_release(made);
    status = palcare_set_text(record, PALCARE_AREA_NAME, text.at, "N", NULL);
    tell("text-lang", status, same(text, palcare_text_lang(record, PALCARE_AREA_NAME, 0)));
    status = palcare_doc_add(doc, PALCARE_TYPE_AREA, text.at, NULL, &other);
    tell("new-id", status, status == PALCARE_OK && same(text, palcare_record_id(other)));
    if (status == PALCARE_OK && palcare_record_remove(other, NULL) != PALCARE_OK)
        tell("remove", PALCARE_OK, false);
    status = palcare_record_rename(record, text.at, NULL);
    tell("other-id", status, same(text, palcare_record_id(record)));
    bytes comment = join("<!--A", text, "B-->");
    status = palcare_record_set_foreign(record, comment.at, NULL);
    tell("set-foreign", status, same(comment, palcare_record_foreign(record, 0)));
    free(comment.at);
    palcare_doc_release(doc);
}

/* Functions that accept any text and return nothing for these. */
static void ask(bytes text)
{
    palcare_record *record;
    palcare_doc *doc = new_doc(PALCARE_TYPE_AREA, &record);
    int64_t first, last;
    palcare_docs *docs = need(palcare_docs_new());
    if (palcare_set_text(record, PALCARE_AREA_NAME, "en", "N", NULL) != PALCARE_OK)
        need(NULL);
    const char *name = palcare_text(record, PALCARE_AREA_NAME, text.at);
    bool held = name && strcmp(name, "N") == 0 && !palcare_doc_find(doc, text.at) &&
                !palcare_type_named(text.at) && palcare_docs_add(docs, text.at, doc) == PALCARE_OK;
    palcare_compare(PALCARE_KIND_DATE, text.at, text.at);
    palcare_compare(PALCARE_KIND_AGE, text.at, "1y");
    palcare_date_span(text.at, &first, &last);
    palcare_status status = palcare_check(doc, docs, text.at, NULL, NULL);
    held = held && (status == PALCARE_MISUSE || status == PALCARE_OK || status == PALCARE_INVALID);
    palcare_docs_release(docs);
    palcare_doc_release(doc);
    tell("questions", PALCARE_OK, held);
}

/* ---- the whole ---- */

/* The bytes of a line of hexadecimal digits. */
static bytes parse(const char *line)
{
    size_t digits = strspn(line, "0123456789abcdef");
    bytes b = {need(malloc(digits / 2 + 1)), 0};
    for (size_t i = 0; i + 1 < digits; i += 2) {
        char pair[3] = {line[i], line[i + 1], '\0'};
        b.at[b.size++] = (char)strtol(pair, NULL, 16);
    }
    b.at[b.size] = '\0';
    return b;
}

int main(void)
{
    static char line[1 << 17];
    while (fgets(line, sizeof line, stdin)) {
        bytes text = parse(line);
        for (size_t i = 0; i < sizeof spots / sizeof *spots; i++)
            put_into_file(&spots[i], text);
        /* A text from a program ends at its first NUL. */
        if (strlen(text.at) == text.size) {
            for (int kind = PALCARE_KIND_TEXT; kind < PALCARE_KIND_PART; kind++)
                set_by_kind((palcare_kind)kind, text);
            give_elsewhere(text);
            ask(text);
        }
        printf("\n");
        free(text.at);
    }
    return 0;
}

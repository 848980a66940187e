/*
 * Reads the XML declaration ourselves. If libxml2 read the name of another encoding, it would call
 * the system's converters, and the document would choose which shared objects are loaded. So only a
 * declaration that is understood here completely reaches libxml2.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/prolog.h"

#include "base/ascii.h"
#include "schema/problems.h"
#include "xml/markup.h"

#include <stdbool.h>
#include <string.h>

#define PROPER "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

static const char space[] = " \t\r\n";

/* ---- kind of bytes ---- */

typedef struct magic {
    const char *bytes;
    size_t size;
    const char *name;
} magic;

static bool begins(const unsigned char *bytes, size_t size, const char *with, size_t length)
{
    return size >= length && memcmp(bytes, with, length) == 0;
}

/* The name of the compression, or NULL if the bytes are not compressed. */
static const char *find_packer(const unsigned char *bytes, size_t size)
{
    static const magic magics[] = {
        {"\x1F\x8B", 2, "gzip"},
        {"\xFD"
         "7zXZ",
         5, "xz"},
        {"BZh", 3, "bzip2"},
        {"\x28\xB5\x2F\xFD", 4, "zstd"},
        {"PK\x03\x04", 4, "zip"},
    };
    for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++)
        if (begins(bytes, size, magics[i].bytes, magics[i].size))
            return magics[i].name;
    return NULL;
}

/* The encoding that the first bytes show. */
typedef enum width { WIDTH_8, WIDTH_16_LITTLE, WIDTH_16_BIG, WIDTH_OTHER } width;

static width find_width(const unsigned char *bytes, size_t size, size_t *mark)
{
    *mark = 0;
    if (begins(bytes, size, "\xFF\xFE\x00\x00", 4) || begins(bytes, size, "\x4C\x6F\xA7\x94", 4))
        return WIDTH_OTHER; /* UTF-32, and EBCDIC */
    if (begins(bytes, size, "\xFF\xFE", 2)) {
        *mark = 2;
        return WIDTH_16_LITTLE;
    }
    if (begins(bytes, size, "\xFE\xFF", 2)) {
        *mark = 2;
        return WIDTH_16_BIG;
    }
    if (begins(bytes, size, "\xEF\xBB\xBF", 3)) {
        *mark = 3;
        return WIDTH_8;
    }
    if (bytes[0] == 0 || (size > 1 && bytes[1] == 0))
        return WIDTH_OTHER; /* UTF-16 without its mark, or UTF-32 */
    return WIDTH_8;
}

/* Substitutes for NUL and for characters outside ASCII. XML does not allow these two, so they
 * cannot be mistaken for input. */
enum { IS_NUL = 0x01, NOT_ASCII = 0x1A };

/* Converts the beginning to ASCII, one byte per character. */
static void read_ascii(const unsigned char *bytes, size_t size, width w, char *out)
{
    size_t step = w == WIDTH_8 ? 1 : 2;
    size_t used = 0;
    memset(out, 0, PROLOG_MOST);
    for (size_t i = 0; i + step <= size && used + 1 < PROLOG_MOST; i += step) {
        unsigned value = bytes[i];
        if (w == WIDTH_16_LITTLE)
            value |= (unsigned)bytes[i + 1] << 8;
        else if (w == WIDTH_16_BIG)
            value = value << 8 | bytes[i + 1];
        out[used++] = value == 0 ? IS_NUL : value < 0x80 ? (char)value : NOT_ASCII;
    }
}

/* ---- moving the cursor ---- */

typedef struct cursor {
    const char *at;
    unsigned line, column;
} cursor;

static void move(cursor *c, size_t size)
{
    for (; size && *c->at; size--, c->at++) {
        c->column++;
        if (*c->at == '\n') {
            c->line++;
            c->column = 1;
        }
    }
}

static bool pass_space(cursor *c)
{
    size_t size = strspn(c->at, space);
    move(c, size);
    return size > 0;
}

static bool looking_at(const cursor *c, const char *words)
{
    return strncmp(c->at, words, strlen(words)) == 0;
}

static bool pass(cursor *c, const char *words)
{
    if (!looking_at(c, words))
        return false;
    move(c, strlen(words));
    return true;
}

/* Moves past the next occurrence of `words`; false if there is none. */
static bool pass_through(cursor *c, const char *words)
{
    const char *found = strstr(c->at, words);
    if (!found)
        return false;
    move(c, (size_t)(found - c->at) + strlen(words));
    return true;
}

/* ---- the XML declaration ---- */

typedef struct xml_declaration {
    span version, encoding, standalone; /* `at` is NULL if it is missing */
} xml_declaration;

/* Reads white space, a name, '=' and a quoted value. If another name or no name follows, does not
 * move and returns true. False if the name has no quoted value. */
static bool read_pair(cursor *c, const char *name, span *value)
{
    cursor from = *c;
    if (!pass_space(c) || !pass(c, name)) {
        *c = from;
        return true;
    }
    pass_space(c);
    if (!pass(c, "="))
        return false;
    pass_space(c);
    const char quote[2] = {*c->at, '\0'};
    if (!pass(c, "\"") && !pass(c, "'"))
        return false;
    const char *begin = c->at;
    if (!pass_through(c, quote))
        return false;
    *value = (span){begin, (size_t)(c->at - begin) - 1};
    return true;
}

static bool is(const span *value, const char *words)
{
    return value->size == strlen(words) && memcmp(value->at, words, value->size) == 0;
}

/* Moves from the end of "<?xml" to the end of the declaration, and returns NULL; or moves to its
 * fault, and returns a sentence about it. */
static const char *read_declaration(cursor *c, size_t size, xml_declaration *d)
{
    bool finished = strstr(c->at, "?>") != NULL;
    bool good = read_pair(c, "version", &d->version) && read_pair(c, "encoding", &d->encoding) &&
                read_pair(c, "standalone", &d->standalone);
    if (!finished)
        return size < PROLOG_MOST ? "the XML declaration is not finished"
                                  : "the XML declaration is not finished within 256 bytes";
    if (good && !d->version.at)
        return "the XML declaration does not begin with its version";
    if (good && d->standalone.at && !is(&d->standalone, "yes") && !is(&d->standalone, "no"))
        return "standalone is neither yes nor no";
    pass_space(c);
    return good && pass(c, "?>") ? NULL : "the XML declaration is malformed";
}

static bool same_name(const span *value, const char *upper)
{
    if (value->size != strlen(upper))
        return false;
    for (size_t i = 0; i < value->size; i++) {
        char c = value->at[i];
        if ((c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c) != upper[i])
            return false;
    }
    return true;
}

/* An encoding that we read, and the widths of the bytes that it may name. */
typedef struct encoding_row {
    const char *name;
    bool narrow, little, big;
} encoding_row;

static const encoding_row encodings[] = {
    {"UTF-8", true, false, false},    {"US-ASCII", true, false, false},
    {"ASCII", true, false, false},    {"UTF-16", false, true, true},
    {"UTF-16LE", false, true, false}, {"UTF-16BE", false, false, true},
};

static const encoding_row *find_encoding(const span *name)
{
    for (size_t i = 0; i < sizeof encodings / sizeof encodings[0]; i++)
        if (same_name(name, encodings[i].name))
            return &encodings[i];
    return NULL;
}

static bool judge_encoding(const span *encoding, width w, bool marked, problem *what)
{
    static const char *const kinds[] = {"UTF-8", "UTF-16, little end first",
                                        "UTF-16, big end first"};
    const encoding_row *row = find_encoding(encoding);
    if (row && (w == WIDTH_8 ? row->narrow : w == WIDTH_16_LITTLE ? row->little : row->big))
        return true;
    quoted name = pc_problem_quote(encoding->at, encoding->size);
    if (row || marked)
        pc_problem_say(what, PC_ENCODING_MISMATCH, "the declaration says '%s', the bytes are %s",
                       name.text, w == WIDTH_8 && !marked ? "not UTF-16" : kinds[w]);
    else
        pc_problem_say(what, PC_ENCODING, "the encoding '%s' is not read here", name.text);
    pc_problem_hint(what, "save the file as UTF-8");
    return false;
}

/* ---- the verdict ---- */

static void add(prolog_verdict *verdict, const problem *what, const cursor *where)
{
    prolog_problem *next = &verdict->problems[verdict->count++];
    *next = (prolog_problem){.what = *what, .line = 1, .column = 1};
    if (where) {
        next->line = where->line;
        next->column = where->column;
    }
}

static void judge_declaration(cursor *c, size_t size, width w, bool marked, prolog_verdict *verdict)
{
    problem what;
    xml_declaration d = {0};
    const char *fault = read_declaration(c, size, &d);
    if (d.version.at && !is(&d.version, "1.0")) {
        pc_problem_say(&what, PC_XML_VERSION, "XML version '%s' is not read here",
                       pc_problem_quote(d.version.at, d.version.size).text);
        pc_problem_hint(&what, "write version=\"1.0\"");
        add(verdict, &what, NULL);
    }
    if (d.encoding.at && !judge_encoding(&d.encoding, w, marked, &what))
        add(verdict, &what, NULL);
    if (fault) {
        pc_problem_say(&what, PC_NOT_WELL_FORMED, "%s", fault);
        pc_problem_hint(&what, "write " PROPER);
        add(verdict, &what, NULL);
        pass_through(c, "?>");
    }
}

void pc_prolog_say_doctype(problem *what)
{
    pc_problem_say(what, PC_DOCTYPE, "a document type declaration is not read here");
    pc_problem_hint(what, "remove '<!DOCTYPE'");
}

void pc_prolog_say_html(problem *what, int code)
{
    pc_problem_say(what, code, "this is an HTML page, not palcare XML");
    pc_problem_hint(what, "copy its text into a palcare document");
}

/* Also reports a DOCTYPE in the first bytes of a document that is refused for another reason. */
static void look_for_doctype(cursor *c, prolog_verdict *verdict)
{
    problem what;
    bool more = true;
    while (more) {
        pass_space(c);
        more = looking_at(c, "<!--") ? pass(c, "<!--") && pass_through(c, "-->")
               : looking_at(c, "<?") ? pass_through(c, "?>")
                                     : false;
    }
    if (!looking_at(c, "<!DOCTYPE"))
        return;
    pc_prolog_say_doctype(&what);
    add(verdict, &what, c);
}

static bool is_html(const char *text)
{
    static const char type[] = "<!doctype html";
    for (size_t i = 0; type[i]; i++)
        if (pc_to_lower(text[i]) != type[i])
            return false;
    return true;
}

/* Checks that a document without an XML declaration begins with a tag, a comment or an
 * instruction. libxml2 must not see a NUL right after the first '<': whatever encoding it is
 * given, it would read both as one character of UTF-16 or UTF-32, and call the system's
 * converters. */
static void judge_first(cursor *c, size_t size, prolog_verdict *verdict)
{
    problem what;
    pass_space(c);
    if (is_html(c->at)) {
        pc_prolog_say_html(&what, PC_DOCTYPE);
        add(verdict, &what, c);
    }
    if (*c->at == '<' && c->at[1] != IS_NUL)
        return;
    if (pass(c, "<")) {
        pc_problem_say(&what, PC_BAD_CHARACTER, "XML does not allow the character U+0000");
        pc_problem_hint(&what, "remove it");
        add(verdict, &what, c);
    } else if (*c->at) {
        pc_problem_say(&what, PC_NOT_WELL_FORMED, "this is not XML: it does not begin with '<'");
        pc_problem_hint(&what, "begin with " PROPER);
        add(verdict, &what, c);
    } else if (size < PROLOG_MOST) {
        pc_problem_say(&what, PC_EMPTY_FILE, "there is no element in the file");
        add(verdict, &what, c);
    }
}

/* The name of a file that an office program writes, or NULL. Its own are zip files, whose first
 * entry has one of these names, 30 bytes from the start. */
static const char *find_office(const unsigned char *bytes, size_t size)
{
    static const char *const entries[] = {"[Content_Types].xml", "mimetype", "_rels/", "docProps/",
                                          "word/"};
    static const magic files[] = {
        {"%PDF-", 5, "a PDF file"},
        {"{\\rtf", 5, "an RTF file"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "a file of a word processor"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        if (begins(bytes, size, files[i].bytes, files[i].size))
            return files[i].name;
    enum { ENTRY = 30 };
    if (!begins(bytes, size, "PK\x03\x04", 4) || size < ENTRY)
        return NULL;
    for (size_t i = 0; i < sizeof entries / sizeof *entries; i++)
        if (begins(bytes + ENTRY, size - ENTRY, entries[i], strlen(entries[i])))
            return "a file of a word processor";
    return NULL;
}

/* Tells whether the bytes can be read as text. */
static bool judge_bytes(const unsigned char *bytes, size_t size, width w, prolog_verdict *verdict)
{
    problem what;
    const char *packer = find_packer(bytes, size);
    const char *office = find_office(bytes, size);
    if (office) {
        pc_problem_say(&what, packer ? PC_COMPRESSED : PC_NOT_WELL_FORMED, "this is %s, not XML",
                       office);
        pc_problem_hint(&what, "copy its text into a palcare document");
    } else if (packer) {
        pc_problem_say(&what, PC_COMPRESSED, "this is %s data, not XML", packer);
        pc_problem_hint(&what, "unpack it first");
    } else if (w == WIDTH_OTHER) {
        pc_problem_say(&what, PC_ENCODING, "the bytes are neither UTF-8 nor UTF-16 with its mark");
        pc_problem_hint(&what, "save the file as UTF-8");
    } else {
        return true;
    }
    add(verdict, &what, NULL);
    return false;
}

void pc_prolog_judge(const unsigned char *bytes, size_t size, prolog_verdict *verdict)
{
    verdict->count = 0;
    if (!size)
        return;
    size_t mark;
    width w = find_width(bytes, size, &mark);
    if (!judge_bytes(bytes, size, w, verdict))
        return;
    char text[PROLOG_MOST];
    read_ascii(bytes + mark, size - mark, w, text);
    cursor c = {.at = text, .line = 1, .column = 1};
    /* strchr() also finds the final NUL: "<?xml" at the end is an unfinished declaration. */
    if (looking_at(&c, "<?xml") && strchr(" \t\r\n?", text[5])) {
        move(&c, 5);
        judge_declaration(&c, size, w, mark > 0, verdict);
        if (verdict->count)
            look_for_doctype(&c, verdict);
    } else {
        judge_first(&c, size, verdict);
    }
}

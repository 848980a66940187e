/*
 * The XML declaration, read by hand: once libxml2 saw another encoding's name it would go to the
 * system's converters, and the document would choose which shared objects get loaded.
 */
#include "xml/prolog.h"

#include "schema/problems.h"

#include <stdbool.h>
#include <string.h>

enum { DECLARATION_MOST = 256 };

typedef struct magic {
    const char *bytes;
    size_t size;
    const char *name;
} magic;

static bool begins(const unsigned char *bytes, size_t size, const char *with, size_t length)
{
    return size >= length && memcmp(bytes, with, length) == 0;
}

static bool is_compressed(const unsigned char *bytes, size_t size, problem *what)
{
    static const magic known[] = {
        {"\x1F\x8B", 2, "gzip"},
        {"\xFD"
         "7zXZ",
         5, "xz"},
        {"BZh", 3, "bzip2"},
        {"\x28\xB5\x2F\xFD", 4, "zstd"},
        {"PK\x03\x04", 4, "zip"},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (!begins(bytes, size, known[i].bytes, known[i].size))
            continue;
        problem_say(what, PC_COMPRESSED, "this is %s data, not XML", known[i].name);
        problem_hint(what, "unpack it first");
        return true;
    }
    return false;
}

/* What the bytes themselves say of the encoding. */
typedef enum width { WIDTH_8, WIDTH_16_LITTLE, WIDTH_16_BIG, WIDTH_OTHER } width;

static width find_width(const unsigned char *bytes, size_t size, size_t *mark, bool *marked)
{
    *mark = 0;
    *marked = true;
    if (begins(bytes, size, "\xFF\xFE\x00\x00", 4) || begins(bytes, size, "\x00\x00\xFE\xFF", 4) ||
        begins(bytes, size, "\x3C\x00\x00\x00", 4) || begins(bytes, size, "\x00\x00\x00\x3C", 4) ||
        begins(bytes, size, "\x4C\x6F\xA7\x94", 4))
        return WIDTH_OTHER;
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
    *marked = false;
    if (begins(bytes, size, "\x00\x3C", 2) || begins(bytes, size, "\x3C\x00", 2))
        return WIDTH_OTHER; /* UTF-16 without its mark */
    return WIDTH_8;
}

/* The beginning as ASCII, one byte a character; what is not ASCII becomes '?'. */
static void read_ascii(const unsigned char *bytes, size_t size, width w, char *out)
{
    size_t step = w == WIDTH_8 ? 1 : 2;
    size_t used = 0;
    for (size_t i = 0; i + step <= size && used + 1 < DECLARATION_MOST; i += step) {
        unsigned value = bytes[i];
        if (w == WIDTH_16_LITTLE)
            value |= (unsigned)bytes[i + 1] << 8;
        else if (w == WIDTH_16_BIG)
            value = value << 8 | bytes[i + 1];
        out[used++] = value > 0 && value < 0x80 ? (char)value : '?';
    }
    out[used] = '\0';
}

/* The quoted value behind a name within the declaration; false where there is none. */
static bool find_quoted(const char *declaration, const char *end, const char *name, char *out,
                        size_t room)
{
    static const char space[] = " \t\r\n";
    size_t length = strlen(name);
    const char *at = strstr(declaration, name);
    if (!at || at > end)
        return false;
    at += length;
    at += strspn(at, space);
    if (*at++ != '=')
        return false;
    at += strspn(at, space);
    char quote = *at++;
    if (quote != '"' && quote != '\'')
        return false;
    const char *close = strchr(at, quote);
    if (!close || close > end || (size_t)(close - at) >= room)
        return false;
    memcpy(out, at, (size_t)(close - at));
    out[close - at] = '\0';
    return true;
}

static bool same_name(const char *a, const char *b)
{
    for (; *a && *b; a++, b++) {
        char x = *a >= 'a' && *a <= 'z' ? (char)(*a - 'a' + 'A') : *a;
        if (x != *b)
            return false;
    }
    return *a == *b;
}

static void judge_encoding(const char *encoding, width w, problem *what)
{
    bool wide = same_name(encoding, "UTF-16") || same_name(encoding, "UTF-16LE") ||
                same_name(encoding, "UTF-16BE");
    if (!wide && !same_name(encoding, "UTF-8") && !same_name(encoding, "US-ASCII") &&
        !same_name(encoding, "ASCII")) {
        problem_say(what, PC_ENCODING, "the encoding '%s' is not read here",
                    problem_quote(encoding, strlen(encoding)).text);
        problem_hint(what, "save the file as UTF-8");
    } else if (wide != (w != WIDTH_8)) {
        problem_say(what, PC_ENCODING_MISMATCH, "the declaration says '%s', the bytes are %s",
                    encoding, w == WIDTH_8 ? "not UTF-16" : "UTF-16");
        problem_hint(what, "save the file as UTF-8");
    }
}

void prolog_judge(const unsigned char *bytes, size_t size, problem *what)
{
    what->code = 0;
    if (is_compressed(bytes, size, what))
        return;
    size_t mark;
    bool marked;
    width w = find_width(bytes, size, &mark, &marked);
    if (w == WIDTH_OTHER) {
        problem_say(what, PC_ENCODING, "the bytes are neither UTF-8 nor UTF-16 with its mark");
        problem_hint(what, "save the file as UTF-8");
        return;
    }
    char start[DECLARATION_MOST], value[64];
    read_ascii(bytes + mark, size - mark, w, start);
    if (strncmp(start, "<?xml", 5) != 0 || !strchr(" \t\r\n", start[5]))
        return;
    const char *end = strstr(start, "?>");
    if (!end)
        end = start + strlen(start);
    if (find_quoted(start, end, "version", value, sizeof value) && strcmp(value, "1.0") != 0) {
        problem_say(what, PC_XML_VERSION, "XML version '%s' is not read here",
                    problem_quote(value, strlen(value)).text);
        problem_hint(what, "write version=\"1.0\"");
    } else if (find_quoted(start, end, "encoding", value, sizeof value)) {
        judge_encoding(value, w, what);
    }
}

/* Cutting the input into pieces, and counting lines and columns. */
#include "xml/input.h"

#include "base/ascii.h"

#include <stdlib.h>
#include <string.h>

#define SECTION "<![CDATA["
#define DOCTYPE "<!DOCTYPE"

enum { SECTION_SIZE = sizeof SECTION - 1, KEPT_TEXT = 1024 };

void input_begin(input *in)
{
    *in = (input){.line = 1, .column = 1};
}

void input_free(input *in)
{
    pc_buffer_free(&in->bytes);
    free(in->pieces);
    in->pieces = NULL;
}

/* ---- places ---- */

/* How many of eight bytes begin a character, and whether one of them is a line feed. */
static inline unsigned count_characters(uint64_t word, bool *has_line)
{
    const uint64_t each = 0x0101010101010101U, high = each << 7;
    uint64_t begins = ((~word >> 7) | (word >> 6)) & each;
    uint64_t lines = word ^ each * '\n';
    *has_line = ((lines - each) & ~lines & high) != 0;
    return (unsigned)(begins * each >> 56);
}

static inline void pass_byte(char byte, unsigned *line, unsigned *column)
{
    if (byte == '\n') {
        ++*line;
        *column = 1;
    } else if ((byte & 0xC0) != 0x80) {
        ++*column;
    }
}

void input_place(const input *in, size_t at, unsigned *line, unsigned *column)
{
    const char *byte = in->bytes.at + in->placed, *end = in->bytes.at + at;
    *line = in->line;
    *column = in->column;
    while (end - byte >= 8) {
        uint64_t word;
        bool has_line;
        memcpy(&word, byte, sizeof word);
        unsigned characters = count_characters(word, &has_line);
        if (has_line)
            for (int i = 0; i < 8; i++)
                pass_byte(byte[i], line, column);
        else
            *column += characters;
        byte += 8;
    }
    for (; byte < end; byte++)
        pass_byte(*byte, line, column);
}

static void move_place(input *in, size_t at)
{
    unsigned line, column;
    input_place(in, at, &line, &column);
    in->line = line;
    in->column = column;
    in->placed = at;
}

/* ---- safe cuts within text ---- */

/* The bytes at the end that begin a character whose rest has not come. */
static size_t count_torn(const char *begin, const char *end)
{
    for (size_t back = 1; back <= 3 && back <= (size_t)(end - begin); back++) {
        unsigned char byte = (unsigned char)end[-(ptrdiff_t)back];
        if ((byte & 0xC0) == 0x80)
            continue;
        size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return size > back ? back : 0;
    }
    return 0;
}

/* What "]]>" or a line end of two characters may begin with stays together with what follows. */
static const char *cut_text(const char *begin, const char *end)
{
    if (end > begin && end[-1] == '\r')
        return end - 1;
    for (int i = 0; i < 2 && end > begin && end[-1] == ']'; i++)
        end--;
    return end - count_torn(begin, end);
}

/* The same where a reference may have begun. */
static const char *cut_content(const char *begin, const char *end)
{
    const char *at = end;
    while (at > begin && (pc_is_letter(at[-1]) || pc_is_digit(at[-1]) || strchr("#._-:", at[-1]) ||
                          (unsigned char)at[-1] >= 0x80)) {
        if (!at[-1])
            break;
        at--;
    }
    return at > begin && at[-1] == '&' ? at - 1 : cut_text(begin, end);
}

/* ---- pieces ---- */

typedef enum found { FOUND, UNFINISHED, BROKEN } found;

static bool begins(const char *at, const char *end, const char *words)
{
    size_t size = strlen(words), left = (size_t)(end - at);
    return left >= size && memcmp(at, words, size) == 0;
}

/* Whether what has come so far could become these words. */
static bool may_begin(const char *at, const char *end, const char *words)
{
    size_t size = strlen(words), left = (size_t)(end - at);
    return memcmp(at, words, left < size ? left : size) == 0;
}

static const char *find(const char *at, const char *end, const char *words)
{
    size_t size = strlen(words);
    while ((size_t)(end - at) >= size) {
        at = memchr(at, words[0], (size_t)(end - at) - size + 1);
        if (!at || memcmp(at, words, size) == 0)
            return at;
        at++;
    }
    return NULL;
}

/* The end of what begins at `lexed` and goes on to these words, `skip` bytes later or more. */
static found find_words(input *in, size_t skip, const char *words, size_t *piece_end)
{
    const char *begin = in->bytes.at, *end = begin + in->bytes.size;
    size_t from = in->lexed + skip > in->searched ? in->lexed + skip : in->searched;
    const char *at = from < in->bytes.size ? find(begin + from, end, words) : NULL;
    if (at) {
        *piece_end = (size_t)(at - begin) + strlen(words);
        return FOUND;
    }
    size_t overlap = strlen(words) - 1;
    if (in->bytes.size > from + overlap)
        in->searched = in->bytes.size - overlap;
    return UNFINISHED;
}

static inline bool ends_run(char c)
{
    return c == '>' || c == '<' || c == '"' || c == '\'';
}

/* The end of a start tag: a '>' that is not within quotes. A '<' belongs to no tag. */
static found find_tag_end(input *in, size_t *piece_end)
{
    size_t from = in->searched > in->lexed ? in->searched : in->lexed + 1;
    const char *begin = in->bytes.at, *end = begin + in->bytes.size, *at = begin + from;
    char quote = in->quote;
    for (; at < end; at++) {
        if (quote) {
            while (at < end && *at != quote && *at != '<')
                at++;
            if (at == end)
                break;
            if (*at == '<')
                return BROKEN;
            quote = 0;
            continue;
        }
        while (at < end && !ends_run(*at))
            at++;
        if (at == end)
            break;
        if (*at == '<')
            return BROKEN;
        if (*at == '>') {
            *piece_end = (size_t)(at - begin) + 1;
            return FOUND;
        }
        quote = *at;
    }
    in->searched = in->bytes.size;
    in->quote = quote;
    return UNFINISHED;
}

static found find_end_tag_end(input *in, size_t *piece_end)
{
    size_t from = in->searched > in->lexed ? in->searched : in->lexed + 1;
    const char *begin = in->bytes.at;
    size_t left = in->bytes.size - from;
    const char *at = memchr(begin + from, '>', left);
    const char *other = memchr(begin + from, '<', at ? (size_t)(at - begin) - from : left);
    if (other)
        return BROKEN;
    if (at)
        *piece_end = (size_t)(at - begin) + 1;
    else
        in->searched = in->bytes.size;
    return at ? FOUND : UNFINISHED;
}

/* The end of the markup at `lexed`, which is no CDATA section. */
static found find_markup_end(input *in, size_t *piece_end)
{
    const char *at = in->bytes.at + in->lexed, *end = in->bytes.at + in->bytes.size;
    if (end - at < 2)
        return UNFINISHED;
    switch (at[1]) {
    case '?': return find_words(in, 2, "?>", piece_end);
    case '/': return find_end_tag_end(in, piece_end);
    case '!':
        if (begins(at, end, "<!--"))
            return find_words(in, 4, "-->", piece_end);
        return may_begin(at, end, "<!--") || may_begin(at, end, SECTION) ||
                       (!in->has_root && may_begin(at, end, DOCTYPE))
                   ? UNFINISHED
                   : BROKEN;
    default: return find_tag_end(in, piece_end);
    }
}

static bool add_piece(input *in, size_t begin, size_t end)
{
    if (in->count == in->room) {
        size_t room = in->room ? in->room * 2 : 256;
        input_piece *pieces = realloc(in->pieces, room * sizeof *pieces);
        if (!pieces)
            return false;
        in->pieces = pieces;
        in->room = room;
    }
    in->pieces[in->count++] = (input_piece){(uint32_t)begin, (uint32_t)end};
    return true;
}

/* The piece at `lexed` is complete. libxml2 reports no event for the XML declaration. */
static bool pass_piece(input *in, size_t end)
{
    const char *at = in->bytes.at + in->lexed;
    bool is_declaration = !in->has_declared && begins(at, in->bytes.at + end, "<?xml") &&
                          (pc_is_space(at[5]) || at[5] == '?');
    if (is_declaration)
        in->text = end;
    else if (!add_piece(in, in->lexed, end))
        return false;
    in->has_declared = true;
    in->has_root |= at[1] != '?' && at[1] != '!';
    in->lexed = end;
    in->searched = 0;
    in->quote = 0;
    return true;
}

/* Cuts within a CDATA section; true at its end. */
static bool cut_section(input *in)
{
    const char *begin = in->bytes.at + in->lexed, *end = in->bytes.at + in->bytes.size;
    const char *close = find(begin, end, "]]>");
    const char *cut = close ? close + 3 : cut_text(begin, end);
    in->lexed = (size_t)(cut - in->bytes.at);
    in->in_section = !close;
    return close != NULL;
}

/* Moves to the next markup; false where there is none. */
static bool cut_to_markup(input *in)
{
    const char *begin = in->bytes.at + in->lexed, *end = in->bytes.at + in->bytes.size;
    const char *at = memchr(begin, '<', (size_t)(end - begin));
    in->has_declared |= in->lexed > 0 || at != begin;
    in->lexed = (size_t)((at ? at : cut_content(begin, end)) - in->bytes.at);
    return at != NULL;
}

bool input_cut(input *in, size_t longest, input_stop *stop)
{
    *stop = INPUT_NEEDS_MORE;
    while (in->lexed < in->bytes.size) {
        size_t end = in->bytes.size;
        if (in->in_section ? !cut_section(in) : !cut_to_markup(in))
            break;
        if (in->lexed == in->bytes.size || in->bytes.at[in->lexed] != '<')
            continue; /* behind a section */
        const char *at = in->bytes.at + in->lexed, *all = in->bytes.at + in->bytes.size;
        if (begins(at, all, SECTION)) {
            in->section = in->lexed;
            in->lexed += SECTION_SIZE;
            in->in_section = true;
            continue;
        }
        found result = find_markup_end(in, &end);
        if (result == BROKEN)
            *stop = INPUT_BROKEN;
        else if (!in->has_root && begins(at, all, DOCTYPE))
            *stop = INPUT_DOCTYPE;
        else if (end - in->lexed > longest)
            *stop = INPUT_TOO_LONG;
        if (result != FOUND || *stop != INPUT_NEEDS_MORE)
            break;
        if (!pass_piece(in, end))
            return false;
    }
    return true;
}

/* ---- events ---- */

static bool is_kind(const char *at, input_kind kind)
{
    switch (kind) {
    case INPUT_END: return at[1] == '/';
    case INPUT_COMMENT: return at[1] == '!';
    case INPUT_INSTRUCTION: return at[1] == '?';
    default: return at[1] != '/' && at[1] != '!' && at[1] != '?';
    }
}

bool input_take(input *in, input_kind kind)
{
    if (in->is_empty) {
        in->is_empty = false;
        return kind == INPUT_END;
    }
    if (in->next == in->count)
        return false;
    const input_piece *piece = &in->pieces[in->next];
    if (!is_kind(in->bytes.at + piece->begin, kind))
        return false;
    in->next++;
    in->current = *piece;
    in->is_empty = kind == INPUT_START && in->bytes.at[piece->end - 2] == '/';
    in->text = piece->end;
    in->text_in_section = false;
    move_place(in, piece->begin);
    return true;
}

/* ---- text ---- */

/* Passes one character, or the words that begin or end a CDATA section. True: the words. */
static bool pass_text(const char **at, const char *end, bool *in_section)
{
    bool is_mark =
        **at == (*in_section ? ']' : '<') && begins(*at, end, *in_section ? "]]>" : SECTION);
    *at += !is_mark ? 1 : *in_section ? 3 : SECTION_SIZE;
    *in_section ^= is_mark;
    return is_mark;
}

size_t input_find_text(const input *in)
{
    size_t size = in->next < in->count ? in->pieces[in->next].begin : in->bytes.size;
    const char *at = in->bytes.at + in->text, *end = in->bytes.at + size;
    bool in_section = in->text_in_section;
    while (at < end) {
        const char *here = at;
        if (!pass_text(&at, end, &in_section) && !pc_is_space(*here))
            return (size_t)(here - in->bytes.at);
    }
    return in->text;
}

/* The text behind the current piece may be longer than what is worth keeping. */
static void drop_text(input *in)
{
    size_t end = in->next < in->count ? in->pieces[in->next].begin : in->fed;
    if (end <= in->text + KEPT_TEXT)
        return;
    const char *at = in->bytes.at + in->text, *stop = in->bytes.at + (end - KEPT_TEXT);
    while (at < stop)
        pass_text(&at, in->bytes.at + end, &in->text_in_section);
    in->text = (size_t)(at - in->bytes.at);
}

void input_trim(input *in, bool keeps_text)
{
    if (!keeps_text)
        drop_text(in);
    size_t from = in->text;
    if (in->in_section && in->section < from) {
        input_place(in, in->section, &in->section_line, &in->section_column);
        in->section = INPUT_DROPPED;
    } else if (in->in_section && in->section != INPUT_DROPPED) {
        in->section -= from;
    }
    move_place(in, from);
    if (from)
        memmove(in->bytes.at, in->bytes.at + from, in->bytes.size - from);
    in->bytes.size -= from;
    in->fed -= from;
    in->lexed -= from;
    in->searched = in->searched > from ? in->searched - from : 0;
    in->placed = in->text = 0;
    in->current = (input_piece){0, 0};
    memmove(in->pieces, in->pieces + in->next, (in->count - in->next) * sizeof *in->pieces);
    in->count -= in->next;
    in->next = 0;
    for (size_t i = 0; i < in->count; i++) {
        in->pieces[i].begin -= (uint32_t)from;
        in->pieces[i].end -= (uint32_t)from;
    }
}

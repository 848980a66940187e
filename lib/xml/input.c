/* Cuts the input into pieces, and counts lines and columns. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/input.h"

#include "base/ascii.h"

#include <stdlib.h>
#include <string.h>

#define SECTION "<![CDATA["
#define DOCTYPE "<!DOCTYPE"

enum { SECTION_SIZE = sizeof SECTION - 1, KEPT_TEXT = 1024 };

void pc_input_begin(input *in)
{
    *in = (input){.line = 1, .column = 1};
}

void pc_input_free(input *in)
{
    pc_buffer_free(&in->bytes);
    free(in->pieces);
    in->pieces = NULL;
}

/* ---- places ---- */

/* Counts the characters that begin in these bytes. */
static inline unsigned count_characters(const char *at, const char *end)
{
    const uint64_t each = 0x0101010101010101U;
    unsigned count = 0;
    for (; end - at >= 8; at += 8) {
        uint64_t word;
        memcpy(&word, at, sizeof word);
        count += (unsigned)((((~word >> 7) | (word >> 6)) & each) * each >> 56);
    }
    for (; at < end; at++)
        count += (*at & 0xC0) != 0x80;
    return count;
}

/* Advances a place past some bytes. */
static inline void advance(const char *at, const char *end, unsigned *line, unsigned *column)
{
    const char *next;
    while (at < end && (next = memchr(at, '\n', (size_t)(end - at)))) {
        ++*line;
        *column = 1;
        at = next + 1;
    }
    *column += count_characters(at, end);
}

void pc_input_place(const input *in, size_t at, unsigned *line, unsigned *column)
{
    *line = in->line;
    *column = in->column;
    advance(in->bytes.at + in->placed, in->bytes.at + at, line, column);
}

void pc_input_move_place(input *in, size_t at)
{
    advance(in->bytes.at + in->placed, in->bytes.at + at, &in->line, &in->column);
    in->placed = at;
}

/* ---- safe cuts within text ---- */

/* Counts the bytes at the end that begin an incomplete character. */
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

/* The last safe cut in text: not within "]]>", nor within a line end of two characters. */
static const char *cut_text(const char *begin, const char *end)
{
    if (end > begin && end[-1] == '\r')
        return end - 1;
    for (int i = 0; i < 2 && end > begin && end[-1] == ']'; i++)
        end--;
    return end - count_torn(begin, end);
}

/* The last safe cut in content, which may also end in an incomplete reference. */
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

/* Tells whether these bytes could be the beginning of `words`. */
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

/* Finds the end of the piece at `lexed` that ends with `words`, at least `skip` bytes later. */
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

/* Returns the end of a start tag, outside quotes, or the end of these bytes, whichever is first.
 * *quote is the open quote, which is updated. */
static const char *pass_tag(const char *at, const char *end, char *quote)
{
    for (; at < end; at++) {
        if (*quote) {
            at = memchr(at, *quote, (size_t)(end - at));
            if (!at)
                return end;
            *quote = 0;
        } else if (*at == '>') {
            return at + 1;
        } else if (*at == '"' || *at == '\'') {
            *quote = *at;
        }
    }
    return end;
}

/* Finds the end of the tag at `lexed` if no other markup follows it yet. */
static found find_tag_end(input *in, size_t *piece_end)
{
    const char *begin = in->bytes.at, *end = begin + in->bytes.size;
    const char *at = begin + (in->searched > in->lexed ? in->searched : in->lexed + 1);
    if (begin[in->lexed + 1] == '/') {
        const char *close = memchr(at, '>', (size_t)(end - at));
        at = close ? close + 1 : end;
    } else {
        at = pass_tag(at, end, &in->quote);
    }
    *piece_end = (size_t)(at - begin);
    in->searched = in->bytes.size;
    return at > begin && at[-1] == '>' && !in->quote ? FOUND : UNFINISHED;
}

/* Finds the end of the markup at `lexed`, which is not a CDATA section. */
static found find_markup_end(input *in, size_t *piece_end)
{
    const char *at = in->bytes.at + in->lexed, *end = in->bytes.at + in->bytes.size;
    if (end - at < 2)
        return UNFINISHED;
    switch (at[1]) {
    case '?': return find_words(in, 2, "?>", piece_end);
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

/* Adds the complete piece at `lexed`, except for the XML declaration, for which libxml2 reports no
 * event. */
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

/* Moves to the next markup; false if there is none. */
static bool cut_to_markup(input *in)
{
    const char *begin = in->bytes.at + in->lexed, *end = in->bytes.at + in->bytes.size;
    const char *at = *begin == '<' ? begin : memchr(begin, '<', (size_t)(end - begin));
    in->has_declared |= in->lexed > 0 || at != begin;
    in->lexed = (size_t)((at ? at : cut_content(begin, end)) - in->bytes.at);
    return at != NULL;
}

/* Passes a tag that other markup follows. A tag cannot contain '<', so it ends before the next one;
 * its exact end is rarely needed, and not searched for. */
static bool pass_tag_before(input *in, const char *next, size_t longest, input_stop *stop)
{
    const char *at = in->bytes.at + in->lexed;
    char quote = 0;
    if ((size_t)(next - at) > longest && (size_t)(pass_tag(at + 1, next, &quote) - at) > longest)
        *stop = INPUT_TOO_LONG;
    return *stop != INPUT_NEEDS_MORE || pass_piece(in, (size_t)(next - in->bytes.at));
}

/* Passes the markup at `lexed`; false if out of memory. */
static bool cut_markup(input *in, size_t longest, input_stop *stop)
{
    const char *at = in->bytes.at + in->lexed, *all = in->bytes.at + in->bytes.size;
    size_t left = (size_t)(all - at), end = in->bytes.size;
    const char *next = memchr(at + 1, '<', left - 1);
    if (next && at[1] != '!' && at[1] != '?')
        return pass_tag_before(in, next, longest, stop);
    if (begins(at, all, SECTION)) {
        in->section = in->lexed;
        in->lexed += SECTION_SIZE;
        in->in_section = in->has_declared = true;
        return true;
    }
    found result = find_markup_end(in, &end);
    if (result == BROKEN)
        *stop = INPUT_BROKEN;
    else if (!in->has_root && begins(at, all, DOCTYPE))
        *stop = INPUT_DOCTYPE;
    else if (end - in->lexed > longest)
        *stop = INPUT_TOO_LONG;
    else if (result == UNFINISHED)
        *stop = INPUT_UNFINISHED;
    return *stop != INPUT_NEEDS_MORE || pass_piece(in, end);
}

bool pc_input_cut(input *in, size_t longest, input_stop *stop)
{
    *stop = INPUT_NEEDS_MORE;
    while (in->lexed < in->bytes.size && *stop == INPUT_NEEDS_MORE) {
        if (in->in_section ? !cut_section(in) : !cut_to_markup(in))
            break;
        if (in->lexed < in->bytes.size && in->bytes.at[in->lexed] == '<' &&
            !cut_markup(in, longest, stop))
            return false;
    }
    return true;
}

/* ---- events ---- */

static size_t end_of(const input *in, const input_piece *piece)
{
    const char *at = in->bytes.at + piece->begin, *end = in->bytes.at + piece->end;
    char quote = 0;
    if (at[1] == '!' || at[1] == '?')
        return piece->end;
    return (size_t)(pass_tag(at + 1, end, &quote) - in->bytes.at);
}

/* Tells whether the current start tag, after which no text was reported, is like <a/>. */
static bool is_empty(const input *in)
{
    const char *end = in->bytes.at + in->current.end;
    if (end[-1] != '>' || end[-2] == '/')
        return true; /* the rest up to the next markup is text */
    return in->bytes.at[end_of(in, &in->current) - 2] == '/';
}

static bool is_kind(const char *at, input_kind kind)
{
    switch (kind) {
    case INPUT_END: return at[1] == '/';
    case INPUT_COMMENT: return at[1] == '!';
    case INPUT_INSTRUCTION: return at[1] == '?';
    default: return at[1] != '/' && at[1] != '!' && at[1] != '?';
    }
}

bool pc_input_take(input *in, input_kind kind)
{
    bool is_start = in->is_start;
    in->is_start = kind == INPUT_START;
    if (kind == INPUT_END && is_start && is_empty(in))
        return true;
    if (in->next == in->count)
        return false;
    const input_piece *piece = &in->pieces[in->next];
    if (!is_kind(in->bytes.at + piece->begin, kind))
        return false;
    in->next++;
    in->current = *piece;
    in->text_in_section = false;
    return true;
}

size_t pc_input_text(const input *in)
{
    return in->current.end ? end_of(in, &in->current) : in->text;
}

/* ---- text ---- */

/* Passes one character (false), or the bytes that begin or end a CDATA section (true). */
static bool pass_text(const char **at, const char *end, bool *in_section)
{
    bool is_mark =
        **at == (*in_section ? ']' : '<') && begins(*at, end, *in_section ? "]]>" : SECTION);
    *at += !is_mark ? 1 : *in_section ? 3 : SECTION_SIZE;
    *in_section ^= is_mark;
    return is_mark;
}

size_t pc_input_find_text(const input *in)
{
    size_t from = pc_input_text(in);
    size_t size = in->next < in->count ? in->pieces[in->next].begin : in->bytes.size;
    const char *at = in->bytes.at + from, *end = in->bytes.at + size;
    bool in_section = in->text_in_section;
    while (at < end) {
        const char *here = at;
        if (!pass_text(&at, end, &in_section) && !pc_is_space(*here))
            return (size_t)(here - in->bytes.at);
    }
    return from;
}

/* Drops the beginning of a long text after the current piece. */
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

/* Stores the place where an open section begins if its bytes are dropped. */
static void keep_section(input *in, size_t from)
{
    if (!in->in_section || in->section == INPUT_DROPPED)
        return;
    if (in->section < from) {
        pc_input_place(in, in->section, &in->section_line, &in->section_column);
        in->section = INPUT_DROPPED;
    } else {
        in->section -= from;
    }
}

void pc_input_trim(input *in, bool keeps_text)
{
    in->text = pc_input_text(in);
    if (!keeps_text)
        drop_text(in);
    size_t from = in->text;
    keep_section(in, from);
    pc_input_move_place(in, from);
    if (from)
        memmove(in->bytes.at, in->bytes.at + from, in->bytes.size - from);
    in->bytes.size -= from;
    in->fed -= from;
    in->lexed -= from;
    in->searched = in->searched > from ? in->searched - from : 0;
    in->placed = in->text = 0;
    in->current = (input_piece){0, 0};
    in->is_start = false;
    if (in->next)
        memmove(in->pieces, in->pieces + in->next, (in->count - in->next) * sizeof *in->pieces);
    in->count -= in->next;
    in->next = 0;
    for (size_t i = 0; i < in->count; i++) {
        in->pieces[i].begin -= (uint32_t)from;
        in->pieces[i].end -= (uint32_t)from;
    }
}

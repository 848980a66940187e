/*
 * Breaks text into lines of a terminal's width.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "text_lines.h"
#include "open_files.h"

#include <limits.h>
#include <stdbool.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80, LEAST_WIDTH = 40, MOST_WIDTH = 100 };
enum { LEAST_TEXT = 20, NO_BOUND = INT_MAX };

unsigned terminal_width(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL_WIDTH;
    if (size.ws_col < LEAST_WIDTH)
        return LEAST_WIDTH;
    return size.ws_col > MOST_WIDTH ? MOST_WIDTH : size.ws_col;
}

/* Reads one character of UTF-8. Returns its size in bytes. */
static size_t decode(const char *text, unsigned *point)
{
    unsigned char first = (unsigned char)*text;
    size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    *point = size == 1 ? first : first & (0xFFu >> (size + 1));
    for (size_t i = 1; i < size; i++) {
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return i; /* values are UTF-8, but a file's name may have any bytes */
        *point = *point << 6 | ((unsigned char)text[i] & 0x3F);
    }
    return size;
}

/* The width of a character in columns: 0 for combining marks and other invisible characters, 2 for
 * East Asian wide characters and pictographs. wcwidth() knows more characters, but only in the
 * locale's encoding. */
static unsigned columns_of_point(unsigned point)
{
    static const struct range {
        unsigned first, last, columns;
    } ranges[] = {
        {0x0300, 0x036F, 0},   {0x0591, 0x05BD, 0}, {0x064B, 0x065F, 0}, {0x1100, 0x115F, 2},
        {0x200B, 0x200F, 0},   {0x202A, 0x202E, 0}, {0x2060, 0x2069, 0}, {0x20D0, 0x20F0, 0},
        {0x2E80, 0xA4CF, 2},   {0xAC00, 0xD7A3, 2}, {0xF900, 0xFAFF, 2}, {0xFE00, 0xFE0F, 0},
        {0xFE30, 0xFE6F, 2},   {0xFF00, 0xFF60, 2}, {0xFFE0, 0xFFE6, 2}, {0x1F300, 0x1FAFF, 2},
        {0x20000, 0x3FFFD, 2},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0] && point >= ranges[i].first; i++) {
        if (point <= ranges[i].last)
            return ranges[i].columns;
    }
    return 1;
}

/* Measures how much of a word fits into `room` columns. Returns its size in bytes. */
static size_t measure(const char *word, const char *stops, unsigned room, unsigned *columns)
{
    size_t size = 0;
    *columns = 0;
    while (word[size] && !strchr(stops, word[size])) {
        unsigned point;
        size_t step = decode(word + size, &point);
        unsigned wide = columns_of_point(point);
        if (*columns + wide > room && size > 0)
            break;
        *columns += wide;
        size += step;
    }
    return size;
}

unsigned columns_of(const char *text)
{
    unsigned columns;
    measure(text, "", NO_BOUND, &columns);
    return columns;
}

char *label_lead(unsigned indent, const char *label, unsigned column)
{
    unsigned columns = columns_of(label);
    int room = column > columns ? (int)(column - columns) : 0;
    return format_text("%*s%s%*s", (int)indent, "", label, room, "");
}

/* Control characters, which XML allows up to U+009F, and overrides of the writing direction. */
static bool steers_terminal(unsigned point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x202D || point == 0x202E;
}

/* Texts in Hebrew or Arabic may need these characters, so a mark replaces them only in names. */
static bool turns_text(unsigned point)
{
    return (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

static void print_marked(FILE *out, const char *text, size_t size, bool is_name)
{
    for (size_t i = 0; i < size;) {
        unsigned point;
        size_t step = decode(text + i, &point);
        if (steers_terminal(point) || (is_name && turns_text(point)))
            fputs("\xEF\xBF\xBD", out);
        else
            fwrite(text + i, 1, step, out);
        i += step;
    }
}

void print_visibly(FILE *out, const char *text)
{
    print_marked(out, text, strlen(text), true);
}

char *visible_text(const char *text)
{
    struct result result;
    result_open(&result);
    print_visibly(result.stream, text);
    result_close(&result);
    return result.bytes;
}

void set_paragraph(const struct layout *layout, const char *lead, const char *text)
{
    unsigned margin = columns_of(lead);
    unsigned room = layout->width > margin + LEAST_TEXT ? layout->width - margin : LEAST_TEXT;
    unsigned used = 0;    /* columns used in this line */
    bool was_cut = false; /* the last word continues on the next line */
    fputs(lead, layout->out);
    for (;;) {
        bool feeds = false;
        for (; *text == ' ' || *text == '\n'; text++)
            feeds = feeds || *text == '\n';
        if (!*text)
            break;
        unsigned columns;
        size_t size = measure(text, " \n", room, &columns);
        bool is_cut = !strchr(" \n", text[size]);
        if (feeds || was_cut || (used && (is_cut || used + 1 + columns > room))) {
            fprintf(layout->out, "\n%*s", (int)margin, "");
            used = 0;
        }
        if (used) {
            fputc(' ', layout->out);
            used++;
        }
        print_marked(layout->out, text, size, false);
        used += columns;
        text += size;
        was_cut = is_cut;
    }
    fputc('\n', layout->out);
}

void set_title(const struct layout *layout, const char *lead, const char *text, char mark)
{
    set_paragraph(layout, lead, text);
    unsigned margin = columns_of(lead);
    unsigned columns = columns_of(text);
    if (margin + columns > layout->width)
        columns = layout->width > margin ? layout->width - margin : 1;
    fprintf(layout->out, "%*s", (int)margin, "");
    while (columns-- > 0)
        fputc(mark, layout->out);
    fputc('\n', layout->out);
}

/*
 * Prints changed lines with the lines around them. Line n of one text is line n of the other.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "print_diff.h"
#include "open_files.h"
#include "text_lines.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { CONTEXT = 3 };

struct pair {
    const char *before, *after;
    size_t before_size, after_size; /* with the line feed */
    bool changed;
};

static size_t line_size(const char *line)
{
    size_t size = strcspn(line, "\n");
    return size + (line[size] == '\n');
}

static struct pair *pair_lines(const char *before, const char *after, size_t *count)
{
    size_t room = 0;
    struct pair *pairs = NULL;
    for (*count = 0; *before || *after; (*count)++) {
        if (*count == room) {
            room = room ? 2 * room : 64;
            pairs = need(realloc(pairs, room * sizeof *pairs));
        }
        struct pair pair = {before, after, line_size(before), line_size(after), false};
        pair.changed =
            pair.before_size != pair.after_size || memcmp(before, after, pair.before_size) != 0;
        pairs[*count] = pair;
        before += pair.before_size;
        after += pair.after_size;
    }
    return pairs;
}

static void print_line(FILE *out, char mark, const char *line, size_t size)
{
    fputc(mark, out);
    fwrite(line, 1, size, out);
    if (!size || line[size - 1] != '\n')
        fputs("\n\\ No newline at end of file\n", out);
}

static void print_hunk(FILE *out, const struct pair *pairs, size_t first, size_t end)
{
    fprintf(out, "@@ -%zu,%zu +%zu,%zu @@\n", first + 1, end - first, first + 1, end - first);
    for (size_t i = first; i < end;) {
        size_t changed = i;
        while (changed < end && pairs[changed].changed)
            changed++;
        for (size_t k = i; k < changed; k++)
            print_line(out, '-', pairs[k].before, pairs[k].before_size);
        for (size_t k = i; k < changed; k++)
            print_line(out, '+', pairs[k].after, pairs[k].after_size);
        if (changed < end)
            print_line(out, ' ', pairs[changed].before, pairs[changed].before_size);
        i = changed + 1;
    }
}

void print_diff(FILE *out, const char *path, const char *before, const char *after)
{
    size_t count;
    struct pair *pairs = pair_lines(before, after, &count);
    char *name = visible_text(path);
    fprintf(out, "--- %s\n+++ %s\n", name, name);
    for (size_t i = 0; i < count; i++) {
        if (!pairs[i].changed)
            continue;
        size_t first = i > CONTEXT ? i - CONTEXT : 0, end = i + 1;
        for (size_t k = i; k < count && k < end + 2 * CONTEXT; k++)
            end = pairs[k].changed ? k + 1 : end;
        i = end - 1;
        print_hunk(out, pairs, first, end + CONTEXT < count ? end + CONTEXT : count);
    }
    free(name);
    free(pairs);
}

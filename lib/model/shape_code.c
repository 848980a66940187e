/*
 * Explains values that are not a code of their field, and proposes the code that was meant: for a
 * word of another system, for a slip, for the name of a day, for a range or a list of codes.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/shape_code.h"

#include "base/ascii.h"
#include "base/nearest.h"
#include "schema/other_words.h"
#include "schema/problems.h"

#include <stdio.h>
#include <string.h>

enum { MEANT = sizeof((problem *)0)->replacement };

static const char *nth_code(void *codes, size_t index)
{
    return ((const schema_codes *)codes)->at[index].code;
}

static const char *slip_of(const schema_codes *codes, const char *value, size_t size)
{
    return pc_nearest(value, size, nth_code, (void *)(uintptr_t)codes, codes->count);
}

/* The code with which a word begins, if the code's help has the same word: "Wed", "wednesday" and
 * "Wednesdays" are we, "weekend" is not. */
static const char *abbreviation(const schema_codes *codes, const char *value, size_t size)
{
    size -= size && value[size - 1] == '.';
    for (size_t i = 0; i < codes->count; i++) {
        const char *help = codes->at[i].help;
        size_t length = strlen(codes->at[i].code), named = strcspn(help, " .");
        bool is_plural = size == named + 1 && pc_to_lower(value[named]) == 's';
        size_t used = size - is_plural;
        if (length > 1 && used > length && used <= named && help[named] == '.' &&
            pc_is_word(value, length, codes->at[i].code)) {
            size_t same = length;
            while (same < used && pc_to_lower(value[same]) == pc_to_lower(help[same]))
                same++;
            if (same == used)
                return codes->at[i].code;
        }
    }
    return NULL;
}

static const char *own_code(const schema_codes *codes, const char *text, size_t size)
{
    int index = pc_schema_code_index(codes, text, size);
    return index < 0 ? NULL : codes->at[index].code;
}

/* The one code that a word means; NULL if it means none, or several. */
static const char *meant_code(const schema_codes *codes, const char *text, size_t size)
{
    const char *code = own_code(codes, text, size);
    const other_words *other = code ? NULL : pc_other_words_for(codes, text, size);
    if (other)
        return *other->codes ? own_code(codes, other->codes, strlen(other->codes)) : NULL;
    if (!code)
        code = slip_of(codes, text, size);
    return code ? code : abbreviation(codes, text, size);
}

static bool is_separator(char c)
{
    return pc_is_space(c) || c == ',' || c == ';' || c == '/' || c == '&';
}

static void trim(const char **text, size_t *size)
{
    while (*size && pc_is_space(**text)) {
        ++*text;
        --*size;
    }
    while (*size && pc_is_space((*text)[*size - 1]))
        --*size;
}

/* Cuts white space, a comma at the end, and the front of an address: https://schema.org/Monday. */
static void cut_to_word(const char **text, size_t *size)
{
    trim(text, size);
    while (*size > 1 && is_separator((*text)[*size - 1]))
        --*size;
    const char *end = *text + *size, *at = end;
    if (*size < sizeof "http://" || memcmp(*text, "http", 4) != 0)
        return;
    while (at > *text && at[-1] != '/' && at[-1] != '#')
        at--;
    *text = at;
    *size = (size_t)(end - at);
}

static bool add_code(char codes[MEANT], const char *code)
{
    size_t used = strlen(codes);
    int size = snprintf(codes + used, MEANT - used, "%s%s", used ? " " : "", code);
    return size > 0 && (size_t)size < MEANT - used;
}

/* The mark of a range at the start of a text: its size, or 0. */
static size_t range_mark(const char *text, size_t size)
{
    static const char *const marks[] = {"-", "\xE2\x80\x93", " to ", " - "};
    size_t longest = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t length = strlen(marks[i]);
        if (length > longest && length <= size && memcmp(text, marks[i], length) == 0)
            longest = length;
    }
    return longest;
}

/* Writes the codes of a range: "mo-fr", "Monday to Friday", "I-III". */
static bool read_range(const schema_codes *codes, const char *text, size_t size, char meant[MEANT])
{
    size_t most = pc_other_words_ranged(codes);
    for (size_t at = 1; most && at < size; at++) {
        size_t mark = range_mark(text + at, size - at);
        const char *from = text, *to = text + at + mark;
        size_t from_size = at, to_size = size - at - mark;
        if (!mark)
            continue;
        trim(&from, &from_size);
        trim(&to, &to_size);
        const char *first = meant_code(codes, from, from_size);
        const char *last = meant_code(codes, to, to_size);
        if (!first || !last)
            continue;
        size_t i = (size_t)pc_schema_code_index(codes, first, strlen(first));
        size_t end = (size_t)pc_schema_code_index(codes, last, strlen(last));
        *meant = '\0';
        for (; i <= end && end < most; i++)
            add_code(meant, codes->at[i].code);
        return *meant != '\0';
    }
    return false;
}

/* The size of what separates values where people write several: "a, b", "a;b", "a and b". */
static size_t separator(const char *text, size_t size)
{
    size_t used = 0;
    while (used < size && is_separator(text[used]))
        used++;
    if (used && size - used > 4 && memcmp(text + used, "and ", 4) == 0)
        used += 4;
    return used;
}

/* Writes the codes of a text that joins several: "child sibling", "MO,TU". */
static bool read_several(const schema_codes *codes, const char *text, size_t size,
                         char meant[MEANT])
{
    size_t count = 0;
    *meant = '\0';
    for (size_t at = separator(text, size); at < size; at += separator(text + at, size - at)) {
        size_t length = 0;
        while (at + length < size && !is_separator(text[at + length]))
            length++;
        const char *code = meant_code(codes, text + at, length);
        if (!code || !add_code(meant, code))
            return false;
        at += length;
        count++;
    }
    return count > 1;
}

/* Says which codes of a choice there are: "say 'a', 'b' or 'c'". */
static void hint_choice(const char *codes, problem *p)
{
    char text[sizeof p->hint] = "";
    size_t used = 0;
    for (const char *at = codes; *at && used < sizeof text;) {
        size_t size = strcspn(at, "|");
        bool is_last = at[size] == '\0';
        const char *before = at == codes ? "" : is_last ? " or " : ", ";
        used +=
            (size_t)snprintf(text + used, sizeof text - used, "%s'%.*s'", before, (int)size, at);
        at += size + !is_last;
    }
    pc_problem_hint(p, "say %s", text);
}

/* Lists all codes of a short list: "one of I, II, III, IV". */
static void hint_list(const schema_codes *codes, problem *p)
{
    char names[sizeof p->hint];
    size_t used = 0;
    for (size_t i = 0; i < codes->count && used < sizeof names; i++)
        used += (size_t)snprintf(names + used, sizeof names - used, "%s%s", i ? ", " : "",
                                 codes->at[i].code);
    pc_problem_hint(p, "one of %s", names);
}

static void hint_all(const schema_field *field, problem *p)
{
    enum { SHORT_LIST = 8 };
    if (field->codes->count <= SHORT_LIST)
        hint_list(field->codes, p);
    else
        pc_problem_hint(p, "'palcare describe %s %s' lists them",
                        palcare_type_name(field->field >> 8), field->name);
}

/* Proposes several codes, if the field may hold them. */
static void hint_several(const schema_field *field, const char *meant, bool is_in_list, problem *p)
{
    if (!pc_schema_many(field))
        pc_problem_hint(p, "%s holds one", field->name);
    else if (is_in_list)
        pc_problem_replace(p, "write '%s'", meant);
    else
        pc_problem_hint(p, "give each of '%s' as a value of its own", meant);
}

/* Proposes what another system's word means. */
static void hint_other(const schema_field *field, const other_words *other, bool is_in_list,
                       problem *p)
{
    if (other->hint)
        pc_problem_hint(p, "%s", other->hint);
    else if (strchr(other->codes, '|'))
        hint_choice(other->codes, p);
    else if (strchr(other->codes, ' '))
        hint_several(field, other->codes, is_in_list, p);
    else
        pc_problem_mean(p, other->codes);
}

void pc_shape_explain_code(const schema_field *field, const char *value, size_t size,
                           bool is_in_list, problem *p)
{
    const schema_codes *codes = field->codes;
    const char *text = value, *code = NULL;
    size_t length = size;
    char meant[MEANT];
    cut_to_word(&text, &length);
    const other_words *other = pc_other_words_for(codes, text, length);
    pc_problem_say(p, PC_UNKNOWN_CODE, "unknown %s '%s'", field->name,
                   pc_problem_quote(value, size).text);
    if (other) {
        hint_other(field, other, is_in_list, p);
    } else if ((code = meant_code(codes, text, length))) {
        pc_problem_mean(p, code);
    } else if (read_range(codes, text, length, meant)) {
        hint_several(field, meant, is_in_list, p);
    } else if (!(is_in_list && memchr(text, ' ', length)) &&
               read_several(codes, text, length, meant)) {
        pc_problem_say(p, PC_UNKNOWN_CODE, "%s '%s' is more than one code", field->name,
                       pc_problem_quote(value, size).text);
        hint_several(field, meant, is_in_list, p);
    } else {
        hint_all(field, p);
    }
}

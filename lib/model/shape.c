/* Validates values for their fields, and explains those that do not fit. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/shape.h"

#include "model/record.h"
#include "model/shape_code.h"

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/utf8.h"
#include "report/report.h"
#include "value/form.h"

#include <stdio.h>

bool pc_shape_fits(const schema_field *field, const char *value, size_t size, uint32_t *code)
{
    *code = 0;
    if (field->kind == PALCARE_KIND_CODE) {
        int found = pc_schema_code_index(field->codes, value, size);
        *code = (uint32_t)found;
        return found >= 0;
    }
    if (field->kind == PALCARE_KIND_BOOL)
        *code = size == 4;
    return pc_form_fits(field->kind, value, size);
}

/* "under 5" is not the least age of somebody, and "from 5" not the age at which it ends. */
static bool is_other_limit(const schema_field *field, const char *value, size_t size)
{
    static const char *const ends[] = {"under", "below", "until"};
    size_t word = 0;
    while (word < size && pc_is_letter(value[word]))
        word++;
    if (strcmp(field->name, "max-age") == 0)
        return pc_is_word(value, word, "from");
    for (size_t i = 0; strcmp(field->name, "min-age") == 0 && i < sizeof ends / sizeof *ends; i++)
        if (pc_is_word(value, word, ends[i]))
            return true;
    return false;
}

/* Tests if the value is written as a number, but has too many digits. */
static bool is_long_number(const schema_field *field, const char *value, size_t size)
{
    size_t digits = 0;
    if (field->kind != PALCARE_KIND_DECIMAL && field->kind != PALCARE_KIND_INT)
        return false;
    for (size_t i = 0; i < size; i++) {
        if (!pc_is_digit(value[i]) && !strchr("+-., '", value[i]))
            return false;
        digits += pc_is_digit(value[i]);
    }
    return digits > PC_FORM_MOST_DIGITS;
}

/* Writes both days that a date with the year last may be: 03/04/2026. */
static bool write_both_days(const char *value, size_t size, char days[32])
{
    unsigned numbers[3] = {0}, digits[3] = {0};
    size_t count = 0;
    for (size_t i = 0; i < size; i++) {
        bool begins = pc_is_digit(value[i]) && (i == 0 || !pc_is_digit(value[i - 1]));
        if ((!pc_is_digit(value[i]) && !strchr("/.- ", value[i])) || (begins && count == 3))
            return false;
        count += begins;
        if (pc_is_digit(value[i]) && digits[count - 1]++ < 4)
            numbers[count - 1] = numbers[count - 1] * 10 + (unsigned)(value[i] - '0');
    }
    unsigned a = numbers[0], b = numbers[1], year = numbers[2];
    if (count != 3 || digits[2] != 4 || a < 1 || a > 12 || b < 1 || b > 12)
        return false;
    snprintf(days, 32, "%04u-%02u-%02u or %04u-%02u-%02u", year, b, a, year, a, b);
    return true;
}

static size_t count_numbers(const char *value, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += pc_is_digit(value[i]) && (i == 0 || !pc_is_digit(value[i - 1]));
    return count;
}

/* The hint if the author must decide which value is meant. */
static void hint_form(const schema_field *field, const char *value, size_t size, problem *p)
{
    char days[32];
    size_t numbers = count_numbers(value, size);
    if (field->kind == PALCARE_KIND_TIME && pc_is_word(value, size, "midnight"))
        pc_problem_hint(p, "write 00:00 if the day begins then, 24:00 if it ends");
    else if (field->kind == PALCARE_KIND_AGE && numbers == 2 && !memchr(value, '.', size) &&
             value[0] != '-' && !pc_is_letter(value[0]))
        pc_problem_hint(p, "write the two ages in min-age and max-age; max-age is the birthday on "
                           "which it ends");
    else if (is_long_number(field, value, size) && field->kind == PALCARE_KIND_INT)
        pc_problem_hint(p, "a whole number has at most %d digits", PC_FORM_MOST_DIGITS);
    else if (is_long_number(field, value, size))
        pc_problem_hint(p, "a number has at most %d digits before the point and %d after it",
                        PC_FORM_MOST_DIGITS, PC_FORM_MOST_DIGITS);
    else if (field->kind == PALCARE_KIND_DATE && write_both_days(value, size, days))
        pc_problem_hint(p, "which is the month? write %s", days);
    else if (field->kind == PALCARE_KIND_DATE && numbers == 3 && size > 4 && !pc_is_digit(value[2]))
        pc_problem_hint(p, "write the year first, then month and day, such as 2026-11-30");
    else if (field->kind == PALCARE_KIND_URI && pc_form_runs_script(value, size))
        pc_problem_hint(p, "no address begins with javascript:, vbscript: or data:");
}

/* Tests if a date is proposed for a moment of that day: the time is lost, unless it is midnight. */
static bool loses_time(const schema_field *field, const char *value, size_t size)
{
    const char *colon = field->kind == PALCARE_KIND_DATE ? memchr(value, ':', size) : NULL;
    for (const char *at = colon && colon - value > 1 ? colon - 2 : value + size; at < value + size;
         at++)
        if (*at >= '1' && *at <= '9')
            return true;
    return false;
}

static size_t count_digits_but_zeros(const char *value, size_t size)
{
    size_t count = 0;
    for (size_t i = 0; i < size; i++)
        count += value[i] >= '1' && value[i] <= '9';
    return count;
}

/* Tests if a number is proposed without its last digits, and not all of them are 0. */
static bool loses_digits(const schema_field *field, const char *value, size_t size,
                         const char *proposal)
{
    return is_long_number(field, value, size) &&
           count_digits_but_zeros(value, size) > count_digits_but_zeros(proposal, strlen(proposal));
}

static void explain_narrow(const schema_field *field, int code, const char *value, size_t size,
                           problem *p)
{
    char proposal[96];
    form_narrow form = pc_shape_narrow_form(field->field);
    pc_problem_say(p, code, "%s '%s' %s", field->name, pc_problem_quote(value, size).text,
                   pc_narrow_refusal(form));
    if (pc_narrow_propose(form, value, size, proposal, sizeof proposal))
        pc_problem_replace(p, "write '%s'", proposal);
    else
        pc_problem_hint(p, "%s", pc_narrow_hint(form));
}

static void explain_country(const schema_field *field, int code, const char *value, size_t size,
                            problem *p)
{
    char proposal[16];
    pc_problem_say(p, code, "%s '%s' is not a country of ISO 3166", field->name, value);
    if (pc_form_propose(PALCARE_KIND_PLACE, value, size, proposal, sizeof proposal))
        pc_problem_replace(p, "did you mean '%s'?", proposal);
    else
        pc_problem_hint(p, "write two capital letters, GB for one; 001 is the world");
}

bool pc_shape_means(const schema_field *field, int code, const char *value, problem *p)
{
    size_t size = strlen(value);
    form_narrow form = pc_shape_narrow_form(field->field);
    if (field->kind == PALCARE_KIND_PLACE && !pc_form_is_country(value))
        explain_country(field, code, value, size, p);
    else if (form != NARROW_NONE && !pc_narrow_fits(form, value, size))
        explain_narrow(field, code, value, size, p);
    else
        return true;
    return false;
}

static void explain_form(const schema_field *field, const char *value, size_t size, problem *p)
{
    char proposal[96];
    quoted text = pc_problem_quote(value, size);
    if (!is_other_limit(field, value, size) &&
        pc_form_propose(field->kind, value, size, proposal, sizeof proposal)) {
        pc_problem_say(p, PC_FORM, "%s '%s' does not have the form of %s", field->name, text.text,
                       pc_form_noun(field->kind));
        if (loses_time(field, value, size))
            pc_problem_hint(p, "write '%s'", proposal);
        else if (loses_digits(field, value, size, proposal))
            pc_problem_hint(p, "at most %d digits after the point; write '%s'", PC_FORM_MOST_DIGITS,
                            proposal);
        else
            pc_problem_replace(p, "write '%s'", proposal);
    } else {
        pc_problem_say(p, PC_FORM, "%s '%s' is not %s", field->name, text.text,
                       pc_form_describe(field->kind));
        hint_form(field, value, size, p);
    }
}

static void explain(const schema_field *field, const char *value, size_t size, bool is_in_list,
                    problem *p)
{
    size_t bad;
    if (size == 0) {
        pc_problem_say(p, PC_EMPTY, "%s is empty", field->name);
        pc_problem_hint(p, pc_schema_required(field) ? "give it a value" : "leave it out");
    } else if (!pc_utf8_is_xml(value, size, &bad)) {
        pc_problem_say(p, PC_BAD_CHARACTER,
                       "%s holds a byte that is no character of XML in UTF-8 (byte %zu)",
                       field->name, bad + 1);
    } else if (field->kind == PALCARE_KIND_CODE) {
        pc_shape_explain_code(field, value, size, is_in_list, p);
    } else if (pc_shape_narrow_form(field->field) != NARROW_NONE) {
        explain_narrow(field, PC_FORM, value, size, p);
    } else {
        explain_form(field, value, size, p);
    }
}

void pc_shape_explain(const schema_field *field, const char *value, size_t size, problem *p)
{
    explain(field, value, size, false, p);
}

void pc_shape_explain_listed(const schema_field *field, const char *value, size_t size, problem *p)
{
    explain(field, value, size, pc_schema_many(field), p);
}

void pc_shape_explain_language(const char *name, const char *tag, size_t size, problem *p)
{
    char proposal[64];
    pc_problem_say(p, PC_LANGUAGE_TAG, "%s '%s' is not %s", name, pc_problem_quote(tag, size).text,
                   pc_form_describe(PALCARE_KIND_LANG));
    if (pc_form_propose(PALCARE_KIND_LANG, tag, size, proposal, sizeof proposal))
        pc_problem_replace(p, "write '%s'", proposal);
}

/* Tests if eight bytes can be copied unchanged; overlaps the next byte to find double spaces. */
static bool is_clean_word(const char *text)
{
    uint64_t word = pc_bytes_load(text), next_word = pc_bytes_load(text + 1);
    uint64_t pairs = pc_bytes_below(word, 0x21) & pc_bytes_below(next_word, 0x21);
    return !(pairs | pc_bytes_below(word, 0x20));
}

/* Counts bytes that can be copied unchanged: without white space except single spaces. Tests eight
 * at a time, because most input is such text. */
static size_t clean_run(const char *text, size_t size)
{
    size_t i = 0;
    while (i + 9 <= size && is_clean_word(text + i))
        i += 8;
    if (size >= 9 && i + 9 > size && is_clean_word(text + size - 9) && !pc_is_space(text[size - 1]))
        return size;
    while (i < size &&
           (!pc_is_space(text[i]) || (text[i] == ' ' && i + 1 < size && !pc_is_space(text[i + 1]))))
        i++;
    return i;
}

void pc_shape_collapse_space(buffer *out, white_space *space, const char *text, size_t size)
{
    while (size) {
        size_t run = 0;
        if (pc_is_space(*text)) {
            *space = pc_white_space_add(*space, *text);
            run = 1;
        } else {
            run = clean_run(text, size);
            if (*space && out->size &&
                !(*space == LINE_END && pc_white_space_vanishes(out->at, out->size, text, run)))
                pc_buffer_byte(out, ' ');
            *space = NO_SPACE;
            pc_buffer_add(out, text, run);
        }
        text += run;
        size -= run;
    }
}

palcare_status pc_shape_store_value(palcare_doc *doc, const schema_field *field, uint32_t code,
                                    const char *value, size_t size, uint32_t *slot)
{
    if (field->kind == PALCARE_KIND_CODE || field->kind == PALCARE_KIND_BOOL) {
        *slot = code;
        return PALCARE_OK;
    }
    *slot = pc_field_is_symbol(field) ? pc_symbol_take(doc, value, size)
                                      : pc_arena_text(doc, value, size);
    return *slot ? PALCARE_OK : PALCARE_NOMEM;
}

static palcare_status store_word(palcare_doc *doc, uint16_t lang, const char *text, size_t size,
                                 uint32_t *slot)
{
    *slot = pc_arena_word(doc, lang, text, size);
    return *slot ? PALCARE_OK : PALCARE_NOMEM;
}

static palcare_status store_text(palcare_doc *doc, const schema_field *field, uint16_t lang,
                                 const char *value, size_t size, uint32_t *slot, problem *p)
{
    size_t bad;
    if (!pc_utf8_is_xml(value, size, &bad)) {
        pc_shape_explain(field, value, size, p);
        return PALCARE_INVALID;
    }
    buffer text = {0};
    white_space space = NO_SPACE;
    pc_shape_collapse_space(&text, &space, value, size);
    palcare_status status = PALCARE_OK;
    if (text.failed)
        status = PALCARE_NOMEM;
    else if (!text.size) {
        pc_shape_explain(field, "", 0, p);
        status = PALCARE_INVALID;
    } else
        status = store_word(doc, lang, text.at, text.size, slot);
    pc_buffer_free(&text);
    return status;
}

static palcare_status store_rich(palcare_doc *doc, uint16_t lang, const char *value, size_t size,
                                 uint32_t *slot, problem *p)
{
    rich r = {0};
    palcare_status status = pc_rich_parse(&r, value, size, p);
    if (status == PALCARE_OK)
        status = store_word(doc, lang, r.out.at, r.out.size, slot);
    pc_rich_free(&r);
    return status;
}

palcare_status pc_shape_store(palcare_doc *doc, const schema_field *field, uint16_t lang,
                              const char *value, size_t size, uint32_t *slot, problem *p)
{
    if (field->kind == PALCARE_KIND_TEXT)
        return store_text(doc, field, lang, value, size, slot, p);
    if (field->kind == PALCARE_KIND_RICH)
        return store_rich(doc, lang, value, size, slot, p);
    uint32_t code;
    if (!pc_shape_fits(field, value, size, &code)) {
        pc_shape_explain(field, value, size, p);
        return PALCARE_INVALID;
    }
    return pc_shape_store_value(doc, field, code, value, size, slot);
}

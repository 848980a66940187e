/* Feeds libxml2 complete pieces, and judges the input that it refuses. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/parse.h"

#include "xml/parse_events.h"
#include "xml/parse_faults.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- feeding ---- */

palcare_status pc_parse_begin(parse *p, const libxml2_handlers *handlers,
                              const palcare_options *options, palcare_report *report,
                              const char *file)
{
    *p = (parse){.options = options, .report = report, .file = file, .handlers = handlers};
    pc_input_begin(&p->in);
    p->most_depth = (unsigned)pc_option_of(options, OPTION_DEPTH);
    p->most_attributes = (unsigned)pc_option_of(options, OPTION_ATTRIBUTES);
    p->most_namespaces = (unsigned)pc_option_of(options, OPTION_NAMESPACES);
    p->most_bytes = (uint64_t)pc_option_of(options, OPTION_BYTES);
    p->most_gap = (size_t)pc_option_of(options, OPTION_GAP);
    p->most_names = (uint64_t)pc_option_of(options, OPTION_NAMES);
    p->first_problem = palcare_report_count(report);
    p->xml = pc_libxml2_new(&pc_parse_events, p);
    return p->status = p->xml ? PALCARE_OK : PALCARE_NOMEM;
}

static void give(parse *p, const char *bytes, size_t size)
{
    if (!pc_parse_goes_on(p))
        return;
    libxml2_result result = pc_libxml2_feed(p->xml, bytes, size);
    if (result == LIBXML2_NO_MEMORY)
        pc_parse_stop(p, PALCARE_NOMEM);
    else if (result == LIBXML2_REFUSED && pc_parse_goes_on(p))
        pc_parse_judge_refusal(p);
}

/* Gives libxml2 the bytes that are cut. A CDATA section that continues is closed and opened again:
 * libxml2 2.14 and later would report it only at its end, older releases 300 bytes at a time. */
static void give_cut(parse *p)
{
    static const char begin[] = "<![CDATA[", end[] = "]]>";
    size_t from = p->in.fed, size = p->in.lexed - from;
    if (size == 0)
        return;
    p->in.fed = p->in.lexed;
    p->fed += size;
    if (p->is_split)
        give(p, begin, sizeof begin - 1);
    give(p, p->in.bytes.at + from, size);
    p->is_split = p->in.in_section;
    if (p->is_split)
        give(p, end, sizeof end - 1);
}

static void say_doctype(parse *p)
{
    problem what;
    place where = pc_parse_place_of_byte(p, p->in.lexed);
    pc_prolog_say_doctype(&what);
    pc_parse_last_problem(p, &where, &what);
}

/* Ends the reading if one tag, one comment, or the white space around the root is too long. */
static void limit_gap(parse *p, size_t from)
{
    place where = pc_parse_place_of_byte(p, from);
    pc_parse_limit(p, &where, PC_LIMIT_GAP, OPTION_GAP);
}

/* Judges the bytes that could not be cut, after all bytes before them were parsed. */
static void judge_stop(parse *p, input_stop stop)
{
    if (stop == INPUT_DOCTYPE) {
        say_doctype(p);
    } else if (stop == INPUT_TOO_LONG) {
        limit_gap(p, p->in.lexed);
    } else if (stop == INPUT_BROKEN &&
               !pc_parse_find_fault(p, p->in.lexed, p->in.bytes.size, false, false)) {
        problem what;
        place where = pc_parse_place_of_byte(p, p->in.lexed);
        pc_problem_say(&what, PC_NOT_WELL_FORMED, "this is not well-formed XML");
        pc_parse_last_problem(p, &where, &what);
    }
}

/* Judges a complete piece for which libxml2 reported no event: since 2.11, it does not end a
 * comment or instruction that contains a NUL before the end of the file. */
static void judge_delay(parse *p)
{
    pc_parse_find_fault(p, pc_input_text(&p->in), p->in.bytes.size, p->in.text_in_section, false);
}

/* Cuts the bytes so far, and gives libxml2 the complete pieces. */
static void push(parse *p)
{
    input_stop stop;
    p->uncut = 0;
    if (!pc_input_cut(&p->in, p->most_gap, &stop)) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return;
    }
    give_cut(p);
    if (pc_parse_goes_on(p) && p->in.next < p->in.count)
        judge_delay(p);
    if (pc_parse_goes_on(p))
        judge_stop(p, stop);
    if (pc_parse_goes_on(p) && !p->depth && p->in.lexed - pc_input_text(&p->in) > p->most_gap)
        limit_gap(p, pc_input_text(&p->in));
    if (pc_parse_goes_on(p))
        pc_input_trim(&p->in, p->depth == 0);
}

static void feed(parse *p, const char *bytes, size_t size)
{
    while (size && pc_parse_goes_on(p)) {
        size_t missing = PARSE_CHUNK - p->uncut;
        size_t now = size < missing ? size : missing;
        pc_buffer_add(&p->in.bytes, bytes, now);
        if (p->in.bytes.failed) {
            pc_parse_stop(p, PALCARE_NOMEM);
            return;
        }
        p->uncut += now;
        bytes += now;
        size -= now;
        if (p->uncut == PARSE_CHUNK)
            push(p);
    }
}

/* ---- the whole input ---- */

/* Tells whether the first bytes begin a document that we read. */
static bool judge_first(parse *p)
{
    prolog_verdict verdict;
    pc_prolog_judge(p->first, p->first_size, &verdict);
    for (size_t i = 0; i < verdict.count; i++) {
        const prolog_problem *found = &verdict.problems[i];
        place where = {.file = p->file, .line = found->line, .column = found->column};
        pc_parse_problem(p, &where, &found->what);
    }
    if (verdict.count)
        pc_parse_stop(p, p->status);
    return verdict.count == 0;
}

static void limit_bytes(parse *p)
{
    place where = pc_parse_place_of_byte(p, p->in.bytes.size);
    pc_parse_limit(p, &where, PC_LIMIT_BYTES, OPTION_BYTES);
}

static void say_half_character(parse *p, int code, const char *message)
{
    problem what;
    place where = pc_parse_place_of_byte(p, p->in.bytes.size);
    pc_problem_say(&what, code, "%s", message);
    pc_problem_hint(&what, "save the file as UTF-8");
    pc_parse_last_problem(p, &where, &what);
}

/* Feeds bytes of the input, converting UTF-16 to UTF-8. */
static void feed_input(parse *p, const unsigned char *bytes, size_t size)
{
    if (!p->is_wide) {
        feed(p, (const char *)bytes, size);
        return;
    }
    pc_buffer_clear(&p->narrow);
    bool good = pc_utf16_decode(&p->wide, bytes, size, &p->narrow);
    if (p->narrow.failed) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return;
    }
    feed(p, p->narrow.at, p->narrow.size);
    if (!good && pc_parse_goes_on(p))
        push(p);
    if (!good && pc_parse_goes_on(p))
        say_half_character(p, PC_BAD_CHARACTER, "half a character of UTF-16");
}

/* Returns the size of the byte order mark, and sets is_wide if it is one of UTF-16. */
static size_t read_mark(parse *p)
{
    const unsigned char *first = p->first;
    if (p->first_size >= 3 && memcmp(first, "\xEF\xBB\xBF", 3) == 0)
        return 3;
    p->is_wide = p->first_size >= 2 &&
                 (memcmp(first, "\xFF\xFE", 2) == 0 || memcmp(first, "\xFE\xFF", 2) == 0);
    p->wide.big = p->is_wide && first[0] == 0xFE;
    return p->is_wide ? 2 : 0;
}

static void start(parse *p)
{
    p->started = true;
    if (p->first_size > p->most_bytes) {
        limit_bytes(p);
        return;
    }
    if (!judge_first(p))
        return;
    size_t mark = read_mark(p);
    feed_input(p, p->first + mark, p->first_size - mark);
}

palcare_status pc_parse_feed(parse *p, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    p->read += size;
    if (!p->started) {
        size_t missing = sizeof p->first - p->first_size;
        size_t now = size < missing ? size : missing;
        memcpy(p->first + p->first_size, at, now);
        p->first_size += now;
        at += now;
        size -= now;
        if (p->first_size < sizeof p->first)
            return PALCARE_OK;
        start(p);
    }
    bool too_many = p->read > p->most_bytes;
    uint64_t beyond = too_many ? p->read - p->most_bytes : 0;
    if (pc_parse_goes_on(p))
        feed_input(p, at, beyond < size ? size - (size_t)beyond : 0);
    if (too_many && pc_parse_goes_on(p))
        push(p);
    if (too_many && pc_parse_goes_on(p))
        limit_bytes(p);
    return pc_parse_goes_on(p) ? PALCARE_OK : p->status;
}

/* The end of the input without the white space after it. */
static size_t find_end(const parse *p)
{
    size_t end = p->in.bytes.size;
    while (end > p->in.placed && (unsigned char)p->in.bytes.at[end - 1] <= ' ')
        end--;
    return end;
}

/* Reports that the file ends within an element, or without one. */
static void say_end(parse *p)
{
    problem what;
    if (!p->depth) {
        place where = pc_parse_place_of_byte(p, p->in.bytes.size);
        pc_problem_say(&what, PC_EMPTY_FILE, "there is no element in the file");
        pc_parse_last_problem(p, &where, &what);
        return;
    }
    const open_element *last = &p->open[p->depth - 1];
    char name[160];
    snprintf(name, sizeof name, "%.70s%s%.80s", last->prefix ? last->prefix : "",
             last->prefix ? ":" : "", last->name);
    quoted open = pc_problem_quote(name, strlen(name));
    place where = pc_parse_place_of_byte(p, find_end(p));
    pc_problem_say(&what, PC_ENDS_EARLY, "the file ends while <%s> is open", open.text);
    pc_problem_hint(&what, "add '</%s>', or fetch the file again if it was cut off", open.text);
    pc_parse_last_problem(p, &where, &what);
}

/* Reports that the file ends within a CDATA section. */
static void say_open_section(parse *p)
{
    problem what;
    const input *in = &p->in;
    if (pc_parse_find_fault(p, pc_input_text(in), in->bytes.size, in->text_in_section, false))
        return;
    place where = {.file = p->file, .line = in->section_line, .column = in->section_column};
    if (in->section != INPUT_DROPPED)
        where = pc_parse_place_of_byte(p, in->section);
    pc_problem_say(&what, PC_ENDS_EARLY, "a CDATA section is not closed");
    pc_problem_hint(&what, "close it with ']]>'");
    pc_parse_last_problem(p, &where, &what);
}

/* Ends libxml2's input. The bytes that it was not given may be a piece that the end cuts off. */
static void finish(parse *p)
{
    size_t from = p->in.lexed;
    if (p->in.in_section) {
        say_open_section(p);
        return;
    }
    if (from < p->in.bytes.size && pc_parse_find_fault(p, from, p->in.bytes.size, false, true))
        return;
    p->in.lexed = p->in.bytes.size;
    give_cut(p);
    if (pc_parse_goes_on(p) && p->in.next < p->in.count)
        judge_delay(p);
    if (pc_parse_goes_on(p) && (p->depth || !p->root_seen)) {
        say_end(p);
        return;
    }
    if (!pc_parse_goes_on(p))
        return;
    libxml2_result result = pc_libxml2_finish(p->xml);
    if (result == LIBXML2_REFUSED && pc_parse_goes_on(p))
        pc_parse_judge_refusal(p);
    else if (result == LIBXML2_NO_MEMORY || p->in.next < p->in.count)
        pc_parse_stop(p, PALCARE_NOMEM);
}

static void say_nothing(parse *p)
{
    problem what;
    place where = {.file = p->file, .line = 1, .column = 1};
    pc_problem_say(&what, PC_EMPTY_FILE, "there is nothing to read");
    pc_parse_problem(p, &where, &what);
}

palcare_status pc_parse_end(parse *p)
{
    if (!p->started && p->first_size)
        start(p);
    if (!p->started && p->status == PALCARE_OK) {
        say_nothing(p);
        return p->status;
    }
    if (p->started && pc_parse_goes_on(p))
        push(p);
    if (p->started && pc_parse_goes_on(p) && !pc_utf16_is_whole(&p->wide))
        say_half_character(p, PC_ENDS_EARLY, "the file ends with half a character of UTF-16");
    if (p->started && pc_parse_goes_on(p))
        finish(p);
    return p->status;
}

void pc_parse_free(parse *p)
{
    pc_report_sort(p->report, p->first_problem);
    pc_libxml2_free(p->xml);
    p->xml = NULL;
    free(p->open);
    p->open = NULL;
    pc_buffer_free(&p->narrow);
    pc_buffer_free(&p->prefixes);
    pc_input_free(&p->in);
}

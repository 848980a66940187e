/* Ends a reading: at limits, and at faults of the input that libxml2 refuses. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/parse_faults.h"

#include "xml/markup.h"
#include "xml/wellformed.h"

#include <string.h>

/* ---- problems ---- */

void pc_parse_stop(parse *p, palcare_status status)
{
    if (p->status == PALCARE_OK || p->status == PALCARE_INVALID)
        p->status = status;
    p->stopped = true;
    pc_libxml2_stop(p->xml);
}

void pc_parse_problem(parse *p, const place *where, const problem *what)
{
    if (pc_report_add(p->report, where, what) != PALCARE_OK) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return;
    }
    const schema_problem *row = pc_schema_problem_of(what->code);
    if (p->status == PALCARE_OK && (!row || row->severity == PALCARE_SEVERITY_ERROR))
        p->status = PALCARE_INVALID;
}

void pc_parse_last_problem(parse *p, const place *where, const problem *what)
{
    pc_parse_problem(p, where, what);
    pc_parse_stop(p, p->status);
}

void pc_parse_limit(parse *p, const place *where, int code, option which)
{
    problem what;
    if (p->status != PALCARE_OK && p->status != PALCARE_INVALID)
        return;
    int64_t most = pc_option_of(p->options, which);
    pc_problem_say(&what, code, "more than the limit '%s' allows (%lld %s)", pc_option_name(which),
                   (long long)most, pc_option_unit(which, most));
    pc_problem_hint(&what, "raise '%s' if this input is to be trusted", pc_option_name(which));
    place at = *where;
    at.file = p->file;
    pc_parse_problem(p, &at, &what);
    pc_parse_stop(p, PALCARE_LIMIT);
}

bool pc_parse_goes_on(const parse *p)
{
    return !p->stopped && (p->status == PALCARE_OK || p->status == PALCARE_INVALID);
}

/* ---- places ---- */

place pc_parse_place_of_byte(const parse *p, size_t at)
{
    place where = {.file = p->file};
    pc_input_place(&p->in, at, &where.line, &where.column);
    return where;
}

place pc_parse_place_of_text(const parse *p)
{
    return pc_parse_place_of_byte(p, pc_input_find_text(&p->in));
}

place pc_parse_place_of_attribute(parse *p, const char *prefix, const char *name)
{
    const char *at = p->in.bytes.at + p->in.current.begin + 1;
    const char *end = p->in.bytes.at + p->in.current.end;
    span written, value;
    at += pc_markup_name_size(at, end);
    while (pc_markup_next_attribute(&at, end, &written, &value))
        if (pc_markup_is_name(&written, prefix, name))
            return pc_parse_place_of_byte(p, (size_t)(written.at - p->in.bytes.at));
    return pc_parse_place(p);
}

/* ---- input that libxml2 refuses ---- */

bool pc_parse_find_fault(parse *p, size_t from, size_t to, bool in_section, bool is_end)
{
    problem what;
    size_t offset;
    const open_element *open = p->depth ? &p->open[p->depth - 1] : NULL;
    wellformed_scope scope = {.prefix = open ? open->prefix : NULL,
                              .name = open ? open->name : NULL,
                              .has_root = p->root_seen,
                              .in_section = in_section,
                              .is_end = is_end};
    if (!pc_wellformed_find(p->in.bytes.at + from, to - from, &scope, &offset, &what))
        return false;
    place where = pc_parse_place_of_byte(p, from + offset);
    pc_parse_last_problem(p, &where, &what);
    return true;
}

/* Reports the limits that libxml2 has itself but does not report as such: names of 50,000 bytes,
 * values of 10 million. */
static bool find_libxml2_limit(parse *p)
{
    enum { LEAST = 50000 };
    const input *in = &p->in;
    for (size_t i = in->next > 0 ? in->next - 1 : 0; i < in->count; i++) {
        if (in->pieces[i].end - in->pieces[i].begin < LEAST)
            continue;
        place where = pc_parse_place_of_byte(p, in->pieces[i].begin);
        problem what;
        pc_problem_say(&what, PC_LIMIT_GAP, "a tag, comment or instruction that is too long");
        pc_problem_hint(&what, "shorten it");
        pc_parse_problem(p, &where, &what);
        pc_parse_stop(p, PALCARE_LIMIT);
        return true;
    }
    return false;
}

/* If the bytes have no fault, libxml2 is out of memory: it sometimes reports a fault of the
 * document instead. */
void pc_parse_judge_refusal(parse *p)
{
    const input *in = &p->in;
    const char *current = in->bytes.at + in->current.begin;
    bool is_start = in->current.end && current[1] != '/' && current[1] != '!' && current[1] != '?';
    if (p->root_seen && p->depth == 0)
        is_start = false; /* the root was one empty tag, and what follows it is at fault */
    if (is_start && pc_parse_find_fault(p, in->current.begin, pc_input_text(in), false, false))
        return;
    if (!pc_parse_find_fault(p, pc_input_text(in), in->bytes.size, in->text_in_section, false) &&
        !find_libxml2_limit(p))
        pc_parse_stop(p, PALCARE_NOMEM);
}

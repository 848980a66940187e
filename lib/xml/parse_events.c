/* Handles the events of libxml2: finds the place of each, and checks the limits. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/parse_events.h"

#include "base/utf8.h"
#include "xml/namespaces.h"
#include "xml/parse_faults.h"

#include <stdlib.h>
#include <string.h>

/* Takes the piece of an event; false if libxml2, out of memory, has left out another event. */
static bool take(parse *p, input_kind kind)
{
    p->in_text = false;
    if (pc_input_take(&p->in, kind))
        return true;
    pc_parse_stop(p, PALCARE_NOMEM);
    return false;
}

/* Ends the reading at a tag that exceeds a limit. */
static void past_limit(parse *p, size_t attributes)
{
    place where = pc_parse_place(p);
    if (p->depth > p->most_depth)
        pc_parse_limit(p, &where, PC_LIMIT_DEPTH, OPTION_DEPTH);
    else if (attributes > p->most_attributes)
        pc_parse_limit(p, &where, PC_LIMIT_ATTRIBUTES, OPTION_ATTRIBUTES);
    else
        pc_parse_limit(p, &where, PC_LIMIT_NAMESPACES, OPTION_NAMESPACES);
}

static void limit_names(parse *p)
{
    place where = pc_parse_place(p);
    pc_parse_limit(p, &where, PC_LIMIT_NAMES, OPTION_NAMES);
}

static bool open_element_of(parse *p, const start_tag *tag)
{
    if (p->depth == p->open_room) {
        unsigned room = p->open_room ? p->open_room * 2 : 64;
        open_element *open = realloc(p->open, room * sizeof *open);
        if (!open) {
            pc_parse_stop(p, PALCARE_NOMEM);
            return false;
        }
        p->open = open;
        p->open_room = room;
    }
    p->open[p->depth++] = (open_element){tag->prefix, tag->name};
    return true;
}

static void on_start(void *user, const start_tag *tag)
{
    parse *p = user;
    if (!take(p, INPUT_START) || !open_element_of(p, tag))
        return;
    p->root_seen = true;
    if (p->depth > p->most_depth || tag->count > p->most_attributes ||
        tag->declaration_count > p->most_namespaces) {
        past_limit(p, tag->count);
        return;
    }
    if (pc_libxml2_name_count(p->xml) > p->most_names) {
        limit_names(p);
        return;
    }
    bool has_fault = pc_libxml2_take_name_fault(p->xml);
    if ((has_fault || tag->declaration_count) && !pc_namespaces_judge(p, tag, has_fault))
        return;
    p->handlers->start(p, tag);
}

static void on_end(void *user, const char *prefix, const char *name)
{
    parse *p = user;
    if (!take(p, INPUT_END))
        return;
    if (p->depth == p->prefix_depth)
        pc_namespaces_leave(p);
    p->depth--;
    p->handlers->end(p, prefix, name);
}

static void on_text(void *user, const char *text, size_t size)
{
    parse *p = user;
    p->in_text = true;
    p->in.is_start = false;
    p->handlers->text(p, text, size);
}

/* Checks for bytes that are not UTF-8 and characters that XML does not allow, which libxml2 2.9
 * passes on in sections, instructions and comments. */
static bool check_characters(parse *p, const char *text, size_t size)
{
    if (pc_utf8_is_xml(text, size, NULL))
        return true;
    p->in_text = false;
    const input *in = &p->in;
    if (!(in->current.end &&
          pc_parse_find_fault(p, in->current.begin, pc_input_text(in), false, false)) &&
        !pc_parse_find_fault(p, pc_input_text(in), in->bytes.size, in->text_in_section, false))
        pc_parse_stop(p, PALCARE_NOMEM);
    return false;
}

static void on_cdata(void *user, const char *text, size_t size)
{
    parse *p = user;
    p->in_text = true;
    p->in.is_start = false;
    if (check_characters(p, text, size))
        p->handlers->cdata(p, text, size);
}

static void on_comment(void *user, const char *text)
{
    parse *p = user;
    if (take(p, INPUT_COMMENT) && check_characters(p, text, strlen(text)))
        p->handlers->comment(p, text);
}

static void on_instruction(void *user, const char *target, const char *data)
{
    parse *p = user;
    if (!take(p, INPUT_INSTRUCTION) ||
        !check_characters(p, data ? data : "", data ? strlen(data) : 0))
        return;
    if (pc_libxml2_name_count(p->xml) > p->most_names) {
        limit_names(p);
        return;
    }
    pc_libxml2_take_name_fault(p->xml);
    if (strchr(target, ':'))
        pc_namespaces_judge_target(p, target);
    p->handlers->instruction(p, target, data);
}

const libxml2_handlers pc_parse_events = {on_start, on_end,     on_text,
                                          on_cdata, on_comment, on_instruction};

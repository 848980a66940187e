/*
 * Loops: a record that is its own ancestor, directly or through others. A depth-first search along
 * the field begins at each unvisited record; reaching a record that is still on the path proves a
 * loop. Each record is entered once, so long chains cost no more than short ones.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/references.h"

#include "model/record.h"
#include "model/walk.h"

#include <stdlib.h>

/* The state of a record, kept in the table of names with the field as tag. */
enum { ON_PATH = 1, DONE = 2, FLAG_LOOP = 4 };

typedef struct node {
    const palcare_record *record;
    size_t next; /* index of the next value to follow */
} node;

typedef struct search {
    check *c;
    palcare_field field;
    node *path;
    size_t depth, capacity;
} search;

static uintptr_t state_of(const search *s, const palcare_record *record)
{
    const names_entry *e = pc_names_find(&s->c->names, record, s->field, "", 0);
    return e ? (uintptr_t)e->value : 0;
}

static void set_state(search *s, const palcare_record *record, uintptr_t state)
{
    names_entry *e = pc_names_take(&s->c->names, record, s->field, "", 0, NULL);
    if (e)
        e->value = (const void *)state;
    else
        pc_check_no_memory(s->c);
}

static void push(search *s, const palcare_record *record)
{
    if (s->depth == s->capacity) {
        size_t capacity = s->capacity ? s->capacity * 2 : 16;
        node *path = realloc(s->path, capacity * sizeof *path);
        if (!path) {
            pc_check_no_memory(s->c);
            return;
        }
        s->path = path;
        s->capacity = capacity;
    }
    s->path[s->depth++] = (node){record, 0};
    set_state(s, record, ON_PATH);
}

/* The search stays within the document, and for parts within their top record, because other
 * records are checked on their own. */
static bool is_in_scope(const check *c, const palcare_record *record)
{
    if (pc_record_is_part(record))
        return pc_record_top(record) == pc_check_top(c);
    return palcare_record_doc(record) == c->doc;
}

/* Follows the next value of the last record on the path, or leaves that record. */
static void step(search *s)
{
    node *last = &s->path[s->depth - 1];
    if (last->next >= palcare_count(last->record, s->field)) {
        set_state(s, last->record, DONE | (state_of(s, last->record) & FLAG_LOOP));
        s->depth--;
        return;
    }
    const palcare_record *target = pc_ref_target(s->c, last->record, s->field, last->next++);
    if (!target || palcare_record_type(target) != palcare_record_type(last->record) ||
        !is_in_scope(s->c, target))
        return;
    uintptr_t state = state_of(s, target);
    if (!state)
        push(s, target);
    else if (state & ON_PATH)
        set_state(s, last->record, state_of(s, last->record) | FLAG_LOOP);
}

static void search_from(check *c, const palcare_record *record, palcare_field field)
{
    search s = {.c = c, .field = field};
    if (!state_of(&s, record))
        push(&s, record);
    while (s.depth > 0 && c->status == PALCARE_OK)
        step(&s);
    free(s.path);
}

/* Fields along which a record may not lead back to itself. */
static const palcare_field fields[] = {
    PALCARE_ORGANIZATION_PARENT, PALCARE_ORGANIZATION_SUCCEEDED_BY,
    PALCARE_AREA_PARENT,         PALCARE_AREA_SUCCEEDED_BY,
    PALCARE_TERM_BROADER,        PALCARE_ITEM_REPLACED_BY,
    PALCARE_REPLY_REPLACES,      PALCARE_ANSWER_REPLACES,
    PALCARE_TERM_REPLACED_BY,    PALCARE_ROLE_REPLACED_BY,
};

static void check_loops(check *c, const palcare_record *record, int code)
{
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (fields[i] >> 8 != palcare_record_type(record) || !pc_field_given(record, fields[i]))
            continue;
        search_from(c, record, fields[i]);
        search s = {.c = c, .field = fields[i]};
        if (state_of(&s, record) & FLAG_LOOP)
            pc_check_say(c, code, fields[i], PALCARE_NONE, "remove one link of the circle",
                         "'%s' leads in a circle, back to where it starts",
                         palcare_field_name(fields[i]));
    }
}

static const record_rule record_rules[] = {
    {PC_LOOP, PALCARE_TYPE_ORGANIZATION, check_loops}, {PC_LOOP, PALCARE_TYPE_AREA, check_loops},
    {PC_LOOP, PALCARE_TYPE_TERM, check_loops},         {PC_LOOP, PALCARE_TYPE_ITEM, check_loops},
    {PC_LOOP, PALCARE_TYPE_REPLY, check_loops},        {PC_LOOP, PALCARE_TYPE_ANSWER, check_loops},
};
const rules pc_loop_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL, 0};

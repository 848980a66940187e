/*
 * Loops: a record that is, over one step or many, above itself. From each record that was not yet
 * reached, one search in depth along the field; what it meets that still lies on its way is a loop.
 * Every record is entered once, so long chains cost no more than short ones.
 */
#include "check/references.h"

#include "model/record.h"
#include "model/walk.h"

#include <stdlib.h>

/* What is known of a record, in the table of names under the field as tag. */
enum { ON_THE_WAY = 1, DONE = 2, FLAG_LOOP = 4 };

typedef struct stop {
    const palcare_record *record;
    size_t next; /* value to follow */
} stop;

typedef struct search {
    check *c;
    palcare_field field;
    stop *way;
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

static void go_to(search *s, const palcare_record *record)
{
    if (s->depth == s->capacity) {
        size_t capacity = s->capacity ? s->capacity * 2 : 16;
        stop *way = realloc(s->way, capacity * sizeof *way);
        if (!way) {
            pc_check_no_memory(s->c);
            return;
        }
        s->way = way;
        s->capacity = capacity;
    }
    s->way[s->depth++] = (stop){record, 0};
    set_state(s, record, ON_THE_WAY);
}

/* Not in another document; a part not in another record, whose refs are its own affair. */
static bool is_within_reach(const check *c, const palcare_record *record)
{
    if (pc_record_is_part(record))
        return pc_record_top(record) == pc_check_top(c);
    return palcare_record_doc(record) == c->doc;
}

/* One step on from the record reached last, or back. */
static void step_on(search *s)
{
    stop *at = &s->way[s->depth - 1];
    if (at->next >= palcare_count(at->record, s->field)) {
        set_state(s, at->record, DONE | (state_of(s, at->record) & FLAG_LOOP));
        s->depth--;
        return;
    }
    const palcare_record *target = pc_ref_target(s->c, at->record, s->field, at->next++);
    if (!target || palcare_record_type(target) != palcare_record_type(at->record) ||
        !is_within_reach(s->c, target))
        return;
    uintptr_t state = state_of(s, target);
    if (!state)
        go_to(s, target);
    else if (state & ON_THE_WAY)
        set_state(s, at->record, state_of(s, at->record) | FLAG_LOOP);
}

static void search_from(check *c, const palcare_record *record, palcare_field field)
{
    search s = {.c = c, .field = field};
    if (!state_of(&s, record))
        go_to(&s, record);
    while (s.depth > 0 && c->status == PALCARE_OK)
        step_on(&s);
    free(s.way);
}

/* The field along which records of a type may not lead back to themselves. */
static const palcare_field fields[] = {
    PALCARE_ORGANIZATION_PARENT, PALCARE_ORGANIZATION_SUCCEEDED_BY,
    PALCARE_AREA_PARENT,         PALCARE_AREA_SUCCEEDED_BY,
    PALCARE_TERM_BROADER,        PALCARE_ITEM_REPLACED_BY,
    PALCARE_REPLY_REPLACES,      PALCARE_ANSWER_REPLACES,
};

static void check_loops(check *c, const palcare_record *record, int code)
{
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (fields[i] >> 8 != palcare_record_type(record) || !pc_field_given(record, fields[i]))
            continue;
        search_from(c, record, fields[i]);
        search s = {.c = c, .field = fields[i]};
        if (state_of(&s, record) & FLAG_LOOP)
            pc_check_say(c, code, fields[i], PALCARE_NONE, "take one link of the circle out",
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

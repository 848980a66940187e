/*
 * Loops: a record that is its own ancestor, or an entry that depends on its own answer, directly or
 * through others. A depth-first search begins at each unvisited record; reaching a record that is
 * still on the path proves a loop. Each record is entered once, so long chains cost no more than
 * short ones.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/references.h"

#include "model/record.h"
#include "model/walk.h"

#include <stdlib.h>

/* The state of a record, kept in the table of names with the first field of the way as tag. */
enum { ON_PATH = 1, DONE = 2, FLAG_LOOP = 4, FIELDS_MOST = 3 };

/* Fields along which a record may not lead back to itself, each a reference or parts. */
typedef struct way {
    int code;
    palcare_field fields[FIELDS_MOST];
    bool has_owners; /* a reference leads to the owners of its target too, up to the record */
} way;

/* An entry depends on its rule, which has rules inside, which ask about entries. An entry that is
 * inside another is shown only with that. */
static const way ways[] = {
    {PC_LOOP, {PALCARE_ORGANIZATION_PARENT}, false},
    {PC_LOOP, {PALCARE_ORGANIZATION_SUCCEEDED_BY}, false},
    {PC_LOOP, {PALCARE_AREA_PARENT}, false},
    {PC_LOOP, {PALCARE_AREA_SUCCEEDED_BY}, false},
    {PC_LOOP, {PALCARE_TERM_BROADER}, false},
    {PC_LOOP, {PALCARE_TERM_REPLACED_BY}, false},
    {PC_LOOP, {PALCARE_ROLE_REPLACED_BY}, false},
    {PC_LOOP, {PALCARE_ITEM_REPLACED_BY}, false},
    {PC_LOOP, {PALCARE_REPLY_REPLACES}, false},
    {PC_LOOP, {PALCARE_ANSWER_REPLACES}, false},
    {PC_RULE_LOOP, {PALCARE_ENTRY_RULE, PALCARE_RULE_RULE, PALCARE_RULE_OF}, true},
};

typedef struct node {
    const palcare_record *record;
    size_t field, value;         /* the next value to follow */
    const palcare_record *above; /* the last target, whose owner comes next; NULL: none */
} node;

typedef struct search {
    check *c;
    const way *way;
    node *path;
    size_t depth, capacity;
} search;

static uintptr_t state_of(const search *s, const palcare_record *record)
{
    const names_entry *e = pc_names_find(&s->c->names, record, s->way->fields[0], "", 0);
    return e ? (uintptr_t)e->value : 0;
}

static void set_state(search *s, const palcare_record *record, uintptr_t state)
{
    names_entry *e = pc_names_take(&s->c->names, record, s->way->fields[0], "", 0, NULL);
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
    s->path[s->depth++] = (node){.record = record};
    set_state(s, record, ON_PATH);
}

/* The last field of the way that a record of this type has; 0 if it has none. */
static palcare_field field_of(const way *w, palcare_type type)
{
    palcare_field found = 0;
    for (size_t i = 0; i < FIELDS_MOST; i++)
        if (w->fields[i] >> 8 == type)
            found = w->fields[i];
    return found;
}

/* The search stays within the document, and for parts within their top record, because other
 * records are checked on their own. */
static bool is_in_scope(const search *s, const palcare_record *record)
{
    if (!record || !field_of(s->way, palcare_record_type(record)))
        return false;
    if (pc_record_is_part(record))
        return pc_record_top(record) == pc_check_top(s->c);
    return palcare_record_doc(record) == s->c->doc;
}

static const palcare_record *follow(search *s, const palcare_record *record, palcare_field field,
                                    size_t index)
{
    if (palcare_field_kind(field) == PALCARE_KIND_PART)
        return palcare_part(record, field, index);
    return pc_ref_target(s->c, record, field, index);
}

/* The next record to which a node leads; NULL after the last. */
static const palcare_record *next_of(search *s, node *n)
{
    for (;;) {
        const palcare_record *found = NULL;
        if (n->above)
            found = palcare_record_owner(n->above);
        else if (n->field == FIELDS_MOST)
            return NULL;
        else if (s->way->fields[n->field] >> 8 != palcare_record_type(n->record) ||
                 n->value == palcare_count(n->record, s->way->fields[n->field])) {
            n->field++;
            n->value = 0;
            continue;
        } else {
            found = follow(s, n->record, s->way->fields[n->field], n->value++);
        }
        bool is_found = is_in_scope(s, found);
        bool is_ref = palcare_field_kind(s->way->fields[n->field]) == PALCARE_KIND_REF;
        n->above = is_found && s->way->has_owners && is_ref ? found : NULL;
        if (is_found)
            return found;
    }
}

/* Follows the next value of the last record on the path, or leaves that record. */
static void step(search *s)
{
    node *last = &s->path[s->depth - 1];
    const palcare_record *from = last->record, *target = next_of(s, last);
    if (!target) {
        set_state(s, from, DONE | (state_of(s, from) & FLAG_LOOP));
        s->depth--;
        return;
    }
    uintptr_t state = state_of(s, target);
    if (!state)
        push(s, target);
    else if (state & ON_PATH)
        set_state(s, from, state_of(s, from) | FLAG_LOOP);
}

static bool is_in_loop(check *c, const palcare_record *start, const palcare_record *record,
                       const way *w)
{
    search s = {.c = c, .way = w};
    if (!state_of(&s, start))
        push(&s, start);
    while (s.depth > 0 && c->status == PALCARE_OK)
        step(&s);
    free(s.path);
    return state_of(&s, record) & FLAG_LOOP;
}

/* Where the search for the loops of a record begins: itself, or the entry that a rule is for. */
static const palcare_record *start_of(const palcare_record *record, const way *w)
{
    while (record && palcare_record_type(record) != w->fields[0] >> 8)
        record = palcare_record_owner(record);
    return record;
}

static void check_loops(check *c, const palcare_record *record, int code)
{
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        palcare_field field = field_of(&ways[i], palcare_record_type(record));
        const palcare_record *start = start_of(record, &ways[i]);
        if (ways[i].code != code || !field || !start || !pc_field_given(record, field) ||
            !is_in_loop(c, start, record, &ways[i]))
            continue;
        if (code == PC_LOOP)
            pc_check_say(c, code, field, PALCARE_NONE, "remove one link of the circle",
                         "'%s' leads in a circle, back to where it starts",
                         palcare_field_name(field));
        else
            pc_check_say(c, code, field, 0, "remove the rule, or ask about an entry before it",
                         "needs an answer to '%s', which is shown only once this rule is met",
                         pc_field_first(record, field));
    }
}

static const record_rule record_rules[] = {
    {PC_LOOP, PALCARE_TYPE_ORGANIZATION, check_loops},
    {PC_LOOP, PALCARE_TYPE_AREA, check_loops},
    {PC_LOOP, PALCARE_TYPE_TERM, check_loops},
    {PC_LOOP, PALCARE_TYPE_ITEM, check_loops},
    {PC_LOOP, PALCARE_TYPE_REPLY, check_loops},
    {PC_LOOP, PALCARE_TYPE_ANSWER, check_loops},
    {PC_LOOP, PALCARE_TYPE_ROLE, check_loops},
    {PC_RULE_LOOP, PALCARE_TYPE_RULE, check_loops},
};
const rules pc_loop_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL, 0};

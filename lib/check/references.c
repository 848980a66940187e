/* References: tests that targets exist and have the right type, and that ids are unique. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/references.h"
#include "base/nearest.h"

#include "model/docs.h"
#include "model/names.h"
#include "model/walk.h"
#include "rich/rich.h"
#include "value/form.h"

#include <stdlib.h>

_Static_assert(POSITION_DEPTH > DEPTH_MOST + 1, "the walk goes down to every part");

/* ---- the index of names ---- */

static void put_name(check *c, const void *scope, int tag, const void *meaning, const char *name)
{
    bool is_new;
    if (!name)
        return;
    names_entry *e = pc_names_take(&c->names, scope, tag, name, strlen(name), &is_new);
    if (!e)
        pc_check_no_memory(c);
    else if (is_new)
        e->value = meaning;
}

static void put_ranks(check *c, const palcare_record *dimension)
{
    const char *value;
    for (size_t i = 0; (value = palcare_value(dimension, PALCARE_DIMENSION_VALUE, i)); i++)
        put_name(c, dimension, NAME_RANK, (const void *)(uintptr_t)(i + 1), value);
}

static void index_part(check *c, const palcare_record *top, const palcare_record *part)
{
    put_name(c, top, NAME_PART, part, palcare_record_id(part));
    switch (palcare_record_type(part)) {
    case PALCARE_TYPE_DIMENSION:
        put_name(c, top, NAME_DIMENSION, part, pc_field_first(part, PALCARE_DIMENSION_KEY));
        put_ranks(c, part);
        break;
    case PALCARE_TYPE_CURRENCY_UNIT:
        put_name(c, top, NAME_UNIT, part, pc_field_first(part, PALCARE_CURRENCY_UNIT_KEY));
        break;
    case PALCARE_TYPE_OPTION:
        put_name(c, palcare_record_owner(part), NAME_OPTION, part,
                 pc_field_first(part, PALCARE_OPTION_VALUE));
        break;
    default: break;
    }
}

static void index_top(check *c, const palcare_record *top)
{
    bool is_new;
    if (!pc_names_take(&c->names, top, NAME_INDEXED, "", 0, &is_new))
        pc_check_no_memory(c);
    else if (is_new) {
        walk w = pc_walk_of(top);
        for (palcare_record *part = pc_walk_next(&w); part; part = pc_walk_next(&w))
            if (part != top)
                index_part(c, top, part);
    }
}

const palcare_record *pc_name_find(check *c, const palcare_record *top, const void *scope, int tag,
                                   const char *name, size_t size)
{
    index_top(c, top);
    const names_entry *e = pc_names_find(&c->names, scope, tag, name, size);
    return e ? e->value : NULL;
}

size_t pc_dimension_rank(check *c, const palcare_record *dimension, const char *value)
{
    return (size_t)(uintptr_t)pc_name_find(c, pc_record_top(dimension), dimension, NAME_RANK, value,
                                           strlen(value));
}

/* ---- following ---- */

static bool is_wanted(palcare_field field, const palcare_record *target)
{
    palcare_type wanted = palcare_field_target(field, 0), type = palcare_record_type(target);
    return !wanted || type == wanted || type == palcare_field_target(field, 1);
}

/* The document to which a reference leads, and the rest of the reference; NULL if the document is
 * not available. */
static const palcare_doc *doc_of(const check *c, const char **value)
{
    const char *hash = strchr(*value, '#');
    if (!hash)
        return c->doc;
    const palcare_doc *doc = pc_docs_resolve(c->docs, c->doc, *value).doc;
    *value = hash + 1;
    return doc;
}

bool pc_ref_is_beyond(const check *c, const char *value)
{
    return !doc_of(c, &value);
}

static const palcare_record *record_named(check *c, const palcare_doc *doc, const char *name,
                                          size_t size)
{
    pc_buffer_clear(&c->scratch);
    pc_buffer_add(&c->scratch, name, size);
    const char *id = pc_buffer_text(&c->scratch);
    if (!id)
        pc_check_no_memory(c);
    return id ? palcare_doc_find(doc, id) : NULL;
}

/* Resolves a reference to a part: record/part, or the id of a part in this record; an answer's
 * entry is in the checklist of its response. */
static const palcare_record *part_target(check *c, palcare_field field, const char *value)
{
    bool is_inside = !strchr(value, '#');
    const palcare_doc *doc = doc_of(c, &value);
    const char *slash = doc ? strchr(value, '/') : NULL;
    if (slash) {
        const palcare_record *other = record_named(c, doc, value, (size_t)(slash - value));
        slash++;
        return other ? pc_name_find(c, other, other, NAME_PART, slash, strlen(slash)) : NULL;
    }
    if (!is_inside)
        return NULL;
    const palcare_record *top = pc_check_top(c);
    const palcare_record *part = pc_name_find(c, top, top, NAME_PART, value, strlen(value));
    if ((part && is_wanted(field, part)) || palcare_record_type(top) != PALCARE_TYPE_RESPONSE)
        return part;
    const palcare_record *asked = palcare_target(top, PALCARE_RESPONSE_CHECKLIST, 0, c->docs);
    return asked ? pc_name_find(c, asked, asked, NAME_PART, value, strlen(value)) : part;
}

const palcare_record *pc_ref_target(check *c, const palcare_record *record, palcare_field field,
                                    size_t index)
{
    if (!(palcare_type_flags(palcare_field_target(field, 0)) & PALCARE_TYPE_IS_PART))
        return palcare_target(record, field, index, c->docs);
    const char *value = palcare_value(record, field, index);
    return value ? part_target(c, field, value) : NULL;
}

/* ---- proposals ---- */

enum { IDS_MOST = 1000 };

/* Collects the ids of the document up to a limit; proposals need not be complete. */
static void gather_ids(check *c)
{
    if (c->id_count != PALCARE_NONE)
        return;
    c->id_count = 0;
    c->ids = malloc(IDS_MOST * sizeof *c->ids);
    if (!c->ids) {
        pc_check_no_memory(c);
        return;
    }
    const palcare_record *top = NULL;
    while (c->id_count < IDS_MOST && (top = palcare_doc_next(c->doc, 0, top)))
        if (palcare_record_id(top))
            c->ids[c->id_count++] = top;
}

typedef struct candidates {
    const check *c;
    palcare_field field;
} candidates;

static const char *candidate(void *user, size_t i)
{
    const candidates *all = user;
    const palcare_record *record = all->c->ids[i];
    return is_wanted(all->field, record) ? palcare_record_id(record) : "";
}

static const char *nearest_id(check *c, palcare_field field, const char *value)
{
    if (!c->proposals)
        return NULL;
    c->proposals--;
    gather_ids(c);
    candidates all = {c, field};
    const char *name = pc_nearest(value, strlen(value), candidate, &all, c->id_count);
    return name && *name ? name : NULL;
}

/* ---- rules ---- */

static const char *a_or_an(const char *word)
{
    return strchr("aeiou", word[0]) ? "an" : "a";
}

static void say_dangling(check *c, value_position position, const char *value, int code)
{
    problem what;
    quoted q = pc_problem_quote(value, strlen(value));
    palcare_type wanted = palcare_field_target(position.field, 0);
    palcare_type other = palcare_field_target(position.field, 1);
    const char *type = wanted ? palcare_type_name(wanted) : "record";
    pc_problem_say(&what, code, "%s '%s': there is no such %s%s%s",
                   palcare_field_name(position.field), q.text, type, other ? " or " : "",
                   other ? palcare_type_name(other) : "");
    bool is_here = !strchr(value, '#') && !(palcare_type_flags(wanted) & PALCARE_TYPE_IS_PART);
    const char *near = is_here ? nearest_id(c, position.field, value) : NULL;
    if (near)
        pc_problem_mean(&what, near);
    else
        pc_problem_hint(&what, "add %s %s%s%s with this id, or correct the reference",
                        a_or_an(type), type, other ? " or " : "",
                        other ? palcare_type_name(other) : "");
    pc_check_add(c, position.field, position.index, &what);
}

static void check_dangling(check *c, value_position position, int code)
{
    const char *value = palcare_value(position.record, position.field, position.index);
    if (!pc_ref_target(c, position.record, position.field, position.index) &&
        !pc_ref_is_beyond(c, value))
        say_dangling(c, position, value, code);
}

static void check_type_of_target(check *c, value_position position, int code)
{
    const palcare_record *target =
        pc_ref_target(c, position.record, position.field, position.index);
    if (!target || is_wanted(position.field, target))
        return;
    const char *value = palcare_value(position.record, position.field, position.index);
    const char *wanted = palcare_type_name(palcare_field_target(position.field, 0));
    palcare_type other = palcare_field_target(position.field, 1);
    const char *is = palcare_type_name(palcare_record_type(target));
    quoted q = pc_problem_quote(value, strlen(value));
    problem what;
    pc_problem_say(&what, code, "%s '%s' is %s %s", palcare_field_name(position.field), q.text,
                   a_or_an(is), is);
    pc_problem_hint(&what, "name %s %s%s%s here", a_or_an(wanted), wanted, other ? " or " : "",
                    other ? palcare_type_name(other) : "");
    pc_check_add(c, position.field, position.index, &what);
}

/* The name of a document, by which two are put in order. */
static const char *name_of(const palcare_doc *doc)
{
    const char *name = palcare_doc_name(doc);
    return name ? name : "";
}

static void say_ambiguous(check *c, value_position position, const char *value,
                          const palcare_doc *const *two)
{
    const char *names[] = {name_of(two[0]), name_of(two[1])};
    bool in_order = strcmp(names[0], names[1]) <= 0;
    quoted q = pc_problem_quote(value, strlen(value));
    quoted one = pc_problem_quote(names[!in_order], strlen(names[!in_order]));
    quoted other = pc_problem_quote(names[in_order], strlen(names[in_order]));
    pc_check_say(c, PC_REF_AMBIGUOUS, position.field, position.index,
                 "write where the file is, seen from this one, such as ../en/directory.palcare.xml",
                 "%s '%s' may mean a record of '%s' or of '%s'", palcare_field_name(position.field),
                 q.text, one.text, other.text);
}

/* Reports a document that was not given once per address, and each bare name that fits two. */
static void check_beyond(check *c, value_position position, int code)
{
    const char *value = palcare_value(position.record, position.field, position.index);
    const char *hash = strchr(value, '#');
    if (!hash)
        return;
    docs_answer answer = pc_docs_resolve(c->docs, c->doc, value);
    if (answer.two[0])
        say_ambiguous(c, position, value, answer.two);
    if (answer.doc || answer.two[0])
        return;
    bool is_new;
    size_t size = (size_t)(hash - value);
    if (!pc_names_take(&c->names, c->doc, NAME_ADDRESS, value, size, &is_new)) {
        pc_check_no_memory(c);
    } else if (is_new) {
        quoted q = pc_problem_quote(value, size);
        pc_check_say(c, code, position.field, position.index,
                     "check that file together with this one",
                     "references into '%s' were not checked: that document was not given", q.text);
    }
}

static void check_part_id(check *c, const palcare_record *record, int code)
{
    const char *id = pc_check_owner(c) ? palcare_record_id(record) : NULL;
    if (!id ||
        pc_name_find(c, pc_check_top(c), pc_check_top(c), NAME_PART, id, strlen(id)) == record)
        return;
    const char *type = palcare_type_name(palcare_record_type(pc_check_top(c)));
    quoted q = pc_problem_quote(id, strlen(id));
    problem what;
    pc_problem_say(&what, code, "the id '%s' occurs twice in this %s", q.text, type);
    pc_problem_hint(&what, "give each part of the %s an id of its own", type);
    pc_check_add(c, 0, PALCARE_NONE, &what);
}

/* An answer may name the checklist of its entry; it must be the checklist of the response. */
static void check_answer_list(check *c, const palcare_record *answer, int code)
{
    const palcare_record *entry = pc_ref_target(c, answer, PALCARE_ANSWER_ENTRY, 0);
    const palcare_record *asked =
        palcare_target(pc_check_top(c), PALCARE_RESPONSE_CHECKLIST, 0, c->docs);
    if (!entry || !asked || pc_record_top(entry) == asked ||
        palcare_record_type(entry) != PALCARE_TYPE_ENTRY)
        return;
    problem what;
    quoted q = pc_problem_quote(palcare_record_id(asked), strlen(palcare_record_id(asked)));
    pc_problem_say(&what, code, "answers an entry of another checklist");
    pc_problem_hint(&what, "its response is to '%s'; name an entry of that checklist", q.text);
    pc_check_add(c, PALCARE_ANSWER_ENTRY, 0, &what);
}

/* ---- references within rich text ---- */

static void check_inner(check *c, value_position position, int code, const char *id, size_t size,
                        bool is_picture)
{
    const palcare_record *top = pc_check_top(c);
    const palcare_record *found = pc_name_find(c, top, top, NAME_PART, id, size);
    if (is_picture ? found && palcare_record_type(found) == PALCARE_TYPE_MEDIA
                   : found || record_named(c, c->doc, id, size))
        return;
    quoted q = pc_problem_quote(id, size);
    pc_check_say(c, code, position.field, position.index,
                 is_picture ? "give a media of this record that id" : "correct the id after '#'",
                 is_picture ? "picture '#%s': there is no such media here"
                            : "link '#%s': nothing has that id",
                 q.text);
}

static void check_rich_refs(check *c, value_position position, int code)
{
    rich_walk markup = {.next = palcare_value(position.record, position.field, position.index)};
    rich_event event;
    const char *value;
    size_t size;
    while ((event = pc_rich_step(&markup)) != RICH_DONE) {
        if (event != RICH_START)
            continue;
        bool is_picture = pc_rich_attribute_of(&markup, "src", &value, &size);
        if ((is_picture || pc_rich_attribute_of(&markup, "href", &value, &size)) && size > 1 &&
            value[0] == '#')
            check_inner(c, position, code, value + 1, size - 1, is_picture);
    }
}

static const record_rule record_rules[] = {
    {PC_PART_ID_TWICE, 0, check_part_id},
    {PC_WRONG_CHECKLIST, PALCARE_TYPE_ANSWER, check_answer_list},
};
static const value_rule value_rules[] = {
    {PC_DANGLING, PALCARE_KIND_REF, check_dangling},
    {PC_WRONG_TARGET, PALCARE_KIND_REF, check_type_of_target},
    {PC_REF_NOT_CHECKED, PALCARE_KIND_REF, check_beyond},
    {PC_DANGLING, PALCARE_KIND_RICH, check_rich_refs},
};
const rules pc_ref_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], value_rules,
                            sizeof value_rules / sizeof value_rules[0]};

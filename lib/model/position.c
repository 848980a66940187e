/*
 * Formats positions as paths and in words. Records are read with public functions only, so that
 * this works on an incomplete record too.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/position.h"

#include "model/arena.h"
#include "value/form.h"

static bool may_repeat(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    return most > 1;
}

/* Finds a part in its owner. The reader asks for the part added last, so the search begins at the
 * end. */
static void find_in_owner(const palcare_record *owner, position_step *step)
{
    palcare_type type = palcare_record_type(owner);
    palcare_type own = palcare_record_type(step->record);
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
        if (palcare_field_kind(field) != PALCARE_KIND_PART || palcare_field_target(field, 0) != own)
            continue;
        for (size_t i = palcare_count(owner, field); i-- > 0;)
            if (palcare_part(owner, field, i) == step->record) {
                step->field = field;
                step->index = i;
                return;
            }
    }
}

size_t pc_position_find(const palcare_record *record, position_step steps[POSITION_DEPTH])
{
    size_t count = 0;
    for (; record && count < POSITION_DEPTH; record = palcare_record_owner(record)) {
        steps[count] = (position_step){record, 0, 0};
        const palcare_record *owner = palcare_record_owner(record);
        if (owner)
            find_in_owner(owner, &steps[count]);
        count++;
    }
    for (size_t i = 0; i < count / 2; i++) {
        position_step other = steps[i];
        steps[i] = steps[count - 1 - i];
        steps[count - 1 - i] = other;
    }
    return count;
}

static void add_index(palcare_field field, size_t index, buffer *out)
{
    if (index != PALCARE_NONE && (index > 0 || may_repeat(field)))
        pc_buffer_format(out, "[%zu]", index + 1);
}

/* Tells if an attribute contains the values of a field. */
static bool is_attribute(palcare_field field)
{
    switch (palcare_field_kind(field)) {
    case PALCARE_KIND_TEXT:
    case PALCARE_KIND_RICH:
    case PALCARE_KIND_PART: return false;
    case PALCARE_KIND_STRING: return !may_repeat(field);
    default: return true;
    }
}

/* Writes the id of a top record but the number of a part, as XPath would; the words contain a
 * part's id. An invalid id of a file is cut and made safe for a terminal. */
void pc_position_add_names_path(const position_name *names, size_t count, buffer *out)
{
    for (const position_name *n = names; n < names + count; n++) {
        pc_buffer_format(out, "/%s", n->name);
        if (n->number)
            pc_buffer_format(out, "[%zu]", n->number);
        else if (n->id && pc_form_fits(PALCARE_KIND_ID, n->id, n->id_size))
            pc_buffer_format(out, "[%.*s]", (int)n->id_size, n->id);
        else if (n->id)
            pc_buffer_format(out, "[%s]", pc_problem_quote(n->id, n->id_size).text);
    }
}

static void add_words(const position_name *n, buffer *out)
{
    pc_buffer_string(out, n->name);
    if (n->id)
        pc_buffer_format(out, " '%s'", pc_problem_quote(n->id, n->id_size).text);
    else if (n->number)
        pc_buffer_format(out, " %zu", n->number);
}

void pc_position_add_names_words(const position_name *names, size_t count, buffer *out)
{
    enum { MAX_NAMES = 3 }; /* keeps sentences short; the path has all names */
    if (!count)
        return;
    add_words(&names[0], out);
    size_t next = count > MAX_NAMES ? count - MAX_NAMES + 1 : 1;
    if (next > 1)
        pc_buffer_string(out, ", ...");
    for (; next < count; next++) {
        pc_buffer_string(out, ", ");
        add_words(&names[next], out);
    }
}

static void name_steps(const position_step *steps, size_t count,
                       position_name names[POSITION_DEPTH])
{
    for (size_t i = 0; i < count; i++) {
        const position_step *step = &steps[i];
        const char *id = palcare_record_id(step->record);
        names[i] = (position_name){
            .name = step->field ? palcare_field_name(step->field)
                                : palcare_type_name(palcare_record_type(step->record)),
            .id = id,
            .id_size = id ? strlen(id) : 0,
            .number = step->field ? step->index + 1 : 0,
        };
    }
}

void pc_position_add_steps_path(const position_step *steps, size_t count, palcare_field field,
                                size_t index, buffer *out)
{
    position_name names[POSITION_DEPTH];
    name_steps(steps, count, names);
    pc_position_add_names_path(names, count, out);
    if (!field)
        return;
    pc_buffer_format(out, "/%s%s", is_attribute(field) ? "@" : "", palcare_field_name(field));
    add_index(field, index, out);
}

void pc_position_add_steps_words(const position_step *steps, size_t count, buffer *out)
{
    position_name names[POSITION_DEPTH];
    name_steps(steps, count, names);
    pc_position_add_names_words(names, count, out);
}

void pc_position_add_path(const palcare_record *record, palcare_field field, size_t index,
                          buffer *out)
{
    position_step steps[POSITION_DEPTH] = {{NULL, 0, 0}};
    pc_position_add_steps_path(steps, pc_position_find(record, steps), field, index, out);
}

void pc_position_add_words(const palcare_record *record, buffer *out)
{
    position_step steps[POSITION_DEPTH] = {{NULL, 0, 0}};
    pc_position_add_steps_words(steps, pc_position_find(record, steps), out);
}

place pc_record_place(const palcare_record *record)
{
    place where = {.file = pc_record_doc(record)->name};
    palcare_record_place(record, &where.line, &where.column);
    return where;
}

const char *pc_position_words(buffer *b, const palcare_record *record)
{
    pc_position_add_words(record, b);
    return pc_buffer_text(b);
}

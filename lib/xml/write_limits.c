/* Counts, while writing, everything that the reader counts. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/write_limits.h"

#include "base/hash.h"
#include "rich/rich.h"

#include <stdlib.h>
#include <string.h>

void pc_write_limits_end(write_limits *l)
{
    free(l->names);
    l->names = NULL;
    l->names_room = 0;
}

static void say(write_limits *l, const problem *what)
{
    place where = {0};
    problem whole;
    if (l->status != PALCARE_OK)
        return;
    const palcare_record *top = l->record ? pc_record_top(l->record) : NULL;
    const char *id = top ? palcare_record_id(top) : NULL;
    if (top)
        where = (place){.file = pc_record_doc(top)->name,
                        .line = l->record->line,
                        .column = l->record->column};
    pc_problem_say(&whole, what->code, "%s%s%s%s%s", top ? palcare_type_name(top->type) : "palcare",
                   id ? " '" : "", id ? id : "", id ? "': " : ": ", what->message);
    pc_problem_hint(&whole, "%s", what->hint);
    palcare_status status = pc_report_add(l->report, &where, &whole);
    l->status = status == PALCARE_OK ? PALCARE_LIMIT : status;
}

static void say_more_than(write_limits *l, int code, option which)
{
    problem what;
    int64_t most = (int64_t)l->most[which];
    pc_problem_say(&what, code, "more than the limit '%s' allows (%lld %s)", pc_option_name(which),
                   (long long)most, pc_option_unit(which, most));
    pc_problem_hint(&what, "raise '%s' for writing, and for reading it again",
                    pc_option_name(which));
    say(l, &what);
}

static inline void hold(write_limits *l, int code, option which, uint64_t count)
{
    if (count > l->most[which])
        say_more_than(l, code, which);
}

void pc_write_limits_begin(write_limits *l, const palcare_options *options, palcare_report *report,
                           bool is_stream)
{
    *l = (write_limits){.options = options, .report = report};
    for (int i = 0; i < OPTION_COUNT; i++)
        l->most[i] = (uint64_t)pc_option_of(options, (option)i);
    if (is_stream)
        l->most[OPTION_BYTES] = l->most[OPTION_RECORDS] = UINT64_MAX;
    l->name_count = VOCABULARY_NAMES;
    hold(l, PC_LIMIT_NAMES, OPTION_NAMES, l->name_count);
}

void pc_write_limits_bytes(write_limits *l, uint64_t written)
{
    hold(l, PC_LIMIT_BYTES, OPTION_BYTES, written);
}

void pc_write_limits_record(write_limits *l, const palcare_record *record, unsigned depth)
{
    l->record = record;
    hold(l, PC_LIMIT_RECORDS, OPTION_RECORDS, ++l->records);
    hold(l, PC_LIMIT_DEPTH, OPTION_DEPTH, depth);
}

void pc_write_limits_tag(write_limits *l, size_t size, unsigned attributes, unsigned namespaces)
{
    hold(l, PC_LIMIT_GAP, OPTION_GAP, size);
    hold(l, PC_LIMIT_ATTRIBUTES, OPTION_ATTRIBUTES, attributes);
    hold(l, PC_LIMIT_NAMESPACES, OPTION_NAMESPACES, namespaces);
}

/* Counts the tags of rich text, of which one may be too long or too deep. */
static void hold_rich_tags(write_limits *l, const char *markup, unsigned depth)
{
    rich_walk tags = {.next = markup};
    for (const char *from = markup;; from = tags.next) {
        rich_event event = pc_rich_step(&tags);
        if (event == RICH_DONE)
            return;
        if (event == RICH_START)
            hold(l, PC_LIMIT_DEPTH, OPTION_DEPTH, ++depth);
        else if (event == RICH_END)
            depth--;
        if (event != RICH_TEXT)
            hold(l, PC_LIMIT_GAP, OPTION_GAP, (uint64_t)(tags.next - from));
    }
}

void pc_write_limits_value(write_limits *l, palcare_kind kind, const char *text, unsigned depth)
{
    size_t size = strlen(text);
    hold(l, PC_LIMIT_DEPTH, OPTION_DEPTH, depth);
    if (kind != PALCARE_KIND_RICH) {
        hold(l, PC_LIMIT_TEXT, OPTION_TEXT, size);
        return;
    }
    hold(l, PC_LIMIT_RICH, OPTION_RICH, size);
    if (size > l->most[OPTION_GAP] || depth + RICH_DEPTH > l->most[OPTION_DEPTH])
        hold_rich_tags(l, text, depth);
}

/* ---- names ---- */

/* Finds the entry of a hash, or an empty one. */
static uint64_t *place_of(uint64_t *names, size_t room, uint64_t hash)
{
    size_t at = (size_t)hash & (room - 1);
    while (names[at] && names[at] != hash)
        at = (at + 1) & (room - 1);
    return &names[at];
}

static bool make_room(write_limits *l)
{
    size_t used = l->name_count - VOCABULARY_NAMES;
    if (used * 2 < l->names_room)
        return true;
    size_t room = l->names_room ? l->names_room * 2 : 64;
    uint64_t *names = calloc(room, sizeof *names);
    if (!names)
        return false;
    for (size_t i = 0; i < l->names_room; i++)
        if (l->names[i])
            *place_of(names, room, l->names[i]) = l->names[i];
    free(l->names);
    l->names = names;
    l->names_room = room;
    return true;
}

static void add_name(write_limits *l, const char *name, size_t size)
{
    if (!make_room(l)) {
        l->status = PALCARE_NOMEM;
        return;
    }
    uint64_t hash = pc_hash_of_text(pc_hash_seed(l), name, size) | 1; /* 0 is an empty entry */
    uint64_t *found = place_of(l->names, l->names_room, hash);
    if (*found)
        return;
    *found = hash;
    hold(l, PC_LIMIT_NAMES, OPTION_NAMES, ++l->name_count);
}

/* The size of a name, which ends before one of these characters or at the end of its markup. */
static size_t name_size(const char *name, const char *end, const char *stops)
{
    size_t size = 0;
    while (name + size < end && !strchr(stops, name[size]))
        size++;
    return size;
}

/* The reader keeps a prefix and the name after it separately. */
static void add_qualified_name(write_limits *l, const char *name, size_t size)
{
    const char *colon = memchr(name, ':', size);
    if (colon) {
        add_name(l, name, (size_t)(colon - name));
        size -= (size_t)(colon + 1 - name);
        name = colon + 1;
    }
    add_name(l, name, size);
}

void pc_write_limits_part(write_limits *l, const foreign_part *attribute)
{
    const char *name = attribute->at + 1;
    add_qualified_name(l, name, name_size(name, attribute->value, "="));
    if (attribute->is_declaration)
        add_name(l, attribute->value, attribute->value_size);
}

static void hold_foreign_tag(write_limits *l, const foreign_walk *content)
{
    unsigned attributes = 0, namespaces = 0;
    const char *at = pc_foreign_attributes_of(content);
    const char *name = content->at + 1;
    add_qualified_name(l, name, name_size(name, content->next, " />"));
    for (foreign_part part; pc_foreign_next_attribute(&at, content->next, &part);) {
        attributes += !part.is_declaration;
        namespaces += part.is_declaration;
        pc_write_limits_part(l, &part);
    }
    pc_write_limits_tag(l, (size_t)(content->next - content->at), attributes, namespaces);
}

void pc_write_limits_piece(write_limits *l, const char *text, unsigned depth)
{
    foreign_walk content = {.next = text, .end = text + strlen(text)};
    for (foreign_event event; (event = pc_foreign_step(&content)) != FOREIGN_DONE;) {
        size_t size = (size_t)(content.next - content.at);
        switch (event) {
        case FOREIGN_START:
            hold(l, PC_LIMIT_DEPTH, OPTION_DEPTH, depth++);
            hold_foreign_tag(l, &content);
            break;
        case FOREIGN_END:
            hold(l, PC_LIMIT_GAP, OPTION_GAP, size);
            depth--;
            break;
        case FOREIGN_OTHER:
            hold(l, PC_LIMIT_GAP, OPTION_GAP, size);
            if (content.at[1] == '?')
                add_name(l, content.at + 2, name_size(content.at + 2, content.next, " \t\r\n?"));
            break;
        default: break;
        }
    }
}

/* Checks the reader's bound on the declarations of all kept attributes. */
void pc_write_limits_repeated(write_limits *l, size_t size, uint64_t written)
{
    enum { FREE = 1024 * 1024, TIMES = 3 };
    problem what;
    l->repeated += size;
    if (l->repeated <= FREE + TIMES * written)
        return;
    pc_problem_say(&what, PC_LIMIT_MEMORY, "long namespaces are used over and over");
    pc_problem_hint(&what, "shorten them");
    say(l, &what);
}

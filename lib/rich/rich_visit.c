/* The public walk over rich text: calls a function of the caller for each element and run of
 * text. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"
#include "rich/rich_table.h"

#include <string.h>

typedef struct visit {
    palcare_rich_enter_fn enter;
    palcare_rich_leave_fn leave;
    palcare_text_fn text;
    void *user;
    buffer strings;
} visit;

static palcare_status answer(int stop)
{
    return stop ? PALCARE_STOPPED : PALCARE_OK;
}

/* Collects the attributes of a start tag: names point into the table, values into v->strings. */
static palcare_status read_attributes(visit *v, const rich_walk *walk, const rich_element *row,
                                      const char *out[2 * RICH_MOST_ATTRIBUTES + 1])
{
    size_t offsets[RICH_MOST_ATTRIBUTES], count = 0;
    pc_buffer_clear(&v->strings);
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES && row->attributes[i]; i++) {
        const char *value;
        size_t size;
        if (!pc_rich_attribute_of(walk, row->attributes[i], &value, &size))
            continue;
        out[2 * count] = row->attributes[i];
        offsets[count++] = v->strings.size;
        pc_rich_resolve(value, size, &v->strings);
        pc_buffer_byte(&v->strings, '\0');
    }
    if (v->strings.failed)
        return PALCARE_NOMEM;
    for (size_t i = 0; i < count; i++)
        out[2 * i + 1] = v->strings.at + offsets[i];
    out[2 * count] = NULL;
    return PALCARE_OK;
}

static palcare_status visit_start(visit *v, const rich_walk *walk, const rich_element *row)
{
    const char *attributes[2 * RICH_MOST_ATTRIBUTES + 1];
    if (!v->enter)
        return PALCARE_OK;
    palcare_status status = read_attributes(v, walk, row, attributes);
    return status == PALCARE_OK ? answer(v->enter(v->user, row->name, attributes)) : status;
}

static palcare_status visit_text(visit *v, const rich_walk *walk)
{
    if (!v->text)
        return PALCARE_OK;
    pc_buffer_clear(&v->strings);
    pc_rich_resolve(walk->text, walk->text_size, &v->strings);
    const char *text = pc_buffer_text(&v->strings);
    return text ? answer(v->text(v->user, text, v->strings.size)) : PALCARE_NOMEM;
}

static palcare_status visit_all(visit *v, const char *canonical)
{
    palcare_status status = PALCARE_OK;
    rich_walk walk = {.next = canonical};
    for (rich_event event; status == PALCARE_OK && (event = pc_rich_step(&walk)) != RICH_DONE;) {
        if (event == RICH_TEXT) {
            status = visit_text(v, &walk);
            continue;
        }
        const rich_element *row = pc_rich_row(pc_rich_row_of(walk.name, walk.name_size));
        if (event == RICH_START)
            status = visit_start(v, &walk, row);
        else if (v->leave)
            status = answer(v->leave(v->user, row->name));
    }
    return status;
}

palcare_status palcare_rich_walk(const char *markup, palcare_rich_enter_fn enter,
                                 palcare_rich_leave_fn leave, palcare_text_fn text, void *user,
                                 palcare_report *report)
{
    problem p;
    if (!markup) {
        palcare_status reported =
            pc_report_say(report, NULL, PC_MISUSE, NULL, "the markup is NULL");
        return reported == PALCARE_OK ? PALCARE_MISUSE : reported;
    }
    rich canonical = {0};
    visit v = {.enter = enter, .leave = leave, .text = text, .user = user};
    palcare_status status = pc_rich_parse(&canonical, markup, strlen(markup), &p);
    if (status == PALCARE_OK)
        status = visit_all(&v, canonical.out.at);
    else if (status == PALCARE_INVALID && pc_report_add(report, NULL, &p) != PALCARE_OK)
        status = PALCARE_NOMEM;
    pc_buffer_free(&v.strings);
    pc_rich_free(&canonical);
    return status;
}

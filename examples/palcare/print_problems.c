/*
 * Collects the problems of one file, sorts them by place and prints them.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "print_problems.h"
#include "open_files.h"
#include "print_json.h"
#include "text_lines.h"

#include <stdlib.h>
#include <string.h>

bool problems_count(struct problems *problems, palcare_severity severity)
{
    problems->met[severity]++;
    bool room = problems->count < problems->most;
    problems->hidden += !room;
    return room;
}

void problems_add(struct problems *problems, struct problem problem)
{
    if (problems->count == problems->room) {
        problems->room = problems->room ? 2 * problems->room : 16;
        problems->all = need(realloc(problems->all, problems->room * sizeof *problems->all));
    }
    problem.order = problems->count;
    problems->all[problems->count++] = problem;
}

static char *copy_text(const char *text)
{
    return text ? need(strdup(text)) : NULL;
}

void problems_add_report(struct problems *problems, const palcare_report *report)
{
    size_t kept = palcare_report_count(report);
    for (size_t i = 0; i < kept; i++) {
        struct problem problem = {
            .severity = palcare_report_severity(report, i),
            .code = palcare_report_code(report, i),
            .path = copy_text(palcare_report_path(report, i)),
            .message = copy_text(palcare_report_message(report, i)),
            .hint = copy_text(palcare_report_hint(report, i)),
            .replacement = copy_text(palcare_report_replacement(report, i)),
            .text = problem_line(report, i),
        };
        const char *file = palcare_report_place(report, i, &problem.line, &problem.column);
        problem.file = copy_text(file ? file : "-");
        problems_add(problems, problem);
    }
    for (int severity = PALCARE_SEVERITY_NOTE; severity <= PALCARE_SEVERITY_ERROR; severity++)
        problems->met[severity] += palcare_report_total(report, (palcare_severity)severity);
    problems->hidden += palcare_report_total(report, 0) - kept;
}

static int compare_places(const void *left, const void *right)
{
    const struct problem *a = left, *b = right;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    if (a->column != b->column)
        return a->column < b->column ? -1 : 1;
    return a->order < b->order ? -1 : 1;
}

void problems_sort(struct problems *problems)
{
    if (problems->count)
        qsort(problems->all, problems->count, sizeof *problems->all, compare_places);
}

void problems_print(FILE *stream, const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const char *text = problems->all[i].text;
        print_visibly(stream, text);
        fputc('\n', stream);
    }
}

void problems_append_json(json_t *array, const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->all[i];
        char code[16];
        snprintf(code, sizeof code, "PC%04d", problem->code);
        json_t *object = need(json_object());
        json_put(object, "file", json_text(problem->file));
        json_put(object, "line", json_integer((json_int_t)problem->line));
        json_put(object, "column", json_integer((json_int_t)problem->column));
        json_put(object, "severity", json_string(palcare_severity_name(problem->severity)));
        json_put(object, "code", json_string(code));
        json_put(object, "path", json_text(problem->path));
        json_put(object, "message", json_text(problem->message));
        json_put(object, "hint", json_text(problem->hint));
        json_put(object, "replacement", json_text(problem->replacement));
        json_add(array, object);
    }
}

void problems_free(struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        struct problem *problem = &problems->all[i];
        free(problem->file);
        free(problem->path);
        free(problem->message);
        free(problem->hint);
        free(problem->replacement);
        free(problem->text);
        free(problem->region.value);
    }
    free(problems->all);
    *problems = (struct problems){0};
}

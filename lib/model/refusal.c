/* Reports refusals in the same words as the reader would for a file. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/refusal.h"

#include "base/utf8.h"
#include "model/names.h"
#include "model/position.h"
#include "model/record.h"
#include "model/shape.h"
#include "value/form.h"

#include <stdio.h>
#include <string.h>

palcare_status pc_report_at(palcare_report *report, palcare_severity severity,
                            const palcare_record *record, palcare_field field, size_t index,
                            const problem *what)
{
    if (!report)
        return PALCARE_OK;
    if (!record)
        return pc_report_put(report, severity, NULL, what);
    buffer path = {0}, words = {0};
    pc_position_add_path(record, field, index, &path);
    pc_position_add_words(record, &words);
    place where = pc_record_place(record);
    where.path = pc_buffer_text(&path);
    const char *whose = pc_buffer_text(&words);
    palcare_status status = PALCARE_NOMEM;
    if (where.path && whose) {
        problem named = *what;
        pc_problem_prefix(&named, whose);
        status = pc_report_put(report, severity, &where, &named);
    }
    pc_buffer_free(&path);
    pc_buffer_free(&words);
    return status;
}

palcare_status pc_refuse(palcare_report *report, const palcare_record *record, palcare_field field,
                         size_t index, const problem *what)
{
    palcare_status status =
        pc_report_at(report, PALCARE_SEVERITY_ERROR, record, field, index, what);
    return status == PALCARE_OK ? PALCARE_INVALID : status;
}

palcare_status pc_refuse_say(palcare_report *report, const palcare_record *record,
                             palcare_field field, int code, const char *hint, const char *format,
                             ...)
{
    problem what;
    va_list arguments;
    va_start(arguments, format);
    pc_problem_say_va(&what, code, hint, format, arguments);
    va_end(arguments);
    return pc_refuse(report, record, field, PALCARE_NONE, &what);
}

palcare_status pc_misuse(palcare_report *report, const palcare_record *record, palcare_field field,
                         const char *format, ...)
{
    problem what;
    va_list arguments;
    va_start(arguments, format);
    pc_problem_say_va(&what, PC_MISUSE, NULL, format, arguments);
    va_end(arguments);
    palcare_status status =
        pc_report_at(report, PALCARE_SEVERITY_ERROR, record, field, PALCARE_NONE, &what);
    return status == PALCARE_OK ? PALCARE_MISUSE : status;
}

palcare_status pc_misuse_field(palcare_report *report, const palcare_record *record,
                               palcare_field field)
{
    const char *name = palcare_field_name(field);
    if (!name)
        return pc_misuse(report, record, 0, "%d is not a field", (int)field);
    return pc_misuse(report, record, 0, "'%s' is a field of %s, not of %s", name,
                     palcare_type_name(field >> 8), palcare_type_name(record->type));
}

palcare_status pc_misuse_index(palcare_report *report, const palcare_record *record,
                               palcare_field field, size_t index)
{
    problem what;
    char number[24];
    size_t count = palcare_count(record, field);
    snprintf(number, sizeof number, "%zu", index);
    const char *name = index == PALCARE_LAST   ? "PALCARE_LAST"
                       : index == PALCARE_NONE ? "PALCARE_NONE"
                                               : number;
    pc_problem_say(&what, PC_NO_SUCH_INDEX, "'%s' has %zu value%s, so none has the index %s",
                   palcare_field_name(field), count, count == 1 ? "" : "s", name);
    palcare_status status =
        pc_report_at(report, PALCARE_SEVERITY_ERROR, record, field, PALCARE_NONE, &what);
    return status == PALCARE_OK ? PALCARE_MISUSE : status;
}

palcare_status pc_refuse_id(palcare_report *report, const palcare_record *record,
                            const schema_field *field, const char *id)
{
    problem what;
    if (!pc_form_fits(PALCARE_KIND_ID, id, strlen(id))) {
        pc_shape_explain(field, id, strlen(id), &what);
        return pc_refuse(report, record, record ? field->field : 0, PALCARE_NONE, &what);
    }
    return pc_refuse_say(report, record, record ? field->field : 0,
                         record && pc_record_is_part(record) ? PC_PART_ID_TWICE : PC_ID_TWICE,
                         "choose another id, or rename that one", "the id '%s' is taken",
                         pc_problem_quote(id, strlen(id)).text);
}

palcare_status pc_given_language(palcare_doc *doc, const palcare_record *record,
                                 palcare_field field, size_t index, const char *lang,
                                 palcare_report *report, uint16_t *out)
{
    if (!lang) {
        *out = doc->lang;
        return PALCARE_OK;
    }
    size_t size = strlen(lang);
    problem what;
    if (size && !pc_form_fits(PALCARE_KIND_LANG, lang, size)) {
        pc_shape_explain_language("language", lang, size, &what);
        return pc_refuse(report, record, field, index, &what);
    }
    palcare_status status = pc_lang_take(doc, lang, size, out);
    if (status == PALCARE_LIMIT) {
        pc_problem_say(&what, PC_LIMIT_LANGUAGES, "more than %d different languages",
                       (int)LANGS_MOST);
        if (pc_report_at(report, PALCARE_SEVERITY_ERROR, record, field, index, &what) != PALCARE_OK)
            return PALCARE_NOMEM;
    }
    return status;
}

/* Reports what is wrong with a call of palcare_report_add(); OK if nothing is. */
static palcare_status check_own_problem(palcare_report *report, palcare_severity severity, int code,
                                        const palcare_record *record, palcare_field field,
                                        const char *message, const char *hint)
{
    enum { FIRST_OF_ROOMS = 6000 };
    unsigned row;
    if (!message)
        return pc_misuse(report, record, 0, "the message of a problem is NULL");
    if (!pc_utf8_is_xml(message, strlen(message), NULL))
        return pc_misuse(report, record, 0, "the message of a problem is not UTF-8 text");
    if (hint && !pc_utf8_is_xml(hint, strlen(hint), NULL))
        return pc_misuse(report, record, 0, "the hint of a problem is not UTF-8 text");
    if (severity < PALCARE_SEVERITY_NOTE || severity > PALCARE_SEVERITY_ERROR)
        return pc_misuse(report, record, 0, "%d is not the severity of a problem", (int)severity);
    if (code < FIRST_OF_ROOMS && !palcare_problem_help(code, NULL))
        return pc_misuse(report, record, 0,
                         "the code of a program's own problem is %d, and begins at 100000", code);
    if (record && field && !pc_record_has_row(record, field, &row))
        return pc_misuse_field(report, record, field);
    return PALCARE_OK;
}

palcare_status palcare_report_add(palcare_report *report, palcare_severity severity, int code,
                                  const palcare_record *record, palcare_field field, size_t index,
                                  const char *message, const char *hint)
{
    problem what;
    if (!report)
        return PALCARE_MISUSE;
    palcare_status status = check_own_problem(report, severity, code, record, field, message, hint);
    if (status != PALCARE_OK)
        return status;
    pc_problem_say(&what, code, "%s", message);
    if (hint)
        pc_problem_hint(&what, "%s", hint);
    return pc_report_at(report, severity, record, field, index, &what);
}

/*
 * What assignment to a live list does: several changes as one, all of them or none. Each is one call
 * from Python, whatever the size of the list.
 */
#ifndef PALCARE_PYTHON_LISTS_H
#define PALCARE_PYTHON_LISTS_H

/* One list: the values of a field, or its texts in one language. */
typedef struct live_list {
    palcare_record *record;
    palcare_field field;
    bool is_text;
    const char *lang;
} live_list;

static size_t list_size(const live_list *list)
{
    return list->is_text ? palcare_text_count(list->record, list->field, list->lang)
                         : palcare_count(list->record, list->field);
}

/* Removes values, each time the one at this index of the list. */
static palcare_status list_remove(const live_list *list, size_t index, size_t count)
{
    palcare_status status = PALCARE_OK;
    for (size_t i = 0; i < count && status == PALCARE_OK; i++) {
        size_t at =
            list->is_text ? palcare_text_at(list->record, list->field, list->lang, index) : index;
        status = palcare_remove(list->record, list->field, at, NULL);
    }
    return status;
}

/* Appends the strings of a sequence; false with the failure pending or an exception. */
static bool list_append(const live_list *list, PyObject *values)
{
    PcReport *report = glue_report_new();
    size_t before = list_size(list);
    palcare_status status = PALCARE_OK;
    bool good = true;
    for (Py_ssize_t i = 0; i < PyList_Size(values) && good && status == PALCARE_OK; i++) {
        const char *text = raise_or_text(PyList_GetItem(values, i));
        good = text != NULL;
        if (good)
            status = palcare_insert(list->record, list->field, PALCARE_LAST, list->lang, text,
                                    glue_inner(report));
    }
    if (!good || status != PALCARE_OK) {
        palcare_status undone = list_remove(list, before, list_size(list) - before);
        status = undone == PALCARE_NOMEM ? undone : status;
    }
    return glue_end(status, report) && good;
}

/* Makes a field, or its texts in one language, hold exactly these strings, or nothing changes. */
static void set_list(PcRecord *record, palcare_field field, const char *lang, PyObject *values)
{
    palcare_kind kind = palcare_field_kind(field);
    bool is_text = kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
    live_list list = {record, field, is_text, is_text ? lang : NULL};
    size_t before = list_size(&list);
    if (!PyList_Check(values))
        PyErr_SetString(PyExc_TypeError, "a list of str was expected");
    else if (PyList_Size(values) == 0 && is_text)
        glue_set_text(record, field, lang, NULL);
    else if (PyList_Size(values) == 0)
        glue_remove_all(record, field);
    else if (list_append(&list, values))
        glue_done(list_remove(&list, 0, before), NULL);
}

/* How many values each field has that is not empty: a dict by the fields' numbers. One call for a
 * whole record, since most of its fields are empty. */
static PyObject *counts(const PcRecord *record)
{
    palcare_type type = palcare_record_type(record);
    PyObject *made = PyDict_New();
    palcare_field field;
    for (size_t i = 0; made && (field = palcare_field_at(type, i)) != 0; i++) {
        size_t count = palcare_count(record, field);
        PyObject *number = count ? PyLong_FromLong(field) : NULL;
        PyObject *size = number ? PyLong_FromSize_t(count) : NULL;
        if (count && (!size || PyDict_SetItem(made, number, size) < 0))
            Py_CLEAR(made);
        Py_XDECREF(number);
        Py_XDECREF(size);
    }
    return made;
}

/* Puts a copy of a record where another one is, which is removed. The copy may have its id. */
static PcRecord *exchange(PcRecord *record, const PcRecord *source)
{
    palcare_doc *doc = palcare_record_doc(record);
    const palcare_record *next = palcare_doc_next(doc, palcare_record_type(record), record);
    const char *id = palcare_record_id(source), *old = palcare_record_id(record);
    bool is_free = !id || !old || strcmp(id, old) != 0;
    if (!is_free)
        glue_record_leave(record);
    PcRecord *copy = glue_failed() ? NULL : glue_doc_add_copy(doc, source, NULL);
    if (copy)
        glue_record_move_before(copy, next);
    if (copy && is_free && !glue_failed())
        glue_record_leave(record);
    return copy;
}

#endif

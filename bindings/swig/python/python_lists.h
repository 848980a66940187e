/*
 * Goes through the records of a field, and takes records as a list, in one call.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef PALCARE_PYTHON_LISTS_H
#define PALCARE_PYTHON_LISTS_H

/* Goes through the parts of a field, or the records that its references lead to, while they
 * change. */
typedef struct walk {
    PyObject_HEAD PyObject *owner; /* the handle of the record; NULL after the last value */
    palcare_field field;
    size_t index;
    bool is_target;
} walk;

static PyTypeObject *walk_type;

static PyObject *walk_make(PyObject *args, bool is_target)
{
    PyObject *owner;
    void *record;
    int field;
    if (!PyArg_ParseTuple(args, "Oi", &owner, &field) ||
        !handle_get(owner, HANDLE_RECORD, false, &record))
        return NULL;
    walk *made = (walk *)PyType_GenericAlloc(walk_type, 0);
    if (!made)
        return NULL;
    Py_INCREF(owner);
    made->owner = owner;
    made->field = (palcare_field)field;
    made->is_target = is_target;
    return (PyObject *)made;
}

/* parts(record, field): an iterator over its parts. */
static PyObject *walk_parts(PyObject *module, PyObject *args)
{
    (void)module;
    return walk_make(args, false);
}

/* targets(record, field): an iterator over the targets of its references, with None for one that
 * dangles. */
static PyObject *walk_targets(PyObject *module, PyObject *args)
{
    (void)module;
    return walk_make(args, true);
}

/* The records have the context of their owner. */
static PyObject *walk_next(PyObject *object)
{
    walk *self = (walk *)object;
    palcare_record *record = self->owner ? ((handle *)self->owner)->pointer : NULL;
    if (self->index >= palcare_count(record, self->field)) {
        Py_CLEAR(self->owner);
        return NULL;
    }
    PyObject *reached_with = ((handle *)self->owner)->context;
    palcare_record *one = self->is_target ? palcare_target(record, self->field, self->index,
                                                           context_docs(reached_with))
                                          : palcare_part(record, self->field, self->index);
    PyObject *made = handle_of_record(one, reached_with);
    self->index += made != NULL;
    return made;
}

static void walk_dealloc(PyObject *object)
{
    Py_CLEAR(((walk *)object)->owner);
    handle_free(object);
}

static PyType_Slot walk_slots[] = {
    {Py_tp_dealloc, (void *)walk_dealloc},
    {Py_tp_iter, (void *)records_self},
    {Py_tp_iternext, (void *)walk_next},
    {0, NULL},
};
static PyType_Spec walk_spec = {"palcare._palcare.Walk", sizeof(walk), 0, Py_TPFLAGS_DEFAULT,
                                walk_slots};

static bool lists_add_type(void)
{
    walk_type = (PyTypeObject *)PyType_FromSpec(&walk_spec);
    return walk_type != NULL;
}

/* Fills an array with the records of a Python list. False, with an exception, if an object is not a
 * record. */
static bool lists_get_records(PyObject *list, PcRecord ***out, size_t *count)
{
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "a list of records was expected");
        return false;
    }
    *count = (size_t)PyList_Size(list);
    *out = PyMem_Calloc(*count ? *count : 1, sizeof **out);
    if (!*out) {
        PyErr_NoMemory();
        return false;
    }
    for (size_t i = 0; i < *count; i++)
        if (!handle_get(PyList_GetItem(list, (Py_ssize_t)i), HANDLE_RECORD, false,
                        (void **)&(*out)[i]))
            return false;
    return true;
}

#endif

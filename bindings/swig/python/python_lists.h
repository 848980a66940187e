/*
 * Takes and returns parts as lists, in one call.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef PALCARE_PYTHON_LISTS_H
#define PALCARE_PYTHON_LISTS_H

/* Appends an object and gives up the hold on it; clears the list if there is no memory. */
static void lists_append(PyObject **made, PyObject *item)
{
    if (!item || PyList_Append(*made, item) < 0)
        Py_CLEAR(*made);
    Py_XDECREF(item);
}

/* The parts of a field, read with the context of their owner. */
static PyObject *lists_of_parts(PyObject *object, PyObject *args)
{
    PyObject *owner, *made;
    void *record;
    int field;
    (void)object;
    if (!PyArg_ParseTuple(args, "Oi", &owner, &field) ||
        !handle_get(owner, HANDLE_RECORD, false, &record))
        return NULL;
    made = PyList_New(0);
    size_t count = palcare_count(record, (palcare_field)field);
    for (size_t i = 0; made && i < count; i++)
        lists_append(&made, handle_of_record(palcare_part(record, (palcare_field)field, i),
                                             handle_hand_on(owner)));
    return made;
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

/*
 * Counts the values of a record's fields, to make a dict from it.
 *
 * SPDX-License-Identifier: Apache-2.0
 */
#ifndef PALCARE_PYTHON_COUNTS_H
#define PALCARE_PYTHON_COUNTS_H

/* A dict from the number of each field that is not empty to the number of its values. One call
 * returns all of a record, since most of its fields are empty. */
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

#endif

/*
 * Raises a pending failure as a Python exception. The classes are written in Python; the package
 * registers the function that makes one from status, report and text.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_PYTHON_RAISE_H
#define PALCARE_PYTHON_RAISE_H

/* maker(status, report or None, text, whether a change was refused) -> exception */
static PyObject *raise_maker;

/* Text from the library is UTF-8, except for file names, which have the system's bytes (PEP
 * 383). */
static PyObject *text_or_none(const char *text)
{
    if (!text)
        Py_RETURN_NONE;
    return PyUnicode_DecodeUTF8(text, (Py_ssize_t)strlen(text), "surrogateescape");
}

/* The message of the last problem, or else of the error itself. */
static const char *raise_message(const glue_error *error)
{
    const palcare_report *report = glue_inner(error->report);
    size_t count = palcare_report_count(report);
    if (count > 0)
        return palcare_report_message(report, count - 1);
    return error->text[0] ? error->text : palcare_status_name(error->status);
}

/* Raises the exception that the package makes. */
static void raise_made(const glue_error *error)
{
    PyObject *report = handle_new(HANDLE_REPORT, glue_report_retain(error->report), NULL);
    PyObject *text = report ? text_or_none(raise_message(error)) : NULL;
    PyObject *made = text && raise_maker
                         ? PyObject_CallFunction(raise_maker, "iOOi", (int)error->status, report,
                                                 text, (int)error->is_own)
                         : NULL;
    if (made)
        PyErr_SetObject((PyObject *)Py_TYPE(made), made);
    else if (!PyErr_Occurred())
        PyErr_SetString(PyExc_RuntimeError, raise_message(error));
    Py_XDECREF(made);
    Py_XDECREF(text);
    Py_XDECREF(report);
}

/* Raises the pending failure. An exception that a callback has already raised is kept. */
static void raise_pending(void)
{
    glue_error error = glue_take_error();
    if (PyErr_Occurred()) {
        /* it is kept */
    } else if (error.status == PALCARE_NOMEM) {
        PyErr_NoMemory();
    } else if (error.sort == GLUE_INDEX) {
        PyErr_SetString(PyExc_IndexError, raise_message(&error));
    } else {
        raise_made(&error);
    }
    glue_report_release(error.report);
}

/* Converts a whole number to an int; false with an exception. */
static bool raise_or_int(PyObject *object, int *out)
{
    int overflow = 0;
    PyObject *whole = PyNumber_Index(object);
    long number = whole ? PyLong_AsLongAndOverflow(whole, &overflow) : 0;
    bool fits = whole && !overflow && number >= INT_MIN && number <= INT_MAX;
    if (whole && !fits)
        PyErr_Format(PyExc_OverflowError, "a whole number from %d to %d was expected, not %S",
                     INT_MIN, INT_MAX, whole);
    Py_XDECREF(whole);
    *out = (int)number;
    return fits;
}

/* Converts text for the library to UTF-8; NULL, with an exception, if it contains a NUL. */
static const char *raise_or_text(PyObject *object)
{
    Py_ssize_t size;
    if (!PyUnicode_Check(object)) {
        PyErr_Format(PyExc_TypeError, "a str was expected, not %R", (PyObject *)Py_TYPE(object));
        return NULL;
    }
    const char *text = PyUnicode_AsUTF8AndSize(object, &size);
    if (text && strlen(text) != (size_t)size) {
        PyErr_SetString(PyExc_ValueError, "text cannot hold the character NUL");
        return NULL;
    }
    return text;
}

/* Converts text that may be None, which gives NULL. */
static bool raise_or_maybe_text(PyObject *object, const char **out)
{
    *out = NULL;
    if (object == Py_None)
        return true;
    *out = raise_or_text(object);
    return *out != NULL;
}

/* Converts the name of a document, which may be a file name, to bytes that the caller releases;
 * NULL with an exception. */
static PyObject *raise_or_name(PyObject *object)
{
    if (!PyUnicode_Check(object)) {
        raise_or_text(object); /* raises the exception */
        return NULL;
    }
    PyObject *bytes = PyUnicode_AsEncodedString(object, "utf-8", "surrogateescape");
    if (bytes && strlen(PyBytes_AsString(bytes)) != (size_t)PyBytes_Size(bytes)) {
        Py_CLEAR(bytes);
        PyErr_SetString(PyExc_ValueError, "text cannot hold the character NUL");
    }
    return bytes;
}

#endif

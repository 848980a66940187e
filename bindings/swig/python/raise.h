/*
 * How a failure that waits becomes a Python exception. The classes are written in Python; the
 * package registers the function that makes one out of status, report and text.
 */
#ifndef PALCARE_PYTHON_RAISE_H
#define PALCARE_PYTHON_RAISE_H

static PyObject *raise_maker; /* maker(status, report or None, text) -> exception */

/* Raises what waits. An exception that a callback has already raised stays. */
static void raise_pending(void)
{
    glue_error error = glue_take_error();
    if (PyErr_Occurred()) {
        glue_report_release(error.report);
    } else if (error.status == PALCARE_NOMEM) {
        glue_report_release(error.report);
        PyErr_NoMemory();
    } else if (error.sort == GLUE_INDEX) {
        glue_report_release(error.report);
        PyErr_SetString(PyExc_IndexError, error.text);
    } else {
        PyObject *report = handle_new(HANDLE_REPORT, error.report, NULL);
        PyObject *made =
            report && raise_maker
                ? PyObject_CallFunction(raise_maker, "iOs", (int)error.status, report, error.text)
                : NULL;
        if (made)
            PyErr_SetObject((PyObject *)Py_TYPE(made), made);
        else if (!PyErr_Occurred())
            PyErr_SetString(PyExc_RuntimeError, error.text);
        Py_XDECREF(made);
        Py_XDECREF(report);
    }
}

/* Text for the library: UTF-8 that no NUL cuts short; NULL with an exception otherwise. */
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

/* The same, where None stands for nothing. */
static bool raise_or_maybe_text(PyObject *object, const char **out)
{
    *out = NULL;
    if (object == Py_None)
        return true;
    *out = raise_or_text(object);
    return *out != NULL;
}

static PyObject *text_or_none(const char *text)
{
    if (!text)
        Py_RETURN_NONE;
    return PyUnicode_FromStringAndSize(text, (Py_ssize_t)strlen(text));
}

#endif

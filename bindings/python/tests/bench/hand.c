/*
 * An extension written by hand for one attribute of one type, to compare the package with:
 * a record held by a Python object, and a getter that makes a str of its name.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <palcare/palcare.h>

typedef struct service {
    PyObject_HEAD palcare_record *record;
} service;

static PyObject *service_name(PyObject *self, void *unused)
{
    (void)unused;
    const char *name = palcare_text(((service *)self)->record, PALCARE_SERVICE_NAME, NULL);
    if (!name)
        Py_RETURN_NONE;
    return PyUnicode_FromString(name);
}

static void service_dealloc(PyObject *self)
{
    palcare_record_release(((service *)self)->record);
    Py_TYPE(self)->tp_free(self);
}

static PyGetSetDef service_getset[] = {
    {"name", service_name, NULL, "What it is called.", NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyTypeObject service_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "hand.Service",
    .tp_basicsize = sizeof(service),
    .tp_dealloc = service_dealloc,
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_getset = service_getset,
};

/* load(path, id): the record of that id. */
static PyObject *load(PyObject *module, PyObject *args)
{
    const char *path, *id;
    palcare_doc *doc = NULL;
    (void)module;
    if (!PyArg_ParseTuple(args, "ss", &path, &id))
        return NULL;
    palcare_read_file(path, NULL, NULL, &doc);
    palcare_record *record = palcare_doc_find(doc, id);
    if (!record) {
        palcare_doc_release(doc);
        return PyErr_Format(PyExc_KeyError, "%s", id);
    }
    service *made = PyObject_New(service, &service_type);
    if (made)
        made->record = palcare_record_retain(record);
    palcare_doc_release(doc);
    return (PyObject *)made;
}

static PyMethodDef functions[] = {
    {"load", load, METH_VARARGS, "The record of a file."},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef module = {
    PyModuleDef_HEAD_INIT, "hand", NULL, -1, functions, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit_hand(void);
PyMODINIT_FUNC PyInit_hand(void)
{
    return PyType_Ready(&service_type) < 0 ? NULL : PyModule_Create(&module);
}

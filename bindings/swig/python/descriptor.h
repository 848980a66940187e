/*
 * The descriptor for a field in the Python classes, which reads it with one call into the library,
 * and the iterator over a document's records. Both are written in C only for speed; the package
 * registers the functions that convert a value (to a date, a code, a list).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_PYTHON_DESCRIPTOR_H
#define PALCARE_PYTHON_DESCRIPTOR_H

/* How a field is read. */
typedef enum field_form {
    FIELD_TEXT,   /* a text, in the best language */
    FIELD_STRING, /* one value, as str */
    FIELD_VALUE,  /* one value, converted by the table or else by `convert` */
    FIELD_PART,   /* one owned record */
    FIELD_TARGET, /* the target of a reference; `convert` is called if it dangles */
    FIELD_MADE,   /* the result of convert(record, field), for lists */
    FIELD_FORMS
} field_form;

typedef struct field {
    PyObject_HEAD int number;
    int form;
    PyObject *name; /* of the attribute */
    PyObject *doc;
    PyObject *convert;
    PyObject *table; /* a dict from the text to the value, or NULL */
} field;

static PyTypeObject *descriptor_type;
static PyObject *descriptor_assign; /* assign(record, field, value): all but str and None */

static PyObject *descriptor_value(const field *self, palcare_record *record)
{
    const char *text = palcare_value(record, self->number, 0);
    if (!text)
        Py_RETURN_NONE;
    PyObject *string = PyUnicode_FromStringAndSize(text, (Py_ssize_t)strlen(text));
    if (!string || self->form == FIELD_STRING)
        return string;
    PyObject *made = self->table ? PyDict_GetItemWithError(self->table, string) : NULL;
    Py_XINCREF(made);
    if (!made && !PyErr_Occurred())
        made = PyObject_CallFunctionObjArgs(self->convert, string, NULL);
    Py_DECREF(string);
    return made;
}

/* The text in the best language; a context whose languages cannot be read for lack of memory has an
 * exception. */
static PyObject *descriptor_text(const field *self, palcare_record *record, PyObject *reached_with)
{
    const char *langs = context_langs(reached_with);
    if (!langs && PyErr_Occurred())
        return NULL;
    return text_or_none(palcare_text(record, self->number, langs));
}

static PyObject *descriptor_target(PyObject *descriptor, const field *self, PyObject *object,
                                   PyObject *reached_with)
{
    palcare_record *record = ((handle *)object)->pointer;
    palcare_record *target = palcare_target(record, self->number, 0, context_docs(reached_with));
    if (target)
        return handle_of_record(target, reached_with);
    if (palcare_count(record, self->number) == 0)
        Py_RETURN_NONE;
    return PyObject_CallFunctionObjArgs(self->convert, object, descriptor, NULL);
}

static PyObject *descriptor_get(PyObject *descriptor, PyObject *object, PyObject *type)
{
    const field *self = (const field *)descriptor;
    (void)type;
    if (!object || object == Py_None) {
        Py_INCREF(descriptor);
        return descriptor;
    }
    if (!PyObject_TypeCheck(object, handle_bases[HANDLE_RECORD])) {
        PyErr_SetString(PyExc_TypeError, "only records have fields");
        return NULL;
    }
    palcare_record *record = ((handle *)object)->pointer;
    PyObject *reached_with = ((handle *)object)->context;
    switch ((field_form)self->form) {
    case FIELD_TEXT: return descriptor_text(self, record, reached_with);
    case FIELD_STRING:
    case FIELD_VALUE: return descriptor_value(self, record);
    case FIELD_PART: return handle_of_record(palcare_part(record, self->number, 0), reached_with);
    case FIELD_TARGET: return descriptor_target(descriptor, self, object, reached_with);
    default: return PyObject_CallFunctionObjArgs(self->convert, object, descriptor, NULL);
    }
}

static int descriptor_set(PyObject *descriptor, PyObject *object, PyObject *value)
{
    const field *self = (const field *)descriptor;
    if (!PyObject_TypeCheck(object, handle_bases[HANDLE_RECORD])) {
        PyErr_SetString(PyExc_TypeError, "only records have fields");
        return -1;
    }
    palcare_record *record = ((handle *)object)->pointer;
    if (!value)
        value = Py_None; /* del record.name is record.name = None */
    bool is_plain = self->form <= FIELD_VALUE && (value == Py_None || PyUnicode_CheckExact(value));
    if (!is_plain) {
        PyObject *done =
            PyObject_CallFunctionObjArgs(descriptor_assign, object, descriptor, value, NULL);
        Py_XDECREF(done);
        return done ? 0 : -1;
    }
    const char *text;
    if (!raise_or_maybe_text(value, &text))
        return -1;
    const char *lang = self->form == FIELD_TEXT ? context_lang(((handle *)object)->context) : NULL;
    if (PyErr_Occurred())
        return -1;
    if (self->form == FIELD_TEXT)
        glue_set_text(record, self->number, lang, text);
    else
        glue_set_value(record, self->number, text);
    if (!glue_failed())
        return 0;
    raise_pending();
    return -1;
}

static PyObject *descriptor_make(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    static char *names[] = {"number", "form", "name", "doc", "convert", "table", NULL};
    PyObject *name, *doc, *convert = Py_None, *table = Py_None;
    int number, form;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "iiUU|OO", names, &number, &form, &name, &doc,
                                     &convert, &table))
        return NULL;
    if (form < 0 || form >= FIELD_FORMS || (form >= FIELD_TARGET && !PyCallable_Check(convert)) ||
        (form == FIELD_VALUE && !PyCallable_Check(convert)) ||
        (table != Py_None && !PyDict_Check(table))) {
        PyErr_SetString(PyExc_ValueError, "a field of that form needs something to make it with");
        return NULL;
    }
    field *made = (field *)PyType_GenericAlloc(type, 0);
    if (!made)
        return NULL;
    made->number = number;
    made->form = form;
    Py_INCREF(name);
    made->name = name;
    Py_INCREF(doc);
    made->doc = doc;
    Py_INCREF(convert);
    made->convert = convert;
    if (table != Py_None) {
        Py_INCREF(table);
        made->table = table;
    }
    return (PyObject *)made;
}

static int descriptor_traverse(PyObject *object, visitproc visit, void *arg)
{
    field *self = (field *)object;
    Py_VISIT(self->convert);
    Py_VISIT(self->table);
#if PY_VERSION_HEX >= 0x03090000
    Py_VISIT(Py_TYPE(object));
#endif
    return 0;
}

static int descriptor_clear(PyObject *object)
{
    field *self = (field *)object;
    Py_CLEAR(self->convert);
    Py_CLEAR(self->table);
    return 0;
}

static void descriptor_dealloc(PyObject *object)
{
    field *self = (field *)object;
    PyObject_GC_UnTrack(object);
    Py_CLEAR(self->name);
    Py_CLEAR(self->doc);
    descriptor_clear(object);
    handle_free(object);
}

static PyMemberDef descriptor_members[] = {
    {"number", T_INT, offsetof(field, number), READONLY, "The field's number in the library."},
    {"form", T_INT, offsetof(field, form), READONLY, "How it is read."},
    {"__name__", T_OBJECT, offsetof(field, name), READONLY, "The attribute's name."},
    {"__doc__", T_OBJECT, offsetof(field, doc), READONLY, "The field's sentence."},
    {"convert", T_OBJECT, offsetof(field, convert), READONLY, "What makes its values."},
    {NULL, 0, 0, 0, NULL},
};
static PyType_Slot descriptor_slots[] = {
    {Py_tp_new, (void *)descriptor_make},          {Py_tp_dealloc, (void *)descriptor_dealloc},
    {Py_tp_traverse, (void *)descriptor_traverse}, {Py_tp_clear, (void *)descriptor_clear},
    {Py_tp_members, descriptor_members},           {Py_tp_descr_get, (void *)descriptor_get},
    {Py_tp_descr_set, (void *)descriptor_set},     {0, NULL},
};
static PyType_Spec descriptor_spec = {"palcare._palcare.Field", sizeof(field), 0,
                                      Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC, descriptor_slots};

/* register_hooks(maker, assign, nearest): functions of the package that C calls. */
static PyObject *descriptor_hooks(PyObject *module, PyObject *args)
{
    PyObject *maker, *assign, *nearest;
    (void)module;
    if (!PyArg_ParseTuple(args, "OOO", &maker, &assign, &nearest))
        return NULL;
    handle_keep(&raise_maker, maker);
    handle_keep(&descriptor_assign, assign);
    handle_keep(&handle_nearest, nearest);
    Py_RETURN_NONE;
}

/* ---- Iterating over the records of a document ---------------------------------------------- */

typedef struct records {
    PyObject_HEAD palcare_doc *doc; /* held; NULL after the last record */
    palcare_record *previous;
    PyObject *context;
    int type;
} records;

static PyTypeObject *records_type;

/* records(document, type number): an iterator; 0: of all types. */
static PyObject *records_make(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *object;
    void *doc;
    int type;
    if (!PyArg_ParseTuple(args, "Oi", &object, &type) ||
        !handle_get(object, HANDLE_DOC, false, &doc))
        return NULL;
    records *made = (records *)PyType_GenericAlloc(records_type, 0);
    if (!made)
        return NULL;
    made->doc = palcare_doc_retain(doc);
    made->type = type;
    made->context = ((handle *)object)->context;
    Py_XINCREF(made->context);
    return (PyObject *)made;
}

/* If the previous record was removed meanwhile, the library continues after it. A record that got
 * no handle for lack of memory is the next one again. */
static PyObject *records_next(PyObject *object)
{
    records *self = (records *)object;
    palcare_record *next = palcare_doc_next(self->doc, self->type, self->previous);
    if (next) {
        PyObject *made = handle_of_record(next, self->context);
        if (made)
            self->previous = next;
        return made;
    }
    self->previous = NULL;
    palcare_doc_release(self->doc);
    self->doc = NULL;
    return NULL;
}

static PyObject *records_self(PyObject *object)
{
    Py_INCREF(object);
    return object;
}

static void records_dealloc(PyObject *object)
{
    records *self = (records *)object;
    palcare_doc_release(self->doc);
    Py_CLEAR(self->context);
    handle_free(object);
}

static PyType_Slot records_slots[] = {
    {Py_tp_dealloc, (void *)records_dealloc},
    {Py_tp_iter, (void *)records_self},
    {Py_tp_iternext, (void *)records_next},
    {0, NULL},
};
static PyType_Spec records_spec = {"palcare._palcare.Records", sizeof(records), 0,
                                   Py_TPFLAGS_DEFAULT, records_slots};

static bool descriptor_add_types(PyObject *module)
{
    context_type = (PyTypeObject *)PyType_FromSpec(&context_spec);
    descriptor_type = (PyTypeObject *)PyType_FromSpec(&descriptor_spec);
    records_type = (PyTypeObject *)PyType_FromSpec(&records_spec);
    return context_type && descriptor_type && records_type &&
           PyModule_AddObject(module, "Context", (PyObject *)context_type) >= 0 &&
           PyModule_AddObject(module, "Field", (PyObject *)descriptor_type) >= 0;
}

#endif

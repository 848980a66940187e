/*
 * Handles: Python objects with a pointer into the library and one hold on its target. The classes a
 * Python programmer sees (Document, Service ...) are written in Python and derive from the handles
 * made here; a record becomes an object of the class of its type.
 *
 * A handle has a context, which it passes on to every record reached through it: the wished
 * languages, and the set of documents in which references are resolved. It may be NULL.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_PYTHON_HANDLE_H
#define PALCARE_PYTHON_HANDLE_H

typedef struct handle {
    PyObject_HEAD void *pointer; /* NULL once closed */
    PyObject *context;
} handle;

/* The context of a record. Immutable. */
typedef struct context {
    PyObject_HEAD PyObject *langs; /* the wished languages, as palcare_text() takes them, or NULL */
    PyObject *lang;                /* the first of them, in which texts are set */
    PyObject *docs;                /* the handle of the set of documents, or NULL */
    PyObject *alone;               /* true if the record was made alone, or NULL */
} context;

typedef enum handle_kind {
    HANDLE_DOC,
    HANDLE_RECORD,
    HANDLE_DOCS,
    HANDLE_OPTIONS,
    HANDLE_REPORT,
    HANDLE_READER,
    HANDLE_WRITER,
    HANDLE_KINDS
} handle_kind;

enum { HANDLE_TYPES = 256 }; /* record types and parts, by their numbers */

static PyTypeObject *handle_bases[HANDLE_KINDS];
static PyTypeObject *handle_classes[HANDLE_KINDS]; /* the classes that Python derived from them */
static PyTypeObject *record_classes[HANDLE_TYPES];
static PyTypeObject *context_type;

static void handle_drop(handle_kind kind, void *pointer)
{
    switch (kind) {
    case HANDLE_DOC: palcare_doc_release(pointer); break;
    case HANDLE_RECORD: palcare_record_release(pointer); break;
    case HANDLE_DOCS: palcare_docs_release(pointer); break;
    case HANDLE_OPTIONS: palcare_options_free(pointer); break;
    case HANDLE_REPORT: glue_report_release(pointer); break;
    case HANDLE_READER: glue_reader_free(pointer); break;
    case HANDLE_WRITER: glue_writer_free(pointer); break;
    case HANDLE_KINDS: break;
    }
}

static void handle_free(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
    release(self);
    Py_DECREF(type);
}

/* Each kind has its own deallocator, since a subclass has no other mark of its kind. */
#define HANDLE_DEALLOC(name, kind)                    \
    static void name(PyObject *self)                  \
    {                                                 \
        handle_drop(kind, ((handle *)self)->pointer); \
        Py_CLEAR(((handle *)self)->context);          \
        handle_free(self);                            \
    }
HANDLE_DEALLOC(doc_dealloc, HANDLE_DOC)
HANDLE_DEALLOC(record_dealloc, HANDLE_RECORD)
HANDLE_DEALLOC(docs_dealloc, HANDLE_DOCS)
HANDLE_DEALLOC(options_dealloc, HANDLE_OPTIONS)
HANDLE_DEALLOC(report_dealloc, HANDLE_REPORT)
HANDLE_DEALLOC(reader_dealloc, HANDLE_READER)
HANDLE_DEALLOC(writer_dealloc, HANDLE_WRITER)

/* Refuses to make a handle from Python; Document() and other classes ask the library for one. */
static PyObject *handle_refuse(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    (void)args;
    (void)keywords;
    PyErr_Format(PyExc_TypeError, "%R is not made by calling it", (PyObject *)type);
    return NULL;
}

/* Handles of the same object in the library are equal. */
static PyObject *handle_compare(PyObject *a, PyObject *b, int operation)
{
    if ((operation != Py_EQ && operation != Py_NE) ||
        !(PyObject_TypeCheck(b, handle_bases[HANDLE_RECORD]) ||
          PyObject_TypeCheck(b, handle_bases[HANDLE_DOC])))
        Py_RETURN_NOTIMPLEMENTED;
    bool same =
        a == b || (((handle *)a)->pointer && ((handle *)a)->pointer == ((handle *)b)->pointer);
    return PyBool_FromLong(same == (operation == Py_EQ));
}

static Py_hash_t handle_hash(PyObject *self)
{
    size_t bits = (size_t)((handle *)self)->pointer;
    return (Py_hash_t)(bits >> 4);
}

static PyObject *handle_context(PyObject *self, void *unused)
{
    (void)unused;
    PyObject *found = ((handle *)self)->context ? ((handle *)self)->context : Py_None;
    Py_INCREF(found);
    return found;
}

static PyObject *handle_closed(PyObject *self, void *unused)
{
    (void)unused;
    return PyBool_FromLong(((handle *)self)->pointer == NULL);
}

static PyObject *handle_nearest; /* nearest(object, name): raises for an unknown attribute */

static void handle_no_attribute(PyObject *self, PyObject *name)
{
    if (!handle_nearest || !PyErr_ExceptionMatches(PyExc_AttributeError))
        return;
    PyErr_Clear();
    PyObject *done = PyObject_CallFunctionObjArgs(handle_nearest, self, name, NULL);
    Py_XDECREF(done);
    if (!PyErr_Occurred())
        PyErr_SetObject(PyExc_AttributeError, name);
}

static PyObject *handle_getattr(PyObject *self, PyObject *name)
{
    PyObject *found = PyObject_GenericGetAttr(self, name);
    if (!found)
        handle_no_attribute(self, name);
    return found;
}

static int handle_setattr(PyObject *self, PyObject *name, PyObject *value)
{
    int failed = PyObject_GenericSetAttr(self, name, value);
    if (failed)
        handle_no_attribute(self, name);
    return failed;
}

static PyGetSetDef handle_getset[] = {
    {"closed", handle_closed, NULL, "Whether it was closed; what was reached through it lives on.",
     NULL},
    {"_context", handle_context, NULL, "Languages and documents it is read with, or None.", NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyType_Slot handle_slots[HANDLE_KINDS][9];
static PyType_Spec handle_specs[HANDLE_KINDS] = {
    {"palcare._palcare.DocHandle", sizeof(handle), 0, 0, handle_slots[HANDLE_DOC]},
    {"palcare._palcare.RecordHandle", sizeof(handle), 0, 0, handle_slots[HANDLE_RECORD]},
    {"palcare._palcare.DocsHandle", sizeof(handle), 0, 0, handle_slots[HANDLE_DOCS]},
    {"palcare._palcare.OptionsHandle", sizeof(handle), 0, 0, handle_slots[HANDLE_OPTIONS]},
    {"palcare._palcare.ReportHandle", sizeof(handle), 0, 0, handle_slots[HANDLE_REPORT]},
    {"palcare._palcare.ReaderHandle", sizeof(handle), 0, 0, handle_slots[HANDLE_READER]},
    {"palcare._palcare.WriterHandle", sizeof(handle), 0, 0, handle_slots[HANDLE_WRITER]},
};

static bool handle_make_type(handle_kind kind, destructor dealloc)
{
    PyType_Slot *slot = handle_slots[kind];
    *slot++ = (PyType_Slot){Py_tp_dealloc, (void *)dealloc};
    *slot++ = (PyType_Slot){Py_tp_new, (void *)handle_refuse};
    *slot++ = (PyType_Slot){Py_tp_getset, handle_getset};
    if (kind == HANDLE_DOC || kind == HANDLE_RECORD) {
        *slot++ = (PyType_Slot){Py_tp_richcompare, (void *)handle_compare};
        *slot++ = (PyType_Slot){Py_tp_hash, (void *)handle_hash};
        *slot++ = (PyType_Slot){Py_tp_getattro, (void *)handle_getattr};
        *slot++ = (PyType_Slot){Py_tp_setattro, (void *)handle_setattr};
    }
    *slot = (PyType_Slot){0, NULL};
    handle_specs[kind].flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE;
    handle_bases[kind] = (PyTypeObject *)PyType_FromSpec(&handle_specs[kind]);
    handle_classes[kind] = handle_bases[kind];
    Py_XINCREF(handle_bases[kind]);
    return handle_bases[kind] != NULL;
}

static bool handle_add_types(PyObject *module)
{
    static const destructor deallocs[HANDLE_KINDS] = {doc_dealloc,    record_dealloc,
                                                      docs_dealloc,   options_dealloc,
                                                      report_dealloc, reader_dealloc,
                                                      writer_dealloc};
    static const char *const names[HANDLE_KINDS] = {"DocHandle",     "RecordHandle", "DocsHandle",
                                                    "OptionsHandle", "ReportHandle", "ReaderHandle",
                                                    "WriterHandle"};
    for (int kind = 0; kind < HANDLE_KINDS; kind++)
        if (!handle_make_type((handle_kind)kind, deallocs[kind]) ||
            PyModule_AddObject(module, names[kind], (PyObject *)handle_bases[kind]) < 0)
            return false;
    return true;
}

/* The class of the handles of an object of the library. */
static PyTypeObject *handle_class(handle_kind kind, const void *pointer)
{
    palcare_type number = kind == HANDLE_RECORD && pointer ? palcare_record_type(pointer) : 0;
    if (number > 0 && number < HANDLE_TYPES && record_classes[number])
        return record_classes[number];
    return handle_classes[kind];
}

/* Makes a handle without a target, before a call that changes a document or takes a record from a
 * reader: memory that is missing for the handle must not be missed once that is done. */
static PyObject *handle_reserve(void)
{
    return PyType_GenericAlloc(handle_classes[HANDLE_RECORD], 0);
}

/* Gives a reserved handle the class of its record. All these classes have the same layout. */
static void handle_become(PyObject *object, PyTypeObject *type)
{
    PyTypeObject *before = Py_TYPE(object);
    Py_INCREF(type);
    Py_SET_TYPE(object, type);
    Py_DECREF(before);
}

/* Makes a handle that takes over a hold, or fills the one that is reserved; None for NULL. The
 * context is borrowed. */
static PyObject *handle_fill(PyObject *reserved, handle_kind kind, void *pointer,
                             PyObject *reached_with)
{
    PyTypeObject *type = handle_class(kind, pointer);
    if (!pointer) {
        Py_XDECREF(reserved);
        Py_RETURN_NONE;
    }
    if (reserved)
        handle_become(reserved, type);
    handle *made = (handle *)(reserved ? reserved : PyType_GenericAlloc(type, 0));
    if (!made) {
        handle_drop(kind, pointer);
        return NULL;
    }
    made->pointer = pointer;
    Py_XINCREF(reached_with);
    made->context = reached_with;
    return (PyObject *)made;
}

static PyObject *handle_new(handle_kind kind, void *pointer, PyObject *reached_with)
{
    return handle_fill(NULL, kind, pointer, reached_with);
}

/* Makes a handle for a borrowed record, with a new hold. */
static PyObject *handle_of_record(palcare_record *record, PyObject *reached_with)
{
    return handle_new(HANDLE_RECORD, palcare_record_retain(record), reached_with);
}

static const char *const handle_nouns[HANDLE_KINDS] = {
    "document", "record", "set of documents", "set of options", "report", "reader", "writer"};

/* Finds the library's object of a handle. False, with an exception, if the handle has another kind
 * or is closed. If the argument is optional, None gives NULL. */
static bool handle_get(PyObject *object, handle_kind kind, bool optional, void **out)
{
    *out = NULL;
    if (optional && object == Py_None)
        return true;
    if (!PyObject_TypeCheck(object, handle_bases[kind])) {
        PyErr_Format(PyExc_TypeError, "a %s was expected, not %R", handle_nouns[kind],
                     (PyObject *)Py_TYPE(object));
        return false;
    }
    *out = ((handle *)object)->pointer;
    if (!*out)
        PyErr_Format(PyExc_ValueError, "the %s is closed", handle_nouns[kind]);
    return *out != NULL;
}

/* Converts the target of a path to (record, field, index), or None for NULL, and frees it. */
static PyObject *spot_tuple(PcSpot *spot, PyObject *reached_with)
{
    if (!spot)
        Py_RETURN_NONE;
    PyObject *record = handle_new(HANDLE_RECORD, spot->record, reached_with);
    int field = spot->field, index = spot->index;
    free(spot);
    return record ? Py_BuildValue("(Nii)", record, field, index) : NULL;
}

/* The context of records that are reached through this object. */
static PyObject *handle_hand_on(PyObject *object)
{
    if (PyObject_TypeCheck(object, handle_bases[HANDLE_RECORD]) ||
        PyObject_TypeCheck(object, handle_bases[HANDLE_DOC]))
        return ((handle *)object)->context;
    return NULL;
}

/* ---- Contexts ------------------------------------------------------------------------------ */

static PyObject *context_make(PyTypeObject *type, PyObject *args, PyObject *keywords)
{
    static char *names[] = {"langs", "lang", "docs", "alone", NULL};
    PyObject *langs = Py_None, *lang = Py_None, *docs = Py_None, *alone = Py_None;
    if (!PyArg_ParseTupleAndKeywords(args, keywords, "|OOOO", names, &langs, &lang, &docs, &alone))
        return NULL;
    void *set;
    if ((langs != Py_None && !PyUnicode_Check(langs)) ||
        (lang != Py_None && !PyUnicode_Check(lang))) {
        PyErr_SetString(PyExc_TypeError, "languages are given as str");
        return NULL;
    }
    if (!handle_get(docs, HANDLE_DOCS, true, &set))
        return NULL;
    context *made = (context *)PyType_GenericAlloc(type, 0);
    if (!made)
        return NULL;
    PyObject *given[] = {langs, lang, docs, alone};
    PyObject **members[] = {&made->langs, &made->lang, &made->docs, &made->alone};
    for (int i = 0; i < 4; i++) {
        if (given[i] != Py_None) {
            Py_INCREF(given[i]);
            *members[i] = given[i];
        }
    }
    return (PyObject *)made;
}

static void context_dealloc(PyObject *self)
{
    context *old = (context *)self;
    Py_CLEAR(old->langs);
    Py_CLEAR(old->lang);
    Py_CLEAR(old->docs);
    Py_CLEAR(old->alone);
    handle_free(self);
}

static PyMemberDef context_members[] = {
    {"langs", T_OBJECT, offsetof(context, langs), READONLY, "The languages wanted, or None."},
    {"lang", T_OBJECT, offsetof(context, lang), READONLY, "The language that is set, or None."},
    {"docs", T_OBJECT, offsetof(context, docs), READONLY, "The set of documents, or None."},
    {"alone", T_OBJECT, offsetof(context, alone), READONLY, "True for a record made alone."},
    {NULL, 0, 0, 0, NULL},
};
static PyType_Slot context_slots[] = {
    {Py_tp_new, (void *)context_make},
    {Py_tp_dealloc, (void *)context_dealloc},
    {Py_tp_members, context_members},
    {0, NULL},
};
static PyType_Spec context_spec = {"palcare._palcare.Context", sizeof(context), 0,
                                   Py_TPFLAGS_DEFAULT, context_slots};

/* The wished languages of a context; NULL if there are none. */
static const char *context_langs(PyObject *reached_with)
{
    PyObject *langs = reached_with ? ((context *)reached_with)->langs : NULL;
    return langs ? PyUnicode_AsUTF8AndSize(langs, NULL) : NULL;
}

static const char *context_lang(PyObject *reached_with)
{
    PyObject *lang = reached_with ? ((context *)reached_with)->lang : NULL;
    return lang ? PyUnicode_AsUTF8AndSize(lang, NULL) : NULL;
}

static palcare_docs *context_docs(PyObject *reached_with)
{
    PyObject *docs = reached_with ? ((context *)reached_with)->docs : NULL;
    return docs ? ((handle *)docs)->pointer : NULL;
}

/* ---- Functions for the package in Python --------------------------------------------------- */

/* register(kind_or_type_number, class): registers a class derived from a handle. Kinds are
 * negative. */
static PyObject *handle_register(PyObject *module, PyObject *args)
{
    (void)module;
    int number;
    PyObject *type;
    if (!PyArg_ParseTuple(args, "iO!", &number, &PyType_Type, &type))
        return NULL;
    handle_kind kind = number < 0 ? (handle_kind)(-1 - number) : HANDLE_RECORD;
    if (number >= HANDLE_TYPES || kind >= HANDLE_KINDS ||
        !PyType_IsSubtype((PyTypeObject *)type, handle_bases[kind]) ||
        (kind == HANDLE_RECORD &&
         ((PyTypeObject *)type)->tp_basicsize != (Py_ssize_t)sizeof(handle))) {
        PyErr_SetString(PyExc_ValueError, "not a number of this module, or not its class");
        return NULL;
    }
    PyTypeObject **place = number < 0 ? &handle_classes[kind] : &record_classes[number];
    Py_INCREF(type);
    Py_XDECREF((PyObject *)*place);
    *place = (PyTypeObject *)type;
    Py_RETURN_NONE;
}

static void handle_keep(PyObject **place, PyObject *object)
{
    Py_INCREF(object);
    Py_XDECREF(*place);
    *place = object;
}

/* read_with(handle, context or None): the same document or record with another context. */
static PyObject *handle_read_with(PyObject *module, PyObject *args)
{
    (void)module;
    PyObject *object, *reached_with;
    void *pointer;
    if (!PyArg_ParseTuple(args, "OO", &object, &reached_with))
        return NULL;
    if (reached_with != Py_None && !PyObject_TypeCheck(reached_with, context_type)) {
        PyErr_SetString(PyExc_TypeError, "a Context was expected");
        return NULL;
    }
    if (reached_with == Py_None)
        reached_with = NULL;
    if (PyObject_TypeCheck(object, handle_bases[HANDLE_RECORD])) {
        if (!handle_get(object, HANDLE_RECORD, false, &pointer))
            return NULL;
        return handle_of_record(pointer, reached_with);
    }
    if (!handle_get(object, HANDLE_DOC, false, &pointer))
        return NULL;
    return handle_new(HANDLE_DOC, palcare_doc_retain(pointer), reached_with);
}

/* close(handle): gives up its hold now; records that are still held keep their document. */
static PyObject *handle_close(PyObject *module, PyObject *args)
{
    PyObject *object;
    (void)module;
    if (!PyArg_ParseTuple(args, "O", &object))
        return NULL;
    for (int kind = 0; kind < HANDLE_KINDS; kind++) {
        if (kind != HANDLE_RECORD && PyObject_TypeCheck(object, handle_bases[kind])) {
            void *pointer = ((handle *)object)->pointer;
            ((handle *)object)->pointer = NULL;
            handle_drop((handle_kind)kind, pointer);
            Py_RETURN_NONE;
        }
    }
    PyErr_SetString(PyExc_TypeError, "only what was opened can be closed");
    return NULL;
}

#endif

/*
 * Python. SWIG prints plain functions (-noproxy); they take and return the handles of handle.h. The
 * public classes are written in Python, in bindings/python/palcare.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%begin %{
#define PY_SSIZE_T_CLEAN
#include "swig_types.h"
%}

%{
#include <structmember.h>
#include "handle.h"
#include "python_raise.h"
#include "descriptor.h"
#include "counts.h"
#include "python_lists.h"
%}

/* ---- Handles -------------------------------------------------------------------------------- */

%define HANDLE(class, kind)
%ignore class::~class;
%typemap(in) class * { if (!handle_get($input, kind, false, (void **)&$1)) SWIG_fail; }
%typemap(out) class * { $result = handle_new(kind, (void *)$1, NULL); }
%enddef

/* A returned record or document gets the context of the function's first argument. */
%define REACHED(class, kind)
HANDLE(class, kind)
%typemap(out) class * {
    $result = handle_fill($result, kind, (void *)$1, handle_hand_on(swig_obj[0]));
}
%enddef
REACHED(PcRecord, HANDLE_RECORD)
REACHED(PcDoc, HANDLE_DOC)
HANDLE(PcDocs, HANDLE_DOCS)
HANDLE(PcOptions, HANDLE_OPTIONS)
HANDLE(PcReport, HANDLE_REPORT)
HANDLE(PcReader, HANDLE_READER)
HANDLE(PcWriter, HANDLE_WRITER)

/* These arguments may be None. */
%define MAYBE(type, kind, name)
%typemap(in) type name { if (!handle_get($input, kind, true, (void **)&$1)) SWIG_fail; }
%enddef
MAYBE(const PcOptions *, HANDLE_OPTIONS, options)
MAYBE(PcReport *, HANDLE_REPORT, report)
MAYBE(const PcDocs *, HANDLE_DOCS, docs)
MAYBE(const PcRecord *, HANDLE_RECORD, before)
MAYBE(const PcRecord *, HANDLE_RECORD, previous)

/* A problem of the caller's own may have no record. */
MAYBE(const PcRecord *, HANDLE_RECORD, record)

/* The target of a path: (record, field, index), or None. */
%ignore PcSpot::~PcSpot;
%ignore PcSpot::record;
%ignore PcSpot::field;
%ignore PcSpot::index;
%typemap(out) PcSpot * {
    $result = spot_tuple($1, handle_hand_on(swig_obj[0]));
}

/* ---- Text, paths, bytes --------------------------------------------------------------------- */

%typemap(in) const char * { if (!raise_or_maybe_text($input, (const char **)&$1)) SWIG_fail; }
%typemap(freearg) const char * ""
%typemap(out) const char * { $result = text_or_none($1); }
%typemap(out) char * { $result = text_or_none($1); }

/* Names of documents, which may be file names. */
%typemap(in) const char *name (PyObject *encoded = NULL) {
    if ($input != Py_None && !(encoded = raise_or_name($input)))
        SWIG_fail;
    $1 = encoded ? PyBytes_AsString(encoded) : NULL;
}
%typemap(freearg) const char *name { Py_XDECREF(encoded$argnum); }
%apply const char *name { const char *uri, const char *reference };

%typemap(in) const char *path (PyObject *bytes = NULL) {
    if (!PyUnicode_FSConverter($input, &bytes))
        SWIG_fail;
    $1 = PyBytes_AsString(bytes);
}
%typemap(freearg) const char *path { Py_XDECREF(bytes$argnum); }

/* A bytes object cannot change while other threads run; a bytearray can. */
%typemap(in) (const void *bytes, size_t size) {
    char *start;
    Py_ssize_t length;
    if (PyBytes_AsStringAndSize($input, &start, &length) < 0)
        SWIG_fail;
    $1 = start;
    $2 = (size_t)length;
}
%apply (const void *bytes, size_t size) { (const void *order, size_t order_size) };
%typemap(out) glue_bytes {
    $result = PyBytes_FromStringAndSize($1.bytes, (Py_ssize_t)$1.size);
    palcare_free($1.bytes);
}

%typemap(in) int { if (!raise_or_int($input, &$1)) SWIG_fail; }
%typemap(in) glue_flag {
    int truth = PyObject_IsTrue($input);
    if (truth < 0)
        SWIG_fail;
    $1 = truth != 0;
}
%typemap(out) glue_flag { $result = PyBool_FromLong($1); }

/* ---- Errors, threads ------------------------------------------------------------------------ */

%exception {
    $action
    if (glue_failed()) {
        raise_pending();
        SWIG_fail;
    }
    if (PyErr_Occurred())
        SWIG_fail;
}

/* These functions return a record that they have just put into a document, or taken from a reader.
 * Its handle is made before. */
%define RESERVED(function)
%exception function {
    resultobj = handle_reserve();
    if (!resultobj)
        SWIG_fail;
    $action
    if (glue_failed())
        raise_pending();
    if (PyErr_Occurred()) {
        Py_CLEAR(resultobj);
        SWIG_fail;
    }
}
%enddef
RESERVED(PcDoc::add)
RESERVED(PcDoc::add_copy)
RESERVED(PcDoc::replace)
RESERVED(PcRecord::insert_part)
RESERVED(PcRecord::insert_copy)
RESERVED(PcRecord::replace_part)
RESERVED(PcReader::take)

/* Other threads run only while the call makes an object that they cannot reach yet. */
%nothread;
%thread PcDoc::read_file;
%thread PcDoc::read_bytes;

/* ---- Documents and records from file objects ------------------------------------------------- */

%{
/* Calls read(n) of a file object; its exception reaches the caller unchanged. */
static int source_read(void *user, void *buffer, size_t room, size_t *got)
{
    PyObject *chunk = PyObject_CallFunction(user, "n", (Py_ssize_t)room);
    char *bytes;
    Py_ssize_t size;
    *got = 0;
    if (!chunk)
        return 1;
    if (PyBytes_AsStringAndSize(chunk, &bytes, &size) < 0) {
        PyErr_SetString(PyExc_TypeError,
                        "the file must be open for bytes: open(path, 'rb')");
        Py_DECREF(chunk);
        return 1;
    }
    bool fits = (size_t)size <= room;
    if (fits) {
        memcpy(buffer, bytes, (size_t)size);
        *got = (size_t)size;
    } else {
        PyErr_SetString(PyExc_ValueError, "read(n) gave more than n bytes");
    }
    Py_DECREF(chunk);
    return fits ? 0 : 1;
}
%}

%{
/* Calls write(bytes) of a file object, which may take only a part if it does not block. */
static int sink_write(void *user, const void *bytes, size_t size)
{
    PyObject *taken = PyObject_CallFunction(user, "y#", (const char *)bytes, (Py_ssize_t)size);
    Py_ssize_t count = taken && PyLong_Check(taken) ? PyLong_AsSsize_t(taken) : (Py_ssize_t)size;
    if (taken && !PyErr_Occurred() && count != (Py_ssize_t)size)
        PyErr_Format(PyExc_OSError, "write() took %zd bytes of %zd", count, (Py_ssize_t)size);
    Py_XDECREF(taken);
    return PyErr_Occurred() ? 1 : 0;
}
%}

%typemap(in) PyObject *object "$1 = $input;"
%newobject read_source;
%newobject open_source;
%newobject open_sink;
%inline %{
static PcDoc *read_source(PyObject *object, const char *name, const PcOptions *options,
                          PcReport *report)
{
    return glue_doc_read_source(source_read, object, name, options, report);
}
static void write_sink(const PcDoc *doc, PyObject *object, const PcOptions *options,
                       PcReport *report)
{
    glue_done(palcare_write_callback(doc, sink_write, object, options, glue_inner(report)), report);
}
/* The object that holds the reader also holds the source. */
static PcReader *open_source(PyObject *object, const char *name, const PcOptions *options,
                             PcReport *report)
{
    return glue_reader_open_source(source_read, object, name, options, report);
}
/* The object that holds the writer also holds the sink. */
static PcWriter *open_sink(PyObject *object, const PcDoc *head, const PcOptions *options,
                           PcReport *report)
{
    return glue_writer_open_sink(sink_write, object, head, options, report);
}
%}

%inline %{
static glue_bytes rich_events(const char *markup) { return glue_rich_events(markup); }
static glue_bytes xml_events(PyObject *object, const char *name, const PcOptions *options,
                             PcReport *report)
{
    return glue_xml_events(source_read, object, name, options, report);
}
static glue_bytes rng_bytes(void) { return glue_rng(); }
%}

/* ---- Whole fields in one call ---------------------------------------------------------------- */

%typemap(in) (PcRecord **sources, size_t count) (PcRecord **records = NULL) {
    if (!lists_get_records($input, &records, &$2))
        SWIG_fail;
    $1 = records;
}
%typemap(freearg) (PcRecord **sources, size_t count) { PyMem_Free(records$argnum); }
%inline %{
static void arrange(PcRecord *record, palcare_field field, const void *bytes, size_t size,
                    const void *order, size_t order_size)
{
    glue_arrange(record, field, bytes, size, order, order_size);
}
static void arrange_copies(PcRecord *record, palcare_field field, PcRecord **sources, size_t count,
                           const void *order, size_t order_size)
{
    glue_arrange_copies(record, field, sources, count, order, order_size);
}
static void arrange_records(PcDoc *doc, palcare_type type, int added, const void *order,
                            size_t order_size)
{
    glue_arrange_records(doc, type, added, order, order_size);
}
%}

PyObject *counts(const PcRecord *record);

/* ---- The module ------------------------------------------------------------------------------ */

%native(register_class) PyObject *handle_register(PyObject *, PyObject *);
%native(register_hooks) PyObject *descriptor_hooks(PyObject *, PyObject *);
%native(read_with) PyObject *handle_read_with(PyObject *, PyObject *);
%native(close) PyObject *handle_close(PyObject *, PyObject *);
%native(parts) PyObject *walk_parts(PyObject *, PyObject *);
%native(targets) PyObject *walk_targets(PyObject *, PyObject *);
%native(records) PyObject *records_make(PyObject *, PyObject *);

/* Since SWIG 4.4, the function that fills the module returns int; before, it returned the
 * module. */
%init %{
    if (!handle_add_types(m) || !descriptor_add_types(m) || !lists_add_type())
#if SWIG_VERSION >= 0x040400
        return -1;
#else
        return NULL;
#endif
%}

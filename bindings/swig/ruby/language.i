/*
 * Ruby. SWIG prints the classes of the module Palcare::Native, whose objects are handles; the
 * public classes are written in Ruby, in bindings/ruby. C keeps no VALUE but the IO of a reader or
 * writer, so the collector has no other objects to mark or to move.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%{
#include <ruby/encoding.h>
#include "ruby_raise.h"
%}

/* ---- Handles -------------------------------------------------------------------------------- */

%define HANDLE(class, noun)
%typemap(in) class * { $1 = raise_or_handle($input, $1_descriptor, noun); }
%enddef
HANDLE(PcDoc, "document")
HANDLE(PcRecord, "record")
HANDLE(PcDocs, "set of documents")
HANDLE(PcOptions, "set of options")
HANDLE(PcReport, "report")
HANDLE(PcReader, "reader")
HANDLE(PcWriter, "writer")
HANDLE(PcSpot, "spot")

/* These arguments may be nil. */
%define MAYBE(type, name, noun)
%typemap(in) type name {
    $1 = NIL_P($input) ? NULL : raise_or_handle($input, $1_descriptor, noun);
}
%enddef
MAYBE(const PcOptions *, options, "set of options")
MAYBE(PcReport *, report, "report")
MAYBE(const PcDocs *, docs, "set of documents")
MAYBE(const PcRecord *, before, "record")
MAYBE(const PcRecord *, previous, "record")

/* Reports are not public, so callers cannot add to them. */
%ignore PcReport::add;
%ignore PcReport::clear;
%ignore PcReport::total;

/* ---- Text, paths, bytes --------------------------------------------------------------------- */

/* A string that was converted from another encoding must live until the call ends; only the local
 * variable holds it. */
%typemap(in) const char * (VALUE string = Qnil) {
    $1 = raise_or_text($input, &string);
}
%typemap(freearg) const char * "RB_GC_GUARD(string$argnum);"
%typemap(out) const char *, char * { $result = text_or_nil($1); }

/* A path is passed as its bytes, without conversion. */
%typemap(in) const char *path (VALUE string = Qnil) {
    string = $input;
    $1 = StringValueCStr(string);
}
%typemap(freearg) const char *path "RB_GC_GUARD(string$argnum);"

/* Bytes, or an Array of texts, which C gets one after another. */
%typemap(in) (const void *bytes, size_t size) (VALUE string = Qnil) {
    string = RB_TYPE_P($input, T_ARRAY) ? raise_or_texts($input) : $input;
    StringValue(string);
    $1 = RSTRING_PTR(string);
    $2 = (size_t)RSTRING_LEN(string);
}
%typemap(freearg) (const void *bytes, size_t size) "RB_GC_GUARD(string$argnum);"
%apply (const void *bytes, size_t size) { (const void *order, size_t order_size) };
%typemap(out) glue_bytes {
    $result = rb_utf8_str_new($1.bytes, (long)$1.size);
    palcare_free($1.bytes);
}

%typemap(in) glue_flag "$1 = RTEST($input);"
%typemap(out) glue_flag "$result = $1 ? Qtrue : Qfalse;"

/* ---- Errors --------------------------------------------------------------------------------- */

/* It jumps, and does not leak: Ruby owns all arguments of the call. */
%exception {
    $action
    if (glue_failed())
        raise_pending();
}

/* ---- The caller's IO ------------------------------------------------------------------------- */

/* The Ruby object of a reader or writer also keeps what pin_io() returned. */
%newobject open_source;
%newobject open_sink;
%inline %{
static VALUE pin_io(VALUE io) { return TypedData_Wrap_Struct(rb_cObject, &io_type, (void *)io); }
static void write_sink(const PcDoc *doc, VALUE io, const PcOptions *options, PcReport *report)
{
    palcare_doc *held = palcare_doc_retain((PcDoc *)(uintptr_t)doc); /* the IO may close it */
    glue_done(palcare_write_callback(doc, sink_write, (void *)io, options, glue_inner(report)),
              report);
    palcare_doc_release(held);
}
static PcReader *open_source(VALUE io, const char *name, const PcOptions *options, PcReport *report)
{
    return glue_reader_open_source(source_read, (void *)io, name, options, report);
}
static glue_bytes rich_events(const char *markup) { return glue_rich_events(markup); }
static glue_bytes xml_events(VALUE io, const char *name, const PcOptions *options, PcReport *report)
{
    return glue_xml_events(source_read, (void *)io, name, options, report);
}
static glue_bytes rng_bytes(void) { return glue_rng(); }
static PcWriter *open_sink(VALUE io, const PcDoc *head, const PcOptions *options, PcReport *report)
{
    return glue_writer_open_sink(sink_write, (void *)io, head, options, report);
}
%}

/* ---- Whole fields in one call ---------------------------------------------------------------- */

/* An Array of records. The String that holds their addresses lives until the call ends. */
%typemap(in) (PcRecord **sources, size_t count) (VALUE string = Qnil) {
    string = raise_or_records($input);
    $1 = (PcRecord **)RSTRING_PTR(string);
    $2 = (size_t)RARRAY_LEN($input);
}
%typemap(freearg) (PcRecord **sources, size_t count) "RB_GC_GUARD(string$argnum);"
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
/* Records as handle, type, handle, type ... */
static VALUE parts(const PcRecord *record, palcare_field field)
{
    VALUE all = rb_ary_new();
    size_t count = palcare_count(record, field);
    for (size_t i = 0; i < count; i++)
        handles_push(all, palcare_part(record, field, i));
    return all;
}
/* The same with nil for a reference that dangles. */
static VALUE targets(const PcRecord *record, palcare_field field, const PcDocs *docs)
{
    VALUE all = rb_ary_new();
    size_t count = palcare_count(record, field);
    for (size_t i = 0; i < count; i++)
        handles_push(all, palcare_target(record, field, i, docs));
    return all;
}
static VALUE records(const PcDoc *doc, palcare_type type)
{
    VALUE all = rb_ary_new();
    for (PcRecord *record = NULL; (record = palcare_doc_next(doc, type, record));)
        handles_push(all, record);
    return all;
}
%}

/* ---- Handles as Ruby sees them -------------------------------------------------------------- */

%{
/* The pointer of a handle, and the function that frees it; SWIG 4.5 wraps them in another
 * object. */
#if SWIG_VERSION >= 0x040500
typedef struct swig_ruby_wrapped_object wrapped;
static void **pointer_of(VALUE handle) { return &((wrapped *)RTYPEDDATA_GET_DATA(handle))->data; }
static void free_pointer(VALUE handle, void *pointer)
{
    wrapped *object = (wrapped *)RTYPEDDATA_GET_DATA(handle);
    void (*release)(void *) = object->dfree;
    object->dfree = NULL; /* or the collector would call it with NULL */
    release(pointer);
}
#else
static void **pointer_of(VALUE handle) { return &DATA_PTR(handle); }
static void free_pointer(VALUE handle, void *pointer) { RDATA(handle)->dfree(pointer); }
#endif
%}

%inline %{
/* The address of the object, which is equal for all handles of one record or document. */
static long long address(VALUE handle) { return (long long)(intptr_t)*pointer_of(handle); }

/* Gives up a handle's hold now; records that are still held keep their document. */
static void give_up(VALUE handle)
{
    void *pointer = *pointer_of(handle);
    *pointer_of(handle) = NULL;
    if (pointer)
        free_pointer(handle, pointer);
}

/* Reports memory that C holds to the collector, so that it runs often enough. */
static void weigh(long long bytes) { rb_gc_adjust_memory_usage((ssize_t)bytes); }
%}

/*
 * Java. SWIG prints static functions (-noproxy) into the class Library, which the hand-written
 * classes of bindings/java call. Text crosses as UTF-8 in a byte[], since JNI's own strings are in
 * another encoding for emoji and NUL.
 *
 * Java's objects of one document share one hold (Hold.java), which close() gives up at once. So the
 * hold that each record has from C is given up on arrival; only a record from a reader keeps it.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%{
#include "java.h"
%}

%pragma(java) moduleclassmodifiers = "final class"
%pragma(java) jniclassclassmodifiers = "final class"
%pragma(java) jniclasscode = %{
  static {
    NativeLibrary.load();
  }
%}

/* ---- Handles -------------------------------------------------------------------------------- */

/* During the call, a close() in another thread postpones freeing. */
%define GUARDED(type, check)
%typemap(javain, pre="    long $javainput_at = Handle.enter($javainput);",
         post="      Handle.leave($javainput);") type "Handle." #check "($javainput_at, $javainput)"
%enddef

%define HANDLE(type, class)
%typemap(jni) type * "jlong"
%typemap(jtype) type * "long"
%typemap(jstype) type * #class
%typemap(in) type * "$1 = ($1_ltype)(intptr_t)$input;"
%typemap(out) type * "$result = (jlong)(intptr_t)$1;"
%typemap(javaout) type * { return new class($jnicall); }
GUARDED(type *, needed)
%enddef
HANDLE(PcDoc, Document)
HANDLE(PcRecord, PalcareRecord)
HANDLE(PcDocs, Documents)
HANDLE(PcOptions, Options)
HANDLE(PcReport, Report)
HANDLE(PcReader, RecordReader)
HANDLE(PcWriter, RecordWriter)
%apply PcRecord * { const PcRecord *, PcRecord *self, PcRecord *old, PcRecord *bare };

/* These arguments may be null. */
GUARDED(const PcOptions *options, orNull)
GUARDED(PcReport *report, orNull)
GUARDED(const PcDocs *docs, orNull)
GUARDED(const PcRecord *before, orNull)
GUARDED(const PcRecord *previous, orNull)

/* A record is passed with all facts that Java needs: address, type, address of its document. It
 * belongs to the same document as the object whose function was called. */
%typemap(jni) PcRecord * "jlongArray"
%typemap(jtype) PcRecord * "long[]"
%typemap(javaout) PcRecord * { return PalcareRecord.of($jnicall, self); }
%typemap(out) PcRecord * {
    $result = record_facts(jenv, $1);
    palcare_record_release($1);
}
%typemap(javaout) PcRecord *PcRecord::target { return PalcareRecord.of($jnicall, self, docs); }
%typemap(javaout) PcRecord *PcDocs::find { return PalcareRecord.of($jnicall, self); }
%typemap(javaout) PcRecord *PcReader::take { return PalcareRecord.alone($jnicall); }
%typemap(out) PcRecord *PcReader::take "$result = record_facts(jenv, $1);"
%typemap(javaout) PcDoc *PcDoc::copy {
    long pointer = $jnicall;
    return new Document(new Hold(pointer, LibraryJNI::delete_Doc), pointer, self.context);
}
%typemap(javaout) PcDoc *PcRecord::doc { return new Document(self.hold, $jnicall, self.context); }
%typemap(out) PcDoc *PcRecord::doc {
    $result = (jlong)(intptr_t)$1;
    palcare_doc_release($1);
}

/* A record with its own hold; no live Java object has its address. */
%typemap(javaout) PcRecord *PcRecord_alone { return PalcareRecord.alone($jnicall); }
%typemap(out) PcRecord *PcRecord_alone "$result = record_facts(jenv, $1);"
%apply PcRecord *PcRecord_alone { PcRecord *PcRecord_from_json };
%typemap(jstype) PcRecord *bare "long"
%typemap(javain) PcRecord *bare "$javainput"
%inline %{
static void drop_record(PcRecord *bare) { palcare_record_release(bare); }
%}

/* The target of a path: the facts of its record, the field, the index. */
%ignore PcSpot::~PcSpot;
%ignore PcSpot::record;
%ignore PcSpot::field;
%ignore PcSpot::index;
%typemap(jni) PcSpot * "jlongArray"
%typemap(jtype) PcSpot * "long[]"
%typemap(jstype) PcSpot * "Spot"
%typemap(javaout) PcSpot * { return Spot.of($jnicall, self); }
%typemap(out) PcSpot * { $result = spot_facts(jenv, $1); }

/* Java keeps the documents of a set itself, each with its hold; reports are not public. */
%ignore PcReport::add;
%ignore PcReport::clear;
%ignore PcReport::total;
%ignore PcDocs::count;
%ignore PcDocs::at;
%ignore PcDocs::uri_at;

/* ---- Text, bytes, flags --------------------------------------------------------------------- */

%typemap(jni) const char * "jbyteArray"
%typemap(jtype) const char * "byte[]"
%typemap(jstype) const char * "String"
%typemap(javain) const char * "Text.toUtf8($javainput)"
%typemap(javaout) const char * { return Text.ofUtf8($jnicall); }
%typemap(in) const char * {
    $1 = (char *)bytes_begin(jenv, $input);
    if ($input && !$1)
        return $null;
}
%typemap(freearg) const char * { bytes_end(jenv, $input, $1); }
%typemap(out) const char * { $result = $1 ? bytes_new(jenv, $1, strlen($1)) : NULL; }
%apply const char * { char * };

%typemap(jni) glue_bytes, (const void *bytes, size_t size) "jbyteArray"
%typemap(jtype) glue_bytes, (const void *bytes, size_t size) "byte[]"
%typemap(jstype) glue_bytes, (const void *bytes, size_t size) "byte[]"
%typemap(javain) (const void *bytes, size_t size) "java.util.Objects.requireNonNull($javainput)"
%typemap(javaout) glue_bytes { return $jnicall; }
%typemap(in) (const void *bytes, size_t size) {
    $1 = bytes_begin(jenv, $input);
    if (!$1)
        return $null;
    $2 = (size_t)(*jenv)->GetArrayLength(jenv, $input);
}
%typemap(freearg) (const void *bytes, size_t size) { bytes_end(jenv, $input, $1); }
%typemap(out) glue_bytes {
    $result = $1.bytes ? bytes_new(jenv, $1.bytes, $1.size) : NULL;
    palcare_free($1.bytes);
}

%apply bool { glue_flag };

/* ---- Errors --------------------------------------------------------------------------------- */

/* The call continues to its end, where its arguments are released. */
%exception {
    COUNT_CALL();
    $action
    if (glue_failed())
        raise_pending(jenv);
}

%inline %{
/* Number of calls of this thread into C; -1 if the build does not count them. */
static long long calls_made(void) { return CALLS_MADE(); }
%}

/* A function that calls a stream of Java's. */
%define THROWS_IO(function)
%javaexception("java.io.IOException") function {
    COUNT_CALL();
    $action
    if (glue_failed())
        raise_pending(jenv);
}
%enddef

/* ---- Whole fields in one call ---------------------------------------------------------------- */

%typemap(in, numinputs=0) JNIEnv *env "$1 = jenv;"
%apply (const void *bytes, size_t size) { (const void *order, size_t order_size) };
%inline %{
static void arrange(PcRecord *self, palcare_field field, const void *bytes, size_t size,
                    const void *order, size_t order_size)
{
    glue_arrange(self, field, bytes, size, order, order_size);
}
static void arrange_copies(JNIEnv *env, PcRecord *self, palcare_field field, jlongArray sources,
                           const void *order, size_t order_size)
{
    facts_arrange(env, self, field, sources, order, order_size);
}
static void arrange_records(PcDoc *doc, palcare_type type, int added, const void *order,
                            size_t order_size)
{
    glue_arrange_records(doc, type, added, order, order_size);
}
static jlongArray parts(JNIEnv *env, PcRecord *self, palcare_field field)
{
    size_t count = palcare_count(self, field);
    jlong *facts = facts_make(count);
    for (size_t i = 0; facts && i < count; i++)
        facts_set(facts, i, palcare_part(self, field, i));
    return facts_end(env, facts, count);
}
static jlongArray targets(JNIEnv *env, PcRecord *self, palcare_field field, const PcDocs *docs)
{
    size_t count = palcare_count(self, field);
    jlong *facts = facts_make(count);
    for (size_t i = 0; facts && i < count; i++)
        facts_set(facts, i, palcare_target(self, field, i, docs));
    return facts_end(env, facts, count);
}
static jlongArray records(JNIEnv *env, PcDoc *doc, palcare_type type)
{
    size_t count = palcare_doc_count(doc, type);
    jlong *facts = facts_make(count);
    PcRecord *record = NULL;
    for (size_t i = 0; facts && i < count; i++)
        facts_set(facts, i, record = palcare_doc_next(doc, type, record));
    return facts_end(env, facts, count);
}
%}

/* ---- Documents from an InputStream ----------------------------------------------------------- */

%typemap(jstype) jobject source "StreamSource"
%typemap(jtype) jobject source "StreamSource"
THROWS_IO(read_source)
%newobject read_source;
%inline %{
static PcDoc *read_source(JNIEnv *env, jobject source, const char *name, const PcOptions *options,
                          PcReport *report)
{
    return source_document(env, source, name, options, report);
}
%}

THROWS_IO(xml_events)
%inline %{
static glue_bytes rich_events(const char *markup) { return glue_rich_events(markup); }
static glue_bytes xml_events(JNIEnv *env, jobject source, const char *name,
                             const PcOptions *options, PcReport *report)
{
    return source_events(env, source, name, options, report);
}
static glue_bytes rng_bytes(void) { return glue_rng(); }
%}

/* ---- Documents and records to an OutputStream ------------------------------------------------ */

%typemap(jstype) jobject target "StreamTarget"
%typemap(jtype) jobject target "StreamTarget"
THROWS_IO(write_target)
THROWS_IO(open_target)
THROWS_IO(put_target)
THROWS_IO(finish_target)
%newobject open_target;
%inline %{
static void write_target(const PcDoc *doc, JNIEnv *env, jobject target, const PcOptions *options,
                         PcReport *report)
{
    target_call call;
    if (!target_begin(&call, env, target))
        return;
    glue_done(palcare_write_callback(doc, target_write, NULL, options, glue_inner(report)), report);
    target_end(&call);
}
static PcWriter *open_target(JNIEnv *env, jobject target, const PcDoc *head,
                             const PcOptions *options, PcReport *report)
{
    target_call call;
    if (!target_begin(&call, env, target))
        return NULL;
    PcWriter *writer = glue_writer_open_sink(target_write, NULL, head, options, report);
    target_end(&call);
    return writer;
}
static void put_target(PcWriter *writer, JNIEnv *env, jobject target, const PcRecord *record)
{
    target_call call;
    if (!target_begin(&call, env, target))
        return;
    glue_writer_put(writer, record);
    target_end(&call);
}
static void finish_target(PcWriter *writer, JNIEnv *env, jobject target)
{
    target_call call;
    if (!target_begin(&call, env, target))
        return;
    glue_writer_finish(writer);
    target_end(&call);
}
%}

/*
 * Java. SWIG prints static functions (-noproxy) into the class Library, which the hand-written
 * classes of bindings/java call. Text crosses as UTF-8 in a byte[], since JNI's own strings are in
 * another encoding for emoji and NUL.
 *
 * Java's objects of one document share one hold (Hold.java), which close() gives back at once. So
 * the hold that comes with each record is given back where it arrives; only a record that a reader
 * hands out brings its own.
 */
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

/* For as long as the call lasts, a close() in another thread waits with what it frees. */
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

/* These may be left out: null. */
GUARDED(const PcOptions *options, orNull)
GUARDED(PcReport *report, orNull)
GUARDED(const PcDocs *docs, orNull)
GUARDED(const PcRecord *before, orNull)
GUARDED(const PcRecord *previous, orNull)

/* A record is of the document of what the function was asked of. */
%typemap(javaout) PcRecord * { return PalcareRecord.of($jnicall, self); }
%typemap(out) PcRecord * {
    $result = (jlong)(intptr_t)$1;
    palcare_record_release($1);
}
%typemap(javaout) PcRecord *PcRecord::target { return PalcareRecord.of($jnicall, self, docs); }
%typemap(javaout) PcRecord *PcReader::take { return PalcareRecord.alone($jnicall); }
%typemap(out) PcRecord *PcReader::take "$result = (jlong)(intptr_t)$1;"
%typemap(javaout) PcDoc *PcDoc::copy {
    long pointer = $jnicall;
    return new Document(new Hold(pointer, LibraryJNI::delete_Doc), pointer, self.context);
}
%typemap(javaout) PcDoc *PcRecord::doc { return new Document(self.hold, $jnicall, self.context); }
%typemap(out) PcDoc *PcRecord::doc {
    $result = (jlong)(intptr_t)$1;
    palcare_doc_release($1);
}

/* A bare address, of which no object is made yet, or none is left. */
%typemap(jstype) PcRecord *bare "long"
%typemap(javain) PcRecord *bare "$javainput"
%inline %{
static void drop_record(PcRecord *bare) { palcare_record_release(bare); }
static int record_type(PcRecord *bare) { return palcare_record_type(bare); }
static long long record_document(PcRecord *bare)
{
    return (intptr_t)palcare_record_doc(bare);
}
%}

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

/* The call goes on to its end, where its arguments are given back. */
%exception {
    $action
    if (glue_failed())
        raise_pending(jenv);
}

/* ---- Documents from an InputStream ----------------------------------------------------------- */

%typemap(in, numinputs=0) JNIEnv *env "$1 = jenv;"
%typemap(jstype) jobject source "StreamSource"
%typemap(jtype) jobject source "StreamSource"
%javaexception("java.io.IOException") read_source {
    $action
    if (glue_failed())
        raise_pending(jenv);
}
%newobject read_source;
%inline %{
static PcDoc *read_source(JNIEnv *env, jobject source, const PcOptions *options, PcReport *report)
{
    return source_document(env, source, options, report);
}
%}

/*
 * Functions that Java's typemaps call: to pass bytes, to throw a pending failure, and to read a
 * document from a stream.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_JAVA_H
#define PALCARE_JAVA_H

#include <errno.h>
#include <jni.h>
#include <stdint.h>

/* ---- Bytes --------------------------------------------------------------------------------- */

/* The bytes of an array, until bytes_end(); NULL for null or, with an exception, if out of
 * memory. */
static void *bytes_begin(JNIEnv *env, jbyteArray array)
{
    return array ? (*env)->GetByteArrayElements(env, array, NULL) : NULL;
}

static void bytes_end(JNIEnv *env, jbyteArray array, const void *bytes)
{
    if (bytes)
        (*env)->ReleaseByteArrayElements(env, array, (jbyte *)(uintptr_t)bytes, JNI_ABORT);
}

static jbyteArray bytes_new(JNIEnv *env, const char *bytes, size_t size)
{
    jbyteArray array = size <= INT32_MAX ? (*env)->NewByteArray(env, (jsize)size) : NULL;
    if (array)
        (*env)->SetByteArrayRegion(env, array, 0, (jsize)size, (const jbyte *)bytes);
    return array;
}

/* ---- Records ------------------------------------------------------------------------------ */

static jlongArray facts_new(JNIEnv *env, const jlong *facts, jsize count)
{
    jlongArray array = (*env)->NewLongArray(env, count);
    if (array)
        (*env)->SetLongArrayRegion(env, array, 0, count, facts);
    return array;
}

/* The facts from which PalcareRecord.java makes an object: address, type, address of the
 * document. */
static jlongArray record_facts(JNIEnv *env, PcRecord *record)
{
    jlong facts[] = {(intptr_t)record, palcare_record_type(record),
                     (intptr_t)palcare_record_doc(record)};
    return record ? facts_new(env, facts, 3) : NULL;
}

/* Memory for the facts of several records; NULL, with a pending failure, if there is none. */
static jlong *facts_make(size_t count)
{
    jlong *facts = calloc(3 * count + 1, sizeof *facts);
    glue_done(facts ? PALCARE_OK : PALCARE_NOMEM, NULL);
    return facts;
}

/* The facts of the index-th of them; NULL leaves zeros. */
static void facts_set(jlong *facts, size_t index, PcRecord *record)
{
    if (!record)
        return;
    facts[3 * index] = (intptr_t)record;
    facts[3 * index + 1] = palcare_record_type(record);
    facts[3 * index + 2] = (intptr_t)palcare_record_doc(record);
}

static jlongArray facts_end(JNIEnv *env, jlong *facts, size_t count)
{
    jlongArray array = facts ? facts_new(env, facts, (jsize)(3 * count)) : NULL;
    free(facts);
    return array;
}

/* Brings parts into an order, see glue.h; the sources are addresses of records. */
static void facts_arrange(JNIEnv *env, PcRecord *record, palcare_field field, jlongArray sources,
                          const void *order, size_t order_size)
{
    size_t count = (size_t)(*env)->GetArrayLength(env, sources);
    jlong *addresses = (*env)->GetLongArrayElements(env, sources, NULL);
    PcRecord **records = calloc(count + 1, sizeof *records);
    for (size_t i = 0; addresses && records && i < count; i++)
        records[i] = (PcRecord *)(intptr_t)addresses[i];
    if (addresses && records)
        glue_arrange_copies(record, field, records, count, order, order_size);
    else
        glue_done(PALCARE_NOMEM, NULL);
    if (addresses)
        (*env)->ReleaseLongArrayElements(env, sources, addresses, JNI_ABORT);
    free(records);
}

/* The facts of a record, then field and index, for Spot.java. */
static jlongArray spot_facts(JNIEnv *env, PcSpot *spot)
{
    if (!spot)
        return NULL;
    jlong facts[] = {(intptr_t)spot->record, palcare_record_type(spot->record),
                     (intptr_t)palcare_record_doc(spot->record), spot->field, spot->index};
    palcare_record_release(spot->record);
    free(spot);
    return facts_new(env, facts, 5);
}

/* ---- Calls -------------------------------------------------------------------------------- */

/* A test build counts the calls into C. */
#ifdef PALCARE_LIVE
static _Thread_local long long calls_counted;
#define COUNT_CALL() (void)calls_counted++
#define CALLS_MADE() calls_counted
#else
#define COUNT_CALL() (void)0
#define CALLS_MADE() (-1)
#endif

/* ---- Exceptions ---------------------------------------------------------------------------- */

/* Java's own status for a missing file, after those of the library. */
enum { STATUS_MISSING = 100 };

static int raised_status(const glue_error *error)
{
    const palcare_report *report = glue_inner(error->report);
    size_t count = error->status == PALCARE_IO ? palcare_report_count(report) : 0;
    const char *message = count ? palcare_report_message(report, count - 1) : "";
    const char *why = strerror(ENOENT);
    size_t size = strlen(message), end = strlen(why);
    return size >= end && strcmp(message + size - end, why) == 0 ? STATUS_MISSING
                                                                 : (int)error->status;
}

/* Throws the pending failure. An exception that a stream has already thrown is kept. */
static void raise_pending(JNIEnv *env)
{
    glue_error error = glue_take_error();
    if ((*env)->ExceptionCheck(env)) {
        glue_report_release(error.report);
        return;
    }
    jclass type = (*env)->FindClass(env, "org/palcare/Report");
    jmethodID maker =
        type ? (*env)->GetStaticMethodID(env, type, "exception", "(IZZJ[B)Ljava/lang/Throwable;")
             : NULL;
    jbyteArray text = maker ? bytes_new(env, error.text, strlen(error.text)) : NULL;
    if (!text) {
        glue_report_release(error.report);
        return;
    }
    jobject made =
        (*env)->CallStaticObjectMethod(env, type, maker, (jint)raised_status(&error),
                                       (jboolean)(error.sort == GLUE_INDEX), (jboolean)error.is_own,
                                       (jlong)(intptr_t)error.report, text);
    if (!(*env)->ExceptionCheck(env))
        (*env)->Throw(env, (jthrowable)made);
}

/* ---- Streams ------------------------------------------------------------------------------- */

/* The state that a call of StreamSource.java for bytes needs. */
typedef struct stream {
    JNIEnv *env;
    jobject source;
    jmethodID take;
} stream;

/* An exception that reading throws reaches the caller unchanged. */
static int stream_read(void *user, void *buffer, size_t room, size_t *got)
{
    const stream *from = user;
    JNIEnv *env = from->env;
    jint most = room < INT32_MAX ? (jint)room : INT32_MAX;
    *got = 0;
    jbyteArray chunk = (*env)->CallObjectMethod(env, from->source, from->take, most);
    if ((*env)->ExceptionCheck(env))
        return 1;
    jsize size = (*env)->GetArrayLength(env, chunk);
    (*env)->GetByteArrayRegion(env, chunk, 0, size, buffer);
    (*env)->DeleteLocalRef(env, chunk);
    *got = (size_t)size;
    return 0;
}

static stream stream_of(JNIEnv *env, jobject source)
{
    jmethodID take = (*env)->GetMethodID(env, (*env)->GetObjectClass(env, source), "take", "(I)[B");
    return (stream){env, source, take};
}

static PcDoc *source_document(JNIEnv *env, jobject source, const char *name,
                              const PcOptions *options, PcReport *report)
{
    stream from = stream_of(env, source);
    return from.take ? glue_doc_read_source(stream_read, &from, name, options, report) : NULL;
}

static glue_bytes source_events(JNIEnv *env, jobject source, const char *name,
                                const PcOptions *options, PcReport *report)
{
    stream from = stream_of(env, source);
    return from.take ? glue_xml_events(stream_read, &from, name, options, report)
                     : (glue_bytes){NULL, 0};
}

/* The StreamTarget.java of the call that this thread is in: a reference that Java passes is only
 * valid during the call, so each call of a writer passes it again. */
typedef struct target_call {
    JNIEnv *env;
    jobject target;
    jmethodID put;
    struct target_call *outer;
} target_call;

static _Thread_local target_call *target_now;

/* Whether target_end() must follow; otherwise Java has an exception. */
static bool target_begin(target_call *call, JNIEnv *env, jobject target)
{
    *call = (target_call){env, target, NULL, target_now};
    call->put = (*env)->GetMethodID(env, (*env)->GetObjectClass(env, target), "put", "([B)V");
    if (call->put)
        target_now = call;
    return call->put != NULL;
}

static void target_end(const target_call *call)
{
    target_now = call->outer;
}

/* An exception that writing throws reaches the caller unchanged. */
static int target_write(void *user, const void *bytes, size_t size)
{
    (void)user;
    JNIEnv *env = target_now->env;
    jbyteArray array = bytes_new(env, bytes, size);
    if (!array)
        return 1;
    (*env)->CallVoidMethod(env, target_now->target, target_now->put, array);
    (*env)->DeleteLocalRef(env, array);
    return (*env)->ExceptionCheck(env) ? 1 : 0;
}

#endif

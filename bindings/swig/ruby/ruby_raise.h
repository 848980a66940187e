/*
 * Raises a pending failure as a Ruby exception, and converts Ruby's arguments for the library. All
 * of these may jump out of the call, and own no memory when they do.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_RUBY_RAISE_H
#define PALCARE_RUBY_RAISE_H

static VALUE raise_class(const char *name)
{
    return rb_path2class(name);
}

/* State of the jump that left a method of the caller's IO; its exception is in rb_errinfo(). */
static _Thread_local int jump_pending;

/* Raises the pending failure; an exception of the caller's IO is raised unchanged.
 * Palcare::Error.of makes the exception, after Ruby owns the report. */
static void raise_pending(void)
{
    glue_error error = glue_take_error();
    int jump = jump_pending;
    jump_pending = 0;
    if (jump) {
        glue_report_release(error.report);
        rb_jump_tag(jump);
    }
    VALUE report = SWIG_NewPointerObj(error.report, SWIGTYPE_p_PcReport, SWIG_POINTER_OWN);
    if (error.status == PALCARE_NOMEM)
        rb_memerror();
    VALUE made =
        rb_funcall(raise_class("Palcare::Error"), rb_intern("of"), 4, INT2NUM((int)error.status),
                   report, rb_utf8_str_new_cstr(error.text), error.is_own ? Qtrue : Qfalse);
    if (error.sort == GLUE_INDEX)
        made = rb_exc_new_str(rb_eIndexError, rb_funcall(made, rb_intern("message"), 0));
    rb_exc_raise(made);
}

/* ---- The caller's IO */

typedef struct io_call {
    VALUE io;
    const void *bytes;
    size_t room;
    void *buffer;
    size_t got;
} io_call;

static VALUE io_write(VALUE argument)
{
    const io_call *call = (const io_call *)argument;
    VALUE bytes = rb_str_new(call->bytes, (long)call->room);
    VALUE taken = rb_funcall(call->io, rb_intern("write"), 1, bytes);
    if (RB_INTEGER_TYPE_P(taken) && NUM2LL(taken) != (long long)call->room)
        rb_raise(rb_eIOError, "write took %+" PRIsVALUE " bytes of %ld", taken, (long)call->room);
    return Qnil;
}

static VALUE io_read(VALUE argument)
{
    io_call *call = (io_call *)argument;
    VALUE bytes = rb_funcall(call->io, rb_intern("read"), 1, SIZET2NUM(call->room));
    if (NIL_P(bytes))
        return Qnil;
    StringValue(bytes);
    size_t size = (size_t)RSTRING_LEN(bytes);
    if (size > call->room)
        rb_raise(rb_eIOError, "read(%ld) gave %ld bytes", (long)call->room, (long)size);
    memcpy(call->buffer, RSTRING_PTR(bytes), size);
    call->got = size;
    RB_GC_GUARD(bytes);
    return Qnil;
}

/* An object that keeps the IO alive and, as C keeps its address, where it is. */
static void io_mark(void *io)
{
    rb_gc_mark((VALUE)io);
}

static const rb_data_type_t io_type = {.wrap_struct_name = "Palcare IO",
                                       .function = {.dmark = io_mark}};

/* A jump must not pass through the library: it is pending until the call has ended. */
static int sink_write(void *user, const void *bytes, size_t size)
{
    io_call call = {.io = (VALUE)user, .bytes = bytes, .room = size};
    rb_protect(io_write, (VALUE)&call, &jump_pending);
    return jump_pending != 0;
}

static int source_read(void *user, void *buffer, size_t room, size_t *got)
{
    io_call call = {.io = (VALUE)user, .room = room, .buffer = buffer};
    rb_protect(io_read, (VALUE)&call, &jump_pending);
    *got = call.got;
    return jump_pending != 0;
}

/* The library's object of a handle. */
static void *raise_or_handle(VALUE object, swig_type_info *type, const char *noun)
{
    void *pointer = NULL;
    int found = SWIG_ConvertPtr(object, &pointer, type, 0);
    if (found == SWIG_ObjectPreviouslyDeletedError)
        rb_raise(raise_class("Palcare::ClosedError"), "the %s is closed", noun);
    if (!SWIG_IsOK(found) || !pointer)
        rb_raise(rb_eTypeError, "a %s was expected, not %+" PRIsVALUE, noun, object);
    return pointer;
}

/* The addresses of an Array's records, in a String. */
static VALUE raise_or_records(VALUE records)
{
    Check_Type(records, T_ARRAY);
    VALUE all = rb_str_new(NULL, 0);
    for (long i = 0; i < RARRAY_LEN(records); i++) {
        void *record = raise_or_handle(rb_ary_entry(records, i), SWIGTYPE_p_PcRecord, "record");
        rb_str_cat(all, (const char *)&record, sizeof record);
    }
    return all;
}

/* Appends a handle of a record, and the number of its type; for NULL nil and 0. */
static void handles_push(VALUE all, PcRecord *record)
{
    VALUE handle = Qnil;
    if (record)
        handle = SWIG_NewPointerObj(palcare_record_retain(record), SWIGTYPE_p_PcRecord,
                                    SWIG_POINTER_OWN);
    rb_ary_push(all, handle);
    rb_ary_push(all, INT2NUM(record ? palcare_record_type(record) : 0));
}

/* Converts text for the library to UTF-8, and refuses a NUL. nil gives NULL. *keep holds the
 * string. */
static char *raise_or_text(VALUE object, VALUE *keep)
{
    if (NIL_P(object))
        return NULL;
    if (!RB_TYPE_P(object, T_STRING))
        rb_raise(rb_eTypeError, "a String was expected, not %+" PRIsVALUE, object);
    *keep = rb_enc_get_index(object) == rb_utf8_encindex()
                ? object
                : rb_str_encode(object, rb_enc_from_encoding(rb_utf8_encoding()), 0, Qnil);
    if (rb_enc_str_coderange(*keep) == ENC_CODERANGE_BROKEN)
        rb_raise(rb_eArgError, "invalid byte sequence in UTF-8");
    return StringValueCStr(*keep);
}

/* Joins several texts, each followed by a NUL. */
static VALUE raise_or_texts(VALUE texts)
{
    VALUE all = rb_str_new(NULL, 0);
    for (long i = 0; i < RARRAY_LEN(texts); i++) {
        VALUE one = rb_ary_entry(texts, i), keep = Qnil;
        const char *text = raise_or_text(one, &keep);
        if (!text)
            rb_raise(rb_eTypeError, "a String was expected, not nil");
        rb_str_cat(all, text, (long)strlen(text) + 1);
        RB_GC_GUARD(keep);
    }
    return all;
}

/* The string is frozen, since changing it would not change the document. */
static VALUE text_or_nil(const char *text)
{
    return text ? rb_obj_freeze(rb_utf8_str_new_cstr(text)) : Qnil;
}

#endif

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

/* Raises the pending failure. Palcare::Error.of makes the exception, after Ruby owns the report. */
static void raise_pending(void)
{
    glue_error error = glue_take_error();
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

/* For a language without a file of its own: an error is raised as SWIG does it there. */
%include <exception.i>

%exception {
    $action
    if (glue_failed()) {
        static _Thread_local char text[1024];
        int sort = glue_pending.sort == GLUE_INDEX ? SWIG_IndexError : SWIG_RuntimeError;
        snprintf(text, sizeof text, "%s", glue_text());
        glue_clear();
        SWIG_exception(sort, text);
    }
}

%typemap(out) glue_bytes {
    $result = SWIG_FromCharPtrAndSize($1.bytes, $1.size);
    palcare_free($1.bytes);
}

/*
 * For a language without a language.i: SWIG's own way raises an error, and a document is read and
 * written as text, which every language has. XML cannot contain a NUL.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%include <exception.i>

/* Some languages print the name of the sort, so it must be a name of SWIG's. */
#ifndef RAISE
%define RAISE(sort, text)
SWIG_exception(sort, text)
%enddef
#endif

%exception {
    $action
    if (glue_failed()) {
        char text[1024];
        glue_sort sort = glue_take_text(text, sizeof text);
        if (sort == GLUE_INDEX) {
            RAISE(SWIG_IndexError, text);
        } else {
            RAISE(SWIG_RuntimeError, text);
        }
    }
}

%ignore PcDoc::to_bytes;
%ignore PcDoc::read_bytes;
%ignore PcRecord::texts;
%ignore PcRecord::values;
%ignore PcRecord::set_values;
%ignore PcRecord::set_texts;
%ignore PcRecord::set_foreign_pieces;

%newobject PcDoc::read_text;
%newobject PcDoc::to_text;
%extend PcDoc {
    static PcDoc *read_text(const char *text, const char *name, const PcOptions *options,
                            PcReport *report)
    {
        return glue_doc_read_memory(text, text ? strlen(text) : 0, name, options, report);
    }
    char *to_text(const PcOptions *options, PcReport *report)
    {
        return glue_doc_bytes($self, options, report).bytes;
    }
}

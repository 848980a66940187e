/*
 * Guile. As for the other languages, but for how an error is raised: SWIG's own SWIG_exception()
 * throws a string, which Guile refuses for a key.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%define RAISE(sort, text)
scm_misc_error(FUNC_NAME, "~A", scm_list_1(scm_from_utf8_string(text)))
%enddef

%include "other/language.i"

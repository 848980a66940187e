/*
 * Guile. Only the raising of an error differs from other languages: SWIG's own SWIG_exception()
 * throws a string, which Guile refuses as a key.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%define RAISE(sort, text)
scm_misc_error(FUNC_NAME, "~A", scm_list_1(scm_from_utf8_string(text)))
%enddef

%include "other/language.i"

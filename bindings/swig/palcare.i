/*
 * The library for every language: documents, records, fields by number, reports. The typemaps and
 * the %exception of one language are in its language.i, which is found through the include path:
 * swig -python -I<here>/python -I<here> palcare.i. "other" is for languages without a folder.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%module palcare

%{
#include "glue.h"
%}

%include "language.i"
%include "classes.i"

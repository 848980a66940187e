/*
 * The library for every language: documents, records, fields by number, reports. What belongs to
 * one language (typemaps, how an error is raised) stands in its language.i, found through the
 * include path: swig -python -I<here>/python -I<here> palcare.i. "other" serves the languages
 * without one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
%module palcare

%{
#include "glue.h"
%}

%include "language.i"
%include "classes.i"

/*
 * Gives a module to the types that SWIG makes for itself. SWIG 4.3 makes them without one: Python
 * warns of that, and crashes when warnings are errors (swig/swig#2881 and #3061). SWIG 4.4 gives
 * them a module itself.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SWIG_TYPES_H
#define SWIG_TYPES_H

#include <Python.h>
#include <string.h>

/* The names are constants, since a type keeps the name of its spec. */
static PyObject *type_with_module(PyType_Spec *spec)
{
    static const char *const names[] = {"_palcare.SwigPyObject", "_palcare.SwigPyPacked",
                                        "_palcare.swigvarlink"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(spec->name, strchr(names[i], '.') + 1) == 0)
            spec->name = names[i];
    }
    return PyType_FromSpec(spec);
}
#define PyType_FromSpec type_with_module

#endif

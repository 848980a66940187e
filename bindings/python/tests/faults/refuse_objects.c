/*
 * A module of Python: calls a function, and refuses the nth request for memory that the interpreter
 * makes meanwhile. Requests of C's malloc() are refused by python_refuse.c.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For dladdr(). */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <stdbool.h>
#include <string.h>

enum { DOMAINS = 3, FRAMES = 100 };
static PyMemAllocatorEx before[DOMAINS];
static bool is_counting;
static int asker;                         /* see find_asker() */
static unsigned long long asked, refused; /* the number of the request to refuse; 0: none */

/* Finds our own C on the stack: 2 if it made the request, before any function in Python was called;
 * 1 if it only called the function in Python that did. */
static int find_asker(void)
{
    void *frames[FRAMES];
    int count = backtrace(frames, FRAMES), found = 2;
    Dl_info about;
    for (int i = 0; i < count; i++) {
        if (!dladdr(frames[i], &about))
            continue;
        if (about.dli_fname && strstr(about.dli_fname, "/_palcare."))
            return found;
        if (about.dli_sname && strcmp(about.dli_sname, "_PyEval_EvalFrameDefault") == 0)
            found = 1;
    }
    return 0;
}

static bool is_refused(void)
{
    bool is = is_counting && ++asked == refused;
    if (is)
        asker = find_asker();
    return is;
}

static void *refuse_malloc(void *context, size_t size)
{
    const PyMemAllocatorEx *old = context;
    return is_refused() ? NULL : old->malloc(old->ctx, size);
}

static void *refuse_calloc(void *context, size_t count, size_t size)
{
    const PyMemAllocatorEx *old = context;
    return is_refused() ? NULL : old->calloc(old->ctx, count, size);
}

static void *refuse_realloc(void *context, void *block, size_t size)
{
    const PyMemAllocatorEx *old = context;
    return is_refused() ? NULL : old->realloc(old->ctx, block, size);
}

static void refuse_free(void *context, void *block)
{
    const PyMemAllocatorEx *old = context;
    old->free(old->ctx, block);
}

/* call(nth, function, argument): what the function returns or raises. */
static PyObject *refuse_call(PyObject *module, PyObject *args)
{
    unsigned long long nth;
    PyObject *function, *argument;
    (void)module;
    if (!PyArg_ParseTuple(args, "KOO", &nth, &function, &argument))
        return NULL;
    asker = 0;
    asked = 0;
    refused = nth;
    is_counting = true;
    PyObject *result = PyObject_CallFunctionObjArgs(function, argument, NULL);
    is_counting = false;
    return result;
}

/* asked(): how many requests the last call made. */
static PyObject *refuse_asked(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyLong_FromUnsignedLongLong(asked);
}

/* asker(): who made the refused request; see find_asker(). */
static PyObject *refuse_asker(PyObject *module, PyObject *unused)
{
    (void)module;
    (void)unused;
    return PyLong_FromLong(asker);
}

static PyMethodDef methods[] = {
    {"call", refuse_call, METH_VARARGS, NULL},
    {"asked", refuse_asked, METH_NOARGS, NULL},
    {"asker", refuse_asker, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "refuse_objects", NULL, -1, methods, NULL, NULL, NULL, NULL,
};

PyMODINIT_FUNC PyInit_refuse_objects(void)
{
    static const PyMemAllocatorDomain domains[DOMAINS] = {PYMEM_DOMAIN_RAW, PYMEM_DOMAIN_MEM,
                                                          PYMEM_DOMAIN_OBJ};
    find_asker(); /* the first time it takes memory itself */
    for (int i = 0; i < DOMAINS; i++) {
        PyMem_GetAllocator(domains[i], &before[i]);
        PyMemAllocatorEx ours = {&before[i], refuse_malloc, refuse_calloc, refuse_realloc,
                                 refuse_free};
        PyMem_SetAllocator(domains[i], &ours);
    }
    return PyModule_Create(&definition);
}

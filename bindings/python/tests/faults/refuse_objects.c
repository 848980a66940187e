/*
 * A module of Python: calls a function, and refuses the nth request for memory that the interpreter
 * makes meanwhile. Requests of C's malloc() are refused by python_refuse.c.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For dladdr(). */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unwind.h>

enum { DOMAINS = 3 };
static PyMemAllocatorEx before[DOMAINS];
static bool is_counting, only_ours;
static int asker;                         /* of the refused request */
static unsigned long long asked, refused; /* the number of the request to refuse; 0: none */

/* Who made a request: our own C, before any function in Python was called; a function in Python that
 * our own C called; or neither of them. */
enum { BY_OTHERS, BELOW_US, BY_US };

typedef enum place { OTHER_CODE, OUR_CODE, PYTHON_CODE } place;

static place find_place(const void *address)
{
    Dl_info about;
    if (!dladdr(address, &about))
        return OTHER_CODE;
    if (about.dli_fname && strstr(about.dli_fname, "/_palcare."))
        return OUR_CODE;
    bool is_loop = about.dli_sname && strcmp(about.dli_sname, "_PyEval_EvalFrameDefault") == 0;
    return is_loop ? PYTHON_CODE : OTHER_CODE;
}

/* The place of an address. dladdr() searches all symbols, so the answers are kept. */
static place place_of(uintptr_t address)
{
    enum { PLACES = 4096 };
    static struct {
        uintptr_t address;
        place place;
    } known[PLACES];
    size_t at = address % PLACES;
    if (known[at].address != address) {
        known[at].place = find_place((const void *)address);
        known[at].address = address;
    }
    return known[at].place;
}

typedef struct search {
    int candidate, found;
} search;

/* Looks at one function of the stack, the innermost first. */
static _Unwind_Reason_Code look(struct _Unwind_Context *context, void *user)
{
    search *s = user;
    place found = place_of(_Unwind_GetIP(context));
    if (found == OUR_CODE) {
        s->found = s->candidate;
        return _URC_END_OF_STACK;
    }
    if (found == PYTHON_CODE)
        s->candidate = BELOW_US;
    return only_ours && found == PYTHON_CODE ? _URC_END_OF_STACK : _URC_NO_REASON;
}

static int find_asker(void)
{
    search s = {BY_US, BY_OTHERS};
    _Unwind_Backtrace(look, &s);
    return s.found;
}

static bool is_refused(void)
{
    if (!is_counting || (only_ours && find_asker() != BY_US))
        return false;
    bool is = ++asked == refused;
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

/* call(nth, function, argument, only_ours): what the function returns or raises. Counts all requests,
 * or those of our own C. */
static PyObject *refuse_call(PyObject *module, PyObject *args)
{
    unsigned long long nth;
    PyObject *function, *argument;
    int is_only_ours;
    (void)module;
    if (!PyArg_ParseTuple(args, "KOOp", &nth, &function, &argument, &is_only_ours))
        return NULL;
    only_ours = is_only_ours;
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

/* asker(): who made the refused request: BY_OTHERS, BELOW_US or BY_US. */
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
    for (int i = 0; i < DOMAINS; i++) {
        PyMem_GetAllocator(domains[i], &before[i]);
        PyMemAllocatorEx ours = {&before[i], refuse_malloc, refuse_calloc, refuse_realloc,
                                 refuse_free};
        PyMem_SetAllocator(domains[i], &ours);
    }
    return PyModule_Create(&definition);
}

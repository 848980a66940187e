/*
 * All that this library uses of libxml2: a parser that is fed bytes and reports events. No other
 * file includes libxml2's headers, and no name or type of libxml2 leaves libxml2.c.
 *
 * libxml2 decides whether a document is well-formed; it does not decide what a report says. Where
 * something is, and what is wrong with it, depends on libxml2's release, so both are found in our
 * own copy of the bytes (input.h, wellformed.h).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_LIBXML2_H
#define PALCARE_XML_LIBXML2_H

#include <stdbool.h>
#include <stddef.h>

/* One attribute. The value is not terminated: it ends at `end`. Names, prefixes and URIs are
 * terminated and interned: equal ones have one address while the parser lives. A missing prefix or
 * URI is NULL. */
typedef struct attribute {
    const char *name, *prefix, *uri, *value, *end;
} attribute;

/* A namespace that a start tag declares; prefix NULL: the default namespace. */
typedef struct declaration {
    const char *prefix, *uri;
} declaration;

/* A start tag. All of it is valid during the event alone; names longer (see attribute). */
typedef struct start_tag {
    const char *name, *prefix, *uri;
    const declaration *declarations;
    size_t declaration_count;
    const attribute *attributes; /* without the declarations */
    size_t count;
} start_tag;

/* Where events go. Text and CDATA arrive in pieces of any size. */
typedef struct libxml2_handlers {
    void (*start)(void *user, const start_tag *tag);
    void (*end)(void *user, const char *prefix, const char *name);
    void (*text)(void *user, const char *text, size_t size);
    void (*cdata)(void *user, const char *text, size_t size);
    void (*comment)(void *user, const char *text);
    void (*instruction)(void *user, const char *target, const char *data); /* data may be NULL */
} libxml2_handlers;

typedef enum libxml2_result {
    LIBXML2_GOOD,
    LIBXML2_REFUSED,  /* not well-formed, or it failed without giving a reason */
    LIBXML2_NO_MEMORY /* it reported that it is out of memory */
} libxml2_result;

typedef struct libxml2 libxml2;

/* A parser; `handlers` must outlive it. NULL if out of memory. */
libxml2 *pc_libxml2_new(const libxml2_handlers *handlers, void *user);
void pc_libxml2_free(libxml2 *x);

/* Parses these bytes, which must be UTF-8 and end between two pieces of markup or within text. Only
 * after LIBXML2_GOOD may more be given. */
libxml2_result pc_libxml2_feed(libxml2 *x, const char *bytes, size_t size);

/* The document is complete. */
libxml2_result pc_libxml2_finish(libxml2 *x);

/* No event comes any more. What libxml2 gave to the running event stays valid. */
void pc_libxml2_stop(libxml2 *x);

/* Whether libxml2 found a fault of namespaces since this was last asked; such a fault does not end
 * the parsing. It is found before the event of the tag or instruction that has it. */
bool pc_libxml2_take_name_fault(libxml2 *x);

/* How many different names, prefixes and namespaces the document has used so far. */
size_t pc_libxml2_name_count(const libxml2 *x);

#endif

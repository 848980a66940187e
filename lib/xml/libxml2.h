/*
 * The only part of libxml2 that this library uses: a parser that takes bytes and reports events. No
 * other file includes libxml2's headers, and only libxml2.c uses its names and types.
 *
 * libxml2 decides whether a document is well-formed, but not what a report says: its places and
 * error codes differ between releases. Both are found in our own copy of the bytes instead
 * (input.h, wellformed.h).
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_LIBXML2_H
#define PALCARE_XML_LIBXML2_H

#include <stdbool.h>
#include <stddef.h>

/* One attribute. The value ends at `end`, without a NUL. Names, prefixes and URIs end with NUL and
 * are interned: equal ones have the same address as long as the parser exists. A missing prefix or
 * URI is NULL. */
typedef struct attribute {
    const char *name, *prefix, *uri, *value, *end;
} attribute;

/* A namespace that a start tag declares; prefix NULL: the default namespace. */
typedef struct declaration {
    const char *prefix, *uri;
} declaration;

/* A start tag. It is valid only during the event; its names remain valid (see attribute). */
typedef struct start_tag {
    const char *name, *prefix, *uri;
    const declaration *declarations;
    size_t declaration_count;
    const attribute *attributes; /* without the declarations */
    size_t count;
} start_tag;

/* Functions that receive events. Text and CDATA arrive in pieces of any size. */
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

/* Parses these bytes, which must be UTF-8 and end between two pieces of markup or within text. More
 * bytes may follow only after LIBXML2_GOOD. */
libxml2_result pc_libxml2_feed(libxml2 *x, const char *bytes, size_t size);

/* Parses the end of the document. */
libxml2_result pc_libxml2_finish(libxml2 *x);

/* Stops events. The arguments of the current event stay valid. */
void pc_libxml2_stop(libxml2 *x);

/* Tells whether libxml2 found a namespace fault since the last call. Such a fault does not end the
 * parsing. It is found before the event of its tag or instruction. */
bool pc_libxml2_take_name_fault(libxml2 *x);

/* Counts the different names, prefixes and namespaces that the document has used so far. */
size_t pc_libxml2_name_count(const libxml2 *x);

#endif

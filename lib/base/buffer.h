/*
 * A growing byte buffer. It remembers a failed allocation, so a caller appends freely and checks
 * once at the end.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_BASE_BUFFER_H
#define PALCARE_BASE_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct buffer {
    char *at;
    size_t size;
    size_t capacity;
    bool failed;
} buffer;

/* Makes room for `more` bytes; false if out of memory. */
bool pc_buffer_reserve(buffer *b, size_t more);

void pc_buffer_free(buffer *b);

/* Empties the buffer and forgets a failure, but keeps the memory. */
static inline void pc_buffer_clear(buffer *b)
{
    b->size = 0;
    b->failed = false;
}

static inline void pc_buffer_add(buffer *b, const void *bytes, size_t size)
{
    if (b->capacity - b->size <= size &&
        !pc_buffer_reserve(b, size + 1)) /* `<=`, so that `at` is never NULL afterwards */
        return;
    if (size)
        memcpy(b->at + b->size, bytes, size);
    b->size += size;
}

static inline void pc_buffer_byte(buffer *b, char byte)
{
    if (b->capacity > b->size || pc_buffer_reserve(b, 1))
        b->at[b->size++] = byte;
}

static inline void pc_buffer_string(buffer *b, const char *string)
{
    pc_buffer_add(b, string, strlen(string));
}

/* Appends two spaces for each level. */
static inline void pc_buffer_indent(buffer *b, unsigned level)
{
    size_t size = 2 * (size_t)level;
    if (b->capacity - b->size <= size && !pc_buffer_reserve(b, size + 1))
        return;
    memset(b->at + b->size, ' ', size);
    b->size += size;
}

/* Appends like printf; for formats of numbers and strings only. */
void pc_buffer_format(buffer *b, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 2, 3)))
#endif
    ;

/* Returns the bytes as a string, with a NUL that size does not count; NULL after a failure. */
char *pc_buffer_text(buffer *b);

#endif

/* A byte buffer that doubles its capacity and remembers a failed allocation. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

bool pc_buffer_reserve(buffer *b, size_t more)
{
    if (b->failed)
        return false;
    if (b->capacity - b->size >= more)
        return true;
    size_t capacity = b->capacity ? b->capacity : 128;
    while (capacity - b->size < more) {
        if (capacity > SIZE_MAX / 2) {
            b->failed = true;
            return false;
        }
        capacity *= 2;
    }
    char *grown = realloc(b->at, capacity);
    if (!grown) {
        b->failed = true;
        return false;
    }
    b->at = grown;
    b->capacity = capacity;
    return true;
}

void pc_buffer_free(buffer *b)
{
    free(b->at);
    *b = (buffer){0};
}

void pc_buffer_format(buffer *b, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (size < 0 || !pc_buffer_reserve(b, (size_t)size + 1)) {
        b->failed = true;
        return;
    }
    va_start(arguments, format);
    vsnprintf(b->at + b->size, (size_t)size + 1, format, arguments);
    va_end(arguments);
    b->size += (size_t)size;
}

char *pc_buffer_text(buffer *b)
{
    if (!pc_buffer_reserve(b, 1))
        return NULL;
    b->at[b->size] = '\0';
    return b->at;
}

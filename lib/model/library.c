/* Version and constant names of the library. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>

#include <stdlib.h>

const char *palcare_library_version(void)
{
    return PALCARE_VERSION;
}

const char *palcare_status_name(palcare_status status)
{
    switch (status) {
    case PALCARE_OK: return "ok";
    case PALCARE_DONE: return "done";
    case PALCARE_NOMEM: return "out of memory";
    case PALCARE_MISUSE: return "misuse";
    case PALCARE_INVALID: return "invalid";
    case PALCARE_LIMIT: return "limit";
    case PALCARE_IO: return "input or output";
    case PALCARE_STOPPED: return "stopped";
    }
    return "unknown";
}

void palcare_free(void *memory)
{
    free(memory);
}

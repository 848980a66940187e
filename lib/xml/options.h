/* Options inside the library: one table gives each its name, sentence and first value. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_XML_OPTIONS_H
#define PALCARE_XML_OPTIONS_H

#include <palcare/palcare.h>

typedef enum option {
    OPTION_BYTES,
    OPTION_DEPTH,
    OPTION_ATTRIBUTES,
    OPTION_NAMESPACES,
    OPTION_GAP,
    OPTION_NAMES,
    OPTION_TEXT,
    OPTION_RICH,
    OPTION_RECORDS,
    OPTION_PUBLIC_ONLY,
    OPTION_COUNT
} option;

/* The value of an option; options NULL: the first values. */
int64_t pc_option_of(const palcare_options *options, option which);

/* A copy for reading record by record: without limits on the whole, but those that were given. NULL
 * if out of memory. */
palcare_options *pc_options_for_stream(const palcare_options *options);

/* Its name, and what so many of it are called, for messages. */
const char *pc_option_name(option which);
const char *pc_option_unit(option which, int64_t count);

#endif

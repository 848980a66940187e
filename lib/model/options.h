/* Internal interface of options; one table has the name, sentence and default of each. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_OPTIONS_H
#define PALCARE_MODEL_OPTIONS_H

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
    OPTION_NEWER,
    OPTION_IN_PLACE,
    OPTION_COUNT
} option;

/* The value of an option; its default if `options` is NULL. */
int64_t pc_option_of(const palcare_options *options, option which);

/* Copies options for reading record by record: limits on the whole file apply only if the caller
 * has set them. NULL if out of memory. */
palcare_options *pc_options_for_stream(const palcare_options *options);

/* Its name, and the unit for this number, for messages. */
const char *pc_option_name(option which);
const char *pc_option_unit(option which, int64_t count);

/* At least the number of different names in a file without foreign content. */
enum { VOCABULARY_NAMES = 400 };

#endif

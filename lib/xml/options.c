/* Options by name: limits for untrusted input, and switches. They travel with a call; none is
 * global. */
#include "xml/options.h"

#include <stdlib.h>
#include <string.h>

struct palcare_options {
    int64_t values[OPTION_COUNT];
};

typedef struct option_row {
    const char *name;
    const char *unit, *units; /* of one, of more; "" for a switch */
    const char *doc;
    int64_t initial, least, most;
} option_row;

#define KIB ((int64_t)1024)
#define MIB (KIB * 1024)

static const option_row rows[OPTION_COUNT] = {
    [OPTION_BYTES] = {"bytes", "byte", "bytes", "Largest input, in bytes.", 16 * MIB, 1, INT64_MAX},
    [OPTION_DEPTH] = {"depth", "level", "levels", "Deepest nesting of elements.", 64, 1, 10000},
    [OPTION_ATTRIBUTES] = {"attributes", "attribute", "attributes", "Most attributes of one tag.",
                           64, 1, 10000},
    [OPTION_NAMESPACES] = {"namespaces", "declaration", "declarations",
                           "Most namespace declarations of one tag.", 16, 1, 10000},
    [OPTION_GAP] = {"gap", "byte", "bytes",
                    "Most bytes without a finished piece of markup or text: one tag, one comment.",
                    16 * KIB, KIB, 16 * MIB},
    [OPTION_TEXT] = {"text", "byte", "bytes", "Longest text value, in bytes.", 256 * KIB, 1,
                     1024 * MIB},
    [OPTION_RICH] = {"rich", "byte", "bytes", "Longest rich text value, in bytes.", MIB, 1,
                     1024 * MIB},
    [OPTION_RECORDS] = {"records", "record or part", "records and parts",
                        "Most records and parts of one document.", 100000, 1, INT64_MAX},
    [OPTION_PROBLEMS] = {"problems", "problem", "problems",
                         "Most problems kept in a report; the rest are counted.", 100, 1, 1000000},
    [OPTION_PUBLIC_ONLY] = {"public-only", "", "",
                            "1: private records and parts are not written; a note says so.", 0, 0,
                            1},
};

palcare_options *palcare_options_new(void)
{
    palcare_options *options = malloc(sizeof *options);
    for (int i = 0; options && i < OPTION_COUNT; i++)
        options->values[i] = rows[i].initial;
    return options;
}

void palcare_options_free(palcare_options *options)
{
    free(options);
}

palcare_status palcare_options_set(palcare_options *options, const char *name, int64_t value)
{
    for (int i = 0; options && name && i < OPTION_COUNT; i++) {
        if (strcmp(rows[i].name, name) != 0)
            continue;
        if (value < rows[i].least || value > rows[i].most)
            return PALCARE_MISUSE;
        options->values[i] = value;
        return PALCARE_OK;
    }
    return PALCARE_MISUSE;
}

const char *palcare_options_name(size_t index, const char **doc, int64_t *initial)
{
    if (index >= OPTION_COUNT)
        return NULL;
    if (doc)
        *doc = rows[index].doc;
    if (initial)
        *initial = rows[index].initial;
    return rows[index].name;
}

int64_t pc_option_of(const palcare_options *options, option which)
{
    return options ? options->values[which] : rows[which].initial;
}

const char *pc_option_name(option which)
{
    return rows[which].name;
}

const char *pc_option_unit(option which, int64_t count)
{
    return count == 1 ? rows[which].unit : rows[which].units;
}

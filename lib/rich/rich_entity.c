/*
 * Numbers of named entities that HTML has and XML lacks, for hints: an author who writes &nbsp;
 * gets the hint to write &#160;. Only common ones; the others are better typed as characters.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rich/rich.h"

typedef struct entity {
    const char *name;
    unsigned number;
} entity;

static const entity entities[] = {
    {"Agrave", 192},  {"Aacute", 193},  {"Auml", 196},   {"Ccedil", 199}, {"Eacute", 201},
    {"Ntilde", 209},  {"Ouml", 214},    {"Uuml", 220},   {"aacute", 225}, {"acirc", 226},
    {"agrave", 224},  {"aring", 229},   {"asymp", 8776}, {"auml", 228},   {"bull", 8226},
    {"ccedil", 231},  {"cent", 162},    {"copy", 169},   {"deg", 176},    {"divide", 247},
    {"eacute", 233},  {"ecirc", 234},   {"egrave", 232}, {"emsp", 8195},  {"ensp", 8194},
    {"euml", 235},    {"euro", 8364},   {"frac12", 189}, {"frac14", 188}, {"frac34", 190},
    {"ge", 8805},     {"hellip", 8230}, {"iacute", 237}, {"icirc", 238},  {"iexcl", 161},
    {"iquest", 191},  {"iuml", 239},    {"laquo", 171},  {"larr", 8592},  {"ldquo", 8220},
    {"le", 8804},     {"lrm", 8206},    {"lsquo", 8216}, {"mdash", 8212}, {"middot", 183},
    {"minus", 8722},  {"nbsp", 160},    {"ndash", 8211}, {"ne", 8800},    {"ntilde", 241},
    {"oacute", 243},  {"ocirc", 244},   {"ordf", 170},   {"ordm", 186},   {"oslash", 248},
    {"ouml", 246},    {"para", 182},    {"plusmn", 177}, {"pound", 163},  {"raquo", 187},
    {"rarr", 8594},   {"rdquo", 8221},  {"reg", 174},    {"rlm", 8207},   {"rsquo", 8217},
    {"sect", 167},    {"shy", 173},     {"sup2", 178},   {"sup3", 179},   {"szlig", 223},
    {"thinsp", 8201}, {"times", 215},   {"trade", 8482}, {"uacute", 250}, {"ucirc", 251},
    {"uuml", 252},    {"yen", 165},     {"zwj", 8205},   {"zwnj", 8204},
};

unsigned pc_rich_entity_number(const char *name, size_t size)
{
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (strlen(entities[i].name) == size && memcmp(entities[i].name, name, size) == 0)
            return entities[i].number;
    return 0;
}

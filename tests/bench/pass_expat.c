/*
 * libexpat with every handler replaced by an empty function, fed as libxml2 is.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "passes.h"

#include <expat.h>

static void start_element(void *user, const XML_Char *name, const XML_Char **attributes)
{
    (void)user, (void)name, (void)attributes;
}

static void end_element(void *user, const XML_Char *name)
{
    (void)user, (void)name;
}

static void characters(void *user, const XML_Char *text, int size)
{
    (void)user, (void)text, (void)size;
}

bool pass_expat(bytes input)
{
    XML_Parser parser = XML_ParserCreateNS(NULL, ' ');
    if (!parser)
        return false;
    XML_SetElementHandler(parser, start_element, end_element);
    XML_SetCharacterDataHandler(parser, characters);
    enum XML_Status status = XML_STATUS_OK;
    for (size_t fed = 0; status == XML_STATUS_OK && fed < input.size; fed += CHUNK) {
        size_t size = input.size - fed < CHUNK ? input.size - fed : CHUNK;
        status = XML_Parse(parser, input.at + fed, (int)size, fed + size == input.size);
    }
    XML_ParserFree(parser);
    return status == XML_STATUS_OK;
}

/*
 * libxml2's SAX2 push parser with every handler replaced by an empty function: no load can be
 * faster while libxml2 does the parsing.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "passes.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

static void start_document(void *user)
{
    (void)user;
}

static void start_element(void *user, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespaces, const xmlChar **namespace_pairs,
                          int attributes, int defaulted, const xmlChar **attribute_fives)
{
    (void)user, (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespace_pairs;
    (void)attributes, (void)defaulted, (void)attribute_fives;
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)user, (void)name, (void)prefix, (void)uri;
}

static void characters(void *user, const xmlChar *text, int size)
{
    (void)user, (void)text, (void)size;
}

static void comment(void *user, const xmlChar *text)
{
    (void)user, (void)text;
}

static void instruction(void *user, const xmlChar *target, const xmlChar *data)
{
    (void)user, (void)target, (void)data;
}

static xmlParserCtxtPtr new_parser(void)
{
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (!parser)
        return NULL;
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startDocument = start_document;
    parser->sax->endDocument = start_document;
    parser->sax->startElementNs = start_element;
    parser->sax->endElementNs = end_element;
    parser->sax->characters = characters;
    parser->sax->ignorableWhitespace = characters;
    parser->sax->cdataBlock = characters;
    parser->sax->comment = comment;
    parser->sax->processingInstruction = instruction;
    xmlCtxtUseOptions(parser, XML_PARSE_NOENT | XML_PARSE_NONET);
    return parser;
}

bool pass_noop(bytes input)
{
    size_t fed = input.size < 4 ? input.size : 4;
    xmlParserCtxtPtr parser = new_parser();
    if (!parser)
        return false;
    int error = xmlCtxtResetPush(parser, input.at, (int)fed, NULL, NULL);
    while (error == 0 && fed < input.size) {
        size_t size = input.size - fed < CHUNK ? input.size - fed : CHUNK;
        error = xmlParseChunk(parser, input.at + fed, (int)size, 0);
        fed += size;
    }
    if (error == 0)
        error = xmlParseChunk(parser, NULL, 0, 1);
    bool good = error == 0 && parser->wellFormed;
    xmlFreeParserCtxt(parser);
    return good;
}

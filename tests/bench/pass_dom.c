/*
 * A load as most programs write it: xmlReadMemory builds libxml2's tree, a walk copies what it
 * finds into the program's own simple model, and the tree is freed.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "passes.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>

typedef struct dom_value {
    struct dom_value *next;
    char *name;
    char *text;
} dom_value;

struct dom_record {
    dom_record *next;
    char *name;
    char *lang;
    char *text; /* of an element without children */
    dom_value *values;
    dom_record *parts;
};

void pass_dom_free(dom_record *record)
{
    while (record) {
        dom_record *next = record->next;
        pass_dom_free(record->parts);
        while (record->values) {
            dom_value *rest = record->values->next;
            xmlFree(record->values->name);
            xmlFree(record->values->text);
            free(record->values);
            record->values = rest;
        }
        xmlFree(record->name);
        xmlFree(record->lang);
        xmlFree(record->text);
        free(record);
        record = next;
    }
}

static bool take_attributes(dom_record *record, xmlNodePtr node)
{
    dom_value **last = &record->values;
    for (xmlAttrPtr attribute = node->properties; attribute; attribute = attribute->next) {
        dom_value *value = calloc(1, sizeof *value);
        if (!value)
            return false;
        *last = value;
        last = &value->next;
        value->name = (char *)xmlStrdup(attribute->name);
        value->text = (char *)xmlGetProp(node, attribute->name);
        if (!value->name || !value->text)
            return false;
    }
    return true;
}

/* The record of an element; libxml2 limits the depth of the document to 256. */
static dom_record *take_element(xmlNodePtr node)
{
    dom_record *record = calloc(1, sizeof *record);
    if (!record)
        return NULL;
    record->name = (char *)xmlStrdup(node->name);
    record->lang = (char *)xmlNodeGetLang(node);
    bool good = record->name && take_attributes(record, node);
    dom_record **last = &record->parts;
    for (xmlNodePtr child = node->children; good && child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        *last = take_element(child);
        good = *last != NULL;
        if (good)
            last = &(*last)->next;
    }
    if (good && !record->parts)
        record->text = (char *)xmlNodeGetContent(node);
    if (good)
        return record;
    pass_dom_free(record);
    return NULL;
}

dom_record *pass_dom(bytes input)
{
    xmlDocPtr doc =
        xmlReadMemory(input.at, (int)input.size, NULL, NULL, XML_PARSE_NOENT | XML_PARSE_NONET);
    if (!doc)
        return NULL;
    dom_record *root = take_element(xmlDocGetRootElement(doc));
    xmlFreeDoc(doc);
    return root;
}

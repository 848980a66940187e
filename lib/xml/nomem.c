/* libxml2 without memory: what it says then, and what it must be kept from. */
#include "xml/nomem.h"

#include "base/ascii.h"

#include <libxml/uri.h>

/* It calls an address faulty also when it had no memory to take it apart. If there is some now, it
 * finds no fault when it is asked again. */
static bool lacked_memory_for_address(const xmlError *error)
{
    enum { PARTS = 256 }; /* bytes, about, that it takes one apart into */
    const char *address = error->str2 ? error->str2 : error->str1;
    if (error->code != XML_WAR_NS_URI || !address)
        return false;
    void *memory = xmlRealloc(NULL, PARTS);
    if (!memory)
        return true;
    xmlFree(memory);
    xmlURIPtr parts = xmlParseURI(address);
    bool is_good = parts != NULL;
    xmlFreeURI(parts);
    return is_good;
}

/* It goes on without the name that an error is about when it had no memory to copy it. */
static bool lacks_its_name(const xmlError *error)
{
    switch (error->code) {
    case XML_ERR_TAG_NAME_MISMATCH:
    case XML_NS_ERR_UNDEFINED_NAMESPACE: return !error->str1 || !error->str2;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_WAR_NS_URI: return !error->str1;
    default: return false;
    }
}

/* It misses a name that it has just passed when it had no memory to put it together, "x:y:z". Then
 * what comes next may stand behind a name; a '=' behind that of an element may not. */
static bool misses_what_it_passed(const xmlParserInput *input, const xmlError *error)
{
    const xmlChar *at = input->cur, *tag = at;
    bool is_attribute = false;
    if (error->code != XML_ERR_NAME_REQUIRED || at == input->base)
        return false;
    while (tag > input->base && *tag != '<')
        is_attribute |= pc_is_space((char)*--tag);
    if (at - tag < 2 || pc_is_space((char)at[-1]) || at[-1] == '&')
        return false;
    return pc_is_space((char)*at) || *at == '>' || (*at == '/' && at[1] == '>') ||
           (*at == '=' && is_attribute);
}

bool pc_nomem_is_cause(const xmlParserCtxt *xml, const xmlError *error)
{
    const xmlParserInput *input = xml->input;
    return error->code == XML_ERR_NO_MEMORY || lacked_memory_for_address(error) ||
           lacks_its_name(error) || (input && input->base && misses_what_it_passed(input, error));
}

/* libxml2 goes on with the old table, which is freed, when it has memory for the first of its two
 * tables to grow and none for the second. An attribute takes five bytes at least, and five pointers
 * in the table. */
bool pc_nomem_make_room(xmlParserCtxtPtr xml, size_t bytes)
{
    size_t left = xml->input ? (size_t)(xml->input->end - xml->input->cur) : 0;
    size_t room = left + bytes;
    if ((size_t)xml->maxatts >= room)
        return true;
    room *= 2; /* so that it is seldom moved */
    void *attributes = xmlRealloc((void *)xml->atts, room * sizeof xml->atts[0]);
    if (attributes)
        xml->atts = attributes;
    void *allocated = xmlRealloc(xml->attallocs, (room / 5 + 1) * sizeof xml->attallocs[0]);
    if (allocated)
        xml->attallocs = allocated;
    if (attributes && allocated)
        xml->maxatts = (int)room;
    return attributes && allocated;
}

/* Wraps libxml2's parser in our own types; the only file that includes its headers. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/libxml2.h"

#include <libxml/parser.h>
#include <libxml/threads.h>

#include <pthread.h>
#include <stdlib.h>

struct libxml2 {
    xmlParserCtxtPtr parser;
    const libxml2_handlers *handlers;
    void *user;
    size_t own_names; /* number of names that libxml2 adds to its dictionary itself */
    bool started;
    bool stopped; /* events are dropped */
    bool refused;
    bool no_memory;
    bool name_fault;
    bool had_name_fault; /* a fault of names was found at any time */
};

/* ---- events ---- */

static const char *text_of(const xmlChar *text)
{
    return (const char *)text;
}

/* libxml2 gives a declaration as two pointers in a row, and an attribute as five: they have the
 * layout of our structures. NULL for no declaration or attribute becomes an array without entries,
 * since C does not allow adding even 0 to NULL. */
static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int declaration_count, const xmlChar **declarations, int count, int defaulted,
                     const xmlChar **attributes)
{
    (void)defaulted;
    const libxml2 *x = user;
    static const declaration no_declaration;
    static const attribute no_attribute;
    if (x->stopped)
        return;
    start_tag tag = {text_of(name),
                     text_of(prefix),
                     text_of(uri),
                     declarations ? (const void *)declarations : &no_declaration,
                     (size_t)declaration_count,
                     attributes ? (const void *)attributes : &no_attribute,
                     (size_t)count};
    x->handlers->start(x->user, &tag);
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)uri;
    const libxml2 *x = user;
    if (!x->stopped)
        x->handlers->end(x->user, text_of(prefix), text_of(name));
}

static void on_text(void *user, const xmlChar *text, int size)
{
    const libxml2 *x = user;
    if (!x->stopped)
        x->handlers->text(x->user, text_of(text), (size_t)size);
}

static void on_cdata(void *user, const xmlChar *text, int size)
{
    const libxml2 *x = user;
    if (!x->stopped)
        x->handlers->cdata(x->user, text_of(text), (size_t)size);
}

static void on_comment(void *user, const xmlChar *text)
{
    const libxml2 *x = user;
    if (!x->stopped)
        x->handlers->comment(x->user, text_of(text));
}

static void on_instruction(void *user, const xmlChar *target, const xmlChar *data)
{
    const libxml2 *x = user;
    if (!x->stopped)
        x->handlers->instruction(x->user, text_of(target), text_of(data));
}

/* ---- errors ---- */

/* Since 2.12 an error handler gets a pointer to const. Current compilers refuse the other type, and
 * the older headers do not declare a type with const. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *error_argument;
#else
typedef xmlError *error_argument;
#endif

/* Reads only the level of an error, and whether it is out of memory: codes and places differ
 * between releases. */
static void on_error(void *user, error_argument error)
{
    libxml2 *x = user;
    if (error->code == XML_ERR_NO_MEMORY) {
        x->no_memory = true;
        x->stopped = true;
    } else if (error->level == XML_ERR_FATAL) {
        x->refused = true;
        x->stopped = true;
    } else if (error->level == XML_ERR_ERROR) {
        x->name_fault = true;
        x->had_name_fault = true;
    }
}

/* ---- memory ---- */

/* Allocates libxml2's two attribute tables for the largest tag that the next bytes can hold: an
 * attribute takes at least five bytes, and five pointers in the table. Up to 2.11, libxml2 would
 * use a freed table if it could grow the first of them, but not the second. 2.12 and later replace
 * the table correctly, and 2.14 deprecates these members. False if out of memory. */
static bool make_room(libxml2 *x, size_t bytes)
{
#if LIBXML_VERSION < 21200
    xmlParserCtxtPtr parser = x->parser;
    if ((size_t)parser->maxatts >= bytes)
        return true;
    size_t room = bytes * 2; /* so that it rarely grows */
    void *attributes = xmlRealloc((void *)parser->atts, room * sizeof parser->atts[0]);
    if (attributes)
        parser->atts = attributes;
    void *allocated = xmlRealloc(parser->attallocs, (room / 5 + 1) * sizeof parser->attallocs[0]);
    if (allocated)
        parser->attallocs = allocated;
    if (attributes && allocated)
        parser->maxatts = (int)room;
    return attributes && allocated;
#else
    (void)x, (void)bytes;
    return true;
#endif
}

/* ---- feeding ---- */

static libxml2_result result_of(const libxml2 *x)
{
    return x->no_memory ? LIBXML2_NO_MEMORY : x->refused ? LIBXML2_REFUSED : LIBXML2_GOOD;
}

/* If libxml2 is out of memory, it may fail without calling the error handler. */
static void parse(libxml2 *x, const char *bytes, size_t size, bool is_last)
{
    int code = xmlParseChunk(x->parser, bytes, (int)size, is_last);
    if (code == XML_ERR_NO_MEMORY)
        x->no_memory = true;
    else if (code != XML_ERR_OK && !x->had_name_fault)
        x->refused = true;
    if (x->refused || x->no_memory)
        x->stopped = true;
}

/* libxml2 only gets UTF-8, and options that keep it from looking up the name of an encoding.
 * Without NOENT, &amp; in an attribute would arrive as &#38;. A DOCTYPE never reaches libxml2, so
 * the only entities to substitute are the five of XML. */
static bool start(libxml2 *x, const char *bytes, size_t size)
{
    x->started = true;
    if (xmlCtxtResetPush(x->parser, bytes, (int)size, NULL, NULL) != 0) {
        x->no_memory = x->stopped = true;
        return false;
    }
    xmlCtxtUseOptions(x->parser, XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
    x->own_names = (size_t)xmlDictSize(x->parser->dict);
    return true;
}

libxml2_result pc_libxml2_feed(libxml2 *x, const char *bytes, size_t size)
{
    enum { FIRST = 4 }; /* bytes from which libxml2 detects UTF-8 */
    size_t head = x->started ? 0 : size < FIRST ? size : FIRST;
    if (!x->started && !start(x, bytes, head))
        return result_of(x);
    if (!make_room(x, size)) {
        x->no_memory = x->stopped = true;
        return result_of(x);
    }
    parse(x, bytes + head, size - head, false);
    return result_of(x);
}

libxml2_result pc_libxml2_finish(libxml2 *x)
{
    parse(x, "", 0, true);
    return result_of(x);
}

/* xmlStopParser() would free libxml2's buffer, with the names and values of the running event. */
void pc_libxml2_stop(libxml2 *x)
{
    x->stopped = true;
}

bool pc_libxml2_take_name_fault(libxml2 *x)
{
    bool fault = x->name_fault;
    x->name_fault = false;
    return fault;
}

size_t pc_libxml2_name_count(const libxml2 *x)
{
    return (size_t)xmlDictSize(x->parser->dict) - x->own_names;
}

/* ---- making and freeing ---- */

static void initialize(void)
{
    xmlInitParser();
}

/* From 2.12 on, libxml2 keeps memory for each thread and ends the program if it cannot get it. If
 * memory is requested first, it only reports a failure. */
static bool has_thread_memory(void)
{
#if LIBXML_VERSION >= 21200
    return xmlCheckThreadLocalStorage() == 0;
#else
    return true;
#endif
}

libxml2 *pc_libxml2_new(const libxml2_handlers *handlers, void *user)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, initialize);
    libxml2 *x = has_thread_memory() ? calloc(1, sizeof *x) : NULL;
    if (!x)
        return NULL;
    x->handlers = handlers;
    x->user = user;
    x->parser = xmlNewParserCtxt();
    if (!x->parser) {
        free(x);
        return NULL;
    }
    *x->parser->sax = (xmlSAXHandler){
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_cdata,
        .comment = on_comment,
        .processingInstruction = on_instruction,
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .serror = on_error,
    };
    x->parser->userData = x;
    return x;
}

void pc_libxml2_free(libxml2 *x)
{
    if (!x)
        return;
    xmlFreeParserCtxt(x->parser);
    free(x);
}

/* Feeding libxml2: small chunks, a watch on progress, and no way past it. */
#include "xml/parse.h"

#include "xml/prolog.h"
#include "xml/wellformed.h"

#include <pthread.h>
#include <string.h>

enum { CHUNK = 4096 };

/* ---- what goes wrong ---- */

void parse_stop(parse *p, palcare_status status)
{
    if (p->status == PALCARE_OK || p->status == PALCARE_INVALID)
        p->status = status;
    if (p->xml)
        xmlStopParser(p->xml);
}

void parse_problem(parse *p, const place *where, const problem *what)
{
    if (report_add(p->report, where, what) != PALCARE_OK) {
        parse_stop(p, PALCARE_NOMEM);
        return;
    }
    const schema_problem *row = schema_problem_of(what->code);
    if (p->status == PALCARE_OK && (!row || row->severity == PALCARE_ERROR))
        p->status = PALCARE_INVALID;
}

void parse_limit(parse *p, const place *where, int code, option which)
{
    problem what;
    problem_say(&what, code, "more than the limit '%s' allows (%lld)", option_name(which),
                (long long)option_of(p->options, which));
    problem_hint(&what, "raise '%s' if this input is to be trusted", option_name(which));
    if (p->status == PALCARE_OK || p->status == PALCARE_INVALID) {
        place at = *where;
        at.file = p->file;
        report_add(p->report, &at, &what);
        parse_stop(p, PALCARE_LIMIT);
    }
}

static place place_here(const parse *p)
{
    return (place){.file = p->file, .line = p->line, .column = p->column};
}

static void on_error(void *user, xmlErrorPtr error)
{
    parse *p = user;
    if (error->code == XML_ERR_NO_MEMORY) {
        parse_stop(p, PALCARE_NOMEM);
        return;
    }
    if (error->level == XML_ERR_WARNING || p->xml->disableSAX)
        return;
    problem what;
    wellformed_say(error, &what);
    place where = {.file = p->file, .line = (unsigned)error->line, .column = (unsigned)error->int2};
    parse_problem(p, &where, &what);
}

static void on_doctype(void *user, const xmlChar *name, const xmlChar *external,
                       const xmlChar *system)
{
    (void)name, (void)external, (void)system;
    parse *p = user;
    problem what;
    problem_say(&what, PC_DOCTYPE, "a document type declaration is not read here");
    problem_hint(&what, "remove '<!DOCTYPE'");
    place where = place_here(p);
    parse_problem(p, &where, &what);
    parse_stop(p, p->status);
}

/* ---- places ---- */

/* The '<' of the tag that is being told of: none can stand within a tag. */
static const xmlChar *find_tag(const parse *p)
{
    const xmlChar *at = p->xml->input->cur;
    while (at > p->xml->input->base && *at != '<')
        at--;
    return at;
}

/* Moves a place over some bytes. */
static void advance(place *where, const xmlChar *from, const xmlChar *to)
{
    for (; from < to; from++) {
        if (*from == '\n') {
            where->line++;
            where->column = 1;
        } else if ((*from & 0xC0) != 0x80) {
            where->column++;
        }
    }
}

place parse_place_of_tag(const parse *p)
{
    if (!p->place_lost)
        return place_here(p);
    const xmlParserInput *input = p->xml->input;
    const xmlChar *tag = find_tag(p);
    place past = {.line = 1, .column = 1};
    advance(&past, tag, input->cur);
    place where = {.file = p->file, .line = (unsigned)input->line - (past.line - 1)};
    if (past.line == 1) {
        where.column = (unsigned)input->col - (past.column - 1);
        return where;
    }
    const xmlChar *start = tag;
    while (start > input->base && start[-1] != '\n')
        start--;
    place within = {.line = 1, .column = 1};
    advance(&within, start, tag);
    where.column = within.column;
    return where;
}

/* Passes an attribute's value; at stands behind its name. */
static const xmlChar *pass_value(const xmlChar *at, const xmlChar *end)
{
    while (at < end && *at != '"' && *at != '\'')
        at++;
    if (at == end)
        return end;
    xmlChar quote = *at++;
    while (at < end && *at != quote)
        at++;
    return at < end ? at + 1 : end;
}

static bool is_name_end(xmlChar c)
{
    return c == '=' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

place parse_place_of_attribute(const parse *p, const char *prefix, const char *name)
{
    place where = parse_place_of_tag(p);
    const xmlChar *tag = find_tag(p), *end = p->xml->input->cur, *at = tag;
    size_t before = prefix ? strlen(prefix) + 1 : 0, size = strlen(name);
    while (at < end && !is_name_end(*at))
        at++;
    while (at < end) {
        while (at < end && is_name_end(*at))
            at++;
        const xmlChar *attribute = at;
        while (at < end && !is_name_end(*at))
            at++;
        if ((size_t)(at - attribute) == before + size &&
            memcmp(attribute + before, name, size) == 0 &&
            (!prefix || memcmp(attribute, prefix, before - 1) == 0)) {
            advance(&where, tag, attribute);
            return where;
        }
        at = pass_value(at, end);
    }
    return where;
}

/* ---- limits ---- */

bool parse_within_limits(parse *p, int attributes, int namespaces)
{
    place where = place_here(p);
    if (++p->depth > p->most_depth)
        parse_limit(p, &where, PC_LIMIT_DEPTH, OPTION_DEPTH);
    else if ((unsigned)attributes > p->most_attributes)
        parse_limit(p, &where, PC_LIMIT_ATTRIBUTES, OPTION_ATTRIBUTES);
    else if ((unsigned)namespaces > p->most_namespaces)
        parse_limit(p, &where, PC_LIMIT_NAMESPACES, OPTION_NAMESPACES);
    else
        return true;
    return false;
}

/* ---- feeding ---- */

static void initialize(void)
{
    xmlInitParser();
}

palcare_status parse_begin(parse *p, const parse_handlers *handlers, const palcare_options *options,
                           palcare_report *report, const char *file)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    *p = (parse){.options = options, .report = report, .file = file, .line = 1, .column = 1};
    p->most_depth = (unsigned)option_of(options, OPTION_DEPTH);
    p->most_attributes = (unsigned)option_of(options, OPTION_ATTRIBUTES);
    p->most_namespaces = (unsigned)option_of(options, OPTION_NAMESPACES);
    p->most_bytes = (uint64_t)option_of(options, OPTION_BYTES);
    p->most_gap = (uint64_t)option_of(options, OPTION_GAP);
    if (options)
        palcare_report_limit(report, (size_t)option_of(options, OPTION_PROBLEMS));
    p->first_problem = palcare_report_size(report);
    pthread_once(&once, initialize);
    p->xml = xmlNewParserCtxt();
    if (!p->xml)
        return p->status = PALCARE_NOMEM;
    *p->xml->sax = (xmlSAXHandler){
        .internalSubset = on_doctype,
        .characters = handlers->text,
        .ignorableWhitespace = handlers->text,
        .cdataBlock = handlers->cdata,
        .comment = handlers->comment,
        .processingInstruction = handlers->instruction,
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = handlers->start,
        .endElementNs = handlers->end,
        .serror = on_error,
    };
    p->xml->userData = p;
    return PALCARE_OK;
}

/* libxml2 wants to see four bytes first, or it does not find out about UTF-16. */
static void start(parse *p)
{
    problem what;
    place where = {.file = p->file, .line = 1, .column = 1};
    prolog_judge(p->first, p->first_size, &what);
    if (what.code) {
        parse_problem(p, &where, &what);
        parse_stop(p, p->status);
        return;
    }
    int head = p->first_size < 4 ? (int)p->first_size : 4;
    if (xmlCtxtResetPush(p->xml, (const char *)p->first, head, NULL, NULL) != 0) {
        parse_stop(p, PALCARE_NOMEM);
        return;
    }
    /* Without it &amp; in an attribute arrives as &#38;. As a DOCTYPE ends the reading, there are
     * no entities to substitute but the five that XML has. */
    if (xmlCtxtUseOptions(p->xml, XML_PARSE_NOENT) != 0) {
        parse_stop(p, PALCARE_MISUSE);
        return;
    }
    p->fed = p->first_size;
    xmlParseChunk(p->xml, (const char *)p->first + head, (int)p->first_size - head, 0);
}

/* Whether the reading goes on. */
static bool goes_on(const parse *p)
{
    return (p->status == PALCARE_OK || p->status == PALCARE_INVALID) && !p->xml->disableSAX;
}

static void feed_chunks(parse *p, const char *bytes, size_t size)
{
    while (size && goes_on(p)) {
        size_t now = size < CHUNK ? size : CHUNK;
        p->fed += now;
        xmlParseChunk(p->xml, bytes, (int)now, 0);
        bytes += now;
        size -= now;
        if (p->fed - p->marked > p->most_gap && goes_on(p)) {
            place where = place_here(p);
            parse_limit(p, &where, PC_LIMIT_GAP, OPTION_GAP);
        }
    }
}

palcare_status parse_feed(parse *p, const void *bytes, size_t size)
{
    const char *at = bytes;
    if (p->fed == 0) {
        size_t missing = sizeof p->first - p->first_size;
        size_t now = size < missing ? size : missing;
        memcpy(p->first + p->first_size, at, now);
        p->first_size += now;
        at += now;
        size -= now;
        if (p->first_size < sizeof p->first)
            return PALCARE_OK;
        start(p);
    }
    if (p->fed + size > p->most_bytes && goes_on(p)) {
        place where = {.file = p->file};
        parse_limit(p, &where, PC_LIMIT_BYTES, OPTION_BYTES);
    }
    feed_chunks(p, at, size);
    return goes_on(p) ? PALCARE_OK : p->status;
}

palcare_status parse_end(parse *p)
{
    if (p->fed == 0 && p->first_size) {
        if (p->first_size > p->most_bytes) {
            place where = {.file = p->file};
            parse_limit(p, &where, PC_LIMIT_BYTES, OPTION_BYTES);
            return p->status;
        }
        start(p);
    }
    if (p->fed == 0 && p->status == PALCARE_OK) {
        problem what;
        place where = {.file = p->file, .line = 1, .column = 1};
        problem_say(&what, PC_EMPTY_FILE, "there is nothing to read");
        parse_problem(p, &where, &what);
    }
    if (p->fed && goes_on(p)) {
        int rc = xmlParseChunk(p->xml, "", 0, 1);
        bool good = rc == 0 && p->xml->wellFormed && p->xml->errNo == 0;
        if (!good && p->status == PALCARE_OK)
            parse_stop(p, PALCARE_NOMEM); /* libxml2 failed without saying why */
    }
    return p->status;
}

void parse_free(parse *p)
{
    report_sort(p->report, p->first_problem);
    xmlFreeParserCtxt(p->xml);
    p->xml = NULL;
}

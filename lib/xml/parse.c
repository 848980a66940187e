/* Feeding libxml2: small chunks, a watch on progress, and no way past it. */
#include "xml/parse.h"

#include "xml/nomem.h"
#include "xml/wellformed.h"

#include <pthread.h>
#include <string.h>

/* ---- what goes wrong ---- */

/* As xmlStopParser, but that frees libxml2's buffer, with the names and values of the event that is
 * being told of. Without handlers no version of libxml2 tells of more. */
void pc_parse_stop(parse *p, palcare_status status)
{
    if (p->status == PALCARE_OK || p->status == PALCARE_INVALID)
        p->status = status;
    *p->xml->sax = (xmlSAXHandler){.initialized = XML_SAX2_MAGIC, .serror = p->xml->sax->serror};
    p->xml->errNo = XML_ERR_USER_STOP;
    p->xml->disableSAX = 1;
}

void pc_parse_problem(parse *p, const place *where, const problem *what)
{
    if (pc_report_add(p->report, where, what) != PALCARE_OK) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return;
    }
    const schema_problem *row = pc_schema_problem_of(what->code);
    if (p->status == PALCARE_OK && (!row || row->severity == PALCARE_SEVERITY_ERROR))
        p->status = PALCARE_INVALID;
}

void pc_parse_limit(parse *p, const place *where, int code, option which)
{
    problem what;
    if (p->status != PALCARE_OK && p->status != PALCARE_INVALID)
        return;
    int64_t most = pc_option_of(p->options, which);
    pc_problem_say(&what, code, "more than the limit '%s' allows (%lld %s)", pc_option_name(which),
                   (long long)most, pc_option_unit(which, most));
    pc_problem_hint(&what, "raise '%s' if this input is to be trusted", pc_option_name(which));
    place at = *where;
    at.file = p->file;
    pc_parse_problem(p, &at, &what);
    pc_parse_stop(p, PALCARE_LIMIT);
}

/* ---- places ---- */

static place place_here(const parse *p)
{
    return (place){.file = p->file, .line = p->line, .column = p->column};
}

static place place_of_libxml2(const parse *p)
{
    return (place){.file = p->file,
                   .line = (unsigned)p->xml->input->line,
                   .column = pc_parse_column(p)};
}

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

/* The place of a byte that libxml2 has passed. */
static place place_behind(const parse *p, const xmlChar *at)
{
    const xmlParserInput *input = p->xml->input;
    place past = {.line = 1, .column = 1};
    advance(&past, at, input->cur);
    place where = place_of_libxml2(p);
    where.line -= past.line - 1;
    if (past.line == 1) {
        where.column -= past.column - 1;
        return where;
    }
    const xmlChar *start = at;
    while (start > input->base && start[-1] != '\n')
        start--;
    place within = {.line = 1, .column = 1};
    advance(&within, start, at);
    where.column = within.column;
    return where;
}

place pc_parse_find_tag(const parse *p)
{
    return place_behind(p, find_tag(p));
}

place pc_parse_place_of_byte(const parse *p, const xmlChar *text, const xmlChar *byte)
{
    place where = place_of_libxml2(p);
    advance(&where, text, byte);
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

place pc_parse_place_of_attribute(const parse *p, const char *prefix, const char *name)
{
    place where = pc_parse_place_of_tag(p);
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

/* ---- what libxml2 tells of ---- */

static reached how_far(const parse *p)
{
    const xmlParserInput *input = p->xml->input;
    return (reached){
        .ended = p->ended,
        .root_seen = p->root_seen,
        .in_section = p->xml->instate == XML_PARSER_CDATA_SECTION,
        .open = (const char *)p->xml->name,
        .begin = input->base,
        .at = input->cur,
        .end = input->end,
    };
}

/* Where libxml2 began to look at a CDATA section, or at the rest of one. */
static const xmlChar *find_section(const parse *p)
{
    static const char words[] = "<![CDATA[";
    const xmlParserInput *input = p->xml->input;
    uint64_t first = input->consumed, here = first + (uint64_t)(input->cur - input->base);
    if (p->section_left && p->section_left >= first && p->section_left <= here)
        return input->cur - (here - p->section_left);
    const xmlChar *at = input->cur;
    while (at - input->base > (ptrdiff_t)sizeof words - 1 &&
           memcmp(at - (sizeof words - 1), words, sizeof words - 1) != 0)
        at--;
    return at;
}

/* libxml2 tells of an undeclared prefix once the tag is read, and of a sign once it is passed. */
static place place_of_error(const parse *p, const xmlError *error, const reached *r)
{
    if (error->code == XML_NS_ERR_UNDEFINED_NAMESPACE)
        return error->str3 ? pc_parse_place_of_attribute(p, error->str1, error->str2)
                           : pc_parse_place_of_tag(p);
    if (error->code == XML_ERR_INVALID_CHAR && r->in_section) /* it has not counted up to there */
        return pc_parse_place_of_byte(p, find_section(p), p->xml->input->cur);
    place where = place_of_libxml2(p);
    if (pc_wellformed_is_sign(error, r))
        where.column--;
    return where;
}

static void on_error(void *user, xmlErrorPtr error)
{
    parse *p = user;
    if (pc_nomem_is_cause(p->xml, error)) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return;
    }
    if (error->level == XML_ERR_WARNING || p->xml->disableSAX)
        return;
    if (!p->xml->input || !p->xml->input->base) {
        pc_parse_stop(p, PALCARE_NOMEM); /* it had none for its own buffer */
        return;
    }
    problem what;
    reached r = how_far(p);
    pc_wellformed_say(error, &r, &what);
    place where = place_of_error(p, error, &r);
    pc_parse_problem(p, &where, &what);
}

/* libxml2 counts a column for each byte of a CDATA section, not for each character. */
static void on_cdata(void *user, const xmlChar *bytes, int count)
{
    parse *p = user;
    unsigned line = (unsigned)p->xml->input->line;
    unsigned drift = line == p->drift_line ? p->drift : 0;
    for (const xmlChar *at = bytes; at < bytes + count; at++) {
        drift += (*at & 0xC0) == 0x80;
        if (*at == '\n') {
            line++;
            drift = 0;
        }
    }
    const xmlParserInput *input = p->xml->input;
    bool is_last = strncmp((const char *)bytes + count, "]]>", 3) == 0;
    p->section_left = is_last ? 0 : input->consumed + (uint64_t)(bytes + count - input->base);
    p->cdata(user, bytes, count); /* before libxml2 moves on */
    p->drift_line = line;
    p->drift = drift;
}

/* Where its '<' stands. */
static place place_of_doctype(const parse *p)
{
    static const char words[] = "<!DOCTYPE";
    const xmlParserInput *input = p->xml->input;
    const xmlChar *at = input->cur;
    while (at > input->base && strncmp((const char *)at, words, sizeof words - 1) != 0)
        at--;
    return place_behind(p, at);
}

static void on_doctype(void *user, const xmlChar *name, const xmlChar *external,
                       const xmlChar *system)
{
    (void)name, (void)external, (void)system;
    parse *p = user;
    problem what;
    pc_prolog_say_doctype(&what);
    place where = place_of_doctype(p);
    pc_parse_problem(p, &where, &what);
    pc_parse_stop(p, p->status);
    xmlStopParser(p->xml); /* nothing points into its buffer here */
}

/* ---- limits ---- */

void pc_parse_past_limit(parse *p, unsigned attributes)
{
    place where = pc_parse_place_of_tag(p);
    if (p->depth > p->most_depth)
        pc_parse_limit(p, &where, PC_LIMIT_DEPTH, OPTION_DEPTH);
    else if (attributes > p->most_attributes)
        pc_parse_limit(p, &where, PC_LIMIT_ATTRIBUTES, OPTION_ATTRIBUTES);
    else
        pc_parse_limit(p, &where, PC_LIMIT_NAMESPACES, OPTION_NAMESPACES);
}

/* ---- feeding ---- */

static void initialize(void)
{
    xmlInitParser();
}

palcare_status pc_parse_begin(parse *p, const parse_handlers *handlers,
                              const palcare_options *options, palcare_report *report,
                              const char *file)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    *p = (parse){.options = options, .report = report, .file = file, .line = 1, .column = 1};
    p->place_lost = true;
    p->cdata = handlers->cdata;
    p->most_depth = (unsigned)pc_option_of(options, OPTION_DEPTH);
    p->most_attributes = (unsigned)pc_option_of(options, OPTION_ATTRIBUTES);
    p->most_namespaces = (unsigned)pc_option_of(options, OPTION_NAMESPACES);
    p->most_bytes = (uint64_t)pc_option_of(options, OPTION_BYTES);
    p->most_gap = (uint64_t)pc_option_of(options, OPTION_GAP);
    p->first_problem = palcare_report_count(report);
    pthread_once(&once, initialize);
    p->xml = xmlNewParserCtxt();
    if (!p->xml)
        return p->status = PALCARE_NOMEM;
    *p->xml->sax = (xmlSAXHandler){
        .internalSubset = on_doctype,
        .characters = handlers->text,
        .ignorableWhitespace = handlers->text,
        .cdataBlock = on_cdata,
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

/* Whether the first bytes are of a document we read. */
static bool judge_first(parse *p)
{
    prolog_verdict verdict;
    pc_prolog_judge(p->first, p->first_size, &verdict);
    for (size_t i = 0; i < verdict.count; i++) {
        const prolog_problem *found = &verdict.problems[i];
        place where = {.file = p->file, .line = found->line, .column = found->column};
        pc_parse_problem(p, &where, &found->what);
    }
    if (verdict.count)
        pc_parse_stop(p, p->status);
    return verdict.count == 0;
}

static void limit_bytes(parse *p)
{
    place where = place_here(p);
    pc_parse_limit(p, &where, PC_LIMIT_BYTES, OPTION_BYTES);
}

/* A DOCTYPE that does not end, of which libxml2 does not tell, has its own answer. */
static bool say_doctype_open(parse *p)
{
    static const char words[] = "<!DOCTYPE";
    const xmlParserInput *input = p->xml->input;
    if (p->root_seen || !input || !input->cur || /* it may have had no memory for it */
        (size_t)(input->end - input->cur) < sizeof words - 1 ||
        memcmp(input->cur, words, sizeof words - 1) != 0)
        return false;
    problem what;
    pc_prolog_say_doctype(&what);
    place where = place_of_libxml2(p);
    pc_parse_problem(p, &where, &what);
    pc_parse_stop(p, p->status);
    return true;
}

/* Nothing was finished for too long: one tag, one comment. */
static void say_gap(parse *p)
{
    if (say_doctype_open(p))
        return;
    place where = place_here(p);
    pc_parse_limit(p, &where, PC_LIMIT_GAP, OPTION_GAP);
}

/* Whether the reading goes on. */
static bool goes_on(const parse *p)
{
    return (p->status == PALCARE_OK || p->status == PALCARE_INVALID) && !p->xml->disableSAX;
}

/* libxml2 gets UTF-8 alone, and is told to look up no encoding's name. Without NOENT &amp; in an
 * attribute would arrive as &#38;; as a DOCTYPE ends the reading, there are no entities to
 * substitute but the five that XML has. */
static bool start_libxml2(parse *p, const char *bytes, size_t size)
{
    if (xmlCtxtResetPush(p->xml, bytes, (int)size, NULL, NULL) != 0) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return false;
    }
    if (xmlCtxtUseOptions(p->xml, XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC) != 0) {
        pc_parse_stop(p, PALCARE_MISUSE);
        return false;
    }
    return true;
}

/* Gives libxml2 one chunk. Of a CDATA section it takes 300 bytes, and then waits for another '>';
 * asked again, it takes the next. */
static void push(parse *p, const char *bytes, size_t size)
{
    size_t head = p->fed ? 0 : size < 4 ? size : 4; /* with its first bytes it starts safely */
    if (p->fed == 0 && !start_libxml2(p, bytes, head))
        return;
    p->fed += size;
    if (!pc_nomem_make_room(p->xml, size)) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return;
    }
    xmlParseChunk(p->xml, bytes + head, (int)(size - head), 0);
    const xmlChar *before = NULL;
    while (goes_on(p) && p->xml->input && p->xml->instate == XML_PARSER_CDATA_SECTION &&
           p->xml->input->cur != before) {
        before = p->xml->input->cur;
        xmlParseChunk(p->xml, NULL, 0, 0);
    }
    if (p->status == PALCARE_OK && (p->xml->disableSAX || !p->xml->input || !p->xml->input->base))
        pc_parse_stop(p, PALCARE_NOMEM); /* libxml2 gave up without saying why */
    if (p->fed - p->marked > p->most_gap && goes_on(p))
        say_gap(p);
}

/* Feeds whole chunks, and keeps what does not fill one. */
static void feed(parse *p, const char *bytes, size_t size)
{
    while (size && goes_on(p)) {
        if (p->chunk_size == 0 && size >= PARSE_CHUNK) {
            push(p, bytes, PARSE_CHUNK);
            bytes += PARSE_CHUNK;
            size -= PARSE_CHUNK;
            continue;
        }
        size_t missing = PARSE_CHUNK - p->chunk_size;
        size_t now = size < missing ? size : missing;
        memcpy(p->chunk + p->chunk_size, bytes, now);
        p->chunk_size += now;
        bytes += now;
        size -= now;
        if (p->chunk_size == PARSE_CHUNK) {
            p->chunk_size = 0;
            push(p, p->chunk, PARSE_CHUNK);
        }
    }
}

static void say_half_character(parse *p, int code, const char *message)
{
    problem what;
    place where = place_here(p);
    pc_problem_say(&what, code, "%s", message);
    pc_problem_hint(&what, "save the file as UTF-8");
    pc_parse_problem(p, &where, &what);
    pc_parse_stop(p, p->status);
}

/* Feeds bytes of the input, UTF-16 as UTF-8. */
static void feed_input(parse *p, const unsigned char *bytes, size_t size)
{
    if (!p->is_wide) {
        feed(p, (const char *)bytes, size);
        return;
    }
    pc_buffer_clear(&p->narrow);
    bool good = pc_utf16_decode(&p->wide, bytes, size, &p->narrow);
    if (p->narrow.failed) {
        pc_parse_stop(p, PALCARE_NOMEM);
        return;
    }
    feed(p, p->narrow.at, p->narrow.size);
    if (!good && goes_on(p))
        say_half_character(p, PC_BAD_CHARACTER, "half a character of UTF-16");
}

/* The size of the byte order mark, which says whether the input is UTF-16. */
static size_t read_mark(parse *p)
{
    const unsigned char *first = p->first;
    if (p->first_size >= 3 && memcmp(first, "\xEF\xBB\xBF", 3) == 0)
        return 3;
    p->is_wide = p->first_size >= 2 &&
                 (memcmp(first, "\xFF\xFE", 2) == 0 || memcmp(first, "\xFE\xFF", 2) == 0);
    p->wide.big = p->is_wide && first[0] == 0xFE;
    return p->is_wide ? 2 : 0;
}

static void start(parse *p)
{
    p->started = true;
    if (p->first_size > p->most_bytes) {
        limit_bytes(p);
        return;
    }
    if (!judge_first(p))
        return;
    size_t mark = read_mark(p);
    feed_input(p, p->first + mark, p->first_size - mark);
}

palcare_status pc_parse_feed(parse *p, const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    p->read += size;
    if (!p->started) {
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
    bool too_many = p->read > p->most_bytes;
    uint64_t beyond = too_many ? p->read - p->most_bytes : 0;
    if (goes_on(p))
        feed_input(p, at, beyond < size ? size - (size_t)beyond : 0);
    if (too_many && goes_on(p))
        limit_bytes(p);
    return goes_on(p) ? PALCARE_OK : p->status;
}

/* Tells libxml2 that this is all. */
static void finish(parse *p)
{
    if (say_doctype_open(p))
        return;
    problem what;
    p->ended = true;
    reached r = how_far(p);
    if (pc_wellformed_is_cut(&r, &what)) {
        place where = place_of_libxml2(p);
        pc_parse_problem(p, &where, &what);
        pc_parse_stop(p, p->status);
        return;
    }
    int rc = xmlParseChunk(p->xml, "", 0, 1);
    bool good = rc == 0 && p->xml->wellFormed && p->xml->errNo == 0;
    if (!good && p->status == PALCARE_OK)
        pc_parse_stop(p, PALCARE_NOMEM); /* libxml2 failed without saying why */
}

static void say_nothing(parse *p)
{
    problem what;
    place where = place_here(p);
    pc_problem_say(&what, PC_EMPTY_FILE, "there is nothing to read");
    pc_parse_problem(p, &where, &what);
}

palcare_status pc_parse_end(parse *p)
{
    if (!p->started && p->first_size)
        start(p);
    if (!p->started && p->status == PALCARE_OK) {
        say_nothing(p);
        return p->status;
    }
    if (p->started && goes_on(p) && p->chunk_size)
        push(p, p->chunk, p->chunk_size);
    if (p->started && goes_on(p) && !pc_utf16_is_whole(&p->wide))
        say_half_character(p, PC_ENDS_EARLY, "the file ends with half a character of UTF-16");
    if (p->started && goes_on(p))
        finish(p);
    return p->status;
}

void pc_parse_free(parse *p)
{
    pc_report_sort(p->report, p->first_problem);
    xmlFreeParserCtxt(p->xml);
    p->xml = NULL;
    pc_buffer_free(&p->narrow);
}

/* Reads the root of a document: version and language. Checks that about is its first record. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/reader_root.h"

#include "base/ascii.h"
#include "xml/foreign.h"
#include "xml/prolog.h"
#include "xml/reader_attributes.h"
#include "xml/reader_problems.h"

/* Reads the root's version: 1.0, or a newer minor one. */
static void read_version(reader *r, const attribute *a)
{
    const char *text = a->value;
    size_t size = (size_t)(a->end - a->value);
    unsigned minor = 0;
    bool good =
        size > 2 && size < 7 && text[0] == '1' && text[1] == '.' && (size == 3 || text[2] != '0');
    for (size_t i = 2; good && i < size; i++) {
        good = text[i] >= '0' && text[i] <= '9';
        minor = minor * 10 + (unsigned)(text[i] - '0');
    }
    if (!good) {
        problem what;
        pc_problem_say(&what, PC_VERSION, "version '%s' of the format is not read here",
                       pc_problem_quote(text, size).text);
        pc_problem_hint(&what, "write version=\"1.0\"");
        pc_reader_attribute_problem(r, a, &what);
        return;
    }
    r->minor = minor;
    r->newer = minor > 0;
}

static void say_no_version(reader *r)
{
    problem what;
    pc_problem_say(&what, PC_VERSION, "palcare has no version");
    pc_problem_hint(&what, "write version=\"1.0\"");
    pc_reader_problem(r, NULL, &what);
}

static void read_root_attribute(reader *r, const attribute *a)
{
    const char *name = a->name;
    if (pc_reader_is_lang(a)) {
        r->build.doc->lang = pc_reader_lang(r, a, 0);
    } else if (pc_reader_is_ours(r, a->uri)) {
        pc_reader_prefixed_attribute(r, a);
    } else if (a->prefix) {
        pc_foreign_attribute(r, a);
    } else if (r->newer) {
        pc_reader_newer_attribute(r, a);
    } else {
        problem what;
        pc_problem_say(&what, PC_UNKNOWN_ATTRIBUTE, "unknown attribute '%s' of palcare",
                       pc_problem_quote(name, strlen(name)).text);
        if (strcmp(name, "lang") == 0)
            pc_problem_hint(&what, "did you mean 'xml:lang'?");
        pc_reader_attribute_problem(r, a, &what);
    }
}

static bool is_html(const start_tag *tag)
{
    return pc_is_word(tag->name, strlen(tag->name), "html") &&
           (!tag->uri || strcmp(tag->uri, XHTML) == 0);
}

static void say_wrong_root(reader *r, const start_tag *tag)
{
    problem what;
    quoted element = pc_problem_quote(tag->name, strlen(tag->name));
    if (is_html(tag)) {
        pc_prolog_say_html(&what, PC_WRONG_ROOT);
        pc_reader_problem(r, NULL, &what);
        return;
    }
    if (tag->uri)
        pc_problem_say(&what, PC_WRONG_ROOT, "the root is '%s' of the namespace '%s'", element.text,
                       pc_problem_quote(tag->uri, strlen(tag->uri)).text);
    else
        pc_problem_say(&what, PC_WRONG_ROOT, "the root is '%s' without a namespace", element.text);
    pc_problem_hint(&what, "begin with <palcare xmlns=\"" NAMESPACE "\" version=\"1.0\">");
    pc_reader_problem(r, NULL, &what);
}

void pc_root_open(reader *r, const start_tag *tag)
{
    r->seen_root = true;
    if (!pc_reader_is_ours(r, tag->uri) || strcmp(tag->name, "palcare") != 0) {
        say_wrong_root(r, tag);
        pc_reader_refuse(r); /* its content is not ours, but must still be well-formed XML */
        return;
    }
    place where = pc_parse_place(&r->parse);
    frame *root = pc_reader_frame(r);
    r->build.doc->line = root->values.line = where.line;
    r->build.doc->column = root->values.column = where.column;
    r->state = IN_FRAME;
    const attribute *version = NULL;
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++)
        if (!a->prefix && strcmp(a->name, "version") == 0)
            version = a;
    if (version)
        read_version(r, version);
    else
        say_no_version(r);
    for (const attribute *a = tag->attributes; a < tag->attributes + tag->count; a++)
        if (a != version)
            read_root_attribute(r, a);
    r->build.doc->minor = r->minor;
    root->lang = r->build.doc->lang;
}

static void say_about(reader *r, const place *at, const char *message)
{
    problem what;
    pc_problem_say(&what, PC_ABOUT, "%s", message);
    pc_problem_hint(&what, "a document has one about, before all records");
    pc_reader_problem(r, at, &what);
}

void pc_root_check_about(reader *r, const schema_type *type)
{
    bool about = type->type == PALCARE_TYPE_ABOUT;
    if (about && r->seen_about)
        say_about(r, NULL, "a second about");
    else if (about && r->seen_record)
        say_about(r, NULL, "about comes after a record");
    r->seen_about |= about;
    r->seen_record |= !about;
}

void pc_root_close(reader *r)
{
    r->state = IN_NOTHING;
    pc_reader_frame(r)->pieces = 0;
    const opened *root = &pc_reader_frame(r)->values;
    const place at = {.line = root->line, .column = root->column};
    if (!r->seen_about)
        say_about(r, &at, "there is no about");
}

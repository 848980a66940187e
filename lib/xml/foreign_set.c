/*
 * Sets foreign content that a program gives. It is read like a file, in a separate document, so
 * that the same content is refused.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "model/refusal.h"
#include "model/slots.h"
#include "xml/foreign_walk.h"
#include "xml/reader.h"

#include <stdlib.h>
#include <string.h>

/* The markup around a piece that makes it a document. */
typedef struct wrapper {
    const char *before, *after;
} wrapper;

#define OPEN "<palcare xmlns=\"" NAMESPACE "\" version=\"1.0\"><about privacy=\"public\""
static const wrapper content = {OPEN ">", "</about></palcare>"},
                     attribute_of_tag = {OPEN " ", "/></palcare>"};

/* Takes the only record; INVALID if it has our own values in addition to foreign content. */
static palcare_status take_pieces(void *user, reader *r, palcare_record *record)
{
    unsigned privacy = 0;
    pc_record_has_row(record, PALCARE_ABOUT_PRIVACY, &privacy);
    uint64_t allowed = (uint64_t)1 << privacy | (uint64_t)1 << FOREIGN_ROW;
    (void)r;
    palcare_record **only = user;
    if (*only)
        return PALCARE_INVALID;
    *only = record;
    return pc_record_present(record) & ~allowed ? PALCARE_INVALID : PALCARE_OK;
}

/* Feeds the piece with the markup around it that makes it a document. */
static palcare_status feed(reader *r, const wrapper *around, const char *xml)
{
    palcare_status status = pc_parse_feed(&r->parse, around->before, strlen(around->before));
    if (status == PALCARE_OK)
        status = pc_parse_feed(&r->parse, xml, strlen(xml));
    if (status == PALCARE_OK)
        status = pc_parse_feed(&r->parse, around->after, strlen(around->after));
    return status == PALCARE_OK ? pc_parse_end(&r->parse) : status;
}

/* The hint for a problem of a piece. Names of no namespace are read as ours: the reader's hint for
 * them is one for an about. */
static const char *hint_for(const palcare_report *problems)
{
    switch (palcare_report_code(problems, 0)) {
    case PC_UNKNOWN_ELEMENT:
    case PC_UNKNOWN_ATTRIBUTE:
    case PC_SHOULD_BE_ELEMENT:
    case PC_SHOULD_BE_ATTRIBUTE: return "give it a namespace of its own";
    default: return palcare_report_hint(problems, 0);
    }
}

/* Reports why the XML was refused: its reader's first problem, or that it is of our vocabulary. No
 * message names the element that was written around the piece. */
static palcare_status refuse(const palcare_record *record, const palcare_report *problems,
                             palcare_report *report)
{
    static const char whose[] = "about: ", closed[] = "element 'about' is closed by ";
    const char *message = palcare_report_message(problems, 0);
    if (message && strncmp(message, whose, sizeof whose - 1) == 0)
        message += sizeof whose - 1;
    if (message && strncmp(message, closed, sizeof closed - 1) == 0)
        return pc_refuse_say(report, record, 0, PC_TAG_MISMATCH, NULL,
                             "foreign content: the end tag of %s closes nothing",
                             message + sizeof closed - 1);
    if (message && (palcare_report_code(problems, 0) == PC_ABOUT || strstr(message, "</about>")))
        return pc_refuse_say(report, record, 0, PC_FOREIGN_IN_VALUE,
                             "write it in full, an attribute with a prefix",
                             "foreign content is not whole, or changes the tag around it");
    if (!message)
        return pc_refuse_say(report, record, 0, PC_FOREIGN_IN_VALUE, "set our own values as fields",
                             "foreign content holds text, or elements of this vocabulary");
    return pc_refuse_say(report, record, 0, palcare_report_code(problems, 0), hint_for(problems),
                         "foreign content: %s", message);
}

static palcare_status refuse_as(palcare_status status, const palcare_record *record,
                                const palcare_report *problems, palcare_report *report)
{
    palcare_status reported = refuse(record, problems, report);
    return reported == PALCARE_INVALID && status == PALCARE_LIMIT ? PALCARE_LIMIT : reported;
}

/* Reads XML into a separate document, and calls `keep` with the record that has its pieces. */
static palcare_status read_foreign(const palcare_record *record, const wrapper *around,
                                   const char *xml, palcare_report *report,
                                   palcare_status keep(void *user, const palcare_record *holder),
                                   void *user)
{
    palcare_record *holder = NULL;
    palcare_report *problems = palcare_report_new();
    reader *r = calloc(1, sizeof *r);
    palcare_status status = r && problems ? PALCARE_OK : PALCARE_NOMEM;
    if (status == PALCARE_OK) {
        r->take = take_pieces;
        r->take_user = &holder;
        status = pc_reader_begin(r, NULL, problems, NULL);
    }
    if (status == PALCARE_OK)
        status = feed(r, around, xml);
    if (status == PALCARE_OK && r->build.count)
        status = PALCARE_INVALID; /* it ends the tag around it, and more follows */
    if (status == PALCARE_OK && holder)
        status = keep(user, holder);
    else if (status == PALCARE_OK || status == PALCARE_INVALID || status == PALCARE_LIMIT)
        status = refuse_as(status, record, problems, report);
    if (r)
        pc_reader_free(r);
    free(r);
    palcare_report_free(problems);
    return status;
}

static palcare_status misuse(const palcare_record *record, palcare_report *report)
{
    return pc_misuse(report, record, 0,
                     record ? "it was removed, so it cannot be changed" : "no record was given");
}

static palcare_status keep_all(void *user, const palcare_record *holder)
{
    return pc_record_set_pieces(user, holder);
}

palcare_status palcare_record_set_foreign(palcare_record *record, const char *xml,
                                          palcare_report *report)
{
    if (!record || !pc_record_is_live(record))
        return misuse(record, report);
    if (!xml)
        return pc_record_set_pieces(record, NULL);
    return read_foreign(record, &content, xml, report, keep_all, record);
}

/* The record that a piece is added to, and the value that it is anchored before. */
typedef struct destination {
    palcare_record *record;
    const palcare_record *reported; /* the record that a report names; NULL for the root */
    palcare_report *report;
    uint32_t row, index;
} destination;

/* Checks that the tag stays well-formed: no attribute twice, and no prefix with two namespaces. */
static palcare_status check_tag(const destination *s, const char *text)
{
    switch (pc_foreign_find_clash(s->record, text)) {
    case FOREIGN_TWICE:
        return pc_refuse_say(s->report, s->reported, 0, PC_ATTRIBUTE_TWICE,
                             "the foreign content that is there can be replaced",
                             "foreign content: the tag has this attribute already");
    case FOREIGN_OTHER_PREFIX:
        return pc_refuse_say(s->report, s->reported, 0, PC_ATTRIBUTE_TWICE, "choose another prefix",
                             "foreign content: the tag has another namespace for this prefix");
    default: return PALCARE_OK;
    }
}

static palcare_status keep_one(void *user, const palcare_record *holder)
{
    const destination *s = user;
    values pieces = pc_record_pieces(holder);
    if (pieces.count == 0)
        return pc_refuse_say(s->report, s->reported, 0, PC_FOREIGN_IN_VALUE, NULL,
                             "there is no foreign content to add");
    if (pieces.count != 1)
        return pc_refuse_say(s->report, s->reported, 0, PC_FOREIGN_IN_VALUE, "add them one by one",
                             "this is %zu pieces of foreign content, not one", pieces.count);
    const piece *only = pc_arena_at(pc_record_doc(holder), pieces.at[0]);
    palcare_status status = s->row == ANCHOR_ATTRIBUTE ? check_tag(s, only->text) : PALCARE_OK;
    if (status != PALCARE_OK)
        return status;
    return pc_record_add_piece(s->record, only->text, s->row, s->index);
}

static palcare_status add(destination *s, const char *xml)
{
    const wrapper *around = s->row == ANCHOR_ATTRIBUTE ? &attribute_of_tag : &content;
    const char *name = xml + strspn(xml, " \t\r\n");
    if (s->row == ANCHOR_ATTRIBUTE && *name && name[strcspn(name, ":= \t\r\n<>\"'")] != ':')
        return pc_refuse_say(s->report, s->reported, 0, PC_FOREIGN_IN_VALUE,
                             "write xmlns:x=\"...\" x:name=\"...\"",
                             "an attribute of foreign content has a prefix, and its declaration");
    return read_foreign(s->reported, around, xml, s->report, keep_one, s);
}

/* The next field that has a value: the anchor of a piece after all values of a row. */
static uint32_t row_after(const palcare_record *record, unsigned row)
{
    uint64_t present = pc_record_present(record);
    const schema_type *type = pc_schema_of(record->type);
    for (unsigned next = row + 1; next < type->count; next++)
        if (present >> next & 1 && pc_schema_is_element(&type->fields[next]))
            return next;
    return ANCHOR_END;
}

palcare_status palcare_add_foreign(palcare_record *record, palcare_field field, size_t index,
                                   const char *xml, palcare_report *report)
{
    if (!record || !pc_record_is_live(record))
        return misuse(record, report);
    if (!xml)
        return pc_misuse(report, record, 0, "no foreign content was given");
    destination s = {record, record, report, ANCHOR_END, 0};
    unsigned row = 0;
    const schema_field *table = field ? pc_record_has_field(record, field, &row) : NULL;
    if (field && !table)
        return pc_misuse_field(report, record, field);
    if (table && !pc_schema_is_element(table))
        return pc_misuse(report, record, 0,
                         "foreign content can be added before an element, and '%s' is not one",
                         table->name);
    if (table) {
        size_t count = pc_record_values(record, row).count;
        if (index != PALCARE_LAST && index > count)
            return pc_misuse_index(report, record, field, index);
        s.row = index < count ? row : row_after(record, row);
        s.index = index < count ? (uint32_t)index : 0;
    }
    return add(&s, xml);
}

/* The anchors of positions that are not before a value; 0 for others. */
static const uint32_t anchors[] = {
    [PALCARE_POSITION_END] = ANCHOR_END,
    [PALCARE_POSITION_TAG] = ANCHOR_ATTRIBUTE,
    [PALCARE_POSITION_BEFORE] = ANCHOR_BEFORE,
    [PALCARE_POSITION_AFTER] = ANCHOR_AFTER,
};

static uint32_t anchor_of(palcare_position position)
{
    size_t index = (size_t)position;
    return index < sizeof anchors / sizeof *anchors ? anchors[index] : 0;
}

palcare_status palcare_record_add_foreign(palcare_record *record, palcare_position position,
                                          const char *xml, palcare_report *report)
{
    if (!record || !pc_record_is_live(record))
        return misuse(record, report);
    if (!xml)
        return pc_misuse(report, record, 0, "no foreign content was given");
    uint32_t anchor = anchor_of(position);
    if (!anchor || anchor == ANCHOR_AFTER || (anchor == ANCHOR_BEFORE && pc_record_is_part(record)))
        return pc_misuse(report, record, 0, "no foreign content is kept at that position");
    return add(&(destination){record, record, report, anchor, 0}, xml);
}

/* The record with the foreign content of the document itself; NULL if out of memory. */
static palcare_record *root_of(palcare_doc *doc)
{
    palcare_record *root = doc->root ? pc_arena_at(doc, doc->root) : pc_record_new(doc, NULL);
    doc->root = root ? pc_record_ref(root) : 0;
    return root;
}

palcare_status palcare_doc_add_foreign(palcare_doc *doc, palcare_position position, const char *xml,
                                       palcare_report *report)
{
    uint32_t anchor = anchor_of(position);
    if (!doc || !xml || !anchor)
        return pc_misuse(report, NULL, 0, "no %s was given",
                         !doc   ? "document"
                         : !xml ? "foreign content"
                                : "position of a document");
    bool is_outside = anchor == ANCHOR_BEFORE || anchor == ANCHOR_AFTER;
    const char *tag = xml + strspn(xml, " \t\r\n");
    if (is_outside && strncmp(tag, "<!--", 4) != 0 && strncmp(tag, "<?", 2) != 0)
        return pc_refuse_say(report, NULL, 0, PC_NOT_WELL_FORMED, "add it at the end of the root",
                             "outside the root are only comments and processing instructions");
    palcare_record *root = root_of(doc);
    return root ? add(&(destination){root, NULL, report, anchor, 0}, xml) : PALCARE_NOMEM;
}

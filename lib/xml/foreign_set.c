/*
 * Foreign content given by the program. It is read as a file would be, within a document of its
 * own, so that what is refused there is refused here.
 */
#include "model/slots.h"
#include "xml/reader.h"

#include <stdlib.h>

static const char before[] = "<palcare xmlns=\"" NAMESPACE "\" version=\"1.0\">"
                             "<about privacy=\"public\">";
static const char after[] = "</about></palcare>";

/* Keeps the one record that is read, if it holds nothing of ours. */
static palcare_status take_pieces(void *user, reader *r, palcare_record *record)
{
    unsigned privacy = 0;
    pc_record_has_row(record, PALCARE_ABOUT_PRIVACY, &privacy);
    uint64_t allowed = (uint64_t)1 << privacy | (uint64_t)1 << FOREIGN_ROW;
    (void)r;
    *(palcare_record **)user = record;
    return pc_record_present(record) & ~allowed ? PALCARE_INVALID : PALCARE_OK;
}

palcare_status palcare_record_set_foreign(palcare_record *record, const char *xml)
{
    if (!record || !pc_record_is_live(record))
        return PALCARE_MISUSE;
    if (!xml)
        return pc_record_set_pieces(record, NULL);
    palcare_record *holder = NULL;
    reader *r = calloc(1, sizeof *r);
    if (!r)
        return PALCARE_NOMEM;
    r->take = take_pieces;
    r->take_user = &holder;
    palcare_status status = pc_reader_begin(r, NULL, NULL, NULL);
    if (status == PALCARE_OK)
        status = pc_parse_feed(&r->parse, before, sizeof before - 1);
    if (status == PALCARE_OK)
        status = pc_parse_feed(&r->parse, xml, strlen(xml));
    if (status == PALCARE_OK)
        status = pc_parse_feed(&r->parse, after, sizeof after - 1);
    if (status == PALCARE_OK)
        status = pc_parse_end(&r->parse);
    if (status == PALCARE_OK)
        status = holder ? pc_record_set_pieces(record, holder) : PALCARE_INVALID;
    pc_reader_free(r);
    free(r);
    return status;
}

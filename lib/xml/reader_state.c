/* Functions on the reader's state that all its files share. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/reader_state.h"

uint32_t pc_reader_count(reader *r, unsigned level, unsigned row)
{
    frame *f = &r->frames[level];
    uint32_t end = level + 1 < r->open ? r->frames[level + 1].values.first : r->build.count;
    if (f->counted == f->values.first)
        memset(f->counts, 0, sizeof f->counts);
    for (; f->counted < end; f->counted++)
        f->counts[r->build.stack[f->counted].row]++;
    return f->counts[row];
}

void pc_reader_refuse(reader *r)
{
    r->before_refused = r->state;
    r->state = IN_REFUSED;
    r->inner = 1;
}

/*
 * The builder of rich text: takes tags and text in turn, refuses what the table does not allow, and
 * writes canonical markup. A refused call adds nothing, so the caller may continue and find the
 * next problem.
 *
 * White space is written late: the builder remembers a run with its offset and inserts it only if
 * more words follow in the same block. So a block never begins or ends with white space, whatever
 * tags are at its ends, and "a <em> b" keeps one space, at its first position.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rich/rich_table.h"

#include "base/bytes.h"
#include "schema/problems.h"

void pc_rich_free(rich *r)
{
    pc_buffer_free(&r->out);
    pc_buffer_free(&r->scratch);
    *r = (rich){0};
}

void pc_rich_begin(rich *r)
{
    pc_buffer_clear(&r->out);
    r->depth = 0;
    r->open[0] = ROW_VALUE;
    r->last[0] = 0;
    r->pending_space = NO_SPACE;
    r->at_start = true;
    r->space_offset = 0;
    r->tag_end = 0;
    r->words_end = 0;
}

static palcare_status so_far(const rich *r)
{
    return r->out.failed ? PALCARE_NOMEM : PALCARE_OK;
}

/* Records the refusal, so that the owner is not also reported as empty. */
static palcare_status refused(rich *r)
{
    r->last[r->depth] = ROW_REFUSED;
    return PALCARE_INVALID;
}

/* ---- Which elements are allowed where -------------------------------------------------------- */

/* The order within a table: caption, thead, then bodies or rows; 0 for all others. */
static unsigned rank_in_table(unsigned row)
{
    switch (row) {
    case ROW_CAPTION: return 1;
    case ROW_THEAD: return 2;
    case ROW_TBODY:
    case ROW_TR: return 3;
    default: return 0;
    }
}

static bool follows_in_table(unsigned last, unsigned row)
{
    unsigned before = rank_in_table(last);
    unsigned rank = rank_in_table(row);
    return rank > before || (rank == 3 && before == 3);
}

static bool follows_in_figure(unsigned last, unsigned row)
{
    if (row == ROW_FIGCAPTION)
        return last != 0 && last != ROW_FIGCAPTION;
    return (row == ROW_IMG || pc_rich_row(row)->is_block) && last != ROW_FIGCAPTION;
}

static bool is_allowed_here(const rich *r, unsigned row)
{
    const rich_element *element = pc_rich_row(row);
    unsigned last = r->last[r->depth];
    switch (pc_rich_content_of(r->open[r->depth])) {
    case RICH_BLOCKS: return element->is_block;
    case RICH_INLINE: return element->is_inline;
    case RICH_FLOW: return element->is_block || element->is_inline;
    case RICH_ITEMS: return row == ROW_LI;
    case RICH_TERMS: return row == ROW_DT || row == ROW_DD;
    case RICH_TABLE: return follows_in_table(last, row);
    case RICH_ROWS: return row == ROW_TR;
    case RICH_CELLS: return row == ROW_TH || row == ROW_TD;
    case RICH_FIGURE: return follows_in_figure(last, row);
    case RICH_EMPTY: break;
    }
    return false;
}

/* Tests if an element that holds only elements has the ones it needs. */
static bool is_complete(unsigned row, unsigned last)
{
    switch (pc_rich_content_of(row)) {
    case RICH_INLINE:
    case RICH_FLOW:
    case RICH_EMPTY: return true;
    case RICH_TABLE: return last == ROW_REFUSED || rank_in_table(last) == 3;
    default: return last != 0;
    }
}

/* ---- White space ----------------------------------------------------------------------------- */

/* Inserts pending white space at its offset: at the end, or before the tags that followed it. */
static void insert_space(rich *r)
{
    r->at_start = false;
    if (!r->pending_space)
        return;
    r->pending_space = NO_SPACE;
    if (r->out.capacity == r->out.size && !pc_buffer_reserve(&r->out, 1))
        return;
    char *at = r->out.at + r->space_offset;
    if (r->space_offset < r->out.size)
        memmove(at + 1, at, r->out.size - r->space_offset);
    *at = ' ';
    r->out.size++;
}

/* A block begins or ends here: drops the white space before it and the white space that follows. */
static void drop_space(rich *r)
{
    r->pending_space = NO_SPACE;
    r->at_start = true;
}

/* ---- Text ------------------------------------------------------------------------------------ */

enum { BYTE_PLAIN, BYTE_SPACE, BYTE_ESCAPED };
static const unsigned char byte_kinds[256] = {
    ['\t'] = BYTE_SPACE,  ['\n'] = BYTE_SPACE,  ['\r'] = BYTE_SPACE,  [' '] = BYTE_SPACE,
    ['&'] = BYTE_ESCAPED, ['<'] = BYTE_ESCAPED, ['>'] = BYTE_ESCAPED,
};

static unsigned kind_of(char byte)
{
    return byte_kinds[(unsigned char)byte];
}

/* Tests if eight bytes can certainly be copied unchanged: they contain neither '&', '<', '>' or
 * control characters nor two adjacent spaces. '<' and '>' differ in one bit. */
static bool is_plain_word(const char *at)
{
    uint64_t word = pc_bytes_load(at);
    uint64_t spaces = pc_bytes_maybe_zero(word ^ EACH_BYTE(' '));
    uint64_t special = (word - EACH_BYTE(' ')) & ~word;
    special |= pc_bytes_maybe_zero(word ^ EACH_BYTE('&'));
    special |= pc_bytes_maybe_zero((word | EACH_BYTE(2)) ^ EACH_BYTE('>'));
    special |= spaces & spaces << 8;
    return (special & EACH_BYTE(0x80)) == 0;
}

/* The end of a run that is copied unchanged: words, and single spaces between them. The run begins
 * with a word; before an escaped character it is empty. */
static const char *end_of_run(const char *at, const char *end)
{
    /* Each eight bytes overlap the next by one, to find two spaces across the boundary; the
     * overlapping byte may be a space and is tested again. */
    while (end - at >= 8 && is_plain_word(at))
        at += 7;
    for (;;) {
        while (at < end && kind_of(*at) == BYTE_PLAIN)
            at++;
        if (end - at < 2 || *at != ' ' || kind_of(at[1]) != BYTE_PLAIN)
            return at;
        at++;
    }
}

static void add_reference(buffer *out, char byte)
{
    switch (byte) {
    case '&': pc_buffer_add(out, "&amp;", 5); break;
    case '<': pc_buffer_add(out, "&lt;", 4); break;
    case '>': pc_buffer_add(out, "&gt;", 4); break;
    case '"': pc_buffer_add(out, "&quot;", 6); break;
    case '\t': pc_buffer_add(out, "&#9;", 4); break;
    case '\n': pc_buffer_add(out, "&#10;", 5); break;
    default: pc_buffer_add(out, "&#13;", 5); break;
    }
}

/* Records a run of white space and returns its end. */
static const char *skip_space(rich *r, const char *at, const char *end)
{
    if (!r->pending_space)
        r->space_offset = r->out.size;
    for (; at < end && kind_of(*at) == BYTE_SPACE; at++)
        if (!r->at_start)
            r->pending_space = pc_white_space_add(r->pending_space, *at);
    return at;
}

static palcare_status add_words(rich *r, const char *at, const char *end)
{
    while (at < end) {
        if (kind_of(*at) == BYTE_SPACE) {
            at = skip_space(r, at, end);
            continue;
        }
        if (r->pending_space == LINE_END &&
            pc_white_space_vanishes(r->out.at, r->words_end, at, (size_t)(end - at)))
            r->pending_space = NO_SPACE;
        insert_space(r);
        const char *stop = end_of_run(at, end);
        pc_buffer_add(&r->out, at, (size_t)(stop - at));
        at = stop;
        for (; at < end && kind_of(*at) == BYTE_ESCAPED; at++)
            add_reference(&r->out, *at);
        r->words_end = r->out.size;
    }
    return so_far(r);
}

palcare_status pc_rich_text(rich *r, const char *text, size_t size, problem *p)
{
    rich_content content = pc_rich_content_of(r->open[r->depth]);
    if (content == RICH_INLINE || content == RICH_FLOW)
        return add_words(r, text, text + size);
    size_t at = 0;
    while (at < size && kind_of(text[at]) == BYTE_SPACE)
        at++;
    if (at == size)
        return so_far(r);
    pc_rich_refuse_text(p, r->open[r->depth], text + at, size - at);
    return refused(r);
}

/* ---- Tags ------------------------------------------------------------------------------------ */

/* The attributes of a tag in the order of its row; NULL if absent. */
typedef struct attribute_row {
    const rich_attribute *of[RICH_MOST_ATTRIBUTES];
} attribute_row;

/* Indexes of the attributes in the row of img. */
enum { IMG_SRC, IMG_ALT };

static bool sort_attribute(const rich_element *element, const rich_attribute *given,
                           attribute_row *sorted)
{
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES && element->attributes[i]; i++) {
        const char *name = element->attributes[i];
        if (strlen(name) != given->name_size || memcmp(name, given->name, given->name_size) != 0)
            continue;
        sorted->of[i] = given;
        return true;
    }
    return false;
}

static bool has_required(const rich_element *element, const attribute_row *sorted)
{
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES && element->attributes[i]; i++)
        if (sorted->of[i] && strcmp(element->attributes[i], element->needed) == 0)
            return true;
    return false;
}

/* A picture from another address has no record with its text alternative. */
static bool lacks_alt(const attribute_row *sorted)
{
    const rich_attribute *src = sorted->of[IMG_SRC];
    return !sorted->of[IMG_ALT] && !pc_rich_is_own_picture(src->value, src->value_size);
}

static palcare_status check_attributes(unsigned row, const rich_attribute *given, size_t count,
                                       attribute_row *sorted, problem *p)
{
    const rich_element *element = pc_rich_row(row);
    for (size_t i = 0; i < count; i++)
        if (!sort_attribute(element, &given[i], sorted))
            return pc_rich_refuse_attribute(p, row, given[i].name, given[i].name_size);
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES; i++) {
        const rich_attribute *a = sorted->of[i];
        if (a && !pc_rich_value_fits(row, element->attributes[i], a->value, a->value_size, p))
            return PALCARE_INVALID;
    }
    if (element->needed && !has_required(element, sorted)) {
        pc_problem_say(p, PC_RICH_ATTRIBUTE, "<%s> needs '%s'", element->name, element->needed);
        return PALCARE_INVALID;
    }
    if (row == ROW_IMG && lacks_alt(sorted)) {
        pc_problem_say(p, PC_RICH_ATTRIBUTE, "<img> from another place needs 'alt'");
        pc_problem_hint(p, "say in words what it shows");
        return PALCARE_INVALID;
    }
    return PALCARE_OK;
}

static void add_value(buffer *out, const char *value, size_t size)
{
    static const bool escaped[256] = {
        ['&'] = true, ['<'] = true, ['"'] = true, ['\t'] = true, ['\n'] = true, ['\r'] = true,
    };
    size_t done = 0;
    for (size_t i = 0; i < size; i++) {
        if (!escaped[(unsigned char)value[i]])
            continue;
        pc_buffer_add(out, value + done, i - done);
        add_reference(out, value[i]);
        done = i + 1;
    }
    pc_buffer_add(out, value + done, size - done);
}

static void add_attributes(buffer *out, const attribute_row *sorted)
{
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES; i++) {
        const rich_attribute *a = sorted->of[i];
        if (!a)
            continue;
        pc_buffer_byte(out, ' ');
        pc_buffer_add(out, a->name, a->name_size);
        pc_buffer_add(out, "=\"", 2);
        add_value(out, a->value, a->value_size);
        pc_buffer_byte(out, '"');
    }
}

/* Adds the opening of a tag and its name with one test of the capacity. */
static void add_name(buffer *out, const char *opening, const char *name)
{
    enum { LONGEST = 2 + RICH_LONGEST_NAME };
    if (out->capacity - out->size < LONGEST && !pc_buffer_reserve(out, LONGEST))
        return;
    char *at = out->at + out->size;
    while (*opening)
        *at++ = *opening++;
    while (*name)
        *at++ = *name++;
    out->size = (size_t)(at - out->at);
}

/* Tests if a link is open; elements within a link are inline. */
static bool is_in_link(const rich *r)
{
    for (unsigned i = r->depth; i > 0 && pc_rich_row(r->open[i])->is_inline; i--)
        if (r->open[i] == ROW_A)
            return true;
    return false;
}

/* Tests if an element may begin here, and reports why not. */
static palcare_status check_start(const rich *r, unsigned row, const char *name, size_t name_size,
                                  problem *p)
{
    if (!row)
        return pc_rich_refuse_element(p, name, name_size);
    if (!is_allowed_here(r, row))
        return pc_rich_refuse_parent(p, r->open[r->depth], row);
    if (row == ROW_A && is_in_link(r))
        return pc_rich_refuse_link(p);
    if (r->depth == RICH_DEPTH) {
        pc_problem_say(p, PC_RICH_DEPTH, "<%s> is nested more than %d elements deep in rich text",
                       pc_rich_row(row)->name, RICH_DEPTH);
        return PALCARE_INVALID;
    }
    return PALCARE_OK;
}

palcare_status pc_rich_start(rich *r, const char *name, size_t name_size,
                             const rich_attribute *attributes, size_t count, problem *p)
{
    unsigned row = pc_rich_row_of(name, name_size);
    if (check_start(r, row, name, name_size, p) != PALCARE_OK)
        return refused(r);
    const rich_element *element = pc_rich_row(row);
    attribute_row sorted = {{0}};
    if ((count > 0 || element->needed) &&
        check_attributes(row, attributes, count, &sorted, p) != PALCARE_OK)
        return refused(r);
    if (!element->is_inline)
        drop_space(r);
    else if (element->content == RICH_EMPTY) {
        insert_space(r);
        r->words_end = 0;
    }
    add_name(&r->out, "<", element->name);
    if (count > 0)
        add_attributes(&r->out, &sorted);
    pc_buffer_byte(&r->out, '>');
    r->tag_end = r->out.size;
    r->last[r->depth] = (unsigned char)row;
    r->depth++;
    r->open[r->depth] = (unsigned char)row;
    r->last[r->depth] = 0;
    return so_far(r);
}

/* Writes the end tag. br and img, which are always empty, have none: XHTML and HTML both read
 * "<br/>" and "<td></td>" as intended, while HTML takes "<td/>" for a start tag. White space
 * between the tags of an empty element moves after it. */
static void close_tag(rich *r, const rich_element *element)
{
    bool is_empty = r->out.size == r->tag_end;
    if (element->content == RICH_EMPTY) {
        r->out.at[r->out.size - 1] = '/';
        pc_buffer_byte(&r->out, '>');
    } else {
        add_name(&r->out, "</", element->name);
        pc_buffer_byte(&r->out, '>');
    }
    if (is_empty && r->pending_space && r->space_offset == r->tag_end)
        r->space_offset = r->out.size;
}

palcare_status pc_rich_end(rich *r, problem *p)
{
    if (r->out.failed)
        return PALCARE_NOMEM;
    if (r->depth == 0) {
        pc_problem_say(p, PC_RICH_MARKUP, "an end tag closes nothing");
        return PALCARE_INVALID;
    }
    unsigned row = r->open[r->depth];
    unsigned last = r->last[r->depth];
    const rich_element *element = pc_rich_row(row);
    r->depth--;
    if (!element->is_inline)
        drop_space(r);
    close_tag(r, element);
    if (!is_complete(row, last)) {
        pc_problem_say(p, PC_RICH_PLACE, "<%s> holds no %s", element->name,
                       row == ROW_TABLE ? "row" : "element");
        pc_problem_hint(p, "fill it or leave it out");
        return PALCARE_INVALID;
    }
    return so_far(r);
}

palcare_status pc_rich_finish(rich *r, problem *p)
{
    if (r->out.failed)
        return PALCARE_NOMEM;
    if (r->depth > 0) {
        rich_tag tag = pc_rich_tag_of(r->open[r->depth]);
        pc_problem_say(p, PC_TAG_MISMATCH, "%s is never closed", tag.text);
        return PALCARE_INVALID;
    }
    if (r->out.size == 0) {
        pc_problem_say(p, PC_EMPTY, "rich text is empty");
        pc_problem_hint(p, "leave the field out");
        return PALCARE_INVALID;
    }
    return pc_buffer_text(&r->out) ? PALCARE_OK : PALCARE_NOMEM;
}

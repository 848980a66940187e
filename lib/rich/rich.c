/*
 * The builder of rich text: takes tags and text in turn, refuses what the table does not allow, and
 * writes canonical markup as it goes. A refused call adds nothing, so the caller may go on and meet
 * the next problem.
 *
 * White space is written late: a run of it is remembered with its place, and put there only when
 * more words follow in the same block. So none is kept at a block's ends, whatever tags stand
 * between, and "a <em> b" keeps one space, where the first one stood.
 */
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
    r->space_due = NO_SPACE;
    r->at_start = true;
    r->space_at = 0;
    r->tag_end = 0;
    r->words_end = 0;
}

static palcare_status so_far(const rich *r)
{
    return r->out.failed ? PALCARE_NOMEM : PALCARE_OK;
}

/* Remembers that something was refused here, so that its owner is not called empty as well. */
static palcare_status refused(rich *r)
{
    r->last[r->depth] = ROW_REFUSED;
    return PALCARE_INVALID;
}

/* ---- Where elements stand -------------------------------------------------------------------- */

/* The order within a table: caption, thead, then bodies or rows; 0 for anything else. */
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

static bool may_stand(const rich *r, unsigned row)
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

/* Whether an element that only holds elements has what it needs. */
static bool is_whole(unsigned row, unsigned last)
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

/* Puts the white space that waits where it stood: at the end, or before the tags since. */
static void resolve_space(rich *r)
{
    r->at_start = false;
    if (!r->space_due)
        return;
    r->space_due = NO_SPACE;
    if (r->out.room == r->out.size && !pc_buffer_reserve(&r->out, 1))
        return;
    char *at = r->out.at + r->space_at;
    if (r->space_at < r->out.size)
        memmove(at + 1, at, r->out.size - r->space_at);
    *at = ' ';
    r->out.size++;
}

/* A block begins or ends here: white space before is dropped, white space after will be. */
static void meet_edge(rich *r)
{
    r->space_due = NO_SPACE;
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

/* Whether eight bytes can surely be copied as they are: no '&', '<', '>' or control, and no space
 * beside a space. '<' and '>' differ in one bit. */
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

/* The end of a run that is copied as it is: words, and single spaces between them. It begins with a
 * word, or with what is escaped and is empty. */
static const char *end_of_run(const char *at, const char *end)
{
    /* Eight bytes overlap the next eight by one, so that no two spaces stand unseen between them;
     * that one is a space perhaps, and not behind the run. */
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

/* Remembers a run of white space; gives its end. */
static const char *pass_space(rich *r, const char *at, const char *end)
{
    if (!r->space_due)
        r->space_at = r->out.size;
    for (; at < end && kind_of(*at) == BYTE_SPACE; at++)
        if (!r->at_start)
            r->space_due = pc_white_space_add(r->space_due, *at);
    return at;
}

static palcare_status add_words(rich *r, const char *at, const char *end)
{
    while (at < end) {
        if (kind_of(*at) == BYTE_SPACE) {
            at = pass_space(r, at, end);
            continue;
        }
        if (r->space_due == LINE_END &&
            pc_white_space_vanishes(r->out.at, r->words_end, at, (size_t)(end - at)))
            r->space_due = NO_SPACE;
        resolve_space(r);
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

/* The attributes of a tag in the order of its row; NULL where one is not given. */
typedef struct attribute_row {
    const rich_attribute *of[RICH_MOST_ATTRIBUTES];
} attribute_row;

/* The places of those that the rule of pictures names. */
enum { IMG_SRC, IMG_ALT };

static bool place_attribute(const rich_element *element, const rich_attribute *given,
                            attribute_row *placed)
{
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES && element->attributes[i]; i++) {
        const char *name = element->attributes[i];
        if (strlen(name) != given->name_size || memcmp(name, given->name, given->name_size) != 0)
            continue;
        placed->of[i] = given;
        return true;
    }
    return false;
}

static bool has_needed(const rich_element *element, const attribute_row *placed)
{
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES && element->attributes[i]; i++)
        if (placed->of[i] && strcmp(element->attributes[i], element->needed) == 0)
            return true;
    return false;
}

/* A picture from elsewhere has no record that says what it shows. */
static bool lacks_alt(const attribute_row *placed)
{
    const rich_attribute *src = placed->of[IMG_SRC];
    return !placed->of[IMG_ALT] && !pc_rich_is_own_picture(src->value, src->value_size);
}

static palcare_status check_attributes(unsigned row, const rich_attribute *given, size_t count,
                                       attribute_row *placed, problem *p)
{
    const rich_element *element = pc_rich_row(row);
    for (size_t i = 0; i < count; i++)
        if (!place_attribute(element, &given[i], placed))
            return pc_rich_refuse_attribute(p, row, given[i].name, given[i].name_size);
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES; i++) {
        const rich_attribute *a = placed->of[i];
        if (a && !pc_rich_value_fits(row, element->attributes[i], a->value, a->value_size, p))
            return PALCARE_INVALID;
    }
    if (element->needed && !has_needed(element, placed)) {
        pc_problem_say(p, PC_RICH_ATTRIBUTE, "<%s> needs '%s'", element->name, element->needed);
        return PALCARE_INVALID;
    }
    if (row == ROW_IMG && lacks_alt(placed)) {
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

static void add_attributes(buffer *out, const attribute_row *placed)
{
    for (size_t i = 0; i < RICH_MOST_ATTRIBUTES; i++) {
        const rich_attribute *a = placed->of[i];
        if (!a)
            continue;
        pc_buffer_byte(out, ' ');
        pc_buffer_add(out, a->name, a->name_size);
        pc_buffer_add(out, "=\"", 2);
        add_value(out, a->value, a->value_size);
        pc_buffer_byte(out, '"');
    }
}

/* The opening of a tag and its name, in one go. */
static void add_name(buffer *out, const char *opening, const char *name)
{
    enum { LONGEST = 2 + RICH_LONGEST_NAME };
    if (out->room - out->size < LONGEST && !pc_buffer_reserve(out, LONGEST))
        return;
    char *at = out->at + out->size;
    while (*opening)
        *at++ = *opening++;
    while (*name)
        *at++ = *name++;
    out->size = (size_t)(at - out->at);
}

/* Whether a link is open: what stands in it is inline. */
static bool is_in_link(const rich *r)
{
    for (unsigned i = r->depth; i > 0 && pc_rich_row(r->open[i])->is_inline; i--)
        if (r->open[i] == ROW_A)
            return true;
    return false;
}

/* Whether an element may begin here; when not, says why. */
static palcare_status check_start(const rich *r, unsigned row, const char *name, size_t name_size,
                                  problem *p)
{
    if (!row)
        return pc_rich_refuse_element(p, name, name_size);
    if (!may_stand(r, row))
        return pc_rich_refuse_place(p, r->open[r->depth], row);
    if (row == ROW_A && is_in_link(r))
        return pc_rich_refuse_link(p);
    if (r->depth == RICH_DEPTH) {
        pc_problem_say(p, PC_RICH_DEPTH, "<%s> stands more than %d elements deep in rich text",
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
    attribute_row placed = {{0}};
    if ((count > 0 || element->needed) &&
        check_attributes(row, attributes, count, &placed, p) != PALCARE_OK)
        return refused(r);
    if (!element->is_inline)
        meet_edge(r);
    else if (element->content == RICH_EMPTY) {
        resolve_space(r);
        r->words_end = 0;
    }
    add_name(&r->out, "<", element->name);
    if (count > 0)
        add_attributes(&r->out, &placed);
    pc_buffer_byte(&r->out, '>');
    r->tag_end = r->out.size;
    r->last[r->depth] = (unsigned char)row;
    r->depth++;
    r->open[r->depth] = (unsigned char)row;
    r->last[r->depth] = 0;
    return so_far(r);
}

/* The end tag. br and img, which never hold anything, have none: XHTML and HTML both read "<br/>" and
 * "<td></td>" as meant, while HTML takes "<td/>" for a start tag. White space between the tags of an
 * empty element comes to stand behind it. */
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
    if (is_empty && r->space_due && r->space_at == r->tag_end)
        r->space_at = r->out.size;
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
        meet_edge(r);
    close_tag(r, element);
    if (!is_whole(row, last)) {
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

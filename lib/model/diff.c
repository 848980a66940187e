/*
 * Compares two documents: finds records, parts, values, texts and blocks of rich text that were
 * added, removed, changed or moved. All use the same alignment, and the result is a report of
 * notes.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/alignment.h"
#include "base/buffer.h"
#include "model/equal.h"
#include "model/position.h"
#include "model/record.h"
#include "model/refusal.h"
#include "rich/rich.h"
#include "rich/rich_table.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* Lists whose sizes multiply to more are compared only index by index, to avoid quadratic time. */
enum { SEARCH_MOST = 4 * 1000 * 1000 };

typedef struct diff {
    palcare_report *report;
    palcare_status status;
    bool differs;
} diff;

typedef struct sides sides;

/* Two sequences to align: the values of one row, or the blocks of two rich texts. */
struct sides {
    diff *d;
    size_t count[2];
    bool (*is_same)(const sides *s, size_t before, size_t after);
    const palcare_doc *docs[2];
    const palcare_record *owners[2]; /* NULL: the sequences are the documents' records */
    const schema_field *field;
    values slots[2];
    bool shows_language;
    buffer blocks[2];   /* start of each block, and end of the last */
    const char *label;  /* what the message calls the rich text */
    const size_t *rank; /* index among live records, by index in the order of the document before */
};

static void note(diff *d, int code, const palcare_record *record, palcare_field field,
                 const char *format, ...) PROBLEM_FORMAT(5, 6);

static void note(diff *d, int code, const palcare_record *record, palcare_field field,
                 const char *format, ...)
{
    problem what;
    va_list arguments;
    va_start(arguments, format);
    pc_problem_say_va(&what, code, NULL, format, arguments);
    va_end(arguments);
    d->differs = true;
    if (pc_report_at(d->report, PALCARE_SEVERITY_NOTE, record, field, PALCARE_NONE, &what) !=
        PALCARE_OK)
        d->status = PALCARE_NOMEM;
}

static void diff_records(diff *d, const palcare_record *before, const palcare_record *after);

/* ---- values ---- */

static const char *text_of(const sides *s, int side, size_t index)
{
    return pc_slot_text(s->docs[side], s->field, s->slots[side].at[index]);
}

static quoted quote(const char *text)
{
    return pc_problem_quote(text, strlen(text));
}

static quoted_change quote_both(const char *was, const char *is)
{
    return pc_problem_quote_change(was, strlen(was), is, strlen(is));
}

/* Finds the element before that is the same as an element after; tries the same index first. */
static size_t find_same(void *user, size_t after)
{
    const sides *s = user;
    size_t count = s->count[0];
    if (after < count && s->is_same(s, after, after))
        return after;
    if (count > SEARCH_MOST / (s->count[1] + 1))
        return ALIGNMENT_NONE;
    for (size_t i = 0; i < count; i++)
        if (s->is_same(s, i, after))
            return i;
    return ALIGNMENT_NONE;
}

/* Aligns the sequences; `how` has the functions, except for `find` where is_same() finds. */
static void align(sides *s, alignment how)
{
    how.user = s;
    how.before_count = s->count[0];
    how.after_count = s->count[1];
    if (s->is_same)
        how.find = find_same;
    if (s->d->status == PALCARE_OK && !pc_align(&how))
        s->d->status = PALCARE_NOMEM;
}

static bool is_same_value(const sides *s, size_t before, size_t after)
{
    return strcmp(text_of(s, 0, before), text_of(s, 1, after)) == 0;
}

static void value_moved(void *user, size_t before, size_t after)
{
    const sides *s = user;
    (void)before;
    note(s->d, PC_MOVED, s->owners[1], s->field->field, "%s '%s' is at another place",
         s->field->name, quote(text_of(s, 1, after)).text);
}

static void value_changed(void *user, size_t before, size_t after)
{
    const sides *s = user;
    quoted_change q = quote_both(text_of(s, 0, before), text_of(s, 1, after));
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s was '%s', is '%s'", s->field->name,
         q.was.text, q.is.text);
}

static void value_removed(void *user, size_t before)
{
    const sides *s = user;
    const char *format = pc_schema_many(s->field) ? "%s '%s' is gone" : "%s was '%s', is nothing";
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, format, s->field->name,
         quote(text_of(s, 0, before)).text);
}

static void value_added(void *user, size_t after)
{
    const sides *s = user;
    const char *format = pc_schema_many(s->field) ? "%s '%s' is new" : "%s was nothing, is '%s'";
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, format, s->field->name,
         quote(text_of(s, 1, after)).text);
}

static void diff_values(sides *s)
{
    s->is_same = is_same_value;
    align(s, (alignment){.moved = value_moved,
                         .changed = value_changed,
                         .removed = value_removed,
                         .added = value_added});
}

/* ---- blocks of rich text ---- */

static void add_bound(buffer *bounds, const char *at)
{
    pc_buffer_add(bounds, &at, sizeof at);
}

/* Collects the start of each block, and the end of the last; returns the number of blocks. */
static size_t find_blocks(buffer *bounds, const char *markup)
{
    rich_walk walk = {.next = markup};
    unsigned depth = 0;
    add_bound(bounds, markup);
    for (rich_event event; (event = pc_rich_step(&walk)) != RICH_DONE;) {
        depth += event == RICH_START;
        depth -= event == RICH_END;
        if (event == RICH_END && !depth)
            add_bound(bounds, walk.next);
    }
    return bounds->size / sizeof(char *) - 1;
}

/* Start and end of a block. */
static void block_at(const sides *s, int side, size_t index, const char *bounds[2])
{
    memcpy(bounds, s->blocks[side].at + index * sizeof(char *), 2 * sizeof(char *));
}

static bool is_same_block(const sides *s, size_t before, size_t after)
{
    const char *one[2], *other[2];
    block_at(s, 0, before, one);
    block_at(s, 1, after, other);
    size_t size = (size_t)(one[1] - one[0]);
    return size == (size_t)(other[1] - other[0]) && memcmp(one[0], other[0], size) == 0;
}

static bool is_inline(const rich_walk *walk)
{
    return pc_rich_row(pc_rich_row_of(walk->name, walk->name_size))->is_inline;
}

/* Collects the words of a block; blocks within it have a space between them. Returns "" if out of
 * memory. */
static const char *block_words(const sides *s, int side, size_t index, buffer *words)
{
    const char *bounds[2];
    bool is_next_block = false;
    block_at(s, side, index, bounds);
    rich_walk walk = {.next = bounds[0]};
    while (walk.next < bounds[1]) {
        if (pc_rich_step(&walk) != RICH_TEXT) {
            is_next_block = is_next_block || !is_inline(&walk);
            continue;
        }
        if (is_next_block && words->size)
            pc_buffer_byte(words, ' ');
        is_next_block = false;
        pc_rich_resolve(walk.text, walk.text_size, words);
    }
    const char *text = pc_buffer_text(words);
    if (!text)
        s->d->status = PALCARE_NOMEM;
    return text ? text : "";
}

static quoted quote_block(const sides *s, int side, size_t index)
{
    buffer words = {0};
    quoted q = quote(block_words(s, side, index, &words));
    pc_buffer_free(&words);
    return q;
}

/* Quotes the words of both blocks or, if they are the same, the markup. */
static quoted_change quote_blocks(const sides *s, size_t before, size_t after)
{
    buffer words[2] = {{0}, {0}};
    const char *was = block_words(s, 0, before, &words[0]);
    const char *is = block_words(s, 1, after, &words[1]);
    quoted_change q = quote_both(was, is);
    if (strcmp(was, is) == 0) {
        const char *one[2], *other[2];
        block_at(s, 0, before, one);
        block_at(s, 1, after, other);
        q = pc_problem_quote_change(one[0], (size_t)(one[1] - one[0]), other[0],
                                    (size_t)(other[1] - other[0]));
    }
    pc_buffer_free(&words[0]);
    pc_buffer_free(&words[1]);
    return q;
}

static void block_moved(void *user, size_t before, size_t after)
{
    const sides *s = user;
    (void)before;
    note(s->d, PC_MOVED, s->owners[1], s->field->field, "%s, block %zu is at another place: '%s'",
         s->label, after + 1, quote_block(s, 1, after).text);
}

static void block_changed(void *user, size_t before, size_t after)
{
    const sides *s = user;
    quoted_change q = quote_blocks(s, before, after);
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s, block %zu was '%s', is '%s'",
         s->label, after + 1, q.was.text, q.is.text);
}

static void block_removed(void *user, size_t before)
{
    const sides *s = user;
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s, block %zu is gone: '%s'", s->label,
         before + 1, quote_block(s, 0, before).text);
}

static void block_added(void *user, size_t after)
{
    const sides *s = user;
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s, block %zu is new: '%s'", s->label,
         after + 1, quote_block(s, 1, after).text);
}

/* Compares two rich texts of the sides `texts`. */
static void diff_blocks(const sides *texts, const char *label, const char *before,
                        const char *after)
{
    sides s = *texts;
    s.label = label;
    s.is_same = is_same_block;
    s.count[0] = find_blocks(&s.blocks[0], before);
    s.count[1] = find_blocks(&s.blocks[1], after);
    if (s.blocks[0].failed || s.blocks[1].failed)
        s.d->status = PALCARE_NOMEM;
    else
        align(&s, (alignment){.moved = block_moved,
                              .changed = block_changed,
                              .removed = block_removed,
                              .added = block_added});
    pc_buffer_free(&s.blocks[0]);
    pc_buffer_free(&s.blocks[1]);
}

/* ---- texts ---- */

static const char *tag_of(const sides *s, int side, size_t index)
{
    return pc_lang_tag(s->docs[side], pc_slot_word(s->docs[side], s->slots[side].at[index])->lang);
}

static bool is_same_language(const sides *s, size_t before, size_t after)
{
    return pc_lang_tags_same(tag_of(s, 0, before), tag_of(s, 1, after));
}

static bool is_same_text(const sides *s, size_t before, size_t after)
{
    return is_same_language(s, before, after) && is_same_value(s, before, after);
}

static bool may_pair_texts(void *user, size_t before, size_t after)
{
    return is_same_language(user, before, after) || is_same_value(user, before, after);
}

/* "name", or "name (es)" if the field has several languages. */
static quoted text_label(const sides *s, int side, size_t index)
{
    quoted q;
    const char *tag = tag_of(s, side, index);
    problem words;
    pc_problem_say(&words, 0, s->shows_language && *tag ? "%s (%s)" : "%s", s->field->name, tag);
    q = pc_problem_quote(words.message, strlen(words.message));
    return q;
}

static void text_moved(void *user, size_t before, size_t after)
{
    const sides *s = user;
    (void)before;
    note(s->d, PC_MOVED, s->owners[1], s->field->field, "%s '%s' is at another place",
         text_label(s, 1, after).text, quote(text_of(s, 1, after)).text);
}

static const char *language_words(const char *tag)
{
    return *tag ? tag : "no stated language";
}

static void text_changed(void *user, size_t before, size_t after)
{
    const sides *s = user;
    const char *was = text_of(s, 0, before), *is = text_of(s, 1, after);
    quoted label = text_label(s, 1, after);
    if (!is_same_language(s, before, after)) {
        note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s '%s' was in %s, is in %s",
             s->field->name, quote(is).text, language_words(tag_of(s, 0, before)),
             language_words(tag_of(s, 1, after)));
    } else if (s->field->kind == PALCARE_KIND_RICH) {
        diff_blocks(s, label.text, was, is);
    } else {
        quoted_change q = quote_both(was, is);
        note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s was '%s', is '%s'", label.text,
             q.was.text, q.is.text);
    }
}

static void text_removed(void *user, size_t before)
{
    const sides *s = user;
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s is gone: '%s'",
         text_label(s, 0, before).text, quote(text_of(s, 0, before)).text);
}

static void text_added(void *user, size_t after)
{
    const sides *s = user;
    note(s->d, PC_DIFFERS, s->owners[1], s->field->field, "%s is new: '%s'",
         text_label(s, 1, after).text, quote(text_of(s, 1, after)).text);
}

static void diff_texts(sides *s)
{
    s->is_same = is_same_text;
    s->shows_language = s->count[0] > 1 || s->count[1] > 1;
    align(s, (alignment){.may_pair = may_pair_texts,
                         .moved = text_moved,
                         .changed = text_changed,
                         .removed = text_removed,
                         .added = text_added});
}

/* ---- parts and records ---- */

static palcare_record *element(const sides *s, int side, size_t index)
{
    if (!s->owners[side])
        return palcare_doc_at(s->docs[side], PALCARE_TYPE_ANY, index);
    return pc_arena_at(s->docs[side], s->slots[side].at[index]);
}

/* Parts with ids are the same if their ids are, others if they are equal. */
static bool is_same_part(const sides *s, size_t before, size_t after)
{
    const palcare_record *a = element(s, 0, before), *b = element(s, 1, after);
    const char *x = palcare_record_id(a), *y = palcare_record_id(b);
    return x && y ? strcmp(x, y) == 0 : !x && !y && pc_record_same(a, b);
}

static bool may_pair_parts(void *user, size_t before, size_t after)
{
    const sides *s = user;
    return !palcare_record_id(element(s, 0, before)) || !palcare_record_id(element(s, 1, after));
}

static void element_kept(void *user, size_t before, size_t after)
{
    const sides *s = user;
    const palcare_record *a = element(s, 0, before), *b = element(s, 1, after);
    if (!pc_record_same(a, b) || (palcare_record_id(a) == NULL) != (palcare_record_id(b) == NULL))
        diff_records(s->d, a, b);
}

/* Formats "service 'larch-house' is new". */
static void note_element(diff *d, int code, const palcare_record *record, const char *what)
{
    buffer words = {0}, path = {0};
    place where = pc_record_place(record);
    pc_position_add_path(record, 0, PALCARE_NONE, &path);
    where.path = pc_buffer_text(&path);
    const char *whose = pc_position_words(&words, record);
    d->differs = true;
    if (!whose || !where.path ||
        pc_report_say(d->report, &where, code, NULL, "%s %s", whose, what) != PALCARE_OK)
        d->status = PALCARE_NOMEM;
    pc_buffer_free(&words);
    pc_buffer_free(&path);
}

static void element_moved(void *user, size_t before, size_t after)
{
    const sides *s = user;
    (void)before;
    note_element(s->d, PC_MOVED, element(s, 1, after), "is at another place");
}

static void element_removed(void *user, size_t before)
{
    const sides *s = user;
    note_element(s->d, PC_ONLY_BEFORE, element(s, 0, before), "is gone");
}

static void element_added(void *user, size_t after)
{
    const sides *s = user;
    note_element(s->d, PC_ONLY_AFTER, element(s, 1, after), "is new");
}

static void diff_parts(sides *s)
{
    s->is_same = is_same_part;
    align(s, (alignment){.may_pair = may_pair_parts,
                         .kept = element_kept,
                         .moved = element_moved,
                         .changed = element_kept,
                         .removed = element_removed,
                         .added = element_added});
}

static void diff_row(diff *d, const palcare_record *before, const palcare_record *after,
                     unsigned row)
{
    if (row == FOREIGN_ROW) {
        note(d, PC_DIFFERS, after, 0, "comments or content of other namespaces differ");
        return;
    }
    sides s = {.d = d,
               .docs = {pc_record_doc(before), pc_record_doc(after)},
               .owners = {before, after},
               .field = pc_record_field(after, row),
               .slots = {pc_record_values(before, row), pc_record_values(after, row)}};
    s.count[0] = s.slots[0].count;
    s.count[1] = s.slots[1].count;
    if (s.field->kind == PALCARE_KIND_PART)
        diff_parts(&s);
    else if (pc_schema_is_words(s.field))
        diff_texts(&s);
    else
        diff_values(&s);
}

static void diff_records(diff *d, const palcare_record *before, const palcare_record *after)
{
    uint64_t rows = pc_record_present(before) | pc_record_present(after);
    for (unsigned row = 0; row <= FOREIGN_ROW && d->status == PALCARE_OK; row++)
        if (rows >> row & 1 && !pc_record_same_row(before, after, row))
            diff_row(d, before, after, row);
}

/* ---- documents ---- */

/* The index before of the record with the same id. */
static size_t find_record(void *user, size_t after)
{
    const sides *s = user;
    const palcare_record *record = element(s, 1, after);
    const palcare_record *found = record->type == PALCARE_TYPE_ABOUT
                                      ? palcare_doc_next(s->docs[0], PALCARE_TYPE_ABOUT, NULL)
                                      : palcare_doc_find(s->docs[0], palcare_record_id(record));
    if (!found || found->type != record->type)
        return ALIGNMENT_NONE;
    return s->rank[found->owner];
}

static bool never_pair(void *user, size_t before, size_t after)
{
    (void)user, (void)before, (void)after;
    return false;
}

static void diff_top(diff *d, const palcare_doc *before, const palcare_doc *after)
{
    size_t *rank = calloc((size_t)before->order_count + 1, sizeof *rank), count = 0;
    if (!rank) {
        d->status = PALCARE_NOMEM;
        return;
    }
    const palcare_record *record = NULL;
    while ((record = palcare_doc_next(before, PALCARE_TYPE_ANY, record)))
        rank[record->owner] = count++;
    sides s = {.d = d,
               .docs = {before, after},
               .count = {palcare_doc_count(before, PALCARE_TYPE_ANY),
                         palcare_doc_count(after, PALCARE_TYPE_ANY)},
               .rank = rank};
    align(&s, (alignment){.find = find_record,
                          .may_pair = never_pair,
                          .kept = element_kept,
                          .moved = element_moved,
                          .removed = element_removed,
                          .added = element_added});
    free(rank);
}

/* Ends a note about the document as a whole. */
static void noted(diff *d, palcare_status status)
{
    d->differs = true;
    if (status != PALCARE_OK)
        d->status = PALCARE_NOMEM;
}

static bool has_same_foreign(const palcare_doc *before, const palcare_doc *after)
{
    for (size_t i = 0;; i++) {
        palcare_position was = PALCARE_POSITION_END, is = PALCARE_POSITION_END;
        const char *one = palcare_doc_foreign(before, i, &was);
        const char *other = palcare_doc_foreign(after, i, &is);
        if (!one || !other)
            return one == other;
        if (was != is || strcmp(one, other) != 0)
            return false;
    }
}

static void diff_root(diff *d, const palcare_doc *before, const palcare_doc *after)
{
    const char *was = palcare_doc_lang(before), *is = palcare_doc_lang(after);
    const place where = {.file = after->name, .line = after->line, .column = after->column};
    if (!pc_lang_tags_same(was, is))
        noted(d,
              pc_report_say(d->report, &where, PC_DIFFERS, NULL, "the document was in %s, is in %s",
                            language_words(was), language_words(is)));
    if (!has_same_foreign(before, after))
        noted(d, pc_report_say(d->report, &where, PC_DIFFERS, NULL,
                               "comments or content of other namespaces of the document differ"));
}

palcare_status palcare_doc_diff(const palcare_doc *before, const palcare_doc *after,
                                const palcare_options *options, palcare_report *report,
                                bool *differs)
{
    (void)options; /* none applies yet */
    if (!before || !after || !differs)
        return pc_misuse(report, NULL, 0, "no %s was given",
                         differs ? "document" : "place for the answer");
    diff d = {.report = report, .status = PALCARE_OK};
    diff_root(&d, before, after);
    diff_top(&d, before, after);
    *differs = d.differs;
    return d.status;
}

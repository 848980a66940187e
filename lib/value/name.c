/*
 * Strings, tokens, ids and references. An id is an XML name (NCName, fifth edition), so it may use
 * any script but never contains '/', '#' or ':', which separate the parts of a reference.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/utf8.h"
#include "value/kinds.h"

typedef struct range {
    uint32_t first;
    uint32_t last;
} range;

/* NameStartChar beyond ASCII (XML 1.0, fifth edition). */
static const range name_starts[] = {
    {0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},    {0x370, 0x37D},
    {0x37F, 0x1FFF},  {0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF},
    {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
};

/* Characters that NameChar adds. */
static const range name_adds[] = {{0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}};

static bool is_in(const range *ranges, size_t count, uint32_t character)
{
    for (size_t i = 0; i < count; i++)
        if (character >= ranges[i].first && character <= ranges[i].last)
            return true;
    return false;
}

static bool is_name_start(uint32_t c)
{
    if (c < 0x80)
        return pc_is_letter((char)c) || c == '_';
    return is_in(name_starts, sizeof name_starts / sizeof *name_starts, c);
}

/* Letters, digits, '-', '_' and '.' in ASCII, as a bit mask per 32 characters. */
static bool is_plain_name_char(uint32_t c)
{
    static const uint32_t allowed[4] = {0, 0x03FF6000U, 0x87FFFFFEU, 0x07FFFFFEU};
    return c < 0x80 && (allowed[c / 32] >> (c % 32) & 1U);
}

static bool is_name_char(uint32_t c)
{
    return is_plain_name_char(c) || is_name_start(c) ||
           is_in(name_adds, sizeof name_adds / sizeof *name_adds, c);
}

bool pc_form_fits_string(const char *text, size_t size)
{
    return size > 0 && pc_utf8_is_xml(text, size, NULL);
}

bool pc_form_fits_token(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (pc_is_space(text[i]) || text[i] == ',')
            return false; /* a comma separates nothing, but people write it between words */
    return pc_form_fits_string(text, size);
}

/* Counts the leading bytes that form an id. Most ids and references are ASCII, so ASCII bytes skip
 * the decoder. */
static size_t scan_id(const char *text, size_t size)
{
    uint32_t c;
    size_t offset = pc_utf8_decode(text, size, &c);
    if (offset == 0 || !is_name_start(c))
        return 0;
    while (offset < size) {
        if (is_plain_name_char((unsigned char)text[offset])) {
            offset++;
            continue;
        }
        size_t length = pc_utf8_decode(text + offset, size - offset, &c);
        if (length == 0 || !is_name_char(c))
            break;
        offset += length;
    }
    return offset;
}

bool pc_form_fits_id(const char *text, size_t size)
{
    return size > 0 && scan_id(text, size) == size;
}

bool pc_form_fits_ref(const char *text, size_t size)
{
    size_t id = scan_id(text, size);
    if (id == size)
        return size > 0;
    if (id > 0 && text[id] == '/' && pc_form_fits_id(text + id + 1, size - id - 1))
        return true;
    const char *hash = memchr(text + id, '#', size - id);
    if (!hash)
        return false;
    size_t before = (size_t)(hash - text);
    return pc_form_fits_uri(text, before) && pc_form_fits_id(hash + 1, size - before - 1);
}

/* Joins groups of which the first has a digit directly ("NE1 4XX"), and words with a dash ("care
 * home", "CC BY 4.0"). */
bool pc_form_propose_token(const char *text, size_t size, form_draft *draft)
{
    bool is_code = false;
    for (size_t i = 0; i < size && !pc_is_space(text[i]); i++)
        is_code = is_code || pc_is_digit(text[i]);
    for (size_t i = 0; i < size; i++) {
        if (!pc_is_space(text[i]))
            pc_draft_byte(draft, text[i]);
        else if (!is_code && !pc_is_space(text[i - 1]))
            pc_draft_byte(draft, '-');
    }
    return true;
}

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

bool pc_form_propose_id(const char *text, size_t size, form_draft *draft)
{
    bool gap = false;
    for (size_t offset = 0; offset < size;) {
        uint32_t c;
        size_t length = pc_utf8_decode(text + offset, size - offset, &c);
        if (length == 0)
            return false;
        bool first = draft->size == 0;
        if (is_name_start(c) || (is_name_char(c) && (!first || pc_is_digit(text[offset])))) {
            if (first && !is_name_start(c))
                pc_draft_byte(draft, 'n');
            if (gap && !first)
                pc_draft_byte(draft, '-');
            pc_draft_text(draft, text + offset, length);
            gap = false;
        } else if (!is_apostrophe(c)) {
            gap = true;
        }
        offset += length;
    }
    return draft->size > 0;
}

/* Corrects a reference exactly like the ids in it, so that both still match. */
bool pc_form_propose_ref(const char *text, size_t size, form_draft *draft)
{
    const char *mark = memchr(text, '#', size);
    if (!mark)
        mark = memchr(text, '/', size);
    size_t before = mark ? (size_t)(mark - text) : 0;
    if (before > 0 && *mark == '#') {
        if (!pc_form_fits_uri(text, before))
            return false;
        pc_draft_text(draft, text, before);
    } else if (before > 0 && !pc_form_propose_id(text, before, draft)) {
        return false;
    }
    if (before > 0)
        pc_draft_byte(draft, *mark);
    size_t skip = mark ? before + 1 : 0;
    size_t done = draft->size < draft->capacity ? draft->size : draft->capacity;
    form_draft rest = {draft->text + done, draft->capacity - done, 0};
    bool proposed = pc_form_propose_id(text + skip, size - skip, &rest);
    draft->size += rest.size;
    return proposed;
}

/*
 * Chooses the language of a text: for each requested language in order of preference, RFC 4647
 * lookup (zh-Hant-TW, zh-Hant, zh) and then any dialect of it; then the document's language; then
 * the first text.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ascii.h"
#include "model/record.h"

#include <string.h>

/* Compares two characters, ignoring letter case. */
static bool is_same(char a, char b)
{
    return a == b || ((a ^ b) == ('a' ^ 'A') && pc_to_lower(a) == pc_to_lower(b));
}

/* Scores how well a tag matches a range (RFC 4647, 3.4): more for a longer match; 1 if it is only a
 * dialect of the range; 0 if it does not match. Lookup also drops a single letter before a dropped
 * subtag; this needs no code here, because no tag ends with one. */
static size_t match_score(const char *tag, const char *range, size_t size)
{
    size_t same = 0;
    while (same < size && is_same(tag[same], range[same]))
        same++;
    if (tag[same] == '\0')
        return same && (same == size || range[same] == '-') ? same + 1 : 0;
    return same == size && tag[same] == '-' ? 1 : 0;
}

/* The first value that matches a range best. */
static inline size_t best_match(const palcare_doc *doc, values v, const char *range, size_t size)
{
    size_t best = 0, found = PALCARE_NONE;
    for (size_t i = 0; i < v.count; i++) {
        size_t score = match_score(pc_lang_tag(doc, pc_slot_word(doc, v.at[i])->lang), range, size);
        if (score > best) {
            best = score;
            found = i;
        }
    }
    return found;
}

/* Limits for a list of languages: a page shows hundreds of texts using the header of an unknown
 * client, so its length must not determine the cost. Browsers send fewer than ten languages; 32
 * tags of the longest size that BCP 47 recommends (35 bytes), with weights, fill two thirds of the
 * bytes. */
enum { MAX_PREFERENCES = 32, MAX_LIST_SIZE = 2048 };

typedef struct preference {
    const char *range;
    size_t size;
    unsigned weight; /* in thousandths */
} preference;

/* Sorted by descending weight; equal weights keep the order of the list. */
typedef struct preferences {
    preference at[MAX_PREFERENCES];
    size_t count;
} preferences;

enum { FULL_WEIGHT = 1000 };

/* Reads ";q=0.5" as 500. */
static unsigned weight_of(const char *from, const char *to)
{
    while (from < to && (pc_is_space(*from) || *from == ';'))
        from++;
    if (to - from < 3 || pc_to_lower(from[0]) != 'q' || from[1] != '=')
        return FULL_WEIGHT;
    unsigned weight = from[2] == '1' ? FULL_WEIGHT : 0;
    if (weight == 0 && to - from > 3 && from[3] == '.') {
        unsigned unit = 100;
        for (from += 4; from < to && *from >= '0' && *from <= '9'; from++, unit /= 10)
            weight += (unsigned)(*from - '0') * unit;
    }
    return weight;
}

/* The end of the list within its limit, without a truncated language at the end. */
static const char *list_end(const char *langs)
{
    size_t size = strnlen(langs, MAX_LIST_SIZE);
    if (size == MAX_LIST_SIZE && langs[size])
        while (size > 0 && langs[size] != ',')
            size--;
    return langs + size;
}

/* Reads one language range with its weight and returns the position after it. */
static const char *read_preference(const char *at, const char *end, preference *out)
{
    while (at < end && (pc_is_space(*at) || *at == ','))
        at++;
    out->range = at;
    while (at < end && !pc_is_space(*at) && *at != ',' && *at != ';')
        at++;
    out->size = (size_t)(at - out->range);
    const char *after = at;
    while (at < end && *at != ',')
        at++;
    out->weight = weight_of(after, at);
    return at;
}

static void read_preferences(const char *langs, preferences *out)
{
    const char *end = list_end(langs);
    out->count = 0;
    while (langs < end && out->count < MAX_PREFERENCES) {
        preference w;
        langs = read_preference(langs, end, &w);
        if (!w.size || !w.weight)
            continue;
        size_t to = out->count++;
        for (; to > 0 && out->at[to - 1].weight < w.weight; to--)
            out->at[to] = out->at[to - 1];
        out->at[to] = w;
    }
}

/* Size of the first language range in a list; space, '*' and ',' are below '-'. */
static size_t range_size(const char *langs)
{
    size_t size = 0;
    while (size < MAX_LIST_SIZE && langs[size] >= '-' && langs[size] != ';')
        size++;
    return size;
}

static size_t choose_from_list(const palcare_doc *doc, values v, const char *langs)
{
    preferences w;
    read_preferences(langs, &w);
    for (size_t i = 0; i < w.count && w.at[i].range[0] != '*'; i++) {
        size_t found = best_match(doc, v, w.at[i].range, w.at[i].size);
        if (found != PALCARE_NONE)
            return found;
    }
    return PALCARE_NONE;
}

/* The index of the text in the document's language, or of the first. */
static size_t choose_own(const palcare_doc *doc, values v)
{
    const char *own = pc_lang_tag(doc, doc->lang);
    size_t found = *own ? best_match(doc, v, own, strlen(own)) : PALCARE_NONE;
    return found == PALCARE_NONE ? 0 : found;
}

static size_t choose(const palcare_doc *doc, values v, const char *langs)
{
    size_t found = PALCARE_NONE, size = langs ? range_size(langs) : 0;
    if (size && !langs[size]) /* a single language */
        found = best_match(doc, v, langs, size);
    else if (langs)
        found = choose_from_list(doc, v, langs);
    return found == PALCARE_NONE ? choose_own(doc, v) : found;
}

/* The values of a field of any kind but parts; sets *are_texts. */
static values values_to_show(const palcare_record *record, palcare_field field, bool *are_texts)
{
    unsigned row;
    const schema_field *table = pc_record_has_field(record, field, &row);
    if (!table || table->kind == PALCARE_KIND_PART)
        return (values){NULL, 0};
    *are_texts = pc_schema_is_words(table);
    return pc_record_values(record, row);
}

size_t palcare_text_best(const palcare_record *record, palcare_field field, const char *langs)
{
    bool are_texts;
    values v = values_to_show(record, field, &are_texts);
    if (v.count == 0)
        return PALCARE_NONE;
    return v.count == 1 || !are_texts ? 0 : choose(pc_record_doc(record), v, langs);
}

const char *palcare_text(const palcare_record *record, palcare_field field, const char *langs)
{
    unsigned row;
    const schema_field *table = pc_record_has_field(record, field, &row);
    values v = table ? pc_record_values(record, row) : (values){NULL, 0};
    if (v.count == 0)
        return NULL;
    const palcare_doc *doc = pc_record_doc(record);
    if (!pc_schema_is_words(table))
        return pc_slot_text(doc, table, v.at[0]);
    return pc_slot_word(doc, v.at[v.count == 1 ? 0 : choose(doc, v, langs)])->text;
}

/* The values of a text or rich field; empty for others. */
static values texts_of(const palcare_record *record, palcare_field field)
{
    bool are_texts = false;
    values v = values_to_show(record, field, &are_texts);
    return are_texts ? v : (values){NULL, 0};
}

const char *palcare_text_lang(const palcare_record *record, palcare_field field, size_t index)
{
    values v = texts_of(record, field);
    if (index >= v.count)
        return NULL;
    const palcare_doc *doc = pc_record_doc(record);
    return pc_lang_tag(doc, pc_slot_word(doc, v.at[index])->lang);
}

/* Finds the number of a caller's language; false if the document has no text in it. */
static bool find_given_language(const palcare_doc *doc, const char *lang, uint16_t *out)
{
    if (lang)
        return pc_lang_find(doc, lang, strlen(lang), out);
    *out = doc->lang;
    return true;
}

/* Counts the texts in one language up to `most`; *last is the index of the last one counted. */
static size_t count_in_language(const palcare_record *record, palcare_field field, const char *lang,
                                size_t most, size_t *last)
{
    uint16_t number;
    size_t count = 0;
    values v = texts_of(record, field);
    if (v.count == 0 || !find_given_language(pc_record_doc(record), lang, &number))
        return 0;
    for (size_t i = 0; i < v.count && count < most; i++)
        if (pc_slot_word(pc_record_doc(record), v.at[i])->lang == number) {
            *last = i;
            count++;
        }
    return count;
}

size_t palcare_text_count(const palcare_record *record, palcare_field field, const char *lang)
{
    size_t last;
    return count_in_language(record, field, lang, SIZE_MAX, &last);
}

size_t palcare_text_at(const palcare_record *record, palcare_field field, const char *lang,
                       size_t index)
{
    size_t last;
    if (index >= PALCARE_NONE)
        return PALCARE_NONE;
    return count_in_language(record, field, lang, index + 1, &last) == index + 1 ? last
                                                                                 : PALCARE_NONE;
}

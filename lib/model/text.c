/*
 * Which language of a text to show: for each language asked for, the best first, RFC 4647 lookup
 * (zh-Hant-TW, zh-Hant, zh), then any text in a dialect of it; then the document's own language;
 * then the first text there is.
 */
#include "base/ascii.h"
#include "model/record.h"

#include <string.h>

/* A page asks for hundreds of texts, most of which are there in one language: the way to those is
 * compiled as one piece, and what others take stays out of it. */
#if defined(__GNUC__)
#define ONE_PIECE __attribute__((flatten))
#define APART     __attribute__((noinline))
#else
#define ONE_PIECE
#define APART
#endif

/* Whether two characters differ in letter case at most. */
static bool is_same(char a, char b)
{
    return a == b || ((a ^ b) == ('a' ^ 'A') && pc_to_lower(a) == pc_to_lower(b));
}

/* How well a tag answers a range, by RFC 4647 3.4: the more of the range it is, the better; 1 where
 * it is but a dialect of the range; 0 not at all. The single letters that the lookup drops with
 * what stands behind them end no tag. */
static size_t answers(const char *tag, const char *range, size_t size)
{
    size_t same = 0;
    while (same < size && is_same(tag[same], range[same]))
        same++;
    if (tag[same] == '\0')
        return same && (same == size || range[same] == '-') ? same + 1 : 0;
    return same == size && tag[same] == '-' ? 1 : 0;
}

/* The value that answers a range best, the first of them. */
static inline size_t look_up(const palcare_doc *doc, values v, const char *range, size_t size)
{
    size_t best = 0, found = PALCARE_LAST;
    for (size_t i = 0; i < v.count; i++) {
        size_t score = answers(pc_lang_tag(doc, pc_slot_word(doc, v.at[i])->lang), range, size);
        if (score > best) {
            best = score;
            found = i;
        }
    }
    return found;
}

/* How much of a list is read: a page asks for hundreds of texts with the header that a stranger
 * sent, so what one look costs may not grow with it. Browsers send under ten languages; 32 of the
 * longest tags that BCP 47 advises (35 bytes), with their weights, fill two thirds of the bytes. */
enum { WISHES_MOST = 32, LIST_MOST = 2048 };

typedef struct wish {
    const char *range;
    size_t size;
    unsigned weight; /* in thousandths */
} wish;

/* The heaviest first; of equal weight the first in the list. */
typedef struct wishes {
    wish at[WISHES_MOST];
    size_t count;
} wishes;

enum { HEAVIEST = 1000 };

/* ";q=0.5" as 500. */
static unsigned weight_of(const char *from, const char *to)
{
    while (from < to && (pc_is_space(*from) || *from == ';'))
        from++;
    if (to - from < 3 || pc_to_lower(from[0]) != 'q' || from[1] != '=')
        return HEAVIEST;
    unsigned weight = from[2] == '1' ? HEAVIEST : 0;
    if (weight == 0 && to - from > 3 && from[3] == '.') {
        unsigned unit = 100;
        for (from += 4; from < to && *from >= '0' && *from <= '9'; from++, unit /= 10)
            weight += (unsigned)(*from - '0') * unit;
    }
    return weight;
}

/* Where the part of a list ends that is read: a language that is cut off there is not. */
static const char *list_end(const char *langs)
{
    size_t size = strnlen(langs, LIST_MOST);
    if (size == LIST_MOST && langs[size])
        while (size > 0 && langs[size] != ',')
            size--;
    return langs + size;
}

/* Reads one language range with its weight; returns the position behind it. */
static const char *read_wish(const char *at, const char *end, wish *out)
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

static void read_wishes(const char *langs, wishes *out)
{
    const char *end = list_end(langs);
    out->count = 0;
    while (langs < end && out->count < WISHES_MOST) {
        wish w;
        langs = read_wish(langs, end, &w);
        if (!w.size || !w.weight)
            continue;
        size_t to = out->count++;
        for (; to > 0 && out->at[to - 1].weight < w.weight; to--)
            out->at[to] = out->at[to - 1];
        out->at[to] = w;
    }
}

/* How long the language range is that a list begins with: space, '*' and ',' are below '-'. */
static size_t range_size(const char *langs)
{
    size_t size = 0;
    while (size < LIST_MOST && langs[size] >= '-' && langs[size] != ';')
        size++;
    return size;
}

static APART size_t choose_from_list(const palcare_doc *doc, values v, const char *langs)
{
    wishes w;
    read_wishes(langs, &w);
    for (size_t i = 0; i < w.count && w.at[i].range[0] != '*'; i++) {
        size_t found = look_up(doc, v, w.at[i].range, w.at[i].size);
        if (found != PALCARE_LAST)
            return found;
    }
    return PALCARE_LAST;
}

/* The document's own language, or the first there is. */
static APART size_t choose_own(const palcare_doc *doc, values v)
{
    const char *own = pc_lang_tag(doc, doc->lang);
    size_t found = *own ? look_up(doc, v, own, strlen(own)) : PALCARE_LAST;
    return found == PALCARE_LAST ? 0 : found;
}

static size_t choose(const palcare_doc *doc, values v, const char *langs)
{
    size_t found = PALCARE_LAST, size = langs ? range_size(langs) : 0;
    if (size && !langs[size]) /* one language, no list */
        found = look_up(doc, v, langs, size);
    else if (langs)
        found = choose_from_list(doc, v, langs);
    return found == PALCARE_LAST ? choose_own(doc, v) : found;
}

static APART const char *best_of_several(const palcare_doc *doc, values v, const char *langs)
{
    return pc_slot_word(doc, v.at[choose(doc, v, langs)])->text;
}

/* The values of a text or rich field; none for any other. */
static inline values words_of(const palcare_record *record, palcare_field field)
{
    unsigned row;
    const schema_field *table = pc_record_has_field(record, field, &row);
    return table && pc_schema_is_words(table) ? pc_record_values(record, row) : (values){NULL, 0};
}

size_t palcare_text_best(const palcare_record *record, palcare_field field, const char *langs)
{
    values v = words_of(record, field);
    if (v.count <= 1)
        return v.count ? 0 : PALCARE_LAST;
    return choose(pc_record_doc(record), v, langs);
}

static inline const char *text_of(const palcare_record *record, values v, const char *langs)
{
    if (v.count > 1)
        return best_of_several(pc_record_doc(record), v, langs);
    return v.count ? pc_slot_word(pc_record_doc(record), v.at[0])->text : NULL;
}

/* Of a field that is not in the row of its number, or is none of the record's. */
static APART const char *text_looked_for(const palcare_record *record, palcare_field field,
                                         const char *langs)
{
    return text_of(record, words_of(record, field), langs);
}

ONE_PIECE const char *palcare_text(const palcare_record *record, palcare_field field,
                                   const char *langs)
{
    int row = record ? pc_schema_guess_row(pc_record_table(record), field) : -1;
    if (row < 0 || !pc_schema_is_words(pc_record_field(record, (unsigned)row)))
        return text_looked_for(record, field, langs);
    return text_of(record, pc_record_values(record, (unsigned)row), langs);
}

const char *palcare_text_lang(const palcare_record *record, palcare_field field, size_t index)
{
    values v = words_of(record, field);
    if (index >= v.count)
        return NULL;
    const palcare_doc *doc = pc_record_doc(record);
    return pc_lang_tag(doc, pc_slot_word(doc, v.at[index])->lang);
}

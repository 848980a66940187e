/*
 * Which language of a text to show: for each language asked for, the best first, RFC 4647 lookup
 * (zh-Hant-TW, zh-Hant, zh), then any text in a dialect of it; then the document's own language;
 * then the first text there is.
 */
#include "model/model.h"

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Whether a tag begins with these bytes, whole or up to a hyphen. */
static bool tag_begins(const char *tag, const char *range, size_t size, bool whole)
{
    for (size_t i = 0; i < size; i++)
        if (lower(tag[i]) != lower(range[i]))
            return false;
    return tag[size] == '\0' || (!whole && tag[size] == '-');
}

static size_t find_tag(const palcare_doc *doc, values v, const char *range, size_t size, bool whole)
{
    for (size_t i = 0; i < v.count; i++)
        if (tag_begins(lang_tag(doc, slot_word(doc, v.at[i])->lang), range, size, whole))
            return i;
    return PALCARE_LAST;
}

/* RFC 4647 3.4: the range, then ever shorter; a single letter goes with what follows it. */
static size_t look_up(const palcare_doc *doc, values v, const char *range, size_t size)
{
    size_t cut = size;
    while (cut > 0) {
        size_t found = find_tag(doc, v, range, cut, true);
        if (found != PALCARE_LAST)
            return found;
        while (cut > 0 && range[cut - 1] != '-')
            cut--;
        if (cut > 0)
            cut--;
        if (cut >= 2 && range[cut - 2] == '-')
            cut -= 2;
    }
    return find_tag(doc, v, range, size, false);
}

typedef struct wish {
    const char *range;
    size_t size;
    unsigned weight; /* in thousandths */
} wish;

enum { HEAVIEST = 1000 };

/* ";q=0.5" as 500. */
static unsigned weight_of(const char *from, const char *to)
{
    while (from < to && (*from == ' ' || *from == ';'))
        from++;
    if (to - from < 3 || lower(from[0]) != 'q' || from[1] != '=')
        return HEAVIEST;
    unsigned weight = from[2] == '1' ? HEAVIEST : 0;
    if (weight == 0 && to - from > 3 && from[3] == '.') {
        unsigned unit = 100;
        for (from += 4; from < to && *from >= '0' && *from <= '9'; from++, unit /= 10)
            weight += (unsigned)(*from - '0') * unit;
    }
    return weight;
}

/* Reads one language range with its weight; the place behind it. */
static const char *read_wish(const char *langs, wish *out)
{
    while (*langs == ' ' || *langs == ',' || *langs == '\t')
        langs++;
    out->range = langs;
    out->size = strcspn(langs, " ,;\t");
    const char *after = langs + out->size;
    const char *next = after + strcspn(after, ",");
    out->weight = weight_of(after, next);
    return next;
}

/* The heaviest wish of a list that is lighter than the last one granted, or as light and stands
 * behind it; false when there is none left. */
static bool next_wish(const char *langs, wish *last)
{
    wish best = {.weight = 0}, w;
    for (const char *at = langs; *at;) {
        at = read_wish(at, &w);
        bool later = w.weight < last->weight ||
                     (w.weight == last->weight && (!last->range || w.range > last->range));
        if (w.size && later && w.weight > best.weight)
            best = w;
    }
    *last = best;
    return best.weight > 0;
}

static size_t choose(const palcare_doc *doc, values v, const char *langs)
{
    wish w = {.weight = HEAVIEST};
    size_t size = langs ? strcspn(langs, " ,;*\t") : 0;
    if (size && !langs[size]) { /* one language, no list */
        size_t found = look_up(doc, v, langs, size);
        if (found != PALCARE_LAST)
            return found;
        langs = NULL;
    }
    while (langs && next_wish(langs, &w) && w.range[0] != '*') {
        size_t found = look_up(doc, v, w.range, w.size);
        if (found != PALCARE_LAST)
            return found;
    }
    const char *own = lang_tag(doc, doc->lang);
    size_t found = *own ? look_up(doc, v, own, strlen(own)) : PALCARE_LAST;
    return found == PALCARE_LAST ? 0 : found;
}

/* The values of a text or rich field; none for any other. */
static values words_of(const palcare_record *record, palcare_field field)
{
    unsigned row;
    if (!record_has_row(record, field, &row) || !schema_is_words(record_field(record, row)))
        return (values){NULL, 0};
    return record_values(record, row);
}

size_t palcare_text_best(const palcare_record *record, palcare_field field, const char *langs)
{
    values v = words_of(record, field);
    if (v.count <= 1)
        return v.count ? 0 : PALCARE_LAST;
    return choose(record_doc(record), v, langs);
}

const char *palcare_text(const palcare_record *record, palcare_field field, const char *langs)
{
    values v = words_of(record, field);
    if (!v.count)
        return NULL;
    const palcare_doc *doc = record_doc(record);
    return slot_word(doc, v.at[v.count == 1 ? 0 : choose(doc, v, langs)])->text;
}

const char *palcare_text_lang(const palcare_record *record, palcare_field field, size_t index)
{
    values v = words_of(record, field);
    if (index >= v.count)
        return NULL;
    const palcare_doc *doc = record_doc(record);
    return lang_tag(doc, slot_word(doc, v.at[index])->lang);
}

/* The lists of phrases, and the search for them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/phrases.h"

#include "base/hash.h"
#include "check/folded_words.h"

#include <stdlib.h>
#include <string.h>

/* palcare_problem_help() of the rules gives the sources of the lists. An empty language matches
 * any. */
/* clang-format off */
static const phrase built_in[] = {
    {PHRASE_EUPHEMISM, "en", "passed away", "died"},
    {PHRASE_EUPHEMISM, "en", "pass away", "die"},
    {PHRASE_EUPHEMISM, "en", "passes away", "dies"},
    {PHRASE_EUPHEMISM, "en", "passing away", "dying"},
    {PHRASE_EUPHEMISM, "en", "no longer with us", "has died"},
    {PHRASE_EUPHEMISM, "en", "gone to a better place", "died"},
    {PHRASE_EUPHEMISM, "en", "gone to sleep forever", "died"},
    {PHRASE_EUPHEMISM, "en", "grew his wings", "died"},
    {PHRASE_EUPHEMISM, "en", "grew her wings", "died"},
    {PHRASE_EUPHEMISM, "en", "grew their wings", "died"},
    {PHRASE_EUPHEMISM, "en", "gained his wings", "died"},
    {PHRASE_EUPHEMISM, "en", "gained her wings", "died"},
    {PHRASE_EUPHEMISM, "en", "gained their wings", "died"},
    {PHRASE_EUPHEMISM, "en", "lost a child", "a child died"},
    {PHRASE_EUPHEMISM, "en", "lost my child", "my child died"},
    {PHRASE_EUPHEMISM, "en", "lost your child", "your child died"},
    {PHRASE_EUPHEMISM, "en", "lost her child", "her child died"},
    {PHRASE_EUPHEMISM, "en", "lost his child", "his child died"},
    {PHRASE_EUPHEMISM, "en", "lost their child", "their child died"},
    {PHRASE_EUPHEMISM, "en", "lost a baby", "a baby died"},
    {PHRASE_EUPHEMISM, "en", "lost your baby", "your baby died"},
    {PHRASE_EUPHEMISM, "en", "lost their baby", "their baby died"},
    {PHRASE_EUPHEMISM, "en", "losing a child", "the death of a child"},
    {PHRASE_EUPHEMISM, "en", "losing your child", "the death of your child"},
    {PHRASE_EUPHEMISM, "en", "losing their child", "the death of their child"},
    {PHRASE_EUPHEMISM, "en", "loss of a child", "death of a child"},
    {PHRASE_EUPHEMISM, "en", "loss of your child", "death of your child"},
    {PHRASE_EUPHEMISM, "en", "loss of their child", "death of their child"},
    {PHRASE_EUPHEMISM, "en", "loss of a baby", "death of a baby"},
    {PHRASE_EUPHEMISM, "en", "loss of your baby", "death of your baby"},

    {PHRASE_BATTLE, "en", "lost his battle", "died"},
    {PHRASE_BATTLE, "en", "lost her battle", "died"},
    {PHRASE_BATTLE, "en", "lost their battle", "died"},
    {PHRASE_BATTLE, "en", "lost the battle with", "died of"},
    {PHRASE_BATTLE, "en", "lost his fight", "died"},
    {PHRASE_BATTLE, "en", "lost her fight", "died"},
    {PHRASE_BATTLE, "en", "lost their fight", "died"},
    {PHRASE_BATTLE, "en", "lost the fight against cancer", "died of cancer"},
    {PHRASE_BATTLE, "en", "losing battle", "illness"},
    {PHRASE_BATTLE, "en", "brave battle", "illness"},
    {PHRASE_BATTLE, "en", "brave fight", "illness"},
    {PHRASE_BATTLE, "en", "battle with cancer", "life with cancer"},
    {PHRASE_BATTLE, "en", "battle against cancer", "life with cancer"},
    {PHRASE_BATTLE, "en", "battling cancer", "living with cancer"},
    {PHRASE_BATTLE, "en", "battling illness", "living with an illness"},

    {PHRASE_GIVING_UP, "en", "nothing more can be done", NULL},
    {PHRASE_GIVING_UP, "en", "nothing more that can be done", NULL},
    {PHRASE_GIVING_UP, "en", "nothing more to be done", NULL},
    {PHRASE_GIVING_UP, "en", "nothing more we can do", NULL},
    {PHRASE_GIVING_UP, "en", "nothing else can be done", NULL},
    {PHRASE_GIVING_UP, "en", "no hope left", NULL},
    {PHRASE_GIVING_UP, "en", "withdrawal of care", NULL},
    {PHRASE_GIVING_UP, "en", "withdrawing care", NULL},
    {PHRASE_GIVING_UP, "en", "withdraw care", NULL},
    {PHRASE_GIVING_UP, "en", "stop caring", NULL},

    {PHRASE_LABEL, "en", "suffers from", "has"},
    {PHRASE_LABEL, "en", "suffering from", "with"},
    {PHRASE_LABEL, "en", "suffered from", "had"},
    {PHRASE_LABEL, "en", "afflicted with", "with"},
    {PHRASE_LABEL, "en", "afflicted by", "with"},
    {PHRASE_LABEL, "en", "cancer sufferer", "child with cancer"},
    {PHRASE_LABEL, "en", "cancer sufferers", "children with cancer"},
    {PHRASE_LABEL, "en", "cancer victim", "child with cancer"},
    {PHRASE_LABEL, "en", "cancer victims", "children with cancer"},
    {PHRASE_LABEL, "en", "epileptics", "people with epilepsy"},
    {PHRASE_LABEL, "en", "handicapped", "disabled"},
    {PHRASE_LABEL, "en", "crippled", "disabled"},
    {PHRASE_LABEL, "en", "wheelchair bound", "who uses a wheelchair"},
    {PHRASE_LABEL, "en", "confined to a wheelchair", "who uses a wheelchair"},

    {PHRASE_DEATH, "en", "death", NULL},
    {PHRASE_DEATH, "en", "dead", NULL},
    {PHRASE_DEATH, "en", "die", NULL},
    {PHRASE_DEATH, "en", "dies", NULL},
    {PHRASE_DEATH, "en", "died", NULL},
    {PHRASE_DEATH, "en", "dying", NULL},
    {PHRASE_DEATH, "en", "end of life", NULL},
    {PHRASE_DEATH, "en", "last days", NULL},
    {PHRASE_DEATH, "en", "bereaved", NULL},
    {PHRASE_DEATH, "en", "bereavement", NULL},
    {PHRASE_DEATH, "en", "grief", NULL},
    {PHRASE_DEATH, "en", "grieving", NULL},
    {PHRASE_DEATH, "en", "funeral", NULL},
    {PHRASE_DEATH, "es", "muerte", NULL},
    {PHRASE_DEATH, "es", "morir", NULL},
    {PHRASE_DEATH, "es", "muere", NULL},
    {PHRASE_DEATH, "es", "duelo", NULL},
    {PHRASE_DEATH, "es", "fin de vida", NULL},
    {PHRASE_DEATH, "es", "final de la vida", NULL},
    {PHRASE_DEATH, "fr", "mort", NULL},
    {PHRASE_DEATH, "fr", "mourir", NULL},
    {PHRASE_DEATH, "fr", "deuil", NULL},
    {PHRASE_DEATH, "fr", "fin de vie", NULL},
    {PHRASE_DEATH, "de", "tod", NULL},
    {PHRASE_DEATH, "de", "sterben", NULL},
    {PHRASE_DEATH, "de", "stirbt", NULL},
    {PHRASE_DEATH, "de", "trauer", NULL},
    {PHRASE_DEATH, "de", "lebensende", NULL},
    {PHRASE_DEATH, "cy", "marwolaeth", NULL},
    {PHRASE_DEATH, "cy", "galar", NULL},
    {PHRASE_DEATH, "cy", "diwedd oes", NULL},

    {PHRASE_HIV, "", "hiv", NULL},
    {PHRASE_HIV, "", "vih", NULL},
    {PHRASE_HIV, "es", "sida", NULL},
    {PHRASE_HIV, "fr", "sida", NULL},
    {PHRASE_HIV, "pt", "sida", NULL},

    {PHRASE_HEDGE, "en", "many", NULL},
    {PHRASE_HEDGE, "en", "most", NULL},
    {PHRASE_HEDGE, "en", "some", NULL},
    {PHRASE_HEDGE, "en", "usually", NULL},
    {PHRASE_HEDGE, "en", "often", NULL},
    {PHRASE_HEDGE, "en", "sometimes", NULL},
    {PHRASE_HEDGE, "en", "partly", NULL},
    {PHRASE_HEDGE, "en", "depends", NULL},
    {PHRASE_HEDGE, "en", "depending", NULL},
    {PHRASE_HEDGE, "en", "may cover", NULL},
    {PHRASE_HEDGE, "en", "may pay", NULL},
    {PHRASE_HEDGE, "en", "might", NULL},
};
/* clang-format on */

/* Extends the hash of a sequence of words by one word. */
static uint64_t hash_more(uint64_t hash, const folded *word)
{
    return pc_hash_of_text(hash, word->text, word->size);
}

/* *first is the hash of the first word. */
static uint64_t hash_phrase(const phrases *p, const char *text, unsigned *words, uint64_t *first)
{
    const char *end = text + strlen(text);
    folded word;
    uint64_t hash = pc_hash_seed(p);
    *words = 0;
    while (pc_words_next(&text, end, &word) && ++*words <= PHRASE_WORDS) {
        hash = hash_more(hash, &word);
        if (*words == 1)
            *first = hash;
    }
    return hash;
}

static bool may_begin(const phrases *p, uint64_t first)
{
    return p->first_words[first >> 6 & 63] >> (first & 63) & 1;
}

static void put(phrases *p, size_t row)
{
    size_t mask = p->table_size - 1;
    size_t index = (size_t)p->rows[row].hash & mask;
    while (p->table[index])
        index = (index + 1) & mask;
    p->table[index] = (uint32_t)row + 1;
}

static bool make_room(phrases *p)
{
    if (p->count == p->capacity) {
        size_t capacity = p->capacity ? p->capacity * 2 : 256;
        phrase_row *rows = realloc(p->rows, capacity * sizeof *rows);
        if (!rows)
            return false;
        p->rows = rows;
        p->capacity = capacity;
    }
    if (p->table_size >= p->capacity * 2)
        return true;
    uint32_t *table = calloc(p->capacity * 2, sizeof *table);
    if (!table)
        return false;
    free(p->table);
    p->table = table;
    p->table_size = p->capacity * 2;
    for (size_t i = 0; i < p->count; i++)
        put(p, i);
    return true;
}

/* Compares words in a text with the phrase. */
static bool same_words(const phrase *row, const char *from, const char *to)
{
    const char *text = row->text, *end = text + strlen(text);
    folded own, other;
    while (pc_words_next(&text, end, &own))
        if (!pc_words_next(&from, to, &other) || strcmp(own.text, other.text) != 0)
            return false;
    return !pc_words_next(&from, to, &other);
}

static const phrase *row_of(const phrases *p, uint64_t hash, unsigned lists, const char *lang,
                            const char *from, const char *to)
{
    size_t mask = p->table_size - 1;
    for (size_t index = (size_t)hash & mask; p->table[index]; index = (index + 1) & mask) {
        const phrase_row *row = &p->rows[p->table[index] - 1];
        const phrase *found = &row->phrase;
        if (row->hash == hash && found->list & lists &&
            (!*found->lang || pc_lang_same(found->lang, lang)) && same_words(found, from, to))
            return found;
    }
    return NULL;
}

bool pc_phrases_add(phrases *p, const phrase *more)
{
    unsigned words;
    uint64_t first = 0, hash = hash_phrase(p, more->text, &words, &first);
    if (words == 0 || words > PHRASE_WORDS)
        return true;
    const char *end = more->text + strlen(more->text);
    if (p->count && row_of(p, hash, more->list, more->lang, more->text, end))
        return true;
    if (!make_room(p))
        return false;
    p->rows[p->count] = (phrase_row){*more, hash};
    p->first_words[first >> 6 & 63] |= (uint64_t)1 << (first & 63);
    put(p, p->count++);
    return true;
}

bool pc_phrases_begin(phrases *p)
{
    for (size_t i = 0; i < sizeof built_in / sizeof built_in[0]; i++)
        if (!pc_phrases_add(p, &built_in[i]))
            return false;
    return true;
}

void pc_phrases_free(phrases *p)
{
    free(p->rows);
    free(p->table);
    *p = (phrases){0};
}

/* The longest phrase that begins with this word. */
static const phrase *phrase_at(const phrases *p, unsigned lists, const char *lang, folded word,
                               const char *end, const char **to)
{
    const phrase *longest = NULL;
    const char *from = word.from, *at = word.to;
    uint64_t hash = hash_more(pc_hash_seed(p), &word);
    if (!may_begin(p, hash))
        return NULL;
    for (unsigned count = 1; count <= PHRASE_WORDS; count++) {
        if (count > 1)
            hash = hash_more(hash, &word);
        const phrase *row = row_of(p, hash, lists, lang, from, word.to);
        if (row) {
            longest = row;
            *to = word.to;
        }
        if (!pc_words_next(&at, end, &word) || !word.joined)
            break;
    }
    return longest;
}

const phrase *pc_phrases_find(const phrases *p, unsigned lists, const char *lang, const char **at,
                              const char *end, const char **found, size_t *found_size)
{
    folded word;
    while (pc_words_next(at, end, &word)) {
        const char *to;
        const phrase *row = phrase_at(p, lists, lang, word, end, &to);
        if (!row)
            continue;
        *found = word.from;
        *found_size = (size_t)(to - word.from);
        return row;
    }
    return NULL;
}

bool pc_phrases_in(const phrases *p, unsigned lists, const char *lang, const char *text)
{
    const char *found;
    size_t size;
    return pc_phrases_find(p, lists, lang, &text, text + strlen(text), &found, &size) != NULL;
}

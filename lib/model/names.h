/*
 * Names and languages: a document keeps each once and knows it by a number.
 */
#ifndef PALCARE_MODEL_NAMES_H
#define PALCARE_MODEL_NAMES_H

#include "model/arena.h"

static inline symbol *pc_symbol_at(const palcare_doc *doc, ref at)
{
    return pc_arena_at(doc, at);
}

/* The symbol of a name, made where it is new; 0 without memory. */
ref pc_symbol_take(palcare_doc *doc, const char *name, size_t size);

/* The same in three steps, with other work between: the table of names of a large document is not
 * in the cache, and each step has what the next looks at fetched from memory. */
uint32_t pc_symbol_hash(const palcare_doc *doc, const char *name, size_t size);

void pc_symbol_fetch(const palcare_doc *doc, uint32_t hash);

ref pc_symbol_take_hashed(palcare_doc *doc, uint32_t hash, const char *name, size_t size);

/* The symbol of a name, or 0. */
ref pc_symbol_find(const palcare_doc *doc, const char *name, size_t size);

/* The record that a symbol names here, or NULL; also of symbol 0. */
static inline palcare_record *pc_symbol_record(const palcare_doc *doc, ref at)
{
    ref record = at ? pc_symbol_at(doc, at)->record : 0;
    return record ? pc_arena_at(doc, record) : NULL;
}

/* The number of a language that the document has; letter case does not matter (BCP 47). */
bool pc_lang_find(const palcare_doc *doc, const char *tag, size_t size, uint16_t *out);

/* Whether two tags say the same language. */
bool pc_lang_tags_same(const char *a, const char *b);

/* The number of a language tag ("": 0): OK, NOMEM, or LIMIT when there are too many. */
palcare_status pc_lang_take(palcare_doc *doc, const char *tag, size_t size, uint16_t *out);

static inline const char *pc_lang_tag(const palcare_doc *doc, uint16_t lang)
{
    return doc->langs[lang];
}

enum { LANGS_MOST = 1000 };

#endif

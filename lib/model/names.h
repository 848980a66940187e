/*
 * Names and languages: a document stores each once and refers to it by a number.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_MODEL_NAMES_H
#define PALCARE_MODEL_NAMES_H

#include "model/arena.h"

static inline symbol *pc_symbol_at(const palcare_doc *doc, ref at)
{
    return pc_arena_at(doc, at);
}

/* Finds or adds the symbol of a name; 0 if out of memory. */
ref pc_symbol_take(palcare_doc *doc, const char *name, size_t size);

/* Finds the symbol of a name, or 0. */
ref pc_symbol_find(const palcare_doc *doc, const char *name, size_t size);

/* The record with this name in the document, or NULL (also for symbol 0). */
static inline palcare_record *pc_symbol_record(const palcare_doc *doc, ref at)
{
    ref record = at ? pc_symbol_at(doc, at)->record : 0;
    return record ? pc_arena_at(doc, record) : NULL;
}

/* Finds the number of a language in the document, ignoring letter case (BCP 47). */
bool pc_lang_find(const palcare_doc *doc, const char *tag, size_t size, uint16_t *out);

/* Compares two tags, ignoring letter case. */
bool pc_lang_tags_same(const char *a, const char *b);

/* Finds or adds a language tag ("" is 0): OK, NOMEM, or LIMIT if there are too many. */
palcare_status pc_lang_take(palcare_doc *doc, const char *tag, size_t size, uint16_t *out);

static inline const char *pc_lang_tag(const palcare_doc *doc, uint16_t lang)
{
    return doc->langs[lang];
}

enum { LANGS_MOST = 1000 };

#endif

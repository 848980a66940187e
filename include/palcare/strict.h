/*
 * The strict build (-DPALCARE_STRICT): reading a field that the record's type does not have ends
 * the program, so that the first test run finds it. palcare.h includes this file.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_STRICT_H
#define PALCARE_STRICT_H

#include <palcare/palcare.h>

#include <assert.h>

static inline const palcare_record *palcare_strict_record(const palcare_record *record,
                                                          palcare_field field)
{
    (void)field; /* with NDEBUG nothing else uses it */
    assert((!record || field >> 8 == palcare_record_type(record)) && "a field of another type");
    return record;
}

static inline size_t palcare_strict_count(const palcare_record *record, palcare_field field)
{
    return palcare_count(palcare_strict_record(record, field), field);
}

static inline const char *palcare_strict_value(const palcare_record *record, palcare_field field,
                                               size_t index)
{
    return palcare_value(palcare_strict_record(record, field), field, index);
}

static inline bool palcare_strict_number(const palcare_record *record, palcare_field field,
                                         size_t index, double *out)
{
    return palcare_number(palcare_strict_record(record, field), field, index, out);
}

static inline const char *palcare_strict_text(const palcare_record *record, palcare_field field,
                                              const char *langs)
{
    return palcare_text(palcare_strict_record(record, field), field, langs);
}

static inline size_t palcare_strict_text_best(const palcare_record *record, palcare_field field,
                                              const char *langs)
{
    return palcare_text_best(palcare_strict_record(record, field), field, langs);
}

static inline const char *palcare_strict_text_lang(const palcare_record *record,
                                                   palcare_field field, size_t index)
{
    return palcare_text_lang(palcare_strict_record(record, field), field, index);
}

static inline size_t palcare_strict_text_count(const palcare_record *record, palcare_field field,
                                               const char *lang)
{
    return palcare_text_count(palcare_strict_record(record, field), field, lang);
}

static inline size_t palcare_strict_text_at(const palcare_record *record, palcare_field field,
                                            const char *lang, size_t index)
{
    return palcare_text_at(palcare_strict_record(record, field), field, lang, index);
}

static inline palcare_record *palcare_strict_part(const palcare_record *record, palcare_field field,
                                                  size_t index)
{
    return palcare_part(palcare_strict_record(record, field), field, index);
}

static inline palcare_record *palcare_strict_target(const palcare_record *record,
                                                    palcare_field field, size_t index,
                                                    const palcare_docs *docs)
{
    return palcare_target(palcare_strict_record(record, field), field, index, docs);
}

#define palcare_count      palcare_strict_count
#define palcare_value      palcare_strict_value
#define palcare_number     palcare_strict_number
#define palcare_text       palcare_strict_text
#define palcare_text_best  palcare_strict_text_best
#define palcare_text_lang  palcare_strict_text_lang
#define palcare_text_count palcare_strict_text_count
#define palcare_text_at    palcare_strict_text_at
#define palcare_part       palcare_strict_part
#define palcare_target     palcare_strict_target

#endif

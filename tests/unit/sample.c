/*
 * The sample document, made in three rounds: all top records, so that there is something to refer
 * to; then every field but refs to parts; then those, since the parts have ids by then.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "sample.h"

#include "run.h"

#include <string.h>

enum { TYPES = 128, DEEPEST = 3, FEW = 8 };

/* How many of each type were filled, so that each one differs from the last. */
static unsigned filled[TYPES];

/* ---- values ---- */

#define MOST_SAMPLES 9
typedef struct samples {
    const char *at[MOST_SAMPLES + 1]; /* NULL after the last */
} samples;

/* clang-format off */
static const samples by_kind[PALCARE_KIND_PART + 1] = {
    [PALCARE_KIND_STRING] = {{"plain words", " a space at each end ", "\ttab\tand\nline\r\nend\r",
                              "<&>\"'", "Gesch\xC3\xBCtzt, 1.500,50", "\xC2\xA0no break\xC2\xA0",
                              "]]> &amp; <!-- x -->", "\xF0\x9F\xA7\xB8", "."}},
    [PALCARE_KIND_TOKEN] = {{"one", "two-2", "<&>\"'", "\xC4\xB0\xC4\xB1iI", "a\xC2\xA0z"}},
    [PALCARE_KIND_INT] = {{"0", "12", "-3", "999999999999999999"}},
    [PALCARE_KIND_DECIMAL] = {{"0.5", "12", "-0.25", "1250.50", "0.000000000000000001",
                               "123456789012345678.9"}},
    [PALCARE_KIND_BOOL] = {{"true", "false"}},
    [PALCARE_KIND_DATE] = {{"2024", "2024-01", "2024-01-15", "2019-21", "2017-04/2018-03",
                            "2023/..", "--11", "2024~", "2024?"}},
    [PALCARE_KIND_TIME] = {{"09:30", "00:00", "23:59", "24:00"}},
    [PALCARE_KIND_AGE] = {{"-20w", "3d", "6w", "18mo", "19y", ".."}},
    [PALCARE_KIND_LANG] = {{"en", "es-419", "zh-Hant-TW", "de-DE-u-co-phonebk", "x-family"}},
    [PALCARE_KIND_PLACE] = {{"GB", "GB-SCT", "001", "US-CA"}},
    [PALCARE_KIND_URI] = {{"https://example.org/page?a=1&b='2'", "page.html#top",
                           "mailto:team@example.org", "tel:+441914960000"}},
    [PALCARE_KIND_RICH] = {{
        "<p>It helps a child <em>live well</em>, from diagnosis on.</p>",
        "<p class=\"lead-in\">The aims:</p><ul><li>less pain</li><li>more play"
        "<ul><li>outside</li></ul></li></ul>",
        "<h3>Who &amp; when</h3><p>A <a href=\"https://example.org/?a=1&amp;b=2\" hreflang=\"es\">"
        "link</a>, a <a>lost one</a>,<br/>H<sub>2</sub>O &lt;here&gt;.</p>",
        "<table><caption>Hours</caption><tr><th>Day</th><td></td></tr></table>",
        "<dl><dt>Respite</dt><dd>Rest for a family.</dd></dl><blockquote><p>\xE2\x80\x9CYes"
        "\xE2\x80\x9D</p></blockquote>",
        "<aside class=\"warning\"><p><span lang=\"ar\" dir=\"rtl\">\xD8\xB3</span></p></aside>",
        "<figure><img src=\"https://example.org/a.png\" alt=\"A &quot;den&quot;\"/>"
        "<figcaption>A den</figcaption></figure><p></p>"}},
};

/* Fields whose meaning needs a value that does not follow from the kind. */
static const struct special {
    palcare_field field;
    samples values;
} specials[] = {
    {PALCARE_ITEM_RECURS, {{"--11", "--04-01"}}},
    {PALCARE_ITEM_MIN_AGE, {{"0d", "..", "-20w"}}},
    {PALCARE_ITEM_MAX_AGE, {{"19y", "..", "18mo"}}},
    {PALCARE_SERVICE_MIN_AGE, {{"0d", "..", "-20w"}}},
    {PALCARE_SERVICE_MAX_AGE, {{"19y", "..", "18mo"}}},
    {PALCARE_OBSERVATION_MIN_AGE, {{"0d", "..", "-20w"}}},
    {PALCARE_OBSERVATION_MAX_AGE, {{"19y", "..", "18mo"}}},
    {PALCARE_SITE_LATITUDE, {{"54.97", "-33.9", "0"}}},
    {PALCARE_SITE_LONGITUDE, {{"-1.61", "151.2", "180"}}},
    {PALCARE_SITE_TIME_ZONE, {{"Europe/London", "America/Argentina/Buenos_Aires"}}},
    {PALCARE_SCHEDULE_TIME_ZONE, {{"Europe/London", "Asia/Kathmandu"}}},
    {PALCARE_CONTACT_E164, {{"+441914960000", "+12025550100"}}},
    {PALCARE_MONEY_CURRENCY, {{"GBP", "EUR", "TRY"}}},
    {PALCARE_LICENCE_SPDX, {{"CC-BY-4.0", "OGL-UK-3.0"}}},
    {PALCARE_LINK_MEDIA_TYPE, {{"application/pdf", "text/html"}}},
    {PALCARE_MEDIA_MEDIA_TYPE, {{"image/png", "audio/ogg"}}},
    {PALCARE_PROVENANCE_FIELD, {{"name", "licence"}}},
    {PALCARE_PROVENANCE_NOT_GIVEN, {{"address", "published"}}},
    {PALCARE_RESPONSE_CHECKLIST, {{"checklist-0", "checklist-1", "checklist-2"}}},
};
/* clang-format on */

static const char *nth_of(const samples *list, unsigned nth)
{
    unsigned count = 0;
    while (count < MOST_SAMPLES && list->at[count])
        count++;
    return count ? list->at[nth % count] : NULL;
}

static const char *special_value(palcare_field field, unsigned nth)
{
    for (size_t i = 0; i < sizeof specials / sizeof *specials; i++)
        if (specials[i].field == field)
            return nth_of(&specials[i].values, nth);
    return NULL;
}

static const char *nth_code(palcare_field field, unsigned nth)
{
    unsigned count = 0;
    while (palcare_field_code(field, count, NULL))
        count++;
    ck_assert_uint_gt(count, 0);
    return palcare_field_code(field, nth % count, NULL);
}

/* A record of a type that the field allows; now and then one in another file. */
static void ref_value(palcare_field field, unsigned nth, char value[SAMPLE_VALUE])
{
    palcare_type type = palcare_field_target(field, palcare_field_target(field, 1) ? nth % 2 : 0);
    if (!type)
        type = nth % 2 ? PALCARE_TYPE_ITEM : PALCARE_TYPE_TEAM;
    snprintf(value, SAMPLE_VALUE, "%s%s-%u",
             nth % 11 == 10 ? "https://example.org/directory.palcare.xml?a=1&b=2#" : "",
             palcare_type_name(type), nth % SAMPLE_RECORDS);
}

void sample_value(palcare_field field, unsigned nth, char value[SAMPLE_VALUE])
{
    palcare_kind kind = palcare_field_kind(field);
    const char *found = special_value(field, nth);
    if (!found && kind == PALCARE_KIND_CODE)
        found = nth_code(field, nth);
    if (!found)
        found = nth_of(&by_kind[kind], nth);
    if (found)
        snprintf(value, SAMPLE_VALUE, "%s", found);
    else if (kind == PALCARE_KIND_ID)
        snprintf(value, SAMPLE_VALUE, "%s-%u", palcare_type_name(field >> 8), nth);
    else if (kind == PALCARE_KIND_REF)
        ref_value(field, nth, value);
    else if (kind == PALCARE_KIND_TEXT)
        snprintf(value, SAMPLE_VALUE,
                 "%s %u: \xE2\x80\x9C<Casa> & d\xC3\xAD"
                 "a\xE2\x80\x9D,\xC2\xA0\xD8\xB3\xD9\x84 I\xC4\xB0\xC4\xB1i",
                 palcare_field_name(field), nth);
    else
        ck_abort_msg("there is no sample of kind %s", palcare_kind_name(kind));
}

/* ---- filling ---- */

static bool refers_to_part(palcare_field field)
{
    palcare_type target = palcare_field_target(field, 0);
    return palcare_field_kind(field) == PALCARE_KIND_REF &&
           palcare_type_flags(target) & PALCARE_TYPE_IS_PART;
}

/* Appends a value; if the library refuses it, the test ends with the reason. */
static void put(palcare_record *record, palcare_field field, const char *lang, const char *value)
{
    palcare_status status = palcare_insert(record, field, PALCARE_LAST, lang, value, NULL);
    if (status == PALCARE_OK)
        return;
    palcare_report *report = palcare_report_new();
    ck_assert_int_ne(palcare_explain(field, NULL, value, report), PALCARE_NOMEM);
    const char *message = palcare_report_text(report, 0);
    ck_abort_msg("%s of %s: '%s' is %s: %s", palcare_field_name(field),
                 palcare_type_name(field >> 8), value, palcare_status_name(status),
                 message ? message : "-");
}

static bool is_single(palcare_field field)
{
    unsigned most;
    palcare_field_bounds(field, NULL, &most);
    return most == 1;
}

/* In the document's language and others; a list has several in one. */
static void fill_words(palcare_record *record, palcare_field field, unsigned variant)
{
    static const char *const langs[] = {NULL, "es", "zh-Hant", "", "en-GB-scotland"};
    char value[SAMPLE_VALUE];
    unsigned count = variant % 5 + 1;
    if (count == 1 && variant % 2 == 0)
        count = 2;
    for (unsigned i = 0; i < count; i++) {
        sample_value(field, variant + i, value);
        put(record, field, langs[i], value);
    }
    if (is_single(field))
        return;
    sample_value(field, variant + count, value);
    put(record, field, "es", value);
    put(record, field, NULL, value);
}

/* One value, or a list: now and then a long one. */
static void fill_values(palcare_record *record, palcare_field field, unsigned variant)
{
    static const unsigned counts[] = {1, 2, 3, 19, 2};
    char value[SAMPLE_VALUE];
    unsigned count = is_single(field) ? 1 : counts[variant % 5];
    for (unsigned i = 0; i < count; i++) {
        sample_value(field, variant + i, value);
        put(record, field, NULL, value);
    }
}

static void fill(palcare_record *record, unsigned depth);

static void fill_parts(palcare_record *record, palcare_field field, unsigned variant,
                       unsigned depth)
{
    unsigned least;
    palcare_field_bounds(field, &least, NULL);
    if (least == 0 && depth >= DEEPEST)
        return;
    unsigned count = is_single(field) ? 1 : 2 - variant % 2;
    for (unsigned i = 0; i < count; i++) {
        palcare_record *part = NULL;
        ck_assert_int_eq(palcare_insert_part(record, field, PALCARE_LAST, NULL, &part), PALCARE_OK);
        fill(part, depth + 1);
    }
}

static void fill(palcare_record *record, unsigned depth)
{
    palcare_type type = palcare_record_type(record);
    unsigned variant = filled[type]++;
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(type, row)); row++) {
        palcare_kind kind = palcare_field_kind(field);
        if (kind == PALCARE_KIND_PART)
            fill_parts(record, field, variant, depth);
        else if (kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH)
            fill_words(record, field, variant);
        else if (!refers_to_part(field) && palcare_count(record, field) == 0)
            fill_values(record, field, variant);
    }
}

/* ---- single records ---- */

/* The first field, record types before parts, that owns a part of this type. */
static palcare_field owner_of(palcare_type part)
{
    palcare_type type;
    palcare_field field;
    for (size_t i = 0; (type = palcare_type_at(i)); i++)
        for (size_t row = 0; (field = palcare_field_at(type, row)); row++)
            if (type != part && palcare_field_kind(field) == PALCARE_KIND_PART &&
                palcare_field_target(field, 0) == part)
                return field;
    ck_abort_msg("nothing owns a %s", palcare_type_name(part));
}

palcare_record *sample_empty(palcare_doc *doc, palcare_type type)
{
    palcare_record *record = NULL;
    char id[64];
    if (palcare_type_flags(type) & PALCARE_TYPE_IS_PART) {
        palcare_field field = owner_of(type);
        palcare_record *owner = sample_empty(doc, field >> 8);
        ck_assert_int_eq(palcare_insert_part(owner, field, 0, NULL, &record), PALCARE_OK);
        return record;
    }
    if (type == PALCARE_TYPE_ABOUT && (record = palcare_doc_next(doc, type, NULL)))
        return record;
    snprintf(id, sizeof id, "empty-%zu", palcare_doc_count(doc, 0));
    ck_assert_int_eq(palcare_doc_add(doc, type, type == PALCARE_TYPE_ABOUT ? NULL : id, NULL,
                                     &record),
                     PALCARE_OK);
    return record;
}

const char *sample_bad_value(palcare_field field)
{
    /* clang-format off */
    static const char *const bad[PALCARE_KIND_PART + 1] = {
        [PALCARE_KIND_TEXT] = "a\x01z", [PALCARE_KIND_RICH] = "<p>open",
        [PALCARE_KIND_STRING] = "\xFFz", [PALCARE_KIND_TOKEN] = "two words",
        [PALCARE_KIND_CODE] = "no-such-code", [PALCARE_KIND_INT] = "1.5",
        [PALCARE_KIND_DECIMAL] = "1,5", [PALCARE_KIND_BOOL] = "yes",
        [PALCARE_KIND_DATE] = "15/01/2024", [PALCARE_KIND_TIME] = "9:30",
        [PALCARE_KIND_AGE] = "19", [PALCARE_KIND_LANG] = "English",
        [PALCARE_KIND_PLACE] = "England", [PALCARE_KIND_URI] = "javascript:x",
        [PALCARE_KIND_ID] = "1st", [PALCARE_KIND_REF] = "two words",
    };
    /* clang-format on */
    return bad[palcare_field_kind(field)];
}

/* ---- refs to parts ---- */

void sample_each_part(palcare_record *record, sample_visit visit, void *user)
{
    palcare_field field;
    visit(record, user);
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++)
        for (size_t i = 0; palcare_part(record, field, i); i++)
            sample_each_part(palcare_part(record, field, i), visit, user);
}

void sample_each(palcare_doc *doc, sample_visit visit, void *user)
{
    palcare_record *top = NULL;
    while ((top = palcare_doc_next(doc, 0, top)))
        sample_each_part(top, visit, user);
}

/* Ids of parts that a ref may name, by type. */
typedef struct known_parts {
    const palcare_record *top; /* of the record being filled */
    char near[TYPES][FEW][32]; /* in the same record */
    unsigned near_count[TYPES];
    char far[TYPES][64]; /* record/part, anywhere in the document */
} known_parts;

static void learn_far(palcare_record *part, void *user)
{
    known_parts *known = user;
    palcare_type type = palcare_record_type(part);
    const char *id = palcare_record_id(part);
    const palcare_record *top = part;
    if (!id || !(palcare_type_flags(type) & PALCARE_TYPE_IS_PART) || known->far[type][0])
        return;
    while (palcare_record_owner(top))
        top = palcare_record_owner(top);
    snprintf(known->far[type], sizeof known->far[0], "%s/%s", palcare_record_id(top), id);
}

static void learn_near(palcare_record *part, void *user)
{
    known_parts *known = user;
    palcare_type type = palcare_record_type(part);
    const char *id = palcare_record_id(part);
    if (id && known->near_count[type] < FEW)
        snprintf(known->near[type][known->near_count[type]++], sizeof known->near[0][0], "%s", id);
}

static void fill_part_refs(palcare_record *record, void *user)
{
    const known_parts *known = user;
    palcare_field field;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        if (!refers_to_part(field))
            continue;
        palcare_type target = palcare_field_target(field, 0);
        unsigned near = known->near_count[target];
        unsigned count = is_single(field) || near < 2 ? 1 : near;
        for (unsigned i = 0; i < count; i++) {
            const char *value = near && i < 5 ? known->near[target][i] : known->far[target];
            ck_assert_msg(*value, "no %s has an id", palcare_type_name(target));
            put(record, field, NULL, value);
        }
    }
}

static void fill_refs_to_parts(palcare_doc *doc)
{
    static known_parts known;
    palcare_record *top = NULL;
    memset(&known, 0, sizeof known);
    sample_each(doc, learn_far, &known);
    while ((top = palcare_doc_next(doc, 0, top))) {
        memset(known.near_count, 0, sizeof known.near_count);
        sample_each_part(top, learn_near, &known);
        palcare_record *checklist = palcare_target(top, PALCARE_RESPONSE_CHECKLIST, 0, NULL);
        if (checklist)
            sample_each_part(checklist, learn_near, &known);
        sample_each_part(top, fill_part_refs, &known);
    }
}

static void fill_required(palcare_record *record, void *user)
{
    palcare_field field;
    (void)user;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++) {
        unsigned least;
        char value[SAMPLE_VALUE];
        palcare_field_bounds(field, &least, NULL);
        if (least == 0 || palcare_count(record, field) > 0)
            continue;
        if (palcare_field_kind(field) == PALCARE_KIND_PART) {
            ck_assert_int_eq(palcare_insert_part(record, field, 0, NULL, NULL), PALCARE_OK);
        } else if (refers_to_part(field)) {
            put(record, field, NULL, "part-0");
        } else {
            sample_value(field, filled[0]++, value); /* an id that no other part has */
            put(record, field, NULL, value);
        }
    }
}

void sample_fill_required(palcare_doc *doc)
{
    if (!palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL))
        ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, NULL, NULL), PALCARE_OK);
    sample_each(doc, fill_required, NULL);
}

/* ---- the document ---- */

palcare_doc *sample_doc(void)
{
    palcare_doc *doc = NULL;
    palcare_record *top = NULL;
    palcare_type type;
    char id[64];
    ck_assert_int_eq(palcare_doc_new("en-GB", NULL, &doc), PALCARE_OK);
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, NULL, NULL), PALCARE_OK);
    for (size_t i = 0; (type = palcare_type_at(i)); i++) {
        if (type == PALCARE_TYPE_ABOUT || palcare_type_flags(type) & PALCARE_TYPE_IS_PART)
            continue;
        for (unsigned n = 0; n < SAMPLE_RECORDS; n++) {
            snprintf(id, sizeof id, "%s-%u", palcare_type_name(type), n);
            ck_assert_int_eq(palcare_doc_add(doc, type, id, NULL, NULL), PALCARE_OK);
        }
    }
    memset(filled, 0, sizeof filled);
    while ((top = palcare_doc_next(doc, 0, top)))
        fill(top, 0);
    fill_refs_to_parts(doc);
    return doc;
}

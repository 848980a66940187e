/*
 * Compares the RELAX NG with the reader: on every document of the tree, and on small documents made
 * from the table, in which each field of each type is absent, single, double, empty, of another
 * form, or where it does not belong.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rng_verdict.h"
#include "run.h"

#include "base/buffer.h"
#include "schema/schema.h"

#include <glob.h>
#include <string.h>

/* ---- documents there are ---- */

static void read_all(const char *path, buffer *out)
{
    char bytes[8192];
    size_t got;
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s", path);
    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
        pc_buffer_add(out, bytes, got);
    fclose(file);
    ck_assert_ptr_nonnull(pc_buffer_text(out));
}

/* How many files match the pattern, and how many of them are valid. */
static size_t judge_files(const char *pattern, size_t *sound)
{
    glob_t found;
    char whole[400];
    snprintf(whole, sizeof whole, "%s/%s", PALCARE_SOURCE_DIR, pattern);
    *sound = 0;
    if (glob(whole, 0, NULL, &found) != 0)
        return 0;
    size_t count = found.gl_pathc;
    for (size_t i = 0; i < count; i++) {
        buffer bytes = {0};
        read_all(found.gl_pathv[i], &bytes);
        *sound += verdict_of(found.gl_pathv[i], bytes.at, bytes.size) == VERDICT_SOUND;
        pc_buffer_free(&bytes);
    }
    globfree(&found);
    return count;
}

START_TEST(the_schema_accepts_valid_documents)
{
    static const char *const patterns[] = {"examples/data/*.xml", "examples/data/*/*.xml",
                                           "lib/vocabulary/*.xml"};
    size_t sound;
    size_t count = judge_files(patterns[_i], &sound);
    ck_assert_uint_gt(count, 0);
    ck_assert_uint_eq(sound, count);
}
END_TEST

START_TEST(the_schema_agrees_on_other_documents)
{
    static const char *const patterns[] = {"tests/bad/*.xml", "tests/bad/*/*.xml",
                                           "tests/cli/data/*.xml", "tests/golden/*/*.xml"};
    size_t count = 0, sound;
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++)
        count += judge_files(patterns[i], &sound);
    ck_assert_uint_gt(count, 0);
}
END_TEST

/* ---- values ---- */

/* Values of each kind, good ones first, separated by bars. The tests of forms try many more; these
 * suffice to show that each field has its own kind. */
static const char *const samples[PALCARE_KIND_PART + 1] = {
    [PALCARE_KIND_TEXT] = "A word|two\n words|\xC2\xA0|&#10;|<![CDATA[ ]]>|<![CDATA[a]]>",
    [PALCARE_KIND_RICH] = "<p>A word</p>|<h:p>A <h:em>b</h:em></h:p>|A word|<p/>| <p/>\n|"
                          "<em>A</em>|<p>A <x:b/></p>|<p>A <nonesuch/></p>|<p><service/></p>",
    [PALCARE_KIND_STRING] = "a|a b| |&#10;",
    [PALCARE_KIND_TOKEN] = "a|a/b|a b",
    [PALCARE_KIND_CODE] = "unknown|other|hospise",
    [PALCARE_KIND_INT] = "12|-1|1.5|1 2",
    [PALCARE_KIND_DECIMAL] = "1.5|12|1,5|.5",
    [PALCARE_KIND_BOOL] = "true|false|yes|1",
    [PALCARE_KIND_DATE] = "2024|2024-01-15|2024-02-30|2024-13|January|--11",
    [PALCARE_KIND_TIME] = "09:30|24:00|9:30|24:01",
    [PALCARE_KIND_AGE] = "19y|..|-20w|19",
    [PALCARE_KIND_LANG] = "en|zh-Hant-TW|english|en_GB",
    [PALCARE_KIND_PLACE] = "GB|001|GB-SCT|UK-|gb",
    [PALCARE_KIND_URI] = "https://example.org/a|a|javascript:x|a b",
    [PALCARE_KIND_ID] = "a|larch-house|1a|a:b",
    [PALCARE_KIND_REF] = "a|a/b|https://example.org/d.xml#a|a#|1a",
};

/* Puts the index-th sample of a field into `room`; false past the last. The first sample of a code
 * field is one of its codes. */
static bool take_sample(const schema_field *field, size_t index, char *room, size_t size)
{
    if (field->kind == PALCARE_KIND_CODE && index-- == 0) {
        snprintf(room, size, "%s", field->codes->at[field->codes->count - 1].code);
        return true;
    }
    const char *at = samples[field->kind];
    for (; at && index > 0; index--) {
        at = strchr(at, '|');
        at = at ? at + 1 : NULL;
    }
    if (at)
        snprintf(room, size, "%.*s", (int)strcspn(at, "|"), at);
    return at != NULL;
}

/* ---- records ---- */

/* A record being written: its start tag, and its content. */
typedef struct record {
    buffer attributes;
    buffer children;
} record;

static void free_record(record *r)
{
    pc_buffer_free(&r->attributes);
    pc_buffer_free(&r->children);
}

static void put_element(buffer *out, const char *name, record *r)
{
    pc_buffer_format(out, "<%s%s>%s</%s>", name, pc_buffer_text(&r->attributes),
                     pc_buffer_text(&r->children), name);
}

static void put_required(record *r, const schema_type *type, const schema_field *but);

/* One plain value of a field. */
static void put_plain(record *r, const schema_field *field)
{
    char value[200];
    if (field->kind == PALCARE_KIND_PART) {
        record part = {0};
        put_required(&part, pc_schema_of(field->target[0]), NULL);
        put_element(&r->children, field->name, &part);
        free_record(&part);
    } else {
        ck_assert(take_sample(field, 0, value, sizeof value));
        if (pc_schema_is_element(field))
            pc_buffer_format(&r->children, "<%s>%s</%s>", field->name, value, field->name);
        else
            pc_buffer_format(&r->attributes, " %s=\"%s\"", field->name, value);
    }
}

/* Everything that a record must have, except for one field. */
static void put_required(record *r, const schema_type *type, const schema_field *but)
{
    for (size_t row = 0; row < type->count; row++)
        if (&type->fields[row] != but && pc_schema_required(&type->fields[row]))
            put_plain(r, &type->fields[row]);
}

/* ---- documents of one record ---- */

/* The first field that holds parts of a type; NULL for a top record. */
static const schema_field *find_owner(const schema_type *part, const schema_type **owner)
{
    for (size_t i = 0; palcare_type_at(i); i++) {
        *owner = pc_schema_of(palcare_type_at(i));
        for (size_t row = 0; row < (*owner)->count; row++) {
            const schema_field *field = &(*owner)->fields[row];
            if (field->kind == PALCARE_KIND_PART && field->target[0] == part->type &&
                *owner != part)
                return field;
        }
    }
    return NULL;
}

/* The record within its owners, within a document. */
static void put_document(buffer *out, const schema_type *type, record *r)
{
    const schema_type *owner = NULL;
    const schema_field *field =
        type->flags & PALCARE_TYPE_IS_PART ? find_owner(type, &owner) : NULL;
    if (field) {
        record outer = {0};
        put_required(&outer, owner, field);
        put_element(&outer.children, field->name, r);
        put_document(out, owner, &outer);
        free_record(&outer);
        return;
    }
    pc_buffer_format(out,
                     "<palcare xmlns=\"urn:palcare:1\" xmlns:x=\"urn:example\""
                     " xmlns:h=\"http://www.w3.org/1999/xhtml\" version=\"1.0\">%s",
                     type->type == PALCARE_TYPE_ABOUT ? "" : "<about privacy=\"public\"/>");
    put_element(out, type->name, r);
    pc_buffer_string(out, "</palcare>");
    ck_assert_ptr_nonnull(pc_buffer_text(out));
}

/* ---- trials of one field ---- */

/* In a start tag: $N is the field's name, $V a value. */
static const char *const attribute_forms[] = {
    "",
    " $N='$V'",
    " $N='$V $V'",
    " $N='$V \t\n$V\n'",
    " $N=' $V'",
    " $N='$V&#10;'",
    " $N='$V&#160;'",
    " $N='&#10;'",
    " $N=''",
    " $N=' '",
    " x:$N='$V'",
    " nonesuch='$V'",
    " $N='$V' nonesuch='$V'",
    " $N='$V' x:$N=''",
    " $N='$V' xml:lang='de'",
    " $N='$V' xml:lang=''",
    " $N='$V' xml:lang=' de'",
    " $N='$V' xml:space='preserve'",
};

/* Among a record's children: $A is needed in the start tag, $V within the element. */
static const char *const element_forms[] = {
    "",
    "<$N$A>$V</$N>",
    "<$N$A>$V</$N> \n<x:b>c<$N/></x:b> <$N$A>$V</$N>",
    "<$N/>",
    "<$N$A></$N>",
    "<$N$A> \t</$N>",
    "<$N$A>\n $V\n </$N>",
    "<$N$A>$V<!-- a --></$N>",
    "<$N$A><?a b?>$V</$N>",
    "<$N$A>$V<![CDATA[ ]]></$N>",
    "<$N$A>$V stray</$N>",
    "<$N$A>$V<x:b>c<c/></x:b></$N>",
    "<$N$A>$V<nonesuch/></$N>",
    "<$N$A>$V<$N$A>$V</$N></$N>",
    "<$N$A>$V<h:em>c</h:em></$N>",
    "<$N$A>$V<b xmlns=''/></$N>",
    "<$N$A xml:lang='de'>$V</$N>",
    "<$N$A xml:lang=''>$V</$N>",
    "<$N$A xml:lang='d'>$V</$N>",
    "<$N$A xml:lang='de '>$V</$N>",
    "<$N$A xml:space='preserve'>$V</$N>",
    "<$N$A x:row='7'>$V</$N>",
    "<$N$A nonesuch='7'>$V</$N>",
    "<x:$N$A>$V</x:$N>",
    "<$N xmlns=''>$V</$N>",
    "<nonesuch$A>$V</nonesuch>",
    "<$N$A>$V</$N>stray",
};

enum {
    ATTRIBUTE_FORMS = sizeof attribute_forms / sizeof attribute_forms[0],
    ELEMENT_FORMS = sizeof element_forms / sizeof element_forms[0]
};

static void fill_in(buffer *out, const char *form, const char *name, const char *attributes,
                    const char *value)
{
    for (; *form; form++) {
        if (*form != '$') {
            pc_buffer_byte(out, *form);
            continue;
        }
        form++;
        pc_buffer_string(out, *form == 'N' ? name : *form == 'A' ? attributes : value);
    }
}

/* Judges a document with a record that is valid except perhaps for one field, which has this form
 * and value (NULL: a part with what it must hold). */
static verdict try_form(const schema_type *type, const schema_field *field, const char *form,
                        const char *value, bool in_tag)
{
    record r = {0}, part = {0};
    buffer document = {0};
    char label[200];
    if (field->kind == PALCARE_KIND_PART)
        put_required(&part, pc_schema_of(field->target[0]), NULL);
    put_required(&r, type, field);
    fill_in(in_tag ? &r.attributes : &r.children, form, field->name,
            pc_buffer_text(&part.attributes), value ? value : pc_buffer_text(&part.children));
    put_document(&document, type, &r);
    snprintf(label, sizeof label, "%s of %s as %s", field->name, type->name, form);
    verdict result = verdict_of(label, document.at, document.size);
    ck_assert_msg(result != VERDICT_NONE, "%s", document.at);
    pc_buffer_free(&document);
    free_record(&part);
    free_record(&r);
    return result;
}

/* One field: each form, then each value. */
static void try_field(const schema_type *type, const schema_field *field)
{
    bool element = pc_schema_is_element(field);
    const char *const *forms = element ? element_forms : attribute_forms;
    char value[200];
    const char *good = take_sample(field, 0, value, sizeof value) ? value : NULL;
    for (size_t i = 0; i < (element ? ELEMENT_FORMS : ATTRIBUTE_FORMS); i++) {
        verdict result = try_form(type, field, forms[i], good, !element);
        if (i == 0)
            ck_assert_int_eq(result, pc_schema_required(field) ? VERDICT_FAULTY : VERDICT_SOUND);
        if (i == 1)
            ck_assert_int_eq(result, VERDICT_SOUND);
    }
    /* The wrong form: an attribute as an element, or the other way round. */
    const char *swapped = element ? attribute_forms[1] : element_forms[1];
    ck_assert_int_eq(try_form(type, field, swapped, element ? "A" : good, element), VERDICT_FAULTY);
    for (size_t i = 1; take_sample(field, i, value, sizeof value); i++)
        try_form(type, field, forms[1], value, !element);
}

START_TEST(the_schema_agrees_on_every_field)
{
    const schema_type *type = pc_schema_of(palcare_type_at((size_t)_i));
    for (size_t row = 0; row < type->count; row++)
        try_field(type, &type->fields[row]);
}
END_TEST

/* Every code of every list. */
START_TEST(the_schema_agrees_on_every_code)
{
    const schema_type *type = pc_schema_of(palcare_type_at((size_t)_i));
    for (size_t row = 0; row < type->count; row++) {
        const schema_field *field = &type->fields[row];
        for (size_t i = 0; field->codes && i < field->codes->count; i++)
            ck_assert_int_eq(try_form(type, field, " $N='$V'", field->codes->at[i].code, true),
                             VERDICT_SOUND);
    }
}
END_TEST

/* ---- the frame ---- */

typedef struct frame_case {
    const char *document; /* within a root of our namespace, or whole */
    verdict expected;
} frame_case;

#define NS     "xmlns='urn:palcare:1' xmlns:x='urn:example'"
#define ABOUT  "<about privacy='public'/>"
#define AREA   "<area id='a' kind='world'><name>World</name></area>"
#define TERM   "<term id='t' scheme='topic'><name>Pain</name></term>"
#define OPEN   "<palcare " NS " version='1.0'>"
#define CLOSE  "</palcare>"
#define SOUND  VERDICT_SOUND
#define FAULTY VERDICT_FAULTY

static const frame_case frame_cases[] = {
    {OPEN ABOUT CLOSE, SOUND},
    {OPEN AREA ABOUT CLOSE, FAULTY},
    {OPEN ABOUT ABOUT CLOSE, FAULTY},
    {OPEN AREA CLOSE, FAULTY},
    {OPEN CLOSE, FAULTY},
    {"<palcare " NS " version='1.0'/>", FAULTY},
    {OPEN ABOUT AREA TERM AREA CLOSE, SOUND}, /* a second 'a' is not for RELAX NG */
    {OPEN " <x:a/> " ABOUT "<x:b>c</x:b>" AREA "<x:c x:d='e' f=''/>\n" CLOSE, SOUND},
    {OPEN "<!-- a --><?a b?>" ABOUT "<!-- a -->" AREA "<?a b?>" CLOSE, SOUND},
    {OPEN ABOUT "stray" CLOSE, FAULTY},
    {OPEN ABOUT "&#160;" CLOSE, FAULTY},
    {OPEN ABOUT "<nonesuch/>" CLOSE, FAULTY},
    {OPEN ABOUT "<section/>" CLOSE, FAULTY},
    {OPEN ABOUT "<palcare version='1.0'/>" CLOSE, FAULTY},
    {OPEN ABOUT "<x:a>" ABOUT "<palcare/>text</x:a>" CLOSE, SOUND},
    {OPEN ABOUT "<a xmlns=''><area xmlns='urn:palcare:1'/></a>" CLOSE, SOUND},
    {"<palcare " NS ">" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version=''>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version='1'>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version='1.00'>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version='1.01'>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version=' 1.0'>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version='2.0'>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version='1.10000'>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version='1.0' lang='en'>" ABOUT CLOSE, FAULTY},
    {"<palcare " NS " version='1.0' xml:lang='en-GB' x:a='b' xml:base='c'>" ABOUT CLOSE, SOUND},
    {"<palcare " NS " version='1.0' xml:lang=''>" ABOUT CLOSE, SOUND},
    {"<palcare " NS " version='1.0' xml:lang='e'>" ABOUT CLOSE, FAULTY},
    {"<p:palcare xmlns:p='urn:palcare:1' version='1.0'><p:about privacy='public'/></p:palcare>",
     SOUND},
    {"<palcare xmlns='urn:palcare:2' version='1.0'>" ABOUT CLOSE, FAULTY},
    {"<palcare version='1.0'><about privacy='public'/></palcare>", FAULTY},
    {"<about " NS " privacy='public'/>", FAULTY},
    {"<Palcare " NS " version='1.0'>" ABOUT "</Palcare>", FAULTY},
    /* In a document of a newer minor version everything unknown is kept. */
    {"<palcare " NS " version='1.1'>" ABOUT "<area id='a' kind='moon' new='1' xml:id='b'>"
     "<name>Moon</name><newer>a</newer></area>" CLOSE,
     SOUND},
    {"<palcare " NS " version='1.1' scope='all'>" ABOUT "<diary id='d'/>" CLOSE, SOUND},
    {"<palcare " NS " version='1.9999' x:a='b'>" ABOUT AREA CLOSE, SOUND},
};

START_TEST(the_schema_agrees_on_root_and_about)
{
    const frame_case *c = &frame_cases[_i];
    ck_assert_int_eq(verdict_of("frame", c->document, strlen(c->document)), c->expected);
}
END_TEST

/* ---- the sink ---- */

static int stop_at_once(void *user, const void *bytes, size_t size)
{
    (void)bytes;
    ck_assert_uint_gt(size, 0);
    return ++*(int *)user;
}

START_TEST(printing_the_schema_can_be_stopped)
{
    int calls = 0;
    ck_assert_int_eq(palcare_write_rng(stop_at_once, &calls), PALCARE_STOPPED);
    ck_assert_int_eq(calls, 1);
    ck_assert_int_eq(palcare_write_rng(NULL, NULL), PALCARE_MISUSE);
}
END_TEST

/* Editors show the sentences; the schema holds each, escaped. */
START_TEST(the_schema_holds_the_help_of_every_field)
{
    const char *schema = verdict_schema();
    ck_assert_ptr_nonnull(strstr(schema, "<value type=\"string\">hospice</value>"));
    for (size_t i = 0; palcare_type_at(i); i++) {
        const schema_type *type = pc_schema_of(palcare_type_at(i));
        for (size_t row = 0; row < type->count; row++) {
            char words[64];
            snprintf(words, sizeof words, "<a:documentation>%.*s",
                     (int)strcspn(type->fields[row].help, "&<>\r"), type->fields[row].help);
            ck_assert_msg(strstr(schema, words) != NULL, "%s", words);
        }
    }
}
END_TEST

int main(void)
{
    int types = 0;
    while (palcare_type_at((size_t)types))
        types++;
    Suite *suite = suite_create("rng");
    TCase *documents = tcase_create("documents");
    tcase_set_timeout(documents, 60);
    tcase_add_unchecked_fixture(documents, verdict_begin, verdict_end);
    tcase_add_loop_test(documents, the_schema_accepts_valid_documents, 0, 3);
    tcase_add_test(documents, the_schema_agrees_on_other_documents);
    tcase_add_loop_test(documents, the_schema_agrees_on_every_field, 0, types);
    tcase_add_loop_test(documents, the_schema_agrees_on_every_code, 0, types);
    tcase_add_loop_test(documents, the_schema_agrees_on_root_and_about, 0,
                        (int)(sizeof frame_cases / sizeof frame_cases[0]));
    tcase_add_test(documents, the_schema_holds_the_help_of_every_field);
    suite_add_tcase(suite, documents);
    TCase *sink = tcase_create("sink");
    tcase_add_test(sink, printing_the_schema_can_be_stopped);
    suite_add_tcase(suite, sink);
    return run_suite(suite);
}

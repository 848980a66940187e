/*
 * Ids: invalid ones, ids that are taken, and new ids that every reference follows, wherever it is
 * and however it is written: to a record, to a part from inside and outside, from the answers of a
 * response.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents_as_text.h"
#include "run.h"

#include <stdio.h>
#include <string.h>

/* ---- invalid ids ---- */

static const char *const bad_ids[] = {
    "",
    "1st",
    "-a",
    ".a",
    "a b",
    " a",
    "a ",
    "a\t",
    "a:b",
    "a/b",
    "a#b",
    "a\nb",
    "a'b",
    "a<",
    "a\x01",
    "\xFF",
    "a\xC3",
    "\xC2\xA0",
    ("a\xC2\xA0"
     "b"),
};
enum { BAD_IDS = sizeof bad_ids / sizeof *bad_ids };

START_TEST(bad_ids_are_refused)
{
    palcare_doc *doc = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, "i"), *out = i;
    palcare_record *part = add_part(i, PALCARE_ITEM_SECTION);
    const char *bad = bad_ids[_i];
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ITEM, bad, NULL, &out), PALCARE_INVALID);
    ck_assert_ptr_null(out);
    ck_assert_int_eq(palcare_doc_add_copy(doc, i, bad, NULL, &out), PALCARE_INVALID);
    ck_assert_ptr_null(out);
    ck_assert_int_eq(palcare_record_rename(i, bad, NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_set(i, PALCARE_ITEM_ID, bad, NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_record_rename(part, bad, NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_set(part, PALCARE_SECTION_ID, bad, NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_insert(part, PALCARE_SECTION_ID, 0, NULL, bad, NULL), PALCARE_INVALID);
    ck_assert_str_eq(palcare_record_id(i), "i");
    ck_assert_ptr_null(palcare_record_id(part));
    ck_assert_uint_eq(palcare_doc_count(doc, 0), 2);
    palcare_doc_release(doc);
}
END_TEST

static const char *const good_ids[] = {
    "a", "_a", "A-1.b_c", "\xC3\xA9t\xC3\xA9", "\xE6\x97\xA5\xE6\x9C\xAC", "\xC4\xB0I\xC4\xB1i",
};

START_TEST(good_ids_are_taken)
{
    palcare_doc *doc = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, good_ids[_i]);
    ck_assert_int_eq(palcare_set(i, PALCARE_ITEM_KIND, "page", NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_doc_find(doc, good_ids[_i]), i);
    char *text = text_of(doc);
    palcare_doc *back = doc_of(text);
    ck_assert_ptr_nonnull(palcare_doc_find(back, good_ids[_i]));
    palcare_doc_release(back);
    palcare_doc_release(doc);
    free(text);
}
END_TEST

/* ---- what is taken ---- */

START_TEST(taken_ids_are_refused)
{
    palcare_doc *doc = new_doc();
    palcare_record *a = add_to(doc, PALCARE_TYPE_ITEM, "a");
    palcare_record *b = add_to(doc, PALCARE_TYPE_SERVICE, "b"), *out = NULL;
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ROLE, "a", NULL, &out), PALCARE_INVALID);
    ck_assert_int_eq(palcare_doc_add_copy(doc, a, NULL, NULL, &out), PALCARE_INVALID);
    ck_assert_int_eq(palcare_doc_add_copy(doc, a, "b", NULL, &out), PALCARE_INVALID);
    ck_assert_int_eq(palcare_record_rename(b, "a", NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_set(b, PALCARE_SERVICE_ID, "a", NULL), PALCARE_INVALID);
    ck_assert_str_eq(palcare_record_id(b), "b");
    ck_assert_ptr_eq(palcare_doc_find(doc, "a"), a);
    /* Its own id is not a clash. */
    ck_assert_int_eq(palcare_record_rename(b, "b", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(b, PALCARE_SERVICE_ID, "b", NULL), PALCARE_OK);
    /* An id that is free again may be taken. */
    ck_assert_int_eq(palcare_record_remove(a, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(b, "a", NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_doc_find(doc, "a"), b);
    ck_assert_ptr_null(palcare_doc_find(doc, "b"));
    ck_assert_str_eq(palcare_record_id(a), "a");
    ck_assert_int_eq(palcare_doc_add(doc, PALCARE_TYPE_ROLE, "b", NULL, &out), PALCARE_OK);
    palcare_doc_release(doc);
}
END_TEST

static const char with_sections[] =
    HEAD "<item id=\"i\" kind=\"page\"><section id=\"a\"><body><p><a href=\"#a\">A</a></p></body>"
         "<section id=\"b\"/></section><section id=\"c\"/><media id=\"m\" "
         "kind=\"image\"/><key-point summarises=\"a "
         "b\"><text>T</text></key-point></item><item id=\"j\" kind=\"page\"><section "
         "id=\"d\"/></item>" TAIL;

static void expect_taken(palcare_status status, palcare_report *report, const char *id)
{
    char message[100];
    snprintf(message, sizeof message, "item 'i', section 'a', section 'b': the id '%s' is taken",
             id);
    ck_assert_int_eq(status, PALCARE_INVALID);
    ck_assert_str_eq(palcare_report_message(report, 0), message);
    ck_assert_int_eq(palcare_report_code(report, 0), 3003);
    ck_assert_str_eq(palcare_report_path(report, 0), "/item[i]/section[1]/section[1]/@id");
    palcare_report_clear(report);
}

/* No part is renamed to the id of another part of its record, of whatever type and depth. */
START_TEST(taken_ids_of_parts_are_refused)
{
    static const char *const taken[] = {"a", "c", "m"};
    palcare_doc *doc = doc_of(with_sections);
    palcare_report *report = palcare_report_new();
    palcare_record *i = record_of(doc, "i"), *a = palcare_part(i, PALCARE_ITEM_SECTION, 0),
                   *b = palcare_part(a, PALCARE_SECTION_SECTION, 0);
    char *before = text_of(doc);
    for (size_t k = 0; k < 3; k++) {
        expect_taken(palcare_record_rename(b, taken[k], report), report, taken[k]);
        expect_taken(palcare_set(b, PALCARE_SECTION_ID, taken[k], report), report, taken[k]);
        expect_taken(palcare_replace(b, PALCARE_SECTION_ID, 0, NULL, taken[k], report), report,
                     taken[k]);
    }
    char *after = text_of(doc);
    ck_assert_str_eq(before, after);
    /* The id of another record's part, of the record itself, and its own are not a clash. */
    ck_assert_int_eq(palcare_record_rename(b, "d", report), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(b, "i", report), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(b, "i", report), PALCARE_OK);
    ck_assert_int_eq(palcare_record_remove(a, report), PALCARE_OK);
    ck_assert_int_eq(palcare_record_rename(palcare_part(i, PALCARE_ITEM_SECTION, 0), "a", report),
                     PALCARE_OK);
    free(before);
    free(after);
    palcare_report_free(report);
    palcare_doc_release(doc);
}
END_TEST

/* A copy of a part has its id, until one of the two is renamed: references mean the first. */
START_TEST(references_stay_with_the_first_of_two_parts)
{
    palcare_doc *doc = doc_of(with_sections);
    palcare_record *i = record_of(doc, "i"), *a = palcare_part(i, PALCARE_ITEM_SECTION, 0), *copy;
    const palcare_record *point = palcare_part(i, PALCARE_ITEM_KEY_POINT, 0);
    size_t index = _i ? 0 : PALCARE_LAST; /* the copy comes before the original, or after it */
    ck_assert_int_eq(palcare_insert_copy(i, PALCARE_ITEM_SECTION, index, a, NULL, &copy),
                     PALCARE_OK);
    const palcare_record *first = _i ? copy : a;
    ck_assert_ptr_eq(palcare_target(point, PALCARE_POINT_SUMMARISES, 0, NULL), first);
    ck_assert_int_eq(palcare_check(doc, NULL, NULL, NULL, NULL), PALCARE_INVALID);
    ck_assert_int_eq(palcare_record_rename(copy, "x", NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(point, PALCARE_POINT_SUMMARISES, 0, NULL), first);
    ck_assert_str_eq(palcare_value(point, PALCARE_POINT_SUMMARISES, 0), _i ? "x" : "a");
    const char *link = _i ? "<p><a href=\"#x\">A</a></p>" : "<p><a href=\"#a\">A</a></p>";
    ck_assert_str_eq(palcare_value(a, PALCARE_SECTION_BODY, 0), link);
    ck_assert_str_eq(palcare_value(copy, PALCARE_SECTION_BODY, 0), link);
    palcare_doc_release(doc);
}
END_TEST

/* The same with enough parts that their ids would be indexed. */
START_TEST(a_part_made_alone_finds_its_own_parts)
{
    enum { PARTS = 400 };
    palcare_record *outer = NULL, *part = NULL;
    char id[20];
    ck_assert_int_eq(palcare_record_alone(PALCARE_TYPE_SECTION, "en", NULL, &outer), PALCARE_OK);
    for (int i = 0; i < PARTS; i++) {
        part = add_part(outer, PALCARE_SECTION_SECTION);
        snprintf(id, sizeof id, "s%d", i);
        ck_assert_int_eq(palcare_set(part, PALCARE_SECTION_ID, id, NULL), PALCARE_OK);
    }
    for (int i = 0; i < 2 * PARTS; i++) {
        palcare_report *report = palcare_report_new();
        ck_assert_int_eq(palcare_record_rename(part, "s7", report), PALCARE_INVALID);
        palcare_report_free(report);
    }
    palcare_record_release(outer);
}
END_TEST

START_TEST(an_id_is_not_a_list)
{
    palcare_doc *doc = new_doc();
    palcare_record *i = add_to(doc, PALCARE_TYPE_ITEM, "i");
    palcare_record *part = add_part(i, PALCARE_ITEM_SECTION);
    ck_assert_int_eq(palcare_set(i, PALCARE_ITEM_ID, NULL, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_clear(i, PALCARE_ITEM_ID, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_remove(i, PALCARE_ITEM_ID, 0, NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert(i, PALCARE_ITEM_ID, 0, NULL, "j", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_move(i, PALCARE_ITEM_ID, 0, 0, NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_move(i, PALCARE_ITEM_ID, 0, 1, NULL), PALCARE_MISUSE);
    ck_assert_str_eq(palcare_record_id(i), "i");
    /* A part may have no id. */
    ck_assert_int_eq(palcare_insert(part, PALCARE_SECTION_ID, 1, NULL, "x", NULL), PALCARE_MISUSE);
    ck_assert_ptr_null(palcare_record_id(part));
    ck_assert_int_eq(palcare_insert(part, PALCARE_SECTION_ID, PALCARE_LAST, NULL, "x", NULL),
                     PALCARE_OK);
    ck_assert_int_eq(palcare_insert(part, PALCARE_SECTION_ID, 0, NULL, "y", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_insert(part, PALCARE_SECTION_ID, 0, "en", "y", NULL), PALCARE_MISUSE);
    ck_assert_str_eq(palcare_record_id(part), "x");
    ck_assert_int_eq(palcare_set(part, PALCARE_SECTION_ID, "y", NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(part), "y");
    ck_assert_int_eq(palcare_clear(part, PALCARE_SECTION_ID, NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_record_id(part));
    ck_assert_int_eq(palcare_record_rename(part, "z", NULL), PALCARE_OK);
    ck_assert_int_eq(palcare_set(part, PALCARE_SECTION_ID, NULL, NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_record_id(part));
    palcare_doc_release(doc);
}
END_TEST

START_TEST(a_record_without_an_id_cannot_be_renamed)
{
    palcare_doc *doc = new_doc();
    palcare_record *about = palcare_doc_next(doc, PALCARE_TYPE_ABOUT, NULL);
    palcare_record *licence = add_part(about, PALCARE_ABOUT_LICENCE);
    ck_assert_int_eq(palcare_record_rename(about, "x", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_rename(licence, "x", NULL), PALCARE_MISUSE);
    ck_assert_int_eq(palcare_record_rename(about, NULL, NULL), PALCARE_MISUSE);
    ck_assert_ptr_null(palcare_record_id(about));
    ck_assert_ptr_null(palcare_record_id(licence));
    palcare_doc_release(doc);
}
END_TEST

/* ---- references follow ---- */

/* Every form of reference to the team, the item, its sections, the checklist and its entries. */
static const char pointing[] = HEAD
    "<team id=\"team\" kind=\"other\"><relation kind=\"covers\" to=\"page\"/>"
    "<statement kind=\"goal\" summarises=\"page/aim page/other team/aim\"/></team>"
    "<item id=\"page\" kind=\"page\" team=\"team team-2 team\" related=\"page elsewhere.xml#page\">"
    "<section id=\"aim\"><section id=\"inner\" related=\"page\"/></section>"
    "<key-point summarises=\"aim inner page/aim aim\"><text>T</text></key-point></item>"
    "<item id=\"page-2\" kind=\"page\" related=\"page page-2\"><section id=\"aim\"/>"
    "<key-point summarises=\"aim page/aim\"><text>T</text></key-point></item>"
    "<checklist id=\"list\" kind=\"assessment\" version=\"1\" status=\"draft\" addressee=\"team\">"
    "<title>T</title><entry id=\"pain\" kind=\"scale\"><text>T</text></entry>"
    "<entry id=\"sleep\" kind=\"scale\"><text>T</text></entry>"
    "<score sums=\"pain sleep\"><name>N</name></score></checklist>"
    "<checklist id=\"list-2\" kind=\"assessment\" version=\"1\" status=\"draft\"><title>T</title>"
    "<entry id=\"pain\" kind=\"tick\"><text>T</text></entry></checklist>"
    "<response id=\"r\" checklist=\"list\" checklist-version=\"1\" status=\"completed\">"
    "<answer id=\"a1\" entry=\"pain\" state=\"answered\" on=\"2024\"/>"
    "<answer id=\"a2\" entry=\"list/pain\" state=\"answered\" on=\"2024\" replaces=\"a1\"/>"
    "</response>"
    "<response id=\"r-2\" checklist=\"list-2\" checklist-version=\"1\" status=\"completed\">"
    "<answer id=\"a1\" entry=\"pain\" state=\"answered\" on=\"2024\"/></response>" TAIL;

/* The part at a path of fields and indexes. */
static palcare_record *reach(const palcare_doc *doc, const char *id, palcare_field field,
                             size_t index)
{
    palcare_record *part = palcare_part(record_of(doc, id), field, index);
    ck_assert_ptr_nonnull(part);
    return part;
}

/* The text in which every word of the list of exchanges is replaced by its partner. */
typedef struct exchange {
    const char *was, *is;
} exchange;

static char *exchanged(const char *text, const exchange *list)
{
    char *out = malloc(2 * strlen(text) + 1);
    size_t used = 0;
    bool used_once[16] = {false};
    ck_assert_ptr_nonnull(out);
    while (*text) {
        size_t i = 0;
        while (list[i].was && strncmp(text, list[i].was, strlen(list[i].was)) != 0)
            i++;
        if (list[i].was) {
            used_once[i] = true;
            memcpy(out + used, list[i].is, strlen(list[i].is));
            used += strlen(list[i].is);
            text += strlen(list[i].was);
        } else {
            out[used++] = *text++;
        }
    }
    for (size_t i = 0; list[i].was; i++)
        ck_assert_msg(used_once[i], "'%s' does not occur", list[i].was);
    out[used] = '\0';
    return out;
}

/* Renames and expects only those places of the text to change; then renames back. */
static void expect_renamed(palcare_doc *doc, palcare_record *record, const char *name,
                           const exchange *list)
{
    char *before = text_of(doc);
    char *expected = exchanged(before, list);
    char was[32];
    snprintf(was, sizeof was, "%s", palcare_record_id(record));
    ck_assert_int_eq(palcare_record_rename(record, name, NULL), PALCARE_OK);
    ck_assert_str_eq(palcare_record_id(record), name);
    expect_written(doc, expected);
    ck_assert_int_eq(palcare_record_rename(record, was, NULL), PALCARE_OK);
    expect_written(doc, before);
    free(before);
    free(expected);
}

static palcare_doc *pointing_doc(int made)
{
    palcare_doc *read = doc_of(pointing);
    if (!made)
        return read;
    palcare_doc *doc = NULL;
    palcare_record *top = NULL;
    ck_assert_int_eq(palcare_doc_new("en", NULL, &doc), PALCARE_OK);
    while ((top = palcare_doc_next(read, 0, top)))
        ck_assert_int_eq(palcare_doc_add_copy(doc, top, NULL, NULL, NULL), PALCARE_OK);
    palcare_doc_release(read);
    return doc;
}

START_TEST(references_to_a_record_follow)
{
    palcare_doc *doc = pointing_doc(_i);
    expect_renamed(doc, record_of(doc, "team"), "new",
                   (const exchange[]){{"<team id=\"team\"", "<team id=\"new\""},
                                      {"team/aim", "new/aim"},
                                      {"team=\"team team-2 team\"", "team=\"new team-2 new\""},
                                      {"addressee=\"team\"", "addressee=\"new\""},
                                      {NULL, NULL}});
    expect_renamed(doc, record_of(doc, "page"), "p",
                   (const exchange[]){{"to=\"page\"", "to=\"p\""},
                                      {"page/aim", "p/aim"},
                                      {"page/other", "p/other"},
                                      {"id=\"page\"", "id=\"p\""},
                                      {"\"page elsewhere.xml#page\"", "\"p elsewhere.xml#page\""},
                                      {"\"page page-2\"", "\"p page-2\""},
                                      {"related=\"page\"", "related=\"p\""},
                                      {NULL, NULL}});
    expect_renamed(doc, record_of(doc, "list"), "l",
                   (const exchange[]){{"id=\"list\"", "id=\"l\""},
                                      {"checklist=\"list\"", "checklist=\"l\""},
                                      {"list/pain", "l/pain"},
                                      {NULL, NULL}});
    palcare_doc_release(doc);
}
END_TEST

/* The markup of an answer, up to the next one. */
#define ANSWER(id, entry)                                                                     \
    "id=\"" id "\"\n      entry=\"" entry "\"\n      state=\"answered\"\n      on=\"2024\"\n" \
    "    />\n    "

START_TEST(references_to_a_part_follow)
{
    palcare_doc *doc = pointing_doc(_i);
    expect_renamed(doc, reach(doc, "page", PALCARE_ITEM_SECTION, 0), "x",
                   (const exchange[]){{"page/aim", "page/x"},
                                      {"\"aim inner", "\"x inner"},
                                      {" aim\"", " x\""},
                                      {"    <section id=\"aim\">\n", "    <section id=\"x\">\n"},
                                      {NULL, NULL}});
    expect_renamed(doc, reach(doc, "list", PALCARE_CHECKLIST_ENTRY, 0), "ache",
                   (const exchange[]){{"id=\"pain\" kind=\"scale\"", "id=\"ache\" kind=\"scale\""},
                                      {"sums=\"pain sleep\"", "sums=\"ache sleep\""},
                                      {"\"list/pain\"", "\"list/ache\""},
                                      {ANSWER("a1", "pain") "<answer",
                                       ANSWER("a1", "ache") "<answer"},
                                      {NULL, NULL}});
    expect_renamed(doc, reach(doc, "r", PALCARE_RESPONSE_ANSWER, 0), "first",
                   (const exchange[]){{"replaces=\"a1\"", "replaces=\"first\""},
                                      {ANSWER("a1", "pain") "<answer",
                                       ANSWER("first", "pain") "<answer"},
                                      {NULL, NULL}});
    palcare_doc_release(doc);
}
END_TEST

/* Links and pictures within rich text name parts and records as refs do: a part of the same record
 * first, then a record of the document. */
START_TEST(references_in_rich_text_follow)
{
    palcare_doc *doc = doc_of(
        HEAD
        "<item id=\"i\" kind=\"page\"><section id=\"s\"><body><p><a href=\"#s\">a</a> "
        "<a href=\"#j\">b</a> <a href=\"#s2\">c</a> <a href=\"https://example.org/#s\">d</a> "
        "#s <img src=\"#p\"/></p></body><body xml:lang=\"es\"><p><a hreflang=\"en\" "
        "href=\"#s\">e</a></p></body></section><media id=\"p\" kind=\"image\"/></item>"
        "<item id=\"j\" kind=\"page\"><section id=\"s\"><body><p><a href=\"#s\">f</a></p></body>"
        "</section></item>" TAIL);
    expect_renamed(
        doc, reach(doc, "i", PALCARE_ITEM_SECTION, 0), "t",
        (const exchange[]){{"    <section id=\"s\">\n      <body>\n        <p><a href=\"#s\">a",
                            "    <section id=\"t\">\n      <body>\n        <p><a href=\"#t\">a"},
                           {"href=\"#s\" hreflang=\"en\"", "href=\"#t\" hreflang=\"en\""},
                           {NULL, NULL}});
    expect_renamed(doc, reach(doc, "i", PALCARE_ITEM_MEDIA, 0), "q",
                   (const exchange[]){{"<img src=\"#p\"/>", "<img src=\"#q\"/>"},
                                      {"<media id=\"p\"", "<media id=\"q\""},
                                      {NULL, NULL}});
    expect_renamed(doc, record_of(doc, "j"), "k",
                   (const exchange[]){{"<a href=\"#j\">b", "<a href=\"#k\">b"},
                                      {"<item id=\"j\"", "<item id=\"k\""},
                                      {NULL, NULL}});
    palcare_doc_release(doc);
}
END_TEST

/* References that lead nowhere lead to the record that takes the id later. */
START_TEST(a_dangling_reference_finds_a_record_that_takes_its_id)
{
    palcare_doc *doc = doc_of(HEAD "<item id=\"a\" kind=\"page\" role=\"r\"/>"
                                   "<role id=\"q\" kind=\"function\"><name>Q</name></role>" TAIL);
    palcare_record *a = record_of(doc, "a"), *q = record_of(doc, "q");
    ck_assert_ptr_null(palcare_target(a, PALCARE_ITEM_ROLE, 0, NULL));
    ck_assert_int_eq(palcare_record_rename(q, "r", NULL), PALCARE_OK);
    ck_assert_ptr_eq(palcare_target(a, PALCARE_ITEM_ROLE, 0, NULL), q);
    ck_assert_int_eq(palcare_record_remove(q, NULL), PALCARE_OK);
    ck_assert_ptr_null(palcare_target(a, PALCARE_ITEM_ROLE, 0, NULL));
    ck_assert_str_eq(palcare_value(a, PALCARE_ITEM_ROLE, 0), "r");
    palcare_record *again = add_to(doc, PALCARE_TYPE_ROLE, "r");
    ck_assert_ptr_eq(palcare_target(a, PALCARE_ITEM_ROLE, 0, NULL), again);
    palcare_doc_release(doc);
}
END_TEST

/* References of another document name its own records, whatever is renamed in a document of the
 * set. */
START_TEST(other_documents_stay)
{
    static const char xml[] = HEAD "<item id=\"a\" kind=\"page\" related=\"b\"/>"
                                   "<item id=\"b\" kind=\"page\"/>" TAIL;
    palcare_doc *doc = doc_of(xml), *other = doc_of(xml);
    char *before = text_of(other);
    ck_assert_int_eq(palcare_record_rename(record_of(doc, "b"), "c", NULL), PALCARE_OK);
    expect_written(other, before);
    ck_assert_str_eq(palcare_value(record_of(doc, "a"), PALCARE_ITEM_RELATED, 0), "c");
    palcare_doc_release(doc);
    palcare_doc_release(other);
    free(before);
}
END_TEST

/* Thousands of names: each found, before and after all of them changed. */
START_TEST(many_records_can_be_renamed)
{
    enum { MANY = 5000 };
    char id[40], to[32];
    palcare_doc *doc = new_doc();
    palcare_record *a = add_to(doc, PALCARE_TYPE_AREA, "first");
    for (int i = 0; i < MANY; i++) {
        snprintf(id, sizeof id, "%s%d", i % 3 ? "area-with-a-long-name-" : "a", i);
        palcare_record *made = NULL;
        if (palcare_doc_add(doc, PALCARE_TYPE_AREA, id, NULL, &made) != PALCARE_OK ||
            palcare_doc_find(doc, id) != made ||
            palcare_insert(a, PALCARE_AREA_PARENT, PALCARE_LAST, NULL, id, NULL) != PALCARE_OK)
            ck_abort_msg("%s is not there", id);
    }
    for (int i = 0; i < MANY; i += 250) {
        snprintf(id, sizeof id, "%s%d", i % 3 ? "area-with-a-long-name-" : "a", i);
        snprintf(to, sizeof to, "b%d", i);
        palcare_record *made = record_of(doc, id);
        ck_assert_int_eq(palcare_record_rename(made, to, NULL), PALCARE_OK);
        ck_assert_ptr_eq(palcare_doc_find(doc, to), made);
        ck_assert_ptr_null(palcare_doc_find(doc, id));
        ck_assert_str_eq(palcare_value(a, PALCARE_AREA_PARENT, (size_t)i), to);
        ck_assert_ptr_eq(palcare_target(a, PALCARE_AREA_PARENT, (size_t)i, NULL), made);
    }
    ck_assert_uint_eq(palcare_count(a, PALCARE_AREA_PARENT), MANY);
    ck_assert_uint_eq(palcare_doc_count(doc, PALCARE_TYPE_AREA), MANY + 1);
    palcare_doc_release(doc);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rename");
    TCase *cases = tcase_create("rename");
    tcase_set_timeout(cases, 20);
    tcase_add_loop_test(cases, bad_ids_are_refused, 0, BAD_IDS);
    tcase_add_loop_test(cases, good_ids_are_taken, 0, sizeof good_ids / sizeof *good_ids);
    tcase_add_test(cases, taken_ids_are_refused);
    tcase_add_test(cases, taken_ids_of_parts_are_refused);
    tcase_add_loop_test(cases, references_stay_with_the_first_of_two_parts, 0, 2);
    tcase_add_test(cases, a_part_made_alone_finds_its_own_parts);
    tcase_add_test(cases, an_id_is_not_a_list);
    tcase_add_test(cases, a_record_without_an_id_cannot_be_renamed);
    tcase_add_loop_test(cases, references_to_a_record_follow, 0, 2);
    tcase_add_loop_test(cases, references_to_a_part_follow, 0, 2);
    tcase_add_test(cases, references_in_rich_text_follow);
    tcase_add_test(cases, a_dangling_reference_finds_a_record_that_takes_its_id);
    tcase_add_test(cases, other_documents_stay);
    tcase_add_test(cases, many_records_can_be_renamed);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

/* The public walk over rich text. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "run.h"

#include <palcare/palcare.h>

#include <stdio.h>
#include <string.h>

/* The steps of a walk, as one line. */
typedef struct trace {
    char text[512];
    size_t size;
    int stop_at; /* the call to stop at, from 1; 0: none */
    int calls;
} trace;

static int note(trace *t, const char *format, const char *a, const char *b)
{
    t->size += (size_t)snprintf(t->text + t->size, sizeof t->text - t->size, format, a, b);
    return ++t->calls == t->stop_at;
}

static int enter(void *user, const char *element, const char *const *attributes)
{
    trace *t = user;
    int stop = note(t, "<%s", element, "");
    for (; *attributes; attributes += 2)
        t->size += (size_t)snprintf(t->text + t->size, sizeof t->text - t->size, " %s=[%s]",
                                    attributes[0], attributes[1]);
    t->size += (size_t)snprintf(t->text + t->size, sizeof t->text - t->size, ">");
    return stop;
}

static int leave(void *user, const char *element)
{
    return note(user, "</%s>", element, "");
}

static int text(void *user, const char *bytes, size_t size)
{
    ck_assert_uint_eq(strlen(bytes), size);
    return note(user, "%s", bytes, "");
}

static const char markup[] = "<p>Ring <a href=\"https://example.org/?a=1&amp;b=2\" hreflang=\"es\">"
                             "us &amp; ask</a><br/>now</p><table><tr><td></td></tr></table>";

START_TEST(elements_attributes_and_text_come_in_order)
{
    trace t = {{0}, 0, 0, 0};
    ck_assert_int_eq(palcare_rich_walk(markup, enter, leave, text, &t, NULL), PALCARE_OK);
    ck_assert_str_eq(t.text,
                     "<p>Ring <a href=[https://example.org/?a=1&b=2] hreflang=[es]>us & ask</a>"
                     "<br></br>now</p><table><tr><td></td></tr></table>");
}
END_TEST

START_TEST(each_function_may_be_absent)
{
    trace t = {{0}, 0, 0, 0};
    ck_assert_int_eq(palcare_rich_walk(markup, NULL, NULL, text, &t, NULL), PALCARE_OK);
    ck_assert_str_eq(t.text, "Ring us & asknow");
    ck_assert_int_eq(palcare_rich_walk(markup, NULL, NULL, NULL, NULL, NULL), PALCARE_OK);
}
END_TEST

START_TEST(any_function_can_stop_the_walk)
{
    trace whole = {{0}, 0, 0, 0};
    ck_assert_int_eq(palcare_rich_walk(markup, enter, leave, text, &whole, NULL), PALCARE_OK);
    for (int call = 1; call <= whole.calls; call++) {
        trace t = {{0}, 0, call, 0};
        ck_assert_int_eq(palcare_rich_walk(markup, enter, leave, text, &t, NULL), PALCARE_STOPPED);
        ck_assert_int_eq(t.calls, call);
    }
}
END_TEST

START_TEST(other_markup_is_refused_with_the_message_of_the_reader)
{
    palcare_report *report = palcare_report_new();
    ck_assert_int_eq(palcare_rich_walk("<script>x</script>", enter, leave, text, NULL, report),
                     PALCARE_INVALID);
    ck_assert_ptr_nonnull(strstr(palcare_report_message(report, 0), "script"));
    palcare_report_clear(report);
    ck_assert_int_eq(palcare_rich_walk(NULL, enter, leave, text, NULL, report), PALCARE_MISUSE);
    ck_assert_str_eq(palcare_report_message(report, 0), "the markup is NULL");
    palcare_report_free(report);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("rich_visit");
    TCase *cases = tcase_create("rich_visit");
    suite_add_tcase(suite, cases);
    tcase_add_test(cases, elements_attributes_and_text_come_in_order);
    tcase_add_test(cases, each_function_may_be_absent);
    tcase_add_test(cases, any_function_can_stop_the_walk);
    tcase_add_test(cases, other_markup_is_refused_with_the_message_of_the_reader);
    return run_suite(suite);
}

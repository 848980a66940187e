/* Buffers: they grow, and what does not fit is refused, and not forgotten. */
#include "base/buffer.h"

#include "run.h"

#include <string.h>

START_TEST(it_grows)
{
    buffer b = {0};
    for (int i = 0; i < 1000; i++)
        buffer_format(&b, "%d,", i % 10);
    ck_assert_uint_eq(b.size, 2000);
    ck_assert_uint_eq(strlen(buffer_text(&b)), 2000);
    buffer_clear(&b);
    buffer_string(&b, "short");
    ck_assert_str_eq(buffer_text(&b), "short");
    buffer_free(&b);
}
END_TEST

/* Half a text must never pass for a whole one. */
START_TEST(what_failed_is_no_text)
{
    buffer b = {0};
    buffer_string(&b, "the beginning");
    ck_assert(!buffer_reserve(&b, SIZE_MAX - 2));
    buffer_string(&b, " and the end");
    buffer_format(&b, ", %s", "as printed");
    ck_assert(b.failed);
    ck_assert_ptr_null(buffer_text(&b));
    buffer_clear(&b);
    buffer_string(&b, "another");
    ck_assert_str_eq(buffer_text(&b), "another");
    buffer_free(&b);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("buffer");
    TCase *cases = tcase_create("buffer");
    tcase_add_test(cases, it_grows);
    tcase_add_test(cases, what_failed_is_no_text);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

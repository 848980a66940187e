/* Buffers grow, refuse what does not fit, and remember that they did. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"

#include "run.h"

#include <string.h>

START_TEST(a_buffer_grows_as_needed)
{
    buffer b = {0};
    for (int i = 0; i < 1000; i++)
        pc_buffer_format(&b, "%d,", i % 10);
    ck_assert_uint_eq(b.size, 2000);
    ck_assert_uint_eq(strlen(pc_buffer_text(&b)), 2000);
    pc_buffer_clear(&b);
    pc_buffer_string(&b, "short");
    ck_assert_str_eq(pc_buffer_text(&b), "short");
    pc_buffer_free(&b);
}
END_TEST

/* Half a text must never pass for a whole one. */
START_TEST(a_buffer_that_failed_gives_no_text)
{
    buffer b = {0};
    pc_buffer_string(&b, "the beginning");
    ck_assert(!pc_buffer_reserve(&b, SIZE_MAX - 2));
    pc_buffer_string(&b, " and the end");
    pc_buffer_format(&b, ", %s", "as printed");
    ck_assert(b.failed);
    ck_assert_ptr_null(pc_buffer_text(&b));
    pc_buffer_clear(&b);
    pc_buffer_string(&b, "another");
    ck_assert_str_eq(pc_buffer_text(&b), "another");
    pc_buffer_free(&b);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("buffer");
    TCase *cases = tcase_create("buffer");
    tcase_add_test(cases, a_buffer_grows_as_needed);
    tcase_add_test(cases, a_buffer_that_failed_gives_no_text);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}

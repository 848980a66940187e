/*
 * Replaces files while signals are held back. palcare_write_file() writes a document, and
 * palcare_replace_file() bytes, so that the author's layout and mistakes stay.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "replace_file.h"
#include "hold_signals.h"
#include "open_files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct text read_text(const char *path)
{
    struct result result;
    result_open(&result);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    char part[8192];
    ssize_t got = file < 0 ? -1 : 1;
    while (got > 0 || (file >= 0 && got < 0 && errno == EINTR)) {
        got = read(file, part, sizeof part);
        if (got > 0)
            fwrite(part, 1, (size_t)got, result.stream);
    }
    if (got < 0)
        give_up("%s: %s", path, strerror(errno));
    close(file);
    result_close(&result);
    return (struct text){result.bytes, result.size};
}

bool replace_file(const char *path, const struct text *text, const struct seen *seen,
                  const struct arguments *arguments)
{
    palcare_report *report = new_report(arguments);
    sigset_t before;
    hold_signals(&before);
    palcare_status status = PALCARE_IO;
    if (still_as_seen(path, seen))
        status = palcare_replace_file(path, text->bytes, text->size, arguments->limits, report);
    let_signals(&before);
    print_report(stderr, report, 0);
    palcare_report_free(report);
    if (status == PALCARE_NOMEM)
        give_up("out of memory");
    return status == PALCARE_OK;
}

palcare_status write_document(const palcare_doc *doc, const char *path,
                              const palcare_options *limits, palcare_report *report)
{
    sigset_t before;
    hold_signals(&before);
    palcare_status status = palcare_write_file(doc, path, limits, report);
    let_signals(&before);
    return status;
}

void allow_in_place(const struct arguments *arguments, int in_place, int writes, const char *name)
{
    if (!option_given(arguments, in_place))
        return;
    if (!option_given(arguments, writes))
        wrong_usage(arguments->verb, "'--in-place' goes with '%s'", name);
    if (palcare_options_set(arguments->limits, "in-place", 1, NULL) != PALCARE_OK)
        give_up("this libpalcare cannot write files in place");
}

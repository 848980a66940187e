/*
 * The functions of measure.h, for Linux.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "measure.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

bool measure_start(const char *path, bytes *input)
{
    struct stat about;
    if (prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0) != 0)
        perror("huge pages stay on");
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &about) != 0) {
        perror(path);
        return false;
    }
    input->size = (size_t)about.st_size;
    void *at = mmap(NULL, input->size, PROT_READ, MAP_PRIVATE, file, 0);
    close(file);
    if (at == MAP_FAILED) {
        perror(path);
        return false;
    }
    input->at = at;
    volatile char seen = 0;
    for (size_t i = 0; i < input->size; i += 4096)
        seen = input->at[i];
    (void)seen;
    return true;
}

uint64_t measure_cpu(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000U + (uint64_t)now.tv_nsec;
}

uint64_t measure_anonymous(void)
{
    uint64_t kilobytes = 0;
    char line[256];
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        if (sscanf(line, "RssAnon: %" SCNu64, &kilobytes) == 1)
            break;
    if (status)
        fclose(status);
    return kilobytes * 1024;
}

palcare_options *measure_options(void)
{
    palcare_options *options = palcare_options_new();
    if (options && palcare_options_set(options, "bytes", INT64_C(4) << 30, NULL) == PALCARE_OK &&
        palcare_options_set(options, "records", 20000000, NULL) == PALCARE_OK)
        return options;
    fprintf(stderr, "the limits for a large document were refused\n");
    palcare_options_free(options);
    return NULL;
}

palcare_doc *measure_load(bytes input, const palcare_options *options)
{
    palcare_doc *doc = NULL;
    palcare_report *report = palcare_report_new();
    palcare_status status = palcare_read_memory(input.at, input.size, NULL, options, report, &doc);
    if (status != PALCARE_OK || palcare_report_count(report) > 0) {
        fprintf(stderr, "the load answered %s\n", palcare_status_name(status));
        for (size_t i = 0; i < palcare_report_count(report); i++)
            fprintf(stderr, "%s\n", palcare_report_text(report, i));
        palcare_doc_release(doc);
        doc = NULL;
    }
    palcare_report_free(report);
    return doc;
}

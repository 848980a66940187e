/*
 * Replaces libFuzzer if the compiler has none: passes the contents of the files to the function.
 *
 * usage: PROGRAM FILE...
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "fuzz.h"

enum { MOST = 1 << 20 };

static bool feed(const char *path)
{
    static uint8_t bytes[MOST];
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return false;
    }
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    uint8_t *own = malloc(size ? size : 1); /* its end is the end of the readable bytes */
    if (!own)
        return false;
    for (size_t i = 0; i < size; i++)
        own[i] = bytes[i];
    fprintf(stderr, "%s\n", path); /* the last one printed is the one that stopped it */
    LLVMFuzzerTestOneInput(own, size);
    free(own);
    return true;
}

int main(int argc, char **argv)
{
    bool good = argc > 1;
    for (int i = 1; i < argc; i++)
        good &= feed(argv[i]);
    return good ? 0 : 1;
}

/*
 * A foreign program, compiled as C11 and as C++17: makes a document, writes it, reads it back. It
 * represents everyone who builds against the installed tree.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>

#include <stdio.h>
#include <string.h>

/* Makes a document with one team and writes it to memory. */
static palcare_status make(char **bytes, size_t *size)
{
    palcare_doc *doc = NULL;
    palcare_record *about = NULL;
    palcare_record *team = NULL;
    palcare_status status = palcare_doc_new("en", NULL, &doc);
    if (status == PALCARE_OK)
        status = palcare_doc_add(doc, PALCARE_TYPE_ABOUT, NULL, NULL, &about);
    if (status == PALCARE_OK)
        status = palcare_set(about, PALCARE_ABOUT_PRIVACY, "public", NULL);
    if (status == PALCARE_OK)
        status = palcare_doc_add(doc, PALCARE_TYPE_TEAM, "larch", NULL, &team);
    if (status == PALCARE_OK)
        status = palcare_set(team, PALCARE_TEAM_KIND, "palliative", NULL);
    if (status == PALCARE_OK)
        status = palcare_set_text(team, PALCARE_TEAM_NAME, "en", "The Larch House team", NULL);
    if (status == PALCARE_OK)
        status = palcare_write_memory(doc, NULL, NULL, bytes, size);
    palcare_doc_release(doc);
    return status;
}

int main(void)
{
    char *bytes = NULL;
    size_t size = 0;
    if (make(&bytes, &size) != PALCARE_OK)
        return 1;

    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_memory(bytes, size, NULL, NULL, NULL, &doc);
    palcare_free(bytes);
    const char *name = palcare_text(palcare_doc_find(doc, "larch"), PALCARE_TEAM_NAME, "es, en");
    int right = status == PALCARE_OK && name && strcmp(name, "The Larch House team") == 0;
    printf("palcare %s: %s\n", palcare_library_version(), right ? name : "not as written");
    palcare_doc_release(doc);
    return right ? 0 : 1;
}

/* A foreign program that converts a record to JSON and back. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/json.h>

#include <stdio.h>
#include <string.h>

int main(void)
{
    static const char text[] = "{\"type\": \"site\", \"id\": \"s\"}";
    palcare_record *site = NULL;
    char *again = NULL;
    if (palcare_record_from_json(PALCARE_TYPE_ANY, text, strlen(text), NULL, &site) != PALCARE_OK ||
        palcare_record_to_json(site, 0, NULL, &again) != PALCARE_OK)
        return 1;
    int differs = strcmp(text, again);
    printf("as JSON and back: %s\n", again);
    palcare_free(again);
    palcare_record_release(site);
    return differs ? 1 : 0;
}

/*
 * Prints SARIF: a rule for each code found, a result for each problem, and a fix if --fix would
 * make one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "print_sarif.h"
#include "describe.h"
#include "open_files.h"
#include "print_json.h"

#include <stdlib.h>
#include <string.h>

void sarif_open(struct sarif *sarif)
{
    *sarif = (struct sarif){need(json_array()), need(json_array())};
}

static json_t *message_of(const char *text)
{
    json_t *message = need(json_object());
    json_put(message, "text", json_text(text));
    return message;
}

/* The location of a path, which it encodes as a URI reference of RFC 3986. */
static json_t *address_of(const char *path)
{
    static const char plain[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    struct result address;
    result_open(&address);
    fputs(*path == '/' ? "file://" : "", address.stream);
    for (; *path; path++) {
        if (strchr(plain, *path))
            fputc(*path, address.stream);
        else
            fprintf(address.stream, "%%%02X", (unsigned)(unsigned char)*path);
    }
    result_close(&address);
    json_t *location = need(json_object());
    json_put(location, "uri", json_text(address.bytes));
    result_free(&address);
    return location;
}

/* Returns the index of a code's rule. Adds the rule if it is not there yet. */
static size_t rule_of(struct sarif *sarif, int code, const char *name)
{
    size_t count = json_array_size(sarif->rules);
    for (size_t i = 0; i < count; i++) {
        const json_t *rule = json_array_get(sarif->rules, i);
        if (strcmp(json_string_value(json_object_get(rule, "id")), name) == 0)
            return i;
    }
    const char *source = NULL, *help = problem_help(code, &source);
    json_t *rule = need(json_object());
    json_put(rule, "id", json_text(name));
    if (help)
        json_put(rule, "fullDescription", message_of(help));
    if (source && strncmp(source, "https://", 8) == 0 && !strchr(source, ' '))
        json_put(rule, "helpUri", json_text(source));
    else if (source)
        json_put(rule, "help", message_of(source));
    json_add(sarif->rules, rule);
    return count;
}

static json_t *location_of(const struct problem *problem)
{
    json_t *physical = need(json_object()), *location = need(json_object());
    json_put(physical, "artifactLocation", address_of(problem->file));
    if (problem->line && problem->column)
        json_put(physical, "region",
                 json_pack("{s:I, s:I}", "startLine", (json_int_t)problem->line, "startColumn",
                           (json_int_t)problem->column));
    json_put(location, "physicalLocation", physical);
    if (problem->path) {
        json_t *record = need(json_object());
        json_put(record, "fullyQualifiedName", json_text(problem->path));
        json_put(location, "logicalLocations", json_pack("[o]", record));
    }
    return location;
}

static json_t *fix_of(const struct problem *problem)
{
    const struct region *region = &problem->region;
    json_t *replacement = need(json_object()), *change = need(json_object());
    json_put(replacement, "deletedRegion",
             json_pack("{s:I, s:I, s:I}", "startLine", (json_int_t)region->line, "startColumn",
                       (json_int_t)region->column, "endColumn", (json_int_t)region->end_column));
    json_put(replacement, "insertedContent", message_of(region->value));
    json_put(change, "artifactLocation", address_of(problem->file));
    json_put(change, "replacements", json_pack("[o]", replacement));
    json_t *fix = need(json_object());
    json_put(fix, "description", message_of(problem->hint));
    json_put(fix, "artifactChanges", json_pack("[o]", change));
    return fix;
}

static void add_result(struct sarif *sarif, const struct problem *problem)
{
    char name[16];
    snprintf(name, sizeof name, "PC%04d", problem->code);
    char *words = format_text(problem->hint ? "%s; %s" : "%s", problem->message,
                              problem->hint ? problem->hint : "");
    json_t *result = need(json_object());
    json_put(result, "ruleId", json_text(name));
    json_put(result, "ruleIndex", json_integer((json_int_t)rule_of(sarif, problem->code, name)));
    json_put(result, "level", json_string(palcare_severity_name(problem->severity)));
    json_put(result, "message", message_of(words));
    json_put(result, "locations", json_pack("[o]", location_of(problem)));
    if (problem->region.value)
        json_put(result, "fixes", json_pack("[o]", fix_of(problem)));
    json_add(sarif->results, result);
    free(words);
}

void sarif_add(struct sarif *sarif, const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        add_result(sarif, &problems->all[i]);
}

void sarif_print(FILE *out, struct sarif *sarif)
{
    json_t *driver = need(json_object()), *tool = need(json_object()), *run = need(json_object());
    json_put(driver, "name", json_string("palcare"));
    json_put(driver, "version", json_string(palcare_library_version()));
    json_put(driver, "rules", sarif->rules);
    json_put(tool, "driver", driver);
    json_put(run, "tool", tool);
    json_put(run, "columnKind", json_string("unicodeCodePoints"));
    json_put(run, "results", sarif->results);
    json_t *log = need(json_object());
    json_put(log, "$schema", json_string("https://json.schemastore.org/sarif-2.1.0.json"));
    json_put(log, "version", json_string("2.1.0"));
    json_put(log, "runs", json_pack("[o]", run));
    json_print(out, log);
}

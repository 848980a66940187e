/* The two verdicts, and what RELAX NG cannot see. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "rng_verdict.h"

#include "run.h"

#include "base/buffer.h"
#include "schema/problems.h"

#include <libxml/relaxng.h>
#include <string.h>

static buffer printed;
static xmlRelaxNGPtr schema;

static int into_buffer(void *user, const void *bytes, size_t size)
{
    pc_buffer_add(user, bytes, size);
    return 0;
}

static void XMLCDECL add_complaint(void *user, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static void XMLCDECL add_complaint(void *user, const char *format, ...)
{
    char line[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    pc_buffer_string(user, line);
}

void verdict_begin(void)
{
    buffer complaints = {0};
    ck_assert_int_eq(palcare_write_rng(into_buffer, &printed), PALCARE_OK);
    ck_assert_ptr_nonnull(pc_buffer_text(&printed));
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewMemParserCtxt(printed.at, (int)printed.size);
    ck_assert_ptr_nonnull(parser);
    xmlRelaxNGSetParserErrors(parser, add_complaint, add_complaint, &complaints);
    schema = xmlRelaxNGParse(parser);
    xmlRelaxNGFreeParserCtxt(parser);
    if (!schema || complaints.size)
        ck_abort_msg("libxml2 does not take the schema: %s", pc_buffer_text(&complaints));
    pc_buffer_free(&complaints);
}

void verdict_end(void)
{
    xmlRelaxNGFree(schema);
    xmlCleanupParser();
    pc_buffer_free(&printed);
}

const char *verdict_schema(void)
{
    return printed.at;
}

/* ---- the reader ---- */

/* RELAX NG does not judge XML itself, nor limits. */
static bool is_outside(int code)
{
    return code < 2000 || code == PC_RICH_DEPTH;
}

/* A comment or instruction within a value is refused, but no schema sees it. */
static bool is_unseen(const char *message)
{
    return strstr(message, "a comment is not allowed within") ||
           strstr(message, "a processing instruction is not allowed within");
}

static verdict reader_verdict(const char *bytes, size_t size, buffer *reasons)
{
    palcare_report *report = palcare_report_new();
    palcare_doc *doc = NULL;
    verdict result = VERDICT_SOUND;
    palcare_status status = palcare_read_memory(bytes, size, NULL, NULL, report, &doc);
    ck_assert_int_eq(status == PALCARE_OK,
                     palcare_report_total(report, PALCARE_SEVERITY_ERROR) == 0);
    for (size_t i = 0; i < palcare_report_count(report) && result != VERDICT_NONE; i++) {
        int code = palcare_report_code(report, i);
        if (palcare_report_severity(report, i) != PALCARE_SEVERITY_ERROR)
            continue;
        if (is_outside(code))
            result = VERDICT_NONE;
        else if (code < 3000 && !is_unseen(palcare_report_message(report, i)))
            result = VERDICT_FAULTY;
        pc_buffer_format(reasons, "  %s\n", palcare_report_text(report, i));
    }
    palcare_doc_release(doc);
    palcare_report_free(report);
    return result;
}

/* ---- the schema ---- */

static verdict schema_verdict(const char *bytes, size_t size, buffer *reasons)
{
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    xmlDocPtr doc = xmlCtxtReadMemory(parser, bytes, (int)size, NULL, NULL,
                                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    bool is_xml = doc && parser->wellFormed && parser->errNo == XML_ERR_OK;
    xmlFreeParserCtxt(parser);
    int failed = 1;
    if (is_xml) {
        xmlRelaxNGValidCtxtPtr validator = xmlRelaxNGNewValidCtxt(schema);
        xmlRelaxNGSetValidErrors(validator, add_complaint, add_complaint, reasons);
        failed = xmlRelaxNGValidateDoc(validator, doc);
        xmlRelaxNGFreeValidCtxt(validator);
    } else {
        pc_buffer_string(reasons, "  not well-formed\n");
    }
    xmlFreeDoc(doc);
    ck_assert_int_ge(failed, 0);
    return failed ? VERDICT_FAULTY : VERDICT_SOUND;
}

enum { MOST_SHOWN = 4000 }; /* Check takes no long messages */

verdict verdict_of(const char *label, const char *bytes, size_t size)
{
    buffer ours = {0}, theirs = {0};
    verdict reader = reader_verdict(bytes, size, &ours);
    if (reader != VERDICT_NONE && schema_verdict(bytes, size, &theirs) != reader)
        ck_abort_msg("%s: %s alone finds fault\nreader:\n%.600sRELAX NG:\n%.600s%.*s", label,
                     reader == VERDICT_FAULTY ? "the reader" : "RELAX NG", pc_buffer_text(&ours),
                     pc_buffer_text(&theirs), (int)(size < MOST_SHOWN ? size : MOST_SHOWN), bytes);
    pc_buffer_free(&ours);
    pc_buffer_free(&theirs);
    return reader;
}

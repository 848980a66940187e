/* Sources of claims, figures, answers and names, and how reliable they are. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/folded_words.h"
#include "check/references.h"

#include <string.h>

/* ---- claims ---- */

static void check_claim(check *c, const palcare_record *statement, int code)
{
    bool silent = !pc_field_given(statement, PALCARE_STATEMENT_EVIDENCE) &&
                  !pc_field_given(statement, PALCARE_STATEMENT_CITATION);
    if (pc_field_is(statement, PALCARE_STATEMENT_KIND, "claim") &&
        (silent || pc_field_is(statement, PALCARE_STATEMENT_EVIDENCE, "none-given")))
        pc_check_say(c, code, PALCARE_STATEMENT_EVIDENCE, PALCARE_NONE,
                     "cite what supports it, where there is something",
                     "a claim for which no evidence is given");
}

static void check_cited(check *c, const palcare_record *statement, int code)
{
    static const char *const written[] = {"guideline", "review", "study"};
    const char *evidence = pc_field_first(statement, PALCARE_STATEMENT_EVIDENCE);
    for (size_t i = 0; evidence && i < sizeof written / sizeof written[0]; i++)
        if (strcmp(evidence, written[i]) == 0 &&
            !pc_field_given(statement, PALCARE_STATEMENT_CITATION))
            pc_check_say(c, code, PALCARE_STATEMENT_CITATION, PALCARE_NONE, "add the <citation>",
                         "rests on a %s, and does not say which", evidence);
}

static void check_findable(check *c, const palcare_record *source, int code)
{
    if (!pc_field_given(source, PALCARE_SOURCE_TITLE) &&
        !pc_field_given(source, PALCARE_SOURCE_IDENTIFIER) &&
        !pc_field_given(source, PALCARE_SOURCE_LINK))
        pc_check_say(c, code, 0, PALCARE_NONE, "give its title, its number or a link",
                     "has no title, number or link, so nobody can find it");
}

static void check_figure(check *c, const palcare_record *observation, int code)
{
    bool period = pc_field_given(observation, PALCARE_OBSERVATION_PERIOD);
    if (period && pc_field_given(observation, PALCARE_OBSERVATION_SOURCE))
        return;
    pc_check_say(c, code, period ? PALCARE_OBSERVATION_SOURCE : PALCARE_OBSERVATION_PERIOD,
                 PALCARE_NONE, "it is kept, but never enters a sum",
                 "a figure that does not say %s",
                 period ? "where it is from" : "for which time it holds");
}

static void check_reading_level(check *c, const palcare_record *coding, int code)
{
    if (pc_check_held_by(c) == PALCARE_ITEM_READING_LEVEL &&
        !pc_field_given(coding, PALCARE_CODING_VERSION))
        pc_check_say(c, code, PALCARE_CODING_VERSION, PALCARE_NONE,
                     "add the version of the tool that measured it",
                     "a reading level cannot be compared without its tool's version");
}

/* ---- questions and answers ---- */

static void check_answered(check *c, const palcare_record *inquiry, int code)
{
    enum { LOOKED_AT = 100 };
    const char *due = pc_field_first(inquiry, PALCARE_INQUIRY_DUE);
    const palcare_record *reply;
    for (size_t i = 0; i < LOOKED_AT && (reply = palcare_part(inquiry, PALCARE_INQUIRY_REPLY, i));
         i++)
        if (!pc_field_is(reply, PALCARE_REPLY_KIND, "holding"))
            return;
    if (pc_check_is_over(c, due))
        pc_check_say(c, code, PALCARE_INQUIRY_REPLY, PALCARE_NONE,
                     "find out whether it has been answered since; a holding reply is not an "
                     "answer",
                     "an answer was due %s, and there is none", due);
}

static void check_corrects(check *c, const palcare_record *reply, int code)
{
    bool correction = pc_field_is(reply, PALCARE_REPLY_KIND, "correction");
    if ((correction || pc_field_is(reply, PALCARE_REPLY_KIND, "withdrawal")) &&
        !pc_field_given(reply, PALCARE_REPLY_REPLACES))
        pc_check_say(c, code, PALCARE_REPLY_REPLACES, PALCARE_NONE,
                     "name it in 'replaces', and keep it", "a %s that does not name the reply",
                     pc_field_first(reply, PALCARE_REPLY_KIND));
}

/* ---- names ---- */

static void check_full_name(check *c, const palcare_record *body, int code)
{
    const char *name = palcare_text(body, PALCARE_ORGANIZATION_NAME, NULL);
    const char *letters = palcare_text(body, PALCARE_ORGANIZATION_ACRONYM, NULL);
    if (name && letters && pc_words_equal(name, letters))
        pc_check_say(c, code, PALCARE_ORGANIZATION_NAME, 0,
                     "write the name in full, and say in its provenance where it is from",
                     "its name is its acronym alone");
}

static const record_rule record_rules[] = {
    {PC_CLAIM_NO_EVIDENCE, PALCARE_TYPE_STATEMENT, check_claim},
    {PC_EVIDENCE_NOT_CITED, PALCARE_TYPE_STATEMENT, check_cited},
    {PC_SOURCE_NOT_FOUND, PALCARE_TYPE_SOURCE, check_findable},
    {PC_FIGURE_NOT_PLACED, PALCARE_TYPE_OBSERVATION, check_figure},
    {PC_READING_LEVEL, PALCARE_TYPE_CODING, check_reading_level},
    {PC_NOT_ANSWERED, PALCARE_TYPE_INQUIRY, check_answered},
    {PC_CORRECTS_NOTHING, PALCARE_TYPE_REPLY, check_corrects},
    {PC_ONLY_ACRONYM, PALCARE_TYPE_ORGANIZATION, check_full_name},
};
const rules pc_source_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL, 0};

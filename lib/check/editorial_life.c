/*
 * The life of content: overdue reviews, impossible dates, references to withdrawn content,
 * licences, gaps left by copying.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/folded_words.h"
#include "check/references.h"
#include "value/form.h"

#include <stdio.h>
#include <string.h>

/* ---- reviews ---- */

static bool is_published(const palcare_record *record, palcare_field status)
{
    return pc_field_is(record, status, "published");
}

/* A review due in a month becomes overdue after its last day. */
static void check_due(check *c, const palcare_record *record, palcare_field due, int code)
{
    int64_t first, last;
    const char *date = pc_field_first(record, due);
    if (!date || !pc_is_on_show(record) || !palcare_date_span(date, &first, &last) ||
        !pc_check_has_today(c))
        return;
    if (code == PC_REVIEW_OVERDUE ? last < c->today : first <= c->today && c->today <= last)
        pc_check_say(c, code, due, 0, "review it, then say when in 'reviewed' and 'review-due'",
                     code == PC_REVIEW_OVERDUE ? "its review was due %s" : "its review is due %s",
                     date);
}

static void check_item_due(check *c, const palcare_record *item, int code)
{
    check_due(c, item, PALCARE_ITEM_REVIEW_DUE, code);
}

static void check_list_due(check *c, const palcare_record *list, int code)
{
    check_due(c, list, PALCARE_CHECKLIST_REVIEW_DUE, code);
}

enum { YEAR = 365, REVIEW_YEARS = 3 };

static void check_reviewed_long_ago(check *c, const palcare_record *record, palcare_field reviewed,
                                    palcare_field due, palcare_field status, int code)
{
    const char *date = pc_field_first(record, reviewed);
    if (date && is_published(record, status) && !pc_field_given(record, due) &&
        pc_check_has_today(c) && pc_check_days_since(c, date) > REVIEW_YEARS * YEAR + 1)
        pc_check_say(c, code, reviewed, 0, "review it again, and say in 'review-due' when next",
                     "was last reviewed %s, more than %d years ago", date, REVIEW_YEARS);
}

static void check_item_age(check *c, const palcare_record *item, int code)
{
    check_reviewed_long_ago(c, item, PALCARE_ITEM_REVIEWED, PALCARE_ITEM_REVIEW_DUE,
                            PALCARE_ITEM_STATUS, code);
}

static void check_list_age(check *c, const palcare_record *list, int code)
{
    check_reviewed_long_ago(c, list, PALCARE_CHECKLIST_REVIEWED, PALCARE_CHECKLIST_REVIEW_DUE,
                            PALCARE_CHECKLIST_STATUS, code);
}

static void check_never_reviewed(check *c, const palcare_record *item, int code)
{
    static const char *const advice[] = {"article", "page", "faq", "brochure", "guidance"};
    const char *kind = pc_field_first(item, PALCARE_ITEM_KIND);
    bool is_advice = false;
    for (size_t i = 0; kind && i < sizeof advice / sizeof advice[0]; i++)
        is_advice = is_advice || strcmp(kind, advice[i]) == 0;
    if (is_advice && is_published(item, PALCARE_ITEM_STATUS) &&
        !pc_field_given(item, PALCARE_ITEM_REVIEWED) && !pc_field_given(item, PALCARE_ITEM_REVIEW))
        pc_check_say(c, code, PALCARE_ITEM_REVIEWED, PALCARE_NONE,
                     "say when it was reviewed, and when next",
                     "is published, and does not say that it was ever reviewed");
}

/* ---- dates ---- */

/* Dates of past events, which cannot be in the future. */
static const palcare_field past[] = {
    PALCARE_ABOUT_CREATED,
    PALCARE_ABOUT_MODIFIED,
    PALCARE_ITEM_MODIFIED,
    PALCARE_ITEM_REVIEWED,
    PALCARE_SERVICE_ASSURED,
    PALCARE_CHECKLIST_REVIEWED,
    PALCARE_RESPONSE_STARTED,
    PALCARE_RESPONSE_COMPLETED,
    PALCARE_REVIEW_ON,
    PALCARE_REPLY_ON,
    PALCARE_INQUIRY_ASKED,
    PALCARE_CONSENT_GIVEN,
    PALCARE_CAPACITY_ON,
    PALCARE_CODING_VERIFIED,
    PALCARE_ANSWER_ON,
    PALCARE_PROVENANCE_RETRIEVED,
    PALCARE_SERVICE_ACCEPTING_ON,
    PALCARE_SERVICE_WAITING_TIME_ON,
    PALCARE_MEMBER_COUNTED_ON,
};

static void check_future(check *c, value_position position, int code)
{
    const char *date = palcare_value(position.record, position.field, position.index);
    for (size_t i = 0; i < sizeof past / sizeof past[0]; i++)
        if (past[i] == position.field && pc_check_is_ahead(c, date))
            pc_check_say(c, code, position.field, position.index, "correct the date",
                         "%s %s is in the future", palcare_field_name(position.field), date);
}

static void check_season(check *c, value_position position, int code)
{
    form_season season;
    const char *date = palcare_value(position.record, position.field, position.index);
    if (!pc_form_looks_like_years(date, &season))
        return;
    problem what;
    pc_problem_say(&what, code, "%s '%s' is the %s of %d", palcare_field_name(position.field), date,
                   season.name, season.year);
    pc_problem_hint(&what, "write '%s' if years are meant", season.years);
    pc_check_add(c, position.field, position.index, &what);
}

static void check_milestone(check *c, const palcare_record *milestone, int code)
{
    const char *date = pc_field_first(milestone, PALCARE_MILESTONE_ON);
    if (pc_field_is(milestone, PALCARE_MILESTONE_STATUS, "expected") &&
        !pc_field_given(milestone, PALCARE_MILESTONE_KNOWN_ON) && pc_check_is_over(c, date))
        pc_check_say(
            c, code, PALCARE_MILESTONE_STATUS, 0,
            "say 'reached', 'missed' or 'unknown', or give 'known-on' if the source is old",
            "was expected for %s, which is over", date);
}

static void check_status_on(check *c, const palcare_record *initiative, int code)
{
    if (pc_field_is(initiative, PALCARE_INITIATIVE_STATUS, "active") &&
        !pc_field_given(initiative, PALCARE_INITIATIVE_STATUS_ON))
        pc_check_say(c, code, PALCARE_INITIATIVE_STATUS_ON, PALCARE_NONE,
                     "say in 'status-on' when this was known",
                     "is active, but does not say when this was known");
}

/* ---- successors ---- */

static void check_successor(check *c, const palcare_record *item, int code)
{
    if (pc_field_is(item, PALCARE_ITEM_STATUS, "superseded") &&
        !pc_field_given(item, PALCARE_ITEM_REPLACED_BY))
        pc_check_say(c, code, PALCARE_ITEM_REPLACED_BY, PALCARE_NONE,
                     "name the newer item in 'replaced-by'",
                     "is superseded, and does not say by what");
}

static bool is_gone(const palcare_record *record)
{
    static const struct gone {
        palcare_field status;
        const char *value;
    } gone[] = {
        {PALCARE_ITEM_STATUS, "retired"},         {PALCARE_ITEM_STATUS, "superseded"},
        {PALCARE_ITEM_STATUS, "withdrawn"},       {PALCARE_CHECKLIST_STATUS, "retired"},
        {PALCARE_CHECKLIST_STATUS, "superseded"}, {PALCARE_CHECKLIST_STATUS, "withdrawn"},
        {PALCARE_SERVICE_STATUS, "defunct"},      {PALCARE_SERVICE_STATUS, "inactive"},
    };
    for (size_t i = 0; i < sizeof gone / sizeof gone[0]; i++)
        if (pc_field_is(record, gone[i].status, gone[i].value))
            return true;
    return false;
}

static void check_leads_to_gone(check *c, value_position position, int code)
{
    static const palcare_field offers[] = {PALCARE_ITEM_RELATED, PALCARE_ITEM_CHECKLIST,
                                           PALCARE_ITEM_SERVICE, PALCARE_SECTION_RELATED};
    const palcare_record *top = pc_check_top(c);
    for (size_t i = 0; i < sizeof offers / sizeof offers[0]; i++) {
        if (offers[i] != position.field || palcare_record_type(top) != PALCARE_TYPE_ITEM ||
            !pc_is_on_show(top))
            continue;
        const palcare_record *target =
            palcare_target(position.record, position.field, position.index, c->docs);
        const char *name = palcare_value(position.record, position.field, position.index);
        quoted q = pc_problem_quote(name, strlen(name));
        if (target && is_gone(target))
            pc_check_say(c, code, position.field, position.index,
                         "remove it, or name what replaced it",
                         "%s leads to '%s', which is no longer offered",
                         palcare_field_name(position.field), q.text);
    }
}

/* ---- licences ---- */

static const palcare_record *about_of(const check *c)
{
    return palcare_doc_next(c->doc, PALCARE_TYPE_ABOUT, NULL);
}

/* Two words of SPDX say that there is no licence; a merge writes the first (PC5102). */
static bool permits_nothing(const palcare_record *licence)
{
    const char *spdx = pc_field_first(licence, PALCARE_LICENCE_SPDX);
    return spdx && (strcmp(spdx, "NONE") == 0 || strcmp(spdx, "NOASSERTION") == 0);
}

static void check_licence(check *c, const palcare_record *item, int code)
{
    const palcare_record *licence = palcare_part(item, PALCARE_ITEM_LICENCE, 0);
    if (!licence)
        licence = palcare_part(about_of(c), PALCARE_ABOUT_LICENCE, 0);
    if (is_published(item, PALCARE_ITEM_STATUS) && (!licence || permits_nothing(licence)))
        pc_check_say(c, code, PALCARE_ITEM_LICENCE, PALCARE_NONE,
                     "give a <licence> here, or in 'about' for the whole document",
                     "is published, and does not say what others may do with it");
}

static void check_media_licence(check *c, const palcare_record *media, int code)
{
    if (pc_field_given(media, PALCARE_MEDIA_HREF) && !pc_field_given(media, PALCARE_MEDIA_LICENCE))
        pc_check_say(c, code, PALCARE_MEDIA_LICENCE, PALCARE_NONE,
                     "pictures and films often have another licence than the text; say which",
                     "has no licence of its own");
}

/* ---- losses in copying ---- */

static bool has_list(const palcare_record *section)
{
    static const char *const lists[] = {"<li>", "<li ", "<dt>", "<dt "};
    const char *body;
    for (size_t i = 0; (body = palcare_value(section, PALCARE_SECTION_BODY, i)); i++)
        for (size_t k = 0; k < sizeof lists / sizeof lists[0]; k++)
            if (strstr(body, lists[k]))
                return true;
    return false;
}

static void check_empty_yet_full(check *c, const palcare_record *section, int code)
{
    if (!pc_field_is(section, PALCARE_SECTION_COMPLETENESS, "empty-at-source"))
        return;
    if (pc_field_given(section, PALCARE_SECTION_SECTION) || has_list(section))
        pc_check_say(c, code, PALCARE_SECTION_COMPLETENESS, 0,
                     "say 'truncated' where some are missing",
                     "is 'empty-at-source', and yet has entries");
}

static void check_empty_team(check *c, const palcare_record *team, int code)
{
    if (pc_field_is(team, PALCARE_TEAM_COMPLETENESS, "empty-at-source") &&
        pc_field_given(team, PALCARE_TEAM_MEMBER))
        pc_check_say(c, code, PALCARE_TEAM_COMPLETENESS, 0,
                     "say 'truncated' where some are missing",
                     "is 'empty-at-source', and yet has members");
}

static void check_empty_section(check *c, const palcare_record *section, int code)
{
    static const palcare_field content[] = {
        PALCARE_SECTION_BODY, PALCARE_SECTION_RELATED,      PALCARE_SECTION_MEDIA,
        PALCARE_SECTION_LINK, PALCARE_SECTION_COMPLETENESS, PALCARE_SECTION_SECTION,
    };
    for (size_t i = 0; i < sizeof content / sizeof content[0]; i++)
        if (pc_field_given(section, content[i]))
            return;
    pc_check_say(c, code, 0, PALCARE_NONE,
                 "fill it; completeness='empty-at-source' where the source has nothing",
                 "has nothing in it");
}

/* ---- repeated words ---- */

static bool same_text(const palcare_record *a, palcare_field field, const palcare_record *b,
                      palcare_field other)
{
    const char *one = palcare_text(a, field, NULL), *two = palcare_text(b, other, NULL);
    return one && two && pc_words_equal(one, two);
}

static void check_heading_twice(check *c, const palcare_record *section, int code)
{
    if (pc_check_held_by(c) == PALCARE_ITEM_SECTION &&
        same_text(section, PALCARE_SECTION_HEADING, pc_check_top(c), PALCARE_ITEM_TITLE))
        pc_check_say(c, code, PALCARE_SECTION_HEADING, 0,
                     "leave the heading out; the title is above it",
                     "the heading repeats the title");
}

static void check_alt_twice(check *c, const palcare_record *media, int code)
{
    bool caption = same_text(media, PALCARE_MEDIA_ALT, media, PALCARE_MEDIA_CAPTION);
    bool title = palcare_record_type(pc_check_top(c)) == PALCARE_TYPE_ITEM &&
                 same_text(media, PALCARE_MEDIA_ALT, pc_check_top(c), PALCARE_ITEM_TITLE);
    if (caption || title)
        pc_check_say(c, code, PALCARE_MEDIA_ALT, 0,
                     "say what the picture shows; people who listen hear both",
                     caption ? "the alt repeats the caption" : "the alt repeats the title");
}

/* ---- replaced words ---- */

/* Proposes what replaced a term or role, as references from the record that names it: "write 'a'",
 * or "write 'roles.palcare.xml#a' or 'roles.palcare.xml#b'". True if something did. */
static bool propose_replacement(const palcare_record *target, const char *reference, char *hint,
                                size_t size)
{
    static const palcare_field fields[] = {PALCARE_TERM_REPLACED_BY, PALCARE_ROLE_REPLACED_BY};
    const char *hash = strchr(reference, '#'), *name;
    int file_size = hash ? (int)(hash + 1 - reference) : 0;
    size_t used = 0;
    for (size_t k = 0; k < sizeof fields / sizeof fields[0]; k++)
        for (size_t i = 0; used < size && (name = palcare_value(target, fields[k], i)); i++)
            used +=
                (size_t)snprintf(hint + used, size - used, "%s'%.*s%s'", used ? " or " : "write ",
                                 strchr(name, '#') ? 0 : file_size, reference, name);
    return used > 0;
}

static void check_replaced(check *c, value_position position, int code)
{
    char hint[200];
    const palcare_record *target =
        palcare_target(position.record, position.field, position.index, c->docs);
    const char *name = palcare_value(position.record, position.field, position.index);
    if (!target || !propose_replacement(target, name, hint, sizeof hint))
        return;
    quoted q = pc_problem_quote(name, strlen(name));
    pc_check_say(c, code, position.field, position.index, hint, "%s names '%s', which was replaced",
                 palcare_field_name(position.field), q.text);
}

static const record_rule record_rules[] = {
    {PC_REVIEW_OVERDUE, PALCARE_TYPE_ITEM, check_item_due},
    {PC_REVIEW_OVERDUE, PALCARE_TYPE_CHECKLIST, check_list_due},
    {PC_REVIEW_DUE, PALCARE_TYPE_ITEM, check_item_due},
    {PC_REVIEW_DUE, PALCARE_TYPE_CHECKLIST, check_list_due},
    {PC_REVIEWED_LONG_AGO, PALCARE_TYPE_ITEM, check_item_age},
    {PC_REVIEWED_LONG_AGO, PALCARE_TYPE_CHECKLIST, check_list_age},
    {PC_NEVER_REVIEWED, PALCARE_TYPE_ITEM, check_never_reviewed},
    {PC_NO_SUCCESSOR, PALCARE_TYPE_ITEM, check_successor},
    {PC_NO_LICENCE, PALCARE_TYPE_ITEM, check_licence},
    {PC_MEDIA_NO_LICENCE, PALCARE_TYPE_MEDIA, check_media_licence},
    {PC_EMPTY_YET_FULL, PALCARE_TYPE_SECTION, check_empty_yet_full},
    {PC_EMPTY_YET_FULL, PALCARE_TYPE_TEAM, check_empty_team},
    {PC_EMPTY_SECTION, PALCARE_TYPE_SECTION, check_empty_section},
    {PC_WORDS_TWICE, PALCARE_TYPE_SECTION, check_heading_twice},
    {PC_WORDS_TWICE, PALCARE_TYPE_MEDIA, check_alt_twice},
    {PC_MILESTONE_OVER, PALCARE_TYPE_MILESTONE, check_milestone},
    {PC_STATUS_UNDATED, PALCARE_TYPE_INITIATIVE, check_status_on},
};
static const value_rule value_rules[] = {
    {PC_DATE_IN_FUTURE, PALCARE_KIND_DATE, check_future},
    {PC_SEASON_OR_YEARS, PALCARE_KIND_DATE, check_season},
    {PC_LEADS_TO_GONE, PALCARE_KIND_REF, check_leads_to_gone},
    {PC_WORD_REPLACED, PALCARE_KIND_REF, check_replaced},
};
const rules pc_life_rules = {record_rules, sizeof record_rules / sizeof record_rules[0],
                             value_rules, sizeof value_rules / sizeof value_rules[0]};

/*
 * Types of checklists and their answers: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"
#include "schema/types.h"

/* ---- checklist ---- */

static const schema_code checklist_kind_list[] = {
    {"questions-to-ask", "Questions a family or young person may put to the team."},
    {"going-home", "What must be ready before a child goes home."},
    {"emergency-plan", "What to do in a sudden crisis, to be read fast."},
    {"advance-care-plan", "Wishes and decisions talked through beforehand, and reviewed."},
    {"equipment", "Devices and supplies, their checks and orders."},
    {"medicines", "Medicines to give, hold or renew."},
    {"memory-making", "Keepsakes and moments a family may wish for."},
    {"sibling-needs", "What brothers and sisters know, need and want."},
    {"after-death", "Practical and legal steps after a death."},
    {"transition", "The move from children's to adult services."},
    {"care-standard", "What a service should do at each stage of care."},
    {"assessment", "Needs of body, mind, spirit and family, looked at together."},
    {"audit", "A service measured against a standard."},
    {"school", "What school needs to know and to have ready."},
    {"travel", "Getting ready for a journey, a stay or a day out."},
    {"other", "None of these; say in the summary what it is."},
};
static const schema_codes checklist_kind = {checklist_kind_list, sizeof checklist_kind_list /
                                                                     sizeof checklist_kind_list[0]};

static const schema_field checklist_fields[] = {
    {PALCARE_CHECKLIST_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the checklist, unique in the document."},
    {PALCARE_CHECKLIST_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What the list is for.", .codes = &checklist_kind},
    {PALCARE_CHECKLIST_STATUS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("status"),
     .help = "State of the template, from draft to withdrawn.", .codes = &pc_schema_life},
    {PALCARE_CHECKLIST_TITLE, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("title"),
     .help = "Title as printed on the list."},
    {PALCARE_CHECKLIST_SUMMARY, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("summary"),
     .help = "What it is for and how to use it, in a few lines."},
    {PALCARE_CHECKLIST_VERSION, PALCARE_KIND_STRING, SCHEMA_ONE, NAME("version"),
     .help = "Version that answers refer to; change it whenever an entry changes."},
    {PALCARE_CHECKLIST_RESPONDENT, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("respondent"),
     .help = "Who fills it in.", .codes = &pc_schema_who},
    {PALCARE_CHECKLIST_ADDRESSEE, PALCARE_KIND_REF, SCHEMA_ANY, NAME("addressee"),
     .help = "The role or team the questions are put to.",
     .target = {PALCARE_TYPE_ROLE, PALCARE_TYPE_TEAM}},
    {PALCARE_CHECKLIST_VOICE, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("voice"),
     .help = "Whose words the entries use, as in my child's pain.", .codes = &pc_schema_who},
    {PALCARE_CHECKLIST_CONCERNS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("concerns"),
     .help = "Whom it is about, who need not be the one who answers.", .codes = &pc_schema_who},
    {PALCARE_CHECKLIST_SECTION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("section"),
     .help = "Entries in groups under headings, in order.",
     .target = {PALCARE_TYPE_CHECKLIST_SECTION}},
    {PALCARE_CHECKLIST_ENTRY, PALCARE_KIND_PART, SCHEMA_ANY, NAME("entry"),
     .help = "Entries outside any section, in order.", .target = {PALCARE_TYPE_ENTRY}},
    {PALCARE_CHECKLIST_SCORE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("score"),
     .help = "Totals computed from the entries.", .target = {PALCARE_TYPE_SCORE}},
    {PALCARE_CHECKLIST_REVIEWED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("reviewed"),
     .help = "Date its content was last checked."},
    {PALCARE_CHECKLIST_REVIEW_DUE, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("review-due"),
     .help = "When the next review is due."},
    {PALCARE_CHECKLIST_SOURCE, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("source"),
     .help = "The instrument or text it follows.", .target = {PALCARE_TYPE_SOURCE}},
    {PALCARE_CHECKLIST_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_CHECKLIST_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use; wording of published instruments is often protected.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_CHECKLIST_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where it comes from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_checklist = {
    PALCARE_TYPE_CHECKLIST, 0, "checklist",
    "A list of entries to ask, tick or fill in: the template, never anybody's answers.",
    checklist_fields, sizeof checklist_fields / sizeof checklist_fields[0],
};

/* ---- checklist-section ---- */

static const schema_field checklist_section_fields[] = {
    {PALCARE_CHECKLIST_SECTION_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name of the section within its checklist."},
    {PALCARE_CHECKLIST_SECTION_HEADING, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("heading"),
     .help = "Heading as printed."},
    {PALCARE_CHECKLIST_SECTION_SUMMARY, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("summary"),
     .help = "What the group is about, or how to fill it in."},
    {PALCARE_CHECKLIST_SECTION_ENTRY, PALCARE_KIND_PART, SCHEMA_SOME, NAME("entry"),
     .help = "Its entries, in order.", .target = {PALCARE_TYPE_ENTRY}},
};

const schema_type pc_type_checklist_section = {
    PALCARE_TYPE_CHECKLIST_SECTION, PALCARE_TYPE_IS_PART, "checklist-section",
    "A group of entries under a heading.", checklist_section_fields,
    sizeof checklist_section_fields / sizeof checklist_section_fields[0],
};

/* ---- entry ---- */

static const schema_code entry_kind_list[] = {
    {"tick", "Ticks it, or leaves it."},
    {"yes-no", "Answers yes or no; not discussed is a state, never a no."},
    {"choice", "Chooses one option."},
    {"choices", "Chooses any number of options."},
    {"text", "Writes words."},
    {"date", "Writes a date, which may be a month or a year alone."},
    {"number", "Writes a number, in the unit given."},
    {"scale", "Chooses one of the listed steps, which are never assumed to run from 0 to n."},
    {"score", "Nothing: the entry shows a total that is computed."},
    {"signature", "Signs, with a date."},
    {"group", "Fills in the entries inside, which belong together."},
    {"note", "Reads only; there is nothing to answer."},
};
static const schema_codes entry_kind = {entry_kind_list,
                                        sizeof entry_kind_list / sizeof entry_kind_list[0]};

static const schema_field entry_fields[] = {
    {PALCARE_ENTRY_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Name within the checklist; keep it for ever, since answers refer to it."},
    {PALCARE_ENTRY_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What the respondent does with it.", .codes = &entry_kind},
    {PALCARE_ENTRY_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "The question or words to tick, as the respondent reads them."},
    {PALCARE_ENTRY_HELP, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("help"),
     .help = "More help with it."},
    {PALCARE_ENTRY_OPTION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("option"),
     .help = "Its options, in order, each with its value.", .target = {PALCARE_TYPE_OPTION}},
    {PALCARE_ENTRY_RULE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("rule"),
     .help = "Shown only if this is met; an earlier answer stays when it is hidden.",
     .target = {PALCARE_TYPE_RULE}},
    {PALCARE_ENTRY_REQUIRED, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("required"),
     .help = "True where the list is not complete without it; declining is always allowed."},
    {PALCARE_ENTRY_RESPONDENT, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("respondent"),
     .help = "Who answers this one, where that differs from the whole list.",
     .codes = &pc_schema_who},
    {PALCARE_ENTRY_REPEATS, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("repeats"),
     .help = "True where it may be filled in as often as needed, such as rows of medicines."},
    {PALCARE_ENTRY_UNIT, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("unit"),
     .help = "Unit of the number, such as kg."},
    {PALCARE_ENTRY_CODE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("code"),
     .help = "Codes of outside systems for what is asked.", .target = {PALCARE_TYPE_CODING}},
    {PALCARE_ENTRY_ENTRY, PALCARE_KIND_PART, SCHEMA_ANY, NAME("entry"),
     .help = "Entries inside this one, in order.", .target = {PALCARE_TYPE_ENTRY}},
};

const schema_type pc_type_entry = {
    PALCARE_TYPE_ENTRY, PALCARE_TYPE_IS_PART, "entry", "One line of a checklist.", entry_fields,
    sizeof entry_fields / sizeof entry_fields[0],
};

/* ---- option ---- */

static const schema_field option_fields[] = {
    {PALCARE_OPTION_VALUE, PALCARE_KIND_STRING, SCHEMA_ONE, NAME("value"),
     .help = "What is stored when it is chosen; keep it across versions."},
    {PALCARE_OPTION_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "What the respondent reads."},
    {PALCARE_OPTION_POINTS, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE, NAME("points"),
     .help = "Points it counts for, which need not be even steps."},
};

const schema_type pc_type_option = {
    PALCARE_TYPE_OPTION, PALCARE_TYPE_IS_PART, "option", "A choice an entry offers.",
    option_fields, sizeof option_fields / sizeof option_fields[0],
};

/* ---- score ---- */

static const schema_code score_direction_list[] = {
    {"higher-better", "More points mean that things are better."},
    {"lower-better", "Fewer points mean that things are better."},
};
static const schema_codes score_direction = {score_direction_list,
                                             sizeof score_direction_list /
                                                 sizeof score_direction_list[0]};

static const schema_field score_fields[] = {
    {PALCARE_SCORE_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name within its checklist."},
    {PALCARE_SCORE_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"), .help = "Name of the score."},
    {PALCARE_SCORE_SUMS, PALCARE_KIND_REF, SCHEMA_SOME, NAME("sums"),
     .help = "Entries whose points are added, each named.", .target = {PALCARE_TYPE_ENTRY}},
    {PALCARE_SCORE_DIRECTION, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("direction"),
     .help = "Which way is better.", .codes = &score_direction},
    {PALCARE_SCORE_CUTOFF, PALCARE_KIND_PART, SCHEMA_ANY, NAME("cutoff"),
     .help = "Totals at which a meaning begins; advice, never a decision about care.",
     .target = {PALCARE_TYPE_CUTOFF}},
};

const schema_type pc_type_score = {
    PALCARE_TYPE_SCORE, PALCARE_TYPE_IS_PART, "score", "A total of points over entries.",
    score_fields, sizeof score_fields / sizeof score_fields[0],
};

/* ---- cutoff ---- */

static const schema_field cutoff_fields[] = {
    {PALCARE_CUTOFF_POINTS, PALCARE_KIND_DECIMAL, SCHEMA_ONE, NAME("points"),
     .help = "The total at which the meaning begins."},
    {PALCARE_CUTOFF_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "What it suggests, in careful words."},
};

const schema_type pc_type_cutoff = {
    PALCARE_TYPE_CUTOFF, PALCARE_TYPE_IS_PART, "cutoff", "A total with a meaning.", cutoff_fields,
    sizeof cutoff_fields / sizeof cutoff_fields[0],
};

/* ---- response ---- */

static const schema_code response_status_list[] = {
    {"in-progress", "Begun and not finished."},
    {"completed", "Finished for now."},
    {"amended", "Finished, and answers were added since; nothing was overwritten."},
    {"withdrawn", "Taken back by those who gave it; not to be used."},
};
static const schema_codes response_status = {response_status_list,
                                             sizeof response_status_list /
                                                 sizeof response_status_list[0]};

static const schema_field response_fields[] = {
    {PALCARE_RESPONSE_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of this response, unique in the document."},
    {PALCARE_RESPONSE_STATUS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("status"),
     .help = "How far the response is complete.", .codes = &response_status},
    {PALCARE_RESPONSE_CHECKLIST, PALCARE_KIND_REF, SCHEMA_ONE, NAME("checklist"),
     .help = "The checklist that was filled in.", .target = {PALCARE_TYPE_CHECKLIST}},
    {PALCARE_RESPONSE_CHECKLIST_VERSION, PALCARE_KIND_STRING, SCHEMA_ONE, NAME("checklist-version"),
     .help = "The version of the checklist that was seen."},
    {PALCARE_RESPONSE_PSEUDONYM, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("pseudonym"),
     .help = "An invented mark for the child; never a real name or health-service number."},
    {PALCARE_RESPONSE_LANGUAGE, PALCARE_KIND_LANG, SCHEMA_MAYBE, NAME("language"),
     .help = "Language the checklist was read in."},
    {PALCARE_RESPONSE_STARTED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("started"),
     .help = "When filling in began."},
    {PALCARE_RESPONSE_COMPLETED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("completed"),
     .help = "When it was finished."},
    {PALCARE_RESPONSE_ANSWER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("answer"),
     .help = "Answers in the order given; only append: a change is a new answer that replaces the "
             "old one.",
     .target = {PALCARE_TYPE_ANSWER}},
    {PALCARE_RESPONSE_SHARED_WITH, PALCARE_KIND_REF, SCHEMA_ANY, NAME("shared-with"),
     .help = "Roles that hold a copy and need to hear of changes.", .target = {PALCARE_TYPE_ROLE}},
    {PALCARE_RESPONSE_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_RESPONSE_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_RESPONSE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where this record comes from.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_response = {
    PALCARE_TYPE_RESPONSE, PALCARE_TYPE_IS_PRIVATE, "response",
    "A checklist that somebody filled in. Private: kept apart from what is published.",
    response_fields, sizeof response_fields / sizeof response_fields[0],
};

/* ---- answer ---- */

static const schema_code answer_state_list[] = {
    {"not-asked", "Nobody has asked yet; never to be read as no."},
    {"declined", "Asked, and the person does not wish to answer or decide."},
    {"discussed-undecided", "Talked about, and nothing is decided yet."},
    {"answered", "Answered."},
    {"not-applicable", "The question does not fit this child or family."},
    {"withdrawn", "An earlier answer is taken back."},
};
static const schema_codes answer_state = {answer_state_list,
                                          sizeof answer_state_list / sizeof answer_state_list[0]};

static const schema_field answer_fields[] = {
    {PALCARE_ANSWER_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name within the response, so that a later answer can replace it."},
    {PALCARE_ANSWER_ENTRY, PALCARE_KIND_REF, SCHEMA_ONE, NAME("entry"),
     .help = "The entry answered, in the response's checklist.", .target = {PALCARE_TYPE_ENTRY}},
    {PALCARE_ANSWER_ROW, PALCARE_KIND_INT, SCHEMA_MAYBE, NAME("row"),
     .help = "Which repetition of a repeating entry this answers, counted from 1."},
    {PALCARE_ANSWER_STATE, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("state"),
     .help = "State of this question; only answered carries a value that counts.",
     .codes = &answer_state},
    {PALCARE_ANSWER_VALUE, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("value"),
     .help = "What was answered: option values, words, a number or a date."},
    {PALCARE_ANSWER_RESPONDENT, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("respondent"),
     .help = "Whose answer it is.", .codes = &pc_schema_who},
    {PALCARE_ANSWER_PROXY, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("proxy"),
     .help = "Who spoke for the respondent; left out where they answered themselves.",
     .codes = &pc_schema_who},
    {PALCARE_ANSWER_ON, PALCARE_KIND_DATE, SCHEMA_ONE, NAME("on"), .help = "Day it was given."},
    {PALCARE_ANSWER_WORDING, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("wording"),
     .help = "The question as the respondent saw it, in that version and language."},
    {PALCARE_ANSWER_REPLACES, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("replaces"),
     .help = "The earlier answer it replaces, which stays on record.",
     .target = {PALCARE_TYPE_ANSWER}},
};

const schema_type pc_type_answer = {
    PALCARE_TYPE_ANSWER, PALCARE_TYPE_IS_PART, "answer",
    "What somebody answered to one entry, once.", answer_fields,
    sizeof answer_fields / sizeof answer_fields[0],
};

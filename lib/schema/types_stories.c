/*
 * Types of stories and enquiries, and the people in them: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"
#include "schema/types.h"

/* ---- inquiry ---- */

static const schema_field inquiry_fields[] = {
    {PALCARE_INQUIRY_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Its number in the official record.", .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_INQUIRY_HOUSE, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("house"),
     .help = "Parliament or house it was asked in.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_INQUIRY_ASKED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("asked"),
     .help = "Day it was asked."},
    {PALCARE_INQUIRY_DUE, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("due"),
     .help = "Day an answer was due."},
    {PALCARE_INQUIRY_NAMED_DAY, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("named-day"),
     .help = "True where the asker set the day for the answer."},
    {PALCARE_INQUIRY_INTEREST, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("interest"),
     .help = "True where the asker declared an interest."},
    {PALCARE_INQUIRY_ASKER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("asker"),
     .help = "Who asked; where the page does not say it is unknown, not nobody.",
     .target = {PALCARE_TYPE_PERSON}},
    {PALCARE_INQUIRY_ADDRESSEE, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("addressee"),
     .help = "Department or body it was put to.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_INQUIRY_OFFICE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("office"),
     .help = "Office-holder it was put to, as printed; department, office and person differ."},
    {PALCARE_INQUIRY_QUESTION, PALCARE_KIND_PART, SCHEMA_SOME, NAME("question"),
     .help = "The question, with lettered parts that can be answered one by one.",
     .target = {PALCARE_TYPE_QUESTION}},
    {PALCARE_INQUIRY_REPLY, PALCARE_KIND_PART, SCHEMA_ANY, NAME("reply"),
     .help = "Replies in order of time: holding, answer, correction, withdrawal.",
     .target = {PALCARE_TYPE_REPLY}},
    {PALCARE_INQUIRY_REPUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("republisher"),
     .help = "Site it was copied from, where that is not the official record.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_INQUIRY_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where the record of question and answer comes from, and what was looked for there.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_inquiry = {
    PALCARE_TYPE_INQUIRY, PALCARE_TYPE_IS_PART, "inquiry",
    "A formal question to a body or office, with its replies.", inquiry_fields,
    sizeof inquiry_fields / sizeof inquiry_fields[0],
};

/* ---- question ---- */

static const schema_field question_fields[] = {
    {PALCARE_QUESTION_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name of the question within its record."},
    {PALCARE_QUESTION_LABEL, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("label"),
     .help = "Its letter or number as printed, such as (a)."},
    {PALCARE_QUESTION_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "The question, word for word."},
    {PALCARE_QUESTION_QUESTION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("question"),
     .help = "Its parts, in order.", .target = {PALCARE_TYPE_QUESTION}},
};

const schema_type pc_type_question = {
    PALCARE_TYPE_QUESTION, PALCARE_TYPE_IS_PART, "question",
    "A question, or a lettered part of one.", question_fields,
    sizeof question_fields / sizeof question_fields[0],
};

/* ---- reply ---- */

static const schema_code reply_kind_list[] = {
    {"answer", "It answers the question."},
    {"holding", "It says that an answer will follow; not an answer."},
    {"correction", "It replaces an earlier answer that was wrong."},
    {"withdrawal", "It takes back an earlier reply without a new one."},
};
static const schema_codes reply_kind = {reply_kind_list,
                                        sizeof reply_kind_list / sizeof reply_kind_list[0]};

static const schema_field reply_fields[] = {
    {PALCARE_REPLY_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name of the reply within its record."},
    {PALCARE_REPLY_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of reply it is.", .codes = &reply_kind},
    {PALCARE_REPLY_AUTHOR, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("author"), .help = "Who replied.",
     .target = {PALCARE_TYPE_PERSON}},
    {PALCARE_REPLY_OFFICE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("office"),
     .help = "Post held when replying, as printed."},
    {PALCARE_REPLY_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("on"), .help = "Day of the reply."},
    {PALCARE_REPLY_BODY, PALCARE_KIND_RICH, SCHEMA_ONE, NAME("body"),
     .help = "The reply, word for word."},
    {PALCARE_REPLY_ANSWERS, PALCARE_KIND_REF, SCHEMA_ANY, NAME("answers"),
     .help = "Questions or parts it answers; all where left out.",
     .target = {PALCARE_TYPE_QUESTION}},
    {PALCARE_REPLY_REPLACES, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("replaces"),
     .help = "The earlier reply it replaces.", .target = {PALCARE_TYPE_REPLY}},
};

const schema_type pc_type_reply = {
    PALCARE_TYPE_REPLY, PALCARE_TYPE_IS_PART, "reply", "A reply to an inquiry.", reply_fields,
    sizeof reply_fields / sizeof reply_fields[0],
};

/* ---- subject ---- */

static const schema_code subject_name_status_list[] = {
    {"real", "The real name; needs consent for every channel used."},
    {"changed", "Another name, to protect the person."},
    {"withheld", "No name is shown, on purpose."},
    {"unknown", "Nobody knows whether it is real; treat it as real."},
};
static const schema_codes subject_name_status = {subject_name_status_list,
                                                 sizeof subject_name_status_list /
                                                     sizeof subject_name_status_list[0]};

static const schema_code subject_age_at_list[] = {
    {"diagnosis", "When the illness was recognised."},
    {"telling", "When the story was told."},
    {"death", "When the person died."},
    {"unknown", "The story does not say."},
};
static const schema_codes subject_age_at = {subject_age_at_list, sizeof subject_age_at_list /
                                                                     sizeof subject_age_at_list[0]};

static const schema_field subject_fields[] = {
    {PALCARE_SUBJECT_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name of this person in the story, unique in the item, for consents that refer to one "
             "of several."},
    {PALCARE_SUBJECT_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("name"),
     .help = "Name as shown to readers; prefer a changed one, and never more than was agreed to."},
    {PALCARE_SUBJECT_NAME_STATUS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("name-status"),
     .help = "Whether the name shown is the real one.", .codes = &subject_name_status},
    {PALCARE_SUBJECT_RELATIONSHIP, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("relationship"),
     .help = "Who this is in the story: child, sibling, parent and so on.",
     .codes = &pc_schema_who},
    {PALCARE_SUBJECT_TOPIC, PALCARE_KIND_REF, SCHEMA_ANY, NAME("topic"),
     .help = "Conditions and themes of this person's story.", .target = {PALCARE_TYPE_TERM}},
    {PALCARE_SUBJECT_CONDITION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("condition"),
     .help = "The condition in the story's own words."},
    {PALCARE_SUBJECT_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("age"),
     .help = "Age in the story; leave out where the source is cut off."},
    {PALCARE_SUBJECT_AGE_AT, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("age-at"),
     .help = "The moment to which the age belongs.", .codes = &subject_age_at},
    {PALCARE_SUBJECT_PLACE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("place"),
     .help = "Place as shown; a region is safer than a town."},
    {PALCARE_SUBJECT_COMPLETENESS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("completeness"),
     .help = "Whether the story's facts on this person were cut off.",
     .codes = &pc_schema_completeness},
    {PALCARE_SUBJECT_CONSENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("consent"),
     .help = "Consents given for this person's story. Private.", .target = {PALCARE_TYPE_CONSENT}},
};

const schema_type pc_type_subject = {
    PALCARE_TYPE_SUBJECT, PALCARE_TYPE_IS_PART, "subject", "Somebody a story is about.",
    subject_fields, sizeof subject_fields / sizeof subject_fields[0],
};

/* ---- consent ---- */

static const schema_code consent_after_death_list[] = {
    {"continue", "The story may go on being shown."},
    {"ask-again", "The family must be asked before it is shown again."},
    {"stop", "The story must be taken down."},
    {"not-said", "It was not talked about; treat it as ask again."},
};
static const schema_codes consent_after_death = {consent_after_death_list,
                                                 sizeof consent_after_death_list /
                                                     sizeof consent_after_death_list[0]};

static const schema_field consent_fields[] = {
    {PALCARE_CONSENT_ITEM, PALCARE_KIND_REF, SCHEMA_ANY, NAME("item"),
     .help = "Items it was given for, mostly in a public document; where left out, the item that "
             "contains it.",
     .target = {PALCARE_TYPE_ITEM}},
    {PALCARE_CONSENT_SUBJECT, PALCARE_KIND_REF, SCHEMA_ANY, NAME("subject"),
     .help = "People in those items it was given for, where an item is about several.",
     .target = {PALCARE_TYPE_SUBJECT}},
    {PALCARE_CONSENT_GIVER, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("giver"),
     .help = "Who agreed; a child old enough is asked as well as the guardian.",
     .codes = &pc_schema_who},
    {PALCARE_CONSENT_CHANNEL, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("channel"),
     .help = "Where it may be shown; other channels are not agreed to.",
     .codes = &pc_schema_channel},
    {PALCARE_CONSENT_JURISDICTION, PALCARE_KIND_PLACE, SCHEMA_ANY, NAME("jurisdiction"),
     .help = "Countries it may be shown in; all where left out."},
    {PALCARE_CONSENT_SCOPE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("scope"),
     .help = "What was agreed to and what was not, in words."},
    {PALCARE_CONSENT_GIVEN, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("given"),
     .help = "Day it was given."},
    {PALCARE_CONSENT_WITHDRAWN, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("withdrawn"),
     .help = "Day it was taken back; from then on the story must not be shown."},
    {PALCARE_CONSENT_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day it holds; ask again after that."},
    {PALCARE_CONSENT_AFTER_DEATH, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("after-death"),
     .help = "What was agreed for the time after the person's death.",
     .codes = &consent_after_death},
    {PALCARE_CONSENT_HELD, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("held"),
     .help = "Where the signed form is kept; the form itself does not belong here."},
};

const schema_type pc_type_consent = {
    PALCARE_TYPE_CONSENT, PALCARE_TYPE_IS_PART | PALCARE_TYPE_IS_PRIVATE, "consent",
    "Agreement to publish somebody's story or picture. Private: never exported as public.",
    consent_fields, sizeof consent_fields / sizeof consent_fields[0],
};

/*
 * The parts that records own: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/schema.h"
#include "schema/shared.h"

/* ---- section ---- */

static const schema_code section_kind_list[] = {
    {"prose", "Running text."},
    {"list", "A list, with its lead-in as the first paragraph."},
    {"quote", "Somebody's words; the speaker may be unknown."},
    {"callout", "A box that points to something else, such as a related post."},
    {"disclosure", "Text that opens when its heading is chosen."},
    {"note", "A remark beside the text."},
    {"warning", "Something the reader must not miss."},
};
static const schema_codes section_kind = {section_kind_list,
                                          sizeof section_kind_list / sizeof section_kind_list[0]};

static const schema_field section_fields[] = {
    {PALCARE_SECTION_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name of the section within its item, so that others can point to it."},
    {PALCARE_SECTION_KIND, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("kind"),
     .help = "What sort of block it is; prose where left out.", .codes = &section_kind},
    {PALCARE_SECTION_KICKER, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("kicker"),
     .help = "Small line above the heading, such as related blog post."},
    {PALCARE_SECTION_HEADING, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("heading"),
     .help = "Heading as printed; a question stays a question."},
    {PALCARE_SECTION_BODY, PALCARE_KIND_RICH, SCHEMA_MAYBE, NAME("body"),
     .help = "The text itself, with its markup."},
    {PALCARE_SECTION_SPEAKER, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("speaker"),
     .help = "Whose words a quote is; leave out where unknown."},
    {PALCARE_SECTION_RELATED, PALCARE_KIND_REF, SCHEMA_ANY, NAME("related"),
     .help = "Items this block points to.", .target = {PALCARE_TYPE_ITEM}},
    {PALCARE_SECTION_MEDIA, PALCARE_KIND_PART, SCHEMA_ANY, NAME("media"),
     .help = "Pictures, sound, video and files of this block.", .target = {PALCARE_TYPE_MEDIA}},
    {PALCARE_SECTION_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Links of this block, such as its read-more.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_SECTION_COMPLETENESS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("completeness"),
     .help = "Whether the block is whole; a lead-in without its list is empty-at-source.",
     .codes = &pc_schema_completeness},
    {PALCARE_SECTION_SECTION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("section"),
     .help = "Sections below this one, in order.", .target = {PALCARE_TYPE_SECTION}},
};

/* ---- point ---- */

static const schema_field point_fields[] = {
    {PALCARE_POINT_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "The point, as printed."},
    {PALCARE_POINT_SUMMARISES, PALCARE_KIND_REF, SCHEMA_ANY, NAME("summarises"),
     .help = "Sections it sums up.", .target = {PALCARE_TYPE_SECTION}},
};

/* ---- statement ---- */

static const schema_code statement_kind_list[] = {
    {"vision", "The world an organisation wants to see."},
    {"mission", "What it does to get there."},
    {"strapline", "The short line it uses beside its name."},
    {"belief", "What it holds to be true or right."},
    {"objective", "One of the named aims it works by."},
    {"goal", "What care or a programme is meant to reach."},
    {"claim", "Something presented as true; look at its evidence."},
    {"right", "Something people are entitled to."},
    {"principle", "A rule to act by."},
    {"promise", "What the organisation undertakes to do for the reader, such as on privacy."},
};
static const schema_codes statement_kind = {statement_kind_list, sizeof statement_kind_list /
                                                                     sizeof statement_kind_list[0]};

static const schema_code statement_evidence_list[] = {
    {"guideline", "A guideline is cited."},
    {"review", "A review of several studies is cited."},
    {"study", "One or more single studies are cited."},
    {"consensus", "Agreement of experts is cited."},
    {"experience", "Experience of families or staff is cited."},
    {"none-given", "The source gives none, which does not make it false."},
};
static const schema_codes statement_evidence = {statement_evidence_list,
                                                sizeof statement_evidence_list /
                                                    sizeof statement_evidence_list[0]};

static const schema_field statement_fields[] = {
    {PALCARE_STATEMENT_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of statement it is.", .codes = &statement_kind},
    {PALCARE_STATEMENT_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("name"),
     .help = "Its short name, such as Advocacy, which may be printed apart from its text."},
    {PALCARE_STATEMENT_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "The statement, word for word."},
    {PALCARE_STATEMENT_OWNER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("owner"),
     .help = "Organisation whose statement it is; leave out where unknown.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_STATEMENT_EVIDENCE, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("evidence"),
     .help = "What it rests on, as far as the source shows.", .codes = &statement_evidence},
    {PALCARE_STATEMENT_SUMMARISES, PALCARE_KIND_REF, SCHEMA_ANY, NAME("summarises"),
     .help = "Sections that explain it; a link, since order on the page can mislead.",
     .target = {PALCARE_TYPE_SECTION}},
    {PALCARE_STATEMENT_CITATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("citation"),
     .help = "Sources cited for it.", .target = {PALCARE_TYPE_CITATION}},
};

/* ---- citation ---- */

static const schema_code citation_kind_list[] = {
    {"cites", "It is referred to."},
    {"quotes", "Its words are repeated exactly."},
    {"adapted-from", "The text here was made from it and differs."},
    {"supports", "It supports the text here."},
};
static const schema_codes citation_kind = {citation_kind_list, sizeof citation_kind_list /
                                                                   sizeof citation_kind_list[0]};

static const schema_field citation_fields[] = {
    {PALCARE_CITATION_KIND, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("kind"),
     .help = "What the source is used for.", .codes = &citation_kind},
    {PALCARE_CITATION_SOURCE, PALCARE_KIND_REF, SCHEMA_ONE, NAME("source"),
     .help = "The source used.", .target = {PALCARE_TYPE_SOURCE}},
    {PALCARE_CITATION_PINPOINT, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("pinpoint"),
     .help = "Place within the source: page, paragraph or recommendation."},
    {PALCARE_CITATION_QUOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("quote"),
     .help = "The words quoted, mistakes and quotation marks as they are."},
};

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

/* ---- consent ---- */

static const schema_code consent_channel_list[] = {
    {"web", "Websites."},
    {"app", "Apps."},
    {"print", "Leaflets, reports and other print."},
    {"social", "Social media, from where nothing can be called back."},
    {"press", "Newspapers, radio and television."},
    {"training", "Teaching and training of staff."},
    {"fundraising", "Asking for donations."},
    {"research", "Research."},
};
static const schema_codes consent_channel = {consent_channel_list,
                                             sizeof consent_channel_list /
                                                 sizeof consent_channel_list[0]};

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
    {PALCARE_CONSENT_GIVER, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("giver"),
     .help = "Who agreed; a child old enough is asked as well as the guardian.",
     .codes = &pc_schema_who},
    {PALCARE_CONSENT_CHANNEL, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("channel"),
     .help = "Where it may be shown; other channels are not agreed to.", .codes = &consent_channel},
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

/* ---- media ---- */

static const schema_code media_kind_list[] = {
    {"image", "A picture."},
    {"audio", "A sound recording."},
    {"video", "A video, with or without sound."},
    {"document", "A file to read or print."},
};
static const schema_codes media_kind = {media_kind_list,
                                        sizeof media_kind_list / sizeof media_kind_list[0]};

static const schema_field media_fields[] = {
    {PALCARE_MEDIA_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name within its record, so that text can show it in place."},
    {PALCARE_MEDIA_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"), .help = "What it is.",
     .codes = &media_kind},
    {PALCARE_MEDIA_STATUS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("status"),
     .help = "Dead or removed where that is known; an unknown address is simply left out.",
     .codes = &pc_schema_target},
    {PALCARE_MEDIA_HREF, PALCARE_KIND_URI, SCHEMA_MAYBE, NAME("href"),
     .help = "Where the file is."},
    {PALCARE_MEDIA_MEDIA_TYPE, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("media-type"),
     .help = "Its format, such as image/png."},
    {PALCARE_MEDIA_ALT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("alt"),
     .help = "What the picture shows, for those who cannot see it; not the caption."},
    {PALCARE_MEDIA_DECORATIVE, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("decorative"),
     .help = "True where it says nothing and a screen reader should pass over it."},
    {PALCARE_MEDIA_CAPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("caption"),
     .help = "Words printed with it for everybody."},
    {PALCARE_MEDIA_CREDIT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("credit"),
     .help = "Who made or owns it, as must be shown."},
    {PALCARE_MEDIA_TRANSCRIPT, PALCARE_KIND_RICH, SCHEMA_MAYBE, NAME("transcript"),
     .help = "What can be heard and seen in sound or video, in words."},
    {PALCARE_MEDIA_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of this file; text and pictures often differ.",
     .target = {PALCARE_TYPE_LICENCE}},
};

/* ---- link ---- */

static const schema_code link_rel_list[] = {
    {"more", "More of the same text."},
    {"official", "The official record or edition."},
    {"source", "The place this was taken from."},
    {"website", "A home page."},
    {"document", "A document to read or download."},
    {"apply", "A form to apply or refer."},
    {"subscribe", "A form to subscribe."},
    {"contact", "A way to get in touch."},
    {"map", "A map."},
    {"other", "Anything else."},
};
static const schema_codes link_rel = {link_rel_list,
                                      sizeof link_rel_list / sizeof link_rel_list[0]};

static const schema_field link_fields[] = {
    {PALCARE_LINK_STATUS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("status"),
     .help =
         "Dead or removed where that is known; an unknown target has neither this nor an address.",
     .codes = &pc_schema_target},
    {PALCARE_LINK_REL, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("rel"), .help = "Where it leads.",
     .codes = &link_rel},
    {PALCARE_LINK_HREF, PALCARE_KIND_URI, SCHEMA_MAYBE, NAME("href"),
     .help = "Its address; missing where the source lost it."},
    {PALCARE_LINK_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "Words shown; they should make sense on their own, unlike a bare click here."},
    {PALCARE_LINK_ALT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("alt"),
     .help = "Words for screen readers, where those shown do not suffice."},
    {PALCARE_LINK_MEDIA_TYPE, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("media-type"),
     .help = "Format of what it leads to."},
    {PALCARE_LINK_LANGUAGE, PALCARE_KIND_LANG, SCHEMA_MAYBE, NAME("language"),
     .help = "Language of what it leads to."},
};

/* ---- review ---- */

static const schema_code review_kind_list[] = {
    {"editorial", "Language, structure and style."},
    {"clinical", "Clinical truth and safety, by a clinician."},
    {"user", "Understanding and use, by families or other readers."},
    {"legal", "Law, consent and rights."},
    {"translation", "Sameness of meaning in another language."},
};
static const schema_codes review_kind = {review_kind_list,
                                         sizeof review_kind_list / sizeof review_kind_list[0]};

static const schema_code review_outcome_list[] = {
    {"passed", "Nothing had to change."},
    {"changed", "It passed after changes."},
    {"failed", "It did not pass."},
    {"unknown", "It was checked, and the outcome is not recorded."},
};
static const schema_codes review_outcome = {review_outcome_list, sizeof review_outcome_list /
                                                                     sizeof review_outcome_list[0]};

static const schema_code review_extent_list[] = {
    {"whole", "The item as a whole."},
    {"part", "A part only; the date of the whole stays as it was."},
};
static const schema_codes review_extent = {review_extent_list, sizeof review_extent_list /
                                                                   sizeof review_extent_list[0]};

static const schema_field review_fields[] = {
    {PALCARE_REVIEW_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What was checked for.", .codes = &review_kind},
    {PALCARE_REVIEW_ON, PALCARE_KIND_DATE, SCHEMA_ONE, NAME("on"),
     .help = "Day or month of the check; a month is never padded to a day."},
    {PALCARE_REVIEW_REVIEWER, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("reviewer"),
     .help = "Who checked, by role rather than by name."},
    {PALCARE_REVIEW_OUTCOME, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("outcome"),
     .help = "The outcome of the check.", .codes = &review_outcome},
    {PALCARE_REVIEW_EXTENT, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("extent"),
     .help = "How much was checked.", .codes = &review_extent},
    {PALCARE_REVIEW_LANGUAGE, PALCARE_KIND_LANG, SCHEMA_MAYBE, NAME("language"),
     .help = "Language version that was checked; all where left out."},
    {PALCARE_REVIEW_REVIEW_DUE, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("review-due"),
     .help = "When the next check of this kind is due."},
};

/* ---- member ---- */

static const schema_code member_duty_list[] = {
    {"lead", "Leads the team or is answerable for the plan."},
    {"key-worker", "The one person the family can always turn to."},
    {"coordinator", "Keeps services and appointments joined up."},
    {"deputy", "Does the lead's work when the lead is away."},
    {"adviser", "Advises the others without treating."},
};
static const schema_codes member_duty = {member_duty_list,
                                         sizeof member_duty_list / sizeof member_duty_list[0]};

static const schema_field member_fields[] = {
    {PALCARE_MEMBER_ROLE, PALCARE_KIND_REF, SCHEMA_ONE, NAME("role"),
     .help = "The role that fills it.", .target = {PALCARE_TYPE_ROLE}},
    {PALCARE_MEMBER_PERSON, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("person"),
     .help = "Who holds it; only where named in public.", .target = {PALCARE_TYPE_PERSON}},
    {PALCARE_MEMBER_TIER, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("tier"),
     .help = "How regularly it belongs to the team.", .codes = &pc_schema_tier},
    {PALCARE_MEMBER_DUTY, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("duty"),
     .help = "A duty carried beside the role, by a member of any profession.",
     .codes = &member_duty},
    {PALCARE_MEMBER_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What the role does in this team, where that differs from the role's own words."},
};

/* ---- relation ---- */

static const schema_code relation_kind_list[] = {
    {"establishes", "This one sets up the other."},
    {"brings-together", "This one gathers the other into joint work."},
    {"pilots-in", "This one is tried out in or by the other."},
    {"member-of", "This one is a member of the other."},
    {"adapted-from", "This one was made from the other and differs."},
    {"covers", "This one includes the other in its remit."},
    {"promotes", "This one makes the other known."},
    {"works-alongside", "Both care for the same child at the same time."},
    {"plans-with", "Both plan care together."},
    {"does-not-replace", "The other goes on with its own work as before."},
    {"advises", "This one gives expert advice to the other."},
    {"hands-over-to", "Care passes from this one to the other."},
};
static const schema_codes relation_kind = {relation_kind_list, sizeof relation_kind_list /
                                                                   sizeof relation_kind_list[0]};

static const schema_field relation_fields[] = {
    {PALCARE_RELATION_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What the tie is, read from this record to the other.", .codes = &relation_kind},
    {PALCARE_RELATION_TO, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("to"),
     .help = "The other record; either this or to-name."},
    {PALCARE_RELATION_TO_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("to-name"),
     .help = "The other's name, where no record of it is held."},
    {PALCARE_RELATION_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day of the tie."},
    {PALCARE_RELATION_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day of the tie."},
    {PALCARE_RELATION_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "What else there is to know about it."},
};

/* ---- rule ---- */

static const schema_code rule_kind_list[] = {
    {"all", "Met when every rule inside is met."},
    {"any", "Met when one rule inside is met."},
    {"at-least", "Met when as many rules inside are met as count says."},
    {"not", "Met when the rule inside is not met; unknown stays unknown."},
    {"test", "Compares one attribute with values."},
};
static const schema_codes rule_kind = {rule_kind_list,
                                       sizeof rule_kind_list / sizeof rule_kind_list[0]};

static const schema_code rule_attribute_list[] = {
    {"age", "Age of the child."},
    {"category", "ACT/RCPCH category, as assigned to this child at this time and place."},
    {"area", "Where the family lives."},
    {"stage", "Stage of illness or care, such as recognition or ongoing care."},
    {"technology", "Technology the child lives with, such as a ventilator or feeding tube."},
    {"prognosis",
     "Expected length of life; a payer's rule in places, never what palliative care means."},
    {"referrer", "Who refers."},
    {"diagnosis", "Diagnosis; access should rest on need wherever possible."},
    {"entry", "An answer to an entry of the checklist."},
    {"dimension", "A dimension of the currency."},
};
static const schema_codes rule_attribute = {rule_attribute_list, sizeof rule_attribute_list /
                                                                     sizeof rule_attribute_list[0]};

static const schema_code rule_op_list[] = {
    {"is", "Equal to the value."},
    {"is-not", "Known, and different from the value."},
    {"in", "Equal to one of the values, or inside one of the areas."},
    {"less", "Below the value."},
    {"at-most", "The value or below."},
    {"more", "Above the value."},
    {"at-least", "The value or above."},
    {"known", "Any value is known, whatever it is."},
};
static const schema_codes rule_op = {rule_op_list, sizeof rule_op_list / sizeof rule_op_list[0]};

static const schema_code rule_hardness_list[] = {
    {"must", "Nobody is accepted without it."},
    {"usually", "Kept as a rule, with exceptions."},
    {"discretionary", "Decided for each child."},
};
static const schema_codes rule_hardness = {rule_hardness_list, sizeof rule_hardness_list /
                                                                   sizeof rule_hardness_list[0]};

static const schema_field rule_fields[] = {
    {PALCARE_RULE_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "How it is answered: by a test of its own, or from the rules inside it.",
     .codes = &rule_kind},
    {PALCARE_RULE_COUNT, PALCARE_KIND_INT, SCHEMA_MAYBE, NAME("count"),
     .help = "How many must be met, for at-least; leave out where the source says only most."},
    {PALCARE_RULE_ATTRIBUTE, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("attribute"),
     .help = "What the test looks at.", .codes = &rule_attribute},
    {PALCARE_RULE_OF, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("of"),
     .help = "Which entry or dimension is tested; empty for the other attributes."},
    {PALCARE_RULE_OP, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("op"),
     .help = "How attribute and value are compared.", .codes = &rule_op},
    {PALCARE_RULE_VALUE, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("value"),
     .help = "What it is compared with; an age carries its unit."},
    {PALCARE_RULE_HARDNESS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("hardness"),
     .help = "How strictly the rule is kept.", .codes = &rule_hardness},
    {PALCARE_RULE_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "The rule in the service's own words."},
    {PALCARE_RULE_RULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("rule"),
     .help = "Rules inside this one.", .target = {PALCARE_TYPE_RULE}},
};

/* ---- referral ---- */

static const schema_code referral_who_list[] = {
    {"self", "The young person."},
    {"family", "A parent or other relative."},
    {"current-team", "The team that cares for the child now."},
    {"any-professional", "Any professional who knows the child."},
    {"family-doctor", "The family doctor."},
    {"consultant", "A hospital specialist."},
    {"hospital", "A hospital, through any of its staff."},
    {"school", "School or nursery staff."},
    {"insurer", "The insurer, or with its authorisation."},
};
static const schema_codes referral_who = {referral_who_list,
                                          sizeof referral_who_list / sizeof referral_who_list[0]};

static const schema_code referral_how_list[] = {
    {"self", "No form: people get in touch or come."},
    {"phone", "By phone."},
    {"post", "By letter."},
    {"fax", "By fax."},
    {"secure-email", "By encrypted email."},
    {"secure-message", "Through a clinical system or referral platform."},
    {"web", "By an online form."},
    {"in-person", "By asking on the spot."},
};
static const schema_codes referral_how = {referral_how_list,
                                          sizeof referral_how_list / sizeof referral_how_list[0]};

static const schema_field referral_fields[] = {
    {PALCARE_REFERRAL_WHO, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("who"), .help = "Who may refer.",
     .codes = &referral_who},
    {PALCARE_REFERRAL_HOW, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("how"),
     .help = "How the referral is made.", .codes = &referral_how},
    {PALCARE_REFERRAL_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "The form and what else is needed.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_REFERRAL_RESPONSE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("response"),
     .help = "How soon the service answers, in its own words."},
    {PALCARE_REFERRAL_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "What else to know, such as what happens if it is declined."},
};

/* ---- funding ---- */

static const schema_code funding_payer_list[] = {
    {"state", "The state, from taxes or social insurance."},
    {"insurer", "A private or public health insurer."},
    {"charity", "A charity, from donations."},
    {"employer", "An employer."},
    {"family", "The family themselves."},
    {"grant", "A grant for a purpose, often for a time."},
    {"other", "Somebody else; say who in the note."},
    {"unknown", "It is not known who pays."},
};
static const schema_codes funding_payer = {funding_payer_list, sizeof funding_payer_list /
                                                                   sizeof funding_payer_list[0]};

static const schema_code funding_cost_list[] = {
    {"free", "Nothing."},
    {"reduced", "Less than the full price."},
    {"fee", "A fee."},
    {"varies", "It depends on income, plan or length of stay."},
    {"unknown", "Not known; ask before use."},
};
static const schema_codes funding_cost = {funding_cost_list,
                                          sizeof funding_cost_list / sizeof funding_cost_list[0]};

static const schema_field funding_fields[] = {
    {PALCARE_FUNDING_PAYER, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("payer"), .help = "Who pays.",
     .codes = &funding_payer},
    {PALCARE_FUNDING_COVERAGE, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("coverage"),
     .help = "Whether this payer covers it; many plans cover is varies, not yes.",
     .codes = &pc_schema_fact},
    {PALCARE_FUNDING_COST, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("cost"),
     .help = "What the family pays.", .codes = &funding_cost},
    {PALCARE_FUNDING_PROGRAMME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("programme"),
     .help = "Scheme that pays, such as Medicaid or a hospice grant, by name."},
    {PALCARE_FUNDING_JURISDICTION, PALCARE_KIND_PLACE, SCHEMA_ANY, NAME("jurisdiction"),
     .help = "Countries or regions this holds for."},
    {PALCARE_FUNDING_PRICE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("price"),
     .help = "Amounts, each with its currency and period.", .target = {PALCARE_TYPE_MONEY}},
    {PALCARE_FUNDING_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "Conditions, in words."},
};

/* ---- schedule ---- */

static const schema_code schedule_kind_list[] = {
    {"staffed", "Staff are on site."},
    {"visits", "Staff come to the home."},
    {"calls", "Somebody answers the phone."},
    {"on-call", "Somebody can be called in and may take a while."},
    {"admissions", "A child can be admitted."},
};
static const schema_codes schedule_kind = {schedule_kind_list, sizeof schedule_kind_list /
                                                                   sizeof schedule_kind_list[0]};

static const schema_code schedule_day_list[] = {
    {"mo", "Monday."},
    {"tu", "Tuesday."},
    {"we", "Wednesday."},
    {"th", "Thursday."},
    {"fr", "Friday."},
    {"sa", "Saturday."},
    {"su", "Sunday."},
    {"1mo", "First Monday of the month."},
    {"1tu", "First Tuesday of the month."},
    {"1we", "First Wednesday of the month."},
    {"1th", "First Thursday of the month."},
    {"1fr", "First Friday of the month."},
    {"1sa", "First Saturday of the month."},
    {"1su", "First Sunday of the month."},
    {"2mo", "Second Monday of the month."},
    {"2tu", "Second Tuesday of the month."},
    {"2we", "Second Wednesday of the month."},
    {"2th", "Second Thursday of the month."},
    {"2fr", "Second Friday of the month."},
    {"2sa", "Second Saturday of the month."},
    {"2su", "Second Sunday of the month."},
    {"3mo", "Third Monday of the month."},
    {"3tu", "Third Tuesday of the month."},
    {"3we", "Third Wednesday of the month."},
    {"3th", "Third Thursday of the month."},
    {"3fr", "Third Friday of the month."},
    {"3sa", "Third Saturday of the month."},
    {"3su", "Third Sunday of the month."},
    {"4mo", "Fourth Monday of the month."},
    {"4tu", "Fourth Tuesday of the month."},
    {"4we", "Fourth Wednesday of the month."},
    {"4th", "Fourth Thursday of the month."},
    {"4fr", "Fourth Friday of the month."},
    {"4sa", "Fourth Saturday of the month."},
    {"4su", "Fourth Sunday of the month."},
    {"-1mo", "Last Monday of the month."},
    {"-1tu", "Last Tuesday of the month."},
    {"-1we", "Last Wednesday of the month."},
    {"-1th", "Last Thursday of the month."},
    {"-1fr", "Last Friday of the month."},
    {"-1sa", "Last Saturday of the month."},
    {"-1su", "Last Sunday of the month."},
};
static const schema_codes schedule_day = {schedule_day_list,
                                          sizeof schedule_day_list / sizeof schedule_day_list[0]};

static const schema_code schedule_public_holidays_list[] = {
    {"open", "As on any other day."},
    {"closed", "Not there on public holidays."},
    {"as-sunday", "As on a Sunday."},
    {"varies", "Different from holiday to holiday."},
    {"unknown", "Not known; do not promise either."},
};
static const schema_codes schedule_public_holidays = {schedule_public_holidays_list,
                                                      sizeof schedule_public_holidays_list /
                                                          sizeof schedule_public_holidays_list[0]};

static const schema_field schedule_fields[] = {
    {PALCARE_SCHEDULE_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What is there at these times: 24/7 calls are not 24/7 visits.",
     .codes = &schedule_kind},
    {PALCARE_SCHEDULE_ALWAYS, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("always"),
     .help = "True for round the clock on every day."},
    {PALCARE_SCHEDULE_DAY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("day"),
     .help = "Days of the week; 1we is the first Wednesday of a month, -1we the last.",
     .codes = &schedule_day},
    {PALCARE_SCHEDULE_OPENS, PALCARE_KIND_TIME, SCHEMA_MAYBE, NAME("opens"),
     .help = "Time it begins, on the clock of the place."},
    {PALCARE_SCHEDULE_CLOSES, PALCARE_KIND_TIME, SCHEMA_MAYBE, NAME("closes"),
     .help = "Time it ends; earlier than opens means on the next day."},
    {PALCARE_SCHEDULE_TIME_ZONE, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("time-zone"),
     .help = "Zone of these times by IANA name; an offset breaks when clocks change."},
    {PALCARE_SCHEDULE_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day these times hold, for a season or a term."},
    {PALCARE_SCHEDULE_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day these times hold."},
    {PALCARE_SCHEDULE_PUBLIC_HOLIDAYS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("public-holidays"),
     .help = "What holds on public holidays, which differ by nation and region.",
     .codes = &schedule_public_holidays},
    {PALCARE_SCHEDULE_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "Times in words, or whom they are for, such as known families only."},
};

/* ---- closure ---- */

static const schema_field closure_fields[] = {
    {PALCARE_CLOSURE_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_ONE, NAME("valid-from"),
     .help = "First day closed."},
    {PALCARE_CLOSURE_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day closed; leave out where nobody knows."},
    {PALCARE_CLOSURE_REASON, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("reason"),
     .help = "Why, in plain words."},
};

/* ---- contact ---- */

static const schema_code contact_kind_list[] = {
    {"phone", "Phone, by voice."},
    {"sms", "Text message."},
    {"textphone", "Textphone or relay, for people who are deaf or cannot speak."},
    {"fax", "Fax."},
    {"email", "Email."},
    {"web", "A web form, chat or page."},
    {"social", "A social network."},
    {"post", "Letter."},
};
static const schema_codes contact_kind = {contact_kind_list,
                                          sizeof contact_kind_list / sizeof contact_kind_list[0]};

static const schema_code contact_purpose_list[] = {
    {"general", "Anything."},
    {"referral", "Referring a child or asking about it."},
    {"urgent", "Urgent need; never in place of the emergency number."},
    {"out-of-hours", "Nights, weekends and holidays."},
    {"advice", "Advice for families or professionals."},
    {"bereavement", "Support in grief."},
    {"complaints", "Complaints and feedback."},
    {"press", "Journalists."},
};
static const schema_codes contact_purpose = {contact_purpose_list,
                                             sizeof contact_purpose_list /
                                                 sizeof contact_purpose_list[0]};

static const schema_field contact_fields[] = {
    {PALCARE_CONTACT_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"), .help = "By what means.",
     .codes = &contact_kind},
    {PALCARE_CONTACT_VALUE, PALCARE_KIND_STRING, SCHEMA_ONE, NAME("value"),
     .help = "Number or address as printed; the grouping of a phone number is its owner's."},
    {PALCARE_CONTACT_E164, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("e164"),
     .help = "The phone number in international form, as +441914960000; leave it out for short "
             "codes."},
    {PALCARE_CONTACT_PURPOSE, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("purpose"),
     .help = "What it is for; a press office must not take an urgent call.",
     .codes = &contact_purpose},
    {PALCARE_CONTACT_AUDIENCE, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("audience"),
     .help = "Who may use it; anybody where left out.", .codes = &pc_schema_who},
    {PALCARE_CONTACT_LANGUAGE, PALCARE_KIND_LANG, SCHEMA_ANY, NAME("language"),
     .help = "Languages it is answered in."},
    {PALCARE_CONTACT_SCHEDULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("schedule"),
     .help = "When it is answered.", .target = {PALCARE_TYPE_SCHEDULE}},
    {PALCARE_CONTACT_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "What else to know, such as cost or that it cannot be reached from abroad."},
};

/* ---- address ---- */

static const schema_field address_fields[] = {
    {PALCARE_ADDRESS_LINE, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("line"),
     .help = "Street, house and other lines, in printing order."},
    {PALCARE_ADDRESS_LOCALITY, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("locality"),
     .help = "Town or village."},
    {PALCARE_ADDRESS_REGION, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("region"),
     .help = "State, province or county."},
    {PALCARE_ADDRESS_POSTAL_CODE, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("postal-code"),
     .help = "Postcode as written in that country, spaces included."},
    {PALCARE_ADDRESS_COUNTRY, PALCARE_KIND_PLACE, SCHEMA_ONE, NAME("country"),
     .help = "Country as an ISO 3166 code."},
};

/* ---- capacity ---- */

static const schema_code capacity_kind_list[] = {
    {"bed", "Beds for a child to stay in."},
    {"place", "Places in a group, course or day centre."},
    {"caseload", "Children or families cared for at one time."},
    {"visit", "Visits in a period; say which in the service's description."},
};
static const schema_codes capacity_kind = {capacity_kind_list, sizeof capacity_kind_list /
                                                                   sizeof capacity_kind_list[0]};

static const schema_code capacity_status_list[] = {
    {"commissioned", "Paid for or planned."},
    {"staffed", "With staff to run it."},
    {"open", "In use or free to use on that day."},
};
static const schema_codes capacity_status = {capacity_status_list,
                                             sizeof capacity_status_list /
                                                 sizeof capacity_status_list[0]};

static const schema_field capacity_fields[] = {
    {PALCARE_CAPACITY_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"), .help = "What is counted.",
     .codes = &capacity_kind},
    {PALCARE_CAPACITY_STATUS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("status"),
     .help = "Which of three counts it is; they often differ.", .codes = &capacity_status},
    {PALCARE_CAPACITY_COUNT, PALCARE_KIND_INT, SCHEMA_ONE, NAME("count"), .help = "How many."},
    {PALCARE_CAPACITY_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("on"),
     .help = "Day of the count; without it the count cannot be trusted."},
};

/* ---- accreditation ---- */

static const schema_field accreditation_fields[] = {
    {PALCARE_ACCREDITATION_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"), .help = "Its name."},
    {PALCARE_ACCREDITATION_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Its number.", .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_ACCREDITATION_RATING, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("rating"),
     .help = "Its result in the words of the body that gave it."},
    {PALCARE_ACCREDITATION_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day it holds."},
    {PALCARE_ACCREDITATION_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day it holds."},
};

/* ---- identifier ---- */

static const schema_field identifier_fields[] = {
    {PALCARE_IDENTIFIER_SYSTEM, PALCARE_KIND_URI, SCHEMA_MAYBE, NAME("system"),
     .help = "The register, as a uri; leave out where it has none."},
    {PALCARE_IDENTIFIER_VALUE, PALCARE_KIND_STRING, SCHEMA_ONE, NAME("value"),
     .help = "The number or symbol, as printed."},
    {PALCARE_IDENTIFIER_LABEL, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("label"),
     .help = "What it is called, such as Charity number."},
};

/* ---- coding ---- */

static const schema_code coding_fit_list[] = {
    {"exact", "It means the same; each code may replace the other."},
    {"near", "It means nearly the same; good for search, not for counting."},
    {"broader", "The outside code means more than ours and includes it."},
    {"narrower", "The outside code means less than ours and is included in it."},
};
static const schema_codes coding_fit = {coding_fit_list,
                                        sizeof coding_fit_list / sizeof coding_fit_list[0]};

static const schema_field coding_fields[] = {
    {PALCARE_CODING_SYSTEM, PALCARE_KIND_URI, SCHEMA_ONE, NAME("system"),
     .help = "The code system, as the uri its owner gives it."},
    {PALCARE_CODING_CODE, PALCARE_KIND_STRING, SCHEMA_ONE, NAME("code"),
     .help = "The code, exactly as the system writes it."},
    {PALCARE_CODING_VERSION, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("version"),
     .help = "Version of the code system."},
    {PALCARE_CODING_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "The code's own display words."},
    {PALCARE_CODING_FIT, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("fit"),
     .help = "How well the code fits, seen from the outside code.", .codes = &coding_fit},
    {PALCARE_CODING_VERIFIED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("verified"),
     .help = "Day a person checked it in the system's own release; absent means not checked."},
};

/* ---- definition ---- */

static const schema_field definition_fields[] = {
    {PALCARE_DEFINITION_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "The definition."},
    {PALCARE_DEFINITION_OWNER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("owner"),
     .help = "Organisation whose definition it is; leave out for our own.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_DEFINITION_CITATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("citation"),
     .help = "Where it is published.", .target = {PALCARE_TYPE_CITATION}},
};

/* ---- post ---- */

static const schema_field post_fields[] = {
    {PALCARE_POST_TITLE, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("title"),
     .help = "Title of the post."},
    {PALCARE_POST_ORGANIZATION, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("organization"),
     .help = "Organisation the post belongs to.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_POST_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day in the post."},
    {PALCARE_POST_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day in the post."},
};

/* ---- milestone ---- */

static const schema_code milestone_status_list[] = {
    {"expected", "Announced for that date; says nothing about what happened."},
    {"reached", "It happened, and a source says so."},
    {"missed", "The date passed without it."},
    {"unknown", "Nobody has said."},
};
static const schema_codes milestone_status = {milestone_status_list,
                                              sizeof milestone_status_list /
                                                  sizeof milestone_status_list[0]};

static const schema_field milestone_fields[] = {
    {PALCARE_MILESTONE_STATUS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("status"),
     .help = "Whether the step was reached.", .codes = &milestone_status},
    {PALCARE_MILESTONE_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "What is or was to happen."},
    {PALCARE_MILESTONE_ON, PALCARE_KIND_DATE, SCHEMA_ONE, NAME("on"),
     .help = "When, no more exact than the source; a season such as 2019-21 is allowed."},
    {PALCARE_MILESTONE_KNOWN_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("known-on"),
     .help = "Day this was said; what was expected then may not have come."},
};

/* ---- money ---- */

static const schema_code money_per_list[] = {
    {"day", "For each day."},
    {"night", "For each night."},
    {"week", "For each week."},
    {"month", "For each month."},
    {"year", "For each year."},
    {"visit", "For each visit."},
    {"episode", "For each episode of care."},
    {"bed-day", "For each day a bed is in use."},
};
static const schema_codes money_per = {money_per_list,
                                       sizeof money_per_list / sizeof money_per_list[0]};

static const schema_field money_fields[] = {
    {PALCARE_MONEY_AMOUNT, PALCARE_KIND_DECIMAL, SCHEMA_ONE, NAME("amount"),
     .help = "The amount, in the main unit of the currency."},
    {PALCARE_MONEY_CURRENCY, PALCARE_KIND_TOKEN, SCHEMA_ONE, NAME("currency"),
     .help = "Currency as an ISO 4217 code, such as GBP."},
    {PALCARE_MONEY_PER, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("per"),
     .help = "What the amount is for; a single sum where left out.", .codes = &money_per},
    {PALCARE_MONEY_PERIOD, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("period"),
     .help = "Year or period the price is of; a financial year is 2017-04/2018-03."},
};

/* ---- dimension ---- */

static const schema_field dimension_fields[] = {
    {PALCARE_DIMENSION_KEY, PALCARE_KIND_TOKEN, SCHEMA_ONE, NAME("key"),
     .help = "Short name that rules refer to, such as phase."},
    {PALCARE_DIMENSION_VALUE, PALCARE_KIND_STRING, SCHEMA_SOME, NAME("value"),
     .help = "Its possible values, in order."},
    {PALCARE_DIMENSION_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "What it means, in words."},
};

/* ---- currency-unit ---- */

static const schema_code currency_unit_basis_list[] = {
    {"bed-day", "Days in a bed."},
    {"spell", "Stays, from admission to discharge."},
    {"phase", "Phases of illness, from one change of phase to the next."},
    {"contact", "Contacts with a professional."},
    {"week", "Weeks of care."},
};
static const schema_codes currency_unit_basis = {currency_unit_basis_list,
                                                 sizeof currency_unit_basis_list /
                                                     sizeof currency_unit_basis_list[0]};

static const schema_field currency_unit_fields[] = {
    {PALCARE_CURRENCY_UNIT_KEY, PALCARE_KIND_TOKEN, SCHEMA_ONE, NAME("key"),
     .help = "The unit's code."},
    {PALCARE_CURRENCY_UNIT_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "What it means, in words."},
    {PALCARE_CURRENCY_UNIT_RULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("rule"),
     .help = "Conditions that lead to this unit; where something is missing it stays unknown.",
     .target = {PALCARE_TYPE_RULE}},
    {PALCARE_CURRENCY_UNIT_BASIS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("basis"),
     .help = "What is counted.", .codes = &currency_unit_basis},
    {PALCARE_CURRENCY_UNIT_PRICE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("price"),
     .help = "Price of one unit, with its year.", .target = {PALCARE_TYPE_MONEY}},
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

/* ---- option ---- */

static const schema_field option_fields[] = {
    {PALCARE_OPTION_VALUE, PALCARE_KIND_STRING, SCHEMA_ONE, NAME("value"),
     .help = "What is stored when it is chosen; keep it across versions."},
    {PALCARE_OPTION_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "What the respondent reads."},
    {PALCARE_OPTION_POINTS, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE, NAME("points"),
     .help = "Points it counts for, which need not be even steps."},
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

/* ---- cutoff ---- */

static const schema_field cutoff_fields[] = {
    {PALCARE_CUTOFF_POINTS, PALCARE_KIND_DECIMAL, SCHEMA_ONE, NAME("points"),
     .help = "The total at which the meaning begins."},
    {PALCARE_CUTOFF_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "What it suggests, in careful words."},
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

/* ---- licence ---- */

static const schema_field licence_fields[] = {
    {PALCARE_LICENCE_SPDX, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("spdx"),
     .help = "Licence by its SPDX identifier, such as CC-BY-4.0."},
    {PALCARE_LICENCE_HREF, PALCARE_KIND_URI, SCHEMA_MAYBE, NAME("href"),
     .help = "Where the terms can be read."},
    {PALCARE_LICENCE_ATTRIBUTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("attribution"),
     .help = "Credit that must be shown, word for word."},
    {PALCARE_LICENCE_OBLIGATION, PALCARE_KIND_TEXT, SCHEMA_ANY, NAME("obligation"),
     .help = "Other duties, such as a link back, a disclaimer or no adaptation."},
};

/* ---- provenance ---- */

static const schema_field provenance_fields[] = {
    {PALCARE_PROVENANCE_SOURCE, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("source"),
     .help = "The source, held as a record.", .target = {PALCARE_TYPE_SOURCE}},
    {PALCARE_PROVENANCE_HREF, PALCARE_KIND_URI, SCHEMA_MAYBE, NAME("href"),
     .help = "Address it was read at."},
    {PALCARE_PROVENANCE_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("name"),
     .help = "Name of the source or file, where no record is held."},
    {PALCARE_PROVENANCE_LOCATOR, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("locator"),
     .help = "Place within it: page, line, row or path."},
    {PALCARE_PROVENANCE_RETRIEVED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("retrieved"),
     .help = "Day it was read."},
    {PALCARE_PROVENANCE_FIELD, PALCARE_KIND_TOKEN, SCHEMA_ANY, NAME("field"),
     .help = "Fields it vouches for; the whole record where left out."},
    {PALCARE_PROVENANCE_NOT_GIVEN, PALCARE_KIND_TOKEN, SCHEMA_ANY, NAME("not-given"),
     .help = "Fields looked for there and not found; not the same as never looked."},
    {PALCARE_PROVENANCE_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "How it was read or judged."},
    {PALCARE_PROVENANCE_DISCARDED, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("discarded"),
     .help = "Text an importer left out, word for word, so that nothing is lost unseen."},
};

const schema_type pc_schema_parts[] = {
    {PALCARE_TYPE_SECTION, PALCARE_TYPE_IS_PART, "section",
     "A part of an item under a heading, or a block that is set apart.", section_fields,
     sizeof section_fields / sizeof section_fields[0]},
    {PALCARE_TYPE_POINT, PALCARE_TYPE_IS_PART, "point", "One of an item's key points.",
     point_fields, sizeof point_fields / sizeof point_fields[0]},
    {PALCARE_TYPE_STATEMENT, PALCARE_TYPE_IS_PART, "statement",
     "A sentence of a known sort that somebody puts their name to.", statement_fields,
     sizeof statement_fields / sizeof statement_fields[0]},
    {PALCARE_TYPE_CITATION, PALCARE_TYPE_IS_PART, "citation", "A use of a source at one place.",
     citation_fields, sizeof citation_fields / sizeof citation_fields[0]},
    {PALCARE_TYPE_INQUIRY, PALCARE_TYPE_IS_PART, "inquiry",
     "A formal question to a body or office, with its replies.", inquiry_fields,
     sizeof inquiry_fields / sizeof inquiry_fields[0]},
    {PALCARE_TYPE_QUESTION, PALCARE_TYPE_IS_PART, "question",
     "A question, or a lettered part of one.", question_fields,
     sizeof question_fields / sizeof question_fields[0]},
    {PALCARE_TYPE_REPLY, PALCARE_TYPE_IS_PART, "reply", "A reply to an inquiry.", reply_fields,
     sizeof reply_fields / sizeof reply_fields[0]},
    {PALCARE_TYPE_SUBJECT, PALCARE_TYPE_IS_PART, "subject", "Somebody a story is about.",
     subject_fields, sizeof subject_fields / sizeof subject_fields[0]},
    {PALCARE_TYPE_CONSENT, PALCARE_TYPE_IS_PART | PALCARE_TYPE_IS_PRIVATE, "consent",
     "Agreement to publish somebody's story or picture. Private: never exported as public.",
     consent_fields, sizeof consent_fields / sizeof consent_fields[0]},
    {PALCARE_TYPE_MEDIA, PALCARE_TYPE_IS_PART, "media", "A picture, sound, video or file.",
     media_fields, sizeof media_fields / sizeof media_fields[0]},
    {PALCARE_TYPE_LINK, PALCARE_TYPE_IS_PART, "link", "Something to follow.", link_fields,
     sizeof link_fields / sizeof link_fields[0]},
    {PALCARE_TYPE_REVIEW, PALCARE_TYPE_IS_PART, "review", "One check of an item.", review_fields,
     sizeof review_fields / sizeof review_fields[0]},
    {PALCARE_TYPE_MEMBER, PALCARE_TYPE_IS_PART, "member", "A place in a team.", member_fields,
     sizeof member_fields / sizeof member_fields[0]},
    {PALCARE_TYPE_RELATION, PALCARE_TYPE_IS_PART, "relation",
     "A tie between two bodies, teams, initiatives or documents.", relation_fields,
     sizeof relation_fields / sizeof relation_fields[0]},
    {PALCARE_TYPE_RULE, PALCARE_TYPE_IS_PART, "rule",
     "A condition of eligibility or display, or several joined; answered met, not met or unknown.",
     rule_fields, sizeof rule_fields / sizeof rule_fields[0]},
    {PALCARE_TYPE_REFERRAL, PALCARE_TYPE_IS_PART, "referral", "A way to be referred.",
     referral_fields, sizeof referral_fields / sizeof referral_fields[0]},
    {PALCARE_TYPE_FUNDING, PALCARE_TYPE_IS_PART, "funding",
     "Who pays for something, and what is left for the family.", funding_fields,
     sizeof funding_fields / sizeof funding_fields[0]},
    {PALCARE_TYPE_SCHEDULE, PALCARE_TYPE_IS_PART, "schedule", "When something is there.",
     schedule_fields, sizeof schedule_fields / sizeof schedule_fields[0]},
    {PALCARE_TYPE_CLOSURE, PALCARE_TYPE_IS_PART, "closure", "Days on which a service is closed.",
     closure_fields, sizeof closure_fields / sizeof closure_fields[0]},
    {PALCARE_TYPE_CONTACT, PALCARE_TYPE_IS_PART, "contact", "A way to get in touch.",
     contact_fields, sizeof contact_fields / sizeof contact_fields[0]},
    {PALCARE_TYPE_ADDRESS, PALCARE_TYPE_IS_PART, "address", "A postal address.", address_fields,
     sizeof address_fields / sizeof address_fields[0]},
    {PALCARE_TYPE_CAPACITY, PALCARE_TYPE_IS_PART, "capacity",
     "How much a service has of something on a day.", capacity_fields,
     sizeof capacity_fields / sizeof capacity_fields[0]},
    {PALCARE_TYPE_ACCREDITATION, PALCARE_TYPE_IS_PART, "accreditation",
     "A registration, inspection result or quality mark.", accreditation_fields,
     sizeof accreditation_fields / sizeof accreditation_fields[0]},
    {PALCARE_TYPE_IDENTIFIER, PALCARE_TYPE_IS_PART, "identifier",
     "A number or symbol by which a register knows something.", identifier_fields,
     sizeof identifier_fields / sizeof identifier_fields[0]},
    {PALCARE_TYPE_CODING, PALCARE_TYPE_IS_PART, "coding",
     "A code of an outside system that means about the same.", coding_fields,
     sizeof coding_fields / sizeof coding_fields[0]},
    {PALCARE_TYPE_DEFINITION, PALCARE_TYPE_IS_PART, "definition",
     "What a term means, in somebody's words.", definition_fields,
     sizeof definition_fields / sizeof definition_fields[0]},
    {PALCARE_TYPE_POST, PALCARE_TYPE_IS_PART, "post", "A post somebody holds or held.", post_fields,
     sizeof post_fields / sizeof post_fields[0]},
    {PALCARE_TYPE_MILESTONE, PALCARE_TYPE_IS_PART, "milestone", "A step of an initiative.",
     milestone_fields, sizeof milestone_fields / sizeof milestone_fields[0]},
    {PALCARE_TYPE_MONEY, PALCARE_TYPE_IS_PART, "money", "An amount of money.", money_fields,
     sizeof money_fields / sizeof money_fields[0]},
    {PALCARE_TYPE_DIMENSION, PALCARE_TYPE_IS_PART, "dimension",
     "Something a currency's units depend on.", dimension_fields,
     sizeof dimension_fields / sizeof dimension_fields[0]},
    {PALCARE_TYPE_CURRENCY_UNIT, PALCARE_TYPE_IS_PART, "currency-unit", "One unit of a currency.",
     currency_unit_fields, sizeof currency_unit_fields / sizeof currency_unit_fields[0]},
    {PALCARE_TYPE_CHECKLIST_SECTION, PALCARE_TYPE_IS_PART, "checklist-section",
     "A group of entries under a heading.", checklist_section_fields,
     sizeof checklist_section_fields / sizeof checklist_section_fields[0]},
    {PALCARE_TYPE_ENTRY, PALCARE_TYPE_IS_PART, "entry", "One line of a checklist.", entry_fields,
     sizeof entry_fields / sizeof entry_fields[0]},
    {PALCARE_TYPE_OPTION, PALCARE_TYPE_IS_PART, "option", "A choice an entry offers.",
     option_fields, sizeof option_fields / sizeof option_fields[0]},
    {PALCARE_TYPE_SCORE, PALCARE_TYPE_IS_PART, "score", "A total of points over entries.",
     score_fields, sizeof score_fields / sizeof score_fields[0]},
    {PALCARE_TYPE_CUTOFF, PALCARE_TYPE_IS_PART, "cutoff", "A total with a meaning.", cutoff_fields,
     sizeof cutoff_fields / sizeof cutoff_fields[0]},
    {PALCARE_TYPE_ANSWER, PALCARE_TYPE_IS_PART, "answer",
     "What somebody answered to one entry, once.", answer_fields,
     sizeof answer_fields / sizeof answer_fields[0]},
    {PALCARE_TYPE_LICENCE, PALCARE_TYPE_IS_PART, "licence", "Terms on which something may be used.",
     licence_fields, sizeof licence_fields / sizeof licence_fields[0]},
    {PALCARE_TYPE_PROVENANCE, PALCARE_TYPE_IS_PART, "provenance", "Where facts come from.",
     provenance_fields, sizeof provenance_fields / sizeof provenance_fields[0]},
};
const size_t pc_schema_part_count = sizeof pc_schema_parts / sizeof pc_schema_parts[0];

/*
 * The record types: one row per field, in canonical order. palcare/fields.h repeats the sentences;
 * a test compares them.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/schema.h"
#include "schema/shared.h"

/* ---- about ---- */

static const schema_code about_privacy_list[] = {
    {"public", "Anybody may read it; private records and parts must not be in it."},
    {"staff", "For the organisation's own staff; not for publication."},
    {"private", "Holds what was said by or about a child or family; keep it apart from all else."},
};
static const schema_codes about_privacy = {about_privacy_list, sizeof about_privacy_list /
                                                                   sizeof about_privacy_list[0]};

static const schema_field about_fields[] = {
    {PALCARE_ABOUT_PRIVACY, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("privacy"),
     .help = "Who may see the document as a whole.", .codes = &about_privacy},
    {PALCARE_ABOUT_TITLE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("title"),
     .help = "Title of this document as a whole, in each language."},
    {PALCARE_ABOUT_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this document; not always the author of what it holds.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ABOUT_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms for the document as a whole; a record's own licence comes first.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_ABOUT_CREATED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("created"),
     .help = "When the document was first made; not when its contents were reviewed."},
    {PALCARE_ABOUT_MODIFIED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("modified"),
     .help = "When the document last changed."},
    {PALCARE_ABOUT_VERSION, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("version"),
     .help =
         "Version of the document as its publisher counts it; not the version of the XML format."},
    {PALCARE_ABOUT_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where the document's contents come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- item ---- */

static const schema_code item_kind_list[] = {
    {"article", "A text on one subject, written to be read from start to end."},
    {"page", "A page of a site that is none of the others, such as a home or about page."},
    {"faq", "A set of questions with their answers."},
    {"blog-post", "A dated, personal or informal post."},
    {"story",
     "A real or retold experience of a child or family; consent and naming must be stated."},
    {"news", "A report of something that happened, dated."},
    {"notice", "A short announcement or warning, often with an end."},
    {"question-answer", "A formal question and its reply, such as a parliamentary question."},
    {"observance", "An awareness day, week or month that returns every year."},
    {"course", "Training or learning with a syllabus."},
    {"event", "Something to attend on a date or dates."},
    {"brochure", "A leaflet or booklet, printed or to download."},
    {"directory", "A searchable list of services or organisations."},
    {"guidance", "Advice for professionals or services with some authority behind it."},
    {"report", "Findings or figures set out by an organisation."},
    {"initiative-profile", "A description of a project or programme."},
    {"newsletter", "An issue of, or the invitation to, a regular mailing."},
    {"other", "None of these; say in the summary what it is."},
};
static const schema_codes item_kind = {item_kind_list,
                                       sizeof item_kind_list / sizeof item_kind_list[0]};

static const schema_code item_frequency_list[] = {
    {"daily", "Every day or every working day."},
    {"weekly", "Every week."},
    {"monthly", "Every month."},
    {"quarterly", "Four times a year."},
    {"yearly", "Once a year."},
    {"irregular", "Without a rhythm, and the publisher says so or it shows."},
    {"unknown", "It appears again, and how often is not known."},
};
static const schema_codes item_frequency = {item_frequency_list, sizeof item_frequency_list /
                                                                     sizeof item_frequency_list[0]};

static const schema_code item_sensitivity_list[] = {
    {"end-of-life", "Speaks of the last weeks or days of life."},
    {"death", "Speaks of a death, or of the body after death."},
    {"bereavement", "Speaks of grief."},
    {"medical-detail", "Describes symptoms, procedures or withdrawal of treatment closely."},
    {"images", "Shows pictures that may distress, such as a child who is dying."},
    {"identity",
     "Reveals something that could harm a child if known, such as HIV or genetic status."},
};
static const schema_codes item_sensitivity = {item_sensitivity_list,
                                              sizeof item_sensitivity_list /
                                                  sizeof item_sensitivity_list[0]};

static const schema_field item_fields[] = {
    {PALCARE_ITEM_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the item, unique in the document; keep it across versions."},
    {PALCARE_ITEM_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of content it is.", .codes = &item_kind},
    {PALCARE_ITEM_STATUS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("status"),
     .help = "State of our own editing; leave out for content that is not ours.",
     .codes = &pc_schema_life},
    {PALCARE_ITEM_TITLE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("title"),
     .help = "Title as readers see it, word for word; missing where the source shows none."},
    {PALCARE_ITEM_SUMMARY, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("summary"),
     .help = "What it says in a few lines, in our words or the source's."},
    {PALCARE_ITEM_COMPLETENESS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("completeness"),
     .help = "Whether all of the source was captured; a cut teaser is truncated.",
     .codes = &pc_schema_completeness},
    {PALCARE_ITEM_SECTION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("section"),
     .help = "The body, section by section, in order.", .target = {PALCARE_TYPE_SECTION}},
    {PALCARE_ITEM_KEY_POINT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("key-point"),
     .help = "The points the item itself sums up, each tied to what it summarises.",
     .target = {PALCARE_TYPE_POINT}},
    {PALCARE_ITEM_STATEMENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("statement"),
     .help = "Statements of a known sort: vision, goal, claim, right and so on.",
     .target = {PALCARE_TYPE_STATEMENT}},
    {PALCARE_ITEM_MEDIA, PALCARE_KIND_PART, SCHEMA_ANY, NAME("media"),
     .help = "Pictures, sound, video and files that belong to it.", .target = {PALCARE_TYPE_MEDIA}},
    {PALCARE_ITEM_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Links offered to the reader; a missing address means the target is unknown.",
     .target = {PALCARE_TYPE_LINK}},
    {PALCARE_ITEM_CITATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("citation"),
     .help = "Sources the item as a whole rests on.", .target = {PALCARE_TYPE_CITATION}},
    {PALCARE_ITEM_CHECKLIST, PALCARE_KIND_REF, SCHEMA_ANY, NAME("checklist"),
     .help = "Checklists it contains or recommends.", .target = {PALCARE_TYPE_CHECKLIST}},
    {PALCARE_ITEM_ROLE, PALCARE_KIND_REF, SCHEMA_ANY, NAME("role"),
     .help = "Care-team roles it explains.", .target = {PALCARE_TYPE_ROLE}},
    {PALCARE_ITEM_TEAM, PALCARE_KIND_REF, SCHEMA_ANY, NAME("team"), .help = "Teams it describes.",
     .target = {PALCARE_TYPE_TEAM}},
    {PALCARE_ITEM_SERVICE, PALCARE_KIND_REF, SCHEMA_ANY, NAME("service"),
     .help = "Services it is about.", .target = {PALCARE_TYPE_SERVICE}},
    {PALCARE_ITEM_OBSERVATION, PALCARE_KIND_REF, SCHEMA_ANY, NAME("observation"),
     .help = "Figures that this item states, each held as an observation of its own.",
     .target = {PALCARE_TYPE_OBSERVATION}},
    {PALCARE_ITEM_RELATED, PALCARE_KIND_REF, SCHEMA_ANY, NAME("related"),
     .help = "Other items worth reading next; never end-of-life content unasked for.",
     .target = {PALCARE_TYPE_ITEM}},
    {PALCARE_ITEM_REFERRAL, PALCARE_KIND_PART, SCHEMA_ANY, NAME("referral"),
     .help = "How families are referred in general, not to one service.",
     .target = {PALCARE_TYPE_REFERRAL}},
    {PALCARE_ITEM_FUNDING, PALCARE_KIND_PART, SCHEMA_ANY, NAME("funding"),
     .help = "Who pays in general, not for one service; record hedged wording as varies.",
     .target = {PALCARE_TYPE_FUNDING}},
    {PALCARE_ITEM_TOPIC, PALCARE_KIND_REF, SCHEMA_ANY, NAME("topic"),
     .help = "Terms it is about; the term's scheme says whether subject, condition, need or other.",
     .target = {PALCARE_TYPE_TERM}},
    {PALCARE_ITEM_CODE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("code"),
     .help = "Codes of outside systems, for exchange with other software.",
     .target = {PALCARE_TYPE_CODING}},
    {PALCARE_ITEM_AUDIENCE, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("audience"),
     .help = "Whom it is written for; leave out where the source does not say.",
     .codes = &pc_schema_who},
    {PALCARE_ITEM_VOICE, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("voice"),
     .help = "Who is speaking: a list in a parent's words has voice parent.",
     .codes = &pc_schema_who},
    {PALCARE_ITEM_SETTING, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("setting"),
     .help = "Places of care it is about.", .codes = &pc_schema_setting},
    {PALCARE_ITEM_MIN_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("min-age"),
     .help =
         "Youngest age of the child it is about, inclusive; a unit is required, as in 6w or 5y."},
    {PALCARE_ITEM_MAX_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("max-age"),
     .help = "Age of the child it stops at, exclusive: 19y is until the 19th birthday; .. is no "
             "limit."},
    {PALCARE_ITEM_JURISDICTION, PALCARE_KIND_PLACE, SCHEMA_ANY, NAME("jurisdiction"),
     .help = "Countries or regions it holds for, as ISO 3166 codes; 001 is the whole world."},
    {PALCARE_ITEM_ORIGINAL, PALCARE_KIND_LANG, SCHEMA_MAYBE, NAME("original"),
     .help = "Language it was first written in; the others are translations."},
    {PALCARE_ITEM_READING_LEVEL, PALCARE_KIND_PART, SCHEMA_ANY, NAME("reading-level"),
     .help = "How hard it is to read; the system names the tool, and tools never compare.",
     .target = {PALCARE_TYPE_CODING}},
    {PALCARE_ITEM_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that published it; leave out rather than guess.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ITEM_AUTHOR, PALCARE_KIND_REF, SCHEMA_ANY, NAME("author"),
     .help = "People who wrote it.", .target = {PALCARE_TYPE_PERSON}},
    {PALCARE_ITEM_PUBLISHED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("published"),
     .help = "Date of publication as printed, no more exact than the source."},
    {PALCARE_ITEM_MODIFIED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("modified"),
     .help = "Date of the last change as printed; a change is not a review."},
    {PALCARE_ITEM_REVIEWED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("reviewed"),
     .help = "Date its content was last checked, as printed; not publication, not change."},
    {PALCARE_ITEM_REVIEW_DUE, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("review-due"),
     .help = "When the next review is due; a month means by the end of that month."},
    {PALCARE_ITEM_RECURS, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("recurs"),
     .help = "Date that returns every year, as in --11 for every November."},
    {PALCARE_ITEM_FREQUENCY, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("frequency"),
     .help = "How often it appears, for newsletters and the like.", .codes = &item_frequency},
    {PALCARE_ITEM_REVIEW, PALCARE_KIND_PART, SCHEMA_ANY, NAME("review"),
     .help = "Each review in turn: who checked what, when and with what outcome.",
     .target = {PALCARE_TYPE_REVIEW}},
    {PALCARE_ITEM_REPLACED_BY, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("replaced-by"),
     .help = "The newer item to read in its place.", .target = {PALCARE_TYPE_ITEM}},
    {PALCARE_ITEM_SENSITIVITY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("sensitivity"),
     .help = "What a reader may wish to be warned of before opening it.",
     .codes = &item_sensitivity},
    {PALCARE_ITEM_INQUIRY, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("inquiry"),
     .help = "The formal question and its replies, where kind is question-answer.",
     .target = {PALCARE_TYPE_INQUIRY}},
    {PALCARE_ITEM_SUBJECT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("subject"),
     .help = "The people a story is about, with naming and consent.",
     .target = {PALCARE_TYPE_SUBJECT}},
    {PALCARE_ITEM_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this item; overrides the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_ITEM_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where the item and its facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- role ---- */

static const schema_code role_kind_list[] = {
    {"profession", "A job somebody trains for, such as nurse or social worker."},
    {"function", "A duty that a member of any profession may hold, such as key worker."},
    {"relationship", "A tie to the child, such as grandparent; not a job."},
    {"volunteer", "Unpaid help given through an organisation."},
    {"system", "A role in planning, law or administration, such as commissioner or registrar."},
};
static const schema_codes role_kind = {role_kind_list,
                                       sizeof role_kind_list / sizeof role_kind_list[0]};

static const schema_field role_fields[] = {
    {PALCARE_ROLE_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the role, unique in the document."},
    {PALCARE_ROLE_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of role it is.", .codes = &role_kind},
    {PALCARE_ROLE_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name of the role as families meet it, in each language; equal titles may differ by "
             "country."},
    {PALCARE_ROLE_OTHER_NAME, PALCARE_KIND_TEXT, SCHEMA_ANY, NAME("other-name"),
     .help = "Other titles, with the region in the language tag, as en-US; similar is not always "
             "same."},
    {PALCARE_ROLE_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What this person does, in plain words for families."},
    {PALCARE_ROLE_CLINICAL, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("clinical"),
     .help = "The same in professional words."},
    {PALCARE_ROLE_STATEMENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("statement"),
     .help = "Statements about the role, such as a claim on training, with their evidence.",
     .target = {PALCARE_TYPE_STATEMENT}},
    {PALCARE_ROLE_CODE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("code"),
     .help = "Codes of outside systems with their fit; a mapping is sure only once verified.",
     .target = {PALCARE_TYPE_CODING}},
    {PALCARE_ROLE_REGULATED, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("regulated"),
     .help = "Whether the title is protected by law; varies where countries differ.",
     .codes = &pc_schema_fact},
};

/* ---- team ---- */

static const schema_code team_kind_list[] = {
    {"palliative", "A specialist palliative care team; works beside the others from diagnosis on."},
    {"primary-medical", "The team that treats the illness itself."},
    {"community", "A team that works at home and in the neighbourhood."},
    {"hospice", "A team of a hospice."},
    {"bereavement", "A team for grief support, before and after a death."},
    {"committee", "A body that advises or decides, such as an ethics committee."},
    {"other", "None of these; describe it."},
};
static const schema_codes team_kind = {team_kind_list,
                                       sizeof team_kind_list / sizeof team_kind_list[0]};

static const schema_field team_fields[] = {
    {PALCARE_TEAM_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the team, unique in the document."},
    {PALCARE_TEAM_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of team it is.", .codes = &team_kind},
    {PALCARE_TEAM_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("name"),
     .help = "Name of the team, where it has one."},
    {PALCARE_TEAM_ORGANIZATION, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("organization"),
     .help = "Organisation the team belongs to; a network's team may have none.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_TEAM_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What the team does, in plain words."},
    {PALCARE_TEAM_STATEMENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("statement"),
     .help = "Statements the team makes or that are made about it.",
     .target = {PALCARE_TYPE_STATEMENT}},
    {PALCARE_TEAM_MEMBER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("member"),
     .help = "Roles in the team, with a named person only where the source names one.",
     .target = {PALCARE_TYPE_MEMBER}},
    {PALCARE_TEAM_RELATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("relation"),
     .help = "How it is related to other teams, for instance works alongside and does not replace.",
     .target = {PALCARE_TYPE_RELATION}},
    {PALCARE_TEAM_COMPLETENESS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("completeness"),
     .help = "Whether the list of members is whole; a list lost in capture is empty-at-source.",
     .codes = &pc_schema_completeness},
    {PALCARE_TEAM_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from, and what was looked for there.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- service ---- */

static const schema_code service_status_list[] = {
    {"active", "It runs and takes people."},
    {"inactive", "It exists and does not run at present, with no date of return."},
    {"temporarily-closed", "Closed for now and meant to open again; say until when under closure."},
    {"defunct", "Ended for good; kept so that old references still resolve."},
    {"planned", "Announced and not yet open."},
    {"unknown", "Nobody has confirmed that it runs; show this plainly."},
};
static const schema_codes service_status = {service_status_list, sizeof service_status_list /
                                                                     sizeof service_status_list[0]};

static const schema_code service_category_list[] = {
    {"I",
     "Cure is possible and may fail; palliative care at crises or when treatment stops working."},
    {"II",
     "Life is likely to be short, and long intensive treatment lets the child take part in it."},
    {"III", "The illness advances without a cure, and care is palliative from the start, often for "
            "years."},
    {"IV",
     "Irreversible, not advancing, with severe disability and complications nobody can foresee."},
};
static const schema_codes service_category = {service_category_list,
                                              sizeof service_category_list /
                                                  sizeof service_category_list[0]};

static const schema_code service_interpreter_list[] = {
    {"yes", "An interpreter is always there."},
    {"on-request", "An interpreter comes if asked for beforehand."},
    {"no", "The service says it has none."},
    {"unknown", "Not known; ask."},
};
static const schema_codes service_interpreter = {service_interpreter_list,
                                                 sizeof service_interpreter_list /
                                                     sizeof service_interpreter_list[0]};

static const schema_field service_fields[] = {
    {PALCARE_SERVICE_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the service, unique in the document; keep it across updates."},
    {PALCARE_SERVICE_STATUS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("status"),
     .help = "Whether the service can be used now.", .codes = &service_status},
    {PALCARE_SERVICE_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name as families know it, in each language."},
    {PALCARE_SERVICE_OTHER_NAME, PALCARE_KIND_TEXT, SCHEMA_ANY, NAME("other-name"),
     .help = "Former, short or local names that people search for."},
    {PALCARE_SERVICE_PROVIDER, PALCARE_KIND_REF, SCHEMA_ONE, NAME("provider"),
     .help = "Organisation that gives the service; its payer may be another.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_SERVICE_SUCCEEDED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("succeeded-by"),
     .help = "Services that took over when this one ended.", .target = {PALCARE_TYPE_SERVICE}},
    {PALCARE_SERVICE_SERVICE_TYPE, PALCARE_KIND_REF, SCHEMA_SOME, NAME("service-type"),
     .help = "What is offered, as terms of scheme service-type; several may hold.",
     .target = {PALCARE_TYPE_TERM}},
    {PALCARE_SERVICE_SETTING, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("setting"),
     .help = "Where the care is given; separate from what is given.", .codes = &pc_schema_setting},
    {PALCARE_SERVICE_SERVES, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("serves"),
     .help = "Who may receive it: child, sibling, parent, professional; a child is not assumed.",
     .codes = &pc_schema_who},
    {PALCARE_SERVICE_LEVEL, PALCARE_KIND_PART, SCHEMA_ANY, NAME("level"),
     .help =
         "Level of specialisation with its scheme; schemes of different countries never compare.",
     .target = {PALCARE_TYPE_CODING}},
    {PALCARE_SERVICE_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What it offers, in plain words for families."},
    {PALCARE_SERVICE_MIN_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("min-age"),
     .help = "Lowest age served, inclusive; a unit is required; -20w reaches before birth, .. no "
             "limit."},
    {PALCARE_SERVICE_MAX_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("max-age"),
     .help = "Age at which it stops, exclusive: 19y is until the 19th birthday; .. is no limit."},
    {PALCARE_SERVICE_CATEGORY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("category"),
     .help = "ACT/RCPCH groups served; a child's group depends on time and place of care as well.",
     .codes = &service_category},
    {PALCARE_SERVICE_RULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("rule"),
     .help = "Who can be accepted, as a tree of rules; what is unknown never hides a service.",
     .target = {PALCARE_TYPE_RULE}},
    {PALCARE_SERVICE_REFERRAL, PALCARE_KIND_PART, SCHEMA_ANY, NAME("referral"),
     .help = "Who may refer and how; there may be several routes.",
     .target = {PALCARE_TYPE_REFERRAL}},
    {PALCARE_SERVICE_FUNDING, PALCARE_KIND_PART, SCHEMA_ANY, NAME("funding"),
     .help = "Who pays and what it costs the family.", .target = {PALCARE_TYPE_FUNDING}},
    {PALCARE_SERVICE_SITE, PALCARE_KIND_REF, SCHEMA_ANY, NAME("site"),
     .help = "Places where it is given; care at home alone has none.",
     .target = {PALCARE_TYPE_SITE}},
    {PALCARE_SERVICE_AREA, PALCARE_KIND_REF, SCHEMA_ANY, NAME("area"),
     .help = "Areas served; none given means not stated, not everywhere.",
     .target = {PALCARE_TYPE_AREA}},
    {PALCARE_SERVICE_EXCLUDED_AREA, PALCARE_KIND_REF, SCHEMA_ANY, NAME("excluded-area"),
     .help = "Areas inside those served that are left out.", .target = {PALCARE_TYPE_AREA}},
    {PALCARE_SERVICE_SCHEDULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("schedule"),
     .help = "When it is there; staff on site and advice by phone are two schedules.",
     .target = {PALCARE_TYPE_SCHEDULE}},
    {PALCARE_SERVICE_CLOSURE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("closure"),
     .help = "Days on which it is closed in spite of the schedule.",
     .target = {PALCARE_TYPE_CLOSURE}},
    {PALCARE_SERVICE_CONTACT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("contact"),
     .help = "Ways to reach it, each with its purpose and whom it is for.",
     .target = {PALCARE_TYPE_CONTACT}},
    {PALCARE_SERVICE_LANGUAGE, PALCARE_KIND_LANG, SCHEMA_ANY, NAME("language"),
     .help = "Languages its own staff speak; interpreters have a field of their own."},
    {PALCARE_SERVICE_INTERPRETER, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("interpreter"),
     .help = "Whether an interpreter can be had, sign language included.",
     .codes = &service_interpreter},
    {PALCARE_SERVICE_TEAM, PALCARE_KIND_REF, SCHEMA_ANY, NAME("team"),
     .help = "Teams that give the service.", .target = {PALCARE_TYPE_TEAM}},
    {PALCARE_SERVICE_ROLE, PALCARE_KIND_REF, SCHEMA_ANY, NAME("role"),
     .help = "Roles a family will meet here.", .target = {PALCARE_TYPE_ROLE}},
    {PALCARE_SERVICE_ACCESSIBILITY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("accessibility"),
     .help = "What the service provides for access; the building's own is at the site.",
     .codes = &pc_schema_access},
    {PALCARE_SERVICE_CAPACITY, PALCARE_KIND_PART, SCHEMA_ANY, NAME("capacity"),
     .help = "How much there is, each count with its day.", .target = {PALCARE_TYPE_CAPACITY}},
    {PALCARE_SERVICE_ACCREDITATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("accreditation"),
     .help = "Registration, inspection and quality marks.", .target = {PALCARE_TYPE_ACCREDITATION}},
    {PALCARE_SERVICE_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Numbers other registers know it by.", .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_SERVICE_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Its pages, forms and documents.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_SERVICE_ASSURED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("assured"),
     .help = "Date somebody last confirmed the entry; old entries can put a family at risk."},
    {PALCARE_SERVICE_ASSURER, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("assurer"),
     .help = "Who confirmed it."},
    {PALCARE_SERVICE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where the entry and its facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- site ---- */

static const schema_field site_fields[] = {
    {PALCARE_SITE_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the site, unique in the document."},
    {PALCARE_SITE_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("name"),
     .help = "Name of the building or place."},
    {PALCARE_SITE_ADDRESS, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("address"),
     .help = "Postal address; leave out where it is kept secret, such as a family's home.",
     .target = {PALCARE_TYPE_ADDRESS}},
    {PALCARE_SITE_LATITUDE, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE, NAME("latitude"),
     .help = "Degrees north in WGS 84, negative in the south."},
    {PALCARE_SITE_LONGITUDE, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE, NAME("longitude"),
     .help = "Degrees east in WGS 84, negative in the west."},
    {PALCARE_SITE_TIME_ZONE, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("time-zone"),
     .help = "Time zone by IANA name such as Europe/London; an offset breaks when clocks change."},
    {PALCARE_SITE_AREA, PALCARE_KIND_REF, SCHEMA_ANY, NAME("area"),
     .help = "Areas the site is in; not the areas it serves.", .target = {PALCARE_TYPE_AREA}},
    {PALCARE_SITE_ACCESSIBILITY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("accessibility"),
     .help = "Access at the building.", .codes = &pc_schema_access},
    {PALCARE_SITE_DIRECTIONS, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("directions"),
     .help = "How to get there and where to go on arrival."},
    {PALCARE_SITE_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Numbers other registers know it by.", .target = {PALCARE_TYPE_IDENTIFIER}},
};

/* ---- organization ---- */

static const schema_code organization_kind_list[] = {
    {"statutory", "Set up by law or part of the state."},
    {"charity", "A charity or other non-profit."},
    {"company", "A company run for profit, or whose form is a company."},
    {"professional-body", "A body of a profession, such as a royal college."},
    {"parliament", "A parliament or one of its houses."},
    {"network", "Organisations or people joined for a purpose."},
    {"intergovernmental", "Set up by states together, such as a body of the United Nations."},
    {"regulator", "Registers, inspects or licenses others."},
    {"payer", "Pays for care: an insurer, fund or commissioning body."},
    {"hospice", "Runs a hospice; what hospice means differs by country."},
    {"hospital", "Runs a hospital."},
    {"programme", "A programme with a name and staff of its own inside or across bodies."},
    {"publisher", "Known here as a publisher of content."},
    {"unit", "A department, committee or ward of a larger body."},
    {"body-type", "A class of bodies, such as local councils, not one of them."},
};
static const schema_codes organization_kind = {organization_kind_list,
                                               sizeof organization_kind_list /
                                                   sizeof organization_kind_list[0]};

static const schema_field organization_fields[] = {
    {PALCARE_ORGANIZATION_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the organisation, unique in the document."},
    {PALCARE_ORGANIZATION_KIND, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("kind"),
     .help = "What it is; several may hold, as a hospice is often a charity.",
     .codes = &organization_kind},
    {PALCARE_ORGANIZATION_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name of the organisation, in each language it uses."},
    {PALCARE_ORGANIZATION_ACRONYM, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("acronym"),
     .help = "Short form in letters, such as NHS; may be all the source gives."},
    {PALCARE_ORGANIZATION_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Charity, company, provider or other register numbers, one for each register.",
     .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_ORGANIZATION_PARENT, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("parent"),
     .help = "The larger organisation it is part of.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ORGANIZATION_JURISDICTION, PALCARE_KIND_PLACE, SCHEMA_ANY, NAME("jurisdiction"),
     .help = "Countries or regions it acts for, as ISO 3166 codes; 001 is the world."},
    {PALCARE_ORGANIZATION_SERVES, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("serves"),
     .help = "Whom it exists for.", .codes = &pc_schema_who},
    {PALCARE_ORGANIZATION_CONTACT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("contact"),
     .help = "Ways to reach it.", .target = {PALCARE_TYPE_CONTACT}},
    {PALCARE_ORGANIZATION_STATEMENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("statement"),
     .help = "Its vision, mission, beliefs, goals and claims, each typed.",
     .target = {PALCARE_TYPE_STATEMENT}},
    {PALCARE_ORGANIZATION_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "Day it began to exist."},
    {PALCARE_ORGANIZATION_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day it existed; old texts still name it."},
    {PALCARE_ORGANIZATION_SUCCEEDED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("succeeded-by"),
     .help = "Bodies that took over its work.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ORGANIZATION_RELATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("relation"),
     .help = "How it is related to other bodies and initiatives.",
     .target = {PALCARE_TYPE_RELATION}},
    {PALCARE_ORGANIZATION_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Its websites and pages.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_ORGANIZATION_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What it is and does, in plain words."},
    {PALCARE_ORGANIZATION_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- person ---- */

static const schema_field person_fields[] = {
    {PALCARE_PERSON_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the person's record, unique in the document."},
    {PALCARE_PERSON_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name as printed or as the person prefers."},
    {PALCARE_PERSON_POST, PALCARE_KIND_PART, SCHEMA_ANY, NAME("post"),
     .help = "Posts held, with their periods.", .target = {PALCARE_TYPE_POST}},
    {PALCARE_PERSON_PORTRAIT, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("portrait"),
     .help = "Picture of the person; needs a licence of its own.", .target = {PALCARE_TYPE_MEDIA}},
    {PALCARE_PERSON_PUBLIC_FIGURE, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("public-figure"),
     .help = "True where the person acts in a public office or role."},
    {PALCARE_PERSON_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

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
    {PALCARE_CHECKLIST_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use; wording of published instruments is often protected.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_CHECKLIST_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where it comes from.", .target = {PALCARE_TYPE_PROVENANCE}},
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
};

/* ---- source ---- */

static const schema_code source_kind_list[] = {
    {"guideline", "Recommendations for care, such as a NICE guideline."},
    {"standard", "A standard to be measured against."},
    {"resolution", "A resolution of an assembly, such as the World Health Assembly."},
    {"general-comment", "A treaty body's reading of a right, such as a UN general comment."},
    {"goal", "A goal or target, such as a Sustainable Development Goal."},
    {"law", "An act, regulation or treaty."},
    {"hansard", "The record of a parliament."},
    {"study", "Research published in a journal or as a thesis."},
    {"report", "Findings or figures from an organisation."},
    {"site", "A website as a whole."},
    {"page", "One page of a website."},
    {"instrument", "A published questionnaire, score or form."},
    {"other", "None of these."},
    {"unknown", "The source is named, but what it is is not known."},
};
static const schema_codes source_kind = {source_kind_list,
                                         sizeof source_kind_list / sizeof source_kind_list[0]};

static const schema_field source_fields[] = {
    {PALCARE_SOURCE_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the source, unique in the document."},
    {PALCARE_SOURCE_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of source it is.", .codes = &source_kind},
    {PALCARE_SOURCE_TITLE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("title"),
     .help = "Title as printed."},
    {PALCARE_SOURCE_ISSUER, PALCARE_KIND_REF, SCHEMA_ANY, NAME("issuer"),
     .help = "Organisations that issued it, held as records.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_SOURCE_ISSUER_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("issuer-name"),
     .help = "The issuer's name, where no record of it is held."},
    {PALCARE_SOURCE_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Symbols, numbers and DOIs it is known by.", .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_SOURCE_MEETING, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("meeting"),
     .help = "Session or meeting that adopted it, as printed."},
    {PALCARE_SOURCE_PUBLISHED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("published"),
     .help = "Date of issue, no more exact than the source."},
    {PALCARE_SOURCE_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Where it can be read.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_SOURCE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these details come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- term ---- */

static const schema_field term_fields[] = {
    {PALCARE_TERM_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the term, unique in the document."},
    {PALCARE_TERM_SCHEME, PALCARE_KIND_TOKEN, SCHEMA_ONE, NAME("scheme"),
     .help = "Vocabulary it belongs to, such as service-type, topic or condition."},
    {PALCARE_TERM_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Preferred name, in each language and region."},
    {PALCARE_TERM_OTHER_NAME, PALCARE_KIND_TEXT, SCHEMA_ANY, NAME("other-name"),
     .help = "Other names that people search by."},
    {PALCARE_TERM_AVOID_NAME, PALCARE_KIND_TEXT, SCHEMA_ANY, NAME("avoid-name"),
     .help = "Names found in searches and not to be shown, for instance hurtful ones."},
    {PALCARE_TERM_DEFINITION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("definition"),
     .help = "Definitions, each with its owner; bodies define the same word differently.",
     .target = {PALCARE_TYPE_DEFINITION}},
    {PALCARE_TERM_BROADER, PALCARE_KIND_REF, SCHEMA_ANY, NAME("broader"),
     .help = "Terms this is a kind of or a part of; several are allowed, loops are not.",
     .target = {PALCARE_TYPE_TERM}},
    {PALCARE_TERM_CODE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("code"),
     .help = "Codes of outside systems with their fit.", .target = {PALCARE_TYPE_CODING}},
};

/* ---- area ---- */

static const schema_code area_kind_list[] = {
    {"world", "The whole world."},
    {"region", "A part of a country, or several countries together."},
    {"country", "A country, or a nation within one."},
    {"health-area", "An area drawn for planning health care."},
    {"local-authority", "The area of a council or municipality."},
    {"postcode-area", "An area given by the beginnings of its postcodes."},
    {"network", "The area a care network covers."},
    {"custom", "Drawn for one purpose, such as a service's own catchment."},
};
static const schema_codes area_kind = {area_kind_list,
                                       sizeof area_kind_list / sizeof area_kind_list[0]};

static const schema_field area_fields[] = {
    {PALCARE_AREA_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the area, unique in the document."},
    {PALCARE_AREA_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of area it is.", .codes = &area_kind},
    {PALCARE_AREA_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"), .help = "Name of the area."},
    {PALCARE_AREA_CODE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("code"),
     .help = "Its codes in outside systems; a recut area gets a new one.",
     .target = {PALCARE_TYPE_CODING}},
    {PALCARE_AREA_PARENT, PALCARE_KIND_REF, SCHEMA_ANY, NAME("parent"),
     .help = "Larger areas it is part of.", .target = {PALCARE_TYPE_AREA}},
    {PALCARE_AREA_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day these boundaries held."},
    {PALCARE_AREA_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day these boundaries held."},
    {PALCARE_AREA_SUCCEEDED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("succeeded-by"),
     .help = "Areas that took its place.", .target = {PALCARE_TYPE_AREA}},
    {PALCARE_AREA_BOUNDARY, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("boundary"),
     .help = "Its outline as GeoJSON geometries, all of them together."},
    {PALCARE_AREA_POSTCODE, PALCARE_KIND_TOKEN, SCHEMA_ANY, NAME("postcode"),
     .help = "Beginnings of the postcodes in it, without spaces."},
};

/* ---- initiative ---- */

static const schema_code initiative_kind_list[] = {
    {"pilot", "Tried out in some places first."},
    {"programme", "Work planned over a longer time."},
    {"grant", "Money given for a purpose."},
    {"expert-group", "People called together to advise."},
    {"publication", "The making of a document or tool."},
    {"rollout", "What some places tried is spread to all."},
    {"innovation", "A new way of doing things, in policy, practice, technology or delivery."},
};
static const schema_codes initiative_kind = {initiative_kind_list,
                                             sizeof initiative_kind_list /
                                                 sizeof initiative_kind_list[0]};

static const schema_code initiative_status_list[] = {
    {"planned", "Announced and not begun."},
    {"active", "Going on."},
    {"completed", "Finished, and a source says so; an expected end is not completion."},
    {"stopped", "Ended before it was finished."},
    {"unknown", "Nobody knows what happened after the last source."},
};
static const schema_codes initiative_status = {initiative_status_list,
                                               sizeof initiative_status_list /
                                                   sizeof initiative_status_list[0]};

static const schema_field initiative_fields[] = {
    {PALCARE_INITIATIVE_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the initiative, unique in the document."},
    {PALCARE_INITIATIVE_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of undertaking it is.", .codes = &initiative_kind},
    {PALCARE_INITIATIVE_STATUS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("status"),
     .help = "State of the undertaking; give the day this was known under status-on.",
     .codes = &initiative_status},
    {PALCARE_INITIATIVE_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name of the initiative."},
    {PALCARE_INITIATIVE_OWNER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("owner"),
     .help = "Organisation that runs it.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_INITIATIVE_COMMISSIONED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("commissioned-by"),
     .help = "Organisations that asked or paid for it.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_INITIATIVE_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What it sets out to do, in plain words."},
    {PALCARE_INITIATIVE_AREA, PALCARE_KIND_REF, SCHEMA_ANY, NAME("area"),
     .help = "Where it takes place.", .target = {PALCARE_TYPE_AREA}},
    {PALCARE_INITIATIVE_MILESTONE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("milestone"),
     .help = "Its steps, expected or reached, each with its date.",
     .target = {PALCARE_TYPE_MILESTONE}},
    {PALCARE_INITIATIVE_STATUS_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("status-on"),
     .help = "Day on which the status was known."},
    {PALCARE_INITIATIVE_FUNDING, PALCARE_KIND_PART, SCHEMA_ANY, NAME("funding"),
     .help = "Who pays for it.", .target = {PALCARE_TYPE_FUNDING}},
    {PALCARE_INITIATIVE_RELATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("relation"),
     .help = "How it is related to bodies and documents.", .target = {PALCARE_TYPE_RELATION}},
    {PALCARE_INITIATIVE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- observation ---- */

static const schema_code observation_status_list[] = {
    {"published", "As printed by its source."},
    {"derived", "Computed from other figures; say how in the note."},
    {"estimate", "Estimated by a method, not counted."},
    {"forecast", "About a time that had not come when it was made."},
    {"claimed", "Said without a method or source."},
};
static const schema_codes observation_status = {observation_status_list,
                                                sizeof observation_status_list /
                                                    sizeof observation_status_list[0]};

static const schema_field observation_fields[] = {
    {PALCARE_OBSERVATION_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the figure, unique in the document."},
    {PALCARE_OBSERVATION_STATUS, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("status"),
     .help = "How the figure came about.", .codes = &observation_status},
    {PALCARE_OBSERVATION_INDICATOR, PALCARE_KIND_REF, SCHEMA_ONE, NAME("indicator"),
     .help = "What is counted, as a term of scheme indicator.", .target = {PALCARE_TYPE_TERM}},
    {PALCARE_OBSERVATION_AREA, PALCARE_KIND_REF, SCHEMA_ONE, NAME("area"),
     .help = "Area the figure is for.", .target = {PALCARE_TYPE_AREA}},
    {PALCARE_OBSERVATION_PERIOD, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("period"),
     .help = "Time the figure is for; without it the figure never enters a sum."},
    {PALCARE_OBSERVATION_FIGURE, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE, NAME("figure"),
     .help = "The figure itself, as published even where it does not add up."},
    {PALCARE_OBSERVATION_LOW, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE, NAME("low"),
     .help = "Lower bound; alone it means at least."},
    {PALCARE_OBSERVATION_HIGH, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE, NAME("high"),
     .help = "Upper bound; alone it means at most."},
    {PALCARE_OBSERVATION_UNIT, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("unit"),
     .help = "Unit, such as children or per 10,000."},
    {PALCARE_OBSERVATION_MIN_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("min-age"),
     .help = "Youngest age counted, inclusive; a unit is required."},
    {PALCARE_OBSERVATION_MAX_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("max-age"),
     .help = "Age the count stops at, exclusive: published 0-19 is 0d to 20y."},
    {PALCARE_OBSERVATION_MEASURES, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("measures"),
     .help = "Definition in words; figures with different definitions never add or compare."},
    {PALCARE_OBSERVATION_SOURCE, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("source"),
     .help = "Where it was published; without it the figure never enters a sum.",
     .target = {PALCARE_TYPE_SOURCE}},
    {PALCARE_OBSERVATION_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "What a user must know, such as a printing error in the source."},
    {PALCARE_OBSERVATION_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where this record comes from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

/* ---- currency ---- */

static const schema_code currency_population_list[] = {
    {"child", "For children and young people."},
    {"adult", "For adults."},
};
static const schema_codes currency_population = {currency_population_list,
                                                 sizeof currency_population_list /
                                                     sizeof currency_population_list[0]};

static const schema_field currency_fields[] = {
    {PALCARE_CURRENCY_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the currency, unique in the document."},
    {PALCARE_CURRENCY_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name of the currency."},
    {PALCARE_CURRENCY_ISSUER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("issuer"),
     .help = "Organisation that issued it.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_CURRENCY_VERSION, PALCARE_KIND_STRING, SCHEMA_MAYBE, NAME("version"),
     .help = "Version; units of different versions never mix."},
    {PALCARE_CURRENCY_PUBLISHED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("published"),
     .help = "Date of the document, which may differ from the day it became available."},
    {PALCARE_CURRENCY_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What it is for."},
    {PALCARE_CURRENCY_POPULATION, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("population"),
     .help = "Whether it is for children or adults; the two have different units.",
     .codes = &currency_population},
    {PALCARE_CURRENCY_DIMENSION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("dimension"),
     .help = "What a unit depends on, such as phase of illness or place of care.",
     .target = {PALCARE_TYPE_DIMENSION}},
    {PALCARE_CURRENCY_CURRENCY_UNIT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("currency-unit"),
     .help = "Its units, each with the conditions that lead to it.",
     .target = {PALCARE_TYPE_CURRENCY_UNIT}},
    {PALCARE_CURRENCY_MANDATORY, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("mandatory"),
     .help = "Whether services must use it.", .codes = &pc_schema_fact},
    {PALCARE_CURRENCY_SOURCE, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("source"),
     .help = "Document that defines it.", .target = {PALCARE_TYPE_SOURCE}},
    {PALCARE_CURRENCY_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_schema_records[] = {
    {PALCARE_TYPE_ABOUT, 0, "about",
     "What this document is, whose it is and on what terms it may be used; exactly one in each "
     "document.",
     about_fields, sizeof about_fields / sizeof about_fields[0]},
    {PALCARE_TYPE_ITEM, 0, "item",
     "A piece of content for families or professionals, our own or one we point to.", item_fields,
     sizeof item_fields / sizeof item_fields[0]},
    {PALCARE_TYPE_ROLE, 0, "role",
     "What somebody does in or around a child's care team, as a profession, function or relation.",
     role_fields, sizeof role_fields / sizeof role_fields[0]},
    {PALCARE_TYPE_TEAM, 0, "team", "A group of people who care for a child together.", team_fields,
     sizeof team_fields / sizeof team_fields[0]},
    {PALCARE_TYPE_SERVICE, 0, "service",
     "Care or support an organisation offers: what, for whom, where, when and how to reach it.",
     service_fields, sizeof service_fields / sizeof service_fields[0]},
    {PALCARE_TYPE_SITE, 0, "site", "A place with an address where care is given.", site_fields,
     sizeof site_fields / sizeof site_fields[0]},
    {PALCARE_TYPE_ORGANIZATION, 0, "organization",
     "A body: a charity, hospital, authority, network or a unit within one.", organization_fields,
     sizeof organization_fields / sizeof organization_fields[0]},
    {PALCARE_TYPE_PERSON, 0, "person",
     "Somebody named in public: an author, office-holder or team member. Never a child in care.",
     person_fields, sizeof person_fields / sizeof person_fields[0]},
    {PALCARE_TYPE_CHECKLIST, 0, "checklist",
     "A list of entries to ask, tick or fill in: the template, never anybody's answers.",
     checklist_fields, sizeof checklist_fields / sizeof checklist_fields[0]},
    {PALCARE_TYPE_RESPONSE, PALCARE_TYPE_IS_PRIVATE, "response",
     "A checklist that somebody filled in. Private: kept apart from what is published.",
     response_fields, sizeof response_fields / sizeof response_fields[0]},
    {PALCARE_TYPE_SOURCE, 0, "source", "A document or site we cite and do not hold.", source_fields,
     sizeof source_fields / sizeof source_fields[0]},
    {PALCARE_TYPE_TERM, 0, "term",
     "A word of a vocabulary, with its names, definitions and place among the others.", term_fields,
     sizeof term_fields / sizeof term_fields[0]},
    {PALCARE_TYPE_AREA, 0, "area",
     "A part of the world by name: a country, health area, postcode area or other.", area_fields,
     sizeof area_fields / sizeof area_fields[0]},
    {PALCARE_TYPE_INITIATIVE, 0, "initiative",
     "A pilot, programme, grant or other undertaking with a course in time.", initiative_fields,
     sizeof initiative_fields / sizeof initiative_fields[0]},
    {PALCARE_TYPE_OBSERVATION, 0, "observation",
     "One figure for one area, with the definition behind it.", observation_fields,
     sizeof observation_fields / sizeof observation_fields[0]},
    {PALCARE_TYPE_CURRENCY, 0, "currency",
     "A way of counting care for planning, in units of like need. Not money.", currency_fields,
     sizeof currency_fields / sizeof currency_fields[0]},
};
const size_t pc_schema_record_count = sizeof pc_schema_records / sizeof pc_schema_records[0];

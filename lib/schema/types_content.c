/*
 * Types of documents and what they say to readers: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"
#include "schema/types.h"

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

const schema_type pc_type_about = {
    PALCARE_TYPE_ABOUT, 0, "about",
    "What this document is, whose it is and on what terms it may be used; exactly one in each "
    "document.",
    about_fields, sizeof about_fields / sizeof about_fields[0],
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
    {PALCARE_ITEM_SHOWN, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("shown"),
     .help = "Channels on which it is shown; where left out, websites.",
     .codes = &pc_schema_channel},
    {PALCARE_ITEM_SHOWN_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("shown-until"),
     .help = "Last day on which it may be shown: the earliest end of a consent."},
};

const schema_type pc_type_item = {
    PALCARE_TYPE_ITEM, 0, "item",
    "A piece of content for families or professionals, our own or one we point to.", item_fields,
    sizeof item_fields / sizeof item_fields[0],
};

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

const schema_type pc_type_section = {
    PALCARE_TYPE_SECTION, PALCARE_TYPE_IS_PART, "section",
    "A part of an item under a heading, or a block that is set apart.", section_fields,
    sizeof section_fields / sizeof section_fields[0],
};

/* ---- point ---- */

static const schema_field point_fields[] = {
    {PALCARE_POINT_TEXT, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("text"),
     .help = "The point, as printed."},
    {PALCARE_POINT_SUMMARISES, PALCARE_KIND_REF, SCHEMA_ANY, NAME("summarises"),
     .help = "Sections it sums up.", .target = {PALCARE_TYPE_SECTION}},
};

const schema_type pc_type_point = {
    PALCARE_TYPE_POINT, PALCARE_TYPE_IS_PART, "point", "One of an item's key points.",
    point_fields, sizeof point_fields / sizeof point_fields[0],
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

const schema_type pc_type_statement = {
    PALCARE_TYPE_STATEMENT, PALCARE_TYPE_IS_PART, "statement",
    "A sentence of a known sort that somebody puts their name to.", statement_fields,
    sizeof statement_fields / sizeof statement_fields[0],
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

const schema_type pc_type_media = {
    PALCARE_TYPE_MEDIA, PALCARE_TYPE_IS_PART, "media", "A picture, sound, video or file.",
    media_fields, sizeof media_fields / sizeof media_fields[0],
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

const schema_type pc_type_link = {
    PALCARE_TYPE_LINK, PALCARE_TYPE_IS_PART, "link", "Something to follow.", link_fields,
    sizeof link_fields / sizeof link_fields[0],
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

const schema_type pc_type_review = {
    PALCARE_TYPE_REVIEW, PALCARE_TYPE_IS_PART, "review", "One check of an item.", review_fields,
    sizeof review_fields / sizeof review_fields[0],
};

/* Words of other systems and of people for our codes: the lists of content. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/other_words.h"

/* clang-format off */
static const other_words about_privacy[] = {
    {"public", "open, unrestricted, everyone", NULL},
    {"staff", "internal, employees, staff only", NULL},
    {"private", "secret, personal, v", NULL},
    {"staff|private", "r, confidential, restricted, non-public, not public", NULL},
};

static const other_words item_kind[] = {
    {"blog-post", "blogposting, blog, post, blog article", NULL},
    {"news", "newsarticle, press release, news item", NULL},
    {"faq", "faqpage, faqs, frequently asked questions, questions and answers", NULL},
    {"page", "webpage, medicalwebpage, aboutpage, homepage, landing page", NULL},
    {"brochure", "leaflet, booklet, pamphlet, flyer, patient leaflet", NULL},
    {"story", "testimonial, family story, patient story", NULL},
    {"story|article", "case study", NULL},
    {"notice", "announcement, alert, warning", NULL},
    {"guidance", "guideline, guidelines, clinical guideline, guide", NULL},
    {"event", "webinar, workshop, conference", NULL},
    {"course", "training, e-learning", NULL},
    {"observance", "awareness day, awareness week", NULL},
    {"initiative-profile", "project, programme profile", NULL},
    {"question-answer", "parliamentary question", NULL},
    {"directory", "list of services, service directory", NULL},
    {"other", "misc, miscellaneous", NULL},
};

static const other_words item_status[] = {
    {"published", "active, publish, live, public, current", NULL},
    {"draft|retired", "unpublished, not published", NULL},
    {"in-review", "pending, under review, review, pending review, being reviewed", NULL},
    {"approved", "reviewed, scheduled, future, ready", NULL},
    {"retired", "archived, expired", NULL},
    {"retired|superseded", "obsolete, deprecated, outdated", NULL},
    {"superseded", "replaced, outdated by", NULL},
    {"withdrawn", "entered-in-error, retracted, revoked", NULL},
    {"retired|withdrawn", "deleted, removed", NULL},
    {"retired|withdrawn", "inactive", NULL},
    {"approved|published", "final", NULL},
    {"draft", "wip, work in progress, incomplete, unfinished", NULL},
};

static const other_words item_completeness[] = {
    {"complete", "full, whole", NULL},
    {"truncated", "partial, incomplete, cut off, broken off, excerpt, not complete", NULL},
    {"empty-at-source", "empty, missing, none, empty at the source", NULL},
};

static const other_words item_frequency[] = {
    {"yearly", "annual, annually, once a year, every year", NULL},
    {"daily", "every day, each day", NULL},
    {"weekly", "every week", NULL},
    {"monthly", "every month", NULL},
    {"quarterly", "every quarter, quarter", NULL},
    {"irregular", "irregularly, ad hoc, occasional, occasionally, asneeded, sometimes", NULL},
    {"unknown", "not known", NULL},
};

static const other_words item_sensitivity[] = {
    {"end-of-life", "dying, last days, terminal care", NULL},
    {"bereavement", "grief, mourning, grieving", NULL},
    {"death|bereavement", "loss", NULL},
    {"medical-detail|images", "graphic, distressing", NULL},
    {"images", "photos, pictures, graphic images, photographs", NULL},
    {"medical-detail", "medical details, procedures", NULL},
    {"identity", "real name, name, names", NULL},
};

static const other_words item_audience[] = {
    {"child", "kid, kids, children, toddler, toddlers, infant, infants, baby, babies", NULL},
    {"teen", "adolescent, adolescents, teenager, teenagers, youth, young person, "
     "young people, young adult, young adults", NULL},
    {"parent", "mother, father, mum, mom, dad, mothers, fathers, mums, dads", NULL},
    {"parent|carer", "guardian, legal guardian, guard, caregiver, caregivers", NULL},
    {"sibling", "brother, sister, brothers, sisters, brothers and sisters, sib", NULL},
    {"grandparent", "grandmother, grandfather, grandma, grandpa, grprn, grand-parents", NULL},
    {"family", "relative, relatives, fammemb", NULL},
    {"parent|family", "relatedperson, next of kin", NULL},
    {"parent|carer", "foster carer", NULL},
    {"school", "teacher, teachers, nursery", NULL},
    {"professional", "clinician, clinicians, doctor, doctors, nurse, nurses, staff, "
     "practitioner, physician, therapist, health professional, healthcare professionals, "
     "medicalaudience, social worker, hcp", NULL},
    {"child|teen", "patient, patients", NULL},
    {"planner", "commissioner, commissioners, policymaker, policy makers, funder, "
     "funders, payer", NULL},
    {"public", "everyone, everybody, anyone, anybody, general public, the public", NULL},
    {"service", "organisation, organization, organisations", NULL},
    {"unknown", "unspecified, not known", NULL},
};

static const other_words link_status[] = {
    {"dead", "broken, 404, not found, unreachable, dead link", NULL},
    {"removed", "gone, 410, deleted, taken down, withdrawn", NULL},
    {"", "live, active, ok, working, 200",
     "leave it out: an address that works needs no status"},
};

static const other_words section_kind[] = {
    {"prose", "text, paragraph, body, running text", NULL},
    {"list", "bullets, bullet list, ul, ol, bulleted list", NULL},
    {"quote", "blockquote, quotation, pull quote", NULL},
    {"disclosure", "details, accordion, expander, expandable", NULL},
    {"callout|note", "aside, sidebar, box", NULL},
    {"note", "info, information, tip, remark", NULL},
    {"warning", "alert, danger, caution, important", NULL},
    {"callout", "inset, inset text", NULL},
};

static const other_words statement_kind[] = {
    {"strapline", "tagline, slogan, motto", NULL},
    {"belief|principle", "value, values", NULL},
    {"objective|goal", "aim, target, aims", NULL},
    {"promise", "pledge, commitment, promises", NULL},
    {"mission", "purpose, mission statement", NULL},
    {"claim", "assertion, claims", NULL},
    {"right", "entitlement, rights", NULL},
    {"vision", "vision statement", NULL},
};

static const other_words statement_evidence[] = {
    {"review", "systematic review, meta-analysis, cochrane review", NULL},
    {"study", "rct, trial, cohort, research, randomised trial, studies", NULL},
    {"consensus", "expert opinion, expert consensus", NULL},
    {"none-given", "none, no evidence, not given, no", NULL},
    {"experience", "anecdotal, lived experience", NULL},
    {"guideline", "guidance, clinical guideline", NULL},
};

static const other_words media_kind[] = {
    {"image", "photo, picture, photograph, illustration, figure, imageobject, graphic, "
     "img", NULL},
    {"audio", "sound, podcast, music, audioobject", NULL},
    {"video", "film, movie, clip, animation, videoobject", NULL},
    {"document", "pdf, file, text, digitaldocument", NULL},
};

static const other_words link_rel[] = {
    {"website", "homepage, home, url", NULL},
    {"more", "read more, learn more, see more", NULL},
    {"document", "download, pdf, attachment, file, documents", NULL},
    {"apply", "form, application, referral form, application form", NULL},
    {"subscribe", "signup, newsletter", NULL},
    {"map", "location, directions", NULL},
    {"official", "canonical", NULL},
    {"source", "original, origin", NULL},
    {"other", "misc", NULL},
};

static const other_words review_kind[] = {
    {"clinical", "medical, clinical review", NULL},
    {"editorial", "copy, copyediting, proofreading, style, editing", NULL},
    {"user", "family, families, reader, readers, lay, patients", NULL},
    {"legal", "compliance, law", NULL},
    {"translation", "localisation, localization, back translation", NULL},
};

static const other_words review_outcome[] = {
    {"passed", "ok, approved, accepted, pass, unchanged", NULL},
    {"failed", "rejected, fail, not passed", NULL},
    {"changed", "revised, amended, approved with changes, passed with changes", NULL},
};

#define LIST(field, rows) {field, rows, sizeof(rows) / sizeof *(rows)}
static const other_list lists[] = {
    LIST(PALCARE_ABOUT_PRIVACY, about_privacy),
    LIST(PALCARE_ITEM_KIND, item_kind),
    LIST(PALCARE_ITEM_STATUS, item_status),
    LIST(PALCARE_ITEM_COMPLETENESS, item_completeness),
    LIST(PALCARE_ITEM_FREQUENCY, item_frequency),
    LIST(PALCARE_ITEM_SENSITIVITY, item_sensitivity),
    LIST(PALCARE_ITEM_AUDIENCE, item_audience),
    LIST(PALCARE_LINK_STATUS, link_status),
    LIST(PALCARE_SECTION_KIND, section_kind),
    LIST(PALCARE_STATEMENT_KIND, statement_kind),
    LIST(PALCARE_STATEMENT_EVIDENCE, statement_evidence),
    LIST(PALCARE_MEDIA_KIND, media_kind),
    LIST(PALCARE_LINK_REL, link_rel),
    LIST(PALCARE_REVIEW_KIND, review_kind),
    LIST(PALCARE_REVIEW_OUTCOME, review_outcome),
};
/* clang-format on */

const other_lists pc_other_words_content = {lists, sizeof lists / sizeof *lists};

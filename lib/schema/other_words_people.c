/* Words of other systems and of people for our codes: the lists of people. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/other_words.h"

/* clang-format off */
static const other_words role_kind[] = {
    {"profession", "job, occupation, discipline, profession or job", NULL},
    {"function", "duty, responsibility", NULL},
    {"relationship", "relation, relative, family tie, family", NULL},
    {"volunteer", "volunteers, voluntary, unpaid", NULL},
};

static const other_words team_kind[] = {
    {"palliative", "palliative care, specialist palliative, children's palliative care", NULL},
    {"primary-medical", "primary, treating, oncology", NULL},
    {"community", "home care, community nursing, community team", NULL},
    {"hospice", "hospice team, hospice care", NULL},
    {"bereavement", "grief", NULL},
    {"committee", "ethics committee, board, panel", NULL},
    {"other", "misc", NULL},
};

static const other_words organization_kind[] = {
    {"statutory", "govt, government, public sector, state, public body, "
     "governmentorganization, council, local authority", NULL},
    {"charity", "nonprofit, not for profit, ngo, non-governmental, voluntary sector, cio", NULL},
    {"charity|payer", "foundation", NULL},
    {"statutory|charity", "trust", NULL},
    {"company", "bus, business, corporation, for-profit, commercial, private company, ltd", NULL},
    {"professional-body", "royal college, professional association, college", NULL},
    {"parliament", "legislature, house of parliament", NULL},
    {"network", "consortium, alliance, federation, coalition", NULL},
    {"professional-body|network", "association", NULL},
    {"intergovernmental", "un agency, international organisation", NULL},
    {"regulator", "inspectorate", NULL},
    {"payer", "ins, pay, insurer, commissioner", NULL},
    {"unit", "dept, department, ward, division", NULL},
    {"programme", "program", NULL},
    {"hospital", "hospitals", NULL},
};

static const other_words member_tier[] = {
    {"core", "permanent, main", NULL},
    {"extended", "wider, extended team", NULL},
    {"on-request", "on demand, if asked", NULL},
    {"extended|on-request", "as needed", NULL},
    {"external", "outside, external team", NULL},
};

static const other_words member_duty[] = {
    {"lead", "leader, head, manager, chair, team lead, clinical lead", NULL},
    {"key-worker", "named nurse, key contact", NULL},
    {"coordinator", "care coordinator, case manager, nurse navigator", NULL},
    {"deputy", "vice, deputy lead", NULL},
    {"adviser", "advisor", NULL},
};

static const other_words relation_kind[] = {
    {"establishes", "founded, founder of, sets up", NULL},
    {"covers", "includes", NULL},
    {"works-alongside", "works with", NULL},
    {"adapted-from", "based on, derived from", NULL},
    {"promotes", "endorses", NULL},
    {"hands-over-to", "hands over", NULL},
    {"member-of", "member", NULL},
};

static const other_words area_kind[] = {
    {"world", "global, worldwide, earth", NULL},
    {"region|country", "nation, national, nationwide, state", NULL},
    {"region|country", "jdn, jurisdiction", NULL},
    {"region", "province, si, federal state, us state", NULL},
    {"region|local-authority", "county", NULL},
    {"local-authority", "council, district, borough, municipality, city, town, "
     "local council", NULL},
    {"postcode-area", "zip, zip code, postal code, postcode, postcodes", NULL},
    {"health-area", "health board, icb, ccg, health district", NULL},
    {"custom", "polygon, radius, extent, other, geocircle", NULL},
};

static const other_words initiative_kind[] = {
    {"programme", "program", NULL},
    {"pilot|programme", "project", NULL},
    {"pilot", "trial, pilot study, pilots", NULL},
    {"expert-group", "working group, task force, committee, expert panel", NULL},
    {"grant", "funding, bursary", NULL},
    {"rollout", "launch", NULL},
    {"publication", "book, paper", NULL},
};

static const other_words initiative_status[] = {
    {"active", "ongoing, running, in progress, current, open", NULL},
    {"completed", "finished, done, administratively-completed", NULL},
    {"completed|stopped", "ended, closed, inactive", NULL},
    {"stopped", "cancelled, canceled, abandoned, terminated, discontinued, withdrawn", NULL},
    {"planned", "upcoming, proposed, future, approved", NULL},
};

static const other_words milestone_status[] = {
    {"expected", "planned, due, pending, upcoming, scheduled", NULL},
    {"reached", "achieved, met, completed, done", NULL},
    {"missed", "unmet, not met, not reached, not-achieved", NULL},
    {"expected|missed", "overdue", NULL},
};

static const other_words observation_status[] = {
    {"derived", "calculated, computed", NULL},
    {"estimate", "e, estimated, approximate", NULL},
    {"forecast", "f, projected, projection, predicted", NULL},
    {"published", "official", NULL},
    {"claimed", "alleged", NULL},
};

static const other_words rule_kind[] = {
    {"all", "and, allof, every, both", NULL},
    {"any", "or, anyof, some, either", NULL},
    {"at-least", "n of", NULL},
    {"test", "condition", NULL},
};

static const other_words rule_op[] = {
    {"is", "=, ==, eq, equals, equal", NULL},
    {"is-not", "!=, <>, ne, not equal", NULL},
    {"less", "<, lt, below, under, less than, fewer", NULL},
    {"at-most", "<=, lte, le, max", NULL},
    {"more", ">, gt, above, over, more than, greater", NULL},
    {"at-least", ">=, gte, ge, min", NULL},
    {"known", "exists, given", NULL},
    {"in", "one of, within, any of", NULL},
};

static const other_words rule_attribute[] = {
    {"diagnosis", "condition, disease, illness", NULL},
    {"area", "location, postcode, region, county", NULL},
    {"technology", "equipment, device, ventilator", NULL},
    {"entry", "question", NULL},
    {"prognosis", "life expectancy", NULL},
    {"category", "group", NULL},
    {"referrer", "referred by", NULL},
};

static const other_words rule_hardness[] = {
    {"must", "required, mandatory, hard, always, shall", NULL},
    {"usually", "should, normally, preferred, soft, usual", NULL},
    {"discretionary", "may, optional, case by case", NULL},
};

static const other_words checklist_kind[] = {
    {"going-home", "discharge, leaving hospital", NULL},
    {"advance-care-plan", "acp, advance care planning", NULL},
    {"emergency-plan", "emergency, emergency care plan", NULL},
    {"questions-to-ask", "questions", NULL},
    {"medicines", "medication, medications, drugs", NULL},
    {"equipment", "devices, supplies", NULL},
    {"memory-making", "keepsakes, memories", NULL},
    {"sibling-needs", "siblings, brothers and sisters", NULL},
    {"travel", "packing, packing list", NULL},
    {"assessment", "needs assessment, holistic assessment", NULL},
    {"transition", "adult services, transfer to adult care", NULL},
    {"care-standard", "standards, standard", NULL},
    {"other", "misc", NULL},
    {"after-death", "bereavement", NULL},
};

static const other_words entry_kind[] = {
    {"yes-no", "yes/no, boolean, bool, y/n", NULL},
    {"note", "display, heading, instruction, info", NULL},
    {"number", "decimal, integer, quantity, numeric, int, float", NULL},
    {"text", "string, textarea, free text", NULL},
    {"choice", "coding, radio, select, dropdown, single choice", NULL},
    {"choices", "multi-select, checkboxes, multiple choice", NULL},
    {"tick", "checkbox, tickbox", NULL},
    {"scale", "range, slider, rating, likert, vas", NULL},
    {"group", "section, fieldset", NULL},
    {"score", "sum, total", NULL},
    {"signature", "sign, signed", NULL},
};

static const other_words score_direction[] = {
    {"higher-better", "higher is better, ascending, more is better, lower is worse, "
     "lower worse", NULL},
    {"lower-better", "lower is better, descending, less is better, higher is worse, "
     "higher worse", NULL},
};

static const other_words response_status[] = {
    {"in-progress", "draft, started, partial, incomplete, unfinished, not completed", NULL},
    {"completed", "complete, finished, done, final, submitted", NULL},
    {"amended", "updated, corrected, changed", NULL},
    {"withdrawn", "entered-in-error, retracted, revoked", NULL},
};

static const other_words answer_state[] = {
    {"not-asked|declined|discussed-undecided", "unanswered, not answered", NULL},
    {"declined|discussed-undecided|answered", "asked", NULL},
    {"declined", "refused, asked-declined", NULL},
    {"discussed-undecided", "undecided, undecided yet", NULL},
    {"discussed-undecided|answered", "discussed", NULL},
    {"not-asked", "nask, not discussed, undiscussed", NULL},
    {"not-applicable", "na, inapplicable", NULL},
    {"not-asked|declined", "skipped", NULL},
    {"answered", "done, given, answer", NULL},
    {"withdrawn", "retracted, revoked", NULL},
};

static const other_words reply_kind[] = {
    {"answer", "response, reply, final", NULL},
    {"holding", "interim, acknowledgement, acknowledgment, holding reply", NULL},
    {"correction", "erratum, corrected, corrigendum", NULL},
    {"withdrawal", "retraction", NULL},
};

static const other_words subject_name_status[] = {
    {"real", "actual, own, true, unchanged, not changed", NULL},
    {"changed", "pseudonym, alias, altered, pseudonymised, pseudonymized, not real", NULL},
    {"withheld", "anonymous, anonymised, anonymized, hidden, redacted", NULL},
};

static const other_words subject_age_at[] = {
    {"diagnosis", "diagnosed, at diagnosis", NULL},
    {"telling", "interview, story, now", NULL},
    {"death", "died, at death", NULL},
};

static const other_words consent_channel[] = {
    {"web", "website, online, internet, websites", NULL},
    {"app", "mobile app, ios, android", NULL},
    {"print", "leaflet, brochure, paper, booklet", NULL},
    {"social", "social media, facebook, instagram, twitter", NULL},
    {"press", "tv, radio, newspaper, newspapers, television", NULL},
    {"social|press", "media", NULL},
    {"training", "teaching, education", NULL},
    {"fundraising", "donations, appeals", NULL},
    {"research", "study, studies", NULL},
};

static const other_words consent_after_death[] = {
    {"continue", "keep, keep showing, go on", NULL},
    {"ask-again", "ask, ask the family, reconsent, ask family", NULL},
    {"stop", "remove, take down, end, discontinue", NULL},
    {"not-said", "unknown, not stated, not discussed, not asked", NULL},
};

static const other_words source_kind[] = {
    {"study", "journal article, paper, research, thesis, randomised trial", NULL},
    {"site", "website", NULL},
    {"page", "webpage, blog", NULL},
    {"law", "act, regulation, statute, legislation, treaty, acts", NULL},
    {"instrument", "questionnaire, scale, tool", NULL},
    {"guideline", "guidance, clinical guideline", NULL},
    {"hansard", "debate, parliamentary record", NULL},
    {"goal", "sdg, target", NULL},
    {"standard", "quality standard", NULL},
    {"other", "misc", NULL},
    {"unknown", "not known", NULL},
};

static const other_words citation_kind[] = {
    {"cites", "citation, refers to, references, mentions, citesasauthority", NULL},
    {"quotes", "quotation, quote, quoted, verbatim", NULL},
    {"adapted-from", "derived-from, isbasedon, based on, adapted", NULL},
    {"supports", "justification, confirms", NULL},
};

static const other_words coding_fit[] = {
    {"exact", "equivalent, equal, exactmatch, same, identical, equivalence", NULL},
    {"near", "inexact, closematch, close, similar, approximate", NULL},
    {"broader", "wider, subsumes, source-is-narrower-than-target, broadmatch, broad", NULL},
    {"narrower", "specializes, source-is-broader-than-target, narrowmatch, narrow", NULL},
};

#define LIST(field, rows) {field, rows, sizeof(rows) / sizeof *(rows)}
static const other_list lists[] = {
    LIST(PALCARE_ROLE_KIND, role_kind),
    LIST(PALCARE_TEAM_KIND, team_kind),
    LIST(PALCARE_ORGANIZATION_KIND, organization_kind),
    LIST(PALCARE_MEMBER_TIER, member_tier),
    LIST(PALCARE_MEMBER_DUTY, member_duty),
    LIST(PALCARE_RELATION_KIND, relation_kind),
    LIST(PALCARE_AREA_KIND, area_kind),
    LIST(PALCARE_INITIATIVE_KIND, initiative_kind),
    LIST(PALCARE_INITIATIVE_STATUS, initiative_status),
    LIST(PALCARE_MILESTONE_STATUS, milestone_status),
    LIST(PALCARE_OBSERVATION_STATUS, observation_status),
    LIST(PALCARE_RULE_KIND, rule_kind),
    LIST(PALCARE_RULE_OP, rule_op),
    LIST(PALCARE_RULE_ATTRIBUTE, rule_attribute),
    LIST(PALCARE_RULE_HARDNESS, rule_hardness),
    LIST(PALCARE_CHECKLIST_KIND, checklist_kind),
    LIST(PALCARE_ENTRY_KIND, entry_kind),
    LIST(PALCARE_SCORE_DIRECTION, score_direction),
    LIST(PALCARE_RESPONSE_STATUS, response_status),
    LIST(PALCARE_ANSWER_STATE, answer_state),
    LIST(PALCARE_REPLY_KIND, reply_kind),
    LIST(PALCARE_SUBJECT_NAME_STATUS, subject_name_status),
    LIST(PALCARE_SUBJECT_AGE_AT, subject_age_at),
    LIST(PALCARE_CONSENT_CHANNEL, consent_channel),
    LIST(PALCARE_CONSENT_AFTER_DEATH, consent_after_death),
    LIST(PALCARE_SOURCE_KIND, source_kind),
    LIST(PALCARE_CITATION_KIND, citation_kind),
    LIST(PALCARE_CODING_FIT, coding_fit),
};
/* clang-format on */

const other_lists pc_other_words_people = {lists, sizeof lists / sizeof *lists};

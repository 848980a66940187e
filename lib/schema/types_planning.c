/*
 * Types of figures and undertakings for planning care: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"
#include "schema/types.h"

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
    /* The merging of integrated care boards, announced for 2026 and 2027. */
    {PALCARE_AREA_EXPECTED_END, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("expected-end"),
     .help = "Day by which it is announced to end; once it has ended, say so under valid-until."},
    {PALCARE_AREA_SUCCEEDED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("succeeded-by"),
     .help = "Areas that took its place.", .target = {PALCARE_TYPE_AREA}},
    {PALCARE_AREA_BOUNDARY, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("boundary"),
     .help = "Its outline as GeoJSON geometries, all of them together."},
    {PALCARE_AREA_POSTCODE, PALCARE_KIND_TOKEN, SCHEMA_ANY, NAME("postcode"),
     .help = "Beginnings of the postcodes in it, without spaces."},
    /* ITU-T E.161.1, emergency numbers. */
    {PALCARE_AREA_CONTACT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("contact"),
     .help = "The emergency numbers of the place, with purpose emergency; areas inside it have "
             "them too.",
     .target = {PALCARE_TYPE_CONTACT}},
    /* HM Government lists the bank holidays of each nation of the United Kingdom by date. */
    {PALCARE_AREA_HOLIDAY, PALCARE_KIND_PART, SCHEMA_ANY, NAME("holiday"),
     .help = "Its public holidays, a day each; areas inside it keep them too.",
     .target = {PALCARE_TYPE_HOLIDAY}},
    {PALCARE_AREA_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_AREA_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_AREA_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where this record comes from.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_area = {
    PALCARE_TYPE_AREA, 0, "area",
    "A part of the world by name: a country, health area, postcode area or other.", area_fields,
    sizeof area_fields / sizeof area_fields[0],
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
    {PALCARE_INITIATIVE_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_INITIATIVE_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_INITIATIVE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_initiative = {
    PALCARE_TYPE_INITIATIVE, 0, "initiative",
    "A pilot, programme, grant or other undertaking with a course in time.", initiative_fields,
    sizeof initiative_fields / sizeof initiative_fields[0],
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

const schema_type pc_type_milestone = {
    PALCARE_TYPE_MILESTONE, PALCARE_TYPE_IS_PART, "milestone", "A step of an initiative.",
    milestone_fields, sizeof milestone_fields / sizeof milestone_fields[0],
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
    {PALCARE_OBSERVATION_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_OBSERVATION_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_OBSERVATION_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where this record comes from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_observation = {
    PALCARE_TYPE_OBSERVATION, 0, "observation",
    "One figure for one area, with the definition behind it.", observation_fields,
    sizeof observation_fields / sizeof observation_fields[0],
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
    {PALCARE_CURRENCY_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_CURRENCY_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_CURRENCY_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_currency = {
    PALCARE_TYPE_CURRENCY, 0, "currency",
    "A way of counting care for planning, in units of like need. Not money.", currency_fields,
    sizeof currency_fields / sizeof currency_fields[0],
};

/* ---- dimension ---- */

static const schema_field dimension_fields[] = {
    {PALCARE_DIMENSION_ID, PALCARE_KIND_ID, SCHEMA_MAYBE, NAME("id"),
     .help = "Name of the dimension within its currency, such as phase; rules refer to it."},
    {PALCARE_DIMENSION_KEY, PALCARE_KIND_TOKEN, SCHEMA_MAYBE, NAME("key"),
     .help = "The scheme's own code for it, where it has one."},
    {PALCARE_DIMENSION_VALUE, PALCARE_KIND_STRING, SCHEMA_SOME, NAME("value"),
     .help = "Its possible values, in order."},
    {PALCARE_DIMENSION_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "What it means, in words."},
};

const schema_type pc_type_dimension = {
    PALCARE_TYPE_DIMENSION, PALCARE_TYPE_IS_PART, "dimension",
    "Something a currency's units depend on.", dimension_fields,
    sizeof dimension_fields / sizeof dimension_fields[0],
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

const schema_type pc_type_currency_unit = {
    PALCARE_TYPE_CURRENCY_UNIT, PALCARE_TYPE_IS_PART, "currency-unit", "One unit of a currency.",
    currency_unit_fields, sizeof currency_unit_fields / sizeof currency_unit_fields[0],
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
    {"stage", "Stage of care, from recognition to bereavement."},
    {"phase", "Phase of illness, which may change within days, and back."},
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
    {"is", "Equal to the value, or inside it: an area within an area, a kind of a diagnosis."},
    {"is-not", "Known, and neither equal to the value nor inside it."},
    {"in", "Equal to one of the values, or inside one of them."},
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
    {PALCARE_RULE_OF, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("of"),
     .help = "The entry or dimension that is tested; no other attribute needs it.",
     .target = {PALCARE_TYPE_ENTRY, PALCARE_TYPE_DIMENSION}},
    {PALCARE_RULE_OP, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("op"),
     .help = "How attribute and value are compared.", .codes = &rule_op},
    {PALCARE_RULE_AGE, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("age"),
     .help = "Age that the child's is compared with: less than 19y is up to the 19th birthday."},
    {PALCARE_RULE_CATEGORY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("category"),
     .help = "ACT/RCPCH categories that the child's is compared with.",
     .codes = &pc_schema_category},
    {PALCARE_RULE_AREA, PALCARE_KIND_REF, SCHEMA_ANY, NAME("area"),
     .help = "Areas that the family's home is compared with; areas inside them count too.",
     .target = {PALCARE_TYPE_AREA}},
    {PALCARE_RULE_STAGE, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("stage"),
     .help = "Stages of care that the child's is compared with.", .codes = &pc_schema_stage},
    {PALCARE_RULE_PHASE, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("phase"),
     .help = "Phases of illness that the child's is compared with.", .codes = &pc_schema_phase},
    {PALCARE_RULE_TECHNOLOGY, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("technology"),
     .help = "Technologies that those the child lives with are compared with.",
     .codes = &pc_schema_technology},
    {PALCARE_RULE_PROGNOSIS, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("prognosis"),
     .help = "Length of time that the expected length of life is compared with, such as 6mo."},
    {PALCARE_RULE_REFERRER, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("referrer"),
     .help = "Referrers that the one who refers is compared with.",
     .codes = &pc_schema_referrer},
    {PALCARE_RULE_DIAGNOSIS, PALCARE_KIND_REF, SCHEMA_ANY, NAME("diagnosis"),
     .help = "Terms that the child's diagnoses are compared with; narrower terms count too.",
     .target = {PALCARE_TYPE_TERM}},
    {PALCARE_RULE_VALUE, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("value"),
     .help = "Answers that the entry's, or values that the dimension's, is compared with."},
    {PALCARE_RULE_HARDNESS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("hardness"),
     .help = "How strictly the rule is kept.", .codes = &rule_hardness},
    {PALCARE_RULE_TEXT, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("text"),
     .help = "The rule in the service's own words."},
    {PALCARE_RULE_RULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("rule"),
     .help = "Rules inside this one.", .target = {PALCARE_TYPE_RULE}},
};

const schema_type pc_type_rule = {
    PALCARE_TYPE_RULE, PALCARE_TYPE_IS_PART, "rule",
    "A condition of eligibility or display, or several joined; answered met, not met or unknown.",
    rule_fields, sizeof rule_fields / sizeof rule_fields[0],
};

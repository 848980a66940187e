/*
 * Types of services: where, when, for whom and at what cost: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"
#include "schema/types.h"

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

static const schema_code category_list[] = {
    {"I",
     "Cure is possible and may fail; palliative care at crises or when treatment stops working."},
    {"II",
     "Life is likely to be short, and long intensive treatment lets the child take part in it."},
    {"III", "The illness advances without a cure, and care is palliative from the start, often for "
            "years."},
    {"IV",
     "Irreversible, not advancing, with severe disability and complications nobody can foresee."},
};
const schema_codes pc_schema_category = {category_list, sizeof category_list /
                                                                    sizeof category_list[0]};

static const schema_code service_interpreter_list[] = {
    {"yes", "An interpreter is always there."},
    {"on-request", "An interpreter comes if asked for beforehand."},
    {"no", "The service says it has none."},
    {"unknown", "Not known; ask."},
};
static const schema_codes service_interpreter = {service_interpreter_list,
                                                 sizeof service_interpreter_list /
                                                     sizeof service_interpreter_list[0]};

/* HL7 Terminology, accepting-patients, has newpt, existptonly, existptfam and nopt. Hospices and
 * home teams often have a waiting list, which is not a refusal. */
static const schema_code service_accepting_list[] = {
    {"new-children", "Children it does not know yet are taken on (HL7 newpt)."},
    {"known-families", "Only children it knows, and others of their families (HL7 existptfam)."},
    {"known-children", "Only children it cares for already (HL7 existptonly)."},
    {"waiting-list",
     "New children go on a waiting list; say how long it takes under waiting-time."},
    {"not-accepting", "Nobody is taken on for now (HL7 nopt)."},
    {"unknown", "Not known; ask."},
};
static const schema_codes service_accepting = {service_accepting_list,
                                               sizeof service_accepting_list /
                                                   sizeof service_accepting_list[0]};

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
     .codes = &pc_schema_category},
    /* Together for Short Lives, A Core Care Pathway; pages say at which stage they help. */
    {PALCARE_SERVICE_STAGE, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("stage"),
     .help = "Stages of care it is for, from recognition to bereavement; none given means not "
             "stated.",
     .codes = &pc_schema_stage},
    {PALCARE_SERVICE_RULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("rule"),
     .help = "Who can be accepted, as a tree of rules; what is unknown never hides a service.",
     .target = {PALCARE_TYPE_RULE}},
    {PALCARE_SERVICE_REFERRAL, PALCARE_KIND_PART, SCHEMA_ANY, NAME("referral"),
     .help = "Who may refer and how; there may be several routes.",
     .target = {PALCARE_TYPE_REFERRAL}},
    /* HL7 Terminology, accepting-patients; US National Directory of Health, newpatients. */
    {PALCARE_SERVICE_ACCEPTING, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("accepting"),
     .help = "Whether it takes on children now; give the day this was true under accepting-on.",
     .codes = &service_accepting},
    /* Open Referral HSDS 3.1, service_capacity.updated. */
    {PALCARE_SERVICE_ACCEPTING_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("accepting-on"),
     .help = "Day on which accepting was true."},
    /* Open Referral HSDS 3.0, service.wait_time. */
    {PALCARE_SERVICE_WAITING_TIME, PALCARE_KIND_AGE, SCHEMA_MAYBE, NAME("waiting-time"),
     .help = "Usual time from referral to first contact, as a number and unit: 6w is six weeks, "
             "0d none."},
    /* Open Referral HSDS 3.1, service_capacity.updated. */
    {PALCARE_SERVICE_WAITING_TIME_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("waiting-time-on"),
     .help = "Day on which the waiting time was true."},
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
    /* IHE mCSD, OrganizationAffiliation.healthcareService. */
    {PALCARE_SERVICE_RELATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("relation"),
     .help = "How it is related to other services, teams and bodies, for instance signposts to "
             "them.",
     .target = {PALCARE_TYPE_RELATION}},
    {PALCARE_SERVICE_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Numbers other registers know it by.", .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_SERVICE_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Its pages, forms and documents.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_SERVICE_ASSURED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("assured"),
     .help = "Date somebody last confirmed the entry; old entries can put a family at risk."},
    {PALCARE_SERVICE_ASSURER, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("assurer"),
     .help = "Who confirmed it."},
    {PALCARE_SERVICE_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_SERVICE_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_SERVICE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where the entry and its facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_service = {
    PALCARE_TYPE_SERVICE, 0, "service",
    "Care or support an organisation offers: what, for whom, where, when and how to reach it.",
    service_fields, sizeof service_fields / sizeof service_fields[0],
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
    /* HL7 FHIR R4, Location.hoursOfOperation; Open Referral HSDS 3.0, location.schedules. */
    {PALCARE_SITE_SCHEDULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("schedule"),
     .help = "When the building is open; the services in it have hours of their own.",
     .target = {PALCARE_TYPE_SCHEDULE}},
    /* HL7 FHIR R4, Location.availabilityExceptions. */
    {PALCARE_SITE_CLOSURE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("closure"),
     .help = "Days on which the building is closed in spite of its hours.",
     .target = {PALCARE_TYPE_CLOSURE}},
    {PALCARE_SITE_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Numbers other registers know it by.", .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_SITE_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_SITE_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_SITE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where this record comes from.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_site = {
    PALCARE_TYPE_SITE, 0, "site", "A place with an address where care is given.", site_fields,
    sizeof site_fields / sizeof site_fields[0],
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
const schema_codes pc_schema_referrer = {referral_who_list,
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
     .codes = &pc_schema_referrer},
    {PALCARE_REFERRAL_HOW, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("how"),
     .help = "How the referral is made.", .codes = &referral_how},
    {PALCARE_REFERRAL_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "The form and what else is needed.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_REFERRAL_RESPONSE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("response"),
     .help = "How soon the service answers, in its own words."},
    {PALCARE_REFERRAL_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "What else to know, such as what happens if it is declined."},
};

const schema_type pc_type_referral = {
    PALCARE_TYPE_REFERRAL, PALCARE_TYPE_IS_PART, "referral", "A way to be referred.",
    referral_fields, sizeof referral_fields / sizeof referral_fields[0],
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

const schema_type pc_type_funding = {
    PALCARE_TYPE_FUNDING, PALCARE_TYPE_IS_PART, "funding",
    "Who pays for something, and what is left for the family.", funding_fields,
    sizeof funding_fields / sizeof funding_fields[0],
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
    {"emergency", "The emergency services of a place, such as 112 or 999; only of an area."},
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

const schema_type pc_type_contact = {
    PALCARE_TYPE_CONTACT, PALCARE_TYPE_IS_PART, "contact", "A way to get in touch.",
    contact_fields, sizeof contact_fields / sizeof contact_fields[0],
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

const schema_type pc_type_address = {
    PALCARE_TYPE_ADDRESS, PALCARE_TYPE_IS_PART, "address", "A postal address.", address_fields,
    sizeof address_fields / sizeof address_fields[0],
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
    {PALCARE_CAPACITY_COUNT, PALCARE_KIND_INT, SCHEMA_MAYBE, NAME("count"), .help = "How many."},
    /* Open Referral HSDS 3.1, service_capacity.maximum. */
    {PALCARE_CAPACITY_MAXIMUM, PALCARE_KIND_INT, SCHEMA_MAYBE, NAME("maximum"),
     .help = "How many there can be at most."},
    /* Open Referral HSDS 3.1, service_capacity.available. */
    {PALCARE_CAPACITY_AVAILABLE, PALCARE_KIND_INT, SCHEMA_MAYBE, NAME("available"),
     .help = "How many are free on that day."},
    {PALCARE_CAPACITY_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("on"),
     .help = "Day of the count; without it the count cannot be trusted."},
};

const schema_type pc_type_capacity = {
    PALCARE_TYPE_CAPACITY, PALCARE_TYPE_IS_PART, "capacity",
    "How much a service has of something on a day.", capacity_fields,
    sizeof capacity_fields / sizeof capacity_fields[0],
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

const schema_type pc_type_accreditation = {
    PALCARE_TYPE_ACCREDITATION, PALCARE_TYPE_IS_PART, "accreditation",
    "A registration, inspection result or quality mark.", accreditation_fields,
    sizeof accreditation_fields / sizeof accreditation_fields[0],
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

const schema_type pc_type_money = {
    PALCARE_TYPE_MONEY, PALCARE_TYPE_IS_PART, "money", "An amount of money.", money_fields,
    sizeof money_fields / sizeof money_fields[0],
};

/* Words of other systems and of people for our codes: the lists of services. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/other_words.h"

/* clang-format off */
static const other_words schedule_day[] = {
    {"mo tu we th fr", "weekdays, weekday, working days, workdays, business days", NULL},
    {"sa su", "weekend, weekends", NULL},
    {"mo tu we th fr sa su", "daily, every day, each day, all days, all week, 7 days, "
     "7 days a week, seven days a week", NULL},
    {"we", "weds", NULL},
    {"", "24/7, 24h, always, round the clock",
     "write always=\"true\" in place of 'day'"},
    {"", "ph, holidays, public holidays, bank holidays, holiday",
     "say it in 'public-holidays'"},
    {"1mo", "first monday", NULL},
    {"1tu", "first tuesday", NULL},
    {"1we", "first wednesday", NULL},
    {"1th", "first thursday", NULL},
    {"1fr", "first friday", NULL},
    {"-1fr", "last friday", NULL},
    {"-1mo", "last monday", NULL},
};

static const other_words schedule_kind[] = {
    {"calls", "phone, telephone, phone line, helpline, by phone", NULL},
    {"visits", "home visits, visiting service", NULL},
    {"staffed", "opening_hours, open, office hours, reception hours", NULL},
    {"on-call", "standby, on standby", NULL},
    {"admissions", "admission", NULL},
};

static const other_words schedule_public_holidays[] = {
    {"closed", "off, shut, not open", NULL},
    {"as-sunday", "sunday, like sunday, as sundays, sunday hours, sunday service", NULL},
    {"open", "normal, as usual, same, normal hours", NULL},
    {"varies", "depends, some", NULL},
};

static const other_words service_status[] = {
    {"active", "open, operating, running, live, true, operational, up and running", NULL},
    {"inactive", "false, paused, on hold, dormant", NULL},
    {"inactive|temporarily-closed", "suspended, not active", NULL},
    {"temporarily-closed|defunct", "closed, shut", NULL},
    {"temporarily-closed", "temporary closed, closed temporarily", NULL},
    {"defunct", "ended, discontinued, permanently closed, closed permanently, disused, "
     "abandoned, demolished, closed for good", NULL},
    {"planned", "proposed, upcoming, future, opening soon, coming soon, construction", NULL},
};

static const other_words service_category[] = {
    {"I", "1, one, group 1, category 1, group i, act 1", NULL},
    {"II", "2, two, group 2, category 2, group ii, act 2", NULL},
    {"III", "3, three, group 3, category 3, group iii, act 3", NULL},
    {"IV", "4, four, group 4, category 4, group iv, act 4", NULL},
};

static const other_words service_interpreter[] = {
    {"yes|on-request", "available", NULL},
    {"on-request", "by arrangement, on demand, by appointment, bookable, if booked, "
     "on order", NULL},
    {"yes", "always, true", NULL},
    {"no", "none, not available, unavailable, false", NULL},
    {"unknown", "not known", NULL},
};

static const other_words service_setting[] = {
    {"hospital", "inpatient, ward, hospital ward, hosp, acute, emer, "
     "emergency department, imp", NULL},
    {"outpatient", "amb, ambulatory, of", NULL},
    {"hospital|outpatient", "day hospital, day care", NULL},
    {"outpatient|community-clinic", "clinic, medicalclinic", NULL},
    {"intensive-care", "icu, nicu, picu, itu, critical care, pedicu, pednicu", NULL},
    {"hospital|intensive-care", "neonatal unit", NULL},
    {"childrens-hospice|adult-hospice", "hospice", NULL},
    {"home", "homecare, at home, domiciliary, hh, ptres, house, patient's home", NULL},
    {"virtual", "vr, telehealth, telemedicine, online, remote, phone, telephone, video, "
     "by phone", NULL},
    {"school", "nursery, preschool, kindergarten, college, schools", NULL},
    {"residential", "care home, nursing home, group home, boarding school, nccf", NULL},
    {"home|community-clinic", "community", NULL},
    {"community-clinic", "gp surgery, primary care, health centre, health center, "
     "doctor's surgery", NULL},
    {"tertiary", "specialist centre, quaternary", NULL},
    {"mobile", "mbl, van, ambulance, mobile unit", NULL},
};

static const other_words site_accessibility[] = {
    {"step-free", "wheelchair, wheelchair access, wheelchair accessible, ramp, "
     "level access, ramped access, no steps, elevator", NULL},
    {"step-free|hoist", "lift", NULL},
    {"parking", "disabled_parking, parking:disabled, car park, accessible parking", NULL},
    {"hearing-loop", "induction loop, hearing aid loop", NULL},
    {"changing-place", "changing places, changing places toilet", NULL},
    {"parent-stay", "family room, parents' room, overnight stay, parent room", NULL},
    {"hoist", "ceiling hoist, ceiling track hoist", NULL},
    {"sensory-room", "sensory, multisensory room, snoezelen", NULL},
    {"pets", "dogs, animals", NULL},
};

static const other_words referral_who[] = {
    {"family-doctor", "gp, general practitioner, pcp, family physician, "
     "primary care physician, family doctors", NULL},
    {"consultant", "paediatrician, pediatrician, specialist, hospital doctor, "
     "hospital consultant", NULL},
    {"family-doctor|consultant", "doctor, physician, practitioner", NULL},
    {"self", "patient, young person, child, self-referral, teenager", NULL},
    {"family", "parent, mother, father, parents, relative, guardian, relatedperson, "
     "families", NULL},
    {"any-professional", "health professional, healthcare professional, hcp, nurse, "
     "clinician, professional, professionals, social worker, any professionals", NULL},
    {"school", "teacher, nursery", NULL},
    {"current-team", "team, care team", NULL},
    {"insurer", "insurance, payer, payor, health insurer", NULL},
    {"", "anyone, anybody, everyone",
     "name each who may, such as 'self family any-professional'"},
};

static const other_words referral_how[] = {
    {"", "email",
     "say 'secure-email' if it is encrypted; an open address is a <contact>"},
    {"secure-email", "semail, encrypted email, nhsmail, secure mail", NULL},
    {"phone", "telephone, tel, call, voice, by phone", NULL},
    {"post", "letter, postal, by post, by letter", NULL},
    {"post|secure-email", "mail", NULL},
    {"web", "online, web form, online form, website, form, url", NULL},
    {"secure-message", "elec, e-referral, ers, portal, referral platform, "
     "secure messaging", NULL},
    {"in-person", "face to face, walk in, visit", NULL},
    {"self|in-person", "drop in", NULL},
    {"self", "self-referral, none needed", NULL},
};

static const other_words funding_payer[] = {
    {"state", "government, nhs, public, taxes, medicaid, medicare, municipality, "
     "local authority, public funds", NULL},
    {"insurer", "insurance, health insurance, private insurance, hmo, sickness fund", NULL},
    {"charity", "donations, donors, nonprofit", NULL},
    {"charity|grant", "foundation", NULL},
    {"family", "self-pay, out of pocket, patient, parents, families, self", NULL},
    {"insurer|family", "private", NULL},
    {"employer|other", "company", NULL},
};

static const other_words funding_cost[] = {
    {"free", "no charge, free of charge, nothing, gratis, none, zero, 0", NULL},
    {"fee", "paid, charge, charged, full price, fees", NULL},
    {"reduced", "discount, subsidised, subsidized, concession, discounted", NULL},
    {"varies", "sliding scale, means tested, depends", NULL},
    {"unknown", "not known", NULL},
};

static const other_words contact_kind[] = {
    {"phone", "telephone, voice, tel, mobile, cell, cell phone, landline, hotline, "
     "helpline, call, contact:phone", NULL},
    {"sms", "text, text message, texting", NULL},
    {"textphone", "tty, tdd, minicom, relay, text relay", NULL},
    {"fax", "facsimile", NULL},
    {"email", "mailto, emails, contact:email", NULL},
    {"email|post", "mail", NULL},
    {"post", "letter, postal, postal address", NULL},
    {"web", "url, website, webpage, homepage, web form, web chat, chat, contact:website", NULL},
    {"social", "facebook, twitter, instagram, social media, social network, "
     "contact:facebook", NULL},
};

static const other_words contact_purpose[] = {
    {"general", "admin, main, enquiries, inquiries, information, reception, switchboard, "
     "customer service", NULL},
    {"", "emergencies",
     "say 'emergency' for the number of the emergency services, 'urgent' for a team's own"},
    {"out-of-hours", "after hours, night, nights, ooh, weekends, at night", NULL},
    {"referral", "refer, intake, admissions, referrals", NULL},
    {"advice", "helpline, advice line, support line", NULL},
    {"bereavement", "grief, grief support, loss", NULL},
    {"complaints", "complaint, feedback", NULL},
    {"press", "media, journalists, media enquiries", NULL},
};

static const other_words capacity_kind[] = {
    {"bed", "capacity:beds, cots, cot, inpatient beds, hospital beds", NULL},
    {"place", "spaces, seats, slots, slot", NULL},
    {"caseload", "patients, clients, families, children", NULL},
    {"visit", "appointments, home visits", NULL},
};

static const other_words capacity_status[] = {
    {"commissioned", "funded, budgeted, planned, paid for", NULL},
    {"staffed", "with staff", NULL},
    {"open", "operational, in use", NULL},
};

static const other_words money_per[] = {
    {"day", "daily, per day, each day", NULL},
    {"night", "nightly, per night", NULL},
    {"week", "weekly, per week, wee", NULL},
    {"month", "monthly, per month, mon", NULL},
    {"year", "yearly, annual, annually, per annum, p.a., ann, per year", NULL},
    {"visit", "session, appointment, per visit", NULL},
    {"episode", "stay, admission, spell", NULL},
    {"bed-day", "per bed day, bed days", NULL},
};

static const other_words rule_technology[] = {
    {"invasive-ventilation|non-invasive-ventilation", "ventilator, ventilation, "
     "breathing machine, ltv, long-term ventilation", NULL},
    {"non-invasive-ventilation", "niv, cpap, bipap, mask ventilation", NULL},
    {"tracheostomy", "trach, trache, tracheotomy", NULL},
    {"gastrostomy", "peg, g-tube, gastrostomy button", NULL},
    {"nasogastric-tube", "ng tube, ngt, nasogastric", NULL},
    {"nasogastric-tube|gastrostomy|jejunostomy", "feeding tube, tube feeding", NULL},
    {"parenteral-nutrition", "tpn, total parenteral nutrition", NULL},
};

static const other_words rule_stage[] = {
    {"recognition", "diagnosis, at diagnosis", NULL},
    {"ongoing-care", "living with the condition", NULL},
    {"bereavement", "after death", NULL},
};

#define LIST(field, rows) {field, rows, sizeof(rows) / sizeof *(rows)}
static const other_list lists[] = {
    LIST(PALCARE_SCHEDULE_DAY, schedule_day),
    LIST(PALCARE_SCHEDULE_KIND, schedule_kind),
    LIST(PALCARE_SCHEDULE_PUBLIC_HOLIDAYS, schedule_public_holidays),
    LIST(PALCARE_SERVICE_STATUS, service_status),
    LIST(PALCARE_SERVICE_CATEGORY, service_category),
    LIST(PALCARE_SERVICE_INTERPRETER, service_interpreter),
    LIST(PALCARE_SERVICE_SETTING, service_setting),
    LIST(PALCARE_SITE_ACCESSIBILITY, site_accessibility),
    LIST(PALCARE_REFERRAL_WHO, referral_who),
    LIST(PALCARE_REFERRAL_HOW, referral_how),
    LIST(PALCARE_FUNDING_PAYER, funding_payer),
    LIST(PALCARE_FUNDING_COST, funding_cost),
    LIST(PALCARE_CONTACT_KIND, contact_kind),
    LIST(PALCARE_CONTACT_PURPOSE, contact_purpose),
    LIST(PALCARE_CAPACITY_KIND, capacity_kind),
    LIST(PALCARE_CAPACITY_STATUS, capacity_status),
    LIST(PALCARE_MONEY_PER, money_per),
    LIST(PALCARE_RULE_TECHNOLOGY, rule_technology),
    LIST(PALCARE_RULE_STAGE, rule_stage),
};
/* clang-format on */

const other_lists pc_other_words_services = {lists, sizeof lists / sizeof *lists};

/* Problem codes from 4000: editorial rules. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/problems_rows.h"

/* clang-format off */
static const schema_problem rows[] = {
    /* editorial */
    {PC_TODAY_NOT_GIVEN, PALCARE_SEVERITY_NOTE,
     "Some rules need to know what day it is, and the library never looks at the clock. "
     "Give the date.",
     "The palcare format 1.0"},
    /* the life of content */
    {PC_REVIEW_OVERDUE, PALCARE_SEVERITY_WARNING,
     "Health information goes out of date, and a page that nobody looked at in time may be "
     "wrong. Review it, then set 'reviewed' and 'review-due'; a month is overdue only when "
     "it is over.",
     "NHS digital service manual, content guide, page last reviewed and next review due"},
    {PC_REVIEW_DUE, PALCARE_SEVERITY_NOTE,
     "The month or day on which a review is due has come. Review it now, and it will never "
     "be overdue.",
     "NHS digital service manual, content guide, page last reviewed and next review due"},
    {PC_REVIEWED_LONG_AGO, PALCARE_SEVERITY_WARNING,
     "The last review is more than three years back and no next one is planned. Review it, "
     "and say in 'review-due' when next.",
     "NHS digital service manual, content guide, page last reviewed and next review due"},
    {PC_NEVER_REVIEWED, PALCARE_SEVERITY_NOTE,
     "Advice for families is published and does not say that anybody checked it. Say when it was "
     "reviewed.",
     "NHS Standard for creating health content"},
    {PC_DATE_IN_FUTURE, PALCARE_SEVERITY_WARNING,
     "Something that has happened has a date that is still to come. Most often the year is "
     "wrong.",
     "The palcare format 1.0"},
    {PC_NO_SUCCESSOR, PALCARE_SEVERITY_WARNING,
     "A reader who finds a page that was superseded needs the newer one. Name it in 'replaced-by'.",
     "NHS digital service manual, content guide"},
    {PC_LEADS_TO_GONE, PALCARE_SEVERITY_WARNING,
     "A published page leads families to something that is no longer offered. Remove the "
     "reference, or name what replaced it.",
     "NHS digital service manual, content guide"},
    {PC_NO_LICENCE, PALCARE_SEVERITY_WARNING,
     "Without a licence nobody may copy or translate what would help a family elsewhere. "
     "Give one, here or for the whole document.",
     "SPDX License List"},
    {PC_MEDIA_NO_LICENCE, PALCARE_SEVERITY_NOTE,
     "A picture's or film's rights often differ from those of the text around it. Say "
     "which licence it has.",
     "SPDX License List"},
    {PC_EMPTY_YET_FULL, PALCARE_SEVERITY_WARNING,
     "A list cannot be empty at its source and have entries. Say 'truncated' where some "
     "are missing, or 'complete'.",
     "The palcare format 1.0"},
    {PC_EMPTY_SECTION, PALCARE_SEVERITY_WARNING,
     "A section with a heading and nothing under it looks like a mistake. Fill it, or say "
     "completeness='empty-at-source' where a copy lost it.",
     "WCAG 2.2 SC 2.4.6"},
    {PC_WORDS_TWICE, PALCARE_SEVERITY_NOTE,
     "The same words occur twice, so people who listen hear them twice. Keep them only where they "
     "belong.",
     "WCAG 2.2 SC 1.1.1"},
    {PC_MILESTONE_OVER, PALCARE_SEVERITY_NOTE,
     "The date on which something was expected has passed. Say whether it was reached or missed, "
     "that nobody knows, or the date of the source.",
     "The palcare format 1.0"},
    {PC_STATUS_UNDATED, PALCARE_SEVERITY_NOTE,
     "Something that is under way does not stay so. Say in 'status-on' when this was known.",
     "The palcare format 1.0"},
    {PC_SEASON_OR_YEARS, PALCARE_SEVERITY_NOTE,
     "In a date, 21 to 24 behind a year is a season: 2020-21 is the spring of 2020. For 2020 to "
     "2021 write 2020/2021; if you mean the season, change nothing.",
     "ISO 8601-2:2019 (EDTF level 1, seasons)"},
    {PC_UNKNOWN_LICENCE, PALCARE_SEVERITY_NOTE,
     "Programs know a licence by its identifier. One that the SPDX Licence List lacks, in the "
     "release that this library has, tells them nothing. Write the identifier of the list, or "
     "LicenseRef- and a name of your own.",
     "SPDX 2.3, annexes A and D; spdx-license-ids 3.0.24"},
    {PC_UNKNOWN_ZONE, PALCARE_SEVERITY_WARNING,
     "No program can tell the time in a zone whose name it does not find. Write the name of a city "
     "in the database: not every city has a zone of its own.",
     "IANA Time Zone Database 2026f"},
    {PC_OLDER_ZONE, PALCARE_SEVERITY_NOTE,
     "Older names of a time zone still work, in most programs. Write the present one.",
     "IANA Time Zone Database 2026f, file backward"},
    {PC_WORD_REPLACED, PALCARE_SEVERITY_NOTE,
     "A term or role was split or renamed. The old id still works, and says less than the new "
     "ones: nobody can tell which of the two people or things it means. Choose one.",
     "DCMI Metadata Terms, isReplacedBy"},
    /* for every reader */
    {PC_NO_ALT, PALCARE_SEVERITY_WARNING,
     "People who cannot see a picture need words that say what it shows. Add them, or mark a "
     "picture that only decorates.",
     "WCAG 2.2 SC 1.1.1"},
    {PC_ALT_AND_DECORATIVE, PALCARE_SEVERITY_WARNING,
     "A picture either says something or decorates. Keep the alt, or decorative='true'.",
     "WCAG 2.2 SC 1.1.1"},
    {PC_ALT_SAYS_NOTHING, PALCARE_SEVERITY_WARNING,
     "A file name, or the word 'picture', does not say what the picture shows. Write a sentence as "
     "you would to a friend on the phone.",
     "WCAG 2.2 SC 1.1.1, failure F30"},
    {PC_NO_TRANSCRIPT, PALCARE_SEVERITY_WARNING,
     "Recordings and films are lost on those who cannot hear, cannot see or cannot play them. "
     "Write down what can be heard and seen.",
     "WCAG 2.2 SC 1.2.1 and 1.2.3"},
    {PC_LINK_TEXT, PALCARE_SEVERITY_WARNING,
     "Many people go from link to link and hear nothing else, so 'here' or an address does not "
     "tell them where it leads. Name what it leads to.",
     "WCAG 2.2 SC 2.4.4"},
    {PC_LINK_NO_TEXT, PALCARE_SEVERITY_WARNING,
     "A link without words cannot be read, spoken or found. Say in its text where it "
     "leads.",
     "WCAG 2.2 SC 2.4.4 and 4.1.2"},
    {PC_HEADING_ORDER, PALCARE_SEVERITY_WARNING,
     "Headings are how people find their way by ear, and a level that is skipped looks "
     "like a part that is missing. Begin with h3.",
     "WCAG 2.2 SC 1.3.1, technique G141"},
    {PC_TABLE_NO_HEADERS, PALCARE_SEVERITY_WARNING,
     "Without header cells nobody can hear which row and column a cell belongs to. Make "
     "those cells th.",
     "WCAG 2.2 SC 1.3.1, technique H51"},
    {PC_NO_TITLE, PALCARE_SEVERITY_WARNING,
     "A title is what people find, hear first and keep among their bookmarks. Add one.",
     "WCAG 2.2 SC 2.4.2"},
    {PC_NO_LANGUAGE, PALCARE_SEVERITY_WARNING,
     "A text that does not say its language is spoken with the wrong voice and shown in "
     "the wrong direction. Put xml:lang on the root.",
     "WCAG 2.2 SC 3.1.1"},
    {PC_WRONG_SCRIPT, PALCARE_SEVERITY_WARNING,
     "A text is marked with a language and has no letter of that language's script. Most "
     "often a translation was put in the wrong place.",
     "WCAG 2.2 SC 3.1.2; RFC 5646 2.2.3"},
    {PC_UNMARKED_DIRECTION, PALCARE_SEVERITY_NOTE,
     "Words that run from right to left within a text that runs from left to right are "
     "shown in a wrong order unless they are marked. Put a span with lang and dir around "
     "them.",
     "WCAG 2.2 SC 1.3.2; W3C Structural markup and right-to-left text in HTML"},
    {PC_TITLE_NOT_TRANSLATED, PALCARE_SEVERITY_WARNING,
     "A translation is found by its title, and this one has none. Translate the title too.",
     "WCAG 2.2 SC 2.4.2"},
    /* people in stories */
    {PC_LANGUAGE_NEEDED, PALCARE_SEVERITY_WARNING,
     "A text lacks a language that was asked for with --needs. Add the translation.",
     "WCAG 2.2 SC 3.1.2"},
    {PC_EMPTY_MARKUP, PALCARE_SEVERITY_WARNING,
     "An empty paragraph, heading or emphasis leaves a gap on the page and stops people who "
     "listen. Leave it out; a style sheet can add space.",
     "WCAG 2.2 SC 1.3.1 and 2.4.6"},
    {PC_UNREGISTERED_LANGUAGE, PALCARE_SEVERITY_NOTE,
     "Nobody registered this language or region, so no reader can ask for it, and a screen reader "
     "takes another voice. The United Kingdom is GB, Spanish is es.",
     "IANA Language Subtag Registry of 2025-08-25; RFC 5646 2.2.9"},
    {PC_OTHER_LANGUAGE, PALCARE_SEVERITY_NOTE,
     "These letters are registered for another language than people often mean by them. If "
     "that language is meant, change nothing.",
     "IANA Language Subtag Registry of 2025-08-25"},
    {PC_REAL_NAME_NO_CONSENT, PALCARE_SEVERITY_WARNING,
     "A child's or a family's real name is shown, and no record shows that they agreed. Record who "
     "consented to what, or change the name; a public document cannot hold consents, so a real "
     "name there is always reported.",
     "UNICEF, Principles for ethical reporting on children"},
    {PC_CONSENT_WITHDRAWN, PALCARE_SEVERITY_ERROR,
     "The person who consented has taken the consent back, and the story is still shown. Take it "
     "down everywhere; that is their right at any time.",
     "UNICEF, Principles for ethical reporting on children; UK GDPR, article 7(3)"},
    {PC_CONSENT_ENDED, PALCARE_SEVERITY_WARNING,
     "A consent was given for a time, and that time is over. Ask again, or take the story "
     "down.",
     "UNICEF, Principles for ethical reporting on children"},
    {PC_CONSENT_AFTER_DEATH, PALCARE_SEVERITY_WARNING,
     "The child has died, and the consent said what should happen then. Ask the family "
     "again, or take the story down.",
     "UNICEF, Principles for ethical reporting on children"},
    {PC_NAMED_WITH_HIV, PALCARE_SEVERITY_WARNING,
     "A child who is known to live with HIV may be shut out, and so may the family. Always "
     "change the name and blur the place, whoever agreed.",
     "UNICEF, Principles for ethical reporting on children, on always changing the name of "
     "a child who lives with HIV"},
    {PC_NAME_UNSURE, PALCARE_SEVERITY_NOTE,
     "Nobody knows whether the name is the child's own. Treat it as real until you do.",
     "UNICEF, Principles for ethical reporting on children"},
    {PC_CONSENT_ENDS_SOON, PALCARE_SEVERITY_WARNING,
     "A consent ends within 60 days. Ask the family now; without a new consent the story is taken "
     "down on that day.",
     "UNICEF, Principles for ethical reporting on children"},
    {PC_CONSENT_CHANNEL, PALCARE_SEVERITY_WARNING,
     "A story is shown where somebody who was asked did not agree to. Everybody who was asked must "
     "agree to a channel. Take it down there, or ask again.",
     "UNICEF, Principles for ethical reporting on children; UK GDPR, article 4(11)"},
    {PC_CONSENT_REGION, PALCARE_SEVERITY_WARNING,
     "A story is shown in more countries than somebody agreed to. A website is open to the world; "
     "say in the item's 'jurisdiction' where it is shown, or ask again.",
     "UNICEF, Principles for ethical reporting on children; UK GDPR, article 4(11)"},
    {PC_NO_CONSENT_REFERS, PALCARE_SEVERITY_WARNING,
     "These documents hold consents, and none of them is for this story. Add the consent, or name "
     "the story in the consent's 'item'.",
     "UNICEF, Principles for ethical reporting on children"},
    {PC_HIDDEN_NAME_SHOWN, PALCARE_SEVERITY_ERROR,
     "A name that is withheld or was changed appears all the same: in a title, a text, a "
     "description, an id or the name of a file. Take it out everywhere; people search for names.",
     "UNICEF, Principles for ethical reporting on children"},
    {PC_HIDDEN_NAME_A_WORD, PALCARE_SEVERITY_WARNING,
     "A word is also the name that is withheld or was changed. Read the sentence: if it names the "
     "child, take it out.",
     "UNICEF, Principles for ethical reporting on children"},
    /* what is hard to read */
    {PC_NO_SENSITIVITY, PALCARE_SEVERITY_WARNING,
     "A page about dying, death or grief should say so beforehand, so that a family can "
     "choose when to read it. Add 'sensitivity'; do not hide the words.",
     "NHS digital service manual, A to Z of NHS health writing, on died and death"},
    {PC_HARD_FOR_CHILDREN, PALCARE_SEVERITY_WARNING,
     "What a child understands of death changes with age, so a page for children says for which "
     "age it was written. Add 'min-age'.",
     "Palliative Care Network of Wisconsin, Fast Fact 138"},
    {PC_NO_SIGNPOST, PALCARE_SEVERITY_NOTE,
     "Somebody who has read about death should find help on the same page. Name a service, a role "
     "or a link.",
     "NHS digital service manual, write good questions for forms, on sensitive subjects"},
    {PC_LEADS_TO_DEATH, PALCARE_SEVERITY_NOTE,
     "A family that was just told of an illness should not be led to pages about death by "
     "a list of related pages. Let them find it, or say plainly what it is.",
     "WHO, Integrating palliative care and symptom relief into paediatrics, 2018"},
    /* services */
    {PC_UNREACHABLE, PALCARE_SEVERITY_WARNING,
     "A service that is open and cannot be reached helps nobody. Add a contact for families or "
     "those who refer a child, or a link that works; a press office is no way in.",
     "Open Referral, Human Services Data Specification 3.0, service and phone"},
    {PC_NEVER_ASSURED, PALCARE_SEVERITY_WARNING,
     "Families rely on a directory entry, and this one does not say that anybody ever confirmed "
     "it. Ask the service and note the day.",
     "Open Referral, Human Services Data Specification 3.0, service.assured_date"},
    {PC_ASSURED_LONG_AGO, PALCARE_SEVERITY_WARNING,
     "More than a year has passed since somebody confirmed the entry, and numbers change. Ask the "
     "service again.",
     "Open Referral, Human Services Data Specification 3.0, service.assured_date"},
    {PC_NO_ONE_AT_NIGHT, PALCARE_SEVERITY_WARNING,
     "A service says that it is open day and night, and marks no number for the night. Mark the "
     "number that is answered then.",
     "NICE quality standard QS160, statement 6"},
    {PC_NO_TIME_ZONE, PALCARE_SEVERITY_WARNING,
     "Hours without a time zone are wrong for whoever looks from elsewhere, and after the "
     "clocks change. Name the zone here or on the site.",
     "RFC 5545 3.2.19; IANA Time Zone Database"},
    {PC_NO_E164, PALCARE_SEVERITY_NOTE,
     "A number as it is printed cannot be dialled from everywhere. Add its international "
     "form beside it; short numbers have none.",
     "ITU-T E.164; RFC 3966 5.1.4"},
    {PC_NUMBERS_DIFFER, PALCARE_SEVERITY_WARNING,
     "The printed number and the international one end differently, so one of them reaches "
     "a stranger. Dial both.",
     "ITU-T E.164"},
    {PC_HEDGED_COVERAGE, PALCARE_SEVERITY_WARNING,
     "'Many plans cover it' is not 'it is covered': a family may rely on it and be left "
     "with a bill. Say coverage='varies' and keep the words.",
     "45 CFR 147.200, Summary of benefits and coverage"},
    {PC_NOWHERE, PALCARE_SEVERITY_WARNING,
     "People look for help near them, and this service names neither a site nor an area. Give one "
     "of them.",
     "Open Referral, Human Services Data Specification 3.0, service_area"},
    {PC_PROVIDER_ENDED, PALCARE_SEVERITY_WARNING,
     "The organisation that ran the service no longer exists, so the entry may be out of date. "
     "Find out who runs it now.",
     "England's clinical commissioning groups, which ended on 1 July 2022 (SI 2022/634)"},
    {PC_CLOSURE_OVER, PALCARE_SEVERITY_NOTE,
     "A closure that is over makes the entry longer and raises doubts. Remove it.",
     "Open Referral, Human Services Data Specification 3.0, schedule.valid_to"},
    {PC_CLOSED_WITHOUT_END, PALCARE_SEVERITY_WARNING,
     "A service that is closed for a time says from when, and until when as far as it is "
     "known. Add the closure, or open it again.",
     "Open Referral, Human Services Data Specification 3.0, schedule"},
    {PC_CAPACITY_UNDATED, PALCARE_SEVERITY_NOTE,
     "Beds that are staffed or open change from week to week, and a number without a date "
     "misleads. Give the date.",
     "Hospice UK on beds closed for want of staff"},
    {PC_ACCREDITATION_ENDED, PALCARE_SEVERITY_WARNING,
     "Families still trust a quality mark that has run out. Renew it, or remove it.",
     "PIF TICK, which is awarded for twelve months"},
    {PC_NO_REFERRAL, PALCARE_SEVERITY_NOTE,
     "Families do not know whether they may simply ring. Say who may refer a child, and "
     "whether they may themselves.",
     "HL7 terminology, ServiceReferralMethod"},
    {PC_PROGNOSIS_MUST, PALCARE_SEVERITY_NOTE,
     "Children's palliative care is for need, from diagnosis on, and how long a child will "
     "live is seldom known. Where a payer asks for it, say that it is the payer's rule.",
     "WHO, Integrating palliative care and symptom relief into paediatrics, 2018; "
     "Affordable Care Act, section 2302"},
    {PC_AGES_EXCLUDE_ALL, PALCARE_SEVERITY_WARNING,
     "The upper age is not included, so a range that ends where it begins holds nobody, "
     "and no family would ever find it. For 'up to 18' write 19y.",
     "The palcare format 1.0"},
    {PC_CONTACT_VALUE, PALCARE_SEVERITY_WARNING,
     "The value does not fit the kind of contact, so it reaches nobody: an email address has "
     "one @, a page begins with https://, a phone number has digits. Correct one of the two.",
     "RFC 5322 3.4.1; RFC 9110 4.2; HL7 FHIR R5, ContactPoint"},
    {PC_SEVERAL_NUMBERS, PALCARE_SEVERITY_WARNING,
     "A phone dials one number, and cannot tell where it ends among several. Write a contact for "
     "each, and say what each is for.",
     "ITU-T E.164; HL7 FHIR R5, ContactPoint.value"},
    {PC_NO_SCHEME, PALCARE_SEVERITY_WARNING,
     "Without https:// or mailto: before it, an address leads to a page of the site that shows it, "
     "which does not exist. Write the whole address.",
     "RFC 3986 4.5"},
    {PC_ACCEPTING_UNDATED, PALCARE_SEVERITY_WARNING,
     "A service that took on children in spring may be full in autumn, and a family told the "
     "wrong thing loses weeks. Say when it was true.",
     "Open Referral, Human Services Data Specification 3.1, service_capacity.updated"},
    {PC_WAITING_UNDATED, PALCARE_SEVERITY_WARNING,
     "A waiting time without its day is a promise nobody made. Say when it was true.",
     "Open Referral, Human Services Data Specification 3.1, service_capacity.updated"},
    {PC_STAFF_UNDATED, PALCARE_SEVERITY_NOTE,
     "Staff come and go, so planners cannot use a number without its day. Give the day.",
     "NHS Workforce Statistics, which count at the end of a month"},
    {PC_TRUE_LONG_AGO, PALCARE_SEVERITY_WARNING,
     "Whether a service takes on children, and how long they wait, was last known more than a "
     "year ago. Ask the service, or remove it.",
     "Open Referral, Human Services Data Specification 3.0, service.assured_date"},
    {PC_EMPTY_SCHEDULE, PALCARE_SEVERITY_WARNING,
     "A schedule without days, hours or words says that there are hours, and not which. Add them; "
     "hours that nobody knows are left out.",
     "Open Referral, Human Services Data Specification 3.0, schedule"},
    {PC_DAYS_OVERLAP, PALCARE_SEVERITY_WARNING,
     "Every Monday and the first Monday are in one list. Perhaps the first Monday has other "
     "hours: then it needs a schedule of its own.",
     "RFC 5545 3.3.10, BYDAY"},
    {PC_EMERGENCY_NUMBER, PALCARE_SEVERITY_WARNING,
     "An emergency number is shown to people who have no time to read. Give the number alone, and "
     "each in a contact of its own.",
     "ITU-T E.161.1"},
    {PC_EMERGENCY_PLACE, PALCARE_SEVERITY_WARNING,
     "Emergency services belong to a place, not to a hospice or team. A team that comes at once is "
     "'urgent'; the number of the emergency services goes into the area.",
     "ITU-T E.161.1; Directive (EU) 2018/1972, article 109"},
    {PC_EXPECTED_END_OVER, PALCARE_SEVERITY_WARNING,
     "An end was announced, and its day is over. Only somebody who looks knows whether it "
     "happened.",
     "NHS England, whose end was announced on 13 March 2025 for March 2027"},
    {PC_HOLIDAYS_OVER, PALCARE_SEVERITY_WARNING,
     "Without next year's holidays a service that is closed on them seems to be open. Add them.",
     "HM Government, UK bank holidays, which lists two or three years"},
    /* sources of facts */
    {PC_CLAIM_NO_EVIDENCE, PALCARE_SEVERITY_NOTE,
     "A claim has no evidence. Readers should know that; where there is something to cite, cite "
     "it.",
     "NHS Standard for creating health content; PIF TICK criterion on evidence"},
    {PC_EVIDENCE_NOT_CITED, PALCARE_SEVERITY_WARNING,
     "The text says that a guideline, a review or a study supports it, and does not say which. "
     "Cite it.",
     "NHS Standard for creating health content; PIF TICK criterion on evidence"},
    {PC_FIGURE_NOT_PLACED, PALCARE_SEVERITY_NOTE,
     "A figure without a time or a source is kept, but cannot be compared with another and "
     "never enters a sum. Add both where they can be found.",
     "Fraser and others, Palliative Medicine 2021, on prevalence by definition, place and "
     "year"},
    {PC_SOURCE_NOT_FOUND, PALCARE_SEVERITY_WARNING,
     "A source has no title, number or link, so nobody can look it up. Give one of them.",
     "ISO 690:2021"},
    {PC_READING_LEVEL, PALCARE_SEVERITY_NOTE,
     "Tools measure reading levels differently, and from version to version. Say which "
     "version it was, and never compare across tools.",
     "NHS digital service manual, content guide, use a readability tool to prioritise "
     "content"},
    {PC_NOT_ANSWERED, PALCARE_SEVERITY_NOTE,
     "The day on which an answer was due has passed, and a holding reply is not an answer. Find "
     "out whether the question has been answered since.",
     "UK Parliament, written questions: holding answers and corrections"},
    {PC_CORRECTS_NOTHING, PALCARE_SEVERITY_WARNING,
     "A correction or withdrawal that names no reply leaves the old answer in force. Name the "
     "reply, and keep it.",
     "UK Parliament, written questions: holding answers and corrections"},
    {PC_ONLY_ACRONYM, PALCARE_SEVERITY_NOTE,
     "Letters alone mean several bodies and mean nothing to a family. Write the name in "
     "full.",
     "NHS digital service manual, A to Z of NHS health writing, on abbreviations"},
    /* words */
    {PC_EUPHEMISM, PALCARE_SEVERITY_WARNING,
     "Words that hide death confuse children, who take them literally, and those who read in a "
     "second language. Write 'died' and 'death'; the check leaves people's own words alone.",
     "NHS digital service manual, A to Z of NHS health writing, on died and death"},
    {PC_BATTLE, PALCARE_SEVERITY_WARNING,
     "A child who dies has not lost, and one who lives has not fought harder. Say what happened; "
     "the check leaves people's own words alone.",
     "Awdish, Grafton and Berry, Never-Words, Mayo Clinic Proceedings 2024"},
    {PC_GIVING_UP, PALCARE_SEVERITY_WARNING,
     "A treatment may end; care never does, and a family that reads otherwise is left "
     "alone. Say which treatment ends and what goes on.",
     "Awdish, Grafton and Berry, Never-Words, Mayo Clinic Proceedings 2024; Clayton and "
     "others, Medical Journal of Australia 2007"},
    {PC_LABEL, PALCARE_SEVERITY_WARNING,
     "A child has an illness; a child is not an illness. Put the person first, and leave "
     "'suffering' to those who describe their own.",
     "NHS digital service manual, inclusive content: disabilities and conditions"},
    {PC_AVOIDED_NAME, PALCARE_SEVERITY_WARNING,
     "A term of this document says which of its names to avoid, and a text uses it. Use the term's "
     "name, or drop the advice; the check leaves people's own words alone.",
     "ISO 25964-1, non-preferred terms"},
    {PC_ABBREVIATION, PALCARE_SEVERITY_NOTE,
     "Letters that everybody on a ward knows mean nothing to a family. Write the words the first "
     "time, with the letters in brackets after them.",
     "NHS digital service manual, A to Z of NHS health writing, on abbreviations"},
    {PC_LONG_SENTENCE, PALCARE_SEVERITY_NOTE,
     "Long sentences lose the reader, most of all one who is tired and afraid. Aim for up "
     "to 20 words.",
     "NHS digital service manual, content guide, how we write"},
    /* checklists */
    {PC_NO_QUESTIONS, PALCARE_SEVERITY_WARNING,
     "A checklist that asks nothing is a page. Add its entries, or keep it a draft.",
     "The palcare format 1.0"},
    {PC_REQUIRED_NOTE, PALCARE_SEVERITY_WARNING,
     "A note or a group cannot be answered, so whoever fills it in can never finish. "
     "Require the entries that ask something.",
     "HL7 FHIR R5, Questionnaire, invariant que-6"},
    {PC_ONE_OPTION, PALCARE_SEVERITY_WARNING,
     "With one option there is nothing to choose. Add the others, or make it a tick.",
     "NHS digital service manual, content guide, write good questions for forms"},
    {PC_NO_UNIT, PALCARE_SEVERITY_NOTE,
     "A number without a unit is read in two ways, and with medicines that is dangerous. "
     "Say ml, mg, kg or how often.",
     "NHS digital service manual, numbers, measurements, dates and time"},
    {PC_SCORE_DIRECTION, PALCARE_SEVERITY_WARNING,
     "A cut-off means nothing unless it is clear whether more is better or worse. Say so "
     "in 'direction'.",
     "COSMIN, interpretability of scores"},
    {PC_NO_ADDRESSEE, PALCARE_SEVERITY_NOTE,
     "A family that takes these questions along wants to know whom to ask. Name the role "
     "or the team.",
     "The palcare format 1.0"},
    {PC_RULE_VALUE_PLACE, PALCARE_SEVERITY_WARNING,
     "What a test compares is in the field that has the name of its attribute; <value> is for "
     "answers and for values of a dimension. Programs do not see the value where it is now, and "
     "do not rename it with its record.",
     "The palcare format 1.0"},
    {PC_RULE_NO_ANSWER, PALCARE_SEVERITY_WARNING,
     "A test needs an answer that nobody can give, so what it shows stays hidden for ever. "
     "Write an answer as it is stored: yes or no, the value of an option, a number in digits.",
     "HL7 FHIR R5, Questionnaire.item.enableWhen.answer"},
    {PC_RULE_CONFLICT, PALCARE_SEVERITY_WARNING,
     "Two tests that must both be met exclude each other, so the rule around them is never met: "
     "nobody is accepted, or an entry is never shown. Correct one, or join them with 'any'.",
     "The palcare format 1.0"},
    {PC_EMPTY_GROUP, PALCARE_SEVERITY_WARNING,
     "A group has no answer of its own, so without entries it asks nothing. Put them inside, or "
     "make it a note.",
     "HL7 FHIR R5, Questionnaire, invariant que-1a"},
};
/* clang-format on */

const problem_rows pc_problems_editorial = {rows, sizeof rows / sizeof rows[0]};

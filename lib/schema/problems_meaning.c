/* Problem codes from 3000: the meaning of a document: names, references, values. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/problems_rows.h"

/* clang-format off */
static const schema_problem rows[] = {
    /* meaning: names */
    {PC_ID_TWICE, PALCARE_SEVERITY_ERROR,
     "Two records have the same id, so a reference to it could mean either. Give one of them "
     "another id.",
     "The palcare format 1.0"},
    {PC_LANGUAGE_TWICE, PALCARE_SEVERITY_ERROR,
     "A text occurs twice in one language. Keep one, or correct the language of the other.",
     "The palcare format 1.0"},
    {PC_PART_ID_TWICE, PALCARE_SEVERITY_ERROR,
     "Two parts of one record have the same id, so a reference to it could mean either. Give one "
     "of them another id.",
     "The palcare format 1.0"},
    /* meaning: references */
    {PC_DANGLING, PALCARE_SEVERITY_ERROR,
     "A reference leads to a record that does not exist. Correct the id, add the record, or write "
     "address#id where it is in another document.",
     "The palcare format 1.0"},
    {PC_WRONG_TARGET, PALCARE_SEVERITY_ERROR,
     "A reference leads to a record or part of another type than this field may name. Name one of "
     "the right type.",
     "The palcare format 1.0"},
    {PC_REF_NOT_CHECKED, PALCARE_SEVERITY_NOTE,
     "References lead into a document that was not given, so nobody knows whether they are right. "
     "Check both documents together.",
     "The palcare format 1.0"},
    {PC_LOOP, PALCARE_SEVERITY_ERROR,
     "The references lead back to the record where they began, so it would be above itself. Remove "
     "one of them.",
     "The palcare format 1.0"},
    {PC_WRONG_CHECKLIST, PALCARE_SEVERITY_ERROR,
     "A response answers one checklist, and this answer is to an entry of another. Put it "
     "into a response of its own.",
     "The palcare format 1.0"},
    {PC_REF_AMBIGUOUS, PALCARE_SEVERITY_WARNING,
     "The bare name of a file fits two of the documents that were given, and both have this record, "
     "so a reader could be led to either. Write the path of the file, seen from this one.",
     "RFC 3986 4.2, 5.2"},
    /* meaning: values */
    {PC_NOT_IN_CALENDAR, PALCARE_SEVERITY_ERROR,
     "The date has the right form, but there is no such day, or a period ends before it "
     "begins. Look it up again; never guess a day.",
     "ISO 8601-1:2019 4.3"},
    {PC_RANGE_REVERSED, PALCARE_SEVERITY_ERROR,
     "The end of a range is before its beginning. Most often the two were exchanged.",
     "The palcare format 1.0"},
    {PC_OUT_OF_RANGE, PALCARE_SEVERITY_ERROR,
     "Latitudes go from -90 to 90 degrees and longitudes from -180 to 180. Most often the "
     "two were exchanged, or a decimal point was lost.",
     "ISO 6709:2022"},
    {PC_NO_SUCH_COUNTRY, PALCARE_SEVERITY_ERROR,
     "No country has this code. Use two letters, and for a part of a country a hyphen and "
     "its code; the United Kingdom is GB.",
     "ISO 3166-1"},
    {PC_ONE_OF, PALCARE_SEVERITY_ERROR,
     "Exactly one of these values is needed. The message names them.",
     "The palcare format 1.0"},
    {PC_NO_SUCH_FIELD, PALCARE_SEVERITY_ERROR,
     "A provenance names fields of the record that it belongs to. Correct the name, or leave it "
     "out: without names it is the source of all fields.",
     "The palcare format 1.0"},
    {PC_RULE_TREE, PALCARE_SEVERITY_ERROR,
     "A malformed rule would be answered wrongly, and a family could be turned away. A test asks "
     "one thing; all, any, not and at-least join other rules.",
     "The palcare format 1.0"},
    {PC_NO_OPTIONS, PALCARE_SEVERITY_ERROR,
     "A choice without options cannot be answered. Add them, or ask for a text.",
     "HL7 FHIR R5, Questionnaire.item.answerOption"},
    {PC_OPTION_TWICE, PALCARE_SEVERITY_ERROR,
     "Two options of one entry have the same value, so an answer could mean either. Give "
     "each its own.",
     "The palcare format 1.0"},
    {PC_NO_POINTS, PALCARE_SEVERITY_ERROR,
     "A sum needs points from each of its entries. Give each option of the entry its "
     "points, or leave it out of the sum.",
     "The palcare format 1.0"},
    {PC_ANSWER_VALUE, PALCARE_SEVERITY_ERROR,
     "An answer holds the value of an option, or a value of its entry's kind; one that was "
     "declined or never asked holds none. 'Not discussed' must never read as an answer.",
     "HL7 FHIR R5, QuestionnaireResponse"},
    {PC_CHECKLIST_VERSION, PALCARE_SEVERITY_WARNING,
     "The answers were given to another version of the checklist than the one at hand, "
     "whose questions may read differently. Keep each answer's wording.",
     "HL7 FHIR R5, QuestionnaireResponse.questionnaire"},
    {PC_ALWAYS_WITH_HOURS, PALCARE_SEVERITY_ERROR,
     "A schedule is open always, or on days and at hours. Keep the one that is true; "
     "families plan a night by it.",
     "The palcare format 1.0"},
    {PC_HALF_A_PAIR, PALCARE_SEVERITY_ERROR,
     "One of two values that mean something only together is missing. Give both, or "
     "neither.",
     "The palcare format 1.0"},
    {PC_TIME_ZONE, PALCARE_SEVERITY_ERROR,
     "A difference from UTC is wrong for half of the year wherever clocks change, and "
     "three letters mean several zones. Write the name of a place, as Europe/London.",
     "RFC 6557; IANA Time Zone Database"},
    {PC_E164, PALCARE_SEVERITY_ERROR,
     "The number is not in the international form, so a phone cannot dial it. Write + and "
     "the country code, then at most 15 digits in all, without spaces.",
     "ITU-T E.164"},
    {PC_FIGURES_REVERSED, PALCARE_SEVERITY_WARNING,
     "The upper figure is below the lower one. A source may print them reversed: then keep them as "
     "they are, with a note that says so.",
     "Fraser and others, Palliative Medicine 2021, whose abstract prints one interval "
     "reversed"},
    {PC_CURRENCY_CODE, PALCARE_SEVERITY_ERROR,
     "An amount needs its currency as three capital letters: many currencies use a sign such as $.",
     "ISO 4217"},
    {PC_MEDIA_TYPE, PALCARE_SEVERITY_ERROR,
     "A media type has two parts with a slash between: image/jpeg. Without it a reader "
     "cannot know what the address leads to.",
     "RFC 6838 4.2"},
    {PC_KEY_TWICE, PALCARE_SEVERITY_ERROR,
     "Two dimensions, or two units, of a currency have one key, so it could mean either. Give each "
     "its own.",
     "The palcare format 1.0"},
    {PC_RULE_VALUE, PALCARE_SEVERITY_ERROR,
     "A test compares with something that its attribute cannot be: an unknown word, an area that "
     "does not exist, a time without a unit. Nobody would ever meet it.",
     "The palcare format 1.0"},
    {PC_RULE_OP, PALCARE_SEVERITY_ERROR,
     "Ages, lengths of time, numbers and dates can be more or less; areas, categories, stages, "
     "phases, technologies, referrers and diagnoses are the same or not.",
     "The palcare format 1.0"},
    {PC_RULE_LOOP, PALCARE_SEVERITY_ERROR,
     "An entry is shown by an answer that can only be given once it is shown, directly or through "
     "other entries, so it stays hidden. Remove the rule, or ask about another entry.",
     "The palcare format 1.0"},
    /* meaning: times and numbers */
    {PC_EQUAL_HOURS, PALCARE_SEVERITY_ERROR,
     "Something that opens and closes at one time is open all day, or never. A family that asks at "
     "night must not have to guess. Write from 00:00 to 24:00, or correct it.",
     "The palcare format 1.0"},
    {PC_INTERVAL, PALCARE_SEVERITY_ERROR,
     "'Every second week' needs a day from which the weeks are counted, or a family comes in the "
     "wrong one. Weeks and months are not counted by one interval.",
     "RFC 5545 3.3.10 and 3.8.2.4"},
    {PC_GIVEN_TWICE, PALCARE_SEVERITY_ERROR,
     "A list says one thing twice, so one of the two was perhaps meant to be another. Remove it, "
     "or write what was meant.",
     "The palcare format 1.0"},
    {PC_CANNOT_BE, PALCARE_SEVERITY_ERROR,
     "The value has the right form, and cannot be: a count below zero, more beds free than there "
     "are, a holiday that is not one day. Look it up again.",
     "Open Referral, Human Services Data Specification 3.1, service_capacity; RFC 5545 3.3.10"},
    {PC_NO_CAPACITY, PALCARE_SEVERITY_ERROR,
     "A capacity is a number: of what there is, can be, or is free. Give one of them.",
     "Open Referral, Human Services Data Specification 3.1, service_capacity"},
    {PC_SCRIPT_ADDRESS, PALCARE_SEVERITY_ERROR,
     "An address that begins with javascript:, vbscript: or data: makes the reader's browser run "
     "what its author wrote. Write how to reach somebody.",
     "WHATWG HTML, navigation to javascript: URLs; RFC 2397"},
    /* meaning: who may see it */
    {PC_PRIVATE_IN_PUBLIC, PALCARE_SEVERITY_ERROR,
     "Consents and answers are about a child's health and family. They are never part of a "
     "public document: keep them in a staff or private one, and publish a copy without "
     "them.",
     "UK GDPR, article 9; UN Convention on the Rights of the Child, article 16"},
};
/* clang-format on */

const problem_rows pc_problems_meaning = {rows, sizeof rows / sizeof rows[0]};

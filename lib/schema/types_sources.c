/*
 * Types of sources, licences and vocabularies: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/types.h"

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
    {PALCARE_SOURCE_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_SOURCE_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_SOURCE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these details come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_source = {
    PALCARE_TYPE_SOURCE, 0, "source", "A document or site we cite and do not hold.", source_fields,
    sizeof source_fields / sizeof source_fields[0],
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

const schema_type pc_type_citation = {
    PALCARE_TYPE_CITATION, PALCARE_TYPE_IS_PART, "citation", "A use of a source at one place.",
    citation_fields, sizeof citation_fields / sizeof citation_fields[0],
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

const schema_type pc_type_licence = {
    PALCARE_TYPE_LICENCE, PALCARE_TYPE_IS_PART, "licence", "Terms on which something may be used.",
    licence_fields, sizeof licence_fields / sizeof licence_fields[0],
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
     .help = "Fields that come from this source; all of the record if none is named."},
    {PALCARE_PROVENANCE_NOT_GIVEN, PALCARE_KIND_TOKEN, SCHEMA_ANY, NAME("not-given"),
     .help = "Fields looked for there and not found; not the same as never looked."},
    {PALCARE_PROVENANCE_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "How it was read or judged."},
    {PALCARE_PROVENANCE_DISCARDED, PALCARE_KIND_STRING, SCHEMA_ANY, NAME("discarded"),
     .help = "Text an importer left out, word for word, so that nothing is lost unseen."},
};

const schema_type pc_type_provenance = {
    PALCARE_TYPE_PROVENANCE, PALCARE_TYPE_IS_PART, "provenance", "Where facts come from.",
    provenance_fields, sizeof provenance_fields / sizeof provenance_fields[0],
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
    {PALCARE_TERM_REPLACED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("replaced-by"),
     .help = "Terms that replaced this one when it was split or renamed "
             "(DCMI Metadata Terms, isReplacedBy).",
     .target = {PALCARE_TYPE_TERM}},
    {PALCARE_TERM_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_TERM_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_TERM_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where this record comes from.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_term = {
    PALCARE_TYPE_TERM, 0, "term",
    "A word of a vocabulary, with its names, definitions and place among the others.", term_fields,
    sizeof term_fields / sizeof term_fields[0],
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

const schema_type pc_type_definition = {
    PALCARE_TYPE_DEFINITION, PALCARE_TYPE_IS_PART, "definition",
    "What a term means, in somebody's words.", definition_fields,
    sizeof definition_fields / sizeof definition_fields[0],
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

const schema_type pc_type_identifier = {
    PALCARE_TYPE_IDENTIFIER, PALCARE_TYPE_IS_PART, "identifier",
    "A number or symbol by which a register knows something.", identifier_fields,
    sizeof identifier_fields / sizeof identifier_fields[0],
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
    {PALCARE_CODING_CHECKED, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("checked"),
     .help = "Day a script found code and display in the system's own release; it judges no fit."},
};

const schema_type pc_type_coding = {
    PALCARE_TYPE_CODING, PALCARE_TYPE_IS_PART, "coding",
    "A code of an outside system that means about the same.", coding_fields,
    sizeof coding_fields / sizeof coding_fields[0],
};

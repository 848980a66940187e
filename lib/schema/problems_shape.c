/* Problem codes from 2000: the shape of a document: names, counts, forms of values. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/problems_rows.h"

/* clang-format off */
static const schema_problem rows[] = {
    /* the document's frame */
    {PC_WRONG_ROOT, PALCARE_SEVERITY_ERROR,
     "The first element is not palcare in the namespace urn:palcare:1, so this is not a palcare "
     "document. Check the spelling of both.",
     "The palcare format 1.0"},
    {PC_VERSION, PALCARE_SEVERITY_ERROR,
     "The root gives no version, or one that this library cannot read. A newer minor version is "
     "read, and its new names are kept.",
     "The palcare format 1.0"},
    {PC_ABOUT, PALCARE_SEVERITY_ERROR,
     "A document has one about header, before its records, which says who may see it. Add "
     "it: <about privacy=\"public\"/> is enough.",
     "The palcare format 1.0"},
    /* names and counts */
    {PC_UNKNOWN_ELEMENT, PALCARE_SEVERITY_ERROR,
     "The record or part has no such element. Check the spelling; the field reference "
     "lists what each may hold.",
     "The palcare format 1.0"},
    {PC_UNKNOWN_ATTRIBUTE, PALCARE_SEVERITY_ERROR,
     "The record or part has no such attribute. Check the spelling; the field reference "
     "lists what each may hold.",
     "The palcare format 1.0"},
    {PC_SHOULD_BE_ATTRIBUTE, PALCARE_SEVERITY_ERROR,
     "Single values such as codes, dates and references are attributes. Move the value "
     "into the tag of its record.",
     "The palcare format 1.0"},
    {PC_SHOULD_BE_ELEMENT, PALCARE_SEVERITY_ERROR,
     "Texts and parts are elements, since they may have a language and be long. Move the "
     "value into an element of that name.",
     "The palcare format 1.0"},
    {PC_MISSING, PALCARE_SEVERITY_ERROR,
     "A value is missing that every record of this kind needs. Add it; most codes have 'unknown' "
     "for facts that nobody knows.",
     "The palcare format 1.0"},
    {PC_TOO_MANY, PALCARE_SEVERITY_ERROR,
     "There is more than one value where one is allowed; a text may occur once in each language. "
     "Keep one.",
     "The palcare format 1.0"},
    {PC_STRAY_TEXT, PALCARE_SEVERITY_ERROR,
     "There is text between elements that belongs to no field. Move it into the element that it "
     "was meant for.",
     "The palcare format 1.0"},
    {PC_FOREIGN_IN_VALUE, PALCARE_SEVERITY_ERROR,
     "Elements of other namespaces are kept beside fields, not within a text. Move it out, "
     "before or after the element.",
     "The palcare format 1.0"},
    {PC_MARKUP_IN_TEXT, PALCARE_SEVERITY_ERROR,
     "This field holds words without markup. Remove the elements, or use a field that "
     "holds rich text.",
     "The palcare format 1.0"},
    {PC_NEWER_NAME, PALCARE_SEVERITY_WARNING,
     "The document is of a newer version, and this library does not know the name. It is kept as "
     "it is and written back.",
     "The palcare format 1.0"},
    /* forms of values */
    {PC_FORM, PALCARE_SEVERITY_ERROR,
     "The value does not have the form that values of this kind have. The message shows the form "
     "and, where possible, what was probably meant.",
     "ISO 8601-2 (EDTF) for dates, RFC 3986 for addresses, ISO 3166 for places"},
    {PC_EMPTY, PALCARE_SEVERITY_ERROR,
     "An empty value does not say whether there is none or nobody knows. Leave it out; 'not-given' "
     "in a provenance says that somebody looked.",
     "The palcare format 1.0"},
    {PC_UNKNOWN_CODE, PALCARE_SEVERITY_ERROR,
     "The value is not one of the codes of this field. The message proposes the nearest one; the "
     "field reference lists them all.",
     "The palcare format 1.0"},
    {PC_NEWER_CODE, PALCARE_SEVERITY_WARNING,
     "The document is of a newer version, and this library does not know the code. It is kept as "
     "it is and written back.",
     "The palcare format 1.0"},
    {PC_LANGUAGE_TAG, PALCARE_SEVERITY_ERROR,
     "xml:lang does not hold a language tag. Write en, en-GB, zh-Hant, or another registered tag.",
     "RFC 5646 (BCP 47) 2.1"},
    /* rich text */
    {PC_RICH_ELEMENT, PALCARE_SEVERITY_ERROR,
     "Rich text may hold only a short list of elements, so that it is safe and looks the same "
     "wherever it is shown. Use one of the list, or plain words.",
     "OWASP Cross Site Scripting Prevention Cheat Sheet, HTML sanitization"},
    {PC_RICH_ATTRIBUTE, PALCARE_SEVERITY_ERROR,
     "Elements of rich text have few attributes, and none for looks or scripts. Remove it.",
     "OWASP Cross Site Scripting Prevention Cheat Sheet, HTML sanitization"},
    {PC_RICH_PLACE, PALCARE_SEVERITY_ERROR,
     "This element is not allowed here: a list holds items, a row holds cells, a paragraph cannot "
     "hold another paragraph, nor a link another link. Move it, or put the missing element around "
     "it.",
     "The palcare format 1.0; HTML Living Standard 4.5.1"},
    {PC_RICH_LINK, PALCARE_SEVERITY_ERROR,
     "A link or picture may lead to http, https, mailto or tel, or to something in this "
     "document. Other addresses can run code.",
     "OWASP Cross Site Scripting Prevention Cheat Sheet, HTML sanitization"},
    {PC_RICH_VALUE, PALCARE_SEVERITY_ERROR,
     "An attribute in rich text has a value that is not allowed. The message lists the values that "
     "are.",
     "The palcare format 1.0"},
    {PC_RICH_BARE_TEXT, PALCARE_SEVERITY_ERROR,
     "Rich text is made of blocks, and all words belong in blocks. Put these words into <p>.",
     "The palcare format 1.0"},
    {PC_RICH_MARKUP, PALCARE_SEVERITY_ERROR,
     "Comments, instructions and sections of raw text are not allowed in rich text. Remove them.",
     "The palcare format 1.0"},
    {PC_RICH_DEPTH, PALCARE_SEVERITY_ERROR,
     "Elements of rich text are nested too deeply for anyone to read. Use fewer levels.",
     "The palcare format 1.0"},
};
/* clang-format on */

const problem_rows pc_problems_shape = {rows, sizeof rows / sizeof rows[0]};

/*
 * Prints the RELAX NG of the XML form from the table, for editors and other tools. It accepts the
 * same well-formed documents as the reader by names, counts, codes and forms of values. It cannot
 * express one value per language, unique ids and other rules of meaning, comments within values,
 * and the limits.
 *
 *   <define name="option">                           a type: the content of its elements
 *     <a:documentation>...</a:documentation>
 *     <interleave>                                   in any order
 *       <ref name="xml.lang"/>
 *       <ref name="foreign.attributes"/>
 *       <ref name="foreign.elements"/>
 *       <attribute name="value">                     a field
 *         <ref name="kind.string"/>
 *       </attribute>
 *       <oneOrMore>                                  a text: one per language
 *         <element name="text">...
 *
 * Names of defines without a dot are types; all others have one.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/rng.h"

#include "schema/schema.h"
#include "value/form.h"
#include "xml/reader.h" /* for the names of the namespaces */

/* ---- defines that are not in the table ---- */

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"\n"
    "         xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"\n"
    "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\"\n"
    "         ns=\"" NAMESPACE "\">\n";

/* Content of other namespaces than ours and that of xml:lang. All attributes are within
 * interleaves: see print_type. */
static const char foreign[] =
    "<define name=\"foreign.attributes\">\n"
    "  <a:documentation>Attributes of other namespaces, kept as they are.</a:documentation>\n"
    "  <zeroOrMore>\n"
    "    <attribute>\n"
    "      <anyName>\n"
    "        <except>\n"
    "          <nsName ns=\"\"/>\n"
    "          <nsName/>\n"
    "          <name ns=\"" XML_NAMESPACE "\">lang</name>\n"
    "        </except>\n"
    "      </anyName>\n"
    "    </attribute>\n"
    "  </zeroOrMore>\n"
    "</define>\n"
    "<define name=\"foreign.elements\">\n"
    "  <a:documentation>Elements of other namespaces, kept as they are.</a:documentation>\n"
    "  <zeroOrMore>\n"
    "    <element>\n"
    "      <anyName>\n"
    "        <except>\n"
    "          <nsName/>\n"
    "        </except>\n"
    "      </anyName>\n"
    "      <ref name=\"foreign.anything\"/>\n"
    "    </element>\n"
    "  </zeroOrMore>\n"
    "</define>\n"
    "<define name=\"foreign.anything\">\n"
    "  <interleave>\n"
    "    <zeroOrMore>\n"
    "      <attribute>\n"
    "        <anyName/>\n"
    "      </attribute>\n"
    "    </zeroOrMore>\n"
    "    <ref name=\"foreign.content\"/>\n"
    "  </interleave>\n"
    "</define>\n"
    "<define name=\"foreign.content\">\n"
    "  <mixed>\n"
    "    <zeroOrMore>\n"
    "      <element>\n"
    "        <anyName/>\n"
    "        <ref name=\"foreign.anything\"/>\n"
    "      </element>\n"
    "    </zeroOrMore>\n"
    "  </mixed>\n"
    "</define>\n";

/* A newer minor version may have names and codes that this schema does not have. The reader keeps
 * them, so such a document may contain anything. This choice is first because xmllint explains the
 * last one that it tried, which should be the other. */
static const char documents[] =
    "<start>\n"
    "  <choice>\n"
    "    <ref name=\"document.newer\"/>\n"
    "    <ref name=\"document.known\"/>\n"
    "  </choice>\n"
    "</start>\n"
    "<define name=\"document.newer\">\n"
    "  <element name=\"palcare\">\n"
    "    <a:documentation>A document of a newer version, whose new names and codes this schema "
    "cannot know: it may hold anything.</a:documentation>\n"
    "    <interleave>\n"
    "      <attribute name=\"version\">\n"
    "        <data type=\"string\">\n"
    "          <param name=\"pattern\">1\\.[1-9][0-9]{0,3}</param>\n"
    "        </data>\n"
    "      </attribute>\n"
    "      <zeroOrMore>\n"
    "        <attribute>\n"
    "          <anyName>\n"
    "            <except>\n"
    "              <name ns=\"\">version</name>\n"
    "            </except>\n"
    "          </anyName>\n"
    "        </attribute>\n"
    "      </zeroOrMore>\n"
    "      <ref name=\"foreign.content\"/>\n"
    "    </interleave>\n"
    "  </element>\n"
    "</define>\n"
    "<define name=\"document.known\">\n"
    "  <element name=\"palcare\">\n"
    "    <a:documentation>A document: about, then records in any order.</a:documentation>\n"
    "    <interleave>\n"
    "      <attribute name=\"version\">\n"
    "        <value type=\"string\">1.0</value>\n"
    "      </attribute>\n"
    "      <ref name=\"xml.lang\"/>\n"
    "      <ref name=\"foreign.attributes\"/>\n"
    "    </interleave>\n"
    "    <ref name=\"foreign.elements\"/>\n"
    "    <ref name=\"document.about\"/>\n"
    "    <interleave>\n"
    "      <ref name=\"foreign.elements\"/>\n"
    "      <zeroOrMore>\n"
    "        <ref name=\"document.record\"/>\n"
    "      </zeroOrMore>\n"
    "    </interleave>\n"
    "  </element>\n"
    "</define>\n";

/* ---- kinds of values ---- */

/* xml:lang is a language tag, or empty: no language is stated. */
static void print_lang(rng *r)
{
    pc_rng_define(r, "xml", "lang");
    pc_rng_doc(r,
               "The language of the words here and within, as a BCP 47 tag; empty: none stated.");
    pc_rng_open(r, "optional", NULL, NULL);
    pc_rng_open(r, "attribute", "name", "xml:lang");
    pc_rng_open(r, "choice", NULL, NULL);
    pc_rng_text(r, "value", "type", "string", "");
    pc_rng_ref(r, "kind", palcare_kind_name(PALCARE_KIND_LANG));
    pc_rng_close(r);
    pc_rng_close(r);
    pc_rng_close(r);
    pc_rng_close(r);
}

/* White space in a text collapses; the rest must not be empty. */
static void print_text(rng *r)
{
    pc_rng_define(r, "kind", palcare_kind_name(PALCARE_KIND_TEXT));
    pc_rng_doc(r, "Words in one language, without markup.");
    pc_rng_open(r, "data", "type", "token");
    pc_rng_text(r, "param", "name", "minLength", "1");
    pc_rng_close(r);
    pc_rng_close(r);
}

static void print_kinds(rng *r)
{
    print_lang(r);
    print_text(r);
    for (palcare_kind kind = PALCARE_KIND_STRING; kind < PALCARE_KIND_PART; kind++) {
        const char *pattern = pc_form_pattern(kind);
        if (!pattern)
            continue;
        pc_rng_define(r, "kind", palcare_kind_name(kind));
        pc_rng_doc(r, pc_form_describe(kind));
        pc_rng_pattern(r, pattern);
        pc_rng_close(r);
    }
    pc_rng_flush(r);
}

/* ---- codes ---- */

/* Several fields may share a list; its define is named after the first. */
typedef struct codes_user {
    const schema_type *type;
    const schema_field *field;
} codes_user;

static codes_user first_user(const schema_codes *codes)
{
    codes_user none = {NULL, NULL};
    for (size_t i = 0; palcare_type_at(i); i++) {
        const schema_type *type = pc_schema_of(palcare_type_at(i));
        for (size_t row = 0; row < type->count; row++)
            if (type->fields[row].codes == codes)
                return (codes_user){type, &type->fields[row]};
    }
    return none;
}

/* Prints the define of a list at its first user. */
static void print_codes(rng *r, const schema_type *type, const schema_field *field)
{
    const schema_codes *codes = field->codes;
    if (!codes || first_user(codes).field != field)
        return;
    pc_rng_define(r, type->name, field->name);
    pc_rng_open(r, "choice", NULL, NULL);
    for (size_t i = 0; i < codes->count; i++) {
        pc_rng_text(r, "value", "type", "string", codes->at[i].code);
        pc_rng_doc(r, codes->at[i].help);
    }
    pc_rng_close(r);
    pc_rng_close(r);
}

/* ---- fields ---- */

static void print_value(rng *r, const schema_field *field)
{
    if (field->kind == PALCARE_KIND_CODE) {
        codes_user first = first_user(field->codes);
        pc_rng_ref(r, first.type->name, first.field->name);
    } else if (field->kind == PALCARE_KIND_RICH) {
        pc_rng_ref(r, "rich", "blocks");
    } else {
        pc_rng_ref(r, "kind", palcare_kind_name(field->kind));
    }
}

static void print_attribute(rng *r, const schema_field *field)
{
    bool many = pc_schema_many(field);
    if (!pc_schema_required(field))
        pc_rng_open(r, "optional", NULL, NULL);
    pc_rng_open(r, "attribute", "name", field->name);
    pc_rng_doc(r, field->help);
    if (many) {
        pc_rng_open(r, "list", NULL, NULL);
        pc_rng_open(r, "oneOrMore", NULL, NULL);
    }
    print_value(r, field);
    if (many) {
        pc_rng_close(r);
        pc_rng_close(r);
    }
    pc_rng_close(r);
    if (!pc_schema_required(field))
        pc_rng_close(r);
}

/* The number of elements that a field may have; NULL: exactly one. Texts may have several, one per
 * language; RELAX NG cannot express that languages differ. */
static const char *count_of(const schema_field *field)
{
    bool many = pc_schema_many(field) || pc_schema_is_words(field);
    if (pc_schema_required(field))
        return many ? "oneOrMore" : NULL;
    return many ? "zeroOrMore" : "optional";
}

static void print_element(rng *r, const schema_field *field)
{
    const char *count = count_of(field);
    if (count)
        pc_rng_open(r, count, NULL, NULL);
    pc_rng_open(r, "element", "name", field->name);
    pc_rng_doc(r, field->help);
    if (field->kind == PALCARE_KIND_PART) {
        pc_rng_ref(r, NULL, pc_schema_of(field->target[0])->name);
    } else {
        if (pc_schema_is_words(field))
            pc_rng_ref(r, "xml", "lang");
        print_value(r, field);
    }
    pc_rng_close(r);
    if (count)
        pc_rng_close(r);
}

/* ---- types ---- */

/* Prints the content of a type's elements. The attributes could also be outside the interleave; but
 * libxml2 tries each optional attribute with and without it, and only in an interleave drops the
 * second attempt at once. Outside, twenty attributes of one element are a million attempts. */
static void print_type(rng *r, const schema_type *type)
{
    pc_rng_define(r, NULL, type->name);
    pc_rng_doc(r, type->help);
    pc_rng_open(r, "interleave", NULL, NULL);
    pc_rng_ref(r, "xml", "lang");
    pc_rng_ref(r, "foreign", "attributes");
    pc_rng_ref(r, "foreign", "elements");
    for (size_t row = 0; row < type->count; row++) {
        if (pc_schema_is_element(&type->fields[row]))
            print_element(r, &type->fields[row]);
        else
            print_attribute(r, &type->fields[row]);
    }
    pc_rng_close(r);
    pc_rng_close(r);
    for (size_t row = 0; row < type->count; row++)
        print_codes(r, type, &type->fields[row]);
    pc_rng_flush(r);
}

static void print_top(rng *r, const schema_type *type)
{
    pc_rng_open(r, "element", "name", type->name);
    pc_rng_doc(r, type->help);
    pc_rng_ref(r, NULL, type->name);
    pc_rng_close(r);
}

/* Prints the elements within the root: about, and each of the other record types. */
static void print_tops(rng *r)
{
    pc_rng_define(r, "document", "about");
    print_top(r, pc_schema_of(PALCARE_TYPE_ABOUT));
    pc_rng_close(r);
    pc_rng_define(r, "document", "record");
    pc_rng_open(r, "choice", NULL, NULL);
    for (size_t i = 0; i < pc_schema_record_count; i++)
        if (pc_schema_records[i]->type != PALCARE_TYPE_ABOUT)
            print_top(r, pc_schema_records[i]);
    pc_rng_close(r);
    pc_rng_close(r);
    pc_rng_flush(r);
}

/* ---- the whole schema ---- */

static void print_grammar(rng *r)
{
    pc_rng_lines(r, head);
    r->open[r->level++] = "grammar";
    pc_rng_doc(r, "Children's palliative care content: the XML form of libpalcare, version 1.0.");
    pc_rng_lines(r, documents);
    print_tops(r);
    for (size_t i = 0; palcare_type_at(i); i++)
        print_type(r, pc_schema_of(palcare_type_at(i)));
    print_kinds(r);
    pc_rng_rich(r);
    pc_rng_lines(r, foreign);
    pc_rng_close(r);
    pc_rng_flush(r);
}

palcare_status palcare_write_rng(palcare_write_fn fn, void *user)
{
    if (!fn)
        return PALCARE_MISUSE;
    rng r = {.fn = fn, .user = user};
    print_grammar(&r);
    pc_buffer_free(&r.out);
    return r.status;
}

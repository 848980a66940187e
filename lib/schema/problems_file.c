/* Problem codes from 1000: the file: its XML, its size, the system. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/problems_rows.h"

/* clang-format off */
static const schema_problem rows[] = {
    /* the file as XML */
    {PC_NOT_WELL_FORMED, PALCARE_SEVERITY_ERROR,
     "The file breaks a rule of XML itself, so nothing after that point can be relied on. Correct "
     "the place that the message names; an editor for XML shows it as you type.",
     "XML 1.0 (5th edition) 2.1"},
    {PC_ENDS_EARLY, PALCARE_SEVERITY_ERROR,
     "The file ends before its last element does, as after a broken download or a full "
     "disk. Fetch it again, or add the end tags that are missing.",
     "XML 1.0 (5th edition) 2.1"},
    {PC_DOCTYPE, PALCARE_SEVERITY_ERROR,
     "A DOCTYPE can make a small file open other files or grow without end, so it is "
     "refused. Remove it: the format needs none.",
     "OWASP XML External Entity Prevention Cheat Sheet"},
    {PC_XML_VERSION, PALCARE_SEVERITY_ERROR,
     "The XML declaration names another version than 1.0. Write <?xml version=\"1.0\" "
     "encoding=\"UTF-8\"?>.",
     "XML 1.0 (5th edition) 2.8"},
    {PC_ENCODING, PALCARE_SEVERITY_ERROR,
     "The file is in another encoding than UTF-8 or UTF-16, or holds bytes that are "
     "neither. Save it again as UTF-8.",
     "XML 1.0 (5th edition) 4.3.3"},
    {PC_ENCODING_MISMATCH, PALCARE_SEVERITY_ERROR,
     "The XML declaration names one encoding and the file is in another. Correct the "
     "declaration, or save the file in the encoding that it names.",
     "XML 1.0 (5th edition) 4.3.3"},
    {PC_BAD_CHARACTER, PALCARE_SEVERITY_ERROR,
     "XML does not allow this character, most often a control character that came with copied "
     "text. Remove it.",
     "XML 1.0 (5th edition) 2.2"},
    {PC_NAMED_ENTITY, PALCARE_SEVERITY_ERROR,
     "Only &amp;, &lt;, &gt;, &quot; and &apos; are named; HTML's other names are not "
     "known here. Write the character itself, or its number.",
     "XML 1.0 (5th edition) 4.6"},
    {PC_TAG_MISMATCH, PALCARE_SEVERITY_ERROR,
     "An end tag does not match the element that is open. Close the elements in the "
     "reverse of the order in which they were opened.",
     "XML 1.0 (5th edition) 3"},
    {PC_ATTRIBUTE_TWICE, PALCARE_SEVERITY_ERROR,
     "An attribute occurs twice in one tag. Keep one; separate several values of one attribute "
     "with spaces.",
     "XML 1.0 (5th edition) 3.1"},
    {PC_NAMESPACE, PALCARE_SEVERITY_ERROR,
     "A prefix is used but not declared, or a namespace is declared in a way that is not allowed. "
     "Declare it with xmlns:prefix on the element or above it.",
     "Namespaces in XML 1.0 (3rd edition) 5"},
    {PC_COMPRESSED, PALCARE_SEVERITY_ERROR,
     "This is compressed data, not XML. Unpack it first: compressed data can be thousands of times "
     "larger than it looks.",
     "The palcare format 1.0"},
    {PC_EMPTY_FILE, PALCARE_SEVERITY_ERROR,
     "The file is empty. Even the smallest document has a root element and an about header.",
     "XML 1.0 (5th edition) 2.1"},
    /* limits */
    {PC_LIMIT_BYTES, PALCARE_SEVERITY_ERROR,
     "The file is larger than was allowed. Limits keep a hostile file from filling the "
     "memory; raise this one by its name if you trust the source.",
     "The palcare format 1.0"},
    {PC_LIMIT_DEPTH, PALCARE_SEVERITY_ERROR,
     "Elements are nested more deeply than was allowed. Limits keep a hostile file from filling "
     "the memory; raise this one by its name if you trust the source.",
     "The palcare format 1.0"},
    {PC_LIMIT_ATTRIBUTES, PALCARE_SEVERITY_ERROR,
     "A tag has more attributes than was allowed. Limits keep a hostile file from filling "
     "the memory; raise this one by its name if you trust the source.",
     "The palcare format 1.0"},
    {PC_LIMIT_NAMESPACES, PALCARE_SEVERITY_ERROR,
     "A tag declares more namespaces than was allowed. Limits keep a hostile file from "
     "filling the memory; raise this one by its name if you trust the source.",
     "The palcare format 1.0"},
    {PC_LIMIT_GAP, PALCARE_SEVERITY_ERROR,
     "A tag or an attribute value goes on for longer than was allowed. Limits keep a "
     "hostile file from filling the memory; raise this one by its name if you trust the "
     "source.",
     "The palcare format 1.0"},
    {PC_LIMIT_TEXT, PALCARE_SEVERITY_ERROR,
     "A text is longer than was allowed. Long texts belong in several sections; the limit "
     "can be raised by its name.",
     "The palcare format 1.0"},
    {PC_LIMIT_RICH, PALCARE_SEVERITY_ERROR,
     "A rich text is longer than was allowed. Long texts belong in several sections; the "
     "limit can be raised by its name.",
     "The palcare format 1.0"},
    {PC_LIMIT_RECORDS, PALCARE_SEVERITY_ERROR,
     "There are more records and parts than was allowed. Limits keep a hostile file from "
     "filling the memory; raise this one by its name if you trust the source.",
     "The palcare format 1.0"},
    {PC_LIMIT_LANGUAGES, PALCARE_SEVERITY_ERROR,
     "The document names more languages than a document can hold. Most often something else was "
     "put into xml:lang.",
     "The palcare format 1.0"},
    {PC_LIMIT_MEMORY, PALCARE_SEVERITY_ERROR,
     "The document would need more memory than a document may use. Split it, or read it record by "
     "record.",
     "The palcare format 1.0"},
    {PC_LIMIT_LINES, PALCARE_SEVERITY_ERROR,
     "The file has more lines than can be counted. Split it.",
     "The palcare format 1.0"},
    {PC_LIMIT_NAMES, PALCARE_SEVERITY_ERROR,
     "A document uses more different names of elements and attributes than was allowed. "
     "Limits keep a hostile file from taking time without end; raise this one by its name if you "
     "trust the source.",
     "The palcare format 1.0"},
    /* the system */
    {PC_CANNOT_OPEN, PALCARE_SEVERITY_ERROR,
     "The system could not open the file, and gives its reason. Check the name, and who may read "
     "it.",
     "POSIX.1-2008, open"},
    {PC_NOT_A_FILE, PALCARE_SEVERITY_ERROR,
     "The name belongs to a folder, a device or a pipe. Name a file.",
     "POSIX.1-2008, stat"},
    {PC_CANNOT_READ, PALCARE_SEVERITY_ERROR,
     "The system failed while reading, and gives its reason. No part of the document was kept.",
     "POSIX.1-2008, read"},
    {PC_FILE_CHANGED, PALCARE_SEVERITY_ERROR,
     "The file changed while it was read, so the result is neither the old file nor the new one. "
     "Read it again when nobody is writing to it.",
     "The palcare format 1.0"},
    {PC_CANNOT_WRITE, PALCARE_SEVERITY_ERROR,
     "The system failed while writing, and gives its reason. The file is as it was before, "
     "unless it was written in place.",
     "POSIX.1-2008, write, fsync, rename"},
    {PC_CALLER_STOPPED, PALCARE_SEVERITY_ERROR,
     "The program's own function asked to stop. No part of the document was kept.",
     "The palcare format 1.0"},
    {PC_CHANGED_SINCE_READ, PALCARE_SEVERITY_ERROR,
     "A file was about to be replaced, and it is no longer the one that the command had read, or "
     "that was there when the save began: another program saved it meanwhile. It was left as it is. "
     "Read it again, and save or run the command again.",
     "The palcare format 1.0"},
};
/* clang-format on */

const problem_rows pc_problems_file = {rows, sizeof rows / sizeof rows[0]};

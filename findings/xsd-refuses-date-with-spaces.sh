#!/usr/bin/env bash
# Title: libxml2's XML Schema refuses a date with white space around it, its RELAX NG takes the same date
# Package and version: lxml 6.1.3 (PyPI; its wheel holds libxml2 2.14.6); xmlschema 4.3.2 as a second opinion
# One would guess: a type of XML Schema means the same in both validators of one library, and a date alone on a line,
#   as pretty printers write it, is valid: the white space of xs:date is collapsed before the value is checked.
# What happens: the XML Schema validator trims numbers, booleans, names and addresses, but not dates, times or
#   durations, and calls the document invalid. RELAX NG with the same type, and another implementation, call it valid.
# Who is hurt: people who indent XML with a tool and then validate it; a service listing that one partner accepts with
#   RELAX NG and another rejects with a schema converted from it.
# Seen: 2026-11-30
# SPDX-License-Identifier: Apache-2.0
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$(dirname "$0")/lib.sh"
pypi lxml==6.1.3 xmlschema==4.3.2 elementpath==5.1.4

python - >now <<'END'
from lxml import etree
import xmlschema

XSD = '''<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="assured" type="xs:%s"/></xs:schema>'''
RNG = '''<element name="assured" xmlns="http://relaxng.org/ns/structure/1.0"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><data type="%s"/></element>'''

for kind, value in [("date", "2026-11-30"), ("time", "09:00:00"), ("dateTime", "2026-11-30T09:00:00"),
                    ("gYearMonth", "2026-11"), ("duration", "P14D"), ("decimal", "1.50"), ("boolean", "true"),
                    ("language", "cy"), ("anyURI", "https://example.org/")]:
    text = f"<assured>\n  {value}\n</assured>"
    document = etree.fromstring(text)
    schema = XSD % kind
    print(f"{kind:10}", "libxml2 schema", etree.XMLSchema(etree.fromstring(schema))(document),
          "relaxng", etree.RelaxNG(etree.fromstring(RNG % kind))(document),
          "xmlschema", xmlschema.XMLSchema(schema).is_valid(text))
print("without white space:", etree.XMLSchema(etree.fromstring(XSD % "date"))(etree.fromstring("<assured>2026-11-30</assured>")))
END
seen 'is the value on a line of its own valid?' <<'END'
date       libxml2 schema False relaxng True xmlschema True
time       libxml2 schema False relaxng True xmlschema True
dateTime   libxml2 schema False relaxng True xmlschema True
gYearMonth libxml2 schema False relaxng True xmlschema True
duration   libxml2 schema False relaxng True xmlschema True
decimal    libxml2 schema True relaxng True xmlschema True
boolean    libxml2 schema True relaxng True xmlschema True
language   libxml2 schema True relaxng True xmlschema True
anyURI     libxml2 schema True relaxng True xmlschema True
without white space: True
END
verdict

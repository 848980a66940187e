#!/usr/bin/env python3
"""Checks every value of public registers: run.sh says which, and where they come from.

usage: registries.py PALCARE FOLDER
"""
# SPDX-License-Identifier: Apache-2.0

import json
import os
import subprocess
import sys
import tempfile
from xml.sax.saxutils import quoteattr

CHUNK = 200  # values of one document, which has 1000 languages at most
ROOT = '<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en"><about privacy="public"/>'
NO_PLACE = ("Etc/", "GMT", "Greenwich", "UCT", "Universal", "Zulu", "Factory")
PLACES_OF_CAPITALS = ("PRC", "ROC", "ROK")


def load(folder, path):
    """The JSON of a file of a package of npm."""
    with open(os.path.join(folder, "node_modules", path), encoding="utf-8") as file:
        return json.load(file)


def problems_of(palcare, values, record):
    """The problems of a document with each value in a record of its own, on a line of its own."""
    with tempfile.NamedTemporaryFile("w", suffix=".palcare.xml", encoding="utf-8") as file:
        file.write(ROOT + "\n")
        for number, value in enumerate(values):
            file.write(record.replace("VALUE", quoteattr(value)) % number + "\n")
        file.write("</palcare>\n")
        file.flush()
        done = subprocess.run(
            [palcare, "check", "--as", "json", "--on", "2026-11-01", "--limit", "problems=1000000",
             file.name], capture_output=True, check=False, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def verdicts(palcare, values, record, codes):
    """The codes that the check reports for each value; record is the XML around a value."""
    found = {value: set() for value in values}
    for start in range(0, len(values), CHUNK):
        for problem in problems_of(palcare, values[start:start + CHUNK], record):
            if problem["code"] < "PC2" or problem["line"] == 1:
                sys.exit(f"{values[start]!r} and after: {problem['message']}")
            if problem["code"] in codes:
                found[values[start + problem["line"] - 2]].add(problem["code"])
    return found


def tags(folder):
    """Language tags: each subtag with what it needs, and the tags registered as a whole."""
    for row in load(folder, "language-subtag-registry/data/json/registry.json"):
        subtag, prefixes = row.get("Subtag", ""), row.get("Prefix", ["und"])
        if row["Type"] in ("grandfathered", "redundant"):
            yield row["Tag"]
        elif ".." in subtag:
            continue
        elif row["Type"] == "language":
            yield subtag
        elif row["Type"] in ("script", "region"):
            yield "und-" + subtag
        else:
            yield from (f"{prefix}-{subtag}" for prefix in prefixes)


def wanted_of_zone(name, places):
    """The code that a time zone is to have."""
    letters = name.replace("/", "")
    if name in places or name in ("UTC", "Etc/UTC"):
        return set()
    is_letters = letters.isupper() and letters not in PLACES_OF_CAPITALS and name not in ("NZ", "GB")
    if name.startswith(NO_PLACE) or (is_letters and "-" not in name):
        return {"PC3215"}
    return {"PC4118"}


def zones(folder):
    """Each name of the time zone database, with the code that it is to have."""
    with open(os.path.join(folder, "tzdata/zones"), encoding="utf-8") as file:
        names = file.read().split()
    with open(os.path.join(folder, "tzdata/zoneinfo/zone.tab"), encoding="utf-8") as file:
        places = {line.split("\t")[2].strip() for line in file if not line.startswith("#")}
    return {name: wanted_of_zone(name, places) for name in names}


def countries():
    """ISO 3166-1 and 3166-2, Kosovo and the world."""
    import pycountry
    return [c.alpha_2 for c in pycountry.countries] + [s.code for s in pycountry.subdivisions] + \
        ["XK", "001"]


def numbers():
    """Example numbers of all regions and kinds, in E.164."""
    import phonenumbers as p
    kinds = [k for k in vars(p.PhoneNumberType).values() if isinstance(k, int)]
    found = {p.format_number(n, p.PhoneNumberFormat.E164)
             for region in p.SUPPORTED_REGIONS for kind in kinds
             if (n := p.example_number_for_type(region, kind))}
    found |= {p.format_number(n, p.PhoneNumberFormat.E164)
              for code in p.COUNTRY_CODES_FOR_NON_GEO_REGIONS
              if (n := p.example_number_for_non_geo_entity(code))}
    return sorted(found)


def media_types(folder):
    """Media types of the IANA registry."""
    return sorted(t for t, row in load(folder, "mime-db/db.json").items() if row.get("source") == "iana")


def licences(folder):
    """Identifiers of the SPDX Licence List."""
    return load(folder, "spdx-license-ids/index.json") + load(folder, "spdx-license-ids/deprecated.json")


def main(palcare, folder):
    """Compares the verdicts, and prints how many are right."""
    organization = '<organization id="o%d" kind="charity"{}><name>O</name>{}</organization>'
    site = '<site id="s%d" time-zone=VALUE><name>S</name></site>'
    kinds = [
        ("language tags", {t: set() for t in tags(folder)},
         organization.format("", '<contact kind="email" value="a@example.org" language=VALUE/>'),
         {"PC2201", "PC4216"}),
        ("languages of texts", {t: set() for t in tags(folder)},
         organization.format(" xml:lang=VALUE", ""), {"PC2205", "PC4216"}),
        ("countries", {c: set() for c in countries()}, organization.format(" jurisdiction=VALUE", ""),
         {"PC2201", "PC3204"}),
        ("time zones", zones(folder), site, {"PC2201", "PC3215", "PC4117", "PC4118"}),
        ("media types", {t: set() for t in media_types(folder)}, organization.format(
            "", '<link rel="other" href="a" media-type=VALUE><text>L</text></link>'),
         {"PC2201", "PC3219"}),
        ("licences", {t: set() for t in licences(folder)},
         '<item id="i%d" kind="page"><title>I</title><licence spdx=VALUE/></item>', {"PC2201", "PC4116"}),
        ("telephone numbers", {n: set() for n in numbers()}, organization.format(
            "", '<contact kind="phone" value="1" e164=VALUE/>'), {"PC2201", "PC3216"}),
    ]
    passed, failed = 0, 0
    for name, wanted, record, codes in kinds:
        found = verdicts(palcare, list(wanted), record, codes)
        wrong = [v for v in wanted if found[v] != wanted[v]]
        for value in wrong:
            print(f"{name}: {value!r} has {sorted(found[value])}, not {sorted(wanted[value])}")
        print(f"{name}: {len(wanted)} values, {len(wrong)} wrong")
        passed, failed = passed + len(wanted) - len(wrong), failed + len(wrong)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

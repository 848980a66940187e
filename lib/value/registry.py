#!/usr/bin/env python3
"""Writes lib/value/registry.c: short tables from public registers, in the releases that are named here.

usage: lib/value/registry.py FOLDER > lib/value/registry.c

FOLDER holds the unpacked packages, each in a folder of its own name:

    language-subtag-registry   0.4.2   npm   CC0-1.0         the IANA register of language subtags
    langcodes                  3.5.1   PyPI  MIT             codes of three letters with a tag of two
    tzdata                     2026.6  PyPI  public domain   the IANA time zone database
    spdx-license-ids           3.0.24  npm   CC0-1.0         identifiers of the SPDX Licence List

    pip install --no-deps --target FOLDER/langcodes langcodes==3.5.1    (and tzdata==2026.6)
    npm pack language-subtag-registry@0.4.2 spdx-license-ids@3.0.24     (and unpack them there)

The tables are facts, and none of the packages is part of the library.
"""
# SPDX-License-Identifier: Apache-2.0

import importlib
import json
import os
import re
import sys

FILE_DATE = "2025-08-25"  # of the language subtag register
TZDATA = "2026f"
WIDTH = 100

# Links whose target is in another country, because both had one time since 1970.
OWN_COUNTRY = {
    "Africa/Asmera": "Africa/Asmara", "Africa/Timbuktu": "Africa/Bamako",
    "America/Coral_Harbour": "America/Atikokan", "America/Virgin": "America/St_Thomas",
    "Antarctica/South_Pole": "Antarctica/McMurdo", "Atlantic/Jan_Mayen": "Arctic/Longyearbyen",
    "Iceland": "Atlantic/Reykjavik", "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk", "Pacific/Yap": "Pacific/Chuuk",
}
# Names that are no place: they have an offset, or the letters of several zones.
NO_PLACE = re.compile(r"Etc/|GMT|Greenwich$|U(CT|TC|niversal)$|Zulu$|Factory$|[A-Z]{3}(\d[A-Z]{3})?$")
PLACES_OF_CAPITALS = ("PRC", "ROC", "ROK")


def find(folder, name):
    """The path of a file whose path ends with a name."""
    for root, _, files in os.walk(folder, followlinks=True):
        for file in files:
            path = os.path.join(root, file)
            if path.endswith("/" + name):
                return path
    sys.exit(f"{folder} has no {name}")


def load(folder, name):
    """The JSON of a file."""
    with open(find(folder, name), encoding="utf-8") as file:
        return json.load(file)


def wrap(items, indent="    "):
    """The items in lines of the width."""
    line = indent
    for item in items:
        if len(line) + len(item) > WIDTH and line.strip():
            print(line.rstrip())
            line = indent
        line += item + " "
    print(line.rstrip())


def strings(name, words, separator):
    """An array of strings, each with many words and shorter than a compiler must take."""
    print(f"const char *const {name}[] = {{")
    text = ""
    for word in words + [None]:
        if word is None or len(text) + len(word) > 3800:
            pieces = re.findall(r".{1,88}(?:" + separator + r"|$)", text)
            print("\n".join(f'    "{piece}"' for piece in pieces) + ",")
            text = ""
        text += (word or "") + separator
    print("    NULL,\n};\n")


def bits(name, numbers, count, comment):
    """An array of bytes with one bit for each number."""
    data = bytearray((count + 7) // 8)
    for number in numbers:
        data[number // 8] |= 1 << number % 8
    print(f"/* {comment} */\nconst unsigned char {name}[{len(data)}] = {{")
    wrap([f"0x{byte:02X}," for byte in data])
    print("};\n")


def number_of(letters):
    """The number of a code: its letters as digits of base 26."""
    number = 0
    for letter in letters.lower():
        number = number * 26 + ord(letter) - ord("a")
    return number


def expand(subtag):
    """The subtags of a range such as qaa..qtz."""
    if ".." not in subtag:
        return [subtag]
    first, last = subtag.split("..")
    found, letters = [], "abcdefghijklmnopqrstuvwxyz"
    for number in range(number_of(first), number_of(last) + 1):
        code = ""
        for _ in first:
            code = letters[number % 26] + code
            number //= 26
        found.append(code)
    return found


def subtags(register, kind):
    """All subtags of a type."""
    return [s for row in register if row["Type"] == kind for s in expand(row["Subtag"])]


def write_languages(folder):
    """Languages and regions, and codes of three letters that have a tag of two."""
    if load(folder, "data/json/meta.json")["File-Date"] != FILE_DATE:
        sys.exit(f"the language subtag register is not that of {FILE_DATE}")
    register = load(folder, "data/json/registry.json")
    languages = subtags(register, "language")
    regions = subtags(register, "region")
    bits("pc_registry_languages_2", [number_of(s) for s in languages if len(s) == 2], 26 ** 2,
         "Languages of two letters: a bit for aa, ab, and so on.")
    bits("pc_registry_languages_3", [number_of(s) for s in languages if len(s) == 3], 26 ** 3,
         "Languages of three letters, extended languages among them.")
    bits("pc_registry_regions", [number_of(s) for s in regions if len(s) == 2], 26 ** 2,
         "Regions of two letters.")
    print("/* Regions of UN M49. */")
    strings("pc_registry_numbers", [s for s in regions if s.isdigit()], " ")


def write_alpha3(folder):
    """Codes of ISO 639-2 and 639-3 for languages that have two letters in a tag."""
    sys.path.insert(0, os.path.join(folder, "langcodes"))
    data = importlib.import_module("langcodes.data_dicts")
    pairs = {three: two for table in (data.LANGUAGE_ALPHA3, data.LANGUAGE_ALPHA3_BIBLIOGRAPHIC)
             for two, three in table.items() if len(two) == 2 and len(three) == 3}
    print("/* Codes of three letters, and the tag that has two: eng is en. */")
    strings("pc_registry_alpha3", [f"{three}={two}" for three, two in sorted(pairs.items())], " ")


def read_zones(folder):
    """Names of places, older names with the present one, and the rows of zone.tab."""
    links, places = {}, {}
    with open(find(folder, "zoneinfo/tzdata.zi"), encoding="utf-8") as file:
        if f"# version {TZDATA}" not in file.readline():
            sys.exit(f"the time zone database is not {TZDATA}")
        for line in file:
            if line.startswith("L "):
                _, target, name = line.split()
                links[name] = target
    with open(find(folder, "zoneinfo/zone.tab"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                country, where, name = line.rstrip("\n").split("\t")[:3]
                places[name] = (country, where)
    older = {}
    for name, target in sorted(links.items()):
        while target not in places and target in links:
            target = links[target]
        if name not in places and target in places:
            if not NO_PLACE.match(name) or name in PLACES_OF_CAPITALS:
                older[name] = OWN_COUNTRY.get(name, target)
    return places, older


def degrees(where):
    """Whole degrees of a place of zone.tab: +5130-00007 is 51 north, 0 west."""
    parts = re.fullmatch(r"([+-]\d\d)(\d\d)(\d\d)?([+-]\d{3})(\d\d)(\d\d)?", where)
    return [round((abs(int(d)) + int(m) / 60) * (-1 if d[0] == "-" else 1))
            for d, m in (parts.group(1, 2), parts.group(4, 5))]


def write_zones(folder):
    """Time zones, and where their places are."""
    places, older = read_zones(folder)
    print("/* Names of time zones by their place today. */")
    strings("pc_registry_zones", sorted(places), " ")
    print("/* Older names of time zones, and the present one. */")
    strings("pc_registry_older_zones", [f"{old}={new}" for old, new in older.items()], " ")
    rows = {(country, *degrees(where)) for country, where in places.values()}
    print("/* Where the places of the time zones are, in whole degrees north and east. */")
    print(f"const registry_place pc_registry_places[{len(rows)}] = {{")
    wrap([f'{{"{country}", {north}, {east}}},' for country, north, east in sorted(rows)])
    print("};")
    print("const size_t pc_registry_place_count ="
          " sizeof pc_registry_places / sizeof *pc_registry_places;\n")


def write_licences(folder):
    """Identifiers of licences, also those that have newer ones."""
    names = load(folder, "spdx-license-ids/package/index.json") + \
        load(folder, "spdx-license-ids/package/deprecated.json")
    print("/* Identifiers of the SPDX Licence List. */")
    strings("pc_registry_spdx", sorted(names, key=str.lower), " ")


def main(folder):
    """Writes the tables."""
    print("/*\n * Tables from public registers, written by registry.py: languages and regions of the IANA\n"
          f" * register of {FILE_DATE}, codes of langcodes 3.5.1, time zones of tzdata {TZDATA},"
          " licences of\n * spdx-license-ids 3.0.24.\n */\n/* SPDX-License-Identifier: Apache-2.0 */\n"
          '#include "value/registry.h"\n\n/* clang-format off */')
    write_languages(folder)
    write_alpha3(folder)
    write_zones(folder)
    write_licences(folder)
    print("/* clang-format on */")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

#!/usr/bin/env python3
"""Validates the JSON of documents by the JSON Schema: the whole, and each record by its type.

usage: schema.py LIBRARY JSON_LIBRARY FILE...

Also checks that each schema is valid, and that the schema refuses changed JSON if the library does.
"""
# SPDX-License-Identifier: Apache-2.0
import copy
import ctypes
import json
import sys

import jsonschema

core = ctypes.CDLL(sys.argv[1], mode=ctypes.RTLD_GLOBAL)
room = ctypes.CDLL(sys.argv[2])
core.palcare_type_at.argtypes = [ctypes.c_size_t]
core.palcare_type_named.argtypes = [ctypes.c_char_p]
core.palcare_type_name.restype = ctypes.c_char_p
core.palcare_free.argtypes = core.palcare_doc_release.argtypes = [ctypes.c_void_p]


def given(status, out):
    """The JSON that a call returned."""
    assert status == 0, status
    value = json.loads(ctypes.cast(out, ctypes.c_char_p).value)
    core.palcare_free(out)
    return value


def schema_of(type_number):
    out = ctypes.c_void_p()
    schema = given(room.palcare_json_schema(type_number, 0, None, ctypes.byref(out)), out)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def json_of(path):
    doc, out = ctypes.c_void_p(), ctypes.c_void_p()
    assert core.palcare_read_file(path.encode(), None, None, ctypes.byref(doc)) == 0, path
    value = given(room.palcare_doc_to_json(doc, 0, None, ctypes.byref(out)), out)
    core.palcare_doc_release(doc)
    return value


def is_read(value):
    text, doc = json.dumps(value).encode(), ctypes.c_void_p()
    status = room.palcare_doc_from_json(text, ctypes.c_size_t(len(text)), None, ctypes.byref(doc))
    core.palcare_doc_release(doc)
    return status == 0


# Values that are wrong for every member.
WRONG = (1.5, [[]], {"": 1}, [1.5], {"no tag": "x"}, [{"nonesuch": 1}])


def main():
    whole = schema_of(0)
    schemas, count = {}, 0
    number = 0
    while type_number := core.palcare_type_at(number):
        schemas[core.palcare_type_name(type_number).decode()] = schema_of(type_number)
        number += 1
    failed = tried = 0
    for path in sys.argv[3:]:
        value = json_of(path)
        for error in whole.iter_errors(value):
            print(f"FAILED: {path}: {error.json_path}: {error.message[:200]}")
            failed = 1
        for record in value["records"]:
            count += 1
            assert schemas[record["type"]].is_valid(record), record
    changed = json_of(sys.argv[3])
    for nth, record in enumerate(changed["records"]):
        for name in record:
            for wrong in WRONG:
                bad = copy.deepcopy(changed["records"][nth])
                bad[name] = wrong
                tried += 1
                only = {"language": "en", "records": [bad]}
                if schemas[record["type"]].is_valid(bad) or is_read(only):
                    print(f"FAILED: {record['type']}.{name} may be {wrong!r}")
                    failed = 1
    print(f"{len(schemas)} schemas; {count} records are valid, {tried} changed ones are not")
    return failed


if __name__ == "__main__":
    sys.exit(main())

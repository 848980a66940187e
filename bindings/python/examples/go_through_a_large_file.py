"""Goes through a file of any size one record at a time, in little memory, and copies it to another
one without those services that do not come to the child's home.

    python3 go_through_a_large_file.py country.palcare.xml at-home.palcare.xml
"""
# SPDX-License-Identifier: Apache-2.0
import sys

import palcare


def is_wanted(record: palcare.Record) -> bool:
    return not isinstance(record, palcare.Service) or "home" in record.settings


def main() -> None:
    seen = taken = 0
    with palcare.iter_records(sys.argv[1]) as records:
        about = next(records)  # with its language, the head of the other file
        with palcare.RecordWriter(sys.argv[2], head=about) as out:
            for record in records:
                seen += 1
                if is_wanted(record):
                    out.put(record)
                    taken += 1
    print(f"{taken} of {seen} records")


if __name__ == "__main__":
    main()

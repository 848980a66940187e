"""Merges two directories into one, or prints where they clash.

    python3 merge_two.py ours.palcare.xml theirs.palcare.xml both.palcare.xml
"""
# SPDX-License-Identifier: Apache-2.0
import sys

import palcare


def main() -> None:
    ours, theirs = palcare.load(sys.argv[1]), palcare.load(sys.argv[2])
    try:
        notes = ours.merge(theirs)
    except palcare.InvalidError as error:
        for problem in error.problems:
            print(problem)
        sys.exit(1)  # nothing was changed
    for note in notes:
        print(note)
    ours.save(sys.argv[3])
    print(f"{len(ours)} records")


if __name__ == "__main__":
    main()

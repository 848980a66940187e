"""Runs the command palcare: palcare VERB, or python -m palcare VERB.

The package contains the command. A package that was built for an installed library runs the
installed command instead.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import pathlib
import shutil
import sys
from typing import NoReturn


def installed() -> str | None:
    """Finds the command in the path, and skips this package's script of the same name."""
    for folder in os.get_exec_path():
        found = shutil.which("palcare", path=folder)
        if found is not None:
            with open(found, "rb") as file:
                if file.read(2) != b"#!":
                    return found
    return None


def main(words: list[str]) -> NoReturn:
    own = pathlib.Path(__file__).parent / "bin" / "palcare"
    command = str(own) if own.exists() else installed()
    if command is None:
        print("palcare: this package was built without the command palcare, and none is installed; "
              "build it without PALCARE_SYSTEM=1", file=sys.stderr)
        sys.exit(2)
    os.execv(command, ["palcare", *words])


def run() -> NoReturn:
    """Runs the command palcare for the script that pip installs."""
    main(sys.argv[1:])


if __name__ == "__main__":
    run()

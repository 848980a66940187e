"""palcare VERB, or python -m palcare VERB: the command palcare.

The package brings the command with it. One that was built for an installed library takes the
command that is installed.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import pathlib
import shutil
import sys
from typing import NoReturn


def installed() -> str | None:
    """The command in the path, and not the script of this package that has its name."""
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
    """The command palcare that pip installs."""
    main(sys.argv[1:])


if __name__ == "__main__":
    run()

"""python -m palcare VERB: the command palcare.

The package brings the command with it. One that was built for an installed library, or without
jansson, takes the command that is installed.
"""
from __future__ import annotations

import os
import pathlib
import shutil
import sys
from typing import NoReturn


def main(words: list[str]) -> NoReturn:
    own = pathlib.Path(__file__).parent / "bin" / "palcare"
    command = str(own) if own.exists() else shutil.which("palcare")
    if command is None:
        print("palcare: this package was built without the command palcare, and none is installed; "
              "install libjansson-dev and build it again", file=sys.stderr)
        sys.exit(2)
    os.execv(command, ["palcare", *words])


if __name__ == "__main__":
    main(sys.argv[1:])

"""python -m palcare finds the command. What the command does is tested by running all of tests/cli
through it: run.sh command."""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import subprocess
import sys

import pytest

import palcare
from conftest import DATA
from palcare import __main__

OWN = pathlib.Path(palcare.__file__).parent / "bin" / "palcare"


def run(*words, **others):
    done = subprocess.run([sys.executable, "-m", "palcare", *map(str, words)], text=True,
                          capture_output=True, check=False, env={**os.environ, **others})
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(not OWN.exists(), reason="the command was not built")
def test_the_package_has_the_command():
    assert run("--version", PATH="") == (0, f"palcare {palcare.__version__}\n", "")
    status, shown, errors = run("show", DATA / "directory.palcare.xml", "larch-house", PATH="")
    assert (status, errors) == (0, "") and "Larch House" in shown
    assert run("describe", "--as", "rng")[1].startswith("<?xml")
    assert run("check", "nothing.xml")[0] == 2


def test_the_package_finds_its_command(monkeypatch, tmp_path, capsys):
    taken = []
    monkeypatch.setattr(os, "execv", lambda path, words: taken.append((path, words)))
    monkeypatch.setattr(__main__, "__file__", str(tmp_path / "__main__.py"))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit) as caught:
        __main__.main(["check"])
    assert caught.value.code == 2 and "none is installed" in capsys.readouterr().err
    script = tmp_path / "scripts" / "palcare"
    script.parent.mkdir()
    script.write_text("#!/usr/bin/python3\n")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(script.parent))
    with pytest.raises(SystemExit):  # pip's script would call itself
        __main__.main(["check"])
    for folder in ("usr", "bin"):  # the installed command, and then the package's own
        command = tmp_path / folder / "palcare"
        command.parent.mkdir()
        command.write_text("")
        command.chmod(0o755)
        monkeypatch.setenv("PATH", f"{script.parent}:{tmp_path / 'usr'}")
        __main__.main(["check", "x"])
        assert taken[-1] == (str(command), ["palcare", "check", "x"])

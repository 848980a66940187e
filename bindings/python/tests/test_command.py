"""python -m palcare does what the command does, with the same words."""
import os
import shutil
import subprocess
import sys

import pytest

import palcare
from conftest import DATA, SOURCE

COMMAND = os.path.join(os.environ.get("PALCARE_BUILD_DIR", ""), "palcare")
DIRECTORY, TERMS = DATA / "directory.palcare.xml", SOURCE / "lib/vocabulary/roles.palcare.xml"
BAD = SOURCE / "tests" / "bad" / "2203-codes-with-a-slip.palcare.xml"
CASES = [
    ["check", "--on", "2026-11-22", DIRECTORY], ["check", "--on", "2026-11-22", DIRECTORY, TERMS],
    ["check", "--on", "2026-11-22", BAD], ["check", "--strict", "--on", "2030-01-01", DIRECTORY],
    ["format", DIRECTORY], ["format", "--check", DIRECTORY, TERMS], ["diff", DIRECTORY, DIRECTORY],
    ["diff", DIRECTORY, TERMS], ["merge", DIRECTORY, TERMS], ["--version"],
]


def run(words, **others):
    """What it prints and how it ends, without any installed command."""
    done = subprocess.run([*map(str, words)], capture_output=True, check=False,
                          env={**os.environ, **others})
    return done.stdout.decode(), done.stderr.decode(), done.returncode


def ours(words):
    return run([sys.executable, "-m", "palcare", *words], PATH="")


@pytest.mark.skipif(not os.path.exists(COMMAND), reason="the command was not built")
@pytest.mark.parametrize("words", CASES, ids=lambda words: " ".join(map(str, words))[:40])
def test_the_same_words(words):
    preload = {"LD_PRELOAD": ""} if os.environ.get("LD_PRELOAD") else {}
    assert ours(words) == run([COMMAND, *words], **preload)


def test_rewriting(tmp_path):
    path = tmp_path / "d.palcare.xml"
    path.write_bytes(DIRECTORY.read_bytes().replace(b'  <service id="larch-house"',
                                                    b'    <service id="larch-house"'))
    assert ours(["format", "--check", path]) == (f"{path}\n", "", 1)
    assert ours(["format", "-w", path]) == ("", "", 0)
    assert ours(["format", "--check", path]) == ("", "", 0)
    out = tmp_path / "out.palcare.xml"
    assert ours(["merge", "-o", out, path, TERMS])[::2] == ("", 0)
    assert len(palcare.load(out)) > 80
    clash = tmp_path / "clash.palcare.xml"
    doc = palcare.load(path)
    doc["larch-house"].name = "Birch House"
    doc.save(clash)
    assert ours(["merge", path, clash])[2] == 1
    assert ours(["check", tmp_path / "none"])[2] == 2


@pytest.mark.skipif(not os.path.exists(COMMAND), reason="the command was not built")
def test_the_command_does_it_where_it_is_installed():
    if os.environ.get("LD_PRELOAD"):
        pytest.skip("a sanitizer is loaded before everything")
    words = [sys.executable, "-m", "palcare", "show", DIRECTORY, "larch-house"]
    shown = run(words, PATH=os.path.dirname(COMMAND))
    assert shown == run([COMMAND, *words[3:]]) and "Larch House" in shown[0]
    assert shutil.which("palcare", path="") is None

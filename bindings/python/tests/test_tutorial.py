"""The tutorial does what it says: each line after >>> is run."""
# SPDX-License-Identifier: Apache-2.0
import doctest
import shutil

from conftest import DATA, SOURCE


def test_the_tutorial_runs_as_printed(tmp_path, monkeypatch):
    for path in DATA.glob("*.palcare.xml"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(SOURCE / "docs" / "tutorial-python.md"),
                                     module_relative=False, encoding="utf-8")
    assert tried > 45 and failed == 0

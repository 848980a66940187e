"""tests/codes/check_codes.py: codes and displays against a release, in each of its forms."""
# SPDX-License-Identifier: Apache-2.0
import hashlib
import json
import os
import pathlib
import subprocess
import sys

import palcare
import pytest

SCRIPT = pathlib.Path(__file__).resolve().parents[3] / "tests/codes/check_codes.py"
SYSTEM = "https://codes.example.org/conditions"
AS_JSON = json.dumps({
    "resourceType": "CodeSystem", "url": SYSTEM,
    "concept": [{"code": "1", "display": "Condition (disorder)",
                 "concept": [{"code": "2", "display": "Condition of the heart"}]}]})
AS_VALUE_SET = json.dumps({
    "resourceType": "ValueSet",
    "compose": {"include": [{"system": SYSTEM, "concept": [
        {"code": "1", "display": "Condition"}, {"code": "2", "display": "Condition of the heart"}]}]}})
AS_XML = f"""<CodeSystem xmlns="http://hl7.org/fhir"><url value="{SYSTEM}"/>
<concept><code value="1"/><display value="Condition"/>
<concept><code value="2"/><display value="Condition of the heart"/></concept></concept></CodeSystem>"""
AS_TABLE = "# a release\n1\tcondition\n2\tcondition of the heart\n"


def run(folder, *arguments):
    """The script's exit status and what it prints."""
    done = subprocess.run([sys.executable, SCRIPT, *arguments], cwd=folder, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C.UTF-8"}, capture_output=True)
    assert not done.stderr
    return done.returncode, done.stdout


def document(path, *codes):
    """Saves a document with a term that has these codes."""
    doc = palcare.Document("en")
    doc.add_about(privacy="public")
    term = doc.terms.add(id="heart", scheme="condition", name="Heart condition")
    for code, display in codes:
        term.codes.add(system=SYSTEM, code=code, text=display)
    doc.save(path)


@pytest.mark.parametrize("name, text", [
    ("release.json", AS_JSON), ("set.json", AS_VALUE_SET), ("release.xml", AS_XML),
    ("release.tsv", AS_TABLE)])
def test_each_form_of_a_release_is_read(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    document(tmp_path / "a.palcare.xml", ("1", "Condition"), ("2", "Condition of the heart"))
    release = f"{SYSTEM}={name}" if name.endswith("tsv") else name
    assert run(tmp_path, release, "--", "a.palcare.xml") == (
        0, f"a.palcare.xml: 2 codes of {SYSTEM} looked up\n")


def test_a_missing_code_and_another_display_are_reported(tmp_path):
    (tmp_path / "release.json").write_text(AS_JSON, encoding="utf-8")
    document(tmp_path / "a.palcare.xml", ("3", "Condition"), ("2", "Condition of the lung"))
    status, words = run(tmp_path, "release.json", "--", "a.palcare.xml")
    assert status == 1
    assert f"heart: {SYSTEM} 3 is not in the release" in words
    assert "2 is called 'Condition of the heart', not 'Condition of the lung'" in words


def test_the_day_and_the_release_are_written(tmp_path):
    (tmp_path / "release.json").write_text(AS_JSON, encoding="utf-8")
    document(tmp_path / "a.palcare.xml", ("1", "Condition"), ("3", "Condition"))
    for day in ("2026-11-30", "2026-12-01"):
        run(tmp_path, "--write", day, "release.json", "--", "a.palcare.xml")
    doc = palcare.load(tmp_path / "a.palcare.xml")
    assert [str(code.checked) for code in doc.terms[0].codes] == ["2026-12-01", "None"]
    (written,) = doc.about.provenance
    digest = hashlib.sha256(AS_JSON.encode()).hexdigest()
    assert written.href == SYSTEM and str(written.retrieved) == "2026-12-01"
    assert f"release.json (SHA-256 {digest})" in str(written.note)


def test_without_a_release_nothing_is_looked_up(tmp_path):
    document(tmp_path / "a.palcare.xml", ("3", "Condition"))
    assert run(tmp_path, "--", "a.palcare.xml")[0] == 77

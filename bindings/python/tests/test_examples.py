"""The examples do what they say they do."""
# SPDX-License-Identifier: Apache-2.0
import csv
import io
import pathlib
import subprocess
import sys

import palcare

from conftest import DATA, SOURCE

EXAMPLES = SOURCE / "bindings" / "python" / "examples"
DIRECTORY = DATA / "directory.palcare.xml"


def run(name, *words, given=None, status=0):
    done = subprocess.run([sys.executable, "-Werror", EXAMPLES / name, *map(str, words)], text=True,
                          input=given, capture_output=True, check=False)
    assert done.returncode == status, done.stderr
    assert done.stderr == "" or "note:" in done.stderr or "warning:" in done.stderr, done.stderr
    return done.stdout


def expected(name):
    """The output of the example, the same in every language."""
    return (SOURCE / "bindings" / "expected" / name).read_text(encoding="utf-8")


def test_read_and_print_prints_what_is_expected():
    assert run("read_and_print.py", DIRECTORY) == expected("read_and_print.txt")


def test_build_and_write_writes_what_is_expected(tmp_path):
    out = tmp_path / "larch.palcare.xml"
    run("build_and_write.py", out)
    assert out.read_text(encoding="utf-8") == expected("build_and_write.palcare.xml")


def test_go_through_a_large_file_writes_the_chosen_services(tmp_path):
    out = tmp_path / "home.palcare.xml"
    assert (run("go_through_a_large_file.py", DIRECTORY, out)
            == expected("go_through_a_large_file.txt"))
    assert all("home" in service.settings for service in palcare.load(out).services)


def test_overdue_lists_what_is_overdue():
    assert run("overdue.py", "2026-11-22", DIRECTORY) == ""
    assert run("overdue.py", "2028-02-29", DIRECTORY)
    assert "larch-house: last confirmed 2026-09-14" in run("overdue.py", "2029-11-22", DIRECTORY)
    pages = [DATA / "warnings" / "page-to-mend.palcare.xml", DATA / "hospital-page.palcare.xml",
             DATA / "going-home-checklist.palcare.xml"]
    assert "review was due" in run("overdue.py", "2029-11-22", *pages)


def test_merge_two_merges_and_reports_clashes(tmp_path):
    other = palcare.load(DIRECTORY)
    other.services.add_copy(other["larch-house"], "larch-annex")
    theirs, both = tmp_path / "theirs.palcare.xml", tmp_path / "both.palcare.xml"
    other.save(theirs)
    assert run("merge_two.py", DIRECTORY, theirs, both).endswith("67 records\n")
    assert "larch-annex" in palcare.load(both)
    other["larch-house"].name = "Birch House"
    other.save(theirs)
    assert "larch-house" in run("merge_two.py", DIRECTORY, theirs, tmp_path / "no", status=1)


def test_services_to_csv_prints_a_row_for_each_service():
    rows = list(csv.DictReader(io.StringIO(run("services_to_csv.py", DIRECTORY))))
    assert len(rows) == len(palcare.load(DIRECTORY).services)
    assert rows[0]["name"] == "Larch House" and rows[0]["phone"] == "0191 498 0100"
    assert rows[0]["serves"] == "child teen sibling parent grandparent"


def test_no_cell_is_a_formula(tmp_path):
    doc = palcare.load(DIRECTORY)
    doc.services[0].name = '=HYPERLINK("http://example.org")'
    doc.services[0].contacts[0].value = "+44 191 498 0100"
    doc.save(tmp_path / "x.palcare.xml")
    row = next(csv.DictReader(io.StringIO(run("services_to_csv.py", tmp_path / "x.palcare.xml"))))
    assert row["name"].startswith("'=") and row["phone"] == "'+44 191 498 0100"
    assert row["min_age"] == "'-20w"


def test_lacks_language_lists_missing_translations():
    lines = run("lacks_language.py", "es", DIRECTORY).splitlines()
    assert any("service larch-house: name" in line for line in lines)
    checklist = DATA / "going-home-checklist.palcare.xml"
    assert ": title" not in run("lacks_language.py", "es", checklist)


def test_fill_checklist_writes_a_response(tmp_path):
    checklist = DATA / "going-home-checklist.palcare.xml"
    out = tmp_path / "answers.palcare.xml"
    asked = run("fill_checklist.py", checklist, out, "es", "2026-11-22",
                given="0191 498 0110\n\nVer al perro\n1 2\n" + "\n" * 40)
    assert "¿A quién llamamos de noche?" in asked
    docs = palcare.load_all([checklist, out])
    answers = docs[out.name].responses[0].answers
    assert answers[0].values == ["0191 498 0110"] and answers[1].state == "not-asked"
    assert answers[3].values == ["doctor", "school"]
    assert answers[0].entry.id == "who-to-ring"
    assert not [problem for problem in docs[out.name].check("2026-11-22")
                if problem.severity == "error"]


def test_every_example_is_run():
    tested = pathlib.Path(__file__).read_text(encoding="utf-8")
    for example in EXAMPLES.glob("*.py"):
        assert f'"{example.name}"' in tested

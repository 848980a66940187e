"""Each exception, and what it carries."""
# SPDX-License-Identifier: Apache-2.0
import io
import os
import pickle

import pytest

import palcare

BAD = b"""<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en">
  <about privacy="public"><title>T</title></about>
  <area id="a" kind="regio"><name>A</name></area>
  <area id="b" kind="region"><nam>B</nam></area>
</palcare>"""


def test_an_invalid_file_raises_invalid_error(tmp_path):
    path = tmp_path / "bad.palcare.xml"
    path.write_bytes(BAD)
    with pytest.raises(palcare.InvalidError) as caught:
        palcare.load(path)
    error = caught.value
    assert isinstance(error, (palcare.Error, ValueError))
    assert error.file == str(path) and error.line == 3 and error.column > 0
    assert error.code == 2203 and "region" in error.hint
    assert error.path.startswith("/area[a]")
    assert len(error.problems) >= 2 and "more)" in str(error)
    assert str(error).startswith(f"{path}:3:")
    first = error.problems[0]
    assert first.severity is palcare.Severity.ERROR and str(first) == first.text
    assert first.rule and "PC2203" in first.text
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error) and again.problems == error.problems


def test_an_invalid_value_raises_invalid_error(house):
    with pytest.raises(palcare.InvalidError) as caught:
        house.assured = "2nd November 2026"
    assert caught.value.code == 2201 and "2026-11-02" in caught.value.hint
    assert not str(caught.value).startswith("error")
    with pytest.raises(palcare.InvalidError, match="taken"):
        house.id = "larch-trust"
    with pytest.raises(palcare.Error):
        house.id = None
    with pytest.raises(palcare.InvalidError):
        palcare.Date("soon")
    with pytest.raises(palcare.InvalidError):
        palcare.Document("english please")


def test_a_limit_raises_limit_error(path):
    with pytest.raises(palcare.LimitError) as caught:
        palcare.load(path, records=10)
    assert isinstance(caught.value, ValueError) and caught.value.code == 1108
    with pytest.raises(TypeError, match="no option 'recrds'"):
        palcare.load(path, recrds=1)
    with pytest.raises(ValueError, match="number from 1 to 10000, not '1180591620717411303424'"):
        palcare.load(path, depth=2**70)
    with pytest.raises(ValueError, match="goes from 1 to"):
        palcare.load(path, records=-1)
    for problems in (0, 10**7):
        with pytest.raises(ValueError, match="goes from 1 to 1000000"):
            palcare.load(path, problems=problems)
    with pytest.raises(palcare.Error) as caught:
        palcare.load(BAD, problems=1)
    assert len(caught.value.problems) == 1


def test_file_errors_are_os_errors(tmp_path, doc):
    with pytest.raises(FileNotFoundError) as caught:
        palcare.load(tmp_path / "none.palcare.xml")
    assert isinstance(caught.value, palcare.FileError) and isinstance(caught.value, OSError)
    with pytest.raises(FileNotFoundError):
        palcare.iter_records(tmp_path / "none.palcare.xml")
    with pytest.raises(palcare.FileError):
        palcare.load(tmp_path)
    with pytest.raises(palcare.FileError):
        palcare.iter_records(tmp_path)
    with pytest.raises(palcare.FileError):
        doc.save(tmp_path / "no" / "such.palcare.xml")
    with pytest.raises(palcare.FileError):
        palcare.RecordWriter(tmp_path / "no" / "such.palcare.xml", doc)
    assert os.listdir(tmp_path) == []


def test_wrong_use_raises_use_error(doc, house):
    house.remove()
    with pytest.raises(palcare.UseError, match="removed") as caught:
        house.name = "x"
    assert isinstance(caught.value, RuntimeError)
    assert str(caught.value) == ("service 'larch-house': it was removed, so it cannot be changed "
                                 "[PC5901]")
    assert caught.value.code == 5901 and caught.value.path == "/service[larch-house]"
    with pytest.raises(palcare.UseError) as caught:
        doc.move(doc.about)
    assert str(caught.value) == "about: the about stays first [PC5901]"
    with palcare.RecordWriter(io.BytesIO(), doc) as writer:
        with pytest.raises(palcare.UseError, match="^service 'larch-nurses-at-home', contact 1: a"):
            writer.put(doc["larch-nurses-at-home"].contacts[0])
    with pytest.raises(palcare.Error):
        doc.add_about()
    new = palcare.Document("en")
    with pytest.raises(TypeError):
        new.add_about(privacy="public", title=3)
    assert new.about is None and len(new) == 0
    with pytest.raises(palcare.InvalidError):
        doc.add_copy(doc.about)


def test_a_wrong_index_raises_index_error(house):
    low = palcare._palcare
    number, setting = palcare.Service.contacts.number, palcare.Service.settings.number
    for call in (lambda: house.contacts[99], lambda: low.Record_remove(house, number, 99),
                 lambda: low.Record_insert(house, setting, 99, None, "home"),
                 lambda: low.Record_insert_part(house, number, 99)):
        with pytest.raises(IndexError):
            call()
    with pytest.raises(palcare.UseError, match="'value' is a field of contact, not of service"):
        low.Record_clear(house, palcare.Contact.value.number)
    with pytest.raises(TypeError):
        low.Record_text("x", 1, None)
    with pytest.raises(TypeError):
        palcare.Service.name.__get__("x")


def test_a_dangling_reference_raises_unresolved_error(house):
    with pytest.raises(palcare.UnresolvedError, match="service-types.palcare.xml") as caught:
        house.service_types[0]
    assert isinstance(caught.value, LookupError)
    house.provider = "nobody"
    with pytest.raises(palcare.UnresolvedError, match="no such record"):
        house.provider


def test_parts_nested_too_deeply_raise_limit_error(doc):
    section = doc.items.add("deep").sections.add()
    with pytest.raises(palcare.LimitError):
        for _ in range(30):
            section = section.sections.add()


def test_a_program_can_add_its_own_problems(doc, house, path):
    report = palcare.Report(problems=2)
    assert list(report) == [] and len(report) == 0 and report
    report.add("warning", 100001, "nobody answers at night", house.contacts[1], "value", 0, "ring")
    report.add(palcare.Severity.NOTE, 100002, "seen")
    report.add("error", 100003, "too many", house)
    first, second = report
    assert (first.severity, first.code, first.hint) == ("warning", 100001, "ring")
    assert first.file == str(path) and first.line > 1 and str(first).endswith("[PC100001]")
    assert doc.at_path(first.path) == palcare.Spot(house.contacts[1], "value", 0)
    assert (second.severity, second.path, second.line) == ("note", None, 0)
    assert report.total() == 3 and report.total("error") == 1 and "3 problems" in repr(report)
    report.clear()
    assert len(report) == report.total() == 0
    with pytest.raises(AttributeError, match="did you mean 'contacts'"):
        report.add("note", 100001, "x", house, "contact")
    with pytest.raises(ValueError):
        report.add("grave", 100001, "x")
    with pytest.raises(palcare.UseError, match="is 2299, and begins at 100000"):
        report.add("note", 2299, "x", house)
    with pytest.raises(OverflowError, match="from -2147483648 to 2147483647 was .*, not 2147483648"):
        report.add("note", 2**31, "x", house)
    with pytest.raises(OverflowError, match="from -2147483648 to 2147483647"):
        report.add("note", 100001, "x", house, "contacts", -2**70)
    for wrong in ("100001", 100001.0, None):
        with pytest.raises(TypeError, match="interpreted as an integer"):
            report.add("note", wrong, "x", house)
    assert report.total() == 0


def test_a_value_can_be_explained_without_a_record():
    field = palcare.describe()["Service"].field("assured")
    assert field.explain("2026-11-01") is None and field.explain(palcare.Date("2026")) is None
    problem = field.explain("20/10/2026")
    assert problem.code == 2201 and problem.replacement == "2026-10-20"
    assert field.propose("20/10/2026") == "2026-10-20" and field.propose("whenever") is None
    name = palcare.describe()["Service"].field("name")
    assert name.explain("Larch", "en") is None and name.explain("Larch", "no tag")


WRONG = {"assured": "2 Nov 2026", "status": "activ", "name": "N", "max_age": "old",
         "contacts": [{"kind": "phone"}, {"kind": "fon"}, {"kind": "fx", "purposes": ["x"]}]}
PATHS = ["@assured", "@status", "@max-age", "contact[2]/@kind", "contact[3]/@kind",
         "contact[3]/@purpose[1]"]


def problems_of(change, *given, **fields):
    """The paths of the problems in the one error that a change raises."""
    with pytest.raises(palcare.InvalidError) as found:
        change(*given, **fields)
    error = found.value
    assert str(error).startswith(error.problems[0].message)
    assert str(error).endswith(f" (and {len(error.problems) - 1} more)")
    return [problem.path for problem in error.problems]


def test_one_error_has_the_problems_of_all_keywords(doc):
    house, site, empty = doc["larch-house"], doc.sites[0], palcare.Document("en")
    before = doc.to_bytes()
    assert problems_of(doc.services.add, "y", **WRONG) == [f"/service[y]/{path}" for path in PATHS]
    assert problems_of(palcare.Service, "y", **WRONG) == [f"/service[y]/{path}" for path in PATHS]
    assert len(problems_of(house.contacts.add, kind="fon", purposes=["x"])) == 2
    assert len(problems_of(setattr, house, "contacts", WRONG["contacts"])) == 3
    assert len(problems_of(setattr, site, "address", {"country": "Wales", "region": "\x01"})) == 2
    assert problems_of(empty.add_about, created="soon", modified="later") == [
        "/about/@created", "/about/@modified"]
    assert doc.to_bytes() == before and empty.about is None


def test_one_problem_of_keywords_is_an_error_of_its_own(doc):
    before = doc.to_bytes()
    with pytest.raises(palcare.InvalidError) as found:
        doc.services.add("y", status="activ", settings=["home"])
    assert len(found.value.problems) == 1 and "more" not in str(found.value)
    for wrong in ({"nothing": 1}, {"name": 1}, {"provider": palcare.Contact()}):
        with pytest.raises((AttributeError, TypeError, palcare.InvalidError)):
            doc.services.add("y", **wrong, **WRONG)
    assert doc.to_bytes() == before

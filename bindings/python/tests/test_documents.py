"""Documents as a whole: written, copied, pickled, compared, merged, checked, several together."""
# SPDX-License-Identifier: Apache-2.0
import copy
import os
import pickle
import subprocess
import sys

import pytest

import palcare


def test_a_saved_document_loads_equal(doc, tmp_path):
    path = tmp_path / "out.palcare.xml"
    doc.save(path)
    doc.save(str(path))
    assert palcare.load(path).equals(doc)
    assert path.read_bytes() == doc.to_bytes()
    assert doc.language == "en-GB" and doc.about.privacy == "public"
    assert palcare.Document().language is None


def test_rules_follow_what_is_renamed(doc, docs, house):
    area = doc["larch-valley-icb-area"]
    in_valley = house.rules[0].rules[-1]
    assert (in_valley.attribute, in_valley.op, in_valley.areas) == ("area", "in", [area])
    area.id = "larch-valley"
    assert in_valley.area_ids == ["larch-valley"]
    assert b"larch-valley-icb-area" not in doc.to_bytes()
    section = docs["going-home-checklist.palcare.xml"].checklists[0].sections[1]
    oxygen, tried = section.entries[-2:]
    assert tried.rule.of == oxygen and tried.rule.values == ["yes"]
    oxygen.id = "oxygen-at-home"
    assert tried.rule.of_id == "oxygen-at-home"


def test_private_records_can_be_left_out(docs):
    doc = docs["checklist-response.palcare.xml"]
    assert b"<response" in doc.to_bytes()
    assert b"<response" not in doc.to_bytes(public_only=True)


def test_copies_are_equal_and_independent(doc):
    for other in (copy.copy(doc), copy.deepcopy(doc), doc.copy(), pickle.loads(pickle.dumps(doc))):
        assert other.equals(doc) and other != doc
        other["larch-house"].name = "Other"
        assert doc["larch-house"].name == "Larch House" and not other.equals(doc)



def test_an_unfinished_document_can_be_copied():
    doc = palcare.Document("cy")
    service = doc.services.add("s")
    other = copy.copy(doc)
    assert other.language == "cy" and other["s"].equals(service) and other["s"] != service
    doc.close()
    assert other["s"].id == "s"


def test_a_copy_keeps_the_name_of_the_file(path, doc):
    assert doc.copy().name == str(path)


def test_a_copy_finds_the_same_documents(docs):
    assert docs
    for doc in docs.values():
        found = [problem.text for problem in doc.check()]
        assert [problem.text for problem in doc.copy().check()] == found


def test_an_unfinished_document_cannot_be_pickled():
    doc = palcare.Document("en")
    doc.services.add("s")
    with pytest.raises(palcare.InvalidError):
        pickle.dumps(doc)


def test_documents_can_be_compared_and_merged(path):
    one, other = palcare.load(path), palcare.load(path)
    assert one.diff(other) == []
    other["larch-house"].name = "Birch House"
    notes = one.diff(other)
    assert notes and "larch-house" in notes[0].text
    with pytest.raises(palcare.InvalidError) as caught:
        one.merge(other)
    assert any("larch-house" in problem.text for problem in caught.value.problems)
    assert one.equals(palcare.load(path))
    del other["larch-house"]
    other.services.add_copy(one["larch-house"], "larch-annex")
    one.merge(other)
    assert "larch-annex" in one and "larch-house" in one


def test_check_gives_problems(docs, doc, path):
    problems = doc.check("2026-11-22")
    assert problems and all(isinstance(problem, palcare.Problem) for problem in problems)
    assert {problem.code for problem in problems} >= {3103}
    sources = {problem.source for problem in doc.check("2036-11-22")}
    assert any(source and "palcare" in source for source in sources)
    assert palcare.check(doc, "2026-11-22") == problems
    assert palcare.check(path, "2026-11-22") == problems
    together = docs["directory.palcare.xml"].check("2026-11-22")
    assert 3103 not in {problem.code for problem in together}
    assert palcare.check(docs, "2026-11-22") == docs.check("2026-11-22")
    assert palcare.check(b"<x/>")[0].code == 2001
    assert doc.check()
    for check in (doc.check, docs.check, lambda today: palcare.check(path, today)):
        with pytest.raises(palcare.InvalidError) as caught:
            check(today="yesterday")
        assert str(caught.value) == "today, 'yesterday', is not a date like 2026-11-01 [PC5901]"
        with pytest.raises(ValueError, match="not a date like 2026-11-01"):
            check(today="2026-11")


def test_references_lead_into_other_documents(docs):
    doc = docs["directory.palcare.xml"]
    types = doc["larch-house"].service_types
    assert [kind.id for kind in types][0] == "childrens-hospice-inpatient"
    assert types[0].doc.name.endswith("service-types.palcare.xml")
    types[0].lang("es").name = "Hospicio"
    assert doc.lang("es")["larch-house"].service_types[0].name == "Hospicio" != types[0].name
    assert docs.find("directory.palcare.xml#larch-house") == doc["larch-house"]
    assert docs.find("nothing.xml#x") is None and docs.find("directory.palcare.xml#x") is None
    assert "directory" in repr(docs) and len(docs) == len(list(docs)) > 5
    size = len(docs)
    assert docs.add("directory.palcare.xml", palcare.Document("en"))["larch-house"]
    assert len(docs) == size == len(list(docs.values()))
    response = docs["checklist-response.palcare.xml"].responses[0]
    assert response.answers[0].entry.text and response.checklist.id == "going-home"
    assert response.answers[0].entry.container.heading == "People"
    new = palcare.Document("en")
    service = new.services.add("s", provider=doc["larch-trust"], area_ids=["x"])
    assert service.provider_id == "directory.palcare.xml#larch-trust"
    with pytest.raises(ValueError, match="no name"):
        doc["larch-house"].provider = new.organizations.add("o")
    with pytest.raises(ValueError, match="service 'larch-house', contact 1: it has no id"):
        doc["larch-house"].provider = doc["larch-house"].contacts[0]
    with pytest.raises(TypeError, match="neither a record nor the id"):
        doc["larch-house"].provider = 3


def test_records_can_be_moved(doc):
    last = doc.services[-1]
    doc.move(last, before=doc.services[0])
    assert doc.services[0] == last
    doc.move(last)
    assert doc.services[-1] == last


def test_threads_read_while_another_loads(path):
    import threading
    content = path.read_bytes()
    failures = []

    def work():
        try:
            for _ in range(20):
                loaded = palcare.load(content)
                loaded["larch-house"].name = "x"
                with pytest.raises(palcare.InvalidError):
                    palcare.load(content[:-30])
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_references_can_name_parts(docs):
    checklist = docs["going-home-checklist.palcare.xml"].checklists[0]
    doc = palcare.Document("en")
    entry = checklist.sections[0].entries[0]
    answer = doc.responses.add("r", checklist=checklist).answers.add(entry=entry)
    assert answer.entry_id == entry.id  # the response says which checklist
    copy = doc.add_copy(checklist)
    same = copy.sections[0].entries[0]
    answer.entry = same
    assert answer.entry_id == f"going-home/{entry.id}" and answer.entry == same
    score = copy.scores.add(sums=[same])
    assert score.sums_ids == [entry.id]
    with pytest.raises(palcare.InvalidError, match="a part in another document cannot be"):
        score.sums = [entry]
    assert score.sums == [same]
    copy.id = "c" * 1020
    answer.entry = same
    assert answer.entry == same and len(answer.entry_id) > 1023


def test_describe_gives_types_and_fields():
    types = palcare.describe()
    service = types["Service"]
    assert service.xml_name == "service" and service.doc and not service.is_part
    assert types["Contact"].is_part and types["Response"].is_private
    assert service.field("status").codes["active"] and service.field("status").is_needed
    assert service.field("contacts").targets == ("Contact",) and service.field("contacts").is_many
    assert service.field("provider").targets == ("Organization",)
    assert service.cls is palcare.Service
    with pytest.raises(KeyError):
        service.field("nothing")


def test_importing_prints_nothing():
    done = subprocess.run([sys.executable, "-Werror", "-c", "from palcare import *"],
                          capture_output=True, check=False)
    assert done.returncode == 0 and done.stdout == done.stderr == b""


def test_a_document_can_be_named(path):
    doc = palcare.load(path.read_bytes(), name="directory.palcare.xml")
    assert doc.name == "directory.palcare.xml"
    other = palcare.Document("en")
    service = other.services.add("s", provider=doc["larch-trust"])
    assert service.provider_id == "directory.palcare.xml#larch-trust"
    doc.name = "ours.palcare.xml"
    service.provider = doc["larch-trust"]
    assert service.provider_id == "ours.palcare.xml#larch-trust"
    assert palcare.load(path, name="theirs").name == "theirs"
    with open(path, "rb") as file:
        assert palcare.load(file, name="theirs").name == "theirs"
    doc.name = None
    assert doc.name is None
    with pytest.raises(TypeError):
        doc.name = 3
    with pytest.raises(ValueError, match="NUL"):
        doc.name = "a\0b"


def test_changes_are_counted(doc):
    before = doc.changes
    assert doc["larch-house"].name and doc.changes == before
    doc["larch-house"].name = "Birch House"
    assert doc.changes > before


def test_a_path_leads_to_record_field_and_index(doc, house):
    spot = doc.at_path("/service[larch-house]/contact[2]/@kind")
    assert (spot.record, spot.field, spot.index) == (house.contacts[1], "kind", 0)
    assert doc.at_path("/service[larch-house]") == palcare.Spot(house, None, None)
    assert doc.at_path("/service[nobody]") is None and doc.at_path("nonsense") is None
    for problem in doc.check("2036-11-22"):
        assert problem.path is None or doc.at_path(problem.path)


def test_a_problem_has_a_replacement():
    with pytest.raises(palcare.InvalidError) as caught:
        palcare.Date("20/10/2026")
    assert caught.value.problem.replacement == "2026-10-20"


def test_check_merge_and_diff_take_options(doc, path):
    assert len(doc.check("2036-11-22", problems=2)) == 2
    other = palcare.load(path)
    other["larch-house"].name = "Birch House"
    other["larch-house"].status = "planned"
    assert len(doc.diff(other, problems=1)) == 1 < len(doc.diff(other))
    with pytest.raises(palcare.InvalidError) as caught:
        doc.merge(other, problems=1)
    assert len(caught.value.problems) == 1
    doc.merge(other, newer=True)
    assert doc["larch-house"].name == "Birch House"
    for call in (doc.check, doc.to_bytes, lambda **options: doc.diff(doc, **options)):
        with pytest.raises(TypeError, match="no option 'recrds'"):
            call(recrds=1)


@pytest.mark.parametrize("value, kind, why", [
    (2**80, ValueError, f"to {2**63 - 1}, not '{2**80}'"), (-2**80, ValueError, "not '-"),
    (0, ValueError, "goes from 1"), ("many", ValueError, "a whole number from 1"),
    (1.5, TypeError, "whole number, not 1.5"), (None, TypeError, "whole number, not None"),
    (float("inf"), TypeError, "whole number, not inf"), ([], TypeError, "not \\[\\]")])
def test_an_option_is_refused_with_its_range(path, value, kind, why):
    for option in ("bytes", "records"):
        with pytest.raises(kind, match=f"'{option}'.*{why}"):
            palcare.load(path, **{option: value})


def test_options_may_be_numbers_of_any_type(doc, path):
    assert palcare.load(path, bytes=1e6, records=True + 999).equals(doc)
    for problems in (1.5, float("nan"), "2"):
        with pytest.raises(TypeError, match="whole number, not"):
            doc.check(problems=problems)
    assert len(doc.check("2036-11-22", problems=2.0)) == 2


def test_a_record_of_another_document_is_refused(doc, path):
    with pytest.raises(ValueError, match="of another document"):
        doc.remove(palcare.load(path)["larch-house"])
    with pytest.raises(ValueError, match="of another document"):
        doc.move(palcare.load(path)["larch-house"])


def test_the_vocabularies_come_with_the_package(path):
    found = palcare.vocabularies()
    assert list(found) == ["conditions.palcare.xml", "indicators.palcare.xml", "roles.palcare.xml",
                           "service-types.palcare.xml", "topics.palcare.xml"]
    docs = palcare.load_all([path], vocabularies=True)
    assert list(docs) == [path.name, *found]
    assert docs[path.name].services[0].service_types[0].name
    missing = [problem.text for problem in docs[path.name].check("2026-11-22")
               if problem.code == 3103]
    assert not [text for text in missing if any(name in text for name in found)]


def test_a_file_of_the_same_name_comes_before_a_vocabulary(tmp_path):
    ours = palcare.Document("en")
    ours.add_about(privacy="public", title="Ours")
    ours.save(tmp_path / "roles.palcare.xml")
    docs = palcare.load_all(tmp_path, vocabularies=True)
    assert docs["roles.palcare.xml"].about.title == "Ours" and len(docs) == 5


def test_two_files_of_one_name_are_named_by_their_paths(path, tmp_path):
    other = tmp_path / path.name
    other.write_bytes(path.read_bytes())
    docs = palcare.load_all([path, other])
    assert list(docs) == [str(path), str(other)]
    assert docs[str(other)].name == str(other)


def test_file_names_need_not_be_utf8(path, tmp_path):
    """As the system has them (PEP 383)."""
    name = b"Stra\xdfe.palcare.xml"
    there = os.fsencode(tmp_path) + b"/" + name
    with open(there, "wb") as file:
        file.write(path.read_bytes())
    doc = palcare.load(os.fsdecode(there))
    assert os.fsencode(doc.name) == there and "66 records" in repr(doc)
    assert os.fsencode(doc.copy().name) == there
    docs = palcare.load_all(tmp_path)
    assert list(docs) == [os.fsdecode(name)]
    assert docs.find(os.fsdecode(name) + "#larch-house").name == "Larch House"
    again = pickle.loads(pickle.dumps(doc))
    assert again.name == doc.name and again.equals(doc)
    with open(there, "ab") as file:
        file.write(b"x")
    with pytest.raises(palcare.InvalidError) as caught:
        palcare.load(os.fsdecode(there))
    assert os.fsencode(caught.value.file) == there and str(caught.value)
    with pytest.raises(FileNotFoundError):
        palcare.load(os.fsdecode(there + b"x"))

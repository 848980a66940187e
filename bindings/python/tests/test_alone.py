"""Records made alone, and put into documents later."""
# SPDX-License-Identifier: Apache-2.0
import gc

import pytest

import palcare
from palcare import Contact, Schedule, Section, Service

TYPES = palcare.describe()


@pytest.fixture
def new():
    """An empty document."""
    return palcare.Document("en")


def test_a_part_is_put_into_a_list(new):
    contact = Contact(kind="phone", value="020 7946 0123", note="By day")
    assert repr(contact) == "<Contact phone '020 7946 0123'>" and contact.container is None
    contact.schedules.append(Schedule(days=["mo"], note="Not in August"))
    assert contact.schedules[0].container == contact
    contacts = new.services.add("larch", contacts=[contact]).contacts
    contacts.append(contact)
    contacts.insert(0, Contact(kind="email", value="hello@larch.example.org"))
    contacts[1:2] = [contact]
    assert [one.kind for one in contacts] == ["email", "phone", "phone"]
    contact.note = "By night"  # what was put in is a copy
    assert [one.note for one in contacts] == [None, "By day", "By day"]
    assert contacts[2].container.id == "larch"
    with pytest.raises(TypeError):
        contacts.append(Schedule())


def test_texts_take_the_language_of_the_document(new):
    contact = Contact(note="By day", schedules=[{"note": "Not in August"}])
    assert contact.note == "By day" and contact.doc.language is None
    service = new.services.add("larch", contacts=[contact])
    assert dict(service.contacts[0].translations("note")) == {"en": "By day"}
    assert dict(service.contacts[0].schedules[0].translations("note")) == {"en": "Not in August"}
    contact = Contact(note={"es": "De día"})
    contact.lang("ar").note = "نهارا"
    service.contacts = [contact]
    assert dict(service.contacts[0].translations("note")) == {"es": "De día", "ar": "نهارا"}
    role = palcare.Role("nurse", name="Nurse", other_names=["Sister", "Home nurse"])
    role.lang("es").other_names.append("Enfermera")
    copy = new.add_copy(role)
    assert copy.translations("other_names") == {"en": ["Sister", "Home nurse"],
                                                "es": ["Enfermera"]}
    assert b'xml:lang=""' not in new.to_bytes()


def test_a_single_part_can_be_given_and_copied(new):
    about = new.add_about(title="T", licence=palcare.Licence(spdx="CC0-1.0"))
    assert about.licence.spdx == "CC0-1.0" and about.licence.container == about
    assert palcare.About(title="T", licence=about.licence).licence.spdx == "CC0-1.0"
    section = Section(id="first", heading="H", sections=[Section(heading="Below")])
    new.items.add("i", sections=[section])
    assert new["i"].sections[0].sections[0].heading == "Below"


def test_records_can_be_made_without_a_document(new, doc):
    service = Service("larch", name={"en": "Larch", "es": "Alerce"}, provider=doc["larch-trust"],
                      area_ids=["here"])
    assert service.provider_id == "larch-trust" and service.container is None
    assert service.id == "larch" and repr(service) == "<Service 'larch'>"
    new.services.append(service)
    new.services.insert(0, Service("birch", name="Birch"))
    new.services[1:] = [service]
    assert [one.name for one in new.services] == ["Birch", "Larch"]
    assert new["larch"].lang("es").name == "Alerce"
    with pytest.raises(palcare.InvalidError, match="taken"):
        new.services.append(service)
    assert new.services.add_copy(service, "other").equals(new["larch"])
    with pytest.raises(TypeError, match="does not belong"):
        new.areas.add_copy(service)


def test_references_are_written_as_from_the_new_document(new):
    """A reference is written as from the document where it will be."""
    checklist = palcare.Checklist("going-home", sections=[{"heading": "People", "entries": [
        {"id": "who", "text": "Who comes?"}]}])
    response = new.responses.add("r", checklist=new.add_copy(checklist))
    assert response.checklist.id == "going-home"
    response.answers.append(palcare.Answer(entry=checklist.sections[0].entries[0]))
    assert response.answers[0].entry == new["going-home"].sections[0].entries[0]


def test_records_made_alone_can_be_streamed(tmp_path):
    out = tmp_path / "out.palcare.xml"
    head = palcare.Document("en")
    head.add_about(privacy="public", title="Areas", licence={"spdx": "CC0-1.0"})
    with palcare.RecordWriter(out, head) as writer:
        for number in range(3):
            writer.put(palcare.Area(f"a{number}", name="A", kind="region"))
    assert [area.name for area in palcare.load(out).areas] == ["A"] * 3
    assert b"xml:lang" not in out.read_bytes().split(b"<area")[1]


@pytest.mark.parametrize("info", TYPES.values(), ids=TYPES)
def test_every_type_can_be_made_alone(info):
    has_id = any(field.name == "id" for field in info.fields) and not info.is_part
    record = info.cls("x") if has_id else info.cls()
    assert type(record) is info.cls and record.container is None
    assert all(getattr(record, field.name) in (None, []) or field.name == "id"
               for field in info.fields)
    part = next((field for field in info.fields if field.kind == "part"), None)
    if part:
        other = TYPES[part.targets[0]].cls()
        setattr(record, part.name, [other] if part.is_many else other)
        inner = getattr(record, part.name)
        assert (inner[0] if part.is_many else inner).container == record


def test_wrong_arguments_make_no_record():
    for call, error in ((lambda: palcare.Record(), TypeError), (lambda: Service(), TypeError),
                        (lambda: Service("a b"), palcare.InvalidError),
                        (lambda: Contact("x"), TypeError), (lambda: Service(None), palcare.Error),
                        (lambda: Contact(fone="1"), AttributeError),
                        (lambda: Contact(kind="pigeon"), palcare.InvalidError)):
        with pytest.raises(error):
            call()


def test_a_part_keeps_its_owner_alive():
    schedule = Contact(schedules=[{"days": ["mo"]}]).schedules[0]
    gc.collect()
    assert schedule.days == ["mo"] and schedule.container.kind is None
    doc = schedule.doc
    del schedule
    gc.collect()
    assert len(doc) == 0  # a part is no record of a document

"""Lives: whatever is dropped, and in whatever order, what is still held works."""
# SPDX-License-Identifier: Apache-2.0
import gc
import itertools
import os
import weakref

import pytest

import palcare
from palcare import _palcare

LIVE = _palcare.live_documents_left() >= 0


def things(path):
    """A document and what hangs on it, each made from another."""
    doc = palcare.load(path)
    service = doc["larch-house"]
    contact = service.contacts[1]
    schedule = contact.schedules[0]
    docs = palcare.Documents({path.name: doc})
    trust = docs.find(f"{path.name}#larch-trust")
    return {"doc": doc, "services": doc.services, "service": service,
            "contacts": service.contacts, "contact": contact, "schedule": schedule,
            "spanish": service.lang("es"), "names": service.translations("name"),
            "walk": iter(doc.services), "docs": docs, "trust": trust,
            "streamed": next(palcare.iter_records(path, palcare.Service)).contacts[1],
            "alone": palcare.Contact(schedules=[schedule]).schedules[0]}


USE = {
    "doc": lambda doc: len(doc) == 66,
    "services": lambda services: services[0].name == "Larch House",
    "service": lambda service: service.provider.id == "larch-trust",
    "contacts": lambda contacts: len(contacts) == 3,
    "contact": lambda contact: contact.container.id == "larch-house",
    "schedule": lambda schedule: schedule.days[0] == "mo",
    "spanish": lambda spanish: spanish.doc["larch-house"] == spanish,
    "names": lambda names: names["en-GB"] == "Larch House",
    "walk": lambda walk: next(walk).id == "larch-house",
    "docs": lambda docs: docs.find("directory.palcare.xml#larch-house").name == "Larch House",
    "trust": lambda trust: trust.doc["larch-house"].provider == trust,
    "streamed": lambda contact: contact.container.id == "larch-house",
    "alone": lambda schedule: schedule.container.schedules[0].days[0] == "mo",
}


ORDERS = list(itertools.permutations(["doc", "service", "contact", "schedule", "walk"]))


@pytest.mark.parametrize("order", ORDERS)
def test_objects_can_be_deleted_in_every_order(path, order):
    held = things(path)
    others = [name for name in held if name not in order]
    for name in [*order, *others]:
        del held[name]
        gc.collect()
        for left, thing in held.items():
            if left != "walk":
                assert USE[left](thing)
    assert not held


@pytest.mark.parametrize("name", list(USE))
def test_one_object_keeps_its_document_alive(path, name):
    held = things(path)
    thing = held.pop(name)
    held.clear()
    gc.collect()
    assert USE[name](thing)


def test_no_document_is_leaked(path):
    if not LIVE:
        pytest.skip("this build does not count its documents")
    gc.collect()
    before = _palcare.live_documents_left()
    for _ in range(50):
        held = things(path)
        del held
    with pytest.raises(palcare.Error):
        palcare.load(b"<palcare/>")
    for record in palcare.iter_records(path):
        del record
    docs = palcare.load_all([path])
    assert docs[path.name]["larch-house"].provider
    del docs
    gc.collect()
    assert _palcare.live_documents_left() == before


def test_a_removed_record_can_be_read_but_not_changed(doc, house):
    contact = house.contacts[0]
    doc.remove(house)
    assert house.name == "Larch House" and house.contacts[0] == contact
    assert "larch-house" not in doc and house not in doc.services
    for call in (lambda: setattr(house, "name", "x"), lambda: setattr(contact, "value", "x"),
                 lambda: house.contacts.add(), lambda: house.contacts.clear(),
                 lambda: house.settings.append("home"), lambda: doc.remove(house)):
        with pytest.raises(palcare.UseError):
            call()


def test_a_removed_part_can_be_read_but_not_changed(house):
    contact = house.contacts[0]
    contacts = house.contacts
    contact.remove()
    assert len(contacts) == 2 and contact.value == "0191 498 0100" and contact.container is None
    with pytest.raises(palcare.UseError):
        contact.value = "1"


def test_parts_of_a_cleared_field_can_be_read(doc, house):
    contact, schedule, about = house.contacts[1], house.contacts[1].schedules[0], doc.about
    contacts, days, licence = house.contacts, schedule.days, about.licence
    house.contacts.clear()
    about.licence = {"spdx": "CC0-1.0"}
    names, others = house.translations("name"), house.other_names
    house.name = None
    others.clear()
    gc.collect()
    assert contact.value and schedule.days == ["mo", "tu", "we", "th", "fr"] == days
    assert licence.spdx == "Apache-2.0" != about.licence.spdx
    assert contacts == [] and "en-GB" not in names and others == []
    for call in (lambda: days.clear(), lambda: setattr(licence, "spdx", "CC0-1.0"),
                 lambda: schedule.lang("es").__setattr__("note", "x")):
        with pytest.raises(palcare.UseError):
            call()
    contacts.append(contact)  # and can be copied back
    assert house.contacts[0].schedules[0].equals(schedule)


def test_lists_of_a_removed_record_can_be_read(doc, house):
    kept = {"parts": house.contacts, "values": house.settings, "targets": house.service_types,
            "names": house.translations("name"), "texts": house.other_names}
    before = {name: len(one) for name, one in kept.items()}
    walks = [iter(house.contacts), iter(house.settings), iter(house.other_names)]
    firsts = [next(walk, None) for walk in walks]
    doc.remove(house)
    del house
    gc.collect()
    assert {name: len(one) for name, one in kept.items()} == before
    assert firsts[0].value and [len(list(walk)) for walk in walks[:2]]
    for call in (lambda: kept["parts"].add(), lambda: kept["values"].append("home"),
                 lambda: kept["targets"].append("x"), lambda: kept["texts"].append("x"),
                 lambda: kept["names"].update(es="x"), lambda: kept["parts"].pop()):
        with pytest.raises(palcare.UseError):
            call()


def test_an_iterator_outlives_the_closing(doc):
    walk = iter(doc.services)
    doc.close()
    assert len(list(walk)) == 17


def test_lists_and_iterators_follow_changes(doc, house):
    contacts, walk = house.contacts, iter(house.contacts)
    next(walk)
    contacts.clear()
    assert list(walk) == [] and list(contacts) == []
    with pytest.raises(IndexError):
        contacts[0]
    services = iter(doc.services)
    first = next(services)
    doc.remove(first)
    second = next(services)
    assert second != first
    for service in list(doc.services):
        service.remove()
    assert list(services) == [] and next(services, None) is None
    seen = 0
    for service in doc.services:
        seen += 1
    assert seen == 0
    for number in range(3):
        doc.services.add(f"s{number}")
    for service in doc.services:
        if len(doc.services) < 10:
            doc.services.add(f"{service.id}x")
    assert len(doc.services) == 10


def test_records_can_be_removed_while_iterating(doc):
    for record in doc:
        if isinstance(record, palcare.Service):
            doc.remove(record)
    assert len(doc.services) == 0


def test_a_closed_document_refuses_use(path):
    with palcare.load(path) as doc:
        house = doc["larch-house"]
    assert doc.closed and house.name == "Larch House"
    for call in (lambda: len(doc), lambda: doc["x"], lambda: doc.save("x"), lambda: doc.services[0],
                 lambda: list(doc), lambda: doc.check(), lambda: doc.lang("es")):
        with pytest.raises(ValueError, match="closed"):
            call()
    doc.close()
    assert house.doc["larch-house"] == house


def test_documents_can_be_weakly_referenced(path):
    doc = palcare.load(path)
    weak = weakref.ref(doc)
    assert weak() is doc
    del doc
    gc.collect()
    assert weak() is None


def test_equality_is_identity_in_the_library(doc, house, path):
    assert house == doc["larch-house"] and hash(house) == hash(doc["larch-house"])
    assert house != doc.services[1] and house != "larch-house" and doc == house.doc
    assert house != palcare.load(path)["larch-house"]
    assert house.equals(palcare.load(path)["larch-house"])
    assert len({house, doc["larch-house"], house.lang("es")}) == 1
    with pytest.raises(TypeError):
        house < house


@pytest.mark.skipif(bool(os.environ.get("PALCARE_SANITIZER")),
                    reason="a sanitizer keeps what was freed")
def test_many_rounds_take_no_more_memory():
    def size():
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1])

    content = None

    def rounds(count):
        nonlocal content
        for _ in range(count):
            if content is None:
                made = palcare.Document("en")
                made.add_about(privacy="public")
                content = made.to_bytes()
            doc = palcare.load(content)
            doc.areas.add("a", name="A", kind="region").lang("es").name = "B"
            assert doc["a"].translations("name")["es"] == "B"
            try:
                doc["a"].kind = "nothing"
            except palcare.InvalidError as error:
                assert error.code == 2203

    rounds(1000)
    gc.collect()
    before = size()
    rounds(60000)
    gc.collect()
    assert size() - before < 400  # pages


def test_reference_counts_are_right(house):
    import sys
    name = "Larch"
    none, text = sys.getrefcount(None), sys.getrefcount(name)
    for _ in range(1000):
        house.name = name
        assert house.min_age and house.succeeded_by == [] and house.provider
        house.interpreter = None
        assert house.interpreter is None
        with pytest.raises(AttributeError):
            house.nothing
    assert abs(sys.getrefcount(None) - none) < 50 and abs(sys.getrefcount(name) - text) < 5


def test_handles_cannot_be_made_by_calling():
    for cls in (_palcare.DocHandle, _palcare.RecordHandle, _palcare.ReaderHandle):
        with pytest.raises(TypeError, match="not made by calling"):
            cls()

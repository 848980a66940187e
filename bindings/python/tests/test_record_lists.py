"""The live lists of a document's records, which keep the order and the records of other types."""
# SPDX-License-Identifier: Apache-2.0
import pytest

import palcare


def test_records_behave_like_a_list(doc):
    services = doc.services
    assert services[-1] == list(services)[-1] and services[2:4] == list(services)[2:4]
    assert "larch-house" in services and services[0] in services
    assert services.get("larch-trust") is None and services.get("nobody") is None
    with pytest.raises(KeyError):
        services["larch-trust"]
    with pytest.raises(IndexError):
        services[len(services)]
    other = palcare.Document("en")
    other.services.append(services[0])
    other.services.insert(0, services[1])
    assert [service.id for service in other.services] == [services[1].id, services[0].id]
    other.services[0] = services[2]
    assert [service.id for service in other.services] == [services[2].id, services[0].id]
    other.services[0] = other.services[0]
    other.services[:] = services[5:7]
    assert [service.id for service in other.services] == [services[5].id, services[6].id]
    del other.services[0]
    del other[services[6].id]
    assert len(other.services) == 0 and len(other) == 0 and other
    with pytest.raises(palcare.InvalidError, match="taken"):
        services.append(services[0])
    copy = services.add_copy(services[0], "another")
    assert copy.id == "another" and copy.equals(services[0])
    with pytest.raises(TypeError):
        services.add_copy(doc["larch-trust"])


def test_indexes_follow_the_changes_of_a_document(doc):
    services = doc.services

    def same():
        assert [services[at] for at in range(len(services))] == list(services)
        assert [services[at] for at in reversed(range(len(services)))] == list(services)[::-1]

    same()
    services.add("last")
    same()
    del services[3]
    same()
    services[5].remove()
    same()
    doc.move(services[7], before=services[2])
    same()
    services.insert(4, palcare.Service("again", name="Again"))
    same()
    doc.lang("es").remove(services[1])  # by another object for the same document
    same()
    other = palcare.Document("en")
    other.services.add("other").remove()
    same()
    other.services.add("later")
    other.services.append(services[0])
    doc.merge(other)
    same()
    assert services.pop().id == "later" and services[-1].id == "last"
    services.clear()
    same()
    with pytest.raises(IndexError):
        services[0]
    services.add("first")
    same()


def test_a_record_can_be_replaced(doc, house):
    doc.services[1] = palcare.Service("new", name="New")
    doc.services[0] = palcare.Service("larch-house", name="Other")
    assert [service.name for service in doc.services][:2] == ["Other", "New"]
    assert house.name == "Larch House" and house not in doc and len(doc.services) == 17
    doc.services[-1] = palcare.Service("last")
    assert doc.services[-1].id == "last"


def test_only_records_out_of_order_are_moved():
    doc = palcare.Document("en")
    for id in "abc":
        doc.services.add(f"service-{id}", name=id)
        doc.areas.add(f"area-{id}", name=id, kind="region")
    ids = [record.id for record in doc]
    doc.services.sort(key=lambda service: service.id)
    assert [record.id for record in doc] == ids
    doc.services.reverse()
    assert [service.name for service in doc.services] == ["c", "b", "a"]
    assert [area.name for area in doc.areas] == ["a", "b", "c"]
    del doc.services[::2]
    assert [record.id for record in doc] == ["area-a", "service-b", "area-b", "area-c"]
    doc.areas[0:2] = [palcare.Area("area-b", name="B", kind="region"),
                      palcare.Area("area-d", name="D", kind="region")]
    assert [record.id for record in doc] == ["service-b", "area-b", "area-d", "area-c"]
    assert doc["area-b"].name == "B"
    doc.areas.clear()
    assert [record.id for record in doc] == ["service-b"]


def test_a_slice_is_replaced_whole_or_not_at_all(doc):
    house = doc.services["larch-house"]
    house.settings = ["home", "school", "home"]
    house.settings[1:] = ["hospital"]
    assert list(house.settings) == ["home", "hospital"]
    with pytest.raises(palcare.InvalidError):
        house.settings[0:1] = ["school", "nowhere"]
    assert list(house.settings) == ["home", "hospital"]
    house.settings[1:1] = ["school"]
    house.settings.reverse()
    assert list(house.settings) == ["hospital", "school", "home"]
    del house.settings[1:]
    assert list(house.settings) == ["hospital"]


def test_a_refused_slice_leaves_the_records_that_are_held(doc):
    held, before = list(doc.services), doc.to_json()
    for wrong in ([held[1], palcare.Service.from_json("{}")], [held[1], held[1]], [held[1], 3]):
        with pytest.raises((ValueError, TypeError)):
            doc.services[:2] = wrong
        assert doc.to_json() == before and list(doc.services) == held


def test_records_of_other_types_keep_their_places_when_some_are_sorted():
    doc = palcare.Document("en")
    doc.areas.add("a")
    for name in "bdc":
        doc.services.add(name)
        doc.sites.add(f"site-of-{name}")
    doc.add_about()
    doc.services.sort(key=lambda record: record.id, reverse=True)
    assert [record.id for record in doc] == [None, "a", "d", "site-of-b", "c", "site-of-d", "b",
                                             "site-of-c"]
    doc.services.reverse()
    assert [record.id for record in doc][2::2] == ["b", "c", "d"]
    doc.services[1:] = [doc.services[2], palcare.Service("new"), palcare.Service("last")]
    assert [record.id for record in doc] == [None, "a", "b", "site-of-b", "site-of-d", "d",
                                             "site-of-c", "new", "last"]
    doc.services[1:2] = [palcare.Service("x"), doc.services[1], palcare.Service("y")]
    assert [record.id for record in doc][5:] == ["x", "d", "site-of-c", "y", "new", "last"]
    del doc.services[::2]
    assert [record.id for record in doc][2:] == ["site-of-b", "site-of-d", "x", "site-of-c", "y",
                                                 "last"]


def test_the_records_of_a_type_are_assigned_and_extended_in_place(doc, house):
    areas = [area.id for area in doc.areas]
    doc.areas += [palcare.Area("new")]
    doc.lang("es").areas += [palcare.Area("nueva")]
    assert [area.id for area in doc.areas] == [*areas, "new", "nueva"]
    with pytest.raises(ValueError, match="taken"):
        doc.areas += [palcare.Area("again"), palcare.Area("new")]
    assert len(doc.areas) == len(areas) + 2
    doc.areas = [palcare.Area("one"), doc.areas[0]]
    assert [area.id for area in doc.areas] == ["one", areas[0]]
    doc.areas = []
    assert not doc.areas and house in doc.services
    with pytest.raises(TypeError):
        doc.areas = None
    with pytest.raises(AttributeError):
        doc.about = None


def test_a_record_is_found_in_its_list(doc):
    services, house = doc.services, doc["larch-house"]
    at = services.index(house)
    assert services[at] == house and house in services and services.count(house) == 1
    for start, stop in ((at, None), (0, at + 1), (-len(services), None)):
        assert services.index(house, start, stop) == at
    for wrong, span in ((house, (at + 1,)), (house, (0, at)), (doc.areas[0], ()),
                        (house.contacts[0], ()), ("larch-house", ()), (None, ())):
        with pytest.raises(ValueError, match="not in the list"):
            services.index(wrong, *span)
    services.remove(house)
    assert house not in services and house.name == "Larch House"
    for wrong in (house, doc.areas[0], "larch-hub", None):
        with pytest.raises(ValueError, match="not in the list"):
            services.remove(wrong)
    last = services[-1]
    assert services.pop() == last and last not in doc and services.pop(0) not in doc
    with pytest.raises(IndexError):
        services.pop(len(services))
    other = palcare.Document("en").services.add("larch-house")
    assert other not in services
    with pytest.raises(ValueError):
        doc.services.index(other)

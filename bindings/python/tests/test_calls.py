"""A binding asks the library, and never works out again what the library knew: each thing a program
does to a document is at most four calls into C, whatever the size of document and field."""
# SPDX-License-Identifier: Apache-2.0
import array
import sys

import pytest

import palcare
from palcare import Area, Contact, Service, _palcare

GIVEN = {}  # records to put somewhere


def calls(action, *given):
    """The names of the functions of the module that an action calls."""
    names = []

    def note(frame, event, function):
        if event == "c_call" and getattr(function, "__module__", None) == _palcare.__name__:
            names.append(function.__name__)

    sys.setprofile(note)
    try:
        action(*given)
    finally:
        sys.setprofile(None)
    return names


@pytest.fixture(autouse=True)
def given():
    GIVEN.update(area=Area("new"), house=Service("house"), contact=Contact(),
                 contacts=[Contact() for _ in range(300)])
    yield
    GIVEN.clear()


def make(size):
    """A document, and in it a record, where every list is that long."""
    doc = palcare.Document("en")
    for number in range(size):
        doc.areas.add(f"area-{number}", name="A", kind="region")
        doc.services.add(f"service-{number}", name="S")
    house = doc.services.add("house", name={"en": "House", "es": "Casa"}, interpreter="yes")
    house.settings = ["home"] * size
    house.areas = list(doc.areas)
    house.contacts = [{"kind": "phone", "value": "020 7946 0123"}] * size
    GIVEN.update(target=house.areas[-1], all=list(house.contacts), last=house.contacts[-1])
    house.other_names = {"fr": ["autre"] * size, "en": ["name"] * size, "es": ["otro"] * size}
    house.to_dict(fields=[])  # the fields of a class are looked up once
    return doc, house


# Actions on a document and its record, each with a name of its own; the last value of a list is the
# slowest to find.
ACTIONS = [
    ("a record by its place", lambda doc, house: doc.services[-1]),
    ("a record by its id", lambda doc, house: doc.services["house"]),
    ("the about", lambda doc, house: doc.about),
    ("a record is put before another", lambda doc, house: doc.areas.insert(-1, GIVEN["area"])),
    ("a record is replaced", lambda doc, house: doc.areas.__setitem__(-1, GIVEN["area"])),
    ("a record is replaced by one of its id",
     lambda doc, house: doc.services.__setitem__(-1, GIVEN["house"])),
    ("a record is removed", lambda doc, house: house.remove()),
    ("a record is removed by its place", lambda doc, house: doc.services.__delitem__(-1)),
    ("a record is moved", lambda doc, house: house.move(doc.areas[1])),
    ("a part", lambda doc, house: house.contacts[-1]),
    ("a part is made", lambda doc, house: house.contacts.add()),
    ("a part is put before another", lambda doc, house: house.contacts.insert(-1, {})),
    ("a part is replaced", lambda doc, house: house.contacts.__setitem__(-1, house.contacts[0])),
    ("parts are made from mappings",
     lambda doc, house: setattr(house, "contacts", [{"kind": "phone"}])),
    ("parts are put into an order",
     lambda doc, house: house.contacts._order(list(range(len(house.contacts))))),
    ("all parts but the last are removed",
     lambda doc, house: house.contacts.__delitem__(slice(0, -1))),
    ("all values but the first are replaced",
     lambda doc, house: house.settings.__setitem__(slice(1, None), ["school"])),
    ("all values but the first are removed",
     lambda doc, house: house.settings.__delitem__(slice(1, None))),
    ("values are reversed", lambda doc, house: house.settings.reverse()),
    ("all values are read", lambda doc, house: list(house.settings)),
    # list() of Python 3.9 asks for the length twice.
    ("all texts of a language are read", lambda doc, house: [*house.other_names]),
    ("the first texts are replaced",
     lambda doc, house: house.other_names.__setitem__(slice(0, 2), ["x"])),
    ("a part is removed", lambda doc, house: house.contacts[1].remove()),
    ("a part is removed by its place", lambda doc, house: house.contacts.__delitem__(-1)),
    ("a part is moved", lambda doc, house: house.contacts.move(-1, 0)),
    ("parts are assigned", lambda doc, house: setattr(house, "contacts", [GIVEN["contact"]])),
    ("many parts are assigned", lambda doc, house: setattr(house, "contacts", GIVEN["contacts"])),
    ("parts are cleared by a slice",
     lambda doc, house: house.contacts.__setitem__(slice(None), [])),
    ("a slice of parts is assigned",
     lambda doc, house: house.contacts.__setitem__(slice(1, None), GIVEN["contacts"])),
    ("a slice of parts is removed",
     lambda doc, house: house.contacts.__delitem__(slice(None, None, 2))),
    ("parts are appended", lambda doc, house: house.contacts.extend(GIVEN["contacts"])),
    ("parts are sorted", lambda doc, house: house.contacts.sort(key=id)),
    ("parts are reversed", lambda doc, house: house.contacts.reverse()),
    ("a value", lambda doc, house: house.settings[-1]),
    ("a value is put before another", lambda doc, house: house.settings.insert(-1, "home")),
    ("a value is appended", lambda doc, house: house.settings.append("home")),
    ("a value is replaced", lambda doc, house: house.settings.__setitem__(-1, "school")),
    ("a value is removed", lambda doc, house: house.settings.__delitem__(-1)),
    ("values are assigned", lambda doc, house: setattr(house, "settings", ["home", "school"])),
    ("a slice of values is assigned",
     lambda doc, house: house.settings.__setitem__(slice(None), ["home", "school"])),
    ("a slice with a step is assigned",
     lambda doc, house: house.settings.__setitem__(slice(0, 3, 2), ["school"] * 2)),
    ("a slice of values is removed",
     lambda doc, house: house.settings.__delitem__(slice(None, None, 2))),
    ("values are appended", lambda doc, house: house.settings.extend(["home"] * 300)),
    ("values are sorted", lambda doc, house: house.settings.sort()),
    ("values are cleared", lambda doc, house: house.settings.clear()),
    ("a single value is assigned",
     lambda doc, house: setattr(house, "status", Service.Status.ACTIVE)),
    ("the text of a language", lambda doc, house: house.translations("name")["es"]),
    ("the texts of a language are counted", lambda doc, house: len(house.other_names)),
    ("one of the texts of a language", lambda doc, house: house.other_names[2]),
    ("whether there is a language", lambda doc, house: "es" in house.translations("other_names")),
    ("a text is put before another", lambda doc, house: house.other_names.insert(-1, "x")),
    ("a text is replaced", lambda doc, house: house.other_names.__setitem__(-1, "x")),
    ("a text is removed", lambda doc, house: house.other_names.__delitem__(-1)),
    ("texts are assigned", lambda doc, house: setattr(house, "other_names", ["x", "y"])),
    ("a slice of texts is assigned",
     lambda doc, house: house.other_names.__setitem__(slice(None), ["x", "y"])),
    ("a slice of texts is removed",
     lambda doc, house: house.other_names.__delitem__(slice(None, None, 2))),
    ("texts are appended", lambda doc, house: house.other_names.extend(["x"] * 300)),
    ("texts are sorted", lambda doc, house: house.other_names.sort()),
    ("texts are reversed", lambda doc, house: house.other_names.reverse()),
    ("all texts of a language", lambda doc, house: house.translations("other_names")["es"]),
    ("texts are cleared", lambda doc, house: house.other_names.clear()),
    ("the texts of a language are assigned",
     lambda doc, house: house.translations("other_names").__setitem__("es", ["x", "y"])),
    ("a reference", lambda doc, house: house.areas[-1]),
    ("a reference is assigned", lambda doc, house: setattr(house, "provider", doc.areas[0])),
    ("a reference is appended", lambda doc, house: house.areas.append(doc.areas[0])),
    ("a slice of references is assigned",
     lambda doc, house: house.areas.__setitem__(slice(None), ["area-1", "area-2"])),
    ("references are reversed", lambda doc, house: house.areas.reverse()),
    ("references are sorted as they are written", lambda doc, house: house.area_ids.sort()),
    ("references are assigned as they are written",
     lambda doc, house: setattr(house, "areas", ["area-1", "area-2"])),
    ("a record is made alone", lambda doc, house: Contact()),
    ("a record with an id is made alone", lambda doc, house: Service("x")),
    ("a record is made", lambda doc, house: doc.services.add("x")),
    ("a record is copied", lambda doc, house: doc.services.add_copy(house, "x")),
    ("a path is followed", lambda doc, house: doc.at_path("/service[house]/contact[2]")),
    ("whether a record is there", lambda doc, house: house in doc.services),
    ("the index of a record", lambda doc, house: doc.services.index(house)),
    ("a record is removed from its list", lambda doc, house: doc.services.remove(house)),
    ("the last record is taken out", lambda doc, house: doc.services.pop()),
    ("a slice of records", lambda doc, house: doc.services[1:]),
    ("records are cleared", lambda doc, house: doc.services.clear()),
    ("a slice of records is removed", lambda doc, house: doc.services.__delitem__(slice(1, None))),
    ("records are sorted", lambda doc, house: doc.services.sort(key=hash)),
    ("records are reversed", lambda doc, house: doc.services.reverse()),
    ("all records are read", lambda doc, house: list(doc.services)),
    ("all parts are read", lambda doc, house: list(house.contacts)),
    ("a slice of parts", lambda doc, house: house.contacts[1:]),
    ("parts are compared", lambda doc, house: house.contacts == GIVEN["all"]),
    ("whether a part is there", lambda doc, house: GIVEN["last"] in house.contacts),
    ("the index of a part", lambda doc, house: house.contacts.index(GIVEN["last"])),
    ("a part is removed from its list", lambda doc, house: house.contacts.remove(GIVEN["last"])),
    ("the last part is taken out", lambda doc, house: house.contacts.pop()),
    ("parts are counted that equal one", lambda doc, house: house.contacts.count(GIVEN["last"])),
    ("whether a value is there", lambda doc, house: "school" in house.settings),
    ("the index of a value", lambda doc, house: house.settings.index("home", 1)),
    ("a value is removed from its list", lambda doc, house: house.settings.remove("home")),
    ("the last value is taken out", lambda doc, house: house.settings.pop()),
    ("a slice of values", lambda doc, house: house.settings[1:]),
    ("values are read backwards", lambda doc, house: list(reversed(house.settings))),
    ("the last text", lambda doc, house: house.other_names[-1]),
    ("the last text is taken out", lambda doc, house: house.other_names.pop()),
    ("a text is removed from its list", lambda doc, house: house.other_names.remove("name")),
    ("a slice of texts", lambda doc, house: house.other_names[1:]),
    ("the languages are read", lambda doc, house: list(house.translations("other_names"))),
    ("the languages are counted", lambda doc, house: len(house.translations("other_names"))),
    ("the texts of all languages are read",
     lambda doc, house: house.translations("other_names").items()),
    ("texts are updated",
     lambda doc, house: house.translations("other_names").update(es=["x"], cy="y")),
    ("texts are compared", lambda doc, house: house.translations("other_names") == {}),
    ("the texts of a language are taken out",
     lambda doc, house: house.translations("other_names").pop("es")),
    ("the texts of some language are taken out",
     lambda doc, house: house.translations("other_names").popitem()),
    ("the texts of all languages are removed",
     lambda doc, house: house.translations("other_names").clear()),
    ("whether a reference leads to a record", lambda doc, house: GIVEN["target"] in house.areas),
    ("whether a reference is written so", lambda doc, house: "area-2" in house.areas),
    ("the index of a reference", lambda doc, house: house.areas.index(GIVEN["target"])),
    ("a reference is removed from its list",
     lambda doc, house: house.areas.remove(GIVEN["target"])),
    ("all references are followed", lambda doc, house: list(house.areas)),
    ("the references that are loaded", lambda doc, house: house.areas.loaded()),
    ("a slice of references", lambda doc, house: house.areas[1:]),
    ("a row for a table", lambda doc, house: house.to_dict(fields=["settings", "area_ids"])),
]


def test_each_case_has_a_name_of_its_own():
    """A case of a name that is there already would not run."""
    assert len(dict(ACTIONS)) == len(ACTIONS)


@pytest.mark.parametrize("action", dict(ACTIONS).values(), ids=dict(ACTIONS))
def test_each_operation_takes_at_most_four_calls(action):
    few, many = (calls(action, *make(size)) for size in (3, 300))
    assert few == many and 0 < len(many) <= 4, many


def test_the_texts_of_a_language_do_not_read_the_others():
    _, house = make(3)
    del house.translations("other_names")["fr"]
    few = calls(lambda: [text for text in house.other_names])
    house.translations("other_names")["fr"] = ["autre"] * 300
    assert calls(lambda: [text for text in house.other_names]) == few and len(few) == 2


def test_calls_are_counted():
    doc, _ = make(3)
    assert calls(doc.lang, "es") == ["read_with"]
    assert len(calls(lambda: [doc.services[at] for at in range(3)])) == 3


@pytest.mark.parametrize("order", [[0, 0], [3], [-1], [0, 1, 2, 3, 4]])
def test_an_order_has_each_index_once(order):
    doc, house = make(3)
    numbers = {name: field.number for name, field in vars(Service).items()
               if isinstance(field, _palcare.Field)}
    given = array.array("i", order).tobytes()
    before = house.to_dict()
    with pytest.raises(palcare.UseError):
        _palcare.arrange(house, numbers["settings"], b"", given)
    with pytest.raises(palcare.UseError):
        _palcare.arrange_copies(house, numbers["contacts"], [], given)
    with pytest.raises(TypeError):
        _palcare.arrange_copies(house, numbers["contacts"], (), given)
    with pytest.raises(palcare.UseError):
        _palcare.arrange_records(doc, Area._type_number, 0, given)
    for added in (-1, 4):
        with pytest.raises(palcare.UseError):
            _palcare.arrange_records(doc, Area._type_number, added, b"")
    assert house.to_dict() == before and len(doc.areas) == 3


def test_a_class_of_records_has_the_layout_of_handles():
    class Larger(_palcare.RecordHandle):
        __slots__ = ("more",)

    with pytest.raises(ValueError, match="not its class"):
        _palcare.register_class(Area._type_number, Larger)

"""Live lists and mappings behave as Python's own."""
# SPDX-License-Identifier: Apache-2.0
import random

import pytest

import palcare


@pytest.fixture
def service():
    return palcare.Document("en").services.add("s")


def check_like_a_list(live, plain, value):
    """Does the same to both, at random, and compares."""
    chance = random.Random(4)
    for step in range(300):
        action = chance.randrange(9)
        at, to = chance.randint(-6, 6), chance.randint(-6, 6)
        one, some = value(chance), [value(chance) for _ in range(chance.randrange(3))]
        actions = [
            lambda values: values.append(one), lambda values: values.insert(at, one),
            lambda values: values.__delitem__(at), lambda values: values.__setitem__(at, one),
            lambda values: values.__setitem__(slice(at, to), some), lambda values: values.pop(),
            lambda values: values.__delitem__(slice(at, to, 2)), lambda values: values.extend(some),
            lambda values: values.reverse(),
        ]
        raised = []
        for values in (live, plain):
            try:
                actions[action](values)
                raised.append(None)
            except IndexError:
                raised.append(IndexError)
        assert raised[0] == raised[1]
        assert list(live) == plain and live == plain and len(live) == len(plain)
        assert live[at:to] == plain[at:to] and live[::-1] == plain[::-1]
        assert (one in live) == (one in plain) and live.count(one) == plain.count(one)
        if one in plain:
            assert live.index(one) == plain.index(one)
        if len(plain) > 8:
            del live[3:], plain[3:]


def test_values_behave_like_a_list(service):
    check_like_a_list(service.settings, [], lambda chance: chance.choice(
        list(palcare.Service.Setting)))


def test_strings_behave_like_a_list():
    address = palcare.Document("en").sites.add("s")
    address.address = {"lines": ["1 Street"]}
    check_like_a_list(address.address.lines, ["1 Street"], lambda chance: chance.choice("abc"))


def test_texts_behave_like_a_list(service):
    service.translations("other_names")["es"] = ["uno", "dos"]
    check_like_a_list(service.lang("es").other_names, ["uno", "dos"],
                      lambda chance: chance.choice("abc"))
    service.translations("other_names")["es"] = ["uno", "dos"]
    service.translations("other_names")["en"] = "a"
    assert service.other_names == ["a"]
    assert service.lang("es").other_names == ["uno", "dos"]
    service.lang("es").other_names.append("tres")
    assert service.translations("other_names") == {"es": ["uno", "dos", "tres"], "en": ["a"]}


def test_editing_texts_leaves_other_languages_alone(service):
    texts = service.translations("other_names")
    texts["es"] = ["uno"]
    assert service.other_names == ["uno"]  # read, since there is nothing else
    service.other_names.clear()
    with pytest.raises(IndexError):
        del service.other_names[0]
    with pytest.raises(IndexError):
        service.other_names[0] = "one"
    assert texts == {"es": ["uno"]}
    service.other_names = ["one", "two"]
    assert texts == {"es": ["uno"], "en": ["one", "two"]} and service.other_names == ["one", "two"]
    service.lang("fr").other_names = ["un"]
    service.lang("fr").other_names.insert(0, "zéro")
    assert texts["fr"] == ["zéro", "un"] and texts["en"] == ["one", "two"]
    with pytest.raises(palcare.InvalidError):
        service.other_names = ["three", "\x01"]
    with pytest.raises(TypeError):
        service.other_names = ["three", 4]
    del service.other_names
    assert texts == {"es": ["uno"], "fr": ["zéro", "un"]}
    service.other_names = {"pl": ["jeden"]}
    assert texts == {"pl": ["jeden"]}


def test_letters_are_not_taken_for_values(service):
    site = palcare.Document("en").sites.add("s")
    site.address = {"lines": ["1 Street"]}
    service.other_names = ["one"]
    for values in (site.address.lines, service.other_names, service.area_ids, service.areas,
                   service.contacts, service.doc.services):
        before = len(values)
        for call in (lambda: values.__setitem__(slice(0, 1), "abc"), lambda: values.extend("abc"),
                     lambda: values.__iadd__("abc"), lambda: values.extend(b"abc")):
            with pytest.raises(TypeError, match=r"write \['abc'\]|write \[b'abc'\]"):
                call()
        assert len(values) == before
    with pytest.raises(TypeError, match="write"):
        service.other_names.assign("abc")


def test_several_languages_are_set_all_or_none(service):
    for texts, good in ((service.translations("name"), "Casa"),
                        (service.translations("other_names"), ["una", "otra"])):
        texts["en"] = "House" if good == "Casa" else ["House"]
        before = dict(texts)
        with pytest.raises(palcare.InvalidError):
            texts.update({"es": good, "bad!": good})
        with pytest.raises(TypeError):
            texts.update({"es": good, "fr": 3})
        assert texts == before
        texts.update({"es": good}, fr=good)
        assert texts == {**before, "es": good, "fr": good} and list(texts) == ["en", "es", "fr"]
        texts.update([("es", None)])
        assert texts == {**before, "fr": good}


def test_a_slice_keeps_comments_and_the_parts_that_stay(service):
    service.contacts = [{"value": value} for value in "abcd"]
    held = list(service.contacts)
    service.contacts[1:3] = [{"value": "x"}, held[3], {"value": "y"}]
    assert [one.value for one in service.contacts] == ["a", "x", "d", "y", "d"]
    assert service.contacts[0] == held[0] and service.contacts[4] == held[3]
    assert held[1].value == "b" and held[1].container is None
    del service.contacts[::2]
    assert [one.value for one in service.contacts] == ["x", "y"]
    with pytest.raises(TypeError):
        service.contacts[:] = [{"value": "z"}, 3]
    with pytest.raises(TypeError):
        service.contacts[:] = [held[0], 3]
    with pytest.raises(TypeError, match="'contact' does not hold <Schedule>"):
        service.contacts[:] = [held[0], palcare.Schedule()]
    assert [one.value for one in service.contacts] == ["x", "y"]
    service.add_foreign("<!-- of y -->", "contacts", 1)
    service.contacts[:0] = [{"value": "w"}]
    service.contacts.reverse()
    assert [one.value for one in service.contacts] == ["y", "x", "w"]
    assert service.foreign == ("<!-- of y -->",)
    assert palcare._palcare.Record_foreign_value(service, 0) == 0


def test_a_code_of_a_newer_version_stays_when_others_are_sorted(path):
    text = path.read_bytes().replace(b'version="1.0" xml:lang', b'version="1.9" xml:lang')
    old = b'setting="childrens-hospice"'
    assert old in text
    doc = palcare.load(text.replace(old, b'setting="school moon home"', 1))
    settings = next(one.settings for one in doc.services if "moon" in one.settings)
    settings.sort()
    assert settings == ["home", "moon", "school"]
    settings[:1] = ["school", "home"]
    del settings[::3]
    assert settings == ["home", "moon"]


def test_references_behave_like_a_list():
    doc = palcare.Document("en")
    areas = [doc.areas.add(name) for name in "abc"]
    service = doc.services.add("s")
    check_like_a_list(service.areas, [], lambda chance: chance.choice(areas))
    service.areas = [areas[0], "b"]
    assert service.area_ids == ["a", "b"] and service.areas == areas[:2]
    assert "a" in service.areas and areas[2] not in service.areas
    service.area_ids.append("nowhere")
    with pytest.raises(palcare.UnresolvedError):
        list(service.areas)
    assert service.areas.loaded() == areas[:2]
    assert repr(service.areas) == "Targets(['a', 'b', 'nowhere'])"


def test_parts_behave_like_a_list(service):
    contacts = service.contacts
    contacts.append({"kind": "phone", "value": "1"})
    contacts.add(kind="email", value="2")
    contacts.insert(0, {"kind": "sms", "value": "0"})
    assert [contact.value for contact in contacts] == ["0", "1", "2"]
    contacts.move(0, 2)
    assert [contact.value for contact in contacts] == ["1", "2", "0"]
    contacts[0] = contacts[2]
    assert [contact.value for contact in contacts[::-1]] == ["0", "2", "0"]
    assert contacts[1] in contacts and contacts.index(contacts[2]) == 2
    del contacts[0]
    contacts[:] = [contacts[1]]
    assert [contact.value for contact in contacts] == ["0"]
    with pytest.raises(ValueError):
        contacts.index("x")
    with pytest.raises(TypeError):
        contacts.append("phone")
    other = palcare.Document("en").services.add("o").contacts.add(kind="web", value="w")
    contacts.append(other)
    assert contacts[-1].value == "w" and contacts[-1] != other


def test_keyword_construction_is_all_or_nothing(doc):
    before = len(doc)
    trust = doc["larch-trust"]
    made = doc.services.add("new", name={"en-GB": "New", "es": "Nuevo"}, provider=trust,
                            settings=["home"], contacts=[{"kind": "phone", "value": "1"}])
    assert made.provider == trust and made.lang("es").name == "Nuevo"
    assert made.contacts[0].kind is palcare.Contact.Kind.PHONE
    for wrong in ({"nam": "x"}, {"status": "activ"}, {"contacts": [{"knd": 1}]}, {"name": 3},
                  {"settings": "home"}):
        with pytest.raises((AttributeError, palcare.InvalidError, TypeError)):
            doc.services.add("other", **wrong)
        with pytest.raises((AttributeError, palcare.InvalidError, TypeError)):
            made.contacts.add(value="1", **wrong)
    assert len(doc) == before + 1 and len(made.contacts) == 1


def test_translations_behave_like_a_dict(house):
    names = house.translations("name")
    assert names == {"en-GB": "Larch House"} and len(names) == 1 and "es" not in names
    names["es"] = "Casa"
    assert house.lang("es").name == "Casa" and house.name == "Larch House"
    house.lang("pl").name = "Dom"
    assert list(names) == ["en-GB", "es", "pl"] and repr(names).startswith("{'en-GB'")
    del names["es"]
    with pytest.raises(KeyError):
        names["es"]
    with pytest.raises(KeyError):
        del names["es"]
    house.name = {"en-GB": "A", "fr": "B"}
    assert names == {"en-GB": "A", "fr": "B"}
    house.lang("fr").name = None
    assert names == {"en-GB": "A"}
    with pytest.raises(AttributeError):
        house.translations("nme")
    with pytest.raises(TypeError):
        house.translations("status")


def test_a_language_view_reads_and_writes_that_language(doc, house):
    house.lang("es").name = "Casa"
    spanish = doc.lang("es", "en")
    assert spanish["larch-house"].name == "Casa"
    assert [service.name for service in spanish.services][:1] == ["Casa"]
    assert spanish.services[0].provider.doc.services[0].name == "Casa"
    assert doc.lang("zz").services[0].name == "Larch House"
    assert house.lang("es, en;q=0.5").name == "Casa"
    assert house.lang("es").lang().name == "Larch House"
    with pytest.raises(TypeError):
        house.lang(3)


def test_to_dicts_gives_a_row_for_each_record(doc):
    rows = doc.services.to_dicts(lang="es", fields=["id", "name", "settings", "assured"])
    assert rows[0] == {"id": "larch-house", "name": "Larch House",
                       "settings": ["childrens-hospice"], "assured": "2026-09-14"}
    assert len(rows) == len(doc.services)
    whole = doc.services.to_dicts()[0]
    assert whole["provider_id"] == "larch-trust" and "contacts" not in whole
    assert type(whole["status"]) is str
    assert doc["larch-house"].contacts.to_dicts(fields=["value"])[0] == {"value": "0191 498 0100"}
    nested = doc["larch-house"].to_dict()
    assert nested["contact"][1]["schedule"][0]["day"][0] == "mo"


def test_a_refused_change_changes_nothing(doc, house):
    before = house.to_dict()
    site = doc.sites[0]
    address = site.address.to_dict()
    for call in (lambda: setattr(house, "settings", ["home", "nonsense"]),
                 lambda: house.settings.__setitem__(slice(0, 1), ["home", "nonsense"]),
                 lambda: setattr(house, "contacts", [{"kind": "phone"}, {"kind": "nonsense"}]),
                 lambda: setattr(house, "area_ids", ["a", "b c"]),
                 lambda: setattr(site, "address", {"country": "GB", "line": 1}),
                 lambda: setattr(site, "address", 3)):
        with pytest.raises((palcare.InvalidError, AttributeError, TypeError)):
            call()
        assert house.to_dict() == before and site.address.to_dict() == address
    count = len(doc.services)
    with pytest.raises(ValueError, match="taken"):
        doc.services[0] = doc.services[1]
    with pytest.raises(ValueError, match="without a step"):
        doc.services[::2] = []
    with pytest.raises(TypeError):
        doc.services[0] = doc.areas[0]
    with pytest.raises(ValueError, match="extended slice"):
        house.contacts[::2] = []
    assert len(doc.services) == count
    house.contacts[::2] = [{"kind": "web", "value": "w"}, {"kind": "web", "value": "v"}]
    assert [contact.kind for contact in house.contacts] == ["web", "phone", "web"]


def test_in_finds_records_and_ids(doc, house):
    assert house in doc and doc.about in doc and "larch-house" in doc and house in doc.services
    assert 3 not in doc and 3 not in doc.services and house not in doc.areas
    assert house.contacts[0] not in doc
    house.remove()
    assert house not in doc and "larch-house" not in doc
    doc.services.add("larch-house")
    assert house not in doc and house not in doc.services


def test_an_index_past_the_end_raises_index_error(house):
    for values, value in ((house.contacts, {}), (house.settings, "home"),
                          (house.service_types, "x"), (house.other_names, "x")):
        for index in (len(values), 99, -99, 2**31, 2**80, -2**80):
            with pytest.raises(IndexError):
                values[index]
            with pytest.raises(IndexError):
                values[index] = value
            with pytest.raises(IndexError):
                del values[index]


def test_parts_of_other_records_are_copied(service, house):
    service.contacts.extend(house.contacts)
    assert [one.value for one in service.contacts] == [one.value for one in house.contacts]
    assert house.to_dict(fields=["service_types"]) == {
        "service_types": list(house.service_type_ids)}
    assert house.to_dict("en")["contacts"][0]["value"] == "0191 498 0100"


def test_lists_can_be_sorted(doc, house):
    for values in (house.settings, house.languages, house.contacts[0].purposes):
        values[:] = sorted(values, reverse=True) * 2
        plain = sorted(values)
        values.sort()
        assert values == plain
        values.sort(key=str, reverse=True)
        assert values == plain[::-1]
    contacts = list(house.contacts)
    house.contacts.sort(key=lambda contact: contact.value, reverse=True)
    assert house.contacts == sorted(contacts, key=lambda contact: contact.value, reverse=True)
    house.contacts.reverse()
    assert [one.value for one in house.contacts] == sorted(one.value for one in contacts)
    house.other_names = ["c", "a", "b"]
    house.other_names.sort()
    assert house.other_names == ["a", "b", "c"]
    services = list(doc.services)
    doc.services.sort(key=lambda service: service.name)
    assert doc.services == sorted(services, key=lambda service: service.name)
    doc.services.reverse()
    assert doc.services[-1] == min(services, key=lambda service: service.name)
    house.contacts[0].move()
    assert house.contacts[-1].value == min(one.value for one in contacts)
    with pytest.raises(palcare.UseError):
        house.contacts[0].move(before=doc.services[0].contacts[0])


def test_a_part_of_another_type_is_a_type_error(doc, house):
    before = house.to_dict()
    for change in (lambda: house.contacts.append(house), lambda: house.contacts.insert(0, house),
                   lambda: house.contacts.__setitem__(0, house.schedules[0]),
                   lambda: house.contacts.extend([{"kind": "web"}, house]),
                   lambda: setattr(house, "contacts", [house])):
        with pytest.raises(TypeError, match="'contact' does not hold <"):
            change()
    for wrong in (doc.about, house.contacts[0], 3):
        with pytest.raises(TypeError):
            doc.about.licence = wrong
    assert house.to_dict() == before


def test_a_list_has_a_copy(doc, house):
    for values in (house.settings, house.contacts, house.areas, house.other_names, doc.services):
        copied = values.copy()
        assert type(copied) is list and copied == list(values)
    settings = house.settings.copy()
    house.settings.clear()
    assert settings and not house.settings


def test_a_list_operation_is_all_or_nothing(doc, house):
    before = house.to_dict()
    contact = {"kind": "phone", "value": "020 7946 0123"}
    house.other_names = {"es": ["uno"], "fr": ["un"]}
    names = dict(house.translations("other_names"))
    for call in (lambda: house.contacts.extend([contact, {"kind": "pigeon"}]),
                 lambda: house.contacts.__setitem__(slice(None, None, -1), [contact] * 2 + [3]),
                 lambda: house.contacts.__setitem__(0, {"kind": "pigeon"}),
                 lambda: house.settings.extend(["home", 3]),
                 lambda: house.settings.__iadd__(["home", "nonsense"]),
                 lambda: house.service_types.extend(["a", "b c"]),
                 lambda: house.other_names.extend(["a", "\x01"]),
                 lambda: setattr(house, "other_names", {"es": ["dos"], "no such tag": ["x"]}),
                 lambda: setattr(house, "name", {"es": "Casa", "en-GB": 3})):
        with pytest.raises((palcare.InvalidError, TypeError)):
            call()
        assert house.translations("other_names") == names
        assert {**house.to_dict(), "other-name": before["other-name"]} == before
    services = [service.id for service in doc.services]
    with pytest.raises(ValueError, match="taken"):
        doc.services.extend([palcare.Service("new"), doc.services[0]])
    with pytest.raises(palcare.InvalidError, match="taken"):
        doc.services[0] = doc.services[1]
    assert [service.id for service in doc.services] == services


def test_a_mapping_takes_the_place_of_a_part_with_what_is_before_it(service):
    service.contacts = [{"value": "a"}, {"value": "b"}]
    service.add_foreign("<!-- of a -->", "contacts", 0)
    service.contacts[0] = {"value": "c"}
    assert service.to_dict()["foreign"] == [{"xml": "<!-- of a -->", "field": "contact", "index": 0}]
    before = service.to_dict()
    for at, part in ((2, palcare.Contact(value="d")), (2, {"value": "d"})):
        with pytest.raises(IndexError):
            service.contacts[at] = part
    with pytest.raises(AttributeError):
        service.contacts[0] = {"vaule": "d"}
    assert service.to_dict() == before


def test_wrong_indexes_and_values_are_named(doc, house):
    for values in (doc.services, house.contacts, house.settings, house.other_names):
        with pytest.raises(TypeError):
            values["first"] = None
        with pytest.raises(TypeError):
            del values["first"]
        with pytest.raises(ValueError, match="'zzz' is not in the list"):
            values.remove("zzz")


def test_a_part_is_found_in_its_list(house):
    contacts, hours = house.contacts, house.schedules
    second = contacts[1]
    assert contacts.index(second) == 1 and second in contacts and contacts.count(second) == 1
    assert second not in hours and house not in contacts and "x" not in contacts
    copy = palcare.Contact.from_dict(second.to_dict())
    assert copy not in contacts and copy.equals(second)
    for span in ((2,), (0, 1)):
        with pytest.raises(ValueError, match="not in the list"):
            contacts.index(second, *span)
    contacts.remove(second)
    assert second not in contacts and second.kind
    with pytest.raises(ValueError, match="not in the list"):
        contacts.remove(second)


def test_a_reference_is_found_by_record_and_as_it_is_written():
    doc = palcare.Document("en")
    areas = [doc.areas.add(id) for id in ("a", "b", "c")]
    house = doc.services.add("s", areas=["gone", "a", "b", "a"])
    assert areas[0] in house.areas and areas[2] not in house.areas and None not in house.areas
    assert house.areas.index(areas[0]) == 1 and house.areas.index("b") == 2
    assert house.areas.index(areas[0], 2) == house.areas.index("a", -1) == 3
    for wrong, span in ((areas[2], ()), (areas[1], (0, 2)), ("x", ()), (house, ()), (None, ())):
        with pytest.raises(ValueError, match="no reference"):
            house.areas.index(wrong, *span)
    house.areas.remove(areas[1])  # what is not loaded is not in the way
    house.areas.remove("gone")
    assert list(house.area_ids) == ["a", "a"] and list(house.areas) == [areas[0]] * 2
    house.areas.insert(1, "gone")
    walk = iter(house.areas)
    assert next(walk) == areas[0] and house.areas.loaded() == [areas[0]] * 2
    assert house.areas[::2] == [areas[0]] * 2
    for wrong in (lambda: next(walk), lambda: house.areas[1:], lambda: list(house.areas)):
        with pytest.raises(palcare.UnresolvedError, match="'gone' is not loaded"):
            wrong()


def test_a_reference_under_another_address_leads_to_the_record():
    doc, other = palcare.Document("en"), palcare.Document("en")
    area = other.areas.add("a")
    other.name = "one.palcare.xml"
    doc.services.add("s", areas=["two.palcare.xml#a"])
    docs = palcare.Documents({"main": doc, "one.palcare.xml": other, "two.palcare.xml": other})
    assert area in docs["main"]["s"].areas and docs["main"]["s"].areas.index(area) == 0


def test_a_record_made_alone_refers_by_ids():
    area = palcare.Document("en").areas.add("a")
    service = palcare.Service("s", areas=[area])
    assert area in service.areas and service.areas.index(area) == 0
    service.areas.remove(area)
    assert area not in service.areas and palcare.Contact() not in service.areas


def test_lists_are_read_backwards_and_in_slices(house):
    contacts = list(house.contacts)
    assert list(reversed(house.contacts)) == contacts[::-1] == house.contacts[::-1]
    assert house.contacts[1:] == contacts[1:] and house.contacts == contacts
    assert house.contacts != contacts[1:] and house.contacts != contacts[::-1]
    house.other_names = ["one", "two", "three"]
    assert house.other_names.pop() == "three" and house.other_names.pop(0) == "one"
    assert house.other_names[-1] == "two" and house.other_names[-1:] == ["two"]
    with pytest.raises(IndexError):
        house.other_names[-2]
    services = house.doc.services
    assert services[1:6:2] == list(services)[1:6:2] and services[::-2] == list(services)[::-2]

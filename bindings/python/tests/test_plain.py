"""Records and documents as dicts, as JSON, and pickled: they survive unchanged."""
# SPDX-License-Identifier: Apache-2.0
import copy
import json
import pickle
from decimal import Decimal

import pytest

import palcare
from conftest import DATA, SOURCE
from palcare import Contact, Document, Service

PATHS = [*DATA.rglob("*.palcare.xml"), *(SOURCE / "lib" / "vocabulary").glob("*.palcare.xml")]


def same(one, other):
    """Whether two records are equal, also as mappings."""
    return one.to_dict() == other.to_dict() and one.equals(other)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_every_record_survives_a_dict(path):
    doc = palcare.load(path)
    for record in doc:
        for absent in (True, False):
            content = json.loads(json.dumps(record.to_dict(absent=absent)))
            again = type(record).from_dict(content)
            assert same(again, record)
        assert same(type(record).from_json(record.to_json()), record)
        assert same(pickle.loads(pickle.dumps(record)), record)
        assert palcare.Record.from_json(record.to_json()).equals(record)
    for again in (Document.from_json(doc.to_json(indent=2)), Document.from_dict(doc.to_dict())):
        assert same(again, doc) and again.to_bytes() == doc.to_bytes()


def test_all_languages_write_the_same_form():
    folder = SOURCE / "bindings" / "expected"
    expected = (folder / "plain.json").read_text(encoding="utf-8")
    doc = palcare.load(folder / "plain.palcare.xml")
    assert doc.to_json(indent=2) + "\n" == expected
    assert doc.to_dict(absent=False) == json.loads(expected)
    assert Document.from_json(expected).to_bytes() == doc.to_bytes()


@pytest.mark.parametrize("numbers", [str, float, Decimal])
def test_numbers_with_decimals_are_as_they_are_wanted(doc, numbers):
    wanted = numbers("51.5072")
    site = doc.sites.add("quay", name="Quay", latitude="51.5072")
    for row in (site.to_dict(numbers=numbers), site.to_dict("en", numbers=numbers),
                site.to_dict(fields=["latitude"], numbers=numbers),
                doc.sites.to_dicts(numbers=numbers)[-1]):
        assert row["latitude"] == wanted and type(row["latitude"]) is numbers
        assert row.get("longitude") is None
    service = doc.services.add("quay-day")
    service.capacities.add(count=4)
    price = {"amount": Decimal("51.5072"), "currency": "EUR"}
    service.funding.add(payer="family", prices=[price])
    for whole in (service.to_dict(numbers=numbers), doc.to_dict(numbers=numbers)["records"][-1]):
        amount = whole["funding"][0]["price"][0]["amount"]
        assert amount == wanted and type(amount) is numbers
        assert type(whole["capacity"][0]["count"]) is int
        assert numbers is float or Service.from_dict(whole).equals(service)
    assert service.to_dict("en", numbers=numbers)["funding"][0]["prices"][0]["amount"] == wanted
    assert service.funding[0].prices.to_dicts(numbers=numbers)[0]["amount"] == wanted
    assert numbers is float or Document.from_dict(doc.to_dict(numbers=numbers)).equals(doc)


def test_numbers_are_nothing_else(doc):
    for call in (doc.to_dict, doc.sites.to_dicts, doc.sites[0].to_dict,
                 doc["larch-house"].contacts.to_dicts):
        with pytest.raises(ValueError, match="numbers are str, float or Decimal, not"):
            call(numbers=int)


def test_a_dict_has_the_documented_form(doc, house):
    house.lang("es").name = "Casa del Alerce"
    house.other_names = {"en": ["A", "B"], "es": ["C"]}
    content = house.to_dict(absent=False)
    assert content["name"] == {"en-GB": "Larch House", "es": "Casa del Alerce"}
    assert content["other-name"] == {"en": ["A", "B"], "es": ["C"]}
    assert content["provider"] == "larch-trust" and content["min-age"] == "-20w"
    assert content["contact"][0]["kind"] == "phone" and "relay" not in content["contact"][0]
    assert type(content["status"]) is str and type(content["capacity"][0]["count"]) is int
    assert content["schedule"][0]["always"] is True
    bare = doc.services.add("bare").to_dict()
    assert bare["interpreter"] is None and bare["succeeded-by"] == []
    assert bare["name"] is None and bare["other-name"] == {}
    assert doc.sites[0].to_dict()["latitude"] == str(doc.sites[0].latitude)
    assert house.to_dict("es")["name"] == "Casa del Alerce"
    assert house.to_dict("es")["other_names"] == ["C"]
    assert house.to_dict("es", fields=["name"]) == {"name": "Casa del Alerce"}
    assert doc.services.to_dicts()[0]["name"] == "Larch House"
    assert doc.lang("es").services.to_dicts()[0]["name"] == "Casa del Alerce"
    with pytest.raises(AttributeError, match="did you mean 'contacts'"):
        house.to_dict(fields=["contact"])
    with pytest.raises(AttributeError, match="not a field"):
        house.to_dict(fields=["doc"])


def test_add_takes_the_dict_of_a_view(doc, house):
    """A view has the attributes' names, and one text each."""
    new = Document("en-GB")
    made = new.services.add(**house.to_dict("en-GB", absent=False))
    assert made.to_dict("en-GB") == house.to_dict("en-GB")


def test_foreign_content_survives_a_dict(house):
    house.foreign = '<!-- seen --><x xmlns="urn:x">y</x>'
    house.contacts[0].foreign = "<?a b?>"
    again = Service.from_dict(house.to_dict())
    assert again.foreign == house.foreign and again.contacts[0].foreign == ("<?a b?>",)
    assert "foreign" not in house.to_dict("en")


def test_foreign_content_keeps_its_place(doc, house):
    house.add_foreign("<!-- second -->", before="contacts", index=1)
    house.add_foreign("<!-- above -->", position="before")
    house.add_foreign("xmlns:x='urn:x' x:a='1'", position="tag")
    doc.add_foreign("<!-- licence -->", "before")
    doc.add_foreign("<?end?>", "after")
    assert "<!-- licence -->" in doc.foreign and doc.foreign[-1] == "<?end?>"
    assert {"xml": "<!-- second -->", "field": "contact", "index": 1} in house.to_dict()["foreign"]
    again = Document.from_dict(doc.to_dict(absent=False))
    assert again.to_bytes() == doc.to_bytes()
    with pytest.raises(ValueError, match="is not a position"):
        doc.add_foreign("<!-- x -->", "value")
    with pytest.raises(palcare.UseError):
        house.contacts[0].add_foreign("<!-- x -->", position="before")


def test_foreign_content_is_added_where_an_index_says():
    record = Service("s", contacts=[{"value": "a"}, {"value": "b"}])
    for xml, index in (("<!--0-->", 0), ("<!--1-->", -1), ("<!--00-->", -2), ("<!--2-->", None)):
        record.add_foreign(xml, "contacts", index)
    places = {piece["xml"]: piece.get("index") for piece in record.to_dict()["foreign"]}
    assert places == {"<!--0-->": 0, "<!--00-->": 0, "<!--1-->": 1, "<!--2-->": None}
    for wrong in (-3, 3, -2**31):
        with pytest.raises(IndexError):
            record.add_foreign("<!--x-->", "contacts", wrong)
    with pytest.raises(ValueError, match="not both"):
        record.add_foreign("<!--x-->", "contacts", position="before")
    assert len(record.foreign) == 4


def test_a_wrong_dict_is_refused():
    for content in ({"naem": 1}, {"status": "activ"}, {"name": 3}, {"contact": [{"knd": 1}]}):
        with pytest.raises((ValueError, TypeError)):
            Service.from_dict({"id": "x", **content})
    with pytest.raises(ValueError, match="naem: 'naem' is not a field of service; did you mean"):
        Service.from_dict({"naem": 1})
    with pytest.raises(ValueError, match="'zzzz' is not a field of service"):
        Service.from_dict({"zzzz": 1})
    with pytest.raises(ValueError, match="an object"):
        Service.from_json("[]")
    with pytest.raises(ValueError, match="this is of type site, not service"):
        Service.from_dict({"type": "site"})
    with pytest.raises(ValueError, match=r"records\[0\]: a contact is a part"):
        Document.from_dict({"language": "en", "records": [{"type": "contact"}]})
    unknown = r"contact\[0\].kind: unknown kind 'fone'.*and 1 more"
    with pytest.raises(ValueError, match=unknown) as info:
        Service.from_dict({"contact": [{"kind": "fone"}], "latitude": "x"})
    assert [one.code for one in info.value.problems] == [2203, 10003]
    assert info.value.problems[1].rule
    with pytest.raises(TypeError, match="a field cannot hold"):
        Service.from_dict({"name": object()})
    with pytest.raises(TypeError, match="JSON is a str or bytes, not 3"):
        Service.from_json(3)
    with pytest.raises(palcare.InvalidError, match=r"capacity\[0\].count: the text is not JSON"):
        Service.from_dict({"capacity": [{"count": float("nan")}]})
    with pytest.raises(palcare.InvalidError, match=r"foreign\[0\]: .* none has the index 1"):
        Service.from_dict({"foreign": [{"xml": "<!-- x -->", "field": "contact", "index": 1}]})


def test_json_is_read_from_all_that_is_bytes():
    for text in (b'{"id": "s"}', bytearray(b'{"id": "s"}'), memoryview(b'{"id": "s"}')):
        assert Service.from_json(text).id == "s"


def test_json_is_indented_by_0_to_31_spaces(doc):
    assert doc.to_json(indent=0) == doc.to_json() and "\n  \"" in Service("s").to_json(indent=2)
    for thing in (doc, Service("s")):
        for wrong in (32, 33, -1, 2**40):
            with pytest.raises(ValueError, match="0 to 31 spaces, not"):
                thing.to_json(indent=wrong)
        with pytest.raises(TypeError):
            thing.to_json(indent="x")


def test_records_can_be_pickled(doc, house):
    house.lang("es").name = "Casa"
    for record in (house, house.contacts[0], doc.about, Service("s"), Contact(kind="phone"),
                   Contact(schedules=[{"days": ["mo"], "note": {"": "None", "es": "Uno"}}])):
        again = pickle.loads(pickle.dumps(record))
        assert type(again) is type(record) and same(again, record) and again != record
        assert again.id == record.id and again.container is None
    assert pickle.loads(pickle.dumps(house)).lang("es").name == "Casa"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy,
                                   lambda record: pickle.loads(pickle.dumps(record))])
def test_a_copied_record_is_alone_and_keeps_its_languages(doc, house, again):
    house.lang("es").name = "Casa"
    spanish = again(house.lang("es", "en"))
    assert spanish.equals(house) and spanish != house and spanish.doc != doc
    assert spanish.name == "Casa" and again(spanish).name == "Casa"
    spanish.name = "Otra"
    assert spanish.name == "Otra" and house.lang("es").name == "Casa"
    plain = again(house)
    plain.name = "Other"  # in the language of the document
    assert plain.name == "Other" and plain.translations("name") == {"en-GB": "Other", "es": "Casa"}
    assert doc.services.add_copy(plain, "other").name == "Other"
    unfinished = again(palcare.Document("en").services.add("s").contacts.add(value="1"))
    assert unfinished.value == "1"
    house.remove()
    assert again(house).equals(plain) is False and again(house).name == "Larch House"


def test_pickled_documents_are_whole(path, docs):
    doc = palcare.load(path, records=1000)
    doc.lang("es")["larch-house"].name = "Casa"
    again = pickle.loads(pickle.dumps(doc.lang("es", "en")))
    assert again.name == str(path) and again["larch-house"].name == "Casa"
    assert again.problems == doc.problems and again.equals(doc)
    again["larch-house"].name = "Otra"
    assert again.lang("es")["larch-house"].name == "Otra"
    together = pickle.loads(pickle.dumps(docs))
    assert list(together) == list(docs)
    assert together["directory.palcare.xml"].services[0].service_types[0].name


def test_a_large_document_can_be_pickled():
    doc = Document("en")
    doc.add_about(privacy="public", title="T")
    for number in range(100001):
        doc.areas.add(f"a{number}", name="A", kind="region")
    with pytest.raises(palcare.LimitError, match="records"):
        doc.to_bytes()
    with pytest.raises(palcare.LimitError, match="records"):
        palcare.load(doc.to_bytes(records=10**6))
    again = pickle.loads(pickle.dumps(doc))
    assert len(again) == len(doc) and again.name is None


def test_limits_have_the_ends_of_the_library():
    from palcare import _options
    for name, end in _options.NO_LIMITS.items():
        _options.options_of({name: end})
        with pytest.raises((ValueError, OverflowError)):
            _options.options_of({name: end + 1})
    assert {*_options.NO_LIMITS, "public_only", "newer", "in_place"} == {*_options.option_names()}


def test_decimals_survive_a_dict():
    site = palcare.Site("s", latitude=Decimal("51.50"), longitude=-1)
    content = site.to_dict(absent=False)
    assert content == {"type": "site", "id": "s", "latitude": "51.50", "longitude": "-1"}
    assert palcare.Site.from_dict(content).latitude == Decimal("51.50")
    assert palcare.Site.from_dict({"latitude": Decimal("51.50")}).latitude == Decimal("51.50")
    assert palcare.Site.from_dict({"latitude": 51}).latitude == 51
    with pytest.raises(ValueError, match="a decimal number is a string"):
        palcare.Site.from_dict({"latitude": 51.5})

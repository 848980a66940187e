"""Text of every sort, and what is no text."""
# SPDX-License-Identifier: Apache-2.0
import pytest

import palcare

TEXTS = ["plain", "Grüße, señor", "\u00ff", "سلام", "🌲🌳", "x" * 5000, "a  b", "‏ab", "日本"]


@pytest.mark.parametrize("text", TEXTS)
def test_text_survives(text):
    doc = palcare.Document("en")
    doc.add_about(privacy="public", title="T", licence={"spdx": "CC0-1.0"})
    area = doc.areas.add("a", name=text, kind="region", postcodes=["AB1"])
    area.codes.add(system="https://example.org", code=text.strip())
    assert area.name.split() == text.split() and area.codes[0].code == text.strip()
    back = palcare.load(doc.to_bytes())
    assert back["a"].codes[0].code == text.strip()
    assert back["a"].name.split() == text.split()


def test_nul_and_lone_surrogates_are_refused():
    doc = palcare.Document("en")
    area = doc.areas.add("a", name="A")
    calls = [lambda text: setattr(area, "name", text), lambda text: setattr(area, "id", text),
             lambda text: area.postcodes.append(text), lambda text: doc.areas.add(text),
             lambda text: doc.get(text), lambda text: area.lang(text).name,
             lambda text: area.translations("name").__setitem__(text, "x"),
             lambda text: area.translations("name").__setitem__("es", text),
             lambda text: palcare.Document(text), lambda text: doc.save(text)]
    for call in calls:
        if call is calls[5]:
            continue
        with pytest.raises(ValueError):
            call("a\0b")
    for call in calls[:4]:
        with pytest.raises(UnicodeEncodeError):
            call("\ud800")
    with pytest.raises(palcare.InvalidError):
        area.name = "\x01"
    assert area.name == "A" and area.id == "a" and area.postcodes == []


def test_only_text_is_accepted_as_text():
    area = palcare.Document("en").areas.add("a")
    for value in (3, b"x", ["x"], object()):
        with pytest.raises(TypeError):
            area.name = value
    area.name = palcare.Area.Kind.REGION  # a code is a str
    assert area.name == "region" and type(area.name) is str
    area.name = None
    assert area.name is None
    with pytest.raises(TypeError):
        area.kind = object()
    with pytest.raises(TypeError):
        area.postcodes = "AB"
    with pytest.raises(TypeError):
        palcare._palcare.Record_text(3, 1, None)


def test_rich_text_and_foreign_content_can_be_set():
    doc = palcare.Document("en")
    item = doc.items.add("i", sections=[{"heading": "H", "body": "<p>a <strong>b</strong></p>"}])
    assert item.sections[0].heading == "H"
    assert item.sections[0].body == "<p>a <strong>b</strong></p>"
    with pytest.raises(palcare.InvalidError) as caught:
        item.sections[0].body = "<script>x</script>"
    assert caught.value.code == 2301 and caught.value.problems
    item.foreign = "<!--note-->"
    assert item.foreign == ("<!--note-->",)
    item.foreign = None
    assert item.foreign == ()
    with pytest.raises(palcare.Error):
        item.foreign = "<broken"


def test_foreign_content_takes_its_own_value(doc, house):
    house.add_foreign('<x:y xmlns:x="urn:x">z</x:y>')
    house.add_foreign('xmlns:x="urn:x" x:a="1"', position="tag")
    house.add_foreign("<!-- c -->", "name", 0)
    before, pieces = doc.to_bytes(), house.foreign
    house.foreign = house.foreign
    assert doc.to_bytes() == before and house.foreign == pieces
    for wrong in ([*pieces, "<broken"], [*pieces, 'x:b="2"'], [*pieces, "text"], ['a="1"']):
        with pytest.raises(palcare.InvalidError):
            house.foreign = wrong
    with pytest.raises(TypeError):
        house.foreign = [3]
    assert doc.to_bytes() == before
    house.foreign = [piece for piece in pieces if "<!--" not in piece]
    assert set(house.foreign) == {piece for piece in pieces if "<!--" not in piece}
    other = palcare.Service("other")
    other.foreign = pieces
    assert set(other.foreign) == set(pieces)
    assert other.to_dict()["foreign"][0]["xml"].startswith("xmlns:x")
    other.foreign = []
    assert other.foreign == ()


def test_a_comment_can_be_added(house):
    house.add_foreign("<!-- before the second -->", before="contacts", index=1)
    house.add_foreign("<!-- at the end -->")
    text = house.doc.to_bytes().decode()
    first = text.index("0191 498 0100")
    assert first < text.index("before the second") < text.index("0191 498 0101")
    assert house.foreign[-1] == "<!-- at the end -->"
    with pytest.raises(palcare.InvalidError):
        house.add_foreign("<!-- one --><!-- another -->")
    with pytest.raises(AttributeError, match="did you mean 'contacts'"):
        house.add_foreign("<!-- x -->", before="contact")

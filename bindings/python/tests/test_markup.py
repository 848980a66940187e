"""Rich text and XML of other vocabularies as events."""
# SPDX-License-Identifier: Apache-2.0
import io

import pytest

import palcare
from palcare import MarkupEvent

XML = b"""<a:list xmlns:a="urn:a" xmlns:b="urn:b"><item b:n="1" m="&lt;2"/>caf\xc3\xa9</a:list>"""
EVENTS = [
    MarkupEvent("start", "list", "urn:a"),
    MarkupEvent("start", "item", "", {"{urn:b}n": "1", "m": "<2"}),
    MarkupEvent("end", "item"),
    MarkupEvent("text", text="caf\u00e9"),
    MarkupEvent("end", "list", "urn:a"),
]


def test_rich_text_is_a_list_of_events():
    assert palcare.rich_walk('<p>Ring <a href="tel:111">111 &amp; wait</a></p>') == [
        MarkupEvent("start", "p"), MarkupEvent("text", text="Ring "),
        MarkupEvent("start", "a", attributes={"href": "tel:111"}),
        MarkupEvent("text", text="111 & wait"), MarkupEvent("end", "a"), MarkupEvent("end", "p")]


def test_rich_text_that_a_field_refuses_raises():
    with pytest.raises(palcare.InvalidError) as caught:
        palcare.rich_walk("<p onclick='x'>A</p>")
    assert caught.value.problems
    with pytest.raises(palcare.UseError):
        palcare.rich_walk(None)


def test_xml_is_read_from_bytes_files_and_paths(tmp_path):
    path = tmp_path / "list.xml"
    path.write_bytes(XML)
    for source in (XML, bytearray(XML), io.BytesIO(XML), path, str(path)):
        assert palcare.xml_read(source) == EVENTS


def test_xml_is_guarded_like_documents(tmp_path):
    with pytest.raises(palcare.InvalidError, match="bad.xml"):
        palcare.xml_read(b"<!DOCTYPE a><a/>", name="bad.xml")
    with pytest.raises(palcare.LimitError, match="depth"):
        palcare.xml_read(b"<a>" * 20 + b"</a>" * 20, depth=10)
    with pytest.raises(OSError):
        palcare.xml_read(tmp_path / "missing.xml")


def test_an_exception_of_the_source_comes_through():
    class Broken:
        def read(self, size):
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        palcare.xml_read(Broken())


def test_the_json_schema_knows_each_field():
    schema = palcare.json_schema("service")
    assert "name" in schema["$defs"]["service"]["properties"] and schema["$ref"]
    assert "item" in palcare.json_schema()["$defs"]
    with pytest.raises(palcare.InvalidError, match="no type of that name"):
        palcare.json_schema("house")


def test_the_rng_is_that_of_the_command():
    assert palcare.rng().startswith("<?xml") and "urn:palcare:1" in palcare.rng()

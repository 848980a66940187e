"""repr() and HTML of records, lists and documents."""
# SPDX-License-Identifier: Apache-2.0
import io
import re

import palcare
from conftest import DATA as FOLDER
from palcare import Contact, Service

DATA = FOLDER / "directory.palcare.xml"


def test_repr_shows_the_main_value_of_a_part(doc, house):
    assert repr(house) == "<Service 'larch-house'>"
    assert repr(house.contacts) == ("[<Contact phone '0191 498 0100'>, "
                                    "<Contact phone '0191 498 0101'>, "
                                    f"{house.contacts[2]!r}]")
    assert repr(Contact()) == "<Contact>"
    assert repr(house.contacts.add()) == "<Contact of <Service 'larch-house'>>"
    assert repr(Contact(value="x" * 99)) == f"<Contact '{'x' * 39}…'>"
    assert repr(doc.about).startswith("<About public ")


def test_notebooks_show_escaped_tables(doc, house):
    house.name = "<script>alert(1)</script>"
    house.lang("es").name = "Casa & Alerce"
    for shown in (house, doc.services):
        table = shown._repr_html_()
        assert table.startswith("<table>") and "<script>" not in table
        assert "&lt;script&gt;" in table
    assert "Casa &amp; Alerce" in house.lang("es")._repr_html_()
    assert "Casa &amp; Alerce" in doc.lang("es").services._repr_html_()
    assert "0191 498 0100" in house._repr_html_() and "0191 498 0100" in house.contacts._repr_html_()
    assert "<th>succeeded_by_ids</th>" not in house._repr_html_()
    for number in range(30):
        doc.areas.add(f"new-{number}", name="A", kind="region")
    assert f"<p>{len(doc.areas)} in all</p>" in doc.areas._repr_html_()
    assert doc.areas._repr_html_().count("<tr>") == 21
    assert f"<th>Service</th><td>{len(doc.services)}</td>" in doc._repr_html_()
    assert palcare.Document("en").services._repr_html_() == "<table><tr></tr></table>"


def test_a_set_of_documents_is_a_table_of_their_names():
    docs = palcare.Documents({"a&b": palcare.Document("en"), "b": palcare.load(DATA)})
    table = docs._repr_html_()
    assert "<tr><th>a&amp;b</th><td>0</td></tr>" in table
    assert f"<tr><th>b</th><td>{len(docs['b'])}</td></tr>" in table


def test_readers_and_writers_show_path_and_state(path, tmp_path, doc):
    with palcare.iter_records(path) as reader:
        assert repr(reader) == f"<RecordReader {str(path)!r}, open>"
        list(reader)
        assert repr(reader) == f"<RecordReader {str(path)!r}, at its end>"
    assert repr(reader) == f"<RecordReader {str(path)!r}, closed>"
    assert re.fullmatch("<RecordReader [0-9]+ bytes, open>",
                        repr(palcare.iter_records(path.read_bytes())))
    out, file = tmp_path / "out.palcare.xml", io.BytesIO()
    with palcare.RecordWriter(out, doc) as writer:
        assert repr(writer) == f"<RecordWriter {str(out)!r}, 0 records, open>"
        writer.put(doc.services[0])
    assert repr(writer) == f"<RecordWriter {str(out)!r}, 1 record, finished>"
    with palcare.RecordWriter(file, doc) as writer:
        assert repr(writer) == f"<RecordWriter {file!r}, 0 records, open>"


def test_keys_are_completed(doc, docs):
    assert docs._ipython_key_completions_() == list(docs) != []
    assert "larch-house" in doc._ipython_key_completions_()
    assert doc.services._ipython_key_completions_() == [one.id for one in doc.services]
    assert Service("x").id == "x"

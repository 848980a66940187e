"""What records, lists and documents show of themselves."""
# SPDX-License-Identifier: Apache-2.0
import palcare
from palcare import Contact, Service


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


def test_keys_are_completed(doc, docs):
    assert docs._ipython_key_completions_() == list(docs) != []
    assert "larch-house" in doc._ipython_key_completions_()
    assert doc.services._ipython_key_completions_() == [one.id for one in doc.services]
    assert Service("x").id == "x"

"""Reading: documents from everywhere, and their values."""
# SPDX-License-Identifier: Apache-2.0
import datetime
import io

import pytest

import palcare
from palcare import Date, Service


def test_documents_are_read_from_paths_bytes_and_files(path):
    content = path.read_bytes()
    documents = [palcare.load(path), palcare.load(str(path)), palcare.load(content),
                 palcare.load(bytearray(content)), palcare.load(memoryview(content)),
                 palcare.load(io.BytesIO(content))]
    with open(path, "rb") as file:
        documents.append(palcare.load(file))
    assert [len(doc) for doc in documents] == [66] * 7
    assert [doc.name for doc in documents] == [str(path)] * 2 + [None] * 5
    assert all(documents[0].equals(doc) for doc in documents)


def test_a_text_file_is_refused(path):
    with open(path, encoding="utf-8") as file:
        with pytest.raises(TypeError, match="open for bytes"):
            palcare.load(file)


def test_an_exception_of_the_file_is_raised_unchanged():
    class Broken:
        def read(self, size):
            raise ZeroDivisionError("no")

    with pytest.raises(ZeroDivisionError):
        palcare.load(Broken())
    with pytest.raises(TypeError):
        palcare.load(12)


def test_a_file_that_returns_too_much_is_refused():
    class Generous:
        def read(self, size):
            return b"<" * (size + 1)

    with pytest.raises(ValueError, match="more than n"):
        palcare.load(Generous())


def test_fields_have_their_python_types(house):
    assert house.name == "Larch House"
    assert type(house.name) is str
    assert house.status is Service.Status.ACTIVE
    assert house.status == "active"
    assert house.min_age == "-20w" and house.min_age.number == -20 and house.min_age.unit == "w"
    assert house.assured == Date("2026-09-14")
    assert house.assured.date == datetime.date(2026, 9, 14)
    assert house.provider.id == "larch-trust"
    assert house.provider_id == "larch-trust"
    assert house.contacts[0].value == "0191 498 0100"
    assert house.contacts[0].purposes == ["urgent", "out-of-hours", "advice"]
    assert house.schedules[0].always is True
    assert house.capacities[0].count == 8
    assert house.assurer == "Matron of Larch House, by phone"
    assert house.succeeded_by == []
    assert house.doc.services["larch-house"] == house


def test_an_absent_value_is_none(doc):
    bare = [service for service in doc.services if service.min_age is None]
    assert bare and bare[0].min_age is None
    assert doc.get("nobody") is None
    assert "nobody" not in doc and "larch-house" in doc
    with pytest.raises(KeyError):
        doc["nobody"]


def test_a_misspelt_attribute_proposes_the_nearest(house, doc):
    for call in (lambda: house.nmae, lambda: setattr(house, "nmae", "x"),
                 lambda: house.contact, lambda: doc.service):
        with pytest.raises(AttributeError, match="did you mean"):
            call()
    with pytest.raises(AttributeError):
        house._nothing


def test_repr_never_raises(doc, house):
    assert repr(house) == "<Service 'larch-house'>"
    assert repr(house.contacts[0]) == "<Contact phone '0191 498 0100'>"
    assert "66 records" in repr(doc)
    doc.close()
    assert repr(doc) == "<Document, closed>"


def test_help_shows_the_description():
    assert Service.name.__doc__.startswith("Name")
    assert "Care or support" in Service.__doc__
    assert Service.Status.ACTIVE.__doc__


def test_a_record_has_its_line_and_column(house):
    line, column = house.position
    assert line > 10 and column == 3


def test_options_may_be_text(path):
    with pytest.raises(palcare.LimitError):
        palcare.load(path, records="1")
    assert len(palcare.load(path, records="1000")) > 1
    for wrong in ("many", "-1", "", "1.5"):
        with pytest.raises(ValueError, match="records"):
            palcare.load(path, records=wrong)

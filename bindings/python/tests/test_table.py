"""Every field of every type, set and read: a walk over the table, as the library's own tests do."""
# SPDX-License-Identifier: Apache-2.0
import datetime
from decimal import Decimal

import pytest

import palcare
from palcare import Age, Date, Time, _palcare

TYPES = palcare.describe()
ONE = {  # a value of each kind as Python has it
    "string": "some  characters", "token": "token-1", "lang": "es", "place": "GB-ENG",
    "uri": "https://example.org/a", "id": "other-id", "int": 7, "decimal": Decimal("1.50"),
    "bool": True, "date": Date("2019-21"), "time": Time("24:00"), "age": Age("18mo"),
}
TEXT = {"text": "Grüße 🌲 سلام", "rich": "<p>Grüße 🌲</p>"}


def make(info, doc=None):
    """A record or part of a type, wherever it is allowed."""
    doc = doc or palcare.Document("en")
    cls = info.cls
    if not info.is_part:
        if any(field.name == "id" for field in info.fields):
            return _palcare.Doc_add(doc, cls._type_number, "the-record")
        return doc.add_about()
    for owner in TYPES.values():
        for field in owner.fields:
            if field.kind == "part" and info.name in field.targets and owner.name != info.name:
                return _palcare.Record_insert_part(make(owner, doc), number(owner, field), -1)
    raise AssertionError(f"nothing owns {info.name}")


def number(info, field):
    return getattr(info.cls, field.name).number


def samples(record, field):
    """A value to set, and the value that is read afterwards."""
    if field.kind in TEXT:
        text = TEXT[field.kind]
        return ([text, text], [text, text]) if field.is_many else (text, text)
    if field.kind == "code":
        value = next(iter(field.codes))
        last = list(field.codes)[-1]
        return ([value, last], [value, last]) if field.is_many else (value, value)
    if field.kind == "ref":
        return (["a", "b.xml#c"], None) if field.is_many else ("a", None)
    value = ONE[field.kind]
    return ([value, value], [value, value]) if field.is_many else (value, value)


CASES = [(info, field) for info in TYPES.values() for field in info.fields]


def test_the_table_was_read():
    assert len(TYPES) > 50 and len(CASES) > 400
    assert {field.kind for _, field in CASES} >= {*ONE, *TEXT, "code", "ref", "part"}


@pytest.mark.parametrize("info, field", CASES, ids=[f"{i.name}.{f.name}" for i, f in CASES])
def test_every_field_can_be_set_and_read(info, field):
    record = make(info)
    if field.kind == "part":
        check_part(record, field)
        return
    absent = getattr(record, field.name)
    assert absent == ([] if field.is_many else None) or field.name == "id"
    given, wanted = samples(record, field)
    setattr(record, field.name, given)
    if field.kind == "ref":
        check_ref(record, field, given)
    else:
        assert getattr(record, field.name) == wanted
        one = getattr(record, field.name)
        one = one[0] if field.is_many else one
        assert type(one) is kind_of(info, field)
    again = getattr(record, field.name) if field.kind != "ref" else given
    setattr(record, field.name, again)  # what was read can be set
    if field.name != "id":
        delattr(record, field.name)
        assert getattr(record, field.name) == ([] if field.is_many else None)


def kind_of(info, field):
    if field.kind == "code":
        names = [name for name, value in vars(info.cls).items()
                 if isinstance(value, type) and list(value._value2member_map_) == list(field.codes)
                 and value.__doc__ == field.doc]
        return getattr(info.cls, names[0])
    return type(ONE.get(field.kind, ""))


def check_part(record, field):
    part = TYPES[field.targets[0]].cls
    if field.is_many:
        values = getattr(record, field.name)
        first = values.add()
        assert type(first) is part and values == [first]
        values.append(first)
        assert len(values) == 2 and values[1] != first and values[1].equals(first)
        assert first.container == record
        setattr(record, field.name, [])
        assert len(values) == 0
        return
    assert getattr(record, field.name) is None
    setattr(record, field.name, {})
    made = getattr(record, field.name)
    assert type(made) is part and made.container == record
    setattr(record, field.name, made)
    assert getattr(record, field.name) == made
    setattr(record, field.name, None)
    assert getattr(record, field.name) is None


def check_ref(record, field, given):
    names = [name for name in dir(type(record)) if name.endswith(("_id", "_ids"))
             and getattr(type(record), name).number == getattr(type(record), field.name).number]
    assert len(names) == 1
    assert getattr(record, names[0]) == given
    with pytest.raises(palcare.UnresolvedError, match="is not loaded"):
        list(getattr(record, field.name)) if field.is_many else getattr(record, field.name)


def test_every_code_is_a_member():
    for info in TYPES.values():
        for field in info.fields:
            if field.kind == "code":
                record = make(info)
                for code, sentence in field.codes.items():
                    setattr(record, field.name, [code] if field.is_many else code)
                    value = getattr(record, field.name)
                    value = value[0] if field.is_many else value
                    assert value == code and str(value) == code and value.__doc__ == sentence


def test_every_type_makes_a_row_and_has_a_doc():
    for info in TYPES.values():
        record = make(info)
        assert type(record) is info.cls and info.cls.__doc__ == info.doc
        assert ["type", *(field.xml_name for field in info.fields)] == [*record.to_dict()]
        assert ({field.name for field in info.fields if field.kind != "ref"}
                <= {*record.to_dict("en")})
        assert repr(record)
        for field in info.fields:
            assert getattr(info.cls, field.name).__doc__ == field.doc


def test_dates_times_and_numbers_of_python():
    doc = palcare.Document("en")
    service = doc.services.add("a", assured=datetime.date(2026, 11, 1))
    assert service.assured.date == datetime.date(2026, 11, 1)
    schedule = service.schedules.add(opens=datetime.time(9, 5), closes="24:00")
    assert schedule.opens.time == datetime.time(9, 5) and schedule.closes.time is None
    site = doc.sites.add("s", latitude=51.5, longitude=-1)
    assert site.latitude == Decimal("51.5") and site.longitude == -1
    service.assured = datetime.datetime(2026, 1, 2, 3, 4)
    assert str(service.assured) == "2026-01-02"

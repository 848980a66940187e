"""Dates, ages, times, codes."""
# SPDX-License-Identifier: Apache-2.0
import datetime
import numbers
import operator
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from palcare import Age, Capacity, Date, Document, InvalidError, Service, Site, Time


def test_dates_have_a_span_and_parts():
    whole, month, spring, open_end = (Date("2024-05-17"), Date("2024-05"), Date("2019-21"),
                                      Date("2023/.."))
    assert whole.date == datetime.date(2024, 5, 17) == whole.first == whole.last
    assert month.date is None
    assert (month.first, month.last) == (datetime.date(2024, 5, 1), datetime.date(2024, 5, 31))
    assert spring.first and spring.last and open_end.last is None
    assert Date("--11").first is None
    assert whole == datetime.date(2024, 5, 17) and whole == "2024-05-17" and whole != month
    assert str(whole) == f"{whole}" == "2024-05-17" and repr(month) == "Date('2024-05')"
    assert hash(whole) == hash(Date("2024-05-17")) and Date(month) == month
    assert Date(datetime.date(2024, 5, 17)) == whole
    assert (whole == 3) is False and whole != 3


def test_dates_have_a_partial_order():
    assert Date("2023") < Date("2024-05") and Date("2024-06") > "2024-05"
    assert not Date("2024") < Date("2024-05") and not Date("2024") > Date("2024-05")
    assert Date("2024").overlaps("2024-05") and not Date("2023").overlaps(datetime.date(2024, 1, 1))
    assert Date("2023-12") < datetime.date(2024, 1, 1)
    assert sorted([Date("2025"), Date("2023-01"), Date("2024-02-03")])[0] == "2023-01"
    with pytest.raises(TypeError):
        Date("2024") < 3


def test_ages_have_a_number_a_unit_and_an_order():
    assert Age("18mo").number == 18 and Age("18mo").unit == "mo"
    assert Age("..").number is None and Age("..").unit is None
    assert Age("-20w") < Age("3d") < Age("19y") and Age("24mo") > "1y"
    assert not Age("..") < Age("1y")


def test_times_convert_and_compare():
    assert Time("09:30").time == datetime.time(9, 30) and Time("24:00").time is None
    assert Time("09:30").hour == 9 and Time("09:30").minute == 30
    assert Time("09:30") < Time("17:00") and Time("24:00") > "23:59"


def test_values_are_immutable():
    for value in (Date("2024"), Age("3d"), Time("09:00")):
        with pytest.raises(AttributeError):
            value.text = "x"
        assert pickle.loads(pickle.dumps(value)) == value


def test_codes_are_enum_members_and_strings():
    status = Service.Status("active")
    assert status is Service.Status.ACTIVE and status == "active" and f"{status}" == "active"
    assert str(status) == "active" and hash(status) == hash("active")
    assert pickle.loads(pickle.dumps(status)) is status
    newer = Service.Status("merged")
    assert newer == "merged" and isinstance(newer, Service.Status) and newer.name == "MERGED"
    assert newer not in list(Service.Status)
    with pytest.raises(ValueError):
        Service.Status(3)


def test_not_later_holds_only_when_certain():
    whole = Date("2026-09-14")
    assert whole >= "2026-01-01" and whole <= datetime.date(2026, 9, 14) and whole >= whole
    assert not whole <= "2026-09-13" and not whole >= "2026-09-15"
    assert Date("2026") >= "2026-01-01" and Date("2026") >= "2025" and Date("2026") <= Date("2026")
    assert not Date("2024-05") <= "2024" and not Date("2024-05") >= "2024"
    assert Date("2024-01-01") <= "2024" <= Date("2024-12-31") and not Date("2023/..") <= "2030"
    assert Date("2024") <= Date("2024-12-31")  # whose first day is the last of the other
    assert not Date("--11") <= "2024" and Date("--11") <= "--11"
    assert Age("3d") <= Age("6w") <= "6w" and Age("19y") >= "18mo" and not Age("..") >= "1y"
    assert Time("09:00") <= "09:00" <= Time("17:00") and Time("24:00") >= Time("23:59")
    for call in (lambda: whole <= 3, lambda: whole >= None, lambda: Age("3d") >= 3):
        with pytest.raises(TypeError):
            call()


def test_ages_of_the_same_span_are_at_most_each_other():
    for one, other in (("12mo", "1y"), ("2w", "14d"), ("0d", "0mo"), ("-1w", "-7d"), ("..", "..")):
        assert Age(one) <= other and Age(one) >= other and Age(other) <= Age(one)
        assert not Age(one) < other and not Age(one) > other
    assert Age("28d") <= "1mo" <= Age("31d") and Age("4w") <= "1mo" and Age("365d") <= "1y"
    for age in ("29d", "30d"):
        assert not Age(age) <= "1mo" and not Age(age) >= "1mo"
    assert not Age("31d") <= "1mo" and not Age("28d") >= "1mo" and not Age("..") <= "1y"


def test_times_are_compared_as_python_has_them():
    nine = Time("09:00")
    assert nine <= datetime.time(9, 0) <= nine and nine == datetime.time(9) != Time("09:01")
    assert not nine < datetime.time(9) and not nine > datetime.time(9)
    assert datetime.time(8, 59) < nine < datetime.time(9, 1) and Time("24:00") > datetime.time(23, 59)
    assert nine != datetime.time(9, 0, 1) and Time("24:00") != datetime.time(0)
    with pytest.raises(ValueError, match="a time of day has no seconds"):
        nine < datetime.time(9, 0, 1)


OPERATORS = (operator.lt, operator.le, operator.gt, operator.ge)


@pytest.mark.parametrize("compare", [*OPERATORS, Date.overlaps])
@pytest.mark.parametrize("value, wrong, why", [
    (Date("2026-09-14"), "14/09/2026", "write '2026-09-14'"), (Date("--11"), "banana", "banana"),
    (Date("2023/.."), "1/2", "'1/2' is not"), (Age("1y"), "banana", "an age"),
    (Age(".."), "1 year", "write '1y'"), (Time("10:00"), "9:30", "write '09:30'"),
    (Time("10:00"), "banana", "a time")])
def test_a_text_that_is_no_such_value_is_not_compared(compare, value, wrong, why):
    if compare in OPERATORS or isinstance(value, Date):
        with pytest.raises(InvalidError) as refused:
            type(value)(wrong)
        with pytest.raises(ValueError, match=why) as caught:
            compare(value, wrong)
        assert str(caught.value) == str(refused.value)
    assert value != wrong


def test_values_of_different_kinds_have_no_order():
    for compare in OPERATORS:
        for value, other in ((Date("2024"), Age("3d")), (Age("3d"), datetime.date(2024, 1, 1)),
                             (Time("09:00"), Date("2024")), (Time("09:00"), None),
                             (Time("09:00"), 9), (Date("2024"), datetime.time(9))):
            with pytest.raises(TypeError, match="have no order"):
                compare(value, other)


def test_values_are_made_of_text_or_their_like():
    assert Date(2026) == "2026" and Age(Age("3d")) == "3d" and Time(Time("09:00")) == "09:00"
    for call in (lambda: Date(None), lambda: Date(2026.5), lambda: Age(None), lambda: Age(3),
                 lambda: Time(None), lambda: Time(9)):
        with pytest.raises(TypeError, match="a str was expected"):
            call()


def test_a_time_that_would_lose_something_is_refused():
    new = Document("en").services.add("s").schedules.add()
    utc = datetime.timezone.utc
    for time, why in ((datetime.time(9, tzinfo=utc), "no time zone"),
                      (datetime.time(9, 0, 30), "no seconds"),
                      (datetime.time(9, 0, 0, 1), "no seconds")):
        with pytest.raises(ValueError, match=why):
            new.opens = time
        with pytest.raises(ValueError, match=why):
            Time(time)
    assert new.opens is None
    new.opens = datetime.time(9, 5)
    assert new.opens == "09:05"


@numbers.Real.register
class Single:
    """A number as other packages have it, whose text has an exponent."""

    def __str__(self):
        return "5e-05"


@numbers.Integral.register
class Whole:
    def __int__(self):
        return 5


def test_numbers_are_written_as_plain_decimals():
    site = Site("s")
    for given, text in ((5e-05, "0.00005"), (-8.5e-2, "-0.085"), (51.0, "51"), (Single(), "0.00005"),
                        (Decimal("1.50"), "1.50"), (Decimal("-8.5E-2"), "-0.085"), (0.0, "0")):
        site.latitude = given
        assert str(site.latitude) == text
    capacity = Capacity()
    for given in (5, 5.0, Whole(), Decimal(5), "5"):
        capacity.count = given
        assert capacity.count == 5
    with pytest.raises(InvalidError):
        capacity.count = 5.5
    for given in (float("inf"), Decimal("-Infinity")):
        with pytest.raises(ValueError, match="leave it out: None"):
            site.latitude = given


def test_fractions_are_written_where_they_end_as_decimals():
    site, capacity = Site("s"), Capacity(count=Fraction(5))
    assert capacity.count == 5
    for given, text in ((Fraction(1, 4), "0.25"), (Fraction(-7, 5), "-1.4"), (Fraction(0), "0"),
                        (Fraction(1, 2**17), "0.00000762939453125"), (Fraction(50), "50")):
        site.latitude = given
        assert str(site.latitude) == text
    with pytest.raises(ValueError, match=r"Fraction\(1, 3\) has no end as a decimal; round it"):
        site.latitude = Fraction(1, 3)
    site.latitude = round(Fraction(1, 3), 6)
    assert str(site.latitude) == "0.333333"
    with pytest.raises(InvalidError, match="at most 18 digits after the point"):
        site.latitude = Fraction(1, 2**30)


def test_missing_values_of_tables_become_none():
    NAType = type("NAType", (), {})
    site = Site("s", name="S", latitude=1)
    for missing in (float("nan"), Decimal("NaN"), NAType(), None):
        site.latitude, site.name = 1, "S"
        site.latitude = site.name = missing
        assert site.latitude is None and site.name is None
    service = Service("s", settings=["home"], provider="a")
    service.settings = service.provider = NAType()
    assert service.settings == [] and service.provider_id is None
    for missing in (float("nan"), NAType()):
        with pytest.raises((TypeError, ValueError)):
            service.settings = ["home", missing]


def test_numbers_of_numpy_are_accepted():
    numpy = pytest.importorskip("numpy")
    site, capacity = Site("s"), Capacity()
    for given, text in ((numpy.float32(0.1), "0.1"), (numpy.float64(5e-05), "0.00005")):
        site.latitude = given
        assert str(site.latitude) == text
    for given in (numpy.int64(5), numpy.float64(5.0)):
        capacity.count = given
        assert capacity.count == 5
    schedule = Service("s").schedules.add(always=numpy.bool_(True))
    assert schedule.always is True
    site.latitude = numpy.float64("nan")
    assert site.latitude is None


def test_a_date_says_where_its_parts_are():
    with pytest.raises(AttributeError, match="write .date.year, .first.year"):
        Date("2026").year
    with pytest.raises(AttributeError, match="'Date' has no attribute 'yaer'"):
        Date("2026").yaer


class datetime64:  # as numpy's prints itself
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text

    def __eq__(self, other):
        return self.text != "NaT" and str(other) == self.text

    __hash__ = None


def dates_of_numpy():
    yield datetime64
    try:
        import numpy
    except ImportError:
        return
    yield numpy.datetime64


def test_dates_of_numpy_are_accepted():
    for make in dates_of_numpy():
        service = Service("s")
        for given, text in (("2026-09-14", "2026-09-14"), ("2026-09-14T10:30", "2026-09-14"),
                            ("2026-09-14T00:00:00.000000000", "2026-09-14"),
                            ("2026-09", "2026-09"), ("2026", "2026")):
            service.assured = make(given)
            assert service.assured == text == Date(make(given))
            assert service.assured <= make(given) and not service.assured < make(given)
        service.assured = make("NaT")
        assert service.assured is None


def test_a_value_hashes_like_its_text():
    """As its documentation says."""
    date = Date("2026-09-14")
    assert date in {"2026-09-14": 1} and date.date in {datetime.date(2026, 9, 14)}


@pytest.mark.parametrize("typed, hint, replacement", [
    ("-8.5E-2", "write '-0.085'", "-0.085"), ("1e2", "write '100'", "100"),
    ("0.1234567890123456789", "at most 18 digits after the point; write '0.123456789012345678'",
     None),
    ("51.5" + "0" * 18, f"write '51.5{'0' * 17}'", f"51.5{'0' * 17}"),
    ("1" * 19, "a number has at most 18 digits before the point and 18 after it", None)])
def test_a_number_that_is_refused_is_written_in_full(typed, hint, replacement):
    for given in (typed, Decimal(typed)) if "E" not in typed.upper() else (typed,):
        with pytest.raises(InvalidError) as caught:
            Site("s", latitude=given)
        assert (caught.value.hint, caught.value.problem.replacement) == (hint, replacement)


def test_equal_dates_hash_alike_at_each_precision():
    """A datetime.date cannot: it equals a whole date, whose hash is that of its text."""
    for text in ("2026", "2026-09", "2026-09-14"):
        date = Date(text)
        assert date == text and hash(date) == hash(text) and date in {text} and text in {date}
        assert (date == datetime.date(2026, 9, 14)) == (date.date is not None)
        assert date != datetime.date(2026, 9, 1) and date != datetime.date(2026, 1, 1)
    assert Date("2026-09-14").date in {datetime.date(2026, 9, 14)}

"""Dates, ages, times, codes."""
import datetime
import pickle

import pytest

from palcare import Age, Date, Service, Time


def test_dates():
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


def test_the_order_of_dates():
    assert Date("2023") < Date("2024-05") and Date("2024-06") > "2024-05"
    assert not Date("2024") < Date("2024-05") and not Date("2024") > Date("2024-05")
    assert Date("2024").overlaps("2024-05") and not Date("2023").overlaps(datetime.date(2024, 1, 1))
    assert Date("2023-12") < datetime.date(2024, 1, 1)
    assert sorted([Date("2025"), Date("2023-01"), Date("2024-02-03")])[0] == "2023-01"
    with pytest.raises(TypeError):
        Date("2024") < 3


def test_ages():
    assert Age("18mo").number == 18 and Age("18mo").unit == "mo"
    assert Age("..").number is None and Age("..").unit is None
    assert Age("-20w") < Age("3d") < Age("19y") and Age("24mo") > "1y"
    assert not Age("..") < Age("1y")


def test_times():
    assert Time("09:30").time == datetime.time(9, 30) and Time("24:00").time is None
    assert Time("09:30").hour == 9 and Time("09:30").minute == 30
    assert Time("09:30") < Time("17:00") and Time("24:00") > "23:59"


def test_values_do_not_change():
    for value in (Date("2024"), Age("3d"), Time("09:00")):
        with pytest.raises(AttributeError):
            value.text = "x"
        assert pickle.loads(pickle.dumps(value)) == value


def test_codes():
    status = Service.Status("active")
    assert status is Service.Status.ACTIVE and status == "active" and f"{status}" == "active"
    assert str(status) == "active" and hash(status) == hash("active")
    assert pickle.loads(pickle.dumps(status)) is status
    newer = Service.Status("merged")
    assert newer == "merged" and isinstance(newer, Service.Status) and newer.name == "MERGED"
    assert newer not in list(Service.Status)
    with pytest.raises(ValueError):
        Service.Status(3)

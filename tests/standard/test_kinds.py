"""Properties of the kinds, tested with Hypothesis: values are accepted as written or refused."""

import calendar
import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from cse_record.standard.kinds import (
    DATE_PATTERN,
    MONTH_PATTERN,
    ExactDate,
    FreeText,
    Key,
    Number,
    ShortText,
    Time,
    UncertainMonth,
)


def accepts(kind, value):
    try:
        kind.read(value)
    except PydanticCustomError:
        return False
    return True


def test_date_pattern_matches_every_real_day_and_no_other():
    for year in range(1898, 2102):
        for month in range(14):
            last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
            for day in range(33):
                real = 1900 <= year <= 2099 and 1 <= day <= last
                assert bool(re.fullmatch(DATE_PATTERN, f"{year:04d}-{month:02d}-{day:02d}")) == real
            assert bool(re.fullmatch(MONTH_PATTERN, f"{year:04d}-{month:02d}")) == (1900 <= year <= 2099 and 1 <= month <= 12)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_is_read_and_written_alike(day):
    assert ExactDate().read(day.isoformat()) == day == ExactDate().read(day)


@given(st.one_of(st.text(max_size=12), st.from_regex(r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}\n?", fullmatch=True)))
def test_no_other_text_is_a_day(text):
    try:
        real = text == date.fromisoformat(text).isoformat() and 1900 <= date.fromisoformat(text).year <= 2099
    except ValueError:
        real = False
    assert accepts(ExactDate(), text) == real


@given(st.text(min_size=1, max_size=200))
def test_text_is_accepted_as_written_or_refused(text):
    for kind in (ShortText(), FreeText()):
        if accepts(kind, text):
            assert kind.read(text) == text
            assert text == text.strip()
    if accepts(ShortText(), text):
        assert accepts(FreeText(), text)
        assert "\n" not in text


@given(st.one_of(st.integers(), st.booleans(), st.floats(), st.text(max_size=4), st.none()))
def test_only_whole_numbers_in_range_are_numbers(value):
    assert accepts(Number(0, 17, "age"), value) == (type(value) is int and 0 <= value <= 17)


@given(st.text(max_size=41))
def test_a_key_is_upper_case_ascii(text):
    if accepts(Key(), text):
        assert text.isascii()
        assert text == text.upper()
        assert not re.search(r"\s", text)


@given(st.integers(0, 30), st.integers(0, 70))
def test_times_of_day(hour, minute):
    assert accepts(Time(of="seen_on"), f"{hour:02d}:{minute:02d}") == (hour < 24 and minute < 60)


@given(st.integers(1, 9999), st.integers(0, 20))
def test_months(year, month):
    assert accepts(UncertainMonth(), f"{year:04d}-{month:02d}") == (1900 <= year <= 2099 and 1 <= month <= 12)

"""Days, months and times as people type them into a workbook as text. Days are read with the day first, in every column.

A text with two readings, or with none, stays as it is, so that it becomes a finding.
"""

from __future__ import annotations

import re

from cse_record.formats.cleaning import BLANKS, EDGES, UNSEEN

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_NUMBERS["sept"] = 9
_WORD = f"({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[.]?"
_DAY_FIRST = r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})"
_DAY_WORD = rf"([0-9]{{1,2}})(?:st|nd|rd|th)?[ -]?(?:of )?{_WORD}[ ,-]{{1,2}}([0-9]{{4}})"
_WORD_DAY = rf"{_WORD} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})"
_MONTH_WORD = rf"{_WORD}[ ,-]{{1,2}}([0-9]{{4}})"
_MONTH_NUMBER = r"([0-9]{1,2})[/.-]([0-9]{4})"
_ISO_MONTH = r"([0-9]{4})-([0-9]{2})"
_ISO_DAY = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_TIME = r"([0-9]{1,2})[:.]([0-9]{2})(?::00)?(?: ?([ap])[.]?m[.]?)?"


def plain(text: str) -> str:
    """A text in the form in which texts are compared: lower case, single spaces, no invisible characters."""
    return re.sub(f"[{BLANKS}]+", " ", text.strip(EDGES).translate(dict.fromkeys(map(ord, UNSEEN)))).lower()


def day(text: str) -> str:
    """The day that a plain text certainly means, in ISO form; empty if there is none."""
    if match := re.fullmatch(_DAY_FIRST, text):
        return _iso(match[4], match[3], match[1])
    if match := re.fullmatch(_DAY_WORD, text):
        return _iso(match[3], _NUMBERS[match[2]], match[1])
    if match := re.fullmatch(_WORD_DAY, text):
        return _iso(match[3], _NUMBERS[match[1]], match[2])
    return ""


def has_month_first(text: str) -> bool:
    """Whether a text can only be a day with the month first, such as 12/31/2010."""
    match = re.fullmatch(_DAY_FIRST, text)
    return bool(match and int(match[1]) <= 12 < int(match[3]) and _iso(match[4], match[1], match[3]))


def has_two_readings(text: str) -> bool:
    """Whether a text means one day with the day first, and another with the month first."""
    match = re.fullmatch(_DAY_FIRST, text)
    return bool(match and int(match[1]) <= 12 and int(match[3]) <= 12 and match[1].lstrip("0") != match[3].lstrip("0"))


def month(text: str) -> str:
    """The whole month that a plain text certainly means, in ISO form; empty if there is none."""
    if match := re.fullmatch(_MONTH_WORD, text):
        return _iso(match[2], _NUMBERS[match[1]], 1)[:7]
    if match := re.fullmatch(_MONTH_NUMBER, text):
        return _iso(match[2], match[1], 1)[:7]
    if match := re.fullmatch(_ISO_MONTH, text):
        return _iso(match[1], match[2], 1)[:7]
    return ""


def iso_day(text: str) -> str:
    """The text if it is a real day in ISO form; otherwise empty."""
    match = re.fullmatch(_ISO_DAY, text)
    return _iso(match[1], match[2], match[3]) if match else ""


def time(text: str) -> str:
    """The time of day that a plain text certainly means, as hours and minutes; empty if there is none."""
    match = re.fullmatch(_TIME, text)
    if not match:
        return ""
    hour, minute, half = int(match[1]), int(match[2]), match[3]
    if half:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


def last_day(month: str) -> str:
    """The last day of a month."""
    from cse_record._generated import validator

    return str(validator.last_day(month))


def _iso(year: str | int, month: str | int, day: str | int) -> str:
    import datetime

    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""

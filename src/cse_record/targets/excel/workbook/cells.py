"""How values are written into cells: codes as labels, dates and times as such, and everything else as text.

A value that would lose something that way is written as plain text; readers accept both.
"""

from __future__ import annotations

import json
import re
from datetime import datetime

from xlsxwriter.worksheet import Worksheet

from cse_record.standard import spoken
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, FreeText, Number, ShortText, Time, UncertainMonth
from cse_record.targets.excel.workbook.styles import Styles

FIRST_SURE_DAY = "1900-03-01"
"""Before this day spreadsheet programs disagree, because Excel has a 29 February 1900."""
MOST_DIGITS = 15
"""The most digits of a whole number that a spreadsheet keeps exactly."""
MOST_TEXT = 32_767
"""The most characters in a cell."""


class TooLong(ValueError):
    """A text too long for a cell."""


def form(element: Element) -> str:
    """The number format of the cells of an element, by its name in `styles.py`."""
    kind = element.kind
    if isinstance(kind, ExactDate):
        return "day"
    names = {UncertainMonth: "month", Time: "time", Number: "number"}
    return next((name for kind_class, name in names.items() if isinstance(kind, kind_class)), "text")


def wraps(element: Element) -> bool:
    """Whether a cell of the element may need several lines."""
    return isinstance(element.kind, FreeText | ShortText | Code)


def shown(element: Element, value: object) -> object:
    """The value as a cell holds it: text, a whole number, a `datetime`, or a fraction of a day for a time."""
    if isinstance(value, str):
        return _shown_text(element, value)
    if isinstance(value, bool) or not isinstance(value, int):
        return json.dumps(value, ensure_ascii=False)
    return value if len(str(abs(value))) <= MOST_DIGITS else str(value)


def _shown_text(element: Element, text: str) -> object:
    kind, spelling = element.kind, element.kind.spelling
    if isinstance(kind, Code):
        return spoken.answer(kind.list, text) if text in spelling.code_set else text
    if spelling.pattern is None or not re.fullmatch(spelling.pattern, text):
        return text
    if isinstance(kind, ExactDate) and text >= FIRST_SURE_DAY:
        return datetime.strptime(text, "%Y-%m-%d")
    if isinstance(kind, UncertainMonth) and text >= FIRST_SURE_DAY[:7]:
        return datetime.strptime(text, "%Y-%m")
    if isinstance(kind, Time):
        return (int(text[:2]) * 60 + int(text[3:])) / (24 * 60)
    return text


def write(sheet: Worksheet, row: int, column: int, value: object, styles: Styles, kind: str, **look: bool) -> None:
    """Writes a value returned by `shown`. `row` is counted from 1, `column` from 0. Raises TooLong for a text too long for a cell."""
    if isinstance(value, str):
        if len(value.encode("utf-16-le")) // 2 > MOST_TEXT:
            raise TooLong(f"a text of more than {MOST_TEXT:,} characters")
        sheet.write_string(row - 1, column, value, styles.input(kind if kind != "number" else "text", **look))
    elif isinstance(value, datetime):
        sheet.write_datetime(row - 1, column, value, styles.input(kind, **look))
    else:
        sheet.write_number(row - 1, column, value, styles.input(kind, **look))

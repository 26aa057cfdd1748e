"""Random valid records, and faults injected into them. The expected result is stated here and never taken from an engine.

A record is built element by element from the standard, in every permitted form: value, reason, blank, range, time, local column. A
fault is one named change that makes exactly one statement of the standard untrue.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import Element
from cse_record.standard.kinds import (
    Code,
    ExactDate,
    Key,
    LocalCode,
    Number,
    Pseudonym,
    ShortText,
    Time,
    UncertainMonth,
)
from cse_record.standard.record import LOCAL, Record
from cse_record.standard.rows import Row
from cse_record.standard.shape import SEPARATORS

REASONS = [code.code for code in CODELISTS["absent_reason"].codes]
LETTERS = "abcdefgh ABC éßñÅ 漢字 😀 '\"<>&=+-@;,|/\\"


def a_value(rng: Random, element: Element) -> Any:
    """A valid value of the element's kind, made independently of the checks of that kind."""
    kind = element.kind
    match kind:
        case Code():
            codes = [code_entry.code for code_entry in kind.list.codes if not kind.group or code_entry.group == kind.group]
            if kind.list.open and rng.random() < 0.1:
                return f"local:{rng.choice('abcxyz019')}{rng.choice(['', '-a', '-9-z'])}"
            return rng.choice(kind.subset or codes)
        case LocalCode():
            return "local:" + rng.choice(["a", "0-z", "night-outreach", "z" * 40])
        case UncertainMonth():
            return f"{rng.choice([1900, 1995, 2010, 2099])}-{rng.randint(1, 12):02d}"
        case ExactDate():
            year, month = rng.choice([1900, 1904, 1999, 2000, 2011, 2024, 2096, 2099]), rng.randint(1, 12)
            last = calendar.monthrange(year, month)[1]
            return f"{year}-{month:02d}-{rng.choice([1, last, rng.randint(1, last)]):02d}"
        case Time():
            return f"{rng.choice([0, 9, 10, 19, 20, 23]):02d}:{rng.choice([0, 9, 30, 59]):02d}"
        case Number():
            return rng.choice([kind.minimum, kind.maximum, rng.randint(kind.minimum, kind.maximum)])
        case Key():
            return rng.choice("AZ09") + "".join(rng.choices("AZ09./_-", k=rng.choice([0, 3, 39])))
        case Pseudonym():
            return f"n{rng.randrange(100)}-k{rng.getrandbits(32):08x}-{rng.getrandbits(128):032x}"
    if hasattr(kind, "scheme"):
        digits = "".join(rng.choices("0123456789", k=14))
        return {
            "nhs-number": digits[:10], "chi-number": f"{rng.choice(('0101', '3112', '2902'))}{digits[:6]}",
            "hc-number": f"3{rng.choice('29')}{digits[:8]}", "consistent-identifier": f"A9{digits[: rng.choice((4, 14))]}",
            "upn": f"A{digits[:11]}{rng.choice('9Z')}", "pnc-id": f"{digits[:4]}/{digits[4:11]}Q",
        }[kind.scheme]  # fmt: skip
    assert isinstance(kind, ShortText) or hasattr(kind, "max_length")
    return some_text(rng, rng.choice([1, 2, 20, kind.max_length]), lines=not kind.spelling.one_line)


def some_text(rng: Random, length: int, lines: bool) -> str:
    inner = "".join(rng.choices(LETTERS + ("\n\t" if lines else ""), k=max(length - 2, 0)))
    ends = rng.choices("aZé漢=+-@'\"", k=2)
    return (ends[0] + inner + ends[1])[:length] if length > 1 else ends[0]


def a_record(rng: Random, model: type[Record]) -> Row:
    """A valid record. Each element is filled, absent with a reason, or blank, as the standard allows."""
    row: Row = {}
    for name, element in model.elements.items():
        if element.role is not None or isinstance(element.kind, Time):
            continue
        state = rng.random()
        companions = element.companions
        if not element.must_be_answered and state < 0.4:
            if "absent" in companions and state < 0.1:
                row[companions["absent"]] = rng.choice(element.absent)
            elif state > 0.35:
                row[name] = None  # null is blank
        elif element.absent and state > 0.75:
            row[companions.get("absent", name)] = rng.choice(element.absent)
        else:
            _fill_element(rng, row, model, element)
    if rng.random() < 0.2:
        row[LOCAL] = {f"Ward {rng.choice(LETTERS[:8])}{i}": some_text(rng, 12, lines=True) for i in range(rng.randint(1, 3))}
    return {name: row[name] for name in [*model.elements, LOCAL] if name in row}


def _fill_element(rng: Random, row: Row, model: type[Record], element: Element) -> None:
    row[element.name] = a_value(rng, element)
    companions = element.companions
    if "latest" in companions and rng.random() < 0.4:
        row[companions["latest"]] = a_value(rng, model.elements[companions["latest"]])
    if "basis" in companions:
        row[companions["basis"]] = rng.choice(["recorded", "estimated"])
    for other in model.elements.values():
        if isinstance(other.kind, Time) and other.kind.of == element.name and rng.random() < 0.5:
            row[other.name] = a_value(rng, other)


@dataclass(frozen=True)
class Injector:
    """One kind of fault: the elements in which it can occur, and the change that makes it."""

    name: str
    fault: str
    applies: Callable[[Element], bool]
    inject: Callable[[Random, Row, Element, type[Record]], None]


def _is_text(element: Element) -> bool:
    return element.kind.spelling.type == "string"


def _is_free_text(element: Element) -> bool:
    return element.kind.spelling.trimmed


def hold(rng: Random, row: Row, element: Element, model: type[Record], value: Any) -> None:
    """Sets the value of the element and everything that must stand beside it, so that the value is the only fault."""
    parent = element.of or getattr(element.kind, "of", "")
    if element.role == "absent":
        _clear(row, model.elements[parent], model)
    elif parent and row.get(parent) is None:
        hold(rng, row, model.elements[parent], model, a_value(rng, model.elements[parent]))
    row.pop(element.companions.get("absent", ""), None)
    if "basis" in element.companions:
        row[element.companions["basis"]] = "recorded"
    row[element.name] = value


def _clear(row: Row, element: Element, model: type[Record]) -> None:
    """Clears the element and everything that belongs to it."""
    row.pop(element.name, None)
    for companion in element.companions.values():
        row.pop(companion, None)
    for other in model.elements.values():
        if getattr(other.kind, "of", "") == element.name:
            row.pop(other.name, None)


def _holding(make: Callable[[Random, Element], Any]) -> Callable[[Random, Row, Element, type[Record]], None]:
    return lambda rng, row, element, model: hold(rng, row, element, model, make(rng, element))


def _blank(rng: Random, row: Row, element: Element, model: type[Record]) -> None:
    _clear(row, element, model)
    if rng.random() < 0.5:
        row[element.name] = None


def _no_reason(rng: Random, row: Row, element: Element, model: type[Record]) -> None:
    _clear(row, element, model)


def _value_and_reason(rng: Random, row: Row, element: Element, model: type[Record]) -> None:
    hold(rng, row, element, model, a_value(rng, element))
    row[element.companions["absent"]] = rng.choice(element.absent)


def _companion_alone(rng: Random, row: Row, element: Element, model: type[Record]) -> None:
    parent = model.elements[element.of or element.kind.of]  # type: ignore[attr-defined]
    _clear(row, parent, model)
    if parent.must_be_answered and "absent" in parent.companions:
        row[parent.companions["absent"]] = rng.choice(parent.absent)
    row[element.name] = a_value(rng, element)


def _no_basis(rng: Random, row: Row, element: Element, model: type[Record]) -> None:
    hold(rng, row, element, model, a_value(rng, element))
    del row[element.companions["basis"]]


def _not_a_code(rng: Random, element: Element) -> str:
    kind = element.kind
    assert isinstance(kind, Code)
    # the name of a code that the element does not accept is a different fault
    code = rng.choice([code_entry.code for code_entry in kind.list.codes if code_entry.code in (kind.spelling.codes or ())])
    wrong = ["no-such-code", code + "x", code.swapcase(), " " + code, code + " ", "local:Capital", "local:", "local:-a"]
    if not kind.list.open:
        wrong += ["local:night-outreach", kind.list.by_code[code].label + "?"]
    return rng.choice([text for text in wrong if text not in kind.list.by_code])


def _wrong_reason(rng: Random, element: Element) -> str:
    accepted = set(element.kind.spelling.codes or ())
    return rng.choice([reason for reason in REASONS if reason not in accepted])


BADLY_SPELLED = {
    "date": ["2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "04/03/2011", "2024-2-3", "20240203", "1899-12-31",
             "2100-01-01", "２０２４-02-03", "2024-02-03T00:00", "86400"],
    "month": ["2024-13", "2024-00", "2024-1", "2024", "May 2010", "1899-12", "2024-01-01", "٢٠٢٤-01"],
    "time": ["24:00", "9:30", "09:60", "0930", "09:30:00", "٠٩:30", "9.30pm"],
    "key": ["abc", "-A1", "A B", "A*", "é", "A\u00a0B", "Ａ1"],
    "nhs-number": ["999 000 0018", "99900000", "99900000181", "999000001X", "٩٩٩0000018"],
    "chi-number": ["0001990001", "3201990001", "3113990001", "310299999", "31029999999", "310299 9999"],
    "hc-number": ["3199999991", "4000000001", "399999991", "39999999181", "399 999 9918"],
    "consistent-identifier": ["A9999", "a99999", "A9999 99", "A99999999999999999999", "A9999-99"],
    "upn": ["a99900000000", "Z99900000000", "Z9990000000011", "Z99900000000é"],
    "pnc-id": ["99/1A", "1999-0000001A", "1999/0000001a", "1999/000001A"],
    "pseudonym": ["n1-k0a1b2c3d-short", "N1-K0A1B2C3D-00112233445566778899AABBCCDDEEFF", "9990000018"],
    "local": ["night", "local:", "local:Night", "LOCAL:night", "local:-x"],
}  # fmt: skip


def spelling_of(element: Element) -> str | None:
    kind = element.kind
    match kind:
        case UncertainMonth():
            return "month"
        case ExactDate():
            return "date"
        case Time():
            return "time"
        case Key():
            return "key"
        case Pseudonym():
            return "pseudonym"
        case LocalCode():
            return "local"
    return getattr(kind, "scheme", None)


def _decimal(rng: Random, element: Element) -> float:
    return float(a_value(rng, element))


def _out_of_range(rng: Random, element: Element) -> int:
    assert isinstance(element.kind, Number)
    return rng.choice([element.kind.minimum - 1, element.kind.maximum + 1])


ELEMENT_INJECTORS = [
    Injector("blank", "blank", lambda e: e.must_hold_value, _blank),
    Injector("no value and no reason", "no_value_and_no_reason", lambda e: e.must_be_answered and "absent" in e.companions, _no_reason),
    Injector("value and reason", "value_and_reason", lambda e: "absent" in e.companions, _value_and_reason),
    Injector("companion alone", "companion_alone", lambda e: e.role in ("latest", "basis") or isinstance(e.kind, Time), _companion_alone),
    Injector("no basis", "no_basis", lambda e: "basis" in e.companions, _no_basis),
    Injector("not a code", "unknown_code", lambda e: isinstance(e.kind, Code), _holding(_not_a_code)),
    Injector("reason not accepted", "reason_not_accepted",
            lambda e: isinstance(e.kind, Code) and not set(REASONS) <= set(e.kind.spelling.codes or ()), _holding(_wrong_reason)),
    Injector("badly spelled", "not_as_spelled", lambda e: spelling_of(e) is not None,
            _holding(lambda rng, e: rng.choice(BADLY_SPELLED[spelling_of(e) or ""]))),
    Injector("number for text", "not_text", _is_text, _holding(lambda rng, e: rng.choice([7, 20240203, True, 1.5, ["a"], {"a": "b"}]))),
    Injector("text for number", "not_a_whole_number", lambda e: not _is_text(e), _holding(lambda rng, e: str(a_value(rng, e)))),
    Injector("no number", "not_a_whole_number", lambda e: not _is_text(e), _holding(lambda rng, e: rng.choice([True, 12.5, [12], "many"]))),
    Injector("decimal", "decimal_for_whole_number", lambda e: not _is_text(e), _holding(_decimal)),
    Injector("out of range", "out_of_range", lambda e: not _is_text(e), _holding(_out_of_range)),
    Injector("too long", "too_long", _is_free_text, _holding(lambda rng, e: "x" * ((e.kind.spelling.max_length or 0) + 1))),
    Injector("empty text", "empty_text", _is_text, _holding(lambda rng, e: "")),
    Injector("space at an end", "space_at_end", _is_free_text,
        _holding(lambda rng, e: rng.choice([" a", "a ", "a\u00a0", "\u2003a", "a\u3000"]))),
    Injector("reason in text", "reason_misplaced", lambda e: not isinstance(e.kind, Code), _holding(lambda rng, e: rng.choice(REASONS))),
    Injector("control character", "control_character", lambda e: _is_text(e) and not isinstance(e.kind, Code),
            _holding(lambda rng, e: str(a_value(rng, e))[:3] + rng.choice("\x00\x07\x1b\x7f\x85\r\x0b") + "a")),
    Injector("separator or turn of direction", "control_character",
            lambda e: _is_text(e) and not isinstance(e.kind, Code),
            _holding(lambda rng, e: str(a_value(rng, e))[:3] + rng.choice(SEPARATORS) + "a")),
    Injector("newline at the end", "control_character", lambda e: _is_text(e) and e.kind.spelling.one_line and not isinstance(e.kind, Code),
            _holding(lambda rng, e: str(a_value(rng, e))[: (e.kind.spelling.max_length or 9) - 1] + "\n")),
]  # fmt: skip
"""Injectors of faults in one element."""


def _in_record(change: Callable[[Random], Row]) -> Callable[[Random, Row, Element, type[Record]], None]:
    return lambda rng, row, element, model: row.update(change(rng))


RECORD_INJECTORS = [
    Injector(
        "unknown element", "unknown_field", lambda e: False, _in_record(lambda rng: {rng.choice(["sexx", "ethnic_group", "Name"]): "a"})
    ),
    Injector("local not columns", "not_local_columns", lambda e: False, _in_record(lambda rng: {LOCAL: rng.choice([[], "a", 7])})),
    Injector("local number", "not_text", lambda e: False, _in_record(lambda rng: {LOCAL: {"Ward": 7}})),
]
"""Injectors of faults in a record outside the elements of the standard."""


def every_injector() -> list[tuple[type[Record], Element | None, Injector]]:
    """Every element with each fault that can occur in it, and the faults of whole records."""
    injectors: list[tuple[type[Record], Element | None, Injector]] = []
    for model in STANDARD.records.values():
        injectors += [
            (model, element, injector) for element in model.elements.values() for injector in ELEMENT_INJECTORS if injector.applies(element)
        ]
        injectors += [(model, None, injector) for injector in RECORD_INJECTORS]
    return injectors

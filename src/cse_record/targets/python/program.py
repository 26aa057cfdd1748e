"""The public functions of the generated validator: strict reading of JSON, `validate`, and the command line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from cse_record.standard.speech import english, said, say
from cse_record.targets.python.engine import Run
from cse_record.targets.python.model import IDENTIFIES, Check, Finding, Standard, step

# --- begin copy
PART = 1 << 16
MAX_DEPTH = 20
MAX_DIGITS = 15


class Unreadable(Exception):
    """A text or file that is not in the form that the standard accepts; the message says why.

    Example:

        import cse_record_validator as validator

        try:
            validator.read_json('{"returns": NaN}')
        except validator.Unreadable as error:
            print(error)
    """


def read_json(text: str) -> Any:
    """Reads one JSON value. Raises Unreadable for duplicate keys, NaN, numbers of more than 15 digits, and more than 20 levels.

    Example:

        import cse_record_validator as validator

        with open("examples/minimal.json", encoding="utf-8") as file:
            tables = validator.read_json(file.read())
        print(list(tables))
    """
    # Without white space, a text has a quotation mark before a colon for each key, and possibly more inside strings. If the number of keys
    # read equals that count, no key was lost. Otherwise keys are compared one by one.
    value = _loads(text)
    if count_quoted_colons(text) != _count_keys(value):
        _loads(text, object_pairs_hook=refuse_twice)
    if text.count("[") + text.count("{") > _count_flat(value) and depth(value) > MAX_DEPTH:
        raise too_deep()
    return value


def count_quoted_colons(text: str) -> int:
    """Counts colons that follow a quotation mark, ignoring white space. It works in parts, since copying the whole text takes twice as
    long.
    """
    count, before = 0, b""
    for start in range(0, len(text), PART):
        part = before + text[start : start + PART].encode("utf-8", "surrogatepass").translate(None, b" \n\t\r")
        count, before = count + part.count(b'":'), part[-1:]
    return count


def _loads(text: str, **hooks: Any) -> Any:
    import json  # not needed for returns in other formats

    try:
        return json.loads(text, parse_constant=refuse_constant, parse_int=whole_number, **hooks)
    except json.JSONDecodeError as error:
        raise not_json(error.lineno, error.colno, error.msg) from None
    except RecursionError:
        raise too_deep(english("far more")) from None


def not_json(line: int, column: int, words: str) -> Unreadable:
    return Unreadable(say("line {line}, column {column}: this is not JSON ({words}).", line=line, column=column, words=words))


def too_deep(how: str = english("more")) -> Unreadable:
    return Unreadable(say("nested {how} deeply than a return is (at most {levels} levels).", how=said(how), levels=MAX_DEPTH))


def _count_keys(value: object) -> int:
    """The number of keys in a return, its rows and its local columns. -1 if the value is not a return."""
    if not isinstance(value, dict):
        return -1
    count = len(value)
    for rows in value.values():
        if isinstance(rows, dict):  # one line of JSON lines
            rows = [rows]
        if not isinstance(rows, list) or not {*map(type, rows)} <= {dict}:
            return -1
        count += sum(map(len, rows)) + sum([len(row[LOCAL_KEY]) for row in rows if isinstance(row.get(LOCAL_KEY), dict)])
    return count


LOCAL_KEY = "local"


def _count_flat(value: object) -> int:
    """The number of brackets and braces that a flat return opens."""
    if not isinstance(value, dict):
        return -1
    return 1 + sum(1 + (len(rows) if isinstance(rows, list) else 0) for rows in value.values())


def refuse_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    merged = dict(pairs)
    if len(merged) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                known = key if key in NAMES else say("(not a name of the standard)")
                raise Unreadable(
                    say(
                        "The key “{known}” stands twice in one object{reference}. Two answers to one question: delete one.",
                        known=known,
                        reference=_reference(pairs),
                    )
                )
            seen.add(key)
    return merged


def _reference(pairs: list[tuple[str, object]]) -> str:
    """Names the record, if it has a valid reference."""
    for key, value in pairs:
        if (
            key.endswith("_ref")
            and key in NAMES
            and isinstance(value, str)
            and re.fullmatch("[A-Z0-9][A-Z0-9./_-]{0,39}", value)
            and not IDENTIFIES(value)
        ):
            return " " + say("(the one with {key} {value})", key=key, value=value)
    return ""


def refuse_constant(name: str) -> object:
    raise Unreadable(say("{name} is not a number in JSON. Leave the key out if there is no number.", name=name))


def whole_number(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_DIGITS:
        raise Unreadable(
            say("A number of more than {number} digits. Write references and identifiers as text, in quotation marks.", number=MAX_DIGITS)
        )
    return int(digits)


def depth(value: object) -> int:
    depth, layer = 0, [value]
    while layer and depth <= MAX_DEPTH:
        depth += 1
        layer = [
            inner
            for outer in layer
            if isinstance(outer, (dict, list))
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
    return depth


def known_ids(ids: str | Iterable[str]) -> tuple[str, ...]:
    """Ids, or prefixes of ids, each of which matches a rule or fault. Raises ValueError for one that matches none.

    Example:

        import cse_record_validator as validator

        print(validator.known_ids("MIS,RIV".split(",")))
    """
    prefixes = tuple(prefix.strip() for prefix in ([ids] if isinstance(ids, str) else ids) if prefix.strip())
    names = [*FAULT_TITLES, *(check.rule for check in CHECKS.values())] if prefixes else []
    for prefix in prefixes:
        if not any(name.startswith(prefix) for name in names):
            raise ValueError(say("no rule has an id that begins with {prefix}", prefix=repr(prefix)))
    return prefixes


def validate(tables: dict[str, Any], limit: int = 0, only: str | Iterable[str] = (), without: str | Iterable[str] = ()) -> Run:
    """Checks a return given as lists of dictionaries by record type, as in JSON.

    Returns a `Run` with `findings`, `counts`, `explained` and `outcomes()`. `limit` is how many findings of one kind are kept (0 for all;
    all are counted). `only` and `without` are ids of rules, or prefixes of ids. Raises TypeError if `tables` is not a dictionary, and
    ValueError for an id that matches no rule, or if every rule selected was added after the version that the return states. A number as
    text is a fault; of rows from CSV files, make numbers with `from_text` first.

    Example:

        import json

        import cse_record_validator as validator

        with open("examples/faulty/return.json", encoding="utf-8") as file:
            run = validator.validate(json.load(file))
        for finding in run.findings:
            print(finding.severity, finding.rule, validator.pointer(finding), finding.message, finding.fix)
    """
    if not isinstance(tables, dict):
        raise TypeError("a return is a dictionary of lists by record type")
    run = Run(STANDARD, limit, known_ids(only), known_ids(without))
    run.take_version(_stated_version(tables.get("returns")))
    run.check_selection()
    for name, rows in tables.items():
        if name not in run.tables:
            words = say("This is not the name of a record type.")
            run.add(
                Finding("unknown_record_type", "error", run.title_of("unknown_record_type"), step(str(name), tables), None, message=words)
            )
        elif run.tables[name].since in run.version.later:
            run.refuse_later(name, len(rows) if isinstance(rows, list) else int(rows is not None))
        elif not isinstance(rows, list):
            words = say("{name} holds something other than a list of records. Leave it out if there are none.", name=name)
            run.unread.add(name)
            run.add(Finding("not_rows", "error", run.title_of("not_rows"), name, None, message=words))
    for name in ORDER:
        rows = tables.get(name) if name not in run.later_rows else ()
        run.table(name, run.dictionaries(name, rows if isinstance(rows, list) else ()))
    run.finish()
    return run


def _stated_version(header: Any) -> Any:
    """The version of the standard in the first row of a header; None if it states none."""
    first = next((row for row in header if hasattr(row, "get")), None) if isinstance(header, list) else None
    return None if first is None else first.get("standard_version")


def pointer(finding: Finding) -> str:
    """The JSON pointer of a finding.

    Example:

        import cse_record_validator as validator

        run = validator.validate({"returns": [], "children": [{"child_ref": "C-1", "sex": 42}]}, only="not_text")
        print([validator.pointer(finding) for finding in run.findings])
    """
    place = f"/{finding.table}" if finding.at is None else f"/{finding.table}/{finding.at}"
    return place + (f"/{finding.field}" if finding.field else "") + (f"/{finding.header}" if finding.header else "")


# --- end copy
NAMES: frozenset[str] = frozenset()
ORDER: tuple[str, ...] = ()
FAULT_TITLES: dict[str, str] = {}
CHECKS: dict[str, Check] = {}
STANDARD = Standard

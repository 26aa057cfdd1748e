"""Many small returns, each about one rule at its boundary, combined into a few large ones that fit a workbook.

The expected message of each row comes from the generated validator, applied to the whole.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from cse_record._generated import validator
from cse_record.conformance.boundaries import Case
from cse_record.conformance.suite import cases
from cse_record.formats.cleaning import clean
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, Key, Number, Time, UncertainMonth
from cse_record.standard.operands import operand
from cse_record.standard.record import LOCAL
from cse_record.standard.rows import Row
from cse_record.standard.rules.examples import whole_return
from cse_record.standard.rules.rule import Example, Rule
from cse_record.targets.excel.formulas.addresses import codes_of
from cse_record.targets.excel.formulas.checks import BY_COLUMN, PER_FAULT, RANKS, Checks
from cse_record.targets.excel.formulas.messages import Message, messages_of_fault
from cse_record.targets.excel.formulas.states import FAULTS_SEEN
from cse_record.targets.register import status_by_target
from tests.office.books import AsTyped

FRAME = ("returns", "return_scope", "explanations")
DIGIT = {fault: int(digit) for digit, faults in FAULTS_SEEN.items() for fault in faults}
WHOLE_SCOPE = whole_return(STANDARD.records, Example({}))
MOST_ROWS = 400
"""The most rows on one sheet before another workbook is begun; a template has 500."""
LIVE = [rule for rule in STANDARD.rules.values() if any(status_by_target(rule, check)["excel"][0] == "live" for check in rule.checks)]


@dataclass
class Whole:
    """A large return. `about` names, for each row at a boundary, the rule that it is about."""

    rows: dict[str, list[Row]]
    about: dict[tuple[str, int], str] = field(default_factory=dict)
    explained: set[tuple[str, int]] = field(default_factory=set)
    _shared: dict[str, tuple[str, set[str]]] = field(default_factory=dict)
    _number: int = 0

    def add(self, rule: Rule, case: Case) -> None:
        """Adds the rows of a case under references of their own. Rows that it only refers to are shared with cases on other types."""
        self._number += 1
        may_share = all(check.predicate.name not in ("Rows", "Unique") for check in rule.checks)
        on = {check.on for check in rule.checks}
        at = {pointer.split("/")[1] for name, pointer in case.expected if name == rule.id} or on
        mapping: dict[tuple[str, str], str] = {}
        for name in validator.ORDER:
            if name in FRAME:
                continue
            record = STANDARD.records[name]
            key, parents = record.key(), record.parents()
            for row in case.rows.get(name, ()):
                new = {
                    column: mapping.get((parents[column], value), f"{value[:30]}.{self._number}")
                    if column in parents and isinstance(value, str)
                    else value
                    for column, value in row.items()
                }
                if key and key in new:
                    old = new.pop(key)
                    same = json.dumps([name, new], sort_keys=True)
                    shared, users = self._shared.get(same, ("", on))
                    if may_share and name not in at and users.isdisjoint(on):
                        mapping.setdefault((name, old), shared)
                        users |= on
                        continue
                    new_reference = f"{old[:30]}.{self._number}"
                    if may_share:
                        self._shared[same] = (new_reference, set(on))
                    mapping.setdefault((name, old), new_reference)
                    new = {key: new_reference, **new}
                if may_share and not key and not parents:
                    new |= _apart(name, new, len(self.rows.get(name, ())))
                self.rows.setdefault(name, []).append(new)
                if name in at and name in on:
                    self.about[name, len(self.rows[name]) - 1] = rule.id


def _apart(name: str, row: Row, number: int) -> Row:
    """Values that distinguish a row without a reference from all others, so that it is not a duplicate."""
    if name == "board_arrangements":
        arrangements, agencies = (codes_of(STANDARD.records[name].elements[column]) for column in ("arrangement", "agency"))
        return {"arrangement": arrangements[number % len(arrangements)], "agency": agencies[number // len(arrangements) % len(agencies)]}
    if name == "local_codes" and str(row.get("code")).startswith("local:"):
        return {"code": f"{str(row['code'])[:30]}-{number}"}
    return {}


def _is_typed(case: Case) -> bool:
    """Whether every value has a proper type. A wrong type in JSON has no counterpart in a sheet, or is accepted there."""
    if any(name in DIGIT for name, _ in case.expected):
        return False
    return all(
        value is None
        or isinstance(value, int) == isinstance(STANDARD.records[name].elements[column].kind, Number)
        or isinstance(value, str)
        for name, rows in case.rows.items()
        for row in rows
        for column, value in row.items()
        if column in STANDARD.records[name].elements
    )


def frame_of(case: Case) -> str:
    """What cases must have in common to share a return. A reference that leads nowhere holds back checks for missing rows elsewhere."""
    leads_nowhere = any(rule == "REF-001" for rule, _ in case.expected)
    return json.dumps([*(case.rows.get(name) for name in FRAME[:2]), None, leads_nowhere], sort_keys=True)


def wholes(rng: Random, each: int, keep: float) -> list[Whole]:
    """Large returns in which every live rule has at least `each` failing and passing cases.

    Cases that need their own header or scope are in separate returns. Of these, the ones that some rule depends on are kept, with a share
    of the others.
    """
    by_frame: dict[str, list[tuple[Rule, Case]]] = defaultdict(list)
    for rule in LIVE:
        if all(check.on == "returns" for check in rule.checks):
            continue
        for case in filter(_is_typed, cases(STANDARD, rule)):
            by_frame[frame_of(case)].append((rule, case))
    frames = sorted(by_frame, key=lambda frame: -len(by_frame[frame]))
    kept: list[str] = []
    covered: set[tuple[str, bool | None]] = set()
    for frame in frames:
        new = {(rule.id, _fails(rule, case)) for rule, case in by_frame[frame]}
        if not new <= covered or rng.random() < keep:
            kept.append(frame)
            covered |= new
    rows_made: Counter[tuple[str, bool | None]] = Counter()
    return [whole for frame in kept for whole in _of_frame(rng, frame, by_frame[frame], each, rows_made, all_cases=frame == frames[0])]


def _fails(rule: Rule, case: Case) -> bool | None:
    """Whether a case fails a check of the rule that a workbook has; None if it fails only another one."""
    places = _live_places(rule.id)
    failing = {(pointer.split("/")[1], pointer.split("/")[-1]) for name, pointer in case.expected if name == rule.id}
    return bool(failing & places) or (None if failing else False)


@cache
def _live_places(rule: str) -> frozenset[tuple[str, str]]:
    """Where the checks of a rule point that a workbook has. Thousands of cases ask this of their rule."""
    checks = STANDARD.rules[rule].checks
    return frozenset((check.on, check.fields[0]) for check in checks if status_by_target(STANDARD.rules[rule], check)["excel"][0] == "live")


def _of_frame(
    rng: Random, frame: str, members: list[tuple[Rule, Case]], each: int, rows_made: Counter[tuple[str, bool | None]], all_cases: bool
) -> Iterator[Whole]:
    """The returns of one frame, until each rule has failed and passed `each` times; with `all_cases`, every case occurs at least once."""
    by_rule: dict[tuple[str, bool | None], list[tuple[Rule, Case]]] = defaultdict(list)
    for rule, case in members:
        by_rule[rule.id, _fails(rule, case)].append((rule, case))
    chosen: list[tuple[Rule, Case]] = []
    for kind, listed in by_rule.items():
        rng.shuffle(listed)
        # other faults hide some failures, and make some cases fail that would have passed
        wanted = {True: each * 4 // 3, False: each * 9 // 8, None: 0}[kind[1]]
        turns = max(wanted - rows_made[kind], len(listed) if all_cases else 1)
        chosen += [listed[turn % len(listed)] for turn in range(turns)]
        rows_made[kind] += turns
    rng.shuffle(chosen)  # neighbours on different types share the rows that they only refer to
    first = {name: rows for name, rows in zip(FRAME, json.loads(frame), strict=False) if rows}
    now = Whole(dict(first))
    for rule, case in chosen:
        if max(map(len, now.rows.values())) > MOST_ROWS:
            yield now
            now = Whole(dict(first))
        now.add(rule, case)
    yield now


# --- faults of shape


class Shares:
    """Draws in which exactly the given share of every twenty of a kind are hits, so that no rule lacks rows by chance."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._draws: dict[tuple[str, ...], Iterator[bool]] = {}

    def hit(self, share: float, *kind: str) -> bool:
        return next(self._draws.setdefault(kind, self._endless(share)))

    def _endless(self, share: float) -> Iterator[bool]:
        twenty = [place < round(20 * share) for place in range(20)]
        while True:
            self._rng.shuffle(twenty)
            yield from twenty


def inject_faults(rng: Random, shares: Shares, whole: Whole, about: float, beside: float) -> None:
    """Injects a fault of shape into a share of the rows at a boundary, and of the rows beside them.

    In the rows beside, only columns that no other row reads are changed, so that the messages of other rows stay as in the case.
    """
    for name, rows in whole.rows.items():
        if name in FRAME:
            continue
        record = STANDARD.records[name]
        joins = {*record.about.identified_by, *record.parents(), record.key(), "codelist", "code"}
        read = {column for table, column in FROM_AFAR if table == name}
        for at, row in enumerate(rows):
            is_about = (name, at) in whole.about
            free = [column for column in record.columns() if column not in joins and (is_about or column not in read)]
            if free and (shares.hit(about, "about", whole.about[name, at]) if is_about else shares.hit(beside, "beside", name)):
                column = rng.choice(free)
                _fault(rng, row, record.elements[column], record.columns()[column])


def _read_from_afar() -> Iterator[tuple[str, str]]:
    """Columns that rules on other records read, or that decide how many rows there must be or which rows are duplicates."""
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            for path in check.predicate.paths():
                target = operand(STANDARD.records, check.on, path)
                if target.via or check.predicate.name in ("Rows", "Unique"):
                    yield from ((target.record_type, column) for column in target.columns)
            for where in (getattr(check.predicate, name, None) for name in ("where", "given")):
                if where is not None:
                    yield from ((check.predicate.table, path) for path in where.paths())


FROM_AFAR = frozenset(_read_from_afar())


def _fault(rng: Random, row: Row, element: Element, column: Any) -> None:
    """Damages a cell."""
    kind = element.kind
    choice = rng.random()
    if column.must and choice < 0.4:
        for name in (element.name, column.absent):
            row.pop(name, None)
    elif column.absent and choice < 0.6:
        row[column.absent] = rng.choice(element.absent)
    elif column.of and choice < 0.7:
        row.pop(column.of, None)
    elif column.basis and choice < 0.7:
        row.pop(column.basis, None)
    elif isinstance(kind, ExactDate | UncertainMonth):
        row[element.name] = AsTyped(rng.choice(["unknown", "summer 2010", "31/02/2011", "x"]))
    elif isinstance(kind, Time):
        row[element.name] = AsTyped(rng.choice(["25:00", "half past two", "9:5"]))
    elif isinstance(kind, Number):
        row[element.name] = rng.choice([kind.maximum + 1, kind.minimum - 1, AsTyped("about ten")])
    elif isinstance(kind, Code):
        row[element.name] = AsTyped(rng.choice(["no such thing", "??", "absent:never-heard-of", "local:"]))
    elif isinstance(kind, Key):
        row[element.name] = AsTyped(rng.choice(["c 1", "a-1"]))
    else:
        row[element.name] = AsTyped("x" * ((kind.spelling.max_length or 40) + 1))


def explain(shares: Shares, whole: Whole, share: float) -> None:
    """Explains a share of the rows."""
    for name, rows in whole.rows.items():
        if name not in ("explanations", "local_codes"):
            whole.explained |= {
                (name, at) for at in range(len(rows)) if shares.hit(share, "explained", name, whole.about.get((name, at), ""))
            }


# --- expected messages


@dataclass
class Answers:
    """By record type, the expected text of each check cell. `displayed` and `reported` count by rule the displayed messages, and
    findings.
    """

    texts: dict[str, list[str]]
    displayed: dict[str, int]
    reported: dict[str, int]
    passed: dict[str, int]


def answers(whole: Whole, checks: Checks) -> Answers:
    """The first finding of the validator for each row, restricted to the checks on sheets."""
    return _answers(whole, checks, validated(whole.rows).findings)


def answers_of_headers(listed: list[Header], checks: Checks) -> Answers:
    """The same for headers, each in a return of its own."""
    whole = Whole({"returns": [header.row for header in listed]}, {("returns", at): header.rule for at, header in enumerate(listed)})
    findings = []
    for at, header in enumerate(listed):
        for finding in validated({"returns": [header.row], "return_scope": WHOLE_SCOPE["return_scope"]}).findings:
            if finding.table == "returns" and finding.at is not None:
                finding.at = at
                findings.append(finding)
    return _answers(whole, checks, findings)


def _answers(whole: Whole, checks: Checks, findings: list[Any]) -> Answers:
    live_rules: dict[tuple[str, str, str], list[Message]] = defaultdict(list)
    for message in checks.messages:
        live_rules[message.rule, message.record_type, message.column].append(message)
    first: dict[tuple[str, int], tuple[Any, ...]] = {}
    displayed: dict[str, int] = defaultdict(int)
    reported: dict[str, int] = defaultdict(int)
    failed: set[tuple[str, int, str]] = set()
    for finding in findings:
        if finding.at is None or finding.table not in checks.book.rows:
            continue
        record = STANDARD.records[finding.table]
        shown = checks.book.rows[finding.table].columns
        if finding.field not in shown:
            continue
        place = shown.index(finding.field) + 1
        if finding.rule in DIGIT:
            found = next(
                message
                for message in messages_of_fault(STANDARD, record, finding.field, place * BY_COLUMN)
                if message.number % PER_FAULT == DIGIT[finding.rule]
            )
        else:
            # accepted answers are named between the problem and the remedy: labels in a cell, codes in a message
            start, end = f"{finding.message.split(' Accepted: ')[0]} ", f" {finding.fix}"
            found = next(
                (
                    message
                    for message in live_rules[finding.rule, finding.table, finding.field]
                    if message.text.partition(": ")[2].startswith(start) and message.text.endswith(end)
                ),
                None,
            )
            if not found:
                continue
            assert (finding.severity == "error") <= (found.state in ("To correct", "To do"))
            assert (finding.severity == "query") == found.explained
        failed.add((finding.table, finding.at, finding.rule))
        reported[finding.rule] += 1
        if finding.severity == "query" and (finding.table, finding.at) in whole.explained:
            continue
        key = (RANKS.index((found.state, found.explained)), place, finding.rule, found.text)
        first[finding.table, finding.at] = min(first.get((finding.table, finding.at), key), key)
    for key in first.values():
        displayed[key[2]] += 1
    passed: dict[str, int] = defaultdict(int)
    for (table, at), rule in whole.about.items():
        passed[rule] += (table, at, rule) not in failed
    texts = {name: [first[name, at][3] if (name, at) in first else "" for at in range(len(rows))] for name, rows in whole.rows.items()}
    return Answers(texts, displayed, reported, passed)


def validated(tables: dict[str, list[Row]]) -> Any:
    """A run of the validator on rows read as from a sheet, where labels and stray spaces are accepted."""
    run = validator.Run(validator.STANDARD, clean=clean)
    for name in validator.ORDER:
        run.table(name, run.dictionaries(name, [_plain(row) for row in tables.get(name, ())]))
    run.finish()
    return run


def _plain(row: Row) -> Row:
    return {column: str(value) if isinstance(value, AsTyped) else value for column, value in row.items() if column != LOCAL}


@dataclass
class Header:
    """One header, as a row of a sheet of headers, with the rule that it is about."""

    rule: str
    row: Row


def headers(rng: Random, each: int) -> list[Header]:
    """Headers at the boundaries of all rules on the return itself, with enough failing and passing ones for each rule."""
    headers_of_rules = []
    for rule in LIVE:
        if not all(check.on == "returns" for check in rule.checks):
            continue
        for fails in (True, False):
            rows = [
                row
                for case in filter(_is_typed, cases(STANDARD, rule))
                if any(name == rule.id for name, _ in case.expected) == fails
                for row in case.rows["returns"]
            ]
            rng.shuffle(rows)
            headers_of_rules += [Header(rule.id, dict(rows[turn % len(rows)])) for turn in range(max(each * 3 // 2, len(rows)))]
    return headers_of_rules


def scopes(rng: Random, each: int) -> list[Whole]:
    """Returns with a random scope, mostly near the boundary of a rule.

    Children are a rule's boundary of their own: in a nil return they were searched for in as many returns as not.
    """
    types, extents = (codes_of(STANDARD.records["return_scope"].elements[column]) for column in ("record_type", "extent"))
    none, searched_for = ("not-held", "not-searched", "not-asked-for"), ("complete", "partial")
    returns = []
    for nil, children in [("yes", none), ("yes", searched_for), ("no", extents)] * each:
        searched = rng.choice(["all", "some"]) if nil == "yes" else rng.choice(["none", "no-capability", "some"])
        whole = Whole({"returns": [WHOLE_SCOPE["returns"][0] | {"nil_return": nil, "search_extent": searched}], "return_scope": []})
        for at, name in enumerate(rng.sample(types, len(types))):
            extent = rng.choice(children if name == "children" else extents)
            note = "One district was left out." if extent == "partial" and rng.random() < 0.5 else None
            if name != "children" and rng.random() < 0.02:
                name = types[-1]  # its row then occurs twice
            whole.rows["return_scope"].append({"record_type": name, "extent": extent, "note": note})
            rule = "SCO-004" if name == "children" and nil == "yes" else "SCO-005" if extent == "partial" else "SCO-003"
            whole.about["return_scope", at] = rule
        returns.append(whole)
    return returns

"""The engine of the generated validator: reads rows, runs the generated checks on them and collects findings.

It is plain Python. Of this package it uses only the modules that are copied above it in the generated file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cse_record.standard.columns import LOCAL, Column, Fault, QuietLists
from cse_record.standard.shape import blank_faults, local_faults, name_fault, value_fault
from cse_record.standard.speech import english, named, said, say
from cse_record.standard.voice import FILE, Voice
from cse_record.targets.python.answers import DAYS, MONTHS, TIMES, learn
from cse_record.targets.python.explanations import Explanations
from cse_record.targets.python.model import GUESSES, KEY, Check, Finding, Table, shows_key, step
from cse_record.targets.python.versions import StatedVersion
from cse_record.targets.python.waiting import Waiting

if TYPE_CHECKING:
    from cse_record.targets.python.model import Cells, Faulty, Standard

# --- begin copy
if TYPE_CHECKING:
    Cleaner = Callable[[Column, str], "tuple[str | int | None, str] | None"]
    """For a cell that is not as accepted, its certain meaning and a description of the change; otherwise None."""

MEMO = 10_000
"""The number of different texts of one column whose faults are cached."""


class Run:
    """One validation of one return. Call `take_version` or `judge_by`, pass every table once in the order of `ORDER`, then call `finish`.

    `limit` is how many findings of one kind (rule, table and column) are kept, or 0 for all; all are counted. `only` and `without` are
    ids of rules or faults, or prefixes of ids. A caller may set `voice`, which decides how messages name things.

    Example:

        import cse_record_validator as validator

        run = validator.validate({"children": [{"child_ref": "C-1", "sex": 42}]})
        print(len(run.findings), "findings in", sum(run.rows.values()), "row;", run.outcomes()["MIS-001"])
    """

    def __init__(
        self,
        standard: type[Standard],
        limit: int = 0,
        only: tuple[str, ...] = (),
        without: tuple[str, ...] = (),
        clean: Cleaner | None = None,
    ) -> None:
        self.checks, self.titles = standard.CHECKS, standard.FAULT_TITLES
        self.standard, self.limit, self.only, self.without, self.clean = standard, limit, only, without, clean
        self.voice: Voice = FILE
        self.findings: list[Finding] = []
        self.counts: dict[tuple[str, str, str], int] = {}
        self.explained: dict[str, int] = {}
        self.settled_by_any: list[tuple[str, str, str, str]] = []
        """Queries settled only by an explanation of every query about the record: rule, record type, record and, if wanted, the digest."""
        self.digests = False
        self.notices: dict[tuple[str, str, str], list[int]] = {}
        self.judge_by(StatedVersion(standard))
        self.asked: dict[tuple[str, str], int] = {}
        self.applied: set[str] = set()
        self.local: dict[str, int] = {}
        self.broken: dict[str, str] = {}
        self.rows: dict[str, int] = {}
        self.later_rows: dict[str, int] = {}
        """The number of rows refused, by record type, since the type was added after the stated version."""
        self.unread: set[str] = set()
        self.waiting = Waiting(self)
        self.stores: dict[str, Any] = {}
        self.header: dict[str, object] = {}
        self.hides_headers = True
        """Whether findings name a local column by its position. Only a caller that locates cells by their header sets it to False."""
        self.header_faults: frozenset[str] = frozenset()
        self.scope: dict[str, set[str]] = {}
        self.explanations = Explanations(self)
        self.muted: dict[str, bool] = {}
        self.surely: dict[str, list[Callable[[str], object]]] = {}
        self.bad: dict[frozenset[str], frozenset[str]] = {}
        self.memo: dict[tuple[str, str], dict[str, tuple[Fault | None, object, str]]] = {}

    # --- what a caller does

    def take_version(self, value: object) -> None:
        """Takes the version of the standard that the return states in its first header, or None if it states none."""
        column = self.tables["returns"].by_name["standard_version"]
        if value is not None:
            fault, instead, changed = self.read("returns", column, value)
            self.judge_by(StatedVersion(self.standard, instead if changed else None if fault else value))

    def judge_by(self, version: StatedVersion) -> None:
        """Sets the version by which the return is judged; by default, the current one."""
        self.version, self.tables, self.lists, self.quiet = version, version.tables, version.lists, QuietLists(version.lists)

    def table(self, name: str, rows: Iterable[tuple[int, Cells]]) -> None:
        """Checks all rows of one record type, each as (row number, values in the order of the columns, None for blank)."""
        if self.tables[name].since in self.version.later:
            if refused := sum(1 for _ in rows):
                self.refuse_later(name, refused)
            self.local.pop(name, None)  # what is refused is nobody's column
            return
        self.standard.CHECK_TABLE[name](self, rows)
        if name == "returns" and self.rows[name] != 1 and name not in self.unread:
            words = say(
                "A return has one row in {table}; this one has {rows}.",
                table=self.voice.record_type(name, self.tables[name].title),
                rows=self.rows[name],
            )
            self.add(Finding("not_one_header", "error", self.title_of("not_one_header"), name, None, message=words))

    def dictionaries(self, name: str, rows: Iterable[Any]) -> Iterator[tuple[int, Cells]]:
        """Yields rows that are dictionaries in the form that `table` takes. Reports unknown names and checks local columns on the way."""
        table = self.tables[name]
        blank, width = dict.fromkeys(table.names), len(table.names)
        for at, row in enumerate(rows):
            try:
                cells = (*{**blank, **row}.values(),)
                if len(cells) != width or table.is_earlier:  # local columns, or unknown names
                    cells = cells[:width]
                    if not table.allowed.issuperset(row):
                        self.unknown_names(table, at, row)
                    if LOCAL in row and row[LOCAL] is not None:
                        self.local_columns(table, at, row[LOCAL])
            except (AttributeError, TypeError):  # not a dictionary
                self.unread.add(name)
                self.fault(table, at, None, "", "", ("not_a_record", say("A record is an object of named values.")), None)
                continue
            yield at, cells

    def finish(self) -> None:
        """Runs the checks that need all tables."""
        for name, finish in self.standard.FINISH_TABLE.items():
            try:
                finish(self)
            except Exception as error:
                self.break_off(name, error)
        self.waiting.for_header()

    def outcomes(self) -> dict[str, str]:
        """For each rule: failed, passed, not applicable, or could not be checked. Of the rules that the stated version does not have, only
        selected ones are here, as not asked.
        """
        failed = {rule for rule, _, _ in self.counts}
        outcomes = dict.fromkeys(sorted(self.not_asked()), "not asked")
        for name, check in self.checks.items():
            if self.leaves_out(check):
                continue
            outcome = "failed" if check.rule in failed else "passed" if name in self.applied else "not applicable"
            if check.rule in self.broken:
                outcome = "could not be checked"
            if ORDER_OF_OUTCOMES.index(outcome) >= ORDER_OF_OUTCOMES.index(outcomes.get(check.rule, "not asked")):
                outcomes[check.rule] = outcome
        for rule in self.waiting.rules:  # a rule that failed elsewhere has failed, whatever was held back
            if outcomes[rule] != "failed":
                outcomes[rule] = "could not be checked"
        return outcomes

    # --- what the generated checks call

    def store(self, name: str, kind: Callable[[], Any]) -> Any:
        """A store that is shared between tables, created on first use."""
        if name not in self.stores:
            self.stores[name] = kind()
        return self.stores[name]

    def slow_path(self, table: Table, at: int, row: Cells, answered: bool) -> tuple[Cells, frozenset[str]]:
        """Reads a row cell by cell and reports each fault. Returns the row without its faulty cells, and the names of their columns.

        `answered` says that no column is wrongly blank or wrongly filled in view of another column.
        """
        values, bad, faults = list(row), set(), []
        surely = self.surely.get(table.name) or self.tests_of(table)
        for index, value in enumerate(row):
            if value is None or (type(value) is str and surely[index](value)):
                continue
            column = table.columns[index]
            fault, instead, changed = self.read(table.name, column, value)
            if changed:
                self.notice(table.name, column.name, changed, at)
                values[index] = instead
                answered = answered and instead is not None
            elif fault:
                bad.add(column.name)
                faults.append((column.name, fault, value))
                values[index] = None
        cells = tuple(values)
        for name, fault, value in faults:
            self.fault(table, at, cells, name, "", fault, value)
        if not answered:
            filled = {name for name, value in zip(table.names, values) if value is not None} | bad  # noqa: B905 — Python 3.9 lacks `strict`
            for column in table.columns:
                for fault in blank_faults(column, filled, table.by_name, self.lists, self.voice):
                    self.fault(table, at, cells, column.name, "", fault, None)
                    bad.add(column.name)
        if not bad.isdisjoint(table.joins):
            self.waiting.doubt(table, row, bad)
        names = frozenset(bad)
        return cells, self.bad.setdefault(names, names)  # stored with the row, and the same object for most rows

    def tests_of(self, table: Table) -> list[Callable[[str], object]]:
        """For each column a quick test that recognises most valid texts; it never accepts an invalid one."""
        by_pattern: dict[str | None, Callable[[str], object]] = {KEY: re.compile(KEY).fullmatch}
        by_pattern |= zip(self.standard.CALENDAR, (DAYS.__contains__, MONTHS.__contains__, TIMES.__contains__))  # noqa: B905
        self.surely[table.name] = [
            frozenset().__contains__
            if column.since in self.version.later
            else by_pattern.get(column.spelling.pattern, column.spelling.code_set.__contains__)
            for column in table.columns
        ]
        return self.surely[table.name]

    def read(self, table: str, column: Column, value: object) -> tuple[Fault | None, object, str]:
        """The fault of a cell, or its corrected value and a description of the change."""
        memo = self.memo.setdefault((table, column.name), {})
        if type(value) is str and value in memo:
            return memo[value]
        if column.spelling.pattern in self.standard.CALENDAR and type(value) is str and column.since not in self.version.later:
            learn(value)
            # a day of a year just added needs no further check
            if value in (DAYS, MONTHS, TIMES)[self.standard.CALENDAR.index(column.spelling.pattern)]:
                return None, None, ""
        self.asked[table, column.name] = guesses = self.asked.get((table, column.name), 0) + 1
        lists = self.lists if guesses <= GUESSES else self.quiet
        # a reader represents what it could not read by an object that states the fault
        absent = self.voice.element(column.absent, self.tables[table].by_name)
        fault = getattr(value, "fault", None) or value_fault(column.spelling, value, lists, absent, self.voice)
        if self.version.later:
            fault = self.version.fault(column, value, fault)
        result: tuple[Fault | None, object, str] = (fault, None, "")
        if fault and self.clean and isinstance(value, str) and column.since not in self.version.later:
            cleaned = self.clean(column, value)
            if cleaned and (cleaned[0] is None or not value_fault(column.spelling, cleaned[0], self.lists)):
                result = (None, *cleaned)
        if type(value) is str and len(value) <= 64 and len(memo) < MEMO:
            memo[value] = result
        return result

    def fail(self, check: Check, at: int | None, row: Cells | None, bad: Faulty = None, more: str = "", ref: str = "") -> None:
        """Reports that a rule failed, unless a cell that it reads is faulty or an explanation settles it."""
        if (bad and not bad.isdisjoint(check.reads)) or self.leaves_out(check):
            return
        table = self.tables[check.table]
        if check.leads and row is not None and not all(self.leads_somewhere(table, row, path) for path in check.leads):
            return
        if check.severity == "query" and self.explanations.by_query and self.explanations.settle(check, table, row):
            return
        value = None if row is None or check.field not in table.position else row[table.position[check.field]]
        ref = table.ref(row) if row is not None else ref or self.explanations.table_identifier(check)
        digest = self.explanations.digest(check, table, row) if check.severity == "query" and self.digests else ""
        words = said(check.words) + more
        if check.accepted != ("", ()):
            words += f" {self.voice.accepted(*check.accepted, self.lists)}"
        title, fix = (said(text, f"rule/{check.rule}/{what}") for what, text in (("title", check.title), ("fix", check.fix)))
        self.add(Finding(check.rule, check.severity, title, check.table, at, ref, check.field, "", words, fix, value, digest))

    def title_of(self, fault: str) -> str:
        """The title of a fault of shape."""
        return said(self.titles[fault], f"fault/{fault}/title")

    def leads_somewhere(self, table: Table, row: Cells, path: tuple[str, ...]) -> bool:
        """Whether a path leads to a record in which the column is valid."""
        if path[0] == "returns":
            return self.rows.get("returns") == 1 and path[1] not in self.header_faults
        to = self.standard.REFERS[table.name, path[0]]
        kept = self.stores.get(to, {}).get(row[table.position[path[0]]])
        return kept is not None and not (kept[1] and path[1] in kept[1])

    def take_header(self, table: Table, row: Cells, bad: Faulty) -> None:
        """Stores the header of the return."""
        if not self.header:
            self.header, self.header_faults = dict(zip(table.names, row)), bad or frozenset()  # noqa: B905

    def take_scope(self, record_type: str, extent: str, bad: Faulty) -> None:
        """Stores a row of the scope of the return. A row with a faulty record type is among the doubtful rows."""
        if bad and "record_type" in bad:
            return
        if bad and "extent" in bad:
            self.waiting.scope.add(record_type)
        else:
            self.scope.setdefault(record_type, set()).add(extent)

    def may_hold(self, table: str, unless: tuple[str, ...]) -> bool:
        """Whether the scope of the return, as far as it can be read, allows rows of a record type."""
        return self.scope.get(table, set()).isdisjoint(unless)

    def refuse_later(self, name: str, rows: int) -> None:
        """Refuses a record type that was added after the stated version, with its rows."""
        self.later_rows[name] = rows
        words = self.version.later_record_type(name)
        self.add(Finding("unknown_record_type", "error", self.title_of("unknown_record_type"), name, None, message=words))

    def not_covered(self, codelist: str, codes: Iterable[str]) -> str:
        """The part of a message that lists the codes without a row."""
        return " " + say("Missing: {codes}.", codes=self.voice.codes(codes, codelist, self.lists))

    def fault(self, table: Table, at: int, row: Cells | None, field: str, header: str, fault: Fault, value: object) -> None:
        """Reports a fault of shape."""
        key = (fault[0], table.name, field)
        if self.limit and self.counts.get(key, 0) >= self.limit:  # the quick path when everything is wrong
            self.counts[key] += 1
            return
        ref = "" if row is None else table.ref(row)
        self.add(Finding(fault[0], "error", self.title_of(fault[0]), table.name, at, ref, field, header, fault[1], value=value))

    def add(self, finding: Finding) -> None:
        """Counts a finding, and keeps it if the limit allows."""
        if self.is_muted(finding.rule):
            return
        key = (finding.rule, finding.table, finding.field)
        self.counts[key] = count = self.counts.get(key, 0) + 1
        if not self.limit or count <= self.limit:
            self.findings.append(finding)

    def is_muted(self, rule: str) -> bool:
        """Whether the caller excluded a rule."""
        if rule not in self.muted:
            # choosing rules does not silence faults of shape, since no rule looks at a faulty cell
            among = tuple(prefix for prefix in self.only if prefix[:1].islower() == rule[:1].islower())
            wanted = rule.startswith(among) if among else not self.only or rule[:1].islower()
            self.muted[rule] = not wanted or bool(self.without and rule.startswith(self.without))
        return self.muted[rule]

    def leaves_out(self, check: Check) -> bool:
        """Whether a check is skipped: the stated version does not have it, or the caller excluded its rule."""
        return not self.version.asks(check) or self.is_muted(check.rule)

    def not_asked(self) -> set[str]:
        """The selected rules that are not asked of the return: the stated version does not yet have them, or has retired them."""
        if not self.only:
            return set()
        checks = self.checks.values()
        selected = {check.rule for check in checks if not self.is_muted(check.rule)}
        return selected - {check.rule for check in checks if not self.leaves_out(check)}

    def check_selection(self) -> None:
        """Raises ValueError if rules were selected, and the stated version has none of them: what was never asked must not look clean."""
        selected = self.not_asked()
        if selected and all(map(self.leaves_out, self.checks.values())) and not any(prefix[:1].islower() for prefix in self.only):
            later = {check.rule for check in self.checks.values() if check.since in self.version.later}
            groups = (
                (sorted(selected & later), english("{rules} was added later"), english("{rules} were added later")),
                (sorted(selected - later), english("{rules} was retired"), english("{rules} were retired")),
            )
            why = [said(one if len(rules) == 1 else several).format(rules=", ".join(rules)) for rules, one, several in groups if rules]
            about = {"version": self.version.code, "why": "; ".join(why)}
            raise ValueError(say("no selected rule is asked of a return of version {version} of the standard: {why}", **about))

    def notice(self, table: str, column: str, changed: str, at: int) -> None:
        """Records that something was normalised: how often, and where first."""
        self.notices.setdefault((table, column, changed), [0, at])[0] += 1

    def break_off(self, table: str, error: Exception) -> None:
        """Handles an error in a check of a record type: none of its checks is known to have been made on every row."""
        for check in self.checks.values():
            if check.table == table and self.version.asks(check):
                self.broken.setdefault(check.rule, type(error).__name__)

    def unknown_names(self, table: Table, at: int, row: dict[str, Any]) -> None:
        """Reports the names in a row that are not columns."""
        for name in row:
            if name in table.position and row[name] is not None:
                continue  # an element of a later version: its value is refused with the other cells
            if name not in table.allowed:
                self.asked[table.name, ""] = guesses = self.asked.get((table.name, ""), 0) + 1
                if name in table.position:
                    fault = self.version.later_element(table.by_name[name])
                elif guesses > GUESSES:
                    fault = "unknown_field", say("{title} has no such element.", title=named(table.title))
                else:
                    fault = name_fault(str(name), table.title, table.by_name, tuple(self.tables))
                cells = tuple(map(row.get, table.names)) if shows_key(table, row) else None
                self.fault(table, at, cells, step(str(name), row), "", fault, row[name])

    def local_columns(self, table: Table, at: int, value: object) -> None:
        """Counts rows with local columns, and reports faults in them."""
        self.local[table.name] = self.local.get(table.name, 0) + 1
        for location, fault in local_faults(value, self.lists):
            header = str(location[1]) if len(location) > 1 else ""
            self.fault(table, at, None, LOCAL, step(header, value) if header and self.hides_headers else header, fault, value)

    def kept_rows(self, table: str) -> Iterator[Cells]:
        """The stored parts of the rows of a record type."""
        yield from self.stores.get(table, {}).values()
        yield from self.stores.get(f"more_{table}", ())

    def widened(self, table: str, kept: Cells) -> Cells:
        """A stored row as a full row, blank where nothing was stored."""
        values = dict(zip(self.standard.KEPT[table], kept[2:]))  # noqa: B905
        return tuple(values.get(name) for name in self.tables[table].names)


ORDER_OF_OUTCOMES = ("not asked", "not applicable", "passed", "failed", "could not be checked")

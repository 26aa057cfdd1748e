"""Checks that are held back: a row that seems to be missing may be a faulty row, which can only be decided once that is corrected.

A check is held back only if a faulty row may be the missing one. For a reference that leads nowhere, this is so if a faulty key has the
same letters and digits; otherwise it is reported. A row whose own reference leads nowhere may belong to any record, so as long as there
is one, no record is reported as having too few such rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cse_record.standard.speech import english, named, said, say
from cse_record.standard.voice import how_many
from cse_record.targets.python.model import KEY, Check, HeldBack, Table

if TYPE_CHECKING:
    from cse_record.targets.python.model import Cells, Faulty

# --- begin copy
LONG = 200
"""The number of characters of a cell that are compared with a reference of at most 40 characters."""
NOUNS = {
    english("row"): english("rows"), english("column"): english("columns"), english("code"): english("codes"),
    english("local code"): english("local codes"), english("reference"): english("references"),
}  # fmt: skip
"""What may not be checked, with its plural."""


class Held:
    """How many checks are held back, on which record types, and how many faulty cells each cause accounts for."""

    def __init__(self) -> None:
        self.count = 0
        self.tables: dict[str, None] = {}
        self.faulty: dict[tuple[str, ...], int] = {}


def folded(value: object) -> str:
    """The letters and digits of a value, ignoring case: the same for different spellings of one reference or code."""
    return "".join(filter(str.isalnum, str(value)[:LONG])).casefold() if type(value) in (str, int) else ""


class Waiting:
    """The checks held back in one run. Each method `for_…` returns whether a check is held back, and if so counts it."""

    def __init__(self, run: Any) -> None:
        self.run = run
        self.doubtful: dict[str, list[tuple[frozenset[str], dict[str, str]]]] = {}
        self.misspelt: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], tuple[int, str]]] = {}
        self.nowhere: dict[str, int] = {}
        """By name of the store, the number of its rows whose record does not exist."""
        self.held: dict[tuple[str, str, str, str], Held] = {}
        self.scope: set[str] = set()
        """Record types whose row in the scope is faulty."""
        self.has_seen_header = False

    @property
    def rules(self) -> set[str]:
        """The rules of which some check is held back."""
        return {rule for rule, *_ in self.held}

    def doubt(self, table: Table, row: Cells, bad: set[str]) -> None:
        """Adds a row with faults in the columns that link it to other rows."""
        folds = {name: folded(row[table.position[name]]) for name in table.joins}
        self.doubtful.setdefault(table.name, []).append((frozenset(bad & table.joins), folds))

    def for_row(self, check: Check, bad: Faulty, noun: str, table: str, columns: tuple[str, ...], *values: str) -> bool:
        """Whether a missing row may be a faulty one: a row that could not be read, or one whose columns hold the values apart from case,
        spaces and punctuation. `noun` is the word for what is then not checked.
        """
        if table in self.run.unread:
            return self.hold(check, bad, noun, table, "", ("",), 0)
        folds = tuple(map(folded, values))
        rows, column = self.misspellings(table, columns).get(folds, (0, ""))
        return bool(rows) and self.hold(check, bad, noun, table, column, folds, rows)

    def misspellings(self, table: str, columns: tuple[str, ...]) -> dict[tuple[str, ...], tuple[int, str]]:
        """By the folded content of the columns: the number of rows with a fault in one of the columns, and that column."""
        known = self.misspelt.get((table, columns))
        if known is None:
            known = self.misspelt[table, columns] = {}
            for bad, folds in self.doubtful.get(table, ()):
                column = next((name for name in columns if name in bad), "")
                if column:
                    key = tuple(folds[name] for name in columns)
                    known[key] = (known.get(key, (0, ""))[0] + 1, column)
        return known

    def for_own(self, check: Check, bad: Faulty, table: str, column: str, whose: str, rows: int) -> bool:
        """Whether rows of this record are faulty in a column that decides whether they count."""
        return bool(rows) and self.hold(check, bad, "row", table, column, (whose,), rows)

    def leads_nowhere(self, ref: str | None, to: str, key: str) -> bool:
        """Whether a reference certainly leads to no record of a type, since no unreadable or misspelt record may be meant."""
        if ref is None or ref in self.run.stores.get(to, {}) or to in self.run.unread:
            return False
        return (folded(ref),) not in self.misspellings(to, (key,))

    def for_stray(
        self,
        check: Check,
        bad: Faulty,
        table: str,
        column: str,
        to: tuple[str, str],
        store: str,
        *rows: dict[str, Any],
    ) -> bool:
        """Whether a missing row may be one whose reference in a column leads nowhere.

        `rows` are the rows that may count, by that reference, as lists or as counts. They are the same in every call with one `store`.
        """
        known = self.nowhere.get(store)
        if known is None:
            strays = [kept for among in rows for ref, kept in among.items() if self.leads_nowhere(ref, *to)]
            known = self.nowhere[store] = sum(kept if type(kept) is int else len(kept) for kept in strays)
        return bool(known) and self.hold(check, bad, "row", table, column, ("",), known)

    def for_reference(self, check: Check, bad: Faulty, table: str, column: str, to: tuple[str, str], ref: str, whose: str | None) -> bool:
        """Whether a compared reference in the row of `whose` leads nowhere."""
        return self.leads_nowhere(ref, *to) and self.hold(check, bad, "row", table, column, (str(whose),), 1)

    def for_unread(self, check: Check, bad: Faulty, tables: tuple[str, ...]) -> bool:
        """Whether one of the record types has a row that could not be read."""
        table = next((name for name in tables if name in self.run.unread), "")
        return bool(table) and self.hold(check, bad, "row", table, "", ("",), 0)

    def for_scope(self, check: Check, bad: Faulty, table: str) -> bool:
        """Whether a faulty row of the scope may exclude a record type."""
        if table in self.scope:
            return self.hold(check, bad, "row", "return_scope", "extent", (table,), 1)
        return self.for_row(check, bad, "row", "return_scope", ("record_type",), table)

    def for_header(self) -> None:
        """Holds back the checks of all rows that read a faulty cell of the header, or a header that is not exactly one row."""
        if self.has_seen_header:
            return
        self.has_seen_header = True
        is_one = self.run.rows.get("returns") == 1
        if is_one and not self.run.header_faults:
            return
        for check in self.run.checks.values():
            columns = [path[1] for path in check.leads if path[0] == "returns" and (not is_one or path[1] in self.run.header_faults)]
            rows = self.run.rows.get(check.table, 0)
            if columns and rows:
                self.hold(check, None, "row", "returns", columns[0] if is_one else "", ("",), int(is_one), rows)

    def hold(
        self, check: Check, bad: Faulty, noun: str, table: str, column: str, cause: tuple[str, ...], faulty: int, count: int = 1
    ) -> bool:
        """Counts checks as held back, unless they are excluded or the row itself is faulty. Always returns True."""
        if not self.run.leaves_out(check) and not (bad and not bad.isdisjoint(check.reads)):
            held = self.held.setdefault((check.rule, noun, table, column), Held())
            held.count += count
            held.tables[check.table] = None
            held.faulty[cause] = faulty
        return True

    def held_back(self) -> list[HeldBack]:
        """What could not be checked because of faulty cells or rows elsewhere, by rule and by what has to be corrected."""
        titles = {check.rule: check.title for check in self.run.checks.values()}
        results = []
        for (rule, noun, table, field), held in sorted(self.held.items()):
            faulty, words = sum(held.faulty.values()), self.words_of(noun, table, field, held)
            results.append(
                HeldBack(rule, said(titles[rule], f"rule/{rule}/title"), held.count, tuple(held.tables), table, field, faulty, words)
            )
        return results

    def words_of(self, noun: str, table: str, field: str, held: Held) -> str:
        """The message: what was not checked, and until when: “3 references in Missing episodes cannot be checked until …”."""
        where = [named(self.run.tables[name].title) for name in held.tables]
        places = where[0] if len(where) == 1 else self.run.voice.record_types(len(where))
        checks = say("{checks} in {places} cannot be checked", checks=how_many(held.count, noun, NOUNS[noun]), places=places)
        title, faulty = named(self.run.tables[table].title), sum(held.faulty.values())
        if not field and table == "returns" and table not in self.run.unread:
            return say("{not_checked} until {title} has exactly one row.", not_checked=checks, title=title)
        if not field:
            return say("{not_checked} until every row of {title} can be read.", not_checked=checks, title=title)
        column = self.run.tables[table].by_name[field]
        is_reference = column.spelling.pattern == KEY
        place = title if is_reference else f"{title} ({named(column.label)})"
        cells = how_many(faulty, "faulty reference") if is_reference else how_many(faulty, "faulty cell")
        if faulty == 1:
            return say("{not_checked} until {cells} in {where} is corrected.", not_checked=checks, cells=cells, where=place)
        return say("{not_checked} until {cells} in {where} are corrected.", not_checked=checks, cells=cells, where=place)

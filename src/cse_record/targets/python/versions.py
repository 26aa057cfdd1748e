"""Differences of earlier versions of the standard, so that a return which states one is not asked for later additions.

Later content in such a return is refused as the earlier version refused it, with a message that names the version which added it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cse_record.standard.columns import Column, Fault, Lists, Spelling
from cse_record.standard.speech import say
from cse_record.targets.python.model import Check, Table

if TYPE_CHECKING:
    from cse_record.targets.python.model import Standard

# --- begin copy


class StatedVersion:
    """The version by which a return is judged: the stated one or, if no known version is stated, the current one."""

    def __init__(self, standard: type[Standard], code: object = None) -> None:
        versions = standard.VERSIONS
        self.standard, self.code = standard, code if code in versions else versions[-1]
        self.later: frozenset[str] = frozenset(versions[versions.index(self.code) + 1 :])
        """All later versions."""
        self.lists: Lists = standard.LISTS
        self.tables: dict[str, Table] = standard.TABLES
        if self.later:
            self.lists = EarlierLists(self)
            self.tables = {name: self.table(table) for name, table in standard.TABLES.items()}

    def later_codes(self, codelist: str) -> dict[str, str]:
        """The codes of a list that were added after this version, with the version that added each."""
        return {code: since for code, since in self.standard.LATER_CODES.get(codelist, {}).items() if since in self.later}

    def later_columns(self, table: str) -> frozenset[str]:
        """The columns of a record type that were added after this version."""
        return frozenset(column.name for column in self.standard.TABLES[table].columns if column.since in self.later)

    def asks(self, check: Check) -> bool:
        """Whether this version has a check: it was not added later, and was not retired in this version or an earlier one."""
        return check.since not in self.later and (not check.deprecated_in or check.deprecated_in in self.later)

    def known(self, codelist: str, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the codes that exist in this version."""
        if not self.later:
            return codes
        later = self.later_codes(codelist)
        return tuple(code for code in codes if code not in later)

    def table(self, now: Table) -> Table:
        """A record type as it was. A column added later keeps its position, but nothing is required of it."""
        columns = tuple(self.column(column, now.by_name) for column in now.columns)
        table = Table(now.name, now.title, columns, now.identified_by, now.refs, now.since)
        table.allowed -= self.later_columns(now.name)
        table.is_earlier = now.since in self.later or any(column is not now.by_name[column.name] for column in columns)
        return table

    def column(self, now: Column, by_name: dict[str, Column]) -> Column:
        """A column as it was; the same object if it has not changed."""

        def kept(companion: str) -> str:
            return "" if companion and by_name[companion].since in self.later else companion

        later = {reason: since for reason, since in now.absent_since.items() if since in self.later}
        spelling = self.spelling(now.spelling, later)
        reasons = tuple(reason for reason in self.known("absent_reason", now.reasons) if reason not in later)
        if now.since in self.later:
            return Column(now.name, now.label, spelling, reasons=reasons, since=now.since)
        absent, basis = kept(now.absent), kept(now.basis)
        must = now.must_before if now.deprecated_in in self.later else now.must
        must = "" if now.asked_since in self.later else "value" if must and not absent else must
        if spelling is now.spelling and (reasons, absent, basis, must) == (now.reasons, now.absent, now.basis, now.must):
            return now
        return Column(now.name, now.label, spelling, must=must, absent=absent, of=now.of, basis=basis, reasons=reasons,
                      since=now.since, absent_since=later)  # fmt: skip

    def spelling(self, now: Spelling, reasons: dict[str, str]) -> Spelling:
        """A spelling without codes added later, and without `reasons` accepted only later; the same object if there are none."""
        if now.codes is None:
            return now
        later = {**reasons, **self.later_codes(now.codelist), **self.later_codes("absent_reason")}
        if later.keys().isdisjoint(now.codes):
            return now
        from copy import copy

        spelling = copy(now)
        spelling.codes, spelling._code_set = tuple(code for code in now.codes if code not in later), None
        spelling.later_codes = {code: later[code] for code in now.codes if code in later}
        return spelling

    def fault(self, column: Column, value: object, fault: Fault | None) -> Fault | None:
        """The fault of a cell, reworded if its content was added after this version."""
        if column.since in self.later:
            return self.later_element(column)
        if fault and column.spelling.later_codes and isinstance(value, str):
            wanted, added = value.strip().casefold(), column.spelling.later_codes
            for codelist in (column.spelling.codelist, "absent_reason"):
                for code, name in self.standard.LISTS.names(codelist):
                    if name == wanted and column.absent_since.get(code) in self.later:
                        return fault[0], f"{fault[1]} {self.accepted_later(column.absent_since[code])}"
                    if name == wanted and code in added:
                        return fault[0], say(
                            "This code was added in version {since} of the standard, and the return states version {stated}. Give another "
                            "or, if the return is of version {since}, state that version.",
                            since=added[code],
                            stated=self.code,
                        )
        return fault

    def later_element(self, column: Column) -> Fault:
        """The fault of an element that was added after this version."""
        return "unknown_field", say(
            "This element was added in version {since} of the standard, and the return states version {stated}. Leave it out or, if the "
            "return is of version {since}, state that version.",
            since=column.since,
            stated=self.code,
        )

    def later_record_type(self, table: str) -> str:
        """The message that a record type was added after this version."""
        return say(
            "This record type was added in version {since} of the standard, and the return states version {stated}. Leave its rows out or, "
            "if the return is of version {since}, state that version.",
            since=self.standard.TABLES[table].since,
            stated=self.code,
        )

    def accepted_later(self, since: str) -> str:
        """The addition to a message that a reason for absence is accepted only after this version."""
        return say(
            "It is accepted here since version {since} of the standard, and the return states version {stated}. If the return is of "
            "version {since}, state that version.",
            since=since,
            stated=self.code,
        )


class EarlierLists(Lists):
    """The texts of the codelists as they were, so that later additions are never suggested."""

    def __init__(self, version: StatedVersion) -> None:
        self.version, self.lists = version, version.standard.LISTS
        self.reasons = self.lists.reasons.difference(version.later_codes("absent_reason"))

    def title(self, codelist: str) -> str:
        return self.lists.title(codelist)

    def labels(self, codelist: str) -> dict[str, str]:
        return self.lists.labels(codelist)

    def names(self, codelist: str) -> list[tuple[str, str]]:
        later = self.version.later_codes(codelist)
        return [(code, name) for code, name in self.lists.names(codelist) if code not in later]

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        later = self.version.later_codes(codelist)
        return [(folded, scheme, code) for folded, scheme, code in self.lists.scheme_codes(codelist) if code not in later]


# --- end copy

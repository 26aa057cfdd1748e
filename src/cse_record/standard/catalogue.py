"""The whole standard: every record type, element, codelist, requirement and table, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from cse_record.standard.codelists import CODELISTS, STANDARD_VERSION, SUCCESSIONS, Codelist, Succession, read_rows
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.record import Record
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Check, Rule, load
from cse_record.standard.versions import earliest, is_in_use, latest


@dataclass(frozen=True)
class Requirement:
    """What the 2011 assessment found, and what the standard must therefore do."""

    requirement: str
    title: str
    finding: str
    obligation: str


@dataclass(frozen=True)
class Table:
    """A table that must be reproducible from combined returns. `in_2011` says whether the assessment could produce it."""

    table: str
    title: str
    in_2011: str
    from_tables: tuple[str, ...] = ()
    """The tables whose answers it counts again, and which therefore name most of the elements that it is made from."""


@dataclass(frozen=True)
class Catalogue:
    """The whole standard. Look everything up here: no other part of the package keeps a list of its own.

    Example:

        from cse_record import STANDARD

        print(STANDARD.version, len(STANDARD.records), "record types,", len(STANDARD.rules), "rules")
        print(STANDARD.elements["missing_episodes.last_seen_on"].definition)
        print([code.label for code in STANDARD.codelists["sex"].codes])
        print(STANDARD.rules["MIS-001"].fix)
    """

    version: str
    records: dict[str, type[Record]]
    codelists: dict[str, Codelist]
    successions: tuple[Succession, ...]
    requirements: dict[str, Requirement]
    tables: dict[str, Table]

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Every rule by its id."""
        return load()

    @cached_property
    def elements(self) -> dict[str, Element]:
        """Every element and companion by path, such as `children.ethnicity`."""
        return {element.path: element for record in self.records.values() for element in record.elements.values()}

    def elements_of_list(self, codelist: str) -> Iterator[Element]:
        """The elements whose values come from a codelist."""
        return (e for e in self.elements.values() if isinstance(e.kind, Code) and e.kind.codelist == codelist)

    def elements_of_requirement(self, requirement: str) -> Iterator[Element]:
        """The elements that serve a requirement, without companions."""
        return (e for e in self.elements.values() if e.role is None and requirement in e.requirements)

    def since(self, rule: Rule, check: Check) -> str:
        """The version that added a check: the latest of the versions of its rule, the check, its record type and the element that
        it points to.
        """
        return latest(rule.since, check.since, self.elements[f"{check.on}.{check.fields[0]}"].since)

    def until(self, rule: Rule, check: Check) -> str:
        """The version that retired a check: that of its rule or, if earlier, its own; empty if it is in use."""
        return earliest(rule.deprecated_in, check.deprecated_in)

    def asks(self, rule: Rule, check: Check, version: str = "") -> bool:
        """Whether a version of the standard has a check and has not retired it. By default, the present version."""
        return is_in_use(self.since(rule, check), self.until(rule, check), version or self.version)

    def rules_of_requirement(self, requirement: str) -> Iterator[Rule]:
        """The rules that serve a requirement."""
        return (rule for rule in self.rules.values() if requirement in rule.serves)

    def rules_of_element(self, path: str) -> Iterator[Rule]:
        """The rules that read an element, such as `children.ethnicity`."""
        record_type, name = path.split(".")
        return (rule for rule in self.rules.values() if any(c.on == record_type and name in c.fields for c in rule.checks))


def _assemble() -> Catalogue:
    folder = files("cse_record.standard")
    return Catalogue(
        version=STANDARD_VERSION,
        records=RECORDS,
        codelists=CODELISTS,
        successions=SUCCESSIONS,
        requirements={row["requirement"]: Requirement(**row) for row in read_rows(folder / "requirements.csv")},
        tables={row["table"]: _table(row) for row in read_rows(folder / "tables.csv")},
    )


def _table(row: dict[str, str]) -> Table:
    return Table(row["table"], row["title"], row["in_2011"], tuple(filter(None, row["from_tables"].split(";"))))


STANDARD: Catalogue = _assemble()

"""What a local extension declares: who publishes it, and elements, codelists and rules on record types of the standard."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import Codelist
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.record import Record
from cse_record.standard.rules.rule import Rule

JOINT = "__"
"""Joins the prefix and the name of an own element inside the program, where names are identifiers. No name may hold it. People and files
see a full stop in its place."""


class Fault:
    """One reason why a declaration is refused: the file, the line (0 for the whole file), and words that say what to do."""

    def __init__(self, file: str, line: int, message: str) -> None:
        self.file, self.line, self.message = file, line, message

    def __str__(self) -> str:
        return f"{self.file}{f', line {self.line}' if self.line else ''}: {self.message}"


class ExtensionRefused(ValueError):
    """A folder that is no valid extension. `faults` has every reason."""

    def __init__(self, folder: str, faults: list[Fault]) -> None:
        self.folder, self.faults = folder, faults
        super().__init__("\n".join([f"{folder} is not a valid extension:", *(f"  {fault}" for fault in faults)]))


@dataclass(frozen=True)
class OwnCode(Code):
    """One code of a list that an extension declares."""

    listed: Codelist | None = field(default=None, compare=False, hash=False)

    @property
    def list(self) -> Codelist:
        assert self.listed is not None
        return self.listed

    @property
    def name(self) -> str:
        return "Code"


@dataclass(frozen=True)
class ExtendedCatalogue(Catalogue):
    """The standard as one extension sees it: the record types that it extends, and its own rules alone."""

    own_rules: dict[str, Rule] = field(default_factory=dict)

    @cached_property
    def rules(self) -> dict[str, Rule]:
        return self.own_rules


@dataclass(frozen=True)
class Declaration:
    """A local extension that may be used: nothing in it relaxes, renames, scores or identifies."""

    name: str
    prefix: str
    version: str
    publisher: str
    standard: str
    """The version of the standard that it extends."""
    rule_prefix: str
    """The beginning of the ids of its rules; empty if it has none."""
    about: str
    elements: tuple[Element, ...]
    """The elements that it declares, without companions, each bound to its record type under its inner name."""
    codelists: dict[str, Codelist]
    """Its own lists by inner name."""
    records: dict[str, type[Record]]
    """The record types that it extends, with its columns after those of the standard."""
    rules: dict[str, Rule]

    @property
    def title(self) -> str:
        """The extension in words: its name and version."""
        return f"{self.name} {self.version}"

    def inner(self, header: str) -> str:
        """The inner name of a column from its header, such as `northshire.team`."""
        return header.replace(".", JOINT, 1)

    def header(self, inner: str) -> str:
        """The header of a column from its inner name; any other name is returned unchanged."""
        return inner.replace(f"{self.prefix}{JOINT}", f"{self.prefix}.", 1) if inner.startswith(self.prefix + JOINT) else inner

    def spoken(self, text: str) -> str:
        """A text with names as people see them."""
        return text.replace(f"{self.prefix}{JOINT}", f"{self.prefix}.")

    def columns(self, record_type: str) -> tuple[Element, ...]:
        """Its columns of a record type with their companions, in order; none if it does not extend the type."""
        record = self.records.get(record_type)
        return tuple(e for name, e in record.elements.items() if name.startswith(self.prefix + JOINT)) if record else ()

    @cached_property
    def headers(self) -> dict[str, tuple[str, ...]]:
        """The headers of its columns by record type."""
        return {name: tuple(self.header(element.name) for element in self.columns(name)) for name in self.records}

    def as_people_see(self, element: Element) -> Element:
        """An element under the name that files have."""
        return replace(element, name=self.header(element.name), of=self.header(element.of))

    def catalogue(self, standard: Catalogue, record_type: str) -> ExtendedCatalogue:
        """The standard with one extended record type and the rules on it."""
        rules = {name: rule for name, rule in self.rules.items() if rule.checks[0].on == record_type}
        return ExtendedCatalogue(
            standard.version,
            {record_type: self.records[record_type]},
            standard.codelists | self.codelists,
            standard.successions,
            standard.requirements,
            standard.tables,
            rules,
        )

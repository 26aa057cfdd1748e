"""Pages about codelists, codes and crosswalks."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import Codelist, ListedCode, Succession, words
from cse_record.standard.crosswalks import Crossing, crossings, schemes
from cse_record.standard.labels import shipped
from cse_record.standard.spoken import LABEL, TITLE, path_of_code, path_of_list
from cse_record.targets.prose import languages
from cse_record.targets.prose.languages import called_elsewhere
from cse_record.targets.prose.parts import (
    Fact,
    Grid,
    Link,
    Name,
    Page,
    Paragraph,
    Title,
    Words,
    at_code,
    at_element,
    at_requirement,
    joined,
    plain,
)
from cse_record.targets.prose.records import FITS

SHOWN_CODES = 40
SCHEMES = "classification_scheme"
"""The list that names the schemes of the crosswalks, with their versions."""


def codelist_page(codelist: Codelist) -> Page:
    """A codelist, with a table of its codes."""
    kind = "open: a sender may declare local codes" if codelist.open else "closed"
    yield Title(codelist.name, codelist.title, (kind, f"since {codelist.since}"), "codelist")
    yield Paragraph(codelist.definition)
    yield from called_elsewhere(path_of_list(codelist.name, TITLE), codelist.title)
    yield Fact("Source", f"{codelist.source}, {codelist.source_version}")
    yield Fact("Covers", ", ".join(codelist.nations))
    used = [Name(element.path, at_element(element.path)) for element in STANDARD.elements_of_list(codelist.name)]
    yield Fact("Used by", joined(used) if used else "every element with a reason")
    if codelist.requirements:
        yield Fact("Requirements", joined(Link(key, at_requirement(key)) for key in codelist.requirements))
    if schemes(codelist.name):
        yield Fact("Crosswalks", joined(Name(scheme, at_code(SCHEMES, scheme)) for scheme in schemes(codelist.name)))
    columns = [column for column in (*_COLUMNS, *map(_InLanguage, shipped())) if column.is_shown(codelist)]
    yield Grid(
        f"Codes ({len(codelist.codes)})",
        [column.head for column in columns],
        [[column.cell(codelist, code) for column in columns] for code in codelist.codes],
        most=SHOWN_CODES,
        more=f"more in schema/codelists/{codelist.name}.csv",
    )


class _Column:
    """A column in the table of codes. It is left out if it is empty, or the same for all codes."""

    def __init__(self, head: str, attribute: str) -> None:
        self.head, self.attribute = head, attribute

    def cell(self, codelist: Codelist, code: ListedCode) -> Words:
        value = getattr(code, self.attribute)
        if self.attribute == "code":
            return Name(code.code, at_code(codelist.name, code.code))
        if self.attribute == "status":
            return "" if value == "active" else value
        if self.attribute == "group":
            return group_labels(codelist, code)
        return "; ".join(value) if isinstance(value, tuple) else value

    def is_shown(self, codelist: Codelist) -> bool:
        cells = {plain(self.cell(codelist, code)) for code in codelist.codes}
        if self.attribute in ("source", "since"):
            return len(cells) > 1 or cells != {getattr(codelist, self.attribute)}
        return self.attribute == "status" or cells != {""}


class _InLanguage(_Column):
    """The labels of the codes in a language."""

    def __init__(self, language: str) -> None:
        super().__init__(f"In {shipped()[language].name_in_english}", "")
        self.language = language

    def cell(self, codelist: Codelist, code: ListedCode) -> Words:
        return languages.cell(self.language, path_of_code(codelist.name, code.code, LABEL), code.label)


_COLUMNS = [
    _Column("Code", "code"), _Column("Label", "label"), _Column("Status", "status"), _Column("Definition", "definition"),
    _Column("From", "valid_from"), _Column("To", "valid_to"), _Column("Group", "group"), _Column("Also called", "other_names"),
    _Column("Since", "since"), _Column("Deprecated in", "deprecated_in"), _Column("Source", "source"),
]  # fmt: skip


def group_labels(codelist: Codelist, code: ListedCode) -> str:
    """The labels of the groups that a code belongs to."""
    return "; ".join(codelist.group_labels[group] for group in words(code.group))


def code_page(codelist: Codelist, code: ListedCode) -> Page:
    """One code."""
    status = f"retired in {code.deprecated_in}" if code.retired else code.status
    yield Title(code.code, code.label, (f"code of the list {codelist.name}", status, f"since {code.since}"))
    yield Paragraph(code.definition)
    yield from called_elsewhere(path_of_code(codelist.name, code.code, LABEL), code.label)
    if code.other_names:
        yield Fact("Also called", ", ".join(code.other_names))
    if code.group:
        yield Fact("Group", group_labels(codelist, code))
    if code.valid_from or code.valid_to:
        yield Fact("In the real world", f"from {code.valid_from or 'before records'} to {code.valid_to or 'today'}")
    yield Fact("Source", code.source)
    for succession in successions_of(codelist):
        if code.code in (succession.from_code, succession.to_code):
            yield Fact("Succession", f"{succession.from_code} {succession.relation} {succession.to_code} on {succession.date}")
    for crossing in crossings(codelist.name):
        if crossing.code == code.code:
            yield Fact(f"In {crossing.scheme}", f"{crossing.scheme_code} {crossing.scheme_label} ({FITS[crossing.relation]})")


def successions_of(codelist: Codelist) -> list[Succession]:
    """Codes of a list that were replaced in the real world."""
    return [succession for succession in STANDARD.successions if succession.codelist == codelist.name]


def crosswalk_grids(codelist: Codelist) -> Iterator[tuple[str, Grid]]:
    """For each scheme its name, and a table of how its codes correspond to ours."""
    for scheme in schemes(codelist.name):
        rows = [_crossing(codelist, crossing) for crossing in crossings(codelist.name) if crossing.scheme == scheme]
        yield scheme, Grid(STANDARD.codelists[SCHEMES].label_of(scheme), ("Code", "Label", "There", "Label there", "Fit", "Note"), rows)


def _crossing(codelist: Codelist, crossing: Crossing) -> tuple[Words, ...]:
    label = codelist.label_of(crossing.code)
    return (
        Name(crossing.code, at_code(codelist.name, crossing.code)),
        label,
        Name(crossing.scheme_code),
        crossing.scheme_label,
        FITS[crossing.relation],
        crossing.note,
    )


def succession_grid(codelist: Codelist) -> Grid | None:
    """Codes that were replaced; None if there are none."""
    rows = [_succession(codelist, succession) for succession in successions_of(codelist)]
    return Grid("Codes that were replaced", ("Code", "What happened", "Then", "On"), rows) if rows else None


def _succession(codelist: Codelist, succession: Succession) -> tuple[Words, ...]:
    def named(code: str) -> Words:
        return [Name(code, at_code(codelist.name, code)), f" {codelist.label_of(code)}"]

    return named(succession.from_code), succession.relation.replace("-", " "), named(succession.to_code), succession.date

"""The parts of a text about the standard. The terminal and the reference render the same parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cse_record.standard.kinds import ABSENT_PREFIX


@dataclass(frozen=True)
class Name:
    """A name or a code as it appears in files. `to` is the address of its page, if it has one."""

    words: str
    to: str = ""


@dataclass(frozen=True)
class Link:
    """A link to a page of the reference."""

    words: str
    to: str


@dataclass(frozen=True)
class Spoken:
    """Words in another language than English, with its code."""

    words: str
    language: str


Words = str | Name | Link | Spoken | Sequence["Words"]
"""A line, or a part of it."""


@dataclass(frozen=True)
class Title:
    """The title: the name of the thing, what people call it, and the most important facts."""

    name: str
    called: str
    notes: tuple[str, ...] = ()
    category: str = ""
    """The type of thing, where the name does not show it."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    words: Words


@dataclass(frozen=True)
class Fact:
    """One named fact."""

    name: str
    words: Words


@dataclass(frozen=True)
class Listing:
    """A named list. `most` is the number of items that a terminal shows."""

    name: str
    items: Sequence[Words]
    most: int = 0
    more: str = "more"


@dataclass(frozen=True)
class Grid:
    """A table. A terminal shows the first three columns of `most` rows: a name, a title, a remark."""

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Words]]
    most: int = 0
    more: str = "more"
    is_detailed_below: bool = False
    """Whether each row has a section of its own on the page, to which a search should lead."""


@dataclass(frozen=True)
class Sample:
    """The records of one type in an example: values by element, and the one at fault, if any."""

    record_type: str
    rows: Sequence[dict[str, Words]]
    at_fault: tuple[int, str] | None = None
    """The index of the row, and the element."""
    left: int = 0
    """The number of rows not shown."""


Part = Title | Paragraph | Fact | Listing | Grid | Sample
Page = Iterable[Part]


# --- addresses of the pages, below docs/

RULES = "rules/index.md"
REFERENCE = "reference/index.md"
RECORDS = "reference/records/index.md"
CODELISTS = "reference/codelists/index.md"
REQUIREMENTS = "reference/requirements.md"
DOWNLOADS = "reference/downloads.md"
COMMANDS = "reference/command-line.md"
CHANGES = "reference/changes.md"
CONTRADICTIONS = "reference/contradictions.md"
UPGRADES = "reference/upgrades.md"
PYTHON = "reference/python.md"
MODELS = "reference/python-models.md"
LANGUAGES = "reference/languages.md"


def at_record(record_type: str) -> str:
    return f"reference/records/{record_type}.md"


def at_element(path: str) -> str:
    """The address of an element, given as `children.ethnicity`."""
    record_type, name = path.split(".")
    return f"{at_record(record_type)}#{name}"


def at_codelist(codelist: str) -> str:
    return f"reference/codelists/{codelist}.md"


def at_code(codelist: str, code: str) -> str:
    """The address of a code. A reason for absence is on the page of its own list, whichever list it is used with."""
    return f"{at_codelist('absent_reason' if code.startswith(ABSENT_PREFIX) else codelist)}#{code}"


def at_rule(rule: str) -> str:
    """The address of a rule, or of a fault of shape."""
    return f"rules/{rule}.md"


def at_requirement(requirement: str) -> str:
    return f"{REQUIREMENTS}#{requirement}"


def at_table(table: str) -> str:
    return f"{REQUIREMENTS}#table-{table}"


def joined(parts: Iterable[Words], between: str = ", ") -> Words:
    """Parts of a line, with a separator between them."""
    line: list[Words] = []
    for part in parts:
        line += [between, part] if line else [part]
    return line


def flat(words: Words) -> Iterator[str | Name | Link | Spoken]:
    """The parts of a line in order."""
    if isinstance(words, str | Name | Link | Spoken):
        yield words
    else:
        for part in words:
            yield from flat(part)


def plain(words: Words) -> str:
    """A line without its links."""
    return "".join(part if isinstance(part, str) else part.words for part in flat(words))

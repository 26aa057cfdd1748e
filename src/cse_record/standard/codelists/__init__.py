"""Codelists: one CSV file per list beside this module, and `_lists.csv`, which names each list once.

To add a code, add one line to one CSV file. Files whose name begins with `_` describe the others: `_lists.csv` (the definition and
source of each list), `_groups.csv` (the label of each group of codes), `_successions.csv` (codes that split, merged or were renamed
in the real world) and `_hierarchies.csv` (codes that may be shown together). `crosswalks/` relates the lists to other schemes,
which are themselves a list, `classification_scheme`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from cse_record.standard.csv_rows import read_rows as read_rows

FOLDER = files(__name__)
PLACE = "standard/codelists"
STATUSES = ("active", "ended", "retired")
SCHEMA_COLUMNS = (
    "code", "label", "definition", "status", "valid_from", "valid_to", "since", "deprecated_in", "kind", "source",
)  # fmt: skip
"""Columns of every list. `status` is `active`; `ended`, for a code that ended in the real world and stays right for facts of its
time; or `retired`, for a code that this standard no longer gives. A list may add two more columns: `other_names` (separated by
`;`) by which a code is also found (a name of several codes is refused with all of them), and `group`, the broader group that a
code belongs to.
"""


@dataclass(frozen=True)
class ListedCode:
    """One code: its meaning, its validity in the real world, and the version of this standard that added it."""

    code: str
    label: str
    definition: str
    status: str
    valid_from: str
    valid_to: str
    since: str
    deprecated_in: str
    kind: str
    source: str
    other_names: tuple[str, ...] = ()
    group: str = ""

    @property
    def retired(self) -> bool:
        """Retired codes stay readable for older records. Their use is reported with the replacement."""
        return self.status == "retired"


SYNTHETIC = "synthetic"
"""The group of the fictitious areas. Invented data contain no other areas."""


@dataclass(frozen=True)
class Codelist:
    """A list of codes with its source. `nations` are the parts of the UK that it covers."""

    name: str
    title: str
    definition: str
    open: bool
    nations: tuple[str, ...]
    requirements: tuple[str, ...]
    source: str
    source_version: str
    since: str
    codes: tuple[ListedCode, ...]
    group_labels: Mapping[str, str]
    """The label of each group of codes, by group name."""

    @cached_property
    def by_code(self) -> dict[str, ListedCode]:
        return {code.code: code for code in self.codes}

    def for_invented_data(self, codes: Iterable[str]) -> list[str]:
        """Those of the codes that invented data may hold: in a list with fictitious codes only these, and the reasons for absence."""
        real = {code.code for code in self.codes if SYNTHETIC not in words(code.group)}
        return [code for code in codes if len(real) == len(self.codes) or code not in real]

    def label_of(self, code: str) -> str:
        """The label of a code of this list or of a shared reason for absence; the code itself if neither has it."""
        code_entry = self.by_code.get(code) or CODELISTS["absent_reason"].by_code.get(code)
        return code_entry.label if code_entry else code

    def group_of(self, codes: Collection[str]) -> str:
        """The name of the group that consists of exactly these codes; empty if there is none."""
        wanted, first = set(codes), self.by_code.get(next(iter(codes), ""))
        for group in words(first.group) if first else ():
            if wanted == {code.code for code in self.codes if group in words(code.group)}:
                return group
        return ""

    def names(self) -> Iterator[tuple[str, str]]:
        """Pairs of (code, folded name) for every way in which a person may write the code: the code, its label, other names."""
        for code in self.codes:
            for name in (code.code, code.label, *code.other_names):
                yield code.code, name.casefold()


@dataclass(frozen=True)
class Succession:
    """A code that became another in the real world on a date: renamed, merged, split or replaced."""

    codelist: str
    from_code: str
    to_code: str
    date: str
    relation: str


def words(text: str) -> tuple[str, ...]:
    """A `;`-separated cell as a tuple."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


def listed_codes(rows: Iterable[Mapping[str, str]]) -> tuple[ListedCode, ...]:
    """The codes of a list from the rows of its file."""
    return tuple(
        ListedCode(
            **{column: row[column] for column in SCHEMA_COLUMNS},
            other_names=words(row.get("other_names", "")),
            group=row.get("group", ""),
        )
        for row in rows
    )


def _read_lists() -> dict[str, Codelist]:
    groups = _read_group_labels()
    rows = read_rows(FOLDER / "_lists.csv")
    refuse_repeated([row["name"] for row in rows])
    return {
        row["name"]: Codelist(
            name=row["name"],
            title=row["title"],
            definition=row["definition"],
            open=row["open"] == "yes",
            nations=words(row["nations"]),
            requirements=words(row["requirements"]),
            source=row["source"],
            source_version=row["source_version"],
            since=row["since"],
            codes=listed_codes(read_rows(FOLDER / f"{row['name']}.csv")),
            group_labels=groups.get(row["name"], {}),
        )
        for row in rows
    }


def refuse_repeated(names: Sequence[str]) -> None:
    """Raises TypeError if a list has two lines."""
    for name, number in Counter(names).items():
        if number > 1:
            raise TypeError(f"{PLACE}/_lists.csv, {name}: the list has {number} lines: keep one")


def refuse_faulty(codelists: Mapping[str, Codelist]) -> None:
    """Raises TypeError with the file and the line to mend if a version or status is none, or a code is listed twice."""
    versions = [code.code for code in codelists["standard_version"].codes]
    known = f"write one of {', '.join(versions)}, or add the version to standard/codelists/standard_version.csv"
    for codelist in codelists.values():
        if codelist.since not in versions:
            raise TypeError(
                f"{PLACE}/_lists.csv, {codelist.name}: since is {codelist.since!r}, which is no version of the standard: {known}"
            )
        listed: set[str] = set()
        for code in codelist.codes:
            where = f"{PLACE}/{codelist.name}.csv, {code.code}"
            if code.code in listed:
                raise TypeError(f"{where}: the code has two lines: remove one of them, or give it a code of its own")
            listed.add(code.code)
            if code.status not in STATUSES:
                raise TypeError(f"{where}: the status is {code.status!r}: write active, ended or retired")
            if code.retired != bool(code.deprecated_in):
                raise TypeError(
                    f"{where}: a retired code, and no other, has the version of its retirement in deprecated_in: mend one of the two"
                )
            for setting, version in (("since", code.since), ("deprecated_in", code.deprecated_in or code.since)):
                if version not in versions:
                    raise TypeError(f"{where}: {setting} is {version!r}, which is no version of the standard: {known}")


def _read_group_labels() -> dict[str, dict[str, str]]:
    """The labels of the groups of each list."""
    labels: dict[str, dict[str, str]] = {}
    for row in read_rows(FOLDER / "_groups.csv"):
        labels.setdefault(row["list"], {})[row["group"]] = row["label"]
    return labels


CODELISTS: dict[str, Codelist] = _read_lists()
refuse_faulty(CODELISTS)
SUCCESSIONS: tuple[Succession, ...] = tuple(
    Succession(row["codelist"], row["from"], row["to"], row["date"], row["relation"]) for row in read_rows(FOLDER / "_successions.csv")
)
_RECODED = {
    (succession.codelist, succession.from_code): succession.to_code for succession in SUCCESSIONS if succession.relation == "recoded"
}


def code_today(codelist: str, code: str) -> str:
    """The present code of the same thing. It differs from `code` only if the thing was given a new code and is otherwise unchanged.

    A thing that merged, split or was replaced is no longer the same and keeps its code. A text that is not a code of the list is
    returned unchanged.
    """
    while (later := _RECODED.get((codelist, code))) is not None:
        code = later
    return code


STANDARD_VERSION: str = [code.code for code in CODELISTS["standard_version"].codes if not code.retired][-1]

"""A return of an earlier version, in the present one. Nothing is guessed: what the earlier version did not ask stays to be answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cse_record.formats.dataset import Dataset
from cse_record.formats.json import JsonSource
from cse_record.formats.places import Place, Refusal
from cse_record.formats.record_types import LOCAL, tables
from cse_record.formats.writing import refuse_restricted_intelligence
from cse_record.mapping.engine import Mapped, MappedRow, Told, apply, kept, ordered
from cse_record.mapping.losses import Loss, LossReport
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.mappings import steps_from
from cse_record.standard.rows import NamedRow
from cse_record.standard.versions import VERSIONS

HOLDS = "The return has faulty values, which would be lost. Validate and correct it first. "


@dataclass(frozen=True)
class Upgraded:
    """A return in the present version, and what became of each cell."""

    rows: list[NamedRow]
    report: LossReport
    origin: Dataset
    """The return as it was."""

    def dataset(self, name: str) -> Dataset:
        """The rows as a return in memory."""
        source = JsonSource(name)
        for table in tables():
            source.take(table, [row for of_type, row in self.rows if of_type == table])
        return Dataset.from_source(source)


def upgrade(dataset: Dataset) -> Upgraded:
    """The return in the present version of the standard; unchanged if it is of that version already. The dataset itself is not changed.

    Raises `Refusal` for a return that states no version or an unknown one, holds what a later version added than the one it states, or
    has something that could not be carried over: an unread row, or a value of another type.
    """
    version = stated_version(dataset)
    _refuse_later(dataset, version)
    if lost := dataset.what_writing_would_lose():
        raise Refusal(HOLDS + " ".join(lost[:3]) + (f" (and {len(lost) - 3} more)" if len(lost) > 3 else ""))
    refuse_restricted_intelligence(dataset)
    report = LossReport(dataset.source, version, STANDARD.version, rows_read=dataset.read)
    rows: Mapped = {
        name: [MappedRow({key: value for key, value in row.values.items() if value not in (None, {})}, name, row) for row in of_type]
        for name, of_type in dataset.tables.items()
    }
    report.cells_read = sum(_cells(row) for of_type in rows.values() for row in of_type)

    def told(kind: str, row: MappedRow, table: str, element: str, to: str, note: str, at: str) -> None:
        if kind == "kept":
            report.kept[element] += 1
            return
        where = within(dataset.source, dataset.place(row.table, row.origin, at)) if row.origin else ""
        report.losses.append(Loss(kind, table, row.ref(table), element, to, note, where))

    for step in steps_from(version):
        rows = apply(step, rows, told)
    _tell_kept(rows, told)
    report.retired = list(_retired_explanations(dataset, version))
    upgraded = [(name, ordered(name, row.values)) for name, of_type in rows.items() for row in of_type]
    report.rows_written = len(upgraded)
    return Upgraded(upgraded, report, dataset)


def within(source: str, place: Place) -> str:
    """A place in a return. Its file is named if the return has several."""
    file = place.file.removeprefix(source).strip("/\\")
    return ", ".join(filter(None, (file, place.inside)))


def stated_version(dataset: Dataset) -> str:
    """The version that a return states. Raises `Refusal` if there is none, if it is unknown, or if two headers state different ones."""
    stated = [row.values.get("standard_version") for row in dataset.tables["returns"]]
    if not stated or stated[0] is None:
        raise Refusal(f"{dataset.source} states no version of the standard. Give the version by which it was made (standard_version).")
    version = stated[0]
    if version not in VERSIONS:
        raise Refusal(
            f"{dataset.source} states a version of the standard that this package does not know: it knows {', '.join(VERSIONS)}. "
            "If the return is of a later version, install a newer package. Do not change the version in the return."
        )
    if any(other != version for other in stated):
        raise Refusal(f"{dataset.source} has headers that state different versions of the standard. Upgrade each return by itself.")
    return str(version)


def _refuse_later(dataset: Dataset, version: str) -> None:
    """Raises `Refusal` for a record type or element that came after the version that the return states."""
    judged = dataset.origin.judged_by()
    for name, rows in dataset.tables.items():
        later = judged.later_columns(name)
        if rows and tables()[name].since in judged.later:
            raise Refusal(_LATER.format(source=dataset.source, version=version, what=name, since=tables()[name].since))
        for row in rows:
            if added := next((key for key in row.values if key in later), None):
                since = tables()[name].by_name[added].since
                raise Refusal(_LATER.format(source=dataset.source, version=version, what=f"{name}.{added}", since=since))


_LATER = (
    "{source} states version {version} of the standard and holds {what}, which came with version {since}. State version {since} if the "
    "return is of that version; otherwise leave it out."
)


def _cells(row: MappedRow) -> int:
    """The filled cells of a row; each local column is one."""
    local = row.values.get(LOCAL)
    return len(row.values) - (LOCAL in row.values) + (len(local) if isinstance(local, dict) else 0)


def _tell_kept(rows: Mapped, told: Told) -> None:
    """Tells of the cells that stand where they stood."""
    for name, of_type in rows.items():
        for row in of_type:
            if row.origin is None or row.table != name:
                continue
            old = row.origin.values
            same = {key: value for key, value in row.values.items() if old.get(key) is not None and old[key] == value}
            kept(MappedRow(same, name, row.origin), told)


def _retired_explanations(dataset: Dataset, version: str) -> Iterator[Loss]:
    """The explanations of rules that were in use in a version and are retired now."""
    later = VERSIONS[VERSIONS.index(version) + 1 :]
    for row in dataset.tables["explanations"]:
        rule = STANDARD.rules.get(str(row.values.get("rule_id")))
        if rule is None or rule.deprecated_in not in later:
            continue
        instead = f" {' and '.join(rule.replaced_by)} took its place and may ask anew." if rule.replaced_by else ""
        note = f"Rule {rule.id} is retired since version {rule.deprecated_in}, so this explanation settles nothing any more.{instead}"
        place = within(dataset.source, dataset.place("explanations", row, "rule_id"))
        ref = str(row.values.get("explanation_ref") or "")
        yield Loss("kept", "explanations", ref, "explanations.rule_id", "explanations.rule_id", note, place)

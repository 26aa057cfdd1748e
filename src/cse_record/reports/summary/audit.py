"""The audit of a release: which figures were hidden, and why. It reveals more than the release does, and says so itself."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from cse_record.analysis.disclosure import Cell, Hidden, Protected, Why
from cse_record.analysis.published import WHATEVER_REASON, Published
from cse_record.analysis.release import OF_PEOPLE, ORIGIN
from cse_record.analysis.summary import Summary
from cse_record.formats import atomic
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.shares import decimal
from cse_record.standard.speech import english
from cse_record.standard.voice import how_many

MARKING = "Not for publication: audit of hidden figures"
HEADS = ("marking", "policy", "table", "title", "codes", "figure", "why", "reason", "protects_table", "protects_codes", "protects_figure")
BETWEEN = " | "


def audit(summary: Summary, protected: Protected) -> str:
    """The audit as CSV: a line for each hidden figure, with its reason as a code and in words, and the figure that it protects, if any.

    It contains no counts. For each table that hides some figures, it gives the share of the table's records in them. The first line after
    the header says how many figures are hidden, so that even a file without hidden figures carries the marking.
    """
    hidden = listed(protected)
    records = protected.records
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADS)
    policy = summary.policy.name if summary.policy else ""

    def line(*cells: str) -> None:
        writer.writerow([MARKING, policy, *cells, *[""] * (len(HEADS) - 2 - len(cells))])

    everything = sum(within for within, _ in records.values()), sum(total for _, total in records.values())
    people = without_table(protected)
    of_tables = how_many(len(hidden) - people, "figure") + (f" of the tables and {people:,} of the numbers of people" if people else "")
    line("", "", "", f"{of_tables} {'is' if len(hidden) == 1 else 'are'} hidden; {_share(*everything)} of the records are in them")
    if protected.policy.controlled:
        farther = f"{how_many(protected.farther, 'figure')} {'is' if protected.farther == 1 else 'are'}"
        line("", "", "", f"{farther} shown as the farther of the two possible multiples, so that sums agree")
    for name, (within, total) in records.items():
        if within:
            line(name, _title(summary, name), "", "", "share-hidden", f"{_share(within, total)} of the records stand in hidden figures")
    for name in protected.not_compared:
        line(name, _title(summary, name), "", "", "not-compared", "Records moved from one figure to another since an earlier release")
    for figure in sorted(hidden, key=lambda figure: figure.cell):
        line(
            *_figure_columns(summary, figure.cell),
            *_why(summary, figure),
            *(_protected(summary, figure.protects) if figure.protects else ()),
        )
    return out.getvalue()


def listed(protected: Protected) -> list[Hidden]:
    """The hidden figures that an audit lists. The group of all reasons equals the sum of what is not known, and is not listed again."""
    return [figure for figure in protected.hidden if WHATEVER_REASON not in figure.cell[1]]


def without_table(protected: Protected) -> int:
    """How many of these are in no table: the numbers of records, of different people and of matches."""
    return sum(figure.cell[0].rpartition("/")[2].startswith(OF_PEOPLE) for figure in listed(protected))


def _share(within: int, total: int) -> str:
    return f"{decimal(within, total or 1, 1)}%"


def write_audit(text: str, path: str | Path) -> None:
    """Writes an audit, whole or not at all. Raises `Refusal` as `auditable` does."""
    with atomic.replacing(auditable(path)) as scratch_file:
        scratch_file.write_text(text, encoding="utf-8", newline="\n")


def auditable(path: str | Path) -> Path:
    """The path, if an audit can be written there. Raises `Refusal` otherwise."""
    return atomic.writable(path, english("An audit"), (".csv",))


def _of(summary: Summary, name: str) -> tuple[str, Summary, Published | None]:
    """The area of a table in a release by area, the summary that shows it, and the table. Without an area, it covers all returns."""
    area, _, table = name.rpartition("/")
    part = summary.areas[area] if area else summary
    return area, part, next((published for published in part.shown if published.table.name == table), None)


def _title(summary: Summary, name: str) -> str:
    area, _, published = _of(summary, name)
    title = published.table.title if published else f"Distinct people: {name.removeprefix(OF_PEOPLE)}"
    return f"{CODELISTS['area'].label_of(area)}: {title}" if area else title


def _figure_columns(summary: Summary, cell: Cell) -> tuple[str, str, str, str]:
    """The table, its title, the codes of a figure and their labels."""
    name, key = cell
    published = _of(summary, name)[2]
    words = [dimension.label_of(code) for dimension, code in zip(published.table.dimensions, key, strict=True)] if published else list(key)
    return name, _title(summary, name), BETWEEN.join(key), BETWEEN.join(words)


def _why(summary: Summary, figure: Hidden) -> tuple[str, str]:
    """The reason as a code and in words. Figures that are never shown are about few people, or about ethnicity or nationality in a small
    area."""
    _, part, published = _of(summary, figure.cell[0])
    tells_origin = (
        part.without_origin and published is not None and {dimension.name for dimension in published.table.dimensions} & set(ORIGIN)
    )
    if figure.why is Why.NEVER and not tells_origin:
        return "few-people", "Records about few people, however many records there are"
    return figure.why.value, figure.why.words


def _protected(summary: Summary, cell: Cell) -> tuple[str, str, str]:
    name, _, codes, words = _figure_columns(summary, cell)
    return name, codes, words

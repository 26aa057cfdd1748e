"""The audit of a release: which figures were hidden, and why. Whoever has it knows more than the release tells, and it says so itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from cse_record.analysis.disclosure import Cell, Hidden, Why
from cse_record.analysis.release import OF_PEOPLE, ORIGIN
from cse_record.analysis.summary import Summary
from cse_record.formats import placing

MARKING = "Not for publication: audit of hidden figures"
HEADS = ("marking", "policy", "table", "title", "codes", "figure", "why", "reason", "protects_table", "protects_codes", "protects_figure")
BETWEEN = " | "


def audit(summary: Summary, hidden: Sequence[Hidden], not_compared: Sequence[str] = ()) -> str:
    """CSV: a line for each figure that is hidden, with its reason in a code and in words, and the figure that it protects if it does.

    No count is in it. `not_compared` are tables in which earlier releases showed more than there is now. The first line after the heads
    says how many lines follow, so that the marking stands in a file without any.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADS)
    policy = summary.policy.name if summary.policy else ""

    def line(*cells: str) -> None:
        writer.writerow([MARKING, policy, *cells, *[""] * (len(HEADS) - 2 - len(cells))])

    line("", "", "", f"{len(hidden)} figures are hidden")
    for name in not_compared:
        line(name, _title(summary, name), "", "", "not-compared", "An earlier release showed more than there is now")
    for one in sorted(hidden, key=lambda one: one.cell):
        line(*_told(summary, one.cell), *_why(summary, one), *(_protected(summary, one.protects) if one.protects else ()))
    return out.getvalue()


def write_audit(text: str, path: str | Path) -> None:
    """Writes an audit, whole or not at all. Raises `Refusal` as `auditable` does."""
    with placing.placed(auditable(path)) as made:
        made.write_text(text, encoding="utf-8", newline="\n")


def auditable(path: str | Path) -> Path:
    """The path, if an audit can be written there. Raises `Refusal` otherwise."""
    return placing.writable(path, "An audit", (".csv",))


def _title(summary: Summary, name: str) -> str:
    found = next((one.table.title for one in summary.shown if one.table.name == name), "")
    return found or f"Distinct people: {name.removeprefix(OF_PEOPLE)}"


def _told(summary: Summary, cell: Cell) -> tuple[str, str, str, str]:
    """The table, its title, the codes of a figure and what they mean."""
    name, key = cell
    table = next((one.table for one in summary.shown if one.table.name == name), None)
    words = [one.label_of(code) for one, code in zip(table.dimensions, key, strict=True)] if table else list(key)
    return name, _title(summary, name), BETWEEN.join(key), BETWEEN.join(words)


def _why(summary: Summary, one: Hidden) -> tuple[str, str]:
    """The reason as a code and in words. What is never shown is of few people, or tells of ethnicity or nationality in a small area."""
    table = next((found.table for found in summary.shown if found.table.name == one.cell[0]), None)
    tells_origin = summary.without_origin and table is not None and {dimension.name for dimension in table.dimensions} & set(ORIGIN)
    if one.why is Why.NEVER and not tells_origin:
        return "few-people", "Records of few people, however many the records"
    return one.why.value, one.why.words


def _protected(summary: Summary, cell: Cell) -> tuple[str, str, str]:
    name, _, codes, words = _told(summary, cell)
    return name, codes, words

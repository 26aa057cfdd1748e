"""Compares the headings of a marked sheet with those of the template. A mark says where a column is, and the heading says what its sender
took it for. If the heading says something else, or if a record is in its place, the mark alone is not enough."""

from __future__ import annotations

import re
from functools import cache

from cse_record.formats.cleaning import EDGES, could_be_record, folded
from cse_record.formats.record_types import tables
from cse_record.formats.xlsx.sheet_parts import LEAST, Part, element
from cse_record.formats.xlsx.values import as_text
from cse_record.standard.form_texts import EXPLAIN

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from cse_record.formats.xlsx.grid import Cell, Grid

SAME, CHANGED, OTHER = "same", "changed", "other"
"""How a heading compares with that of the template: the same words, the same with a slip or an addition, or other words."""
TYPING_SLIP = 0.88
"""Two headings that are this similar (of 1) differ by a typing slip."""
_IN_BRACKETS = r"\([^()]*\)|\[[^\[\]]*\]"


def compare(part: Part, grid: Grid, labels: dict[int, Cell], is_of_known_version: bool) -> None:
    """Records for each marked column how its heading differs, and whether the row is a row of headings at all.

    The labels of every known version are still read. In a template of another version, different words may be the template's own, so they
    only cause a notice.
    """
    known = 0
    others: list[int] = []
    other_headings: dict[int, str] = {}
    for at, name in part.marks.items():
        label = label_of(part.table, name)
        cell = labels.get(at, "")
        if not label:
            continue
        if cell == label:
            known += 1
            continue
        heading = as_text(cell)
        if not isinstance(heading, str) or not heading.strip(EDGES):  # a formula error, or nothing
            if heading != "" or _is_filled(part, grid, at):
                part.changed.append((at, label))
            continue
        how = likeness(part.table, name, label, heading)
        known += how != OTHER or bool(element(part.table, heading))
        if how == CHANGED:
            part.changed.append((at, label))
        elif how == OTHER:
            others.append(at)
            if not element(part.table, heading):
                other_headings[at] = name
    is_record = not part.by_row and could_be_record(part.table, {name: str(labels[at]) for at, name in other_headings.items()})
    if not known or is_record or (is_of_known_version and len(other_headings) >= LEAST):
        part.first_without_heading = min(other_headings, default=min(part.marks))
    elif is_of_known_version:
        part.contradictory = others
    else:
        part.contradictory = [at for at in others if at not in other_headings]
        part.changed += [(at, label_of(part.table, name)) for at, name in other_headings.items()]


def label_of(table: str, name: str) -> str:
    """The heading that the template writes over a marked column; empty if the column is not read."""
    columns = tables()[table].by_name
    return columns[name].label if name in columns else EXPLAIN.capitalize() if name == EXPLAIN else ""


def _is_filled(part: Part, grid: Grid, at: int) -> bool:
    if part.by_row:
        return bool(grid.cell(at, part.values) != "")
    return any(grid.cell(row, at) != "" for row in range(part.first, grid.end))


def likeness(table: str, name: str, label: str, heading: str) -> str:
    """How a heading compares with the label of an element."""
    named = element(table, heading)
    if named:
        return SAME if named == name else OTHER
    written, wanted = _words(heading), _words(label)
    if written in (wanted, _words(name)):
        return SAME
    bare = _words(re.sub(_IN_BRACKETS, " ", heading)) or written
    if bare == wanted or (named := element(table, " ".join(bare))) == name:
        return CHANGED
    if named:
        return OTHER
    for words in (written, bare):
        if nearest := _nearest(table, wanted, words):
            return CHANGED if nearest == wanted else OTHER
        if within := [other for other in {*_labels(table), wanted} if _holds(words, other)]:
            is_mostly = words[: len(wanted)] == wanted or 2 * len(wanted) >= len(words)
            return CHANGED if max(within, key=len) == wanted and is_mostly else OTHER
    shortened = [other for other in {*_labels(table), wanted} if _holds(other, bare)]
    is_of_it_alone = all(other[: len(wanted)] == wanted for other in shortened)  # the labels of its companions begin in the same way
    is_most = 2 * len(bare) >= len(wanted) or bare == _words(re.sub(_IN_BRACKETS, " ", label))
    return CHANGED if shortened and is_of_it_alone and is_most else OTHER


def _nearest(table: str, wanted: tuple[str, ...], written: tuple[str, ...]) -> tuple[str, ...] | None:
    """The label from which a heading differs by a typing slip; the nearest if there are several."""
    import difflib

    labels = {" ".join(words): words for words in {*_labels(table), wanted}}
    matches = difflib.get_close_matches(" ".join(written)[:200], labels, n=1, cutoff=TYPING_SLIP)
    return labels[matches[0]] if matches else None


def _holds(written: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(written[at : at + len(wanted)] == wanted for at in range(len(written) - len(wanted) + 1))


def _words(text: str) -> tuple[str, ...]:
    """The words of a heading, without capitals, punctuation and white space."""
    return tuple(re.findall(r"[^\W_]+", folded(text)))


@cache
def _labels(table: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_words(column.label) for column in tables()[table].columns)

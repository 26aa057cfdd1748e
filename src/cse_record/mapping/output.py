"""Writes an upgraded return. A workbook is a template of the present version that holds the return, so that work on it goes on."""

from __future__ import annotations

import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cse_record.formats import read, write
from cse_record.formats.atomic import replacing
from cse_record.formats.dataset import Dataset
from cse_record.formats.places import Refusal
from cse_record.formats.record_types import LOCAL, tables
from cse_record.formats.xlsx.book import parse
from cse_record.formats.xlsx.source import XlsxSource
from cse_record.mapping.carrying_on import EXPLANATIONS, EXTENT, SCOPE, TYPE, asked_anew, carried_on, to_be_asked
from cse_record.mapping.losses import Loss
from cse_record.mapping.upgrade import Upgraded, within
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.form_texts import ANY_RULE, ROW_EXPLAINED
from cse_record.standard.kinds import Ref
from cse_record.standard.rows import NamedRow, Row, Tables
from cse_record.standard.workbook import FULL, Variant
from cse_record.standard.workbook_lists import titled, workbook
from cse_record.targets.excel import write_template

NOT_IN_WORKBOOK = "The new workbook has no place for this as it was. Enter it again where it belongs."
NO_LONGER_TRUE = "The earlier form answered this itself, because it had no sheet for it. The new form has one."
PROPERTIES, TITLE = "docProps/core.xml", "title"
MOST_PROPERTIES = 1 << 20
PREPARED, SPARE = 500, 100
"""The rows prepared on each sheet, and how many of them are empty at least."""


def write_upgraded(upgraded: Upgraded, target: str | Path, variant: str = "") -> None:
    """Writes the return in the format that the extension of `target` names, completely or not at all.

    A workbook is that of `variant`, a kind or a list of them; otherwise that of the old workbook if it says which it was, or the full one.
    It also shows whatever the return fills. It is read again after it was written, and what does not come back as it was is added to the
    loss report.
    """
    path = Path(target)
    if path.suffix.lower() != ".xlsx":
        write(upgraded.rows, path)
        return
    rows: Tables = {}
    for name, row in upgraded.rows:
        rows.setdefault(name, []).append(row)
    report = upgraded.report
    same, board = form_of(upgraded.origin)
    chosen = workbook(variant) if variant else same or FULL
    prepared = chosen.prepared if chosen.is_short else max(PREPARED, max(map(len, rows.values()), default=0) + SPARE)
    wide = holding(chosen, rows)
    types = to_be_asked(rows, same, wide, sheets_of(upgraded.origin)) if same else frozenset()
    rows = asked_anew(rows, types)
    try:
        with replacing(path) as scratch_file:
            write_template(STANDARD, wide, scratch_file, board=board, rows=prepared, prefill=rows, resume=True)
            written = read(scratch_file)
            before = [(name, row) for name, of_type in rows.items() for row in of_type]
            report.rows_written = written.read
            for loss in _not_written(before, [*written.written()]):
                report.losses.append(loss)
                report.kept[loss.element] -= bool(report.kept[loss.element])
            if same and same.title != chosen.title:
                report.carried = carried_on(written, same, wide, types)
    except ValueError as error:
        raise Refusal(f"The workbook cannot be written: {error}. Choose another format.") from None
    report.losses += _no_longer_true(upgraded, types)


def _no_longer_true(upgraded: Upgraded, types: frozenset[str]) -> Iterator[Loss]:
    """The answers that the earlier form itself gave about record types that the new form asks for. They no longer count as kept."""
    origin, path = upgraded.origin, f"{SCOPE}.{EXTENT}"
    for row in origin.tables[SCOPE]:
        if row.values.get(TYPE) in types and row.values.get(EXTENT) is not None:
            upgraded.report.kept[path] -= 1
            place = within(origin.source, origin.place(SCOPE, row, EXTENT))
            yield Loss("answer_now", SCOPE, str(row.values[TYPE]), path, path, NO_LONGER_TRUE, place)


def form_of(dataset: Dataset) -> tuple[Variant | None, str]:
    """The form in which a return was filled in, and the board that sent it out; None if it does not say, or if its title cannot be true.

    A title can be typed. That it is false shows where the template has marked the sheet of a record type that such a form has not, and that
    no row needs. A sheet that is missing shows nothing, because it can have been deleted.
    """
    form, board = described(dataset.source)
    origin = dataset.origin
    if form and isinstance(origin, XlsxSource):
        rows: Tables = {}
        for name, row in dataset.written():
            rows.setdefault(name, []).append(row)
        marked = {name for name, parts in origin.parts.items() if any(part.marks for part in parts)}
        if marked - {EXPLANATIONS, *holding(form, rows).shows}:
            return None, board
    return form, board


def sheets_of(dataset: Dataset) -> frozenset[str]:
    """The record types that have a sheet in a workbook; none for another format."""
    return frozenset(dataset.origin.parts) if isinstance(dataset.origin, XlsxSource) else frozenset()


def described(path: str) -> tuple[Variant | None, str]:
    """Which workbook a file is by its title, and for which board; None if it does not say."""
    within: list[str] = []
    title: list[str] = []
    try:
        with zipfile.ZipFile(path) as book:
            if book.getinfo(PROPERTIES).file_size > MOST_PROPERTIES:
                return None, ""
            properties = book.read(PROPERTIES)
        parse(
            properties,
            path,
            on_start=lambda element, _: within.append(element),
            on_text=lambda text: title.append(text) if within[-1:] == [TITLE] else None,
            on_end=lambda _: within.clear(),
        )
    except (OSError, zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, Refusal):
        return None, ""
    return titled("".join(title))


def holding(variant: Variant, rows: Mapping[str, Sequence[Row]]) -> Variant:
    """The workbook with a sheet for each record type, and a column for each element, that these rows fill."""
    filled = {name: {key for row in of_type for key in row} - {LOCAL} for name, of_type in rows.items()}
    shows, extra = dict(variant.shows), {name: tuple(names) for name, names in variant.extra.items()}
    for name in filled:
        shows.setdefault(name, "core")
    for element in _filled(filled):
        if isinstance(element.kind, Ref):
            shows.setdefault(element.kind.to, "core")
    if EXPLANATIONS not in variant.shows:  # the template itself adds its sheet if one is needed
        shows.pop(EXPLANATIONS, None)
    wider = replace(variant, shows=shows, extra=extra).holding(rows)
    shown = {name: {element.name for element in wider.elements(name)} for name in wider.record_types}
    for element in _filled(filled):
        if element.record_type in shown and element.name not in shown[element.record_type]:
            extra[element.record_type] = (*extra.get(element.record_type, ()), element.of or element.name)
    return replace(wider, extra=extra)


def _filled(filled: Mapping[str, set[str]]) -> Iterator[Element]:
    for name, names in filled.items():
        yield from (element for element in STANDARD.records[name].elements.values() if element.name in names)


def _not_written(before: Sequence[NamedRow], after: Sequence[NamedRow]) -> Iterator[Loss]:
    """The cells that a file does not hold as they were given."""
    held = Counter(_comparable(name, row) for name, row in after)
    by_ref: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for name, row in after:
        by_ref[name, _ref(name, row)].append(row)
    for name, row in before:
        key = _comparable(name, row)
        if held[key]:
            held[key] -= 1
            continue
        same = next(iter(by_ref.get((name, _ref(name, row)), ())), {})
        for column, value in row.items():
            if same.get(column) != value:
                yield Loss("dropped", name, _ref(name, row), f"{name}.{column}", "", NOT_IN_WORKBOOK)


def _ref(name: str, row: Row) -> str:
    return tables()[name].identifier(tuple(map(row.get, tables()[name].names)))


def _comparable(name: str, row: Row) -> str:
    """A row as text, without the reference of an explanation beside a row, which follows from the number of the row."""
    is_beside = name == EXPLANATIONS and row.get("rule_id") == ANY_RULE and str(row.get("explanation_ref")).startswith(ROW_EXPLAINED)
    return repr((name, sorted((key, value) for key, value in row.items() if not (is_beside and key == "explanation_ref"))))

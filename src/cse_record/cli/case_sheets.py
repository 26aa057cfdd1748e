"""The command `case-sheets`: a page about each child of a return, for a strategy meeting."""

from __future__ import annotations

import sys
from pathlib import Path

from cse_record.cli.paths import would_change
from cse_record.cli.terminal import show, show_notice
from cse_record.formats.places import Refusal

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from cse_record.formats import Dataset
    from cse_record.reports.case_sheets.gather import CaseSheet, LeftOut

MARKINGS = "handling_marking"


def case_sheets(options: argparse.Namespace) -> int:
    """Writes the case sheets and prints how many. Returns 0.

    Raises `Refusal` if the return cannot be read, has no child, or none with a reference that was given.
    """
    from cse_record.cli.notices import print_notices
    from cse_record.cli.progress import shown_on_terminal
    from cse_record.formats import read
    from cse_record.formats.atomic import replacing
    from cse_record.reports.case_sheets.gather import case_sheets as gathered
    from cse_record.reports.case_sheets.gather import children_of, left_out
    from cse_record.standard.voice import how_many

    if would_change(options.source, options.output):
        raise Refusal("FILE is RETURN, or is inside it. The return is never changed: choose another name for the page.")
    if not options.output.lower().endswith((".html", ".htm")):
        raise Refusal("The case sheets are a page for a browser, which prints it or saves it as PDF: give FILE a name that ends in .html.")
    with shown_on_terminal() as progress:
        dataset = read(options.source, options.max_bytes, progress)
    tables = {name: [row.values for row in rows] for name, rows in dataset.tables.items()}
    known = children_of(tables)
    lost = left_out(tables)
    if not known and lost.children:
        raise Refusal("No child in this return has a reference that is accepted, so there is no case sheet to write. Validate the return.")
    if not known:
        raise Refusal("There is no child in this return, so there is no case sheet to write.")
    sheets = list(gathered(tables, _chosen(options.child, known)))
    with replacing(Path(options.output)) as scratch_file:
        scratch_file.write_text(_page(dataset, sheets, _told(lost)), encoding="utf-8", newline="")
    print_notices({dataset.source: dataset.notices})
    for words in [*([_unread(dataset)] if dataset.refused else []), *_told(lost)]:
        show_notice(words, sys.stderr)
    show(f"{options.output}: {how_many(len(sheets), 'case sheet')}. Handle it as you would the return: it holds personal facts.")
    return 0


def _chosen(asked: Sequence[str], known: Sequence[str]) -> Sequence[str]:
    """The references that were asked for, each once, in the order of the return; by default all. Nothing that was typed is repeated."""
    import difflib

    asked = [reference.strip() for listed in asked for reference in listed.split(",")]
    if not asked:
        return known
    for reference in asked:
        if reference not in known:
            near = difflib.get_close_matches(reference.upper(), known) if len(reference) <= MOST_COMPARED else []
            meant = f" Did you mean {' or '.join(near)}?" if near else ""
            raise Refusal(f"A reference given with --child is not that of a child in this return.{meant}")
    return [reference for reference in known if reference in asked]


MOST_COMPARED = 200
"""A longer text is not compared with the references."""


def _unread(dataset: Dataset) -> str:
    from cse_record.standard.voice import how_many

    rows = how_many(dataset.refused, "row")
    return f"{rows} of the return could not be read and {'is' if dataset.refused == 1 else 'are'} on no case sheet. Validate the return."


def _told(lost: LeftOut) -> list[str]:
    """What is on no case sheet, and which references several children share, in sentences that repeat nothing of the return."""
    from cse_record.standard.voice import how_many

    told = []
    if lost.children:
        children = how_many(lost.children, "child", "children")
        has = "has no reference that is accepted, and is" if lost.children == 1 else "have no reference that is accepted, and are"
        told.append(f"{children} of the return {has} on no case sheet. Validate the return.")
    if lost.rows:
        are = "is about no child with a case sheet" if lost.rows == 1 else "are about no child with a case sheet"
        told.append(f"{how_many(lost.rows, 'row')} of the return {are}. Validate the return.")
    if lost.same:
        references = "1 reference is that" if lost.same == 1 else f"{lost.same:,} references are those"
        told.append(f"{references} of more than one child. Each has one case sheet, which says so. Validate the return.")
    return told


def _page(dataset: Dataset, sheets: Sequence[CaseSheet], left_out: Sequence[str]) -> str:
    from cse_record.reports.case_sheets.page import html_page
    from cse_record.standard.codelists import CODELISTS
    from cse_record.standard.records import RECORDS

    header = next((row.values for row in dataset.tables["returns"]), {})
    marking = header.get(MARKINGS)
    notes = [_unread(dataset)] if dataset.refused else []
    if header.get("synthetic") == "yes":
        notes.append("The data is synthetic: no child is real.")
    label = CODELISTS[MARKINGS].label_of(marking) if isinstance(marking, str) and marking in CODELISTS[MARKINGS].by_code else ""
    given = header.get("return_ref")
    reference = "" if given is None or RECORDS["returns"].elements["return_ref"].kind.fault(given) else str(given)
    return html_page(sheets, f"“{label}”" if label else "", reference, dataset.origin.judged_by().code, notes, left_out)

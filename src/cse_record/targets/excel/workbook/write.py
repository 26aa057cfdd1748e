"""Writes a whole workbook: the same definition and rows give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.form_texts import START
from cse_record.standard.rows import Row
from cse_record.standard.workbook import ANEW, FULL, Variant
from cse_record.standard.workbook_lists import workbook
from cse_record.targets.excel.workbook.case_plan import CaseSheet, of_plan
from cse_record.targets.excel.workbook.case_sheet import write_case_sheet
from cse_record.targets.excel.workbook.case_steps import write_columns
from cse_record.targets.excel.workbook.check_columns import plan_checks, write_messages
from cse_record.targets.excel.workbook.cover_sheet import write_cover_sheet
from cse_record.targets.excel.workbook.guidance import write_guidance
from cse_record.targets.excel.workbook.lists import meaning_rows, write_lists, write_meanings
from cse_record.targets.excel.workbook.plan import Extensions, Plan, SheetPlan, plan_workbook
from cse_record.targets.excel.workbook.prefill import Prefill, prefill_return, prefill_template
from cse_record.targets.excel.workbook.record_sheet import write_sheet
from cse_record.targets.excel.workbook.return_sheet import write_header
from cse_record.targets.excel.workbook.styles import Styles
from cse_record.targets.excel.workbook.texts import mark_texts

CREATED = datetime(2000, 1, 1)
"""The creation date of every workbook, fixed so that the output does not depend on the clock."""
OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "nan_inf_to_errors": False,
    "default_format_properties": {"font_name": "Arial", "font_size": 10, "font_scheme": False},
}  # fmt: skip
"""The width of a column is measured in digits of the default typeface. Arial, or one that is as wide, is on every computer. Calibri is not,
and without it every sheet would be wider than it was planned, and printed smaller."""
SPARE = 20
"""Prepared rows on each sheet of a converted return, beyond the rows of its largest sheet."""

Target = str | Path | BinaryIO


def write_template(
    standard: Catalogue,
    variant: Variant | str,
    target: Target,
    *,
    board: str = "",
    rows: int | None = None,
    prefill: Mapping[str, Sequence[Row]] | None = None,
    resume: bool = False,
    extensions: Extensions | None = None,
) -> tuple[str, ...]:
    """Writes the template of a variant to a path or a binary buffer, with `rows` prepared rows on each sheet, or those of the variant.

    `prefill` holds the rows of an earlier return by record type. With `resume` the template continues that return, so its header and
    scope are kept too. `extensions` has the columns that local extensions declare, which come after those of the standard. An explanation
    of every query about a row is not copied to another return; `rule_by_rule` of `cse_record.validation` turns it into explanations that
    are. Returns a list of what the variant has no place for. Raises ValueError if there is more than one header, or if a sheet or cell
    cannot hold what is given (TooLarge, TooLong).
    """
    _refuse_two_headers(prefill or {})
    chosen = workbook(variant) if isinstance(variant, str) else variant
    rows = chosen.prepared if rows is None else rows
    prefilled = prefill_template(standard, chosen, prefill or {}, {} if resume else ANEW)
    _write(
        plan_workbook(standard, prefilled.variant, board, rows, prefilled.rows, has_checks=True, extensions=extensions), prefilled, target
    )
    return prefilled.left_out


def write_return(standard: Catalogue, records: Mapping[str, Sequence[Row]], target: Target) -> None:
    """Writes a return as a full workbook that holds all of it and nothing else: no checks, and nothing hidden.

    Raises ValueError if there is more than one header, or if a sheet or cell cannot hold what is given.
    """
    _refuse_two_headers(records)
    prefilled = prefill_return(FULL, records)
    most = max((len(records) for records in prefilled.rows.values()), default=0)
    _write(plan_workbook(standard, prefilled.variant, "", most + SPARE, prefilled.rows, has_checks=False), prefilled, target)


def _refuse_two_headers(records: Mapping[str, Sequence[Row]]) -> None:
    if len(records.get("returns", ())) > 1:
        raise ValueError("a workbook holds one return, and there is more than one header")


def template(standard: Catalogue, variant: str) -> bytes:
    """The template of a variant as it is published."""
    buffer = io.BytesIO()
    write_template(standard, variant, buffer)
    return buffer.getvalue()


def _write(plan: Plan, prefilled: Prefill, target: Target) -> None:
    book = Workbook(str(target) if isinstance(target, Path) else target, OPTIONS)
    title = plan.variant.title + (f", {plan.board}" if plan.board else "")
    book.set_properties({"title": title, "subject": f"cse-record standard {plan.standard.version}", "author": "", "created": CREATED})
    book.set_size(24_000, 14_000)
    styles = Styles(book)
    checks = None
    if plan.has_checks:
        plan, checks = plan_checks(plan)
    cases = CaseSheet(plan, checks.sheets) if checks and of_plan(plan) else None
    cover_sheet = book.add_worksheet(START)
    header = next(iter(prefilled.rows.get("returns", ())), {})
    write_header(book, plan, header, next(iter(prefilled.reasons_of("returns")), ""), styles, checks)
    for name, planned in plan.sheets.items():
        write_sheet(book, plan, planned, prefilled.rows.get(name, []), prefilled.reasons_of(name), styles, checks)
        if checks and cases:
            write_columns(book, book.get_worksheet_by_name(planned.title), cases, planned, checks, styles)
        _name_references(book, planned)
    if cases:
        write_case_sheet(book, cases, styles)
    write_guidance(book, plan, meaning_rows(plan), styles)
    write_meanings(book, plan, styles)
    write_lists(book, plan, styles)
    if checks:
        write_messages(book, checks, styles)
    write_cover_sheet(cover_sheet, book, plan, prefilled.rows, styles, checks)
    mark_texts(book, plan)
    try:
        book.close()
    except FileCreateError as error:  # it hides the message of the system
        raise (error.args[0] if isinstance(error.args[0], OSError) else error) from None


def _name_references(book: Workbook, planned: SheetPlan) -> None:
    """Defines a name over the references of a sheet, down to the last one filled in, for the dropdowns of other sheets."""
    key = planned.record.key()
    if key in planned.by_name:
        area = planned.area_elsewhere(planned.by_name[key].index)
        # taken from the area, because the first row may have been deleted or moved
        top = f"INDEX({area},1)"
        last = f'MAX(1,SUMPRODUCT(MAX(({area}<>"")*(ROW({area})-ROW({top})+1))))'
        book.define_name(f"refs_{planned.record_type}", f"={top}:INDEX({area},{last})")

"""What a cell accepts while a person types: dropdowns, limits for dates and numbers, and messages for rejected input."""

from __future__ import annotations

from datetime import date, time

from xlsxwriter.worksheet import Worksheet

from cse_record.standard import spoken
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, Identifier, Key, LocalCode, Number, OutsideRef, Pseudonym, Ref, Time, UncertainMonth
from cse_record.standard.speech import said, say
from cse_record.standard.versions import VERSIONS
from cse_record.standard.workbook import LOCAL_CODES, sheet_name
from cse_record.targets.excel.workbook.choice_lists import list_name
from cse_record.targets.excel.workbook.plan import Column, Plan, SheetPlan
from cse_record.targets.excel.workbook.styles import clip

TITLE, PROMPT, ERROR = 32, 255, 224
"""The most characters that Excel shows of a title, an input message and an error message."""
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2099, 12, 31)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./_"
LOCAL = "local:"
REFUSE, TELL = "stop", "information"


def allow(sheet: Worksheet, plan: Plan, planned: SheetPlan, column: Column) -> None:
    """Sets what the prepared rows of a column accept."""
    validation = rule(plan, column.element)
    kind = column.element.kind
    cell = f"{column.letter}{planned.first_row}"
    if type(kind) is Key:
        area = planned.area(column.index)
        # other rows only: programs differ on whether the cell already holds the text being typed
        unique = f"SUMPRODUCT(EXACT({area},{cell})*(ROW({area})<>ROW({cell})))=0"
        validation = _custom(
            f"{_spelled(cell)},{unique}", say("Type a reference that no other row has: capital letters, digits and - . / _")
        )
    elif isinstance(kind, Ref) and kind.to in plan.sheets:
        validation = _list(
            f"refs_{kind.to}",
            say(
                "There is no such row on the sheet “{sheet}”. Choose from the list, or add it there first.",
                sheet=plan.sheets[kind.to].title,
            ),
        )
    elif isinstance(kind, OutsideRef | Ref):
        validation = _custom(_spelled(cell), say("Type the reference exactly as in the other return: capital letters, digits and - . / _"))
    elif isinstance(kind, LocalCode):
        validation = _custom(f'LEFT({cell},6)="{LOCAL}"', say("Begin with local: and continue with small letters, digits and hyphens."))
    shown = hint(spoken.label(column.element), plan.guidance(column.element))
    sheet.data_validation(planned.first_row - 1, column.index, planned.farthest_row - 1, column.index, validation | shown)


Validation = dict[str, object]
"""Settings of a data validation, as the workbook writer takes them."""
Bound = int | date | time


def rule(plan: Plan, element: Element) -> Validation:
    """What one cell of an element accepts, as far as that does not depend on other rows."""
    kind, spelling = element.kind, element.kind.spelling
    if element.path == "returns.standard_version" and plan.has_checks and len(VERSIONS) > 1:  # the checks are those of one version
        version = plan.standard.version
        return untouchable(
            say("This workbook asks for what version {version} asks for. For another version, use its template.", version=version)
        )
    if isinstance(kind, Code):
        if plan.closed(element):
            with_reason = say("Choose an answer from the list in the cell, or the reason why there is none.")
            return _list(plan.list_name(element), with_reason if element.absent else say("Choose an answer from the list in the cell."))
        words = say(
            "This is not in the list. If it is a local code, begin it with local: and declare it on the sheet “{sheet}”.",
            sheet=sheet_name(LOCAL_CODES),
        )
        return _list(plan.list_name(element), words, TELL)
    if isinstance(kind, ExactDate):
        return _between(
            "date", FIRST_DAY, LAST_DAY, say("Type a day such as 4 Mar 2011. If only a range is known, type its first day here.")
        )
    if isinstance(kind, UncertainMonth):
        return _between("date", FIRST_DAY, LAST_DAY, say("Type a month such as May 1996."))
    if isinstance(kind, Time):
        return _between("time", time(0, 0), time(23, 59), say("Type a time of day in 24 hours, such as 21:40."))
    if isinstance(kind, Number):
        return _between("integer", kind.minimum, kind.maximum, say("Type a whole number: {words}.", words=said(spelling.words)))
    if isinstance(kind, Identifier | Pseudonym):
        return _between("length", 10 if isinstance(kind, Identifier) else 40, spelling.max_length or 0, _type_it(spelling.words))
    return _between("length", 1, spelling.max_length or 40, _type_it(spelling.words))


def _type_it(words: str) -> str:
    return say("Type {words}.", words=said(words))


def reasons(reason: Element) -> Validation:
    """What a cell for an explanation accepts."""
    return _list(list_name(reason), say("Choose an answer from the list."))


def hint(title: str, words: str) -> Validation:
    """A message that appears when a cell is selected."""
    return {"input_title": clip(title, TITLE), "input_message": prompt(words)}


def prompt(words: str) -> str:
    """An input message with each sentence on its own line, since not every program wraps long lines."""
    return clip(words, PROMPT).replace(". ", ".\n")


def _list(name: str, error: str, kind: str = REFUSE) -> Validation:
    return {"validate": "list", "source": f"={name}", **_error(error, kind)}


def _between(kind: str, least: Bound, most: Bound, error: str) -> Validation:
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most, **_error(error, REFUSE)}


def _custom(condition: str, error: str) -> Validation:
    return {"validate": "custom", "value": f"=AND({condition})", **_error(error, REFUSE)}


def _error(words: str, kind: str) -> Validation:
    title = say("Not in the list") if kind == TELL else say("Not accepted here")
    return {"error_title": title, "error_message": clip(words, ERROR), "error_type": kind}


def _spelled(cell: str) -> str:
    """A condition that a cell is spelled as a reference: at most 40 characters, all of them allowed."""
    # counts the allowed characters; FIND would be shorter, but programs differ on what it finds in an empty text
    counted = f'SUMPRODUCT(LEN({cell})-LEN(SUBSTITUTE({cell},MID("{LETTERS}",ROW($1:${len(LETTERS)}),1),"")))'
    return f"LEN({cell})<=40,{counted}=LEN({cell})"


def untouchable(words: str) -> Validation:
    """A validation that protects a heading or formula from accidental typing on an unprotected sheet."""
    return {"validate": "custom", "value": "=FALSE", **_error(words, REFUSE)}

"""The state of a cell, as one character, and the formula for it.

Rules test the state of a cell instead of its content. A rule over ten codes is then as short as a rule over two, labels and codes are
resolved once, and the first faulty cell of a row is found in one step. The states:

`.` blank, and may be · `v` holds a value · `a`, `b`, … `ω` holds a code or reason of that class: codes of a column that no rule
distinguishes share a class · digits are faults, which silence every rule that reads the cell (`FAULTS_SEEN`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from cse_record.standard.columns import Column
from cse_record.standard.elements import Element
from cse_record.standard.kinds import ABSENT_PREFIX, LOCAL_PREFIX, ExactDate, Key, LocalCode, Number, Time, UncertainMonth
from cse_record.targets.excel.formulas.addresses import SheetAddresses, codes_of

BLANK, VALUE = ".", "v"
LETTERS = "abcdefghijklmnopqrstuwxyz!#$%+/:;@_αβγδεζηθικλμξπρτφχψω"
"""Lower-case letters and punctuation, because spreadsheet programs ignore case; then those of another alphabet. `v` is left out."""
FAULTS_SEEN: dict[str, tuple[str, ...]] = {
    "0": ("blank", "no_value_and_no_reason"),
    "1": ("companion_alone",),
    "2": ("no_basis",),
    "3": (
        "not_as_spelled", "not_text", "not_a_whole_number", "out_of_range", "reason_misplaced", "reason_not_accepted", "too_long",
        "unknown_code", "nationality_for_ethnicity", "appearance_for_ethnicity", "ethnicity_for_nationality",
    ),
    "4": ("value_and_reason",),
}  # fmt: skip
"""The faults of shape behind each digit. Of several faults in one cell the alphabetically first is shown, as in a report."""
_FORM = "Excel 2016 has no regular expressions: it can check length, capitals, spaces and how a text begins, but not other characters."
_FILE = "A formula sees the cells of its row, not how the file or its header is built."
_ALIKE = "Reading a workbook corrects this with a notice, or makes no such distinction."
CANNOT_SEE: dict[str, tuple[tuple[str, ...], str]] = {
    "not_as_spelled": (("Key", "Ref", "OutsideRef", "LocalCode", "Identifier", "Pseudonym"), _FORM),
    "reason_misplaced": (
        ("Key", "Ref", "OutsideRef", "LocalCode", "ShortText", "FreeText", "Identifier", "Pseudonym"),
        "In a column of text, a reason is text.",
    ),
    "control_character": ((), "Excel 2016 cannot test for invisible characters."),
    **dict.fromkeys(("not_text", "decimal_for_whole_number", "empty_text", "space_at_end"), ((), _ALIKE)),
    **dict.fromkeys(
        (
            "unknown_field", "not_a_record", "not_local_columns", "unknown_record_type", "not_rows", "not_one_header", "duplicate_column",
            "value_without_header", "ragged_row", "unreadable_row", "damaged_letters", "no_header", "row_above_header", "example_row",
            "formula_error", "formula_without_value", "merged_cells", "damaged_number", "header_contradicts",
        ),
        ((), _FILE),
    ),
}  # fmt: skip
"""Faults of shape that check cells do not detect, with the kinds of element concerned (all, if none is named) and the reason."""
LAST_DAY = 73050
"""The serial number of 31 December 2099."""


@dataclass
class Classes:
    """The classes of the codes of one column: codes that some rule distinguishes are in different classes."""

    codes: tuple[str, ...]
    is_open: bool = False
    asked: list[frozenset[str]] = field(default_factory=list)

    def ask(self, codes: Iterable[str]) -> None:
        """Records that some rule distinguishes these codes from all others."""
        self.asked.append(frozenset(codes))

    def letters(self) -> dict[str, str]:
        """The letter of each code, and of local codes under their prefix. Raises ValueError if there are more classes than letters."""
        distinguished = list(dict.fromkeys(self.asked))
        letter_of: dict[tuple[bool, ...], str] = {}
        letters: dict[str, str] = {}
        for code in (*self.codes, *([LOCAL_PREFIX] if self.is_open else [])):
            signature = (code.startswith(ABSENT_PREFIX), code == LOCAL_PREFIX, *(code in codes for codes in distinguished))
            if signature not in letter_of:
                if len(letter_of) == len(LETTERS):
                    raise ValueError("more classes of codes than letters")
                letter_of[signature] = LETTERS[len(letter_of)]
            letters[code] = letter_of[signature]
        return letters


def chars_of(letters: dict[str, str], codes: Iterable[str]) -> frozenset[str]:
    """The states of a coded column that holds one of the codes."""
    return frozenset(letters[code] for code in codes if code in letters)


def reasons_among(letters: dict[str, str]) -> frozenset[str]:
    return frozenset(letter for code, letter in letters.items() if code.startswith(ABSENT_PREFIX))


def state_formula(sheet: SheetAddresses, element: Element, column: Column, letters: dict[str, str]) -> str:
    """The formula for the state of a cell. A column that is not on the sheet counts as blank."""
    cell = sheet.cell(column.name)

    def is_blank(name: str) -> str:
        return f'{sheet.cell(name)}=""' if name in sheet.columns else "TRUE"

    blank = f'"{BLANK}"'
    if column.must == "value":
        blank = "0"
    elif column.must == "answer":
        blank = f'IF({is_blank(column.absent)},0,"{BLANK}")' if column.absent in sheet.columns else "0"
    filled = f'"{VALUE}"'
    if column.absent in sheet.columns:
        filled = f'IF({is_blank(column.absent)},"{VALUE}",4)'
    filled = _coded(sheet, element, cell, letters) if letters else f"IF({_is_valid(element, cell)},{filled},3)"
    if column.basis in sheet.columns:
        filled = f"IF({is_blank(column.basis)},2,{filled})"
    if column.of:
        filled = f"IF({is_blank(column.of)},1,{filled})" if column.of in sheet.columns else "1"
    return f'IF({cell}="",{blank},{filled})'


def _is_valid(element: Element, cell: str) -> str:
    """That a filled cell holds what its kind accepts, as far as a formula can tell."""
    kind = element.kind
    match kind:
        case ExactDate() | UncertainMonth():
            return f"IFERROR(MEDIAN(1,{LAST_DAY},INT({cell}))={cell},0)"
        case Time():
            return f'IFERROR(IF(ISNUMBER({cell}),({cell}>=0)*({cell}<1),TEXT(TIMEVALUE({cell}),"hh:mm")={cell}),0)'
        case Number():
            return f"IFERROR(MEDIAN({kind.minimum},{kind.maximum},INT({cell}))={cell},0)"
        case LocalCode():
            written = f'EXACT({cell},LOWER({cell}))*EXACT(LEFT({cell},6),"{LOCAL_PREFIX}")'
            return f"(LEN({cell})>6)*(LEN({cell})<47)*{written}*{_without(cell, ' ', '*', '?')}"
        case Key():
            return f"EXACT({cell},UPPER({cell}))*{_without(cell, ' ', '*', '?')}"
    return f"LEN({cell})<={kind.spelling.max_length}"


def _without(cell: str, *signs: str) -> str:
    """That a cell contains none of some characters. In a lookup, a question mark or an asterisk would match any other character."""
    return f"({_with(cell, *signs)}=0)"


def _with(cell: str, *signs: str) -> str:
    """The number of some characters found in a cell. An array would be shorter, but Google Sheets uses only its first item."""
    return f"COUNT({','.join(f'FIND({chr(34)}{sign}{chr(34)},{cell})' for sign in signs)})"


def index_formula(sheet: SheetAddresses, column: str) -> str:
    """The position in its list of what a cell holds; an error if it is not in the list."""
    return sheet.lists[column].place(sheet.cell(column))


def _coded(sheet: SheetAddresses, element: Element, cell: str, letters: dict[str, str]) -> str:
    codes = codes_of(element)
    letter = _letter(index_formula(sheet, element.name), [letters[code] for code in codes])
    letter_or_fault = f"IF({_with(cell, '*', '?')},3,IFERROR({letter},3))"
    if not element.kind.spelling.local_codes:
        return letter_or_fault
    is_local = f'AND(EXACT(LEFT({cell},6),"{LOCAL_PREFIX}"),LEN({cell})>6,LEN({cell})<47)'
    return f'IF({is_local},"{letters[LOCAL_PREFIX]}",{letter_or_fault})'


def _letter(index: str, letters: Sequence[str]) -> str:
    """The letter at a position."""
    return f"MID({_run_together(letters)},{index},1)"


def _run_together(letters: Sequence[str]) -> str:
    """Letters as one text. Long runs use a function, since LibreOffice loses an array in a shared formula."""
    parts: list[str] = []
    for letter, run in groupby(letters):
        number = len(list(run))
        repeated = f'REPT("{letter}",{number})'
        if number > len(repeated) + 2:  # including the operator that joins it to the next part
            parts.append(repeated)
        elif parts and parts[-1].endswith('"'):
            parts[-1] = f'{parts[-1][:-1]}{letter * number}"'
        else:
            parts.append(f'"{letter * number}"')
    return "&".join(parts)

"""A person fills in the core template in a window of a real spreadsheet program, by keyboard, and sends it off.

Screenshots are kept in build/screenshots/ for people to look at.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.records import RECORDS
from cse_record.standard.workbook import sheet_name
from tests.conftest import ROOT
from tests.office import office, window
from tests.targets.excel.reading import marks, opened

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(not office.is_there(window.PROGRAMS), reason="LibreOffice or a screen is not installed"),
]
TEMPLATE = ROOT / "templates/cse-record-core.xlsx"
SHOTS = ROOT / "build/screenshots"
CHILDREN = sheet_name("children")
REFUSAL = "Not accepted here"


@pytest.fixture(scope="module")
def letters():
    """The letters of the columns of the sheet of children, from left to right."""
    from openpyxl.utils import get_column_letter

    columns = sorted(marks(opened(TEMPLATE.read_bytes()))["children"].items(), key=lambda item: item[1][2])
    return {name: get_column_letter(at[2]) for name, at in columns}


def typed(name: str, value: str) -> str:
    """An answer as a person types it."""
    kind = STANDARD.records["children"].elements[name].kind
    if hasattr(kind, "list"):
        return kind.list.label_of(value)
    if name == "birth_month":
        return date.fromisoformat(f"{value}-01").strftime("%b %Y")
    return "/".join(reversed(value.split("-"))) if name.endswith("_on") else value


def fill(screen: window.Window, letters: dict[str, str], row: int, answers: dict[str, str]) -> None:
    """Types answers into a row from left to right."""
    for name, value in answers.items():
        screen.type(typed(name, value), f"{CHILDREN}!{letters[name]}{row}")


def begin(screen: window.Window, letters: dict[str, str], row: int, ref: str, born: str, **more: str) -> None:
    """Fills in the row of another child with a month of birth; `more` gives further answers."""
    screen.press("Home")
    screen.go("Down", f"{CHILDREN}!A{row}")
    for name in ("check", "child_ref"):
        screen.go("Tab", f"{CHILDREN}!{letters[name]}{row}")
    screen.type(ref, f"{CHILDREN}!{letters['child_ref']}{row}")
    fill(screen, letters, row, answers_after(letters, "child_ref") | {"birth_month": born} | more)


def answers_after(letters: dict[str, str], name: str) -> dict[str, str]:
    """The values of a base record in the columns after one."""
    order = list(letters)
    plain = RECORDS["children"].about.base_row
    return {key: plain[key] for key in order[order.index(name) + 1 :] if key in plain}


def listed(record_type: str, name: str) -> list[str]:
    """The answers in the dropdown of an element."""
    kind = STANDARD.records[record_type].elements[name].kind
    return [kind.list.label_of(code) for code in kind.spelling.codes]


def progress(screen: window.Window) -> dict[str, list[str]]:
    """The line of each sheet on the cover sheet: rows, how many of them to correct, to do and to look at, and the first two links."""
    lines = screen.until(
        "the first sheet", lambda: screen.ask(cells=[f"Start here!{letter}{row}" for row in range(10, 40) for letter in "ACEFGHI"])
    )
    return {lines[start]: lines[start + 1 : start + 7] for start in range(0, len(lines), 7)}


def validated(book) -> dict:
    command = [sys.executable, "-m", "cse_record", "validate", str(book), "--format", "json"]
    process = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert process.returncode == 1, process.stderr
    return json.loads(process.stdout)


def test_a_person_fills_in_a_template_and_sends_it_off(tmp_path, letters):
    book = tmp_path / "sent out.xlsx"
    shutil.copy(TEMPLATE, book)
    at = {name: f"{CHILDREN}!{letter}7" for name, letter in letters.items()}
    check = at["check"]
    with window.opened(book, tmp_path, SHOTS) as screen:
        # opening showed no question and no warning
        assert [title for title in screen.titles() if "LibreOffice" in title or title == book.name]
        screen.shot("1 start here")
        assert progress(screen)["All sheets"][0] == "0"
        screen.go("ctrl+Next", "This return!B7")
        screen.shot("2 this return")
        screen.go("ctrl+Next", "What was searched!C6")
        screen.go("ctrl+Next", at["child_ref"])

        # an incomplete row says so
        assert screen.text(check) == ""
        screen.type("C-0001", at["child_ref"])
        message = screen.until("the check speaks", lambda: screen.text(check))
        assert message == f"No answer yet · {letters['sex']} · choose one, or say why not"
        assert screen.text(at["next_step"]) == "To do"
        assert screen.text(at["in_full"]).startswith("To do: “Sex” may not be blank.")

        # an answer outside the list is refused, and the cell stays as it was
        screen.until("in the next cell", lambda: screen.where() == at["sex"])
        screen._tool("type", "--delay", "25", "Femail")
        screen.press("Tab")
        screen.until("the dialog that refuses", lambda: screen.active() == REFUSAL)
        screen.shot("3 refused")
        screen.press("Return")
        screen.until("the dialog is closed", lambda: REFUSAL not in screen.titles())
        screen.press("Escape")
        assert screen.text(at["sex"]) == ""
        if screen.where() != at["sex"]:
            screen.go("shift+Tab", at["sex"])

        # choose an answer from the list, fill in the row, and the check moves on to the next problem
        screen.choose("Female", at["sex"], listed("children", "sex"), "4 the list is open")
        screen.until("the check goes on", lambda: f"No answer yet · {letters['ethnicity']} ·" in (screen.text(check) or ""))
        screen.shot("5 chosen")
        screen.go("Tab", at["ethnicity"])
        fill(screen, letters, 7, answers_after(letters, "sex"))
        screen.until("the check is silent", lambda: screen.text(check) == "")
        screen.shot("6 silent")

        # for a second child there is a query; once it is explained, the check cell is empty
        begin(screen, letters, 8, "C-0002", "2016-05")
        asks = f"{CHILDREN}!{letters['in_full']}8"
        screen.until("the check asks", lambda: (screen.text(asks) or "").startswith("To look at (ADU-001)"))
        screen.shot("7 the check asks")
        reasons = listed("explanations", "reason")
        screen.choose(reasons[0], f"{CHILDREN}!{letters['explain']}8", reasons)
        screen.until("the check is silent", lambda: screen.text(asks) == "")
        screen.shot("8 explained")

        # the third child has an ethnicity that nobody asked for but the child is said to have stated; it stays wrong and is counted
        begin(screen, letters, 9, "C-0003", "2006-05", ethnicity="absent:not-asked")
        wrong = f"{CHILDREN}!{letters['in_full']}9"
        error = screen.until(
            "the check speaks", lambda: (message := screen.text(wrong) or "").startswith("To correct (ETH-001") and message
        )
        screen.shot("9 wrong")
        counted = progress(screen)
        assert counted[CHILDREN] == ["3", "1", "0", "0", "row 9", ""]
        assert counted[sheet_name("return_scope")][1:] == ["0", "6", "0", "row 6", "row 7"]

        screen.press("ctrl+s")
        # the title of the question differs between versions of the program; the focused answer keeps the format
        screen.until("the program asks in what format to save", lambda: "Format" in screen.active())
        screen.shot("10 saving")
        screen.press("Return")
        screen.until("it is saved", screen.is_saved)
    findings = [finding for finding in validated(book)["findings"] if finding.get("sheet") == CHILDREN]
    reported = {f"To correct ({finding['rule']}): {finding['message']} {finding['fix']}": finding["cell"] for finding in findings}
    assert error in reported, f"the check said {error!r}, the report {list(reported)}"
    assert {cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for cell in reported.values()} == {"9"}, (
        "of silent rows the report says nothing either"
    )

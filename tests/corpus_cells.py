"""The cases of `tests/corpus/` about the contents of cells in workbooks."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from tests.corpus import SECRET, case
from tests.corpus_workbooks import NETWORK, cells, in_networks, networks, repack, workbook
from tests.workbooks import Maker


@case("30-days-counted-from-1904")
def from_1904(folder: Path) -> None:
    """A workbook may count days from 1904. A bare number is not a day under either date system."""
    workbook(folder, cells("first_known_on", datetime.date(2012, 4, 3), 39540), date_1904=True)


@case("31-days-as-text")
def days_as_text(folder: Path) -> None:
    """Days typed as text are read with the day first."""
    workbook(folder, cells("first_known_on", "3/4/2012", "03.04.2012", "3-4-2012", "3 April 2012", "31/12/2010", "April 3, 2012"))


@case("31-days-with-the-month-first")
def month_first(folder: Path) -> None:
    """One day that can only have the month first makes all other days in its column doubtful."""
    workbook(folder, cells("first_known_on", "3/4/2012", "12/31/2010", "5/5/2010"))


@case("31-whole-months")
def whole_months(folder: Path) -> None:
    """A month without a day means its first to its last day. So does a cell whose format shows only the month."""

    def change(maker: Maker) -> None:
        cells("first_known_on", "May 2010", "02/2012", datetime.date(2010, 5, 1))(maker)
        sheet = maker.sheets["networks"]
        sheet.write_datetime(6, 5, datetime.datetime(2010, 5, 1), maker.month)
        sheet.write_datetime(7, 0, datetime.datetime(2010, 5, 1), maker.month)
        sheet.write_string(7, 0, "N-4")
        sheet.write_datetime(7, 5, datetime.datetime(2010, 5, 1), maker.day)

    workbook(folder, change)


@case("32-days-that-are-none-in-a-workbook")
def no_days(folder: Path) -> None:
    """Days that do not exist or are incomplete stay as they are and become findings."""
    workbook(folder, cells("first_known_on", "31/2/2024", "0/0/0", "TBC", f"approx {SECRET}", "3/4/12", "2012"))


@case("33-days-with-a-time-and-days-as-numbers")
def days_with_times(folder: Path) -> None:
    """A day with a time of day, and a day that is shown as a number."""
    with_time = datetime.datetime(2012, 4, 3, 14, 30)
    workbook(folder, cells("first_known_on", with_time, 41002, 41002.5, "2012-04-03 00:00:00"))


@case("34-numbers-that-are-no-days-in-a-workbook")
def serials(folder: Path) -> None:
    """Numbers before 1 March 1900, below 0, or past the year 9999."""
    workbook(folder, cells("first_known_on", 1, 60, 0, -5, 2_999_999, form="dd mmm yyyy"))


@case("35-days-that-systems-put-into-a-workbook")
def default_days(folder: Path) -> None:
    """Real days that systems fill in by default are queried."""
    workbook(folder, cells("first_known_on", "1900-01-01", datetime.date(1901, 1, 1), "31/12/9999"))


@case("36-numbers-in-a-workbook")
def numbers(folder: Path) -> None:
    """Numbers stored as text, text stored as numbers, and numbers that have lost digits."""

    def change(maker: Maker) -> None:
        cells("known_size", 3, "4", 5.5, 1e15, more={"known_size_basis": "recorded"})(maker)
        sheet = maker.sheets["networks"]
        sheet.write_number(4, 0, 12)
        sheet.write_number(5, 0, 1234567890123456)
        sheet.write_string(6, 0, "1.23457E+12")
        sheet.write_datetime(7, 0, datetime.datetime(2012, 1, 2), maker.day)

    workbook(folder, change)


@case("37-spaces-in-a-workbook")
def spaces(folder: Path) -> None:
    """Spaces of all kinds at the ends of texts, and cells that hold nothing else."""
    rows = [
        {"network_ref": " N-1\u00a0", "setting": "\u202ffamily\u200b"},
        {"network_ref": "N-2", "setting": "\u00a0"},
        {"setting": "\u2003"},
    ]
    workbook(folder, networks(rows), labels=False)


@case("38-typographic-marks-in-a-workbook")
def typographic(folder: Path) -> None:
    """A dash that a program has substituted for a hyphen counts as a hyphen in codes."""
    workbook(folder, cells("network_area", "synthetic-port-ashby", "Port Ash\u00adby (fictitious)"))


@case("39-letters-in-a-workbook")
def letters(folder: Path) -> None:
    """A letter composed of two characters equals the single character. A lookalike from another alphabet does not, and is named."""
    workbook(folder, cells("setting", "Takeaway, restaurant or cafe\u0301", "f\u0430mily"))


@case("40-labels-in-a-workbook")
def labels(folder: Path) -> None:
    """Labels and codes are accepted in any case. For a near miss, the nearest is suggested."""
    workbook(folder, cells("setting", "Family", "FAMILY", "family", " Gang ", "famly"))


@case("41-words-for-nothing-in-a-workbook")
def words_for_nothing(folder: Path) -> None:
    """Words such as “none” are text, and only a blank is a blank."""
    workbook(folder, cells("setting", "NA", "None", "-", "?", "N/A"))


@case("42-formulas")
def formulas(folder: Path) -> None:
    """The value saved with a formula is read. A formula that was never calculated is a finding."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [{"network_ref": f"N-{number}"} for number in (1, 2)], local=["Beat"], check=True)
        sheet.write_formula(4, 9, '="fam"&"ily"', None, "family")
        sheet.write_formula(5, 9, '="fam"&"ily"', None, "")
        sheet.write_formula(5, 12, "=1+1", None, "")

    workbook(folder, change)


@case("43-errors-of-formulas")
def errors(folder: Path) -> None:
    """The error of a formula is neither text nor blank in any column."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [{"network_ref": f"N-{number}"} for number in (1, 2, 3)], local=["Beat"])
        for row, error in enumerate(("#REF!", "#N/A", "#VALUE!")):
            sheet.write_formula(4 + row, 9, "=A1", None, error)
        sheet.write_formula(4, 12, "=A1", None, "#NAME?")
        sheet.write_formula(9, 0, "=A1", None, "#DIV/0!")

    workbook(folder, change)


@case("44-text-like-formulas-in-a-workbook")
def like_formulas(folder: Path) -> None:
    """Text that begins like a formula is text."""
    rows = [NETWORK | {"local": {"Remark": "=1+1"}}, {"network_ref": "N-2", "setting": "gang", "local": {"Remark": "'@SUM(A1)"}}]
    workbook(folder, networks(rows, local=["Remark"]))


@case("45-control-characters-in-a-workbook")
def control(folder: Path) -> None:
    """Invisible characters are named by their code point."""
    rows = [{"network_ref": "N-1", "setting": "fam\x07ily", "local": {"Remark": f"{SECRET}\x01"}}]
    workbook(folder, networks(rows, local=["Remark"]))


@case("45-marks-that-turn-the-direction-of-text")
def unseen_marks(folder: Path) -> None:
    """Hidden line breaks, and marks that change the direction of text, are also named in texts of several lines."""
    remarks = ("one\u2028two", "one\u202etwo\u202c", "one\u2067two\u2069", "one\u200ftwo\nthree")
    rows = [{"network_ref": f"N-{number}", "local": {"Remark": text}} for number, text in enumerate(remarks, 1)]
    workbook(folder, networks(rows, local=["Remark"]))


@case("46-long-and-rich-cells-in-a-workbook")
def long_cells(folder: Path) -> None:
    """A cell of the greatest length with line breaks, and a cell in several scripts."""

    def change(maker: Maker) -> None:
        rows = [NETWORK | {"local": {"Remark": "a\r\n" * 1000 + "a" * 29_767}}, {"network_ref": "N-2"}]
        sheet = maker.data("networks", rows, local=["Remark"])
        bold = maker.book.add_format({"bold": True})
        sheet.write_rich_string(5, 9, "Fa", bold, "mi", "ly")

    workbook(folder, change)


@case("47-yes-and-no-in-a-workbook")
def yes_and_no(folder: Path) -> None:
    """Truth values and words for yes and no in place of a code."""
    workbook(folder, cells("size_complete", True, False, "yes", "YES", "Y", 1))


@case("48-name-in-the-wrong-column-of-a-workbook")
def wrong_column(folder: Path) -> None:
    """A name typed in place of a code is never repeated."""
    workbook(folder, cells("setting", f"{SECRET} Smith"))


@case("43-error-without-a-value")
def error_without_value(folder: Path) -> None:
    """A cell marked as an error without saying which is not blank."""
    path = workbook(folder, networks([NETWORK]))
    repack(path, in_networks(lambda data: re.sub(rb'<c r="J5"[^>]*><v>[0-9]+</v></c>', b'<c r="J5" t="e"></c>', data)))

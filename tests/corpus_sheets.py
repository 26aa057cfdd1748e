"""The cases of `tests/corpus/` about sheets, rows and headers of workbooks."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from openpyxl.comments import Comment

from tests.corpus import SECRET, case
from tests.corpus_workbooks import NETWORK, networks, repack, template, workbook
from tests.targets.excel.reading import cells_of
from tests.workbooks import Maker


@case("17-sheets-under-other-names")
def renamed_sheets(folder: Path) -> None:
    """Sheets of the template are recognised by their marks, whatever they are called."""
    workbook(folder, networks([NETWORK], title="Gangs (old list)"))


@case("17-sheet-in-capitals-without-marks")
def capitals(folder: Path) -> None:
    """A sheet that was copied by hand is recognised by its name, ignoring case and spaces."""
    workbook(folder, networks([NETWORK], title=" NETWORKS"), marks=False)


@case("17-sheet-nearly-called-so")
def nearly(folder: Path) -> None:
    """A misspelt name is not guessed: the rows are refused, and the right name is suggested."""

    def change(maker: Maker) -> None:
        sheet = maker.book.add_worksheet("Netwroks")
        sheet.write_row(0, 0, ["Network reference", "Remark"])
        sheet.write_row(1, 0, ["N-1", SECRET])

    workbook(folder, change)


@case("18-sheets-of-notes")
def notes(folder: Path) -> None:
    """Sheets without a record type are left out and listed, and so are those whose name begins with _."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK])
        for name in ("Notes", "Pivot", "_scratch"):
            maker.book.add_worksheet(name).write_string(0, 0, SECRET)

    workbook(folder, change)


@case("18-sheet-with-names-like-those-of-a-template")
def names_of_the_senders_own(folder: Path) -> None:
    """A defined name of the sender's own with the template's prefix does not make a sheet one of the template's."""

    def change(maker: Maker) -> None:
        sheet = maker.book.add_worksheet("Networks")
        sheet.write_row(0, 0, ["network_ref", "setting"])
        sheet.write_row(1, 0, ["N-1", "family"])
        for name in ("CSE_networks", "list_of_networks", "cse_version_of_ours", "cse_text.1.00000000"):
            maker.name(name, "Networks", 1, 0)

    workbook(folder, change, marks=False)


@case("18-sheet-that-is-a-chart")
def chart_sheet(folder: Path) -> None:
    """A tab without cells is reported like other sheets that are left out."""
    path = workbook(folder, lambda maker: (networks([NETWORK])(maker), maker.book.add_worksheet("A chart")))
    end = b'" Target="worksheets/sheet7.xml'
    repack(path, lambda name, data: data.replace(b"/worksheet" + end, b"/chartsheet" + end) if name.endswith("workbook.xml.rels") else data)


@case("18-workbook-whose-sheet-is-gone")
def sheet_that_is_gone(folder: Path) -> None:
    """A workbook with a tab that leads to no sheet is refused, because the rows of that sheet would be lost."""
    repack(
        workbook(folder, networks([NETWORK])),
        lambda name, data: data.replace(b"/sheet6.xml", b"/sheet9.xml") if name.endswith(".rels") else data,
    )


@case("18-rows-on-sheets-of-words", slow=True)
def rows_on_sheets_of_words(folder: Path) -> None:
    """On sheets of the template that hold no records, typed rows are refused and single remarks are reported."""

    def change(book: Any) -> None:
        for column, cell in enumerate(("N-1", "family", "2011-02-03", SECRET), 1):
            book["Guidance"].cell(2000, column).value = cell
            book["Guidance"].cell(2001, column).value = cell
        book["Start here"]["Z3"] = SECRET
        book["Lists"]["A7"] = SECRET

    template(folder, change)


@case("18-template-without-its-formulas", slow=True)
def template_without_formulas(folder: Path) -> None:
    """An editor has replaced the formulas with their results."""

    def change(book: Any) -> None:
        for sheet in book.worksheets:
            for cell in cells_of(sheet):
                if cell.data_type == "f":
                    cell.value = 1 if sheet.title == "Start here" else None

    template(folder, change)


@case("19-hidden-sheets")
def hidden_sheets(folder: Path) -> None:
    """Hidden sheets are read like the others, and always reported."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).hide()
        maker.book.add_worksheet("Old notes").very_hidden()

    workbook(folder, change)


@case("20-hidden-rows-and-columns")
def hidden_rows(folder: Path) -> None:
    """Hidden rows and columns are read and reported, because the sender may think that they are left out."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK, {"network_ref": "N-2", "setting": "gang"}, {"network_ref": "N-3"}])
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.set_column(9, 10, None, None, {"hidden": True})

    workbook(folder, change)


@case("21-workbook-columns-in-another-order")
def another_order(folder: Path) -> None:
    """Columns may be in any order."""
    workbook(folder, networks([NETWORK], order=lambda names: names[::-1]))


@case("22-workbook-with-a-column-twice")
def column_twice(folder: Path) -> None:
    """Two columns with the same header: nobody can tell which answer is right."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).write_string(3, 12, "Network reference")

    workbook(folder, change)


@case("22-header-of-another-element")
def another_header(folder: Path) -> None:
    """A column of the template over whose header the header of another element was pasted."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).write_string(3, maker.columns["networks"]["setting"], "Source of the information")

    workbook(folder, change)


@case("22-header-of-other-words")
def header_of_other_words(folder: Path) -> None:
    """A column of the template with a header of the sender's own is not read, because it may no longer hold that element."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK]).write_string(3, maker.columns["networks"]["first_known_on"], "Date of last visit")

    workbook(folder, change)


@case("22-headers-with-slips-and-additions")
def headers_with_additions(folder: Path) -> None:
    """Capitals, line breaks and an asterisk do not matter. An addition, a typing slip or a cleared header is reported."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK | {"first_known_on": "2011-02-03"}])
        at = maker.columns["networks"]
        sheet.write_string(3, at["network_ref"], "NETWORK\nREFERENCE *")
        sheet.write_string(3, at["first_known_on"], "First known (dd/mm/yyyy)")
        sheet.write_string(3, at["network_area"], "Area of the netwrok")
        sheet.write_string(3, at["setting"], " ")

    workbook(folder, change)


@case("22-question-of-other-words", slow=True)
def question_of_other_words(folder: Path) -> None:
    """The same on the sheet of the return, where questions are beside the answers."""

    def change(book: Any) -> None:
        (cell,) = [row[0] for row in book["This return"].iter_rows() if row[0].value == "Retain until"]
        cell.value = "Date of the next audit"

    template(folder, change)


@case("23-workbook-with-missing-and-unknown-columns")
def unknown_columns(folder: Path) -> None:
    """A column that is not an element is kept as a local column. A missing column counts as blank in every row."""
    rows = [NETWORK | {"local": {"Beat": "12", "Setings": "x"}}]
    workbook(folder, networks(rows, order=lambda names: [name for name in names if name != "known_size"], local=["Beat", "Setings"]))


@case("24-odd-headers-in-a-workbook")
def odd_headers(folder: Path) -> None:
    """Headers that are numbers or days, or have several lines, are read as text."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_number(3, 12, 2012)
        sheet.write_datetime(3, 13, datetime.datetime(2012, 4, 3), maker.day)
        sheet.write_string(3, 14, "Beat /\nshift")
        sheet.write_row(4, 12, ["a", "b", "c"])

    workbook(folder, change)


@case("24-columns-headed-check-and-with-an-underscore")
def own_checks(folder: Path) -> None:
    """A column headed Check may hold what a person has typed. A column whose header begins with an underscore is left out."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK, {"network_ref": "N-2", "setting": "gang"}])
        sheet.write_row(3, 12, ["Check", "_notes"])
        sheet.write_row(4, 12, [SECRET, SECRET])
        sheet.write_formula(5, 12, '=IF(A6="","","seen")', None, "seen")

    workbook(folder, change)


@case("24-remark-typed-over-a-check")
def remark_over_a_check(folder: Path) -> None:
    """What is typed in place of a check is not part of a record, and is reported."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK, {"network_ref": "N-2", "setting": "gang"}], check=True)
        sheet.write_string(5, maker.columns["networks"]["check"], SECRET)

    workbook(folder, change)


@case("24-text-beside-the-answers")
def beside_the_answers(folder: Path) -> None:
    """What is typed beside questions and answers is not an answer, and is reported."""

    def change(maker: Maker) -> None:
        maker.data("networks", [NETWORK])
        maker.sheets["returns"].write_string(6, 4, SECRET)
        maker.sheets["returns"].write_string(70, 0, SECRET)

    workbook(folder, change)


@case("24-comments-and-other-things-beside-the-cells")
def beside_the_cells(folder: Path) -> None:
    """Comments, text boxes and page headers and footers are not read. All are reported without their words."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        for cell in ("C5", "B5", "A4"):
            sheet.write_comment(cell, SECRET)
        sheet.insert_textbox(7, 1, SECRET)
        sheet.set_header(f"&L{SECRET}")
        maker.sheets["children"].write_comment("A5", SECRET)
        maker.sheets["children"].set_footer("&P / &N")

    workbook(folder, change)


@case("24-comments-in-a-template", slow=True)
def comments_in_a_template(folder: Path) -> None:
    """The template's own notes, page headers and footers are not reported, unless something was added to them."""

    def change(book: Any) -> None:
        book["Networks"]["B5"].comment = Comment(f"{book['Networks']['B5'].comment.text} {SECRET}", "")
        book["Children"]["C6"].comment = Comment(SECRET, "A person")
        book["Children"].oddFooter.left.text = SECRET

    template(folder, change)


@case("25-unseen-characters-in-headers-of-a-workbook")
def unseen_in_headers(folder: Path) -> None:
    """Spaces of all kinds and invisible characters in headers are ignored."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_string(3, 0, "\ufeffNetwork\u00a0reference ")
        sheet.write_string(3, 9, "SHARED setting\nor\u200b business")

    workbook(folder, change, marks=False)


@case("26-rows-above-the-header-of-a-workbook")
def rows_above(folder: Path) -> None:
    """The header may be in any of the first 20 rows."""
    workbook(folder, networks([NETWORK], above=19), marks=False)


@case("26-row-with-a-faulty-reference-above-the-header-of-a-workbook")
def faulty_row_above(folder: Path) -> None:
    """A row above the header may be a record even if it is faulty, and is reported as in CSV."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK])
        sheet.write_string(2, 0, "n 2!")
        sheet.write_string(2, maker.columns["networks"]["setting"], SECRET)

    workbook(folder, change, marks=False)


@case("26-workbook-without-a-header")
def no_header(folder: Path) -> None:
    """If no header is found, nothing is guessed and the rows are refused."""

    def change(maker: Maker) -> None:
        sheet = maker.book.add_worksheet("Networks")
        sheet.write_row(0, 0, ["N-1", SECRET])
        sheet.write_row(1, 0, ["N-2", SECRET])

    workbook(folder, change, marks=False)


@case("26-units-row-in-a-workbook")
def units(folder: Path) -> None:
    """A row of units below the header is read like any other, and so has faults."""
    workbook(folder, networks([{"network_ref": "text", "known_size": "number"}, NETWORK]))


@case("26-record-in-place-of-the-header", slow=True)
def record_in_place_of_the_header(folder: Path) -> None:
    """Rows were pasted one row too high, where the workbook's names point to the headers. They are not taken for headers."""

    def change(book: Any) -> None:
        sheet = book["Networks"]
        for column in range(1, sheet.max_column + 1):
            sheet.cell(5, column).value = sheet.cell(6, column).value
            sheet.cell(6, column).value = None

    template(folder, change)


@case("26-record-among-the-headers", slow=True)
def record_among_the_headers(folder: Path) -> None:
    """The filled cells of a record were pasted over the headers, and the other headers are still there."""

    def change(book: Any) -> None:
        sheet = book["Networks"]
        for column in range(1, sheet.max_column + 1):
            if sheet.cell(6, column).data_type == "s" and sheet.cell(6, column).value:
                sheet.cell(5, column).value = sheet.cell(6, column).value
                sheet.cell(6, column).value = None

    template(folder, change)


@case("27-example-row-in-a-workbook")
def example_row(folder: Path) -> None:
    """The example row of the template is left out wherever it is."""
    workbook(folder, networks([{"network_ref": "EXAMPLE", "setting": "gang"}, NETWORK, {"network_ref": "EXAMPLE"}]))


@case("28-merged-cells")
def merged(folder: Path) -> None:
    """Merged cells hold one value for several rows. The other rows stay blank, and the range is named."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK, {"network_ref": "N-2"}, {"network_ref": "N-3"}])
        sheet.merge_range(4, 9, 6, 9, "family")
        sheet.merge_range(0, 0, 0, 5, "A title may be merged")

    workbook(folder, change)


@case("29-row-of-totals-in-a-workbook")
def totals(folder: Path) -> None:
    """A row of totals is reported as a row without a reference."""

    def change(maker: Maker) -> None:
        sheet = maker.data("networks", [NETWORK | {"known_size": 4, "known_size_basis": "recorded"}])
        sheet.write_string(5, 0, "")
        sheet.write_formula(5, 1, "=SUM(B5:B5)", None, 4)

    workbook(folder, change)

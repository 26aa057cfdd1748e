"""Every text in a workbook is said: in a pseudo-language, nothing that a person reads has English words of its own."""

from __future__ import annotations

import io
import re
from functools import cache

import pytest
from openpyxl import load_workbook

from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.example_row import EXAMPLE
from cse_record.standard.faults import FAULTS
from cse_record.standard.form_texts import LISTS
from cse_record.standard.labels import Label, Language
from cse_record.standard.workbook import VARIANTS
from cse_record.targets.excel import write_template
from cse_record.targets.excel.formulas.case_sheet import NEVER_DATED
from cse_record.validation import validate
from cse_record.validation.speaking import speaking
from tests.conftest import ROOT
from tests.labels.pseudo import CLOSE, OPEN, Pseudo, outside
from tests.labels.said import not_listed
from tests.targets.excel.reading import cells_of
from tests.templates import every_variant

RULE = re.compile(r"[(]?[A-Z]{3}-[0-9]{3}[)]?:?|…|[|][0-9A-Z|]+[|]")
"""Ids of rules, what shows that a text was cut short, and the marks by which a message asks for columns to be coloured."""
IS_SAID = re.compile(f"[ {OPEN}{CLOSE}]")
LITERAL = re.compile(r'"((?:[^"]|"")*)"')
SAME_IN_EVERY_LANGUAGE = {"pseudo", "Northshire", EXAMPLE, NEVER_DATED, "damaged", *FAULTS, *VARIANTS}
SAME_IN_EVERY_LANGUAGE |= {str(text) for variant in VARIANTS.values() for row in variant.starts.values() for text in row.values()}
SAME_IN_EVERY_LANGUAGE |= {code.code for codelist in CODELISTS.values() for code in codelist.codes}


def shown(book):
    """Every text of a workbook that a person can read, with its place. Of a formula, its texts with spaces together."""
    for sheet in book:
        for cell in cells_of(sheet):
            place = f"{sheet.title}!{cell.coordinate}"
            if isinstance(cell.value, str) and cell.data_type == "f":
                yield f"{place} formula", "".join(literal for literal in LITERAL.findall(cell.value) if IS_SAID.search(literal.strip()))
            elif isinstance(cell.value, str) and not (sheet.title == LISTS and isinstance(cell.offset(column=1).value, int)):
                yield place, cell.value  # but not the other names of answers, which are what people write
            if cell.comment:
                yield f"{place} note", cell.comment.text
            if cell.hyperlink and cell.hyperlink.tooltip:
                yield f"{place} link", cell.hyperlink.tooltip
        for validation in sheet.data_validations.dataValidation:
            for text in (validation.promptTitle, validation.prompt, validation.errorTitle, validation.error):
                yield f"{sheet.title} {validation.sqref}", text or ""
        for end in (sheet.oddHeader, sheet.oddFooter):
            yield from ((f"{sheet.title} page", part.text or "") for part in (end.left, end.center, end.right))


def hard_coded(book):
    """The texts that have words of their own, apart from codes, ids, names of sheets and what was given."""
    same = SAME_IN_EVERY_LANGUAGE | set(book.sheetnames) | set(book.defined_names)
    return [
        (place, text)
        for place, text in shown(book)
        if re.search("[A-Za-z]{2}", words := RULE.sub("", outside(text)).strip()) and words not in same
    ]


def template(speech, variant, **options):
    target = io.BytesIO()
    with speaking(speech):
        write_template(STANDARD, variant, target, board="Northshire", rows=5, **options)
    return target.getvalue()


@every_variant
def test_a_template_has_no_english_of_its_own(variant):
    """To mend: give the text to `say`, or to `english` where it is declared and `said` where it is said."""
    pseudo = Pseudo()
    assert hard_coded(load_workbook(io.BytesIO(template(pseudo, variant)))) == []
    assert not_listed(pseudo) == [], "a translator could not find these"


@pytest.mark.slow
def test_an_english_word_in_a_template_is_found():
    book = load_workbook(io.BytesIO(template(Pseudo(), "core")))
    book["Children"]["A2"] = "Back"
    book["Children"]["B3"] = '=IF(A1="","",CELL("address",A1)&" two words")'
    book["Children"]["C6"] = "⟦Said⟧ and more"
    assert [place for place, _ in hard_coded(book)] == ["Children!A2", "Children!B3 formula", "Children!C6"]


@cache
def rows_of(path):
    rows = {}
    for name, row in read(path).written():
        rows.setdefault(name, []).append(row)
    return rows


class Everything(Language):
    """A language that has a text of its own for every English one."""

    def __init__(self):
        super().__init__("xx", "Everything", {})

    def _find(self, english, path):
        return f"«{english}»"


@cache
def of_police(variant):
    """A return in a template of another language."""
    return template(Everything(), variant, prefill=rows_of(ROOT / "examples/police.json"), resume=True)


@pytest.mark.parametrize("variant", ["core", pytest.param("full", marks=pytest.mark.slow)])
def test_a_return_in_a_template_of_another_language_is_read_as_in_english(variant, tmp_path):
    """Names stand in two languages, and every answer, heading and explanation is read as the English one."""
    rows = rows_of(ROOT / "examples/police.json")
    path = tmp_path / "return.xlsx"
    path.write_bytes(of_police(variant))
    english = tmp_path / "english.xlsx"
    english.write_bytes(template(Language("", "", {}), variant, prefill=rows, resume=True))
    assert [*read(path).written()] == [*read(english).written()]
    assert [*read(path).notices] == [notice.replace("english.xlsx", "return.xlsx") for notice in read(english).notices]
    reports = [validate(file) for file in (path, english)]
    assert reports[0].counts == reports[1].counts
    assert [(f.rule, f.place.cell) for f in reports[0].findings] == [(f.rule, f.place.cell) for f in reports[1].findings]


def test_only_names_that_the_workbook_lists_are_read_as_english_ones(tmp_path):
    """A word typed in another form is no answer: nothing is guessed."""
    path = tmp_path / "return.xlsx"
    path.write_bytes(of_police("core"))
    book = load_workbook(path)
    sheet = book["Children"]
    header = next(row for row in sheet.iter_rows(max_row=10) if any(str(cell.value).startswith("Sex / ") for cell in row))
    column = next(cell.column for cell in header if str(cell.value).startswith("Sex / "))
    cell = sheet.cell(header[0].row + 1, column)
    assert " / " in cell.value
    cell.value = "Male / Female"
    book.save(path)
    assert ("unknown_code", cell.coordinate) in {(finding.rule, finding.place.cell) for finding in validate(path).findings}


def changed(path, *cells):
    """A return in a template of another language, with other texts in some cells of the sheet of lists, or the sheet renamed."""
    path.write_bytes(of_police("core"))
    book = load_workbook(path)
    for place, text in cells:
        book["Lists"][place] = text
    book.save(path)
    return book


@pytest.mark.slow
def test_a_forged_list_of_answers_is_not_believed(tmp_path):
    """The code beside an answer must be its own, and the sheet of lists as the template wrote it."""
    path = tmp_path / "return.xlsx"
    book = changed(path)
    male = next(cell for row in book["Lists"].iter_rows() for cell in row if str(cell.value).startswith("Male / "))
    for cells in ([(male.coordinate, "Female / «Male»")], [("A1200", "Female / Male"), ("B1200", "female")]):
        changed(path, *cells)
        findings = validate(path)
        assert not {row["sex"] for name, row in read(path).written() if name == "children" and row.get("sex") == "female"} - {
            row.get("sex") for row in rows_of(ROOT / "examples/police.json")["children"]
        }
        assert any("was changed" in notice for notice in findings.notices)


@pytest.mark.slow
def test_an_answer_in_two_languages_is_read_as_loosely_as_an_english_one(tmp_path):
    path = tmp_path / "return.xlsx"
    book = changed(path)
    sheet = book["Children"]
    header = next(row for row in sheet.iter_rows(max_row=10) if any(str(cell.value).startswith("Sex / ") for cell in row))
    cell = sheet.cell(header[0].row + 1, next(cell.column for cell in header if str(cell.value).startswith("Sex / ")))
    for spelled in (f" {cell.value} ", cell.value.upper(), cell.value.lower()):
        cell.value = spelled
        book.save(path)
        assert "unknown_code" not in {finding.rule for finding in validate(path).findings}


@pytest.mark.slow
def test_a_heading_is_english_only_if_the_workbook_says_so(tmp_path):
    path = tmp_path / "return.xlsx"
    book = changed(path)
    sheet = book["Children"]
    heading = next(cell for row in sheet.iter_rows(max_row=10) for cell in row if str(cell.value).startswith("Sex / "))
    heading.value = "Sex / Gender of the carer"
    book.save(path)
    assert any(heading.coordinate in notice for notice in read(path).notices)


@pytest.mark.slow
def test_labels_with_quotation_marks_do_not_break_a_formula():
    quoted = Language("xx", "Quoted", {"message/to-do": Label("message/to-do", "To do", 'To "do"', "me", "translated")})
    book = load_workbook(io.BytesIO(template(quoted, "core")))
    formulas = [cell.value for row in book["Children"].iter_rows(max_row=6) for cell in row if cell.data_type == "f"]
    assert any('"To ""do"""' in formula for formula in formulas)

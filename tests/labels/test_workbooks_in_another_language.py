"""What becomes of a workbook in another language: words alone, lost marks, upgrades, and the names of months."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook

from cse_record.cli import main
from cse_record.formats import read
from cse_record.formats.cleaning import READ_AS
from cse_record.formats.record_types import tables
from cse_record.formats.xlsx import bilingual
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.form_texts import LISTS, MEANINGS
from cse_record.standard.kinds import LISTS as OUR_LISTS
from cse_record.standard.kinds import MONTHS, Code
from cse_record.standard.labels import Label, Language, alone, language, languages, shipped
from cse_record.standard.shape import meanings
from cse_record.standard.speech import ENGLISH
from cse_record.targets.excel import write_template
from cse_record.validation import validate
from cse_record.validation.speaking import speaking
from tests.labels.test_templates_in_pseudo_language import Everything

ROWS = {"children": [{"child_ref": "C-1", "sex": "male"}, {"child_ref": "C-2", "sex": "female"}, {"child_ref": "C-3", "sex": "male"}]}


def written(path, speech, rows=ROWS, variant="children"):
    with speaking(speech):
        write_template(STANDARD, variant, path, rows=5, prefill=rows, resume=True)
    return path


def column(sheet, name):
    """The cells below a heading."""
    heading = next(cell for row in sheet.iter_rows(max_row=10) for cell in row if str(cell.value).partition(" / ")[0] == name)
    return [sheet.cell(heading.row + number, heading.column) for number in range(1, 6)]


def typed(path, *words, name="Sex", sheet="Children"):
    """Types words into the first cells of a column."""
    book = load_workbook(path)
    for cell, word in zip(column(book[sheet], name), words, strict=False):
        cell.value = word
    book.save(path)
    return path


def sexes(path):
    return [row.get("sex") for name, row in read(path).written() if name == "children"]


def faults(path):
    return {finding.place.cell: finding for finding in validate(path).findings if finding.rule == "unknown_code"}


def without_names(path, target):
    """A copy without defined names, as some programs save it."""
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(target, "w") as copy:
        for name in book.namelist():
            data = book.read(name)
            if name == "xl/workbook.xml":
                data, count = re.subn(b"<definedNames>.*</definedNames>", b"", data, flags=re.DOTALL)
                assert count == 1
            copy.writestr(name, data)
    return target


# --- words alone


def test_a_word_alone_is_read_with_a_notice(tmp_path):
    path = typed(written(tmp_path / "cy.xlsx", language("cy")), "Benyw", " gwryw ", "BENYW")
    assert sexes(path) == ["female", "male", "female"]
    assert faults(path) == {}
    (notice,) = (notice for notice in validate(path).notices if READ_AS in notice)
    assert "in 3 cells of this column" in notice
    assert "“Female”, “Male”" in notice


def test_a_word_alone_is_not_read_in_an_english_workbook(tmp_path):
    path = typed(written(tmp_path / "en.xlsx", ENGLISH), "Benyw")
    assert len(faults(path)) == 1


def test_a_word_that_is_not_a_label_stays_a_fault(tmp_path):
    assert len(faults(typed(written(tmp_path / "cy.xlsx", language("cy")), "Benywx", "Rhyw"))) == 2


def test_only_labels_of_the_package_are_read_alone(tmp_path):
    """The sheet does not accept others either: neither from a file of labels, nor from a workbook that lists them itself."""
    label = Label("code/sex/male/label", "Male", "Benyw", "me", "translated")
    path = written(tmp_path / "own.xlsx", Language("cy", "Welsh", shipped()["cy"].labels | {label.path: label}))
    lists = load_workbook(path)[LISTS]
    others = {
        cell.value: cell.offset(column=1).value
        for row in lists.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and isinstance(cell.offset(column=1).value, int)
    }
    male, female = others["gwryw"], others["benyw"]
    assert male != female, "each has the place of its own answer"
    assert sexes(typed(path, "Female", "Gwryw"))[:2] == ["female", "male"]
    assert len(faults(typed(written(tmp_path / "xx.xlsx", Everything()), "«Female»"))) == 1


def test_a_forged_name_in_the_workbook_changes_nothing(tmp_path):
    """Neither another place beside a word, nor a word beside the code of another answer."""
    path = written(tmp_path / "cy.xlsx", language("cy"))
    book = load_workbook(path)
    for row in book[LISTS].iter_rows():
        for cell in row:
            if cell.value == "benyw":
                cell.offset(column=1).value = 3 - cell.offset(column=1).value
            elif cell.value == "Male / Gwryw":
                cell.value = "Male / Benyw"
    book.save(path)
    assert sexes(typed(path, "Gwryw", "Female / Benyw", "Male / Gwryw")) == ["male", "female", "male"]
    assert len(faults(typed(path, "Male / Benyw", "Benyw"))) == 2


SEVERAL_MEANINGS = "more than one meaning here: “{}” or “{}”"


@pytest.fixture
def exchanged(tmp_path):
    """A workbook in which the Welsh words for male and female are exchanged, as no file of labels may."""
    given = shipped()["cy"].labels
    male, female = "code/sex/male/label", "code/sex/female/label"
    words = {male: replace(given[male], text=given[female].text), female: replace(given[female], text=given[male].text)}
    return typed(written(tmp_path / "cy.xlsx", Language("cy", "Welsh", given | words)), "Female / Gwryw", "Gwryw", "Benyw", "Male / Gwryw")


@pytest.mark.parametrize("has_names", [True, False])
def test_a_word_of_the_package_beside_another_answer_is_never_one_of_the_two(tmp_path, exchanged, has_names):
    """Nor is it read alone where the workbook lists it beside another answer."""
    path = exchanged if has_names else without_names(exchanged, tmp_path / "bare.xlsx")
    found = sorted(faults(path).items())
    assert [words.words.partition(".")[0].removeprefix("This name has ") for _, words in found] == [
        SEVERAL_MEANINGS.format("Female", "Male"), SEVERAL_MEANINGS.format("Male", "Female"), SEVERAL_MEANINGS.format("Female", "Male")
    ]  # fmt: skip
    assert sexes(path)[3:] == ["male"]


def test_a_word_that_is_no_answer_of_the_column_is_no_second_meaning(tmp_path):
    path = typed(written(tmp_path / "cy.xlsx", language("cy")), "Benyw", "Gwryw", "Female / Rhyw")
    assert sexes(path)[:2] == ["female", "male"]
    assert "more than one meaning" not in next(iter(faults(path).values())).words


def test_the_english_word_for_another_answer_is_a_second_meaning(tmp_path):
    path = typed(written(tmp_path / "cy.xlsx", language("cy")), "Female / Male")
    (found,) = faults(path).values()
    assert SEVERAL_MEANINGS.format("Female", "Male") in found.words


@pytest.fixture
def ambiguous(monkeypatch):
    """A language of the package in which a word stands for two answers, and another for what is a different answer in English."""
    declined = OUR_LISTS.labels("absent_reason")["absent:declined"]
    words = {"male": ("Male", "Same"), "female": ("Female", "Same"), "absent:declined": (declined, "Male")}
    given = {}
    for code, (english, text) in words.items():
        path = f"code/{'absent_reason' if code.startswith('absent:') else 'sex'}/{code}/label"
        given[path] = Label(path, english, text, "me", "reviewed")
    monkeypatch.setattr(alone, "languages", lambda: {"cy": "Welsh"})
    monkeypatch.setattr(alone, "shipped", lambda: {"cy": Language("cy", "Welsh", given)})
    bilingual._alone.cache_clear()
    yield
    bilingual._alone.cache_clear()


def test_a_word_with_several_meanings_is_refused_and_says_so(tmp_path, ambiguous):
    path = typed(written(tmp_path / "cy.xlsx", language("cy")), "Same", "male")
    found = list(faults(path).values())
    assert len(found) == 2
    assert "more than one meaning here: “Male” or “Female”" in found[0].words
    assert sexes(path)[2] == "male"


@pytest.mark.parametrize("code", languages())
def test_no_word_of_the_package_means_one_answer_in_english_and_another_alone(code):
    """The sheet would take it for the English one. To mend: find a label that differs, or leave it out."""
    for element in STANDARD.elements.values():
        if isinstance(element.kind, Code):
            kind, english = element.kind, meanings(element.kind.spelling, OUR_LISTS)
            labels = {listed: kind.list.label_of(listed) for listed in kind.spelling.codes or ()}
            words = alone.words_alone(code, kind.codelist, labels, english)
            assert not {word for word in words if word in english}, element.path


def test_a_word_alone_explains_a_row_with_a_notice(tmp_path, monkeypatch):
    label = OUR_LISTS.labels("explanation_reason")
    first = next(iter(label))
    path = f"code/explanation_reason/{first}/label"
    given = Language("cy", "Welsh", {path: Label(path, label[first], "Rheswm", "me", "reviewed")})
    monkeypatch.setattr(alone, "shipped", lambda: {"cy": given})
    bilingual._alone.cache_clear()
    book = typed(written(tmp_path / "cy.xlsx", given), "rheswm", name="Explain")
    dataset = read(book)
    assert [row.values["reason"] for row in dataset.tables["explanations"]] == [first]
    assert any(READ_AS in notice and "Children!" in notice for notice in dataset.notices)
    bilingual._alone.cache_clear()


# --- a template that has lost its marks


def test_a_workbook_without_its_marks_is_read_as_an_english_one(tmp_path):
    welsh = typed(written(tmp_path / "cy.xlsx", language("cy")), "Female / Benyw", "benyw")
    english = typed(written(tmp_path / "en.xlsx", ENGLISH), "Female", "female")
    bare = [without_names(path, tmp_path / f"bare-{path.name}") for path in (welsh, english)]
    assert [*read(bare[0]).written()] == [*read(bare[1]).written()]
    assert sexes(bare[0]) == ["female", "female", "male"]
    notices = [[notice.replace(path.name, "X") for notice in read(path).notices if READ_AS not in notice] for path in bare]
    assert notices[0] == notices[1]
    assert read(bare[0]).origin.language == "cy"


def test_one_sheet_alone_is_read_in_its_language(tmp_path):
    path = without_names(typed(written(tmp_path / "cy.xlsx", language("cy")), "Benyw"), tmp_path / "bare.xlsx")
    book = load_workbook(path)
    for sheet in book.sheetnames:
        if sheet != "Children":
            del book[sheet]
    book.save(path)
    assert sexes(path)[0] == "female"


def test_a_heading_that_the_package_does_not_know_is_not_believed(tmp_path):
    path = without_names(written(tmp_path / "cy.xlsx", language("cy")), tmp_path / "bare.xlsx")
    book = load_workbook(path)
    heading = next(cell for row in book["Children"].iter_rows(max_row=10) for cell in row if cell.value == "Sex / Rhyw")
    heading.value = "Sex / Gender of the carer"
    book.save(path)
    dataset = read(path)
    assert [row.values.get("sex") for row in dataset.tables["children"]] == [None, None, None]
    assert {row.values["local"].popitem()[0] for row in dataset.tables["children"]} == {"Sex / Gender of the carer"}
    assert any("was kept as a local column" in notice for notice in dataset.notices)
    assert not any("--lang" in notice for notice in dataset.notices), "its language is known"


SENDERS = ("Child reference", "Sex")


def plain(path, *headings):
    """A workbook of a sender, with one row."""
    book = Workbook()
    book.active.title = "Children"
    book.active.append([*SENDERS, *headings])
    book.active.append(["C-1", "female", *(f"value {number}" for number in range(len(headings)))])
    book.save(path)
    return path


def test_a_few_headings_of_a_sender_are_no_other_language(tmp_path):
    headings = ("Nationality / country", "Country of birth / region", "Date of birth / day")
    ours = {column.label for column in tables()["children"].columns}
    assert {heading.partition(" / ")[0] for heading in headings} <= ours
    notices = read(plain(tmp_path / "two.xlsx", *headings[:2])).notices
    assert not any("--lang" in notice for notice in notices)
    assert sum("was kept as a local column" in notice for notice in notices) == 2
    assert any("--lang" in notice for notice in read(plain(tmp_path / "three.xlsx", *headings)).notices)


def explained(path):
    """The explanations of a workbook, and its local columns."""
    dataset = read(path)
    local = [row.values.get("local", {}) for row in dataset.tables["children"]]
    return [row.values["reason"] for row in dataset.tables["explanations"]], local


def test_a_column_of_a_sender_that_begins_with_explain_is_kept(tmp_path):
    heading = "Explain / why the manager disagrees"
    assert explained(plain(tmp_path / "own.xlsx", heading)) == ([], [{heading: "value 0"}])
    both = plain(tmp_path / "both.xlsx", "Explain", "Explain / anything")
    assert explained(both) == (["value 0"], [{"Explain / anything": "value 1"}])


def test_explain_is_known_in_a_language_that_is_spoken(tmp_path):
    path = plain(tmp_path / "own.xlsx", "Explain / «Explain»")
    assert explained(path)[0] == []
    with speaking(Everything()):
        assert explained(path) == (["value 0"], [{}])


def test_explain_is_read_in_a_workbook_in_a_language_whose_word_for_it_is_not_known(tmp_path):
    """A file of labels adds the word for it; the workbook is then recognised by its other names."""
    assert not shipped()["cy"].word("Explain")
    label = Label("message/explain", "Explain", "Esbonio", "me", "reviewed")
    path = written(tmp_path / "cy.xlsx", Language("cy", "Welsh", shipped()["cy"].labels | {label.path: label}))
    typed(path, "Checked with the source and correct", name="Explain")
    bare = without_names(path, tmp_path / "bare.xlsx")
    assert explained(path) == explained(bare)
    assert explained(path)[0] == ["checked-correct"]


@pytest.mark.parametrize("second", ["Explain", " explain", "Explain / «Explain»"])
def test_two_columns_for_explanations_are_refused(tmp_path, second):
    path = plain(tmp_path / "two.xlsx", "Explain", second)
    with speaking(Everything()):
        dataset = read(path)
    assert [problem.fault for problem in dataset.problems] == ["duplicate_column"]
    assert not dataset.tables["children"]


def test_a_language_that_is_not_known_is_read_with_its_labels_and_otherwise_explained(tmp_path):
    rows = [*read(written(tmp_path / "xx.xlsx", Everything())).written()]
    bare = without_names(tmp_path / "xx.xlsx", tmp_path / "bare.xlsx")
    report = validate(bare)
    assert any("--lang and the file of labels" in notice for notice in report.notices)
    assert "--lang" in next(finding.words for finding in report.findings if finding.rule == "no_header")
    with speaking(Everything()):
        assert [*read(bare).written()] == rows


# --- workbooks made from it


def stated(path):
    sheet = load_workbook(path)["Start here"]
    return [row[1].value for row in sheet.iter_rows(max_row=10, max_col=2) if row[0].value in ("Language", "«Language»")]


RETURN = {"returns": [{"return_ref": "R-1", "standard_version": "0.2", "synthetic": "yes"}], **ROWS}


def test_an_upgraded_workbook_keeps_its_language_and_says_so(tmp_path, capsys):
    """Even if it has lost the name that states it."""
    path = without_names(written(tmp_path / "cy.xlsx", language("cy"), RETURN), tmp_path / "bare.xlsx")
    assert main(["upgrade", str(path), "-o", str(tmp_path / "new.xlsx")]) == 0
    assert "is in English and Welsh, and so is the new workbook" in " ".join(capsys.readouterr().err.split())
    assert stated(tmp_path / "new.xlsx") == ["cy"]
    assert sexes(tmp_path / "new.xlsx") == sexes(path)


def test_an_english_workbook_stays_english_or_is_given_a_language(tmp_path, capsys):
    path = written(tmp_path / "en.xlsx", ENGLISH, RETURN)
    assert main(["upgrade", str(path), "-o", str(tmp_path / "new.xlsx")]) == 0
    assert "workbook" not in capsys.readouterr().err
    assert stated(tmp_path / "new.xlsx") == []
    assert main(["upgrade", str(path), "-o", str(tmp_path / "cy.xlsx"), "--lang", "cy"]) == 0
    assert stated(tmp_path / "cy.xlsx") == ["cy"]
    assert main(["upgrade", str(path), "-o", str(tmp_path / "new.json"), "--lang", "cy"]) == 2
    assert "--lang is for a workbook" in " ".join(capsys.readouterr().err.split())


def test_a_language_without_labels_in_the_package_is_not_lost_in_silence(tmp_path, capsys):
    path = written(tmp_path / "xx.xlsx", Everything(), RETURN)
    assert main(["upgrade", str(path), "-o", str(tmp_path / "new.xlsx")]) == 0
    assert "give its file of labels with --lang" in " ".join(capsys.readouterr().err.split())
    assert stated(tmp_path / "new.xlsx") == []
    assert main(["template", "--resume", str(path), "-o", str(tmp_path / "again.xlsx")]) == 0
    assert "this workbook is in English only (--lang" in " ".join(capsys.readouterr().out.split())


# --- months


ASTRAL = dict(zip(MONTHS, (f"{'M' if number % 2 else ''}\U0001e900{'x' * number}" for number in range(12)), strict=True))


class Astral(Everything):
    """Names of months of different lengths, with letters beyond the basic plane; some begin with one."""

    def text(self, english, path=""):
        return ASTRAL.get(english) or super().text(english, path)


def test_names_of_months_are_never_cut_within_a_letter(tmp_path):
    """Programs count a letter beyond the basic plane as one or as two, so no formula may count them."""
    book = load_workbook(written(tmp_path / "xx.xlsx", Astral(), variant="core"))
    formulas = [cell.value for row in book["Case sheet"].iter_rows() for cell in row if cell.data_type == "f"]
    named = [formula for formula in formulas if "\U0001e900" in formula]
    in_turn = ",".join(f'"{name}"' for name in ASTRAL.values())
    assert named
    for formula in named:
        assert "\U0001e900" not in re.sub(rf"CHOOSE\(MONTH\([^()]*(?:\([^()]*\)[^()]*)*\),{in_turn}\)", "", formula)
    (initials,) = {text for formula in formulas for text in re.findall('MID\\("(.{12})",MONTH', formula)}
    assert initials == " M" * 6


def test_months_are_named_in_the_language(tmp_path):
    book = load_workbook(written(tmp_path / "cy.xlsx", language("cy"), variant="core"))
    formulas = [cell.value for row in book["Case sheet"].iter_rows() for cell in row if cell.data_type == "f"]
    assert any("Chwef" in formula for formula in formulas)
    assert not [formula for formula in formulas if "JanFeb" in formula]
    in_use = [row[4].value for row in book[MEANINGS].iter_rows(min_row=5, max_col=5) if row[4].value]
    assert any(" Ebr " in text for text in in_use)
    assert not [text for text in in_use if " Apr " in text]

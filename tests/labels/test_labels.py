"""Files of labels: what is accepted, what a language says, and where what is said comes from."""

from __future__ import annotations

import csv
import importlib.util
import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cse_record import validate
from cse_record.cli import main
from cse_record.publish.labels import coverage, texts, use, work_list
from cse_record.publish.labels.messages import said_in
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import read_rows
from cse_record.standard.form_texts import BOTH
from cse_record.standard.labels import COLUMNS, FOLDER, STATUSES, FaultyLabels, Label, Language, language, languages
from cse_record.standard.speech import named, said, say
from cse_record.targets.excel import write_template
from cse_record.validation.speaking import speaking
from tests.conftest import ROOT
from tests.targets.excel.reading import cells_of

HEADER = ",".join(COLUMNS)
FAULTY = ROOT / "examples/faulty/return.json"
SEX = "element/children.sex/label,Sex,Rhyw,me,translated"


@pytest.fixture
def labels(tmp_path):
    def written(*lines, name="xx.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_text("\n".join((HEADER, *lines)) + "\n", encoding=encoding)
        return str(path)

    return written


@pytest.mark.parametrize("code", languages())
def test_the_labels_of_a_language_are_those_of_the_standard(code):
    """To mend: correct the path or the English in standard/labels, or delete the line if the text is gone."""
    given = language(code)
    assert given.labels
    assert use(STANDARD, given).own == [given.labels[path] for path in sorted(given.labels)]
    sources = {row["source"]: row for row in read_rows(FOLDER / "_sources.csv")}
    assert {label.source for label in given.labels.values()} <= sources.keys()
    assert all(row["title"] and row["publisher"] and row["address"].startswith("https://") for row in sources.values())
    assert {label.source for label in given.labels.values()} == sources.keys(), "a source that nothing is taken from"


@pytest.mark.parametrize("code", languages())
def test_nothing_was_translated_by_a_machine(code):
    """What no official body has published is reviewed by two people, and named with them."""
    statuses = {label.status for label in language(code).labels.values()}
    assert statuses <= {"official", "reviewed"}


@pytest.mark.parametrize("code", languages())
def test_names_of_countries_and_months_are_those_of_the_cldr(code):
    """To mend: make countries."""
    spec = importlib.util.spec_from_file_location("country_names", ROOT / "website/country_names.py")
    country_names = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(country_names)
    assert country_names.with_countries(code) == (FOLDER / f"{code}.csv").read_text(encoding="utf-8")


def test_no_name_has_in_it_what_stands_between_two_languages():
    """Otherwise a name in two languages could be read in two ways."""
    labels = [code.label for codelist in STANDARD.codelists.values() for code in codelist.codes]
    labels += [element.label for element in STANDARD.elements.values()]
    assert not [label for label in labels if BOTH in label]


def test_names_are_said_in_both_languages_and_other_texts_in_one(labels):
    given = language(
        labels(SEX, "record/children/guidance,One row per child.,Un rhes,me,reviewed", "message/x,{n} of {m},{m} – {n},me,reviewed")
    )
    with speaking(given):
        assert named("Sex", "element/children.sex/label") == "Sex / Rhyw"
        assert said("One row per child.", "record/children/guidance") == "Un rhes"
        assert say("{n} of {m}", n=1, m=2) == "2 – 1"
        assert say("Not translated: {n}", n=1) == "Not translated: 1"
    assert named("Sex", "element/children.sex/label") == "Sex"
    assert given.said == (3, 4)


def test_the_same_words_are_said_alike_unless_they_have_several_translations(labels):
    other = "code/sex/other/label,Other,Arall,me,translated"
    with speaking(language(labels(SEX, other))):
        assert named("Sex", "element/suspects.sex/label") == "Sex / Rhyw"
        assert named("Other", "code/gender/other/label") == "Other / Arall"
    with speaking(language(labels(other, "code/x/other/label,Other,Eraill,me,translated"))):
        assert named("Other", "code/gender/other/label") == "Other"
        assert named("Other", "code/sex/other/label") == "Other / Arall"


def test_a_line_whose_english_has_changed_is_not_used(labels):
    given = language(labels("element/children.sex/label,Sex at birth,Rhyw,me,translated"))
    with speaking(given):
        assert named("Sex", "element/children.sex/label") == "Sex"
    assert [label.path for label in use(STANDARD, given).not_used] == ["element/children.sex/label"]
    lines = {line[0]: line for line in csv.reader(io.StringIO(work_list(STANDARD, given, missing_only=True)))}
    assert lines["element/children.sex/label"] == ["element/children.sex/label", "Sex", "Rhyw", "me", ""]


def test_the_numbers_of_lines_add_up(labels, capsys):
    """A line whose path is gone is used for the same words elsewhere, or not at all, and is never counted twice."""
    lines = [
        "element/suspects.sex/label,Sex,Rhyw,me,translated",
        "element/gone.gender/label,Country of birth,Gwlad enedigol,me,translated",
        "element/gone.sex/label,Sex at birth,Rhyw,me,translated",
        "element/children.nationality/label,Cenedligrwydd,Nationality,me,translated",
        "element/children.date_of_birth/label,Date of birth,,,",
    ]
    path = labels(*lines)
    given = language(path)
    found = use(STANDARD, given)
    assert [len(which) for which in (found.own, found.elsewhere, found.swapped, found.not_used)] == [1, 1, 1, 1]
    assert main(["labels", path]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "lines with a text and a status: 4, of which 2 are used" in printed
    assert "their own path has changed: 1, such as element/gone.gender/label (line 3)" in printed
    assert "“english” and “text” are swapped: 1, such as element/children.nationality/label (line 5)" in printed
    assert "has changed or been removed: 1, such as element/gone.sex/label (line 4)" in printed


def test_a_line_that_another_line_makes_needless_is_not_used(labels):
    own = [SEX, "element/suspects.sex/label,Sex,Rhyw,me,translated", "list/sex/title,Sex,Rhyw,me,translated"]
    found = use(STANDARD, language(labels(*own, "element/gone/label,Sex,Rhyw,me,translated")))
    assert len(found.own) == 3
    assert [label.path for label in found.not_used] == ["element/gone/label"]


@pytest.mark.parametrize(("order", "column"), [((2, 1, 0, 3, 4), "text"), ((1, 0, 2, 3, 4), "english"), ((3, 1, 2, 0, 4), "source")])
def test_columns_that_are_swapped_are_named_with_the_line(labels, order, column):
    cells = "element/children.sex/label", "Sex", "Rhyw", "me", "translated"
    line = ",".join(cells[at] for at in order)
    with pytest.raises(FaultyLabels) as refused:
        language(labels(line, line, SEX))
    assert f"line 2 and 1 more: the path is in the column “{column}”" in str(refused.value)
    assert ", ".join(COLUMNS) in str(refused.value)


def test_a_translation_may_look_like_a_path(labels):
    assert (
        language(labels("element/children.sex/label,Sex,list/rhyw,me,translated")).labels["element/children.sex/label"].text == "list/rhyw"
    )


@pytest.mark.parametrize(
    ("name", "code"), [("pl.csv", "pl"), ("CY.csv", "cy"), ("pt-br.csv", "pt-BR"), ("pa-arab.csv", "pa-Arab"), ("es-419.csv", "es-419")]
)
def test_a_file_is_named_after_its_language(labels, name, code):
    assert language(labels(SEX, name=name)).code == code


@pytest.mark.parametrize("name", ["welsh.csv", "pl (1).csv", "todo.csv", "pl_PL.csv", "x.csv", "pl-new.csv"])
def test_a_file_that_is_not_named_after_a_language_is_refused(labels, name, capsys):
    path = labels(SEX, name=name)
    assert main(["labels", path]) == 2
    assert "Rename the file" in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize("name", ["en.csv", "EN.csv", "en-GB.csv", "en-Latn.csv", "eng.csv"])
def test_english_takes_no_file_of_labels(labels, name):
    with pytest.raises(FaultyLabels, match="English is the language of the standard itself"):
        language(labels(SEX, name=name))


def test_a_word_of_the_package_cannot_be_given_to_another_answer(labels, capsys):
    """Both lines are named. It does not matter by which path the text comes."""
    male = "code/sex/male/label,Male,Benyw,me,translated"
    path = labels(SEX, male, "code/sex/female/label,Female, gwryw,me,translated", name="cy.csv")
    assert main(["template", "--lang", path, "-o", str(Path(path).with_name("new.xlsx"))]) == 2
    printed = " ".join(capsys.readouterr().err.split())
    assert "cy.csv, line 3: “Benyw” already stands for “Female”" in printed
    assert "cy.csv, line 4: “gwryw” already stands for “Male”" in printed
    assert not Path(path).with_name("new.xlsx").exists()
    assert language(labels(SEX, male)).code == "xx", "only the words of the same language"
    assert language(labels(male.replace("Benyw", "Gwryw"), name="cy.csv")).code == "cy"
    assert language(labels(male.replace("Benyw", "Dyn"), name="cy.csv")).word("Male", "code/sex/male/label") == "Dyn"


@pytest.mark.parametrize("word", ["Female", "female", "Asked and not known"])
def test_an_english_word_cannot_be_given_to_another_answer(labels, word):
    assert word.casefold() in {code.label.casefold() for name in ("sex", "absent_reason") for code in STANDARD.codelists[name].codes}
    with pytest.raises(FaultyLabels, match=f"line 2: “{word}” already stands for"):
        language(labels(f"code/sex/male/label,Male,{word},me,translated"))


def test_a_text_without_a_status_waits(labels):
    given = language(labels("element/children.sex/label,Sex,Rhyw,,"))
    with speaking(given):
        assert named("Sex", "element/children.sex/label") == "Sex"


def test_a_file_of_a_language_that_has_labels_adds_to_them(labels):
    """The table of what is missing has no line for what there is."""
    shipped = language("cy")
    path = next(path for path in shipped.labels if path != "element/children.sex/label")
    given = language(labels("element/children.sex/label,Sex,Arall,me,translated", name="cy.csv"))
    assert given.labels[path] == shipped.labels[path]
    assert given.labels["element/children.sex/label"].text == "Arall"


def test_every_faulty_line_is_named_at_once(labels):
    with pytest.raises(FaultyLabels) as refused:
        language(labels(*(f"message/{number},{{n}},none,me,translated" for number in range(30))))
    assert str(refused.value).count("line ") == 20 + 0
    assert "and 10 more lines" in str(refused.value)


@pytest.mark.slow
def test_texts_are_never_formulas_and_long_ones_are_joined(tmp_path):
    long = "n" * 600
    rows = [("fault/too_long/title", "Too long", "=1+1"), ("code/absent_reason/absent:not-applicable/label", "Not applicable", long)]
    given = Language("xx", "xx", {path: Label(path, english, text, "me", "translated") for path, english, text in rows})
    with speaking(given):
        write_template(STANDARD, "core", tmp_path / "core.xlsx", rows=3)
    book = load_workbook(tmp_path / "core.xlsx")
    formulas = [str(cell.value) for sheet in book for cell in cells_of(sheet) if cell.data_type == "f"]
    assert not [formula for formula in formulas if "1+1" in formula]
    assert any(cell.value == "=1+1" and cell.data_type != "f" for row in book["Words of checks"].iter_rows() for cell in row)
    assert max(len(text) for formula in formulas for text in re.findall('"((?:[^"]|"")*)"', formula)) <= 255


@pytest.mark.parametrize(
    ("lines", "place", "remedy"),
    [
        ([SEX, SEX], "line 3", "Delete one"),
        (["element/children.sex/label,Sex,Rhyw,me"], "line 2", "4 cells"),
        (["element/children.sex/label,Sex,Rhyw,me,checked"], "line 2", ", ".join(STATUSES)),
        (["element/children.sex/label,Sex,Rhyw,,translated"], "line 2", "source"),
        ([",Sex,Rhyw,me,translated"], "line 2", "path"),
        (["fault/too_long/title,Too long,Too {long},me,translated"], "line 2", "none"),
        (["message/x,{n},{n.__class__},me,translated"], "line 2", "{n}"),
        (['element/children.sex/label,Sex,"Rh\x0byw",me,translated'], "line 2", "invisible"),
        (["element/children.sex/label,Sex,Rh\u202eyw,me,translated"], "line 2", "invisible"),
        (['element/children.sex/label,Sex,"Rh\nyw",me,translated'], "line 3", "line break"),
        (["message/x,{n} of {m},{n},me,translated"], "line 2", "{m}, {n}"),
        (["message/x,{n},{n} {n},me,translated"], "line 2", "{n}"),
        (["message/x,{n},{n} {,me,translated"], "line 2", "{n}"),
        (['a,"b,c,d,e'], "line 2", "not CSV"),
    ],
)
def test_a_faulty_line_is_refused_with_its_place(labels, lines, place, remedy):
    with pytest.raises(FaultyLabels) as refused:
        language(labels(*lines))
    assert place in str(refused.value)
    assert remedy in str(refused.value)


def test_a_file_that_is_no_file_of_labels_is_refused(labels, tmp_path):
    (tmp_path / "other.csv").write_text("path,text\n", encoding="utf-8")
    (tmp_path / "semicolons.csv").write_text(f"{HEADER.replace(',', ';')}\n", encoding="utf-8")
    for given, words in (
        ("zz", "cy (Welsh / Cymraeg)"),
        (str(tmp_path / "other.csv"), HEADER.replace(",", ", ")),
        (str(tmp_path / "none.csv"), "cannot be read"),
        (str(tmp_path / "semicolons.csv"), "must be a comma"),
        (labels(SEX.replace("Rhyw", "Llŷn"), encoding="utf-16"), "UTF-8"),
        (labels(SEX.replace("Rhyw", "â"), encoding="latin-1"), "UTF-8"),
    ):
        with pytest.raises(FaultyLabels, match=None) as refused:
            language(given)
        assert words in str(refused.value)


def test_a_file_as_a_spreadsheet_program_saves_it_is_read(labels):
    path = labels(SEX, "", "element/children.gender/label,Gender,,,", encoding="utf-8-sig", name="cy.csv")
    assert language(path).labels["element/children.sex/label"].source == "me"
    assert "element/children.gender/label" not in language(path).labels
    assert language(path).title == languages()["cy"]


def test_a_translator_gets_every_text_once_and_the_file_can_be_used_as_it_is(tmp_path, capsys):
    path = tmp_path / "pl.csv"
    assert main(["labels", "-o", str(path)]) == 0
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert {row[0]: row[1] for row in rows[1:]} == texts(STANDARD)
    assert len(rows) - 1 == len(texts(STANDARD))
    assert main(["labels", str(path)]) == 0
    assert f"0 of {len(rows) - 1:,} texts" in capsys.readouterr().out
    assert main(["labels", "-o", str(path)]) == 2, "a file of labels is not overwritten"


def test_what_is_missing_is_counted_and_listed(capsys):
    assert main(["labels", "cy", "--missing"]) == 0
    missing = list(csv.reader(io.StringIO(capsys.readouterr().out)))[1:]
    numbers = [(had, total) for _, had, total in coverage(STANDARD, language("cy"))]
    assert main(["labels"]) == 0
    assert (
        f"cy, Welsh / Cymraeg: {sum(had for had, _ in numbers):,} of {sum(total for _, total in numbers):,} texts"
        in capsys.readouterr().out
    )
    assert not {row[0] for row in missing} & language("cy").labels.keys()
    assert len(missing) >= sum(total - had for had, total in numbers)


def test_a_report_names_elements_and_answers_in_both_languages(labels):
    with speaking(language(labels(SEX))):
        findings = validate({"children": [{"child_ref": "C-1", "sex": "banana"}]}).findings
    assert "Sex / Rhyw" in {finding.label for finding in findings}
    assert "Sex / Rhyw" not in {finding.label for finding in validate({"children": [{"child_ref": "C-1", "sex": "banana"}]}).findings}


def test_the_command_says_how_much_was_in_english(capsys, tmp_path):
    assert main(["validate", str(FAULTY), "--lang", "cy"]) == 1
    assert "texts were in Welsh / Cymraeg" in capsys.readouterr().err
    assert main(["template", "--lang", "cy", "--rows", "3", "-o", str(tmp_path / "cy.xlsx")]) == 0
    assert "texts were in Welsh / Cymraeg" in capsys.readouterr().err
    assert main(["validate", str(FAULTY), "--lang", "xx"]) == 2
    assert "cy (Welsh / Cymraeg)" in capsys.readouterr().err


def test_a_message_that_is_put_together_where_it_is_said_is_refused():
    assert list(said_in('say("a {b}", b=1); english("c"); how_many(2, "d"); how_many(2, "e", "f")')) == ["a {b}", "c", "d", "ds", "e", "f"]
    for source in ('say(f"a {b}")', "say(words)", 'english("a" + b)'):
        with pytest.raises(ValueError, match="line 1"):
            list(said_in(source))

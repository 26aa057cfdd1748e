"""Every report gives the findings of an extension apart, by its name and version, and nothing of them among those of the standard."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from cse_record.cli import main
from cse_record.extension.page import pages
from cse_record.publish.extension_page import as_html, as_markdown
from cse_record.reports.schema import report_schema
from cse_record.standard.catalogue import STANDARD
from cse_record.validation import validate
from tests.conftest import ROOT
from tests.extension.conftest import NORTHSHIRE
from tests.extension.test_checking import VALID

NAME, SHORT = "Northshire work allocation 1.0", "northshire 1.0"
FORMS = ("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github")
SECRET = "XQZSECRET"


@pytest.fixture
def reported(capsys, with_local):
    """The report on a return with a fault of each kind, in a format, with or without the extension."""
    path = with_local(VALID | {"northshire.team": SECRET}, VALID | {"northshire.allocated_on": "2024-11-02"}, status="nothing")

    def report(form, *more):
        assert main(["validate", str(path), "--format", form, *more]) == 1
        out = capsys.readouterr().out
        assert SECRET not in out
        return out

    return report


EXTENSION = ("--extension", str(NORTHSHIRE))


@pytest.mark.parametrize("form", FORMS)
def test_nothing_speaks_of_an_extension_that_was_not_given(reported, form):
    assert "NSH-" not in reported(form)
    assert "xtension “" not in reported(form)


@pytest.mark.parametrize("form", FORMS)
def test_every_format_names_the_extension_with_its_version(reported, form):
    out = reported(form, *EXTENSION)
    assert NAME in out or SHORT in out or ("Northshire work allocation" in out and '"version": "1.0"' in out)
    assert "NSH-001" in out


def test_json_has_them_under_a_key_of_their_own(reported):
    plain, document = (json.loads(reported("json", *more)) for more in ((), EXTENSION))
    Draft202012Validator(report_schema(STANDARD)).validate(document)
    (extension,) = document.pop("extensions")
    same = ("verdict", "counts", "rules", "findings", "held_back", "rows")
    assert {key: document[key] for key in same} == {key: plain[key] for key in same}
    assert (extension["name"], extension["version"], extension["prefix"]) == ("Northshire work allocation", "1.0", "northshire")
    assert extension["counts"] == {"error": 2, "query": 0, "note": 0}
    assert {finding["rule"]: finding["pointer"] for finding in extension["findings"]} == {
        "unknown_code": "/exploitation_periods/0/local/northshire.team",
        "NSH-001": "/exploitation_periods/1/local/northshire.allocated_on",
    }


def test_lines_and_csv_mark_each_row(reported):
    lines = [json.loads(line) for line in reported("jsonl", *EXTENSION).splitlines()]
    rows = list(csv.DictReader(io.StringIO(reported("csv", *EXTENSION))))
    assert [(line["rule"], line.get("extension", "")) for line in lines] == [(row["rule"], row["extension"]) for row in rows]
    assert {row["rule"]: row["extension"] for row in rows} == {"unknown_code": SHORT, "NSH-001": SHORT} | {
        row["rule"]: "" for row in rows if row["field"] == "status" and row["rule"] != "unknown_code"
    } | ({"unknown_code": SHORT} if any(row["field"] == "status" for row in rows) else {})
    assert [row["rule"] for row in csv.DictReader(io.StringIO(reported("csv")))] == [row["rule"] for row in rows if not row["extension"]]


def test_sarif_has_a_run_of_its_own(reported):
    standard, extension = json.loads(reported("sarif", *EXTENSION))["runs"]
    assert standard == json.loads(reported("sarif"))["runs"][0]
    assert extension["tool"]["driver"]["name"] == f"cse-record: Extension “{NAME}”"
    assert extension["tool"]["driver"]["version"] == "1.0"
    assert {result["ruleId"] for result in extension["results"]} == {"NSH-001", "unknown_code"}


def test_junit_has_a_suite_of_its_own(reported):
    standard, extension = ElementTree.fromstring(reported("junit", *EXTENSION).encode())
    assert NAME in extension.get("name")
    assert {case.get("name").split()[0] for case in extension} == {"NSH-001", "NSH-002", "unknown_code"}
    assert not any("NSH" in case.get("name") for case in standard)


def test_annotations_begin_with_the_extension(reported):
    lines = reported("github", *EXTENSION).splitlines()
    assert sum("title=northshire 1.0%3A " in line for line in lines) == 2
    assert [line for line in lines if "northshire 1.0" not in line] == reported("github").splitlines()


def test_the_page_has_a_section_below_the_rest(reported):
    page = reported("html", *EXTENSION)
    before, _, after = page.partition('id="return-1-extension-1"')
    assert "NSH-001" not in before
    assert "NSH-001" in after
    assert 'href="#return-1-extension-1"' in before
    assert "Whether the return is valid against the standard does not depend on it." in after
    assert "<script" not in page


def test_the_page_of_a_valid_return_does_not_hide_them(capsys, with_local):
    assert main(["validate", str(with_local(VALID | {"northshire.team": "west"})), "--format", "html", *EXTENSION]) == 1
    page = capsys.readouterr().out
    assert "No problem was found" in page
    assert "(apart from the standard): 1 error" in page


def test_the_text_says_it_last(reported):
    plain, text = reported("text"), reported("text", *EXTENSION)
    assert text.startswith(plain.split("\n  notice")[0])
    standard, _, extension = text.partition(f"Extension “{NAME}”")
    assert "NSH-001" not in standard
    assert "error NSH-001" in extension
    assert extension.rstrip().endswith("1 rule passed, 1 failed, 0 did not apply.")


@pytest.mark.slow
def test_a_marked_workbook_has_both(capsys, with_local, tmp_path):
    source, sent, marked = with_local(VALID | {"northshire.team": "west"}), tmp_path / "sent.xlsx", tmp_path / "marked.xlsx"
    assert main(["template", "--for", "full", "--rows", "5", "--resume", str(source), *EXTENSION, "-o", str(sent)]) == 0
    assert main(["validate", str(sent), "--mark", str(marked), *EXTENSION]) == 1
    capsys.readouterr()
    book = load_workbook(marked)
    (row,) = [row for row in book.worksheets[0].iter_rows() if row[6].value == f"unknown_code ({SHORT})"]
    place = row[1].value
    assert f"(unknown_code ({SHORT}))" in book["Exploitation periods"][place.partition("!")[2]].comment.text
    opening = [row[0] for row in book.worksheets[0].iter_rows(values_only=True) if isinstance(row[0], str)]
    assert any(line.startswith(f"Extension “{NAME}”: 1 error") for line in opening)


def test_values_are_shown_only_if_asked_for(capsys, with_local):
    path = str(with_local(VALID | {"northshire.team": SECRET, f"northshire.{SECRET}": "x"}))
    for form in FORMS:
        main(["validate", path, "--format", form, *EXTENSION])
        assert SECRET not in capsys.readouterr().out
    main(["validate", path, "--show-values", *EXTENSION])
    assert f"= '{SECRET}'" in capsys.readouterr().out


# --- the page about the extension, and what explain prints


def test_the_page_about_it_has_everything_that_is_declared(northshire):
    markdown, html = as_markdown(pages(northshire)), as_html("Northshire", pages(northshire))
    said = [element.definition for element in northshire.elements] + [rule.why for rule in northshire.rules.values()]
    said += [code.definition for codelist in northshire.codelists.values() for code in codelist.codes]
    for text in said:
        assert text in markdown
        assert text in html
    for header in northshire.headers["exploitation_periods"]:
        assert header in markdown
    assert "northshire__" not in markdown + html
    assert "](" not in markdown, "the page is read without the site"


def test_the_command_checks_and_describes(capsys, tmp_path):
    for name in ("page.md", "page.html"):
        assert main(["extension", str(NORTHSHIRE), "-o", str(tmp_path / name)]) == 0
    out = capsys.readouterr().out
    assert "a valid extension of version 0.2 of the standard" in out
    assert "5 elements, 2 lists, 2 rules" in out
    assert main(["extension", str(NORTHSHIRE), "-o", str(tmp_path / "page.docx")]) == 2


@pytest.mark.parametrize(
    "name", ["northshire.team", "exploitation_periods.northshire.team", "NSH-001", "nsh-001", "northshire", "northshire.offered_in"]
)
def test_explain_knows_what_is_declared(capsys, name):
    assert main(["explain", name, *EXTENSION]) == 0
    assert "Northshire work allocation" in " ".join(capsys.readouterr().out.split())
    assert main(["explain", name]) == 2


def test_explain_still_knows_the_standard(capsys):
    assert main(["explain", "children.sex", *EXTENSION]) == 0
    with_it = capsys.readouterr().out
    assert main(["explain", "children.sex"]) == 0
    assert capsys.readouterr().out == with_it


def test_the_library_takes_an_extension(northshire, with_local):
    report = validate(with_local(VALID), extensions=[northshire])
    assert report.is_clean
    assert report.extensions[0].is_clean


def test_a_folder_of_returns_leaves_a_declaration_out(capsys):
    assert main(["validate", str(ROOT / "examples")]) in (0, 1)
    captured = capsys.readouterr()
    assert "extension.csv" in captured.err
    assert "rules.json" not in captured.out

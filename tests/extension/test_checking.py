"""The columns of an extension are checked by its kinds, lists and rules, in every format, and the standard's own findings never change."""

import json
from collections import Counter
from random import Random

import pytest

from cse_record.cli import main
from cse_record.extension import load_extension
from cse_record.formats import read, write
from cse_record.synthetic import example_return, make_mistakes
from cse_record.validation import validate
from tests.conftest import ROOT, SEED, bulk
from tests.extension.conftest import NORTHSHIRE, TYPE

VALID = {
    "northshire.team": "north",
    "northshire.allocated_on": "2025-02-03",
    "northshire.panel_month": "2025-03",
    "northshire.panel_meetings": "2",
}
FORMATS = ("return.json", "return.jsonl", "return.zip", "return-csv", "return.sqlite", "return.xlsx")


def of_extension(path, *extensions):
    """The findings of the extension, as (rule, field) pairs."""
    (report,) = validate(path, extensions=extensions).extensions
    return sorted((finding.rule, finding.field) for finding in report.findings)


def test_valid_answers_pass(northshire, with_local):
    report = validate(with_local(VALID, VALID), extensions=[northshire])
    assert report.verdict == "clean"
    (own,) = report.extensions
    assert (own.verdict, own.findings, own.rules) == ("clean", [], {"NSH-001": "passed", "NSH-002": "passed"})
    assert (own.publication.title, own.read) == ("Northshire work allocation 1.0", 2)


@pytest.mark.parametrize(
    ("column", "text", "fault"),
    [
        ("team", "west", "unknown_code"),
        ("team", "absent:declined", "reason_not_accepted"),
        ("allocated_on", "2025-02-30", "not_as_spelled"),
        ("allocated_on", "absent:not-in-system", "reason_misplaced"),
        ("panel_month", "2025-03-02", "not_as_spelled"),
        ("panel_meetings", "many", "not_a_whole_number"),
        ("panel_meetings", "100", "out_of_range"),
        ("panel_meetings", "2.5", "not_a_whole_number"),
    ],
)
def test_a_wrong_answer_is_found(northshire, with_local, column, text, fault):
    path = with_local(VALID | {f"northshire.{column}": text})
    assert (fault, f"northshire.{column}") in of_extension(path, northshire)
    assert validate(path, extensions=[northshire]).findings == []


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("name", FORMATS)
def test_one_answer_in_one_row_is_found_in_no_other(northshire, tmp_path, name, place):
    """Also not in the row with the same number of another record type."""
    data = json.loads((ROOT / "examples/childrens-services.json").read_text(encoding="utf-8"))
    data["support"][place]["local"] = {"northshire.offered_in": "van"}
    data["exploitation_periods"] = [row | {"local": VALID} for row in data["exploitation_periods"]]
    (tmp_path / "made.json").write_text(json.dumps(data), encoding="utf-8")
    write(read(tmp_path / "made.json"), tmp_path / name)
    assert of_extension(tmp_path / name, northshire) == []


def test_what_is_required_is_asked_of_every_row(northshire, with_local):
    without = {header: text for header, text in VALID.items() if header != "northshire.team"}
    path = with_local(None, {}, without, without | {"northshire.team": "absent:not-yet-obtained"})
    assert of_extension(path, northshire).count(("blank", "northshire.team")) == 3


def test_companions_are_held_to_the_same_rules(northshire, with_local):
    alone = VALID | {"northshire.allocated_absent": "absent:not-in-system"}
    assert ("value_and_reason", "northshire.allocated_on") in of_extension(with_local(alone), northshire)
    no_day = {header: text for header, text in VALID.items() if header != "northshire.allocated_on"}
    assert of_extension(with_local(no_day | {"northshire.allocated_absent": "absent:not-in-system"}), northshire) == []
    assert ("companion_alone", "northshire.allocated_latest") in of_extension(
        with_local(no_day | {"northshire.allocated_latest": "2025-02-01"}), northshire
    )


def test_a_rule_reads_elements_of_the_standard_and_its_own(northshire, with_local):
    """The dates are ranges: the period may have begun from December 2024 to January 2025."""
    early, possible = VALID | {"northshire.allocated_on": "2024-11-30"}, VALID | {"northshire.allocated_on": "2024-12-01"}
    assert of_extension(with_local(early), northshire) == [("NSH-001", "northshire.allocated_on")]
    assert of_extension(with_local(possible), northshire) == []
    assert of_extension(with_local(early | {"northshire.allocated_latest": "2024-12-02"}), northshire) == []


def test_a_condition_decides_whether_a_rule_applies(northshire, with_local):
    without = {header: text for header, text in VALID.items() if header != "northshire.panel_month"}
    assert of_extension(with_local(without), northshire) == [("NSH-002", "northshire.panel_month")]
    assert of_extension(with_local(without | {"northshire.team": "out-of-area"}), northshire) == []


def test_a_rule_is_silent_while_a_cell_that_it_reads_is_faulty(northshire, with_local):
    path = with_local(VALID | {"northshire.allocated_on": "2024-11-30"}, started_on="yesterday", started_latest=None)
    report = validate(path, extensions=[northshire])
    assert {finding.field for finding in report.findings} == {"started_on"}
    assert report.extensions[0].findings == []


def test_a_misspelt_heading_is_found_and_a_column_of_somebody_else_is_not(northshire, with_local):
    path = with_local(VALID | {"northshire.tema": "north", "ward": "3", "southshire.team": "1"})
    (report,) = validate(path, extensions=[northshire]).extensions
    (finding,) = report.findings
    assert finding.rule == "unknown_field"
    assert "Did you mean northshire.team?" in finding.message
    assert "tema" not in finding.words


def test_a_label_is_read_as_its_code_and_a_notice_says_so(northshire, with_local):
    (report,) = validate(with_local(VALID | {"northshire.team": "  North  team "}), extensions=[northshire]).extensions
    assert report.findings == []
    assert any("northshire.team" in notice and "read as the answer that it stands for north" in notice for notice in report.notices)


def test_without_the_extension_the_columns_are_text(with_local):
    report = validate(with_local(VALID | {"northshire.team": "anything"}))
    assert report.findings == []
    assert report.extensions == []
    assert any("filled in 1 row, which no rule checks" in notice for notice in report.notices)


def test_columns_that_are_declared_are_not_said_to_be_unchecked(northshire, with_local):
    def unchecked(*columns):
        return [notice for notice in validate(with_local(*columns), extensions=[northshire]).notices if "no rule checks" in notice]

    assert unchecked(VALID) == []
    assert "filled in 1 row" in unchecked(VALID, VALID | {"ward": "3"})[0]


def test_a_notice_says_that_a_column_is_kept_only_if_nobody_declares_it(northshire, with_local, tmp_path):
    """In a CSV file that somebody else wrote, whose headings have no `local:`."""
    write(read(with_local(VALID | {"ward": "3"})), tmp_path / "csv")
    path = tmp_path / f"csv/{TYPE}.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("local:", ""), encoding="utf-8")
    plain, beside = (
        [notice for notice in validate(tmp_path / "csv", extensions=extensions).notices if "kept as a local column" in notice]
        for extensions in ((), [northshire])
    )
    assert (len(plain), len(beside)) == (5, 1)
    assert of_extension(tmp_path / "csv", northshire) == []


def test_a_pseudonymised_return_warns_of_declared_columns_too(northshire, with_local):
    assert any("make sure that they identify nobody" in notice for notice in validate(with_local(VALID), extensions=[northshire]).notices)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("changes", "found"), [({}, []), ({"northshire.team": "west", "northshire.panel_meetings": "1000"}, 2)])
def test_columns_travel_through_every_format(northshire, with_local, tmp_path, name, changes, found):
    source, target = with_local(VALID | changes, VALID), tmp_path / f"other-{name}"
    write(read(source), target)
    findings = of_extension(target, northshire)
    assert len(findings) == (found or 0)
    assert findings == of_extension(source, northshire)
    write(read(target), tmp_path / "back.json")
    back = json.loads((tmp_path / "back.json").read_text(encoding="utf-8"))
    assert [row["local"] for row in back[TYPE]] == [VALID | changes, VALID]


def test_a_dataset_is_checked_as_its_file_is(northshire, with_local):
    path = with_local(VALID | {"northshire.team": "west"})
    (report,) = validate(read(path), extensions=[northshire]).extensions
    assert [finding.rule for finding in report.findings] == ["unknown_code"]


def test_the_limit_holds_and_everything_is_counted(northshire, with_local):
    (report,) = validate(with_local(*[VALID | {"northshire.team": "west"}] * 5), limit=2, extensions=[northshire]).extensions
    assert len(report.findings) == 2
    assert report.by_severity["error"] == 5


def test_many_rows_are_checked_in_parts(northshire, with_local):
    rows = [VALID | ({"northshire.team": "west"} if number % 1000 == 999 else {}) for number in range(2500)]
    (report,) = validate(with_local(*rows), extensions=[northshire]).extensions
    assert report.read == 2500
    assert [finding.row_ref for finding in report.findings] == ["E-1000", "E-2000"]


def test_several_extensions_are_reported_each_apart(northshire, spoilt, with_local):
    folder = spoilt("extension.csv", ("prefix,northshire", "prefix,southshire"), ("rule_prefix,NSH", "rule_prefix,SSH"))
    rules = (folder / "rules.json").read_text(encoding="utf-8").replace("northshire.", "southshire.").replace("NSH-", "SSH-")
    (folder / "rules.json").write_text(rules, encoding="utf-8")
    southshire = load_extension(folder)
    columns = VALID | {"southshire.team": "west"}
    first, second = validate(with_local(columns), extensions=[northshire, southshire]).extensions
    assert first.findings == []
    assert [(finding.rule, finding.field) for finding in second.findings] == [("unknown_code", "southshire.team")]


def test_a_fault_of_the_program_is_never_a_pass(with_local, monkeypatch):
    from cse_record._generated import validator

    def broken(*_):
        raise RuntimeError

    monkeypatch.setattr(validator, "span", broken)
    northshire = load_extension(NORTHSHIRE)
    (report,) = validate(with_local(VALID | {"northshire.allocated_latest": "2025-03-01"}), extensions=[northshire]).extensions
    assert report.verdict == "could not check"
    assert report.rules["NSH-001"] == "could not be checked"


def test_the_exit_code_is_the_worse_verdict(capsys, northshire, with_local):
    good, bad = (str(with_local(VALID | more)) for more in ({}, {"northshire.team": "west"}))
    assert main(["validate", good, "--extension", str(NORTHSHIRE)]) == 1, "both are one file, which now holds the second"
    assert main(["validate", bad]) == 0
    assert main(["validate", str(with_local(VALID)), "--extension", str(NORTHSHIRE)]) == 0
    note = {header: text for header, text in VALID.items() if header != "northshire.panel_month"}
    assert main(["validate", str(with_local(note)), "--extension", str(NORTHSHIRE)]) == 0, "a note is for whoever reads the return"
    faulty = str(with_local(VALID, status="nothing"))
    assert main(["validate", faulty, "--extension", str(NORTHSHIRE)]) == 1
    capsys.readouterr()


def test_pseudonymising_drops_the_columns(capsys, with_local, tmp_path):
    assert main(["key", "new", "-o", str(tmp_path / "board.key")]) == 0
    source = tmp_path / "own.json"
    rows = dict[str, list]()
    for name, row in example_return(3, SEED, "joint"):
        rows.setdefault(name, []).append(row | ({"local": VALID} if name == TYPE else {}))
    source.write_text(json.dumps(rows), encoding="utf-8")
    target = tmp_path / "shared.json"
    assert main(["pseudonymise", str(source), str(target), "--key-file", str(tmp_path / "board.key")]) == 0, capsys.readouterr().err
    assert "northshire." in source.read_text(encoding="utf-8")
    assert "northshire." not in target.read_text(encoding="utf-8")


def seen_by_the_standard(report):
    """Everything that a report says about the standard."""
    findings = [(f.rule, f.severity, str(f.place), f.field, f.message, f.fix, f.row_ref, f.value) for f in report.findings]
    return report.verdict, findings, report.counts, report.rules, report.explained, report.read, report.refused, report.blank


@pytest.mark.parametrize("name", FORMATS)
def test_the_findings_of_the_standard_are_the_same_with_and_without(northshire, tmp_path, name):
    """Of random returns with mistakes, and random columns of the extension, right, wrong, misspelt and of no kind at all."""
    rng = Random(f"extension {SEED} {name}")
    texts = ["north", "South team", "west", "2025-02-03", "2025-02-30", "2025-03", "7", "-1", "absent:not-in-system", "Ä", "=1+1"]
    headers = [*northshire.headers[TYPE], *northshire.headers["support"], "northshire.tema", "northshire.", "ward", "northshirex.team"]
    for number in range(max(2, bulk(20))):
        tables = dict[str, list]()
        for record_type, row in example_return(6, rng.randrange(10**6), rng.choice(["police", "childrens-services", "joint"])):
            local = {header: rng.choice(texts) for header in headers if rng.random() < 0.3}
            tables.setdefault(record_type, []).append(row | ({"local": local} if local and rng.random() < 0.8 else {}))
        make_mistakes(tables, rng.randrange(6), number)
        path = tmp_path / f"{number}-{name}"
        write(((record_type, row) for record_type, rows in tables.items() for row in rows), path)
        plain, beside = validate(path), validate(path, extensions=[northshire])
        assert seen_by_the_standard(plain) == seen_by_the_standard(beside)
        assert Counter(finding.rule for finding in beside.extensions[0].findings)["blank"], "the columns are checked at all"


def test_the_example_return_shows_what_its_readme_says(capsys):
    path = str((NORTHSHIRE / "return.json").relative_to(ROOT))
    assert main(["validate", path]) == 0
    assert main(["validate", path, "--extension", "examples/extensions/northshire"]) == 1
    out = capsys.readouterr().out
    assert out.count("NSH-001") == 1
    assert "error NSH-001" in out


HOSTILE = (
    '"',
    "'",
    '"""',
    "\\",
    "{x}",
    "%s",
    "__import__('os')._exit(7)",
    '""" + str(1/0) + """',
    "# type: ignore",
    "=cmd()",
    "<script>",
    "[x](y)",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_written_in_a_declaration_is_run(spoilt, with_local, tmp_path, text):
    """Texts are texts in messages, pages and workbooks."""
    cell = '"' + text.replace('"', '""') + '"'
    folder = spoilt("codelists/team.csv", ("North team", cell), ("The team for the north of Northshire.", cell))
    spoilt("elements.csv", ("Team that leads", cell), ("The team of the partnership that leads the work in this period.", cell))
    about = json.loads((folder / "rules.json").read_text(encoding="utf-8"))
    about["rules"][1] |= {"title": text, "why": text, "fix": text}
    (folder / "rules.json").write_text(json.dumps(about), encoding="utf-8")
    extension = load_extension(folder)
    without = {header: value for header, value in VALID.items() if header != "northshire.panel_month"}
    (report,) = validate(with_local(VALID | {"northshire.team": text}, without), extensions=[extension]).extensions
    assert {finding.rule for finding in report.findings} == {"NSH-002"}, "the first row has the label of a code"
    for name in ("page.html", "page.md"):
        assert main(["extension", str(folder), "-o", str(tmp_path / name)]) == 0
    assert "<script>" not in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<script>" not in (tmp_path / "page.md").read_text(encoding="utf-8")
    assert main(["template", "--for", "core", "--rows", "2", "--extension", str(folder), "-o", str(tmp_path / "t.xlsx")]) == 0

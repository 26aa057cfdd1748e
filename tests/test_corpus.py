"""Every folder of `tests/corpus/` is a case: a bad input, and the exact report that it must give.

A case holds `return.json`, `return.jsonl`, another file called `return`, or a folder `return/` of CSV files, which are added to the
valid ones of `base/` or replace them; or a function of `tests/corpus.py` builds its input. Its `expected.json` says

- `what`: what the case is about, in a sentence;
- `verdict`, and either `refusal`, or `rows`, `notices` and `findings`, in any order. Keys that do not apply are left out of a finding.
  A `message` that ends with … gives only the beginning. The rows read do not include statements of scope, of which there is one for
  each record type;
- `held_back`: what could not be checked until something else is corrected, if anything; `{statements}` stands for the
  number of statements of scope;
- `without`: files of `base/` that are left out; `max_bytes`: the limit, if it is not the usual one;
- `ignore`: rules and faults that the validator is told to ignore."""

import json
import shutil
from functools import cache

import pytest

from cse_record.cli import main
from cse_record.formats import Refusal, read
from cse_record.reports.text import text
from cse_record.standard.catalogue import STANDARD
from cse_record.validation import VERDICTS, validate
from tests import corpus_cells, corpus_sheets, corpus_true_records, corpus_workbooks  # noqa: F401 — they add their cases
from tests.corpus import BASE, CASES, FOLDER, SCOPE, SECRET, SLOW, base, version_of

NAMES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path != BASE)
PARAMETERS = [pytest.param(name, marks=[pytest.mark.slow] if name in SLOW else []) for name in NAMES]
STATED = version_of((BASE / "returns.csv").read_bytes())
OF_ITS_VERSION = (
    f"The return states version {STATED} of the standard",
    f"Version {STANDARD.version} of the standard exists",
    f" is a template for version {STATED} of the standard",
)
"""Words of the notices that the inputs give once there is a later version. They are not rewritten for it."""
FIELDS = (
    "rule", "severity", "table", "row_ref", "field", "file", "line", "column", "sheet", "cell", "pointer", "message",
)  # fmt: skip


@pytest.fixture(scope="module")
def case_of(tmp_path_factory):
    """A function that builds a case by name, once, and returns its folder, the name of its return there, and the expected report."""

    @cache
    def of(name):
        folder = tmp_path_factory.mktemp("case")
        return folder, *built(name, folder)

    return of


def built(name, folder):
    """Builds the input of a case in a folder. Returns the name of its return and the expected report."""
    for path in (FOLDER / name).iterdir():
        if path.is_dir():
            shutil.copytree(path, folder / path.name)
        elif path.name != "expected.json":
            shutil.copy(path, folder)
    if name in CASES:
        CASES[name](folder)
    (sent,) = folder.iterdir()
    expected = json.loads((FOLDER / name / "expected.json").read_text(encoding="utf-8"))
    if sent.is_dir():
        header = sent / "returns.csv"
        for file, data in base(version_of(header.read_bytes()) if header.exists() else "").items():
            if not (sent / file).exists() and file not in expected.get("without", ()):
                (sent / file).write_bytes(data)
    if "rows" in expected:
        statements = len(read(sent).tables[SCOPE])
        expected["rows"]["read"] += statements
        expected["held_back"] = [line.replace("{statements}", str(statements)) for line in expected.get("held_back", ())]
    return sent.name, expected


def alike(actual, expected):
    """Both lists in one order. Each actual message is cut to the length of the expected beginning."""

    def order(finding):
        return json.dumps([finding.get(field) or 0 for field in FIELDS[:-1]], default=str)

    actual, expected = sorted(actual, key=order), sorted(expected, key=order)
    for finding, other in zip(actual, expected, strict=False):
        message = other.get("message", "")
        if message.endswith("…") and finding["message"].startswith(message[:-1]):
            finding["message"] = message
    return actual, expected


def notices_but_of_version(notices):
    return sorted(notice for notice in notices if not any(words in notice for words in OF_ITS_VERSION))


def as_row(finding):
    place = finding.place
    row = {
        "rule": finding.rule, "severity": finding.severity, "table": finding.table, "row_ref": finding.row_ref, "field": finding.field,
        "file": place.file, "line": place.line, "column": place.column, "sheet": place.shown_sheet, "cell": place.cell,
        "pointer": place.pointer, "message": finding.message,
    }  # fmt: skip
    return {name: value for name, value in row.items() if value not in ("", None)}


@pytest.mark.parametrize("name", PARAMETERS)
def test_report(name, case_of, monkeypatch):
    folder, source, expected = case_of(name)
    monkeypatch.chdir(folder)
    options = {name: expected[name] for name in ("max_bytes", "ignore") if name in expected}
    if "refusal" in expected:
        with pytest.raises(Refusal) as raised:
            validate(source, **options)
        assert str(raised.value) == expected["refusal"]
        return
    report = validate(source, **options)
    assert {"read": report.read, "refused": report.refused, "blank": report.blank} == expected["rows"]
    assert notices_but_of_version(report.notices) == sorted(expected["notices"])
    actual, wanted = alike([as_row(finding) for finding in report.findings], expected["findings"])
    assert actual == wanted
    assert report.verdict == expected["verdict"]
    assert report.not_checked == expected.get("held_back", [])
    shown = text(report, limit=0)
    assert SECRET not in shown
    assert f"{sum(expected['rows'].values()):,} rows seen" in shown


@pytest.mark.parametrize("name", PARAMETERS)
def test_command_line(name, case_of, monkeypatch, capsys):
    folder, source, expected = case_of(name)
    monkeypatch.chdir(folder)
    options = ["--max-bytes", str(expected["max_bytes"])] if "max_bytes" in expected else []
    options += [word for rule in expected.get("ignore", ()) for word in ("--ignore", rule)]
    code = main(["validate", "--format", "json", "--limit", "0", *options, source])
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert code == VERDICTS.index(expected["verdict"])
    assert document["verdict"] == expected["verdict"]
    assert SECRET not in out + err
    (source_report,) = document["sources"]
    if "refusal" in expected:
        assert source_report["refusal"] == expected["refusal"]
        assert not document["findings"]
        return
    assert document["rows"] == source_report["rows"] == expected["rows"]
    assert notices_but_of_version(source_report["notices"]) == sorted(expected["notices"])
    kept = [{field: finding[field] for field in FIELDS if field in finding} for finding in document["findings"]]
    actual, wanted = alike(kept, expected["findings"])
    assert actual == wanted


def test_every_case_has_its_input():
    assert set(CASES) <= set(NAMES)
    for name in NAMES:
        inputs = [path for path in (FOLDER / name).iterdir() if path.name != "expected.json"]
        assert len(inputs) + (name in CASES) == 1, name

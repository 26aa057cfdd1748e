"""A message about a workbook names what stands in it: labels and sheets, never a code, a column or a command."""

import re

import pytest

import cse_record
from cse_record.cli import main
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import LISTS
from cse_record.standard.shape import blank_faults, value_fault
from cse_record.standard.voice import FILE, TEMPLATE, WORKBOOK
from cse_record.synthetic.mistakes import MISTAKES
from cse_record.targets.sentences import failing

NAMES = {name for record in STANDARD.records.values() for name in record.elements if "_" in name} | {
    name for name in STANDARD.records if "_" in name
}
CODES = re.compile(r"absent:|\b[a-z]+(?:_[a-z0-9]+)+\b|year-month|JSON")
COMMAND = re.compile(r"cse-record [a-z]+")
BAD = (
    "",
    "zzz",
    "4/13/2011",
    "absent:not-asked",
    "IC3",
    "M",
    "british",
    "a\x00b",
    "40123",
    "1E+12",
    " x",
    "x" * 5000,
    3.5,
    12.0,
    -1,
    True,
    None,
)
"""Values of which each column refuses some."""
COLUMNS = [(name, column) for name, record in STANDARD.records.items() for column in record.columns().values()]


def speaks_of_sheets(words: str) -> bool:
    return not CODES.search(words) and not COMMAND.search(words)


@pytest.mark.parametrize("voice", [WORKBOOK, TEMPLATE], ids=["workbook", "template"])
def test_no_fault_of_a_cell_speaks_of_codes(voice):
    faults = set()
    for name, column in COLUMNS:
        columns = STANDARD.records[name].columns()
        for value in BAD:
            fault = value is not None and value_fault(column.spelling, value, LISTS, voice.element(column.absent, columns), voice)
            if fault:
                faults.add(fault[0])
                assert speaks_of_sheets(fault[1]), (name, column.name, fault)
        for filled in (set(), set(columns), {column.name}):
            for fault in blank_faults(column, filled, columns, LISTS, voice):
                faults.add(fault[0])
                assert speaks_of_sheets(fault[1]), (name, column.name, fault)
    assert {"blank", "no_value_and_no_reason", "value_and_reason", "companion_alone", "no_basis", "unknown_code", "reason_not_accepted",
            "reason_misplaced", "not_as_spelled", "nationality_for_ethnicity"} <= faults  # fmt: skip


def test_voices_find_the_same_faults():
    for name, column in COLUMNS:
        columns = STANDARD.records[name].columns()
        for value in BAD:
            found = {
                (fault := value_fault(column.spelling, value, LISTS, voice.element(column.absent, columns), voice)) and fault[0]
                for voice in (FILE, WORKBOOK, TEMPLATE)
                if value is not None
            }
            assert len(found) <= 1, (name, column.name, value)


def test_no_rule_speaks_of_codes():
    """A rule has one text, which a person with a workbook and one with a file both understand."""
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            words = f"{failing(STANDARD, check)} {rule.fix}"
            said = re.sub("“[a-z_]+”", "", words) if rule.id == "LOC-002" else words  # there the name of a list is what is typed
            assert not CODES.search(said), (rule.id, words)
            assert not re.search(r"fewer than 1\b|\bcodes of the rule\b", words), (rule.id, words)


@pytest.mark.parametrize("variant", ["core", "full"])
def test_a_report_on_a_template_speaks_of_sheets(variant, tmp_path):
    returned, filled = tmp_path / "return.json", tmp_path / "filled.xlsx"
    assert main(["example", "--children", "12", "--seed", "7", "--mistakes", str(2 * len(MISTAKES)), "-o", str(returned)]) == 0
    assert main(["template", "--for", variant, "--resume", str(returned), "-o", str(filled)]) == 0
    report = cse_record.validate(filled)
    assert report.by_severity["error"] >= len(MISTAKES) // 2
    for finding in report.findings:
        assert speaks_of_sheets(finding.words), finding.words
        assert not NAMES.intersection(re.findall(r"[a-z_]+", finding.words)), finding.words


def test_a_query_is_explained_where_its_sender_can(tmp_path, capsys):
    """In the column of its row in a template; in records of their own elsewhere."""
    returned = tmp_path / "return.json"
    main(["example", "--children", "12", "--seed", "7", "--mistakes", str(2 * len(MISTAKES)), "-o", str(returned)])
    main(["template", "--for", "core", "--resume", str(returned), "-o", str(tmp_path / "core.xlsx")])
    told = {}
    for file in (returned, tmp_path / "core.xlsx"):
        capsys.readouterr()
        main(["validate", str(file)])
        told[file.suffix] = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("If a query is right"))
    assert "explanations" in told[".json"]
    assert "“Explain”" in told[".xlsx"]
    assert "explanations" not in told[".xlsx"]

"""A message about a workbook names what stands in it: labels and sheets, never a code, a column or a command."""

import re

import pytest

import cse_record
from cse_record._generated import validator
from cse_record._generated.validator import FAULT_TITLES
from cse_record.cli import main
from cse_record.formats.places import Place
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import LISTS, ExactDate, UncertainMonth
from cse_record.standard.shape import blank_faults, text_fault, value_fault
from cse_record.standard.voice import FILE, TEMPLATE, VOICES, WORKBOOK
from cse_record.synthetic.mistakes import MISTAKES
from cse_record.targets.sentences import accepted, failing
from cse_record.validation import Finding

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


@pytest.mark.parametrize("voice", [FILE, WORKBOOK, TEMPLATE], ids=["file", "workbook", "template"])
def test_a_fault_of_a_cell_says_what_is_wrong_and_what_to_do(voice):
    """In the sheet of findings these are columns of their own, and neither is empty."""
    met = set()
    for table, column in COLUMNS:
        faults = [value_fault(column.spelling, value, LISTS, column.absent, voice) for value in BAD]
        faults += blank_faults(column, set(), STANDARD.records[table].columns(), LISTS, voice)
        for fault in filter(None, faults):
            finding = Finding(fault[0], "error", FAULT_TITLES[fault[0]], fault[1], Place("a"))
            wrong, remedy = finding.wrong_and_remedy
            assert wrong.endswith((".", "?")), fault
            assert remedy, fault
            assert remedy in finding.message
            met.add(fault[0])
    assert {"blank", "unknown_code", "no_value_and_no_reason", "not_as_spelled", "reason_not_accepted", "too_long"} <= met


@pytest.mark.parametrize("voice", [FILE, WORKBOOK], ids=["file", "workbook"])
def test_what_may_be_written_includes_the_reasons(voice):
    column = STANDARD.records["suspects"].columns()["ethnicity_basis"]
    reason = voice.codes(["absent:not-applicable"], "absent_reason", LISTS)
    (blank,) = blank_faults(column, set(), STANDARD.records["suspects"].columns(), LISTS, voice)
    for fault in (blank, value_fault(column.spelling, "zzz", LISTS, "", voice)):
        assert reason in fault[1], fault


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


def test_a_rule_says_what_may_be_written_in_the_words_of_each_voice():
    """Where a sentence does not write out the answers that fit: codes for a file, labels for a workbook."""
    told = 0
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            codelist, codes = accepted(check)
            if not codelist and not codes:
                continue
            told += 1
            in_file, in_workbook = (voice.accepted(codelist, codes, LISTS) for voice in (FILE, TEMPLATE))
            if not codes:  # the codes of a whole list
                assert codelist in in_file
                assert speaks_of_sheets(in_workbook)
            elif codelist:
                assert all(code in in_file for code in codes)
                assert all(f"“{STANDARD.codelists[codelist].label_of(code)}”" in in_workbook for code in codes)
                assert speaks_of_sheets(in_workbook)
            else:  # texts that are typed as they are
                assert in_file == in_workbook
                assert all(code in in_file for code in codes)
    assert told >= 15


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


@pytest.mark.parametrize("voice", ["file", "workbook", "template"])
def test_the_message_of_a_date_that_cannot_be_read_invites_nobody_to_make_up_a_day(voice):
    """It says where the first and the last possible day belong, and that a reason can be given, in every record type."""

    uncertain = plain = 0
    for record in STANDARD.records.values():
        for element in record.elements.values():
            if not isinstance(element.kind, ExactDate | UncertainMonth):
                continue
            fault = text_fault(element.column.spelling, "in 2023", VOICES[voice])
            assert fault is not None
            code, message = fault
            assert code == "not_as_spelled"
            generated = validator.TABLES[element.record_type].by_name[element.name].spelling
            assert validator.text_fault(generated, "in 2023", validator.VOICES[voice]) == fault
            has_latest, has_reason = "latest" in element.companions, "absent" in element.companions
            assert ("first possible" in message and "last possible" in message) == has_latest
            assert ("a reason for absence" in message) == has_reason
            uncertain, plain = uncertain + has_latest, plain + (not has_latest)
    assert min(uncertain, plain) > 20

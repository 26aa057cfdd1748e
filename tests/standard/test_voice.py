"""A message about a workbook uses its labels and sheets, never a code, a column or a command."""

import re
from functools import lru_cache

import pytest

import cse_record
from cse_record._generated import validator
from cse_record._generated.validator import FAULT_TITLES
from cse_record.cli import main
from cse_record.formats.places import Place
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.form_texts import TITLES
from cse_record.standard.kinds import LISTS, LOCAL_PREFIX, ExactDate, UncertainMonth
from cse_record.standard.shape import accepted_names, blank_faults, readings_of, text_fault, value_fault
from cse_record.standard.voice import FILE, TEMPLATE, VOICES, WORKBOOK
from cse_record.standard.workbook import VARIANTS, sheet_name
from cse_record.synthetic.mistakes import MISTAKES
from cse_record.targets.excel.formulas.messages import message_of_rule, messages_of_fault
from cse_record.targets.excel.workbook.check_columns import plan_checks
from cse_record.targets.excel.workbook.plan import plan_workbook
from cse_record.targets.prose.sentences import accepted, failing
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
"""Values, some of which each column refuses."""
COLUMNS = [(name, column) for name, record in STANDARD.records.items() for column in record.columns().values()]


@lru_cache(maxsize=None, typed=True)  # three tests ask the same
def fault_of(spelling, value, absent, voice):
    return value_fault(spelling, value, LISTS, absent, voice)


def speaks_of_sheets(words: str) -> bool:
    return not CODES.search(words) and not COMMAND.search(words)


@pytest.mark.slow
@pytest.mark.parametrize("voice", [WORKBOOK, TEMPLATE], ids=["workbook", "template"])
def test_no_fault_of_a_cell_speaks_of_codes(voice):
    faults = set()
    for name, column in COLUMNS:
        columns = STANDARD.records[name].columns()
        for value in BAD:
            fault = value is not None and fault_of(column.spelling, value, voice.element(column.absent, columns), voice)
            if fault:
                faults.add(fault[0])
                assert speaks_of_sheets(fault[1]), (name, column.name, fault)
        for filled in (set(), set(columns), {column.name}):
            for fault in blank_faults(column, filled, columns, LISTS, voice):
                faults.add(fault[0])
                assert speaks_of_sheets(fault[1]), (name, column.name, fault)
    assert {"blank", "no_value_and_no_reason", "value_and_reason", "companion_alone", "no_basis", "unknown_code", "reason_not_accepted",
            "reason_misplaced", "not_as_spelled", "nationality_for_ethnicity"} <= faults  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("voice", [FILE, WORKBOOK, TEMPLATE], ids=["file", "workbook", "template"])
def test_a_fault_of_a_cell_says_what_is_wrong_and_what_to_do(voice):
    """These are separate columns on the findings sheet, and neither is empty."""
    met = set()
    for table, column in COLUMNS:
        faults = [fault_of(column.spelling, value, column.absent, voice) for value in BAD]
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


@pytest.mark.slow
def test_voices_find_the_same_faults():
    for name, column in COLUMNS:
        columns = STANDARD.records[name].columns()
        for value in BAD:
            fault_types = {
                (fault := fault_of(column.spelling, value, voice.element(column.absent, columns), voice)) and fault[0]
                for voice in (FILE, WORKBOOK, TEMPLATE)
                if value is not None
            }
            assert len(fault_types) <= 1, (name, column.name, value)


def test_no_rule_speaks_of_codes():
    """A rule has one text, which must be clear to a person with a workbook and to a person with a file."""
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            words = f"{rule.title}. {failing(STANDARD, check)} {rule.fix}"
            assert not CODES.search(words), (rule.id, words)
            assert not re.search(r"fewer than 1\b|\bcodes of the rule\b", words), (rule.id, words)


def test_a_rule_says_what_may_be_written_in_the_words_of_each_voice():
    """If a sentence does not list the accepted answers, a file shows codes and a workbook shows labels."""
    checks_with_codes = 0
    for rule in STANDARD.rules.values():
        for check in rule.checks:
            codelist, codes = accepted(check.predicate, check.on)
            if not codelist and not codes:
                continue
            checks_with_codes += 1
            in_file, in_workbook = (voice.accepted(codelist, codes, LISTS) for voice in (FILE, TEMPLATE))
            if not codes:  # the codes of a whole list
                assert codelist in in_file
                assert speaks_of_sheets(in_workbook)
            elif codelist:
                assert all(code in in_file for code in codes)
                assert all(f"“{STANDARD.codelists[codelist].label_of(code)}”" in in_workbook for code in codes)
                assert speaks_of_sheets(in_workbook)
            else:  # names of lists are typed unchanged, even in a workbook, which shows the lists under their titles
                assert all(code in in_file and f"{code} (“{STANDARD.codelists[code].title}”)" in in_workbook for code in codes)
    assert checks_with_codes >= 15


LABELS = {code.label for listed in CODELISTS.values() for code in listed.codes} | {
    title for listed in CODELISTS.values() for title in (listed.title, *listed.group_labels.values())
}
HEADINGS = {element.label for record in STANDARD.records.values() for element in record.elements.values()}
SHEETS_OF_A_TEMPLATE = {sheet_name(name) for name in STANDARD.records} | set(TITLES)


def quoted(words: str) -> set[str]:
    return set(re.findall("“([^”]*)”", words))


def _texts_of_sheets() -> list[tuple[str, str]]:
    """Every text on a sheet about a rule, a heading or a cell, with what it is about."""
    texts = []
    for rule in STANDARD.rules.values():
        texts.append((rule.id, rule.title))
        texts += [(rule.id, message_of_rule(STANDARD, rule, check, ()).text) for check in rule.checks]
    for record in STANDARD.records.values():
        for name, element in record.elements.items():
            texts += [(element.path, words.text) for words in messages_of_fault(STANDARD, record, name, 0)]
            texts += [(element.path, text) for text in (element.guidance, element.definition)]
    return texts


def test_what_a_sheet_quotes_is_a_label_or_a_heading():
    """People look for quoted words in the lists and headings, and “some” is in neither."""
    texts = _texts_of_sheets()
    known = LABELS | HEADINGS | SHEETS_OF_A_TEMPLATE | {LOCAL_PREFIX}
    assert not {(about, words) for about, text in texts for words in quoted(text) - known}
    assert len(quoted(" ".join(text for _, text in texts))) > 300


def test_a_sheet_shows_dates_as_they_are_typed_and_is_called_by_its_name():
    texts = [text for text in _texts_of_sheets() if text[0] != "explanations.record_ref"]  # a reference is typed as in a report
    assert not [text for text in texts if re.search(r"\b[0-9]{4}-[0-9]{2}\b|\bin the header\b", text[1])]
    days = " ".join(text for about, text in texts if about == "DAT-005")
    assert all(day in days for day in ("is 1 Jan 1900, 1 Jan 1901, 1 Jan 1904 or 1 Jan 1970", "is Jan 1900, Jan 1901", "is 31 Dec 2099"))


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_template_speaks_only_of_headings_that_it_has(variant):
    """The person who fills one template knows nothing of the headings of another."""
    plan, checks = plan_checks(plan_workbook(STANDARD, VARIANTS[variant], "", 20, {}, has_checks=True))
    shown = {element.label for name in VARIANTS[variant].record_types for element in VARIANTS[variant].elements(name)}
    others = HEADINGS - shown - LABELS
    assert len(checks.messages) > 250
    assert not {(words.rule, heading) for words in checks.messages for heading in quoted(words.text) & others}
    notes = [column.element.guidance for at in plan.sheets.values() for column in at.columns]
    notes += [element.guidance for element in plan.header]
    assert not {heading for note in notes for heading in quoted(note) & others}


@pytest.mark.slow
def test_a_name_that_a_column_does_not_accept_is_still_recognised():
    """In every voice “Not asked” is a reason for absence, even where it is not accepted. The message must not deny it."""
    met = set()
    for name, column in COLUMNS:
        spelling = column.spelling
        if spelling.codes is None:
            continue
        generated = validator.TABLES[name].by_name[column.name].spelling
        for codelist in {spelling.codelist, "absent_reason"}:
            for code in STANDARD.codelists[codelist].codes:
                if code.code in spelling.code_set:
                    continue
                for text in (code.code, code.label, code.label.upper(), *code.other_names):
                    if accepted_names(spelling, LISTS).get(text.casefold()) or readings_of(spelling, text, LISTS):
                        continue  # the name of something else that is accepted
                    for spoken, voice in VOICES.items():
                        fault = value_fault(spelling, text, LISTS, "", voice)
                        assert fault == validator.value_fault(generated, text, validator.LISTS, "", validator.VOICES[spoken])
                        assert fault is not None
                        if fault[0] in ("nationality_for_ethnicity", "appearance_for_ethnicity", "ethnicity_for_nationality"):
                            continue
                        assert "not accepted" in fault[1], (column.name, text, fault)
                        assert "is not a code of" not in fault[1]
                        assert "neither a label nor a code" not in fault[1]
                        assert fault[0] == ("reason_not_accepted" if code.code in LISTS.reasons else "unknown_code")
                        met.add((spelling.codelist, fault[0]))
    assert {codelist for codelist, fault in met if fault == "unknown_code"} == {
        "record_type", "classification_scheme", "exploitation_feature",
    }  # fmt: skip
    assert ("absent_reason", "reason_not_accepted") in met


def test_a_check_says_of_a_cell_only_that_it_holds_nothing_of_its_own_list():
    """A formula sees what the cell offers, which may be part of the list."""
    (words,) = (
        words.text
        for words in messages_of_fault(STANDARD, STANDARD.records["returns"], "retain_until_absent", 0)
        if words.rule == "unknown_code"
    )
    assert "neither a label nor a code of the list in the cell" in words


@pytest.mark.parametrize(
    ("voice", "remedy"),
    [
        (FILE, "Give the code that is meant."),
        (WORKBOOK, "Give the label of the one that is meant."),
        (TEMPLATE, "Choose the one that is meant from the list in the cell."),
    ],
    ids=["file", "workbook", "template"],
)
def test_a_name_of_several_codes_is_answered_in_the_words_of_each_voice(voice, remedy):
    spelling = STANDARD.records["children"].columns()["nationality"].spelling
    fault = value_fault(spelling, "Korea", LISTS, "", voice)
    assert fault is not None
    assert fault[1].endswith(remedy)
    assert ("“North Korean” or “South Korean”" in fault[1]) == (voice is not FILE)
    setting = STANDARD.records["living_situations"].columns()["setting"].spelling
    of_three = value_fault(setting, "Foster care", LISTS, "", voice)
    assert of_three is not None
    assert of_three[1].count(" or ") - of_three[1].count("relative or friend") == 1, "several are joined with commas"


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["core", "full"])
def test_a_report_on_a_template_speaks_of_sheets(variant, tmp_path):
    returned, filled = tmp_path / "return.json", tmp_path / "filled.xlsx"
    assert main(["example", "--children", "12", "--seed", "7", "--mistakes", str(2 * len(MISTAKES)), "-o", str(returned)]) == 0
    assert main(["template", "--for", variant, "--rows", "20", "--resume", str(returned), "-o", str(filled)]) == 0
    report = cse_record.validate(filled)
    assert report.by_severity["error"] >= len(MISTAKES) // 2
    for finding in report.findings:
        assert speaks_of_sheets(finding.words), finding.words
        assert not NAMES.intersection(re.findall(r"[a-z_]+", finding.words)), finding.words


@pytest.mark.slow
def test_a_query_is_explained_where_its_sender_can(tmp_path, capsys):
    """In a template, in the column of its row; otherwise as records of their own."""
    returned = tmp_path / "return.json"
    main(["example", "--children", "12", "--seed", "7", "--mistakes", str(2 * len(MISTAKES)), "-o", str(returned)])
    main(["template", "--for", "core", "--rows", "20", "--resume", str(returned), "-o", str(tmp_path / "core.xlsx")])
    advice = {}
    for file in (returned, tmp_path / "core.xlsx"):
        capsys.readouterr()
        main(["validate", str(file)])
        advice[file.suffix] = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("If a query is right"))
    assert "explanations" in advice[".json"]
    assert "“Explain”" in advice[".xlsx"]
    assert "explanations" not in advice[".xlsx"]


@pytest.mark.parametrize("voice", ["file", "workbook", "template"])
def test_the_message_of_a_date_that_cannot_be_read_invites_nobody_to_make_up_a_day(voice):
    """The message of every record type says where the first and last possible day belong, and that a reason can be given."""

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

"""What no extension may do: each refusal names the file and the line, and says what to do."""

import json
import re

import pytest

from cse_record.cli import main
from cse_record.extension import ExtensionRefused, load_extension, load_extensions
from cse_record.extension.elements import KNOWN, NEEDED
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import KINDS
from tests.conftest import ROOT

TEAM = "exploitation_periods,team,Team that leads,"
LED = "The team of the partnership that leads the work in this period."
CODE = "Code,team,,,,,yes,absent:not-yet-obtained;absent:not-in-system,none,operational"
MONTH = "exploitation_periods,panel_month,Month of the panel,"


def of(name, **settings):
    """The file of rules with one rule of this predicate."""
    return of_rule(predicate={"name": name} | settings)


def of_rule(**changes):
    """The file of rules with one rule, changed."""
    predicate = {"name": "OnOrAfter", "later": "northshire.allocated_on", "earlier": "started_on"}
    check = {"record_type": "exploitation_periods", "predicate": predicate}
    rule = {"id": "NSH-001", "severity": "error", "title": "Allocated too early", "why": "It matters.", "fix": "Check the year."}
    rule |= {"checks": [check | {"predicate": changes.pop("predicate", predicate)} | changes.pop("check", {})]}
    return json.dumps({"rules": [rule | changes]}, indent=1)


ELEMENTS = [
    # no privacy class, or one that identifies
    ("an element has a privacy class", ("none,operational", ",operational"), 2, "identifiability is indirect or none"),
    ("an element has a sensitivity", ("none,operational", "none,"), 2, "sensitivity is one of"),
    ("no element identifies directly", ("none,operational", "direct,operational"), 2, "may not identify"),
    # kinds
    ("a kind is one of the closed set", ("Code,team", "Colour,team"), 2, "no kind “Colour”"),
    ("there is no free text", (CODE, "FreeText,,,,,,no,,none,operational"), 2, "Text may identify a person"),
    ("there is no short text", (CODE, "ShortText,,,,,,no,,none,operational"), 2, "Text may identify a person"),
    ("there is no identifier", (CODE, "Identifier,,,,,,no,,none,operational"), 2, "no kind “Identifier”"),
    ("there is no reference", (CODE, "Key,,,,,,no,,none,operational"), 2, "no kind “Key”"),
    ("a code has a list", ("Code,team", "Code,"), 2, "Code needs codelist"),
    ("the list exists", ("Code,team", "Code,teams"), 2, "no list “teams”"),
    ("a number has limits", ("Number,,0,99", "Number,,99,0"), 5, "the smaller first"),
    ("a number is no identifier", ("Number,,0,99", "Number,,0,999999999"), 5, "may hold a number that identifies"),
    ("a time belongs to a date", (CODE, "Time,,,,,started_on,no,,none,operational"), 2, "not a date of this extension"),
    ("settings have a meaning", ("Number,,0,99,meetings", "ExactDate,,0,99,meetings"), 5, "no meaning for ExactDate"),
    # names of the standard
    ("it takes no place", (TEAM, "exploitation_periods,started_on,Team that leads,"), 2, "has exploitation_periods.started_on"),
    ("it does not rename an element", (TEAM, "exploitation_periods,team,Exploitation started,"), 2, "may rename"),
    ("the record type exists", (TEAM, "exploitation,team,Team that leads,"), 2, "no record type “exploitation”"),
    ("the return is not extended", (TEAM, "returns,team,Team that leads,"), 2, "about the return itself"),
    ("a name has a form", (TEAM, "exploitation_periods,Team 1,Team that leads,"), 2, "small letters, digits and single underscores"),
    ("a name is no companion", (TEAM, "exploitation_periods,team_absent,Team that leads,"), 2, "endings of companion columns"),
    ("a name is no program", (TEAM, "exploitation_periods,team__import,Team that leads,"), 2, "single underscores"),
    ("an element stands once", (MONTH, "exploitation_periods,team,Month of the panel,"), 4, "also that of line 2"),
    ("a label stands once", (MONTH, "exploitation_periods,panel_month,Team that leads,"), 4, "also that of line 2"),
    ("an element has a definition", (LED, ""), 2, "The definition is not one line"),
    # scores, levels of risk, judgements
    ("no score", (TEAM, "exploitation_periods,cse_score,Team that leads,"), 2, "a score"),
    ("no score in a label", (TEAM, "exploitation_periods,team,Total score,"), 2, "a score"),
    ("no level of risk", (TEAM, "exploitation_periods,risk_level,Team that leads,"), 2, "a level of risk"),
    ("no level of risk in other words", (LED, "The level of the risk at which the child is held to be."), 2, "a level of risk"),
    ("no assessment of risk as high", (LED, "Whether the panel sees the child at high risk."), 2, "a level of risk"),
    ("no credibility", (TEAM, "exploitation_periods,team,Credibility of the account,"), 2, "credibility"),
    ("no credibility in other words", (LED, "Whether the account was plausible to the panel."), 2, "credibility"),
    ("no blame", (LED, "Whether the child failed to engage with the team."), 2, "blames a child"),
    # what identifies
    ("no name", (TEAM, "exploitation_periods,team,Child's name,"), 2, "a name"),
    ("no date of birth", (MONTH, "exploitation_periods,panel_month,Date of birth,"), 4, "a date of birth"),
    ("no number of a scheme", (TEAM, "exploitation_periods,nhs_number,Team that leads,"), 2, "a number that a scheme gives"),
    ("no number of a case", (TEAM, "exploitation_periods,team,Case number,"), 2, "a number of one person or case"),
    ("no address", (TEAM, "exploitation_periods,postcode,Team that leads,"), 2, "a place of residence"),
    # details
    ("required is yes or no", (",yes,absent", ",perhaps,absent"), 2, "required is yes or no"),
    ("reasons are those of the standard", ("absent:not-yet-obtained", "absent:because"), 2, "not a reason for absence"),
    ("rows are whole", (CODE, CODE + ",x"), 2, "This row has 16 cells where the first row has 15"),
]  # fmt: skip
RULES = [
    ("no rule of the standard is changed", of_rule(id="DAT-001"), "a rule of the standard, which no extension may change, silence"),
    ("an id begins with the prefix", of_rule(id="ABC-001"), "The id is NSH- and three digits"),
    ("nothing is silenced", of_rule(silences=["DAT-001"]), "no “silences”"),
    ("nothing is replaced", of_rule(replaces="DAT-001"), "no “replaces”"),
    ("nothing is ignored", of_rule(check={"ignore": "DAT-001"}), "no “ignore”"),
    ("a severity is error or note", of_rule(severity="warning"), "The severity is error"),
    ("there is no query", of_rule(severity="query"), "A query is settled by an explanation"),
    ("a rule has words", of_rule(why=""), "The why is not one line"),
    ("a title is short", of_rule(title="x" * 81), "The title is not one line of at most 80"),
    ("no rule scores", of_rule(title="High risk without a team"), "a level of risk"),
    ("a predicate is of the vocabulary", of("Exec", element="started_on"), "no name of the vocabulary"),
    ("a predicate looks at one record", of("Unique", elements=["northshire.team"]), "no name of the vocabulary"),
    ("a path stays in the record", of("Present", element="child_ref.sex"), "reads another record"),
    ("so does a published one", of("Present", element={"element": "sex", "via": "child_ref"}),
     "reads another record"),
    ("a path stays out of the header", of("Present", element="returns.prepared_on"), "reads another record"),
    ("a path exists", of("Present", element="northshire.tema"), "no element “northshire.tema”"),
    ("an inner name is none", of("Present", element="northshire__team"), "no element “northshire__team”"),
    ("dates are compared with dates", of("OnOrAfter", later="northshire.team", earlier="started_on"), "not a date"),
    ("codes are accepted ones", of("OneOf", element="northshire.team", codes=["west"]), "“west” is not an answer"),
    ("a setting is known", of("Present", element="northshire.team", code="x"), "no “code”"),
    ("a setting is there", of("OnOrAfter", later="northshire.allocated_on"), "needs “earlier”"),
    ("a number is a number", of("WithinDays", later="ended_on", earlier="started_on", days="9"), "“days” is not"),
    ("a condition has a form", of("Present", element="northshire.team", when="always"), "A condition is an object"),
    ("a condition is of the vocabulary", of_rule(predicate={"name": "Present", "element": "northshire.team", "when": {"score": 3}}),
     "A condition is one of"),
    ("a rule is on an extended type", of_rule(check={"record_type": "children"}), "none of the record types that elements.csv extends"),
    ("rules are a list", '{"rules": {}}', "Write the rules as one list"),
    ("a rule is an object", '{"rules": ["NSH-001"]}', "This is not a rule"),
    ("a key stands once", '{"rules": [{"id": "NSH-001", "id": "NSH-002"}]}', "A key appears twice"),
    ("the file is JSON", '{"rules": [}', "This is not JSON"),
    ("the file is not nested without end", "[" * 100_000, "nested"),
]  # fmt: skip
ABOUT = [
    ("it has a prefix", ("prefix,northshire\n", ""), 0, "prefix is missing"),
    ("a prefix has a form", ("prefix,northshire", "prefix,North Shire"), 3, "not in the accepted form"),
    ("a prefix is no word of the standard", ("prefix,northshire", "prefix,children"), 3, "The standard uses this word"),
    ("a version has a form", ("version,1.0", "version,first"), 4, "not in the accepted form"),
    ("it has a publisher", ("publisher,Northshire Safeguarding Children Partnership (invented)", "publisher,"), 5, "publisher is missing"),
    ("the standard is known", ("standard,0.2", "standard,7.0"), 6, "This package knows version"),
    ("rules have a prefix of their own", ("rule_prefix,NSH", "rule_prefix,DAT"), 7, "Rules of the standard begin with DAT"),
    ("a key is known", ("standard,0.2", "standart,0.2"), 6, "No key is called “standart”"),
    ("a key stands once", ("version,1.0", "prefix,other"), 4, "prefix appears twice"),
    ("it does not score", ("name,Northshire work allocation", "name,Northshire risk level"), 2, "a level of risk"),
]
LISTS = [
    ("a label is no level of risk", ("North team", "High risk"), 2, "a level of risk"),
    ("a label is no telephone number", ("North team", "Call 0141 496 0999"), 2, "a telephone number"),
    ("a code has a form", ("north,", "no rth,"), 2, "A code is letters"),
    ("a code is no reason", ("north,", "absent:other,"), 2, "A code is letters"),
    ("a code stands once", ("south,", "north,"), 3, "also that of line 2"),
    ("a label stands once", ("South team", "north  team"), 3, "also that of line 2"),
    ("a code is defined", ("The team for the north of Northshire.", ""), 2, "The definition is not one line"),
    ("a column is known", ("code,label,definition", "code,label,meaning"), 1, "lacks definition"),
]


VERBS = "(Add|Change|Correct|Delete|Fill|For|Give|If|Leave|Name|Put|Record|Rename|Reword|Say|Use|Write) "


def refusal(folder):
    with pytest.raises(ExtensionRefused) as refused:
        load_extension(folder)
    return [str(fault) for fault in refused.value.faults]


@pytest.mark.parametrize(("edit", "line", "words"), [case[1:] for case in ELEMENTS], ids=[case[0] for case in ELEMENTS])
def test_a_faulty_element_is_refused(spoilt, edit, line, words):
    faults = refusal(spoilt("elements.csv", edit))
    assert any(fault.startswith(f"elements.csv, line {line}: ") and words in fault for fault in faults), faults


@pytest.mark.parametrize(("content", "words"), [case[1:] for case in RULES], ids=[case[0] for case in RULES])
def test_a_faulty_rule_is_refused(spoilt, content, words):
    faults = refusal(spoilt("rules.json", content=content))
    assert any(fault.startswith("rules.json") and words in fault for fault in faults), faults
    assert all("line" in fault for fault in faults if '"NSH' in fault)


@pytest.mark.parametrize(("edit", "line", "words"), [case[1:] for case in ABOUT], ids=[case[0] for case in ABOUT])
def test_a_faulty_description_is_refused(spoilt, edit, line, words):
    faults = refusal(spoilt("extension.csv", edit))
    assert any(fault.startswith(f"extension.csv{f', line {line}' if line else ''}: ") and words in fault for fault in faults), faults


@pytest.mark.parametrize(("edit", "line", "words"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_a_faulty_list_is_refused(spoilt, edit, line, words):
    faults = refusal(spoilt("codelists/team.csv", edit))
    assert any(fault.startswith(f"codelists/team.csv, line {line}: ") and words in fault for fault in faults), faults


def test_every_refusal_says_what_to_do(spoilt):
    """The last sentence of each begins with what to do."""
    folder = spoilt()
    folder_text = (folder / "elements.csv").read_text(encoding="utf-8")
    for _, edit, _, _ in ELEMENTS:
        (folder / "elements.csv").write_text(folder_text.replace(*edit, 1), encoding="utf-8")
        for fault in refusal(folder):
            assert re.match(VERBS, re.split(r"[.:] (?=[A-Z])", fault)[-1]), fault


def test_a_list_of_the_standard_is_not_changed(spoilt):
    folder = spoilt()
    (folder / "codelists/ethnicity.csv").write_text("code,label,definition\nother,Other,Another.\n", encoding="utf-8")
    assert any("codelists/ethnicity.csv: The standard has a list of this name" in fault for fault in refusal(folder))


def test_a_list_that_nobody_uses_is_refused(spoilt):
    folder = spoilt()
    (folder / "codelists/colour.csv").write_text("code,label,definition\nred,Red,The colour.\n", encoding="utf-8")
    assert any("No element uses this list" in fault for fault in refusal(folder))


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"key,value\n\0", b'key,value\n"open', b"PK\x03\x04", b"key;value\nname;x\n"], ids=repr
)
@pytest.mark.parametrize("file", ["extension.csv", "elements.csv", "codelists/team.csv", "rules.json"])
def test_any_bytes_give_a_refusal(spoilt, file, content):
    folder = spoilt()
    (folder / file).write_bytes(content)
    assert any(fault.startswith(file) for fault in refusal(folder))


def test_files_that_are_missing_are_named(spoilt, tmp_path):
    folder = spoilt()
    (folder / "elements.csv").unlink()
    assert any("elements.csv: This file is missing" in fault for fault in refusal(folder))
    assert any("not a folder" in fault for fault in refusal(tmp_path / "nowhere"))


def test_two_extensions_have_two_prefixes(spoilt):
    with pytest.raises(ExtensionRefused, match="could not be told apart"):
        load_extensions([spoilt(), spoilt()])


def test_the_command_line_says_all_faults_at_once(capsys, spoilt):
    folder = spoilt("elements.csv", ("none,operational", ","), ("Number", "Text"))
    assert main(["validate", "examples/minimal.json", "--extension", str(folder)]) == 2
    err = capsys.readouterr().err
    assert "elements.csv, line 2: " in err
    assert "elements.csv, line 5: " in err
    assert main(["extension", str(folder)]) == 2


def test_every_kind_is_accepted_or_refused(spoilt):
    """A new kind of the standard is not a kind of extensions until somebody has thought about it."""
    for kind in KINDS:
        folder = spoilt("elements.csv", content="")
        row = f"support,thing,A thing,What it is.,Fill it in.,{kind.__name__},team,1,2,things,,no,,none,none"
        head = ",".join((*NEEDED[:6], *KNOWN, *NEEDED[6:]))
        (folder / "elements.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
        faults = [fault for fault in refusal(folder) if "kind" in fault or "Text may" in fault]
        is_refused = kind.__name__ not in ("Code", "ExactDate", "UncertainDate", "UncertainMonth", "Time", "Number")
        assert bool(faults) == is_refused, kind


def test_the_standard_itself_is_not_changed_by_loading(northshire):
    assert "northshire__team" not in STANDARD.codelists
    assert not any("northshire" in path for path in STANDARD.elements)
    assert not any(rule.startswith("NSH") for rule in STANDARD.rules)


def test_the_rules_that_the_page_shows_are_accepted(spoilt):
    from tests.docs.blocks import blocks

    page = ROOT / "docs/governance/local-extensions.md"
    (shown,) = [block.code for block in blocks(page) if block.language == "json" and '"rules"' in block.code]
    assert list(load_extension(spoilt("rules.json", content=shown)).rules) == ["NSH-001"]

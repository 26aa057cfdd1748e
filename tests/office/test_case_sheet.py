"""The case sheet of a filled template says of each child what the return says, on one page.

What it has to say is worked out here from the rows alone, with a table of the columns that does not come from the package.
"""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from datetime import date
from typing import Any, NamedTuple

import pytest

from cse_record.formats import read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.form_texts import CASE_SHEET
from cse_record.standard.rows import Row, Tables
from cse_record.standard.workbook import VARIANTS, sheet_name
from cse_record.targets.excel import write_template
from cse_record.targets.excel.workbook.case_plan import (
    ANSWERS,
    CHOICE_ROW,
    MOST_ANSWER,
    MOST_UNTIL,
    ROWS,
    SECOND_FACT,
    SECOND_VALUE,
    STRIP,
    UNTIL,
    VALUE,
    WHEN_AT,
    WHO_ROW,
    CaseSheet,
)  # fmt: skip
from cse_record.targets.excel.workbook.check_columns import plan_checks
from cse_record.targets.excel.workbook.plan import plan_workbook
from tests.office import office
from tests.templates import a_return

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
CHILDREN, EPISODES = 24, 45
"""The children of a return, and the further missing episodes of one of them, which are more than the list has lines."""


class Told(NamedTuple):
    """How the rows of a record type are told: the columns that refer to the child or to another record, those that date a row, the end, and
    the answers."""

    refs: str
    begins: str = ""
    ends: str = ""
    answers: str = ""
    singular: str = ""
    goes_on: bool = True


TOLD = {
    "child_links": Told("child_ref other_child_ref"),
    "exploitation_periods": Told("child_ref", "started_on in_person_on", "ended_on", "status exploitation_area", "Exploitation period"),
    "missing_episodes": Told(
        "child_ref", "last_seen_on reported_on found_on back_on", "returned_on", "missing_from category", "Missing episode"
    ),
    "return_interviews": Told("missing_ref", "held_on offered_on", "", "held not_held_reason", "Return interview"),
    "living_situations": Told("child_ref", "started_on", "ended_on", "setting legal_status", "Living situation"),
    "involvements": Told("exploitation_ref", "started_on", "", "relationship role", "Involvement"),
    "network_exploitation": Told("exploitation_ref"),
    "exploitation_features": Told("exploitation_ref", "first_seen_on", "", "feature from_area", "Exploitation feature"),
    "indicators": Told("child_ref", "observed_on", "", "indicator seen", "Indicator observation"),
    "vulnerabilities": Told("child_ref", "known_on", "", "vulnerability made_worse_by_exploiter", "Vulnerability"),
    "education": Told("child_ref", "observed_on", "", "engagement observation", "Education observation"),
    "disclosures": Told("child_ref", "disclosed_on", "", "form disclosed_to", "Disclosure"),
    "disclosure_barriers": Told("child_ref", "noted_on", "", "barrier noted_by", "Disclosure barrier"),
    "case_spells": Told("child_ref", "opened_on", "closed_on", "service level", "Case spell"),
    "referrals": Told("child_ref", "referred_on decided_on response_on", "", "from_service to_service", "Referral"),
    "statutory_steps": Told("child_ref", "held_on", "", "step outcome", "Statutory step"),
    "nrm_referrals": Told(
        "child_ref", "referred_on reasonable_on conclusive_on", "", "reasonable_grounds conclusive_grounds",
        "National Referral Mechanism referral",
    ),
    "support": Told("child_ref", "started_on offered_on", "ended_on", "type status", "Spell of support"),
    "disruptions": Told("child_ref", "applied_on granted_on breached_on", "ended_on", "measure result", "Disruption measure", False),
    "disruption_children": Told("child_ref"),
    "investigations": Told("child_ref", "opened_on abe_on", "outcome_on", "offence_group outcome", "Investigation"),
    "investigation_outcomes": Told("investigation_ref", "outcome_on", "", "outcome stage", "Outcome of an investigation"),
    "witness_support": Told("child_ref", "started_on", "ended_on", "support_form special_measure", "Witness support"),
    "witness_events": Told("child_ref", "event_on", "", "event acted_upon", "Event of a witness"),
    "child_proceedings": Told("child_ref", "step_on", "", "step offence_group", "Step against a child"),
}  # fmt: skip
PARENTS = {"missing_ref": "missing_episodes", "exploitation_ref": "exploitation_periods", "investigation_ref": "investigations"}
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
DIRECT = ("given_name", "family_name", "date_of_birth", "nhs_number")


class Expected(NamedTuple):
    """What a case sheet has to say: facts by label, rows by record type with those without a day, and lines of the list in order, each with
    its record type, its first day, its last day (empty if it goes on), and its four texts."""

    facts: dict[str, str]
    counts: dict[str, tuple[int, int]]
    events: list[tuple[str, str, str, tuple[str, str, str, str]]]


def day(text: str) -> str:
    year, month, *rest = text.split("-")
    return f"{int(rest[0])} {MONTHS[int(month) - 1]} {year}" if rest else f"{MONTHS[int(month) - 1]} {year}"


def days(first: str | None, latest: str | None) -> str:
    return "" if not first else f"{day(first)} – {day(latest)}" if latest and latest > first else day(first)


def latest_of(name: str) -> str:
    return f"{name.removesuffix('_on')}_latest"


def absent_of(name: str) -> str:
    return f"{name.removesuffix('_on')}_absent"


def label(record_type: str, name: str, row: Row) -> str:
    value = row.get(name)
    if value is None:
        return ""
    codelist = STANDARD.codelists[STANDARD.records[record_type].elements[name].kind.codelist]
    known = codelist.by_code.get(value) or STANDARD.codelists["absent_reason"].by_code.get(value)
    return known.label if known else value


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def about(rows: Tables, name: str, child: str) -> list[Row]:
    """The rows of a record type about a child."""
    found = []
    for row in rows.get(name, ()):
        for ref in TOLD[name].refs.split():
            parent = PARENTS.get(ref)
            owner = next((other["child_ref"] for other in rows[parent] if other[ref] == row[ref]), None) if parent else row.get(ref)
            if owner == child:
                found.append(row)
                break
    return found


def expected(rows: Tables, variant: str, child: Row) -> Expected:
    shown = {name: [element.name for element in VARIANTS[variant].elements(name)] for name in VARIANTS[variant].record_types}
    facts, counts, events = {}, {}, []
    for name in shown["children"]:
        element = STANDARD.records["children"].elements[name]
        kind = type(element.kind).__name__
        if element.role or kind in ("Key", "ShortText", "FreeText", "Pseudonym", "Identifier") or name in DIRECT:
            continue
        if kind == "Code":
            answer = label("children", name, child)
        elif kind == "Number":
            answer = str(child.get(name, ""))
        else:
            answer = days(child.get(name), child.get(latest_of(name)))
        reason = STANDARD.codelists["absent_reason"].by_code.get(child.get(absent_of(name)) or "")
        facts[element.label] = answer or (reason.label if reason else "–")
    for name, told in TOLD.items():
        if name not in shown:
            continue
        undated = 0
        for row in about(rows, name, child["child_ref"]):
            begins = [begin for begin in told.begins.split() if begin in shown[name]]
            begin = next((begin for begin in begins if row.get(begin)), None)
            if begin is None:
                undated += 1
                continue
            places = [place for place, other in enumerate(rows[name]) if other is row]
            key = (row[begin], list(shown).index(name), begins.index(begin), places[0])
            events.append((key, (name, row[begin], *_told(name, told, shown[name], row, begin, begin == begins[0]))))
        counts[name] = (len(about(rows, name, child["child_ref"])), undated)
    return Expected(facts, counts, [event for _, event in sorted(events, key=lambda pair: pair[0])])


def _told(name: str, told: Told, shown: list[str], row: Row, begin: str, is_first: bool) -> tuple[str, tuple[str, str, str, str]]:
    """The last possible day of a row, and its texts."""
    element = STANDARD.records[name].elements[begin]
    what = told.singular if is_first else f"{told.singular} ({element.label[0].lower()}{element.label[1:]})"
    last = max(row[begin], row.get(latest_of(begin)) or "")
    until = ""
    if told.ends in shown:
        end, reason = row.get(told.ends), row.get(absent_of(told.ends))
        until = days(end, row.get(latest_of(told.ends)))
        last = max(last, end or "", row.get(latest_of(told.ends)) or "")
        if not end and reason:
            until = STANDARD.codelists["absent_reason"].by_code[reason].label
            if reason == "absent:not-applicable" and told.goes_on:
                until, last = "goes on", ""
    answers = []
    for answer in [answer for answer in told.answers.split() if answer in shown]:
        words = label(name, answer, row)
        is_yes_no = STANDARD.records[name].elements[answer].kind.codelist == "yes_no"
        answers += [f"{STANDARD.records[name].elements[answer].label}: {words}" if is_yes_no else words] if words else []
    return last, (what, days(row[begin], row.get(latest_of(begin))), cut(until, MOST_UNTIL), cut("; ".join(answers), MOST_ANSWER))


def strip(events: list[Any], of: str) -> tuple[int, list[str]]:
    """How many months a box has, and the marks of one record type."""
    if not events:
        return 1, [""] * 30

    def months(text: str) -> int:
        return int(text[:4]) * 12 + int(text[5:7])

    first = min(months(event[1]) for event in events)
    number = max(months(text) for event in events for text in (event[1], event[2]) if text) - first + 1
    each = -(-number // 30)
    marks = []
    for box in range(30):
        start = first + box * each
        begun = sum(1 for event in events if event[0] == of and start <= months(event[1]) < start + each)
        within = start <= first + number - 1
        lasts = any(event[0] == of and months(event[1]) < start and (not event[2] or months(event[2]) >= start) for event in events)
        marks.append("" if not within else str(begun) if begun else "–" if lasts else "")
    return each, marks


def filled(variant: str, tmp_path: Any) -> tuple[Any, Tables, CaseSheet]:
    """A template with a return, in which one child has many more missing episodes, one has no row, and one has a row without any day."""
    rows = a_return(17, variant, children=CHILDREN)
    busy, bare = rows["children"][3]["child_ref"], rows["children"][5]["child_ref"]
    for name in TOLD:
        if name in rows and name not in ("child_links", "disruption_children"):
            refs = TOLD[name].refs.split()
            rows[name] = [row for row in rows[name] if bare not in (row.get(ref) for ref in refs) and not _of(rows, row, refs, bare)]
    pattern = next(row for row in rows["missing_episodes"])
    for number in range(EPISODES):
        seen = date.fromordinal(date(2009, 1, 5).toordinal() + 9 * number).isoformat()
        row = {key: value for key, value in pattern.items() if not key.endswith(("_latest", "_absent", "_at"))}
        row |= {"missing_ref": f"MANY-{number}", "child_ref": busy, "last_seen_on": seen, "reported_on": seen, "returned_on": seen}
        rows["missing_episodes"].append(row)
    path = tmp_path / f"{variant}.xlsx"
    with path.open("wb") as file:
        write_template(STANDARD, variant, file, rows=120, prefill=rows, resume=True)
    plan, checks = plan_checks(plan_workbook(STANDARD, VARIANTS[variant], "", 120, rows, has_checks=True))
    return path, rows, CaseSheet(plan, checks.sheets)


def _of(rows: Tables, row: Row, refs: list[str], child: str) -> bool:
    parents = [(PARENTS[ref], ref) for ref in refs if ref in PARENTS]
    return any(other["child_ref"] == child for parent, ref in parents for other in rows.get(parent, ()) if other[ref] == row[ref])


def shown_on(cells: Any, layout: CaseSheet, variant: str) -> tuple[Expected, dict[str, list[str]], str]:
    """What the sheet says, its strip by record type, and all its words."""
    texts = [[f"{cell:g}" if isinstance(cell, float) else cell for cell in row] for row in cells]
    facts = {}
    for row in texts[7 : layout.strip_row - 4]:
        facts |= {row[at]: row[value] for at, value in ((0, VALUE), (SECOND_FACT, SECOND_VALUE)) if row[at]}
    by_title = {sheet_name(name): name for name in TOLD}
    lines = {by_title[row[0]]: row for row in texts[layout.strip_row - 1 : layout.strip_row - 1 + layout.shown_lines] if row[0]}
    counts = {name: (int(row[1]), int(row[2])) for name, row in lines.items()}
    listed = texts[layout.list_row - 1 : layout.list_row - 1 + layout.listed]
    events = [("", "", "", (row[0], row[WHEN_AT], row[UNTIL], row[ANSWERS])) for row in listed if row[0]]
    words = "\n".join(str(cell) for row in texts for cell in row if cell)
    later = {name: row[3] for name, row in lines.items()}
    return Expected(facts, counts, events), {name: [later[name], *row[STRIP : STRIP + 30]] for name, row in lines.items()}, words


@pytest.mark.parametrize("variant", ["core", "full", "childrens-services"])
def test_it_says_of_each_child_what_the_return_says(variant, tmp_path):
    path, rows, layout = filled(variant, tmp_path)
    choice = f"{CASE_SHEET}!A{CHOICE_ROW}"
    job = {"path": str(path), "ranges": {"sheet": f"{CASE_SHEET}!A1:AH{ROWS}"}}
    job["in_turn"] = [[["type", choice, child["child_ref"]]] for child in rows["children"]]
    (result,) = office.worked_out(tmp_path, [job])
    seen: Counter[str] = Counter()
    assert len(result["in_turn"]) == CHILDREN
    for child, values in zip(rows["children"], result["in_turn"], strict=True):
        ref, wanted = child["child_ref"], expected(rows, variant, child)
        told, marks, words = shown_on(values["sheet"], layout, variant)
        assert told.facts.keys() == wanted.facts.keys()
        for asked, answer in wanted.facts.items():
            assert told.facts[asked] in (answer, cut(answer, 34)), (ref, asked)
        of_children = {name: count for name, count in wanted.counts.items() if count[0]}
        shown = {name: count for name, count in told.counts.items() if count[0]}
        kinds = list(of_children)[: layout.shown_lines]
        assert shown == {name: of_children[name] for name in kinds}, ref
        for name in list(of_children)[layout.shown_lines :]:
            assert f"{sheet_name(name)} ({of_children[name][0]})" in words, ref
        assert [event[3] for event in told.events] == [event[3] for event in wanted.events[: layout.listed]], ref
        each, _ = strip(wanted.events, "")
        for name in kinds:
            listed = sum(1 for event in wanted.events[: layout.listed] if event[0] == name)
            assert marks[name][0] == str(of_children[name][0] - of_children[name][1] - listed), (ref, name)
            assert marks[name][1:] == strip(wanted.events, name)[1], (ref, name)
        if wanted.events:
            assert ("Each box is one month." if each == 1 else f"Each box is {each} months.") in words
        more, undated = len(wanted.events) - layout.listed, sum(count for _, count in wanted.counts.values())
        assert (f"And {more} more, later than these." in words) == (more > 0)
        assert (f"{undated} not in this list, because no day is given." in words) == (undated > 0)
        seen += Counter(
            more=more > 0, undated=undated > 0, bare=not of_children, ranges=any(" – " in event[3][1] for event in wanted.events),
            long=each > 1, going_on=any(event[3][2] == "goes on" for event in wanted.events),
        )  # fmt: skip
    assert all(seen[what] for what in ("more", "undated", "bare", "ranges", "long", "going_on")), seen


def test_the_next_child_is_one_step_away_and_without_a_choice_it_says_what_to_do(tmp_path):
    path, rows, _ = filled("core", tmp_path)
    child, step = (f"{CASE_SHEET}!{column}{CHOICE_ROW}" for column in "AB")
    refs = [row["child_ref"] for row in rows["children"]]
    turns = [
        [["formula", step, "1"]],
        [["formula", step, "2"]],
        [["type", child, refs[4]], ["formula", step, "1"]],
        [["formula", step, "900"]],
        [["type", child, "NOBODY"], ["formula", step, "0"]],
    ]
    job = {
        "path": str(path),
        "ranges": {"who": f"{CASE_SHEET}!E7:E7", "said": f"{CASE_SHEET}!E{CHOICE_ROW}:E{CHOICE_ROW}"},
        "in_turn": turns,
    }
    (result,) = office.worked_out(tmp_path, [job])
    said = [(values["who"][0][0], values["said"][0][0]) for values in (result["values"], *result["in_turn"])]
    assert said[0][0] == ""
    assert said[0][1].startswith("Choose a child")
    assert [who for who, _ in said[1:4]] == [refs[0], refs[1], refs[5]]
    assert said[3][1] == f"Child 6 of {CHILDREN} on the sheet “Children”."
    assert said[4] == ("", "No child stands there: step on, or less far.")
    assert said[5] == ("", "There is no child with this reference on the sheet “Children”.")


@pytest.mark.parametrize("variant", ["core", "full", "childrens-services"])
def test_it_is_printed_on_one_page(variant, tmp_path):
    path, rows, _ = filled(variant, tmp_path)
    chosen = tmp_path / "chosen.xlsx"
    edits = [["type", f"{CASE_SHEET}!A{CHOICE_ROW}", rows["children"][3]["child_ref"]]]
    office.worked_out(tmp_path, [{"path": str(path), "ranges": {}, "edits": edits, "saved": str(chosen)}])
    profile = office.write_profile(tmp_path)
    command = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(chosen)], check=True, capture_output=True, timeout=600)
    text = subprocess.run(["pdftotext", str(tmp_path / "chosen.pdf"), "-"], check=True, capture_output=True, text=True).stdout
    pages = [
        page for page in text.split("\f") if "Case sheet of one child" in page or "Oldest first" in page or "Worked out by the" in page
    ]
    assert len(pages) == 1
    assert re.search(r"And \d+ more, later than these", pages[0])
    assert "MANY" not in pages[0]


def test_what_is_chosen_is_no_record_and_other_words_are_told(tmp_path):
    """After the program saved it too."""
    path, rows, _ = filled("core", tmp_path)
    chosen, scribbled = tmp_path / "chosen.xlsx", tmp_path / "scribbled.xlsx"
    choice = [["type", f"{CASE_SHEET}!A{CHOICE_ROW}", rows["children"][3]["child_ref"]], ["formula", f"{CASE_SHEET}!B{CHOICE_ROW}", "1"]]
    words = [["type", f"{CASE_SHEET}!T{CHOICE_ROW}", "ask the school"]]
    jobs = [
        {"path": str(path), "ranges": {}, "edits": choice, "saved": str(chosen)},
        {"path": str(path), "ranges": {}, "edits": choice + words, "saved": str(scribbled)},
    ]
    office.worked_out(tmp_path, jobs)
    plain, with_choice, with_words = (read(saved) for saved in (path, chosen, scribbled))
    assert dict_of(plain) == dict_of(with_choice) == dict_of(with_words)
    told = [[notice for notice in dataset.notices if CASE_SHEET in notice] for dataset in (plain, with_choice, with_words)]
    assert told[:2] == [[], []]
    assert len(told[2]) == 1
    assert "ask the school" not in told[2][0]


def dict_of(dataset: Any) -> Any:
    return {name: [row.values for row in rows] for name, rows in dataset.tables.items()}

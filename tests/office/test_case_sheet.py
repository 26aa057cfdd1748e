"""The case sheet of a filled template says of each child what the return says, on one page."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from datetime import date
from typing import Any

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
    MOST_FACT,
    MOST_IN_FULL,
    MOST_UNTIL,
    MOST_WHAT,
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
from tests.expected_case_sheets import PARENTS, TOLD, Expected, about, absent_of, expected, latest_of, strip
from tests.office import office
from tests.templates import a_return

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
CHILDREN, EPISODES = 24, 45
"""The children of a return, and the further missing episodes of one of them, which are more than the list has lines."""


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def on_lines(text: str, most: int) -> list[str]:
    """A text on one line, or on two that are broken at a space."""
    if len(text) <= most:
        return [text]
    first = text[: most + 1].rpartition(" ")[0]
    return [first, cut(text[len(first) + 1 :], most)]


def lines_of(texts: tuple[str, str, str, str]) -> list[tuple[str, str, str, str]]:
    """The lines that a row takes in the list."""
    what, when, until, answers = texts
    broken = [on_lines(what, MOST_WHAT), [when], on_lines(until, MOST_UNTIL), on_lines(answers, MOST_ANSWER)]
    number = max(map(len, broken))
    each = zip(*(lines + [""] * (number - len(lines)) for lines in broken), strict=True)
    return [(what, when, until, answers) for what, when, until, answers in each]


def joined(events: list[Any]) -> list[tuple[str, ...]]:
    """The rows of a list, each with the texts of both of its lines."""
    rows: list[tuple[str, ...]] = []
    for *_, texts in events:
        if texts[1]:
            rows.append(texts)
        else:
            rows[-1] = tuple(f"{first} {second}".strip() for first, second in zip(rows[-1], texts, strict=True))
    return rows


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
    for row in texts[WHO_ROW : WHO_ROW + layout.fact_rows]:
        facts |= {row[at]: row[value] for at, value in ((0, VALUE), (SECOND_FACT, SECOND_VALUE)) if row[at]}
    by_title = {sheet_name(name): name for name in TOLD}
    lines = {by_title[row[0]]: row for row in texts[layout.strip_row - 1 : layout.strip_row - 1 + layout.shown_lines] if row[0]}
    counts = {name: (int(row[1]), int(row[2])) for name, row in lines.items()}
    listed = texts[layout.list_row - 1 : layout.list_row - 1 + layout.listed]
    events = [("", "", "", tuple(row[at].rstrip() for at in (0, WHEN_AT, UNTIL, ANSWERS))) for row in listed]
    events = [event for event in events if any(event[3])]
    words = "\n".join(str(cell) for row in texts for cell in row if cell)
    earlier = {name: row[3] for name, row in lines.items()}
    return Expected(facts, counts, events, []), {name: [earlier[name], *row[STRIP : STRIP + 30]] for name, row in lines.items()}, words


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
            assert told.facts[asked] == cut(answer, MOST_FACT), (ref, asked)
        longer = [f"{asked}: {answer}" for asked, answer in wanted.facts.items() if len(answer) > MOST_FACT]
        in_full, rest = f"In full: {'; '.join(longer)}", "… The rest is on the sheet “Children”."
        if len(in_full) > MOST_IN_FULL:
            in_full = f"{in_full[: MOST_IN_FULL - len(rest)]}{rest}"
        assert [line for line in words.splitlines() if line.startswith("In full")] == ([in_full] if longer else []), ref
        of_children = {name: count for name, count in wanted.counts.items() if count[0]}
        shown = {name: count for name, count in told.counts.items() if count[0]}
        kinds = list(of_children)[: layout.shown_lines]
        assert shown == {name: of_children[name] for name in kinds}, ref
        for name in list(of_children)[layout.shown_lines :]:
            assert f"{sheet_name(name)} ({of_children[name][0]})" in words, ref
        lines, takes = [], 0
        for event in reversed([*wanted.events, *wanted.undated]):
            takes += len(lines_of(event[3]))
            if takes > layout.listed:
                break
            lines.insert(0, event)
        listed = [line for event in lines for line in lines_of(event[3])]
        assert [event[3] for event in told.events] == listed, ref
        is_cut = any(text.endswith("…") for line in listed for text in line)
        assert ("read it in full on its sheet" in words) == is_cut, ref
        seen += Counter(
            second=len(listed) > len(lines),
            one=any(len(lines_of(event[3])) == 1 for event in lines),
            cut=is_cut,
            longer=len(longer),
            rest=in_full.endswith(rest),
        )
        each, _ = strip(wanted.events, "")
        for name in kinds:
            on_list = sum(1 for event in lines if event[0] == name and event[1])
            assert marks[name][0] == str(of_children[name][0] - of_children[name][1] - on_list), (ref, name)
            assert marks[name][1:] == strip(wanted.events, name)[1], (ref, name)
        if wanted.events:
            assert ("Each box is one month." if each == 1 else f"Each box is {each} months.") in words
        with_day = sum(1 for event in lines if event[1])
        more = len(wanted.events) - with_day
        undated = sum(count for _, count in wanted.counts.values()) - (len(lines) - with_day)
        assert (f"And {more} earlier, before these." in words) == (more > 0)
        assert (f"{undated} not in this list, and without a day." in words) == (undated > 0)
        seen += Counter(more=more > 0, undated=undated > 0, without=with_day < len(lines), bare=not of_children, long=each > 1)
        seen += Counter(
            ranges=any(" – " in event[3][1] for event in wanted.events), going_on=any(event[3][2] == "goes on" for event in wanted.events)
        )
    assert all(seen[what] for what in ("more", "undated", "without", "bare", "ranges", "long", "going_on", "second", "one", "longer")), seen


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
        [["type", child, refs[4]], ["type", step, refs[2]]],
        [["formula", step, "1.5"]],
        [["formula", step, "-1"]],
        [["formula", step, "2"]],
    ]
    job = {
        "path": str(path),
        "ranges": {"who": f"{CASE_SHEET}!A{WHO_ROW}:A{WHO_ROW}", "said": f"{CASE_SHEET}!A{CHOICE_ROW + 1}:A{CHOICE_ROW + 1}"},
        "in_turn": turns,
    }
    (result,) = office.worked_out(tmp_path, [job])
    said = [(values["who"][0][0], values["said"][0][0]) for values in (result["values"], *result["in_turn"])]
    assert said[0][0] == "Who"
    assert said[0][1].startswith("Choose a child")
    assert [who for who, _ in said[1:4]] == [f"Who: child {ref}" for ref in (refs[0], refs[1], refs[5])]
    assert said[3][1] == f"{refs[5]} is child 6 of {CHILDREN} on the sheet “Children”."
    assert said[4] == ("Who", "There is no child at this step. Type another number.")
    assert said[5] == ("Who", "There is no child with this reference on the sheet “Children”.")
    assert set(said[6:9]) == {("Who", "“Step” is not a whole number. Type how many children to move on by, or clear it.")}
    assert said[9][0] == f"Who: child {refs[6]}"


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
    assert re.search(r"And \d+ earlier, before these", pages[0])
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


WORDS = "Jane Doe 943 476 5919"


def test_other_words_are_not_shown_and_an_error_in_one_row_breaks_no_other(tmp_path):
    """A name or a number in the place of an answer, a day or a reason is not on the page; and neither is an error."""
    path, rows, layout = filled("full", tmp_path)
    child = max(rows["children"][6:], key=lambda child: len(expected(rows, "full", child).undated) > 0)
    ref, wanted = child["child_ref"], expected(rows, "full", child)
    at_child, choice = rows["children"].index(child), f"{CASE_SHEET}!A{CHOICE_ROW}"

    def cell(name: str, column: str, row: int) -> str:
        sheet = layout.addresses[name]
        return f"{sheet.name}!{sheet.columns[column]}{sheet.first + row}"

    of_child = [(column.name, cell("children", column.name, at_child)) for column in layout.facts]
    names = [name for name in layout.lines if TOLD[name].begins]
    own = [(name, number) for name in names for number, row in enumerate(rows.get(name, ())) if row in about(rows, name, ref)]
    other = [(name, number) for name in names for number, row in enumerate(rows.get(name, ())) if row.get("child_ref") not in (None, ref)]
    planted = [["type", place, WORDS] for _, place in of_child]
    planted += [["type", cell("children", "first_response_absent", at_child), WORDS]]
    for name, number in own:
        columns = [*TOLD[name].answers.split(), *map(latest_of, TOLD[name].begins.split())]
        columns += [TOLD[name].ends, absent_of(TOLD[name].ends)] if TOLD[name].ends else []
        planted += [["type", cell(name, column, number), WORDS] for column in columns if column in layout.addresses[name].columns]
    last = dict(other)
    broken = [["formula", cell(name, "child_ref", number), "=NA()"] for name, number in last.items() if "child_ref" in TOLD[name].refs]
    of_own = dict(own)
    begun = [["formula", cell(name, begin, number), "=1/0"] for name, number in of_own.items() for begin in TOLD[name].begins.split()]
    wrong = [["formula", place, "=NA()"] for _, place in of_child]
    turns = [[["type", choice, ref]], broken, planted, [*begun, *wrong]]
    job = {"path": str(path), "ranges": {"sheet": f"{CASE_SHEET}!A1:AH{ROWS}"}, "in_turn": turns}
    (result,) = office.worked_out(tmp_path, [job])
    first, with_errors, with_words, undated = (shown_on(values["sheet"], layout, "full") for values in result["in_turn"])
    assert broken
    assert first == with_errors
    assert "Jane" not in with_words[2]
    assert "5919" not in with_words[2]
    assert set(with_words[0].facts.values()) <= {"not an accepted answer", "–"}
    before, after = joined(first[0].events), joined(with_words[0].events)
    both = min(len(before), len(after))  # an answer that is shorter or longer makes room for more rows, or for fewer
    assert both > 5
    assert [row[0] for row in after[-both:]] == [row[0] for row in before[-both:]]
    assert {row[3].partition(";")[0].rpartition(": ")[2] for row in after} <= {"not an accepted answer", ""}
    assert not re.search(r"#N/A|#DIV|#VALUE|Err:", undated[2])
    assert undated[0].counts.keys() == first[0].counts.keys()
    for name in of_own:
        if name in undated[0].counts:
            assert undated[0].counts[name][0] == wanted.counts[name][0]
            assert undated[0].counts[name][1] >= wanted.counts[name][1]
    assert sum(without for _, without in undated[0].counts.values()) > sum(without for _, without in first[0].counts.values())

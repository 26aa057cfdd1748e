"""The sheet accepts the names of codes that `validate` accepts, and takes each for the answer that it stands for.

Every coded column of the core workbook holds labels, codes and other names, and texts that are none; a real spreadsheet program says what
the sheet makes of each, and `validate` what it makes of the same file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cse_record.formats import read
from cse_record.formats.cleaning import code_for_text
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.form_texts import WORDS_FOR_NOTHING
from cse_record.standard.kinds import LISTS, Code
from cse_record.standard.labels import language
from cse_record.standard.labels.alone import words_alone
from cse_record.standard.shape import accepted_names, meanings
from cse_record.standard.workbook import VARIANTS, sheet_name
from cse_record.targets.excel import write_template
from cse_record.targets.excel.formulas.states import FAULTS_SEEN
from cse_record.targets.excel.workbook.check_columns import plan_checks
from cse_record.targets.excel.workbook.plan import plan_workbook
from cse_record.validation import validate
from cse_record.validation.speaking import speaking
from tests.office import office

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not office.is_there(), reason="LibreOffice is not installed")]
CORE = VARIANTS["core"]
MOST = 250
"""The most names of a column that are tried. Longer lists are sampled, always in the same way."""
ROWS = 400
NOT_ACCEPTED = "3"
ONLY_READ = {"Male\u00a0", "\u00a0Female", "absent:not\u2011asked"}
"""What `validate` reads and the sheet refuses, because a formula does not fold it: spaces that TRIM leaves, and signs that look alike."""
OF_RETURN = 12
"""How many texts are tried for each line of the sheet of the return, which holds one at a time."""


def spelled(name: str) -> list[str]:
    """A name as people and programs write it."""
    return [name, name.upper(), f"  {name} ", name.replace(" ", "  "), name.replace("'", "’"), name.replace(" - ", " – ")]


def texts(element: Element) -> list[str]:
    """Names that the element accepts, spelled in several ways, and texts that are no names of it, always the same."""
    rng = Random(element.path)
    kind = element.kind
    names = sorted({*accepted_names(kind.spelling, LISTS), *(kind.spelling.codes or ())})
    names = rng.sample(names, MOST) if len(names) > MOST else names
    accepted = [rng.choice(spelled(name)) for name in names]
    exact = rng.sample(names, min(len(names), MOST // 4))
    damaged = [f"{name[:-1]}{rng.choice('xqz')}{name[-1:]}" for name in rng.sample(names, min(len(names), 20))]
    foreign = [*rng.sample(sorted(WORDS_FOR_NOTHING - {"?"}), 4), "None", "Nil", "Hospital", "no such answer", "unknown?", "7", "*"]
    only_read = sorted(ONLY_READ) if element.path == "children.sex" else []
    return [text for text in (*only_read, *foreign, *damaged, *accepted, *exact) if text.strip()]


@dataclass
class Tried:
    """What the sheet and `validate` made of the texts: by record type, column and row, the state, the fault and the code that was read."""

    states: dict[tuple[str, str, int], str]
    text: dict[tuple[str, str, int], str]
    faults: dict[tuple[str, str, int], str]
    codes: dict[tuple[str, str, int], Any]
    letters: dict[tuple[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def tried(tmp_path_factory) -> Tried:
    return _try(tmp_path_factory.mktemp("names"), texts, ROWS)


def _try(folder: Path, texts_of: Callable[[Element], list[str]], height: int) -> Tried:
    """Writes texts into every coded column that has some, and asks LibreOffice and `validate` what each stands for."""
    path = folder / "names.xlsx"
    coded = {
        name: [element for element in CORE.elements(name) if isinstance(element.kind, Code) and texts_of(element)]
        for name in CORE.record_types
        if name not in ("returns", "return_scope")
    }
    coded = {name: elements for name, elements in coded.items() if elements}
    rows: dict[str, list[dict[str, Any]]] = {"returns": [{"return_ref": "R-1", "synthetic": "yes"}]}
    text = {}
    for name, elements in coded.items():
        key = STANDARD.records[name].key() or "exploitation_ref"
        rows[name] = [{key: f"X-{number}"} for number in range(height)]
        for element in elements:
            for number, given in enumerate(islice(cycle(texts_of(element)), height)):
                rows[name][number][element.name] = text[name, element.name, number] = given
    write_template(STANDARD, CORE, path, prefill=rows, rows=height, resume=True)
    plan, checks = plan_checks(plan_workbook(STANDARD, CORE, "", height, rows, has_checks=True))
    ranges = {}
    for name in coded:
        first = plan.sheets[name].first_row
        for letters, _ in checks.book.rows[name].pieces:
            ranges[f"{name} {letters}"] = f"{sheet_name(name)}!{letters}{first}:{letters}{first + height - 1}"
    (result,) = office.worked_out(folder, [{"path": str(path), "ranges": ranges, "anew": False}])
    states = {}
    for name, column, number in text:
        letters, place = checks.book.rows[name].states[column]
        states[name, column, number] = result["values"][f"{name} {letters}"][number][0][place - 1]
    at = {}
    for name in coded:
        planned = plan.sheets[name]
        at |= {
            (planned.title, f"{column.letter}{planned.first_row + number}"): (name, column.name, number)
            for column in planned.columns
            for number in range(height)
        }
    faults = {
        at[place]: finding.rule
        for finding in validate(path).findings
        if finding.rule in FAULTS_SEEN[NOT_ACCEPTED] and (place := (finding.place.sheet, finding.place.cell)) in at
    }
    codes = {
        (name, column, number): row.values.get(column)
        for name in coded
        for number, row in enumerate(read(path).tables[name])
        for column in (element.name for element in coded[name])
    }
    return Tried(states, text, faults, codes, checks.book.letters)


def test_the_sheet_accepts_what_is_accepted_when_the_file_is_read(tried):
    differ = {
        (name, column, tried.text[name, column, number], tried.faults.get((name, column, number), "only read"))
        for (name, column, number), state in tried.states.items()
        if (state == NOT_ACCEPTED) != ((name, column, number) in tried.faults) and state not in "012"
    }
    assert differ == {("children", "sex", text, "only read") for text in ONLY_READ}


def welsh(element: Element) -> list[str]:
    """The Welsh words for the answers of an element alone, spelled in several ways, and some that are damaged."""
    kind = element.kind
    assert isinstance(kind, Code)
    codes = {code: kind.list.label_of(code) for code in kind.spelling.codes or ()}
    words = sorted(words_alone("cy", kind.codelist, codes, meanings(kind.spelling, LISTS)))
    rng = Random(element.path)
    return [rng.choice(spelled(word)) for word in words] + [f"{word[:-1]}x{word[-1]}" for word in words[:5]]


def test_a_welsh_sheet_accepts_the_welsh_words_that_are_accepted_when_the_file_is_read(tmp_path):
    with speaking(language("cy")):
        found = _try(tmp_path, welsh, 60)
    accepted = 0
    for key, state in found.states.items():
        name, column, _ = key
        assert (state == NOT_ACCEPTED) == (key in found.faults), (name, column, found.text[key], state)
        if state not in "01234":
            assert state == found.letters[name, column][found.codes[key]], (name, column, found.text[key])
            accepted += 1
    assert accepted > 100
    assert len({found.text[key] for key in found.faults}) > 5


def test_the_sheet_of_the_return_accepts_the_same(tmp_path):
    path = tmp_path / "core.xlsx"
    write_template(STANDARD, CORE, path, rows=2)
    plan, checks = plan_checks(plan_workbook(STANDARD, CORE, "", 2, {}, has_checks=True))
    coded = [element for element in plan.header if isinstance(element.kind, Code) and element.name != "standard_version"]
    rows = checks.book.rows["returns"]
    chosen = {element.name: Random(0).sample(texts(element), OF_RETURN) for element in coded}
    where = f"{sheet_name('returns')}!"
    ranges = {letters: f"{where}{letters}{rows.sheet.first}" for letters, _ in rows.pieces}
    jobs = [
        {
            "path": str(path),
            "ranges": ranges,
            "edits": [["type", f"{where}{rows.sheet.columns[name].replace('$', '')}", given[turn]] for name, given in chosen.items()],
        }
        for turn in range(OF_RETURN)
    ]
    accepted = set()
    for turn, result in enumerate(office.worked_out(tmp_path, jobs)):
        for name, given in chosen.items():
            letters, place = rows.states[name]
            state = result["values"][letters][0][0][place - 1]
            code, _ = code_for_text("returns", name, given[turn])
            assert (state != NOT_ACCEPTED) == bool(code), (name, given[turn], state)
            assert not code or state == checks.book.letters["returns", name][code]
            accepted.add(bool(code))
    assert accepted == {True, False}


def test_it_takes_a_name_for_the_answer_that_it_stands_for(tried):
    compared = 0
    for (name, column, number), state in tried.states.items():
        if state in "01234" or (name, column, number) in tried.faults:
            continue
        assert state == tried.letters[name, column][tried.codes[name, column, number]], (name, column, tried.text[name, column, number])
        compared += 1
    assert compared > 3_500


def test_every_coded_element_was_tried_with_names_that_are_neither_label_nor_code(tried):
    for name in {name for name, _, _ in tried.states}:
        for element in CORE.elements(name):
            if isinstance(element.kind, Code):
                kind = element.kind
                listed = {word.casefold() for code in kind.spelling.codes or () for word in (code, kind.list.label_of(code))}
                of_element = {
                    text.strip().casefold() for (at, column, _), text in tried.text.items() if (at, column) == (name, element.name)
                }
                assert of_element - listed, element.path
                assert any((name, element.name, number) in tried.faults for number in range(ROWS)), element.path

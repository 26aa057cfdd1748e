"""A count of one takes the singular in every report and in the output of every command, for returns with one of each thing."""

from __future__ import annotations

import json
import re

import pytest
from openpyxl import load_workbook

from cse_record.analysis.completeness import BY_PATTERN
from cse_record.analysis.tables import TABLES
from cse_record.cli import main
from cse_record.reports.summary.numbers import ONE
from cse_record.standard.voice import how_many
from tests.corpus import base_rows
from tests.workbooks import write

RIGHT = ("is", "was", "has", "does", "appears", "begins", "holds", "this", "less")
"""Words after the figure 1 that end with s but are not plurals: verbs in the singular, and “1 less exact”."""
PLURAL = re.compile(
    rf"(?<![\w.,:/-])1 (?!(?:{'|'.join(RIGHT)})\b)(?:(?:more|such|other|faulty|different|direct|synthetic) )*(?:[a-z]+s|children|people)\b"
)


def spoken(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The output of a command, as one line."""
    main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return " ".join((out + err).split())


def plurals(text: str) -> list[str]:
    """Each “1” with a plural after it, with the words around it."""
    return [text[max(0, match.start() - 40) : match.end() + 20] for match in PLURAL.finditer(text)]


def test_the_search_finds_plurals_and_nothing_else():
    assert all(map(plurals, ("1 rows seen", "1 faulty cells in", "Of 1 children", "1 different people")))
    assert not any(map(plurals, ("1 row seen = 1 read", "11 rows", "1 is hidden", "1,001 rows")))


def test_so_many_of_a_thing():
    assert [how_many(number, "row") for number in (0, 1, 2, 2000)] == ["0 rows", "1 row", "2 rows", "2,000 rows"]
    assert [how_many(number, "query", "queries") for number in (1, 2)] == ["1 query", "2 queries"]


def test_what_every_table_counts_has_a_singular():
    assert {table.counts for table in (*TABLES.values(), *BY_PATTERN)} <= set(ONE)
    assert not any(plurals(f"1 {singular}") for singular in ONE.values())


@pytest.fixture
def returns(tmp_path):
    """Returns with one child, one record, one fault and one unreadable row, in several formats."""
    (tmp_path / "header.json").write_text(json.dumps({"returns": [base_rows()["returns"][0]]}), encoding="utf-8")
    rows = base_rows()
    (tmp_path / "one.json").write_text(json.dumps(rows), encoding="utf-8")
    wrong = json.loads(json.dumps(rows))
    wrong["exploitation_periods"][0]["child_ref"] = "C-22"
    wrong["children"][0] |= {"sex": "x", "missing_history": "some"}
    (tmp_path / "wrong.json").write_text(json.dumps(wrong), encoding="utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, rows_of_type in rows.items():
        columns = list(dict.fromkeys(column for row in rows_of_type for column in row))
        lines = [",".join(columns), *(",".join(f'"{row.get(column, "")}"' for column in columns) for row in rows_of_type)]
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "networks.csv").write_text("A title of the sender\nnetwork_ref,known_size,colour\nN-1\n", encoding="utf-8")
    return [tmp_path / "header.json", tmp_path / "one.json", tmp_path / "wrong.json", folder]


@pytest.mark.parametrize("form", ["text", "json", "csv", "html", "github", "junit", "sarif"])
def test_reports_of_a_return(returns, capsys, form):
    for path in returns:
        printed = spoken(capsys, "validate", path, "--format", form)
        assert not plurals(re.sub("<[^>]*>", " ", printed)), path.name


def test_a_marked_workbook(returns, tmp_path, capsys):
    book = tmp_path / "wrong.xlsx"
    write(book, json.loads((tmp_path / "wrong.json").read_text(encoding="utf-8")))
    assert not plurals(spoken(capsys, "validate", book, "--mark", tmp_path / "marked.xlsx"))
    cells = [
        str(cell.value) for sheet in load_workbook(tmp_path / "marked.xlsx") for row in sheet.iter_rows() for cell in row if cell.value
    ]
    notes = [
        cell.comment.text for sheet in load_workbook(tmp_path / "marked.xlsx") for row in sheet.iter_rows() for cell in row if cell.comment
    ]
    assert not [words for words in (*cells, *notes) if plurals(words)]


@pytest.mark.slow
def test_every_other_command(tmp_path, capsys):
    """An example with one child and one mistake; one return that is combined, summarised and profiled; and one that is pseudonymised."""
    return_of_one, store, key = tmp_path / "one.json", tmp_path / "store.sqlite", tmp_path / "new.key"
    expected_agencies = tmp_path / "asked.csv"
    expected_agencies.write_text("agency_type,agency_area\npolice,synthetic-northshire\n", encoding="utf-8")
    texts = [
        spoken(capsys, "example", "--children", "1", "--mistakes", "1", "-o", tmp_path / "wrong.json"),
        spoken(capsys, "example", "--children", "1", "-o", return_of_one),
        spoken(capsys, "combine", return_of_one, "-o", store),
        spoken(capsys, "combine", return_of_one, tmp_path / "wrong.json", "--expected", expected_agencies, "-o", tmp_path / "other.sqlite"),
        spoken(capsys, "key", "new", "-o", key),
        spoken(capsys, "pseudonymise", return_of_one, tmp_path / "names.json", "--key-file", key),
    ]
    texts += [spoken(capsys, "summarise", source, "--unsuppressed") for source in (store, tmp_path / "other.sqlite")]
    texts += [spoken(capsys, "template", "--for", "core", "--resume", return_of_one, "-o", tmp_path / "core.xlsx")]
    texts += [spoken(capsys, "crosswalk", "ethnicity", "W9", "--from", "police-sde-18+1"), spoken(capsys, "crosswalk", "sex", "female")]
    texts += [
        spoken(capsys, "explain", name) for name in ("children", "sex", "HIS-001", "REF-001", "unknown_code", "R3", "indicators.seen")
    ]
    written = [tmp_path / name for name in ("tables.html", "tables.csv", "hidden.html", "audit.csv", "profile.html")]
    texts += [spoken(capsys, "summarise", store, "--unsuppressed", "-o", path) for path in written[:2]]
    texts.append(spoken(capsys, "summarise", store, "-o", written[2], "--audit", written[3]))
    texts.append(spoken(capsys, "profile", store, "-o", written[4]))
    texts += [path.read_text(encoding="utf-8") for path in written]
    assert not [plural for text in texts for plural in plurals(re.sub("<[^>]*>", " ", text))]

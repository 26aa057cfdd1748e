"""JSON ⇄ JSON lines ⇄ CSV folder ⇄ CSV zip ⇄ SQLite ⇄ models is the identity for random returns."""

import shutil
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_record._generated.validator import protect, unprotect
from cse_record.formats import Dataset, Refusal, read, write
from cse_record.formats.record_types import tables
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, words
from tests import fault_injection
from tests.conftest import bulk

TEXTS_OF_LINES = [
    (name, column.name)
    for name, table in tables().items()
    for column in table.columns
    if column.spelling.type == "string" and column.spelling.codes is None and not column.spelling.one_line
]


MAY_LEAVE = [code.code for code in CODELISTS["grading_handling"].codes if "stays-in-agency" not in words(code.group)]


def a_record(rng: Random, name: str) -> dict:
    """A random record without blanks that may be written to a copy (SUS-023)."""
    row = {key: value for key, value in fault_injection.a_record(rng, STANDARD.records[name]).items() if value is not None}
    return row | {"grading_handling": rng.choice(MAY_LEAVE)} if "grading_handling" in row else row


def a_return(rng: Random, records: int) -> list[tuple[str, dict]]:
    """A return of the present version with one header and random records of every type."""
    names = list(STANDARD.records)
    rows = [("returns", a_record(rng, "returns") | {"standard_version": STANDARD.version})]
    for _ in range(records):
        name = rng.choice(names[1:])
        rows.append((name, a_record(rng, name)))
    return sorted(rows, key=lambda item: names.index(item[0]))


def models(dataset: Dataset):
    return [STANDARD.records[name].model_validate(row) for name, row in dataset.written()]


@pytest.mark.bulk
@pytest.mark.parametrize("round", range(bulk(200, soak=300)))
def test_every_format_gives_back_what_it_was_given(rng, tmp_path, round):
    rng = Random(f"{rng.random()} {round}")
    rows = a_return(rng, rng.choice([0, 1, 60]))
    original = tmp_path / "a.json"
    write(rows, original)
    first = read(original)
    write(first, original)
    assert list(first.written()) == rows
    assert not first.problems
    expected = models(first)
    for target in ("b.jsonl", "c.zip", "d", "e.sqlite", "f.json"):
        write(read(original), tmp_path / target)
        again = read(tmp_path / target)
        assert not again.problems
        assert not again.notices
        assert list(again.written()) == rows
        assert models(again) == expected
        write(again, tmp_path / f"back-{target.replace('.', '-')}.json")
        assert (tmp_path / f"back-{target.replace('.', '-')}.json").read_bytes() == original.read_bytes()
    assert list(Dataset.of(expected).written()) == rows


WIDTHS = st.integers(1, 4).flatmap(lambda width: st.tuples(st.just(width), st.integers(0, width - 1)))
"""The number of cells in a row, and the number that follow the text."""


UNSEEN = " \t\r\n\v\0\u00a0\u200b\u2060\ufeff\u00ad\u3000"
SIGNS = "=+-@＝＋－＠﹦"


@given(
    st.text() | st.from_regex(r"'{0,3}[=+\-@\t'a].{0,5}", fullmatch=True) | st.text("',\na") | st.text("'" + UNSEEN + SIGNS, max_size=6),
    WIDTHS,
)
def test_protection_is_undone_exactly(text, at):
    assert unprotect(protect(text, *at), *at) == text
    assert not protect(text, *at).startswith(("=", "+", "-", "@", "\t"))
    assert not protect(text, *at).lstrip(UNSEEN).startswith(tuple(SIGNS))


def test_a_text_with_a_line_like_a_row_comes_back(rng, tmp_path):
    """In a file that we wrote, a row pasted into a text does not mean an unclosed quotation mark."""
    header = fault_injection.a_record(rng, STANDARD.records["returns"])
    for name, column in [*TEXTS_OF_LINES, ("networks", "local")]:
        row = a_record(rng, name)
        width = len(tables()[name].names)
        place = width if column == "local" else tables()[name].names.index(column)
        cells = ["" if row.get(field) is None else str(row[field]) for field in tables()[name].names] + ["x"] * (column == "local")
        line, start = ",".join(cells), ",".join(cells[: place + 1])
        for text in (f"pasted\n{line}", f"pasted\n{line}\nand more", f"'pasted\n{line}\nand more", f"''\n{start}"):
            rows = [("returns", header), (name, {**row, column: {"Ours": text} if column == "local" else text})]
            write(rows, tmp_path / "given")
            again = read(tmp_path / "given")
            assert not again.problems
            assert dict(again.written())[name] == rows[1][1]
            shutil.rmtree(tmp_path / "given")


def test_letters_that_look_damaged_come_back_as_they_were_given(rng, tmp_path):
    """A text that is valid in JSON is valid in the CSV that we make of it."""
    header = fault_injection.a_record(rng, STANDARD.records["returns"])
    row = a_record(rng, "networks")
    for text in ("cafÃ© it’s", "'it â€™s", "lost \ufffd letter"):
        write([("returns", header), ("networks", {**row, "local": {"Ours": text}})], tmp_path / "given")
        again = read(tmp_path / "given")
        assert not again.problems
        assert dict(again.written())["networks"]["local"] == {"Ours": text}
        shutil.rmtree(tmp_path / "given")


@pytest.mark.parametrize("local", [{"a b": "1", "a\u00a0b": "2"}, {"Ours": "a\uffffb"}])
def test_what_a_workbook_cannot_distinguish_or_hold_is_refused(rng, tmp_path, local):
    row = a_record(rng, "networks")
    with pytest.raises(Refusal, match="cannot be written as a workbook"):
        write([("networks", {**row, "local": local})], tmp_path / "a.xlsx")
    write([("networks", {**row, "local": local})], tmp_path / "a.json")
    assert dict(read(tmp_path / "a.json").written())["networks"]["local"] == local


@pytest.mark.parametrize("target", ["a.json", "a.jsonl", "a.zip", "a", "a.sqlite", "a.xlsx"])
def test_a_name_that_is_no_element_is_not_lost_in_silence(tmp_path, target):
    for strange in (("children", {"child_ref": "C-1", "hair": "brown"}), ("pets", {"name": "Rex"})):
        with pytest.raises(Refusal, match=r"hair|pets"):
            write([strange], tmp_path / target)
        assert list(tmp_path.iterdir()) == []


def test_same_return_gives_the_same_bytes(tmp_path, rng):
    rows = a_return(rng, 30)
    for name in ("a.zip", "a.json", "a.jsonl", "a.sqlite"):
        write(rows, tmp_path / name)
        write(rows, tmp_path / f"again-{name}")
        assert (tmp_path / name).read_bytes() == (tmp_path / f"again-{name}").read_bytes()

"""JSON ⇄ JSON lines ⇄ CSV folder ⇄ CSV zip ⇄ models is the identity for random returns."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_record.formats import Dataset, read, write
from cse_record.formats.csv import protect, unprotect
from cse_record.standard.catalogue import STANDARD
from tests import planting
from tests.conftest import bulk


def a_return(rng: Random, records: int) -> list[tuple[str, dict]]:
    """A return with one header and random records of every type, blanks left out."""
    names = list(STANDARD.records)
    found = [("returns", planting.a_record(rng, STANDARD.records["returns"]))]
    for _ in range(records):
        name = rng.choice(names[1:])
        found.append((name, planting.a_record(rng, STANDARD.records[name])))
    found.sort(key=lambda item: names.index(item[0]))
    return [(name, {key: value for key, value in row.items() if value is not None}) for name, row in found]


def models(dataset: Dataset):
    return [STANDARD.records[name].model_validate(row) for name, row in dataset.written()]


@pytest.mark.bulk
@pytest.mark.parametrize("round", range(bulk(300)))
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
    for target in ("b.jsonl", "c.zip", "d", "e.json"):
        write(read(original), tmp_path / target)
        again = read(tmp_path / target)
        assert not again.problems
        assert not again.notices
        assert list(again.written()) == rows
        assert models(again) == expected
        write(again, tmp_path / f"back-{target.replace('.', '-')}.json")
        assert (tmp_path / f"back-{target.replace('.', '-')}.json").read_bytes() == original.read_bytes()
    assert list(Dataset.of(expected).written()) == rows


@given(st.text())
def test_protection_against_formulas_is_undone_exactly(text):
    assert unprotect(protect(text)) == text
    assert not protect(text).startswith(("=", "+", "-", "@", "\t"))


@given(st.from_regex(r"'{0,3}[=+\-@\t'a].{0,5}", fullmatch=True))
def test_protection_of_texts_that_begin_with_apostrophes(text):
    assert unprotect(protect(text)) == text


def test_same_return_gives_the_same_bytes(tmp_path, rng):
    rows = a_return(rng, 30)
    for name in ("a.zip", "a.json", "a.jsonl"):
        write(rows, tmp_path / name)
        write(rows, tmp_path / f"again-{name}")
        assert (tmp_path / name).read_bytes() == (tmp_path / f"again-{name}").read_bytes()

"""A return written as a workbook by `convert`, and read back, is the same return: its values, and what the validator finds in it."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_record.formats import read, write
from cse_record.formats.record_types import LOCAL, tables, texts
from cse_record.synthetic import example_return, plant
from cse_record.validation import validate
from tests import templates
from tests.conftest import bulk
from tests.formats.test_round_trip import a_return

AGENCIES = ("police", "childrens-services", "joint")


def random_rows(rng):
    """Records that are each valid, but make no whole: references lead nowhere, dates contradict each other."""
    return a_return(rng, rng.choice([0, 1, 60]))


def synthetic(rng):
    return list(example_return(rng.randint(1, 6), rng.random(), rng.choice(AGENCIES), identifiable=rng.random() < 0.5))


def by_type(rows):
    found = {}
    for name, row in rows:
        found.setdefault(name, []).append(dict(row))
    return found


def in_order(found):
    return [(name, row) for name in tables() for row in found.get(name, ())]


def with_mistakes(rng, rows):
    """The same with mistakes as people make them, and with faults of shape: blanks, codes and references that are none."""
    found = by_type(rows)
    plant(found, 12, rng.randrange(1_000))
    return in_order(templates.with_faults(rng, found) if len(found) > 3 else found)


def told(path):
    """The findings in a file without their places, and apart from them their words, which are others for people with a workbook."""
    found = sorted((one.rule, one.severity, one.table, one.row_ref, one.field, one.words) for one in validate(path).findings)
    return [one[:-1] for one in found], [one[-1] for one in found]


def goes_through(rows, between, tmp_path):
    """Writes rows as JSON and from there on, each format from the one before it, and compares all that is read and told.

    `between` stands between two workbooks.
    """
    path = tmp_path / "a.json"
    write(rows, path)
    write(read(path), path)  # in the order of the standard
    expected = list(read(path).written())
    found, words = told(path)
    words_of = {"json": words}
    last = read(path)
    for name in ("b.xlsx", between, "d.xlsx", "e.json"):
        path = tmp_path / name
        write(last, path)
        last = read(path)
        assert not last.problems
        assert not [one for one in last.notices if "was kept as a local column" not in one]
        assert list(last.written()) == expected
        again, words = told(path)
        assert again == found
        assert words_of.setdefault("xlsx" if path.suffix == ".xlsx" else "json", words) == words
    assert path.read_bytes() == (tmp_path / "a.json").read_bytes()
    assert (tmp_path / "b.xlsx").read_bytes() == (tmp_path / "d.xlsx").read_bytes()
    return found


@pytest.mark.bulk
@pytest.mark.parametrize("made", [random_rows, synthetic])
@pytest.mark.parametrize("round", range(bulk(20, soak=40)))
def test_a_return_goes_through_workbooks_and_comes_back(rng, tmp_path, made, round):
    """Every second return has faults: a workbook shows them as they are, and the validator finds the same."""
    rng = Random(f"{rng.random()} {made.__name__} {round}")
    rows = made(rng)
    between = ("c", "c.sqlite")[round // 2 % 2]
    assert goes_through(with_mistakes(rng, rows) if round % 2 else rows, between, tmp_path) or not round % 2


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=60)


@settings(max_examples=12, deadline=None)
@given(
    found=st.lists(
        TEXT | st.from_regex(r"\A(absent:|EXAMPLE|local:|'?[=+@-]|#N/A|_x000D_|[0-9]{1,17}|TRUE|1/2/2020).{0,9}\Z"),
        min_size=30,
        max_size=60,
    )
)
def test_any_text_comes_back_as_it_was(found, tmp_path_factory):
    """In columns for text and in local columns, as it does from CSV files: what people type is cleaned at its ends in both."""
    folder = tmp_path_factory.mktemp("texts")
    column = min(texts("children"))
    rows = [("returns", {"return_ref": "R-1", "form": "pseudonymised"})]
    for number, text in enumerate(one for one in found if one.strip()):
        rows.append(("children", {"child_ref": f"C-{number}", column: text, LOCAL: {f"Note {number % 3}": text}}))
    write(rows, folder / "a.json")
    first = read(folder / "a.json")
    if first.what_writing_would_lose():
        return
    write(first, folder / "b.xlsx")
    write(first, folder / "c")
    assert list(read(folder / "b.xlsx").written()) == list(read(folder / "c").written())

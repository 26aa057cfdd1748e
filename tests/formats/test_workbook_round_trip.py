"""A return written as a workbook by `convert`, and read back, is the same return: its values, and what the validator finds in it."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_record.formats import read, write
from cse_record.formats.record_types import LOCAL, tables, texts
from cse_record.synthetic import example_return, make_mistakes
from cse_record.validation import validate
from tests import templates
from tests.conftest import bulk
from tests.formats.test_round_trip import a_return

AGENCIES = ("police", "childrens-services", "joint")


def random_rows(rng):
    """Records that are each valid, but do not fit together: references lead nowhere, and dates contradict each other."""
    return a_return(rng, rng.choice([0, 1, 60]))


def synthetic(rng):
    return list(example_return(rng.randint(1, 6), rng.random(), rng.choice(AGENCIES), identifiable=rng.random() < 0.5))


def by_type(rows):
    rows_by_type = {}
    for name, row in rows:
        rows_by_type.setdefault(name, []).append(dict(row))
    return rows_by_type


def in_order(rows_by_type):
    return [(name, row) for name in tables() for row in rows_by_type.get(name, ())]


def with_mistakes(rng, rows):
    """The same rows with mistakes as people make them, and with faults of shape: blanks, invalid codes and invalid references."""
    rows_by_type = by_type(rows)
    make_mistakes(rows_by_type, 12, rng.randrange(1_000))
    return in_order(templates.with_faults(rng, rows_by_type) if len(rows_by_type) > 3 else rows_by_type)


def findings_and_words(path):
    """The findings in a file without their places, and separately their words, which differ for people with a workbook."""
    findings = sorted(
        (finding.rule, finding.severity, finding.table, finding.row_ref, finding.field, finding.words)
        for finding in validate(path).findings
    )
    return [finding[:-1] for finding in findings], [finding[-1] for finding in findings]


def goes_through(rows, between, tmp_path):
    """Writes rows as JSON and converts them from format to format, and compares everything that is read and reported.

    `between` is the format between two workbooks.
    """
    path = tmp_path / "a.json"
    write(rows, path)
    write(read(path), path)  # in the order of the standard
    expected = list(read(path).written())
    findings, words = findings_and_words(path)
    words_of = {"json": words}
    last = read(path)
    for name in ("b.xlsx", between, "d.xlsx", "e.json"):
        path = tmp_path / name
        write(last, path)
        last = read(path)
        assert not last.problems
        assert not [notice for notice in last.notices if "was kept as a local column" not in notice]
        assert list(last.written()) == expected
        again, words = findings_and_words(path)
        assert again == findings
        assert words_of.setdefault("xlsx" if path.suffix == ".xlsx" else "json", words) == words
    assert path.read_bytes() == (tmp_path / "a.json").read_bytes()
    assert (tmp_path / "b.xlsx").read_bytes() == (tmp_path / "d.xlsx").read_bytes()
    return findings


@pytest.mark.bulk
@pytest.mark.parametrize("made", [random_rows, synthetic])
@pytest.mark.parametrize("round", range(bulk(12, soak=40)))
def test_a_return_goes_through_workbooks_and_comes_back(rng, tmp_path, made, round):
    """Every second return has faults: a workbook shows them as they are, and the validator finds the same."""
    rng = Random(f"{rng.random()} {made.__name__} {round}")
    rows = made(rng)
    between = ("c", "c.sqlite")[round // 2 % 2]
    assert goes_through(with_mistakes(rng, rows) if round % 2 else rows, between, tmp_path) or not round % 2


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=60)


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(
    typed_texts=st.lists(
        TEXT | st.from_regex(r"\A(absent:|EXAMPLE|local:|'?[=+@-]|#N/A|_x000D_|[0-9]{1,17}|TRUE|1/2/2020).{0,9}\Z"),
        min_size=30,
        max_size=60,
    )
)
def test_any_text_comes_back_as_it_was(typed_texts, tmp_path_factory):
    """In columns for text and in local columns, as from CSV files. What people type is cleaned at its ends in both."""
    folder = tmp_path_factory.mktemp("texts")
    column = min(texts("children"))
    rows = [("returns", {"return_ref": "R-1", "form": "pseudonymised"})]
    for number, text in enumerate(typed for typed in typed_texts if typed.strip()):
        rows.append(("children", {"child_ref": f"C-{number}", column: text, LOCAL: {f"Note {number % 3}": text}}))
    write(rows, folder / "a.json")
    first = read(folder / "a.json")
    if first.what_writing_would_lose():
        return
    write(first, folder / "b.xlsx")
    write(first, folder / "c")
    assert list(read(folder / "b.xlsx").written()) == list(read(folder / "c").written())

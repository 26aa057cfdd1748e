"""A release knows every relation between figures that all valid returns have in common.

Relations are found empirically, so that one that was forgotten when a table or a rule changed is found too: figures that never exceed
others, in single records and in whole returns, and sums that are always zero.
"""

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from cse_record.analysis.completeness import PREFIX
from cse_record.analysis.derived import is_unknown
from tests.analysis import relations_found
from tests.analysis.relations_found import Known, sums_of_nothing, unknown_sums
from tests.analysis.relations_searched import Search, unknown_pairs
from tests.conftest import FULL, SEED, bulk

pytestmark = [pytest.mark.bulk, pytest.mark.slow]
LEAST = 30 if FULL else 10
"""Nothing is concluded about a figure that fewer walks found."""
PATIENCE, ROUGHLY = 2_500, 5
"""The number of changes without success after which a pair of figures is accepted, and after which it is examined more closely."""
ARTEFACTS = {
    ("children-age", (PREFIX + "children", ("birth_month", "value"))): "an age may be stated",
    ("children-age", (PREFIX + "children", ("first_attention_on", "value"))): "an age may be stated",
    ("suspects-age", (PREFIX + "suspects", ("age", "value"))): "an age may be recorded as a band",
}
"""For the table of an answer and another figure, the reason why the answer can exceed the figure. That takes several rare answers together,
so no such return may be found for some ages. It holds for ages, but not for the reasons why an age is absent."""


@pytest.fixture(scope="module")
def returns():
    return relations_found.returns_seen(Random(f"returns {SEED}"), bulk(4_000))


@pytest.fixture(scope="module")
def records():
    return relations_found.records_seen(Random(f"records {SEED}"), bulk(60))


@pytest.fixture(scope="module")
def release(returns):
    return relations_found.release_seen(returns)


@pytest.fixture(scope="module")
def known(release):
    return Known(release)


@pytest.fixture(scope="module")
def search(known):
    return Search(Random(f"search {SEED}"), sorted(known.place), PATIENCE)


@pytest.fixture(scope="module")
def pairs_of_returns(returns, known, search):
    return unknown_pairs(returns, known, returns.often(LEAST), search, roughly=ROUGHLY)


def unknown(pairs):
    """The pairs that are not artefacts."""
    return [(part, whole) for part, whole in pairs if (part[0], whole) not in ARTEFACTS or is_unknown(part[1][-1])]


def test_what_is_never_more_in_a_return_is_known(pairs_of_returns):
    assert unknown(pairs_of_returns) == []


def test_what_a_record_implies_is_known(records, known, search, pairs_of_returns):
    pairs = [pair for samples in records.values() for pair in unknown_pairs(samples, known, samples.often(LEAST), search, roughly=ROUGHLY)]
    assert unknown(pair for pair in pairs if pair not in pairs_of_returns) == []


@pytest.fixture(scope="module")
def nothing(returns, search, pairs_of_returns):
    """Figures that were seen often, and the sums of them that are zero in all returns, including those found by searching."""
    cells = returns.often(LEAST)
    return cells, sums_of_nothing(np.hstack([returns.matrix(cells), search.matrix(cells)]))


def test_sums_that_are_always_zero_are_known(nothing, known):
    assert list(unknown_sums(*nothing, known)) == []


def test_a_figure_that_is_never_more_is_found_where_nobody_knows_it(returns, release, search):
    """The control, which makes finding none above meaningful. A relation that only usually holds may be refuted."""
    often = set(returns.often(LEAST))
    for pair in sorted(release.at_most):
        less = Known(replace(release, at_most=tuple(relation for relation in release.at_most if relation != pair)))
        if set(pair) <= often and not less.never_more(*pair) and unknown_pairs(returns, less, sorted(pair), search) == [pair]:
            return
    raise AssertionError("no pair that nothing else says is found")


def test_a_sum_is_found_where_nobody_knows_it(release, nothing):
    """The sums of one table are removed together, because each one alone would follow from others."""
    cells, _ = nothing
    table = next(summed.total[0] for summed in release.sums if {summed.total, *summed.parts} <= set(cells))
    less = Known(replace(release, sums=tuple(summed for summed in release.sums if summed.total[0] != table)))
    sums = list(unknown_sums(*nothing, less))
    assert sums
    assert all(table in {cell[0] for cell in terms} for terms in sums)

"""Nothing follows from whole releases, of collections of the kinds from which something did: an attacker written apart tries each.

What is attacked is what `combine` and `summarise` make of the returns.
"""

from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.summary import Draft, summarise
from tests.analysis.collections_at_random import COLLECTIONS, LARGE, SMALL, stored
from tests.analysis.disclosure.linear import successes
from tests.conftest import SEED, bulk


def released(folder, seed, kind, policy):
    """The figures of a release with all that is known of them, and what a reader is shown."""
    rng = Random(seed)
    store = stored(folder, kind(rng), LARGE if rng.random() < 0.75 else SMALL)
    one = Draft.of(store, policy).release
    figures = summarise(store, policy=policy).figures
    return one, {cell: figures.get(cell) for cell in one.counts}


def tried(folder, policy, kind, number):
    """How many figures were hidden in so many releases, none of which the attacker opened."""
    hidden = 0
    for turn in range(number):
        seed = f"{SEED} {policy.name} {turn}"
        one, shown = released(folder, seed, kind, policy)
        assert successes(one, shown, policy) == [], seed
        hidden += sum(value is None for value in shown.values())
    return hidden


EVERY = len(COLLECTIONS) * len(POLICIES)
of_all_kinds = pytest.mark.parametrize("kind", COLLECTIONS, ids=lambda kind: kind.__name__)
by_all_policies = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)


@pytest.mark.bulk
@pytest.mark.slow
@of_all_kinds
@by_all_policies
def test_nothing_follows_from_a_release(tmp_path, policy, kind):
    assert tried(tmp_path, policy, kind, max(bulk(100) // EVERY, 1))  # about seven seconds of one processor each; `make soak` tries 10,000


@pytest.mark.soak
@of_all_kinds
@by_all_policies
def test_nothing_follows_from_many_releases(tmp_path, policy, kind):
    assert tried(tmp_path, policy, kind, 10_000 // EVERY)


def test_the_attacker_succeeds_where_small_counts_alone_are_hidden(tmp_path):
    """So that to find nothing above means something."""
    policy = POLICIES["dfe-like"]
    one = Draft.of(stored(tmp_path, COLLECTIONS[0](Random("opened"))), policy).release
    nowhere = one.never | one.unseen | one.merged
    shown = {cell: None if cell in nowhere or policy.is_small(count) else count for cell, count in one.counts.items()}
    assert successes(one, shown | {cell: one.counts[cell] for cell in one.open}, policy)

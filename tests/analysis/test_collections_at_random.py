"""Nothing follows from whole releases, of collections of the kinds from which something did: an attacker written apart tries each."""

from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES, protect
from cse_record.analysis.release import release_of
from cse_record.analysis.summary import merged_tables
from tests.analysis.collections_at_random import COLLECTIONS
from tests.analysis.disclosure.linear import successes
from tests.analysis.relations_found import counted
from tests.analysis.returns_at_random import is_sound
from tests.conftest import SEED, bulk


def release(rng, kind, policy):
    returns = kind(rng)
    assert all(map(is_sound, returns))
    return release_of(merged_tables(counted(returns), policy), fewest=policy.threshold)


def tried(policy, kind, number):
    """How many figures were hidden in so many releases, none of which the attacker opened."""
    hidden = 0
    for turn in range(number):
        seed = f"{SEED} {policy.name} {turn}"
        one = release(Random(seed), kind, policy)
        shown = protect(one, policy).shown
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
def test_nothing_follows_from_a_release(policy, kind):
    assert tried(policy, kind, max(bulk(20) // EVERY, 1))  # about eight seconds each; `make soak` tries 10,000


@pytest.mark.soak
@of_all_kinds
@by_all_policies
def test_nothing_follows_from_many_releases(policy, kind):
    assert tried(policy, kind, 10_000 // EVERY)


def test_the_attacker_succeeds_where_small_counts_alone_are_hidden():
    """So that to find nothing above means something."""
    policy = POLICIES["dfe-like"]
    one = release(Random("opened"), COLLECTIONS[0], policy)
    nowhere = one.never | one.unseen | one.merged
    shown = {cell: None if cell in nowhere or policy.is_small(count) else count for cell, count in one.counts.items()}
    assert successes(one, shown | {cell: one.counts[cell] for cell in one.open}, policy)

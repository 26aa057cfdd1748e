"""Nothing follows from whole releases of collections of the kinds that used to disclose something: an independent attacker tries each.

The attack is on what `combine` and `summarise` make of the returns. A collection is used only if the attacker succeeds when only its small
counts are hidden, or when every count is rounded to the nearest multiple. From any other collection nothing would follow however it was
protected, so finding nothing would be meaningless.
"""

from dataclasses import replace
from itertools import count
from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES, Why, protect
from cse_record.analysis.summary import Draft, summarise_and_tell
from cse_record.formats import Refusal
from tests.analysis.collections_at_random import COLLECTIONS, LARGE, SMALL, many, one_of_each, stored, thinned
from tests.analysis.disclosure.linear import placed, successes
from tests.analysis.test_tables import counts
from tests.conftest import SEED, bulk

WHOLE = 20
"""One in this many collections has all record types; the others are thinned."""
FEWEST, OF_WHOLE, OF_THINNED = 60, 1800, 550
"""The figures that one has at least, and one of these and a thinned one at most: how long protection takes depends on them, and what can
follow does not."""
THINNED = 3
"""How often a larger collection is thinned."""


def drawn(folder, seed, kind, policy, *, is_whole):
    """Yields collections of a kind with their true figures, one after the other in the same folder."""
    for attempt in count():
        rng = Random(f"{seed} {attempt}")
        returns, areas = kind(rng), LARGE if rng.random() < 0.75 else SMALL
        most = OF_WHOLE if is_whole else OF_THINNED
        for _ in range(1 if is_whole else THINNED):
            returns = returns if is_whole else thinned(rng, returns)
            in_tables = sum(len(counted.totals()) for counted in counts(returns).values())
            if FEWEST <= in_tables <= most / 2:  # seen sooner than how many there are with those of completeness
                store = stored(folder, returns, areas)
                release = Draft.of(store, policy).release
                if len(release.counts) <= most:
                    yield store, release
                    break


def revealing(folder, seed, kind, policy, *, is_whole):
    """The first collection from which something would follow if each count were hidden or rounded by itself."""
    return next(collection for collection in drawn(folder, seed, kind, policy, is_whole=is_whole) if is_opened(collection[1], policy))


def is_opened(release, policy):
    """Whether the attacker succeeds if only small counts are hidden, or if each count is rounded to the nearest multiple."""
    nowhere = release.never | release.unseen | release.merged
    if policy.controlled:
        nearest = {cell: None if cell in nowhere else policy.rounded(number) for cell, number in release.counts.items()}
        return next(placed(release, nearest | {cell: release.counts[cell] for cell in release.open}, policy), None) is not None
    shown = {cell: None if cell in nowhere or policy.is_small(number) else number for cell, number in release.counts.items()}
    exact = replace(policy, rounding=1)
    return next(placed(release, shown | {cell: release.counts[cell] for cell in release.open}, exact), None) is not None


def tried(folder, policy, kind, number):
    """The number of figures that were hidden or may be small in this many releases, none of which the attacker opened."""
    hidden = refused = 0
    for turn in range(number):
        seed = f"{SEED} {policy.name} {turn}"
        store, release = revealing(folder, seed, kind, policy, is_whole=turn % WHOLE == WHOLE - 1)
        try:
            summary, done = summarise_and_tell(store, policy=policy)
        except Refusal:  # for a few people, rounding leaves too little in doubt, and nothing is released
            assert policy.controlled, seed
            refused += 1
            continue
        shown = {cell: summary.figures.get(cell) for cell in release.counts}
        if policy.controlled:  # an answer that is left out stands for 0 wherever it would stand, which says as much as a figure
            shown = done.shown
            assert all(value == summary.figures.get(cell, value) for cell, value in shown.items())
        assert successes(release, shown, policy) == [], seed
        hidden += sum(value is None or policy.may_be_small(value) for value in shown.values())
    assert refused <= max(number // 5, 1)
    return hidden


EVERY = len(COLLECTIONS) * len(POLICIES)
of_all_kinds = pytest.mark.parametrize("kind", COLLECTIONS, ids=lambda kind: kind.__name__)
by_all_policies = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)


@pytest.mark.bulk
@pytest.mark.slow
@of_all_kinds
@by_all_policies
def test_nothing_follows_from_a_release(tmp_path, policy, kind):
    assert tried(tmp_path, policy, kind, max(bulk(300) // EVERY, 1))


@pytest.mark.soak
@of_all_kinds
@by_all_policies
def test_nothing_follows_from_many_releases(tmp_path, policy, kind):
    assert tried(tmp_path, policy, kind, 10_000 // EVERY)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["dfe-like", "nhs-like"])
def test_the_attacker_opens_what_was_weakened(tmp_path, name):
    """The control, which makes finding nothing above meaningful: a figure that protects others is shown, or a relation was not known."""
    policy, rng = POLICIES[name], Random(f"weakened {SEED}")
    shown = opened = untold = 0
    for turn, kind in enumerate((many, one_of_each)):
        _, release = revealing(tmp_path, f"weakened {SEED} {turn}", kind, policy, is_whole=False)
        done = protect(release, policy)
        together = {cell: cells for cells in release.same for cell in cells}
        for cell in sorted(hidden.cell for hidden in done.hidden if hidden.why is Why.SECONDARY)[:5]:
            shown += 1
            again = {other: policy.rounded(release.counts[other]) for other in together.get(cell, (cell,))}
            opened += bool(successes(release, done.shown | again, policy))
        unaware = replace(release, sums=tuple(rng.sample(release.sums, len(release.sums) // 2)))
        untold += bool(successes(release, protect(unaware, policy).shown, policy))
    assert shown
    assert opened > shown // 2
    assert untold

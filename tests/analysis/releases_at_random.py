"""Attacks on whole releases of random collections by an attacker that is independent of the package.

The attack is on what `combine` and `summarise` make of the returns. A collection is used only if the attacker succeeds when only its small
counts are hidden, or when every count is rounded to the nearest multiple. From any other collection nothing would follow however it was
protected, so finding nothing would be meaningless.
"""

from dataclasses import replace

import pytest

from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.summary import Draft, summarise_and_tell
from cse_record.formats import Refusal
from tests.analysis.collections_at_random import Drawn
from tests.analysis.disclosure.linear import placed, successes
from tests.conftest import SEED

EACH, OF_SOAK = 5, 700
"""The number of collections of each kind that are tried under each policy in CI, where the control shows that a weakened release is opened
in most of them, and in soak tests, which look for what is rare."""
WHOLE = 20
"""One in this many collections, but at least one of several, has all record types; the others are thinned."""


class Trials:
    """The collections of one kind, on which every policy is tried."""

    def __init__(self, folder, kind, seed=SEED):
        self._thinned, self._whole = (Drawn(folder, seed, kind, is_whole=is_whole) for is_whole in (False, True))

    def hidden(self, policy, number):
        """The number of figures that were hidden or may be small in this many releases, none of which the attacker opened."""
        hidden = refused = 0
        whole = max(number // WHOLE, int(number > 1))
        for turn, (store, release) in enumerate((*self.revealing(policy, number - whole), *self.revealing(policy, whole, is_whole=True))):
            try:
                summary, done = summarise_and_tell(store, policy=policy)
            except Refusal:  # with few people, rounding leaves too little uncertainty, and nothing is released
                assert policy.controlled, turn
                refused += 1
                continue
            shown = {cell: summary.figures.get(cell) for cell in release.counts}
            if policy.controlled:  # an answer that is left out is known to be 0, which says as much as a figure
                shown = done.shown
                assert all(value == summary.figures.get(cell, value) for cell, value in shown.items())
            assert successes(release, shown, policy) == [], turn
            hidden += sum(value is None or policy.may_be_small(value) for value in shown.values())
        assert refused <= max(number // 4, 1)
        return hidden

    def revealing(self, policy, number, *, is_whole=False):
        """Yields the first collections, as a store and its true figures, from which something would follow if each count were hidden or
        rounded by itself."""
        for collected in self._whole if is_whole else self._thinned:
            if not number:
                return
            in_memory = collected.counted_in_memory(policy)
            if len(in_memory.counts) <= collected.most and is_opened(in_memory, policy):  # only then is it stored
                release = Draft.of(collected.store, policy).release
                if len(release.counts) <= collected.most and is_opened(release, policy):
                    number -= 1
                    yield collected.store, release


def trials_of(kinds):
    """A fixture for the tests of a module: the trials of each kind of collection, kept for all policies."""

    @pytest.fixture(scope="module")
    def trials(tmp_path_factory):
        folder = tmp_path_factory.mktemp("collections")
        return {kind: Trials(folder, kind) for kind in kinds}

    return trials


def under_every_policy(kinds):
    """Parameters of a test: each kind of collection under each policy."""

    def marked(test):
        by_kind = pytest.mark.parametrize("kind", kinds, ids=lambda kind: kind.__name__)
        return by_kind(pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)(test))

    return marked


def is_opened(release, policy):
    """Whether the attacker succeeds if only small counts are hidden, or if each count is rounded to the nearest multiple."""
    nowhere = release.never | release.unseen | release.merged
    if policy.controlled:
        nearest = {cell: None if cell in nowhere else policy.rounded(number) for cell, number in release.counts.items()}
        return next(placed(release, nearest | {cell: release.counts[cell] for cell in release.open}, policy), None) is not None
    shown = {cell: None if cell in nowhere or policy.is_small(number) else number for cell, number in release.counts.items()}
    exact = replace(policy, rounding=1)
    return next(placed(release, shown | {cell: release.counts[cell] for cell in release.open}, exact), None) is not None

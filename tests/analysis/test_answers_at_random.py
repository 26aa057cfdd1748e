"""Nothing follows from whole releases of collections in which answers are unusual: an independent attacker tries each."""

import pytest

from tests.analysis.collections_at_random import at_random, few_suspects, one_of_each
from tests.analysis.releases_at_random import EACH, OF_SOAK, trials_of, under_every_policy
from tests.conftest import bulk

COLLECTIONS = (few_suspects, one_of_each, at_random)
trials = trials_of(COLLECTIONS)


@pytest.mark.bulk
@pytest.mark.slow
@under_every_policy(COLLECTIONS)
def test_nothing_follows_from_a_release(trials, policy, kind):
    assert trials[kind].hidden(policy, max(bulk(EACH), 1))


@pytest.mark.soak
@under_every_policy(COLLECTIONS)
def test_nothing_follows_from_many_releases(trials, policy, kind):
    assert trials[kind].hidden(policy, OF_SOAK)

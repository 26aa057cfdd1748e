"""Nothing follows from whole releases of collections in which answers are unusual: an independent attacker tries each."""

import pytest

from cse_record.analysis.disclosure import POLICIES
from tests.analysis.collections_at_random import at_random, few_suspects, one_of_each
from tests.analysis.releases_at_random import EACH, OF_SOAK, Trials
from tests.conftest import bulk

COLLECTIONS = (few_suspects, one_of_each, at_random)


@pytest.fixture(scope="module")
def trials(tmp_path_factory):
    """The trials of each kind of collection, kept for all policies."""
    folder = tmp_path_factory.mktemp("collections")
    return {kind: Trials(folder, kind) for kind in COLLECTIONS}


of_all_kinds = pytest.mark.parametrize("kind", COLLECTIONS, ids=lambda kind: kind.__name__)
by_all_policies = pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)


@pytest.mark.bulk
@pytest.mark.slow
@of_all_kinds
@by_all_policies
def test_nothing_follows_from_a_release(trials, policy, kind):
    assert trials[kind].hidden(policy, max(bulk(EACH), 1))


@pytest.mark.soak
@of_all_kinds
@by_all_policies
def test_nothing_follows_from_many_releases(trials, policy, kind):
    assert trials[kind].hidden(policy, OF_SOAK)

"""Nothing follows from whole releases of collections in which agencies are unequal or many: an independent attacker tries each."""

from dataclasses import replace
from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES, Why, protect
from tests.analysis.collections_at_random import many, one_of_each, one_with_nearly_all
from tests.analysis.disclosure.linear import successes
from tests.analysis.releases_at_random import EACH, OF_SOAK, Trials, trials_of, under_every_policy
from tests.conftest import SEED, bulk

COLLECTIONS = (one_with_nearly_all, many)
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


@pytest.mark.slow
@pytest.mark.parametrize("name", ["dfe-like", "nhs-like"])
def test_the_attacker_opens_what_was_weakened(tmp_path, name):
    """The control, which makes finding nothing above meaningful: a figure that protects others is shown, or a relation was not known."""
    policy, rng = POLICIES[name], Random(f"weakened {SEED}")
    shown = opened = untold = 0
    for kind in (many, one_of_each):
        ((_, release),) = Trials(tmp_path, kind, f"weakened {SEED}").revealing(policy, 1)
        done = protect(release, policy)
        together = {cell: cells for cells in release.same for cell in cells}
        for cell in sorted(hidden.cell for hidden in done.hidden if hidden.why is Why.SECONDARY)[:5]:
            shown += 1
            again = {other: policy.rounded(release.counts[other]) for other in together.get(cell, (cell,))}
            opened += bool(successes(release, done.shown | again, policy))
        unaware = replace(release, sums=tuple(rng.sample(release.sums, len(release.sums) // 2)))
        untold += bool(successes(release, protect(unaware, policy).shown, policy))
    assert shown
    assert 2 * opened >= shown
    assert untold

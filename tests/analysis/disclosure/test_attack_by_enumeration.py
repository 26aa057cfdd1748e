"""Proof that hidden figures stay hidden: an independent attacker enumerates all counts that agree with what is shown."""

from dataclasses import replace
from importlib import import_module
from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES, Release, Sum, Unprotected, Why, attack, protect
from cse_record.analysis.disclosure.secondary import SecondarySuppression
from tests.analysis.disclosure.enumeration import FAR, Attacker, Undecided, successes
from tests.analysis.disclosure.releases import KINDS, draw, table, tables_of
from tests.conftest import SEED, bulk

SLICES = 10
SIZES = (12, 25, 60, 120)
HIDING = {name: policy for name, policy in POLICIES.items() if not policy.controlled}


def attacked(release, shown, policy, earlier=()):
    return successes(release, shown, policy.threshold, policy.rounding, policy.least, earlier, policy.controlled)


def at_random(rng):
    """A release, and sometimes an earlier one of the same growing collection. It is then smaller, as twice as many counts are unknown."""
    kind, people, is_alone = rng.choice(KINDS), rng.choice(SIZES), rng.random() < 0.6
    everyone = draw(rng, people, (3, 3, 4) if is_alone else (2, 3, 3))
    release = tables_of(kind, everyone).release(keep_zeros=rng.random() < 0.5)
    if is_alone:
        return release, None
    share = rng.choice((0.5, 0.9, 0.97))
    before = [person for person in everyone if rng.random() < share]
    return release, tables_of(kind, before).release(keep_zeros=rng.random() < 0.5)


def primary_only(release, policy):
    """What would be shown with primary suppression only."""
    structure = release.structure
    return {
        cell: count if cell in structure.open
        else None if policy.hides(count) or cell in structure.never or cell in structure.unseen
        else policy.rounded(count)
        for cell, count in release.counts.items()
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.bulk
@pytest.mark.parametrize("slice_", range(SLICES))
@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_the_attacker_never_succeeds(policy, slice_):
    hidden = undecided = 0
    number = bulk(2000) // SLICES
    for turn in range(number):
        seed = f"{SEED} {policy.name} {slice_} {turn}"
        release, before = at_random(Random(seed))
        earlier = [(before.counts, protect(before, policy).shown)] if before else []
        protected = protect(release, policy, [figures for _, figures in earlier])
        try:
            assert attacked(release, protected.shown, policy, earlier) == [], seed
        except Undecided:  # too many numbers to enumerate; rare, and counted
            undecided += 1
        hidden += len(protected.hidden)
    assert hidden or policy.controlled
    assert undecided <= 1 + number // 10


@pytest.mark.bulk
@pytest.mark.parametrize("policy", HIDING.values(), ids=HIDING)
def test_without_secondary_suppression_the_attacker_succeeds(policy, monkeypatch):
    """A mutant with primary suppression only is opened, and the package's own attack refuses to release it."""
    monkeypatch.setattr(SecondarySuppression, "suppress", lambda self, levels: [])
    protection = import_module("cse_record.analysis.disclosure.protect")._Protection
    monkeypatch.setattr(protection, "hide_tables", lambda self, tables: None)
    opened = 0
    number = bulk(250, soak=500)
    for turn in range(number):
        release = table(Random(f"mutant {SEED} {policy.name} {turn}"), 3)
        succeeded = bool(attacked(release, primary_only(release, policy), policy))
        opened += succeeded
        try:
            protect(release, policy)
        except Unprotected:
            assert succeeded
        else:
            assert not succeeded
    assert opened > number // 4


@pytest.mark.bulk
@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_the_packages_attack_finds_what_the_enumeration_finds(policy):
    """On releases in which a figure or two were opened by hand, both find the same interval for every hidden figure."""
    breaches = 0
    for turn in range(bulk(300)):
        rng = Random(f"agree {SEED} {policy.name} {turn}")
        release, _ = at_random(rng)
        shown = primary_only(release, policy) if rng.random() < 0.5 else dict(protect(release, policy).shown)
        hidden = [cell for cell, value in shown.items() if (value is None or policy.controlled) and cell not in release.unseen]
        for cell in rng.sample(hidden, min(len(hidden), rng.randrange(2, 6) if policy.controlled else rng.randrange(2))):
            shown[cell] = release.counts[cell]
            release = replace(release, open=release.open | {cell}, never=release.never - {cell})
        reader = Attacker(release, [shown], policy.threshold, policy.rounding, policy.least, policy.controlled)
        try:
            breached = {
                breach.cell: (breach.low, breach.high) for breach in attack(release.structure, shown, policy) if breach.kind == "figure"
            }
            for cell, (low, high) in breached.items():
                assert not reader.reaches(0, cell, 0, low - 1)
                assert not reader.reaches(0, cell, high + 1, FAR)
                assert reader.reaches(0, cell, low, low)
                assert reader.reaches(0, cell, high, high)
            # without the true counts, all that can be required of a figure that is always hidden is a wide range
            small = [success for success in attacked(release, shown, policy) if success[1] not in release.never]
            too_low = [success for success in small if success[2].startswith(str(policy.threshold))]
            assert breached or not too_low or attack(release.structure, shown, policy)
        except Undecided:
            continue
        breaches += len(breached)
    assert breaches


@pytest.mark.slow
def test_a_hidden_figure_opened_by_hand_is_found():
    for turn in range(20):
        release = table(Random(f"opened {turn}"), 3, 60)
        for policy in HIDING.values():
            shown = protect(release, policy).shown
            secondary = [hidden for hidden in protect(release, policy).hidden if hidden.why is Why.SECONDARY]
            for hidden in secondary:
                weak = {**shown, hidden.cell: policy.rounded(release.counts[hidden.cell])}
                assert attacked(release, weak, policy), "what is hidden to protect another is needed"


WEAK = {
    "small counts alone are hidden": (
        {("t", ("a",)): 3, ("t", ("b",)): 20, ("t", ("all",)): 23},
        {("t", ("a",)): None, ("t", ("b",)): 20, ("t", ("all",)): 23},
        [(("t", ("all",)), [("t", ("a",)), ("t", ("b",))])],
        "dfe-like",
    ),
    "two tables differ by a small group": (
        {("t", ("all",)): 40, ("u", ("all",)): 37, ("u", ("others",)): 3},
        {("t", ("all",)): 40, ("u", ("all",)): 37, ("u", ("others",)): None},
        [(("t", ("all",)), [("u", ("all",)), ("u", ("others",))])],
        "dfe-like",
    ),
    "rounding leaves too little": (
        {("t", ("a",)): 1, ("t", ("b",)): 20, ("t", ("all",)): 21},
        {("t", ("a",)): None, ("t", ("b",)): 20, ("t", ("all",)): 20},
        [(("t", ("all",)), [("t", ("a",)), ("t", ("b",))])],
        "nhs-like",
    ),
}


@pytest.mark.parametrize("name", WEAK)
def test_a_weak_release_is_refused(name):
    counts, shown, sums, policy = WEAK[name]
    release = Release(counts, sums=tuple(Sum(total, tuple(parts)) for total, parts in sums))
    assert attack(release.structure, shown, POLICIES[policy])
    assert attacked(release, shown, POLICIES[policy])


def test_the_enumeration_goes_through_all_numbers():
    """Two hidden rows and columns of a table: there are as many tables as values for one corner."""
    counts = {("t", (row, column)): 0 for row in "ab" for column in "ab"}
    counts |= {("t", ("a", "all")): 6, ("t", ("b", "all")): 9, ("t", ("all", "a")): 7, ("t", ("all", "b")): 8}
    sums = [Sum(("t", (row, "all")), (("t", (row, "a")), ("t", (row, "b")))) for row in "ab"]
    sums += [Sum(("t", ("all", column)), (("t", ("a", column)), ("t", ("b", column)))) for column in "ab"]
    counts |= {("t", ("a", "a")): 3, ("t", ("a", "b")): 3, ("t", ("b", "a")): 4, ("t", ("b", "b")): 5}
    shown = {cell: count if "all" in cell[1] else None for cell, count in counts.items()}
    solutions = list(Attacker(Release(counts, sums=tuple(sums)), [shown], 5, 1).puzzle.solutions())
    assert len(solutions) == len({tuple(numbers) for numbers in solutions}) == 5

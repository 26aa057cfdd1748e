"""Nothing follows from two releases of the same returns that count people and records, or people by weaker and stronger links, nor from
the releases of two agencies that know some of the same people and one of both.

The attacker is a linear program that has every published figure, and knows for each how far the releases can differ.
"""

from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES, Edition, Family, Release, Unprotected, protect
from cse_record.analysis.disclosure.joint import Joint, with_others
from cse_record.analysis.disclosure.release import in_area, prefixed
from cse_record.analysis.earlier_editions import above, true_of
from tests.analysis.disclosure.linear import CLOSE, Attacker, rows_of
from tests.analysis.disclosure.releases import KINDS, draw, tables_of
from tests.conftest import SEED, bulk

OTHER = "other"
WITHOUT_PUBLIC_TOTALS = [kind for kind in KINDS if kind != "public total"]
"""No total of people is public. If it were, and all answers but one had the same figures, that one would hold whoever is in both releases,
as anybody could work out who assumes equal figures to be of equal people, which protection takes as known."""
SIZES = (15, 30, 60, 120)
HIDING = {name: policy for name, policy in POLICIES.items() if not policy.controlled}
SLICES = 4
FULL, OF_SOAK = 320, 5_000
"""The number of sets of releases that are attacked in each scenario under both policies: 960 in CI, 15,000 in soak tests."""


def world(rng):
    """People, and the records of two agencies about them, some of which give another answer than all records together."""
    sizes = (3, 3, 4)
    people = draw(rng, rng.choice(SIZES), sizes)
    shared, differing = rng.choice((0.03, 0.1, 0.3)), rng.choice((0.0, 0.2, 0.5))
    agencies = [], []
    for person in people:
        knows = (0, 1) if rng.random() < shared else (rng.randrange(2),)
        for agency in knows:
            answers = person
            if len(knows) == 2 and rng.random() < differing:  # one of the two does not know
                place = rng.randrange(3)
                answers = tuple(sizes[at] - 1 if at == place else answer for at, answer in enumerate(person))
            agencies[agency].append(answers)
    return people, agencies


def published(release, policy):
    return protect(release, policy).shown


def of_two_countings(rng, policy, *, knows=True):
    """One way of counting is published, then the other. Returns the releases, what was shown, and the relations between them."""
    people, agencies = world(rng)
    kind = rng.choice(WITHOUT_PUBLIC_TOTALS)
    first, second = (tables_of(kind, of).release(keep_zeros=False) for of in rng.sample([people, [*agencies[0], *agencies[1]]], 2))
    earlier = published(first, policy)
    release, editions, families = second, [], []
    if knows:
        known = prefixed(first, OTHER)
        release = with_others(second, {OTHER: first})
        shown = {in_area(OTHER, cell): value for cell, value in earlier.items()}
        editions = [Edition(shown, 0, None, known.never, is_unchanged=True, structure=known.structure, may_exceed=above(known, release))]
        families = [true_of(Family(0, (1,), is_all=True), (release, known))]
    now = protect(release, policy, editions, families).shown
    releases = {"first": first, "second": second}
    return releases, {"first": earlier, "second": now}, [("second", "first")]


def of_agencies(rng, policy, *, knows=True):
    """Each of two agencies publishes, then both together, with each person counted once."""
    people, agencies = world(rng)
    kind = rng.choice(WITHOUT_PUBLIC_TOTALS)
    whole, *parts = (tables_of(kind, of).release(keep_zeros=False) for of in (people, *agencies))
    earlier = [published(part, policy) for part in parts]
    editions, families = [], []
    if knows:
        for part, shown in zip(parts, earlier, strict=True):
            exceed = above(part, whole)
            full = dict.fromkeys(whole.counts, 0) | shown  # a reader knows the zeros as well
            how = {"is_unchanged": True, "structure": part.structure, "may_exceed": exceed, "falls": exceed}
            editions.append(Edition(full, 0, None, part.never, **how))
        families = [true_of(Family(0, (1, 2), is_all=True), (whole, *parts))]
    now = protect(whole, policy, editions, families).shown
    releases = {"all": whole, "one": parts[0], "two": parts[1]}
    return releases, {"all": now, "one": earlier[0], "two": earlier[1]}, [("all", "one", "two")]


def of_areas(rng, policy, *, knows=True):
    """The releases of two areas and of both together are made at once."""
    people, agencies = world(rng)
    kind = rng.choice(WITHOUT_PUBLIC_TOTALS)
    releases = dict(zip(("all", "one", "two"), (tables_of(kind, of).release(keep_zeros=False) for of in (people, *agencies)), strict=True))
    joint = Joint.of([releases["all"], *(prefixed(releases[name], name) for name in ("one", "two"))])
    for cell in releases["all"].counts if knows else ():
        parts = [in_area(name, cell) for name in ("one", "two") if cell in releases[name].counts.keys() - releases[name].unseen]
        if parts and cell not in releases["all"].unseen:
            joint.relate([cell], parts)
    now = protect(joint.release, policy).shown
    shown = {
        name: {cell: now[in_area("" if name == "all" else name, cell)] for cell in release.counts} for name, release in releases.items()
    }
    return releases, shown, [("all", "one", "two")]


def opened(releases, shown, between, policy):
    """The small figures, and the small differences between releases, that the attacker learns from the last release and could not know
    before: from the earlier ones, and from what is public anyway."""
    figures, rows, small, nobody = {}, [], [], set()
    for name, release in releases.items():
        figures |= {(name, cell): shown[name].get(cell) for cell in release.counts}
        rows += [({(name, cell): factor for cell, factor in terms.items()}, low, high) for terms, low, high in rows_of(release)]
        without = release.never | release.unseen | release.merged
        nobody |= {(name, cell) for cell in without}
        small += [(name, cell) for cell, count in release.counts.items() if policy.is_small(count) and cell not in without | release.open]
    differences = {}
    for whole, *parts in between:
        for cell in releases[whole].counts:
            terms = {(name, cell): 1 for name in parts if cell in releases[name].counts} | {(whole, cell): -1}
            if len(terms) < 1 + len(parts) or any(
                cell in releases[name].unseen | releases[name].never | releases[name].open for name in (whole, *parts)
            ):
                continue
            surplus = sum(factor * releases[name].counts[cell] for (name, cell), factor in terms.items())
            if not surplus:
                rows.append((terms, 0, 0))
                continue
            difference = ("difference", (whole, cell))
            figures[difference], differences[difference] = None, abs(surplus)
            nobody.add(difference)
            rows.append((terms | {difference: -1 if surplus > 0 else 1}, 0, 0))
    public = {(name, cell) for name, release in releases.items() for cell in release.open}
    how = {"threshold": policy.threshold, "rounding": policy.rounding, "exact": public, "nobody": nobody}
    found = [cell for cell in small if figures[cell] is not None]
    seen = Attacker(figures, rows, **how)
    new = {whole for whole, *_ in between}
    known_before = {
        cell: value if cell[0] not in new or cell in public or value == 0 else None for cell, value in figures.items()
    }  # fmt: skip
    before = Attacker(known_before, rows, **how)
    hidden = [cell for cell in small if figures[cell] is None] + [cell for cell, count in differences.items() if policy.is_small(count)]
    for cell in hidden:
        low, high = (seen.reach(cell, up) for up in (False, True))
        narrow = (low > policy.least + CLOSE or high < policy.threshold - CLOSE) and high <= policy.threshold + CLOSE
        if cell[0] == "difference" and low < CLOSE:
            continue
        if narrow and (low, high) != tuple(before.reach(cell, up) for up in (False, True)):
            found.append((cell, low, high))
    return found


SCENARIOS = (of_two_countings, of_agencies, of_areas)


@pytest.mark.slow
@pytest.mark.bulk
@pytest.mark.parametrize("slice_", range(SLICES))
@pytest.mark.parametrize("policy", HIDING.values(), ids=HIDING)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_follows_from_releases_that_count_the_same_people(scenario, policy, slice_):
    hidden = refused = 0
    number = max(bulk(FULL, soak=OF_SOAK) // (2 * SLICES), 5)
    for turn in range(number):
        seed = f"{SEED} {scenario.__name__} {policy.name} {slice_} {turn}"
        try:
            releases, shown, between = scenario(Random(seed), policy)
        except Unprotected:
            refused += 1
            continue
        assert opened(releases, shown, between, policy) == [], seed
        hidden += sum(value is None for figures in shown.values() for value in figures.values())
    assert hidden
    assert refused <= 1 + number // 20


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_release_that_ignores_the_others_is_opened(scenario):
    """Otherwise nothing would follow from the attacker's failure."""
    policy = HIDING["dfe-like"]
    number = 40
    broken = sum(bool(opened(*scenario(Random(f"{SEED} ignored {turn}"), policy, knows=False), policy)) for turn in range(number))
    assert broken >= number // 4


def test_a_small_difference_between_records_and_people_is_not_shown():
    """Of 40 children one has two records. Whoever has both totals would know of that child, and of the answers that differ."""
    first, second = (Release({("t", ("all",)): count}) for count in (41, 40))
    policy = HIDING["dfe-like"]
    shown = protect(with_others(second, {OTHER: first}), policy, [Edition({in_area(OTHER, ("t", ("all",))): 41}, is_unchanged=True,
        structure=prefixed(first, OTHER).structure)], [Family(0, (1,), is_all=True)]).shown  # fmt: skip
    assert shown["t", ("all",)] is None

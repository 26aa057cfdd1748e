"""Controlled rounding: counts become one of the two nearest multiples of 5, sums agree to within one base, and nothing small follows."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from cse_record.analysis.disclosure import POLICIES, Edition, Release, Sum, Unprotected, Why, attack, protect
from cse_record.analysis.disclosure.attack import public_part
from cse_record.analysis.disclosure.knowledge import Knowledge
from tests.analysis.disclosure import linear
from tests.analysis.disclosure.releases import KINDS, draw, national, tables_of
from tests.conftest import SEED, bulk

ROUNDED, DFE = POLICIES["rounded"], POLICIES["dfe-like"]


def cell(*key, table="t"):
    return table, key


def release(parts, total="all", **how):
    counts = {cell(name): count for name, count in parts.items()}
    return Release({**counts, cell(total): sum(counts.values())}, sums=(Sum(cell(total), tuple(counts)),), **how)


def shown(of_release, previous=()):
    return {key[0]: value for (_, key), value in protect(of_release, ROUNDED, previous).shown.items()}


def test_counts_go_to_the_nearest_multiple_where_sums_permit():
    assert shown(release({"a": 0, "b": 5, "c": 13, "d": 41})) == {"a": 0, "b": 5, "c": 15, "d": 40, "all": 60}


def test_where_the_nearest_do_not_add_up_others_are_taken():
    """Ten twos would become ten zeros beside a total of 20."""
    values = shown(release({str(place): 2 for place in range(10)}))
    assert values.pop("all") == 20
    assert Counter(values.values()) == {0: 7, 5: 3}


def test_all_answers_add_up_to_the_total_of_totals():
    """The parts of known and of unknown are each within one base, and so are all together."""
    known, unknown = {f"k{place}": 2 for place in range(6)}, {f"u{place}": 2 for place in range(6)}
    counts = {cell(name): count for name, count in (known | unknown).items()}
    counts |= {cell("known"): 12, cell("unknown"): 12, cell("all"): 24}
    sums = [Sum(cell("known"), tuple(map(cell, known))), Sum(cell("unknown"), tuple(map(cell, unknown)))]
    values = shown(Release(counts, sums=(*sums, Sum(cell("all"), (cell("known"), cell("unknown"))))))
    assert abs(sum(value for name, value in values.items() if name[0] in "ku" and name[1:].isdigit()) - values["all"]) <= 5


def test_a_part_is_never_shown_above_its_whole():
    with_parts = Release(
        {cell("part"): 13, cell("whole"): 14, cell("few"): 3}, at_most=((cell("part"), cell("whole")), (cell("few"), cell("part")))
    )
    values = shown(with_parts)
    assert values["few"] <= values["part"] <= values["whole"]


def test_public_figures_stay_as_they_are_and_what_equals_one_by_chance_does_not():
    with_public = release({"a": 13}, open=frozenset({cell("all")}))
    assert shown(with_public) == {"a": 10, "all": 13}


def test_a_sum_that_cannot_agree_is_hidden_and_reported():
    """Fourteen times the same count, each rounded by 2, differs from the sum by 28."""
    same = tuple(cell(str(place)) for place in range(14))
    with_same = Release({**dict.fromkeys(same, 13), cell("all"): 182}, same=(same,), sums=(Sum(cell("all"), same),))
    protected = protect(with_same, ROUNDED)
    assert protected.shown == {**dict.fromkeys(same, 15), cell("all"): None}
    assert [(hidden.cell, hidden.why) for hidden in protected.hidden] == [(cell("all"), Why.ASTRAY)]


def test_what_is_never_shown_and_what_all_of_a_small_group_gave_is_hidden():
    parts = {"a": 7, "b": 40}
    with_never = release(parts, never=frozenset({cell("a")}), alike=frozenset({cell("a")}))
    protected = protect(with_never, ROUNDED)
    assert protected.shown[cell("a")] is None
    assert {hidden.why for hidden in protected.hidden} <= {Why.ALIKE, Why.SECONDARY}
    assert not attack(with_never.structure, protected.shown, ROUNDED)


def test_the_last_release_is_followed_where_two_multiples_are_possible():
    """The same records give the same figures, and one more child changes few of them, so nobody can average over releases."""
    now = release({"a": 7, "b": 8, "c": 23})
    before = {cell("a"): 10, cell("b"): 10, cell("c"): 20, cell("all"): 40}
    assert protect(now, ROUNDED, [before]).shown == before
    assert shown(now) != {key[0]: value for (_, key), value in before.items()}
    grown = release({"a": 7, "b": 9, "c": 24})
    assert {name: protect(grown, ROUNDED, [before]).shown[cell(name)] for name in "abc"} == {"a": 10, "b": 10, "c": 20}


def test_an_earlier_release_is_read_by_its_own_policy():
    now = release({"a": 3, "b": 8, "c": 23})
    exact = Edition({cell("a"): None, cell("b"): 8, cell("c"): None, cell("all"): 34}, policy=DFE)
    protected = protect(now, ROUNDED, [exact])
    assert not attack(now.structure, protected.shown, ROUNDED, [exact])
    with pytest.raises(Unprotected, match="not part of this one"):
        protect(now, ROUNDED, [Edition({cell("b"): 15}, is_unchanged=True)])
    assert protect(now, ROUNDED, [Edition({cell("b"): 10}, is_unchanged=True)]).shown[cell("b")] == 10


def rule_breaks(of_release, protected):
    """The violations of the policy, judged by the true counts and independently of the rounding code."""
    counts, values = of_release.counts, protected.shown
    for key, value in values.items():
        if value is not None and (
            value != counts[key] if key in of_release.open else value not in (counts[key] // 5 * 5, -(-counts[key] // 5) * 5)
        ):
            yield key, value
    for group in of_release.same:
        if len({values[key] for key in group if key not in of_release.open | of_release.never | of_release.unseen}) > 1:
            yield group
    for part, whole in of_release.at_most:
        if None not in (values[part], values[whole]) and values[part] > values[whole]:
            yield part, whole
    for summed in of_release.sums:
        parts_shown = [values[part] for part in summed.parts if values[part] is not None]
        total = values[summed.total]
        if total is None or (len(summed.parts) == 1 and summed.total in of_release.open):
            continue
        is_all = len(parts_shown) == len(summed.parts)
        if any(value > total for value in parts_shown) or sum(parts_shown) > total + 5 or (is_all and sum(parts_shown) < total - 5):
            yield summed


@pytest.mark.bulk
@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_is_next_to_its_count_and_sums_agree(kind):
    hidden = figures = 0
    for turn in range(bulk(150, soak=300)):
        rng = Random(f"controlled {SEED} {kind} {turn}")
        drawn = tables_of(kind, draw(rng, rng.choice((8, 30, 90, 400)))).release(keep_zeros=rng.random() < 0.5)
        protected = protect(drawn, ROUNDED)
        assert list(rule_breaks(drawn, protected)) == [], turn
        assert protected == protect(replace(drawn, counts=dict(reversed(drawn.counts.items()))), ROUNDED)
        assert linear.successes(drawn, protected.shown, ROUNDED) == [], turn
        hidden += sum(value is None for value in protected.shown.values())
        figures += len(protected.shown)
    assert hidden <= figures * (0.3 if kind in ("never", "complement") else 0.1)


@pytest.mark.slow
def test_the_rules_hold_over_a_national_release():
    of_nation = national(Random(f"rounded {SEED}"), kinds=3)
    protected = protect(of_nation, ROUNDED)
    assert list(rule_breaks(of_nation, protected)) == []
    nearest = [value for key, value in protected.shown.items() if value == (of_nation.counts[key] + 2) // 5 * 5]
    assert len(nearest) > 0.9 * len(of_nation.counts)


@pytest.mark.slow
def test_nearest_rounding_read_as_such_is_opened():
    """The control: if figures are known to be the nearest multiples, small counts are disclosed, so finding none above is meaningful."""
    opened = 0
    for turn in range(40):
        drawn = tables_of("linked", draw(Random(f"nearest {SEED} {turn}"), 30)).release()
        nearest = {key: (count + 2) // 5 * 5 for key, count in drawn.counts.items()}
        rows = linear.rows_of(drawn)
        reader = linear.Attacker(nearest, rows, threshold=0, rounding=5)
        wide = linear.Attacker(protect(drawn, ROUNDED).shown, rows, threshold=4, rounding=5, either=True)
        for key, count in drawn.counts.items():
            if 1 <= count <= 4:
                low, high = (reader.reach(key, up) for up in (False, True))
                opened += low > 1 or high < 4
                assert wide.reach(key, up=False) <= 1 + linear.CLOSE
                assert wide.reach(key, up=True) >= 4 - linear.CLOSE
    assert opened > 100


def test_a_rounded_nought_is_not_public():
    """A rounded 0 is not a counted zero: nothing is known about it until the policy says what it stands for."""
    with_nought = release({"a": 0, "b": 3})
    values = {cell("a"): 0, cell("b"): 5, cell("all"): 5}
    assert public_part(Knowledge(with_nought.structure, ROUNDED), values) == {cell("b"): None, cell("all"): None}
    assert public_part(Knowledge(with_nought.structure, DFE), values) == {cell("a"): 0, cell("b"): None, cell("all"): None}

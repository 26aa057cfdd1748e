"""Boards publish their own figures, and a national body those of all: nothing follows from both together.

A collection is used only if something would follow from a national release that ignores the boards' releases.
"""

from dataclasses import replace
from itertools import count, islice
from random import Random

import pytest

from cse_record.analysis.areas import areas_of, summarise_by_area
from cse_record.analysis.combined import combine
from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.summary import Draft, summarise
from cse_record.analysis.tables.table import GROUPED
from cse_record.formats import Refusal
from tests.analysis.collections_at_random import LARGE, SMALL, boards, counted_in_memory, stored, thinned
from tests.analysis.disclosure.linear import placed_together
from tests.analysis.relations_found import counted
from tests.analysis.test_areas import rows_between
from tests.conftest import SEED, bulk

FEW, MOST = 350, 700
"""The most figures of the overall release: few, so that many collections can be tried, or more."""


class Boards:
    """A collection of boards, and what each of them published by itself."""

    def __init__(self, folder, returns, store, policy):
        self.policy, self.all = policy, store
        parts = {str(place): combine([folder / f"{place}.json"], folder / f"{place}.sqlite") for place in range(len(returns))}
        self.releases = {name: Draft.of(part, policy).release for name, part in parts.items()}
        self.published = {name: summarise(part, policy=policy) for name, part in parts.items()}

    def opened(self, with_earlier):
        """What the releases of the boards and the overall release disclose together. With `with_earlier`, the latter knows the former."""
        earlier = [summary.released for summary in self.published.values()] if with_earlier else []
        whole = Draft.of(self.all, self.policy, earlier).release
        shown = {name: summary.figures for name, summary in self.published.items()}
        shown[""] = summarise(self.all, policy=self.policy, previous=earlier).figures
        return placed_together({"": whole, **self.releases}, shown, self._sums(whole), self.policy)

    def _sums(self, whole):
        """The relations that each overall figure is the sum of those of the boards, except for people whom several boards report.

        A reader only knows them if no board shows the answer merged with others. For a group that a board does not show, its answers are
        added.
        """
        groups = {summed.total: summed.parts for summed in whole.sums if any(code.startswith(GROUPED) for code in summed.total[1])}
        for cell, number in whole.counts.items():
            terms, value = {("", cell): 1}, 0
            for name, release in self.releases.items():
                parts_shown = [cell] if cell in release.counts else [part for part in groups.get(cell, ()) if part in release.counts]
                if cell not in release.counts and self._has_groups(name, cell[0]):
                    break
                terms |= {(name, part): -1 for part in parts_shown}
                value += sum(release.counts[part] for part in parts_shown)
            else:
                if value == number:
                    yield terms, 0, 0

    def _has_groups(self, name, table):
        """Whether a board shows some answers of a table merged."""
        listing = self.published[name].released.listings.get(table)
        return listing is not None and any(listing.together)

    def opened_by_area(self):
        """What follows from the overall tables and those of each area, if they are made together."""
        summary, _ = summarise_by_area(self.all, self.policy)
        whole = Draft.of(self.all, self.policy).release
        parts = {area: Draft.of(part, self.policy, is_part=True).release for area, part in areas_of(self.all).items()}
        shown = {"": summary.figures} | {area: of_area.figures for area, of_area in summary.areas.items()}
        return placed_together({"": whole, **parts}, shown, rows_between(whole, parts), self.policy)


def drawn(folder, seed, policy, most=MOST):
    """Yields collections of boards, one after the other in the same folder."""
    for attempt in count():
        rng = Random(f"{seed} {attempt}")
        returns = thinned(rng, thinned(rng, boards(rng)))
        areas = LARGE if rng.random() < 0.75 else SMALL
        if len(counted_in_memory(counted(returns), policy).counts) <= most:  # too many are seen before they are stored
            store = stored(folder, returns, areas)
            if len(Draft.of(store, policy).release.counts) <= most:
                yield Boards(folder, returns, store, policy)


def revealing(folder, seed, policy, most=MOST):
    """The first collection for which something follows from the boards' releases and an overall release that ignores them."""
    return next(boards for boards in drawn(folder, seed, policy, most) if next(boards.opened(with_earlier=False), None))


def assert_nothing_follows(folder, policy, number, most):
    """Makes the overall release of this many collections. None discloses what the boards have hidden."""
    for turn in range(number):
        boards = revealing(folder, f"boards {SEED} {policy.name} {turn}", policy, most)
        assert list(boards.opened(with_earlier=True)) == [], turn


HIDING = [name for name, policy in POLICIES.items() if not policy.controlled]


@pytest.mark.bulk
@pytest.mark.slow
def test_nothing_follows_from_all_and_each_area(tmp_path):
    name = "dfe-like"
    for turn in range(max(bulk(3, soak=20), 1)):
        boards = revealing(tmp_path, f"boards {SEED} {name} {turn}", POLICIES[name])
        assert list(boards.opened_by_area()) == [], turn


@pytest.mark.slow
def test_small_groups_of_an_area_that_are_all_alike_are_not_disclosed(tmp_path):
    """The answers of each group are hidden in the table of the area, including those that nobody gave."""
    policy, alike = POLICIES["dfe-like"], []
    for collection in islice(drawn(tmp_path, f"alike {SEED}", policy), 10):
        summary, _ = summarise_by_area(collection.all, policy)
        for area, part in areas_of(collection.all).items():
            release, shown = Draft.of(part, policy, is_part=True).release, summary.areas[area].figures
            alike += [(cell, release.counts[cell], shown.get(cell)) for cell in release.alike]
        if {number > 0 for _, number, _ in alike} == {True, False}:
            break
    assert {number > 0 for _, number, _ in alike} == {True, False}
    assert {value for _, _, value in alike} == {None}


@pytest.mark.proof
@pytest.mark.parametrize("name", HIDING)
def test_nothing_follows_from_boards_and_all_together(tmp_path, name):
    assert_nothing_follows(tmp_path, POLICIES[name], 2, FEW)


@pytest.mark.slow
def test_the_release_of_a_board_that_its_returns_do_not_give_is_refused(tmp_path):
    """It was counted in another way, so its relation to the releases of the other boards is unknown."""
    policy = POLICIES["dfe-like"]
    boards = next(drawn(tmp_path, f"otherwise {SEED}", policy, FEW))
    first, *others = (summary.released for summary in boards.published.values())
    summarise(boards.all, policy=policy, previous=[first, *others])
    somebody = next(cell for cell, number in next(iter(boards.releases.values())).counts.items() if number and cell in first.figures)
    fewer = replace(first, figures={**first.figures, somebody: 0})
    with pytest.raises(Refusal, match=r"earlier release 1.*--by area"):
        summarise(boards.all, policy=policy, previous=[fewer, *others])


@pytest.mark.soak
@pytest.mark.parametrize("name", HIDING)
def test_nothing_follows_from_many_boards_and_all_together(tmp_path, name):
    assert_nothing_follows(tmp_path, POLICIES[name], 50, FEW)
    assert_nothing_follows(tmp_path, POLICIES[name], 20, MOST)

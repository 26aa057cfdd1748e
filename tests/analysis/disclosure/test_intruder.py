"""The feasibility interval that an intruder finds, compared with trying all numbers."""

from itertools import product
from random import Random

import pytest

from cse_record.analysis.disclosure import Unprotected
from cse_record.analysis.disclosure.intruder import Intruder
from cse_record.analysis.disclosure.solver import Search
from tests.conftest import SEED, bulk


@pytest.mark.bulk
def test_least_and_greatest_are_those_of_all_numbers():
    possible = 0
    for turn in range(bulk(1000)):
        rng = Random(f"reader {SEED} {turn}")
        bounds = [(low := rng.randrange(3), low + rng.randrange(1, 6)) for _ in range(4)]
        relations = []
        for _ in range(rng.randrange(1, 4)):
            pairs = tuple((unknown, rng.choice((-2, -1, 1, 1))) for unknown in sorted(rng.sample(range(4), rng.randrange(2, 5))))
            low = rng.randrange(-3, 6)
            relations.append((pairs, low, low + rng.choice((0, 0, 2)) if rng.random() < 0.8 else None))
        feasible = [
            numbers
            for numbers in product(*(range(low, high + 1) for low, high in bounds))
            if all(low <= sum(c * numbers[u] for u, c in pairs) <= (99 if high is None else high) for pairs, low, high in relations)
        ]
        if not feasible:
            with pytest.raises(Unprotected, match="earlier release"):
                [Intruder(bounds, relations).least_of(unknown) for unknown in range(4)]
            continue
        possible += 1
        for beyond in (3, 9):
            intruder = Intruder(bounds, relations)
            for unknown in rng.sample(range(4), 4):
                values = {numbers[unknown] for numbers in feasible}
                assert intruder.least_of(unknown) == min(values), (bounds, relations)
                assert intruder.most_of(unknown, beyond) == (max(values) if max(values) <= beyond else None), (bounds, relations)
                value = rng.randrange(9)
                assert intruder.can_be(unknown, value, value) == (value in values)
    assert possible > bulk(1000) // 5


def test_a_search_that_ends_undecided_is_tried_from_the_beginning(monkeypatch):
    """From its last solution, the solver at times ends undecided. The same search without a start then decides."""
    search = Search([(0, 9), (0, 9)], [([(0, 1), (1, 1)], 5, 5)], [1.0, 2.0])
    assert search.solve().tolist() == [5, 0]
    search.bound(0, 0, 3)
    unknown, started_afresh = search.kit.HighsModelStatus.kUnknown, []
    status, start_afresh = search.model.getModelStatus, search.start_afresh
    monkeypatch.setattr(search.model, "getModelStatus", lambda: status() if started_afresh else unknown)
    monkeypatch.setattr(search, "start_afresh", lambda: (started_afresh.append(True), start_afresh()))
    assert search.solve().tolist() == [3, 2]
    assert started_afresh == [True]
    assert not search.gave_up

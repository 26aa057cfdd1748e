"""Finds whole numbers that satisfy linear relations, with HiGHS, and checks them by exact arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from cse_record.analysis.disclosure.effort import current
from cse_record.analysis.disclosure.release import Unprotected

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    """Whole numbers, one for each unknown."""

NEEDED = "Disclosure control needs highspy, which is not installed. Install it with: pip install 'cse-record[analysis]'"
Constraint = tuple[Sequence[tuple[int, int]], int, int | None]
"""Pairs of an unknown and its coefficient, and the least and greatest value of their sum (`None`: no limit)."""
CLOSE = 1e-5
"""How far a solver's value may be from the whole number that it means. Exact arithmetic decides in the end."""
OF_AN_ITERATION = 20
"""The effort of a solver iteration, in steps. Reading one unknown is one step."""
FAR_OUT, NO_LIMIT = 2**40, 2**62
"""Upper limits: every count is below the first, and every sum of such counts below the second."""
GAP, CHEAP = 0.25, 0.1
"""How much more than the cheapest a solution may cost: a part of its own cost, or a cost that is less than that of a shown figure."""
MOST_FIXED = 12
"""The most unknowns that are fixed one after the other to make a solution whole, before a search over whole numbers."""
LIMITS = {"threads": 1, "random_seed": 0, "mip_rel_gap": GAP, "mip_max_nodes": 2000, "mip_detect_symmetry": False}
"""Options for the same answer on every run and an end to every search. Detecting symmetry takes long and gains nothing."""
FOR_ANY_SOLUTION = {"presolve": "off", "mip_heuristic_run_feasibility_jump": False}
"""Options for making unknowns whole if any solution will do. What they turn off takes longer than all the rest of such a search."""
CLOSE_TO_CHEAPEST = 0.00001
"""The relative gap to the cheapest answer that is allowed if unknowns have to be whole from the start."""


@cache
def _kit() -> tuple[Any, Any]:
    """The solver's module, and a class of models that print nothing. HiGHS prints its name when callbacks are enabled, before any option
    can be set."""
    try:
        import highspy  # brings numpy with it
    except ImportError as error:
        raise Unprotected(NEEDED) from error
    kit: Any = highspy

    class Silent(kit.Highs):  # type: ignore[misc]
        def enableCallbacks(self) -> None:  # noqa: N802
            self.setOptionValue("output_flag", False)
            super().enableCallbacks()

    return kit, Silent


class Search:
    """A search for whole numbers within bounds and rows; `solve` finds a cheap solution.

    Unknowns are made whole only where fractions arise, unless the first `whole` unknowns have to be whole from the start. That takes longer
    and finds the cheapest whole numbers. With `any_will_do`, a solution is found sooner, which may be less cheap where fractions arise.
    """

    def __init__(
        self,
        bounds: Sequence[tuple[int, int | None]],
        rows: Iterable[Constraint],
        costs: Sequence[float] | None = None,
        *,
        whole: int = 0,
        any_will_do: bool = False,
    ) -> None:
        highspy, silent = _kit()
        self.kit: Any = highspy
        self.model: Any = silent()
        for option, value in LIMITS.items():
            self.model.setOptionValue(option, value)
        self.infinity: float = highspy.kHighsInf
        self.bounds = list(bounds)
        self.rows = [(tuple(pairs), low, high) for pairs, low, high in rows]
        self.gave_up = False
        """Whether the last search ended without a solution although there may be one."""
        self.is_cheapest = False
        """Whether the last solution is certainly the cheapest."""
        self._last: Numbers | None = None
        """The last solution."""
        self._start: Any = None
        """The basis of the last solution that was whole without being forced."""
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.bounds), len(self.rows)
        lp.col_cost_ = list(costs) if costs is not None else [0.0] * len(self.bounds)
        lp.col_lower_ = [float(low) for low, _ in self.bounds]
        lp.col_upper_ = [self._number(high) for _, high in self.bounds]
        lp.row_lower_ = [float(low) for _, low, _ in self.rows]
        lp.row_upper_ = [self._number(high) for _, _, high in self.rows]
        starts, indices, values = [0], [], []
        for pairs, _, _ in self.rows:
            indices += [unknown for unknown, _ in pairs]
            values += [float(coefficient) for _, coefficient in pairs]
            starts.append(len(indices))
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_, lp.a_matrix_.index_, lp.a_matrix_.value_ = starts, indices, values
        self._exact = _Exact(self.bounds, self.rows)
        self.model.passModel(lp)
        self._is_whole, self._any_will_do = whole > 0, any_will_do
        if whole:
            self.model.changeColsIntegrality(whole, list(range(whole)), [highspy.HighsVarType.kInteger] * whole)
            self.model.setOptionValue("mip_rel_gap", CLOSE_TO_CHEAPEST)

    def _number(self, high: int | None) -> float:
        return self.infinity if high is None else float(high)

    def bound(self, unknown: int, low: int, high: int | None) -> None:
        """Sets the bounds of an unknown."""
        if self.bounds[unknown] != (low, high):
            self.bounds[unknown] = (low, high)
            self._exact.bound(unknown, low, high)
            self.model.changeColBounds(unknown, float(low), self._number(high))

    def cost(self, unknown: int, cost: float) -> None:
        """Sets the cost of an unknown per unit."""
        self.model.changeColCost(unknown, cost)

    def costs(self, costs: Sequence[float]) -> None:
        """Sets the costs of all unknowns per unit."""
        import numpy as np

        self.model.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), np.array(costs, dtype=np.float64))

    def start_afresh(self) -> None:
        """Forgets the last solution, from which the next search would start."""
        self.model.clearSolver()
        self._start = None

    def solve(self) -> Numbers | None:
        """The cheapest whole numbers found that satisfy everything; `None` if there are none, or none were found (`gave_up`)."""
        numbers = self._solve()
        self._last = self._last if numbers is None else numbers
        return numbers

    def _solve(self) -> Numbers | None:
        model, statuses = self.model, self.kit.HighsModelStatus
        self.gave_up = self.is_cheapest = False
        self._run()
        if model.getModelStatus() not in (statuses.kOptimal, statuses.kInfeasible) and not self._is_whole:
            self.start_afresh()  # from the last solution, the solver at times ends undecided where it would not from the beginning
            self._run()
        if model.getModelStatus() != statuses.kOptimal and not (self._is_whole and self._is_feasible()):
            self.gave_up = model.getModelStatus() != statuses.kInfeasible
            return None
        values, nearest = self._found()
        self.is_cheapest = self._exact.holds(nearest)
        if self.is_cheapest:
            self._start = None if self._is_whole else model.getBasis()
            return nearest
        if not self._is_whole:
            for fix in (self._fixed_as_last, self._fixed_in_turn):
                if (fixed := fix(values, nearest)) is not None:
                    return fixed
        forced = set[int]()
        if self._any_will_do:
            for option, value in FOR_ANY_SOLUTION.items():
                model.setOptionValue(option, value)
        try:
            while True:  # only fractional unknowns are made integer, which is far quicker than making all of them integer
                broken = [number for number in (abs(values - nearest) > CLOSE).nonzero()[0].tolist() if number not in forced]
                if not broken:
                    self.gave_up = True
                    return None
                forced.update(broken)
                model.changeColsIntegrality(len(broken), broken, [self.kit.HighsVarType.kInteger] * len(broken))
                self._run()
                if not self._is_feasible():
                    self.gave_up = model.getModelStatus() != statuses.kInfeasible
                    return None
                values, nearest = self._found()
                if self._exact.holds(nearest):
                    return nearest
        finally:
            if self._any_will_do:
                model.setOptionValue("presolve", "choose")  # of unknowns that need not be whole, it finds some faster
            model.changeColsIntegrality(len(forced), sorted(forced), [self.kit.HighsVarType.kContinuous] * len(forced))
            if self._start:  # from a fractional basis, the next solution would be fractional as well
                model.setBasis(self._start)

    def _fixed_as_last(self, values: npt.NDArray[np.float64], nearest: Numbers) -> Numbers | None:
        """Whole numbers near a fractional solution: its fractional unknowns are fixed where they were in the last solution. None if that
        does not succeed, or costs too much. The same few unknowns are often fractional in one search after another."""
        least_cost, fixed = self._cost(), list[int]()
        try:
            while self._last is not None and len(fixed) < MOST_FIXED:
                fractional = (abs(values - nearest) > CLOSE).nonzero()[0].tolist()
                known = {unknown: int(self._last[unknown]) for unknown in fractional if unknown not in fixed}
                if not known or not all(self._is_allowed(unknown, number) for unknown, number in known.items()):
                    return None
                fixed += known
                for unknown, number in known.items():
                    self.model.changeColBounds(unknown, float(number), float(number))
                self._run()
                if self.model.getModelStatus() != self.kit.HighsModelStatus.kOptimal or self._costs_too_much(least_cost):
                    return None
                values, nearest = self._found()
                if self._exact.holds(nearest):
                    return nearest
            return None
        finally:
            self._release(fixed)

    def _is_allowed(self, unknown: int, number: int) -> bool:
        low, high = self.bounds[unknown]
        return low <= number and (high is None or number <= high)

    def _costs_too_much(self, least_cost: float) -> bool:
        """Whether the present solution costs too much more than this, unless any will do."""
        return not self._any_will_do and self._cost() - least_cost > max(CHEAP, GAP * abs(self._cost()))

    def _release(self, fixed: Iterable[int]) -> None:
        """Gives fixed unknowns their bounds again."""
        for unknown in fixed:
            low, high = self.bounds[unknown]
            self.model.changeColBounds(unknown, float(low), self._number(high))
        if self._start:
            self.model.setBasis(self._start)

    def _fixed_in_turn(self, values: npt.NDArray[np.float64], nearest: Numbers) -> Numbers | None:
        """Whole numbers near a fractional solution: its fractional unknowns are fixed one after the other. None if that does not succeed,
        or costs too much. It is far quicker than a search over whole numbers, and succeeds in most cases."""
        least_cost, fixed = self._cost(), list[int]()
        try:
            while len(fixed) < MOST_FIXED:
                distances = abs(values - nearest)
                fractional = [unknown for unknown in (distances > CLOSE).nonzero()[0].tolist() if unknown not in fixed]
                if not fractional:
                    return None
                unknown = min(fractional, key=lambda unknown: (distances[unknown], unknown))
                fixed.append(unknown)
                near = int(nearest[unknown])
                if not any(self._is_solved_with(unknown, number) for number in (near, near + (1 if values[unknown] > near else -1))):
                    return None
                if self._costs_too_much(least_cost):
                    return None
                values, nearest = self._found()
                if self._exact.holds(nearest):
                    return nearest
            return None
        finally:
            self._release(fixed)

    def _is_solved_with(self, unknown: int, number: int) -> bool:
        """Fixes an unknown and runs the solver. Whether there is a solution."""
        self.model.changeColBounds(unknown, float(number), float(number))
        self._run()
        return bool(self.model.getModelStatus() == self.kit.HighsModelStatus.kOptimal)

    def _cost(self) -> float:
        return float(self.model.getInfo().objective_function_value)

    def _found(self) -> tuple[npt.NDArray[np.float64], Numbers]:
        """The solver's values, and the nearest whole numbers; halves are rounded away from 0."""
        import numpy as np

        values = np.array(self.model.getSolution().col_value)
        whole = np.where(values >= 0, np.floor(values + 0.5), np.ceil(values - 0.5))
        return values, np.clip(whole, -FAR_OUT, FAR_OUT).astype(np.int64)

    def _is_feasible(self) -> bool:
        return bool(self.model.getInfo().primal_solution_status == self.kit.SolutionStatus.kSolutionStatusFeasible)

    def _run(self) -> None:
        """Runs the solver and counts its effort."""
        self.model.run()
        info = self.model.getInfo()
        current().take(len(self.bounds) + OF_AN_ITERATION * (max(0, info.simplex_iteration_count) + max(0, info.mip_node_count)))


class _Exact:
    """Checks by exact arithmetic whether whole numbers satisfy every bound and row."""

    def __init__(self, bounds: Sequence[tuple[int, int | None]], rows: Sequence[Constraint]) -> None:
        import numpy as np

        self._least = np.array([low for low, _ in bounds], dtype=np.int64)
        self._most = np.array([NO_LIMIT if high is None else high for _, high in bounds], dtype=np.int64)
        self._low = np.array([low for _, low, _ in rows], dtype=np.int64)
        self._high = np.array([NO_LIMIT if high is None else high for _, _, high in rows], dtype=np.int64)
        self._unknowns = np.array([unknown for pairs, _, _ in rows for unknown, _ in pairs], dtype=np.int64)
        self._coefficients = np.array([coefficient for pairs, _, _ in rows for _, coefficient in pairs], dtype=np.int64)
        self._ends = np.cumsum([0, *(len(pairs) for pairs, _, _ in rows)])
        self._so_far = np.zeros(len(self._unknowns) + 1, dtype=np.int64)

    def bound(self, unknown: int, low: int, high: int | None) -> None:
        """Sets the bounds of an unknown."""
        self._least[unknown] = low
        self._most[unknown] = NO_LIMIT if high is None else high

    def holds(self, numbers: Numbers) -> bool:
        """Whether the numbers satisfy every bound and row. Numbers of `FAR_OUT` or more never do."""
        if not (((self._least <= numbers) & (numbers <= self._most)).all() and (abs(numbers) < FAR_OUT).all()):
            return False
        (numbers[self._unknowns] * self._coefficients).cumsum(out=self._so_far[1:])
        totals = self._so_far[self._ends[1:]] - self._so_far[self._ends[:-1]]
        return bool(((self._low <= totals) & (totals <= self._high)).all())

"""An attacker of whole releases that is independent of the package: a linear program that gives the least and greatest value of a figure.

It receives what a reader is shown, the relations that everybody knows, and the policy's numbers. Values that it excludes are impossible in
whole numbers too, so each of its successes is a true one.
"""

import highspy
import numpy as np

CLOSE = 1e-6
NOT_READ = "not read"


class Attacker:
    """`shown` are figures, None if hidden. `rows` are relations: coefficients by cell, and the least and greatest value of the sum.

    With `either`, a figure is one of the two multiples next to its count, otherwise the nearest. Nothing is known about `NOT_READ` figures.
    """

    def __init__(self, shown, rows, threshold, rounding=1, exact=(), nobody=(), either=False):
        model = self.model = highspy.Highs()
        for option, value in (("output_flag", False), ("threads", 1)):
            model.setOptionValue(option, value)
        self.place, self._bounds = {}, []
        self._reached, self._equal = {}, {}
        """The reach found for each figure, up or down; and for figures that are the same count, a link to the next one."""
        for cell, value in shown.items():
            self.place[cell] = len(self.place)
            if value == NOT_READ:
                self._bounds.append((0, highspy.kHighsInf))
            elif value is None:
                self._bounds.append((0 if cell in nobody else 1, highspy.kHighsInf))
            elif cell in exact:
                self._bounds.append((value, value))
            elif either:
                assert value % rounding == 0, (cell, value)
                self._bounds.append((max(0, value - rounding + 1), value + rounding - 1))
            else:
                behind = [n for n in range(value + rounding + 1) if (n > threshold or n < 1) and -rounding <= 2 * (n - value) < rounding]
                self._bounds.append((min(behind), max(behind)))
            model.addVar(*self._bounds[-1])
        for terms, low, high in rows:
            places = [self.place[cell] for cell in terms]
            limits = (-highspy.kHighsInf if low is None else low, highspy.kHighsInf if high is None else high)
            model.addRow(*limits, len(places), places, [float(factor) for factor in terms.values()])
            if limits == (0, 0) and sorted(terms.values()) == [-1, 1]:
                first, second = (self._first(cell) for cell in terms)
                if first != second:
                    self._equal[first] = second

        self.met = {}
        """By direction, the least or the greatest value of each figure in any solution so far."""

    def beyond_reach(self, cells, up, number):
        """The figures that cannot be as low or as high as a number, with their reach. Most are tried together, few alone."""
        left = [cell for cell in cells if not self._was_met(cell, up, number)]
        while left:
            places = [self.place[cell] for cell in left]
            if up:  # no farther than necessary, which leaves room for other figures
                before = [self._bounds[at] for at in places]
                for at, (low, high) in zip(places, before, strict=True):
                    self.model.changeColBounds(at, low, max(low, min(high, number)))
            self._run(places, up)
            if up:
                for at, (low, high) in zip(places, before, strict=True):
                    self.model.changeColBounds(at, low, high)
            missed = [cell for cell in left if not self._was_met(cell, up, number)]
            if len(missed) == len(left):
                break
            left = missed
        for cell in left:
            if not self._was_met(cell, up, number):
                reached = self.reach(cell, up)
                if reached < number - CLOSE if up else reached > number + CLOSE:
                    yield cell, reached

    def _was_met(self, cell, up, number):
        met, at = self.met.get(up), self.place[cell]
        return met is not None and (met[at] >= number - CLOSE if up else met[at] <= number + CLOSE)

    def reach(self, cell, up):
        """The least or the greatest possible value of a figure, in fractions."""
        first = self._first(cell)
        if (first, up) not in self._reached:
            self._reached[first, up] = self._run([self.place[first]], up)
        return self._reached[first, up]

    def _first(self, cell):
        """The representative of all figures that are the same count."""
        while cell in self._equal:
            cell = self._equal[cell]
        return cell

    def _run(self, places, up):
        """The least or the greatest value of a sum of figures; infinite if it is unbounded."""
        model = self.model
        model.changeObjectiveSense(highspy.ObjSense.kMaximize if up else highspy.ObjSense.kMinimize)
        for at in places:
            model.changeColCost(at, 1.0)
        model.run()
        if model.getModelStatus() == highspy.HighsModelStatus.kUnknown:  # seldom, the solution before is a bad place to start from
            model.clearSolver()
            model.run()
        status, value = model.getModelStatus(), model.getInfo().objective_function_value
        for at in places:
            model.changeColCost(at, 0.0)
        if status == highspy.HighsModelStatus.kUnbounded or status == highspy.HighsModelStatus.kUnboundedOrInfeasible:
            return float("inf")
        assert status == highspy.HighsModelStatus.kOptimal, status
        numbers = np.array(model.getSolution().col_value)
        for is_upper, further in ((True, np.maximum), (False, np.minimum)):
            self.met[is_upper] = further(self.met[is_upper], numbers) if is_upper in self.met else numbers
        return value


def rows_of(release):
    """The relations of a release, each checked against the true counts."""
    counts = release.counts
    rows = []
    for summed in release.sums:
        terms = dict.fromkeys(summed.parts, -1) | {summed.total: 1}
        rows.append((terms, 0, 0))
    rows += [({cells[0]: 1, other: -1}, 0, 0) for cells in release.same for other in cells[1:]]
    rows += [({whole: 1, part: -1}, 0, None) for part, whole in release.at_most]
    for terms, low, high in rows:
        value = sum(factor * counts[cell] for cell, factor in terms.items())
        assert low <= value <= (value if high is None else high), terms
    return rows


def public_part(shown, exact, either):
    """What a reader knows before anything is shown: public figures and zeros; if figures may be either of two multiples, only which are not
    zero."""
    if either:
        return {cell: value if cell in exact else NOT_READ if value == 0 else None for cell, value in shown.items()}
    return {cell: value if cell in exact or value == 0 else None for cell, value in shown.items()}


def successes(release, shown, policy):
    """The hidden small figures whose interval is narrower than the protection level, and narrower than public figures alone make it."""
    return list(placed(release, shown, policy))


def placed(release, shown, policy):
    """Yields the same figures one at a time, for callers that only need the first."""
    hidden = release.never | release.unseen | release.merged
    rows = rows_of(release)
    either = policy.controlled
    how = {"threshold": policy.threshold, "rounding": policy.rounding, "exact": release.open, "nobody": hidden, "either": either}
    small = [cell for cell, count in release.counts.items() if policy.is_small(count) and cell not in release.open | hidden]
    if not either:
        yield from ((cell, "shown") for cell in small if shown[cell] is not None)
        small = [cell for cell in small if shown[cell] is None]
    attacker = Attacker(shown, rows, **how)
    public = Attacker(public_part(shown, release.open, either), rows, **how)
    yield from beyond(attacker, public, small, policy)


def beyond(attacker, public, small, policy):
    """The figures whose interval is narrower than the protection level and than for somebody with only public figures, with its end."""
    for up, promised in ((False, policy.least), (True, policy.threshold)):
        for cell, reached in attacker.beyond_reach(small, up, promised):
            if abs(public.reach(cell, up) - reached) > CLOSE:
                yield cell, reached


def placed_together(releases, shown, between, policy):
    """The same for several releases, by name, that one reader has. `between` are relations among pairs of name and cell."""
    figures, rows, small, nobody, public = {}, list(between), [], set(), set()
    for name, release in releases.items():
        figures |= {(name, cell): shown[name].get(cell) for cell in release.counts}
        rows += [({(name, cell): factor for cell, factor in terms.items()}, low, high) for terms, low, high in rows_of(release)]
        without = release.never | release.unseen | release.merged
        # every answer of a small group that is all alike is hidden, so the mark does not show which of them somebody gave
        nobody |= {(name, cell) for cell in without | release.alike}
        public |= {(name, cell) for cell in release.open}
        small += [(name, cell) for cell, count in release.counts.items() if policy.is_small(count) and cell not in without | release.open]
    how = {"threshold": policy.threshold, "rounding": policy.rounding, "exact": public, "nobody": nobody}
    yield from ((cell, "shown") for cell in small if figures[cell] is not None)
    seen_before = {cell: value if cell in public or value == 0 else None for cell, value in figures.items()}
    hidden = [cell for cell in small if figures[cell] is None]
    yield from beyond(Attacker(figures, rows, **how), Attacker(seen_before, rows, **how), hidden, policy)

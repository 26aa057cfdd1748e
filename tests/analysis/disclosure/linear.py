"""An attacker of whole releases, written apart from the package: one linear program, which is asked how low and how high a figure can be.

It is given what a reader is shown, the relations that everybody knows, and the policy by its numbers. What it excludes no whole numbers
allow either, so that each of its successes is one.
"""

import highspy
import numpy as np

CLOSE = 1e-6


class Attacker:
    """`shown` are figures, None where hidden. `rows` are relations: by cell a coefficient, then the least and greatest value of the sum."""

    def __init__(self, shown, rows, threshold, rounding=1, exact=(), nobody=()):
        model = self.model = highspy.Highs()
        for option, value in (("output_flag", False), ("threads", 1)):
            model.setOptionValue(option, value)
        self.place, self._bounds = {}, []
        for cell, value in shown.items():
            self.place[cell] = len(self.place)
            if value is None:
                self._bounds.append((0 if cell in nobody else 1, highspy.kHighsInf))
            elif cell in exact:
                self._bounds.append((value, value))
            else:
                behind = [n for n in range(value + rounding + 1) if (n > threshold or n < 1) and -rounding <= 2 * (n - value) < rounding]
                self._bounds.append((min(behind), max(behind)))
            model.addVar(*self._bounds[-1])
        for terms, low, high in rows:
            places = [self.place[cell] for cell in terms]
            limits = (-highspy.kHighsInf if low is None else low, highspy.kHighsInf if high is None else high)
            model.addRow(*limits, len(places), places, [float(one) for one in terms.values()])

        self.met = {}
        """By direction the least or the greatest number that each figure had in any solution so far."""

    def beyond_reach(self, cells, up, number):
        """The figures that cannot be as low or as high as a number. Many are driven there at once, few asked for alone."""
        left = [cell for cell in cells if not self._was_met(cell, up, number)]
        while left:
            places = [self.place[cell] for cell in left]
            if up:  # no farther than it has to be, which leaves room for others
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
        found = []
        for cell in left:
            if not self._was_met(cell, up, number):
                reached = self.reach(cell, up)
                if reached < number - CLOSE if up else reached > number + CLOSE:
                    found.append(cell)
        return found

    def _was_met(self, cell, up, number):
        met, at = self.met.get(up), self.place[cell]
        return met is not None and (met[at] >= number - CLOSE if up else met[at] <= number + CLOSE)

    def reach(self, cell, up):
        """The least or the greatest number that a figure can be, as far as fractions tell."""
        return self._run([self.place[cell]], up)

    def _run(self, places, up):
        """The least or the greatest sum of figures; infinite if it has no end."""
        model = self.model
        model.changeObjectiveSense(highspy.ObjSense.kMaximize if up else highspy.ObjSense.kMinimize)
        for at in places:
            model.changeColCost(at, 1.0)
        model.run()
        status, value = model.getModelStatus(), model.getInfo().objective_function_value
        for at in places:
            model.changeColCost(at, 0.0)
        if status == highspy.HighsModelStatus.kUnbounded or status == highspy.HighsModelStatus.kUnboundedOrInfeasible:
            return float("inf")
        assert status == highspy.HighsModelStatus.kOptimal, status
        found = np.array(model.getSolution().col_value)
        for way, further in ((True, np.maximum), (False, np.minimum)):
            self.met[way] = further(self.met[way], found) if way in self.met else found
        return value


def rows_of(release):
    """The relations of a release, each held against the true counts."""
    counts = release.counts
    rows = []
    for one in release.sums:
        terms = dict.fromkeys(one.parts, -1) | {one.total: 1}
        rows.append((terms, 0, 0))
    rows += [({cells[0]: 1, other: -1}, 0, 0) for cells in release.same for other in cells[1:]]
    rows += [({whole: 1, part: -1}, 0, None) for part, whole in release.at_most]
    for terms, low, high in rows:
        value = sum(factor * counts[cell] for cell, factor in terms.items())
        assert low <= value <= (value if high is None else high), terms
    return rows


def successes(release, shown, policy):
    """The hidden small figures that are placed more closely than promised, and than public figures alone would let anybody."""
    hidden = release.never | release.unseen | release.merged
    rows = rows_of(release)
    how = {"threshold": policy.threshold, "rounding": policy.rounding, "exact": release.open, "nobody": hidden}
    attacker = Attacker(shown, rows, **how)
    public = Attacker({cell: value if cell in release.open or value == 0 else None for cell, value in shown.items()}, rows, **how)
    small = [cell for cell, count in release.counts.items() if policy.is_small(count) and cell not in release.open | hidden]
    found = [(cell, "shown") for cell in small if shown[cell] is not None]
    small = [cell for cell in small if shown[cell] is None]
    for up, promised in ((False, policy.least), (True, policy.threshold)):
        for cell in attacker.beyond_reach(small, up, promised):
            reached = attacker.reach(cell, up)
            if abs(public.reach(cell, up) - reached) > CLOSE:
                found.append((cell, reached))
    return found

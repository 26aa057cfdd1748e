"""An attacker of whole releases, written apart from the package: one linear program, which is asked how low and how high a figure can be.

It is given what a reader is shown, the relations that everybody knows, and the policy by its numbers. What it excludes no whole numbers
allow either, so that each of its successes is one.
"""

import highspy


class Attacker:
    """`shown` are figures, None where hidden. `rows` are relations: by cell a coefficient, then the least and greatest value of the sum."""

    def __init__(self, shown, rows, threshold, rounding=1, exact=(), nobody=()):
        model = self.model = highspy.Highs()
        for option, value in (("output_flag", False), ("threads", 1)):
            model.setOptionValue(option, value)
        self.place = {}
        for cell, value in shown.items():
            self.place[cell] = len(self.place)
            if value is None:
                model.addVar(0 if cell in nobody else 1, highspy.kHighsInf)
            elif cell in exact:
                model.addVar(value, value)
            else:
                behind = [n for n in range(value + rounding + 1) if (n > threshold or n < 1) and -rounding <= 2 * (n - value) < rounding]
                model.addVar(min(behind), max(behind))
        for terms, low, high in rows:
            places = [self.place[cell] for cell in terms]
            limits = (-highspy.kHighsInf if low is None else low, highspy.kHighsInf if high is None else high)
            model.addRow(*limits, len(places), places, [float(one) for one in terms.values()])

    def reach(self, cell, up):
        """The least or the greatest number that a figure can be, as far as fractions tell."""
        model, at = self.model, self.place[cell]
        model.changeObjectiveSense(highspy.ObjSense.kMaximize if up else highspy.ObjSense.kMinimize)
        model.changeColCost(at, 1.0)
        model.run()
        status, value = model.getModelStatus(), model.getInfo().objective_function_value
        model.changeColCost(at, 0.0)
        if status == highspy.HighsModelStatus.kUnbounded or status == highspy.HighsModelStatus.kUnboundedOrInfeasible:
            return float("inf")
        assert status == highspy.HighsModelStatus.kOptimal, status
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


CLOSE = 1e-6


def successes(release, shown, policy):
    """The hidden small figures that are placed more closely than promised, and than public figures alone would let anybody."""
    hidden = release.never | release.unseen | release.merged
    rows = rows_of(release)
    how = {"threshold": policy.threshold, "rounding": policy.rounding, "exact": release.open, "nobody": hidden}
    attacker = Attacker(shown, rows, **how)
    public = Attacker({cell: value if cell in release.open or value == 0 else None for cell, value in shown.items()}, rows, **how)
    found = []
    for cell, count in release.counts.items():
        if cell in release.unseen or cell in release.open or cell in hidden or not policy.is_small(count):
            continue
        if shown[cell] is not None:
            found.append((cell, "shown"))
            continue
        for up, promised in ((False, policy.least), (True, policy.threshold)):
            reached = attacker.reach(cell, up)
            is_close = reached < promised - CLOSE if up else reached > promised + CLOSE
            if is_close and abs(public.reach(cell, up) - reached) > CLOSE:
                found.append((cell, reached))
    return found

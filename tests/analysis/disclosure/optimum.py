"""The least information loss, found by one large search over all choices at once; independent of the package.

For each small figure and each end of its protection interval, there is a copy of the whole table in which the figure has that value, hidden
figures may have any value, and shown figures keep theirs. One choice of suppressions has to work for all copies.
"""

import highspy

FAR = 1000


def least_lost(counts, sums, small, behind, least, threshold, loss):
    """The least possible sum of `loss` over hidden counts. `small` are hidden anyway; `behind` gives the least and greatest count behind
    what is shown."""
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    cells = list(counts)
    choice = {cell: model.addVariable(lb=float(cell in small), ub=float(counts[cell] > 0), obj=loss(counts[cell])) for cell in cells}
    integers = list(choice.values())
    for cell in small:
        for end in (least, threshold):
            if counts[cell] != end:
                feasible = {member: model.addVariable(lb=0, ub=FAR) for member in cells}
                integers += feasible.values()
                for member in cells:
                    low, high = behind(counts[member]) if member not in small else (least, FAR)
                    model.addConstr(feasible[member] - low >= (least - low) * choice[member])
                    model.addConstr(feasible[member] - high <= (FAR - high) * choice[member])
                for total, parts in sums:
                    model.addConstr(feasible[total] == sum(feasible[part] for part in parts))
                reached = _nearest(counts, sums, small, least, cell, end)
                model.addConstr(feasible[cell] <= reached if end == least else feasible[cell] >= reached)
    for variable in integers:
        model.setInteger(variable)
    model.run()
    assert model.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return model.getInfo().objective_function_value


def _nearest(counts, sums, small, least, cell, end):
    """How near a small figure can come to an end of its interval if every figure except zeros is hidden."""
    if end > least:
        return end  # a table without public figures can always be larger
    parts = [part for total, them in sums if total == cell for part in them]
    return max(least, sum(counts[part] > 0 for part in parts)) if parts else least

"""An attacker that is independent of the package. It enumerates all whole numbers that agree with what a reader sees.

It shares no code with the package's suppression or attack: instead of linear programming, it uses trial and exclusion. `FAR` limits the
size of hidden counts. This can only make the attacker more certain than is right, so no success is overlooked.
"""

from math import gcd

FAR = 150
NOT_READ = "not read"
STEPS = 3_000


class Undecided(Exception):
    """The attacker gave up before all numbers were enumerated."""


class Puzzle:
    """Unknown whole numbers from `low` to `high`, and sums of them that are zero."""

    def __init__(self):
        self.low, self.high, self.sums, self.touches = [], [], [], []
        self.met = []
        """The solutions found so far by `can`, which stay solutions for later questions."""
        self._narrowed = None

    def unknown(self, low, high):
        self._narrowed = None
        self.low.append(low)
        self.high.append(high)
        self.touches.append([])
        return len(self.low) - 1

    def relate(self, terms, low=0, high=0):
        """Adds a sum of `terms`, pairs of a factor and an unknown. Returns the new unknown for the slack between the limits."""
        rest = None
        if low < high:
            rest = self.unknown(low, high)
            terms = [*terms, (-1, rest)]
        self._keep([(factor, unknown) for factor, unknown in terms])
        return rest

    def _keep(self, terms):
        self._narrowed = None
        for _, unknown in terms:
            self.touches[unknown].append(len(self.sums))
        self.sums.append(terms)

    def combine(self):
        """Adds consequences of several sums: each is solved for its widest unknown, which is substituted in the others."""
        rows = [{unknown: factor for factor, unknown in terms} for terms in self.sums]
        width = [high - low for low, high in zip(self.low, self.high, strict=True)]
        solved = []
        while rows:
            row = rows.pop()
            if not row:
                continue
            pivot = max(row, key=lambda unknown: (width[unknown], unknown))
            rows = [_without(pivot, other, row) for other in rows]
            solved = [_without(pivot, other, row) for other in solved] + [row]
        for row in solved:
            self._keep([(factor, unknown) for unknown, factor in row.items()])

    def _exclude(self, low, high, waiting):
        """Narrows ranges by each sum until nothing changes. Returns whether any numbers are left."""
        waiting = set(waiting)
        while waiting:
            terms = self.sums[waiting.pop()]
            bottom = top = 0
            for factor, unknown in terms:
                if factor > 0:
                    bottom += factor * low[unknown]
                    top += factor * high[unknown]
                else:
                    bottom += factor * high[unknown]
                    top += factor * low[unknown]
            if bottom > 0 or top < 0:
                return False
            for factor, unknown in terms:
                least, most = low[unknown], high[unknown]
                size = factor if factor > 0 else -factor
                span = size * (most - least)
                if span > -bottom or span > top:
                    up, down = -bottom // size, top // size
                    if factor > 0:
                        narrower = max(least, most - down), min(most, least + up)
                    else:
                        narrower = max(least, most - up), min(most, least + down)
                    if narrower[0] > narrower[1]:
                        return False
                    if narrower != (least, most):
                        waiting.update(self.touches[unknown])
                        low[unknown], high[unknown] = narrower
                        raised, lowered = size * (narrower[0] - least), size * (most - narrower[1])
                        bottom += raised if factor > 0 else lowered
                        top -= lowered if factor > 0 else raised
        return True

    def solutions(self, *wanted):
        """All whole numbers that satisfy everything and `wanted`: triples of an unknown and the range in which it should lie."""
        if self._narrowed is None:  # the ranges that remain whatever is wanted
            low, high = list(self.low), list(self.high)
            self._narrowed = (low, high) if self._exclude(low, high, range(len(self.sums))) else ()
        if not self._narrowed:
            return
        low, high = map(list, self._narrowed)
        touched = set()
        for unknown, least, most in wanted:
            low[unknown], high[unknown] = max(low[unknown], least), min(high[unknown], most)
            touched.update(self.touches[unknown])
            if low[unknown] > high[unknown]:
                return
        stack = [(low, high, touched)]
        steps = 0
        while stack:
            steps += 1
            if steps > STEPS:
                raise Undecided
            low, high, touched = stack.pop()
            if not self._exclude(low, high, touched):
                continue
            undecided = [unknown for unknown in range(len(low)) if low[unknown] < high[unknown] and self.touches[unknown]]
            if not undecided:
                yield low
                continue
            unknown = min(undecided, key=lambda number: high[number] - low[number])
            middle = (low[unknown] + high[unknown]) // 2
            upper, lower = list(low), list(high)
            upper[unknown], lower[unknown] = middle + 1, middle
            stack.append((upper, list(high), self.touches[unknown]))
            stack.append((list(low), lower, self.touches[unknown]))

    def can(self, *wanted):
        """Whether there are such numbers, among those found before or among all."""
        if any(all(least <= numbers[unknown] <= most for unknown, least, most in wanted) for numbers in self.met):
            return True
        numbers = next(self.solutions(*wanted), None)
        if numbers is not None:
            self.met.append(numbers)
        return numbers is not None


def _without(pivot, other, row):
    """A sum from which an unknown is eliminated by means of another sum."""
    if not other.get(pivot):
        return other
    first, second = row[pivot], other[pivot]
    factors = {unknown: first * other.get(unknown, 0) - second * row.get(unknown, 0) for unknown in {**other, **row}}
    size = gcd(*factors.values()) or 1
    return {unknown: factor // size for unknown, factor in factors.items() if factor}


class Attacker:
    """A reader of a release who knows the policy's numbers. `editions` are the shown figures of the present and the earlier releases.

    With `either`, a figure is one of the two multiples next to its count, otherwise the nearest. Nothing is known about `NOT_READ` figures.
    """

    def __init__(self, release, editions, threshold, rounding, least=1, either=False):
        self.threshold, self.rounding, self.least, self.either = threshold, rounding, least, either
        self.puzzle = Puzzle()
        self.at, self.growth = {}, {}
        for number, shown in enumerate(editions):
            for cell, value in shown.items():
                self.at[number, cell] = self.puzzle.unknown(*self._range(release, cell, value))
            self._relate(release, number, shown)
        for number in range(1, len(editions)):
            later = number + 1 if number + 1 < len(editions) else 0
            for cell in editions[number]:
                if cell in editions[later]:
                    now, then = self.at[later, cell], self.at[number, cell]
                    self.growth[number, cell] = self.puzzle.relate([(1, now), (-1, then)], 0, FAR)
        self.puzzle.combine()

    def _range(self, release, cell, value):
        if value == NOT_READ:
            return 0, FAR
        if value is None:
            return (0 if cell in release.never or cell in release.unseen else self.least), FAR
        if cell in release.open:
            return value, value
        step = self.rounding
        if self.either:
            assert value % step == 0, (cell, value)
            return max(0, value - step + 1), value + step - 1
        behind = [n for n in range(value + step + 1) if (n > self.threshold or n < self.least) and -step <= 2 * (n - value) < step]
        return min(behind), max(behind)

    def _relate(self, release, number, shown):
        at = self.at
        for summed in release.sums:
            if summed.total in shown:
                parts = [part for part in summed.parts if part in shown]
                terms = [(1, at[number, summed.total])] + [(-1, at[number, part]) for part in parts]
                self.puzzle.relate(terms, 0, 0 if len(parts) == len(summed.parts) else FAR)
        for group in release.same:
            shown_cells = [cell for cell in group if cell in shown]
            for cell in shown_cells[1:]:
                self.puzzle.relate([(1, at[number, shown_cells[0]]), (-1, at[number, cell])], 0, 0)
        for part, whole in release.at_most:
            if part in shown and whole in shown:
                self.puzzle.relate([(1, at[number, whole]), (-1, at[number, part])], 0, FAR)

    def reaches(self, number, cell, low, high):
        """Whether a figure of an edition can lie in a range."""
        return self.puzzle.can((self.at[number, cell], low, high))

    def grows(self, number, cell, low, high):
        """Whether a figure can have grown since an edition by `low` to `high`."""
        return self.puzzle.can((self.growth[number, cell], low, high))


def successes(release, shown, threshold, rounding, least=1, earlier=(), either=False):
    """The figures whose feasibility interval is narrower than the protection level. `earlier` are pairs of true counts and shown figures.

    The true counts in `release` are used only to find which figures are small, as the publisher can.
    """
    editions = [shown, *(figures for _, figures in earlier)]
    nothing_read = {cell: value if cell in release.open else NOT_READ if value == 0 else None for cell, value in shown.items()}
    noughts_read = {cell: value if cell in release.open or value == 0 else None for cell, value in shown.items()}
    attacker = Attacker(release, editions, threshold, rounding, least, either)
    before = Attacker(release, [nothing_read if either else noughts_read, *editions[1:]], threshold, rounding, least, either)
    opened = []
    truths = [release.counts, *(counts for counts, _ in earlier)]
    for number, truth in enumerate(truths):
        for cell in editions[number]:
            if cell in release.open or cell in release.unseen or not (0 if either else least) <= truth[cell] <= threshold:
                continue
            if cell in release.never and not truth[cell]:
                continue
            if editions[number][cell] is not None and not either:
                opened.append((number, cell, "shown"))
                continue
            for low, high in ((0, least), (threshold, FAR)):
                if not attacker.reaches(number, cell, low, high):
                    for step in range(threshold):  # as far as public figures leave it open
                        low, high = (0, least + step) if high != FAR else (threshold - step, FAR)
                        if before.reaches(number, cell, low, high):
                            break
                    if not attacker.reaches(number, cell, low, high):
                        opened.append((number, cell, f"{low} to {high}"))
    for number in range(1, len(editions)):
        for cell in editions[number]:
            if cell in shown and cell not in release.open and cell not in release.unseen:
                nothing, more = (0, 0), (threshold + 1, FAR)
                if any(attacker.grows(number, cell, *end) for end in (more, nothing)):
                    continue
                if not all(attacker.grows(number, cell, end, end) for end in (1, threshold)):
                    values = range(1, threshold + 1)
                    lost = [n for n in values if before.grows(number, cell, n, n) and not attacker.grows(number, cell, n, n)]
                    if lost or before.grows(number, cell, *nothing) or before.grows(number, cell, *more):
                        opened.append((number, cell, "difference"))
    for cell in sorted(release.never):
        if shown[cell] is not None:
            opened.append((0, cell, "shown"))
        elif not _is_wide(attacker, before, cell, threshold):
            opened.append((0, cell, "never shown"))
    return opened


def _is_wide(attacker, before, cell, threshold):
    def width(by_attacker):
        low = next(value for value in range(FAR) if by_attacker.reaches(0, cell, 0, value))
        return next((size for size in range(1, threshold) if not by_attacker.reaches(0, cell, low + size, FAR)), threshold)

    reached = width(attacker)
    return reached >= threshold or reached >= width(before)

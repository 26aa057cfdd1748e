"""Random releases, made from random people so that every relation between the figures holds."""

from collections import Counter

from cse_record.analysis.disclosure import Release, Sum


def _codes(rng, size, count):
    weights = [rng.random() ** 2 + 0.02 for _ in range(size)]
    return rng.choices(range(size), weights, k=count)


class Draft:
    """A release that grows table by table."""

    def __init__(self):
        self.counts, self.sums, self.same, self.at_most = {}, [], [], []
        self.never, self.open, self.unseen = set(), set(), set()

    def put(self, table, *key, count):
        self.counts[table, key] = count
        return table, key

    def add(self, total, parts):
        self.sums.append(Sum(total, tuple(parts)))

    def release(self, keep_zeros=True):
        zero = set() if keep_zeros else {cell for cell, count in self.counts.items() if not count} - self.never
        sums, same = [], [group for cells in self.same if len(group := tuple(cell for cell in cells if cell not in zero)) > 1]
        for summed in self.sums:
            parts = tuple(part for part in summed.parts if part not in zero)
            if summed.total not in zero and parts:
                sums.append(Sum(summed.total, parts))
        return Release(
            {cell: count for cell, count in self.counts.items() if cell not in zero},
            sums=tuple(sums),
            same=tuple(same),
            at_most=tuple(pair for pair in self.at_most if not zero & set(pair)),
            never=frozenset(self.never - zero),
            open=frozenset(self.open - zero),
            unseen=frozenset(self.unseen - zero),
        )


def one_way(draft, name, codes, size, groups=False):
    """Codes, their total, known and unknown, and a group that may overlap with them."""
    counts = Counter(codes)
    cells = [draft.put(name, str(code), count=counts[code]) for code in range(size)]
    everyone = draft.put(name, "all", count=len(codes))
    if groups and size > 2:
        known = draft.put(name, "known", count=sum(counts[code] for code in range(size - 1)))
        draft.add(known, cells[:-1])
        draft.add(everyone, [known, cells[-1]])
        if size > 3:
            draft.add(draft.put(name, "group", count=counts[0] + counts[1]), cells[:2])
    else:
        draft.add(everyone, cells)
    return [*cells, everyone]


def two_way(draft, name, rows, columns, height, width):
    """Every pair of codes, and the margins. Returns the margin of the rows, with the total last."""
    counts = Counter(zip(rows, columns, strict=True))
    cells = {(i, j): draft.put(name, str(i), str(j), count=counts[i, j]) for i in range(height) for j in range(width)}
    down = [draft.put(name, str(i), "all", count=sum(counts[i, j] for j in range(width))) for i in range(height)]
    across = [draft.put(name, "all", str(j), count=sum(counts[i, j] for i in range(height))) for j in range(width)]
    everyone = draft.put(name, "all", "all", count=len(rows))
    for i, total in enumerate(down):
        draft.add(total, [cells[i, j] for j in range(width)])
    for j, total in enumerate(across):
        draft.add(total, [cells[i, j] for i in range(height)])
    draft.add(everyone, down)
    draft.add(everyone, across)
    return [*down, everyone]


def table(rng, size, people=None):
    """One table of `size` by `size` with margins."""
    people = people or rng.choice((size * 8, size * 20, size * 40))
    draft = Draft()
    two_way(draft, "t", _codes(rng, size, people), _codes(rng, size, people), size, size)
    return draft.release()


KINDS = ("single", "grouped", "linked", "many answers", "never", "public total", "complement")


def draw(rng, count, sizes=(3, 3, 4)):
    """The people counted: codes of three facts for each. With fewer than 3, 3 and 4 codes, the last ones of a table count nobody."""
    return list(zip(*(_codes(rng, size, count) for size in sizes), strict=True))


def tables_of(kind, people):
    """The tables of a kind over people."""
    draft = Draft()
    first, second, third = ([person[place] for person in people] for place in range(3))
    if kind == "single":
        two_way(draft, "t", first, second, 3, 3)
    elif kind in ("grouped", "public total"):
        one_way(draft, "t", third, 4, groups=True)
        other = one_way(draft, "u", first, 3)
        draft.same.append([("t", ("all",)), other[-1]])
        if kind == "public total":
            draft.open |= {("t", ("all",)), other[-1]}
    elif kind == "linked":
        margin = two_way(draft, "t", first, second, 3, 3)
        again = two_way(draft, "u", first, [code // 2 for code in third], 3, 2)
        alone = one_way(draft, "v", first, 3)
        draft.same += [list(cells) for cells in zip(margin, again, alone, strict=True)]
    elif kind == "many answers":
        cells = one_way(draft, "t", first, 3)
        for code in range(4):
            several = sum(person[2] == code or person[1] == code for person in people)
            draft.at_most.append((draft.put("m", str(code), count=several), cells[-1]))
    elif kind == "never":
        two_way(draft, "t", first, second, 3, 3)
        draft.never |= {("t", (str(i), "0")) for i in range(3)}
    elif kind == "complement":
        cells = one_way(draft, "t", third, 4)
        for code in range(3):
            seen = sum(person[2] == code and person[0] > 0 for person in people)
            part = draft.put("p", str(code), count=seen)
            rest = draft.put("p", str(code), "rest", count=Counter(third)[code] - seen)
            draft.unseen.add(rest)
            draft.add(cells[code], [part, rest])
    return draft


def national(rng, kinds=9, tables_of_kind=5):
    """A release like a national one: for each kind of record, several tables that share their rows, with groups of rows."""
    draft = Draft()
    for kind in range(kinds):
        people = rng.randint(200, 2500)
        rows = _codes(rng, 7, people)
        margins = []
        for number in range(tables_of_kind):
            width = rng.randint(4, 10)
            name = f"{kind}-{number}"
            margins.append(two_way(draft, name, rows, _codes(rng, width, people), 7, width))
            columns = [*map(str, range(width)), "all"]
            for column in columns:
                parts = {
                    group: [(name, (str(row), column)) for row in codes] for group, codes in (("known", range(5)), ("unknown", (5, 6)))
                }
                totals = [draft.put(name, group, column, count=sum(draft.counts[part] for part in them)) for group, them in parts.items()]
                for total, them in zip(totals, parts.values(), strict=True):
                    draft.add(total, them)
                draft.add((name, ("all", column)), totals)
        draft.same += [list(cells) for cells in zip(*margins, strict=True)]
    return draft.release()

"""Collections of the kinds in which small counts used to be disclosed: few suspects, one source of each kind, one agency with nearly all
cases, many agencies with hardly any, random answers, and boards that publish their own figures besides the overall ones."""

from functools import cached_property
from itertools import count
from random import Random

from cse_record.analysis.combined import combine
from cse_record.analysis.completeness import PREFIX
from cse_record.analysis.release import release_of
from cse_record.analysis.summary import merged_tables
from cse_record.formats import write
from cse_record.standard.codelists import CODELISTS
from tests.analysis.relations_found import counted
from tests.analysis.returns_at_random import KINDS, OF_TABLES, Walk, example, reanswered, sparse


def size(rng):
    """The number of children in a return: mostly few, because disclosure comes from small counts, and many take long to protect."""
    return rng.choice((1, 1, 2, 2, 3, 5))


def few_suspects(rng):
    returns = [reanswered(rng, example(rng.randrange(10**6), size(rng), kind)) for kind in KINDS]
    for tables in returns:
        walk = Walk(rng, tables)
        for row in tables.get("suspects", [])[rng.randrange(3) :]:
            walk.drop("suspects", row)
        tables |= walk.tables
    return returns


def one_of_each(rng):
    """Gives every record of a type a different source, as far as there are enough."""
    returns = [example(rng.randrange(10**6), 1 + size(rng), kind) for kind in KINDS]
    for tables in returns:
        for name in OF_TABLES:
            codes = sorted({row["source"] for row in tables.get(name, ()) if "source" in row})
            for place, row in enumerate(tables.get(name, ())):
                if "source" in row and codes:
                    row["source"] = codes[min(place, len(codes) - 1)]
    return returns


def one_with_nearly_all(rng):
    return [
        reanswered(rng, example(rng.randrange(10**6), 1 if place else 5 * size(rng), rng.choice(KINDS)))
        for place in range(rng.randrange(3, 6))
    ]


def many(rng):
    return [reanswered(rng, example(rng.randrange(10**6), rng.choice((1, 1, 2)), rng.choice(KINDS))) for _ in range(rng.randrange(6, 12))]


def at_random(rng):
    returns = []
    for kind in KINDS:
        tables = example(rng.randrange(10**6), size(rng), kind)
        for _ in range(rng.randrange(1, 5)):
            tables = reanswered(rng, tables)
        returns.append(tables)
    return returns


def boards(rng):
    """A few boards, each of which sees the same cases as its agencies."""
    return [reanswered(rng, example(rng.randrange(10**6), 3 * size(rng), "joint")) for _ in range(rng.randrange(2, 4))]


def thinned(rng, returns):
    """Returns without the rows of some record types, as far as they are valid without them: fewer tables, each with as many counts."""
    same = rng.random()
    return [sparse(Random(same), tables) for tables in returns]


SMALL, LARGE = "synthetic-", "synthetic-police-"


def stored(folder, returns, areas=LARGE):
    """A store of returns, each from a different agency, in areas whose codes have this prefix."""
    codes = [code.code for code in CODELISTS["area"].codes if code.code.startswith(areas)]
    paths = []
    for place, tables in enumerate(returns):
        head = tables["returns"][0] | {"return_ref": f"SYNTHETIC-{place}", "agency_area": codes[place]}
        paths.append(folder / f"{place}.json")
        write(((name, row) for name, rows in (tables | {"returns": [head]}).items() for row in rows), paths[-1])
    return combine(paths, folder / "store.sqlite")


FEWEST, OF_WHOLE, OF_THINNED = 60, 1800, 550
"""The least number of figures of a collection, and the most of a whole and of a thinned one. The time that protection takes depends on
them; what can be disclosed does not."""
THINNED = 3
"""The number of thinned collections that are made from a larger one."""


class Collected:
    """Returns that were drawn at random, in areas whose codes have a prefix. They are stored only when a test asks for the store. A test
    should not use a release of more than `most` figures."""

    def __init__(self, returns, areas, folder, most):
        self.returns, self._areas, self._folder, self.most = returns, areas, folder, most

    @cached_property
    def tables(self):
        return counted(self.returns)

    @property
    def is_of_size(self):
        """Whether the figures, without those of completeness, are enough and not too many."""
        number = sum(len(table.totals()) for table in self.tables if not table.table.name.startswith(PREFIX))
        return FEWEST <= number <= self.most / 2

    @cached_property
    def store(self):
        self._folder.mkdir()
        return stored(self._folder, self.returns, self._areas)

    def counted_in_memory(self, policy):
        return counted_in_memory(self.tables, policy)


def counted_in_memory(tables, policy):
    """Nearly the release of a store, which takes much less time: without people, and as if the agencies were of a large area."""
    return release_of(merged_tables(tables, policy), fewest=policy.threshold, smallest_group=policy.smallest_group)


class Drawn:
    """Collections of a kind, drawn one after the other. They are kept, because each policy is tried on the same ones."""

    def __init__(self, folder, seed, kind, *, is_whole):
        self._folder, self._seed, self._kind, self._is_whole = folder, seed, kind, is_whole
        self._collections, self._attempt = [], count()

    def __iter__(self):
        for place in count():
            while place == len(self._collections):
                self._collections += self._next()
            yield self._collections[place]

    def _next(self):
        """The collections of one attempt: none if all are too large or too small."""
        attempt = next(self._attempt)
        rng = Random(f"{self._seed} {self._kind.__name__} {self._is_whole} {attempt}")
        returns, areas = self._kind(rng), LARGE if rng.random() < 0.75 else SMALL
        most = OF_WHOLE if self._is_whole else OF_THINNED
        for _ in range(1 if self._is_whole else THINNED):
            returns = returns if self._is_whole else thinned(rng, returns)
            collected = Collected(returns, areas, self._folder / f"{self._kind.__name__}-{self._is_whole}-{attempt}", most)
            if collected.is_of_size:
                return [collected]
        return []

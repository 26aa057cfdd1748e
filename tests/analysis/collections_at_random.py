"""Collections of the kinds in which small counts used to be disclosed: few suspects, one source of each kind, one agency with nearly all
cases, many agencies with hardly any, random answers, and boards that publish their own figures besides the overall ones."""

from random import Random

from cse_record.analysis.combined import combine
from cse_record.formats import write
from cse_record.standard.codelists import CODELISTS
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


COLLECTIONS = (few_suspects, one_of_each, one_with_nearly_all, many, at_random)


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

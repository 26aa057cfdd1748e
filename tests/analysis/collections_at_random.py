"""Collections of the kinds in which small counts used to follow: few suspects, one source of each kind, one agency with nearly all cases,
many agencies with next to none, and answers at random."""

from tests.analysis.returns_at_random import KINDS, OF_TABLES, Walk, example, reanswered


def few_suspects(rng):
    found = [reanswered(rng, example(rng.randrange(10**6), rng.randrange(4, 12), kind)) for kind in KINDS]
    for tables in found:
        walk = Walk(rng, tables)
        for row in tables.get("suspects", [])[rng.randrange(3) :]:
            walk.drop("suspects", row)
        tables |= walk.tables
    return found


def one_of_each(rng):
    """Every record of a type has a source of its own, as far as there are enough."""
    found = [example(rng.randrange(10**6), rng.randrange(6, 20), kind) for kind in KINDS]
    for tables in found:
        for name in OF_TABLES:
            codes = sorted({row["source"] for row in tables.get(name, ()) if "source" in row})
            for place, row in enumerate(tables.get(name, ())):
                if "source" in row and codes:
                    row["source"] = codes[min(place, len(codes) - 1)]
    return found


def one_with_nearly_all(rng):
    return [
        reanswered(rng, example(rng.randrange(10**6), 1 if place else rng.randrange(25, 45), rng.choice(KINDS)))
        for place in range(rng.randrange(3, 7))
    ]


def many(rng):
    return [reanswered(rng, example(rng.randrange(10**6), rng.choice((1, 1, 2)), rng.choice(KINDS))) for _ in range(rng.randrange(12, 30))]


def at_random(rng):
    found = []
    for kind in KINDS:
        tables = example(rng.randrange(10**6), rng.randrange(2, 10), kind)
        for _ in range(rng.randrange(1, 5)):
            tables = reanswered(rng, tables)
        found.append(tables)
    return found


COLLECTIONS = (few_suspects, one_of_each, one_with_nearly_all, many, at_random)


def collection(rng):
    """The returns of a collection, as rows by record type."""
    return rng.choice(COLLECTIONS)(rng)

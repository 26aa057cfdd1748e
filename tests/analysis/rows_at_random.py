"""Random rows within what the standard allows each element, without any story: a second generator, independent of the package's.

Together, such rows are mostly nonsense. That is the point: no table may depend on what synthetic cases have in common.
"""

import sqlite3
from datetime import date, timedelta
from functools import cache

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Code, Number, UncertainDate

PARENTS_FIRST = (
    "children", "suspects", "networks", "exploitation_periods", "missing_episodes", "living_situations", "referrals", "investigations",
    "suspect_outcomes", "witness_support", "indicators", "vulnerabilities", "disclosure_barriers", "disclosures", "exploitation_features",
    "network_members", "involvements", "return_interviews", "investigation_outcomes", "suspect_decisions",
)  # fmt: skip


def random_return(rng, number, most=24, longest=1000):
    """The rows of a return by record type, at most `most` of each, without blanks. Codes are drawn from the first `longest` of a list."""
    tables = {"returns": [row_of(rng, "returns", {}, longest)]}
    tables["returns"][0]["return_ref"] = f"R-{number}"
    scope = [code.code for code in STANDARD.codelists["record_type"].codes]
    extents = ("complete", "complete", "partial", "not-held", "not-searched", "not-asked-for")
    tables["return_scope"] = [{"record_type": name, "extent": rng.choice(extents)} for name in scope if rng.random() < 0.8]
    for name in PARENTS_FIRST:
        refs = {column: tables[to] for column, to in parents_of(name).items() if to in tables}
        rows = []
        for index in range(rng.randrange(0, most + 1)):
            parents = {column: rng.choice(rows)[STANDARD.records[parents_of(name)[column]].key()] for column, rows in refs.items() if rows}
            if any(column not in parents for column in required(name)):
                break
            row = row_of(rng, name, parents, longest)
            if key := STANDARD.records[name].key():
                row[key] = f"{name}-{index}"
            rows.append(row)
        tables[name] = rows
    return tables


@cache
def parents_of(name):
    return STANDARD.records[name].parents()


@cache
def required(name):
    return [column for column in parents_of(name) if STANDARD.elements[f"{name}.{column}"].required]


@cache
def usual_codes(name, longest):
    """The first `longest` codes of a list, and two local ones if it is open."""
    codelist = STANDARD.codelists[name]
    return [code.code for code in codelist.codes][:longest] + (["local:one", "local:two"] if codelist.open else [])


def row_of(rng, name, parents, longest):
    row, points_to = {}, parents_of(name)
    for column, element in STANDARD.records[name].elements.items():
        if column in points_to:
            if column in parents and (column in required(name) or rng.random() < 0.7):
                row[column] = parents[column]
        elif element.role is None and rng.random() < 0.75:
            value = value_of(rng, element, longest)
            if value is not None:
                row[column] = value
                if isinstance(element.kind, UncertainDate) and rng.random() < 0.3:
                    row[element.companions["latest"]] = (date.fromisoformat(value) + timedelta(rng.randrange(60))).isoformat()
            elif "absent" in element.companions:
                row[element.companions["absent"]] = rng.choice(element.absent)
    return row


def value_of(rng, element, longest):
    """A value, or None for a reason if the element has a companion for reasons."""
    kind = element.kind
    if isinstance(kind, Code):
        return rng.choice(element.absent) if element.absent and rng.random() < 0.3 else rng.choice(usual_codes(kind.codelist, longest))
    if element.absent and rng.random() < 0.3:
        return None
    if isinstance(kind, Number):
        return rng.randint(kind.minimum, min(kind.maximum, 90))
    if isinstance(kind, UncertainDate):
        return (date(2009, 1, 1) + timedelta(rng.randrange(900))).isoformat()
    return None


def as_database(returns):
    """The rows in SQLite, one table for each record type."""
    connection = sqlite3.connect(":memory:")
    for name, record in STANDARD.records.items():
        connection.execute(f"CREATE TABLE {name} (in_return, {', '.join(record.elements)})")
        for number, tables in enumerate(returns):
            marks = ", ".join("?" * (len(record.elements) + 1))
            cells = [(number, *map(row.get, record.elements)) for row in tables.get(name, ())]
            connection.executemany(f"INSERT INTO {name} VALUES ({marks})", cells)
    return connection

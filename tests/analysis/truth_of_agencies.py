"""The truth of the synthetic multi-agency collection, as tests compare it with counted tables."""

from collections import Counter
from functools import cache

from cse_record.synthetic.multi_agency import Collection


@cache
def truth(seed):
    """The whole truth: see `cse_record.synthetic.multi_agency`."""
    return Collection(seed).truth()


def expected(seed, part="tables"):
    """By the name of a table, the count of each cell: of people (`tables`), also joined by name (`linked_by_name`), or of records
    (`tables_of_records`)."""
    tables = truth(seed)["linked_by_name"]["tables"] if part == "linked_by_name" else truth(seed)[part]
    return {name: Counter({tuple(cell): number for cell, number in of_table}) for name, of_table in tables.items()}

"""Builders for rules on both children and suspects."""

from cse_record.standard.predicates import Predicate
from cse_record.standard.rows import Row
from cse_record.standard.rules.rule import Example

PEOPLE = ("children", "suspects")


def people_checks(predicate: Predicate) -> list[tuple[str, Predicate]]:
    """The same predicate for each record type of people."""
    return [(table, predicate) for table in PEOPLE]


def people_examples(field: str, *rows: Row) -> list[Example]:
    """An example for each row, of a child and of a suspect. A failing example points to `field`."""
    return [Example({table: [row]}, at=(table, 0), field=field) for table in PEOPLE for row in rows]

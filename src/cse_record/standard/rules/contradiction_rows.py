"""Builders of examples for rules that compare an answer with an answer in another record."""

from __future__ import annotations

from collections.abc import Sequence

from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.rule import Example

SHORT = 4
"""Of a longer set of codes, examples show the first two. Mutation leaves out every second code of such a set."""


def edge(codes: Sequence[str]) -> Sequence[str]:
    """The codes of a set that examples show: all of a short set, two of a long one."""
    return codes if len(codes) <= SHORT else codes[:2]


ABOUT_A_CHILD: Row = {"child_ref": "C-0001", "place": None}
"""A measure of disruption that is about one child and no place."""


def beside(table: str, row: Row, others: Tables, field: str = "", also: tuple[tuple[str, str], ...] = ()) -> Example:
    """A row of a type with rows of other types. The finding points to the row."""
    return Example({**others, table: [row]}, at=(table, 0), field=field, also=also)


class Against:
    """Examples of an answer in `table` that an answer in another record contradicts.

    `element` holds one of `codes` where `name` of `parent` holds one of `denials`. `row` and `more` are further cells of the two rows,
    and `others` rows of other types.
    """

    def __init__(
        self, table: str, element: str, codes: Sequence[str], parent: str, name: str, denials: Sequence[str], *, row: Row | None = None,
        more: Row | None = None, others: Tables | None = None,
    ) -> None:  # fmt: skip
        self.table, self.element, self.codes = table, element, codes
        self.parent, self.name, self.denials = parent, name, denials
        self.row, self.more, self.others = row or {}, more or {}, others or {}

    def pair(self, code: str, denial: str, row: Row | None = None, more: Row | None = None) -> Example:
        """Both answers in one return."""
        others = {**self.others, self.parent: [self.more | {self.name: denial} | (more or {})]}
        return beside(self.table, self.row | {self.element: code} | (row or {}), others, self.element)

    def fails(self) -> list[Example]:
        """Each code beside the first denial, and the first code beside each other denial."""
        codes, denials = edge(self.codes), edge(self.denials)
        return [*(self.pair(code, denials[0]) for code in codes), *(self.pair(codes[0], denial) for denial in denials[1:])]

    def passes(self, other_code: str, other_answer: str) -> list[Example]:
        """Another answer in either of the two records."""
        return [self.pair(other_code, self.denials[0]), self.pair(self.codes[0], other_answer)]

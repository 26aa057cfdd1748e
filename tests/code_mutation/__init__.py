"""Mutation of the generated validator: small changes of its code that a case of the conformance suite must notice.

Places are the expressions of every check: whether it applies and whether it fails, what is counted or remembered for it in
the loop over rows, after it and at the end (`Own`); lines that several checks share, such as the first and the last day of
a range, the count of rows that refer to a record, or the birthdays of an age (`Shared`); and the functions that answer
questions about dates, spells and texts (`Answer`).

Operators, each applied at every place where it fits, one place at a time:

- each comparison to its neighbour and to its opposite;
- each `and` to `or` and the reverse; each part of an `and` or an `or` left out; a guard of one part left out; `not` left out;
- each whole number one more and one less; each `True` to `False` and the reverse.

A mutant is killed if for some case the findings of the rules that stand on the place are not those that the case expects, or
one of them breaks, or whether a check applied at all (from which its outcome follows: passed, or not applicable) is not as
without the change. Functions are cut down to what these rules need, and only they are compiled again.
"""

from __future__ import annotations

from tests.code_mutation.harness import Harness
from tests.code_mutation.places import Mutant, answers, own, shared

__all__ = ["Harness", "Mutant", "answers", "own", "shared"]

"""Mutation of the generated validator: small changes to its code, each of which a case of the conformance suite must detect.

The places are the expressions of every check: whether it applies, whether it fails, and what is counted or stored for it in
the loop over rows, after it and at the end (`own`); lines that several checks share, such as the first and the last day of
a range, the count of rows that refer to a record, or the birthdays of an age (`shared`); and the functions that answer
questions about dates, spells and texts (`answers`).

The operators, each applied at every place where it fits, one place at a time:

- each comparison to its neighbour and to its opposite;
- each `and` to `or` and the reverse; each part of an `and` or an `or` left out; a guard of one part left out; `not` left out;
- each whole number one more and one less; each `True` to `False` and the reverse.

A mutant is killed if, for some case, the rules that use the place give other findings than the case expects, one of them crashes,
or a check applies where it did not apply without the change, or the reverse. Functions are reduced to what these rules need, and
only they are compiled again."""

from __future__ import annotations

from tests.code_mutation.harness import Harness
from tests.code_mutation.places import Mutant, answers, own, shared

__all__ = ["Harness", "Mutant", "answers", "own", "shared"]

"""What to do about a finding in a few words, for a line beside the row that is being typed. `rule.fix` says it in full."""

from __future__ import annotations

from functools import singledispatch

from cse_record.standard import predicates as vocabulary
from cse_record.standard.rules.rule import Check, Rule


def what_to_do(rule: Rule, check: Check) -> str:
    """What to do when a check fails. A query may be explained instead."""
    if rule.severity == "note":
        return "if right, leave it"
    if rule.severity == "query":
        return f"{remedy(check.predicate) if check.predicate.waits else 'correct'} or explain"
    return remedy(check.predicate)


@singledispatch
def remedy(predicate: vocabulary.Predicate) -> str:
    """How to put right what makes a predicate fail: by default, to correct one of the answers that it reads."""
    return "correct one of them" if len(predicate.fields) > 1 else "correct it"


@remedy.register
def _(predicate: vocabulary.Present | vocabulary.AnyPresent) -> str:
    return "fill it in"


@remedy.register
def _(predicate: vocabulary.Rows) -> str:
    return "add a row" if predicate.waits else "correct it, or the rows"


@remedy.register
def _(predicate: vocabulary.Refers) -> str:
    return "correct it, or add that row"


@remedy.register
def _(predicate: vocabulary.Unique) -> str:
    return "delete or correct one"


@remedy.register
def _(predicate: vocabulary.Empty | vocabulary.NoValue) -> str:
    return "clear it" if len(predicate.fields) == 1 else "clear or correct one"

"""Sentences about the open queries of combined returns, above all those about texts or references that may identify a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cse_record.analysis.combined import Collection
from cse_record.standard.rules.free_text import NAMING
from cse_record.standard.speech import say
from cse_record.standard.voice import how_many


def of_queries(collection: Collection) -> Iterator[str]:
    """How many of the counted returns have open queries, and how many have an open query about something that may identify a person."""
    queried = [set(entry.queries) for entry in collection.counted if entry.queries]
    if not queried:
        return
    is_only = len(collection.counted) == 1
    about = {"number": len(queried), "total": len(collection.counted)}
    if is_only:
        yield say("The return has queries that are not explained.")
    elif len(queried) == 1:
        yield say("{number} of the {total} counted returns has queries that are not explained.", **about)
    else:
        yield say("{number} of the {total} counted returns have queries that are not explained.", **about)
    if naming := [rules & NAMING.keys() for rules in queried if rules & NAMING.keys()]:
        by_rule = Counter(rule for rules in naming for rule in rules)
        listed = ", ".join(f"{rule} {NAMING[rule]} ({how_many(count, 'return')})" for rule, count in sorted(by_rule.items()))
        found = {"number": len(naming), "rules": listed}
        if is_only:
            words = say("It has an open query about a text or a reference that may identify a person: {rules}.", **found)
        elif len(naming) == 1:
            words = say("{number} of these has an open query about a text or a reference that may identify a person: {rules}.", **found)
        else:
            words = say("{number} of these have an open query about a text or a reference that may identify a person: {rules}.", **found)
        copied = say(
            "Texts and references are copied into the store as they were sent. cse-record validate shows where they are. Have them "
            "corrected or pseudonymised before anyone else receives the store."
        )
        yield f"{words} {copied}"

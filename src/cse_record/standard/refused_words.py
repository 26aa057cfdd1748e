"""Words that no declaration may use, because they blame a child, judge or score a person, or ask for what identifies one.

The words are data (`refused_words.csv`), so that a test of the standard and the reader of a local extension refuse the same.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from cse_record.standard.codelists import read_rows

Refused = Literal["blaming", "judging", "scoring", "identifying"]
"""`blaming`: in no text at all. `judging`: not in the name of an element. `scoring` and `identifying`: not in what is added locally, where
nobody has weighed the word; the standard itself speaks of names and of the risk that a police force recorded."""


@cache
def _patterns(kind: Refused) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = read_rows(files("cse_record.standard") / "refused_words.csv")
    return tuple((re.compile(row["pattern"], re.IGNORECASE), row["meaning"]) for row in rows if row["kind"] == kind)


def refused(text: str, *kinds: Refused) -> str:
    """What the first refused word in a text is, such as “a score”; empty if there is none."""
    return next((meaning for kind in kinds for pattern, meaning in _patterns(kind) if pattern.search(text)), "")

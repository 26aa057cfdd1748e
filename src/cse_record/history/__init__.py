"""The versions of the standard, and what changed between two of them.

`edition("0.1")` gives a version as it was published, `edition("present")` what this package holds. `differences` compares two of them and
classifies every difference by a closed vocabulary, `KINDS`, in which each kind of change states the smallest version step that it needs:

    from cse_record.history import differences, edition

    for change in differences(edition("0.1"), edition("0.2")):
        print(change.kind, change.at, change.type.least)
"""

from cse_record.history.change import Change, Unclassified
from cse_record.history.differences import differences, needed_step, stated_step, too_much
from cse_record.history.editions import PRESENT, Edition, UnknownVersion, before, edition, frozen_versions, named_versions
from cse_record.history.kinds import KINDS, PROMISES, STEPS, KindOfChange, Promise

__all__ = [
    "KINDS",
    "PRESENT",
    "PROMISES",
    "STEPS",
    "Change",
    "Edition",
    "KindOfChange",
    "Promise",
    "Unclassified",
    "UnknownVersion",
    "before",
    "differences",
    "edition",
    "frozen_versions",
    "named_versions",
    "needed_step",
    "stated_step",
    "too_much",
]

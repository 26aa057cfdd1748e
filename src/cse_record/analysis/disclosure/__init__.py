"""Statistical disclosure control of linked tables of counts: primary and secondary suppression, verified by attack."""

from cse_record.analysis.disclosure.attack import attack
from cse_record.analysis.disclosure.policy import DEFAULT, POLICIES, Policy
from cse_record.analysis.disclosure.protect import protect
from cse_record.analysis.disclosure.release import (
    Breach,
    Cell,
    Edition,
    Family,
    Hidden,
    Key,
    Protected,
    Release,
    Structure,
    Sum,
    Unprotected,
    Why,
)

__all__ = [
    "DEFAULT", "POLICIES", "Breach", "Cell", "Edition", "Family", "Hidden", "Key", "Policy", "Protected", "Release", "Structure", "Sum",
    "Unprotected", "Why", "attack", "protect",
]  # fmt: skip

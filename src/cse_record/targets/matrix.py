"""What a target cannot see: an honest table is part of every target, published in schema/targets.csv."""

from __future__ import annotations

BlindSpots = dict[str, tuple[tuple[str, ...], str]]
"""By fault: the kinds of element for which the target lets it pass (all, where none is named), and the reason."""


def is_blind(blind: BlindSpots, fault: str, kind: str) -> bool:
    """Whether a target may let a fault pass in an element of a kind."""
    return fault in blind and (not blind[fault][0] or kind in blind[fault][0])

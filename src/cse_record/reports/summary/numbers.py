"""Numbers of what tables count, in words: “1 child”, “2 children”."""

from __future__ import annotations

from cse_record.standard.voice import how_many

ONE = {
    "children": "child", "children who were missing, or for whom this is not known": "child who was missing, or for whom this is not known",
    "disclosures made": "disclosure made", "exploitation periods": "exploitation period", "investigations": "investigation",
    "investigations that ended in court": "investigation that ended in court", "members of networks": "member of a network",
    "missing episodes": "missing episode", "networks": "network",
    "outcomes of suspects in an investigation": "outcome of a suspect in an investigation",
    "involvements of a suspect in an exploitation period": "involvement of a suspect in an exploitation period",
    "missing episodes after which an interview was due": "missing episode after which an interview was due",
    "pairs of a missing episode and an exploitation period": "pair of a missing episode and an exploitation period",
    "headline facts about children": "headline fact about a child",
    "answers to core elements": "answer to core elements", "records": "record",
    "referrals": "referral", "returns": "return", "suspects": "suspect",
}  # fmt: skip
"""What a table counts, in the singular."""


def so_many(number: int, counts: str) -> str:
    """A number of what a table counts: “1 child”, “2 children”."""
    return how_many(number, ONE[counts], counts)

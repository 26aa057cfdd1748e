"""The paths by which labels are found: whose text it is, and which of its texts.

Readers import this module, so it imports nothing.
"""

from __future__ import annotations

LABEL = "label"
KINDS = {
    "element": "elements", "record": "record types", "code": "codes", "list": "lists", "group": "groups of codes", "form": "forms",
    "month": "names of months", "spelling": "what a cell accepts", "rule": "rules", "fault": "faults of shape", "message": "messages",
}  # fmt: skip
"""The first part of a path, and what it stands for."""


def path_in_element(element: str, what: str) -> str:
    """A text of an element, which is given as `children.sex`."""
    return f"element/{element}/{what}"


def path_of_code(codelist: str, code: str, what: str) -> str:
    return f"code/{codelist}/{code}/{what}"


def path_of_list(codelist: str, what: str) -> str:
    return f"list/{codelist}/{what}"


def path_of_month(number: int) -> str:
    """The short name of a month, counted from 1."""
    return f"month/{number}/short"


def is_path(text: str) -> bool:
    """Whether a text has the form of a path."""
    kind, slash, rest = text.partition("/")
    return bool(slash and rest and kind in KINDS and " " not in rest)

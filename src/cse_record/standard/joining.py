"""What becomes of the records of several agencies about one person: how an answer is chosen, and which records are one event (R20, R23).

These are attributes of the elements and record types, and are printed with them. Nothing here reads a record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

How = Literal["agree", "earliest", "latest", "first-of", "best-basis", "latest-by", "as"]
_WORDS: dict[How, str] = {
    "agree": "the known answers have to agree; if they do not, the answer is that the agencies gave different answers",
    "earliest": "the earliest known answer",
    "latest": "the latest known answer",
    "first-of": "the first of these answers that any agency gave: {order}",
    "best-basis": "the answer with the best basis, in the order of the codes of {by}; answers on the same basis have to agree",
    "latest-by": "the answer with the latest {by}; answers for the same day have to agree",
    "as": "the answer in the record that was chosen for {by}",
}


@dataclass(frozen=True)
class Resolution:
    """How the answer to an element is chosen from several records about one person or event.

    Whatever is chosen, a known answer comes before an unknown one.
    """

    how: How = "agree"
    by: tuple[str, ...] = ()
    """The elements of the same record type by which it is chosen."""
    order: tuple[str, ...] = ()
    """The codes that are preferred, in order. An unknown answer comes after them, and before any other code."""

    def in_words(self, labels: Mapping[str, str]) -> str:
        """How the answer is chosen, with the labels of elements and codes."""
        by, order = (" or, if that is not known, ".join(labels[name] for name in self.by), ", ".join(labels[code] for code in self.order))
        return _WORDS[self.how].format(by=by, order=order)


AGREE, EARLIEST, LATEST = Resolution("agree"), Resolution("earliest"), Resolution("latest")


def best_by(basis: str) -> Resolution:
    """The answer whose basis comes first in the codelist of the element `basis`."""
    return Resolution("best-basis", (basis,))


def latest_by(day: str) -> Resolution:
    """The answer that holds for the latest day in the element `day`."""
    return Resolution("latest-by", (day,))


def first_of(*codes: str) -> Resolution:
    """The answer that comes first among `codes`."""
    return Resolution("first-of", order=codes)


def chosen_with(*elements: str) -> Resolution:
    """The answer of the records chosen for the first of `elements` that is known."""
    return Resolution("as", elements)


@dataclass(frozen=True)
class SameEvent:
    """When records of different agencies about one person are the same event: every reading of their dates is at most `days` apart.

    Records of one agency are never the same event. Of several that could be, those nearest in time are.
    """

    start: str
    """The date element that must be known in both."""
    days: int
    also: tuple[str, ...] = ()
    """Further date elements in the order of time, at most `days` apart where both are known."""
    alike: tuple[str, ...] = ()
    """Coded elements that must be the same where both are known."""

    def in_words(self, labels: Mapping[str, str]) -> str:
        """When records are one event, with the labels of elements."""
        days = "at most one day" if self.days == 1 else f"at most {self.days} days"
        also = f", and so {_does(self.also)} {_listed(self.also, labels)} where {_known(self.also)} in both" if self.also else ""
        alike = f", and {_listed(self.alike, labels)} {_is(self.alike)} the same where {_known(self.alike)} in both" if self.alike else ""
        return f"{labels[self.start]} differs by {days}, whatever the exact dates were{also}{alike}"


def _does(names: Sequence[str]) -> str:
    return "does" if len(names) == 1 else "do"


def _is(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _known(names: Sequence[str]) -> str:
    return "it is known" if len(names) == 1 else "they are known"


def _listed(names: Sequence[str], labels: Mapping[str, str]) -> str:
    return " and ".join(labels[name] for name in names)

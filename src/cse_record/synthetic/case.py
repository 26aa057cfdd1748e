"""What the cases of a return have in common, and what the parts of a case know about each other.

The story of a case uses true days. Where a record is to be uncertain, the true day is hidden in a range or behind a reason, so that all
records of a case can be true together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from cse_record.standard.rows import Row

Answer = TypeVar("Answer")
DAY = timedelta(days=1)
KNOWN = {tenths: (True,) * tenths + (False,) * (10 - tenths) for tenths in range(11)}


@dataclass
class Dealer:
    """Deals answers so that their shares hold in every return of about twenty records or more, which chance alone would not ensure.

    Each question has its own pack, which is shuffled and dealt to the end before it is shuffled again.
    """

    rng: Random
    packs: dict[str, list[Any]] = field(default_factory=dict)

    def deal(self, question: str, pack: tuple[Answer, ...]) -> Answer:
        """The next answer of the pack of a question."""
        cards = self.packs.get(question)
        if not cards:
            cards = self.packs[question] = self.rng.sample(pack, len(pack))
        answer: Answer = cards.pop()
        return answer

    def knows(self, question: str, tenths: int) -> bool:
        """True for the given number of tenths of all answers."""
        return bool(self.deal(question, KNOWN[tenths]))


@dataclass
class Frame:
    """A return as its cases see it. `earlier` is the child of the previous case, who may be a suspect in the next."""

    area: str
    period_end: date
    prepared: date
    identifiable: bool
    dealer: Dealer
    earlier: Child | None = None
    previous: str = ""
    """The reference of the child of the previous case."""


@dataclass(frozen=True)
class Child:
    """A child as other records need it: the true day of birth, and the row."""

    born: date
    row: Row


@dataclass(frozen=True)
class Period:
    """An exploitation period in true days. An ongoing one ends on the day on which the return was prepared."""

    ref: str
    start: date
    end: date
    ongoing: bool


@dataclass(frozen=True)
class Home:
    """A home of the child, in true days. The last home has no end."""

    start: date
    end: date | None
    setting: str
    status: str
    in_care: bool


@dataclass(frozen=True)
class Suspect:
    """A suspect as other records need it. `age` is the true age when the concern was first seen."""

    ref: str
    level: str
    age: int

    @property
    def is_named(self) -> bool:
        return self.level in ("full-name-or-initials", "given-name-or-alias")

    @property
    def is_identified(self) -> bool:
        """Whether the suspect is identified well enough for a court."""
        return self.level == "full-name-or-initials"


@dataclass
class Case:
    """A case: a child and the day on which the concern was first seen. `number` is the child's running number in the return."""

    frame: Frame
    rng: Random
    number: int
    first_seen: date
    born: date
    acted_on: date | None = None
    """The true day on which a service first acted. No service acts before it; if it is None, none acts at all."""
    exploited: list[Period] = field(default_factory=list)
    homes: list[Home] = field(default_factory=list)
    suspects: list[Suspect] = field(default_factory=list)
    child: Row = field(default_factory=dict)
    ruled_out: set[str] = field(default_factory=set)
    """The references of the periods in which exploitation was ruled out."""
    missing: list[Row] = field(default_factory=list)
    investigations: list[Row] = field(default_factory=list)
    outcomes: list[Row] = field(default_factory=list)
    """Rows of the case to which others refer; those of `outcomes` are of suspects."""

    def __post_init__(self) -> None:
        self.area, self.prepared, self.child_ref = self.frame.area, self.frame.prepared, f"C-{self.number:05d}"
        self.adult_on = self.born.replace(year=self.born.year + 18)
        self.until = min(self.prepared, self.adult_on - DAY)
        """The last day of the story on which the child is under 18."""

    def ref(self, letter: str, index: int = 1) -> str:
        return f"{letter}-{self.number:05d}-{index}"

    def age_on(self, day: date) -> int:
        return age_on(self.born, day)

    def home_on(self, day: date) -> Home | None:
        """The home on a day; None if none is recorded."""
        return next((home for home in self.homes if home.start <= day and (home.end is None or day <= home.end)), None)

    def uncertain(self, name: str, on: date, latest: date, share: float = 0.35) -> Row:
        """The cells of a date, of which sometimes only a range is known. The range never extends beyond `latest`."""
        stem = name.removesuffix("_on")
        until = min(on + timedelta(self.rng.randrange(2, 45)), latest)
        return {name: on, f"{stem}_latest": until if until > on and self.rng.random() < share else None}


def age_on(born: date, day: date) -> int:
    """The age on a day in completed years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

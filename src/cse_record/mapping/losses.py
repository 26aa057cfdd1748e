"""What a mapping did with each cell: kept, renamed, split, to be answered now, dropped or written. Counts and addresses, never values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from cse_record.standard.speech import english

KINDS = {
    "kept": english("Kept under the same name"),
    "renamed": english("Kept under another name"),
    "split": english("One of several: to be chosen"),
    "answer_now": english("To be answered now"),
    "dropped": english("Dropped"),
    "written": english("Written by the upgrade"),
}
"""What can become of a cell, with its title. A filled cell of the old return is kept, renamed, split, dropped or, if the new version itself
decides it, written; and what is to be answered now is new, or an answer that only the earlier form itself gave."""


@dataclass(frozen=True)
class Loss:
    """One cell. `element` is its path in the old return, empty for what is new; `to` its path in the new one, empty if it is dropped.

    `place` is where the person finds the old cell or row: sheet and cell, line and column, or JSON pointer.
    """

    kind: str
    record_type: str
    ref: str
    element: str
    to: str
    note: str
    place: str = ""


@dataclass(frozen=True)
class CarriedOn:
    """A return that is carried on in a new form."""

    earlier: str
    """The title of the earlier form."""
    later: str
    """The title of the new one."""
    to_answer: list[Loss] = field(default_factory=list)
    """The cells of the new workbook that the earlier form did not ask for: they say “not yet obtained” or, in the scope, are blank."""
    new_sheets: tuple[str, ...] = ()
    """The sheets that the earlier form did not have."""


@dataclass
class LossReport:
    """What an upgrade did. `kept` counts cells by path, because naming each would repeat the return."""

    source: str
    earlier: str
    later: str
    kept: Counter[str] = field(default_factory=Counter)
    losses: list[Loss] = field(default_factory=list)
    retired: list[Loss] = field(default_factory=list)
    """Explanations of rules that are retired. They are kept, and settle nothing any more."""
    carried: CarriedOn | None = None
    """What is to be answered next, if the return is carried on in another workbook than the one in which it was filled in."""
    not_accepted: list[Loss] = field(default_factory=list)
    """The filled cells of the new return that hold no accepted answer. They are carried over as they are; places are in the new return."""
    rows_read: int = 0
    rows_written: int = 0
    """Of a workbook, what is read in it: with the rows that the form itself adds."""
    cells_read: int = 0

    @property
    def changed(self) -> bool:
        """Whether the return was of an earlier version."""
        return self.earlier != self.later

    @property
    def counts(self) -> dict[str, int]:
        """The number of cells of each kind."""
        found = Counter(loss.kind for loss in self.losses)
        return {kind: self.kept.total() if kind == "kept" else found[kind] for kind in KINDS}

    @property
    def accounted(self) -> int:
        """The filled cells of the old return of which the report says what became. It is `cells_read`, or something was lost unseen.

        A cell counts once, however many rules use it.
        """
        old = {(loss.place or loss.ref, loss.element) for loss in self.losses if loss.element}
        return self.kept.total() + len(old)

"""What the case sheet of a child holds, for a strategy meeting: who the child is, what is recorded, and when it was.

Both the sheet in a workbook and the pages that `case-sheets` writes follow this. Direct identifiers and pseudonyms have no place on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from cse_record.standard import spoken
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, FreeText, Key, Pseudonym, Ref, ShortText, Time, UncertainDate
from cse_record.standard.record import Record
from cse_record.standard.records import RECORDS
from cse_record.standard.speech import english

CHILDREN = "children"
ABOUT = english("For the strategy meeting only. It holds personal facts about one child, as {source} records them: handle it as {marking}.")
WHO, WHAT, WHEN = english("Who"), english("What is recorded, and when"), english("Oldest first")
"""The headings of its parts."""
LEGEND = english(
    "A number counts the rows that begin in a box, by first possible day; – marks what goes on, or may, to its last possible day."
)
SPANS = english("Two days joined by – are the first and the last possible. “goes on”: recorded as still going on.")
NOT_SHOWN = english("Not shown: columns that an agency or an extension has added, and text in somebody's own words.")
GOES_ON = english("goes on")
NO_DAY = english("no day")
"""Stands in place of the day of a row without one."""
NOT_ACCEPTED = english("not an accepted answer")
"""Stands in place of what the standard does not accept as an answer, which may be anything, even a name."""
OF_SENDER = english("a local code of the sender")
"""Stands in place of a local code, whose label is in the words of the sender."""
LASTS = "–"
"""Marks a box through which something lasts, or may."""
BOXES, PER_LABEL = 30, 6
"""The boxes of the timeline, and those from one label of a month to the next."""
ANSWERS = 2
"""The most answers that are shown of a row."""
ASKED = frozenset({"area", "missing_from", "nrm_decision", "referral_source", "yes_no"})
"""The lists whose answers say nothing without their question: yes and no, and names of services, places and decisions."""


@dataclass(frozen=True)
class Line:
    """The rows of one record type that are about a child. Elements are named as in their record."""

    record: type[Record]
    refs: tuple[str, ...]
    """The elements that refer to the child, or only the one that refers to a record of `parent`."""
    parent: str
    """The record type of the record that refers to the child in turn; empty if the rows themselves do."""
    begins: tuple[Element, ...]
    """The days of which the first that is filled dates a row. Without any, rows are only counted."""
    ends: Element | None
    goes_on: bool
    """Whether “not applicable” in place of an end says that it still goes on."""
    answers: tuple[Element, ...]

    @property
    def name(self) -> str:
        return self.record.about.name

    @property
    def noun(self) -> str:
        """What a row is, at the beginning of a line."""
        singular = spoken.singular(self.record)
        return singular[0].upper() + singular[1:]

    def event(self, begin: Element) -> str:
        """What a row is that is dated by an element of `begins`: of any but the first, it says which day that is."""
        day = spoken.label(begin)
        return self.noun if begin == self.begins[0] else f"{self.noun} ({day[0].lower()}{day[1:]})"


def facts(elements: Collection[Element]) -> tuple[Element, ...]:
    """The elements of a child that a case sheet gives: nothing that identifies the child directly, and no text of somebody's own."""
    left_out = (Key, Pseudonym, ShortText, FreeText, Time)
    return tuple(
        element
        for element in elements
        if element.role is None and element.identifiability != "direct" and not isinstance(element.kind, left_out)
    )


def question(element: Element) -> str:
    """What stands before an answer that says nothing without its question; empty if it speaks for itself."""
    return f"{spoken.label(element)}: " if isinstance(element.kind, Code) and element.kind.codelist in ASKED else ""


def lines(shown: Mapping[str, Collection[str]] | None = None) -> tuple[Line, ...]:
    """The record types of a case sheet, in working order. `shown` has the elements that a form shows, by record type; by default all."""
    return tuple(_lines(shown))


def _lines(shown: Mapping[str, Collection[str]] | None) -> Iterator[Line]:
    direct: set[str] = set()
    for name, record in RECORDS.items():
        told = record.about.case_line
        if told is None or (shown is not None and name not in shown):
            continue
        elements = [
            element for element in record.elements.values() if not element.deprecated_in and (shown is None or element.name in shown[name])
        ]
        refs = {element.name: record.parents()[element.name] for element in elements if isinstance(element.kind, Ref)}
        to_child = tuple(ref for ref, to in refs.items() if to == CHILDREN)
        through = next((ref for ref, to in refs.items() if to in direct and record.elements[ref].required), "")
        if not to_child and not through:
            continue
        if to_child:
            direct.add(name)
        by_name = {element.name: element for element in elements if element.role is None}
        days = [name for name, element in by_name.items() if _is_of_a_life(element)]
        begins = [day for day in told.begins or days if day in by_name and day != told.ends]
        parent = "" if to_child else refs[through]
        yield Line(
            record,
            to_child or (through,),
            parent,
            tuple(by_name[day] for day in begins),
            by_name.get(told.ends),
            told.goes_on,
            _answers(by_name, told.answers),
        )


def _is_of_a_life(element: Element) -> bool:
    """Whether an element is a day in the life of the child. The day of an entry or of a check does not help to identify anybody."""
    return isinstance(element.kind, UncertainDate) and element.identifiability == "indirect"


def _answers(elements: Mapping[str, Element], declared: tuple[str, ...]) -> tuple[Element, ...]:
    """The declared answers that are shown or, if there are none, the first coded ones, those first that must be given."""
    chosen = [elements[name] for name in declared if name in elements]
    coded = [element for element in elements.values() if isinstance(element.kind, Code) and element.kind.codelist != "information_source"]
    others = sorted(coded, key=lambda element: not element.must_be_answered)
    return tuple((chosen or others)[:ANSWERS])

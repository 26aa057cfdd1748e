"""Fills the elements of a record that the story leaves open, from their definitions in the standard."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, SYNTHETIC, ListedCode
from cse_record.standard.elements import NOT_APPLICABLE, Element
from cse_record.standard.hierarchies import members
from cse_record.standard.kinds import Code, ExactDate, FreeText, Number, Pseudonym, ShortText, Time, spell
from cse_record.standard.rows import Row

SHARE_KNOWN = 0.82
"""The share of core elements that hold a value; the others hold a reason."""
SHARE_EXTENDED = 0.4
"""The share of extended elements that are filled at all."""
SHARE_UNCERTAIN = 0.2
"""The share of dates left open by the story of which only a range is known."""
SHARE_LOCAL = 0.03
"""The share of codes in an open list that are the return's local code."""
NOT_IDENTIFIED = "absent:not-identified"

LOCAL_CODES = {
    "support_type": ("local:night-outreach", "Outreach at night from a van"),
    "network_setting": ("local:market-stall", "Market stall"),
}
"""The local codes that synthetic returns declare and sometimes use, by list."""

ELSEWHERE = ("regional-safeguarding-board", "child-protection-committee", "sbni")
"""Boards of the other nations. All agencies of synthetic returns are in England."""

# Values that are common in reality. Everything else is drawn evenly, so that every code can occur.
_COMMON: dict[str, tuple[tuple[str, float], ...]] = {
    "sex": (("female", 0.74), ("male", 0.25)),
    "nationality": (("GBR", 0.85),),
    "country_of_birth": (("GBR-ENG", 0.75),),
    "ethnicity": (("white-british", 0.55),),
    "nation": (("england", 0.85),),
    "nrm_exploitation": (("sexual", 0.6),),
}


@cache
def usable_codes(codelist: str, group: str, on: date) -> tuple[str, ...]:
    """The codes of a list, or of one of its groups, that are in use in the real world on a day."""
    day = on.isoformat()

    def holds(code: ListedCode) -> bool:
        in_time = (not code.valid_from or code.valid_from <= day) and (not code.valid_to or day <= code.valid_to)
        return not code.retired and in_time and (not group or group in code.group.split(";"))

    return tuple(code.code for code in CODELISTS[codelist].codes if holds(code))


@cache
def areas(on: date, *, elsewhere: bool = False) -> tuple[str, ...]:
    """The fictitious local authorities of England on a day; with `elsewhere`, those of the other nations."""
    fictitious, authorities = usable_codes("area", SYNTHETIC, on), usable_codes("area", "local-authority", on)
    return members("area", [code for code in authorities if code in fictitious])["outside-england" if elsewhere else "england"]


def code_of(rng: Random, codelist: str, on: date, group: str = "") -> str:
    """A random code of a list that is in use on a day."""
    draw = rng.random()
    for code, share in _COMMON.get(codelist, ()):
        if draw < share:
            return code
        draw -= share
    if codelist in LOCAL_CODES and rng.random() < SHARE_LOCAL:
        return LOCAL_CODES[codelist][0]
    codes = usable_codes(codelist, SYNTHETIC if codelist == "area" else group, on)
    return rng.choice([code for code in codes if code not in ELSEWHERE] if codelist == "agency_type" else codes)


def reason_for(rng: Random, element: Element, *, identified: bool = True) -> str:
    """A random reason for absence that the element accepts. Only the story gives “not applicable”."""
    reasons = [reason for reason in element.absent if reason != NOT_APPLICABLE and (not identified or reason != NOT_IDENTIFIED)]
    return rng.choice(reasons)


def day_between(rng: Random, start: date, end: date) -> date:
    """A random day from `start` to `end`, both included; `start` if they are in the wrong order."""
    return start + timedelta(rng.randrange(max((end - start).days, 0) + 1))


def fill(
    rng: Random,
    record_type: str,
    story: Row,
    window: tuple[date, date],
    *,
    identified: bool = True,
    pseudonyms: bool = True,
) -> Row:
    """A row: the values given by the story, and random values for the rest. A given None leaves the element blank and draws its reason.
    Retired elements stay blank.

    `window` limits every date that the story leaves open. `identified` says whether a suspect's identity is known.
    """
    row: Row = {}
    record = STANDARD.records[record_type]
    for name, element in record.elements.items():
        if element.deprecated_in:
            continue
        if element.role is not None:
            if name in story and story[name] is not None:
                row[name] = spell(story[name])
            continue
        if name in story:
            value = story[name]
        elif element.identifiability == "direct" or (isinstance(element.kind, Pseudonym) and not pseudonyms):
            continue
        elif element.must_be_answered:
            value = value_of(rng, element, window) if not element.absent or rng.random() < SHARE_KNOWN else None
        else:
            value = value_of(rng, element, window) if rng.random() < SHARE_EXTENDED else None
        _put(rng, row, story, element, value, identified)
        latest = element.companions.get("latest")
        if latest and value is not None and latest not in story and isinstance(value, date) and rng.random() < SHARE_UNCERTAIN:
            row[latest] = spell(day_between(rng, value, window[1]))
    return {name: row[name] for name in record.elements if name in row}


def _put(rng: Random, row: Row, story: Row, element: Element, value: object, identified: bool) -> None:
    """Writes a value with its companions, or the reason for its absence."""
    companions = element.companions
    if value is not None:
        row[element.name] = spell(value)
        if "basis" in companions and companions["basis"] not in story:
            row[companions["basis"]] = rng.choice(("recorded", "recorded", "estimated"))
        return
    if not element.must_be_answered or not element.absent:
        return
    column = companions.get("absent", element.name)
    if story.get(column) is None:
        row[column] = reason_for(rng, element, identified=identified)


def value_of(rng: Random, element: Element, window: tuple[date, date]) -> object:
    """A random value of the element's kind; None if only the story can give one."""
    kind = element.kind
    match kind:
        case Code():
            return code_of(rng, kind.codelist, window[1], kind.group)
        case ExactDate():
            return day_between(rng, *window)
        case Time():
            return None  # a time is only written beside a day that the story gives
        case Number():
            return rng.randint(kind.minimum, min(kind.maximum, kind.minimum + 30))
        case ShortText() | FreeText():
            return f"Synthetic {element.label.lower()}"[: kind.max_length].strip()
        case Pseudonym():
            return f"n1-k00000000-{rng.getrandbits(128):032x}"
    return None

"""A complete synthetic return, generated row by row, so that a return of any size needs no more memory than one case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from string import ascii_uppercase

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic import story
from cse_record.synthetic.case import Dealer, Frame
from cse_record.synthetic.fill import LOCAL_CODES, day_between, fill, usable_codes
from cse_record.synthetic.without_story import has_story

POLICE_ONLY = (
    "investigations", "suspect_outcomes", "witness_support", "investigation_outcomes", "suspect_decisions", "witness_events",
)  # fmt: skip
BOARDS = ("joint-childrens-services-lscb", "lscb")
BOARD_ONLY = ("board_arrangements",)
PARTLY_SEARCHED = ("networks", "network_members", "network_exploitation")
SERVICES_ONLY = ("education", "support", "statutory_steps", "vulnerabilities", "case_spells", "return_interviews")
NOT_OF_AUTHORITIES = "legitimate-interests"
"""A lawful basis that is not open to public authorities, as all agencies of synthetic returns are."""


@dataclass(frozen=True)
class Agency:
    """The agency that answers in a synthetic return, the year, and the record types that such an agency does not hold."""

    ref: str
    type: str
    name: str
    area: str
    child_area: str
    year: int
    regime: str
    marking: str
    not_held: tuple[str, ...] = ()
    search_extent: str = "all"
    """`all`; or `none` or `no-capability` in a return that states that nothing was searched."""

    @property
    def period(self) -> tuple[date, date]:
        return date(self.year, 1, 1), date(self.year, 3, 31)

    @property
    def prepared(self) -> date:
        return date(self.year, 4, 11)


AGENCIES = {
    "police": Agency(
        "POLICE", "police", "Synthetic Constabulary", "synthetic-police-northshire", "synthetic-northshire",
        2025, "dpa-2018-part-3", "official-sensitive", SERVICES_ONLY + BOARD_ONLY,
    ),
    "childrens-services": Agency(
        "CS", "childrens-services", "Synthetic County Council children's services", "synthetic-northshire", "synthetic-northshire",
        2025, "uk-gdpr", "official-sensitive", POLICE_ONLY + BOARD_ONLY,
    ),
    "joint": Agency(
        "JOINT", "joint-childrens-services-lscb", "Synthetic LSCB and children's services", "synthetic-northshire", "synthetic-northshire",
        2011, "dpa-1998", "restricted",
    ),
}  # fmt: skip
"""A police and a children's services return of 2025, and a return of 2011 made jointly with a safeguarding board."""
LONGEST_SEED = 5
NOTICE = "Synthetic data. Every person, event and reference is invented. For testing and training only."


def example_return(children: int, seed: int, agency: str = "joint", identifiable: bool = False) -> Iterator[NamedRow]:
    """Rows of a synthetic return, parents first: pairs of record type and row.

    `children` is the number of children, 0 for a nil return. `agency` is a key of `AGENCIES`. The reference of the return depends on the
    seed, and differs between nil returns and returns with cases. With `identifiable`, direct identifiers hold obviously invented values;
    otherwise they are blank, and pseudonyms are given instead.
    """
    sender = AGENCIES[agency]
    yield from about(Random(f"cse-record {seed} {agency}"), sender, children, identifiable, _number(seed, children))
    dealer = Dealer(Random(f"cse-record {seed} {agency} shares"))
    frame = Frame(sender.child_area, sender.period[1], sender.prepared, identifiable, dealer)
    for number in range(1, children + 1):
        for record_type, row in story.rows(frame, Random(f"cse-record {seed} {agency} {number}"), number):
            if record_type not in sender.not_held:
                yield record_type, row


def _number(seed: int, children: int) -> str:
    """The part of a return's reference that distinguishes it from others by the same agency."""
    # at most five digits, so that no reference is too long or looks like the number of a person
    shown = str(seed)
    if not shown.isdecimal() or len(shown) > LONGEST_SEED:
        shown = "".join(Random(shown).choices(ascii_uppercase, k=LONGEST_SEED))
    return f"S{shown}" if children else f"NIL-S{shown}"


def about(rng: Random, agency: Agency, children: int, identifiable: bool = False, number: str = "01") -> Iterator[NamedRow]:
    """The rows of a return before its cases: the header, what was searched, and the arrangements of a board."""
    nil = not children and agency.search_extent == "all"
    yield "returns", _header(rng, agency, number, nil=nil, identifiable=identifiable)
    for listed in STANDARD.codelists["record_type"].codes:
        if listed.group == "cases":
            yield "return_scope", _scope(listed.code, agency)
    if agency.type in BOARDS:
        yield from _arrangements(rng, agency)
    if children:
        for codelist, (code, label) in LOCAL_CODES.items():
            yield "local_codes", {"codelist": codelist, "code": code, "label": label, "nearest_code": "other"}


def _header(rng: Random, agency: Agency, number: str, *, nil: bool, identifiable: bool) -> Row:
    start, end = agency.period
    story: Row = {
        "return_ref": f"SYNTHETIC-{agency.ref}-{agency.year}Q1-{number}", "standard_version": STANDARD.version,
        "agency_name": agency.name, "agency_type": agency.type, "agency_area": agency.area,
        "period_start": start, "period_end": end, "prepared_on": agency.prepared, "prepared_by_role": "Performance analyst",
        "nil_return": "yes" if nil else "no", "nil_signed_by_role": "Head of safeguarding" if nil else None,
        "nil_signed_on": agency.prepared if nil else None, "search_extent": agency.search_extent,
        "systems_searched": "Synthetic case system" if agency.search_extent == "all" else None,
        "systems_searched_absent": None if agency.search_extent == "all" else NOT_APPLICABLE,
        "supersedes": None, "form": "identifiable" if identifiable else "pseudonymised", "synthetic": "yes",
        "handling_marking": agency.marking, "handling_conditions": NOTICE,
        "legal_regime": agency.regime, "sharing_agreement": "Synthetic sharing agreement, version 1",
        "retain_until": date(agency.year + 7, 3, 31),
    }  # fmt: skip
    for article in ("article_6_condition", "article_9_condition", "article_10_condition"):
        needless = nil or agency.search_extent != "all" or (article == "article_10_condition" and agency.regime == "dpa-2018-part-3")
        unused = article != "article_6_condition" and needless
        grounds = [code for code in usable_codes(article, agency.regime, agency.prepared) if code != NOT_OF_AUTHORITIES]
        story[article] = NOT_APPLICABLE if unused else rng.choice(grounds)
    return fill(rng, "returns", story, (agency.prepared, agency.prepared))


def _scope(record_type: str, agency: Agency) -> Row:
    if agency.search_extent != "all":
        return {"record_type": record_type, "extent": "not-searched"}
    if record_type in agency.not_held:
        return {"record_type": record_type, "extent": "not-held"}
    if record_type in PARTLY_SEARCHED:
        return {"record_type": record_type, "extent": "partial", "note": "Paper files of one district were not searched"}
    return {"record_type": record_type, "extent": "complete"}


@has_story("board_arrangements")
def _arrangements(rng: Random, agency: Agency) -> Iterator[NamedRow]:
    start, end = agency.period
    for arrangement in rng.sample([code.code for code in STANDARD.codelists["board_arrangement"].codes], 6):
        reviewed = day_between(rng, start, end)
        story = {
            "arrangement": arrangement, "in_place": rng.choice(("yes", "yes", "no")), "since_latest": None,
            "since_on": date(agency.year - 2, 4, 1), "reviewed_on": reviewed, "review_due_on": date(agency.year + 1, 3, 31),
        }  # fmt: skip
        if story["in_place"] == "no":
            story |= {"since_on": None, "reviewed_on": None}
        yield "board_arrangements", fill(rng, "board_arrangements", story, agency.period)

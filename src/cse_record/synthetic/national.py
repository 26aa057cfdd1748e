"""A complete national collection of synthetic returns, with exactly the figures that the CEOP assessment of 2011 published.

The figures are dealt like cards: for each answer there are as many cards as there were records, and they are shuffled. Every collection
therefore has the same margins, but no two seeds give the same records. Where the assessment printed a percentage, there are as many cards
as give it after rounding. What it did not print, such as the number of police forces without cases, is invented, and so is every record.
There are also cases in which exploitation was ruled out after enquiry. The assessment does not mention such cases, and no published
figure may include them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from cse_record.standard.rows import Row
from cse_record.synthetic import planned_cases
from cse_record.synthetic.case import Answer, Dealer, Frame
from cse_record.synthetic.people import DESCRIBED, FULL, GIVEN, NOTHING
from cse_record.synthetic.planned_cases import ChildPlan, SuspectPlan
from cse_record.synthetic.returns import BOARD_ONLY, BOARDS, POLICE_ONLY, SERVICES_ONLY, Agency, about
from cse_record.synthetic.story import RULED_OUT

Cards = Mapping[Answer, int]
"""The number of records with each answer; None stands for an unknown answer."""

CHILDREN: Mapping[str, Cards[Any]] = {
    "sex": {"female": 1_299, "male": 138, None: 646},
    "ethnicity": {"white": 1_271, "asian": 62, "black": 21, "mixed": 34, "other": 8, None: 687},
    "age": {10: 41, 11: 75, 12: 187, 13: 339, 14: 508, 15: 489, 16: 287, 17: 157},
    "missing": {"some": 842, "none": 172, None: 1_069},
    "care": {"at-the-time": 311, "moved": 43, "neither": 542, None: 1_187},
    "school": {"not-attending": 331, "attendance-interrupted": 402, "attending": 268, None: 1_082},
    "status": {"confirmed": 905, "suspected": 783, "at-risk": 291, "absent:unexplained": 104},
}
RULED_OUT_BESIDE = 214
"""The number of children for whom exploitation was ruled out. They and their suspects are not among `CHILDREN` and `LEVELS`."""
LEVELS: Cards[str] = {FULL: 940, GIVEN: 277, DESCRIBED: 371, NOTHING: 791}
"""The assessment left the last two out of its analysis: 1,162 suspects about whom there was no basic information."""
SUSPECTS: Mapping[str, Cards[str | None]] = {
    "sex": {"male": 1_059, "female": 49, None: 109},
    "ages": {"15-17": 71, "18-24": 298, "25-34": 227, "35-44": 102, "45-54": 41, "55-64": 14, "65-74": 5, None: 459},
}
"""The answers for the two groups that were analysed."""
ETHNICITY_BY_LEVEL: Mapping[str, Cards[str | None]] = {
    FULL: {"white": 361, "asian": 246, "black": 30, "chinese": 2, None: 301},
    GIVEN: {"white": 8, "asian": 98, "black": 9, None: 162},
}
"""The assessment printed groups down to two suspects, and its percentages account for everybody, so other groups had none."""
SUSPECTS_OF_A_CASE: Cards[int] = {
    0: 394, 1: 1_459,
    2: 80, 3: 50, 4: 35, 5: 22, 6: 14, 7: 9, 8: 7, 9: 4, 10: 4, 12: 2, 15: 1, 18: 1, 24: 1,
}  # fmt: skip
"""The number of children by the number of suspects in the case. Two or more suspects are a network; there are 230 networks."""
SERVICES: Cards[str] = {"childrens-services": 9, "joint-childrens-services-lscb": 9, "lscb": 4}
POLICE: Cards[str] = {"cases": 27, "nil": 15, "none": 1, "no-capability": 1}
PLACES = (
    *((f"synthetic-police-{place}", f"synthetic-{place}") for place in (
        "northshire", "port-ashby", "eastmarch", "larkshire", "fenshire", "brackenshire", "averdale", "hollinshire", "ravenshire",
        "ottershire", "elmshire", "thistleshire", "copperdale", "grayhaven", "lindenshire", "harrowmere", "quillshire", "ambershire",
        "kestrelshire", "juniper-vale", "fernshire", "tarnshire", "windlesea", "whinshire", "rowanshire", "millwater", "stagshire",
        "aldermouth", "penmarrow", "greyholm", "kingsmarsh", "lowmarch", "southfold", "beaconshire", "pellshire", "saltmere",
        "westrowan", "cwm-arlais", "aberelwen", "brynlaswen", "llanderwyn",
    )),
    ("synthetic-police-glenmarroch", ""), ("synthetic-police-strathorrin", ""), ("synthetic-police-lough-arrin", ""),
)  # fmt: skip
"""Fictitious police force areas, each except the last three with a council in it; the 37 of England come first. Which of them have cases
depends only on the seed."""
IN_ENGLAND = 37
YEAR = 2011


@dataclass(frozen=True)
class Return:
    """A return of the collection: its agency, its file name, and its cases."""

    agency: Agency
    plans: tuple[ChildPlan, ...]
    seed: int

    @property
    def name(self) -> str:
        return f"{self.agency.ref.lower()}-{YEAR}"

    def rows(self) -> Iterator[tuple[str, Row]]:
        """The rows of the return, parents first: pairs of record type and row."""
        key = f"cse-record {self.seed} {self.agency.ref}"
        yield from about(Random(key), self.agency, len(self.plans))
        frame = Frame(self.agency.child_area, self.agency.period[1], self.agency.prepared, False, Dealer(Random(f"{key} shares")))
        for number, plan in enumerate(self.plans, 1):
            for record_type, row in planned_cases.rows(frame, Random(f"{key} {number}"), number, plan):
                if record_type not in self.agency.not_held:
                    yield record_type, row


def national_collection(seed: int) -> list[Return]:
    """All returns of a collection like that of 2011. The same seed gives the same returns."""
    plans = [*_plans(seed), *_ruled_out(seed)]
    Random(f"cse-record {seed} national cases").shuffle(plans)
    children = iter(plans)
    agencies = _agencies(seed)
    with_cases = [agency for agency, has_cases in agencies if has_cases]
    sizes = dict(zip((agency.ref for agency in with_cases), _sizes(len(plans), len(with_cases), seed), strict=True))
    return [Return(agency, tuple(next(children) for _ in range(sizes.get(agency.ref, 0))), seed) for agency, _ in agencies]


def _shuffled(seed: int, question: str, cards: Cards[Answer]) -> list[Answer]:
    dealt = [answer for answer, count in cards.items() for _ in range(count)]
    Random(f"cse-record {seed} national {question}").shuffle(dealt)
    return dealt


def _plans(seed: int) -> list[ChildPlan]:
    """The plans of all children of the collection."""
    suspects = iter(_suspects(seed))
    dealt = [_shuffled(seed, question, cards) for question, cards in CHILDREN.items()]
    of_cases = _shuffled(seed, "suspects of a case", SUSPECTS_OF_A_CASE)
    return [
        ChildPlan(**dict(zip(CHILDREN, answers, strict=True)), suspects=tuple(next(suspects) for _ in range(count)))
        for count, *answers in zip(of_cases, *dealt, strict=True)
    ]


def _ruled_out(seed: int) -> list[ChildPlan]:
    """The plans of children for whom exploitation was ruled out, who are like the others in everything else."""
    rng = Random(f"cse-record {seed} national ruled out")

    def drawn(cards: Cards[Answer]) -> Answer:
        return rng.choices(list(cards), list(cards.values()))[0]

    def suspect() -> SuspectPlan:
        level = drawn(LEVELS)
        if level not in ETHNICITY_BY_LEVEL:
            return SuspectPlan(level)
        return SuspectPlan(level, sex=drawn(SUSPECTS["sex"]), ethnicity=drawn(ETHNICITY_BY_LEVEL[level]))

    plans = []
    for _ in range(RULED_OUT_BESIDE):
        answers = {question: drawn(cards) for question, cards in CHILDREN.items()} | {"status": RULED_OUT}
        plans.append(ChildPlan(**answers, suspects=tuple(suspect() for _ in range(min(drawn(SUSPECTS_OF_A_CASE), 3)))))
    return plans


def _suspects(seed: int) -> list[SuspectPlan]:
    """The plans of all suspects of the collection."""
    rng = Random(f"cse-record {seed} national ages")
    sex, ages = (iter(_shuffled(seed, f"suspects' {question}", cards)) for question, cards in SUSPECTS.items())
    ethnicity = {level: iter(_shuffled(seed, f"ethnicity {level}", cards)) for level, cards in ETHNICITY_BY_LEVEL.items()}
    plans = []
    for level in _shuffled(seed, "levels", LEVELS):
        plan = SuspectPlan(level)
        if level in ethnicity:
            band = next(ages)
            age = None if band is None else rng.randint(*map(int, band.split("-")))
            plan = replace(plan, sex=next(sex), ethnicity=next(ethnicity[level]), age=age)
        plans.append(plan)
    return plans


def _agencies(seed: int) -> list[tuple[Agency, bool]]:
    """The agencies that answer, and whether each has cases: services and boards of one council each, and police forces of one area each."""
    english = list(PLACES[:IN_ENGLAND])
    Random(f"cse-record {seed} national places").shuffle(english)
    council = iter([council for _, council in english])
    agencies = []
    for kind, count in SERVICES.items():
        for index in range(1, count + 1):
            area = next(council)
            ref = f"{SHORT[kind]}-{index:02d}"
            not_held = () if kind in BOARDS else BOARD_ONLY
            agencies.append((_agency(ref, kind, f"Synthetic {NAMES[kind]} {index}", area, area, POLICE_ONLY + not_held), True))
    forces = iter(english + list(PLACES[IN_ENGLAND:]))
    for answer, count in POLICE.items():
        for _ in range(count):
            force, area = next(forces)
            index = len(agencies) - sum(SERVICES.values()) + 1
            agency = _agency(f"POLICE-{index:02d}", "police", f"Synthetic Constabulary {index}", force, area, SERVICES_ONLY + BOARD_ONLY)
            searched = answer in ("cases", "nil")
            agencies.append((agency if searched else replace(agency, search_extent=answer), answer == "cases"))
    return agencies


SHORT = {"childrens-services": "CS", "joint-childrens-services-lscb": "JOINT", "lscb": "LSCB"}
NAMES = {
    "childrens-services": "Council children's services", "joint-childrens-services-lscb": "LSCB and children's services", "lscb": "LSCB",
}  # fmt: skip


def _agency(ref: str, kind: str, name: str, area: str, child_area: str, not_held: tuple[str, ...]) -> Agency:
    return Agency(ref, kind, name, area, child_area, YEAR, "dpa-1998", "restricted", not_held)


def _sizes(children: int, returns: int, seed: int) -> list[int]:
    """The number of children in each return. As the assessment found, a few returns hold most of them, and each holds at least one."""
    weights = [1 / place for place in range(2, returns + 2)]
    shares = [1 + int((children - returns) * weight / sum(weights)) for weight in weights]
    shares[0] += children - sum(shares)
    Random(f"cse-record {seed} national sizes").shuffle(shares)
    return shares


def asked(returns: list[Return]) -> str:
    """The agencies that were asked, as CSV: every force, service and board of `PLACES`. Most services and boards are silent."""
    joint = {returned.agency.area for returned in returns if returned.agency.type == "joint-childrens-services-lscb"}
    lines = ["agency_type,agency_area"]
    for force, council in PLACES:
        lines.append(f"police,{force}")
        if council:
            kinds = ("joint-childrens-services-lscb",) if council in joint else ("childrens-services", "lscb")
            lines += [f"{kind},{council}" for kind in kinds]
    return "\n".join(lines) + "\n"

"""The agencies of the collection, in three fictitious areas, and the record types that each of them holds."""

from __future__ import annotations

from dataclasses import dataclass

from cse_record.standard.codelists import CODELISTS
from cse_record.synthetic.returns import Agency

YEAR = 2025
POLICE, SERVICES, HEALTH, CHARITY = "police", "childrens-services", "health", "voluntary"
PLACES = ("northshire", "port-ashby", "eastmarch")
HELD = {
    POLICE: ("children", "missing_episodes", "suspects", "investigations", "suspect_outcomes"),
    SERVICES: ("children", "missing_episodes", "living_situations", "disclosures", "referrals"),
    HEALTH: ("children", "indicators", "disclosures"),
    CHARITY: ("children", "living_situations", "indicators", "disclosures", "support"),
}
"""The record types that an agency of each type holds. It states that it does not hold the others."""
PERIODS_HELD_BY = ((SERVICES,), (POLICE,), (POLICE, SERVICES))
"""By place, the agencies that hold exploitation periods, with the suspects who are connected with them."""
OF_PERIODS = ("exploitation_periods", "suspects", "involvements")
SHARED = tuple(place for place, kinds in enumerate(PERIODS_HELD_BY) if len(kinds) > 1)
"""The places in which more than one agency holds exploitation periods. Their police hold referrals, too."""


@dataclass(frozen=True)
class Sender:
    """An agency that sends a return, and the numbers of the places whose children it knows."""

    agency: Agency
    places: tuple[int, ...]

    @property
    def type(self) -> str:
        return self.agency.type

    @property
    def return_ref(self) -> str:
        return f"SYNTHETIC-{self.agency.ref}-{YEAR}Q1-01"

    @property
    def name(self) -> str:
        """The name of the return's file."""
        return f"{self.agency.ref.lower()}-{YEAR}"

    def holds(self, record_type: str) -> bool:
        return record_type not in self.agency.not_held


def _sender(kind: str, number: int, name: str, *places: int) -> Sender:
    place = PLACES[places[0]]
    area = f"synthetic-{place}"
    held = set(HELD[kind])
    if kind in PERIODS_HELD_BY[places[0]]:
        held |= {*OF_PERIODS, *(("referrals",) if kind == POLICE and places == SHARED else ())}
    not_held = tuple(code.code for code in CODELISTS["record_type"].codes if code.group == "cases" and code.code not in held)
    ref = {POLICE: "POLICE", SERVICES: "CS", HEALTH: "HEALTH", CHARITY: "CHARITY"}[kind] + f"-{number}"
    regime = "dpa-2018-part-3" if kind == POLICE else "uk-gdpr"
    seat = f"synthetic-police-{place}" if kind == POLICE else area
    return Sender(Agency(ref, kind, name, seat, area, YEAR, regime, "official-sensitive", not_held), places)


SENDERS = (
    _sender(POLICE, 1, "Synthetic Northshire Constabulary", 0),
    _sender(POLICE, 2, "Synthetic Port Ashby Constabulary", 1),
    _sender(POLICE, 3, "Synthetic Eastmarch Constabulary", 2),
    _sender(SERVICES, 1, "Synthetic Northshire children's services", 0),
    _sender(SERVICES, 2, "Synthetic Port Ashby children's services", 1),
    _sender(SERVICES, 3, "Synthetic Eastmarch children's services", 2),
    _sender(HEALTH, 1, "Synthetic Northshire and Port Ashby NHS Trust", 0, 1),
    _sender(HEALTH, 2, "Synthetic Eastmarch NHS Trust", 2),
    _sender(CHARITY, 1, "Synthetic Northshire Youth Charity", 0),
    _sender(CHARITY, 2, "Synthetic Port Ashby and Eastmarch Youth Charity", 1, 2),
)
"""The agencies that send returns, in order."""


SILENT = (("education", "synthetic-northshire"), (CHARITY, "synthetic-eastmarch"))
"""The type and area of agencies that were asked and send nothing."""


def asked() -> str:
    """The agencies that were asked, as CSV: those that answer, and a few that do not."""
    listed = [*((sender.type, sender.agency.area) for sender in SENDERS), *SILENT]
    return "\n".join(["agency_type,agency_area", *map(",".join, listed)]) + "\n"

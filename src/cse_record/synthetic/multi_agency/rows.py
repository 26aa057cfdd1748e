"""The rows of the collection's returns: each record of a child with its events, and the suspects whom an agency knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import spell
from cse_record.standard.rows import NamedRow, Row
from cse_record.synthetic.multi_agency.agencies import CHARITY, HEALTH, POLICE, SENDERS, SERVICES, Sender
from cse_record.synthetic.multi_agency.plan import DAY, Suspect
from cse_record.synthetic.multi_agency.records import NAME, NOT_IDENTIFIED, NOT_YET, PNC, Record, pseudonym
from cse_record.synthetic.returns import about

SOURCES = {
    POLICE: "police-crime-record", SERVICES: "social-care-record", HEALTH: "health-record", CHARITY: "voluntary-service-record",
}  # fmt: skip
BELOW = ("not-met", "met-lower-level")
"""The decisions that the threshold was not met, for which there is a reason."""
ELSEWHERE = "relative-or-friend"
"""The place that an agency names which differs from others."""
FULL = "full-name-or-initials"
BRITISH = "GBR"
NAMED = (FULL, "given-name-or-alias")


def rows_of(seed: int, sender: Sender, records: Sequence[Record]) -> Iterator[NamedRow]:
    """The rows of a return, parents first."""
    own = [record for record in records if record.sender is sender]
    yield from about(Random(f"cse-record {seed} {sender.agency.ref}"), sender.agency, len(own))
    for record in own:
        yield "children", _child(record)
    for record in own:
        yield from _periods(record)
        yield from _episodes(record)
        yield from _homes(record)
        yield from _events(record)
    yield from _suspects(seed, own)


def _row(record_type: str, known: Row, reasons: Row | None = None) -> Row:
    """A row with what is known, and for the rest a reason wherever the standard asks for one."""
    row: Row = {}
    record, reasons = STANDARD.records[record_type], reasons or {}
    for name, element in record.elements.items():
        if known.get(name) is not None:
            row[name] = spell(known[name])
        elif element.must_be_answered and element.absent and element.role is None and not element.deprecated_in:
            row[element.companions.get("absent", name)] = reasons.get(name, NOT_YET)
    return {name: row[name] for name in record.elements if name in row}


def _child(record: Record) -> Row:
    why = record.reasons
    known: Row = {
        "child_ref": record.ref, "sex": record.sex, "ethnicity": record.ethnicity, "source": SOURCES[record.sender.type],
        "ethnicity_basis": record.basis if record.ethnicity else None,
        "described_ethnicity": record.described, "described_by": "other-witness" if record.described else None,
        "nationality": BRITISH, "nationality_basis": "stated-by-person", "birth_month": f"{record.born:%Y-%m}" if record.born else None,
        "first_attention_on": record.seen, "first_response_on": record.acted,
        "missing_history": record.missing, "living_history": "some" if record.knows_care else None, "school_engagement": record.school,
        "indicator_history": "some" if record.has_signs else None, **record.pseudonyms,
    }  # fmt: skip
    return _row("children", known, {
        "sex": why["sex"], "birth_month": why["born"], "ethnicity": why["ethnicity"], "ethnicity_basis": NOT_APPLICABLE,
        "first_attention_on": why["seen"], "first_response_on": why["acted"],
        "missing_history": why["missing"], "living_history": why["care"], "school_engagement": why["school"],
        "indicator_history": why["signs"],
    })  # fmt: skip


def _ref(letter: str, record: Record, place: int) -> str:
    return f"{letter}-{record.ref.removeprefix('C-')}-{place + 1}"


def _periods(record: Record) -> Iterator[NamedRow]:
    for held in record.periods:
        planned = record.child.periods[held.place]
        ends = planned.end if planned.dated and held.end_known else None
        known: Row = {
            "exploitation_ref": _ref("E", record, held.place), "child_ref": record.ref, "status": held.status,
            "definition": planned.definition if held.detailed else None, "exploitation_area": record.sender.agency.child_area,
            "started_on": planned.start + held.shift * DAY if planned.dated else None,
            "ongoing": None if not planned.dated else "no" if planned.end else "yes", "ended_on": ends,
            "suspect_known": "some" if record.suspects else None,
        }  # fmt: skip
        yield "exploitation_periods", _row("exploitation_periods", known, {"ended_on": NOT_APPLICABLE} if known["ongoing"] == "yes" else {})


def _episodes(record: Record) -> Iterator[NamedRow]:
    for held in record.episodes:
        planned = record.child.episodes[held.place]
        back = planned.end if held.end_known else None
        over_night = planned.end > planned.start
        late = held.shift if over_night else 0
        hour = planned.hour + (record.sender.type == SERVICES)  # clocks and habits differ
        known: Row = {
            "missing_ref": _ref("M", record, held.place), "child_ref": record.ref, "last_seen_on": planned.start + late * DAY,
            "last_seen_at": f"{hour:02d}:00" if over_night and not late else None,
            "reported_on": planned.start + late * DAY if planned.reported else None, "found_on": back, "returned_on": back,
            "missing_from": ELSEWHERE if held.differs else planned.place, "category": planned.category if held.detailed else None,
        }  # fmt: skip
        yield "missing_episodes", _row("missing_episodes", known, {} if planned.reported else {"reported_on": NOT_APPLICABLE})


def _homes(record: Record) -> Iterator[NamedRow]:
    """The home with a parent, the foster home, or one after the other."""
    if not record.knows_care:
        return
    child, area = record.child, record.sender.agency.child_area
    later = timedelta(3 if record.sender.type == CHARITY else 0)  # a charity hears of a move some days afterwards
    homes: dict[str, list[tuple[str, date | None, date | None]]] = {
        "neither": [("with-parent", None, None)],
        "at-the-time": [("with-parent", None, child.into_care), ("care-foster-other", child.into_care, None)],
        "moved": [("with-parent", None, child.moved), ("care-foster-other", child.moved, None)],
    }
    for place, (setting, start, end) in enumerate(homes[child.care]):
        in_care = setting.startswith("care-")
        known: Row = {
            "living_ref": _ref("L", record, place), "child_ref": record.ref, "started_on": start and start + later,
            "ended_on": end and end + later, "setting": setting,
            "legal_status": "accommodated" if in_care else "none", "placing_area": area if in_care else None, "placement_area": area,
        }  # fmt: skip
        yield (
            "living_situations",
            _row("living_situations", known, dict.fromkeys(("started_on", "ended_on", "placing_area"), NOT_APPLICABLE)),
        )


def _events(record: Record) -> Iterator[NamedRow]:
    child = record.child
    for held in record.referrals:
        planned = child.referrals[held.place]
        on = planned.on + held.shift * DAY
        decision: Row = {
            "threshold": planned.threshold,
            "threshold_reason": "information-not-sufficient" if planned.threshold in BELOW else None,
            "decided_on": on + DAY if planned.threshold in (*BELOW, "met") else None,
            "response": planned.response, "response_on": planned.response_on,
        }  # fmt: skip
        yield "referrals", _row("referrals", {
            "referral_ref": _ref("R", record, held.place), "child_ref": record.ref, "referred_on": on,
            "from_service": planned.from_service, "to_service": planned.to_service, **(decision if held.detailed else {}),
        })  # fmt: skip
    for held in record.disclosures:
        told = child.disclosures[held.place]
        yield "disclosures", _row("disclosures", {
            "disclosure_ref": _ref("T", record, held.place), "child_ref": record.ref, "disclosed_on": told.on + held.shift * DAY,
            "form": told.form,
        })  # fmt: skip
    if record.has_signs:
        yield "indicators", _row("indicators", {"child_ref": record.ref, "indicator": child.sign, "seen": "seen"})
    if record.sender.holds("support"):
        yield "support", _row("support", {"support_ref": _ref("A", record, 0), "child_ref": record.ref, "type": "advocacy"})
    if record.investigated and child.investigation:
        yield "investigations", _row("investigations", {
            "investigation_ref": _ref("I", record, 0), "child_ref": record.ref, "opened_on": child.investigation.opened,
            "outcome": child.investigation.outcome, "outcome_on": child.investigation.opened if child.investigation.outcome else None,
        })  # fmt: skip


def suspect_ref(sender: Sender, suspect: Suspect) -> str:
    """The reference of a suspect, which is the agency's own."""
    return f"S-{suspect.number * 7 % 1009 + SENDERS.index(sender) * 97:04d}"


def knows_age(sender: Sender, suspect: Suspect) -> bool:
    """Whether an agency knows the age of a suspect. One in four does not."""
    return suspect.age is not None and (suspect.number + SENDERS.index(sender)) % 4 > 0


def suspect_pseudonyms(seed: int, sender: Sender, suspect: Suspect) -> Row:
    """The pseudonyms of a fully named suspect: of the name, and at the police mostly of the PNC identifier."""
    if suspect.level != FULL:
        return {}
    made_from = (PNC, NAME) if sender.type == POLICE and suspect.number % 8 else (NAME,)
    return {of: pseudonym(seed, of, f"suspect-{suspect.number:03d}") for of in made_from}


def _suspects(seed: int, records: Sequence[Record]) -> Iterator[NamedRow]:
    """The suspects of an agency, each once, and how they are connected with periods and investigations."""
    known = {suspect.number: (record.sender, suspect) for record in records if record.suspects for suspect in record.child.suspects}
    for _, (sender, suspect) in sorted(known.items()):
        yield "suspects", _suspect(seed, sender, suspect)
    for record in records:
        for place, suspect in enumerate(record.child.suspects if record.suspects else ()):
            yield from _connections(record, place, suspect_ref(record.sender, suspect))


def _suspect(seed: int, sender: Sender, suspect: Suspect) -> Row:
    aged = knows_age(sender, suspect)
    reason = NOT_YET if suspect.level in NAMED else NOT_IDENTIFIED
    reasons = dict.fromkeys(("sex", "age", "ethnicity", "observed_appearance", "described_ethnicity", "nationality"), reason)
    known: Row = {
        "suspect_ref": suspect_ref(sender, suspect), "identification": suspect.level, "sex": suspect.sex,
        "age": suspect.age if aged else None, "age_basis": "recorded" if aged else None, "age_held_on": suspect.held_on if aged else None,
        "source": SOURCES[sender.type], **suspect_pseudonyms(seed, sender, suspect),
    }  # fmt: skip
    return _row("suspects", known, reasons | dict.fromkeys(("age_held_on", "ethnicity_basis", "nationality_basis"), NOT_APPLICABLE))


def _connections(record: Record, place: int, ref: str) -> Iterator[NamedRow]:
    if record.sender.holds("involvements"):
        for held in record.periods:
            connected = {"exploitation_ref": _ref("E", record, held.place), "suspect_ref": ref}
            yield "involvements", _row("involvements", connected)
    if record.investigated:
        investigated = {"suspect_ref": ref, "investigation_ref": _ref("I", record, 0)}
        yield "suspect_outcomes", _row("suspect_outcomes", {"outcome_ref": _ref("O", record, place), **investigated})

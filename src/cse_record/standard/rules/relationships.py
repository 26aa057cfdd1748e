"""How a suspect stood to the child, against the suspect's age and part; and how children are connected, against their ages.

What is compared is the age at the start of the exploitation where the birth of the suspect is known, and else the age that was held, which
may be some years later.
"""

from cse_record.standard.predicates import AgeBetween, All, HasValue, Is, IsNot, NotOneOf, NumberBetween, OnOrAfter, Rows
from cse_record.standard.predicates.base import Predicate
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.ages import OLDEST, YOUNGEST
from cse_record.standard.rules.contradiction_rows import beside
from cse_record.standard.rules.decisions import OUTCOMES
from cse_record.standard.rules.rule import Example, group, rule

INVOLVEMENTS, LINKS = "involvements", "child_links"
NOT_KNOWN = "absent:unexplained"
BANDS = tuple(code for code in RECORDS["suspects"].elements["age_band"].kind.spelling.codes or () if not code.startswith("absent:"))
YOUNG_BANDS = ("under-18", "18-24")
LATER_BANDS = tuple(band for band in BANDS if band not in (*YOUNG_BANDS, "25-34"))
BIRTHS = ("date_of_birth", "birth_month")
PARENT_FROM = 25
"""A parent of a child who is exploited at ten is at least 24, if born to a mother or father of 14."""
TRUSTED_FROM = 16
PEER_TO = 25
HELD_LATER = 5
"""The age of a peer may have been held some years after the exploitation began."""
TRUSTED = group("suspect_relationship", "trust")
OF_ADULTS = ("parent", "parents-partner", *TRUSTED)
IN_CONTACT = ("direct-abuse", "recruited", "threatened", "online-contact", "transported")
"""Parts that bring a suspect together with the child, in person or from a distance."""
YOUNGEST_PARENT, OLDEST_PARENT = 20, 75
"""Ages of a parent when a child first comes to attention. A parent in the return may be an adult who tells of an exploitation long ago."""

STRANGERS = ("stranger-in-person", "stranger-online", "never-met")
BY_STANDING = (
    ("familial-child-sex-offence", (*STRANGERS, "peer", "acquaintance", "work"), "somebody outside the family"),
    ("position-of-trust", STRANGERS, "a stranger"),
)
"""Offences that rest on how an offender stands to a child, and the relationships that this excludes."""
STANDING = "These offences rest on how the offender stands to the child. One of the two answers may belong to another person."

SUSPECT_AGE = "How old suspects are, and how they stand to the child, are counted together. One of the two may belong to another person."
IDENTIFIABLE: Tables = {"returns": [{"form": "identifiable"}]}
START = "2020-03-31"


def _by_age(relationships: tuple[str, ...], least: int, most: int, held: int, bands: tuple[str, ...]) -> list[tuple[str, Predicate]]:
    """The ages that a relationship allows: as held, as a band, and at the start of the exploitation."""
    when = Is("relationship", relationships)
    return [
        (INVOLVEMENTS, NumberBetween("suspect_ref.age", least if least else YOUNGEST, held, when=when)),
        (INVOLVEMENTS, NotOneOf("relationship", relationships, when=Is("suspect_ref.age_band", bands))),
        *((INVOLVEMENTS, AgeBetween("exploitation_ref.started_on", f"suspect_ref.{born}", least, most, when=when)) for born in BIRTHS),
    ]


def _stood(relationship: str, **suspect: object) -> Example:
    """A suspect with these details in this relationship to the child. The exploitation began on the last day of March 2020."""
    if "age_band" in suspect:
        suspect |= {"age_band_basis": "recorded", "age": None, "age_absent": NOT_KNOWN}
    if born := suspect.pop("born", None):
        name = "date_of_birth" if str(born).count("-") > 1 else "birth_month"
        suspect |= {name: born, "age_absent": NOT_KNOWN, "age_held_absent": "absent:not-applicable"}
    also = (("SUS-017", "/suspects/0/age"),) if suspect.get("age") == YOUNGEST else ()
    others: Tables = {**IDENTIFIABLE, "suspects": [{"family_name": "Synthetic"} | suspect],
                      "exploitation_periods": [{"started_on": START, "suspect_known": "some"}]}  # fmt: skip
    return beside(INVOLVEMENTS, {"relationship": relationship}, others, "relationship", also)


def _linked(connection: str, first: str, second: str, seen: str = "") -> Example:
    """Two children born in these months, the first of whom is the parent if one is. The second may have come to attention on a day."""
    undated: Row = {"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}
    other = undated | ({"first_attention_on": seen, "first_attention_absent": None} if seen else {})
    period: Row = {"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}
    return Example(
        {
            "children": [undated | {"birth_month": first}, other | {"child_ref": "C-0002", "birth_month": second}],
            "exploitation_periods": [period, period | {"exploitation_ref": "E-0002", "child_ref": "C-0002"}],
            LINKS: [{"connection": connection}],
        },
        at=(LINKS, 0),
        field="connection",
    )


def _child_as(relationship: str) -> Example:
    """A suspect of 17, who is another child of the return, in this relationship to the child."""
    suspect: Row = {"child_ref": "C-0002", "sex": "female", "age": 17} | dict.fromkeys(("ethnicity", "nationality"), None)
    suspect |= {"ethnicity": "absent:not-asked", "nationality": "absent:not-asked"}
    suspect |= {"ethnicity_basis": "absent:not-applicable", "nationality_basis": "absent:not-applicable"}
    children: list[Row] = [{}, {"child_ref": "C-0002", "birth_month": "2003-05"}]
    periods: list[Row] = [{"suspect_known": "some"}, {"exploitation_ref": "E-0002", "child_ref": "C-0002"}]
    others: Tables = {"children": children, "exploitation_periods": periods, "suspects": [suspect]}
    also = (("REL-002", f"/{INVOLVEMENTS}/0/relationship"),) if relationship == "parent" else ()
    return beside(INVOLVEMENTS, {"relationship": relationship}, others, "relationship", also)


def _charged_with(heading: str, *relationships: str, decision: str = "charged", suspect: str = "S-0001") -> Example:
    """A suspect with a decision, and how the same or another suspect stood to the child in several exploitations."""
    made: Row = {"charged_on": "2020-09-01"} if decision == "charged" else {"charging_reason": "evidence-insufficient"}
    days = (("2020-03-01", "2020-04-30"), ("2020-05-01", "2020-06-30"))
    known = "some" if relationships else "absent:withheld"
    periods: list[Row] = [
        {"exploitation_ref": f"E-000{number}", "started_on": start, "ongoing": "no", "ended_on": end, "suspect_known": known}
        for number, (start, end) in enumerate(days[: len(relationships) or 1], 1)
    ]
    stood: list[Row] = [
        {"exploitation_ref": f"E-000{number}", "suspect_ref": suspect, "relationship": code, "role": "gained"}
        for number, code in enumerate(relationships, 1)
    ]
    rows: Tables = {"exploitation_periods": periods, "suspects": [{}, {"suspect_ref": "S-0002"}], INVOLVEMENTS: stood}
    return beside(OUTCOMES, {"offence_group": heading, "charging_decision": decision} | made, rows, "offence_group")


RULES = (
    rule(
        "REL-001", "query", "Part that needs contact, but recorded as never in contact with the child", INVOLVEMENTS,
        NotOneOf("role", IN_CONTACT, when=Is("relationship", ("never-met",))), since="0.2", brief="Part needs contact, never in contact",
        why="Who reached the child, and who paid or held images without doing so, are counted separately.",
        fix="Check the relationship and the part. If the suspect had the child brought, threatened or abused by others, or only paid for a "
        "journey, explain.",
        serves=["R4", "R25"],
        fails=[beside(INVOLVEMENTS, {"relationship": "never-met", "role": role}, {}, "role") for role in IN_CONTACT],
        passes=[*(beside(INVOLVEMENTS, {"relationship": "never-met", "role": role}, {}) for role in ("gained", "images", "sold-images")),
                *(beside(INVOLVEMENTS, {"relationship": "acquaintance", "role": role}, {}) for role in IN_CONTACT)],
    ),
    rule(
        "REL-002", "query", "Parent of the child, but under 25",
        _by_age(("parent",), PARENT_FROM, OLDEST, OLDEST, YOUNG_BANDS), since="0.2",
        why=SUSPECT_AGE,
        fix="Check the suspect's age and the relationship. If a young parent or other young person brings the child up, explain.",
        serves=["R4", "R25"],
        fails=[_stood("parent", age=PARENT_FROM - 1), *(_stood("parent", age_band=band) for band in YOUNG_BANDS),
               *(_stood("parent", born=born) for born in ("1995-04-01", "1995-04", "1909-03-31", "1909-03"))],
        passes=[_stood("parent", age=PARENT_FROM), _stood("parent", age=OLDEST), _stood("parent", age_band="25-34"),
                _stood("sibling", age=PARENT_FROM - 1), _stood("sibling", age_band="18-24"),
                *(_stood("parent", born=born) for born in ("1995-03-31", "1995-03", "1909-04-01", "1909-04")),
                *(_stood("sibling", born=born) for born in ("1995-04-01", "1995-04"))],
    ),
    rule(
        "REL-003", "query", "Carer, professional or volunteer in a position of trust, but under 16",
        [check for check in _by_age(TRUSTED, TRUSTED_FROM, OLDEST, OLDEST, ()) if not isinstance(check[1], NotOneOf)], since="0.2",
        brief="Position of trust, but under 16",
        why=SUSPECT_AGE,
        fix="Check the suspect's age and the relationship. For another child, choose friend or peer. If it is right, explain.",
        serves=["R4", "R25"],
        fails=[*(_stood(code, age=TRUSTED_FROM - 1) for code in TRUSTED),
               *(_stood(code, born=born) for code in TRUSTED for born in ("2004-04-01", "2004-04")),
               *(_stood("carer", born=born) for born in ("1909-03-31", "1909-03"))],
        passes=[_stood("carer", age=TRUSTED_FROM), _stood("carer", age=OLDEST), _stood("peer", age=TRUSTED_FROM - 1),
                *(_stood("carer", born=born) for born in ("2004-03-31", "2004-03", "1909-04-01", "1909-04")),
                *(_stood("peer", born=born) for born in ("2004-04-01", "2004-04"))],
    ),
    rule(
        "REL-004", "query", "Friend or peer, but aged over 25",
        _by_age(("peer",), 0, PEER_TO, PEER_TO + HELD_LATER, LATER_BANDS), since="0.2",
        why=SUSPECT_AGE,
        fix="A peer is another child or young person. For an adult whom the child knew, choose another code. If the age was held many "
        "years after the exploitation began, explain.",
        serves=["R4", "R25"],
        fails=[_stood("peer", age=PEER_TO + HELD_LATER + 1), *(_stood("peer", age_band=band) for band in LATER_BANDS),
               *(_stood("peer", born=born) for born in ("1994-03-31", "1994-03"))],
        passes=[_stood("peer", age=PEER_TO + HELD_LATER), _stood("peer", age=YOUNGEST), _stood("peer", age_band="25-34"),
                _stood("acquaintance", age=PEER_TO + HELD_LATER + 1), _stood("acquaintance", age_band=LATER_BANDS[0]),
                *(_stood("peer", born=born) for born in ("1994-04-01", "1994-04", "2020-03-01", "2020-03")),
                *(_stood("acquaintance", born=born) for born in ("1994-03-31", "1994-03"))],
    ),
    rule(
        "REL-005", "error", "Parent born after the child", LINKS,
        OnOrAfter("other_child_ref.birth_month", "child_ref.birth_month", when=Is("connection", ("parent-and-child",))), since="0.2",
        why="Children who are exploited may have children of their own, who may then be at risk too.",
        fix="Give the parent first and the child second, or correct the month of birth or the connection.",
        serves=["R20", "R25"],
        fails=_linked("parent-and-child", "2006-06", "2006-05"),
        passes=[_linked("sibling", "2006-06", "2006-05"), _linked("parent-and-child", "1990-05", "2006-05")],
    ),
    rule(
        "REL-006", "query", "Parent under 20 or over 75 when the child came to attention", LINKS,
        AgeBetween("other_child_ref.first_attention_on", "child_ref.birth_month", YOUNGEST_PARENT, OLDEST_PARENT,
                   when=Is("connection", ("parent-and-child",))), since="0.2", brief="Parent under 20 or over 75 at the time",
        why="Children who are exploited may have children of their own, who may then be at risk too.",
        fix="Check the parent's month of birth, the day and the connection. Give the parent first. If the child is very young or adopted, "
        "explain.",
        serves=["R20", "R25"],
        fails=[_linked("parent-and-child", "2000-07", "2010-05", seen="2020-06-30"),
               _linked("parent-and-child", "1944-06", "2006-05", seen="2020-06-30")],
        passes=[_linked("parent-and-child", "2000-06", "2010-05", seen="2020-06-30"),
                _linked("parent-and-child", "1944-07", "2006-05", seen="2020-06-30"),
                _linked("half-sibling", "2000-07", "2010-05", seen="2020-06-30")],
    ),
    rule(
        "REL-007", "query", "Parent, carer or professional who is a child of this return", INVOLVEMENTS,
        NotOneOf("relationship", OF_ADULTS, "a relationship of an adult to the child", when=HasValue("suspect_ref.child_ref")), since="0.2",
        brief="Parent or carer, but also a child here",
        why="A suspect who is a child of this return may have been made to take part, and is counted separately.",
        fix="Check the relationship, and the link between suspect and child. If the person tells of an exploitation long ago, explain.",
        serves=["R4", "R25"],
        fails=[_child_as(code) for code in OF_ADULTS], passes=[_child_as("sibling"), _child_as("peer"), _stood("parent", age=PARENT_FROM)],
    ),
    rule(
        "REL-008", "query", "Charged with an offence of family or trust, but a stranger to every child",
        [(OUTCOMES, Rows("offence_group", INVOLVEMENTS, "suspect_ref", least=1, same="suspect_ref",
                         where=IsNot("relationship", others, called), given=Is("relationship", others, called),
                         when=All((Is("offence_group", (heading,)), Is("charging_decision", ("charged",))))))
         for heading, others, called in BY_STANDING], since="0.2", brief="Family or trust offence, but stranger",
        why=STANDING, fix="Check the heading of the offence and the relationship. If the charge is about another child, explain.",
        serves=["R4", "R14"],
        fails=[_charged_with(heading, code) for heading, others, _ in BY_STANDING for code in others],
        passes=[example for heading, others, _ in BY_STANDING for example in (
            _charged_with(heading, "other"), _charged_with(heading), _charged_with(heading, others[0], "other"),
            _charged_with("other-sexual", others[0]), _charged_with(heading, others[0], decision="no-prosecution-evidential"),
            _charged_with(heading, others[0], suspect="S-0002"))],
    ),
)  # fmt: skip

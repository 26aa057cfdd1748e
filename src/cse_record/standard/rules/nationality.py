"""Nationality: its basis, and a second nationality."""

from cse_record.standard.predicates import All, Differs, HasReason, HasValue, IsNot, NotOneOf, NoValue, Present
from cse_record.standard.rows import Row
from cse_record.standard.rules.people import PEOPLE, people_checks, people_examples
from cse_record.standard.rules.rule import Example, rule

NOT_APPLICABLE = "absent:not-applicable"
UNKNOWN: Row = {"nationality": "absent:not-asked", "nationality_basis": NOT_APPLICABLE}

STATELESS, NO_STATE = ("XXA",), ("XXB", "XXC")
"""Statelessness, and the two forms of refugee status without a nationality."""


RULES = (
    rule(
        "NAT-001", "error", "Basis of nationality given, but no nationality",
        people_checks(NoValue("nationality_basis", when=HasReason("nationality"))),
        brief="Basis given, but no nationality",
        why="If a nationality that was stated or proved is lost, it looks as if nobody had asked.",
        fix="Give the nationality, or choose “Not applicable” as its basis.",
        serves=["R1", "R3"],
        fails=people_examples("nationality_basis", UNKNOWN | {"nationality_basis": "document-seen"}),
        passes=people_examples("", UNKNOWN, {"nationality_basis": "document-seen"}),
    ),
    rule(
        "NAT-002", "error", "Basis said not to apply, though there is a nationality",
        people_checks(NotOneOf("nationality_basis", (NOT_APPLICABLE,), when=HasValue("nationality"))),
        brief="Nationality, but basis not applicable",
        why="The value of a count depends on whether nationality was proved, stated or guessed from a name.",
        fix="Say what the nationality is based on, or why that is not known.",
        serves=["R1", "R15"],
        fails=people_examples("nationality_basis", {"nationality_basis": NOT_APPLICABLE}),
        passes=people_examples("", {"nationality_basis": "absent:not-in-system"}, UNKNOWN),
    ),
    rule(
        "NAT-003", "error", "Second nationality the same as the first", people_checks(Differs("nationality_2", "nationality")),
        brief="Second nationality same as first",
        why="A person with one nationality would be counted among those with two.",
        fix="Correct the one that is wrong, or leave the second blank.",
        serves=["R1"],
        fails=people_examples("nationality_2", {"nationality": "POL", "nationality_2": "POL"}),
        passes=people_examples("", {"nationality": "POL", "nationality_2": "GBR"}, {"nationality": "POL"}),
    ),
    rule(
        "NAT-004", "query", "Second nationality without a first",
        people_checks(Present("nationality", value_only=True, when=HasValue("nationality_2"))),
        why="Tables use the first nationality. A nationality entered only as the second is counted as unknown.",
        fix="If this is the only known nationality, enter it as the first. If the first is withheld, explain.",
        serves=["R1", "R3"],
        fails=people_examples("nationality", UNKNOWN | {"nationality_2": "POL"}),
        passes=people_examples("", {"nationality_2": "POL"}, UNKNOWN),
    ),
    rule(
        "NAT-005", "error", "Stateless, but a national of a state",
        [*people_checks(NotOneOf("nationality", STATELESS, when=All((HasValue("nationality_2"), IsNot("nationality_2", NO_STATE))))),
         *people_checks(NotOneOf("nationality_2", STATELESS, when=All((HasValue("nationality"), IsNot("nationality", NO_STATE)))))],
        since="0.2",
        why="A stateless person is a national of no state. Stateless children have rights and needs of their own and are counted "
        "separately.",
        fix="Keep the nationality that the record shows, or only “Stateless person”.",
        serves=["R1"],
        fails=[*people_examples("nationality", {"nationality": "XXA", "nationality_2": "POL"}),
               *people_examples("nationality_2", {"nationality": "POL", "nationality_2": "XXA"})],
        passes=people_examples("", {"nationality": "XXA"}, *({"nationality": "XXA", "nationality_2": code} for code in ("XXB", "XXC")),
                               *({"nationality": code, "nationality_2": "XXA"} for code in ("XXB", "XXC")),
                               {"nationality": "POL", "nationality_2": "GBR"}, {"nationality": "XXA", "nationality_2": "absent:declined"})
        + [Example({table: [UNKNOWN | {"nationality_2": "XXA"}]}, also=(("NAT-004", f"/{table}/0/nationality"),)) for table in PEOPLE],
    ),
)  # fmt: skip

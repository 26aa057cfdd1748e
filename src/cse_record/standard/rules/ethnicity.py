"""Ethnicity as five separate facts that are never derived from one another, for children and suspects alike."""

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.crosswalks import crossings, schemes
from cse_record.standard.predicates import All, AnyOf, Blank, HasReason, HasValue, Is, NotNameOf, NotOneOf, NoValue, Present
from cse_record.standard.rows import Row
from cse_record.standard.rules.people import PEOPLE, people_checks, people_examples
from cse_record.standard.rules.rule import Example, rule

NOT_APPLICABLE = "absent:not-applicable"
UNKNOWN: Row = {"ethnicity": "absent:declined", "ethnicity_basis": NOT_APPLICABLE}
DESCRIBED: Row = {"described_ethnicity": "asian", "described_by": "victim"}
POLISH: Row = {"ethnicity": "white-other", "ethnicity_in_source": "Polish"}
FROM_SOURCE: Row = {"ethnicity": "asian-indian", "ethnicity_scheme": "police-sde-18+1", "ethnicity_in_source": "A1"}

SCHEMES = schemes("ethnicity")
MEANS = {code.code: {c.scheme_code for c in crossings("ethnicity") if c.code == code.code} for code in CODELISTS["ethnicity"].codes}
"""The codes of all schemes that can mean a group."""
OF_OTHER_GROUPS = {
    code: tuple(sorted({other for codes in MEANS.values() for other in codes} - codes_of_group)) for code, codes_of_group in MEANS.items()
}
HAS = {
    scheme: {c.scheme_code for name in ("ethnicity", "absent_reason") for c in crossings(name) if c.scheme == scheme} for scheme in SCHEMES
}
"""The codes of a scheme, with those that say why there is no group."""
OF_OTHER_SCHEMES = {
    scheme: tuple(sorted({code for other in SCHEMES for code in HAS[other]} - own)) for scheme, own in HAS.items()
}  # fmt: skip


RULES = (
    rule(
        "ETH-001", "error", "Basis of ethnicity given, but no ethnicity",
        people_checks(NoValue("ethnicity_basis", when=HasReason("ethnicity"))),
        brief="Basis given, but no ethnicity",
        why="If a stated ethnic group is lost, it looks as if nobody had asked.",
        fix="Give the ethnic group that was stated, or choose “Not applicable” as the basis.",
        serves=["R1", "R3"],
        fails=people_examples("ethnicity_basis", UNKNOWN | {"ethnicity_basis": "person"}),
        passes=people_examples("", UNKNOWN, {"ethnicity_basis": "person"}),
    ),
    rule(
        "ETH-002", "error", "Basis said not to apply, though there is an ethnicity",
        people_checks(NotOneOf("ethnicity_basis", (NOT_APPLICABLE,), when=HasValue("ethnicity"))),
        brief="Ethnicity, but basis not applicable",
        why="An ethnic group counts as self-defined only if it is known who stated it.",
        fix="Say who stated the ethnic group. If nobody on that list did, it is not self-defined: [children.described_ethnicity: move it "
        "to the element where it belongs|clear it, and give the reason].",
        serves=["R1", "R15"],
        fails=people_examples("ethnicity_basis", {"ethnicity_basis": NOT_APPLICABLE}),
        passes=people_examples("", {"ethnicity_basis": "absent:not-in-system"}, UNKNOWN),
    ),
    rule(
        "ETH-003", "query", "Source ethnicity code without its scheme",
        people_checks(Present("ethnicity_scheme", when=HasValue("ethnicity_in_source"))),
        brief="Ethnicity code without its scheme",
        why="The same letter means different groups in different schemes. Without the scheme the conversion cannot be checked.",
        fix="Name the scheme, with its version, from which the code comes. If the source does not say, explain.",
        serves=["R1"],
        fails=people_examples("ethnicity_scheme", FROM_SOURCE | {"ethnicity_scheme": None}),
        passes=people_examples("", FROM_SOURCE, {"ethnicity_in_source": None}),
    ),
    rule(
        "ETH-004", "query", "Described without saying by whom",
        people_checks(Present("described_by", when=HasValue("described_ethnicity"))),
        why="How a victim saw a person and how a member of staff did are two accounts of different weight.",
        fix="Say who gave the description. If the record does not say who, choose that reason.",
        serves=["R1", "R15"],
        fails=people_examples("described_by", DESCRIBED | {"described_by": None}),
        passes=people_examples("", DESCRIBED, DESCRIBED | {"described_by": "absent:unexplained"},
            {"described_ethnicity": "absent:not-asked"}),
    ),
    rule(
        "ETH-005", "query", "Person who described given, but no description",
        [
            # the description may be blank for a child; for a suspect that is a fault of its own
            ("children", NoValue("described_by", when=AnyOf((Blank("described_ethnicity"), HasReason("described_ethnicity"))))),
            ("suspects", NoValue("described_by", when=HasReason("described_ethnicity"))),
        ],
        brief="Described by, but no description",
        why="Somebody described the person, but the description is missing.",
        fix="Give the broad group that was described, or clear who described it.",
        serves=["R1", "R3"],
        fails=[
            *people_examples("described_by", {"described_ethnicity": "absent:unexplained", "described_by": "victim"}),
            Example({"children": [{"described_by": "victim"}]}, at=("children", 0), field="described_by"),
        ],
        passes=people_examples("", DESCRIBED, {"described_ethnicity": "absent:unexplained"}),
    ),
    rule(
        "ETH-006", "query", "Observed appearance in place of self-defined ethnicity",
        people_checks(NotNameOf("ethnicity_in_source", "observed_appearance", unless="ethnicity")),
        brief="Appearance as self-defined ethnicity",
        why="How an officer saw a person is not how that person defines themselves, and can never be converted into it.",
        fix="Remove it from self-defined ethnicity, with its scheme and basis, and give a reason there. For a suspect, enter it as "
        "observed appearance.",
        serves=["R1"],
        fails=people_examples("ethnicity_in_source", FROM_SOURCE | {"ethnicity_in_source": "IC4"}),
        passes=people_examples("", FROM_SOURCE, FROM_SOURCE | {"ethnicity": "other-arab", "ethnicity_in_source": "Arab"}),
    ),
    rule(
        "ETH-007", "query", "Nationality in place of ethnicity",
        # a scheme may have a category that is also a nationality: Northern Ireland's has Filipino
        people_checks(NotNameOf("ethnicity_in_source", "nationality", unless="ethnicity", when=Blank("ethnicity_scheme"))),
        why="In 2011 the two were recorded as if they were one, and neither could be counted.",
        fix="If this is the nationality, enter it there and give a reason here. If the person gave this as their ethnic group, explain.",
        serves=["R1"],
        fails=[
            Example({table: [POLISH]}, (table, 0), "ethnicity_in_source", also=(("ETH-003", f"/{table}/0/ethnicity_scheme"),))
            for table in PEOPLE
        ],
        passes=[
            *people_examples("", FROM_SOURCE, {"ethnicity": "asian-other", "ethnicity_scheme": "northern-ireland-census-2021",
              "ethnicity_in_source": "Filipino"}),
            *(
                Example({table: [POLISH | {"ethnicity_in_source": "Indian"}]}, also=(("ETH-003", f"/{table}/0/ethnicity_scheme"),))
                for table in PEOPLE
            ),
        ],
    ),
    rule(
        "ETH-008", "query", "Source code means another ethnic group than the one recorded",
        [(table, NotOneOf("ethnicity_in_source", barred, "a code of another ethnic group",
                          when=All((Is("ethnicity", (code,)), HasValue("ethnicity_scheme")))))
         for table in PEOPLE for code, barred in OF_OTHER_GROUPS.items()], since="0.2", brief="Source code means another ethnic group",
        why="A group that was converted wrongly is counted as another group. The source code shows what the person said.",
        fix="Look the code up in the crosswalk of its scheme, and correct the group or the code. If the person corrected the source, "
        "explain.",
        serves=["R1"],
        fails=people_examples("ethnicity_in_source", *(FROM_SOURCE | {"ethnicity_in_source": code} for code in ("A2", "A9")),
                              *(FROM_SOURCE | {"ethnicity": code, "ethnicity_in_source": "A1"} for code in OF_OTHER_GROUPS
                                if code != "asian-indian")),
        passes=[*people_examples("", FROM_SOURCE,
                                 *(FROM_SOURCE | {"ethnicity_in_source": text} for text in ("NS", "Indian, by own account"))),
                *(Example({table: [FROM_SOURCE | {"ethnicity_in_source": "A2", "ethnicity_scheme": None}]},
                          also=(("ETH-003", f"/{table}/0/ethnicity_scheme"),)) for table in PEOPLE)],
    ),
    rule(
        "ETH-009", "query", "Source code of another scheme than the one named",
        [(table, NotOneOf("ethnicity_in_source", barred, "a code of another scheme", when=Is("ethnicity_scheme", (scheme,))))
         for table in PEOPLE for scheme, barred in OF_OTHER_SCHEMES.items()], since="0.2", brief="Source code of another scheme",
        why="The same letter means different groups in different schemes. Without the right scheme the source code cannot be read.",
        fix="Give the scheme from which the code comes. If the source uses codes of its own under this name, explain.",
        serves=["R1"],
        fails=people_examples("ethnicity_in_source", *(FROM_SOURCE | {"ethnicity_in_source": code} for code in ("AIND", "H")),
                              *(FROM_SOURCE | {"ethnicity_scheme": scheme, "ethnicity_in_source": "AIND" if scheme.startswith("police")
                                else "A1"}
                                for scheme in SCHEMES if scheme != "dfe-ethnicity"),
                              FROM_SOURCE | {"ethnicity_scheme": "dfe-ethnicity"}),
        passes=people_examples("", FROM_SOURCE, FROM_SOURCE | {"ethnicity_scheme": "dfe-ethnicity", "ethnicity_in_source": "AIND"}),
    ),
)  # fmt: skip

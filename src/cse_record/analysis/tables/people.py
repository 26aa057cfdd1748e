"""The tables of suspects, networks and children."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cse_record.analysis import derived
from cse_record.analysis.ages import band_at_start
from cse_record.analysis.cases import Cases
from cse_record.analysis.derived import BLANK, is_unknown
from cse_record.analysis.tables.table import (
    Answer,
    Dimension,
    FromColumns,
    FromColumnsUnlessNamed,
    Group,
    Table,
    Units,
    by_list_group,
    coded,
)
from cse_record.analysis.timing import DISAGREE
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rows import Row

GROUP = Dimension(
    "group", "Group of the 2011 assessment",
    {
        "group-one": "Group one: full name or initials", "group-two": "Group two: given name or alias only",
        "described-only": "Described only", "nothing-known": "Nothing known",
    },
    FromColumns(derived.suspect_group, ("identification",)),
    {
        "analysed": Group("Groups one and two", ("group-one", "group-two")),
        "excluded": Group("Excluded from the analysis of 2011", ("described-only", "nothing-known")),
    },
    "suspects.identification", ("group-one", "group-two", "analysed", "excluded"), hierarchy="suspect-group",
)  # fmt: skip
BANDS = Dimension(
    "age_band", "Age", {code.code: code.label for code in CODELISTS["age_band"].codes},
    FromColumns(derived.suspect_age_band, ("age", "age_absent", "age_band")),
    {"under-25": Group("Under 25", ("under-18", "18-24"))}, headlines=("under-18", "18-24", "under-25"),
    hierarchy="age_band",
)  # fmt: skip
AT_START = replace(
    BANDS, name="age_band_at_start", title="Age at the start", of=lambda row, cases: age_at_start_code(row, cases),
    derived_from=("suspects.birth_month", "suspects.age", "suspects.age_band"),
)  # fmt: skip
OF_ETHNICITY = ("ethnicity", "described_ethnicity", "observed_appearance")
WHO_SAYS = tuple(f"{people}.{element}" for people in ("suspects", "children") for element in OF_ETHNICITY)
ETHNICITY = Dimension(
    "ethnicity", "Ethnicity as reported", derived.AS_REPORTED,
    FromColumns(lambda row: derived.ethnicity_as_reported(row)[0], OF_ETHNICITY),
    headlines=("white", "asian", "black"), derived_from=WHO_SAYS, hierarchy="ethnicity-as-reported",
)  # fmt: skip
FACT = Dimension(
    "fact",
    "The element it came from",
    derived.FACTS,
    FromColumns(lambda row: derived.ethnicity_as_reported(row)[1], OF_ETHNICITY),
    hierarchy="ethnicity-fact",
    unknown_with="ethnicity",
)
BESIDE = replace(ETHNICITY, headlines=())
"""Ethnicity in tables with nationality, in which no combination of the two is a headline."""
NATIONALITY = Dimension(
    "nationality", "Nationality", derived.NATIONALITIES,
    FromColumns(derived.nationality_class, ("nationality", "nationality_2")), headlines=("british",), hierarchy="nationality-class",
)  # fmt: skip
SIZES = {"2": "2", "3-to-4": "3 to 4", "5-to-9": "5 to 9", "10-to-19": "10 to 19", "20-or-more": "20 or more"}
SEXES = ("male", "female")
AGES = {str(age): str(age) for age in range(18)} | {"18-and-over": "18 and over"}
CARE_HEADLINES = ("in-care-at-the-time", "moved-into-care")
MISSING = {
    "reported": "Reported missing at least once", "not-reported": "Missing, with no known report to the police",
    "never": "Never missing",
}  # fmt: skip
APART = "Nationality is shown beside ethnicity and is never used in place of it."
AS_SHARES = "Shares are of all those counted, known or not."


def size_code(row: Row, cases: Cases) -> str:
    """The band of the known size of a network."""
    size = row.get("known_size")
    if size is None:
        return row.get("known_size_absent") or BLANK
    bands = ((3, "2"), (5, "3-to-4"), (10, "5-to-9"), (20, "10-to-19"))
    return next((band for below, band in bands if size < below), "20-or-more")


def age_code(row: Row, cases: Cases) -> str:
    """The age of a child in years."""
    age = derived.child_age(row)
    return age if is_unknown(age) or int(age) < 18 else "18-and-over"


def age_at_start_code(row: Row, cases: Cases) -> str:
    """The age band of a suspect at the start of the first exploitation with which they are connected."""
    if why := cases.none_or_why("involvements", row, ""):
        return why
    starts = [
        (involvement, next(iter(cases.of("exploitation_periods", "exploitation_ref", involvement["exploitation_ref"])), None))
        for involvement in cases.of("involvements", "suspect_ref", row["suspect_ref"])
    ]
    return band_at_start(row, starts)


def missing_code(row: Row, cases: Cases) -> str:
    """The code of a child's missing history."""
    known = row.get("missing_history") or BLANK
    if known == "none":
        return "never"
    if known != "some":
        return known
    missing = cases.missing_of(row["child_ref"])
    if missing and missing.disputed and not missing.reported:
        return DISAGREE
    return "reported" if missing and missing.reported else "not-reported"


def care_code(row: Row, cases: Cases) -> str:
    """The code of a child's care history."""
    ref = row["child_ref"]
    rows = (cases.of(name, "child_ref", ref) for name in ("exploitation_periods", "living_situations", "referrals"))
    return derived.care_code(row, *rows)


def timing_units(row: Row, cases: Cases) -> Iterable[tuple[str, str]]:
    """Each broad relation in time of a child's missing episodes to the exploitation, and whether it is definite or possible."""
    if row.get("missing_history") == "none":
        return
    missing = cases.missing_of(row["child_ref"])
    if missing is None or not missing.possible:
        known = row.get("missing_history") or BLANK
        why = known if is_unknown(known) else derived.UNDETERMINED + ("no-period" if missing else "no-date")
        yield why, why
        return
    for relation in missing.possible:
        yield relation, "definite" if relation in missing.certain else "possible"


def pick(place: int) -> Answer:
    """The answer at a position in a unit that is a tuple of codes."""
    return lambda unit, cases: str(unit[place])


def ticked(record_type: str, key: str, element: str, history: str = "") -> Units:
    """Units of a table with many answers: each code of an element in the rows of a record, or one code that says that there is none.

    `history` is the element in which the record itself says whether there are such rows.
    """

    def units(row: Row, cases: Cases) -> Iterable[tuple[str]]:
        codes = {other.get(element) or BLANK for other in cases.of(record_type, key, row[key]) if other.get("seen", "seen") == "seen"}
        if codes:
            yield from ((derived_local(code),) for code in codes)
        elif history and is_unknown(known := row.get(history) or BLANK):
            yield (known,)
        else:
            yield (cases.none_or_why(record_type, row, "none-recorded"),)

    return FromColumnsUnlessNamed(units, (history,) if history else (), record_type, key)


def derived_local(code: str) -> str:
    """A code as it is counted: the local codes of all senders are counted together."""
    return "local:" if code.startswith("local:") else code


def codes_of(codelist: str) -> Mapping[str, str]:
    """The labels of a codelist, and one for no code at all."""
    return {code.code: code.label for code in CODELISTS[codelist].codes} | {"none-recorded": "None recorded"}


AGE = Dimension("age", "Age", AGES, age_code, hierarchy="age")
CERTAINTY = Dimension(
    "certainty", "How sure", {"definite": "Definitely", "possible": "Possibly, not certainly"}, pick(1), unknown_with="timing"
)  # fmt: skip
BROAD = {"before": "Before the exploitation", "at-the-time": "At the time of it", "after": "After it"}
WHEN = Dimension("timing", "When", BROAD, pick(0), headlines=tuple(BROAD), derived_from=("missing_episodes.last_seen_on",))

TABLES = (
    Table("suspects", "Suspects reported", "suspects", "suspects", (GROUP,), note="The group depends on how far the suspect is "
    "identified."),
    Table("suspects-sex", "Sex of suspects", "suspects", "suspects", (GROUP, coded("suspects.sex", headlines=SEXES))),
    Table("suspects-age", "Age of suspects", "suspects", "suspects", (GROUP, BANDS), note=AS_SHARES),
    Table(
        "suspects-age-at-start", "Age of suspects at the start of the exploitation", "suspects", "suspects", (GROUP, AT_START),
        needs=("involvements", "exploitation_periods"),
        note="Derived from the month of birth, or from the recorded age and its day, and stated only where every possible reading of "
        "uncertain dates gives the same band. The first exploitation with which a suspect is connected counts.",
    ),
    Table(
        "suspects-relationship", "Relationship of suspects to the children", "involvements of a suspect in an exploitation period",
        "involvements",
        (
            coded(
                "involvements.relationship",
                groups=by_list_group("suspect_relationship", family="Family", trust="Position of trust", known="Known to the child",
                                     stranger="Not known before"),
            ),
        ),
        note="A suspect is counted for each exploitation period with which they are connected. The part played is a different fact.",
    ),
    Table("suspects-ethnicity", "Ethnicity of suspects as reported", "suspects", "suspects", (GROUP, ETHNICITY, FACT), measure="ethnicity"),
    Table("suspects-nationality", "Nationality of suspects", "suspects", "suspects", (GROUP, NATIONALITY), note=APART),
    Table(
        "suspects-nationality-by-ethnicity", "Nationality of suspects beside ethnicity as reported", "suspects", "suspects",
        (BESIDE, NATIONALITY), of="suspects-nationality", note=APART,
    ),
    Table(
        "suspects-nationality-by-state", "Nationality of suspects, each", "suspects", "suspects", (coded("suspects.nationality"),),
        of="suspects-nationality", note="The first nationality where there are two.",
    ),
    Table("suspects-sources", "Sources of suspects' details", "suspects", "suspects", (GROUP, coded("suspects.source")), of="sources"),
    Table(
        "networks", "Networks by known size", "networks", "networks",
        (
            coded("networks.size_complete"),
            Dimension("size", "Known size", SIZES, size_code, element="networks.known_size", hierarchy="network-size"),
        ),
        note="The known size may not be the full size.",
    ),
    Table(
        "network-members", "Members of networks by role", "members of networks", "network_members", (coded("network_members.role"),),
        of="networks", note="A suspect in two networks is counted in each.",
    ),
    Table("children", "Children reported", "children", "children", (coded("children.sex", headlines=SEXES),)),
    Table("children-age", "Age of children at first attention", "children", "children", (AGE,)),
    Table("children-ethnicity", "Ethnicity of children as reported", "children", "children", (ETHNICITY, FACT), measure="ethnicity"),
    Table("children-nationality", "Nationality of children", "children", "children", (NATIONALITY,), note=APART),
    Table(
        "children-nationality-by-ethnicity", "Nationality of children beside ethnicity as reported", "children", "children",
        (BESIDE, NATIONALITY), of="children-nationality", note=APART,
    ),
    Table("children-sources", "Sources of children's details", "children", "children", (coded("children.source"),), of="sources"),
    Table(
        "missing", "Children by missing history", "children", "children",
        (
            Dimension(
                "missing", "Missing history", MISSING, missing_code, {"missing": Group("Missing", ("reported", "not-reported"))},
                "children.missing_history", ("missing", "reported", "never"),
            ),
        ),
        needs=("missing_episodes",),
    ),
    Table(
        "missing-timing-of-children", "Children missing before, during and after exploitation",
        "children who were missing, or for whom this is not known", "children",
        (WHEN, CERTAINTY), measure="timing", units=timing_units, has_many_answers=True,
        of="missing-timing", history="children.missing_history", needs=("missing_episodes", "exploitation_periods"),
        note="A child can appear in several rows, once in each. “Definitely” means that this holds for an episode whatever its exact "
        "dates were.",
    ),
    Table(
        "living-situation", "Living situation and care", "children", "children",
        (  # of a child without a living situation nothing more can be told than the row itself says
            Dimension(
                "care", "Care", derived.CARE, FromColumnsUnlessNamed(care_code, ("living_history",), "living_situations", "child_ref"),
                element="children.living_history", headlines=CARE_HEADLINES,
            ),
        ),
        needs=("living_situations", "exploitation_periods", "referrals"),
        note="A child who was in care at the time is not counted again as moved into care. A series of short breaks is not care.",
    ),
    Table(
        "school", "Engagement with education", "children", "children",
        (
            coded(
                "children.school_engagement",
                groups=by_list_group(
                    "education_engagement", attending="Attending", attendance_interrupted="Attending in part or with breaks",
                    not_attending="Not attending", past_school_age="Past school age",
                ),
            ),
        ),
    ),
    Table(
        "first-attention", "Which service first saw the concern", "children", "children", (coded("children.first_attention_service"),),
    ),
    Table(
        "indicators", "Signs seen", "children", "children",
        (Dimension("indicator", "Sign", codes_of("indicator"), pick(0), derived_from=("indicators.indicator",)),),
        units=ticked("indicators", "child_ref", "indicator", "indicator_history"),
        has_many_answers=True, history="children.indicator_history", needs=("indicators",),
        note="A child can appear in several rows. There is no score.",
    ),
    Table(
        "vulnerabilities", "Vulnerabilities", "children", "children",
        (Dimension("vulnerability", "Vulnerability", codes_of("vulnerability"), pick(0), derived_from=("vulnerabilities.vulnerability",)),),
        units=ticked("vulnerabilities", "child_ref", "vulnerability"), has_many_answers=True, needs=("vulnerabilities",),
        note="A child can appear in several rows.",
    ),
    Table(
        "disclosure-barriers", "Barriers to disclosure", "children", "children",
        (Dimension("barrier", "Barrier", codes_of("disclosure_barrier"), pick(0), derived_from=("disclosure_barriers.barrier",)),),
        units=ticked("disclosure_barriers", "child_ref", "barrier"), has_many_answers=True, needs=("disclosure_barriers",),
        note="A child can appear in several rows.",
    ),
)  # fmt: skip
"""The tables of people, in the order in which they are shown."""

"""The whole return: shares of unknown, values that never vary, and the sender's own codes.

Each rule states the least number of rows; fewer rows prove nothing.
"""

from collections.abc import Callable

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.predicates import Blank, Is, NotAllSame, NotMirrored, OneOf, ShareAtMost, SomeHave
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule
from cse_record.standard.rules.suspect_rows import BARE, IDENTIFIABLE
from cse_record.standard.rules.suspects import FULL

CHILDREN = "children"
PERIODS = "exploitation_periods"
EPISODES = "missing_episodes"
SUSPECTS = "suspects"
REFERRALS = "referrals"
INDICATORS = "indicators"
LOCAL_CODES = "local_codes"
UNKNOWN = "absent:unexplained"
NOT_APPLICABLE = "absent:not-applicable"

HALF = 50
SMALLEST = 20
FEW = 10
"""The number of rows from which it is notable that not one is closed or answered."""

CHILD_ANSWERS = ("sex", "ethnicity", "nationality", "birth_month", "missing_history", "living_history", "school_engagement")
SUSPECT_ANSWERS = ("sex", "age", "ethnicity", "nationality")
VARYING = (
    (CHILDREN, "birth_month"), (CHILDREN, "ethnicity"), (CHILDREN, "first_attention_on"), (PERIODS, "started_on"),
    (EPISODES, "last_seen_on"), (SUSPECTS, "age"), (SUSPECTS, "ethnicity"), (REFERRALS, "referred_on"),
)  # fmt: skip
"""Elements that do not hold the same value throughout unless it was filled in by default."""

BRITISH = ("GBR", "GBN", "GBO", "GBD", "GBP", "GBS")
NOT_A_STATE = ("XXA", "XXB", "XXC")
FOREIGN = tuple(code.code for code in CODELISTS["nationality"].codes if code.code not in BRITISH + NOT_A_STATE)
MIRRORS = (
    ("white-irish", ("IRL",)), ("asian-indian", ("IND",)), ("asian-pakistani", ("PAK",)), ("asian-bangladeshi", ("BGD",)),
    ("asian-chinese", ("CHN",)),
)  # fmt: skip
"""Ethnic groups with the name of a state, and the nationality of that state."""
SAME_COUNTRY = tuple((code.code, (code.code,)) for code in CODELISTS["country_of_birth"].codes if code.code in FOREIGN)
OPEN_LISTS = tuple(name for name, codelist in CODELISTS.items() if codelist.open)

CellsByNumber = Callable[[int], Row]
GROUPS = ("white-british", "white-other", "black-african")


def _nothing(number: int) -> Row:
    return {}


def _children(size: int, cells_of: CellsByNumber = _nothing, started: CellsByNumber = _nothing) -> Tables:
    """Children and their periods from base rows, with varying dates and groups."""
    return {
        CHILDREN: [
            {
                "child_ref": f"C-{number:04}", "birth_month": f"2006-{4 + number % 3:02}", "ethnicity": GROUPS[number % 3],
                "first_attention_on": f"2020-06-{10 + number % 3}", **cells_of(number),
            }
            for number in range(1, size + 1)
        ],
        PERIODS: [
            {
                "exploitation_ref": f"E-{number:04}", "child_ref": f"C-{number:04}", "started_on": f"2020-03-{1 + number % 3:02}",
                **started(number),
            }
            for number in range(1, size + 1)
        ],
    }  # fmt: skip


def _suspects(size: int, cells_of: CellsByNumber = _nothing) -> Tables:
    return {
        SUSPECTS: [
            {"suspect_ref": f"S-{number:04}", "age": 30 + number % 3, "ethnicity": GROUPS[number % 3], **cells_of(number)}
            for number in range(1, size + 1)
        ]
    }


def _unknown_child(number: int) -> Row:
    return {
        "sex": UNKNOWN, "ethnicity": UNKNOWN, "ethnicity_basis": NOT_APPLICABLE, "nationality": UNKNOWN,
        "nationality_basis": NOT_APPLICABLE,
        "birth_month": None, "birth_month_absent": UNKNOWN, "missing_history": UNKNOWN, "living_history": UNKNOWN,
        "school_engagement": UNKNOWN,
    }  # fmt: skip


def _unknown_suspect(number: int) -> Row:
    return {
        "sex": UNKNOWN, "age": None, "age_absent": UNKNOWN, "age_held_absent": NOT_APPLICABLE, "ethnicity": UNKNOWN,
        "ethnicity_basis": NOT_APPLICABLE, "nationality": UNKNOWN, "nationality_basis": NOT_APPLICABLE,
    }  # fmt: skip


def _first(count: int, cells_of: CellsByNumber) -> CellsByNumber:
    """The cells of the first `count` rows only."""
    return lambda number: cells_of(number) if number <= count else {}


def _share_unknown(size: int, unknown: int) -> Tables:
    return _children(size, _first(unknown, _unknown_child)) | _suspects(size, _first(unknown, _unknown_suspect))


def _new_year(size: int, count: int) -> Tables:
    cells_of = _first(count, lambda number: {"birth_month": "2006-01", "date_of_birth": "2006-01-01"})
    others = _first(count, lambda number: {"age": 30, "age_held_on": "2020-08-01", "date_of_birth": "1990-01-01"})
    exact = {number: {"birth_month": "2006-04", "date_of_birth": "2006-04-05"} for number in range(count + 1, size + 1)}
    known = {number: {"age": 31, "age_held_on": "2020-08-01", "date_of_birth": "1989-02-01"} for number in range(count + 1, size + 1)}
    named: Row = {"family_name": "Synthetic"}
    return {
        **IDENTIFIABLE,
        **_children(size, lambda number: exact.get(number, {}) | cells_of(number)),
        **_suspects(size, lambda number: named | known.get(number, {}) | others(number)),
    }


def _new_year_but_unanswered() -> Tables:
    """One more child and suspect than needed, without known dates of birth."""
    rows = _new_year(SMALLEST + 1, 11)
    rows[CHILDREN][-1] |= {"birth_month": None, "birth_month_absent": UNKNOWN, "date_of_birth": None}
    rows[SUSPECTS][-1] |= {"date_of_birth": None}
    return rows


def _all_same(size: int, different: int) -> Tables:
    """Every varying element holds one value, except in the first `different` rows."""
    child = {"birth_month": "2006-05", "ethnicity": "white-british", "first_attention_on": "2020-06-10"}
    other = {"birth_month": "2006-06", "ethnicity": "white-other", "first_attention_on": "2020-06-11"}
    grown, grown_other = {"age": 30, "ethnicity": "white-british"}, {"age": 31, "ethnicity": "white-other"}
    return {
        **_children(
            size,
            lambda number: other if number <= different else child,
            lambda number: {"started_on": "2020-03-02" if number <= different else "2020-03-01"},
        ),
        **_suspects(size, lambda number: grown_other if number <= different else grown),
        EPISODES: [
            {
                "missing_ref": f"M-{number:04}", "child_ref": f"C-{number:04}",
                "last_seen_on": "2020-05-03" if number <= different else "2020-05-04",
            }
            for number in range(1, size + 1)
        ],
        REFERRALS: [
            {
                "referral_ref": f"R-{number:04}", "child_ref": f"C-{number:04}",
                "referred_on": "2020-06-12" if number <= different else "2020-06-11",
            }
            for number in range(1, size + 1)
        ],
    }  # fmt: skip


def _all_same_but_unanswered() -> Tables:
    """One more row of each type than `_all_same` needs, without any answers."""
    child = {
        "birth_month": None, "birth_month_absent": UNKNOWN, "ethnicity": UNKNOWN, "ethnicity_basis": NOT_APPLICABLE,
        "first_attention_on": None, "first_attention_absent": UNKNOWN,
    }  # fmt: skip
    grown = {"age": None, "age_absent": UNKNOWN, "age_held_absent": NOT_APPLICABLE, "ethnicity": UNKNOWN, "ethnicity_basis": NOT_APPLICABLE}
    rows = _all_same(SMALLEST + 1, 0)
    rows[CHILDREN][-1] |= child
    rows[PERIODS][-1] |= {"started_on": None, "started_absent": UNKNOWN}
    rows[EPISODES][-1] |= {"last_seen_on": None, "last_seen_absent": UNKNOWN}
    rows[SUSPECTS][-1] |= grown
    rows[REFERRALS][-1] |= {"referred_on": None, "referred_absent": UNKNOWN}
    return rows


def _episodes(size: int, cells_of: CellsByNumber = _nothing) -> Tables:
    return {
        EPISODES: [
            {
                "missing_ref": f"M-{number:04}", "last_seen_on": f"2020-05-{number:02}", "reported_on": f"2020-05-{number:02}",
                "found_absent": UNKNOWN, "returned_absent": UNKNOWN, **cells_of(number),
            }
            for number in range(1, size + 1)
        ]
    }  # fmt: skip


def _indicators(size: int, cells_of: CellsByNumber = _nothing) -> Tables:
    signs = CODELISTS["indicator"].codes[:size]
    return {INDICATORS: [{"indicator": sign.code, "seen": "absent:not-asked", **cells_of(number)} for number, sign in enumerate(signs, 1)]}


def _mirrored(number: int) -> Row:
    ethnicity, (nationality,) = MIRRORS[number % len(MIRRORS)]
    return {"ethnicity": ethnicity, "nationality": nationality}


def _independent(number: int) -> Row:
    return {"ethnicity": "asian-indian", "nationality": "KEN"}


def _british(number: int) -> Row:
    return {"ethnicity": "asian-pakistani", "nationality": "GBR"}


def _of_no_state(number: int) -> Row:
    return {"ethnicity": "white-other", "nationality": "POL"}


def _without_nationality(number: int) -> Row:
    return {"country_of_birth": "POL", "nationality": UNKNOWN, "nationality_basis": NOT_APPLICABLE}


def _born_there(number: int) -> Row:
    country = ("POL", "PAK", "NGA")[number % 3]
    return {"country_of_birth": country, "nationality": country}


def _born_elsewhere(number: int) -> Row:
    return {"country_of_birth": "AGO", "nationality": "PRT"}


def _both(size: int, cells_of: CellsByNumber) -> Tables:
    return _children(size, cells_of) | _suspects(size, cells_of)


def _except(number: int, cells_of: CellsByNumber, other: CellsByNumber) -> CellsByNumber:
    return lambda row_number: other(row_number) if row_number == number else cells_of(row_number)


def _failing(rows: Tables, rule_id: str, *places: tuple[str, str]) -> Example:
    """An example in which a rule gives a finding on several elements at once."""
    (table, field), *others = places
    return Example(rows, at=(table, 0), field=field, also=tuple((rule_id, f"/{other}/{name}") for other, name in others))


ANSWERS = (*((CHILDREN, name) for name in CHILD_ANSWERS), *((SUSPECTS, name) for name in SUSPECT_ANSWERS))
BIRTHS = ((CHILDREN, "birth_month"), (CHILDREN, "date_of_birth"), (SUSPECTS, "date_of_birth"))
NATIONALITIES = ((CHILDREN, "ethnicity"), (SUSPECTS, "ethnicity"))
COUNTRIES = ((CHILDREN, "country_of_birth"), (SUSPECTS, "country_of_birth"))
DEFAULT = "A value that software filled in looks like an answer in the tables, and nobody asks again."

RULES = (
    rule(
        "TOT-001", "query", "More than half of the answers unknown",
        [*((CHILDREN, ShareAtMost(name, "reason", HALF, SMALLEST)) for name in CHILD_ANSWERS),
         *((SUSPECTS, ShareAtMost(name, "reason", HALF, SMALLEST, when=Is("identification", FULL))) for name in SUSPECT_ANSWERS)],
        why="The assessment could not answer its own questions, because up to 38% of answers were unknown and no reason was given.",
        fix="Check whether the source holds the answer and it was not copied. If the source does not hold it, explain what would have to "
        "change.",
        serves=["R3", "R18"],
        fails=[_failing(_share_unknown(20, 11), "TOT-001", *ANSWERS), _failing(_share_unknown(99, 50), "TOT-001", *ANSWERS)],
        passes=[Example(_share_unknown(20, 10)), Example(_share_unknown(19, 19)),
                Example(_suspects(41, _first(21, lambda number: BARE | {"identification": "given-name-or-alias", "age": None})))],
    ),
    rule(
        "TOT-002", "query", "More than half of all births on 1 January or in January",
        [(CHILDREN, ShareAtMost("birth_month", "-01", HALF, SMALLEST, when=Blank("birth_month_latest"))),
         *((table, ShareAtMost("date_of_birth", "-01-01", HALF, SMALLEST)) for table in (CHILDREN, SUSPECTS))],
        brief="More than half of births in January",
        why="Systems enter 1 January where only the year is known. Ages worked out from it are wrong by up to a year.",
        fix="Check the source. Where only a year is known, give its first and last month as a range.",
        serves=["R3", "R11"],
        fails=[_failing(_new_year(20, 11), "TOT-002", *BIRTHS), _failing(_new_year(99, 50), "TOT-002", *BIRTHS),
               _failing(_new_year_but_unanswered(), "TOT-002", *BIRTHS)],
        passes=[Example(_new_year(20, 10)), Example(_new_year(19, 19)),
                Example(_children(20, lambda number: {"birth_month": f"{2005 + number % 2}-01",
                                                      "birth_month_latest": f"{2005 + number % 2}-12"}))],
    ),
    rule(
        "TOT-003", "query", "One value throughout", [(table, NotAllSame(name, SMALLEST)) for table, name in VARYING],
        why=DEFAULT, fix="Check whether the value was filled in by default. If every record is right, explain.",
        serves=["R1", "R3"],
        fails=[_failing(_all_same(20, 0), "TOT-003", *VARYING), _failing(_all_same_but_unanswered(), "TOT-003", *VARYING)],
        passes=[Example(_all_same(20, 1)), Example(_all_same(19, 0))],
    ),
    rule(
        "TOT-004", "query", "Not one missing episode closed", EPISODES, SomeHave(("found_on", "returned_on"), FEW),
        why="Children come back. If no return is recorded, nobody can tell whether they were exploited while missing.",
        fix="Find out where the source holds the dates on which children were found and returned.",
        serves=["R2", "R3"],
        fails=Example(_episodes(10), at=(EPISODES, 0)),
        passes=[Example(_episodes(9)),
                Example(_episodes(10, _first(1, lambda number: {"found_absent": None, "found_on": "2020-05-01"}))),
                Example(_episodes(10, _first(1, lambda number: {"returned_absent": None, "returned_on": "2020-05-01"})))],
    ),
    rule(
        "TOT-005", "query", "Not one sign was assessed", INDICATORS, SomeHave(("seen",), FEW),
        why="A form that nobody filled in looks like a child without signs.",
        fix="Find out whether the signs were considered. If not, send no rows and give the reason in the child's indicator history.",
        serves=["R3", "R8"],
        fails=Example(_indicators(10), at=(INDICATORS, 0)),
        passes=[Example(_indicators(9)), Example(_indicators(10, _first(1, lambda number: {"seen": "not-seen"})))],
    ),
    rule(
        "TOT-006", "query", "No child's indicator history is known", CHILDREN, SomeHave(("indicator_history",), SMALLEST),
        why="Most children could have been noticed through signs. If no history is known, nobody can tell what was missed.",
        fix="Find out where the source holds assessments. If the agency holds none, explain.",
        serves=["R3", "R8"],
        fails=Example(_children(20, lambda number: {"indicator_history": UNKNOWN}), at=(CHILDREN, 0)),
        passes=[Example(_children(19, lambda number: {"indicator_history": UNKNOWN})),
                Example(_children(20, _except(1, lambda number: {"indicator_history": UNKNOWN},
                                              lambda number: {"indicator_history": "none"})))],
    ),
    rule(
        "TOT-007", "query", "More than half of the suspects with nothing known", SUSPECTS,
        ShareAtMost("identification", "nothing-known", HALF, SMALLEST),
        brief="Nothing known of most suspects",
        why="In 2011 there was no basic information about half of all suspects, and they were lost to the analysis.",
        fix="Check whether the source holds a name, an alias or a description that was not copied. If it does not, explain.",
        serves=["R4"],
        fails=[Example(_suspects(size, _first(count, lambda number: BARE | {"identification": "nothing-known", "age": None})),
                       at=(SUSPECTS, 0))
               for size, count in ((20, 11), (99, 50))],
        passes=[Example(_suspects(size, _first(count, lambda number: BARE | {"identification": "nothing-known", "age": None})))
                for size, count in ((20, 10), (19, 19))],
    ),
    rule(
        "TOT-008", "note", "Nationality follows ethnicity throughout",
        [(table, NotMirrored(name, "nationality", MIRRORS, SMALLEST, when=Is("nationality", FOREIGN))) for table, name in NATIONALITIES],
        brief="Nationality always follows ethnicity",
        why="Ethnicity and nationality are different facts. Where one always follows from the other, one of them was probably not asked.",
        fix="Check what each is based on in some of the records. If the two were recorded separately, nothing has to be corrected.",
        serves=["R1"],
        fails=[_failing(_both(20, _mirrored), "TOT-008", *NATIONALITIES),
               _failing(_both(21, _except(21, _mirrored, _british)), "TOT-008", *NATIONALITIES),
               _failing(_both(21, _except(21, _mirrored, _of_no_state)), "TOT-008", *NATIONALITIES)],
        passes=[Example(_both(19, _mirrored)), Example(_both(20, _except(1, _mirrored, _independent))),
                Example(_both(20, _except(1, _mirrored, _british)))],
    ),
    rule(
        "TOT-009", "note", "Nationality follows country of birth throughout",
        [(table, NotMirrored(name, "nationality", SAME_COUNTRY, FEW)) for table, name in COUNTRIES],
        brief="Nationality always as country of birth",
        why="Many people born abroad are British, or nationals of a third country. Where none are, one column was probably copied into "
        "the other.",
        fix="Check what the nationality is based on in some of the records. If it was recorded separately, nothing has to be corrected.",
        serves=["R1"],
        fails=[_failing(_both(10, _born_there), "TOT-009", *COUNTRIES),
               _failing(_both(11, _except(11, _born_there, _without_nationality)), "TOT-009", *COUNTRIES)],
        passes=[Example(_both(9, _born_there)), Example(_both(10, _except(1, _born_there, _born_elsewhere))),
                Example(_both(10, _except(1, _born_there, lambda number: {"country_of_birth": "GBR-ENG", "nationality": "GBR"})))],
    ),
    rule(
        "LOC-001", "error", "Local code for a list that does not accept any", LOCAL_CODES,
        OneOf("codelist", OPEN_LISTS, "the name of a list that accepts local codes"),
        brief="List does not accept local codes",
        why="Only open lists accept a sender's own codes. Nobody would understand a code declared for another list.",
        fix="Give the name of an open list, as in the reference pages.",
        serves=["R9", "R13"],
        fails=row_examples(LOCAL_CODES, {"codelist": "ethnicity"}, {"codelist": "support-type"}),
        passes=row_examples(LOCAL_CODES, *({"codelist": name} for name in OPEN_LISTS)),
    ),
    rule(
        "LOC-002", "query", "Nearest code is not in the list",
        [(LOCAL_CODES, OneOf("nearest_code", tuple(code.code for code in listed.codes), f"a code of the list “{listed.title}”",
                             when=Is("codelist", (name,)), tells_when=False))
         for name, listed in CODELISTS.items() if listed.open],
        why="National tables count a local code under its nearest code. Without one, what was done for a child is not counted.",
        fix="Give a nearest code that is in the list, or leave it blank.",
        serves=["R9", "R13"],
        fails=row_examples(LOCAL_CODES, *({"codelist": name, "nearest_code": "no-such-code"} for name in OPEN_LISTS)),
        passes=row_examples(LOCAL_CODES, {},
                    *({"codelist": name} for name in OPEN_LISTS),
                    *({"codelist": name, "nearest_code": code.code} for name in OPEN_LISTS for code in CODELISTS[name].codes[:2])),
    ),
)  # fmt: skip

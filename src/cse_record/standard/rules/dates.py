"""Impossible dates, and dates that a system filled in by default, in every record type."""

from collections.abc import Iterator

from cse_record.standard.elements import Element
from cse_record.standard.kinds import ExactDate, UncertainDate, UncertainMonth
from cse_record.standard.predicates import Blank, NotOneOf, OnOrAfter, Predicate, RangeInOrder
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.dated_rows import dated_rows
from cse_record.standard.rules.rule import Example, rule
from cse_record.standard.versions import is_part_of, latest

FUTURE = (("returns", "retain_until"), ("board_arrangements", "review_due_on"))
"""Dates that may lie in the future."""
AFTERWARDS = (("explanations", "explained_on"),)
"""Dates of work on the return itself, which continues after the records are extracted."""
PERHAPS_BEFORE_BIRTH = (
    ("children", "first_attention_on"), ("children", "first_response_on"), ("exploitation_periods", "status_on"),
    ("statutory_steps", "held_on"), ("vulnerabilities", "known_on"), ("support", "offered_on"), ("support", "started_on"),
    ("support", "ended_on"), ("referrals", "referred_on"), ("referrals", "decided_on"), ("referrals", "response_on"),
)  # fmt: skip
"""Dates that may lie before birth: a concern, a referral or a conference about an unborn child, or help for the family."""
BIRTHS = (("children", "birth_month"), ("children", "date_of_birth"))
"""Dates of birth of children. An unborn child has no row yet."""
NOT_OF_LIFE = ("confirmed_on", "date_of_birth", "birth_month")
"""Dates of a check, and the date of birth, which has rules of its own."""
DEFAULTS = ("1900-01-01", "1901-01-01", "1904-01-01", "1970-01-01")
"""Days from which computers count, and days entered in forms when the day is not known."""
NEVER = "2099-12-31"
"""What systems write for a day that will never come."""


def _dates() -> Iterator[tuple[str, str, Element]]:
    """Every date and month in the past, by record type. The header has rules of its own."""
    for table, record in RECORDS.items():
        for name, element in record.elements.items():
            is_date = element.role is None and isinstance(element.kind, ExactDate | UncertainMonth)
            if is_date and table != "returns" and (table, name) not in (*FUTURE, *AFTERWARDS):
                yield table, name, element


DATES = tuple(_dates())
PAST = tuple((table, name, element) for table, name, element in DATES if (table, name) not in BIRTHS)
OF_A_CHILD = tuple(
    (table, name) for table, name, _ in DATES if (table == "children" or "child_ref" in RECORDS[table].elements) and name not in NOT_OF_LIFE
)
CERTAINLY_AFTER = tuple(place for place in OF_A_CHILD if place not in PERHAPS_BEFORE_BIRTH)
UNCERTAIN = tuple((table, name, element) for table, name, element in DATES if isinstance(element.kind, UncertainDate | UncertainMonth))
ALSO: dict[tuple[str, str, str], tuple[tuple[str, str], ...]] = {
    ("DAT-001", "exploitation_periods", "started_on"): (("EXP-011", "/exploitation_periods/0/started_on"),),
    ("DAT-001", "board_arrangements", "since_on"): (("BRD-004", "/board_arrangements/0/since_on"),),
}
"""Findings of other rules that a date cannot avoid, by rule, record type and element."""
YOUNG: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("children", "first_attention_on"): (("ADU-001", "/children/0/first_attention_on"),),
    ("exploitation_periods", "started_on"): (("EXP-005", "/exploitation_periods/0/started_on"),),
    ("missing_episodes", "last_seen_on"): (("MIS-024", "/missing_episodes/0/last_seen_on"),),
    ("suspects", "age_held_on"): (("SUS-021", "/suspects/0/age"),),
    ("education", "observed_on"): (("EDU-001", "/education/0/observed_on"),),
    ("child_proceedings", "step_on"): (("CHP-001", "/child_proceedings/0/step_on"),),
}
"""Findings that a date shortly after birth cannot avoid, by record type and element."""


def _reported_instead(table: str, name: str) -> tuple[str, ...]:
    """The dates of the row that are reported instead of this one if they too lie before birth: the certain errors, then those
    listed first.
    """
    reported_first = (*CERTAINLY_AFTER, *PERHAPS_BEFORE_BIRTH)
    earlier = reported_first[: reported_first.index((table, name))]
    return tuple(other for where, other in earlier if where == table and _are_in_use_together(table, name, other))


def _are_in_use_together(table: str, *names: str) -> bool:
    """Whether a version has both elements. One may have been retired before the other was added."""
    elements = [RECORDS[table].elements[name] for name in names]
    added = latest(*(element.since for element in elements))
    return not any(element.deprecated_in and is_part_of(element.deprecated_in, added) for element in elements)


def _spell(element: Element, day: str) -> str:
    return day[:7] if isinstance(element.kind, UncertainMonth) else day


def _after_birth(table: str, name: str) -> tuple[tuple[str, Predicate], ...]:
    """The checks that a date is not before the month of birth and, if the day of birth is held, not before that day."""
    child = "" if table == "children" else "child_ref."
    told_by = _reported_instead(table, name)
    by_month = OnOrAfter(name, f"{child}birth_month", told_by, when=Blank(f"{child}date_of_birth"), tells_when=False)
    return (table, by_month), (table, OnOrAfter(name, f"{child}date_of_birth", told_by))


def _born_on(table: str, name: str, day: str) -> Tables:
    """A row with one date, of a child born on 10 May 2006."""
    cells = {name: day} | ({"family_name": "Synthetic"} if table == "suspects" else {})
    rows = dated_rows(table, cells, born="2006-05")
    for child in rows["children"]:
        child["date_of_birth"] = "2006-05-10"
    return rows | {"returns": [{"form": "identifiable"}]}


def _born_before_the_month(table: str, name: str) -> Example:
    """A row with a date after the day of birth and a wrong month of birth. Only the month is reported."""
    rows = _born_on(table, name, "2006-04-30")
    for child in rows["children"]:
        child["date_of_birth"] = "2006-04-20"
    return Example(rows, also=(("CHI-004", "/children/0/date_of_birth"),))


def _reported_once(places: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str, Tables]]:
    """Rows with two dates before birth of which only the first is reported: record type, element reported, and rows.

    Each pair is given once with only the month of birth known, and once with the day.
    """
    for table, name in places:
        for other in _reported_instead(table, name):
            yield table, other, dated_rows(table, {other: "2006-04-30", name: "2006-04-30"}, born="2006-05")
            yield table, other, _with_both(table, {other: "2006-04-30", name: "2006-04-30"})


def _reported_itself(places: tuple[tuple[str, str], ...]) -> Iterator[Example]:
    """Rows with a date before birth beside a range that only possibly is: it may include the first day of life, so it does not
    replace the date.
    """
    for table, name in places:
        for other in _reported_instead(table, name):
            if latest := RECORDS[table].elements[other].companions.get("latest"):
                also = YOUNG.get((table, other), ())
                by_month = {other: "2006-04-01", latest: "2006-05-01", name: "2006-04-30"}
                by_day = {other: "2006-05-01", latest: "2006-05-10", name: "2006-05-09"}
                yield Example(dated_rows(table, by_month, born="2006-05"), at=(table, 0), field=name, also=also)
                yield Example(_with_both(table, by_day), at=(table, 0), field=name, also=also)


def _with_both(table: str, cells: Row) -> Tables:
    """A row with several dates, of a child born on 10 May 2006."""
    rows = dated_rows(table, cells, born="2006-05")
    for child in rows["children"]:
        child["date_of_birth"] = "2006-05-10"
    return rows | {"returns": [{"form": "identifiable"}]}


def _fails(rule_id: str, table: str, name: str, *days: str, born: str = "", latest: str = "") -> Example:
    """An example with one row for each day. Every row breaks the rule, and all other dates are absent."""
    rows = dated_rows(
        table, *({name: day} | ({RECORDS[table].elements[name].companions["latest"]: latest} if latest else {}) for day in days), born=born
    )
    places = [f"/{table}/{number}/{name}" for number in range(len(days))]
    also = (*((rule_id, place) for place in places[:-1]), *ALSO.get((rule_id, table, name), ()))
    return Example(rows, at=(table, len(days) - 1), field=name, also=also)


RULES = (
    rule(
        "DAT-001", "error", "After the return was prepared", [(table, OnOrAfter("returns.prepared_on", name)) for table, name, _ in PAST],
        why="Records cannot hold what had not yet happened when they were extracted. Usually the year is wrong, or the day and month are "
        "the wrong way round.",
        fix="Check the year, and check that the day and month are not the wrong way round.",
        serves=["R2", "R10"],
        fails=[_fails("DAT-001", table, name, _spell(element, "2022-02-01")) for table, name, element in PAST],
        passes=[
            Example(dated_rows("missing_episodes", {"found_on": "2022-01-31"})),
            Example(dated_rows("missing_episodes", {"found_on": "2022-01-15", "found_latest": "2022-02-15"})),
            Example(dated_rows("board_arrangements", {"reviewed_on": "2022-01-31"})),
        ],
    ),
    rule(
        "DAT-002", "error", "Before the child was born",
        [check for table, name in CERTAINLY_AFTER for check in _after_birth(table, name)],
        why="Ages and the order of events are worked out from the month of birth. If it is wrong, they are all wrong.",
        fix="Check the month [children.date_of_birth: and date ]of birth, check this date, and check that the row belongs to this child.",
        serves=["R2", "R11"],
        fails=[
            *(_fails("DAT-002", table, name, "2006-04-30", born="2006-05") for table, name in CERTAINLY_AFTER),
            *(
                Example(_born_on(table, name, "2006-05-09"), at=(table, 0), field=name, also=YOUNG.get((table, name), ()))
                for table, name in CERTAINLY_AFTER
            ),
            *(Example(rows, at=(table, 0), field=date_name) for table, date_name, rows in _reported_once(CERTAINLY_AFTER)),
            *_reported_itself(CERTAINLY_AFTER),
        ],
        passes=[
            Example(dated_rows("living_situations", {"started_on": "2006-05-01"}, born="2006-05")),
            Example(dated_rows("living_situations", {"started_on": "2006-01-01", "started_latest": "2006-05-31"}, born="2006-05")),
            Example(dated_rows("living_situations", {"started_on": "2006-04-30"})),
            Example(_born_on("living_situations", "started_on", "2006-05-11")),
            *(Example(_born_on(table, name, "2006-05-10"), also=YOUNG.get((table, name), ())) for table, name in CERTAINLY_AFTER),
            *(_born_before_the_month(table, name) for table, name in CERTAINLY_AFTER),
        ],
    ),
    rule(
        "DAT-003", "query", "Concern, help or a step before the child was born",
        [check for table, name in PERHAPS_BEFORE_BIRTH for check in _after_birth(table, name)],
        brief="Concern, help or step before birth",
        why="An agency may have been concerned about the child, or known the family, before the child was born. More often the year is "
        "wrong, and makes a short history look long.",
        fix="Check the month of birth and the date. If there was concern, a referral or a conference about the unborn child, or help "
        "for the family, explain.",
        serves=["R8", "R13"],
        fails=[
            *(_fails("DAT-003", table, name, "2006-04-30", born="2006-05") for table, name in PERHAPS_BEFORE_BIRTH),
            *(
                Example(_born_on(table, name, "2006-05-09"), at=(table, 0), field=name, also=YOUNG.get((table, name), ()))
                for table, name in PERHAPS_BEFORE_BIRTH
            ),
            *(
                Example(rows, at=(table, 0), field=date_name)
                for table, date_name, rows in _reported_once(PERHAPS_BEFORE_BIRTH)
                if (table, date_name) in PERHAPS_BEFORE_BIRTH
            ),
            *_reported_itself(PERHAPS_BEFORE_BIRTH),
        ],
        passes=[
            Example(dated_rows("vulnerabilities", {"known_on": "2006-05-01"}, born="2006-05")),
            Example(dated_rows("statutory_steps", {"held_on": "2006-04-30"})),
            *(Example(_born_on(table, name, "2006-05-10"), also=YOUNG.get((table, name), ())) for table, name in PERHAPS_BEFORE_BIRTH),
            *(_born_before_the_month(table, name) for table, name in PERHAPS_BEFORE_BIRTH),
            *(
                Example(rows, also=(("DAT-002", f"/{table}/0/{date_name}"),))
                for table, date_name, rows in _reported_once(PERHAPS_BEFORE_BIRTH)
                if (table, date_name) in CERTAINLY_AFTER
            ),
        ],
    ),
    rule(
        "DAT-004", "error", "Latest date before the earliest", [(table, RangeInOrder(name)) for table, name, _ in UNCERTAIN],
        why="Both ends of a range are used to work out what is certain. Nothing can be worked out from a range that runs backwards.",
        fix="Put the earlier date first. If the date is exact, leave the latest date blank.",
        serves=["R2"],
        fails=[
            _fails("DAT-004", table, name, _spell(element, "2020-06-10"), latest=_spell(element, "2020-05-31"))
            for table, name, element in UNCERTAIN
        ],
        passes=[
            Example(dated_rows("missing_episodes", {"found_on": "2020-06-10", "found_latest": "2020-06-10"})),
            Example(dated_rows("missing_episodes", {"found_on": "2020-06-10"})),
            Example(dated_rows("children", {"birth_month": "2006-05", "birth_month_latest": "2006-06"})),
        ],
    ),
    rule(
        "DAT-005", "query", "Date that looks like a system default",
        [
            *((table, NotOneOf(name, tuple(_spell(element, day) for day in DEFAULTS))) for table, name, element in DATES),
            *((table, NotOneOf(name, (NEVER,))) for table, name in FUTURE),
        ],
        why="A default date looks like a real one. Ages and delays of decades are then counted as facts.",
        fix="If nobody knows the date, remove it and give the reason. If it is right, explain.",
        serves=["R2", "R3"],
        fails=[
            *(_fails("DAT-005", table, name, *(_spell(element, day) for day in DEFAULTS)) for table, name, element in DATES),
            Example({"returns": [{"retain_until": NEVER}]}, at=("returns", 0), field="retain_until"),
            _fails("DAT-005", "board_arrangements", "review_due_on", NEVER),
        ],
        passes=[
            Example(dated_rows("missing_episodes", {"found_on": "2020-01-01"})),
            Example(dated_rows("networks", {"first_known_on": "1970-01-02"})),
            Example({"returns": [{"retain_until": "2099-12-30"}]}),
        ],
    ),
    rule(
        "DAT-006", "error", "Child not yet born when the return was prepared",
        [(table, OnOrAfter("returns.prepared_on", name)) for table, name in BIRTHS],
        brief="Not born when the return was prepared",
        why="The return is about children who are exploited or at risk of it. Counting an unborn child among them distorts their number "
        "and their ages.",
        fix="Check the year. If this is the expected date of birth of an unborn child, delete the row.[indicators:  If the mother is a "
        "child in "
        "this return, record the pregnancy under her indicators.]",
        serves=["R9", "R11"],
        fails=[
            _fails("DAT-006", "children", "birth_month", "2022-02"),
            Example(
                {"returns": [{"form": "identifiable"}],
                 **dated_rows("children", {"birth_month": "2022-01", "birth_month_absent": None, "date_of_birth": "2022-02-01"})},
                field="date_of_birth", also=(("CHI-004", "/children/0/birth_month"),),
            ),
        ],
        passes=[
            Example(dated_rows("children", {"birth_month": "2022-01"})),
            Example(dated_rows("children", {"birth_month": "2022-01", "birth_month_latest": "2022-03"})),
        ],
    ),
)  # fmt: skip

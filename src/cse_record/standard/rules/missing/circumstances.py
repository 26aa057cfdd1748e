"""Where a child went missing from, who was told and who found the child."""

from dataclasses import replace

from cse_record.standard.predicates import All, AnyOf, During, HasReason, HasValue, Is, IsNot, NotDuring, NotOneOf, NoValue, Present
from cse_record.standard.rules.each import NO_ROWS, NOT_ALL_ROWS, each, scope
from cse_record.standard.rules.missing.rows import MISSING, NOT_APPLICABLE, NOT_KNOWN, UNDATED, days, of_child, since
from cse_record.standard.rules.rule import Example, Row, Rows, group, rule

POLICE_CLASSES = {
    "missing-acpo": "2012-05-04", "missing-acpo-2013": "2014-05-04", "absent-2013": "2014-05-04", "missing-app-2017": "2020-05-04",
    "missing-child": "2020-05-04",
}  # fmt: skip
"""Classes that the police give, or that the guidance ties to a report to them, each with a day on which it was in use."""
CARE_CLASSES = {"missing-from-care": "2020-05-04", "away-without-authorisation": "2020-05-04", "unauthorised-absence": "2013-05-04"}
"""Classes of looked-after children, each with a day on which it was in use."""
CARE_PLACES = ("foster-home", "childrens-home")
AWAY_FROM_FAMILY = tuple(code for code in group("living_setting", "in-care") if code != "care-with-parent")
NOT_IN_CARE = tuple(code for code in group("living_setting", "not-in-care") if code != "short-break")
"""Settings of a child who is certainly not looked after. Some series of short breaks are treated as care."""
AWAY = All((Is("setting", AWAY_FROM_FAMILY), IsNot("legal_status", ("short-breaks",))))
CARE_CLASSES_TODAY = ("missing-from-care", "away-without-authorisation")
MISSING_FOR_YEARS = (("MIS-025", "/missing_episodes/0/last_seen_on"),)
"""What is asked of an episode besides that has gone on since a class of former days was in use."""
FROM_CARE = AnyOf((Is("missing_from", CARE_PLACES), Is("category", tuple(CARE_CLASSES))))
AT_CARERS: Row = {"missing_from": "foster-home"}
FROM_THE_FAMILY: Row = {"missing_from": "family-home"}


def _living(setting: str, episode: Row, **said: str) -> Example:
    """An episode during a living situation that began in 2020 and goes on, unless said otherwise. The child is old enough to live alone."""
    care: Row = {"legal_status": "care-order", "placing_area": "synthetic-port-ashby"}
    lives = {"started_on": "2020-03-01", "setting": setting, "legal_status": NOT_KNOWN} | (care if setting.startswith("care-") else {})
    rows: Rows = of_child("2004-02", episode) | {"living_situations": [lives | said]}
    return Example(rows, at=(MISSING, 0))


def _open_since(setting: str, day: str, ended_on: str | None, **said: str) -> Example:
    """An episode that goes on since a day, from a placement that began in March of the year before and has ended since, or goes on."""
    spell = {"started_on": f"{int(day[:4]) - 1}-03-01"} | ({"ended_on": ended_on} if ended_on else {})
    example = _living(setting, since(day, **said), **spell)
    return replace(example, field="found_on", also=MISSING_FOR_YEARS if day < "2021" else ())


def _scoped(example: Example, extent: str) -> Example:
    """The example where the scope says so of living situations, which is itself wrong where it rules out any row."""
    said = scope(living_situations=extent)
    number = next(number for number, row in enumerate(said) if row["record_type"] == "living_situations")
    also = (("SCO-001", f"/return_scope/{number}/extent"),) if extent in NO_ROWS else ()
    return Example({**example.rows, "return_scope": said}, also=also)


def _unreported(category: str, day: str) -> Example:
    episode: Row = {"category": category, "last_seen_on": day, "reported_absent": NOT_APPLICABLE, "found_on": day, "returned_on": day}
    return Example({**UNDATED, MISSING: [episode]}, at=(MISSING, 0))


RULES = (
    rule(
        "MIS-027", "query", "Police category, but not reported to the police", MISSING,
        NotOneOf("category", tuple(POLICE_CLASSES), when=HasReason("reported_on", (NOT_APPLICABLE,))),
        why="Many children are never reported missing. If such an episode has a police category, it counts as known to the police.",
        fix="If the police were told, give the date. If not, choose the category that your agency gave, or record that nobody gave one.",
        serves=["R2"],
        fails=[_unreported(category, day) for category, day in POLICE_CLASSES.items()],
        passes=[
            _unreported("not-classed", "2020-05-04"),
            *each(MISSING, {"category": "missing-app-2017", "reported_absent": NOT_KNOWN}, {"category": "missing-app-2017"}),
        ],
    ),
    rule(
        "MIS-028", "query", "Finder or place given for a child who was not found", [
            (MISSING, NoValue("found_by", when=HasReason("found_on", (NOT_APPLICABLE,)))),
            (MISSING, NoValue("found_area", when=HasReason("found_on", (NOT_APPLICABLE,)))),
        ],
        why="The same child is counted as missing today and as found.",
        fix="If the child was found or came back, give the date. If the child is still missing, clear who found the child and where.",
        serves=["R2"],
        fails=[
            *each(MISSING, since("2021-12-01", found_by="police"), field="found_by"),
            *each(MISSING, since("2021-12-01", found_area="synthetic-port-ashby"), field="found_area"),
        ],
        passes=each(
            MISSING,
            since("2021-12-01"),
            {"found_by": "police", "found_area": "synthetic-port-ashby"},
            {"found_absent": NOT_KNOWN, "found_by": "police", "found_area": "synthetic-port-ashby"},
        ),
    ),
    rule(
        "MIS-029", "query", "Area where found given, but the child came back unaided", MISSING,
        NoValue("found_area", when=Is("found_by", ("returned-by-self",))),
        why="Where children are found shows which towns they are moved between. The place to which they came back does not.",
        fix="Clear the area. If the child made contact from there and was collected, explain.",
        serves=["R2", "R9"],
        fails=each(MISSING, {"found_by": "returned-by-self", "found_area": "synthetic-port-ashby"}),
        passes=each(MISSING, {"found_by": "returned-by-self"}, {"found_by": "police", "found_area": "synthetic-port-ashby"}),
    ),
    rule(
        "MIS-030", "query", "Looked-after child missing from the family home", MISSING,
        NotDuring(
            "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", where=AWAY,
            when=Is("missing_from", ("family-home",)),
        ),
        why="The number of children who go missing from care depends on where they were. A child in care may go missing during a visit "
        "home.",
        fix="Check where the child was and where the child lived. If it was a visit home, choose “contact visit” or “home leave”, or "
        "explain.",
        serves=["R2", "R6"],
        fails=[
            *(_living(setting, FROM_THE_FAMILY) for setting in AWAY_FROM_FAMILY),
            _living("care-foster-other", FROM_THE_FAMILY, ended_on="2020-05-05"),
            _living("care-foster-other", FROM_THE_FAMILY, started_on="2020-05-03"),
        ],
        passes=[
            _living("care-with-parent", FROM_THE_FAMILY),
            _living("with-parent", FROM_THE_FAMILY),
            _living("care-foster-other", FROM_THE_FAMILY, legal_status="short-breaks"),
            _living("care-foster-other", {"missing_from": "foster-home"}),
            _living("care-foster-other", FROM_THE_FAMILY, ended_on="2020-05-04"),
            _living("care-foster-other", FROM_THE_FAMILY, started_on="2020-05-04"),
        ],
    ),
    rule(
        "MIS-031", "query", "Missing from a placement, but living outside care", MISSING,
        NotDuring(
            "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", where=Is("setting", NOT_IN_CARE),
            when=Is("missing_from", CARE_PLACES),
        ),
        why="A child who was in care at the time may be counted as not in care, or the reverse.",
        fix="Check where the child went missing from and where the child lived, and correct the one that is wrong.",
        serves=["R2", "R6"],
        fails=[
            *(_living(setting, {"missing_from": "childrens-home"}) for setting in NOT_IN_CARE),
            *(_living("with-parent", {"missing_from": place}) for place in CARE_PLACES),
        ],
        passes=[
            _living("care-childrens-home", {"missing_from": "childrens-home"}),
            _living("short-break", {"missing_from": "childrens-home"}),
            _living("with-parent", FROM_THE_FAMILY),
        ],
    ),
    rule(
        "MIS-032", "query", "Category for a looked-after child, but living outside care", MISSING,
        NotDuring(
            "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", where=Is("setting", NOT_IN_CARE),
            when=Is("category", tuple(CARE_CLASSES)),
        ),
        why="Episodes of children missing from care are counted by category. A child outside care does not belong in that count.",
        fix="Check the category and where the child lived, and correct the one that is wrong.",
        serves=["R2", "R6"],
        fails=[
            *(_living(setting, {"category": "missing-from-care"}) for setting in NOT_IN_CARE),
            *(_living("with-parent", days(day, day, category=code), started_on="2011-01-01") for code, day in CARE_CLASSES.items()),
        ],
        passes=[
            *(
                _living("care-childrens-home", days(day, day, category=code, missing_from="childrens-home"), started_on="2011-01-01")
                for code, day in CARE_CLASSES.items()
            ),
            _living("short-break", {"category": "missing-from-care"}),
            _living("with-parent", {"category": "missing-app-2017"}),
        ],
    ),
    rule(
        "MIS-033", "query", "Risk scheme without a level", MISSING, Present("risk_level", when=HasValue("risk_scheme")),
        why="Somebody assessed the risk to the child, but the level is missing.",
        fix="Give the level, or the reason why it is not known; or clear the scheme.",
        serves=["R2", "R3"],
        fails=each(MISSING, {"risk_scheme": "app-2017"}),
        passes=each(MISSING, {"risk_scheme": "app-2017", "risk_level": "absent:unexplained"}, {"risk_scheme": "absent:unexplained"}),
    ),
    rule(
        "MIS-034", "query", "Missing from a placement on a day that no living situation covers", MISSING,
        During(
            "last_seen_on", "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", unless_scope=NOT_ALL_ROWS,
            when=FROM_CARE,
        ),
        why="Care that had ended or had not begun is not care. Without the placement, the child is counted as not in care.",
        fix="Check the date, and add the living situation from which the child went missing. If nobody knows when it was, explain.",
        serves=["R2", "R6"],
        fails=[
            _living("care-foster-other", AT_CARERS, ended_on="2020-05-03"),
            _living("care-foster-other", AT_CARERS, started_on="2020-05-05"),
            *(_living("care-childrens-home", {"missing_from": place}, ended_on="2020-05-03") for place in CARE_PLACES),
            *(_living("care-childrens-home", days(day, day, category=code), started_on="2020-06-01") for code, day in CARE_CLASSES.items()),
        ],
        passes=[
            _living("care-foster-other", AT_CARERS, ended_on="2020-05-04"),
            _living("care-foster-other", AT_CARERS, started_on="2020-05-04"),
            _living("care-foster-other", AT_CARERS, ended_absent=NOT_KNOWN),
            _living("care-foster-other", FROM_THE_FAMILY, ended_on="2020-05-03"),
            Example(of_child("2004-02", AT_CARERS)),
            *(_scoped(_living("care-foster-other", AT_CARERS, ended_on="2020-05-03"), extent) for extent in NOT_ALL_ROWS),
        ],
    ),
    rule(
        "MIS-035", "query", "Still missing from a placement that has ended", MISSING,
        During(
            "found_on", "returns.prepared_on", "child_ref", "living_situations", "started_on", "ended_on", since="last_seen_on",
            where=IsNot("setting", NOT_IN_CARE), unless_scope=NOT_ALL_ROWS,
            when=All((HasReason("found_on", (NOT_APPLICABLE,)), FROM_CARE)),
        ),
        why="The child cannot return to a placement that has ended. If the child has moved to another, the episode has ended.",
        fix="If the child was found or moved, give the date. If the placement was ended while the child was missing, explain.",
        serves=["R2", "R6"],
        fails=[
            *(_open_since("care-foster-other", "2021-12-01", "2021-12-05", missing_from=place) for place in CARE_PLACES),
            *(
                _open_since("care-foster-other", day, day, missing_from="absent:unexplained", category=code)
                for code, day in (CARE_CLASSES | dict.fromkeys(CARE_CLASSES_TODAY, "2021-12-01")).items()
            ),
        ],
        passes=[
            _open_since("care-foster-other", "2021-12-01", None, **AT_CARERS),
            _open_since("care-foster-other", "2021-12-01", "2021-12-05", missing_from="relative-or-friend"),
            _open_since("care-foster-other", "2021-12-01", "2021-12-05", **AT_CARERS, found_absent=NOT_KNOWN, returned_absent=NOT_KNOWN),
            *(_open_since(setting, "2021-12-01", "2021-12-01", **AT_CARERS) for setting in NOT_IN_CARE),
            *(_scoped(_open_since("care-foster-other", "2021-12-01", "2021-12-05", **AT_CARERS), extent) for extent in NOT_ALL_ROWS),
        ],
    ),
)  # fmt: skip

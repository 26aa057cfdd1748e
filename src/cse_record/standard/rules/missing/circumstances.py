"""Where a child went missing from, who was told, and who found the child."""

from dataclasses import replace

from cse_record.standard.elements import NOT_ESTABLISHED
from cse_record.standard.predicates import (
    All,
    AnyOf,
    Condition,
    During,
    HasReason,
    HasValue,
    Is,
    IsNot,
    NotDuring,
    NotOneOf,
    NoValue,
    Present,
)
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import NOT_ALL_ROWS, row_examples
from cse_record.standard.rules.missing.placements import (
    NOT_KNOWN_IF_FOUND,
    after_placement,
    ended,
    living,
    living_twice,
    missing_episodes,
    moved,
    on_a_break,
    open_since,
    scoped,
    then_at_home,
    without_spells,
)
from cse_record.standard.rules.missing.rows import MISSING, NOT_APPLICABLE, NOT_KNOWN, UNDATED, ended_episode, open_episode
from cse_record.standard.rules.rule import Example, group, rule

POLICE_CLASSES = {
    "missing-acpo": "2012-05-04", "missing-acpo-2013": "2014-05-04", "absent-2013": "2014-05-04", "missing-app-2017": "2020-05-04",
    "missing-child": "2020-05-04",
}  # fmt: skip
"""Classes given by the police, or tied by the guidance to a report to them, each with a day on which it was in use."""
CARE_CLASSES = {"missing-from-care": "2020-05-04", "away-without-authorisation": "2020-05-04", "unauthorised-absence": "2013-05-04"}
"""Classes of looked-after children, each with a day on which it was in use."""
CARE_PLACES = ("foster-home", "childrens-home")
AWAY_FROM_FAMILY = tuple(code for code in group("living_setting", "in-care") if code != "care-with-parent")
NOT_IN_CARE = tuple(code for code in group("living_setting", "not-in-care") if code != "short-break")
"""Settings of a child who is certainly not looked after. Some series of short breaks count as care."""
IN_CARE_TOO = IsNot("setting", NOT_IN_CARE)
"""A stay in care or a short break, which may continue beside the child's home."""
AWAY = All((Is("setting", AWAY_FROM_FAMILY), IsNot("legal_status", ("short-breaks",))))
CARE_CLASSES_TODAY = ("missing-from-care", "away-without-authorisation")
NOWHERE = Is("child_ref.living_history", ("none",))
FROM_CARE = AnyOf((Is("missing_from", CARE_PLACES), Is("category", tuple(CARE_CLASSES))))
HOME_OF = {"foster-home": "care-foster-other", "childrens-home": "care-childrens-home"}
AT_CARERS: Row = {"missing_from": "foster-home"}
BACK_THAT_DAY = ended_episode("2020-05-04", "2020-05-04")
ENDED_BEFORE = {"started_on": "2019-03-01", "ended_on": "2019-05-03"}
"""A placement that ended in the year before the episode, so that dates shown as years keep the order."""
PLACED_AGAIN: Row = {
    "started_on": "2021-12-06", "setting": "care-childrens-home", "legal_status": "care-order", "placing_area": "synthetic-port-ashby",
}  # fmt: skip
FROM_A_HOME: Row = {"missing_from": "childrens-home"}
FROM_THE_FAMILY: Row = {"missing_from": "family-home"}


def _all_ended(element: str, on: str, *when: Condition) -> During:
    """A predicate: of the living situations that may hold the day when the child was last seen, one does not end before `on`."""
    return During(
        element, on, "child_ref", "living_situations", "started_on", "ended_on", since="last_seen_on", all_ended=True,
        unless_scope=NOT_ALL_ROWS, when=All(when) if len(when) > 1 else when[0],
    )  # fmt: skip


def _unreported(category: str, day: str) -> Example:
    episode: Row = {"category": category, "last_seen_on": day, "reported_absent": NOT_APPLICABLE, "found_on": day, "returned_on": day}
    return Example({**UNDATED, MISSING: [episode]}, at=(MISSING, 0))


RULES = (
    rule(
        "MIS-027", "query", "Police category, but not reported to the police", MISSING,
        NotOneOf("category", tuple(POLICE_CLASSES), when=HasReason("reported_on", (NOT_APPLICABLE,))),
        brief="Police category, but not reported",
        why="Many children are never reported missing. If such an episode has a police category, it counts as known to the police.",
        fix="If the police were told, give the date. If not, choose the category that your agency gave, or record that nobody gave one.",
        serves=["R2"],
        fails=[_unreported(category, day) for category, day in POLICE_CLASSES.items()],
        passes=[
            _unreported("not-classed", "2020-05-04"),
            *row_examples(MISSING, {"category": "missing-app-2017", "reported_absent": NOT_KNOWN}, {"category": "missing-app-2017"}),
        ],
    ),
    rule(
        "MIS-028", "query", "Finder or place given for a child who was not found", [
            (MISSING, NoValue("found_by", when=HasReason("found_on", (NOT_APPLICABLE,)))),
            (MISSING, NoValue("found_area", when=HasReason("found_on", (NOT_APPLICABLE,)))),
        ],
        brief="Finder or place given, but not found",
        why="The same child is counted as missing today and as found.",
        fix="If the child was found or came back, give the date. If the child is still missing, clear who found the child and where.",
        serves=["R2"],
        fails=[
            *row_examples(MISSING, open_episode("2021-12-01", found_by="police"), field="found_by"),
            *row_examples(MISSING, open_episode("2021-12-01", found_area="synthetic-port-ashby"), field="found_area"),
        ],
        passes=row_examples(
            MISSING,
            open_episode("2021-12-01"),
            {"found_by": "police", "found_area": "synthetic-port-ashby"},
            {"found_absent": NOT_KNOWN, "found_by": "police", "found_area": "synthetic-port-ashby"},
        ),
    ),
    rule(
        "MIS-029", "query", "Area where found given, but the child came back unaided", MISSING,
        NoValue("found_area", when=Is("found_by", ("returned-by-self",))),
        brief="Area where found, but back unaided",
        why="Where children are found shows which towns they are moved between. The place to which they came back does not.",
        fix="Clear the area. If the child made contact from there and was collected, explain.",
        serves=["R2", "R9"],
        fails=row_examples(MISSING, {"found_by": "returned-by-self", "found_area": "synthetic-port-ashby"}),
        passes=row_examples(MISSING, {"found_by": "returned-by-self"}, {"found_by": "police", "found_area": "synthetic-port-ashby"}),
    ),
    rule(
        "MIS-030", "query", "Looked-after child missing from the family home", MISSING,
        NotDuring(
            "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", where=AWAY,
            unless_in=IsNot("setting", AWAY_FROM_FAMILY), when=Is("missing_from", ("family-home",)),
        ),
        brief="Looked after, missing from family home",
        why="The number of children who go missing from care depends on where they were. A child in care may go missing during a visit "
        "home.",
        fix="Check where the child was and where the child lived. If it was a visit home, choose “Contact visit or home leave”, or "
        "explain.",
        serves=["R2", "R6"],
        fails=[
            *(living(setting, FROM_THE_FAMILY) for setting in AWAY_FROM_FAMILY),
            living("care-foster-other", FROM_THE_FAMILY, ended_on="2020-05-05"),
            living("care-foster-other", FROM_THE_FAMILY, started_on="2020-05-03"),
        ],
        passes=[
            living("care-with-parent", FROM_THE_FAMILY),
            living("with-parent", FROM_THE_FAMILY),
            living("care-foster-other", FROM_THE_FAMILY, legal_status="short-breaks"),
            living("care-foster-other", {"missing_from": "foster-home"}),
            living("care-foster-other", FROM_THE_FAMILY, ended_on="2020-05-04"),
            living("care-foster-other", FROM_THE_FAMILY, started_on="2020-05-04"),
            living_twice("with-parent", FROM_THE_FAMILY),
            replace(living_twice("short-break", FROM_THE_FAMILY), also=()),
        ],
    ),
    rule(
        "MIS-031", "query", "Missing from a placement, but living outside care", MISSING,
        NotDuring(
            "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", where=Is("setting", NOT_IN_CARE),
            unless_in=IN_CARE_TOO, when=Is("missing_from", CARE_PLACES),
        ),
        brief="Missing from placement, not in care",
        why="A child who was in care at the time may be counted as not in care, or the reverse.",
        fix="Check where the child went missing from and where the child lived, and correct the one that is wrong.",
        serves=["R2", "R6"],
        fails=[
            *(living(setting, BACK_THAT_DAY | FROM_A_HOME) for setting in NOT_IN_CARE),
            *(living("with-parent", BACK_THAT_DAY | {"missing_from": place}) for place in CARE_PLACES),
            *(on_a_break(FROM_A_HOME, *ended_episode) for ended_episode in (("2020-05-01", "2020-05-03"), ("2020-05-05", "2020-05-06"))),
        ],
        passes=[
            *(on_a_break(FROM_A_HOME, *ended_episode) for ended_episode in (("2020-05-01", "2020-05-04"), ("2020-05-04", "2020-05-06"))),
            living("care-childrens-home", {"missing_from": "childrens-home"}),
            living("short-break", {"missing_from": "childrens-home"}),
            living("with-parent", FROM_THE_FAMILY),
        ],
    ),
    rule(
        "MIS-032", "query", "Category for a looked-after child, but living outside care", MISSING,
        NotDuring(
            "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", where=Is("setting", NOT_IN_CARE),
            unless_in=IN_CARE_TOO, when=Is("category", tuple(CARE_CLASSES)),
        ),
        brief="Looked-after category, but not in care",
        why="Episodes of children missing from care are counted by category. A child outside care does not belong in that count.",
        fix="Check the category and where the child lived, and correct the one that is wrong.",
        serves=["R2", "R6"],
        fails=[
            *(living(setting, BACK_THAT_DAY | {"category": "missing-from-care", "missing_from": "hospital"}) for setting in NOT_IN_CARE),
            *(living("with-parent", ended_episode(day, day, category=code), started_on="2011-01-01") for code,
                day in CARE_CLASSES.items()),
        ],
        passes=[
            on_a_break({"category": "missing-from-care"}, "2020-05-04", "2020-05-06"),
            *(
                living("care-childrens-home", ended_episode(day, day, category=code, missing_from="childrens-home"),
                    started_on="2011-01-01")
                for code, day in CARE_CLASSES.items()
            ),
            living("short-break", {"category": "missing-from-care"}),
            living("with-parent", {"category": "missing-app-2017"}),
        ],
    ),
    rule(
        "MIS-033", "query", "Risk scheme without a level", MISSING, Present("risk_level", when=HasValue("risk_scheme")),
        why="Somebody assessed the risk to the child, but the level is missing.",
        fix="Give the level, or the reason why it is not known; or clear the scheme.",
        serves=["R2", "R3"],
        fails=row_examples(MISSING, {"risk_scheme": "app-2017"}),
        passes=row_examples(MISSING, {"risk_scheme": "app-2017", "risk_level": "absent:unexplained"},
            {"risk_scheme": "absent:unexplained"}),
    ),
    rule(
        "MIS-034", "query", "Missing from a placement on a day that no living situation covers", MISSING,
        During(
            "last_seen_on", "last_seen_on", "child_ref", "living_situations", "started_on", "ended_on", unless_scope=NOT_ALL_ROWS,
            when=FROM_CARE,
        ),
        brief="No living situation covers that day",
        why="Care that had ended or had not begun is not care. Without the placement, the child is counted as not in care.",
        fix="Check the date, and add the living situation from which the child went missing. If nobody knows when it was, explain.",
        serves=["R2", "R6"],
        fails=[
            living("care-foster-other", BACK_THAT_DAY | AT_CARERS, ended_on="2020-05-03"),
            living("care-foster-other", BACK_THAT_DAY | AT_CARERS, started_on="2020-05-05"),
            *(living("care-childrens-home", {"missing_from": place}, ended_on="2020-05-03") for place in CARE_PLACES),
            *(living("care-childrens-home", ended_episode(day, day, category=code), started_on="2020-06-01") for code,
                day in CARE_CLASSES.items()),
        ],
        passes=[
            living("care-foster-other", BACK_THAT_DAY | AT_CARERS, ended_on="2020-05-04"),
            living("care-foster-other", AT_CARERS, started_on="2020-05-04"),
            living("care-foster-other", AT_CARERS, ended_absent=NOT_KNOWN),
            living("care-foster-other", FROM_THE_FAMILY, ended_on="2020-05-03"),
            without_spells(AT_CARERS, living_history=NOT_KNOWN),
            *(scoped(living("care-foster-other", AT_CARERS, ended_on="2020-05-03"), extent) for extent in NOT_ALL_ROWS),
        ],
    ),
    rule(
        "MIS-035", "query", "Still missing from a placement that has ended", MISSING,
        During(
            "found_on", "returns.prepared_on", "child_ref", "living_situations", "started_on", "ended_on", since="last_seen_on",
            where=IsNot("setting", NOT_IN_CARE), unless_scope=NOT_ALL_ROWS,
            when=All((HasReason("found_on", (NOT_APPLICABLE,)), FROM_CARE)),
        ),
        brief="Still missing, but placement ended",
        why="The child cannot return to a placement that has ended. If the child has moved to another, the episode has ended.",
        fix="If the child was found or moved, give the date. If the placement was ended while the child was missing, explain.",
        serves=["R2", "R6"],
        fails=[
            *(open_since(HOME_OF[place], "2021-12-01", "2021-12-05", missing_from=place) for place in CARE_PLACES),
            *(
                open_since("care-foster-other", day, day, missing_from="absent:unexplained", category=code)
                for code, day in (CARE_CLASSES | dict.fromkeys(CARE_CLASSES_TODAY, "2021-12-01")).items()
            ),
            moved(open_since("care-foster-other", "2021-12-01", "2021-12-05", **AT_CARERS), PLACED_AGAIN),
        ],
        passes=[
            after_placement(open_since("care-foster-other", "2021-12-01", "2020-11-20", **AT_CARERS)),
            open_since("care-foster-other", "2021-12-01", None, **AT_CARERS),
            open_since("care-foster-other", "2021-12-01", "2021-12-05", missing_from="relative-or-friend"),
            replace(
                open_since("care-foster-other", "2021-12-01", "2021-12-05", **AT_CARERS | NOT_KNOWN_IF_FOUND),
                also=(("MIS-038", f"/{MISSING}/0/found_on"),),
            ),
            *(open_since(setting, "2021-12-01", "2021-12-01", **AT_CARERS) for setting in NOT_IN_CARE),
            *(scoped(open_since("care-foster-other", "2021-12-01", "2021-12-05", **AT_CARERS), extent) for extent in NOT_ALL_ROWS),
        ],
    ),
    rule(
        "MIS-036", "query", "Living situation ended while a child was missing from care, and none follows", MISSING,
        _all_ended("returned_on", "returned_on", FROM_CARE),
        brief="Living situation ended, none follows",
        why="A child whose placement ends while they are missing can drop out of sight. Nothing shows where the child was afterwards.",
        fix="Check when the living situation ended and when the child was found. Enter where the child lived from then on, even if it was "
        "“No settled place”. If nobody knows, explain.",
        serves=["R2", "R6"],
        fails=[
            *(
                ended(HOME_OF.get(values["missing_from"], "care-childrens-home"), missing_episodes(year, **values)[0], f"{year}-05-10",
                      "returned_on", started_on="2011-01-01")
                for year, values in (
                    *(("2020", {"missing_from": place}) for place in CARE_PLACES),
                    *((day[:4], {"missing_from": "absent:unexplained", "category": code}) for code, day in CARE_CLASSES.items()),
                )
            ),
        ],
        passes=[
            living("care-childrens-home", missing_episodes()[0]),
            living("care-childrens-home", missing_episodes()[0], ended_on="2020-05-11"),
            after_placement(living("care-childrens-home", missing_episodes()[0], **ENDED_BEFORE)),
            living("care-childrens-home", FROM_A_HOME | {"found_absent": NOT_KNOWN}, ended_on="2020-05-05"),
            *(then_at_home(missing_episodes()[0], day) for day in ("2020-05-11", "2020-05-12")),
            living("with-parent", missing_episodes(missing_from="relative-or-friend")[0], ended_on="2020-05-10"),
            *(scoped(living("care-childrens-home", missing_episodes()[0], ended_on="2020-05-10"), extent) for extent in NOT_ALL_ROWS),
        ],
    ),
    rule(
        "MIS-037", "query", "Missing from care, but recorded as having no living situation", [
            (MISSING, NotOneOf("missing_from", CARE_PLACES, when=NOWHERE)),
            (MISSING, NotOneOf("category", tuple(CARE_CLASSES), when=All((NOWHERE, IsNot("missing_from", CARE_PLACES))))),
        ],
        brief="Missing from care, no living situation",
        why="The episode says that the child was looked after, but nothing else does. Without the placement, the child is counted as not "
        "in care.",
        fix="[living_situations: Enter the placement as a living situation. If it is not known, give|If the placement is not known, give] "
        "the reason in the child's living situation history. If the child was not looked after, correct the episode.",
        serves=["R2", "R6"],
        fails=[
            *(without_spells({"missing_from": place, "category": "missing-app-2017"}, "missing_from") for place in CARE_PLACES),
            *(without_spells({"missing_from": place, "category": "missing-from-care"}, "missing_from") for place in CARE_PLACES),
            without_spells(FROM_THE_FAMILY | {"category": "missing-from-care", "last_seen_absent": NOT_KNOWN}, "category"),
            *(
                without_spells(ended_episode(day, day, category=code, missing_from=place), "category")
                for code, day in CARE_CLASSES.items() for place in ("family-home", "absent:unexplained")
            ),
        ],
        passes=[
            *(without_spells(AT_CARERS | {"category": category}, living_history=NOT_KNOWN)
              for category in ("missing-app-2017", "missing-from-care")),
            without_spells(FROM_THE_FAMILY | {"category": "missing-from-care"}, living_history="absent:held-elsewhere"),
            without_spells({"missing_from": "relative-or-friend"}),
            living("care-childrens-home", FROM_A_HOME | {"category": "missing-from-care"}),
        ],
    ),
    rule(
        "MIS-038", "query", "Not known if the child was found, and no living situation since the placement", MISSING,
        _all_ended(
            "found_on", "returns.prepared_on", HasReason("found_on", NOT_ESTABLISHED), HasReason("returned_on"), FROM_CARE,
        ),
        brief="Not known if found, no setting since",
        why="Nothing shows whether a child who went missing from a placement was found, or where the child is now.",
        fix="Give the date on which the child was found, or enter where the child lived from then on, even if it was “No settled place”. "
        "If nobody knows, explain.",
        serves=["R2", "R6"],
        fails=[
            *(ended(HOME_OF[place], missing_episodes(missing_from=place)[2], "2021-12-31", "found_on") for place in CARE_PLACES),
            *(
                ended("care-childrens-home", missing_episodes(day[:4], missing_from="absent:unexplained", category=code)[2], day,
                    "found_on",
                       started_on="2011-01-01")
                for code, day in CARE_CLASSES.items()
            ),
            *(ended("care-childrens-home", missing_episodes()[2] | {"found_absent": reason}, "2020-05-04",
                "found_on") for reason in NOT_ESTABLISHED),
        ],
        passes=[
            living("care-childrens-home", missing_episodes()[2]),
            living("care-childrens-home", missing_episodes()[2], ended_absent=NOT_KNOWN),
            after_placement(living("care-childrens-home", missing_episodes()[2], **ENDED_BEFORE)),
            living("care-childrens-home", FROM_A_HOME | {"found_absent": NOT_KNOWN}, ended_on="2020-05-05"),
            living("care-childrens-home", missing_episodes()[1], ended_on="2020-05-11"),
            then_at_home(missing_episodes()[2], "2020-05-11"),
            living("with-parent", missing_episodes(missing_from="relative-or-friend")[2], ended_on="2020-05-10"),
            *(scoped(living("care-childrens-home", missing_episodes()[2], ended_on="2020-05-10"), extent) for extent in NOT_ALL_ROWS),
        ],
    ),
)  # fmt: skip

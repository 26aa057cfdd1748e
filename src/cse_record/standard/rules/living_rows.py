"""Rows and builders for the examples of the rules on living situations."""

from dataclasses import replace

from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, group

LIVING = "living_situations"
NOT_APPLICABLE = "absent:not-applicable"
NOT_KNOWN = "absent:asked-not-known"
CARE_SETTINGS, OTHER_SETTINGS = group("living_setting", "in-care"), group("living_setting", "not-in-care")
CARE_STATUS, OTHER_STATUS = group("legal_status", "in-care"), group("legal_status", "not-in-care")

PLACED: Row = {"setting": "care-foster-other", "legal_status": "care-order", "placing_area": "synthetic-port-ashby"}
UNDATED_CHILD: Row = {"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN, "disability": "yes", "nationality": "FRA"}
"""A child without known dates, disabled and not British, of whom a setting for such children says nothing that is unlikely."""
BREAK: Row = {"started_on": "2020-03-01", "legal_status": "short-breaks", "placing_area": "synthetic-port-ashby"}
AT_CARERS: Row = {"setting": "care-foster-other"}
AWAY: Row = {"setting": "short-break", "legal_status": NOT_KNOWN}
ALWAYS: Row = {"started_on": None, "started_absent": NOT_APPLICABLE}
UNDATED: Row = {"started_on": None, "started_absent": NOT_KNOWN}
UNDATED_PERIOD: Row = {"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}


BEFORE_GAP: Row = {"started_on": "2019-01-01", "ended_on": "2020-03-01"}
AFTER_GAP: Row = {"started_on": "2020-03-20"}


def spells(*rows: Row) -> Example:
    """An example of several spells of one child, with references of their own."""
    return Example({LIVING: [{"living_ref": f"L-{number:04d}"} | row for number, row in enumerate(rows, 1)]})


def missing_between(last_seen_on: str, back: str, child: str = "C-0001", **values: str) -> Example:
    """A gap from 1 to 20 March 2020 between two spells, and a missing episode, which ends on one day unless given otherwise."""
    ends: Row = {"found_on": back} | ({} if "returned_absent" in values else {"returned_on": back}) if back else {}
    episode: Row = {"child_ref": child, "last_seen_on": last_seen_on, "reported_on": last_seen_on} | ends | values
    example = spells(BEFORE_GAP, AFTER_GAP)
    children = [{}] if child == "C-0001" else [{}, {"child_ref": child}]
    rows = example.rows | {"children": children, "missing_episodes": [episode]}
    return Example(rows, at=(LIVING, 1))


def two_children(first: Row, second: Row) -> Example:
    other: Row = {"living_ref": "L-0002", "child_ref": "C-0002"}
    return Example({"children": [{}, {"child_ref": "C-0002"}], LIVING: [first, other | second]})


def of_child(birth_month: str, spell: Row) -> Example:
    """A spell of a child born in this month, without other known dates."""
    rows: Tables = {"children": [UNDATED_CHILD | {"birth_month": birth_month}], "exploitation_periods": [UNDATED_PERIOD], LIVING: [spell]}
    return Example(rows, at=(LIVING, 0))


def spell_of_child_born(birth_month: str, started_on: str, **values: str) -> Example:
    return of_child(birth_month, {"started_on": started_on, "ended_absent": NOT_KNOWN} | values)


def spell_until(birth_month: str, ended_on: str, values: Row) -> Example:
    """A spell that ended on this day. The finding points to the end."""
    return replace(of_child(birth_month, {"started_on": "2020-01-01"} | values | {"ended_on": ended_on}), field="ended_on")


def open_spell(birth_month: str, **values: str) -> Example:
    """A spell that is open when the base return is prepared, at the end of January 2022. The finding points to the setting."""
    example = of_child(birth_month, {"started_absent": NOT_KNOWN, "ended_absent": NOT_APPLICABLE} | values)
    return replace(example, field="setting")


def independent(setting: str, started_on: str) -> Row:
    """A spell with an unknown end in a setting, with a legal status that fits the setting."""
    return {"setting": setting, "started_on": started_on, "ended_absent": NOT_KNOWN} | status_of_setting(setting)


def sentenced(legal_status: str, started_on: str) -> Row:
    """A spell with an unknown end under a legal status of custody or bail, in a setting that fits the status."""
    if legal_status == "bail":
        return {"setting": "with-parent", "legal_status": "bail", "started_on": started_on, "ended_absent": NOT_KNOWN}
    setting: Row = (
        {"setting": "care-other", "placing_area": "synthetic-port-ashby"} if legal_status in CARE_STATUS else {"setting": NOT_KNOWN}
    )
    return setting | {"legal_status": legal_status, "started_on": started_on, "ended_absent": NOT_KNOWN}


def too_long(status: str, ended_on: str, open_since: str) -> list[Example]:
    """Spells under a status: one from 1 December 2021 and one that is open on 31 January 2022."""
    return [
        *row_examples(LIVING, PLACED | {"legal_status": status, "started_on": "2021-12-01", "ended_on": ended_on}, field="ended_on"),
        *row_examples(LIVING, PLACED | {"legal_status": status, "started_on": open_since}, field="started_on"),
    ]


def not_too_long(status: str, ended_on: str, open_since: str) -> list[Example]:
    """As `too_long`, with dates that are allowed; and longer spells whose end is unknown, or under a status without a limit."""
    return [
        *too_long(status, ended_on, open_since),
        *row_examples(
            LIVING,
            PLACED | {"legal_status": status, "started_on": "2021-12-01", "ended_absent": NOT_KNOWN},
            PLACED | {"legal_status": "interim-care-order", "started_on": "2021-10-01", "ended_on": "2021-12-31"},
            PLACED | {"legal_status": "interim-care-order", "started_on": "2021-10-01"},
        ),
    ]


def at_17(values: Row) -> Example:
    """A spell that began shortly before the return, of a young person old enough for every setting and status."""
    return of_child("2004-03", {"started_on": "2021-12-01", "ended_absent": NOT_KNOWN} | values)


def at_home(setting: str, legal_status: str = NOT_KNOWN) -> Row:
    """A spell in a setting outside care that began on 1 January 2021."""
    return {"setting": setting, "legal_status": legal_status, "started_on": "2021-01-01"}


def always_there(setting: str, **values: str) -> Row:
    """A spell in a setting since birth."""
    return {"setting": setting, "legal_status": NOT_KNOWN} | ALWAYS | values


def status_of_setting(setting: str) -> Row:
    """The legal status, and if in care the placing area, that fit a setting."""
    return (
        {"legal_status": "accommodated", "placing_area": "synthetic-port-ashby"}
        if setting in CARE_SETTINGS
        else {"legal_status": NOT_KNOWN}
    )

"""Rows and builders for the examples of the rules on missing episodes."""

from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.rule import Example

NOT_APPLICABLE = "absent:not-applicable"
NOT_KNOWN = "absent:asked-not-known"
MISSING = "missing_episodes"

STILL_MISSING: Row = {"found_absent": NOT_APPLICABLE, "returned_absent": NOT_APPLICABLE}
UNDATED_CHILD: Row = {"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}
UNDATED_PERIOD: Row = {"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}
UNDATED: Tables = {"children": [UNDATED_CHILD], "exploitation_periods": [UNDATED_PERIOD]}
"""A child with no known date except the month of birth, so that only the dates of the episodes count."""


def ended_episode(last_seen: str, back: str, **values: str) -> Row:
    """An episode reported on the day when the child was last seen. The child was found and returned on one day."""
    return {"last_seen_on": last_seen, "reported_on": last_seen, "found_on": back, "returned_on": back} | values


def open_episode(last_seen: str, **values: str) -> Row:
    """An episode of a child who is still missing."""
    return {"last_seen_on": last_seen, "reported_on": last_seen} | STILL_MISSING | values


def of_child(birth_month: str, *episodes: Row) -> Tables:
    """Episodes of a child born in this month, without other known dates."""
    return {
        "children": [UNDATED_CHILD | {"birth_month": birth_month}],
        "exploitation_periods": [UNDATED_PERIOD],
        MISSING: numbered(*episodes),
    }


def numbered(*rows: Row) -> list[Row]:
    return [{"missing_ref": f"M-{number:04d}"} | row for number, row in enumerate(rows, 1)]


def episodes(*rows: Row) -> Example:
    """An example of several episodes of one child, with references of their own."""
    return Example({MISSING: numbered(*rows)})

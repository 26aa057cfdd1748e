"""Builders of examples: episodes of children with living situations, and of children without any."""

from dataclasses import replace

from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.example_builders import NO_ROWS, scope_rows
from cse_record.standard.rules.missing.rows import MISSING, NOT_KNOWN, of_child, open_episode
from cse_record.standard.rules.rule import Example

MISSING_FOR_YEARS = (("MIS-025", "/missing_episodes/0/last_seen_on"),)
"""Further findings of an episode that has been open since an old class was in use."""
NOT_KNOWN_IF_FOUND: Row = {"found_absent": NOT_KNOWN, "returned_absent": NOT_KNOWN}


def living(setting: str, episode: Row, **values: str) -> Example:
    """An episode during a living situation that began in 2020 and is open, unless given otherwise. The child is old enough to live
    alone.
    """
    care: Row = {"legal_status": "care-order", "placing_area": "synthetic-port-ashby"}
    lives = {"started_on": "2020-03-01", "setting": setting, "legal_status": NOT_KNOWN} | (care if setting.startswith("care-") else {})
    rows: Tables = of_child("2004-02", episode) | {"living_situations": [lives | values]}
    rows["children"] = [child | {"disability": "yes", "nationality": "FRA"} for child in rows["children"]]  # every setting is possible
    return Example(rows, at=(MISSING, 0))


def living_twice(setting: str, episode: Row) -> Example:
    """An episode of a looked-after child with another simultaneous living situation, which gives a finding of its own."""
    example = living("care-foster-other", episode)
    care = dict(example.rows["living_situations"][0])
    rows = [care, {"living_ref": "L-0002", "started_on": "2020-05-01", "ended_on": "2020-05-06", "setting": setting}]
    also = (("LIV-003", "/living_situations/1/started_on"),)
    return replace(example, rows=example.rows | {"living_situations": rows}, also=also)


def on_a_break(episode: Row, started_on: str, ended_on: str) -> Example:
    """An episode of a child who lives at home and spends a few days in a children's home as one of a series of short breaks."""
    home = living("with-parent", episode)
    stay = {
        "living_ref": "L-0002",
        "setting": "care-childrens-home",
        "legal_status": "short-breaks",
        "placing_area": "synthetic-port-ashby",
    }
    rows = home.rows["living_situations"] + [stay | {"started_on": started_on, "ended_on": ended_on}]
    return replace(home, rows=home.rows | {"living_situations": rows})


def after_placement(example: Example) -> Example:
    """The example of an episode from a placement that had already ended, which gives a finding of its own."""
    return replace(example, also=(*example.also, ("MIS-034", f"/{MISSING}/0/last_seen_on")))


def open_since(setting: str, day: str, ended_on: str | None, **values: str) -> Example:
    """An open episode, during a placement that began in March of the year before and has ended since, or is open."""
    spell = {"started_on": f"{int(day[:4]) - 1}-03-01"} | ({"ended_on": ended_on} if ended_on else {})
    example = living(setting, open_episode(day, **values), **spell)
    return replace(example, field="found_on", also=MISSING_FOR_YEARS if day < "2021" else ())


def ended(setting: str, episode: Row, ended_on: str, field: str, **values: str) -> Example:
    """An episode of a child whose only living situation ended on this day. The finding points to an element of the episode."""
    return replace(living(setting, episode, ended_on=ended_on, **values), field=field)


def missing_episodes(year: str = "2020", **values: str) -> tuple[Row, Row, Row]:
    """Three episodes that began on 4 May: the child returned after a week, was found after a week, or was not seen again."""
    began: Row = {"last_seen_on": f"{year}-05-04", "reported_absent": NOT_KNOWN, "missing_from": "childrens-home"} | values
    back_cells, found_cells = {"returned_on": f"{year}-05-11"}, {"found_on": f"{year}-05-11"}
    return began | found_cells | back_cells, began | found_cells | {"returned_absent": NOT_KNOWN}, began | NOT_KNOWN_IF_FOUND


def then_at_home(episode: Row, started_on: str) -> Example:
    """An episode in a placement that ended on the day when the child was last seen. The child lived at home from a given day on."""
    return moved(living("care-childrens-home", episode, ended_on="2020-05-04"), {"setting": "with-parent", "started_on": started_on})


def moved(example: Example, spell: Row) -> Example:
    """The example with a further living situation of the child."""
    spells = [*example.rows["living_situations"], {"living_ref": "L-0002"} | spell]
    return replace(example, rows=example.rows | {"living_situations": spells})


def without_spells(episode: Row, field: str = "", living_history: str = "none") -> Example:
    """An episode of a child without recorded living situations."""
    rows = of_child("2004-02", episode)
    return Example(rows | {"children": [rows["children"][0] | {"living_history": living_history}]}, at=(MISSING, 0), field=field)


def scoped(example: Example, extent: str) -> Example:
    """The example with this extent of scope for living situations. An extent that rules out rows gives a finding of its own."""
    statements = scope_rows(living_situations=extent)
    number = next(number for number, row in enumerate(statements) if row["record_type"] == "living_situations")
    also = (("SCO-001", f"/return_scope/{number}/extent"),) if extent in NO_ROWS else ()
    return Example({**example.rows, "return_scope": statements}, also=also)

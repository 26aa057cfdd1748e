"""Examples with only one date, so that it can be wrong without any other date being wrong too."""

from cse_record.standard.kinds import ExactDate, Ref, UncertainMonth
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import Row, Tables
from cse_record.standard.versions import FIRST

NOT_KNOWN = "absent:unexplained"

NEEDS: dict[tuple[str, str], Row] = {
    ("exploitation_periods", "status_on"): {"definition": "other-published"},
    ("missing_episodes", "last_seen_on"): {"category": "not-classed"},
    ("suspects", "date_of_birth"): {"family_name": "Synthetic"},
    ("statutory_steps", "held_on"): {"step": "exploitation-panel"},
    ("investigations", "outcome_on"): {"outcome": "18"},
    ("case_spells", "closed_on"): {"closing": NOT_KNOWN},
    ("return_interviews", "offered_on"): {"offered": NOT_KNOWN},
    ("suspect_outcomes", "verdict_on"): {"court_outcome": NOT_KNOWN},
}
"""Further cells that a row needs so that it may hold this date, by record type and element."""
NAMED = {("disruptions", "child_ref"): "C-0001"}
"""References that a base row does not hold, and that an example with dates needs."""
AGENCIES = RECORDS["board_arrangements"].elements["agency"].kind.spelling.codes or ()


def dated_rows(table: str, *dated_cells: Row, born: str = "") -> Tables:
    """Rows of a type, each with parents of its own. They hold only the given dates and, if `born` is given, a month of birth."""
    rows: Tables = {table: [_row(table, row_cells, number) for number, row_cells in enumerate(dated_cells, 1)]}
    count = range(1, len(dated_cells) + 1)
    for parent in ("children", "exploitation_periods", "missing_episodes", "investigations", "suspect_outcomes"):
        if parent in ("children", "exploitation_periods") or parent in RECORDS[table].parents().values():
            rows.setdefault(parent, [_row(parent, {}, number) for number in count])
    for child in rows["children"]:
        if born and "birth_month" not in child:
            child.pop("birth_month_absent")
            child["birth_month"] = born
    if born and table == "suspects":  # a suspect has a month of birth only if they are also a child of the return
        rows[table] = [row | {"child_ref": "C-0001", "sex": "female", "age": 16} for row in rows[table]]
    if table == "network_members":  # one member is not a network
        rows[table] += [{"network_ref": row["network_ref"], "suspect_ref": "S-0009"} for row in rows[table]]
    if any(RECORDS[table].elements[name].identifiability == "direct" for row_cells in dated_cells for name in row_cells):
        rows["returns"] = [{"form": "identifiable"}]
    return rows


def _row(table: str, dated_cells: Row, number: int) -> Row:
    """A base row with references of its own and no other dates than the given ones."""
    row: Row = {"agency": AGENCIES[number]} if table == "board_arrangements" else {}  # identified by agency, because it has no reference
    for name, element in RECORDS[table].elements.items():
        plain = RECORDS[table].about.base_row.get(name) or NAMED.get((table, name))
        if element.deprecated_in:
            continue
        if isinstance(element.kind, Ref) or name == RECORDS[table].key():
            row |= {name: f"{plain[:-1]}{number}"} if plain else {}
        elif element.role is None and isinstance(element.kind, ExactDate | UncertainMonth) and name not in dated_cells:
            came_later = element.since not in (FIRST, RECORDS[table].about.since)  # a return of an earlier version has no column for it
            row |= {element.companions["absent"]: NOT_KNOWN} if "absent" in element.companions and not came_later else {name: None}
    more: Row = {}
    for name in dated_cells:
        more |= NEEDS.get((table, name), {})
    return row | more | dated_cells

"""The tables counted in SQL over rows in SQLite, written from the definitions of the standard rather than from the code.

The database holds one table for each record type, with the number of the return as `in_return`, `codes` (list, code, grouping) from
the codelists, and `recoded` (was, today) of areas. Under the name of each record type there is a view of those who count; everything that
is recorded is in the table `recorded_` plus the name. Each statement gives one row for each cell: its codes, then the count.
"""

import csv
import sqlite3

from tests.conftest import ROOT

GROUP = """CASE identification WHEN 'full-name-or-initials' THEN 'group-one' WHEN 'given-name-or-alias' THEN 'group-two'
           ELSE coalesce(identification, 'blank') END"""
BRITISH = "('GBR', 'GBN', 'GBO', 'GBP', 'GBS', 'GBD')"
NATIONALITY = f"""CASE WHEN nationality IN {BRITISH} OR nationality_2 IN {BRITISH} THEN 'british' WHEN nationality IS NULL THEN 'blank'
                 WHEN nationality LIKE 'absent:%' THEN nationality WHEN nationality IN ('XXA', 'XXB', 'XXC') THEN 'stateless-or-refugee'
                 ELSE 'other' END"""
BAND = """CASE WHEN age >= 65 THEN '65-and-over' WHEN age >= 55 THEN '55-64' WHEN age >= 45 THEN '45-54' WHEN age >= 35 THEN '35-44'
          WHEN age >= 25 THEN '25-34' WHEN age >= 18 THEN '18-24' WHEN age >= 0 THEN 'under-18'
          WHEN age_band NOT LIKE 'absent:%' THEN age_band ELSE coalesce(age_absent, age_band, 'blank') END"""


def known(column):
    return f"({column} IS NOT NULL AND {column} NOT LIKE 'absent:%')"


OWN = "(SELECT grouping FROM codes WHERE list = 'ethnicity' AND code = ethnicity)"
SELF_DEFINED = f"CASE ethnicity WHEN 'asian-chinese' THEN 'chinese' WHEN 'other-arab' THEN 'arab-or-north-african' ELSE {OWN} END"
SEEN = """CASE observed_appearance WHEN 'ic1' THEN 'white' WHEN 'ic2' THEN 'white' WHEN 'ic3' THEN 'black' WHEN 'ic4' THEN 'asian'
          WHEN 'ic5' THEN 'east-or-south-east-asian' WHEN 'ic6' THEN 'arab-or-north-african' END"""
NO_FACT = "coalesce(ethnicity, 'blank')"


def ethnicity():
    """Two columns: the broad group, and the fact it came from."""
    facts = [
        (known("ethnicity"), SELF_DEFINED, "self-defined"),
        (known("described_ethnicity"), "described_ethnicity", "described"),
        (known("observed_appearance"), SEEN, "observed"),
    ]
    group = " ".join(f"WHEN {test} THEN {value}" for test, value, _ in facts)
    fact = " ".join(f"WHEN {test} THEN '{name}'" for test, _, name in facts)
    return f"CASE {group} ELSE {NO_FACT} END", f"CASE {fact} ELSE {NO_FACT} END"


AS_REPORTED = ethnicity()
REPORTED = """EXISTS (SELECT 1 FROM missing_episodes m WHERE m.in_return = c.in_return AND m.child_ref = c.child_ref
              AND coalesce(m.reported_absent, '') <> 'absent:not-applicable'
              AND (m.reported_on IS NOT NULL OR m.reported_at IS NOT NULL))"""


AREA_TODAY = "coalesce((SELECT today FROM recoded WHERE was = exploitation_area), exploitation_area)"


def cells(record_type, *columns, where="1"):
    listed = ", ".join(columns)
    places = ", ".join(str(place) for place in range(1, len(columns) + 1))
    return f"SELECT {listed}, count(*) FROM {record_type} WHERE {where} GROUP BY {places}"


def code(column):
    """A coded column as it is counted: blank, a reason, one code for all local ones, or its code."""
    return f"CASE WHEN {column} LIKE 'local:%' THEN 'local:' ELSE coalesce({column}, 'blank') END"


def ticked(parent, key, record_type, column, seen=False, history=""):
    """Each code once for a parent, and the code for parents that have none."""
    rows = f"SELECT in_return, {key} AS ref, {code(column)} AS answer FROM {record_type}" + (
        " WHERE coalesce(seen, 'seen') = 'seen'" if seen else ""
    )
    extent = (
        f"coalesce((SELECT s.extent FROM return_scope s WHERE s.in_return = p.in_return AND s.record_type = '{record_type}'), 'complete')"
    )
    none = f"CASE WHEN {extent} IN ('complete', 'partial') THEN 'none-recorded' ELSE 'scope:' || {extent} END"
    if history:
        none = f"CASE WHEN p.{history} IS NULL OR p.{history} LIKE 'absent:%' THEN coalesce(p.{history}, 'blank') ELSE {none} END"
    return f"""WITH ticks AS (SELECT DISTINCT * FROM ({rows}))
        SELECT coalesce(t.answer, {none}), count(*) FROM {parent} p LEFT JOIN ticks t ON t.in_return = p.in_return AND t.ref = p.{key}
        GROUP BY 1"""


OUT = {
    "exploitation_periods": "SELECT in_return, exploitation_ref AS ref FROM recorded_exploitation_periods WHERE status = 'ruled-out'",
    "children": """SELECT in_return, child_ref AS ref FROM recorded_exploitation_periods GROUP BY 1, 2
                   HAVING count(*) = sum(coalesce(status, '') = 'ruled-out')""",
    "investigations": """SELECT in_return, investigation_ref AS ref FROM recorded_investigations i
                         WHERE (in_return, child_ref) IN out_children OR (in_return, exploitation_ref) IN out_exploitation_periods""",
    "suspects": """SELECT in_return, suspect_ref AS ref FROM (
                       SELECT in_return, suspect_ref, (in_return, exploitation_ref) IN out_exploitation_periods AS is_out
                       FROM recorded_involvements
                       UNION ALL SELECT in_return, suspect_ref, (in_return, investigation_ref) IN out_investigations
                       FROM recorded_suspect_outcomes) GROUP BY 1, 2 HAVING min(is_out) = 1""",
    "networks": """SELECT in_return, network_ref AS ref FROM recorded_network_members GROUP BY 1, 2
                   HAVING min((in_return, suspect_ref) IN out_suspects) = 1""",
}  # fmt: skip
"""What is ruled out: periods by their status, children all of whose periods are, and whatever is connected only with these."""
NAMED_BY = {
    "exploitation_ref": "exploitation_periods", "child_ref": "children", "investigation_ref": "investigations", "suspect_ref": "suspects",
    "network_ref": "networks",
}  # fmt: skip
NOT_ABOUT = {("suspects", "child_ref")}

STRENGTH = """CASE status WHEN 'confirmed' THEN '1 confirmed' WHEN 'suspected' THEN '2 suspected' WHEN 'at-risk' THEN '3 at-risk'
              WHEN 'ruled-out' THEN '5 ruled-out' ELSE '4 ' || coalesce(status, 'blank') END"""
OF_CHILD = f"SELECT in_return, child_ref, min({STRENGTH}) AS status FROM recorded_exploitation_periods GROUP BY 1, 2"
NO_PERIOD = """CASE coalesce((SELECT s.extent FROM return_scope s WHERE s.in_return = c.in_return
                              AND s.record_type = 'exploitation_periods'), 'complete')
               WHEN 'complete' THEN 'undetermined:no-period' WHEN 'partial' THEN 'undetermined:no-period'
               ELSE 'scope:' || (SELECT s.extent FROM return_scope s WHERE s.in_return = c.in_return
                                 AND s.record_type = 'exploitation_periods') END"""
CONCERNS = {
    "concerns": f"""SELECT coalesce(substr(o.status, 3), {NO_PERIOD}), count(*)
        FROM recorded_children c LEFT JOIN ({OF_CHILD}) o USING (in_return, child_ref) GROUP BY 1""",
    "concerns-of-suspects": f"""
        WITH known AS (SELECT in_return, exploitation_ref, {STRENGTH} AS status FROM recorded_exploitation_periods),
        of_child AS ({OF_CHILD}),
        ties AS (
            SELECT in_return, suspect_ref, coalesce(k.status, '4 undetermined:no-period') AS status
            FROM recorded_involvements LEFT JOIN known k USING (in_return, exploitation_ref)
            UNION ALL SELECT o.in_return, o.suspect_ref, CASE WHEN c.status = '5 ruled-out' THEN c.status
                ELSE coalesce(k.status, c.status, '4 undetermined:no-period') END
            FROM recorded_suspect_outcomes o LEFT JOIN recorded_investigations i USING (in_return, investigation_ref)
            LEFT JOIN known k ON k.in_return = i.in_return AND k.exploitation_ref = i.exploitation_ref
            LEFT JOIN of_child c ON c.in_return = i.in_return AND c.child_ref = i.child_ref)
        SELECT coalesce((SELECT substr(min(t.status), 3) FROM ties t WHERE t.in_return = s.in_return AND t.suspect_ref = s.suspect_ref),
                        'undetermined:not-connected'), count(*) FROM recorded_suspects s GROUP BY 1""",
    "concerns-by-period": f"SELECT substr({STRENGTH}, 3), count(*) FROM recorded_exploitation_periods GROUP BY 1",
}  # fmt: skip

SIZE = """CASE WHEN known_size < 3 THEN '2' WHEN known_size < 5 THEN '3-to-4' WHEN known_size < 10 THEN '5-to-9'
          WHEN known_size < 20 THEN '10-to-19' WHEN known_size IS NOT NULL THEN '20-or-more'
          ELSE coalesce(known_size_absent, 'blank') END"""

PRESENT = """
    d AS (SELECT in_return, outcome_ref, coalesce(decision, 'blank') AS code, decided_on AS a, coalesce(decided_latest, decided_on) AS b
          FROM suspect_decisions),
    n AS (SELECT in_return, outcome_ref, count(*) AS every, count(a) AS dated FROM d GROUP BY 1, 2),
    in_order AS (SELECT *, row_number() OVER (PARTITION BY in_return, outcome_ref ORDER BY a DESC, b DESC) AS place FROM d),
    last AS (SELECT l.* FROM in_order l JOIN n USING (in_return, outcome_ref) WHERE place = 1 AND (n.every = 1 OR (n.every = n.dated
             AND NOT EXISTS (SELECT 1 FROM d o WHERE o.in_return = l.in_return AND o.outcome_ref = l.outcome_ref
                             AND o.code <> l.code AND o.b >= l.a)))),
    present AS (SELECT o.*, CASE WHEN l.code IS NULL OR (charging_decision IS NOT NULL AND charged_on > l.b)
                            THEN coalesce(charging_decision, 'blank') ELSE l.code END AS decision
                FROM suspect_outcomes o LEFT JOIN last l USING (in_return, outcome_ref))"""
"""The present charging decision: the last of the dated history if it is certain which that is, unless the element is dated later."""


def none(record_type, code):
    """The code for a child `c` without such records, or that its agency has none to send."""
    extent = f"(SELECT s.extent FROM return_scope s WHERE s.in_return = c.in_return AND s.record_type = '{record_type}')"
    return f"CASE WHEN coalesce({extent}, 'complete') IN ('complete', 'partial') THEN '{code}' ELSE 'scope:' || {extent} END"


PATHWAYS = {
    "missing-reported": """
        WITH days AS (SELECT *, julianday(reported_on) - julianday(coalesce(last_seen_latest, last_seen_on)) AS least,
                julianday(coalesce(reported_latest, reported_on)) - julianday(last_seen_on) AS most FROM missing_episodes)
        SELECT CASE WHEN reported_on IS NULL THEN CASE reported_absent WHEN 'absent:not-applicable' THEN 'not-reported'
                    ELSE coalesce(reported_absent, 'blank') END
            WHEN last_seen_on IS NULL THEN 'undetermined:last-seen' WHEN most < 0 THEN 'undetermined:contradiction'
            WHEN most <= 0 THEN 'same-day' WHEN least = 1 AND most = 1 THEN 'next-day' WHEN least >= 2 THEN 'later'
            ELSE 'undetermined:not-exact' END, count(*) FROM days GROUP BY 1""",
    "pathway-support": f"""
        WITH steps AS (SELECT in_return, child_ref, max(threshold IN ('met', 'met-lower-level', 'already-open')) AS met,
                max(EXISTS (SELECT 1 FROM codes WHERE list = 'response_type' AND code = response AND grouping = 'intervention')) AS helped
            FROM referrals GROUP BY 1, 2)
        SELECT CASE WHEN s.child_ref IS NULL THEN {none("referrals", "no-referral")}
            WHEN met AND helped THEN 'supported' WHEN helped THEN 'supported-below' WHEN met THEN 'met' ELSE 'not-met' END, count(*)
        FROM children c LEFT JOIN steps s USING (in_return, child_ref) GROUP BY 1""",
    "pathway-justice": f"""
        WITH {PRESENT},
        steps AS (SELECT i.in_return, i.child_ref, count(p.outcome_ref) AS outcomes, max(coalesce(p.decision = 'charged', 0)) AS charged,
                max(coalesce(p.decision = 'charged' AND k.grouping IN ('no-conviction', 'administrative'), 0)) AS ended,
                max(coalesce(p.decision = 'charged' AND k.grouping = 'conviction', 0)) AS convicted
            FROM investigations i LEFT JOIN present p USING (in_return, investigation_ref)
            LEFT JOIN codes k ON k.list = 'court_outcome' AND k.code = p.court_outcome GROUP BY 1, 2)
        SELECT CASE WHEN s.child_ref IS NULL THEN {none("investigations", "no-investigation")}
            WHEN convicted THEN 'convicted' WHEN ended THEN 'court' WHEN charged THEN 'charged' WHEN outcomes > 0 THEN 'investigated'
            ELSE {none("suspect_outcomes", "investigated")} END, count(*)
        FROM children c LEFT JOIN steps s USING (in_return, child_ref) GROUP BY 1""",
    "outcome": f"WITH {PRESENT} SELECT decision, coalesce(court_outcome, 'blank'), count(*) FROM present GROUP BY 1, 2",
}  # fmt: skip

TABLES = CONCERNS | PATHWAYS | {
    "responses": cells(
        "returns", code("agency_type"),
        "CASE WHEN nil_return = 'yes' THEN 'nil' WHEN search_extent = 'none' THEN 'not-searched' "
        "WHEN search_extent = 'no-capability' THEN 'no-capability' ELSE 'cases' END",
    ),
    "suspects": cells("suspects", GROUP),
    "suspects-sex": cells("suspects", GROUP, code("sex")),
    "suspects-age": cells("suspects", GROUP, BAND),
    "suspects-relationship": cells("involvements", code("relationship")),
    "suspects-ethnicity": cells("suspects", GROUP, *AS_REPORTED),
    "suspects-nationality": cells("suspects", GROUP, NATIONALITY),
    "suspects-nationality-by-ethnicity": cells("suspects", AS_REPORTED[0], NATIONALITY),
    "suspects-nationality-by-state": cells("suspects", code("nationality")),
    "suspects-sources": cells("suspects", GROUP, code("source")),
    "networks": cells("networks", code("size_complete"), SIZE),
    "network-members": cells("network_members", code("role")),
    "children": cells("children", code("sex")),
    "children-ethnicity": cells("children", *AS_REPORTED),
    "children-nationality": cells("children", NATIONALITY),
    "children-nationality-by-ethnicity": cells("children", AS_REPORTED[0], NATIONALITY),
    "children-sources": cells("children", code("source")),
    "missing": cells(
        "children c",
        f"CASE missing_history WHEN 'none' THEN 'never' WHEN 'some' THEN CASE WHEN {REPORTED} THEN 'reported' ELSE 'not-reported' END "
        "ELSE coalesce(missing_history, 'blank') END",
    ),
    "school": cells("children", code("school_engagement")),
    "first-attention": cells("children", code("first_attention_service")),
    "indicators": ticked("children", "child_ref", "indicators", "indicator", seen=True, history="indicator_history"),
    "vulnerabilities": ticked("children", "child_ref", "vulnerabilities", "vulnerability"),
    "disclosure-barriers": ticked("children", "child_ref", "disclosure_barriers", "barrier"),
    "features": ticked("exploitation_periods", "exploitation_ref", "exploitation_features", "feature"),
    "exploitation": cells("exploitation_periods", code("definition"), code("status")),
    "exploitation-areas": cells("exploitation_periods", code(AREA_TODAY)),
    "missing-episodes": cells("missing_episodes", code("category"), code("missing_from")),
    "response": cells("referrals", code("threshold"), code("response")),
    "support-after-court": """
        WITH ended AS (
            SELECT i.in_return, i.investigation_ref,
                min(CASE c.grouping WHEN 'conviction' THEN 1 WHEN 'no-conviction' THEN 2 WHEN 'administrative' THEN 3 END) AS place
            FROM investigations i JOIN suspect_outcomes o USING (in_return, investigation_ref)
            JOIN codes c ON c.list = 'court_outcome' AND c.code = o.court_outcome GROUP BY 1, 2 HAVING place IS NOT NULL)
        SELECT CASE place WHEN 1 THEN 'conviction' WHEN 2 THEN 'no-conviction' ELSE 'administrative' END,
            CASE WHEN EXISTS (SELECT 1 FROM witness_support w WHERE w.in_return = e.in_return AND w.investigation_ref = e.investigation_ref
                              AND w.support_stage = 'after-court') THEN 'supported'
            WHEN coalesce(s.extent, 'complete') IN ('complete', 'partial') THEN 'not-recorded' ELSE 'scope:' || s.extent END, count(*)
        FROM ended e LEFT JOIN return_scope s ON s.in_return = e.in_return AND s.record_type = 'witness_support' GROUP BY 1, 2""",
}  # fmt: skip

PAIRS = """
    SELECT m.last_seen_on AS s, coalesce(m.last_seen_latest, m.last_seen_on) AS s_latest,
        CASE WHEN found_on IS NULL THEN coalesce(returned_latest, returned_on)
             WHEN returned_on IS NULL THEN coalesce(found_latest, found_on)
             ELSE min(coalesce(found_latest, found_on), coalesce(returned_latest, returned_on)) END AS e_latest,
        p.started_on AS a, coalesce(p.started_latest, p.started_on) AS a_latest, p.ended_on AS b,
        coalesce(p.ended_latest, p.ended_on) AS b_latest, p.ended_on IS NULL AND p.ongoing = 'yes' AS goes_on
    FROM missing_episodes m JOIN exploitation_periods p USING (in_return, child_ref)"""
DEFINITELY = f"""
    SELECT 'before', count(*) FROM ({PAIRS}) WHERE e_latest < a
    UNION ALL SELECT 'after', count(*) FROM ({PAIRS}) WHERE s > b_latest
    UNION ALL SELECT 'during', count(*) FROM ({PAIRS}) WHERE a_latest < s AND (e_latest < b OR (goes_on AND e_latest IS NOT NULL))"""
"""Pairs of a missing episode and an exploitation period of the same child that are whole days apart. Only for consistent dates."""


def with_codes(connection):
    """Adds the groups of codes to a database of rows."""
    connection.execute("CREATE TABLE codes (list TEXT, code TEXT, grouping TEXT)")
    for name in ("ethnicity", "court_outcome", "response_type"):
        with (ROOT / f"src/cse_record/standard/codelists/{name}.csv").open(encoding="utf-8", newline="") as file:
            listed = [(name, row["code"], row["group"]) for row in csv.DictReader(file)]
        connection.executemany("INSERT INTO codes VALUES (?, ?, ?)", listed)
    connection.execute("CREATE TABLE became (was TEXT, next TEXT)")
    with (ROOT / "src/cse_record/standard/codelists/_successions.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["from"], row["to"]) for row in csv.DictReader(file) if (row["codelist"], row["relation"]) == ("area", "recoded")]
    connection.executemany("INSERT INTO became VALUES (?, ?)", pairs)
    connection.execute("""CREATE TABLE recoded AS WITH RECURSIVE later (was, today) AS (
        SELECT was, next FROM became UNION SELECT later.was, became.next FROM later JOIN became ON became.was = later.today)
        SELECT * FROM later WHERE today NOT IN (SELECT was FROM became)""")
    return of_the_population(connection)


def of_the_population(connection):
    """Replaces each table by a view of those who count."""
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('codes', 'became', 'recoded')"
        ).fetchall()
    ]
    for name in names:
        connection.execute(f"ALTER TABLE {name} RENAME TO recorded_{name}")
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info(recorded_{name})")}
        for column in NAMED_BY.keys() & columns:
            connection.execute(f"CREATE INDEX {name}_by_{column} ON recorded_{name} (in_return, {column})")
    for name, statement in OUT.items():
        connection.execute(f"CREATE TABLE out_{name} AS {statement}")
    for name in names:
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info(recorded_{name})")}
        tests = [
            f"AND ({column} IS NULL OR (in_return, {column}) NOT IN out_{named_type})"
            for column, named_type in NAMED_BY.items()
            if column in columns and (name, column) not in NOT_ABOUT
        ]
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM recorded_{name} WHERE 1 {' '.join(tests)}")
    return connection


def counted(connection: sqlite3.Connection, name: str) -> dict:
    """The cells of a table, by their codes."""
    return {tuple(row[:-1]): row[-1] for row in connection.execute(TABLES[name])}

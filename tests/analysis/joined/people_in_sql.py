"""Linked people counted in SQL, written from the definitions of the standard rather than from the code.

Each return is of another agency. The rows of each child become a return of their own, in which `in_return` is minus the number of the
person, so that the statements of `tables_in_sql` count people. Only tables are counted that no event reported twice can change.
"""

from cse_record.standard.codelists import CODELISTS

TIERS = ("consistent_identifier_pseudonym", "nhs_number_pseudonym", "chi_number_pseudonym", "hc_number_pseudonym", "upn_pseudonym")
TABLES = ("children", "school", "missing", "children-sources", "indicators", "vulnerabilities", "disclosure-barriers", "concerns")
OF_A_CHILD = ("children", "exploitation_periods", "missing_episodes", "indicators", "vulnerabilities", "disclosure_barriers")
EXTENTS = ("complete", "partial", "not-searched", "not-asked-for", "not-held")


def link(connection):
    """Gives each row of children a person. A pseudonym joins everybody who holds it, with all whom stronger ones joined to them, unless
    their sexes differ."""
    run = connection.execute
    run("CREATE TABLE person_of (person, in_return, child_ref, sex)")
    run("INSERT INTO person_of (in_return, child_ref, sex) SELECT in_return, child_ref, sex FROM children ORDER BY 1, 2")
    run("UPDATE person_of SET person = rowid")
    for tier in TIERS:
        run("DROP TABLE IF EXISTS chain")
        run(f"""CREATE TABLE chain AS SELECT DISTINCT p.person AS person, p.person AS head, c.{tier} AS pseudonym
                FROM person_of p JOIN children c USING (in_return, child_ref) WHERE c.{tier} IS NOT NULL""")
        lowest = "(SELECT min(o.head) FROM chain o WHERE o.pseudonym = chain.pseudonym OR o.person = chain.person)"
        while run(f"UPDATE chain SET head = {lowest} WHERE head > {lowest}").rowcount:
            pass
        run("DROP TABLE IF EXISTS sets")
        run("""CREATE TABLE sets AS SELECT head FROM chain JOIN person_of USING (person) GROUP BY head
               HAVING count(DISTINCT CASE WHEN sex NOT LIKE 'absent:%' THEN sex END) < 2""")
        run("""UPDATE person_of SET person = (SELECT min(head) FROM chain WHERE chain.person = person_of.person)
               WHERE person IN (SELECT person FROM chain WHERE head IN (SELECT head FROM sets))""")
    return connection


def joined(connection):
    """The database with a return for each person."""
    run = link(connection).execute
    run("CREATE TABLE reasons (reason, place)")
    last = ("absent:unexplained",)
    listed = [code.code for code in CODELISTS["absent_reason"].codes if code.code not in last]
    listed.sort(key=lambda code: code != "absent:not-applicable")
    connection.executemany("INSERT INTO reasons VALUES (?, ?)", [(code, place) for place, code in enumerate((*listed, *last))])
    for name in OF_A_CHILD:
        run(f"""UPDATE {name} SET in_return = (SELECT -p.person FROM person_of p WHERE p.in_return = {name}.in_return
                AND p.child_ref = {name}.child_ref), child_ref = in_return || ':' || child_ref""")
        columns = {row[1] for row in run(f"PRAGMA table_info({name})")}
        if own := {"exploitation_ref", "missing_ref"} & columns:
            (own,) = own
            run(f"UPDATE {name} SET {own} = child_ref || {own}, child_ref = in_return")
        else:
            run(f"UPDATE {name} SET child_ref = in_return")
    run("""CREATE TABLE scopes AS SELECT -p.person AS in_return, r.record_type, min(CASE coalesce(s.extent, 'complete')
           WHEN 'complete' THEN 1 WHEN 'partial' THEN 2 WHEN 'not-searched' THEN 3 WHEN 'not-asked-for' THEN 4 ELSE 5 END) AS best
           FROM person_of p, (SELECT DISTINCT record_type FROM return_scope) r
           LEFT JOIN return_scope s ON s.in_return = p.in_return AND s.record_type = r.record_type GROUP BY 1, 2""")
    run("DELETE FROM return_scope")
    for place, extent in enumerate(EXTENTS, 1):
        run(
            "INSERT INTO return_scope (in_return, record_type, extent) SELECT in_return, record_type, ? FROM scopes WHERE best = ?",
            (extent, place),
        )
    agreed = {name: _agreed(name) for name in ("sex", "school_engagement", "source")}
    found = {
        name: f"coalesce(max(CASE {name} WHEN 'some' THEN 'some' END), max(CASE {name} WHEN 'none' THEN 'none' END), {_reason(name)})"
        for name in ("missing_history", "indicator_history")
    }
    columns = ", ".join(f"{answer} AS {name}" for name, answer in (agreed | found).items())
    run(f"CREATE TABLE people AS SELECT in_return, child_ref, {columns} FROM children GROUP BY 1, 2")
    run("DELETE FROM children")
    names = ", ".join(("in_return", "child_ref", *agreed, *found))
    run(f"INSERT INTO children ({names}) SELECT {names} FROM people")
    for name in ("person_of", "chain", "sets", "reasons", "scopes", "people"):
        run(f"DROP TABLE {name}")
    return connection


def _agreed(name):
    known = f"CASE WHEN {name} NOT LIKE 'absent:%' THEN {name} END"
    return f"""CASE count(DISTINCT {known}) WHEN 0 THEN {_reason(name)} WHEN 1 THEN max({known}) ELSE 'undetermined:sources-disagree' END"""


def _reason(name):
    """The reason that explains most, among those that are given."""
    place = f"printf('%03d', (SELECT r.place FROM reasons r WHERE r.reason = {name}))"
    return f"substr(min(CASE WHEN {name} LIKE 'absent:%' THEN {place} || {name} END), 4)"

"""Who a person is: one person in two records, how well a suspect is identified, and what cannot follow a death."""

from cse_record.standard.predicates import All, Condition, During, HasReason, HasValue, Is, NotOneOf, NoValue, Rows, Same, Unique
from cse_record.standard.rows import Row, Tables
from cse_record.standard.rules.contradiction_rows import beside
from cse_record.standard.rules.decisions import OUTCOMES
from cse_record.standard.rules.rule import Example, rule
from cse_record.standard.rules.suspect_rows import BARE, CHILD, IDENTIFIABLE

CHILDREN, SUSPECTS, LIVING, MISSING, EDUCATION, SUPPORT = (
    "children",
    "suspects",
    "living_situations",
    "missing_episodes",
    "education",
    "support",
)
INVOLVEMENTS, MEMBERS, PERIODS = "involvements", "network_members", "exploitation_periods"
NOT_KNOWN, NOT_APPLICABLE = "absent:unexplained", "absent:not-applicable"
LOWER = ("given-name-or-alias", "described-only", "nothing-known")
ON_PAPER = ("document-seen", "custody-record", "pnc", "immigration-record")
"""Bases of a nationality that come with a full name."""
FILES = ("custody-record", "pnc")
PSEUDONYMS = ("n1-k0a1b2c3d-00112233445566778899aabbccddeeff", "n1-k0a1b2c3d-ffeeddccbbaa99887766554433221100")

TWICE = "A person who is entered twice is counted twice, and what happened to them is told in two halves."
LEVELS = "How far suspects are identified is counted in three groups. What is recorded of a person shows how well they are known."
AFTER_DEATH = "A child who has died and a child who is still missing or supported need different answers at once."

NUMBERS: dict[str, tuple[object, object]] = {
    "nhs_number": ("9990000018", "9990000026"), "upn": ("Z999000000011", "Z999000000022"), "nhs_number_pseudonym": PSEUDONYMS,
    "upn_pseudonym": PSEUDONYMS, "chi_number": ("3102999999", "3102999980"), "hc_number": ("3999999918", "3999999977"),
    "consistent_identifier": ("SYNTHETIC99900000001", "SYNTHETIC99900000002"), "chi_number_pseudonym": PSEUDONYMS,
    "hc_number_pseudonym": PSEUDONYMS, "consistent_identifier_pseudonym": PSEUDONYMS,
}  # fmt: skip
"""Numbers that belong to one child, each with two examples."""
SUSPECT_NUMBERS: dict[str, tuple[object, object]] = {
    "pnc_id": ("1999/0000001A", "1999/0000002B"), "pnc_id_pseudonym": PSEUDONYMS, "name_birth_pseudonym": PSEUDONYMS,
}  # fmt: skip
ONE_PERSON: dict[str, tuple[object, object]] = {
    "name_birth_pseudonym": PSEUDONYMS, "date_of_birth": ("2006-05-10", "2006-05-11"), "country_of_birth": ("FRA", "DEU"),
}  # fmt: skip
"""What two records of one person have in common, each with two examples."""


def _children(first: Row, second: Row, field: str) -> Example:
    """Two children, each with a period."""
    form = {} if field.endswith("pseudonym") else IDENTIFIABLE
    rows: Tables = {**form, CHILDREN: [first, {"child_ref": "C-0002"} | second]}
    return Example(rows, at=(CHILDREN, 1), field=field)


def _suspects(first: Row, second: Row, field: str) -> Example:
    form = {} if field.endswith("pseudonym") else IDENTIFIABLE
    named: Row = {} if field.endswith("pseudonym") else {"family_name": "Synthetic"}
    rows: Tables = {**form, SUSPECTS: [named | first, named | {"suspect_ref": "S-0002"} | second]}
    return Example(rows, at=(SUSPECTS, 1), field=field)


def _one_person(name: str, of_suspect: object, of_child: object) -> Example:
    form = {} if name.endswith("pseudonym") else IDENTIFIABLE
    named: Row = {} if name.endswith("pseudonym") else {"family_name": "Synthetic"}
    return beside(SUSPECTS, CHILD | named | {name: of_suspect}, {**form, CHILDREN: [named | {name: of_child}]}, name)


def _level(level: str, row: Row, field: str) -> Example:
    shown: Row = (
        {}
        if level == "full-name-or-initials"
        else BARE | {"source": "victims-account"} | ({"sex": "male"} if level == "described-only" else {})
    )
    return beside(SUSPECTS, shown | {"identification": level} | row, {}, field)


DIED: Row = {"for_whom": "child", "status": "ended", "ended_reason": "died", "started_on": "2020-06-20", "ended_on": "2020-09-01"}
ETHNICITY: Row = {"ethnicity": "white-british"}
NATIONALITY: Row = {"nationality": "FRA"}
GIVEN: Row = {"given_name": "Synthetic", "family_name": "Example", "date_of_birth": "2006-05-10"}


def _after(table: str, row: Row, field: str, died: Row | None = None, child: str = "C-0001") -> Example:
    """A row about a child, and support of the same or another child that ended with a death on 1 September 2020."""
    first: list[Row] = [{"support_ref": "SU-0009", "child_ref": child} | DIED | (died or {})]
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    return Example({CHILDREN: children, SUPPORT: first, table: [row]}, at=(table, 0), field=field)


def _missing(day: str) -> Row:
    return {"last_seen_on": day, "reported_on": day, "found_on": day, "returned_on": day}


LATE: tuple[tuple[str, str, Row, Row], ...] = (
    (MISSING, "last_seen_on", _missing("2020-09-01"), _missing("2020-09-02")),
    (EDUCATION, "observed_on", {"observed_on": "2020-09-01"}, {"observed_on": "2020-09-02"}),
    ("disclosures", "disclosed_on", {"disclosed_on": "2020-09-01"}, {"disclosed_on": "2020-09-02"}),
    ("child_proceedings", "step_on", {"step_on": "2020-09-01"}, {"step_on": "2020-09-02"}),
)
"""Record types, dates, and a row on the day of the death and on the day after."""
EARLY: tuple[tuple[str, Row], ...] = (
    (MISSING, _missing("2020-06-19")),
    (EDUCATION, {"observed_on": "2020-06-19"}),
    ("disclosures", {"disclosed_on": "2020-06-19"}),
    ("child_proceedings", {"step_on": "2020-06-19"}),
)
"""Rows of a day before the support began that ended with the death."""


ON_A_PERSON = Is("step", ("arrested", "interviewed", "charged"))
"""Steps that cannot be taken against somebody who has died. A decision can still be reviewed or set aside."""


def _died(table: str, name: str) -> During:
    where = All((Is("ended_reason", ("died",)), Is("for_whom", ("child",))))
    when = ON_A_PERSON if table == "child_proceedings" else None
    return During(name, name, "child_ref", SUPPORT, "started_on", "ended_on", all_ended=True, where=where, when=when)


EVENTS = "witness_events"
PRESSURE = ("threatened", "family-threatened", "approached", "inducement")
"""What a suspect, or somebody for a suspect, does to keep a child from giving evidence."""
CLOSED: Row = {
    "charging_decision": "charged", "charged_on": "2020-07-01", "court_outcome": "died", "verdict_on": "2020-09-01",
    "stopped_reason": "suspect-died",
}  # fmt: skip
NOT_DEAD: Row = {"court_outcome": "cannot-be-traced", "stopped_reason": None}
BELONGS: tuple[tuple[str, str], ...] = ((INVOLVEMENTS, "started_on"), (MEMBERS, "member_from_on"))
"""Record types that connect a suspect with something, and the day from which they do."""


def _involved(table: str, name: str, day: str, closed: Row | None = None, suspect: str = "S-0001") -> Example:
    """A suspect who was involved, or a member of a network, from a day on; and whose case was closed by a death on 1 September 2020."""
    period: Row = {
        "ongoing": "yes",
        "ended_absent": NOT_APPLICABLE,
        "suspect_known": "some" if table == INVOLVEMENTS else "absent:withheld",
    }
    rows: list[Row] = [{name: day}]
    if table == MEMBERS:
        rows += [{"suspect_ref": "S-0009"}]
    outcome = CLOSED | {"suspect_ref": suspect} | (closed or {})
    return Example({PERIODS: [period], table: rows, OUTCOMES: [outcome]}, at=(table, 0), field=name)


def _by_death(name: str) -> During:
    return During(name, name, "suspect_ref", OUTCOMES, "charged_on", "verdict_on", all_ended=True, where=Is("court_outcome", ("died",)))


CASES, STEPS, MEASURES, DISCLOSURES = "case_spells", "child_proceedings", "disruptions", "disclosures"
FOR_CHILD = Is("for_whom", ("child",))
GOING_ON = ("planned", "offered", "not-at-present", "waiting", "taken-up", "paused")
LATE_BY_CASE: tuple[tuple[str, str, Row, Condition | None], ...] = (
    (MISSING, "last_seen_on", {"found_absent": NOT_KNOWN, "returned_absent": NOT_KNOWN, "reported_absent": NOT_KNOWN}, None),
    (EDUCATION, "observed_on", {}, None),
    (DISCLOSURES, "disclosed_on", {}, None),
    (SUPPORT, "started_on", {"status": "taken-up", "for_whom": "child"}, FOR_CHILD),
    (STEPS, "step_on", {}, ON_A_PERSON),
)
"""Record types, dates, and a row, of what cannot be after the death of a child, with a condition."""
BIRTH: dict[str, object] = {
    "birth_month": "1990-05", "date_of_birth": "1990-05-01",
}  # fmt: skip
"""What is known only of somebody who is named, with an example."""


def _by_case(table: str, name: str, row: Row, day: str, closing: str = "died", child: str = "C-0001", **cells: str) -> Example:
    """A row about a child, and the case of the same or another child, which was closed on 1 September 2020."""
    closed: Row = {"child_ref": child, "opened_on": "2020-06-11", "closed_on": "2020-09-01", "closing": closing}
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    also = (("IDN-011", f"/{SUPPORT}/0/status"),) if table == SUPPORT and child == "C-0001" and closing == "died" and not cells else ()
    return Example({"children": children, CASES: [closed], table: [row | {name: day} | cells]}, at=(table, 0), field=name, also=also)


def _still(row: Row, *cases: Row, child: str = "C-0001") -> Example:
    """Support of a child, and cases of the same or another child."""
    spells: list[Row] = [{"case_ref": f"K-000{number}", "child_ref": child} | case for number, case in enumerate(cases, 1)]
    children: list[Row] = [{}, {"child_ref": child}] if child != "C-0001" else [{}]
    field = "ended_reason" if "ended_reason" in row else "status"
    return Example({"children": children, CASES: spells, SUPPORT: [row]}, at=(SUPPORT, 0), field=field)


def _open(*cases: Row) -> Example:
    services = ("childrens-services", "voluntary")
    spells: list[Row] = [{"case_ref": f"K-000{number}", "service": services[number - 1]} | case for number, case in enumerate(cases, 1)]
    return Example({CHILDREN: [{}, {"child_ref": "C-0002"}], CASES: spells}, at=(CASES, 0), field="closed_on")


def _lasting(ongoing: str, case: Row) -> Example:
    """An exploitation that is or is not going on, and a case of the same or another child."""
    ended: Row = {"ended_on": "2020-07-31"} if ongoing == "no" else {"ended_absent": NOT_APPLICABLE}
    rows: Tables = {CHILDREN: [{}, {"child_ref": "C-0002"}], CASES: [case], PERIODS: [{"ongoing": ongoing} | ended]}
    return Example(rows, at=(PERIODS, 0), field="ongoing", also=(("CHI-005", f"/{CHILDREN}/1/child_ref"),))


def _born(level: str, name: str) -> Example:
    """A suspect at a level of identification, of whom something is known."""
    example = _level(level, {name: BIRTH[name]}, name)
    named: Row = {"family_name": "Synthetic"} if level == "full-name-or-initials" and not name.endswith("pseudonym") else {}
    suspects = [row | named for row in example.rows[SUSPECTS]]
    return Example(
        {**example.rows, **({} if name.endswith("pseudonym") else IDENTIFIABLE), SUSPECTS: suspects},
        at=(SUSPECTS, 0),
        field=name,
        also=example.also,
    )


CLOSED_BY_DEATH: Row = {"closed_on": "2020-09-01", "closing": "died"}
OPEN_CASE: Row = {"closed_absent": NOT_APPLICABLE}
UNDATED: Row = {"for_whom": "child", "started_absent": NOT_KNOWN}


def _measure(on: str, day: str, closed: Row | None = None, suspect: str = "S-0001") -> Example:
    """A measure against a suspect, and the case against the same or another suspect that was closed by a death on 1 September 2020."""
    row: Row = {"measure": "civil-injunction", "suspect_ref": "S-0001", "child_ref": None, on: day}
    return Example({OUTCOMES: [CLOSED | {"suspect_ref": suspect} | (closed or {})], MEASURES: [row]}, at=(MEASURES, 0), field=on)


def _pressure(event: str, day: str, closed: Row | None = None, suspect: str = "S-0001") -> Example:
    """What a suspect did to a child as a witness, and the case that was closed by a death on 1 September 2020."""
    row: Row = {"event": event, "event_on": day, "suspect_ref": "S-0001"}
    return Example({OUTCOMES: [CLOSED | {"suspect_ref": suspect} | (closed or {})], EVENTS: [row]}, at=(EVENTS, 0), field="event_on")


RULES = (
    rule(
        "IDN-001", "error", "Two children with one number", [(CHILDREN, Unique((name,))) for name in NUMBERS], since="0.2",
        why=TWICE,
        fix="If both rows are about one child, keep one and move what refers to the other. If not, correct the number that is wrong.",
        serves=["R20"],
        fails=[_children({name: one}, {name: one}, name) for name, (one, _) in NUMBERS.items()],
        passes=[*(_children({name: one}, {name: two}, name) for name, (one, two) in NUMBERS.items()),
                Example({CHILDREN: [{"nhs_number_pseudonym": PSEUDONYMS[0]}]})],
    ),
    rule(
        "IDN-002", "query", "Two children with one name and date of birth",
        [(CHILDREN, Unique(("name_birth_pseudonym",))), (CHILDREN, Unique(("family_name", "given_name", "date_of_birth")))], since="0.2",
        brief="Two children, one name and birth date",
        why=TWICE, fix="If both rows are about one child, keep one and move what refers to the other. If two children share them, explain.",
        serves=["R20"],
        fails=[_children({"name_birth_pseudonym": PSEUDONYMS[0]}, {"name_birth_pseudonym": PSEUDONYMS[0]}, "name_birth_pseudonym"),
               _children(GIVEN, GIVEN, "family_name")],
        passes=[_children({"name_birth_pseudonym": PSEUDONYMS[0]}, {"name_birth_pseudonym": PSEUDONYMS[1]}, "name_birth_pseudonym"),
                Example({CHILDREN: [{"name_birth_pseudonym": PSEUDONYMS[0]}]}),
                *(_children(GIVEN, GIVEN | {name: value}, "") for name, value in (("family_name", "Other"), ("given_name", "Other"),
                  ("date_of_birth", "2006-05-11")))],
    ),
    rule(
        "IDN-003", "query", "Two suspects with one number or one name and date of birth",
        [(SUSPECTS, Unique((name,))) for name in ("pnc_id", "pnc_id_pseudonym", "name_birth_pseudonym")], since="0.2",
        brief="Two suspects with the same identifiers",
        why=TWICE, fix="If both rows are about one person, keep one and move what refers to the other. If two people share them, explain.",
        serves=["R4", "R20"],
        fails=[_suspects({name: one}, {name: one}, name) for name, (one, _) in SUSPECT_NUMBERS.items()],
        passes=[*(_suspects({name: one}, {name: two}, name) for name, (one, two) in SUSPECT_NUMBERS.items()),
                Example({SUSPECTS: [{"pnc_id_pseudonym": PSEUDONYMS[0]}]})],
    ),
    rule(
        "IDN-004", "query", "Suspect and child recorded as one person, but name or date of birth differs",
        [(SUSPECTS, Same(name, f"child_ref.{name}")) for name in ONE_PERSON], since="0.2", brief="Also this child, name or birth differs",
        why="A child who is also a suspect is followed in both records. If the two are different people, both stories are wrong.",
        fix="Check the child reference of the suspect. If it is right, correct the record that is wrong; if the name changed, explain.",
        serves=["R4", "R20"],
        fails=[_one_person(name, one, two) for name, (one, two) in ONE_PERSON.items()],
        passes=[_one_person(name, one, one) for name, (one, _) in ONE_PERSON.items()],
    ),
    rule(
        "IDN-005", "query", "Suspect who is a child of this return, but not known by any name", SUSPECTS,
        NotOneOf("identification", ("described-only",), when=HasValue("child_ref")), since="0.2",
        brief="Also this child, but no name known",
        why=LEVELS, fix="If the suspect is the child, choose the level at which the child is known. If not, clear the child reference.",
        serves=["R4", "R20"],
        fails=_level("described-only", {"child_ref": "C-0001", "sex": "female"}, "identification"),
        passes=[beside(SUSPECTS, CHILD, {}), _level("described-only", {}, ""), _level("given-name-or-alias", {"child_ref": "C-0001"}, "")],
    ),
    rule(
        "IDN-006", "query", "Answer or document of a suspect who is known by description alone",
        [(SUSPECTS, NotOneOf("ethnicity_basis", ("person",), when=Is("identification", ("described-only",)))),
         (SUSPECTS, NotOneOf("nationality_basis", ("stated-by-person", *ON_PAPER), when=Is("identification", ("described-only",))))],
             since="0.2", brief="Answer or document, but only described",
        why=LEVELS,
        fix="If somebody described the person, enter that under “Ethnicity as described by others”. If the person was asked, check "
        "the identification, or explain.",
        serves=["R1", "R4"],
        fails=[_level("described-only", ETHNICITY | {"ethnicity_basis": "person"}, "ethnicity_basis"),
               *(_level("described-only", NATIONALITY | {"nationality_basis": basis}, "nationality_basis")
                 for basis in ("stated-by-person", "document-seen"))],
        passes=[_level("described-only", ETHNICITY | {"ethnicity_basis": "copied-self-definition"}, ""),
                _level("described-only", NATIONALITY | {"nationality_basis": "another-system"}, ""),
                _level("given-name-or-alias", ETHNICITY | {"ethnicity_basis": "person"} | NATIONALITY
                    | {"nationality_basis": "stated-by-person"}, "")],
    ),
    rule(
        "IDN-007", "query", "Taken from a custody record or the Police National Computer, but no full name", SUSPECTS,
        NotOneOf("source", FILES, when=Is("identification", LOWER)), since="0.2", brief="Custody or PNC record, no full name",
        why=LEVELS, fix="Check the identification and the source. A person in these records has a full name; if the person refused it, "
        "explain.",
        serves=["R4", "R15"],
        fails=[*(_level("described-only", {"source": source}, "source") for source in FILES),
               _level("given-name-or-alias", {"source": "pnc"}, "source"), _level("nothing-known", {"source": "pnc"}, "source")],
        passes=[_level("full-name-or-initials", {"source": "pnc"}, ""), _level("described-only", {"source": "victims-account"}, "")],
    ),
    rule(
        "IDN-008", "error", "Recorded as happening after the child's death",
        [(table, _died(table, name)) for table, name, _, _ in LATE], since="0.2", brief="Dated after the child's death",
        why=AFTER_DEATH,
        fix="Check the date, the child, and the day and reason of the end of the support. If somebody else died, say for whom the support "
        "was.",
        serves=["R13"],
        fails=[*(_after(table, late, name) for table, name, _, late in LATE),
               *(_after("child_proceedings", {"step_on": "2020-09-02", "step": step}, "step_on") for step in ("interviewed", "charged"))],
        passes=[*(_after(table, in_time, name) for table, name, in_time, _ in LATE),
                *(_after(table, late, name, {"ended_reason": "planned"}) for table, name, _, late in LATE),
                *(_after(table, late, name, {"for_whom": "sibling"}) for table, name, _, late in LATE),
                *(_after(table, late, name, child="C-0002") for table, name, _, late in LATE),
                *(_after(table, early, "") for table, early in EARLY),
                _after("child_proceedings", {"step_on": "2020-09-02", "step": "no-action"}, "")],
    ),
    rule(
        "IDN-009", "error", "Involved, or a member of a network, only after the suspect's death",
        [(table, _by_death(name)) for table, name in BELONGS], since="0.2", brief="Involved only after suspect's death",
        why="A suspect who has died is no longer a danger to children. A suspect who is alive must not be taken for dead.",
        fix="Check the date, the suspect, and the outcome of the case that was closed by a death.",
        serves=["R4", "R14"],
        fails=[_involved(table, name, "2020-09-02") for table, name in BELONGS],
        passes=[_involved(table, name, day) for table, name in BELONGS for day in ("2020-09-01", "2020-06-30")]
        + [_involved(table, name, "2020-09-02", NOT_DEAD) for table, name in BELONGS]
        + [_involved(table, name, "2020-09-02", suspect="S-0002") for table, name in BELONGS],
    ),
    rule(
        "IDN-010", "error", "Recorded as happening after the case was closed because the child died",
        [(table, During(name, name, "child_ref", CASES, "opened_on", "closed_on", all_ended=True, where=Is("closing", ("died",)),
                        when=when))
         for table, name, _, when in LATE_BY_CASE], since="0.2", brief="Dated after case closed by death",
        why=AFTER_DEATH, fix="Check the date, the child, and the day and reason of the closing of the case.", serves=["R13", "R22"],
        fails=[_by_case(table, name, row, "2020-09-02") for table, name, row, _ in LATE_BY_CASE]
        + [_by_case(STEPS, "step_on", {}, "2020-09-02", step=step) for step in ("interviewed", "charged")],
        passes=[example for table, name, row, _ in LATE_BY_CASE for example in (
            _by_case(table, name, row, "2020-09-01"), _by_case(table, name, row, "2020-09-02", "needs-met"),
            _by_case(table, name, row, "2020-09-02", child="C-0002"), _by_case(table, name, row, "2020-06-12"))]
        + [_by_case(EDUCATION, "observed_on", {}, "2020-06-10")]
        + [_by_case(SUPPORT, "started_on", {"status": "taken-up"}, "2020-09-02", for_whom="sibling"),
           _by_case(STEPS, "step_on", {}, "2020-09-02", step="no-action")],
    ),
    rule(
        "IDN-011", "query", "Child died, but a case, support or exploitation is recorded as going on",
        [(SUPPORT, Rows("status", CASES, "child_ref", most=0, same="child_ref", where=Is("closing", ("died",)),
                        when=All((FOR_CHILD, Is("status", GOING_ON, "support that has not ended"))))),
         (SUPPORT, Rows("ended_reason", CASES, "child_ref", most=0, same="child_ref", where=HasReason("closed_on", (NOT_APPLICABLE,)),
                        when=All((FOR_CHILD, Is("ended_reason", ("died",)))))),
         (CASES, Rows("closed_on", CASES, "child_ref", most=0, same="child_ref", where=Is("closing", ("died",)),
                      when=HasReason("closed_on", (NOT_APPLICABLE,)))),
         (PERIODS, Rows("ongoing", CASES, "child_ref", most=0, same="child_ref", where=Is("closing", ("died",)),
                        when=Is("ongoing", ("yes",))))], since="0.2", brief="Child died, but recorded as going on",
        why=AFTER_DEATH,
        fix="If the child died, say when that ended. If not, correct the reason of the other.",
        serves=["R13", "R22"],
        fails=[*(_still(UNDATED | {"status": status}, CLOSED_BY_DEATH) for status in GOING_ON[:2]), _still(DIED, OPEN_CASE),
               _open(OPEN_CASE, CLOSED_BY_DEATH), _lasting("yes", CLOSED_BY_DEATH)],
        passes=[_lasting("no", CLOSED_BY_DEATH), _lasting("yes", CLOSED_BY_DEATH | {"closing": "needs-met"}),
                _lasting("yes", CLOSED_BY_DEATH | {"child_ref": "C-0002"}),
                _still(UNDATED | {"status": "taken-up"}, CLOSED_BY_DEATH | {"closing": "needs-met"}), _still(DIED, CLOSED_BY_DEATH),
                _still(UNDATED | {"status": "taken-up", "for_whom": "sibling"}, CLOSED_BY_DEATH),
                _still(UNDATED | {"status": "not-available"}, CLOSED_BY_DEATH),
                _still(UNDATED | {"status": "taken-up"}, CLOSED_BY_DEATH, child="C-0002"),
                _still(DIED | {"ended_reason": "planned"}, OPEN_CASE), _still(DIED | {"for_whom": "parent-carer"}, OPEN_CASE),
                _still(DIED, OPEN_CASE, child="C-0002"), _still(DIED, {"closed_absent": NOT_KNOWN}),
                _open(OPEN_CASE, CLOSED_BY_DEATH | {"closing": "needs-met"}), _open({"closed_absent": NOT_KNOWN}, CLOSED_BY_DEATH),
                _open(OPEN_CASE, CLOSED_BY_DEATH | {"child_ref": "C-0002"})],
    ),
    rule(
        "IDN-012", "query", "Measure against a suspect, or pressure by one, after the suspect's death",
        [(MEASURES, During(on, on, "suspect_ref", OUTCOMES, "charged_on", "verdict_on", all_ended=True,
                           where=Is("court_outcome", ("died",))))
         for on in ("applied_on", "granted_on")]
        + [(EVENTS, During("event_on", "event_on", "suspect_ref", OUTCOMES, "charged_on", "verdict_on", all_ended=True,
                           where=Is("court_outcome", ("died",)), when=Is("event", PRESSURE)))], since="0.2",
        brief="Dated after the suspect's death",
        why="A suspect who has died is no longer a danger to children. A suspect who is alive must not be taken for dead.",
        fix="Check the date, the suspect, and the outcome of the case that was closed by a death.", serves=["R14", "R21"],
        fails=[*(_measure(on, "2020-09-02") for on in ("applied_on", "granted_on")),
               *(_pressure(event, "2020-09-02") for event in PRESSURE)],
        passes=[_pressure("approached", "2020-09-01"), _pressure("approached", "2020-06-30"), _pressure("long-wait", "2020-09-02"),
                _pressure("approached", "2020-09-02", NOT_DEAD), _pressure("approached", "2020-09-02", suspect="S-0002")]
        + [example for on in ("applied_on", "granted_on") for example in (
            _measure(on, "2020-09-01"), _measure(on, "2020-06-30"), _measure(on, "2020-09-02", NOT_DEAD),
            _measure(on, "2020-09-02", suspect="S-0002"))],
    ),
    rule(
        "IDN-013", "query", "Date or month of birth of a suspect who is known by description alone",
        [(SUSPECTS, NoValue(name, when=Is("identification", ("described-only",)))) for name in BIRTH], since="0.2",
        brief="Birth given, but only described", why=LEVELS,
        fix="If the person is known by name, choose that level. If the birth was estimated, give an age or an age band instead.",
        serves=["R4"],
        fails=[_born("described-only", name) for name in BIRTH], passes=[_born("full-name-or-initials", name) for name in BIRTH],
    ),
)  # fmt: skip

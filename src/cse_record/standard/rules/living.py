"""Living situations: spells without overlap or gap, and settings, legal status and age that are consistent."""

from dataclasses import replace

from cse_record.standard.predicates import (
    AgeBetween,
    All,
    HasReason,
    Is,
    IsNot,
    NoGap,
    NoneAfterOpen,
    NoOverlap,
    NotOneOf,
    NoValue,
    OnOrAfter,
    Predicate,
    Unique,
    ValidAt,
    WithinDays,
)
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.living_rows import (
    ALWAYS,
    AT_CARERS,
    AWAY,
    BREAK,
    CARE_SETTINGS,
    CARE_STATUS,
    LIVING,
    NOT_APPLICABLE,
    NOT_KNOWN,
    OTHER_SETTINGS,
    OTHER_STATUS,
    PLACED,
    UNDATED,
    always_there,
    at_17,
    at_home,
    independent,
    missing_between,
    not_too_long,
    of_child,
    open_spell,
    sentenced,
    spell_of_child_born,
    spell_until,
    spells,
    status_of_setting,
    too_long,
    two_children,
)
from cse_record.standard.rules.rule import rule

INDEPENDENT = ("own-tenancy", "supported-lodgings", "care-supported-accommodation", "care-independent")
"""Settings of one young person alone. Families too live in hostels and hotels, with children of any age."""
FREE = ("none", "child-arrangements", "special-guardianship", "supervision-order", "short-breaks", "bail")
"""Legal statuses under which nobody is held in custody."""
OF_OFFENCES = ("bail", "sentenced-custody", "remand", "police-detention", "sentenced-residence")
IN_SCOTLAND = PLACED | {"placing_area": "synthetic-glenmarroch"}
NO_SHORT_BREAK = All((IsNot("setting", ("short-break",)), IsNot("legal_status", ("short-breaks",))))
"""Short breaks lie within and between the spells at home, which continue."""
UNDER_OTHER_STATUS = tuple(code for code in OTHER_STATUS if code != "short-breaks")
PLACED_BY_NOBODY = tuple(code for code in OTHER_SETTINGS if code != "short-break")
STILL_THERE = HasReason("ended_on", (NOT_APPLICABLE,))
UNTIL_NOBODY_KNOWS = (HasReason("ended_on"), IsNot("ended_on", (NOT_APPLICABLE,)))
IN_CARE = Is("setting", CARE_SETTINGS)
BIRTH = "child_ref.birth_month"
SINCE_BIRTH = HasReason("started_on", (NOT_APPLICABLE,))
NOT_FROM_BIRTH = (
    *INDEPENDENT, "with-partner-family", "hostel", "boarding-school", "custody", "short-break", "care-residential-school", "care-custody",
    "care-temporary",
)  # fmt: skip
"""Settings that a child can only have moved into."""
AT_THE_TIME = "These rows are used to work out whether a child was in care at the time of the exploitation or came into care afterwards."
CARE_AND_LAW = (
    "Both the setting and the legal status show whether a child is in care. If they disagree, the child is counted as in care "
    "in one table but not in another."
)


def at_most(days: int, status: str) -> list[tuple[str, Predicate]]:
    """Checks that a spell under a status lasts no longer than `days`, whether it has ended or is open."""
    has_status = Is("legal_status", (status,))
    return [
        (LIVING, WithinDays("ended_on", "started_on", days, when=has_status)),
        (LIVING, WithinDays("returns.prepared_on", "started_on", days, when=All((has_status, STILL_THERE)))),
    ]


RULES = (
    rule(
        "LIV-001", "error", "Moved out before moving in", LIVING, OnOrAfter("ended_on", "started_on"),
        why=AT_THE_TIME,
        fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R6"],
        fails=row_examples(LIVING, {"started_on": "2020-03-02", "ended_on": "2020-03-01"}),
        passes=row_examples(
            LIVING,
            {"started_on": "2020-03-01", "ended_on": "2020-03-01"},
            {"started_on": "2020-03-02", "ended_on": "2020-02-01", "ended_latest": "2020-03-31"},
        ),
    ),
    rule(
        "LIV-002", "query", "Two spells of one child overlap", LIVING,
        NoOverlap("child_ref", "started_on", ("ended_on",), when=NO_SHORT_BREAK),
        why="A child lives in one place at a time, so one of the two spells is wrong. It may be the one that says that the child was in "
        "care.",
        fix="Correct the date of the move, which ends one spell and begins the next. For a short stay elsewhere, split the longer spell, "
        "or explain.",
        serves=["R6"],
        fails=[
            spells({"started_on": "2019-01-01", "ended_on": "2020-03-02"}, {"started_on": "2020-03-01", "ended_on": "2020-12-31"}),
            spells({"started_on": "2019-01-01", "ended_on": "2020-03-02"}, {"started_on": "2020-03-01"}),
            spells(always_there("with-parent", ended_on="2020-03-02"), {"started_on": "2020-03-01"}),
        ],
        passes=[
            spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-01"}),
            spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-01", "ended_on": "2020-12-31"}),
            two_children({"started_on": "2019-01-01", "ended_on": "2020-03-02"}, {"started_on": "2020-03-01", "ended_on": "2020-12-31"}),
            *(spells({"started_on": "2019-01-01", "ended_on": "2020-12-31"}, BREAK | setting | {"ended_on": "2020-03-03"})
              for setting in (AT_CARERS, AWAY)),
        ],
    ),
    rule(
        "LIV-003", "query", "New spell while an earlier one is open", LIVING,
        NoneAfterOpen("child_ref", "started_on", ("ended_on",), when=NO_SHORT_BREAK),
        why="The earlier spell is read as where the child lives today.",
        fix="Give the date on which the earlier spell ended, or record that it is not known. If the child kept the place, for example "
        "during a stay in hospital, explain.",
        serves=["R6"],
        fails=spells({"started_on": "2019-01-01"}, {"started_on": "2019-01-02"}),
        passes=[
            spells({"started_on": "2019-01-01", "ended_on": "2019-01-02"}, {"started_on": "2019-01-02"}),
            spells({"started_on": "2019-01-01", "ended_absent": NOT_KNOWN}, {"started_on": "2019-01-02"}),
            two_children({"started_on": "2019-01-01"}, {"started_on": "2019-01-02"}),
            *(spells({"started_on": "2019-01-01"}, BREAK | setting) for setting in (AT_CARERS, AWAY)),
        ],
    ),
    rule(
        "LIV-004", "query", "Gap between two spells", LIVING,
        NoGap(
            "child_ref", "started_on", "ended_on", 1, "missing_episodes", "last_seen_on", ("found_on", "returned_on"), when=NO_SHORT_BREAK
        ),
        why="Nobody can say whether the child was in care in between, or had anywhere to live.",
        fix="Enter where the child lived in between, even if that was “No settled place”. If the child was missing, enter the episode. If "
        "it was a short break, let the spell at home continue. If nobody knows, explain.",
        serves=["R6"],
        fails=[
            spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-03"}),
            replace(
                missing_between("2020-03-01", "2020-03-15", returned_absent=NOT_APPLICABLE),
                also=(("MIS-025", "/missing_episodes/0/last_seen_on"),),
            ),
            missing_between("2020-03-01", "2020-03-15"),
            missing_between("2020-03-05", "2020-03-20"),
            missing_between("2020-03-01", "2020-03-20", "C-0002"),
        ],
        passes=[
            spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-02"}),
            missing_between("2020-03-01", "2020-03-20"),
            missing_between("2020-03-02", "2020-03-19"),
            missing_between("2020-03-01", "2020-03-02", returned_on="2020-03-20"),
            missing_between("2020-03-01", "2020-03-02", returned_absent=NOT_KNOWN),
            missing_between("2020-03-01", "", found_absent=NOT_KNOWN, returned_absent=NOT_KNOWN),
            two_children({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-03"}),
            *(spells(BREAK | setting | {"ended_on": "2020-03-03"}, BREAK | setting | {"started_on": "2020-06-01"})
              for setting in (AT_CARERS, AWAY)),
            spells({"started_on": "2019-01-01", "ended_absent": NOT_KNOWN}, {"started_on": "2020-03-03"}),
        ],
    ),
    rule(
        "LIV-005", "query", "Setting in care with a legal status outside care", LIVING,
        NotOneOf("legal_status", UNDER_OTHER_STATUS, when=Is("setting", CARE_SETTINGS)),
        brief="Setting in care, status outside care",
        why=CARE_AND_LAW,
        fix="Check both. There are separate codes for settings in care and outside care, and a legal status for an agreement with parents.",
        serves=["R6"],
        fails=[
            *(at_17(PLACED | {"setting": setting, "legal_status": "none"}) for setting in CARE_SETTINGS),
            *(at_17(PLACED | {"legal_status": status}) for status in UNDER_OTHER_STATUS),
        ],
        passes=[
            *row_examples(LIVING, PLACED, PLACED | {"legal_status": NOT_KNOWN}, at_home("with-parent", "none")),
            *(at_17(PLACED | {"setting": setting, "legal_status": "short-breaks"}) for setting in CARE_SETTINGS),
        ],
    ),
    rule(
        "LIV-006", "query", "Setting outside care with a legal status in care", LIVING,
        NotOneOf("legal_status", CARE_STATUS, when=Is("setting", OTHER_SETTINGS)),
        brief="Setting outside care, status in care",
        why=CARE_AND_LAW,
        fix="Check both. A child at home under a care order is “In care: with parent”.",
        serves=["R6"],
        fails=[
            *(at_17(at_home(setting, "care-order")) for setting in OTHER_SETTINGS),
            *(at_17(at_home("with-parent", status)) for status in CARE_STATUS if status != "supervision-requirement"),
            *row_examples(LIVING, at_home("with-parent", "supervision-requirement") | {"started_on": "2012-01-01"}),
        ],
        passes=row_examples(LIVING, at_home("with-parent", "none"), at_home("with-parent"), PLACED),
    ),
    rule(
        "LIV-007", "query", "Legal status not in force when the spell began", LIVING, ValidAt("legal_status", "started_on"),
        brief="Legal status not in force at the start",
        why="The names of orders change with the law. A spell that runs across such a change has to be two spells.",
        fix="Give the status that applied on the first day, and begin a new spell when it changed. If the source has only one spell, "
        "explain.",
        serves=["R6"],
        fails=row_examples(
            LIVING,
            IN_SCOTLAND | {"legal_status": "compulsory-supervision-order", "started_on": "2013-06-23"},
            IN_SCOTLAND | {"legal_status": "supervision-requirement", "started_on": "2013-06-24"},
        ),
        passes=row_examples(
            LIVING,
            IN_SCOTLAND | {"legal_status": "compulsory-supervision-order", "started_on": "2013-06-24"},
            IN_SCOTLAND | {"legal_status": "supervision-requirement", "started_on": "2013-06-23"},
        ),
    ),
    rule(
        "LIV-008", "error", "Placing area recorded as not applicable, but the child was in care", LIVING,
        NotOneOf("placing_area", (NOT_APPLICABLE,), when=Is("setting", CARE_SETTINGS)),
        brief="In care, placing area not applicable",
        why="Children placed far from home are at greater risk. The placing authority shows whether a placement is out of area.",
        fix="Give the authority that placed the child, or the reason why it is not known.",
        serves=["R6"],
        fails=[at_17(PLACED | {"setting": setting, "placing_area": NOT_APPLICABLE}) for setting in CARE_SETTINGS],
        passes=row_examples(LIVING, PLACED, PLACED | {"placing_area": "absent:not-in-system"}, at_home("with-parent")),
    ),
    rule(
        "LIV-009", "query", "Placing area given, but the child was not in care", LIVING,
        NoValue("placing_area", when=Is("setting", PLACED_BY_NOBODY)),
        brief="Placing area given, but not in care",
        why="If an authority placed the child, the child may have been in care without being counted.",
        fix="Choose “Not applicable”, or the setting in care that fits. If an authority arranged a place outside care, explain.",
        serves=["R6"],
        fails=[at_17(at_home(setting) | {"placing_area": "synthetic-port-ashby"}) for setting in PLACED_BY_NOBODY],
        passes=row_examples(LIVING, at_home("with-parent"), PLACED,
            at_home("short-break", "short-breaks") | {"placing_area": "synthetic-port-ashby"}),
    ),
    rule(
        "LIV-010", "query", "In care at 18 or over", [
            (LIVING, AgeBetween("started_on", BIRTH, 0, 17, when=All((IN_CARE, *UNTIL_NOBODY_KNOWS)))),
            (LIVING, AgeBetween("returns.prepared_on", BIRTH, 0, 17, when=All((IN_CARE, STILL_THERE)))),
            (LIVING, AgeBetween("ended_on", BIRTH, 0, 17, until_birthday=True, when=IN_CARE)),
        ],
        why="Care ends at 18. A spell that continues after that hides the fact that a young person has lost the protection of care.",
        fix="Check the month of birth. Give the date on which care ended, at the latest the 18th birthday, and enter where the young "
        "person lived from then on, even if it was the same home. If the law is different in that nation, explain.",
        serves=["R6", "R11"],
        fails=[
            *(spell_of_child_born("2002-05", "2020-06-01", **PLACED | {"setting": setting}) for setting in CARE_SETTINGS),
            spell_of_child_born("2002-05", "2020-05-31", **PLACED),
            *(open_spell("2004-01", **PLACED | {"setting": setting}) for setting in CARE_SETTINGS),
            *(spell_until("2002-05", "2020-06-01", PLACED | {"setting": setting}) for setting in CARE_SETTINGS),
            spell_until("2002-05", "2020-07-31", PLACED | {"started_on": "2020-06-01"}),
            replace(of_child("2002-05", PLACED | {"started_on": "2020-06-01", "ended_absent": NOT_APPLICABLE}), field="setting"),
        ],
        passes=[
            spell_of_child_born("2002-06", "2020-06-01", **PLACED),
            spell_of_child_born("2020-05", "2020-06-01", **PLACED),
            spell_of_child_born("2002-05", "2020-06-01"),
            open_spell("2004-02", **PLACED),
            open_spell("2021-02", **PLACED),
            open_spell("2004-01"),
            spell_of_child_born("2004-01", "2015-01-01", **PLACED),
            spell_until("2002-05", "2020-05-31", PLACED),
            spell_until("2002-04", "2020-04-30", PLACED),
            spell_until("2020-05", "2020-06-01", PLACED | {"started_on": "2020-05-30"}),
            spell_until("2002-05", "2020-06-01", at_home("with-parent") | {"started_on": "2020-01-01"}),
        ],
    ),
    rule(
        "LIV-011", "query", "Living without carers, aged under 16 or over 25", LIVING,
        AgeBetween("started_on", "child_ref.birth_month", 16, 25, when=Is("setting", INDEPENDENT)),
        brief="Without carers, under 16 or over 25",
        why="No law allows a child under 16 to be housed alone. If it happened, it shows how the child was treated, but usually the year "
        "is wrong.",
        fix="Check the month of birth, the setting and the date. If it did happen, explain.",
        serves=["R6", "R11"],
        fails=[
            *(of_child("2004-02", independent(setting, "2020-01-31")) for setting in INDEPENDENT),
            of_child("1994-01", independent("own-tenancy", "2020-02-01")),
            of_child("1994-01", independent("own-tenancy", "2020-01-31")),
        ],
        passes=[
            *(of_child("2004-01", independent(setting, "2020-01-31")) for setting in INDEPENDENT),
            of_child("1994-02", independent("own-tenancy", "2020-02-01")),
            spell_of_child_born("2004-02", "2020-01-31"),
        ],
    ),
    rule(
        "LIV-012", "query", "Police protection for more than 72 hours", at_most(3, "police-protection"),
        brief="Police protection for over 72 hours",
        why="Police protection ends after three days. If the child stayed longer, it was under another status, which nobody recorded.",
        fix="Check both dates, and enter the status that followed as a spell of its own.",
        serves=["R6"],
        fails=too_long("police-protection", "2021-12-05", "2022-01-27"),
        passes=not_too_long("police-protection", "2021-12-04", "2022-01-28"),
    ),
    rule(
        "LIV-013", "query", "Emergency order for more than 15 days", at_most(15, "emergency-protection"),
        why="Such an order lasts eight days and can be extended once. If the child stayed longer, it was under another status.",
        fix="Check both dates, and enter the status that followed as a spell of its own.",
        serves=["R6"],
        fails=too_long("emergency-protection", "2021-12-17", "2022-01-15"),
        passes=not_too_long("emergency-protection", "2021-12-16", "2022-01-16"),
    ),
    rule(
        "LIV-014", "query", "With a guardian, but without an order", LIVING,
        NotOneOf("legal_status", ("none",), when=Is("setting", ("with-guardian",))),
        why="What help the household is owed depends on whether a relative cares for the child under an order or by private arrangement.",
        fix="Give the order, or choose the setting with a relative or friend by private arrangement.",
        serves=["R6"],
        fails=row_examples(LIVING, at_home("with-guardian", "none")),
        passes=row_examples(LIVING, at_home("with-guardian", "special-guardianship"), at_home("with-parent", "none")),
    ),
    rule(
        "LIV-015", "query", "Criminal justice status, aged under 10 or over 25", LIVING,
        AgeBetween("started_on", "child_ref.birth_month", 10, 25, when=Is("legal_status", OF_OFFENCES)),
        brief="Criminal justice, under 10 or over 25",
        why="A child below the age of criminal responsibility can be neither bailed nor remanded, so the age or the status is wrong.",
        fix="Check the month of birth and the legal status. If the law was different in that nation or at that time, explain.",
        serves=["R6", "R11"],
        fails=[
            *(of_child("2010-02", sentenced(status, "2020-01-31")) for status in OF_OFFENCES),
            of_child("1994-01", sentenced("sentenced-custody", "2020-02-01")),
            of_child("1994-01", sentenced("sentenced-custody", "2020-01-31")),
        ],
        passes=[
            *(of_child("2010-01", sentenced(status, "2020-01-31")) for status in OF_OFFENCES),
            of_child("1994-02", sentenced("sentenced-custody", "2020-02-01")),
            of_child("2010-02", at_home("with-parent", "none") | {"started_on": "2020-01-31"}),
        ],
    ),
    rule(
        "LIV-016", "query", "Two spells of one child recorded as beginning at birth", LIVING,
        Unique(("child_ref",), when=SINCE_BIRTH),
        brief="Two spells beginning at birth",
        why="A child is born into one home. If there seem to be two at once, neither shows whether the child was in care when it mattered.",
        fix="“Not applicable” for the first day means that the child has lived there since birth. Give the date on which the later spell "
        "began, or record that it is not known. If the child has lived in both since birth, explain.",
        serves=["R6"],
        fails=spells(always_there("with-parent", ended_on="2020-03-01"), always_there("with-relative-or-friend")),
        passes=[
            spells(always_there("with-parent", ended_on="2020-03-01"), {"started_on": "2020-03-01"}),
            spells(always_there("with-parent", ended_on="2020-03-01"), UNDATED),
            spells(UNDATED | {"ended_on": "2020-03-01"}, UNDATED),
            two_children(always_there("with-parent"), always_there("with-parent")),
        ],
    ),
    rule(
        "LIV-017", "query", "Recorded as living since birth in a setting where no child is born", LIVING,
        NotOneOf("setting", NOT_FROM_BIRTH, "a place where no child lives from birth", when=SINCE_BIRTH),
        brief="Since birth, where no child is born",
        why="“Not applicable” for the first day means that the child has lived there since birth. If it is chosen because nobody knows "
        "the date, it hides where the child lived before.",
        fix="Give the date on which the child moved in. If it is not known, choose that as the reason instead of “Not applicable”.",
        serves=["R3", "R6"],
        fails=[at_17(at_home(setting) | ALWAYS | status_of_setting(setting)) for setting in NOT_FROM_BIRTH],
        passes=[
            *row_examples(LIVING, always_there("with-parent")),
            *(at_17(at_home(setting) | UNDATED | status_of_setting(setting)) for setting in NOT_FROM_BIRTH),
        ],
    ),
    rule(
        "LIV-018", "query", "In custody under a legal status that does not provide for it", LIVING,
        NotOneOf("legal_status", FREE, when=Is("setting", ("custody",))),
        brief="In custody, legal status does not fit",
        why="Which law protected the child there depends on whether the child was held on remand, under a sentence or by the police.",
        fix="Give the status under which the child was held, or correct the setting. If another order was in force as well, explain.",
        serves=["R6"],
        fails=[at_17(at_home("custody", status)) for status in FREE],
        passes=[*(at_17(at_home("custody", status)) for status in ("sentenced-custody", "other-not-in-care", NOT_KNOWN)),
                *(at_17(at_home("with-parent", status)) for status in FREE)],
    ),
)  # fmt: skip

"""Living situations: spells without overlap or gap, and settings, legal status and age that fit each other."""

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
from cse_record.standard.rules.each import each
from cse_record.standard.rules.rule import Example, Row, Rows, group, rule

LIVING = "living_situations"
NOT_APPLICABLE = "absent:not-applicable"
NOT_KNOWN = "absent:asked-not-known"
CARE_SETTINGS, OTHER_SETTINGS = group("living_setting", "in-care"), group("living_setting", "not-in-care")
CARE_STATUS, OTHER_STATUS = group("legal_status", "in-care"), group("legal_status", "not-in-care")
INDEPENDENT = ("own-tenancy", "supported-lodgings", "care-supported-accommodation", "care-independent")
"""Settings of one young person alone. Families live in hostels and hotels too, with children of any age."""
OF_OFFENCES = ("bail", "sentenced-custody", "remand", "police-detention", "sentenced-residence")
NO_SHORT_BREAK = All((IsNot("setting", ("short-break",)), IsNot("legal_status", ("short-breaks",))))
"""A series of short breaks lies in and between the spells at home, which go on."""
UNDER_OTHER_STATUS = tuple(code for code in OTHER_STATUS if code != "short-breaks")
PLACED_BY_NOBODY = tuple(code for code in OTHER_SETTINGS if code != "short-break")
STILL_THERE = HasReason("ended_on", (NOT_APPLICABLE,))
SINCE_BIRTH = HasReason("started_on", (NOT_APPLICABLE,))
NOT_FROM_BIRTH = (
    *INDEPENDENT, "with-partner-family", "hostel", "boarding-school", "custody", "short-break", "care-residential-school", "care-custody",
    "care-temporary",
)  # fmt: skip
"""Settings into which a child can only have moved."""
AT_THE_TIME = "These rows are used to work out whether a child was in care at the time of the exploitation or came into care afterwards."
CARE_AND_LAW = (
    "Both the setting and the legal status show whether a child is in care. If they disagree, the child is counted as in care "
    "in one table but not in another."
)

PLACED: Row = {"setting": "care-foster-other", "legal_status": "care-order", "placing_area": "synthetic-port-ashby"}
UNDATED_CHILD: Row = {"first_attention_absent": NOT_KNOWN, "first_response_absent": NOT_KNOWN}
BREAK: Row = {"started_on": "2020-03-01", "legal_status": "short-breaks", "placing_area": "synthetic-port-ashby"}
AT_CARERS: Row = {"setting": "care-foster-other"}
AWAY: Row = {"setting": "short-break", "legal_status": NOT_KNOWN}
ALWAYS: Row = {"started_on": None, "started_absent": NOT_APPLICABLE}
UNDATED: Row = {"started_on": None, "started_absent": NOT_KNOWN}
UNDATED_PERIOD: Row = {"started_absent": NOT_KNOWN, "ongoing": NOT_KNOWN, "ended_absent": NOT_KNOWN}


def _spells(*said: Row) -> Example:
    """Several spells of one child, who are told apart by their references."""
    return Example({LIVING: [{"living_ref": f"L-{number:04d}"} | one for number, one in enumerate(said, 1)]})


def _two_children(first: Row, second: Row) -> Example:
    other: Row = {"living_ref": "L-0002", "child_ref": "C-0002"}
    return Example({"children": [{}, {"child_ref": "C-0002"}], LIVING: [first, other | second]})


def _of_child(birth_month: str, spell: Row) -> Example:
    """A spell of a child born in a month, of whom no other date is known."""
    rows: Rows = {"children": [UNDATED_CHILD | {"birth_month": birth_month}], "exploitation_periods": [UNDATED_PERIOD], LIVING: [spell]}
    return Example(rows, at=(LIVING, 0))


def _born(birth_month: str, started_on: str, **said: str) -> Example:
    return _of_child(birth_month, {"started_on": started_on, "ended_absent": NOT_KNOWN} | said)


def _open(birth_month: str, **said: str) -> Example:
    """A spell that goes on when the plain return is prepared, at the end of January 2022; the finding points to the setting."""
    example = _of_child(birth_month, {"started_absent": NOT_KNOWN, "ended_absent": NOT_APPLICABLE} | said)
    return replace(example, field="setting")


def _independent(setting: str, started_on: str) -> Row:
    return {"setting": setting, "started_on": started_on, "ended_absent": NOT_KNOWN} | _law(setting)


def _sentenced(legal_status: str, started_on: str) -> Row:
    setting: Row = (
        {"setting": "care-custody", "placing_area": "synthetic-port-ashby"} if legal_status in CARE_STATUS else {"setting": "custody"}
    )
    return setting | {"legal_status": legal_status, "started_on": started_on, "ended_absent": NOT_KNOWN}


def _at_most(days: int, status: str) -> list[tuple[str, Predicate]]:
    """That a spell under a status lasts no longer, whether it has ended or goes on."""
    this = Is("legal_status", (status,))
    return [
        (LIVING, WithinDays("ended_on", "started_on", days, when=this)),
        (LIVING, WithinDays("returns.prepared_on", "started_on", days, when=All((this, STILL_THERE)))),
    ]


def _too_long(status: str, ended_on: str, open_since: str) -> list[Example]:
    """Spells under a status: one from 1 December 2021, one that is open on 31 January 2022."""
    return [
        *each(LIVING, PLACED | {"legal_status": status, "started_on": "2021-12-01", "ended_on": ended_on}, field="ended_on"),
        *each(LIVING, PLACED | {"legal_status": status, "started_on": open_since}, field="started_on"),
    ]


def _not_too_long(status: str, ended_on: str, open_since: str) -> list[Example]:
    return [
        *_too_long(status, ended_on, open_since),
        *each(
            LIVING,
            PLACED | {"legal_status": status, "started_on": "2021-12-01", "ended_absent": NOT_KNOWN},
            PLACED | {"legal_status": "interim-care-order", "started_on": "2021-10-01", "ended_on": "2021-12-31"},
            PLACED | {"legal_status": "interim-care-order", "started_on": "2021-10-01"},
        ),
    ]


def _at_17(said: Row) -> Example:
    """A spell that began shortly before the return, of a young person old enough for every setting and every status."""
    return _of_child("2004-03", {"started_on": "2021-12-01", "ended_absent": NOT_KNOWN} | said)


def _home(setting: str, legal_status: str = NOT_KNOWN) -> Row:
    return {"setting": setting, "legal_status": legal_status, "started_on": "2021-01-01"}


def _always_there(setting: str, **said: str) -> Row:
    return {"setting": setting, "legal_status": NOT_KNOWN} | ALWAYS | said


def _law(setting: str) -> Row:
    return (
        {"legal_status": "accommodated", "placing_area": "synthetic-port-ashby"}
        if setting in CARE_SETTINGS
        else {"legal_status": NOT_KNOWN}
    )


RULES = (
    rule(
        "LIV-001", "error", "Moved out before moving in", LIVING, OnOrAfter("ended_on", "started_on"),
        why=AT_THE_TIME,
        fix="Check both dates against the source and correct the one that is wrong.",
        serves=["R6"],
        fails=each(LIVING, {"started_on": "2020-03-02", "ended_on": "2020-03-01"}),
        passes=each(
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
            _spells({"started_on": "2019-01-01", "ended_on": "2020-03-02"}, {"started_on": "2020-03-01", "ended_on": "2020-12-31"}),
            _spells({"started_on": "2019-01-01", "ended_on": "2020-03-02"}, {"started_on": "2020-03-01"}),
            _spells(_always_there("with-parent", ended_on="2020-03-02"), {"started_on": "2020-03-01"}),
        ],
        passes=[
            _spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-01"}),
            _spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-01", "ended_on": "2020-12-31"}),
            _two_children({"started_on": "2019-01-01", "ended_on": "2020-03-02"}, {"started_on": "2020-03-01", "ended_on": "2020-12-31"}),
            *(_spells({"started_on": "2019-01-01", "ended_on": "2020-12-31"}, BREAK | setting | {"ended_on": "2020-03-03"})
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
        fails=_spells({"started_on": "2019-01-01"}, {"started_on": "2019-01-02"}),
        passes=[
            _spells({"started_on": "2019-01-01", "ended_on": "2019-01-02"}, {"started_on": "2019-01-02"}),
            _spells({"started_on": "2019-01-01", "ended_absent": NOT_KNOWN}, {"started_on": "2019-01-02"}),
            _two_children({"started_on": "2019-01-01"}, {"started_on": "2019-01-02"}),
            *(_spells({"started_on": "2019-01-01"}, BREAK | setting) for setting in (AT_CARERS, AWAY)),
        ],
    ),
    rule(
        "LIV-004", "query", "Gap between two spells", LIVING, NoGap("child_ref", "started_on", "ended_on", 1, when=NO_SHORT_BREAK),
        why="Nobody can say whether the child was in care in between, or had anywhere to live.",
        fix="Enter where the child lived in between, even if that was “no settled place”. If it was a short break, let the spell at home "
        "continue. If nobody knows, explain.",
        serves=["R6"],
        fails=_spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-03"}),
        passes=[
            _spells({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-02"}),
            _two_children({"started_on": "2019-01-01", "ended_on": "2020-03-01"}, {"started_on": "2020-03-03"}),
            *(_spells(BREAK | setting | {"ended_on": "2020-03-03"}, BREAK | setting | {"started_on": "2020-06-01"})
              for setting in (AT_CARERS, AWAY)),
            _spells({"started_on": "2019-01-01", "ended_absent": NOT_KNOWN}, {"started_on": "2020-03-03"}),
        ],
    ),
    rule(
        "LIV-005", "query", "Setting in care with a legal status outside care", LIVING,
        NotOneOf("legal_status", UNDER_OTHER_STATUS, when=Is("setting", CARE_SETTINGS)),
        why=CARE_AND_LAW,
        fix="Check both. There are separate codes for settings in care and outside care, and a legal status for an agreement with parents.",
        serves=["R6"],
        fails=[
            *(_at_17(PLACED | {"setting": setting, "legal_status": "none"}) for setting in CARE_SETTINGS),
            *(_at_17(PLACED | {"legal_status": status}) for status in UNDER_OTHER_STATUS),
        ],
        passes=[
            *each(LIVING, PLACED, PLACED | {"legal_status": NOT_KNOWN}, _home("with-parent", "none")),
            *(_at_17(PLACED | {"setting": setting, "legal_status": "short-breaks"}) for setting in CARE_SETTINGS),
        ],
    ),
    rule(
        "LIV-006", "query", "Setting outside care with a legal status in care", LIVING,
        NotOneOf("legal_status", CARE_STATUS, when=Is("setting", OTHER_SETTINGS)),
        why=CARE_AND_LAW,
        fix="Check both. A child at home under a care order is “in care: with parent”.",
        serves=["R6"],
        fails=[
            *(_at_17(_home(setting, "care-order")) for setting in OTHER_SETTINGS),
            *(_at_17(_home("with-parent", status)) for status in CARE_STATUS if status != "supervision-requirement"),
            *each(LIVING, _home("with-parent", "supervision-requirement") | {"started_on": "2012-01-01"}),
        ],
        passes=each(LIVING, _home("with-parent", "none"), _home("with-parent"), PLACED),
    ),
    rule(
        "LIV-007", "query", "Legal status not in force when the spell began", LIVING, ValidAt("legal_status", "started_on"),
        why="The names of orders change with the law. A spell that runs across such a change has to be two spells.",
        fix="Give the status that applied on the first day, and begin a new spell when it changed. If the source has only one spell, "
        "explain.",
        serves=["R6"],
        fails=each(
            LIVING,
            PLACED | {"legal_status": "compulsory-supervision-order", "started_on": "2013-06-23"},
            PLACED | {"legal_status": "supervision-requirement", "started_on": "2013-06-24"},
        ),
        passes=each(
            LIVING,
            PLACED | {"legal_status": "compulsory-supervision-order", "started_on": "2013-06-24"},
            PLACED | {"legal_status": "supervision-requirement", "started_on": "2013-06-23"},
        ),
    ),
    rule(
        "LIV-008", "error", "Placing area recorded as not applicable, but the child was in care", LIVING,
        NotOneOf("placing_area", (NOT_APPLICABLE,), when=Is("setting", CARE_SETTINGS)),
        why="Children placed far from home are at greater risk. The placing authority shows whether a placement is out of area.",
        fix="Give the authority that placed the child, or the reason why it is not known.",
        serves=["R6"],
        fails=[_at_17(PLACED | {"setting": setting, "placing_area": NOT_APPLICABLE}) for setting in CARE_SETTINGS],
        passes=each(LIVING, PLACED, PLACED | {"placing_area": "absent:not-in-system"}, _home("with-parent")),
    ),
    rule(
        "LIV-009", "query", "Placing area given, but the child was not in care", LIVING,
        NoValue("placing_area", when=Is("setting", PLACED_BY_NOBODY)),
        why="If an authority placed the child, the child may have been in care without being counted.",
        fix="Choose “not applicable”, or the setting in care that fits. If an authority arranged a place outside care, explain.",
        serves=["R6"],
        fails=[_at_17(_home(setting) | {"placing_area": "synthetic-port-ashby"}) for setting in PLACED_BY_NOBODY],
        passes=each(LIVING, _home("with-parent"), PLACED, _home("short-break", "short-breaks") | {"placing_area": "synthetic-port-ashby"}),
    ),
    rule(
        "LIV-010", "query", "In care at 18 or over", [
            (LIVING, AgeBetween("started_on", "child_ref.birth_month", 0, 17, when=Is("setting", CARE_SETTINGS))),
            (
                LIVING,
                AgeBetween(
                    "returns.prepared_on", "child_ref.birth_month", 0, 17, when=All((Is("setting", CARE_SETTINGS), STILL_THERE))
                ),
            ),
        ],
        why="Care ends at 18. A spell that is left open hides the fact that a young person has lost the protection of care.",
        fix="Give the date on which care ended, and enter where the young person lived from then. Check the month of birth.",
        serves=["R6", "R11"],
        fails=[
            *(_born("2002-05", "2020-06-01", **PLACED | {"setting": setting}) for setting in CARE_SETTINGS),
            *(_open("2004-01", **PLACED | {"setting": setting}) for setting in CARE_SETTINGS),
        ],
        passes=[
            _born("2002-06", "2020-06-01", **PLACED),
            _born("2020-05", "2020-06-01", **PLACED),
            _born("2002-05", "2020-06-01"),
            _open("2004-02", **PLACED),
            _open("2021-02", **PLACED),
            _open("2004-01"),
            _born("2004-01", "2015-01-01", **PLACED),
        ],
    ),
    rule(
        "LIV-011", "query", "Living without carers, aged under 16 or over 25", LIVING,
        AgeBetween("started_on", "child_ref.birth_month", 16, 25, when=Is("setting", INDEPENDENT)),
        why="No law allows a child under 16 to be housed alone. If it happened, it shows how the child was treated, but usually the year "
        "is wrong.",
        fix="Check the month of birth, the setting and the date. If it did happen, explain.",
        serves=["R6", "R11"],
        fails=[
            *(_of_child("2004-02", _independent(setting, "2020-01-31")) for setting in INDEPENDENT),
            _of_child("1994-01", _independent("own-tenancy", "2020-02-01")),
        ],
        passes=[
            *(_of_child("2004-01", _independent(setting, "2020-01-31")) for setting in INDEPENDENT),
            _of_child("1994-02", _independent("own-tenancy", "2020-02-01")),
            _born("2004-02", "2020-01-31"),
        ],
    ),
    rule(
        "LIV-012", "query", "Police protection for more than 72 hours", _at_most(3, "police-protection"),
        why="Police protection ends after three days. If the child stayed longer, it was under another status, which nobody recorded.",
        fix="Check both dates, and enter the status that followed as a spell of its own.",
        serves=["R6"],
        fails=_too_long("police-protection", "2021-12-05", "2022-01-27"),
        passes=_not_too_long("police-protection", "2021-12-04", "2022-01-28"),
    ),
    rule(
        "LIV-013", "query", "Emergency order for more than 15 days", _at_most(15, "emergency-protection"),
        why="Such an order lasts eight days and can be extended once. If the child stayed longer, it was under another status.",
        fix="Check both dates, and enter the status that followed as a spell of its own.",
        serves=["R6"],
        fails=_too_long("emergency-protection", "2021-12-17", "2022-01-15"),
        passes=_not_too_long("emergency-protection", "2021-12-16", "2022-01-16"),
    ),
    rule(
        "LIV-014", "query", "With a guardian, but without an order", LIVING,
        NotOneOf("legal_status", ("none",), when=Is("setting", ("with-guardian",))),
        why="What help the household is owed depends on whether a relative cares for the child under an order or by private arrangement.",
        fix="Give the order, or choose the setting with a relative or friend by private arrangement.",
        serves=["R6"],
        fails=each(LIVING, _home("with-guardian", "none")),
        passes=each(LIVING, _home("with-guardian", "special-guardianship"), _home("with-parent", "none")),
    ),
    rule(
        "LIV-015", "query", "Criminal justice status, aged under 10 or over 25", LIVING,
        AgeBetween("started_on", "child_ref.birth_month", 10, 25, when=Is("legal_status", OF_OFFENCES)),
        why="A child below the age of criminal responsibility can be neither bailed nor remanded, so the age or the status is wrong.",
        fix="Check the month of birth and the legal status. If the law was different in that nation or at that time, explain.",
        serves=["R6", "R11"],
        fails=[
            *(_of_child("2010-02", _sentenced(status, "2020-01-31")) for status in OF_OFFENCES),
            _of_child("1994-01", _sentenced("sentenced-custody", "2020-02-01")),
        ],
        passes=[
            *(_of_child("2010-01", _sentenced(status, "2020-01-31")) for status in OF_OFFENCES),
            _of_child("1994-02", _sentenced("sentenced-custody", "2020-02-01")),
            _of_child("2010-02", _home("with-parent", "none") | {"started_on": "2020-01-31"}),
        ],
    ),
    rule(
        "LIV-016", "query", "Two spells of one child recorded as beginning at birth", LIVING,
        Unique(("child_ref",), when=SINCE_BIRTH),
        why="A child is born into one home. If there seem to be two at once, neither shows whether the child was in care when it mattered.",
        fix="“Not applicable” for the first day means that the child has lived there since birth. Give the date on which the later spell "
        "began, or record that it is not known. If the child has lived in both since birth, explain.",
        serves=["R6"],
        fails=_spells(_always_there("with-parent", ended_on="2020-03-01"), _always_there("with-relative-or-friend")),
        passes=[
            _spells(_always_there("with-parent", ended_on="2020-03-01"), {"started_on": "2020-03-01"}),
            _spells(_always_there("with-parent", ended_on="2020-03-01"), UNDATED),
            _spells(UNDATED | {"ended_on": "2020-03-01"}, UNDATED),
            _two_children(_always_there("with-parent"), _always_there("with-parent")),
        ],
    ),
    rule(
        "LIV-017", "query", "Recorded as living since birth in a setting where no child is born", LIVING,
        NotOneOf("setting", NOT_FROM_BIRTH, when=SINCE_BIRTH),
        why="“Not applicable” for the first day means that the child has lived there since birth. If it is chosen because nobody knows "
        "the date, it hides where the child lived before.",
        fix="Give the date on which the child moved in. If it is not known, choose that as the reason instead of “not applicable”.",
        serves=["R3", "R6"],
        fails=[_at_17(_home(setting) | ALWAYS | _law(setting)) for setting in NOT_FROM_BIRTH],
        passes=[
            *each(LIVING, _always_there("with-parent")),
            *(_at_17(_home(setting) | UNDATED | _law(setting)) for setting in NOT_FROM_BIRTH),
        ],
    ),
)  # fmt: skip

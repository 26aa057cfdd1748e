"""Whether anybody was with the child, against how, where and by whom the exploitation was carried out."""

from cse_record.standard.predicates import All, HasValue, Is, NotOneOf
from cse_record.standard.rows import Row
from cse_record.standard.rules.contradiction_rows import beside, edge
from cse_record.standard.rules.rule import Example, group, rule

PERIODS, FEATURES, INVOLVEMENTS = "exploitation_periods", "exploitation_features", "involvements"
AT_A_DISTANCE, IN_PERSON = ("online",), ("in-person",)
MOVED = (*group("exploitation_feature", "transport"), *group("exploitation_feature", "movement"))
WITH_THE_CHILD = (
    "model-party", "model-trafficking", "tactic-violence", "tactic-confinement", "tactic-disorienting-movement", *MOVED,
)  # fmt: skip
"""What can be done to a child only by somebody who is there, or has the child brought."""
AMONG_STRANGERS = (
    "location-empty-property", "location-hotel", "location-short-let", "location-takeaway", "location-restaurant-or-cafe",
    "location-shisha-cafe", "location-shop", "location-town-centre", "location-park", "location-car-park", "location-vehicle",
    "location-taxi-rank", "location-taxi-office", "location-bus-station", "location-railway-station", "location-bar-or-club",
)  # fmt: skip
"""Places where children meet people whom they do not know. At school, at home or nearby they also meet those who later harm them online."""
FACE_TO_FACE = ("stranger-in-person",)

FORM = "Exploitation at a distance and in person are counted separately, and call for different protection."
CHECK_FORM = "Check the form of contact. If part of it was in person, choose “Both”."
ROUTES: dict[str, Row] = {
    "movement-between-towns": {"from_area": "synthetic-port-ashby", "to_area": "synthetic-grayhaven"},
}  # fmt: skip


def _feature(feature: str, form: str) -> Example:
    row: Row = {"feature": feature} | ROUTES.get(feature, {})
    return beside(FEATURES, row, {PERIODS: [{"contact_form": form}]}, "feature")


def _involved(form: str, field: str = "", **cells: str) -> Example:
    return beside(INVOLVEMENTS, dict(cells), {PERIODS: [{"contact_form": form, "suspect_known": "some"}]}, field)


RULES = (
    rule(
        "CNT-001", "query", "Moved, held or hurt the child, although all contact was at a distance",
        [(FEATURES, NotOneOf("feature", WITH_THE_CHILD, "something for which somebody was with the child",
                             when=Is("exploitation_ref.contact_form", AT_A_DISTANCE))),
         (INVOLVEMENTS, NotOneOf("role", ("transported",), when=Is("exploitation_ref.contact_form", AT_A_DISTANCE)))], since="0.2",
        brief="Moved, held or hurt, but at a distance",
        why=FORM, fix=CHECK_FORM + " If the child was only sent or paid to travel, explain.", serves=["R9", "R25"],
        fails=[*(_feature(code, "online") for code in edge(WITH_THE_CHILD)), _involved("online", "role", role="transported")],
        passes=[*(_feature(code, form) for code in edge(WITH_THE_CHILD) for form in ("both", "in-person")),
                _feature("tactic-images-as-threat", "online"), _involved("both", role="transported"), _involved("online", role="images")],
    ),
    rule(
        "CNT-002", "query", "First met in person as a stranger, although all contact was at a distance",
        [(PERIODS, NotOneOf("first_meeting_place", AMONG_STRANGERS, "a place where people meet in person",
                            when=Is("contact_form", AT_A_DISTANCE))),
         (INVOLVEMENTS, NotOneOf("relationship", FACE_TO_FACE, when=Is("exploitation_ref.contact_form", AT_A_DISTANCE)))], since="0.2",
        brief="First met in person, all at a distance",
        why=FORM, fix=CHECK_FORM + " If they met once and all of the exploitation took place at a distance, explain.",
        serves=["R9", "R25"],
        fails=[*(Example({PERIODS: [{"contact_form": "online", "first_meeting_place": code}]}, field="first_meeting_place")
                 for code in edge(AMONG_STRANGERS)),
               *(_involved("online", "relationship", relationship=code) for code in FACE_TO_FACE)],
        passes=[*(Example({PERIODS: [{"contact_form": form, "first_meeting_place": code}]}) for form, code in (
                    ("both", AMONG_STRANGERS[0]), ("in-person", AMONG_STRANGERS[1]), ("online", "location-online-gaming"),
                    ("online", "location-school"))),
                _involved("both", relationship="stranger-in-person"), _involved("online", relationship="stranger-online")],
    ),
    rule(
        "CNT-003", "query", "Abused the child from another country, although all contact was in person", INVOLVEMENTS,
        NotOneOf("role", ("direct-abuse",), when=All((HasValue("suspect_country"), Is("exploitation_ref.contact_form", IN_PERSON)))),
        since="0.2", brief="In another country, but all in person",
        why=FORM,
        fix="Check the form of contact, the part and the country. The country is given only for somebody who was not with the child.",
        serves=["R9", "R25"],
        fails=_involved("in-person", "role", role="direct-abuse", suspect_country="PHL"),
        passes=[_involved("both", role="direct-abuse", suspect_country="PHL"), _involved("in-person", role="gained", suspect_country="PHL"),
                _involved("in-person", role="direct-abuse")],
    ),
    rule(
        "CNT-004", "query", "Contact online alone, but first met face to face", INVOLVEMENTS,
        NotOneOf("role", ("online-contact",), when=Is("relationship", FACE_TO_FACE)), since="0.2",
        brief="Online alone, first met face to face",
        why=FORM,
        fix="Check the part and the relationship. Contact online is a part only where no meeting is known. If there was one, explain.",
        serves=["R4", "R25"],
        fails=[_involved("both", "role", role="online-contact", relationship=code) for code in FACE_TO_FACE],
        passes=[_involved("both", role="online-contact", relationship="stranger-online"),
                _involved("both", role="threatened", relationship="stranger-in-person")],
    ),
)  # fmt: skip

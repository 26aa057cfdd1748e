"""Return interviews: what was offered, declined and held after a missing episode."""

from cse_record.standard.elements import NOT_ESTABLISHED
from cse_record.standard.predicates import All, AnyOf, Blank, HasReason, HasValue, Is, NotOneOf, NoValue, OnOrAfter, Present, WithinDays
from cse_record.standard.rows import Row
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.missing.rows import NOT_APPLICABLE, NOT_KNOWN, open_episode
from cse_record.standard.rules.rule import Example, rule

INTERVIEWS, EPISODES = "return_interviews", "missing_episodes"
RETURN_NOT_KNOWN = HasReason("missing_ref.returned_on", NOT_ESTABLISHED)
OFFER_NOT_DATED = AnyOf((Blank("offered_on"), HasReason("offered_on")))
STILL_MISSING = All((HasReason("missing_ref.returned_on", (NOT_APPLICABLE,)), HasReason("missing_ref.found_on", (NOT_APPLICABLE,))))
YES, NO = ("yes",), ("no",)
WITH_THE_SERVICE = ("no-service", "not-notified")
DECLINED = ("child", "parent-or-carer", "both")
HEARD = "A return interview is the child's chance to say where they were and what happened. How many were offered and held is counted."
NOT_HELD: Row = {"offered": "yes", "held": "no", "refused_by": "nobody", "not_held_reason": "not-reached"}
HELD: Row = {"offered": "yes", "held": "yes", "held_on": "2020-05-07"}
CHECK = "Check both answers against the source and correct the one that is wrong."

RULES = (
    rule(
        "RIV-001", "error", "Return interview held, but not offered", INTERVIEWS,
        NotOneOf("held", YES, when=Is("offered", NO)), since="0.2",
        why=HEARD, fix=CHECK, serves=["R2", "R13"],
        fails={"offered": "no", "held": "yes", "held_on": "2020-05-07"}, passes=row_examples(INTERVIEWS, HELD, {"offered": "no"}),
    ),
    rule(
        "RIV-002", "error", "Date of a return interview that was not held", INTERVIEWS,
        NoValue("held_on", when=Is("held", NO)), since="0.2", brief="Interview date, but not held",
        why=HEARD, fix="Record that the interview was held, or clear the date.", serves=["R2", "R13"],
        fails=NOT_HELD | {"held_on": "2020-05-07"}, passes=row_examples(INTERVIEWS, HELD, NOT_HELD),
    ),
    rule(
        "RIV-003", "query", "Return interview held, but no date given", INTERVIEWS, Present("held_on", when=Is("held", YES)), since="0.2",
        brief="Interview held, but no date given",
        why="Whether it was held within 72 hours is worked out from this date.",
        fix="Give the day on which it was held, or say why it is not recorded.", serves=["R2", "R13"],
        fails={"offered": "yes", "held": "yes"},
        passes=row_examples(INTERVIEWS, HELD, {"offered": "yes", "held": "yes", "held_absent": "absent:not-in-system"}, NOT_HELD),
    ),
    rule(
        "RIV-004", "error", "Return interview held before it was offered", INTERVIEWS, OnOrAfter("held_on", "offered_on"), since="0.2",
        brief="Interview held before it was offered",
        why=HEARD, fix="Check both dates against the source and correct the one that is wrong.", serves=["R2", "R13"],
        fails=HELD | {"offered_on": "2020-05-08"}, passes=HELD | {"offered_on": "2020-05-07"},
    ),
    rule(
        "RIV-005", "error", "Date of an offer that was not made", INTERVIEWS, NoValue("offered_on", when=Is("offered", NO)), since="0.2",
        why=HEARD, fix="Record that an interview was offered, or clear the date.", serves=["R2", "R13"],
        fails={"offered": "no", "offered_on": "2020-05-06"},
        passes=row_examples(INTERVIEWS, NOT_HELD | {"offered_on": "2020-05-06"}, {"offered": "no"}),
    ),
    rule(
        "RIV-006", "error", "Return interview offered or held before the child went missing",
        [(INTERVIEWS, OnOrAfter(name, "missing_ref.last_seen_on")) for name in ("offered_on", "held_on")], since="0.2",
        brief="Offered or held before going missing",
        why=HEARD, fix="Check the date, and check that the interview belongs to this episode.", serves=["R2", "R13"],
        fails=[Example({INTERVIEWS: [HELD | {"offered_on": "2020-05-03", "held_on": "2020-05-06"}]}, field="offered_on"),
               Example({INTERVIEWS: [HELD | {"held_on": "2020-05-03"}]}, field="held_on", at=(INTERVIEWS, 0),
                       also=(("RIV-007", f"/{INTERVIEWS}/0/held_on"),))],
        passes=[Example({INTERVIEWS: [HELD | {"offered_on": "2020-05-04"}], "missing_episodes": [{"returned_on": "2020-05-04",
                 "found_on": "2020-05-04"}]}), Example({INTERVIEWS: [HELD]})],
    ),
    rule(
        "RIV-007", "query", "Return interview held before the child had come back", INTERVIEWS,
        OnOrAfter("held_on", "missing_ref.returned_on"), since="0.2", brief="Held before the child had come back",
        why=HEARD, fix="Check both dates. If it was held where the child was found, such as in another area, explain.",
        serves=["R2", "R13"],
        fails=HELD | {"held_on": "2020-05-04"}, passes=HELD | {"held_on": "2020-05-05"},
    ),
    rule(
        "RIV-008", "query", "Declined, but held", INTERVIEWS, NotOneOf("refused_by", DECLINED, when=Is("held", YES)), since="0.2",
        why=HEARD, fix="Check both answers. If a first offer was declined and a later one accepted, enter each in a row of its own.",
        serves=["R2", "R13"],
        fails=row_examples(INTERVIEWS, *(HELD | {"refused_by": who} for who in DECLINED)),
        passes=row_examples(INTERVIEWS, HELD | {"refused_by": "nobody"},
                            NOT_HELD | {"refused_by": "child", "not_held_reason": "declined"}),
    ),
    rule(
        "RIV-009", "error", "Declined, but not offered", INTERVIEWS, NotOneOf("refused_by", DECLINED, when=Is("offered", NO)),
        since="0.2", why=HEARD, fix=CHECK, serves=["R2", "R13"],
        fails=row_examples(INTERVIEWS, *({"offered": "no", "refused_by": who} for who in DECLINED)),
        passes=row_examples(INTERVIEWS, {"offered": "no"}, NOT_HELD | {"refused_by": "child", "not_held_reason": "declined"}),
    ),
    rule(
        "RIV-010", "query", "Return interview not held, but no reason given", INTERVIEWS, Present("not_held_reason", when=Is("held", NO)),
        since="0.2", brief="Interview not held, but no reason", why="Why an interview was not held shows what a service has to change.",
        fix="Say why it was not held, or why the reason is not recorded.", serves=["R2", "R13"],
        fails={"offered": "yes", "held": "no"},
        passes=row_examples(INTERVIEWS, NOT_HELD, {"offered": "yes", "held": "no", "not_held_reason": "absent:not-in-system"}, HELD),
    ),
    rule(
        "RIV-011", "error", "Reason why an interview was not held, although it was", INTERVIEWS,
        NoValue("not_held_reason", when=Is("held", YES)), since="0.2", brief="Held, but a reason why it was not held",
        why=HEARD, fix=CHECK, serves=["R2", "R13"],
        fails=HELD | {"not_held_reason": "not-reached"}, passes=row_examples(INTERVIEWS, HELD, NOT_HELD),
    ),
    rule(
        "RIV-012", "error", "Not held because it was declined, although nobody declined it", INTERVIEWS,
        NotOneOf("not_held_reason", ("declined",), when=Is("refused_by", ("nobody",))), since="0.2",
        brief="Not held as declined, but nobody did",
        why=HEARD, fix="Say who declined it, or give the reason for which it was not held.", serves=["R2", "R13"],
        fails=NOT_HELD | {"not_held_reason": "declined"},
        passes=row_examples(INTERVIEWS, NOT_HELD, NOT_HELD | {"refused_by": "child", "not_held_reason": "declined"}),
    ),
    rule(
        "RIV-013", "error", "Offer recorded as not applicable, although the child came back", INTERVIEWS,
        NotOneOf("offered", (NOT_APPLICABLE,), when=HasValue("missing_ref.returned_on")), since="0.2",
        brief="Offer not applicable, but returned",
        why=HEARD, fix="Say whether an interview was offered. If that is not known, choose another reason.", serves=["R2", "R13"],
        fails={"offered": NOT_APPLICABLE},
        passes=[*row_examples(INTERVIEWS, {"offered": "absent:not-in-system"}, NOT_HELD),
                Example({INTERVIEWS: [{"offered": NOT_APPLICABLE}], "missing_episodes": [{"returned_absent": NOT_APPLICABLE}]},
                        also=(("MIS-025", "/missing_episodes/0/last_seen_on"),))],
    ),
    rule(
        "RIV-014", "error", "Whether it was held recorded as not applicable, although it was offered", INTERVIEWS,
        NotOneOf("held", (NOT_APPLICABLE,), when=Is("offered", YES)), since="0.2", brief="“Held” not applicable, but offered",
        why=HEARD, fix="Say whether the interview was held. If that is not known, choose another reason.", serves=["R2", "R13"],
        fails={"offered": "yes", "held": NOT_APPLICABLE},
        passes=row_examples(INTERVIEWS, {"offered": "no", "held": NOT_APPLICABLE}, {"offered": "yes", "held": "absent:not-in-system"}),
    ),
    rule(
        "RIV-015", "note", "Return interview held later than 72 hours after the offer, or after the return", [
            (INTERVIEWS, WithinDays("held_on", "offered_on", 3)),
            (INTERVIEWS, WithinDays("held_on", "missing_ref.returned_on", 3, when=OFFER_NOT_DATED)),
            (INTERVIEWS, WithinDays("held_on", "missing_ref.found_on", 3, when=All((OFFER_NOT_DATED, RETURN_NOT_KNOWN)))),
        ], since="0.2", brief="Interview held later than 72 hours",
        why="An interview within 72 hours is what guidance asks for. How many were late is counted, and none has to be explained.",
        fix="A late interview is recorded as it was. If it was not late, correct the dates.",
        serves=["R2", "R13"],
        fails=[Example({INTERVIEWS: [HELD | {"held_on": "2020-05-09"}]}),
               Example({INTERVIEWS: [HELD | {"held_on": "2020-05-09", "offered_absent": "absent:unexplained"}]}),
               Example({INTERVIEWS: [HELD | {"held_on": "2020-05-09", "offered_absent": "absent:unexplained"}],
                        EPISODES: [{"returned_absent": NOT_KNOWN}]}),
               Example({INTERVIEWS: [HELD | {"offered_on": "2020-05-12", "held_on": "2020-05-16"}]}),
               *(Example({INTERVIEWS: [HELD | {"held_on": "2020-05-09"}], EPISODES: [{"returned_absent": reason}]})
                 for reason in NOT_ESTABLISHED)],
        passes=[Example({INTERVIEWS: [HELD | {"held_on": "2020-05-08"}]}),
                Example({INTERVIEWS: [HELD | {"offered_on": "2020-05-12", "held_on": "2020-05-15"}]}),
                Example({INTERVIEWS: [HELD | {"offered_on": "2020-05-12", "held_on": "2020-05-15"}],
                         EPISODES: [{"returned_absent": NOT_KNOWN}]}),
                Example({INTERVIEWS: [HELD | {"held_on": "2020-05-08"}], EPISODES: [{"returned_absent": NOT_KNOWN}]}),
                Example({INTERVIEWS: [HELD | {"held_on": "2020-05-09"}], EPISODES: [{"returned_on": "2020-05-07"}]}),
                Example({INTERVIEWS: [HELD | {"held_on": "2021-12-09"}],
                         EPISODES: [open_episode("2021-12-01") | {"found_absent": None, "found_on": "2021-12-05"}]})],
    ),
    rule(
        "RIV-016", "query", "Return interview held, but the child has not been found", INTERVIEWS,
        NotOneOf("held", YES, when=STILL_MISSING), since="0.2", brief="Interview held, but child not found",
        why=HEARD, fix="If the child was found or is back, give the date. If not, correct whether an interview was held, or explain.",
        serves=["R2", "R13"],
        fails=Example({INTERVIEWS: [HELD | {"held_on": "2021-12-03"}], EPISODES: [open_episode("2021-12-01")]}),
        passes=[Example({INTERVIEWS: [HELD | {"held_on": "2021-12-03"}],
                         EPISODES: [open_episode("2021-12-01") | {"found_absent": None, "found_on": "2021-12-03"}]}),
                Example({INTERVIEWS: [HELD | {"held_on": "2021-12-03"}],
                         EPISODES: [open_episode("2021-12-01") | {"found_absent": NOT_KNOWN}]}),
                Example({INTERVIEWS: [HELD | {"held_on": "2021-12-03"}],
                         EPISODES: [open_episode("2021-12-01") | {"returned_absent": NOT_KNOWN}]},
                        also=(("MIS-007", f"/{EPISODES}/0/returned_on"),)),
                Example({INTERVIEWS: [{"offered": "no"}], EPISODES: [open_episode("2021-12-01")]})],
    ),
    rule(
        "RIV-017", "query", "Not held because the child lives too far away, but missing from the family home", INTERVIEWS,
        NotOneOf("not_held_reason", ("placed-too-far",), when=Is("missing_ref.missing_from", ("family-home",))), since="0.2",
        brief="Too far away, missing from family home",
        why="Why an interview was not held shows what a service has to change for children who are placed far from home.",
        fix="Check the reason, and from where the child went missing. If the family has moved to another area, explain.",
        serves=["R2", "R13"],
        fails=NOT_HELD | {"not_held_reason": "placed-too-far"},
        passes=[Example({INTERVIEWS: [NOT_HELD]}),
                Example({INTERVIEWS: [NOT_HELD | {"not_held_reason": "placed-too-far"}], EPISODES: [{"missing_from": "community"}]})],
    ),
    rule(
        "RIV-018", "query", "Return interview by the police", INTERVIEWS, NotOneOf("provider", ("police",)), since="0.2",
        why="A check by the police, when a child is found, is not the independent interview that is due to the child.",
        fix="Give the agency that held the interview. If it was a check by the police, delete the row or say that none was offered.",
        serves=["R2", "R13"],
        fails=HELD | {"provider": "police"}, passes=row_examples(INTERVIEWS, HELD | {"provider": "voluntary"}, {}),
    ),
    rule(
        "RIV-019", "query", "Declined, but not held for a reason that lies with the service", INTERVIEWS,
        NotOneOf("not_held_reason", WITH_THE_SERVICE, when=Is("refused_by", DECLINED)), since="0.2",
        brief="Declined, but reason lies with service",
        why="Children who said no are counted separately from children whom no service reached.",
        fix="Choose that the offer was declined, or that nobody declined it. If both are true, explain.", serves=["R2", "R13"],
        fails=row_examples(INTERVIEWS, *(NOT_HELD | {"refused_by": who, "not_held_reason": "no-service"} for who in DECLINED),
                           *(NOT_HELD | {"refused_by": "child", "not_held_reason": why} for why in WITH_THE_SERVICE[1:])),
        passes=row_examples(INTERVIEWS, NOT_HELD | {"refused_by": "child", "not_held_reason": "declined"},
                            *(NOT_HELD | {"not_held_reason": why} for why in WITH_THE_SERVICE)),
    ),
)  # fmt: skip

"""The tables of returns, exploitation, missing episodes, disclosures, responses, and outcomes at police and courts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from cse_record.analysis import derived
from cse_record.analysis.ages import RECENCY, recency
from cse_record.analysis.cases import RELATIONS, Cases
from cse_record.analysis.derived import BLANK, UNDETERMINED, is_unknown
from cse_record.analysis.interviews import HELD, OF_RETURN, OFFERED, applies, held_code, offered_code
from cse_record.analysis.outcomes import present_decision, present_outcome
from cse_record.analysis.population import RULED_OUT
from cse_record.analysis.tables.people import codes_of, pick, ticked
from cse_record.analysis.tables.table import (
    GROUPED,
    Dimension,
    FromColumns,
    FromColumnsUnlessNamed,
    Group,
    Table,
    Units,
    by_list_group,
    coded,
)
from cse_record.analysis.timing import delay_to_disclosure
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.rows import Row

ANSWERS = {
    "cases": "Sent cases", "nil": "Nil return, after a search", "not-searched": "Did not search", "no-capability": "Was not able to search",
}  # fmt: skip
BOARDS = Group("LSCBs in all", ("joint-childrens-services-lscb", "lscb"))
CHARGES = by_list_group("charging_decision", charged="Charged", no_prosecution="Not prosecuted", pending="Not yet decided")
COURTS = by_list_group(
    "court_outcome", conviction="Convicted", no_conviction="Ended without a conviction", open="Going on", administrative="Could not go on"
)
RESPONSES = by_list_group("response_type", intervention="Intervention", no_intervention="No intervention")
AFTERWARDS = {"supported": "Supported after court", "not-recorded": "No support after court recorded"}
ENDED = ("conviction", "no-conviction", "administrative")


def answer_code(row: Row, cases: Cases) -> str:
    """The code of an agency's answer."""
    if row.get("nil_return") == "yes":
        return "nil"
    extent = row.get("search_extent")
    return "not-searched" if extent == "none" else "no-capability" if extent == "no-capability" else "cases"


def recency_code(row: Row, cases: Cases) -> str:
    """Whether an exploitation period was first seen in childhood or is non-recent."""
    child = next(iter(cases.of("children", "child_ref", row["child_ref"])), None)
    return recency(child, row) if child else UNDETERMINED + "no-date"


def pairs(row: Row) -> Iterable[str]:
    """The relation in time of a missing episode to each exploitation period of the same child."""
    return row[RELATIONS] or (UNDETERMINED + "no-period",)


def interview_units(code: Callable[[Row, Sequence[Row], str], str]) -> Units:
    """Units of a table of return interviews: the answer of each episode after which one was due."""

    def units(row: Row, cases: Cases) -> Iterable[str]:
        if not any(applies(row, header) for header in cases.headers(row)):
            return ()
        interviews = cases.of("return_interviews", "missing_ref", row["missing_ref"])
        return (code(row, interviews, cases.extent("return_interviews", row)),)

    return FromColumnsUnlessNamed(units, OF_RETURN, "return_interviews", "missing_ref")


def delay_units(row: Row, cases: Cases) -> Iterable[str]:
    """The delay from the start of the exploitation to a disclosure. If the disclosure names no period, the child's only one is used."""
    if row.get("form") == "none-made":
        return
    periods = cases.of("exploitation_periods", "child_ref", row["child_ref"])
    named = row.get("exploitation_ref")
    disclosed = [period for period in periods if not named or period["exploitation_ref"] == named]
    if len(disclosed) == 1:
        yield derived.delay_code(delay_to_disclosure(disclosed[0], row))
    else:
        yield UNDETERMINED + ("several-periods" if disclosed else "no-period")


def court_units(row: Row, cases: Cases) -> Iterable[tuple[str, str]]:
    """How an investigation ended in court, and whether the child was supported afterwards, whatever the verdict."""
    ref = row["investigation_ref"]
    outcomes = {outcome.get("court_outcome") or BLANK for outcome in cases.of("suspect_outcomes", "investigation_ref", ref)}
    groups = {CODELISTS["court_outcome"].by_code[code].group for code in outcomes if not is_unknown(code)}
    ending = next((group for group in ENDED if group in groups), None)
    if ending is None:
        return
    support = cases.of("witness_support", "investigation_ref", ref)
    if any(measure.get("support_stage") == "after-court" for measure in support):
        yield ending, "supported"
    else:
        yield ending, cases.none_or_why("witness_support", row, "not-recorded")


def _labels(pairs_of: Iterable[tuple[object, str, str]]) -> Mapping[str, str]:
    return {code: label for _, code, label in pairs_of}


FEATURE = ("exploitation_features.feature",)
DELAY = Dimension(
    "delay", "Delay", _labels(derived.DELAYS), lambda unit, cases: str(unit), hierarchy="delay",
    derived_from=("disclosures.disclosed_on",),
)  # fmt: skip

EPISODES_ENDED = "missing episodes after which an interview was due"
OF_INTERVIEWS = (
    "Episodes of agencies in England and Wales from which the child was back at least three days before the return was prepared, and those "
    "for which it is not known when the child came back, with or without a recorded interview. If the child is recorded as not back, the "
    "episode is left out. Where a time of day is not known, within 72 hours means no later than the third day after the return."
)

TABLES = (
    Table(
        "responses", "Responses by type of agency", "returns", "returns",
        (
            coded("returns.agency_type", groups={"boards": BOARDS}),
            Dimension("answer", "Answer", ANSWERS, answer_code),
        ),
    ),
    Table(
        "exploitation", "Exploitation periods by status and definition", "exploitation periods", "exploitation_periods",
        (coded("exploitation_periods.definition"), coded("exploitation_periods.status", without=(RULED_OUT,))),
    ),
    Table(
        "exploitation-areas", "Exploitation periods by area", "exploitation periods", "exploitation_periods",
        (coded("exploitation_periods.exploitation_area"),), of="exploitation",
    ),
    Table(
        "non-recent", "Exploitation first seen in childhood, and non-recent", "exploitation periods", "exploitation_periods",
        (
            Dimension(
                "recency", "First seen", RECENCY, recency_code, headlines=tuple(RECENCY),
                derived_from=("children.first_attention_on", "children.birth_month"),
            ),
        ),
        needs=("children",),
        note="Derived from the age when any service first saw the concern. Adults who tell of childhood count here, and in every table.",
    ),
    Table(
        "features", "Features of exploitation", "exploitation periods", "exploitation_periods",
        (Dimension("feature", "Feature", codes_of("exploitation_feature"), pick(0), derived_from=FEATURE),),
        units=ticked("exploitation_features", "exploitation_ref", "feature"), has_many_answers=True, needs=("exploitation_features",),
        note="An exploitation period can appear in several rows.",
    ),
    Table(
        "missing-episodes", "Missing episodes by place and class", "missing episodes", "missing_episodes",
        (coded("missing_episodes.category"), coded("missing_episodes.missing_from")),
    ),
    Table(
        "missing-timing", "Missing episodes before, during and after exploitation", "pairs of a missing episode and an exploitation period",
        "missing_episodes",
        (
            Dimension(
                "timing", "When", derived.TIMINGS, lambda unit, cases: str(unit),
                {
                    "at-the-time-in-all": Group(
                        "At the time of it, in total",
                        tuple(code for code in derived.TIMINGS if code not in ("before", "after")),
                    )
                },
                headlines=("before", "at-the-time-in-all", "after"), hierarchy="missing-timing",
                derived_from=("missing_episodes.last_seen_on",),
            ),
        ),
        units=FromColumns(pairs, (RELATIONS,)), needs=("exploitation_periods",),
        note="Derived from the dates, and stated only where every possible reading of uncertain dates agrees.",
    ),
    Table(
        "return-interviews", "Return interviews offered within 72 hours", EPISODES_ENDED, "missing_episodes",
        (
            Dimension(
                "offered", "Offered", OFFERED, lambda unit, cases: str(unit), headlines=tuple(OFFERED),
                derived_from=("return_interviews.offered_on",),
            ),
        ),
        units=interview_units(offered_code), needs=("return_interviews",), note=OF_INTERVIEWS,
    ),
    Table(
        "return-interviews-held", "Return interviews held within 72 hours", EPISODES_ENDED, "missing_episodes",
        (
            Dimension(
                "held", "Held", HELD, lambda unit, cases: str(unit), headlines=tuple(HELD), derived_from=("return_interviews.held_on",),
            ),
        ),
        units=interview_units(held_code), needs=("return_interviews",), of="return-interviews", note=OF_INTERVIEWS,
    ),
    Table(
        "delay-to-disclosure", "Delay from the start of exploitation to disclosure", "disclosures made", "disclosures",
        (DELAY,), units=delay_units,
        needs=("exploitation_periods",), note="Delay is an effect of exploitation and says nothing about whether an account is reliable.",
    ),
    Table(
        "response", "Referrals by threshold decision and response", "referrals", "referrals",
        (coded("referrals.threshold"), coded("referrals.response", groups=RESPONSES)),
    ),
    Table(
        "outcome", "Suspects' outcomes by charging decision and court", "outcomes of suspects in an investigation", "suspect_outcomes",
        (
            replace(coded("suspect_outcomes.charging_decision", groups=CHARGES), of=present_decision),
            coded("suspect_outcomes.court_outcome", groups=COURTS),
        ),
        needs=("suspect_decisions",), note="The decision is the last of the dated history, if there is one.",
    ),
    Table(
        "outcome-of-crimes", "Investigations by crime outcome", "investigations", "investigations",
        (replace(coded("investigations.outcome"), of=present_outcome),), of="outcome", needs=("investigation_outcomes",),
        note="The outcome is the last of the dated history, if there is one.",
    ),
    Table(
        "support-after-court", "Support of children after court", "investigations that ended in court", "investigations",
        (
            Dimension(
                "ending", "In court", {code: COURTS[GROUPED + code].label for code in ENDED}, pick(0), hierarchy="court-ending",
                derived_from=("suspect_outcomes.court_outcome",),
            ),
            Dimension("support", "Support", AFTERWARDS, pick(1), derived_from=("witness_support.support_stage",)),
        ),
        units=court_units, needs=("suspect_outcomes", "witness_support"),
        note="Where several suspects had different outcomes, a conviction takes precedence.",
    ),
)  # fmt: skip
"""The tables of events, in the order in which they are shown."""

"""Relations between figures of different tables that hold across record types, or that usually hold.

What the answers of one record imply is not listed here, because `implications` finds it. A test looks for relations that are in neither.
"""

from __future__ import annotations

from collections import defaultdict

from cse_record.analysis.completeness import PREFIX, STATES, UNEXPLAINED
from cse_record.analysis.derived import ABSENT, BLANK, BRITISH, SCOPE, UNDETERMINED, WITHOUT_STATE, is_unknown
from cse_record.analysis.disclosure import Cell
from cse_record.analysis.pathways import MET
from cse_record.analysis.population import NO_PERIOD, NOT_CONNECTED
from cse_record.analysis.relations import Related
from cse_record.analysis.tables import ALL, KNOWN, TABLES, UNKNOWN
from cse_record.analysis.tables.count import EXTENTS
from cse_record.analysis.tables.events import ENDED
from cse_record.analysis.tables.table import GROUPED
from cse_record.standard.codelists import CODELISTS

NOT_MET = tuple(code for code in CODELISTS["threshold_decision"].by_code if code not in MET)
CARE = ("in-care-at-the-time", "moved-into-care", "neither")
"""The known answers about children and care."""
NEARLY: tuple[tuple[Cell, Cell], ...] = (
    *(((f"{people}-ethnicity", (*first, ALL, fact)), (PREFIX + people, (element, "value")))
      for people, first in (("children", ()), ("suspects", (ALL,)))
      for element, fact in (("ethnicity", "self-defined"), ("described_ethnicity", "described"), ("observed_appearance", "observed"))),
    *((("children-nationality", (code,)), (PREFIX + "children", ("nationality", state)))
      for code, state in ((UNEXPLAINED, "unexplained"), (BLANK, "left-blank"))),
    ((PREFIX + "children", ("nationality", "value")), ("children-nationality", (KNOWN,))),
    *(((PREFIX + people, (f"{element}_basis", state)), (PREFIX + people, (element, state)))
      for people in ("children", "suspects") for element in ("ethnicity", "nationality") for state in STATES),
    ((PREFIX + "suspects", ("age_held_on", "value")), ("suspects-age", (ALL, KNOWN))),
    (("concerns-of-suspects", (NOT_CONNECTED,)), ("suspects-age-at-start", (ALL, UNKNOWN))),
    (("suspects-age", (ALL, UNKNOWN)), ("suspects-age-at-start", (ALL, UNKNOWN))),
    (("suspects-age-at-start", (ALL, NOT_CONNECTED)), ("concerns-of-suspects", (NOT_CONNECTED,))),
    *((("suspects-age-at-start", (ALL, reason)), (PREFIX + "suspects", (ALL, "unexplained" if reason == UNEXPLAINED else "reason")))
      for reason in CODELISTS["absent_reason"].by_code),
    (("return-interviews", (ALL,)), ("missing-episodes", (ALL, ALL))),
    *((("return-interviews-held", (held,)), ("return-interviews", (offered,)))
      for held, offered in ((ALL, ALL), ("within", "within"), ("none-recorded", "none-recorded"),
                            *((SCOPE + extent, SCOPE + extent) for extent in EXTENTS))),
    (("return-interviews", ("not-offered",)), ("return-interviews-held", ("not-held",))),
    (("indicators", (KNOWN,)), (PREFIX + "children", ("indicator_history", "value"))),
    (("missing-timing-of-children", (KNOWN, ALL)), ("missing", ("missing",))),
    (("missing-timing-of-children", (KNOWN, ALL)), ("missing-episodes", (ALL, ALL))),
    (("missing-timing-of-children", (KNOWN, ALL)), ("exploitation", (ALL, ALL))),
    (("missing-timing-of-children", ("before", "definite")), ("missing-timing", ("before",))),
    (("missing-timing-of-children", ("at-the-time", "definite")), ("missing-timing", ("at-the-time-in-all",))),
    (("missing-timing-of-children", ("after", "definite")), ("missing-timing", ("after",))),
    (("missing-timing-of-children", (UNDETERMINED + "no-date", ALL)), ("missing", ("not-reported",))),
    (("missing-timing-of-children", (UNDETERMINED + "no-period", ALL)), ("missing-timing", (UNDETERMINED + "no-period",))),
    (("missing", ("reported",)), (PREFIX + "missing-episodes", ("reported_on", "value"))),
    (("missing-timing", (UNDETERMINED + "no-period",)), ("missing-episodes", (ALL, ALL))),
    (("missing-episodes", (ALL, ALL)), ("missing-timing", (ALL,))),
    (("support-after-court", (ALL, ALL)), ("outcome-of-crimes", (ALL,))),
    *((("support-after-court", (ending, ALL)), ("outcome", (ALL, GROUPED + ending))) for ending in ENDED),
    (("missing-reported", ("reported",)), (PREFIX + "missing-episodes", ("reported_on", "value"))),
    (("missing-reported", ("reported",)), (PREFIX + "missing-episodes", ("last_seen_on", "value"))),
    ((PREFIX + "missing-episodes", ("reported_on", "left-blank")), ("missing-reported", (BLANK,))),
    ((PREFIX + "missing-episodes", ("reported_on", "unexplained")), ("missing-reported", (UNEXPLAINED,))),
    (("pathway-support", ("referred",)), ("response", (ALL, ALL))),
    (("pathway-support", ("intervention",)), ("response", (ALL, GROUPED + "intervention"))),
    (("pathway-justice", ("with-investigation",)), ("outcome-of-crimes", (ALL,))),
    (("pathway-justice", ("with-investigation",)), ("exploitation", (ALL, ALL))),
    (("pathway-justice", ("with-charge",)), ("outcome", (GROUPED + "charged", ALL))),
    (("pathway-justice", ("convicted",)), ("outcome", (ALL, GROUPED + "conviction"))),
    (("pathway-justice", ("convicted",)), ("support-after-court", ("conviction", ALL))),
    (("pathway-justice", ("ended-in-court",)), ("support-after-court", (ALL, ALL))),
    (("features", (ALL,)), ("exploitation", (ALL, ALL))),
    *(((name, (ALL,)), ("children", (ALL,))) for name in ("indicators", "vulnerabilities", "disclosure-barriers")),
)  # fmt: skip
"""Pairs of a part and a whole: the part is at most the whole, and often equal to it. If that does not hold, nothing is known."""
TOGETHER: tuple[tuple[tuple[Cell, ...], tuple[Cell, ...]], ...] = (
    (tuple(("living-situation", (code,)) for code in CARE), (("exploitation", (ALL, ALL)),)),
    (tuple(("living-situation", (code,)) for code in CARE), ((PREFIX + "living-situations", ("setting", ALL)),)),
    (tuple(("living-situation", (code,)) for code in CARE), ((PREFIX + "living-situations", ("setting", "value")),)),
    (
        (("missing-timing-of-children", (NO_PERIOD, ALL)),),
        tuple(("concerns", (code,)) for code in (NO_PERIOD, *(SCOPE + extent for extent in EXTENTS))),
    ),
    (
        ((PREFIX + "missing-episodes", ("reported_on", "reason")),),
        tuple(("missing-reported", (code,)) for code in ("not-reported", *CODELISTS["absent_reason"].by_code)),
    ),
    (
        ((PREFIX + "missing-episodes", ("reported_on", "value")),),
        (
            ("missing-reported", ("reported",)),
            *(("missing-reported", (UNDETERMINED + why,)) for why in ("last-seen", "not-exact", "contradiction")),
        ),
    ),
    ((("pathway-support", ("threshold-met",)),), tuple(("response", (code, ALL)) for code in MET)),
    (
        (("pathway-support", ("not-met",)), ("pathway-support", ("supported-below",))),
        tuple(("response", (code, ALL)) for code in (*NOT_MET, UNKNOWN)),
    ),
    (
        (("pathway-support", ("supported-below",)),),
        tuple(("response", (code, GROUPED + "intervention")) for code in (*NOT_MET, UNKNOWN)),
    ),
    ((("pathway-justice", ("ended-in-court",)),), tuple(("outcome", (ALL, GROUPED + ending)) for ending in ENDED)),
)
"""Parts that together are at most several wholes together. A child with a known answer about care has a period and a living situation. A
child with episodes but no period has a status that says so, or that says why there are no periods."""
AT_LEAST_TWO = (("networks", (ALL, UNKNOWN)), ("network-members", (ALL,)))
"""A network of unknown size has at least two listed members (NET-001)."""


def add_usual(relations: Related) -> None:
    """Adds the relations that follow from the definitions of single tables, and from rules about valid records."""

    def named(cell: Cell) -> Cell:
        """The figure, or the corresponding one in a table that shows only what it measures. An answer to another fact has none there,
        and may be spelled as one of what is measured."""
        name, key = cell
        measured = TABLES[name].measured if name in TABLES else 0
        if cell in relations.counts or any(code != ALL for place, code in enumerate(key) if place != measured):
            return cell
        return name, tuple(code for code in key if code != ALL) or (ALL,)

    for part, whole in ((named(part), named(whole)) for part, whole in NEARLY):
        if {part, whole} <= relations.counts.keys() and relations.counts[part] <= relations.counts[whole]:
            relations.not_above([part], whole)
    for some, others in TOGETHER:
        relations.together_not_above(map(named, some), map(named, others))
    relations.twice_not_above(*map(named, AT_LEAST_TWO))
    missing, timed = "missing", "missing-timing-of-children"
    parts = [(missing, ("never",)), named((timed, (ALL, ALL)))]
    if relations.counts.get((missing, (ALL,)), 0) == relations.count(parts) > 0:
        relations.add((missing, (ALL,)), parts)
    for name, key in list(relations.counts):
        if name == timed and key[0].startswith((ABSENT, BLANK)) and all(code == ALL for code in key[1:]):
            relations.not_above([(timed, key)], (missing, key[:1]))
    _nationalities(relations)


def _nationalities(relations: Related) -> None:
    """Relates nationality in three classes to nationality by state. They differ only by second nationalities, which are few."""
    table, classes = "suspects-nationality-by-state", "suspects-nationality"
    if (table, (ALL,)) not in relations.counts or (classes, (ALL, ALL)) not in relations.counts:
        return
    states: dict[str, list[Cell]] = defaultdict(list)
    for name, (code, *_) in list(relations.counts):
        if name == table and code not in (ALL, KNOWN, UNKNOWN) and not code.startswith(GROUPED):
            nationality_class = "british" if code in BRITISH else "stateless-or-refugee" if code in WITHOUT_STATE else "other"
            states[code if is_unknown(code) else nationality_class].append((name, (code,)))
    relations.not_above(states.pop("british", []), (classes, (ALL, "british")))
    for code, cells in states.items():
        whole = relations.slack(f"{code} by state", relations.count(cells)) if len(cells) > 1 else cells[0]
        if len(cells) > 1:
            relations.add(whole, cells)
        if (classes, (ALL, code)) in relations.counts:
            relations.not_above([(classes, (ALL, code))], whole)

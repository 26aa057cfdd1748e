"""The sentences of a summary about its coverage, people, and each table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cse_record.analysis.completeness import COMPLETENESS, WITHOUT_CORE
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.disclosure import Policy
from cse_record.analysis.published import Published
from cse_record.analysis.summary import Summary
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, Table, joining
from cse_record.analysis.tables.assessment import PLACES
from cse_record.analysis.tables.count import MOST_LISTED
from cse_record.reports.summary.linked import behind
from cse_record.reports.summary.numbers import so_many
from cse_record.reports.summary.tabulation import HIDDEN, Tabulation, Whole, counted
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS

ANSWERS = {"cases": "with cases", "nil": "nil", "not-searched": "without a search", "no-capability": "unable to search"}
EXTENTS = {
    "complete": "with a complete search", "partial": "with a partial search", "not-held": "from agencies that hold no such records",
    "not-searched": "without a search", "not-asked-for": "not asked for such records",
}  # fmt: skip
PART = (
    "The tables of one area do not include completeness, the number of different people or the number of records behind a table, because "
    "these numbers are protected only for all areas together; the file for all areas has them."
)
ALWAYS_KNOWN = (COMPLETENESS, joining.TABLE.name)
"""Tables whose answers are states, of which one always holds."""
WHOLES = {
    Whole.TABLE: "the denominator", Whole.COLUMN: "the first number in its column", Whole.LINE: "the first number in its line",
}  # fmt: skip


def title(summary: Summary) -> str:
    """The title of a summary. It names the area if the summary covers only one."""
    area_label = area(summary)
    return f"Summary of combined returns: {area_label}" if area_label else "Summary of combined returns"


def area(summary: Summary) -> str:
    """The area whose agencies' returns are counted; empty if all are counted."""
    return CODELISTS["area"].label_of(summary.area) if summary.area else ""


def running_head(summary: Summary) -> str:
    """The text on each printed page: the marking, or the area, which the page would not show otherwise."""
    return summary.marking or area(summary)


def of_area(summary: Summary) -> Iterator[str]:
    """Whose returns the tables of one area count; nothing if all are counted."""
    if summary.area:
        yield f"These tables cover only the returns of agencies in {area(summary)} (area code {summary.area})."


def of_protection(summary: Summary) -> Iterator[str]:
    """What is hidden and rounded, and how this is shown. Nothing if there is no protection, which the marking says."""
    policy = summary.policy
    if policy is None:
        return
    if policy.controlled:
        yield from _of_controlled(policy)
    else:
        yield from _of_hiding(policy)
    if summary.cut_short:
        yield "More may be hidden than necessary, because the search for what can be shown was stopped after a set number of steps."
    for name in summary.other_policies:
        yield f"An earlier release of some of these returns was protected by another policy ({name}). This one is protected against both."
    if summary.without_origin:
        yield "Answers about ethnicity and nationality are not shown, because nearly all children or suspects come from one small area."


def _of_hiding(policy: Policy) -> Iterator[str]:
    yield (
        f"{HIDDEN} stands for a count that is hidden so that nobody can be recognised: a count of {policy.least} to {policy.threshold}, "
        f"or another that protects one of these (policy {policy.name}). The reason for hiding any particular count is not given."
    )
    yield (
        "Counts of records about equally few people are hidden as well, and so are counts from which a small count, or a small change "
        "since an earlier release, could be worked out."
    )
    if policy.rounding > 1:
        yield f"Counts are rounded to the nearest {policy.rounding}. They may not add up, and shares are worked out from rounded counts."


def _of_controlled(policy: Policy) -> Iterator[str]:
    base = policy.rounding
    yield f"{rounding(base)} {HIDDEN} stands for a count that is hidden (policy {policy.name})."
    yield (
        f"Each count is shown as the multiple of {base} just below or just above it, in most cases the nearer. A count that is itself a "
        f"multiple of {base} is shown as it is. The multiples are chosen so that the parts of a total add up to within {base} of it. They "
        "may not add up exactly, and shares are worked out from rounded counts. The number of returns is not rounded."
    )
    yield (
        "Some counts are hidden: those that would reveal a sensitive fact about each member of a small group, those of records about few "
        "people, those from which a small count could be worked out, and those with which other counts could not be made to agree. The "
        "reason for hiding any particular count is not given."
    )


def rounding(base: int) -> str:
    """What rounded figures stand for; empty if figures are not rounded."""
    return f"Counts are rounded: 0 stands for 0 to {base - 1}, {base} for 1 to {2 * base - 1}, and so on." if base > 1 else ""


def of_coverage(summary: Summary) -> Iterator[str]:
    """Who was asked, who answered, and what was left out."""
    coverage = summary.coverage
    states = coverage["returns"]
    if coverage["synthetic"]:
        hold = "holds synthetic data and describes" if coverage["synthetic"] == 1 else "hold synthetic data and describe"
        yield f"Of the returns counted, {coverage['synthetic']} {hold} no real people."
    if 0 < coverage["synthetic"] < states["counted"]:
        yield "The other returns do not say that they are synthetic. Do not quote figures that mix the two: combine each alone."
    if coverage["periods"]:
        yield f"The returns are about {periods(summary)}."
    counting = "return is counted" if states["counted"] == 1 else "returns are counted"
    yield f"{states['counted']} {counting}: {_and(coverage['answers'], ANSWERS)}."
    left_out_states = {state: count for state, count in states.items() if state != "counted" and count}
    if left_out_states:
        yield "Left out: " + ", ".join(f"{count} {state}" for state, count in left_out_states.items()) + "."
    for left_out in coverage["not_counted"]:
        yield f"{left_out['return']}: {left_out['state']}, {left_out['reason']}."
    asked = coverage["expected"]
    if asked is None:
        yield "It is not known who was asked, so nothing can be said about agencies that did not answer."
    else:
        answered = {name: asked[name] for name in ANSWERS}
        were = "agency was" if asked["asked"] == 1 else "agencies were"
        yield f"{asked['asked']} {were} asked: {_and(answered, ANSWERS)}, {asked['set_aside']} set aside, {asked['silent']} silent."
        if asked["not_asked"]:
            yield f"Not among those asked: {', '.join(asked['not_asked'])}."
    kinds = {"local_columns": ("value", "of local columns"), "direct_identifiers": ("direct identifier", "")}
    dropped = [
        f"{counted(count)} {kinds[kind][0]}{'' if count == 1 else 's'} {kinds[kind][1]}".rstrip()
        for kind, count in coverage["left_out"].items()
        if count != 0
    ]
    if dropped:
        yield f"Not copied from the returns: {' and '.join(dropped)}."


def periods(summary: Summary) -> str:
    """The days that the returns are about."""
    spans = [f"{first} to {last}" for first, last in summary.coverage["periods"]]
    return f"{' and '.join(spans)}{', with nothing about the time between' if len(spans) > 1 else ''}"


def silent(summary: Summary) -> list[str]:
    """The agencies that did not answer."""
    expected = summary.coverage["expected"]
    return list(expected["silent_agencies"]) if expected else []


def _and(counts: dict[str, int], words: dict[str, str]) -> str:
    return ", ".join(f"{counts[name]} {word}" for name, word in words.items())


def population(published: Published) -> str:
    """Whom or what a table counts."""
    return f"Population: {published.table.population}"


def of_completeness(summary: Summary) -> str:
    """The record types without a table of completeness, and the reasons."""
    if summary.is_part:
        return PART
    policy = summary.policy
    few = f", or no more than {policy.threshold}" if policy and policy.controlled else ""
    reasons = (
        (WITHOUT_CORE, "because none of their elements has to be answered"),
        (summary.without_records, f"because there are no records to count{few}"),
    )
    clauses = [f"of {_listed(names)}, {why}" for names, why in reasons if names]
    return f"There is no table of completeness {'; nor '.join(clauses)}." if clauses else ""


def _listed(record_types: Sequence[str]) -> str:
    titles = [STANDARD.records[name].about.title_in_text for name in record_types]
    return f"{', '.join(titles[:-1])} and {titles[-1]}" if len(titles) > 1 else titles[0]


def of_table(summary: Summary, published: Published) -> Iterator[str]:
    """The population, the denominator, what is known, whether a record can appear in several rows, and the extent of the searches."""
    table = published.table
    yield population(published)
    yield from of_assessment(table)
    yield of_denominator(published)
    yield from behind(summary, published)
    if table.has_many_answers:
        yield "A record can appear in several rows, so the rows do not add up to the denominator."
    if table.note:
        yield table.note
    if published.base > 1:
        yield rounding(published.base)
    yield from of_merging(published)
    if table.record_type != "returns":
        yield "Of the returns, " + ", ".join(f"{count} {EXTENTS[name]}" for name, count in published.extents.items()) + "."


def of_assessment(table: Table) -> Iterator[str]:
    """Whether the assessment of 2011 covers the subject of this table, and where in its executive summary."""
    listed = STANDARD.tables.get(table.name)
    if table.name in PLACES:
        yield f"The assessment of 2011 covers this: executive summary, {PLACES[table.name]}."
    elif listed and listed.in_2011 != "yes":
        yield "The assessment of 2011 could not make this table."


def of_denominator(published: Published) -> str:
    """How many are counted, and for how many the answer is known.

    In a table of states, as of completeness, the answer is always known.
    """
    whole, known, unknown = (figure.count if (figure := published.all_of(code)) else 0 for code in (ALL, KNOWN, UNKNOWN))
    sentence = f"Denominator{', rounded' * (published.base > 1)}: {_number_of(published.table.counts, whole)}"
    return f"{sentence}." if published.table.standard_table in ALWAYS_KNOWN else f"{sentence}; {of_known(known, unknown)}."


def _number_of(counts: str, whole: int | None) -> str:
    return f"the number of {counts} is hidden" if whole is None else so_many(whole, counts)


def of_known(known: int | None, unknown: int | None) -> str:
    """For how many the answer is known and not known, in words if that is hidden."""
    if known is None and unknown is None:
        return "for how many the answer is known is hidden"
    return ", ".join(
        f"{word} for {'a hidden number' if number is None else f'{number:,}'}"
        for word, number in (("known", known), ("not known", unknown))
    )


def of_shares(tabulation: Tabulation, *, has_known: bool = False) -> str:
    """What the shares in a table refer to. `has_known` says that shares of the known are given as well, under their own heading."""
    known = ", or, where the heading says so, of those known among them" if has_known else ""
    return f"Each share is of {WHOLES[tabulation.whole]}{known}."


def of_merging(published: Published) -> Iterator[str]:
    """Which answers are shown together. They are not named if the list is long, and reasons are never named, because even the fact that one
    was given reveals something."""
    for dimension, merged in zip(published.table.dimensions, published.merged, strict=False):
        together = []
        for name, group in merged.items():
            labels = [dimension.labels[code] for code in group.codes if code in dimension.labels]
            named = labels and not is_unknown(name) and len(dimension.labels) - len(merged) <= MOST_LISTED
            together.append(f"{group.label} ({'; '.join(labels)})" if named else group.label)
        if together:
            yield f"{dimension.title}: some answers are shown together, because too few records gave one of them: {', '.join(together)}."
    if not published.crosses_all:
        titles = [dimension.title.lower() for dimension in published.table.dimensions]
        each = f"{', '.join(titles[:-1])} and {titles[-1]}"
        yield f"Shown by only two facts at a time, because there would be too few records for each {each}."

"""What a summary says in words of its coverage, of people, and of each table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cse_record.analysis.completeness import WITHOUT_CORE
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.published import Published
from cse_record.analysis.summary import Summary
from cse_record.analysis.tables import KNOWN, UNKNOWN
from cse_record.analysis.tables.count import MOST_LISTED
from cse_record.reports.summary.layout import HIDDEN, counted, number
from cse_record.standard.catalogue import STANDARD

ANSWERS = {"cases": "with cases", "nil": "nil", "not-searched": "without a search", "no-capability": "unable to search"}
EXTENTS = {
    "complete": "searched completely", "partial": "searched in part", "not-held": "do not hold such records",
    "not-searched": "did not search", "not-asked-for": "were not asked for such records",
}  # fmt: skip
PEOPLE = {"children": "children", "suspects": "suspects"}
NOT_RULED_OUT = "Without those who were ruled out there are"
SHARES = "Shares are of the whole in the same line of the breakdown, unless they are said to be of the known."


def of_protection(summary: Summary) -> Iterator[str]:
    """What is hidden and rounded, and how that is shown. Nothing where nothing is protected, which the marking says."""
    policy = summary.policy
    if policy is None:
        return
    yield (
        f"{HIDDEN} stands for a count that is hidden, so that nobody can be recognised: {policy.least} to {policy.threshold}, and others "
        f"that protect these (policy {policy.name}). The reason for hiding any one count is not given."
    )
    yield (
        "Also hidden are counts of records of as few people, and counts from which a small one, or a small change since an earlier "
        "release, could be worked out."
    )
    if policy.rounding > 1:
        yield f"Counts are rounded to the nearest {policy.rounding}. They may not add up, and shares are made from rounded counts."
    if summary.cut_short:
        yield "More is hidden than need be: the search for what can be shown was stopped after a set number of steps."
    for name in summary.other_policies:
        yield f"An earlier release of some of these returns was protected by another policy ({name}). This one is protected against both."
    if summary.without_origin:
        yield "Ethnicity and nationality are not shown, since nearly all children or suspects come from one small area."


def of_coverage(summary: Summary) -> Iterator[str]:
    """Who was asked, who answered, and what was left out."""
    found = summary.coverage
    if found["synthetic"]:
        yield f"{found['synthetic']} of the returns that count hold synthetic data, as they say themselves, and describe no real people."
    if found["periods"][0]:
        yield f"The returns are about {found['periods'][0]} to {found['periods'][1]}."
    states = found["returns"]
    yield f"{states['counted']} {'return counts' if states['counted'] == 1 else 'returns count'}: {_and(found['answers'], ANSWERS)}."
    left = {state: count for state, count in states.items() if state != "counted" and count}
    if left:
        yield "Left out: " + ", ".join(f"{count} {state}" for state, count in left.items()) + "."
    for one in found["not_counted"]:
        yield f"{one['return']}: {one['state']}, {one['reason']}."
    asked = found["expected"]
    if asked is None:
        yield "Who was asked is not known, so nothing can be said about those who did not answer."
    else:
        answered = {name: asked[name] for name in ANSWERS}
        yield f"{asked['asked']} agencies were asked: {_and(answered, ANSWERS)}, {asked['set_aside']} set aside, {asked['silent']} silent."
        if asked["not_asked"]:
            yield f"Not among those asked: {', '.join(asked['not_asked'])}."
    for name, count in found["in_several_returns"].items():
        if count != 0:
            yield f"{counted(count)} {name} stand in more than one return of the same agency, and count in each."
    kinds = {"local_columns": "values of local columns", "direct_identifiers": "direct identifiers"}
    dropped = [f"{counted(count)} {kinds[kind]}" for kind, count in found["left_out"].items() if count != 0]
    if dropped:
        yield f"Not taken over from the returns: {' and '.join(dropped)}."


def silent(summary: Summary) -> list[str]:
    """Those who did not answer."""
    asked = summary.coverage["expected"]
    return list(asked["silent_agencies"]) if asked else []


def _and(counts: dict[str, int], words: dict[str, str]) -> str:
    return ", ".join(f"{counts[name]} {word}" for name, word in words.items())


def of_people(summary: Summary) -> Iterator[str]:
    """Records, and distinct people as far as pseudonyms tell: the most there can be, since records without one may be of anybody."""
    for name, found in summary.people.items():
        if found["records"] == 0:
            continue
        records, linkable, people = (counted(found[key]) for key in ("records", "linkable", "people"))
        if found["linkable"] == 0:
            yield (
                f"{NOT_RULED_OUT} {records} records of {PEOPLE[name]}, none with a pseudonym by which they could be linked, so that "
                f"nobody can say how many people they are about. Records are counted, and none was merged."
            )
            continue
        yield (
            f"{NOT_RULED_OUT} {records} records of {PEOPLE[name]}, {linkable} with a pseudonym by which they can be linked. "
            f"If every match is right they are at most {people} people: a record without a match counts as one. "
            f"Records are counted, and none was merged."
        )
        for tier, count in found["matches"].items():
            label = tier.removesuffix("_pseudonym").replace("_", " ")
            yield f"{counted(count)} {'match rests' if count == 1 else 'matches rest'} on the pseudonym of {PEOPLE[name]} from: {label}."
        if found["differing"] != 0:
            yield f"In {counted(found['differing'])} of them the records differ in sex or month of birth: look before you rely on them."
        if found["keys"] > 1:
            yield f"The pseudonyms were made with {found['keys']} keys. Those of different keys cannot match."


def population(one: Published) -> str:
    """Whom or what a table counts."""
    return f"Population: {one.table.population}"


def of_completeness(summary: Summary) -> str:
    """Of which record types there is no table of completeness, and why."""
    reasons = ((WITHOUT_CORE, "of which no element must be answered"), (summary.without_records, "of which no record counts"))
    said = [f"of {_listed(names)}, {why}" for names, why in reasons if names]
    return f"There is no table of completeness {'; nor '.join(said)}." if said else ""


def _listed(record_types: Sequence[str]) -> str:
    titles = [STANDARD.records[name].about.title.lower() for name in record_types]
    return f"{', '.join(titles[:-1])} and {titles[-1]}" if len(titles) > 1 else titles[0]


def of_table(one: Published) -> Iterator[str]:
    """The population, the denominator, what is known, whether a record can stand in several rows, and how far it was searched for."""
    table = one.table
    whole, known, unknown = (number(one.all_of(code)) for code in ("all", KNOWN, UNKNOWN))
    yield population(one)
    yield f"Denominator: {whole} {table.counts}; known of {known}, not known of {unknown}."
    if table.has_many_answers:
        yield "One record can stand in several rows, so the rows do not add up to the denominator."
    if table.note:
        yield table.note
    yield from of_merging(one)
    searched: dict[str, Any] = dict(one.extents)
    if table.record_type != "returns":
        yield "Of the returns, " + ", ".join(f"{count} {EXTENTS[name]}" for name, count in searched.items()) + "."


def of_merging(one: Published) -> Iterator[str]:
    """Which answers are shown together. Of a long list they are not named, nor are reasons: that one was given tells of somebody."""
    for dimension, merged in zip(one.table.dimensions, one.merged, strict=False):
        together = []
        for name, group in merged.items():
            labels = [dimension.labels[code] for code in group.codes if code in dimension.labels]
            named = labels and not is_unknown(name) and len(dimension.labels) - len(merged) <= MOST_LISTED
            together.append(f"{group.label} ({'; '.join(labels)})" if named else group.label)
        if together:
            yield f"{dimension.title}: some answers are shown together, since too few records gave one of them: {', '.join(together)}."
    if not one.crosses_all:
        titles = [dimension.title.lower() for dimension in one.table.dimensions]
        yield f"Shown by two facts at a time only, since too few records would stand under each {', '.join(titles[:-1])} and {titles[-1]}."

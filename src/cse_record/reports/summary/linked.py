"""The sentences about people and records: what is counted, how records are linked, and how many records stand behind a table."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.analysis.combined.collection import RECORDS
from cse_record.analysis.completeness import COMPLETENESS
from cse_record.analysis.joined.behind import OfPeople, name_of
from cse_record.analysis.joined.links import REFERENCE
from cse_record.analysis.published import Published
from cse_record.analysis.summary import Summary
from cse_record.reports.summary.numbers import ONE
from cse_record.reports.summary.tabulation import counted
from cse_record.standard.catalogue import STANDARD

PEOPLE = ("children", "suspects")
NOT_RULED_OUT = "Excluding those who were ruled out, there"
RECORDS_ARE_COUNTED = "Records are counted, not people: a person about whom there are several records is counted once for each record."
LINKS = {
    "reference": "a reference that one agency uses in several of its returns",
    "identifier": "a pseudonym made from a number, such as the NHS number, or by a reference that one agency uses in several of its "
    "returns",
    "name": "a pseudonym made from a number or from a name with the date of birth, or by a reference that one agency uses in several of "
    "its returns",
}  # fmt: skip
"""What links records at each threshold."""


def of_what(summary: Summary) -> str:
    """What is counted, in a word for data."""
    return "records" if summary.counting == RECORDS else "people"


def of_people(summary: Summary) -> Iterator[str]:
    """What is counted, and how many records stand behind how many children and suspects, as far as links tell."""
    is_rounded = summary.policy is not None and summary.policy.controlled
    if summary.counting != RECORDS:
        yield (
            f"People are counted, not records. Records are taken to be about one person if they are linked by {LINKS[summary.counting]}. "
            "Every fact is worked out from all records about a person, whichever agency sent them. An event that several agencies report "
            "is counted once if the dates in their records are close enough, however uncertain dates are read. Otherwise each record is "
            "counted, so there may be fewer events than the tables show."
        )
    elif summary.people:
        yield RECORDS_ARE_COUNTED
    for people in PEOPLE:
        counts = summary.people.get(people)
        if not counts or counts["records"] == 0:
            continue
        roughly = "These numbers are rounded. " if is_rounded else ""
        if summary.counting == RECORDS:
            yield f"{roughly}{NOT_RULED_OUT} {_records_of(counts['records'], people)}. {_if_linked(counts)}"
        else:
            yield f"{roughly}{NOT_RULED_OUT} {_there_are(counts, ONE[people], people)}."
        for tier, count in counts["matches"].items():
            if count != 0 or not is_rounded:
                yield f"{_several(count, ONE[people], people)} linked by {of_tier(people, tier)}."
        if counts["not_joined"] != 0:
            sets = ("is", "set") if counts["not_joined"] == 1 else ("are", "sets")
            yield (
                f"There {sets[0]} {counted(counts['not_joined'])} {sets[1]} of records of {people} that share a pseudonym but contradict "
                "each other in sex or month of birth. They were not joined."
            )
        if counts["keys"] > 1:
            yield f"The pseudonyms were made with {counts['keys']} keys. Pseudonyms made with different keys cannot match."


def _records_of(count: int | None, people: str) -> str:
    return f"{'is' if count == 1 else 'are'} {counted(count)} {'record' if count == 1 else 'records'} of {people}"


def _if_linked(counts: OfPeople) -> str:
    different = f"{counted(counts['people'])} different {'person' if counts['people'] == 1 else 'people'}"
    if counts["people"] == counts["unlinkable"] and counts["people"] is not None:
        return "None has a pseudonym by which it could be linked, so it is not known how many people they are about."
    return (
        f"If every link is right, they are about no more than {different}, {counted(counts['unlinkable'])} of whom could not be compared "
        "with everybody else."
    )


def people_from(counts: OfPeople, one: str, several: str, *, are_people: bool = True) -> str:
    """“12 children, from 15 records; …” How few there may be is said of people only. Two records of one event can be counted separately
    although everybody could be compared, because their dates leave it open or nothing declares when such records are one event."""
    people, records = counts["people"], counts["records"]
    from_records = f"from {counted(records)} {'record' if records == 1 else 'records'}"
    return f"{counted(people)} {one if people == 1 else several}, {from_records}{_not_compared(counts, are_people)}"


def _there_are(counts: OfPeople, one: str, several: str, *, are_people: bool = True) -> str:
    return f"{'is' if counts['people'] == 1 else 'are'} {people_from(counts, one, several, are_people=are_people)}"


def _not_compared(counts: OfPeople, are_people: bool) -> str:
    """How many could not be compared with everybody else, and between which numbers the true figure therefore lies."""
    people, unlinkable = counts["people"], counts["unlinkable"]
    if unlinkable == 0:
        return ""
    clause = f"; {counted(unlinkable)} could not be compared with everybody else"
    if people is None or unlinkable is None or not are_people:
        return clause
    return f"{clause}, so there are between {max(people - unlinkable, 1):,} and {people:,}"


def _several(count: int | None, one: str, several: str) -> str:
    """So many people, each with more than one record."""
    return f"{counted(count)} {one if count == 1 else several} {'has' if count == 1 else 'have'} several records,"


def of_tier(people: str, tier: str) -> str:
    """What links records at a tier, in words."""
    if tier == REFERENCE:
        return "their reference, which one agency uses in several returns"
    return f"a pseudonym made from: {STANDARD.elements[f'{people}.{tier}'].label.removeprefix('Pseudonym from ')}"


def behind(summary: Summary, published: Published) -> Iterator[str]:
    """For a table of linked people or their records: how many records stand behind it."""
    counts = summary.people.get(name_of(published.table))
    if summary.counting == RECORDS or not counts:
        return
    counts_rows = published.table.units is None and published.table.of != COMPLETENESS
    several = published.table.counts if counts_rows else STANDARD.records[published.table.record_type].about.several
    one = ONE.get(several, STANDARD.records[published.table.record_type].about.singular)
    sentence = _there_are(counts, one, several, are_people=published.table.record_type in PEOPLE)
    there = "There" if several == published.table.counts else "In all, there"  # a table can count only some of them, or count otherwise
    yield f"{there} {sentence}."

"""What a template starts from: an earlier return, a return on which work continues, or a file with only a header."""

from __future__ import annotations

from cse_record.formats.places import Refusal
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from cse_record.formats import Dataset
    from cse_record.standard.rows import Tables

MOST_FAULTS = 5
"""The number of faults of a header that are written out."""
STILL_TO_COME = frozenset({"blank", "no_value_and_no_reason"})
"""Faults of cells that are not answered yet. They are filled in on the form."""


def rows_of(dataset: Dataset, *, is_same: bool) -> Tables:
    """The rows of a return by record type. If `is_same`, work on the same return continues. Otherwise they are the start of another return,
    and its explanations are replaced by explanations rule by rule.

    Raises `Refusal` if something would be lost, if a file with only a header gives an answer that is not accepted, or if such a file is to
    be the start of another return: most of it would be left out, because each return states it anew.
    """
    from cse_record.formats.writing import refuse_restricted_intelligence
    from cse_record.validation.explanations import rule_by_rule

    if is_header_alone(dataset):
        if not is_same:
            words = say(
                "{source} holds only the header of a return. --prefill would leave out its reference, its dates and whether it is a nil "
                "return, because each return states these anew. To fill in the form with the whole header, give the file with --resume.",
                source=dataset.source,
            )
            raise Refusal(words)
        _refuse_faulty_header(dataset)
    if lost := dataset.what_writing_would_lose():
        words = say("The return to start from has faulty values, which would be lost here. Validate and correct it first.")
        raise Refusal(" ".join((words, *lost[:3])))
    refuse_restricted_intelligence(dataset)
    rows: Tables = {}
    for name, values in dataset.written():
        rows.setdefault(name, []).append(values)
    if "explanations" in rows and not is_same:
        rows["explanations"] = rule_by_rule(dataset)
    return rows


def is_header_alone(dataset: Dataset) -> bool:
    """Whether a file holds the header of a return and nothing else, as a board makes it to fill in a form before sending it out."""
    return [name for name, rows in dataset.tables.items() if rows] == ["returns"]


def _refuse_faulty_header(dataset: Dataset) -> None:
    """Raises `Refusal` if an answer of a header is not accepted. Whoever receives the form did not type it, and could not put it right."""
    from cse_record.standard.faults import FAULTS
    from cse_record.standard.voice import how_many
    from cse_record.validation import validate

    faults = [finding for finding in validate(dataset).findings if finding.rule in FAULTS.keys() - STILL_TO_COME]
    if not faults:
        return
    words = say(
        "{source} holds only the header of a return, to fill in the form before it is sent out. It has {faults}: correct the file first.",
        source=dataset.source,
        faults=how_many(len(faults), "faulty answer"),
    )
    listed = [f"{fault.place}{f', {fault.label}' if fault.label else ''}: {fault.words}" for fault in faults[:MOST_FAULTS]]
    if len(faults) > MOST_FAULTS:
        listed.append(say("and {number} more; cse-record validate lists all", number=len(faults) - MOST_FAULTS))
    raise Refusal("\n".join((words, *listed)))

"""The commands that prepare a return to leave its agency: `pseudonymise`, and `key new`."""

from __future__ import annotations

from cse_record.cli.terminal import show
from cse_record.standard.shares import whole_percent
from cse_record.standard.voice import how_many

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from cse_record.privacy.pseudonymise import Outcome

SHOWN = 8
"""The number of combinations that single people out that are listed for each record type."""
STILL = "The result is still personal data. Mark, store, send and delete it as you would the return itself."


def pseudonymise(options: argparse.Namespace) -> int:
    """Returns 0 if the result was written, with or without open queries."""
    from cse_record.cli.notices import print_notices
    from cse_record.cli.progress import on_terminal
    from cse_record.privacy.pseudonymise import pseudonymise as write_pseudonymised

    outcome = write_pseudonymised(
        options.source,
        options.target,
        key_file=options.key_file,
        dates=options.dates,
        max_bytes=options.max_bytes,
        progress=on_terminal(),
    )
    print_notices({options.source: outcome.notices})
    for line in _outcome_lines(outcome):
        show(line)
    return 0


def key(options: argparse.Namespace) -> int:
    """Writes a new key and prints its id. Returns 0."""
    from cse_record.privacy.keys import new_key

    secret_key = new_key(options.output)
    show(f"{options.output}: a new key, {secret_key.id}")
    show(
        "Give it only to those who pseudonymise, by a separate route, and never to anybody who receives returns. Keep a copy: without it, "
        "the next return cannot be linked with this one."
    )
    return 0


def _outcome_lines(outcome: Outcome) -> Iterator[str]:
    """What was done, in figures, without any value of the return."""
    yield f"{outcome.target}: {how_many(outcome.records, 'record')} written, pseudonymised with key {outcome.key_id}"
    ranges = "1 range begins" if outcome.moved == 1 else f"{outcome.moved:,} ranges begin"
    yield f"Dates: {outcome.policy.title}." + (f" {ranges} a little earlier, to keep records distinct." if outcome.moved else "")
    yield f"References replaced: {outcome.refs:,}. Pseudonyms formed: {_listed(outcome.formed)}."
    yield f"Left out: {_listed(outcome.left_out)}."
    if texts := _listed(outcome.texts, ""):
        yield f"Typed texts that were kept, and that somebody must read: {texts}."
    for kept in outcome.facts:
        if kept.known:
            lost = [f"{kept.less_exact:,} less exact"] * bool(kept.less_exact)
            lost += [f"{kept.undetermined:,} can no longer be determined"] * bool(kept.undetermined)
            now = ", ".join([f"{kept.same:,} the same", *lost])
            yield f"{kept.kind[0].upper()}{kept.kind[1:]}: {kept.known:,} known before, of which {now}."
    yield from _by_first_absence(outcome)
    yield from _rare(outcome)
    yield f"Queries of the rules: {outcome.queries[0]:,} before, {outcome.queries[1]:,} after."
    yield STILL


def _by_first_absence(outcome: Outcome) -> Iterator[str]:
    """What the chosen policy for dates hides, and what the others would hide, so that users can choose with that knowledge."""
    absences = outcome.by_first_absence
    if absences.children:
        count = absences.unique[outcome.policy.name]
        percent = f"{whole_percent(count, absences.children)}%"
        yield (
            f"Of {how_many(absences.children, 'child', 'children')} with a dated absence, {count:,} ({percent}) "
            f"{'is' if count == 1 else 'are'} unique by sex, month of birth and first absence with these dates: anybody who knows these "
            "facts about such a child can find the child's row."
        )
        others = [f"{name} {count:,}" for name, count in absences.unique.items() if name != outcome.policy.name]
        yield f"With other dates (--dates): {', '.join(others)}."


def _rare(outcome: Outcome) -> Iterator[str]:
    """How many people are unique by a combination of indirect identifiers."""
    from cse_record.standard.catalogue import STANDARD

    for record_type in dict.fromkeys(uniqueness.record_type for uniqueness in outcome.uniqueness):
        whole, *parts = [uniqueness for uniqueness in outcome.uniqueness if uniqueness.record_type == record_type]
        about = STANDARD.records[record_type].about
        records_phrase = how_many(whole.records, about.singular, about.several)
        yield f"Unique by everything that identifies indirectly, of {records_phrase}: {whole.before:,} before, {whole.after:,} after."
        for uniqueness in parts[:SHOWN]:
            yield f"  unique by {' + '.join(uniqueness.elements)}: {uniqueness.before:,} before, {uniqueness.after:,} after"
        if len(parts) > SHOWN:
            most = max(len(uniqueness.elements) for uniqueness in parts)
            yield f"  and by {how_many(len(parts) - SHOWN, 'more combination')} of up to {most} elements"


def _listed(counts: dict[str, int], none: str = "none") -> str:
    return ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()) if count) or none

"""The commands that make a return fit to leave its agency: `pseudonymise`, and `key new`."""

from __future__ import annotations

from cse_record.standard.voice import how_many

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from cse_record.privacy.pseudonymise import Outcome

SHOWN = 8
"""How many combinations that single people out are listed for each record type."""
STILL = "The result is still personal data. Mark, store, send and delete it as you would the return itself."


def pseudonymise(options: argparse.Namespace) -> int:
    """Exit 0 if the result was written, with or without open queries."""
    from cse_record.cli.notices import print_notices
    from cse_record.cli.progress import on_terminal
    from cse_record.privacy.pseudonymise import pseudonymise as write_pseudonymised
    from cse_record.reports.text import visible

    made = write_pseudonymised(
        options.source,
        options.target,
        key_file=options.key_file,
        dates=options.dates,
        max_bytes=options.max_bytes,
        progress=on_terminal(),
    )
    print_notices({options.source: made.notices})
    for line in _told(made):
        print(visible(line))
    return 0


def key(options: argparse.Namespace) -> int:
    from cse_record.privacy.keys import new_key
    from cse_record.reports.text import visible

    made = new_key(options.output)
    print(visible(f"{options.output}: a new key, {made.id}"))
    print("Give it only to those who pseudonymise, by a separate route, and never to anybody who receives returns. Keep a copy: without it")
    print("the next return cannot be linked with this one.")
    return 0


def _told(made: Outcome) -> Iterator[str]:
    """What was done, in figures. No value of the return is among them."""
    yield f"{made.target}: {how_many(made.records, 'record')} written, pseudonymised with key {made.key_id}"
    ranges = "1 range begins" if made.moved == 1 else f"{made.moved:,} ranges begin"
    yield f"Dates: {made.policy.title}." + (f" {ranges} a little earlier, to keep records distinct." if made.moved else "")
    yield f"References replaced: {made.refs:,}. Pseudonyms formed: {_listed(made.formed)}."
    yield f"Left out: {_listed(made.left_out)}."
    if texts := _listed(made.texts, ""):
        yield f"Typed texts that were kept, and that somebody must read: {texts}."
    for kept in made.facts:
        if kept.known:
            lost = [f"{kept.less_exact:,} less exact"] * bool(kept.less_exact)
            lost += [f"{kept.undetermined:,} can no longer be determined"] * bool(kept.undetermined)
            now = ", ".join([f"{kept.same:,} the same", *lost])
            yield f"{kept.kind[0].upper()}{kept.kind[1:]}: {kept.known:,} known before, of which {now}."
    yield from _recognised(made)
    yield from _rare(made)
    yield f"Queries of the rules: {made.queries[0]:,} before, {made.queries[1]:,} after."
    yield STILL


def _recognised(made: Outcome) -> Iterator[str]:
    """What the policy for dates hides, and what the others would: the reader is to choose knowing it."""
    found = made.recognised
    if found.children:
        count = found.alone[made.policy.name]
        yield (
            f"Of {how_many(found.children, 'child', 'children')} with a dated absence, {count:,} ({100 * count / found.children:.0f}%) "
            f"{'is' if count == 1 else 'are'} unique by sex, month of birth and first absence with these dates: anybody who knows these "
            "facts about such a child can find the child's row."
        )
        others = [f"{name} {count:,}" for name, count in found.alone.items() if name != made.policy.name]
        yield f"With other dates (--dates): {', '.join(others)}."


def _rare(made: Outcome) -> Iterator[str]:
    """How many people stand alone with a combination of what identifies indirectly."""
    from cse_record.standard.catalogue import STANDARD

    for record_type in dict.fromkeys(one.record_type for one in made.alone):
        whole, *parts = [one for one in made.alone if one.record_type == record_type]
        about = STANDARD.records[record_type].about
        of = how_many(whole.records, about.singular, about.title.lower())
        yield f"Unique by everything that identifies indirectly, of {of}: {whole.before:,} before, {whole.after:,} after."
        for one in parts[:SHOWN]:
            yield f"  unique by {' + '.join(one.elements)}: {one.before:,} before, {one.after:,} after"
        if len(parts) > SHOWN:
            yield f"  and by {how_many(len(parts) - SHOWN, 'more combination')} of up to {max(len(one.elements) for one in parts)} elements"


def _listed(counts: dict[str, int], none: str = "none") -> str:
    return ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()) if count) or none

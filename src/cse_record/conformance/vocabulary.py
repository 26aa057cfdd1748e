"""The page that says when each predicate fails, for authors of an interpreter."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.standard.predicates import PREDICATES


def vocabulary() -> Iterator[str]:
    """The lines of the page. Raises TypeError for a predicate without `fails_if`."""
    yield "# When each predicate fails"
    yield ""
    yield "Written by `cse-record build` from the definition of the standard; do not edit it. [README.md](README.md) says how to read it:"
    yield "what a value, a reason, an answer and the days of a date are, and when a check is held back."
    yield ""
    yield "| predicate | it fails if |"
    yield "|---|---|"
    for name, predicate in PREDICATES.items():
        if not predicate.fails_if:
            raise TypeError(f"{name} does not say when it fails")
        yield f"| `{name}` | {predicate.fails_if} |"

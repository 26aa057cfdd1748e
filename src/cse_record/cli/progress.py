"""What a person sees on a terminal while long work goes on. Nothing is written when standard error is piped."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from collections.abc import Callable

CLEAR = "\r\x1b[K"


def on_terminal() -> Callable[[str, str, int], None] | None:
    """What tells how far a return was checked, or None if nobody is watching."""
    return _show_rows if sys.stderr.isatty() else None


def _show_rows(source: str, table: str, rows: int) -> None:
    """One line that replaces itself: the file, the record type and how many of its rows were checked. No row: the line goes."""
    from cse_record.reports.text import visible
    from cse_record.standard.voice import how_many

    print(CLEAR + visible(f"{source}: {table}, {how_many(rows, 'row')}") if rows else CLEAR, end="", file=sys.stderr, flush=True)


def stage_on_terminal() -> Callable[[str, int, int], None] | None:
    """What tells how far the protection of figures is, or None if nobody is watching."""
    return _show_stage if sys.stderr.isatty() else None


def _show_stage(stage: str, done: int, total: int) -> None:
    """One line that replaces itself."""
    print(f"{CLEAR}Protection: {stage}, {done:,} of {total:,}", end="", file=sys.stderr, flush=True)

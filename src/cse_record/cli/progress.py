"""What a person sees on a terminal during long work. Nothing is written if standard error is piped."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import partial

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CLEAR = "\r\x1b[K"


def on_terminal() -> Callable[[str, str, int], None] | None:
    """The function that shows how far a return has been checked, or None if nobody is watching."""
    return _show_rows if sys.stderr.isatty() else None


@contextmanager
def shown_on_terminal() -> Iterator[Callable[[str, str, int], None] | None]:
    """As `on_terminal`, and afterwards nothing of it is left, however the work ended."""
    progress = on_terminal()
    try:
        yield progress
    finally:
        if progress:
            _show("")


def _show_rows(source: str, table: str, rows: int) -> None:
    """Shows one line that replaces itself: the file, the record type and the number of its rows read and checked, or stored. Without
    rows, the line is cleared."""
    from cse_record.standard.voice import how_many

    _show(f"{source}: {table}, {how_many(rows, 'row')}" if rows else "")


def stage_on_terminal() -> Callable[[str, int, int], None] | None:
    """The function that shows how far the protection of figures has got, or None if nobody is watching."""
    return _show_protection if sys.stderr.isatty() else None


def _show_protection(stage: str, done: int, total: int) -> None:
    _show_stage(f"Protection: {stage}", done, total)


def _show_stage(stage: str, done: int, total: int) -> None:
    """Shows one line that replaces itself."""
    _show(f"{stage}, {done:,} of {total:,}")


def _show(words: str) -> None:
    """Replaces the line. It is shortened at its beginning, which may be a long path, since a line that wraps could not be replaced."""
    from cse_record.cli.terminal import line_width
    from cse_record.reports.wrapping import visible

    line, most = visible(words), line_width(sys.stderr) - 1
    print(CLEAR + (line if len(line) <= most else f"…{line[1 - most :]}"), end="", file=sys.stderr, flush=True)


def counting_on_terminal() -> Callable[[int, int], None] | None:
    """The function that shows how many of the returns have been counted, or None if nobody is watching."""
    return partial(_show_stage, "Counting: returns") if sys.stderr.isatty() else None


def writing_on_terminal() -> Callable[[int, int], None] | None:
    """The function that shows how many returns of a collection have been written, or None if nobody is watching."""
    return partial(_show_stage, "Writing: returns") if sys.stderr.isatty() else None

"""Notices on the terminal about what reading a return left out, did not read, or interpreted."""

from __future__ import annotations

import sys

from cse_record.cli.terminal import show_notice
from cse_record.standard.speech import say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

NOTICES_PER_RETURN = 5
"""The number of notices printed about each of several returns."""
MOST_RETURNS = 10
"""The number of returns, of several, about which notices are printed."""


def print_notices(by_return: Mapping[str, Sequence[str]], to: TextIO | None = None) -> None:
    """Prints the notices about each return, by its path, to standard output or `to`. If only one return has notices, all are printed.

    A message on the terminal may name a file, so each notice does. Notices are never written into what is published.
    """
    from cse_record.standard.voice import how_many

    noticed = [(path, notices) for path, notices in by_return.items() if notices]
    for path, notices in noticed[:MOST_RETURNS]:
        shown = NOTICES_PER_RETURN if len(noticed) > 1 else len(notices)
        for notice in notices[:shown]:
            is_named = notice.startswith(path)
            show_notice(notice if is_named else f"{path}: {notice}", to or sys.stdout)
        if len(notices) > shown:
            number = f"{len(notices) - shown:,}"
            more = say("{path}: and {number} more; cse-record validate {path} lists them", path=path, number=number)
            show_notice(more, to or sys.stdout)
    if len(noticed) > MOST_RETURNS:
        others = how_many(len(noticed) - MOST_RETURNS, "more return")
        show_notice(say("there are notices about {returns}; cse-record validate lists them", returns=others), to or sys.stdout)

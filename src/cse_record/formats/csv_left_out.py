"""The files of a folder or zip file that are not read as part of a return. Those that seem to hold records are refused."""

from __future__ import annotations

import io
from itertools import chain, islice

from cse_record.formats.encoding import CHUNK, as_text, encoding_of
from cse_record.formats.headers import LINES, count_rows, is_table_of
from cse_record.formats.places import Place, Problem, Refusal
from cse_record.standard.speech import say

TYPE_CHECKING = False  # loading typing takes as long as reading a typical return
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

    from cse_record.formats.source import Source

    Opener = Callable[[], IO[bytes]]

SPREADSHEETS = ("xlsx", "xlsm", "xlsb", "xls", "ods")


def leave_out(opened: Source, path: str, called: str, later: str, likely: str, opener: Opener) -> None:
    """Handles a CSV file that is not named after a record type, or after a `later` one. Its rows are refused if its name (`likely`) or its
    header suggests one; otherwise a notice says that it was left out."""
    with opener() as stream:
        encoded = encoding_of(stream, path)
    with opener() as stream, io.TextIOWrapper(stream, encoded.name, newline="") as text:
        lines = list(islice(text, LINES))
        is_later = bool(later) and is_table_of(lines) == later  # a later record type may share names with an earlier one
        if not is_later and (meant := likely or is_table_of(lines, opened.known())):
            filled, blank = count_rows(chain(lines, text), ",")
            opened.blank += blank
            words = say("This file is not named after a record type, so none of its rows were read. Did you mean {table}.csv?", table=meant)
            opened.refuse(Problem("unknown_record_type", words, Place(path)), max(filled - 1, 0))
        elif not later:
            opened.notices.append(say("{file}: it is not named after a record type and was left out.", file=called))
        elif not is_later or count_rows(chain(lines, text), ",")[0] > 1:  # our own files may have nothing but a header
            opened.notices.append(say("{file}: it was left out, because {reason}.", file=called, reason=opened.later_type(later)))


def leave_out_other_form(opened: Source, path: str, called: str, named: str, likely: str, opener: Opener) -> None:
    """Handles a file that is not a CSV file. It is refused if it is a spreadsheet `named` after a record type, or if it has a name
    (`named` or `likely`) like one and the header of one, as a copy or an export with tabs has. Its rows are counted if it is text.
    Otherwise a notice says that it was left out."""
    meant = _table_in(opened, opener) if named or likely else ""
    filled = 1
    if meant:
        with opener() as stream:
            encoded = encoding_of(stream, path)
        with opener() as stream, io.TextIOWrapper(stream, encoded.name, newline="") as text:
            filled, blank = count_rows(text, ",")
        opened.blank += blank
    elif path.lower().endswith(SPREADSHEETS):
        meant = named
    if not meant:
        opened.notices.append(say("{file}: it is not a CSV file and was left out.", file=called))
        return
    remedy = say("Save it as CSV under the name {table}.csv or, if the return holds its rows already, remove it.", table=meant)
    words = say("The name of this file does not end in .csv, so none of its rows were read. {remedy}", remedy=remedy)
    opened.refuse(Problem("unknown_record_type", words, Place(path)), max(filled - 1, 0))


def _table_in(opened: Source, opener: Opener) -> str:
    """The record type of the rows that a file begins with; empty if it is not a table of text."""
    try:
        with opener() as stream:
            beginning = as_text(stream.read(CHUNK))[0]
    except Refusal:  # a folder, or no ordinary file
        return ""
    return is_table_of(beginning.splitlines(keepends=True)[:LINES], opened.known())

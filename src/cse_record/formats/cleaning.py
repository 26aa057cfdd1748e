"""Cleans cells that people type, and words the notices about the changes. Nothing is guessed. A code is recognised by its whole label or
name, spaces and invisible characters are removed from the ends, and midnight is removed from a day."""

from __future__ import annotations

import re

from cse_record._generated.validator import BLANKS as BLANKS
from cse_record._generated.validator import EDGES as EDGES
from cse_record._generated.validator import UNSEEN as UNSEEN
from cse_record._generated.validator import WHOLE_NUMBER as WHOLE_NUMBER
from cse_record._generated.validator import how_many
from cse_record.formats.record_types import tables
from cse_record.standard.form_texts import WORDS_FOR_NOTHING as WORDS_FOR_NOTHING
from cse_record.standard.speech import english, named, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cse_record._generated.validator import Column, Spelling
    from cse_record.formats.places import Place
    from cse_record.standard.rows import Row

    Changed = dict[tuple[str, str, str], list[int]]
    """The changes by record type, column and wording: the number of cells, and the row of the first."""

SPACES = english("spaces or invisible characters at its ends were removed")
READ_AS = english("a label or another name was read as the answer that it stands for")
"""Followed by a space and the code."""
MIDNIGHT = english("a time of midnight was removed")
POINT = english("a decimal point followed only by zeros was removed")
NEWLINES = english("line endings were made the same")
BOTH_ENDS = english("spaces or invisible characters at its ends were removed, and line endings were made the same")
_LOOKALIKES = str.maketrans(dict.fromkeys("‘’‛′", "'") | dict.fromkeys("“”„″", '"') | dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys(UNSEEN))
RUNS_OF_BLANKS = f"[{BLANKS}]+"
SHOWN = 5
"""The number of codes that a notice lists for a column, of those that were read from names."""
_FORMS = {"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(:00([.]0+)?)?": MIDNIGHT, "([0-9]+)[.]0+": POINT}
"""By pattern, the wording for what is removed from a text that means its first group. Patterns are compiled when first needed, because most
returns need none."""
_NAMES: dict[tuple[str, tuple[str, ...] | None], dict[str, str]] = {}


def clean(column: Column, text: str) -> tuple[str | int | None, str] | None:
    """The certain meaning of a cell that is not accepted as it stands, and what was changed; None if nothing is certain. A blank means
    None.

    The caller must check that the meaning is accepted.
    """
    stripped = text.strip(EDGES)
    if not stripped:
        return None, SPACES
    spelling = column.spelling
    if spelling.codes is not None:
        if stripped in spelling.code_set:
            return stripped, SPACES
        if folded(stripped) not in WORDS_FOR_NOTHING and (code := _names(spelling).get(folded(stripped))):
            return code, f"{READ_AS} {code}"
        return (stripped, SPACES) if stripped != text else None
    if spelling.type == "integer":
        return (int(stripped), SPACES) if WHOLE_NUMBER.fullmatch(stripped) else None
    if spelling.pattern is not None and not re.fullmatch(spelling.pattern, stripped):
        for form, changed in _FORMS.items():
            if match := re.fullmatch(form, stripped):
                return match[1], changed
    if not spelling.one_line and "\r" in stripped:
        return with_plain_line_ends(stripped), NEWLINES if stripped == text else BOTH_ENDS
    return (stripped, SPACES) if stripped != text else None


def code_for_text(table: str, name: str, text: str) -> tuple[str, str]:
    """The code that a text stands for in a coded column, read as in a return, and an empty text; or an empty code, and what is wrong."""
    from cse_record._generated.validator import LISTS, value_fault

    spelling = tables()[table].by_name[name].spelling
    meant = clean(tables()[table].by_name[name], text)
    code = text if meant is None else meant[0]
    fault = value_fault(spelling, code, LISTS) if code is not None else ("blank", say("This is blank."))
    return ("", fault[1]) if fault else (str(code), "")


def could_be_record(table: str, cells: dict[str, str]) -> bool:
    """Whether cells by column are probably those of a record: its identifying columns are valid, and so are most of the others.

    A record can have faults. Other text is faulty in most columns that do not accept free text. A title fills a single cell.
    """
    from cse_record._generated.validator import LISTS, QuietLists, value_fault

    columns, lists = tables()[table].by_name, QuietLists(LISTS)
    filled = {columns[name]: cell.strip(EDGES) for name, cell in cells.items() if name in columns and cell.strip(EDGES)}
    identity = [column for column in filled if column.name in tables()[table].identified_by]
    # a reference followed by a space is still a reference; in small letters it may be a word in a text
    if (
        not identity
        or sum(map(bool, cells.values())) < 2
        or any(value_fault(column.spelling, filled[column], lists) for column in identity)
    ):
        return False

    def is_sound(column: Column, cell: str) -> bool:
        if not value_fault(column.spelling, cell, lists):
            return True
        meant = clean(column, cell)
        return meant is not None and meant[0] is not None and not value_fault(column.spelling, meant[0], lists)

    return 3 * sum(not is_sound(column, cell) for column, cell in filled.items()) <= len(filled)


def folded(text: str) -> str:
    """A name in the form in which names are compared: composed letters, plain quotation marks and hyphens, single spaces, lower case."""
    if not text.isascii():  # ASCII text has no composed letters and no lookalikes
        import unicodedata

        text = unicodedata.normalize("NFC", text).translate(_LOOKALIKES)
    return re.sub(RUNS_OF_BLANKS, " ", text).strip(" ").casefold()


def plain(header: str) -> str:
    """The header of a local column with single spaces and without invisible characters, as it is read from a table."""
    return re.sub(RUNS_OF_BLANKS, " ", header.translate(dict.fromkeys(map(ord, UNSEEN)))).strip()


def with_plain_line_ends(text: str) -> str:
    """A text with one kind of line ending."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _names(spelling: Spelling) -> dict[str, str]:
    """The codes that a column accepts, by their folded names."""
    key = spelling.codelist, spelling.codes
    if key not in _NAMES:
        from cse_record._generated import validator

        _NAMES[key] = {folded(name): code for name, code in validator.accepted_names(spelling, validator.LISTS).items()}
    return _NAMES[key]


def notices(place: Callable[[str, int, str, str], Place], voice: str, changes: Changed) -> Iterator[str]:
    """The notices about changes: how many cells of a column were changed, and where the first is. Codes that were read from names are
    listed together.

    `place` finds the place of a cell, as a source does. `voice` is how its messages speak.
    """
    columns: dict[tuple[str, str, str], tuple[int, list[int], list[str]]] = {}
    for (table, name, changed), (count, at) in changes.items():
        words, code = (READ_AS, changed[len(READ_AS) + 1 :]) if changed.startswith(READ_AS) else (changed, "")
        _, counts, codes = columns.setdefault((table, name, words), (at, [], []))
        counts.append(count)
        codes += [code] if code else []
    for (table, name, words), (at, counts, codes) in columns.items():
        column = tables()[table].by_name[name]
        where = say("in {number} cells of this column, of which this is the first", number=f"{sum(counts):,}") if sum(counts) > 1 else ""
        if codes:
            words = f"{where}, {said(words)}: {_codes(voice, column.spelling.codelist, codes)}".removeprefix(", ")
        elif where:
            words = f"{said(words)}, {where}"
        else:
            words = said(words)
        yield f"{place(table, at, name, '')} (“{named(column.label)}”): {words}."


def _codes(voice: str, codelist: str, codes: list[str]) -> str:
    """Codes as a message names them. They come from the standard, so no value of the sender's own is repeated."""
    from cse_record._generated import validator

    more = len(codes) - SHOWN
    listed = ", ".join(validator.VOICES[voice].code(code, codelist, validator.LISTS) for code in codes[:SHOWN])
    return say("{listed} and {count}", listed=listed, count=how_many(more, "other")) if more > 0 else listed


class Cleaner:
    """Cleans the rows of a source as the validator reads them."""

    def __init__(self, place: Callable[[str, int, str, str], Place], voice: str) -> None:
        from cse_record._generated import validator

        self.place, self.voice = place, voice
        self.run = validator.Run(validator.STANDARD, clean=clean)

    def cleaned(self, table: str, at: int, row: Row) -> Row:
        """The row with the meaning of every cell."""
        columns = tables()[table].by_name
        cleaned_row: Row = {}
        for name, value in row.items():
            if name in columns:  # not local columns, nor what has no such name
                _, meant, changed = self.run.read(table, columns[name], value)
                if changed:
                    self.run.notice(table, name, changed, at)
                    value = meant
            if value is not None:
                cleaned_row[name] = value
        return cleaned_row

    def notices(self) -> list[str]:
        return list(notices(self.place, self.voice, self.run.notices))

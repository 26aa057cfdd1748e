"""Places in a file, and problems that prevented something there from being read."""

from __future__ import annotations

from cse_record.standard.speech import english, say


class Refusal(Exception):
    """The file cannot be read as a return at all. The message says why and what to do, in words for the sender.

    Functions that write raise it too, if they would lose something or may not write.

    Example:

        import cse_record

        try:
            cse_record.read("README.md")
        except cse_record.Refusal as refusal:
            print(refusal)
    """


class Place:
    """Where something is, in the terms of a person who looks for it: line and column of a CSV file, pointer into JSON, or sheet and cell of
    a workbook. As text, it is written out.

    `shown_sheet` is how reports refer to the sheet. It is the position of the sheet if its name is the sender's own, which could be a
    person's name.

    Example:

        from cse_record import read, validate, write

        write(read("examples/faulty/return.json"), "faulty-csv")
        place = validate("faulty-csv", select="MIS-001").findings[0].place
        print(place.file, place.line, place.column)
    """

    __slots__ = ("cell", "column", "file", "line", "pointer", "sheet", "shown_sheet")

    def __init__(
        self,
        file: str,
        line: int | None = None,
        column: int | None = None,
        pointer: str = "",
        sheet: str = "",
        cell: str = "",
        shown_sheet: str = "",
    ) -> None:
        self.file, self.line, self.column, self.pointer = file, line, column, pointer
        self.sheet, self.cell, self.shown_sheet = sheet, cell, shown_sheet or sheet

    def __str__(self) -> str:
        inside = self.inside
        return f"{self.file} {inside}" if inside.startswith("/") else f"{self.file}, {inside}" if inside else self.file

    @property
    def inside(self) -> str:
        """The place without the file: `Children!C7` or `sheet 3, C7`, `line 2, column 5`, `/children/0/sex`.

        It is empty for the file as a whole.
        """
        if self.sheet:
            if self.shown_sheet == self.sheet:
                return f"{self.sheet}!{self.cell}" if self.cell else say("sheet “{sheet}”", sheet=self.sheet)
            return f"{self.shown_sheet}, {self.cell}" if self.cell else self.shown_sheet
        parts = []
        if self.line is not None:
            parts.append(say("line {line}", line=self.line))
        if self.column is not None:
            parts.append(say("column {column}", column=self.column))
        return " ".join(filter(None, [", ".join(parts), self.pointer]))

    __repr__ = __str__


LONGEST_PATH = 255
"""A longer text that cannot be opened is not repeated, since it may be the content of a return."""


def not_opened(path: str, error: OSError | ValueError) -> Refusal:
    """The refusal for a path that cannot be opened, with the reason. A ValueError means an impossible path, such as one with a NUL.

    A text that is the content of a return rather than a path is not repeated: it holds personal data.
    """
    if _looks_like_content(path):
        return Refusal(
            say(
                "The text that was given cannot be opened: it looks like the content of a return, not like a path. Give the path of a file "
                "or folder, or give the content as bytes or as a dictionary."
            )
        )
    if isinstance(error, FileNotFoundError):
        return Refusal(say("{path} cannot be opened: there is no such file.", path=path))
    return Refusal(say("{path} cannot be opened ({reason}).", path=path, reason=getattr(error, "strerror", None) or say("no such path")))


def _looks_like_content(text: str) -> bool:
    """Whether a text that could not be opened is no plausible path."""
    return len(text) > LONGEST_PATH or "\n" in text or "\r" in text or text.lstrip(" \t\ufeff").startswith(("{", "["))


class FaultyCell:
    """A cell whose content cannot be read as a value. `fault` is an id of `faults.csv` and the message."""

    __slots__ = ("fault",)

    def __init__(self, fault: str, words: str) -> None:
        self.fault = (fault, words)

    def __repr__(self) -> str:
        return f"({self.fault[0]})"


class Problem:
    """Something that prevented a row, a column or a table from being read as one. `fault` is an id of `faults.csv`."""

    __slots__ = ("fault", "message", "place", "table")

    def __init__(self, fault: str, message: str, place: Place, table: str = "") -> None:
        self.fault, self.message, self.place, self.table = fault, message, place, table


def did_you_mean(name: str) -> str:
    """A question to follow a sentence; empty if there is no name that is near."""
    return " " + say("Did you mean {name}?", name=name) if name else ""


def is_folder(path: object) -> str:
    """The message about a folder where a file is wanted."""
    return say("{path} is a folder. Give the name of a file in it.", path=path)


def listed_losses(lost: list[str]) -> str:
    """What would be lost, in sentences: the first three, and the number of the others."""
    listed = " ".join(lost[:3])
    return say("{listed} (and {number} more)", listed=listed, number=len(lost) - 3) if len(lost) > 3 else listed


TWO_COLUMNS = english("Two columns have this header, so none of the rows were read. Delete or rename one.")
NO_HEADER = english("A cell in this row is in a column that has no header. Give the column a header, or clear the cell.")
ROW_ABOVE_HEADER = english(
    "This row is above the header, so it was not read. Move the header back to the top: sorting may have put it among the rows."
)
"""The message about a record above the header, in any format."""

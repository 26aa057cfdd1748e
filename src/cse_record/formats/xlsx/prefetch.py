"""Reads the values of sheets with calamine in a thread. Calamine rarely needs the interpreter, so other work continues meanwhile.

A sheet is read only after it has been allowed, because memory is taken for whatever it claims to hold.
"""

from __future__ import annotations

import io
from threading import Event, Thread

from cse_record.formats.xlsx.book import damaged

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable

    from python_calamine import CalamineSheet, CalamineWorkbook


class Prefetch:
    """Reads sheets in order, each once it is allowed. Without threads, a sheet is read when it is asked for."""

    def __init__(self, data: bytes, source: str, sheets: Iterable[str]) -> None:
        self.data, self.source, self.sheets = data, source, list(sheets)
        self.results: dict[str, CalamineSheet | BaseException] = {}
        self.book: CalamineWorkbook | None = None
        self.may_read: set[str] = set()
        self.handed_out: set[str] = set()
        self.is_stopped = False
        self.allowed = {sheet: Event() for sheet in self.sheets}
        self.done = {sheet: Event() for sheet in self.sheets}
        try:
            Thread(target=self._work, daemon=True).start()
            self.is_threaded = True
        except RuntimeError:  # a browser has no threads
            self.is_threaded = False

    def allow(self, sheet: str) -> None:
        """Allows a sheet to be read. Sheets must be allowed in their order."""
        self.may_read.add(sheet)
        self.allowed[sheet].set()

    def stop(self) -> None:
        """Declares that no further sheets will be allowed."""
        remaining = [] if self.is_stopped else [sheet for sheet in self.sheets if sheet not in self.may_read]
        self.is_stopped = True
        for sheet in remaining:
            self.allowed[sheet].set()

    def sheet(self, name: str) -> CalamineSheet:
        """The values of an allowed sheet. Each can be taken once. Raises `Refusal` if it cannot be read."""
        if name in self.handed_out:
            raise LookupError(name)  # otherwise this would wait for ever
        self.handed_out.add(name)
        if self.is_threaded:
            self.done[name].wait()
            result = self.results.pop(name)
        else:
            result = self._read(name)
        if isinstance(result, BaseException):
            if isinstance(result, KeyboardInterrupt | SystemExit | MemoryError):
                raise result
            raise damaged(self.source) from None
        return result

    def _work(self) -> None:
        for sheet in self.sheets:
            self.allowed[sheet].wait()
            self.results[sheet] = self._read(sheet) if sheet in self.may_read else LookupError(sheet)
            self.done[sheet].set()

    def _read(self, sheet: str) -> CalamineSheet | BaseException:
        """The sheet, or the error that prevented reading it. That includes crashes of the reader, which are not Exceptions."""
        try:
            if self.book is None:
                from python_calamine import CalamineWorkbook

                self.book = CalamineWorkbook.from_filelike(io.BytesIO(self.data))
            return self.book.get_sheet_by_name(sheet)
        except BaseException as error:
            return error

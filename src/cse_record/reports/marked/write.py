"""Writes the marked copy, or a separate workbook of findings if a copy would lose something."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from cse_record.formats.atomic import replacing
from cse_record.formats.places import Refusal
from cse_record.formats.sniffing import office_file
from cse_record.reports.marked.preserved import with_preserved_parts
from cse_record.reports.marked.unsupported import CannotCopy, unsupported_parts
from cse_record.standard.speech import english, said, say
from cse_record.validation import Report

NEEDED = english("--mark needs openpyxl, which is not installed. Install it with: pip install 'cse-record[mark]'")


class Written:
    """What was written. `is_copy` distinguishes a marked copy from a workbook of findings. `messages` are for the person who asked."""

    def __init__(self, is_copy: bool, messages: list[str]) -> None:
        self.is_copy, self.messages = is_copy, messages


def is_workbook(path: str | os.PathLike[str]) -> bool:
    """Whether a file is a workbook that can be marked, judged by its contents."""
    try:
        with ZipFile(path) as book:
            return office_file(book.namelist()).startswith("a workbook")
    except (OSError, BadZipFile):
        return False


def write_marked(report: Report, source: str | os.PathLike[str], target: str | os.PathLike[str], docs: str = "") -> Written:
    """Writes to `target` a copy of the workbook `source` with the findings of `report` marked in it.

    If saving would lose something, a workbook of findings is written instead. `source` is never changed. `docs` is the address of the
    published standard, to which the ids of rules then link. Raises `Refusal` if openpyxl is not installed, or if no file can be written at
    `target`.
    """
    try:
        from cse_record.reports.marked.copy import OPENPYXL_FAILURES, NotCopied, marked_copy
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != "openpyxl":
            raise
        raise Refusal(said(NEEDED)) from None
    source, target = os.fspath(source), os.fspath(target)
    with open(source, "rb") as file:
        data = file.read()
    why = ""
    try:
        with ZipFile(source) as book:
            if lost := unsupported_parts(book):
                why = say("a copy would lose {parts}", parts=_listed(lost))
            else:
                workbook, notes = marked_copy(data, report, docs)
                workbook = with_preserved_parts(book, workbook)
    except (CannotCopy, BadZipFile) as error:
        why = str(error)
    except NotCopied:
        why = say("it holds something that a copy would lose")
    except OPENPYXL_FAILURES:  # the sender still gets the findings
        why = say("it is built in a way that cannot be copied")
    if why:
        from cse_record.reports.marked.findings_workbook import findings_workbook

        words = say("Your workbook was not marked, because {why}. The findings are in a separate workbook instead.", why=why)
        notes = [words]
        workbook = findings_workbook(report, notes, source, target, docs)
    with replacing(Path(target)) as file_beside:
        file_beside.write_bytes(workbook)
    return Written(not why, notes)


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else say("{parts} and {last}", parts=", ".join(parts[:-1]), last=parts[-1])

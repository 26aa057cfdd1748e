"""Arguments that several commands have."""

from __future__ import annotations

import argparse


def whole_number(text: str) -> int:
    """A whole number of at least 0."""
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError("must be a whole number of at least 0")
    if len(text) > 15:
        raise argparse.ArgumentTypeError("must have at most 15 digits")
    return int(text)


class _Workbooks(tuple[str, ...]):
    """The kinds of workbook, for help and completion. A list of them and of record types is accepted too, and has been checked before."""

    def __contains__(self, given: object) -> bool:
        return True


def _workbook(text: str) -> str:
    """The name of the workbook for a kind, or for a list of kinds and record types."""
    from cse_record.standard.workbook_lists import UnknownWorkbook, workbook

    try:
        return workbook(text).name
    except UnknownWorkbook as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def workbook(command: argparse.ArgumentParser, default: str | None, use: str) -> None:
    from cse_record.standard.workbook import VARIANTS

    several = "; or a list of these and of record types, with commas, such as core,indicators"
    command.add_argument("--for", dest="variant", type=_workbook, choices=_Workbooks(VARIANTS), default=default, help=f"{use}{several}")


def limit(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--max-bytes", type=whole_number, default=200_000_000, metavar="N", help="largest return to read (default 200,000,000)"
    )


def replace(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--replace", action="store_true", help="replace a file that already has the name of an output, even a return, a store or a key"
    )


def extension(command: argparse.ArgumentParser, use: str) -> None:
    command.add_argument(
        "--extension", action="append", default=[], metavar="FOLDER", help=f"a local extension: {use}; repeat it for more than one"
    )


def language(command: argparse.ArgumentParser, use: str, otherwise: str = "default English") -> None:
    """Adds `--lang`. The command is then run while that language is spoken."""
    command.add_argument("--lang", default="", metavar="LANG", help=f"{use}: a code such as cy, en, or a file of labels ({otherwise})")
    command.set_defaults(speaks=True)

"""Completion by the shell: the script that switches it on, and the answers to it."""

from __future__ import annotations

from cse_record.formats.places import Refusal

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse


def completion(options: argparse.Namespace) -> int:
    """Prints the script for a shell. Returns 0. Raises `Refusal` if argcomplete, which writes it, is not installed."""
    try:
        from argcomplete.shell_integration import shellcode
    except ImportError:
        raise Refusal("Completion needs one more component. To install it: pip install 'cse-record[completion]'") from None
    print(shellcode(["cse-record"], shell=options.shell), end="")
    return 0


def complete() -> None:
    """Answers the script of a shell, and ends the process. Without argcomplete, there are no completions."""
    try:
        from argcomplete import autocomplete
    except ImportError:
        return
    import os

    from cse_record.cli.arguments import parser

    line = os.environ.get("COMP_LINE", "")
    words = line[: int(os.environ.get("COMP_POINT") or len(line))].split(" ")
    # only as much of the parser as the command on the line needs, if it is written out, because all of it takes half a second to make
    autocomplete(parser(words[1] if len(words) > 2 else ""))

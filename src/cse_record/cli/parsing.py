"""How the command line is parsed: help as wide as the terminal, and errors that suggest what was meant and repeat nothing else."""

from __future__ import annotations

import argparse
import re
import sys

from cse_record.cli.terminal import line_width, show

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any, NoReturn

EXAMPLE = "example: "
"""What stands before the example of a command in its help."""
MOST_CHOICES = 24
"""The longest list of choices, in characters, that stands in the place of a value."""
_OPTION = re.compile(r"--?[a-z]{1,12}(?:-[a-z]{1,12})*")
_ABOUT = re.compile(r"argument ([^:]*): invalid choice")


class Help(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal. argparse itself would load shutil for every argument to find out that width."""

    def __init__(self, prog: str) -> None:
        self._columns = line_width()
        super().__init__(prog, width=self._columns)

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Callable[[int], tuple[str, ...]]:
        """Many choices in braces could not be broken, so they are listed in the help for the argument instead."""
        if _has_many_choices(action):
            return lambda size: ("CHOICE",) * size
        return super()._metavar_formatter(action, default_metavar)

    def _expand_help(self, action: argparse.Action) -> str:
        words = super()._expand_help(action)
        return f"{words}. One of: {', '.join(map(str, action.choices or ()))}" if _has_many_choices(action) else words

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """An example that is too long for the line of its heading has a line of its own, in which it can still be copied."""
        return text.replace(EXAMPLE, f"{EXAMPLE.rstrip()}\n  ", 1) if len(text) > self._columns else text


def _has_many_choices(action: argparse.Action) -> bool:
    return action.metavar is None and len(",".join(map(str, action.choices or ()))) > MOST_CHOICES


class Parser(argparse.ArgumentParser):
    """A parser whose errors repeat nothing that was typed except names of options, because it can be a key or a person's name."""

    typed_arguments: Sequence[str] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        self.typed_arguments = list(sys.argv[1:] if args is None else args)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        typed = {
            part for argument in self.typed_arguments for part in (argument, argument.partition("=")[2]) if not _OPTION.fullmatch(part)
        }
        shown = message
        for part in sorted(typed | {repr(part)[1:-1] for part in typed}, key=len, reverse=True):
            shown = re.sub(rf"(?<!\w)(['\"]?){re.escape(part)}\1(?!\w)", "…", shown) if part else shown
        self.print_usage(sys.stderr)
        show(f"{self.prog}: error: {shown}", sys.stderr)
        if meant := self._meant(message):
            show(f"Did you mean {meant}?", sys.stderr)
        self.exit(2)

    def _meant(self, message: str) -> str:
        """The command, choice or option that is most like a word that was typed and that the parser does not know; empty if none is."""
        if about := _ABOUT.match(message):
            named = [action for action in self._actions if argparse._get_action_name(action) == about[1]]
            known = [str(choice) for action in named for choice in action.choices or ()]
            return _nearest([part for argument in self.typed_arguments for part in {argument, argument.partition("=")[2]}], known)
        if not message.startswith("unrecognized arguments"):
            return ""
        if names := self._listed_without_commas():
            return f"--for {','.join(names)}, with commas between the names"
        options = [option for parser in (self, *self._chosen()) for option in parser._option_string_actions if option.startswith("--")]
        unknown = [argument.partition("=")[0] for argument in self.typed_arguments if argument.startswith("--")]
        return _nearest([option for option in unknown if option not in options], options)

    def _listed_without_commas(self) -> tuple[str, ...]:
        """The names of workbooks and record types that were typed after `--for`, if they have no commas between them."""
        typed = list(self.typed_arguments)
        if "--for" not in typed:
            return ()
        from itertools import takewhile

        from cse_record.standard.workbook_lists import run_together

        rest = list(takewhile(lambda part: not part.startswith("-"), typed[typed.index("--for") + 1 :]))
        # the names may be followed by that of a file
        found = (run_together(" ".join(rest[:end]).replace(",", " ")) for end in range(len(rest), 1, -1))
        return next(filter(None, found), ())

    def _chosen(self) -> Iterator[argparse.ArgumentParser]:
        """The parser of the command that was typed, and of the command within it."""
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, parser in action.choices.items():
                    if name in self.typed_arguments:
                        yield parser
                        yield from parser._chosen()


def _nearest(typed: list[str], known: list[str]) -> str:
    """The known word that is most like one that was typed, but not one that was typed correctly."""
    import difflib

    pairs = [(difflib.SequenceMatcher(None, word, name).ratio(), name) for word in typed if word not in known for name in known]
    likeness, name = max(pairs, default=(0.0, ""))
    return name if likeness >= LIKE else ""


LIKE = 0.7
"""How like a known word a typed one must be to be taken for a misspelling of it, from 0 to 1."""

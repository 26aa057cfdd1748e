"""The page on the command line, made from its parser. New commands and options are included automatically."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from cse_record.publish.reference.markdown import Writer, escaped
from cse_record.targets.prose import parts as p


def commands(top: argparse.ArgumentParser) -> Writer:
    """Every command of a parser, nested commands included, with arguments, options and an example."""
    page = Writer(p.COMMANDS)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Command line")
    page.write(
        "`cse-record COMMAND`, or `python -m cse_record COMMAND`. Exit code 0: clean. 1: something was found. 2: something could not be"
        " checked, or the command was not understood. `--help` after any command prints the text on this page."
    )
    parsers = [(name.removeprefix(f"{top.prog} "), parser) for name, parser in _within(top, top.prog)]
    page.table(
        ("Command", "What it does"),
        [(p.Link(f"{top.prog} {name}", f"{page.path}#{_anchor(name)}"), _expanded(parser, parser.description)) for name, parser in parsers],
    )
    page.write(f"`{top.prog} --version` prints the version of the package.", _example(top))
    for name, parser in parsers:
        page.head(2 + name.count(" "), f"{top.prog} {name}", _anchor(name))
        page.write(escaped(_expanded(parser, parser.description)))
        if rows := [(p.Name(_spelled(action)), _described(parser, action)) for action in parser._actions if _is_told(action)]:
            page.table(("Argument", "What it is"), rows)
        page.write(_example(parser))
    return page


def _within(parser: argparse.ArgumentParser, name: str) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Each command with its full name, followed by the commands nested in it."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, command in action.choices.items():
                yield f"{name} {word}", command
                yield from _within(command, f"{name} {word}")


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


def _is_told(action: argparse.Action) -> bool:
    return action.dest != "help" and action.help != argparse.SUPPRESS and not isinstance(action, argparse._SubParsersAction)


def _spelled(action: argparse.Action) -> str:
    """An argument as it is typed, with the name of its value."""
    value = action.metavar or ("CHOICE" if action.choices else action.dest.upper())
    words = " ".join(value) if isinstance(value, tuple) else value
    words = {"+": f"{words} …", "*": f"[{words} …]", "?": f"[{words}]"}.get(str(action.nargs), words)
    if not action.option_strings:
        return words
    return ", ".join(action.option_strings) + (f" {words}" if action.nargs != 0 else "")


def _described(parser: argparse.ArgumentParser, action: argparse.Action) -> p.Words:
    words: list[p.Words] = [_sentence(_expanded(parser, action.help, action))]
    if action.choices:
        words += [" One of ", p.joined(map(p.Name, map(str, action.choices))), "."]
    return words


def _expanded(parser: argparse.ArgumentParser, words: str | None, action: argparse.Action | None = None) -> str:
    """A text of the parser as `--help` shows it, with defaults filled in."""
    return (words or "") % {"prog": parser.prog, **(vars(action) if action else {})}


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + ("" if words.endswith(".") else ".")


def _example(parser: argparse.ArgumentParser) -> str:
    """The example of the help text. It is not marked as a runnable block; the tests run those in the guides."""
    return f"Example: `{parser.epilog.removeprefix('example: ')}`" if parser.epilog else ""

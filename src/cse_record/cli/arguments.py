"""The arguments of every command, with an example in each help text."""

from __future__ import annotations

import argparse

from cse_record.cli.collection_arguments import combine, profile, summarise
from cse_record.cli.parsing import EXAMPLE, Help, Parser
from cse_record.cli.repeated_arguments import extension, language, limit, replace, whole_number, workbook

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class _Version(argparse.Action):
    """Looks up the version only when it is asked for, because that takes a while."""

    def __call__(self, parser: argparse.ArgumentParser, *rest: object) -> None:
        from cse_record import __version__

        print(f"cse-record {__version__}")
        parser.exit()


SHELLS = ("bash", "zsh", "fish", "powershell")

# --- the arguments of each command


def _validate(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a return (a workbook, JSON, JSON lines, SQLite, a folder or zip of CSV files), or a folder of returns",
    )
    command.add_argument(
        "--format",
        choices=("text", "json", "jsonl", "csv", "html", "sarif", "junit", "github"),
        default="text",
        help="how to write the report",
    )
    command.add_argument("-o", "--output", metavar="FILE", help="write the report to a file instead")
    command.add_argument("--mark", metavar="FILE.xlsx", help="also write a copy of the workbook in which each faulty cell is marked")
    command.add_argument(
        "--limit",
        type=whole_number,
        metavar="N",
        help="how many findings of one kind to write out, 0 for all (default 5 as text, 50 as html, otherwise 1000)",
    )
    command.add_argument(
        "--select",
        default="",
        metavar="ID,…",
        help="only these rules, by id or by the start of an id such as MIS, and faults of shape",
    )
    command.add_argument("--ignore", default="", metavar="ID,…", help="all but these rules")
    extension(command, "also check its columns, and report them separately")
    language(command, "the language of the report")
    command.add_argument("--show-values", action="store_true", help="repeat the values of cells in the report; they are personal data")
    command.add_argument(
        "--docs",
        metavar="URL",
        help="where the standard is published: each finding then leads to the page of its rule (default: CSE_RECORD_DOCS, or nowhere)",
    )
    limit(command)
    replace(command)


def _convert(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", metavar="SOURCE", help="the return to read; it is never changed")
    command.add_argument("target", metavar="TARGET", help=".json, .jsonl, .xlsx, .sqlite, .zip, or a new folder for CSV files")
    limit(command)
    replace(command)


def _template(command: argparse.ArgumentParser) -> None:
    from cse_record.standard.workbook import PREPARED

    command.add_argument("-o", "--output", metavar="FILE", help="where to write it (default: cse-record-VARIANT.xlsx here)")
    workbook(command, "core", "who fills it in (default core); first-report is a short form for whoever first notices a concern")
    command.add_argument("--board", default="", metavar="NAME", help="who sends it out, shown on the first sheet and in print")
    rows = f"rows prepared on each sheet (default {PREPARED}; in a first report, 1)"
    command.add_argument("--rows", type=whole_number, metavar="N", help=rows)
    extension(command, "also show its columns, after those of the standard")
    language(command, "the language of the workbook, which shows names in English too")
    start = command.add_mutually_exclusive_group()
    start.add_argument("--prefill", metavar="RETURN", help="an earlier return to start from, so that nothing has to be typed again")
    start.add_argument(
        "--resume",
        metavar="RETURN",
        help="a return to continue working on as it is, including its header, for example to correct it; or a file with only a "
        "header, to fill that in before the form is sent out. To carry on a filled-in first report in a longer form, use upgrade",
    )
    limit(command)
    replace(command)


def _case_sheets(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", metavar="RETURN", help="the return with the children; it is never changed")
    command.add_argument(
        "-o", "--output", required=True, metavar="FILE.html", help="where to write the page; a browser prints it, or saves it as PDF"
    )
    command.add_argument(
        "--child", action="append", default=[], metavar="REF", help="only the child with this reference; several with commas, or repeat it"
    )
    limit(command)
    replace(command)
    command.set_defaults(module="case_sheets")


def _example(command: argparse.ArgumentParser) -> None:
    command.add_argument("--children", type=whole_number, metavar="N", help="how many children (default 20); 0 makes a nil return")
    command.add_argument("--seed", type=whole_number, default=0, metavar="S", help="the same seed gives the same return (default 0)")
    command.add_argument(
        "--agency", choices=("police", "childrens-services", "joint"), help="the type of agency that answers (default joint)"
    )
    command.add_argument("--mistakes", type=whole_number, default=0, metavar="N", help="put N mistakes into it, and list them (default 0)")
    command.add_argument("--identifiable", action="store_true", help="fill in direct identifiers that are plainly invented, for testing")
    command.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="FILE",
        help=".json, .jsonl, .xlsx, .sqlite, .zip, or a new folder for CSV files or a collection",
    )
    command.add_argument(
        "--like",
        choices=("ceop-2011", "multi-agency"),
        help="make a whole collection instead: with the figures of the assessment of 2011, or from several agencies about the "
        "same children",
    )
    command.add_argument(
        "--format", choices=("json", "xlsx", "csv", "sqlite", "mixed"), help="format of the returns of a collection (default json)"
    )
    command.add_argument("--asked", metavar="FILE.csv", help="also write the list of the agencies that were asked for the collection")
    command.add_argument("--truth", metavar="FILE.json", help="also write what is true of a multi-agency collection, for comparison")
    replace(command)


class _NoKeyHere(argparse.Action):
    """Refuses a key on the command line, without repeating it."""

    def __call__(self, parser: argparse.ArgumentParser, *rest: object) -> None:
        parser.error("never give a key on the command line, where others can see it: put it in a file and use --key-file")


def _pseudonymise(command: argparse.ArgumentParser) -> None:
    from cse_record.privacy.dates import POLICIES

    command.allow_abbrev = False  # otherwise --key would be taken for --key-file
    command.add_argument("source", metavar="SOURCE", help="the return to read, without errors; it is never changed")
    command.add_argument("target", metavar="TARGET", help=".json, .jsonl, .xlsx, .sqlite, .zip, or a new folder for CSV files")
    command.add_argument("--key-file", required=True, metavar="FILE", help="the file that holds the key, as `key new` writes it")
    command.add_argument(
        "--dates",
        choices=tuple(POLICIES),
        default="month",
        help="how exact dates about people remain: days and times, days, or whole months, quarters or years (default month)",
    )
    limit(command)
    command.add_argument("--key", nargs="?", action=_NoKeyHere, help=argparse.SUPPRESS)
    replace(command)
    command.set_defaults(module="privacy")


def _key(command: argparse.ArgumentParser) -> None:
    within = command.add_subparsers(dest="within", metavar="COMMAND", required=True, prog="cse-record key")
    about = "Write a new random key to a file that only you can read"
    new = _added(within, "new", Command(about, "cse-record key new -o board.key", _new_key))
    new.set_defaults(module="privacy")


def _new_key(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--output", required=True, metavar="FILE", help="where to write it; an existing file is never replaced")


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("name", metavar="NAME", help="a rule, element, record type, codelist, code, requirement or fault; or: rules")
    extension(command, "explain its elements, lists and rules too")


def _extension(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", metavar="FOLDER", help="the folder with extension.csv and elements.csv; it is never changed")
    command.add_argument("-o", "--output", metavar="FILE", help="also write a page about it, as .md or .html, to send with the template")
    replace(command)
    command.set_defaults(module="extensions")


def _crosswalk(command: argparse.ArgumentParser) -> None:
    command.add_argument("codelist", metavar="LIST", help="the codelist of the standard")
    command.add_argument("code", metavar="CODE", help="the code to convert")
    command.add_argument("--from", dest="origin", default="", metavar="SCHEME", help="the scheme of CODE (default: the standard)")
    command.add_argument("--to", dest="target", default="", metavar="SCHEME", help="the scheme to convert it to (default: the standard)")


def _diff(command: argparse.ArgumentParser) -> None:
    command.add_argument("earlier", metavar="VERSION", help="the earlier version of the standard, such as 0.1")
    command.add_argument("later", metavar="LATER", nargs="?", default="present", help="the later one (default: what this package holds)")
    command.add_argument("--format", choices=("text", "json", "html"), default="text", help="how to write the changes")
    command.add_argument("-o", "--output", metavar="FILE", help="write them to a file instead")
    replace(command)
    command.set_defaults(module="versions")


def _upgrade(command: argparse.ArgumentParser) -> None:
    command.add_argument("source", metavar="RETURN", help="a return of an earlier version, or of the present one; it is never changed")
    command.add_argument("-o", "--output", required=True, metavar="NEW", help=".json, .jsonl, .xlsx, .sqlite, .zip, or a new folder")
    workbook(command, None, "which workbook to write, such as core to carry on a first report (default: that of RETURN, or full)")
    language(command, "the language of the workbook", "default: that of RETURN")
    command.add_argument("--format", choices=("text", "json"), default="text", help="how to write the loss report")
    command.add_argument("--report", metavar="FILE", help="write the loss report to a file instead")
    command.add_argument("--limit", type=whole_number, default=5, metavar="N", help="addresses of one kind, as text; 0 for all (default 5)")
    limit(command)
    replace(command)
    command.set_defaults(module="versions")


def _labels(command: argparse.ArgumentParser) -> None:
    command.add_argument("lang", nargs="?", default="", metavar="LANG", help="a language such as cy, or a file of labels (default: all)")
    command.add_argument("--missing", action="store_true", help="only the texts that the language still lacks")
    command.add_argument("-o", "--output", metavar="FILE.csv", help="write the table of texts for a translator")
    replace(command)
    command.set_defaults(module="language")


def _completion(command: argparse.ArgumentParser) -> None:
    command.add_argument("shell", metavar="SHELL", choices=SHELLS, help="the shell: bash, zsh, fish or powershell")
    command.set_defaults(module="completion")


def _clean(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", metavar="FOLDER", help="the folder that a notice of a later run names")
    command.set_defaults(module="outputs")


def _build(command: argparse.ArgumentParser) -> None:
    command.add_argument("--check", action="store_true", help="write nothing; exit 1 if a generated file is stale")
    command.add_argument("--folder", default=".", metavar="FOLDER", help="the folder that holds schema/ (default: this one)")


# --- all of them


class Command:
    """A command: its description, an example, and the function that adds its arguments."""

    def __init__(self, help: str, example: str, fill: Callable[[argparse.ArgumentParser], None]) -> None:
        self.help, self.example, self.fill = help, example, fill


COMMANDS = {
    "validate": Command("Check returns against the standard", "cse-record validate examples/police.json", _validate),
    "convert": Command("Write a return in another format", "cse-record convert return.json return-csv", _convert),
    "template": Command(
        "Write a workbook for people to fill in", 'cse-record template --for core --board "Northshire" -o core.xlsx', _template
    ),
    "case-sheets": Command(
        "Write a page about each child, for a strategy meeting",
        "cse-record case-sheets examples/police.json -o sheets.html",
        _case_sheets,
    ),
    "example": Command("Make a synthetic return", "cse-record example --children 20 --seed 7 -o example.json", _example),
    "combine": Command("Combine many agencies' returns into one store", "cse-record combine returns/* -o store.sqlite", combine),
    "summarise": Command("Write tables from combined returns", "cse-record summarise store.sqlite -o tables.html", summarise),
    "profile": Command(
        "Write a problem profile for a board or force",
        'cse-record profile store.sqlite --board "Northshire" -o profile.html',
        profile,
    ),
    "pseudonymise": Command(
        "Write a return without names, with keyed pseudonyms and less exact dates",
        "cse-record pseudonymise return.json shared.json --key-file board.key",
        _pseudonymise,
    ),
    "key": Command("Make a secret key for pseudonyms", "cse-record key new -o board.key", _key),
    "explain": Command("Print what the standard says about a name", "cse-record explain R7", _explain),
    "extension": Command(
        "Check a local extension, and describe it", "cse-record extension examples/extensions/northshire -o northshire.html", _extension
    ),
    "crosswalk": Command("Convert a code between classifications", "cse-record crosswalk ethnicity W9 --from police-sde-18+1", _crosswalk),
    "diff": Command("Show what changed between two versions of the standard", "cse-record diff 0.1 0.2", _diff),
    "upgrade": Command(
        "Write a return in the present version, or carry it on in another form",
        "cse-record upgrade first-report.xlsx --for core -o core.xlsx",
        _upgrade,
    ),
    "labels": Command("List the texts of the standard and their translations", "cse-record labels cy --missing -o cy.csv", _labels),
    "completion": Command("Let the shell complete this command", "cse-record completion bash", _completion),
    "clean": Command("Delete what an interrupted run left behind", "cse-record clean .", _clean),
    "build": Command("Write every generated file of the standard", "cse-record build --check", _build),
}


def _added(commands: argparse._SubParsersAction[Any], name: str, command: Command, with_arguments: bool = True) -> argparse.ArgumentParser:
    added: argparse.ArgumentParser = commands.add_parser(
        name,
        help=command.help,
        description=f"{command.help}.",
        epilog=f"{EXAMPLE}{command.example}",
        formatter_class=Help,
    )
    if with_arguments:
        command.fill(added)
    return added


def parser(chosen: str | None = None) -> argparse.ArgumentParser:
    """The parser of the whole command line. If `chosen`, its first argument, is given, only as much as that argument needs."""
    top = Parser(
        prog="cse-record",
        description="An open data standard for recording child sexual exploitation cases.",
        epilog=f"{EXAMPLE}cse-record explain children.ethnicity",
        formatter_class=Help,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    # given here, because argparse would load shutil to find it out
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, prog="cse-record")
    for name, command in COMMANDS.items():
        if chosen is None or name == chosen:
            _added(commands, name, command)
        elif chosen not in COMMANDS:  # help, which only names the commands, or a mistake
            _added(commands, name, command, with_arguments=False)
    return top

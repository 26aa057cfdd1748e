"""The arguments of every command, with an example in each help text."""

from __future__ import annotations

import argparse


def whole_number(text: str) -> int:
    """A whole number of at least 0."""
    if not text.isascii() or not text.isdecimal():
        raise argparse.ArgumentTypeError("must be a whole number of at least 0")
    return int(text)


def _add(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help: str, example: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=help,
        description=f"{help}.",
        epilog=f"example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    from cse_record import __version__

    top = argparse.ArgumentParser(
        prog="cse-record",
        description="An open data standard for recording child sexual exploitation cases.",
        epilog="example: cse-record explain children.ethnicity",
    )
    top.add_argument("--version", action="version", version=f"cse-record {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)

    validate = _add(commands, "validate", "Check returns against the standard", "cse-record validate examples/police.json")
    validate.add_argument("paths", nargs="+", metavar="PATH", help="a return: JSON, JSON lines, a folder or zip of CSV files")
    validate.add_argument(
        "--limit", type=whole_number, default=5, metavar="N", help="findings of one kind to write out; 0 for all (default 5)"
    )

    validate.add_argument(
        "--format", choices=("text", "json", "jsonl", "csv", "github"), default="text", help="how to write the report (default text)"
    )
    validate.add_argument("-o", "--output", metavar="FILE", help="write the report to a file instead")

    convert = _add(commands, "convert", "Write a return in another format", "cse-record convert return.json return-csv")
    convert.add_argument("source", metavar="SOURCE", help="the return to read; it is never changed")
    convert.add_argument("target", metavar="TARGET", help=".json, .jsonl, .zip, or a new folder for CSV files")

    example = _add(commands, "example", "Make a synthetic return", "cse-record example --children 20 --seed 7 -o example.json")
    example.add_argument("--children", type=whole_number, default=20, metavar="N", help="how many children (default 20)")
    example.add_argument("--seed", type=whole_number, default=0, metavar="S", help="the same seed gives the same return (default 0)")
    example.add_argument(
        "--agency", choices=("police", "childrens-services", "joint"), default="joint", help="what kind of body answers (default joint)"
    )
    example.add_argument("--identifiable", action="store_true", help="fill direct identifiers with plainly invented ones, for testing")
    example.add_argument("-o", "--output", required=True, metavar="FILE", help=".json, .jsonl, .zip, or a new folder for CSV files")

    explain = _add(commands, "explain", "Print what the standard says of a name", "cse-record explain R7")
    explain.add_argument("name", metavar="NAME", help="an element, record type, codelist, code, requirement or fault")

    crosswalk = _add(
        commands, "crosswalk", "Convert a code between classifications", "cse-record crosswalk ethnicity W9 --from police-sde-18+1"
    )
    crosswalk.add_argument("codelist", metavar="LIST", help="the codelist of the standard")
    crosswalk.add_argument("code", metavar="CODE", help="the code to convert")
    crosswalk.add_argument("--from", dest="origin", default="", metavar="SCHEME", help="the scheme of CODE (default: the standard)")
    crosswalk.add_argument("--to", dest="target", default="", metavar="SCHEME", help="the scheme wanted (default: the standard)")

    build = _add(commands, "build", "Write every generated file of the standard", "cse-record build --check")
    build.add_argument("--check", action="store_true", help="write nothing; exit 1 if a generated file is stale")
    build.add_argument("--folder", default=".", metavar="FOLDER", help="where schema/ stands (default: here)")
    return top

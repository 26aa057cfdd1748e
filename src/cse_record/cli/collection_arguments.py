"""The arguments of the commands that combine and evaluate returns."""

from __future__ import annotations

from cse_record.cli.repeated_arguments import limit, replace, whole_number

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse


def combine(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="RETURN", help="a return in any format, or a folder of returns")
    command.add_argument("-o", "--output", required=True, metavar="STORE", help=".sqlite or .json")
    _of_collections(command)


def summarise(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="STORE|RETURN", help="a store that combine wrote, or returns")
    command.add_argument("-o", "--output", metavar="FILE", help=".html, .xlsx, .json or .csv (default: print as text)")
    command.add_argument(
        "--by",
        choices=("area",),
        help="also write the tables of each area, protected together with those of all areas; each in its own file beside FILE",
    )
    _of_publications(command, previous="Prevents")
    _of_collections(command)


def profile(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="STORE|RETURN", help="a store that combine wrote, or returns")
    command.add_argument("-o", "--output", required=True, metavar="FILE", help=".html or .xlsx")
    command.add_argument("--board", default="", metavar="NAME", help="whom it is for, shown as its title")
    command.add_argument(
        "--figures", metavar="FOLDER", help="also write each picture to this folder, as SVG for slides, and its numbers as CSV"
    )
    command.add_argument(
        "--by", choices=("area",), help="also draw the areas as tiles; the figures of all areas are protected together, which takes longer"
    )
    _of_publications(command, previous="Shows what has changed, and prevents")
    _of_collections(command)


def _of_publications(command: argparse.ArgumentParser, *, previous: str) -> None:
    command.add_argument(
        "--policy",
        metavar="NAME",
        help="how small numbers are protected: dfe-like (1 to 5 hidden, default), nhs-like (1 to 7 hidden, others rounded to 5) or rounded "
        "(every count rounded to a multiple of 5, however small, so that parts add up to within 5 of their total)",
    )
    command.add_argument(
        "--previous",
        action="append",
        default=[],
        metavar="STORE|FILE.json",
        help=f"an earlier release: its store, or the summary that was published. {previous} anything hidden from being worked out from "
        "both. Repeat it for more than one, oldest first",
    )
    command.add_argument(
        "--effort",
        type=whole_number,
        metavar="N",
        help="stop protection after N million steps, in most cases about a second each; more may then be hidden, and the output says so "
        "(default: about a minute, and about seven with --by area)",
    )
    command.add_argument(
        "--count",
        choices=("people", "records"),
        help="count people, each with everything that any agency sent about them, or records as they were sent (default: people, if any "
        "records can be joined; otherwise records)",
    )
    command.add_argument(
        "--link",
        choices=("reference", "identifier", "name"),
        help="the weakest link by which records are taken to be about one person: the same reference within one agency (reference), a "
        "pseudonym made from a number (identifier, the default), or one made from a name with the date of birth (name)",
    )
    command.add_argument(
        "--change-policy",
        action="store_true",
        help="use a different policy from an earlier release, and protect against both; the output says so",
    )
    command.add_argument("--audit", metavar="FILE.csv", help="write a list of the hidden figures with the reasons; not for publication")
    command.add_argument("--unsuppressed", action="store_true", help="give the true counts, marked as not for publication on every page")
    command.add_argument(
        "--small-area-ethnicity",
        action="store_true",
        help="show ethnicity and nationality even if nearly all children or suspects come from one area below a police force area",
    )


def _of_collections(command: argparse.ArgumentParser) -> None:
    command.set_defaults(module="analysis")
    replace(command)
    command.add_argument(
        "--expected",
        metavar="FILE.csv",
        help="the agencies that were asked: columns agency_type, agency_area (codes or names) and, optionally, agency_name",
    )
    command.add_argument(
        "--invalid",
        choices=("refuse", "set-aside"),
        default="refuse",
        help="what to do if a return has errors: combine nothing (default), or leave it out and say so",
    )
    limit(command)

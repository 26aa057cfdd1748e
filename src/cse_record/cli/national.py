"""`example --like`: a whole collection of synthetic returns in a folder."""

from __future__ import annotations

import sys

from cse_record.cli.terminal import show
from cse_record.formats.places import Refusal
from cse_record.standard.voice import how_many

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from typing import Protocol

    from cse_record.standard.rows import NamedRow

    class Written(Protocol):
        """A return of a collection."""

        @property
        def name(self) -> str: ...
        def rows(self) -> Iterator[NamedRow]: ...


IN_WORKBOOKS = 50
"""The number of workbooks among mixed returns of a national collection. The others alternate between formats."""
OTHERS = (".json", ".zip", ".sqlite")
FORMATS = {"json": ".json", "xlsx": ".xlsx", "csv": ".zip", "sqlite": ".sqlite"}
MULTI_AGENCY = "multi-agency"


def write_collection(options: argparse.Namespace) -> int:
    """Writes the returns, one file each, and if asked for, the list of the agencies that were asked, and the truth."""
    if options.children is not None or options.agency or options.mistakes or options.identifiable:
        raise Refusal("A whole collection has its own size and agencies: use --like only with --seed, --format, --asked, --truth and -o.")
    if options.like == MULTI_AGENCY:
        return _write_multi_agency(options)
    from cse_record.synthetic.national import asked, national_collection

    if options.truth:
        raise Refusal(f"Only a collection of --like {MULTI_AGENCY} has a truth to write. Leave out --truth.")
    returns = national_collection(options.seed)
    _write_returns(options, returns, OTHERS, IN_WORKBOOKS)
    _write_text(options.asked, asked(returns), "the agencies that were asked")
    return 0


def _write_multi_agency(options: argparse.Namespace) -> int:
    import json

    from cse_record.synthetic.multi_agency import Collection, asked

    collection = Collection(options.seed)
    _write_returns(options, collection.returns, (".xlsx", *OTHERS), 0)
    _write_text(options.asked, asked(), "the agencies that were asked")
    if options.truth:
        text = json.dumps(collection.truth(), indent=1, sort_keys=True) + "\n"
        _write_text(options.truth, text, "the truth about the collection, which no single agency knows")
    return 0


def _write_returns(options: argparse.Namespace, returns: Sequence[Written], others: Sequence[str], in_workbooks: int) -> None:
    """Writes the returns. Mixed ones are first workbooks, then in the other formats in turn."""
    from pathlib import Path

    from cse_record.cli.progress import CLEAR, writing_on_terminal
    from cse_record.formats import write
    from cse_record.formats.atomic import move_into_place, scratch_beside

    folder = Path(options.output)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} already exists. Choose a new folder.")
    form = options.format or "json"
    with scratch_beside(folder) as scratch:
        (scratch / "returns").mkdir()
        tell = writing_on_terminal()
        for place, agency_return in enumerate(returns):
            if tell:
                tell(place, len(returns))
            mixed = ".xlsx" if place < in_workbooks else others[place % len(others)]
            extension = mixed if form == "mixed" else FORMATS[form]
            write(agency_return.rows(), scratch / "returns" / f"{agency_return.name}{extension}")
        if tell:
            print(CLEAR, end="", file=sys.stderr, flush=True)
        move_into_place(scratch / "returns", folder)
    show(f"{folder}: {how_many(len(returns), 'synthetic return')}")


def _write_text(path: str | None, text: str, what: str) -> None:
    """Writes a file beside the returns, if it was asked for."""
    if not path:
        return
    from pathlib import Path

    from cse_record.formats.atomic import replacing

    with replacing(Path(path)) as scratch_file:
        scratch_file.write_text(text, encoding="utf-8", newline="\n")
    show(f"{path}: {what}")

"""`example --like`: a whole collection of synthetic returns in a folder."""

from __future__ import annotations

from cse_record.formats.places import Refusal
from cse_record.standard.voice import how_many

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse

IN_WORKBOOKS = 50
"""The number of workbooks among mixed returns. The others alternate between formats."""
OTHERS = (".json", ".zip", ".sqlite")
FORMATS = {"json": ".json", "xlsx": ".xlsx", "csv": ".zip", "sqlite": ".sqlite"}


def write_collection(options: argparse.Namespace) -> int:
    """Writes the returns, one file each, and if asked for, the list of the agencies that were asked."""
    from pathlib import Path

    from cse_record.formats import write
    from cse_record.formats.atomic import move_into_place, replacing, scratch_beside
    from cse_record.synthetic.national import asked, national_collection

    if options.children is not None or options.agency or options.mistakes or options.identifiable:
        raise Refusal("A whole collection has its own size and agencies: use --like only with --seed, --format, --asked and -o.")
    folder = Path(options.output)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} already exists. Choose a new folder.")
    returns = national_collection(options.seed)
    form = options.format or "json"
    with scratch_beside(folder) as scratch:
        (scratch / "returns").mkdir()
        for place, agency_return in enumerate(returns):
            write(agency_return.rows(), scratch / "returns" / f"{agency_return.name}{_extension(form, place)}")
        move_into_place(scratch / "returns", folder)
    if options.asked:
        with replacing(Path(options.asked)) as scratch_file:
            scratch_file.write_text(asked(returns), encoding="utf-8", newline="\n")
        print(f"{options.asked}: the agencies that were asked")
    print(f"{folder}: {how_many(len(returns), 'synthetic return')}")
    return 0


def _extension(form: str, place: int) -> str:
    if form != "mixed":
        return FORMATS[form]
    return ".xlsx" if place < IN_WORKBOOKS else OTHERS[place % len(OTHERS)]

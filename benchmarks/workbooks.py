"""How long a spreadsheet program takes to open a workbook, and to work out an edit: python benchmarks/workbooks.py [--against CHECKOUT].

It needs LibreOffice and the tests of this checkout. CHECKOUT is another one, with a `.venv`; each of its workbooks is measured in turn with
ours, so that a ratio does not depend on the minute. Times are processor seconds of the program, without its start.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.office import office  # noqa: E402

CHILDREN, EDITS = 300, 20
KINDS: dict[str, list[str]] = {"core": [], "full": [], "core, 300 children": ["--rows", "400"]}
CHANGED = {"sex": ("Female", "Male"), "child_ref": ("C-OTHER", "C-ANOTHER")}
"""The columns of the sheet of children of which one cell is changed, with its answers in turn. Other sheets refer to the second."""


def made(folder: Path, checkout: Path, kind: str) -> Path:
    """A workbook as a checkout makes it."""
    command, target = [str(checkout / ".venv/bin/cse-record")], folder / f"{kind}.xlsx"
    template = [*command, "template", "--for", kind.split(",")[0], *KINDS[kind], "-o", str(target)]
    if KINDS[kind]:
        given = folder / "return.json"
        subprocess.run([*command, "example", "--children", str(CHILDREN), "--seed", "7", "-o", str(given)], check=True, capture_output=True)
        template += ["--resume", str(given)]
    subprocess.run(template, check=True, capture_output=True)
    return target


def measured(folder: Path, path: Path, edited: bool) -> dict[str, float]:
    """The seconds in which a workbook is opened, and those of one edit in each column that is changed."""
    from cse_record.standard.form_texts import CASE_SHEET
    from tests.targets.excel.reading import marks, opened, target

    job: dict[str, Any] = {"path": str(path), "ranges": {}, "anew": False}
    jobs, names = [job], []
    book = opened(path.read_bytes()) if edited else None
    for name, answers in CHANGED.items() if book else ():
        sheet, header, column = marks(book)["children"][name]
        cell = f"{sheet.title}!{sheet.cell(header + CHILDREN // 2, column).coordinate}"
        changes = [["type", cell, answers[number % 2]] for number in range(EDITS)]
        chosen = [["formula", f"{CASE_SHEET}!{target(book, 'cse_choice_2')[1].replace('$', '')}", "1"]] if CASE_SHEET in book else None
        for choice, words in (([], ""), (chosen, ", with a child chosen on the case sheet")):
            if choice is not None:
                jobs.append(job | {"edits": choice, "in_turn": [changes]})
                names.append(f"one edit of {name}{words}")
    opening, *others = office.worked_out(folder, jobs)
    return {"opened": opening["opened"]} | {name: result["turned"] / EDITS for name, result in zip(names, others, strict=True)}


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks/workbooks.py", description=__doc__)
    parser.add_argument("--against", type=Path, help="another checkout, with its .venv")
    parser.add_argument("--runs", type=int, default=3, help="how often each workbook is opened (default 3)")
    options = parser.parse_args()
    checkouts = {"ours": ROOT} | ({"theirs": options.against.resolve()} if options.against else {})
    with tempfile.TemporaryDirectory() as scratch:
        times: dict[tuple[str, str, str], list[float]] = {}
        for kind in KINDS:
            books = {}
            for name, checkout in checkouts.items():
                folder = Path(scratch) / name
                folder.mkdir(exist_ok=True)
                books[name] = made(folder, checkout, kind)
            for _ in range(options.runs):
                for name, path in books.items():
                    for what, seconds in measured(path.parent, path, bool(KINDS[kind])).items():
                        times.setdefault((kind, what, name), []).append(seconds)
        for kind, what in dict.fromkeys((kind, what) for kind, what, _ in times):
            median = {name: statistics.median(times[kind, what, name]) for name in checkouts if (kind, what, name) in times}
            ratio = f"  ours : theirs {median['ours'] / median['theirs']:.2f}" if len(median) > 1 else ""
            print(f"{kind}, {what}: " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in median.items()) + ratio)
    return 0


if __name__ == "__main__":
    sys.exit(main())

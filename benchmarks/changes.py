"""What a change to the standard costs: python benchmarks/changes.py [CHANGE …] [--tests] [--json FILE].

Clones the committed state, makes each change of `edits.py`, runs `cse-record build`, and counts the files and places edited by hand, all
files and lines that change, the bytes added to the pack and, with `--tests`, the tests of `make check` that then fail. See README.md.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from edits import CHANGES, LIMIT, WANTED, Edit

ROOT = Path(__file__).parent.parent
KINDS = {
    "templates/": "workbooks and headers",
    "schema/validator/": "validator",
    "src/cse_record/_generated/": "validator",
    "schema/": "schema",
    "conformance/": "conformance cases",
    "examples/": "examples",
    "docs/reference/": "reference pages",
    "docs/rules/": "reference pages",
}
"""Kinds of generated file by the beginning of their path. All other files are written by hand."""
BY_HAND = "by hand"


def kind_of(path: str) -> str:
    return next((kind for start, kind in KINDS.items() if path.startswith(start)), BY_HAND)


class Cost(NamedTuple):
    """The cost of one change: files and places edited by hand, files and lines changed, bytes added to the pack, tests that fail."""

    change: str
    files_by_hand: int
    places: int
    files: int
    lines: int
    added: int
    by_kind: dict[str, int]
    failed: list[str] | None


class Clone:
    """A clone of the committed state with a single commit, so that the packed size does not depend on the history."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", ROOT.as_uri(), folder], check=True)
        self.first = self.git("rev-parse", "HEAD").strip()

    def git(self, *arguments: str, standard_input: str | None = None) -> str:
        who = ["-c", "user.name=benchmark", "-c", "user.email=benchmark@example.org", "-c", "pack.threads=1"]
        command = ["git", "-C", str(self.folder), *who, *arguments]
        return subprocess.run(command, input=standard_input, check=True, capture_output=True, text=True, encoding="utf-8").stdout

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs this Python with the clone's package instead of the installed one."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        environment |= {"PYTHONPATH": str(self.folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=self.folder, env=environment, check=False, capture_output=True, text=True, encoding="utf-8")

    def make(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            path = self.folder / edit.path
            path.parent.mkdir(exist_ok=True)
            path.write_text(edit.on(path.read_text(encoding="utf-8") if path.exists() else ""), encoding="utf-8")

    def build(self) -> None:
        """Writes all generated files. Raises RuntimeError with the output if that fails."""
        built = self.python("-m", "cse_record", "build")
        if built.returncode:
            raise RuntimeError(built.stderr or built.stdout)

    def failed(self) -> list[str]:
        """The tests of `make check` that fail."""
        marks = "not slow and not bulk and not proof and not soak"
        run = self.python("-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", "-p", "no:cacheprovider", "--tb", "no", "-m", marks)
        if run.returncode > 1:
            raise RuntimeError(run.stdout + run.stderr)
        return [line.split(" - ")[0] for line in run.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]

    def commit(self, what: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", what)

    def back(self) -> None:
        """Forgets every commit but the first."""
        self.git("reset", "--quiet", "--hard", self.first)
        self.git("reflog", "expire", "--expire=now", "--all")
        self.git("gc", "--quiet", "--prune=now")

    def packed(self) -> dict[str, int]:
        """The bytes of each kind of file in the pack, with all versions, and of folders and commits."""
        self.git("repack", "-adfq")
        paths = dict(line.partition(" ")[::2] for line in self.git("rev-list", "--objects", "--all").splitlines())
        listing = self.git(
            "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize:disk)", standard_input="\n".join(paths) + "\n"
        )
        sizes: dict[str, int] = {}
        for line in listing.splitlines():
            name, form, size = line.split()
            kind = kind_of(paths[name]) if form == "blob" else "folders and commits"
            sizes[kind] = sizes.get(kind, 0) + int(size)
        return sizes


def measured(clone: Clone, change: str, with_tests: bool) -> Cost:
    """Makes a change in a clone and reverts it."""
    edits = CHANGES[change]
    before = clone.packed()
    clone.make(edits)
    clone.build()
    failed = clone.failed() if with_tests else None
    clone.commit(change)
    counted = [line.split("\t") for line in clone.git("diff", "--numstat", "HEAD~1").splitlines()]
    after = clone.packed()
    clone.back()
    by_kind = {kind: after[kind] - before.get(kind, 0) for kind in sorted(after)}
    lines = sum(int(added) + int(removed) for added, removed, _ in counted if added != "-")
    files_by_hand = len({edit.path for edit in edits})
    return Cost(change, files_by_hand, len(edits), len(counted), lines, sum(by_kind.values()), by_kind, failed)


def table(costs: Sequence[Cost], whole: dict[str, int]) -> Iterator[str]:
    """The costs as lines of a Markdown table, with the size of the whole repository in the last column."""

    def row(head: str, cells: Sequence[str], of_whole: str = "") -> str:
        return f"| {head} | {' | '.join(cells)} | {of_whole} |"

    yield row("", [cost.change for cost in costs], "whole")
    yield f"|---|{'---:|' * (len(costs) + 1)}"
    yield row("files wanted, at most", [str(WANTED[cost.change]) for cost in costs])
    yield row("files edited by hand", [str(cost.files_by_hand) for cost in costs])
    yield row("places in them", [str(cost.places) for cost in costs])
    yield row("files that change", [f"{cost.files:,}" for cost in costs])
    yield row("lines that change", [f"{cost.lines:,}" for cost in costs])
    yield row("tests that fail", ["not run" if cost.failed is None else str(len(cost.failed)) for cost in costs])
    for kind in sorted(whole):
        yield row(kind, [f"{cost.by_kind.get(kind, 0):,}" for cost in costs], f"{whole[kind]:,}")
    yield row("**bytes packed**", [f"**{cost.added:,}**" for cost in costs], f"**{sum(whole.values()):,}**")
    yield row(f"at most {LIMIT:,}", ["met" if cost.added <= LIMIT else "not met" for cost in costs])


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints a table, and the tests that failed. No figure is judged by the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks/changes.py", description="Measures what a change to the standard costs.")
    parser.add_argument("changes", nargs="*", metavar="CHANGE", help=f"what to measure: {', '.join(CHANGES)} (default: all)")
    parser.add_argument("--tests", action="store_true", help="run the tests of make check after each change, about two minutes each")
    parser.add_argument("--json", metavar="FILE", help="write the figures as JSON too")
    options = parser.parse_args(arguments)
    if unknown := set(options.changes) - set(CHANGES):
        parser.error(f"no such change: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as scratch:
        clone = Clone(Path(scratch, "clone"))
        whole = clone.packed()
        costs = [measured(clone, change, options.tests) for change in options.changes or CHANGES]
    print("\n".join(table(costs, whole)))
    for cost in costs:
        for test in cost.failed or ():
            print(f"after {cost.change}: {test}")
    if options.json:
        document = {"whole": whole, "changes": [cost._asdict() for cost in costs]}
        Path(options.json).write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How much the repository grows when the standard changes: python benchmarks/growth.py [CHANGE …] [--json FILE].

Clones the committed state, makes each change with counted manual edits, runs `cse-record build`, commits, and packs the clone
before and after. See README.md.
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

ROOT = Path(__file__).parent.parent
LIMIT = 60_000
"""The most that a change may add, in bytes of the pack."""
MISSING = "src/cse_record/standard/records/missing_episodes.py"
ELEMENT = """\
    earlier_episodes: Annotated[
        int | None,
        Element(
            Number(0, 999, "number of episodes"),
            label="Earlier episodes",
            definition="How many times the child is known or thought to have been missing before this episode, entered here or not.",
            guidance="Count what the source says. Leave blank if it says nothing.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R2",),
            absent=NOT_ESTABLISHED,
        ),
    ] = None
    earlier_episodes_basis: Basis = None
    earlier_episodes_absent: Absent = None
"""
RULE = """\
    rule(
        "DIS-007", "query", "Told before the exploitation ended", DISCLOSURES, OnOrAfter("disclosed_on", "exploitation_ref.ended_on"),
        why=DELAY, fix="Check the date of disclosure and the end of the exploitation. If both are right, explain.",
        serves=["R12"],
        fails={"disclosed_on": "2020-02-29", "exploitation_ref": "E-0001"},
        passes={"disclosed_on": "2020-12-01", "exploitation_ref": "E-0001"},
    ),
"""


class Edit(NamedTuple):
    """One manual edit: text inserted into a file before the only occurrence of `before`."""

    path: str
    before: str
    text: str

    def on(self, text: str) -> str:
        """The file after the edit. Raises ValueError if `before` does not occur exactly once: the benchmark must follow the standard."""
        if text.count(self.before) != 1:
            raise ValueError(f"{self.path} has {text.count(self.before)} places for an edit of the benchmark: {self.before!r}")
        return text.replace(self.before, self.text + self.before)


CHANGES = {
    "a code": [
        Edit(
            "src/cse_record/standard/codelists/information_source.csv",
            "court-record,",
            "tribunal-record,Tribunal record,A record of a tribunal about the person.,active,,,0.1,,value,cse-record,\n",
        )
    ],
    "an element": [
        Edit(MISSING, "    category: Annotated[", ELEMENT),
        Edit(MISSING, "    Element,\n", "    Basis,\n"),
        Edit(MISSING, "Time, UncertainDate\n", "Number, "),
    ],
    "a rule": [Edit("src/cse_record/standard/rules/disclosures.py", '    rule(\n        "BAR-001"', RULE)],
}
"""The measured changes. They affect every workbook and every list of elements or rules."""

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


class Growth(NamedTuple):
    """The effect of one change on the repository: files, lines, and bytes added to the pack, in total and by kind."""

    change: str
    files_by_hand: int
    files: int
    lines: int
    added: int
    by_kind: dict[str, int]


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

    def build(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        environment |= {"PYTHONPATH": str(self.folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "cse_record", "build"]
        subprocess.run(command, cwd=self.folder, env=environment, check=True, stdout=subprocess.DEVNULL)

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

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


def measured(clone: Clone, change: str) -> Growth:
    """Makes a change in a clone and reverts it."""
    before = clone.packed()
    edits = CHANGES[change]
    for edit in edits:
        path = clone.folder / edit.path
        path.write_text(edit.on(path.read_text(encoding="utf-8")), encoding="utf-8")
    clone.build()
    clone.commit(change)
    counted = [line.split("\t") for line in clone.git("diff", "--numstat", "HEAD~1").splitlines()]
    after = clone.packed()
    clone.back()
    by_kind = {kind: after[kind] - before.get(kind, 0) for kind in sorted(after)}
    lines = sum(int(added) + int(removed) for added, removed, _ in counted if added != "-")
    return Growth(change, len({edit.path for edit in edits}), len(counted), lines, sum(by_kind.values()), by_kind)


def table(growths: Sequence[Growth], whole: dict[str, int]) -> Iterator[str]:
    """The growth as lines of a Markdown table, with the size of the whole repository in the last column."""
    yield f"| | {' | '.join(growth.change for growth in growths)} | whole |"
    yield f"|---|{'---:|' * (len(growths) + 1)}"
    yield f"| files edited by hand | {' | '.join(str(growth.files_by_hand) for growth in growths)} | |"
    yield f"| files that change | {' | '.join(f'{growth.files:,}' for growth in growths)} | |"
    yield f"| lines that change | {' | '.join(f'{growth.lines:,}' for growth in growths)} | |"
    for kind in sorted(whole):
        yield f"| {kind} | {' | '.join(f'{growth.by_kind.get(kind, 0):,}' for growth in growths)} | {whole[kind]:,} |"
    yield f"| **bytes packed** | {' | '.join(f'**{growth.added:,}**' for growth in growths)} | **{sum(whole.values()):,}** |"
    yield f"| at most {LIMIT:,} | {' | '.join('met' if growth.added <= LIMIT else 'not met' for growth in growths)} | |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures and prints a table. No figure is judged by the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks/growth.py", description="Measures by how much the repository grows with a change.")
    parser.add_argument("changes", nargs="*", metavar="CHANGE", help=f"what to measure: {', '.join(CHANGES)} (default: all)")
    parser.add_argument("--json", metavar="FILE", help="write the figures as JSON too")
    options = parser.parse_args(arguments)
    if unknown := set(options.changes) - set(CHANGES):
        parser.error(f"no such change: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as scratch:
        clone = Clone(Path(scratch, "clone"))
        whole = clone.packed()
        growths = [measured(clone, change) for change in options.changes or CHANGES]
    print("\n".join(table(growths, whole)))
    if options.json:
        document = {"whole": whole, "changes": [growth._asdict() for growth in growths]}
        Path(options.json).write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

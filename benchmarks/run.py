"""The project's own figures, compared with lower bounds and peers: python benchmarks/run.py [--quick] [GROUP …]. See README.md."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from figures import GROUPS, Figure, Figures
from measure import SLOW_RUNS, Bench

HERE = Path(__file__).parent
FULL = {"typical": 500, "small": 100_000, "large": 1_000_000}
QUICK = {"typical": 20, "small": 500, "large": 1_000}
"""The number of children in the typical return, and of missing episodes in the others."""
RUNS = 7
NEED_VARIANTS = {"csv", "peers", "shortcuts"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes the data, measures, and prints a table. No figure is judged by the exit code."""
    parser = argparse.ArgumentParser(prog="benchmarks/run.py", description="Measures the figures of the project against floors and peers.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"what to measure: {', '.join(GROUPS)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="tiny sizes and one run: shows that it works, says nothing of speed")
    parser.add_argument("--runs", type=int, help=f"how often each command runs (default {RUNS})")
    parser.add_argument("--json", metavar="FILE", help="write the figures as JSON too")
    options = parser.parse_args(arguments)
    if unknown := set(options.groups) - set(GROUPS):
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    sizes, runs = (QUICK, 1) if options.quick else (FULL, RUNS)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        bench = Bench(folder, options.runs or runs, warm=not options.quick)
        groups = options.groups or GROUPS
        bench.python(str(HERE / "data.py"), str(folder), json.dumps(sizes), *groups)
        if NEED_VARIANTS & set(groups):
            bench.python(str(HERE / "variants.py"), "write", str(folder / "variants"))
        figures = Figures(bench, folder, sizes)
        figures_measured = [figure for group in groups for figure in getattr(figures, group)()]
    if options.quick:  # a verdict on tiny sizes would mislead
        figures_measured = [figure._replace(is_met=None) for figure in figures_measured]
    print(table(figures_measured, bench.runs))
    if options.json:
        Path(options.json).write_text(json.dumps(document(figures_measured, bench.runs), indent=2) + "\n", encoding="utf-8")
    return 0


def machine() -> str:
    """The machine of the figures, as far as it matters to a reader."""
    return f"{os.cpu_count()} cores, {platform.python_implementation()} {platform.python_version()}"


def table(figures: Sequence[Figure], runs: int) -> str:
    """The figures as lines of a Markdown table."""
    lines = [
        f"{machine()}; processor seconds of whole processes, median of {runs} runs ({min(runs, SLOW_RUNS)} where one takes long)",
        "",
        "| figure | what : against what | this | other | ratio | target | |",
        "|---|---|---:|---:|---:|---|---|",
    ]
    for figure in figures:
        verdict = "" if figure.is_met is None else "met" if figure.is_met else "not met"
        cells = (
            figure.name,
            figure.description,
            amount(figure.ours, figure.unit),
            amount(figure.theirs, figure.unit),
            f"{figure.ratio:.2f}",
            figure.target,
            verdict,
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def amount(number: float, unit: str) -> str:
    return f"{number:.3f} {unit}" if number < 10 else f"{number:.1f} {unit}"


def document(figures: Sequence[Figure], runs: int) -> dict[str, object]:
    return {"machine": machine(), "runs": runs, "figures": [figure._asdict() for figure in figures]}


if __name__ == "__main__":
    sys.exit(main())

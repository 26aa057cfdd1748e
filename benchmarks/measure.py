"""Runs commands in turn as whole processes and reads from the operating system what each has used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

Command = Sequence[str]
SLOW_RUNS = 3
"""How often slow commands are run."""


class Cost(NamedTuple):
    """What one process used: processor time of user and system in seconds, clock time, and peak memory in bytes."""

    processor: float
    clock: float
    peak: int


class Series:
    """The runs of one command. Runs with the same number were made one after another and are compared with each other."""

    def __init__(self, costs: list[Cost]) -> None:
        self.costs = costs

    @property
    def processor(self) -> float:
        return median(cost.processor for cost in self.costs)

    @property
    def clock(self) -> float:
        return median(cost.clock for cost in self.costs)

    @property
    def peak(self) -> float:
        return median(cost.peak for cost in self.costs)

    def ratio(self, other: Series) -> float:
        """The ratio of processor time of this command to the other: the median over pairs of runs."""
        return median(mine.processor / theirs.processor for mine, theirs in zip(self.costs, other.costs, strict=True))


class Bench:
    """Runs commands with compiled bytecode of every module, as in an installed package."""

    def __init__(self, folder: Path, runs: int, warm: bool) -> None:
        self.runs, self.warm = runs, warm
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON") or name == "PYTHONPATH"}
        self.environment = kept | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}

    def python(self, *arguments: str) -> None:
        """Runs a script that prepares something and is not measured."""
        subprocess.run([sys.executable, *arguments], env=self.environment, check=True)

    def once(self, command: Command, expected: int) -> Cost:
        """Runs a command. Raises RuntimeError if its exit code differs from `expected`: figures of a failed run are meaningless."""
        with tempfile.TemporaryFile() as error_output:
            began = time.perf_counter()
            process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=error_output)
            _, status, usage = os.wait4(process.pid, 0)
            clock = time.perf_counter() - began
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != expected:
                error_output.seek(0)
                raise RuntimeError(f"{command}: exit {process.returncode} instead of {expected}. {error_output.read()[-2000:].decode()}")
        return Cost(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))

    def interleaved(
        self, commands: dict[str, Command], fails: Sequence[str] = (), slow: bool = False, warm: bool = True, most: int = SLOW_RUNS
    ) -> dict[str, Series]:
        """Runs commands in turn, A B C A B C; with `warm` after a round that does not count; at most `most` rounds if they are `slow`.
        Those in `fails` must have findings."""
        runs = min(self.runs, most) if slow else self.runs
        costs: dict[str, list[Cost]] = {name: [] for name in commands}
        for number in range(-int(self.warm and warm), runs):
            for name, command in commands.items():
                cost = self.once(command, expected=1 if name in fails else 0)
                if number >= 0:
                    costs[name].append(cost)
        return {name: Series(series_costs) for name, series_costs in costs.items()}

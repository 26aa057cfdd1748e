"""The figures: what is compared with what, and the limit for each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from measure import SLOW_RUNS, Bench, Command, Series

HERE = Path(__file__).parent
RULES = (0, 10, 20, 30, 40)
MIB = 1 << 20
TIMES_VALIDATED, OF_PROTECTION = 1.2, 20.0
"""What combining and summarising may take: so many times what validating the returns takes, and so many seconds for protection."""
MOST_MIB = 500
"""The memory that it may take."""
LIMIT = ("--max-bytes", "1000000000")
"""Lets our command read files larger than it accepts by default."""


class Figure(NamedTuple):
    """One line of the table. `ours` and `theirs` are in `unit`; `is_met` says whether the ratio meets the target."""

    name: str
    description: str
    ours: float
    theirs: float
    unit: str
    ratio: float
    target: str
    is_met: bool | None


def at_most(name: str, description: str, ours: Series, theirs: Series, most: float) -> Figure:
    """A figure that is met if ours takes at most this many times what theirs takes."""
    ratio = ours.ratio(theirs)
    return Figure(name, description, ours.processor, theirs.processor, "s", ratio, f"at most {most:g}", ratio <= most)


def faster(name: str, description: str, ours: Series, theirs: Series, times: float) -> Figure:
    """A figure that is met if ours is at least this many times faster."""
    ratio, target = theirs.ratio(ours), f"at least {times:g}" if times > 1 else "above 1"
    return Figure(name, description, ours.processor, theirs.processor, "s", ratio, target, ratio >= times)


class Figures:
    """Measures the figures on the data in a folder. Each method is one group, which can be selected by name."""

    def __init__(self, bench: Bench, folder: Path, sizes: dict[str, int]) -> None:
        self.bench, self.folder, self.sizes = bench, folder, sizes
        script = Path(sys.executable).with_name("cse-record")
        self.command: Command = (str(script),) if script.exists() else (sys.executable, "-m", "cse_record")

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def validate(self, name: str) -> Command:
        """Our command line with all rules."""
        return (*self.command, "validate", self.path(name), *LIMIT)

    def variant(self, rules: str, name: str) -> Command:
        """The same with fewer rules."""
        script = str(HERE / "variants.py")
        return (sys.executable, script, "run", self.path("variants"), rules, "validate", self.path(name), *LIMIT)

    def peer(self, kind: str, *arguments: str) -> Command:
        return (sys.executable, str(HERE / "peers.py"), kind, *map(self.path, arguments))

    def plain(self, shortcut: str, *arguments: str) -> Command:
        """Our command line without one of its shortcuts. `none` means with all of them."""
        return (sys.executable, str(HERE / "plain.py"), shortcut, *arguments)

    def rows(self, name: str) -> str:
        return f"{self.sizes[name]:,} missing episodes"

    # --- groups

    def typical(self) -> Iterator[Figure]:
        """A typical return compared with a process that only parses the same files."""
        runs = self.bench.interleaved(
            {
                "json": self.validate("typical.json"),
                "parse json": self.peer("parse-json", "typical.json"),
                "csv": self.validate("typical"),
                "parse csv": self.peer("parse-csv", "typical"),
            }
        )
        who = f"typical return, {self.sizes['typical']} children"
        yield at_most("typical-json", f"{who}, JSON, all rules : json.load", runs["json"], runs["parse json"], 2.5)
        yield at_most("typical-csv", f"{who}, CSV, all rules : csv.reader", runs["csv"], runs["parse csv"], 2.5)

    def workbook(self) -> Iterator[Figure]:
        """Workbooks compared with a process that only reads the cells of every sheet, and with the usual way to check them."""
        runs = self.bench.interleaved(
            {
                "typical": self.validate("typical.xlsx"),
                "parse typical": self.peer("parse-workbook", "typical.xlsx"),
                "template": self.validate("template.xlsx"),
                "parse template": self.peer("parse-workbook", "template.xlsx"),
            }
        )
        slow = self.bench.interleaved(
            {
                "small": self.validate("small.xlsx"),
                "parse small": self.peer("parse-workbook", "small.xlsx"),
                "typical": self.validate("typical.xlsx"),
                "models": self.peer("workbook-models", "typical.xlsx"),
            },
            slow=True,
        )
        who = f"typical return, {self.sizes['typical']} children, workbook"
        yield at_most("workbook-typical", f"{who}, all rules : calamine", runs["typical"], runs["parse typical"], 2)
        yield at_most(
            "workbook-template", "the same in a template with its checks, all rules : calamine", runs["template"], runs["parse template"], 2
        )._replace(target="", is_met=None)
        description = f"{self.rows('small')}, workbook, all rules : calamine"
        yield at_most("workbook-small", description, slow["small"], slow["parse small"], 2.3)
        yield faster("workbook-models", f"{who}, openpyxl and pydantic models : all rules", slow["typical"], slow["models"], 5)

    def csv(self) -> Iterator[Figure]:
        """Many rows of CSV compared with csv.reader; the cost of a rule; memory; and a return with every date wrong."""
        small = self.bench.interleaved(
            {
                "parse": self.peer("parse-csv", "small"),
                "all": self.validate("small"),
                "wrong": self.validate("small-wrong"),
                **{f"{number}": self.variant(f"rules_{number}", "small") for number in RULES},
            },
            fails=["wrong"],
        )
        large = self.bench.interleaved(
            {
                "parse": self.peer("parse-csv", "large"),
                "all": self.validate("large"),
                "wrong": self.validate("large-wrong"),
                "30": self.variant("rules_30", "large"),
            },
            fails=["wrong"],
            slow=True,
            warm=False,  # the same commands have just been run
        )
        for size, runs in (("small", small), ("large", large)):
            for number in RULES if size == "small" else (30,):
                description = f"{self.rows(size)}, CSV, {number} rules a row : csv.reader"
                figure = at_most(f"csv-{size}-{number}", description, runs[str(number)], runs["parse"], 4)
                yield figure if number == 30 else figure._replace(target="", is_met=None)
            all_rules = at_most(f"csv-{size}-all", f"{self.rows(size)}, CSV, all rules : csv.reader", runs["all"], runs["parse"], 4)
            yield all_rules._replace(target="", is_met=None)
            bytes_read = sum(path.stat().st_size for path in (self.folder / size).glob("*.csv"))
            allowed = 60 * MIB + 5 * bytes_read
            peak = runs["all"].peak
            description = f"{self.rows(size)}, CSV, all rules, peak memory : 60 MiB + 5 times the file"
            yield Figure(f"memory-{size}", description, peak / MIB, allowed / MIB, "MiB", peak / allowed, "at most 1", peak <= allowed)
            yield at_most(f"worst-{size}", f"{self.rows(size)}, CSV, every date wrong : clean", runs["wrong"], runs["all"], 2)
        large_each, small_each = (runs["all"].processor / self.sizes[size] * 100_000 for size, runs in (("large", large), ("small", small)))
        description = f"CSV, all rules, for each 100,000 missing episodes: of {self.sizes['large']:,} : of {self.sizes['small']:,}"
        ratio = large_each / small_each
        yield Figure("linear", description, large_each, small_each, "s", ratio, "about 1", ratio <= 1.2)

    def peers(self) -> Iterator[Figure]:
        """Other validators on the same rows."""
        runs = self.bench.interleaved(
            {
                "all": self.validate("small"),
                "keys": self.variant("keys", "small"),
                "shape": self.variant("rules_0", "small"),
                "models": self.peer("models", "small"),
                "frictionless": self.peer("frictionless", "small"),
            },
            slow=True,
        )
        tenth = self.bench.interleaved(
            {"jsonschema": self.peer("jsonschema", "tenth", "shapes"), "shape": self.variant("rules_0", "tenth")},
            slow=True,
        )
        rows = self.rows("small")
        yield faster("keys-frictionless", f"{rows}, CSV, frictionless : shape and keys", runs["keys"], runs["frictionless"], 5)
        yield faster("all-frictionless", f"{rows}, CSV, frictionless : all rules", runs["all"], runs["frictionless"], 1)
        description = f"a tenth of {rows}, CSV, jsonschema : shape"
        yield faster("shape-jsonschema", description, tenth["shape"], tenth["jsonschema"], 8)
        yield faster("shape-models", f"{rows}, CSV, pydantic model of every row : shape", runs["shape"], runs["models"], 2)

    def combine(self) -> Iterator[Figure]:
        """Returns combined and summarised by one command, compared with validating each; memory; and how it grows.

        A million missing episodes are measured in one round, since it takes more than a minute.
        """
        figures = {}
        for size in ("small", "large"):
            returns = sorted((self.folder / f"returns-{size}").iterdir())
            validated = {f"validate {path.name}": self.validate(f"returns-{size}/{path.name}") for path in returns}
            combined = (*self.command, "summarise", *map(str, returns), "-o", self.path(f"{size}.json"), "--replace", *LIMIT)
            is_small = size == "small"
            series = self.bench.interleaved(
                {**validated, "combined": combined}, slow=True, warm=is_small, most=SLOW_RUNS if is_small else 1
            )
            together, each = series["combined"].processor, sum(series[name].processor for name in validated)
            allowed = TIMES_VALIDATED * each + OF_PROTECTION
            description = (
                f"{self.rows(size)} in {len(returns)} returns, CSV, combined and summarised : {TIMES_VALIDATED} times validated, and 20 s"
            )
            yield Figure(f"combine-{size}", description, together, allowed, "s", together / allowed, "at most 1", together <= allowed)
            yield Figure(f"combine-validate-{size}", "the same : validated", together, each, "s", together / each, "", None)
            peak = series["combined"].peak
            description = f"{self.rows(size)}, combined and summarised, peak memory : {MOST_MIB} MiB"
            yield Figure(
                f"combine-memory-{size}",
                description,
                peak / MIB,
                MOST_MIB,
                "MiB",
                peak / MIB / MOST_MIB,
                "at most 1",
                peak <= MOST_MIB * MIB,
            )
            figures[size] = together / self.sizes[size] * 100_000
        description = f"combined and summarised, for each 100,000 missing episodes: of {self.sizes['large']:,} : of {self.sizes['small']:,}"
        ratio = figures["large"] / figures["small"]
        yield Figure("combine-linear", description, figures["large"], figures["small"], "s", ratio, "about 1", ratio <= 1.2)

    def startup(self) -> Iterator[Figure]:
        """The time for doing nothing."""
        runs = self.bench.interleaved(
            {
                "import": (sys.executable, "-c", "from pydantic import BaseModel"),
                "help": (*self.command, "--help"),
                "ten": self.validate("ten.json"),
            }
        )
        yield at_most("startup-help", "cse-record --help : from pydantic import BaseModel", runs["help"], runs["import"], 2)
        yield at_most("startup-ten", "validate, ten records : from pydantic import BaseModel", runs["ten"], runs["import"], 2)

    def shortcuts(self) -> Iterator[Figure]:
        """What each shortcut that complicates the code saves: the command without it compared with the command."""
        ten, book, folder, typical = (
            ("validate", self.path(name), *LIMIT) for name in ("ten.json", "small.xlsx", "typical", "typical.json")
        )
        who = f"typical return, {self.sizes['typical']} children"
        for arguments, description, shortcuts in (
            (("--help",), "--help", ("shutil",)),
            (ten, "validate, ten records", ("typing", "pathlib", "dataclasses")),
            (folder, f"{who}, CSV", ("exit", "order")),
            (typical, f"{who}, JSON", ("whole",)),
            (book, f"{self.rows('small')}, workbook", ("collector",)),
        ):
            commands = {name: self.plain(name, *arguments) for name in ("none", *shortcuts)}
            if "order" in shortcuts:
                commands["order"] = self.variant("as_declared", "typical")
            runs = self.bench.interleaved(commands, slow=arguments is book)
            for name in shortcuts:
                ratio = runs[name].ratio(runs["none"])
                figure = f"shortcut-{name}"
                yield Figure(
                    figure, f"{description}, {WITHOUT[name]} : as it is", runs[name].processor, runs["none"].processor, "s", ratio, "", None
                )


WITHOUT = {
    "shutil": "shutil loaded",
    "typing": "typing loaded",
    "pathlib": "pathlib loaded",
    "dataclasses": "dataclasses loaded",
    "exit": "ended as Python ends",
    "order": "conditions asked as they are declared",
    "whole": "decoded row by row",
    "collector": "with garbage collection",
}
"""The command without each shortcut."""
GROUPS = ("typical", "workbook", "csv", "peers", "combine", "startup", "shortcuts")

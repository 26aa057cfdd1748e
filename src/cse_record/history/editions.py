"""The versions of the standard as data: those that were published, frozen beside this module, and the present one.

A frozen version holds the bytes of `schema/catalogue.json`, `schema/rules.json` and `schema/codelists/` as they were published. It is
never made again. `python -m tests.history.freeze` adds the present version when it is published.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import cast

from cse_record.standard.catalogue import STANDARD, Catalogue
from cse_record.standard.versions import VERSIONS
from cse_record.targets.data import TARGET
from cse_record.targets.files import File

PRESENT = "present"
"""The name of what the package itself holds, which may be more than the last version that was frozen."""
FROZEN = files(__name__.rpartition(".")[0]) / "frozen"
SCHEMA, HISTORY = "schema/", "schema/history"
_KEPT = ("catalogue.json", "rules.json", "codelists/")
"""What is kept of a version, below `schema/`."""

Entry = Mapping[str, object]
"""An object of `catalogue.json` or `rules.json`."""


class UnknownVersion(LookupError):
    """There is no such version; the message names those that there are."""


@dataclass(frozen=True)
class Edition:
    """One version of the standard: its catalogue and rules as they are published, and which answers tables may show together."""

    version: str
    catalogue: Entry
    rules: Entry
    hierarchies: Sequence[Mapping[str, str]]

    @property
    def versions(self) -> list[str]:
        """The versions that it knows, earliest first."""
        lists = {text(codelist, "name"): codelist for codelist in entries(self.catalogue, "codelists")}
        return [text(code, "code") for code in entries(lists.get("standard_version", {}), "codes")]


def text(entry: Entry, key: str) -> str:
    """A text of an entry; empty if it has none."""
    return str(entry.get(key) or "")


def texts(entry: Entry, key: str) -> list[str]:
    """A list of texts; empty if there is none."""
    return list(cast("Sequence[str]", entry.get(key) or ()))


def entries(entry: Entry, key: str) -> Sequence[Entry]:
    """A list of objects; empty if there is none."""
    return cast("Sequence[Entry]", entry.get(key) or ())


def frozen_versions() -> list[str]:
    """The versions that are frozen, earliest first."""
    return [version for version in VERSIONS if (FROZEN / version).is_dir()]


def named_versions() -> list[str]:
    """Every name that `edition` takes, in the order of the versions."""
    return [*(version for version in VERSIONS if version in (*frozen_versions(), STANDARD.version)), PRESENT]


@cache
def edition(name: str) -> Edition:
    """A version by its number, or the present one. A version that is frozen is given as it was frozen.

    Raises UnknownVersion if there is none with that name, or if the next version was opened before it was frozen.
    """
    if name in frozen_versions():
        return _read(name, {path: file.read_bytes() for path, file in _walk(FROZEN / name)})
    if name in (PRESENT, STANDARD.version):
        return _read(STANDARD.version, definition(STANDARD))
    if name in VERSIONS:
        raise UnknownVersion(f"Version {name} was not frozen before the next one was opened. {_HOW_TO_FREEZE}")
    raise UnknownVersion(f"There is no version {name} of the standard here. There are: {', '.join(named_versions())}.")


_HOW_TO_FREEZE = "Run `python -m tests.history.freeze` in the last commit of that version, and keep what it writes."


def before(first: Edition) -> Edition:
    """What there was before the first version: nothing, so that all of that version is an addition to it."""
    return Edition("", {}, {key: first.rules[key] for key in ("about", "text_patterns", "not_names")}, ())


def definition(standard: Catalogue) -> dict[str, bytes]:
    """What is frozen of a version: the files as published, by path below `schema/`."""
    paths = {file.path.removeprefix(SCHEMA): file.content for file in TARGET.files(standard)}
    return {path: content for path, content in paths.items() if path.startswith(_KEPT)}


def history_files() -> Iterator[File]:
    """The frozen versions for `schema/history/`. The repository keeps them once, where the package reads them."""
    for version in frozen_versions():
        section = f"Version {version} as it was published"
        for path, file in _walk(FROZEN / version):
            title = _TITLES.get(path) or path.removeprefix("codelists/").removesuffix(".csv")
            yield File(f"{HISTORY}/{version}/{path}", file.read_bytes(), f"{title} in version {version}", section, is_committed=False)


_TITLES = {"catalogue.json": "elements and codes", "rules.json": "rules"}


def _read(version: str, contents: Mapping[str, bytes]) -> Edition:
    catalogue, rules = (cast("Entry", json.loads(contents[name])) for name in ("catalogue.json", "rules.json"))
    together = csv.DictReader(contents["codelists/hierarchies.csv"].decode().splitlines())
    return Edition(version, catalogue, rules, list(together))


def _walk(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    """The files below a folder in the order of their paths, which are relative to it."""
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            yield from _walk(item, f"{path}{item.name}/")
        else:
            yield f"{path}{item.name}", item

"""What to say of stores that are given where returns are expected, or beside returns (R10). A store is never added to."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from cse_record.analysis.combined.expected import Agency
from cse_record.analysis.combined.metadata import COUNTED
from cse_record.analysis.combined.submitted import header_of
from cse_record.formats import sqlite
from cse_record.formats.files import MAX_BYTES
from cse_record.formats.places import Refusal
from cse_record.formats.sniffing import SQLITE
from cse_record.formats.stores import KEY, TABLE, is_store, no_return

SHOWN = 10
COMBINE = "cse-record combine RETURN… -o store.sqlite"


@dataclass(frozen=True)
class _Listed:
    """A return that was submitted to a store, as far as it is needed to recognise another form of it."""

    source: str
    agency: Agency
    ref: str
    supersedes: str
    counts: bool

    def named(self, store: str) -> str:
        return f"the return from {self.source}{' in' if self.counts else ', which is not counted in'} {store}"


def refuse_stores(paths: Sequence[str], max_bytes: int = MAX_BYTES) -> None:
    """Raises `Refusal` if any of the paths is a store, saying what to do with several stores, or with a return that a store holds in
    another form."""
    stores = list({os.path.realpath(path): path for path in paths if is_store(path)}.values())
    if len(stores) > 1:
        raise Refusal(_several(stores))
    for store in stores:
        forms = list(_other_forms(store, [path for path in paths if not is_store(path)], max_bytes))
        if len(forms) > 1:
            more = f"\n  and {len(forms) - SHOWN} more" if len(forms) > SHOWN else ""
            listed = "".join(f"\n  {form}" for form in forms[:SHOWN])
            raise Refusal(f"{store} was made with other forms of {len(forms)} of the returns given beside it:{listed}{more}")
        raise Refusal(*forms or (no_return(store),))


def _several(stores: Sequence[str]) -> str:
    differ = len({_about(store)[0] for store in stores}) > 1
    versions = " They were written for different versions of the standard." if differ else ""
    upgraded = ". Returns of an earlier version are upgraded when they are combined." if differ else ""
    return (
        f"{', '.join(stores[:-1])} and {stores[-1]} are stores of combined returns, and one store cannot be added to another.{versions} "
        f"Combine the returns of {'both' if len(stores) == 2 else 'all of them'} into one store: {COMBINE}{upgraded}"
    )


def _other_forms(store: str, paths: Sequence[str], max_bytes: int) -> Iterator[str]:
    """A sentence for each of these returns of which a store lists another form, earlier or later."""
    _, listed = _about(store)
    for path in paths if listed else ():
        header = header_of(path, max_bytes)
        agency = Agency(*(str(header.get(name, "")) for name in ("agency_type", "agency_area", "agency_name"))).folded
        ref, supersedes = str(header.get("return_ref", "")), str(header.get("supersedes", ""))
        again = f"combine all returns again, with {path} in place of the earlier form: {COMBINE}"
        of_agency = [entry for entry in listed if entry.agency == agency]
        if same := next((entry for entry in of_agency if ref and entry.ref == ref), None):
            yield (
                f"{path} has the same agency and reference as {same.named(store)}. If it is unchanged, leave it out. If it was "
                f"corrected, {again}"
            )
        elif earlier := next((entry for entry in of_agency if supersedes and entry.ref == supersedes), None):
            yield f"{path} replaces {earlier.named(store)}. To count it, {again}"
        elif later := next((entry for entry in of_agency if ref and entry.supersedes == ref), None):
            yield f"{path} is replaced by {later.named(store)}. Leave it out."


def _about(store: str) -> tuple[str, list[_Listed]]:
    """The version for which a store was written, and the returns that were submitted to it; without the latter if it is damaged."""
    try:
        with open(store, "rb") as file:
            is_sqlite = file.read(len(SQLITE)) == SQLITE
        if is_sqlite:
            with closing(sqlite.connect(store, store)) as connection:
                data = json.loads(connection.execute(f"SELECT data FROM {TABLE}").fetchone()[0])
        else:
            data = json.loads(Path(store).read_text(encoding="utf-8-sig"))[KEY]
        listed = [
            _Listed(
                str(entry["source"]), Agency(*map(str, entry["agency"])).folded, str(entry["return_ref"]),
                str(entry.get("supersedes", "")), entry["state"] == COUNTED,
            )
            for entry in data["returns"]
            if entry["agency"]
        ]  # fmt: skip
        return str(data["standard_version"]), listed
    except (*sqlite.BROKEN, OSError, Refusal, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        return "", []

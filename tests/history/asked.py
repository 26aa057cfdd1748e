"""What a version of the standard asks of each element, as data: `python -m tests.history.asked 0.1` freezes it for a version.

It is frozen with the version (`freeze.py`). It is made again only if what the version asked was itself wrong, which the changelog says.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

from cse_record.standard.catalogue import STANDARD, Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.versions import is_part_of

FILE = "asked.json"
LONG = 60
"""Of a list with more codes than this, the digest of the codes is kept."""


def asked(standard: Catalogue, version: str) -> dict[str, dict[str, Any]]:
    """What a version asks: elements by path, codelists by name, and the severities of rules by id."""
    elements = {
        element.path: of_element(element, record.elements, version)
        for record in standard.records.values()
        for element in record.elements.values()
        if is_part_of(element.since, version)
    }
    lists = {
        name: {"open": codelist.open, "codes": _short([code.code for code in codelist.codes if is_part_of(code.since, version)])}
        for name, codelist in standard.codelists.items()
        if is_part_of(codelist.since, version)
    }
    rules = {
        rule.id: rule.severity for rule in standard.rules.values() if any(standard.asks(rule, check, version) for check in rule.checks)
    }
    return {"elements": elements, "codelists": lists, "rules": rules}


def of_element(element: Element, elements: Mapping[str, Element], version: str) -> dict[str, Any]:
    """What a version asks of one element: its kind with bounds, the codes and reasons that it accepts, and whether it must be filled."""
    then, later = element.as_of(version, elements), element.later_codes(version)
    settings = asdict(then.kind) | {"kind": then.kind.name}
    if isinstance(then.kind, Code):
        narrowed = then.kind.spelling.code_set - set(then.kind.absent) - set(later) if then.kind.subset or then.kind.group else ()
        settings |= {"subset": bool(then.kind.subset), "accepted": _short(narrowed)}
        del settings["absent"]  # the reasons of the element
    companions = [role for role, name in then.companions.items() if is_part_of(elements[name].since, version)]
    return settings | {
        "reasons": [reason for reason in then.absent if reason not in later],
        "companions": companions,
        "must_be_answered": then.must_be_answered,
    }


def differences(then: dict[str, dict[str, Any]], now: dict[str, dict[str, Any]]) -> list[str]:
    """What differs, each in the form “elements networks.known_size”."""
    return [
        f"{part} {name}"
        for part in ("elements", "codelists", "rules")
        for name in sorted(then[part].keys() | now[part].keys())
        if then[part].get(name) != now[part].get(name)
    ]


def write(folder: Path, version: str) -> str:
    """Writes what a version asks into a folder, an entry a line. Returns the digest of the file."""
    parts = (
        f"{json.dumps(part)}: {{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(entry)}" for name, entry in entries.items()) + "\n}"
        for part, entries in asked(STANDARD, version).items()
    )
    (folder / FILE).write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
    return sha256((folder / FILE).read_bytes()).hexdigest()


def _short(codes: Iterable[str]) -> list[str] | str:
    """Codes in the order of the alphabet, or the digest of many."""
    listed = sorted(codes)
    return listed if len(listed) <= LONG else sha256("\n".join(listed).encode()).hexdigest()


if __name__ == "__main__":
    print(write(Path(__file__).parent / sys.argv[1], sys.argv[1]))

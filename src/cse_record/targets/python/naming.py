"""Names in the generated validator. None depends on a position, so that adding a rule changes no lines of other rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Code
from cse_record.standard.rules.rule import Check, Rule


def digest(text: str) -> str:
    """A short digest of a text, for use in a name."""
    return sha256(text.encode()).hexdigest()[:8]


def checks_by_name(rules: Iterable[Rule]) -> dict[str, tuple[Rule, Check]]:
    """Every check under the id of its rule. If the rule has several, the name also contains the record type and the element."""
    named: dict[str, tuple[Rule, Check]] = {}
    for rule in rules:
        name, parts = _word(rule.id), Counter[str]()
        for check in rule.checks:
            part = f"{name}_{check.on}_{check.fields[0]}" if len(rule.checks) > 1 else name
            parts[part] += 1
            named[part if parts[part] == 1 else f"{part}_{parts[part]}"] = (rule, check)
    return named


def of_list(kind: Code) -> str:
    """The name of the codes of a list that an element accepts, without reasons for absence."""
    return "_".join(filter(None, (kind.codelist, _word(kind.group), digest(repr(kind.subset)) if kind.subset else "")))


def of_code(kind: Code) -> str:
    """The name of everything that a coded element accepts. Adding a code to the list does not change it."""
    return of_list(kind) + (f"_or_{digest(repr(kind.absent))}" if kind.absent else "")


def of_codes(codes: Iterable[str]) -> str:
    """The name of a set of codes in a rule: the name of a group of a list if it is one."""
    codes = tuple(sorted(codes))
    groups = ((codelist.name, codelist.group_of(codes)) for codelist in CODELISTS.values())
    return next((f"{name}_{_word(group)}" for name, group in groups if group), digest(repr(codes)))


def of_store(kind: str, table: str, lines: Iterable[str]) -> str:
    """The name of a store, derived from the lines that fill it. These lines must not contain the name itself."""
    return f"{kind}_{table}_{digest(repr(list(lines)))}"


def settle(known: dict[str, str], name: str, value: str) -> str:
    """Registers a value under a name, and returns the name. Raises TypeError if another value has that name."""
    if known.setdefault(name, value) != value:
        raise TypeError(f"two values have the name {name}")
    return name


def _word(text: str) -> str:
    return re.sub(r"\W", "_", text)

"""Loads the folder of an extension, or says everything that is wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from cse_record._generated.validator import Standard
from cse_record.extension.checking import Checker
from cse_record.extension.codelists import read_codelists
from cse_record.extension.declaration import Declaration, ExtensionRefused, Fault
from cse_record.extension.elements import extended_records, read_elements
from cse_record.extension.engine import standard_of
from cse_record.extension.reading import Line, read_csv
from cse_record.extension.rules import read_rules
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.refused_words import refused
from cse_record.standard.versions import VERSIONS

ABOUT, ELEMENTS, CODELISTS, RULES = "extension.csv", "elements.csv", "codelists", "rules.json"
"""The files of a folder. The last two may be missing."""
KEYS = ("name", "prefix", "version", "publisher", "standard")
"""What `extension.csv` must say, one row each."""
OTHER_KEYS = ("rule_prefix", "about")
PREFIX, RULE_PREFIX, VERSION = r"[a-z][a-z0-9]{2,19}", r"[A-Z]{3,5}", r"[0-9]{1,4}(\.[0-9]{1,4}){0,2}"
TAKEN = ("absent", "local", "standard", "cse", "column")
"""Prefixes that mean something else."""


class Extension(Declaration):
    """A local extension, ready to check returns: give it to `validate`, among its `extensions`."""

    def checker(self, limit: int) -> Checker:
        """What checks one return against the extension. `limit` is the number of findings of one kind that are kept, 0 for all."""
        return Checker(self, self.standards, limit)

    @cached_property
    def standards(self) -> dict[str, type[Standard]]:
        """What the engine needs for each extended record type. It is made once, however many returns are checked."""
        return {record_type: standard_of(self, record_type) for record_type in self.records}


def load_extensions(folders: Iterable[str | os.PathLike[str]]) -> tuple[Extension, ...]:
    """Several extensions. Raises `ExtensionRefused` if one is not valid, or if two have the same prefix."""
    loaded: list[Extension] = []
    for folder in folders:
        extension = load_extension(folder)
        for other in loaded:
            if other.prefix == extension.prefix or (other.rule_prefix and other.rule_prefix == extension.rule_prefix):
                words = f"Its prefix is that of “{other.title}”, so their columns or rules could not be told apart. Give each its own."
                raise ExtensionRefused(os.fspath(folder), [Fault(ABOUT, 0, words)])
        loaded.append(extension)
    return tuple(loaded)


def load_extension(folder: str | os.PathLike[str]) -> Extension:
    """The extension in a folder. Raises `ExtensionRefused` with every fault of its declaration."""
    path, shown, faults = Path(folder), os.fspath(folder), list[Fault]()
    if not path.is_dir():
        raise ExtensionRefused(shown, [Fault(shown, 0, f"This is not a folder. Give the folder that holds {ABOUT} and {ELEMENTS}.")])
    about = _about(path, faults)
    if not {"prefix", "version", "standard"} <= about.keys():
        raise ExtensionRefused(shown, faults)
    prefix = about["prefix"]
    lists = read_codelists(path, CODELISTS, prefix, about.get("publisher", ""), about["version"], faults)
    elements = read_elements(path, ELEMENTS, prefix, lists, faults)
    if faults:
        raise ExtensionRefused(shown, faults)
    records, bound, used_lists = extended_records(prefix, elements, lists)
    for name in lists.keys() - used_lists.keys():
        faults.append(Fault(f"{CODELISTS}/{name}.csv", 0, f"No element uses this list. Name it in {ELEMENTS}, or delete the file."))
    rules = {}
    if (path / RULES).exists():
        rules = read_rules(path, RULES, prefix, about.get("rule_prefix", ""), records, about["standard"], faults)
    elif about.get("rule_prefix"):
        faults.append(Fault(ABOUT, 0, f"There is a rule_prefix, but no {RULES}. Add the rules, or delete the row."))
    if faults:
        raise ExtensionRefused(shown, faults)
    extension = Extension(
        about["name"], prefix, about["version"], about["publisher"], about["standard"], about.get("rule_prefix", ""),
        about.get("about", ""), bound, used_lists, records, rules,
    )  # fmt: skip
    assert extension.standards.keys() == records.keys()  # made here, so that what loads can be run
    return extension


def _about(path: Path, faults: list[Fault]) -> dict[str, str]:
    """What `extension.csv` says. A faulty entry is left out."""
    lines: dict[str, Line] = {}
    for line in read_csv(path, ABOUT, ("key", "value"), (), faults):
        if line["key"] not in (*KEYS, *OTHER_KEYS):
            faults.append(line.fault(f"No key is called “{line['key']}”. The keys are: {', '.join((*KEYS, *OTHER_KEYS))}."))
        elif line["key"] in lines:
            faults.append(line.fault(f"{line['key']} appears twice. Delete one of the two rows."))
        else:
            lines[line["key"]] = line
    about: dict[str, str] = {}
    for key in (*KEYS, *OTHER_KEYS):
        entry = lines.get(key)
        if entry is None or not entry["value"]:
            if key in KEYS:
                faults.append(Fault(ABOUT, entry.number if entry else 0, f"{key} is missing. Add a row for it: {WANTED[key]}."))
        elif words := _refusal(key, entry["value"]):
            faults.append(entry.fault(words))
        else:
            about[key] = entry["value"]
    return about


WANTED = {
    "name": "what the extension is called, on one line",
    "prefix": "3 to 20 small letters and digits, beginning with a letter, such as northshire",
    "version": "numbers with full stops between them, such as 1.0",
    "publisher": "the body that answers for it",
    "standard": "the version of the standard that it extends, such as " + STANDARD.version,
    "rule_prefix": "3 to 5 capital letters that no rule of the standard begins with",
    "about": "what it is for",
}
MOST = {"name": 80, "publisher": 120, "about": 600}


def _refusal(key: str, value: str) -> str:
    """Why a value of `extension.csv` is not accepted; empty if it is."""
    form = f"Write {WANTED[key]}."
    if not value.isprintable() or len(value) > MOST.get(key, 40):
        return f"This {key} is not one line of at most {MOST.get(key, 40)} characters. {form}"
    if key == "prefix":
        if not re.fullmatch(PREFIX, value):
            return f"This prefix is not in the accepted form. {form}"
        if value in (*TAKEN, *STANDARD.records, *STANDARD.codelists):
            return "The standard uses this word itself. Choose a prefix that names the area."
    if key == "version" and not re.fullmatch(VERSION, value):
        return f"This version is not in the accepted form. {form}"
    if key == "standard" and value not in VERSIONS:
        return f"This package knows version {', '.join(VERSIONS)} of the standard. Write one of these, or use a later package."
    if key == "rule_prefix":
        if not re.fullmatch(RULE_PREFIX, value):
            return f"This rule_prefix is not in the accepted form. {form}"
        if any(rule.split("-")[0] == value for rule in STANDARD.rules):
            return f"Rules of the standard begin with {value}, and no extension may add to them or take their place. Choose other letters."
    if key in MOST and (meaning := refused(value, "blaming", "scoring")):
        return f"This text contains {meaning}, which no extension may add. Say what is recorded, without it."
    return ""

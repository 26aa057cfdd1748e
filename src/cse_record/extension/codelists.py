"""Reads the codelists of an extension: one CSV file for each, in the form of the lists of the standard."""

from __future__ import annotations

import re
from pathlib import Path

from cse_record.extension.declaration import JOINT, Fault
from cse_record.extension.reading import Line, read_csv
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import SCHEMA_COLUMNS, STATUSES, Codelist, listed_codes
from cse_record.standard.refused_words import refused
from cse_record.standard.versions import FIRST

NEEDED = ("code", "label", "definition")
KNOWN = (*(column for column in SCHEMA_COLUMNS if column not in NEEDED), "other_names")
NAME, CODE, DAY = r"[a-z][a-z0-9]*(_[a-z0-9]+)*", r"[A-Za-z0-9][A-Za-z0-9.-]{0,39}", r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
MOST_CODES = 5_000


def read_codelists(folder: Path, inside: str, prefix: str, publisher: str, version: str, faults: list[Fault]) -> dict[str, Codelist]:
    """The lists by their names in the declaration. Their title and definition come from the elements that use them."""
    lists: dict[str, Codelist] = {}
    for path in sorted((folder / inside).glob("*")) if (folder / inside).is_dir() else ():
        name, file = path.stem, f"{inside}/{path.name}"
        if path.suffix.lower() != ".csv" or not re.fullmatch(NAME, name) or len(name) > 40:
            faults.append(
                Fault(file, 0, "A list is a CSV file named in small letters, digits and single underscores, such as team.csv. Rename it.")
            )
            continue
        if name in STANDARD.codelists:
            words = (
                "The standard has a list of this name, which no extension may change. To use that list, delete the file; if not, rename it."
            )
            faults.append(Fault(file, 0, words))
            continue
        lines = read_csv(folder, file, NEEDED, KNOWN, faults)
        rows = [row for line in lines if (row := _row(line, publisher, faults)) is not None]
        _refuse_alike(lines, faults)
        if not lines or len(lines) > MOST_CODES:
            faults.append(Fault(file, 0, f"A list has 1 to {MOST_CODES:,} codes, and this one has {len(lines):,}."))
        lists[name] = Codelist(f"{prefix}{JOINT}{name}", name, "", False, (), (), publisher, version, FIRST, listed_codes(rows), {})
    return lists


def _row(line: Line, publisher: str, faults: list[Fault]) -> dict[str, str] | None:
    """A code as the lists of the standard have it; None, with faults, if it is not accepted."""
    before = len(faults)
    if not re.fullmatch(CODE, line["code"]):
        faults.append(
            line.fault("A code is letters, digits, hyphens and full stops, at most 40 of them, such as north-team. Change the code.")
        )
    for column in ("label", "definition"):
        text = line[column]
        if not text or not text.isprintable() or len(text) > 400:
            faults.append(line.fault(f"The {column} is not one line of at most 400 characters. Say what the code means."))
        elif meaning := refused(text, "blaming", "scoring") or _identifies(text):
            faults.append(line.fault(f"The {column} of this code is {meaning}, which no extension may add. Delete or reword the code."))
    if (line["status"] or STATUSES[0]) not in STATUSES:
        faults.append(line.fault(f"The status is none of {', '.join(STATUSES)}. Write one of these, or leave it blank."))
    for column in ("valid_from", "valid_to"):
        if line[column] and not re.fullmatch(DAY, line[column]):
            faults.append(line.fault(f"{column} is not a day such as 2026-04-01. Write one, or leave it blank."))
    if len(faults) > before:
        return None
    row = dict.fromkeys(SCHEMA_COLUMNS, "") | {column: line[column] for column in (*SCHEMA_COLUMNS, "other_names")}
    return row | {
        "status": row["status"] or STATUSES[0],
        "kind": row["kind"] or "value",
        "source": row["source"] or publisher,
        "since": FIRST,
    }


def _identifies(text: str) -> str:
    """What a text holds that identifies a person, such as a telephone number; empty if nothing."""
    from cse_record._generated.validator import is_like

    forms = {"email": "an email address", "telephone": "a telephone number", "postcode": "a postcode"}
    forms |= {"nhs-number": "an NHS number", "person-number": "a number of one person", "long-number": "a long number"}
    return next((words for form, words in forms.items() if is_like(form, text)), "")


def _refuse_alike(lines: list[Line], faults: list[Fault]) -> None:
    """Two codes with the same spelling or label could not be told apart."""
    for column in ("code", "label"):
        seen: dict[str, int] = {}
        for line in lines:
            folded = " ".join(line[column].casefold().split())
            if folded in seen:
                faults.append(line.fault(f"This {column} is also that of line {seen[folded]}. Give each code its own."))
            seen.setdefault(folded, line.number)

"""Every text that people read, by path, as a table for translators."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from cse_record.publish.labels.messages import messages
from cse_record.publish.labels.texts import declared
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.labels import COLUMNS, Language

KINDS = {
    "element": "elements", "record": "record types", "code": "codes", "list": "lists", "group": "groups of codes", "form": "forms",
    "spelling": "what a cell accepts", "rule": "rules", "fault": "faults of shape", "message": "messages",
}  # fmt: skip
"""The first part of a path, and what it stands for."""


def texts(standard: Catalogue) -> dict[str, str]:
    """Every text in English by its path, those of the standard first and then the messages. A text without letters is left out."""
    found = declared(standard)
    return found | messages(set(found.values()))


def work_list(standard: Catalogue, language: Language | None = None, *, missing_only: bool = False) -> str:
    """A table for a translator, as CSV: every text with what the language has for it. With `missing_only` there are only the lines still to
    be translated.

    A line whose English has changed comes with the text of before, but without a status: it is not used until somebody has agreed.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for path, english in texts(standard).items():
        label = language.labels.get(path) if language else None
        if not label:
            writer.writerow((path, english, "", "", ""))
        elif label.english != english:
            writer.writerow((path, english, label.text, label.source, ""))
        elif not missing_only:
            writer.writerow((path, english, label.text, label.source, label.status))
    return table.getvalue()


def coverage(standard: Catalogue, language: Language) -> Iterator[tuple[str, int, int]]:
    """For each kind of text, how many there are in the language, and how many there are."""
    total, had = Counter[str](), Counter[str]()
    for path, english in texts(standard).items():
        kind = path.partition("/")[0]
        total[kind] += 1
        had[kind] += language.has(english, path)
    for kind, title in KINDS.items():
        yield title, had[kind], total[kind]


def unused(standard: Catalogue, language: Language) -> list[str]:
    """The paths of labels whose text the standard no longer has, or has in other words."""
    now = texts(standard)
    return sorted(path for path, label in language.labels.items() if now.get(path) != label.english)

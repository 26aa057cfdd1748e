"""Every text that people read, by path, as a table for translators."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cse_record.publish.labels.messages import messages
from cse_record.publish.labels.texts import declared
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.labels import COLUMNS, Label, Language
from cse_record.standard.labels.paths import KINDS


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
        had[kind] += bool(language.word(english, path))
    for kind, title in KINDS.items():
        yield title, had[kind], total[kind]


@dataclass(frozen=True)
class Use:
    """What becomes of the labels of a language. Each is in one of the lists."""

    own: list[Label]
    """Used for the text with their path."""
    elsewhere: list[Label]
    """Used for the same English words under other paths only, because their own path has changed or been removed."""
    swapped: list[Label]
    """Not used, because the columns `english` and `text` are swapped."""
    not_used: list[Label]
    """Not used, because the English or the path has changed or been removed."""


def use(standard: Catalogue, language: Language) -> Use:
    """What becomes of each label of a language, in the order of the paths."""
    now, found = texts(standard), Use([], [], [], [])
    same_words: dict[str, set[str]] = {}
    for path, english in now.items():
        own = language.labels.get(path)
        if not own or own.english != english:
            same_words.setdefault(english, set()).add(language.word(english, path))
    for path, label in sorted(language.labels.items()):
        if now.get(path) == label.english:
            found.own.append(label)
        elif label.text in same_words.get(label.english, ()):
            found.elsewhere.append(label)
        elif now.get(path) == label.text:
            found.swapped.append(label)
        else:
            found.not_used.append(label)
    return found

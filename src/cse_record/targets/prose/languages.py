"""What things are called in other languages, where they have a label of their own."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.standard.labels import Label, shipped
from cse_record.targets.prose.parts import Fact, Spoken, Words


def labels(path: str, english: str) -> Iterator[tuple[str, Label]]:
    """The labels of a text, each with the code of its language."""
    for code, language in shipped().items():
        label = language.labels.get(path)
        if label and label.english == english:
            yield code, label


def called_elsewhere(path: str, english: str) -> Iterator[Fact]:
    """What something is called in each language that has a label for it."""
    for code, label in labels(path, english):
        yield Fact(f"In {shipped()[code].name_in_english}", [Spoken(label.text, code), f" ({label.status})"])


def cell(code: str, path: str, english: str) -> Words:
    """A label for a table; empty if there is none."""
    return next((Spoken(label.text, code) for language, label in labels(path, english) if language == code), "")

"""The texts of the standard in other languages: one CSV file per language beside this module, named after its code.

A line says whose text it is (`path`), the English that was translated, the text, where it comes from, and who answers for it. A line whose
English is no longer that of the standard is not used. `_languages.csv` has the languages, `_sources.csv` the sources.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from cse_record.standard.columns import ABSENT_PREFIX
from cse_record.standard.csv_rows import read_rows
from cse_record.standard.form_texts import BOTH
from cse_record.standard.labels.paths import LABEL, is_path, path_of_code
from cse_record.standard.shape import SEPARATORS
from cse_record.standard.speech import IN_ENGLISH, Speech
from cse_record.standard.voice import REASON_LIST

FOLDER = files(__name__)
COLUMNS = ("path", "english", "text", "source", "status")
STATUSES = ("official", "translated", "reviewed")
"""`official`: published in this language by a body that is responsible for the term, or put together from such parts as the source says.
`translated`: by one person. `reviewed`: by a second person too, who knows the subject, or by a public review that the source describes.
"""
PART = re.compile(r"\{[a-z_]*\}")
"""A part of a message that is filled in when it is said."""


MOST_FAULTS = 20
"""The most faulty lines of a file that are named."""
UNSEEN = ("Cc", "Cs", "Cn")
"""Categories of characters that nobody sees: control characters, and those that no program should write."""
CODE = re.compile("([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?")
"""The code of a language: two or three letters, with a script or a region if needed, as in `pl`, `pt-BR` and `pa-Arab`."""
OF_ENGLISH = (IN_ENGLISH, "eng")


class FaultyLabels(ValueError):
    """A file of labels that cannot be used. The message has its line and what to do."""


@dataclass(frozen=True)
class Label:
    """One text in another language. `line` is its line in the file."""

    path: str
    english: str
    text: str
    source: str
    status: str
    line: int = 0


class Language(Speech):
    """A language with its labels by path. It counts what it is asked to say.

    A text that has no line of its own is said as the same English words are elsewhere, unless these have several translations. `asked` has
    the English of every text asked for, with whether there was one in the language.
    """

    def __init__(self, code: str, name: str, labels: Mapping[str, Label]) -> None:
        self.code, self.title, self.labels = code, name, dict(labels)
        self.asked: dict[str, bool] = {}
        self._same_words: dict[str, str | None] = {}
        for label in self.labels.values():
            if self._same_words.setdefault(label.english, label.text) != label.text:
                self._same_words[label.english] = None

    def text(self, english: str, path: str = "") -> str:
        own = self._own(english, path)
        return own or english

    def name(self, english: str, path: str = "") -> str:
        own = self._own(english, path)
        return f"{english}{BOTH}{own}" if own and own != english else english

    def word(self, english: str, path: str = "") -> str:
        """A text in the language alone, empty if it has none. It does not count as asked for."""
        return self._find(english, path)

    def answer(self, codelist: str, code: str, label: str) -> str:
        """The word for an answer in small letters, empty if there is none. `label` is its English label."""
        return self._find(label, _path_of_answer(codelist, code)).casefold()

    def _own(self, english: str, path: str) -> str:
        own = self._find(english, path)
        self.asked[english] = bool(own)
        return own

    def _find(self, english: str, path: str) -> str:
        label = self.labels.get(path)
        return label.text if label and label.english == english else self._same_words.get(english) or ""

    @property
    def name_in_english(self) -> str:
        """The name of the language in English."""
        return self.title.partition(BOTH)[0]

    @property
    def said(self) -> tuple[int, int]:
        """How many of the texts asked for there were in the language, and how many were asked for."""
        return sum(self.asked.values()), len(self.asked)


@cache
def languages() -> dict[str, str]:
    """The names of the languages that have labels, by code, each in English and in the language itself."""
    return {row["code"]: f"{row['name']}{BOTH}{row['own_name']}" for row in read_rows(FOLDER / "_languages.csv")}


@cache
def shipped() -> dict[str, Language]:
    """The languages that have labels, by code."""
    return {code: language(code) for code in languages()}


def language(given: str) -> Language:
    """A language by its code, such as `cy`, or by the path of a file of labels, whose name then is the code of its language. The labels
    that the language has already are used too, where the file has none.

    Raises FaultyLabels if there is neither, or if the file cannot be used. Such a file may not give an answer the word that already stands
    for another answer to the same question.
    """
    if given in languages():
        return Language(given, languages()[given], _shipped(given))
    path = Path(given)
    if path.suffix.lower() != ".csv":
        known = ", ".join(f"{code} ({name})" for code, name in languages().items())
        raise FaultyLabels(
            f"There are no labels for the language {given!r}. Give one of {known}, or a file of labels whose name ends in .csv."
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FaultyLabels(f"{given} cannot be read: {error.strerror}.") from None
    labels, code = _read(data, path.name), _code_of(path)
    made = Language(code, languages().get(code, code), _shipped(code) | labels)
    _refuse_contradictions(made, path.name)
    return made


def _refuse_contradictions(made: Language, name: str) -> None:
    found = {
        label.line: f"{name}, line {label.line}: “{label.text}” already stands for “{other}” in the same list of answers, so it cannot "
        f"stand for “{label.english}” too. Write the word for “{label.english}”, or leave the text blank."
        for label, other in _contradictions(made)
    }
    if found:
        raise FaultyLabels(_first_of([found[line] for line in sorted(found)]))


def _contradictions(given: Language) -> Iterator[tuple[Label, str]]:
    """The lines of a language by which an answer would have the word for another answer to the same question, each with the English label
    of that other answer. The word may be that of the package in the same language, or the English one.
    """
    from cse_record.standard.codelists import CODELISTS  # readers need the rest of this module without it

    own = shipped().get(given.code)
    reasons = CODELISTS[REASON_LIST].codes
    for name, codelist in CODELISTS.items():
        meant: dict[str, dict[str, str]] = {}
        for code in (*codelist.codes, *(() if name == REASON_LIST else reasons)):
            for word in {code.label.casefold(), own.answer(name, code.code, code.label) if own else ""}:
                meant.setdefault(word, {})[code.code] = code.label
        for code in codelist.codes:
            word = given.answer(name, code.code, code.label)
            others = meant.get(word, {}) if word else {}
            if others and code.code not in others:
                yield _line(given, _path_of_answer(name, code.code), code.label), next(iter(others.values()))


def _line(language: Language, path: str, english: str) -> Label:
    """The line from which the text of a path comes."""
    own = language.labels.get(path)
    return own if own and own.english == english else next(label for label in language.labels.values() if label.english == english)


def _path_of_answer(codelist: str, code: str) -> str:
    return path_of_code(REASON_LIST if code.startswith(ABSENT_PREFIX) else codelist, code, LABEL)


def _code_of(path: Path) -> str:
    """The code of a language from the name of its file, in the usual small and capital letters."""
    parts = CODE.fullmatch(path.stem)
    if not parts:
        raise FaultyLabels(
            f"{path.name}: a file of labels must be named after the code of its language, such as pl.csv for Polish or pt-BR.csv for "
            "Brazilian Portuguese. Rename the file."
        )
    of_language, script, region = parts.groups("")
    if of_language.lower() in OF_ENGLISH:
        raise FaultyLabels(
            f"{path.name}: English is the language of the standard itself, so there is no file of labels for it. If the texts are in "
            "another language, name the file after that language, such as pl.csv for Polish."
        )
    return "-".join(filter(None, (of_language.lower(), script.capitalize(), region.upper())))


def _shipped(code: str) -> dict[str, Label]:
    return _read((FOLDER / f"{code}.csv").read_bytes(), f"{code}.csv") if code in languages() else {}


def _read(data: bytes, name: str) -> dict[str, Label]:
    """The labels of a file by path. Lines without a text or without a status, which are still to be translated or to be agreed, are left
    out. All faulty lines are named together.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FaultyLabels(f"{name} is not text in UTF-8. Save it as “CSV UTF-8”.") from None
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    labels: dict[str, Label] = {}
    faults: list[str] = []
    swapped: dict[str, list[int]] = {}
    try:
        header = next(reader, [])
        if tuple(header) != COLUMNS:
            between = " The separator between columns must be a comma." if len(header) == 1 else ""
            raise FaultyLabels(f"{name}, line 1: the columns must be {', '.join(COLUMNS)}, in this order.{between}")
        for cells in reader:
            if not any(cells):
                continue
            if column := _column_with_path(cells):
                swapped.setdefault(column, []).append(reader.line_num)
                continue
            label, fault = _label(cells, reader.line_num)
            if label and label.path in labels:
                fault = f"{label.path} has two lines. Delete one of them."
            if fault:
                faults.append(f"{name}, line {reader.line_num}: {fault}")
            elif label and label.text and label.status:
                labels[label.path] = label
    except csv.Error as error:
        faults.append(f"{name}, line {reader.line_num}: this is not CSV ({error}).")
    for column, lines in reversed(swapped.items()):
        more = f" and {len(lines) - 1:,} more" if len(lines) > 1 else ""
        faults.insert(
            0,
            f"{name}, line {lines[0]}{more}: the path is in the column “{column}”, so columns seem to have been swapped. "
            f"Put them in this order: {', '.join(COLUMNS)}.",
        )
    if faults:
        raise FaultyLabels(_first_of(faults))
    return labels


def _first_of(faults: list[str]) -> str:
    rest = [f"and {len(faults) - MOST_FAULTS:,} more lines"] if len(faults) > MOST_FAULTS else []
    return "\n".join(faults[:MOST_FAULTS] + rest)


def _column_with_path(cells: list[str]) -> str:
    """The column that holds the path of a line although another is meant for it; empty if there is none."""
    path, *others = (cell.strip() for cell in cells)
    return "" if is_path(path) else next((name for name, cell in zip(COLUMNS[1:], others, strict=False) if is_path(cell)), "")


def _label(cells: list[str], line: int) -> tuple[Label | None, str]:
    """The label on a line, and what is wrong with the line; empty if nothing is."""
    if len(cells) != len(COLUMNS):
        return None, f"there are {len(cells)} cells where the header has {len(COLUMNS)}."
    path, english, text, source, status = (cell.strip() for cell in cells)
    label = Label(path, english, text, source, status, line)
    if not label.path or not label.english:
        return None, "path and english may not be blank. Take both from: cse-record labels -o FILE."
    if not label.text:
        return label, ""
    if any(unicodedata.category(character) in UNSEEN or character in SEPARATORS for character in label.text):
        return label, "the text holds a line break or an invisible character. Delete it."
    if label.status and label.status not in STATUSES:
        return label, f"the status must be one of {', '.join(STATUSES)}."
    if label.status and not label.source:
        return label, "source is blank. Say where the text comes from, or who translated it."
    if _parts(label.text) != _parts(label.english):
        wanted = ", ".join(_parts(label.english)) or "none"
        return label, f"the text must have the same parts in braces as the English ({wanted}), each as many times."
    return label, ""


def _parts(text: str) -> list[str]:
    """The parts of a message, and any other brace. Two braces stand for a brace that is said."""
    return sorted(PART.findall(text)) + re.findall("[{}]", PART.sub("", text).replace("{{", "").replace("}}", ""))

"""Names of answers in another language alone, as people type and paste them: “Gwryw” for “Male / Gwryw”.

Only the labels of the package count. No workbook, and no file of labels that somebody gives, can add to them or change what they mean. The
sheet of a workbook and the reader both ask here, so they accept the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cse_record.standard.columns import ABSENT_PREFIX
from cse_record.standard.form_texts import WORDS_FOR_NOTHING
from cse_record.standard.labels import Label, Language, languages, shipped
from cse_record.standard.labels.paths import LABEL, path_of_code
from cse_record.standard.voice import REASON_LIST


def words_alone(language: str, codelist: str, labels: Mapping[str, str], english: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The codes that a word of a language may mean in a column, by word in small letters.

    `labels` has the English label of each code that the column accepts, and `english` what each English name, in small letters, may mean.

    There are none for a language without labels in the package. A word that is also the English name of another answer may mean that too.
    A word that is an English name of the same answer is left out, since it is accepted in any case.
    """
    meant = {word: codes for word, codes in words_of(language, codelist, labels).items() if word not in WORDS_FOR_NOTHING}
    for word, codes in meant.items():
        codes += [code for code in english.get(word, ()) if code not in codes]
    return {word: codes for word, codes in meant.items() if codes != english.get(word)}


def words_of(language: str, codelist: str, labels: Mapping[str, str]) -> dict[str, list[str]]:
    """The codes that each word of a language stands for in a column, by word in small letters. `labels` is as in `words_alone`."""
    meant: dict[str, list[str]] = {}
    if language in languages():
        for code, label in labels.items():
            if word := _word(shipped()[language], codelist, code, label):
                meant.setdefault(word, []).append(code)
    return meant


def contradictions(given: Language) -> Iterator[tuple[Label, str]]:
    """The lines of a language by which an answer would have the word for another answer to the same question, each with the English label
    of that other answer. The word may be that of the package in the same language, or the English one.
    """
    from cse_record.standard.codelists import CODELISTS  # readers need the rest of this module without it

    own = shipped().get(given.code)
    reasons = CODELISTS[REASON_LIST].codes
    for name, codelist in CODELISTS.items():
        meant: dict[str, dict[str, str]] = {}
        for code in (*codelist.codes, *(() if name == REASON_LIST else reasons)):
            for word in {code.label.casefold(), _word(own, name, code.code, code.label) if own else ""}:
                meant.setdefault(word, {})[code.code] = code.label
        for code in codelist.codes:
            word = _word(given, name, code.code, code.label)
            others = meant.get(word, {}) if word else {}
            if others and code.code not in others:
                yield _line(given, path_of_code(name, code.code, LABEL), code.label), next(iter(others.values()))


def _line(language: Language, path: str, english: str) -> Label:
    """The line from which the text of a path comes."""
    own = language.labels.get(path)
    return own if own and own.english == english else next(label for label in language.labels.values() if label.english == english)


def _word(language: Language, codelist: str, code: str, label: str) -> str:
    """The word for an answer in small letters; empty if there is none."""
    home = REASON_LIST if code.startswith(ABSENT_PREFIX) else codelist
    return language.word(label, path_of_code(home, code, LABEL)).casefold()

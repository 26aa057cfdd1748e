"""Names of answers in another language alone, as people type and paste them: “Gwryw” for “Male / Gwryw”.

Only the labels of the package count. No workbook, and no file of labels that somebody gives, can add to them or change what they mean. The
sheet of a workbook and the reader both ask here, so they accept the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cse_record.standard.form_texts import WORDS_FOR_NOTHING
from cse_record.standard.labels import languages, shipped


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
            if word := shipped()[language].answer(codelist, code, label):
                meant.setdefault(word, []).append(code)
    return meant

"""Names of answers in another language alone, as people type and paste them: “Gwryw” for “Male / Gwryw”.

Only the labels of the package count. No workbook, and no file of labels that somebody gives, can add to them or change what they mean. The
sheet of a workbook and the reader both ask here, so they accept the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cse_record.standard.columns import ABSENT_PREFIX
from cse_record.standard.form_texts import WORDS_FOR_NOTHING
from cse_record.standard.labels import languages, shipped
from cse_record.standard.labels.paths import LABEL, path_of_code
from cse_record.standard.voice import REASON_LIST


def words_alone(language: str, codelist: str, labels: Mapping[str, str], english: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The codes that a word of a language may mean in a column, by word in small letters.

    `labels` has the English label of each code that the column accepts, and `english` what each English name, in small letters, may mean.

    There are none for a language without labels in the package. A word that is also the English name of another answer may mean that too.
    A word that is an English name of the same answer is left out, since it is accepted in any case.
    """
    meant: dict[str, list[str]] = {}
    if language not in languages():
        return meant
    for code, label in labels.items():
        home = REASON_LIST if code.startswith(ABSENT_PREFIX) else codelist
        word = shipped()[language].word(label, path_of_code(home, code, LABEL)).casefold()
        if word and word not in WORDS_FOR_NOTHING:
            meant.setdefault(word, []).append(code)
    for word, codes in meant.items():
        codes += [code for code in english.get(word, ()) if code not in codes]
    return {word: codes for word, codes in meant.items() if codes != english.get(word)}

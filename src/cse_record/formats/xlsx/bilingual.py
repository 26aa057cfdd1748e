"""A template in another language shows names in English and in that language. Such a name is read as the English one.

Three lists say which names there are: the labels of the package, those of the language being spoken, and those that a workbook itself
lists beside the codes. A word in the other language alone is read only if it is a label of the package, because nothing shows that it
means what a workbook says. If a workbook uses the package's word for one answer beside another answer, that word has two meanings in it,
and is refused.
"""

from __future__ import annotations

from functools import cache

from cse_record.formats.cleaning import EDGES, READ_AS, folded
from cse_record.formats.places import FaultyCell
from cse_record.formats.record_types import tables
from cse_record.standard.form_texts import BOTH, CHECK_HEADINGS, EXPLAIN, TITLES
from cse_record.standard.speech import SPOKEN

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cse_record._generated.validator import Spelling
    from cse_record.formats.xlsx.grid import Cell, Grid
    from cse_record.standard.labels import Language

    Changes = dict[str, list[int]]
    """By wording, how many cells were changed, and the place of the first."""


SEVERAL = 3
"""So many headings that look like two languages are not taken for columns of the sender."""


class Names:
    """The names in two languages that are read in a workbook. Nothing else is taken for one."""

    def __init__(self) -> None:
        self.language = ""
        """The language of the workbook, if the package has labels for it. Its words are then also read without the English ones."""
        self._answers: dict[str, str] = {}
        self._headings: dict[str, str] = {}
        self._listed: dict[str, set[tuple[str, str]]] = {}
        """The answers beside which the workbook lists a folded word, in English with their codes, on whatever sheet."""

    @property
    def has_answers(self) -> bool:
        return bool(self._answers)

    def learn(self, grid: Grid, is_as_written: bool) -> None:
        """Learns the names on a sheet whose texts are those of the template. Of another sheet, only what speaks against a word is used.

        An answer is learned only if the code that stands beside it is that of the English answer.
        """
        for row in range(grid.top, grid.end):
            cells = grid.row(row)
            for column, cell in cells.items():
                if isinstance(cell, str) and BOTH in cell:
                    name, _, word = cell.partition(BOTH)
                    answer = name, cells.get(column + 1)
                    if answer in _answers():
                        self._listed.setdefault(folded(word), set()).add((name, str(answer[1])))
                        if is_as_written:
                            self._answers[folded(cell)] = name
                    elif is_as_written and name in _headings():
                        self._headings[cell] = name

    def recognise(self, cells: Iterable[Cell]) -> None:
        """Takes the language of the first name in two languages that the package knows, unless the workbook has said which it is."""
        if not self.language:
            known = _known(_spoken())
            names = (folded(cell) for cell in cells if isinstance(cell, str) and BOTH in cell)
            self.language = next((known[name][1] for name in names if name in known), "")

    def answers(self, spelling: Spelling, cells: Sequence[Cell], voice: str) -> tuple[Sequence[Cell], Changes]:
        """The cells of a coded column with the English answers, and what was changed, by wording.

        A word that has several meanings becomes a faulty cell. Its message speaks in `voice`.
        """
        changes: Changes = {}
        if not self.language and not any(isinstance(cell, str) and BOTH in cell for cell in cells):
            return cells, changes
        words = _alone(self.language, spelling)
        known: dict[str, tuple[Cell, str]] = {}
        read: list[Cell] = []
        for at, cell in enumerate(cells):
            changed = ""
            if isinstance(cell, str) and cell:
                if cell not in known:
                    known[cell] = self._answer(cell, words, spelling.codelist, voice)
                cell, changed = known[cell]
            read.append(cell)
            if changed:
                changes.setdefault(changed, [0, at])[0] += 1
        return read, changes

    def _answer(self, cell: str, words: _Words, codelist: str, voice: str) -> tuple[Cell, str]:
        from cse_record._generated import validator

        name = folded(cell.strip(EDGES))
        if BOTH in name:
            codes = words.contradicted(name)
            if not codes:
                return self._answers.get(name) or _known(_spoken()).get(name, (cell, ""))[0], ""
        else:
            codes = words.alone.get(name, [])
            codes = [*codes, *self._listed_beside_others(name, codes, words)] if codes else []
        if len(codes) > 1:
            return FaultyCell(*validator.several_meanings(codes, codelist, validator.LISTS, validator.VOICES[voice])), ""
        return (codes[0], f"{READ_AS} {codes[0]}") if codes else (cell, "")

    def _listed_beside_others(self, word: str, codes: list[str], words: _Words) -> list[str]:
        """The accepted codes beside which the workbook lists a word that stands for `codes`. Pairs that the package has in some list are
        no contradiction.
        """
        return [
            code
            for name, code in sorted(self._listed.get(word, ()))
            if code not in codes and code in words.english.get(folded(name), ()) and folded(f"{name}{BOTH}{word}") not in _known(None)
        ]

    def explains(self, header: str) -> bool:
        """Whether a header is that of the column for explanations, in English or in English and a known language."""
        name = folded(header.strip(EDGES))
        return name == EXPLAIN or (name.partition(BOTH)[0] == EXPLAIN and name in _explaining(_spoken()))

    def may_explain(self, header: str) -> bool:
        """Whether a header begins like that of the column for explanations, in a workbook in a language whose word for it is not known."""
        if not (self.language or self._answers) or (self.language and _explaining_in(self.language)):
            return False
        name, both, _ = folded(header.strip(EDGES)).partition(BOTH)
        return bool(both) and name == EXPLAIN

    def headings(self, labels: dict[int, Cell]) -> dict[int, Cell]:
        """Headings of marked columns in English. That of the column for explanations stands on no other sheet."""
        return {at: self._heading(cell) if isinstance(cell, str) and BOTH in cell else cell for at, cell in labels.items()}

    def _heading(self, cell: str) -> str:
        name = cell.partition(BOTH)[0]
        if name == EXPLAIN.capitalize():
            return name if self.explains(cell) or self.may_explain(cell) else cell
        return self._headings.get(cell, cell)


def has_unknown_headings(cells: Iterable[Cell]) -> bool:
    """Whether several headings of elements are in two languages of which only English is known. Fewer may be the sender's own."""
    names = {cell for cell in cells if isinstance(cell, str) and BOTH in cell}
    unknown = {name for name in names if name.partition(BOTH)[0] in _headings() and folded(name) not in _known(_spoken())}
    return len(unknown) >= SEVERAL


def headings(table: str) -> dict[str, str]:
    """The elements of a record type by their folded labels in English and each known language. A name that two elements share is left
    out.
    """
    return _headings_of(table, _spoken())


def titles() -> frozenset[str]:
    """The titles of the sheets without records in every known language."""
    return frozenset(TITLES.values()) | _words(tuple(TITLES.values()), _spoken())


def check_headings() -> frozenset[str]:
    """The folded headings of the columns that fill themselves in, in every known language but English."""
    return frozenset(map(folded, _words(tuple(CHECK_HEADINGS.values()), _spoken())))


@cache
def _headings_of(table: str, spoken: Language | None) -> dict[str, str]:
    from cse_record.standard.labels.paths import LABEL, path_in_element

    found: dict[str, set[str]] = {}
    for language in _languages(spoken):
        for column in tables()[table].columns:
            if word := language.word(column.label, path_in_element(f"{table}.{column.name}", LABEL)):
                found.setdefault(folded(f"{column.label}{BOTH}{word}"), set()).add(column.name)
    return {heading: names.pop() for heading, names in found.items() if len(names) == 1}


@cache
def _words(texts: tuple[str, ...], spoken: Language | None) -> frozenset[str]:
    return frozenset(word for language in _languages(spoken) for text in texts if (word := language.word(text)))


@cache
def _known(spoken: Language | None) -> dict[str, tuple[str, str]]:
    """The English name and the language of every answer and heading in two languages, by its folded form."""
    from cse_record._generated import validator
    from cse_record.standard.labels.paths import LABEL, path_in_element, path_of_code

    named = [(label, path_of_code(name, code, LABEL)) for name in validator.TITLES for code, label in validator.LISTS.labels(name).items()]
    named += [
        (column.label, path_in_element(f"{name}.{column.name}", LABEL)) for name, table in tables().items() for column in table.columns
    ]
    found: dict[str, tuple[str, str]] = {}
    for language in _languages(spoken):
        for label, path in named:
            if word := language.word(label, path):
                found.setdefault(folded(f"{label}{BOTH}{word}"), (label, language.code))
    return found


def _spoken() -> Language | None:
    """The language being spoken. Whoever checks a return has chosen it, with labels that they trust."""
    from cse_record.standard.labels import Language

    speech = SPOKEN.get()
    return speech if isinstance(speech, Language) else None


def _languages(spoken: Language | None) -> list[Language]:
    from cse_record.standard.labels import shipped

    return [*([spoken] if spoken else []), *shipped().values()]


class _Words:
    """The words for the answers of a column, folded. `alone` has the codes that a word of another language alone may mean, `every` those
    that such a word stands for beside the English one, and `english` those of each English label.
    """

    def __init__(self, alone: dict[str, list[str]], every: dict[str, list[str]], english: dict[str, list[str]]) -> None:
        self.alone, self.every, self.english = alone, every, english

    def contradicted(self, name: str) -> list[str]:
        """The codes of a folded name in two languages whose second word stands for other answers than the first; none if it does not."""
        first, _, second = name.partition(BOTH)
        codes, others = self.english.get(first, []), self.every.get(second) or self.english.get(second, [])
        return [*codes, *others] if codes and others and not set(codes) & set(others) else []


@cache
def _alone(language: str, spelling: Spelling) -> _Words:
    """The words for the answers of a column, in English and in a language that may be empty."""
    from cse_record._generated import validator

    labels: dict[str, str] = {}
    for name in (validator.REASON_LIST, spelling.codelist):
        labels |= {code: label for code, label in validator.LISTS.labels(name).items() if code in spelling.code_set}
    english: dict[str, list[str]] = {}
    for code, label in labels.items():
        english.setdefault(folded(label), []).append(code)
    if not language:
        return _Words({}, {}, english)
    from cse_record.standard.labels.alone import words_alone, words_of

    alone = words_alone(language, spelling.codelist, labels, validator.meanings(spelling, validator.LISTS))
    every = words_of(language, spelling.codelist, labels)
    return _Words({folded(word): codes for word, codes in alone.items()}, {folded(word): codes for word, codes in every.items()}, english)


@cache
def _explaining(spoken: Language | None) -> frozenset[str]:
    """The folded headings of the column for explanations in English and each known language."""
    return frozenset(folded(f"{EXPLAIN}{BOTH}{word}") for word in _words((EXPLAIN.capitalize(),), spoken))


def _explaining_in(language: str) -> str:
    """The word of the package for the heading of explanations in a language that it has labels for; empty if there is none."""
    from cse_record.standard.labels import shipped

    return shipped()[language].word(EXPLAIN.capitalize())


@cache
def _answers() -> frozenset[tuple[str, str]]:
    """Every answer with its code."""
    from cse_record._generated import validator

    return frozenset((label, code) for name in validator.TITLES for code, label in validator.LISTS.labels(name).items())


@cache
def _headings() -> frozenset[str]:
    return frozenset(column.label for table in tables().values() for column in table.columns)

"""The lists of choices of a workbook: what each dropdown offers, and the other names that its checks accept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from cse_record.standard.codelists import CODELISTS, Codelist
from cse_record.standard.columns import QuietLists
from cse_record.standard.elements import Element
from cse_record.standard.form_texts import WORDS_FOR_NOTHING
from cse_record.standard.kinds import LISTS, Code
from cse_record.standard.labels.alone import words_alone
from cse_record.standard.shape import accepted_names, meanings
from cse_record.standard.speech import SPOKEN
from cse_record.standard.spoken import answer

ABSENT_LIST = "absent_reason"


@dataclass(frozen=True)
class ChoiceList:
    """One list of choices in a dropdown. Elements that accept the same codes share it."""

    listed: Codelist
    codes: tuple[str, ...]
    """The codes that the elements accept. Retired codes are last."""
    column: int
    """The column of its labels on the sheet of lists; its codes are in the next column."""
    names: tuple[str, ...]
    """Its defined names."""
    elements: tuple[str, ...]
    """The paths of the elements that use it."""
    other_names: tuple[tuple[str, int], ...] = ()
    """What else a person may write, with the place of the code that it stands for, counted from 1."""
    names_column: int = 0
    """The column of the other names on the sheet of lists; their places are in the next column."""
    exact: bool = False
    """Whether a code counts only in small letters, because the same word in capitals stands for nothing, or for several codes."""

    @property
    def offered(self) -> tuple[str, ...]:
        """The codes that the dropdown offers. A retired code is accepted, because an earlier return may hold it, but not offered."""
        return self.codes[: len(self.codes) - sum(_is_retired(self.listed, code) for code in self.codes)]

    @property
    def codelist(self) -> str:
        return self.listed.name


def list_name(element: Element) -> str:
    """`list_sex` where an element accepts exactly the codes of a list, else `list_<record type>_<element>`."""
    kind = element.kind
    assert isinstance(kind, Code)
    whole = tuple(code.code for code in kind.list.codes)
    return f"list_{kind.codelist}" if kind.spelling.codes == whole else f"list_{element.record_type}_{element.name}"


class _Names(QuietLists):
    """The names of a list, which may be that of an extension, and of the reasons for absence."""

    def __init__(self, listed: Codelist) -> None:
        super().__init__(LISTS)
        self.listed = listed

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return list(self.listed.names()) if codelist == self.listed.name else LISTS.names(codelist)


def choice_lists(elements: Iterable[Element]) -> tuple[ChoiceList, ...]:
    """Each set of choices of some elements once, in their order."""
    users: dict[tuple[str, tuple[str, ...]], list[Element]] = {}
    for element in elements:
        if isinstance(element.kind, Code):
            users.setdefault((element.kind.codelist, element.kind.spelling.codes or ()), []).append(element)
    lists = []
    for index, ((_, codes), used_by) in enumerate(users.items()):
        kind = used_by[0].kind
        assert isinstance(kind, Code)
        names = tuple(dict.fromkeys(list_name(element) for element in used_by))
        codes = tuple(sorted(codes, key=partial(_is_retired, kind.list)))
        paths = tuple(dict.fromkeys(element.path for element in used_by))
        meant = accepted_names(kind.spelling, _Names(kind.list))
        exact = any(code in WORDS_FOR_NOTHING or code.casefold() not in meant for code in codes) and all(map(str.islower, codes))
        labels = {code: kind.list.label_of(code) for code in codes}
        own = words_alone(SPOKEN.get().code, kind.codelist, labels, meanings(kind.spelling, _Names(kind.list)))
        meant |= {word: possible[0] for word, possible in own.items() if len(possible) == 1}
        other_names, column = tuple(_other_names(kind.list, codes, meant, exact)), 2 * (len(users) + index)
        lists.append(ChoiceList(kind.list, codes, 2 * index, names, paths, other_names, column, exact))
    return tuple(lists)


def _other_names(codelist: Codelist, codes: Sequence[str], meant: Mapping[str, str], exact: bool) -> Iterator[tuple[str, int]]:
    """The names that a reader accepts besides labels and codes, with the place of each code. `meant` has the code of every name. If a code
    counts only in small letters (`exact`), those codes that may be written in capitals are such names too.

    Programs turn quotation marks and dashes into others as a person types, so names with such signs are given in both forms.
    """
    place = {code: number for number, code in enumerate(codes, 1)}
    listed = WORDS_FOR_NOTHING | {answer(codelist, code).casefold() for code in codes} | (set() if exact else set(map(str.casefold, codes)))
    for name, code in meant.items():
        for spelled in dict.fromkeys((name, name.replace("'", "’"), name.replace(" - ", " – "))):
            if spelled not in listed:
                yield spelled, place[code]


def _is_retired(codelist: Codelist, code: str) -> bool:
    return (codelist.by_code.get(code) or CODELISTS[ABSENT_LIST].by_code[code]).retired

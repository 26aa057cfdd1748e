"""What a column accepts, and the names in the codelists, for the checks of shape and their messages.

Plain Python without imports from this package: the generated validator contains a copy of this file.
"""

from __future__ import annotations

# --- begin copy
Fault = tuple[str, str]
"""A fault: an id of `faults.csv` and a message with the accepted form and the remedy."""
Location = tuple[str, ...]
"""A place in a row: a column, or `local` and a header."""

ABSENT_PREFIX = "absent:"
"""Reserved prefix of every reason for absence. No scheme that the standard maps to uses it."""
LOCAL_PREFIX = "local:"
"""Reserved prefix of codes that a return declares itself in `local_codes`. Only open lists accept them."""
LOCAL_CODE = r"local:[a-z0-9][a-z0-9-]{0,39}"
LOCAL = "local"
"""The field that holds a sender's own columns, as text by header."""
NHS_NUMBER = "(^|[^0-9])[0-9]{3}[ \u00a0.-]?[0-9]{3}[ \u00a0.-]?[0-9]{4}(?![0-9])"
"""Ten digits, or three, three and four, separated by a space, hyphen or stop."""
PERSON_NUMBER = "(^|[^0-9A-Za-z])([A-Z][0-9]{11}[0-9A-Z]|([0-9]{2}|[0-9]{4})/[0-9]{1,7}[A-Z])(?![0-9A-Za-z])"
"""A unique pupil number, or a PNC id with or without the zeros and the century that people leave out."""
MIN_TO_GUESS = 4
"""Shorter texts are not compared for similarity."""
OTHER_FACTS = {
    "ethnicity": {"nationality": "nationality_for_ethnicity", "observed_appearance": "appearance_for_ethnicity"},
    "nationality": {"ethnicity": "ethnicity_for_nationality"},
}
"""By list: other lists whose names are often entered there by mistake, and the resulting fault."""


class Spelling:
    """What a kind accepts, as facts that any target can express.

    `type` is `string` or `integer`. `pattern` must match the whole text. Lengths count Unicode code points. `codes` is a closed
    enumeration of the list `codelist`; `local_codes` says whether codes with the `local:` prefix are accepted as well. `words` say
    what is accepted in a file; `on_sheet` says what is accepted in a cell of a workbook and how to retype it, if that differs.
    `unsure` says in whole sentences what to do if the value is not known exactly; empty if nothing. Every text forbids control
    characters and `SEPARATORS`; a text that is not `one_line` may hold newlines and tabs. `trimmed` forbids white space at either
    end. `own_words` forbids that the whole text is a reason for absence.
    """

    def __init__(
        self,
        type: str,
        words: str,
        examples: tuple[str | int, ...] = (),
        *,
        pattern: str | None = None,
        min_length: int | None = None,
        max_length: int | None = None,
        minimum: int | None = None,
        maximum: int | None = None,
        codelist: str = "",
        codes: tuple[str, ...] | None = None,
        local_codes: bool = False,
        one_line: bool = True,
        trimmed: bool = False,
        own_words: bool = False,
        on_sheet: str = "",
        unsure: str = "",
    ) -> None:
        self.type, self.words, self.examples, self.pattern, self.on_sheet = type, words, examples, pattern, on_sheet
        self.unsure = unsure
        self.min_length, self.max_length, self.minimum, self.maximum = min_length, max_length, minimum, maximum
        self.codelist, self.codes, self.local_codes = codelist, codes, local_codes
        self._code_set: frozenset[str] | None = None
        self.later_codes: dict[str, str] = {}
        """In an earlier version of the standard: the codes that are accepted only since a later one, with the version that added each."""
        self.one_line, self.trimmed, self.own_words = one_line, trimmed, own_words

    @property
    def code_set(self) -> frozenset[str]:
        """The codes as a set. It is made on first use, because most columns never need it."""
        if self._code_set is None:
            self._code_set = frozenset(self.codes or ())
        return self._code_set


class Column:
    """What a row must fulfil at one column besides its spelling.

    `must` is `value` if the column may not be blank, `answer` if it or its companion `absent` must be filled, and otherwise empty.
    `of` is the column without which this one may not be filled; `basis` is the one that must be filled with it. `reasons` are the
    reasons for absence that the element accepts. `since` is the version of the standard that added the column, and `asked_since`
    the version since which it must be filled; both are empty for the first version. `deprecated_in` is the version that retired the
    column, if one did: since then it may be blank, and `must_before` is what it had to be until then, as `must`. `absent_since` are the
    reasons that the column accepts only since a version, with that version.
    """

    __slots__ = (
        "absent", "absent_since", "asked_since", "basis", "deprecated_in", "label", "must", "must_before", "name", "of", "reasons", "since",
        "spelling",
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        label: str,
        spelling: Spelling,
        *,
        must: str = "",
        absent: str = "",
        of: str = "",
        basis: str = "",
        reasons: tuple[str, ...] = (),
        since: str = "",
        asked_since: str = "",
        deprecated_in: str = "",
        must_before: str = "",
        absent_since: dict[str, str] | None = None,
    ) -> None:
        self.name, self.label, self.spelling, self.must = name, label, spelling, must
        self.absent, self.of, self.basis, self.reasons = absent, of, basis, reasons
        self.since, self.asked_since, self.absent_since = since, asked_since, absent_since or {}
        self.deprecated_in, self.must_before = deprecated_in, must_before


class Lists:
    """The names in the codelists, for hints. A subclass says where they come from."""

    reasons: frozenset[str] = frozenset()
    """The codes of `absent_reason`."""

    def title(self, codelist: str) -> str:
        """The title of a list."""
        raise NotImplementedError

    def labels(self, codelist: str) -> dict[str, str]:
        """The label of each code."""
        raise NotImplementedError

    def names(self, codelist: str) -> list[tuple[str, str]]:
        """Pairs of (code, folded name): every way in which a person may write the code."""
        raise NotImplementedError

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        """Codes of other schemes, as (folded code, scheme, code of this standard)."""
        raise NotImplementedError


class QuietLists(Lists):
    """The names in the codelists, without any for guessing."""

    def __init__(self, lists: Lists) -> None:
        self.reasons, self.lists = lists.reasons, lists

    def title(self, codelist: str) -> str:
        return self.lists.title(codelist)

    def labels(self, codelist: str) -> dict[str, str]:
        return self.lists.labels(codelist)

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return []

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        return []


LOCAL_HEADER = Spelling("string", "one line of text", ("Ward",), min_length=1, max_length=200, trimmed=True)
LOCAL_TEXT = Spelling("string", "text", ("North",), min_length=1, max_length=32767, one_line=False)
"""The spelling of headers and cells of local columns. The limit of a cell is that of spreadsheet programs."""


# --- end copy

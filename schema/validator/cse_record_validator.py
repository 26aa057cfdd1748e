"""Validator of the CSE recording standard 0.1: one file without dependencies, for Python 3.9 or later.

Written by `cse-record build` from the definition of the standard; do not edit it. Copy it into your own system, then

    import cse_record_validator
    run = cse_record_validator.validate(tables)  # lists of dictionaries by record type, as a return in JSON has them
    for finding in run.findings:
        print(finding.rule, finding.severity, cse_record_validator.pointer(finding), finding.message)

or run it: python cse_record_validator.py return.json

It never changes what it is given, reads nothing but the files named, and no message repeats a value of a record apart
from its references. Parts: the shape of values and rows; the engine; reading and running; what the standard says; the checks
of each record type, in which every rule is two expressions: whether it applies, and whether it fails.
"""

from __future__ import annotations

import re
import sys

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from typing import Any, Callable, Iterable, Iterator


# ======================================================================================================================
# The shape of values and rows
# ======================================================================================================================

Fault = tuple[str, str]
"""An id of `faults.csv`, and words that name the accepted form and the remedy."""
Location = tuple[str, ...]
"""Where in a row: a column, or `local` and a header."""

ABSENT_PREFIX = "absent:"
"""Reserved prefix of every reason for absence; no scheme that the standard maps to uses it."""
LOCAL_PREFIX = "local:"
"""Reserved prefix of codes that a return declares itself in `local_codes`, in open lists only."""
LOCAL_CODE = r"local:[a-z0-9][a-z0-9-]{0,39}"
LOCAL = "local"
"""Field that holds a sender's own columns, as text keyed by their header."""
SHORT_LIST = 12
"""Lists of at most so many codes are written out in a message."""
MIN_TO_GUESS = 4
"""Texts shorter than this are not compared for nearness."""
OTHER_FACTS = {
    "ethnicity": {"nationality": "nationality_for_ethnicity", "observed_appearance": "appearance_for_ethnicity"},
    "nationality": {"ethnicity": "ethnicity_for_nationality"},
}
"""By list: other lists whose words are often put there by mistake, and the fault that this is."""


class Spelling:
    """What a kind accepts, as facts that any target can spell.

    `type` is `string` or `integer`. `pattern` must match the whole text. Lengths count Unicode code points. `codes` is a
    closed enumeration of the list `codelist`; `local_codes` says whether codes with the `local:` prefix are accepted as well.
    `one_line` forbids every control character, otherwise newline and tab are allowed. `trimmed` forbids white space at either
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
    ) -> None:
        self.type, self.words, self.examples, self.pattern = type, words, examples, pattern
        self.min_length, self.max_length, self.minimum, self.maximum = min_length, max_length, minimum, maximum
        self.codelist, self.codes, self.local_codes = codelist, codes, local_codes
        self._code_set: frozenset[str] | None = None
        self.one_line, self.trimmed, self.own_words = one_line, trimmed, own_words

    @property
    def code_set(self) -> frozenset[str]:
        """The codes as a set, which is made when first asked for: most columns are never asked."""
        if self._code_set is None:
            self._code_set = frozenset(self.codes or ())
        return self._code_set


class Column:
    """What a row must fulfil at one column besides its spelling.

    `must` is `value` where this column may not be blank, `answer` where it or its companion `absent` must be filled, else
    empty. `of` is the column without which this one may not be filled; `basis` the one that must be filled with it.
    `reasons` are the reasons for absence that the element accepts.
    """

    __slots__ = ("absent", "basis", "label", "must", "name", "of", "reasons", "spelling")

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
    ) -> None:
        self.name, self.label, self.spelling, self.must = name, label, spelling, must
        self.absent, self.of, self.basis, self.reasons = absent, of, basis, reasons


class Lists:
    """The words of the codelists, for hints. A subclass says where they come from."""

    reasons: frozenset[str] = frozenset()
    """The codes of `absent_reason`."""

    def labels(self, codelist: str) -> dict[str, str]:
        """Label by code."""
        raise NotImplementedError

    def names(self, codelist: str) -> list[tuple[str, str]]:
        """Pairs of (code, folded name) by which a person may have written it."""
        raise NotImplementedError

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        """Folded codes of other schemes, as (folded code, scheme, our code)."""
        raise NotImplementedError


class QuietLists(Lists):
    """The words of the codelists without any to guess from."""

    def __init__(self, lists: Lists) -> None:
        self.reasons, self.lists = lists.reasons, lists

    def labels(self, codelist: str) -> dict[str, str]:
        return self.lists.labels(codelist)

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return []

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        return []


LOCAL_HEADER = Spelling("string", "one line of text", ("Ward",), min_length=1, max_length=200, trimmed=True)
LOCAL_TEXT = Spelling("string", "text", ("North",), min_length=1, max_length=32767, one_line=False)
"""How headers and cells of local columns are spelled; the length of a cell is what a spreadsheet program holds."""


def value_fault(spelling: Spelling, value: object, lists: Lists, absent: str = "") -> Fault | None:
    """What is wrong with a value, if anything. `absent` is the column in which a reason for its absence belongs."""
    if spelling.codes is not None:
        return _code_fault(spelling, value, lists)
    if isinstance(value, str) and value in lists.reasons:
        where = f"Give it in {absent}" if absent else "No reason is accepted here"
        return "reason_misplaced", f"This is a reason for absence, and this column holds values. {where}, and leave this blank."
    if spelling.type == "integer":
        return _integer_fault(spelling, value)
    if not isinstance(value, str):
        return "not_text", f"Write this as text: {spelling.words}."
    return text_fault(spelling, value)


def _integer_fault(spelling: Spelling, value: object) -> Fault | None:
    # bool is an int in Python; a yes typed into a number column is not a count of one
    if isinstance(value, float) and value.is_integer():
        return "decimal_for_whole_number", f"Write this number without a decimal point: {spelling.words}."
    if isinstance(value, bool) or not isinstance(value, int):
        return "not_a_whole_number", f"Write a whole number, without quotation marks in JSON: {spelling.words}."
    if (spelling.minimum is not None and value < spelling.minimum) or (spelling.maximum is not None and value > spelling.maximum):
        return "out_of_range", f"This number is outside what is accepted: {spelling.words}."
    return None


def text_fault(spelling: Spelling, value: str) -> Fault | None:
    """What is wrong with a text: of no length, damaged, not of the pattern, too long, or with space at an end."""
    import unicodedata

    if value == "":
        return "empty_text", "This holds text of no length. Give a value or, where one is accepted, a reason; or leave it out."
    allowed = "" if spelling.one_line else "\n\t"
    for character in value:
        if unicodedata.category(character) in ("Cc", "Cs") and character not in allowed:
            unseen = f"This holds a character that cannot be seen (U+{ord(character):04X}). Delete it and type the text again."
            return "control_character", unseen
    if spelling.pattern is not None and not re.fullmatch(spelling.pattern, value):
        return "not_as_spelled", f"This is not written as accepted: {spelling.words}.{_cause(spelling, value)}"
    if spelling.max_length is not None and len(value) > spelling.max_length:
        return "too_long", f"This is longer than {spelling.max_length} characters. Shorten it."
    if spelling.trimmed and value != value.strip():
        return "space_at_end", "This begins or ends with a space. Delete the space."
    return None


def _code_fault(spelling: Spelling, value: object, lists: Lists) -> Fault | None:
    if not isinstance(value, str):
        return "not_text", f"Write this as text: {spelling.words}."
    codes = spelling.codes or ()
    if value in spelling.code_set or (spelling.local_codes and re.fullmatch(LOCAL_CODE, value)):
        return None
    if value == "":
        return text_fault(spelling, value)
    if value in lists.reasons:
        accepted = ", ".join(code for code in codes if code.startswith(ABSENT_PREFIX)) or "none; give a code of the list"
        return "reason_not_accepted", f"This reason for absence is not accepted here. Reasons accepted: {accepted}."
    for other, fault in OTHER_FACTS.get(spelling.codelist, {}).items():
        if _is_name(value, other, lists) and not _is_name(value, spelling.codelist, lists):
            return fault, f"This is a word of the list {other}, which is another fact. Record it there, if the source says so, not here."
    return "unknown_code", f"This is not a code of the list {spelling.codelist}.{_cause(spelling, value) or _hint(spelling, value, lists)}"


def _cause(spelling: Spelling, text: str) -> str:
    """What has probably damaged a text, where its form shows it; else empty."""
    import unicodedata

    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs"):
            return f" It holds a character that cannot be seen (U+{ord(character):04X}). Delete it and type the text again."
    others = [one for one in text if one.isalpha() and unicodedata.name(one, "").split(" ")[0] in ("CYRILLIC", "GREEK")]
    if others and any("A" <= one <= "Z" or "a" <= one <= "z" or one in "0123456789" for one in text):
        return f" It holds a letter of another alphabet (U+{ord(others[0]):04X}) that looks like one of ours. Type the text again."
    if re.fullmatch("[0-9]([.,][0-9]+)?[Ee][+][0-9]{1,3}", text):
        lost = "A spreadsheet program has shortened this number, so that its digits are lost"
        return f" {lost}: take it from the source again, into a column formatted as text."
    if re.fullmatch("[1-6][0-9]{4}([.][0-9]+)?", text) and spelling.pattern is not None and re.fullmatch(spelling.pattern, "2000-01-01"):
        return " It looks like a day that a spreadsheet program keeps as a number: format the column as text, and write the day out."
    return ""


def _is_name(text: str, codelist: str, lists: Lists) -> bool:
    wanted = text.strip().casefold()
    return any(wanted == name for _, name in lists.names(codelist))


def _hint(spelling: Spelling, text: str, lists: Lists) -> str:
    """What the person may have meant: a code of another scheme, a name, something near; else where the codes are."""
    codes, codelist = spelling.codes or (), spelling.codelist
    labels = lists.labels(codelist)
    wanted = text.strip().casefold()
    foreign = {scheme: code for folded, scheme, code in lists.scheme_codes(codelist) if folded == wanted and code in codes}
    if len(set(foreign.values())) == 1:
        scheme, code = next(iter(foreign.items()))
        return f" In {scheme} this means {code} ({labels.get(code) or lists.labels('absent_reason').get(code, code)})."
    if foreign:
        return f" It is a code of {', '.join(foreign)}; see: cse-record crosswalk {codelist}."
    if nearest := nearest_code(spelling, text, lists):
        return f" Nearest: {nearest} ({labels.get(nearest) or lists.labels('absent_reason').get(nearest, nearest)})."
    values = [code for code in codes if not code.startswith(ABSENT_PREFIX)] or codes
    return f" Codes: {', '.join(values)}." if len(values) <= SHORT_LIST else f" See: cse-record explain {codelist}."


def accepted_names(spelling: Spelling, lists: Lists) -> dict[str, str]:
    """Every folded name of a code or reason that the column accepts, with the code; a code of the list wins over a reason."""
    codes = spelling.codes or ()
    names = {name: code for code, name in lists.names("absent_reason") if code in codes}
    names |= {code[len(ABSENT_PREFIX) :]: code for code in codes if code.startswith(ABSENT_PREFIX)}
    return names | {name: code for code, name in lists.names(spelling.codelist) if code in codes}


def nearest_code(spelling: Spelling, text: str, lists: Lists) -> str | None:
    """The code of which `text` is a name or nearly one, or None. Short texts are not guessed at: GB is not near GNB."""
    import difflib

    wanted, names = text.strip().casefold(), accepted_names(spelling, lists)
    if wanted in names:
        return names[wanted]
    match = difflib.get_close_matches(wanted, names, n=1, cutoff=0.75) if MIN_TO_GUESS <= len(wanted) <= 200 else []
    return names[match[0]] if match else None


def blank_faults(column: Column, filled: frozenset[str] | set[str]) -> list[Fault]:
    """No silent blank, and no companion without what it accompanies. `filled` are the columns of the row that are not blank."""
    is_filled, found = column.name in filled, []
    if not is_filled and column.must == "value":
        remedy = f"Give a value or a reason: {', '.join(column.reasons)}." if column.reasons else "Give a value."
        found.append(("blank", f"This may not be blank. {remedy}"))
    if column.absent and not is_filled and column.must == "answer" and column.absent not in filled:
        found.append(("no_value_and_no_reason", f"This may not be blank. Give a value, or the reason in {column.absent}."))
    if column.absent and is_filled and column.absent in filled:
        found.append(("value_and_reason", f"There is a value here and a reason for absence in {column.absent}. Delete one."))
    if column.of and is_filled and column.of not in filled:
        found.append(("companion_alone", f"This belongs to {column.of}, which is blank. Fill that, or delete this."))
    if column.basis and is_filled and column.basis not in filled:
        found.append(("no_basis", f"Say in {column.basis} on what this number rests: recorded, estimated or stated by the person."))
    return found


def local_faults(value: object, lists: Lists) -> list[tuple[Location, Fault]]:
    """What is wrong with the local columns of a row, each fault with its header."""
    if not isinstance(value, dict):
        return [((LOCAL,), ("not_local_columns", "Local columns are a set of texts by header."))]
    found: list[tuple[Location, Fault]] = []
    for header, text in value.items():
        if not isinstance(header, str) or not isinstance(text, str):
            fault: Fault | None = getattr(text, "fault", None) or ("not_text", "Write local columns as text.")
        else:
            fault = text_fault(LOCAL_HEADER, header) or text_fault(LOCAL_TEXT, text)
        if fault:
            found.append(((LOCAL, str(header)), fault))
    return found


def name_fault(name: str, title: str, columns: dict[str, Column], record_types: tuple[str, ...]) -> Fault:
    """The fault of a name that is no column, with what it may have meant."""
    import difflib

    said = f"{title} has no such element."
    if name in record_types:
        return "unknown_field", f"{said} {name} is a record type of its own: give its records beside these, joined by references."
    near = difflib.get_close_matches(name.lower().replace(" ", "_"), columns, n=1) if len(name) <= 200 else []
    return "unknown_field", said + (f" Did you mean {near[0]}?" if near else "")


# ======================================================================================================================
# Record types, checks and findings
# ======================================================================================================================

if TYPE_CHECKING:
    Cells = tuple[Any, ...]
    """The values of one row in the order of its columns; None is blank."""


class Table:
    """A record type: its columns and by which of them a record is known."""

    def __init__(self, name: str, title: str, columns: tuple[Column, ...], identified_by: tuple[str, ...], refs: tuple[str, ...]) -> None:
        self.name, self.title, self.columns, self.identified_by = name, title, columns, identified_by
        self.names = tuple(column.name for column in columns)
        self.allowed = frozenset((*self.names, LOCAL))
        self.by_name = {column.name: column for column in columns}
        self.position = {name: index for index, name in enumerate(self.names)}
        self.shown = tuple(self.position[name] for name in identified_by if name in refs)
        self.identity = tuple(self.position[name] for name in identified_by)
        self.joins = frozenset(identified_by).union(refs)

    def ref(self, row: Cells) -> str:
        """The references by which a person finds the row; a name or a code typed there by mistake is never shown."""
        return " ".join(row[index] for index in self.shown if row[index] is not None)

    def identifier(self, row: Cells) -> str:
        """What an explanation gives as the record: all identifying values, joined by vertical bars."""
        return "|".join("" if row[index] is None else str(row[index]) for index in self.identity)


class Check:
    """One rule on one record type. `field` is where a finding points; `words` says what is wrong, `fix` what to do.

    `reads` are the columns that the rule asks of a record, `leads` those of another record, as (reference, column); `paths` all of
    which the digest of an explanation is made, as (column,) or (reference, column).
    """

    __slots__ = ("field", "fix", "leads", "paths", "reads", "rule", "severity", "table", "title", "words")

    def __init__(
        self,
        rule: str,
        severity: str,
        title: str,
        table: str,
        field: str,
        words: str,
        fix: str,
        reads: tuple[str, ...],
        leads: tuple[tuple[str, ...], ...],
        paths: tuple[tuple[str, ...], ...],
    ) -> None:
        self.rule, self.severity, self.title, self.table, self.field = rule, severity, title, table, field
        self.words, self.fix, self.reads, self.leads, self.paths = words, fix, reads, leads, paths


class Finding:
    """One thing wrong. `at` is the row as the caller numbered it, None for a whole table. `rule` is the id of a rule or of a fault.

    `message` says what is wrong; `fix`, where it is not said there, what to do. `value` is what the cell holds; nothing else
    repeats a value. `digest` is what an explanation of a query gives, for those who ask for it.
    """

    __slots__ = ("at", "digest", "field", "fix", "header", "message", "ref", "rule", "severity", "table", "title", "value")

    def __init__(
        self,
        rule: str,
        severity: str,
        title: str,
        table: str,
        at: Any,
        ref: str = "",
        field: str = "",
        header: str = "",
        message: str = "",
        fix: str = "",
        value: Any = None,
        digest: str = "",
    ) -> None:
        self.rule, self.severity, self.title, self.table, self.at, self.ref = rule, severity, title, table, at, ref
        self.field, self.header, self.message, self.fix, self.value, self.digest = field, header, message, fix, value, digest


class Given:
    """The explanations of one query: rows by digest, whether the query arose, and by which digests it was settled."""

    def __init__(self) -> None:
        self.rows: dict[str | None, list[tuple[Any, Any]]] = {}
        self.is_met = False
        self.used: set[str | None] = set()


# ======================================================================================================================
# The engine
# ======================================================================================================================

if TYPE_CHECKING:
    Cleaner = Callable[[Column, str], "tuple[Any, str] | None"]
    """Gives for a cell that is not as accepted what it surely means, and words for what was changed; or None."""

GUESSES = 200
"""For how many different texts of one column it is worked out what may have been meant, which takes long."""
ANY_RULE = "*"
"""Stands for the rule in an explanation that settles every query of one record, as the “Explain” cell of a workbook does."""
MEMO = 10_000
"""How many different texts of one column are remembered with what is wrong with them."""


class Run:
    """One validation of one return. Give every table once, in the order of `ORDER`, then call `finish`.

    `limit` is how many findings of one kind (rule, table and column) are kept; 0 keeps all; all are counted. `only` and
    `without` are ids of rules or faults, or beginnings of ids.
    """

    def __init__(
        self, standard: Any, limit: int = 0, only: tuple[str, ...] = (), without: tuple[str, ...] = (), clean: Cleaner | None = None
    ) -> None:
        self.tables, self.checks, self.lists, self.titles = standard.TABLES, standard.CHECKS, standard.LISTS, standard.FAULT_TITLES
        self.standard, self.limit, self.only, self.without, self.clean = standard, limit, only, without, clean
        self.findings: list[Finding] = []
        self.counts: dict[tuple[str, str, str], int] = {}
        self.explained: dict[str, int] = {}
        self.digests = False
        self.notices: dict[tuple[str, str, str], list[Any]] = {}
        self.quiet = QuietLists(standard.LISTS)
        self.asked: dict[tuple[str, str], int] = {}
        self.applied: set[int] = set()
        self.local: dict[str, int] = {}
        self.broken: dict[str, str] = {}
        self.rows: dict[str, int] = {}
        self.unread: set[str] = set()
        self.doubtful: set[tuple[str, str]] = set()
        self.stores: dict[str, Any] = {}
        self.header: dict[str, Any] = {}
        self.header_faults: Any = frozenset()
        self.scope: dict[str, set[str]] | None = {}
        self.explanations: dict[tuple[str, str, str], Given] = {}
        self.muted: dict[str, bool] = {}
        self.surely: dict[str, list[Callable[[str], Any]]] = {}
        self.memo: dict[tuple[str, str], dict[str, tuple[Fault | None, Any, str]]] = {}

    # --- what a caller does

    def table(self, name: str, rows: Iterable[tuple[Any, Cells]]) -> None:
        """Checks all rows of one record type, each as (place, values in the order of the columns, None for blank)."""
        self.standard.CHECK_TABLE[name](self, rows)
        if name == "returns" and self.rows[name] != 1 and name not in self.unread:
            words = f"A return has one row in returns; this one has {self.rows[name]}."
            self.add(Finding("not_one_header", "error", self.titles["not_one_header"], name, None, message=words))

    def dictionaries(self, name: str, rows: Iterable[Any]) -> Iterator[tuple[int, Cells]]:
        """Rows that are dictionaries, as `table` takes them; a name that is no column, or local columns, are checked on the way."""
        table = self.tables[name]
        names, allowed, width = table.names, table.allowed, len(table.names)
        for at, row in enumerate(rows):
            try:
                cells = tuple(map(row.get, names))
                try:
                    is_plain = len(row) == width - cells.count(None)
                except Exception:  # a cell is something that does not compare
                    is_plain = False
                if not is_plain:  # nulls, local columns, or names that are no columns
                    if not allowed.issuperset(row):
                        self.unknown_names(table, at, row)
                    if LOCAL in row and row[LOCAL] is not None:
                        self.local_columns(table, at, row[LOCAL])
            except (AttributeError, TypeError):  # not a dictionary
                self.unread.add(name)
                self.fault(table, at, None, "", "", ("not_a_record", "A record is an object of named values."), None)
                continue
            yield at, cells

    def finish(self) -> None:
        """What can be told only when all tables are known."""
        for name, finish in self.standard.FINISH_TABLE.items():
            try:
                finish(self)
            except Exception as error:
                self.break_off(0, name, error)

    def outcomes(self) -> dict[str, str]:
        """For each rule: failed, passed, not applicable, or could not be checked."""
        failed = {rule for rule, _, _ in self.counts}
        found: dict[str, str] = {}
        for index, check in enumerate(self.checks):
            if self.is_muted(check.rule):
                continue
            outcome = "failed" if check.rule in failed else "passed" if index in self.applied else "not applicable"
            if check.rule in self.broken:
                outcome = "could not be checked"
            if ORDER_OF_OUTCOMES.index(outcome) >= ORDER_OF_OUTCOMES.index(found.get(check.rule, "not applicable")):
                found[check.rule] = outcome
        return found

    # --- what the generated checks call

    def is_sure(self, table: str, *columns: str) -> bool:
        """Whether every row of a record type could be read, and these columns are sound in all of them."""
        return table not in self.unread and self.doubtful.isdisjoint((table, column) for column in columns)

    def store(self, name: str, kind: Callable[[], Any]) -> Any:
        """Something that is remembered from one table to another."""
        if name not in self.stores:
            self.stores[name] = kind()
        return self.stores[name]

    def odd(self, table: Table, at: Any, row: Cells, answered: bool) -> tuple[Cells, set[str]]:
        """Reads a row cell by cell: reports each fault, and gives the row without faulty cells, and their names.

        `answered` says that no column is blank, or filled, against what another column asks for.
        """
        values, bad, faults = list(row), set(), []
        surely = self.surely.get(table.name) or self.tests_of(table)
        for index, value in enumerate(row):
            if value is None or (type(value) is str and surely[index](value)):
                continue
            column = table.columns[index]
            fault, instead, changed = self.read(table.name, column, value)
            if changed:
                self.notice(table.name, column.name, changed, at)
                values[index] = instead
                answered = answered and instead is not None
            elif fault:
                bad.add(column.name)
                faults.append((column.name, fault, value))
                values[index] = None
        cells = tuple(values)
        for name, fault, value in faults:
            self.fault(table, at, cells, name, "", fault, value)
        if not answered:
            filled = {name for name, value in zip(table.names, values) if value is not None} | bad  # noqa: B905 — Python 3.9 lacks `strict`
            for column in table.columns:
                for fault in blank_faults(column, filled):
                    self.fault(table, at, cells, column.name, "", fault, None)
                    bad.add(column.name)
        if not bad.isdisjoint(table.joins):
            self.doubtful |= {(table.name, name) for name in bad & table.joins}  # it may belong to any record
        return cells, bad

    def tests_of(self, table: Table) -> list[Callable[[str], Any]]:
        """For each column a quick test by which most texts that are sound can be told; it never passes one that is not."""
        by_pattern: dict[str | None, Callable[[str], Any]] = {KEY: re.compile(KEY).fullmatch}
        by_pattern |= zip(self.standard.CALENDAR, (DAYS.__contains__, MONTHS.__contains__, TIMES.__contains__))  # noqa: B905
        self.surely[table.name] = [
            by_pattern.get(column.spelling.pattern, column.spelling.code_set.__contains__) for column in table.columns
        ]
        return self.surely[table.name]

    def read(self, table: str, column: Column, value: Any) -> tuple[Fault | None, Any, str]:
        """The fault of a cell, or what it means and what was changed."""
        memo = self.memo.setdefault((table, column.name), {})
        if type(value) is str and value in memo:
            return memo[value]
        if column.spelling.pattern in self.standard.CALENDAR and type(value) is str:
            learn(value)
            # what is a day of a year that has just been learned needs no further look
            if value in (DAYS, MONTHS, TIMES)[self.standard.CALENDAR.index(column.spelling.pattern)]:
                return None, None, ""
        self.asked[table, column.name] = guesses = self.asked.get((table, column.name), 0) + 1
        lists = self.lists if guesses <= GUESSES else self.quiet
        # a reader gives what it could not read as an object that says what is wrong
        fault = getattr(value, "fault", None) or value_fault(column.spelling, value, lists, column.absent)
        found: tuple[Fault | None, Any, str] = (fault, None, "")
        if fault and self.clean and isinstance(value, str):
            cleaned = self.clean(column, value)
            if cleaned and (cleaned[0] is None or not value_fault(column.spelling, cleaned[0], self.lists, column.absent)):
                found = (None, *cleaned)
        if type(value) is str and len(value) <= 64 and len(memo) < MEMO:
            memo[value] = found
        return found

    def fail(self, check: Check, at: Any, row: Cells | None, bad: Any = None, more: str = "", ref: str = "") -> None:
        """Notes that a rule failed, unless a cell that it reads is faulty itself or an explanation settles it."""
        if (bad and not bad.isdisjoint(check.reads)) or self.is_muted(check.rule):
            return
        table = self.tables[check.table]
        if check.leads and row is not None and not all(self.leads_somewhere(table, row, path) for path in check.leads):
            return
        if check.severity == "query" and self.explanations and self.settled(check, table, row):
            return
        value = None if row is None or check.field not in table.position else row[table.position[check.field]]
        ref = table.ref(row) if row is not None else ref or self.whole(check)
        digest = self.digest(check, table, row) if check.severity == "query" and self.digests else ""
        words = check.words + more
        self.add(Finding(check.rule, check.severity, check.title, check.table, at, ref, check.field, "", words, check.fix, value, digest))

    def leads_somewhere(self, table: Table, row: Cells, path: tuple[str, ...]) -> bool:
        """Whether a path leads to a record of which the column is not faulty."""
        if path[0] == "returns":
            return self.rows.get("returns") == 1 and path[1] not in self.header_faults
        to = self.standard.REFERS[table.name, path[0]]
        kept = self.stores.get(to, {}).get(row[table.position[path[0]]])
        return kept is not None and not (kept[1] and path[1] in kept[1])

    def take_header(self, table: Table, row: Cells, bad: Any) -> None:
        """Keeps the header of the return."""
        if not self.header:
            self.header, self.header_faults = dict(zip(table.names, row)), bad or frozenset()  # noqa: B905

    def take_scope(self, record_type: str, extent: str, bad: Any) -> None:
        """Keeps what is said of the scope of the return; if a row of it is faulty, nothing is known of it."""
        if bad and not bad.isdisjoint(("record_type", "extent")):
            self.scope = None
        elif self.scope is not None:
            self.scope.setdefault(record_type, set()).add(extent)

    def may_hold(self, table: str, unless: tuple[str, ...]) -> bool:
        """Whether it is known that the scope of the return does not take a record type out."""
        return self.scope is not None and self.scope.get(table, set()).isdisjoint(unless)

    def fault(self, table: Table, at: Any, row: Cells | None, field: str, header: str, fault: Fault, value: Any) -> None:
        """Notes a fault of shape."""
        key = (fault[0], table.name, field)
        if self.limit and self.counts.get(key, 0) >= self.limit:  # the quick way where everything is wrong
            self.counts[key] += 1
            return
        ref = "" if row is None else table.ref(row)
        self.add(Finding(fault[0], "error", self.titles[fault[0]], table.name, at, ref, field, header, fault[1], value=value))

    def add(self, finding: Finding) -> None:
        """Counts a finding and keeps it if there is room."""
        if self.is_muted(finding.rule):
            return
        key = (finding.rule, finding.table, finding.field)
        self.counts[key] = count = self.counts.get(key, 0) + 1
        if not self.limit or count <= self.limit:
            self.findings.append(finding)

    def is_muted(self, rule: str) -> bool:
        """Whether the caller does not want to hear of a rule."""
        if rule not in self.muted:
            # to choose rules does not silence faults of shape: a cell that is faulty is one that no rule has seen
            among = tuple(one for one in self.only if one[:1].islower() == rule[:1].islower())
            wanted = rule.startswith(among) if among else not self.only or rule[:1].islower()
            self.muted[rule] = not wanted or bool(self.without and rule.startswith(self.without))
        return self.muted[rule]

    def notice(self, table: str, column: str, changed: str, at: Any) -> None:
        """Notes that something was normalised: how often, and where first."""
        self.notices.setdefault((table, column, changed), [0, at])[0] += 1

    def break_off(self, now: int, table: str, error: Exception) -> None:
        """A fault in the rule `now`: it, and the rules after it on the same record type, could not be checked."""
        for check in self.checks[now:]:
            if check.table == table:
                self.broken.setdefault(check.rule, type(error).__name__)

    def unknown_names(self, table: Table, at: Any, row: Any) -> None:
        """Reports the names of a row that are no columns."""
        for name in row:
            if name not in table.allowed:
                self.asked[table.name, ""] = guesses = self.asked.get((table.name, ""), 0) + 1
                if guesses > GUESSES:
                    fault = "unknown_field", f"{table.title} has no such element."
                else:
                    fault = name_fault(str(name), table.title, table.by_name, tuple(self.tables))
                cells = tuple(map(row.get, table.names)) if shows_key(table, row) else None
                self.fault(table, at, cells, step(str(name), row), "", fault, row[name])

    def local_columns(self, table: Table, at: Any, value: Any) -> None:
        """Counts local columns, and reports their faults."""
        self.local[table.name] = self.local.get(table.name, 0) + 1
        for location, fault in local_faults(value, self.lists):
            self.fault(table, at, None, LOCAL, step(location[1], value) if len(location) > 1 else "", fault, value)

    def kept_rows(self, table: str) -> Iterator[Any]:
        """What was kept of the rows of a record type."""
        yield from self.stores.get(table, {}).values()
        yield from self.stores.get(f"more_{table}", ())

    def widened(self, table: str, columns: tuple[str, ...], kept: Cells) -> Cells:
        """What was kept of a row, as a row; blank where nothing was kept."""
        values = dict(zip(columns, kept[2:]))  # noqa: B905
        return tuple(values.get(name) for name in self.tables[table].names)

    # --- explanations

    def explain(self, at: Any, rule: str, table: str, ref: str, digest: str | None, row: Cells, bad: Any) -> None:
        """Takes in a row of `explanations`; one that is faulty itself explains nothing, and is not asked after."""
        if bad and not bad.isdisjoint(("rule_id", "record_type", "record_ref", "digest")):
            return
        given = self.explanations.setdefault((rule, table, ref), Given())
        given.rows.setdefault(digest.lower() if digest else None, []).append((at, row))

    def whole(self, check: Check) -> str:
        """What an explanation of a query about a whole record type gives as the record: the return and the column."""
        return f"{self.header.get('return_ref') or ''}|{check.field}"

    def settled(self, check: Check, table: Table, row: Cells | None) -> bool:
        """Whether an explanation settles the query. One whose digest is of other values has lapsed."""
        who = (table.name, self.whole(check) if row is None else table.identifier(row))
        settled = False
        for rule in (check.rule, ANY_RULE):
            given = self.explanations.get((rule, *who))
            if given is None:
                continue
            given.is_met = True
            used: set[str | None] = {None} if None in given.rows else set()
            if len(given.rows) > len(used):
                used |= {self.digest(check, table, row)} & set(given.rows)
            given.used |= used
            settled = settled or bool(used)
        if settled:
            self.explained[check.rule] = self.explained.get(check.rule, 0) + 1
        return settled

    def explanations_that_are(self, fault: str) -> Iterator[tuple[Any, Cells, bool]]:
        """Each explanation about which the question makes sense, and whether it has the fault."""
        severities = {check.rule: check.severity for check in self.checks}
        for (rule, table, _), given in self.explanations.items():
            known, muted = severities.get(rule), self.is_muted(rule) or rule in self.broken
            if rule == ANY_RULE:  # with some rules left out, it may be for one of them
                known, muted = "query", bool(self.only or self.without or self.broken)
            for digest, rows in given.rows.items():
                for at, row in rows:
                    if fault == "unknown-rule":
                        yield at, row, known is None
                    elif fault == "error" and known:
                        yield at, row, known != "query"
                    elif fault == "not-found" and known == "query" and not muted and table not in self.unread:
                        yield at, row, not given.is_met
                    elif fault == "lapsed" and known == "query" and digest is not None:
                        yield at, row, given.is_met and digest not in given.used

    def digest(self, check: Check, table: Table, row: Cells | None) -> str:
        """The SHA-256 digest of the fields that a check reads, as 64 hexadecimal digits."""
        import hashlib

        lines = [f"{'.'.join(path)}={'' if row is None else self.value(table, row, path)}" for path in check.paths]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    def value(self, table: Table, row: Cells, path: tuple[str, ...]) -> Any:
        """The value to which a path leads, as text; blank is empty."""
        if len(path) == 1:
            found = row[table.position[path[0]]]
        elif path[0] == "returns":
            found = self.header.get(path[1])
        else:
            to = self.standard.REFERS[table.name, path[0]]
            kept = self.stores.get(to, {}).get(row[table.position[path[0]]])
            found = None if kept is None else kept[self.standard.KEPT[to].index(path[1]) + 2]
        return "" if found is None else found


ORDER_OF_OUTCOMES = ("not applicable", "passed", "failed", "could not be checked")


def step(name: str, among: Any) -> str:
    """One step of a JSON pointer. A name that is not a plain word could be personal data and is told by its position."""
    if re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}|[(]name [0-9a-z]+[)]", name):
        return name
    if isinstance(among, dict):
        for position, other in enumerate(among, 1):
            if other == name:
                return f"(name {position})"
            if position == GUESSES:
                break
    return "(name unknown)"


def shows_key(table: Table, row: Any) -> bool:
    """Whether the references of a row are spelled as such, so that they may be shown."""
    return all(isinstance(row.get(table.names[i]), str) and re.fullmatch(KEY, row[table.names[i]]) for i in table.shown)


KEY = "[A-Z0-9][A-Z0-9./_-]{0,39}"


# ======================================================================================================================
# What the checks ask of dates, spells and texts
# ======================================================================================================================

DAYS: dict[Any, Any] = {None: None}
MONTHS: dict[Any, Any] = {None: None}
TIMES: dict[Any, Any] = {None: None}
"""Texts that are known to be a day, a month, a time, each with itself. They grow by a year at a time as a year is met."""


def learn(text: str) -> None:
    """Takes in all days and months of the year with which a text begins, or all times of a day where it holds a colon.

    The year is one of 1900 to 2099, as the standard accepts them.
    """
    if text[2:3] == ":":
        if len(TIMES) > 1:
            return
        TIMES.update({time: time for time in (f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in range(60))})
        return
    year, digits = text[:4], text[2:4]
    if f"{year}-01" in MONTHS or text[:2] not in ("19", "20") or len(digits) != 2 or not (digits.isascii() and digits.isdecimal()):
        return
    leap = int(year) % 4 == 0 and year != "1900"
    for month, last in enumerate((31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1):
        start = f"{year}-{month:02d}"
        MONTHS[start] = start
        DAYS.update({day: day for day in [f"{start}-{number}" for number in NUMBERS[:last]]})


NUMBERS = tuple(f"{number:02d}" for number in range(1, 32))


ORDINALS: dict[str, int] = {}


def ordinal(day: str) -> int:
    """The number of a day, counted from the first of January of the year 1, which is 1."""
    found = ORDINALS.get(day)
    if found is None:
        # a year is taken to begin in March, so that 29 February is its last day; loading datetime would take longer
        year, month = int(day[:4]), int(day[5:7])
        year -= month < 3
        within = (153 * (month + 9 if month < 3 else month - 3) + 2) // 5 + int(day[8:])
        found = ORDINALS[day] = 365 * year + year // 4 - year // 100 + year // 400 + within - 306
    return found


def last_day(month: str) -> str:
    """The last day of a month."""
    year, number = int(month[:4]), int(month[5:7])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return f"{month}-{29 if number == 2 and leap else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[number - 1]}"


class Birthdays(dict[str, str]):
    """By day or month of birth: the day on which a person completes `years`; for a month, the first or the latest that it can be."""

    def __init__(self, years: int, latest: bool) -> None:
        super().__init__()
        self.years, self.latest = years, latest

    def __missing__(self, born: str) -> str:
        day = born if len(born) == 10 else last_day(born) if self.latest else f"{born}-01"
        year = int(day[:4]) + self.years
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        self[born] = found = f"{year:04d}-03-01" if day[5:] == "02-29" and not leap else f"{year:04d}{day[4:]}"
        return found


def span(on: str, latest: str) -> tuple[str, str]:
    """The first and the last day of a range, whichever way round it stands."""
    return (on, latest) if on <= latest else (latest, on)


def ages(born_first: str, born_last: str, on_first: str, on_last: str) -> tuple[int, int]:
    """The least and the most age in completed years, for a birth and a day that each lie in a range."""
    born_first = born_first if len(born_first) == 10 else f"{born_first}-01"
    born_last = born_last if len(born_last) == 10 else last_day(born_last)
    least = int(on_first[:4]) - int(born_last[:4]) - (on_first[5:] < born_last[5:])
    most = int(on_last[:4]) - int(born_first[:4]) - (on_last[5:] < born_first[5:])
    return least, most


def is_repeated_hour(day: str, time: str) -> bool:
    """Whether a time of day occurs twice, because summer time ends: 01:00 to 01:59 on the last Sunday of October."""
    return "01:00" <= time <= "01:59" and day[5:7] == "10" and day[8:] >= "25" and ordinal(day) % 7 == 0


def is_like(pattern: str, text: str) -> bool:
    """Whether a text holds something of a form by which people are identified."""
    # most texts lack what every such thing has, and to compile the patterns takes longer than to check a hundred rows
    if pattern != "name" and MARKS.get(pattern, DIGITS).isdisjoint(text):
        return False
    if pattern not in COMPILED:
        COMPILED[pattern] = re.compile(TEXT_PATTERNS[pattern])
    if pattern != "name":
        return COMPILED[pattern].search(text) is not None
    for match in COMPILED[pattern].finditer(text):
        words = [word for word in match.groups() if word is not None]
        if NOT_NAMES.isdisjoint(part for word in words for part in re.split("[-'’]", word)):
            return True
    return False


COMPILED: dict[str, Any] = {}
DIGITS = frozenset("0123456789")
MARKS = {"email": frozenset("@")}
"""One of which characters a text must hold to be like a form, where this is not a digit."""


def is_name_of(lists: Any, text: str, codelist: str, unless: str) -> bool:
    """Whether a text is a name or code of one codelist and not of another."""
    if (codelist, unless) not in NAMED:
        NAMED[codelist, unless] = {name for _, name in lists.names(codelist)}.difference(name for _, name in lists.names(unless))
    return text.strip().casefold() in NAMED[codelist, unless]


NAMED: dict[tuple[str, str], set[str]] = {}


def overlapping(spells: list[Any]) -> Iterator[Any]:
    """The spells that certainly overlap an earlier one. A spell is (first start, last start, first end, …).

    Sorted by start, a spell overlaps an earlier one if that certainly starts before it ends and ends after it starts. Of the
    earlier ones only those matter that no other beats in both; they are kept in order of their last start.
    """
    from bisect import bisect_left, bisect_right

    starts: list[str] = []
    ends: list[str] = []
    for spell in sorted(spells, key=lambda spell: spell[0]):  # stable: of two that start alike, the later row is the later spell
        _, start, end = spell[:3]
        before = bisect_left(starts, end)
        if before and ends[before - 1] > start:
            yield spell
        place = bisect_right(starts, start)
        if place and ends[place - 1] >= end:
            continue
        beaten = place
        while beaten < len(ends) and ends[beaten] <= end:
            beaten += 1
        if place and starts[place - 1] == start:
            place -= 1
        starts[place:beaten], ends[place:beaten] = [start], [end]


def are_in_order(spells: list[Any]) -> bool:
    """Whether every spell starts when those before it have ended, so that none overlaps another."""
    reached = ""
    for spell in spells:
        if spell[0] < reached:
            return False
        if spell[2] > reached:
            reached = spell[2]
    return True


def can_have_gaps(spells: list[Any]) -> bool:
    """Whether every spell has a start and all but the last an end, so that what lies between them is known."""
    ordered = sorted(spells, key=lambda spell: spell[0])
    return all(spell[0] for spell in ordered) and all(spell[3] for spell in ordered[:-1])


def after_gap(spells: list[Any], days: int) -> Iterator[Any]:
    """The spells before which there certainly is a gap of more than so many days since the end of any earlier one."""
    reached = ""
    for index, spell in enumerate(sorted(spells, key=lambda spell: spell[0])):
        if index and reached and spell[0] > reached and ordinal(spell[0]) - ordinal(reached) > days:
            yield spell
        reached = max(reached, spell[3])


# ======================================================================================================================
# Reading and running
# ======================================================================================================================

PART = 1 << 16
MAX_DEPTH = 20
MAX_DIGITS = 15


class Unreadable(Exception):
    """A text that is not JSON as the standard takes it; the message says why."""


def read_json(text: str) -> Any:
    """One JSON value. Refused: a key twice, NaN, a number of more than 15 digits, nesting of more than 20 levels.

    Without its white space, a text has a quotation mark before a colon for each key, and perhaps more inside its strings. So if
    there are as many as keys arrived, no key was lost; else the keys are looked at one by one.
    """
    value = _loads(text)
    if _count_quoted_colons(text) != _count_keys(value):
        _loads(text, object_pairs_hook=_refuse_twice)
    if text.count("[") + text.count("{") > _count_flat(value) and _depth(value) > MAX_DEPTH:
        raise Unreadable(f"nested more deeply than a return is (at most {MAX_DEPTH} levels).")
    return value


def _count_quoted_colons(text: str) -> int:
    """How often a colon follows a quotation mark, white space left out. Part by part: a copy of the whole takes twice as long."""
    count, before = 0, b""
    for start in range(0, len(text), PART):
        part = before + text[start : start + PART].encode("utf-8", "surrogatepass").translate(None, b" \n\t\r")
        count, before = count + part.count(b'":'), part[-1:]
    return count


def _loads(text: str, **hooks: Any) -> Any:
    import json  # not needed for returns in other formats

    try:
        return json.loads(text, parse_constant=_refuse_constant, parse_int=_whole_number, **hooks)
    except json.JSONDecodeError as error:
        raise Unreadable(f"line {error.lineno}, column {error.colno}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise Unreadable(f"nested far more deeply than a return is (at most {MAX_DEPTH} levels).") from None


def _count_keys(value: Any) -> int:
    """How many keys a return holds: its own and those of its rows and local columns. -1 for what is not a return."""
    if not isinstance(value, dict):
        return -1
    count = len(value)
    for rows in value.values():
        if isinstance(rows, dict):  # a line of JSON lines
            rows = [rows]
        if not isinstance(rows, list):
            return -1
        for row in rows:
            if not isinstance(row, dict):
                return -1
            count += len(row)
            if LOCAL_KEY in row and isinstance(row[LOCAL_KEY], dict):
                count += len(row[LOCAL_KEY])
    return count


LOCAL_KEY = "local"


def _count_flat(value: Any) -> int:
    """How many brackets and braces a flat return opens."""
    if not isinstance(value, dict):
        return -1
    return 1 + sum(1 + (len(rows) if isinstance(rows, list) else 0) for rows in value.values())


def _refuse_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                known = key if key in NAMES else "(not a name of the standard)"
                raise Unreadable(
                    f"The key “{known}” stands twice in one object{_reference(pairs)}. Two answers to one question: delete one."
                )
            seen.add(key)
    return found


def _reference(pairs: list[tuple[str, Any]]) -> str:
    """Which record an object is, if it has a sound reference."""
    for key, value in pairs:
        if key.endswith("_ref") and key in NAMES and isinstance(value, str) and re.fullmatch("[A-Z0-9][A-Z0-9./_-]{0,39}", value):
            return f" (the one with {key} {value})"
    return ""


def _refuse_constant(name: str) -> Any:
    raise Unreadable(f"{name} is not a number in JSON. Leave the key out if there is no number.")


def _whole_number(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_DIGITS:
        raise Unreadable(f"A number of more than {MAX_DIGITS} digits. Write references and identifiers as text, in quotation marks.")
    return int(digits)


def _depth(value: Any) -> int:
    depth, layer = 0, [value]
    while layer and depth <= MAX_DEPTH:
        depth += 1
        layer = [
            inner
            for outer in layer
            if isinstance(outer, (dict, list))
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
    return depth


def known_ids(given: str | Iterable[str]) -> tuple[str, ...]:
    """Ids, or beginnings of ids, each of which belongs to some rule or fault. Raises ValueError for one that belongs to none."""
    found = tuple(one.strip() for one in ([given] if isinstance(given, str) else given) if one.strip())
    names = [*FAULT_TITLES, *(check.rule for check in CHECKS)]
    for one in found:
        if not any(name.startswith(one) for name in names):
            raise ValueError(f"no rule has an id that begins with {one!r}")
    return found


def validate(tables: dict[str, Any], limit: int = 0, only: str | Iterable[str] = (), without: str | Iterable[str] = ()) -> Run:
    """Checks a return given as lists of dictionaries by record type, as JSON has it.

    Returns a `Run` with `findings`, `counts`, `explained` and `outcomes()`. `limit` is how many findings of one kind are kept
    (0: all; all are counted), `only` and `without` are ids of rules, or beginnings of ids. Raises TypeError if `tables` is no
    dictionary, and ValueError for an id that no rule has.
    """
    if not isinstance(tables, dict):
        raise TypeError("a return is a dictionary of lists by record type")
    run = Run(STANDARD, limit, known_ids(only), known_ids(without))
    for name, rows in tables.items():
        if name not in run.tables:
            words = "This is not the name of a record type."
            run.add(
                Finding("unknown_record_type", "error", FAULT_TITLES["unknown_record_type"], step(str(name), tables), None, message=words)
            )
        elif not isinstance(rows, list):
            words = f"{name} holds something other than a list of records. Leave it out if there are none."
            run.unread.add(name)
            run.add(Finding("not_rows", "error", FAULT_TITLES["not_rows"], name, None, message=words))
    for name in ORDER:
        rows = tables.get(name)
        run.table(name, run.dictionaries(name, rows if isinstance(rows, list) else ()))
    run.finish()
    return run


def pointer(finding: Finding) -> str:
    """The JSON pointer of a finding."""
    place = f"/{finding.table}" if finding.at is None else f"/{finding.table}/{finding.at}"
    return place + (f"/{finding.field}" if finding.field else "") + (f"/{finding.header}" if finding.header else "")


def main(arguments: list[str]) -> int:
    """Checks the returns named, prints what was found, and gives 0 for clean, 1 for findings, 2 for could not check."""
    if not arguments or arguments[0].startswith("-"):
        print("usage: python cse_record_validator.py RETURN.json…  (checks returns against the standard)", file=sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that lacks a letter gets its code point, not a traceback
            stream.reconfigure(errors="backslashreplace")
    code = 0
    for given in arguments:
        path = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in given)
        try:
            with open(given, encoding="utf-8-sig") as file:
                run = validate(read_json(file.read()))
        except (OSError, UnicodeDecodeError, TypeError, Unreadable) as error:
            print(f"{path}: could not be checked: {error.strerror if isinstance(error, OSError) else error}", file=sys.stderr)
            code = 2
            continue
        for one in run.findings:
            who = f" ({one.ref})" if one.ref else ""
            print(f"{path} {pointer(one)}{who}: {one.severity} {one.rule}: {one.title}. {one.message} {one.fix}")
        broken = sorted(run.broken)
        counted = {s: sum(1 for one in run.findings if one.severity == s) for s in ("error", "query", "note")}
        print(
            f"{path}: {sum(run.rows.values())} rows, {counted['error']} errors, {counted['query']} queries, {counted['note']} notes, "
            f"{sum(run.explained.values())} explained" + (f"; could not be checked: {', '.join(broken)}" if broken else "")
        )
        code = max(code, 2 if broken else 1 if counted["error"] or counted["query"] else 0)
    return code


# ======================================================================================================================
# What the standard says
# ======================================================================================================================

VERSION = "0.1"
# of each code: the code, its label, other names
WORDS: dict[str, str] = {
    "absent_reason": """
absent:not-asked | Not asked
absent:not-safe-to-ask | Not safe to ask
absent:declined | Asked and declined
absent:asked-not-known | Asked and not known
absent:not-yet-obtained | Not yet obtained
absent:not-in-system | This system has no place for it
absent:held-elsewhere | Held by another agency and not shared
absent:not-identified | Suspect not identified
absent:withheld | Withheld
absent:not-applicable | Not applicable
absent:unexplained | The source does not say why
""",
    "age_band": """
under-18 | Under 18 | 0-17
18-24 | 18 to 24
25-34 | 25 to 34
35-44 | 35 to 44
45-54 | 45 to 54
55-64 | 55 to 64
65-and-over | 65 and over | 65+
""",
    "agency_type": """
police | Police | police force | constabulary
childrens-services | Children's services | children's social care | social services | children's social work | health and social care trust
joint-childrens-services-lscb | Children's services and LSCB jointly | joint children's services and lscb
lscb | Local Safeguarding Children Board (LSCB) | lscb
safeguarding-partnership | Safeguarding children partnership (England) | local safeguarding children partnership | safeguarding partners | lscp
regional-safeguarding-board | Regional safeguarding children board (Wales) | regional safeguarding board | welsh regional board
child-protection-committee | Child protection committee (Scotland) | cpc
sbni | Safeguarding Board for Northern Ireland (SBNI) | sbni
voluntary | Voluntary or community organisation | charity | third sector | voluntary sector
health | Health service | nhs
education | Education | school | college
youth-justice | Youth justice service | youth offending team | yot | yos
probation | Probation service
housing | Housing service
prosecution | Prosecution service | cps | copfs | pps
family-court-advisory | Court welfare or children's reporter service | cafcass | scra
secure-estate | Prison or youth custody service
immigration | Immigration or border service
licensing | Licensing or regulatory service
other | Other agency
""",
    "area": """
E92000001 | England
W92000004 | Wales
S92000003 | Scotland
N92000002 | Northern Ireland
K02000001 | United Kingdom | uk
E09000002 | Barking and Dagenham | barking & dagenham
E09000003 | Barnet
E08000038 | Barnsley | barnsley metropolitan borough
E08000016 | Barnsley (code to March 2025)
E06000022 | Bath and North East Somerset | banes
E06000055 | Bedford
E09000004 | Bexley
E08000025 | Birmingham
E06000008 | Blackburn with Darwen
E06000009 | Blackpool
E08000001 | Bolton
E06000028 | Bournemouth
E06000058 | Bournemouth, Christchurch and Poole | bcp
E06000036 | Bracknell Forest
E08000032 | Bradford
E09000005 | Brent
E06000043 | Brighton and Hove | brighton
E06000023 | Bristol, City of | bristol
E09000006 | Bromley
E06000060 | Buckinghamshire
E10000002 | Buckinghamshire (county, to March 2020) | buckinghamshire county council
E08000002 | Bury
E08000033 | Calderdale
E10000003 | Cambridgeshire
E09000007 | Camden
E06000056 | Central Bedfordshire
E06000049 | Cheshire East
E06000050 | Cheshire West and Chester
E09000001 | City of London
E06000052 | Cornwall
E06000047 | County Durham | durham county
E08000026 | Coventry
E09000008 | Croydon
E06000063 | Cumberland
E10000006 | Cumbria (county, to March 2023) | cumbria
E06000005 | Darlington
E06000015 | Derby | city of derby
E10000007 | Derbyshire
E10000008 | Devon
E08000017 | Doncaster
E06000059 | Dorset
E10000009 | Dorset (county, to March 2019) | dorset county council
E08000027 | Dudley
E09000009 | Ealing
E06000011 | East Riding of Yorkshire
E10000011 | East Sussex
E09000010 | Enfield
E10000012 | Essex
E08000037 | Gateshead
E08000020 | Gateshead (code to March 2013)
E10000013 | Gloucestershire
E09000011 | Greenwich
E09000012 | Hackney
E06000006 | Halton
E09000013 | Hammersmith and Fulham | hammersmith & fulham
E10000014 | Hampshire
E09000014 | Haringey
E09000015 | Harrow
E06000001 | Hartlepool
E09000016 | Havering
E06000019 | Herefordshire, County of | herefordshire
E10000015 | Hertfordshire
E09000017 | Hillingdon
E09000018 | Hounslow
E06000046 | Isle of Wight
E06000053 | Isles of Scilly
E09000019 | Islington
E09000020 | Kensington and Chelsea | kensington & chelsea
E10000016 | Kent
E06000010 | Kingston upon Hull, City of | hull | kingston upon hull
E09000021 | Kingston upon Thames | kingston-upon-thames
E08000034 | Kirklees
E08000011 | Knowsley
E09000022 | Lambeth
E10000017 | Lancashire
E08000035 | Leeds
E06000016 | Leicester | city of leicester
E10000018 | Leicestershire
E09000023 | Lewisham
E10000019 | Lincolnshire
E08000012 | Liverpool
E06000032 | Luton
E08000003 | Manchester
E06000035 | Medway
E09000024 | Merton
E06000002 | Middlesbrough
E06000042 | Milton Keynes
E08000021 | Newcastle upon Tyne | newcastle-upon-tyne
E09000025 | Newham
E10000020 | Norfolk
E06000012 | North East Lincolnshire
E06000013 | North Lincolnshire
E06000061 | North Northamptonshire
E06000024 | North Somerset
E08000022 | North Tyneside
E06000065 | North Yorkshire | north yorkshire council
E10000023 | North Yorkshire (county, to March 2023) | north yorkshire county council
E10000021 | Northamptonshire (county, to March 2021) | northamptonshire
E06000057 | Northumberland
E06000048 | Northumberland (code to March 2013)
E06000018 | Nottingham | city of nottingham
E10000024 | Nottinghamshire
E08000004 | Oldham
E10000025 | Oxfordshire
E06000031 | Peterborough
E06000026 | Plymouth
E06000029 | Poole
E06000044 | Portsmouth
E06000038 | Reading
E09000026 | Redbridge
E06000003 | Redcar and Cleveland | redcar & cleveland
E09000027 | Richmond upon Thames | richmond-upon-thames
E08000005 | Rochdale
E08000018 | Rotherham
E06000017 | Rutland
E08000006 | Salford
E08000028 | Sandwell
E08000014 | Sefton
E08000039 | Sheffield | city of sheffield
E08000019 | Sheffield (code to March 2025)
E06000051 | Shropshire
E06000039 | Slough
E08000029 | Solihull
E06000066 | Somerset | somerset council
E10000027 | Somerset (county, to March 2023) | somerset county council
E06000025 | South Gloucestershire
E08000023 | South Tyneside
E06000045 | Southampton
E06000033 | Southend-on-Sea | southend
E09000028 | Southwark
E08000013 | St. Helens | st helens
E10000028 | Staffordshire
E08000007 | Stockport
E06000004 | Stockton-on-Tees | stockton
E06000021 | Stoke-on-Trent | stoke on trent
E10000029 | Suffolk
E08000024 | Sunderland
E10000030 | Surrey
E09000029 | Sutton
E06000030 | Swindon
E08000008 | Tameside
E06000020 | Telford and Wrekin | telford & wrekin
E06000034 | Thurrock
E06000027 | Torbay
E09000030 | Tower Hamlets
E08000009 | Trafford
E08000036 | Wakefield
E08000030 | Walsall
E09000031 | Waltham Forest
E09000032 | Wandsworth
E06000007 | Warrington
E10000031 | Warwickshire
E06000037 | West Berkshire
E06000062 | West Northamptonshire
E10000032 | West Sussex
E09000033 | Westminster | city of westminster
E06000064 | Westmorland and Furness | westmorland & furness
E08000010 | Wigan
E06000054 | Wiltshire
E06000040 | Windsor and Maidenhead | royal borough of windsor and maidenhead
E08000015 | Wirral
E06000041 | Wokingham
E08000031 | Wolverhampton | city of wolverhampton
E10000034 | Worcestershire
E06000014 | York | city of york
W06000019 | Blaenau Gwent
W06000013 | Bridgend
W06000018 | Caerphilly
W06000015 | Cardiff
W06000010 | Carmarthenshire
W06000008 | Ceredigion
W06000003 | Conwy
W06000004 | Denbighshire
W06000005 | Flintshire
W06000002 | Gwynedd
W06000001 | Isle of Anglesey | anglesey | ynys môn
W06000024 | Merthyr Tydfil
W06000021 | Monmouthshire
W06000012 | Neath Port Talbot
W06000022 | Newport
W06000009 | Pembrokeshire
W06000023 | Powys
W06000016 | Rhondda Cynon Taf | rhondda cynon taff | rct
W06000011 | Swansea
W06000020 | Torfaen
W06000014 | Vale of Glamorgan | the vale of glamorgan
W06000006 | Wrexham
S12000033 | Aberdeen City | aberdeen
S12000034 | Aberdeenshire
S12000041 | Angus
S12000035 | Argyll and Bute | argyll & bute
S12000036 | City of Edinburgh | edinburgh | edinburgh, city of
S12000005 | Clackmannanshire
S12000006 | Dumfries and Galloway | dumfries & galloway
S12000042 | Dundee City | dundee
S12000008 | East Ayrshire
S12000045 | East Dunbartonshire
S12000009 | East Dunbartonshire (first code)
S12000010 | East Lothian
S12000011 | East Renfrewshire
S12000014 | Falkirk
S12000047 | Fife
S12000015 | Fife (code to January 2018)
S12000049 | Glasgow City | glasgow | city of glasgow
S12000046 | Glasgow City (code to March 2019)
S12000043 | Glasgow City (first code)
S12000017 | Highland | highland council
S12000018 | Inverclyde
S12000019 | Midlothian
S12000020 | Moray
S12000013 | Na h-Eileanan Siar | western isles | eilean siar | comhairle nan eilean siar
S12000021 | North Ayrshire
S12000050 | North Lanarkshire
S12000044 | North Lanarkshire (code to March 2019)
S12000023 | Orkney Islands | orkney
S12000048 | Perth and Kinross | perth & kinross
S12000024 | Perth and Kinross (code to January 2018)
S12000038 | Renfrewshire
S12000026 | Scottish Borders | borders
S12000027 | Shetland Islands | shetland
S12000028 | South Ayrshire
S12000029 | South Lanarkshire
S12000030 | Stirling
S12000039 | West Dunbartonshire
S12000040 | West Lothian
N09000001 | Antrim and Newtownabbey
N09000002 | Armagh City, Banbridge and Craigavon | armagh, banbridge and craigavon | abc
N09000003 | Belfast
N09000004 | Causeway Coast and Glens
N09000005 | Derry City and Strabane | derry and strabane
N09000006 | Fermanagh and Omagh
N09000007 | Lisburn and Castlereagh | lisburn and castlereagh city
N09000008 | Mid and East Antrim
N09000009 | Mid Ulster
N09000010 | Newry, Mourne and Down
N09000011 | Ards and North Down
95AA | Antrim
95BB | Ards
95CC | Armagh
95DD | Ballymena
95EE | Ballymoney
95FF | Banbridge
95GG | Belfast (district to March 2015)
95HH | Carrickfergus
95II | Castlereagh
95JJ | Coleraine
95KK | Cookstown
95LL | Craigavon
95MM | Derry | londonderry | derry city
95NN | Down
95OO | Dungannon
95PP | Fermanagh
95QQ | Larne
95RR | Limavady
95SS | Lisburn
95TT | Magherafelt
95UU | Moyle
95VV | Newry and Mourne | newry & mourne
95WW | Newtownabbey
95XX | North Down
95YY | Omagh
95ZZ | Strabane
hsct-belfast | Belfast Health and Social Care Trust
hsct-northern | Northern Health and Social Care Trust
hsct-south-eastern | South Eastern Health and Social Care Trust
hsct-southern | Southern Health and Social Care Trust
hsct-western | Western Health and Social Care Trust
E23000036 | Avon and Somerset Constabulary area | avon and somerset constabulary | avon and somerset
E23000026 | Bedfordshire Police area | bedfordshire police
E23000023 | Cambridgeshire Constabulary area | cambridgeshire constabulary
E23000006 | Cheshire Constabulary area | cheshire constabulary
E23000034 | City of London Police area | city of london police | london, city of
E23000013 | Cleveland Police area | cleveland police | cleveland
E23000002 | Cumbria Constabulary area | cumbria constabulary
E23000018 | Derbyshire Constabulary area | derbyshire constabulary
E23000035 | Devon and Cornwall Police area | devon and cornwall police | devon & cornwall | devon and cornwall | devon & cornwall police
E23000039 | Dorset Police area | dorset police
E23000008 | Durham Constabulary area | durham constabulary
E23000028 | Essex Police area | essex police
E23000037 | Gloucestershire Constabulary area | gloucestershire constabulary
E23000005 | Greater Manchester Police area | greater manchester police | greater manchester | gmp
E23000030 | Hampshire and Isle of Wight Constabulary area | hampshire and isle of wight constabulary | hampshire constabulary
E23000027 | Hertfordshire Constabulary area | hertfordshire constabulary
E23000012 | Humberside Police area | humberside police | humberside
E23000032 | Kent Police area | kent police
E23000003 | Lancashire Constabulary area | lancashire constabulary
E23000021 | Leicestershire Police area | leicestershire police | leicestershire constabulary
E23000020 | Lincolnshire Police area | lincolnshire police
E23000004 | Merseyside Police area | merseyside police | merseyside
E23000001 | Metropolitan Police Service area | metropolitan police service | metropolitan police | met police
E23000024 | Norfolk Constabulary area | norfolk constabulary
E23000009 | North Yorkshire Police area | north yorkshire police
E23000022 | Northamptonshire Police area | northamptonshire police
E23000007 | Northumbria Police area | northumbria police | northumbria
E23000019 | Nottinghamshire Police area | nottinghamshire police
E23000011 | South Yorkshire Police area | south yorkshire police | south yorkshire
E23000015 | Staffordshire Police area | staffordshire police
E23000025 | Suffolk Constabulary area | suffolk constabulary
E23000031 | Surrey Police area | surrey police
E23000033 | Sussex Police area | sussex police
E23000029 | Thames Valley Police area | thames valley police | thames valley
E23000017 | Warwickshire Police area | warwickshire police
E23000016 | West Mercia Police area | west mercia police | west mercia | west mercia constabulary
E23000014 | West Midlands Police area | west midlands police | west midlands
E23000010 | West Yorkshire Police area | west yorkshire police | west yorkshire
E23000038 | Wiltshire Police area | wiltshire police
W15000004 | Dyfed-Powys Police area | dyfed-powys police | dyfed-powys
W15000002 | Gwent Police area | gwent police | gwent
W15000001 | North Wales Police area | north wales police | north wales
W15000003 | South Wales Police area | south wales police | south wales
S23000009 | Police Scotland area | police scotland | police service of scotland
police-central-scotland | Central Scotland Police area | central scotland police
police-dumfries-and-galloway | Dumfries and Galloway Constabulary area | dumfries and galloway constabulary | dumfries & galloway constabulary
police-fife | Fife Constabulary area | fife constabulary
police-grampian | Grampian Police area | grampian police | grampian
police-lothian-and-borders | Lothian and Borders Police area | lothian and borders police | lothian & borders police
police-northern | Northern Constabulary area | northern constabulary
police-strathclyde | Strathclyde Police area | strathclyde police | strathclyde
police-tayside | Tayside Police area | tayside police | tayside
police-northern-ireland | Police Service of Northern Ireland area | psni | police service of northern ireland
police-british-transport | British Transport Police area | btp | british transport police
outside-uk | Outside the United Kingdom | abroad | overseas | outside uk
""",
    "article_10_condition": """
official-authority | Under the control of official authority (Article 10(1))
sch1-para-18 | Safeguarding of children and individuals at risk (Schedule 1, paragraph 18) | schedule 1 paragraph 18
sch1-para-6 | Statutory and government purposes (Schedule 1, paragraph 6) | schedule 1 paragraph 6
sch1-para-10 | Preventing or detecting unlawful acts (Schedule 1, paragraph 10) | schedule 1 paragraph 10
sch1-para-2 | Health or social care (Schedule 1, paragraph 2) | schedule 1 paragraph 2
sch1-para-4 | Research and statistics (Schedule 1, paragraph 4) | schedule 1 paragraph 4
sch1-para-30 | Vital interests (Schedule 1, paragraph 30) | schedule 1 paragraph 30
sch1-para-33 | Legal claims (Schedule 1, paragraph 33) | schedule 1 paragraph 33
dpa-1998-schedule-3 | Schedule 3 of the 1998 Act
""",
    "article_6_condition": """
public-task | Public task (Article 6(1)(e)) | 6(1)(e)
legal-obligation | Legal obligation (Article 6(1)(c)) | 6(1)(c)
recognised-legitimate-interest | Recognised legitimate interest (Article 6(1)(ea)) | 6(1)(ea)
legitimate-interests | Legitimate interests (Article 6(1)(f)) | 6(1)(f)
vital-interests | Vital interests (Article 6(1)(d)) | 6(1)(d)
law-enforcement-task | Law enforcement task (section 35(2)(b))
dpa-1998-schedule-2 | Schedule 2 of the 1998 Act
""",
    "article_9_condition": """
sch1-para-18 | Safeguarding of children and individuals at risk (Schedule 1, paragraph 18) | schedule 1 paragraph 18
sch1-para-6 | Statutory and government purposes (Schedule 1, paragraph 6) | schedule 1 paragraph 6
sch1-para-10 | Preventing or detecting unlawful acts (Schedule 1, paragraph 10) | schedule 1 paragraph 10
sch1-para-2 | Health or social care (Schedule 1, paragraph 2) | schedule 1 paragraph 2
sch1-para-1 | Social security and social protection (Schedule 1, paragraph 1) | schedule 1 paragraph 1
sch1-para-3 | Public health (Schedule 1, paragraph 3) | schedule 1 paragraph 3
sch1-para-17 | Counselling (Schedule 1, paragraph 17) | schedule 1 paragraph 17
sch1-para-4 | Research and statistics (Schedule 1, paragraph 4) | schedule 1 paragraph 4
vital-interests | Vital interests (Article 9(2)(c)) | 9(2)(c)
legal-claims | Legal claims and courts (Article 9(2)(f)) | 9(2)(f)
sch8-para-4 | Safeguarding of children and individuals at risk (Schedule 8, paragraph 4) | schedule 8 paragraph 4
sch8-para-1 | Statutory purposes (Schedule 8, paragraph 1) | schedule 8 paragraph 1
sch8-para-2 | Administration of justice (Schedule 8, paragraph 2) | schedule 8 paragraph 2
sch8-para-3 | Vital interests (Schedule 8, paragraph 3) | schedule 8 paragraph 3
sch8-para-6 | Legal claims (Schedule 8, paragraph 6) | schedule 8 paragraph 6
sch8-para-9 | Archiving, research and statistics (Schedule 8, paragraph 9) | schedule 8 paragraph 9
dpa-1998-schedule-3 | Schedule 3 of the 1998 Act
""",
    "attention_route": """
disclosure-by-child | Disclosure by the child
missing-episode | Missing episode
return-interview | Return interview or police check on return
family-concern | Concern of a family member
friend-concern | Concern of a friend
carer-concern | Concern of a foster carer or home staff
school-concern | Concern of a school or college
professional-concern | Concern of another professional
sexual-health | Sexual health contact
health | Other health contact
outreach | Outreach or youth work
assessment | Assessment or review
screening-tool | Exploitation screening tool
police-incident | Police incident or reported crime
arrest-of-child | Arrest of the child
police-operation | Police operation
intelligence | Intelligence
other-childs-case | Information from another child's case
suspects-device | Evidence from a suspect's phone or computer
online-monitoring | Online monitoring or industry report
public-report | Report by a member of the public
later-review | Review of past records
other | Another route
""",
    "board_arrangement": """
cse-subgroup | Sub-group on child sexual exploitation
agency-lead | Lead for exploitation in the agency
coordinator | Coordinator for the area
cse-protocol | Multi-agency protocol
information-sharing-agreement | Information sharing agreement
strategy | Strategy or action plan
multi-agency-team | Multi-agency team
exploitation-panel | Multi-agency exploitation panel
training-front-line | Training of front-line workers
training-carers | Training of foster carers and residential staff
training-police-units | Training of police units
problem-profile | Police problem profile
data-collection | Regular collection of data
outreach-service | Outreach service
victim-family-support | Specialist support for children and families
missing-return-arrangement | Arrangement on missing children
prevention-programme | Prevention in schools and community
prosecutor-link | Named prosecutor
disruption-plan | Disruption and licensing plan
case-audit | Audit of cases
voice-of-children | Views of children heard
""",
    "charging_decision": """
charged | Charged, summonsed or requisitioned
no-prosecution-evidential | No prosecution: evidential stage
no-prosecution-public-interest | No prosecution: public interest stage
out-of-court | Out-of-court disposal
diversion | Diversion from prosecution
administrative | Administrative finalisation
police-no-referral | Not submitted for a charging decision
further-evidence-requested | Further evidence requested
early-advice | Early advice given
awaiting-decision | Awaiting decision
under-investigation | Investigation not complete
""",
    "charging_reason": """
evidential-not-met | Evidential stage not met, no detail given
evidence-insufficient | Evidence as a whole not sufficient
identification-not-proved | Identity of the offender not proved
element-not-proved | Element of the offence not proved
defence-not-disproved | Defence in law not disproved
evidence-not-available | Needed evidence not available
evidence-not-gathered | Evidence lost or not gathered
evidence-not-admissible | Evidence not admissible
disclosure-not-completed | Duty of disclosure could not be met
file-not-completed | File returned and not completed
public-interest-not-met | Public interest stage not met, no detail given
suspect-is-child | Response other than prosecution suits a suspect under 18
suspect-exploited | Suspect was exploited or trafficked
suspect-health | Health of the suspect
out-of-court-sufficient | Out-of-court disposal held sufficient
other-sentence-sufficient | Covered by another sentence
lapse-of-time | Time since the offence
effect-of-proceedings | Effect of proceedings on a person's health
threshold-test-charge | Charged on the Threshold Test
threshold-test-not-met | Threshold Test not met
threshold-test-later-review | Stopped on review after a Threshold Test charge
suspect-died | Suspect died
suspect-not-traced | Suspect not traced
suspect-under-age | Suspect below the age of criminal responsibility
suspect-unfit | Suspect unfit for trial
time-limit-expired | Time limit for prosecution expired
transferred | Passed to another force, body or country
dealt-with-in-other-case | Dealt with in another case
""",
    "classification_scheme": """
ons-2021 | ONS 2021, 19 groups
police-sde-18+1 | Police self-defined ethnicity, 18+1
police-sde-16+1 | Police self-defined ethnicity, 16+1
dfe-ethnicity | DfE ethnicity, main codes
nhs-england-ethnic-category | NHS England ethnic category, 2001
nhs-wales-ethnic-category | NHS Wales ethnic category
nhs-scotland-ethnic-group | NHS Scotland ethnic group
scotland-census-2022 | Scotland census 2022, ethnic group
northern-ireland-census-2021 | Northern Ireland census 2021, ethnic group
census-2021-england-wales | Census 2021 England and Wales, output values
pnc-observed-6+1 | PNC observed ethnicity, 6+1
fhir-data-absent-reason | FHIR data absent reason
hl7-nullflavor | HL7 version 3 null flavor
iso-3166-1-alpha-2 | ISO 3166-1 alpha-2
govuk-country-register | GOV.UK country register, 2019
dfe-sex | DfE sex, from 2024 to 2025
dfe-gender-to-2024 | DfE gender, to 2023 to 2024
nhs-person-stated-gender | NHS person stated gender
cin-referral-source | DfE children in need census: referral source
ssda903-placement | DfE SSDA903: placement type, 2022 to 2026
ssda903-legal-status | DfE SSDA903: legal status, 2025 to 2026
ssda903-missing | SSDA903 missing episode type
cps-pre-charge-decision | CPS pre-charge decision categories
cps-case-outcome | CPS case outcome categories
""",
    "country_of_birth": """
GBR-ENG | England
GBR-WLS | Wales | cymru
GBR-SCT | Scotland
GBR-NIR | Northern Ireland
GBR | United Kingdom, nation not recorded | united kingdom | uk | britain | great britain
AFG | Afghanistan | islamic republic of afghanistan
ALA | Åland Islands | aland islands
ALB | Albania | republic of albania
DZA | Algeria | people's democratic republic of algeria
ASM | American Samoa
AND | Andorra | principality of andorra
AGO | Angola | republic of angola
AIA | Anguilla
ATA | Antarctica
ATG | Antigua and Barbuda | antigua
ARG | Argentina | argentine republic
ARM | Armenia | republic of armenia
ABW | Aruba
AUS | Australia
AUT | Austria | republic of austria
AZE | Azerbaijan | republic of azerbaijan
BHS | Bahamas | the bahamas | commonwealth of the bahamas
BHR | Bahrain | kingdom of bahrain
BGD | Bangladesh | people's republic of bangladesh
BRB | Barbados
BLR | Belarus | republic of belarus
BEL | Belgium | kingdom of belgium
BLZ | Belize
BEN | Benin | republic of benin
BMU | Bermuda
BTN | Bhutan | kingdom of bhutan
BOL | Bolivia | plurinational state of bolivia
BES | Bonaire, St Eustatius and Saba | bonaire, sint eustatius and saba | caribbean netherlands
BIH | Bosnia and Herzegovina | bosnia | bosnia-herzegovina | republic of bosnia and herzegovina
BWA | Botswana | republic of botswana
BVT | Bouvet Island
BRA | Brazil | federative republic of brazil
IOT | British Indian Ocean Territory
VGB | British Virgin Islands | virgin islands (british)
BRN | Brunei | brunei darussalam
BGR | Bulgaria | republic of bulgaria
BFA | Burkina Faso
BDI | Burundi | republic of burundi
CPV | Cabo Verde | cape verde | republic of cabo verde
KHM | Cambodia | kingdom of cambodia
CMR | Cameroon | republic of cameroon
CAN | Canada
CYM | Cayman Islands
CAF | Central African Republic
TCD | Chad | republic of chad
CHL | Chile | republic of chile
CHN | China | people's republic of china
CXR | Christmas Island
CCK | Cocos (Keeling) Islands
COL | Colombia | republic of colombia
COM | Comoros | union of the comoros
COD | Congo (Democratic Republic) | democratic republic of the congo | dr congo | drc | congo-kinshasa | zaire
COG | Congo (Republic) | republic of the congo | congo-brazzaville | congo brazzaville
COK | Cook Islands
CRI | Costa Rica | republic of costa rica
HRV | Croatia | republic of croatia
CUB | Cuba | republic of cuba
CUW | Curaçao | curacao
CYP | Cyprus | republic of cyprus
CZE | Czechia | czech republic | the czech republic
CSK | Czechoslovakia (to 1992) | czechoslovakia
DNK | Denmark | kingdom of denmark
DJI | Djibouti | republic of djibouti
DMA | Dominica | commonwealth of dominica
DOM | Dominican Republic
DDR | East Germany (to 1990) | east germany | german democratic republic | gdr
ECU | Ecuador | republic of ecuador
EGY | Egypt | arab republic of egypt
SLV | El Salvador | republic of el salvador
GNQ | Equatorial Guinea | republic of equatorial guinea
ERI | Eritrea
EST | Estonia | republic of estonia
SWZ | Eswatini | swaziland | kingdom of eswatini
ETH | Ethiopia | federal democratic republic of ethiopia
FLK | Falkland Islands | falklands
FRO | Faroe Islands
FJI | Fiji | republic of fiji
FIN | Finland | republic of finland
FRA | France | french republic
GUF | French Guiana
PYF | French Polynesia
ATF | French Southern Territories
GAB | Gabon | gabonese republic
GMB | Gambia | the gambia | republic of the gambia
GEO | Georgia
DEU | Germany | federal republic of germany
GHA | Ghana | republic of ghana
GIB | Gibraltar
GRC | Greece | hellenic republic
GRL | Greenland
GRD | Grenada
GLP | Guadeloupe
GUM | Guam
GTM | Guatemala | republic of guatemala
GGY | Guernsey
GIN | Guinea | republic of guinea
GNB | Guinea-Bissau | republic of guinea-bissau
GUY | Guyana | republic of guyana
HTI | Haiti | republic of haiti
HMD | Heard Island and McDonald Islands
HND | Honduras | republic of honduras
HKG | Hong Kong | hong kong sar | hong kong special administrative region of china
HUN | Hungary
ISL | Iceland | republic of iceland
IND | India | republic of india
IDN | Indonesia | republic of indonesia
IRN | Iran | islamic republic of iran
IRQ | Iraq | republic of iraq
IRL | Ireland | republic of ireland | eire | irish republic
IMN | Isle of Man
ISR | Israel | state of israel
ITA | Italy | italian republic
CIV | Ivory Coast | côte d'ivoire | cote d'ivoire | republic of côte d'ivoire
JAM | Jamaica
JPN | Japan
JEY | Jersey
JOR | Jordan | hashemite kingdom of jordan
KAZ | Kazakhstan | republic of kazakhstan
KEN | Kenya | republic of kenya
KIR | Kiribati | republic of kiribati
XKX | Kosovo | republic of kosovo
KWT | Kuwait | state of kuwait
KGZ | Kyrgyzstan | kyrgyz republic
LAO | Laos | lao people's democratic republic
LVA | Latvia | republic of latvia
LBN | Lebanon | lebanese republic
LSO | Lesotho | kingdom of lesotho
LBR | Liberia | republic of liberia
LBY | Libya
LIE | Liechtenstein | principality of liechtenstein
LTU | Lithuania | republic of lithuania
LUX | Luxembourg | grand duchy of luxembourg
MAC | Macao | macau | macao special administrative region of china
MDG | Madagascar | republic of madagascar
MWI | Malawi | republic of malawi
MYS | Malaysia
MDV | Maldives | republic of maldives
MLI | Mali | republic of mali
MLT | Malta | republic of malta
MHL | Marshall Islands | republic of the marshall islands
MTQ | Martinique
MRT | Mauritania | islamic republic of mauritania
MUS | Mauritius | republic of mauritius
MYT | Mayotte
MEX | Mexico | united mexican states
FSM | Micronesia | federated states of micronesia
MDA | Moldova | republic of moldova
MCO | Monaco | principality of monaco
MNG | Mongolia
MNE | Montenegro
MSR | Montserrat
MAR | Morocco | kingdom of morocco
MOZ | Mozambique | republic of mozambique
MMR | Myanmar (Burma) | myanmar | burma | republic of myanmar
NAM | Namibia | republic of namibia
NRU | Nauru | republic of nauru
NPL | Nepal | federal democratic republic of nepal
NLD | Netherlands | the netherlands | holland | kingdom of the netherlands
ANT | Netherlands Antilles (to 2010) | netherlands antilles | dutch antilles
NCL | New Caledonia
NZL | New Zealand
NIC | Nicaragua | republic of nicaragua
NER | Niger | republic of the niger
NGA | Nigeria | federal republic of nigeria
NIU | Niue
NFK | Norfolk Island
PRK | North Korea | dprk | democratic people's republic of korea
MKD | North Macedonia | macedonia | former yugoslav republic of macedonia | republic of north macedonia
MNP | Northern Mariana Islands | commonwealth of the northern mariana islands
NOR | Norway | kingdom of norway
OMN | Oman | sultanate of oman
PAK | Pakistan | islamic republic of pakistan
PLW | Palau | republic of palau
PSE | Palestine | state of palestine | occupied palestinian territories | palestinian territories
PAN | Panama | republic of panama
PNG | Papua New Guinea | independent state of papua new guinea
PRY | Paraguay | republic of paraguay
PER | Peru | republic of peru
PHL | Philippines | republic of the philippines
PCN | Pitcairn Islands | pitcairn
POL | Poland | republic of poland
PRT | Portugal | portuguese republic
PRI | Puerto Rico
QAT | Qatar | state of qatar
REU | Réunion | reunion
ROU | Romania
RUS | Russia | russian federation
RWA | Rwanda | rwandese republic
MAF | Saint Martin (French part)
WSM | Samoa | independent state of samoa
SMR | San Marino | republic of san marino
STP | Sao Tome and Principe | são tomé and príncipe | democratic republic of sao tome and principe
SAU | Saudi Arabia | kingdom of saudi arabia
SEN | Senegal | republic of senegal
SRB | Serbia | republic of serbia
SCG | Serbia and Montenegro (2003 to 2006) | serbia and montenegro
SYC | Seychelles | republic of seychelles
SLE | Sierra Leone | republic of sierra leone
SGP | Singapore | republic of singapore
SXM | Sint Maarten | sint maarten (dutch part) | st maarten
SVK | Slovakia | slovak republic
SVN | Slovenia | republic of slovenia
SLB | Solomon Islands
SOM | Somalia | federal republic of somalia
ZAF | South Africa | republic of south africa
SGS | South Georgia and the South Sandwich Islands
KOR | South Korea | republic of korea
SSD | South Sudan | republic of south sudan
SUN | Soviet Union (to 1991) | soviet union | ussr | union of soviet socialist republics
ESP | Spain | kingdom of spain
LKA | Sri Lanka | ceylon | democratic socialist republic of sri lanka
BLM | St Barthélemy | saint barthélemy | st barthelemy
SHN | St Helena, Ascension and Tristan da Cunha | saint helena, ascension and tristan da cunha | st helena
KNA | St Kitts and Nevis | saint kitts and nevis
LCA | St Lucia | saint lucia
SPM | St Pierre and Miquelon | saint pierre and miquelon
VCT | St Vincent and the Grenadines | saint vincent and the grenadines | st vincent
SDN | Sudan | republic of the sudan
SUR | Suriname | republic of suriname
SJM | Svalbard and Jan Mayen
SWE | Sweden | kingdom of sweden
CHE | Switzerland | swiss confederation
SYR | Syria | syrian arab republic
TWN | Taiwan | taiwan, province of china
TJK | Tajikistan | republic of tajikistan
TZA | Tanzania | united republic of tanzania
THA | Thailand | kingdom of thailand
TLS | Timor-Leste | east timor | timor leste | democratic republic of timor-leste
TGO | Togo | togolese republic
TKL | Tokelau
TON | Tonga | kingdom of tonga
TTO | Trinidad and Tobago | trinidad | republic of trinidad and tobago
TUN | Tunisia | republic of tunisia
TUR | Türkiye | turkey | turkiye | republic of türkiye
TKM | Turkmenistan
TCA | Turks and Caicos Islands
TUV | Tuvalu
UGA | Uganda | republic of uganda
UKR | Ukraine
ARE | United Arab Emirates | uae
USA | United States | united states of america | us | america
UMI | United States Minor Outlying Islands
VIR | United States Virgin Islands | us virgin islands | virgin islands (us) | virgin islands of the united states
URY | Uruguay | eastern republic of uruguay
UZB | Uzbekistan | republic of uzbekistan
VUT | Vanuatu | republic of vanuatu
VAT | Vatican City | holy see | vatican
VEN | Venezuela | bolivarian republic of venezuela
VNM | Vietnam | viet nam | socialist republic of viet nam
WLF | Wallis and Futuna
DEU-WEST | West Germany (to 1990) | west germany
ESH | Western Sahara
YEM | Yemen | republic of yemen
YUG | Yugoslavia (to 2003) | yugoslavia | former yugoslavia
ZMB | Zambia | republic of zambia
ZWE | Zimbabwe | republic of zimbabwe
""",
    "court_outcome": """
guilty-plea | Guilty plea
convicted-after-trial | Convicted after trial
proved-in-absence | Proved in absence
acquitted | Dismissed or acquitted | dismissed | not guilty
not-proven | Not proven
discontinued | Discontinued or withdrawn
no-evidence-offered | No evidence offered
discharged-committal | Discharged at committal
deserted | Deserted or abandoned by the Crown
stayed | Stayed
left-on-file | Left on file
jury-not-agreed | Jury could not agree
warrant-unexecuted | Warrant not executed
cannot-be-traced | Defendant cannot be traced
died | Defendant died
unfit-to-plead | Unfit to plead
conviction-quashed | Conviction quashed on appeal
proceedings-ongoing | Proceedings going on
""",
    "crime_outcome": """
0 | Not yet assigned an outcome
1 | Charged or summonsed
1A | Charged or summonsed with alternate offence
2 | Caution, youths
2A | Caution, youths, with alternate offence
3 | Caution, adults
3A | Caution, adults, with alternate offence
4 | Taken into consideration
5 | Offender died
6 | Penalty notices for disorder
7 | Cannabis or khat warning
8 | Community resolution
9 | Not in the public interest, Crown Prosecution Service
10 | Not in the public interest, police
11 | Prosecution prevented, suspect under age
12 | Prosecution prevented, suspect too ill
13 | Prosecution prevented, victim or key witness dead or too ill
14 | Suspect not identified; victim does not support further action | evidential difficulties, suspect not identified, victim does not support further action
15 | Evidential difficulties, suspect identified, victim supports action
16 | Suspect identified; victim does not support further action | evidential difficulties, suspect identified, victim does not support further action
17 | Prosecution time limit expired
18 | Investigation complete, no suspect identified
19 | National Fraud Intelligence Bureau, fraud case
20 | Responsibility for further investigation transferred to another body
21 | Further investigation not in the public interest, police decision | further investigation to support formal action not in the public interest, police decision
22 | Diversionary, educational or intervention activity
""",
    "cse_definition": """
nwg-2008 | National Working Group 2008 | nwg 2008
dcsf-2009 | England: DCSF 2009 | dcsf 2009
dfe-2017 | England: DfE 2017 | dfe 2017
wales-guidance-2011 | Wales: supplementary guidance 2011
wales-protocol-2013 | Wales: All Wales Protocol 2013
wales-procedures-2019 | Wales: Safeguarding Procedures 2019
wales-guidance-2021 | Wales: Working Together volume 7, 2021
scotland-2016 | Scotland: Scottish Government 2016
northern-ireland-barnardos-2013 | Northern Ireland: Barnardo's NI 2013
northern-ireland-sbni-2014 | Northern Ireland: SBNI 2014
northern-ireland-2017 | Northern Ireland: Co-operating to Safeguard 2017
other-published | Another published definition
""",
    "described_by": """
victim | The victim | child
other-witness | Another witness | witness
member-of-staff | A member of staff | staff | worker
another-third-party | Another third party | third party
""",
    "described_ethnicity": """
white | Described as White
mixed | Described as of mixed background | mixed race
asian | Described as Asian | south asian
chinese | Described as Chinese | chinese
east-or-south-east-asian | Described as other East or South-East Asian | east asian | south-east asian
black | Described as Black
arab-or-north-african | Described as Arab or North African | arab | north african | middle eastern | arab or north african
other | Described as of another ethnic group | other ethnic group
""",
    "disclosure_barrier": """
fear-of-exploiter | Fear of the exploiter
fear-for-others | Fear for family, friends or others
loyalty | Loyalty or attachment to the exploiter
not-yet-seen-as-exploitation | Not yet seen as exploitation
fear-of-authorities | Fear or distrust of authorities
earlier-response | An earlier response that did not help
fear-of-blame | Fear of being blamed or not believed
fear-of-prosecution | Fear of being prosecuted
fear-of-removal | Fear of being moved or taken into care
protecting-family | Wish to spare the family
shame | Shame or embarrassment
community-stigma | Stigma in family or community
not-seen-as-victim | Expectation that boys are not victims
identity-exposed | Fear of exposure of sexuality or gender identity
images-held | Images held by others
debt-or-dependence | Debt or dependence
immigration-fear | Fear about immigration status
language-or-communication | Language or communication
no-trusted-adult | No trusted adult
no-safe-opportunity | No safe opportunity to tell
protecting-other-children | Concern for other children involved
other | Another barrier
""",
    "disclosure_form": """
volunteered | Volunteered by the child
prompted | Prompted by a question or conversation
third-party | Made by another person
none-made | The child has made no disclosure
""",
    "education_engagement": """
attending | Attending regularly
attending-irregularly | Attending irregularly | truanting | persistent absence
reduced-timetable | On a reduced timetable | part-time timetable
suspended | Excluded for a fixed period | suspended | fixed-term exclusion | temporary exclusion
not-attending | On a roll, not attending
absent-ill | Absent through illness
absent-missing | Absent while missing
excluded-permanently | Permanently excluded | expelled
awaiting-place | Waiting for a place
alternative-provision | In alternative provision | ap
home-tuition | Taught at home or in hospital by the council
home-educated | Educated at home by choice of the parent | elective home education | ehe
missing-education | Missing education | cme | children missing education | not on a roll
training-or-work | In training, an apprenticeship or work
not-in-education-or-work | Past school age, not in education or work | neet
left-school-age | Past school age, education not expected
other | Other arrangement
""",
    "education_observation": """
none-noticed | Nothing of concern noticed
behaviour-change | Change in behaviour or mood noticed
attainment-change | Change in school work noticed
attendance-change | Change in attendance noticed
being-bullied | Bullied by others
bullying-others | Bullying of others noticed
friends-change | Change of friends noticed
other | Something else noticed
""",
    "education_setting": """
mainstream | Mainstream school | academy
special | Special school
residential-school | Residential or boarding school
pupil-referral-unit | Pupil referral unit | pru | eotas
alternative-provider | Other alternative provider
college | College
training | Training provider or employer
childrens-home-education | Education in a children's home or secure unit
home | At home
early-years | Nursery or early years setting
none | No setting
other | Other setting
""",
    "ethnicity": """
white-british | White: English, Welsh, Scottish, Northern Irish or British | white british | white: british | white - british | white - english/welsh/scottish/northern irish/british | white - english, welsh, scottish, northern irish or british | english, welsh, scottish, northern irish or british
white-irish | White: Irish | white irish | white - irish
white-gypsy-or-irish-traveller | White: Gypsy or Irish Traveller | gypsy or irish traveller | white - gypsy or irish traveller | white gypsy or irish traveller
white-roma | White: Roma | roma | white - roma | white roma
white-other | White: Any other White background | any other white background | white other | other white | white - any other white background | white: other
mixed-white-and-black-caribbean | Mixed: White and Black Caribbean | white and black caribbean | mixed - white and black caribbean | mixed/multiple ethnic groups - white and black caribbean
mixed-white-and-black-african | Mixed: White and Black African | white and black african | mixed - white and black african | mixed/multiple ethnic groups - white and black african
mixed-white-and-asian | Mixed: White and Asian | white and asian | mixed - white and asian | mixed/multiple ethnic groups - white and asian
mixed-other | Mixed: Any other Mixed or Multiple background | any other mixed or multiple ethnic background | any other mixed background | mixed other | other mixed | mixed - any other mixed background | mixed/multiple ethnic groups - any other mixed/multiple ethnic background
asian-indian | Asian: Indian | indian | asian indian | asian - indian | asian/asian british - indian | asian or asian british - indian
asian-pakistani | Asian: Pakistani | pakistani | asian pakistani | asian - pakistani | asian/asian british - pakistani | asian or asian british - pakistani
asian-bangladeshi | Asian: Bangladeshi | bangladeshi | asian bangladeshi | asian - bangladeshi | asian/asian british - bangladeshi | asian or asian british - bangladeshi
asian-chinese | Asian: Chinese | chinese | asian chinese | asian - chinese | asian/asian british - chinese | asian or asian british - chinese
asian-other | Asian: Any other Asian background | any other asian background | asian other | other asian | asian - any other asian background | asian/asian british - any other asian background | asian or asian british - any other asian background
black-caribbean | Black: Caribbean | caribbean | black caribbean | black - caribbean | black/african/caribbean/black british - caribbean | black or black british - caribbean
black-african | Black: African | african | black african | black - african | black/african/caribbean/black british - african | black or black british - african
black-other | Black: Any other Black, Black British or Caribbean background | any other black, black british, or caribbean background | any other black background | black other | other black | black/african/caribbean/black british - any other black/african/caribbean background | black or black british - any other black background
other-arab | Other: Arab | arab | other - arab | other ethnic group - arab
other-any | Other: Any other ethnic group | any other ethnic group | other ethnic group - any other ethnic group
""",
    "ethnicity_basis": """
person | The person | self | self-defined
parent-or-carer | A parent or carer | parent | carer | guardian
copied-self-definition | Copied from another record of self-definition | another record of self-definition
""",
    "explanation_reason": """
checked-correct | Checked with the source and correct
confirmed-by-other-agency | Confirmed by another agency
unusual-but-true | Unusual but true
as-stated-by-person | Recorded as the person stated it
known-limitation-of-source | Known limitation of the source
source-cannot-be-corrected | Source cannot be corrected
converted-from-other-list | Converted from another classification
definition-of-period | Definition in force at the time
correction-under-way | Correction under way
rule-does-not-fit | Rule does not fit the case
""",
    "exploitation_feature": """
model-localised-grooming | Localised grooming
model-online | Online exploitation
model-one-person-with-power | One person with power over the child | inappropriate relationship
model-posing-as-partner | Presented as a boyfriend or girlfriend | boyfriend model | older partner model
model-peer-on-peer | By other children | peer-on-peer
model-networked | Organised or networked
model-trafficking | Trafficking
model-gang-associated | By or within a gang
model-party | Parties
model-familial | Within the family
model-institutional | Within an institution
model-transactional | Opportunistic or transactional
model-other | Another model
tactic-attention-and-flattery | Attention and flattery
tactic-pretence-of-relationship | Pretence of a relationship
tactic-gifts | Gifts
tactic-money | Money
tactic-travel-paid | Paid for or sent travel
tactic-alcohol | Alcohol
tactic-drugs | Drugs
tactic-place-to-stay | Somewhere to stay
tactic-offer-of-work | Offer of work or fame
tactic-false-identity | False identity or age
tactic-isolation-from-family | Isolation from family and friends
tactic-isolation-from-services | Isolation from services
tactic-created-family-conflict | Conflict at home created or worsened
tactic-monitoring | Watching and phone control
tactic-threats-to-child | Threats to the child
tactic-threats-to-others | Threats to family, friends or pets
tactic-violence | Violence
tactic-confinement | Confinement
tactic-humiliation | Humiliation
tactic-images-as-threat | Images used as a threat | blackmail with images | sextortion
tactic-debt | Debt
tactic-shame-or-honour | Threat of shame or loss of honour
tactic-threat-of-authorities | Fear of authorities
tactic-made-to-commit-crime | Made to commit crime
tactic-made-to-recruit-others | Made to recruit other children
tactic-friends-used-to-draw-back | Friends used to draw the child back
tactic-disorienting-movement | Moving the child so as to disorient
tactic-passed-to-others | Passed on to other people
tactic-access-through-child-parent | Access through an adult in the home
tactic-other | Another tactic
location-private-home | Private home of an exploiter or associate
location-childs-home | The child's own home
location-placement | The child's care placement or its surroundings
location-empty-property | Empty or derelict property
location-hotel | Hotel or guest house
location-short-let | Short-term let
location-takeaway | Takeaway
location-restaurant-or-cafe | Restaurant or café
location-shisha-cafe | Shisha café
location-shop | Shop or shopping centre
location-town-centre | Town or city centre street
location-residential-street | Street near home
location-park | Park or open space
location-car-park | Car park
location-vehicle | Vehicle
location-taxi-rank | Taxi rank
location-taxi-office | Taxi or private hire office
location-bus-station | Bus or coach station
location-railway-station | Railway or tram station
location-school | School or college or its surroundings
location-youth-venue | Youth club or leisure venue
location-bar-or-club | Bar, pub or nightclub
location-workplace | Workplace or other business
location-place-of-worship | Place of worship or religious teaching
location-health-setting | Hospital or clinic or its surroundings
location-online-social-media | Online: social media
location-online-messaging | Online: messaging or chat
location-online-gaming | Online: games
location-online-dating | Online: dating service
location-online-live-video | Online: live video
location-online | Online: another kind of service
location-other | Another kind of place
transport-taxi | Taxi or private hire vehicle
transport-private-vehicle | Private car
transport-hire-vehicle | Hired car or van
transport-work-vehicle | Van, lorry or delivery vehicle
transport-bus | Bus or tram
transport-coach | Coach
transport-train | Train
transport-ferry | Ferry or other boat
transport-aircraft | Aircraft
transport-on-foot | On foot or by bicycle
transport-other | Another means of transport
movement-within-town | Within one town or city
movement-between-towns | Between towns or cities
movement-between-uk-nations | Between nations of the UK
movement-between-countries | Between countries
""",
    "exploitation_status": """
suspected | Suspected
confirmed | Confirmed | substantiated | established
ruled-out | Ruled out after enquiry
""",
    "exploiter_effect": """
created | Created by the exploiter
worsened | Made worse by the exploiter
neither | Neither created nor worsened
""",
    "found_by": """
returned-by-self | Came back unaided
police | Police
parent | Parent or family
carer | Foster carer or home staff
social-worker | Social worker
school | School or college staff
health | Health staff
outreach-worker | Outreach or voluntary sector worker
friend | Friend of the child
transport-staff | Transport staff
public | Member of the public
other | Another person or service
""",
    "gender": """
boy-or-man | Boy or man | boy | man
girl-or-woman | Girl or woman | girl | woman
non-binary | Non-binary | nonbinary | non binary
another-term | Another term | prefer to self-describe
""",
    "grading_handling": """
3x5x2-P | 3x5x2 P: Lawful sharing permitted
3x5x2-C | 3x5x2 C: Lawful sharing permitted with conditions
5x5x5-1 | 5x5x5 1: To law enforcement and prosecutors
5x5x5-2 | 5x5x5 2: To UK bodies that do not prosecute
5x5x5-3 | 5x5x5 3: To law enforcement abroad
5x5x5-4 | 5x5x5 4: Within the originating agency only
5x5x5-5 | 5x5x5 5: Refer to the originator first
""",
    "grading_information": """
3x5x2-A | 3x5x2 A: Known directly to the source
3x5x2-B | 3x5x2 B: Known indirectly but corroborated
3x5x2-C | 3x5x2 C: Known indirectly
3x5x2-D | 3x5x2 D: Not known
3x5x2-E | 3x5x2 E: Suspected to be false
5x5x5-1 | 5x5x5 1: Known to be true
5x5x5-2 | 5x5x5 2: Known personally to the source
5x5x5-3 | 5x5x5 3: Not known personally but corroborated
5x5x5-4 | 5x5x5 4: Cannot be judged
5x5x5-5 | 5x5x5 5: Suspected to be false
""",
    "grading_scheme": """
3x5x2 | 3x5x2 | 3-5-2 | 352 | 3 by 5 by 2
5x5x5 | 5x5x5 | 5-5-5 | 555 | 5 by 5 by 5
""",
    "grading_source": """
3x5x2-1 | 3x5x2 1: Reliable
3x5x2-2 | 3x5x2 2: Untested
3x5x2-3 | 3x5x2 3: Not reliable
5x5x5-A | 5x5x5 A: Always reliable
5x5x5-B | 5x5x5 B: Mostly reliable
5x5x5-C | 5x5x5 C: Sometimes reliable
5x5x5-D | 5x5x5 D: Not reliable
5x5x5-E | 5x5x5 E: Untested
""",
    "handling_marking": """
official-sensitive | OFFICIAL-SENSITIVE | official: sensitive | official sensitive
official | OFFICIAL
secret | SECRET
top-secret | TOP SECRET
protect | PROTECT
restricted | RESTRICTED
confidential | CONFIDENTIAL
""",
    "history": """
some | Known: there is at least one
none | Known: there is none
""",
    "identification_level": """
full-name-or-initials | Full name or initials | group one
given-name-or-alias | Given name or alias only | group two
described-only | Described only
nothing-known | Nothing known
""",
    "indicator": """
adults-near-home | Adults or older youths waiting near the child's home
missing-or-late | Often missing, out overnight or late
unusual-clothing | Leaving in clothing unusual for the child
unexplained-possessions | Costly possessions without explanation
change-at-school | Missing school or marked change at school
changes-of-mood | Sharp changes of mood or language
drawn-into-petty-crime | Drawn into petty crime
unknown-vehicles | In vehicles driven by unknown adults
strain-with-family | Hostility or strain with family or carers
cared-for-while-missing | Back from missing well cared for, with no known base
physical-injury | Injury
pregnancy | Pregnancy
sexually-transmitted-infection | Sexually transmitted infection
effect-on-sexual-behaviour | Effect of abuse on sexual behaviour or knowledge
distress-shown-as-anger | Distress shown as anger towards others
afraid-of-someone | Afraid of a person or of reprisals
friends-used-to-bring-back | Friends used to bring the child back
taken-out-of-area | Found or known to have been taken out of the area
unknown-callers | Calls or visits from unknown adults or older youths
phone-concern | Phone contact that causes concern
internet-concern | Online contact that causes concern
images-demanded | Images demanded or shared by others
self-harm | Self-harm
despair-or-overdose | Despair, overdose or thoughts of suicide
eating-distress | Distress shown in eating
drugs-given-or-used | Drugs given to or used by the child
alcohol-use | Alcohol given to or used by the child
excluded-from-school | Excluded from school
peers-exploited | Friends known or thought to be exploited
older-controlling-person | Relationship with an older or controlling person
hurt-by-controlling-person | Hurt or belittled by a controlling person
unexplained-money | Money without explanation
places-of-concern | Seen at places linked with exploitation
contact-with-worker-lost | Contact with workers lost
new-older-associates | New and older associates
hotel-or-travel-items | Hotel keys, tickets or similar items
withdrawn | Withdrawn or cut off from friends
other | Another sign
""",
    "indicator_seen": """
seen | Seen
not-seen | Looked for and not seen
""",
    "information_source": """
custody-record | Custody record
pnc | Police National Computer
victims-account | Victim's account | victims account
witness-account | Witness's account | witness account
police-crime-record | Police crime or investigation record
police-intelligence | Police intelligence
missing-person-record | Missing person record
social-care-record | Social care record
health-record | Health record
school-record | School or college record | school record | education record
youth-justice-record | Youth justice record
housing-record | Housing or hostel record
voluntary-service-record | Voluntary service record
court-record | Court record
immigration-record | Immigration record
multi-agency-meeting | Multi-agency meeting
another-agencys-return | Another agency's return
online-material | Online or device material
other | Another source
""",
    "involvement_role": """
direct-abuse | Direct abuse
arranged | Arranged or facilitated
gained | Received money or other gain
recruited | Recruited the child
images | Made, held or shared images
threatened | Threatened or controlled the child
online-contact | Online contact
transported | Transported the child
provided-premises | Provided premises
supplied | Supplied alcohol, drugs or gifts
present-or-aware | Present or aware
other | Another part
""",
    "legal_regime": """
uk-gdpr | UK GDPR | gdpr
dpa-2018-part-3 | Data Protection Act 2018, Part 3 | law enforcement processing | dpa 2018 part 3
dpa-1998 | Data Protection Act 1998 | dpa 1998
""",
    "legal_status": """
none | No order and not accommodated
child-arrangements | Child arrangements, residence or kinship care order
special-guardianship | Special guardianship order
supervision-order | Supervision order
short-breaks | Agreed series of short breaks
bail | Bail
sentenced-custody | Sentenced to custody
accommodated | Accommodated by agreement | section 20 | section 76 | section 25
police-protection | Police protection
emergency-protection | Emergency or child protection order | epo | cpo
assessment-order | Child assessment order, and accommodated
interim-care-order | Interim care order
care-order | Care order | full care order | section 31
placement-order | Placement order
freeing-order | Freeing order
remand | Remanded to accommodation
police-detention | Accommodated instead of police cells | pace accommodation
sentenced-residence | Sentenced, with a residence requirement
compulsory-supervision-order | Compulsory supervision order (Scotland) | cso
interim-compulsory-supervision-order | Interim compulsory supervision order (Scotland) | icso
supervision-requirement | Supervision requirement (Scotland, to June 2013)
permanence-order | Permanence order (Scotland)
secure-authorisation | Secure accommodation authorisation (Scotland)
other-in-care | Other order, in care
other-not-in-care | Other order, not in care
""",
    "living_setting": """
with-parent | With a parent, not in care | at home
with-guardian | With a special guardian or under an order, not in care
with-relative-or-friend | With a relative or friend, by private arrangement
private-fostering | Private fostering
with-other-adult | With an adult who is neither family nor carer
with-partner-family | With a boyfriend's, girlfriend's or partner's family
own-tenancy | Own tenancy or lodging | independent living
supported-lodgings | Supported housing or lodgings, not in care
hostel | Hostel
refuge | Refuge
hotel | Bed and breakfast or hotel, not in care | b&b
homeless | No settled place | homeless | sofa surfing
asylum-accommodation | Asylum accommodation
traveller-site | Site or mobile home
boarding-school | Boarding or residential school, not in care
hospital | Hospital or health setting, not in care
family-centre | Mother and baby unit or family centre, not in care
custody | Custody, not in care
short-break | Short break away from home
other-not-in-care | Other setting, not in care
care-with-parent | In care: with parent
care-foster-relative | In care: fostered by relative or friend | kinship care | connected carer
care-foster-other | In care: fostered by other carers | foster care
care-childrens-home | In care: children's home | residential care
care-secure-home | In care: secure children's home | secure unit | secure accommodation
care-supported-accommodation | In care: supported accommodation | semi-independent living
care-independent | In care: living independently
care-unregistered | In care: place that should be registered and is not | unregistered placement
care-residential-school | In care: residential school
care-residential-home | In care: residential care home
care-health-setting | In care: hospital or health setting
care-family-centre | In care: family centre or mother and baby unit
care-custody | In care: custody
care-adoption | In care: placed for adoption
care-temporary | In care: temporary stay elsewhere
care-other | In care: other setting
""",
    "missing_category": """
missing-acpo | Missing (police, before April 2013)
missing-acpo-2013 | Missing (police, 2013 to 2016)
absent-2013 | Absent (police, 2013 to 2016)
missing-app-2017 | Missing (police, since 2017)
missing-scotland-2017 | Missing (Scotland, since 2017)
missing-from-care | Missing from care (DfE)
away-without-authorisation | Away from placement without authorisation (DfE)
missing-child | Missing child (DfE)
young-runaway | Young runaway (DfE)
unauthorised-absence | Unauthorised absence from care (before 2014)
local-class | Another class of a force or authority
not-classed | Missing, not classed by any authority
""",
    "missing_from": """
family-home | Family home | parental home | home
relative-or-friend | Home of a relative or friend
foster-home | Foster home | foster care | foster placement
childrens-home | Children's home
secure-accommodation | Secure children's home or custody
supported-accommodation | Supported accommodation or hostel
independent-accommodation | Independent accommodation
residential-school | Residential or boarding school
school-or-college | School or college
hospital | Hospital or other health setting
family-contact | Contact visit or home leave
community | In the community
police-or-court | Police station or court
other | Another kind of place
""",
    "missing_risk": """
high | High
medium | Medium
low | Low
very-low | Very low
no-apparent-risk | No apparent risk | no apparent risk (absent)
""",
    "missing_risk_scheme": """
acpo-2010 | ACPO guidance 2010
app-2013 | ACPO interim guidance and APP 2013
app-2017 | APP 2017
scotland-2017 | Scotland: national framework 2017
local-police | Local scheme of a force
local-authority | Local scheme of an authority or partnership
""",
    "nation": """
england | England
wales | Wales
scotland | Scotland
northern-ireland | Northern Ireland
""",
    "nationality": """
GBR | British citizen | briton | british | united kingdom | uk | great britain | britain | united kingdom of great britain and northern ireland
AFG | Afghan | afghan national | afghan citizen | afghanistan | islamic republic of afghanistan | citizen of afghanistan
ALB | Albanian | albanian national | albanian citizen | albania | republic of albania | citizen of albania
DZA | Algerian | algerian national | algerian citizen | algeria | people's democratic republic of algeria | citizen of algeria
AND | Andorran | andorran national | andorran citizen | andorra | principality of andorra | citizen of andorra
AGO | Angolan | angolan national | angolan citizen | angola | republic of angola | citizen of angola
ATG | Antigua and Barbuda citizen | citizen of antigua and barbuda | antiguan | antiguan national | antiguan citizen | antigua and barbuda | antigua | antigua and barbuda national
ARG | Argentine | argentinian | argentine national | argentine citizen | argentinean | argentinean national | argentinean citizen | argentina | argentine republic | citizen of argentina
ARM | Armenian | armenian national | armenian citizen | armenia | republic of armenia | citizen of armenia
AUS | Australian | australian national | australian citizen | australia | citizen of australia
AUT | Austrian | austrian national | austrian citizen | austria | republic of austria | citizen of austria
AZE | Azerbaijani | azerbaijani national | azerbaijani citizen | azerbaijan | republic of azerbaijan | citizen of azerbaijan
BHS | Bahamian | bahamian national | bahamian citizen | bahamas | the bahamas | commonwealth of the bahamas | citizen of the bahamas
BHR | Bahraini | bahraini national | bahraini citizen | bahrain | kingdom of bahrain | citizen of bahrain
BGD | Bangladeshi | bangladeshi national | bangladeshi citizen | bangladesh | people's republic of bangladesh | citizen of bangladesh
BRB | Barbadian | barbadian national | barbadian citizen | barbados | citizen of barbados
BLR | Belarusian | belarusian national | belarusian citizen | belarussian | belarussian national | belarussian citizen | belarus | republic of belarus | citizen of belarus
BEL | Belgian | belgian national | belgian citizen | belgium | kingdom of belgium | citizen of belgium
BLZ | Belizean | citizen of belize | belizean national | belizean citizen | belize
BEN | Beninese | beninese national | beninese citizen | benin | republic of benin | citizen of benin
BTN | Bhutanese | bhutanese national | bhutanese citizen | bhutan | kingdom of bhutan | citizen of bhutan
BOL | Bolivian | bolivian national | bolivian citizen | bolivia | plurinational state of bolivia | citizen of bolivia
BIH | Bosnia and Herzegovina citizen | citizen of bosnia and herzegovina | bosnian | bosnian national | bosnian citizen | bosnia and herzegovina | bosnia | bosnia-herzegovina | republic of bosnia and herzegovina | bosnia and herzegovina national
BWA | Botswana citizen | citizen of botswana | motswana | motswana national | motswana citizen | botswanan | botswanan national | botswanan citizen | botswana | republic of botswana | botswana national
BRA | Brazilian | brazilian national | brazilian citizen | brazil | federative republic of brazil | citizen of brazil
GBN | British national (overseas) | bn(o) | bno | british national overseas
GBO | British overseas citizen | boc
GBD | British overseas territories citizen | british dependent territories citizen | botc
GBP | British protected person | bpp
GBS | British subject | british subject under the 1981 act
BRN | Bruneian | citizen of brunei | bruneian national | bruneian citizen | brunei | brunei darussalam
BGR | Bulgarian | bulgarian national | bulgarian citizen | bulgaria | republic of bulgaria | citizen of bulgaria
BFA | Burkinabe | burkinan | burkinabe national | burkinabe citizen | burkina faso | citizen of burkina faso
MMR | Burmese | burmese national | burmese citizen | myanmarese | myanmarese national | myanmarese citizen | myanmar (burma) | myanmar | burma | republic of myanmar
BDI | Burundian | citizen of burundi | burundian national | burundian citizen | burundi | republic of burundi
KHM | Cambodian | cambodian national | cambodian citizen | cambodia | kingdom of cambodia | citizen of cambodia
CMR | Cameroonian | cameroonian national | cameroonian citizen | cameroon | republic of cameroon | citizen of cameroon
CAN | Canadian | canadian national | canadian citizen | canada | citizen of canada
CPV | Cape Verdean | cape verdean national | cape verdean citizen | cabo verdean | cabo verdean national | cabo verdean citizen | cabo verde | cape verde | republic of cabo verde | citizen of cabo verde
CAF | Central African Republic citizen | citizen of the central african republic | central african republic | central african republic national
TCD | Chadian | chadian national | chadian citizen | chad | republic of chad | citizen of chad
CHL | Chilean | chilean national | chilean citizen | chile | republic of chile | citizen of chile
CHN | Chinese | chinese national | chinese citizen | china | people's republic of china | citizen of china
COL | Colombian | colombian national | colombian citizen | colombia | republic of colombia | citizen of colombia
COM | Comoran | comoran national | comoran citizen | comorian | comorian national | comorian citizen | comoros | union of the comoros | citizen of the comoros
COD | Congo (Democratic Republic) citizen | citizen of the democratic republic of the congo | congo (democratic republic) | democratic republic of the congo | dr congo | drc | congo-kinshasa | zaire | congo (democratic republic) national
COG | Congo (Republic) citizen | citizen of the republic of the congo | congo (republic) | republic of the congo | congo-brazzaville | congo brazzaville | congo (republic) national
CRI | Costa Rican | costa rican national | costa rican citizen | costa rica | republic of costa rica | citizen of costa rica
HRV | Croatian | croatian national | croatian citizen | croatia | republic of croatia | citizen of croatia
CUB | Cuban | cuban national | cuban citizen | cuba | republic of cuba | citizen of cuba
CYP | Cypriot | cypriot national | cypriot citizen | cyprus | republic of cyprus | citizen of cyprus
CZE | Czech | czech national | czech citizen | czechia | czech republic | the czech republic | citizen of czechia
DNK | Dane | danish | danish national | danish citizen | denmark | kingdom of denmark | citizen of denmark
DJI | Djiboutian | djiboutian national | djiboutian citizen | djibouti | republic of djibouti | citizen of djibouti
DMA | Dominica citizen | dominica national | dominica | commonwealth of dominica | citizen of dominica
DOM | Dominican Republic citizen | citizen of the dominican republic | dominican republic | dominican republic national
NLD | Dutch citizen | dutchman | dutchwoman | dutch | dutch national | netherlands | the netherlands | holland | kingdom of the netherlands | citizen of the netherlands
TLS | East Timorese | east timorese national | east timorese citizen | timorese | timorese national | timorese citizen | timor-leste | east timor | timor leste | democratic republic of timor-leste | citizen of timor-leste
ECU | Ecuadorean | ecuadorean national | ecuadorean citizen | ecuadorian | ecuadorian national | ecuadorian citizen | ecuador | republic of ecuador | citizen of ecuador
EGY | Egyptian | egyptian national | egyptian citizen | egypt | arab republic of egypt | citizen of egypt
ARE | Emirati | citizen of the united arab emirates | emirati national | emirati citizen | united arab emirates | uae
GNQ | Equatorial Guinean | equatorial guinean national | equatorial guinean citizen | equatorial guinea | republic of equatorial guinea | citizen of equatorial guinea
ERI | Eritrean | eritrean national | eritrean citizen | eritrea | citizen of eritrea
EST | Estonian | estonian national | estonian citizen | estonia | republic of estonia | citizen of estonia
ETH | Ethiopian | ethiopian national | ethiopian citizen | ethiopia | federal democratic republic of ethiopia | citizen of ethiopia
FJI | Fijian | citizen of fiji | fijian national | fijian citizen | fiji | republic of fiji
PHL | Filipino | filipina | filipino national | filipino citizen | philippine | philippine national | philippine citizen | philippines | republic of the philippines | citizen of the philippines
FIN | Finn | finnish | finnish national | finnish citizen | finland | republic of finland | citizen of finland
FRA | French citizen | frenchman | frenchwoman | french | french national | france | french republic | citizen of france
GAB | Gabonese | gabonese national | gabonese citizen | gabon | gabonese republic | citizen of gabon
GMB | Gambian | gambian national | gambian citizen | gambia | the gambia | republic of the gambia | citizen of the gambia
GEO | Georgian | georgian national | georgian citizen | georgia | citizen of georgia
DEU | German | german national | german citizen | germany | federal republic of germany | citizen of germany
GHA | Ghanaian | ghanaian national | ghanaian citizen | ghana | republic of ghana | citizen of ghana
GRC | Greek | greek national | greek citizen | greece | hellenic republic | citizen of greece
GRD | Grenadian | grenadian national | grenadian citizen | grenada | citizen of grenada
GTM | Guatemalan | guatemalan national | guatemalan citizen | guatemala | republic of guatemala | citizen of guatemala
GNB | Guinea-Bissau citizen | citizen of guinea-bissau | bissau-guinean | bissau-guinean national | bissau-guinean citizen | guinea-bissau | republic of guinea-bissau | guinea-bissau national
GIN | Guinean | guinean national | guinean citizen | guinea | republic of guinea | citizen of guinea
GUY | Guyanese | guyanese national | guyanese citizen | guyana | republic of guyana | citizen of guyana
HTI | Haitian | haitian national | haitian citizen | haiti | republic of haiti | citizen of haiti
HND | Honduran | honduran national | honduran citizen | honduras | republic of honduras | citizen of honduras
HKG | Hong Kong citizen (China) | hong kong | hong kong sar | hong kong special administrative region of china | citizen of hong kong
HUN | Hungarian | hungarian national | hungarian citizen | hungary | citizen of hungary
ISL | Icelander | icelandic | icelandic national | icelandic citizen | iceland | republic of iceland | citizen of iceland
IND | Indian | indian national | indian citizen | india | republic of india | citizen of india
IDN | Indonesian | indonesian national | indonesian citizen | indonesia | republic of indonesia | citizen of indonesia
IRN | Iranian | iranian national | iranian citizen | iran | islamic republic of iran | citizen of iran
IRQ | Iraqi | iraqi national | iraqi citizen | iraq | republic of iraq | citizen of iraq
IRL | Irish citizen | citizen of ireland | irish | irish national | ireland | republic of ireland | eire | irish republic
ISR | Israeli | israeli national | israeli citizen | israel | state of israel | citizen of israel
ITA | Italian | italian national | italian citizen | italy | italian republic | citizen of italy
CIV | Ivorian | citizen of the ivory coast | ivorian national | ivorian citizen | ivory coast | côte d'ivoire | cote d'ivoire | republic of côte d'ivoire | citizen of ivory coast
JAM | Jamaican | jamaican national | jamaican citizen | jamaica | citizen of jamaica
JPN | Japanese | japanese national | japanese citizen | japan | citizen of japan
JOR | Jordanian | jordanian national | jordanian citizen | jordan | hashemite kingdom of jordan | citizen of jordan
KAZ | Kazakh | kazakh national | kazakh citizen | kazakhstani | kazakhstani national | kazakhstani citizen | kazakhstan | republic of kazakhstan | citizen of kazakhstan
KEN | Kenyan | kenyan national | kenyan citizen | kenya | republic of kenya | citizen of kenya
KIR | Kiribati citizen | citizen of kiribati | i-kiribati | i-kiribati national | i-kiribati citizen | kiribati | republic of kiribati | kiribati national
XKX | Kosovan | kosovan national | kosovan citizen | kosovar | kosovar national | kosovar citizen | kosovo | republic of kosovo | citizen of kosovo
KWT | Kuwaiti | kuwaiti national | kuwaiti citizen | kuwait | state of kuwait | citizen of kuwait
KGZ | Kyrgyz | kyrgyz national | kyrgyz citizen | kyrgyzstani | kyrgyzstani national | kyrgyzstani citizen | kyrgyzstan | kyrgyz republic | citizen of kyrgyzstan
LAO | Lao | lao national | lao citizen | laotian | laotian national | laotian citizen | laos | lao people's democratic republic | citizen of laos
LVA | Latvian | latvian national | latvian citizen | latvia | republic of latvia | citizen of latvia
LBN | Lebanese | lebanese national | lebanese citizen | lebanon | lebanese republic | citizen of lebanon
LSO | Lesotho citizen | citizen of lesotho | mosotho | mosotho national | mosotho citizen | basotho | basotho national | basotho citizen | lesotho | kingdom of lesotho | lesotho national
LBR | Liberian | liberian national | liberian citizen | liberia | republic of liberia | citizen of liberia
LBY | Libyan | libyan national | libyan citizen | libya | citizen of libya
LIE | Liechtenstein citizen | liechtensteiner | liechtenstein | principality of liechtenstein | citizen of liechtenstein | liechtenstein national
LTU | Lithuanian | lithuanian national | lithuanian citizen | lithuania | republic of lithuania | citizen of lithuania
LUX | Luxembourger | luxembourgish | luxembourgish national | luxembourgish citizen | luxembourg | grand duchy of luxembourg | citizen of luxembourg
MAC | Macao citizen (China) | macao | macau | macao special administrative region of china | citizen of macao
MKD | Macedonian | macedonian national | macedonian citizen | north macedonian | north macedonian national | north macedonian citizen | north macedonia | macedonia | former yugoslav republic of macedonia | republic of north macedonia | citizen of north macedonia
MDG | Malagasy | citizen of madagascar | malagasy national | malagasy citizen | madagascar | republic of madagascar
MWI | Malawian | malawian national | malawian citizen | malawi | republic of malawi | citizen of malawi
MYS | Malaysian | citizen of malaysia | malaysian national | malaysian citizen | malaysia
MDV | Maldivian | maldivian national | maldivian citizen | maldivan | maldivan national | maldivan citizen | maldives | republic of maldives | citizen of the maldives
MLI | Malian | malian national | malian citizen | mali | republic of mali | citizen of mali
MLT | Maltese | maltese national | maltese citizen | malta | republic of malta | citizen of malta
MHL | Marshall Islander | marshallese | marshallese national | marshallese citizen | marshall islands | republic of the marshall islands | citizen of the marshall islands
MRT | Mauritanian | mauritanian national | mauritanian citizen | mauritania | islamic republic of mauritania | citizen of mauritania
MUS | Mauritian | mauritian national | mauritian citizen | mauritius | republic of mauritius | citizen of mauritius
MEX | Mexican | mexican national | mexican citizen | mexico | united mexican states | citizen of mexico
FSM | Micronesian | micronesian national | micronesian citizen | micronesia | federated states of micronesia | citizen of micronesia
MDA | Moldovan | moldovan national | moldovan citizen | moldova | republic of moldova | citizen of moldova
MCO | Monegasque | monegasque national | monegasque citizen | monaco | principality of monaco | citizen of monaco
MNG | Mongolian | mongolian national | mongolian citizen | mongolia | citizen of mongolia
MNE | Montenegrin | montenegrin national | montenegrin citizen | montenegro | citizen of montenegro
MAR | Moroccan | moroccan national | moroccan citizen | morocco | kingdom of morocco | citizen of morocco
MOZ | Mozambican | mozambican national | mozambican citizen | mozambique | republic of mozambique | citizen of mozambique
NAM | Namibian | namibian national | namibian citizen | namibia | republic of namibia | citizen of namibia
NRU | Nauruan | nauruan national | nauruan citizen | nauru | republic of nauru | citizen of nauru
NPL | Nepalese | nepalese national | nepalese citizen | nepali | nepali national | nepali citizen | nepal | federal democratic republic of nepal | citizen of nepal
NZL | New Zealander | new zealand | new zealand national | new zealand citizen | citizen of new zealand
NIC | Nicaraguan | nicaraguan national | nicaraguan citizen | nicaragua | republic of nicaragua | citizen of nicaragua
NER | Niger citizen | citizen of niger | nigerien | nigerien national | nigerien citizen | niger | republic of the niger | niger national
NGA | Nigerian | nigerian national | nigerian citizen | nigeria | federal republic of nigeria | citizen of nigeria
PRK | North Korean | citizen of the democratic people's republic of korea | citizen of the dprk | north korean national | north korean citizen | north korea | dprk | democratic people's republic of korea | citizen of north korea
NOR | Norwegian | norwegian national | norwegian citizen | norway | kingdom of norway | citizen of norway
OMN | Omani | omani national | omani citizen | oman | sultanate of oman | citizen of oman
PAK | Pakistani | pakistani national | pakistani citizen | pakistan | islamic republic of pakistan | citizen of pakistan
PLW | Palauan | palauan national | palauan citizen | palau | republic of palau | citizen of palau
PSE | Palestinian | palestinian national | palestinian citizen | palestine | state of palestine | occupied palestinian territories | palestinian territories | citizen of palestine
PAN | Panamanian | panamanian national | panamanian citizen | panama | republic of panama | citizen of panama
PNG | Papua New Guinean | papua new guinean national | papua new guinean citizen | papua new guinea | independent state of papua new guinea | citizen of papua new guinea
PRY | Paraguayan | paraguayan national | paraguayan citizen | paraguay | republic of paraguay | citizen of paraguay
PER | Peruvian | peruvian national | peruvian citizen | peru | republic of peru | citizen of peru
POL | Pole | polish | polish national | polish citizen | poland | republic of poland | citizen of poland
PRT | Portuguese | portuguese national | portuguese citizen | portugal | portuguese republic | citizen of portugal
QAT | Qatari | qatari national | qatari citizen | qatar | state of qatar | citizen of qatar
ROU | Romanian | romanian national | romanian citizen | romania | citizen of romania
RUS | Russian | russian national | russian citizen | russia | russian federation | citizen of russia
RWA | Rwandan | rwandan national | rwandan citizen | rwanda | rwandese republic | citizen of rwanda
SLV | Salvadorean | salvadorean national | salvadorean citizen | salvadoran | salvadoran national | salvadoran citizen | el salvador | republic of el salvador | citizen of el salvador
WSM | Samoan | samoan national | samoan citizen | samoa | independent state of samoa | citizen of samoa
SMR | San Marino citizen | citizen of san marino | sammarinese | sammarinese national | sammarinese citizen | san marino | republic of san marino | san marino national
STP | Sao Tome and Principe citizen | citizen of sao tome and principe | sao tomean | sao tomean national | sao tomean citizen | sao tome and principe | são tomé and príncipe | democratic republic of sao tome and principe | sao tome and principe national
SAU | Saudi Arabian | saudi arabian national | saudi arabian citizen | saudi | saudi national | saudi citizen | saudi arabia | kingdom of saudi arabia | citizen of saudi arabia
SEN | Senegalese | senegalese national | senegalese citizen | senegal | republic of senegal | citizen of senegal
SRB | Serbian | serbian national | serbian citizen | serbia | republic of serbia | citizen of serbia
SYC | Seychelles citizen | citizen of seychelles | seychellois | seychellois national | seychellois citizen | seychelles | republic of seychelles | citizen of the seychelles | seychelles national
SLE | Sierra Leonean | sierra leonean national | sierra leonean citizen | sierra leone | republic of sierra leone | citizen of sierra leone
SGP | Singaporean | singaporean national | singaporean citizen | singapore | republic of singapore | citizen of singapore
SVK | Slovak | slovak national | slovak citizen | slovakia | slovak republic | citizen of slovakia
SVN | Slovene | slovenian | slovenian national | slovenian citizen | slovenia | republic of slovenia | citizen of slovenia
SLB | Solomon Islander | solomon islands | citizen of the solomon islands
SOM | Somali | somali national | somali citizen | somalia | federal republic of somalia | citizen of somalia
ZAF | South African | south african national | south african citizen | south africa | republic of south africa | citizen of south africa
KOR | South Korean | south korean national | south korean citizen | south korea | republic of korea | citizen of south korea
SSD | South Sudanese | south sudanese national | south sudanese citizen | south sudan | republic of south sudan | citizen of south sudan
ESP | Spanish citizen | spaniard | spanish | spanish national | spain | kingdom of spain | citizen of spain
LKA | Sri Lankan | citizen of sri lanka | sri lankan national | sri lankan citizen | sri lanka | ceylon | democratic socialist republic of sri lanka
KNA | St Kitts and Nevis citizen | citizen of st christopher (st kitts) and nevis | kittitian | kittitian national | kittitian citizen | st kitts and nevis | saint kitts and nevis | citizen of st kitts and nevis | st kitts and nevis national
LCA | St Lucian | st lucian national | st lucian citizen | saint lucian | saint lucian national | saint lucian citizen | st lucia | saint lucia | citizen of st lucia
SDN | Sudanese | sudanese national | sudanese citizen | sudan | republic of the sudan | citizen of sudan
SUR | Surinamer | surinamese | surinamese national | surinamese citizen | suriname | republic of suriname | citizen of suriname
SWZ | Swazi | swazi national | swazi citizen | liswati | liswati national | liswati citizen | eswatini | swaziland | kingdom of eswatini | citizen of eswatini
SWE | Swede | swedish | swedish national | swedish citizen | sweden | kingdom of sweden | citizen of sweden
CHE | Swiss | swiss national | swiss citizen | switzerland | swiss confederation | citizen of switzerland
SYR | Syrian | syrian national | syrian citizen | syria | syrian arab republic | citizen of syria
TWN | Taiwanese | taiwanese national | taiwanese citizen | taiwan | taiwan, province of china | citizen of taiwan
TJK | Tajik | tajik national | tajik citizen | tajikistani | tajikistani national | tajikistani citizen | tajikistan | republic of tajikistan | citizen of tajikistan
TZA | Tanzanian | tanzanian national | tanzanian citizen | tanzania | united republic of tanzania | citizen of tanzania
THA | Thai | thai national | thai citizen | thailand | kingdom of thailand | citizen of thailand
TGO | Togolese | togolese national | togolese citizen | togo | togolese republic | citizen of togo
TON | Tongan | tongan national | tongan citizen | tonga | kingdom of tonga | citizen of tonga
TTO | Trinidad and Tobago citizen | trinidadian | trinidadian national | trinidadian citizen | trinidad and tobago | trinidad | republic of trinidad and tobago | citizen of trinidad and tobago | trinidad and tobago national
TUN | Tunisian | tunisian national | tunisian citizen | tunisia | republic of tunisia | citizen of tunisia
TUR | Turk | turkish | turkish national | turkish citizen | türkiye | turkey | turkiye | republic of türkiye | citizen of türkiye
TKM | Turkmen | turkmen national | turkmen citizen | turkmenistani | turkmenistani national | turkmenistani citizen | turkmenistan | citizen of turkmenistan
TUV | Tuvaluan | tuvaluan national | tuvaluan citizen | tuvalu | citizen of tuvalu
UGA | Ugandan | ugandan national | ugandan citizen | uganda | republic of uganda | citizen of uganda
UKR | Ukrainian | ukrainian national | ukrainian citizen | ukraine | citizen of ukraine
USA | United States citizen | american | american national | american citizen | us | us national | us citizen | united states | united states of america | america | citizen of the united states | united states national
URY | Uruguayan | uruguayan national | uruguayan citizen | uruguay | eastern republic of uruguay | citizen of uruguay
UZB | Uzbek | uzbek national | uzbek citizen | uzbekistani | uzbekistani national | uzbekistani citizen | uzbekistan | republic of uzbekistan | citizen of uzbekistan
VUT | Vanuatu citizen | citizen of vanuatu | ni-vanuatu | ni-vanuatu national | ni-vanuatu citizen | vanuatu | republic of vanuatu | vanuatu national
VAT | Vatican citizen | vatican city | holy see | vatican | citizen of vatican city | vatican national
VEN | Venezuelan | venezuelan national | venezuelan citizen | venezuela | bolivarian republic of venezuela | citizen of venezuela
VNM | Vietnamese | vietnamese national | vietnamese citizen | vietnam | viet nam | socialist republic of viet nam | citizen of vietnam
VCT | Vincentian | vincentian national | vincentian citizen | st vincent and the grenadines | saint vincent and the grenadines | st vincent | citizen of st vincent and the grenadines
YEM | Yemeni | yemeni national | yemeni citizen | yemenite | yemenite national | yemenite citizen | yemen | republic of yemen | citizen of yemen
ZMB | Zambian | zambian national | zambian citizen | zambia | republic of zambia | citizen of zambia
ZWE | Zimbabwean | zimbabwean national | zimbabwean citizen | zimbabwe | republic of zimbabwe | citizen of zimbabwe
XXA | Stateless person | stateless
XXB | Refugee (1951 Convention) | convention refugee
XXC | Refugee (not under the 1951 Convention) | other refugee
""",
    "nationality_basis": """
stated-by-person | Stated by the person
stated-by-parent-or-carer | Stated by a parent or carer
document-seen | Document seen
custody-record | Custody record
pnc | Police National Computer
immigration-record | Immigration record
another-system | Another system
""",
    "network_role": """
core | Core member
peripheral | Peripheral member
""",
    "network_setting": """
taxi-firm | Taxi or private hire firm
food-business | Takeaway, restaurant or café
shop-or-market | Shop or market
hotel-or-lettings | Hotel, lettings or property
night-economy | Bars, clubs and door staff
motor-or-delivery | Motor trade or delivery
other-workplace | Another workplace or trade
family | Family or kin
friends-or-neighbours | Friends or neighbours
gang | Gang or organised crime group
school-or-college | School or college
care-setting | Care or supported accommodation
sport-youth-or-leisure | Sport, youth or leisure body
religious-body | Religious body
online-group | Online group
none-found | No shared setting found
other | Another setting
""",
    "number_basis": """
recorded | Recorded
estimated | Estimated
stated | Stated by the person
""",
    "observed_appearance": """
ic1 | IC1: White, North European | ic 1 | white north european
ic2 | IC2: White, South European | ic 2 | white south european | dark european
ic3 | IC3: Black | ic 3
ic4 | IC4: Asian (Indian subcontinent) | ic 4
ic5 | IC5: Chinese, Japanese or South-East Asian | ic 5
ic6 | IC6: Arab or North African | ic 6 | arab | north african
""",
    "offence_group": """
rape | Rape and offences treated as equal in gravity
sexual-assault | Sexual assault
sexual-activity-with-child | Sexual activity with a child
arranging-child-sex-offence | Arranging or facilitating an offence against a child
non-contact-child-sex-offence | Causing a child to watch or be present
grooming-meeting | Meeting a child after grooming
sexual-communication | Sexual communication with a child
position-of-trust | Abuse of a position of trust
familial-child-sex-offence | Sexual offence by a family member
cse-paying | Child sexual exploitation: paying for it
cse-causing | Child sexual exploitation: causing or inciting it
cse-controlling | Child sexual exploitation: controlling a child
cse-arranging | Child sexual exploitation: arranging or facilitating it
indecent-images | Indecent images of a child
private-images-threat | Sharing or threatening to share private images
trafficking | Human trafficking
slavery-servitude | Slavery, servitude or forced labour
abduction | Child abduction, kidnap or false imprisonment
administering-substance | Administering a substance
drugs-supply | Supply of drugs to a child
violence | Violence against the person
threats-blackmail | Threats, harassment or blackmail
interference-with-justice | Interference with witnesses or justice
other-sexual | Other sexual offence
other | Other offence
""",
    "police_unit": """
child-abuse | Child abuse investigation unit | caiu | child protection unit | cait
public-protection | Public protection unit | ppu | protecting vulnerable people unit
exploitation-team | Specialist exploitation team | cse team | mace team
cid | Criminal investigation department | cid
major-crime | Major crime team or major inquiry
rape-unit | Rape and serious sexual offences unit | rasso unit | sapphire
missing-persons | Missing persons unit | mpu
online | Online child abuse team | polit | internet child abuse team
serious-organised-crime | Serious and organised crime team | rocu
trafficking | Modern slavery and trafficking team
neighbourhood | Neighbourhood policing | safer neighbourhood team
response | Response policing
youth-or-schools | Schools or youth officers
offender-management | Offender management unit | mosovo | visor unit
intelligence | Intelligence unit
safeguarding-hub | Police in a safeguarding hub | mash
custody | Custody
national | National policing body | nca | ceop
other | Other unit
""",
    "record_type": """
returns | Return
return_scope | Scope of the return
children | Children
exploitation_periods | Exploitation periods
missing_episodes | Missing episodes
living_situations | Living situations
suspects | Suspects
involvements | Involvements
networks | Networks
network_members | Network members
exploitation_features | Exploitation features
indicators | Indicators
vulnerabilities | Vulnerabilities
education | Education
disclosures | Disclosures
disclosure_barriers | Disclosure barriers
referrals | Referrals
statutory_steps | Statutory steps
support | Support
investigations | Investigations
suspect_outcomes | Suspect outcomes
witness_support | Witness support
board_arrangements | Board arrangements
explanations | Explanations
local_codes | Local codes
""",
    "referral_source": """
child | The child | self
parent-or-carer | Parent or carer
other-relative | Brother, sister or other relative | family member
foster-carer | Foster carer
friend-or-peer | Friend or other young person
other-exploited-child | Another child who was exploited
neighbour | Neighbour or childminder
elected-representative | Elected representative | councillor | mp
member-of-public | Member of the public
anonymous | Anonymous person
school | School
pupil-referral-unit | Pupil referral unit or alternative provision | pru | alternative provision
college | College or training provider
education-welfare | Education welfare or other education service | education welfare officer | ewo | education service
early-years | Nursery or early years setting
gp | General practice | gp | doctor's surgery
health-visitor | Health visitor
school-nurse | School nurse
sexual-health | Sexual health or contraception clinic | gum clinic | family planning clinic | sexual health clinic
midwifery | Midwifery or pregnancy service | maternity
pharmacy-or-dentist | Pharmacy, dentist or other primary care
emergency-department | Hospital emergency department | a&e | accident and emergency
hospital | Other hospital service
ambulance | Ambulance service
camhs | Child and adolescent mental health service | camhs | cypmhs
looked-after-nurse | Health team for looked after children | lac nurse
sarc | Sexual assault referral centre | sarc
substance-service | Drug or alcohol service
adult-mental-health | Adult mental health service
childrens-social-care | Children's social care | social worker | children's social work
adult-social-care | Adult social care
residential-care-staff | Staff of a children's home or supported accommodation | residential care staff | children's home staff
early-help | Early help or family support service
youth-offending | Youth offending or youth justice team | yot | yos | youth justice
youth-work | Youth work or detached outreach | youth service
return-interviewer | Return interviewer
multi-agency-team | Multi-agency team or meeting | mash | mace panel
licensing | Taxi or premises licensing
community-safety | Community safety or wardens
other-local-authority | Another local authority
housing | Housing service | housing association | council housing
hostel-or-refuge | Hostel or refuge
police | Police force of the area | police
other-police-force | Another police force
transport-police | British Transport Police
national-policing | National law enforcement body | nca | ceop | national crime agency
probation | Probation service
court | Court
cafcass | Court welfare or children's reporter service | cafcass | children's guardian
prosecutor | Prosecutor or lawyer
prison-or-custody | Prison or youth custody
immigration | Immigration or border service
specialist-exploitation-service | Specialist exploitation service | cse project | cse team
sexual-violence-service | Sexual or domestic abuse service | rape crisis | isva
voluntary-body | Other voluntary or community organisation | charity
helpline | Helpline
faith-or-community | Faith or cultural community
sport-or-leisure | Sports, arts or leisure club
childrens-centre | Children's centre or family hub
hotel | Hotel or guest house
transport | Taxi or transport business
business | Shop, takeaway or other business
online-company | Online or telephone company
care-provider | Independent care or fostering agency
other | Other person or service
""",
    "release_status": """
voluntary-attendance | Interviewed without arrest | voluntary interview
held-until-charge | Held until the decision
bail-with-conditions | Bail before charge, with conditions
bail-without-conditions | Bail before charge, without conditions
released-under-investigation | Released under investigation | rui
investigative-liberation | Investigative liberation
undertaking | Released on an undertaking
recalled-or-serving | Held for another matter
released-no-further-action | Released without further action
""",
    "response_type": """
immediate-protection | Immediate protection
taken-into-care | Child became looked after | accommodated
child-protection-enquiry | Child protection enquiry | section 47 enquiry | child protection investigation | article 66 investigation
strategy-discussion | Strategy discussion | inter-agency referral discussion | strategy meeting
police-investigation | Criminal investigation
disruption | Disruption of suspects
exploitation-panel | Multi-agency exploitation panel | mace panel
assessment | Assessment of need | child in need assessment | care and support assessment
early-help | Early help | family support
specialist-service | Specialist exploitation service
outreach | Outreach
health-care | Health care or therapy
support-in-existing-plan | Work within a plan that already existed
passed-on | Passed to another service | signposted
advice-only | Advice or information only
information-logged | Recorded as intelligence or information
no-further-action | No further action | nfa
awaiting-response | Response not yet begun
""",
    "return_form": """
identifiable | Identifiable
pseudonymised | Pseudonymised
""",
    "scope_extent": """
complete | Searched, and complete | searched and complete
partial | Searched, but not complete | searched and partial
not-held | Not held by this agency
not-searched | Held, but not searched
not-asked-for | Held, but not asked for here
""",
    "search_extent": """
all | All systems searched
some | Some systems searched
none | No system searched
no-capability | Not able to search
""",
    "sentence_group": """
life-or-indeterminate | Life or indeterminate
extended | Extended sentence
custody | Custody for a fixed time
suspended | Suspended custody
hospital-order | Hospital or guardianship order
community | Community order
youth-community | Community or referral order for a person under 18
fine | Fine or compensation
discharge | Discharge or admonition
other | Other sentence
awaiting-sentence | Awaiting sentence
""",
    "sex": """
male | Male | m
female | Female | f
indeterminate | Indeterminate
""",
    "special_measure": """
screen | Screen | screens
live-link | Live link | live television link
evidence-in-private | Evidence in private | public excluded
wigs-and-gowns-removed | Wigs and gowns removed
recorded-evidence-in-chief | Recorded evidence in chief
prior-statement | Prior statement as evidence in chief
recorded-cross-examination | Recorded cross-examination | section 28
evidence-by-commissioner | Evidence taken by a commissioner
intermediary | Intermediary | registered intermediary
communication-aid | Aid to communication
supporter | Supporter present
""",
    "standard_version": """
0.1 | 0.1
""",
    "stated_order": """
before | Before
during | During
after | After
more-than-one | More than one of these
""",
    "statutory_step": """
strategy-discussion | Strategy discussion or meeting | strategy meeting
section-47-enquiry | Section 47 enquiry | s47 enquiry
section-17-assessment | Section 17 assessment | child in need assessment
section-21-assessment | Care and support assessment | section 21 assessment
initial-conference | Initial child protection conference | icpc | initial child protection case conference
review-conference | Review child protection conference | review child protection case conference
child-protection-plan | Child protection plan begun | cp plan | protection plan
child-protection-plan-ended | Child protection plan ended | cp plan ended
child-in-need-plan | Child in need plan begun | cin plan
care-support-protection-plan | Care and support protection plan begun
registration | Placed on the child protection register | child protection registration
de-registration | Removed from the child protection register
ird | Inter-agency referral discussion | ird
child-protection-investigation-scotland | Child protection investigation
planning-meeting | Child protection planning meeting | cppm | child protection case conference
childs-protection-plan-scotland | Child protection plan made
reporter-referral | Referral to the Principal Reporter | reporter referral
childrens-hearing | Children's hearing
article-66-investigation | Article 66 investigation
joint-protocol-investigation | Joint protocol investigation
unocini-assessment | UNOCINI assessment
police-protection | Police protection
emergency-protection-order | Emergency protection order | epo
child-protection-order-scotland | Child protection order
recovery-order | Recovery order
care-proceedings | Care proceedings begun
nrm-referral | National Referral Mechanism referral | nrm referral
nrm-reasonable-grounds | NRM reasonable grounds decision | reasonable grounds decision
nrm-conclusive-grounds | NRM conclusive grounds decision | conclusive grounds decision
trafficking-guardian | Independent trafficking guardian appointed | independent child trafficking guardian
exploitation-panel | Multi-agency exploitation panel | mace panel | multi-agency child exploitation meeting
care-risk-management | Meeting on a child alleged to have harmed | care and risk management meeting
""",
    "step_outcome": """
further-enquiry | Further enquiry or assessment
conference-called | Conference or planning meeting called
protection-plan | Protection plan or registration agreed
plan-continued | Plan or registration continued
plan-ended | Plan or registration ended
other-plan | Plan below child protection agreed
actions-agreed | Actions agreed between agencies
harm-substantiated | Harm substantiated, risk continues
harm-substantiated-no-continuing | Harm substantiated, no continuing risk
harm-not-substantiated | Harm not substantiated by the enquiry
positive-decision | Positive decision
negative-decision | Negative decision
order-made | Order made
order-not-made | Order not made
referred-on | Passed to another area or body
adjourned | Adjourned or postponed
nothing-further | No further step under this procedure
pending | Outcome awaited
""",
    "support_end": """
planned | Ended as planned
aims-met | Aims met earlier than planned
moved-on-service | Passed to another service
passed-to-adult-services | Passed to adult services
age-limit-reached | Age limit reached, nothing to pass to
moved-area | Moved to another area
time-limit | Time limit of the service
funding-ended | Funding or service ended
worker-left | Worker left and was not replaced
contact-not-kept | Service did not keep contact
person-chose | Person chose to stop
not-the-right-support | Not the right support
not-safe | Not safe to go on
court-case-ended | Ended with the court case
died | Person died
other | Other reason
""",
    "support_for": """
child | Child
parent-carer | Parent or carer
foster-residential-carer | Foster carer or residential staff
sibling | Brother or sister
family | Family together
""",
    "support_stage": """
investigation | During the investigation
before-court | Before court
at-court | At court
after-court | After court
after-no-charge | After a decision not to go on
""",
    "support_status": """
planned | Planned, not yet offered
offered | Offered, answer awaited
not-at-present | Not wanted at present; offer kept open
waiting | Accepted, on a waiting list
taken-up | Taken up
paused | Paused
not-available | Needed, not available
ended | Ended
""",
    "support_type": """
specialist-exploitation | Specialist work on exploitation
outreach | Outreach
advocacy | Independent advocacy
key-worker | Lead professional or key worker
mentoring | Mentoring or befriending
therapy | Therapy or counselling
mental-health | Mental health care
sexual-health | Sexual and reproductive health care
physical-health | Other health care
substance | Help with drugs or alcohol
sexual-violence-adviser | Independent sexual violence adviser | isva | chisva
trafficking-guardian | Independent child trafficking guardian | ictg | icta
return-interview | Return interview
education-support | Help with school or training
safe-accommodation | Safe place to live
safety-measures | Safety measures
legal-advice | Legal advice
leaving-care | Help on leaving care or turning 18
parent-support | Support for parents or carers
family-work | Family work
sibling-support | Support for brothers or sisters
carer-training | Support for foster carers or home staff
financial | Practical or financial help
community | Work with friends, school or neighbourhood | contextual safeguarding
other | Other support
""",
    "suspect_known": """
some | At least one person
none | No person
""",
    "threshold_decision": """
met | Met
met-lower-level | Met for a lower level of service
already-open | Case already open
passed-on | Passed to another service
not-met | Not met
more-information-sought | Held for more information
awaiting-decision | Awaiting decision
no-threshold | No threshold applies
""",
    "threshold_reason": """
need-assessed-lower | Need assessed as lower than the criteria
information-not-sufficient | Information held not sufficient to decide
single-incident-view | Incident considered by itself
harm-outside-family | Harm outside the family not in the criteria
age-limit | Age limit of the service
area-not-responsible | Another area held responsible
unit-remit | Outside the remit of the unit
other-service-sufficient | Work of another service held sufficient
protective-adult | Parent or carer judged able to protect
no-offence-identified | No offence identified
account-required | Account from the child required by the service
agreement-of-family | Agreement of the family required by the service
capacity | No capacity in the service
other | Other reason given
""",
    "vulnerability": """
emotional-neglect | Emotional abuse or neglect
neglect | Physical neglect
physical-abuse | Physical abuse
earlier-sexual-abuse | Earlier sexual abuse
domestic-abuse | Domestic abuse in the family
family-substance-use | Drug or alcohol misuse in the family
family-mental-ill-health | Mental ill health in the family
family-breakdown | Breakdown of family relationships
bereavement-or-loss | Bereavement or loss
young-carer | Caring for others
in-care | In care
care-leaver | Leaving or recently left care
unsuitable-housing | Unsuitable accommodation or homelessness
poverty | Poverty
missing-history | Earlier missing episodes
school-disengagement | Cut off from education
bullied | Bullied
isolated | Isolated from friends
no-trusted-adult | No trusted adult
made-to-feel-worthless | Feels of little worth
learning-disability | Learning disability or difficulty
neurodivergence | Autism, ADHD or similar
physical-disability | Physical or sensory disability
communication-need | Speech, language or communication need
mental-ill-health | Mental ill health
drugs-or-alcohol | Affected by drugs or alcohol
drawn-into-crime | Drawn into offending
gang-links | Links with a gang
criminal-exploitation | Criminal exploitation
trafficked | Trafficked earlier
insecure-immigration-status | Insecure immigration status
language-barrier | Language barrier
fear-of-shame-in-community | Fear of shame in the community
identity-unsupported | No support about sexuality or gender identity
exploited-sibling-or-friend | Brother, sister or friend exploited
area-of-exploitation | Living near known exploitation
detached-from-services | Detached from services
other | Another vulnerability
""",
    "witness_support_form": """
special-measure | Special measure
independent-adviser | Independent sexual violence adviser | isva | children's isva
witness-service | Witness service | young witness service
court-visit | Visit to the court before trial | familiarisation visit
kept-informed | Named person keeps child informed
therapy | Therapy | pre-trial therapy
protection-of-witness | Protection of the witness
family-support | Support of the family as witnesses
decision-explained | Decision or verdict explained
right-to-review | Help to ask for a review | victims' right to review
compensation-help | Help with criminal injuries compensation
other | Other support
""",
    "yes_no": """
yes | Yes | y | true
no | No | n | false
""",
}

# of each code of another scheme, in small letters: the code, the scheme, our code
SCHEMES: dict[str, str] = {
    "absent_reason": """
not-asked | fhir-data-absent-reason | absent:not-asked
nask | hl7-nullflavor | absent:not-asked
99 | nhs-england-ethnic-category | absent:not-asked
99 | nhs-scotland-ethnic-group | absent:not-asked
ns | police-sde-18+1 | absent:not-asked
ns | police-sde-16+1 | absent:not-asked
u | dfe-sex | absent:not-asked
not-asked | fhir-data-absent-reason | absent:not-safe-to-ask
nask | hl7-nullflavor | absent:not-safe-to-ask
99 | nhs-england-ethnic-category | absent:not-safe-to-ask
99 | nhs-scotland-ethnic-group | absent:not-safe-to-ask
ns | police-sde-18+1 | absent:not-safe-to-ask
ns | police-sde-16+1 | absent:not-safe-to-ask
asked-declined | fhir-data-absent-reason | absent:declined
unk | hl7-nullflavor | absent:declined
refu | dfe-ethnicity | absent:declined
z | nhs-england-ethnic-category | absent:declined
98 | nhs-scotland-ethnic-group | absent:declined
z | nhs-wales-ethnic-category | absent:declined
ns | police-sde-18+1 | absent:declined
ns | police-sde-16+1 | absent:declined
asked-unknown | fhir-data-absent-reason | absent:asked-not-known
asku | hl7-nullflavor | absent:asked-not-known
nobt | dfe-ethnicity | absent:asked-not-known
99 | nhs-england-ethnic-category | absent:asked-not-known
z | nhs-england-ethnic-category | absent:asked-not-known
99 | nhs-scotland-ethnic-group | absent:asked-not-known
ns | police-sde-18+1 | absent:asked-not-known
ns | police-sde-16+1 | absent:asked-not-known
temp-unknown | fhir-data-absent-reason | absent:not-yet-obtained
nav | hl7-nullflavor | absent:not-yet-obtained
nobt | dfe-ethnicity | absent:not-yet-obtained
99 | nhs-england-ethnic-category | absent:not-yet-obtained
99 | nhs-scotland-ethnic-group | absent:not-yet-obtained
ns | police-sde-18+1 | absent:not-yet-obtained
ns | police-sde-16+1 | absent:not-yet-obtained
unsupported | fhir-data-absent-reason | absent:not-in-system
unknown | fhir-data-absent-reason | absent:held-elsewhere
unk | hl7-nullflavor | absent:held-elsewhere
unknown | fhir-data-absent-reason | absent:not-identified
unk | hl7-nullflavor | absent:not-identified
masked | fhir-data-absent-reason | absent:withheld
msk | hl7-nullflavor | absent:withheld
not-permitted | fhir-data-absent-reason | absent:withheld
not-applicable | fhir-data-absent-reason | absent:not-applicable
na | hl7-nullflavor | absent:not-applicable
unknown | fhir-data-absent-reason | absent:unexplained
unk | hl7-nullflavor | absent:unexplained
99 | nhs-england-ethnic-category | absent:unexplained
99 | nhs-scotland-ethnic-group | absent:unexplained
z | nhs-wales-ethnic-category | absent:unexplained
ns | police-sde-18+1 | absent:unexplained
ns | police-sde-16+1 | absent:unexplained
u | dfe-sex | absent:unexplained
0 | dfe-gender-to-2024 | absent:unexplained
x | nhs-person-stated-gender | absent:unexplained
""",
    "charging_decision": """
charged | cps-pre-charge-decision | charged
no prosecution, evidential | cps-pre-charge-decision | no-prosecution-evidential
no prosecution, public interest | cps-pre-charge-decision | no-prosecution-public-interest
out of court | cps-pre-charge-decision | out-of-court
out of court | cps-pre-charge-decision | diversion
administrative finalisation | cps-pre-charge-decision | administrative
""",
    "court_outcome": """
guilty plea | cps-case-outcome | guilty-plea
conviction after trial | cps-case-outcome | convicted-after-trial
proved in absence | cps-case-outcome | proved-in-absence
dismissed or acquitted | cps-case-outcome | acquitted
dismissed or acquitted | cps-case-outcome | not-proven
discontinued or withdrawn | cps-case-outcome | discontinued
no evidence offered | cps-case-outcome | no-evidence-offered
discharged committal | cps-case-outcome | discharged-committal
discontinued or withdrawn | cps-case-outcome | deserted
stayed | cps-case-outcome | stayed
left on file | cps-case-outcome | left-on-file
warrant unexecuted | cps-case-outcome | warrant-unexecuted
cannot be traced | cps-case-outcome | cannot-be-traced
died | cps-case-outcome | died
unfit to plead | cps-case-outcome | unfit-to-plead
""",
    "ethnicity": """
w1 | police-sde-18+1 | white-british
w1 | police-sde-16+1 | white-british
wbri | dfe-ethnicity | white-british
a | nhs-england-ethnic-category | white-british
a | nhs-wales-ethnic-category | white-british
1a | nhs-scotland-ethnic-group | white-british
1b | nhs-scotland-ethnic-group | white-british
white: scottish | scotland-census-2022 | white-british
white: other british | scotland-census-2022 | white-british
white | northern-ireland-census-2021 | white-british
13 | census-2021-england-wales | white-british
w2 | police-sde-18+1 | white-irish
w2 | police-sde-16+1 | white-irish
wiri | dfe-ethnicity | white-irish
b | nhs-england-ethnic-category | white-irish
a | nhs-wales-ethnic-category | white-irish
1c | nhs-scotland-ethnic-group | white-irish
white: irish | scotland-census-2022 | white-irish
white | northern-ireland-census-2021 | white-irish
14 | census-2021-england-wales | white-irish
w3 | police-sde-18+1 | white-gypsy-or-irish-traveller
w9 | police-sde-16+1 | white-gypsy-or-irish-traveller
wirt | dfe-ethnicity | white-gypsy-or-irish-traveller
wrom | dfe-ethnicity | white-gypsy-or-irish-traveller
c | nhs-england-ethnic-category | white-gypsy-or-irish-traveller
b | nhs-wales-ethnic-category | white-gypsy-or-irish-traveller
1k | nhs-scotland-ethnic-group | white-gypsy-or-irish-traveller
white: gypsy or traveller | scotland-census-2022 | white-gypsy-or-irish-traveller
irish traveller | northern-ireland-census-2021 | white-gypsy-or-irish-traveller
15 | census-2021-england-wales | white-gypsy-or-irish-traveller
w9 | police-sde-18+1 | white-roma
w9 | police-sde-16+1 | white-roma
wrom | dfe-ethnicity | white-roma
c | nhs-england-ethnic-category | white-roma
a | nhs-wales-ethnic-category | white-roma
1z | nhs-scotland-ethnic-group | white-roma
white: roma | scotland-census-2022 | white-roma
roma | northern-ireland-census-2021 | white-roma
16 | census-2021-england-wales | white-roma
w9 | police-sde-18+1 | white-other
w9 | police-sde-16+1 | white-other
woth | dfe-ethnicity | white-other
c | nhs-england-ethnic-category | white-other
a | nhs-wales-ethnic-category | white-other
1l | nhs-scotland-ethnic-group | white-other
1z | nhs-scotland-ethnic-group | white-other
white: polish | scotland-census-2022 | white-other
white: showman or showwoman | scotland-census-2022 | white-other
white: other | scotland-census-2022 | white-other
white | northern-ireland-census-2021 | white-other
17 | census-2021-england-wales | white-other
m1 | police-sde-18+1 | mixed-white-and-black-caribbean
m1 | police-sde-16+1 | mixed-white-and-black-caribbean
mwbc | dfe-ethnicity | mixed-white-and-black-caribbean
d | nhs-england-ethnic-category | mixed-white-and-black-caribbean
d | nhs-wales-ethnic-category | mixed-white-and-black-caribbean
2a | nhs-scotland-ethnic-group | mixed-white-and-black-caribbean
mixed or multiple ethnic group (write-in) | scotland-census-2022 | mixed-white-and-black-caribbean
mixed ethnic group | northern-ireland-census-2021 | mixed-white-and-black-caribbean
11 | census-2021-england-wales | mixed-white-and-black-caribbean
m2 | police-sde-18+1 | mixed-white-and-black-african
m2 | police-sde-16+1 | mixed-white-and-black-african
mwba | dfe-ethnicity | mixed-white-and-black-african
e | nhs-england-ethnic-category | mixed-white-and-black-african
e | nhs-wales-ethnic-category | mixed-white-and-black-african
2a | nhs-scotland-ethnic-group | mixed-white-and-black-african
mixed or multiple ethnic group (write-in) | scotland-census-2022 | mixed-white-and-black-african
mixed ethnic group | northern-ireland-census-2021 | mixed-white-and-black-african
10 | census-2021-england-wales | mixed-white-and-black-african
m3 | police-sde-18+1 | mixed-white-and-asian
m3 | police-sde-16+1 | mixed-white-and-asian
mwas | dfe-ethnicity | mixed-white-and-asian
f | nhs-england-ethnic-category | mixed-white-and-asian
f | nhs-wales-ethnic-category | mixed-white-and-asian
2a | nhs-scotland-ethnic-group | mixed-white-and-asian
mixed or multiple ethnic group (write-in) | scotland-census-2022 | mixed-white-and-asian
mixed ethnic group | northern-ireland-census-2021 | mixed-white-and-asian
9 | census-2021-england-wales | mixed-white-and-asian
m9 | police-sde-18+1 | mixed-other
m9 | police-sde-16+1 | mixed-other
moth | dfe-ethnicity | mixed-other
g | nhs-england-ethnic-category | mixed-other
g | nhs-wales-ethnic-category | mixed-other
2a | nhs-scotland-ethnic-group | mixed-other
mixed or multiple ethnic group (write-in) | scotland-census-2022 | mixed-other
mixed ethnic group | northern-ireland-census-2021 | mixed-other
12 | census-2021-england-wales | mixed-other
a1 | police-sde-18+1 | asian-indian
a1 | police-sde-16+1 | asian-indian
aind | dfe-ethnicity | asian-indian
h | nhs-england-ethnic-category | asian-indian
h | nhs-wales-ethnic-category | asian-indian
3g | nhs-scotland-ethnic-group | asian-indian
asian: indian | scotland-census-2022 | asian-indian
indian | northern-ireland-census-2021 | asian-indian
3 | census-2021-england-wales | asian-indian
a2 | police-sde-18+1 | asian-pakistani
a2 | police-sde-16+1 | asian-pakistani
apkn | dfe-ethnicity | asian-pakistani
j | nhs-england-ethnic-category | asian-pakistani
j | nhs-wales-ethnic-category | asian-pakistani
3f | nhs-scotland-ethnic-group | asian-pakistani
asian: pakistani | scotland-census-2022 | asian-pakistani
any other ethnic group | northern-ireland-census-2021 | asian-pakistani
4 | census-2021-england-wales | asian-pakistani
a3 | police-sde-18+1 | asian-bangladeshi
a3 | police-sde-16+1 | asian-bangladeshi
aban | dfe-ethnicity | asian-bangladeshi
k | nhs-england-ethnic-category | asian-bangladeshi
k | nhs-wales-ethnic-category | asian-bangladeshi
3h | nhs-scotland-ethnic-group | asian-bangladeshi
asian: bangladeshi | scotland-census-2022 | asian-bangladeshi
any other ethnic group | northern-ireland-census-2021 | asian-bangladeshi
1 | census-2021-england-wales | asian-bangladeshi
a4 | police-sde-18+1 | asian-chinese
o1 | police-sde-16+1 | asian-chinese
chne | dfe-ethnicity | asian-chinese
r | nhs-england-ethnic-category | asian-chinese
r | nhs-wales-ethnic-category | asian-chinese
3j | nhs-scotland-ethnic-group | asian-chinese
asian: chinese | scotland-census-2022 | asian-chinese
chinese | northern-ireland-census-2021 | asian-chinese
2 | census-2021-england-wales | asian-chinese
a9 | police-sde-18+1 | asian-other
a9 | police-sde-16+1 | asian-other
aoth | dfe-ethnicity | asian-other
l | nhs-england-ethnic-category | asian-other
l | nhs-wales-ethnic-category | asian-other
3z | nhs-scotland-ethnic-group | asian-other
asian: other | scotland-census-2022 | asian-other
any other ethnic group | northern-ireland-census-2021 | asian-other
filipino | northern-ireland-census-2021 | asian-other
5 | census-2021-england-wales | asian-other
b1 | police-sde-18+1 | black-caribbean
b1 | police-sde-16+1 | black-caribbean
bcrb | dfe-ethnicity | black-caribbean
m | nhs-england-ethnic-category | black-caribbean
m | nhs-wales-ethnic-category | black-caribbean
5c | nhs-scotland-ethnic-group | black-caribbean
caribbean or black (write-in) | scotland-census-2022 | black-caribbean
black other | northern-ireland-census-2021 | black-caribbean
7 | census-2021-england-wales | black-caribbean
b2 | police-sde-18+1 | black-african
b2 | police-sde-16+1 | black-african
bafr | dfe-ethnicity | black-african
n | nhs-england-ethnic-category | black-african
n | nhs-wales-ethnic-category | black-african
4d | nhs-scotland-ethnic-group | black-african
4y | nhs-scotland-ethnic-group | black-african
african, scottish african or british african (write-in) | scotland-census-2022 | black-african
black african | northern-ireland-census-2021 | black-african
6 | census-2021-england-wales | black-african
b9 | police-sde-18+1 | black-other
b9 | police-sde-16+1 | black-other
both | dfe-ethnicity | black-other
p | nhs-england-ethnic-category | black-other
p | nhs-wales-ethnic-category | black-other
5d | nhs-scotland-ethnic-group | black-other
5y | nhs-scotland-ethnic-group | black-other
caribbean or black (write-in) | scotland-census-2022 | black-other
black other | northern-ireland-census-2021 | black-other
8 | census-2021-england-wales | black-other
o2 | police-sde-18+1 | other-arab
o9 | police-sde-16+1 | other-arab
ooth | dfe-ethnicity | other-arab
s | nhs-england-ethnic-category | other-arab
t | nhs-wales-ethnic-category | other-arab
6a | nhs-scotland-ethnic-group | other-arab
other: arab | scotland-census-2022 | other-arab
any other ethnic group | northern-ireland-census-2021 | other-arab
18 | census-2021-england-wales | other-arab
o9 | police-sde-18+1 | other-any
o9 | police-sde-16+1 | other-any
ooth | dfe-ethnicity | other-any
s | nhs-england-ethnic-category | other-any
s | nhs-wales-ethnic-category | other-any
6z | nhs-scotland-ethnic-group | other-any
other: other | scotland-census-2022 | other-any
any other ethnic group | northern-ireland-census-2021 | other-any
19 | census-2021-england-wales | other-any
99 | nhs-england-ethnic-category | absent:not-asked
99 | nhs-scotland-ethnic-group | absent:not-asked
ns | police-sde-18+1 | absent:not-asked
ns | police-sde-16+1 | absent:not-asked
99 | nhs-england-ethnic-category | absent:not-safe-to-ask
99 | nhs-scotland-ethnic-group | absent:not-safe-to-ask
ns | police-sde-18+1 | absent:not-safe-to-ask
ns | police-sde-16+1 | absent:not-safe-to-ask
refu | dfe-ethnicity | absent:declined
z | nhs-england-ethnic-category | absent:declined
98 | nhs-scotland-ethnic-group | absent:declined
z | nhs-wales-ethnic-category | absent:declined
ns | police-sde-18+1 | absent:declined
ns | police-sde-16+1 | absent:declined
nobt | dfe-ethnicity | absent:asked-not-known
99 | nhs-england-ethnic-category | absent:asked-not-known
z | nhs-england-ethnic-category | absent:asked-not-known
99 | nhs-scotland-ethnic-group | absent:asked-not-known
ns | police-sde-18+1 | absent:asked-not-known
ns | police-sde-16+1 | absent:asked-not-known
nobt | dfe-ethnicity | absent:not-yet-obtained
99 | nhs-england-ethnic-category | absent:not-yet-obtained
99 | nhs-scotland-ethnic-group | absent:not-yet-obtained
ns | police-sde-18+1 | absent:not-yet-obtained
ns | police-sde-16+1 | absent:not-yet-obtained
99 | nhs-england-ethnic-category | absent:unexplained
99 | nhs-scotland-ethnic-group | absent:unexplained
z | nhs-wales-ethnic-category | absent:unexplained
ns | police-sde-18+1 | absent:unexplained
ns | police-sde-16+1 | absent:unexplained
""",
    "legal_status": """
v3 | ssda903-legal-status | short-breaks
v4 | ssda903-legal-status | short-breaks
v2 | ssda903-legal-status | accommodated
l1 | ssda903-legal-status | police-protection
l2 | ssda903-legal-status | emergency-protection
l3 | ssda903-legal-status | assessment-order
c1 | ssda903-legal-status | interim-care-order
c2 | ssda903-legal-status | care-order
e1 | ssda903-legal-status | placement-order
d1 | ssda903-legal-status | freeing-order
j1 | ssda903-legal-status | remand
j2 | ssda903-legal-status | police-detention
j3 | ssda903-legal-status | sentenced-residence
""",
    "living_setting": """
p1 | ssda903-placement | care-with-parent
u1 | ssda903-placement | care-foster-relative
u2 | ssda903-placement | care-foster-relative
u3 | ssda903-placement | care-foster-relative
u4 | ssda903-placement | care-foster-other
u5 | ssda903-placement | care-foster-other
u6 | ssda903-placement | care-foster-other
k2 | ssda903-placement | care-childrens-home
k1 | ssda903-placement | care-secure-home
k3 | ssda903-placement | care-supported-accommodation
h5 | ssda903-placement | care-supported-accommodation
p2 | ssda903-placement | care-supported-accommodation
p2 | ssda903-placement | care-independent
p3 | ssda903-placement | care-independent
z1 | ssda903-placement | care-unregistered
s1 | ssda903-placement | care-residential-school
r1 | ssda903-placement | care-residential-home
r2 | ssda903-placement | care-health-setting
r3 | ssda903-placement | care-family-centre
r5 | ssda903-placement | care-custody
a3 | ssda903-placement | care-adoption
a4 | ssda903-placement | care-adoption
a5 | ssda903-placement | care-adoption
a6 | ssda903-placement | care-adoption
t0 | ssda903-placement | care-temporary
t1 | ssda903-placement | care-temporary
t2 | ssda903-placement | care-temporary
t3 | ssda903-placement | care-temporary
t4 | ssda903-placement | care-temporary
z1 | ssda903-placement | care-other
z11 | ssda903-placement | care-other
z12 | ssda903-placement | care-other
z13 | ssda903-placement | care-other
z14 | ssda903-placement | care-other
""",
    "missing_category": """
m | ssda903-missing | missing-from-care
a | ssda903-missing | away-without-authorisation
m | ssda903-missing | missing-acpo
m | ssda903-missing | missing-acpo-2013
m | ssda903-missing | missing-app-2017
m | ssda903-missing | missing-child
a | ssda903-missing | absent-2013
m | ssda903-missing | absent-2013
m | ssda903-missing | young-runaway
a | ssda903-missing | young-runaway
a | ssda903-missing | unauthorised-absence
""",
    "nationality": """
gb | iso-3166-1-alpha-2 | GBR
gb | govuk-country-register | GBR
af | iso-3166-1-alpha-2 | AFG
af | govuk-country-register | AFG
al | iso-3166-1-alpha-2 | ALB
al | govuk-country-register | ALB
dz | iso-3166-1-alpha-2 | DZA
dz | govuk-country-register | DZA
ad | iso-3166-1-alpha-2 | AND
ad | govuk-country-register | AND
ao | iso-3166-1-alpha-2 | AGO
ao | govuk-country-register | AGO
ag | iso-3166-1-alpha-2 | ATG
ag | govuk-country-register | ATG
ar | iso-3166-1-alpha-2 | ARG
ar | govuk-country-register | ARG
am | iso-3166-1-alpha-2 | ARM
am | govuk-country-register | ARM
au | iso-3166-1-alpha-2 | AUS
au | govuk-country-register | AUS
at | iso-3166-1-alpha-2 | AUT
at | govuk-country-register | AUT
az | iso-3166-1-alpha-2 | AZE
az | govuk-country-register | AZE
bs | iso-3166-1-alpha-2 | BHS
bs | govuk-country-register | BHS
bh | iso-3166-1-alpha-2 | BHR
bh | govuk-country-register | BHR
bd | iso-3166-1-alpha-2 | BGD
bd | govuk-country-register | BGD
bb | iso-3166-1-alpha-2 | BRB
bb | govuk-country-register | BRB
by | iso-3166-1-alpha-2 | BLR
by | govuk-country-register | BLR
be | iso-3166-1-alpha-2 | BEL
be | govuk-country-register | BEL
bz | iso-3166-1-alpha-2 | BLZ
bz | govuk-country-register | BLZ
bj | iso-3166-1-alpha-2 | BEN
bj | govuk-country-register | BEN
bt | iso-3166-1-alpha-2 | BTN
bt | govuk-country-register | BTN
bo | iso-3166-1-alpha-2 | BOL
bo | govuk-country-register | BOL
ba | iso-3166-1-alpha-2 | BIH
ba | govuk-country-register | BIH
bw | iso-3166-1-alpha-2 | BWA
bw | govuk-country-register | BWA
br | iso-3166-1-alpha-2 | BRA
br | govuk-country-register | BRA
bn | iso-3166-1-alpha-2 | BRN
bn | govuk-country-register | BRN
bg | iso-3166-1-alpha-2 | BGR
bg | govuk-country-register | BGR
bf | iso-3166-1-alpha-2 | BFA
bf | govuk-country-register | BFA
mm | iso-3166-1-alpha-2 | MMR
mm | govuk-country-register | MMR
bi | iso-3166-1-alpha-2 | BDI
bi | govuk-country-register | BDI
kh | iso-3166-1-alpha-2 | KHM
kh | govuk-country-register | KHM
cm | iso-3166-1-alpha-2 | CMR
cm | govuk-country-register | CMR
ca | iso-3166-1-alpha-2 | CAN
ca | govuk-country-register | CAN
cv | iso-3166-1-alpha-2 | CPV
cv | govuk-country-register | CPV
cf | iso-3166-1-alpha-2 | CAF
cf | govuk-country-register | CAF
td | iso-3166-1-alpha-2 | TCD
td | govuk-country-register | TCD
cl | iso-3166-1-alpha-2 | CHL
cl | govuk-country-register | CHL
cn | iso-3166-1-alpha-2 | CHN
cn | govuk-country-register | CHN
co | iso-3166-1-alpha-2 | COL
co | govuk-country-register | COL
km | iso-3166-1-alpha-2 | COM
km | govuk-country-register | COM
cd | iso-3166-1-alpha-2 | COD
cd | govuk-country-register | COD
cg | iso-3166-1-alpha-2 | COG
cg | govuk-country-register | COG
cr | iso-3166-1-alpha-2 | CRI
cr | govuk-country-register | CRI
hr | iso-3166-1-alpha-2 | HRV
hr | govuk-country-register | HRV
cu | iso-3166-1-alpha-2 | CUB
cu | govuk-country-register | CUB
cy | iso-3166-1-alpha-2 | CYP
cy | govuk-country-register | CYP
cz | iso-3166-1-alpha-2 | CZE
cz | govuk-country-register | CZE
dk | iso-3166-1-alpha-2 | DNK
dk | govuk-country-register | DNK
dj | iso-3166-1-alpha-2 | DJI
dj | govuk-country-register | DJI
dm | iso-3166-1-alpha-2 | DMA
dm | govuk-country-register | DMA
do | iso-3166-1-alpha-2 | DOM
do | govuk-country-register | DOM
nl | iso-3166-1-alpha-2 | NLD
nl | govuk-country-register | NLD
tl | iso-3166-1-alpha-2 | TLS
tl | govuk-country-register | TLS
ec | iso-3166-1-alpha-2 | ECU
ec | govuk-country-register | ECU
eg | iso-3166-1-alpha-2 | EGY
eg | govuk-country-register | EGY
ae | iso-3166-1-alpha-2 | ARE
ae | govuk-country-register | ARE
gq | iso-3166-1-alpha-2 | GNQ
gq | govuk-country-register | GNQ
er | iso-3166-1-alpha-2 | ERI
er | govuk-country-register | ERI
ee | iso-3166-1-alpha-2 | EST
ee | govuk-country-register | EST
et | iso-3166-1-alpha-2 | ETH
et | govuk-country-register | ETH
fj | iso-3166-1-alpha-2 | FJI
fj | govuk-country-register | FJI
ph | iso-3166-1-alpha-2 | PHL
ph | govuk-country-register | PHL
fi | iso-3166-1-alpha-2 | FIN
fi | govuk-country-register | FIN
fr | iso-3166-1-alpha-2 | FRA
fr | govuk-country-register | FRA
ga | iso-3166-1-alpha-2 | GAB
ga | govuk-country-register | GAB
gm | iso-3166-1-alpha-2 | GMB
gm | govuk-country-register | GMB
ge | iso-3166-1-alpha-2 | GEO
ge | govuk-country-register | GEO
de | iso-3166-1-alpha-2 | DEU
de | govuk-country-register | DEU
gh | iso-3166-1-alpha-2 | GHA
gh | govuk-country-register | GHA
gr | iso-3166-1-alpha-2 | GRC
gr | govuk-country-register | GRC
gd | iso-3166-1-alpha-2 | GRD
gd | govuk-country-register | GRD
gt | iso-3166-1-alpha-2 | GTM
gt | govuk-country-register | GTM
gw | iso-3166-1-alpha-2 | GNB
gw | govuk-country-register | GNB
gn | iso-3166-1-alpha-2 | GIN
gn | govuk-country-register | GIN
gy | iso-3166-1-alpha-2 | GUY
gy | govuk-country-register | GUY
ht | iso-3166-1-alpha-2 | HTI
ht | govuk-country-register | HTI
hn | iso-3166-1-alpha-2 | HND
hn | govuk-country-register | HND
hk | iso-3166-1-alpha-2 | HKG
hu | iso-3166-1-alpha-2 | HUN
hu | govuk-country-register | HUN
is | iso-3166-1-alpha-2 | ISL
is | govuk-country-register | ISL
in | iso-3166-1-alpha-2 | IND
in | govuk-country-register | IND
id | iso-3166-1-alpha-2 | IDN
id | govuk-country-register | IDN
ir | iso-3166-1-alpha-2 | IRN
ir | govuk-country-register | IRN
iq | iso-3166-1-alpha-2 | IRQ
iq | govuk-country-register | IRQ
ie | iso-3166-1-alpha-2 | IRL
ie | govuk-country-register | IRL
il | iso-3166-1-alpha-2 | ISR
il | govuk-country-register | ISR
it | iso-3166-1-alpha-2 | ITA
it | govuk-country-register | ITA
ci | iso-3166-1-alpha-2 | CIV
ci | govuk-country-register | CIV
jm | iso-3166-1-alpha-2 | JAM
jm | govuk-country-register | JAM
jp | iso-3166-1-alpha-2 | JPN
jp | govuk-country-register | JPN
jo | iso-3166-1-alpha-2 | JOR
jo | govuk-country-register | JOR
kz | iso-3166-1-alpha-2 | KAZ
kz | govuk-country-register | KAZ
ke | iso-3166-1-alpha-2 | KEN
ke | govuk-country-register | KEN
ki | iso-3166-1-alpha-2 | KIR
ki | govuk-country-register | KIR
xk | govuk-country-register | XKX
kw | iso-3166-1-alpha-2 | KWT
kw | govuk-country-register | KWT
kg | iso-3166-1-alpha-2 | KGZ
kg | govuk-country-register | KGZ
la | iso-3166-1-alpha-2 | LAO
la | govuk-country-register | LAO
lv | iso-3166-1-alpha-2 | LVA
lv | govuk-country-register | LVA
lb | iso-3166-1-alpha-2 | LBN
lb | govuk-country-register | LBN
ls | iso-3166-1-alpha-2 | LSO
ls | govuk-country-register | LSO
lr | iso-3166-1-alpha-2 | LBR
lr | govuk-country-register | LBR
ly | iso-3166-1-alpha-2 | LBY
ly | govuk-country-register | LBY
li | iso-3166-1-alpha-2 | LIE
li | govuk-country-register | LIE
lt | iso-3166-1-alpha-2 | LTU
lt | govuk-country-register | LTU
lu | iso-3166-1-alpha-2 | LUX
lu | govuk-country-register | LUX
mo | iso-3166-1-alpha-2 | MAC
mk | iso-3166-1-alpha-2 | MKD
mk | govuk-country-register | MKD
mg | iso-3166-1-alpha-2 | MDG
mg | govuk-country-register | MDG
mw | iso-3166-1-alpha-2 | MWI
mw | govuk-country-register | MWI
my | iso-3166-1-alpha-2 | MYS
my | govuk-country-register | MYS
mv | iso-3166-1-alpha-2 | MDV
mv | govuk-country-register | MDV
ml | iso-3166-1-alpha-2 | MLI
ml | govuk-country-register | MLI
mt | iso-3166-1-alpha-2 | MLT
mt | govuk-country-register | MLT
mh | iso-3166-1-alpha-2 | MHL
mh | govuk-country-register | MHL
mr | iso-3166-1-alpha-2 | MRT
mr | govuk-country-register | MRT
mu | iso-3166-1-alpha-2 | MUS
mu | govuk-country-register | MUS
mx | iso-3166-1-alpha-2 | MEX
mx | govuk-country-register | MEX
fm | iso-3166-1-alpha-2 | FSM
fm | govuk-country-register | FSM
md | iso-3166-1-alpha-2 | MDA
md | govuk-country-register | MDA
mc | iso-3166-1-alpha-2 | MCO
mc | govuk-country-register | MCO
mn | iso-3166-1-alpha-2 | MNG
mn | govuk-country-register | MNG
me | iso-3166-1-alpha-2 | MNE
me | govuk-country-register | MNE
ma | iso-3166-1-alpha-2 | MAR
ma | govuk-country-register | MAR
mz | iso-3166-1-alpha-2 | MOZ
mz | govuk-country-register | MOZ
na | iso-3166-1-alpha-2 | NAM
na | govuk-country-register | NAM
nr | iso-3166-1-alpha-2 | NRU
nr | govuk-country-register | NRU
np | iso-3166-1-alpha-2 | NPL
np | govuk-country-register | NPL
nz | iso-3166-1-alpha-2 | NZL
nz | govuk-country-register | NZL
ni | iso-3166-1-alpha-2 | NIC
ni | govuk-country-register | NIC
ne | iso-3166-1-alpha-2 | NER
ne | govuk-country-register | NER
ng | iso-3166-1-alpha-2 | NGA
ng | govuk-country-register | NGA
kp | iso-3166-1-alpha-2 | PRK
kp | govuk-country-register | PRK
no | iso-3166-1-alpha-2 | NOR
no | govuk-country-register | NOR
om | iso-3166-1-alpha-2 | OMN
om | govuk-country-register | OMN
pk | iso-3166-1-alpha-2 | PAK
pk | govuk-country-register | PAK
pw | iso-3166-1-alpha-2 | PLW
pw | govuk-country-register | PLW
ps | iso-3166-1-alpha-2 | PSE
pa | iso-3166-1-alpha-2 | PAN
pa | govuk-country-register | PAN
pg | iso-3166-1-alpha-2 | PNG
pg | govuk-country-register | PNG
py | iso-3166-1-alpha-2 | PRY
py | govuk-country-register | PRY
pe | iso-3166-1-alpha-2 | PER
pe | govuk-country-register | PER
pl | iso-3166-1-alpha-2 | POL
pl | govuk-country-register | POL
pt | iso-3166-1-alpha-2 | PRT
pt | govuk-country-register | PRT
qa | iso-3166-1-alpha-2 | QAT
qa | govuk-country-register | QAT
ro | iso-3166-1-alpha-2 | ROU
ro | govuk-country-register | ROU
ru | iso-3166-1-alpha-2 | RUS
ru | govuk-country-register | RUS
rw | iso-3166-1-alpha-2 | RWA
rw | govuk-country-register | RWA
sv | iso-3166-1-alpha-2 | SLV
sv | govuk-country-register | SLV
ws | iso-3166-1-alpha-2 | WSM
ws | govuk-country-register | WSM
sm | iso-3166-1-alpha-2 | SMR
sm | govuk-country-register | SMR
st | iso-3166-1-alpha-2 | STP
st | govuk-country-register | STP
sa | iso-3166-1-alpha-2 | SAU
sa | govuk-country-register | SAU
sn | iso-3166-1-alpha-2 | SEN
sn | govuk-country-register | SEN
rs | iso-3166-1-alpha-2 | SRB
rs | govuk-country-register | SRB
sc | iso-3166-1-alpha-2 | SYC
sc | govuk-country-register | SYC
sl | iso-3166-1-alpha-2 | SLE
sl | govuk-country-register | SLE
sg | iso-3166-1-alpha-2 | SGP
sg | govuk-country-register | SGP
sk | iso-3166-1-alpha-2 | SVK
sk | govuk-country-register | SVK
si | iso-3166-1-alpha-2 | SVN
si | govuk-country-register | SVN
sb | iso-3166-1-alpha-2 | SLB
sb | govuk-country-register | SLB
so | iso-3166-1-alpha-2 | SOM
so | govuk-country-register | SOM
za | iso-3166-1-alpha-2 | ZAF
za | govuk-country-register | ZAF
kr | iso-3166-1-alpha-2 | KOR
kr | govuk-country-register | KOR
ss | iso-3166-1-alpha-2 | SSD
ss | govuk-country-register | SSD
es | iso-3166-1-alpha-2 | ESP
es | govuk-country-register | ESP
lk | iso-3166-1-alpha-2 | LKA
lk | govuk-country-register | LKA
kn | iso-3166-1-alpha-2 | KNA
kn | govuk-country-register | KNA
lc | iso-3166-1-alpha-2 | LCA
lc | govuk-country-register | LCA
sd | iso-3166-1-alpha-2 | SDN
sd | govuk-country-register | SDN
sr | iso-3166-1-alpha-2 | SUR
sr | govuk-country-register | SUR
sz | iso-3166-1-alpha-2 | SWZ
sz | govuk-country-register | SWZ
se | iso-3166-1-alpha-2 | SWE
se | govuk-country-register | SWE
ch | iso-3166-1-alpha-2 | CHE
ch | govuk-country-register | CHE
sy | iso-3166-1-alpha-2 | SYR
sy | govuk-country-register | SYR
tw | iso-3166-1-alpha-2 | TWN
tj | iso-3166-1-alpha-2 | TJK
tj | govuk-country-register | TJK
tz | iso-3166-1-alpha-2 | TZA
tz | govuk-country-register | TZA
th | iso-3166-1-alpha-2 | THA
th | govuk-country-register | THA
tg | iso-3166-1-alpha-2 | TGO
tg | govuk-country-register | TGO
to | iso-3166-1-alpha-2 | TON
to | govuk-country-register | TON
tt | iso-3166-1-alpha-2 | TTO
tt | govuk-country-register | TTO
tn | iso-3166-1-alpha-2 | TUN
tn | govuk-country-register | TUN
tr | iso-3166-1-alpha-2 | TUR
tr | govuk-country-register | TUR
tm | iso-3166-1-alpha-2 | TKM
tm | govuk-country-register | TKM
tv | iso-3166-1-alpha-2 | TUV
tv | govuk-country-register | TUV
ug | iso-3166-1-alpha-2 | UGA
ug | govuk-country-register | UGA
ua | iso-3166-1-alpha-2 | UKR
ua | govuk-country-register | UKR
us | iso-3166-1-alpha-2 | USA
us | govuk-country-register | USA
uy | iso-3166-1-alpha-2 | URY
uy | govuk-country-register | URY
uz | iso-3166-1-alpha-2 | UZB
uz | govuk-country-register | UZB
vu | iso-3166-1-alpha-2 | VUT
vu | govuk-country-register | VUT
va | iso-3166-1-alpha-2 | VAT
va | govuk-country-register | VAT
ve | iso-3166-1-alpha-2 | VEN
ve | govuk-country-register | VEN
vn | iso-3166-1-alpha-2 | VNM
vn | govuk-country-register | VNM
vc | iso-3166-1-alpha-2 | VCT
vc | govuk-country-register | VCT
ye | iso-3166-1-alpha-2 | YEM
ye | govuk-country-register | YEM
zm | iso-3166-1-alpha-2 | ZMB
zm | govuk-country-register | ZMB
zw | iso-3166-1-alpha-2 | ZWE
zw | govuk-country-register | ZWE
""",
    "observed_appearance": """
1 | pnc-observed-6+1 | ic1
2 | pnc-observed-6+1 | ic2
3 | pnc-observed-6+1 | ic3
4 | pnc-observed-6+1 | ic4
5 | pnc-observed-6+1 | ic5
6 | pnc-observed-6+1 | ic6
""",
    "referral_source": """
1c | cin-referral-source | child
1a | cin-referral-source | parent-or-carer
1a | cin-referral-source | other-relative
1a | cin-referral-source | foster-carer
1b | cin-referral-source | friend-or-peer
1b | cin-referral-source | other-exploited-child
1b | cin-referral-source | neighbour
1d | cin-referral-source | elected-representative
1d | cin-referral-source | member-of-public
9 | cin-referral-source | anonymous
2a | cin-referral-source | school
2a | cin-referral-source | pupil-referral-unit
2b | cin-referral-source | pupil-referral-unit
2b | cin-referral-source | college
2b | cin-referral-source | education-welfare
2b | cin-referral-source | early-years
8 | cin-referral-source | early-years
3a | cin-referral-source | gp
3b | cin-referral-source | health-visitor
3c | cin-referral-source | school-nurse
3d | cin-referral-source | sexual-health
3f | cin-referral-source | sexual-health
3d | cin-referral-source | midwifery
3f | cin-referral-source | midwifery
3d | cin-referral-source | pharmacy-or-dentist
3e | cin-referral-source | emergency-department
3f | cin-referral-source | hospital
3f | cin-referral-source | ambulance
3f | cin-referral-source | camhs
3f | cin-referral-source | looked-after-nurse
3f | cin-referral-source | sarc
3f | cin-referral-source | substance-service
8 | cin-referral-source | substance-service
3f | cin-referral-source | adult-mental-health
5a | cin-referral-source | childrens-social-care
5a | cin-referral-source | adult-social-care
5a | cin-referral-source | residential-care-staff
8 | cin-referral-source | residential-care-staff
5d | cin-referral-source | early-help
5b | cin-referral-source | youth-offending
5b | cin-referral-source | youth-work
5b | cin-referral-source | return-interviewer
8 | cin-referral-source | return-interviewer
5a | cin-referral-source | multi-agency-team
5b | cin-referral-source | licensing
5b | cin-referral-source | community-safety
5c | cin-referral-source | other-local-authority
4 | cin-referral-source | housing
4 | cin-referral-source | hostel-or-refuge
8 | cin-referral-source | hostel-or-refuge
6 | cin-referral-source | police
6 | cin-referral-source | other-police-force
6 | cin-referral-source | transport-police
6 | cin-referral-source | national-policing
7 | cin-referral-source | probation
7 | cin-referral-source | court
7 | cin-referral-source | cafcass
7 | cin-referral-source | prosecutor
7 | cin-referral-source | prison-or-custody
7 | cin-referral-source | immigration
8 | cin-referral-source | specialist-exploitation-service
8 | cin-referral-source | sexual-violence-service
8 | cin-referral-source | voluntary-body
8 | cin-referral-source | helpline
8 | cin-referral-source | faith-or-community
8 | cin-referral-source | sport-or-leisure
8 | cin-referral-source | childrens-centre
8 | cin-referral-source | hotel
8 | cin-referral-source | transport
8 | cin-referral-source | business
8 | cin-referral-source | online-company
8 | cin-referral-source | care-provider
8 | cin-referral-source | other
1d | cin-referral-source | other
10 | cin-referral-source | absent:asked-not-known
10 | cin-referral-source | absent:not-yet-obtained
10 | cin-referral-source | absent:not-in-system
10 | cin-referral-source | absent:held-elsewhere
10 | cin-referral-source | absent:withheld
10 | cin-referral-source | absent:unexplained
""",
    "sex": """
m | dfe-sex | male
1 | dfe-gender-to-2024 | male
1 | nhs-person-stated-gender | male
f | dfe-sex | female
2 | dfe-gender-to-2024 | female
2 | nhs-person-stated-gender | female
u | dfe-sex | indeterminate
9 | dfe-gender-to-2024 | indeterminate
9 | nhs-person-stated-gender | indeterminate
u | dfe-sex | absent:not-asked
u | dfe-sex | absent:unexplained
0 | dfe-gender-to-2024 | absent:unexplained
x | nhs-person-stated-gender | absent:unexplained
""",
}


TAKEN_APART: dict[str, list[list[str]]] = {}


def parts(text: str) -> list[list[str]]:
    """The parts of each line. They are taken apart when first asked for, which most returns never do."""
    if text not in TAKEN_APART:
        TAKEN_APART[text] = [line.split(" | ") for line in text.strip().split("\n")]
    return TAKEN_APART[text]


class TheLists(Lists):
    reasons = frozenset(code for code, *_ in parts(WORDS["absent_reason"]))

    def labels(self, codelist: str) -> dict[str, str]:
        return {code: label for code, label, *_ in parts(WORDS[codelist])}

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return [(one[0], name) for one in parts(WORDS[codelist]) for name in (one[0].casefold(), one[1].casefold(), *one[2:])]

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        return [(code, scheme, ours) for code, scheme, ours in parts(SCHEMES[codelist])] if codelist in SCHEMES else []


LISTS = TheLists()

REASONS = LISTS.reasons
NO_VALUE = REASONS | {None}

FAULT_TITLES: dict[str, str] = {
    "blank": "Nothing where an answer is needed",
    "no_value_and_no_reason": "Neither value nor reason",
    "value_and_reason": "Value and reason together",
    "companion_alone": "Companion without its element",
    "no_basis": "Number without its basis",
    "unknown_code": "Not a code of the list",
    "reason_not_accepted": "Reason not accepted here",
    "not_as_spelled": "Not written as accepted",
    "not_text": "Not text",
    "not_a_whole_number": "Not a whole number",
    "decimal_for_whole_number": "Decimal point in a whole number",
    "out_of_range": "Number out of range",
    "too_long": "Too long",
    "empty_text": "Text of no length",
    "space_at_end": "Space at an end",
    "control_character": "Character that cannot be seen",
    "reason_misplaced": "Reason where a value belongs",
    "unknown_field": "No such element",
    "not_a_record": "Not a record",
    "not_local_columns": "Not local columns",
    "unknown_record_type": "No such record type",
    "not_rows": "Not rows",
    "not_one_header": "Not exactly one header",
    "duplicate_column": "Column twice",
    "value_without_header": "Value without a header",
    "ragged_row": "Row of another length",
    "nationality_for_ethnicity": "Nationality where ethnicity belongs",
    "appearance_for_ethnicity": "Observed appearance where ethnicity belongs",
    "ethnicity_for_nationality": "Ethnicity where nationality belongs",
    "unreadable_row": "Row that cannot be read",
    "damaged_letters": "Damaged letters",
    "no_header": "No header",
    "example_row": "Example left in",
    "formula_error": "Error of a formula",
    "formula_without_value": "Formula never worked out",
    "merged_cells": "Merged cells",
    "damaged_number": "Damaged number",
    "header_contradicts": "Header of another element",
    "row_above_header": "Row above the header",
}

TEXT_PATTERNS: dict[str, str] = {
    "email": "[^ \\t\\n@]@[^ \\t\\n@.]+\\.[A-Za-z]",
    "telephone": "(^|[^0-9A-Za-z])(0[1-9][0-9]([  ().-]{0,2}[0-9]){7,8}|([+]44|0044)([  ().-]{0,2}[0-9]){9,11})(?![0-9])",
    "postcode": "(^|[^A-Za-z0-9])([Gg][Ii][Rr][  ]{0,2}0[Aa]{2}|[A-Za-z]{1,2}[0-9][A-Za-z0-9]?[  ]{0,2}(?!1st|2nd|3rd|[04-9]th)[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![A-Za-z0-9])",
    "nhs-number": "(^|[^0-9])[0-9]{3}[  .-]?[0-9]{3}[  .-]?[0-9]{4}(?![0-9])",
    "long-number": "(^|[^0-9EKNSW])(?!((19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])|(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])(19|20)[0-9]{2})(?![0-9]))[0-9]{8}|[EKNSW][0-9]{9}",
    "name": "(?:^|[^A-Za-z])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Sir|Lady|Sgt|PC|DC|DS|DI)\\.? +(?:[A-Z]\\.? +){0,3}([A-ZÀ-ÖØ-Þ](?:['’][A-Z]?)?[a-zß-ÿ][A-Za-zÀ-ɏ'’-]*)|[^.!?: \\t\\n](?= +([A-ZÀ-ÖØ-Þ](?:['’][A-Z]?)?[a-zß-ÿ][A-Za-zÀ-ɏ'’-]*) +([A-ZÀ-ÖØ-Þ](?:['’][A-Z]?)?[a-zß-ÿ][A-Za-zÀ-ɏ'’-]*))",
}

NOT_NAMES = frozenset("A Abuse Academy Accident Accommodation Act Acts Administrator Adoption Adult Adults Advocate Advocates After Agencies Agency Airport Alcohol Ambulance An Analyst Analysts And Annex Annual Apr April Are Article Articles Assessment Assessments Assistant Association At Attendance Aug August Authorities Authority Autumn Avenue Bail Bank Barnardo Barnardos Board Boards Borough Britain British By Caldicott Care Carer Carers Case Cases Center Central Centre Chapter Charge Charities Charity Chief Child Childline Children Christmas Church City Clinic Clinical Clinics Close Code Codes College Colleges Column Commission Commissioner Commissioning Committee Community Concern Concerns Conference Conferences Confidential Constable Constabulary Consultant Contact Convention Coordinator Council Councils Counselling County Court Courts Crime Crimes Crimestoppers Criminal Crown Custody Data Database Date Dates Day Days Dec December Department Departments Deputy Designated Detective Directive Director Directorate Directors Discussion District Diwali Doctor Door Drive Drug Drugs Early East Easter Eastern Education Educational Eid Email Emergency England English Episode Episodes Europe European Evidence Example Excel Exploitation Exploited Facebook Families Family Father Feb February File Files For Force Forces Form Foster Fostering Foundation Framework Fri Friday From Front General Google Governance Government Great Greater Group Groups Guardian Guardians Guidance Had Hanukkah Has Have He Head Health Healthcare Help High Holiday Home Homelessness Homes Hospital Hospitals Hostel Hotel House Housing Hub I In Independent Indicator Indicators Information Inner Inspector Instagram Intelligence International Interview Interviews Investigation Investigations Ireland Irish Is Island Islands Isle It Jan January Joint Judge Judicial Jul July Jun June Justice Key Kingdom Known Lawyer Lead Leads Leaver Leavers Leaving Legal Letter Local Lodge Looked Lower Magistrates Manager Managers Mar March Mash May Medical Meeting Meetings Mental Metropolitan Microsoft Ministry Missing Misuse Modern Mon Monday Month Mosque Mother Multi Nation National Need New No None North Northern Not Note Notes Nov November Number Numbers Nurse Nursery Oct October Of Offence Offences Offender Offenders Office Officer Officers Official On Op Operation Or Order Orders Outer Outlook Outreach Panel Panels Paper Parent Parents Parish Park Part Partner Partners Partnership Partnerships People Performance Period Person Persons Pilot Placement Plan Police Policy Port Practice Practitioner Primary Prison Prisons Probation Procedure Procedures Professional Professionals Programme Project Projects Prosecution Prosecutor Prosecutors Protection Protocol Psychologist Public Pupil Pupils Quarter Quarterly Ramadan Record Recording Records Reference References Referral Referrals Region Regional Register Regulations Report Reporting Reports Residential Restricted Return Returned Returns Review Reviewing Reviews Risk Road Row Royal Safeguarding Samaritans Sample Sat Saturday Schedule School Schools Scotland Scottish Secret Section Sector Secure Senior Sensitive Sep Sept September Sergeant Service Services Sexual Sexually She Sheet Sixth Slavery Snapchat Social Society Solicitor Solicitors South Southern Spring Square Standard Standards Station Strategy Street Subgroup Substance Summer Sun Sunday Superintendent Surgery Suspect Suspects Synthetic System Systems Table Teacher Team Teams Telephone Test That The Therapist These They This Those Thu Thur Thurs Thursday Time To Town Trafficking Training Tribunal Trust Trusts Tue Tues Tuesday Unit United Units University Unknown Upper Version Victim Victims Village Visit Voluntary Wales Was We Wed Wednesday Week Welfare Welsh Were West Western Whatsapp Winter With Witness Witnesses Word Work Worker Workers Year Yes You Youth".split())

LISTED_1 = ("0.1",)
LISTED_2 = ("police", "childrens-services", "joint-childrens-services-lscb", "lscb", "safeguarding-partnership", "regional-safeguarding-board", "child-protection-committee", "sbni", "voluntary", "health", "education", "youth-justice", "probation", "housing", "prosecution", "family-court-advisory", "secure-estate", "immigration", "licensing", "other")
LISTED_3 = ("E92000001", "W92000004", "S92000003", "N92000002", "K02000001", "E09000002", "E09000003", "E08000038", "E08000016", "E06000022", "E06000055", "E09000004", "E08000025", "E06000008", "E06000009", "E08000001", "E06000028", "E06000058", "E06000036", "E08000032", "E09000005", "E06000043", "E06000023", "E09000006", "E06000060", "E10000002", "E08000002", "E08000033", "E10000003", "E09000007", "E06000056", "E06000049", "E06000050", "E09000001", "E06000052", "E06000047", "E08000026", "E09000008", "E06000063", "E10000006", "E06000005", "E06000015", "E10000007", "E10000008", "E08000017", "E06000059", "E10000009", "E08000027", "E09000009", "E06000011", "E10000011", "E09000010", "E10000012", "E08000037", "E08000020", "E10000013", "E09000011", "E09000012", "E06000006", "E09000013", "E10000014", "E09000014", "E09000015", "E06000001", "E09000016", "E06000019", "E10000015", "E09000017", "E09000018", "E06000046", "E06000053", "E09000019", "E09000020", "E10000016", "E06000010", "E09000021", "E08000034", "E08000011", "E09000022", "E10000017", "E08000035", "E06000016", "E10000018", "E09000023", "E10000019", "E08000012", "E06000032", "E08000003", "E06000035", "E09000024", "E06000002", "E06000042", "E08000021", "E09000025", "E10000020", "E06000012", "E06000013", "E06000061", "E06000024", "E08000022", "E06000065", "E10000023", "E10000021", "E06000057", "E06000048", "E06000018", "E10000024", "E08000004", "E10000025", "E06000031", "E06000026", "E06000029", "E06000044", "E06000038", "E09000026", "E06000003", "E09000027", "E08000005", "E08000018", "E06000017", "E08000006", "E08000028", "E08000014", "E08000039", "E08000019", "E06000051", "E06000039", "E08000029", "E06000066", "E10000027", "E06000025", "E08000023", "E06000045", "E06000033", "E09000028", "E08000013", "E10000028", "E08000007", "E06000004", "E06000021", "E10000029", "E08000024", "E10000030", "E09000029", "E06000030", "E08000008", "E06000020", "E06000034", "E06000027", "E09000030", "E08000009", "E08000036", "E08000030", "E09000031", "E09000032", "E06000007", "E10000031", "E06000037", "E06000062", "E10000032", "E09000033", "E06000064", "E08000010", "E06000054", "E06000040", "E08000015", "E06000041", "E08000031", "E10000034", "E06000014", "W06000019", "W06000013", "W06000018", "W06000015", "W06000010", "W06000008", "W06000003", "W06000004", "W06000005", "W06000002", "W06000001", "W06000024", "W06000021", "W06000012", "W06000022", "W06000009", "W06000023", "W06000016", "W06000011", "W06000020", "W06000014", "W06000006", "S12000033", "S12000034", "S12000041", "S12000035", "S12000036", "S12000005", "S12000006", "S12000042", "S12000008", "S12000045", "S12000009", "S12000010", "S12000011", "S12000014", "S12000047", "S12000015", "S12000049", "S12000046", "S12000043", "S12000017", "S12000018", "S12000019", "S12000020", "S12000013", "S12000021", "S12000050", "S12000044", "S12000023", "S12000048", "S12000024", "S12000038", "S12000026", "S12000027", "S12000028", "S12000029", "S12000030", "S12000039", "S12000040", "N09000001", "N09000002", "N09000003", "N09000004", "N09000005", "N09000006", "N09000007", "N09000008", "N09000009", "N09000010", "N09000011", "95AA", "95BB", "95CC", "95DD", "95EE", "95FF", "95GG", "95HH", "95II", "95JJ", "95KK", "95LL", "95MM", "95NN", "95OO", "95PP", "95QQ", "95RR", "95SS", "95TT", "95UU", "95VV", "95WW", "95XX", "95YY", "95ZZ", "hsct-belfast", "hsct-northern", "hsct-south-eastern", "hsct-southern", "hsct-western", "E23000036", "E23000026", "E23000023", "E23000006", "E23000034", "E23000013", "E23000002", "E23000018", "E23000035", "E23000039", "E23000008", "E23000028", "E23000037", "E23000005", "E23000030", "E23000027", "E23000012", "E23000032", "E23000003", "E23000021", "E23000020", "E23000004", "E23000001", "E23000024", "E23000009", "E23000022", "E23000007", "E23000019", "E23000011", "E23000015", "E23000025", "E23000031", "E23000033", "E23000029", "E23000017", "E23000016", "E23000014", "E23000010", "E23000038", "W15000004", "W15000002", "W15000001", "W15000003", "S23000009", "police-central-scotland", "police-dumfries-and-galloway", "police-fife", "police-grampian", "police-lothian-and-borders", "police-northern", "police-strathclyde", "police-tayside", "police-northern-ireland", "police-british-transport", "outside-uk")
LISTED_4 = ("yes", "no")
LISTED_5 = ("all", "some", "none", "no-capability")
LISTED_6 = ()
LISTED_7 = ("identifiable", "pseudonymised")
LISTED_8 = ("official-sensitive", "official", "secret", "top-secret", "protect", "restricted", "confidential")
LISTED_9 = ("uk-gdpr", "dpa-2018-part-3", "dpa-1998")
LISTED_10 = ("public-task", "legal-obligation", "recognised-legitimate-interest", "legitimate-interests", "vital-interests", "law-enforcement-task", "dpa-1998-schedule-2")
LISTED_11 = ("sch1-para-18", "sch1-para-6", "sch1-para-10", "sch1-para-2", "sch1-para-1", "sch1-para-3", "sch1-para-17", "sch1-para-4", "vital-interests", "legal-claims", "sch8-para-4", "sch8-para-1", "sch8-para-2", "sch8-para-3", "sch8-para-6", "sch8-para-9", "dpa-1998-schedule-3")
LISTED_12 = ("official-authority", "sch1-para-18", "sch1-para-6", "sch1-para-10", "sch1-para-2", "sch1-para-4", "sch1-para-30", "sch1-para-33", "dpa-1998-schedule-3")
LISTED_13 = ("children", "exploitation_periods", "missing_episodes", "living_situations", "suspects", "involvements", "networks", "network_members", "exploitation_features", "indicators", "vulnerabilities", "education", "disclosures", "disclosure_barriers", "referrals", "statutory_steps", "support", "investigations", "suspect_outcomes", "witness_support", "board_arrangements")
LISTED_14 = ("complete", "partial", "not-held", "not-searched", "not-asked-for")
LISTED_15 = ("male", "female", "indeterminate")
LISTED_16 = ("boy-or-man", "girl-or-woman", "non-binary", "another-term")
LISTED_17 = ("white-british", "white-irish", "white-gypsy-or-irish-traveller", "white-roma", "white-other", "mixed-white-and-black-caribbean", "mixed-white-and-black-african", "mixed-white-and-asian", "mixed-other", "asian-indian", "asian-pakistani", "asian-bangladeshi", "asian-chinese", "asian-other", "black-caribbean", "black-african", "black-other", "other-arab", "other-any")
LISTED_18 = ("person", "parent-or-carer", "copied-self-definition")
LISTED_19 = ("ons-2021", "police-sde-18+1", "police-sde-16+1", "dfe-ethnicity", "nhs-england-ethnic-category", "nhs-wales-ethnic-category", "nhs-scotland-ethnic-group", "scotland-census-2022", "northern-ireland-census-2021", "census-2021-england-wales")
LISTED_20 = ("white", "mixed", "asian", "chinese", "east-or-south-east-asian", "black", "arab-or-north-african", "other")
LISTED_21 = ("victim", "other-witness", "member-of-staff", "another-third-party")
LISTED_22 = ("GBR", "AFG", "ALB", "DZA", "AND", "AGO", "ATG", "ARG", "ARM", "AUS", "AUT", "AZE", "BHS", "BHR", "BGD", "BRB", "BLR", "BEL", "BLZ", "BEN", "BTN", "BOL", "BIH", "BWA", "BRA", "GBN", "GBO", "GBD", "GBP", "GBS", "BRN", "BGR", "BFA", "MMR", "BDI", "KHM", "CMR", "CAN", "CPV", "CAF", "TCD", "CHL", "CHN", "COL", "COM", "COD", "COG", "CRI", "HRV", "CUB", "CYP", "CZE", "DNK", "DJI", "DMA", "DOM", "NLD", "TLS", "ECU", "EGY", "ARE", "GNQ", "ERI", "EST", "ETH", "FJI", "PHL", "FIN", "FRA", "GAB", "GMB", "GEO", "DEU", "GHA", "GRC", "GRD", "GTM", "GNB", "GIN", "GUY", "HTI", "HND", "HKG", "HUN", "ISL", "IND", "IDN", "IRN", "IRQ", "IRL", "ISR", "ITA", "CIV", "JAM", "JPN", "JOR", "KAZ", "KEN", "KIR", "XKX", "KWT", "KGZ", "LAO", "LVA", "LBN", "LSO", "LBR", "LBY", "LIE", "LTU", "LUX", "MAC", "MKD", "MDG", "MWI", "MYS", "MDV", "MLI", "MLT", "MHL", "MRT", "MUS", "MEX", "FSM", "MDA", "MCO", "MNG", "MNE", "MAR", "MOZ", "NAM", "NRU", "NPL", "NZL", "NIC", "NER", "NGA", "PRK", "NOR", "OMN", "PAK", "PLW", "PSE", "PAN", "PNG", "PRY", "PER", "POL", "PRT", "QAT", "ROU", "RUS", "RWA", "SLV", "WSM", "SMR", "STP", "SAU", "SEN", "SRB", "SYC", "SLE", "SGP", "SVK", "SVN", "SLB", "SOM", "ZAF", "KOR", "SSD", "ESP", "LKA", "KNA", "LCA", "SDN", "SUR", "SWZ", "SWE", "CHE", "SYR", "TWN", "TJK", "TZA", "THA", "TGO", "TON", "TTO", "TUN", "TUR", "TKM", "TUV", "UGA", "UKR", "USA", "URY", "UZB", "VUT", "VAT", "VEN", "VNM", "VCT", "YEM", "ZMB", "ZWE", "XXA", "XXB", "XXC")
LISTED_23 = ("stated-by-person", "stated-by-parent-or-carer", "document-seen", "custody-record", "pnc", "immigration-record", "another-system")
LISTED_24 = ("GBR-ENG", "GBR-WLS", "GBR-SCT", "GBR-NIR", "GBR", "AFG", "ALA", "ALB", "DZA", "ASM", "AND", "AGO", "AIA", "ATA", "ATG", "ARG", "ARM", "ABW", "AUS", "AUT", "AZE", "BHS", "BHR", "BGD", "BRB", "BLR", "BEL", "BLZ", "BEN", "BMU", "BTN", "BOL", "BES", "BIH", "BWA", "BVT", "BRA", "IOT", "VGB", "BRN", "BGR", "BFA", "BDI", "CPV", "KHM", "CMR", "CAN", "CYM", "CAF", "TCD", "CHL", "CHN", "CXR", "CCK", "COL", "COM", "COD", "COG", "COK", "CRI", "HRV", "CUB", "CUW", "CYP", "CZE", "CSK", "DNK", "DJI", "DMA", "DOM", "DDR", "ECU", "EGY", "SLV", "GNQ", "ERI", "EST", "SWZ", "ETH", "FLK", "FRO", "FJI", "FIN", "FRA", "GUF", "PYF", "ATF", "GAB", "GMB", "GEO", "DEU", "GHA", "GIB", "GRC", "GRL", "GRD", "GLP", "GUM", "GTM", "GGY", "GIN", "GNB", "GUY", "HTI", "HMD", "HND", "HKG", "HUN", "ISL", "IND", "IDN", "IRN", "IRQ", "IRL", "IMN", "ISR", "ITA", "CIV", "JAM", "JPN", "JEY", "JOR", "KAZ", "KEN", "KIR", "XKX", "KWT", "KGZ", "LAO", "LVA", "LBN", "LSO", "LBR", "LBY", "LIE", "LTU", "LUX", "MAC", "MDG", "MWI", "MYS", "MDV", "MLI", "MLT", "MHL", "MTQ", "MRT", "MUS", "MYT", "MEX", "FSM", "MDA", "MCO", "MNG", "MNE", "MSR", "MAR", "MOZ", "MMR", "NAM", "NRU", "NPL", "NLD", "ANT", "NCL", "NZL", "NIC", "NER", "NGA", "NIU", "NFK", "PRK", "MKD", "MNP", "NOR", "OMN", "PAK", "PLW", "PSE", "PAN", "PNG", "PRY", "PER", "PHL", "PCN", "POL", "PRT", "PRI", "QAT", "REU", "ROU", "RUS", "RWA", "MAF", "WSM", "SMR", "STP", "SAU", "SEN", "SRB", "SCG", "SYC", "SLE", "SGP", "SXM", "SVK", "SVN", "SLB", "SOM", "ZAF", "SGS", "KOR", "SSD", "SUN", "ESP", "LKA", "BLM", "SHN", "KNA", "LCA", "SPM", "VCT", "SDN", "SUR", "SJM", "SWE", "CHE", "SYR", "TWN", "TJK", "TZA", "THA", "TLS", "TGO", "TKL", "TON", "TTO", "TUN", "TUR", "TKM", "TCA", "TUV", "UGA", "UKR", "ARE", "USA", "UMI", "VIR", "URY", "UZB", "VUT", "VAT", "VEN", "VNM", "WLF", "DEU-WEST", "ESH", "YEM", "YUG", "ZMB", "ZWE")
LISTED_25 = ("recorded", "estimated", "stated")
LISTED_26 = ("child", "parent-or-carer", "other-relative", "foster-carer", "friend-or-peer", "other-exploited-child", "neighbour", "elected-representative", "member-of-public", "anonymous", "school", "pupil-referral-unit", "college", "education-welfare", "early-years", "gp", "health-visitor", "school-nurse", "sexual-health", "midwifery", "pharmacy-or-dentist", "emergency-department", "hospital", "ambulance", "camhs", "looked-after-nurse", "sarc", "substance-service", "adult-mental-health", "childrens-social-care", "adult-social-care", "residential-care-staff", "early-help", "youth-offending", "youth-work", "return-interviewer", "multi-agency-team", "licensing", "community-safety", "other-local-authority", "housing", "hostel-or-refuge", "police", "other-police-force", "transport-police", "national-policing", "probation", "court", "cafcass", "prosecutor", "prison-or-custody", "immigration", "specialist-exploitation-service", "sexual-violence-service", "voluntary-body", "helpline", "faith-or-community", "sport-or-leisure", "childrens-centre", "hotel", "transport", "business", "online-company", "care-provider", "other")
LISTED_27 = ("disclosure-by-child", "missing-episode", "return-interview", "family-concern", "friend-concern", "carer-concern", "school-concern", "professional-concern", "sexual-health", "health", "outreach", "assessment", "screening-tool", "police-incident", "arrest-of-child", "police-operation", "intelligence", "other-childs-case", "suspects-device", "online-monitoring", "public-report", "later-review", "other")
LISTED_28 = ("some", "none")
LISTED_29 = ("attending", "attending-irregularly", "reduced-timetable", "suspended", "not-attending", "absent-ill", "absent-missing", "excluded-permanently", "awaiting-place", "alternative-provision", "home-tuition", "home-educated", "missing-education", "training-or-work", "not-in-education-or-work", "left-school-age", "other")
LISTED_30 = ("custody-record", "pnc", "victims-account", "witness-account", "police-crime-record", "police-intelligence", "missing-person-record", "social-care-record", "health-record", "school-record", "youth-justice-record", "housing-record", "voluntary-service-record", "court-record", "immigration-record", "multi-agency-meeting", "another-agencys-return", "online-material", "other")
LISTED_31 = ("suspected", "confirmed", "ruled-out")
LISTED_32 = ("nwg-2008", "dcsf-2009", "dfe-2017", "wales-guidance-2011", "wales-protocol-2013", "wales-procedures-2019", "wales-guidance-2021", "scotland-2016", "northern-ireland-barnardos-2013", "northern-ireland-sbni-2014", "northern-ireland-2017", "other-published")
LISTED_33 = ("location-private-home", "location-childs-home", "location-placement", "location-empty-property", "location-hotel", "location-short-let", "location-takeaway", "location-restaurant-or-cafe", "location-shisha-cafe", "location-shop", "location-town-centre", "location-residential-street", "location-park", "location-car-park", "location-vehicle", "location-taxi-rank", "location-taxi-office", "location-bus-station", "location-railway-station", "location-school", "location-youth-venue", "location-bar-or-club", "location-workplace", "location-place-of-worship", "location-health-setting", "location-online-social-media", "location-online-messaging", "location-online-gaming", "location-online-dating", "location-online-live-video", "location-online", "location-other")
LISTED_34 = ("family-home", "relative-or-friend", "foster-home", "childrens-home", "secure-accommodation", "supported-accommodation", "independent-accommodation", "residential-school", "school-or-college", "hospital", "family-contact", "community", "police-or-court", "other")
LISTED_35 = ("missing-acpo", "missing-acpo-2013", "absent-2013", "missing-app-2017", "missing-scotland-2017", "missing-from-care", "away-without-authorisation", "missing-child", "young-runaway", "unauthorised-absence", "local-class", "not-classed")
LISTED_36 = ("high", "medium", "low", "very-low", "no-apparent-risk")
LISTED_37 = ("acpo-2010", "app-2013", "app-2017", "scotland-2017", "local-police", "local-authority")
LISTED_38 = ("returned-by-self", "police", "parent", "carer", "social-worker", "school", "health", "outreach-worker", "friend", "transport-staff", "public", "other")
LISTED_39 = ("before", "during", "after", "more-than-one")
LISTED_40 = ("with-parent", "with-guardian", "with-relative-or-friend", "private-fostering", "with-other-adult", "with-partner-family", "own-tenancy", "supported-lodgings", "hostel", "refuge", "hotel", "homeless", "asylum-accommodation", "traveller-site", "boarding-school", "hospital", "family-centre", "custody", "short-break", "other-not-in-care", "care-with-parent", "care-foster-relative", "care-foster-other", "care-childrens-home", "care-secure-home", "care-supported-accommodation", "care-independent", "care-unregistered", "care-residential-school", "care-residential-home", "care-health-setting", "care-family-centre", "care-custody", "care-adoption", "care-temporary", "care-other")
LISTED_41 = ("none", "child-arrangements", "special-guardianship", "supervision-order", "short-breaks", "bail", "sentenced-custody", "accommodated", "police-protection", "emergency-protection", "assessment-order", "interim-care-order", "care-order", "placement-order", "freeing-order", "remand", "police-detention", "sentenced-residence", "compulsory-supervision-order", "interim-compulsory-supervision-order", "supervision-requirement", "permanence-order", "secure-authorisation", "other-in-care", "other-not-in-care")
LISTED_42 = ("full-name-or-initials", "given-name-or-alias", "described-only", "nothing-known")
LISTED_43 = ("under-18", "18-24", "25-34", "35-44", "45-54", "55-64", "65-and-over")
LISTED_44 = ("ic1", "ic2", "ic3", "ic4", "ic5", "ic6")
LISTED_45 = ("3x5x2", "5x5x5")
LISTED_46 = ("3x5x2-1", "3x5x2-2", "3x5x2-3", "5x5x5-A", "5x5x5-B", "5x5x5-C", "5x5x5-D", "5x5x5-E")
LISTED_47 = ("3x5x2-A", "3x5x2-B", "3x5x2-C", "3x5x2-D", "3x5x2-E", "5x5x5-1", "5x5x5-2", "5x5x5-3", "5x5x5-4", "5x5x5-5")
LISTED_48 = ("3x5x2-P", "3x5x2-C", "5x5x5-1", "5x5x5-2", "5x5x5-3", "5x5x5-4", "5x5x5-5")
LISTED_49 = ("direct-abuse", "arranged", "gained", "recruited", "images", "threatened", "online-contact", "transported", "provided-premises", "supplied", "present-or-aware", "other")
LISTED_50 = ("taxi-firm", "food-business", "shop-or-market", "hotel-or-lettings", "night-economy", "motor-or-delivery", "other-workplace", "family", "friends-or-neighbours", "gang", "school-or-college", "care-setting", "sport-youth-or-leisure", "religious-body", "online-group", "none-found", "other")
LISTED_51 = ("core", "peripheral")
LISTED_52 = ("model-localised-grooming", "model-online", "model-one-person-with-power", "model-posing-as-partner", "model-peer-on-peer", "model-networked", "model-trafficking", "model-gang-associated", "model-party", "model-familial", "model-institutional", "model-transactional", "model-other", "tactic-attention-and-flattery", "tactic-pretence-of-relationship", "tactic-gifts", "tactic-money", "tactic-travel-paid", "tactic-alcohol", "tactic-drugs", "tactic-place-to-stay", "tactic-offer-of-work", "tactic-false-identity", "tactic-isolation-from-family", "tactic-isolation-from-services", "tactic-created-family-conflict", "tactic-monitoring", "tactic-threats-to-child", "tactic-threats-to-others", "tactic-violence", "tactic-confinement", "tactic-humiliation", "tactic-images-as-threat", "tactic-debt", "tactic-shame-or-honour", "tactic-threat-of-authorities", "tactic-made-to-commit-crime", "tactic-made-to-recruit-others", "tactic-friends-used-to-draw-back", "tactic-disorienting-movement", "tactic-passed-to-others", "tactic-access-through-child-parent", "tactic-other", "location-private-home", "location-childs-home", "location-placement", "location-empty-property", "location-hotel", "location-short-let", "location-takeaway", "location-restaurant-or-cafe", "location-shisha-cafe", "location-shop", "location-town-centre", "location-residential-street", "location-park", "location-car-park", "location-vehicle", "location-taxi-rank", "location-taxi-office", "location-bus-station", "location-railway-station", "location-school", "location-youth-venue", "location-bar-or-club", "location-workplace", "location-place-of-worship", "location-health-setting", "location-online-social-media", "location-online-messaging", "location-online-gaming", "location-online-dating", "location-online-live-video", "location-online", "location-other", "transport-taxi", "transport-private-vehicle", "transport-hire-vehicle", "transport-work-vehicle", "transport-bus", "transport-coach", "transport-train", "transport-ferry", "transport-aircraft", "transport-on-foot", "transport-other", "movement-within-town", "movement-between-towns", "movement-between-uk-nations", "movement-between-countries")
LISTED_53 = ("adults-near-home", "missing-or-late", "unusual-clothing", "unexplained-possessions", "change-at-school", "changes-of-mood", "drawn-into-petty-crime", "unknown-vehicles", "strain-with-family", "cared-for-while-missing", "physical-injury", "pregnancy", "sexually-transmitted-infection", "effect-on-sexual-behaviour", "distress-shown-as-anger", "afraid-of-someone", "friends-used-to-bring-back", "taken-out-of-area", "unknown-callers", "phone-concern", "internet-concern", "images-demanded", "self-harm", "despair-or-overdose", "eating-distress", "drugs-given-or-used", "alcohol-use", "excluded-from-school", "peers-exploited", "older-controlling-person", "hurt-by-controlling-person", "unexplained-money", "places-of-concern", "contact-with-worker-lost", "new-older-associates", "hotel-or-travel-items", "withdrawn", "other")
LISTED_54 = ("seen", "not-seen")
LISTED_55 = ("emotional-neglect", "neglect", "physical-abuse", "earlier-sexual-abuse", "domestic-abuse", "family-substance-use", "family-mental-ill-health", "family-breakdown", "bereavement-or-loss", "young-carer", "in-care", "care-leaver", "unsuitable-housing", "poverty", "missing-history", "school-disengagement", "bullied", "isolated", "no-trusted-adult", "made-to-feel-worthless", "learning-disability", "neurodivergence", "physical-disability", "communication-need", "mental-ill-health", "drugs-or-alcohol", "drawn-into-crime", "gang-links", "criminal-exploitation", "trafficked", "insecure-immigration-status", "language-barrier", "fear-of-shame-in-community", "identity-unsupported", "exploited-sibling-or-friend", "area-of-exploitation", "detached-from-services", "other")
LISTED_56 = ("created", "worsened", "neither")
LISTED_57 = ("none-noticed", "behaviour-change", "attainment-change", "attendance-change", "being-bullied", "bullying-others", "friends-change", "other")
LISTED_58 = ("mainstream", "special", "residential-school", "pupil-referral-unit", "alternative-provider", "college", "training", "childrens-home-education", "home", "early-years", "none", "other")
LISTED_59 = ("volunteered", "prompted", "third-party", "none-made")
LISTED_60 = ("fear-of-exploiter", "fear-for-others", "loyalty", "not-yet-seen-as-exploitation", "fear-of-authorities", "earlier-response", "fear-of-blame", "fear-of-prosecution", "fear-of-removal", "protecting-family", "shame", "community-stigma", "not-seen-as-victim", "identity-exposed", "images-held", "debt-or-dependence", "immigration-fear", "language-or-communication", "no-trusted-adult", "no-safe-opportunity", "protecting-other-children", "other")
LISTED_61 = ("met", "met-lower-level", "already-open", "passed-on", "not-met", "more-information-sought", "awaiting-decision", "no-threshold")
LISTED_62 = ("need-assessed-lower", "information-not-sufficient", "single-incident-view", "harm-outside-family", "age-limit", "area-not-responsible", "unit-remit", "other-service-sufficient", "protective-adult", "no-offence-identified", "account-required", "agreement-of-family", "capacity", "other")
LISTED_63 = ("child-abuse", "public-protection", "exploitation-team", "cid", "major-crime", "rape-unit", "missing-persons", "online", "serious-organised-crime", "trafficking", "neighbourhood", "response", "youth-or-schools", "offender-management", "intelligence", "safeguarding-hub", "custody", "national", "other")
LISTED_64 = ("immediate-protection", "taken-into-care", "child-protection-enquiry", "strategy-discussion", "police-investigation", "disruption", "exploitation-panel", "assessment", "early-help", "specialist-service", "outreach", "health-care", "support-in-existing-plan", "passed-on", "advice-only", "information-logged", "no-further-action", "awaiting-response")
LISTED_65 = ("strategy-discussion", "section-47-enquiry", "section-17-assessment", "section-21-assessment", "initial-conference", "review-conference", "child-protection-plan", "child-protection-plan-ended", "child-in-need-plan", "care-support-protection-plan", "registration", "de-registration", "ird", "child-protection-investigation-scotland", "planning-meeting", "childs-protection-plan-scotland", "reporter-referral", "childrens-hearing", "article-66-investigation", "joint-protocol-investigation", "unocini-assessment", "police-protection", "emergency-protection-order", "child-protection-order-scotland", "recovery-order", "care-proceedings", "nrm-referral", "nrm-reasonable-grounds", "nrm-conclusive-grounds", "trafficking-guardian", "exploitation-panel", "care-risk-management")
LISTED_66 = ("further-enquiry", "conference-called", "protection-plan", "plan-continued", "plan-ended", "other-plan", "actions-agreed", "harm-substantiated", "harm-substantiated-no-continuing", "harm-not-substantiated", "positive-decision", "negative-decision", "order-made", "order-not-made", "referred-on", "adjourned", "nothing-further", "pending")
LISTED_67 = ("england", "wales", "scotland", "northern-ireland")
LISTED_68 = ("child", "parent-carer", "foster-residential-carer", "sibling", "family")
LISTED_69 = ("specialist-exploitation", "outreach", "advocacy", "key-worker", "mentoring", "therapy", "mental-health", "sexual-health", "physical-health", "substance", "sexual-violence-adviser", "trafficking-guardian", "return-interview", "education-support", "safe-accommodation", "safety-measures", "legal-advice", "leaving-care", "parent-support", "family-work", "sibling-support", "carer-training", "financial", "community", "other")
LISTED_70 = ("planned", "offered", "not-at-present", "waiting", "taken-up", "paused", "not-available", "ended")
LISTED_71 = ("planned", "aims-met", "moved-on-service", "passed-to-adult-services", "age-limit-reached", "moved-area", "time-limit", "funding-ended", "worker-left", "contact-not-kept", "person-chose", "not-the-right-support", "not-safe", "court-case-ended", "died", "other")
LISTED_72 = ("rape", "sexual-assault", "sexual-activity-with-child", "arranging-child-sex-offence", "non-contact-child-sex-offence", "grooming-meeting", "sexual-communication", "position-of-trust", "familial-child-sex-offence", "cse-paying", "cse-causing", "cse-controlling", "cse-arranging", "indecent-images", "private-images-threat", "trafficking", "slavery-servitude", "abduction", "administering-substance", "drugs-supply", "violence", "threats-blackmail", "interference-with-justice", "other-sexual", "other")
LISTED_73 = ("0", "1", "1A", "2", "2A", "3", "3A", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22")
LISTED_74 = ("voluntary-attendance", "held-until-charge", "bail-with-conditions", "bail-without-conditions", "released-under-investigation", "investigative-liberation", "undertaking", "recalled-or-serving", "released-no-further-action")
LISTED_75 = ("charged", "no-prosecution-evidential", "no-prosecution-public-interest", "out-of-court", "diversion", "administrative", "police-no-referral", "further-evidence-requested", "early-advice", "awaiting-decision", "under-investigation")
LISTED_76 = ("evidential-not-met", "evidence-insufficient", "identification-not-proved", "element-not-proved", "defence-not-disproved", "evidence-not-available", "evidence-not-gathered", "evidence-not-admissible", "disclosure-not-completed", "file-not-completed", "public-interest-not-met", "suspect-is-child", "suspect-exploited", "suspect-health", "out-of-court-sufficient", "other-sentence-sufficient", "lapse-of-time", "effect-of-proceedings", "threshold-test-charge", "threshold-test-not-met", "threshold-test-later-review", "suspect-died", "suspect-not-traced", "suspect-under-age", "suspect-unfit", "time-limit-expired", "transferred", "dealt-with-in-other-case")
LISTED_77 = ("guilty-plea", "convicted-after-trial", "proved-in-absence", "acquitted", "not-proven", "discontinued", "no-evidence-offered", "discharged-committal", "deserted", "stayed", "left-on-file", "jury-not-agreed", "warrant-unexecuted", "cannot-be-traced", "died", "unfit-to-plead", "conviction-quashed", "proceedings-ongoing")
LISTED_78 = ("life-or-indeterminate", "extended", "custody", "suspended", "hospital-order", "community", "youth-community", "fine", "discharge", "other", "awaiting-sentence")
LISTED_79 = ("special-measure", "independent-adviser", "witness-service", "court-visit", "kept-informed", "therapy", "protection-of-witness", "family-support", "decision-explained", "right-to-review", "compensation-help", "other")
LISTED_80 = ("screen", "live-link", "evidence-in-private", "wigs-and-gowns-removed", "recorded-evidence-in-chief", "prior-statement", "recorded-cross-examination", "evidence-by-commissioner", "intermediary", "communication-aid", "supporter")
LISTED_81 = ("investigation", "before-court", "at-court", "after-court", "after-no-charge")
LISTED_82 = ("cse-subgroup", "agency-lead", "coordinator", "cse-protocol", "information-sharing-agreement", "strategy", "multi-agency-team", "exploitation-panel", "training-front-line", "training-carers", "training-police-units", "problem-profile", "data-collection", "outreach-service", "victim-family-support", "missing-return-arrangement", "prevention-programme", "prosecutor-link", "disruption-plan", "case-audit", "voice-of-children")
LISTED_83 = ("returns", "return_scope", "children", "exploitation_periods", "missing_episodes", "living_situations", "suspects", "involvements", "networks", "network_members", "exploitation_features", "indicators", "vulnerabilities", "education", "disclosures", "disclosure_barriers", "referrals", "statutory_steps", "support", "investigations", "suspect_outcomes", "witness_support", "board_arrangements", "explanations", "local_codes")
LISTED_84 = ("checked-correct", "confirmed-by-other-agency", "unusual-but-true", "as-stated-by-person", "known-limitation-of-source", "source-cannot-be-corrected", "converted-from-other-list", "definition-of-period", "correction-under-way", "rule-does-not-fit")
SPELLING_1 = Spelling("string", "capital letters, digits and - . / _ , beginning with a letter or digit, at most 40 characters", ("C-0001", "2011/00417"), pattern="[A-Z0-9][A-Z0-9./_-]{0,39}", max_length=40)
SPELLING_2 = Spelling("string", "a code of the list standard_version", ("0.1",), codelist="standard_version", codes=LISTED_1)
SPELLING_3 = Spelling("string", "one line of text of at most 160 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=160, trimmed=True, own_words=True)
SPELLING_4 = Spelling("string", "a code of the list agency_type", ("police", "childrens-services"), codelist="agency_type", codes=LISTED_2)
SPELLING_5 = Spelling("string", "a code of the list area", ("E92000001", "W92000004"), codelist="area", codes=LISTED_3)
SPELLING_6 = Spelling("string", "a real day as year-month-day from 1900-01-01 to 2099-12-31, such as 2011-03-04, without a time of day", ("2011-03-04",), pattern="((19|20)[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|20)[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|20)[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|(19(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))-02-29)", max_length=10)
SPELLING_7 = Spelling("string", "one line of text of at most 120 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=120, trimmed=True, own_words=True)
SPELLING_8 = Spelling("string", "a code of the list yes_no", ("yes", "no"), codelist="yes_no", codes=LISTED_4)
SPELLING_9 = Spelling("string", "a code of the list search_extent", ("all", "some"), codelist="search_extent", codes=LISTED_5)
SPELLING_10 = Spelling("string", "one line of text of at most 400 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=400, trimmed=True, own_words=True)
SPELLING_11 = Spelling("string", "a code of the list absent_reason", ("absent:not-applicable", "absent:not-yet-obtained"), codelist="absent_reason", codes=LISTED_6 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_12 = Spelling("string", "a code of the list return_form", ("identifiable", "pseudonymised"), codelist="return_form", codes=LISTED_7)
SPELLING_13 = Spelling("string", "a code of the list handling_marking", ("official-sensitive", "official"), codelist="handling_marking", codes=LISTED_8)
SPELLING_14 = Spelling("string", "a code of the list legal_regime", ("uk-gdpr", "dpa-2018-part-3"), codelist="legal_regime", codes=LISTED_9)
SPELLING_15 = Spelling("string", "a code of the list article_6_condition", ("public-task", "legal-obligation"), codelist="article_6_condition", codes=LISTED_10 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_16 = Spelling("string", "a code of the list article_9_condition", ("sch1-para-18", "sch1-para-6"), codelist="article_9_condition", codes=LISTED_11 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_17 = Spelling("string", "a code of the list article_10_condition", ("official-authority", "sch1-para-18"), codelist="article_10_condition", codes=LISTED_12 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_18 = Spelling("string", "a code of the list absent_reason", ("absent:not-yet-obtained", "absent:not-in-system"), codelist="absent_reason", codes=LISTED_6 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_19 = Spelling("string", "a code of the list record_type", ("children", "exploitation_periods"), codelist="record_type", codes=LISTED_13)
SPELLING_20 = Spelling("string", "a code of the list scope_extent", ("complete", "partial"), codelist="scope_extent", codes=LISTED_14)
SPELLING_21 = Spelling("string", "one line of text of at most 300 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=300, trimmed=True, own_words=True)
SPELLING_22 = Spelling("string", "a code of the list sex", ("male", "female"), codelist="sex", codes=LISTED_15 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_23 = Spelling("string", "a code of the list gender", ("boy-or-man", "girl-or-woman"), codelist="gender", codes=LISTED_16 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_24 = Spelling("string", "a code of the list ethnicity", ("white-british", "white-irish"), codelist="ethnicity", codes=LISTED_17 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_25 = Spelling("string", "a code of the list ethnicity_basis", ("person", "parent-or-carer"), codelist="ethnicity_basis", codes=LISTED_18 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_26 = Spelling("string", "a code of the list classification_scheme", ("ons-2021", "police-sde-18+1"), codelist="classification_scheme", codes=LISTED_19)
SPELLING_27 = Spelling("string", "one line of text of at most 60 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=60, trimmed=True, own_words=True)
SPELLING_28 = Spelling("string", "a code of the list described_ethnicity", ("white", "mixed"), codelist="described_ethnicity", codes=LISTED_20 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_29 = Spelling("string", "a code of the list described_by", ("victim", "other-witness"), codelist="described_by", codes=LISTED_21 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_30 = Spelling("string", "a code of the list nationality", ("GBR", "AFG"), codelist="nationality", codes=LISTED_22 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_31 = Spelling("string", "a code of the list nationality_basis", ("stated-by-person", "stated-by-parent-or-carer"), codelist="nationality_basis", codes=LISTED_23 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_32 = Spelling("string", "a code of the list country_of_birth", ("GBR-ENG", "GBR-WLS"), codelist="country_of_birth", codes=LISTED_24 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_33 = Spelling("string", "a month as year-month from 1900-01 to 2099-12, such as 1996-05", ("1996-05",), pattern="(19|20)[0-9]{2}-(0[1-9]|1[0-2])", max_length=7)
SPELLING_34 = Spelling("string", "a code of the list absent_reason", ("absent:not-asked", "absent:not-safe-to-ask"), codelist="absent_reason", codes=LISTED_6 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_35 = Spelling("string", "a code of the list yes_no", ("yes", "no"), codelist="yes_no", codes=LISTED_4 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_36 = Spelling("string", "a code of the list area", ("E92000001", "W92000004"), codelist="area", codes=LISTED_3 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_37 = Spelling("string", "a code of the list absent_reason", ("absent:asked-not-known", "absent:not-yet-obtained"), codelist="absent_reason", codes=LISTED_6 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_38 = Spelling("integer", "age in completed years, from 0 to 17, without decimals", (14,), minimum=0, maximum=17)
SPELLING_39 = Spelling("string", "a code of the list number_basis", ("recorded", "estimated"), codelist="number_basis", codes=LISTED_25)
SPELLING_40 = Spelling("string", "a code of the list referral_source", ("child", "parent-or-carer"), codelist="referral_source", codes=LISTED_26 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_41 = Spelling("string", "a code of the list attention_route, or a code of your own that begins local: and is declared in local_codes", ("disclosure-by-child", "missing-episode"), codelist="attention_route", local_codes=True, codes=LISTED_27 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_42 = Spelling("string", "a code of the list history", ("some", "none"), codelist="history", codes=LISTED_28 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_43 = Spelling("string", "a code of the list education_engagement", ("attending", "attending-irregularly"), codelist="education_engagement", codes=LISTED_29 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_44 = Spelling("string", "a code of the list absent_reason", ("absent:not-applicable", "absent:asked-not-known"), codelist="absent_reason", codes=LISTED_6 + ("absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_45 = Spelling("string", "a code of the list yes_no", ("yes", "no"), codelist="yes_no", codes=LISTED_4 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_46 = Spelling("string", "a code of the list information_source, or a code of your own that begins local: and is declared in local_codes", ("custody-record", "pnc"), codelist="information_source", local_codes=True, codes=LISTED_30 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_47 = Spelling("string", "one line of text of at most 100 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=100, trimmed=True, own_words=True)
SPELLING_48 = Spelling("string", "ten digits without spaces", ("9990000018",), pattern="[0-9]{10}", max_length=10)
SPELLING_49 = Spelling("string", "a capital letter, eleven digits, then a digit or capital letter", ("Z999000000001",), pattern="[A-Z][0-9]{11}[0-9A-Z]", max_length=13)
SPELLING_50 = Spelling("string", "n and the version of normalisation, -k and the eight-digit key id, - and 32 digits, all in small hexadecimal", ("n1-k0a1b2c3d-00112233445566778899aabbccddeeff",), pattern="n[0-9]{1,2}-k[0-9a-f]{8}-[0-9a-f]{32}", max_length=46)
SPELLING_51 = Spelling("string", "a code of the list exploitation_status", ("suspected", "confirmed"), codelist="exploitation_status", codes=LISTED_31 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_52 = Spelling("string", "a code of the list cse_definition", ("nwg-2008", "dcsf-2009"), codelist="cse_definition", codes=LISTED_32 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_53 = Spelling("string", "a code of the list absent_reason", ("absent:not-applicable", "absent:not-asked"), codelist="absent_reason", codes=LISTED_6 + ("absent:not-applicable", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_54 = Spelling("string", "a code of the list area", ("E92000001", "W92000004"), codelist="area", codes=LISTED_3 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_55 = Spelling("string", "a code of the list exploitation_feature, or a code of your own that begins local: and is declared in local_codes", ("location-private-home", "location-childs-home"), codelist="exploitation_feature", local_codes=True, codes=LISTED_33 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_56 = Spelling("string", "a code of the list suspect_known", ("some", "none"), codelist="suspect_known", codes=LISTED_28 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_57 = Spelling("string", "a time of day in 24 hours as hours:minutes, such as 21:40, without seconds", ("21:40",), pattern="([01][0-9]|2[0-3]):[0-5][0-9]", max_length=5)
SPELLING_58 = Spelling("string", "a code of the list missing_from", ("family-home", "relative-or-friend"), codelist="missing_from", codes=LISTED_34 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_59 = Spelling("string", "a code of the list missing_category", ("missing-acpo", "missing-acpo-2013"), codelist="missing_category", codes=LISTED_35 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_60 = Spelling("string", "a code of the list missing_risk", ("high", "medium"), codelist="missing_risk", codes=LISTED_36 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_61 = Spelling("string", "a code of the list missing_risk_scheme", ("acpo-2010", "app-2013"), codelist="missing_risk_scheme", codes=LISTED_37 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_62 = Spelling("string", "a code of the list found_by", ("returned-by-self", "police"), codelist="found_by", codes=LISTED_38 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_63 = Spelling("string", "a code of the list yes_no", ("yes", "no"), codelist="yes_no", codes=LISTED_4 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_64 = Spelling("string", "a code of the list stated_order", ("before", "during"), codelist="stated_order", codes=LISTED_39 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_65 = Spelling("string", "a code of the list living_setting", ("with-parent", "with-guardian"), codelist="living_setting", codes=LISTED_40 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_66 = Spelling("string", "a code of the list legal_status", ("none", "child-arrangements"), codelist="legal_status", codes=LISTED_41 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_67 = Spelling("string", "a code of the list area", ("E92000001", "W92000004"), codelist="area", codes=LISTED_3 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_68 = Spelling("string", "a code of the list identification_level", ("full-name-or-initials", "given-name-or-alias"), codelist="identification_level", codes=LISTED_42)
SPELLING_69 = Spelling("string", "a code of the list sex", ("male", "female"), codelist="sex", codes=LISTED_15 + ("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_70 = Spelling("integer", "age in completed years, from 5 to 110, without decimals", (19,), minimum=5, maximum=110)
SPELLING_71 = Spelling("string", "a code of the list absent_reason", ("absent:not-identified", "absent:not-asked"), codelist="absent_reason", codes=LISTED_6 + ("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_72 = Spelling("string", "a code of the list age_band", ("under-18", "18-24"), codelist="age_band", codes=LISTED_43 + ("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_73 = Spelling("string", "a code of the list ethnicity", ("white-british", "white-irish"), codelist="ethnicity", codes=LISTED_17 + ("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_74 = Spelling("string", "a code of the list observed_appearance", ("ic1", "ic2"), codelist="observed_appearance", codes=LISTED_44 + ("absent:not-identified", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_75 = Spelling("string", "a code of the list described_ethnicity", ("white", "mixed"), codelist="described_ethnicity", codes=LISTED_20 + ("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_76 = Spelling("string", "a code of the list nationality", ("GBR", "AFG"), codelist="nationality", codes=LISTED_22 + ("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_77 = Spelling("string", "a code of the list country_of_birth", ("GBR-ENG", "GBR-WLS"), codelist="country_of_birth", codes=LISTED_24 + ("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_78 = Spelling("string", "a code of the list grading_scheme", ("3x5x2", "5x5x5"), codelist="grading_scheme", codes=LISTED_45 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_79 = Spelling("string", "a code of the list grading_source", ("3x5x2-1", "3x5x2-2"), codelist="grading_source", codes=LISTED_46 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_80 = Spelling("string", "a code of the list grading_information", ("3x5x2-A", "3x5x2-B"), codelist="grading_information", codes=LISTED_47 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_81 = Spelling("string", "a code of the list grading_handling", ("3x5x2-P", "3x5x2-C"), codelist="grading_handling", codes=LISTED_48 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_82 = Spelling("string", "four digits, a stroke, seven digits and a capital letter", ("1999/0000001A",), pattern="[0-9]{4}/[0-9]{7}[A-Z]", max_length=13)
SPELLING_83 = Spelling("string", "a code of the list involvement_role", ("direct-abuse", "arranged"), codelist="involvement_role", codes=LISTED_49 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_84 = Spelling("integer", "number of people, from 2 to 999, without decimals", (16,), minimum=2, maximum=999)
SPELLING_85 = Spelling("string", "a code of the list network_setting, or a code of your own that begins local: and is declared in local_codes", ("taxi-firm", "food-business"), codelist="network_setting", local_codes=True, codes=LISTED_50 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_86 = Spelling("string", "a code of the list network_role", ("core", "peripheral"), codelist="network_role", codes=LISTED_51 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_87 = Spelling("string", "a code of the list exploitation_feature, or a code of your own that begins local: and is declared in local_codes", ("model-localised-grooming", "model-online"), codelist="exploitation_feature", local_codes=True, codes=LISTED_52)
SPELLING_88 = Spelling("string", "a code of the list indicator, or a code of your own that begins local: and is declared in local_codes", ("adults-near-home", "missing-or-late"), codelist="indicator", local_codes=True, codes=LISTED_53)
SPELLING_89 = Spelling("string", "a code of the list indicator_seen", ("seen", "not-seen"), codelist="indicator_seen", codes=LISTED_54 + ("absent:not-asked", "absent:not-safe-to-ask", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_90 = Spelling("string", "a code of the list referral_source", ("child", "parent-or-carer"), codelist="referral_source", codes=LISTED_26 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_91 = Spelling("string", "a code of the list vulnerability, or a code of your own that begins local: and is declared in local_codes", ("emotional-neglect", "neglect"), codelist="vulnerability", local_codes=True, codes=LISTED_55)
SPELLING_92 = Spelling("string", "a code of the list exploiter_effect", ("created", "worsened"), codelist="exploiter_effect", codes=LISTED_56 + ("absent:not-asked", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_93 = Spelling("string", "a code of the list education_engagement", ("attending", "attending-irregularly"), codelist="education_engagement", codes=LISTED_29 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_94 = Spelling("string", "a code of the list education_observation", ("none-noticed", "behaviour-change"), codelist="education_observation", codes=LISTED_57 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_95 = Spelling("string", "a code of the list education_setting", ("mainstream", "special"), codelist="education_setting", codes=LISTED_58 + ("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_96 = Spelling("string", "a code of the list disclosure_form", ("volunteered", "prompted"), codelist="disclosure_form", codes=LISTED_59 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_97 = Spelling("string", "a code of the list referral_source", ("child", "parent-or-carer"), codelist="referral_source", codes=LISTED_26 + ("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_98 = Spelling("string", "a code of the list disclosure_barrier, or a code of your own that begins local: and is declared in local_codes", ("fear-of-exploiter", "fear-for-others"), codelist="disclosure_barrier", local_codes=True, codes=LISTED_60)
SPELLING_99 = Spelling("string", "a code of the list threshold_decision", ("met", "met-lower-level"), codelist="threshold_decision", codes=LISTED_61 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_100 = Spelling("string", "a code of the list threshold_reason, or a code of your own that begins local: and is declared in local_codes", ("need-assessed-lower", "information-not-sufficient"), codelist="threshold_reason", local_codes=True, codes=LISTED_62 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_101 = Spelling("string", "a code of the list police_unit", ("child-abuse", "public-protection"), codelist="police_unit", codes=LISTED_63 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_102 = Spelling("string", "a code of the list response_type, or a code of your own that begins local: and is declared in local_codes", ("immediate-protection", "taken-into-care"), codelist="response_type", local_codes=True, codes=LISTED_64 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_103 = Spelling("string", "a code of the list yes_no", ("yes", "no"), codelist="yes_no", codes=LISTED_4 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_104 = Spelling("string", "a code of the list agency_type", ("police", "childrens-services"), codelist="agency_type", codes=LISTED_2 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_105 = Spelling("string", "a code of the list statutory_step", ("strategy-discussion", "section-47-enquiry"), codelist="statutory_step", codes=LISTED_65)
SPELLING_106 = Spelling("string", "a code of the list step_outcome", ("further-enquiry", "conference-called"), codelist="step_outcome", codes=LISTED_66 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_107 = Spelling("string", "a code of the list nation", ("england", "wales"), codelist="nation", codes=LISTED_67)
SPELLING_108 = Spelling("string", "a code of the list support_for", ("child", "parent-carer"), codelist="support_for", codes=LISTED_68 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_109 = Spelling("string", "a code of the list support_type, or a code of your own that begins local: and is declared in local_codes", ("specialist-exploitation", "outreach"), codelist="support_type", local_codes=True, codes=LISTED_69)
SPELLING_110 = Spelling("string", "a code of the list support_status", ("planned", "offered"), codelist="support_status", codes=LISTED_70 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_111 = Spelling("string", "a code of the list support_end, or a code of your own that begins local: and is declared in local_codes", ("planned", "aims-met"), codelist="support_end", local_codes=True, codes=LISTED_71 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_112 = Spelling("string", "a code of the list offence_group", ("rape", "sexual-assault"), codelist="offence_group", codes=LISTED_72 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_113 = Spelling("string", "a code of the list crime_outcome", ("0", "1"), codelist="crime_outcome", codes=LISTED_73 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_114 = Spelling("string", "a code of the list release_status", ("voluntary-attendance", "held-until-charge"), codelist="release_status", codes=LISTED_74 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_115 = Spelling("string", "a code of the list charging_decision", ("charged", "no-prosecution-evidential"), codelist="charging_decision", codes=LISTED_75 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_116 = Spelling("string", "a code of the list charging_reason", ("evidential-not-met", "evidence-insufficient"), codelist="charging_reason", codes=LISTED_76 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_117 = Spelling("string", "a code of the list court_outcome", ("guilty-plea", "convicted-after-trial"), codelist="court_outcome", codes=LISTED_77 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_118 = Spelling("string", "a code of the list sentence_group", ("life-or-indeterminate", "extended"), codelist="sentence_group", codes=LISTED_78 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_119 = Spelling("string", "a code of the list witness_support_form, or a code of your own that begins local: and is declared in local_codes", ("special-measure", "independent-adviser"), codelist="witness_support_form", local_codes=True, codes=LISTED_79)
SPELLING_120 = Spelling("string", "a code of the list special_measure", ("screen", "live-link"), codelist="special_measure", codes=LISTED_80 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_121 = Spelling("string", "a code of the list support_stage", ("investigation", "before-court"), codelist="support_stage", codes=LISTED_81 + ("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained"))
SPELLING_122 = Spelling("string", "a code of the list board_arrangement, or a code of your own that begins local: and is declared in local_codes", ("cse-subgroup", "agency-lead"), codelist="board_arrangement", local_codes=True, codes=LISTED_82)
SPELLING_123 = Spelling("string", "one line of text of at most 40 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=40, trimmed=True, own_words=True)
SPELLING_124 = Spelling("string", "a code of the list record_type", ("returns", "return_scope"), codelist="record_type", codes=LISTED_83)
SPELLING_125 = Spelling("string", "one line of text of at most 200 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=200, trimmed=True, own_words=True)
SPELLING_126 = Spelling("string", "a code of the list explanation_reason", ("checked-correct", "confirmed-by-other-agency"), codelist="explanation_reason", codes=LISTED_84)
SPELLING_127 = Spelling("string", "text of at most 500 characters; no names, addresses or telephone numbers", ("Dates agreed with the reporting officer.",), min_length=1, max_length=500, one_line=False, trimmed=True, own_words=True)
SPELLING_128 = Spelling("string", "one line of text of at most 64 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=64, trimmed=True, own_words=True)
SPELLING_129 = Spelling("string", "local: and then small letters, digits and hyphens, at most 40 of them", ("local:night-outreach",), pattern="local:[a-z0-9][a-z0-9-]{0,39}", max_length=46)
SPELLING_130 = Spelling("string", "one line of text of at most 80 characters, with no space at either end", ("Multi-agency exploitation panel",), min_length=1, max_length=80, trimmed=True, own_words=True)

CALENDAR = ("((19|20)[0-9]{2}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(19|20)[0-9]{2}-(0[469]|11)-(0[1-9]|[12][0-9]|30)|(19|20)[0-9]{2}-02-(0[1-9]|1[0-9]|2[0-8])|(19(0[48]|[2468][048]|[13579][26])|20([02468][048]|[13579][26]))-02-29)", "(19|20)[0-9]{2}-(0[1-9]|1[0-2])", "([01][0-9]|2[0-3]):[0-5][0-9]")

TABLES: dict[str, Table] = {
    "returns": Table(
        "returns",
        "Return",
        (
            Column("return_ref", "Return reference", SPELLING_1, must="value"),
            Column("standard_version", "Version of the standard", SPELLING_2, must="value"),
            Column("agency_name", "Agency", SPELLING_3, must="value"),
            Column("agency_type", "Type of agency", SPELLING_4, must="value"),
            Column("agency_area", "Area answered for", SPELLING_5, must="value"),
            Column("period_start", "Period from", SPELLING_6, must="value"),
            Column("period_end", "Period to", SPELLING_6, must="value"),
            Column("prepared_on", "Prepared on", SPELLING_6, must="value"),
            Column("prepared_by_role", "Prepared by (role)", SPELLING_7),
            Column("nil_return", "Nil return", SPELLING_8, must="value"),
            Column("nil_signed_by_role", "Nil return signed by (role)", SPELLING_7),
            Column("nil_signed_on", "Nil return signed on", SPELLING_6),
            Column("search_extent", "Extent of the search", SPELLING_9, must="value"),
            Column("systems_searched", "Systems searched", SPELLING_10, absent="systems_searched_absent", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("systems_searched_absent", "Systems searched: why absent", SPELLING_11),
            Column("supersedes", "Replaces return", SPELLING_1),
            Column("form", "Form of the return", SPELLING_12, must="value"),
            Column("handling_marking", "Handling marking", SPELLING_13, must="value"),
            Column("handling_conditions", "Handling conditions", SPELLING_10),
            Column("legal_regime", "Legal regime", SPELLING_14, must="value"),
            Column("article_6_condition", "Lawful basis (Article 6 or its like)", SPELLING_15, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("article_9_condition", "Special category condition (Article 9 or its like)", SPELLING_16, must="value", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("article_10_condition", "Offence data condition (Article 10 or its like)", SPELLING_17, must="value", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("sharing_agreement", "Sharing agreement", SPELLING_7, absent="sharing_agreement_absent", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("sharing_agreement_absent", "Sharing agreement: why absent", SPELLING_11),
            Column("retain_until", "Retain until", SPELLING_6, must="answer", absent="retain_until_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("retain_until_absent", "Retain until: why absent", SPELLING_18),
        ),
        ("return_ref",),
        ("return_ref", "supersedes"),
    ),
    "return_scope": Table(
        "return_scope",
        "Scope of the return",
        (
            Column("record_type", "Record type", SPELLING_19, must="value"),
            Column("extent", "Searched and complete?", SPELLING_20, must="value"),
            Column("note", "What was left out", SPELLING_21),
        ),
        ("record_type",),
        (),
    ),
    "children": Table(
        "children",
        "Children",
        (
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("sex", "Sex", SPELLING_22, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("gender", "Gender, as the child describes it", SPELLING_23, reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ethnicity", "Ethnicity, self-defined", SPELLING_24, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ethnicity_basis", "Ethnicity: who said so", SPELLING_25, must="value", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ethnicity_scheme", "Ethnicity: scheme of the source", SPELLING_26),
            Column("ethnicity_in_source", "Ethnicity: code in the source", SPELLING_27),
            Column("described_ethnicity", "Ethnicity as described by others", SPELLING_28, reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("described_by", "Described by", SPELLING_29, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("nationality", "Nationality", SPELLING_30, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("nationality_2", "Second nationality", SPELLING_30, reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("nationality_basis", "Nationality: basis", SPELLING_31, must="value", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("country_of_birth", "Country of birth", SPELLING_32, reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("birth_month", "Month of birth", SPELLING_33, must="answer", absent="birth_month_absent", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("birth_month_latest", "Month of birth: latest possible", SPELLING_33, of="birth_month"),
            Column("birth_month_absent", "Month of birth: why absent", SPELLING_34),
            Column("disability", "Disability", SPELLING_35, reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("home_area", "Home area", SPELLING_36, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_attention_on", "First came to attention", SPELLING_6, must="answer", absent="first_attention_absent", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_attention_latest", "First came to attention: latest possible", SPELLING_6, of="first_attention_on"),
            Column("first_attention_absent", "First came to attention: why absent", SPELLING_37),
            Column("first_attention_age", "Age when first came to attention", SPELLING_38, basis="first_attention_age_basis"),
            Column("first_attention_age_basis", "Age when first came to attention: basis", SPELLING_39, of="first_attention_age"),
            Column("first_attention_service", "First seen by", SPELLING_40, must="value", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_attention_route", "How it was first seen", SPELLING_41, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("missing_history", "Missing history", SPELLING_42, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("living_history", "Living situation history", SPELLING_42, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("school_engagement", "Engagement with school", SPELLING_43, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("indicator_history", "Indicators considered", SPELLING_42, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_response_on", "First response", SPELLING_6, must="answer", absent="first_response_absent", reasons=("absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_response_latest", "First response: latest possible", SPELLING_6, of="first_response_on"),
            Column("first_response_absent", "First response: why absent", SPELLING_44),
            Column("treated_as_risk_to_others", "Treated as a risk to others", SPELLING_45, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("confirmed_on", "Last confirmed", SPELLING_6),
            Column("given_name", "Given name", SPELLING_47),
            Column("family_name", "Family name", SPELLING_47),
            Column("date_of_birth", "Date of birth", SPELLING_6),
            Column("nhs_number", "NHS number", SPELLING_48),
            Column("upn", "Unique pupil number", SPELLING_49),
            Column("nhs_number_pseudonym", "Pseudonym from NHS number", SPELLING_50),
            Column("upn_pseudonym", "Pseudonym from unique pupil number", SPELLING_50),
            Column("name_birth_pseudonym", "Pseudonym from name and date of birth", SPELLING_50),
        ),
        ("child_ref",),
        ("child_ref",),
    ),
    "exploitation_periods": Table(
        "exploitation_periods",
        "Exploitation periods",
        (
            Column("exploitation_ref", "Exploitation reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("status", "Status", SPELLING_51, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("status_on", "Status decided", SPELLING_6),
            Column("status_latest", "Status decided: latest possible", SPELLING_6, of="status_on"),
            Column("definition", "Definition applied", SPELLING_52, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("started_on", "Exploitation started", SPELLING_6, must="answer", absent="started_absent", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("started_latest", "Exploitation started: latest possible", SPELLING_6, of="started_on"),
            Column("started_absent", "Exploitation started: why absent", SPELLING_34),
            Column("ongoing", "Still going on", SPELLING_35, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ended_on", "Exploitation ended", SPELLING_6, must="answer", absent="ended_absent", reasons=("absent:not-applicable", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ended_latest", "Exploitation ended: latest possible", SPELLING_6, of="ended_on"),
            Column("ended_absent", "Exploitation ended: why absent", SPELLING_53),
            Column("exploitation_area", "Area of the exploitation", SPELLING_54, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_meeting_place", "Place of first meeting", SPELLING_55, reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("suspect_known", "Any suspect known", SPELLING_56, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("confirmed_on", "Last confirmed", SPELLING_6),
        ),
        ("exploitation_ref",),
        ("exploitation_ref", "child_ref"),
    ),
    "missing_episodes": Table(
        "missing_episodes",
        "Missing episodes",
        (
            Column("missing_ref", "Missing episode reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("last_seen_on", "Last seen", SPELLING_6, must="answer", absent="last_seen_absent", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("last_seen_latest", "Last seen: latest possible", SPELLING_6, of="last_seen_on"),
            Column("last_seen_absent", "Last seen: why absent", SPELLING_37),
            Column("last_seen_at", "Last seen: time", SPELLING_57, of="last_seen_on"),
            Column("reported_on", "Reported to police", SPELLING_6, must="answer", absent="reported_absent", reasons=("absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("reported_latest", "Reported to police: latest possible", SPELLING_6, of="reported_on"),
            Column("reported_absent", "Reported to police: why absent", SPELLING_44),
            Column("reported_at", "Reported to police: time", SPELLING_57, of="reported_on"),
            Column("found_on", "Found", SPELLING_6, must="answer", absent="found_absent", reasons=("absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("found_latest", "Found: latest possible", SPELLING_6, of="found_on"),
            Column("found_absent", "Found: why absent", SPELLING_44),
            Column("found_at", "Found: time", SPELLING_57, of="found_on"),
            Column("returned_on", "Returned", SPELLING_6, must="answer", absent="returned_absent", reasons=("absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("returned_latest", "Returned: latest possible", SPELLING_6, of="returned_on"),
            Column("returned_absent", "Returned: why absent", SPELLING_44),
            Column("returned_at", "Returned: time", SPELLING_57, of="returned_on"),
            Column("missing_from", "Missing from", SPELLING_58, must="value", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("category", "Category", SPELLING_59, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("risk_level", "Risk level", SPELLING_60, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("risk_scheme", "Risk scheme", SPELLING_61, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("found_by", "Found by", SPELLING_62, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("found_area", "Area where found", SPELLING_36, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("interview_offered", "Return interview offered", SPELLING_63, reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("interview_held", "Return interview held", SPELLING_63, reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("interview_on", "Return interview date", SPELLING_6),
            Column("interview_latest", "Return interview date: latest possible", SPELLING_6, of="interview_on"),
            Column("stated_order", "Order stated by the recorder", SPELLING_64, reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("missing_ref",),
        ("missing_ref", "child_ref"),
    ),
    "living_situations": Table(
        "living_situations",
        "Living situations",
        (
            Column("living_ref", "Living situation reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("started_on", "Living there from", SPELLING_6, must="answer", absent="started_absent", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("started_latest", "Living there from: latest possible", SPELLING_6, of="started_on"),
            Column("started_absent", "Living there from: why absent", SPELLING_37),
            Column("ended_on", "Living there until", SPELLING_6, must="answer", absent="ended_absent", reasons=("absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ended_latest", "Living there until: latest possible", SPELLING_6, of="ended_on"),
            Column("ended_absent", "Living there until: why absent", SPELLING_44),
            Column("setting", "Setting", SPELLING_65, must="value", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("legal_status", "Legal status", SPELLING_66, must="value", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("placing_area", "Placing area", SPELLING_67, must="value", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("placement_area", "Area lived in", SPELLING_36, must="value", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("living_ref",),
        ("living_ref", "child_ref"),
    ),
    "suspects": Table(
        "suspects",
        "Suspects",
        (
            Column("suspect_ref", "Suspect reference", SPELLING_1, must="value"),
            Column("identification", "Identification level", SPELLING_68, must="value"),
            Column("child_ref", "Suspect is also this child", SPELLING_1),
            Column("sex", "Sex", SPELLING_69, must="value", reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("age", "Age", SPELLING_70, must="answer", absent="age_absent", basis="age_basis", reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("age_basis", "Age: basis", SPELLING_39, of="age"),
            Column("age_absent", "Age: why absent", SPELLING_71),
            Column("age_held_on", "Age as at", SPELLING_6, must="answer", absent="age_held_absent", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("age_held_absent", "Age as at: why absent", SPELLING_11),
            Column("age_band", "Age band", SPELLING_72, reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("age_band_basis", "Age band: basis", SPELLING_39),
            Column("ethnicity", "Ethnicity, self-defined", SPELLING_73, must="value", reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ethnicity_basis", "Ethnicity: who said so", SPELLING_25, must="value", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ethnicity_scheme", "Ethnicity: scheme of the source", SPELLING_26),
            Column("ethnicity_in_source", "Ethnicity: code in the source", SPELLING_27),
            Column("observed_appearance", "Observed appearance", SPELLING_74, must="value", reasons=("absent:not-identified", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("described_ethnicity", "Ethnicity as described by others", SPELLING_75, must="value", reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("described_by", "Described by", SPELLING_29, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("nationality", "Nationality", SPELLING_76, must="value", reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("nationality_2", "Second nationality", SPELLING_76, reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("nationality_basis", "Nationality: basis", SPELLING_31, must="value", reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("country_of_birth", "Country of birth", SPELLING_77, reasons=("absent:not-identified", "absent:not-asked", "absent:not-safe-to-ask", "absent:declined", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("confirmed_on", "Last confirmed", SPELLING_6),
            Column("grading_scheme", "Intelligence grading: scheme", SPELLING_78, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("grading_source", "Intelligence grading: source", SPELLING_79, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("grading_information", "Intelligence grading: information", SPELLING_80, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("grading_handling", "Intelligence grading: handling", SPELLING_81, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("given_name", "Given name", SPELLING_47),
            Column("family_name", "Family name", SPELLING_47),
            Column("alias", "Alias", SPELLING_47),
            Column("date_of_birth", "Date of birth", SPELLING_6),
            Column("pnc_id", "PNC identifier", SPELLING_82),
            Column("pnc_id_pseudonym", "Pseudonym from PNC identifier", SPELLING_50),
            Column("name_birth_pseudonym", "Pseudonym from name and date of birth", SPELLING_50),
        ),
        ("suspect_ref",),
        ("suspect_ref", "child_ref"),
    ),
    "involvements": Table(
        "involvements",
        "Involvements",
        (
            Column("exploitation_ref", "Exploitation period reference", SPELLING_1, must="value"),
            Column("suspect_ref", "Suspect reference", SPELLING_1, must="value"),
            Column("role", "Part played", SPELLING_83, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("started_on", "Involved from", SPELLING_6),
            Column("started_latest", "Involved from: latest possible", SPELLING_6, of="started_on"),
        ),
        ("exploitation_ref", "suspect_ref"),
        ("exploitation_ref", "suspect_ref"),
    ),
    "networks": Table(
        "networks",
        "Networks",
        (
            Column("network_ref", "Network reference", SPELLING_1, must="value"),
            Column("known_size", "Known size", SPELLING_84, absent="known_size_absent", basis="known_size_basis", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("known_size_basis", "Known size: basis", SPELLING_39, of="known_size"),
            Column("known_size_absent", "Known size: why absent", SPELLING_37),
            Column("size_complete", "Size complete", SPELLING_45, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_known_on", "Network first known", SPELLING_6, absent="first_known_absent", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_known_latest", "Network first known: latest possible", SPELLING_6, of="first_known_on"),
            Column("first_known_absent", "Network first known: why absent", SPELLING_37),
            Column("network_area", "Area of the network", SPELLING_36, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("setting", "Shared setting or business", SPELLING_85, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("confirmed_on", "Last confirmed", SPELLING_6),
        ),
        ("network_ref",),
        ("network_ref",),
    ),
    "network_members": Table(
        "network_members",
        "Network members",
        (
            Column("network_ref", "Network reference", SPELLING_1, must="value"),
            Column("suspect_ref", "Suspect reference", SPELLING_1, must="value"),
            Column("role", "Role in the network", SPELLING_86, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("member_from_on", "Member from", SPELLING_6, absent="member_from_absent", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("member_from_latest", "Member from: latest possible", SPELLING_6, of="member_from_on"),
            Column("member_from_absent", "Member from: why absent", SPELLING_37),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("network_ref", "suspect_ref"),
        ("network_ref", "suspect_ref"),
    ),
    "exploitation_features": Table(
        "exploitation_features",
        "Exploitation features",
        (
            Column("exploitation_ref", "Exploitation period reference", SPELLING_1, must="value"),
            Column("feature", "Feature", SPELLING_87, must="value"),
            Column("first_seen_on", "First seen", SPELLING_6),
            Column("first_seen_latest", "First seen: latest possible", SPELLING_6, of="first_seen_on"),
            Column("from_area", "Moved from area", SPELLING_36, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("to_area", "Moved to area", SPELLING_36, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("exploitation_ref", "feature", "from_area", "to_area"),
        ("exploitation_ref",),
    ),
    "indicators": Table(
        "indicators",
        "Indicators",
        (
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("indicator", "Indicator", SPELLING_88, must="value"),
            Column("seen", "Seen or not", SPELLING_89, must="value", reasons=("absent:not-asked", "absent:not-safe-to-ask", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("observed_on", "Day of observation", SPELLING_6, absent="observed_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("observed_latest", "Day of observation: latest possible", SPELLING_6, of="observed_on"),
            Column("observed_absent", "Day of observation: why absent", SPELLING_18),
            Column("observed_by", "Observed by", SPELLING_90, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("child_ref", "indicator", "observed_on", "observed_by"),
        ("child_ref",),
    ),
    "vulnerabilities": Table(
        "vulnerabilities",
        "Vulnerabilities",
        (
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("vulnerability", "Vulnerability", SPELLING_91, must="value"),
            Column("known_on", "Known from", SPELLING_6, absent="known_absent", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("known_latest", "Known from: latest possible", SPELLING_6, of="known_on"),
            Column("known_absent", "Known from: why absent", SPELLING_37),
            Column("made_worse_by_exploiter", "Created or made worse by the exploiter", SPELLING_92, reasons=("absent:not-asked", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("child_ref", "vulnerability"),
        ("child_ref",),
    ),
    "education": Table(
        "education",
        "Education",
        (
            Column("education_ref", "Education observation reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("observed_on", "Observed", SPELLING_6, absent="observed_absent", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("observed_latest", "Observed: latest possible", SPELLING_6, of="observed_on"),
            Column("observed_absent", "Observed: why absent", SPELLING_37),
            Column("engagement", "Engagement with education", SPELLING_93, must="value", reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("observation", "What was noted", SPELLING_94, reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("setting", "Education setting", SPELLING_95, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("education_ref",),
        ("education_ref", "child_ref"),
    ),
    "disclosures": Table(
        "disclosures",
        "Disclosures",
        (
            Column("disclosure_ref", "Disclosure reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("disclosed_on", "Day of disclosure", SPELLING_6, absent="disclosed_absent", reasons=("absent:not-applicable", "absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("disclosed_latest", "Day of disclosure: latest possible", SPELLING_6, of="disclosed_on"),
            Column("disclosed_absent", "Day of disclosure: why absent", SPELLING_44),
            Column("form", "Form", SPELLING_96, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("disclosed_to", "Told to", SPELLING_97, reasons=("absent:not-applicable", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("exploitation_ref", "Exploitation period reference", SPELLING_1),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("disclosure_ref",),
        ("disclosure_ref", "child_ref", "exploitation_ref"),
    ),
    "disclosure_barriers": Table(
        "disclosure_barriers",
        "Disclosure barriers",
        (
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("barrier", "Barrier", SPELLING_98, must="value"),
            Column("noted_on", "Noted", SPELLING_6, absent="noted_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("noted_latest", "Noted: latest possible", SPELLING_6, of="noted_on"),
            Column("noted_absent", "Noted: why absent", SPELLING_18),
            Column("noted_by", "Noted by", SPELLING_90, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("child_ref", "barrier", "noted_on", "noted_by"),
        ("child_ref",),
    ),
    "referrals": Table(
        "referrals",
        "Referrals",
        (
            Column("referral_ref", "Referral reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("referred_on", "Referred on", SPELLING_6, must="answer", absent="referred_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("referred_latest", "Referred on: latest possible", SPELLING_6, of="referred_on"),
            Column("referred_absent", "Referred on: why absent", SPELLING_18),
            Column("from_service", "Referred by", SPELLING_90, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("to_service", "Referred to", SPELLING_90, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("first_recognised_by", "Concern first recognised by", SPELLING_40, reasons=("absent:asked-not-known", "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("threshold", "Threshold decision", SPELLING_99, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("threshold_reason", "Why the threshold was not met", SPELLING_100, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("decided_on", "Decided on", SPELLING_6),
            Column("decided_latest", "Decided on: latest possible", SPELLING_6, of="decided_on"),
            Column("police_unit", "Police unit that took it", SPELLING_101, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("response", "Response", SPELLING_102, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("response_on", "Response began", SPELLING_6, absent="response_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("response_latest", "Response began: latest possible", SPELLING_6, of="response_on"),
            Column("response_absent", "Response began: why absent", SPELLING_18),
            Column("lead_professional", "Lead professional", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("lead_professional_agency", "Lead professional: agency", SPELLING_104, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("confirmed_on", "Last confirmed", SPELLING_6),
        ),
        ("referral_ref",),
        ("referral_ref", "child_ref"),
    ),
    "statutory_steps": Table(
        "statutory_steps",
        "Statutory steps",
        (
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("step", "Step", SPELLING_105, must="value"),
            Column("held_on", "Held or begun on", SPELLING_6, must="answer", absent="held_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("held_latest", "Held or begun on: latest possible", SPELLING_6, of="held_on"),
            Column("held_absent", "Held or begun on: why absent", SPELLING_18),
            Column("outcome", "Outcome of the step", SPELLING_106, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("nation", "Nation", SPELLING_107, must="value"),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("child_ref", "step", "held_on"),
        ("child_ref",),
    ),
    "support": Table(
        "support",
        "Support",
        (
            Column("support_ref", "Support reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("for_whom", "For whom", SPELLING_108, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("type", "Kind of support", SPELLING_109, must="value"),
            Column("status", "Status of the support", SPELLING_110, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("provider", "Provider", SPELLING_104, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("offered_on", "Offered on", SPELLING_6, absent="offered_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("offered_latest", "Offered on: latest possible", SPELLING_6, of="offered_on"),
            Column("offered_absent", "Offered on: why absent", SPELLING_18),
            Column("started_on", "Support began", SPELLING_6, absent="started_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("started_latest", "Support began: latest possible", SPELLING_6, of="started_on"),
            Column("started_absent", "Support began: why absent", SPELLING_18),
            Column("ended_on", "Support ended", SPELLING_6, absent="ended_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ended_latest", "Support ended: latest possible", SPELLING_6, of="ended_on"),
            Column("ended_absent", "Support ended: why absent", SPELLING_18),
            Column("ended_reason", "Why support ended", SPELLING_111, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("support_ref",),
        ("support_ref", "child_ref"),
    ),
    "investigations": Table(
        "investigations",
        "Investigations",
        (
            Column("investigation_ref", "Investigation reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("exploitation_ref", "Exploitation period reference", SPELLING_1),
            Column("opened_on", "Investigation opened", SPELLING_6, must="answer", absent="opened_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("opened_latest", "Investigation opened: latest possible", SPELLING_6, of="opened_on"),
            Column("opened_absent", "Investigation opened: why absent", SPELLING_18),
            Column("crime_recorded", "Crime recorded", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("offence_group", "Offence heading", SPELLING_112, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("unit", "Investigating unit", SPELLING_101, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("abe_offered", "Recorded interview offered", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("abe_held", "Recorded interview held", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("abe_on", "First recorded interview", SPELLING_6, absent="abe_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("abe_latest", "First recorded interview: latest possible", SPELLING_6, of="abe_on"),
            Column("abe_absent", "First recorded interview: why absent", SPELLING_18),
            Column("intermediary", "Intermediary at interview", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("outcome", "Outcome of the investigation", SPELLING_113, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("outcome_on", "Outcome recorded on", SPELLING_6, absent="outcome_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("outcome_latest", "Outcome recorded on: latest possible", SPELLING_6, of="outcome_on"),
            Column("outcome_absent", "Outcome recorded on: why absent", SPELLING_18),
            Column("flagged_group_based", "Flagged as group-based", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("confirmed_on", "Last confirmed", SPELLING_6),
        ),
        ("investigation_ref",),
        ("investigation_ref", "child_ref", "exploitation_ref"),
    ),
    "suspect_outcomes": Table(
        "suspect_outcomes",
        "Suspect outcomes",
        (
            Column("outcome_ref", "Suspect outcome reference", SPELLING_1, must="value"),
            Column("suspect_ref", "Suspect reference", SPELLING_1, must="value"),
            Column("investigation_ref", "Investigation reference", SPELLING_1, must="value"),
            Column("offence_group", "Offence decided upon", SPELLING_112, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("arrested", "Arrested", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("arrested_on", "First arrested on", SPELLING_6),
            Column("arrested_latest", "First arrested on: latest possible", SPELLING_6, of="arrested_on"),
            Column("released_under", "Status before charging decision", SPELLING_114, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("charging_decision", "Charging decision", SPELLING_115, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("charging_reason", "Reason for the charging decision", SPELLING_116, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("charged_on", "Charged on", SPELLING_6, absent="charged_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("charged_latest", "Charged on: latest possible", SPELLING_6, of="charged_on"),
            Column("charged_absent", "Charged on: why absent", SPELLING_18),
            Column("court_outcome", "Court outcome", SPELLING_117, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("stopped_reason", "Reason for stopping after charge", SPELLING_116, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("verdict_on", "Verdict or end of case on", SPELLING_6, absent="verdict_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("verdict_latest", "Verdict or end of case on: latest possible", SPELLING_6, of="verdict_on"),
            Column("verdict_absent", "Verdict or end of case on: why absent", SPELLING_18),
            Column("sentence_group", "Sentence", SPELLING_118, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("confirmed_on", "Last confirmed", SPELLING_6),
        ),
        ("outcome_ref",),
        ("outcome_ref", "suspect_ref", "investigation_ref"),
    ),
    "witness_support": Table(
        "witness_support",
        "Witness support",
        (
            Column("witness_support_ref", "Witness support reference", SPELLING_1, must="value"),
            Column("child_ref", "Child reference", SPELLING_1, must="value"),
            Column("investigation_ref", "Investigation reference", SPELLING_1),
            Column("support_form", "Form of support", SPELLING_119, must="value"),
            Column("special_measure", "Special measure", SPELLING_120, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("applied", "Measure applied for", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("granted", "Measure granted", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("used", "Measure used", SPELLING_103, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("support_stage", "Stage of the case", SPELLING_121, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("provider", "Provider", SPELLING_104, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("started_on", "Support began or measure decided", SPELLING_6, absent="started_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("started_latest", "Support began or measure decided: latest possible", SPELLING_6, of="started_on"),
            Column("started_absent", "Support began or measure decided: why absent", SPELLING_18),
            Column("ended_on", "Support ended", SPELLING_6, absent="ended_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("ended_latest", "Support ended: latest possible", SPELLING_6, of="ended_on"),
            Column("ended_absent", "Support ended: why absent", SPELLING_18),
            Column("source", "Source of the information", SPELLING_46, reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
        ),
        ("witness_support_ref",),
        ("witness_support_ref", "child_ref", "investigation_ref"),
    ),
    "board_arrangements": Table(
        "board_arrangements",
        "Board arrangements",
        (
            Column("arrangement", "Arrangement", SPELLING_122, must="value"),
            Column("agency", "Agency", SPELLING_4, must="value"),
            Column("in_place", "In place", SPELLING_103, must="value", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("since_on", "In place since", SPELLING_6, absent="since_absent", reasons=("absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained")),
            Column("since_latest", "In place since: latest possible", SPELLING_6, of="since_on"),
            Column("since_absent", "In place since: why absent", SPELLING_18),
            Column("reviewed_on", "Last reviewed", SPELLING_6),
            Column("review_due_on", "Review due", SPELLING_6),
        ),
        ("arrangement", "agency"),
        (),
    ),
    "explanations": Table(
        "explanations",
        "Explanations",
        (
            Column("explanation_ref", "Explanation reference", SPELLING_1, must="value"),
            Column("rule_id", "Rule", SPELLING_123, must="value"),
            Column("record_type", "Record type", SPELLING_124, must="value"),
            Column("record_ref", "Record", SPELLING_125, must="value"),
            Column("reason", "Reason", SPELLING_126, must="value"),
            Column("note", "Note", SPELLING_127),
            Column("explained_by_role", "Explained by: role", SPELLING_7),
            Column("explained_on", "Explained on", SPELLING_6),
            Column("digest", "Digest of the fields explained", SPELLING_128),
        ),
        ("explanation_ref",),
        ("explanation_ref",),
    ),
    "local_codes": Table(
        "local_codes",
        "Local codes",
        (
            Column("codelist", "List", SPELLING_123, must="value"),
            Column("code", "Local code", SPELLING_129, must="value"),
            Column("label", "Meaning", SPELLING_130, must="value"),
            Column("nearest_code", "Nearest code of the list", SPELLING_27),
        ),
        ("codelist", "code"),
        (),
    ),
}
NAMES = frozenset(TABLES).union(*(table.names for table in TABLES.values()))

CHECKS: tuple[Check, ...] = (
    Check("RET-001", "error", "Period ends before it begins", "returns", "period_end", "“Period to” is before “Period from”.", "Correct the first or the last day of the period.", ("period_end", "period_start"), (), (("period_end",), ("period_start",))),
    Check("RET-002", "error", "Prepared before the period ended", "returns", "prepared_on", "“Prepared on” is before “Period to”.", "Give the day on which the records were drawn, or end the period on or before it.", ("prepared_on", "period_end"), (), (("prepared_on",), ("period_end",))),
    Check("RET-003", "error", "Nil return with cases", "returns", "nil_return", "The return holds records of cases, although “Nil return” is “Yes”.", "If the cases belong in the return, answer no here and take out the signature; if not, take out the cases.", ("nil_return",), (), (("nil_return",),)),
    Check("RET-004", "error", "No cases, and no nil return", "returns", "nil_return", "The return holds no records of cases, although “Nil return” is “No” and “Extent of the search” is “All systems searched” or “Some systems searched”.", "If the search found no case, answer yes and have it signed. If it did, put the cases back.", ("nil_return", "search_extent"), (), (("nil_return",), ("search_extent",))),
    Check("RET-005", "error", "Nil return without a search", "returns", "search_extent", "“Extent of the search” is not “All systems searched” or “Some systems searched”, although “Nil return” is “Yes”.", "If nothing was searched, answer no to nil return. If something was, say how far the search went.", ("search_extent", "nil_return"), (), (("search_extent",), ("nil_return",))),
    Check("RET-006", "error", "Nil return not signed", "returns", "nil_signed_by_role", "“Nil return signed by (role)” is blank, although “Nil return” is “Yes”.", "Give the post of the person who signs and the day on which they signed. Never give a name.", ("nil_signed_by_role", "nil_return"), (), (("nil_signed_by_role",), ("nil_return",))),
    Check("RET-006", "error", "Nil return not signed", "returns", "nil_signed_on", "“Nil return signed on” is blank, although “Nil return” is “Yes”.", "Give the post of the person who signs and the day on which they signed. Never give a name.", ("nil_signed_on", "nil_return"), (), (("nil_signed_on",), ("nil_return",))),
    Check("RET-007", "error", "Signed as nil, though not a nil return", "returns", "nil_signed_by_role", "“Nil return signed by (role)” is filled, although “Nil return” is “No”.", "Take out the signature, or answer yes to nil return if the search found no case.", ("nil_signed_by_role", "nil_return"), (), (("nil_signed_by_role",), ("nil_return",))),
    Check("RET-007", "error", "Signed as nil, though not a nil return", "returns", "nil_signed_on", "“Nil return signed on” is filled, although “Nil return” is “No”.", "Take out the signature, or answer yes to nil return if the search found no case.", ("nil_signed_on", "nil_return"), (), (("nil_signed_on",), ("nil_return",))),
    Check("RET-008", "query", "Nil return signed before it was prepared", "returns", "nil_signed_on", "“Nil return signed on” is before “Prepared on”.", "Check both days. The signature stands for the search that was made on the day on which the records were drawn.", ("nil_signed_on", "prepared_on"), (), (("nil_signed_on",), ("prepared_on",))),
    Check("RET-009", "error", "Searched, but the systems said not to apply", "returns", "systems_searched", "“Systems searched” is “Not applicable”, although “Extent of the search” is “All systems searched” or “Some systems searched”.", "Name the systems that were searched, or give the true reason why they cannot be named.", ("systems_searched", "systems_searched_absent", "search_extent"), (), (("systems_searched",), ("systems_searched_absent",), ("search_extent",))),
    Check("RET-010", "error", "Systems named, though none was searched", "returns", "systems_searched", "“Systems searched” is given, although “Extent of the search” is “No system searched” or “Not able to search”.", "Take out the systems and choose “not applicable”, or say how far the search went.", ("systems_searched", "search_extent"), (), (("systems_searched",), ("systems_searched_absent",), ("search_extent",))),
    Check("RET-011", "error", "Lawful basis of another regime", "returns", "article_6_condition", "“Lawful basis (Article 6 or its like)” holds a code that does not belong with “Legal regime”.", "Ask your data protection officer for the basis, and choose one of the regime that is named.", ("article_6_condition", "legal_regime"), (), (("article_6_condition",), ("legal_regime",))),
    Check("RET-012", "error", "Special category condition of another regime", "returns", "article_9_condition", "“Special category condition (Article 9 or its like)” holds a code that does not belong with “Legal regime”.", "Ask your data protection officer for the condition, and choose one of the regime that is named.", ("article_9_condition", "legal_regime"), (), (("article_9_condition",), ("legal_regime",))),
    Check("RET-013", "error", "Offence data condition of another regime", "returns", "article_10_condition", "“Offence data condition (Article 10 or its like)” holds a code that does not belong with “Legal regime”.", "Choose a condition of the regime that is named. Under Part 3 of the 2018 Act there is none: choose “not applicable”.", ("article_10_condition", "legal_regime"), (), (("article_10_condition",), ("legal_regime",))),
    Check("RET-014", "error", "Special category condition said not to apply, with people in the return", "returns", "article_9_condition", "The return holds records of cases, although “Special category condition (Article 9 or its like)” is “Not applicable”.", "Ask your data protection officer for the condition, and choose it here.", ("article_9_condition",), (), (("article_9_condition",),)),
    Check("RET-015", "error", "Offence data condition said not to apply, with people in the return", "returns", "article_10_condition", "The return holds records of cases, although “Offence data condition (Article 10 or its like)” is “Not applicable” and “Legal regime” is “UK GDPR” or “Data Protection Act 1998”.", "Ask your data protection officer for the condition, and choose it here.", ("article_10_condition", "legal_regime"), (), (("article_10_condition",), ("legal_regime",))),
    Check("RET-016", "error", "Legal regime not in force when the return was prepared", "returns", "legal_regime", "The code in “Legal regime” was not in use on the day of “Prepared on”.", "Choose the regime that was in force on the day on which the return was prepared, and conditions of that regime.", ("legal_regime", "prepared_on"), (), (("legal_regime",), ("prepared_on",))),
    Check("RET-017", "query", "Handling marking not in use when the return was prepared", "returns", "handling_marking", "The code in “Handling marking” was not in use on the day of “Prepared on”.", "Choose the marking that was in use on the day on which the return was prepared. If the sender did use the old one, explain.", ("handling_marking", "prepared_on"), (), (("handling_marking",), ("prepared_on",))),
    Check("RET-018", "error", "To be destroyed before it was prepared", "returns", "retain_until", "“Retain until” is before “Prepared on”.", "Take the last day from the sharing agreement.", ("retain_until", "prepared_on"), (), (("retain_until",), ("retain_until_absent",), ("prepared_on",))),
    Check("RET-019", "query", "Period of more than three years", "returns", "period_end", "“Period to” is more than 1096 days after “Period from”.", "Check the year of both days. If the return does cover so long a time, explain.", ("period_end", "period_start"), (), (("period_end",), ("period_start",))),
    Check("RET-020", "error", "Return that replaces itself", "returns", "supersedes", "“Replaces return” and “Return reference” are the same.", "Give the reference of the earlier return, or leave this blank if nothing is replaced.", ("supersedes", "return_ref"), (), (("supersedes",), ("return_ref",))),
    Check("SCO-001", "error", "Rows of a type said not to have been looked for", "return_scope", "extent", "The return holds records of this type, although “Searched and complete?” is “Not held by this agency”, “Held, but not searched” or “Held, but not asked for here”.", "Say that the records were searched for, and whether all that was found is here; or take out the rows.", ("extent", "record_type"), (), (("extent",), ("record_type",))),
    Check("SCO-002", "error", "Record type without a statement of scope", "return_scope", "record_type", "Not every code that must stand in “Record type” has a row.", "Add a row for each record type that has none. “Not held by this agency” is a full answer.", (), (), (("record_type",),)),
    Check("SCO-003", "error", "Said to be searched, though no system was", "return_scope", "extent", "“Searched and complete?” is “Searched, and complete” or “Searched, but not complete”, although “Record type” is one of 20 codes of the rule and “Extent of the search” (return) is “No system searched” or “Not able to search”.", "Choose “held, but not searched” here, or say in the header how far the search went.", ("extent", "record_type"), (("returns", "search_extent"),), (("extent",), ("record_type",), ("returns", "search_extent"))),
    Check("SCO-004", "error", "Nil return without a search for children", "return_scope", "extent", "“Searched and complete?” is “Not held by this agency”, “Held, but not searched” or “Held, but not asked for here”, although “Record type” is “Children” and “Nil return” (return) is “Yes”.", "If children were searched for, say so here. If not, the return is not a nil return: answer no in the header.", ("extent", "record_type"), (("returns", "nil_return"),), (("extent",), ("record_type",), ("returns", "nil_return"))),
    Check("SCO-005", "query", "Partial, without saying what was left out", "return_scope", "note", "“What was left out” is blank, although “Searched and complete?” is “Searched, but not complete”.", "Say in a few words what was left out, without personal details. If nobody knows, explain.", ("note", "extent"), (), (("note",), ("extent",))),
    Check("REF-001", "error", "Reference that leads nowhere", "exploitation_periods", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "missing_episodes", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "living_situations", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "suspects", "child_ref", "“Suspect is also this child” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "involvements", "exploitation_ref", "“Exploitation period reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("exploitation_ref",), (), (("exploitation_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "involvements", "suspect_ref", "“Suspect reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("suspect_ref",), (), (("suspect_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "network_members", "network_ref", "“Network reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("network_ref",), (), (("network_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "network_members", "suspect_ref", "“Suspect reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("suspect_ref",), (), (("suspect_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "exploitation_features", "exploitation_ref", "“Exploitation period reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("exploitation_ref",), (), (("exploitation_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "indicators", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "vulnerabilities", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "education", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "disclosures", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "disclosures", "exploitation_ref", "“Exploitation period reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("exploitation_ref",), (), (("exploitation_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "disclosure_barriers", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "referrals", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "statutory_steps", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "support", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "investigations", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "investigations", "exploitation_ref", "“Exploitation period reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("exploitation_ref",), (), (("exploitation_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "suspect_outcomes", "suspect_ref", "“Suspect reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("suspect_ref",), (), (("suspect_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "suspect_outcomes", "investigation_ref", "“Investigation reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("investigation_ref",), (), (("investigation_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "witness_support", "child_ref", "“Child reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-001", "error", "Reference that leads nowhere", "witness_support", "investigation_ref", "“Investigation reference” leads to no row of this return.", "Correct the reference, or add the record to which it should lead.", ("investigation_ref",), (), (("investigation_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "children", "child_ref", "An earlier row has the same “Child reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("child_ref",), (), (("child_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "exploitation_periods", "exploitation_ref", "An earlier row has the same “Exploitation reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("exploitation_ref",), (), (("exploitation_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "missing_episodes", "missing_ref", "An earlier row has the same “Missing episode reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("missing_ref",), (), (("missing_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "living_situations", "living_ref", "An earlier row has the same “Living situation reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("living_ref",), (), (("living_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "suspects", "suspect_ref", "An earlier row has the same “Suspect reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("suspect_ref",), (), (("suspect_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "networks", "network_ref", "An earlier row has the same “Network reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("network_ref",), (), (("network_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "education", "education_ref", "An earlier row has the same “Education observation reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("education_ref",), (), (("education_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "disclosures", "disclosure_ref", "An earlier row has the same “Disclosure reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("disclosure_ref",), (), (("disclosure_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "referrals", "referral_ref", "An earlier row has the same “Referral reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("referral_ref",), (), (("referral_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "support", "support_ref", "An earlier row has the same “Support reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("support_ref",), (), (("support_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "investigations", "investigation_ref", "An earlier row has the same “Investigation reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("investigation_ref",), (), (("investigation_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "suspect_outcomes", "outcome_ref", "An earlier row has the same “Suspect outcome reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("outcome_ref",), (), (("outcome_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "witness_support", "witness_support_ref", "An earlier row has the same “Witness support reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("witness_support_ref",), (), (("witness_support_ref",),)),
    Check("REF-002", "error", "Reference given to two records", "explanations", "explanation_ref", "An earlier row has the same “Explanation reference”.", "Give each record a reference of its own. If the rows are one record entered twice, take one out.", ("explanation_ref",), (), (("explanation_ref",),)),
    Check("REF-003", "error", "Same fact recorded twice", "return_scope", "record_type", "An earlier row has the same “Record type”.", "Keep one of the rows, the one that says more, and take out the other.", ("record_type",), (), (("record_type",),)),
    Check("REF-003", "error", "Same fact recorded twice", "involvements", "exploitation_ref", "An earlier row has the same “Exploitation period reference”, “Suspect reference”.", "Keep one of the rows, the one that says more, and take out the other.", ("exploitation_ref", "suspect_ref"), (), (("exploitation_ref",), ("suspect_ref",))),
    Check("REF-003", "error", "Same fact recorded twice", "network_members", "network_ref", "An earlier row has the same “Network reference”, “Suspect reference”.", "Keep one of the rows, the one that says more, and take out the other.", ("network_ref", "suspect_ref"), (), (("network_ref",), ("suspect_ref",))),
    Check("REF-003", "error", "Same fact recorded twice", "vulnerabilities", "child_ref", "An earlier row has the same “Child reference”, “Vulnerability”.", "Keep one of the rows, the one that says more, and take out the other.", ("child_ref", "vulnerability"), (), (("child_ref",), ("vulnerability",))),
    Check("REF-003", "error", "Same fact recorded twice", "board_arrangements", "arrangement", "An earlier row has the same “Arrangement”, “Agency”.", "Keep one of the rows, the one that says more, and take out the other.", ("arrangement", "agency"), (), (("arrangement",), ("agency",))),
    Check("REF-003", "error", "Same fact recorded twice", "local_codes", "codelist", "An earlier row has the same “List”, “Local code”.", "Keep one of the rows, the one that says more, and take out the other.", ("codelist", "code"), (), (("codelist",), ("code",))),
    Check("REF-004", "query", "Same observation, step or feature recorded twice", "indicators", "child_ref", "An earlier row has the same “Child reference”, “Indicator”, “Day of observation”, “Observed by”.", "Take one of the rows out. If there were two occasions, give each its date or its areas, or explain that they are not known.", ("child_ref", "indicator", "observed_on", "observed_by"), (), (("child_ref",), ("indicator",), ("observed_on",), ("observed_latest",), ("observed_absent",), ("observed_by",))),
    Check("REF-004", "query", "Same observation, step or feature recorded twice", "disclosure_barriers", "child_ref", "An earlier row has the same “Child reference”, “Barrier”, “Noted”, “Noted by”.", "Take one of the rows out. If there were two occasions, give each its date or its areas, or explain that they are not known.", ("child_ref", "barrier", "noted_on", "noted_by"), (), (("child_ref",), ("barrier",), ("noted_on",), ("noted_latest",), ("noted_absent",), ("noted_by",))),
    Check("REF-004", "query", "Same observation, step or feature recorded twice", "statutory_steps", "child_ref", "An earlier row has the same “Child reference”, “Step”, “Held or begun on”.", "Take one of the rows out. If there were two occasions, give each its date or its areas, or explain that they are not known.", ("child_ref", "step", "held_on"), (), (("child_ref",), ("step",), ("held_on",), ("held_latest",), ("held_absent",))),
    Check("REF-004", "query", "Same observation, step or feature recorded twice", "exploitation_features", "exploitation_ref", "An earlier row has the same “Exploitation period reference”, “Feature”, “Moved from area”, “Moved to area”.", "Take one of the rows out. If there were two occasions, give each its date or its areas, or explain that they are not known.", ("exploitation_ref", "feature", "from_area", "to_area"), (), (("exploitation_ref",), ("feature",), ("from_area",), ("to_area",))),
    Check("REF-005", "error", "Local code not declared", "children", "first_attention_route", "“How it was first seen” holds a local code that local_codes does not declare for the list attention_route.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("first_attention_route",), (), (("first_attention_route",),)),
    Check("REF-005", "error", "Local code not declared", "children", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "exploitation_periods", "first_meeting_place", "“Place of first meeting” holds a local code that local_codes does not declare for the list exploitation_feature.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("first_meeting_place",), (), (("first_meeting_place",),)),
    Check("REF-005", "error", "Local code not declared", "exploitation_periods", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "missing_episodes", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "living_situations", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "suspects", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "networks", "setting", "“Shared setting or business” holds a local code that local_codes does not declare for the list network_setting.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("setting",), (), (("setting",),)),
    Check("REF-005", "error", "Local code not declared", "networks", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "network_members", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "exploitation_features", "feature", "“Feature” holds a local code that local_codes does not declare for the list exploitation_feature.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("feature",), (), (("feature",),)),
    Check("REF-005", "error", "Local code not declared", "exploitation_features", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "indicators", "indicator", "“Indicator” holds a local code that local_codes does not declare for the list indicator.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("indicator",), (), (("indicator",),)),
    Check("REF-005", "error", "Local code not declared", "indicators", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "vulnerabilities", "vulnerability", "“Vulnerability” holds a local code that local_codes does not declare for the list vulnerability.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("vulnerability",), (), (("vulnerability",),)),
    Check("REF-005", "error", "Local code not declared", "vulnerabilities", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "education", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "disclosures", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "disclosure_barriers", "barrier", "“Barrier” holds a local code that local_codes does not declare for the list disclosure_barrier.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("barrier",), (), (("barrier",),)),
    Check("REF-005", "error", "Local code not declared", "disclosure_barriers", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "referrals", "threshold_reason", "“Why the threshold was not met” holds a local code that local_codes does not declare for the list threshold_reason.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("threshold_reason",), (), (("threshold_reason",),)),
    Check("REF-005", "error", "Local code not declared", "referrals", "response", "“Response” holds a local code that local_codes does not declare for the list response_type.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("response",), (), (("response",),)),
    Check("REF-005", "error", "Local code not declared", "referrals", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "statutory_steps", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "support", "type", "“Kind of support” holds a local code that local_codes does not declare for the list support_type.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("type",), (), (("type",),)),
    Check("REF-005", "error", "Local code not declared", "support", "ended_reason", "“Why support ended” holds a local code that local_codes does not declare for the list support_end.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("ended_reason",), (), (("ended_reason",),)),
    Check("REF-005", "error", "Local code not declared", "support", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "investigations", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "suspect_outcomes", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "witness_support", "support_form", "“Form of support” holds a local code that local_codes does not declare for the list witness_support_form.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("support_form",), (), (("support_form",),)),
    Check("REF-005", "error", "Local code not declared", "witness_support", "source", "“Source of the information” holds a local code that local_codes does not declare for the list information_source.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("source",), (), (("source",),)),
    Check("REF-005", "error", "Local code not declared", "board_arrangements", "arrangement", "“Arrangement” holds a local code that local_codes does not declare for the list board_arrangement.", "Add the code to the local codes with its list and its meaning, or choose a code of the standard.", ("arrangement",), (), (("arrangement",),)),
    Check("DAT-001", "error", "After the return was prepared", "children", "birth_month", "“Prepared on” (return) is before “Month of birth”.", "Check the year, and that day and month have not changed places.", ("birth_month", "birth_month_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "children", "first_attention_on", "“Prepared on” (return) is before “First came to attention”.", "Check the year, and that day and month have not changed places.", ("first_attention_on", "first_attention_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "children", "first_response_on", "“Prepared on” (return) is before “First response”.", "Check the year, and that day and month have not changed places.", ("first_response_on", "first_response_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("first_response_on",), ("first_response_latest",), ("first_response_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "children", "confirmed_on", "“Prepared on” (return) is before “Last confirmed”.", "Check the year, and that day and month have not changed places.", ("confirmed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("confirmed_on",))),
    Check("DAT-001", "error", "After the return was prepared", "children", "date_of_birth", "“Prepared on” (return) is before “Date of birth”.", "Check the year, and that day and month have not changed places.", ("date_of_birth",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("date_of_birth",))),
    Check("DAT-001", "error", "After the return was prepared", "exploitation_periods", "status_on", "“Prepared on” (return) is before “Status decided”.", "Check the year, and that day and month have not changed places.", ("status_on", "status_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("status_on",), ("status_latest",))),
    Check("DAT-001", "error", "After the return was prepared", "exploitation_periods", "started_on", "“Prepared on” (return) is before “Exploitation started”.", "Check the year, and that day and month have not changed places.", ("started_on", "started_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "exploitation_periods", "ended_on", "“Prepared on” (return) is before “Exploitation ended”.", "Check the year, and that day and month have not changed places.", ("ended_on", "ended_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "exploitation_periods", "confirmed_on", "“Prepared on” (return) is before “Last confirmed”.", "Check the year, and that day and month have not changed places.", ("confirmed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("confirmed_on",))),
    Check("DAT-001", "error", "After the return was prepared", "missing_episodes", "last_seen_on", "“Prepared on” (return) is before “Last seen”.", "Check the year, and that day and month have not changed places.", ("last_seen_on", "last_seen_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("DAT-001", "error", "After the return was prepared", "missing_episodes", "reported_on", "“Prepared on” (return) is before “Reported to police”.", "Check the year, and that day and month have not changed places.", ("reported_on", "reported_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",))),
    Check("DAT-001", "error", "After the return was prepared", "missing_episodes", "found_on", "“Prepared on” (return) is before “Found”.", "Check the year, and that day and month have not changed places.", ("found_on", "found_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("DAT-001", "error", "After the return was prepared", "missing_episodes", "returned_on", "“Prepared on” (return) is before “Returned”.", "Check the year, and that day and month have not changed places.", ("returned_on", "returned_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("DAT-001", "error", "After the return was prepared", "missing_episodes", "interview_on", "“Prepared on” (return) is before “Return interview date”.", "Check the year, and that day and month have not changed places.", ("interview_on", "interview_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("interview_on",), ("interview_latest",))),
    Check("DAT-001", "error", "After the return was prepared", "living_situations", "started_on", "“Prepared on” (return) is before “Living there from”.", "Check the year, and that day and month have not changed places.", ("started_on", "started_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "living_situations", "ended_on", "“Prepared on” (return) is before “Living there until”.", "Check the year, and that day and month have not changed places.", ("ended_on", "ended_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "suspects", "age_held_on", "“Prepared on” (return) is before “Age as at”.", "Check the year, and that day and month have not changed places.", ("age_held_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("age_held_on",), ("age_held_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "suspects", "confirmed_on", "“Prepared on” (return) is before “Last confirmed”.", "Check the year, and that day and month have not changed places.", ("confirmed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("confirmed_on",))),
    Check("DAT-001", "error", "After the return was prepared", "suspects", "date_of_birth", "“Prepared on” (return) is before “Date of birth”.", "Check the year, and that day and month have not changed places.", ("date_of_birth",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("date_of_birth",))),
    Check("DAT-001", "error", "After the return was prepared", "involvements", "started_on", "“Prepared on” (return) is before “Involved from”.", "Check the year, and that day and month have not changed places.", ("started_on", "started_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("started_on",), ("started_latest",))),
    Check("DAT-001", "error", "After the return was prepared", "networks", "first_known_on", "“Prepared on” (return) is before “Network first known”.", "Check the year, and that day and month have not changed places.", ("first_known_on", "first_known_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("first_known_on",), ("first_known_latest",), ("first_known_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "networks", "confirmed_on", "“Prepared on” (return) is before “Last confirmed”.", "Check the year, and that day and month have not changed places.", ("confirmed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("confirmed_on",))),
    Check("DAT-001", "error", "After the return was prepared", "network_members", "member_from_on", "“Prepared on” (return) is before “Member from”.", "Check the year, and that day and month have not changed places.", ("member_from_on", "member_from_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("member_from_on",), ("member_from_latest",), ("member_from_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "exploitation_features", "first_seen_on", "“Prepared on” (return) is before “First seen”.", "Check the year, and that day and month have not changed places.", ("first_seen_on", "first_seen_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("first_seen_on",), ("first_seen_latest",))),
    Check("DAT-001", "error", "After the return was prepared", "indicators", "observed_on", "“Prepared on” (return) is before “Day of observation”.", "Check the year, and that day and month have not changed places.", ("observed_on", "observed_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("observed_on",), ("observed_latest",), ("observed_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "vulnerabilities", "known_on", "“Prepared on” (return) is before “Known from”.", "Check the year, and that day and month have not changed places.", ("known_on", "known_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("known_on",), ("known_latest",), ("known_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "education", "observed_on", "“Prepared on” (return) is before “Observed”.", "Check the year, and that day and month have not changed places.", ("observed_on", "observed_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("observed_on",), ("observed_latest",), ("observed_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "disclosures", "disclosed_on", "“Prepared on” (return) is before “Day of disclosure”.", "Check the year, and that day and month have not changed places.", ("disclosed_on", "disclosed_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("disclosed_on",), ("disclosed_latest",), ("disclosed_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "disclosure_barriers", "noted_on", "“Prepared on” (return) is before “Noted”.", "Check the year, and that day and month have not changed places.", ("noted_on", "noted_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("noted_on",), ("noted_latest",), ("noted_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "referrals", "referred_on", "“Prepared on” (return) is before “Referred on”.", "Check the year, and that day and month have not changed places.", ("referred_on", "referred_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("referred_on",), ("referred_latest",), ("referred_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "referrals", "decided_on", "“Prepared on” (return) is before “Decided on”.", "Check the year, and that day and month have not changed places.", ("decided_on", "decided_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("decided_on",), ("decided_latest",))),
    Check("DAT-001", "error", "After the return was prepared", "referrals", "response_on", "“Prepared on” (return) is before “Response began”.", "Check the year, and that day and month have not changed places.", ("response_on", "response_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("response_on",), ("response_latest",), ("response_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "referrals", "confirmed_on", "“Prepared on” (return) is before “Last confirmed”.", "Check the year, and that day and month have not changed places.", ("confirmed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("confirmed_on",))),
    Check("DAT-001", "error", "After the return was prepared", "statutory_steps", "held_on", "“Prepared on” (return) is before “Held or begun on”.", "Check the year, and that day and month have not changed places.", ("held_on", "held_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("held_on",), ("held_latest",), ("held_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "support", "offered_on", "“Prepared on” (return) is before “Offered on”.", "Check the year, and that day and month have not changed places.", ("offered_on", "offered_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("offered_on",), ("offered_latest",), ("offered_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "support", "started_on", "“Prepared on” (return) is before “Support began”.", "Check the year, and that day and month have not changed places.", ("started_on", "started_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "support", "ended_on", "“Prepared on” (return) is before “Support ended”.", "Check the year, and that day and month have not changed places.", ("ended_on", "ended_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "investigations", "opened_on", "“Prepared on” (return) is before “Investigation opened”.", "Check the year, and that day and month have not changed places.", ("opened_on", "opened_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("opened_on",), ("opened_latest",), ("opened_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "investigations", "abe_on", "“Prepared on” (return) is before “First recorded interview”.", "Check the year, and that day and month have not changed places.", ("abe_on", "abe_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("abe_on",), ("abe_latest",), ("abe_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "investigations", "outcome_on", "“Prepared on” (return) is before “Outcome recorded on”.", "Check the year, and that day and month have not changed places.", ("outcome_on", "outcome_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("outcome_on",), ("outcome_latest",), ("outcome_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "investigations", "confirmed_on", "“Prepared on” (return) is before “Last confirmed”.", "Check the year, and that day and month have not changed places.", ("confirmed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("confirmed_on",))),
    Check("DAT-001", "error", "After the return was prepared", "suspect_outcomes", "arrested_on", "“Prepared on” (return) is before “First arrested on”.", "Check the year, and that day and month have not changed places.", ("arrested_on", "arrested_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("arrested_on",), ("arrested_latest",))),
    Check("DAT-001", "error", "After the return was prepared", "suspect_outcomes", "charged_on", "“Prepared on” (return) is before “Charged on”.", "Check the year, and that day and month have not changed places.", ("charged_on", "charged_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("charged_on",), ("charged_latest",), ("charged_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "suspect_outcomes", "verdict_on", "“Prepared on” (return) is before “Verdict or end of case on”.", "Check the year, and that day and month have not changed places.", ("verdict_on", "verdict_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("verdict_on",), ("verdict_latest",), ("verdict_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "suspect_outcomes", "confirmed_on", "“Prepared on” (return) is before “Last confirmed”.", "Check the year, and that day and month have not changed places.", ("confirmed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("confirmed_on",))),
    Check("DAT-001", "error", "After the return was prepared", "witness_support", "started_on", "“Prepared on” (return) is before “Support began or measure decided”.", "Check the year, and that day and month have not changed places.", ("started_on", "started_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "witness_support", "ended_on", "“Prepared on” (return) is before “Support ended”.", "Check the year, and that day and month have not changed places.", ("ended_on", "ended_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "board_arrangements", "since_on", "“Prepared on” (return) is before “In place since”.", "Check the year, and that day and month have not changed places.", ("since_on", "since_latest"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("since_on",), ("since_latest",), ("since_absent",))),
    Check("DAT-001", "error", "After the return was prepared", "board_arrangements", "reviewed_on", "“Prepared on” (return) is before “Last reviewed”.", "Check the year, and that day and month have not changed places.", ("reviewed_on",), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("reviewed_on",))),
    Check("DAT-002", "error", "Before the child was born", "children", "first_attention_on", "“First came to attention” is before “Month of birth”.", "Check the month of birth, the date, and that the row belongs to this child.", ("first_attention_on", "first_attention_latest", "birth_month", "birth_month_latest"), (), (("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",), ("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("DAT-002", "error", "Before the child was born", "children", "first_response_on", "“First response” is before “Month of birth”.", "Check the month of birth, the date, and that the row belongs to this child.", ("first_response_on", "first_response_latest", "birth_month", "birth_month_latest"), (), (("first_response_on",), ("first_response_latest",), ("first_response_absent",), ("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("DAT-002", "error", "Before the child was born", "exploitation_periods", "status_on", "“Status decided” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("status_on", "status_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("status_on",), ("status_latest",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "exploitation_periods", "started_on", "“Exploitation started” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("started_on", "started_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "exploitation_periods", "ended_on", "“Exploitation ended” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("ended_on", "ended_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "missing_episodes", "last_seen_on", "“Last seen” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("last_seen_on", "last_seen_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "missing_episodes", "reported_on", "“Reported to police” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("reported_on", "reported_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "missing_episodes", "found_on", "“Found” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("found_on", "found_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("found_on",), ("found_latest",), ("found_absent",), ("found_at",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "missing_episodes", "returned_on", "“Returned” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("returned_on", "returned_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "missing_episodes", "interview_on", "“Return interview date” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("interview_on", "interview_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("interview_on",), ("interview_latest",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "living_situations", "started_on", "“Living there from” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("started_on", "started_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "living_situations", "ended_on", "“Living there until” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("ended_on", "ended_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "suspects", "age_held_on", "“Age as at” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("age_held_on", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("age_held_on",), ("age_held_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "indicators", "observed_on", "“Day of observation” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("observed_on", "observed_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("observed_on",), ("observed_latest",), ("observed_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "education", "observed_on", "“Observed” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("observed_on", "observed_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("observed_on",), ("observed_latest",), ("observed_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "disclosures", "disclosed_on", "“Day of disclosure” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("disclosed_on", "disclosed_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("disclosed_on",), ("disclosed_latest",), ("disclosed_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "disclosure_barriers", "noted_on", "“Noted” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("noted_on", "noted_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("noted_on",), ("noted_latest",), ("noted_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "referrals", "referred_on", "“Referred on” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("referred_on", "referred_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("referred_on",), ("referred_latest",), ("referred_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "referrals", "decided_on", "“Decided on” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("decided_on", "decided_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("decided_on",), ("decided_latest",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "referrals", "response_on", "“Response began” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("response_on", "response_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("response_on",), ("response_latest",), ("response_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "support", "ended_on", "“Support ended” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("ended_on", "ended_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "investigations", "opened_on", "“Investigation opened” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("opened_on", "opened_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("opened_on",), ("opened_latest",), ("opened_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "investigations", "abe_on", "“First recorded interview” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("abe_on", "abe_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("abe_on",), ("abe_latest",), ("abe_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "investigations", "outcome_on", "“Outcome recorded on” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("outcome_on", "outcome_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("outcome_on",), ("outcome_latest",), ("outcome_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "witness_support", "started_on", "“Support began or measure decided” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("started_on", "started_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-002", "error", "Before the child was born", "witness_support", "ended_on", "“Support ended” is before “Month of birth” (children).", "Check the month of birth, the date, and that the row belongs to this child.", ("ended_on", "ended_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-003", "query", "Help or a step before the child was born", "statutory_steps", "held_on", "“Held or begun on” is before “Month of birth” (children).", "Check the month of birth and the date. If it was a conference on an unborn child or help for the family, explain.", ("held_on", "held_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("held_on",), ("held_latest",), ("held_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-003", "query", "Help or a step before the child was born", "vulnerabilities", "known_on", "“Known from” is before “Month of birth” (children).", "Check the month of birth and the date. If it was a conference on an unborn child or help for the family, explain.", ("known_on", "known_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("known_on",), ("known_latest",), ("known_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-003", "query", "Help or a step before the child was born", "support", "offered_on", "“Offered on” is before “Month of birth” (children).", "Check the month of birth and the date. If it was a conference on an unborn child or help for the family, explain.", ("offered_on", "offered_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("offered_on",), ("offered_latest",), ("offered_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-003", "query", "Help or a step before the child was born", "support", "started_on", "“Support began” is before “Month of birth” (children).", "Check the month of birth and the date. If it was a conference on an unborn child or help for the family, explain.", ("started_on", "started_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("DAT-004", "error", "Latest date before the earliest", "children", "birth_month", "The latest that “Month of birth” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("birth_month", "birth_month_latest"), (), (("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "children", "first_attention_on", "The latest that “First came to attention” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("first_attention_on", "first_attention_latest"), (), (("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "children", "first_response_on", "The latest that “First response” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("first_response_on", "first_response_latest"), (), (("first_response_on",), ("first_response_latest",), ("first_response_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "exploitation_periods", "status_on", "The latest that “Status decided” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("status_on", "status_latest"), (), (("status_on",), ("status_latest",))),
    Check("DAT-004", "error", "Latest date before the earliest", "exploitation_periods", "started_on", "The latest that “Exploitation started” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("started_on", "started_latest"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "exploitation_periods", "ended_on", "The latest that “Exploitation ended” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("ended_on", "ended_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "missing_episodes", "last_seen_on", "The latest that “Last seen” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("last_seen_on", "last_seen_latest"), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("DAT-004", "error", "Latest date before the earliest", "missing_episodes", "reported_on", "The latest that “Reported to police” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("reported_on", "reported_latest"), (), (("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",))),
    Check("DAT-004", "error", "Latest date before the earliest", "missing_episodes", "found_on", "The latest that “Found” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("found_on", "found_latest"), (), (("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("DAT-004", "error", "Latest date before the earliest", "missing_episodes", "returned_on", "The latest that “Returned” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("returned_on", "returned_latest"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("DAT-004", "error", "Latest date before the earliest", "missing_episodes", "interview_on", "The latest that “Return interview date” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("interview_on", "interview_latest"), (), (("interview_on",), ("interview_latest",))),
    Check("DAT-004", "error", "Latest date before the earliest", "living_situations", "started_on", "The latest that “Living there from” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("started_on", "started_latest"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "living_situations", "ended_on", "The latest that “Living there until” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("ended_on", "ended_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "involvements", "started_on", "The latest that “Involved from” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("started_on", "started_latest"), (), (("started_on",), ("started_latest",))),
    Check("DAT-004", "error", "Latest date before the earliest", "networks", "first_known_on", "The latest that “Network first known” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("first_known_on", "first_known_latest"), (), (("first_known_on",), ("first_known_latest",), ("first_known_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "network_members", "member_from_on", "The latest that “Member from” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("member_from_on", "member_from_latest"), (), (("member_from_on",), ("member_from_latest",), ("member_from_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "exploitation_features", "first_seen_on", "The latest that “First seen” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("first_seen_on", "first_seen_latest"), (), (("first_seen_on",), ("first_seen_latest",))),
    Check("DAT-004", "error", "Latest date before the earliest", "indicators", "observed_on", "The latest that “Day of observation” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("observed_on", "observed_latest"), (), (("observed_on",), ("observed_latest",), ("observed_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "vulnerabilities", "known_on", "The latest that “Known from” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("known_on", "known_latest"), (), (("known_on",), ("known_latest",), ("known_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "education", "observed_on", "The latest that “Observed” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("observed_on", "observed_latest"), (), (("observed_on",), ("observed_latest",), ("observed_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "disclosures", "disclosed_on", "The latest that “Day of disclosure” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("disclosed_on", "disclosed_latest"), (), (("disclosed_on",), ("disclosed_latest",), ("disclosed_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "disclosure_barriers", "noted_on", "The latest that “Noted” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("noted_on", "noted_latest"), (), (("noted_on",), ("noted_latest",), ("noted_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "referrals", "referred_on", "The latest that “Referred on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("referred_on", "referred_latest"), (), (("referred_on",), ("referred_latest",), ("referred_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "referrals", "decided_on", "The latest that “Decided on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("decided_on", "decided_latest"), (), (("decided_on",), ("decided_latest",))),
    Check("DAT-004", "error", "Latest date before the earliest", "referrals", "response_on", "The latest that “Response began” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("response_on", "response_latest"), (), (("response_on",), ("response_latest",), ("response_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "statutory_steps", "held_on", "The latest that “Held or begun on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("held_on", "held_latest"), (), (("held_on",), ("held_latest",), ("held_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "support", "offered_on", "The latest that “Offered on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("offered_on", "offered_latest"), (), (("offered_on",), ("offered_latest",), ("offered_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "support", "started_on", "The latest that “Support began” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("started_on", "started_latest"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "support", "ended_on", "The latest that “Support ended” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("ended_on", "ended_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "investigations", "opened_on", "The latest that “Investigation opened” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("opened_on", "opened_latest"), (), (("opened_on",), ("opened_latest",), ("opened_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "investigations", "abe_on", "The latest that “First recorded interview” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("abe_on", "abe_latest"), (), (("abe_on",), ("abe_latest",), ("abe_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "investigations", "outcome_on", "The latest that “Outcome recorded on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("outcome_on", "outcome_latest"), (), (("outcome_on",), ("outcome_latest",), ("outcome_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "suspect_outcomes", "arrested_on", "The latest that “First arrested on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("arrested_on", "arrested_latest"), (), (("arrested_on",), ("arrested_latest",))),
    Check("DAT-004", "error", "Latest date before the earliest", "suspect_outcomes", "charged_on", "The latest that “Charged on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("charged_on", "charged_latest"), (), (("charged_on",), ("charged_latest",), ("charged_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "suspect_outcomes", "verdict_on", "The latest that “Verdict or end of case on” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("verdict_on", "verdict_latest"), (), (("verdict_on",), ("verdict_latest",), ("verdict_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "witness_support", "started_on", "The latest that “Support began or measure decided” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("started_on", "started_latest"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "witness_support", "ended_on", "The latest that “Support ended” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("ended_on", "ended_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-004", "error", "Latest date before the earliest", "board_arrangements", "since_on", "The latest that “In place since” can be is before the earliest.", "Put the earlier of the two first. If the date is exact, leave the latest blank.", ("since_on", "since_latest"), (), (("since_on",), ("since_latest",), ("since_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "children", "birth_month", "“Month of birth” is “1900-01”, “1901-01”, “1904-01” or “1970-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("birth_month", "birth_month_absent"), (), (("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "children", "first_attention_on", "“First came to attention” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("first_attention_on", "first_attention_absent"), (), (("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "children", "first_response_on", "“First response” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("first_response_on", "first_response_absent"), (), (("first_response_on",), ("first_response_latest",), ("first_response_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "children", "confirmed_on", "“Last confirmed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("confirmed_on",), (), (("confirmed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "children", "date_of_birth", "“Date of birth” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("date_of_birth",), (), (("date_of_birth",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "exploitation_periods", "status_on", "“Status decided” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("status_on",), (), (("status_on",), ("status_latest",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "exploitation_periods", "started_on", "“Exploitation started” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("started_on", "started_absent"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "exploitation_periods", "ended_on", "“Exploitation ended” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("ended_on", "ended_absent"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "exploitation_periods", "confirmed_on", "“Last confirmed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("confirmed_on",), (), (("confirmed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "missing_episodes", "last_seen_on", "“Last seen” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("last_seen_on", "last_seen_absent"), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "missing_episodes", "reported_on", "“Reported to police” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("reported_on", "reported_absent"), (), (("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "missing_episodes", "found_on", "“Found” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("found_on", "found_absent"), (), (("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "missing_episodes", "returned_on", "“Returned” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("returned_on", "returned_absent"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "missing_episodes", "interview_on", "“Return interview date” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("interview_on",), (), (("interview_on",), ("interview_latest",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "living_situations", "started_on", "“Living there from” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("started_on", "started_absent"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "living_situations", "ended_on", "“Living there until” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("ended_on", "ended_absent"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "suspects", "age_held_on", "“Age as at” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("age_held_on", "age_held_absent"), (), (("age_held_on",), ("age_held_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "suspects", "confirmed_on", "“Last confirmed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("confirmed_on",), (), (("confirmed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "suspects", "date_of_birth", "“Date of birth” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("date_of_birth",), (), (("date_of_birth",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "involvements", "started_on", "“Involved from” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("started_on",), (), (("started_on",), ("started_latest",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "networks", "first_known_on", "“Network first known” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("first_known_on", "first_known_absent"), (), (("first_known_on",), ("first_known_latest",), ("first_known_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "networks", "confirmed_on", "“Last confirmed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("confirmed_on",), (), (("confirmed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "network_members", "member_from_on", "“Member from” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("member_from_on", "member_from_absent"), (), (("member_from_on",), ("member_from_latest",), ("member_from_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "exploitation_features", "first_seen_on", "“First seen” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("first_seen_on",), (), (("first_seen_on",), ("first_seen_latest",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "indicators", "observed_on", "“Day of observation” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("observed_on", "observed_absent"), (), (("observed_on",), ("observed_latest",), ("observed_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "vulnerabilities", "known_on", "“Known from” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("known_on", "known_absent"), (), (("known_on",), ("known_latest",), ("known_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "education", "observed_on", "“Observed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("observed_on", "observed_absent"), (), (("observed_on",), ("observed_latest",), ("observed_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "disclosures", "disclosed_on", "“Day of disclosure” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("disclosed_on", "disclosed_absent"), (), (("disclosed_on",), ("disclosed_latest",), ("disclosed_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "disclosure_barriers", "noted_on", "“Noted” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("noted_on", "noted_absent"), (), (("noted_on",), ("noted_latest",), ("noted_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "referrals", "referred_on", "“Referred on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("referred_on", "referred_absent"), (), (("referred_on",), ("referred_latest",), ("referred_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "referrals", "decided_on", "“Decided on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("decided_on",), (), (("decided_on",), ("decided_latest",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "referrals", "response_on", "“Response began” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("response_on", "response_absent"), (), (("response_on",), ("response_latest",), ("response_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "referrals", "confirmed_on", "“Last confirmed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("confirmed_on",), (), (("confirmed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "statutory_steps", "held_on", "“Held or begun on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("held_on", "held_absent"), (), (("held_on",), ("held_latest",), ("held_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "support", "offered_on", "“Offered on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("offered_on", "offered_absent"), (), (("offered_on",), ("offered_latest",), ("offered_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "support", "started_on", "“Support began” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("started_on", "started_absent"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "support", "ended_on", "“Support ended” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("ended_on", "ended_absent"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "investigations", "opened_on", "“Investigation opened” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("opened_on", "opened_absent"), (), (("opened_on",), ("opened_latest",), ("opened_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "investigations", "abe_on", "“First recorded interview” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("abe_on", "abe_absent"), (), (("abe_on",), ("abe_latest",), ("abe_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "investigations", "outcome_on", "“Outcome recorded on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("outcome_on", "outcome_absent"), (), (("outcome_on",), ("outcome_latest",), ("outcome_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "investigations", "confirmed_on", "“Last confirmed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("confirmed_on",), (), (("confirmed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "suspect_outcomes", "arrested_on", "“First arrested on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("arrested_on",), (), (("arrested_on",), ("arrested_latest",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "suspect_outcomes", "charged_on", "“Charged on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("charged_on", "charged_absent"), (), (("charged_on",), ("charged_latest",), ("charged_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "suspect_outcomes", "verdict_on", "“Verdict or end of case on” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("verdict_on", "verdict_absent"), (), (("verdict_on",), ("verdict_latest",), ("verdict_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "suspect_outcomes", "confirmed_on", "“Last confirmed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("confirmed_on",), (), (("confirmed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "witness_support", "started_on", "“Support began or measure decided” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("started_on", "started_absent"), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "witness_support", "ended_on", "“Support ended” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("ended_on", "ended_absent"), (), (("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "board_arrangements", "since_on", "“In place since” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("since_on", "since_absent"), (), (("since_on",), ("since_latest",), ("since_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "board_arrangements", "reviewed_on", "“Last reviewed” is “1900-01-01”, “1901-01-01”, “1904-01-01” or “1970-01-01”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("reviewed_on",), (), (("reviewed_on",),)),
    Check("DAT-005", "query", "Date that a system puts in by itself", "returns", "retain_until", "“Retain until” is “2099-12-31”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("retain_until", "retain_until_absent"), (), (("retain_until",), ("retain_until_absent",))),
    Check("DAT-005", "query", "Date that a system puts in by itself", "board_arrangements", "review_due_on", "“Review due” is “2099-12-31”.", "If nobody knows the date, take it out and say why. If it is right, explain.", ("review_due_on",), (), (("review_due_on",),)),
    Check("COD-001", "query", "Area not in being at the time", "returns", "agency_area", "The code in “Area answered for” was not in use on the day of “Period to”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("agency_area", "period_end"), (), (("agency_area",), ("period_end",))),
    Check("COD-001", "query", "Area not in being at the time", "children", "home_area", "The code in “Home area” was not in use on the day of “Period to” (return).", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("home_area",), (("returns", "period_end"),), (("home_area",), ("returns", "period_end"))),
    Check("COD-001", "query", "Area not in being at the time", "exploitation_periods", "exploitation_area", "The code in “Area of the exploitation” was not in use on the day of “Exploitation started”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("exploitation_area", "started_on", "started_latest"), (), (("exploitation_area",), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("COD-001", "query", "Area not in being at the time", "missing_episodes", "found_area", "The code in “Area where found” was not in use on the day of “Found”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("found_area", "found_on", "found_latest"), (), (("found_area",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("COD-001", "query", "Area not in being at the time", "living_situations", "placing_area", "The code in “Placing area” was not in use on the day of “Living there until”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("placing_area", "ended_on", "ended_latest"), (), (("placing_area",), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("COD-001", "query", "Area not in being at the time", "living_situations", "placing_area", "The code in “Placing area” was not in use on the day of “Prepared on” (return), although “Living there until” is absent for the reason “Not applicable”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("placing_area", "ended_on", "ended_absent"), (("returns", "prepared_on"),), (("placing_area",), ("returns", "prepared_on"), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("COD-001", "query", "Area not in being at the time", "living_situations", "placement_area", "The code in “Area lived in” was not in use on the day of “Living there until”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("placement_area", "ended_on", "ended_latest"), (), (("placement_area",), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("COD-001", "query", "Area not in being at the time", "living_situations", "placement_area", "The code in “Area lived in” was not in use on the day of “Prepared on” (return), although “Living there until” is absent for the reason “Not applicable”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("placement_area", "ended_on", "ended_absent"), (("returns", "prepared_on"),), (("placement_area",), ("returns", "prepared_on"), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("COD-001", "query", "Area not in being at the time", "networks", "network_area", "The code in “Area of the network” was not in use on the day of “Network first known”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("network_area", "first_known_on", "first_known_latest"), (), (("network_area",), ("first_known_on",), ("first_known_latest",), ("first_known_absent",))),
    Check("COD-001", "query", "Area not in being at the time", "exploitation_features", "from_area", "The code in “Moved from area” was not in use on the day of “First seen”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("from_area", "first_seen_on", "first_seen_latest"), (), (("from_area",), ("first_seen_on",), ("first_seen_latest",))),
    Check("COD-001", "query", "Area not in being at the time", "exploitation_features", "to_area", "The code in “Moved to area” was not in use on the day of “First seen”.", "Choose the area that existed on that day. If the source has only the present name, keep it and explain.", ("to_area", "first_seen_on", "first_seen_latest"), (), (("to_area",), ("first_seen_on",), ("first_seen_latest",))),
    Check("COD-002", "query", "Kind of agency not in being in the period", "returns", "agency_type", "The code in “Type of agency” was not in use on the day of “Period to”.", "Choose the kind of body that answered for the period. If the old body did answer, explain.", ("agency_type", "period_end"), (), (("agency_type",), ("period_end",))),
    Check("ETH-001", "error", "Basis of an ethnicity that is not there", "children", "ethnicity_basis", "“Ethnicity: who said so” is given, although “Ethnicity, self-defined” is absent for a reason.", "Give the ethnic group that was stated, or choose “not applicable” as the basis.", ("ethnicity_basis", "ethnicity"), (), (("ethnicity_basis",), ("ethnicity",))),
    Check("ETH-001", "error", "Basis of an ethnicity that is not there", "suspects", "ethnicity_basis", "“Ethnicity: who said so” is given, although “Ethnicity, self-defined” is absent for a reason.", "Give the ethnic group that was stated, or choose “not applicable” as the basis.", ("ethnicity_basis", "ethnicity"), (), (("ethnicity_basis",), ("ethnicity",))),
    Check("ETH-002", "error", "Basis said not to apply, though there is an ethnicity", "children", "ethnicity_basis", "“Ethnicity: who said so” is “Not applicable”, although “Ethnicity, self-defined” is given.", "Say who stated the ethnic group. If nobody of that list did, it is not self-defined: move it to where it belongs.", ("ethnicity_basis", "ethnicity"), (), (("ethnicity_basis",), ("ethnicity",))),
    Check("ETH-002", "error", "Basis said not to apply, though there is an ethnicity", "suspects", "ethnicity_basis", "“Ethnicity: who said so” is “Not applicable”, although “Ethnicity, self-defined” is given.", "Say who stated the ethnic group. If nobody of that list did, it is not self-defined: move it to where it belongs.", ("ethnicity_basis", "ethnicity"), (), (("ethnicity_basis",), ("ethnicity",))),
    Check("ETH-003", "query", "Ethnicity code of a source without its scheme", "children", "ethnicity_scheme", "“Ethnicity: scheme of the source” is blank, although “Ethnicity: code in the source” is given.", "Name the scheme, with its version, from which the code comes. If the source does not say, explain.", ("ethnicity_scheme", "ethnicity_in_source"), (), (("ethnicity_scheme",), ("ethnicity_in_source",))),
    Check("ETH-003", "query", "Ethnicity code of a source without its scheme", "suspects", "ethnicity_scheme", "“Ethnicity: scheme of the source” is blank, although “Ethnicity: code in the source” is given.", "Name the scheme, with its version, from which the code comes. If the source does not say, explain.", ("ethnicity_scheme", "ethnicity_in_source"), (), (("ethnicity_scheme",), ("ethnicity_in_source",))),
    Check("ETH-004", "query", "Described without saying by whom", "children", "described_by", "“Described by” is blank, although “Ethnicity as described by others” is given.", "Say who gave the description. If the record does not say who, choose that reason.", ("described_by", "described_ethnicity"), (), (("described_by",), ("described_ethnicity",))),
    Check("ETH-004", "query", "Described without saying by whom", "suspects", "described_by", "“Described by” is blank, although “Ethnicity as described by others” is given.", "Say who gave the description. If the record does not say who, choose that reason.", ("described_by", "described_ethnicity"), (), (("described_by",), ("described_ethnicity",))),
    Check("ETH-005", "query", "Describer without a description", "children", "described_by", "“Described by” is given, although “Ethnicity as described by others” is blank or “Ethnicity as described by others” is absent for a reason.", "Give the broad group that was described, or take out who described it.", ("described_by", "described_ethnicity"), (), (("described_by",), ("described_ethnicity",))),
    Check("ETH-005", "query", "Describer without a description", "suspects", "described_by", "“Described by” is given, although “Ethnicity as described by others” is absent for a reason.", "Give the broad group that was described, or take out who described it.", ("described_by", "described_ethnicity"), (), (("described_by",), ("described_ethnicity",))),
    Check("ETH-006", "query", "Observed appearance in place of self-defined ethnicity", "children", "ethnicity_in_source", "“Ethnicity: code in the source” holds a word of the list “Observed appearance (IC codes)”.", "Take it out of self-defined ethnicity, with scheme and basis, and give a reason there. Of a suspect, enter it as observed.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("ETH-006", "query", "Observed appearance in place of self-defined ethnicity", "suspects", "ethnicity_in_source", "“Ethnicity: code in the source” holds a word of the list “Observed appearance (IC codes)”.", "Take it out of self-defined ethnicity, with scheme and basis, and give a reason there. Of a suspect, enter it as observed.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("ETH-007", "query", "Nationality in place of ethnicity", "children", "ethnicity_in_source", "“Ethnicity: code in the source” holds a word of the list “Nationality”, although “Ethnicity: scheme of the source” is blank.", "If this is the nationality, enter it there and give a reason here. If it is how the person named their ethnic group, explain.", ("ethnicity_in_source", "ethnicity_scheme"), (), (("ethnicity_in_source",), ("ethnicity_scheme",))),
    Check("ETH-007", "query", "Nationality in place of ethnicity", "suspects", "ethnicity_in_source", "“Ethnicity: code in the source” holds a word of the list “Nationality”, although “Ethnicity: scheme of the source” is blank.", "If this is the nationality, enter it there and give a reason here. If it is how the person named their ethnic group, explain.", ("ethnicity_in_source", "ethnicity_scheme"), (), (("ethnicity_in_source",), ("ethnicity_scheme",))),
    Check("NAT-001", "error", "Basis of a nationality that is not there", "children", "nationality_basis", "“Nationality: basis” is given, although “Nationality” is absent for a reason.", "Give the nationality, or choose “not applicable” as its basis.", ("nationality_basis", "nationality"), (), (("nationality_basis",), ("nationality",))),
    Check("NAT-001", "error", "Basis of a nationality that is not there", "suspects", "nationality_basis", "“Nationality: basis” is given, although “Nationality” is absent for a reason.", "Give the nationality, or choose “not applicable” as its basis.", ("nationality_basis", "nationality"), (), (("nationality_basis",), ("nationality",))),
    Check("NAT-002", "error", "Basis said not to apply, though there is a nationality", "children", "nationality_basis", "“Nationality: basis” is “Not applicable”, although “Nationality” is given.", "Say what the nationality rests on, or why that is not known.", ("nationality_basis", "nationality"), (), (("nationality_basis",), ("nationality",))),
    Check("NAT-002", "error", "Basis said not to apply, though there is a nationality", "suspects", "nationality_basis", "“Nationality: basis” is “Not applicable”, although “Nationality” is given.", "Say what the nationality rests on, or why that is not known.", ("nationality_basis", "nationality"), (), (("nationality_basis",), ("nationality",))),
    Check("NAT-003", "error", "Second nationality the same as the first", "children", "nationality_2", "“Second nationality” and “Nationality” are the same.", "Correct the one that is wrong, or leave the second blank.", ("nationality_2", "nationality"), (), (("nationality_2",), ("nationality",))),
    Check("NAT-003", "error", "Second nationality the same as the first", "suspects", "nationality_2", "“Second nationality” and “Nationality” are the same.", "Correct the one that is wrong, or leave the second blank.", ("nationality_2", "nationality"), (), (("nationality_2",), ("nationality",))),
    Check("NAT-004", "query", "Second nationality without a first", "children", "nationality", "“Nationality” holds no value, although “Second nationality” is given.", "If this is the only nationality that is known, enter it as the first. If the first is withheld, explain.", ("nationality", "nationality_2"), (), (("nationality",), ("nationality_2",))),
    Check("NAT-004", "query", "Second nationality without a first", "suspects", "nationality", "“Nationality” holds no value, although “Second nationality” is given.", "If this is the only nationality that is known, enter it as the first. If the first is withheld, explain.", ("nationality", "nationality_2"), (), (("nationality",), ("nationality_2",))),
    Check("CHI-001", "query", "First came to attention at under 8 or over 17", "children", "first_attention_on", "By “Month of birth” the person was not aged 8 to 17 on the day of “First came to attention”.", "Check the month of birth and the date of the first concern. If the age is right, explain.", ("first_attention_on", "first_attention_latest", "birth_month", "birth_month_latest"), (), (("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",), ("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("CHI-002", "error", "Stated age does not fit the dates", "children", "first_attention_age", "“Age when first came to attention” is not the age that follows from “Month of birth” and “First came to attention”.", "Take out the age, which is worked out from the dates; or correct the date that is wrong.", ("first_attention_age", "first_attention_on", "first_attention_latest", "birth_month", "birth_month_latest"), (), (("first_attention_age",), ("first_attention_age_basis",), ("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",), ("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("CHI-003", "query", "Responded to before the concern was first seen", "children", "first_response_on", "“First response” is before “First came to attention”.", "Give the earliest concern known, whoever had it, and the first response to it. If it was to something else, explain.", ("first_response_on", "first_response_latest", "first_attention_on", "first_attention_latest"), (), (("first_response_on",), ("first_response_latest",), ("first_response_absent",), ("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",))),
    Check("CHI-004", "error", "Date of birth outside the month of birth", "children", "date_of_birth", "“Date of birth” is before “Month of birth”.", "Check both against the source and correct the one that is wrong.", ("date_of_birth", "birth_month", "birth_month_latest"), (), (("date_of_birth",), ("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("CHI-004", "error", "Date of birth outside the month of birth", "children", "birth_month", "“Month of birth” is before “Date of birth”.", "Check both against the source and correct the one that is wrong.", ("birth_month", "birth_month_latest", "date_of_birth"), (), (("birth_month",), ("birth_month_latest",), ("birth_month_absent",), ("date_of_birth",))),
    Check("CHI-005", "query", "Child without an exploitation period", "children", "child_ref", "There are fewer than 1 rows of Exploitation periods that belong to this record.", "Add the exploitation period, with dates that are not known given as a reason. If the child does not belong here, take it out.", ("child_ref",), (), (("child_ref",),)),
    Check("CHI-006", "query", "No service said to have acted, though a referral led to an intervention", "children", "first_response_on", "There are rows of Referrals that belong to this record, although “First response” is absent for the reason “Not applicable”.", "Give the day on which a service first acted. If the response never began, correct it in the referral, or explain.", ("first_response_on", "first_response_absent"), (), (("first_response_on",), ("first_response_latest",), ("first_response_absent",))),
    Check("HIS-001", "error", "Said to have none, with rows", "children", "missing_history", "There are rows of Missing episodes that belong to this record, although “Missing history” is “Known: there is none”.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("missing_history",), (), (("missing_history",),)),
    Check("HIS-001", "error", "Said to have none, with rows", "children", "living_history", "There are rows of Living situations that belong to this record, although “Living situation history” is “Known: there is none”.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("living_history",), (), (("living_history",),)),
    Check("HIS-001", "error", "Said to have none, with rows", "children", "indicator_history", "There are rows of Indicators that belong to this record, although “Indicators considered” is “Known: there is none”.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("indicator_history",), (), (("indicator_history",),)),
    Check("HIS-001", "error", "Said to have none, with rows", "exploitation_periods", "suspect_known", "There are rows of Involvements that belong to this record, although “Any suspect known” is “No person”.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("suspect_known",), (), (("suspect_known",),)),
    Check("HIS-002", "error", "Said not to be known, with rows", "children", "missing_history", "There are rows of Missing episodes that belong to this record, although “Missing history” is absent for a reason.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("missing_history",), (), (("missing_history",),)),
    Check("HIS-002", "error", "Said not to be known, with rows", "children", "living_history", "There are rows of Living situations that belong to this record, although “Living situation history” is absent for a reason.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("living_history",), (), (("living_history",),)),
    Check("HIS-002", "error", "Said not to be known, with rows", "children", "indicator_history", "There are rows of Indicators that belong to this record, although “Indicators considered” is absent for a reason.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("indicator_history",), (), (("indicator_history",),)),
    Check("HIS-002", "error", "Said not to be known, with rows", "exploitation_periods", "suspect_known", "There are rows of Involvements that belong to this record, although “Any suspect known” is absent for a reason.", "If the rows are right, choose “some”. If they belong to another child, correct their reference.", ("suspect_known",), (), (("suspect_known",),)),
    Check("HIS-003", "query", "Said to have some, without a row", "children", "missing_history", "There are fewer than 1 rows of Missing episodes that belong to this record, although “Missing history” is “Known: there is at least one”.", "Enter what is known, if only that it happened, with a reason for each date. If the detail is held elsewhere, explain.", ("missing_history",), (), (("missing_history",),)),
    Check("HIS-003", "query", "Said to have some, without a row", "children", "living_history", "There are fewer than 1 rows of Living situations that belong to this record, although “Living situation history” is “Known: there is at least one”.", "Enter what is known, if only that it happened, with a reason for each date. If the detail is held elsewhere, explain.", ("living_history",), (), (("living_history",),)),
    Check("HIS-003", "query", "Said to have some, without a row", "children", "indicator_history", "There are fewer than 1 rows of Indicators that belong to this record, although “Indicators considered” is “Known: there is at least one”.", "Enter what is known, if only that it happened, with a reason for each date. If the detail is held elsewhere, explain.", ("indicator_history",), (), (("indicator_history",),)),
    Check("HIS-003", "query", "Said to have some, without a row", "exploitation_periods", "suspect_known", "There are fewer than 1 rows of Involvements that belong to this record, although “Any suspect known” is “At least one person”.", "Enter what is known, if only that it happened, with a reason for each date. If the detail is held elsewhere, explain.", ("suspect_known",), (), (("suspect_known",),)),
    Check("EXP-001", "error", "Exploitation ended before it started", "exploitation_periods", "ended_on", "“Exploitation ended” is before “Exploitation started”.", "Check both dates against the source and correct the one that is wrong.", ("ended_on", "ended_latest", "started_on", "started_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("EXP-002", "error", "Ended, though said to be going on", "exploitation_periods", "ended_on", "“Exploitation ended” is given, although “Still going on” is “Yes”.", "If the exploitation has ended, answer no. If it goes on, take out the end and choose “not applicable”.", ("ended_on", "ongoing"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("ongoing",))),
    Check("EXP-003", "error", "End said not to be known, though the exploitation goes on", "exploitation_periods", "ended_on", "“Exploitation ended” is not “Not applicable”, although “Still going on” is “Yes” and “Exploitation ended” is absent for a reason.", "Choose “not applicable” for the end, or say that it is not known whether the exploitation goes on.", ("ended_on", "ended_absent", "ongoing"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("ongoing",))),
    Check("EXP-004", "error", "End said not to apply, though the exploitation is not said to go on", "exploitation_periods", "ended_on", "“Exploitation ended” is “Not applicable”, although “Still going on” is “No” or “Still going on” is absent for a reason.", "Give the end or the reason why it is not known. If the exploitation goes on, answer yes.", ("ended_on", "ended_absent", "ongoing"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("ongoing",))),
    Check("EXP-005", "query", "Exploitation began at under 5 or over 17", "exploitation_periods", "started_on", "By “Month of birth” (children) the person was not aged 5 to 17 on the day of “Exploitation started”.", "Check the month of birth and the start. If the age is right, explain; from 18 on, other help and other law apply.", ("started_on", "started_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("EXP-007", "query", "Definition not in use when the status was decided", "exploitation_periods", "definition", "The code in “Definition applied” was not in use on the day of “Status decided”.", "Give the definition that was applied on that day. If an older or a coming one was, explain.", ("definition", "status_on", "status_latest"), (), (("definition",), ("status_on",), ("status_latest",))),
    Check("EXP-008", "query", "Status decided before the exploitation began", "exploitation_periods", "status_on", "“Status decided” is before “Exploitation started”.", "Check both dates. If the decision was about a risk that had not come true, explain.", ("status_on", "status_latest", "started_on", "started_latest"), (), (("status_on",), ("status_latest",), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("EXP-009", "query", "Two periods of one child overlap", "exploitation_periods", "started_on", "The time from “Exploitation started” overlaps that of another row of the same child.", "If both rows tell of one exploitation, make them one. If different people exploited the child at the same time, explain.", (), (), (("started_on",), ("started_latest",), ("started_absent",), ("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref",))),
    Check("EXP-010", "query", "New period while an earlier one goes on", "exploitation_periods", "started_on", "“Exploitation started” is after the start of another row of the same child that has not ended.", "Close the earlier period. If different people exploit the child at the same time, explain.", (), (), (("started_on",), ("started_latest",), ("started_absent",), ("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref",))),
    Check("EXP-011", "query", "Exploitation began after the period of the return", "exploitation_periods", "started_on", "“Period to” (return) is before “Exploitation started”.", "Check the start. If the case was open in the period for another reason, explain; if not, leave it for the next return.", ("started_on", "started_latest"), (("returns", "period_end"),), (("returns", "period_end"), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("EXP-012", "error", "Ruled out, though said to be going on", "exploitation_periods", "ongoing", "“Still going on” is “Yes”, although “Status” is “Ruled out after enquiry”.", "If enquiries ruled it out, answer no and give the end of the concern. If it goes on, correct the status.", ("ongoing", "status"), (), (("ongoing",), ("status",))),
    Check("MIS-001", "error", "Returned before last seen", "missing_episodes", "returned_on", "“Returned” is before “Last seen”.", "Check both dates against the source and correct the one that is wrong.", ("returned_on", "returned_latest", "returned_at", "last_seen_on", "last_seen_latest", "last_seen_at"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("MIS-002", "error", "Reported before last seen", "missing_episodes", "reported_on", "“Reported to police” is before “Last seen”.", "Check both dates. The episode begins when a responsible adult last knew where the child was, not with the report.", ("reported_on", "reported_latest", "reported_at", "last_seen_on", "last_seen_latest", "last_seen_at"), (), (("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("MIS-003", "error", "Found before last seen", "missing_episodes", "found_on", "“Found” is before “Last seen”.", "Check both dates against the source and correct the one that is wrong.", ("found_on", "found_latest", "found_at", "last_seen_on", "last_seen_latest", "last_seen_at"), (), (("found_on",), ("found_latest",), ("found_absent",), ("found_at",), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("MIS-004", "query", "Back before being found", "missing_episodes", "returned_on", "“Returned” is before “Found”.", "Check both dates. If nobody knew for a time that the child was back in a safe place, explain.", ("returned_on", "returned_latest", "returned_at", "found_on", "found_latest", "found_at"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("MIS-005", "query", "Reported after the child was back", "missing_episodes", "returned_on", "“Returned” is before “Reported to police”.", "Check the dates. If the police were told only when the child had been found or was back, explain.", ("returned_on", "returned_latest", "returned_at", "reported_on", "reported_latest", "reported_at"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",))),
    Check("MIS-005", "query", "Reported after the child was back", "missing_episodes", "found_on", "“Found” is before “Reported to police”, although “Returned” is absent for a reason.", "Check the dates. If the police were told only when the child had been found or was back, explain.", ("found_on", "found_latest", "found_at", "reported_on", "reported_latest", "reported_at", "returned_on", "returned_absent"), (), (("found_on",), ("found_latest",), ("found_absent",), ("found_at",), ("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("MIS-006", "query", "Back, though still missing", "missing_episodes", "returned_on", "“Returned” is given, although “Found” is absent for the reason “Not applicable”.", "If the child is back, give the day of being found, which for one who came back unaided is the day of return.", ("returned_on", "found_on", "found_absent"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("MIS-007", "error", "Return said not to be known, though the child is still missing", "missing_episodes", "returned_on", "“Returned” is not “Not applicable”, although “Found” is absent for the reason “Not applicable” and “Returned” is absent for a reason.", "Choose “not applicable” for the return. If the child may have been found, give the reason why that is not known.", ("returned_on", "returned_absent", "found_on", "found_absent"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("MIS-008", "query", "Class not in use at the time", "missing_episodes", "category", "The code in “Category” was not in use on the day of “Last seen”.", "Give the class that the source gave at the time. If a force used it earlier or later than the guidance, explain.", ("category", "last_seen_on", "last_seen_latest"), (), (("category",), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("MIS-009", "query", "Risk scheme not in use at the time", "missing_episodes", "risk_scheme", "The code in “Risk scheme” was not in use on the day of “Last seen”.", "Give the scheme by which the risk was judged at the time. If it was used earlier or later than published, explain.", ("risk_scheme", "last_seen_on", "last_seen_latest"), (), (("risk_scheme",), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("MIS-010", "query", "Risk level not in use at the time", "missing_episodes", "risk_level", "The code in “Risk level” was not in use on the day of “Last seen”.", "Give the level that was given at the time. What was then classed as absent has a class of its own and no level.", ("risk_level", "last_seen_on", "last_seen_latest"), (), (("risk_level",), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("MIS-011", "query", "Risk level without its scheme", "missing_episodes", "risk_scheme", "“Risk scheme” is blank, although “Risk level” is given.", "Name the scheme from which the level was taken, or the reason why it is not known.", ("risk_scheme", "risk_level"), (), (("risk_scheme",), ("risk_level",))),
    Check("MIS-012", "error", "Return interview before the return", "missing_episodes", "interview_on", "“Return interview date” is before “Returned”.", "Check both dates. A conversation before the child was back at home or in another safe place is no return interview.", ("interview_on", "interview_latest", "returned_on", "returned_latest"), (), (("interview_on",), ("interview_latest",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("MIS-013", "query", "Return interview later than 72 hours", "missing_episodes", "interview_on", "“Return interview date” is more than 3 days after “Returned”.", "Check both dates. If the interview was late, say why: that the child was not ready is a reason too.", ("interview_on", "interview_latest", "returned_on", "returned_latest"), (), (("interview_on",), ("interview_latest",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("MIS-014", "error", "Date of an interview that is not said to have been held", "missing_episodes", "interview_held", "“Return interview held” is not “Yes”, although “Return interview date” is given.", "If the interview took place, answer yes. If not, take out its date.", ("interview_held", "interview_on"), (), (("interview_held",), ("interview_on",), ("interview_latest",))),
    Check("MIS-015", "error", "Interview held, though none was offered", "missing_episodes", "interview_offered", "“Return interview offered” is “No” or “Not applicable”, although “Return interview held” is “Yes”.", "If the interview took place, it was offered: answer yes. If not, correct whether it was held.", ("interview_offered", "interview_held"), (), (("interview_offered",), ("interview_held",))),
    Check("MIS-016", "error", "Interview said not to apply, though the child came back", "missing_episodes", "interview_offered", "“Return interview offered” is “Not applicable”, although “Returned” is given.", "Say whether an interview was offered. If the record does not tell, choose that reason.", ("interview_offered", "returned_on"), (), (("interview_offered",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("MIS-017", "error", "Holding an interview said not to apply, though one was offered", "missing_episodes", "interview_held", "“Return interview held” is “Not applicable”, although “Return interview offered” is “Yes”.", "Say whether the interview took place. If it did not, answer no.", ("interview_held", "interview_offered"), (), (("interview_held",), ("interview_offered",))),
    Check("MIS-018", "error", "Return interview held, though the child is not back", "missing_episodes", "interview_held", "“Return interview held” is “Yes”, although “Returned” is absent for the reason “Not applicable”.", "If the child is back, give the day. If not, correct whether a return interview was held.", ("interview_held", "returned_on", "returned_absent"), (), (("interview_held",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("MIS-019", "query", "Interview held, without its date", "missing_episodes", "interview_on", "“Return interview date” is blank, although “Return interview held” is “Yes”.", "Give the day, or the first and the last that it can have been. If it is not known, explain.", ("interview_on", "interview_held"), (), (("interview_on",), ("interview_latest",), ("interview_held",))),
    Check("MIS-020", "error", "Two episodes of one child overlap", "missing_episodes", "last_seen_on", "The time from “Last seen” overlaps that of another row of the same child.", "If both rows tell of one episode, make them one. If there were two, correct the day on which the first ended.", (), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("child_ref",))),
    Check("MIS-021", "error", "New episode while an earlier one is open", "missing_episodes", "last_seen_on", "“Last seen” is after the start of another row of the same child that has not ended.", "Give the day on which the earlier episode ended. If it is not known, choose that reason and not “not applicable”.", (), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("child_ref",))),
    Check("MIS-022", "query", "Two episodes of one child that began at the same time", "missing_episodes", "last_seen_on", "An earlier row has the same “Last seen”, “Child reference”, “Last seen: time”.", "If both rows tell of one episode, make them one. If there were two that day, give the times of day.", ("last_seen_on", "last_seen_at", "child_ref"), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("child_ref",))),
    Check("MIS-023", "query", "Still missing after the 18th birthday", "missing_episodes", "found_on", "By “Month of birth” (children) the person was not aged 17 or less on the day of “Prepared on” (return), although “Found” is absent for the reason “Not applicable”.", "If the person was found, give the day. If they are still missing, explain.", ("child_ref", "found_on", "found_absent"), (("returns", "prepared_on"), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("returns", "prepared_on"), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("MIS-024", "query", "Missing at under 5 or over 17", "missing_episodes", "last_seen_on", "By “Month of birth” (children) the person was not aged 5 to 17 on the day of “Last seen”.", "Check the month of birth and the day on which the child was last seen. If the age is right, explain.", ("last_seen_on", "last_seen_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("MIS-025", "query", "Away for more than a year", "missing_episodes", "returned_on", "“Returned” is more than 365 days after “Last seen”.", "Check the year and whether the episode was closed. If the child was or is away so long, explain.", ("returned_on", "returned_latest", "last_seen_on", "last_seen_latest"), (), (("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("MIS-025", "query", "Away for more than a year", "missing_episodes", "last_seen_on", "“Prepared on” (return) is more than 365 days after “Last seen”, although “Returned” is absent for the reason “Not applicable”.", "Check the year and whether the episode was closed. If the child was or is away so long, explain.", ("last_seen_on", "last_seen_latest", "returned_on", "returned_absent"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("MIS-026", "query", "Time of day beside an uncertain day", "missing_episodes", "last_seen_at", "“Last seen: time” is filled, although “Last seen: latest possible” is given.", "If the day is known, take out the latest day. If not, take out the time.", ("last_seen_at", "last_seen_latest"), (), (("last_seen_at",), ("last_seen_latest",))),
    Check("MIS-026", "query", "Time of day beside an uncertain day", "missing_episodes", "reported_at", "“Reported to police: time” is filled, although “Reported to police: latest possible” is given.", "If the day is known, take out the latest day. If not, take out the time.", ("reported_at", "reported_latest"), (), (("reported_at",), ("reported_latest",))),
    Check("MIS-026", "query", "Time of day beside an uncertain day", "missing_episodes", "found_at", "“Found: time” is filled, although “Found: latest possible” is given.", "If the day is known, take out the latest day. If not, take out the time.", ("found_at", "found_latest"), (), (("found_at",), ("found_latest",))),
    Check("MIS-026", "query", "Time of day beside an uncertain day", "missing_episodes", "returned_at", "“Returned: time” is filled, although “Returned: latest possible” is given.", "If the day is known, take out the latest day. If not, take out the time.", ("returned_at", "returned_latest"), (), (("returned_at",), ("returned_latest",))),
    Check("MIS-027", "query", "Class of the police, though not reported to them", "missing_episodes", "category", "“Category” is “Missing (police, before April 2013)”, “Missing (police, 2013 to 2016)”, “Absent (police, 2013 to 2016)”, “Missing (police, since 2017)” or “Missing child (DfE)”, although “Reported to police” is absent for the reason “Not applicable”.", "If the police were told, give the day. If not, choose the class that your agency gave, or that nobody gave one.", ("category", "reported_on", "reported_absent"), (), (("category",), ("reported_on",), ("reported_latest",), ("reported_absent",), ("reported_at",))),
    Check("MIS-028", "query", "Finder or place of a child who was not found", "missing_episodes", "found_by", "“Found by” is given, although “Found” is absent for the reason “Not applicable”.", "If the child was found or came back, give the day. If the child is still missing, take out who found the child and where.", ("found_by", "found_on", "found_absent"), (), (("found_by",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("MIS-028", "query", "Finder or place of a child who was not found", "missing_episodes", "found_area", "“Area where found” is given, although “Found” is absent for the reason “Not applicable”.", "If the child was found or came back, give the day. If the child is still missing, take out who found the child and where.", ("found_area", "found_on", "found_absent"), (), (("found_area",), ("found_on",), ("found_latest",), ("found_absent",), ("found_at",))),
    Check("MIS-029", "query", "Found in an area, though the child came back unaided", "missing_episodes", "found_area", "“Area where found” is given, although “Found by” is “Came back unaided”.", "Take out the area. If the child made contact from there and was fetched, explain.", ("found_area", "found_by"), (), (("found_area",), ("found_by",))),
    Check("MIS-030", "query", "Looked-after child missing from the family home", "missing_episodes", "last_seen_on", "“Last seen” lies in a spell recorded under living situations with which the row does not agree, although “Missing from” is “Family home”.", "Check where the child was and where the child lived. If it was a visit home, choose contact visit or home leave, or explain.", ("last_seen_on", "last_seen_latest", "child_ref", "missing_from"), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("child_ref",), ("missing_from",))),
    Check("MIS-031", "query", "Missing from a placement, though living outside care", "missing_episodes", "last_seen_on", "“Last seen” lies in a spell recorded under living situations with which the row does not agree, although “Missing from” is “Foster home” or “Children's home”.", "Check where the child went missing from and where the child lived, and correct the one that is wrong.", ("last_seen_on", "last_seen_latest", "child_ref", "missing_from"), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("child_ref",), ("missing_from",))),
    Check("MIS-032", "query", "Class of a looked-after child, though living outside care", "missing_episodes", "last_seen_on", "“Last seen” lies in a spell recorded under living situations with which the row does not agree, although “Category” is “Missing from care (DfE)”, “Away from placement without authorisation (DfE)” or “Unauthorised absence from care (before 2014)”.", "Check the class and where the child lived, and correct the one that is wrong.", ("last_seen_on", "last_seen_latest", "child_ref", "category"), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",), ("child_ref",), ("category",))),
    Check("MIS-033", "query", "Risk scheme without a level", "missing_episodes", "risk_level", "“Risk level” is blank, although “Risk scheme” is given.", "Give the level, or the reason why it is not known; or take out the scheme.", ("risk_level", "risk_scheme"), (), (("risk_level",), ("risk_scheme",))),
    Check("LIV-001", "error", "Moved out before moving in", "living_situations", "ended_on", "“Living there until” is before “Living there from”.", "Check both dates against the source and correct the one that is wrong.", ("ended_on", "ended_latest", "started_on", "started_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("LIV-002", "query", "Two spells of one child overlap", "living_situations", "started_on", "The time from “Living there from” overlaps that of another row of the same child.", "Correct the day of the move, which ends one spell and begins the next. For a short stay elsewhere, such as a short break, split the longer spell or explain.", (), (), (("started_on",), ("started_latest",), ("started_absent",), ("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref",))),
    Check("LIV-003", "query", "New spell while an earlier one is open", "living_situations", "started_on", "“Living there from” is after the start of another row of the same child that has not ended.", "Give the day on which the earlier spell ended, or say that it is not known. If the child kept the place, as during a stay in hospital, explain.", (), (), (("started_on",), ("started_latest",), ("started_absent",), ("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref",))),
    Check("LIV-004", "query", "Gap between two spells", "living_situations", "started_on", "Between the row before and “Living there from” there are days of the same child without a row.", "Enter where the child lived in between, “no settled place” included. If nobody knows, explain.", (), (), (("started_on",), ("started_latest",), ("started_absent",), ("ended_on",), ("ended_latest",), ("ended_absent",), ("child_ref",))),
    Check("LIV-005", "query", "Setting in care under a status outside care", "living_situations", "legal_status", "“Legal status” is one of 8 codes of the rule, although “Setting” is one of 16 codes of the rule.", "Check both. Settings in care and not in care have codes of their own, and an agreement with parents has a status too.", ("legal_status", "setting"), (), (("legal_status",), ("setting",))),
    Check("LIV-006", "query", "Setting outside care under a status in care", "living_situations", "legal_status", "“Legal status” is one of 17 codes of the rule, although “Setting” is one of 20 codes of the rule.", "Check both. A child at home under a care order is “in care: with parent”.", ("legal_status", "setting"), (), (("legal_status",), ("setting",))),
    Check("LIV-007", "query", "Legal status not in force when the spell began", "living_situations", "legal_status", "The code in “Legal status” was not in use on the day of “Living there from”.", "Give the status that held on the first day, and begin a new spell when it changed. If the source has one spell, explain.", ("legal_status", "started_on", "started_latest"), (), (("legal_status",), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("LIV-008", "error", "Placing area said not to apply, though in care", "living_situations", "placing_area", "“Placing area” is “Not applicable”, although “Setting” is one of 16 codes of the rule.", "Give the authority that placed the child, or the reason why it is not known.", ("placing_area", "setting"), (), (("placing_area",), ("setting",))),
    Check("LIV-009", "query", "Placing area, though not in care", "living_situations", "placing_area", "“Placing area” is given, although “Setting” is one of 20 codes of the rule.", "Choose “not applicable”, or the setting in care that fits. If an authority arranged a place outside care, explain.", ("placing_area", "setting"), (), (("placing_area",), ("setting",))),
    Check("LIV-010", "query", "In care at 18 or over", "living_situations", "started_on", "By “Month of birth” (children) the person was not aged 17 or less on the day of “Living there from”, although “Setting” is one of 16 codes of the rule.", "Give the day on which care ended, and where the young person lived from then. Check the month of birth.", ("started_on", "started_latest", "child_ref", "setting"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"), ("setting",))),
    Check("LIV-010", "query", "In care at 18 or over", "living_situations", "setting", "By “Month of birth” (children) the person was not aged 17 or less on the day of “Prepared on” (return), although “Setting” is one of 16 codes of the rule and “Living there until” is absent for the reason “Not applicable”.", "Give the day on which care ended, and where the young person lived from then. Check the month of birth.", ("child_ref", "setting", "ended_on", "ended_absent"), (("returns", "prepared_on"), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("returns", "prepared_on"), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"), ("setting",), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("LIV-011", "query", "Living without carers at under 16 or over 25", "living_situations", "started_on", "By “Month of birth” (children) the person was not aged 16 to 25 on the day of “Living there from”, although “Setting” is “Own tenancy or lodging”, “Supported housing or lodgings, not in care”, “In care: supported accommodation” or “In care: living independently”.", "Check the month of birth, the setting and the day. If it did happen, explain.", ("started_on", "started_latest", "child_ref", "setting"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"), ("setting",))),
    Check("LIV-012", "query", "Police protection for more than 72 hours", "living_situations", "ended_on", "“Living there until” is more than 3 days after “Living there from”, although “Legal status” is “Police protection”.", "Check both dates, and enter the status that followed as a spell of its own.", ("ended_on", "ended_latest", "started_on", "started_latest", "legal_status"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("started_on",), ("started_latest",), ("started_absent",), ("legal_status",))),
    Check("LIV-012", "query", "Police protection for more than 72 hours", "living_situations", "started_on", "“Prepared on” (return) is more than 3 days after “Living there from”, although “Legal status” is “Police protection” and “Living there until” is absent for the reason “Not applicable”.", "Check both dates, and enter the status that followed as a spell of its own.", ("started_on", "started_latest", "legal_status", "ended_on", "ended_absent"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("started_on",), ("started_latest",), ("started_absent",), ("legal_status",), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("LIV-013", "query", "Emergency order for more than 15 days", "living_situations", "ended_on", "“Living there until” is more than 15 days after “Living there from”, although “Legal status” is “Emergency or child protection order”.", "Check both dates, and enter the status that followed as a spell of its own.", ("ended_on", "ended_latest", "started_on", "started_latest", "legal_status"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("started_on",), ("started_latest",), ("started_absent",), ("legal_status",))),
    Check("LIV-013", "query", "Emergency order for more than 15 days", "living_situations", "started_on", "“Prepared on” (return) is more than 15 days after “Living there from”, although “Legal status” is “Emergency or child protection order” and “Living there until” is absent for the reason “Not applicable”.", "Check both dates, and enter the status that followed as a spell of its own.", ("started_on", "started_latest", "legal_status", "ended_on", "ended_absent"), (("returns", "prepared_on"),), (("returns", "prepared_on"), ("started_on",), ("started_latest",), ("started_absent",), ("legal_status",), ("ended_on",), ("ended_latest",), ("ended_absent",))),
    Check("LIV-014", "query", "With a guardian, without an order", "living_situations", "legal_status", "“Legal status” is “No order and not accommodated”, although “Setting” is “With a special guardian or under an order, not in care”.", "Give the order, or choose the setting with a relative or friend by private arrangement.", ("legal_status", "setting"), (), (("legal_status",), ("setting",))),
    Check("LIV-015", "query", "Status of the criminal law at under 10 or over 25", "living_situations", "started_on", "By “Month of birth” (children) the person was not aged 10 to 25 on the day of “Living there from”, although “Legal status” is “Bail”, “Sentenced to custody”, “Remanded to accommodation”, “Accommodated instead of police cells” or “Sentenced, with a residence requirement”.", "Check the month of birth and the legal status. If the law of the nation or the time was another, explain.", ("started_on", "started_latest", "child_ref", "legal_status"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"), ("legal_status",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "sex", "“Sex” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("sex", "identification"), (), (("sex",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "age", "“Age” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("age", "identification"), (), (("age",), ("age_basis",), ("age_absent",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "age_band", "“Age band” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("age_band", "identification"), (), (("age_band",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "ethnicity", "“Ethnicity, self-defined” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("ethnicity", "identification"), (), (("ethnicity",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "observed_appearance", "“Observed appearance” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("observed_appearance", "identification"), (), (("observed_appearance",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "described_ethnicity", "“Ethnicity as described by others” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("described_ethnicity", "identification"), (), (("described_ethnicity",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "nationality", "“Nationality” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("nationality", "identification"), (), (("nationality",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "country_of_birth", "“Country of birth” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("country_of_birth", "identification"), (), (("country_of_birth",), ("identification",))),
    Check("SUS-001", "error", "Details of a suspect of whom nothing is known", "suspects", "child_ref", "“Suspect is also this child” is given, although “Identification level” is “Nothing known”.", "Choose “described only” or a higher identification level, or clear a detail that belongs to somebody else.", ("child_ref", "identification"), (), (("child_ref",), ("identification",))),
    Check("SUS-002", "error", "Name of a suspect who is said to have none", "suspects", "given_name", "“Given name” is given, although “Identification level” is “Described only” or “Nothing known”.", "Choose the identification level that goes with the name, or clear a name that belongs to somebody else.", ("given_name", "identification"), (), (("given_name",), ("identification",))),
    Check("SUS-002", "error", "Name of a suspect who is said to have none", "suspects", "family_name", "“Family name” is given, although “Identification level” is “Described only” or “Nothing known”.", "Choose the identification level that goes with the name, or clear a name that belongs to somebody else.", ("family_name", "identification"), (), (("family_name",), ("identification",))),
    Check("SUS-002", "error", "Name of a suspect who is said to have none", "suspects", "alias", "“Alias” is given, although “Identification level” is “Described only” or “Nothing known”.", "Choose the identification level that goes with the name, or clear a name that belongs to somebody else.", ("alias", "identification"), (), (("alias",), ("identification",))),
    Check("SUS-003", "error", "Given name and family name, but level “given name or alias only”", "suspects", "family_name", "“Family name” is given, although “Identification level” is “Given name or alias only” and “Given name” is given.", "Choose “full name or initials”, or clear the name that does not belong to this suspect.", ("family_name", "identification", "given_name"), (), (("family_name",), ("identification",), ("given_name",))),
    Check("SUS-004", "error", "Number or pseudonym of a fully identified person, but a lower level", "suspects", "pnc_id", "“PNC identifier” is given, although “Identification level” is “Given name or alias only”, “Described only” or “Nothing known”.", "Choose “full name or initials”, or clear the number or pseudonym if it belongs to somebody else.", ("pnc_id", "identification"), (), (("pnc_id",), ("identification",))),
    Check("SUS-004", "error", "Number or pseudonym of a fully identified person, but a lower level", "suspects", "pnc_id_pseudonym", "“Pseudonym from PNC identifier” is given, although “Identification level” is “Given name or alias only”, “Described only” or “Nothing known”.", "Choose “full name or initials”, or clear the number or pseudonym if it belongs to somebody else.", ("pnc_id_pseudonym", "identification"), (), (("pnc_id_pseudonym",), ("identification",))),
    Check("SUS-004", "error", "Number or pseudonym of a fully identified person, but a lower level", "suspects", "name_birth_pseudonym", "“Pseudonym from name and date of birth” is given, although “Identification level” is “Given name or alias only”, “Described only” or “Nothing known”.", "Choose “full name or initials”, or clear the number or pseudonym if it belongs to somebody else.", ("name_birth_pseudonym", "identification"), (), (("name_birth_pseudonym",), ("identification",))),
    Check("SUS-005", "query", "Full name known, but left out of an identifiable return", "suspects", "family_name", "None of “Family name”, “Given name” is given, although “Identification level” is “Full name or initials” and “Form of the return” (return) is “Identifiable”.", "Give the name or the initials, or choose the identification level that the source bears out.", ("family_name", "given_name", "identification"), (("returns", "form"),), (("family_name",), ("given_name",), ("identification",), ("returns", "form"))),
    Check("SUS-006", "query", "Described, but without any description", "suspects", "sex", "None of “Sex”, “Age”, “Age band”, “Ethnicity, self-defined”, “Observed appearance”, “Ethnicity as described by others”, “Nationality”, “Country of birth” is given, although “Identification level” is “Described only”.", "Give what is known of the suspect. If only a vehicle or a place is known, explain; if nothing is, choose “nothing known”.", ("sex", "age", "age_band", "ethnicity", "observed_appearance", "described_ethnicity", "nationality", "country_of_birth", "identification"), (), (("sex",), ("age",), ("age_basis",), ("age_absent",), ("age_band",), ("ethnicity",), ("observed_appearance",), ("described_ethnicity",), ("nationality",), ("country_of_birth",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "sex", "“Sex” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("sex", "identification"), (), (("sex",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "age", "“Age” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("age", "age_absent", "identification"), (), (("age",), ("age_basis",), ("age_absent",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "age_band", "“Age band” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("age_band", "identification"), (), (("age_band",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "ethnicity", "“Ethnicity, self-defined” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("ethnicity", "identification"), (), (("ethnicity",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "observed_appearance", "“Observed appearance” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("observed_appearance", "identification"), (), (("observed_appearance",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "described_ethnicity", "“Ethnicity as described by others” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("described_ethnicity", "identification"), (), (("described_ethnicity",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "nationality", "“Nationality” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("nationality", "identification"), (), (("nationality",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "nationality_2", "“Second nationality” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("nationality_2", "identification"), (), (("nationality_2",), ("identification",))),
    Check("SUS-007", "query", "“Suspect not identified” given as reason for a suspect whose full name is known", "suspects", "country_of_birth", "“Country of birth” is “Suspect not identified”, although “Identification level” is “Full name or initials”.", "Choose the reason that the source gives, such as not asked or declined, or correct the identification level.", ("country_of_birth", "identification"), (), (("country_of_birth",), ("identification",))),
    Check("SUS-008", "error", "Day of the age said not to apply, although an age or age band is given", "suspects", "age_held_on", "“Age as at” is “Not applicable”, although “Age” is given or “Age band” is given.", "Give the day on which the suspect had this age. If it is not known, choose another reason.", ("age_held_on", "age_held_absent", "age", "age_band"), (), (("age_held_on",), ("age_held_absent",), ("age",), ("age_basis",), ("age_absent",), ("age_band",))),
    Check("SUS-009", "error", "Day of an age that is not given", "suspects", "age_held_on", "“Age as at” is given, although “Age” is absent for a reason and “Age band” is blank or “Age band” is absent for a reason.", "Give the age or the age band that the suspect had on that day, or clear the day and say that it does not apply.", ("age_held_on", "age", "age_absent", "age_band"), (), (("age_held_on",), ("age_held_absent",), ("age",), ("age_basis",), ("age_absent",), ("age_band",))),
    Check("SUS-010", "error", "Age band beside an age", "suspects", "age_band", "“Age band” is given, although “Age” is given.", "Clear the age band and its basis. If only the band is known, clear the age and give the reason there.", ("age_band", "age"), (), (("age_band",), ("age",), ("age_basis",), ("age_absent",))),
    Check("SUS-011", "error", "Age band without its basis", "suspects", "age_band_basis", "“Age band: basis” is blank, although “Age band” is given.", "Say whether the band was recorded, estimated, or stated by the person.", ("age_band_basis", "age_band"), (), (("age_band_basis",), ("age_band",))),
    Check("SUS-012", "error", "Basis of an age band that is not given", "suspects", "age_band_basis", "“Age band: basis” is given, although “Age band” is blank or “Age band” is absent for a reason.", "Give the age band, or clear its basis.", ("age_band_basis", "age_band"), (), (("age_band_basis",), ("age_band",))),
    Check("SUS-013", "error", "Grade of another scheme", "suspects", "grading_source", "“Intelligence grading: source” holds a code that does not belong with “Intelligence grading: scheme”.", "Choose the grade of the scheme that is named, or correct the scheme.", ("grading_source", "grading_scheme"), (), (("grading_source",), ("grading_scheme",))),
    Check("SUS-013", "error", "Grade of another scheme", "suspects", "grading_information", "“Intelligence grading: information” holds a code that does not belong with “Intelligence grading: scheme”.", "Choose the grade of the scheme that is named, or correct the scheme.", ("grading_information", "grading_scheme"), (), (("grading_information",), ("grading_scheme",))),
    Check("SUS-013", "error", "Grade of another scheme", "suspects", "grading_handling", "“Intelligence grading: handling” holds a code that does not belong with “Intelligence grading: scheme”.", "Choose the grade of the scheme that is named, or correct the scheme.", ("grading_handling", "grading_scheme"), (), (("grading_handling",), ("grading_scheme",))),
    Check("SUS-014", "error", "Grade without a scheme", "suspects", "grading_scheme", "“Intelligence grading: scheme” holds no value, although “Intelligence grading: source” is given or “Intelligence grading: information” is given or “Intelligence grading: handling” is given.", "Name the scheme: it stands at the beginning of the grade.", ("grading_scheme", "grading_source", "grading_information", "grading_handling"), (), (("grading_scheme",), ("grading_source",), ("grading_information",), ("grading_handling",))),
    Check("SUS-015", "error", "Handling code with conditions, but the return states none", "suspects", "grading_handling", "“Intelligence grading: handling” is “3x5x2 C: Lawful sharing permitted with conditions”, “5x5x5 4: Within the originating agency only” or “5x5x5 5: Refer to the originator first”, although “Handling conditions” (return) is blank.", "Ask the owner, and repeat the conditions under handling conditions of the return, or take the information out.", ("grading_handling",), (("returns", "handling_conditions"),), (("grading_handling",), ("returns", "handling_conditions"))),
    Check("SUS-016", "query", "Grading scheme not in use when the record was confirmed", "suspects", "grading_scheme", "The code in “Intelligence grading: scheme” was not in use on the day of “Last confirmed”.", "Check the scheme and the day. A grade that was given earlier and has stood since is right: explain.", ("grading_scheme", "confirmed_on"), (), (("grading_scheme",), ("confirmed_on",))),
    Check("SUS-017", "query", "Suspect under 10", "suspects", "age", "“Age” is not from 10 to 110.", "Check the age. If it is right, make sure that the child has a record of their own under children, and explain.", ("age",), (), (("age",), ("age_basis",), ("age_absent",))),
    Check("SUS-018", "query", "Suspect of 18 or over who is also a child of the return", "suspects", "age", "“Age” is not from 5 to 17, although “Suspect is also this child” is given.", "Check the age and the link. If the person was a child of the return and has since come of age, explain.", ("age", "child_ref"), (), (("age",), ("age_basis",), ("age_absent",), ("child_ref",))),
    Check("SUS-019", "query", "Age does not fit the date of birth", "suspects", "age", "“Age” is not the age that follows from “Date of birth” and “Age as at”.", "Check the age, the day on which the suspect had it, and the date of birth. If the person stated a false age, explain.", ("age", "age_held_on", "date_of_birth"), (), (("age",), ("age_basis",), ("age_absent",), ("age_held_on",), ("age_held_absent",), ("date_of_birth",))),
    Check("SUS-020", "query", "Suspect and child are said to be one person, but differ", "suspects", "sex", "“Sex” and “Sex” (children) are not the same.", "Check the link first, then both records against their sources. If the sources differ, explain.", ("sex", "child_ref"), (("child_ref", "sex"),), (("sex",), ("child_ref", "sex"))),
    Check("SUS-020", "query", "Suspect and child are said to be one person, but differ", "suspects", "ethnicity", "“Ethnicity, self-defined” and “Ethnicity, self-defined” (children) are not the same.", "Check the link first, then both records against their sources. If the sources differ, explain.", ("ethnicity", "child_ref"), (("child_ref", "ethnicity"),), (("ethnicity",), ("child_ref", "ethnicity"))),
    Check("SUS-020", "query", "Suspect and child are said to be one person, but differ", "suspects", "nationality", "“Nationality” and “Nationality” (children) are not the same.", "Check the link first, then both records against their sources. If the sources differ, explain.", ("nationality", "child_ref"), (("child_ref", "nationality"),), (("nationality",), ("child_ref", "nationality"))),
    Check("SUS-021", "query", "Age does not fit the month of birth of the child who is the same person", "suspects", "age", "“Age” is not the age that follows from “Month of birth” (children) and “Age as at”.", "Check the link first, then the age, the day on which the suspect had it, and the child's month of birth.", ("age", "age_held_on", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("age",), ("age_basis",), ("age_absent",), ("age_held_on",), ("age_held_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("SUS-022", "query", "Two suspects said to be the same child", "suspects", "child_ref", "An earlier row has the same “Suspect is also this child”.", "Check both links. If one person was entered twice, join the two records and their involvements.", ("child_ref",), (), (("child_ref",),)),
    Check("INV-001", "error", "Child recorded as suspect in their own exploitation", "involvements", "suspect_ref", "“Suspect is also this child” (suspects) and “Child reference” (exploitation periods) are the same.", "Choose the exploitation period of the other child, or the suspect who is meant. Delete the row if there is none.", ("suspect_ref", "exploitation_ref"), (("suspect_ref", "child_ref"), ("exploitation_ref", "child_ref")), (("suspect_ref", "child_ref"), ("exploitation_ref", "child_ref"))),
    Check("INV-002", "query", "Involved before the exploitation began", "involvements", "started_on", "“Involved from” is before “Exploitation started” (exploitation periods).", "Check both days. If the suspect was involved from then, the exploitation may have begun earlier than recorded.", ("started_on", "started_latest", "exploitation_ref"), (("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest")), (("started_on",), ("started_latest",), ("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest"), ("exploitation_ref", "started_absent"))),
    Check("INV-003", "query", "Involved after the exploitation ended", "involvements", "started_on", "“Exploitation ended” (exploitation periods) is before “Involved from”.", "Check both days. If the suspect became involved then, the exploitation may have gone on longer, or there is a second period.", ("exploitation_ref", "started_on", "started_latest"), (("exploitation_ref", "ended_on"), ("exploitation_ref", "ended_latest")), (("exploitation_ref", "ended_on"), ("exploitation_ref", "ended_latest"), ("exploitation_ref", "ended_absent"), ("started_on",), ("started_latest",))),
    Check("NET-001", "error", "Network with fewer than two members", "networks", "network_ref", "There are fewer than 2 rows of Network members that belong to this record, although “Known size” is blank or “Known size” is absent for a reason.", "Enter the other members, with a row under suspects for each, or delete the network. If members are held back, say under the scope of the return that network members are not complete.", ("network_ref", "known_size", "known_size_absent"), (), (("network_ref",), ("known_size",), ("known_size_basis",), ("known_size_absent",))),
    Check("NET-002", "error", "More members than the known size", "networks", "known_size", "There are more rows of Network members that belong to this record than “Known size” says.", "Correct the known size, which counts everyone entered and anyone else known, or the members.", ("known_size",), (), (("known_size",), ("known_size_basis",), ("known_size_absent",))),
    Check("NET-003", "query", "Size said to be complete, but fewer members entered", "networks", "known_size", "There are fewer rows of Network members that belong to this record than “Known size” says, although “Size complete” is “Yes”.", "Enter the missing members, or correct the size. If members known elsewhere have no row under suspects, explain.", ("known_size", "size_complete"), (), (("known_size",), ("known_size_basis",), ("known_size_absent",), ("size_complete",))),
    Check("NET-004", "query", "Size said to be complete, but only estimated", "networks", "size_complete", "“Size complete” is “Yes”, although “Known size: basis” is “Estimated”.", "If the full extent is not known, choose no. If it is, say that the size was recorded.", ("size_complete", "known_size_basis"), (), (("size_complete",), ("known_size_basis",))),
    Check("NET-005", "error", "Size said to be complete, but not given", "networks", "known_size", "“Known size” holds no value, although “Size complete” is “Yes”.", "Give the known size, or choose no under size complete.", ("known_size", "size_complete"), (), (("known_size",), ("known_size_basis",), ("known_size_absent",), ("size_complete",))),
    Check("FEA-001", "error", "Area of movement beside a feature that is no movement", "exploitation_features", "from_area", "“Moved from area” is given, although “Feature” is one of 86 codes of the rule.", "Choose the movement that is meant, or clear the area.", ("from_area", "feature"), (), (("from_area",), ("feature",))),
    Check("FEA-001", "error", "Area of movement beside a feature that is no movement", "exploitation_features", "to_area", "“Moved to area” is given, although “Feature” is one of 86 codes of the rule.", "Choose the movement that is meant, or clear the area.", ("to_area", "feature"), (), (("to_area",), ("feature",))),
    Check("FEA-002", "query", "Movement without its areas", "exploitation_features", "from_area", "“Moved from area” is blank, although “Feature” is “Between towns or cities” or “Between nations of the UK”.", "Give the area, or the reason why it is not recorded.", ("from_area", "feature"), (), (("from_area",), ("feature",))),
    Check("FEA-002", "query", "Movement without its areas", "exploitation_features", "to_area", "“Moved to area” is blank, although “Feature” is “Between towns or cities” or “Between nations of the UK”.", "Give the area, or the reason why it is not recorded.", ("to_area", "feature"), (), (("to_area",), ("feature",))),
    Check("FEA-004", "error", "Moved between nations, but within one area", "exploitation_features", "to_area", "“Moved to area” and “Moved from area” are the same, although “Feature” is “Between nations of the UK”.", "Correct the area that is wrong, or the kind of movement.", ("to_area", "from_area", "feature"), (), (("to_area",), ("from_area",), ("feature",))),
    Check("FEA-005", "query", "Feature seen before the exploitation began", "exploitation_features", "first_seen_on", "“First seen” is before “Exploitation started” (exploitation periods).", "Check both days. If the feature was part of it, the exploitation may have begun earlier than recorded.", ("first_seen_on", "first_seen_latest", "exploitation_ref"), (("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest")), (("first_seen_on",), ("first_seen_latest",), ("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest"), ("exploitation_ref", "started_absent"))),
    Check("FEA-006", "query", "Feature first seen after the exploitation ended", "exploitation_features", "first_seen_on", "“Exploitation ended” (exploitation periods) is before “First seen”.", "Check both days. If the feature was part of it, the exploitation went on longer, or there is a second period.", ("exploitation_ref", "first_seen_on", "first_seen_latest"), (("exploitation_ref", "ended_on"), ("exploitation_ref", "ended_latest")), (("exploitation_ref", "ended_on"), ("exploitation_ref", "ended_latest"), ("exploitation_ref", "ended_absent"), ("first_seen_on",), ("first_seen_latest",))),
    Check("IND-001", "query", "Sign noticed at 18 or over", "indicators", "observed_on", "By “Month of birth” (children) the person was not aged 17 or less on the day of “Day of observation”.", "Check the day and the month of birth. If the sign was noticed at that age, explain.", ("observed_on", "observed_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("observed_on",), ("observed_latest",), ("observed_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("VUL-001", "query", "Made by the exploiter, but of a kind that comes before", "vulnerabilities", "made_worse_by_exploiter", "“Created or made worse by the exploiter” is “Created by the exploiter”, although “Vulnerability” is “Earlier sexual abuse”, “Earlier missing episodes”, “Learning disability or difficulty” or “Autism, ADHD or similar”.", "Choose made worse or neither, or the vulnerability that the exploiter created.", ("made_worse_by_exploiter", "vulnerability"), (), (("made_worse_by_exploiter",), ("vulnerability",))),
    Check("VUL-002", "query", "Earlier missing episodes, but said never to have been missing", "vulnerabilities", "vulnerability", "“Vulnerability” is “Earlier missing episodes”, although “Missing history” (children) is “Known: there is none”.", "Enter the episodes, or give the reason why they cannot be entered as missing history of the child; or delete this row.", ("vulnerability", "child_ref"), (("child_ref", "missing_history"),), (("vulnerability",), ("child_ref", "missing_history"))),
    Check("VUL-003", "query", "In care, but said to have no living situation to record", "vulnerabilities", "vulnerability", "“Vulnerability” is “In care”, although “Living situation history” (children) is “Known: there is none”.", "Enter the placements as living situations, or give the reason why they are not known as living history of the child.", ("vulnerability", "child_ref"), (("child_ref", "living_history"),), (("vulnerability",), ("child_ref", "living_history"))),
    Check("EDU-001", "query", "Education observed under 3 or at 20 or over", "education", "observed_on", "By “Month of birth” (children) the person was not aged 3 to 19 on the day of “Observed”.", "Check the day and the month of birth. If both are right, explain.", ("observed_on", "observed_latest", "child_ref"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("observed_on",), ("observed_latest",), ("observed_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"))),
    Check("EDU-002", "query", "Said to be past school age at an age that does not fit", "education", "observed_on", "By “Month of birth” (children) the person was not aged 15 to 19 on the day of “Observed”, although “Engagement with education” is “In training, an apprenticeship or work”, “Past school age, not in education or work” or “Past school age, education not expected”.", "Check the day and the month of birth. Under school leaving age choose another code; if it is right, explain.", ("observed_on", "observed_latest", "child_ref", "engagement"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("observed_on",), ("observed_latest",), ("observed_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"), ("engagement",))),
    Check("EDU-003", "error", "On a roll, but without a setting", "education", "setting", "“Education setting” is “No setting”, although “Engagement with education” is one of 8 codes of the rule.", "Choose the kind of school or other setting, or a kind of engagement without a roll.", ("setting", "engagement"), (), (("setting",), ("engagement",))),
    Check("DIS-001", "error", "Day said not to apply, although a disclosure was made", "disclosures", "disclosed_on", "“Day of disclosure” is “Not applicable”, although “Form” is “Volunteered by the child”, “Prompted by a question or conversation” or “Made by another person”.", "Give the day, or another reason; or correct the form if none was made.", ("disclosed_on", "disclosed_absent", "form"), (), (("disclosed_on",), ("disclosed_latest",), ("disclosed_absent",), ("form",))),
    Check("DIS-002", "error", "Day of a disclosure that was not made", "disclosures", "disclosed_on", "“Day of disclosure” is given, although “Form” is “The child has made no disclosure”.", "Clear the day and say that it does not apply; or correct the form if the child or another person told.", ("disclosed_on", "form"), (), (("disclosed_on",), ("disclosed_latest",), ("disclosed_absent",), ("form",))),
    Check("DIS-003", "error", "Told to: said not to apply, although a disclosure was made", "disclosures", "disclosed_to", "“Told to” is “Not applicable”, although “Form” is “Volunteered by the child”, “Prompted by a question or conversation” or “Made by another person”.", "Give the service or person who was told, or another reason; or correct the form if none was made.", ("disclosed_to", "form"), (), (("disclosed_to",), ("form",))),
    Check("DIS-004", "error", "Told to somebody, although no disclosure was made", "disclosures", "disclosed_to", "“Told to” is given, although “Form” is “The child has made no disclosure”.", "Say that it does not apply; or correct the form if the child or another person told.", ("disclosed_to", "form"), (), (("disclosed_to",), ("form",))),
    Check("DIS-005", "query", "Told before the exploitation began", "disclosures", "disclosed_on", "“Day of disclosure” is before “Exploitation started” (exploitation periods).", "Check the day of disclosure, the start of the exploitation, and which period is meant. If all are right, explain.", ("disclosed_on", "disclosed_latest", "exploitation_ref"), (("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest")), (("disclosed_on",), ("disclosed_latest",), ("disclosed_absent",), ("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest"), ("exploitation_ref", "started_absent"))),
    Check("DIS-006", "error", "Disclosure and exploitation of different children", "disclosures", "child_ref", "“Child reference” and “Child reference” (exploitation periods) are not the same.", "Choose the exploitation period of this child, or correct the child. A child who tells of another is a third party there.", ("child_ref", "exploitation_ref"), (("exploitation_ref", "child_ref"),), (("child_ref",), ("exploitation_ref", "child_ref"))),
    Check("BAR-001", "query", "Barrier that boys meet, noted for a girl", "disclosure_barriers", "barrier", "“Barrier” is “Expectation that boys are not victims”, although “Sex” (children) is “Female” and “Gender, as the child describes it” (children) is blank or “Gender, as the child describes it” (children) is “Girl or woman”.", "Check the barrier and the child's sex. If others did not see this child as a victim for another reason, choose that barrier.", ("barrier", "child_ref"), (("child_ref", "sex"), ("child_ref", "gender")), (("barrier",), ("child_ref", "sex"), ("child_ref", "gender"))),
    Check("RFL-001", "error", "Decided before the referral", "referrals", "decided_on", "“Decided on” is before “Referred on”.", "Check both days against the source and correct the one that is wrong.", ("decided_on", "decided_latest", "referred_on", "referred_latest"), (), (("decided_on",), ("decided_latest",), ("referred_on",), ("referred_latest",), ("referred_absent",))),
    Check("RFL-002", "query", "Response before the referral", "referrals", "response_on", "“Response began” is before “Referred on”.", "Check both days. If the service acted first on what it knew itself, explain.", ("response_on", "response_latest", "referred_on", "referred_latest"), (), (("response_on",), ("response_latest",), ("response_absent",), ("referred_on",), ("referred_latest",), ("referred_absent",))),
    Check("RFL-003", "error", "Reason for not meeting a threshold that was met", "referrals", "threshold_reason", "“Why the threshold was not met” is given, although “Threshold decision” is “Met”, “Case already open”, “Awaiting decision” or “No threshold applies”.", "Correct the threshold decision, or clear the reason.", ("threshold_reason", "threshold"), (), (("threshold_reason",), ("threshold",))),
    Check("RFL-004", "error", "Threshold not met, without a reason", "referrals", "threshold_reason", "“Why the threshold was not met” is blank, although “Threshold decision” is “Not met” or “Met for a lower level of service”.", "Give the reason that the service gave, or say why it is not recorded.", ("threshold_reason", "threshold"), (), (("threshold_reason",), ("threshold",))),
    Check("RFL-005", "query", "Decision on the threshold without its day", "referrals", "decided_on", "“Decided on” is blank, although “Threshold decision” is “Met”, “Met for a lower level of service” or “Not met”.", "Give the day of the decision. If the source does not hold it, explain.", ("decided_on", "threshold"), (), (("decided_on",), ("decided_latest",), ("threshold",))),
    Check("RFL-006", "query", "Day of a decision that has not been made", "referrals", "decided_on", "“Decided on” is given, although “Threshold decision” is “Held for more information” or “Awaiting decision”.", "Choose the decision that was made on that day, or clear the day. If that was what was decided then, explain.", ("decided_on", "threshold"), (), (("decided_on",), ("decided_latest",), ("threshold",))),
    Check("RFL-007", "error", "Agency of a lead professional whom the child does not have", "referrals", "lead_professional_agency", "“Lead professional: agency” is given, although “Lead professional” is “No”.", "Say that there is a lead professional, or clear the agency.", ("lead_professional_agency", "lead_professional"), (), (("lead_professional_agency",), ("lead_professional",))),
    Check("RFL-008", "query", "Lead professional without an agency", "referrals", "lead_professional_agency", "“Lead professional: agency” is blank, although “Lead professional” is “Yes”.", "Give the kind of agency that employs the lead professional, or say why it is not recorded.", ("lead_professional_agency", "lead_professional"), (), (("lead_professional_agency",), ("lead_professional",))),
    Check("RFL-009", "query", "Police unit that took a referral to another service", "referrals", "police_unit", "“Police unit that took it” is given, although “Referred to” is one of 59 codes of the rule.", "Correct the service to which the child was referred, or enter the referral to the police as a row of its own.", ("police_unit", "to_service"), (), (("police_unit",), ("to_service",))),
    Check("RFL-010", "query", "Police unit that took a case below the threshold", "referrals", "police_unit", "“Police unit that took it” is given, although “Threshold decision” is “Not met”.", "Clear the unit if none took the case, or correct the decision. If another service decided and a unit took it, explain.", ("police_unit", "threshold"), (), (("police_unit",), ("threshold",))),
    Check("RFL-011", "query", "Response without its day", "referrals", "response_on", "“Response began” is blank, although “Response” is one of 13 codes of the rule.", "Give the day on which the response began, or say why it is not recorded.", ("response_on", "response_absent", "response"), (), (("response_on",), ("response_latest",), ("response_absent",), ("response",))),
    Check("RFL-012", "error", "Day of a response that has not begun", "referrals", "response_on", "“Response began” is given, although “Response” is “Response not yet begun”.", "Choose the response that began on that day, or clear the day.", ("response_on", "response"), (), (("response_on",), ("response_latest",), ("response_absent",), ("response",))),
    Check("RFL-013", "query", "Serious action on a referral that did not meet the threshold", "referrals", "response", "“Response” is “Immediate protection”, “Child became looked after”, “Child protection enquiry” or “Criminal investigation”, although “Threshold decision” is “Not met”.", "Check the decision and the response. An action that followed a later referral belongs in a row of its own.", ("response", "threshold"), (), (("response",), ("threshold",))),
    Check("RFL-014", "note", "Referral before the concern was first seen", "referrals", "referred_on", "“Referred on” is before “First came to attention” (children).", "Check both days. If the referral was the first that any service saw, correct the first attention of the child.", ("referred_on", "referred_latest", "child_ref"), (("child_ref", "first_attention_on"), ("child_ref", "first_attention_latest")), (("referred_on",), ("referred_latest",), ("referred_absent",), ("child_ref", "first_attention_on"), ("child_ref", "first_attention_latest"), ("child_ref", "first_attention_absent"))),
    Check("RFL-015", "note", "Referred by a service to itself", "referrals", "to_service", "“Referred to” and “Referred by” are the same.", "Check both services. If one team referred to another of the same service, nothing need be done.", ("to_service", "from_service"), (), (("to_service",), ("from_service",))),
    Check("STP-001", "error", "Step of another nation", "statutory_steps", "step", "“Step” holds a code that does not belong with “Nation”.", "Choose the step by its name in that nation, or correct the nation.", ("step", "nation"), (), (("step",), ("nation",))),
    Check("STP-002", "query", "Child protection step at 18 or over", "statutory_steps", "held_on", "By “Month of birth” (children) the person was not aged 17 or less on the day of “Held or begun on”, although “Step” is one of 27 codes of the rule.", "Check the day and the month of birth. If the step was taken after the 18th birthday, explain.", ("held_on", "held_latest", "child_ref", "step"), (("child_ref", "birth_month"), ("child_ref", "birth_month_latest")), (("held_on",), ("held_latest",), ("held_absent",), ("child_ref", "birth_month"), ("child_ref", "birth_month_latest"), ("child_ref", "birth_month_absent"), ("step",))),
    Check("STP-003", "query", "Order of a court as outcome of a meeting or enquiry", "statutory_steps", "outcome", "“Outcome of the step” is “Order made” or “Order not made”, although “Step” is “Strategy discussion or meeting”, “Section 47 enquiry”, “Initial child protection conference” or “Review child protection conference”.", "Give what the step itself decided, and enter the order as a further step with its day.", ("outcome", "step"), (), (("outcome",), ("step",))),
    Check("SUP-001", "error", "Support began before it was offered", "support", "started_on", "“Support began” is before “Offered on”.", "Check both days against the source and correct the one that is wrong.", ("started_on", "started_latest", "offered_on", "offered_latest"), (), (("started_on",), ("started_latest",), ("started_absent",), ("offered_on",), ("offered_latest",), ("offered_absent",))),
    Check("SUP-002", "error", "Support ended before it began", "support", "ended_on", "“Support ended” is before “Support began”.", "Check both days against the source and correct the one that is wrong.", ("ended_on", "ended_latest", "started_on", "started_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("SUP-003", "error", "End of support that has not ended", "support", "ended_on", "“Support ended” is given, although “Status of the support” is one of 7 codes of the rule.", "Say that the support has ended, or clear the day.", ("ended_on", "status"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("status",))),
    Check("SUP-004", "query", "Ended support without the day of its end", "support", "ended_on", "“Support ended” is blank, although “Status of the support” is “Ended”.", "Give the day, or say why it is not recorded.", ("ended_on", "ended_absent", "status"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("status",))),
    Check("SUP-005", "error", "Reason for the end of support that has not ended", "support", "ended_reason", "“Why support ended” is given, although “Status of the support” is “Planned, not yet offered”, “Offered, answer awaited”, “Not wanted at present; offer kept open”, “Accepted, on a waiting list”, “Taken up” or “Needed, not available”.", "Say that the support has ended, or clear the reason.", ("ended_reason", "status"), (), (("ended_reason",), ("status",))),
    Check("SUP-006", "query", "Ended support without a reason", "support", "ended_reason", "“Why support ended” is blank, although “Status of the support” is “Ended”.", "Give the reason, or say why it is not recorded.", ("ended_reason", "status"), (), (("ended_reason",), ("status",))),
    Check("SUP-007", "query", "Support taken up without the day on which it began", "support", "started_on", "“Support began” is blank, although “Status of the support” is “Taken up”, “Paused” or “Ended”.", "Give the day, or say why it is not recorded.", ("started_on", "started_absent", "status"), (), (("started_on",), ("started_latest",), ("started_absent",), ("status",))),
    Check("SUP-008", "error", "Beginning of support that has not begun", "support", "started_on", "“Support began” is given, although “Status of the support” is “Planned, not yet offered”, “Offered, answer awaited”, “Accepted, on a waiting list” or “Needed, not available”.", "Say that the support was taken up, or clear the day.", ("started_on", "status"), (), (("started_on",), ("started_latest",), ("started_absent",), ("status",))),
    Check("SUP-009", "error", "Day of an offer that has not been made", "support", "offered_on", "“Offered on” is given, although “Status of the support” is “Planned, not yet offered”.", "Say that the support was offered, or clear the day.", ("offered_on", "status"), (), (("offered_on",), ("offered_latest",), ("offered_absent",), ("status",))),
    Check("PRO-001", "error", "Interview held that was not offered", "investigations", "abe_held", "“Recorded interview held” is “Yes”, although “Recorded interview offered” is “No”.", "Check both answers against the source and correct the one that is wrong.", ("abe_held", "abe_offered"), (), (("abe_held",), ("abe_offered",))),
    Check("PRO-002", "error", "Day of an interview that was not held", "investigations", "abe_on", "“First recorded interview” is given, although “Recorded interview held” is “No”.", "Say that the interview was held, or clear the day.", ("abe_on", "abe_held"), (), (("abe_on",), ("abe_latest",), ("abe_absent",), ("abe_held",))),
    Check("PRO-003", "query", "Interview held, without its day", "investigations", "abe_on", "“First recorded interview” is blank, although “Recorded interview held” is “Yes”.", "Give the day of the first interview, or say why it is not recorded.", ("abe_on", "abe_absent", "abe_held"), (), (("abe_on",), ("abe_latest",), ("abe_absent",), ("abe_held",))),
    Check("PRO-004", "error", "Intermediary at an interview that was not held", "investigations", "intermediary", "“Intermediary at interview” is “Yes”, although “Recorded interview held” is “No”.", "Check both answers. An intermediary at court is a special measure and belongs under witness support.", ("intermediary", "abe_held"), (), (("intermediary",), ("abe_held",))),
    Check("PRO-005", "query", "Interview before the investigation was opened", "investigations", "abe_on", "“First recorded interview” is before “Investigation opened”.", "Check both days. If the interview belonged to an earlier enquiry, enter that as an investigation or explain.", ("abe_on", "abe_latest", "opened_on", "opened_latest"), (), (("abe_on",), ("abe_latest",), ("abe_absent",), ("opened_on",), ("opened_latest",), ("opened_absent",))),
    Check("PRO-006", "error", "Outcome before the investigation was opened", "investigations", "outcome_on", "“Outcome recorded on” is before “Investigation opened”.", "Check both days against the source and correct the one that is wrong.", ("outcome_on", "outcome_latest", "opened_on", "opened_latest"), (), (("outcome_on",), ("outcome_latest",), ("outcome_absent",), ("opened_on",), ("opened_latest",), ("opened_absent",))),
    Check("PRO-007", "error", "Day of an outcome that has not been recorded", "investigations", "outcome_on", "“Outcome recorded on” is given, although “Outcome of the investigation” is blank or “Outcome of the investigation” is “Not yet assigned an outcome”.", "Give the outcome that was recorded on that day, or clear the day.", ("outcome_on", "outcome"), (), (("outcome_on",), ("outcome_latest",), ("outcome_absent",), ("outcome",))),
    Check("PRO-008", "query", "Outcome without its day", "investigations", "outcome_on", "“Outcome recorded on” is blank, although “Outcome of the investigation” is one of 25 codes of the rule.", "Give the day on which the outcome was recorded, or say why it is not held.", ("outcome_on", "outcome_absent", "outcome"), (), (("outcome_on",), ("outcome_latest",), ("outcome_absent",), ("outcome",))),
    Check("PRO-009", "query", "Outcome code not in use on its day", "investigations", "outcome", "The code in “Outcome of the investigation” was not in use on the day of “Outcome recorded on”.", "Check the code and the day. If an older outcome was given a newer code, explain.", ("outcome", "outcome_on", "outcome_latest"), (), (("outcome",), ("outcome_on",), ("outcome_latest",), ("outcome_absent",))),
    Check("PRO-010", "query", "Investigation opened before the exploitation began", "investigations", "opened_on", "“Investigation opened” is before “Exploitation started” (exploitation periods).", "Check both days. If the police acted on earlier exploitation, correct its beginning or choose the other period.", ("opened_on", "opened_latest", "exploitation_ref"), (("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest")), (("opened_on",), ("opened_latest",), ("opened_absent",), ("exploitation_ref", "started_on"), ("exploitation_ref", "started_latest"), ("exploitation_ref", "started_absent"))),
    Check("PRO-011", "error", "Investigation and exploitation of different children", "investigations", "child_ref", "“Child reference” and “Child reference” (exploitation periods) are not the same.", "Choose the exploitation period of this child, or correct the child.", ("child_ref", "exploitation_ref"), (("exploitation_ref", "child_ref"),), (("child_ref",), ("exploitation_ref", "child_ref"))),
    Check("PRO-012", "query", "Outcome of a crime that was not recorded", "investigations", "outcome", "“Outcome of the investigation” is given, although “Crime recorded” is “No”.", "Check whether a crime was recorded. If it was cancelled after its outcome, explain.", ("outcome", "crime_recorded"), (), (("outcome",), ("crime_recorded",))),
    Check("PRO-013", "query", "Outcome is a charge, but no suspect is recorded as charged", "investigations", "outcome", "There are fewer than 1 rows of Suspect outcomes that belong to this record, although “Outcome of the investigation” is “Charged or summonsed” or “Charged or summonsed with alternate offence”.", "Enter who was charged under suspect outcomes, or correct the outcome. If the suspect was left out, explain.", ("outcome",), (), (("outcome",),)),
    Check("PRO-014", "error", "Arrest on a day, but said not to be arrested", "suspect_outcomes", "arrested_on", "“First arrested on” is given, although “Arrested” is “No”.", "Say that the suspect was arrested, or clear the day.", ("arrested_on", "arrested"), (), (("arrested_on",), ("arrested_latest",), ("arrested",))),
    Check("PRO-015", "query", "Arrested, without the day", "suspect_outcomes", "arrested_on", "“First arrested on” is blank, although “Arrested” is “Yes”.", "Give the day of the first arrest. If the source does not hold it, explain.", ("arrested_on", "arrested"), (), (("arrested_on",), ("arrested_latest",), ("arrested",))),
    Check("PRO-016", "query", "Arrested before the investigation was opened", "suspect_outcomes", "arrested_on", "“First arrested on” is before “Investigation opened” (investigations).", "Check both days. If the arrest was made in another case, enter it there or explain.", ("arrested_on", "arrested_latest", "investigation_ref"), (("investigation_ref", "opened_on"), ("investigation_ref", "opened_latest")), (("arrested_on",), ("arrested_latest",), ("investigation_ref", "opened_on"), ("investigation_ref", "opened_latest"), ("investigation_ref", "opened_absent"))),
    Check("PRO-017", "query", "Interviewed without arrest, yet arrested; or held or bailed, yet not arrested", "suspect_outcomes", "released_under", "“Status before charging decision” is “Interviewed without arrest”, although “Arrested” is “Yes”.", "Check whether the suspect was arrested, and the last status before the decision.", ("released_under", "arrested"), (), (("released_under",), ("arrested",))),
    Check("PRO-017", "query", "Interviewed without arrest, yet arrested; or held or bailed, yet not arrested", "suspect_outcomes", "released_under", "“Status before charging decision” is “Held until the decision”, “Bail before charge, with conditions”, “Bail before charge, without conditions” or “Released under investigation”, although “Arrested” is “No”.", "Check whether the suspect was arrested, and the last status before the decision.", ("released_under", "arrested"), (), (("released_under",), ("arrested",))),
    Check("PRO-018", "error", "Day of a charge that was not brought", "suspect_outcomes", "charged_on", "“Charged on” is given, although “Charging decision” is one of 10 codes of the rule.", "Correct the charging decision, or clear the day.", ("charged_on", "charging_decision"), (), (("charged_on",), ("charged_latest",), ("charged_absent",), ("charging_decision",))),
    Check("PRO-019", "query", "Charged, without the day", "suspect_outcomes", "charged_on", "“Charged on” is blank, although “Charging decision” is “Charged, summonsed or requisitioned”.", "Give the day of charge, summons or requisition, or say why it is not recorded.", ("charged_on", "charged_absent", "charging_decision"), (), (("charged_on",), ("charged_latest",), ("charged_absent",), ("charging_decision",))),
    Check("PRO-020", "error", "Charged before the investigation was opened", "suspect_outcomes", "charged_on", "“Charged on” is before “Investigation opened” (investigations).", "Check both days, and that the outcome belongs to this investigation.", ("charged_on", "charged_latest", "investigation_ref"), (("investigation_ref", "opened_on"), ("investigation_ref", "opened_latest")), (("charged_on",), ("charged_latest",), ("charged_absent",), ("investigation_ref", "opened_on"), ("investigation_ref", "opened_latest"), ("investigation_ref", "opened_absent"))),
    Check("PRO-021", "query", "Charged before the first arrest", "suspect_outcomes", "charged_on", "“Charged on” is before “First arrested on”.", "Check both days. If a summons came first and the arrest followed, explain.", ("charged_on", "charged_latest", "arrested_on", "arrested_latest"), (), (("charged_on",), ("charged_latest",), ("charged_absent",), ("arrested_on",), ("arrested_latest",))),
    Check("PRO-022", "error", "Decision not to prosecute, without a reason", "suspect_outcomes", "charging_reason", "“Reason for the charging decision” is blank, although “Charging decision” is “No prosecution: evidential stage”, “No prosecution: public interest stage” or “Administrative finalisation”.", "Give the reason that was recorded for the decision, or say why it is not held.", ("charging_reason", "charging_decision"), (), (("charging_reason",), ("charging_decision",))),
    Check("PRO-023", "error", "Not prosecuted at the evidential stage, with a reason of another stage", "suspect_outcomes", "charging_reason", "“Reason for the charging decision” is not one of 16 codes of the rule, although “Charging decision” is “No prosecution: evidential stage”.", "Check the decision and its reason against the file, and correct the one that is wrong.", ("charging_reason", "charging_decision"), (), (("charging_reason",), ("charging_decision",))),
    Check("PRO-024", "error", "Not prosecuted at the public interest stage, with a reason of another stage", "suspect_outcomes", "charging_reason", "“Reason for the charging decision” is not one of 13 codes of the rule, although “Charging decision” is “No prosecution: public interest stage”.", "Check the decision and its reason against the file, and correct the one that is wrong.", ("charging_reason", "charging_decision"), (), (("charging_reason",), ("charging_decision",))),
    Check("PRO-025", "error", "Closed administratively, with a reason of another kind", "suspect_outcomes", "charging_reason", "“Reason for the charging decision” is not one of 12 codes of the rule, although “Charging decision” is “Administrative finalisation”.", "Check the decision and its reason against the file, and correct the one that is wrong.", ("charging_reason", "charging_decision"), (), (("charging_reason",), ("charging_decision",))),
    Check("PRO-026", "error", "Reason for a decision that has not been made", "suspect_outcomes", "charging_reason", "“Reason for the charging decision” is given, although “Charging decision” is “Further evidence requested”, “Early advice given”, “Awaiting decision” or “Investigation not complete”.", "Give the decision to which the reason belongs, or clear the reason.", ("charging_reason", "charging_decision"), (), (("charging_reason",), ("charging_decision",))),
    Check("PRO-027", "error", "Charged, with a reason for not charging", "suspect_outcomes", "charging_reason", "“Reason for the charging decision” is not “Charged on the Threshold Test”, “Not yet obtained”, “This system has no place for it”, “Held by another agency and not shared”, “Withheld” or “The source does not say why”, although “Charging decision” is “Charged, summonsed or requisitioned”.", "Clear the reason, or correct the decision. If the case was stopped later, give the reason for stopping instead.", ("charging_reason", "charging_decision"), (), (("charging_reason",), ("charging_decision",))),
    Check("PRO-028", "error", "Reason that belongs to another decision", "suspect_outcomes", "charging_reason", "“Reason for the charging decision” is “Stopped on review after a Threshold Test charge”.", "Give a reason for the charging decision under that decision, and a reason for ending the case after charge under stopping.", ("charging_reason",), (), (("charging_reason",),)),
    Check("PRO-028", "error", "Reason that belongs to another decision", "suspect_outcomes", "stopped_reason", "“Reason for stopping after charge” is “Charged on the Threshold Test” or “Threshold Test not met”.", "Give a reason for the charging decision under that decision, and a reason for ending the case after charge under stopping.", ("stopped_reason",), (), (("stopped_reason",),)),
    Check("PRO-029", "error", "Court outcome without a charge", "suspect_outcomes", "court_outcome", "“Court outcome” is given, although “Charging decision” is one of 10 codes of the rule.", "Correct the charging decision to the latest one, or clear what stands under court.", ("court_outcome", "charging_decision"), (), (("court_outcome",), ("charging_decision",))),
    Check("PRO-030", "query", "Court outcome, but no charging decision", "suspect_outcomes", "charging_decision", "“Charging decision” is blank, although “Court outcome” is given.", "Give the charging decision, or say why it is not recorded.", ("charging_decision", "court_outcome"), (), (("charging_decision",), ("court_outcome",))),
    Check("PRO-031", "error", "Verdict before the charge", "suspect_outcomes", "verdict_on", "“Verdict or end of case on” is before “Charged on”.", "Check both days against the source and correct the one that is wrong.", ("verdict_on", "verdict_latest", "charged_on", "charged_latest"), (), (("verdict_on",), ("verdict_latest",), ("verdict_absent",), ("charged_on",), ("charged_latest",), ("charged_absent",))),
    Check("PRO-032", "error", "Day of a verdict that has not been given", "suspect_outcomes", "verdict_on", "“Verdict or end of case on” is given, although “Court outcome” is blank or “Court outcome” is “Proceedings going on”.", "Give the court outcome of that day, or clear the day.", ("verdict_on", "court_outcome"), (), (("verdict_on",), ("verdict_latest",), ("verdict_absent",), ("court_outcome",))),
    Check("PRO-033", "query", "Court outcome without its day", "suspect_outcomes", "verdict_on", "“Verdict or end of case on” is blank, although “Court outcome” is one of 12 codes of the rule.", "Give the day of the verdict or of the end of the case, or say why it is not recorded.", ("verdict_on", "verdict_absent", "court_outcome"), (), (("verdict_on",), ("verdict_latest",), ("verdict_absent",), ("court_outcome",))),
    Check("PRO-034", "error", "Sentence without a conviction", "suspect_outcomes", "sentence_group", "“Sentence” is given, although “Court outcome” is blank or “Court outcome” is one of 11 codes of the rule.", "Correct the court outcome, or clear the sentence.", ("sentence_group", "court_outcome"), (), (("sentence_group",), ("court_outcome",))),
    Check("PRO-035", "query", "Conviction without a sentence", "suspect_outcomes", "sentence_group", "“Sentence” is blank, although “Court outcome” is “Guilty plea”, “Convicted after trial” or “Proved in absence”.", "Give the sentence. “Awaiting sentence” is an answer too.", ("sentence_group", "court_outcome"), (), (("sentence_group",), ("court_outcome",))),
    Check("PRO-036", "error", "Reason for stopping a case that was not stopped", "suspect_outcomes", "stopped_reason", "“Reason for stopping after charge” is given, although “Court outcome” is blank or “Court outcome” is one of 7 codes of the rule.", "Correct the court outcome, or clear the reason.", ("stopped_reason", "court_outcome"), (), (("stopped_reason",), ("court_outcome",))),
    Check("PRO-037", "error", "Case stopped after charge, without a reason", "suspect_outcomes", "stopped_reason", "“Reason for stopping after charge” is blank, although “Court outcome” is “Discontinued or withdrawn”, “No evidence offered” or “Deserted or abandoned by the Crown”.", "Give the reason that was recorded, or say why it is not held.", ("stopped_reason", "court_outcome"), (), (("stopped_reason",), ("court_outcome",))),
    Check("PRO-038", "query", "Charged, but not identified by name", "suspect_outcomes", "charging_decision", "“Charging decision” is “Charged, summonsed or requisitioned”, although “Identification level” (suspects) is “Described only” or “Nothing known”.", "Correct the identification level of the suspect, or choose the suspect who was charged.", ("charging_decision", "suspect_ref"), (("suspect_ref", "identification"),), (("charging_decision",), ("suspect_ref", "identification"))),
    Check("PRO-039", "query", "Charged in an investigation that identified no suspect", "suspect_outcomes", "charging_decision", "“Charging decision” is “Charged, summonsed or requisitioned”, although “Outcome of the investigation” (investigations) is “Suspect not identified; victim does not support further action” or “Investigation complete, no suspect identified”.", "Check the outcome of the investigation, and that the suspect was charged in this one.", ("charging_decision", "investigation_ref"), (("investigation_ref", "outcome"),), (("charging_decision",), ("investigation_ref", "outcome"))),
    Check("PRO-040", "query", "Two outcomes of one suspect for one offence", "suspect_outcomes", "suspect_ref", "An earlier row has the same “Suspect reference”, “Investigation reference”, “Offence decided upon”.", "Keep the later decision and delete the other row, or give each row the offence with which it deals.", ("suspect_ref", "investigation_ref", "offence_group"), (), (("suspect_ref",), ("investigation_ref",), ("offence_group",))),
    Check("WIT-001", "error", "Special measure named in a row of another form", "witness_support", "special_measure", "“Special measure” is given, although “Form of support” is one of 11 codes of the rule.", "Choose special measure as the form, or enter the measure in a row of its own.", ("special_measure", "support_form"), (), (("special_measure",), ("support_form",))),
    Check("WIT-002", "error", "Special measure without saying which", "witness_support", "special_measure", "“Special measure” is blank, although “Form of support” is “Special measure”.", "Name the measure, or say why it is not recorded.", ("special_measure", "support_form"), (), (("special_measure",), ("support_form",))),
    Check("WIT-003", "error", "Application, grant or use of a measure in a row of another form", "witness_support", "applied", "“Measure applied for” is given, although “Form of support” is one of 11 codes of the rule.", "Enter the special measure in a row of its own, or clear the answer.", ("applied", "support_form"), (), (("applied",), ("support_form",))),
    Check("WIT-003", "error", "Application, grant or use of a measure in a row of another form", "witness_support", "granted", "“Measure granted” is given, although “Form of support” is one of 11 codes of the rule.", "Enter the special measure in a row of its own, or clear the answer.", ("granted", "support_form"), (), (("granted",), ("support_form",))),
    Check("WIT-003", "error", "Application, grant or use of a measure in a row of another form", "witness_support", "used", "“Measure used” is given, although “Form of support” is one of 11 codes of the rule.", "Enter the special measure in a row of its own, or clear the answer.", ("used", "support_form"), (), (("used",), ("support_form",))),
    Check("WIT-004", "error", "Measure granted that was not applied for", "witness_support", "granted", "“Measure granted” is “Yes”, although “Measure applied for” is “No”.", "Correct the answer that is wrong. If the law gives the measure without an application, choose the reason that no answer is recorded as to the application.", ("granted", "applied"), (), (("granted",), ("applied",))),
    Check("WIT-005", "error", "Measure used that was not granted", "witness_support", "used", "“Measure used” is “Yes”, although “Measure granted” is “No”.", "Check both answers against the court record and correct the one that is wrong.", ("used", "granted"), (), (("used",), ("granted",))),
    Check("WIT-006", "error", "Witness support ended before it began", "witness_support", "ended_on", "“Support ended” is before “Support began or measure decided”.", "Check both days against the source and correct the one that is wrong.", ("ended_on", "ended_latest", "started_on", "started_latest"), (), (("ended_on",), ("ended_latest",), ("ended_absent",), ("started_on",), ("started_latest",), ("started_absent",))),
    Check("WIT-007", "error", "Special measure decided before the investigation was opened", "witness_support", "started_on", "“Support began or measure decided” is before “Investigation opened” (investigations), although “Form of support” is “Special measure”.", "Check both days, and that the measure belongs to this investigation.", ("started_on", "started_latest", "investigation_ref", "support_form"), (("investigation_ref", "opened_on"), ("investigation_ref", "opened_latest")), (("started_on",), ("started_latest",), ("started_absent",), ("investigation_ref", "opened_on"), ("investigation_ref", "opened_latest"), ("investigation_ref", "opened_absent"), ("support_form",))),
    Check("BRD-001", "query", "Reviewed before it was in place", "board_arrangements", "reviewed_on", "“Last reviewed” is before “In place since”.", "Check both days. If it was reviewed, lapsed and began again, explain.", ("reviewed_on", "since_on", "since_latest"), (), (("reviewed_on",), ("since_on",), ("since_latest",), ("since_absent",))),
    Check("BRD-002", "error", "Next review due before the last", "board_arrangements", "review_due_on", "“Review due” is before “Last reviewed”.", "Give the day by which the arrangement is next to be reviewed, or correct the day of the last review.", ("review_due_on", "reviewed_on"), (), (("review_due_on",), ("reviewed_on",))),
    Check("BRD-003", "error", "In place since a day, but not in place", "board_arrangements", "since_on", "“In place since” is given, although “In place” is “No”.", "Say that it is in place, or clear the day. One that has lapsed is not in place.", ("since_on", "in_place"), (), (("since_on",), ("since_latest",), ("since_absent",), ("in_place",))),
    Check("BRD-004", "error", "In place at the end of the period, but only since a later day", "board_arrangements", "since_on", "“Period to” (return) is before “In place since”, although “In place” is “Yes”.", "Say that it was not yet in place, or correct the day.", ("since_on", "since_latest", "in_place"), (("returns", "period_end"),), (("returns", "period_end"), ("since_on",), ("since_latest",), ("since_absent",), ("in_place",))),
    Check("BRD-005", "note", "Review overdue when the return was prepared", "board_arrangements", "review_due_on", "“Review due” is before “Prepared on” (return), although “In place” is “Yes”.", "Nothing has to be corrected if the day is right. The board may want to know.", ("review_due_on", "in_place"), (("returns", "prepared_on"),), (("review_due_on",), ("returns", "prepared_on"), ("in_place",))),
    Check("TXT-001", "query", "E-mail address in a text", "returns", "agency_name", "“Agency” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("agency_name",), (), (("agency_name",),)),
    Check("TXT-001", "query", "E-mail address in a text", "returns", "prepared_by_role", "“Prepared by (role)” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("prepared_by_role",), (), (("prepared_by_role",),)),
    Check("TXT-001", "query", "E-mail address in a text", "returns", "nil_signed_by_role", "“Nil return signed by (role)” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("nil_signed_by_role",), (), (("nil_signed_by_role",),)),
    Check("TXT-001", "query", "E-mail address in a text", "returns", "systems_searched", "“Systems searched” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("systems_searched",), (), (("systems_searched",), ("systems_searched_absent",))),
    Check("TXT-001", "query", "E-mail address in a text", "returns", "handling_conditions", "“Handling conditions” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("handling_conditions",), (), (("handling_conditions",),)),
    Check("TXT-001", "query", "E-mail address in a text", "returns", "sharing_agreement", "“Sharing agreement” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("sharing_agreement",), (), (("sharing_agreement",), ("sharing_agreement_absent",))),
    Check("TXT-001", "query", "E-mail address in a text", "return_scope", "note", "“What was left out” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-001", "query", "E-mail address in a text", "children", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-001", "query", "E-mail address in a text", "suspects", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-001", "query", "E-mail address in a text", "explanations", "note", "“Note” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-001", "query", "E-mail address in a text", "explanations", "explained_by_role", "“Explained by: role” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("explained_by_role",), (), (("explained_by_role",),)),
    Check("TXT-001", "query", "E-mail address in a text", "local_codes", "label", "“Meaning” seems to hold an email address.", "Take it out of the text. If it is nothing of a person, explain.", ("label",), (), (("label",),)),
    Check("TXT-002", "query", "Telephone number in a text", "returns", "agency_name", "“Agency” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("agency_name",), (), (("agency_name",),)),
    Check("TXT-002", "query", "Telephone number in a text", "returns", "prepared_by_role", "“Prepared by (role)” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("prepared_by_role",), (), (("prepared_by_role",),)),
    Check("TXT-002", "query", "Telephone number in a text", "returns", "nil_signed_by_role", "“Nil return signed by (role)” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("nil_signed_by_role",), (), (("nil_signed_by_role",),)),
    Check("TXT-002", "query", "Telephone number in a text", "returns", "systems_searched", "“Systems searched” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("systems_searched",), (), (("systems_searched",), ("systems_searched_absent",))),
    Check("TXT-002", "query", "Telephone number in a text", "returns", "handling_conditions", "“Handling conditions” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("handling_conditions",), (), (("handling_conditions",),)),
    Check("TXT-002", "query", "Telephone number in a text", "returns", "sharing_agreement", "“Sharing agreement” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("sharing_agreement",), (), (("sharing_agreement",), ("sharing_agreement_absent",))),
    Check("TXT-002", "query", "Telephone number in a text", "return_scope", "note", "“What was left out” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-002", "query", "Telephone number in a text", "children", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-002", "query", "Telephone number in a text", "suspects", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-002", "query", "Telephone number in a text", "explanations", "note", "“Note” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-002", "query", "Telephone number in a text", "explanations", "explained_by_role", "“Explained by: role” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("explained_by_role",), (), (("explained_by_role",),)),
    Check("TXT-002", "query", "Telephone number in a text", "local_codes", "label", "“Meaning” seems to hold a telephone number.", "Take it out of the text. If it is nothing of a person, explain.", ("label",), (), (("label",),)),
    Check("TXT-003", "query", "Postcode in a text", "returns", "agency_name", "“Agency” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("agency_name",), (), (("agency_name",),)),
    Check("TXT-003", "query", "Postcode in a text", "returns", "prepared_by_role", "“Prepared by (role)” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("prepared_by_role",), (), (("prepared_by_role",),)),
    Check("TXT-003", "query", "Postcode in a text", "returns", "nil_signed_by_role", "“Nil return signed by (role)” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("nil_signed_by_role",), (), (("nil_signed_by_role",),)),
    Check("TXT-003", "query", "Postcode in a text", "returns", "systems_searched", "“Systems searched” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("systems_searched",), (), (("systems_searched",), ("systems_searched_absent",))),
    Check("TXT-003", "query", "Postcode in a text", "returns", "handling_conditions", "“Handling conditions” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("handling_conditions",), (), (("handling_conditions",),)),
    Check("TXT-003", "query", "Postcode in a text", "returns", "sharing_agreement", "“Sharing agreement” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("sharing_agreement",), (), (("sharing_agreement",), ("sharing_agreement_absent",))),
    Check("TXT-003", "query", "Postcode in a text", "return_scope", "note", "“What was left out” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-003", "query", "Postcode in a text", "children", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-003", "query", "Postcode in a text", "suspects", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-003", "query", "Postcode in a text", "explanations", "note", "“Note” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-003", "query", "Postcode in a text", "explanations", "explained_by_role", "“Explained by: role” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("explained_by_role",), (), (("explained_by_role",),)),
    Check("TXT-003", "query", "Postcode in a text", "local_codes", "label", "“Meaning” seems to hold a postcode.", "Take it out of the text. If it is nothing of a person, explain.", ("label",), (), (("label",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "returns", "agency_name", "“Agency” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("agency_name",), (), (("agency_name",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "returns", "prepared_by_role", "“Prepared by (role)” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("prepared_by_role",), (), (("prepared_by_role",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "returns", "nil_signed_by_role", "“Nil return signed by (role)” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("nil_signed_by_role",), (), (("nil_signed_by_role",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "returns", "systems_searched", "“Systems searched” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("systems_searched",), (), (("systems_searched",), ("systems_searched_absent",))),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "returns", "handling_conditions", "“Handling conditions” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("handling_conditions",), (), (("handling_conditions",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "returns", "sharing_agreement", "“Sharing agreement” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("sharing_agreement",), (), (("sharing_agreement",), ("sharing_agreement_absent",))),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "return_scope", "note", "“What was left out” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("note",), (), (("note",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "children", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "suspects", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "explanations", "note", "“Note” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("note",), (), (("note",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "explanations", "explained_by_role", "“Explained by: role” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("explained_by_role",), (), (("explained_by_role",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "local_codes", "label", "“Meaning” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("label",), (), (("label",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "returns", "return_ref", "“Return reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("return_ref",), (), (("return_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "children", "child_ref", "“Child reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("child_ref",), (), (("child_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "exploitation_periods", "exploitation_ref", "“Exploitation reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("exploitation_ref",), (), (("exploitation_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "missing_episodes", "missing_ref", "“Missing episode reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("missing_ref",), (), (("missing_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "living_situations", "living_ref", "“Living situation reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("living_ref",), (), (("living_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "suspects", "suspect_ref", "“Suspect reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("suspect_ref",), (), (("suspect_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "networks", "network_ref", "“Network reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("network_ref",), (), (("network_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "education", "education_ref", "“Education observation reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("education_ref",), (), (("education_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "disclosures", "disclosure_ref", "“Disclosure reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("disclosure_ref",), (), (("disclosure_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "referrals", "referral_ref", "“Referral reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("referral_ref",), (), (("referral_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "support", "support_ref", "“Support reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("support_ref",), (), (("support_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "investigations", "investigation_ref", "“Investigation reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("investigation_ref",), (), (("investigation_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "suspect_outcomes", "outcome_ref", "“Suspect outcome reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("outcome_ref",), (), (("outcome_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "witness_support", "witness_support_ref", "“Witness support reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("witness_support_ref",), (), (("witness_support_ref",),)),
    Check("TXT-004", "query", "NHS number in a text or used as a reference", "explanations", "explanation_ref", "“Explanation reference” seems to hold an NHS number.", "Take the number out, or replace it by a reference that says nothing of the person. If it is no NHS number, explain.", ("explanation_ref",), (), (("explanation_ref",),)),
    Check("TXT-005", "query", "Long number in a text", "returns", "agency_name", "“Agency” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("agency_name",), (), (("agency_name",),)),
    Check("TXT-005", "query", "Long number in a text", "returns", "prepared_by_role", "“Prepared by (role)” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("prepared_by_role",), (), (("prepared_by_role",),)),
    Check("TXT-005", "query", "Long number in a text", "returns", "nil_signed_by_role", "“Nil return signed by (role)” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("nil_signed_by_role",), (), (("nil_signed_by_role",),)),
    Check("TXT-005", "query", "Long number in a text", "returns", "systems_searched", "“Systems searched” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("systems_searched",), (), (("systems_searched",), ("systems_searched_absent",))),
    Check("TXT-005", "query", "Long number in a text", "returns", "handling_conditions", "“Handling conditions” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("handling_conditions",), (), (("handling_conditions",),)),
    Check("TXT-005", "query", "Long number in a text", "returns", "sharing_agreement", "“Sharing agreement” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("sharing_agreement",), (), (("sharing_agreement",), ("sharing_agreement_absent",))),
    Check("TXT-005", "query", "Long number in a text", "return_scope", "note", "“What was left out” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-005", "query", "Long number in a text", "children", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-005", "query", "Long number in a text", "suspects", "ethnicity_in_source", "“Ethnicity: code in the source” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("ethnicity_in_source",), (), (("ethnicity_in_source",),)),
    Check("TXT-005", "query", "Long number in a text", "explanations", "note", "“Note” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-005", "query", "Long number in a text", "explanations", "explained_by_role", "“Explained by: role” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("explained_by_role",), (), (("explained_by_role",),)),
    Check("TXT-005", "query", "Long number in a text", "local_codes", "label", "“Meaning” seems to hold a long number.", "Take it out of the text. If it is nothing of a person, explain.", ("label",), (), (("label",),)),
    Check("TXT-006", "query", "Name of a person in a text", "returns", "handling_conditions", "“Handling conditions” seems to hold the name of a person.", "Take it out of the text. If it is nothing of a person, explain.", ("handling_conditions",), (), (("handling_conditions",),)),
    Check("TXT-006", "query", "Name of a person in a text", "return_scope", "note", "“What was left out” seems to hold the name of a person.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-006", "query", "Name of a person in a text", "explanations", "note", "“Note” seems to hold the name of a person.", "Take it out of the text. If it is nothing of a person, explain.", ("note",), (), (("note",),)),
    Check("TXT-006", "query", "Name of a person in a text", "local_codes", "label", "“Meaning” seems to hold the name of a person.", "Take it out of the text. If it is nothing of a person, explain.", ("label",), (), (("label",),)),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "children", "given_name", "“Given name” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("given_name",), (("returns", "form"),), (("given_name",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "children", "family_name", "“Family name” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("family_name",), (("returns", "form"),), (("family_name",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "children", "date_of_birth", "“Date of birth” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("date_of_birth",), (("returns", "form"),), (("date_of_birth",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "children", "nhs_number", "“NHS number” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("nhs_number",), (("returns", "form"),), (("nhs_number",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "children", "upn", "“Unique pupil number” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("upn",), (("returns", "form"),), (("upn",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "suspects", "given_name", "“Given name” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("given_name",), (("returns", "form"),), (("given_name",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "suspects", "family_name", "“Family name” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("family_name",), (("returns", "form"),), (("family_name",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "suspects", "alias", "“Alias” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("alias",), (("returns", "form"),), (("alias",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "suspects", "date_of_birth", "“Date of birth” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("date_of_birth",), (("returns", "form"),), (("date_of_birth",), ("returns", "form"))),
    Check("PRI-001", "error", "Direct identifier in a pseudonymised return", "suspects", "pnc_id", "“PNC identifier” is given, although “Form of the return” (return) is “Pseudonymised”.", "Take the identifier out, or have the return pseudonymised by software. If it is meant to name people, mark it so.", ("pnc_id",), (("returns", "form"),), (("pnc_id",), ("returns", "form"))),
    Check("TOT-001", "query", "More than half of the answers unknown", "children", "sex", "“Sex” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("sex",),)),
    Check("TOT-001", "query", "More than half of the answers unknown", "children", "ethnicity", "“Ethnicity, self-defined” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("ethnicity",),)),
    Check("TOT-001", "query", "More than half of the answers unknown", "children", "nationality", "“Nationality” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("nationality",),)),
    Check("TOT-001", "query", "More than half of the answers unknown", "children", "birth_month", "“Month of birth” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("TOT-001", "query", "More than half of the answers unknown", "children", "missing_history", "“Missing history” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("missing_history",),)),
    Check("TOT-001", "query", "More than half of the answers unknown", "children", "living_history", "“Living situation history” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("living_history",),)),
    Check("TOT-001", "query", "More than half of the answers unknown", "children", "school_engagement", "“Engagement with school” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("school_engagement",),)),
    Check("TOT-001", "query", "More than half of the answers unknown", "suspects", "sex", "“Sex” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("sex",), ("identification",))),
    Check("TOT-001", "query", "More than half of the answers unknown", "suspects", "age", "“Age” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("age",), ("age_basis",), ("age_absent",), ("identification",))),
    Check("TOT-001", "query", "More than half of the answers unknown", "suspects", "ethnicity", "“Ethnicity, self-defined” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("ethnicity",), ("identification",))),
    Check("TOT-001", "query", "More than half of the answers unknown", "suspects", "nationality", "“Nationality” is absent in more than 50 per cent of rows.", "Find out whether the source holds the answer and it was not copied. If it is not held, explain what would have to change.", (), (), (("nationality",), ("identification",))),
    Check("TOT-002", "query", "More than half of all births on 1 January or in January", "children", "birth_month", "“Month of birth” ends in -01 in more than 50 per cent of rows.", "Look at the source. Where only a year is known, give its first and last month as a range.", (), (), (("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("TOT-002", "query", "More than half of all births on 1 January or in January", "children", "date_of_birth", "“Date of birth” ends in -01-01 in more than 50 per cent of rows.", "Look at the source. Where only a year is known, give its first and last month as a range.", (), (), (("date_of_birth",),)),
    Check("TOT-002", "query", "More than half of all births on 1 January or in January", "suspects", "date_of_birth", "“Date of birth” ends in -01-01 in more than 50 per cent of rows.", "Look at the source. Where only a year is known, give its first and last month as a range.", (), (), (("date_of_birth",),)),
    Check("TOT-003", "query", "One value throughout", "children", "birth_month", "“Month of birth” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("birth_month",), ("birth_month_latest",), ("birth_month_absent",))),
    Check("TOT-003", "query", "One value throughout", "children", "ethnicity", "“Ethnicity, self-defined” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("ethnicity",),)),
    Check("TOT-003", "query", "One value throughout", "children", "first_attention_on", "“First came to attention” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("first_attention_on",), ("first_attention_latest",), ("first_attention_absent",))),
    Check("TOT-003", "query", "One value throughout", "exploitation_periods", "started_on", "“Exploitation started” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("started_on",), ("started_latest",), ("started_absent",))),
    Check("TOT-003", "query", "One value throughout", "missing_episodes", "last_seen_on", "“Last seen” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("last_seen_on",), ("last_seen_latest",), ("last_seen_absent",), ("last_seen_at",))),
    Check("TOT-003", "query", "One value throughout", "suspects", "age", "“Age” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("age",), ("age_basis",), ("age_absent",))),
    Check("TOT-003", "query", "One value throughout", "suspects", "ethnicity", "“Ethnicity, self-defined” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("ethnicity",),)),
    Check("TOT-003", "query", "One value throughout", "referrals", "referred_on", "“Referred on” is the same in every row.", "Look whether the value was filled in by default. If every record is right, explain.", (), (), (("referred_on",), ("referred_latest",), ("referred_absent",))),
    Check("TOT-004", "query", "Not one missing episode closed", "missing_episodes", "found_on", "No row gives “Found” or “Returned”.", "Find out where the source holds the days on which children were found and returned.", (), (), (("found_on",), ("found_latest",), ("found_absent",), ("found_at",), ("returned_on",), ("returned_latest",), ("returned_absent",), ("returned_at",))),
    Check("TOT-005", "query", "Not one sign was assessed", "indicators", "seen", "No row gives “Seen or not”.", "Find out whether the signs were considered. If not, send no rows and give the reason as indicator history of the child.", (), (), (("seen",),)),
    Check("TOT-006", "query", "Not one child whose indicator history is known", "children", "indicator_history", "No row gives “Indicators considered”.", "Find out where the source holds assessments. If the agency holds none, explain.", (), (), (("indicator_history",),)),
    Check("TOT-007", "query", "More than half of the suspects without anything known", "suspects", "identification", "“Identification level” ends in nothing-known in more than 50 per cent of rows.", "Check whether the source holds a name, an alias or a description that was not copied. If it does not, explain.", (), (), (("identification",),)),
    Check("TOT-008", "note", "Nationality mirrors ethnicity throughout", "children", "ethnicity", "“Nationality” follows “Ethnicity, self-defined” in every row.", "Check in some records what each rests on. If both were recorded apart, nothing has to be corrected.", (), (), (("ethnicity",), ("nationality",))),
    Check("TOT-008", "note", "Nationality mirrors ethnicity throughout", "suspects", "ethnicity", "“Nationality” follows “Ethnicity, self-defined” in every row.", "Check in some records what each rests on. If both were recorded apart, nothing has to be corrected.", (), (), (("ethnicity",), ("nationality",))),
    Check("TOT-009", "note", "Nationality is the country of birth throughout", "children", "country_of_birth", "“Nationality” follows “Country of birth” in every row.", "Check in some records what the nationality rests on. If it was recorded apart, nothing has to be corrected.", (), (), (("country_of_birth",), ("nationality",))),
    Check("TOT-009", "note", "Nationality is the country of birth throughout", "suspects", "country_of_birth", "“Nationality” follows “Country of birth” in every row.", "Check in some records what the nationality rests on. If it was recorded apart, nothing has to be corrected.", (), (), (("country_of_birth",), ("nationality",))),
    Check("LOC-001", "error", "Local code for a list that takes none", "local_codes", "codelist", "“List” is not one of 13 codes of the rule.", "Give the name of an open list as the reference pages do.", ("codelist",), (), (("codelist",),)),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 23 codes of the rule, although “List” is “attention_route”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 21 codes of the rule, although “List” is “board_arrangement”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 22 codes of the rule, although “List” is “disclosure_barrier”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 90 codes of the rule, although “List” is “exploitation_feature”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 38 codes of the rule, although “List” is “indicator”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 19 codes of the rule, although “List” is “information_source”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 17 codes of the rule, although “List” is “network_setting”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 18 codes of the rule, although “List” is “response_type”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 16 codes of the rule, although “List” is “support_end”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 25 codes of the rule, although “List” is “support_type”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 14 codes of the rule, although “List” is “threshold_reason”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 38 codes of the rule, although “List” is “vulnerability”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("LOC-002", "query", "Nearest code that the list does not have", "local_codes", "nearest_code", "“Nearest code of the list” is not one of 12 codes of the rule, although “List” is “witness_support_form”.", "Give the nearest code as it stands in the list, or leave it blank.", ("nearest_code", "codelist"), (), (("nearest_code",), ("codelist",))),
    Check("EXL-001", "error", "Explanation of a rule that does not exist", "explanations", "rule_id", "There is no such rule.", "Copy the identifier of the rule from the report.", (), (), (("rule_id",),)),
    Check("EXL-002", "error", "Explanation of an error or a note", "explanations", "rule_id", "This rule is not a query, so an explanation does not settle it.", "Correct the record that the error names, and delete the explanation.", (), (), (("rule_id",),)),
    Check("EXL-003", "note", "Explanation of a query that is not asked", "explanations", "record_ref", "The query that this explains does not arise.", "Check the rule, the record type and the record. If the record was corrected since, delete the explanation.", (), (), (("record_ref",),)),
    Check("EXL-004", "note", "Explanation lapsed, since the record has changed", "explanations", "digest", "What this explains has changed since, so the query is open again.", "Look into the query again. If the record is right, explain it anew and leave the digest blank.", (), (), (("digest",),)),
)
KEPT: dict[str, tuple[str, ...]] = {
    "returns": ("return_ref", "nil_return", "search_extent", "legal_regime", "article_9_condition", "article_10_condition"),
    "return_scope": ("record_type", "extent"),
    "children": ("child_ref", "sex", "gender", "ethnicity", "nationality", "birth_month", "birth_month_latest", "birth_month_absent", "first_attention_on", "first_attention_latest", "first_attention_absent", "missing_history", "living_history", "indicator_history", "first_response_on", "first_response_latest", "first_response_absent"),
    "exploitation_periods": ("exploitation_ref", "child_ref", "started_on", "started_latest", "started_absent", "ended_on", "ended_latest", "ended_absent", "suspect_known"),
    "suspects": ("identification", "child_ref"),
    "networks": ("network_ref", "known_size", "known_size_basis", "known_size_absent", "size_complete"),
    "investigations": ("investigation_ref", "opened_on", "opened_latest", "opened_absent", "outcome"),
}
REFERS = {("exploitation_periods", "child_ref"): "children", ("missing_episodes", "child_ref"): "children", ("living_situations", "child_ref"): "children", ("suspects", "child_ref"): "children", ("involvements", "exploitation_ref"): "exploitation_periods", ("involvements", "suspect_ref"): "suspects", ("network_members", "network_ref"): "networks", ("network_members", "suspect_ref"): "suspects", ("exploitation_features", "exploitation_ref"): "exploitation_periods", ("indicators", "child_ref"): "children", ("vulnerabilities", "child_ref"): "children", ("education", "child_ref"): "children", ("disclosures", "child_ref"): "children", ("disclosures", "exploitation_ref"): "exploitation_periods", ("disclosure_barriers", "child_ref"): "children", ("referrals", "child_ref"): "children", ("statutory_steps", "child_ref"): "children", ("support", "child_ref"): "children", ("investigations", "child_ref"): "children", ("investigations", "exploitation_ref"): "exploitation_periods", ("suspect_outcomes", "suspect_ref"): "suspects", ("suspect_outcomes", "investigation_ref"): "investigations", ("witness_support", "child_ref"): "children", ("witness_support", "investigation_ref"): "investigations"}


# ======================================================================================================================
# Sets of codes and other constants of the checks
# ======================================================================================================================

def whole(pattern: str) -> Callable[[str], Any]:
    """What tells whether a whole text matches. Compiled when first asked: many returns never ask."""
    compiled: list[Any] = []

    def matches(text: str) -> Any:
        if not compiled:
            compiled.append(re.compile(pattern).fullmatch)
        return compiled[0](text)

    return matches


NOTHING = (None,) * 19
KEY_OF = re.compile('[A-Z0-9][A-Z0-9./_-]{0,39}').fullmatch
LOCAL_CODE_OF = whole('local:[a-z0-9][a-z0-9-]{0,39}')
GROUPS_1 = {'public-task': ('uk-gdpr',), 'legal-obligation': ('uk-gdpr',), 'recognised-legitimate-interest': ('uk-gdpr',), 'legitimate-interests': ('uk-gdpr',), 'vital-interests': ('uk-gdpr',), 'law-enforcement-task': ('dpa-2018-part-3',), 'dpa-1998-schedule-2': ('dpa-1998',)}
GROUPS_2 = {'sch1-para-18': ('uk-gdpr',), 'sch1-para-6': ('uk-gdpr',), 'sch1-para-10': ('uk-gdpr',), 'sch1-para-2': ('uk-gdpr',), 'sch1-para-1': ('uk-gdpr',), 'sch1-para-3': ('uk-gdpr',), 'sch1-para-17': ('uk-gdpr',), 'sch1-para-4': ('uk-gdpr',), 'vital-interests': ('uk-gdpr',), 'legal-claims': ('uk-gdpr',), 'sch8-para-4': ('dpa-2018-part-3',), 'sch8-para-1': ('dpa-2018-part-3',), 'sch8-para-2': ('dpa-2018-part-3',), 'sch8-para-3': ('dpa-2018-part-3',), 'sch8-para-6': ('dpa-2018-part-3',), 'sch8-para-9': ('dpa-2018-part-3',), 'dpa-1998-schedule-3': ('dpa-1998',)}
GROUPS_3 = {'official-authority': ('uk-gdpr',), 'sch1-para-18': ('uk-gdpr',), 'sch1-para-6': ('uk-gdpr',), 'sch1-para-10': ('uk-gdpr',), 'sch1-para-2': ('uk-gdpr',), 'sch1-para-4': ('uk-gdpr',), 'sch1-para-30': ('uk-gdpr',), 'sch1-para-33': ('uk-gdpr',), 'dpa-1998-schedule-3': ('dpa-1998',)}
LIMITS_1 = {'uk-gdpr': ('2018-05-25', '9999'), 'dpa-2018-part-3': ('2018-05-25', '9999'), 'dpa-1998': ('0000', '2018-05-24')}
LIMITS_2 = {'official-sensitive': ('2014-04-02', '9999'), 'official': ('2014-04-02', '9999'), 'secret': ('2014-04-02', '9999'), 'top-secret': ('2014-04-02', '9999'), 'protect': ('0000', '2014-04-01'), 'restricted': ('0000', '2014-04-01'), 'confidential': ('0000', '2014-04-01')}
WANTED_1 = ('children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support', 'board_arrangements')
CODES_1 = frozenset({'children', 'disclosure_barriers', 'disclosures', 'education', 'exploitation_features', 'exploitation_periods', 'indicators', 'investigations', 'involvements', 'living_situations', 'missing_episodes', 'network_members', 'networks', 'referrals', 'statutory_steps', 'support', 'suspect_outcomes', 'suspects', 'vulnerabilities', 'witness_support'})
LIMITS_3 = {'E08000038': ('2025-04-01', '9999'), 'E08000016': ('0000', '2025-03-31'), 'E06000028': ('0000', '2019-03-31'), 'E06000058': ('2019-04-01', '9999'), 'E06000060': ('2020-04-01', '9999'), 'E10000002': ('0000', '2020-03-31'), 'E06000063': ('2023-04-01', '9999'), 'E10000006': ('0000', '2023-03-31'), 'E06000059': ('2019-04-01', '9999'), 'E10000009': ('0000', '2019-03-31'), 'E08000037': ('2013-04-01', '9999'), 'E08000020': ('0000', '2013-03-31'), 'E06000061': ('2021-04-01', '9999'), 'E06000065': ('2023-04-01', '9999'), 'E10000023': ('0000', '2023-03-31'), 'E10000021': ('0000', '2021-03-31'), 'E06000057': ('2013-04-01', '9999'), 'E06000048': ('0000', '2013-03-31'), 'E06000029': ('0000', '2019-03-31'), 'E08000039': ('2025-04-01', '9999'), 'E08000019': ('0000', '2025-03-31'), 'E06000066': ('2023-04-01', '9999'), 'E10000027': ('0000', '2023-03-31'), 'E06000062': ('2021-04-01', '9999'), 'E06000064': ('2023-04-01', '9999'), 'S12000047': ('2018-02-01', '9999'), 'S12000015': ('0000', '2018-01-31'), 'S12000049': ('2019-04-01', '9999'), 'S12000046': ('0000', '2019-03-31'), 'S12000050': ('2019-04-01', '9999'), 'S12000044': ('0000', '2019-03-31'), 'S12000048': ('2018-02-01', '9999'), 'S12000024': ('0000', '2018-01-31'), 'N09000001': ('2015-04-01', '9999'), 'N09000002': ('2015-04-01', '9999'), 'N09000003': ('2015-04-01', '9999'), 'N09000004': ('2015-04-01', '9999'), 'N09000005': ('2015-04-01', '9999'), 'N09000006': ('2015-04-01', '9999'), 'N09000007': ('2015-04-01', '9999'), 'N09000008': ('2015-04-01', '9999'), 'N09000009': ('2015-04-01', '9999'), 'N09000010': ('2015-04-01', '9999'), 'N09000011': ('2015-04-01', '9999'), '95AA': ('0000', '2015-03-31'), '95BB': ('0000', '2015-03-31'), '95CC': ('0000', '2015-03-31'), '95DD': ('0000', '2015-03-31'), '95EE': ('0000', '2015-03-31'), '95FF': ('0000', '2015-03-31'), '95GG': ('0000', '2015-03-31'), '95HH': ('0000', '2015-03-31'), '95II': ('0000', '2015-03-31'), '95JJ': ('0000', '2015-03-31'), '95KK': ('0000', '2015-03-31'), '95LL': ('0000', '2015-03-31'), '95MM': ('0000', '2015-03-31'), '95NN': ('0000', '2015-03-31'), '95OO': ('0000', '2015-03-31'), '95PP': ('0000', '2015-03-31'), '95QQ': ('0000', '2015-03-31'), '95RR': ('0000', '2015-03-31'), '95SS': ('0000', '2015-03-31'), '95TT': ('0000', '2015-03-31'), '95UU': ('0000', '2015-03-31'), '95VV': ('0000', '2015-03-31'), '95WW': ('0000', '2015-03-31'), '95XX': ('0000', '2015-03-31'), '95YY': ('0000', '2015-03-31'), '95ZZ': ('0000', '2015-03-31'), 'hsct-belfast': ('2007-04-01', '9999'), 'hsct-northern': ('2007-04-01', '9999'), 'hsct-south-eastern': ('2007-04-01', '9999'), 'hsct-southern': ('2007-04-01', '9999'), 'hsct-western': ('2007-04-01', '9999'), 'S23000009': ('2013-04-01', '9999'), 'police-central-scotland': ('0000', '2013-03-31'), 'police-dumfries-and-galloway': ('0000', '2013-03-31'), 'police-fife': ('0000', '2013-03-31'), 'police-grampian': ('0000', '2013-03-31'), 'police-lothian-and-borders': ('0000', '2013-03-31'), 'police-northern': ('0000', '2013-03-31'), 'police-strathclyde': ('0000', '2013-03-31'), 'police-tayside': ('0000', '2013-03-31')}
LIMITS_4 = {'joint-childrens-services-lscb': ('0000', '2019-09-29'), 'lscb': ('0000', '2019-09-29'), 'safeguarding-partnership': ('2018-06-29', '9999'), 'regional-safeguarding-board': ('2016-04-06', '9999')}
FIRST_DAY_AT_1 = Birthdays(8, False)
LAST_DAY_AT_1 = Birthdays(18, True)
CODES_2 = frozenset({'assessment', 'child-protection-enquiry', 'disruption', 'early-help', 'exploitation-panel', 'health-care', 'immediate-protection', 'outreach', 'police-investigation', 'specialist-service', 'strategy-discussion', 'support-in-existing-plan', 'taken-into-care'})
FIRST_DAY_AT_2 = Birthdays(5, False)
LIMITS_5 = {'nwg-2008': ('2008-01-01', '9999'), 'dcsf-2009': ('2009-01-01', '2017-02-15'), 'dfe-2017': ('2017-02-16', '9999'), 'wales-guidance-2011': ('2011-01-01', '2021-03-17'), 'wales-protocol-2013': ('2013-11-25', '2019-11-10'), 'wales-procedures-2019': ('2019-11-11', '9999'), 'wales-guidance-2021': ('2021-03-18', '9999'), 'scotland-2016': ('2016-10-01', '9999'), 'northern-ireland-barnardos-2013': ('2013-10-01', '9999'), 'northern-ireland-sbni-2014': ('2014-01-01', '9999'), 'northern-ireland-2017': ('2017-08-29', '9999')}
LIMITS_6 = {'missing-acpo': ('0000', '2013-03-31'), 'missing-acpo-2013': ('2013-04-01', '2016-12-31'), 'absent-2013': ('2013-04-01', '2016-12-31'), 'missing-app-2017': ('2017-01-01', '9999'), 'missing-scotland-2017': ('2017-05-01', '9999'), 'missing-from-care': ('2014-01-01', '9999'), 'away-without-authorisation': ('2014-01-01', '9999'), 'missing-child': ('2014-01-01', '9999'), 'young-runaway': ('2014-01-01', '9999'), 'unauthorised-absence': ('0000', '2013-12-31')}
LIMITS_7 = {'acpo-2010': ('0000', '2013-03-31'), 'app-2013': ('2013-04-01', '2016-12-31'), 'app-2017': ('2017-01-01', '9999'), 'scotland-2017': ('2017-05-01', '9999')}
LIMITS_8 = {'no-apparent-risk': ('2017-01-01', '9999')}
CODES_3 = frozenset({'care-adoption', 'care-childrens-home', 'care-custody', 'care-family-centre', 'care-foster-other', 'care-foster-relative', 'care-health-setting', 'care-independent', 'care-other', 'care-residential-home', 'care-residential-school', 'care-secure-home', 'care-supported-accommodation', 'care-temporary', 'care-unregistered'})
CODES_4 = frozenset({'asylum-accommodation', 'boarding-school', 'custody', 'family-centre', 'homeless', 'hospital', 'hostel', 'hotel', 'other-not-in-care', 'own-tenancy', 'private-fostering', 'refuge', 'supported-lodgings', 'traveller-site', 'with-guardian', 'with-other-adult', 'with-parent', 'with-partner-family', 'with-relative-or-friend'})
CODES_5 = frozenset({'bail', 'child-arrangements', 'none', 'other-not-in-care', 'sentenced-custody', 'short-breaks', 'special-guardianship', 'supervision-order'})
CODES_6 = frozenset({'care-adoption', 'care-childrens-home', 'care-custody', 'care-family-centre', 'care-foster-other', 'care-foster-relative', 'care-health-setting', 'care-independent', 'care-other', 'care-residential-home', 'care-residential-school', 'care-secure-home', 'care-supported-accommodation', 'care-temporary', 'care-unregistered', 'care-with-parent'})
CODES_7 = frozenset({'accommodated', 'assessment-order', 'care-order', 'compulsory-supervision-order', 'emergency-protection', 'freeing-order', 'interim-care-order', 'interim-compulsory-supervision-order', 'other-in-care', 'permanence-order', 'placement-order', 'police-detention', 'police-protection', 'remand', 'secure-authorisation', 'sentenced-residence', 'supervision-requirement'})
CODES_8 = frozenset({'asylum-accommodation', 'boarding-school', 'custody', 'family-centre', 'homeless', 'hospital', 'hostel', 'hotel', 'other-not-in-care', 'own-tenancy', 'private-fostering', 'refuge', 'short-break', 'supported-lodgings', 'traveller-site', 'with-guardian', 'with-other-adult', 'with-parent', 'with-partner-family', 'with-relative-or-friend'})
LIMITS_9 = {'compulsory-supervision-order': ('2013-06-24', '9999'), 'interim-compulsory-supervision-order': ('2013-06-24', '9999'), 'supervision-requirement': ('0000', '2013-06-23')}
FIRST_DAY_AT_3 = Birthdays(16, False)
LAST_DAY_AT_2 = Birthdays(26, True)
FIRST_DAY_AT_4 = Birthdays(10, False)
GROUPS_4 = {'3x5x2-1': ('3x5x2',), '3x5x2-2': ('3x5x2',), '3x5x2-3': ('3x5x2',), '5x5x5-A': ('5x5x5',), '5x5x5-B': ('5x5x5',), '5x5x5-C': ('5x5x5',), '5x5x5-D': ('5x5x5',), '5x5x5-E': ('5x5x5',)}
GROUPS_5 = {'3x5x2-A': ('3x5x2',), '3x5x2-B': ('3x5x2',), '3x5x2-C': ('3x5x2',), '3x5x2-D': ('3x5x2',), '3x5x2-E': ('3x5x2',), '5x5x5-1': ('5x5x5',), '5x5x5-2': ('5x5x5',), '5x5x5-3': ('5x5x5',), '5x5x5-4': ('5x5x5',), '5x5x5-5': ('5x5x5',)}
GROUPS_6 = {'3x5x2-P': ('3x5x2',), '3x5x2-C': ('3x5x2',), '5x5x5-1': ('5x5x5',), '5x5x5-2': ('5x5x5',), '5x5x5-3': ('5x5x5',), '5x5x5-4': ('5x5x5',), '5x5x5-5': ('5x5x5',)}
LIMITS_10 = {'3x5x2': ('2016-01-01', '9999'), '5x5x5': ('0000', '2018-12-31')}
CODES_9 = frozenset({'location-bar-or-club', 'location-bus-station', 'location-car-park', 'location-childs-home', 'location-empty-property', 'location-health-setting', 'location-hotel', 'location-online', 'location-online-dating', 'location-online-gaming', 'location-online-live-video', 'location-online-messaging', 'location-online-social-media', 'location-other', 'location-park', 'location-place-of-worship', 'location-placement', 'location-private-home', 'location-railway-station', 'location-residential-street', 'location-restaurant-or-cafe', 'location-school', 'location-shisha-cafe', 'location-shop', 'location-short-let', 'location-takeaway', 'location-taxi-office', 'location-taxi-rank', 'location-town-centre', 'location-vehicle', 'location-workplace', 'location-youth-venue', 'model-familial', 'model-gang-associated', 'model-institutional', 'model-localised-grooming', 'model-networked', 'model-one-person-with-power', 'model-online', 'model-other', 'model-party', 'model-peer-on-peer', 'model-posing-as-partner', 'model-trafficking', 'model-transactional', 'tactic-access-through-child-parent', 'tactic-alcohol', 'tactic-attention-and-flattery', 'tactic-confinement', 'tactic-created-family-conflict', 'tactic-debt', 'tactic-disorienting-movement', 'tactic-drugs', 'tactic-false-identity', 'tactic-friends-used-to-draw-back', 'tactic-gifts', 'tactic-humiliation', 'tactic-images-as-threat', 'tactic-isolation-from-family', 'tactic-isolation-from-services', 'tactic-made-to-commit-crime', 'tactic-made-to-recruit-others', 'tactic-money', 'tactic-monitoring', 'tactic-offer-of-work', 'tactic-other', 'tactic-passed-to-others', 'tactic-place-to-stay', 'tactic-pretence-of-relationship', 'tactic-shame-or-honour', 'tactic-threat-of-authorities', 'tactic-threats-to-child', 'tactic-threats-to-others', 'tactic-travel-paid', 'tactic-violence', 'transport-aircraft', 'transport-bus', 'transport-coach', 'transport-ferry', 'transport-hire-vehicle', 'transport-on-foot', 'transport-other', 'transport-private-vehicle', 'transport-taxi', 'transport-train', 'transport-work-vehicle'})
FIRST_DAY_AT_5 = Birthdays(3, False)
LAST_DAY_AT_3 = Birthdays(20, True)
FIRST_DAY_AT_6 = Birthdays(15, False)
CODES_10 = frozenset({'absent-ill', 'absent-missing', 'alternative-provision', 'attending', 'attending-irregularly', 'not-attending', 'reduced-timetable', 'suspended'})
CODES_11 = frozenset({'adult-mental-health', 'adult-social-care', 'ambulance', 'anonymous', 'business', 'cafcass', 'camhs', 'care-provider', 'child', 'childrens-centre', 'childrens-social-care', 'college', 'community-safety', 'court', 'early-help', 'early-years', 'education-welfare', 'elected-representative', 'emergency-department', 'faith-or-community', 'foster-carer', 'friend-or-peer', 'gp', 'health-visitor', 'helpline', 'hospital', 'hostel-or-refuge', 'hotel', 'housing', 'immigration', 'licensing', 'looked-after-nurse', 'member-of-public', 'midwifery', 'neighbour', 'online-company', 'other-exploited-child', 'other-local-authority', 'other-relative', 'parent-or-carer', 'pharmacy-or-dentist', 'prison-or-custody', 'probation', 'prosecutor', 'pupil-referral-unit', 'residential-care-staff', 'return-interviewer', 'sarc', 'school', 'school-nurse', 'sexual-health', 'sexual-violence-service', 'specialist-exploitation-service', 'sport-or-leisure', 'substance-service', 'transport', 'voluntary-body', 'youth-offending', 'youth-work'})
GROUPS_7 = {'strategy-discussion': ('england', 'wales', 'northern-ireland'), 'section-47-enquiry': ('england', 'wales'), 'section-17-assessment': ('england',), 'section-21-assessment': ('wales',), 'initial-conference': ('england', 'wales', 'northern-ireland'), 'review-conference': ('england', 'wales', 'northern-ireland'), 'child-protection-plan': ('england',), 'child-protection-plan-ended': ('england',), 'child-in-need-plan': ('england',), 'care-support-protection-plan': ('wales',), 'registration': ('wales', 'scotland', 'northern-ireland'), 'de-registration': ('wales', 'scotland', 'northern-ireland'), 'ird': ('scotland',), 'child-protection-investigation-scotland': ('scotland',), 'planning-meeting': ('scotland',), 'childs-protection-plan-scotland': ('scotland',), 'reporter-referral': ('scotland',), 'childrens-hearing': ('scotland',), 'article-66-investigation': ('northern-ireland',), 'joint-protocol-investigation': ('northern-ireland',), 'unocini-assessment': ('northern-ireland',), 'police-protection': ('england', 'wales', 'scotland', 'northern-ireland'), 'emergency-protection-order': ('england', 'wales', 'northern-ireland'), 'child-protection-order-scotland': ('scotland',), 'recovery-order': ('england', 'wales', 'northern-ireland'), 'care-proceedings': ('england', 'wales', 'northern-ireland'), 'nrm-referral': ('england', 'wales', 'scotland', 'northern-ireland'), 'nrm-reasonable-grounds': ('england', 'wales', 'scotland', 'northern-ireland'), 'nrm-conclusive-grounds': ('england', 'wales', 'scotland', 'northern-ireland'), 'trafficking-guardian': ('england', 'wales', 'scotland', 'northern-ireland'), 'exploitation-panel': ('england', 'wales', 'scotland', 'northern-ireland'), 'care-risk-management': ('england', 'wales', 'scotland', 'northern-ireland')}
CODES_12 = frozenset({'article-66-investigation', 'care-proceedings', 'care-support-protection-plan', 'child-in-need-plan', 'child-protection-investigation-scotland', 'child-protection-order-scotland', 'child-protection-plan', 'child-protection-plan-ended', 'childrens-hearing', 'childs-protection-plan-scotland', 'de-registration', 'emergency-protection-order', 'initial-conference', 'ird', 'joint-protocol-investigation', 'nrm-referral', 'planning-meeting', 'police-protection', 'recovery-order', 'registration', 'reporter-referral', 'review-conference', 'section-17-assessment', 'section-21-assessment', 'section-47-enquiry', 'strategy-discussion', 'unocini-assessment'})
CODES_13 = frozenset({'not-at-present', 'not-available', 'offered', 'paused', 'planned', 'taken-up', 'waiting'})
CODES_14 = frozenset({'1', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '1A', '2', '20', '21', '22', '2A', '3', '3A', '4', '5', '6', '7', '8', '9'})
LIMITS_11 = {'20': ('2015-01-01', '9999'), '21': ('2016-01-01', '9999'), '22': ('2019-01-01', '9999')}
CODES_15 = frozenset({'administrative', 'awaiting-decision', 'diversion', 'early-advice', 'further-evidence-requested', 'no-prosecution-evidential', 'no-prosecution-public-interest', 'out-of-court', 'police-no-referral', 'under-investigation'})
CODES_16 = frozenset({'absent:held-elsewhere', 'absent:not-in-system', 'absent:not-yet-obtained', 'absent:unexplained', 'absent:withheld', 'defence-not-disproved', 'disclosure-not-completed', 'element-not-proved', 'evidence-insufficient', 'evidence-not-admissible', 'evidence-not-available', 'evidence-not-gathered', 'evidential-not-met', 'file-not-completed', 'identification-not-proved', 'threshold-test-not-met'})
CODES_17 = frozenset({'absent:held-elsewhere', 'absent:not-in-system', 'absent:not-yet-obtained', 'absent:unexplained', 'absent:withheld', 'effect-of-proceedings', 'lapse-of-time', 'other-sentence-sufficient', 'out-of-court-sufficient', 'public-interest-not-met', 'suspect-exploited', 'suspect-health', 'suspect-is-child'})
CODES_18 = frozenset({'absent:held-elsewhere', 'absent:not-in-system', 'absent:not-yet-obtained', 'absent:unexplained', 'absent:withheld', 'dealt-with-in-other-case', 'suspect-died', 'suspect-not-traced', 'suspect-under-age', 'suspect-unfit', 'time-limit-expired', 'transferred'})
CODES_19 = frozenset({'acquitted', 'convicted-after-trial', 'conviction-quashed', 'deserted', 'discharged-committal', 'discontinued', 'guilty-plea', 'left-on-file', 'no-evidence-offered', 'not-proven', 'proved-in-absence', 'stayed'})
CODES_20 = frozenset({'acquitted', 'conviction-quashed', 'deserted', 'discharged-committal', 'discontinued', 'jury-not-agreed', 'left-on-file', 'no-evidence-offered', 'not-proven', 'proceedings-ongoing', 'stayed'})
CODES_21 = frozenset({'acquitted', 'convicted-after-trial', 'conviction-quashed', 'guilty-plea', 'not-proven', 'proceedings-ongoing', 'proved-in-absence'})
CODES_22 = frozenset({'compensation-help', 'court-visit', 'decision-explained', 'family-support', 'independent-adviser', 'kept-informed', 'other', 'protection-of-witness', 'right-to-review', 'therapy', 'witness-service'})
MIRRORS_1 = {'white-irish': ('IRL',), 'asian-indian': ('IND',), 'asian-pakistani': ('PAK',), 'asian-bangladeshi': ('BGD',), 'asian-chinese': ('CHN',)}
CODES_23 = frozenset({'AFG', 'AGO', 'ALB', 'AND', 'ARE', 'ARG', 'ARM', 'ATG', 'AUS', 'AUT', 'AZE', 'BDI', 'BEL', 'BEN', 'BFA', 'BGD', 'BGR', 'BHR', 'BHS', 'BIH', 'BLR', 'BLZ', 'BOL', 'BRA', 'BRB', 'BRN', 'BTN', 'BWA', 'CAF', 'CAN', 'CHE', 'CHL', 'CHN', 'CIV', 'CMR', 'COD', 'COG', 'COL', 'COM', 'CPV', 'CRI', 'CUB', 'CYP', 'CZE', 'DEU', 'DJI', 'DMA', 'DNK', 'DOM', 'DZA', 'ECU', 'EGY', 'ERI', 'ESP', 'EST', 'ETH', 'FIN', 'FJI', 'FRA', 'FSM', 'GAB', 'GEO', 'GHA', 'GIN', 'GMB', 'GNB', 'GNQ', 'GRC', 'GRD', 'GTM', 'GUY', 'HKG', 'HND', 'HRV', 'HTI', 'HUN', 'IDN', 'IND', 'IRL', 'IRN', 'IRQ', 'ISL', 'ISR', 'ITA', 'JAM', 'JOR', 'JPN', 'KAZ', 'KEN', 'KGZ', 'KHM', 'KIR', 'KNA', 'KOR', 'KWT', 'LAO', 'LBN', 'LBR', 'LBY', 'LCA', 'LIE', 'LKA', 'LSO', 'LTU', 'LUX', 'LVA', 'MAC', 'MAR', 'MCO', 'MDA', 'MDG', 'MDV', 'MEX', 'MHL', 'MKD', 'MLI', 'MLT', 'MMR', 'MNE', 'MNG', 'MOZ', 'MRT', 'MUS', 'MWI', 'MYS', 'NAM', 'NER', 'NGA', 'NIC', 'NLD', 'NOR', 'NPL', 'NRU', 'NZL', 'OMN', 'PAK', 'PAN', 'PER', 'PHL', 'PLW', 'PNG', 'POL', 'PRK', 'PRT', 'PRY', 'PSE', 'QAT', 'ROU', 'RUS', 'RWA', 'SAU', 'SDN', 'SEN', 'SGP', 'SLB', 'SLE', 'SLV', 'SMR', 'SOM', 'SRB', 'SSD', 'STP', 'SUR', 'SVK', 'SVN', 'SWE', 'SWZ', 'SYC', 'SYR', 'TCD', 'TGO', 'THA', 'TJK', 'TKM', 'TLS', 'TON', 'TTO', 'TUN', 'TUR', 'TUV', 'TWN', 'TZA', 'UGA', 'UKR', 'URY', 'USA', 'UZB', 'VAT', 'VCT', 'VEN', 'VNM', 'VUT', 'WSM', 'XKX', 'YEM', 'ZAF', 'ZMB', 'ZWE'})
MIRRORS_2 = {'AFG': ('AFG',), 'ALB': ('ALB',), 'DZA': ('DZA',), 'AND': ('AND',), 'AGO': ('AGO',), 'ATG': ('ATG',), 'ARG': ('ARG',), 'ARM': ('ARM',), 'AUS': ('AUS',), 'AUT': ('AUT',), 'AZE': ('AZE',), 'BHS': ('BHS',), 'BHR': ('BHR',), 'BGD': ('BGD',), 'BRB': ('BRB',), 'BLR': ('BLR',), 'BEL': ('BEL',), 'BLZ': ('BLZ',), 'BEN': ('BEN',), 'BTN': ('BTN',), 'BOL': ('BOL',), 'BIH': ('BIH',), 'BWA': ('BWA',), 'BRA': ('BRA',), 'BRN': ('BRN',), 'BGR': ('BGR',), 'BFA': ('BFA',), 'BDI': ('BDI',), 'CPV': ('CPV',), 'KHM': ('KHM',), 'CMR': ('CMR',), 'CAN': ('CAN',), 'CAF': ('CAF',), 'TCD': ('TCD',), 'CHL': ('CHL',), 'CHN': ('CHN',), 'COL': ('COL',), 'COM': ('COM',), 'COD': ('COD',), 'COG': ('COG',), 'CRI': ('CRI',), 'HRV': ('HRV',), 'CUB': ('CUB',), 'CYP': ('CYP',), 'CZE': ('CZE',), 'DNK': ('DNK',), 'DJI': ('DJI',), 'DMA': ('DMA',), 'DOM': ('DOM',), 'ECU': ('ECU',), 'EGY': ('EGY',), 'SLV': ('SLV',), 'GNQ': ('GNQ',), 'ERI': ('ERI',), 'EST': ('EST',), 'SWZ': ('SWZ',), 'ETH': ('ETH',), 'FJI': ('FJI',), 'FIN': ('FIN',), 'FRA': ('FRA',), 'GAB': ('GAB',), 'GMB': ('GMB',), 'GEO': ('GEO',), 'DEU': ('DEU',), 'GHA': ('GHA',), 'GRC': ('GRC',), 'GRD': ('GRD',), 'GTM': ('GTM',), 'GIN': ('GIN',), 'GNB': ('GNB',), 'GUY': ('GUY',), 'HTI': ('HTI',), 'HND': ('HND',), 'HKG': ('HKG',), 'HUN': ('HUN',), 'ISL': ('ISL',), 'IND': ('IND',), 'IDN': ('IDN',), 'IRN': ('IRN',), 'IRQ': ('IRQ',), 'IRL': ('IRL',), 'ISR': ('ISR',), 'ITA': ('ITA',), 'CIV': ('CIV',), 'JAM': ('JAM',), 'JPN': ('JPN',), 'JOR': ('JOR',), 'KAZ': ('KAZ',), 'KEN': ('KEN',), 'KIR': ('KIR',), 'XKX': ('XKX',), 'KWT': ('KWT',), 'KGZ': ('KGZ',), 'LAO': ('LAO',), 'LVA': ('LVA',), 'LBN': ('LBN',), 'LSO': ('LSO',), 'LBR': ('LBR',), 'LBY': ('LBY',), 'LIE': ('LIE',), 'LTU': ('LTU',), 'LUX': ('LUX',), 'MAC': ('MAC',), 'MDG': ('MDG',), 'MWI': ('MWI',), 'MYS': ('MYS',), 'MDV': ('MDV',), 'MLI': ('MLI',), 'MLT': ('MLT',), 'MHL': ('MHL',), 'MRT': ('MRT',), 'MUS': ('MUS',), 'MEX': ('MEX',), 'FSM': ('FSM',), 'MDA': ('MDA',), 'MCO': ('MCO',), 'MNG': ('MNG',), 'MNE': ('MNE',), 'MAR': ('MAR',), 'MOZ': ('MOZ',), 'MMR': ('MMR',), 'NAM': ('NAM',), 'NRU': ('NRU',), 'NPL': ('NPL',), 'NLD': ('NLD',), 'NZL': ('NZL',), 'NIC': ('NIC',), 'NER': ('NER',), 'NGA': ('NGA',), 'PRK': ('PRK',), 'MKD': ('MKD',), 'NOR': ('NOR',), 'OMN': ('OMN',), 'PAK': ('PAK',), 'PLW': ('PLW',), 'PSE': ('PSE',), 'PAN': ('PAN',), 'PNG': ('PNG',), 'PRY': ('PRY',), 'PER': ('PER',), 'PHL': ('PHL',), 'POL': ('POL',), 'PRT': ('PRT',), 'QAT': ('QAT',), 'ROU': ('ROU',), 'RUS': ('RUS',), 'RWA': ('RWA',), 'WSM': ('WSM',), 'SMR': ('SMR',), 'STP': ('STP',), 'SAU': ('SAU',), 'SEN': ('SEN',), 'SRB': ('SRB',), 'SYC': ('SYC',), 'SLE': ('SLE',), 'SGP': ('SGP',), 'SVK': ('SVK',), 'SVN': ('SVN',), 'SLB': ('SLB',), 'SOM': ('SOM',), 'ZAF': ('ZAF',), 'KOR': ('KOR',), 'SSD': ('SSD',), 'ESP': ('ESP',), 'LKA': ('LKA',), 'KNA': ('KNA',), 'LCA': ('LCA',), 'VCT': ('VCT',), 'SDN': ('SDN',), 'SUR': ('SUR',), 'SWE': ('SWE',), 'CHE': ('CHE',), 'SYR': ('SYR',), 'TWN': ('TWN',), 'TJK': ('TJK',), 'TZA': ('TZA',), 'THA': ('THA',), 'TLS': ('TLS',), 'TGO': ('TGO',), 'TON': ('TON',), 'TTO': ('TTO',), 'TUN': ('TUN',), 'TUR': ('TUR',), 'TKM': ('TKM',), 'TUV': ('TUV',), 'UGA': ('UGA',), 'UKR': ('UKR',), 'ARE': ('ARE',), 'USA': ('USA',), 'URY': ('URY',), 'UZB': ('UZB',), 'VUT': ('VUT',), 'VAT': ('VAT',), 'VEN': ('VEN',), 'VNM': ('VNM',), 'YEM': ('YEM',), 'ZMB': ('ZMB',), 'ZWE': ('ZWE',)}
CODES_24 = frozenset({'attention_route', 'board_arrangement', 'disclosure_barrier', 'exploitation_feature', 'indicator', 'information_source', 'network_setting', 'response_type', 'support_end', 'support_type', 'threshold_reason', 'vulnerability', 'witness_support_form'})
CODES_25 = frozenset({'arrest-of-child', 'assessment', 'carer-concern', 'disclosure-by-child', 'family-concern', 'friend-concern', 'health', 'intelligence', 'later-review', 'missing-episode', 'online-monitoring', 'other', 'other-childs-case', 'outreach', 'police-incident', 'police-operation', 'professional-concern', 'public-report', 'return-interview', 'school-concern', 'screening-tool', 'sexual-health', 'suspects-device'})
CODES_26 = frozenset({'agency-lead', 'case-audit', 'coordinator', 'cse-protocol', 'cse-subgroup', 'data-collection', 'disruption-plan', 'exploitation-panel', 'information-sharing-agreement', 'missing-return-arrangement', 'multi-agency-team', 'outreach-service', 'prevention-programme', 'problem-profile', 'prosecutor-link', 'strategy', 'training-carers', 'training-front-line', 'training-police-units', 'victim-family-support', 'voice-of-children'})
CODES_27 = frozenset({'community-stigma', 'debt-or-dependence', 'earlier-response', 'fear-for-others', 'fear-of-authorities', 'fear-of-blame', 'fear-of-exploiter', 'fear-of-prosecution', 'fear-of-removal', 'identity-exposed', 'images-held', 'immigration-fear', 'language-or-communication', 'loyalty', 'no-safe-opportunity', 'no-trusted-adult', 'not-seen-as-victim', 'not-yet-seen-as-exploitation', 'other', 'protecting-family', 'protecting-other-children', 'shame'})
CODES_28 = frozenset({'location-bar-or-club', 'location-bus-station', 'location-car-park', 'location-childs-home', 'location-empty-property', 'location-health-setting', 'location-hotel', 'location-online', 'location-online-dating', 'location-online-gaming', 'location-online-live-video', 'location-online-messaging', 'location-online-social-media', 'location-other', 'location-park', 'location-place-of-worship', 'location-placement', 'location-private-home', 'location-railway-station', 'location-residential-street', 'location-restaurant-or-cafe', 'location-school', 'location-shisha-cafe', 'location-shop', 'location-short-let', 'location-takeaway', 'location-taxi-office', 'location-taxi-rank', 'location-town-centre', 'location-vehicle', 'location-workplace', 'location-youth-venue', 'model-familial', 'model-gang-associated', 'model-institutional', 'model-localised-grooming', 'model-networked', 'model-one-person-with-power', 'model-online', 'model-other', 'model-party', 'model-peer-on-peer', 'model-posing-as-partner', 'model-trafficking', 'model-transactional', 'movement-between-countries', 'movement-between-towns', 'movement-between-uk-nations', 'movement-within-town', 'tactic-access-through-child-parent', 'tactic-alcohol', 'tactic-attention-and-flattery', 'tactic-confinement', 'tactic-created-family-conflict', 'tactic-debt', 'tactic-disorienting-movement', 'tactic-drugs', 'tactic-false-identity', 'tactic-friends-used-to-draw-back', 'tactic-gifts', 'tactic-humiliation', 'tactic-images-as-threat', 'tactic-isolation-from-family', 'tactic-isolation-from-services', 'tactic-made-to-commit-crime', 'tactic-made-to-recruit-others', 'tactic-money', 'tactic-monitoring', 'tactic-offer-of-work', 'tactic-other', 'tactic-passed-to-others', 'tactic-place-to-stay', 'tactic-pretence-of-relationship', 'tactic-shame-or-honour', 'tactic-threat-of-authorities', 'tactic-threats-to-child', 'tactic-threats-to-others', 'tactic-travel-paid', 'tactic-violence', 'transport-aircraft', 'transport-bus', 'transport-coach', 'transport-ferry', 'transport-hire-vehicle', 'transport-on-foot', 'transport-other', 'transport-private-vehicle', 'transport-taxi', 'transport-train', 'transport-work-vehicle'})
CODES_29 = frozenset({'adults-near-home', 'afraid-of-someone', 'alcohol-use', 'cared-for-while-missing', 'change-at-school', 'changes-of-mood', 'contact-with-worker-lost', 'despair-or-overdose', 'distress-shown-as-anger', 'drawn-into-petty-crime', 'drugs-given-or-used', 'eating-distress', 'effect-on-sexual-behaviour', 'excluded-from-school', 'friends-used-to-bring-back', 'hotel-or-travel-items', 'hurt-by-controlling-person', 'images-demanded', 'internet-concern', 'missing-or-late', 'new-older-associates', 'older-controlling-person', 'other', 'peers-exploited', 'phone-concern', 'physical-injury', 'places-of-concern', 'pregnancy', 'self-harm', 'sexually-transmitted-infection', 'strain-with-family', 'taken-out-of-area', 'unexplained-money', 'unexplained-possessions', 'unknown-callers', 'unknown-vehicles', 'unusual-clothing', 'withdrawn'})
CODES_30 = frozenset({'another-agencys-return', 'court-record', 'custody-record', 'health-record', 'housing-record', 'immigration-record', 'missing-person-record', 'multi-agency-meeting', 'online-material', 'other', 'pnc', 'police-crime-record', 'police-intelligence', 'school-record', 'social-care-record', 'victims-account', 'voluntary-service-record', 'witness-account', 'youth-justice-record'})
CODES_31 = frozenset({'care-setting', 'family', 'food-business', 'friends-or-neighbours', 'gang', 'hotel-or-lettings', 'motor-or-delivery', 'night-economy', 'none-found', 'online-group', 'other', 'other-workplace', 'religious-body', 'school-or-college', 'shop-or-market', 'sport-youth-or-leisure', 'taxi-firm'})
CODES_32 = frozenset({'advice-only', 'assessment', 'awaiting-response', 'child-protection-enquiry', 'disruption', 'early-help', 'exploitation-panel', 'health-care', 'immediate-protection', 'information-logged', 'no-further-action', 'outreach', 'passed-on', 'police-investigation', 'specialist-service', 'strategy-discussion', 'support-in-existing-plan', 'taken-into-care'})
CODES_33 = frozenset({'age-limit-reached', 'aims-met', 'contact-not-kept', 'court-case-ended', 'died', 'funding-ended', 'moved-area', 'moved-on-service', 'not-safe', 'not-the-right-support', 'other', 'passed-to-adult-services', 'person-chose', 'planned', 'time-limit', 'worker-left'})
CODES_34 = frozenset({'advocacy', 'carer-training', 'community', 'education-support', 'family-work', 'financial', 'key-worker', 'leaving-care', 'legal-advice', 'mental-health', 'mentoring', 'other', 'outreach', 'parent-support', 'physical-health', 'return-interview', 'safe-accommodation', 'safety-measures', 'sexual-health', 'sexual-violence-adviser', 'sibling-support', 'specialist-exploitation', 'substance', 'therapy', 'trafficking-guardian'})
CODES_35 = frozenset({'account-required', 'age-limit', 'agreement-of-family', 'area-not-responsible', 'capacity', 'harm-outside-family', 'information-not-sufficient', 'need-assessed-lower', 'no-offence-identified', 'other', 'other-service-sufficient', 'protective-adult', 'single-incident-view', 'unit-remit'})
CODES_36 = frozenset({'area-of-exploitation', 'bereavement-or-loss', 'bullied', 'care-leaver', 'communication-need', 'criminal-exploitation', 'detached-from-services', 'domestic-abuse', 'drawn-into-crime', 'drugs-or-alcohol', 'earlier-sexual-abuse', 'emotional-neglect', 'exploited-sibling-or-friend', 'family-breakdown', 'family-mental-ill-health', 'family-substance-use', 'fear-of-shame-in-community', 'gang-links', 'identity-unsupported', 'in-care', 'insecure-immigration-status', 'isolated', 'language-barrier', 'learning-disability', 'made-to-feel-worthless', 'mental-ill-health', 'missing-history', 'neglect', 'neurodivergence', 'no-trusted-adult', 'other', 'physical-abuse', 'physical-disability', 'poverty', 'school-disengagement', 'trafficked', 'unsuitable-housing', 'young-carer'})
CODES_37 = frozenset({'compensation-help', 'court-visit', 'decision-explained', 'family-support', 'independent-adviser', 'kept-informed', 'other', 'protection-of-witness', 'right-to-review', 'special-measure', 'therapy', 'witness-service'})
CODES_38 = frozenset({None, '0.1'})
MATCHES_1 = whole('(?!absent:)[!-~](?:[ -~]{0,158}[!-~])?')
CODES_39 = frozenset({None, 'police', 'childrens-services', 'joint-childrens-services-lscb', 'lscb', 'safeguarding-partnership', 'regional-safeguarding-board', 'child-protection-committee', 'sbni', 'voluntary', 'health', 'education', 'youth-justice', 'probation', 'housing', 'prosecution', 'family-court-advisory', 'secure-estate', 'immigration', 'licensing', 'other'})
CODES_40 = frozenset({None, 'E92000001', 'W92000004', 'S92000003', 'N92000002', 'K02000001', 'E09000002', 'E09000003', 'E08000038', 'E08000016', 'E06000022', 'E06000055', 'E09000004', 'E08000025', 'E06000008', 'E06000009', 'E08000001', 'E06000028', 'E06000058', 'E06000036', 'E08000032', 'E09000005', 'E06000043', 'E06000023', 'E09000006', 'E06000060', 'E10000002', 'E08000002', 'E08000033', 'E10000003', 'E09000007', 'E06000056', 'E06000049', 'E06000050', 'E09000001', 'E06000052', 'E06000047', 'E08000026', 'E09000008', 'E06000063', 'E10000006', 'E06000005', 'E06000015', 'E10000007', 'E10000008', 'E08000017', 'E06000059', 'E10000009', 'E08000027', 'E09000009', 'E06000011', 'E10000011', 'E09000010', 'E10000012', 'E08000037', 'E08000020', 'E10000013', 'E09000011', 'E09000012', 'E06000006', 'E09000013', 'E10000014', 'E09000014', 'E09000015', 'E06000001', 'E09000016', 'E06000019', 'E10000015', 'E09000017', 'E09000018', 'E06000046', 'E06000053', 'E09000019', 'E09000020', 'E10000016', 'E06000010', 'E09000021', 'E08000034', 'E08000011', 'E09000022', 'E10000017', 'E08000035', 'E06000016', 'E10000018', 'E09000023', 'E10000019', 'E08000012', 'E06000032', 'E08000003', 'E06000035', 'E09000024', 'E06000002', 'E06000042', 'E08000021', 'E09000025', 'E10000020', 'E06000012', 'E06000013', 'E06000061', 'E06000024', 'E08000022', 'E06000065', 'E10000023', 'E10000021', 'E06000057', 'E06000048', 'E06000018', 'E10000024', 'E08000004', 'E10000025', 'E06000031', 'E06000026', 'E06000029', 'E06000044', 'E06000038', 'E09000026', 'E06000003', 'E09000027', 'E08000005', 'E08000018', 'E06000017', 'E08000006', 'E08000028', 'E08000014', 'E08000039', 'E08000019', 'E06000051', 'E06000039', 'E08000029', 'E06000066', 'E10000027', 'E06000025', 'E08000023', 'E06000045', 'E06000033', 'E09000028', 'E08000013', 'E10000028', 'E08000007', 'E06000004', 'E06000021', 'E10000029', 'E08000024', 'E10000030', 'E09000029', 'E06000030', 'E08000008', 'E06000020', 'E06000034', 'E06000027', 'E09000030', 'E08000009', 'E08000036', 'E08000030', 'E09000031', 'E09000032', 'E06000007', 'E10000031', 'E06000037', 'E06000062', 'E10000032', 'E09000033', 'E06000064', 'E08000010', 'E06000054', 'E06000040', 'E08000015', 'E06000041', 'E08000031', 'E10000034', 'E06000014', 'W06000019', 'W06000013', 'W06000018', 'W06000015', 'W06000010', 'W06000008', 'W06000003', 'W06000004', 'W06000005', 'W06000002', 'W06000001', 'W06000024', 'W06000021', 'W06000012', 'W06000022', 'W06000009', 'W06000023', 'W06000016', 'W06000011', 'W06000020', 'W06000014', 'W06000006', 'S12000033', 'S12000034', 'S12000041', 'S12000035', 'S12000036', 'S12000005', 'S12000006', 'S12000042', 'S12000008', 'S12000045', 'S12000009', 'S12000010', 'S12000011', 'S12000014', 'S12000047', 'S12000015', 'S12000049', 'S12000046', 'S12000043', 'S12000017', 'S12000018', 'S12000019', 'S12000020', 'S12000013', 'S12000021', 'S12000050', 'S12000044', 'S12000023', 'S12000048', 'S12000024', 'S12000038', 'S12000026', 'S12000027', 'S12000028', 'S12000029', 'S12000030', 'S12000039', 'S12000040', 'N09000001', 'N09000002', 'N09000003', 'N09000004', 'N09000005', 'N09000006', 'N09000007', 'N09000008', 'N09000009', 'N09000010', 'N09000011', '95AA', '95BB', '95CC', '95DD', '95EE', '95FF', '95GG', '95HH', '95II', '95JJ', '95KK', '95LL', '95MM', '95NN', '95OO', '95PP', '95QQ', '95RR', '95SS', '95TT', '95UU', '95VV', '95WW', '95XX', '95YY', '95ZZ', 'hsct-belfast', 'hsct-northern', 'hsct-south-eastern', 'hsct-southern', 'hsct-western', 'E23000036', 'E23000026', 'E23000023', 'E23000006', 'E23000034', 'E23000013', 'E23000002', 'E23000018', 'E23000035', 'E23000039', 'E23000008', 'E23000028', 'E23000037', 'E23000005', 'E23000030', 'E23000027', 'E23000012', 'E23000032', 'E23000003', 'E23000021', 'E23000020', 'E23000004', 'E23000001', 'E23000024', 'E23000009', 'E23000022', 'E23000007', 'E23000019', 'E23000011', 'E23000015', 'E23000025', 'E23000031', 'E23000033', 'E23000029', 'E23000017', 'E23000016', 'E23000014', 'E23000010', 'E23000038', 'W15000004', 'W15000002', 'W15000001', 'W15000003', 'S23000009', 'police-central-scotland', 'police-dumfries-and-galloway', 'police-fife', 'police-grampian', 'police-lothian-and-borders', 'police-northern', 'police-strathclyde', 'police-tayside', 'police-northern-ireland', 'police-british-transport', 'outside-uk'})
MATCHES_2 = whole('(?!absent:)[!-~](?:[ -~]{0,118}[!-~])?')
CODES_41 = frozenset({None, 'yes', 'no'})
CODES_42 = frozenset({None, 'all', 'some', 'none', 'no-capability'})
MATCHES_3 = whole('(?!absent:)[!-~](?:[ -~]{0,398}[!-~])?')
CODES_43 = frozenset({None, 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_44 = frozenset({None, 'identifiable', 'pseudonymised'})
CODES_45 = frozenset({None, 'official-sensitive', 'official', 'secret', 'top-secret', 'protect', 'restricted', 'confidential'})
CODES_46 = frozenset({None, 'uk-gdpr', 'dpa-2018-part-3', 'dpa-1998'})
CODES_47 = frozenset({None, 'public-task', 'legal-obligation', 'recognised-legitimate-interest', 'legitimate-interests', 'vital-interests', 'law-enforcement-task', 'dpa-1998-schedule-2', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_48 = frozenset({None, 'sch1-para-18', 'sch1-para-6', 'sch1-para-10', 'sch1-para-2', 'sch1-para-1', 'sch1-para-3', 'sch1-para-17', 'sch1-para-4', 'vital-interests', 'legal-claims', 'sch8-para-4', 'sch8-para-1', 'sch8-para-2', 'sch8-para-3', 'sch8-para-6', 'sch8-para-9', 'dpa-1998-schedule-3', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_49 = frozenset({None, 'official-authority', 'sch1-para-18', 'sch1-para-6', 'sch1-para-10', 'sch1-para-2', 'sch1-para-4', 'sch1-para-30', 'sch1-para-33', 'dpa-1998-schedule-3', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_50 = frozenset({None, 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_51 = frozenset({None, 'children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support', 'board_arrangements'})
CODES_52 = frozenset({None, 'complete', 'partial', 'not-held', 'not-searched', 'not-asked-for'})
MATCHES_4 = whole('(?!absent:)[!-~](?:[ -~]{0,298}[!-~])?')
CODES_53 = frozenset({None, 'male', 'female', 'indeterminate', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_54 = frozenset({None, 'boy-or-man', 'girl-or-woman', 'non-binary', 'another-term', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_55 = frozenset({None, 'white-british', 'white-irish', 'white-gypsy-or-irish-traveller', 'white-roma', 'white-other', 'mixed-white-and-black-caribbean', 'mixed-white-and-black-african', 'mixed-white-and-asian', 'mixed-other', 'asian-indian', 'asian-pakistani', 'asian-bangladeshi', 'asian-chinese', 'asian-other', 'black-caribbean', 'black-african', 'black-other', 'other-arab', 'other-any', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_56 = frozenset({None, 'person', 'parent-or-carer', 'copied-self-definition', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_57 = frozenset({None, 'ons-2021', 'police-sde-18+1', 'police-sde-16+1', 'dfe-ethnicity', 'nhs-england-ethnic-category', 'nhs-wales-ethnic-category', 'nhs-scotland-ethnic-group', 'scotland-census-2022', 'northern-ireland-census-2021', 'census-2021-england-wales'})
MATCHES_5 = whole('(?!absent:)[!-~](?:[ -~]{0,58}[!-~])?')
CODES_58 = frozenset({None, 'white', 'mixed', 'asian', 'chinese', 'east-or-south-east-asian', 'black', 'arab-or-north-african', 'other', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_59 = frozenset({None, 'victim', 'other-witness', 'member-of-staff', 'another-third-party', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_60 = frozenset({None, 'GBR', 'AFG', 'ALB', 'DZA', 'AND', 'AGO', 'ATG', 'ARG', 'ARM', 'AUS', 'AUT', 'AZE', 'BHS', 'BHR', 'BGD', 'BRB', 'BLR', 'BEL', 'BLZ', 'BEN', 'BTN', 'BOL', 'BIH', 'BWA', 'BRA', 'GBN', 'GBO', 'GBD', 'GBP', 'GBS', 'BRN', 'BGR', 'BFA', 'MMR', 'BDI', 'KHM', 'CMR', 'CAN', 'CPV', 'CAF', 'TCD', 'CHL', 'CHN', 'COL', 'COM', 'COD', 'COG', 'CRI', 'HRV', 'CUB', 'CYP', 'CZE', 'DNK', 'DJI', 'DMA', 'DOM', 'NLD', 'TLS', 'ECU', 'EGY', 'ARE', 'GNQ', 'ERI', 'EST', 'ETH', 'FJI', 'PHL', 'FIN', 'FRA', 'GAB', 'GMB', 'GEO', 'DEU', 'GHA', 'GRC', 'GRD', 'GTM', 'GNB', 'GIN', 'GUY', 'HTI', 'HND', 'HKG', 'HUN', 'ISL', 'IND', 'IDN', 'IRN', 'IRQ', 'IRL', 'ISR', 'ITA', 'CIV', 'JAM', 'JPN', 'JOR', 'KAZ', 'KEN', 'KIR', 'XKX', 'KWT', 'KGZ', 'LAO', 'LVA', 'LBN', 'LSO', 'LBR', 'LBY', 'LIE', 'LTU', 'LUX', 'MAC', 'MKD', 'MDG', 'MWI', 'MYS', 'MDV', 'MLI', 'MLT', 'MHL', 'MRT', 'MUS', 'MEX', 'FSM', 'MDA', 'MCO', 'MNG', 'MNE', 'MAR', 'MOZ', 'NAM', 'NRU', 'NPL', 'NZL', 'NIC', 'NER', 'NGA', 'PRK', 'NOR', 'OMN', 'PAK', 'PLW', 'PSE', 'PAN', 'PNG', 'PRY', 'PER', 'POL', 'PRT', 'QAT', 'ROU', 'RUS', 'RWA', 'SLV', 'WSM', 'SMR', 'STP', 'SAU', 'SEN', 'SRB', 'SYC', 'SLE', 'SGP', 'SVK', 'SVN', 'SLB', 'SOM', 'ZAF', 'KOR', 'SSD', 'ESP', 'LKA', 'KNA', 'LCA', 'SDN', 'SUR', 'SWZ', 'SWE', 'CHE', 'SYR', 'TWN', 'TJK', 'TZA', 'THA', 'TGO', 'TON', 'TTO', 'TUN', 'TUR', 'TKM', 'TUV', 'UGA', 'UKR', 'USA', 'URY', 'UZB', 'VUT', 'VAT', 'VEN', 'VNM', 'VCT', 'YEM', 'ZMB', 'ZWE', 'XXA', 'XXB', 'XXC', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_61 = frozenset({None, 'stated-by-person', 'stated-by-parent-or-carer', 'document-seen', 'custody-record', 'pnc', 'immigration-record', 'another-system', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_62 = frozenset({None, 'GBR-ENG', 'GBR-WLS', 'GBR-SCT', 'GBR-NIR', 'GBR', 'AFG', 'ALA', 'ALB', 'DZA', 'ASM', 'AND', 'AGO', 'AIA', 'ATA', 'ATG', 'ARG', 'ARM', 'ABW', 'AUS', 'AUT', 'AZE', 'BHS', 'BHR', 'BGD', 'BRB', 'BLR', 'BEL', 'BLZ', 'BEN', 'BMU', 'BTN', 'BOL', 'BES', 'BIH', 'BWA', 'BVT', 'BRA', 'IOT', 'VGB', 'BRN', 'BGR', 'BFA', 'BDI', 'CPV', 'KHM', 'CMR', 'CAN', 'CYM', 'CAF', 'TCD', 'CHL', 'CHN', 'CXR', 'CCK', 'COL', 'COM', 'COD', 'COG', 'COK', 'CRI', 'HRV', 'CUB', 'CUW', 'CYP', 'CZE', 'CSK', 'DNK', 'DJI', 'DMA', 'DOM', 'DDR', 'ECU', 'EGY', 'SLV', 'GNQ', 'ERI', 'EST', 'SWZ', 'ETH', 'FLK', 'FRO', 'FJI', 'FIN', 'FRA', 'GUF', 'PYF', 'ATF', 'GAB', 'GMB', 'GEO', 'DEU', 'GHA', 'GIB', 'GRC', 'GRL', 'GRD', 'GLP', 'GUM', 'GTM', 'GGY', 'GIN', 'GNB', 'GUY', 'HTI', 'HMD', 'HND', 'HKG', 'HUN', 'ISL', 'IND', 'IDN', 'IRN', 'IRQ', 'IRL', 'IMN', 'ISR', 'ITA', 'CIV', 'JAM', 'JPN', 'JEY', 'JOR', 'KAZ', 'KEN', 'KIR', 'XKX', 'KWT', 'KGZ', 'LAO', 'LVA', 'LBN', 'LSO', 'LBR', 'LBY', 'LIE', 'LTU', 'LUX', 'MAC', 'MDG', 'MWI', 'MYS', 'MDV', 'MLI', 'MLT', 'MHL', 'MTQ', 'MRT', 'MUS', 'MYT', 'MEX', 'FSM', 'MDA', 'MCO', 'MNG', 'MNE', 'MSR', 'MAR', 'MOZ', 'MMR', 'NAM', 'NRU', 'NPL', 'NLD', 'ANT', 'NCL', 'NZL', 'NIC', 'NER', 'NGA', 'NIU', 'NFK', 'PRK', 'MKD', 'MNP', 'NOR', 'OMN', 'PAK', 'PLW', 'PSE', 'PAN', 'PNG', 'PRY', 'PER', 'PHL', 'PCN', 'POL', 'PRT', 'PRI', 'QAT', 'REU', 'ROU', 'RUS', 'RWA', 'MAF', 'WSM', 'SMR', 'STP', 'SAU', 'SEN', 'SRB', 'SCG', 'SYC', 'SLE', 'SGP', 'SXM', 'SVK', 'SVN', 'SLB', 'SOM', 'ZAF', 'SGS', 'KOR', 'SSD', 'SUN', 'ESP', 'LKA', 'BLM', 'SHN', 'KNA', 'LCA', 'SPM', 'VCT', 'SDN', 'SUR', 'SJM', 'SWE', 'CHE', 'SYR', 'TWN', 'TJK', 'TZA', 'THA', 'TLS', 'TGO', 'TKL', 'TON', 'TTO', 'TUN', 'TUR', 'TKM', 'TCA', 'TUV', 'UGA', 'UKR', 'ARE', 'USA', 'UMI', 'VIR', 'URY', 'UZB', 'VUT', 'VAT', 'VEN', 'VNM', 'WLF', 'DEU-WEST', 'ESH', 'YEM', 'YUG', 'ZMB', 'ZWE', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_63 = frozenset({None, 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_64 = frozenset({None, 'yes', 'no', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_65 = frozenset({None, 'E92000001', 'W92000004', 'S92000003', 'N92000002', 'K02000001', 'E09000002', 'E09000003', 'E08000038', 'E08000016', 'E06000022', 'E06000055', 'E09000004', 'E08000025', 'E06000008', 'E06000009', 'E08000001', 'E06000028', 'E06000058', 'E06000036', 'E08000032', 'E09000005', 'E06000043', 'E06000023', 'E09000006', 'E06000060', 'E10000002', 'E08000002', 'E08000033', 'E10000003', 'E09000007', 'E06000056', 'E06000049', 'E06000050', 'E09000001', 'E06000052', 'E06000047', 'E08000026', 'E09000008', 'E06000063', 'E10000006', 'E06000005', 'E06000015', 'E10000007', 'E10000008', 'E08000017', 'E06000059', 'E10000009', 'E08000027', 'E09000009', 'E06000011', 'E10000011', 'E09000010', 'E10000012', 'E08000037', 'E08000020', 'E10000013', 'E09000011', 'E09000012', 'E06000006', 'E09000013', 'E10000014', 'E09000014', 'E09000015', 'E06000001', 'E09000016', 'E06000019', 'E10000015', 'E09000017', 'E09000018', 'E06000046', 'E06000053', 'E09000019', 'E09000020', 'E10000016', 'E06000010', 'E09000021', 'E08000034', 'E08000011', 'E09000022', 'E10000017', 'E08000035', 'E06000016', 'E10000018', 'E09000023', 'E10000019', 'E08000012', 'E06000032', 'E08000003', 'E06000035', 'E09000024', 'E06000002', 'E06000042', 'E08000021', 'E09000025', 'E10000020', 'E06000012', 'E06000013', 'E06000061', 'E06000024', 'E08000022', 'E06000065', 'E10000023', 'E10000021', 'E06000057', 'E06000048', 'E06000018', 'E10000024', 'E08000004', 'E10000025', 'E06000031', 'E06000026', 'E06000029', 'E06000044', 'E06000038', 'E09000026', 'E06000003', 'E09000027', 'E08000005', 'E08000018', 'E06000017', 'E08000006', 'E08000028', 'E08000014', 'E08000039', 'E08000019', 'E06000051', 'E06000039', 'E08000029', 'E06000066', 'E10000027', 'E06000025', 'E08000023', 'E06000045', 'E06000033', 'E09000028', 'E08000013', 'E10000028', 'E08000007', 'E06000004', 'E06000021', 'E10000029', 'E08000024', 'E10000030', 'E09000029', 'E06000030', 'E08000008', 'E06000020', 'E06000034', 'E06000027', 'E09000030', 'E08000009', 'E08000036', 'E08000030', 'E09000031', 'E09000032', 'E06000007', 'E10000031', 'E06000037', 'E06000062', 'E10000032', 'E09000033', 'E06000064', 'E08000010', 'E06000054', 'E06000040', 'E08000015', 'E06000041', 'E08000031', 'E10000034', 'E06000014', 'W06000019', 'W06000013', 'W06000018', 'W06000015', 'W06000010', 'W06000008', 'W06000003', 'W06000004', 'W06000005', 'W06000002', 'W06000001', 'W06000024', 'W06000021', 'W06000012', 'W06000022', 'W06000009', 'W06000023', 'W06000016', 'W06000011', 'W06000020', 'W06000014', 'W06000006', 'S12000033', 'S12000034', 'S12000041', 'S12000035', 'S12000036', 'S12000005', 'S12000006', 'S12000042', 'S12000008', 'S12000045', 'S12000009', 'S12000010', 'S12000011', 'S12000014', 'S12000047', 'S12000015', 'S12000049', 'S12000046', 'S12000043', 'S12000017', 'S12000018', 'S12000019', 'S12000020', 'S12000013', 'S12000021', 'S12000050', 'S12000044', 'S12000023', 'S12000048', 'S12000024', 'S12000038', 'S12000026', 'S12000027', 'S12000028', 'S12000029', 'S12000030', 'S12000039', 'S12000040', 'N09000001', 'N09000002', 'N09000003', 'N09000004', 'N09000005', 'N09000006', 'N09000007', 'N09000008', 'N09000009', 'N09000010', 'N09000011', '95AA', '95BB', '95CC', '95DD', '95EE', '95FF', '95GG', '95HH', '95II', '95JJ', '95KK', '95LL', '95MM', '95NN', '95OO', '95PP', '95QQ', '95RR', '95SS', '95TT', '95UU', '95VV', '95WW', '95XX', '95YY', '95ZZ', 'hsct-belfast', 'hsct-northern', 'hsct-south-eastern', 'hsct-southern', 'hsct-western', 'E23000036', 'E23000026', 'E23000023', 'E23000006', 'E23000034', 'E23000013', 'E23000002', 'E23000018', 'E23000035', 'E23000039', 'E23000008', 'E23000028', 'E23000037', 'E23000005', 'E23000030', 'E23000027', 'E23000012', 'E23000032', 'E23000003', 'E23000021', 'E23000020', 'E23000004', 'E23000001', 'E23000024', 'E23000009', 'E23000022', 'E23000007', 'E23000019', 'E23000011', 'E23000015', 'E23000025', 'E23000031', 'E23000033', 'E23000029', 'E23000017', 'E23000016', 'E23000014', 'E23000010', 'E23000038', 'W15000004', 'W15000002', 'W15000001', 'W15000003', 'S23000009', 'police-central-scotland', 'police-dumfries-and-galloway', 'police-fife', 'police-grampian', 'police-lothian-and-borders', 'police-northern', 'police-strathclyde', 'police-tayside', 'police-northern-ireland', 'police-british-transport', 'outside-uk', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_66 = frozenset({None, 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_67 = frozenset({None, 'recorded', 'estimated', 'stated'})
CODES_68 = frozenset({None, 'child', 'parent-or-carer', 'other-relative', 'foster-carer', 'friend-or-peer', 'other-exploited-child', 'neighbour', 'elected-representative', 'member-of-public', 'anonymous', 'school', 'pupil-referral-unit', 'college', 'education-welfare', 'early-years', 'gp', 'health-visitor', 'school-nurse', 'sexual-health', 'midwifery', 'pharmacy-or-dentist', 'emergency-department', 'hospital', 'ambulance', 'camhs', 'looked-after-nurse', 'sarc', 'substance-service', 'adult-mental-health', 'childrens-social-care', 'adult-social-care', 'residential-care-staff', 'early-help', 'youth-offending', 'youth-work', 'return-interviewer', 'multi-agency-team', 'licensing', 'community-safety', 'other-local-authority', 'housing', 'hostel-or-refuge', 'police', 'other-police-force', 'transport-police', 'national-policing', 'probation', 'court', 'cafcass', 'prosecutor', 'prison-or-custody', 'immigration', 'specialist-exploitation-service', 'sexual-violence-service', 'voluntary-body', 'helpline', 'faith-or-community', 'sport-or-leisure', 'childrens-centre', 'hotel', 'transport', 'business', 'online-company', 'care-provider', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_69 = frozenset({None, 'disclosure-by-child', 'missing-episode', 'return-interview', 'family-concern', 'friend-concern', 'carer-concern', 'school-concern', 'professional-concern', 'sexual-health', 'health', 'outreach', 'assessment', 'screening-tool', 'police-incident', 'arrest-of-child', 'police-operation', 'intelligence', 'other-childs-case', 'suspects-device', 'online-monitoring', 'public-report', 'later-review', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_70 = frozenset({None, 'some', 'none', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_71 = frozenset({None, 'attending', 'attending-irregularly', 'reduced-timetable', 'suspended', 'not-attending', 'absent-ill', 'absent-missing', 'excluded-permanently', 'awaiting-place', 'alternative-provision', 'home-tuition', 'home-educated', 'missing-education', 'training-or-work', 'not-in-education-or-work', 'left-school-age', 'other', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_72 = frozenset({None, 'absent:not-applicable', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_73 = frozenset({None, 'yes', 'no', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_74 = frozenset({None, 'custody-record', 'pnc', 'victims-account', 'witness-account', 'police-crime-record', 'police-intelligence', 'missing-person-record', 'social-care-record', 'health-record', 'school-record', 'youth-justice-record', 'housing-record', 'voluntary-service-record', 'court-record', 'immigration-record', 'multi-agency-meeting', 'another-agencys-return', 'online-material', 'other', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
MATCHES_6 = whole('(?!absent:)[!-~](?:[ -~]{0,98}[!-~])?')
MATCHES_7 = whole('[0-9]{10}')
MATCHES_8 = whole('[A-Z][0-9]{11}[0-9A-Z]')
MATCHES_9 = whole('n[0-9]{1,2}-k[0-9a-f]{8}-[0-9a-f]{32}')
CODES_75 = frozenset({None, 'suspected', 'confirmed', 'ruled-out', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_76 = frozenset({None, 'nwg-2008', 'dcsf-2009', 'dfe-2017', 'wales-guidance-2011', 'wales-protocol-2013', 'wales-procedures-2019', 'wales-guidance-2021', 'scotland-2016', 'northern-ireland-barnardos-2013', 'northern-ireland-sbni-2014', 'northern-ireland-2017', 'other-published', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_77 = frozenset({None, 'absent:not-applicable', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_78 = frozenset({None, 'E92000001', 'W92000004', 'S92000003', 'N92000002', 'K02000001', 'E09000002', 'E09000003', 'E08000038', 'E08000016', 'E06000022', 'E06000055', 'E09000004', 'E08000025', 'E06000008', 'E06000009', 'E08000001', 'E06000028', 'E06000058', 'E06000036', 'E08000032', 'E09000005', 'E06000043', 'E06000023', 'E09000006', 'E06000060', 'E10000002', 'E08000002', 'E08000033', 'E10000003', 'E09000007', 'E06000056', 'E06000049', 'E06000050', 'E09000001', 'E06000052', 'E06000047', 'E08000026', 'E09000008', 'E06000063', 'E10000006', 'E06000005', 'E06000015', 'E10000007', 'E10000008', 'E08000017', 'E06000059', 'E10000009', 'E08000027', 'E09000009', 'E06000011', 'E10000011', 'E09000010', 'E10000012', 'E08000037', 'E08000020', 'E10000013', 'E09000011', 'E09000012', 'E06000006', 'E09000013', 'E10000014', 'E09000014', 'E09000015', 'E06000001', 'E09000016', 'E06000019', 'E10000015', 'E09000017', 'E09000018', 'E06000046', 'E06000053', 'E09000019', 'E09000020', 'E10000016', 'E06000010', 'E09000021', 'E08000034', 'E08000011', 'E09000022', 'E10000017', 'E08000035', 'E06000016', 'E10000018', 'E09000023', 'E10000019', 'E08000012', 'E06000032', 'E08000003', 'E06000035', 'E09000024', 'E06000002', 'E06000042', 'E08000021', 'E09000025', 'E10000020', 'E06000012', 'E06000013', 'E06000061', 'E06000024', 'E08000022', 'E06000065', 'E10000023', 'E10000021', 'E06000057', 'E06000048', 'E06000018', 'E10000024', 'E08000004', 'E10000025', 'E06000031', 'E06000026', 'E06000029', 'E06000044', 'E06000038', 'E09000026', 'E06000003', 'E09000027', 'E08000005', 'E08000018', 'E06000017', 'E08000006', 'E08000028', 'E08000014', 'E08000039', 'E08000019', 'E06000051', 'E06000039', 'E08000029', 'E06000066', 'E10000027', 'E06000025', 'E08000023', 'E06000045', 'E06000033', 'E09000028', 'E08000013', 'E10000028', 'E08000007', 'E06000004', 'E06000021', 'E10000029', 'E08000024', 'E10000030', 'E09000029', 'E06000030', 'E08000008', 'E06000020', 'E06000034', 'E06000027', 'E09000030', 'E08000009', 'E08000036', 'E08000030', 'E09000031', 'E09000032', 'E06000007', 'E10000031', 'E06000037', 'E06000062', 'E10000032', 'E09000033', 'E06000064', 'E08000010', 'E06000054', 'E06000040', 'E08000015', 'E06000041', 'E08000031', 'E10000034', 'E06000014', 'W06000019', 'W06000013', 'W06000018', 'W06000015', 'W06000010', 'W06000008', 'W06000003', 'W06000004', 'W06000005', 'W06000002', 'W06000001', 'W06000024', 'W06000021', 'W06000012', 'W06000022', 'W06000009', 'W06000023', 'W06000016', 'W06000011', 'W06000020', 'W06000014', 'W06000006', 'S12000033', 'S12000034', 'S12000041', 'S12000035', 'S12000036', 'S12000005', 'S12000006', 'S12000042', 'S12000008', 'S12000045', 'S12000009', 'S12000010', 'S12000011', 'S12000014', 'S12000047', 'S12000015', 'S12000049', 'S12000046', 'S12000043', 'S12000017', 'S12000018', 'S12000019', 'S12000020', 'S12000013', 'S12000021', 'S12000050', 'S12000044', 'S12000023', 'S12000048', 'S12000024', 'S12000038', 'S12000026', 'S12000027', 'S12000028', 'S12000029', 'S12000030', 'S12000039', 'S12000040', 'N09000001', 'N09000002', 'N09000003', 'N09000004', 'N09000005', 'N09000006', 'N09000007', 'N09000008', 'N09000009', 'N09000010', 'N09000011', '95AA', '95BB', '95CC', '95DD', '95EE', '95FF', '95GG', '95HH', '95II', '95JJ', '95KK', '95LL', '95MM', '95NN', '95OO', '95PP', '95QQ', '95RR', '95SS', '95TT', '95UU', '95VV', '95WW', '95XX', '95YY', '95ZZ', 'hsct-belfast', 'hsct-northern', 'hsct-south-eastern', 'hsct-southern', 'hsct-western', 'E23000036', 'E23000026', 'E23000023', 'E23000006', 'E23000034', 'E23000013', 'E23000002', 'E23000018', 'E23000035', 'E23000039', 'E23000008', 'E23000028', 'E23000037', 'E23000005', 'E23000030', 'E23000027', 'E23000012', 'E23000032', 'E23000003', 'E23000021', 'E23000020', 'E23000004', 'E23000001', 'E23000024', 'E23000009', 'E23000022', 'E23000007', 'E23000019', 'E23000011', 'E23000015', 'E23000025', 'E23000031', 'E23000033', 'E23000029', 'E23000017', 'E23000016', 'E23000014', 'E23000010', 'E23000038', 'W15000004', 'W15000002', 'W15000001', 'W15000003', 'S23000009', 'police-central-scotland', 'police-dumfries-and-galloway', 'police-fife', 'police-grampian', 'police-lothian-and-borders', 'police-northern', 'police-strathclyde', 'police-tayside', 'police-northern-ireland', 'police-british-transport', 'outside-uk', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_79 = frozenset({None, 'location-private-home', 'location-childs-home', 'location-placement', 'location-empty-property', 'location-hotel', 'location-short-let', 'location-takeaway', 'location-restaurant-or-cafe', 'location-shisha-cafe', 'location-shop', 'location-town-centre', 'location-residential-street', 'location-park', 'location-car-park', 'location-vehicle', 'location-taxi-rank', 'location-taxi-office', 'location-bus-station', 'location-railway-station', 'location-school', 'location-youth-venue', 'location-bar-or-club', 'location-workplace', 'location-place-of-worship', 'location-health-setting', 'location-online-social-media', 'location-online-messaging', 'location-online-gaming', 'location-online-dating', 'location-online-live-video', 'location-online', 'location-other', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_80 = frozenset({None, 'family-home', 'relative-or-friend', 'foster-home', 'childrens-home', 'secure-accommodation', 'supported-accommodation', 'independent-accommodation', 'residential-school', 'school-or-college', 'hospital', 'family-contact', 'community', 'police-or-court', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_81 = frozenset({None, 'missing-acpo', 'missing-acpo-2013', 'absent-2013', 'missing-app-2017', 'missing-scotland-2017', 'missing-from-care', 'away-without-authorisation', 'missing-child', 'young-runaway', 'unauthorised-absence', 'local-class', 'not-classed', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_82 = frozenset({None, 'high', 'medium', 'low', 'very-low', 'no-apparent-risk', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_83 = frozenset({None, 'acpo-2010', 'app-2013', 'app-2017', 'scotland-2017', 'local-police', 'local-authority', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_84 = frozenset({None, 'returned-by-self', 'police', 'parent', 'carer', 'social-worker', 'school', 'health', 'outreach-worker', 'friend', 'transport-staff', 'public', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_85 = frozenset({None, 'yes', 'no', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_86 = frozenset({None, 'before', 'during', 'after', 'more-than-one', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_87 = frozenset({None, 'with-parent', 'with-guardian', 'with-relative-or-friend', 'private-fostering', 'with-other-adult', 'with-partner-family', 'own-tenancy', 'supported-lodgings', 'hostel', 'refuge', 'hotel', 'homeless', 'asylum-accommodation', 'traveller-site', 'boarding-school', 'hospital', 'family-centre', 'custody', 'short-break', 'other-not-in-care', 'care-with-parent', 'care-foster-relative', 'care-foster-other', 'care-childrens-home', 'care-secure-home', 'care-supported-accommodation', 'care-independent', 'care-unregistered', 'care-residential-school', 'care-residential-home', 'care-health-setting', 'care-family-centre', 'care-custody', 'care-adoption', 'care-temporary', 'care-other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_88 = frozenset({None, 'none', 'child-arrangements', 'special-guardianship', 'supervision-order', 'short-breaks', 'bail', 'sentenced-custody', 'accommodated', 'police-protection', 'emergency-protection', 'assessment-order', 'interim-care-order', 'care-order', 'placement-order', 'freeing-order', 'remand', 'police-detention', 'sentenced-residence', 'compulsory-supervision-order', 'interim-compulsory-supervision-order', 'supervision-requirement', 'permanence-order', 'secure-authorisation', 'other-in-care', 'other-not-in-care', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_89 = frozenset({None, 'E92000001', 'W92000004', 'S92000003', 'N92000002', 'K02000001', 'E09000002', 'E09000003', 'E08000038', 'E08000016', 'E06000022', 'E06000055', 'E09000004', 'E08000025', 'E06000008', 'E06000009', 'E08000001', 'E06000028', 'E06000058', 'E06000036', 'E08000032', 'E09000005', 'E06000043', 'E06000023', 'E09000006', 'E06000060', 'E10000002', 'E08000002', 'E08000033', 'E10000003', 'E09000007', 'E06000056', 'E06000049', 'E06000050', 'E09000001', 'E06000052', 'E06000047', 'E08000026', 'E09000008', 'E06000063', 'E10000006', 'E06000005', 'E06000015', 'E10000007', 'E10000008', 'E08000017', 'E06000059', 'E10000009', 'E08000027', 'E09000009', 'E06000011', 'E10000011', 'E09000010', 'E10000012', 'E08000037', 'E08000020', 'E10000013', 'E09000011', 'E09000012', 'E06000006', 'E09000013', 'E10000014', 'E09000014', 'E09000015', 'E06000001', 'E09000016', 'E06000019', 'E10000015', 'E09000017', 'E09000018', 'E06000046', 'E06000053', 'E09000019', 'E09000020', 'E10000016', 'E06000010', 'E09000021', 'E08000034', 'E08000011', 'E09000022', 'E10000017', 'E08000035', 'E06000016', 'E10000018', 'E09000023', 'E10000019', 'E08000012', 'E06000032', 'E08000003', 'E06000035', 'E09000024', 'E06000002', 'E06000042', 'E08000021', 'E09000025', 'E10000020', 'E06000012', 'E06000013', 'E06000061', 'E06000024', 'E08000022', 'E06000065', 'E10000023', 'E10000021', 'E06000057', 'E06000048', 'E06000018', 'E10000024', 'E08000004', 'E10000025', 'E06000031', 'E06000026', 'E06000029', 'E06000044', 'E06000038', 'E09000026', 'E06000003', 'E09000027', 'E08000005', 'E08000018', 'E06000017', 'E08000006', 'E08000028', 'E08000014', 'E08000039', 'E08000019', 'E06000051', 'E06000039', 'E08000029', 'E06000066', 'E10000027', 'E06000025', 'E08000023', 'E06000045', 'E06000033', 'E09000028', 'E08000013', 'E10000028', 'E08000007', 'E06000004', 'E06000021', 'E10000029', 'E08000024', 'E10000030', 'E09000029', 'E06000030', 'E08000008', 'E06000020', 'E06000034', 'E06000027', 'E09000030', 'E08000009', 'E08000036', 'E08000030', 'E09000031', 'E09000032', 'E06000007', 'E10000031', 'E06000037', 'E06000062', 'E10000032', 'E09000033', 'E06000064', 'E08000010', 'E06000054', 'E06000040', 'E08000015', 'E06000041', 'E08000031', 'E10000034', 'E06000014', 'W06000019', 'W06000013', 'W06000018', 'W06000015', 'W06000010', 'W06000008', 'W06000003', 'W06000004', 'W06000005', 'W06000002', 'W06000001', 'W06000024', 'W06000021', 'W06000012', 'W06000022', 'W06000009', 'W06000023', 'W06000016', 'W06000011', 'W06000020', 'W06000014', 'W06000006', 'S12000033', 'S12000034', 'S12000041', 'S12000035', 'S12000036', 'S12000005', 'S12000006', 'S12000042', 'S12000008', 'S12000045', 'S12000009', 'S12000010', 'S12000011', 'S12000014', 'S12000047', 'S12000015', 'S12000049', 'S12000046', 'S12000043', 'S12000017', 'S12000018', 'S12000019', 'S12000020', 'S12000013', 'S12000021', 'S12000050', 'S12000044', 'S12000023', 'S12000048', 'S12000024', 'S12000038', 'S12000026', 'S12000027', 'S12000028', 'S12000029', 'S12000030', 'S12000039', 'S12000040', 'N09000001', 'N09000002', 'N09000003', 'N09000004', 'N09000005', 'N09000006', 'N09000007', 'N09000008', 'N09000009', 'N09000010', 'N09000011', '95AA', '95BB', '95CC', '95DD', '95EE', '95FF', '95GG', '95HH', '95II', '95JJ', '95KK', '95LL', '95MM', '95NN', '95OO', '95PP', '95QQ', '95RR', '95SS', '95TT', '95UU', '95VV', '95WW', '95XX', '95YY', '95ZZ', 'hsct-belfast', 'hsct-northern', 'hsct-south-eastern', 'hsct-southern', 'hsct-western', 'E23000036', 'E23000026', 'E23000023', 'E23000006', 'E23000034', 'E23000013', 'E23000002', 'E23000018', 'E23000035', 'E23000039', 'E23000008', 'E23000028', 'E23000037', 'E23000005', 'E23000030', 'E23000027', 'E23000012', 'E23000032', 'E23000003', 'E23000021', 'E23000020', 'E23000004', 'E23000001', 'E23000024', 'E23000009', 'E23000022', 'E23000007', 'E23000019', 'E23000011', 'E23000015', 'E23000025', 'E23000031', 'E23000033', 'E23000029', 'E23000017', 'E23000016', 'E23000014', 'E23000010', 'E23000038', 'W15000004', 'W15000002', 'W15000001', 'W15000003', 'S23000009', 'police-central-scotland', 'police-dumfries-and-galloway', 'police-fife', 'police-grampian', 'police-lothian-and-borders', 'police-northern', 'police-strathclyde', 'police-tayside', 'police-northern-ireland', 'police-british-transport', 'outside-uk', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_90 = frozenset({None, 'full-name-or-initials', 'given-name-or-alias', 'described-only', 'nothing-known'})
CODES_91 = frozenset({None, 'male', 'female', 'indeterminate', 'absent:not-identified', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_92 = frozenset({None, 'absent:not-identified', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_93 = frozenset({None, 'under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-and-over', 'absent:not-identified', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_94 = frozenset({None, 'white-british', 'white-irish', 'white-gypsy-or-irish-traveller', 'white-roma', 'white-other', 'mixed-white-and-black-caribbean', 'mixed-white-and-black-african', 'mixed-white-and-asian', 'mixed-other', 'asian-indian', 'asian-pakistani', 'asian-bangladeshi', 'asian-chinese', 'asian-other', 'black-caribbean', 'black-african', 'black-other', 'other-arab', 'other-any', 'absent:not-identified', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_95 = frozenset({None, 'ic1', 'ic2', 'ic3', 'ic4', 'ic5', 'ic6', 'absent:not-identified', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_96 = frozenset({None, 'white', 'mixed', 'asian', 'chinese', 'east-or-south-east-asian', 'black', 'arab-or-north-african', 'other', 'absent:not-identified', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_97 = frozenset({None, 'GBR', 'AFG', 'ALB', 'DZA', 'AND', 'AGO', 'ATG', 'ARG', 'ARM', 'AUS', 'AUT', 'AZE', 'BHS', 'BHR', 'BGD', 'BRB', 'BLR', 'BEL', 'BLZ', 'BEN', 'BTN', 'BOL', 'BIH', 'BWA', 'BRA', 'GBN', 'GBO', 'GBD', 'GBP', 'GBS', 'BRN', 'BGR', 'BFA', 'MMR', 'BDI', 'KHM', 'CMR', 'CAN', 'CPV', 'CAF', 'TCD', 'CHL', 'CHN', 'COL', 'COM', 'COD', 'COG', 'CRI', 'HRV', 'CUB', 'CYP', 'CZE', 'DNK', 'DJI', 'DMA', 'DOM', 'NLD', 'TLS', 'ECU', 'EGY', 'ARE', 'GNQ', 'ERI', 'EST', 'ETH', 'FJI', 'PHL', 'FIN', 'FRA', 'GAB', 'GMB', 'GEO', 'DEU', 'GHA', 'GRC', 'GRD', 'GTM', 'GNB', 'GIN', 'GUY', 'HTI', 'HND', 'HKG', 'HUN', 'ISL', 'IND', 'IDN', 'IRN', 'IRQ', 'IRL', 'ISR', 'ITA', 'CIV', 'JAM', 'JPN', 'JOR', 'KAZ', 'KEN', 'KIR', 'XKX', 'KWT', 'KGZ', 'LAO', 'LVA', 'LBN', 'LSO', 'LBR', 'LBY', 'LIE', 'LTU', 'LUX', 'MAC', 'MKD', 'MDG', 'MWI', 'MYS', 'MDV', 'MLI', 'MLT', 'MHL', 'MRT', 'MUS', 'MEX', 'FSM', 'MDA', 'MCO', 'MNG', 'MNE', 'MAR', 'MOZ', 'NAM', 'NRU', 'NPL', 'NZL', 'NIC', 'NER', 'NGA', 'PRK', 'NOR', 'OMN', 'PAK', 'PLW', 'PSE', 'PAN', 'PNG', 'PRY', 'PER', 'POL', 'PRT', 'QAT', 'ROU', 'RUS', 'RWA', 'SLV', 'WSM', 'SMR', 'STP', 'SAU', 'SEN', 'SRB', 'SYC', 'SLE', 'SGP', 'SVK', 'SVN', 'SLB', 'SOM', 'ZAF', 'KOR', 'SSD', 'ESP', 'LKA', 'KNA', 'LCA', 'SDN', 'SUR', 'SWZ', 'SWE', 'CHE', 'SYR', 'TWN', 'TJK', 'TZA', 'THA', 'TGO', 'TON', 'TTO', 'TUN', 'TUR', 'TKM', 'TUV', 'UGA', 'UKR', 'USA', 'URY', 'UZB', 'VUT', 'VAT', 'VEN', 'VNM', 'VCT', 'YEM', 'ZMB', 'ZWE', 'XXA', 'XXB', 'XXC', 'absent:not-identified', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_98 = frozenset({None, 'GBR-ENG', 'GBR-WLS', 'GBR-SCT', 'GBR-NIR', 'GBR', 'AFG', 'ALA', 'ALB', 'DZA', 'ASM', 'AND', 'AGO', 'AIA', 'ATA', 'ATG', 'ARG', 'ARM', 'ABW', 'AUS', 'AUT', 'AZE', 'BHS', 'BHR', 'BGD', 'BRB', 'BLR', 'BEL', 'BLZ', 'BEN', 'BMU', 'BTN', 'BOL', 'BES', 'BIH', 'BWA', 'BVT', 'BRA', 'IOT', 'VGB', 'BRN', 'BGR', 'BFA', 'BDI', 'CPV', 'KHM', 'CMR', 'CAN', 'CYM', 'CAF', 'TCD', 'CHL', 'CHN', 'CXR', 'CCK', 'COL', 'COM', 'COD', 'COG', 'COK', 'CRI', 'HRV', 'CUB', 'CUW', 'CYP', 'CZE', 'CSK', 'DNK', 'DJI', 'DMA', 'DOM', 'DDR', 'ECU', 'EGY', 'SLV', 'GNQ', 'ERI', 'EST', 'SWZ', 'ETH', 'FLK', 'FRO', 'FJI', 'FIN', 'FRA', 'GUF', 'PYF', 'ATF', 'GAB', 'GMB', 'GEO', 'DEU', 'GHA', 'GIB', 'GRC', 'GRL', 'GRD', 'GLP', 'GUM', 'GTM', 'GGY', 'GIN', 'GNB', 'GUY', 'HTI', 'HMD', 'HND', 'HKG', 'HUN', 'ISL', 'IND', 'IDN', 'IRN', 'IRQ', 'IRL', 'IMN', 'ISR', 'ITA', 'CIV', 'JAM', 'JPN', 'JEY', 'JOR', 'KAZ', 'KEN', 'KIR', 'XKX', 'KWT', 'KGZ', 'LAO', 'LVA', 'LBN', 'LSO', 'LBR', 'LBY', 'LIE', 'LTU', 'LUX', 'MAC', 'MDG', 'MWI', 'MYS', 'MDV', 'MLI', 'MLT', 'MHL', 'MTQ', 'MRT', 'MUS', 'MYT', 'MEX', 'FSM', 'MDA', 'MCO', 'MNG', 'MNE', 'MSR', 'MAR', 'MOZ', 'MMR', 'NAM', 'NRU', 'NPL', 'NLD', 'ANT', 'NCL', 'NZL', 'NIC', 'NER', 'NGA', 'NIU', 'NFK', 'PRK', 'MKD', 'MNP', 'NOR', 'OMN', 'PAK', 'PLW', 'PSE', 'PAN', 'PNG', 'PRY', 'PER', 'PHL', 'PCN', 'POL', 'PRT', 'PRI', 'QAT', 'REU', 'ROU', 'RUS', 'RWA', 'MAF', 'WSM', 'SMR', 'STP', 'SAU', 'SEN', 'SRB', 'SCG', 'SYC', 'SLE', 'SGP', 'SXM', 'SVK', 'SVN', 'SLB', 'SOM', 'ZAF', 'SGS', 'KOR', 'SSD', 'SUN', 'ESP', 'LKA', 'BLM', 'SHN', 'KNA', 'LCA', 'SPM', 'VCT', 'SDN', 'SUR', 'SJM', 'SWE', 'CHE', 'SYR', 'TWN', 'TJK', 'TZA', 'THA', 'TLS', 'TGO', 'TKL', 'TON', 'TTO', 'TUN', 'TUR', 'TKM', 'TCA', 'TUV', 'UGA', 'UKR', 'ARE', 'USA', 'UMI', 'VIR', 'URY', 'UZB', 'VUT', 'VAT', 'VEN', 'VNM', 'WLF', 'DEU-WEST', 'ESH', 'YEM', 'YUG', 'ZMB', 'ZWE', 'absent:not-identified', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:declined', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_99 = frozenset({None, '3x5x2', '5x5x5', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_100 = frozenset({None, '3x5x2-1', '3x5x2-2', '3x5x2-3', '5x5x5-A', '5x5x5-B', '5x5x5-C', '5x5x5-D', '5x5x5-E', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_101 = frozenset({None, '3x5x2-A', '3x5x2-B', '3x5x2-C', '3x5x2-D', '3x5x2-E', '5x5x5-1', '5x5x5-2', '5x5x5-3', '5x5x5-4', '5x5x5-5', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_102 = frozenset({None, '3x5x2-P', '3x5x2-C', '5x5x5-1', '5x5x5-2', '5x5x5-3', '5x5x5-4', '5x5x5-5', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
MATCHES_10 = whole('[0-9]{4}/[0-9]{7}[A-Z]')
CODES_103 = frozenset({None, 'direct-abuse', 'arranged', 'gained', 'recruited', 'images', 'threatened', 'online-contact', 'transported', 'provided-premises', 'supplied', 'present-or-aware', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_104 = frozenset({None, 'taxi-firm', 'food-business', 'shop-or-market', 'hotel-or-lettings', 'night-economy', 'motor-or-delivery', 'other-workplace', 'family', 'friends-or-neighbours', 'gang', 'school-or-college', 'care-setting', 'sport-youth-or-leisure', 'religious-body', 'online-group', 'none-found', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_105 = frozenset({None, 'core', 'peripheral', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_106 = frozenset({None, 'model-localised-grooming', 'model-online', 'model-one-person-with-power', 'model-posing-as-partner', 'model-peer-on-peer', 'model-networked', 'model-trafficking', 'model-gang-associated', 'model-party', 'model-familial', 'model-institutional', 'model-transactional', 'model-other', 'tactic-attention-and-flattery', 'tactic-pretence-of-relationship', 'tactic-gifts', 'tactic-money', 'tactic-travel-paid', 'tactic-alcohol', 'tactic-drugs', 'tactic-place-to-stay', 'tactic-offer-of-work', 'tactic-false-identity', 'tactic-isolation-from-family', 'tactic-isolation-from-services', 'tactic-created-family-conflict', 'tactic-monitoring', 'tactic-threats-to-child', 'tactic-threats-to-others', 'tactic-violence', 'tactic-confinement', 'tactic-humiliation', 'tactic-images-as-threat', 'tactic-debt', 'tactic-shame-or-honour', 'tactic-threat-of-authorities', 'tactic-made-to-commit-crime', 'tactic-made-to-recruit-others', 'tactic-friends-used-to-draw-back', 'tactic-disorienting-movement', 'tactic-passed-to-others', 'tactic-access-through-child-parent', 'tactic-other', 'location-private-home', 'location-childs-home', 'location-placement', 'location-empty-property', 'location-hotel', 'location-short-let', 'location-takeaway', 'location-restaurant-or-cafe', 'location-shisha-cafe', 'location-shop', 'location-town-centre', 'location-residential-street', 'location-park', 'location-car-park', 'location-vehicle', 'location-taxi-rank', 'location-taxi-office', 'location-bus-station', 'location-railway-station', 'location-school', 'location-youth-venue', 'location-bar-or-club', 'location-workplace', 'location-place-of-worship', 'location-health-setting', 'location-online-social-media', 'location-online-messaging', 'location-online-gaming', 'location-online-dating', 'location-online-live-video', 'location-online', 'location-other', 'transport-taxi', 'transport-private-vehicle', 'transport-hire-vehicle', 'transport-work-vehicle', 'transport-bus', 'transport-coach', 'transport-train', 'transport-ferry', 'transport-aircraft', 'transport-on-foot', 'transport-other', 'movement-within-town', 'movement-between-towns', 'movement-between-uk-nations', 'movement-between-countries'})
CODES_107 = frozenset({None, 'adults-near-home', 'missing-or-late', 'unusual-clothing', 'unexplained-possessions', 'change-at-school', 'changes-of-mood', 'drawn-into-petty-crime', 'unknown-vehicles', 'strain-with-family', 'cared-for-while-missing', 'physical-injury', 'pregnancy', 'sexually-transmitted-infection', 'effect-on-sexual-behaviour', 'distress-shown-as-anger', 'afraid-of-someone', 'friends-used-to-bring-back', 'taken-out-of-area', 'unknown-callers', 'phone-concern', 'internet-concern', 'images-demanded', 'self-harm', 'despair-or-overdose', 'eating-distress', 'drugs-given-or-used', 'alcohol-use', 'excluded-from-school', 'peers-exploited', 'older-controlling-person', 'hurt-by-controlling-person', 'unexplained-money', 'places-of-concern', 'contact-with-worker-lost', 'new-older-associates', 'hotel-or-travel-items', 'withdrawn', 'other'})
CODES_108 = frozenset({None, 'seen', 'not-seen', 'absent:not-asked', 'absent:not-safe-to-ask', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_109 = frozenset({None, 'child', 'parent-or-carer', 'other-relative', 'foster-carer', 'friend-or-peer', 'other-exploited-child', 'neighbour', 'elected-representative', 'member-of-public', 'anonymous', 'school', 'pupil-referral-unit', 'college', 'education-welfare', 'early-years', 'gp', 'health-visitor', 'school-nurse', 'sexual-health', 'midwifery', 'pharmacy-or-dentist', 'emergency-department', 'hospital', 'ambulance', 'camhs', 'looked-after-nurse', 'sarc', 'substance-service', 'adult-mental-health', 'childrens-social-care', 'adult-social-care', 'residential-care-staff', 'early-help', 'youth-offending', 'youth-work', 'return-interviewer', 'multi-agency-team', 'licensing', 'community-safety', 'other-local-authority', 'housing', 'hostel-or-refuge', 'police', 'other-police-force', 'transport-police', 'national-policing', 'probation', 'court', 'cafcass', 'prosecutor', 'prison-or-custody', 'immigration', 'specialist-exploitation-service', 'sexual-violence-service', 'voluntary-body', 'helpline', 'faith-or-community', 'sport-or-leisure', 'childrens-centre', 'hotel', 'transport', 'business', 'online-company', 'care-provider', 'other', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_110 = frozenset({None, 'emotional-neglect', 'neglect', 'physical-abuse', 'earlier-sexual-abuse', 'domestic-abuse', 'family-substance-use', 'family-mental-ill-health', 'family-breakdown', 'bereavement-or-loss', 'young-carer', 'in-care', 'care-leaver', 'unsuitable-housing', 'poverty', 'missing-history', 'school-disengagement', 'bullied', 'isolated', 'no-trusted-adult', 'made-to-feel-worthless', 'learning-disability', 'neurodivergence', 'physical-disability', 'communication-need', 'mental-ill-health', 'drugs-or-alcohol', 'drawn-into-crime', 'gang-links', 'criminal-exploitation', 'trafficked', 'insecure-immigration-status', 'language-barrier', 'fear-of-shame-in-community', 'identity-unsupported', 'exploited-sibling-or-friend', 'area-of-exploitation', 'detached-from-services', 'other'})
CODES_111 = frozenset({None, 'created', 'worsened', 'neither', 'absent:not-asked', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_112 = frozenset({None, 'attending', 'attending-irregularly', 'reduced-timetable', 'suspended', 'not-attending', 'absent-ill', 'absent-missing', 'excluded-permanently', 'awaiting-place', 'alternative-provision', 'home-tuition', 'home-educated', 'missing-education', 'training-or-work', 'not-in-education-or-work', 'left-school-age', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_113 = frozenset({None, 'none-noticed', 'behaviour-change', 'attainment-change', 'attendance-change', 'being-bullied', 'bullying-others', 'friends-change', 'other', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_114 = frozenset({None, 'mainstream', 'special', 'residential-school', 'pupil-referral-unit', 'alternative-provider', 'college', 'training', 'childrens-home-education', 'home', 'early-years', 'none', 'other', 'absent:asked-not-known', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_115 = frozenset({None, 'volunteered', 'prompted', 'third-party', 'none-made', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_116 = frozenset({None, 'child', 'parent-or-carer', 'other-relative', 'foster-carer', 'friend-or-peer', 'other-exploited-child', 'neighbour', 'elected-representative', 'member-of-public', 'anonymous', 'school', 'pupil-referral-unit', 'college', 'education-welfare', 'early-years', 'gp', 'health-visitor', 'school-nurse', 'sexual-health', 'midwifery', 'pharmacy-or-dentist', 'emergency-department', 'hospital', 'ambulance', 'camhs', 'looked-after-nurse', 'sarc', 'substance-service', 'adult-mental-health', 'childrens-social-care', 'adult-social-care', 'residential-care-staff', 'early-help', 'youth-offending', 'youth-work', 'return-interviewer', 'multi-agency-team', 'licensing', 'community-safety', 'other-local-authority', 'housing', 'hostel-or-refuge', 'police', 'other-police-force', 'transport-police', 'national-policing', 'probation', 'court', 'cafcass', 'prosecutor', 'prison-or-custody', 'immigration', 'specialist-exploitation-service', 'sexual-violence-service', 'voluntary-body', 'helpline', 'faith-or-community', 'sport-or-leisure', 'childrens-centre', 'hotel', 'transport', 'business', 'online-company', 'care-provider', 'other', 'absent:not-applicable', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_117 = frozenset({None, 'fear-of-exploiter', 'fear-for-others', 'loyalty', 'not-yet-seen-as-exploitation', 'fear-of-authorities', 'earlier-response', 'fear-of-blame', 'fear-of-prosecution', 'fear-of-removal', 'protecting-family', 'shame', 'community-stigma', 'not-seen-as-victim', 'identity-exposed', 'images-held', 'debt-or-dependence', 'immigration-fear', 'language-or-communication', 'no-trusted-adult', 'no-safe-opportunity', 'protecting-other-children', 'other'})
CODES_118 = frozenset({None, 'met', 'met-lower-level', 'already-open', 'passed-on', 'not-met', 'more-information-sought', 'awaiting-decision', 'no-threshold', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_119 = frozenset({None, 'need-assessed-lower', 'information-not-sufficient', 'single-incident-view', 'harm-outside-family', 'age-limit', 'area-not-responsible', 'unit-remit', 'other-service-sufficient', 'protective-adult', 'no-offence-identified', 'account-required', 'agreement-of-family', 'capacity', 'other', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_120 = frozenset({None, 'child-abuse', 'public-protection', 'exploitation-team', 'cid', 'major-crime', 'rape-unit', 'missing-persons', 'online', 'serious-organised-crime', 'trafficking', 'neighbourhood', 'response', 'youth-or-schools', 'offender-management', 'intelligence', 'safeguarding-hub', 'custody', 'national', 'other', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_121 = frozenset({None, 'immediate-protection', 'taken-into-care', 'child-protection-enquiry', 'strategy-discussion', 'police-investigation', 'disruption', 'exploitation-panel', 'assessment', 'early-help', 'specialist-service', 'outreach', 'health-care', 'support-in-existing-plan', 'passed-on', 'advice-only', 'information-logged', 'no-further-action', 'awaiting-response', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_122 = frozenset({None, 'yes', 'no', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_123 = frozenset({None, 'police', 'childrens-services', 'joint-childrens-services-lscb', 'lscb', 'safeguarding-partnership', 'regional-safeguarding-board', 'child-protection-committee', 'sbni', 'voluntary', 'health', 'education', 'youth-justice', 'probation', 'housing', 'prosecution', 'family-court-advisory', 'secure-estate', 'immigration', 'licensing', 'other', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_124 = frozenset({None, 'strategy-discussion', 'section-47-enquiry', 'section-17-assessment', 'section-21-assessment', 'initial-conference', 'review-conference', 'child-protection-plan', 'child-protection-plan-ended', 'child-in-need-plan', 'care-support-protection-plan', 'registration', 'de-registration', 'ird', 'child-protection-investigation-scotland', 'planning-meeting', 'childs-protection-plan-scotland', 'reporter-referral', 'childrens-hearing', 'article-66-investigation', 'joint-protocol-investigation', 'unocini-assessment', 'police-protection', 'emergency-protection-order', 'child-protection-order-scotland', 'recovery-order', 'care-proceedings', 'nrm-referral', 'nrm-reasonable-grounds', 'nrm-conclusive-grounds', 'trafficking-guardian', 'exploitation-panel', 'care-risk-management'})
CODES_125 = frozenset({None, 'further-enquiry', 'conference-called', 'protection-plan', 'plan-continued', 'plan-ended', 'other-plan', 'actions-agreed', 'harm-substantiated', 'harm-substantiated-no-continuing', 'harm-not-substantiated', 'positive-decision', 'negative-decision', 'order-made', 'order-not-made', 'referred-on', 'adjourned', 'nothing-further', 'pending', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_126 = frozenset({None, 'england', 'wales', 'scotland', 'northern-ireland'})
CODES_127 = frozenset({None, 'child', 'parent-carer', 'foster-residential-carer', 'sibling', 'family', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_128 = frozenset({None, 'specialist-exploitation', 'outreach', 'advocacy', 'key-worker', 'mentoring', 'therapy', 'mental-health', 'sexual-health', 'physical-health', 'substance', 'sexual-violence-adviser', 'trafficking-guardian', 'return-interview', 'education-support', 'safe-accommodation', 'safety-measures', 'legal-advice', 'leaving-care', 'parent-support', 'family-work', 'sibling-support', 'carer-training', 'financial', 'community', 'other'})
CODES_129 = frozenset({None, 'planned', 'offered', 'not-at-present', 'waiting', 'taken-up', 'paused', 'not-available', 'ended', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_130 = frozenset({None, 'planned', 'aims-met', 'moved-on-service', 'passed-to-adult-services', 'age-limit-reached', 'moved-area', 'time-limit', 'funding-ended', 'worker-left', 'contact-not-kept', 'person-chose', 'not-the-right-support', 'not-safe', 'court-case-ended', 'died', 'other', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_131 = frozenset({None, 'rape', 'sexual-assault', 'sexual-activity-with-child', 'arranging-child-sex-offence', 'non-contact-child-sex-offence', 'grooming-meeting', 'sexual-communication', 'position-of-trust', 'familial-child-sex-offence', 'cse-paying', 'cse-causing', 'cse-controlling', 'cse-arranging', 'indecent-images', 'private-images-threat', 'trafficking', 'slavery-servitude', 'abduction', 'administering-substance', 'drugs-supply', 'violence', 'threats-blackmail', 'interference-with-justice', 'other-sexual', 'other', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_132 = frozenset({None, '0', '1', '1A', '2', '2A', '3', '3A', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_133 = frozenset({None, 'voluntary-attendance', 'held-until-charge', 'bail-with-conditions', 'bail-without-conditions', 'released-under-investigation', 'investigative-liberation', 'undertaking', 'recalled-or-serving', 'released-no-further-action', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_134 = frozenset({None, 'charged', 'no-prosecution-evidential', 'no-prosecution-public-interest', 'out-of-court', 'diversion', 'administrative', 'police-no-referral', 'further-evidence-requested', 'early-advice', 'awaiting-decision', 'under-investigation', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_135 = frozenset({None, 'evidential-not-met', 'evidence-insufficient', 'identification-not-proved', 'element-not-proved', 'defence-not-disproved', 'evidence-not-available', 'evidence-not-gathered', 'evidence-not-admissible', 'disclosure-not-completed', 'file-not-completed', 'public-interest-not-met', 'suspect-is-child', 'suspect-exploited', 'suspect-health', 'out-of-court-sufficient', 'other-sentence-sufficient', 'lapse-of-time', 'effect-of-proceedings', 'threshold-test-charge', 'threshold-test-not-met', 'threshold-test-later-review', 'suspect-died', 'suspect-not-traced', 'suspect-under-age', 'suspect-unfit', 'time-limit-expired', 'transferred', 'dealt-with-in-other-case', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_136 = frozenset({None, 'guilty-plea', 'convicted-after-trial', 'proved-in-absence', 'acquitted', 'not-proven', 'discontinued', 'no-evidence-offered', 'discharged-committal', 'deserted', 'stayed', 'left-on-file', 'jury-not-agreed', 'warrant-unexecuted', 'cannot-be-traced', 'died', 'unfit-to-plead', 'conviction-quashed', 'proceedings-ongoing', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_137 = frozenset({None, 'life-or-indeterminate', 'extended', 'custody', 'suspended', 'hospital-order', 'community', 'youth-community', 'fine', 'discharge', 'other', 'awaiting-sentence', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_138 = frozenset({None, 'special-measure', 'independent-adviser', 'witness-service', 'court-visit', 'kept-informed', 'therapy', 'protection-of-witness', 'family-support', 'decision-explained', 'right-to-review', 'compensation-help', 'other'})
CODES_139 = frozenset({None, 'screen', 'live-link', 'evidence-in-private', 'wigs-and-gowns-removed', 'recorded-evidence-in-chief', 'prior-statement', 'recorded-cross-examination', 'evidence-by-commissioner', 'intermediary', 'communication-aid', 'supporter', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_140 = frozenset({None, 'investigation', 'before-court', 'at-court', 'after-court', 'after-no-charge', 'absent:not-yet-obtained', 'absent:not-in-system', 'absent:held-elsewhere', 'absent:withheld', 'absent:unexplained'})
CODES_141 = frozenset({None, 'cse-subgroup', 'agency-lead', 'coordinator', 'cse-protocol', 'information-sharing-agreement', 'strategy', 'multi-agency-team', 'exploitation-panel', 'training-front-line', 'training-carers', 'training-police-units', 'problem-profile', 'data-collection', 'outreach-service', 'victim-family-support', 'missing-return-arrangement', 'prevention-programme', 'prosecutor-link', 'disruption-plan', 'case-audit', 'voice-of-children'})
MATCHES_11 = whole('(?!absent:)[!-~](?:[ -~]{0,38}[!-~])?')
CODES_142 = frozenset({None, 'returns', 'return_scope', 'children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support', 'board_arrangements', 'explanations', 'local_codes'})
MATCHES_12 = whole('(?!absent:)[!-~](?:[ -~]{0,198}[!-~])?')
CODES_143 = frozenset({None, 'checked-correct', 'confirmed-by-other-agency', 'unusual-but-true', 'as-stated-by-person', 'known-limitation-of-source', 'source-cannot-be-corrected', 'converted-from-other-list', 'definition-of-period', 'correction-under-way', 'rule-does-not-fit'})
MATCHES_13 = whole('(?!absent:)[!-~](?:[ -~]{0,498}[!-~])?')
MATCHES_14 = whole('(?!absent:)[!-~](?:[ -~]{0,62}[!-~])?')
MATCHES_15 = whole('local:[a-z0-9][a-z0-9-]{0,39}')
MATCHES_16 = whole('(?!absent:)[!-~](?:[ -~]{0,78}[!-~])?')


# ======================================================================================================================
# The checks of each record type
# ======================================================================================================================

def check_returns(run: Any, rows: Any) -> None:
    """Return."""
    fail = run.fail
    table = run.tables['returns']
    more = run.store('more_returns', list)
    c0 = c1 = c4 = c5 = c6 = c7 = c8 = c9 = c10 = c11 = c12 = c13 = c14 = c17 = c18 = c19 = c20 = c21 = c273 = c275 = c286 = c554 = c555 = c556 = c557 = c558 = c559 = c566 = c567 = c568 = c569 = c570 = c571 = c578 = c579 = c580 = c581 = c582 = c583 = c590 = c591 = c592 = c593 = c594 = c595 = c602 = c617 = c618 = c619 = c620 = c621 = c622 = c629 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (return_ref, standard_version, agency_name, agency_type, agency_area, period_start, period_end, prepared_on, prepared_by_role, nil_return, nil_signed_by_role, nil_signed_on, search_extent, systems_searched, systems_searched_absent, supersedes, form, handling_marking, handling_conditions, legal_regime, article_6_condition, article_9_condition, article_10_condition, sharing_agreement, sharing_agreement_absent, retain_until, retain_until_absent,) = row
        bad = None
        answered = (
            return_ref is not None and standard_version is not None and agency_name is not None and agency_type is not None
            and agency_area is not None and period_start is not None and period_end is not None and prepared_on is not None
            and nil_return is not None and search_extent is not None and (systems_searched is None or systems_searched_absent is None)
            and form is not None and handling_marking is not None and legal_regime is not None and article_6_condition is not None
            and article_9_condition is not None and article_10_condition is not None
            and (sharing_agreement is None or sharing_agreement_absent is None)
            and (retain_until_absent is None if retain_until is not None else retain_until_absent is not None)
        )
        try:
            sound = answered and (
                KEY_OF(return_ref) and standard_version in CODES_38 and MATCHES_1(agency_name) and agency_type in CODES_39
                and agency_area in CODES_40 and period_start in DAYS and period_end in DAYS and prepared_on in DAYS
                and (prepared_by_role is None or MATCHES_2(prepared_by_role)) and nil_return in CODES_41
                and (nil_signed_by_role is None or MATCHES_2(nil_signed_by_role)) and nil_signed_on in DAYS
                and search_extent in CODES_42 and (systems_searched is None or MATCHES_3(systems_searched))
                and systems_searched_absent in CODES_43 and (supersedes is None or KEY_OF(supersedes)) and form in CODES_44
                and handling_marking in CODES_45 and (handling_conditions is None or MATCHES_3(handling_conditions))
                and legal_regime in CODES_46 and article_6_condition in CODES_47 and article_9_condition in CODES_48
                and article_10_condition in CODES_49 and (sharing_agreement is None or MATCHES_2(sharing_agreement))
                and sharing_agreement_absent in CODES_43 and retain_until in DAYS and retain_until_absent in CODES_50
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (return_ref, standard_version, agency_name, agency_type, agency_area, period_start, period_end, prepared_on, prepared_by_role, nil_return, nil_signed_by_role, nil_signed_on, search_extent, systems_searched, systems_searched_absent, supersedes, form, handling_marking, handling_conditions, legal_regime, article_6_condition, article_9_condition, article_10_condition, sharing_agreement, sharing_agreement_absent, retain_until, retain_until_absent,) = row
        run.take_header(table, row, bad)
        more.append((at, bad, return_ref, nil_return, search_extent, legal_regime, article_9_condition, article_10_condition,))
        now = 0
        try:
            if period_end and period_start:
                c0 = now = 0
                if period_end < period_start:
                    fail(CHECKS[0], at, row, bad)
            if prepared_on and period_end:
                c1 = now = 1
                if prepared_on < period_end:
                    fail(CHECKS[1], at, row, bad)
            if nil_return == 'yes' and search_extent is not None:
                c4 = now = 4
                if search_extent not in {'all', 'some'}:
                    fail(CHECKS[4], at, row, bad)
            if nil_return == 'yes':
                c5 = now = 5
                if nil_signed_by_role is None:
                    fail(CHECKS[5], at, row, bad)
            if nil_return == 'yes':
                c6 = now = 6
                if nil_signed_on is None:
                    fail(CHECKS[6], at, row, bad)
            if nil_return == 'no':
                c7 = now = 7
                if nil_signed_by_role is not None:
                    fail(CHECKS[7], at, row, bad)
            if nil_return == 'no':
                c8 = now = 8
                if nil_signed_on is not None:
                    fail(CHECKS[8], at, row, bad)
            if nil_signed_on and prepared_on:
                c9 = now = 9
                if nil_signed_on < prepared_on:
                    fail(CHECKS[9], at, row, bad)
            if search_extent in {'all', 'some'} and ((systems_searched or systems_searched_absent) is not None):
                c10 = now = 10
                if (systems_searched or systems_searched_absent) == 'absent:not-applicable':
                    fail(CHECKS[10], at, row, bad)
            if search_extent in {'no-capability', 'none'}:
                c11 = now = 11
                if systems_searched is not None:
                    fail(CHECKS[11], at, row, bad)
            if article_6_condition in GROUPS_1 and legal_regime is not None:
                c12 = now = 12
                if legal_regime not in GROUPS_1[article_6_condition]:
                    fail(CHECKS[12], at, row, bad)
            if article_9_condition in GROUPS_2 and legal_regime is not None:
                c13 = now = 13
                if legal_regime not in GROUPS_2[article_9_condition]:
                    fail(CHECKS[13], at, row, bad)
            if article_10_condition in GROUPS_3 and legal_regime is not None:
                c14 = now = 14
                if legal_regime not in GROUPS_3[article_10_condition]:
                    fail(CHECKS[14], at, row, bad)
            if legal_regime in LIMITS_1 and prepared_on:
                c17 = now = 17
                if prepared_on < LIMITS_1[legal_regime][0] or prepared_on > LIMITS_1[legal_regime][1]:
                    fail(CHECKS[17], at, row, bad)
            if handling_marking in LIMITS_2 and prepared_on:
                c18 = now = 18
                if prepared_on < LIMITS_2[handling_marking][0] or prepared_on > LIMITS_2[handling_marking][1]:
                    fail(CHECKS[18], at, row, bad)
            if retain_until and prepared_on:
                c19 = now = 19
                if retain_until < prepared_on:
                    fail(CHECKS[19], at, row, bad)
            if period_end and period_start:
                c20 = now = 20
                if period_start < period_end and ordinal(period_end) - ordinal(period_start) > 1096:
                    fail(CHECKS[20], at, row, bad)
            if supersedes is not None and return_ref is not None:
                c21 = now = 21
                if supersedes == return_ref:
                    fail(CHECKS[21], at, row, bad)
            if ((retain_until or retain_until_absent) is not None):
                c273 = now = 273
                if (retain_until or retain_until_absent) == '2099-12-31':
                    fail(CHECKS[273], at, row, bad)
            if agency_area in LIMITS_3 and period_end:
                c275 = now = 275
                if period_end < LIMITS_3[agency_area][0] or period_end > LIMITS_3[agency_area][1]:
                    fail(CHECKS[275], at, row, bad)
            if agency_type in LIMITS_4 and period_end:
                c286 = now = 286
                if period_end < LIMITS_4[agency_type][0] or period_end > LIMITS_4[agency_type][1]:
                    fail(CHECKS[286], at, row, bad)
            if agency_name:
                c554 = now = 554
                if len(agency_name) >= 4 and is_like('email', agency_name):
                    fail(CHECKS[554], at, row, bad)
            if prepared_by_role:
                c555 = now = 555
                if len(prepared_by_role) >= 4 and is_like('email', prepared_by_role):
                    fail(CHECKS[555], at, row, bad)
            if nil_signed_by_role:
                c556 = now = 556
                if len(nil_signed_by_role) >= 4 and is_like('email', nil_signed_by_role):
                    fail(CHECKS[556], at, row, bad)
            if systems_searched:
                c557 = now = 557
                if len(systems_searched) >= 4 and is_like('email', systems_searched):
                    fail(CHECKS[557], at, row, bad)
            if handling_conditions:
                c558 = now = 558
                if len(handling_conditions) >= 4 and is_like('email', handling_conditions):
                    fail(CHECKS[558], at, row, bad)
            if sharing_agreement:
                c559 = now = 559
                if len(sharing_agreement) >= 4 and is_like('email', sharing_agreement):
                    fail(CHECKS[559], at, row, bad)
            if agency_name:
                c566 = now = 566
                if len(agency_name) >= 10 and is_like('telephone', agency_name):
                    fail(CHECKS[566], at, row, bad)
            if prepared_by_role:
                c567 = now = 567
                if len(prepared_by_role) >= 10 and is_like('telephone', prepared_by_role):
                    fail(CHECKS[567], at, row, bad)
            if nil_signed_by_role:
                c568 = now = 568
                if len(nil_signed_by_role) >= 10 and is_like('telephone', nil_signed_by_role):
                    fail(CHECKS[568], at, row, bad)
            if systems_searched:
                c569 = now = 569
                if len(systems_searched) >= 10 and is_like('telephone', systems_searched):
                    fail(CHECKS[569], at, row, bad)
            if handling_conditions:
                c570 = now = 570
                if len(handling_conditions) >= 10 and is_like('telephone', handling_conditions):
                    fail(CHECKS[570], at, row, bad)
            if sharing_agreement:
                c571 = now = 571
                if len(sharing_agreement) >= 10 and is_like('telephone', sharing_agreement):
                    fail(CHECKS[571], at, row, bad)
            if agency_name:
                c578 = now = 578
                if len(agency_name) >= 5 and is_like('postcode', agency_name):
                    fail(CHECKS[578], at, row, bad)
            if prepared_by_role:
                c579 = now = 579
                if len(prepared_by_role) >= 5 and is_like('postcode', prepared_by_role):
                    fail(CHECKS[579], at, row, bad)
            if nil_signed_by_role:
                c580 = now = 580
                if len(nil_signed_by_role) >= 5 and is_like('postcode', nil_signed_by_role):
                    fail(CHECKS[580], at, row, bad)
            if systems_searched:
                c581 = now = 581
                if len(systems_searched) >= 5 and is_like('postcode', systems_searched):
                    fail(CHECKS[581], at, row, bad)
            if handling_conditions:
                c582 = now = 582
                if len(handling_conditions) >= 5 and is_like('postcode', handling_conditions):
                    fail(CHECKS[582], at, row, bad)
            if sharing_agreement:
                c583 = now = 583
                if len(sharing_agreement) >= 5 and is_like('postcode', sharing_agreement):
                    fail(CHECKS[583], at, row, bad)
            if agency_name:
                c590 = now = 590
                if len(agency_name) >= 10 and is_like('nhs-number', agency_name):
                    fail(CHECKS[590], at, row, bad)
            if prepared_by_role:
                c591 = now = 591
                if len(prepared_by_role) >= 10 and is_like('nhs-number', prepared_by_role):
                    fail(CHECKS[591], at, row, bad)
            if nil_signed_by_role:
                c592 = now = 592
                if len(nil_signed_by_role) >= 10 and is_like('nhs-number', nil_signed_by_role):
                    fail(CHECKS[592], at, row, bad)
            if systems_searched:
                c593 = now = 593
                if len(systems_searched) >= 10 and is_like('nhs-number', systems_searched):
                    fail(CHECKS[593], at, row, bad)
            if handling_conditions:
                c594 = now = 594
                if len(handling_conditions) >= 10 and is_like('nhs-number', handling_conditions):
                    fail(CHECKS[594], at, row, bad)
            if sharing_agreement:
                c595 = now = 595
                if len(sharing_agreement) >= 10 and is_like('nhs-number', sharing_agreement):
                    fail(CHECKS[595], at, row, bad)
            if return_ref:
                c602 = now = 602
                if len(return_ref) >= 10 and is_like('nhs-number', return_ref):
                    fail(CHECKS[602], at, row, bad)
            if agency_name:
                c617 = now = 617
                if len(agency_name) >= 8 and is_like('long-number', agency_name):
                    fail(CHECKS[617], at, row, bad)
            if prepared_by_role:
                c618 = now = 618
                if len(prepared_by_role) >= 8 and is_like('long-number', prepared_by_role):
                    fail(CHECKS[618], at, row, bad)
            if nil_signed_by_role:
                c619 = now = 619
                if len(nil_signed_by_role) >= 8 and is_like('long-number', nil_signed_by_role):
                    fail(CHECKS[619], at, row, bad)
            if systems_searched:
                c620 = now = 620
                if len(systems_searched) >= 8 and is_like('long-number', systems_searched):
                    fail(CHECKS[620], at, row, bad)
            if handling_conditions:
                c621 = now = 621
                if len(handling_conditions) >= 8 and is_like('long-number', handling_conditions):
                    fail(CHECKS[621], at, row, bad)
            if sharing_agreement:
                c622 = now = 622
                if len(sharing_agreement) >= 8 and is_like('long-number', sharing_agreement):
                    fail(CHECKS[622], at, row, bad)
            if handling_conditions:
                c629 = now = 629
                if len(handling_conditions) >= 4 and is_like('name', handling_conditions):
                    fail(CHECKS[629], at, row, bad)
        except Exception as error:
            run.break_off(now, 'returns', error)
    run.rows['returns'] = run.rows.get('returns', 0) + count
    run.applied.update((c0, c1, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c17, c18, c19, c20, c21, c273, c275, c286, c554, c555, c556, c557, c558, c559, c566, c567, c568, c569, c570, c571, c578, c579, c580, c581, c582, c583, c590, c591, c592, c593, c594, c595, c602, c617, c618, c619, c620, c621, c622, c629,))


def finish_returns(run: Any) -> None:
    """What can be told of return only at the end."""
    fail = run.fail
    for kept in run.kept_rows('returns'):
        (at, bad, return_ref, nil_return, search_extent, legal_regime, article_9_condition, article_10_condition,) = kept
        if nil_return == 'yes':
            run.applied.add(2)
            if sum(run.rows.get(name, 0) for name in ('children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support')) > 0:
                fail(CHECKS[2], at, run.widened('returns', ('return_ref', 'nil_return', 'search_extent', 'legal_regime', 'article_9_condition', 'article_10_condition'), kept), bad)
        if (nil_return == 'no' and search_extent in {'all', 'some'}) and run.unread.isdisjoint(('children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support')):
            run.applied.add(3)
            if sum(run.rows.get(name, 0) for name in ('children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support')) < 1:
                fail(CHECKS[3], at, run.widened('returns', ('return_ref', 'nil_return', 'search_extent', 'legal_regime', 'article_9_condition', 'article_10_condition'), kept), bad)
        if article_9_condition == 'absent:not-applicable':
            run.applied.add(15)
            if sum(run.rows.get(name, 0) for name in ('children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support')) > 0:
                fail(CHECKS[15], at, run.widened('returns', ('return_ref', 'nil_return', 'search_extent', 'legal_regime', 'article_9_condition', 'article_10_condition'), kept), bad)
        if (article_10_condition == 'absent:not-applicable' and legal_regime in {'dpa-1998', 'uk-gdpr'}):
            run.applied.add(16)
            if sum(run.rows.get(name, 0) for name in ('children', 'exploitation_periods', 'missing_episodes', 'living_situations', 'suspects', 'involvements', 'networks', 'network_members', 'exploitation_features', 'indicators', 'vulnerabilities', 'education', 'disclosures', 'disclosure_barriers', 'referrals', 'statutory_steps', 'support', 'investigations', 'suspect_outcomes', 'witness_support')) > 0:
                fail(CHECKS[16], at, run.widened('returns', ('return_ref', 'nil_return', 'search_extent', 'legal_regime', 'article_9_condition', 'article_10_condition'), kept), bad)


def check_return_scope(run: Any, rows: Any) -> None:
    """Scope of the return."""
    fail = run.fail
    table = run.tables['return_scope']
    covered_23 = set()
    known_23 = True
    returns__search_extent = run.header.get('search_extent')
    returns__nil_return = run.header.get('nil_return')
    seen_65 = set()
    more = run.store('more_return_scope', list)
    c23 = c24 = c25 = c26 = c65 = c560 = c572 = c584 = c596 = c623 = c630 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (record_type, extent, note,) = row
        bad = None
        answered = (
            record_type is not None and extent is not None
        )
        try:
            sound = answered and (
                record_type in CODES_51 and extent in CODES_52 and (note is None or MATCHES_4(note))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (record_type, extent, note,) = row
        run.take_scope(record_type, extent, bad)
        more.append((at, bad, record_type, extent,))
        now = 0
        try:
            covered_23.add(record_type)
            known_23 = known_23 and not (bad and 'record_type' in bad)
            if (record_type in CODES_1 and returns__search_extent in {'no-capability', 'none'}) and extent is not None:
                c24 = now = 24
                if extent in {'complete', 'partial'}:
                    fail(CHECKS[24], at, row, bad)
            if (record_type == 'children' and returns__nil_return == 'yes') and extent is not None:
                c25 = now = 25
                if extent in {'not-asked-for', 'not-held', 'not-searched'}:
                    fail(CHECKS[25], at, row, bad)
            if extent == 'partial':
                c26 = now = 26
                if note is None:
                    fail(CHECKS[26], at, row, bad)
            if record_type is not None and ((not bad or bad.isdisjoint(('record_type',)))):
                size = len(seen_65)
                seen_65.add(record_type)
                c65 = now = 65
                if len(seen_65) == size:
                    fail(CHECKS[65], at, row, bad)
            if note:
                c560 = now = 560
                if len(note) >= 4 and is_like('email', note):
                    fail(CHECKS[560], at, row, bad)
            if note:
                c572 = now = 572
                if len(note) >= 10 and is_like('telephone', note):
                    fail(CHECKS[572], at, row, bad)
            if note:
                c584 = now = 584
                if len(note) >= 5 and is_like('postcode', note):
                    fail(CHECKS[584], at, row, bad)
            if note:
                c596 = now = 596
                if len(note) >= 10 and is_like('nhs-number', note):
                    fail(CHECKS[596], at, row, bad)
            if note:
                c623 = now = 623
                if len(note) >= 8 and is_like('long-number', note):
                    fail(CHECKS[623], at, row, bad)
            if note:
                c630 = now = 630
                if len(note) >= 4 and is_like('name', note):
                    fail(CHECKS[630], at, row, bad)
        except Exception as error:
            run.break_off(now, 'return_scope', error)
    run.rows['return_scope'] = run.rows.get('return_scope', 0) + count
    if known_23 and 'return_scope' not in run.unread:
        c23 = 23
        if [code for code in WANTED_1 if code not in covered_23]:
            fail(CHECKS[23], None, None, more=f" Missing: {', '.join([code for code in WANTED_1 if code not in covered_23])}.")
    run.applied.update((c23, c24, c25, c26, c65, c560, c572, c584, c596, c623, c630,))


def finish_return_scope(run: Any) -> None:
    """What can be told of scope of the return only at the end."""
    fail = run.fail
    for kept in run.kept_rows('return_scope'):
        (at, bad, record_type, extent,) = kept
        if extent in {'not-asked-for', 'not-held', 'not-searched'} and record_type is not None:
            run.applied.add(22)
            if run.rows.get(record_type, 0) > 0:
                fail(CHECKS[22], at, run.widened('return_scope', ('record_type', 'extent'), kept), bad)


def check_children(run: Any, rows: Any) -> None:
    """Children."""
    fail = run.fail
    table = run.tables['children']
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    returns__period_end = run.header.get('period_end')
    returns__form = run.header.get('form')
    n_643 = 0
    of_643 = 0
    n_644 = 0
    of_644 = 0
    n_645 = 0
    of_645 = 0
    n_646 = 0
    of_646 = 0
    n_647 = 0
    of_647 = 0
    n_648 = 0
    of_648 = 0
    n_649 = 0
    of_649 = 0
    n_654 = 0
    of_654 = 0
    n_655 = 0
    of_655 = 0
    n_657 = 0
    first_657 = None
    varied_657 = False
    n_658 = 0
    first_658 = None
    varied_658 = False
    n_659 = 0
    first_659 = None
    varied_659 = False
    n_667 = 0
    some_667 = False
    n_669 = 0
    differs_669 = False
    n_671 = 0
    differs_671 = False
    children = run.store('children', dict)
    more = run.store('more_children', list)
    c51 = c75 = c76 = c107 = c108 = c109 = c110 = c111 = c156 = c157 = c186 = c187 = c188 = c224 = c225 = c226 = c227 = c228 = c276 = c287 = c289 = c291 = c293 = c295 = c297 = c299 = c301 = c303 = c305 = c307 = c309 = c310 = c311 = c312 = c313 = c561 = c573 = c585 = c597 = c603 = c624 = c633 = c634 = c635 = c636 = c637 = c643 = c644 = c645 = c646 = c647 = c648 = c649 = c654 = c655 = c657 = c658 = c659 = c667 = c669 = c671 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (child_ref, sex, gender, ethnicity, ethnicity_basis, ethnicity_scheme, ethnicity_in_source, described_ethnicity, described_by, nationality, nationality_2, nationality_basis, country_of_birth, birth_month, birth_month_latest, birth_month_absent, disability, home_area, first_attention_on, first_attention_latest, first_attention_absent, first_attention_age, first_attention_age_basis, first_attention_service, first_attention_route, missing_history, living_history, school_engagement, indicator_history, first_response_on, first_response_latest, first_response_absent, treated_as_risk_to_others, source, confirmed_on, given_name, family_name, date_of_birth, nhs_number, upn, nhs_number_pseudonym, upn_pseudonym, name_birth_pseudonym,) = row
        bad = None
        answered = (
            child_ref is not None and sex is not None and ethnicity is not None and ethnicity_basis is not None
            and nationality is not None and nationality_basis is not None
            and (birth_month_absent is None if birth_month is not None else birth_month_absent is not None and birth_month_latest is None)
            and (first_attention_absent is None if first_attention_on is not None else first_attention_absent is not None and first_attention_latest is None)
            and (first_attention_age_basis is None or first_attention_age is not None)
            and (first_attention_age is None or first_attention_age_basis is not None) and first_attention_service is not None
            and missing_history is not None and living_history is not None and school_engagement is not None
            and indicator_history is not None
            and (first_response_absent is None if first_response_on is not None else first_response_absent is not None and first_response_latest is None)
            and source is not None
        )
        try:
            sound = answered and (
                KEY_OF(child_ref) and sex in CODES_53 and gender in CODES_54 and ethnicity in CODES_55 and ethnicity_basis in CODES_56
                and ethnicity_scheme in CODES_57 and (ethnicity_in_source is None or MATCHES_5(ethnicity_in_source))
                and described_ethnicity in CODES_58 and described_by in CODES_59 and nationality in CODES_60
                and nationality_2 in CODES_60 and nationality_basis in CODES_61 and country_of_birth in CODES_62
                and birth_month in MONTHS and birth_month_latest in MONTHS and birth_month_absent in CODES_63 and disability in CODES_64
                and home_area in CODES_65 and first_attention_on in DAYS and first_attention_latest in DAYS
                and first_attention_absent in CODES_66
                and (first_attention_age is None or type(first_attention_age) is int and 0 <= first_attention_age <= 17)
                and first_attention_age_basis in CODES_67 and first_attention_service in CODES_68
                and (first_attention_route in CODES_69 or LOCAL_CODE_OF(first_attention_route)) and missing_history in CODES_70
                and living_history in CODES_70 and school_engagement in CODES_71 and indicator_history in CODES_70
                and first_response_on in DAYS and first_response_latest in DAYS and first_response_absent in CODES_72
                and treated_as_risk_to_others in CODES_73 and (source in CODES_74 or LOCAL_CODE_OF(source)) and confirmed_on in DAYS
                and (given_name is None or MATCHES_6(given_name)) and (family_name is None or MATCHES_6(family_name))
                and date_of_birth in DAYS and (nhs_number is None or MATCHES_7(nhs_number)) and (upn is None or MATCHES_8(upn))
                and (nhs_number_pseudonym is None or MATCHES_9(nhs_number_pseudonym))
                and (upn_pseudonym is None or MATCHES_9(upn_pseudonym))
                and (name_birth_pseudonym is None or MATCHES_9(name_birth_pseudonym))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (child_ref, sex, gender, ethnicity, ethnicity_basis, ethnicity_scheme, ethnicity_in_source, described_ethnicity, described_by, nationality, nationality_2, nationality_basis, country_of_birth, birth_month, birth_month_latest, birth_month_absent, disability, home_area, first_attention_on, first_attention_latest, first_attention_absent, first_attention_age, first_attention_age_basis, first_attention_service, first_attention_route, missing_history, living_history, school_engagement, indicator_history, first_response_on, first_response_latest, first_response_absent, treated_as_risk_to_others, source, confirmed_on, given_name, family_name, date_of_birth, nhs_number, upn, nhs_number_pseudonym, upn_pseudonym, name_birth_pseudonym,) = row
        is_new = child_ref not in children
        if is_new and child_ref is not None:
            children[child_ref] = (at, bad, child_ref, sex, gender, ethnicity, nationality, birth_month, birth_month_latest, birth_month_absent, first_attention_on, first_attention_latest, first_attention_absent, missing_history, living_history, indicator_history, first_response_on, first_response_latest, first_response_absent,)
        else:
            more.append((at, bad, child_ref, sex, gender, ethnicity, nationality, birth_month, birth_month_latest, birth_month_absent, first_attention_on, first_attention_latest, first_attention_absent, missing_history, living_history, indicator_history, first_response_on, first_response_latest, first_response_absent,))
        now = 0
        try:
            birth_month__first = birth_month__last = birth_month
            if birth_month_latest and birth_month:
                birth_month__first, birth_month__last = span(birth_month, birth_month_latest)
            first_attention_on__first = first_attention_on__last = first_attention_on
            if first_attention_latest and first_attention_on:
                first_attention_on__first, first_attention_on__last = span(first_attention_on, first_attention_latest)
            first_response_on__first = first_response_on__last = first_response_on
            if first_response_latest and first_response_on:
                first_response_on__first, first_response_on__last = span(first_response_on, first_response_latest)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref',)))):
                c51 = now = 51
                if not is_new:
                    fail(CHECKS[51], at, row, bad)
            if first_attention_route is not None and first_attention_route[:6] == "local:" and declared_sure:
                c75 = now = 75
                if ('attention_route', first_attention_route) not in declared:
                    fail(CHECKS[75], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c76 = now = 76
                if ('information_source', source) not in declared:
                    fail(CHECKS[76], at, row, bad)
            if returns__prepared_on and birth_month:
                c107 = now = 107
                if returns__prepared_on < birth_month__first:
                    fail(CHECKS[107], at, row, bad)
            if returns__prepared_on and first_attention_on:
                c108 = now = 108
                if returns__prepared_on < first_attention_on__first:
                    fail(CHECKS[108], at, row, bad)
            if returns__prepared_on and first_response_on:
                c109 = now = 109
                if returns__prepared_on < first_response_on__first:
                    fail(CHECKS[109], at, row, bad)
            if returns__prepared_on and confirmed_on:
                c110 = now = 110
                if returns__prepared_on < confirmed_on:
                    fail(CHECKS[110], at, row, bad)
            if returns__prepared_on and date_of_birth:
                c111 = now = 111
                if returns__prepared_on < date_of_birth:
                    fail(CHECKS[111], at, row, bad)
            if first_attention_on and birth_month:
                c156 = now = 156
                if first_attention_on__last < birth_month__first:
                    fail(CHECKS[156], at, row, bad)
            if first_response_on and birth_month:
                c157 = now = 157
                if first_response_on__last < birth_month__first:
                    fail(CHECKS[157], at, row, bad)
            if birth_month and birth_month_latest:
                c186 = now = 186
                if birth_month_latest < birth_month:
                    fail(CHECKS[186], at, row, bad)
            if first_attention_on and first_attention_latest:
                c187 = now = 187
                if first_attention_latest < first_attention_on:
                    fail(CHECKS[187], at, row, bad)
            if first_response_on and first_response_latest:
                c188 = now = 188
                if first_response_latest < first_response_on:
                    fail(CHECKS[188], at, row, bad)
            if ((birth_month or birth_month_absent) is not None):
                c224 = now = 224
                if (birth_month or birth_month_absent) in {'1900-01', '1901-01', '1904-01', '1970-01'}:
                    fail(CHECKS[224], at, row, bad)
            if ((first_attention_on or first_attention_absent) is not None):
                c225 = now = 225
                if (first_attention_on or first_attention_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[225], at, row, bad)
            if ((first_response_on or first_response_absent) is not None):
                c226 = now = 226
                if (first_response_on or first_response_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[226], at, row, bad)
            if confirmed_on is not None:
                c227 = now = 227
                if confirmed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[227], at, row, bad)
            if date_of_birth is not None:
                c228 = now = 228
                if date_of_birth in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[228], at, row, bad)
            if home_area in LIMITS_3 and returns__period_end:
                c276 = now = 276
                if returns__period_end < LIMITS_3[home_area][0] or returns__period_end > LIMITS_3[home_area][1]:
                    fail(CHECKS[276], at, row, bad)
            if ethnicity in REASONS:
                c287 = now = 287
                if ethnicity_basis not in NO_VALUE:
                    fail(CHECKS[287], at, row, bad)
            if ethnicity not in NO_VALUE and ethnicity_basis is not None:
                c289 = now = 289
                if ethnicity_basis == 'absent:not-applicable':
                    fail(CHECKS[289], at, row, bad)
            if ethnicity_in_source is not None:
                c291 = now = 291
                if ethnicity_scheme is None:
                    fail(CHECKS[291], at, row, bad)
            if described_ethnicity not in NO_VALUE:
                c293 = now = 293
                if described_by is None:
                    fail(CHECKS[293], at, row, bad)
            if ((described_ethnicity is None or described_ethnicity in REASONS)):
                c295 = now = 295
                if described_by not in NO_VALUE:
                    fail(CHECKS[295], at, row, bad)
            if ethnicity_in_source:
                c297 = now = 297
                if is_name_of(LISTS, ethnicity_in_source, 'observed_appearance', 'ethnicity'):
                    fail(CHECKS[297], at, row, bad)
            if ethnicity_scheme is None and ethnicity_in_source:
                c299 = now = 299
                if is_name_of(LISTS, ethnicity_in_source, 'nationality', 'ethnicity'):
                    fail(CHECKS[299], at, row, bad)
            if nationality in REASONS:
                c301 = now = 301
                if nationality_basis not in NO_VALUE:
                    fail(CHECKS[301], at, row, bad)
            if nationality not in NO_VALUE and nationality_basis is not None:
                c303 = now = 303
                if nationality_basis == 'absent:not-applicable':
                    fail(CHECKS[303], at, row, bad)
            if nationality_2 not in NO_VALUE and nationality not in NO_VALUE:
                c305 = now = 305
                if nationality_2 == nationality:
                    fail(CHECKS[305], at, row, bad)
            if nationality_2 not in NO_VALUE:
                c307 = now = 307
                if nationality in NO_VALUE:
                    fail(CHECKS[307], at, row, bad)
            if first_attention_on and birth_month:
                c309 = now = 309
                if first_attention_on__last < FIRST_DAY_AT_1[birth_month__first] or first_attention_on__first >= LAST_DAY_AT_1[birth_month__last]:
                    fail(CHECKS[309], at, row, bad)
            if first_attention_age is not None and first_attention_on and birth_month:
                c310 = now = 310
                if not ages(birth_month__first, birth_month__last, first_attention_on__first, first_attention_on__last)[0] <= first_attention_age <= ages(birth_month__first, birth_month__last, first_attention_on__first, first_attention_on__last)[1]:
                    fail(CHECKS[310], at, row, bad)
            if first_response_on and first_attention_on:
                c311 = now = 311
                if first_response_on__last < first_attention_on__first:
                    fail(CHECKS[311], at, row, bad)
            if date_of_birth and birth_month:
                c312 = now = 312
                if date_of_birth < birth_month__first:
                    fail(CHECKS[312], at, row, bad)
            if birth_month and date_of_birth:
                c313 = now = 313
                if birth_month__last < date_of_birth[:7]:
                    fail(CHECKS[313], at, row, bad)
            if ethnicity_in_source:
                c561 = now = 561
                if len(ethnicity_in_source) >= 4 and is_like('email', ethnicity_in_source):
                    fail(CHECKS[561], at, row, bad)
            if ethnicity_in_source:
                c573 = now = 573
                if len(ethnicity_in_source) >= 10 and is_like('telephone', ethnicity_in_source):
                    fail(CHECKS[573], at, row, bad)
            if ethnicity_in_source:
                c585 = now = 585
                if len(ethnicity_in_source) >= 5 and is_like('postcode', ethnicity_in_source):
                    fail(CHECKS[585], at, row, bad)
            if ethnicity_in_source:
                c597 = now = 597
                if len(ethnicity_in_source) >= 10 and is_like('nhs-number', ethnicity_in_source):
                    fail(CHECKS[597], at, row, bad)
            if child_ref:
                c603 = now = 603
                if len(child_ref) >= 10 and is_like('nhs-number', child_ref):
                    fail(CHECKS[603], at, row, bad)
            if ethnicity_in_source:
                c624 = now = 624
                if len(ethnicity_in_source) >= 8 and is_like('long-number', ethnicity_in_source):
                    fail(CHECKS[624], at, row, bad)
            if returns__form == 'pseudonymised':
                c633 = now = 633
                if given_name is not None:
                    fail(CHECKS[633], at, row, bad)
            if returns__form == 'pseudonymised':
                c634 = now = 634
                if family_name is not None:
                    fail(CHECKS[634], at, row, bad)
            if returns__form == 'pseudonymised':
                c635 = now = 635
                if date_of_birth is not None:
                    fail(CHECKS[635], at, row, bad)
            if returns__form == 'pseudonymised':
                c636 = now = 636
                if nhs_number is not None:
                    fail(CHECKS[636], at, row, bad)
            if returns__form == 'pseudonymised':
                c637 = now = 637
                if upn is not None:
                    fail(CHECKS[637], at, row, bad)
            if ((not bad or bad.isdisjoint(('sex',)))):
                of_643 += 1
                if sex in REASONS:
                    n_643 += 1
            if ((not bad or bad.isdisjoint(('ethnicity',)))):
                of_644 += 1
                if ethnicity in REASONS:
                    n_644 += 1
            if ((not bad or bad.isdisjoint(('nationality',)))):
                of_645 += 1
                if nationality in REASONS:
                    n_645 += 1
            if ((not bad or bad.isdisjoint(('birth_month', 'birth_month_absent')))):
                of_646 += 1
                if birth_month_absent is not None:
                    n_646 += 1
            if ((not bad or bad.isdisjoint(('missing_history',)))):
                of_647 += 1
                if missing_history in REASONS:
                    n_647 += 1
            if ((not bad or bad.isdisjoint(('living_history',)))):
                of_648 += 1
                if living_history in REASONS:
                    n_648 += 1
            if ((not bad or bad.isdisjoint(('school_engagement',)))):
                of_649 += 1
                if school_engagement in REASONS:
                    n_649 += 1
            if birth_month_latest is None and birth_month is not None and ((not bad or bad.isdisjoint(('birth_month', 'birth_month_latest')))):
                of_654 += 1
                if birth_month.endswith('-01'):
                    n_654 += 1
            if date_of_birth is not None and ((not bad or bad.isdisjoint(('date_of_birth',)))):
                of_655 += 1
                if date_of_birth.endswith('-01-01'):
                    n_655 += 1
            if birth_month is not None and ((not bad or bad.isdisjoint(('birth_month',)))):
                n_657 += 1
                if birth_month != first_657:
                    varied_657 = first_657 is not None or varied_657
                    first_657 = birth_month
            if ethnicity not in NO_VALUE and ((not bad or bad.isdisjoint(('ethnicity',)))):
                n_658 += 1
                if ethnicity != first_658:
                    varied_658 = first_658 is not None or varied_658
                    first_658 = ethnicity
            if first_attention_on is not None and ((not bad or bad.isdisjoint(('first_attention_on',)))):
                n_659 += 1
                if first_attention_on != first_659:
                    varied_659 = first_659 is not None or varied_659
                    first_659 = first_attention_on
            if ((not bad or bad.isdisjoint(('indicator_history',)))):
                n_667 += 1
                some_667 = some_667 or indicator_history not in NO_VALUE
            if nationality in CODES_23 and ethnicity in MIRRORS_1 and nationality not in NO_VALUE and ((not bad or bad.isdisjoint(('ethnicity', 'nationality')))):
                n_669 += 1
                differs_669 = differs_669 or nationality not in MIRRORS_1[ethnicity]
            if country_of_birth in MIRRORS_2 and nationality not in NO_VALUE and ((not bad or bad.isdisjoint(('nationality', 'country_of_birth')))):
                n_671 += 1
                differs_671 = differs_671 or nationality not in MIRRORS_2[country_of_birth]
        except Exception as error:
            run.break_off(now, 'children', error)
    run.rows['children'] = run.rows.get('children', 0) + count
    if of_643 >= 20:
        c643 = 643
        if n_643 * 100 > 50 * of_643:
            fail(CHECKS[643], None, None, more=f" ({n_643} of {of_643}.)")
    if of_644 >= 20:
        c644 = 644
        if n_644 * 100 > 50 * of_644:
            fail(CHECKS[644], None, None, more=f" ({n_644} of {of_644}.)")
    if of_645 >= 20:
        c645 = 645
        if n_645 * 100 > 50 * of_645:
            fail(CHECKS[645], None, None, more=f" ({n_645} of {of_645}.)")
    if of_646 >= 20:
        c646 = 646
        if n_646 * 100 > 50 * of_646:
            fail(CHECKS[646], None, None, more=f" ({n_646} of {of_646}.)")
    if of_647 >= 20:
        c647 = 647
        if n_647 * 100 > 50 * of_647:
            fail(CHECKS[647], None, None, more=f" ({n_647} of {of_647}.)")
    if of_648 >= 20:
        c648 = 648
        if n_648 * 100 > 50 * of_648:
            fail(CHECKS[648], None, None, more=f" ({n_648} of {of_648}.)")
    if of_649 >= 20:
        c649 = 649
        if n_649 * 100 > 50 * of_649:
            fail(CHECKS[649], None, None, more=f" ({n_649} of {of_649}.)")
    if of_654 >= 20:
        c654 = 654
        if n_654 * 100 > 50 * of_654:
            fail(CHECKS[654], None, None, more=f" ({n_654} of {of_654}.)")
    if of_655 >= 20:
        c655 = 655
        if n_655 * 100 > 50 * of_655:
            fail(CHECKS[655], None, None, more=f" ({n_655} of {of_655}.)")
    if n_657 >= 20:
        c657 = 657
        if not varied_657:
            fail(CHECKS[657], None, None, more=f" (All {n_657} rows.)")
    if n_658 >= 20:
        c658 = 658
        if not varied_658:
            fail(CHECKS[658], None, None, more=f" (All {n_658} rows.)")
    if n_659 >= 20:
        c659 = 659
        if not varied_659:
            fail(CHECKS[659], None, None, more=f" (All {n_659} rows.)")
    if n_667 >= 20:
        c667 = 667
        if not some_667:
            fail(CHECKS[667], None, None, more=f" (None of {n_667} rows.)")
    if n_669 >= 20:
        c669 = 669
        if not differs_669:
            fail(CHECKS[669], None, None, more=f" (All {n_669} rows.)")
    if n_671 >= 10:
        c671 = 671
        if not differs_671:
            fail(CHECKS[671], None, None, more=f" (All {n_671} rows.)")
    run.applied.update((c51, c75, c76, c107, c108, c109, c110, c111, c156, c157, c186, c187, c188, c224, c225, c226, c227, c228, c276, c287, c289, c291, c293, c295, c297, c299, c301, c303, c305, c307, c309, c310, c311, c312, c313, c561, c573, c585, c597, c603, c624, c633, c634, c635, c636, c637, c643, c644, c645, c646, c647, c648, c649, c654, c655, c657, c658, c659, c667, c669, c671,))


def finish_children(run: Any) -> None:
    """What can be told of children only at the end."""
    fail = run.fail
    rows_1 = run.store('rows_1', dict)
    exploitation_periods_sure = run.is_sure('exploitation_periods', 'child_ref')
    rows_2 = run.store('rows_2', dict)
    referrals_sure = run.is_sure('referrals', 'child_ref')
    perhaps_rows_2 = run.store('perhaps_rows_2', set)
    rows_3 = run.store('rows_3', dict)
    missing_episodes_sure = run.is_sure('missing_episodes', 'child_ref')
    rows_4 = run.store('rows_4', dict)
    living_situations_sure = run.is_sure('living_situations', 'child_ref')
    rows_5 = run.store('rows_5', dict)
    indicators_sure = run.is_sure('indicators', 'child_ref')
    perhaps_rows_5 = run.store('perhaps_rows_5', set)
    rows_7 = run.store('rows_7', dict)
    perhaps_rows_7 = run.store('perhaps_rows_7', set)
    rows_8 = run.store('rows_8', dict)
    for kept in run.kept_rows('children'):
        (at, bad, child_ref, sex, gender, ethnicity, nationality, birth_month, birth_month_latest, birth_month_absent, first_attention_on, first_attention_latest, first_attention_absent, missing_history, living_history, indicator_history, first_response_on, first_response_latest, first_response_absent,) = kept
        if exploitation_periods_sure and child_ref is not None and run.may_hold('exploitation_periods', ('not-held', 'not-searched', 'not-asked-for')):
            run.applied.add(314)
            if rows_1.get(child_ref, 0) < 1:
                fail(CHECKS[314], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if first_response_absent == 'absent:not-applicable' and referrals_sure and child_ref is not None and child_ref not in perhaps_rows_2:
            run.applied.add(315)
            if rows_2.get(child_ref, 0) > 0:
                fail(CHECKS[315], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if missing_history == 'none' and missing_episodes_sure and child_ref is not None:
            run.applied.add(316)
            if rows_3.get(child_ref, 0) > 0:
                fail(CHECKS[316], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if living_history == 'none' and living_situations_sure and child_ref is not None:
            run.applied.add(317)
            if rows_4.get(child_ref, 0) > 0:
                fail(CHECKS[317], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if indicator_history == 'none' and indicators_sure and child_ref is not None and child_ref not in perhaps_rows_5:
            run.applied.add(318)
            if rows_5.get(child_ref, 0) > 0:
                fail(CHECKS[318], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if missing_history in REASONS and missing_episodes_sure and child_ref is not None:
            run.applied.add(320)
            if rows_3.get(child_ref, 0) > 0:
                fail(CHECKS[320], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if living_history in REASONS and living_situations_sure and child_ref is not None:
            run.applied.add(321)
            if rows_4.get(child_ref, 0) > 0:
                fail(CHECKS[321], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if indicator_history in REASONS and indicators_sure and child_ref is not None and child_ref not in perhaps_rows_7:
            run.applied.add(322)
            if rows_7.get(child_ref, 0) > 0:
                fail(CHECKS[322], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if missing_history == 'some' and missing_episodes_sure and child_ref is not None and run.may_hold('missing_episodes', ('not-held', 'not-searched', 'not-asked-for')):
            run.applied.add(324)
            if rows_3.get(child_ref, 0) < 1:
                fail(CHECKS[324], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if living_history == 'some' and living_situations_sure and child_ref is not None and run.may_hold('living_situations', ('not-held', 'not-searched', 'not-asked-for')):
            run.applied.add(325)
            if rows_4.get(child_ref, 0) < 1:
                fail(CHECKS[325], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)
        if indicator_history == 'some' and indicators_sure and child_ref is not None and run.may_hold('indicators', ('not-held', 'not-searched', 'not-asked-for')):
            run.applied.add(326)
            if rows_8.get(child_ref, 0) < 1:
                fail(CHECKS[326], at, run.widened('children', ('child_ref', 'sex', 'gender', 'ethnicity', 'nationality', 'birth_month', 'birth_month_latest', 'birth_month_absent', 'first_attention_on', 'first_attention_latest', 'first_attention_absent', 'missing_history', 'living_history', 'indicator_history', 'first_response_on', 'first_response_latest', 'first_response_absent'), kept), bad)


def check_exploitation_periods(run: Any, rows: Any) -> None:
    """Exploitation periods."""
    fail = run.fail
    table = run.tables['exploitation_periods']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    rows_1 = run.store('rows_1', dict)
    spells_of_exploitation_periods_started_child_ref: dict[str, list[Any]] = {}
    returns__period_end = run.header.get('period_end')
    n_660 = 0
    first_660 = None
    varied_660 = False
    exploitation_periods = run.store('exploitation_periods', dict)
    more = run.store('more_exploitation_periods', list)
    c27 = c52 = c77 = c78 = c112 = c113 = c114 = c115 = c158 = c159 = c160 = c189 = c190 = c191 = c229 = c230 = c231 = c232 = c277 = c328 = c329 = c330 = c331 = c332 = c333 = c334 = c335 = c336 = c337 = c338 = c604 = c660 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (exploitation_ref, child_ref, status, status_on, status_latest, definition, started_on, started_latest, started_absent, ongoing, ended_on, ended_latest, ended_absent, exploitation_area, first_meeting_place, suspect_known, source, confirmed_on,) = row
        bad = None
        answered = (
            exploitation_ref is not None and child_ref is not None and status is not None
            and (status_latest is None or status_on is not None) and definition is not None
            and (started_absent is None if started_on is not None else started_absent is not None and started_latest is None)
            and ongoing is not None
            and (ended_absent is None if ended_on is not None else ended_absent is not None and ended_latest is None)
            and exploitation_area is not None and suspect_known is not None
        )
        try:
            sound = answered and (
                KEY_OF(exploitation_ref) and (child_ref in children or KEY_OF(child_ref)) and status in CODES_75 and status_on in DAYS
                and status_latest in DAYS and definition in CODES_76 and started_on in DAYS and started_latest in DAYS
                and started_absent in CODES_63 and ongoing in CODES_64 and ended_on in DAYS and ended_latest in DAYS
                and ended_absent in CODES_77 and exploitation_area in CODES_78
                and (first_meeting_place in CODES_79 or LOCAL_CODE_OF(first_meeting_place)) and suspect_known in CODES_70
                and (source in CODES_74 or LOCAL_CODE_OF(source)) and confirmed_on in DAYS
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (exploitation_ref, child_ref, status, status_on, status_latest, definition, started_on, started_latest, started_absent, ongoing, ended_on, ended_latest, ended_absent, exploitation_area, first_meeting_place, suspect_known, source, confirmed_on,) = row
        is_new = exploitation_ref not in exploitation_periods
        if is_new and exploitation_ref is not None:
            exploitation_periods[exploitation_ref] = (at, bad, exploitation_ref, child_ref, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, suspect_known,)
        else:
            more.append((at, bad, exploitation_ref, child_ref, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, suspect_known,))
        now = 0
        try:
            status_on__first = status_on__last = status_on
            if status_latest and status_on:
                status_on__first, status_on__last = span(status_on, status_latest)
            started_on__first = started_on__last = started_on
            if started_latest and started_on:
                started_on__first, started_on__last = span(started_on, started_latest)
            ended_on__first = ended_on__last = ended_on
            if ended_latest and ended_on:
                ended_on__first, ended_on__last = span(ended_on, ended_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            if child_ref is not None and children_sure:
                c27 = now = 27
                if child_ref not in children:
                    fail(CHECKS[27], at, row, bad)
            if exploitation_ref is not None and ((not bad or bad.isdisjoint(('exploitation_ref',)))):
                c52 = now = 52
                if not is_new:
                    fail(CHECKS[52], at, row, bad)
            if first_meeting_place is not None and first_meeting_place[:6] == "local:" and declared_sure:
                c77 = now = 77
                if ('exploitation_feature', first_meeting_place) not in declared:
                    fail(CHECKS[77], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c78 = now = 78
                if ('information_source', source) not in declared:
                    fail(CHECKS[78], at, row, bad)
            if returns__prepared_on and status_on:
                c112 = now = 112
                if returns__prepared_on < status_on__first:
                    fail(CHECKS[112], at, row, bad)
            if returns__prepared_on and started_on:
                c113 = now = 113
                if returns__prepared_on < started_on__first:
                    fail(CHECKS[113], at, row, bad)
            if returns__prepared_on and ended_on:
                c114 = now = 114
                if returns__prepared_on < ended_on__first:
                    fail(CHECKS[114], at, row, bad)
            if returns__prepared_on and confirmed_on:
                c115 = now = 115
                if returns__prepared_on < confirmed_on:
                    fail(CHECKS[115], at, row, bad)
            if status_on and child_ref__birth_month:
                c158 = now = 158
                if status_on__last < child_ref__birth_month__first:
                    fail(CHECKS[158], at, row, bad)
            if started_on and child_ref__birth_month:
                c159 = now = 159
                if started_on__last < child_ref__birth_month__first:
                    fail(CHECKS[159], at, row, bad)
            if ended_on and child_ref__birth_month:
                c160 = now = 160
                if ended_on__last < child_ref__birth_month__first:
                    fail(CHECKS[160], at, row, bad)
            if status_on and status_latest:
                c189 = now = 189
                if status_latest < status_on:
                    fail(CHECKS[189], at, row, bad)
            if started_on and started_latest:
                c190 = now = 190
                if started_latest < started_on:
                    fail(CHECKS[190], at, row, bad)
            if ended_on and ended_latest:
                c191 = now = 191
                if ended_latest < ended_on:
                    fail(CHECKS[191], at, row, bad)
            if status_on is not None:
                c229 = now = 229
                if status_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[229], at, row, bad)
            if ((started_on or started_absent) is not None):
                c230 = now = 230
                if (started_on or started_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[230], at, row, bad)
            if ((ended_on or ended_absent) is not None):
                c231 = now = 231
                if (ended_on or ended_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[231], at, row, bad)
            if confirmed_on is not None:
                c232 = now = 232
                if confirmed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[232], at, row, bad)
            if exploitation_area in LIMITS_3 and started_on:
                c277 = now = 277
                if started_on__last < LIMITS_3[exploitation_area][0] or started_on__first > LIMITS_3[exploitation_area][1]:
                    fail(CHECKS[277], at, row, bad)
            if child_ref is not None:
                rows_1[child_ref] = rows_1.get(child_ref, 0) + 1
            if ended_on and started_on:
                c328 = now = 328
                if ended_on__last < started_on__first:
                    fail(CHECKS[328], at, row, bad)
            if ongoing == 'yes':
                c329 = now = 329
                if ended_on is not None:
                    fail(CHECKS[329], at, row, bad)
            if (ongoing == 'yes' and ended_absent is not None) and ((ended_on or ended_absent) is not None):
                c330 = now = 330
                if (ended_on or ended_absent) != 'absent:not-applicable':
                    fail(CHECKS[330], at, row, bad)
            if ((ongoing == 'no' or ongoing in REASONS)) and ((ended_on or ended_absent) is not None):
                c331 = now = 331
                if (ended_on or ended_absent) == 'absent:not-applicable':
                    fail(CHECKS[331], at, row, bad)
            if started_on and child_ref__birth_month:
                c332 = now = 332
                if started_on__last < FIRST_DAY_AT_2[child_ref__birth_month__first] or started_on__first >= LAST_DAY_AT_1[child_ref__birth_month__last]:
                    fail(CHECKS[332], at, row, bad)
            if definition in LIMITS_5 and status_on:
                c333 = now = 333
                if status_on__last < LIMITS_5[definition][0] or status_on__first > LIMITS_5[definition][1]:
                    fail(CHECKS[333], at, row, bad)
            if status_on and started_on:
                c334 = now = 334
                if status_on__last < started_on__first:
                    fail(CHECKS[334], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref', 'started_on', 'started_latest', 'ended_on', 'ended_latest', 'ended_absent')))):
                spells_of_exploitation_periods_started_child_ref.setdefault(child_ref, []).append((started_on__first or '', started_on__last or '', ended_on__first or '', ended_on__last or '', ended_absent == 'absent:not-applicable', at, row))
            if returns__period_end and started_on:
                c337 = now = 337
                if returns__period_end < started_on__first:
                    fail(CHECKS[337], at, row, bad)
            if status == 'ruled-out' and ongoing is not None:
                c338 = now = 338
                if ongoing == 'yes':
                    fail(CHECKS[338], at, row, bad)
            if exploitation_ref:
                c604 = now = 604
                if len(exploitation_ref) >= 10 and is_like('nhs-number', exploitation_ref):
                    fail(CHECKS[604], at, row, bad)
            if started_on is not None and ((not bad or bad.isdisjoint(('started_on',)))):
                n_660 += 1
                if started_on != first_660:
                    varied_660 = first_660 is not None or varied_660
                    first_660 = started_on
        except Exception as error:
            run.break_off(now, 'exploitation_periods', error)
    run.rows['exploitation_periods'] = run.rows.get('exploitation_periods', 0) + count
    for spells in spells_of_exploitation_periods_started_child_ref.values():
        if len(spells) > 1:
            c335 = 335
            if not are_in_order(spells):
                for spell in overlapping([spell for spell in spells if spell[0] and spell[2] and spell[3] >= spell[0]]):
                    fail(CHECKS[335], spell[5], spell[6])
    for spells in spells_of_exploitation_periods_started_child_ref.values():
        opened = ''
        for spell in spells:
            if spell[4] and spell[1] and (not opened or spell[1] < opened):
                opened = spell[1]
        if opened:
            c336 = 336
            for spell in spells:
                if spell[0] > opened:
                    fail(CHECKS[336], spell[5], spell[6])
    if n_660 >= 20:
        c660 = 660
        if not varied_660:
            fail(CHECKS[660], None, None, more=f" (All {n_660} rows.)")
    run.applied.update((c27, c52, c77, c78, c112, c113, c114, c115, c158, c159, c160, c189, c190, c191, c229, c230, c231, c232, c277, c328, c329, c330, c331, c332, c333, c334, c335, c336, c337, c338, c604, c660,))


def finish_exploitation_periods(run: Any) -> None:
    """What can be told of exploitation periods only at the end."""
    fail = run.fail
    rows_6 = run.store('rows_6', dict)
    involvements_sure = run.is_sure('involvements', 'exploitation_ref')
    for kept in run.kept_rows('exploitation_periods'):
        (at, bad, exploitation_ref, child_ref, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, suspect_known,) = kept
        if suspect_known == 'none' and involvements_sure and exploitation_ref is not None:
            run.applied.add(319)
            if rows_6.get(exploitation_ref, 0) > 0:
                fail(CHECKS[319], at, run.widened('exploitation_periods', ('exploitation_ref', 'child_ref', 'started_on', 'started_latest', 'started_absent', 'ended_on', 'ended_latest', 'ended_absent', 'suspect_known'), kept), bad)
        if suspect_known in REASONS and involvements_sure and exploitation_ref is not None:
            run.applied.add(323)
            if rows_6.get(exploitation_ref, 0) > 0:
                fail(CHECKS[323], at, run.widened('exploitation_periods', ('exploitation_ref', 'child_ref', 'started_on', 'started_latest', 'started_absent', 'ended_on', 'ended_latest', 'ended_absent', 'suspect_known'), kept), bad)
        if suspect_known == 'some' and involvements_sure and exploitation_ref is not None and run.may_hold('involvements', ('not-held', 'not-searched', 'not-asked-for')):
            run.applied.add(327)
            if rows_6.get(exploitation_ref, 0) < 1:
                fail(CHECKS[327], at, run.widened('exploitation_periods', ('exploitation_ref', 'child_ref', 'started_on', 'started_latest', 'started_absent', 'ended_on', 'ended_latest', 'ended_absent', 'suspect_known'), kept), bad)


def check_missing_episodes(run: Any, rows: Any) -> None:
    """Missing episodes."""
    fail = run.fail
    table = run.tables['missing_episodes']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_53 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    rows_3 = run.store('rows_3', dict)
    spells_of_missing_episodes_last_seen_child_ref: dict[str, list[Any]] = {}
    seen_361 = set()
    spells_1 = run.store('spells_1', dict)
    spells_2 = run.store('spells_2', dict)
    n_661 = 0
    first_661 = None
    varied_661 = False
    n_665 = 0
    some_665 = False
    c28 = c53 = c79 = c116 = c117 = c118 = c119 = c120 = c161 = c162 = c163 = c164 = c165 = c192 = c193 = c194 = c195 = c196 = c233 = c234 = c235 = c236 = c237 = c278 = c339 = c340 = c341 = c342 = c343 = c344 = c345 = c346 = c347 = c348 = c349 = c350 = c351 = c352 = c353 = c354 = c355 = c356 = c357 = c358 = c359 = c360 = c361 = c362 = c363 = c364 = c365 = c366 = c367 = c368 = c369 = c370 = c371 = c372 = c373 = c374 = c375 = c376 = c377 = c605 = c661 = c665 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (missing_ref, child_ref, last_seen_on, last_seen_latest, last_seen_absent, last_seen_at, reported_on, reported_latest, reported_absent, reported_at, found_on, found_latest, found_absent, found_at, returned_on, returned_latest, returned_absent, returned_at, missing_from, category, risk_level, risk_scheme, found_by, found_area, interview_offered, interview_held, interview_on, interview_latest, stated_order, source,) = row
        bad = None
        answered = (
            missing_ref is not None and child_ref is not None
            and (last_seen_absent is None if last_seen_on is not None else last_seen_absent is not None and last_seen_latest is None and last_seen_at is None)
            and (reported_absent is None if reported_on is not None else reported_absent is not None and reported_latest is None and reported_at is None)
            and (found_absent is None if found_on is not None else found_absent is not None and found_latest is None and found_at is None)
            and (returned_absent is None if returned_on is not None else returned_absent is not None and returned_latest is None and returned_at is None)
            and missing_from is not None and category is not None and (interview_latest is None or interview_on is not None)
        )
        try:
            sound = answered and (
                KEY_OF(missing_ref) and (child_ref in children or KEY_OF(child_ref)) and last_seen_on in DAYS
                and last_seen_latest in DAYS and last_seen_absent in CODES_66 and last_seen_at in TIMES and reported_on in DAYS
                and reported_latest in DAYS and reported_absent in CODES_72 and reported_at in TIMES and found_on in DAYS
                and found_latest in DAYS and found_absent in CODES_72 and found_at in TIMES and returned_on in DAYS
                and returned_latest in DAYS and returned_absent in CODES_72 and returned_at in TIMES and missing_from in CODES_80
                and category in CODES_81 and risk_level in CODES_82 and risk_scheme in CODES_83 and found_by in CODES_84
                and found_area in CODES_65 and interview_offered in CODES_85 and interview_held in CODES_85 and interview_on in DAYS
                and interview_latest in DAYS and stated_order in CODES_86 and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (missing_ref, child_ref, last_seen_on, last_seen_latest, last_seen_absent, last_seen_at, reported_on, reported_latest, reported_absent, reported_at, found_on, found_latest, found_absent, found_at, returned_on, returned_latest, returned_absent, returned_at, missing_from, category, risk_level, risk_scheme, found_by, found_area, interview_offered, interview_held, interview_on, interview_latest, stated_order, source,) = row
        now = 0
        try:
            last_seen_on__first = last_seen_on__last = last_seen_on
            if last_seen_latest and last_seen_on:
                last_seen_on__first, last_seen_on__last = span(last_seen_on, last_seen_latest)
            reported_on__first = reported_on__last = reported_on
            if reported_latest and reported_on:
                reported_on__first, reported_on__last = span(reported_on, reported_latest)
            found_on__first = found_on__last = found_on
            if found_latest and found_on:
                found_on__first, found_on__last = span(found_on, found_latest)
            returned_on__first = returned_on__last = returned_on
            if returned_latest and returned_on:
                returned_on__first, returned_on__last = span(returned_on, returned_latest)
            interview_on__first = interview_on__last = interview_on
            if interview_latest and interview_on:
                interview_on__first, interview_on__last = span(interview_on, interview_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            if child_ref is not None and children_sure:
                c28 = now = 28
                if child_ref not in children:
                    fail(CHECKS[28], at, row, bad)
            if missing_ref is not None and ((not bad or bad.isdisjoint(('missing_ref',)))):
                size = len(seen_53)
                seen_53.add(missing_ref)
                c53 = now = 53
                if len(seen_53) == size:
                    fail(CHECKS[53], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c79 = now = 79
                if ('information_source', source) not in declared:
                    fail(CHECKS[79], at, row, bad)
            if returns__prepared_on and last_seen_on:
                c116 = now = 116
                if returns__prepared_on < last_seen_on__first:
                    fail(CHECKS[116], at, row, bad)
            if returns__prepared_on and reported_on:
                c117 = now = 117
                if returns__prepared_on < reported_on__first:
                    fail(CHECKS[117], at, row, bad)
            if returns__prepared_on and found_on:
                c118 = now = 118
                if returns__prepared_on < found_on__first:
                    fail(CHECKS[118], at, row, bad)
            if returns__prepared_on and returned_on:
                c119 = now = 119
                if returns__prepared_on < returned_on__first:
                    fail(CHECKS[119], at, row, bad)
            if returns__prepared_on and interview_on:
                c120 = now = 120
                if returns__prepared_on < interview_on__first:
                    fail(CHECKS[120], at, row, bad)
            if last_seen_on and child_ref__birth_month:
                c161 = now = 161
                if last_seen_on__last < child_ref__birth_month__first:
                    fail(CHECKS[161], at, row, bad)
            if reported_on and child_ref__birth_month:
                c162 = now = 162
                if reported_on__last < child_ref__birth_month__first:
                    fail(CHECKS[162], at, row, bad)
            if found_on and child_ref__birth_month:
                c163 = now = 163
                if found_on__last < child_ref__birth_month__first:
                    fail(CHECKS[163], at, row, bad)
            if returned_on and child_ref__birth_month:
                c164 = now = 164
                if returned_on__last < child_ref__birth_month__first:
                    fail(CHECKS[164], at, row, bad)
            if interview_on and child_ref__birth_month:
                c165 = now = 165
                if interview_on__last < child_ref__birth_month__first:
                    fail(CHECKS[165], at, row, bad)
            if last_seen_on and last_seen_latest:
                c192 = now = 192
                if last_seen_latest < last_seen_on:
                    fail(CHECKS[192], at, row, bad)
            if reported_on and reported_latest:
                c193 = now = 193
                if reported_latest < reported_on:
                    fail(CHECKS[193], at, row, bad)
            if found_on and found_latest:
                c194 = now = 194
                if found_latest < found_on:
                    fail(CHECKS[194], at, row, bad)
            if returned_on and returned_latest:
                c195 = now = 195
                if returned_latest < returned_on:
                    fail(CHECKS[195], at, row, bad)
            if interview_on and interview_latest:
                c196 = now = 196
                if interview_latest < interview_on:
                    fail(CHECKS[196], at, row, bad)
            if ((last_seen_on or last_seen_absent) is not None):
                c233 = now = 233
                if (last_seen_on or last_seen_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[233], at, row, bad)
            if ((reported_on or reported_absent) is not None):
                c234 = now = 234
                if (reported_on or reported_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[234], at, row, bad)
            if ((found_on or found_absent) is not None):
                c235 = now = 235
                if (found_on or found_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[235], at, row, bad)
            if ((returned_on or returned_absent) is not None):
                c236 = now = 236
                if (returned_on or returned_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[236], at, row, bad)
            if interview_on is not None:
                c237 = now = 237
                if interview_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[237], at, row, bad)
            if found_area in LIMITS_3 and found_on:
                c278 = now = 278
                if found_on__last < LIMITS_3[found_area][0] or found_on__first > LIMITS_3[found_area][1]:
                    fail(CHECKS[278], at, row, bad)
            if child_ref is not None:
                rows_3[child_ref] = rows_3.get(child_ref, 0) + 1
            if returned_on and last_seen_on:
                c339 = now = 339
                if returned_on__last < last_seen_on__first or (returned_at and last_seen_at and returned_at < last_seen_at and returned_on == last_seen_on and returned_on__first == returned_on__last and last_seen_on__first == last_seen_on__last and not (is_repeated_hour(returned_on, returned_at) and is_repeated_hour(last_seen_on, last_seen_at))):
                    fail(CHECKS[339], at, row, bad)
            if reported_on and last_seen_on:
                c340 = now = 340
                if reported_on__last < last_seen_on__first or (reported_at and last_seen_at and reported_at < last_seen_at and reported_on == last_seen_on and reported_on__first == reported_on__last and last_seen_on__first == last_seen_on__last and not (is_repeated_hour(reported_on, reported_at) and is_repeated_hour(last_seen_on, last_seen_at))):
                    fail(CHECKS[340], at, row, bad)
            if found_on and last_seen_on:
                c341 = now = 341
                if found_on__last < last_seen_on__first or (found_at and last_seen_at and found_at < last_seen_at and found_on == last_seen_on and found_on__first == found_on__last and last_seen_on__first == last_seen_on__last and not (is_repeated_hour(found_on, found_at) and is_repeated_hour(last_seen_on, last_seen_at))):
                    fail(CHECKS[341], at, row, bad)
            if returned_on and found_on:
                c342 = now = 342
                if returned_on__last < found_on__first or (returned_at and found_at and returned_at < found_at and returned_on == found_on and returned_on__first == returned_on__last and found_on__first == found_on__last and not (is_repeated_hour(returned_on, returned_at) and is_repeated_hour(found_on, found_at))):
                    fail(CHECKS[342], at, row, bad)
            if returned_on and reported_on:
                c343 = now = 343
                if returned_on__last < reported_on__first or (returned_at and reported_at and returned_at < reported_at and returned_on == reported_on and returned_on__first == returned_on__last and reported_on__first == reported_on__last and not (is_repeated_hour(returned_on, returned_at) and is_repeated_hour(reported_on, reported_at))):
                    fail(CHECKS[343], at, row, bad)
            if returned_absent is not None and found_on and reported_on:
                c344 = now = 344
                if found_on__last < reported_on__first or (found_at and reported_at and found_at < reported_at and found_on == reported_on and found_on__first == found_on__last and reported_on__first == reported_on__last and not (is_repeated_hour(found_on, found_at) and is_repeated_hour(reported_on, reported_at))):
                    fail(CHECKS[344], at, row, bad)
            if found_absent == 'absent:not-applicable':
                c345 = now = 345
                if returned_on is not None:
                    fail(CHECKS[345], at, row, bad)
            if (found_absent == 'absent:not-applicable' and returned_absent is not None) and ((returned_on or returned_absent) is not None):
                c346 = now = 346
                if (returned_on or returned_absent) != 'absent:not-applicable':
                    fail(CHECKS[346], at, row, bad)
            if category in LIMITS_6 and last_seen_on:
                c347 = now = 347
                if last_seen_on__last < LIMITS_6[category][0] or last_seen_on__first > LIMITS_6[category][1]:
                    fail(CHECKS[347], at, row, bad)
            if risk_scheme in LIMITS_7 and last_seen_on:
                c348 = now = 348
                if last_seen_on__last < LIMITS_7[risk_scheme][0] or last_seen_on__first > LIMITS_7[risk_scheme][1]:
                    fail(CHECKS[348], at, row, bad)
            if risk_level in LIMITS_8 and last_seen_on:
                c349 = now = 349
                if last_seen_on__last < LIMITS_8[risk_level][0] or last_seen_on__first > LIMITS_8[risk_level][1]:
                    fail(CHECKS[349], at, row, bad)
            if risk_level not in NO_VALUE:
                c350 = now = 350
                if risk_scheme is None:
                    fail(CHECKS[350], at, row, bad)
            if interview_on and returned_on:
                c351 = now = 351
                if interview_on__last < returned_on__first:
                    fail(CHECKS[351], at, row, bad)
            if interview_on and returned_on:
                c352 = now = 352
                if returned_on__last < interview_on__first and ordinal(interview_on__first) - ordinal(returned_on__last) > 3:
                    fail(CHECKS[352], at, row, bad)
            if interview_on is not None and interview_held is not None:
                c353 = now = 353
                if interview_held != 'yes':
                    fail(CHECKS[353], at, row, bad)
            if interview_held == 'yes' and interview_offered is not None:
                c354 = now = 354
                if interview_offered in {'absent:not-applicable', 'no'}:
                    fail(CHECKS[354], at, row, bad)
            if returned_on is not None and interview_offered is not None:
                c355 = now = 355
                if interview_offered == 'absent:not-applicable':
                    fail(CHECKS[355], at, row, bad)
            if interview_offered == 'yes' and interview_held is not None:
                c356 = now = 356
                if interview_held == 'absent:not-applicable':
                    fail(CHECKS[356], at, row, bad)
            if returned_absent == 'absent:not-applicable' and interview_held is not None:
                c357 = now = 357
                if interview_held == 'yes':
                    fail(CHECKS[357], at, row, bad)
            if interview_held == 'yes':
                c358 = now = 358
                if interview_on is None:
                    fail(CHECKS[358], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref', 'last_seen_on', 'last_seen_latest', 'found_on', 'found_latest', 'found_absent', 'returned_on', 'returned_latest', 'returned_absent')))):
                spells_of_missing_episodes_last_seen_child_ref.setdefault(child_ref, []).append((last_seen_on__first or '', last_seen_on__last or '', ((found_on__first if found_on__first <= returned_on__first else returned_on__first) if found_on__first and returned_on__first else found_on__first or returned_on__first) or '', ((found_on__last if found_on__last <= returned_on__last else returned_on__last) if found_on__last and returned_on__last else found_on__last or returned_on__last) or '', found_absent == 'absent:not-applicable' and returned_absent == 'absent:not-applicable', at, missing_ref))
            if last_seen_on is not None and ((not bad or bad.isdisjoint(('child_ref', 'last_seen_on', 'last_seen_at')))):
                size = len(seen_361)
                seen_361.add((last_seen_on, child_ref, last_seen_at))
                c361 = now = 361
                if len(seen_361) == size:
                    fail(CHECKS[361], at, row, bad)
            if found_absent == 'absent:not-applicable' and returns__prepared_on and child_ref__birth_month:
                c362 = now = 362
                if returns__prepared_on >= LAST_DAY_AT_1[child_ref__birth_month__last]:
                    fail(CHECKS[362], at, row, bad)
            if last_seen_on and child_ref__birth_month:
                c363 = now = 363
                if last_seen_on__last < FIRST_DAY_AT_2[child_ref__birth_month__first] or last_seen_on__first >= LAST_DAY_AT_1[child_ref__birth_month__last]:
                    fail(CHECKS[363], at, row, bad)
            if returned_on and last_seen_on:
                c364 = now = 364
                if last_seen_on__last < returned_on__first and ordinal(returned_on__first) - ordinal(last_seen_on__last) > 365:
                    fail(CHECKS[364], at, row, bad)
            if returned_absent == 'absent:not-applicable' and returns__prepared_on and last_seen_on:
                c365 = now = 365
                if last_seen_on__last < returns__prepared_on and ordinal(returns__prepared_on) - ordinal(last_seen_on__last) > 365:
                    fail(CHECKS[365], at, row, bad)
            if last_seen_latest is not None:
                c366 = now = 366
                if last_seen_at is not None:
                    fail(CHECKS[366], at, row, bad)
            if reported_latest is not None:
                c367 = now = 367
                if reported_at is not None:
                    fail(CHECKS[367], at, row, bad)
            if found_latest is not None:
                c368 = now = 368
                if found_at is not None:
                    fail(CHECKS[368], at, row, bad)
            if returned_latest is not None:
                c369 = now = 369
                if returned_at is not None:
                    fail(CHECKS[369], at, row, bad)
            if reported_absent == 'absent:not-applicable' and category is not None:
                c370 = now = 370
                if category in {'absent-2013', 'missing-acpo', 'missing-acpo-2013', 'missing-app-2017', 'missing-child'}:
                    fail(CHECKS[370], at, row, bad)
            if found_absent == 'absent:not-applicable':
                c371 = now = 371
                if found_by not in NO_VALUE:
                    fail(CHECKS[371], at, row, bad)
            if found_absent == 'absent:not-applicable':
                c372 = now = 372
                if found_area not in NO_VALUE:
                    fail(CHECKS[372], at, row, bad)
            if found_by == 'returned-by-self':
                c373 = now = 373
                if found_area not in NO_VALUE:
                    fail(CHECKS[373], at, row, bad)
            if missing_from == 'family-home' and last_seen_on is not None and child_ref is not None:
                c374 = now = 374
                if child_ref in spells_1 and any(start < last_seen_on__first and last_seen_on__last < end for start, end in spells_1[child_ref]):
                    fail(CHECKS[374], at, row, bad)
            if missing_from in {'childrens-home', 'foster-home'} and last_seen_on is not None and child_ref is not None:
                c375 = now = 375
                if child_ref in spells_2 and any(start < last_seen_on__first and last_seen_on__last < end for start, end in spells_2[child_ref]):
                    fail(CHECKS[375], at, row, bad)
            if category in {'away-without-authorisation', 'missing-from-care', 'unauthorised-absence'} and last_seen_on is not None and child_ref is not None:
                c376 = now = 376
                if child_ref in spells_2 and any(start < last_seen_on__first and last_seen_on__last < end for start, end in spells_2[child_ref]):
                    fail(CHECKS[376], at, row, bad)
            if risk_scheme not in NO_VALUE:
                c377 = now = 377
                if risk_level is None:
                    fail(CHECKS[377], at, row, bad)
            if missing_ref:
                c605 = now = 605
                if len(missing_ref) >= 10 and is_like('nhs-number', missing_ref):
                    fail(CHECKS[605], at, row, bad)
            if last_seen_on is not None and ((not bad or bad.isdisjoint(('last_seen_on',)))):
                n_661 += 1
                if last_seen_on != first_661:
                    varied_661 = first_661 is not None or varied_661
                    first_661 = last_seen_on
            if ((not bad or bad.isdisjoint(('found_on', 'returned_on')))):
                n_665 += 1
                some_665 = some_665 or found_on is not None or returned_on is not None
        except Exception as error:
            run.break_off(now, 'missing_episodes', error)
    run.rows['missing_episodes'] = run.rows.get('missing_episodes', 0) + count
    for spells in spells_of_missing_episodes_last_seen_child_ref.values():
        if len(spells) > 1:
            c359 = 359
            if not are_in_order(spells):
                for spell in overlapping([spell for spell in spells if spell[0] and spell[2] and spell[3] >= spell[0]]):
                    fail(CHECKS[359], spell[5], None, ref=spell[6])
    for spells in spells_of_missing_episodes_last_seen_child_ref.values():
        opened = ''
        for spell in spells:
            if spell[4] and spell[1] and (not opened or spell[1] < opened):
                opened = spell[1]
        if opened:
            c360 = 360
            for spell in spells:
                if spell[0] > opened:
                    fail(CHECKS[360], spell[5], None, ref=spell[6])
    if n_661 >= 20:
        c661 = 661
        if not varied_661:
            fail(CHECKS[661], None, None, more=f" (All {n_661} rows.)")
    if n_665 >= 10:
        c665 = 665
        if not some_665:
            fail(CHECKS[665], None, None, more=f" (None of {n_665} rows.)")
    run.applied.update((c28, c53, c79, c116, c117, c118, c119, c120, c161, c162, c163, c164, c165, c192, c193, c194, c195, c196, c233, c234, c235, c236, c237, c278, c339, c340, c341, c342, c343, c344, c345, c346, c347, c348, c349, c350, c351, c352, c353, c354, c355, c356, c357, c358, c359, c360, c361, c362, c363, c364, c365, c366, c367, c368, c369, c370, c371, c372, c373, c374, c375, c376, c377, c605, c661, c665,))


def check_living_situations(run: Any, rows: Any) -> None:
    """Living situations."""
    fail = run.fail
    table = run.tables['living_situations']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_54 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    rows_4 = run.store('rows_4', dict)
    spells_1 = run.store('spells_1', dict)
    spells_2 = run.store('spells_2', dict)
    spells_of_living_situations_started_child_ref: dict[str, list[Any]] = {}
    c29 = c54 = c80 = c121 = c122 = c166 = c167 = c197 = c198 = c238 = c239 = c279 = c280 = c281 = c282 = c378 = c379 = c380 = c381 = c382 = c383 = c384 = c385 = c386 = c387 = c388 = c389 = c390 = c391 = c392 = c393 = c394 = c395 = c606 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (living_ref, child_ref, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, setting, legal_status, placing_area, placement_area, source,) = row
        bad = None
        answered = (
            living_ref is not None and child_ref is not None
            and (started_absent is None if started_on is not None else started_absent is not None and started_latest is None)
            and (ended_absent is None if ended_on is not None else ended_absent is not None and ended_latest is None)
            and setting is not None and legal_status is not None and placing_area is not None and placement_area is not None
        )
        try:
            sound = answered and (
                KEY_OF(living_ref) and (child_ref in children or KEY_OF(child_ref)) and started_on in DAYS and started_latest in DAYS
                and started_absent in CODES_66 and ended_on in DAYS and ended_latest in DAYS and ended_absent in CODES_72
                and setting in CODES_87 and legal_status in CODES_88 and placing_area in CODES_89 and placement_area in CODES_65
                and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (living_ref, child_ref, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, setting, legal_status, placing_area, placement_area, source,) = row
        now = 0
        try:
            started_on__first = started_on__last = started_on
            if started_latest and started_on:
                started_on__first, started_on__last = span(started_on, started_latest)
            ended_on__first = ended_on__last = ended_on
            if ended_latest and ended_on:
                ended_on__first, ended_on__last = span(ended_on, ended_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            if child_ref is not None and children_sure:
                c29 = now = 29
                if child_ref not in children:
                    fail(CHECKS[29], at, row, bad)
            if living_ref is not None and ((not bad or bad.isdisjoint(('living_ref',)))):
                size = len(seen_54)
                seen_54.add(living_ref)
                c54 = now = 54
                if len(seen_54) == size:
                    fail(CHECKS[54], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c80 = now = 80
                if ('information_source', source) not in declared:
                    fail(CHECKS[80], at, row, bad)
            if returns__prepared_on and started_on:
                c121 = now = 121
                if returns__prepared_on < started_on__first:
                    fail(CHECKS[121], at, row, bad)
            if returns__prepared_on and ended_on:
                c122 = now = 122
                if returns__prepared_on < ended_on__first:
                    fail(CHECKS[122], at, row, bad)
            if started_on and child_ref__birth_month:
                c166 = now = 166
                if started_on__last < child_ref__birth_month__first:
                    fail(CHECKS[166], at, row, bad)
            if ended_on and child_ref__birth_month:
                c167 = now = 167
                if ended_on__last < child_ref__birth_month__first:
                    fail(CHECKS[167], at, row, bad)
            if started_on and started_latest:
                c197 = now = 197
                if started_latest < started_on:
                    fail(CHECKS[197], at, row, bad)
            if ended_on and ended_latest:
                c198 = now = 198
                if ended_latest < ended_on:
                    fail(CHECKS[198], at, row, bad)
            if ((started_on or started_absent) is not None):
                c238 = now = 238
                if (started_on or started_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[238], at, row, bad)
            if ((ended_on or ended_absent) is not None):
                c239 = now = 239
                if (ended_on or ended_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[239], at, row, bad)
            if placing_area in LIMITS_3 and ended_on:
                c279 = now = 279
                if ended_on__last < LIMITS_3[placing_area][0] or ended_on__first > LIMITS_3[placing_area][1]:
                    fail(CHECKS[279], at, row, bad)
            if ended_absent == 'absent:not-applicable' and placing_area in LIMITS_3 and returns__prepared_on:
                c280 = now = 280
                if returns__prepared_on < LIMITS_3[placing_area][0] or returns__prepared_on > LIMITS_3[placing_area][1]:
                    fail(CHECKS[280], at, row, bad)
            if placement_area in LIMITS_3 and ended_on:
                c281 = now = 281
                if ended_on__last < LIMITS_3[placement_area][0] or ended_on__first > LIMITS_3[placement_area][1]:
                    fail(CHECKS[281], at, row, bad)
            if ended_absent == 'absent:not-applicable' and placement_area in LIMITS_3 and returns__prepared_on:
                c282 = now = 282
                if returns__prepared_on < LIMITS_3[placement_area][0] or returns__prepared_on > LIMITS_3[placement_area][1]:
                    fail(CHECKS[282], at, row, bad)
            if child_ref is not None:
                rows_4[child_ref] = rows_4.get(child_ref, 0) + 1
            if (child_ref is not None and started_on is not None and (ended_on is not None or ended_absent == 'absent:not-applicable') and setting in CODES_3) and ((not bad or bad.isdisjoint(('child_ref', 'started_on', 'started_latest', 'ended_on', 'ended_latest', 'ended_absent', 'setting')))):
                spells_1.setdefault(child_ref, []).append((started_on__last, ended_on__first if ended_on is not None else '9999-12-31'))
            if (child_ref is not None and started_on is not None and (ended_on is not None or ended_absent == 'absent:not-applicable') and setting in CODES_4) and ((not bad or bad.isdisjoint(('child_ref', 'started_on', 'started_latest', 'ended_on', 'ended_latest', 'ended_absent', 'setting')))):
                spells_2.setdefault(child_ref, []).append((started_on__last, ended_on__first if ended_on is not None else '9999-12-31'))
            if ended_on and started_on:
                c378 = now = 378
                if ended_on__last < started_on__first:
                    fail(CHECKS[378], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref', 'started_on', 'started_latest', 'ended_on', 'ended_latest', 'ended_absent')))):
                spells_of_living_situations_started_child_ref.setdefault(child_ref, []).append((started_on__first or '', started_on__last or '', ended_on__first or '', ended_on__last or '', ended_absent == 'absent:not-applicable', at, row))
            if setting in CODES_6 and legal_status is not None:
                c382 = now = 382
                if legal_status in CODES_5:
                    fail(CHECKS[382], at, row, bad)
            if setting in CODES_8 and legal_status is not None:
                c383 = now = 383
                if legal_status in CODES_7:
                    fail(CHECKS[383], at, row, bad)
            if legal_status in LIMITS_9 and started_on:
                c384 = now = 384
                if started_on__last < LIMITS_9[legal_status][0] or started_on__first > LIMITS_9[legal_status][1]:
                    fail(CHECKS[384], at, row, bad)
            if setting in CODES_6 and placing_area is not None:
                c385 = now = 385
                if placing_area == 'absent:not-applicable':
                    fail(CHECKS[385], at, row, bad)
            if setting in CODES_8:
                c386 = now = 386
                if placing_area not in NO_VALUE:
                    fail(CHECKS[386], at, row, bad)
            if setting in CODES_6 and started_on and child_ref__birth_month:
                c387 = now = 387
                if started_on__first >= LAST_DAY_AT_1[child_ref__birth_month__last]:
                    fail(CHECKS[387], at, row, bad)
            if (setting in CODES_6 and ended_absent == 'absent:not-applicable') and returns__prepared_on and child_ref__birth_month:
                c388 = now = 388
                if returns__prepared_on >= LAST_DAY_AT_1[child_ref__birth_month__last]:
                    fail(CHECKS[388], at, row, bad)
            if setting in {'care-independent', 'care-supported-accommodation', 'own-tenancy', 'supported-lodgings'} and started_on and child_ref__birth_month:
                c389 = now = 389
                if started_on__last < FIRST_DAY_AT_3[child_ref__birth_month__first] or started_on__first >= LAST_DAY_AT_2[child_ref__birth_month__last]:
                    fail(CHECKS[389], at, row, bad)
            if legal_status == 'police-protection' and ended_on and started_on:
                c390 = now = 390
                if started_on__last < ended_on__first and ordinal(ended_on__first) - ordinal(started_on__last) > 3:
                    fail(CHECKS[390], at, row, bad)
            if (legal_status == 'police-protection' and ended_absent == 'absent:not-applicable') and returns__prepared_on and started_on:
                c391 = now = 391
                if started_on__last < returns__prepared_on and ordinal(returns__prepared_on) - ordinal(started_on__last) > 3:
                    fail(CHECKS[391], at, row, bad)
            if legal_status == 'emergency-protection' and ended_on and started_on:
                c392 = now = 392
                if started_on__last < ended_on__first and ordinal(ended_on__first) - ordinal(started_on__last) > 15:
                    fail(CHECKS[392], at, row, bad)
            if (legal_status == 'emergency-protection' and ended_absent == 'absent:not-applicable') and returns__prepared_on and started_on:
                c393 = now = 393
                if started_on__last < returns__prepared_on and ordinal(returns__prepared_on) - ordinal(started_on__last) > 15:
                    fail(CHECKS[393], at, row, bad)
            if setting == 'with-guardian' and legal_status is not None:
                c394 = now = 394
                if legal_status == 'none':
                    fail(CHECKS[394], at, row, bad)
            if legal_status in {'bail', 'police-detention', 'remand', 'sentenced-custody', 'sentenced-residence'} and started_on and child_ref__birth_month:
                c395 = now = 395
                if started_on__last < FIRST_DAY_AT_4[child_ref__birth_month__first] or started_on__first >= LAST_DAY_AT_2[child_ref__birth_month__last]:
                    fail(CHECKS[395], at, row, bad)
            if living_ref:
                c606 = now = 606
                if len(living_ref) >= 10 and is_like('nhs-number', living_ref):
                    fail(CHECKS[606], at, row, bad)
        except Exception as error:
            run.break_off(now, 'living_situations', error)
    run.rows['living_situations'] = run.rows.get('living_situations', 0) + count
    for spells in spells_of_living_situations_started_child_ref.values():
        if len(spells) > 1:
            c379 = 379
            if not are_in_order(spells):
                for spell in overlapping([spell for spell in spells if spell[0] and spell[2] and spell[3] >= spell[0]]):
                    fail(CHECKS[379], spell[5], spell[6])
    for spells in spells_of_living_situations_started_child_ref.values():
        opened = ''
        for spell in spells:
            if spell[4] and spell[1] and (not opened or spell[1] < opened):
                opened = spell[1]
        if opened:
            c380 = 380
            for spell in spells:
                if spell[0] > opened:
                    fail(CHECKS[380], spell[5], spell[6])
    for spells in spells_of_living_situations_started_child_ref.values():
        if len(spells) > 1 and run.is_sure('living_situations', 'child_ref') and can_have_gaps(spells):
            c381 = 381
            for spell in after_gap(spells, 1):
                fail(CHECKS[381], spell[5], spell[6])
    run.applied.update((c29, c54, c80, c121, c122, c166, c167, c197, c198, c238, c239, c279, c280, c281, c282, c378, c379, c380, c381, c382, c383, c384, c385, c386, c387, c388, c389, c390, c391, c392, c393, c394, c395, c606,))


def check_suspects(run: Any, rows: Any) -> None:
    """Suspects."""
    fail = run.fail
    table = run.tables['suspects']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    returns__form = run.header.get('form')
    returns__handling_conditions = run.header.get('handling_conditions')
    seen_441 = set()
    n_650 = 0
    of_650 = 0
    n_651 = 0
    of_651 = 0
    n_652 = 0
    of_652 = 0
    n_653 = 0
    of_653 = 0
    n_656 = 0
    of_656 = 0
    n_662 = 0
    first_662 = None
    varied_662 = False
    n_663 = 0
    first_663 = None
    varied_663 = False
    n_668 = 0
    of_668 = 0
    n_670 = 0
    differs_670 = False
    n_672 = 0
    differs_672 = False
    suspects = run.store('suspects', dict)
    more = run.store('more_suspects', list)
    c30 = c55 = c81 = c123 = c124 = c125 = c168 = c240 = c241 = c242 = c288 = c290 = c292 = c294 = c296 = c298 = c300 = c302 = c304 = c306 = c308 = c396 = c397 = c398 = c399 = c400 = c401 = c402 = c403 = c404 = c405 = c406 = c407 = c408 = c409 = c410 = c411 = c412 = c413 = c414 = c415 = c416 = c417 = c418 = c419 = c420 = c421 = c422 = c423 = c424 = c425 = c426 = c427 = c428 = c429 = c430 = c431 = c432 = c433 = c434 = c435 = c436 = c437 = c438 = c439 = c440 = c441 = c562 = c574 = c586 = c598 = c607 = c625 = c638 = c639 = c640 = c641 = c642 = c650 = c651 = c652 = c653 = c656 = c662 = c663 = c668 = c670 = c672 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (suspect_ref, identification, child_ref, sex, age, age_basis, age_absent, age_held_on, age_held_absent, age_band, age_band_basis, ethnicity, ethnicity_basis, ethnicity_scheme, ethnicity_in_source, observed_appearance, described_ethnicity, described_by, nationality, nationality_2, nationality_basis, country_of_birth, source, confirmed_on, grading_scheme, grading_source, grading_information, grading_handling, given_name, family_name, alias, date_of_birth, pnc_id, pnc_id_pseudonym, name_birth_pseudonym,) = row
        bad = None
        answered = (
            suspect_ref is not None and identification is not None and sex is not None
            and (age_absent is None if age is not None else age_absent is not None and age_basis is None)
            and (age is None or age_basis is not None)
            and (age_held_absent is None if age_held_on is not None else age_held_absent is not None) and ethnicity is not None
            and ethnicity_basis is not None and observed_appearance is not None and described_ethnicity is not None
            and nationality is not None and nationality_basis is not None and source is not None
        )
        try:
            sound = answered and (
                KEY_OF(suspect_ref) and identification in CODES_90 and (child_ref is None or child_ref in children or KEY_OF(child_ref))
                and sex in CODES_91 and (age is None or type(age) is int and 5 <= age <= 110) and age_basis in CODES_67
                and age_absent in CODES_92 and age_held_on in DAYS and age_held_absent in CODES_43 and age_band in CODES_93
                and age_band_basis in CODES_67 and ethnicity in CODES_94 and ethnicity_basis in CODES_56
                and ethnicity_scheme in CODES_57 and (ethnicity_in_source is None or MATCHES_5(ethnicity_in_source))
                and observed_appearance in CODES_95 and described_ethnicity in CODES_96 and described_by in CODES_59
                and nationality in CODES_97 and nationality_2 in CODES_97 and nationality_basis in CODES_61
                and country_of_birth in CODES_98 and (source in CODES_74 or LOCAL_CODE_OF(source)) and confirmed_on in DAYS
                and grading_scheme in CODES_99 and grading_source in CODES_100 and grading_information in CODES_101
                and grading_handling in CODES_102 and (given_name is None or MATCHES_6(given_name))
                and (family_name is None or MATCHES_6(family_name)) and (alias is None or MATCHES_6(alias)) and date_of_birth in DAYS
                and (pnc_id is None or MATCHES_10(pnc_id)) and (pnc_id_pseudonym is None or MATCHES_9(pnc_id_pseudonym))
                and (name_birth_pseudonym is None or MATCHES_9(name_birth_pseudonym))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (suspect_ref, identification, child_ref, sex, age, age_basis, age_absent, age_held_on, age_held_absent, age_band, age_band_basis, ethnicity, ethnicity_basis, ethnicity_scheme, ethnicity_in_source, observed_appearance, described_ethnicity, described_by, nationality, nationality_2, nationality_basis, country_of_birth, source, confirmed_on, grading_scheme, grading_source, grading_information, grading_handling, given_name, family_name, alias, date_of_birth, pnc_id, pnc_id_pseudonym, name_birth_pseudonym,) = row
        is_new = suspect_ref not in suspects
        if is_new and suspect_ref is not None:
            suspects[suspect_ref] = (at, bad, identification, child_ref,)
        else:
            more.append((at, bad, identification, child_ref,))
        now = 0
        try:
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            child_ref__sex = of_child_ref[3]
            child_ref__ethnicity = of_child_ref[5]
            child_ref__nationality = of_child_ref[6]
            if child_ref is not None and children_sure:
                c30 = now = 30
                if child_ref not in children:
                    fail(CHECKS[30], at, row, bad)
            if suspect_ref is not None and ((not bad or bad.isdisjoint(('suspect_ref',)))):
                c55 = now = 55
                if not is_new:
                    fail(CHECKS[55], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c81 = now = 81
                if ('information_source', source) not in declared:
                    fail(CHECKS[81], at, row, bad)
            if returns__prepared_on and age_held_on:
                c123 = now = 123
                if returns__prepared_on < age_held_on:
                    fail(CHECKS[123], at, row, bad)
            if returns__prepared_on and confirmed_on:
                c124 = now = 124
                if returns__prepared_on < confirmed_on:
                    fail(CHECKS[124], at, row, bad)
            if returns__prepared_on and date_of_birth:
                c125 = now = 125
                if returns__prepared_on < date_of_birth:
                    fail(CHECKS[125], at, row, bad)
            if age_held_on and child_ref__birth_month:
                c168 = now = 168
                if age_held_on < child_ref__birth_month__first:
                    fail(CHECKS[168], at, row, bad)
            if ((age_held_on or age_held_absent) is not None):
                c240 = now = 240
                if (age_held_on or age_held_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[240], at, row, bad)
            if confirmed_on is not None:
                c241 = now = 241
                if confirmed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[241], at, row, bad)
            if date_of_birth is not None:
                c242 = now = 242
                if date_of_birth in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[242], at, row, bad)
            if ethnicity in REASONS:
                c288 = now = 288
                if ethnicity_basis not in NO_VALUE:
                    fail(CHECKS[288], at, row, bad)
            if ethnicity not in NO_VALUE and ethnicity_basis is not None:
                c290 = now = 290
                if ethnicity_basis == 'absent:not-applicable':
                    fail(CHECKS[290], at, row, bad)
            if ethnicity_in_source is not None:
                c292 = now = 292
                if ethnicity_scheme is None:
                    fail(CHECKS[292], at, row, bad)
            if described_ethnicity not in NO_VALUE:
                c294 = now = 294
                if described_by is None:
                    fail(CHECKS[294], at, row, bad)
            if described_ethnicity in REASONS:
                c296 = now = 296
                if described_by not in NO_VALUE:
                    fail(CHECKS[296], at, row, bad)
            if ethnicity_in_source:
                c298 = now = 298
                if is_name_of(LISTS, ethnicity_in_source, 'observed_appearance', 'ethnicity'):
                    fail(CHECKS[298], at, row, bad)
            if ethnicity_scheme is None and ethnicity_in_source:
                c300 = now = 300
                if is_name_of(LISTS, ethnicity_in_source, 'nationality', 'ethnicity'):
                    fail(CHECKS[300], at, row, bad)
            if nationality in REASONS:
                c302 = now = 302
                if nationality_basis not in NO_VALUE:
                    fail(CHECKS[302], at, row, bad)
            if nationality not in NO_VALUE and nationality_basis is not None:
                c304 = now = 304
                if nationality_basis == 'absent:not-applicable':
                    fail(CHECKS[304], at, row, bad)
            if nationality_2 not in NO_VALUE and nationality not in NO_VALUE:
                c306 = now = 306
                if nationality_2 == nationality:
                    fail(CHECKS[306], at, row, bad)
            if nationality_2 not in NO_VALUE:
                c308 = now = 308
                if nationality in NO_VALUE:
                    fail(CHECKS[308], at, row, bad)
            if identification == 'nothing-known':
                c396 = now = 396
                if sex not in NO_VALUE:
                    fail(CHECKS[396], at, row, bad)
            if identification == 'nothing-known':
                c397 = now = 397
                if age is not None:
                    fail(CHECKS[397], at, row, bad)
            if identification == 'nothing-known':
                c398 = now = 398
                if age_band not in NO_VALUE:
                    fail(CHECKS[398], at, row, bad)
            if identification == 'nothing-known':
                c399 = now = 399
                if ethnicity not in NO_VALUE:
                    fail(CHECKS[399], at, row, bad)
            if identification == 'nothing-known':
                c400 = now = 400
                if observed_appearance not in NO_VALUE:
                    fail(CHECKS[400], at, row, bad)
            if identification == 'nothing-known':
                c401 = now = 401
                if described_ethnicity not in NO_VALUE:
                    fail(CHECKS[401], at, row, bad)
            if identification == 'nothing-known':
                c402 = now = 402
                if nationality not in NO_VALUE:
                    fail(CHECKS[402], at, row, bad)
            if identification == 'nothing-known':
                c403 = now = 403
                if country_of_birth not in NO_VALUE:
                    fail(CHECKS[403], at, row, bad)
            if identification == 'nothing-known':
                c404 = now = 404
                if child_ref is not None:
                    fail(CHECKS[404], at, row, bad)
            if identification in {'described-only', 'nothing-known'}:
                c405 = now = 405
                if given_name is not None:
                    fail(CHECKS[405], at, row, bad)
            if identification in {'described-only', 'nothing-known'}:
                c406 = now = 406
                if family_name is not None:
                    fail(CHECKS[406], at, row, bad)
            if identification in {'described-only', 'nothing-known'}:
                c407 = now = 407
                if alias is not None:
                    fail(CHECKS[407], at, row, bad)
            if (identification == 'given-name-or-alias' and given_name is not None):
                c408 = now = 408
                if family_name is not None:
                    fail(CHECKS[408], at, row, bad)
            if identification in {'described-only', 'given-name-or-alias', 'nothing-known'}:
                c409 = now = 409
                if pnc_id is not None:
                    fail(CHECKS[409], at, row, bad)
            if identification in {'described-only', 'given-name-or-alias', 'nothing-known'}:
                c410 = now = 410
                if pnc_id_pseudonym is not None:
                    fail(CHECKS[410], at, row, bad)
            if identification in {'described-only', 'given-name-or-alias', 'nothing-known'}:
                c411 = now = 411
                if name_birth_pseudonym is not None:
                    fail(CHECKS[411], at, row, bad)
            if (identification == 'full-name-or-initials' and returns__form == 'identifiable'):
                c412 = now = 412
                if not (family_name is not None or given_name is not None):
                    fail(CHECKS[412], at, row, bad)
            if identification == 'described-only':
                c413 = now = 413
                if not (sex not in NO_VALUE or age is not None or age_band not in NO_VALUE or ethnicity not in NO_VALUE or observed_appearance not in NO_VALUE or described_ethnicity not in NO_VALUE or nationality not in NO_VALUE or country_of_birth not in NO_VALUE):
                    fail(CHECKS[413], at, row, bad)
            if identification == 'full-name-or-initials' and sex is not None:
                c414 = now = 414
                if sex == 'absent:not-identified':
                    fail(CHECKS[414], at, row, bad)
            if identification == 'full-name-or-initials' and ((age or age_absent) is not None):
                c415 = now = 415
                if (age or age_absent) == 'absent:not-identified':
                    fail(CHECKS[415], at, row, bad)
            if identification == 'full-name-or-initials' and age_band is not None:
                c416 = now = 416
                if age_band == 'absent:not-identified':
                    fail(CHECKS[416], at, row, bad)
            if identification == 'full-name-or-initials' and ethnicity is not None:
                c417 = now = 417
                if ethnicity == 'absent:not-identified':
                    fail(CHECKS[417], at, row, bad)
            if identification == 'full-name-or-initials' and observed_appearance is not None:
                c418 = now = 418
                if observed_appearance == 'absent:not-identified':
                    fail(CHECKS[418], at, row, bad)
            if identification == 'full-name-or-initials' and described_ethnicity is not None:
                c419 = now = 419
                if described_ethnicity == 'absent:not-identified':
                    fail(CHECKS[419], at, row, bad)
            if identification == 'full-name-or-initials' and nationality is not None:
                c420 = now = 420
                if nationality == 'absent:not-identified':
                    fail(CHECKS[420], at, row, bad)
            if identification == 'full-name-or-initials' and nationality_2 is not None:
                c421 = now = 421
                if nationality_2 == 'absent:not-identified':
                    fail(CHECKS[421], at, row, bad)
            if identification == 'full-name-or-initials' and country_of_birth is not None:
                c422 = now = 422
                if country_of_birth == 'absent:not-identified':
                    fail(CHECKS[422], at, row, bad)
            if ((age is not None or age_band not in NO_VALUE)) and ((age_held_on or age_held_absent) is not None):
                c423 = now = 423
                if (age_held_on or age_held_absent) == 'absent:not-applicable':
                    fail(CHECKS[423], at, row, bad)
            if ((age_absent is not None and (age_band is None or age_band in REASONS))):
                c424 = now = 424
                if age_held_on is not None:
                    fail(CHECKS[424], at, row, bad)
            if age is not None:
                c425 = now = 425
                if age_band not in NO_VALUE:
                    fail(CHECKS[425], at, row, bad)
            if age_band not in NO_VALUE:
                c426 = now = 426
                if age_band_basis is None:
                    fail(CHECKS[426], at, row, bad)
            if ((age_band is None or age_band in REASONS)):
                c427 = now = 427
                if age_band_basis is not None:
                    fail(CHECKS[427], at, row, bad)
            if grading_source in GROUPS_4 and grading_scheme not in NO_VALUE:
                c428 = now = 428
                if grading_scheme not in GROUPS_4[grading_source]:
                    fail(CHECKS[428], at, row, bad)
            if grading_information in GROUPS_5 and grading_scheme not in NO_VALUE:
                c429 = now = 429
                if grading_scheme not in GROUPS_5[grading_information]:
                    fail(CHECKS[429], at, row, bad)
            if grading_handling in GROUPS_6 and grading_scheme not in NO_VALUE:
                c430 = now = 430
                if grading_scheme not in GROUPS_6[grading_handling]:
                    fail(CHECKS[430], at, row, bad)
            if ((grading_source not in NO_VALUE or grading_information not in NO_VALUE or grading_handling not in NO_VALUE)):
                c431 = now = 431
                if grading_scheme in NO_VALUE:
                    fail(CHECKS[431], at, row, bad)
            if returns__handling_conditions is None and grading_handling is not None:
                c432 = now = 432
                if grading_handling in {'3x5x2-C', '5x5x5-4', '5x5x5-5'}:
                    fail(CHECKS[432], at, row, bad)
            if grading_scheme in LIMITS_10 and confirmed_on:
                c433 = now = 433
                if confirmed_on < LIMITS_10[grading_scheme][0] or confirmed_on > LIMITS_10[grading_scheme][1]:
                    fail(CHECKS[433], at, row, bad)
            if age is not None:
                c434 = now = 434
                if not 10 <= age <= 110:
                    fail(CHECKS[434], at, row, bad)
            if child_ref is not None and age is not None:
                c435 = now = 435
                if not 5 <= age <= 17:
                    fail(CHECKS[435], at, row, bad)
            if age is not None and age_held_on and date_of_birth:
                c436 = now = 436
                if not ages(date_of_birth, date_of_birth, age_held_on, age_held_on)[0] <= age <= ages(date_of_birth, date_of_birth, age_held_on, age_held_on)[1]:
                    fail(CHECKS[436], at, row, bad)
            if sex not in NO_VALUE and child_ref__sex not in NO_VALUE:
                c437 = now = 437
                if sex != child_ref__sex:
                    fail(CHECKS[437], at, row, bad)
            if ethnicity not in NO_VALUE and child_ref__ethnicity not in NO_VALUE:
                c438 = now = 438
                if ethnicity != child_ref__ethnicity:
                    fail(CHECKS[438], at, row, bad)
            if nationality not in NO_VALUE and child_ref__nationality not in NO_VALUE:
                c439 = now = 439
                if nationality != child_ref__nationality:
                    fail(CHECKS[439], at, row, bad)
            if age is not None and age_held_on and child_ref__birth_month:
                c440 = now = 440
                if not ages(child_ref__birth_month__first, child_ref__birth_month__last, age_held_on, age_held_on)[0] <= age <= ages(child_ref__birth_month__first, child_ref__birth_month__last, age_held_on, age_held_on)[1]:
                    fail(CHECKS[440], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref',)))):
                size = len(seen_441)
                seen_441.add(child_ref)
                c441 = now = 441
                if len(seen_441) == size:
                    fail(CHECKS[441], at, row, bad)
            if ethnicity_in_source:
                c562 = now = 562
                if len(ethnicity_in_source) >= 4 and is_like('email', ethnicity_in_source):
                    fail(CHECKS[562], at, row, bad)
            if ethnicity_in_source:
                c574 = now = 574
                if len(ethnicity_in_source) >= 10 and is_like('telephone', ethnicity_in_source):
                    fail(CHECKS[574], at, row, bad)
            if ethnicity_in_source:
                c586 = now = 586
                if len(ethnicity_in_source) >= 5 and is_like('postcode', ethnicity_in_source):
                    fail(CHECKS[586], at, row, bad)
            if ethnicity_in_source:
                c598 = now = 598
                if len(ethnicity_in_source) >= 10 and is_like('nhs-number', ethnicity_in_source):
                    fail(CHECKS[598], at, row, bad)
            if suspect_ref:
                c607 = now = 607
                if len(suspect_ref) >= 10 and is_like('nhs-number', suspect_ref):
                    fail(CHECKS[607], at, row, bad)
            if ethnicity_in_source:
                c625 = now = 625
                if len(ethnicity_in_source) >= 8 and is_like('long-number', ethnicity_in_source):
                    fail(CHECKS[625], at, row, bad)
            if returns__form == 'pseudonymised':
                c638 = now = 638
                if given_name is not None:
                    fail(CHECKS[638], at, row, bad)
            if returns__form == 'pseudonymised':
                c639 = now = 639
                if family_name is not None:
                    fail(CHECKS[639], at, row, bad)
            if returns__form == 'pseudonymised':
                c640 = now = 640
                if alias is not None:
                    fail(CHECKS[640], at, row, bad)
            if returns__form == 'pseudonymised':
                c641 = now = 641
                if date_of_birth is not None:
                    fail(CHECKS[641], at, row, bad)
            if returns__form == 'pseudonymised':
                c642 = now = 642
                if pnc_id is not None:
                    fail(CHECKS[642], at, row, bad)
            if identification == 'full-name-or-initials' and ((not bad or bad.isdisjoint(('identification', 'sex')))):
                of_650 += 1
                if sex in REASONS:
                    n_650 += 1
            if identification == 'full-name-or-initials' and ((not bad or bad.isdisjoint(('identification', 'age', 'age_absent')))):
                of_651 += 1
                if age_absent is not None:
                    n_651 += 1
            if identification == 'full-name-or-initials' and ((not bad or bad.isdisjoint(('identification', 'ethnicity')))):
                of_652 += 1
                if ethnicity in REASONS:
                    n_652 += 1
            if identification == 'full-name-or-initials' and ((not bad or bad.isdisjoint(('identification', 'nationality')))):
                of_653 += 1
                if nationality in REASONS:
                    n_653 += 1
            if date_of_birth is not None and ((not bad or bad.isdisjoint(('date_of_birth',)))):
                of_656 += 1
                if date_of_birth.endswith('-01-01'):
                    n_656 += 1
            if age is not None and ((not bad or bad.isdisjoint(('age',)))):
                n_662 += 1
                if age != first_662:
                    varied_662 = first_662 is not None or varied_662
                    first_662 = age
            if ethnicity not in NO_VALUE and ((not bad or bad.isdisjoint(('ethnicity',)))):
                n_663 += 1
                if ethnicity != first_663:
                    varied_663 = first_663 is not None or varied_663
                    first_663 = ethnicity
            if identification is not None and ((not bad or bad.isdisjoint(('identification',)))):
                of_668 += 1
                if identification.endswith('nothing-known'):
                    n_668 += 1
            if nationality in CODES_23 and ethnicity in MIRRORS_1 and nationality not in NO_VALUE and ((not bad or bad.isdisjoint(('ethnicity', 'nationality')))):
                n_670 += 1
                differs_670 = differs_670 or nationality not in MIRRORS_1[ethnicity]
            if country_of_birth in MIRRORS_2 and nationality not in NO_VALUE and ((not bad or bad.isdisjoint(('nationality', 'country_of_birth')))):
                n_672 += 1
                differs_672 = differs_672 or nationality not in MIRRORS_2[country_of_birth]
        except Exception as error:
            run.break_off(now, 'suspects', error)
    run.rows['suspects'] = run.rows.get('suspects', 0) + count
    if of_650 >= 20:
        c650 = 650
        if n_650 * 100 > 50 * of_650:
            fail(CHECKS[650], None, None, more=f" ({n_650} of {of_650}.)")
    if of_651 >= 20:
        c651 = 651
        if n_651 * 100 > 50 * of_651:
            fail(CHECKS[651], None, None, more=f" ({n_651} of {of_651}.)")
    if of_652 >= 20:
        c652 = 652
        if n_652 * 100 > 50 * of_652:
            fail(CHECKS[652], None, None, more=f" ({n_652} of {of_652}.)")
    if of_653 >= 20:
        c653 = 653
        if n_653 * 100 > 50 * of_653:
            fail(CHECKS[653], None, None, more=f" ({n_653} of {of_653}.)")
    if of_656 >= 20:
        c656 = 656
        if n_656 * 100 > 50 * of_656:
            fail(CHECKS[656], None, None, more=f" ({n_656} of {of_656}.)")
    if n_662 >= 20:
        c662 = 662
        if not varied_662:
            fail(CHECKS[662], None, None, more=f" (All {n_662} rows.)")
    if n_663 >= 20:
        c663 = 663
        if not varied_663:
            fail(CHECKS[663], None, None, more=f" (All {n_663} rows.)")
    if of_668 >= 20:
        c668 = 668
        if n_668 * 100 > 50 * of_668:
            fail(CHECKS[668], None, None, more=f" ({n_668} of {of_668}.)")
    if n_670 >= 20:
        c670 = 670
        if not differs_670:
            fail(CHECKS[670], None, None, more=f" (All {n_670} rows.)")
    if n_672 >= 10:
        c672 = 672
        if not differs_672:
            fail(CHECKS[672], None, None, more=f" (All {n_672} rows.)")
    run.applied.update((c30, c55, c81, c123, c124, c125, c168, c240, c241, c242, c288, c290, c292, c294, c296, c298, c300, c302, c304, c306, c308, c396, c397, c398, c399, c400, c401, c402, c403, c404, c405, c406, c407, c408, c409, c410, c411, c412, c413, c414, c415, c416, c417, c418, c419, c420, c421, c422, c423, c424, c425, c426, c427, c428, c429, c430, c431, c432, c433, c434, c435, c436, c437, c438, c439, c440, c441, c562, c574, c586, c598, c607, c625, c638, c639, c640, c641, c642, c650, c651, c652, c653, c656, c662, c663, c668, c670, c672,))


def check_involvements(run: Any, rows: Any) -> None:
    """Involvements."""
    fail = run.fail
    table = run.tables['involvements']
    exploitation_periods = run.store('exploitation_periods', dict)
    exploitation_periods_sure = run.is_sure('exploitation_periods', 'exploitation_ref')
    suspects = run.store('suspects', dict)
    suspects_sure = run.is_sure('suspects', 'suspect_ref')
    seen_66 = set()
    returns__prepared_on = run.header.get('prepared_on')
    rows_6 = run.store('rows_6', dict)
    c31 = c32 = c66 = c126 = c199 = c243 = c442 = c443 = c444 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (exploitation_ref, suspect_ref, role, started_on, started_latest,) = row
        bad = None
        answered = (
            exploitation_ref is not None and suspect_ref is not None and (started_latest is None or started_on is not None)
        )
        try:
            sound = answered and (
                (exploitation_ref in exploitation_periods or KEY_OF(exploitation_ref))
                and (suspect_ref in suspects or KEY_OF(suspect_ref)) and role in CODES_103 and started_on in DAYS
                and started_latest in DAYS
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (exploitation_ref, suspect_ref, role, started_on, started_latest,) = row
        now = 0
        try:
            started_on__first = started_on__last = started_on
            if started_latest and started_on:
                started_on__first, started_on__last = span(started_on, started_latest)
            of_suspect_ref = suspects.get(suspect_ref, NOTHING)
            suspect_ref__child_ref = of_suspect_ref[3]
            of_exploitation_ref = exploitation_periods.get(exploitation_ref, NOTHING)
            exploitation_ref__child_ref = of_exploitation_ref[3]
            exploitation_ref__started_on = of_exploitation_ref[4]
            exploitation_ref__started_latest = of_exploitation_ref[5]
            exploitation_ref__started_on__first = exploitation_ref__started_on__last = exploitation_ref__started_on
            if exploitation_ref__started_latest and exploitation_ref__started_on:
                exploitation_ref__started_on__first, exploitation_ref__started_on__last = span(exploitation_ref__started_on, exploitation_ref__started_latest)
            exploitation_ref__ended_on = of_exploitation_ref[7]
            exploitation_ref__ended_latest = of_exploitation_ref[8]
            exploitation_ref__ended_on__first = exploitation_ref__ended_on__last = exploitation_ref__ended_on
            if exploitation_ref__ended_latest and exploitation_ref__ended_on:
                exploitation_ref__ended_on__first, exploitation_ref__ended_on__last = span(exploitation_ref__ended_on, exploitation_ref__ended_latest)
            if exploitation_ref is not None and exploitation_periods_sure:
                c31 = now = 31
                if exploitation_ref not in exploitation_periods:
                    fail(CHECKS[31], at, row, bad)
            if suspect_ref is not None and suspects_sure:
                c32 = now = 32
                if suspect_ref not in suspects:
                    fail(CHECKS[32], at, row, bad)
            if exploitation_ref is not None and ((not bad or bad.isdisjoint(('exploitation_ref', 'suspect_ref')))):
                size = len(seen_66)
                seen_66.add((exploitation_ref, suspect_ref))
                c66 = now = 66
                if len(seen_66) == size:
                    fail(CHECKS[66], at, row, bad)
            if returns__prepared_on and started_on:
                c126 = now = 126
                if returns__prepared_on < started_on__first:
                    fail(CHECKS[126], at, row, bad)
            if started_on and started_latest:
                c199 = now = 199
                if started_latest < started_on:
                    fail(CHECKS[199], at, row, bad)
            if started_on is not None:
                c243 = now = 243
                if started_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[243], at, row, bad)
            if exploitation_ref is not None:
                rows_6[exploitation_ref] = rows_6.get(exploitation_ref, 0) + 1
            if suspect_ref__child_ref is not None and exploitation_ref__child_ref is not None:
                c442 = now = 442
                if suspect_ref__child_ref == exploitation_ref__child_ref:
                    fail(CHECKS[442], at, row, bad)
            if started_on and exploitation_ref__started_on:
                c443 = now = 443
                if started_on__last < exploitation_ref__started_on__first:
                    fail(CHECKS[443], at, row, bad)
            if exploitation_ref__ended_on and started_on:
                c444 = now = 444
                if exploitation_ref__ended_on__last < started_on__first:
                    fail(CHECKS[444], at, row, bad)
        except Exception as error:
            run.break_off(now, 'involvements', error)
    run.rows['involvements'] = run.rows.get('involvements', 0) + count
    run.applied.update((c31, c32, c66, c126, c199, c243, c442, c443, c444,))


def check_networks(run: Any, rows: Any) -> None:
    """Networks."""
    fail = run.fail
    table = run.tables['networks']
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    networks = run.store('networks', dict)
    more = run.store('more_networks', list)
    c56 = c82 = c83 = c127 = c128 = c200 = c244 = c245 = c283 = c448 = c449 = c608 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (network_ref, known_size, known_size_basis, known_size_absent, size_complete, first_known_on, first_known_latest, first_known_absent, network_area, setting, source, confirmed_on,) = row
        bad = None
        answered = (
            network_ref is not None and (known_size is None or known_size_absent is None)
            and (known_size_basis is None or known_size is not None) and (known_size is None or known_size_basis is not None)
            and (first_known_on is None or first_known_absent is None) and (first_known_latest is None or first_known_on is not None)
        )
        try:
            sound = answered and (
                KEY_OF(network_ref) and (known_size is None or type(known_size) is int and 2 <= known_size <= 999)
                and known_size_basis in CODES_67 and known_size_absent in CODES_66 and size_complete in CODES_73
                and first_known_on in DAYS and first_known_latest in DAYS and first_known_absent in CODES_66
                and network_area in CODES_65 and (setting in CODES_104 or LOCAL_CODE_OF(setting))
                and (source in CODES_74 or LOCAL_CODE_OF(source)) and confirmed_on in DAYS
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (network_ref, known_size, known_size_basis, known_size_absent, size_complete, first_known_on, first_known_latest, first_known_absent, network_area, setting, source, confirmed_on,) = row
        is_new = network_ref not in networks
        if is_new and network_ref is not None:
            networks[network_ref] = (at, bad, network_ref, known_size, known_size_basis, known_size_absent, size_complete,)
        else:
            more.append((at, bad, network_ref, known_size, known_size_basis, known_size_absent, size_complete,))
        now = 0
        try:
            first_known_on__first = first_known_on__last = first_known_on
            if first_known_latest and first_known_on:
                first_known_on__first, first_known_on__last = span(first_known_on, first_known_latest)
            if network_ref is not None and ((not bad or bad.isdisjoint(('network_ref',)))):
                c56 = now = 56
                if not is_new:
                    fail(CHECKS[56], at, row, bad)
            if setting is not None and setting[:6] == "local:" and declared_sure:
                c82 = now = 82
                if ('network_setting', setting) not in declared:
                    fail(CHECKS[82], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c83 = now = 83
                if ('information_source', source) not in declared:
                    fail(CHECKS[83], at, row, bad)
            if returns__prepared_on and first_known_on:
                c127 = now = 127
                if returns__prepared_on < first_known_on__first:
                    fail(CHECKS[127], at, row, bad)
            if returns__prepared_on and confirmed_on:
                c128 = now = 128
                if returns__prepared_on < confirmed_on:
                    fail(CHECKS[128], at, row, bad)
            if first_known_on and first_known_latest:
                c200 = now = 200
                if first_known_latest < first_known_on:
                    fail(CHECKS[200], at, row, bad)
            if ((first_known_on or first_known_absent) is not None):
                c244 = now = 244
                if (first_known_on or first_known_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[244], at, row, bad)
            if confirmed_on is not None:
                c245 = now = 245
                if confirmed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[245], at, row, bad)
            if network_area in LIMITS_3 and first_known_on:
                c283 = now = 283
                if first_known_on__last < LIMITS_3[network_area][0] or first_known_on__first > LIMITS_3[network_area][1]:
                    fail(CHECKS[283], at, row, bad)
            if known_size_basis == 'estimated' and size_complete is not None:
                c448 = now = 448
                if size_complete == 'yes':
                    fail(CHECKS[448], at, row, bad)
            if size_complete == 'yes':
                c449 = now = 449
                if not known_size is not None:
                    fail(CHECKS[449], at, row, bad)
            if network_ref:
                c608 = now = 608
                if len(network_ref) >= 10 and is_like('nhs-number', network_ref):
                    fail(CHECKS[608], at, row, bad)
        except Exception as error:
            run.break_off(now, 'networks', error)
    run.rows['networks'] = run.rows.get('networks', 0) + count
    run.applied.update((c56, c82, c83, c127, c128, c200, c244, c245, c283, c448, c449, c608,))


def finish_networks(run: Any) -> None:
    """What can be told of networks only at the end."""
    fail = run.fail
    rows_9 = run.store('rows_9', dict)
    network_members_sure = run.is_sure('network_members', 'network_ref')
    for kept in run.kept_rows('networks'):
        (at, bad, network_ref, known_size, known_size_basis, known_size_absent, size_complete,) = kept
        if ((known_size is None and known_size_absent is None or known_size_absent is not None)) and network_members_sure and network_ref is not None and run.may_hold('network_members', ('partial', 'not-held', 'not-searched', 'not-asked-for')):
            run.applied.add(445)
            if rows_9.get(network_ref, 0) < 2:
                fail(CHECKS[445], at, run.widened('networks', ('network_ref', 'known_size', 'known_size_basis', 'known_size_absent', 'size_complete'), kept), bad)
        if network_members_sure and network_ref is not None and known_size is not None:
            run.applied.add(446)
            if rows_9.get(network_ref, 0) > known_size:
                fail(CHECKS[446], at, run.widened('networks', ('network_ref', 'known_size', 'known_size_basis', 'known_size_absent', 'size_complete'), kept), bad)
        if size_complete == 'yes' and network_members_sure and network_ref is not None and run.may_hold('network_members', ('partial', 'not-held', 'not-searched', 'not-asked-for')) and known_size is not None:
            run.applied.add(447)
            if rows_9.get(network_ref, 0) < known_size:
                fail(CHECKS[447], at, run.widened('networks', ('network_ref', 'known_size', 'known_size_basis', 'known_size_absent', 'size_complete'), kept), bad)


def check_network_members(run: Any, rows: Any) -> None:
    """Network members."""
    fail = run.fail
    table = run.tables['network_members']
    networks = run.store('networks', dict)
    networks_sure = run.is_sure('networks', 'network_ref')
    suspects = run.store('suspects', dict)
    suspects_sure = run.is_sure('suspects', 'suspect_ref')
    seen_67 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    rows_9 = run.store('rows_9', dict)
    c33 = c34 = c67 = c84 = c129 = c201 = c246 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (network_ref, suspect_ref, role, member_from_on, member_from_latest, member_from_absent, source,) = row
        bad = None
        answered = (
            network_ref is not None and suspect_ref is not None and (member_from_on is None or member_from_absent is None)
            and (member_from_latest is None or member_from_on is not None)
        )
        try:
            sound = answered and (
                (network_ref in networks or KEY_OF(network_ref)) and (suspect_ref in suspects or KEY_OF(suspect_ref))
                and role in CODES_105 and member_from_on in DAYS and member_from_latest in DAYS and member_from_absent in CODES_66
                and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (network_ref, suspect_ref, role, member_from_on, member_from_latest, member_from_absent, source,) = row
        now = 0
        try:
            member_from_on__first = member_from_on__last = member_from_on
            if member_from_latest and member_from_on:
                member_from_on__first, member_from_on__last = span(member_from_on, member_from_latest)
            if network_ref is not None and networks_sure:
                c33 = now = 33
                if network_ref not in networks:
                    fail(CHECKS[33], at, row, bad)
            if suspect_ref is not None and suspects_sure:
                c34 = now = 34
                if suspect_ref not in suspects:
                    fail(CHECKS[34], at, row, bad)
            if network_ref is not None and ((not bad or bad.isdisjoint(('network_ref', 'suspect_ref')))):
                size = len(seen_67)
                seen_67.add((network_ref, suspect_ref))
                c67 = now = 67
                if len(seen_67) == size:
                    fail(CHECKS[67], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c84 = now = 84
                if ('information_source', source) not in declared:
                    fail(CHECKS[84], at, row, bad)
            if returns__prepared_on and member_from_on:
                c129 = now = 129
                if returns__prepared_on < member_from_on__first:
                    fail(CHECKS[129], at, row, bad)
            if member_from_on and member_from_latest:
                c201 = now = 201
                if member_from_latest < member_from_on:
                    fail(CHECKS[201], at, row, bad)
            if ((member_from_on or member_from_absent) is not None):
                c246 = now = 246
                if (member_from_on or member_from_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[246], at, row, bad)
            if network_ref is not None:
                rows_9[network_ref] = rows_9.get(network_ref, 0) + 1
        except Exception as error:
            run.break_off(now, 'network_members', error)
    run.rows['network_members'] = run.rows.get('network_members', 0) + count
    run.applied.update((c33, c34, c67, c84, c129, c201, c246,))


def check_exploitation_features(run: Any, rows: Any) -> None:
    """Exploitation features."""
    fail = run.fail
    table = run.tables['exploitation_features']
    exploitation_periods = run.store('exploitation_periods', dict)
    exploitation_periods_sure = run.is_sure('exploitation_periods', 'exploitation_ref')
    seen_74 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c35 = c74 = c85 = c86 = c130 = c202 = c247 = c284 = c285 = c450 = c451 = c452 = c453 = c454 = c455 = c456 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (exploitation_ref, feature, first_seen_on, first_seen_latest, from_area, to_area, source,) = row
        bad = None
        answered = (
            exploitation_ref is not None and feature is not None and (first_seen_latest is None or first_seen_on is not None)
        )
        try:
            sound = answered and (
                (exploitation_ref in exploitation_periods or KEY_OF(exploitation_ref))
                and (feature in CODES_106 or LOCAL_CODE_OF(feature)) and first_seen_on in DAYS and first_seen_latest in DAYS
                and from_area in CODES_65 and to_area in CODES_65 and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (exploitation_ref, feature, first_seen_on, first_seen_latest, from_area, to_area, source,) = row
        now = 0
        try:
            first_seen_on__first = first_seen_on__last = first_seen_on
            if first_seen_latest and first_seen_on:
                first_seen_on__first, first_seen_on__last = span(first_seen_on, first_seen_latest)
            of_exploitation_ref = exploitation_periods.get(exploitation_ref, NOTHING)
            exploitation_ref__started_on = of_exploitation_ref[4]
            exploitation_ref__started_latest = of_exploitation_ref[5]
            exploitation_ref__started_on__first = exploitation_ref__started_on__last = exploitation_ref__started_on
            if exploitation_ref__started_latest and exploitation_ref__started_on:
                exploitation_ref__started_on__first, exploitation_ref__started_on__last = span(exploitation_ref__started_on, exploitation_ref__started_latest)
            exploitation_ref__ended_on = of_exploitation_ref[7]
            exploitation_ref__ended_latest = of_exploitation_ref[8]
            exploitation_ref__ended_on__first = exploitation_ref__ended_on__last = exploitation_ref__ended_on
            if exploitation_ref__ended_latest and exploitation_ref__ended_on:
                exploitation_ref__ended_on__first, exploitation_ref__ended_on__last = span(exploitation_ref__ended_on, exploitation_ref__ended_latest)
            if exploitation_ref is not None and exploitation_periods_sure:
                c35 = now = 35
                if exploitation_ref not in exploitation_periods:
                    fail(CHECKS[35], at, row, bad)
            if exploitation_ref is not None and ((not bad or bad.isdisjoint(('exploitation_ref', 'feature', 'from_area', 'to_area')))):
                size = len(seen_74)
                seen_74.add((exploitation_ref, feature, from_area, to_area))
                c74 = now = 74
                if len(seen_74) == size:
                    fail(CHECKS[74], at, row, bad)
            if feature is not None and feature[:6] == "local:" and declared_sure:
                c85 = now = 85
                if ('exploitation_feature', feature) not in declared:
                    fail(CHECKS[85], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c86 = now = 86
                if ('information_source', source) not in declared:
                    fail(CHECKS[86], at, row, bad)
            if returns__prepared_on and first_seen_on:
                c130 = now = 130
                if returns__prepared_on < first_seen_on__first:
                    fail(CHECKS[130], at, row, bad)
            if first_seen_on and first_seen_latest:
                c202 = now = 202
                if first_seen_latest < first_seen_on:
                    fail(CHECKS[202], at, row, bad)
            if first_seen_on is not None:
                c247 = now = 247
                if first_seen_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[247], at, row, bad)
            if from_area in LIMITS_3 and first_seen_on:
                c284 = now = 284
                if first_seen_on__last < LIMITS_3[from_area][0] or first_seen_on__first > LIMITS_3[from_area][1]:
                    fail(CHECKS[284], at, row, bad)
            if to_area in LIMITS_3 and first_seen_on:
                c285 = now = 285
                if first_seen_on__last < LIMITS_3[to_area][0] or first_seen_on__first > LIMITS_3[to_area][1]:
                    fail(CHECKS[285], at, row, bad)
            if feature in CODES_9:
                c450 = now = 450
                if from_area not in NO_VALUE:
                    fail(CHECKS[450], at, row, bad)
            if feature in CODES_9:
                c451 = now = 451
                if to_area not in NO_VALUE:
                    fail(CHECKS[451], at, row, bad)
            if feature in {'movement-between-towns', 'movement-between-uk-nations'}:
                c452 = now = 452
                if from_area is None:
                    fail(CHECKS[452], at, row, bad)
            if feature in {'movement-between-towns', 'movement-between-uk-nations'}:
                c453 = now = 453
                if to_area is None:
                    fail(CHECKS[453], at, row, bad)
            if feature == 'movement-between-uk-nations' and to_area not in NO_VALUE and from_area not in NO_VALUE:
                c454 = now = 454
                if to_area == from_area:
                    fail(CHECKS[454], at, row, bad)
            if first_seen_on and exploitation_ref__started_on:
                c455 = now = 455
                if first_seen_on__last < exploitation_ref__started_on__first:
                    fail(CHECKS[455], at, row, bad)
            if exploitation_ref__ended_on and first_seen_on:
                c456 = now = 456
                if exploitation_ref__ended_on__last < first_seen_on__first:
                    fail(CHECKS[456], at, row, bad)
        except Exception as error:
            run.break_off(now, 'exploitation_features', error)
    run.rows['exploitation_features'] = run.rows.get('exploitation_features', 0) + count
    run.applied.update((c35, c74, c85, c86, c130, c202, c247, c284, c285, c450, c451, c452, c453, c454, c455, c456,))


def check_indicators(run: Any, rows: Any) -> None:
    """Indicators."""
    fail = run.fail
    table = run.tables['indicators']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_71 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    rows_5 = run.store('rows_5', dict)
    perhaps_rows_5 = run.store('perhaps_rows_5', set)
    rows_7 = run.store('rows_7', dict)
    perhaps_rows_7 = run.store('perhaps_rows_7', set)
    rows_8 = run.store('rows_8', dict)
    n_666 = 0
    some_666 = False
    c36 = c71 = c87 = c88 = c131 = c169 = c203 = c248 = c457 = c666 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (child_ref, indicator, seen, observed_on, observed_latest, observed_absent, observed_by, source,) = row
        bad = None
        answered = (
            child_ref is not None and indicator is not None and seen is not None and (observed_on is None or observed_absent is None)
            and (observed_latest is None or observed_on is not None)
        )
        try:
            sound = answered and (
                (child_ref in children or KEY_OF(child_ref)) and (indicator in CODES_107 or LOCAL_CODE_OF(indicator))
                and seen in CODES_108 and observed_on in DAYS and observed_latest in DAYS and observed_absent in CODES_50
                and observed_by in CODES_109 and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (child_ref, indicator, seen, observed_on, observed_latest, observed_absent, observed_by, source,) = row
        now = 0
        try:
            observed_on__first = observed_on__last = observed_on
            if observed_latest and observed_on:
                observed_on__first, observed_on__last = span(observed_on, observed_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            if child_ref is not None and children_sure:
                c36 = now = 36
                if child_ref not in children:
                    fail(CHECKS[36], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref', 'indicator', 'observed_on', 'observed_by')))):
                size = len(seen_71)
                seen_71.add((child_ref, indicator, observed_on, observed_by))
                c71 = now = 71
                if len(seen_71) == size:
                    fail(CHECKS[71], at, row, bad)
            if indicator is not None and indicator[:6] == "local:" and declared_sure:
                c87 = now = 87
                if ('indicator', indicator) not in declared:
                    fail(CHECKS[87], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c88 = now = 88
                if ('information_source', source) not in declared:
                    fail(CHECKS[88], at, row, bad)
            if returns__prepared_on and observed_on:
                c131 = now = 131
                if returns__prepared_on < observed_on__first:
                    fail(CHECKS[131], at, row, bad)
            if observed_on and child_ref__birth_month:
                c169 = now = 169
                if observed_on__last < child_ref__birth_month__first:
                    fail(CHECKS[169], at, row, bad)
            if observed_on and observed_latest:
                c203 = now = 203
                if observed_latest < observed_on:
                    fail(CHECKS[203], at, row, bad)
            if ((observed_on or observed_absent) is not None):
                c248 = now = 248
                if (observed_on or observed_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[248], at, row, bad)
            if child_ref is not None and seen == 'seen':
                rows_5[child_ref] = rows_5.get(child_ref, 0) + 1
            if child_ref is not None and not (not bad or bad.isdisjoint(('seen',))):
                perhaps_rows_5.add(child_ref)
            if child_ref is not None and seen in {'not-seen', 'seen'}:
                rows_7[child_ref] = rows_7.get(child_ref, 0) + 1
            if child_ref is not None and not (not bad or bad.isdisjoint(('seen',))):
                perhaps_rows_7.add(child_ref)
            if child_ref is not None:
                rows_8[child_ref] = rows_8.get(child_ref, 0) + 1
            if observed_on and child_ref__birth_month:
                c457 = now = 457
                if observed_on__first >= LAST_DAY_AT_1[child_ref__birth_month__last]:
                    fail(CHECKS[457], at, row, bad)
            if ((not bad or bad.isdisjoint(('seen',)))):
                n_666 += 1
                some_666 = some_666 or seen not in NO_VALUE
        except Exception as error:
            run.break_off(now, 'indicators', error)
    run.rows['indicators'] = run.rows.get('indicators', 0) + count
    if n_666 >= 10:
        c666 = 666
        if not some_666:
            fail(CHECKS[666], None, None, more=f" (None of {n_666} rows.)")
    run.applied.update((c36, c71, c87, c88, c131, c169, c203, c248, c457, c666,))


def check_vulnerabilities(run: Any, rows: Any) -> None:
    """Vulnerabilities."""
    fail = run.fail
    table = run.tables['vulnerabilities']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_68 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c37 = c68 = c89 = c90 = c132 = c183 = c204 = c249 = c458 = c459 = c460 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (child_ref, vulnerability, known_on, known_latest, known_absent, made_worse_by_exploiter, source,) = row
        bad = None
        answered = (
            child_ref is not None and vulnerability is not None and (known_on is None or known_absent is None)
            and (known_latest is None or known_on is not None)
        )
        try:
            sound = answered and (
                (child_ref in children or KEY_OF(child_ref)) and (vulnerability in CODES_110 or LOCAL_CODE_OF(vulnerability))
                and known_on in DAYS and known_latest in DAYS and known_absent in CODES_66 and made_worse_by_exploiter in CODES_111
                and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (child_ref, vulnerability, known_on, known_latest, known_absent, made_worse_by_exploiter, source,) = row
        now = 0
        try:
            known_on__first = known_on__last = known_on
            if known_latest and known_on:
                known_on__first, known_on__last = span(known_on, known_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            child_ref__missing_history = of_child_ref[13]
            child_ref__living_history = of_child_ref[14]
            if child_ref is not None and children_sure:
                c37 = now = 37
                if child_ref not in children:
                    fail(CHECKS[37], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref', 'vulnerability')))):
                size = len(seen_68)
                seen_68.add((child_ref, vulnerability))
                c68 = now = 68
                if len(seen_68) == size:
                    fail(CHECKS[68], at, row, bad)
            if vulnerability is not None and vulnerability[:6] == "local:" and declared_sure:
                c89 = now = 89
                if ('vulnerability', vulnerability) not in declared:
                    fail(CHECKS[89], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c90 = now = 90
                if ('information_source', source) not in declared:
                    fail(CHECKS[90], at, row, bad)
            if returns__prepared_on and known_on:
                c132 = now = 132
                if returns__prepared_on < known_on__first:
                    fail(CHECKS[132], at, row, bad)
            if known_on and child_ref__birth_month:
                c183 = now = 183
                if known_on__last < child_ref__birth_month__first:
                    fail(CHECKS[183], at, row, bad)
            if known_on and known_latest:
                c204 = now = 204
                if known_latest < known_on:
                    fail(CHECKS[204], at, row, bad)
            if ((known_on or known_absent) is not None):
                c249 = now = 249
                if (known_on or known_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[249], at, row, bad)
            if vulnerability in {'earlier-sexual-abuse', 'learning-disability', 'missing-history', 'neurodivergence'} and made_worse_by_exploiter is not None:
                c458 = now = 458
                if made_worse_by_exploiter == 'created':
                    fail(CHECKS[458], at, row, bad)
            if child_ref__missing_history == 'none' and vulnerability is not None:
                c459 = now = 459
                if vulnerability == 'missing-history':
                    fail(CHECKS[459], at, row, bad)
            if child_ref__living_history == 'none' and vulnerability is not None:
                c460 = now = 460
                if vulnerability == 'in-care':
                    fail(CHECKS[460], at, row, bad)
        except Exception as error:
            run.break_off(now, 'vulnerabilities', error)
    run.rows['vulnerabilities'] = run.rows.get('vulnerabilities', 0) + count
    run.applied.update((c37, c68, c89, c90, c132, c183, c204, c249, c458, c459, c460,))


def check_education(run: Any, rows: Any) -> None:
    """Education."""
    fail = run.fail
    table = run.tables['education']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_57 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c38 = c57 = c91 = c133 = c170 = c205 = c250 = c461 = c462 = c463 = c609 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (education_ref, child_ref, observed_on, observed_latest, observed_absent, engagement, observation, setting, source,) = row
        bad = None
        answered = (
            education_ref is not None and child_ref is not None and (observed_on is None or observed_absent is None)
            and (observed_latest is None or observed_on is not None) and engagement is not None
        )
        try:
            sound = answered and (
                KEY_OF(education_ref) and (child_ref in children or KEY_OF(child_ref)) and observed_on in DAYS
                and observed_latest in DAYS and observed_absent in CODES_66 and engagement in CODES_112 and observation in CODES_113
                and setting in CODES_114 and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (education_ref, child_ref, observed_on, observed_latest, observed_absent, engagement, observation, setting, source,) = row
        now = 0
        try:
            observed_on__first = observed_on__last = observed_on
            if observed_latest and observed_on:
                observed_on__first, observed_on__last = span(observed_on, observed_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            if child_ref is not None and children_sure:
                c38 = now = 38
                if child_ref not in children:
                    fail(CHECKS[38], at, row, bad)
            if education_ref is not None and ((not bad or bad.isdisjoint(('education_ref',)))):
                size = len(seen_57)
                seen_57.add(education_ref)
                c57 = now = 57
                if len(seen_57) == size:
                    fail(CHECKS[57], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c91 = now = 91
                if ('information_source', source) not in declared:
                    fail(CHECKS[91], at, row, bad)
            if returns__prepared_on and observed_on:
                c133 = now = 133
                if returns__prepared_on < observed_on__first:
                    fail(CHECKS[133], at, row, bad)
            if observed_on and child_ref__birth_month:
                c170 = now = 170
                if observed_on__last < child_ref__birth_month__first:
                    fail(CHECKS[170], at, row, bad)
            if observed_on and observed_latest:
                c205 = now = 205
                if observed_latest < observed_on:
                    fail(CHECKS[205], at, row, bad)
            if ((observed_on or observed_absent) is not None):
                c250 = now = 250
                if (observed_on or observed_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[250], at, row, bad)
            if observed_on and child_ref__birth_month:
                c461 = now = 461
                if observed_on__last < FIRST_DAY_AT_5[child_ref__birth_month__first] or observed_on__first >= LAST_DAY_AT_3[child_ref__birth_month__last]:
                    fail(CHECKS[461], at, row, bad)
            if engagement in {'left-school-age', 'not-in-education-or-work', 'training-or-work'} and observed_on and child_ref__birth_month:
                c462 = now = 462
                if observed_on__last < FIRST_DAY_AT_6[child_ref__birth_month__first] or observed_on__first >= LAST_DAY_AT_3[child_ref__birth_month__last]:
                    fail(CHECKS[462], at, row, bad)
            if engagement in CODES_10 and setting is not None:
                c463 = now = 463
                if setting == 'none':
                    fail(CHECKS[463], at, row, bad)
            if education_ref:
                c609 = now = 609
                if len(education_ref) >= 10 and is_like('nhs-number', education_ref):
                    fail(CHECKS[609], at, row, bad)
        except Exception as error:
            run.break_off(now, 'education', error)
    run.rows['education'] = run.rows.get('education', 0) + count
    run.applied.update((c38, c57, c91, c133, c170, c205, c250, c461, c462, c463, c609,))


def check_disclosures(run: Any, rows: Any) -> None:
    """Disclosures."""
    fail = run.fail
    table = run.tables['disclosures']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    exploitation_periods = run.store('exploitation_periods', dict)
    exploitation_periods_sure = run.is_sure('exploitation_periods', 'exploitation_ref')
    seen_58 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c39 = c40 = c58 = c92 = c134 = c171 = c206 = c251 = c464 = c465 = c466 = c467 = c468 = c469 = c610 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (disclosure_ref, child_ref, disclosed_on, disclosed_latest, disclosed_absent, form, disclosed_to, exploitation_ref, source,) = row
        bad = None
        answered = (
            disclosure_ref is not None and child_ref is not None and (disclosed_on is None or disclosed_absent is None)
            and (disclosed_latest is None or disclosed_on is not None) and form is not None
        )
        try:
            sound = answered and (
                KEY_OF(disclosure_ref) and (child_ref in children or KEY_OF(child_ref)) and disclosed_on in DAYS
                and disclosed_latest in DAYS and disclosed_absent in CODES_72 and form in CODES_115 and disclosed_to in CODES_116
                and (exploitation_ref is None or exploitation_ref in exploitation_periods or KEY_OF(exploitation_ref))
                and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (disclosure_ref, child_ref, disclosed_on, disclosed_latest, disclosed_absent, form, disclosed_to, exploitation_ref, source,) = row
        now = 0
        try:
            disclosed_on__first = disclosed_on__last = disclosed_on
            if disclosed_latest and disclosed_on:
                disclosed_on__first, disclosed_on__last = span(disclosed_on, disclosed_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            of_exploitation_ref = exploitation_periods.get(exploitation_ref, NOTHING)
            exploitation_ref__started_on = of_exploitation_ref[4]
            exploitation_ref__started_latest = of_exploitation_ref[5]
            exploitation_ref__started_on__first = exploitation_ref__started_on__last = exploitation_ref__started_on
            if exploitation_ref__started_latest and exploitation_ref__started_on:
                exploitation_ref__started_on__first, exploitation_ref__started_on__last = span(exploitation_ref__started_on, exploitation_ref__started_latest)
            exploitation_ref__child_ref = of_exploitation_ref[3]
            if child_ref is not None and children_sure:
                c39 = now = 39
                if child_ref not in children:
                    fail(CHECKS[39], at, row, bad)
            if exploitation_ref is not None and exploitation_periods_sure:
                c40 = now = 40
                if exploitation_ref not in exploitation_periods:
                    fail(CHECKS[40], at, row, bad)
            if disclosure_ref is not None and ((not bad or bad.isdisjoint(('disclosure_ref',)))):
                size = len(seen_58)
                seen_58.add(disclosure_ref)
                c58 = now = 58
                if len(seen_58) == size:
                    fail(CHECKS[58], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c92 = now = 92
                if ('information_source', source) not in declared:
                    fail(CHECKS[92], at, row, bad)
            if returns__prepared_on and disclosed_on:
                c134 = now = 134
                if returns__prepared_on < disclosed_on__first:
                    fail(CHECKS[134], at, row, bad)
            if disclosed_on and child_ref__birth_month:
                c171 = now = 171
                if disclosed_on__last < child_ref__birth_month__first:
                    fail(CHECKS[171], at, row, bad)
            if disclosed_on and disclosed_latest:
                c206 = now = 206
                if disclosed_latest < disclosed_on:
                    fail(CHECKS[206], at, row, bad)
            if ((disclosed_on or disclosed_absent) is not None):
                c251 = now = 251
                if (disclosed_on or disclosed_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[251], at, row, bad)
            if form in {'prompted', 'third-party', 'volunteered'} and ((disclosed_on or disclosed_absent) is not None):
                c464 = now = 464
                if (disclosed_on or disclosed_absent) == 'absent:not-applicable':
                    fail(CHECKS[464], at, row, bad)
            if form == 'none-made':
                c465 = now = 465
                if disclosed_on is not None:
                    fail(CHECKS[465], at, row, bad)
            if form in {'prompted', 'third-party', 'volunteered'} and disclosed_to is not None:
                c466 = now = 466
                if disclosed_to == 'absent:not-applicable':
                    fail(CHECKS[466], at, row, bad)
            if form == 'none-made':
                c467 = now = 467
                if disclosed_to not in NO_VALUE:
                    fail(CHECKS[467], at, row, bad)
            if disclosed_on and exploitation_ref__started_on:
                c468 = now = 468
                if disclosed_on__last < exploitation_ref__started_on__first:
                    fail(CHECKS[468], at, row, bad)
            if child_ref is not None and exploitation_ref__child_ref is not None:
                c469 = now = 469
                if child_ref != exploitation_ref__child_ref:
                    fail(CHECKS[469], at, row, bad)
            if disclosure_ref:
                c610 = now = 610
                if len(disclosure_ref) >= 10 and is_like('nhs-number', disclosure_ref):
                    fail(CHECKS[610], at, row, bad)
        except Exception as error:
            run.break_off(now, 'disclosures', error)
    run.rows['disclosures'] = run.rows.get('disclosures', 0) + count
    run.applied.update((c39, c40, c58, c92, c134, c171, c206, c251, c464, c465, c466, c467, c468, c469, c610,))


def check_disclosure_barriers(run: Any, rows: Any) -> None:
    """Disclosure barriers."""
    fail = run.fail
    table = run.tables['disclosure_barriers']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_72 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c41 = c72 = c93 = c94 = c135 = c172 = c207 = c252 = c470 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (child_ref, barrier, noted_on, noted_latest, noted_absent, noted_by, source,) = row
        bad = None
        answered = (
            child_ref is not None and barrier is not None and (noted_on is None or noted_absent is None)
            and (noted_latest is None or noted_on is not None)
        )
        try:
            sound = answered and (
                (child_ref in children or KEY_OF(child_ref)) and (barrier in CODES_117 or LOCAL_CODE_OF(barrier)) and noted_on in DAYS
                and noted_latest in DAYS and noted_absent in CODES_50 and noted_by in CODES_109
                and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (child_ref, barrier, noted_on, noted_latest, noted_absent, noted_by, source,) = row
        now = 0
        try:
            noted_on__first = noted_on__last = noted_on
            if noted_latest and noted_on:
                noted_on__first, noted_on__last = span(noted_on, noted_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            child_ref__sex = of_child_ref[3]
            child_ref__gender = of_child_ref[4]
            if child_ref is not None and children_sure:
                c41 = now = 41
                if child_ref not in children:
                    fail(CHECKS[41], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref', 'barrier', 'noted_on', 'noted_by')))):
                size = len(seen_72)
                seen_72.add((child_ref, barrier, noted_on, noted_by))
                c72 = now = 72
                if len(seen_72) == size:
                    fail(CHECKS[72], at, row, bad)
            if barrier is not None and barrier[:6] == "local:" and declared_sure:
                c93 = now = 93
                if ('disclosure_barrier', barrier) not in declared:
                    fail(CHECKS[93], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c94 = now = 94
                if ('information_source', source) not in declared:
                    fail(CHECKS[94], at, row, bad)
            if returns__prepared_on and noted_on:
                c135 = now = 135
                if returns__prepared_on < noted_on__first:
                    fail(CHECKS[135], at, row, bad)
            if noted_on and child_ref__birth_month:
                c172 = now = 172
                if noted_on__last < child_ref__birth_month__first:
                    fail(CHECKS[172], at, row, bad)
            if noted_on and noted_latest:
                c207 = now = 207
                if noted_latest < noted_on:
                    fail(CHECKS[207], at, row, bad)
            if ((noted_on or noted_absent) is not None):
                c252 = now = 252
                if (noted_on or noted_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[252], at, row, bad)
            if ((child_ref__sex == 'female' and (child_ref__gender is None or child_ref__gender == 'girl-or-woman'))) and barrier is not None:
                c470 = now = 470
                if barrier == 'not-seen-as-victim':
                    fail(CHECKS[470], at, row, bad)
        except Exception as error:
            run.break_off(now, 'disclosure_barriers', error)
    run.rows['disclosure_barriers'] = run.rows.get('disclosure_barriers', 0) + count
    run.applied.update((c41, c72, c93, c94, c135, c172, c207, c252, c470,))


def check_referrals(run: Any, rows: Any) -> None:
    """Referrals."""
    fail = run.fail
    table = run.tables['referrals']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_59 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    rows_2 = run.store('rows_2', dict)
    perhaps_rows_2 = run.store('perhaps_rows_2', set)
    n_664 = 0
    first_664 = None
    varied_664 = False
    c42 = c59 = c95 = c96 = c97 = c136 = c137 = c138 = c139 = c173 = c174 = c175 = c208 = c209 = c210 = c253 = c254 = c255 = c256 = c471 = c472 = c473 = c474 = c475 = c476 = c477 = c478 = c479 = c480 = c481 = c482 = c483 = c484 = c485 = c611 = c664 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (referral_ref, child_ref, referred_on, referred_latest, referred_absent, from_service, to_service, first_recognised_by, threshold, threshold_reason, decided_on, decided_latest, police_unit, response, response_on, response_latest, response_absent, lead_professional, lead_professional_agency, source, confirmed_on,) = row
        bad = None
        answered = (
            referral_ref is not None and child_ref is not None
            and (referred_absent is None if referred_on is not None else referred_absent is not None and referred_latest is None)
            and (decided_latest is None or decided_on is not None) and (response_on is None or response_absent is None)
            and (response_latest is None or response_on is not None)
        )
        try:
            sound = answered and (
                KEY_OF(referral_ref) and (child_ref in children or KEY_OF(child_ref)) and referred_on in DAYS
                and referred_latest in DAYS and referred_absent in CODES_50 and from_service in CODES_109 and to_service in CODES_109
                and first_recognised_by in CODES_68 and threshold in CODES_118
                and (threshold_reason in CODES_119 or LOCAL_CODE_OF(threshold_reason)) and decided_on in DAYS and decided_latest in DAYS
                and police_unit in CODES_120 and (response in CODES_121 or LOCAL_CODE_OF(response)) and response_on in DAYS
                and response_latest in DAYS and response_absent in CODES_50 and lead_professional in CODES_122
                and lead_professional_agency in CODES_123 and (source in CODES_74 or LOCAL_CODE_OF(source)) and confirmed_on in DAYS
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (referral_ref, child_ref, referred_on, referred_latest, referred_absent, from_service, to_service, first_recognised_by, threshold, threshold_reason, decided_on, decided_latest, police_unit, response, response_on, response_latest, response_absent, lead_professional, lead_professional_agency, source, confirmed_on,) = row
        now = 0
        try:
            referred_on__first = referred_on__last = referred_on
            if referred_latest and referred_on:
                referred_on__first, referred_on__last = span(referred_on, referred_latest)
            decided_on__first = decided_on__last = decided_on
            if decided_latest and decided_on:
                decided_on__first, decided_on__last = span(decided_on, decided_latest)
            response_on__first = response_on__last = response_on
            if response_latest and response_on:
                response_on__first, response_on__last = span(response_on, response_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            child_ref__first_attention_on = of_child_ref[10]
            child_ref__first_attention_latest = of_child_ref[11]
            child_ref__first_attention_on__first = child_ref__first_attention_on__last = child_ref__first_attention_on
            if child_ref__first_attention_latest and child_ref__first_attention_on:
                child_ref__first_attention_on__first, child_ref__first_attention_on__last = span(child_ref__first_attention_on, child_ref__first_attention_latest)
            if child_ref is not None and children_sure:
                c42 = now = 42
                if child_ref not in children:
                    fail(CHECKS[42], at, row, bad)
            if referral_ref is not None and ((not bad or bad.isdisjoint(('referral_ref',)))):
                size = len(seen_59)
                seen_59.add(referral_ref)
                c59 = now = 59
                if len(seen_59) == size:
                    fail(CHECKS[59], at, row, bad)
            if threshold_reason is not None and threshold_reason[:6] == "local:" and declared_sure:
                c95 = now = 95
                if ('threshold_reason', threshold_reason) not in declared:
                    fail(CHECKS[95], at, row, bad)
            if response is not None and response[:6] == "local:" and declared_sure:
                c96 = now = 96
                if ('response_type', response) not in declared:
                    fail(CHECKS[96], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c97 = now = 97
                if ('information_source', source) not in declared:
                    fail(CHECKS[97], at, row, bad)
            if returns__prepared_on and referred_on:
                c136 = now = 136
                if returns__prepared_on < referred_on__first:
                    fail(CHECKS[136], at, row, bad)
            if returns__prepared_on and decided_on:
                c137 = now = 137
                if returns__prepared_on < decided_on__first:
                    fail(CHECKS[137], at, row, bad)
            if returns__prepared_on and response_on:
                c138 = now = 138
                if returns__prepared_on < response_on__first:
                    fail(CHECKS[138], at, row, bad)
            if returns__prepared_on and confirmed_on:
                c139 = now = 139
                if returns__prepared_on < confirmed_on:
                    fail(CHECKS[139], at, row, bad)
            if referred_on and child_ref__birth_month:
                c173 = now = 173
                if referred_on__last < child_ref__birth_month__first:
                    fail(CHECKS[173], at, row, bad)
            if decided_on and child_ref__birth_month:
                c174 = now = 174
                if decided_on__last < child_ref__birth_month__first:
                    fail(CHECKS[174], at, row, bad)
            if response_on and child_ref__birth_month:
                c175 = now = 175
                if response_on__last < child_ref__birth_month__first:
                    fail(CHECKS[175], at, row, bad)
            if referred_on and referred_latest:
                c208 = now = 208
                if referred_latest < referred_on:
                    fail(CHECKS[208], at, row, bad)
            if decided_on and decided_latest:
                c209 = now = 209
                if decided_latest < decided_on:
                    fail(CHECKS[209], at, row, bad)
            if response_on and response_latest:
                c210 = now = 210
                if response_latest < response_on:
                    fail(CHECKS[210], at, row, bad)
            if ((referred_on or referred_absent) is not None):
                c253 = now = 253
                if (referred_on or referred_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[253], at, row, bad)
            if decided_on is not None:
                c254 = now = 254
                if decided_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[254], at, row, bad)
            if ((response_on or response_absent) is not None):
                c255 = now = 255
                if (response_on or response_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[255], at, row, bad)
            if confirmed_on is not None:
                c256 = now = 256
                if confirmed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[256], at, row, bad)
            if child_ref is not None and response in CODES_2:
                rows_2[child_ref] = rows_2.get(child_ref, 0) + 1
            if child_ref is not None and not (not bad or bad.isdisjoint(('response',))):
                perhaps_rows_2.add(child_ref)
            if decided_on and referred_on:
                c471 = now = 471
                if decided_on__last < referred_on__first:
                    fail(CHECKS[471], at, row, bad)
            if response_on and referred_on:
                c472 = now = 472
                if response_on__last < referred_on__first:
                    fail(CHECKS[472], at, row, bad)
            if threshold in {'already-open', 'awaiting-decision', 'met', 'no-threshold'}:
                c473 = now = 473
                if threshold_reason not in NO_VALUE:
                    fail(CHECKS[473], at, row, bad)
            if threshold in {'met-lower-level', 'not-met'}:
                c474 = now = 474
                if threshold_reason is None:
                    fail(CHECKS[474], at, row, bad)
            if threshold in {'met', 'met-lower-level', 'not-met'}:
                c475 = now = 475
                if decided_on is None:
                    fail(CHECKS[475], at, row, bad)
            if threshold in {'awaiting-decision', 'more-information-sought'}:
                c476 = now = 476
                if decided_on is not None:
                    fail(CHECKS[476], at, row, bad)
            if lead_professional == 'no':
                c477 = now = 477
                if lead_professional_agency not in NO_VALUE:
                    fail(CHECKS[477], at, row, bad)
            if lead_professional == 'yes':
                c478 = now = 478
                if lead_professional_agency is None:
                    fail(CHECKS[478], at, row, bad)
            if to_service in CODES_11:
                c479 = now = 479
                if police_unit not in NO_VALUE:
                    fail(CHECKS[479], at, row, bad)
            if threshold == 'not-met':
                c480 = now = 480
                if police_unit not in NO_VALUE:
                    fail(CHECKS[480], at, row, bad)
            if response in CODES_2:
                c481 = now = 481
                if response_on is None and response_absent is None:
                    fail(CHECKS[481], at, row, bad)
            if response == 'awaiting-response':
                c482 = now = 482
                if response_on is not None:
                    fail(CHECKS[482], at, row, bad)
            if threshold == 'not-met' and response is not None:
                c483 = now = 483
                if response in {'child-protection-enquiry', 'immediate-protection', 'police-investigation', 'taken-into-care'}:
                    fail(CHECKS[483], at, row, bad)
            if referred_on and child_ref__first_attention_on:
                c484 = now = 484
                if referred_on__last < child_ref__first_attention_on__first:
                    fail(CHECKS[484], at, row, bad)
            if to_service not in NO_VALUE and from_service not in NO_VALUE:
                c485 = now = 485
                if to_service == from_service:
                    fail(CHECKS[485], at, row, bad)
            if referral_ref:
                c611 = now = 611
                if len(referral_ref) >= 10 and is_like('nhs-number', referral_ref):
                    fail(CHECKS[611], at, row, bad)
            if referred_on is not None and ((not bad or bad.isdisjoint(('referred_on',)))):
                n_664 += 1
                if referred_on != first_664:
                    varied_664 = first_664 is not None or varied_664
                    first_664 = referred_on
        except Exception as error:
            run.break_off(now, 'referrals', error)
    run.rows['referrals'] = run.rows.get('referrals', 0) + count
    if n_664 >= 20:
        c664 = 664
        if not varied_664:
            fail(CHECKS[664], None, None, more=f" (All {n_664} rows.)")
    run.applied.update((c42, c59, c95, c96, c97, c136, c137, c138, c139, c173, c174, c175, c208, c209, c210, c253, c254, c255, c256, c471, c472, c473, c474, c475, c476, c477, c478, c479, c480, c481, c482, c483, c484, c485, c611, c664,))


def check_statutory_steps(run: Any, rows: Any) -> None:
    """Statutory steps."""
    fail = run.fail
    table = run.tables['statutory_steps']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_73 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c43 = c73 = c98 = c140 = c182 = c211 = c257 = c486 = c487 = c488 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (child_ref, step, held_on, held_latest, held_absent, outcome, nation, source,) = row
        bad = None
        answered = (
            child_ref is not None and step is not None
            and (held_absent is None if held_on is not None else held_absent is not None and held_latest is None) and nation is not None
        )
        try:
            sound = answered and (
                (child_ref in children or KEY_OF(child_ref)) and step in CODES_124 and held_on in DAYS and held_latest in DAYS
                and held_absent in CODES_50 and outcome in CODES_125 and nation in CODES_126
                and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (child_ref, step, held_on, held_latest, held_absent, outcome, nation, source,) = row
        now = 0
        try:
            held_on__first = held_on__last = held_on
            if held_latest and held_on:
                held_on__first, held_on__last = span(held_on, held_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            if child_ref is not None and children_sure:
                c43 = now = 43
                if child_ref not in children:
                    fail(CHECKS[43], at, row, bad)
            if child_ref is not None and ((not bad or bad.isdisjoint(('child_ref', 'step', 'held_on')))):
                size = len(seen_73)
                seen_73.add((child_ref, step, held_on))
                c73 = now = 73
                if len(seen_73) == size:
                    fail(CHECKS[73], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c98 = now = 98
                if ('information_source', source) not in declared:
                    fail(CHECKS[98], at, row, bad)
            if returns__prepared_on and held_on:
                c140 = now = 140
                if returns__prepared_on < held_on__first:
                    fail(CHECKS[140], at, row, bad)
            if held_on and child_ref__birth_month:
                c182 = now = 182
                if held_on__last < child_ref__birth_month__first:
                    fail(CHECKS[182], at, row, bad)
            if held_on and held_latest:
                c211 = now = 211
                if held_latest < held_on:
                    fail(CHECKS[211], at, row, bad)
            if ((held_on or held_absent) is not None):
                c257 = now = 257
                if (held_on or held_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[257], at, row, bad)
            if step in GROUPS_7 and nation is not None:
                c486 = now = 486
                if nation not in GROUPS_7[step]:
                    fail(CHECKS[486], at, row, bad)
            if step in CODES_12 and held_on and child_ref__birth_month:
                c487 = now = 487
                if held_on__first >= LAST_DAY_AT_1[child_ref__birth_month__last]:
                    fail(CHECKS[487], at, row, bad)
            if step in {'initial-conference', 'review-conference', 'section-47-enquiry', 'strategy-discussion'} and outcome is not None:
                c488 = now = 488
                if outcome in {'order-made', 'order-not-made'}:
                    fail(CHECKS[488], at, row, bad)
        except Exception as error:
            run.break_off(now, 'statutory_steps', error)
    run.rows['statutory_steps'] = run.rows.get('statutory_steps', 0) + count
    run.applied.update((c43, c73, c98, c140, c182, c211, c257, c486, c487, c488,))


def check_support(run: Any, rows: Any) -> None:
    """Support."""
    fail = run.fail
    table = run.tables['support']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    seen_60 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c44 = c60 = c99 = c100 = c101 = c141 = c142 = c143 = c176 = c184 = c185 = c212 = c213 = c214 = c258 = c259 = c260 = c489 = c490 = c491 = c492 = c493 = c494 = c495 = c496 = c497 = c612 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (support_ref, child_ref, for_whom, type, status, provider, offered_on, offered_latest, offered_absent, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, ended_reason, source,) = row
        bad = None
        answered = (
            support_ref is not None and child_ref is not None and type is not None and (offered_on is None or offered_absent is None)
            and (offered_latest is None or offered_on is not None) and (started_on is None or started_absent is None)
            and (started_latest is None or started_on is not None) and (ended_on is None or ended_absent is None)
            and (ended_latest is None or ended_on is not None)
        )
        try:
            sound = answered and (
                KEY_OF(support_ref) and (child_ref in children or KEY_OF(child_ref)) and for_whom in CODES_127
                and (type in CODES_128 or LOCAL_CODE_OF(type)) and status in CODES_129 and provider in CODES_123 and offered_on in DAYS
                and offered_latest in DAYS and offered_absent in CODES_50 and started_on in DAYS and started_latest in DAYS
                and started_absent in CODES_50 and ended_on in DAYS and ended_latest in DAYS and ended_absent in CODES_50
                and (ended_reason in CODES_130 or LOCAL_CODE_OF(ended_reason)) and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (support_ref, child_ref, for_whom, type, status, provider, offered_on, offered_latest, offered_absent, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, ended_reason, source,) = row
        now = 0
        try:
            offered_on__first = offered_on__last = offered_on
            if offered_latest and offered_on:
                offered_on__first, offered_on__last = span(offered_on, offered_latest)
            started_on__first = started_on__last = started_on
            if started_latest and started_on:
                started_on__first, started_on__last = span(started_on, started_latest)
            ended_on__first = ended_on__last = ended_on
            if ended_latest and ended_on:
                ended_on__first, ended_on__last = span(ended_on, ended_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            if child_ref is not None and children_sure:
                c44 = now = 44
                if child_ref not in children:
                    fail(CHECKS[44], at, row, bad)
            if support_ref is not None and ((not bad or bad.isdisjoint(('support_ref',)))):
                size = len(seen_60)
                seen_60.add(support_ref)
                c60 = now = 60
                if len(seen_60) == size:
                    fail(CHECKS[60], at, row, bad)
            if type is not None and type[:6] == "local:" and declared_sure:
                c99 = now = 99
                if ('support_type', type) not in declared:
                    fail(CHECKS[99], at, row, bad)
            if ended_reason is not None and ended_reason[:6] == "local:" and declared_sure:
                c100 = now = 100
                if ('support_end', ended_reason) not in declared:
                    fail(CHECKS[100], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c101 = now = 101
                if ('information_source', source) not in declared:
                    fail(CHECKS[101], at, row, bad)
            if returns__prepared_on and offered_on:
                c141 = now = 141
                if returns__prepared_on < offered_on__first:
                    fail(CHECKS[141], at, row, bad)
            if returns__prepared_on and started_on:
                c142 = now = 142
                if returns__prepared_on < started_on__first:
                    fail(CHECKS[142], at, row, bad)
            if returns__prepared_on and ended_on:
                c143 = now = 143
                if returns__prepared_on < ended_on__first:
                    fail(CHECKS[143], at, row, bad)
            if ended_on and child_ref__birth_month:
                c176 = now = 176
                if ended_on__last < child_ref__birth_month__first:
                    fail(CHECKS[176], at, row, bad)
            if offered_on and child_ref__birth_month:
                c184 = now = 184
                if offered_on__last < child_ref__birth_month__first:
                    fail(CHECKS[184], at, row, bad)
            if started_on and child_ref__birth_month:
                c185 = now = 185
                if started_on__last < child_ref__birth_month__first:
                    fail(CHECKS[185], at, row, bad)
            if offered_on and offered_latest:
                c212 = now = 212
                if offered_latest < offered_on:
                    fail(CHECKS[212], at, row, bad)
            if started_on and started_latest:
                c213 = now = 213
                if started_latest < started_on:
                    fail(CHECKS[213], at, row, bad)
            if ended_on and ended_latest:
                c214 = now = 214
                if ended_latest < ended_on:
                    fail(CHECKS[214], at, row, bad)
            if ((offered_on or offered_absent) is not None):
                c258 = now = 258
                if (offered_on or offered_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[258], at, row, bad)
            if ((started_on or started_absent) is not None):
                c259 = now = 259
                if (started_on or started_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[259], at, row, bad)
            if ((ended_on or ended_absent) is not None):
                c260 = now = 260
                if (ended_on or ended_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[260], at, row, bad)
            if started_on and offered_on:
                c489 = now = 489
                if started_on__last < offered_on__first:
                    fail(CHECKS[489], at, row, bad)
            if ended_on and started_on:
                c490 = now = 490
                if ended_on__last < started_on__first:
                    fail(CHECKS[490], at, row, bad)
            if status in CODES_13:
                c491 = now = 491
                if ended_on is not None:
                    fail(CHECKS[491], at, row, bad)
            if status == 'ended':
                c492 = now = 492
                if ended_on is None and ended_absent is None:
                    fail(CHECKS[492], at, row, bad)
            if status in {'not-at-present', 'not-available', 'offered', 'planned', 'taken-up', 'waiting'}:
                c493 = now = 493
                if ended_reason not in NO_VALUE:
                    fail(CHECKS[493], at, row, bad)
            if status == 'ended':
                c494 = now = 494
                if ended_reason is None:
                    fail(CHECKS[494], at, row, bad)
            if status in {'ended', 'paused', 'taken-up'}:
                c495 = now = 495
                if started_on is None and started_absent is None:
                    fail(CHECKS[495], at, row, bad)
            if status in {'not-available', 'offered', 'planned', 'waiting'}:
                c496 = now = 496
                if started_on is not None:
                    fail(CHECKS[496], at, row, bad)
            if status == 'planned':
                c497 = now = 497
                if offered_on is not None:
                    fail(CHECKS[497], at, row, bad)
            if support_ref:
                c612 = now = 612
                if len(support_ref) >= 10 and is_like('nhs-number', support_ref):
                    fail(CHECKS[612], at, row, bad)
        except Exception as error:
            run.break_off(now, 'support', error)
    run.rows['support'] = run.rows.get('support', 0) + count
    run.applied.update((c44, c60, c99, c100, c101, c141, c142, c143, c176, c184, c185, c212, c213, c214, c258, c259, c260, c489, c490, c491, c492, c493, c494, c495, c496, c497, c612,))


def check_investigations(run: Any, rows: Any) -> None:
    """Investigations."""
    fail = run.fail
    table = run.tables['investigations']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    exploitation_periods = run.store('exploitation_periods', dict)
    exploitation_periods_sure = run.is_sure('exploitation_periods', 'exploitation_ref')
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    investigations = run.store('investigations', dict)
    more = run.store('more_investigations', list)
    c45 = c46 = c61 = c102 = c144 = c145 = c146 = c147 = c177 = c178 = c179 = c215 = c216 = c217 = c261 = c262 = c263 = c264 = c498 = c499 = c500 = c501 = c502 = c503 = c504 = c505 = c506 = c507 = c508 = c509 = c613 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (investigation_ref, child_ref, exploitation_ref, opened_on, opened_latest, opened_absent, crime_recorded, offence_group, unit, abe_offered, abe_held, abe_on, abe_latest, abe_absent, intermediary, outcome, outcome_on, outcome_latest, outcome_absent, flagged_group_based, source, confirmed_on,) = row
        bad = None
        answered = (
            investigation_ref is not None and child_ref is not None
            and (opened_absent is None if opened_on is not None else opened_absent is not None and opened_latest is None)
            and (abe_on is None or abe_absent is None) and (abe_latest is None or abe_on is not None)
            and (outcome_on is None or outcome_absent is None) and (outcome_latest is None or outcome_on is not None)
        )
        try:
            sound = answered and (
                KEY_OF(investigation_ref) and (child_ref in children or KEY_OF(child_ref))
                and (exploitation_ref is None or exploitation_ref in exploitation_periods or KEY_OF(exploitation_ref))
                and opened_on in DAYS and opened_latest in DAYS and opened_absent in CODES_50 and crime_recorded in CODES_122
                and offence_group in CODES_131 and unit in CODES_120 and abe_offered in CODES_122 and abe_held in CODES_122
                and abe_on in DAYS and abe_latest in DAYS and abe_absent in CODES_50 and intermediary in CODES_122
                and outcome in CODES_132 and outcome_on in DAYS and outcome_latest in DAYS and outcome_absent in CODES_50
                and flagged_group_based in CODES_122 and (source in CODES_74 or LOCAL_CODE_OF(source)) and confirmed_on in DAYS
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (investigation_ref, child_ref, exploitation_ref, opened_on, opened_latest, opened_absent, crime_recorded, offence_group, unit, abe_offered, abe_held, abe_on, abe_latest, abe_absent, intermediary, outcome, outcome_on, outcome_latest, outcome_absent, flagged_group_based, source, confirmed_on,) = row
        is_new = investigation_ref not in investigations
        if is_new and investigation_ref is not None:
            investigations[investigation_ref] = (at, bad, investigation_ref, opened_on, opened_latest, opened_absent, outcome,)
        else:
            more.append((at, bad, investigation_ref, opened_on, opened_latest, opened_absent, outcome,))
        now = 0
        try:
            opened_on__first = opened_on__last = opened_on
            if opened_latest and opened_on:
                opened_on__first, opened_on__last = span(opened_on, opened_latest)
            abe_on__first = abe_on__last = abe_on
            if abe_latest and abe_on:
                abe_on__first, abe_on__last = span(abe_on, abe_latest)
            outcome_on__first = outcome_on__last = outcome_on
            if outcome_latest and outcome_on:
                outcome_on__first, outcome_on__last = span(outcome_on, outcome_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            of_exploitation_ref = exploitation_periods.get(exploitation_ref, NOTHING)
            exploitation_ref__started_on = of_exploitation_ref[4]
            exploitation_ref__started_latest = of_exploitation_ref[5]
            exploitation_ref__started_on__first = exploitation_ref__started_on__last = exploitation_ref__started_on
            if exploitation_ref__started_latest and exploitation_ref__started_on:
                exploitation_ref__started_on__first, exploitation_ref__started_on__last = span(exploitation_ref__started_on, exploitation_ref__started_latest)
            exploitation_ref__child_ref = of_exploitation_ref[3]
            if child_ref is not None and children_sure:
                c45 = now = 45
                if child_ref not in children:
                    fail(CHECKS[45], at, row, bad)
            if exploitation_ref is not None and exploitation_periods_sure:
                c46 = now = 46
                if exploitation_ref not in exploitation_periods:
                    fail(CHECKS[46], at, row, bad)
            if investigation_ref is not None and ((not bad or bad.isdisjoint(('investigation_ref',)))):
                c61 = now = 61
                if not is_new:
                    fail(CHECKS[61], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c102 = now = 102
                if ('information_source', source) not in declared:
                    fail(CHECKS[102], at, row, bad)
            if returns__prepared_on and opened_on:
                c144 = now = 144
                if returns__prepared_on < opened_on__first:
                    fail(CHECKS[144], at, row, bad)
            if returns__prepared_on and abe_on:
                c145 = now = 145
                if returns__prepared_on < abe_on__first:
                    fail(CHECKS[145], at, row, bad)
            if returns__prepared_on and outcome_on:
                c146 = now = 146
                if returns__prepared_on < outcome_on__first:
                    fail(CHECKS[146], at, row, bad)
            if returns__prepared_on and confirmed_on:
                c147 = now = 147
                if returns__prepared_on < confirmed_on:
                    fail(CHECKS[147], at, row, bad)
            if opened_on and child_ref__birth_month:
                c177 = now = 177
                if opened_on__last < child_ref__birth_month__first:
                    fail(CHECKS[177], at, row, bad)
            if abe_on and child_ref__birth_month:
                c178 = now = 178
                if abe_on__last < child_ref__birth_month__first:
                    fail(CHECKS[178], at, row, bad)
            if outcome_on and child_ref__birth_month:
                c179 = now = 179
                if outcome_on__last < child_ref__birth_month__first:
                    fail(CHECKS[179], at, row, bad)
            if opened_on and opened_latest:
                c215 = now = 215
                if opened_latest < opened_on:
                    fail(CHECKS[215], at, row, bad)
            if abe_on and abe_latest:
                c216 = now = 216
                if abe_latest < abe_on:
                    fail(CHECKS[216], at, row, bad)
            if outcome_on and outcome_latest:
                c217 = now = 217
                if outcome_latest < outcome_on:
                    fail(CHECKS[217], at, row, bad)
            if ((opened_on or opened_absent) is not None):
                c261 = now = 261
                if (opened_on or opened_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[261], at, row, bad)
            if ((abe_on or abe_absent) is not None):
                c262 = now = 262
                if (abe_on or abe_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[262], at, row, bad)
            if ((outcome_on or outcome_absent) is not None):
                c263 = now = 263
                if (outcome_on or outcome_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[263], at, row, bad)
            if confirmed_on is not None:
                c264 = now = 264
                if confirmed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[264], at, row, bad)
            if abe_offered == 'no' and abe_held is not None:
                c498 = now = 498
                if abe_held == 'yes':
                    fail(CHECKS[498], at, row, bad)
            if abe_held == 'no':
                c499 = now = 499
                if abe_on is not None:
                    fail(CHECKS[499], at, row, bad)
            if abe_held == 'yes':
                c500 = now = 500
                if abe_on is None and abe_absent is None:
                    fail(CHECKS[500], at, row, bad)
            if abe_held == 'no' and intermediary is not None:
                c501 = now = 501
                if intermediary == 'yes':
                    fail(CHECKS[501], at, row, bad)
            if abe_on and opened_on:
                c502 = now = 502
                if abe_on__last < opened_on__first:
                    fail(CHECKS[502], at, row, bad)
            if outcome_on and opened_on:
                c503 = now = 503
                if outcome_on__last < opened_on__first:
                    fail(CHECKS[503], at, row, bad)
            if ((outcome is None or outcome == '0')):
                c504 = now = 504
                if outcome_on is not None:
                    fail(CHECKS[504], at, row, bad)
            if outcome in CODES_14:
                c505 = now = 505
                if outcome_on is None and outcome_absent is None:
                    fail(CHECKS[505], at, row, bad)
            if outcome in LIMITS_11 and outcome_on:
                c506 = now = 506
                if outcome_on__last < LIMITS_11[outcome][0] or outcome_on__first > LIMITS_11[outcome][1]:
                    fail(CHECKS[506], at, row, bad)
            if opened_on and exploitation_ref__started_on:
                c507 = now = 507
                if opened_on__last < exploitation_ref__started_on__first:
                    fail(CHECKS[507], at, row, bad)
            if child_ref is not None and exploitation_ref__child_ref is not None:
                c508 = now = 508
                if child_ref != exploitation_ref__child_ref:
                    fail(CHECKS[508], at, row, bad)
            if crime_recorded == 'no':
                c509 = now = 509
                if outcome not in NO_VALUE:
                    fail(CHECKS[509], at, row, bad)
            if investigation_ref:
                c613 = now = 613
                if len(investigation_ref) >= 10 and is_like('nhs-number', investigation_ref):
                    fail(CHECKS[613], at, row, bad)
        except Exception as error:
            run.break_off(now, 'investigations', error)
    run.rows['investigations'] = run.rows.get('investigations', 0) + count
    run.applied.update((c45, c46, c61, c102, c144, c145, c146, c147, c177, c178, c179, c215, c216, c217, c261, c262, c263, c264, c498, c499, c500, c501, c502, c503, c504, c505, c506, c507, c508, c509, c613,))


def finish_investigations(run: Any) -> None:
    """What can be told of investigations only at the end."""
    fail = run.fail
    rows_10 = run.store('rows_10', dict)
    suspect_outcomes_sure = run.is_sure('suspect_outcomes', 'investigation_ref')
    perhaps_rows_10 = run.store('perhaps_rows_10', set)
    for kept in run.kept_rows('investigations'):
        (at, bad, investigation_ref, opened_on, opened_latest, opened_absent, outcome,) = kept
        if outcome in {'1', '1A'} and suspect_outcomes_sure and investigation_ref is not None and run.may_hold('suspect_outcomes', ('partial', 'not-held', 'not-searched', 'not-asked-for')) and investigation_ref not in perhaps_rows_10:
            run.applied.add(510)
            if rows_10.get(investigation_ref, 0) < 1:
                fail(CHECKS[510], at, run.widened('investigations', ('investigation_ref', 'opened_on', 'opened_latest', 'opened_absent', 'outcome'), kept), bad)


def check_suspect_outcomes(run: Any, rows: Any) -> None:
    """Suspect outcomes."""
    fail = run.fail
    table = run.tables['suspect_outcomes']
    suspects = run.store('suspects', dict)
    suspects_sure = run.is_sure('suspects', 'suspect_ref')
    investigations = run.store('investigations', dict)
    investigations_sure = run.is_sure('investigations', 'investigation_ref')
    seen_62 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    rows_10 = run.store('rows_10', dict)
    perhaps_rows_10 = run.store('perhaps_rows_10', set)
    seen_539 = set()
    c47 = c48 = c62 = c103 = c148 = c149 = c150 = c151 = c218 = c219 = c220 = c265 = c266 = c267 = c268 = c511 = c512 = c513 = c514 = c515 = c516 = c517 = c518 = c519 = c520 = c521 = c522 = c523 = c524 = c525 = c526 = c527 = c528 = c529 = c530 = c531 = c532 = c533 = c534 = c535 = c536 = c537 = c538 = c539 = c614 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (outcome_ref, suspect_ref, investigation_ref, offence_group, arrested, arrested_on, arrested_latest, released_under, charging_decision, charging_reason, charged_on, charged_latest, charged_absent, court_outcome, stopped_reason, verdict_on, verdict_latest, verdict_absent, sentence_group, source, confirmed_on,) = row
        bad = None
        answered = (
            outcome_ref is not None and suspect_ref is not None and investigation_ref is not None
            and (arrested_latest is None or arrested_on is not None) and (charged_on is None or charged_absent is None)
            and (charged_latest is None or charged_on is not None) and (verdict_on is None or verdict_absent is None)
            and (verdict_latest is None or verdict_on is not None)
        )
        try:
            sound = answered and (
                KEY_OF(outcome_ref) and (suspect_ref in suspects or KEY_OF(suspect_ref))
                and (investigation_ref in investigations or KEY_OF(investigation_ref)) and offence_group in CODES_131
                and arrested in CODES_122 and arrested_on in DAYS and arrested_latest in DAYS and released_under in CODES_133
                and charging_decision in CODES_134 and charging_reason in CODES_135 and charged_on in DAYS and charged_latest in DAYS
                and charged_absent in CODES_50 and court_outcome in CODES_136 and stopped_reason in CODES_135 and verdict_on in DAYS
                and verdict_latest in DAYS and verdict_absent in CODES_50 and sentence_group in CODES_137
                and (source in CODES_74 or LOCAL_CODE_OF(source)) and confirmed_on in DAYS
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (outcome_ref, suspect_ref, investigation_ref, offence_group, arrested, arrested_on, arrested_latest, released_under, charging_decision, charging_reason, charged_on, charged_latest, charged_absent, court_outcome, stopped_reason, verdict_on, verdict_latest, verdict_absent, sentence_group, source, confirmed_on,) = row
        now = 0
        try:
            arrested_on__first = arrested_on__last = arrested_on
            if arrested_latest and arrested_on:
                arrested_on__first, arrested_on__last = span(arrested_on, arrested_latest)
            charged_on__first = charged_on__last = charged_on
            if charged_latest and charged_on:
                charged_on__first, charged_on__last = span(charged_on, charged_latest)
            verdict_on__first = verdict_on__last = verdict_on
            if verdict_latest and verdict_on:
                verdict_on__first, verdict_on__last = span(verdict_on, verdict_latest)
            of_investigation_ref = investigations.get(investigation_ref, NOTHING)
            investigation_ref__opened_on = of_investigation_ref[3]
            investigation_ref__opened_latest = of_investigation_ref[4]
            investigation_ref__opened_on__first = investigation_ref__opened_on__last = investigation_ref__opened_on
            if investigation_ref__opened_latest and investigation_ref__opened_on:
                investigation_ref__opened_on__first, investigation_ref__opened_on__last = span(investigation_ref__opened_on, investigation_ref__opened_latest)
            of_suspect_ref = suspects.get(suspect_ref, NOTHING)
            suspect_ref__identification = of_suspect_ref[2]
            investigation_ref__outcome = of_investigation_ref[6]
            if suspect_ref is not None and suspects_sure:
                c47 = now = 47
                if suspect_ref not in suspects:
                    fail(CHECKS[47], at, row, bad)
            if investigation_ref is not None and investigations_sure:
                c48 = now = 48
                if investigation_ref not in investigations:
                    fail(CHECKS[48], at, row, bad)
            if outcome_ref is not None and ((not bad or bad.isdisjoint(('outcome_ref',)))):
                size = len(seen_62)
                seen_62.add(outcome_ref)
                c62 = now = 62
                if len(seen_62) == size:
                    fail(CHECKS[62], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c103 = now = 103
                if ('information_source', source) not in declared:
                    fail(CHECKS[103], at, row, bad)
            if returns__prepared_on and arrested_on:
                c148 = now = 148
                if returns__prepared_on < arrested_on__first:
                    fail(CHECKS[148], at, row, bad)
            if returns__prepared_on and charged_on:
                c149 = now = 149
                if returns__prepared_on < charged_on__first:
                    fail(CHECKS[149], at, row, bad)
            if returns__prepared_on and verdict_on:
                c150 = now = 150
                if returns__prepared_on < verdict_on__first:
                    fail(CHECKS[150], at, row, bad)
            if returns__prepared_on and confirmed_on:
                c151 = now = 151
                if returns__prepared_on < confirmed_on:
                    fail(CHECKS[151], at, row, bad)
            if arrested_on and arrested_latest:
                c218 = now = 218
                if arrested_latest < arrested_on:
                    fail(CHECKS[218], at, row, bad)
            if charged_on and charged_latest:
                c219 = now = 219
                if charged_latest < charged_on:
                    fail(CHECKS[219], at, row, bad)
            if verdict_on and verdict_latest:
                c220 = now = 220
                if verdict_latest < verdict_on:
                    fail(CHECKS[220], at, row, bad)
            if arrested_on is not None:
                c265 = now = 265
                if arrested_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[265], at, row, bad)
            if ((charged_on or charged_absent) is not None):
                c266 = now = 266
                if (charged_on or charged_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[266], at, row, bad)
            if ((verdict_on or verdict_absent) is not None):
                c267 = now = 267
                if (verdict_on or verdict_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[267], at, row, bad)
            if confirmed_on is not None:
                c268 = now = 268
                if confirmed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[268], at, row, bad)
            if investigation_ref is not None and charging_decision == 'charged':
                rows_10[investigation_ref] = rows_10.get(investigation_ref, 0) + 1
            if investigation_ref is not None and not (not bad or bad.isdisjoint(('charging_decision',))):
                perhaps_rows_10.add(investigation_ref)
            if arrested == 'no':
                c511 = now = 511
                if arrested_on is not None:
                    fail(CHECKS[511], at, row, bad)
            if arrested == 'yes':
                c512 = now = 512
                if arrested_on is None:
                    fail(CHECKS[512], at, row, bad)
            if arrested_on and investigation_ref__opened_on:
                c513 = now = 513
                if arrested_on__last < investigation_ref__opened_on__first:
                    fail(CHECKS[513], at, row, bad)
            if arrested == 'yes' and released_under is not None:
                c514 = now = 514
                if released_under == 'voluntary-attendance':
                    fail(CHECKS[514], at, row, bad)
            if arrested == 'no' and released_under is not None:
                c515 = now = 515
                if released_under in {'bail-with-conditions', 'bail-without-conditions', 'held-until-charge', 'released-under-investigation'}:
                    fail(CHECKS[515], at, row, bad)
            if charging_decision in CODES_15:
                c516 = now = 516
                if charged_on is not None:
                    fail(CHECKS[516], at, row, bad)
            if charging_decision == 'charged':
                c517 = now = 517
                if charged_on is None and charged_absent is None:
                    fail(CHECKS[517], at, row, bad)
            if charged_on and investigation_ref__opened_on:
                c518 = now = 518
                if charged_on__last < investigation_ref__opened_on__first:
                    fail(CHECKS[518], at, row, bad)
            if charged_on and arrested_on:
                c519 = now = 519
                if charged_on__last < arrested_on__first:
                    fail(CHECKS[519], at, row, bad)
            if charging_decision in {'administrative', 'no-prosecution-evidential', 'no-prosecution-public-interest'}:
                c520 = now = 520
                if charging_reason is None:
                    fail(CHECKS[520], at, row, bad)
            if charging_decision == 'no-prosecution-evidential' and charging_reason is not None:
                c521 = now = 521
                if charging_reason not in CODES_16:
                    fail(CHECKS[521], at, row, bad)
            if charging_decision == 'no-prosecution-public-interest' and charging_reason is not None:
                c522 = now = 522
                if charging_reason not in CODES_17:
                    fail(CHECKS[522], at, row, bad)
            if charging_decision == 'administrative' and charging_reason is not None:
                c523 = now = 523
                if charging_reason not in CODES_18:
                    fail(CHECKS[523], at, row, bad)
            if charging_decision in {'awaiting-decision', 'early-advice', 'further-evidence-requested', 'under-investigation'}:
                c524 = now = 524
                if charging_reason not in NO_VALUE:
                    fail(CHECKS[524], at, row, bad)
            if charging_decision == 'charged' and charging_reason is not None:
                c525 = now = 525
                if charging_reason not in {'absent:held-elsewhere', 'absent:not-in-system', 'absent:not-yet-obtained', 'absent:unexplained', 'absent:withheld', 'threshold-test-charge'}:
                    fail(CHECKS[525], at, row, bad)
            if charging_reason is not None:
                c526 = now = 526
                if charging_reason == 'threshold-test-later-review':
                    fail(CHECKS[526], at, row, bad)
            if stopped_reason is not None:
                c527 = now = 527
                if stopped_reason in {'threshold-test-charge', 'threshold-test-not-met'}:
                    fail(CHECKS[527], at, row, bad)
            if charging_decision in CODES_15:
                c528 = now = 528
                if court_outcome not in NO_VALUE:
                    fail(CHECKS[528], at, row, bad)
            if court_outcome not in NO_VALUE:
                c529 = now = 529
                if charging_decision is None:
                    fail(CHECKS[529], at, row, bad)
            if verdict_on and charged_on:
                c530 = now = 530
                if verdict_on__last < charged_on__first:
                    fail(CHECKS[530], at, row, bad)
            if ((court_outcome is None or court_outcome == 'proceedings-ongoing')):
                c531 = now = 531
                if verdict_on is not None:
                    fail(CHECKS[531], at, row, bad)
            if court_outcome in CODES_19:
                c532 = now = 532
                if verdict_on is None and verdict_absent is None:
                    fail(CHECKS[532], at, row, bad)
            if ((court_outcome is None or court_outcome in CODES_20)):
                c533 = now = 533
                if sentence_group not in NO_VALUE:
                    fail(CHECKS[533], at, row, bad)
            if court_outcome in {'convicted-after-trial', 'guilty-plea', 'proved-in-absence'}:
                c534 = now = 534
                if sentence_group is None:
                    fail(CHECKS[534], at, row, bad)
            if ((court_outcome is None or court_outcome in CODES_21)):
                c535 = now = 535
                if stopped_reason not in NO_VALUE:
                    fail(CHECKS[535], at, row, bad)
            if court_outcome in {'deserted', 'discontinued', 'no-evidence-offered'}:
                c536 = now = 536
                if stopped_reason is None:
                    fail(CHECKS[536], at, row, bad)
            if suspect_ref__identification in {'described-only', 'nothing-known'} and charging_decision is not None:
                c537 = now = 537
                if charging_decision == 'charged':
                    fail(CHECKS[537], at, row, bad)
            if investigation_ref__outcome in {'14', '18'} and charging_decision is not None:
                c538 = now = 538
                if charging_decision == 'charged':
                    fail(CHECKS[538], at, row, bad)
            if suspect_ref is not None and ((not bad or bad.isdisjoint(('suspect_ref', 'investigation_ref', 'offence_group')))):
                size = len(seen_539)
                seen_539.add((suspect_ref, investigation_ref, offence_group))
                c539 = now = 539
                if len(seen_539) == size:
                    fail(CHECKS[539], at, row, bad)
            if outcome_ref:
                c614 = now = 614
                if len(outcome_ref) >= 10 and is_like('nhs-number', outcome_ref):
                    fail(CHECKS[614], at, row, bad)
        except Exception as error:
            run.break_off(now, 'suspect_outcomes', error)
    run.rows['suspect_outcomes'] = run.rows.get('suspect_outcomes', 0) + count
    run.applied.update((c47, c48, c62, c103, c148, c149, c150, c151, c218, c219, c220, c265, c266, c267, c268, c511, c512, c513, c514, c515, c516, c517, c518, c519, c520, c521, c522, c523, c524, c525, c526, c527, c528, c529, c530, c531, c532, c533, c534, c535, c536, c537, c538, c539, c614,))


def check_witness_support(run: Any, rows: Any) -> None:
    """Witness support."""
    fail = run.fail
    table = run.tables['witness_support']
    children = run.store('children', dict)
    children_sure = run.is_sure('children', 'child_ref')
    investigations = run.store('investigations', dict)
    investigations_sure = run.is_sure('investigations', 'investigation_ref')
    seen_63 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    c49 = c50 = c63 = c104 = c105 = c152 = c153 = c180 = c181 = c221 = c222 = c269 = c270 = c540 = c541 = c542 = c543 = c544 = c545 = c546 = c547 = c548 = c615 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (witness_support_ref, child_ref, investigation_ref, support_form, special_measure, applied, granted, used, support_stage, provider, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, source,) = row
        bad = None
        answered = (
            witness_support_ref is not None and child_ref is not None and support_form is not None
            and (started_on is None or started_absent is None) and (started_latest is None or started_on is not None)
            and (ended_on is None or ended_absent is None) and (ended_latest is None or ended_on is not None)
        )
        try:
            sound = answered and (
                KEY_OF(witness_support_ref) and (child_ref in children or KEY_OF(child_ref))
                and (investigation_ref is None or investigation_ref in investigations or KEY_OF(investigation_ref))
                and (support_form in CODES_138 or LOCAL_CODE_OF(support_form)) and special_measure in CODES_139 and applied in CODES_122
                and granted in CODES_122 and used in CODES_122 and support_stage in CODES_140 and provider in CODES_123
                and started_on in DAYS and started_latest in DAYS and started_absent in CODES_50 and ended_on in DAYS
                and ended_latest in DAYS and ended_absent in CODES_50 and (source in CODES_74 or LOCAL_CODE_OF(source))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (witness_support_ref, child_ref, investigation_ref, support_form, special_measure, applied, granted, used, support_stage, provider, started_on, started_latest, started_absent, ended_on, ended_latest, ended_absent, source,) = row
        now = 0
        try:
            started_on__first = started_on__last = started_on
            if started_latest and started_on:
                started_on__first, started_on__last = span(started_on, started_latest)
            ended_on__first = ended_on__last = ended_on
            if ended_latest and ended_on:
                ended_on__first, ended_on__last = span(ended_on, ended_latest)
            of_child_ref = children.get(child_ref, NOTHING)
            child_ref__birth_month = of_child_ref[7]
            child_ref__birth_month_latest = of_child_ref[8]
            child_ref__birth_month__first = child_ref__birth_month__last = child_ref__birth_month
            if child_ref__birth_month_latest and child_ref__birth_month:
                child_ref__birth_month__first, child_ref__birth_month__last = span(child_ref__birth_month, child_ref__birth_month_latest)
            of_investigation_ref = investigations.get(investigation_ref, NOTHING)
            investigation_ref__opened_on = of_investigation_ref[3]
            investigation_ref__opened_latest = of_investigation_ref[4]
            investigation_ref__opened_on__first = investigation_ref__opened_on__last = investigation_ref__opened_on
            if investigation_ref__opened_latest and investigation_ref__opened_on:
                investigation_ref__opened_on__first, investigation_ref__opened_on__last = span(investigation_ref__opened_on, investigation_ref__opened_latest)
            if child_ref is not None and children_sure:
                c49 = now = 49
                if child_ref not in children:
                    fail(CHECKS[49], at, row, bad)
            if investigation_ref is not None and investigations_sure:
                c50 = now = 50
                if investigation_ref not in investigations:
                    fail(CHECKS[50], at, row, bad)
            if witness_support_ref is not None and ((not bad or bad.isdisjoint(('witness_support_ref',)))):
                size = len(seen_63)
                seen_63.add(witness_support_ref)
                c63 = now = 63
                if len(seen_63) == size:
                    fail(CHECKS[63], at, row, bad)
            if support_form is not None and support_form[:6] == "local:" and declared_sure:
                c104 = now = 104
                if ('witness_support_form', support_form) not in declared:
                    fail(CHECKS[104], at, row, bad)
            if source is not None and source[:6] == "local:" and declared_sure:
                c105 = now = 105
                if ('information_source', source) not in declared:
                    fail(CHECKS[105], at, row, bad)
            if returns__prepared_on and started_on:
                c152 = now = 152
                if returns__prepared_on < started_on__first:
                    fail(CHECKS[152], at, row, bad)
            if returns__prepared_on and ended_on:
                c153 = now = 153
                if returns__prepared_on < ended_on__first:
                    fail(CHECKS[153], at, row, bad)
            if started_on and child_ref__birth_month:
                c180 = now = 180
                if started_on__last < child_ref__birth_month__first:
                    fail(CHECKS[180], at, row, bad)
            if ended_on and child_ref__birth_month:
                c181 = now = 181
                if ended_on__last < child_ref__birth_month__first:
                    fail(CHECKS[181], at, row, bad)
            if started_on and started_latest:
                c221 = now = 221
                if started_latest < started_on:
                    fail(CHECKS[221], at, row, bad)
            if ended_on and ended_latest:
                c222 = now = 222
                if ended_latest < ended_on:
                    fail(CHECKS[222], at, row, bad)
            if ((started_on or started_absent) is not None):
                c269 = now = 269
                if (started_on or started_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[269], at, row, bad)
            if ((ended_on or ended_absent) is not None):
                c270 = now = 270
                if (ended_on or ended_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[270], at, row, bad)
            if support_form in CODES_22:
                c540 = now = 540
                if special_measure not in NO_VALUE:
                    fail(CHECKS[540], at, row, bad)
            if support_form == 'special-measure':
                c541 = now = 541
                if special_measure is None:
                    fail(CHECKS[541], at, row, bad)
            if support_form in CODES_22:
                c542 = now = 542
                if applied not in NO_VALUE:
                    fail(CHECKS[542], at, row, bad)
            if support_form in CODES_22:
                c543 = now = 543
                if granted not in NO_VALUE:
                    fail(CHECKS[543], at, row, bad)
            if support_form in CODES_22:
                c544 = now = 544
                if used not in NO_VALUE:
                    fail(CHECKS[544], at, row, bad)
            if applied == 'no' and granted is not None:
                c545 = now = 545
                if granted == 'yes':
                    fail(CHECKS[545], at, row, bad)
            if granted == 'no' and used is not None:
                c546 = now = 546
                if used == 'yes':
                    fail(CHECKS[546], at, row, bad)
            if ended_on and started_on:
                c547 = now = 547
                if ended_on__last < started_on__first:
                    fail(CHECKS[547], at, row, bad)
            if support_form == 'special-measure' and started_on and investigation_ref__opened_on:
                c548 = now = 548
                if started_on__last < investigation_ref__opened_on__first:
                    fail(CHECKS[548], at, row, bad)
            if witness_support_ref:
                c615 = now = 615
                if len(witness_support_ref) >= 10 and is_like('nhs-number', witness_support_ref):
                    fail(CHECKS[615], at, row, bad)
        except Exception as error:
            run.break_off(now, 'witness_support', error)
    run.rows['witness_support'] = run.rows.get('witness_support', 0) + count
    run.applied.update((c49, c50, c63, c104, c105, c152, c153, c180, c181, c221, c222, c269, c270, c540, c541, c542, c543, c544, c545, c546, c547, c548, c615,))


def check_board_arrangements(run: Any, rows: Any) -> None:
    """Board arrangements."""
    fail = run.fail
    table = run.tables['board_arrangements']
    seen_69 = set()
    declared = run.store("declared", set)
    declared_sure = run.is_sure("local_codes", "codelist", "code")
    returns__prepared_on = run.header.get('prepared_on')
    returns__period_end = run.header.get('period_end')
    c69 = c106 = c154 = c155 = c223 = c271 = c272 = c274 = c549 = c550 = c551 = c552 = c553 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (arrangement, agency, in_place, since_on, since_latest, since_absent, reviewed_on, review_due_on,) = row
        bad = None
        answered = (
            arrangement is not None and agency is not None and in_place is not None and (since_on is None or since_absent is None)
            and (since_latest is None or since_on is not None)
        )
        try:
            sound = answered and (
                (arrangement in CODES_141 or LOCAL_CODE_OF(arrangement)) and agency in CODES_39 and in_place in CODES_122
                and since_on in DAYS and since_latest in DAYS and since_absent in CODES_50 and reviewed_on in DAYS
                and review_due_on in DAYS
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (arrangement, agency, in_place, since_on, since_latest, since_absent, reviewed_on, review_due_on,) = row
        now = 0
        try:
            since_on__first = since_on__last = since_on
            if since_latest and since_on:
                since_on__first, since_on__last = span(since_on, since_latest)
            if arrangement is not None and ((not bad or bad.isdisjoint(('arrangement', 'agency')))):
                size = len(seen_69)
                seen_69.add((arrangement, agency))
                c69 = now = 69
                if len(seen_69) == size:
                    fail(CHECKS[69], at, row, bad)
            if arrangement is not None and arrangement[:6] == "local:" and declared_sure:
                c106 = now = 106
                if ('board_arrangement', arrangement) not in declared:
                    fail(CHECKS[106], at, row, bad)
            if returns__prepared_on and since_on:
                c154 = now = 154
                if returns__prepared_on < since_on__first:
                    fail(CHECKS[154], at, row, bad)
            if returns__prepared_on and reviewed_on:
                c155 = now = 155
                if returns__prepared_on < reviewed_on:
                    fail(CHECKS[155], at, row, bad)
            if since_on and since_latest:
                c223 = now = 223
                if since_latest < since_on:
                    fail(CHECKS[223], at, row, bad)
            if ((since_on or since_absent) is not None):
                c271 = now = 271
                if (since_on or since_absent) in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[271], at, row, bad)
            if reviewed_on is not None:
                c272 = now = 272
                if reviewed_on in {'1900-01-01', '1901-01-01', '1904-01-01', '1970-01-01'}:
                    fail(CHECKS[272], at, row, bad)
            if review_due_on is not None:
                c274 = now = 274
                if review_due_on == '2099-12-31':
                    fail(CHECKS[274], at, row, bad)
            if reviewed_on and since_on:
                c549 = now = 549
                if reviewed_on < since_on__first:
                    fail(CHECKS[549], at, row, bad)
            if review_due_on and reviewed_on:
                c550 = now = 550
                if review_due_on < reviewed_on:
                    fail(CHECKS[550], at, row, bad)
            if in_place == 'no':
                c551 = now = 551
                if since_on is not None:
                    fail(CHECKS[551], at, row, bad)
            if in_place == 'yes' and returns__period_end and since_on:
                c552 = now = 552
                if returns__period_end < since_on__first:
                    fail(CHECKS[552], at, row, bad)
            if in_place == 'yes' and review_due_on and returns__prepared_on:
                c553 = now = 553
                if review_due_on < returns__prepared_on:
                    fail(CHECKS[553], at, row, bad)
        except Exception as error:
            run.break_off(now, 'board_arrangements', error)
    run.rows['board_arrangements'] = run.rows.get('board_arrangements', 0) + count
    run.applied.update((c69, c106, c154, c155, c223, c271, c272, c274, c549, c550, c551, c552, c553,))


def check_explanations(run: Any, rows: Any) -> None:
    """Explanations."""
    fail = run.fail
    table = run.tables['explanations']
    seen_64 = set()
    c64 = c563 = c564 = c575 = c576 = c587 = c588 = c599 = c600 = c616 = c626 = c627 = c631 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (explanation_ref, rule_id, record_type, record_ref, reason, note, explained_by_role, explained_on, digest,) = row
        bad = None
        answered = (
            explanation_ref is not None and rule_id is not None and record_type is not None and record_ref is not None
            and reason is not None
        )
        try:
            sound = answered and (
                KEY_OF(explanation_ref) and MATCHES_11(rule_id) and record_type in CODES_142 and MATCHES_12(record_ref)
                and reason in CODES_143 and (note is None or MATCHES_13(note))
                and (explained_by_role is None or MATCHES_2(explained_by_role)) and explained_on in DAYS
                and (digest is None or MATCHES_14(digest))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (explanation_ref, rule_id, record_type, record_ref, reason, note, explained_by_role, explained_on, digest,) = row
        run.explain(at, rule_id, record_type, record_ref, digest, row, bad)
        now = 0
        try:
            if explanation_ref is not None and ((not bad or bad.isdisjoint(('explanation_ref',)))):
                size = len(seen_64)
                seen_64.add(explanation_ref)
                c64 = now = 64
                if len(seen_64) == size:
                    fail(CHECKS[64], at, row, bad)
            if note:
                c563 = now = 563
                if len(note) >= 4 and is_like('email', note):
                    fail(CHECKS[563], at, row, bad)
            if explained_by_role:
                c564 = now = 564
                if len(explained_by_role) >= 4 and is_like('email', explained_by_role):
                    fail(CHECKS[564], at, row, bad)
            if note:
                c575 = now = 575
                if len(note) >= 10 and is_like('telephone', note):
                    fail(CHECKS[575], at, row, bad)
            if explained_by_role:
                c576 = now = 576
                if len(explained_by_role) >= 10 and is_like('telephone', explained_by_role):
                    fail(CHECKS[576], at, row, bad)
            if note:
                c587 = now = 587
                if len(note) >= 5 and is_like('postcode', note):
                    fail(CHECKS[587], at, row, bad)
            if explained_by_role:
                c588 = now = 588
                if len(explained_by_role) >= 5 and is_like('postcode', explained_by_role):
                    fail(CHECKS[588], at, row, bad)
            if note:
                c599 = now = 599
                if len(note) >= 10 and is_like('nhs-number', note):
                    fail(CHECKS[599], at, row, bad)
            if explained_by_role:
                c600 = now = 600
                if len(explained_by_role) >= 10 and is_like('nhs-number', explained_by_role):
                    fail(CHECKS[600], at, row, bad)
            if explanation_ref:
                c616 = now = 616
                if len(explanation_ref) >= 10 and is_like('nhs-number', explanation_ref):
                    fail(CHECKS[616], at, row, bad)
            if note:
                c626 = now = 626
                if len(note) >= 8 and is_like('long-number', note):
                    fail(CHECKS[626], at, row, bad)
            if explained_by_role:
                c627 = now = 627
                if len(explained_by_role) >= 8 and is_like('long-number', explained_by_role):
                    fail(CHECKS[627], at, row, bad)
            if note:
                c631 = now = 631
                if len(note) >= 4 and is_like('name', note):
                    fail(CHECKS[631], at, row, bad)
        except Exception as error:
            run.break_off(now, 'explanations', error)
    run.rows['explanations'] = run.rows.get('explanations', 0) + count
    run.applied.update((c64, c563, c564, c575, c576, c587, c588, c599, c600, c616, c626, c627, c631,))


def finish_explanations(run: Any) -> None:
    """What can be told of explanations only at the end."""
    fail = run.fail
    for at, row, failed in run.explanations_that_are('unknown-rule'):
        run.applied.add(687)
        if failed:
            fail(CHECKS[687], at, row)
    for at, row, failed in run.explanations_that_are('error'):
        run.applied.add(688)
        if failed:
            fail(CHECKS[688], at, row)
    for at, row, failed in run.explanations_that_are('not-found'):
        run.applied.add(689)
        if failed:
            fail(CHECKS[689], at, row)
    for at, row, failed in run.explanations_that_are('lapsed'):
        run.applied.add(690)
        if failed:
            fail(CHECKS[690], at, row)


def check_local_codes(run: Any, rows: Any) -> None:
    """Local codes."""
    fail = run.fail
    table = run.tables['local_codes']
    seen_70 = set()
    declared = run.store("declared", set)
    c70 = c565 = c577 = c589 = c601 = c628 = c632 = c673 = c674 = c675 = c676 = c677 = c678 = c679 = c680 = c681 = c682 = c683 = c684 = c685 = c686 = -1
    at = count = 0
    for at, row in rows:
        count += 1
        (codelist, code, label, nearest_code,) = row
        bad = None
        answered = (
            codelist is not None and code is not None and label is not None
        )
        try:
            sound = answered and (
                MATCHES_11(codelist) and MATCHES_15(code) and MATCHES_16(label) and (nearest_code is None or MATCHES_5(nearest_code))
            )
        except Exception:  # a list, or an object that does not compare, stands where a value belongs
            sound = False
        if not sound:
            row, bad = run.odd(table, at, row, answered)
            (codelist, code, label, nearest_code,) = row
        declared.add((codelist, code))
        now = 0
        try:
            if codelist is not None and ((not bad or bad.isdisjoint(('codelist', 'code')))):
                size = len(seen_70)
                seen_70.add((codelist, code))
                c70 = now = 70
                if len(seen_70) == size:
                    fail(CHECKS[70], at, row, bad)
            if label:
                c565 = now = 565
                if len(label) >= 4 and is_like('email', label):
                    fail(CHECKS[565], at, row, bad)
            if label:
                c577 = now = 577
                if len(label) >= 10 and is_like('telephone', label):
                    fail(CHECKS[577], at, row, bad)
            if label:
                c589 = now = 589
                if len(label) >= 5 and is_like('postcode', label):
                    fail(CHECKS[589], at, row, bad)
            if label:
                c601 = now = 601
                if len(label) >= 10 and is_like('nhs-number', label):
                    fail(CHECKS[601], at, row, bad)
            if label:
                c628 = now = 628
                if len(label) >= 8 and is_like('long-number', label):
                    fail(CHECKS[628], at, row, bad)
            if label:
                c632 = now = 632
                if len(label) >= 4 and is_like('name', label):
                    fail(CHECKS[632], at, row, bad)
            if codelist is not None:
                c673 = now = 673
                if codelist not in CODES_24:
                    fail(CHECKS[673], at, row, bad)
            if codelist == 'attention_route' and nearest_code is not None:
                c674 = now = 674
                if nearest_code not in CODES_25:
                    fail(CHECKS[674], at, row, bad)
            if codelist == 'board_arrangement' and nearest_code is not None:
                c675 = now = 675
                if nearest_code not in CODES_26:
                    fail(CHECKS[675], at, row, bad)
            if codelist == 'disclosure_barrier' and nearest_code is not None:
                c676 = now = 676
                if nearest_code not in CODES_27:
                    fail(CHECKS[676], at, row, bad)
            if codelist == 'exploitation_feature' and nearest_code is not None:
                c677 = now = 677
                if nearest_code not in CODES_28:
                    fail(CHECKS[677], at, row, bad)
            if codelist == 'indicator' and nearest_code is not None:
                c678 = now = 678
                if nearest_code not in CODES_29:
                    fail(CHECKS[678], at, row, bad)
            if codelist == 'information_source' and nearest_code is not None:
                c679 = now = 679
                if nearest_code not in CODES_30:
                    fail(CHECKS[679], at, row, bad)
            if codelist == 'network_setting' and nearest_code is not None:
                c680 = now = 680
                if nearest_code not in CODES_31:
                    fail(CHECKS[680], at, row, bad)
            if codelist == 'response_type' and nearest_code is not None:
                c681 = now = 681
                if nearest_code not in CODES_32:
                    fail(CHECKS[681], at, row, bad)
            if codelist == 'support_end' and nearest_code is not None:
                c682 = now = 682
                if nearest_code not in CODES_33:
                    fail(CHECKS[682], at, row, bad)
            if codelist == 'support_type' and nearest_code is not None:
                c683 = now = 683
                if nearest_code not in CODES_34:
                    fail(CHECKS[683], at, row, bad)
            if codelist == 'threshold_reason' and nearest_code is not None:
                c684 = now = 684
                if nearest_code not in CODES_35:
                    fail(CHECKS[684], at, row, bad)
            if codelist == 'vulnerability' and nearest_code is not None:
                c685 = now = 685
                if nearest_code not in CODES_36:
                    fail(CHECKS[685], at, row, bad)
            if codelist == 'witness_support_form' and nearest_code is not None:
                c686 = now = 686
                if nearest_code not in CODES_37:
                    fail(CHECKS[686], at, row, bad)
        except Exception as error:
            run.break_off(now, 'local_codes', error)
    run.rows['local_codes'] = run.rows.get('local_codes', 0) + count
    run.applied.update((c70, c565, c577, c589, c601, c628, c632, c673, c674, c675, c676, c677, c678, c679, c680, c681, c682, c683, c684, c685, c686,))


# ======================================================================================================================
# All together
# ======================================================================================================================

ORDER = ("explanations", "returns", "return_scope", "local_codes", "children", "exploitation_periods", "living_situations", "missing_episodes", "suspects", "involvements", "networks", "network_members", "exploitation_features", "indicators", "vulnerabilities", "education", "disclosures", "disclosure_barriers", "referrals", "statutory_steps", "support", "investigations", "suspect_outcomes", "witness_support", "board_arrangements")
CHECK_TABLE: dict[str, Callable[[Any, Any], None]] = {
    "explanations": check_explanations,
    "returns": check_returns,
    "return_scope": check_return_scope,
    "local_codes": check_local_codes,
    "children": check_children,
    "exploitation_periods": check_exploitation_periods,
    "living_situations": check_living_situations,
    "missing_episodes": check_missing_episodes,
    "suspects": check_suspects,
    "involvements": check_involvements,
    "networks": check_networks,
    "network_members": check_network_members,
    "exploitation_features": check_exploitation_features,
    "indicators": check_indicators,
    "vulnerabilities": check_vulnerabilities,
    "education": check_education,
    "disclosures": check_disclosures,
    "disclosure_barriers": check_disclosure_barriers,
    "referrals": check_referrals,
    "statutory_steps": check_statutory_steps,
    "support": check_support,
    "investigations": check_investigations,
    "suspect_outcomes": check_suspect_outcomes,
    "witness_support": check_witness_support,
    "board_arrangements": check_board_arrangements,
}
FINISH_TABLE: dict[str, Callable[[Any], None]] = {
    "returns": finish_returns,
    "return_scope": finish_return_scope,
    "children": finish_children,
    "exploitation_periods": finish_exploitation_periods,
    "networks": finish_networks,
    "investigations": finish_investigations,
    "explanations": finish_explanations,
}


class STANDARD:
    """What the engine needs of the standard."""

    TABLES, CHECKS, LISTS, FAULT_TITLES, CALENDAR = TABLES, CHECKS, LISTS, FAULT_TITLES, CALENDAR
    CHECK_TABLE, FINISH_TABLE, KEPT, REFERS = CHECK_TABLE, FINISH_TABLE, KEPT, REFERS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The rules of a mapping, read from CSV and refused if they are not whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable

from cse_record.standard.codelists import CODELISTS, read_rows
from cse_record.standard.mappings.words import WORDS, Word
from cse_record.standard.records import RECORDS

COLUMNS = ("to", "how", "from", "argument", "otherwise", "note")
BAR, OR, IS = "|", "+", "="


@dataclass(frozen=True)
class MappingRule:
    """One line of a mapping. `to` and `source` are paths such as `children.sex`, or names of record types for the word `rows`."""

    to: str
    how: str
    source: str
    argument: str
    otherwise: str
    note: str

    @property
    def word(self) -> Word:
        return WORDS[self.how]

    @property
    def to_table(self) -> str:
        return self.to.partition(".")[0]

    @property
    def to_name(self) -> str:
        return self.to.partition(".")[2]

    @property
    def from_table(self) -> str:
        return self.source.partition(".")[0]

    @property
    def from_name(self) -> str:
        return self.source.partition(".")[2]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The elements that the argument names."""
        return tuple(filter(None, self.argument.split(BAR)))

    @cached_property
    def pairs(self) -> dict[str, str]:
        """What the argument gives for each answer. An argument without an answer is what it gives for any, under an empty text."""
        parts = [part.partition(IS) for part in self.names]
        return {answer if mark else "": result if mark else answer for answer, mark, result in parts}

    @cached_property
    def choices(self) -> dict[str, tuple[str, ...]]:
        """The answers of which a person chooses one, by the answer that they replace."""
        return {answer: tuple(result.split(OR)) for answer, result in self.pairs.items()}


def read_rules(file: Traversable) -> tuple[MappingRule, ...]:
    """The rules in a CSV file. Raises TypeError for one that is not whole, with the line and what to do."""
    rules = []
    rows = read_rows(file)
    for number, row in enumerate(rows, 2):
        where = f"{file.name}, line {number}"
        if tuple(row) != COLUMNS:
            raise TypeError(f"{file.name}: the columns are {', '.join(row)}: write {', '.join(COLUMNS)}")
        rule = MappingRule(row["to"], row["how"], row["from"], row["argument"], row["otherwise"], row["note"])
        refuse(rule, where)
        rules.append(rule)
    refuse_together(rules, file.name)
    return tuple(rules)


def refuse(rule: MappingRule, where: str) -> None:
    """Raises TypeError for a rule that is not whole."""
    if rule.how not in WORDS:
        raise TypeError(f"{where}: {rule.how!r} is no word of the vocabulary: write one of {', '.join(WORDS)}")
    word = rule.word
    for part, path, column in ((word.to, rule.to, "to"), (word.source, rule.source, "from")):
        _refuse_part(part, path, f"{where}: {column}")
    if bool(rule.argument) != (word.argument != "none"):
        raise TypeError(f"{where}: the word {rule.how} takes {'no' if rule.argument else 'an'} argument")
    if rule.otherwise and not word.has_otherwise:
        raise TypeError(f"{where}: the word {rule.how} has no otherwise: leave it blank")
    if rule.how == "drop" and not rule.note:
        raise TypeError(f"{where}: say in the note why the value is not carried over")
    if rule.how == "rows":
        for name in rule.names:
            _refuse_part("element", f"{rule.from_table}.{name}", f"{where}: argument")
    _refuse_answers(rule, where)


def _refuse_part(part: str, path: str, where: str) -> None:
    table, _, name = path.partition(".")
    if not path and part in ("none", "any"):
        return
    if part == "none":
        raise TypeError(f"{where} is {path!r}: leave it blank")
    if table not in RECORDS or (part == "record_type") != (not name) or (name and name not in RECORDS[table].elements):
        wanted = "the name of a record type" if part == "record_type" else "the path of an element, such as children.sex"
        raise TypeError(f"{where} is {path!r}: write {wanted}")


def _refuse_answers(rule: MappingRule, where: str) -> None:
    """Raises TypeError for a result that the element does not accept, and for a reason that is none."""
    if rule.word.to != "element":
        return
    element = RECORDS[rule.to_table].elements[rule.to_name]
    results = [rule.otherwise] if rule.otherwise else []
    if rule.word.argument == "choices":
        results += [choice for choices in rule.choices.values() for choice in choices]
    elif rule.word.argument != "none":
        results += rule.pairs.values() if rule.how != "constant" else [rule.argument]
    accepted = element.kind.spelling.codes
    for result in results:
        if accepted is not None and result not in accepted:
            raise TypeError(f"{where}: {rule.to} does not accept {result!r}")
        if rule.how == "reason" and result not in CODELISTS["absent_reason"].by_code:
            raise TypeError(f"{where}: {result!r} is no reason for absence")


def refuse_together(rules: list[MappingRule], name: str) -> None:
    """Raises TypeError if a value could be lost between rules: a row that is made from another lacks its rule or its key, or a value goes
    to a row that is not made whenever it is filled."""
    made = {(rule.from_table, rule.to_table): rule for rule in rules if rule.how == "rows"}
    for rule in rules:
        is_elsewhere = rule.source and rule.to and rule.how != "rows" and rule.from_table != rule.to_table
        by = made.get((rule.from_table, rule.to_table))
        if is_elsewhere and by is None:
            raise TypeError(f"{name}: {rule.source} goes to {rule.to}, and no rule makes that row: add one with the word rows")
        if by and rule.word.takes and rule.from_name not in by.names:
            raise TypeError(f"{name}: {rule.source} goes to {rule.to}, but no row is made because it is filled: name it in rows")
        if rule.how in ("key", "link") and by is None:
            raise TypeError(f"{name}: {rule.how} is for rows that are made from others, and {rule.to} is not one")
    for by in made.values():
        if not any(rule.how == "key" and rule.to_table == by.to_table for rule in rules) and RECORDS[by.to_table].key():
            raise TypeError(f"{name}: the rows of {by.to_table} have a reference: add a rule with the word key")

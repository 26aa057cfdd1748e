"""Changes of the generated code that make no difference, each with the reason.

`SINGLE` names them one by one. A `Pattern` covers all generated code of one form; it says which checks it applies to, and a test
verifies that every change under it survives.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from cse_record._generated import validator
from cse_record.standard import predicates as p
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, Number
from cse_record.standard.operands import operand
from cse_record.standard.rules import Check
from cse_record.targets.python.naming import checks_by_name
from tests.code_mutation.places import ANSWERS, Mutant

DECLARED = checks_by_name(STANDARD.rules.values())
"""The checks of the standard, by their names in the generated file."""
SINGLE: dict[tuple[str, str, str, str], str] = {
    **{
        ("SUS-019", "suspects.age", f"ages(date_of_birth, date_of_birth, age_held_on, age_held_on)[{index}]", operator):
            "Both days are exact, so that the least age and the most are one."
        for index, operator in ((0, "0 + 1"), (0, "0 - 1"), (1, "1 - 1"))
    },
    **{
        ("EDU-001", "education.observed_on", f"setting is not None and setting {codes}", "without setting is not None"):
            "That a setting is blank is asked before."
        for codes in ("!= 'early-years'", "not in {'college', 'training'}")
    },
    ("NET-001", "networks.network_ref", "rows_n.get(network_ref, 0)", "0 + 1"): "Two are needed, and one is as much too few as none.",
    ("NET-002", "networks.known_size", "rows_n.get(network_ref, 0)", "0 + 1"): "The element accepts no size below two.",
    ("NET-003", "networks.known_size", "rows_n.get(network_ref, 0)", "0 + 1"): "The element accepts no size below two.",
    ("NET-001", "networks.network_ref", "known_size is None and known_size_absent is None", "without known_size_absent is None"):
        "Where there is a reason, the other part of the condition holds.",
    **{
        (rule, "suspect_outcomes.verdict_on", "charged_on is None and charged_absent is None", "without charged_absent is None"):
            "Where there is a reason, the other part of the condition holds."
        for rule in ("PRO-043", "PRO-044")
    },
    ("", "ordinal", "number is None", "guard left out"): "A day is numbered anew instead of being remembered.",
    ("", "last_day", "5:7", "7 + 1"): "A month is a text of seven characters.",
    ("", "span", "on <= latest", "<= to <"): "Of two equal days either is the first.",
    ("", "is_like", "pattern not in COMPILED", "guard left out"): "A pattern is compiled anew instead of being remembered.",
    ("", "is_name_of", "(codelist, unless) not in NAMED", "guard left out"): "The names are put together anew instead of being remembered.",
    ("", "overlapping", "ends[place - 1] >= end", ">= to >"): "A spell that is no better than one that is kept may be kept too.",
    ("", "overlapping", "ends[beaten] <= end", "<= to <"): "A spell that is no better than a later one may be kept too.",
    ("", "overlapping", "place - 1", "1 + 1 (2)"): "A spell that begins on the same day and ends before may be kept too.",
    ("", "overlapping", "place -= 1", "1 - 1"): "A spell that begins on the same day and ends before may be kept too.",
    ("", "are_in_order", "spell[0]", "0 + 1"): "What perhaps begins after all others have ended does not certainly overlap one.",
    ("", "are_in_order", "end > reached", "> to >="): "The same day is put in the place of itself.",
    ("", "are_in_order", "spell[2]", "2 + 1"): "To hold spells for later ones only means to look closer.",
    ("", "are_in_order", "spell[0]", "0 + 1 (2)"): "To hold spells for later ones only means to look closer.",
    ("", "overlapping", "start < open_until", "< to <="): "The same day is put in the place of itself.",
    ("", "check_living_situations", "child_ref is not None and (started_on is not None or started_absent == 'absent:not-applicable') and "
     "(ended_on is not None or ended_absent == 'absent:not-applicable') and (setting in CODES_n)", "without setting in CODES_n"):
        "Within a spell of another setting the day lies in one of `unless_in`.",
    ("MIS-030", "check_living_situations", "setting in CODES_n and (legal_status is not None and legal_status != 'short-breaks')",
     "without setting in CODES_n"): "Within a spell of another setting the day lies in one of `unless_in`.",
    ("MIS-013", "missing_episodes.interview_on", "returned_absent is not None and interview_on and found_on and "
     "((returned_on or returned_absent) is not None) and ((returned_on or returned_absent) != 'absent:not-applicable')",
     "without (returned_on or returned_absent) is not None"):
        "There is a reason, as the condition says.",
    **{
        ("MIS-013", "missing_episodes.interview_on", "returned_on or returned_absent", f"without returned_on{more}"):
            "There is no value, as the condition says."
        for more in ("", " (2)")
    },
    **{
        ("TOT-007", "suspects.identification", text, operator): "An identification that is blank is faulty, and so are all other rows."
        for text, operator in (
            ("not (not bad or bad.isdisjoint(('identification',)))", "guard left out"),
            ("not bad or bad.isdisjoint(('identification',))", "or to and (2)"),
            ("not bad or bad.isdisjoint(('identification',))", "without not bad (2)"),
            ("not bad or bad.isdisjoint(('identification',))", "without bad.isdisjoint(('identification',)) (2)"),
        )
    },
    ("LIV-010", "living_situations.started_on",
     "ended_absent is not None and setting in CODES_n and started_on and child_ref__birth_month and "
     "((ended_on or ended_absent) is not None) and ((ended_on or ended_absent) != 'absent:not-applicable')",
     "without (ended_on or ended_absent) is not None"): "There is a reason, as the condition says.",
    **{
        ("LIV-010", "living_situations.started_on", "ended_on or ended_absent", f"without ended_on{more}"):
            "There is no value, as the condition says."
        for more in ("", " (2)")
    },
    ("LIV-004", "living_situations.started_on", "spell[0]", "0 + 1"): "Of a start both readings are known or neither is.",
    ("LIV-004", "after_gap", "spell[3]", "3 - 1"): "Of an end both readings are known or neither is.",
}  # fmt: skip
_AFTER = "reached and spell[0] > reached"
SINGLE |= {
    ("LIV-004", "after_gap", _AFTER, "without spell[0] > reached"): "What lies so many days after is after.",
    ("LIV-004", "after_gap", "spell[0] > reached", "> to >="): "The same day is no day after.",
    ("LIV-004", "after_gap", "spell[0]", "0 + 1 (2)"): "That the first reading lies so many days after is asked besides.",
}


def checks_of(mutant: Mutant) -> list[Check]:
    """The checks that use the place, as the standard declares them."""
    return [DECLARED[owner][1] for owner in sorted(mutant.owners)]


def _all_are(*kinds: type[p.Predicate]) -> Callable[[Mutant], bool]:
    return lambda mutant: all(isinstance(check.predicate, kinds) for check in checks_of(mutant))


def _searches_long(mutant: Mutant) -> bool:
    """Whether all forms have at least five characters, while the code already searches from four on."""
    return all(isinstance(check.predicate, p.NotLike) and check.predicate.pattern in ("email", "name") for check in checks_of(mutant))


def _compares_a_month(mutant: Mutant) -> bool:
    """Whether a day is compared with a month, which is a shorter text."""

    def compares_them(check: Check) -> bool:
        match check.predicate:
            case p.OnOrAfter(later=day, earlier=month) | p.AgeBetween(on=day, born=month) | p.AgeIs(on=day, born=month):
                later, earlier = (operand(STANDARD.records, check.on, path) for path in (day, month))
                return earlier.is_month and not later.is_month
        return False

    return all(compares_them(check) for check in checks_of(mutant))


def _guard(mutant: Mutant) -> tuple[set[str], set[str]]:
    """The columns that a guard requires to be without fault, and those that it also tests for more than a blank."""
    match = re.search(r"bad\.isdisjoint\((\(.*?\))\)", mutant.text)
    columns = set(ast.literal_eval(match[1])) if match else set()
    return columns, set(re.findall(r"\b(\w+) (?:is not None|not in NO_VALUE|in (?:CODES|MIRRORS)_n)", mutant.text))


def _elements(mutant: Mutant) -> dict[str, Element]:
    """The elements of the record type whose function was changed."""
    return STANDARD.records[mutant.function.split("_", 1)[1]].elements


def _asks_all(mutant: Mutant) -> bool:
    """Whether every column of a guard needs a value, and can be faulty only through its own content."""
    columns, tested = _guard(mutant)
    elements = [_elements(mutant)[name] for name in columns]
    return bool(columns) and columns <= tested and not any(element.companions or element.role for element in elements)


def _must_hold(mutant: Mutant) -> bool:
    """Whether the column that a guard tests for a value must itself hold something."""
    columns, tested = _guard(mutant)
    left_out = re.match(r"without (\w+) is not None", mutant.operator)
    only = {left_out[1]} if left_out else columns if len(columns) == 1 else set()
    elements = [_elements(mutant)[name] for name in only]
    return (
        bool(only) and only <= columns & tested and all(predicate.must_be_answered and not predicate.companions for predicate in elements)
    )


def _counts_any(mutant: Mutant) -> bool:
    """Whether a count is only compared with zero. One that may be too small also tells how many rows refer to no record."""
    if not mutant.function.startswith("check_"):
        return False
    predicates = [check.predicate for check in checks_of(mutant)]
    return all(
        isinstance(predicate, p.Rows) and not (predicate.least_in or predicate.most_in or predicate.least or predicate.most)
        for predicate in predicates
    )


def _keeps_for_a_record(mutant: Mutant) -> bool:
    """Whether a row is counted or stored for the record that it refers to. A check at the end would apply to one without a key."""
    return mutant.function.startswith("check_") and _all_are(p.Rows, p.NotDuring, p.During, p.NoGap)(mutant)


def _keeps_what_is_answered(mutant: Mutant) -> bool:
    """Whether rows are kept by an element that must be answered, while rows in which it is faulty are kept apart or left out."""
    left_out = re.match(r"without (\w+) is not None", mutant.operator)

    def conditions(predicate: p.Predicate) -> tuple[p.Condition | None, ...]:
        match predicate:
            case p.Rows(where=where, given=given, least=least, least_in=least_in):
                return (where,) if (least or least_in) and not isinstance(given, p.IsNot | p.OfConditions) else ()
            case p.During(where=where):
                return (where,)
            case p.NotDuring(where=where, unless_in=unless_in):
                return where, unless_in
        return ()

    def keeps(predicate: Any) -> bool:
        asked = {path for condition in conditions(predicate) if condition for path in condition.paths()}
        elements = STANDARD.records[predicate.table].elements if asked else {}
        element = elements.get(left_out[1]) if left_out else None
        return element is not None and element.name in asked and element.must_be_answered and not element.companions

    return mutant.function.startswith("check_") and all(keeps(check.predicate) for check in checks_of(mutant))


def _passes_the_limit(mutant: Mutant) -> bool:
    """Whether a number above the greatest, or below the least, that the element accepts would be accepted too."""
    number, sign = mutant.operator.split()[:2]

    def passes(check: Check) -> bool:
        predicate = check.predicate
        kind = operand(STANDARD.records, check.on, predicate.number).element.kind if isinstance(predicate, p.NumberBetween) else None
        return isinstance(kind, Number) and int(number) == (kind.maximum if sign == "+" else kind.minimum)

    return all(passes(check) for check in checks_of(mutant))


def _is_elsewhere_unless(mutant: Mutant) -> bool:
    """Whether a spell that is left out by its code is one of those that answer the rule."""

    def answers_it(check: Check) -> bool:
        match check.predicate:
            case p.NotDuring(where=p.Is() as where, unless_in=p.IsNot() as unless):
                return (where.element, set(where.codes)) == (unless.element, set(unless.codes))
        return False

    return mutant.function.startswith("check_") and all(map(answers_it, checks_of(mutant)))


def _looks_up(mutant: Mutant) -> bool:
    """Whether the reference that may be blank is looked up as well among those for which something is kept."""
    left_out = re.match(r"without (\w+) is not None", mutant.operator)
    return bool(left_out and re.search(rf"\b{left_out[1]} in (spells_n|given_\w+)", mutant.text)) and _all_are(p.During, p.Rows)(mutant)


def _questions(condition: p.Condition | None) -> Iterator[p.Condition]:
    """The questions about single elements of which a condition consists."""
    if isinstance(condition, p.All | p.AnyOf):
        for part in condition.conditions:
            yield from _questions(part)
    elif condition:
        yield condition


def _is_answered_otherwise(mutant: Mutant) -> bool:
    """Whether the element that may be blank is also asked for a value or a reason, or whether a blank is enough in it."""
    left_out = re.match(r"without (\w+) is not None", mutant.operator)
    path = left_out[1].replace("__", ".") if left_out else ""

    def is_needless(condition: p.Condition | None) -> bool:
        parts = condition.conditions if isinstance(condition, p.All | p.AnyOf) else ()
        kinds = (p.HasReason, p.HasValue) if isinstance(condition, p.All) else (p.Blank,)
        return any((isinstance(part, kinds) and path in part.paths()) or is_needless(part) for part in parts)

    return all(is_needless(check.predicate.when) for check in checks_of(mutant))


def _asks_for_reasons_alone(mutant: Mutant) -> bool:
    """Whether an element is only asked for reasons for absence, which are in its companion when there is no value."""

    def is_answer(check: Check, path: str) -> bool:
        asked = operand(STANDARD.records, check.on, path)
        before = f"{asked.via}__" if asked.via else ""
        return mutant.text == f"{before}{asked.name} or {before}{asked.absent}"

    def asks(check: Check) -> bool:
        parts = [part for part in _questions(check.predicate.when) if any(is_answer(check, path) for path in part.paths())]
        only = all(isinstance(part, p.Is) and all(code.startswith("absent:") for code in part.codes) for part in parts)
        return bool(parts) and only and not any(is_answer(check, path) for path, _ in check.predicate.asked(*check.predicate.asks))

    return all(asks(check) for check in checks_of(mutant))


def _when_there_is_a_reason(mutant: Mutant) -> bool:
    """Whether the condition requires a reason in the element, besides another answer than one of the codes."""
    left_out = re.match(r"without (\w+) is not None", mutant.operator)

    def requires(check: Check) -> bool:
        parts = [check.predicate.when]
        for part in parts:
            parts += part.conditions if isinstance(part, p.All) else ()
        return any(isinstance(part, p.HasReason) and left_out and part.element == left_out[1] for part in parts)

    return all(requires(check) for check in checks_of(mutant))


def _compares_a_count(mutant: Mutant) -> bool:
    return mutant.function.startswith("finish_") and _all_are(p.Rows, p.TableRows)(mutant)


def _is_only_filled(mutant: Mutant) -> bool:
    """Whether a reading of a start or an end is only tested for existence. The first reading of a start is compared."""

    def only(check: Check) -> bool:
        predicate = check.predicate
        return isinstance(predicate, p.NoOverlap | p.NoneAfterOpen | p.NoGap) and not mutant.text.startswith(f"{predicate.start}__first")

    return all(only(check) for check in checks_of(mutant))


def _tells_the_same(mutant: Mutant) -> bool:
    """Whether the check before or after has the same rule and record type and is left out in the same cases, if a check waits.

    A check on one row also waits only if the columns that it reads there can be read.
    """
    assert isinstance(mutant.instead, ast.Constant)
    is_of_table = _all_are(p.ShareAtMost, p.NotAllSame, p.SomeHave, p.NotMirrored)(mutant)

    def told(check: validator.Check) -> tuple[object, ...]:
        return check.rule, check.table, check.since, check.deprecated_in, () if is_of_table else set(check.reads)

    return told(validator.CHECKS[min(mutant.owners)]) == told(validator.CHECKS[str(mutant.instead.value)])


def _asks_only_ends(mutant: Mutant) -> bool:
    """Whether of a spell only the end is asked."""
    predicates = [check.predicate for check in checks_of(mutant)]
    return all(isinstance(predicate, p.During) and predicate.all_ended and not predicate.since for predicate in predicates)


def _holds_as_often(mutant: Mutant) -> bool:
    """Whether a share is held back for the same numbers of rows, with too few valid ones, with and without the changed factor."""
    assert isinstance(mutant.instead, ast.Constant)
    changed = int(str(mutant.instead.value))

    def same(predicate: p.Predicate) -> bool:
        if not isinstance(predicate, p.ShareAtMost):
            return False
        hundred, percent = (changed, predicate.percent) if mutant.text.endswith("100") else (100, changed)
        sums = [
            (match + faulty, valid_rows + faulty)
            for valid_rows in range(predicate.smallest)
            for match in range(valid_rows + 1)
            for faulty in range(predicate.smallest - valid_rows, 10 * predicate.smallest)  # of more, nearly all are found
        ]
        return all((some * 100 > predicate.percent * every) == (some * hundred > percent * every) for some, every in sums)

    return all(same(check.predicate) for check in checks_of(mutant))


def _has_no_limit(side: str) -> Callable[[Mutant], bool]:
    """Whether no code of the list has a limit on that side."""

    def none(check: Check) -> bool:
        assert isinstance(check.predicate, p.ValidAt)
        kind = operand(STANDARD.records, check.on, check.predicate.element).element.kind
        assert isinstance(kind, Code)
        return not any(getattr(code, side) for code in kind.list.codes)

    return lambda mutant: _all_are(p.ValidAt)(mutant) and all(none(check) for check in checks_of(mutant))


def _codes_are(reasons: bool) -> Callable[[Mutant], bool]:
    """Whether all codes in the set are reasons for absence, or none is."""

    def alike(check: Check) -> bool:
        predicate = check.predicate
        return isinstance(predicate, p.OneOf | p.NotOneOf) and {code.startswith("absent:") for code in predicate.codes} == {reasons}

    return lambda mutant: all(alike(check) for check in checks_of(mutant))


def _asks_for_a_reason(mutant: Mutant) -> bool:
    """Whether the condition requires a reason in the element's companion, so that there is no value."""

    def asks(check: Check) -> bool:
        predicate = check.predicate
        parts = predicate.when.conditions if isinstance(predicate.when, p.All) else (predicate.when,)
        return isinstance(predicate, p.OneOf | p.NotOneOf) and any(
            isinstance(a, p.HasReason) and a.element == predicate.element for a in parts
        )

    return all(asks(check) for check in checks_of(mutant))


@dataclass(frozen=True)
class Pattern:
    """Places and operators as regular expressions for their whole text, and the checks that they apply to."""

    text: str
    operator: str
    applies: Callable[[Mutant], bool]
    reason: str

    def fits(self, mutant: Mutant) -> bool:
        text, operator = re.fullmatch(self.text, mutant.text), re.fullmatch(self.operator, mutant.operator)
        return bool(text and operator and mutant.owners and mutant.function not in ANSWERS and self.applies(mutant))


ORDER = r"\w+ < \w+ and ordinal\(.*\) > \d+"
GUARD = r".*not bad or bad\.isdisjoint\(.*"
PATTERNS = (
    Pattern(r"\d+ <= \w+ <= \d+", r"\d+ [+-] 1", _passes_the_limit, "The element accepts no such number."),
    Pattern(r"(\('/' in \w+ or )?len\(\w+\) >= \d+.*", r"(\d+) - 1|without ('/' in \w+ or )?len\(.*", _all_are(p.NotLike),
            "In a shorter text nothing of this form is found."),
    Pattern(r"len\(\w+\) >= 4", r">= to >|4 \+ 1", _searches_long, "The shortest of this form, as a@b.c or Dr Oz, has five characters."),
    Pattern(ORDER, r"without \w+ < \w+", _all_are(p.WithinDays), "What lies so many days after is after."),
    Pattern(r"\w+ < \w+", "< to <=", _all_are(p.WithinDays), "The same day is no day after."),
    Pattern(r"\w+ < \w+", "< to <=", _compares_a_month, "The text of a day is never that of a month."),
    Pattern(GUARD, r"without not bad or bad\.isdisjoint\(.*", _asks_all, "A faulty cell is read as blank, and that is asked as well."),
    Pattern(GUARD, r"without \w+ is not None", _must_hold, "A blank cell that must be answered is faulty."),
    Pattern(r"(\w+) is not None and \1 (!= '[\w-]+'|not in (CODES_n|\{.*\}))", r"without \w+ is not None", _keeps_what_is_answered,
            "A blank cell that must be answered is faulty, and such a row is kept apart or left out."),
    Pattern(r"(\w+) is not None and \1 (!= '[^']+'|not in (CODES_n|\{.*\}))", r"without \w+ is not None", _is_answered_otherwise,
            "There is an answer, as the condition says, or a blank is enough."),
    Pattern(r"\w+ or \w+_absent", r"without (?!\w+_absent)\w+( \(\d\))?", _asks_for_reasons_alone, "No value is among the codes."),
    Pattern(r".* is not None.*", r"without \w+ is not None", _looks_up,
            "What refers to nothing is kept under no reference, so that it is not found there."),
    Pattern(r"\w+ is not None and \(not bad or bad\.isdisjoint\(\('\w+',\)\)\)", "and to or",
            lambda mutant: _must_hold(mutant) and _asks_all(mutant), "The cell is blank exactly if it is faulty."),
    Pattern(r"(rows_n\.get\(\w+|run\.rows\.get\(record_type), 0\)", "0 - 1", _compares_a_count, "One less than none is as few as none."),
    Pattern(r"rows_n\.get\(\w+, 0\)( \+ 1)?", r"\d \+ 1", _counts_any, "It is asked whether there is any, not how many."),
    Pattern(r"\w+_ref is not None.*", r"guard left out|without \w+_ref is not None",
            _keeps_for_a_record, "What refers to nothing is kept under no reference, and nobody looks there."),
    Pattern(r"first_n is not None or varied_n", "without varied_n", _all_are(p.NotAllSame),
            "Nothing has varied before the first value, and after it the other part is true."),
    Pattern(r"spell\[3\]", r"3 - 1", _all_are(p.NoOverlap), "Of an end both readings are known or neither is."),
    Pattern(r"spell\[0\]", r"0 \+ 1", _all_are(p.NoOverlap), "Of a start both readings are known or neither is."),
    Pattern(r"not are_in_order\(spells\)", "guard left out", _all_are(p.NoOverlap), "Of spells in order none is found by looking closer."),
    Pattern(r"spell\[1\]", r"1 - 1( \(2\))?", _all_are(p.NoneAfterOpen), "Of a start both readings are known or neither is."),
    Pattern(r"spell\[1\] < opened", "< to <=", _all_are(p.NoneAfterOpen), "The same day is put in the place of itself."),
    Pattern(r".*__(first|last).* or ''", r"without ''", _is_only_filled, "It is asked only whether there is any."),
    Pattern(r"not bad or bad\.isdisjoint\(\('nationality',\)\)", "without not bad", _all_are(p.NotMirrored),
            "That a cell of the row is faulty is asked before."),
    Pattern(r"CHECKS\['\w+'\]", r"\w+ to \w+( \(\d\))?", _tells_the_same,
            "It is of the same rule and record type, of which no more is told."),
    Pattern(r"\w+ or BIRTH", r".*", _asks_only_ends, "Of a spell only the end is asked."),
    Pattern(r"\(n_n \+ invalid_n\) \* 100|50 \* \(of_n \+ invalid_n\)", r"\d+ [+-] 1", _holds_as_often,
            "With so few sound rows no share is as near to the limit as that."),
    Pattern(r"(\w+)__(first|last) <= \w+__\2", "<= to <", _all_are(p.NoOverlap, p.NoneAfterOpen),
            "Of two equal days either is the earlier."),
    Pattern(r".* > LIMITS_n\[\w+\]\[1\]", r"without .* > LIMITS.*|> to >=", _has_no_limit("valid_to"),
            "No code of the list has come out of use."),
    Pattern(r"LIMITS_n\[\w+\]\[1\]", "1 - 1", _has_no_limit("valid_to"), "No code of the list has come out of use."),
    Pattern(r"\w+ or \w+_absent", r"without \w+_absent \(2\)", _codes_are(reasons=False), "No reason for absence is among the codes."),
    Pattern(r"\w+ or (\w+)_absent", r"without (?!\w+_absent)\w+ \(2\)", _codes_are(reasons=True), "No value is among the codes."),
    Pattern(r".*\((\w+) or \w+_absent\) is not None\)?", r"without \(\w+ or \w+\) is not None", _asks_for_a_reason,
            "There is a reason, as the condition says."),
    Pattern(r"\w+ or \w+_absent", r"without (?!\w+_absent)\w+", _asks_for_a_reason, "There is no value, as the condition says."),
    Pattern(r"child_ref is not None and .* and \(setting (==|in) .*\)", r"without setting (==|in) .*", _is_elsewhere_unless,
            "Within a spell of another setting the day lies in one of `unless_in`."),
    Pattern(r".*\bin CODES_n and .*", r"without \w+ not in NO_VALUE", _all_are(p.NotMirrored), "The codes asked for are no reasons."),
)  # fmt: skip


def reason(mutant: Mutant) -> str:
    """Why a change makes no difference; empty if no reason is known."""
    return SINGLE.get(mutant.key, "") or next((predicate.reason for predicate in PATTERNS if predicate.fits(mutant)), "")


def are_as_declared() -> bool:
    """Whether the generated file has the checks of the standard, in order, under the names that `checks_of` relies on."""
    declared = [(name, rule.id, check.on, check.fields[0]) for name, (rule, check) in DECLARED.items()]
    return declared == [(name, check.rule, check.table, check.field) for name, check in validator.CHECKS.items()]

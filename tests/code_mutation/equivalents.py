"""Changes of the generated code that make no difference, each with the reason.

`SINGLE` names them one by one. A `Pattern` is for what is the same wherever code of this form is generated; it says to which
checks it applies, and a test holds that every change under it survives.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass

from cse_record._generated import validator
from cse_record.standard import predicates as p
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code
from cse_record.standard.operands import operand
from cse_record.standard.rules import Check
from tests.code_mutation.places import ANSWERS, Mutant

SINGLE: dict[tuple[str, str, str, str], str] = {
    ("SUS-017", "suspects.age", "10 <= age <= 110", "110 + 1"): "The element accepts no age above 110.",
    ("SUS-018", "suspects.age", "5 <= age <= 17", "5 - 1"): "The element accepts no age below 5.",
    **{
        ("SUS-019", "suspects.age", f"ages(date_of_birth, date_of_birth, age_held_on, age_held_on)[{index}]", operator):
            "Both days are exact, so that the least age and the most are one."
        for index, operator in ((0, "0 + 1"), (0, "0 - 1"), (1, "1 - 1"))
    },
    ("NET-001", "networks.network_ref", "rows_n.get(network_ref, 0)", "0 + 1"): "Two are needed, and one is as much too few as none.",
    ("NET-002", "networks.known_size", "rows_n.get(network_ref, 0)", "0 + 1"): "The element accepts no size below two.",
    ("NET-003", "networks.known_size", "rows_n.get(network_ref, 0)", "0 + 1"): "The element accepts no size below two.",
    ("NET-001", "networks.network_ref", "known_size is None and known_size_absent is None", "without known_size_absent is None"):
        "Where there is a reason, the other part of the condition holds.",
    ("", "ordinal", "found is None", "guard left out"): "A day is numbered anew instead of being remembered.",
    ("", "last_day", "5:7", "7 + 1"): "A month is a text of seven characters.",
    ("", "span", "on <= latest", "<= to <"): "Of two equal days either is the first.",
    ("", "is_like", "pattern not in COMPILED", "guard left out"): "A pattern is compiled anew instead of being remembered.",
    ("", "is_name_of", "(codelist, unless) not in NAMED", "guard left out"): "The names are put together anew instead of being remembered.",
    ("", "overlapping", "ends[place - 1] >= end", ">= to >"): "A spell that is no better than one that is kept may be kept too.",
    ("", "overlapping", "ends[beaten] <= end", "<= to <"): "A spell that is no better than a later one may be kept too.",
    ("", "overlapping", "place - 1", "1 + 1 (2)"): "A spell that begins on the same day and ends before may be kept too.",
    ("", "overlapping", "place -= 1", "1 - 1"): "A spell that begins on the same day and ends before may be kept too.",
    ("", "are_in_order", "spell[0]", "0 + 1"): "What perhaps begins after all others have ended does not certainly overlap one.",
    ("", "are_in_order", "spell[2] > reached", "> to >="): "The same day is put in the place of itself.",
    ("", "are_in_order", "spell[2]", "2 + 1 (2)"): "To hold spells for later ones only means to look closer.",
    ("LIV-004", "can_have_gaps", "spell[0]", "0 + 1 (2)"): "Of a start both readings are known or neither is.",
    ("LIV-004", "can_have_gaps", "spell[3]", "3 - 1"): "Of an end both readings are known or neither is.",
}  # fmt: skip
_AFTER = "index and reached and (spell[0] > reached) and (ordinal(spell[0]) - ordinal(reached) > days)"
SINGLE |= {
    ("LIV-004", "after_gap", _AFTER, "without index"): "Before the first spell no end is reached.",
    ("LIV-004", "after_gap", _AFTER, "without reached"): "After the first spell an end is reached, since all but the last have one.",
    ("LIV-004", "after_gap", _AFTER, "without spell[0] > reached"): "What lies so many days after is after.",
    ("LIV-004", "after_gap", "spell[0] > reached", "> to >="): "The same day is no day after.",
    ("LIV-004", "after_gap", "spell[0]", "0 + 1 (2)"): "That the first reading lies so many days after is asked besides.",
}


def checks_of(mutant: Mutant) -> list[Check]:
    """The checks that stand on the place, as the standard declares them. In the generated file they have the same order."""
    declared = [(rule, check) for rule in STANDARD.rules.values() for check in rule.checks]
    return [declared[owner][1] for owner in sorted(mutant.owners)]


def _all_are(*kinds: type[p.Predicate]) -> Callable[[Mutant], bool]:
    return lambda mutant: all(isinstance(check.predicate, kinds) for check in checks_of(mutant))


def _searches_long(mutant: Mutant) -> bool:
    """For what has five characters at least, where the code looks from four on."""
    return all(isinstance(one.predicate, p.NotLike) and one.predicate.pattern in ("email", "name") for one in checks_of(mutant))


def _compares_a_month(mutant: Mutant) -> bool:
    """Whether a day is compared with a month, which is shorter."""

    def both(check: Check) -> bool:
        one = check.predicate
        if not isinstance(one, p.OnOrAfter):
            return False
        later, earlier = (operand(STANDARD.records, check.on, path) for path in (one.later, one.earlier))
        return earlier.is_month and not later.is_month

    return all(both(check) for check in checks_of(mutant))


def _guard(mutant: Mutant) -> tuple[set[str], set[str]]:
    """The columns that a guard asks not to be faulty, and those of which it asks something besides that blank is not."""
    found = re.search(r"bad\.isdisjoint\((\(.*?\))\)", mutant.text)
    columns = set(ast.literal_eval(found[1])) if found else set()
    return columns, set(re.findall(r"\b(\w+) (?:is not None|not in NO_VALUE|in (?:CODES|MIRRORS)_n)", mutant.text))


def _elements(mutant: Mutant) -> dict[str, Element]:
    """The elements of the record type whose function was changed."""
    return STANDARD.records[mutant.function.split("_", 1)[1]].elements


def _asks_all(mutant: Mutant) -> bool:
    """Whether a value is asked of every column of a guard, and these are faulty only by what they hold themselves."""
    columns, asked = _guard(mutant)
    elements = [_elements(mutant)[name] for name in columns]
    return bool(columns) and columns <= asked and not any(element.companions or element.role for element in elements)


def _must_hold(mutant: Mutant) -> bool:
    """Whether the column of which a guard asks a value must hold something in itself."""
    columns, asked = _guard(mutant)
    left_out = re.match(r"without (\w+) is not None", mutant.operator)
    only = {left_out[1]} if left_out else columns if len(columns) == 1 else set()
    elements = [_elements(mutant)[name] for name in only]
    return bool(only) and only <= columns & asked and all(one.must_be_answered and not one.companions for one in elements)


def _counts_any(mutant: Mutant) -> bool:
    """Whether all that is asked of what is counted up is whether it is nought."""
    if not mutant.function.startswith("check_"):
        return False
    asked = [one.predicate for one in checks_of(mutant)]
    return all(isinstance(one, p.Rows) and not one.least_in and not one.most_in and one.least < 2 and not one.most for one in asked)


def _compares_a_count(mutant: Mutant) -> bool:
    return mutant.function.startswith("finish_") and _all_are(p.Rows, p.TableRows)(mutant)


def _is_only_filled(mutant: Mutant) -> bool:
    """Whether all that is asked of the last reading of a start or an end is whether there is one."""

    def only(check: Check) -> bool:
        one = check.predicate
        start = isinstance(one, p.NoOverlap | p.NoneAfterOpen | p.NoGap) and mutant.text.startswith(f"{one.start}__last")
        return start or isinstance(one, p.NoOverlap | p.NoneAfterOpen)

    return all(only(check) for check in checks_of(mutant))


def _has_no_limit(side: str) -> Callable[[Mutant], bool]:
    """Whether no code of the list has a limit on that side."""

    def none(check: Check) -> bool:
        assert isinstance(check.predicate, p.ValidAt)
        kind = operand(STANDARD.records, check.on, check.predicate.element).element.kind
        assert isinstance(kind, Code)
        return not any(getattr(code, side) for code in kind.list.codes)

    return lambda mutant: _all_are(p.ValidAt)(mutant) and all(none(check) for check in checks_of(mutant))


def _codes_are(reasons: bool) -> Callable[[Mutant], bool]:
    """Whether all codes that are asked for are reasons for absence, or none is."""

    def alike(check: Check) -> bool:
        one = check.predicate
        return isinstance(one, p.OneOf | p.NotOneOf) and {code.startswith("absent:") for code in one.codes} == {reasons}

    return lambda mutant: all(alike(check) for check in checks_of(mutant))


def _asks_for_a_reason(mutant: Mutant) -> bool:
    """Whether the condition asks for a reason in the companion of the element, so that there is no value."""

    def asks(check: Check) -> bool:
        one = check.predicate
        parts = one.when.conditions if isinstance(one.when, p.All) else (one.when,)
        return isinstance(one, p.OneOf | p.NotOneOf) and any(isinstance(a, p.HasReason) and a.element == one.element for a in parts)

    return all(asks(check) for check in checks_of(mutant))


@dataclass(frozen=True)
class Pattern:
    """Places and operators, as regular expressions for the whole of their text, and to which checks they apply."""

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
    Pattern(r"len\(\w+\) >= \d+.*", r"(\d+) - 1|without len\(.*", _all_are(p.NotLike), "In a shorter text nothing of this form is found."),
    Pattern(r"len\(\w+\) >= 4", r">= to >|4 \+ 1", _searches_long, "The shortest of this form, as a@b.c or Dr Oz, has five characters."),
    Pattern(ORDER, r"without \w+ < \w+", _all_are(p.WithinDays), "What lies so many days after is after."),
    Pattern(r"\w+ < \w+", "< to <=", _all_are(p.WithinDays), "The same day is no day after."),
    Pattern(r"\w+ < \w+", "< to <=", _compares_a_month, "The text of a day is never that of a month."),
    Pattern(GUARD, r"without not bad or bad\.isdisjoint\(.*", _asks_all, "A faulty cell is read as blank, and that is asked as well."),
    Pattern(GUARD, r"without \w+ is not None", _must_hold, "A blank cell that must be answered is faulty."),
    Pattern(r"\w+ is not None and \(not bad or bad\.isdisjoint\(\('\w+',\)\)\)", "and to or",
            lambda mutant: _must_hold(mutant) and _asks_all(mutant), "The cell is blank exactly if it is faulty."),
    Pattern(r"(rows_n\.get\(\w+|run\.rows\.get\(record_type), 0\)", "0 - 1", _compares_a_count, "One less than none is as few as none."),
    Pattern(r"rows_n\.get\(\w+, 0\)( \+ 1)?", r"\d \+ 1", _counts_any, "It is asked whether there is any, not how many."),
    Pattern(r"(child|exploitation|investigation|network)_ref is not None.*", r"guard left out|without \w+_ref is not None",
            _all_are(p.Rows, p.NotDuring), "What refers to nothing is kept under no reference, and nobody looks there."),
    Pattern(r"first_n is not None or varied_n", "without varied_n", _all_are(p.NotAllSame),
            "Nothing has varied before the first value, and after it the other part is true."),
    Pattern(r"spell\[0\] and spell\[2\] and \(spell\[3\] >= spell\[0\]\)", r"without spell\[2\]", _all_are(p.NoOverlap),
            "An end of which no reading is known is before any start."),
    Pattern(r"spell\[0\]", r"0 \+ 1", _all_are(p.NoOverlap), "Of a start both readings are known or neither is."),
    Pattern(r"spell\[2\]", r"2 [+-] 1", _all_are(p.NoOverlap), "An end of which no reading is known is before any start."),
    Pattern(r"not are_in_order\(spells\)", "guard left out", _all_are(p.NoOverlap), "Of spells in order none is found by looking closer."),
    Pattern(r"spell\[1\]", r"1 - 1( \(2\))?", _all_are(p.NoneAfterOpen), "Of a start both readings are known or neither is."),
    Pattern(r"spell\[1\] < opened", "< to <=", _all_are(p.NoneAfterOpen), "The same day is put in the place of itself."),
    Pattern(r".*__last.* or ''", r"without ''", _is_only_filled, "It is asked only whether there is any."),
    Pattern(r"(\w+)__(first|last) <= \w+__\2", "<= to <", _all_are(p.NoOverlap, p.NoneAfterOpen),
            "Of two equal days either is the earlier."),
    Pattern(r".* > LIMITS_n\[\w+\]\[1\]", r"without .* > LIMITS.*|> to >=", _has_no_limit("valid_to"),
            "No code of the list has come out of use."),
    Pattern(r"LIMITS_n\[\w+\]\[1\]", "1 - 1", _has_no_limit("valid_to"), "No code of the list has come out of use."),
    Pattern(r"\w+ or \w+_absent", r"without \w+_absent \(2\)", _codes_are(reasons=False), "No reason for absence is among the codes."),
    Pattern(r"\w+ or (\w+)_absent", r"without (?!\w+_absent)\w+ \(2\)", _codes_are(reasons=True), "No value is among the codes."),
    Pattern(r".*\((\w+) or \w+_absent\) is not None", r"without \(\w+ or \w+\) is not None", _asks_for_a_reason,
            "There is a reason, as the condition says."),
    Pattern(r"\w+ or \w+_absent", r"without (?!\w+_absent)\w+", _asks_for_a_reason, "There is no value, as the condition says."),
    Pattern(r".*\bin CODES_n and .*", r"without \w+ not in NO_VALUE", _all_are(p.NotMirrored), "The codes asked for are no reasons."),
)  # fmt: skip


def reason(mutant: Mutant) -> str:
    """Why a change makes no difference; empty if none is known."""
    return SINGLE.get(mutant.key, "") or next((one.reason for one in PATTERNS if one.fits(mutant)), "")


def holds_order() -> bool:
    """Whether the checks of the generated file are those of the standard in their order, on which `checks_of` rests."""
    declared = [(rule.id, check.on) for rule in STANDARD.rules.values() for check in rule.checks]
    return declared == [(check.rule, check.table) for check in validator.CHECKS]

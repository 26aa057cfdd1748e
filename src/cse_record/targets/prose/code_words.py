"""Sets of codes in words: by their labels, by groups, or by what they have in common."""

from __future__ import annotations

from collections.abc import Sequence

from cse_record.standard.codelists import CODELISTS, words
from cse_record.standard.kinds import ABSENT_PREFIX, Code, ExactDate, UncertainMonth, day_in_words
from cse_record.standard.operands import Operand
from cse_record.standard.voice import REASON_LIST

MANY = 6
"""Larger sets of codes are not written out."""


def codes_in_words(operand: Operand, codes: tuple[str, ...], called: str = "", joint: str = "or") -> str:
    """Codes in words: the rule's own name for them, or their labels; a large set by its groups, or by the codes missing from it.

    Raises TypeError for a large set that cannot be described in this way.
    """
    if called:
        return called
    kind = operand.element.kind
    if isinstance(kind, ExactDate | UncertainMonth) and not any(code.startswith(ABSENT_PREFIX) for code in codes):
        return joined([day_in_words(code) for code in codes], joint)
    only_reasons = all(code.startswith(ABSENT_PREFIX) for code in codes)
    listed = kind.codelist if isinstance(kind, Code) and not only_reasons else REASON_LIST
    if len(codes) <= MANY:
        return listed_labels(listed, codes, joint)
    if group := CODELISTS[listed].group_of(codes):
        return _of_group(CODELISTS[listed].group_labels[group])
    values = [code for code in kind.spelling.codes or () if not code.startswith(ABSENT_PREFIX)] if isinstance(kind, Code) else []
    others = tuple(code for code in values if code not in codes)
    if others and len(others) <= MANY and set(codes) <= set(values):
        return f"an answer other than {listed_labels(listed, others, 'or')}"
    reasons = set(operand.element.absent)
    to_group = tuple(code for code in codes if code not in reasons) if reasons and reasons <= set(codes) else codes
    words = _by_group(listed, to_group, ("a reason for absence",) if to_group != codes else ())
    if not words:
        raise TypeError(f"a rule on {operand.element.path} has no words for its {len(codes)} codes")
    return words


def _of_group(title: str) -> str:
    return f"an answer in the group “{title}”"


def _by_group(codelist: str, codes: tuple[str, ...], more: tuple[str, ...] = ()) -> str:
    """Codes as groups with exceptions, and the codes that are in no group; empty if that is too long.

    `more` is added at the end of the list.
    """
    labels, parts, remaining, named = CODELISTS[codelist], [], list(codes), 0
    for group, title in labels.group_labels.items():
        members = [code.code for code in labels.codes if group in words(code.group)]
        held, missing = [code for code in members if code in remaining], tuple(code for code in members if code not in codes)
        if len(held) <= 1 + len(missing):
            continue
        parts.append(_of_group(title) + (f" (but not {listed_labels(codelist, missing, 'or')})" if missing else ""))
        remaining = [code for code in remaining if code not in held]
        named += 1 + len(missing)
    # codes come first: after “group” they would read as groups too
    parts = [*(f"“{labels.label_of(code)}”" for code in remaining), *parts, *more]
    return joined(parts, "or") if named + len(remaining) <= MANY else ""


def listed_labels(codelist: str, codes: tuple[str, ...], joint: str) -> str:
    return joined([f"“{CODELISTS[codelist].label_of(code)}”" for code in codes], joint)


def joined(names: Sequence[str], joint: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {joint} {names[-1]}"

"""The texts that the standard declares, by path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from cse_record.standard import spoken
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.faults import FAULTS
from cse_record.standard.kinds import MONTHS
from cse_record.standard.labels.paths import path_of_month
from cse_record.standard.rules.rule import Check, Rule
from cse_record.standard.workbook import VARIANTS
from cse_record.targets.prose.brief import what_to_do
from cse_record.targets.prose.sentences import failing


def declared(standard: Catalogue) -> dict[str, str]:
    """Every text by path. Of equal paths the first counts."""
    found: dict[str, str] = {}
    for path, text in _all(standard):
        if re.search("[A-Za-z]", text):
            found.setdefault(path, text)
    return found


def _all(standard: Catalogue) -> Iterator[tuple[str, str]]:
    for record in standard.records.values():
        yield spoken.path_of_record(record, spoken.LABEL), record.about.title
        yield spoken.path_of_record(record, spoken.DEFINITION), record.about.definition
        yield spoken.path_of_record(record, spoken.GUIDANCE), record.about.guidance
        yield spoken.path_of_record(record, spoken.SINGULAR), record.about.singular
    for element in standard.elements.values():
        yield spoken.path_of_element(element, spoken.LABEL), element.label
        yield spoken.path_of_element(element, spoken.DEFINITION), element.definition
        yield spoken.path_of_element(element, spoken.GUIDANCE), element.guidance
    for codelist in standard.codelists.values():
        yield spoken.path_of_list(codelist.name, spoken.TITLE), codelist.title
        for code in codelist.codes:
            yield spoken.path_of_code(codelist.name, code.code, spoken.LABEL), code.label
            yield spoken.path_of_code(codelist.name, code.code, spoken.DEFINITION), code.definition
        for group, label in codelist.group_labels.items():
            yield f"group/{codelist.name}/{group}/label", label
    for number, month in enumerate(MONTHS, 1):
        yield path_of_month(number), month
    for variant in VARIANTS.values():
        yield f"form/{variant.name}/title", variant.title
        yield f"form/{variant.name}/purpose", variant.purpose
    yield from _numbered("spelling", _spellings(standard.elements.values()))
    for rule in standard.rules.values():
        yield from _of_rule(standard, rule)
    for fault in FAULTS.values():
        yield f"fault/{fault.fault}/title", fault.title
        yield f"fault/{fault.fault}/meaning", fault.meaning


def _of_rule(standard: Catalogue, rule: Rule) -> Iterator[tuple[str, str]]:
    yield f"rule/{rule.id}/title", rule.title
    yield f"rule/{rule.id}/brief", rule.in_brief
    yield f"rule/{rule.id}/why", rule.why
    yield f"rule/{rule.id}/fix", rule.fix
    yield from _numbered(f"rule/{rule.id}/fix", (rule.fix_on(_has(variant)) for variant in VARIANTS), {rule.fix})
    yield from _numbered(f"rule/{rule.id}/wrong", (words for check in rule.checks for words in _wrong(standard, check)))
    yield from _numbered(f"rule/{rule.id}/to-do", (what_to_do(rule, check) for check in rule.checks))


def _wrong(standard: Catalogue, check: Check) -> Iterator[str]:
    """What a check says is wrong: in a file, and in each workbook that has a sheet for it."""
    yield failing(standard, check)
    for has in map(_has, VARIANTS):
        if has(f"{check.on}.{check.fields[0]}"):
            yield failing(standard, check, has)


@cache
def _has(variant: str) -> Callable[[str], bool]:
    """Whether a workbook has a record type or an element, by path. Found out once for each workbook, since every check asks."""
    shown = VARIANTS[variant]
    types = shown.record_types
    return frozenset((*types, *(f"{name}.{element.name}" for name in types for element in shown.elements(name)))).__contains__


def _spellings(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        for spelling in (element.kind.spelling, element.column.spelling):
            yield from (spelling.words, spelling.on_sheet, spelling.unsure)


def _numbered(path: str, texts: Iterable[str], besides: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Texts under a path, each once, with a number from the order in which they come."""
    different = dict.fromkeys(text for text in texts if text)
    for text in besides:
        different.pop(text, None)
    yield from ((f"{path}/{number}", text) for number, text in enumerate(different, 1))

"""Reads the rules of an extension: data in the form of the published rules, about one record each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, replace
from functools import singledispatch
from pathlib import Path
from typing import get_args

from cse_record.extension.declaration import JOINT, Fault
from cse_record.extension.reading import line_of, read_json
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.kinds import OLDEST, Code, ExactDate, FreeText, Number, ShortText, UncertainMonth
from cse_record.standard.operands import operand
from cse_record.standard.predicates import (
    PREDICATES,
    AgeBetween,
    All,
    AnyOf,
    Blank,
    Condition,
    GroupFits,
    HasReason,
    HasValue,
    Is,
    IsNot,
    NotLike,
    NotNameOf,
    Predicate,
    ValidAt,
)
from cse_record.standard.record import Record
from cse_record.standard.refused_words import refused
from cse_record.standard.rules.rule import Check, Rule, Severity
from cse_record.standard.versions import is_part_of
from cse_record.targets.prose.code_words import joined
from cse_record.targets.prose.sentences import failing

KEYS = ("id", "severity", "title", "why", "fix", "checks")
CHECK_KEYS = ("record_type", "predicate")
SEVERITIES: tuple[Severity, ...] = ("error", "note")
MOST = {"title": 80, "why": 400, "fix": 400}
ONE_RECORD = tuple(name for name, predicate in PREDICATES.items() if predicate.scope == "record" and predicate.asks)
"""The predicates that a rule of an extension may use."""
CONDITIONS: dict[str, Callable[[str, tuple[str, ...], str], Condition]] = {
    "is": Is,
    "is_not": IsNot,
    "has_value": lambda path, codes, called: HasValue(path),
    "has_reason": lambda path, codes, called: HasReason(path, codes),
    "blank": lambda path, codes, called: Blank(path),
}
OF_CONDITIONS: dict[str, type[All] | type[AnyOf]] = {"all": All, "any": AnyOf}
MOST_NUMBER = 999_999_999
DEPTH = 6
"""Conditions are nested no more deeply than this."""


@singledispatch
def coded(predicate: Predicate) -> tuple[str, ...]:
    """The elements of which a predicate reads the list, so that they have to be coded."""
    return ()


@coded.register
def _(predicate: GroupFits | ValidAt) -> tuple[str, ...]:
    return (predicate.element,)


@singledispatch
def textual(predicate: Predicate) -> tuple[str, ...]:
    """The elements into whose text a predicate looks."""
    return ()


@textual.register
def _(predicate: NotLike | NotNameOf) -> tuple[str, ...]:
    return (predicate.element,)


class RuleRefused(Exception):
    """A rule is not accepted. The message says why and what to do."""


def read_rules(
    folder: Path, file: str, prefix: str, rule_prefix: str, records: Mapping[str, type[Record]], version: str, faults: list[Fault]
) -> dict[str, Rule]:
    """The rules of a declaration; those that are refused are left out, each with a fault."""
    before = len(faults)
    content, text = read_json(folder, file, faults)
    if len(faults) > before:
        return {}
    if not isinstance(content, dict) or list(content) != ["rules"] or not isinstance(content["rules"], list):
        faults.append(Fault(file, 1, 'This is not {"rules": […]}. Write the rules as one list under “rules”.'))
        return {}
    if not rule_prefix:
        faults.append(Fault(file, 0, "The rules need a rule_prefix. Add it to extension.csv: 3 to 5 capital letters."))
        return {}
    rules: dict[str, Rule] = {}
    for number, entry in enumerate(content["rules"], 1):
        name = str(entry.get("id", "")) if isinstance(entry, dict) else ""
        where = f"{name or f'rule {number}'}: "
        try:
            rule = _Reader(prefix, rule_prefix, records, version).rule(entry)
            if rule.id in rules:
                raise RuleRefused("Two rules have this id. Give one of them the next free number.")
            rules[rule.id] = rule
        except (RuleRefused, TypeError) as refusal:  # the vocabulary raises TypeError for what it cannot hold
            faults.append(Fault(file, line_of(text, name) if name else 0, where + str(refusal)))
    return rules


class _Reader:
    """Reads the rules of one extension."""

    def __init__(self, prefix: str, rule_prefix: str, records: Mapping[str, type[Record]], version: str) -> None:
        self.prefix, self.rule_prefix, self.records, self.version = prefix, rule_prefix, records, version
        self.on = ""

    def rule(self, entry: object) -> Rule:
        values = _object(entry, KEYS, "a rule")
        name = _text(values, "id", 20)
        if name in STANDARD.rules:
            raise RuleRefused(
                "This is a rule of the standard, which no extension may change, silence or take the place of. Delete it here."
            )
        if not re.fullmatch(f"{self.rule_prefix}-[0-9]{{3}}", name):
            raise RuleRefused(f"The id is {self.rule_prefix}- and three digits, such as {self.rule_prefix}-001. Change the id.")
        severity = values.get("severity")
        if severity == "query":
            raise RuleRefused(
                "A query is settled by an explanation, and a return has explanations of rules of the standard alone. Write error or note."
            )
        if severity not in SEVERITIES:
            raise RuleRefused("The severity is error (must be corrected) or note (for whoever reads the return). Write one of these.")
        words = {key: _text(values, key, most) for key, most in MOST.items()}
        for key, text in words.items():
            if meaning := refused(text, "blaming", "scoring"):
                raise RuleRefused(f"The {key} is about {meaning}. An extension may not score or judge anybody. Reword or delete the rule.")
        checks = values.get("checks")
        if not isinstance(checks, list) or len(checks) != 1:
            raise RuleRefused("checks is a list of one check. For a second, write a rule of its own.")
        check = self._check(_object(checks[0], CHECK_KEYS, "a check"))
        rule = Rule(
            name, next(known for known in SEVERITIES if known == severity), words["title"], (check,), words["why"], words["fix"], (), (), ()
        )
        self._refuse_wordless(rule)
        return rule

    def _check(self, values: Mapping[str, object]) -> Check:
        record_type = values.get("record_type")
        if not isinstance(record_type, str) or record_type not in self.records:
            raise RuleRefused(
                f"The rule is on none of the record types that elements.csv extends: {', '.join(self.records)}. Name one of them."
            )
        self.on = record_type
        predicate = self._predicate(values.get("predicate"))
        if predicate.reach != "record":
            raise RuleRefused("The rule reads another record. Rules of an extension are about one record: name elements of it alone.")
        return Check(record_type, predicate)

    def _predicate(self, entry: object) -> Predicate:
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or entry["name"] not in ONE_RECORD:
            raise RuleRefused(f"The predicate has no name of the vocabulary for one record: {', '.join(ONE_RECORD)}. Name one of these.")
        kind = PREDICATES[entry["name"]]
        settings = {setting.name: setting for setting in fields(kind) if setting.name not in ("when", "tells_when")}
        values = _object(entry, ("name", "when", *settings), kind.__name__)
        given: dict[str, object] = {}
        for name, setting in settings.items():
            if name in values:
                given[name] = self._setting(kind, setting, values[name])
            elif setting.default is MISSING:
                raise RuleRefused(f"{kind.__name__} needs “{name}”. Add it; conformance/predicates.md says what it means.")
        when = self._condition(values["when"], DEPTH) if "when" in values else None
        predicate: Predicate = kind(**given, when=when)  # type: ignore[arg-type]  # each setting was read by its type
        for path in coded(predicate):
            if not isinstance(operand(self.records, self.on, path).element.kind, Code):
                raise RuleRefused(f"“{path.replace(JOINT, '.')}” has no codes, and the predicate asks for one. Name a coded element.")
        for path in textual(predicate):
            if not isinstance(operand(self.records, self.on, path).element.kind, FreeText | ShortText):
                raise RuleRefused(
                    f"“{path.replace(JOINT, '.')}” is not text, and the predicate looks into one. Name an element that holds text."
                )
        if codes := given.get("codes"):
            self._refuse_codes(predicate.paths()[0], codes)  # type: ignore[arg-type]
            if not given.get("called"):
                predicate = kind(**given | {"called": self._in_words(predicate.paths()[0], codes)}, when=when)  # type: ignore[arg-type]
        return predicate

    def _setting(self, kind: type[Predicate], setting: Field[object], value: object) -> object:
        wanted, name = str(setting.type), setting.name
        if name in kind.asks:
            of_date, of_number = "latest" in kind.asks[name], name in ("number", "age")
            listed = value if isinstance(value, list) and wanted.startswith("tuple") else [value]
            paths = tuple(self._path(path, of_date, of_number) for path in listed)
            if not paths or (len(paths) != 1 and not wanted.startswith("tuple")):
                raise RuleRefused(f"“{name}” names {'elements' if wanted.startswith('tuple') else 'one element'}. Correct it.")
            return paths if wanted.startswith("tuple") else paths[0]
        if wanted.startswith("tuple"):
            return _codes(value, name)
        most = OLDEST if kind is AgeBetween else MOST_NUMBER
        if wanted == "int" and isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most:
            return value
        if wanted == "bool" and isinstance(value, bool):
            return value
        if wanted == "str" and isinstance(value, str) and value.isprintable() and len(value) <= 200 and name != "codelist":
            return value
        if name == "pattern" and isinstance(value, str) and value in get_args(kind.__dataclass_fields__["pattern"].type) + PATTERNS:
            return value
        if name in ("codelist", "unless") and value in STANDARD.codelists:
            return value
        raise RuleRefused(f"“{name}” is not what {kind.__name__} takes there. conformance/predicates.md says what it means.")

    def _path(self, path: object, of_date: bool = False, of_number: bool = False) -> str:
        """The inner name of an element of the record, given by its name or, as published, as an object with its name."""
        if isinstance(path, dict) and isinstance(path.get("element"), str):
            if "via" in path or "table" in path:
                raise RuleRefused("The rule reads another record. Rules of an extension are about one record: name elements of it alone.")
            path = path["element"]
        if not isinstance(path, str) or not path:
            raise RuleRefused("An element is named by a text, such as started_on, or northshire.team for one of the extension. Correct it.")
        own = path.startswith(f"{self.prefix}.")
        inner = path.replace(".", JOINT, 1) if own else path
        if not own and "." in path:
            raise RuleRefused(f"“{path}” reads another record. Rules of an extension are about one record: name elements of it alone.")
        if (JOINT in path) or inner not in self.records[self.on].elements:
            raise RuleRefused(
                f"{self.on} has no element “{path}”. Elements of the extension begin with {self.prefix}. and a full stop.".replace(
                    ". and", " and"
                )
            )
        element = operand(self.records, self.on, inner).element
        if not own and not is_part_of(element.since, self.version):
            raise RuleRefused(
                f"“{path}” came with version {element.since} of the standard, and the extension is of {self.version}. Name that version."
            )
        self._refuse_kind(path, element, of_date, of_number)
        return inner

    def _refuse_kind(self, path: str, element: Element, of_date: bool, of_number: bool) -> None:
        if of_date and not isinstance(element.kind, ExactDate | UncertainMonth):
            raise RuleRefused(f"“{path}” is not a date, and the predicate compares dates. Name a date.")
        if of_number and not isinstance(element.kind, Number):
            raise RuleRefused(f"“{path}” is not a number, and the predicate asks for one. Name a number.")

    def _condition(self, entry: object, depth: int) -> Condition:
        if not isinstance(entry, dict) or not depth:
            raise RuleRefused(f'A condition is an object such as {{"has_value": "{self.prefix}.team"}}. Write it so.')
        for key, several in OF_CONDITIONS.items():
            if key in entry:
                parts = _object(entry, (key,), "a condition")[key]
                if not isinstance(parts, list) or len(parts) < 2:
                    raise RuleRefused(f"“{key}” holds at least two conditions. Add one, or leave it out.")
                return several(tuple(self._condition(part, depth - 1) for part in parts))
        asked = [key for key in CONDITIONS if key in entry]
        if len(asked) != 1:
            raise RuleRefused(f"A condition is one of {', '.join((*CONDITIONS, *OF_CONDITIONS))}. Write one of these.")
        of_codes = {"is": "codes", "is_not": "codes", "has_reason": "reasons"}.get(asked[0], "")
        values = _object(entry, tuple(filter(None, (asked[0], of_codes))), "a condition")
        path = self._path(values[asked[0]])
        codes = _codes(values[of_codes], of_codes) if of_codes in values else ()
        if of_codes == "codes" and not codes:
            raise RuleRefused(f"“{asked[0]}” needs codes. Add them.")
        self._refuse_codes(path, codes, of_codes == "reasons")
        return CONDITIONS[asked[0]](path, codes, self._in_words(path, codes) if codes else "")

    def _refuse_codes(self, path: str, codes: tuple[str, ...], only_reasons: bool = False) -> None:
        element = operand(self.records, self.on, path).element
        accepted = {*element.absent, *(() if only_reasons else element.kind.spelling.codes or ())}
        if strange := [code for code in codes if code not in accepted]:
            wanted = "its reasons for absence" if only_reasons else "codes of its list"
            raise RuleRefused(f"“{strange[0]}” is not an answer that “{path.replace(JOINT, '.')}” accepts. Write {wanted}.")

    def _in_words(self, path: str, codes: tuple[str, ...]) -> str:
        kind = operand(self.records, self.on, path).element.kind
        listed = kind.list if isinstance(kind, Code) else STANDARD.codelists["absent_reason"]
        return joined([f"“{listed.label_of(code)}”" for code in codes], "or")

    def _refuse_wordless(self, rule: Rule) -> None:
        """Every finding says what is wrong, so a rule has to have words."""
        failing(replace(STANDARD, records=self.records), rule.checks[0])  # type: ignore[arg-type]


PATTERNS: tuple[str, ...] = ("email", "telephone", "postcode", "nhs-number", "person-number", "long-number", "name")


def _object(entry: object, keys: tuple[str, ...], what: str) -> dict[str, object]:
    """An object that has no other keys than these."""
    if not isinstance(entry, dict):
        raise RuleRefused(f"This is not {what}. Write an object with {', '.join(keys)}.")
    if strange := [key for key in entry if key not in keys]:
        raise RuleRefused(
            f"{what[0].upper()}{what[1:]} has no “{strange[0]}”. It has: {', '.join(keys)}. Nothing here changes a rule of the standard."
        )
    return entry


def _text(values: Mapping[str, object], key: str, most: int) -> str:
    text = values.get(key)
    if not isinstance(text, str) or not text.strip() or not text.isprintable() or len(text) > most:
        raise RuleRefused(f"The {key} is not one line of at most {most} characters. Write it.")
    return text


def _codes(value: object, name: str) -> tuple[str, ...]:
    codes = tuple(_iterate(value))
    if not codes or len(codes) > 200:
        raise RuleRefused(f"“{name}” is a list of 1 to 200 codes. Correct it.")
    return codes


def _iterate(value: object) -> Iterator[str]:
    for code in value if isinstance(value, list) else ():
        if not isinstance(code, str) or not code:
            raise RuleRefused("A code is a text in quotation marks. Correct it.")
        yield code

"""Pages about rules and faults of shape."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.elements import Element
from cse_record.standard.faults import FAULTS, FaultType
from cse_record.standard.kinds import Code
from cse_record.standard.predicates import Condition
from cse_record.standard.rules.rule import Check, Example, Rule
from cse_record.targets.data.rules import failing_at
from cse_record.targets.prose.code_words import MANY as UNWRITTEN
from cse_record.targets.prose.parts import (
    Fact,
    Grid,
    Link,
    Listing,
    Name,
    Page,
    Paragraph,
    Sample,
    Title,
    Words,
    at_code,
    at_codelist,
    at_element,
    at_record,
    at_requirement,
    at_rule,
    joined,
)
from cse_record.targets.prose.records import title_of
from cse_record.targets.prose.sentences import failing
from cse_record.targets.register import coverage, rule_targets, shape_targets
from cse_record.targets.target import Target

MANY = 6
"""The most elements of one rule that a terminal lists, and the most rows of an example."""
SEVERITIES = {
    "error": "an error: it must be corrected",
    "query": "a query: correct it or explain it",
    "note": "a note for the reader",
}


def rule_page(rule: Rule) -> Page:
    """A page about a rule: what it finds, why, what to do, and where it runs."""
    yield Title(rule.id, rule.title, (SEVERITIES[rule.severity], f"since {rule.since}", *_retired_mark(rule)))
    if rule.deprecated_in:
        yield Fact("Retired", _retirement(rule))
    yield Listing(
        "What it finds", [_statement(rule, check) for check in rule.checks], MANY, "more checks of the same kind on other elements"
    )
    for codelist, codes in _long_sets(rule):
        if group := STANDARD.codelists[codelist].group_of(codes) if codelist else "":
            label = STANDARD.codelists[codelist].group_labels[group]
            yield Fact(f"The {len(codes)} codes of the group “{label}”", [Name(codelist, at_codelist(codelist))])
            continue
        if codelist and len(STANDARD.codelists[codelist].for_invented_data(codes)) < len(
            codes
        ):  # only the page of the list names real areas
            yield Fact(f"One of {len(codes)} codes of the list", [Name(codelist, at_codelist(codelist)), ", which schema/rules.json names"])
            continue
        names = (Name(code, at_code(codelist, code) if codelist else "") for code in codes)
        yield Fact(f"One of these {len(codes)} codes", joined(names))
    if smallest := sorted({getattr(check.predicate, "smallest", 0) for check in rule.checks} - {0}):
        yield Fact("Asked of a return only from", f"{' or '.join(map(str, smallest))} such rows on")
    yield Fact("Why it matters", rule.why)
    yield Fact("How to correct it", rule.fix)
    yield Listing("Elements", list(_elements(rule)), MANY, "more elements")
    yield Fact("Requirements", joined(Link(key, at_requirement(key)) for key in rule.serves))
    yield Listing("Where it runs", list(_where(rule)))


def _retired_mark(rule: Rule) -> tuple[str, ...]:
    return (f"retired in {rule.deprecated_in}",) if rule.deprecated_in else ()


def _retirement(rule: Rule) -> Words:
    """Since when a retired rule is not run, and what took its place."""
    words = f"It is not run on a return that states version {rule.deprecated_in} of the standard or a later one."
    others = joined((Link(other, at_rule(other)) for other in rule.replaced_by), ", ")
    return [words, *([" In its place: ", others, "."] if rule.replaced_by else [" Nothing took its place."])]


def examples(rule: Rule) -> Iterator[tuple[str, Page]]:
    """A failing and a passing example, each with a heading."""
    yield "An example that fails", _samples(rule, rule.fails[0], is_failing=True)
    yield "An example that passes", _samples(rule, rule.passes[0], is_failing=False)


def _statement(rule: Rule, check: Check) -> Words:
    since, until = STANDARD.since(rule, check), check.deprecated_in
    marks = [f"since {since}"] * (since != rule.since) + [f"retired in {until}"] * bool(until)
    added = f" ({', '.join(marks)})" if marks else ""
    return [Link(title_of(check.on), at_record(check.on)), f": {failing(STANDARD, check)}{added}"]


def _elements(rule: Rule) -> Iterator[Words]:
    """The elements that the rule reads, by record type."""
    fields: dict[str, dict[str, None]] = {}
    for check in rule.checks:
        fields.setdefault(check.on, {}).update(dict.fromkeys(check.fields))
    for record_type, names in fields.items():
        yield [f"{record_type}: ", joined(Name(name, at_element(f"{record_type}.{name}")) for name in names)]


def _long_sets(rule: Rule) -> list[tuple[str, tuple[str, ...]]]:
    """The sets of codes that the sentences of a rule do not write out, each with its list."""
    sets: dict[tuple[str, ...], str] = {}
    for check in rule.checks:
        for part in (check.predicate, *_conditions(check.predicate.when)):
            codes = getattr(part, "codes", ())
            if len(codes) > UNWRITTEN:
                sets[codes] = _list_of(codes)
    return [(codelist, codes) for codes, codelist in sets.items()]


def _list_of(codes: tuple[str, ...]) -> str:
    return next((name for name, codelist in STANDARD.codelists.items() if codelist.by_code.keys() >= set(codes)), "")


def _conditions(condition: Condition | None) -> Iterator[Condition]:
    if condition is not None:
        yield condition
        for part in getattr(condition, "conditions", ()):
            yield from _conditions(part)


def _where(rule: Rule) -> Iterator[Words]:
    """The targets that run the rule, with the reason if one does not."""
    for target in rule_targets():
        live, why = coverage(rule, target.name)
        yield target.place + ("" if live == "yes" else ", in part" if live == "in part" else f": no ({why})")


def _samples(rule: Rule, example: Example, is_failing: bool) -> Iterator[Sample]:
    table, index, field = _at(rule, example) if is_failing else ("", 0, "")
    for record_type, rows in example.rows.items():
        shown = [{name: _value(record_type, name, value) for name, value in row.items()} for row in rows[:MANY]]
        yield Sample(record_type, shown, (index, field) if record_type == table else None, len(rows) - len(shown))


def _value(record_type: str, name: str, value: object) -> Words:
    element = STANDARD.records[record_type].elements.get(name)
    if value is None:
        return "(blank)"
    return Name(str(value), _code_address(element, str(value)) if element else "")


def _code_address(element: Element, value: str) -> str:
    for name in (element.kind.codelist, "absent_reason") if isinstance(element.kind, Code) else ():
        if value in STANDARD.codelists[name].by_code:
            return at_code(name, value)
    return ""


def _at(rule: Rule, example: Example) -> tuple[str, int, str]:
    """The record type, row and element to which the finding of a failing example points."""
    parts = failing_at(STANDARD, rule, example).split("/")[1:]
    return parts[0], int(parts[1]) if len(parts) > 2 else -1, parts[-1]


def fault_page(fault: FaultType) -> Page:
    """A fault of shape: a value, row or file that is malformed whatever the rules say."""
    yield Title(fault.fault, fault.title, (SEVERITIES["error"],), "fault of shape")
    yield Paragraph(fault.meaning)
    yield Listing("Where it is checked", [f"{target.place}{_blind(target, fault)}" for target in shape_targets()])


def _blind(target: Target, fault: FaultType) -> str:
    kinds, reason = (target.blind_spots or {}).get(fault.fault, ((), ""))
    return f": {'in part' if kinds else 'no'} ({reason.rstrip('.')})" if reason else ""


def index() -> Page:
    """All rules, one per line."""
    yield Grid(
        f"{len(STANDARD.rules)} rules. For one of them: cse-record explain ID",
        ("Rule", "Title", "Severity"),
        [
            (Link(rule.id, at_rule(rule.id)), rule.title, ", ".join((rule.severity, *_retired_mark(rule))))
            for rule in STANDARD.rules.values()
        ],
    )


def faults() -> Page:
    """All faults of shape, one per line."""
    rows = [(Link(fault.fault, at_rule(fault.fault)), fault.title, "error") for fault in FAULTS.values()]
    yield Grid(f"{len(FAULTS)} faults of shape", ("Fault", "Title", "Severity"), rows)

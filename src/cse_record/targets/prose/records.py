"""Pages about record types and elements."""

from __future__ import annotations

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.crosswalks import Relation
from cse_record.standard.elements import Element
from cse_record.standard.joining import AGREE
from cse_record.standard.kinds import Code, FreeText, Key, Ref, ShortText
from cse_record.standard.record import Record
from cse_record.standard.rules.rule import Rule
from cse_record.standard.spoken import LABEL, path_of_element, path_of_record
from cse_record.targets.prose.languages import called_elsewhere
from cse_record.targets.prose.parts import (
    Fact,
    Grid,
    Link,
    Listing,
    Name,
    Page,
    Paragraph,
    Title,
    Words,
    at_code,
    at_codelist,
    at_element,
    at_record,
    at_requirement,
    at_rule,
    at_table,
    joined,
)

FITS: dict[Relation, str] = {
    "exact": "the same meaning",
    "broader": "that item covers more",
    "narrower": "that item covers a part",
    "lossy": "the meanings overlap; something is lost",
}
"""How an item elsewhere corresponds to one of ours."""


def record_page(record: type[Record]) -> Page:
    """A record type, with a table of its elements."""
    about = record.about
    yield Title(about.name, about.title, ("core" if about.core else "extended", f"since {about.since}"), "record type")
    yield Paragraph(about.definition)
    yield Fact("How to fill it", about.guidance)
    yield from called_elsewhere(path_of_record(record, LABEL), about.title)
    yield Fact("One record is told from another by", joined(Name(name, at_element(f"{about.name}.{name}")) for name in about.identified_by))
    if about.same_event:
        labels = {name: f"“{element.label}”" for name, element in record.elements.items()}
        yield Fact("Records of different agencies about one person are one event if", f"{about.same_event.in_words(labels)}.")
    yield Fact("Requirements", _requirements(about.requirements))
    if refers := [element for element in record.elements.values() if isinstance(element.kind, Ref)]:
        yield Listing("Refers to", [_reference(element) for element in refers])
    if referring := referring_to(about.name):
        yield Listing(
            "Referred to by",
            [[Link(title_of(element.record_type), at_element(element.path)), f" ({element.name})"] for element in referring],
        )
    yield Grid(
        "Elements",
        ("Element", "Label", "Blank", "Accepted", "Codelist", "Privacy"),
        [_row(element) for element in record.elements.values()],
        is_detailed_below=True,
    )


def referring_to(record_type: str) -> list[Element]:
    """The elements that refer to a record type."""
    return [element for element in STANDARD.elements.values() if isinstance(element.kind, Ref) and element.kind.to == record_type]


def title_of(record_type: str) -> str:
    return STANDARD.records[record_type].about.title


def _reference(element: Element) -> Words:
    to = element.kind.to if isinstance(element.kind, Ref) else ""
    return [Link(title_of(to), at_record(to)), " by ", Name(element.name, at_element(element.path))]


def _row(element: Element) -> tuple[Words, ...]:
    listed = element.kind.codelist if isinstance(element.kind, Code) else ""
    mark = "core" if element.is_core else "must be filled" if element.must_be_answered else ""
    mark += f", since {element.asked_later}" if element.asked_later else ""
    mark = f"retired in {element.deprecated_in}" if element.deprecated_in else mark
    name = Name(element.name, at_element(element.path))
    return (name, element.label, mark, _form(element), Name(listed, at_codelist(listed)) if listed else "", _privacy_mark(element))


FORMS = {
    "Key": "own reference", "Ref": "reference", "Code": "code", "LocalCode": "code of one's own", "ExactDate": "day",
    "UncertainDate": "day, or a range with its companion", "UncertainMonth": "month, or a range with its companion", "Time": "time of day",
    "Number": "whole number",
}  # fmt: skip
"""A short description of what a column holds, by kind; every other kind is text."""


def _form(element: Element) -> str:
    return {"latest": "end of a range", "absent": "reason", "basis": "basis"}.get(
        element.role or "", FORMS.get(element.kind.name, f"text of at most {element.kind.spelling.max_length} characters")
    )


def _privacy_mark(element: Element) -> str:
    marks = [f"{element.identifiability} identifier"] if element.identifiability != "none" else []
    marks += [element.sensitivity.replace("_", " ")] if element.sensitivity != "none" else []
    return ", ".join(marks)


def _requirements(keys: tuple[str, ...]) -> Words:
    return joined(Link(key, at_requirement(key)) for key in keys)


def element_page(element: Element) -> Page:
    """A page about an element or a companion."""
    kind = element.kind
    yield Title(element.path, element.label, (f"since {element.since}", *_retired_mark(element)))
    yield Paragraph(element.definition)
    if element.deprecated_in:
        yield Fact("Retired", _retirement(element))
    yield Fact("How to fill it", element.guidance)
    yield from called_elsewhere(path_of_element(element, LABEL), element.label)
    example = str(kind.spelling.examples[0])
    # an example is left out if the words contain one, or if it is the same for every reference or text and would mislead
    is_said = example in kind.spelling.words or isinstance(kind, Key | ShortText | FreeText)
    yield Fact("Accepted", [f"{kind.spelling.words}."] if is_said else [f"{kind.spelling.words}. For example ", Name(example), "."])
    if isinstance(kind, Code):
        group = f", group “{kind.list.group_labels[kind.group]}”" if kind.group else ""
        yield Fact("Codelist", [Name(kind.codelist, at_codelist(kind.codelist)), group])
    if isinstance(kind, Ref):
        yield Fact("Refers to", Name(kind.to, at_record(kind.to)))
    if element.role is None:
        yield Fact("May be blank", _may_be_blank(element))
    else:
        yield Fact("Companion of", Name(element.of, at_element(f"{element.record_type}.{element.of}")))
    if element.companions:
        yield Fact("Companions", joined(Name(name, at_element(f"{element.record_type}.{name}")) for name in element.companions.values()))
    if element.is_core:
        yield Fact("Core", ["Without it these tables are lost: ", _tables(element.core)])
    if element.further_tables:
        yield Fact("Used where filled by", _tables(element.further_tables))
    if element.absent:
        yield Fact("Reasons for absence accepted", joined(_reason(element, code) for code in element.absent))
    if element.not_applicable_when:
        yield Fact("“Not applicable” only when", element.not_applicable_when)
    if element.resolution != AGREE:
        labels = {name: f"“{other.label}”" for name, other in STANDARD.records[element.record_type].elements.items()}
        labels |= {code: f"“{element.kind.list.label_of(code)}”" for code in element.resolution.order if isinstance(element.kind, Code)}
        yield Fact("Where the records of several agencies are joined", f"{element.resolution.in_words(labels)}.")
    yield Fact("Privacy", f"identifiability {element.identifiability}, sensitivity {element.sensitivity.replace('_', ' ')}")
    if rules := [_with_title(rule) for rule in STANDARD.rules_of_element(element.path)]:
        yield Fact("Rules", joined(rules, "; "))
    for requirement in element.requirements:
        yield Fact("Serves", [Link(requirement, at_requirement(requirement)), f" ({STANDARD.requirements[requirement].title})"])
    for mapping in element.maps_to:
        yield Fact("Elsewhere", f"{mapping.collection}, {mapping.item} ({FITS[mapping.fit]})")


def _with_title(rule: Rule) -> Words:
    return [Link(rule.id, at_rule(rule.id)), f" ({rule.title})"]


def _tables(keys: tuple[str, ...]) -> Words:
    return joined((Link(STANDARD.tables[key].title, at_table(key)) for key in keys), "; ")


def _reason(element: Element, code: str) -> Words:
    since = element.absent_since.get(code, "")
    return [Name(code, at_code("absent_reason", code)), f" (since {since})" if since else ""]


def _retired_mark(element: Element) -> tuple[str, ...]:
    instead = f"; use {', '.join(element.replaced_by)}" if element.replaced_by else ""
    return (f"retired in {element.deprecated_in}{instead}",) if element.deprecated_in else ()


def _retirement(element: Element) -> Words:
    """Since when a retired element is not asked for, and what to use instead."""
    asked = f"Version {element.deprecated_in} of the standard and later ones do not ask for it, and new templates do not show it."
    others = joined((Name(path, at_element(path)) for path in element.replaced_by), " and ")
    return [asked, *([" Use ", others, " instead."] if element.replaced_by else [" Nothing takes its place."])]


def _may_be_blank(element: Element) -> str:
    if element.had_to_be_answered != element.must_be_answered:
        return f"yes; not in a return that states a version before {element.deprecated_in}"
    if not element.must_be_answered:
        return "yes"
    needed = "no, a value or a reason must be given" if element.absent else "no, a value must be given"
    return needed + (f" since version {element.asked_later}; yes in a return that states an earlier one" if element.asked_later else "")

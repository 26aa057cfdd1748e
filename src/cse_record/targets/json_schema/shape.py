"""JSON Schema 2020-12: one schema for a whole return and one for each record type.

The schemas are portable: no `discriminator`, no keyword of our own, nothing that ajv's strict mode rejects, and no reliance on `format`
(dates are spelled out as a pattern that only real days match). A blank is a missing key, or null.

In `$defs`, `codes.<list>` is the enumeration that validates, and `labels.<list>` holds the same codes as `const` with `title`,
`description` and, if retired, `deprecated`. Nothing refers to the labels; they are for people and forms. A retired element is `deprecated`
too. `rules.<record type>` holds the rules that JSON Schema can express, separate from the shape.

The version that a return states decides what is required of it. Where a record type differs in an earlier version, `$defs` also holds it
as `<record type>@<version>`, and the schema of the return chooses between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import Codelist
from cse_record.standard.columns import LOCAL, LOCAL_HEADER, LOCAL_TEXT, Spelling
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, Key, LocalCode, Ref
from cse_record.standard.record import Record
from cse_record.standard.versions import VERSIONS, is_part_of
from cse_record.targets.json_schema.rules import rules_of
from cse_record.targets.target import BlindSpots

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CANNOT_SEE: BlindSpots = {
    "decimal_for_whole_number": ((), "JSON Schema counts 12.0 as a whole number; the standard accepts it only as 12."),
}

_UNSEEN = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\u2028-\u202e\u2066-\u2069"
"""What no text may contain: control characters, hidden line breaks, and marks that change the direction of the following text."""
_SEPARATE = r"\u0009\u000a"
"""What text on one line may not contain either."""
_SPACE = r"\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"


def whole_return(standard: Catalogue) -> Schema:
    """The schema of a return: an object with one array of records for each record type."""
    properties: dict[str, Schema] = {
        name: {
            "title": record.about.title,
            "description": record.about.definition,
            "type": "array",
            "items": {"$ref": f"#/$defs/{name}"},
        }
        for name, record in standard.records.items()
    }
    properties["returns"] |= {"minItems": 1, "maxItems": 1}
    records = standard.records.values()
    changed, choices, earlier = _choices_by_version(standard)
    for name in changed:
        del properties[name]["items"]
    return {
        "$schema": DIALECT,
        "$id": f"urn:cse-record:schema:{standard.version}:return",
        "title": f"Return to the CSE recording standard {standard.version}",
        "description": "One return: its header, its scope and its records, as arrays by record type.",
        "type": "object",
        "properties": properties,
        "required": ["returns"],
        "additionalProperties": False,
        **({"allOf": choices} if choices else {}),
        "$defs": {name: _object(standard, record) for name, record in standard.records.items()} | earlier | _definitions(standard, records),
    }


def _choices_by_version(standard: Catalogue) -> tuple[list[str], list[Schema], Schema]:
    """The record types that differ between versions, the choice for each version, and the definitions that the choices need.

    A return that states no known version is treated as one of the current version.
    """
    changed = {
        name: record
        for name, record in standard.records.items()
        if any(_object(standard, record, version) != _object(standard, record) for version in VERSIONS)
    }
    choices: list[Schema] = []
    earlier: Schema = {}
    for version in VERSIONS[:-1] if changed else ():
        had: Schema = {}
        for name, record in changed.items():
            if is_part_of(record.about.since, version):
                earlier[f"{name}@{version}"] = _object(standard, record, version)
                had[name] = {"type": "array", "items": {"$ref": f"#/$defs/{name}@{version}"}}
                if rules := rules_of(standard, name, version):
                    earlier[_rules_name(standard, name, version)] = rules
            else:
                had[name] = {"not": {}}
        choices.append({"if": _states(version), "then": {"type": "object", "properties": had}})
    if changed:
        had = {name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in changed}
        now: Schema = {"type": "object", "properties": had}
        choices.append({"if": {"not": {"anyOf": [_states(version) for version in VERSIONS[:-1]]}}, "then": now})
    return list(changed), choices, earlier


def _states(version: str) -> Schema:
    """The condition that the header of a return states a version. What is not an object beside it states nothing."""
    row: Schema = {"type": "object", "properties": {"standard_version": {"const": version}}, "required": ["standard_version"]}
    rows: Schema = {"type": "array", "items": {"anyOf": [{"not": {"type": "object"}}, row]}, "contains": {"type": "object"}}
    return {"type": "object", "properties": {"returns": rows}, "required": ["returns"]}


def one_record(standard: Catalogue, record: type[Record]) -> Schema:
    """The schema of one record of a type, complete in itself."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:cse-record:schema:{standard.version}:{record.about.name}",
        **_object(standard, record),
        "$defs": _definitions(standard, [record]),
    }


def _object(standard: Catalogue, record: type[Record], version: str = VERSIONS[-1]) -> Schema:
    """The schema of a record type in a version."""
    elements = [element.as_of(version, record.elements) for element in record.elements.values() if is_part_of(element.since, version)]
    schema: Schema = {
        "title": record.about.singular[0].upper() + record.about.singular[1:],
        "description": record.about.definition,
        "type": "object",
        "properties": {element.name: _property(element, element.later_codes(version)) for element in elements}
        | {LOCAL: {"$ref": "#/$defs/local"}},
        "required": [element.name for element in elements if element.must_hold_value],
        "additionalProperties": False,
    }
    conditions = [condition for element in elements for condition in _conditions(element)]
    if rules_of(standard, record.about.name, version):
        conditions.append({"$ref": f"#/$defs/{_rules_name(standard, record.about.name, version)}"})
    return schema | ({"allOf": conditions} if conditions else {})


def _rules_name(standard: Catalogue, record_type: str, version: str) -> str:
    """The entry of `$defs` with the rules on a record type."""
    is_same = rules_of(standard, record_type, version) == rules_of(standard, record_type, VERSIONS[-1])
    return f"rules.{record_type}" if is_same else f"rules.{record_type}@{version}"


def _property(element: Element, refused: tuple[str, ...] = ()) -> Schema:
    accepted: Schema = {"$ref": f"#/$defs/{_definition_name(element)}"}
    if refused:
        accepted = {"allOf": [accepted, {"not": {"enum": list(refused)}}]}
    about: Schema = {"title": element.label, "description": f"{element.definition} {element.retirement}".strip()}
    if element.deprecated_in:
        about["deprecated"] = True
    if element.must_hold_value:
        return about | accepted
    return about | {"anyOf": [{"type": "null"}, accepted]}


def _conditions(element: Element) -> Iterator[Schema]:
    """Requirements of a record beyond its single values: no unexplained blank, no companion without its element."""
    name, companions = element.name, element.companions
    if "absent" in companions:
        absent = companions["absent"]
        remedy = f"{name} holds a value or {absent} holds the reason why not, never both"
        choice = "oneOf" if element.must_be_answered else "anyOf"
        yield {"$comment": remedy, choice: [_blank(name), _blank(absent)]}
    if "basis" in companions:
        yield {"$comment": f"{companions['basis']} is given with {name}", "anyOf": [_blank(name), _filled(companions["basis"])]}
    parent = element.of if element.role in ("latest", "basis") else getattr(element.kind, "of", "")
    if parent:
        yield {"$comment": f"{name} belongs to {parent}", "anyOf": [_blank(name), _filled(parent)]}


def _blank(name: str) -> Schema:
    return {"properties": {name: {"type": "null"}}}


def _filled(name: str) -> Schema:
    return {"properties": {name: {"not": {"type": "null"}}}, "required": [name]}


def _definition_name(element: Element) -> str:
    """The entry of `$defs` that says what the element accepts; elements that accept the same share one."""
    kind = element.kind
    if not isinstance(kind, Code):
        own = kind if not isinstance(kind, Ref) else Key()
        details = [str(value) for value in astuple(own) if not isinstance(value, str)]
        scheme = getattr(kind, "scheme", "")
        return ".".join(filter(None, ["kind", own.name, scheme, *details]))
    return f"element.{element.record_type}.{element.name}"


def _definitions(standard: Catalogue, records: Iterable[type[Record]]) -> Schema:
    records = list(records)
    elements = [element for record in records for element in record.elements.values()]
    definitions: Schema = {
        "local": {
            "title": "Local columns",
            "description": "The sender's own columns, as text by header.",
            "type": "object",
            "propertyNames": _text(LOCAL_HEADER),
            "additionalProperties": _text(LOCAL_TEXT),
        }
    }
    lists = {"absent_reason"}
    for element in elements:
        definitions[_definition_name(element)] = _accepted(element)
        if isinstance(element.kind, Code):
            lists.add(element.kind.codelist)
    for name in sorted(lists):
        definitions[f"codes.{name}"] = {"type": "string", "enum": [code.code for code in standard.codelists[name].codes]}
        definitions[f"labels.{name}"] = _labels(standard.codelists[name])
    for name in (record.about.name for record in records):
        if rules := rules_of(standard, name, VERSIONS[-1]):
            definitions[_rules_name(standard, name, VERSIONS[-1])] = rules
    return dict(sorted(definitions.items()))


def _labels(codelist: Codelist) -> Schema:
    return {
        "title": codelist.title,
        "description": f"{codelist.definition} Source: {codelist.source}, {codelist.source_version}.",
        "oneOf": [
            {"const": code.code, "title": code.label, "description": code.definition} | ({"deprecated": True} if code.retired else {})
            for code in codelist.codes
        ],
    }


def _accepted(element: Element) -> Schema:
    kind, spelling = element.kind, element.kind.spelling
    if spelling.type == "integer":
        return {"type": "integer", "minimum": spelling.minimum, "maximum": spelling.maximum}
    if not isinstance(kind, Code):
        return _text(spelling)
    choices: list[Schema] = []
    if kind.group or kind.subset:
        choices.append({"enum": [code for code in spelling.codes or () if code not in kind.absent]})
    else:
        choices.append({"$ref": f"#/$defs/codes.{kind.codelist}"})
    if kind.absent:
        choices.append({"enum": list(kind.absent)})
    if spelling.local_codes:
        choices.append(_text(LocalCode().spelling))
    return {"type": "string", "anyOf": choices} if len(choices) > 1 else {"type": "string"} | choices[0]


def _text(spelling: Spelling) -> Schema:
    """The schema of a text. `not` covers what engines disagree on: a newline before the end, and invisible characters."""
    forbidden = f"[{_UNSEEN}]" if not spelling.one_line else f"[{_UNSEEN}{_SEPARATE}]"
    if spelling.trimmed:
        forbidden += f"|^[{_SPACE}]|[{_SPACE}]$"
    schema: Schema = {"type": "string", "minLength": 1}
    if spelling.max_length:
        schema["maxLength"] = spelling.max_length
    if spelling.pattern:
        schema["pattern"] = f"^(?:{spelling.pattern})$"
    refused: Schema = {"type": "string", "pattern": forbidden}
    if spelling.own_words:
        refused = {"type": "string", "anyOf": [{"pattern": forbidden}, {"$ref": "#/$defs/codes.absent_reason"}]}
    return schema | {"not": refused}

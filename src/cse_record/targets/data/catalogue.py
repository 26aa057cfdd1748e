"""The catalogue for programs: the whole standard as one JSON document."""

from __future__ import annotations

from dataclasses import asdict

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.codelists import Codelist
from cse_record.standard.crosswalks import crossings
from cse_record.standard.elements import Element
from cse_record.standard.faults import FAULTS
from cse_record.standard.joining import AGREE, Resolution, SameEvent
from cse_record.standard.kinds import Code, Ref
from cse_record.standard.record import Record


def catalogue(standard: Catalogue) -> dict[str, object]:
    """The standard as JSON data: record types, codelists, successions, requirements, tables and faults."""
    return {
        "standard": "cse-record",
        "version": standard.version,
        "record_types": [_record(record) for record in standard.records.values()],
        "codelists": [_codelist(standard, codelist) for codelist in standard.codelists.values()],
        "successions": [asdict(succession) for succession in standard.successions],
        "requirements": [
            asdict(requirement) | {"elements": [element.path for element in standard.elements_of_requirement(requirement.requirement)]}
            for requirement in standard.requirements.values()
        ],
        "tables": [
            {key: value for key, value in asdict(table).items() if key != "from_tables" or value}
            | {"core_elements": [element.path for element in standard.elements.values() if element.is_core and table.table in element.core]}
            | {"further_elements": [element.path for element in standard.elements.values() if table.table in element.further_tables]}
            for table in standard.tables.values()
        ],
        "faults": [asdict(fault) for fault in FAULTS.values()],
    }


def _record(record: type[Record]) -> dict[str, object]:
    about = record.about
    return {
        "name": about.name,
        "title": about.title,
        "definition": about.definition,
        "guidance": about.guidance,
        "core": about.core,
        "identified_by": list(about.identified_by),
        "requirements": list(about.requirements),
        "since": about.since,
        **({"same_event": _given(about.same_event)} if about.same_event else {}),
        "elements": [_element(element) for element in record.elements.values()],
    }


def _given(declared: Resolution | SameEvent) -> dict[str, object]:
    """What a declaration about joining says, without what it leaves open."""
    return {name: value for name, value in asdict(declared).items() if value not in ("", ())}


def _element(element: Element) -> dict[str, object]:
    kind, spelling = element.kind, element.kind.spelling
    entry: dict[str, object] = {
        "name": element.name,
        "label": element.label,
        "definition": element.definition,
        "guidance": element.guidance,
        "kind": kind.name,
        "accepted": spelling.words,
        "pattern": spelling.pattern,
        "max_length": spelling.max_length,
        "minimum": spelling.minimum,
        "maximum": spelling.maximum,
        "codelist": kind.codelist if isinstance(kind, Code) else None,
        "group": (kind.group or None) if isinstance(kind, Code) else None,
        "codes": list(kind.subset) if element.role is None and isinstance(kind, Code) else [],
        "refers_to": kind.to if isinstance(kind, Ref) else None,
        "companion_of": element.of or None,
        "role": element.role,
        "may_be_blank": not element.had_to_be_answered,
        "asked_since": element.asked_later or None,
        "core_for_tables": list(element.core),
        "used_by_tables": list(element.tables),
        "deprecated_in": element.deprecated_in or None,
        "replaced_by": list(element.replaced_by),
        "absent_reasons": list(kind.subset if element.role == "absent" and isinstance(kind, Code) else element.absent),
        "absent_since": dict(element.absent_since) or None,
        "not_applicable_when": element.not_applicable_when or None,
        "resolution": _given(element.resolution) if element.role is None and element.resolution != AGREE else None,
        "identifiability": element.identifiability,
        "sensitivity": element.sensitivity,
        "requirements": list(element.requirements),
        "since": element.since,
        "maps_to": [asdict(mapping) for mapping in element.maps_to],
    }
    return {key: value for key, value in entry.items() if value not in (None, [])}


def _codelist(standard: Catalogue, codelist: Codelist) -> dict[str, object]:
    return {
        "name": codelist.name,
        "title": codelist.title,
        "definition": codelist.definition,
        "open": codelist.open,
        "nations": list(codelist.nations),
        "source": codelist.source,
        "source_version": codelist.source_version,
        "requirements": list(codelist.requirements),
        "since": codelist.since,
        "used_by": [element.path for element in standard.elements_of_list(codelist.name)],
        "groups": dict(codelist.group_labels),
        "codes": [{key: value for key, value in asdict(code).items() if value not in ("", ())} for code in codelist.codes],
        "crosswalk": [
            {key: value for key, value in asdict(crossing).items() if key != "codelist" and value} for crossing in crossings(codelist.name)
        ],
    }

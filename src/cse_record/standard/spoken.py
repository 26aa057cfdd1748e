"""What the standard declares, as it is said in the language being spoken. The paths are those of the files of labels."""

from __future__ import annotations

from cse_record.standard.codelists import CODELISTS, Codelist
from cse_record.standard.elements import Element
from cse_record.standard.kinds import MONTHS
from cse_record.standard.labels.paths import LABEL as LABEL
from cse_record.standard.labels.paths import path_in_element, path_of_month
from cse_record.standard.labels.paths import path_of_code as path_of_code
from cse_record.standard.labels.paths import path_of_list as path_of_list
from cse_record.standard.record import Record
from cse_record.standard.speech import named, said

TITLE, DEFINITION, GUIDANCE, SINGULAR = "title", "definition", "guidance", "singular"
RECORD_TYPES, REASONS = "record_type", "absent_reason"


def path_of_element(element: Element, what: str) -> str:
    return path_in_element(element.path, what)


def path_of_record(record: type[Record], what: str) -> str:
    """The path of a text of a record type. Its title and definition are those of its code."""
    return f"record/{record.about.name}/{what}" if what in (GUIDANCE, SINGULAR) else path_of_code(RECORD_TYPES, record.about.name, what)


def label(element: Element) -> str:
    """The name of an element."""
    return named(element.label, path_of_element(element, LABEL))


def definition(element: Element) -> str:
    return said(element.definition, path_of_element(element, DEFINITION))


def guidance(element: Element) -> str:
    return said(element.guidance, path_of_element(element, GUIDANCE))


def title(record: type[Record]) -> str:
    """The title of a record type."""
    return named(record.about.title, path_of_record(record, LABEL))


def singular(record: type[Record]) -> str:
    """One record of a type, in words."""
    return said(record.about.singular, path_of_record(record, SINGULAR))


def what_it_holds(record: type[Record]) -> str:
    """The definition of a record type."""
    return said(record.about.definition, path_of_record(record, DEFINITION))


def how_to_fill(record: type[Record]) -> str:
    """The guidance of a record type."""
    return said(record.about.guidance, path_of_record(record, GUIDANCE))


def list_title(codelist: Codelist) -> str:
    return named(codelist.title, path_of_list(codelist.name, TITLE))


def answer(codelist: Codelist, code: str) -> str:
    """The label of a code of a list, or of a reason for absence; the code itself if neither has it."""
    home = codelist if code in codelist.by_code else CODELISTS[REASONS]
    return named(codelist.label_of(code), path_of_code(home.name, code, LABEL)) if code in home.by_code else code


def meaning(codelist: Codelist, code: str) -> str:
    """The definition of a code of a list."""
    return said(codelist.by_code[code].definition, path_of_code(codelist.name, code, DEFINITION))


def months() -> tuple[str, ...]:
    """The short names of the months, as a sheet shows them."""
    return tuple(said(name, path_of_month(number)) for number, name in enumerate(MONTHS, 1))

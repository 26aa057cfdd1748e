"""Reads the elements of an extension, and makes of each record type that it extends a model with its columns after the standard's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, get_args

from pydantic import create_model

from cse_record.extension.declaration import JOINT, Fault, OwnCode
from cse_record.extension.reading import Line, read_csv
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import Codelist, words
from cse_record.standard.elements import Companion, Element, Sensitivity
from cse_record.standard.kinds import Code, ExactDate, Kind, Number, Time, UncertainDate, UncertainMonth
from cse_record.standard.record import Record
from cse_record.standard.refused_words import refused

NEEDED = ("record_type", "element", "label", "definition", "guidance", "kind", "identifiability", "sensitivity")
KNOWN = ("codelist", "minimum", "maximum", "unit", "time_of", "required", "reasons")
NAME = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"
FRAME = ("returns", "return_scope", "explanations", "local_codes")
"""Record types about the return itself, which an extension does not extend."""
KINDS = ("Code", "ExactDate", "UncertainDate", "UncertainMonth", "Time", "Number")
"""The kinds that an own element may have. Every other holds text or a reference, which may identify a person and which nobody can count."""
ENDINGS = ("_latest", "_absent", "_basis")
"""The endings of companions, which follow from their element."""
IDENTIFIABILITY = ("indirect", "none")
NO_SCORE = "An extension may not score or judge anybody. Record what happened or was done instead."
NO_IDENTITY = "An extension may not identify anybody. Use the elements of the standard, or keep it in your own system."
MOST = {"label": 60, "definition": 400, "guidance": 400, "unit": 40}


class Declared:
    """One element as the declaration has it, with its line and the name of its own codelist, if it uses one."""

    def __init__(self, record_type: str, name: str, element: Element, own_list: str) -> None:
        self.record_type, self.name, self.element, self.own_list = record_type, name, element, own_list


def read_elements(folder: Path, file: str, prefix: str, lists: Mapping[str, Codelist], faults: list[Fault]) -> list[Declared]:
    """The elements of a declaration; those that are refused are left out, each with a fault."""
    declared: list[Declared] = []
    lines = read_csv(folder, file, NEEDED, KNOWN, faults)
    if not lines and not faults:
        faults.append(Fault(file, 1, "No element is declared. Add a row for each column of yours."))
    dates = {(line["record_type"], line["element"]) for line in lines if line["kind"] in ("ExactDate", "UncertainDate")}
    seen: dict[tuple[str, str, str], int] = {}
    for line in lines:
        reasons = [*_faults_of_names(line), *_faults_of_texts(line), *_faults_of_kind(line, lists, dates), *_faults_of_privacy(line)]
        for what, words_of in (("element", line["element"]), ("label", line["label"].casefold())):
            if (key := (line["record_type"], what, words_of)) in seen:
                reasons.append(f"This {what} is also that of line {seen[key]}. Give each its own.")
            seen.setdefault(key, line.number)
        faults += map(line.fault, reasons)
        if not reasons:
            own_list = line["codelist"] if line["codelist"] in lists else ""
            declared.append(Declared(line["record_type"], line["element"], _element(line, prefix, lists), own_list))
    return declared


def _faults_of_names(line: Line) -> Iterable[str]:
    record_type, name = line["record_type"], line["element"]
    if record_type not in STANDARD.records:
        yield f"The standard has no record type “{record_type}”. Write the name of one, such as exploitation_periods."
        return
    if record_type in FRAME:
        yield f"{record_type} is about the return itself, so it takes no elements of yours. Put it on a record type of the case."
    if not re.fullmatch(NAME, name) or len(name) > 40:
        yield "An element is named in small letters, digits and single underscores, at most 40 of them, such as team. Change the name."
    if name.endswith(ENDINGS):
        yield f"{', '.join(ENDINGS)} are the endings of companion columns, which follow from their element. Change the name."
    columns = STANDARD.records[record_type].elements
    if name in columns:
        yield f"The standard has {record_type}.{name}, which no extension may change or take the place of. Use that, or change the name."
    same = [element.name for element in columns.values() if element.label.casefold() == line["label"].casefold()]
    if same and same[0] != name:
        yield f"“{line['label']}” is the label of {record_type}.{same[0]} in the standard, which no extension may rename. Change the label."


def _faults_of_texts(line: Line) -> Iterable[str]:
    for column in ("label", "definition", "guidance"):
        text = line[column]
        if not text or not text.isprintable() or len(text) > MOST[column]:
            yield f"The {column} is not one line of at most {MOST[column]} characters. Say it in one or two sentences."
        elif meaning := refused(text, "blaming", "scoring"):
            yield f"The {column} is about {meaning}. {NO_SCORE}"
    spoken = line["element"].replace("_", " ")
    if meaning := refused(spoken, "judging", "blaming", "scoring"):
        yield f"The element is named after {meaning}. {NO_SCORE}"
    if meaning := refused(spoken, "identifying") or refused(line["label"], "identifying"):
        yield f"This asks for {meaning}. {NO_IDENTITY}"


def _faults_of_kind(line: Line, lists: Mapping[str, Codelist], dates: set[tuple[str, str]]) -> Iterable[str]:
    kind = line["kind"]
    if kind not in KINDS:
        text = kind in ("FreeText", "ShortText")
        why = "Text may identify a person, and cannot be counted" if text else f"There is no kind “{kind}” that an extension may use"
        yield f"{why}. Write one of {', '.join(KINDS)}: for a set of answers, Code with a list in codelists/."
        return
    settings = {"codelist": ("Code",), "minimum": ("Number",), "maximum": ("Number",), "unit": ("Number",), "time_of": ("Time",)}
    for column, kinds in settings.items():
        if kind in kinds and not line[column]:
            yield f"{kind} needs {column}. Fill it in."
        elif kind not in kinds and line[column]:
            yield f"{column} has no meaning for {kind}. Leave it blank."
    if kind == "Code" and line["codelist"] and line["codelist"] not in lists and line["codelist"] not in STANDARD.codelists:
        yield f"There is no list “{line['codelist']}”, neither in codelists/ nor in the standard. Add codelists/{line['codelist']}.csv."
    if kind == "Number":
        limits = [line["minimum"], line["maximum"]]
        if not all(re.fullmatch("-?[0-9]{1,9}", limit) for limit in limits) or int(limits[0]) > int(limits[1]):
            yield "minimum and maximum are whole numbers of at most nine digits, the smaller first. Correct them."
        elif int(limits[1]) - int(limits[0]) >= 10**8:
            yield "So wide a range may hold a number that identifies somebody. Write the greatest number that can occur."
        if len(line["unit"]) > MOST["unit"]:
            yield f"The unit is longer than {MOST['unit']} characters. Write what is counted, such as visits."
    if kind == "Time" and line["time_of"] and (line["record_type"], line["time_of"]) not in dates:
        yield f"time_of names “{line['time_of']}”, which is not a date of this extension on {line['record_type']}. Name a date of it."


def _faults_of_privacy(line: Line) -> Iterable[str]:
    if line["identifiability"] not in IDENTIFIABILITY:
        what = "An extension may not identify anybody" if line["identifiability"] == "direct" else "The privacy class is missing or unknown"
        yield f"{what}: identifiability is {' or '.join(IDENTIFIABILITY)}. If it identifies a person, keep it in your own system."
    if line["sensitivity"] not in get_args(Sensitivity):
        yield f"The privacy class is missing or unknown: sensitivity is one of {', '.join(get_args(Sensitivity))}. Write one of these."
    if line["required"] not in ("yes", "no", ""):
        yield "required is yes or no. Write one of these, or leave it blank for no."
    known = STANDARD.codelists["absent_reason"].by_code
    if strange := [reason for reason in words(line["reasons"]) if reason not in known or known[reason].retired]:
        yield f"“{strange[0]}” is not a reason for absence in the standard. Write codes of absent_reason, with ; between them."


MAKE: dict[str, Callable[[Line, str, Codelist | None], Kind]] = {
    "Code": lambda line, prefix, own: OwnCode(own.name, listed=own) if own else Code(line["codelist"]),
    "ExactDate": lambda line, prefix, own: ExactDate(),
    "UncertainDate": lambda line, prefix, own: UncertainDate(),
    "UncertainMonth": lambda line, prefix, own: UncertainMonth(),
    "Time": lambda line, prefix, own: Time(f"{prefix}{JOINT}{line['time_of']}"),
    "Number": lambda line, prefix, own: Number(int(line["minimum"]), int(line["maximum"]), line["unit"], estimable=False),
}


def _element(line: Line, prefix: str, lists: Mapping[str, Codelist]) -> Element:
    own = lists.get(line["codelist"])
    if own and not own.definition:  # a list is described by the first element that uses it
        own = replace(own, title=line["label"], definition=line["definition"])
    return Element(
        MAKE[line["kind"]](line, prefix, own),
        label=line["label"],
        definition=line["definition"],
        guidance=line["guidance"],
        identifiability="indirect" if line["identifiability"] == "indirect" else "none",
        sensitivity=next(known for known in get_args(Sensitivity) if known == line["sensitivity"]),
        requirements=(),
        required=line["required"] == "yes",
        absent=words(line["reasons"]),
    )


def extended_records(
    prefix: str, declared: Iterable[Declared], lists: Mapping[str, Codelist]
) -> tuple[dict[str, type[Record]], tuple[Element, ...], dict[str, Codelist]]:
    """The extended record types; the elements, bound to them; and the lists that are used, by their names in the declaration."""
    by_type: dict[str, dict[str, Any]] = {}
    used: dict[str, Codelist] = {}
    for one in declared:
        fields, inner, element = by_type.setdefault(one.record_type, {}), f"{prefix}{JOINT}{one.name}", one.element
        if one.own_list and isinstance(element.kind, OwnCode):
            listed = used.setdefault(one.own_list, element.kind.list)
            element = replace(element, kind=OwnCode(listed.name, listed=listed))  # the first element names the list for all
        fields[inner] = (Annotated[object | None, element], None)
        for role, name in replace(element, name=inner).companions.items():
            fields[name] = (Annotated[object | None, Companion(role, _companion_kind(role, element.kind))], None)
    order = [name for name in STANDARD.records if name in by_type]
    records: dict[str, type[Record]] = {
        name: create_model(f"{STANDARD.records[name].__name__}In{prefix.capitalize()}", __base__=STANDARD.records[name], **by_type[name])
        for name in order
    }
    bound = [element for record in records.values() for element in record.elements.values() if element.name.startswith(prefix + JOINT)]
    return records, tuple(element for element in bound if element.role is None), used


def _companion_kind(role: str, kind: Kind) -> Kind:
    if role == "absent":
        return Code("absent_reason")
    return UncertainMonth() if isinstance(kind, UncertainMonth) else ExactDate()

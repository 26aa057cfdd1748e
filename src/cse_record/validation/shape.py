"""Checks the shape of a return: each record against its model, and the frame of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cse_record.formats import Dataset, Place, Row, read
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import LOCAL_PREFIX, Code, Key
from cse_record.standard.record import Record, read_record
from cse_record.validation.findings import Finding, Report


def validate(source: str | Path | Dataset) -> Report:
    """The report on one return. Raises `Refusal` when the file cannot be read as a return at all."""
    dataset = source if isinstance(source, Dataset) else read(source)
    report = Report(dataset.source, dataset.read, dataset.refused, dataset.blank, notices=list(dataset.notices))
    for problem in dataset.problems:
        report.findings.append(Finding(problem.fault, "error", problem.message, problem.place, problem.table))
    report.findings += _header(dataset)
    declared = _declared_codes(dataset)
    for name, rows in dataset.tables.items():
        model = STANDARD.records[name]
        for row in rows:
            report.findings += _record(model, row, declared)
    return report


def _header(dataset: Dataset) -> Iterator[Finding]:
    headers = len(dataset.tables["returns"])
    if headers != 1 and not any(problem.table == "returns" and problem.fault == "not_rows" for problem in dataset.problems):
        place = Place(dataset.source, pointer="/returns")
        yield Finding("not_one_header", "error", f"A return has one row in returns; this one has {headers}.", place, "returns")


def _declared_codes(dataset: Dataset) -> set[tuple[Any, Any]]:
    return {
        (codelist, code)
        for row in dataset.tables["local_codes"]
        if isinstance(codelist := row.values.get("codelist"), str) and isinstance(code := row.values.get("code"), str)
    }


def _record(model: type[Record], row: Row, declared: set[tuple[Any, Any]]) -> Iterator[Finding]:
    read_values, faults = read_record(model, row.values)
    # only references that passed their own check: neither a name typed into a column nor a sign or a step is repeated here
    shown = [name for name in model.about.identified_by if isinstance(model.elements[name].kind, Key)]
    ref = " ".join(str(read_values[name]) for name in shown if name in read_values)

    def finding(fault: str, severity: Any, message: str, name: str, header: str = "") -> Finding:
        element = model.elements.get(name)
        label = element.label if element else ""
        return Finding(fault, severity, message, row.place_of(name, header), model.about.name, ref, name, label)

    for location, error in faults:
        yield finding(error.type, "error", error.message(), *location)
    for name, value in read_values.items():
        element = model.elements.get(name)
        if element is None or not isinstance(element.kind, Code):
            continue
        if value.startswith(LOCAL_PREFIX) and (element.kind.codelist, value) not in declared:
            message = f"This local code is not declared. Add a row to local_codes for the list {element.kind.codelist}."
            yield finding("undeclared_local_code", "error", message, name)
        code = CODELISTS[element.kind.codelist].by_code.get(value)
        if code is not None and code.retired:
            yield finding("retired_code", "query", retired_message(element.kind.codelist, value), name)


def retired_message(codelist: str, code: str) -> str:
    """Says that a code is retired and by which codes it was followed."""
    followers = [s.to_code for s in STANDARD.successions if s.codelist == codelist and s.from_code == code]
    label = CODELISTS[codelist].label_of
    instead = ", ".join(f"{follower} ({label(follower)})" for follower in followers)
    remedy = f" Use instead: {instead}." if instead else " Check that the source still uses it."
    return f"This code of the list {codelist} is retired.{remedy}"

"""Record types: one module each, found by its name. `shared` holds elements that several types have in common.

Order, titles and definitions are in the codelist `record_type`. Loading the package reports what a module or a list entry lacks.
"""

from collections.abc import Collection, Mapping
from importlib import import_module
from pkgutil import iter_modules

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import Time
from cse_record.standard.record import Record, read_record

LINES = "standard/codelists/record_type.csv"


def load(listed: Collection[str], present: Collection[str]) -> dict[str, type[Record]]:
    """The record types in `listed`, in that order, from the modules in `present`.

    Raises `TypeError` with what to write and where if a module or a list entry is missing, or a module is incomplete.
    """
    for name in listed:
        if name not in present:
            raise TypeError(f"{LINES} lists {name}, which has no module: write standard/records/{name}.py, or remove the line")
    for name in present:
        if name not in listed:
            raise TypeError(f"standard/records/{name}.py has no line in {LINES}: add one, below the record types that it refers to")
    records: dict[str, type[Record]] = {}
    for name in listed:
        records[name] = _model(name)
        refuse_incomplete(records[name], records)
    refuse_wrong_retirements(records)
    return records


def refuse_wrong_retirements(records: Mapping[str, type[Record]]) -> None:
    """Raises `TypeError` if a retired element identifies records, leaves a time of day without its day, or names a wrong successor."""
    elements = {element.path: element for record in records.values() for element in record.elements.values()}
    for element in elements.values():
        where = f"standard/records/{element.record_type}.py: {element.name}"
        day = elements[f"{element.record_type}.{element.kind.of}"] if isinstance(element.kind, Time) else element
        if day.deprecated_in and not element.deprecated_in:
            raise TypeError(f"{where} is the time of {day.name}, which is retired: say deprecated_in={day.deprecated_in!r} here too")
        if not element.deprecated_in:
            continue
        if element.name in records[element.record_type].about.identified_by:
            raise TypeError(f"{where} is among identified_by of its record type, so it cannot be retired: remove deprecated_in")
        for path in element.replaced_by:
            if path not in elements or elements[path].deprecated_in:
                why = "is retired itself" if path in elements else "is no element"
                raise TypeError(f"{where}: replaced_by names {path}, which {why}: name a record type and element, such as children.sex")


def _model(name: str) -> type[Record]:
    module = import_module(f"{__name__}.{name}")
    models = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Record) and value is not Record and value.about.name == name
    ]
    if len(models) != 1:
        raise TypeError(f"standard/records/{name}.py must define exactly one record type whose about.name is {name!r}")
    return models[0]


def refuse_incomplete(record: type[Record], before: Collection[str]) -> None:
    """Raises `TypeError` if a record type refers to one that is not listed `before` it, or has no valid base row."""
    about, where = record.about, f"standard/records/{record.about.name}.py"
    for element, parent in record.parents().items():
        if parent not in before:
            raise TypeError(f"{where}: {element} refers to {parent}, which must stand above {about.name} in {LINES}")
    if strangers := [name for name in about.identified_by if name not in record.elements]:
        raise TypeError(
            f"{where}: identified_by names {strangers[0]}, which the record type does not have: name elements of the record type"
        )
    if not about.base_row:
        raise TypeError(f"{where}: the RecordType has no base row: write base_row={{…}}, one plain record of this type without faults")
    if faults := read_record(record, about.base_row)[1]:
        fault_list = "; ".join(f"{'.'.join(location)}: {error.message()}" for location, error in faults)
        raise TypeError(f"{where}: the base row is no record. {fault_list}")


RECORDS: dict[str, type[Record]] = load(
    [code.code for code in CODELISTS["record_type"].codes],
    sorted(module.name for module in iter_modules(__path__) if module.name != "shared"),
)
"""Every record type by name. A type comes after the types that it refers to."""

"""Record types: one module for each; `shared` holds what several say alike. Order, titles and definitions: codelist `record_type`."""

from importlib import import_module

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.record import Record


def _load(name: str) -> type[Record]:
    module = import_module(f"{__name__}.{name}")
    found = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Record) and value is not Record and value.about.name == name
    ]
    if len(found) != 1:
        raise TypeError(f"records/{name}.py must define exactly one record type whose about.name is {name!r}")
    return found[0]


RECORDS: dict[str, type[Record]] = {code.code: _load(code.code) for code in CODELISTS["record_type"].codes}
"""Every record type by name, what is referred to before what refers to it."""

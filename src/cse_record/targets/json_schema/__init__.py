"""The JSON Schema target: the shape of a return, and the rules that a schema can express."""

from collections.abc import Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.targets.files import File, as_json
from cse_record.targets.json_schema.rules import passes, refusal
from cse_record.targets.json_schema.shape import CANNOT_SEE, one_record, whole_return
from cse_record.targets.target import Target

__all__ = ["TARGET", "one_record", "whole_return"]


def _files(standard: Catalogue) -> Iterator[File]:
    yield File("schema/cse-record.schema.json", as_json(whole_return(standard)), "JSON Schema 2020-12 of a whole return")
    for name, record in standard.records.items():
        schema = as_json(one_record(standard, record))
        yield File(f"schema/records/{name}.schema.json", schema, record.about.title, "JSON Schema by record type")


TARGET = Target("json_schema", "JSON Schema", refusal=refusal, spellings=(passes,), blind_spots=CANNOT_SEE, files=_files)

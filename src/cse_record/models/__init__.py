"""The models of the standard: a class for each record type, and `Return` for a whole return.

A model checks itself when it is made, and hides its input in errors. Its JSON Schema is the one that the standard publishes. What editors
and type checkers know about these names is in `__init__.pyi`, which `cse-record build` writes from the same definition.
"""

from __future__ import annotations

from pydantic import BaseModel

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.published_model import PublishedModel, Schema
from cse_record.standard.record import Record
from cse_record.standard.records import RECORDS
from cse_record.standard.whole_return import Return, WholeReturn
from cse_record.targets.json_schema import one_record, whole_return


def _published(model: type[BaseModel]) -> Schema:
    """The schema that `schema/` holds for a model."""
    return one_record(STANDARD, model) if issubclass(model, Record) else whole_return(STANDARD)


PublishedModel.schema_of = _published
globals().update({record.__name__: record for record in RECORDS.values()})

__all__ = ["RECORDS", "Record", "Return", "WholeReturn", *(record.__name__ for record in RECORDS.values())]

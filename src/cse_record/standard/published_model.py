"""Models whose JSON Schema is the published one, instead of one that pydantic derives from annotations.

The standard imports no target, so it does not know how it is spelled as JSON Schema. `cse_record.models` says so, by setting
`PublishedModel.schema_of`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Self

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from cse_record.standard.rows import Value

Schema = dict[str, Value]
DEFINITIONS = "#/$defs/"


class PublishedModel(BaseModel):
    """The base of the models of records and returns."""

    schema_of: ClassVar[Callable[[type[BaseModel]], Schema] | None] = None
    """Gives the published schema of a model, complete in itself."""

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """A copy, checked as a new one if `update` gives it other values. Raises `pydantic.ValidationError` if they have faults."""
        copy = super().model_copy(deep=deep)
        if not update:
            return copy
        given = {name: value for name, value in copy if value or name in copy.model_fields_set}
        return type(self).model_validate(given | dict(update))

    @classmethod
    def model_json_schema(cls, *arguments: object, **options: object) -> Schema:
        """The published JSON Schema, complete in itself. The arguments that pydantic accepts change nothing in it."""
        return cls._published()

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Schema:
        """The same as a part of a larger schema, without references: pydantic resolves references only to its own definitions."""
        published = cls._published()
        whole = {name: value for name, value in published.items() if name not in ("$schema", "$id", "$defs")}
        return dict(_resolved(whole, published["$defs"]))

    @classmethod
    def _published(cls) -> Schema:
        if cls.schema_of is None:
            # the schema that pydantic would derive accepts almost anything
            raise TypeError(f"To get the schema of {cls.__name__}, import cse_record.models first: it holds the models with their schemas.")
        return cls.schema_of(cls)


def _resolved(part: Value, definitions: Schema) -> Value:
    """A part of a schema with the definitions in the place of references to them. No definition refers to itself."""
    if isinstance(part, list):
        return [_resolved(item, definitions) for item in part]
    if not isinstance(part, dict):
        return part
    own = {name: _resolved(value, definitions) for name, value in part.items() if name != "$ref"}
    if "$ref" not in part:
        return own
    # beside a reference stand only the title and description of the element, which say more than those of its kind
    return dict(_resolved(definitions[part["$ref"].removeprefix(DEFINITIONS)], definitions)) | own

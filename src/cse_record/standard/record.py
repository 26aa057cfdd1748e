"""The base of every record type: a flat pydantic model that finds all faults of one record at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

from pydantic import ConfigDict, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from cse_record.standard.case_line import AS_DECLARED, CaseLine
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.columns import LOCAL, Column
from cse_record.standard.elements import Companion, Element
from cse_record.standard.joining import SameEvent
from cse_record.standard.kinds import LISTS, Key, Ref, UncertainMonth, refuse, spell
from cse_record.standard.published_model import PublishedModel
from cse_record.standard.rows import Row
from cse_record.standard.shape import blank_faults, local_faults, name_fault, value_fault
from cse_record.standard.speech import say

Located = tuple[tuple[str, ...], PydanticCustomError]
"""The place in the record (field, or `local` and header) and the fault."""
RECORD_TYPES = tuple(code.code for code in CODELISTS["record_type"].codes)
Shows = Literal["core", "facts", "all"]
"""How much of a record type a sheet shows. `core`: what must be answered; `facts`: everything except direct identifiers and the
pseudonyms made from them; `all`.
"""


@dataclass(frozen=True, kw_only=True)
class RecordType:
    """The definition of a record type. Title, definition and order are in `record_type.csv`."""

    name: str
    singular: str
    core: bool
    requirements: tuple[str, ...]
    guidance: str
    identified_by: tuple[str, ...]
    """The elements that together identify a record in a return."""
    base_row: Row = field(default_factory=dict)
    """One plain record, valid together with the base rows of the types that it refers to. Examples of rules, boundary cases and the
    example rows of workbooks start from it.
    """
    sheets: Mapping[str, Shows] = field(default_factory=dict)
    """The workbooks with a sheet for this type, by their names in `workbook.VARIANTS`, and how much the sheet shows. The full
    workbook shows everything of every type and is not named here.
    """
    sheets_also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Further elements that the sheet of a workbook shows."""
    same_event: SameEvent | None = None
    """When records of different agencies about one person are one event. Without it, each is counted as it was sent."""
    case_line: CaseLine | None = AS_DECLARED
    """How its rows are told on the case sheet of a child, if they refer to one. None if they are about somebody else."""
    plural: str = ""
    """Several records within a sentence, where the title does not say it, such as “spells of support”."""

    @property
    def title(self) -> str:
        return CODELISTS["record_type"].by_code[self.name].label

    @property
    def title_in_text(self) -> str:
        """The title within a sentence. An abbreviation at its beginning keeps its capitals."""
        return self.title if self.title[:2].isupper() else self.title.lower()

    @property
    def several(self) -> str:
        """Several records within a sentence."""
        return self.plural or self.title_in_text

    @property
    def definition(self) -> str:
        return CODELISTS["record_type"].by_code[self.name].definition

    @property
    def since(self) -> str:
        return CODELISTS["record_type"].by_code[self.name].since


class Record(PublishedModel):
    """One record. Blank elements are None; a date is a `datetime.date`; everything else is text or a whole number.

    Raises `pydantic.ValidationError` with every faulty field, without repeating a value.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    about: ClassVar[RecordType]
    elements: ClassVar[dict[str, Element]]

    local: dict[str, str] = Field(default_factory=dict)

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: object) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        cls.elements = dict(_columns(cls))

    @classmethod
    def key(cls) -> str | None:
        """The name of the record's own reference, or None for a type whose rows are identified by their parents."""
        return next((name for name, element in cls.elements.items() if type(element.kind) is Key), None)

    @classmethod
    def columns(cls) -> dict[str, Column]:
        """What a row must fulfil, column by column."""
        return {name: element.column for name, element in cls.elements.items()}

    @classmethod
    def parents(cls) -> dict[str, str]:
        """The record types referred to, by the name of the referring element."""
        return {name: element.kind.to for name, element in cls.elements.items() if isinstance(element.kind, Ref)}

    @model_validator(mode="before")
    @classmethod
    def _read(cls, values: object) -> object:
        if not isinstance(values, Mapping):
            raise refuse("not_a_record", "A record is a set of named values.")
        read, faults = read_record(cls, values)
        if faults:
            details = [InitErrorDetails(type=error, loc=loc, input=None) for loc, error in faults]
            raise ValidationError.from_exception_data(cls.about.singular, details, hide_input=True)
        return read

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self.elements), *sorted(self.local.items())))

    def __setattr__(self, name: str, value: object) -> None:
        # pydantic's own message would repeat the value
        raise TypeError("A record cannot be changed. Make a new one.")

    def row(self) -> Row:
        """The record as written in a file: filled columns only, dates as text, in the order of the columns."""
        row = {name: spell(value) for name in self.elements if (value := getattr(self, name)) is not None}
        return row | {LOCAL: dict(self.local)} if self.local else row


def _columns(model: type[Record]) -> Iterator[tuple[str, Element]]:
    """Each column of a model in order, with companions completed from the element before them."""
    parent: Element | None = None
    missing: dict[str, str] = {}
    for name, described in model.model_fields.items():
        if name == LOCAL:
            continue
        mark = next((item for item in described.metadata if isinstance(item, Element | Companion)), None)
        if isinstance(mark, Element):
            _refuse_missing(model, missing)
            parent = mark.bound(model.about.name, name)
            missing = {companion: role for role, companion in parent.companions.items()}
            yield name, parent
        elif isinstance(mark, Companion) and parent is not None and missing.pop(name, None) == mark.role:
            yield name, mark.of(parent)
        else:
            raise TypeError(f"{model.__name__}.{name} is neither an element nor a companion of the element before it")
    _refuse_missing(model, missing)


def _refuse_missing(model: type[Record], missing: dict[str, str]) -> None:
    if missing:
        raise TypeError(f"{model.__name__} lacks {', '.join(f'{name} ({role})' for name, role in missing.items())}")


def read_record(model: type[Record], values: Mapping[str, object]) -> tuple[Row, list[Located]]:
    """All values of a record as Python objects, and every fault that the record alone can show."""
    read: Row = {}
    faults: list[Located] = []
    columns = model.columns()
    for name, value in values.items():
        if name == LOCAL:
            faults += [(location, refuse(*fault)) for location, fault in local_faults(value, LISTS)]
            read[LOCAL] = value
        elif name not in columns:
            faults.append(((str(name),), refuse(*name_fault(str(name), model.about.title, columns, RECORD_TYPES))))
        elif value is not None:
            kind, column = model.elements[name].kind, columns[name]
            if fault := value_fault(column.spelling, spell(value), LISTS, column.absent):
                if isinstance(kind, UncertainMonth) and isinstance(value, date):
                    fault = (fault[0], f"{say('A month is given as text such as “2010-03”, not as a date.')} {fault[1]}")
                faults.append(((name,), refuse(*fault)))
            else:
                read[name] = kind.parsed(spell(value))
    filled = {name for name in columns if values.get(name) is not None}
    faults += [((name,), refuse(*fault)) for name, column in columns.items() for fault in blank_faults(column, filled, columns, LISTS)]
    return read, faults

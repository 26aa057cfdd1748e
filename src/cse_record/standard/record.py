"""The base of every record type: a flat pydantic model that finds all faults of one record at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.elements import Companion, Element, spell
from cse_record.standard.kinds import Code, Key, Ref
from cse_record.standard.spelling import Spelling, check_text, misplaced_reason, refuse

LOCAL = "local"
"""Field that holds a sender's own columns, as text keyed by their header."""
LOCAL_HEADER = Spelling("string", "one line of text", ("Ward",), min_length=1, max_length=200, trimmed=True)
LOCAL_TEXT = Spelling("string", "text", ("North",), min_length=1, max_length=32767, one_line=False)
"""How headers and cells of local columns are spelled; the length of a cell is what a spreadsheet program holds."""
Fault = tuple[tuple[str, ...], PydanticCustomError]
"""Where in the record (field, or `local` and header) and what is wrong."""


@dataclass(frozen=True, kw_only=True)
class RecordType:
    """What the standard says of a record type. Title, definition and order stand in `record_type.csv`."""

    name: str
    singular: str
    core: bool
    requirements: tuple[str, ...]
    guidance: str
    identified_by: tuple[str, ...]
    """The elements that together tell one record from another in a return."""

    @property
    def title(self) -> str:
        return CODELISTS["record_type"].by_code[self.name].label

    @property
    def definition(self) -> str:
        return CODELISTS["record_type"].by_code[self.name].definition

    @property
    def since(self) -> str:
        return CODELISTS["record_type"].by_code[self.name].since


class Record(BaseModel):
    """One record. Blank elements are None; a date is a `datetime.date`; everything else is text or a whole number.

    Raises `pydantic.ValidationError` naming every faulty field, without repeating a value.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    about: ClassVar[RecordType]
    elements: ClassVar[dict[str, Element]]

    local: dict[str, str] = {}

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        cls.elements = dict(_columns(cls))

    @classmethod
    def key(cls) -> str | None:
        """The name of the record's own reference, or None for a type whose rows are known by their parents."""
        return next((name for name, element in cls.elements.items() if type(element.kind) is Key), None)

    @classmethod
    def parents(cls) -> dict[str, str]:
        """Record types referred to, by the name of the referring element."""
        return {name: element.kind.to for name, element in cls.elements.items() if isinstance(element.kind, Ref)}

    @model_validator(mode="before")
    @classmethod
    def _read(cls, values: Any) -> Any:
        if not isinstance(values, Mapping):
            raise refuse("not_a_record", "A record is a set of named values.")
        read, faults = read_record(cls, values)
        if faults:
            details = [InitErrorDetails(type=error, loc=loc, input=None) for loc, error in faults]
            raise ValidationError.from_exception_data(cls.about.singular, details, hide_input=True)
        return read

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self.elements), *sorted(self.local.items())))

    def __setattr__(self, name: str, value: Any) -> None:
        # pydantic's own refusal would repeat the value
        raise TypeError("A record cannot be changed. Make a new one.")

    def row(self) -> dict[str, Any]:
        """The record as it is written in a file: only what is filled, dates as text, in the order of the columns."""
        row = {name: spell(value) for name in self.elements if (value := getattr(self, name)) is not None}
        return row | {LOCAL: dict(self.local)} if self.local else row


def _columns(model: type[Record]) -> Iterator[tuple[str, Element]]:
    """Each column of a model in order, companions completed from the element before them."""
    parent: Element | None = None
    missing: dict[str, str] = {}
    for name, field in model.model_fields.items():
        if name == LOCAL:
            continue
        mark = next((item for item in field.metadata if isinstance(item, Element | Companion)), None)
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


def read_record(model: type[Record], values: Mapping[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
    """All values of a record in Python's terms, and every fault that this record alone can show."""
    read: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, value in values.items():
        if name == LOCAL:
            faults += _local_faults(value)
            read[LOCAL] = value
        elif name not in model.elements:
            faults.append(((str(name),), refuse("unknown_field", f"{model.about.title} has no such element.{_near(model, str(name))}")))
        elif value is not None:
            try:
                read[name] = _read_value(model.elements[name], value)
            except PydanticCustomError as error:
                faults.append(((name,), error))
    filled = {name for name in model.elements if values.get(name) is not None}
    for name, element in model.elements.items():
        faults += [((name,), error) for error in _blank_faults(element, name in filled, filled)]
    return read, faults


def _read_value(element: Element, value: Any) -> Any:
    if not isinstance(element.kind, Code) and isinstance(value, str) and value in CODELISTS["absent_reason"].by_code:
        raise misplaced_reason(element.companions.get("absent", ""))
    return element.kind.read(value)


def _near(model: type[Record], name: str) -> str:
    """What a name that is no element may have meant."""
    if name in CODELISTS["record_type"].by_code:
        return f" {name} is a record type of its own: give its records beside these, joined by references."
    near = difflib.get_close_matches(name.lower().replace(" ", "_"), model.elements, n=1)
    return f" Did you mean {near[0]}?" if near else ""


def _blank_faults(element: Element, is_filled: bool, filled: set[str]) -> Iterator[PydanticCustomError]:
    """No silent blank, and no companion without what it accompanies."""
    absent = element.companions.get("absent")
    if not is_filled and element.must_hold_value:
        remedy = f"Give a value or a reason: {', '.join(element.absent)}." if element.absent else "Give a value."
        yield refuse("blank", f"This may not be blank. {remedy}")
    if absent and not is_filled and element.must_be_answered and absent not in filled:
        yield refuse("no_value_and_no_reason", f"This may not be blank. Give a value, or the reason in {absent}.")
    if absent and is_filled and absent in filled:
        yield refuse("value_and_reason", f"There is a value here and a reason for absence in {absent}. Delete one.")
    if element.role in ("latest", "basis") and is_filled and element.of not in filled:
        yield refuse("companion_alone", f"This belongs to {element.of}, which is blank. Fill that, or delete this.")
    basis = element.companions.get("basis")
    if basis and is_filled and basis not in filled:
        yield refuse("no_basis", f"Say in {basis} on what this number rests: recorded, estimated or stated by the person.")
    needs = getattr(element.kind, "of", None)
    if needs and is_filled and needs not in filled:
        yield refuse("companion_alone", f"This belongs to {needs}, which is blank. Fill that, or delete this.")


def _local_faults(value: Any) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield (LOCAL,), refuse("not_local_columns", "Local columns are a set of texts by header.")
        return
    for header, text in value.items():
        try:
            if not isinstance(header, str) or not isinstance(text, str):
                raise refuse("not_text", "Write local columns as text.")
            check_text(header, LOCAL_HEADER)
            check_text(text, LOCAL_TEXT)
        except PydanticCustomError as error:
            yield (LOCAL, str(header)), error

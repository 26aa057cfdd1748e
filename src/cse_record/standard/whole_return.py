"""A whole return as one model: the records of each type, each a model itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Protocol, Self

from pydantic import ConfigDict, Field, ValidationError, create_model, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from cse_record.standard.codelists import STANDARD_VERSION
from cse_record.standard.kinds import refuse
from cse_record.standard.published_model import PublishedModel
from cse_record.standard.record import Record
from cse_record.standard.records import RECORDS
from cse_record.standard.rows import NamedRow, Tables
from cse_record.standard.versions import VERSIONS

Located = tuple[tuple[str | int, ...], PydanticCustomError]
HEADER = "returns"
"""The record type that holds the header: exactly one row."""


class _Problem(Protocol):
    @property
    def place(self) -> object: ...
    @property
    def message(self) -> str: ...


class Unchecked(Protocol):
    """What `cse_record.read` gives: rows as they were read, and what could not be."""

    @property
    def problems(self) -> Sequence[_Problem]: ...
    def written(self) -> Iterator[NamedRow]: ...


class WholeReturn(PublishedModel):
    """One return of the present version of the standard: a tuple of records for each record type, by its name.

    A record is given as a model or as a dictionary. Raises `pydantic.ValidationError` with every faulty field of every record, without
    repeating a value. `cse_record.validate` runs the rules on it, and `cse_record.write` writes it.

    Example:

        import cse_record
        from cse_record.models import Return

        whole = Return.of(cse_record.read("examples/childrens-services.json"))
        print(len(whole.children), "children, the first missing on", whole.missing_episodes[0].last_seen_on)
        again = Return(returns=whole.returns, return_scope=whole.return_scope, children=[*whole.children])
        print(len(list(again.records())), "records")
        cse_record.write(whole, "from-models.json")
    """

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _read(cls, values: object) -> object:
        if not isinstance(values, Mapping):
            raise refuse("not_a_record", "A return is an object with a list of records for each record type.")
        faults = [*_faults(values)]
        if faults:
            # of what is a list, the records are read too, so that everything is reported at once
            faults += _faults_of_records(values)
            details = [InitErrorDetails(type=error, loc=loc, input=None) for loc, error in faults]
            raise ValidationError.from_exception_data(cls.__name__, details, hide_input=True)
        return values

    def __setattr__(self, name: str, value: object) -> None:
        # pydantic's own message would repeat the value
        raise TypeError("A return cannot be changed. Make a new one.")

    @classmethod
    def of(cls, dataset: Unchecked) -> Self:
        """The models of what `cse_record.read` gave. Raises `ValueError` if something of the return could not be read, and
        `pydantic.ValidationError` for faults in what could.
        """
        if dataset.problems:
            words = " ".join(f"{problem.place}: {problem.message}" for problem in dataset.problems[:3])
            raise ValueError(f"The models would lose what could not be read. {words}")
        tables: Tables = {}
        for name, row in dataset.written():
            tables.setdefault(name, []).append(row)
        return cls.model_validate(tables)

    def records(self) -> Iterator[Record]:
        """Every record, in the order of the standard."""
        for name in RECORDS:
            yield from getattr(self, name)

    def rows(self) -> Iterator[NamedRow]:
        """Every record as the name of its type and its row, as `cse_record.write` takes them."""
        return ((record.about.name, record.row()) for record in self.records())

    def tables(self) -> Tables:
        """The rows by record type, as a return in JSON holds them. A record type without records is left out."""
        tables: Tables = {}
        for name, row in self.rows():
            tables.setdefault(name, []).append(row)
        return tables


def _faults(values: Mapping[object, object]) -> Iterator[Located]:
    """The faults of a return that no single record shows, in the words of the other readers."""
    for name, rows in values.items():
        if name not in RECORDS:
            near = get_close_matches(str(name).lower().replace(" ", "_"), RECORDS, n=1, cutoff=0.6) if len(str(name)) <= 200 else []
            hint = f" Did you mean {near[0]}?" if near else f" Record types: {', '.join(RECORDS)}."
            yield (str(name),), refuse("unknown_record_type", f"This is not the name of a record type.{hint}")
        elif not isinstance(rows, list | tuple):
            yield (str(name),), refuse("not_rows", f"{name} must hold a list of records. Leave it out if there are none.")
    header = values.get(HEADER, ())
    if isinstance(header, list | tuple):
        if len(header) != 1:
            yield (HEADER,), refuse("not_one_header", f"A return has one row in {HEADER}; this one has {len(header)}.")
        yield from _earlier(header)


def _earlier(header: list[object] | tuple[object, ...]) -> Iterator[Located]:
    """The fault of a return of an earlier version. The models are those of the present one, which asks for more."""
    for at, row in enumerate(header):
        stated = row.get("standard_version") if isinstance(row, Mapping) else getattr(row, "standard_version", None)
        if stated in VERSIONS and stated != STANDARD_VERSION:
            words = (
                f"The models hold a return of version {STANDARD_VERSION} of the standard, and this one states version {stated}. Read it"
                " with cse_record.read, which judges it by its own version, or bring it over with cse_record.mapping.upgrade."
            )
            yield (HEADER, at, "standard_version"), PydanticCustomError("earlier_version", "{words}", {"words": words})


def _faults_of_records(values: Mapping[object, object]) -> Iterator[Located]:
    for name, rows in values.items():
        if name in RECORDS and isinstance(rows, list | tuple):
            for at, row in enumerate(rows):
                yield from (((str(name), at, *place), fault) for place, fault in _faults_of_record(RECORDS[str(name)], row))


def _faults_of_record(model: type[Record], row: object) -> Iterator[Located]:
    try:
        model.model_validate(row)
    except ValidationError as error:
        for details in error.errors(include_url=False, include_input=False):
            yield details["loc"], PydanticCustomError(details["type"], "{words}", {"words": details["msg"]})


def _assemble() -> type[WholeReturn]:
    """The model with a field for each record type. Only the header must be there."""
    fields = {
        name: (tuple[record, ...], Field(... if name == HEADER else (), title=record.about.title, description=record.about.definition))  # type: ignore[valid-type]
        for name, record in RECORDS.items()
    }
    return create_model("Return", __base__=WholeReturn, __module__="cse_record.models", __doc__=WholeReturn.__doc__, **fields)  # type: ignore[call-overload, no-any-return]


Return: type[WholeReturn] = _assemble()

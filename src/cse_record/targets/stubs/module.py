"""The stubs of `cse_record.models`: each model with the arguments that it takes and the attributes that it has.

The models are made from annotations that hold the definition of the standard, which no type checker can read. Here the same definition is
written as types: the codes and reasons of an element as `Literal`, a day as a date or a text, what must be answered as a required argument.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import LOCAL
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate
from cse_record.standard.record import Record

HEAD = '''"""The models of version {version} of the standard, for editors and type checkers.

Written by `cse-record build` from the definition of the standard; do not edit it. A blank is None. An argument without a default must be
given. A coded element takes a code of its list or a reason for absence; where the list is open, also a code of the sender's own, such as
`local:night-outreach`. A day is given as a date or as text such as 2011-03-04, and read as a date.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal, overload

from cse_record.standard.record import Record as Record
from cse_record.standard.whole_return import WholeReturn as WholeReturn
'''


def module(standard: Catalogue) -> Iterator[str]:
    """The lines of the stubs."""
    yield from HEAD.format(version=standard.version).splitlines()
    yield ""
    aliases = {_codes_of(element): _codes(element) for element in standard.elements.values() if isinstance(element.kind, Code)}
    for name, codes in sorted(aliases.items()):
        yield f"{name} = {_literal(codes)}"
    for element in standard.elements.values():
        if isinstance(element.kind, Code):
            yield f"{_alias(element)} = {' | '.join(_accepted(element))}"
    for record in standard.records.values():
        yield ""
        yield from _model(record)
    yield ""
    yield from _return(standard)
    yield ""
    yield from _records(standard)


def _model(record: type[Record]) -> Iterator[str]:
    elements = record.elements.values()
    yield f"class {record.__name__}(Record):"
    yield from _docstring(f"{record.about.definition} {record.about.guidance}", 4)
    yield "    def __init__("
    yield "        self,"
    yield "        *,"
    # pydantic takes them in any order; those that must be given come first, so that an editor offers them first
    for element in sorted(elements, key=lambda element: not element.must_hold_value):
        given = _given(element)
        yield f"        {element.name}: {given}," if element.must_hold_value else f"        {element.name}: {given} | None = None,"
    yield f"        {LOCAL}: dict[str, str] = ...,"
    yield "    ) -> None: ..."
    for element in elements:
        read = "date" if isinstance(element.kind, ExactDate) else _given(element)
        yield "    @property"
        yield f"    def {element.name}(self) -> {read if element.must_hold_value else f'{read} | None'}:"
        yield from _docstring(f"{element.label}. {element.definition} {element.retirement}".strip(), 8)


def _return(standard: Catalogue) -> Iterator[str]:
    yield "class Return(WholeReturn):"
    yield from _docstring("A whole return: a tuple of records for each record type. `returns` holds the header, one record.", 4)
    yield "    def __init__("
    yield "        self,"
    yield "        *,"
    for name, record in standard.records.items():
        default = "" if name == "returns" else " = ()"
        yield f"        {name}: Sequence[{record.__name__} | Mapping[str, object]]{default},"
    yield "    ) -> None: ..."
    for name, record in standard.records.items():
        yield "    @property"
        yield f"    def {name}(self) -> tuple[{record.__name__}, ...]:"
        yield from _docstring(f"{record.about.title}. {record.about.definition}", 8)


def _records(standard: Catalogue) -> Iterator[str]:
    """The dictionary of models, in which the type of an entry follows from its name."""
    yield "class _Records(dict[str, type[Record]]):"
    for name, record in standard.records.items():
        yield "    @overload"
        yield f"    def __getitem__(self, name: Literal[{_text(name)}], /) -> type[{record.__name__}]: ..."
    yield "    @overload"
    yield "    def __getitem__(self, name: str, /) -> type[Record]: ..."
    yield ""
    yield "RECORDS: _Records"


def _given(element: Element) -> str:
    """The type of what an argument takes, without None."""
    if isinstance(element.kind, Code):
        return _alias(element)
    if isinstance(element.kind, ExactDate):
        return "date | str"
    return "int" if element.kind.spelling.type == "integer" else "str"


def _alias(element: Element) -> str:
    """The name for the type of a coded element."""
    return f"_{element.record_type}_{element.name}"


def _accepted(element: Element) -> Iterator[str]:
    """The types whose union a coded element takes."""
    assert isinstance(element.kind, Code)
    yield _codes_of(element)
    if element.kind.absent:
        yield _literal(element.kind.absent)
    if element.kind.spelling.local_codes:
        yield "str"


def _codes(element: Element) -> tuple[str, ...]:
    """The codes of a coded element without the reasons for absence that it takes besides them."""
    assert isinstance(element.kind, Code)
    return tuple(code for code in element.kind.spelling.codes or () if code not in element.kind.absent)


def _codes_of(element: Element) -> str:
    """The name for the codes of a list, of one of its groups, or of those that only one element takes."""
    assert isinstance(element.kind, Code)
    if element.kind.subset:
        return f"_codes_of_{element.record_type}_{element.name}"
    words = f"{element.kind.codelist}_{element.kind.group}" if element.kind.group else element.kind.codelist
    return f"_codes_{''.join(character if character.isalnum() else '_' for character in words)}"


def _literal(codes: tuple[str, ...]) -> str:
    return f"Literal[{', '.join(map(_text, codes))}]"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _docstring(words: str, indent: int) -> Iterator[str]:
    if '"""' in words or "\\" in words or words.endswith('"'):
        raise TypeError(f"this cannot stand in a docstring: {words}")
    yield f'{" " * indent}"""{words}"""'

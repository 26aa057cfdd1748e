"""The Python target: the source of a validator in one file without dependencies.

The file is put together from hand-written parts (`shape.py`, `engine.py`, `program.py`, copied as they stand) and from what
the standard says: data, and a function for each record type in which every rule is two expressions.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from cse_record.standard import shape, voice
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.crosswalks import scheme_codes
from cse_record.standard.faults import FAULTS
from cse_record.standard.kinds import DATE_PATTERN, MONTH_PATTERN, Key, LocalCode, Ref, Time
from cse_record.standard.predicates import NOT_NAMES, TEXT_PATTERNS
from cse_record.standard.shape import Spelling
from cse_record.targets.python import answers, engine, model, program, waiting
from cse_record.targets.python import relations as relations  # its checks join those of `checks`
from cse_record.targets.python.checks import write_checks
from cse_record.targets.python.tables import Module, paths_with_companions
from cse_record.targets.sentences import accepted, failing

KEPT_OF_A_SPELLING = (
    "pattern", "min_length", "max_length", "minimum", "maximum", "codelist", "local_codes", "one_line", "trimmed", "own_words", "on_sheet",
    "unsure",
)  # fmt: skip
"""What the generated validator is told of a spelling, beside its type, words, examples and codes, where it is not the default."""
HEAD = '''"""Validator of the CSE recording standard {version}: one file without dependencies, for Python 3.9 or later.

Written by `cse-record build` from the definition of the standard; do not edit it. Copy it into your own system, then

    import cse_record_validator
    run = cse_record_validator.validate(tables)  # lists of dictionaries by record type, as a return in JSON has them
    for finding in run.findings:
        print(finding.rule, finding.severity, cse_record_validator.pointer(finding), finding.message)

or run it: python cse_record_validator.py return.json

It never changes what it is given, reads nothing but the files named, and no message repeats a value of a record apart
from its references. Parts: the shape of values and rows; the engine; reading and running; what the standard says; the checks
of each record type, in which every rule is two expressions: whether it applies, and whether it fails.
"""

from __future__ import annotations

import re
import sys

TYPE_CHECKING = False  # typing itself takes as long to load as all else here
if TYPE_CHECKING:
    from typing import Any, Callable, Iterable, Iterator
'''


def source(standard: Catalogue) -> str:
    """The whole file."""
    module = Module(standard)
    codes = write_checks(module)
    functions = [code.source() for code in codes.values()]
    order = module.in_order()
    parts = [
        HEAD.format(version=standard.version),
        _part("How a message speaks", _body(voice)),
        _part("The shape of values and rows", _body(shape)),
        _part("Record types, checks and findings", _body(model)),
        _part("Checks that have to wait", _body(waiting)),
        _part("The engine", _body(engine)),
        _part("What the checks ask of dates, spells and texts", _body(answers)),
        _part("Reading and running", _body(program)),
        _part("What the standard says", _data(standard, module)),
        _part("Sets of codes and other constants of the checks", _constants(module)),
        _part("The checks of each record type", "\n\n".join(functions)),
        _part("All together", _together(module, codes, order)),
    ]
    return "\n".join(parts)


def _part(title: str, text: str) -> str:
    return f"\n# {'=' * 118}\n# {title}\n# {'=' * 118}\n\n{text.strip()}\n"


def _body(module: ModuleType) -> str:
    """The source of a module without its docstring and imports."""
    text = inspect.getsource(module)
    return text.split("# --- begin copy\n", 1)[1].split("# --- end copy\n", 1)[0]


def _literal(value: Any) -> str:
    """A Python literal that is the same everywhere."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_literal(key)}: {_literal(one)}" for key, one in value.items()) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(_literal(one) for one in value) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)


def _rows(name: str, type: str, values: dict[str, Any]) -> str:
    """A dictionary with one entry a line."""
    lines = "".join(f"    {_literal(key)}: {_literal(value)},\n" for key, value in values.items())
    return f"{name}: {type} = {{\n{lines}}}\n"


def _lines(name: str, values: Mapping[str, Sequence[tuple[str, ...]]]) -> str:
    """A dictionary of texts, in which each entry is a line of parts."""
    texts = {key: "\n".join(" | ".join(entry) for entry in entries) for key, entries in values.items()}
    if any(mark in text for text in texts.values() for mark in ("\\", '"""')) or any(
        " | " in part or "\n" in part for entries in values.values() for entry in entries for part in entry
    ):
        raise ValueError(f"{name} holds what stands between parts, so that they could not be told apart")
    return f"{name}: dict[str, str] = {{\n" + "".join(f'    {_literal(key)}: """\n{text}\n""",\n' for key, text in texts.items()) + "}\n"


def _data(standard: Catalogue, module: Module) -> str:
    words = {
        name: [(code.code, code.label, *dict.fromkeys(n.casefold() for n in code.other_names)) for code in codelist.codes]
        for name, codelist in standard.codelists.items()
    }
    schemes = {name: scheme_codes(name) for name in standard.codelists if scheme_codes(name)}
    lists = """
TAKEN_APART: dict[str, list[list[str]]] = {}


def parts(text: str) -> list[list[str]]:
    \"\"\"The parts of each line. They are taken apart when first asked for, which most returns never do.\"\"\"
    if text not in TAKEN_APART:
        TAKEN_APART[text] = [line.split(" | ") for line in text.strip().split("\\n")]
    return TAKEN_APART[text]


class TheLists(Lists):
    reasons = frozenset(code for code, *_ in parts(WORDS["absent_reason"]))

    def title(self, codelist: str) -> str:
        return TITLES[codelist]

    def labels(self, codelist: str) -> dict[str, str]:
        return {code: label for code, label, *_ in parts(WORDS[codelist])}

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return [(one[0], name) for one in parts(WORDS[codelist]) for name in (one[0].casefold(), one[1].casefold(), *one[2:])]

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        return [(code, scheme, ours) for code, scheme, ours in parts(SCHEMES[codelist])] if codelist in SCHEMES else []


LISTS = TheLists()
"""
    return "\n".join(
        [
            f"VERSION = {_literal(standard.version)}",
            "# of each code: the code, its label, other names",
            _lines("WORDS", words),
            "# of each code of another scheme, in small letters: the code, the scheme, our code",
            _lines("SCHEMES", schemes),
            _rows("TITLES", "dict[str, str]", {name: codelist.title for name, codelist in standard.codelists.items()}),
            lists,
            "REASONS = LISTS.reasons",
            "NO_VALUE = REASONS | {None}",
            "",
            _rows("FAULT_TITLES", "dict[str, str]", {fault.fault: fault.title for fault in FAULTS.values()}),
            _rows("TEXT_PATTERNS", "dict[str, str]", dict(TEXT_PATTERNS)),
            f"NOT_NAMES = frozenset({_literal(' '.join(sorted(NOT_NAMES)))}.split())\n",
            _tables(standard),
            _checks(standard, module),
        ]
    )


def _tables(standard: Catalogue) -> str:
    """The record types with their columns; spellings that are alike are written once."""
    spellings: dict[str, str] = {}
    codes: dict[str, str] = {}
    tables = []
    for name, record in standard.records.items():
        columns = []
        for column in record.columns().values():
            written = _spelling(column.spelling, codes)
            spelled = spellings.setdefault(written, f"SPELLING_{len(spellings) + 1}")
            given = {key: getattr(column, key) for key in ("must", "absent", "of", "basis", "reasons") if getattr(column, key)}
            settings = "".join(f", {key}={_literal(value)}" for key, value in given.items())
            columns.append(f"            Column({_literal(column.name)}, {_literal(column.label)}, {spelled}{settings}),\n")
        keys = tuple(n for n, e in record.elements.items() if isinstance(e.kind, Key | Ref))
        tables.append(
            f"    {_literal(name)}: Table(\n        {_literal(name)},\n        {_literal(record.about.title)},\n        (\n"
            f"{''.join(columns)}        ),\n        {_literal(record.about.identified_by)},\n        {_literal(keys)},\n    ),\n"
        )
    calendar = (DATE_PATTERN, MONTH_PATTERN, Time("").spelling.pattern)
    return (
        "".join(f"{name} = {value}\n" for value, name in codes.items())
        + "".join(f"{name} = Spelling({written})\n" for written, name in spellings.items())
        + f"\nCALENDAR = {_literal(calendar)}\n"
        + f"\nTABLES: dict[str, Table] = {{\n{''.join(tables)}}}\n"
        + "NAMES = frozenset(TABLES).union(*(table.names for table in TABLES.values()))\n"
    )


def _spelling(spelling: Spelling, codes: dict[str, str]) -> str:
    """The arguments of a spelling, only those that are not the default; sets of codes are named apart."""
    plain = Spelling(spelling.type, spelling.words)
    given = [_literal(spelling.type), _literal(spelling.words), _literal(spelling.examples)]
    for key in (
        "pattern",
        "min_length",
        "max_length",
        "minimum",
        "maximum",
        "codelist",
        "local_codes",
        "one_line",
        "trimmed",
        "own_words",
        "on_sheet",
        "unsure",
    ):
        if getattr(spelling, key) != getattr(plain, key):
            given.append(f"{key}={_literal(getattr(spelling, key))}")
    if spelling.codes is not None:
        listed = tuple(code for code in spelling.codes if not code.startswith(shape.ABSENT_PREFIX))
        reasons = tuple(code for code in spelling.codes if code.startswith(shape.ABSENT_PREFIX))
        name = codes.setdefault(_literal(listed), f"LISTED_{len(codes) + 1}")
        given.append(f"codes={name} + {_literal(reasons)}" if reasons else f"codes={name}")
    return ", ".join(given)


def _checks(standard: Catalogue, module: Module) -> str:
    lines = []
    for index, (rule, check) in enumerate(module.checks):
        paths = paths_with_companions(module, check.on, check.predicate)
        read = module.reads.get(index, ())
        own, leads = tuple(path[0] for path in read if len(path) == 1), tuple(path for path in read if len(path) > 1)
        said = (rule.id, rule.severity, rule.title, check.on, check.fields[0], failing(standard, check), rule.fix)
        instead = [accepted(check)] if accepted(check) != ("", ()) else []
        arguments = ", ".join(_literal(one) for one in (*said, own, leads, paths, *instead))
        lines.append(f"    Check({arguments}),\n")
    refers = {(name, via): to for name, record in standard.records.items() for via, to in record.parents().items()}
    return (
        f"CHECKS: tuple[Check, ...] = (\n{''.join(lines)})\n"
        + _rows("KEPT", "dict[str, tuple[str, ...]]", {name: kept for name, kept in module.kept.items() if kept})
        + f"REFERS = {_literal(refers)}\n"
    )


def _constants(module: Module) -> str:
    widest = max(len(kept) for kept in module.kept.values()) + 2
    lines = [f"{name} = {value}" for value, name in module.constants.items() if not name.startswith(("rows_", "spells_"))]
    whole = """
def whole(pattern: str) -> Callable[[str], Any]:
    \"\"\"What tells whether a whole text matches. Compiled when first asked: many returns never ask.\"\"\"
    compiled: list[Any] = []

    def matches(text: str) -> Any:
        if not compiled:
            compiled.append(re.compile(pattern).fullmatch)
        return compiled[0](text)

    return matches


"""
    return whole.lstrip() + "\n".join(
        [
            f"NOTHING = (None,) * {widest}",
            f"KEY_OF = re.compile({Key().spelling.pattern!r}).fullmatch",
            f"LOCAL_CODE_OF = whole({LocalCode().spelling.pattern!r})",
            *lines,
        ]
    )


def _together(module: Module, codes: dict[str, Any], order: list[str]) -> str:
    ends = [name for name in order if (codes[name].end or codes[name].late) and name != "explanations"] + ["explanations"] * bool(
        codes["explanations"].end
    )
    return "\n".join(
        [
            f"ORDER = {_literal(tuple(order))}",
            "CHECK_TABLE: dict[str, Callable[[Any, Any], None]] = {",
            *(f"    {_literal(name)}: check_{name}," for name in order),
            "}",
            "FINISH_TABLE: dict[str, Callable[[Any], None]] = {",
            *(f"    {_literal(name)}: finish_{name}," for name in ends),
            "}",
            "",
            "",
            "class STANDARD:",
            '    """What the engine needs of the standard."""',
            "",
            "    TABLES, CHECKS, LISTS, FAULT_TITLES, CALENDAR = TABLES, CHECKS, LISTS, FAULT_TITLES, CALENDAR",
            "    CHECK_TABLE, FINISH_TABLE, KEPT, REFERS = CHECK_TABLE, FINISH_TABLE, KEPT, REFERS",
            "",
            "",
            'if __name__ == "__main__":',
            "    sys.exit(main(sys.argv[1:]))",
        ]
    )

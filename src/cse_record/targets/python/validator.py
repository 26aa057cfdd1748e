"""The Python target: the source of a validator in one file without dependencies.

The file consists of hand-written modules (`columns.py`, `shape.py`, `engine.py`, `program.py` and others, copied unchanged) and of code
generated from the standard: data, and a function for each record type in which every rule is two expressions.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping, Sequence
from types import ModuleType

from cse_record.standard import columns, shape, speech, voice
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import Spelling
from cse_record.standard.crosswalks import scheme_codes
from cse_record.standard.faults import FAULTS
from cse_record.standard.kinds import DATE_PATTERN, MONTH_PATTERN, Code, Key, Kind, LocalCode, Ref, Time
from cse_record.standard.operands import digest_columns
from cse_record.standard.predicates import NOT_NAMES, TEXT_PATTERNS
from cse_record.standard.versions import FIRST, VERSIONS
from cse_record.targets.prose.sentences import accepted, failing
from cse_record.targets.python import answers, cells, command, engine, explanations, model, program, versions, waiting
from cse_record.targets.python import relations as relations  # its registrations extend those of `checks`
from cse_record.targets.python.checks import write_checks
from cse_record.targets.python.naming import digest, of_code, of_list, settle
from cse_record.targets.python.tables import Module, TableCode

KEPT_OF_A_SPELLING = (
    "pattern", "min_length", "max_length", "minimum", "maximum", "codelist", "local_codes", "one_line", "trimmed", "own_words", "on_sheet",
    "unsure",
)  # fmt: skip
"""The settings of a spelling that the generated validator keeps if they differ from the default, besides type, words, examples, codes."""
HEAD = '''"""Validator of the CSE recording standard {version}: one file without dependencies, for Python 3.9 or later.

Written by `cse-record build` from the definition of the standard; do not edit it. Copy it into your own system, then

    import cse_record_validator
    run = cse_record_validator.validate(tables)  # lists of dictionaries by record type, as a return in JSON has them
    for finding in run.findings:
        print(finding.rule, finding.severity, cse_record_validator.pointer(finding), finding.message)

or run it: python cse_record_validator.py return.json, or with a folder of CSV files. `from_text` takes rows of csv.DictReader.

It never changes what it is given, reads nothing but the files named, and no message repeats a value of a record apart
from its references. Parts: the shape of values and rows; the engine; reading and running; what the standard says; the checks
of each record type, in which every rule is two expressions: whether it applies, and whether it fails.
"""

from __future__ import annotations

import os
import re
import sys
from contextvars import ContextVar

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from typing import IO, Any, Callable, Iterable, Iterator, Literal, Sequence
'''


def source(standard: Catalogue) -> str:
    """The whole file."""
    module = Module(standard)
    codes = write_checks(module)
    functions = [code.source() for code in codes.values()]
    order = module.in_order()
    parts = [
        HEAD.format(version=standard.version),
        _part("The language of messages", _body(speech)),
        _part("The wording of messages", _body(voice)),
        _part("The shape of values and rows", _body(columns).rstrip() + "\n\n\n" + _body(shape)),
        _part("Record types, checks and findings", _body(model)),
        _part("Earlier versions of the standard", _body(versions)),
        _part("Checks that are held back", _body(waiting)),
        _part("Explanations", _body(explanations)),
        _part("The engine", _body(engine)),
        _part("Dates, spells and texts", _body(answers)),
        _part("Reading and running", _body(program)),
        _part("Cells that are text", _body(cells)),
        _part("The command line", _body(command)),
        _part("The content of the standard", _data(standard, module)),
        _part("Constants of the checks", _constants(module)),
        _part("The checks of each record type", "\n\n".join(functions)),
        _part("Entry points", _together(module, codes, order)),
    ]
    return "\n".join(parts)


def _part(title: str, text: str) -> str:
    return f"\n# {'=' * 118}\n# {title}\n# {'=' * 118}\n\n{text.strip()}\n"


def _body(module: ModuleType) -> str:
    """The source of a module without its docstring and imports."""
    text = inspect.getsource(module)
    return text.split("# --- begin copy\n", 1)[1].split("# --- end copy\n", 1)[0]


def _literal(value: object) -> str:
    """A Python literal that is the same in every run."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_literal(key)}: {_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(_literal(item) for item in value) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return repr(value)


def _rows(name: str, type: str, values: Mapping[str, object]) -> str:
    """A dictionary with one entry per line."""
    lines = "".join(f"    {_literal(key)}: {_literal(value)},\n" for key, value in values.items())
    return f"{name}: {type} = {{\n{lines}}}\n"


def _lines(name: str, values: Mapping[str, Sequence[tuple[str, ...]]]) -> str:
    """A dictionary of texts, each with one entry per line."""
    texts = {key: "\n".join(" | ".join(entry) for entry in entries) for key, entries in values.items()}
    if any(mark in text for text in texts.values() for mark in ("\\", '"""')) or any(
        " | " in part or "\n" in part for entries in values.values() for entry in entries for part in entry
    ):
        raise ValueError(f"{name} holds what stands between parts, so that they could not be told apart")
    return f"{name}: dict[str, str] = {{\n" + "".join(f'    {_literal(key)}: """\n{text}\n""",\n' for key, text in texts.items()) + "}\n"


def _data(standard: Catalogue, module: Module) -> str:
    words = {
        name: [(code.code, code.label, *dict.fromkeys(name.casefold() for name in code.other_names)) for code in codelist.codes]
        for name, codelist in standard.codelists.items()
    }
    schemes = {name: scheme_codes(name) for name in standard.codelists if scheme_codes(name)}
    lists = """
SPLIT_LINES: dict[str, list[list[str]]] = {}


def parts(text: str) -> list[list[str]]:
    \"\"\"The parts of each line. They are split on first use, since most returns never need them.\"\"\"
    if text not in SPLIT_LINES:
        SPLIT_LINES[text] = [line.split(" | ") for line in text.strip().split("\\n")]
    return SPLIT_LINES[text]


class TheLists(Lists):
    reasons = frozenset(code for code, *_ in parts(WORDS["absent_reason"]))

    def title(self, codelist: str) -> str:
        return TITLES[codelist]

    def labels(self, codelist: str) -> dict[str, str]:
        return {code: label for code, label, *_ in parts(WORDS[codelist])}

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return [(line[0], name) for line in parts(WORDS[codelist]) for name in (line[0].casefold(), line[1].casefold(), *line[2:])]

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        return [(code, scheme, ours) for code, scheme, ours in parts(SCHEMES[codelist])] if codelist in SCHEMES else []


LISTS = TheLists()
"""
    return "\n".join(
        [
            f"VERSION = {_literal(standard.version)}",
            "# the earliest first",
            f"VERSIONS = {_literal(VERSIONS)}",
            "# by list: the codes added after the first version, with the version that added each",
            _rows("LATER_CODES", "dict[str, dict[str, str]]", _later_codes(standard)),
            "# for each code: the code, its label, other names",
            _lines("WORDS", words),
            "# for each code of another scheme, in lower case: the code, the scheme, our code",
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


def _later_codes(standard: Catalogue) -> dict[str, dict[str, str]]:
    later = {
        name: {code.code: code.since for code in codelist.codes if code.since != FIRST} for name, codelist in standard.codelists.items()
    }
    return {name: codes for name, codes in later.items() if codes}


def _tables(standard: Catalogue) -> str:
    """The record types with their columns. Identical spellings are written once."""
    spellings: dict[str, str] = {}
    codes: dict[str, str] = {}
    tables = []
    for name, record in standard.records.items():
        columns = []
        for column in record.columns().values():
            kind = record.elements[column.name].kind
            written = _spelling(kind, column.spelling, codes)
            alike = of_code(kind) if isinstance(kind, Code) else f"{kind.name}_{digest(written)}"
            spelled = settle(spellings, f"SPELLING_{alike}", written)
            attributes = (
                "must",
                "absent",
                "of",
                "basis",
                "reasons",
                "since",
                "asked_since",
                "deprecated_in",
                "must_before",
                "absent_since",
            )
            settings_given = {key: getattr(column, key) for key in attributes if getattr(column, key)}
            settings = "".join(f", {key}={_literal(value)}" for key, value in settings_given.items())
            columns.append(f"            Column({_literal(column.name)}, {_literal(column.label)}, {spelled}{settings}),\n")
        keys = tuple(key for key, element in record.elements.items() if isinstance(element.kind, Key | Ref))
        tables.append(
            f"    {_literal(name)}: Table(\n        {_literal(name)},\n        {_literal(record.about.title)},\n        (\n"
            f"{''.join(columns)}        ),\n        {_literal(record.about.identified_by)},\n        {_literal(keys)},\n"
            + (f"        {_literal(record.about.since)},\n" if record.about.since != FIRST else "")
            + "    ),\n"
        )
    calendar = (DATE_PATTERN, MONTH_PATTERN, Time("").spelling.pattern)
    return (
        "".join(f"{name} = {value}\n" for name, value in codes.items())
        + "".join(f"{name} = Spelling({written})\n" for name, written in spellings.items())
        + f"\nCALENDAR = {_literal(calendar)}\n"
        + f"\nTABLES: dict[str, Table] = {{\n{''.join(tables)}}}\n"
        + "NAMES = frozenset(TABLES).union(*(table.names for table in TABLES.values()))\n"
    )


def _spelling(kind: Kind, spelling: Spelling, codes: dict[str, str]) -> str:
    """The arguments of a spelling that differ from the default. Sets of codes become constants."""
    plain = Spelling(spelling.type, spelling.words)
    arguments = [_literal(spelling.type), _literal(spelling.words), _literal(spelling.examples)]
    for key in KEPT_OF_A_SPELLING:
        if getattr(spelling, key) != getattr(plain, key):
            arguments.append(f"{key}={_literal(getattr(spelling, key))}")
    if isinstance(kind, Code) and spelling.codes is not None:
        listed = tuple(code for code in spelling.codes if not code.startswith(columns.ABSENT_PREFIX))
        reasons = tuple(code for code in spelling.codes if code.startswith(columns.ABSENT_PREFIX))
        name = settle(codes, f"LISTED_{of_list(kind)}", _literal(listed))
        arguments.append(f"codes={name} + {_literal(reasons)}" if reasons else f"codes={name}")
    return ", ".join(arguments)


def _checks(standard: Catalogue, module: Module) -> str:
    lines = []
    for name, (rule, check) in module.checks.items():
        paths = digest_columns(standard.records, check.on, check.predicate)
        read = module.reads.get(name, ())
        own, leads = tuple(path[0] for path in read if len(path) == 1), tuple(path for path in read if len(path) > 1)
        stated = (rule.id, rule.severity, rule.title, check.on, check.fields[0], failing(standard, check), rule.fix)
        instead = [codes_accepted] if (codes_accepted := accepted(check.predicate, check.on)) != ("", ()) else []
        since = standard.since(rule, check)
        arguments = ", ".join(_literal(argument) for argument in (*stated, own, leads, paths, *instead))
        arguments += f", since={_literal(since)}" if since != FIRST else ""
        arguments += f", deprecated_in={_literal(until)}" if (until := standard.until(rule, check)) else ""
        lines.append(f"    {_literal(name)}: Check({arguments}),\n")
    refers = {(name, via): to for name, record in standard.records.items() for via, to in record.parents().items()}
    return (
        f"CHECKS: dict[str, Check] = {{\n{''.join(lines)}}}\n"
        + _rows("KEPT", "dict[str, tuple[str, ...]]", {name: kept for name, kept in module.kept.items() if kept})
        + f"REFERS = {_literal(refers)}\n"
    )


def _constants(module: Module) -> str:
    lines = [f"{name} = {value}" for name, value in sorted(module.constants.items())]
    whole = """
def whole(pattern: str) -> Callable[[str], object]:
    \"\"\"A test whether a whole text matches a pattern. It is compiled on first use, since many returns never need it.\"\"\"
    compiled: list[Callable[[str], object]] = []

    def matches(text: str) -> object:
        if not compiled:
            compiled.append(re.compile(pattern).fullmatch)
        return compiled[0](text)

    return matches


"""
    return whole.lstrip() + "\n".join(
        [
            "NOTHING = (None,) * (2 + max(map(len, KEPT.values()), default=0))",
            f"KEY_OF = re.compile({Key().spelling.pattern!r}).fullmatch",
            f"LOCAL_CODE_OF = whole({LocalCode().spelling.pattern!r})",
            *lines,
        ]
    )


def _together(module: Module, codes: Mapping[str, TableCode], order: list[str]) -> str:
    ends = [name for name in order if (codes[name].end or codes[name].late) and name != "explanations"] + ["explanations"] * bool(
        codes["explanations"].end
    )
    return "\n".join(
        [
            f"ORDER = {_literal(tuple(order))}",
            "CHECK_TABLE: dict[str, Callable[[Run, Iterable[tuple[int, Cells]]], None]] = {",
            *(f"    {_literal(name)}: check_{name}," for name in order),
            "}",
            "FINISH_TABLE: dict[str, Callable[[Run], None]] = {",
            *(f"    {_literal(name)}: finish_{name}," for name in ends),
            "}",
            "",
            "",
            "class STANDARD(Standard):",
            "    TABLES, CHECKS, LISTS, FAULT_TITLES, CALENDAR = TABLES, CHECKS, LISTS, FAULT_TITLES, CALENDAR",
            "    VERSIONS, LATER_CODES = VERSIONS, LATER_CODES",
            "    CHECK_TABLE, FINISH_TABLE, KEPT, REFERS = CHECK_TABLE, FINISH_TABLE, KEPT, REFERS",
            "",
            "",
            'if __name__ == "__main__":',
            "    sys.exit(main(sys.argv[1:]))",
        ]
    )

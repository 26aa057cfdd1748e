"""The Python of one record type: a function that checks its rows, and one for what can be told only at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, Key, Number, Ref, Time, UncertainMonth
from cse_record.standard.operands import Operand, operand
from cse_record.standard.predicates import HEADER, During, NotDuring, Predicate, Rows, TableRows
from cse_record.standard.rules.rule import Check
from cse_record.standard.shape import Column
from cse_record.targets.python.predicates import Names

INDENT = "    "
EXPLANATIONS, LOCAL_CODES, SCOPE = "explanations", "local_codes", "return_scope"


class Module:
    """What the functions of all record types share: constants, numbered checks, and what is kept of records for others."""

    def __init__(self, standard: Catalogue) -> None:
        self.standard = standard
        self.constants: dict[str, str] = {}
        self.checks = [(rule, check) for rule in standard.rules.values() for check in rule.checks]
        self.kept = {name: self._kept(name) for name in standard.records}
        self.reads: dict[int, tuple[tuple[str, ...], ...]] = {}

    def constant(self, name: str, value: str) -> str:
        """The name of a constant of the module with this value."""
        if value not in self.constants:
            self.constants[value] = f"{name}_{sum(1 for known in self.constants.values() if known.startswith(name)) + 1}"
        return self.constants[value]

    def resolve(self, table: str, path: str) -> Operand:
        return operand(self.standard.records, table, path)

    def of_table(self, table: str) -> Iterable[tuple[int, Check]]:
        """The checks on a record type, each with its number."""
        return ((index, check) for index, (_, check) in enumerate(self.checks) if check.on == table)

    def _kept(self, table: str) -> tuple[str, ...]:
        """The columns of a record type that checks ask for after its row has gone by."""
        wanted: set[str] = set()
        for _, check in self.checks:
            at_the_end = check.on == table and isinstance(check.predicate, Rows | TableRows)
            for path in check.predicate.paths():
                found = self.resolve(check.on, path)
                if found.record_type == table and (found.via not in ("", HEADER) or at_the_end):
                    wanted |= set(found.columns)
            if at_the_end:
                wanted |= set(self.standard.records[table].about.identified_by)
        return tuple(name for name in self.standard.records[table].elements if name in wanted)

    def is_referred_to(self, table: str) -> bool:
        return any(table in record.parents().values() for record in self.standard.records.values())

    def in_order(self) -> list[str]:
        """Record types in the order in which they are checked: what explains, the header, then parents before children."""
        first = [EXPLANATIONS, HEADER, SCOPE, LOCAL_CODES]
        order = list(first)
        needs = {name: set(record.parents().values()) for name, record in self.standard.records.items()}
        for _, check in self.checks:
            if isinstance(check.predicate, NotDuring | During):
                needs[check.on].add(check.predicate.table)
        while left := [name for name in self.standard.records if name not in order]:
            order.append(next(name for name in left if needs[name] - {name} <= set(order)))
        return order


class TableCode:
    """The code of one record type while it is written: lines before, in and after the loop over its rows, and for the end."""

    def __init__(self, module: Module, table: str) -> None:
        self.module, self.table = module, table
        self.record = module.standard.records[table]
        self.setup: dict[str, None] = {}
        self.remember: dict[str, None] = {}
        self.loop: list[str] = []
        self.after: list[str] = []
        self.end: list[str] = []
        self.late: list[str] = []
        self.end_setup: dict[str, None] = {}
        self.flags: list[str] = []
        self.names = Names(self._operand, module.constant, self._span)
        self.at_the_end = False

    def _operand(self, path: str) -> Operand:
        found = self.module.resolve(self.table, path)
        if found.via == HEADER:
            for column in found.columns:
                self.prepare(f"returns__{column} = run.header.get({column!r})")
        elif found.via:
            kept = self.module.kept[found.record_type]
            self.prepare(f"{found.record_type} = run.store({found.record_type!r}, dict)")
            self.remember[f"of_{found.via} = {found.record_type}.get({found.via}, NOTHING)"] = None
            for column in found.columns:
                self.remember[f"{found.via}__{column} = of_{found.via}[{kept.index(column) + 2}]"] = None
        return found

    def _span(self, on: str, latest: str) -> None:
        """Variables for the first and the last day or month that a date can be."""
        self.remember[f"{on}__first = {on}__last = {on}\nif {latest} and {on}:\n    {on}__first, {on}__last = span({on}, {latest})"] = None

    def _remembered(self) -> list[str]:
        """Lines before the checks of a row, without variables that nothing asks for."""
        lines = [line for block in self.remember for line in block.split("\n")]
        rest = "\n".join([*self.loop, *(line for line in lines if not re.fullmatch(r"\w+ = of_\w+\[\d+\]", line))])
        return [line for line in lines if "= of_" not in line or re.search(rf"\b{line.split(' = ')[0]}\b", rest)]

    def prepare(self, line: str) -> None:
        """A line before the loop, or before the loop at the end, once."""
        (self.end_setup if self.at_the_end else self.setup)[line] = None

    def counter(self, name: str, start: str) -> str:
        """A local variable that is counted up in the loop."""
        self.setup[f"{name} = {start}"] = None
        return name

    def reads(self, index: int, text: str) -> None:
        """Notes which columns a check reads, from its expressions: as (column,), or (reference, column) for another record."""
        predicate = self.module.checks[index][1].predicate
        found: dict[tuple[str, ...], None] = {}
        for path in predicate.paths():
            one = self.module.resolve(self.table, path)
            for column in one.columns:
                variable = f"{one.via}__{column}" if one.via else column
                on = f"{one.via}__{one.name}" if one.via else one.name
                asked = re.search(rf"\b{variable}\b", text) or (
                    column in (one.name, one.latest) and re.search(rf"\b{on}__(first|last)\b", text)
                )
                if asked:  # a question about a companion is one about its element too
                    found |= {(one.via, name) if one.via else (name,): None for name in (one.name, column)}
            if one.via not in ("", HEADER):
                found[(one.via,)] = None
        self.module.reads[index] = tuple(found)

    def sound(self, text: str) -> str:
        """That no column which stands in an expression is faulty in this row."""
        columns = []
        for element in self.record.elements.values():
            on = element.of if element.role == "latest" else element.name
            spans = element.role == "latest" or "latest" in element.companions
            if re.search(rf"\b{element.name}\b", text) or (spans and re.search(rf"\b{on}__(first|last)\b", text)):
                columns += [element.of, element.name] if element.role else [element.name]
        return f"(not bad or bad.isdisjoint({tuple(dict.fromkeys(columns))!r}))" if columns else ""

    def fail(self, index: int, rest: str = "at, row, bad") -> str:
        return f"fail(CHECKS[{index}], {rest})"

    def flag(self, index: int) -> str:
        self.flags.append(f"c{index}")
        return f"c{index} = now = {index}"

    # --- the whole

    def source(self) -> str:
        """The functions of the record type."""
        columns = self.record.columns()
        unpack = f"({', '.join(columns)},) = row"
        kept, spelled = self._keep(), self._spelled()  # both add to what stands before the loop
        lines = [
            f"def check_{self.table}(run: Any, rows: Any) -> None:",
            f'    """{self.record.about.title}."""',
            "    fail = run.fail",
            f"    table = run.tables[{self.table!r}]",
            *(INDENT + line for line in self.setup),
            *([f"    {' = '.join(self.flags)} = -1"] if self.flags else []),
            "    at = count = 0",
            "    for at, row in rows:",
            "        count += 1",
            f"        {unpack}",
            "        bad = None",
            *_wrapped("        answered = ", _answered(columns.values()), " and "),
            "        try:",
            *_wrapped("            sound = answered and ", spelled, " and "),
            "        except Exception:  # a list, or an object that does not compare, stands where a value belongs",
            "            sound = False",
            "        if not sound:",
            "            row, bad = run.odd(table, at, row, answered)",
            f"            {unpack}",
            *(INDENT * 2 + line for line in kept),
        ]
        body = [*self._remembered(), *self.loop]
        if body:
            lines += [
                "        now = 0",
                "        try:",
                *(INDENT * 3 + line for line in body),
                "        except Exception as error:",
                f"            run.break_off(now, {self.table!r}, error)",
            ]
        lines += [f"    run.rows[{self.table!r}] = run.rows.get({self.table!r}, 0) + count"]
        if self.after:
            lines += [*(INDENT + line for line in self.after)]
        if self.flags:
            lines += [f"    run.applied.update(({', '.join(self.flags)},))"]
        return "\n".join(lines) + "\n" + (self._finish() if self.end or self.late else "")

    def _finish(self) -> str:
        kept = self.module.kept[self.table]
        lines = [
            "",
            "",
            f"def finish_{self.table}(run: Any) -> None:",
            f'    """What can be told of {self.record.about.title.lower()} only at the end."""',
            "    fail = run.fail",
            *(INDENT + line for line in (*self.end_setup, *self.late)),
        ]
        if not self.end:
            return "\n".join(lines) + "\n"
        if self.table == EXPLANATIONS:
            return "\n".join([*lines, *(INDENT + line for line in self.end)]) + "\n"
        lines += [
            f"    for kept in run.kept_rows({self.table!r}):",
            f"        (at, bad, {', '.join(kept)},) = kept",
            *(INDENT * 2 + line for line in self.end),
        ]
        return "\n".join(lines) + "\n"

    def _keep(self) -> list[str]:
        """Lines that remember the row for others, and for the end."""
        kept, key = self.module.kept[self.table], self.record.key()
        lines: list[str] = []
        if self.table == HEADER:
            lines.append("run.take_header(table, row, bad)")
        elif self.table == SCOPE:
            lines.append("run.take_scope(record_type, extent, bad)")
        elif self.table == EXPLANATIONS:
            lines.append("run.explain(at, rule_id, record_type, record_ref, digest, row, bad)")
        elif self.table == LOCAL_CODES:
            self.setup['declared = run.store("declared", set)'] = None
            lines.append("declared.add((codelist, code))")
        row = f"(at, bad, {', '.join(kept)},)" if kept else "(at, bad)"
        if self.module.is_referred_to(self.table):
            self.setup[f"{self.table} = run.store({self.table!r}, dict)"] = None
            self.setup[f"more = run.store('more_{self.table}', list)"] = None
            lines += [
                f"is_new = {key} not in {self.table}",
                f"if is_new and {key} is not None:",
                f"    {self.table}[{key}] = {row}",
                "else:",
                f"    more.append({row})",
            ]
        elif self.end and self.table != EXPLANATIONS:
            self.setup[f"more = run.store('more_{self.table}', list)"] = None
            lines.append(f"more.append({row})")
        return lines

    def _spelled(self) -> list[str]:
        return [self._is_spelled(element) for element in self.record.elements.values()]

    def _is_spelled(self, element: Element) -> str:
        """That a cell is spelled as accepted; an expression that may say no where `odd` then says yes, never the reverse."""
        kind, spelling, name = element.kind, element.kind.spelling, element.name
        constant = self.module.constant
        match kind:
            case Code():
                codes = constant("CODES", f"frozenset({{None, {', '.join(repr(code) for code in spelling.codes or ())}}})")
                return f"({name} in {codes} or LOCAL_CODE_OF({name}))" if spelling.local_codes else f"{name} in {codes}"
            case UncertainMonth():
                return f"{name} in MONTHS"
            case ExactDate():
                return f"{name} in DAYS"
            case Time():
                return f"{name} in TIMES"
            case Number():
                return f"({name} is None or type({name}) is int and {kind.minimum} <= {name} <= {kind.maximum})"
            case Ref():
                self.setup[f"{kind.to} = run.store({kind.to!r}, dict)"] = None
                optional = "" if element.must_hold_value else f"{name} is None or "
                return f"({optional}{name} in {kind.to} or KEY_OF({name}))"
            case Key():
                return f"KEY_OF({name})" if element.must_hold_value else f"({name} is None or KEY_OF({name}))"
        if spelling.pattern:
            matches = constant("MATCHES", f"whole({spelling.pattern!r})")
        else:
            # plain text on one line that is no reason; any other goes the slow way
            inner = f"(?!absent:)[!-~](?:[ -~]{{0,{(spelling.max_length or 0) - 2}}}[!-~])?"
            matches = constant("MATCHES", f"whole({inner!r})")
        return f"{matches}({name})" if element.must_hold_value else f"({name} is None or {matches}({name}))"


def _answered(columns: Iterable[Column]) -> list[str]:
    """That no column is blank, or filled, against what another column asks for."""
    columns = list(columns)
    parts = []
    for column in columns:
        name = column.name
        beside = [other.name for other in columns if other.of == name]
        if column.must == "value":
            parts.append(f"{name} is not None")
        if column.absent and column.must == "answer":
            alone = "".join(f" and {other} is None" for other in beside)
            parts.append(f"({column.absent} is None if {name} is not None else {column.absent} is not None{alone})")
            beside = []
        elif column.absent:
            parts.append(f"({name} is None or {column.absent} is None)")
        parts += [f"({other} is None or {name} is not None)" for other in beside]
        if column.basis:
            parts.append(f"({name} is None or {column.basis} is not None)")
    return parts or ["True"]


def _wrapped(before: str, parts: list[str], between: str) -> list[str]:
    """A long expression over several lines, in parentheses."""
    indent = " " * (len(before) - len(before.lstrip()))
    lines, current = [], ""
    for part in parts:
        joined = f"{current}{between}{part}" if current else part
        if current and len(indent) + 4 + len(joined) > 136:
            lines.append(current)
            current = f"{between.lstrip()}{part}"
        else:
            current = joined
    lines.append(current)
    return [before + "(", *(f"{indent}    {line}" for line in lines), f"{indent})"]


def paths_with_companions(module: Module, table: str, predicate: Predicate) -> tuple[tuple[str, ...], ...]:
    """Every column that a check reads, as (column,) or (reference, column); what a digest is made of."""
    found: dict[tuple[str, ...], None] = {}
    for path in predicate.paths():
        one = module.resolve(table, path)
        for column in one.columns:
            found[(one.via, column) if one.via else (column,)] = None
    return tuple(found)

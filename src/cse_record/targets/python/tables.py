"""The Python code of one record type: a function that checks its rows, and one for checks that have to wait for all rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import singledispatch

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import Column
from cse_record.standard.elements import Element
from cse_record.standard.kinds import Code, ExactDate, Key, Number, Ref, Time, UncertainMonth
from cse_record.standard.operands import Operand, Path, asked_columns, columns_read, operand
from cse_record.standard.predicates import HEADER, Asked, Condition, During, NotDuring, Predicate, Rows, TableRows
from cse_record.standard.record import Record
from cse_record.standard.rules.rule import Check
from cse_record.standard.versions import latest
from cse_record.targets.python.naming import checks_by_name, digest, of_code, settle
from cse_record.targets.python.predicates import Names

INDENT = "    "
EXPLANATIONS, LOCAL_CODES, SCOPE = "explanations", "local_codes", "return_scope"


class Module:
    """What all generated functions share: constants, checks by name, and the columns stored for other records."""

    def __init__(self, standard: Catalogue) -> None:
        self.standard = standard
        self.constants: dict[str, str] = {}
        self.checks = checks_by_name(standard.rules.values())
        self.kept = self._kept()
        self.reads: dict[str, tuple[Path, ...]] = {}
        """The columns of each check on a single row, which is silent while one of them is faulty. Checks over many rows leave such rows
        out.
        """

    def constant(self, name: str, value: str) -> str:
        """Registers a constant of the module, and returns its name."""
        return settle(self.constants, name, value)

    def resolve(self, table: str, path: str) -> Operand:
        return operand(self.standard.records, table, path)

    def of_table(self, table: str) -> Iterable[tuple[str, Check]]:
        """The checks on a record type, each with its name."""
        return ((name, check) for name, (_, check) in self.checks.items() if check.on == table)

    def _kept(self) -> dict[str, tuple[str, ...]]:
        """The columns of each record type that checks read after its row has been processed."""
        records = self.standard.records
        wanted: dict[str, set[str]] = {table: set() for table in records}
        for _, check in self.checks.values():
            at_the_end = waits_for_all(check.predicate)
            for path in check.predicate.paths():
                operand = self.resolve(check.on, path)
                if operand.via not in ("", HEADER) or (at_the_end and operand.record_type == check.on):
                    wanted[operand.record_type] |= set(operand.columns)
                if at_the_end and operand.via not in ("", HEADER):
                    wanted[check.on].add(operand.via)
            if at_the_end:
                wanted[check.on] |= set(records[check.on].about.identified_by)
        return {table: tuple(name for name in record.elements if name in wanted[table]) for table, record in records.items()}

    def is_referred_to(self, table: str) -> bool:
        return any(table in record.parents().values() for record in self.standard.records.values())

    def in_order(self) -> list[str]:
        """Record types in the order of checking: explanations, the header, and then parents before children."""
        first = [EXPLANATIONS, HEADER, SCOPE, LOCAL_CODES]
        order = list(first)
        needs = {name: set(record.parents().values()) for name, record in self.standard.records.items()}
        for _, check in self.checks.values():
            needs[check.on] |= needed_before(check.predicate)
        while left := [name for name in self.standard.records if name not in order]:
            order.append(next(name for name in left if needs[name] - {name} <= set(order)))
        return order


@singledispatch
def waits_for_all(predicate: Predicate) -> bool:
    """Whether a check of one record can be made only after all rows of the return have been read."""
    return False


@waits_for_all.register
def _(predicate: Rows | TableRows) -> bool:
    return True


@singledispatch
def needed_before(predicate: Predicate) -> set[str]:
    """The record types, besides parents, whose rows must be read before the check can be made."""
    return set()


@needed_before.register
def _(predicate: NotDuring | During) -> set[str]:
    return {predicate.table}


class TableCode:
    """The code of one record type under construction: lines before, in and after the loop over its rows, and lines for the end."""

    def __init__(self, module: Module, table: str) -> None:
        self.module, self.table = module, table
        self.record = module.standard.records[table]
        self.setup: dict[str, None] = {}
        self.referred: dict[str, str] = {}
        """For each reference used by a check, the line that fetches the record before the checks of a row."""
        self.fetched: dict[str, tuple[str, str, str]] = {}
        """For each variable that holds a column of another record: the reference, the record type and the column."""
        self.fetched_at_the_end: set[str] = set()
        """The variables among them that a check at the end needs."""
        self.spans: dict[str, str] = {}
        """For each date that can be a range, the lines that compute its first and last day before the checks of a row."""
        self.stores: dict[str, list[str]] = {}
        """For each store, the lines that count or store a row for checks of other records."""
        self.loop: list[str] = []
        self.after: list[str] = []
        self.end: list[str] = []
        self.late: list[str] = []
        self.end_setup: dict[str, None] = {}
        self.flags: list[str] = []
        self.once: dict[str, str] = {}
        """Conditions that are the same for all rows, by the variable that holds the answer."""
        self.names = Names(self._operand, module.constant, self._span)
        self.at_the_end = False
        self.has_changed = _has_changed(self.record)

    def _operand(self, path: str) -> Operand:
        operand = self.module.resolve(self.table, path)
        if operand.via == HEADER:
            for column in operand.columns:
                self.prepare(f"returns__{column} = run.header.get({column!r})")
        elif operand.via:
            self.prepare(f"{operand.record_type} = run.store({operand.record_type!r}, dict)")
            self.referred[operand.via] = f"of_{operand.via} = {operand.record_type}.get({operand.via}, NOTHING)"
            for column in operand.columns:
                self.fetched[f"{operand.via}__{column}"] = (operand.via, operand.record_type, column)
                if self.at_the_end:
                    self.fetched_at_the_end.add(f"{operand.via}__{column}")
        return operand

    def _span(self, on: str, latest: str) -> None:
        """Adds variables for the first and last possible day or month of a date."""
        self.spans[on] = f"{on}__first = {on}__last = {on}\nif {latest} and {on}:\n    {on}__first, {on}__last = span({on}, {latest})"

    def _asked_of_others(self) -> dict[str, tuple[str, str, str]]:
        """The columns of other records that some check reads."""
        return {variable: self.fetched[variable] for variable in sorted(self.fetched) if variable in self.names.asked}

    def _remembered(self) -> list[str]:
        """The lines before the checks of a row: columns of other records, ranges of dates, and rows stored for others."""
        columns = _read_from(self._asked_of_others())
        spans = (line for _, block in sorted(self.spans.items()) for line in block.split("\n"))
        stores = (line for _, block in sorted(self.stores.items()) for line in block)
        return [*(line for _, line in sorted(self.referred.items())), *columns, *spans, *stores]

    def _positions(self) -> list[str]:
        """The lines that give the position of each column read from stored records."""
        return _positions_of(self._asked_of_others())

    def prepare(self, line: str) -> None:
        """Adds a line before the loop, or before the loop at the end, once."""
        (self.end_setup if self.at_the_end else self.setup)[line] = None

    def keep(self, store: str, lines: list[str]) -> None:
        """Adds lines that count or store a row for checks of other records; they are the same for each check that needs the store."""
        self.stores[store] = lines

    def counter(self, name: str, start: str) -> str:
        """Adds a local variable that the loop counts up."""
        self.setup[f"{name} = {start}"] = None
        return name

    def asks_row(self, check_id: str) -> None:
        """Notes that a check concerns one row, so that it is silent while a column that it reads is faulty there."""
        predicate = self.module.checks[check_id][1].predicate
        self.module.reads[check_id] = columns_read(self.module.standard.records, self.table, predicate)

    def valid(self, *asked: Asked) -> str:
        """An expression that no column read from the row itself is faulty; empty if none is read."""
        wanted = asked_columns(self.module.standard.records, self.table, asked)
        elements = [element for element in self.record.elements.values() if (element.name,) in wanted]
        columns = [name for element in elements for name in (element.of, element.name) if name]
        return f"(not bad or bad.isdisjoint({tuple(dict.fromkeys(columns))!r}))" if columns else ""

    def fail(self, check_id: str, rest: str = "at, row, bad") -> str:
        return f"fail(CHECKS[{check_id!r}], {rest})"

    def flag(self, check_id: str) -> str:
        """A line that marks a check as applied."""
        self.flags.append(check_id)
        return f"{check_id} = {check_id!r}"

    # --- the whole

    def source(self) -> str:
        """The functions of the record type."""
        columns = self.record.columns()
        unpack = f"({', '.join(columns)},) = row"
        kept, spelled = self._keep(), self._spelled()  # both add lines before the loop
        lines = [
            f"def check_{self.table}(run: Run, rows: Iterable[tuple[int, Cells]]) -> None:",
            f'    """{self.record.about.title}."""',
            "    fail = run.fail",
            f"    table = run.tables[{self.table!r}]",
            *(INDENT + line for line in sorted({*self.setup, *self._positions()})),
            *(f"    {name} = {condition}" for name, condition in self.once.items()),
            *(f"    {flag} = ''" for flag in self.flags),
            *(["    is_earlier = table.is_earlier"] if self.has_changed else []),
            "    at = count = 0",
            "    for at, row in rows:",
            "        count += 1",
            f"        {unpack}",
            "        bad = None",
            *_wrapped("        answered = True if ", _answered(columns.values()), " and ", " else False"),
            "        try:",
            *_wrapped("            valid = True if answered and ", spelled, " and ", " else False"),
            "        except Exception:  # a list, or an object that does not compare, stands where a value belongs",
            "            valid = False",
            *(
                ["        if is_earlier or not valid:", "            row, bad = run.slow_path(table, at, row, answered and not is_earlier)"]
                if self.has_changed
                else ["        if not valid:", "            row, bad = run.slow_path(table, at, row, answered)"]
            ),
            f"            {unpack}",
            *(INDENT * 2 + line for line in kept),
        ]
        body = [*self._remembered(), *self.loop]
        if body:
            lines += [
                "        try:",
                *(INDENT * 3 + line for line in body),
                "        except Exception as error:",
                f"            run.break_off({self.table!r}, error)",
            ]
        lines += [f"    run.rows[{self.table!r}] = run.rows.get({self.table!r}, 0) + count"]
        if self.after:
            lines += [*(INDENT + line for line in self.after)]
        if self.flags:
            lines += ["    run.applied.update((", *(f"        {flag}," for flag in self.flags), "    ))"]
        return "\n".join(lines) + "\n" + (self._finish() if self.end or self.late else "")

    def _finish(self) -> str:
        kept = self.module.kept[self.table]
        columns = {name: asked for name, asked in self._asked_of_others().items() if name in self.fetched_at_the_end}
        vias = {via for via, _, _ in columns.values()}
        lines = [
            "",
            "",
            f"def finish_{self.table}(run: Run) -> None:",
            f'    """Checks of {self.record.about.title.lower()} that need all rows of the return."""',
            "    fail = run.fail",
            *(INDENT + line for line in (*sorted({*self.end_setup, *_positions_of(columns)}), *self.late)),
        ]
        if not self.end:
            return "\n".join(lines) + "\n"
        if self.table == EXPLANATIONS:
            return "\n".join([*lines, *(INDENT + line for line in self.end)]) + "\n"
        lines += [
            f"    for kept in run.kept_rows({self.table!r}):",
            f"        (at, bad, {', '.join(kept)},) = kept",
            *(INDENT * 2 + line for via, line in sorted(self.referred.items()) if via in vias),
            *(INDENT * 2 + line for line in _read_from(columns)),
            *(INDENT * 2 + line for line in self.end),
        ]
        return "\n".join(lines) + "\n"

    def _keep(self) -> list[str]:
        """Lines that store the row for other records, and for the end."""
        kept, key = self.module.kept[self.table], self.record.key()
        elements, known = self.record.elements, ((ExactDate, "DAYS"), (Time, "TIMES"))
        among = [(name, texts) for name in kept for kind, texts in known if isinstance(elements[name].kind, kind)]
        # each row of a CSV file brings texts of its own; of those that are kept, one for each day or time is enough
        lines = [f"{name} = {texts}.get({name}, {name})" for name, texts in among]
        if self.table == HEADER:
            lines.append("run.take_header(table, row, bad)")
        elif self.table == SCOPE:
            lines.append("run.take_scope(record_type, extent, bad)")
        elif self.table == EXPLANATIONS:
            lines.append("run.explanations.take(at, rule_id, record_type, record_ref, digest, row, bad)")
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
        columns = self.record.columns()
        tests = {name: self._is_spelled(element) for name, element in self.record.elements.items()}
        # `None` is among what is accepted, but most cells of these columns are blank, and this is quicker
        asks_blank = {name for name, test in tests.items() if not columns[name].must and f"{name} is None or" not in test}
        return [f"({name} is None or {test})" if name in asks_blank else test for name, test in tests.items()]

    def _is_spelled(self, element: Element) -> str:
        """An expression that a cell is well-formed. It may be false for a cell that `slow_path` accepts, but never the reverse."""
        kind, spelling, name = element.kind, element.kind.spelling, element.name
        constant = self.module.constant
        match kind:
            case Code():
                accepted = f"frozenset((None, {', '.join(repr(code) for code in spelling.codes or ())}))"
                codes = constant(f"ACCEPTED_{of_code(kind)}", accepted)
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
            matches = constant(f"MATCHES_{kind.name}_{digest(spelling.pattern)}", f"whole({spelling.pattern!r})")
        else:
            # plain text on one line that is not a reason; anything else takes the slow path
            inner = f"(?!absent:)[!-~](?:[ -~]{{0,{(spelling.max_length or 0) - 2}}}[!-~])?"
            matches = constant(f"MATCHES_{kind.name}_{spelling.max_length}", f"whole({inner!r})")
        return f"{matches}({name})" if element.must_hold_value else f"({name} is None or {matches}({name}))"


def _read_from(columns: Mapping[str, tuple[str, str, str]]) -> list[str]:
    """The lines that read columns of other records into variables."""
    return [f"{name} = of_{via}[at_{table}_{column}]" for name, (via, table, column) in columns.items()]


def _positions_of(columns: Mapping[str, tuple[str, str, str]]) -> list[str]:
    """The lines that give the position of these columns in stored records."""
    places = {(table, column) for _, table, column in columns.values()}
    return [f"at_{table}_{column} = KEPT[{table!r}].index({column!r}) + 2" for table, column in sorted(places)]


def _has_changed(record: type[Record]) -> bool:
    """Whether an earlier version that has the record type had fewer columns or codes, or required less, or required what is retired."""
    first = record.about.since
    return any(
        latest(element.must_since, first) != first or element.later_codes(first) or element.had_to_be_answered != element.must_be_answered
        for element in record.elements.values()
    )


def _answered(columns: Iterable[Column]) -> list[str]:
    """Conditions that no column is wrongly blank or wrongly filled in view of another column."""
    columns = list(columns)
    parts = []
    for column in columns:
        name = column.name
        beside = [other.name for other in columns if other.of == name]
        if column.must == "value":
            parts.append(f"{name} is not None")
        if column.absent and column.must == "answer":
            no_companions = "".join(f" and {other} is None" for other in beside)
            parts.append(f"({column.absent} is None if {name} is not None else {column.absent} is not None{no_companions})")
            beside = []
        elif column.absent:
            parts.append(f"({name} is None or {column.absent} is None)")
        parts += [f"({other} is None or {name} is not None)" for other in beside]
        if column.basis:
            parts.append(f"({name} is None or {column.basis} is not None)")
    return parts or ["True"]


def _wrapped(before: str, parts: list[str], between: str, after: str) -> list[str]:
    """A long expression in parentheses, wrapped over several lines."""
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
    return [before + "(", *(f"{indent}    {line}" for line in lines), f"{indent}){after}"]


def asked_by(condition: Condition | None) -> Iterable[Asked]:
    """What a condition reads; nothing if there is no condition."""
    return condition.asked() if condition else ()

"""Generates the code of each check within its record type: its test, and what it counts or stores."""

from __future__ import annotations

from functools import singledispatch

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.predicates import (
    DAYS,
    Asked,
    Covers,
    Explains,
    NoGap,
    NoneAfterOpen,
    NoOverlap,
    NotAllSame,
    NotMirrored,
    OfSpells,
    Predicate,
    ShareAtMost,
    SomeHave,
    TableRows,
    Unique,
)
from cse_record.targets.python.naming import digest, of_store
from cse_record.targets.python.order import grouped, in_order
from cse_record.targets.python.predicates import condition_source, earliest, has_reason, has_value, joined, latest, spelled
from cse_record.targets.python.tables import INDENT, Module, TableCode, asked_by


def write_checks(module: Module) -> dict[str, TableCode]:
    """The code of every record type with all its checks."""
    codes = {table: TableCode(module, table) for table in module.standard.records}
    for check_id, (_, check) in module.checks.items():
        write(check.predicate, codes[check.on], check_id, codes)
    for code in codes.values():
        code.loop = grouped(code, code.loop)
    return codes


def applied(code: TableCode, check_id: str, applies: str, fails: str, rest: str = "at, row, bad") -> list[str]:
    """The lines of a test: if it applies, whether it fails."""
    code.asks_row(check_id)
    applies = in_order(code, check_id, applies)
    body = [code.flag(check_id)]
    body += [code.fail(check_id, rest)] if fails == "True" else [f"if {fails}:", INDENT + code.fail(check_id, rest)]
    return [f"if {applies}:", *(INDENT + line for line in body)] if applies else body


@singledispatch
def write(predicate: Predicate, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    """Adds a check of one record. Other kinds of check are registered below."""
    expressions = spelled(predicate, code.names)
    code.loop += applied(code, check_id, joined(condition_source(predicate.when, code.names), expressions.applies), expressions.fails)


def held_back(code: TableCode, check_id: str, noun: str, table: str, columns: tuple[str, ...], values: str, bad: str = "bad") -> str:
    """An expression that holds the check back, since a missing row may be a faulty one whose columns are misspelt."""
    about = code.module.standard.records[table]
    joins = {*about.about.identified_by, *about.parents()}
    if not joins.issuperset(columns):
        remedy = "the engine keeps what is misspelt only in references and in what identifies a record: add the columns to identified_by"
        raise TypeError(f"standard/records/{table}.py: a rule looks for a row by {', '.join(columns)}, but {remedy}")
    return f"run.waiting.for_row(CHECKS[{check_id!r}], {bad}, {noun!r}, {table!r}, {columns!r}, {values})"


def for_stray(code: TableCode, check_id: str, table: str, by: str, store: str, *rows: str, bad: str = "bad") -> str:
    """An expression that holds the check back, since a missing row may be a stored row whose reference leads nowhere."""
    records = code.module.standard.records
    to = records[table].parents()[by]
    about = f"{table!r}, {by!r}, {(to, records[to].key())!r}, {store!r}, {', '.join(rows)}"
    return f"run.waiting.for_stray(CHECKS[{check_id!r}], {bad}, {about})"


def at_the_end(code: TableCode, check_id: str, applies: str, fails: str) -> list[str]:
    """The lines of a test that runs once every row is known."""
    code.asks_row(check_id)
    fail = code.fail(check_id, f"at, run.widened({code.table!r}, kept), bad")
    body = [f"run.applied.add({check_id!r})", f"if {fails}:", INDENT + fail]
    return [f"if {applies}:", *(INDENT + line for line in body)] if applies else body


# --- all records of a type


@write.register
def _(predicate: Unique, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    valid = code.valid(*predicate.asked_of_record())
    applies = joined(condition_source(predicate.when, code.names), f"{predicate.elements[0]} is not None", valid)
    if predicate.elements == (code.record.key(),) and code.module.is_referred_to(code.table):
        code.loop += applied(code, check_id, applies, "not is_new")
        return
    seen = code.counter(f"seen_{check_id}", "set()")
    key = predicate.elements[0] if len(predicate.elements) == 1 else f"({', '.join(predicate.elements)})"
    # if the set does not grow, the key was known; this builds and looks up the key only once
    first, *rest = applied(code, check_id, applies, f"len({seen}) == size")
    code.loop += [first, f"{INDENT}size = len({seen})", f"{INDENT}{seen}.add({key})", *rest]


def _spells(code: TableCode, predicate: OfSpells, ends: tuple[str, ...], whole_row: bool) -> str:
    """The name of the store of spells by `by`: (first start, last start, first end or empty, last end or empty, ongoing, at, row)."""
    by, start, when = predicate.by, predicate.start, condition_source(predicate.when, code.names)
    begun = code.names.resolve(start)
    ended = [code.names.resolve(end) for end in ends]
    first, last = earliest(code.names, ended[0]), latest(code.names, ended[0])
    for other in ended[1:]:
        first, last = _earlier(first, earliest(code.names, other)), _earlier(last, latest(code.names, other))
    goes_on = " and ".join(f"{end.absent} == {NOT_APPLICABLE!r}" for end in ended)
    store = f"spells_of_{code.table}_{start.removesuffix('_on')}_{by}" + (f"_{digest(when)}" if when else "")
    row = "row" if whole_row else code.record.key() or "table.ref(row)"
    first_start, last_start = f"{earliest(code.names, begun)} or ''", f"{latest(code.names, begun)} or ''"
    if begun.not_applicable:
        since_birth = f"(BIRTH if {begun.not_applicable} == {NOT_APPLICABLE!r} else '')"
        first_start, last_start = first_start.replace("''", since_birth), last_start.replace("''", since_birth)
    line = f"    {store}.setdefault({by}, []).append(({first_start}, {last_start}, {first} or '', {last} or '', {goes_on}, at, {row}))"
    if store not in code.stores:
        code.prepare(f"{store}: dict[str, list[Any]] = {{}}")
        code.keep(store, [f"if {joined(f'{by} is not None', when, code.valid(*predicate.asked_of_record()))}:", line])
    return store


def _earlier(first: str, second: str) -> str:
    """The earlier of two days, either of which may be unknown."""
    return f"(({first} if {first} <= {second} else {second}) if {first} and {second} else {first} or {second})"


def _over_spells(code: TableCode, check_id: str, store: str, lines: list[str], severity: str) -> None:
    rest = "spell[5], spell[6]" if severity != "error" else "spell[5], None, ref=spell[6]"
    code.flags.append(check_id)
    code.after += [f"for whose, spells in {store}.items():", *(INDENT + line.replace("FAIL", code.fail(check_id, rest)) for line in lines)]


def _severity(code: TableCode, check_id: str) -> str:
    return code.module.checks[check_id][0].severity


def _whole_row(code: TableCode) -> bool:
    """Whether the spells of a record type keep whole rows. A query about them can be explained, and its digest needs the row."""
    return any(isinstance(check.predicate, OfSpells) and _severity(code, i) != "error" for i, check in code.module.of_table(code.table))


@write.register
def _(predicate: NoOverlap, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    whole = _whole_row(code)
    store = _spells(code, predicate, predicate.ends, whole)
    valid = "[spell for spell in spells if spell[0] and (not spell[3] or spell[3] >= spell[0])]"
    lines = [
        "if len(spells) > 1:",
        f"    {check_id} = {check_id!r}",
        "    if not are_in_order(spells):",
        f"        for spell in overlapping({valid}):",
        "            FAIL",
    ]
    _over_spells(code, check_id, store, lines, "row" if whole else "error")


@write.register
def _(predicate: NoneAfterOpen, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    whole = _whole_row(code)
    store = _spells(code, predicate, predicate.ends, whole)
    lines = [
        "opened = ''",
        "for spell in spells:",
        "    if spell[4] and spell[1] and (not opened or spell[1] < opened):",
        "        opened = spell[1]",
        "if opened:",
        f"    {check_id} = {check_id!r}",
        "    for spell in spells:",
        "        if spell[0] > opened:",
        "            FAIL",
    ]
    _over_spells(code, check_id, store, lines, "row" if whole else "error")


@write.register
def _(predicate: NoGap, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    whole = _whole_row(code)
    store = _spells(code, predicate, (predicate.end,), whole)
    perhaps = f"perhaps_{store}"
    code.prepare(f"{perhaps}: dict[str, int] = {{}}")
    when = condition_source(predicate.when, code.names)
    valid = code.valid(*asked_by(predicate.when), Asked(predicate.start, DAYS), Asked(predicate.end, DAYS))
    may_count = f" and ({when} or not {code.valid(*asked_by(predicate.when))})" if when else ""
    code.loop += [
        f"if {predicate.by} is not None and not {valid}{may_count}:",
        f"    {perhaps}[{predicate.by}] = {perhaps}.get({predicate.by}, 0) + 1",
    ]
    filled = _fills(predicate, codes[predicate.table])
    held = " or ".join(
        f"{held_back(code, check_id, 'row', table, (predicate.by,), 'whose', bad='None')} or "
        f"run.waiting.for_own(CHECKS[{check_id!r}], None, {table!r}, {start!r}, whose, {among}.get(whose, 0)) or "
        f"{for_stray(code, check_id, table, predicate.by, kept, kept, among, bad='None')}"
        for table, start, kept, among in (
            (code.table, predicate.start, store, perhaps), (predicate.table, predicate.filled_from, filled, f"perhaps_{filled}")
        )
    )  # fmt: skip
    rest = "spell[5], spell[6]" if whole else "spell[5], None, ref=spell[6]"
    # rows that fill a gap may be read later than these
    code.after += [f"run.stores[{store!r}] = {store}, {perhaps}"]
    code.late += [
        f"{filled} = run.store({filled!r}, dict)",
        f"perhaps_{filled} = run.store('perhaps_{filled}', dict)",
        f"{store}, {perhaps} = run.stores.get({store!r}, ({{}}, {{}}))",
        f"for whose, spells in {store}.items():",
        "    if len(spells) > 1 and all(spell[0] for spell in spells):",
        f"        run.applied.add({check_id!r})",
        f"        for spell in after_gap(spells, {predicate.days}, {filled}.get(whose, [])):",
        f"            if not ({held}):",
        f"                {code.fail(check_id, rest)}",
    ]


def _fills(predicate: NoGap, other: TableCode) -> str:
    """The name of the store of periods that may fill a gap, by the record in `by`; each is its first and last possible day."""
    start, ends = other.names.resolve(predicate.filled_from), [other.names.resolve(end) for end in predicate.filled_until]
    last = ", ".join(f"{latest(other.names, end)} or ('' if {end.absent} == {NOT_APPLICABLE!r} else FOREVER)" for end in ends)
    span = f"({earliest(other.names, start)} or BIRTH, max({last}) or FOREVER)"
    valid = other.valid(*predicate.asked(*predicate.asks_of_table))
    store = of_store("spells_filling", predicate.table, (predicate.by, valid, span))
    other.prepare(f"{store} = run.store({store!r}, dict)")
    other.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
    lines = [
        f"if {predicate.by} is not None and not {valid}:",
        f"    perhaps_{store}[{predicate.by}] = perhaps_{store}.get({predicate.by}, 0) + 1",
        f"elif {predicate.by} is not None:",
        f"    {store}.setdefault({predicate.by}, []).append({span})",
    ]
    other.keep(store, lines)
    return store


# --- the whole return


@write.register
def _(predicate: TableRows, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    code.at_the_end = True
    parts = [condition_source(predicate.when, code.names)]
    if predicate.named_in:
        parts += [f"{predicate.named_in} is not None"]
        number, tables = f"run.rows.get({predicate.named_in}, 0)", f"({predicate.named_in},)"
    else:
        number, tables = f"sum(run.rows.get(name, 0) for name in {predicate.tables!r})", repr(predicate.tables)
    tests = [f"{number} < {predicate.least} and not run.waiting.for_unread(CHECKS[{check_id!r}], bad, {tables})"] if predicate.least else []
    tests += [f"{number} > {predicate.most}"] if predicate.most is not None else []
    code.end += at_the_end(code, check_id, joined(*parts), " or ".join(tests))
    code.at_the_end = False


def _on_the_whole(code: TableCode, check_id: str, applies: str, fails: str, more: str = "''", held: tuple[str, str] = ("", "")) -> None:
    """Adds a test of a whole table: whether it applies, and whether it fails. `held` is the condition that holds it back, and the
    expression for the number of faulty rows.
    """
    code.flags.append(check_id)
    code.after += [
        f"if {applies}:",
        f"    {check_id} = {check_id!r}",
        f"    if {fails}:",
        f"        {code.fail(check_id, f'None, None, more={more}')}",
    ]
    if held[0]:
        column = code.module.checks[check_id][1].fields[0]
        code.after += [
            f"elif {held[0]}:",
            f"    run.waiting.hold(CHECKS[{check_id!r}], None, 'column', {code.table!r}, {column!r}, ('',), {held[1]})",
        ]


def _among_valid(code: TableCode, check_id: str, guard: str, body: list[str]) -> str:
    """Adds lines that count rows which meet a guard and are valid in the columns asked for. Returns the name of the counter of the rows
    that are invalid there but may count.
    """
    invalid = code.counter(f"invalid_{check_id}", "0")
    predicate = code.module.checks[check_id][1].predicate
    when = condition_source(predicate.when, code.names)
    valid, decided = code.valid(*predicate.asked_of_record()), code.valid(*asked_by(predicate.when))
    may_count = f"{when} or not {decided}" if when else ""
    if not when or decided == valid:
        may_count = f"not {valid}" if guard else ""
    elif guard != when:  # a valid row without a value does not count
        may_count = f"not {valid} and ({may_count})"
    otherwise = f"elif {may_count}:" if may_count else "else:"
    code.loop += [f"if {joined(guard, valid)}:", *(INDENT + line for line in body), otherwise, f"    {invalid} += 1"]
    return invalid


@write.register
def _(predicate: Covers, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    covered = code.counter(f"covered_{check_id}", "set()")
    code.loop += [f"{covered}.add({predicate.element})"]
    wanted = code.module.constant(f"WANTED_{check_id}", repr(tuple(predicate.codes)))
    codelist = code.record.columns()[predicate.element].spelling.codelist
    held = held_back(code, check_id, "code", code.table, (predicate.element,), "code", bad="None")
    code.flags.append(check_id)
    code.after += [
        f"known = run.version.known({codelist!r}, {wanted})",
        f"left = [code for code in known if code not in {covered} and not {held}]",
        f"{check_id} = {check_id!r}",
        "if left:",
        f"    {code.fail(check_id, f'None, None, more=run.not_covered({codelist!r}, left)')}",
    ]


@write.register
def _(predicate: ShareAtMost, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    count, total = code.counter(f"n_{check_id}", "0"), code.counter(f"of_{check_id}", "0")
    operand = code.names.resolve(predicate.element)
    when = condition_source(predicate.when, code.names)
    if predicate.of == "reason":
        guard, counted = when, has_reason(code.names, operand)
    else:
        guard, counted = joined(when, f"{operand.name} is not None"), f"{operand.name}.endswith({predicate.of!r})"
    invalid = _among_valid(code, check_id, guard, [f"{total} += 1", f"if {counted}:", f"    {count} += 1"])
    more = f'f" ({{{count}}} of {{{total}}}.)"'
    held = f"{total} + {invalid} >= {predicate.smallest} and ({count} + {invalid}) * 100 > {predicate.percent} * ({total} + {invalid})"
    _on_the_whole(
        code, check_id, f"{total} >= {predicate.smallest}", f"{count} * 100 > {predicate.percent} * {total}", more, (held, invalid)
    )


@write.register
def _(predicate: NotAllSame, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    starts = {"n": "0", "first": "None", "varied": "False"}
    count, first, varied = (code.counter(f"{name}_{check_id}", start) for name, start in starts.items())
    operand = code.names.resolve(predicate.element)
    counts = joined(condition_source(predicate.when, code.names), has_value(code.names, operand))
    body = [
        f"{count} += 1",
        f"if {operand.name} != {first}:",
        f"    {varied} = {first} is not None or {varied}",
        f"    {first} = {operand.name}",
    ]
    invalid = _among_valid(code, check_id, counts, body)
    held = (f"{count} + {invalid} >= {predicate.smallest} and not {varied}", invalid)
    _on_the_whole(code, check_id, f"{count} >= {predicate.smallest}", f"not {varied}", f'f" (All {{{count}}} rows.)"', held)


@write.register
def _(predicate: SomeHave, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    count, some = code.counter(f"n_{check_id}", "0"), code.counter(f"some_{check_id}", "False")
    values = " or ".join(has_value(code.names, code.names.resolve(path)) for path in predicate.elements)
    when = condition_source(predicate.when, code.names)
    invalid = _among_valid(code, check_id, when, [f"{count} += 1", f"{some} = {some} or {values}"])
    held = (f"{count} + {invalid} >= {predicate.smallest} and not {some}", invalid)
    _on_the_whole(code, check_id, f"{count} >= {predicate.smallest}", f"not {some}", f'f" (None of {{{count}}} rows.)"', held)


@write.register
def _(predicate: NotMirrored, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    count, differs = code.counter(f"n_{check_id}", "0"), code.counter(f"differs_{check_id}", "False")
    pairs = code.module.constant(f"MIRRORS_{check_id}", repr(dict(predicate.pairs)))
    operand, other = code.names.resolve(predicate.element), code.names.resolve(predicate.other)
    counts = joined(condition_source(predicate.when, code.names), f"{operand.name} in {pairs}", has_value(code.names, other))
    body = [f"{count} += 1", f"{differs} = {differs} or {other.name} not in {pairs}[{operand.name}]"]
    invalid = _among_valid(code, check_id, counts, body)
    held = (f"{count} + {invalid} >= {predicate.smallest} and not {differs}", invalid)
    _on_the_whole(code, check_id, f"{count} >= {predicate.smallest}", f"not {differs}", f'f" (All {{{count}}} rows.)"', held)


@write.register
def _(predicate: Explains, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    code.end += [
        f"for at, row, failed in run.explanations.with_fault({predicate.of!r}):",
        f"    run.applied.add({check_id!r})",
        "    if failed:",
        f"        {code.fail(check_id, 'at, row')}",
    ]

"""Writes one check into the code of its record type: where it is tested, what is counted or remembered for it."""

from __future__ import annotations

from functools import singledispatch

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.predicates import (
    Covers,
    Declared,
    Explains,
    NoGap,
    NoneAfterOpen,
    NoOverlap,
    NotAllSame,
    NotDuring,
    NotMirrored,
    Predicate,
    Refers,
    Rows,
    ShareAtMost,
    SomeHave,
    TableRows,
    Unique,
)
from cse_record.targets.python.predicates import condition, earliest, has_reason, has_value, joined, latest, spelled
from cse_record.targets.python.tables import INDENT, Module, TableCode


def write_checks(module: Module) -> dict[str, TableCode]:
    """The code of every record type with all its checks."""
    codes = {table: TableCode(module, table) for table in module.standard.records}
    for index, (_, check) in enumerate(module.checks):
        write(check.predicate, codes[check.on], index, codes)
    return codes


def _tested(code: TableCode, index: int, applies: str, fails: str, rest: str = "at, row, bad") -> list[str]:
    """A test: it applies, and then it fails."""
    code.reads(index, f"{applies} {fails}")
    body = [code.flag(index)]
    body += [code.fail(index, rest)] if fails == "True" else [f"if {fails}:", INDENT + code.fail(index, rest)]
    return [f"if {applies}:", *(INDENT + line for line in body)] if applies else body


@singledispatch
def write(predicate: Predicate, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    """Writes a check on one record; the others are below."""
    found = spelled(predicate, code.names)
    code.loop += _tested(code, index, joined(condition(code.names, predicate.when), found.applies), found.fails)


# --- other records


@write.register
def _(p: Refers, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    to = code.record.parents()[p.element]
    code.prepare(f"{to} = run.store({to!r}, dict)")
    code.prepare(f"{to}_sure = run.is_sure({to!r}, {code.module.standard.records[to].key()!r})")
    applies = joined(condition(code.names, p.when), f"{p.element} is not None", f"{to}_sure")
    code.loop += _tested(code, index, applies, f"{p.element} not in {to}")


@write.register
def _(p: Declared, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    kind = code.record.elements[p.element].kind
    codelist = getattr(kind, "codelist", "")
    code.prepare('declared = run.store("declared", set)')
    code.prepare('declared_sure = run.is_sure("local_codes", "codelist", "code")')
    applies = joined(condition(code.names, p.when), f'{p.element} is not None and {p.element}[:6] == "local:"', "declared_sure")
    code.loop += _tested(code, index, applies, f"({codelist!r}, {p.element}) not in declared")


@write.register
def _(p: Rows, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    store, key = _counted(p, codes[p.table]), code.record.key()
    code.at_the_end = True
    code.prepare(f"{store} = run.store({store!r}, dict)")
    code.prepare(f"{p.table}_sure = run.is_sure({p.table!r}, {p.by!r})")
    parts = [condition(code.names, p.when), f"{p.table}_sure", f"{key} is not None"]
    if p.unless_scope:
        parts.append(f"run.may_hold({p.table!r}, {p.unless_scope!r})")
    parts += [f"{name} is not None" for name in (p.least_in, p.most_in) if name]
    least, most = p.least_in or p.least, p.most_in or p.most
    if p.where is not None:
        code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', set)")
        parts.append(f"{key} not in perhaps_{store}")
    number = f"{store}.get({key}, 0)"
    fails = f"not {least} <= {number} <= {most}" if most is not None and least else f"{number} > {most}" if most is not None else ""
    code.end += _at_the_end(code, index, joined(*parts), fails or f"{number} < {least}")
    code.at_the_end = False


def _counted(p: Rows, code: TableCode) -> str:
    """The store that counts the rows of another type by what they refer to."""
    when = joined(f"{p.by} is not None", condition(code.names, p.where))
    store = code.module.constant("rows", f"{p.table} {when}")
    code.prepare(f"{store} = run.store({store!r}, dict)")
    lines = [f"if {when}:", f"    {store}[{p.by}] = {store}.get({p.by}, 0) + 1"]
    if p.where is not None:  # a row of which it cannot be told whether it counts
        code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', set)")
        sound = code.sound(condition(code.names, p.where))
        lines += [f"if {p.by} is not None and not {sound}:", f"    perhaps_{store}.add({p.by})"]
    if lines[0] not in code.loop or lines[1] not in code.loop:
        code.loop += lines
    return store


def _at_the_end(code: TableCode, index: int, applies: str, fails: str) -> list[str]:
    code.reads(index, f"{applies} {fails}")
    kept = code.module.kept[code.table]
    fail = code.fail(index, f"at, run.widened({code.table!r}, {kept!r}, kept), bad")
    body = [f"run.applied.add({index})", f"if {fails}:", INDENT + fail]
    return [f"if {applies}:", *(INDENT + line for line in body)] if applies else body


@write.register
def _(p: NotDuring, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    other = codes[p.table]
    start, end, on = other.names.resolve(p.start), other.names.resolve(p.end), code.names.resolve(p.on)
    ends = f"{has_value(other.names, end)} or {end.absent} == {NOT_APPLICABLE!r}"
    when = joined(f"{p.by} is not None", f"{start.name} is not None", ends, condition(other.names, p.where))
    when = joined(when, other.sound(f"{when} {end.latest} {start.latest}"))
    store = code.module.constant("spells", f"{p.table} {when}")
    other.prepare(f"{store} = run.store({store!r}, dict)")
    ending = f"{earliest(other.names, end)} if {end.name} is not None else '9999-12-31'"
    lines = [f"if {when}:", f"    {store}.setdefault({p.by}, []).append(({latest(other.names, start)}, {ending}))"]
    if lines[1] not in other.loop:
        other.loop += lines
    code.prepare(f"{store} = run.store({store!r}, dict)")
    applies = joined(condition(code.names, p.when), f"{on.name} is not None", f"{p.by} is not None")
    first, last = earliest(code.names, on), latest(code.names, on)
    code.loop += _tested(
        code, index, applies, f"{p.by} in {store} and any(start < {first} and {last} < end for start, end in {store}[{p.by}])"
    )


# --- all records of a type


@write.register
def _(p: Unique, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    applies = joined(condition(code.names, p.when), f"{p.elements[0]} is not None")
    applies = joined(applies, code.sound(f"{applies} {' '.join(p.elements)}"))
    if p.elements == (code.record.key(),) and code.module.is_referred_to(code.table):
        code.loop += _tested(code, index, applies, "not is_new")
        return
    seen = code.counter(f"seen_{index}", "set()")
    key = p.elements[0] if len(p.elements) == 1 else f"({', '.join(p.elements)})"
    # a set that does not grow knew it: the key is made and looked up once, not twice
    first, *rest = _tested(code, index, applies, f"len({seen}) == size")
    code.loop += [first, f"{INDENT}size = len({seen})", f"{INDENT}{seen}.add({key})", *rest]


def _spells(code: TableCode, by: str, start: str, ends: tuple[str, ...], when: str, whole_row: bool) -> str:
    """The store of spells by `by`: (first start, last start, first end or empty, last end or empty, goes on, at, row)."""
    begun = code.names.resolve(start)
    ended = [code.names.resolve(end) for end in ends]
    first, last = earliest(code.names, ended[0]), latest(code.names, ended[0])
    for other in ended[1:]:
        first, last = _earlier(first, earliest(code.names, other)), _earlier(last, latest(code.names, other))
    goes_on = " and ".join(f"{end.absent} == {NOT_APPLICABLE!r}" for end in ended)
    store = f"spells_of_{code.table}_{start.removesuffix('_on')}_{by}" + ("_when" if when else "")
    row = "row" if whole_row else code.record.key() or "table.ref(row)"
    line = (
        f"    {store}.setdefault({by}, []).append(({earliest(code.names, begun)} or '', {latest(code.names, begun)} or '', "
        f"{first} or '', {last} or '', {goes_on}, at, {row}))"
    )
    if not any(line.startswith(f"    {store}.setdefault") for line in code.loop):
        code.prepare(f"{store}: dict[str, list[Any]] = {{}}")
        sound = code.sound(f"{when} {line}".replace(str(code.record.key()), ""))
        code.loop += [f"if {joined(f'{by} is not None', when, sound)}:", line]
    return store


def _earlier(first: str, second: str) -> str:
    """The earlier of two days, of which either may not be known."""
    return f"(({first} if {first} <= {second} else {second}) if {first} and {second} else {first} or {second})"


def _over_spells(code: TableCode, index: int, store: str, found: list[str], severity: str) -> None:
    rest = "spell[5], spell[6]" if severity != "error" else "spell[5], None, ref=spell[6]"
    code.flags.append(f"c{index}")
    code.after += [f"for spells in {store}.values():", *(INDENT + line.replace("FAIL", code.fail(index, rest)) for line in found)]


def _severity(code: TableCode, index: int) -> str:
    return code.module.checks[index][0].severity


def _whole_row(code: TableCode) -> bool:
    """Whether the spells of a record type keep whole rows: a query on them can be explained, and its digest needs the row."""
    kinds = (NoOverlap, NoneAfterOpen, NoGap)
    return any(isinstance(check.predicate, kinds) and _severity(code, i) != "error" for i, check in code.module.of_table(code.table))


@write.register
def _(p: NoOverlap, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    whole = _whole_row(code)
    store = _spells(code, p.by, p.start, p.ends, condition(code.names, p.when), whole)
    sound = "[spell for spell in spells if spell[0] and spell[2] and spell[3] >= spell[0]]"
    lines = [
        "if len(spells) > 1:",
        f"    c{index} = {index}",
        "    if not are_in_order(spells):",
        f"        for spell in overlapping({sound}):",
        "            FAIL",
    ]
    _over_spells(code, index, store, lines, "row" if whole else "error")


@write.register
def _(p: NoneAfterOpen, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    whole = _whole_row(code)
    store = _spells(code, p.by, p.start, p.ends, condition(code.names, p.when), whole)
    lines = [
        "opened = ''",
        "for spell in spells:",
        "    if spell[4] and spell[1] and (not opened or spell[1] < opened):",
        "        opened = spell[1]",
        "if opened:",
        f"    c{index} = {index}",
        "    for spell in spells:",
        "        if spell[0] > opened:",
        "            FAIL",
    ]
    _over_spells(code, index, store, lines, "row" if whole else "error")


@write.register
def _(p: NoGap, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    whole = _whole_row(code)
    store = _spells(code, p.by, p.start, (p.end,), condition(code.names, p.when), whole)
    lines = [
        f"if len(spells) > 1 and run.is_sure({code.table!r}, {p.by!r}) and can_have_gaps(spells):",
        f"    c{index} = {index}",
        f"    for spell in after_gap(spells, {p.days}):",
        "        FAIL",
    ]
    _over_spells(code, index, store, lines, "row" if whole else "error")


# --- the whole return


@write.register
def _(p: TableRows, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    code.at_the_end = True
    parts = [condition(code.names, p.when)]
    if p.named_in:
        parts += [f"{p.named_in} is not None"] + [f"{p.named_in} not in run.unread"] * bool(p.least)
        number = f"run.rows.get({p.named_in}, 0)"
    else:
        parts += [f"run.unread.isdisjoint({p.tables!r})"] * bool(p.least)
        number = f"sum(run.rows.get(name, 0) for name in {p.tables!r})"
    tests = [f"{number} < {p.least}"] if p.least else []
    tests += [f"{number} > {p.most}"] if p.most is not None else []
    code.end += _at_the_end(code, index, joined(*parts), " or ".join(tests))
    code.at_the_end = False


def _on_the_whole(code: TableCode, index: int, applies: str, fails: str, more: str = "''") -> None:
    code.flags.append(f"c{index}")
    code.after += [
        f"if {applies}:",
        f"    c{index} = {index}",
        f"    if {fails}:",
        f"        {code.fail(index, f'None, None, more={more}')}",
    ]


@write.register
def _(p: Covers, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    covered = code.counter(f"covered_{index}", "set()")
    known = code.counter(f"known_{index}", "True")
    code.loop += [f"{covered}.add({p.element})", f"{known} = {known} and not (bad and {p.element!r} in bad)"]
    wanted = code.module.constant("WANTED", repr(tuple(p.codes)))
    left = f"[code for code in {wanted} if code not in {covered}]"
    _on_the_whole(code, index, f"{known} and {code.table!r} not in run.unread", left, f"f\" Missing: {{', '.join({left})}}.\"")


@write.register
def _(p: ShareAtMost, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, of = code.counter(f"n_{index}", "0"), code.counter(f"of_{index}", "0")
    found = code.names.resolve(p.element)
    when = condition(code.names, p.when)
    if p.of == "reason":
        guard, counted = when, has_reason(code.names, found)
    else:
        guard, counted = joined(when, f"{found.name} is not None"), f"{found.name}.endswith({p.of!r})"
    body = [f"{of} += 1", f"if {counted}:", f"    {count} += 1"]
    guard = joined(guard, code.sound(f"{guard} {counted}"))
    code.loop += [f"if {guard}:", *(INDENT + line for line in body)] if guard else body
    more = f'f" ({{{count}}} of {{{of}}}.)"'
    _on_the_whole(code, index, f"{of} >= {p.smallest}", f"{count} * 100 > {p.percent} * {of}", more)


@write.register
def _(p: NotAllSame, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, first, varied = (code.counter(f"{name}_{index}", start) for name, start in (("n", "0"), ("first", "None"), ("varied", "False")))
    found = code.names.resolve(p.element)
    counts = joined(condition(code.names, p.when), has_value(code.names, found))
    code.loop += [
        f"if {joined(counts, code.sound(counts))}:",
        f"    {count} += 1",
        f"    if {found.name} != {first}:",
        f"        {varied} = {first} is not None or {varied}",
        f"        {first} = {found.name}",
    ]
    _on_the_whole(code, index, f"{count} >= {p.smallest}", f"not {varied}", f'f" (All {{{count}}} rows.)"')


@write.register
def _(p: SomeHave, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, some = code.counter(f"n_{index}", "0"), code.counter(f"some_{index}", "False")
    values = " or ".join(has_value(code.names, code.names.resolve(path)) for path in p.elements)
    body = [f"{count} += 1", f"{some} = {some} or {values}"]
    when = condition(code.names, p.when)
    guard = joined(when, code.sound(f"{when} {values}"))
    code.loop += [f"if {guard}:", *(INDENT + line for line in body)] if guard else body
    _on_the_whole(code, index, f"{count} >= {p.smallest}", f"not {some}", f'f" (None of {{{count}}} rows.)"')


@write.register
def _(p: NotMirrored, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, differs = code.counter(f"n_{index}", "0"), code.counter(f"differs_{index}", "False")
    pairs = code.module.constant("MIRRORS", repr(dict(p.pairs)))
    found, other = code.names.resolve(p.element), code.names.resolve(p.other)
    counts = joined(condition(code.names, p.when), f"{found.name} in {pairs}", has_value(code.names, other))
    code.loop += [
        f"if {joined(counts, code.sound(counts))}:",
        f"    {count} += 1",
        f"    {differs} = {differs} or {other.name} not in {pairs}[{found.name}]",
    ]
    _on_the_whole(code, index, f"{count} >= {p.smallest}", f"not {differs}", f'f" (All {{{count}}} rows.)"')


@write.register
def _(p: Explains, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    code.end += [
        f"for at, row, failed in run.explanations_that_are({p.of!r}):",
        f"    run.applied.add({index})",
        "    if failed:",
        f"        {code.fail(index, 'at, row')}",
    ]

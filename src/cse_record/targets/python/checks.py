"""Writes one check into the code of its record type: where it is tested, what is counted or remembered for it."""

from __future__ import annotations

from functools import singledispatch

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.predicates import (
    Covers,
    Explains,
    NoGap,
    NoneAfterOpen,
    NoOverlap,
    NotAllSame,
    NotMirrored,
    Predicate,
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


def applied(code: TableCode, index: int, applies: str, fails: str, rest: str = "at, row, bad") -> list[str]:
    """A test: it applies, and then it fails."""
    code.reads(index, f"{applies} {fails}")
    body = [code.flag(index)]
    body += [code.fail(index, rest)] if fails == "True" else [f"if {fails}:", INDENT + code.fail(index, rest)]
    return [f"if {applies}:", *(INDENT + line for line in body)] if applies else body


@singledispatch
def write(predicate: Predicate, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    """Writes a check on one record; the others are below."""
    found = spelled(predicate, code.names)
    code.loop += applied(code, index, joined(condition(code.names, predicate.when), found.applies), found.fails)


def held_back(code: TableCode, index: int, what: str, table: str, columns: tuple[str, ...], values: str, bad: str = "bad") -> str:
    """That the check is held back, since what is missed may be a faulty row of a record type, misspelt in these columns."""
    about = code.module.standard.records[table]
    joins = {*about.about.identified_by, *about.parents()}
    if not joins.issuperset(columns):
        raise TypeError(f"{table}: the engine does not keep what is misspelt in {columns}")
    return f"run.waiting.for_row(CHECKS[{index}], {bad}, {what!r}, {table!r}, {columns!r}, {values})"


def for_stray(code: TableCode, index: int, table: str, by: str, store: str, *rows: str, bad: str = "bad") -> str:
    """That the check is held back, since what is missed may be a row, among those kept, whose reference leads nowhere."""
    records = code.module.standard.records
    to = records[table].parents()[by]
    return f"run.waiting.for_stray(CHECKS[{index}], {bad}, {table!r}, {by!r}, {(to, records[to].key())!r}, {store!r}, {', '.join(rows)})"


def at_the_end(code: TableCode, index: int, applies: str, fails: str) -> list[str]:
    """A test that is made when every row is known."""
    code.reads(index, f"{applies} {fails}")
    kept = code.module.kept[code.table]
    fail = code.fail(index, f"at, run.widened({code.table!r}, {kept!r}, kept), bad")
    body = [f"run.applied.add({index})", f"if {fails}:", INDENT + fail]
    return [f"if {applies}:", *(INDENT + line for line in body)] if applies else body


# --- all records of a type


@write.register
def _(p: Unique, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    applies = joined(condition(code.names, p.when), f"{p.elements[0]} is not None")
    applies = joined(applies, code.sound(f"{applies} {' '.join(p.elements)}"))
    if p.elements == (code.record.key(),) and code.module.is_referred_to(code.table):
        code.loop += applied(code, index, applies, "not is_new")
        return
    seen = code.counter(f"seen_{index}", "set()")
    key = p.elements[0] if len(p.elements) == 1 else f"({', '.join(p.elements)})"
    # a set that does not grow knew it: the key is made and looked up once, not twice
    first, *rest = applied(code, index, applies, f"len({seen}) == size")
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
    first_start, last_start = f"{earliest(code.names, begun)} or ''", f"{latest(code.names, begun)} or ''"
    if NOT_APPLICABLE in begun.element.absent:
        since_birth = f"(BIRTH if {begun.absent} == {NOT_APPLICABLE!r} else '')"
        first_start, last_start = first_start.replace("''", since_birth), last_start.replace("''", since_birth)
    line = f"    {store}.setdefault({by}, []).append(({first_start}, {last_start}, {first} or '', {last} or '', {goes_on}, at, {row}))"
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
    code.after += [f"for whose, spells in {store}.items():", *(INDENT + line.replace("FAIL", code.fail(index, rest)) for line in found)]


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
    sound = "[spell for spell in spells if spell[0] and (not spell[3] or spell[3] >= spell[0])]"
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
    perhaps = f"perhaps_{store}"
    code.prepare(f"{perhaps}: dict[str, int] = {{}}")
    when = condition(code.names, p.when)
    sound = code.sound(f"{when} {earliest(code.names, code.names.resolve(p.start))} {earliest(code.names, code.names.resolve(p.end))}")
    may_count = f" and ({when} or not {code.sound(when)})" if when else ""
    code.loop += [f"if {p.by} is not None and not {sound}{may_count}:", f"    {perhaps}[{p.by}] = {perhaps}.get({p.by}, 0) + 1"]
    filled = _fills(p, codes[p.table])
    held = " or ".join(
        f"{held_back(code, index, 'row', table, (p.by,), 'whose', bad='None')} or "
        f"run.waiting.for_own(CHECKS[{index}], None, {table!r}, {start!r}, whose, {among}.get(whose, 0)) or "
        f"{for_stray(code, index, table, p.by, kept, kept, among, bad='None')}"
        for table, start, kept, among in (
            (code.table, p.start, store, perhaps), (p.table, p.filled_from, filled, f"perhaps_{filled}")
        )
    )  # fmt: skip
    rest = "spell[5], spell[6]" if whole else "spell[5], None, ref=spell[6]"
    # the rows that fill a gap may come after these
    code.after += [f"run.stores[{store!r}] = {store}, {perhaps}"]
    code.late += [
        f"{filled} = run.store({filled!r}, dict)",
        f"perhaps_{filled} = run.store('perhaps_{filled}', dict)",
        f"{store}, {perhaps} = run.stores.get({store!r}, ({{}}, {{}}))",
        f"for whose, spells in {store}.items():",
        "    if len(spells) > 1 and all(spell[0] for spell in spells):",
        f"        run.applied.add({index})",
        f"        for spell in after_gap(spells, {p.days}, {filled}.get(whose, [])):",
        f"            if not ({held}):",
        f"                {code.fail(index, rest)}",
    ]


def _fills(p: NoGap, other: TableCode) -> str:
    """The name of the store of the times that may fill a gap, from the first to the last day that each may cover, by the record in `by`."""
    start, ends = other.names.resolve(p.filled_from), [other.names.resolve(end) for end in p.filled_until]
    last = ", ".join(f"{latest(other.names, end)} or ('' if {end.absent} == {NOT_APPLICABLE!r} else FOREVER)" for end in ends)
    span = f"({earliest(other.names, start)} or BIRTH, max({last}) or FOREVER)"
    store = other.module.constant("spells", f"filling {p.table} {span}")
    other.prepare(f"{store} = run.store({store!r}, dict)")
    other.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
    other.loop += [
        f"if {p.by} is not None and not {other.sound(span)}:",
        f"    perhaps_{store}[{p.by}] = perhaps_{store}.get({p.by}, 0) + 1",
        f"elif {p.by} is not None:",
        f"    {store}.setdefault({p.by}, []).append({span})",
    ]
    return store


# --- the whole return


@write.register
def _(p: TableRows, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    code.at_the_end = True
    parts = [condition(code.names, p.when)]
    if p.named_in:
        parts += [f"{p.named_in} is not None"]
        number, tables = f"run.rows.get({p.named_in}, 0)", f"({p.named_in},)"
    else:
        number, tables = f"sum(run.rows.get(name, 0) for name in {p.tables!r})", repr(p.tables)
    tests = [f"{number} < {p.least} and not run.waiting.for_unread(CHECKS[{index}], bad, {tables})"] if p.least else []
    tests += [f"{number} > {p.most}"] if p.most is not None else []
    code.end += at_the_end(code, index, joined(*parts), " or ".join(tests))
    code.at_the_end = False


def _on_the_whole(code: TableCode, index: int, applies: str, fails: str, more: str = "''", held: tuple[str, str] = ("", "")) -> None:
    """A test of the whole: if it applies, whether it fails. `held` says when it is held back instead, and how many rows are faulty."""
    code.flags.append(f"c{index}")
    code.after += [
        f"if {applies}:",
        f"    c{index} = {index}",
        f"    if {fails}:",
        f"        {code.fail(index, f'None, None, more={more}')}",
    ]
    if held[0]:
        column = code.module.checks[index][1].fields[0]
        code.after += [
            f"elif {held[0]}:",
            f"    run.waiting.hold(CHECKS[{index}], None, 'column', {code.table!r}, {column!r}, ('',), {held[1]})",
        ]


def _among_sound(code: TableCode, index: int, guard: str, text: str, body: list[str]) -> str:
    """Writes what is counted of the rows that fulfil a guard and are sound in what is asked; gives the number of those that are
    not, and may count.
    """
    unsound = code.counter(f"unsound_{index}", "0")
    when = condition(code.names, code.module.checks[index][1].predicate.when)
    sound, decided = code.sound(f"{guard} {text}"), code.sound(when)
    may_count = f"{when} or not {decided}" if when else ""
    if not when or decided == sound:
        may_count = f"not {sound}" if guard else ""
    elif guard != when:  # a sound row that holds no value does not count
        may_count = f"not {sound} and ({may_count})"
    otherwise = f"elif {may_count}:" if may_count else "else:"
    code.loop += [f"if {joined(guard, sound)}:", *(INDENT + line for line in body), otherwise, f"    {unsound} += 1"]
    return unsound


@write.register
def _(p: Covers, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    covered = code.counter(f"covered_{index}", "set()")
    code.loop += [f"{covered}.add({p.element})"]
    wanted = code.module.constant("WANTED", repr(tuple(p.codes)))
    codelist = code.record.columns()[p.element].spelling.codelist
    held = held_back(code, index, "code", code.table, (p.element,), "code", bad="None")
    code.flags.append(f"c{index}")
    code.after += [
        f"left = [code for code in {wanted} if code not in {covered} and not {held}]",
        f"c{index} = {index}",
        "if left:",
        f"    {code.fail(index, f'None, None, more=run.not_covered({codelist!r}, left)')}",
    ]


@write.register
def _(p: ShareAtMost, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, of = code.counter(f"n_{index}", "0"), code.counter(f"of_{index}", "0")
    found = code.names.resolve(p.element)
    when = condition(code.names, p.when)
    if p.of == "reason":
        guard, counted = when, has_reason(code.names, found)
    else:
        guard, counted = joined(when, f"{found.name} is not None"), f"{found.name}.endswith({p.of!r})"
    unsound = _among_sound(code, index, guard, counted, [f"{of} += 1", f"if {counted}:", f"    {count} += 1"])
    more = f'f" ({{{count}}} of {{{of}}}.)"'
    held = f"{of} + {unsound} >= {p.smallest} and ({count} + {unsound}) * 100 > {p.percent} * ({of} + {unsound})"
    _on_the_whole(code, index, f"{of} >= {p.smallest}", f"{count} * 100 > {p.percent} * {of}", more, (held, unsound))


@write.register
def _(p: NotAllSame, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, first, varied = (code.counter(f"{name}_{index}", start) for name, start in (("n", "0"), ("first", "None"), ("varied", "False")))
    found = code.names.resolve(p.element)
    counts = joined(condition(code.names, p.when), has_value(code.names, found))
    body = [
        f"{count} += 1",
        f"if {found.name} != {first}:",
        f"    {varied} = {first} is not None or {varied}",
        f"    {first} = {found.name}",
    ]
    unsound = _among_sound(code, index, counts, "", body)
    held = (f"{count} + {unsound} >= {p.smallest} and not {varied}", unsound)
    _on_the_whole(code, index, f"{count} >= {p.smallest}", f"not {varied}", f'f" (All {{{count}}} rows.)"', held)


@write.register
def _(p: SomeHave, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, some = code.counter(f"n_{index}", "0"), code.counter(f"some_{index}", "False")
    values = " or ".join(has_value(code.names, code.names.resolve(path)) for path in p.elements)
    when = condition(code.names, p.when)
    unsound = _among_sound(code, index, when, values, [f"{count} += 1", f"{some} = {some} or {values}"])
    held = (f"{count} + {unsound} >= {p.smallest} and not {some}", unsound)
    _on_the_whole(code, index, f"{count} >= {p.smallest}", f"not {some}", f'f" (None of {{{count}}} rows.)"', held)


@write.register
def _(p: NotMirrored, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    count, differs = code.counter(f"n_{index}", "0"), code.counter(f"differs_{index}", "False")
    pairs = code.module.constant("MIRRORS", repr(dict(p.pairs)))
    found, other = code.names.resolve(p.element), code.names.resolve(p.other)
    counts = joined(condition(code.names, p.when), f"{found.name} in {pairs}", has_value(code.names, other))
    body = [f"{count} += 1", f"{differs} = {differs} or {other.name} not in {pairs}[{found.name}]"]
    unsound = _among_sound(code, index, counts, "", body)
    held = (f"{count} + {unsound} >= {p.smallest} and not {differs}", unsound)
    _on_the_whole(code, index, f"{count} >= {p.smallest}", f"not {differs}", f'f" (All {{{count}}} rows.)"', held)


@write.register
def _(p: Explains, code: TableCode, index: int, codes: dict[str, TableCode]) -> None:
    code.end += [
        f"for at, row, failed in run.explanations_that_are({p.of!r}):",
        f"    run.applied.add({index})",
        "    if failed:",
        f"        {code.fail(index, 'at, row')}",
    ]

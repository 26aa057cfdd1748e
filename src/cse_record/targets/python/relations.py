"""Checks on one record and others: what it refers to, what refers to it, and the spells of time in which it lies."""

from __future__ import annotations

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import Ref
from cse_record.standard.operands import Operand
from cse_record.standard.predicates import DAYS, Asked, Condition, Declared, During, NotDuring, Refers, Rows, Same
from cse_record.targets.python.checks import applied, at_the_end, for_stray, held_back, write
from cse_record.targets.python.naming import of_store
from cse_record.targets.python.predicates import condition, earliest, has_value, joined, latest, spelled
from cse_record.targets.python.tables import TableCode, asked_by


@write.register
def _(p: Refers, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    to = code.record.parents()[p.element]
    code.prepare(f"{to} = run.store({to!r}, dict)")
    applies = joined(condition(p.when, code.names), f"{p.element} is not None")
    held = held_back(code, check_id, "reference", to, (str(code.module.standard.records[to].key()),), p.element)
    code.loop += applied(code, check_id, applies, f"{p.element} not in {to} and not {held}")


@write.register
def _(p: Declared, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    kind = code.record.elements[p.element].kind
    codelist = getattr(kind, "codelist", "")
    code.prepare('declared = run.store("declared", set)')
    applies = joined(condition(p.when, code.names), f'{p.element} is not None and {p.element}[:6] == "local:"')
    held = held_back(code, check_id, "local code", "local_codes", ("codelist", "code"), f"{codelist!r}, {p.element}")
    code.loop += applied(code, check_id, applies, f"({codelist!r}, {p.element}) not in declared and not {held}")


@write.register
def _(p: Rows, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    store, key = _counted(p, codes[p.table]), code.record.key()
    code.at_the_end = True
    code.prepare(f"{store} = run.store({store!r}, dict)")
    parts = [condition(p.when, code.names), f"{key} is not None"]
    if p.unless_scope:
        parts.append(f"run.may_hold({p.table!r}, {p.unless_scope!r})")
    parts += [f"{name} is not None" for name in (p.least_in, p.most_in) if name]
    number = f"{store}.get({key}, 0)"
    tests = [f"{number} > {p.most_in or p.most}"] if p.most_in or p.most is not None else []
    if p.least_in or p.least:
        tests.append(f"{number} < {p.least_in or p.least} and not ({' or '.join(_perhaps_more(p, code, check_id, store))})")
    code.end += at_the_end(code, check_id, joined(*parts), " or ".join(tests))
    code.at_the_end = False


def _perhaps_more(p: Rows, code: TableCode, check_id: str, store: str) -> list[str]:
    """That the check is held back, since there may be more rows than could be counted."""
    key, held = code.record.key(), held_back(code, check_id, "row", p.table, (p.by,), str(code.record.key()))
    found = [held]
    if p.where is not None:
        code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
        column = next(iter(p.where.paths()))
        found.append(f"run.waiting.for_own(CHECKS[{check_id!r}], bad, {p.table!r}, {column!r}, {key}, perhaps_{store}.get({key}, 0))")
    if p.unless_scope:
        found.append(f"run.waiting.for_scope(CHECKS[{check_id!r}], bad, {p.table!r})")
    return [*found, for_stray(code, check_id, p.table, p.by, store, *([store, f"perhaps_{store}"] if p.where is not None else [store]))]


def _counted(p: Rows, code: TableCode) -> str:
    """The store that counts the rows of another type by what they refer to."""
    when = joined(f"{p.by} is not None", condition(p.where, code.names))
    store = of_store("rows", p.table, (when,))
    code.prepare(f"{store} = run.store({store!r}, dict)")
    lines = [f"if {when}:", f"    {store}[{p.by}] = {store}.get({p.by}, 0) + 1"]
    if p.where is not None and _asks_for_least(p, code):  # a row of which it cannot be told whether it counts
        code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
        sound = code.sound(*p.where.asked())
        perhaps = f"    perhaps_{store}[{p.by}] = perhaps_{store}.get({p.by}, 0) + 1"
        lines = [f"if {p.by} is not None and not {sound}:", perhaps, f"el{lines[0]}", lines[1]]
    code.keep(store, lines)
    return store


def _asks_for_least(p: Rows, code: TableCode) -> bool:
    """Whether a check that counts the same rows fails where there are too few."""
    others = [check.predicate for _, check in code.module.checks.values() if isinstance(check.predicate, Rows)]
    return any((one.table, one.by, one.where) == (p.table, p.by, p.where) and bool(one.least_in or one.least) for one in others)


@write.register
def _(p: Same, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    found = spelled(p, code.names)
    held = [f"not {test}" for path in (p.element, p.other) if (test := _leads_nowhere(code, check_id, code.names.resolve(path)))]
    code.loop += applied(code, check_id, joined(condition(p.when, code.names), found.applies), joined(found.fails, *held))


def _leads_nowhere(code: TableCode, check_id: str, found: Operand) -> str:
    """That the check is held back, since a reference that it compares leads nowhere; empty for what is no reference."""
    kind = found.element.kind
    if not isinstance(kind, Ref):
        return ""
    to = (kind.to, code.module.standard.records[kind.to].key())
    ref, whose = code.names.variable(found, found.name), found.via or code.record.key()
    code.prepare(f"{kind.to} = run.store({kind.to!r}, dict)")
    return f"run.waiting.for_reference(CHECKS[{check_id!r}], bad, {found.record_type!r}, {found.name!r}, {to!r}, {ref}, {whose})"


@write.register
def _(p: NotDuring, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    other = codes[p.table]
    start, end, on = other.names.resolve(p.start), other.names.resolve(p.end), code.names.resolve(p.on)
    ends = f"{has_value(other.names, end)} or {end.absent} == {NOT_APPLICABLE!r}"
    begins, starting = f"{start.name} is not None", latest(other.names, start)
    if start.not_applicable:
        begins, starting = f"{begins} or {start.not_applicable} == {NOT_APPLICABLE!r}", f"{starting} or BIRTH"
    when = joined(f"{p.by} is not None", begins, ends, condition(p.where, other.names))
    when = joined(when, other.sound(Asked(p.by), *p.asked(*p.asks_of_table), *asked_by(p.where)))
    ending = f"{earliest(other.names, end)} if {end.name} is not None else '9999-12-31'"
    store = of_store("spells_inside", p.table, (when, starting, ending))
    other.prepare(f"{store} = run.store({store!r}, dict)")
    other.keep(store, [f"if {when}:", f"    {store}.setdefault({p.by}, []).append(({starting}, {ending}))"])
    code.prepare(f"{store} = run.store({store!r}, dict)")
    applies = joined(condition(p.when, code.names), f"{on.name} is not None", f"{p.by} is not None")
    first, last = earliest(code.names, on), latest(code.names, on)
    inside = f"{p.by} in {store} and any(start < {first} and {last} < end for start, end in {store}[{p.by}])"
    if p.unless_in is not None:
        beside = _possible(p, other, p.unless_in)
        code.prepare(f"{beside} = run.store({beside!r}, dict)")
        code.prepare(f"perhaps_{beside} = run.store('perhaps_{beside}', dict)")
        covers = f"any(start <= {last} and {first} <= end for start, end in {beside}.get({p.by}, ()))"
        inside = f"{inside} and not {covers} and not ({' or '.join(_perhaps_another(p, code, check_id, beside))})"
    code.loop += applied(code, check_id, applies, inside)


@write.register
def _(p: During, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    store = _possible(p, codes[p.table], p.where)
    code.prepare(f"{store} = run.store({store!r}, dict)")
    code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
    days = [code.names.resolve(path) for path in (p.on, p.since) if path]
    within = [f"start <= {latest(code.names, day)} and {earliest(code.names, day)} <= end" for day in days]
    spells = f"for start, end in {store}[{p.by}]"
    parts = [condition(p.when, code.names), *(f"{code.names.variable(day, day.name)} is not None" for day in days), f"{p.by} is not None"]
    parts.append(f"any({within[1]} {spells})" if p.since else "")
    parts.insert(-1, f"{p.by} in {store}")
    if p.unless_scope:
        parts.append(f"run.may_hold({p.table!r}, {p.unless_scope!r})")
    held = _perhaps_another(p, code, check_id, store)
    held += [f"run.waiting.for_scope(CHECKS[{check_id!r}], bad, {p.table!r})"] if p.unless_scope else []
    lasts = f"{earliest(code.names, days[0])} <= end" if p.all_ended else " and ".join(within)
    code.loop += applied(code, check_id, joined(*parts), f"not any({lasts} {spells}) and not ({' or '.join(held)})")


def _perhaps_another(p: During | NotDuring, code: TableCode, check_id: str, store: str) -> list[str]:
    """That the check is held back, since there may be another spell of the record than could be read."""
    perhaps = f"perhaps_{store}.get({p.by}, 0)"
    return [
        held_back(code, check_id, "row", p.table, (p.by,), p.by),
        f"run.waiting.for_own(CHECKS[{check_id!r}], bad, {p.table!r}, {p.start!r}, {p.by}, {perhaps})",
        for_stray(code, check_id, p.table, p.by, store, store, f"perhaps_{store}"),
    ]


def _possible(p: During | NotDuring, other: TableCode, wanted: Condition | None) -> str:
    """The store of spells, each from the first to the last day that may lie in it, by the record that they are of."""
    start, end = other.names.resolve(p.start), other.names.resolve(p.end)
    span = f"({earliest(other.names, start)} or BIRTH, {latest(other.names, end)} or FOREVER)"
    where = condition(wanted, other.names)
    sound = other.sound(*asked_by(wanted), Asked(p.start, DAYS), Asked(p.end, DAYS))
    store = of_store("spells_possible", p.table, (p.by, sound, where, span))
    other.prepare(f"{store} = run.store({store!r}, dict)")
    other.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
    lines = [
        f"if {p.by} is not None and not {sound}:",
        f"    perhaps_{store}[{p.by}] = perhaps_{store}.get({p.by}, 0) + 1",
        f"elif {joined(f'{p.by} is not None', where)}:",
        f"    {store}.setdefault({p.by}, []).append({span})",
    ]
    other.keep(store, lines)
    return store

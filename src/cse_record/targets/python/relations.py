"""Checks of a record against others: those that it refers to, those that refer to it, and spells of time that contain a date."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.standard.elements import NOT_APPLICABLE
from cse_record.standard.kinds import Ref
from cse_record.standard.operands import Operand
from cse_record.standard.predicates import DAYS, All, Asked, Condition, Declared, During, HasValue, Is, IsNot, NotDuring, Refers, Rows, Same
from cse_record.targets.python.checks import applied, at_the_end, for_stray, held_back, write
from cse_record.targets.python.naming import of_store
from cse_record.targets.python.predicates import condition_source, earliest, has_value, joined, latest, spelled
from cse_record.targets.python.tables import TableCode, asked_by


@write.register
def _(predicate: Refers, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    to = code.record.parents()[predicate.element]
    code.prepare(f"{to} = run.store({to!r}, dict)")
    applies = joined(condition_source(predicate.when, code.names), f"{predicate.element} is not None")
    held = held_back(code, check_id, "reference", to, (str(code.module.standard.records[to].key()),), predicate.element)
    code.loop += applied(code, check_id, applies, f"{predicate.element} not in {to} and not {held}")


@write.register
def _(predicate: Declared, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    kind = code.record.elements[predicate.element].kind
    codelist = getattr(kind, "codelist", "")
    code.prepare('declared = run.store("declared", set)')
    applies = joined(
        condition_source(predicate.when, code.names), f'{predicate.element} is not None and {predicate.element}[:6] == "local:"'
    )
    held = held_back(code, check_id, "local code", "local_codes", ("codelist", "code"), f"{codelist!r}, {predicate.element}")
    code.loop += applied(code, check_id, applies, f"({codelist!r}, {predicate.element}) not in declared and not {held}")


@write.register
def _(predicate: Rows, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    other, key = codes[predicate.table], _own(predicate, code)
    store = _counted(predicate, other)
    code.at_the_end = True
    code.prepare(f"{store} = run.store({store!r}, dict)")
    parts = [condition_source(predicate.when, code.names), f"{key} is not None"]
    if predicate.unless_scope:
        parts.append(f"run.may_hold({predicate.table!r}, {predicate.unless_scope!r})")
    parts += [f"{name} is not None" for name in (predicate.least_in, predicate.most_in) if name]
    if predicate.given is not None:
        parts.append(f"{key} in {_given(predicate, predicate.given, code, other)}")
    number = f"{store}.get({key}, 0)"
    tests = [f"{number} > {predicate.most_in or predicate.most}"] if predicate.most_in or predicate.most is not None else []
    if predicate.least_in or predicate.least:
        tests.append(
            f"{number} < {predicate.least_in or predicate.least} and not ({' or '.join(_perhaps_more(predicate, code, check_id, store))})"
        )
    code.end += at_the_end(code, check_id, joined(*parts), " or ".join(tests))
    code.at_the_end = False


def _own(predicate: Rows, code: TableCode) -> str:
    """The column of the record itself that the rows of the other type have to agree with."""
    return predicate.same or str(code.record.key())


def _given(predicate: Rows, given: Condition, code: TableCode, other: TableCode) -> str:
    """The name of the store of what stands in `by` of some row that fulfils a condition."""
    when = _certainly(predicate, given, other)
    store = of_store("given", predicate.table, (when,))
    other.prepare(f"{store} = run.store({store!r}, set)")
    other.keep(store, [f"if {when}:", f"    {store}.add({predicate.by})"])
    code.prepare(f"{store} = run.store({store!r}, set)")
    return store


def _perhaps_more(predicate: Rows, code: TableCode, check_id: str, store: str) -> list[str]:
    """Expressions that hold the check back, since there may be more rows than could be counted."""
    key = _own(predicate, code)
    held = held_back(code, check_id, "row", predicate.table, (predicate.by,), key)
    tests = [held]
    if predicate.where is not None:
        code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
        column = next(iter(predicate.where.paths()))
        tests.append(
            f"run.waiting.for_own(CHECKS[{check_id!r}], bad, {predicate.table!r}, {column!r}, {key}, perhaps_{store}.get({key}, 0))"
        )
    if predicate.unless_scope:
        tests.append(f"run.waiting.for_scope(CHECKS[{check_id!r}], bad, {predicate.table!r})")
    return [
        *tests,
        for_stray(
            code, check_id, predicate.table, predicate.by, store, *([store, f"perhaps_{store}"] if predicate.where is not None else [store])
        ),
    ]


def _counted(predicate: Rows, code: TableCode) -> str:
    """The name of the store that counts the rows of another type by the record that they refer to."""
    when = _certainly(predicate, predicate.where, code)
    store = of_store("rows", predicate.table, (when,))
    code.prepare(f"{store} = run.store({store!r}, dict)")
    lines = [f"if {when}:", f"    {store}[{predicate.by}] = {store}.get({predicate.by}, 0) + 1"]
    if predicate.where is not None and _asks_for_least(predicate, code):  # rows that may or may not count
        code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
        valid = code.valid(*predicate.where.asked())
        perhaps = f"    perhaps_{store}[{predicate.by}] = perhaps_{store}.get({predicate.by}, 0) + 1"
        readable = joined(f"{predicate.by} is not None", condition_source(predicate.where, code.names))  # the others are perhaps rows
        lines = [f"if {predicate.by} is not None and not {valid}:", perhaps, f"elif {readable}:", lines[1]]
    code.keep(store, lines)
    return store


def _certainly(predicate: Rows, condition: Condition | None, code: TableCode) -> str:
    """An expression that a row of the other type refers to something and fulfils a condition, of which it can be read whole."""
    valid = code.valid(*_needed_whole(condition, code)) if condition is not None else ""
    return joined(f"{predicate.by} is not None", condition_source(condition, code.names), valid)


def _needed_whole(condition: Condition, code: TableCode) -> Iterator[Asked]:
    """What a condition reads that may be faulty although the condition seems to be fulfilled.

    A faulty cell is read as blank. Where the condition asks for something in it, it is not fulfilled, unless a companion can stand in.
    """
    if isinstance(condition, All):
        for part in condition.conditions:
            yield from _needed_whole(part, code)
        return
    for asked in condition.asked():
        element = code.names.resolve(asked.path).element
        if not isinstance(condition, Is | IsNot | HasValue) or element.companions or element.role:
            yield asked


def _asks_for_least(predicate: Rows, code: TableCode) -> bool:
    """Whether some check that counts the same rows fails if there are too few."""
    others = [check.predicate for _, check in code.module.checks.values() if isinstance(check.predicate, Rows)]
    return any(
        (other.table, other.by, other.where) == (predicate.table, predicate.by, predicate.where) and bool(other.least_in or other.least)
        for other in others
    )


@write.register
def _(predicate: Same, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    expressions = spelled(predicate, code.names)
    held = [
        f"not {test}" for path in (predicate.element, predicate.other) if (test := _leads_nowhere(code, check_id, code.names.resolve(path)))
    ]
    code.loop += applied(
        code, check_id, joined(condition_source(predicate.when, code.names), expressions.applies), joined(expressions.fails, *held)
    )


def _leads_nowhere(code: TableCode, check_id: str, operand: Operand) -> str:
    """An expression that holds the check back if a reference that it compares leads nowhere; empty if the operand is not a reference."""
    kind = operand.element.kind
    if not isinstance(kind, Ref) or kind.to not in code.module.standard.records:  # an extension judges records of one type alone
        return ""
    to = (kind.to, code.module.standard.records[kind.to].key())
    ref, whose = code.names.variable(operand, operand.name), operand.via or code.record.key()
    code.prepare(f"{kind.to} = run.store({kind.to!r}, dict)")
    return f"run.waiting.for_reference(CHECKS[{check_id!r}], bad, {operand.record_type!r}, {operand.name!r}, {to!r}, {ref}, {whose})"


@write.register
def _(predicate: NotDuring, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    other = codes[predicate.table]
    start, end, on = other.names.resolve(predicate.start), other.names.resolve(predicate.end), code.names.resolve(predicate.on)
    ends = has_value(other.names, end) + (f" or {end.not_applicable} == {NOT_APPLICABLE!r}" if end.not_applicable else "")
    begins, starting = f"{start.name} is not None", latest(other.names, start)
    if start.not_applicable:
        begins, starting = f"{begins} or {start.not_applicable} == {NOT_APPLICABLE!r}", f"{starting} or BIRTH"
    when = joined(f"{predicate.by} is not None", begins, ends, condition_source(predicate.where, other.names))
    when = joined(when, other.valid(Asked(predicate.by), *predicate.asked(*predicate.asks_of_table), *asked_by(predicate.where)))
    ending = f"{earliest(other.names, end)} if {end.name} is not None else '9999-12-31'"
    store = of_store("spells_inside", predicate.table, (when, starting, ending))
    other.prepare(f"{store} = run.store({store!r}, dict)")
    other.keep(store, [f"if {when}:", f"    {store}.setdefault({predicate.by}, []).append(({starting}, {ending}))"])
    code.prepare(f"{store} = run.store({store!r}, dict)")
    applies = joined(condition_source(predicate.when, code.names), f"{on.name} is not None", f"{predicate.by} is not None")
    first, last = earliest(code.names, on), latest(code.names, on)
    inside = f"{predicate.by} in {store} and any(start < {first} and {last} < end for start, end in {store}[{predicate.by}])"
    if predicate.unless_in is not None:
        beside = _possible(predicate, other, predicate.unless_in)
        code.prepare(f"{beside} = run.store({beside!r}, dict)")
        code.prepare(f"perhaps_{beside} = run.store('perhaps_{beside}', dict)")
        covers = f"any(start <= {last} and {first} <= end for start, end in {beside}.get({predicate.by}, ()))"
        inside = f"{inside} and not {covers} and not ({' or '.join(_perhaps_another(predicate, code, check_id, beside))})"
    code.loop += applied(code, check_id, applies, inside)


@write.register
def _(predicate: During, code: TableCode, check_id: str, codes: dict[str, TableCode]) -> None:
    store = _possible(predicate, codes[predicate.table], predicate.where)
    code.prepare(f"{store} = run.store({store!r}, dict)")
    code.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
    days = [code.names.resolve(path) for path in (predicate.on, predicate.since) if path]
    within = [f"start <= {latest(code.names, day)} and {earliest(code.names, day)} <= end" for day in days]
    spells = f"for start, end in {store}[{predicate.by}]"
    parts = [
        condition_source(predicate.when, code.names),
        *(f"{code.names.variable(day, day.name)} is not None" for day in days),
        f"{predicate.by} is not None",
        f"{predicate.by} in {store}",
        f"any({within[1]} {spells})" if predicate.since else "",
    ]
    if predicate.unless_scope:
        parts.append(f"run.may_hold({predicate.table!r}, {predicate.unless_scope!r})")
    held = _perhaps_another(predicate, code, check_id, store)
    held += [f"run.waiting.for_scope(CHECKS[{check_id!r}], bad, {predicate.table!r})"] if predicate.unless_scope else []
    lasts = f"{earliest(code.names, days[0])} <= end" if predicate.all_ended else " and ".join(within)
    code.loop += applied(code, check_id, joined(*parts), f"not any({lasts} {spells}) and not ({' or '.join(held)})")


def _perhaps_another(predicate: During | NotDuring, code: TableCode, check_id: str, store: str) -> list[str]:
    """Expressions that hold the check back, since the record may have another spell that could not be read."""
    perhaps = f"perhaps_{store}.get({predicate.by}, 0)"
    return [
        held_back(code, check_id, "row", predicate.table, (predicate.by,), predicate.by),
        f"run.waiting.for_own(CHECKS[{check_id!r}], bad, {predicate.table!r}, {predicate.start!r}, {predicate.by}, {perhaps})",
        for_stray(code, check_id, predicate.table, predicate.by, store, store, f"perhaps_{store}"),
    ]


def _possible(predicate: During | NotDuring, other: TableCode, wanted: Condition | None) -> str:
    """The name of the store of spells by record, each as its first and last possible day."""
    start, end = other.names.resolve(predicate.start), other.names.resolve(predicate.end)
    span = f"({earliest(other.names, start)} or BIRTH, {latest(other.names, end)} or FOREVER)"
    where = condition_source(wanted, other.names)
    valid = other.valid(*asked_by(wanted), Asked(predicate.start, DAYS), Asked(predicate.end, DAYS))
    store = of_store("spells_possible", predicate.table, (predicate.by, valid, where, span))
    other.prepare(f"{store} = run.store({store!r}, dict)")
    other.prepare(f"perhaps_{store} = run.store('perhaps_{store}', dict)")
    lines = [
        f"if {predicate.by} is not None and not {valid}:",
        f"    perhaps_{store}[{predicate.by}] = perhaps_{store}.get({predicate.by}, 0) + 1",
        f"elif {joined(f'{predicate.by} is not None', where)}:",
        f"    {store}.setdefault({predicate.by}, []).append({span})",
    ]
    other.keep(store, lines)
    return store

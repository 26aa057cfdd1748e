"""Formulas for predicates about days, ages and codes with limits. In a sheet a day is a number, and an unknown day an error."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.standard import predicates as vocabulary
from cse_record.standard.kinds import Code
from cse_record.standard.operands import Operand
from cse_record.targets.excel.formulas.expressions import FALSE, TRUE, Expression, Raw, all_of
from cse_record.targets.excel.formulas.predicates import failing, has_value, serial
from cse_record.targets.excel.formulas.rows import SheetRows
from cse_record.targets.excel.formulas.states import BLANK, VALUE


def _dated(rows: SheetRows, operand: Operand) -> Expression:
    """The operand holds a date, and its latest day is not faulty. A date fetched from another record is an error otherwise, so it needs
    no test.
    """
    if operand.via and rows.book.letters:
        return TRUE if rows.shows(operand) else FALSE
    parts = [rows.atom(operand, operand.name, frozenset(VALUE))]
    if operand.latest:
        parts.append(rows.atom(operand, operand.latest, frozenset((BLANK, VALUE))))
    return all_of(*parts)


def _first(rows: SheetRows, operand: Operand) -> str:
    return rows.day(operand, latest=False).text


def _last(rows: SheetRows, operand: Operand) -> str:
    return rows.day(operand, latest=True).text


def _day_comparison(rows: SheetRows, text: str, *operands: Operand) -> Raw:
    """A comparison of days. Unless it is an error, the columns that it reads are valid."""
    return Raw(text, frozenset().union(*(rows.day(operand, latest=False).implies for operand in operands)))


def _birthday(day: str, years: int) -> str:
    return f"DATE(YEAR({day})+{years},MONTH({day}),DAY({day}))"


def _age(born: str, on: str) -> str:
    return f"YEAR({on})-YEAR({born})-(DATE(YEAR({on}),MONTH({born}),DAY({born}))>{on})"


def _earlier_on_the_day(rows: SheetRows, first: Operand, second: Operand) -> str:
    """Both dates are exact and equal, and the first time is before the second, outside the repeated hour."""
    if not all(operand.at in rows.book.sheets[operand.record_type].columns for operand in (first, second)):
        return ""
    minutes = [minutes_of(rows, operand, operand.at) for operand in (first, second)]
    on, other = (rows.value(operand, operand.name) for operand in (first, second))
    exact = [f"{_first(rows, operand)}={_last(rows, operand)}" for operand in (first, second) if operand.latest]
    hour = ",".join(f"{time}>59,{time}<120" for time in minutes)
    repeated = f"AND(WEEKDAY({on})=1,MONTH({on})=10,DAY({on})>24,{hour})"
    return f"AND(COUNT({minutes[0]},{minutes[1]})=2,{minutes[0]}<{minutes[1]},{on}={other},{','.join(exact)},NOT({repeated}))"


def minutes_of(rows: SheetRows, operand: Operand, column: str) -> str:
    """A time of day, in minutes, whether typed as a time or as text; empty if there is none."""
    cell = rows.value(operand, column)
    time = f"IF(ISNUMBER({cell}),{cell},TIMEVALUE({cell}))"
    return rows.fetched(f'=IF({cell}="","",IFERROR(ROUND({time}*1440,0),""))', f"minutes of {operand.via}.{column}".lstrip("."))


@failing.register
def _(predicate: vocabulary.OnOrAfter, rows: SheetRows) -> Expression:
    later, earlier = rows.resolve(predicate.later), rows.resolve(predicate.earlier)
    dated = all_of(_dated(rows, later), _dated(rows, earlier))
    if dated == FALSE:
        return FALSE
    before = f"{_last(rows, later)}<{_first(rows, earlier)}"
    on_the_day = _earlier_on_the_day(rows, later, earlier)
    wrong = _day_comparison(rows, f"OR({before},IFERROR({on_the_day},FALSE))" if on_the_day else before, later, earlier)
    return all_of(dated, wrong, *_not_reported_by_other_dates(rows, predicate, earlier))


def _not_reported_by_other_dates(rows: SheetRows, predicate: vocabulary.OnOrAfter, earlier: Operand) -> Iterator[Expression]:
    """That the same problem is not already reported for another date on the sheet."""
    for day in [day for path in predicate.told_by if (day := rows.resolve(path)).name in rows.sheet.columns]:
        for column in (day.name, day.latest):
            if column in rows.sheet.columns:
                yield rows.atom(day, column, frozenset((BLANK, VALUE)))
        yield Raw(f'OR({rows.value(day, day.name)}="",{_last(rows, day)}>={_first(rows, earlier)})')


@failing.register
def _(predicate: vocabulary.OnOrAfterFirst, rows: SheetRows) -> Expression:
    later, ends = rows.resolve(predicate.later), [rows.resolve(end) for end in predicate.ends]
    dated = _dated(rows, later)
    columns = [(end, column) for end in ends for column in (end.name, end.latest) if column in rows.sheet.columns]
    if dated == FALSE or not columns:
        return FALSE
    valid = all_of(*(rows.atom(end, column, frozenset((BLANK, VALUE))) for end, column in columns))
    # MIN of empty cells is 0, which is before any day
    first = f"MIN({','.join(rows.value(end, column) for end, column in columns)})"
    return all_of(dated, valid, Raw(f"{_last(rows, later)}<{first}"))


@failing.register
def _(predicate: vocabulary.RangeInOrder, rows: SheetRows) -> Expression:
    operand = rows.resolve(predicate.element)
    filled = all_of(rows.atom(operand, operand.name, frozenset(VALUE)), rows.atom(operand, operand.latest, frozenset(VALUE)))
    if filled == FALSE:
        return FALSE
    on, end = rows.value(operand, operand.name), rows.value(operand, operand.latest)
    if operand.is_month:
        return all_of(filled, Raw(f"EOMONTH({end},0)<EOMONTH({on},0)"))
    return all_of(filled, Raw(f"{end}<{on}"))


@failing.register
def _(predicate: vocabulary.WithinDays, rows: SheetRows) -> Expression:
    later, earlier = rows.resolve(predicate.later), rows.resolve(predicate.earlier)
    dated = all_of(_dated(rows, later), _dated(rows, earlier))
    if dated == FALSE:
        return FALSE
    return all_of(dated, _day_comparison(rows, f"{_first(rows, later)}-{_last(rows, earlier)}>{predicate.days}", later, earlier))


@failing.register
def _(predicate: vocabulary.AgeBetween, rows: SheetRows) -> Expression:
    on, born = rows.resolve(predicate.on), rows.resolve(predicate.born)
    dated = all_of(_dated(rows, on), _dated(rows, born))
    if dated == FALSE:
        return FALSE
    after = ">" if predicate.until_birthday else ">="
    old = f"{_first(rows, on)}{after}{_birthday(_last(rows, born), predicate.most + 1)}"
    young = f"AND({_last(rows, on)}<{_birthday(_first(rows, born), predicate.least)},{_last(rows, on)}>={_first(rows, born)})"
    return all_of(dated, _day_comparison(rows, f"OR({young},{old})" if predicate.least else old, on, born))


@failing.register
def _(predicate: vocabulary.AgeIs, rows: SheetRows) -> Expression:
    age, on, born = (rows.resolve(path) for path in (predicate.age, predicate.on, predicate.born))
    dated = all_of(has_value(rows, age), _dated(rows, on), _dated(rows, born))
    if dated == FALSE:
        return FALSE
    cell = rows.value(age, age.name)
    least = rows.fetched(f"={_age(_last(rows, born), _first(rows, on))}", f"least age by {predicate.born}")
    most = rows.fetched(f"={_age(_first(rows, born), _last(rows, on))}", f"most age by {predicate.born}")
    return all_of(
        dated, _day_comparison(rows, f"OR({cell}<{least},{cell}>{most})", on, born), Raw(f"{_last(rows, on)}>={_first(rows, born)}")
    )


@failing.register
def _(predicate: vocabulary.ValidAt, rows: SheetRows) -> Expression:
    operand, on = rows.resolve(predicate.element), rows.resolve(predicate.on)
    assert isinstance(operand.element.kind, Code)
    limits: dict[tuple[str, str], tuple[str, ...]] = {}
    for code in operand.element.kind.list.codes:
        if code.valid_from or code.valid_to:
            limits[code.valid_from, code.valid_to] = (*limits.get((code.valid_from, code.valid_to), ()), code.code)
    chars = {limit: rows.codes(operand, operand.name, codes) for limit, codes in limits.items()}
    order = [(char, limit) for limit, matching in chars.items() for char in sorted(matching)]
    atom = rows.atom(operand, operand.name, frozenset(char for char, _ in order))
    until = rows.resolve(predicate.until) if predicate.until else on
    dated = all_of(atom, _dated(rows, on), _dated(rows, until))
    if dated == FALSE or not rows.book.letters:
        return dated
    state = rows.state((operand.via, operand.name))
    place = f'FIND({state},"{"".join(char for char, _ in order)}")'
    begins = [str(serial(limit[0])) if limit[0] else "0" for _, limit in order]
    ends = [str(serial(limit[1])) if limit[1] else "99999" for _, limit in order]
    tests = []
    if set(begins) != {"0"}:
        tests.append(f"{_last(rows, until)}<{_chosen(place, begins)}")
    if set(ends) != {"99999"}:
        tests.append(f"{_first(rows, on)}>{_chosen(place, ends)}")
    return all_of(dated, _day_comparison(rows, tests[0] if len(tests) == 1 else f"OR({','.join(tests)})", on, until))


def _chosen(place: str, numbers: list[str]) -> str:
    return numbers[0] if len(set(numbers)) == 1 else f"CHOOSE({place},{','.join(numbers)})"

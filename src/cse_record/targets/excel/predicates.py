"""How each predicate is spelled in a sheet: an expression that holds where the predicate applies and fails.

Or it is refused, with a reason. A formula sees one row, the rows that it refers to, the header, and how often a key stands in
another sheet; it has no regular expressions and does not sort.
"""

from __future__ import annotations

from datetime import date
from functools import singledispatch

from cse_record.standard import predicates as p
from cse_record.standard.kinds import ABSENT_PREFIX, Code, UncertainMonth
from cse_record.standard.operands import Operand
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.rule import Check, Rule
from cse_record.targets.excel.expressions import FALSE, TRUE, Expression, Raw, all_of, any_of
from cse_record.targets.excel.rows import SheetRows
from cse_record.targets.excel.states import BLANK, VALUE

SPELLS = "Each row would have to be compared with every other row of the same person, in order of date."
WHOLE = "It is about all rows of a sheet, so no single row can be marked as wrong."
REFUSED: dict[type[p.Predicate], str] = {
    p.NotLike: "Excel 2016 has no regular expressions.",
    p.NotNameOf: "Names of a code that are not on any sheet are not in the workbook.",
    p.NotDuring: SPELLS,
    p.During: SPELLS,
    p.NoOverlap: SPELLS,
    p.NoneAfterOpen: SPELLS,
    p.NoGap: SPELLS,
    p.TableRows: "It counts the rows of many sheets, some of which are not in every workbook.",
    p.Covers: WHOLE,
    p.ShareAtMost: WHOLE,
    p.NotAllSame: WHOLE,
    p.SomeHave: WHOLE,
    p.NotMirrored: WHOLE,
    p.Explains: "What an explanation settles is known only after all other checks.",
}

MOST_WORDS = 300
"""Characters of texts that one question may list: more do not go into a formula."""


def refusal(rule: Rule, check: Check) -> str:
    """Why a sheet cannot make a check; empty if it can."""
    if any(_words(each) > MOST_WORDS for each in rule.checks):
        return "The texts that it compares do not fit into a formula of 600 characters."
    return REFUSED.get(type(check.predicate), "")


def _words(check: Check) -> int:
    """How many characters the texts have that a check lists for an element which is not coded."""
    one = check.predicate
    if not isinstance(one, p.OneOf | p.NotOneOf):
        return 0
    element = RECORDS[check.on].elements.get(one.element)
    return 0 if element is None or isinstance(element.kind, Code) else sum(len(code) + 3 for code in one.codes)


# --- conditions


def condition(rows: SheetRows, one: p.Condition | None) -> Expression:
    """A condition as an expression."""
    match one:
        case None:
            return TRUE
        case p.Is():
            return answers(rows, rows.resolve(one.element), one.codes)
        case p.IsNot():
            return answers(rows, rows.resolve(one.element), one.codes, negated=True)
        case p.HasValue():
            return has_value(rows, rows.resolve(one.element))
        case p.HasReason():
            return has_reason(rows, rows.resolve(one.element), one.reasons)
        case p.Blank():
            return is_blank(rows, rows.resolve(one.element))
        case p.All():
            return all_of(*(condition(rows, part) for part in one.conditions))
        case p.AnyOf():
            return any_of(*(condition(rows, part) for part in one.conditions))
    raise TypeError(f"{type(one).__name__} is not spelled in Excel")


def has_value(rows: SheetRows, found: Operand) -> Expression:
    return rows.atom(found, found.name, rows.values(found, found.name))


def no_value(rows: SheetRows, found: Operand) -> Expression:
    """Blank, or a reason in the column itself."""
    own = rows.reasons(found, found.name) if isinstance(found.element.kind, Code) else frozenset()
    return rows.atom(found, found.name, own | {BLANK})


def has_reason(rows: SheetRows, found: Operand, reasons: tuple[str, ...] = ()) -> Expression:
    column = found.name if isinstance(found.element.kind, Code) else found.absent
    if not column:
        return FALSE
    return rows.atom(found, column, rows.codes(found, column, reasons) if reasons else rows.reasons(found, column))


def is_blank(rows: SheetRows, found: Operand) -> Expression:
    return all_of(*(rows.atom(found, column, frozenset(BLANK)) for column in (found.name, found.absent) if column))


def is_filled(rows: SheetRows, found: Operand) -> Expression:
    columns = [column for column in (found.name, found.absent) if column]
    return any_of(*(rows.atom(found, column, rows.sound(found, column) - {BLANK}) for column in columns))


def answers(rows: SheetRows, found: Operand, codes: tuple[str, ...], negated: bool = False) -> Expression:
    """There is an answer, and it is one of the codes, or none of them."""
    if isinstance(found.element.kind, Code):
        chars = rows.codes(found, found.name, codes)
        return rows.atom(found, found.name, rows.sound(found, found.name) - {BLANK} - chars if negated else chars)
    own = has_value(rows, found)
    values = [code for code in codes if not code.startswith(ABSENT_PREFIX)]
    if values and own != FALSE:
        own = all_of(own, Raw(_holds(rows, found, values, negated)))
    elif not negated:
        own = FALSE
    if not found.absent:
        return own
    chars = rows.codes(found, found.absent, codes)
    chars = rows.sound(found, found.absent) - {BLANK} - chars if negated else chars
    return any_of(own, all_of(rows.atom(found, found.name, frozenset(BLANK)), rows.atom(found, found.absent, chars)))


def _holds(rows: SheetRows, found: Operand, values: list[str], negated: bool) -> str:
    """The text or day is one of those given."""
    cell = rows.value(found, found.name)
    if found.is_month or isinstance(found.element.kind, UncertainMonth):
        spans = [f"AND({cell}>={serial(f'{month}-01')},{cell}<{serial(_next(month))})" for month in values]
        text = f"OR({','.join(spans)})"
    elif rows.sound(found, found.name) == {BLANK, VALUE} and values[0][:4].isdigit() and len(values[0]) == 10:
        text = f"OR({','.join(f'{cell}={serial(day)}' for day in values)})"
    else:
        # no array of the values: LibreOffice loses it in a formula that rows share, when a row is deleted
        listed = "|".join(value.replace('"', '""') for value in values)
        text = f'AND(COUNT(FIND("|",{cell}))=0,COUNT(FIND("|"&TRIM({cell})&"|","|{listed}|"))=1)'
    return f"NOT({text})" if negated else text


def _next(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02d}-01"


def serial(day: str) -> int:
    """The number by which Excel knows a day: it counts from 1 January 1900 as 1, with a 29 February 1900 that never was."""
    days = (date.fromisoformat(day) - date(1899, 12, 31)).days
    return days + (days > 59)


# --- dates


def _dated(rows: SheetRows, found: Operand) -> Expression:
    """It holds a date, of which the latest is not faulty. Where it is fetched from another record, the day itself says so."""
    if found.via and rows.book.letters:
        return TRUE if rows.shows(found) else FALSE
    parts = [rows.atom(found, found.name, frozenset(VALUE))]
    if found.latest:
        parts.append(rows.atom(found, found.latest, frozenset((BLANK, VALUE))))
    return all_of(*parts)


def _first(rows: SheetRows, found: Operand) -> str:
    return rows.day(found, latest=False).text


def _last(rows: SheetRows, found: Operand) -> str:
    return rows.day(found, latest=True).text


def _told(rows: SheetRows, text: str, *operands: Operand) -> Raw:
    """A comparison of days, with what follows from its not being an error."""
    return Raw(text, frozenset().union(*(rows.day(found, latest=False).implies for found in operands)))


def _birthday(day: str, years: int) -> str:
    return f"DATE(YEAR({day})+{years},MONTH({day}),DAY({day}))"


def _age(born: str, on: str) -> str:
    return f"YEAR({on})-YEAR({born})-(DATE(YEAR({on}),MONTH({born}),DAY({born}))>{on})"


def _earlier_on_the_day(rows: SheetRows, first: Operand, second: Operand) -> str:
    """Both are exact, on one day, and the time of the first is before that of the second, outside the repeated hour."""
    if not (first.at and second.at) or first.via or second.via:
        return ""
    if first.at not in rows.sheet.columns or second.at not in rows.sheet.columns:
        return ""
    minutes = [minutes_of(rows, one.at) for one in (first, second)]
    on, other = (rows.value(one, one.name) for one in (first, second))
    exact = [f"{_first(rows, one)}={_last(rows, one)}" for one in (first, second) if one.latest]
    hour = ",".join(f"{time}>59,{time}<120" for time in minutes)
    repeated = f"AND(WEEKDAY({on})=1,MONTH({on})=10,DAY({on})>24,{hour})"
    return f"AND(COUNT({minutes[0]},{minutes[1]})=2,{minutes[0]}<{minutes[1]},{on}={other},{','.join(exact)},NOT({repeated}))"


def minutes_of(rows: SheetRows, column: str) -> str:
    """A time of day of the row in minutes, whether it is typed as a time or as text; empty if there is none."""
    cell = rows.sheet.cell(column)
    time = f"IF(ISNUMBER({cell}),{cell},TIMEVALUE({cell}))"
    return rows.fetched(f'=IF({cell}="","",IFERROR(ROUND({time}*1440,0),""))', f"minutes of {column}")


# --- predicates about one record


@singledispatch
def failing(predicate: p.Predicate, rows: SheetRows) -> Expression:
    """That the predicate, without its condition, applies and fails."""
    raise TypeError(f"{predicate.name} is neither spelled nor refused in Excel")


@failing.register
def _(one: p.OnOrAfter, rows: SheetRows) -> Expression:
    later, earlier = rows.resolve(one.later), rows.resolve(one.earlier)
    dated = all_of(_dated(rows, later), _dated(rows, earlier))
    if dated == FALSE:
        return FALSE
    before = f"{_last(rows, later)}<{_first(rows, earlier)}"
    on_the_day = _earlier_on_the_day(rows, later, earlier)
    return all_of(dated, _told(rows, f"OR({before},IFERROR({on_the_day},FALSE))" if on_the_day else before, later, earlier))


@failing.register
def _(one: p.OnOrAfterFirst, rows: SheetRows) -> Expression:
    later, ends = rows.resolve(one.later), [rows.resolve(end) for end in one.ends]
    dated = _dated(rows, later)
    columns = [(end, column) for end in ends for column in (end.name, end.latest) if column in rows.sheet.columns]
    if dated == FALSE or not columns:
        return FALSE
    sound = all_of(*(rows.atom(end, column, frozenset((BLANK, VALUE))) for end, column in columns))
    # the least of no cells is 0, before which there is no day
    first = f"MIN({','.join(rows.value(end, column) for end, column in columns)})"
    return all_of(dated, sound, Raw(f"{_last(rows, later)}<{first}"))


@failing.register
def _(one: p.RangeInOrder, rows: SheetRows) -> Expression:
    found = rows.resolve(one.element)
    filled = all_of(rows.atom(found, found.name, frozenset(VALUE)), rows.atom(found, found.latest, frozenset(VALUE)))
    if filled == FALSE:
        return FALSE
    on, end = rows.value(found, found.name), rows.value(found, found.latest)
    if found.is_month:
        return all_of(filled, Raw(f"EOMONTH({end},0)<EOMONTH({on},0)"))
    return all_of(filled, Raw(f"{end}<{on}"))


@failing.register
def _(one: p.WithinDays, rows: SheetRows) -> Expression:
    later, earlier = rows.resolve(one.later), rows.resolve(one.earlier)
    dated = all_of(_dated(rows, later), _dated(rows, earlier))
    if dated == FALSE:
        return FALSE
    return all_of(dated, _told(rows, f"{_first(rows, later)}-{_last(rows, earlier)}>{one.days}", later, earlier))


@failing.register
def _(one: p.AgeBetween, rows: SheetRows) -> Expression:
    on, born = rows.resolve(one.on), rows.resolve(one.born)
    dated = all_of(_dated(rows, on), _dated(rows, born))
    if dated == FALSE:
        return FALSE
    after = ">" if one.until_birthday else ">="
    old = f"{_first(rows, on)}{after}{_birthday(_last(rows, born), one.most + 1)}"
    young = f"{_last(rows, on)}<{_birthday(_first(rows, born), one.least)}"
    return all_of(dated, _told(rows, f"OR({young},{old})" if one.least else old, on, born))


@failing.register
def _(one: p.AgeIs, rows: SheetRows) -> Expression:
    age, on, born = (rows.resolve(path) for path in (one.age, one.on, one.born))
    dated = all_of(has_value(rows, age), _dated(rows, on), _dated(rows, born))
    if dated == FALSE:
        return FALSE
    cell = rows.value(age, age.name)
    least = rows.fetched(f"={_age(_last(rows, born), _first(rows, on))}", f"least age by {one.born}")
    most = rows.fetched(f"={_age(_first(rows, born), _last(rows, on))}", f"most age by {one.born}")
    return all_of(dated, _told(rows, f"OR({cell}<{least},{cell}>{most})", on, born))


@failing.register
def _(one: p.NumberBetween, rows: SheetRows) -> Expression:
    found = rows.resolve(one.number)
    held = has_value(rows, found)
    return FALSE if held == FALSE else all_of(held, Raw("OR({0}<{1},{0}>{2})".format(rows.value(found, found.name), one.least, one.most)))


@failing.register
def _(one: p.Present, rows: SheetRows) -> Expression:
    found = rows.resolve(one.element)
    return no_value(rows, found) if one.value_only else is_blank(rows, found)


@failing.register
def _(one: p.NoValue, rows: SheetRows) -> Expression:
    return has_value(rows, rows.resolve(one.element))


@failing.register
def _(one: p.Empty, rows: SheetRows) -> Expression:
    return is_filled(rows, rows.resolve(one.element))


@failing.register
def _(one: p.OneOf, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(one.element), one.codes, negated=True)


@failing.register
def _(one: p.NotOneOf, rows: SheetRows) -> Expression:
    return answers(rows, rows.resolve(one.element), one.codes)


@failing.register
def _(one: p.GroupFits, rows: SheetRows) -> Expression:
    found, other = rows.resolve(one.element), rows.resolve(one.other)
    assert isinstance(found.element.kind, Code)
    assert isinstance(other.element.kind, Code)
    groups = {code.code: code.group.split(";") for code in found.element.kind.list.codes if code.group}
    by_other: dict[tuple[str, ...], tuple[str, ...]] = {}
    """What the other may be, by the codes that do not go with it: fewer than the codes by the groups that they are in."""
    for name in (code.code for code in other.element.kind.list.codes):
        strange = tuple(code for code, names in groups.items() if name not in names)
        by_other[strange] = (*by_other.get(strange, ()), name)
    misfits = []
    for strange, names in by_other.items():
        held, beside = rows.codes(found, found.name, strange), rows.codes(other, other.name, names)
        misfits.append(all_of(rows.atom(found, found.name, held), rows.atom(other, other.name, beside)))
    return any_of(*misfits)


@failing.register
def _(one: p.ValidAt, rows: SheetRows) -> Expression:
    found, on = rows.resolve(one.element), rows.resolve(one.on)
    assert isinstance(found.element.kind, Code)
    limits: dict[tuple[str, str], tuple[str, ...]] = {}
    for code in found.element.kind.list.codes:
        if code.valid_from or code.valid_to:
            limits[code.valid_from, code.valid_to] = (*limits.get((code.valid_from, code.valid_to), ()), code.code)
    chars = {limit: rows.codes(found, found.name, codes) for limit, codes in limits.items()}
    order = [(char, limit) for limit, found_chars in chars.items() for char in sorted(found_chars)]
    atom = rows.atom(found, found.name, frozenset(char for char, _ in order))
    until = rows.resolve(one.until) if one.until else on
    dated = all_of(atom, _dated(rows, on), _dated(rows, until))
    if dated == FALSE or not rows.book.letters:
        return dated
    state = rows.state((found.via, found.name))
    place = f'FIND({state},"{"".join(char for char, _ in order)}")'
    begins = [str(serial(limit[0])) if limit[0] else "0" for _, limit in order]
    ends = [str(serial(limit[1])) if limit[1] else "99999" for _, limit in order]
    tests = []
    if set(begins) != {"0"}:
        tests.append(f"{_last(rows, until)}<{_chosen(place, begins)}")
    if set(ends) != {"99999"}:
        tests.append(f"{_first(rows, on)}>{_chosen(place, ends)}")
    return all_of(dated, _told(rows, tests[0] if len(tests) == 1 else f"OR({','.join(tests)})", on, until))


def _chosen(place: str, numbers: list[str]) -> str:
    return numbers[0] if len(set(numbers)) == 1 else f"CHOOSE({place},{','.join(numbers)})"


@failing.register
def _(one: p.Differs, rows: SheetRows) -> Expression:
    return _compared(rows, rows.resolve(one.element), rows.resolve(one.other), "=")


@failing.register
def _(one: p.Same, rows: SheetRows) -> Expression:
    return _compared(rows, rows.resolve(one.element), rows.resolve(one.other), "<>")


def _compared(rows: SheetRows, found: Operand, other: Operand, sign: str) -> Expression:
    both = all_of(has_value(rows, found), has_value(rows, other))
    return FALSE if both == FALSE else all_of(both, Raw(f"{_alike(rows, found)}{sign}{_alike(rows, other)}"))


def _alike(rows: SheetRows, found: Operand) -> str:
    """The value in a form in which two that are the same are equal: a code, however it is typed, by its place in its list.

    Two columns of one list have its codes in the same order, and their reasons after them.
    """
    cell = rows.value(found, found.name)
    if not isinstance(found.element.kind, Code):
        return cell
    listed = rows.book.sheets[found.record_type].lists[found.name]
    index = f"IFERROR(MATCH(TRIM({cell}),{listed.labels},0),MATCH(TRIM({cell}),{listed.codes},0))"
    return rows.fetched(f'=IFERROR({index},"")', f"place in its list of {found.path}")


@failing.register
def _(one: p.AnyPresent, rows: SheetRows) -> Expression:
    return all_of(*(no_value(rows, rows.resolve(path)) for path in one.elements))

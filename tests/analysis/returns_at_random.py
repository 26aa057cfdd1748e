"""Random valid returns of one or two children, without any story: a walk from one valid return to the next, a few cells or rows at a time.

A step that leaves an error in the return is undone. What all these returns have in common is therefore what the standard and its rules
require, and not what a generator of stories happens to do.
"""

from datetime import date, timedelta
from random import Random

from cse_record._generated.validator import validate
from cse_record.analysis.completeness import UNEXPLAINED
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Code, ExactDate, Number, UncertainDate, UncertainMonth
from cse_record.synthetic import example_return

KINDS = ("police", "childrens-services", "joint")
LONG, FEW = 40, 4
"""The number of codes drawn from a list longer than `LONG`. The tables treat them alike, and each would be a column of its own."""
EVERY = 99
"""More elements than any record has."""
MOST_ROWS = 90
"""The most rows of a return, including those about what was searched."""
OF_TABLES = (
    "children", "exploitation_periods", "missing_episodes", "living_situations", "suspects", "involvements", "networks", "network_members",
    "exploitation_features", "indicators", "vulnerabilities", "disclosures", "disclosure_barriers", "referrals", "investigations",
    "suspect_outcomes", "witness_support", "return_interviews",
)  # fmt: skip
"""The record types that the tables count, or count by."""
TOGETHER = (
    (), ("children", "exploitation_periods", "missing_episodes", "living_situations"), ("children", "indicators", "disclosures"),
    ("suspects", "involvements", "networks", "network_members"), ("investigations", "suspect_outcomes", "witness_support"),
    ("exploitation_periods", "exploitation_features", "referrals"),
)  # fmt: skip
"""Record types that a walk changes exclusively, so that rare cases occur often; none for all."""
ANSWERED = {
    name: [
        element for element in STANDARD.records[name].elements.values()
        if element.role is None and element.name not in STANDARD.records[name].parents()
        and isinstance(element.kind, Code | Number | ExactDate | UncertainDate | UncertainMonth)
    ]
    for name in OF_TABLES
}  # fmt: skip
"""The elements whose answers a walk changes."""


def example(seed, children, kind):
    """A synthetic return as rows by record type."""
    tables = {}
    for name, row in example_return(children, seed, kind):
        if name in ("returns", "return_scope", "local_codes", *OF_TABLES):
            tables.setdefault(name, []).append(row)
    return tables


def is_valid(tables):
    """Whether a return can be combined: it has no error, and every rule could be checked."""
    run = validate(tables, limit=1)
    return not run.broken and not any(finding.severity == "error" for finding in run.findings)


class Walk:
    """A random walk. `returns` yields valid returns, whose tables must not be changed."""

    def __init__(self, rng: Random, tables: dict, record_types=()) -> None:
        """Starts from a valid return. With `record_types`, only rows of these record types are changed."""
        self.rng, self.tables, self.record_types = rng, tables, record_types or OF_TABLES
        self.made = 0

    def step(self):
        """Changes answers or rows."""
        if self.rng.random() < 0.4:
            self.tables = reanswered(self.rng, self.tables, record_types=self.record_types)
            return
        before = self.tables
        self.tables = {name: [dict(row) for row in rows] for name, rows in before.items()}
        for _ in range(self.rng.choice((1, 1, 2))):
            self.change()
        if not is_valid(self.tables) or sum(map(len, self.tables.values())) > MOST_ROWS:
            self.tables = before

    def change(self):
        """Adds or removes rows, whether or not the return stays valid."""
        self.rng.choice((self._gone, self._twice, self._scope, self._link, self._band, self._stated, self._born))()

    def answer(self, most, reasons):
        """Changes some answers of one row, whether or not the return stays valid."""
        name, row = self._row()
        if name is not None:
            for element in self.rng.sample(ANSWERED[name], min(len(ANSWERED[name]), most)):
                answer(self.rng, row, element, reasons)

    def returns(self, number, between=3):
        """Yields this many returns, `between` steps apart."""
        for _ in range(number):
            for _ in range(between):
                self.step()
            yield self.tables

    def _row(self):
        names = [name for name in self.record_types if self.tables.get(name)]
        if not names:
            return None, None
        name = self.rng.choice(names)
        return name, self.rng.choice(self.tables[name])

    def _gone(self):
        name, row = self._row()
        if name is not None:
            self.drop(name, row)

    def drop(self, name, row):
        """Removes a row and all rows that depend on it."""
        removed, todo = [(name, row)], [(name, row)]
        while todo:
            record_type, lost = todo.pop()
            key = STANDARD.records[record_type].key()
            for other_type, rows in self.tables.items():
                for column, parent in STANDARD.records[other_type].parents().items():
                    if parent == record_type and key:
                        for child in rows:
                            if child.get(column) == lost[key] and (other_type, child) not in removed:
                                removed.append((other_type, child))
                                todo.append((other_type, child))
        for record_type, lost in removed:
            self.tables[record_type] = [row for row in self.tables[record_type] if row is not lost]

    def _twice(self):
        name, row = self._row()
        if name is None:
            return
        again, key = dict(row), STANDARD.records[name].key()
        if key:
            self.made += 1
            again[key] = f"X{self.made}"
        for column in [column for column in again if column.endswith("_pseudonym")]:
            del again[column]  # two people with one pseudonym would be an error
        self.tables[name].append(again)
        self._with_children(name, key, row, again)

    def _with_children(self, name, key, row, again):
        """Repeats some of the rows that depend on a repeated row."""
        if not key or self.rng.random() < 0.3:
            return
        for other in OF_TABLES:
            for column, parent in STANDARD.records[other].parents().items():
                if parent == name:
                    for child in [below for below in self.tables.get(other, ()) if below.get(column) == row[key]]:
                        if self.rng.random() < 0.7:
                            copy, own = {**child, column: again[key]}, STANDARD.records[other].key()
                            if own:
                                self.made += 1
                                copy[own] = f"X{self.made}"
                            self.tables[other].append(copy)
                            self._with_children(other, own, child, copy)

    def _scope(self):
        rows = self.tables.get("return_scope")
        if rows:
            row = self.rng.choice(rows)
            element = STANDARD.elements["return_scope.extent"]
            answer(self.rng, row, element)

    def _band(self):
        """Gives the age of a suspect only as a band, which takes several answers together."""
        for row in self.tables.get("suspects", ()) if "suspects" in self.record_types else ():
            if self.rng.random() < 0.5:
                for column in [column for column in row if column.startswith("age")]:
                    del row[column]
                row |= {"age_absent": "absent:not-in-system", "age_held_absent": "absent:not-applicable"}
                answer(self.rng, row, STANDARD.elements["suspects.age_band"], reasons=0.1)

    def _stated(self):
        """Gives the age of a child only as stated, without a day or month from which it would follow."""
        for row in self.tables.get("children", ()) if "children" in self.record_types else ():
            if self.rng.random() < 0.5:
                on = self.rng.choice(("first_attention_on", "birth_month"))
                row["first_attention_age"] = self.rng.randint(8, 17)
                answer(self.rng, row, STANDARD.elements[f"children.{on}"], reasons=1)

    def _born(self):
        """Lets the age of suspects when the exploitation started be worked out, whatever else is known of them."""
        for suspect in self.tables.get("suspects", ()):
            if self.rng.random() < 0.7:
                suspect["birth_month"] = f"{self.rng.randrange(1950, 1985)}-05"
                suspect.pop("birth_month_absent", None)
                suspect.pop("birth_month_latest", None)
                connected = {
                    row.get("exploitation_ref")
                    for row in self.tables.get("involvements", ())
                    if row.get("suspect_ref") == suspect["suspect_ref"]
                }
                for period in self.tables.get("exploitation_periods", ()):
                    if period["exploitation_ref"] in connected and "started_on" not in period and self.rng.random() < 0.2:
                        period["started_on"] = "2010-03-05"
                        period.pop("started_absent", None)

    def _link(self):
        name, row = self._row()
        if name is None:
            return
        parents = STANDARD.records[name].parents()
        if parents:
            column = self.rng.choice(list(parents))
            to = self.tables.get(parents[column])
            row.pop(column, None)
            row.pop(STANDARD.elements[f"{name}.{column}"].companions.get("absent", ""), None)
            if to and self.rng.random() < 0.8:
                row[column] = self.rng.choice(to)[STANDARD.records[parents[column]].key()]


def valid_returns(rng, number, returns_of_walk=5):
    """Valid returns, with the number of the walk that found each.

    A new walk starts after `each` returns, because rows that are lost rarely come back and the returns of one walk are much alike. Half of
    the walks start with few rows, a quarter with hardly any values.
    """
    for so_far in range(number):
        if so_far % returns_of_walk == 0:
            start = example(rng.randrange(10**6), rng.choice((1, 1, 2)), rng.choice(KINDS))
            if rng.random() < 0.5:
                start = sparse(rng, start)
            if rng.random() < 0.25:
                start = reanswered(rng, start, most=EVERY, reasons=0.9)
            walk = Walk(rng, start, rng.choice(TOGETHER)).returns(returns_of_walk)
        yield so_far // returns_of_walk, next(walk)


def sparse(rng, tables):
    """A return without the rows of some record types, as far as the others are valid without them."""
    for name in rng.sample(OF_TABLES, len(OF_TABLES) // 2):
        if not tables.get(name):
            continue
        walk = Walk(rng, tables)
        walk.tables = {other: [dict(row) for row in rows] for other, rows in tables.items()}
        for row in list(walk.tables.get(name, ())):
            walk.drop(name, row)
        stays_valid = is_valid(walk.tables)
        if not stays_valid:  # an answer of another row may say that there are some
            for row in walk.tables.get("children", ()):
                for element in ANSWERED["children"]:
                    if element.name.endswith("_history"):
                        answer(rng, row, element, reasons=0.9)
            stays_valid = is_valid(walk.tables)
        if stays_valid:
            tables = walk.tables
    return tables


def answer(rng, row, element, reasons=0.35):
    """Changes the answer of an element: to a value, to a reason (as often as `reasons` says), or to none."""
    for column in (element.name, *element.companions.values()):
        row.pop(column, None)
    chance, kind = rng.random(), element.kind
    if element.absent and chance < reasons:
        reason = UNEXPLAINED if UNEXPLAINED in element.absent and rng.random() < 0.3 else rng.choice(element.absent)
        row[element.name if isinstance(kind, Code) else element.companions["absent"]] = reason
        return
    if chance < reasons + 0.1 and not element.must_be_answered:
        return
    value = value_of(rng, element)
    if value is not None:
        row[element.name] = value
        if "basis" in element.companions:
            row[element.companions["basis"]] = rng.choice(
                STANDARD.elements[f"{element.record_type}.{element.companions['basis']}"].kind.list.codes
            ).code
        if isinstance(kind, UncertainDate) and rng.random() < 0.3:
            row[element.companions["latest"]] = (date.fromisoformat(value) + timedelta(rng.choice((0, 1, 30, 400)))).isoformat()


def value_of(rng, element):
    """A value of an element's kind, near the dates of synthetic returns."""
    kind = element.kind
    if isinstance(kind, Code):
        codes = [code.code for code in kind.list.codes if not kind.group or code.group == kind.group]
        codes = list(kind.subset or codes)
        if len(codes) > LONG:
            codes = ["GBR", "XXA", *codes[:FEW]] if "GBR" in codes else codes[:FEW]
        return rng.choice(codes)
    if isinstance(kind, Number):
        return rng.randint(kind.minimum, min(kind.maximum, rng.choice((18, 90))))
    day = date(rng.choice((2010, 2011, 2024, 2025)), rng.randrange(1, 13), rng.randrange(1, 29)) - timedelta(rng.choice((0, 0, 400, 5800)))
    return day.isoformat()[:7] if isinstance(kind, UncertainMonth) else day.isoformat()


def reanswered(rng, tables, most=4, record_types=OF_TABLES, reasons=0.35):
    """The same rows with some answers changed. A row that would no longer be valid keeps its answers."""
    changed = {name: [dict(row) for row in rows] for name, rows in tables.items()}
    for name in record_types:
        elements = ANSWERED[name]
        for row in changed.get(name, ()):
            for element in rng.sample(elements, min(len(elements), rng.randrange(most + 1))):
                answer(rng, row, element, reasons)
    for attempt in range(8):
        run = validate(changed)
        wrong = {(finding.table, finding.at) for finding in run.findings if finding.severity == "error"}
        if not wrong:
            return changed
        for name, at in wrong:
            if at is None or attempt > 3:  # what is wrong lies in another row of the two
                changed[name] = [dict(row) for row in tables[name]]
            else:
                changed[name][at] = dict(tables[name][at])
    return tables

"""Sound returns of one or two children, far from any story: a walk from one sound return to the next, a few cells or rows at a time.

A step that leaves the return with an error is taken back, so that what all of them have in common is what the standard and its rules say,
and not what a generator of stories happens to do.
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
"""Of a list longer than `LONG` so many codes are drawn: they are alike to the tables, and each would be a column of its own."""
MOST_ROWS = 90
"""A return does not grow beyond so many rows, those about what was searched included."""
OF_TABLES = (
    "children", "exploitation_periods", "missing_episodes", "living_situations", "suspects", "involvements", "networks", "network_members",
    "exploitation_features", "indicators", "vulnerabilities", "disclosures", "disclosure_barriers", "referrals", "investigations",
    "suspect_outcomes", "witness_support",
)  # fmt: skip
"""The record types that the tables count, or count by."""
TOGETHER = (
    (), ("children", "exploitation_periods", "missing_episodes", "living_situations"), ("children", "indicators", "disclosures"),
    ("suspects", "involvements", "networks", "network_members"), ("investigations", "suspect_outcomes", "witness_support"),
    ("exploitation_periods", "exploitation_features", "referrals"),
)  # fmt: skip
"""Record types that a walk changes alone, so that what is seldom is met often; none for all."""
ANSWERED = {
    name: [
        one for one in STANDARD.records[name].elements.values()
        if one.role is None and one.name not in STANDARD.records[name].parents()
        and isinstance(one.kind, Code | Number | ExactDate | UncertainDate | UncertainMonth)
    ]
    for name in OF_TABLES
}  # fmt: skip
"""The elements to which a walk gives other answers."""


def example(seed, children, kind):
    """A synthetic return as rows by record type."""
    tables = {}
    for name, row in example_return(children, seed, kind):
        if name in ("returns", "return_scope", "local_codes", *OF_TABLES):
            tables.setdefault(name, []).append(row)
    return tables


def is_sound(tables):
    """Whether a return can be combined: it has no error, and every rule could be checked."""
    run = validate(tables, limit=1)
    return not run.broken and not any(finding.severity == "error" for finding in run.findings)


class Walk:
    """One walk. `steps` gives a sound return after each number of steps; the tables of a return are not to be changed."""

    def __init__(self, rng: Random, tables: dict, of=()) -> None:
        """From a sound return; only rows of some record types are changed if `of` names them."""
        self.rng, self.tables, self.of = rng, tables, of or OF_TABLES
        self.made = 0

    def step(self):
        """Gives other answers, or changes what rows there are."""
        if self.rng.random() < 0.4:
            self.tables = reanswered(self.rng, self.tables, of=self.of)
            return
        before = self.tables
        self.tables = {name: [dict(row) for row in rows] for name, rows in before.items()}
        for _ in range(self.rng.choice((1, 1, 2))):
            self.rng.choice((self._gone, self._twice, self._scope, self._link))()
        if not is_sound(self.tables) or sum(map(len, self.tables.values())) > MOST_ROWS:
            self.tables = before

    def returns(self, number, between=3):
        """So many returns, `between` steps apart."""
        for _ in range(number):
            for _ in range(between):
                self.step()
            yield self.tables

    def _row(self):
        names = [name for name in self.of if self.tables.get(name)]
        if not names:
            return None, None
        name = self.rng.choice(names)
        return name, self.rng.choice(self.tables[name])

    def _gone(self):
        name, row = self._row()
        if name is not None:
            self.drop(name, row)

    def drop(self, name, row):
        """Leaves out a row and all that hangs on it."""
        gone, todo = [(name, row)], [(name, row)]
        while todo:
            of, lost = todo.pop()
            key = STANDARD.records[of].key()
            for other, rows in self.tables.items():
                for column, parent in STANDARD.records[other].parents().items():
                    if parent == of and key:
                        for one in rows:
                            if one.get(column) == lost[key] and (other, one) not in gone:
                                gone.append((other, one))
                                todo.append((other, one))
        for of, lost in gone:
            self.tables[of] = [one for one in self.tables[of] if one is not lost]

    def _twice(self):
        name, row = self._row()
        if name is None:
            return
        again, key = dict(row), STANDARD.records[name].key()
        if key:
            self.made += 1
            again[key] = f"X{self.made}"
        self.tables[name].append(again)
        self._with_children(name, key, row, again)

    def _with_children(self, name, key, row, again):
        """What hangs on a row is repeated with it, or not."""
        if not key or self.rng.random() < 0.3:
            return
        for other in OF_TABLES:
            for column, parent in STANDARD.records[other].parents().items():
                if parent == name:
                    for one in [one for one in self.tables.get(other, ()) if one.get(column) == row[key]]:
                        if self.rng.random() < 0.7:
                            copy, own = {**one, column: again[key]}, STANDARD.records[other].key()
                            if own:
                                self.made += 1
                                copy[own] = f"X{self.made}"
                            self.tables[other].append(copy)
                            self._with_children(other, own, one, copy)

    def _scope(self):
        rows = self.tables.get("return_scope")
        if rows:
            row = self.rng.choice(rows)
            element = STANDARD.elements["return_scope.extent"]
            answer(self.rng, row, element)

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


def sound_returns(rng, number, each=40):
    """So many sound returns, from walks that begin anew after `each` of them, since what is lost seldom comes back."""
    found = 0
    while found < number:
        start = example(rng.randrange(10**6), rng.choice((1, 1, 2)), rng.choice(KINDS))
        for tables in Walk(rng, start, rng.choice(TOGETHER)).returns(min(each, number - found)):
            found += 1
            yield tables


def answer(rng, row, element):
    """Gives an element another answer: a value, a reason, or none."""
    for column in (element.name, *element.companions.values()):
        row.pop(column, None)
    chance, kind = rng.random(), element.kind
    if element.absent and chance < 0.35:
        reason = UNEXPLAINED if UNEXPLAINED in element.absent and rng.random() < 0.3 else rng.choice(element.absent)
        row[element.name if isinstance(kind, Code) else element.companions["absent"]] = reason
        return
    if chance < 0.45 and not element.must_be_answered:
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
    """A value of the kind of an element, near in time to what synthetic returns tell of."""
    kind = element.kind
    if isinstance(kind, Code):
        codes = [code.code for code in kind.list.codes if not kind.group or code.group == kind.group]
        codes = list(kind.subset or codes)
        if len(codes) > LONG:
            codes = ["GBR", "XXA", *codes[:FEW]] if "GBR" in codes else codes[:FEW]
        return rng.choice(codes)
    if isinstance(kind, Number):
        return rng.randint(kind.minimum, min(kind.maximum, 90))
    day = date(rng.choice((2010, 2011, 2024, 2025)), rng.randrange(1, 13), rng.randrange(1, 29)) - timedelta(rng.choice((0, 0, 400, 5800)))
    return day.isoformat()[:7] if isinstance(kind, UncertainMonth) else day.isoformat()


def reanswered(rng, tables, most=4, of=OF_TABLES):
    """The same rows with other answers to some elements of each; a row that is no longer sound keeps its answers."""
    made = {name: [dict(row) for row in rows] for name, rows in tables.items()}
    for name in of:
        elements = ANSWERED[name]
        for row in made.get(name, ()):
            for element in rng.sample(elements, min(len(elements), rng.randrange(most + 1))):
                answer(rng, row, element)
    for attempt in range(8):
        run = validate(made)
        wrong = {(finding.table, finding.at) for finding in run.findings if finding.severity == "error"}
        if not wrong:
            return made
        for name, at in wrong:
            if at is None or attempt > 3:  # what is wrong lies in another row of the two
                made[name] = [dict(row) for row in tables[name]]
            else:
                made[name][at] = dict(tables[name][at])
    return tables

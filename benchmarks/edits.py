"""The changes to the standard that the benchmark `changes.py` makes, each as the manual edits that it needs.

The changes are expensive ones: they affect every workbook, every list of elements or rules, or every target.
"""

from __future__ import annotations

from typing import NamedTuple

from cse_record._generated.validator import STANDARD as PUBLISHED

LIMIT = 60_000
"""The most that a change may add, in bytes of the pack."""
WANTED = {"a code": 1, "an element": 1, "a rule": 1, "a predicate": 7, "a record type": 2, "a target": 2}
"""The most files that a change may need to have edited by hand."""


class Edit(NamedTuple):
    """One manual edit: text inserted into a file before the only occurrence of `before`, or added at its end if `before` is empty.

    A file that does not exist is created. `@VERSION@` stands for the present version, to which every change belongs.
    """

    path: str
    before: str
    text: str

    @property
    def added(self) -> str:
        """The text that is added."""
        return self.text.replace("@VERSION@", PUBLISHED.VERSIONS[-1])

    def on(self, text: str) -> str:
        """The file after the edit. Raises ValueError if `before` does not occur exactly once: the benchmark must follow the standard."""
        if not self.before:
            return text + self.added
        if text.count(self.before) != 1:
            raise ValueError(f"{self.path} has {text.count(self.before)} places for an edit of the benchmark: {self.before!r}")
        return text.replace(self.before, self.added + self.before)


STANDARD = "src/cse_record/standard"
TARGETS = "src/cse_record/targets"
MISSING = f"{STANDARD}/records/missing_episodes.py"
ELEMENT = """\
    earlier_episodes: Annotated[
        int | None,
        Element(
            Number(0, 999, "number of episodes"),
            label="Earlier episodes",
            definition="How many times the child is known or thought to have been missing before this episode, entered here or not.",
            guidance="Count what the source says. Leave blank if it says nothing.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R2",),
            absent=NOT_ESTABLISHED,
            since="@VERSION@",
        ),
    ] = None
    earlier_episodes_basis: Basis = None
    earlier_episodes_absent: Absent = None
"""
RULE = """\
    rule(
        "DIS-008", "query", "A school was told more than five years after the exploitation ended", DISCLOSURES,
        WithinDays("disclosed_on", "exploitation_ref.ended_on", 1826, when=Is("disclosed_to", ("school",))),
        why=DELAY, fix="Check the date of disclosure and the end of the exploitation. If both are right, explain.",
        serves=["R12"],
        since="@VERSION@", brief="School told long after it ended",
        fails={
            "exploitation_periods": [{"started_on": "2014-03-01", "ended_on": "2014-07-31"}],
            DISCLOSURES: [{"disclosed_on": "2019-08-01", "exploitation_ref": "E-0001"}],
        },
        passes=[
            Example({
                "exploitation_periods": [{"started_on": "2014-03-01", "ended_on": "2014-07-31"}],
                DISCLOSURES: [{"exploitation_ref": "E-0001"} | row],
            })
            for row in ({"disclosed_on": "2019-07-31"}, {"disclosed_on": "2019-08-01", "disclosed_to": "police"})
        ],
    ),
"""


PREDICATE = """\
@dataclass(frozen=True)
class NotStandIn(Predicate):
    \"\"\"The number in `number` is none of `numbers`, which systems hold where a number is not known. Applies if it holds a value.\"\"\"

    fails_if = "the number is one of `numbers`"
    sentence = "{number} is a number that systems put in where none is known"
    asks = reads(number=VALUE)

    number: str
    numbers: tuple[int, ...]


"""
IN_PYTHON = """\
@spelled.register
def _(predicate: vocabulary.NotStandIn, names: Names) -> Spelled:
    number = names.variable(operand := names.resolve(predicate.number), operand.name)
    return Spelled(f"{number} is not None", f"{number} in {predicate.numbers!r}")


"""
IN_A_SHEET = """\
@failing.register
def _(predicate: vocabulary.NotStandIn, rows: SheetRows) -> Expression:
    operand = rows.resolve(predicate.number)
    filled, cell = has_value(rows, operand), rows.value(operand, operand.name)
    return FALSE if filled == FALSE else all_of(filled, Raw(f"OR({','.join(f'{cell}={number}' for number in predicate.numbers)})"))


"""
AT_ITS_BOUNDARIES = """\
@cases_of.register
def _(predicate: p.NotStandIn, builder: CaseBuilder) -> Cases:
    yield from no_answer(builder, (predicate.number,))
    for number in predicate.numbers:
        yield builder.fails(f"holds {number}", {predicate.number: Value(number)})
        yield builder.passes(f"holds one less than {number}", {predicate.number: Value(number - 1)})


"""
IN_THE_INTERPRETER = """\
@outcome.register
def _(predicate: p.NotStandIn, record: RecordView) -> Outcome:
    number = record.value(predicate.number)
    return None if number is None else number not in predicate.numbers


"""
IN_JAVASCRIPT = """\
  NotStandIn(record, predicate) {
    const number = record.value(predicate.number);
    return ifAllPresent([number], () => !predicate.numbers.includes(number));
  },
"""
RULE_WITH_IT = """\
    rule(
        "NET-006", "query", "Size that stands for a size not known", NETWORKS, NotStandIn("known_size", (99, 999)),
        why=SIZE, fix="If the size is not known, leave it blank and give the reason. If it is right, explain.",
        serves=["R5"],
        since="@VERSION@",
        fails=row_examples(NETWORKS, {"known_size": 99}, {"known_size": 999}),
        passes=row_examples(NETWORKS, {"known_size": 98}, {"known_size": 100}, {"known_size": 998},
                    {"known_size_absent": "absent:asked-not-known"}),
    ),
"""
RECORD_TYPE = '''\
"""Contacts of professionals with a child: who saw or spoke with the child, and when (R13)."""

from datetime import date
from typing import Annotated, ClassVar

from cse_record.standard.elements import NOT_RECORDED, Absent, Element, Latest
from cse_record.standard.kinds import Code, UncertainDate
from cse_record.standard.record import Record, RecordType
from cse_record.standard.records import shared


class ProfessionalContact(Record):
    about: ClassVar = RecordType(
        name="professional_contacts",
        singular="professional contact",
        core=False,
        requirements=("R13",),
        guidance="One row for each time that a professional saw or spoke with the child. A contact that was missed has no row.",
        identified_by=("child_ref", "contacted_on", "service"),
        base_row={"child_ref": "C-0001", "contacted_on": "2020-06-15", "service": "school"},
        sheets={"childrens-services": "facts", "voluntary": "facts"},
    )

    child_ref: Annotated[str | None, shared.link("children", "child")] = None
    contacted_on: Annotated[
        date | None,
        Element(
            UncertainDate(),
            label="Date of contact",
            definition="The day on which the professional saw or spoke with the child, or the earliest it can be.",
            guidance="Give the day of the contact itself. That is not the day on which it was written down.",
            identifiability="indirect",
            sensitivity="special_category",
            requirements=("R13",),
            absent=NOT_RECORDED,
        ),
    ] = None
    contacted_latest: Latest = None
    contacted_absent: Absent = None
    service: Annotated[
        str | None,
        Element(
            Code("referral_source"),
            label="Service in contact",
            definition="The service or person whose professional saw or spoke with the child.",
            guidance="If several services took part, enter a row for each.",
            identifiability="none",
            sensitivity="special_category",
            requirements=("R13",),
            required=True,
        ),
    ] = None
'''
RECORD_TYPE_LINE = (
    "professional_contacts,Professional contacts,"
    '"One occasion on which a professional saw or spoke with a child, whatever came of it.",active,,,@VERSION@,,value,cse-record,cases\n'
)
TARGET = '''\
"""A target that refuses everything."""

from cse_record.standard.faults import FAULTS
from cse_record.targets.target import Target

TARGET = Target(
    "slate",
    "Slate",
    refusal=lambda rule, check: "Slate asks no questions.",
    blind_spots={fault: ((), "Slate sees nothing.") for fault in FAULTS},
)
'''

CHANGES = {
    "a code": [
        Edit(
            f"{STANDARD}/codelists/information_source.csv",
            "court-record,",
            "tribunal-record,Tribunal record,A record of a tribunal about the person.,active,,,@VERSION@,,value,cse-record,\n",
        )
    ],
    "an element": [
        Edit(MISSING, "    category: Annotated[", ELEMENT),
        Edit(MISSING, "    Element,\n", "    Basis,\n"),
        Edit(MISSING, "Time, UncertainDate\n", "Number, "),
    ],
    "a rule": [
        Edit(f"{STANDARD}/rules/disclosures.py", '    rule(\n        "BAR-001"', RULE),
        Edit(f"{STANDARD}/rules/disclosures.py", "\nfrom cse_record.standard.rows import Row\n", ", WithinDays"),
        Edit(f"{STANDARD}/rules/disclosures.py", "rule\n\nDISCLOSURES", "Example, "),
    ],
    "a predicate": [
        Edit(f"{STANDARD}/predicates/records.py", "@dataclass(frozen=True)\nclass Present(", PREDICATE),
        Edit(f"{STANDARD}/rules/networks.py", "Present, Rows\n", "NotStandIn, "),
        Edit(f"{STANDARD}/rules/networks.py", ")  # fmt: skip\n", RULE_WITH_IT),
        Edit(f"{TARGETS}/python/predicates.py", "@spelled.register\ndef _(predicate: vocabulary.Present,", IN_PYTHON),
        Edit(f"{TARGETS}/excel/formulas/predicates.py", "@failing.register\ndef _(predicate: vocabulary.Present,", IN_A_SHEET),
        Edit("src/cse_record/conformance/boundaries/values.py", "@cases_of.register\ndef _(predicate: p.Present,", AT_ITS_BOUNDARIES),
        Edit("tests/interpreter/record_predicates.py", "@outcome.register\ndef _(predicate: p.Present,", IN_THE_INTERPRETER),
        Edit("tests/node/conformance.mjs", "  Present: (record, predicate) =>", IN_JAVASCRIPT),
    ],
    "a record type": [
        Edit(f"{STANDARD}/records/professional_contacts.py", "", RECORD_TYPE),
        Edit(f"{STANDARD}/codelists/record_type.csv", "board_arrangements,", RECORD_TYPE_LINE),
    ],
    "a target": [
        Edit(f"{TARGETS}/slate/__init__.py", "", TARGET),
        Edit(f"{TARGETS}/register.py", '    "prose",\n', '    "slate",\n'),
    ],
}
"""The edits that each change needs. A predicate comes with a rule that uses it."""

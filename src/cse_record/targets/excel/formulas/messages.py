"""The messages of check cells: those of the validator's report, and faults of shape in words that suit a sheet.

Each is said twice: in one line, which is read beside the row while it is typed, and in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from cse_record.standard import spoken
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import Spelling
from cse_record.standard.elements import Element
from cse_record.standard.kinds import LISTS, Code, ExactDate, Key, LocalCode, Number, Time, UncertainMonth
from cse_record.standard.record import Record
from cse_record.standard.rules.rule import Check, Rule
from cse_record.standard.speech import english, said, say
from cse_record.standard.voice import TEMPLATE
from cse_record.targets.excel.formulas.addresses import SheetAddresses
from cse_record.targets.prose.brief import what_to_do
from cse_record.targets.prose.sentences import accepted, failing

CORRECT, TO_DO, LOOK = english("To correct"), english("To do"), english("To look at")
STATES: dict[str, str] = {
    CORRECT: english("Something is wrong."),
    TO_DO: english("An answer or a row is still to come."),
    LOOK: english("Something is unusual. If it is wrong, correct it. If it is right, explain it or leave it, as the check says."),
}
"""What a row can ask of the person who fills it in, in the order of weight, with what each means."""
MOST_SHOWN, READ_ON = 250, english("Follow this link to read on.")
"""The most characters of a message that a cell shows, and how a longer one ends. A link cannot show more than 255."""
MOST_CELLS = 3
"""The most cells that a message in one line names. All are coloured."""


@dataclass(frozen=True)
class Message:
    """One line of the sheet of messages. `rule` is the id of the rule, or the name of the fault of shape.

    `brief` says what is wrong and `remedy` what to do; between them a line names the columns in `at`. `reads` are the columns that are
    coloured. `says` has the sentences that say all in full. `explained` is whether an explanation settles it.
    """

    number: int
    record_type: str
    column: str
    label: str
    state: str
    rule: str
    brief: str
    remedy: str
    at: tuple[str, ...]
    reads: tuple[str, ...]
    says: tuple[str, ...]
    explained: bool = False

    @property
    def text(self) -> str:
        """The message in full."""
        from_rule = f" ({self.rule})" if self.rule[-1:].isdecimal() else ""
        return f"{said(self.state)}{from_rule}: {' '.join(self.says)}"


def damaged(record_type: str) -> Message:
    """The message about a row whose formulas no longer work. It has no number, since no check finds it."""
    brief, remedy = say("Not checked: cells were moved"), say("type the row again")
    in_full = say(
        "This row is not checked, since cells were moved into it or out of it. Type it again in an empty row, and delete it here."
    )
    return Message(-1, record_type, "", "", CORRECT, "damaged", brief, remedy, (), (), (in_full,))


def message_of_rule(
    standard: Catalogue, rule: Rule, check: Check, reads: tuple[str, ...], has: Callable[[str], bool] = lambda path: True
) -> Message:
    """The message of a rule: what is wrong and how to correct it. It has no number yet.

    `reads` are the columns of the row itself. `has` says of a record type or element, by path, whether the workbook has it.
    """
    element = standard.records[check.on].elements[check.fields[0]]
    instead = accepted(check.predicate, check.on)
    if not instead[0]:
        instead = "", tuple(name for name in instead[1] if name in _lists(standard, has))
    choice = [TEMPLATE.accepted(*instead, LISTS)] if instead != ("", ()) else []
    state = TO_DO if check.predicate.waits else CORRECT if rule.severity == "error" else LOOK
    says = (said(failing(standard, check, has)), *choice, said(rule.fix_on(has), f"rule/{rule.id}/fix"))
    brief, remedy = said(rule.in_brief, f"rule/{rule.id}/brief"), said(what_to_do(rule, check))
    return Message(
        0, check.on, element.name, spoken.label(element), state, rule.id, brief, remedy, check.fields, reads, says,
        explained=rule.severity == "query",
    )  # fmt: skip


def _lists(standard: Catalogue, has: Callable[[str], bool]) -> set[str]:
    """The names of the lists from which columns of the workbook take their answers."""
    return {element.kind.codelist for path, element in standard.elements.items() if isinstance(element.kind, Code) and has(path)}


def messages_of_fault(standard: Catalogue, record: type[Record], name: str, number: int) -> Iterator[Message]:
    """The messages for the faults of shape that a column can have, numbered from `number`."""
    element, columns = record.elements[name], record.columns()
    column = columns[name]

    def message(digit: int, fault: str, brief: str, remedy: str, text: str, *beside: str) -> Message:
        state, at = TO_DO if not digit else CORRECT, (name, *beside)
        return Message(number + digit, element.record_type, name, spoken.label(element), state, fault, brief, remedy, at, at, (text,))

    def called(companion: str) -> str:
        return TEMPLATE.element(companion, columns)

    cell = called(name)
    if column.must == "value":
        remedy = (
            say("fill it in")
            if column.spelling.codes is None
            else say("choose one")
            if not column.reasons
            else say("choose one, or say why not")
        )
        yield message(0, "blank", say("No answer yet"), remedy, TEMPLATE.blank(column, LISTS, cell))
    elif column.must:
        text = TEMPLATE.no_answer(called(column.absent), cell)
        yield message(0, "no_value_and_no_reason", say("No answer yet"), say("fill it in, or say why not"), text, column.absent)
    if column.of:
        text = TEMPLATE.alone(called(column.of), cell)
        yield message(1, "companion_alone", say("Goes with a cell that is blank"), say("fill that in, or clear this"), text, column.of)
    if column.basis:
        text = TEMPLATE.no_basis(called(column.basis), cell)
        yield message(2, "no_basis", say("Number without its basis"), say("choose the basis"), text, column.basis)
    fault = "unknown_code" if column.spelling.codes is not None else "not_as_spelled"
    yield message(3, fault, *_not_accepted_in_brief(element, column.spelling), _not_accepted(column.spelling, cell))
    if column.absent:
        text = TEMPLATE.two_answers(called(column.absent), say("in {cell}", cell=cell))
        yield message(4, "value_and_reason", say("Both a value and a reason"), say("clear one of the two"), text, column.absent)


def _not_accepted(spelling: Spelling, cell: str) -> str:
    if spelling.codes is not None:
        return f"{TEMPLATE.no_code(spelling, LISTS, cell)} {TEMPLATE.choices(spelling.codelist, spelling.codes, LISTS)}"
    if spelling.on_sheet:
        return TEMPLATE.not_accepted(spelling, "", cell)
    return say("{cell} is longer than {number} characters. Shorten it.", cell=cell, number=spelling.max_length)


def _not_accepted_in_brief(element: Element, spelling: Spelling) -> tuple[str, str]:
    """What is wrong with a cell that its kind does not accept, and what to do."""
    if spelling.codes is not None:
        return say("Not in the list of the cell"), say("choose from the list")
    match element.kind:
        case ExactDate():
            return say("Not a day in this form"), say("type it as 4 Mar 2011")
        case UncertainMonth():
            return say("Not a month in this form"), say("type it as May 1996")
        case Time():
            return say("Not a time of day in this form"), say("type it as 21:40")
        case Number():
            return say("Not a whole number in digits"), say("type {least} to {most}", least=element.kind.minimum, most=element.kind.maximum)
        case LocalCode():
            return say("Not a code of your own"), say("begin it with local:")
        case Key():  # a reference too
            return say("Not spelled as a reference"), say("use A to Z, 0 to 9, - . / _")
    return say("Too long"), say("shorten it")


def for_sheet(message: Message, sheet: SheetAddresses) -> Message:
    """The message without columns that the sheet does not show."""
    shown = [tuple(column for column in columns if column in sheet.columns) for columns in (message.at, message.reads)]
    return replace(message, at=shown[0][:MOST_CELLS], reads=shown[1])


def shortened(text: str) -> str:
    """The text as a cell shows it that leads to the whole text."""
    read_on = f" … {said(READ_ON)}"
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - len(read_on)].rsplit(' ', 1)[0]}{read_on}"


def token(state: str, letters: str) -> str:
    """The mark by which a message asks for a column to be coloured."""
    return f"|{list(STATES).index(state)}{letters}|"


def marks(message: Message, columns: Mapping[str, str]) -> str:
    """The marks of all columns that a message reads, as one text."""
    return "".join(token(message.state, columns[column]) for column in message.reads).replace("||", "|")

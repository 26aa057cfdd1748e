"""The wording of messages: for a person with a file, names as the file has them; for a person with a workbook, labels.

Plain Python that imports only `columns` from this package, for annotations: the generated validator contains a copy of this file.
Every sentence about the shape of a cell or a row is written here, once for each voice. No sentence repeats a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cse_record.standard.columns import Column, Lists, Spelling

# --- begin copy
EXPLAIN = "Explain"
"""The heading of the template column in which a query about a row is explained."""
THIS = "This"
"""What a sentence calls the cell if its place is given beside the sentence."""
SHORT_LIST = 12
"""Lists with at most this many codes are written out in a message."""
REASON_LIST = "absent_reason"
"""The list of reasons for absence."""


def how_many(number: int, what: str, several: str = "") -> str:
    """A count in figures: “1 row”, “2,000 rows”. `several` is the plural if it is not formed with an s."""
    return f"{number:,} {what if number == 1 else several or f'{what}s'}"


class Voice:
    """For a person with a file: elements, record types, lists and codes by name."""

    which_is_meant = "Give the code that is meant."
    """What to do about a name that means several codes."""

    def element(self, name: str, columns: Mapping[str, Column]) -> str:
        """The name of a column of the same record; empty for none."""
        return name

    def record_type(self, name: str, title: str) -> str:
        return name

    def record_types(self, number: int) -> str:
        """Several record types, or their number."""
        return f"{number} record types"

    def codelist(self, codelist: str, lists: Lists) -> str:
        return f"the list {codelist}"

    def scheme(self, scheme: str, lists: Lists) -> str:
        return scheme

    def code(self, code: str, codelist: str, lists: Lists) -> str:
        """A code that the person may have meant."""
        return f"{code} ({_label(code, codelist, lists)})"

    def codes(self, codes: Iterable[str], codelist: str, lists: Lists) -> str:
        """Codes or reasons as a list in words."""
        return ", ".join(codes)

    def not_accepted(self, spelling: Spelling, problem: str, this: str = THIS) -> str:
        """The accepted form. `problem` says what is wrong, without a full stop."""
        return f"{problem}: {spelling.words}.{unsure(spelling)}"

    def no_code(self, spelling: Spelling, lists: Lists, this: str = THIS) -> str:
        return f"{this} is not a code of {self.codelist(spelling.codelist, lists)}."

    def later_version(self, last: str) -> str:
        """Says that a return states a later version of the standard than `last`, the latest that is known."""
        statement = f"This version of the standard is later than {last}, the latest that this program knows."
        return f"{statement} Install a newer package; do not change the number in the return."

    def refused_code(self, spelling: Spelling, lists: Lists) -> str:
        """Says that a code of the list is not one that the element accepts."""
        return f"This is in {self.codelist(spelling.codelist, lists)}, but is not accepted for this element."

    def choices(self, codelist: str, codes: tuple[str, ...], lists: Lists, reasons: tuple[str, ...] = ()) -> str:
        """Where to find the codes of a list. `codes` are its accepted values, `reasons` the accepted reasons for absence."""
        if len(codes) > SHORT_LIST:
            return self.where_codes_are(codelist)
        others = f" Reasons: {self.codes(reasons, REASON_LIST, lists)}." if reasons else ""
        return f"Codes: {self.codes(codes, codelist, lists)}.{others}"

    def accepted(self, codelist: str, codes: tuple[str, ...], lists: Lists) -> str:
        """What may be written if a rule accepts only some codes of a list.

        Without the name of a list, `codes` are names of lists. Without `codes`, every code of the list is accepted.
        """
        if not codes:
            return self.where_codes_are(codelist)
        return f"Accepted: {self.codes(codes, codelist, lists) if codelist else self.list_names(codes, lists)}."

    def list_names(self, names: Iterable[str], lists: Lists) -> str:
        """Names of lists, which are typed as they are."""
        return ", ".join(names)

    def where_codes_are(self, codelist: str) -> str:
        """Where a person finds the codes of a list."""
        return f"See: cse-record explain {codelist}."

    def several_schemes(self, codelist: str, schemes: Iterable[str], lists: Lists) -> str:
        return f"It is a code of {', '.join(schemes)}; see: cse-record crosswalk {codelist}."

    def blank(self, column: Column, lists: Lists, this: str = THIS) -> str:
        """Says that an element may not be blank and which reasons its own column accepts."""
        remedy = "Give a value."
        if column.reasons:
            remedy = f"Give a value or a reason: {self.codes(column.reasons, REASON_LIST, lists)}."
        return f"{this} may not be blank. {remedy}"

    def no_answer(self, absent: str, this: str = THIS) -> str:
        """Says that neither an element nor its reason for absence is filled."""
        return f"{this} may not be blank. Give a value, or the reason in {absent}."

    def two_answers(self, absent: str, this: str = "here") -> str:
        return f"There is a value {this} and a reason for absence in {absent}. Delete one of them."

    def alone(self, of: str, this: str = THIS) -> str:
        """Says that a latest date, a time or a basis is filled beside a blank element."""
        return f"{this} belongs to {of}, which is blank. Fill in {of}, or delete this."

    def no_basis(self, basis: str, this: str = "this number") -> str:
        return f"Say in {basis} what {this} is based on: recorded, estimated or stated by the person."


class WorkbookVoice(Voice):
    """For a person with a workbook, who sees labels and sheets. `has_lists` says whether its cells offer lists, as in a template."""

    def __init__(self, has_lists: bool) -> None:
        self.has_lists = has_lists
        from_list, by_label = "Choose the one that is meant from the list in the cell.", "Give the label of the one that is meant."
        self.which_is_meant = from_list if has_lists else by_label

    def element(self, name: str, columns: Mapping[str, Column]) -> str:
        return f"“{columns[name].label}”" if name else ""

    def record_type(self, name: str, title: str) -> str:
        return f"“{title}”"

    def record_types(self, number: int) -> str:
        return f"{number} sheets"

    def codelist(self, codelist: str, lists: Lists) -> str:
        return f"the list “{lists.title(codelist)}”"

    def scheme(self, scheme: str, lists: Lists) -> str:
        return lists.labels("classification_scheme").get(scheme, scheme)

    def code(self, code: str, codelist: str, lists: Lists) -> str:
        return f"“{_label(code, codelist, lists)}”"

    def codes(self, codes: Iterable[str], codelist: str, lists: Lists) -> str:
        return ", ".join(self.code(code, codelist, lists) for code in codes)

    def not_accepted(self, spelling: Spelling, problem: str, this: str = THIS) -> str:
        if spelling.codes is not None:
            return f"{this} is neither a label nor a code of its list."
        return (
            f"{this} is not {spelling.on_sheet}{unsure(spelling)}" if spelling.on_sheet else super().not_accepted(spelling, problem, this)
        )

    def no_code(self, spelling: Spelling, lists: Lists, this: str = THIS) -> str:
        own = ", nor a code of your own that begins “local:”" if spelling.local_codes else ""
        list_name = "the list in the cell" if this != THIS else self.codelist(spelling.codelist, lists)
        return f"{this} is neither a label nor a code of {list_name}{own}."

    def choices(self, codelist: str, codes: tuple[str, ...], lists: Lists, reasons: tuple[str, ...] = ()) -> str:
        if self.has_lists:
            return "Choose from the list in the cell."
        if len(codes) > SHORT_LIST:
            return "Give one of its labels, as the lists of a template show them."
        others = f" Or give a reason for absence: {self.codes(reasons, REASON_LIST, lists)}." if reasons else ""
        return f"Give one of its labels: {self.codes(codes, codelist, lists)}.{others}"

    def where_codes_are(self, codelist: str) -> str:
        return f"The codes are on the sheet “Lists”{'' if self.has_lists else ' of a template'}."

    def several_schemes(self, codelist: str, schemes: Iterable[str], lists: Lists) -> str:
        known = " and of ".join(f"“{self.scheme(scheme, lists)}”" for scheme in schemes)
        meant = "choose the right answer from the list in the cell" if self.has_lists else "give the label of the right answer"
        return f"It is a code of {known}, with different meanings: {meant}."

    def list_names(self, names: Iterable[str], lists: Lists) -> str:
        return ", ".join(f"{name} (“{lists.title(name)}”)" for name in names)

    def blank(self, column: Column, lists: Lists, this: str = THIS) -> str:
        if column.spelling.codes is not None and self.has_lists:
            reason = " or a reason for absence" if column.reasons else ""
            return f"{this} may not be blank. Choose an answer{reason} from the list in the cell."
        return super().blank(column, lists, this)


def unsure(spelling: Spelling) -> str:
    """What to do if the value is not known exactly, as an addition to another sentence."""
    return f" {spelling.unsure}" if spelling.unsure else ""


def _label(code: str, codelist: str, lists: Lists) -> str:
    """The label of a code of a list, or of a reason for absence."""
    return lists.labels(codelist).get(code) or lists.labels(REASON_LIST).get(code, code)


FILE = Voice()
WORKBOOK, TEMPLATE = WorkbookVoice(has_lists=False), WorkbookVoice(has_lists=True)
VOICES: dict[str, Voice] = {"file": FILE, "workbook": WORKBOOK, "template": TEMPLATE}
"""The voice by the form of a return: a file written by a program, a workbook, or a template."""

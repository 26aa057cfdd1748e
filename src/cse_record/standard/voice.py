"""The wording of messages: for a person with a file, names as the file has them; for a person with a workbook, labels.

Plain Python that imports only `speech` from this package, and `columns` for annotations: the generated validator contains a copy of
this file. Every sentence about the shape of a cell or a row is written here, once for each voice. No sentence repeats a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cse_record.standard.speech import english, named, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cse_record.standard.columns import Column, Lists, Spelling

# --- begin copy
EXPLAIN = english("Explain")
"""The heading of the template column in which a query about a row is explained."""
SHORT_LIST = 12
"""Lists with at most this many codes are written out in a message."""
REASON_LIST = "absent_reason"
"""The list of reasons for absence."""


def how_many(number: int, what: str, several: str = "") -> str:
    """A count in figures: “1 row”, “2,000 rows”. `several` is the plural if it is not formed with an s."""
    return f"{number:,} {said(what if number == 1 else several or f'{what}s')}"


class Voice:
    """For a person with a file: elements, record types, lists and codes by name.

    `this` names the cell that a sentence is about; without it, the place of the cell is given beside the sentence.
    """

    @property
    def which_is_meant(self) -> str:
        """What to do about a name that means several codes."""
        return say("Give the code that is meant.")

    def element(self, name: str, columns: Mapping[str, Column]) -> str:
        """The name of a column of the same record; empty for none."""
        return name

    def record_type(self, name: str, title: str) -> str:
        return name

    def record_types(self, number: int) -> str:
        """Several record types, or their number."""
        return say("{number} record types", number=number)

    def codelist(self, codelist: str, lists: Lists) -> str:
        return say("the list {codelist}", codelist=codelist)

    def scheme(self, scheme: str, lists: Lists) -> str:
        return scheme

    def code(self, code: str, codelist: str, lists: Lists) -> str:
        """A code that the person may have meant."""
        return f"{code} ({_label(code, codelist, lists)})"

    def codes(self, codes: Iterable[str], codelist: str, lists: Lists) -> str:
        """Codes or reasons as a list in words."""
        return ", ".join(codes)

    def not_accepted(self, spelling: Spelling, problem: str, this: str = "") -> str:
        """The accepted form. `problem` says what is wrong, without a full stop."""
        return f"{problem}: {said(spelling.words)}.{unsure(spelling)}"

    def no_code(self, spelling: Spelling, lists: Lists, this: str = "") -> str:
        return say("{this} is not a code of {the_list}.", this=this or say("This"), the_list=self.codelist(spelling.codelist, lists))

    def later_version(self, last: str) -> str:
        """Says that a return states a later version of the standard than `last`, the latest that is known."""
        return say(
            "This version of the standard is later than {last}, the latest that this program knows. Install a newer package; do not change "
            "the number in the return.",
            last=last,
        )

    def refused_code(self, spelling: Spelling, lists: Lists) -> str:
        """Says that a code of the list is not one that the element accepts."""
        return say("This is in {the_list}, but is not accepted for this element.", the_list=self.codelist(spelling.codelist, lists))

    def choices(self, codelist: str, codes: tuple[str, ...], lists: Lists, reasons: tuple[str, ...] = ()) -> str:
        """Where to find the codes of a list. `codes` are its accepted values, `reasons` the accepted reasons for absence."""
        if len(codes) > SHORT_LIST:
            return self.where_codes_are(codelist)
        others = f" {say('Reasons: {codes}.', codes=self.codes(reasons, REASON_LIST, lists))}" if reasons else ""
        return f"{say('Codes: {codes}.', codes=self.codes(codes, codelist, lists))}{others}"

    def accepted(self, codelist: str, codes: tuple[str, ...], lists: Lists) -> str:
        """What may be written if a rule accepts only some codes of a list.

        Without the name of a list, `codes` are names of lists. Without `codes`, every code of the list is accepted.
        """
        if not codes:
            return self.where_codes_are(codelist)
        return say("Accepted: {codes}.", codes=self.codes(codes, codelist, lists) if codelist else self.list_names(codes, lists))

    def list_names(self, names: Iterable[str], lists: Lists) -> str:
        """Names of lists, which are typed as they are."""
        return ", ".join(names)

    def where_codes_are(self, codelist: str) -> str:
        """Where a person finds the codes of a list."""
        return say("See: {command}.", command=f"cse-record explain {codelist}")

    def several_schemes(self, codelist: str, schemes: Iterable[str], lists: Lists) -> str:
        return say("It is a code of {schemes}; see: {command}.", schemes=", ".join(schemes), command=f"cse-record crosswalk {codelist}")

    def blank(self, column: Column, lists: Lists, this: str = "") -> str:
        """Says that an element may not be blank and which reasons its own column accepts."""
        this = this or say("This")
        if column.reasons:
            reasons = self.codes(column.reasons, REASON_LIST, lists)
            return say("{this} may not be blank. Give a value or a reason: {reasons}.", this=this, reasons=reasons)
        return say("{this} may not be blank. Give a value.", this=this)

    def no_answer(self, absent: str, this: str = "") -> str:
        """Says that neither an element nor its reason for absence is filled."""
        return say("{this} may not be blank. Give a value, or the reason in {absent}.", this=this or say("This"), absent=absent)

    def two_answers(self, absent: str, this: str = "") -> str:
        return say(
            "There is a value {here} and a reason for absence in {absent}. Delete one of them.", here=this or say("here"), absent=absent
        )

    def alone(self, of: str, this: str = "") -> str:
        """Says that a latest date, a time or a basis is filled beside a blank element."""
        return say("{this} belongs to {of}, which is blank. Fill in {of}, or delete this.", this=this or say("This"), of=of)

    def no_basis(self, basis: str, this: str = "") -> str:
        return say(
            "Say in {basis} what {this} is based on: recorded, estimated or stated by the person.",
            basis=basis,
            this=this or say("this number"),
        )


class WorkbookVoice(Voice):
    """For a person with a workbook, who sees labels and sheets. `has_lists` says whether its cells offer lists, as in a template."""

    def __init__(self, has_lists: bool) -> None:
        self.has_lists = has_lists

    @property
    def which_is_meant(self) -> str:
        if self.has_lists:
            return say("Choose the one that is meant from the list in the cell.")
        return say("Give the label of the one that is meant.")

    def element(self, name: str, columns: Mapping[str, Column]) -> str:
        return f"“{named(columns[name].label)}”" if name else ""

    def record_type(self, name: str, title: str) -> str:
        return f"“{title}”"

    def record_types(self, number: int) -> str:
        return say("{number} sheets", number=number)

    def codelist(self, codelist: str, lists: Lists) -> str:
        return say("the list “{title}”", title=named(lists.title(codelist)))

    def scheme(self, scheme: str, lists: Lists) -> str:
        return named(lists.labels("classification_scheme").get(scheme, scheme))

    def code(self, code: str, codelist: str, lists: Lists) -> str:
        return f"“{_label(code, codelist, lists)}”"

    def codes(self, codes: Iterable[str], codelist: str, lists: Lists) -> str:
        return ", ".join(self.code(code, codelist, lists) for code in codes)

    def not_accepted(self, spelling: Spelling, problem: str, this: str = "") -> str:
        if spelling.codes is not None:
            return say("{this} is neither a label nor a code of its list.", this=this or say("This"))
        return (
            say("{this} is not {form}", this=this or say("This"), form=said(spelling.on_sheet)) + unsure(spelling)
            if spelling.on_sheet
            else super().not_accepted(spelling, problem, this)
        )

    def no_code(self, spelling: Spelling, lists: Lists, this: str = "") -> str:
        the_list = say("the list in the cell") if this else self.codelist(spelling.codelist, lists)
        if spelling.local_codes:
            return say(
                "{this} is neither a label nor a code of {the_list}, nor a code of your own that begins “local:”.",
                this=this or say("This"),
                the_list=the_list,
            )
        return say("{this} is neither a label nor a code of {the_list}.", this=this or say("This"), the_list=the_list)

    def choices(self, codelist: str, codes: tuple[str, ...], lists: Lists, reasons: tuple[str, ...] = ()) -> str:
        if self.has_lists:
            return say("Choose from the list in the cell.")
        if len(codes) > SHORT_LIST:
            return say("Give one of its labels, as the lists of a template show them.")
        labels = say("Give one of its labels: {labels}.", labels=self.codes(codes, codelist, lists))
        if not reasons:
            return labels
        return f"{labels} {say('Or give a reason for absence: {labels}.', labels=self.codes(reasons, REASON_LIST, lists))}"

    def where_codes_are(self, codelist: str) -> str:
        return say("The codes are on the sheet “Lists”.") if self.has_lists else say("The codes are on the sheet “Lists” of a template.")

    def several_schemes(self, codelist: str, schemes: Iterable[str], lists: Lists) -> str:
        known = f" {say('and of')} ".join(f"“{self.scheme(scheme, lists)}”" for scheme in schemes)
        meant = say("choose the right answer from the list in the cell") if self.has_lists else say("give the label of the right answer")
        return say("It is a code of {schemes}, with different meanings: {meant}.", schemes=known, meant=meant)

    def list_names(self, names: Iterable[str], lists: Lists) -> str:
        return ", ".join(f"{name} (“{named(lists.title(name))}”)" for name in names)

    def blank(self, column: Column, lists: Lists, this: str = "") -> str:
        if column.spelling.codes is not None and self.has_lists:
            if column.reasons:
                return say(
                    "{this} may not be blank. Choose an answer or a reason for absence from the list in the cell.", this=this or say("This")
                )
            return say("{this} may not be blank. Choose an answer from the list in the cell.", this=this or say("This"))
        return super().blank(column, lists, this)


def unsure(spelling: Spelling) -> str:
    """What to do if the value is not known exactly, as an addition to another sentence."""
    return f" {said(spelling.unsure)}" if spelling.unsure else ""


def _label(code: str, codelist: str, lists: Lists) -> str:
    """The label of a code of a list, or of a reason for absence."""
    for listed in (codelist, REASON_LIST):
        if label := lists.labels(listed).get(code):
            return named(label, f"code/{listed}/{code}/label")
    return code


FILE = Voice()
WORKBOOK, TEMPLATE = WorkbookVoice(has_lists=False), WorkbookVoice(has_lists=True)
VOICES: dict[str, Voice] = {"file": FILE, "workbook": WORKBOOK, "template": TEMPLATE}
"""The voice by the form of a return: a file written by a program, a workbook, or a template."""

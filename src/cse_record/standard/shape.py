"""The accepted spelling of a value, a cell and a row, and the checks for it.

Plain Python that imports only `columns`, `speech` and `voice` from this package: the generated validator contains a copy of each, so
that the models and every vendored validator refuse the same things in the same words. No message repeats a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cse_record.standard.columns import (
    ABSENT_PREFIX,
    LOCAL,
    LOCAL_CODE,
    LOCAL_HEADER,
    LOCAL_TEXT,
    MIN_TO_GUESS,
    OTHER_FACTS,
    Column,
    Fault,
    Lists,
    Location,
    Spelling,
)
from cse_record.standard.speech import named, say
from cse_record.standard.voice import FILE, REASON_LIST, Voice

# --- begin copy
SEPARATORS = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that no text may hold although they are not control characters: line and paragraph separators that many programs do
not show as such, and marks that change the direction of text, so that it is shown in a different order from the one stored. Text
in Arabic, Hebrew or Urdu needs none of them; the marks that it may need, U+200E, U+200F and U+061C, are accepted.
"""

VERSION_LIST = "standard_version"
"""The list of the versions of the standard, the latest last."""


def value_fault(spelling: Spelling, value: object, lists: Lists, absent: str = "", voice: Voice = FILE) -> Fault | None:
    """The fault of a value, if any. `absent` is the column for the reason for its absence, as the voice names it."""
    if spelling.codes is not None:
        return _code_fault(spelling, value, lists, voice)
    if isinstance(value, str) and value in lists.reasons:
        where = say("Give it in {absent}", absent=absent) if absent else say("No reason is accepted for this element")
        return "reason_misplaced", say(
            "This is a reason for absence, but this column holds values. {where}, and leave this blank.", where=where
        )
    if spelling.type == "integer":
        return _integer_fault(spelling, value, voice)
    if not isinstance(value, str):
        return "not_text", voice.not_accepted(spelling, say("Write this as text"))
    return text_fault(spelling, value, voice)


def _integer_fault(spelling: Spelling, value: object, voice: Voice) -> Fault | None:
    # bool is an int in Python, but a yes in a number column is not a count of one
    if isinstance(value, float) and value.is_integer():
        return "decimal_for_whole_number", voice.not_accepted(spelling, say("Write this number without a decimal point"))
    if isinstance(value, bool) or not isinstance(value, int):
        # in a CSV file or a workbook such a text is read as a number
        is_quoted = isinstance(value, str) and re.fullmatch("0|-?[1-9][0-9]{0,14}", value)
        problem = say("Write a whole number (in JSON, without quotation marks)") if is_quoted else say("Write a whole number")
        return "not_a_whole_number", voice.not_accepted(spelling, problem)
    if (spelling.minimum is not None and value < spelling.minimum) or (spelling.maximum is not None and value > spelling.maximum):
        return "out_of_range", voice.not_accepted(spelling, say("This number is outside the accepted range"))
    return None


def text_fault(spelling: Spelling, value: str, voice: Voice = FILE) -> Fault | None:
    """The fault of a text, if any: empty, damaged, not matching the pattern, too long, or with white space at an end."""
    import unicodedata

    if value == "":
        return "empty_text", say("This text is empty. Give a value or, where one is accepted, a reason; or leave it out.")
    allowed = "" if spelling.one_line else "\n\t"
    for character in value:
        if (unicodedata.category(character) in ("Cc", "Cs") and character not in allowed) or character in SEPARATORS:
            unseen = say(
                "This holds an invisible character ({number}). Delete it and type the text again.", number=f"U+{ord(character):04X}"
            )
            return "control_character", unseen
    if spelling.pattern is not None and not re.fullmatch(spelling.pattern, value):
        message = voice.not_accepted(spelling, say("This is not in the accepted form"))
        return "not_as_spelled", message + _cause(spelling, value)
    if spelling.max_length is not None and len(value) > spelling.max_length:
        return "too_long", say("This is longer than {number} characters. Shorten it.", number=spelling.max_length)
    if spelling.trimmed and value != value.strip():
        return "space_at_end", say("This begins or ends with a space. Delete the space.")
    return None


def _code_fault(spelling: Spelling, value: object, lists: Lists, voice: Voice) -> Fault | None:
    codelist, codes = spelling.codelist, spelling.codes or ()
    if not isinstance(value, str):
        return "not_text", voice.not_accepted(spelling, say("Write this as text"))
    if value in spelling.code_set or (spelling.local_codes and re.fullmatch(LOCAL_CODE, value)):
        return None
    if value == "":
        return text_fault(spelling, value, voice)
    refused = "" if value in lists.reasons else refused_code(spelling, value, lists)
    if value in lists.reasons or refused in lists.reasons:
        accepted = [code for code in codes if code.startswith(ABSENT_PREFIX)]
        which = voice.codes(accepted, codelist, lists) if accepted else say("none; give a code from the list")
        return "reason_not_accepted", say("This reason for absence is not accepted here. Reasons accepted: {which}.", which=which)
    for other, fault in OTHER_FACTS.get(codelist, {}).items():
        if _is_name(value, other, lists) and not _is_name(value, codelist, lists):
            words = say(
                "This is a word from {the_list}, which is a different fact. If the source says so, record it there, not here.",
                the_list=voice.codelist(other, lists),
            )
            return fault, words
    if readings := readings_of(spelling, value, lists):
        return several_meanings(readings, codelist, lists, voice)
    if codelist == VERSION_LIST and is_later_version(value, last := list(lists.labels(codelist))[-1]):
        return "unknown_code", voice.later_version(last)
    if refused:
        return "unknown_code", f"{voice.refused_code(spelling, lists)}{_choices(spelling, lists, voice)}"
    return "unknown_code", f"{voice.no_code(spelling, lists)}{_cause(spelling, value) or _hint(spelling, value, lists, voice)}"


def several_meanings(codes: list[str], codelist: str, lists: Lists, voice: Voice) -> Fault:
    """The fault of a name that may mean several codes."""
    *others, last = (voice.code(code, codelist, lists) for code in codes)
    words = say("This name has more than one meaning here: {others} or {last}.", others=", ".join(others), last=last)
    return "unknown_code", f"{words} {voice.which_is_meant}"


def is_later_version(text: str, last: str) -> bool:
    """Whether a text is the number of a later version of the standard: 0.10 is later than 0.9."""
    if not re.fullmatch("[0-9]{1,4}[.][0-9]{1,4}", text.strip()):
        return False
    return tuple(map(int, text.split("."))) > tuple(map(int, last.split(".")))


def _cause(spelling: Spelling, text: str) -> str:
    """The probable cause of a damaged text, if its form shows it; otherwise empty."""
    import unicodedata

    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs") or character in SEPARATORS:
            number = f"U+{ord(character):04X}"
            return " " + say("It holds an invisible character ({number}). Delete it and type the text again.", number=number)
    others = [letter for letter in text if letter.isalpha() and unicodedata.name(letter, "").split(" ")[0] in ("CYRILLIC", "GREEK")]
    if others and any("A" <= letter <= "Z" or "a" <= letter <= "z" or letter in "0123456789" for letter in text):
        return " " + say(
            "It holds a letter from another alphabet ({number}) that looks like an English one. Type the text again.",
            number=f"U+{ord(others[0]):04X}",
        )
    if re.fullmatch("[0-9]([.,][0-9]+)?[Ee][+][0-9]{1,3}", text):
        return " " + say(
            "A spreadsheet program has shortened this number, so digits are lost: copy it from the source again, into a column formatted "
            "as text."
        )
    if re.fullmatch("[1-6][0-9]{4}([.][0-9]+)?", text) and spelling.pattern is not None and re.fullmatch(spelling.pattern, "2000-01-01"):
        return " " + say(
            "It looks like a day that a spreadsheet program stores as a number: format the column as text, and write the day out."
        )
    return ""


def _is_name(text: str, codelist: str, lists: Lists) -> bool:
    wanted = text.strip().casefold()
    return any(wanted == name for _, name in lists.names(codelist))


def _hint(spelling: Spelling, text: str, lists: Lists, voice: Voice) -> str:
    """What the person may have meant: a code of another scheme, a name or something similar; otherwise where the codes are."""
    codes, codelist = spelling.codes or (), spelling.codelist
    wanted = text.strip().casefold()
    foreign = {scheme: code for folded, scheme, code in lists.scheme_codes(codelist) if folded == wanted and code in codes}
    if len(set(foreign.values())) == 1:
        scheme, code = next(iter(foreign.items()))
        meant = voice.code(code, codelist, lists)
        return " " + say("In {scheme} this means {code}.", scheme=voice.scheme(scheme, lists), code=meant)
    if foreign:
        return f" {voice.several_schemes(codelist, foreign, lists)}"
    if nearest := nearest_code(spelling, text, lists):
        return " " + say("Nearest: {code}.", code=voice.code(nearest, codelist, lists))
    return _choices(spelling, lists, voice)


def _choices(spelling: Spelling, lists: Lists, voice: Voice) -> str:
    """Where to find the codes and reasons that a column accepts."""
    codes, codelist = spelling.codes or (), spelling.codelist
    of_list = tuple(code for code in codes if not code.startswith(ABSENT_PREFIX))
    reasons = tuple(code for code in codes if code.startswith(ABSENT_PREFIX))
    return f" {voice.choices(codelist, of_list, lists, reasons) if of_list else voice.choices(codelist, reasons, lists)}"


def accepted_names(spelling: Spelling, lists: Lists) -> dict[str, str]:
    """Every folded name that means exactly one accepted code or reason, with that code."""
    return {name: codes[0] for name, codes in meanings(spelling, lists).items() if len(codes) == 1}


def readings_of(spelling: Spelling, text: str, lists: Lists) -> list[str]:
    """The accepted codes that an ambiguous name may mean, such as a name used in two nations; otherwise none."""
    codes = meanings(spelling, lists).get(text.strip().casefold(), [])
    return codes if len(codes) > 1 else []


def meanings(spelling: Spelling, lists: Lists) -> dict[str, list[str]]:
    """The accepted codes and reasons that each folded name may mean."""
    codes, codes_by_name = frozenset(spelling.codes or ()), dict[str, list[str]]()
    for code, name in _names(spelling, lists):
        if code in codes and code not in (known := codes_by_name.setdefault(name, [])):
            known.append(code)
    return codes_by_name


def _names(spelling: Spelling, lists: Lists) -> list[tuple[str, str]]:
    """Pairs of (code, folded name) for the whole list of a column and for all reasons, which may be written without their prefix."""
    reasons = lists.names(REASON_LIST)
    bare = [(code, name[len(ABSENT_PREFIX) :]) for code, name in reasons if name.startswith(ABSENT_PREFIX)]
    return [*lists.names(spelling.codelist), *reasons, *bare]


def refused_code(spelling: Spelling, text: str, lists: Lists) -> str:
    """The code or reason that `text` names and that the column does not accept; otherwise empty.

    A name that also means something accepted is not refused.
    """
    wanted, bearing = text.strip().casefold(), dict[str, str]()
    for code, name in _names(spelling, lists):
        if name == wanted:
            bearing.setdefault("" if code in spelling.code_set else "refused", code)
    return bearing.get("refused", "") if "" not in bearing else ""


def nearest_code(spelling: Spelling, text: str, lists: Lists) -> str | None:
    """The code that `text` names exactly or nearly; None if there is none or several.

    Short texts are not guessed: GB is not near GNB.
    """
    import difflib

    wanted, names = text.strip().casefold(), accepted_names(spelling, lists)
    if wanted in names or readings_of(spelling, text, lists):
        return names.get(wanted)
    if whole := [code for name, code in names.items() if wanted and name.startswith(f"{wanted} (")]:  # without the text in brackets
        return whole[0] if len(whole) == 1 else None
    match = difflib.get_close_matches(wanted, names, n=1, cutoff=0.75) if MIN_TO_GUESS <= len(wanted) <= 200 else []
    return names[match[0]] if match else None


def blank_faults(
    column: Column, filled: frozenset[str] | set[str], columns: dict[str, Column], lists: Lists, voice: Voice = FILE
) -> list[Fault]:
    """The faults of a blank without a reason, and of a companion without its element. `filled` are the columns of the row that are
    not blank.
    """
    is_filled, faults = column.name in filled, []
    if not is_filled and column.must == "value":
        faults.append(("blank", voice.blank(column, lists)))
    if column.absent and not is_filled and column.must == "answer" and column.absent not in filled:
        faults.append(("no_value_and_no_reason", voice.no_answer(voice.element(column.absent, columns))))
    if column.absent and is_filled and column.absent in filled:
        faults.append(("value_and_reason", voice.two_answers(voice.element(column.absent, columns))))
    if column.of and is_filled and column.of not in filled:
        faults.append(("companion_alone", voice.alone(voice.element(column.of, columns))))
    if column.basis and is_filled and column.basis not in filled:
        faults.append(("no_basis", voice.no_basis(voice.element(column.basis, columns))))
    return faults


def local_faults(value: object, lists: Lists) -> list[tuple[Location, Fault]]:
    """The faults of a row's local columns, each with its header."""
    if not isinstance(value, dict):
        return [((LOCAL,), ("not_local_columns", say("Local columns are a set of texts by header.")))]
    faults: list[tuple[Location, Fault]] = []
    for header, text in value.items():
        if not isinstance(header, str) or not isinstance(text, str):
            fault: Fault | None = getattr(text, "fault", None) or ("not_text", say("Write local columns as text."))
        else:
            fault = text_fault(LOCAL_HEADER, header) or text_fault(LOCAL_TEXT, text)
        if fault:
            faults.append(((LOCAL, str(header)), fault))
    return faults


def name_fault(name: str, title: str, columns: dict[str, Column], record_types: tuple[str, ...]) -> Fault:
    """The fault of an unknown column name, with a suggestion and where columns of the sender's own go."""
    no_such_element = say("{title} has no such element.", title=named(title))
    if name in record_types:
        words = say("{name} is a separate record type: give its records separately, linked by references.", name=name)
        return "unknown_field", f"{no_such_element} {words}"
    near = nearest_column(name, columns)
    suggestion = " " + say("Did you mean {name}?", name=near) if near else ""
    own = say("A column of your own goes in local, in a table under a name that begins with “local:”.")
    return "unknown_field", f"{no_such_element}{suggestion} {own}"


def nearest_column(name: str, columns: Iterable[str]) -> str:
    """The column whose name is most like an unknown one; empty if none is like it."""
    import difflib

    return next(iter(difflib.get_close_matches(name.lower().replace(" ", "_"), columns, n=1)), "") if len(name) <= 200 else ""

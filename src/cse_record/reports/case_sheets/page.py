"""The case sheets of a return as one web page, each on a page of its own when printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import accumulate

from cse_record.reports.case_sheets.gather import CaseSheet, Event, Strip, of_line, strip_of
from cse_record.reports.html.document import document
from cse_record.reports.html.markup import Markup, element, lines, listing
from cse_record.reports.pictures.drawing import Drawing, style_sheet
from cse_record.standard.case_sheet import ABOUT, BOXES, GOES_ON, LASTS, LEGEND, NOT_SHOWN, PER_LABEL, SPANS, WHAT, WHEN, WHO, Line
from cse_record.standard.kinds import MONTHS
from cse_record.standard.voice import how_many

BOX, HIGH = 13, 15
"""The width and the height of a box of the strip, in pixels."""
SIZES = {"large": 10.0, "medium": 9.0, "small": 8.5}
"""The sizes of the type when it is printed, in points, by class. A case sheet has the first at which all of it fits, or else the last."""
SMALLEST = SIZES["small"]
PAGE, FIXED = 266, 64
"""The height of a printed page, and of what every case sheet has, in millimetres. The second and all that follow are for the last size."""
FACT, RECORDED, LISTED, MORE, SMALL, TOLD = 4.65, 4.65, 4.7, 3.8, 3.5, 4.6
"""The height of a line of facts, of the strip, and of the list; of each further line of a text; of small print; of a sentence. In
millimetres."""
LABEL_WIDE, FACT_WIDE, TITLE_WIDE, WHAT_WIDE, UNTIL_WIDE, ANSWERS_WIDE, SMALL_WIDE, TOLD_WIDE = 14.2, 14.2, 16.5, 15.3, 8.1, 20.7, 67, 56
"""The width of a label, of an answer, of a kind of record, of the columns of the list, of small print, and of a sentence in bold, as
multiples of the smallest type, with a little to spare. The style sheet says how wide the columns are."""
WIDTHS = {
    letter: width
    for letters, width in (
        ("ijl’'", 0.23), ("ft .,:;/I", 0.28), ("r()-“”", 0.34), ("ckszvxyJ", 0.5), ("ABEKPSVXYFLTZ", 0.67), ("CDHNRUw", 0.73),
        ("GOQ", 0.78), ("mM", 0.84), ("W…", 1.0), ("abdeghnopqu0123456789–", 0.56),
    )
    for letter in letters
}  # fmt: skip
"""The widths of letters in Arial and in the typefaces that are as wide, as multiples of the size of the type; of any other letter, 1."""


def html_page(
    sheets: Sequence[CaseSheet], marking: str, return_ref: str, version: str, notes: Sequence[str] = (), left_out: Sequence[str] = ()
) -> str:
    """The page. `marking` is how the return is to be handled, and `version` the version of the standard that it states.

    `return_ref` is empty if the return has no reference that is accepted. `notes` are sentences that hold for every sheet, such as that the
    data is synthetic, and `left_out` says what is on none of them. The name of a file may hold anything, and is not on the page.
    """
    from cse_record import __version__

    title = f"Case sheets from the return {return_ref}" if return_ref else "Case sheets from a return"
    which = f"the return {return_ref}" if return_ref else "a return without an accepted reference"
    made_by = f"Made by cse-record {__version__} from {which}, of version {version} of the standard."
    links = (element("a", sheet.reference, href=f"#child-{number}") for number, sheet in enumerate(sheets, 1))
    intro = lines(
        element("h1", title),
        element("p", f"{how_many(len(sheets), 'child', 'children')}, each on a page of its own when this is printed or saved as PDF."),
        *(element("p", words) for words in left_out),
        element("nav", listing(links), aria_label="Children", class_="children"),
    )
    about = ABOUT.format(source="the return", marking=marking or "the return is marked")
    main = lines(
        element("div", Markup("\n"), intro, class_="on-screen"),
        *(_sheet(sheet, number, len(sheets), about, [*notes, made_by]) for number, sheet in enumerate(sheets, 1)),
    )
    sizes = "".join(f"  .case-sheet.{name} {{ font-size: {size}pt; }}\n" for name, size in SIZES.items())
    css = style_sheet() + (files("cse_record.reports.case_sheets") / "page.css").read_text(encoding="utf-8")
    css += f"@media print {{\n{sizes}}}\n"
    skip = element("a", "Skip to the case sheets", href="#child-1", class_="skip")
    return document(title, lines(skip, element("main", Markup("\n"), main)), css)


def _sheet(sheet: CaseSheet, number: int, of: int, about: str, foot: Sequence[str]) -> Markup:
    size, shown = _fitted(sheet)
    name = f"child-{number}"
    parts = (
        element("h2", f"Case sheet of one child: {sheet.reference}", id=name),
        element("p", element("strong", about)),
        *([element("p", element("strong", same))] if (same := _same(sheet)) else []),
        element("h3", WHO),
        _facts(sheet),
        element("h3", WHAT),
        *_recorded(sheet, number, shown),
        element("h3", WHEN),
        *_list(sheet, shown),
        element("p", f"Child {number:,} of {of:,}. {' '.join(foot)} {NOT_SHOWN}", class_="foot"),
    )
    return element("section", Markup("\n"), lines(*parts), class_=f"case-sheet {size}", aria_labelledby=name)


def _same(sheet: CaseSheet) -> str:
    """That several records of children have the reference, in a sentence; empty if one has."""
    words = f"The return has {sheet.same:,} children with this reference: the answers are those of the first, and the rows may be of any."
    return words if sheet.same > 1 else ""


def _fitted(sheet: CaseSheet) -> tuple[str, Sequence[Event]]:
    """The class of the largest type in which all rows fit, and these rows; if they fit in none, the smallest, and as many rows as fit."""
    shown: Sequence[Event] = ()
    for name, size in SIZES.items():
        shown = _fitting(sheet, size / SMALLEST)
        if len(shown) == len(sheet.events) + len(sheet.undated):
            return name, shown
    return name, shown


def _fitting(sheet: CaseSheet, scale: float) -> Sequence[Event]:
    """As many rows as fit on the printed page of the child, in the order in which they are listed.

    `scale` is the size of the type, as a multiple of the smallest. Half of the room is for rows without a day, if there are so many, and
    the rest for what goes on, such as where the child lives now, and then for the newest. What is left is for rows without a day.
    """
    room = _room(sheet, scale)
    undated = _first_of(sheet.undated, room / 2 if sheet.events else room, scale)
    newest = sheet.events[::-1]
    by_weight = sorted(newest, key=lambda event: event.until != GOES_ON)
    listed = _first_of(by_weight, room - _heights(undated, scale), scale)
    undated = _first_of(sheet.undated, room - _heights(listed, scale), scale)
    chosen = set(map(id, listed))
    return [*(event for event in sheet.events if id(event) in chosen), *undated]


def _room(sheet: CaseSheet, scale: float) -> float:
    """The height that is left for the list, in millimetres of the smallest type."""
    wide = [max(_lines(element.label, LABEL_WIDE / scale), _lines(answer, FACT_WIDE / scale)) for element, answer in sheet.facts]
    room = PAGE / scale - FIXED
    for pair in zip(wide[::2], [*wide[1::2], 1], strict=False):
        room -= FACT + (max(pair) - 1) * MORE
    some = [recorded.line.record.about.title for recorded in sheet.recorded if recorded.count]
    room -= sum(RECORDED + (_lines(title, TITLE_WIDE / scale) - 1) * MORE for title in some)
    room -= SMALL * _lines(_nothing(sheet), SMALL_WIDE / scale)
    if same := _same(sheet):
        room -= TOLD * _lines(same, TOLD_WIDE / scale)
    return room - TOLD * (bool(sheet.events) + bool(sheet.undated) + bool(sheet.never_dated))


def _first_of(events: Sequence[Event], room: float, scale: float) -> Sequence[Event]:
    """The first rows that fit into so many millimetres of the smallest type."""
    heights = accumulate(_height(event, scale) for event in events)
    return events[: sum(1 for height in heights if height <= room)]


def _heights(events: Sequence[Event], scale: float) -> float:
    return sum(_height(event, scale) for event in events)


def _height(event: Event, scale: float) -> float:
    texts = ((event.answers, ANSWERS_WIDE), (event.what, WHAT_WIDE), (event.until, UNTIL_WIDE))
    return LISTED + (max(_lines(text, width / scale) for text, width in texts) - 1) * MORE


def _lines(text: str, wide: float) -> int:
    """How many lines a text takes in a column of a width. Words that are wider than the column are broken."""
    number, used = 1, 0.0
    for word in text.split():
        width = sum(WIDTHS.get(letter, 1.0) for letter in word)
        if used and used + WIDTHS[" "] + width > wide:
            number, used = number + 1, 0.0
        used += width + (WIDTHS[" "] if used else 0.0)
        number, used = number + int(used // wide), used % wide
    return number


def _nothing(sheet: CaseSheet) -> str:
    """The kinds of record of which the child has none, in a sentence; empty if there are none."""
    none = [recorded.line.record.about.title_in_text for recorded in sheet.recorded if not recorded.count]
    return f"There is no record of: {', '.join(none)}." if none else ""


def _facts(sheet: CaseSheet) -> Markup:
    return element("dl", Markup("\n"), lines(*(element("div", element("dt", e.label), element("dd", answer)) for e, answer in sheet.facts)),
                   class_="facts")  # fmt: skip


def _recorded(sheet: CaseSheet, number: int, shown: Sequence[Event]) -> Iterator[Markup]:
    """A line for each kind of record with rows, with its timeline; then the kinds without."""
    strip = strip_of(sheet.events)
    some = [recorded for recorded in sheet.recorded if recorded.count]
    if some:
        heads = [element("th", element("span", "Record", class_="unseen"), scope="col")]
        heads += [element("th", words, scope="col", class_="number") for words in ("Rows", "No day", "Earlier")]
        if strip:
            heads.append(element("th", _months(strip, f"months-{number}"), scope="col"))
        rows, on_list = [], Counter(event.line.name for event in shown if event.first)
        for place, recorded in enumerate(some, 1):
            events = of_line(sheet, recorded.line)
            counts = (recorded.count, recorded.count - recorded.dated, recorded.dated - on_list[recorded.line.name])
            cells = [element("td", f"{count:,}", class_="number") for count in counts]
            if strip:
                cells.append(element("td", _boxes(strip, events, recorded.line, f"strip-{number}-{place}")))
            rows.append(element("tr", element("th", recorded.line.record.about.title, scope="row"), *cells))
        yield _table("What is recorded about the child", heads, rows, "recorded")
        box = "" if strip is None else "Each box is one month. " if strip.months == 1 else f"Each box is {strip.months} months. "
        yield element("p", f"{box}{LEGEND}" if strip else "No row about this child has a day.", class_="small")
    if words := _nothing(sheet):
        yield element("p", words, class_="small")


def _table(caption: str, heads: Sequence[Markup], rows: Sequence[Markup], class_: str) -> Markup:
    head = element("thead", element("tr", *heads))
    body = element("tbody", Markup("\n"), lines(*rows))
    return element("table", Markup("\n"), lines(element("caption", caption, class_="unseen"), head, body), class_=class_)


def _months(strip: Strip, name: str) -> Markup:
    drawing = Drawing(name, BOX * BOXES)
    drawing.height = 2.0 * HIGH if strip.months == 1 else HIGH
    for number, start in enumerate(strip.starts):
        if number % PER_LABEL == 0:
            drawing.text(BOX * number, HIGH - 4, f"{MONTHS[start.month - 1]} {start.year}", "p-small")
        if strip.months == 1:
            drawing.text(BOX * (number + 0.5), 2 * HIGH - 4, MONTHS[start.month - 1][0], "p-small", "middle")
    first, last = strip.starts[0], strip.starts[-1]
    span = f"From {MONTHS[first.month - 1]} {first.year} to {MONTHS[last.month - 1]} {last.year}"
    return drawing.svg("Months", span, patterns=False)


def _boxes(strip: Strip, events: Sequence[Event], line: Line, name: str) -> Markup:
    """The timeline of one kind of record: a dark box with a number, a pale one with a dash, or an empty one."""
    drawing = Drawing(name, BOX * BOXES)
    drawing.height = HIGH
    told = []
    for number, (start, mark) in enumerate(zip(strip.starts, strip.marks(events), strict=True)):
        x = BOX * number
        drawing.tint(x, 0, BOX, HIGH, 0 if mark is None else 4 if mark else 1)
        if mark is None:
            continue
        drawing.text(x + BOX / 2, HIGH - 4, mark or LASTS, "p-on-dark" if mark else "p-on-pale", "middle")
        told.append(f"{MONTHS[start.month - 1]} {start.year}: {mark or 'goes on, or may'}")
    return drawing.svg(f"{line.record.about.title} over time", "; ".join(told) or "No row has a day", patterns=False)


def _list(sheet: CaseSheet, shown: Sequence[Event]) -> Iterator[Markup]:
    if shown:
        heads = [element("th", words, scope="col") for words in ("What", "When", "Until", "Answers")]
        rows = []
        for event in shown:
            cells = (element("td", words) for words in (event.when, event.until, event.answers))
            rows.append(element("tr", element("th", event.what, scope="row"), *cells))
        yield _table("Rows about the child by their first possible day", heads, rows, "listed")
        yield element("p", SPANS, class_="small")
    dated = sum(1 for event in shown if event.first)
    if earlier := len(sheet.events) - dated:
        words = f"And {earlier:,} earlier {'one' if earlier == 1 else 'ones'}. “Earlier” counts them by kind."
        yield element("p", element("strong", words))
    if more := len(sheet.undated) - (len(shown) - dated):
        yield element("p", element("strong", f"And {more:,} more without a day. “No day” counts them by kind."))
    if sheet.never_dated:
        yield element(
            "p", f"{how_many(sheet.never_dated, 'row')} of a kind that has no days: only counted, under “No day”.", class_="small"
        )

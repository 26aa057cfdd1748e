"""The appearance of a workbook. Every pair of colours has a contrast of at least 7 to 1, and no meaning depends on colour alone."""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.format import Format

INK, WHITE = "#0B0C0C", "#FFFFFF"
DARK, MIDDLE, LIGHT, PALE = "#12436D", "#D6E2EC", "#F0F2F4", "#F8F8F8"
WRONG_FILL, WRONG_INK = "#F9D9DC", "#6E0B16"
EMPTY_FILL = "#FFF2C9"
UNUSUAL_FILL = "#DCE9F7"
SHADE, PALE_SHADE = "#E6DFF0", "#F6F3FA"
"""The headings and the cells of columns that an extension declares."""
LINK = "#0B4C8C"
EDGE, BOX = "#7A868F", "#B8C1C8"
PAGE = 270
"""The width of a printed page, in characters, at which the text remains readable."""
DAY, MONTH, TIME = "dd mmm yyyy", "mmm yyyy", "hh:mm"

Look = dict[str, object]
"""Properties of a format, as the workbook writer takes them."""
_WRONG: Look = {"bg_color": WRONG_FILL, "font_color": WRONG_INK, "bold": True, "border": 1, "border_color": WRONG_INK}
_BASE: Look = {"font_name": "Arial", "font_size": 10, "font_color": INK, "valign": "top"}
_HEADING = {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": EDGE}
_CASE: Look = {"font_size": 9, "valign": "vcenter"}
_CASE_LINE: Look = {"bottom": 4, "bottom_color": BOX}
_STYLES: dict[str, Look] = {
    "text": {},
    "wrapped": {"text_wrap": True},
    "note": {"font_color": "#3D464D"},
    "title": {"font_size": 16, "bold": True, "font_color": DARK, "valign": "vcenter"},
    "heading": {"font_size": 12, "bold": True, "font_color": DARK, "valign": "vcenter"},
    "bold": {"bold": True},
    "link": {"font_color": LINK, "underline": 1},
    "head_needed": _HEADING | {"font_color": WHITE, "bg_color": DARK},
    "head_optional": _HEADING | {"bg_color": MIDDLE},
    "head_companion": _HEADING | {"bold": False, "italic": True, "bg_color": LIGHT},
    "head_declared": _HEADING | {"bg_color": SHADE},
    "head_own": _HEADING | {"bg_color": WHITE},
    "band": {"font_size": 8, "italic": True, "font_color": "#3D464D", "valign": "bottom"},
    "band_declared": {"font_size": 8, "italic": True, "font_color": "#3D464D", "valign": "bottom", "bg_color": SHADE},
    "example": {"italic": True, "font_color": "#3D464D", "bg_color": LIGHT},
    "cell": {"border": 1, "border_color": EDGE, "text_wrap": True},
    "cell_indented": {"border": 1, "border_color": EDGE, "text_wrap": True, "indent": 2},
    "cell_link": {"border": 1, "border_color": EDGE, "font_color": LINK, "underline": 1},
    "row_link": {"border": 1, "border_color": EDGE, "font_color": LINK, "underline": 1, "align": "left", "num_format": '"row "0'},
    "number": {"border": 1, "border_color": EDGE, "num_format": "#,##0"},
    "percent": {"border": 1, "border_color": EDGE, "num_format": "0%"},
    "total": {"border": 1, "border_color": EDGE, "bold": True, "bg_color": LIGHT, "num_format": "#,##0"},
    "total_percent": {"border": 1, "border_color": EDGE, "bold": True, "bg_color": LIGHT, "num_format": "0%"},
    "status": {"font_color": LINK, "bold": True, "underline": 1},
    "legend_wrong": _WRONG,
    "legend_empty": {"bg_color": EMPTY_FILL, "border": 1, "border_color": EDGE},
    "legend_unusual": {"bg_color": UNUSUAL_FILL, "border": 1, "border_color": EDGE},
    "state": {"bold": True},
    "check": {"font_size": 9, "valign": "vcenter"},
    "case_note": _CASE | {"font_color": "#3D464D"},
    "case_label": _CASE | _CASE_LINE | {"font_color": "#3D464D"},
    "case_text": _CASE | _CASE_LINE,
    "case_listed": _CASE,
    "case_number": _CASE | _CASE_LINE | {"align": "right", "num_format": "#,##0", "indent": 1},
    "case_head_number": _CASE | {"bold": True, "bottom": 1, "bottom_color": INK, "align": "right"},
    "case_head": _CASE | {"bold": True, "bottom": 1, "bottom_color": INK},
    "case_month": _CASE | {"align": "left"},
    "case_letter": _CASE | {"font_size": 8, "align": "center", "bottom": 1, "bottom_color": INK},
    "case_box": _CASE | {"font_size": 8, "align": "center", "border": 4, "border_color": BOX, "shrink": True},
    "case_told": _CASE | {"bold": True},
    "case_about": _CASE | {"bold": True, "text_wrap": True},
    "case_wrapped": _CASE | {"text_wrap": True, "valign": "top"},
}
MARKED = '"! "@'
"""The number format that shows a sign before a text."""
_FORMATS = {"text": "@", "day": DAY, "month": MONTH, "time": TIME, "number": "0"}
"""Number formats of input cells."""


class Styles:
    """The formats of one workbook, each created once."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self._made: dict[tuple[str, str], Format] = {}

    def __getitem__(self, name: str) -> Format:
        return self._format(("style", name), _STYLES[name])

    def input(self, kind: str, *, boxed: bool = False, wrapped: bool = False, example: bool = False, shaded: bool = False) -> Format:
        """The format of input cells, which are unlocked. `kind` is text, day, month, time or number."""
        look: Look = {"num_format": _FORMATS[kind], "locked": False}
        look |= {"align": "left"} if kind != "number" else {"align": "right", "indent": 1}
        look |= {"border": 1, "border_color": EDGE, "bg_color": WHITE} if boxed else {}
        look |= {"text_wrap": True} if wrapped else {}
        look |= _STYLES["example"] if example else {}
        look |= {"bg_color": PALE_SHADE} if shaded else {}
        return self._format(("input", f"{kind}{boxed}{wrapped}{example}{shaded}"), look)

    def _format(self, key: tuple[str, str], look: Look) -> Format:
        if key not in self._made:
            self._made[key] = self.book.add_format(_BASE | look)
        return self._made[key]

    # formats of conditional formatting, which have no typeface or size of their own
    @property
    def wrong(self) -> Format:
        return self._plain("wrong", _WRONG)

    @property
    def empty(self) -> Format:
        return self._plain("empty", {"bg_color": EMPTY_FILL, "border": 1, "border_color": BOX})

    @property
    def unusual(self) -> Format:
        return self._plain("unusual", {"bg_color": UNUSUAL_FILL, "border": 1, "border_color": BOX})

    @property
    def marked(self) -> Format:
        """A reference whose row has something to correct. It is marked with an exclamation mark as well as a colour."""
        return self._plain("marked", {"font_color": WRONG_INK, "bold": True, "num_format": MARKED, "border": 1, "border_color": BOX})

    @property
    def wrong_row(self) -> Format:
        """The same, if the reference itself is wrong."""
        return self._plain("wrong_row", _WRONG | {"num_format": MARKED})

    @property
    def boxed(self) -> Format:
        """A row that holds something."""
        return self._plain("boxed", {"border": 1, "border_color": BOX})

    @property
    def begun(self) -> Format:
        """A month of the timeline in which something begins. The cell holds how many do."""
        return self._plain("begun", {"bg_color": DARK, "font_color": WHITE, "bold": True})

    @property
    def listed(self) -> Format:
        """A filled line of the list."""
        return self._plain("listed", {"bottom": 4, "border_color": BOX})

    @property
    def lasting(self) -> Format:
        """A month of the timeline through which something lasts, or may. The cell holds a dash."""
        return self._plain("lasting", {"bg_color": MIDDLE, "font_color": INK})

    def _plain(self, name: str, look: Look) -> Format:
        key = ("plain", name)
        if key not in self._made:
            self._made[key] = self.book.add_format(look)
        return self._made[key]


def clip(text: str, most: int) -> str:
    """The text, cut to as many sentences, or else words, as fit."""
    if len(text) <= most:
        return text
    cut = text[:most]
    if ". " in cut:
        return cut[: cut.rindex(". ") + 1]
    return cut[: most - 1].rsplit(" ", 1)[0].rstrip(",;") + "…"

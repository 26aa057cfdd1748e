"""What the pictures of a profile show: only figures of a summary, each under its table and key, so that none can differ from the tables.

How a picture is drawn is a matter of `cse_record.reports.pictures`. A hidden figure stays a hidden figure in every picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from cse_record.analysis.completeness import unit_of
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.disclosure.release import table_in
from cse_record.analysis.earlier_releases import Earlier
from cse_record.analysis.profile.headlines import HEADLINES, earlier_number, is_number, number, placed, says_something
from cse_record.analysis.profile.views import share
from cse_record.analysis.published import Published
from cse_record.analysis.summary import Summary
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN, joining
from cse_record.analysis.tables.count import Key
from cse_record.analysis.tables.table import GROUPED
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.hierarchies import hierarchy, members

MOST_BARS = 10
"""The most bars of a panel. The rest are in the tables."""


NAMES = {
    "change": "change", "concerns": "status-of-concerns", "children": "age-and-sex-of-children", "missing": "missing-and-exploitation",
    "care": "living-situation-and-care", "education": "education", "suspects": "ages-of-suspects", "networks": "networks",
    "places": "features-of-exploitation", "indicators": "signs-seen", "pathway": "from-first-contact-to-court",
    "responses": "times-of-response", "outcomes": "outcomes", "areas": "areas", "completeness": "completeness",
    "joining": "what-joining-gained",
}  # fmt: skip
"""The name of the picture of each chapter, and of its files."""


class Kind(Enum):
    """How a picture is drawn."""

    BARS = "bars"
    STRIP = "strip"
    FLOW = "flow"
    GRID = "grid"
    LINES = "lines"
    TILES = "tiles"


@dataclass(frozen=True)
class Mark:
    """A figure in a picture. `count` is None if it is hidden. `share` is its share of the known answers, if one may be given."""

    table: str
    key: Key
    count: int | None
    share: Fraction | None = None
    release: int | None = None
    """The place of the earlier release that it is from, the oldest being 0; None for a figure of the summary itself."""
    is_absent: bool = False
    """Whether that release has no such figure, or no return holds such records, so that there is nothing to hide either."""


@dataclass(frozen=True)
class Line:
    """A line of a panel: its label and a mark for each series, None where the table has no such figure."""

    label: str
    marks: tuple[Mark | None, ...]
    is_unknown: bool = False


@dataclass(frozen=True)
class Panel:
    """A part of a picture with an axis of its own. `counts` says in words what is counted."""

    title: str
    counts: str
    series: tuple[str, ...]
    lines: tuple[Line, ...]
    left_out: int = 0
    """How many lines of the table are not drawn."""
    heads: tuple[str, ...] = ()
    """The series in a word or two, for a narrow column; without the last, which is the whole."""


@dataclass(frozen=True)
class Picture:
    """A picture. `name` is the name of its files; `caution` is what must not be concluded from it."""

    name: str
    kind: Kind
    title: str
    panels: tuple[Panel, ...]
    caution: str
    note: str = ""
    """How to read it, where the drawing does not say so itself."""

    @property
    def marks(self) -> Iterator[Mark]:
        """Every figure that it shows."""
        for panel in self.panels:
            for line in panel.lines:
                yield from (mark for mark in line.marks if mark is not None)


def _key(published: Published, code: str, within: Sequence[tuple[str, str]] = ()) -> Key:
    names, given = [dimension.name for dimension in published.table.dimensions], dict(within)
    return tuple(code if at == published.table.measured else given.get(name, ALL) for at, name in enumerate(names))


def _mark(published: Published, key: Key, known: int | None = None) -> Mark | None:
    figure = placed(published, key)
    return Mark(published.table.name, key, figure.count, share(figure.count, known)) if figure else None


def _known(published: Published, within: Sequence[tuple[str, str]] = ()) -> int | None:
    figure = placed(published, _key(published, KNOWN, within))
    return figure.count if figure else None


def _panel(
    published: Published, title: str = "", within: Sequence[tuple[str, str]] = (), *, in_groups: bool = False, most: int = MOST_BARS
) -> Panel | None:
    """A panel of the known answers of a table, in their order or, if there are many, the largest, and of all unknown answers together.

    None if nothing was counted. With `in_groups`, groups of answers are drawn in place of the answers.
    """
    table = published.table
    measured = table.dimensions[table.measured]
    if placed(published, _key(published, ALL, within)) is None or not published.figures:
        return None
    known = _known(published, within)
    codes = [code for code in published.codes[table.measured] if not is_unknown(code)]
    if in_groups and measured.groups:
        codes = [*(code for code in codes if code.startswith(GROUPED)), *measured.groups]
    marked = [(code, mark) for code in codes if (mark := _mark(published, _key(published, code, within), known))]
    left_out = 0
    if len(marked) > most:
        largest = sorted(marked, key=lambda pair: (-(pair[1].count or 0), measured.label_of(pair[0])))[:most]
        left_out, marked = len(marked) - most, largest
    lines = [Line(measured.label_of(code), (mark,)) for code, mark in marked]
    if unknown := _mark(published, _unknown_key(published, within)):
        lines.append(Line("Not known", (unknown,), is_unknown=True))
    return Panel(title or table.title, table.counts, ("Number",), tuple(lines), left_out)


def _unknown_key(published: Published, within: Sequence[tuple[str, str]]) -> Key:
    return _key(published, UNKNOWN, () if published.table.has_many_answers else within)


def _bars(name: str, title: str, panels: Sequence[Panel | None], caution: str, note: str = "") -> Picture | None:
    drawn = tuple(panel for panel in panels if panel)
    return Picture(name, Kind.BARS, title, drawn, caution, note) if drawn else None


def ages_and_sex(summary: Summary, caution: str) -> Picture | None:
    """The age of children at first attention, and their sex."""
    ages = _panel(summary.table("children-age"), "Age in years when a service first saw the concern", most=20)
    return _bars(NAMES["children"], "Age and sex of children", (ages, _panel(summary.table("children"), "Sex")), caution)


def ages_of_suspects(summary: Summary, caution: str) -> Picture | None:
    """The age of suspects at the start of the exploitation, against their recorded age."""
    start, now = summary.table("suspects-age-at-start"), summary.table("suspects-age")
    if not start.figures or not now.figures:
        return None
    within = (("group", "analysed"),)
    labels = {**start.table.dimensions[1].labels, **now.table.dimensions[1].labels}
    given = {*start.codes[1], *now.codes[1]}
    codes = [code for code in now.table.dimensions[1].in_order(given) if not is_unknown(code)]
    known = [_known(published, within) for published in (start, now)]

    def line(code: str, label: str, *, is_unknown: bool = False) -> Line:
        of = (None, None) if is_unknown else known
        marks = [_mark(published, _key(published, code, within), whole) for published, whole in zip((start, now), of, strict=True)]
        return Line(label, tuple(marks), is_unknown)

    lines = [line(code, labels[code]) for code in codes] + [line(UNKNOWN, "Not known", is_unknown=True)]
    panel = Panel("Suspects in groups one and two", "suspects", ("At the start", "As recorded"), tuple(lines))
    note = "Groups one and two are suspects known by a name, initials or an alias."
    return Picture(NAMES["suspects"], Kind.BARS, "Ages of suspects at the start of the exploitation and as recorded", (panel,), caution,
                   note)  # fmt: skip


def missing_and_exploitation(summary: Summary, caution: str) -> Picture | None:
    """Children missing before, at the time of and after exploitation, definitely and possibly."""
    published = summary.table("missing-timing-of-children")
    if not published.figures:
        return None
    when = published.table.dimensions[0]
    lines = [
        Line(label, tuple(_mark(published, (code, sure)) for sure in ("definite", "possible")))
        for code, label in when.labels.items()
        if not is_unknown(code)
    ]
    unknown = Line("Not known when", (_mark(published, (UNKNOWN, ALL)), None), is_unknown=True)
    panel = Panel("Children who were missing", "children", ("Definitely", "Possibly"), (*lines, unknown))
    note = "A child can be counted in several places. “Definitely” is right whatever the exact dates of an episode were."
    return Picture(NAMES["missing"], Kind.STRIP, "Missing before, at the time of and after exploitation", (panel,), caution,
                   note)  # fmt: skip


def networks(summary: Summary, caution: str) -> Picture | None:
    """Networks by known size, and their members by role."""
    panels = (_panel(summary.table("networks"), "Networks by known size"), _panel(summary.table("network-members"), "Members by role"))
    return _bars(NAMES["networks"], "Networks by size and role", panels, caution)


def outcomes(summary: Summary, caution: str) -> Picture | None:
    """Suspects' outcomes by charging decision and in court."""
    published = summary.table("outcome")
    charges = _measured_by(published, 0)
    panels = (
        _panel(charges, "Charging decision", in_groups=True),
        _panel(published, "In court", in_groups=True),
    )
    return _bars(NAMES["outcomes"], "Suspects' outcomes", panels, caution)


def _measured_by(published: Published, place: int) -> Published:
    """A table that measures another of its dimensions."""
    table = replace(published.table, measure=published.table.dimensions[place].name)
    return replace(published, table=table)


STEPS = (
    ("pathway-support", (("referred", "no-referral"), ("threshold-met", "not-met", "supported-below"), ("supported", "met"))),
    (
        "pathway-justice",
        (
            ("with-investigation", "no-investigation"),
            ("with-charge", "investigated"),
            ("ended-in-court", "charged"),
            ("convicted", "court"),
        ),
    ),
)
"""For each table of a child's pathway, its steps: the children who reached it, and the rows of those who went no further before it."""


def pathway(summary: Summary, caution: str) -> Picture | None:
    """The children who reached each step to support and to court, and those who went no further."""
    panels = []
    for name, steps in STEPS:
        published = summary.table(name)
        dimension = published.table.dimensions[0]
        if not published.figures:
            continue
        first = _mark(published, (ALL,))
        unknown = _mark(published, (UNKNOWN,))
        lines = [
            Line("Children reported", (first, None, None)),
            Line("Records not held or not searched", (None, None, unknown), is_unknown=True),
        ]
        for reached, *fell in steps:
            lines += [Line(dimension.label_of(code), (None, _mark(published, (code,)), None)) for code in fell]
            lines.append(Line(dimension.label_of(reached), (_mark(published, (reached,)), None, None)))
        panels.append(Panel(published.table.title, "children", ("Reached", "Went no further", "Not known"), tuple(lines)))
    note = "Read downwards: each solid bar shows the children who reached a step, and the hatched bars above it show those who are not "
    note += "recorded as having gone further. Support and court are two separate pathways, and a child can be on both."
    return Picture(NAMES["pathway"], Kind.FLOW, "From first contact to court", tuple(panels), caution, note) if panels else None


def times(summary: Summary, caution: str) -> Picture | None:
    """How soon return interviews were offered and held, and exploitation disclosed."""
    names = ("missing-reported", "return-interviews", "return-interviews-held", "delay-to-disclosure")
    panels = [_panel(published) for published in summary.tables if published.table.name in names]
    return _bars(NAMES["responses"], "Times of response", panels, caution)


def picture_of(summary: Summary, section: str, caution: str) -> Picture | None:
    """The picture of a chapter; None if nothing was recorded."""
    match section:
        case "children":
            return ages_and_sex(summary, caution)
        case "missing":
            return missing_and_exploitation(summary, caution)
        case "suspects":
            return ages_of_suspects(summary, caution)
        case "networks":
            return networks(summary, caution)
        case "pathway":
            return pathway(summary, caution)
        case "responses":
            return times(summary, caution)
        case "outcomes":
            return outcomes(summary, caution)
    table, title, in_groups = {
        "concerns": ("concerns", "Status of concerns about children", False),
        "care": ("living-situation", "Living situation and care", False),
        "education": ("school", "Engagement with education", True),
        "places": ("features", "Features of exploitation", False),
        "indicators": ("indicators", "Signs seen", False),
    }[section]
    return _bars(NAMES[section], title, (_panel(summary.table(table), in_groups=in_groups),), caution)


STATE_HEADS = ("Value", "Why not", "No reason", "Blank", "Differ")
TOLD_HEADS = {
    joining.ALONE: "One alone", joining.TOGETHER: "Several", joining.CONTRADICTED: "Differ", joining.STILL_NOT: "Not known",
    joining.NO_QUESTION: "Does not arise",
}  # fmt: skip


def completeness(summary: Summary, caution: str) -> Picture | None:
    """How each core element is answered, as a grid of elements by record type."""
    panels = []
    for published in summary.completeness:
        panels.append(_grid(published, _record_type(published), STATE_HEADS, unit_of(published.table).capitalize()))
    note = "An element is answered if it holds a value, or a reason why there is none."
    return Picture(NAMES["completeness"], Kind.GRID, "Completeness of records", tuple(panels), caution, note) if panels else None


def joined(summary: Summary, caution: str) -> Picture | None:
    """Who tells each headline fact about a child, as a grid of facts; None if records are counted."""
    published = next((table for table in summary.tables if table.table.name == joining.TABLE.name), None)
    if published is None or not published.figures:
        return None
    panel = _grid(published, "Facts about children", tuple(TOLD_HEADS.values()), "Children")
    return Picture(NAMES["joining"], Kind.GRID, published.table.title, (panel,), caution, published.table.note)


def _grid(published: Published, title: str, heads: tuple[str, ...], whole: str) -> Panel:
    """A panel of all answers of a table with two dimensions, each with its share of its line."""
    first, second = published.table.dimensions
    lines = [
        Line(first.label_of(code), tuple(_share_of_line(published, code, state) for state in (*second.labels, ALL)))
        for code in published.codes[0]
    ]
    return Panel(title, whole.lower(), (*second.labels.values(), whole), tuple(lines), heads=heads[: len(second.labels)])


def _share_of_line(published: Published, code: str, state: str) -> Mark | None:
    whole = placed(published, (code, ALL))
    return _mark(published, (code, state), whole.count if whole else None)


def _record_type(published: Published) -> str:
    return published.table.title.partition(": ")[2].capitalize()


def change(summary: Summary, releases: Sequence[Earlier], caution: str) -> Picture | None:
    """The headlines over all releases, the oldest first; None without an earlier one."""
    if not releases:
        return None
    series = tuple(f"{place}: {_until(periods)}" for place, periods in enumerate(
        (*(release.coverage["periods"] for release in releases), summary.coverage["periods"]), 1))  # fmt: skip
    lines = []
    for words, table, key in HEADLINES:
        before = [
            Mark(table, key, earlier_number(release, table, key), release=place)
            if is_number(release, summary, table, key)
            else Mark(table, key, None, release=place, is_absent=True)
            for place, release in enumerate(releases)
        ]
        is_absent = not says_something(summary, table, key)
        now = Mark(table, key, None if is_absent else number(summary, table, key), is_absent=is_absent)
        lines.append(Line(words, (*before, now)))
    panel = Panel("Releases, oldest first", "", series, tuple(lines))
    return Picture(NAMES["change"], Kind.LINES, "Change over the releases", (panel,), caution)


def _until(periods: Sequence[Sequence[str]]) -> str:
    return f"to {periods[-1][1]}" if periods else "no period"


OF_AREAS: tuple[str, str, Key] = ("Children reported", "children", (ALL,))
"""The figure that is shown for each area: words, table and key."""


def areas(summary: Summary, caution: str) -> Picture | None:
    """The children reported by the agencies of each area; None if the summary has no areas."""
    if not summary.areas:
        return None
    words, table, key = OF_AREAS
    nations = [node for node in hierarchy("area") if not node.broader]
    panels = []
    for nation in nations:
        lines = [
            Line(CODELISTS["area"].label_of(area), (Mark(table_in(area, table), key, number(part, table, key)),))
            for area, part in summary.areas.items()
            if members("area", (area,))[nation.node]
        ]
        if lines:
            panels.append(Panel(nation.label, "children", (words,), tuple(sorted(lines, key=lambda line: line.label))))
    note = "Each square is an area. Within a nation, the squares are in the order of their names, not where they would be on a map."
    return Picture(NAMES["areas"], Kind.TILES, "Children reported by the agencies of each area", tuple(panels), caution, note)

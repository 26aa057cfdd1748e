"""A problem profile as one web page for a meeting: the figures that matter, then a chapter for each subject, then the annex.

Each chapter has a sentence, a picture with its numbers beside it, and what must not be concluded from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from cse_record.analysis.completeness import unit_of
from cse_record.analysis.population import EXCEPT
from cse_record.analysis.profile import AREAS, CHANGE, COMPLETENESS, JOINING, Bar, Change, Picture, Profile, Section, Shown, completeness
from cse_record.analysis.profile.pictures import Kind
from cse_record.analysis.published import Published
from cse_record.analysis.tables import ALL
from cse_record.reports import pictures
from cse_record.reports.html.markup import Markup, element, joined, lines, listing, table
from cse_record.reports.pictures.drawing import style_sheet
from cse_record.reports.pictures.table import tables
from cse_record.reports.pictures.words import ABSENT, left_out
from cse_record.reports.profile import wording
from cse_record.reports.summary import linked
from cse_record.reports.summary import wording as of_summary
from cse_record.reports.summary.page import document, marked
from cse_record.reports.summary.tabulation import counted

FIRST, LAST = (CHANGE, JOINING), (AREAS, COMPLETENESS)
"""The chapters that belong to no table, before and after the others."""
ENDS = (("conclusions", wording.MUST_NOT), ("made-from", "How these figures were made"))
ANNEXES = (
    ("tables", "Annex 1: tables"),
    ("complete", "Annex 2: tables of completeness"),
    ("silent", "Annex 3: agencies that did not answer"),
)


def html_page(profile: Profile) -> str:
    """The page."""
    main = (
        _first_page(profile),
        _contents(profile),
        *(_other(profile, name) for name in FIRST if name in profile.pictures),
        *(_chapter(section, shown, profile) for section, shown in profile.sections),
        *(_other(profile, name) for name in LAST if name in profile.pictures),
        *_end(profile),
        _in_columns("tables", ANNEXES[0][1], profile, *_tables(profile), class_="annex"),
        _in_columns("complete", ANNEXES[1][1], profile, *_completeness(profile), class_="annex"),
        _silent(profile),
    )
    css = style_sheet() + (files("cse_record.reports.profile") / "page.css").read_text(encoding="utf-8")
    return document(wording.title(profile), profile.summary, filter(None, main), css)


def _in_columns(name: str, title: str, profile: Profile, *inside: object, class_: str) -> Markup:
    """A section in two columns on paper. Its heading stands outside them, where it is kept together with what follows."""
    return _section(name, title, profile, element("div", Markup("\n"), lines(*inside), class_="columns"), class_=class_)


def _section(name: str, title: str, profile: Profile, *inside: object, class_: str | None = None) -> Markup:
    return element("section", Markup("\n"), lines(element("h2", title), marked(profile.summary), *inside), id=name, class_=class_)


def _first_page(profile: Profile) -> Markup:
    """At most eight figures with their change, the coverage in one line, and what the figures cannot say."""
    inside = (
        element("h1", wording.title(profile)),
        marked(profile.summary),
        element("p", wording.period(profile)),
        element("h2", wording.size(profile)),
        element("ul", Markup("\n"), lines(*(_figure(change, profile) for change in profile.changes)), class_="figures"),
        element("p", wording.of_headlines(profile), class_="small") if wording.of_headlines(profile) else "",
        element("p", wording.in_one_line(profile)),
        *(element("p", sentence) for sentence in wording.of_people(profile)),
        element("h2", wording.CANNOT_SAY),
        element("ol", Markup("\n"), lines(*(element("li", sentence) for sentence in wording.cannot_say(profile)))),
    )
    return element("div", Markup("\n"), lines(*inside), class_="first-page")


def _figure(change: Change, profile: Profile) -> Markup:
    since = element("span", wording.since(change), class_="since") if profile.previous else ""
    return element(
        "li",
        element("strong", counted(change.now) if change.says_something else ABSENT),
        " ",
        element("span", wording.of_headline(change)),
        " " if since else "",
        since,
    )


def _contents(profile: Profile) -> Markup:
    """The chapters and annexes, with links."""
    titles = [
        *((name, wording.CHAPTERS[name]) for name in FIRST if name in profile.pictures),
        *((section.name, section.title) for section, _ in profile.sections),
        *((name, wording.CHAPTERS[name]) for name in LAST if name in profile.pictures),
        *ENDS,
        *(annex for annex in ANNEXES if annex[0] != "silent" or of_summary.silent(profile.summary)),
    ]
    items = (element("li", element("a", title, href=f"#{name}")) for name, title in titles)
    return element("nav", element("h2", "Contents", id="contents"), element("ol", Markup("\n"), lines(*items)), aria_labelledby="contents")


def _chapter(section: Section, shown: tuple[Shown, ...], profile: Profile) -> Markup:
    picture = profile.pictures.get(section.name)
    return _section(
        section.name,
        section.title,
        profile,
        element("p", wording.sentence(section, shown, picture)),
        _drawn(picture, profile) if picture else "",
        element("p", element("strong", f"{wording.MUST_NOT}: "), section.caution, class_="caution"),
        class_="chapter",
    )


def _other(profile: Profile, name: str) -> Markup:
    """A chapter that belongs to no table."""
    picture = profile.pictures[name]
    return _section(
        name,
        wording.CHAPTERS[name],
        profile,
        element("p", wording.of_other(name, profile)),
        _drawn(picture, profile),
        element("p", element("strong", f"{wording.MUST_NOT}: "), picture.caution, class_="caution"),
        class_="chapter",
    )


def _drawn(picture: Picture, profile: Profile) -> Markup:
    """A picture, with its numbers beside it."""
    drawn = element(
        "div", pictures.svg_in_page(picture), class_="drawn", role="region", tabindex="0", aria_label=f"Picture: {picture.title}"
    )
    numbers = list(tables(picture))
    policy = profile.summary.policy
    rounded = wording.of_headlines(profile) if policy and policy.controlled else ""
    note = " ".join(filter(None, (picture.note, left_out(picture), rounded)))
    caption = element("figcaption", note, class_="small") if note else ""
    beside = element("div", Markup("\n"), lines(*numbers), class_="numbers") if numbers else ""
    side = "beside below" if picture.kind in (Kind.LINES, Kind.GRID) else "beside"  # their tables have many columns
    return element("div", element("figure", drawn, caption), beside, class_=side if numbers else None)


def _end(profile: Profile) -> Iterator[Markup]:
    """What must not be concluded, all in one place, and how the figures were made."""
    of_chapters = [element("li", element("strong", f"{section.title}: "), section.caution) for section, _ in profile.sections]
    of_others = [
        element("li", element("strong", f"{title}: "), profile.pictures[name].caution)
        for name, title in wording.CHAPTERS.items()
        if name in profile.pictures
    ]
    general = (element("li", caution) for caution in profile.cautions)
    yield _in_columns(
        "conclusions", wording.MUST_NOT, profile, element("ul", Markup("\n"), lines(*general, *of_chapters, *of_others)), class_="ending"
    )
    made = (
        *of_summary.of_coverage(profile.summary),
        *linked.of_people(profile.summary),
        EXCEPT,
        *of_summary.of_protection(profile.summary),
        wording.NO_FIGURE,
    )
    yield _in_columns("made-from", ENDS[1][1], profile, listing(made), class_="ending")


def _silent(profile: Profile) -> Markup:
    quiet = of_summary.silent(profile.summary)
    return _section("silent", ANNEXES[2][1], profile, listing(quiet, class_="places many")) if quiet else Markup("")


def _tables(profile: Profile) -> Iterator[Markup]:
    yield element("p", wording.not_listed(profile), class_="small")
    for _, shown in profile.sections:
        yield from (_view(view, profile) for view in shown)


def _view(view: Shown, profile: Profile) -> Markup:
    """A table. Rows of what is not known come last."""
    heads = [
        element("th", view.published.table.dimensions[view.published.table.measured].title, scope="col"),
        _head("Number"), _head("Of all"), _head("Of known"),
    ]  # fmt: skip
    rows = [*_bars(view.bars, known=True), *_bars(view.unknown_bars, known=False)]
    counts = element("p", wording.denominator(view, profile.summary), class_="small")
    return element("div", table(view.title, heads, rows), counts, class_="whole")


def _bars(bars: tuple[Bar, ...], *, known: bool) -> Iterator[Markup]:
    for entry in bars:
        label = joined(element("strong", entry.label), element("span", " in all", class_="small")) if entry.is_sum else entry.label
        shares = (wording.share(entry.share_of_all), wording.share(entry.share) if known else "")
        yield element("tr", element("th", label, scope="row"), *map(_cell, (counted(entry.figure.count), *shares)))


def _completeness(profile: Profile) -> Iterator[Markup]:
    for _, published in completeness(profile.summary):
        sentences = wording.of_lines(published, profile.summary)
        yield element("div", _of_elements(published), element("p", sentences, class_="small"), class_="whole")
    yield element("p", of_summary.of_completeness(profile.summary))


def _of_elements(published: Published) -> Markup:
    table_shown, by_key = published.table, published.by_key
    elements = table_shown.dimensions[0]
    heads = [
        element("th", elements.title, scope="col"),
        _head(unit_of(table_shown).capitalize()),
        *map(_head, table_shown.dimensions[1].labels.values()),
    ]
    rows = []
    for code in published.codes[0]:
        figures = [by_key.get((code, state)) for state in (ALL, *table_shown.dimensions[1].labels)]
        cells = [_cell(counted(figure.count if figure else 0)) for figure in figures]
        rows.append(element("tr", element("th", elements.label_of(code), scope="row"), *cells))
    return table(table_shown.title, heads, rows)


def _head(text: str) -> Markup:
    return element("th", text, scope="col", class_="number")


def _cell(text: str) -> Markup:
    return element("td", text, class_="number")

"""Writes the page about a local extension: as one HTML file, for anybody, or as Markdown, for those who publish their own pages."""

from __future__ import annotations

from collections.abc import Iterable

from cse_record.publish.reference.markdown import Writer
from cse_record.reports.html.document import document
from cse_record.reports.html.markup import Markup, element, joined, lines, table
from cse_record.targets.prose.parts import Fact, Grid, Listing, Name, Page, Paragraph, Part, Title, Words, flat


def as_markdown(pages: Iterable[Page]) -> str:
    """One Markdown file. Its first page is about the extension as a whole."""
    writer = Writer("extension.md")
    for number, page in enumerate(pages):
        writer.page(page, level=1 if not number else 2, name_in_title=bool(number))
    return writer.text()


def as_html(title: str, pages: Iterable[Page]) -> str:
    """One HTML file without scripts and without anything that is loaded from elsewhere."""
    sections = [lines(*(_part(part, 1 if not number else 2) for part in page)) for number, page in enumerate(pages)]
    main = element("main", Markup("\n"), lines(*(element("section", Markup("\n"), section) for section in sections)), id="report")
    return document(title, lines(element("a", "Skip to the page", href="#report", class_="skip"), main))


def _part(part: Part, level: int) -> Markup:
    match part:
        case Title():
            name = joined(element("code", part.name), f" · {part.called}") if level > 1 else Markup(element("span", part.called))
            about = " · ".join(([] if level > 1 else [part.name]) + ([part.category] if part.category else []) + list(part.notes))
            return lines(element(f"h{level}", name), element("p", about, class_="about"))
        case Paragraph():
            return element("p", _words(part.words))
        case Fact():
            return element("p", element("strong", f"{part.name}: "), _words(part.words))
        case Listing():
            return lines(*(element("p", element("strong", f"{part.name}: "), _words(item)) for item in part.items))
        case Grid():
            heads = [element("th", head, scope="col") for head in part.heads]
            rows = [
                element("tr", element("th", _words(first), scope="row"), *(element("td", _words(cell)) for cell in rest))
                for first, *rest in part.rows
            ]
            return lines(element(f"h{level + 1}", part.name), table(part.name, heads, rows))
    raise TypeError(f"{type(part).__name__} has no place on the page of an extension")


def _words(words: Words) -> Markup:
    return joined(
        *(part if isinstance(part, str) else element("code" if isinstance(part, Name) else "span", part.words) for part in flat(words))
    )

"""HTML that is escaped as it is made. Text becomes markup only through `element`, so nothing in a return can become markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from cse_record.reports.wrapping import visible
from cse_record.standard.speech import said

EMPTY = frozenset(("circle", "line", "meta", "path", "polyline", "rect"))
"""Elements without content and without an end tag."""


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(words: object) -> Markup:
    """Plain text as HTML. Invisible characters are written as their code points, so that none can hide or reorder text."""
    return words if isinstance(words, Markup) else Markup(escape(visible(str(words))))


def element(tag: str, /, *inside: object, **attributes: object) -> Markup:
    """One element. `class_` means `class`, and `aria_label` means `aria-label`. An attribute that is None is left out."""
    spelled_attributes = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{text(value)}"' for name, value in attributes.items() if value is not None
    )
    return Markup(f"<{tag}{spelled_attributes}/>" if tag in EMPTY else f"<{tag}{spelled_attributes}>{joined(*inside)}</{tag}>")


def joined(*parts: object) -> Markup:
    """Parts of one line, joined without a separator."""
    return Markup("".join(map(text, parts)))


def sentence(words: str, /, **parts: object) -> Markup:
    """A message, given in English, as it is said. Its parts may be markup."""
    return Markup(text(said(words)).format(**{name: text(part) for name, part in parts.items()}))


def lines(*parts: object) -> Markup:
    """Parts on separate lines. Empty ones are left out."""
    return Markup("".join(f"{text(part)}\n" for part in parts if part))


def listing(items: Iterable[object], **attributes: object) -> Markup:
    """A list of `items`."""
    return element("ul", Markup("\n"), lines(*(element("li", item) for item in items)), **attributes)


def table(caption: object, heads: Iterable[object], rows: Iterable[Markup], **attributes: object) -> Markup:
    """A table with a row of column headers; the first cell of each of `rows` should be its header."""
    head = element("thead", element("tr", *heads))
    body = element("tbody", Markup("\n"), lines(*rows))
    inside = lines(element("caption", caption), head, body)
    return element(
        "div", element("table", Markup("\n"), inside, **attributes), class_="table", role="region", tabindex="0", aria_label=caption
    )

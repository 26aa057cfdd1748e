"""HTML that is escaped as it is made: text becomes markup only through `element`, so that nothing in a return can."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from cse_record.reports.text import visible

EMPTY = frozenset(("meta", "rect"))
"""Elements without content and without an end tag."""


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def text(words: object) -> Markup:
    """Plain text as HTML. What cannot be seen is written as its code point, so that it hides and turns nothing."""
    return words if isinstance(words, Markup) else Markup(escape(visible(str(words))))


def element(tag: str, /, *inside: object, **attributes: object) -> Markup:
    """One element. `class_` stands for `class`, `aria_label` for `aria-label`; an attribute that is None is left out."""
    spelled_attributes = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{text(value)}"' for name, value in attributes.items() if value is not None
    )
    return Markup(f"<{tag}{spelled_attributes}/>" if tag in EMPTY else f"<{tag}{spelled_attributes}>{joined(*inside)}</{tag}>")


def joined(*parts: object) -> Markup:
    """Parts of a line, one after the other."""
    return Markup("".join(map(text, parts)))


def lines(*parts: object) -> Markup:
    """Parts one after the other, each on a line of its own; empty ones are left out."""
    return Markup("".join(f"{text(part)}\n" for part in parts if part))


def listing(items: Iterable[object], **attributes: object) -> Markup:
    """A list; `items` are what stands in it."""
    return element("ul", Markup("\n"), lines(*(element("li", item) for item in items)), **attributes)


def table(caption: object, heads: Iterable[object], rows: Iterable[Markup], **attributes: object) -> Markup:
    """A table with a row of column headers; the first cell of each of `rows` should be its header."""
    head = element("thead", element("tr", *heads))
    body = element("tbody", Markup("\n"), lines(*rows))
    inside = lines(element("caption", caption), head, body)
    return element(
        "div", element("table", Markup("\n"), inside, **attributes), class_="table", role="region", tabindex="0", aria_label=caption
    )

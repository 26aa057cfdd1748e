"""A self-contained web page, without scripts and without anything that is loaded from elsewhere."""

from __future__ import annotations

from importlib.resources import files

from cse_record.reports.html.markup import Markup, element, lines


def document(title: str, body: Markup, css: str = "") -> str:
    """The page with this body and the style of all reports. `css` is added to that style."""
    style = (files("cse_record.reports.html") / "page.css").read_text(encoding="utf-8")
    head = lines(
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="robots", content="noindex"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'"),
        element("title", title),
        element("style", Markup(style + css)),
    )
    page = element("html", Markup("\n"), element("head", Markup("\n"), head), element("body", Markup("\n"), body), lang="en-GB")
    return f"<!DOCTYPE html>\n{page}\n"

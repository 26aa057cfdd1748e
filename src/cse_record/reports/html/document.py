"""A self-contained web page, without scripts and without anything that is loaded from elsewhere."""

from __future__ import annotations

import re
from importlib.resources import files

from cse_record.reports.html.markup import Markup, element, lines
from cse_record.standard.speech import SPOKEN

ENGLISH = "en-GB"


def _language() -> str:
    """The code of the language that is spoken, if it is one of a language: that of a file of labels is the name of the file."""
    code = SPOKEN.get().code
    return code if re.fullmatch("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", code) else ENGLISH


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
    page = element("html", Markup("\n"), element("head", Markup("\n"), head), element("body", Markup("\n"), body), lang=_language())
    return f"<!DOCTYPE html>\n{page}\n"

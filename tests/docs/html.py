"""The links and ids of a page of the site."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

SITE = "https://w3id.org/cse-record/"
"""The address that pages give as their own, set in website/hooks.py."""
LINKS = {"href", "src", "srcset", "data", "poster", "action"}


class Page(HTMLParser):
    """The ids and links of a page, and what it loads."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.pictures: list[dict[str, str | None]] = []
        self.headings: list[int] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]
        is_told = tag == "link" and dict(attrs).get("rel") in ("canonical", "next", "prev")
        self.links += [(tag, value) for name, value in attrs if name in LINKS and value is not None and not is_told]
        if tag == "img":
            self.pictures.append(dict(attrs))
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))


@cache
def page(path: Path) -> Page:
    return Page(path)


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def faults(site: Path) -> list[str]:
    """Links and pictures of a site that lead nowhere, or that load from elsewhere."""
    return [f"{path.relative_to(site)}: {fault}" for path in pages(site) for fault in _faults(site, page(path))]


def _faults(site: Path, document: Page) -> list[str]:
    faults_found = [f"id {name} twice" for name in {name for name in document.ids if document.ids.count(name) > 1}]
    for tag, link in document.links:
        parts = urlsplit(link)
        if parts.scheme == "data":  # the link contains its data
            continue
        if parts.scheme or parts.netloc:
            if tag != "a" or parts.scheme not in ("https", "mailto"):
                faults_found.append(f"<{tag}> loads {link}")
            continue
        target = document.path
        if parts.path:
            start = site if parts.path.startswith("/") else document.path.parent
            target = (start / unquote(parts.path).lstrip("/")).resolve()
            if target.is_dir():
                target /= "index.html"
        if not target.is_file():
            faults_found.append(f"{link} leads nowhere")
        elif parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in page(target).ids:
            faults_found.append(f"{link} leads to no place of its page")
    return faults_found

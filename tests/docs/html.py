"""The links and ids of a page of the site."""

from __future__ import annotations

import os
import re
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

SITE = "https://w3id.org/cse-record/"
"""The address that pages give as their own, set in website/hooks.py."""
LINKS = {"href", "src", "srcset", "data", "poster", "action"}
UNPARSED = re.compile(r"(<(script|style)\b[^>]*>).*?(?=</\2)|<!--.*?-->", re.DOTALL | re.IGNORECASE)
START_TAG = re.compile(r"""<([a-z][^\s/>]*)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""")
TELLS = re.compile(rf"\b(?:id|{'|'.join(sorted(LINKS))})\s*=", re.IGNORECASE).search


class Page:
    """The ids and links of a page, and what it loads. It is read by patterns: a parser in Python takes four times as long."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.pictures: list[dict[str, str | None]] = []
        self.headings: list[int] = []
        for tag, rest in START_TAG.findall(UNPARSED.sub(r"\1", path.read_text(encoding="utf-8"))):
            self.take(tag.lower(), rest)

    def take(self, tag: str, rest: str) -> None:
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        if not TELLS(rest):
            return
        attributes = [(match[1].lower(), _value(match)) for match in ATTRIBUTE.finditer(rest)]
        self.ids += [value for name, value in attributes if name == "id" and value]
        is_told = tag == "link" and dict(attributes).get("rel") in ("canonical", "next", "prev")
        self.links += [(tag, value) for name, value in attributes if name in LINKS and value is not None and not is_told]
        if tag == "img":
            self.pictures.append(dict(attributes))


def _value(attribute: re.Match[str]) -> str | None:
    return None if attribute.lastindex == 1 else unescape(attribute[attribute.lastindex or 1])


@cache
def page(path: Path) -> Page:
    return Page(path)


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def faults(site: Path) -> list[str]:
    """Links and pictures of a site that lead nowhere, or that load from elsewhere."""
    return [f"{path.relative_to(site)}: {fault}" for path in pages(site) for fault in _faults(site, page(path))]


def _faults(site: Path, document: Page) -> list[str]:
    faults_found = [f"id {name} twice" for name, count in Counter(document.ids).items() if count > 1]
    for tag, link in dict.fromkeys(document.links):
        parts = urlsplit(link)
        if parts.scheme == "data":  # the link contains its data
            continue
        if parts.scheme or parts.netloc:
            if tag != "a" or parts.scheme not in ("https", "mailto"):
                faults_found.append(f"<{tag}> loads {link}")
            continue
        target: Path | None = document.path
        if parts.path:
            start = site if parts.path.startswith("/") else document.path.parent
            target = _file(os.path.normpath(f"{start}/{unquote(parts.path).lstrip('/')}"))
        if target is None:
            faults_found.append(f"{link} leads nowhere")
        elif parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in _ids(target):
            faults_found.append(f"{link} leads to no place of its page")
    return faults_found


@cache
def _file(path: str) -> Path | None:
    """The file to which a path leads, which may be that of a folder."""
    target = Path(path, "index.html") if os.path.isdir(path) else Path(path)
    return target if target.is_file() else None


@cache
def _ids(path: Path) -> frozenset[str]:
    return frozenset(page(path).ids)

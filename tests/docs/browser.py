"""A real headless browser that may request nothing from any network except the site under test."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ARGUMENTS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync")
PAGE_TYPES = (
    "", "guides/", "guides/board-officer/", "guides/developer/", "principles/no-credibility/", "privacy/what-is-sent-to-whom/",
    "privacy/threat-model/", "privacy/dpia-template/",
    "governance/versioning/", "decisions/", "decisions/0010-the-published-standard/", "glossary/", "accessibility/", "changelog/",
    "reference/", "reference/records/", "reference/records/children/", "reference/codelists/", "reference/codelists/ethnicity/",
    "rules/", "rules/MIS-004/", "rules/unknown_code/", "reference/requirements/",
    "reference/downloads/", "reference/command-line/", "reference/changes/", "reference/contradictions/", "reference/upgrades/",
)  # fmt: skip
"""An address of each type of page."""


def sample(site: Path, rng: Random, more: int = 8) -> list[str]:
    """A page of each type, and some others."""
    every = [path.parent.relative_to(site).as_posix() + "/" for path in sorted(site.rglob("index.html")) if path.parent != site]
    return [*PAGE_TYPES, *rng.sample(sorted(set(every) - set(PAGE_TYPES)), more)]


SECTIONS = (
    "", "decisions/", "governance/", "guides/", "principles/", "privacy/",
    "reference/", "reference/codelists/", "reference/records/", "rules/",
)  # fmt: skip
"""The addresses with pages below them."""


def in_folder(address: str) -> str:
    """The file of a page in the offline site."""
    return f"{address}index.html" if address in SECTIONS else f"{address.rstrip('/')}.html"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *rest: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which a folder is served on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def opened() -> Iterator[Browser]:
    """The browser. In continuous integration it must be installed."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not program:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed (apt-get install chromium)")
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


class Watched:
    """A tab that notes every request that leaves the site, every failed request, and every complaint of a page."""

    def __init__(self, browser: Browser, base: str, **options: object) -> None:
        self.base, self.complaints = base, list[str]()
        self.page: Page = browser.new_context(**options).new_page()  # type: ignore[arg-type]
        self.page.on("request", lambda request: self._note(not self._is_own(request.url), f"asks for {request.url}"))
        self.page.on("response", lambda response: self._note(response.status >= 400, f"{response.status} for {response.url}"))
        self.page.on(
            "requestfailed", lambda request: self._note("ERR_ABORTED" not in str(request.failure), f"{request.failure} for {request.url}")
        )
        self.page.on("console", lambda message: self._note(message.type in ("error", "warning"), f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self._note(True, f"error: {error}"))

    def _is_own(self, url: str) -> bool:
        return url.startswith((self.base, "data:", "blob:", "about:"))

    def _note(self, is_told: bool, words: str) -> None:
        if is_told:
            self.complaints.append(f"{self.page.url}: {words}")

    def visit(self, address: str) -> Page:
        self.page.goto(self.base + address, wait_until="load")
        return self.page


AT_REST = 'document.getAnimations().every(one => one.playState !== "running")'
IN_PLACE = 'performance.now() - performance.getEntriesByType("navigation")[0].loadEventEnd > 400'


def settle(page: Page) -> None:
    """Waits until no colour is changing, and tables have their places in the tab order, which they get within 300 ms of loading."""
    page.wait_for_function(f"() => {IN_PLACE} && {AT_REST}")


AXE = Path(sys.prefix) / "node/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
FIND = """asked => axe.run(document, {runOnly: asked, resultTypes: ["violations"]}).then(found => found.violations.map(one =>
    ({id: one.id, impact: one.impact, places: one.nodes.slice(0, 5).map(node => `${node.target} ${node.failureSummary}`)})))"""


def faults_by_axe(page: Page, rule_sets: list[str] = RULES) -> list[dict]:
    """Every fault of accessibility that axe finds in a page, with its impact."""
    assert AXE.is_file(), "axe-core is missing: python tests/node/install.py .venv/node"
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))  # not as a script of the page, which its policy may forbid
    return list(page.evaluate(FIND, rule_sets))


def serious_faults(page: Page, rule_sets: list[str] = RULES) -> list[dict]:
    """The faults that keep somebody out."""
    return [fault for fault in faults_by_axe(page, rule_sets) if fault["impact"] in ("serious", "critical")]

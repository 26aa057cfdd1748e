"""Settings of mkdocs beyond mkdocs.yml: the address of the site, the files that it serves, and the parts that depend on the build.

No page is generated here; all pages are below docs/.
"""

from __future__ import annotations

import json
import os
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from cse_record.reports.documentation import documentation
from cse_record.standard.catalogue import STANDARD

ROOT = Path(__file__).parent.parent
SITE = "https://w3id.org/cse-record/"
"""The address that the pages state, unless CSE_RECORD_DOCS gives another. Nobody has registered it yet: see decision 0010."""
SUMS = ROOT / "docs/reference/sha256sums.txt"
"""The files that the site serves unchanged, each with its checksum: everything published in schema/ and templates/."""
NODE_OF_SEARCH = b"e=e+s+o.id"
"""How lunr, which searches, names a node of its index: by each letter that leads on and the number of the node to which it leads.

If the letter is a digit, two nodes can have one name, and of these one is lost. Then words are not found, and searches fail.
"""
QUESTION_OF_SEARCH = re.compile(rb"search\(([a-z])\)\{if\((?=\1=)")
"""Where the search takes up what was typed."""
AS_ASKED = (
    rb"\g<0>\1=\1.replace(/['\\u2019]\\w+/g,'').split(/\\s+/)"
    rb".flatMap(word=>/\\w_\\w/.test(word)?word.split('_').map(part=>'+'+part):[word.replace(/^([A-Z]{3})(?:-|$)/,'$1^1 ')])"
    rb".filter(word=>lunr.stopWordFilter(word.replace('+','').toLowerCase())).join(' ')||\1,"
)
"""What is done to it first: "child's" becomes "child", a name with underscores must be found whole, "MIS" is of ids and not of "missing",
and stop words are left out.

The search looks for the beginnings of words, so the "is" and "to" of a question would find "isolation" and "total".
"""
BOOSTS = {
    "guides/": 4,
    "governance/": 3,
    "privacy/": 3,
    "principles/": 2,
    "reference/records/": 1.3,
    "reference/codelists/": 1.3,
    "rules/": 0.5,
    "decisions/": 0.25,
}
"""How much more, or less, a page of a folder counts in the search, unless its front matter says so (`search: boost:`)."""
FOLDERS = {
    "reference/records/": [f"{name}.md" for name in STANDARD.records],
    "decisions/": sorted(path.name for path in (ROOT / "docs/decisions").glob("[0-9]*.md")),
}
"""Folders that stand in the navigation for all of their pages, in the order of the standard or of their numbers."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Sets values that would otherwise be typed twice, or that hold for one kind of build only."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # the packed site map holds a time; without a clock it is always the same
    config.site_url = documentation(None, os.environ) or SITE
    config.nav = _with_folders(config.nav)
    if os.environ.get("MIKE_DOCS_VERSION"):  # without other versions beside it, a page would look for a list of versions in vain
        config.extra["version"] = {"provider": "mike"}
    if os.environ.get("OFFLINE"):  # makes the search work from file://, where a browser starts no worker
        config.extra["polyfills"] = ["assets/javascripts/iframe-worker.js"]
    return config


def _with_folders(nav: Any) -> Any:
    if isinstance(nav, dict):
        return {title: _with_folders(inside) for title, inside in nav.items()}
    if isinstance(nav, list):
        items: list[Any] = []
        for item in nav:
            pages = FOLDERS.get(item) if isinstance(item, str) else None
            items += [_with_folders(item)] if pages is None else [f"{item}{page}" for page in pages]
        return items
    return nav


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the downloads, byte for byte. Raises PluginError if one differs from the published file."""
    for line in SUMS.read_text(encoding="utf-8").splitlines():
        pinned, _, path = line.partition("  ")
        file = ROOT / path
        if not file.is_file() or sha256(file.read_bytes()).hexdigest() != pinned:
            raise PluginError(f"{path} is missing, or is not the file whose sum is in {SUMS.name}. Run: cse-record build")
        files.append(File.generated(config, path, abs_src_path=str(file)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Weighs a page for the search by its folder. Index pages, which name the others, count as any page does."""
    weights = (weight for folder, weight in BOOSTS.items() if page.file.src_uri.startswith(folder))
    if page.file.name != "index" and (weight := next(weights, None)):
        page.meta["search"] = {"boost": weight} | (page.meta.get("search") or {})


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Names the search dialog, which the theme leaves without a name."""
    return output.replace('role="dialog"', 'role="dialog" aria-label="Search"', 1)


def on_post_build(config: MkDocsConfig) -> None:
    """Makes the names of `NODE_OF_SEARCH` unambiguous, and has what is asked prepared by `AS_ASKED`.

    Raises PluginError if the theme has another search.
    """
    searches = list(Path(config.site_dir).glob("assets/javascripts/workers/search.*.js"))
    if [path.read_bytes().count(NODE_OF_SEARCH) for path in searches] != [1]:
        raise PluginError(f"The search of the theme does not hold {NODE_OF_SEARCH.decode()} once. See whether it still loses numbers.")
    if len(QUESTION_OF_SEARCH.findall(searches[0].read_bytes())) != 1:
        raise PluginError(f"The search of the theme does not match {QUESTION_OF_SEARCH.pattern.decode()} once. See how it reads questions.")
    script = searches[0].read_bytes().replace(NODE_OF_SEARCH, NODE_OF_SEARCH + b'+","')
    searches[0].write_bytes(QUESTION_OF_SEARCH.sub(AS_ASKED, script))
    _tag_pages_only(Path(config.site_dir) / "search/search_index.json")


def _tag_pages_only(index: Path) -> None:
    """Leaves the words by which a page is found (`tags:` in its front matter) to the page, since each section would repeat them."""
    contents = json.loads(index.read_text(encoding="utf-8"))
    for entry in contents["docs"]:
        if "#" in entry["location"]:
            entry.pop("tags", None)
    index.write_text(json.dumps(contents, sort_keys=True, separators=(",", ":")), encoding="utf-8")

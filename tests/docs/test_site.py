"""The built site: every link leads somewhere, nothing comes from elsewhere, the downloads are the files, and builds are reproducible."""

import hashlib
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from tests.conftest import ROOT
from tests.docs.conftest import build
from tests.docs.html import LINKS, SITE, faults, page, pages

pytestmark = pytest.mark.proof
SERVED = [
    path
    for folder in ("schema", "templates")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.is_file() and path.name != "README.md"  # it says where to get files
]


def test_every_link_leads_to_a_place_and_nothing_is_loaded_from_elsewhere(site, offline):
    for folder in (site, offline):
        assert len(pages(folder)) > 450
        assert not faults(folder)


def test_a_link_that_leads_nowhere_is_reported(tmp_path):
    (tmp_path / "index.html").write_text(
        '<a href="a/#b">1</a><a href="#here">2</a><a href="#no" id="here">3</a><a href="b/">4</a><img src="https://x.test/a.png">'
        '<i id="here"><a href="https://example.org/">5</a><a href="http://example.org/">6</a>'
    )
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text('<p id="c">')
    assert {fault.partition(": ")[2] for fault in faults(tmp_path)} == {
        "a/#b leads to no place of its page", "#no leads to no place of its page", "b/ leads nowhere", "id here twice",
        "<img> loads https://x.test/a.png", "<a> loads http://example.org/",
    }  # fmt: skip


class Parsed(HTMLParser):
    """What Python's parser reads of a page: its ids, links and headings."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.headings = [], [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]
        if not (tag == "link" and dict(attrs).get("rel") in ("canonical", "next", "prev")):
            self.links += [(tag, value) for name, value in attrs if name in LINKS and value is not None]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.mark.parametrize("name", ["", "reference/records/children/", "rules/MIS-004/", "guides/developer/"])
def test_a_page_is_read_as_by_a_parser(site, name):
    quickly, parsed = page(site / f"{name}index.html"), Parsed(site / f"{name}index.html")
    assert (quickly.ids, quickly.links, quickly.headings) == (parsed.ids, parsed.links, parsed.headings)
    assert quickly.links


def test_styles_and_scripts_load_nothing_from_elsewhere(site):
    for path in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", path.read_text(encoding="utf-8")), path


def test_each_thing_has_its_address(site):
    """The addresses in reports and other people's papers, which may never change."""
    for rule in [*STANDARD.rules, *FAULTS]:
        assert (site / "rules" / rule / "index.html").is_file()
    for name, record in STANDARD.records.items():
        document = page(site / "reference/records" / name / "index.html")
        assert set(record.elements) <= set(document.ids)
    for name, codelist in STANDARD.codelists.items():
        document = page(site / "reference/codelists" / name / "index.html")
        assert set(codelist.by_code) <= set(document.ids)
    document = page(site / "reference/requirements/index.html")
    assert {*STANDARD.requirements, *(f"table-{name}" for name in STANDARD.tables)} <= set(document.ids)
    assert f'<link rel="canonical" href="{SITE}rules/MIS-004/">' in (site / "rules/MIS-004/index.html").read_text(encoding="utf-8")


def test_every_decision_is_in_the_index_and_in_the_menu(site):
    front = page(site / "decisions/index.html")
    numbered = [path.stem for path in (ROOT / "docs/decisions").glob("[0-9]*.md")]
    assert len(numbered) >= 11
    for name in numbered:
        assert [link for _, link in front.links].count(f"{name}/") >= 2, name


def test_the_downloads_are_the_files(site, offline):
    for folder in (site, offline):
        for path in SERVED:
            assert (folder / path.relative_to(ROOT)).read_bytes() == path.read_bytes(), path
        linked = {link for _, link in page(next(folder.glob("reference/downloads*/index.html"), folder / "reference/downloads.html")).links}
        for path in SERVED:
            assert any(link.endswith(path.relative_to(ROOT).as_posix()) for link in linked), path


def test_sizes_and_sums_are_those_of_the_files():
    text = (ROOT / "docs/reference/downloads.md").read_text(encoding="utf-8")
    sums = dict(reversed(line.split("  ")) for line in (ROOT / "docs/reference/sha256sums.txt").read_text(encoding="utf-8").splitlines())
    assert set(sums) == {path.relative_to(ROOT).as_posix() for path in SERVED}
    for path in SERVED:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert sums[path.relative_to(ROOT).as_posix()] == digest
        assert re.search(rf"\]\(\.\./{re.escape(path.relative_to(ROOT).as_posix())}\) \| .* \| `{digest}` \|", text), path


def test_every_picture_says_what_it_shows(site):
    shown = [picture for path in pages(site) for picture in page(path).pictures if "twemoji" not in (picture.get("class") or "")]
    assert len(shown) >= 2
    for picture in shown:
        assert picture.get("alt") is not None, picture


def test_headings_leave_out_no_level(site):
    for path in pages(site):
        levels = page(path).headings
        assert levels.count(1) == 1, path
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), (path, levels)


def test_two_builds_give_the_same_bytes(site, tmp_path):
    build(tmp_path / "again", PYTHONHASHSEED="4242", TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8")
    assert _digests(tmp_path / "again") == _digests(site)


def _digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_version_alone_has_no_selector(site):
    """`test_versions.py` has versions beside each other, which have one."""
    assert '"provider": "mike"' not in (site / "index.html").read_text(encoding="utf-8")


def test_the_packed_site_is_the_offline_one(offline, tmp_path):
    """One file that can be sent to a council without a network, with the same bytes each time."""
    from zipfile import ZipFile

    for name in ("a.zip", "b.zip"):
        subprocess.run([sys.executable, ROOT / "website/pack.py", offline, tmp_path / name], check=True)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with ZipFile(tmp_path / "a.zip") as opened:
        names = opened.namelist()
        assert {name.partition("/")[0] for name in names} == {f"cse-record-{STANDARD.version}"}
        for name in names:
            assert opened.read(name) == (offline / name.partition("/")[2]).read_bytes()
        assert len(names) == sum(path.is_file() for path in offline.rglob("*"))

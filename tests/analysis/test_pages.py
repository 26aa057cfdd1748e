"""Summary and profile as pages in a real browser: axe finds no fault, on screen and on paper, with and without hidden figures."""

import pytest

from cse_record.cli import main
from tests.analysis.test_publication import collected
from tests.conftest import SEED
from tests.docs.browser import faults_by_axe, opened

pytestmark = pytest.mark.proof
PAGES = ("summary", "profile", "summary-unsuppressed", "profile-unsuppressed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    before, store = collected(folder / "before", SEED, 2, without="joint"), collected(folder / "now", SEED, 5)
    small = collected(folder / "small", SEED, 2)
    for command in ("summarise", "profile"):
        previous = ["--previous", str(before)] if command == "profile" else []
        page = folder / f"{command.replace('summarise', 'summary')}.html"
        assert main([command, str(small), "-o", str(page)]) == 0  # hidden figures look alike, however many there are
        unsuppressed = str(page).replace(".html", "-unsuppressed.html")
        assert main([command, str(store), "--unsuppressed", *previous, "-o", unsuppressed]) == 0
    return folder


@pytest.fixture(scope="module")
def browser():
    with opened() as opened_browser:
        yield opened_browser


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("media", "scheme"), [("screen", "light"), ("screen", "dark"), ("print", "light")])
def test_axe_finds_no_fault(browser, folder, name, media, scheme):
    page = browser.new_context(color_scheme=scheme).new_page()
    page.emulate_media(media=media, color_scheme=scheme)
    page.goto((folder / f"{name}.html").as_uri())
    on_paper = {"target-size"} if media == "print" else set()  # where nobody taps
    assert [fault for fault in faults_by_axe(page) if fault["id"] not in on_paper] == []
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_off_on_paper_or_a_phone(browser, folder, name):
    """On paper no table is wider than its sheet; on a phone a table scrolls by itself, the page does not."""
    phone = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    phone.goto((folder / f"{name}.html").as_uri())
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    for upright, width in ((True, 688), (False, 1016)):  # A4 in CSS pixels at 96 dots an inch, margins of 14 mm left out
        paper = browser.new_context(viewport={"width": width, "height": 1000}).new_page()
        paper.emulate_media(media="print")
        paper.goto((folder / f"{name}.html").as_uri())
        where = ":not(.landscape) > .table" if upright else ".landscape > .table"
        tables = f"[...document.querySelectorAll('section{where}')]"
        wide = f"{tables}.filter(one => one.scrollWidth > {width}).map(one => one.innerText.slice(0, 60))"
        assert paper.evaluate(wide) == []


def test_axe_would_find_a_fault(browser, folder):
    page = browser.new_context().new_page()
    page.goto((folder / "summary.html").as_uri())
    page.evaluate("document.querySelector('main p').style.color = '#ccc'")
    assert "color-contrast" in {fault["id"] for fault in faults_by_axe(page)}

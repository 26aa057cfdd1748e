"""Summary and profile as pages in a real browser: axe finds no fault, on screen and on paper, with and without hidden figures."""

import re

import pytest

from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.earlier_releases import as_earlier
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.summary import summarise
from cse_record.formats import write
from cse_record.reports.profile import write_profile
from cse_record.reports.summary import write_summary
from cse_record.synthetic import example_return
from cse_record.synthetic.multi_agency import Collection
from tests.analysis.returns_at_random import KINDS
from tests.analysis.test_publication import collected, with_few_figures
from tests.conftest import SEED
from tests.docs.browser import OF_COLOUR, RULES, faults_by_axe, opened

pytestmark = pytest.mark.proof
PAGES = ("summary", "profile", "summary-unsuppressed", "profile-unsuppressed")
WHOLE = ("summary-whole", "profile-whole")
ON_A4 = 688
"""The width of a sheet of A4 in CSS pixels at 96 to the inch, margins of 14 mm left out."""
LIGHT, DARK, PAPER = ("screen", "light"), ("screen", "dark"), ("print", "light")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The pages: with and without hidden figures, of some record types; and unprotected, of all. Colours are the same in every table, so
    they are judged on pages of few tables."""
    folder = tmp_path_factory.mktemp("pages")
    before, now = (
        open_store(collected(folder / name, SEED, 2, KINDS, without=without)) for name, without in (("before", "joint"), ("now", None))
    )
    few = open_store(with_few_figures(folder / "few", SEED, 1, ("police", "joint"), most=900))
    earlier = as_earlier(summarise(before, unsuppressed=True))
    for end, store, unsuppressed in (("", few, False), ("-unsuppressed", few, True), ("-whole", now, True)):
        summary = summarise(store, unsuppressed=unsuppressed)
        write_summary(summary, folder / f"summary{end}.html")
        write_profile(problem_profile(summary, "", earlier), folder / f"profile{end}.html")
    for name in ("summary", "profile"):
        assert "[c]" in (folder / f"{name}.html").read_text(encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def browser():
    with opened() as opened_browser:
        yield opened_browser


@pytest.mark.parametrize(
    ("media", "scheme", "name"),
    [*((*LIGHT, name) for name in PAGES + WHOLE), *((*DARK, name) for name in PAGES[::3]), *((*PAPER, name) for name in PAGES[1:3])],
)
def test_axe_finds_no_fault(browser, folder, media, scheme, name):
    page = browser.new_context(color_scheme=scheme).new_page()
    page.emulate_media(media=media, color_scheme=scheme)
    page.goto((folder / f"{name}.html").as_uri())
    on_paper = {"target-size"} if media == "print" else set()  # where nobody taps
    rules = OF_COLOUR if scheme == "dark" else RULES  # all else is as in the light scheme
    assert [fault for fault in faults_by_axe(page, rules) if fault["id"] not in on_paper] == []
    page.context.close()


@pytest.mark.parametrize("name", ["summary", "profile", *WHOLE])
def test_nothing_is_cut_off_on_paper_or_a_phone(browser, folder, name):
    """On paper no table is wider than its sheet; on a phone a table scrolls by itself, the page does not."""
    phone = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    phone.goto((folder / f"{name}.html").as_uri())
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    paper = browser.new_context(viewport={"width": ON_A4, "height": 1000}).new_page()
    paper.emulate_media(media="print")
    paper.goto((folder / f"{name}.html").as_uri())
    wide = (
        "[...document.querySelectorAll('.table')].filter(one => one.scrollWidth > one.clientWidth).map(one => one.innerText.slice(0, 60))"
    )
    assert paper.evaluate(wide) == []
    assert paper.evaluate("document.documentElement.scrollWidth") <= ON_A4


def test_a_picture_that_is_cut_off_says_that_it_scrolls(browser, folder):
    """Each picture that is wider than its region has a cue, which stays in sight, and no other has one."""
    cues = """() => [...document.querySelectorAll(".drawn")].map(one =>
        [one.scrollWidth > one.clientWidth, getComputedStyle(one, "::before").content !== "none"])"""
    met = set()
    for width in (320, 360, 440, 470, 768, 1280):
        page = browser.new_context(viewport={"width": width, "height": 740}).new_page()
        page.goto((folder / "profile.html").as_uri())
        drawn = page.evaluate(cues)
        assert len(drawn) > 8
        assert all(is_cut == has_cue for is_cut, has_cue in drawn), width
        met |= {tuple(pair) for pair in drawn}
        page.context.close()
    assert met == {(True, True), (False, False)}


BROKEN = """() => [...document.querySelectorAll("thead th, caption, h1, h2, h3")].flatMap(head => {
    const walk = document.createTreeWalker(head, NodeFilter.SHOW_TEXT), broken = [];
    while (walk.nextNode()) for (const word of walk.currentNode.data.matchAll(/[^\\s/-]+/g)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, word.index);
        range.setEnd(walk.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(one => Math.round(one.top))).size > 1) broken.push(word[0]);
    }
    return broken;
})"""
"""The words of headings that are broken over two lines."""


@pytest.mark.parametrize("name", ["summary", "profile", *WHOLE])
def test_no_word_of_a_heading_is_broken_on_paper(browser, folder, name):
    paper = browser.new_context(viewport={"width": ON_A4, "height": 1000}).new_page()
    paper.emulate_media(media="print")
    paper.goto((folder / f"{name}.html").as_uri())
    assert paper.evaluate(BROKEN) == []


MOST_SHEETS = 12


def as_pdf(browser, path):
    page = browser.new_context().new_page()
    page.goto(path.as_uri())
    return page.pdf(format="A4", prefer_css_page_size=True)


def sheets_of(printed):
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def test_a_board_that_counts_the_people_of_many_agencies_does_so_too(browser, tmp_path):
    """Under each table of the annex it is said how many records stand behind it."""
    for sent in Collection(SEED).returns:
        write(sent.rows(), tmp_path / f"{sent.name}.json")
    paths = sorted(tmp_path.glob("*.json"))
    before = summarise(combine(paths[:-3], tmp_path / "before.sqlite"))
    summary = summarise(combine(paths, tmp_path / "store.sqlite"), previous=[before.released])
    for number, earlier in enumerate((None, as_earlier(before))):
        write_profile(problem_profile(summary, "Northshire", earlier), tmp_path / f"{number}.html")
        assert 5 < sheets_of(as_pdf(browser, tmp_path / f"{number}.html")) <= MOST_SHEETS


def test_a_board_prints_its_profile_on_twelve_sheets(browser, tmp_path):
    """Of three agencies with 190 children, protected, and compared with four earlier releases; with all its annexes."""
    for kind, children in (("police", 90), ("childrens-services", 60), ("joint", 40)):
        write(example_return(children, SEED, kind), tmp_path / f"{kind}.json")
    summary = summarise(combine(sorted(tmp_path.glob("*.json")), tmp_path / "store.sqlite"))
    earlier = as_earlier(summary)
    write_profile(problem_profile(summary, "Northshire", earlier, before=[earlier] * 3), tmp_path / "profile.html")
    printed = as_pdf(browser, tmp_path / "profile.html")
    assert 5 < sheets_of(printed) <= MOST_SHEETS
    sizes = {tuple(round(float(side)) for side in box.split()[2:]) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", printed)}
    assert sizes <= {(595, 842), (596, 842), (594, 842), (595, 841), (596, 843)}


def test_axe_would_find_a_fault(browser, folder):
    page = browser.new_context().new_page()
    page.goto((folder / "summary.html").as_uri())
    page.evaluate("document.querySelector('main p').style.color = '#ccc'")
    assert "color-contrast" in {fault["id"] for fault in faults_by_axe(page)}

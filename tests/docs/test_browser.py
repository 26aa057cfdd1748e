"""The site in a real browser: no requests to other hosts, no failures, working search and downloads, nothing cut off."""

from hashlib import sha256

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.conftest import ROOT
from tests.docs.browser import PAGE_TYPES, Watched, in_folder, sample, settle
from tests.docs.html import SITE

pytestmark = pytest.mark.proof
WAYS = {"desktop": ("http", 1280, 800), "phone": ("http", 360, 740), "folder": ("file", 1280, 800)}
"""The ways of reading the pages: the source, and the width and height of the screen."""
SCREENSHOTS = ROOT / "build/screenshots"


@pytest.fixture(scope="module")
def bases(http, offline):
    return {"http": http, "file": f"{offline.as_uri()}/"}


@pytest.mark.parametrize("way", WAYS)
def test_pages_load_by_themselves_and_fit_the_screen(browser, bases, site, rng, way):
    """No request leaves the site, there are no complaints, and wide content scrolls within the page. Screenshots are kept for people."""
    base, width, height = WAYS[way]
    phone = {"is_mobile": True, "has_touch": True} if way == "phone" else {}
    tab = Watched(browser, bases[base], viewport={"width": width, "height": height}, **phone)
    addresses = PAGE_TYPES if way == "phone" else sample(site, rng)
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    for address in addresses:
        page = tab.visit(address if base == "http" else in_folder(address))
        assert page.locator("h1").count() == 1
        if base == "http" and address in PAGE_TYPES:
            page.screenshot(path=SCREENSHOTS / f"{way}-{address.strip('/').replace('/', '-') or 'home'}.png")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    assert not tab.complaints
    assert "provider" not in page.locator("#__config").text_content(), "one version alone has no selector"


FIRST = {
    "MIS-004": "rules/MIS-004",
    "pro-017": "rules/PRO-017",
    "unknown_code": "rules/unknown_code",
    "missing_episodes": "reference/records/missing_episodes",
    "living_setting": "reference/codelists/living_setting",
    "SSDA903": "reference/codelists/missing_category",
}
"""Search terms, and the page that must come first."""
AMONG = {
    "MIS": "rules/MIS-",
    "MIS-": "rules/MIS-",
    "MIS-0": "rules/MIS-0",
    "first_attention_on": "reference/records/children",
    "ethnicity": "principles/ethnicity-and-nationality",
    "nationality": "reference/codelists/nationality",  # the page that says that it is not ethnicity comes before it
    "R14": "reference/requirements",
}
"""Search terms, and a page that must be among the first four."""


IS_AMONG = """([within, found]) =>
    [...document.querySelectorAll(".md-search-result__item > a")].slice(0, within).some(link => link.href.includes(found))"""


def _ask(page, words: str, within: int, address: str) -> None:
    """Types into the search like a person, and waits until a page is among the first results."""
    page.keyboard.press("Control+A")
    page.keyboard.type(words, delay=20)
    try:
        page.wait_for_function(IS_AMONG, arg=[within, address], timeout=120_000)
    except PlaywrightTimeout:
        links = [link.get_attribute("href") for link in page.locator(".md-search-result__item > a").all()[:within]]
        pytest.fail(f"{words} finds {links}, not {address}")


@pytest.mark.parametrize("way", ["http", "file"])
def test_search_finds_what_is_typed(browser, bases, way):
    """Names, labels and ids, including an id of which only a part is typed."""
    tab = Watched(browser, bases[way])
    page = tab.visit("" if way == "http" else "index.html")
    page.locator("input.md-search__input").click()
    for within, searches in ((1, FIRST), (4, AMONG)):
        for words, address in searches.items():
            _ask(page, words, within, address)
    _ask(page, "MIS-004", 1, "rules/MIS-004")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/rules/MIS-004**")
    assert not tab.complaints


FOUND_BY_EACH = """async words => {
    const {search, base} = JSON.parse(document.getElementById("__config").textContent)
    const {config} = await (await fetch(`${base}/search/search_index.json`)).json()
    const worker = new Worker(new URL(search, document.baseURI))
    const answered = message => new Promise((resolve, reject) => {
        worker.onmessage = event => resolve(event.data.data)
        setTimeout(reject, 60_000, "the search does not answer")
        worker.postMessage(message)
    })
    await answered({type: 0, data: {config, docs: words.map(word => ({location: word, title: word, text: ""})), options: {}}})
    const found = []
    for (const word of words) found.push((await answered({type: 2, data: word})).items.flat().map(item => item.location))
    return found
}"""
"""Asks the search of the site for each of some words, in pages that have only one each."""


def test_search_tells_numbers_apart(browser, http):
    """Of these 5,000 the search as distributed loses two, and fails or finds nothing for them."""
    tab = Watched(browser, http)
    numbers = sorted({str(int(sha256(str(number).encode()).hexdigest()[:12], 16))[-6:] for number in range(5000)})
    assert tab.visit("").evaluate(FOUND_BY_EACH, numbers) == [[number] for number in numbers]
    assert not tab.complaints


@pytest.mark.parametrize("path", ["templates/cse-record-core.xlsx", "schema/cse-record.schema.json", "schema/codelists/ethnicity.csv"])
def test_a_download_comes_whole(browser, http, path):
    page = Watched(browser, http, accept_downloads=True).visit("reference/downloads/")
    # even for files that a tab can show
    page.evaluate("path => document.querySelector(`a[href$='${path}']`).setAttribute('download', '')", path)
    with page.expect_download() as coming:
        page.locator(f"a[href$='{path}']").first.click()
    assert coming.value.suggested_filename == path.rpartition("/")[2]
    with open(coming.value.path(), "rb") as come:
        assert come.read() == (ROOT / path).read_bytes()


def test_the_first_key_leads_past_the_menus(browser, http):
    page = Watched(browser, http).visit("rules/MIS-004/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.keyboard.press("Enter")
    page.wait_for_url("**#mis-004-back-before-being-found", wait_until="commit")  # the script of the page may follow it, a moment later


def test_on_paper_the_menus_are_left_out(browser, http):
    page = Watched(browser, http).visit("rules/MIS-004/")
    page.emulate_media(media="print")
    for left_out in (".md-header", ".md-sidebar", ".md-footer"):
        assert not page.locator(left_out).first.is_visible(), left_out
    assert page.locator("h1").is_visible()


WIDE_TABLES = (
    "guides/analyst/",
    "reference/records/children/",
    "reference/codelists/ethnicity/",
    "rules/",
    "rules/LOC-002/",
    "reference/downloads/",
)
RIGHT_EDGE = "Math.max(...[...document.querySelectorAll('article table')].map(one => one.getBoundingClientRect().right))"


def test_on_paper_no_table_is_cut_off(browser, http):
    """The width of an A4 page between its margins."""
    tab = Watched(browser, http, viewport={"width": 718, "height": 1000})
    for address in WIDE_TABLES:
        page = tab.visit(address)
        page.emulate_media(media="print")
        settle(page)
        assert page.evaluate(RIGHT_EDGE) <= 718, address


def test_the_front_page_is_one_screen(browser, http):
    page = Watched(browser, http, viewport={"width": 1280, "height": 800}).visit("")
    assert page.evaluate("document.querySelector('article').getBoundingClientRect().bottom") <= 800
    for shown in (".doors", "img.shot", "text=cse-record template", "text=cse-record validate", "text=error MIS-001"):
        assert page.locator(shown).first.is_visible()


def test_without_scripts_the_pages_are_read_and_lead_on(browser, http):
    page = Watched(browser, http, java_script_enabled=False).visit("")
    page.get_by_role("link", name="Board officer").last.click()
    assert page.locator("h1").is_visible()
    page.locator(".md-tabs__link", has_text="Reference").click()
    assert page.locator("h1").text_content().startswith("Reference")


def test_a_missing_address_is_reported_at_any_depth(browser, http):
    """The page is shown below any address, so it may load nothing by a relative path."""
    tab = Watched(browser, http)
    page = tab.visit("404.html")
    links = [link.get_attribute("href") for link in page.locator("a, link[href], script[src], img").all()]
    assert {f"{SITE}{path}" for path in ("", "rules/", "reference/")} < set(links)
    assert all(link.startswith((SITE, "data:")) for link in links), links
    assert not tab.complaints


def test_a_link_to_a_code_shows_its_row(browser, http):
    page = Watched(browser, http).visit("reference/codelists/ethnicity/#white-roma")
    page.wait_for_timeout(500)
    assert page.locator("[id='white-roma']").is_visible()
    top = page.evaluate("document.getElementById('white-roma').getBoundingClientRect().top")
    assert 0 < top < 700, top

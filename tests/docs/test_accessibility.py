"""No page type has a serious or critical accessibility fault, in light or dark colours, according to axe in a real browser."""

import pytest

from tests.docs.browser import AT_REST, OF_COLOUR, PAGE_TYPES, Watched, serious_faults, settle

pytestmark = pytest.mark.proof


PARTS = 4
SCHEMES = {"dark": "slate", "light": "default"}
"""Each colour scheme of the system, and the scheme of the page for it."""


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_type_has_a_serious_fault(browser, http, part):
    """All rules are checked in light colours. The dark page differs only in colours, so only colour rules are checked there, and first:
    meanwhile the tables get their places in the tab order.
    """
    tab = Watched(browser, http)
    faults = {}
    for address in PAGE_TYPES[part::PARTS]:
        page = tab.visit(address)
        for scheme, colours in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            page.wait_for_function("name => document.body.getAttribute('data-md-color-scheme') === name", arg=colours)
            if scheme == "light":
                settle(page)
            else:
                page.wait_for_function(AT_REST)
            if serious := serious_faults(page) if scheme == "light" else serious_faults(page, OF_COLOUR):
                faults[address, scheme] = serious
    assert not faults
    assert not tab.complaints


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_search_and_the_menu_of_a_phone_have_none(browser, http, scheme):
    tab = Watched(browser, http, color_scheme=scheme)
    page = tab.visit("")
    page.locator("input.md-search__input").fill("nationality")
    page.locator(".md-search-result__item").first.wait_for(state="attached", timeout=120_000)
    page.wait_for_timeout(500)
    assert not serious_faults(page)
    tab = Watched(browser, http, color_scheme=scheme, viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    page = tab.visit("reference/records/children/")
    page.locator("label.md-header__button[for='__drawer']").tap()
    page.wait_for_timeout(500)
    assert not serious_faults(page)


def test_axe_would_find_a_fault(browser, http):
    page = Watched(browser, http).visit("")
    page.evaluate("document.querySelector('article p').style.color = '#bbb'")
    assert {fault["id"] for fault in serious_faults(page)} >= {"color-contrast"}
    page.emulate_media(color_scheme="dark")
    page.evaluate("document.querySelector('article p').style.color = '#555'")
    settle(page)
    assert {fault["id"] for fault in serious_faults(page, OF_COLOUR)} == {"color-contrast"}

"""What people ask leads to the page that answers it: `questions.csv`, put to the search of the site itself, in a browser."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from tests.conftest import ROOT
from tests.docs.blocks import written_pages
from tests.docs.browser import Watched

AUDIENCES = {"analyst", "board officer", "data officer", "developer", "practitioner"}
QUESTIONS = list(csv.DictReader((ROOT / "tests/docs/questions.csv").read_text(encoding="utf-8").splitlines()))
"""Questions in the words of those who ask, each with the pages that answer it."""
WITHIN = 3

ANSWERS = """async words => {
    const {search, base} = JSON.parse(document.getElementById("__config").textContent)
    const {config, docs} = await (await fetch(`${base}/search/search_index.json`)).json()
    const worker = new Worker(new URL(search, document.baseURI))
    const answered = message => new Promise((resolve, reject) => {
        worker.onmessage = event => resolve(event.data.data)
        setTimeout(reject, 120_000, "the search does not answer")
        worker.postMessage(message)
    })
    await answered({type: 0, data: {config, docs, options: {}}})
    const pages = {}
    for (const word of words)
        pages[word] = (await answered({type: 2, data: word})).items.map(sections => sections[0].location.split("#")[0])
    return pages
}"""
"""The pages that the site's own search finds for each question, in the order in which it shows them."""


def test_the_questions_are_of_every_reader():
    assert len(QUESTIONS) == len({entry["question"] for entry in QUESTIONS}) >= 40
    of_each = Counter(entry["audience"] for entry in QUESTIONS)
    assert of_each.keys() == set(AUDIENCES)
    assert min(of_each.values()) >= 8
    pages = (page.read_text(encoding="utf-8") for page in written_pages())
    titles = {title.casefold() for page in pages for title in re.findall(r"^# (.+)$", page, re.MULTILINE)}
    asked_by_title = [entry["question"] for entry in QUESTIONS if entry["question"].casefold() in titles]
    assert len(asked_by_title) <= 1, "a title is not how people ask"


@pytest.fixture(scope="module")
def answers(browser, http):
    """For each question, the pages that are found."""
    tab = Watched(browser, http)
    pages: dict[str, list[str]] = tab.visit("").evaluate(ANSWERS, [entry["question"] for entry in QUESTIONS])
    assert not tab.complaints
    return pages


@pytest.mark.proof
def test_each_question_finds_its_page_among_the_first(answers, site):
    missed = {}
    for entry in QUESTIONS:
        right = set(entry["pages"].split())
        assert all((site / page / "index.html").is_file() for page in right), right
        if not right & set(answers[entry["question"]][:WITHIN]):
            missed[entry["question"]] = answers[entry["question"]][:WITHIN]
    assert not missed


@pytest.mark.proof
def test_guides_come_before_rules(answers):
    """A person who asks in a sentence wants a page that explains, and not one of 500 rules."""
    first = Counter(pages[0].partition("/")[0] for pages in answers.values())
    assert first["rules"] + first["decisions"] == 0, first
    assert sum(first[folder] for folder in ("guides", "principles", "privacy", "governance")) > 0.9 * len(QUESTIONS), first


@pytest.mark.proof
def test_the_words_by_which_a_page_is_found_are_shown(browser, http):
    """A word that stands only in the front matter of a page is shown beside the result, so nobody wonders why it was found."""
    tab = Watched(browser, http)
    page = tab.visit("")
    page.locator("input.md-search__input").click()
    page.keyboard.type("Cymraeg", delay=20)
    first = page.locator(".md-search-result__item").first
    first.wait_for(state="attached", timeout=120_000)
    assert "guides/board-officer/" in (first.locator("a").first.get_attribute("href") or "")
    assert first.locator(".md-tag", has_text="Cymraeg").is_visible()
    assert not tab.complaints

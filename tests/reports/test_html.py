"""The report as a web page: self-contained, with links that lead somewhere, and with nothing from a return that a browser would execute."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from cse_record import validate
from cse_record.cli import main
from cse_record.reports.html import html_page
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from tests.conftest import ROOT
from tests.reports.books import finding, report

HOSTILE = "<script>alert(1)</script>\"'&\u202e\x00"


class Page(HTMLParser):
    """Reads a page strictly: every element must be closed in order."""

    VOID = frozenset(("circle", "line", "meta", "path", "polyline", "rect"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.open += [tag] * (tag not in self.VOID)
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
        assert not any(name.startswith("on") or name in ("src", "style") for name, _ in attrs)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words += data
        if any(re.fullmatch("h[1-6]", tag) for tag in self.open):
            self.headings[-1] = (self.headings[-1][0], self.headings[-1][1] + data)


def faulty():
    return validate(ROOT / "examples/faulty/return.json", completeness=True)


@pytest.fixture
def several(tmp_path):
    data = json.loads((ROOT / "examples/police.json").read_text(encoding="utf-8"))
    for child in data["children"]:
        child["sex"] = HOSTILE
    data["children"][0]["ethnicity"] = data["children"][0][HOSTILE] = "x"
    (tmp_path / "a<b>.json").write_text(json.dumps(data), encoding="utf-8")
    (tmp_path / "broken.json").write_text("{")
    return [str(ROOT / "examples/police.json"), str(tmp_path / "a<b>.json"), str(tmp_path / "broken.json")]


def test_every_link_leads_to_a_place_of_the_page(capsys, several, tmp_path):
    assert main(["validate", *several, "--format", "html", "-o", str(tmp_path / "r.html")]) == 2
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    inside = {link[1:] for link in page.links if link.startswith("#")}
    assert inside <= set(page.ids)
    assert all(link.startswith("#") for link in page.links), "without an address of the standard, nothing leads out of the page"
    linked_page = Page(html_page([faulty()], docs="https://standards.example/"))
    outside = {link for link in linked_page.links if not link.startswith("#")}
    assert "https://standards.example/rules/MIS-004/" in outside
    assert all(link.startswith("https://standards.example/rules/") for link in outside)
    levels = [level for level, _ in page.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), "no level of heading is left out"


def test_the_text_of_each_rule_is_in_the_page():
    """It is folded until somebody opens it, and needs neither a script nor a network."""
    hand_made = faulty()
    page = Page(html_page([hand_made]))
    findings = {finding.rule for finding in hand_made.findings}
    assert page.tags.count("details") == page.tags.count("summary") >= len(findings)
    assert findings & set(FAULTS)
    for rule in findings:
        assert f"About {rule}" in page.words
        assert (FAULTS[rule].meaning if rule in FAULTS else STANDARD.rules[rule].why) in page.words


def test_the_summary_says_the_same_words_as_the_places():
    page = Page(html_page([faulty()]))
    headings = [words for _, words in page.headings]
    assert headings[1] == "There is a problem"
    assert page.words.count("Returned before last seen: Missing episodes, Returned") == 2
    assert "Error Returned before last seen: Missing episodes, Returned" in headings
    errors, queries = (next(place for place, words in enumerate(headings) if words.startswith(name)) for name in ("Errors (", "Queries ("))
    assert errors < queries < headings.index("Results of the rules")
    assert "What to do: Check both dates against the source" in page.words
    assert "41 rows seen = 41 read + 0 refused + 0 blank" in page.words
    assert "RIV-018 Return interview by the police: 1" in page.words


def test_errors_and_queries_are_distinguished_by_words():
    """In the summary, in the headings between them, and in the heading of each, so that nobody depends on colour."""
    hand_made = faulty()
    headings = [words for _, words in Page(html_page([hand_made])).headings]
    count = hand_made.by_severity
    for name, many, to_do in (("Error", "Errors", "cannot be right"), ("Query", "Queries", "may be right")):
        severity = name.lower()
        assert any(words.startswith(f"{name} {many} ({count[severity]:,}): ") and to_do in words for words in headings[:4])
        assert f"{many} ({count[severity]:,})" in headings
        titles = {finding.title for finding in hand_made.findings if finding.severity == severity}
        assert titles
        assert all(any(words.startswith(f"{name} {title}") for words in headings) for title in titles)


def test_nothing_of_a_return_becomes_markup_and_no_value_is_shown(capsys, several, tmp_path):
    for more, shown in (([], False), (["--show-values"], True)):
        main(["validate", *several, "--format", "html", *more])
        text = capsys.readouterr().out
        page = Page(text)
        assert "script" not in page.tags
        assert ("alert(1)" in text) is shown
        assert "\u202e" not in text
        assert "\0" not in text
        assert "default-src 'none'" in text.replace("&#x27;", "'")
        assert not re.search(r"https?:|url\((?!#)|@import", text)


def test_a_clean_return_says_that_nothing_was_found():
    page = Page(html_page([validate(ROOT / "examples/minimal.json", completeness=True)]))
    assert "No problem was found" in page.words
    assert "There is a problem" not in page.words


def test_what_could_not_be_read_or_checked_is_a_problem(capsys, several, monkeypatch):
    main(["validate", several[2], "--format", "html"])
    out = capsys.readouterr().out
    assert "There is a problem" in out
    assert "Could not be read: line 1, column 2" in out
    broken = faulty()
    broken.broken["RIV-015"] = "ZeroDivisionError"
    words = Page(html_page([broken])).words
    assert "1 rule could not be checked" in words
    assert "RIV-015 Return interview held later than 72 hours after the offer, or after the return (ZeroDivisionError)" in words


def test_more_than_are_written_out_are_counted():
    hand_made = report(finding("B3"), finding("B4"), more=37)
    words = Page(html_page([hand_made])).words
    assert "and 37 more" in words
    assert "unknown_code · 39 places" in words
    assert "Children!B3 C-2" in words


def test_the_same_report_gives_the_same_page():
    assert html_page([faulty()]) == html_page([faulty()])


def test_the_numbers_are_next_to_the_bars():
    hand_made = faulty()
    text = html_page([hand_made])
    sex = next(element for element in hand_made.completeness if (element.table, element.field) == ("children", "sex"))
    assert (sex.value, sex.reason, sex.faulty, sex.blank) == (0, 0, 1, 0)
    match = re.search(r'<tr><th scope="row"><div class="measured"><span>Sex</span>(.*?)</tr>', text)
    assert match
    assert re.findall(r'<td class="number">(\d+)</td>', match[1]) == ["0", "0", "1", "0"]
    assert match[1].count('class="bar-faulty"') == 1
    assert 'width="100.00%"' in match[1]


def test_a_page_without_completeness_has_none():
    assert "Completeness" not in html_page([validate(ROOT / "examples/faulty/return.json")])

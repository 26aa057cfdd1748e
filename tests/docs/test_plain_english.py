"""The guides for people who do not work with data: short sentences, no blame, British spelling."""

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.blocks import written_pages

PLAIN = ("guides/practitioner.md", "guides/board-officer.md")
LONGEST, SHARE = 25, 0.95
"""The most words of a long sentence, and the share of sentences that must be within it."""
AMERICAN = r"\b(organiz|recogniz|analyz|categoriz|summariz|pseudonymiz|behavior|color(?!-|:)|center|judgment|fulfill)\w*"
UNIDIOMATIC = r"\b(further ones|ones are not|who looks,? finds|are told of|that (is|are) none\b|\bis none\.|noughts?)\b"
"""Word-for-word translations over which a reader stumbles."""
BLAMING = r"\b(lifestyle choices?|promiscu\w+|consented to|put (?:him|her|them)sel\w+ at risk|child prostitut\w+|attention.seeking)\b"


def sentences(text: str) -> list[str]:
    """The sentences of a page. List items, table cells and headings each end a sentence."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    text = re.sub(r"^ *```.*?^ *```$|<!--.*?-->", "\n\n", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^ *(?:[-*+]|\d+\.|#+|!!! \w+|>) +", "\n\n", text, flags=re.MULTILINE)
    text = re.sub(r"^\|[-| :]+\|$", "", text, flags=re.MULTILINE).replace("|", "\n\n")
    paragraphs = [" ".join(block.split()) for block in re.split(r"\n\s*\n", text)]
    pieces = [piece for block in paragraphs for piece in re.split(r"(?:(?<=[.?!])|(?<=[.?!][”’)*]))\s+(?=[“‘(*`A-Z])", block)]
    return [piece for piece in pieces if re.search(r"[a-z]", piece)]


def words(sentence: str) -> int:
    return len(re.findall(r"[\w`'’./-]*\w[\w`'’./-]*", sentence))


@pytest.mark.parametrize("name", PLAIN)
def test_nearly_all_sentences_are_short(name):
    spoken = sentences((ROOT / "docs" / name).read_text(encoding="utf-8"))
    long = [sentence for sentence in spoken if words(sentence) > LONGEST]
    assert len(spoken) > 60
    assert len(long) <= (1 - SHARE) * len(spoken), long


def test_sentences_are_separated():
    page = "---\ntitle: x\n---\n# Head\n\nOne two. Three “four.” Five e.g. six?\n\n- a b\n- c [d](e.md)\n\n```sh\nno\n```\n\n"
    page += "| f | g h |\n|---|---|\n"
    assert sentences(page) == ["Head", "One two.", "Three “four.”", "Five e.g. six?", "a b", "c d", "f", "g h"]
    assert [words(sentence) for sentence in sentences(page)] == [1, 2, 2, 3, 2, 2, 1, 2]


@pytest.mark.parametrize("page", written_pages(), ids=lambda page: page.relative_to(ROOT / "docs").as_posix())
def test_pages_are_british_and_blame_nobody(page: Path):
    text = re.sub(r"`[^`]*`|\]\([^)]*\)", "", page.read_text(encoding="utf-8"))
    assert not re.search(AMERICAN, text, re.IGNORECASE), re.search(AMERICAN, text, re.IGNORECASE)
    if page.name not in ("no-credibility.md", "glossary.md"):  # these name such words to ban them
        assert not re.search(BLAMING, text, re.IGNORECASE), re.search(BLAMING, text, re.IGNORECASE)


def _messages() -> dict[str, list[str]]:
    """The texts in the package that a person may read, by module: all but docstrings."""
    texts_of = {}
    for path in sorted((ROOT / "src/cse_record").rglob("*.py")):
        if "_generated" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        texts_of[path.relative_to(ROOT).as_posix()] = [str(node.value) for node in texts if id(node) not in docstrings]
    return texts_of


@pytest.mark.slow
def test_no_message_is_unidiomatic():
    unidiomatic = {name: [text for text in texts if re.search(UNIDIOMATIC, text, re.IGNORECASE)] for name, texts in _messages().items()}
    assert not {name: texts for name, texts in unidiomatic.items() if texts}


@pytest.mark.slow
def test_no_page_for_readers_is_unidiomatic():
    pages = [path for path in written_pages() if "decisions" not in path.parts] + [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
    unidiomatic = {path.name: re.findall(rf"[^.]*{UNIDIOMATIC}[^.]*", path.read_text(encoding="utf-8"), re.IGNORECASE) for path in pages}
    assert not {name: texts for name, texts in unidiomatic.items() if texts}


def test_the_act_of_2026_is_described_as_perhaps_not_in_force():
    """The section and the date of Royal Assent are known, but not the commencement; no page calls it a Bill."""
    page = " ".join((ROOT / "docs/privacy/legal-basis.md").read_text(encoding="utf-8").replace("*", "").split())
    (note,) = re.findall(r"The Children's Wellbeing and Schools Act 2026 .*?before you rely on it\.", page)
    for words in ("(c. 21)", "Royal Assent on 29 April 2026", "section 4", "16LA", "Children Act 2004", "not verified", "commenced"):
        assert words in note, words
    for path in (*written_pages(), ROOT / "README.md"):
        assert not re.search(r"\bBill\b|before Parliament", path.read_text(encoding="utf-8")), path.name

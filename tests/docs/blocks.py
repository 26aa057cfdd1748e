"""The code blocks of the pages in order, each with its expected exit code."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

_BLOCK = re.compile(
    r"^(?:[ ]*<!-- exit (?P<exit>\d) -->\n)?"
    r"(?P<indent>[ ]*)```(?P<language>\w*)[^\n]*\n(?P<code>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)
"""An HTML comment on the line before a block gives the exit code of its command, if it is not 0."""
GENERATED = ("docs/reference", "docs/rules")
NOT_RUN = {"text", "json", "yaml"}
"""Languages of blocks that readers do not run. Other tests cover JSON and YAML."""


@dataclass(frozen=True)
class Block:
    language: str
    code: str
    exit: int = 0


def blocks(page: Path) -> list[Block]:
    matches = _BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [Block(match["language"], textwrap.dedent(match["code"]), int(match["exit"] or 0)) for match in matches]


def written_pages() -> list[Path]:
    """The hand-written pages."""
    pages = sorted((ROOT / "docs").rglob("*.md"))
    return [page for page in pages if not page.relative_to(ROOT).as_posix().startswith(GENERATED)]

"""Writes parts of a page as Markdown with the extensions that mkdocs.yml names: tables, definition lists, heading ids and code ids."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from cse_record.standard.voice import how_many
from cse_record.targets.prose.parts import (
    Fact,
    Grid,
    Link,
    Listing,
    Name,
    Page,
    Paragraph,
    Part,
    Sample,
    Spoken,
    Title,
    Words,
    at_element,
    at_record,
    flat,
    plain,
)

_ACTIVE = re.compile(r"([\\`*{}\[\]|]|(?<![^\W_])_|_(?![^\W_]))")
"""Characters that have a meaning in Markdown or in one of its extensions."""


class Writer:
    """Writes the parts of one page.

    `path` is the page below docs/; links are relative to it. `weight` ranks the page in a search: a definition comes before its
    uses. A page that no menu names, because there are hundreds of its kind, uses the space of the menu for its tables.
    """

    def __init__(self, path: str, weight: float = 1, is_in_menu: bool = True) -> None:
        self.path, self.weight, self.is_in_menu = path, weight, is_in_menu
        self.title = ""
        self.lines: list[str] = []

    def text(self) -> str:
        """The whole page as the content of a file."""
        front = [f"title: {json.dumps(self.title, ensure_ascii=False)}"]
        front += [] if self.is_in_menu else ["hide: [navigation]"]
        front += [f"search:\n  boost: {self.weight}"] if self.weight != 1 else []
        return re.sub(r"\n{3,}", "\n\n", "\n".join(["---", *front, "---", "", *self.lines])).strip("\n") + "\n"

    def write(self, *paragraphs: str) -> None:
        """Blocks of Markdown, each with blank lines around it."""
        for paragraph in paragraphs:
            self.lines += [paragraph, ""]

    def head(self, level: int, words: str, anchor: str = "", is_searched: bool = True) -> None:
        """A heading. Text below a heading that is not searched is left out of the search index."""
        self.title = self.title or words
        marks = [f"#{anchor}"] * bool(anchor) + ["data-search-exclude"] * (not is_searched)
        self.write(f"{'#' * level} {escaped(words)}" + (f" {{ {' '.join(marks)} }}" if marks else ""))

    def page(self, page: Page, level: int = 1, anchor: str = "", name_in_title: bool = False) -> None:
        """A page, or a section of one. The headings of its tables are one level below its own."""
        for kind, parts in groupby(page, key=_is_said):
            if kind:
                self._said([part for part in parts if isinstance(part, Fact | Listing)])
            else:
                for part in parts:
                    self._part(part, level, anchor, name_in_title)

    def _part(self, part: Part, level: int, anchor: str, name_in_title: bool) -> None:
        match part:
            case Title():
                self.head(level, f"{part.name} · {part.called}" if name_in_title else part.called, anchor)
                notes = [part.category, *part.notes] if part.category else list(part.notes)
                name = [] if name_in_title else [f"`{part.name}`"]
                if about := " · ".join([*name, *map(escaped, notes)]):
                    self.write(f'<p class="about" markdown="1">{about}</p>')
            case Paragraph():
                self.write(self.words(part.words))
            case Grid():
                self.head(level + 1, part.name, is_searched=not part.is_detailed_below)
                filled = [column for column in range(len(part.heads)) if any(plain(row[column]) for row in part.rows)]
                self.table(
                    [part.heads[column] for column in filled], [[row[column] for column in filled] for row in part.rows], has_ids=True
                )
            case Sample():
                self._sample(part)

    def _said(self, parts: Iterable[Fact | Listing]) -> None:
        """Facts and listings as one definition list. Entries with the same name are grouped."""
        for name, named_parts in groupby(parts, key=lambda part: part.name):
            self.lines += [escaped(name), ""]
            for part in named_parts:
                for words in part.items if isinstance(part, Listing) else [part.words]:
                    self.lines += [f":   {self.words(words)}", ""]

    def table(self, heads: Sequence[Words], rows: Iterable[Sequence[Words]], has_ids: bool = False) -> None:
        """A table. With `has_ids`, a first cell that is a code of this page gets the id that links point to."""
        lines = [self._row(heads), "|" + " --- |" * len(heads)]
        lines += [self._row(row, has_ids) for row in rows]
        self.write("\n".join(lines))

    def _row(self, cells: Sequence[Words], has_id: bool = False) -> str:
        first, *rest = cells
        target = first.to.partition("#") if has_id and isinstance(first, Name) else ("", "", "")
        if target[0] == self.path and target[0].startswith("reference/codelists/") and isinstance(first, Name):
            written = [f"`{first.words}`{{ #{target[2]} }}"]
        else:
            written = [self.words(first)]
        written += [self.words(cell) for cell in rest]
        return f"| {' | '.join(cell.replace(chr(10), ' ') for cell in written)} |"

    def _sample(self, sample: Sample) -> None:
        from cse_record.targets.prose.records import title_of

        self.write(f"**{self.words(Link(title_of(sample.record_type), at_record(sample.record_type)))}**")
        if not sample.rows:
            self.write("No records.")
            return
        columns = list(dict.fromkeys(name for row in sample.rows for name in row))
        if not columns:
            self.write("A plain record." if len(sample.rows) == 1 else f"{len(sample.rows)} plain records.")
            return
        heads = [Name(name, at_element(f"{sample.record_type}.{name}")) for name in columns]
        rows = [[row.get(name, "as in a plain record") for name in columns] for row in sample.rows]
        lines = [self._row(heads), "|" + " --- |" * len(heads)]
        for number, row in enumerate(rows):
            cells = [self.words(cell) for cell in row]
            if sample.at_fault and sample.at_fault[0] in (number, number - len(rows)) and sample.at_fault[1] in columns:
                at = columns.index(sample.at_fault[1])
                cells[at] = f"**{cells[at]}** (here)"
            lines.append(f"| {' | '.join(cells)} |")
        self.write("\n".join(lines))
        if sample.left:
            self.write(f"and {how_many(sample.left, 'more such record')}.")

    def words(self, words: Words) -> str:
        """A line with its links relative to this page."""
        return "".join(self._word(part) for part in flat(words))

    def _word(self, part: str | Name | Link | Spoken) -> str:
        if isinstance(part, str):
            return escaped(part)
        if isinstance(part, Spoken):  # so that it is read out in its language
            return f'<span lang="{part.language}">{escaped(part.words)}</span>'
        words = f"`{part.words}`" if isinstance(part, Name) else escaped(part.words)
        return f"[{words}]({relative(self.path, part.to)})" if part.to else words


def _is_said(part: Part) -> bool:
    return isinstance(part, Fact | Listing)


def escaped(words: str) -> str:
    """Plain text escaped for Markdown."""
    return _ACTIVE.sub(r"\\\1", words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def relative(page: str, to: str) -> str:
    """A link from one page to another, or within a page."""
    path, mark, anchor = to.partition("#")
    return (posixpath.relpath(path, posixpath.dirname(page) or ".") if path != page else "" if mark else path) + mark + anchor

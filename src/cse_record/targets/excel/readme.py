"""The README of the folder of workbooks: what they are and where to get them, since the repository does not keep them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def readme(titles: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The lines of the README. `titles` are the file names of the workbooks with their descriptions."""
    yield "# Templates"
    yield ""
    yield "The workbooks that a board sends out. `cse-record build` writes them, and this page, from the definition of the standard."
    yield "They are not kept in the repository, to which they would add about a megabyte with every change to the standard."
    yield ""
    yield "| you have | the workbooks are |"
    yield "|---|---|"
    yield (
        "| the published site, or the site as one zip file | under [downloads](../docs/reference/downloads.md), each with its SHA-256 sum |"
    )
    yield "| the repository | in this folder after `make build`, `make demo` or `cse-record build` |"
    yield "| the package | written by `cse-record template`, with the name of your board if you like |"
    yield ""
    yield "| workbook | for whom |"
    yield "|---|---|"
    for name, title in titles:
        yield f"| `{name}` | {title} |"
    yield ""
    yield "[sha256sums.txt](../docs/reference/sha256sums.txt) holds the checksum of each. `cse-record build --check` proves that the"
    yield "definition gives these checksums, and that the workbooks in this folder have them."
    yield ""
    yield "`csv/` holds the header of the CSV file of each record type."

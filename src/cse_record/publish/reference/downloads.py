"""The download page: each file with a description, its size and its checksum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from cse_record.publish.reference.markdown import Writer
from cse_record.standard.catalogue import STANDARD
from cse_record.targets.files import WHOLE, File
from cse_record.targets.prose import parts as p

FOLDERS = ("schema/", "templates/")
"""The files that the site serves byte for byte, except the pages that list downloads."""
SECTIONS = {
    "Workbooks to send out": "workbooks",
    WHOLE: "standard",
    "Codelists": "codelists",
    "Crosswalks": "crosswalks",
    "JSON Schema by record type": "record-types",
    "Headers of CSV files": "csv",
}
"""The first sections of the page, each with its anchor. Others follow in the order of the targets."""


def sums(files: Mapping[str, File]) -> str:
    """The checksums in the format of `sha256sum --check`, relative to the folder that holds schema/ and templates/."""
    return "".join(f"{sha256(file.content).hexdigest()}  {file.path}\n" for file in _served(files))


def _served(files: Mapping[str, File]) -> Iterator[File]:
    return (files[path] for path in sorted(files) if path.startswith(FOLDERS) and not path.endswith("/README.md"))


def size_of(data: bytes) -> str:
    """A size in readable units."""
    return f"{len(data):,} bytes" if len(data) < 10_000 else f"{(len(data) + 500) // 1000:,} kB"


def downloads(files: Mapping[str, File]) -> Writer:
    """The page."""
    page = Writer(p.DOWNLOADS)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Downloads")
    page.write(
        f"The files of version {STANDARD.version}, each with its SHA-256 sum. [sha256sums.txt](sha256sums.txt) has all sums,"
        " for `sha256sum --check` beside the folders `schema` and `templates`."
    )
    sections: dict[str, list[File]] = {section: [] for section in SECTIONS}
    for file in _served(files):
        if not file.title:
            raise TypeError(f"nothing says what {file.path} is")
        sections.setdefault(file.section, []).append(file)
    for section, listed in sections.items():
        page.head(2, section, SECTIONS.get(section) or section.casefold().replace(" ", "-"))
        rows = [
            (
                p.Link(file.path.rpartition("/")[2], file.path),
                file.title,
                size_of(file.content),
                p.Name(sha256(file.content).hexdigest()),
            )
            for file in listed
        ]
        page.table(("File", "What it is", "Size", "SHA-256"), rows)
    return page

"""The page of downloads: each file with what it is, its size and its sum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from cse_record.publish.reference.markdown import Writer
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.crosswalks import schemes
from cse_record.standard.workbook import VARIANTS
from cse_record.targets.prose import parts as p

FOLDERS = ("schema/", "templates/")
"""What the site serves, byte for byte."""
WHOLE = {
    "cse-record.schema.json": "JSON Schema 2020-12 of a whole return",
    "rules.json": "every rule as data, with its reasons, remedies and examples",
    "validator/cse_record_validator.py": "the validator, one Python file without dependencies",
    "catalogue.json": "everything that the standard says about its elements and codes, for programs",
    "datapackage.json": "Frictionless data package of a return as CSV files",
    "report.schema.json": "JSON Schema of the report of validate --format json",
    "trace.csv": "which element and rule serves which requirement",
    "targets.csv": "which faults of shape a schema language or a sheet cannot see, and why",
    "rule_targets.csv": "where each rule runs, and why not elsewhere",
    "codelists/lists.csv": "every codelist with its source",
    "codelists/groups.csv": "the label of each group of codes",
    "codelists/successions.csv": "codes that were replaced by others in the real world",
    "codelists/hierarchies.csv": "which answers tables may show together where there are too few of each",
}
"""Files of schema/ that stand for themselves; the others belong to a record type, a list or a workbook."""

SECTIONS = {
    "Workbooks to send out": "workbooks",
    "The standard as a whole": "standard",
    "Codelists": "codelists",
    "Crosswalks": "crosswalks",
    "JSON Schema by record type": "record-types",
    "Headers of CSV files": "csv",
}
"""Each section with its anchor, in the order of the page."""


def sums(files: Mapping[str, bytes]) -> str:
    """The sums as `sha256sum --check` reads them, from the folder in which schema/ and templates/ stand."""
    return "".join(f"{sha256(data).hexdigest()}  {path}\n" for path, data in _served(files))


def _served(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    return ((path, files[path]) for path in sorted(files) if path.startswith(FOLDERS))


def size_of(data: bytes) -> str:
    """A size for people."""
    return f"{len(data):,} bytes" if len(data) < 10_000 else f"{(len(data) + 500) // 1000:,} kB"


def downloads(files: Mapping[str, bytes]) -> Writer:
    """The page."""
    page = Writer(p.DOWNLOADS)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Downloads")
    page.write(
        f"The files of version {STANDARD.version}, each with its SHA-256 sum. [sha256sums.txt](sha256sums.txt) has all sums,"
        " for `sha256sum --check` beside the folders `schema` and `templates`."
    )
    sections: dict[str, list[tuple[str, str, bytes]]] = {}
    for path, data in _served(files):
        section, what = _told(path)
        sections.setdefault(section, []).append((path, what, data))
    for section, anchor in SECTIONS.items():
        page.head(2, section, anchor)
        rows = [
            (p.Link(path.rpartition("/")[2], path), what, size_of(data), p.Name(sha256(data).hexdigest()))
            for path, what, data in sections.pop(section)
        ]
        page.table(("File", "What it is", "Size", "SHA-256"), rows)
    if sections:
        raise TypeError(f"no section for {', '.join(sections)}")
    return page


def _told(path: str) -> tuple[str, str]:
    """The section of a file, and what it is."""
    folder, _, file = path.rpartition("/")
    name = file.partition(".")[0]
    inside = path.removeprefix("schema/")
    if path.startswith("templates/csv/"):
        return "Headers of CSV files", STANDARD.records[name].about.title
    if path.startswith("templates/"):
        variant = VARIANTS[name.removeprefix("cse-record-")]
        return "Workbooks to send out", f"{variant.title}. {variant.purpose}"
    if inside in WHOLE:
        return "The standard as a whole", WHOLE[inside]
    if folder == "schema/records":
        return "JSON Schema by record type", STANDARD.records[name].about.title
    if folder == "schema/codelists":
        return "Codelists", STANDARD.codelists[name].title
    if folder == "schema/codelists/crosswalks":
        return "Crosswalks", f"{STANDARD.codelists[name].title}: {', '.join(schemes(name))}"
    raise TypeError(f"there is no description of {path}")

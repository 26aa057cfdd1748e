"""A problem profile as a web page, a workbook, or pictures for slides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cse_record.analysis.profile import Profile
from cse_record.analysis.profile.pictures import NAMES
from cse_record.formats import atomic
from cse_record.formats.places import Refusal
from cse_record.standard.speech import english

FORMATS = (".html", ".xlsx")


def write_profile(profile: Profile, path: str | Path) -> None:
    """Writes a profile in the format that the extension of `path` names, whole or not at all. An existing file is replaced.

    Raises `Refusal` if the extension is not one of `FORMATS`.
    """
    path = writable(path)
    with atomic.replacing(path) as scratch_file:
        if path.suffix.lower() == ".xlsx":
            from cse_record.reports.profile.workbook import write_workbook

            write_workbook(profile, scratch_file)
        else:
            from cse_record.reports.profile.page import html_page

            scratch_file.write_text(html_page(profile), encoding="utf-8", newline="\n")


def writable(path: str | Path) -> Path:
    """The path, if a profile can be written there. Raises `Refusal` otherwise."""
    if Path(path).suffix.lower() == ".pdf":
        raise Refusal(
            "A profile is written as .html or .xlsx. For a PDF, write it as .html, open it in a browser, and print it to a PDF: it is laid "
            "out for A4."
        )
    return atomic.writable(path, english("A profile"), FORMATS)


def figure_files(folder: str | Path) -> Sequence[Path]:
    """Every file that the pictures of a profile can be written to."""
    return [Path(folder) / f"{name}{ending}" for name in NAMES.values() for ending in (".svg", ".csv")]


def write_figures(profile: Profile, folder: str | Path) -> int:
    """Writes each picture as SVG and its numbers as CSV to a folder, which is made if there is none, and returns how many there are.

    Raises `Refusal` if there is a file in place of the folder.
    """
    from cse_record.reports.pictures import svg
    from cse_record.reports.pictures.table import csv_table
    from cse_record.reports.profile.wording import of_headlines

    folder = Path(folder)
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder} is a file. Give --figures the name of a folder.")
    folder.mkdir(parents=True, exist_ok=True)
    for picture in profile.pictures.values():
        drawn = svg(picture, profile.summary.marking, of_headlines(profile))
        for ending, contents in ((".svg", f"{drawn}\n"), (".csv", csv_table(picture, profile.summary))):
            with atomic.replacing(folder / f"{picture.name}{ending}") as scratch_file:
                scratch_file.write_text(contents, encoding="utf-8", newline="\n")
    return len(profile.pictures)

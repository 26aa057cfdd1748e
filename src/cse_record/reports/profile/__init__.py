"""A problem profile as a web page or a workbook."""

from __future__ import annotations

from pathlib import Path

from cse_record.analysis.profile import Profile
from cse_record.formats import atomic

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
    return atomic.writable(path, "A profile", FORMATS)

"""How reports speak of local extensions: always by name and version, and always apart from the standard."""

from __future__ import annotations

from cse_record._generated.validator import how_many
from cse_record.standard.speech import english, said, say
from cse_record.validation import Report

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cse_record.validation.findings import Publication

APART = english("This is no part of the standard. Whether the return is valid against the standard does not depend on it.")


def heading(report: Report) -> str:
    """The title of the part of a report about an extension."""
    return say("Extension “{title}”", title=publication(report).title)


def sentence(report: Report) -> str:
    """Who publishes the extension, what its columns begin with, and how many rows were checked."""
    about = publication(report)
    rows = how_many(report.read, "row")
    return say(
        "Published by {publisher}. Its columns begin with “{prefix}.” and were looked for in {rows}. {apart}",
        publisher=about.publisher,
        prefix=about.prefix,
        rows=rows,
        apart=said(APART),
    )


def publication(report: Report) -> Publication:
    """The extension whose findings a report has."""
    assert report.publication is not None
    return report.publication


def with_extensions(reports: Sequence[Report]) -> Iterator[Report]:
    """Each report, followed by those of its extensions."""
    for report in reports:
        yield report
        yield from report.extensions


def name_of(report: Report) -> str:
    """The prefix and version of the extension of a report, such as `northshire 1.0`; empty for a report about the standard."""
    about = report.publication
    return f"{about.prefix} {about.version}" if about else ""

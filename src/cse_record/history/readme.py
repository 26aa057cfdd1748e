"""The README of the folder of earlier versions, since the repository keeps them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.history.editions import frozen_versions


def readme() -> Iterator[str]:
    """The lines of the README."""
    yield "# Earlier versions of the standard"
    yield ""
    yield "One folder for each version that was published: the catalogue, the rules and the codelists, byte for byte as they were."
    yield "They are never written again. `cse-record diff` compares them with each other and with the present version."
    yield ""
    yield "| version | in the repository | after `make build`, `make demo` or `cse-record build` |"
    yield "|---|---|---|"
    for version in frozen_versions():
        here = f"src/cse_record/history/frozen/{version}"
        yield f"| {version} | [{here}](../../{here}) | `schema/history/{version}/` |"
    yield ""
    yield "The published site, and the site as one zip file, have them under [downloads](../../docs/reference/downloads.md), each with its"
    yield "SHA-256 sum. [Versioning](../../docs/governance/versioning.md) says what may change from one version to the next."

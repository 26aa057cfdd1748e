"""The README of the folder of the validator, which tells vendors where to find it, since the repository keeps it elsewhere."""

from __future__ import annotations

from collections.abc import Iterator


def readme(name: str, engine: str) -> Iterator[str]:
    """The lines of the README. `name` is the file name of the validator in this folder, and `engine` the path of the committed file."""
    yield "# The validator as one file"
    yield ""
    yield f"`{name}` checks returns in any system that has Python 3.9 or later. It imports only the standard library,"
    yield "so copying the file is enough."
    yield ""
    yield "| you have | the file is |"
    yield "|---|---|"
    yield "| the published site, or the site as one zip file | under [downloads](../../docs/reference/downloads.md), with its SHA-256 sum |"
    yield f"| the repository | [{engine}](../../{engine}): copy it under the name `{name}` |"
    yield "| the repository, after `make build`, `make demo` or `cse-record build` | in this folder, under its name |"
    yield ""
    yield "It reads JSON files and folders of CSV files, as a command or from your own code:"
    yield ""
    yield "| call | what it does |"
    yield "|---|---|"
    yield "| `validate(tables)` | checks a return given as lists of dictionaries by record type |"
    yield "| `read_json(text)` | such a return from the text of a JSON file, read strictly |"
    yield "| `read_csv(folder)` | such a return from a folder of CSV files |"
    yield "| `from_text(tables)` | such a return from rows whose cells are all text, as `csv.DictReader` gives them |"
    yield "| `place(finding, tables)`, `pointer(finding)` | where a finding is |"
    yield "| `main(paths)` | what the command does, and its exit code |"
    yield ""
    yield "[Python interface](../../docs/reference/python.md#single-file-validator) has an example of each."
    yield ""
    yield "The package itself runs this file. [For a developer](../../docs/guides/developer.md) says how to call it."

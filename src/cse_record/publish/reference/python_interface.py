"""The page on the Python interface, made from signatures and docstrings. New public names are included automatically."""

from __future__ import annotations

from cse_record.publish.reference.markdown import Writer, escaped
from cse_record.publish.reference.source_code import PACKAGE, Documented, documented, public
from cse_record.targets.prose import parts as p

MORE = (
    ("cse_record.validation", "Finding"),
    ("cse_record.formats", "Place"),
)
"""What the public functions give, besides what they are named for."""
EXCEPTIONS = (
    ("cse_record", "Refusal"),
    ("cse_record.validation", "UnknownRule"),
    ("cse_record.validation", "RuleNotAsked"),
    ("cse_record.standard.crosswalks", "CrosswalkRefused"),
)
"""What the public functions raise, besides the exceptions of Python and pydantic."""
VALIDATOR = {
    "validate": "program", "read_json": "program", "read_csv": "cells", "from_text": "cells", "place": "cells", "pointer": "program",
    "known_ids": "program", "main": "command", "Run": "engine", "Unreadable": "program",
}  # fmt: skip
"""The public names of the single-file validator, each with the module of the Python target that defines it."""


def python_interface() -> Writer:
    """Every public name with its signature, its docstring and an example. Raises `TypeError` for one without an example."""
    page = Writer(p.PYTHON)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Python interface")
    page.write(
        f"`import {PACKAGE}` gives the names of the first section. [The models](python-models.md) have a page of their own, and"
        " [For a developer](../guides/developer.md) shows how the parts go together. The examples run in the root of a checkout."
    )
    exceptions = {name for _, name in EXCEPTIONS}
    page.head(2, "The package", "package")
    for name in public(PACKAGE):
        if name not in exceptions:
            write_entry(page, documented(PACKAGE, name))
    page.head(2, "What they give", "results")
    for module, name in MORE:
        write_entry(page, documented(module, name), module)
    page.head(2, "Exceptions", "exceptions")
    page.write(
        "A message says what to do, and never repeats a value of a record. Models raise `pydantic.ValidationError`, with the same messages"
        " as a report. An argument of the wrong kind raises `TypeError` or `ValueError`."
    )
    for module, name in EXCEPTIONS:
        write_entry(page, documented(module, name), "" if module == PACKAGE else module)
    page.head(2, "Single-file validator", "single-file-validator")
    page.write(
        "`schema/validator/cse_record_validator.py` needs nothing but Python 3.9 or later. Its examples run where Python finds the file,"
        " for example with the environment variable `PYTHONPATH` set to `schema/validator`."
    )
    for name, module in VALIDATOR.items():
        write_entry(page, documented(f"{PACKAGE}.targets.python.{module}", name), prefix="validator-")
    return page


def write_entry(page: Writer, entry: Documented, module: str = "", prefix: str = "") -> None:
    """One name. `module` is where it is imported from, if that is not the package itself. `prefix` begins its address on the page."""
    if not entry.example:
        raise TypeError(f"the docstring of {entry.name} has no example: end it with a line “Example:” and an indented block of code")
    page.head(3, entry.name, f"{prefix}{entry.name}")
    if module:
        page.write(f"From `{module}`.")
    _write_body(page, entry)
    for member in entry.members:
        page.head(4, f"{entry.name}.{member.name}", f"{prefix}{entry.name}.{member.name}")
        _write_body(page, member)


def _write_body(page: Writer, entry: Documented) -> None:
    page.write(f"```py\n{entry.signature}\n```")
    page.write(*map(in_markdown, entry.paragraphs))
    if entry.example:
        page.write(f"```python\n{entry.example}\n```")


def in_markdown(words: str) -> str:
    """A paragraph of a docstring. What stands between backquotes is code there too."""
    return "`".join(part if at % 2 else escaped(part) for at, part in enumerate(words.split("`")))

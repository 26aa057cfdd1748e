"""Where the published standard stands, if anywhere: a report leads to the page of a rule only below an address that it was given."""

from __future__ import annotations

import re
from collections.abc import Mapping

VARIABLE = "CSE_RECORD_DOCS"
"""The environment variable with the address, if no option gives it."""


class NoAddress(ValueError):
    """What was given is no address of a web site; the message says what is accepted."""


def documentation(address_given: str | None, environment: Mapping[str, str]) -> str:
    """The address below which the pages stand, with a stroke at its end; empty if none was given, as is usual.

    `given` is that of the command line, and an empty text there means none, whatever the environment says. Raises `NoAddress`.
    """
    source, address = ("--docs", address_given) if address_given is not None else (VARIABLE, environment.get(VARIABLE, ""))
    if not address:
        return ""
    if not re.fullmatch(r"https?://[!-~]+", address) or any(sign in address for sign in '"<>?#\\'):
        raise NoAddress(f"{source} must be the web address of the published standard, such as https://standards.example/cse-record/")
    return address.rstrip("/") + "/"


def rule_page(rule: str, docs: str) -> str:
    """The address of the page of a rule, or of a fault of shape; empty without `docs`, the address of the published standard."""
    return f"{docs}rules/{rule}/" if docs else ""

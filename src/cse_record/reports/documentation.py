"""The address of the published standard, if there is one. A report links to the page of a rule only below an address that it was given."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cse_record.standard.speech import say

VARIABLE = "CSE_RECORD_DOCS"
"""The environment variable with the address, if no option gives it."""


class NoAddress(ValueError):
    """The text given is not the address of a web site. The message says what is accepted."""


def documentation(address_given: str | None, environment: Mapping[str, str]) -> str:
    """The address of the published pages, ending in a slash; empty if none was given, which is usual.

    `address_given` comes from the command line. An empty text there means no address, whatever the environment says. Raises `NoAddress`.
    """
    source, address = ("--docs", address_given) if address_given is not None else (VARIABLE, environment.get(VARIABLE, ""))
    if not address:
        return ""
    if not re.fullmatch(r"https?://[!-~]+", address) or any(sign in address for sign in '"<>?#\\'):
        raise NoAddress(
            say("{source} must be the web address of the published standard, such as https://standards.example/cse-record/", source=source)
        )
    return address.rstrip("/") + "/"


def rule_page(rule: str, docs: str) -> str:
    """The address of the page of a rule or of a fault of shape. Empty if `docs`, the address of the published standard, is empty."""
    return f"{docs}rules/{rule}/" if docs else ""

"""Where the published standard stands. Every report leads from a finding to the page that tells of its rule."""

from __future__ import annotations

DOCUMENTATION = "https://w3id.org/cse-record/"
"""The one place that says so; `mkdocs.yml` takes it from here, and a test holds `pyproject.toml` to it. See decision 0010."""


def rule_page(rule: str) -> str:
    """The address of the page of a rule, or of a fault of shape."""
    return f"{DOCUMENTATION}rules/{rule}/"

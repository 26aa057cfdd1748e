"""Where the executive summary of the 2011 assessment gives the figures of a table."""

from __future__ import annotations

from collections.abc import Mapping

PLACES: Mapping[str, str] = {
    "responses": "findings 1, paragraph 1 and footnote 2",
    "suspects": "findings 2, offender data, paragraphs 1 and 2",
    "suspects-sex": "findings 2, offender data, paragraph 3",
    "suspects-age": "findings 2, offender data, paragraph 3",
    "suspects-ethnicity": "findings 2, offender data, paragraph 5",
    "networks": "findings 2, offender behaviour, paragraph 1",
    "children": "findings 2, victim data, paragraph 1",
    "children-age": "findings 2, victim data, paragraph 2",
    "children-ethnicity": "findings 2, victim data, paragraph 3",
    "missing": "findings 2, victim data, paragraph 4",
    "living-situation": "findings 2, victim data, paragraph 4",
    "school": "findings 2, victim experience, point 2",
}
"""The place by table. Some places print a number, and others say in words what most children or suspects have in common."""

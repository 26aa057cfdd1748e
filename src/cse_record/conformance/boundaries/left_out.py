"""Boundary cases that would break another rule too. They are left out; `left_out.csv` lists each with that other rule."""

from __future__ import annotations

from importlib.resources import files

from cse_record.standard.codelists import read_rows

LEFT_OUT: dict[tuple[str, str], str] = {
    (row["rule"], row["title"]): row["breaks"] for row in read_rows(files("cse_record.conformance.boundaries") / "left_out.csv")
}
"""The other rule that a case would break, by the rule and title of the case."""

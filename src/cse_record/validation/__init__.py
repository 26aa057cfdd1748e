"""Runs the checks over a return and reports what was found, each finding with its place."""

from cse_record.validation.findings import Finding, Report
from cse_record.validation.shape import validate

__all__ = ["Finding", "Report", "validate"]

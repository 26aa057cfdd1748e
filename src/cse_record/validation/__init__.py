"""Runs the checks over a return and reports what was found, each finding with its place."""

from cse_record.validation.findings import VERDICTS, Finding, Report, worst
from cse_record.validation.shape import validate

__all__ = ["VERDICTS", "Finding", "Report", "validate", "worst"]

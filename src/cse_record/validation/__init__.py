"""Runs the checks over a return and reports what was found, each finding with its place."""

from cse_record.validation.findings import SEVERITIES, VERDICTS, Finding, Report, Severity, worst
from cse_record.validation.validate import UnknownRule, known_ids, validate

__all__ = ["SEVERITIES", "VERDICTS", "Finding", "Report", "Severity", "UnknownRule", "known_ids", "validate", "worst"]

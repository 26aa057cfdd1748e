"""Checks a return and reports the findings, each with its place."""

from cse_record.validation.findings import SEVERITIES, VERDICTS, Finding, Report, Severity, of_extensions, worst
from cse_record.validation.validate import RuleNotAsked, UnknownRule, known_ids, validate

__all__ = [
    "SEVERITIES",
    "VERDICTS",
    "Finding",
    "Report",
    "RuleNotAsked",
    "Severity",
    "UnknownRule",
    "known_ids",
    "of_extensions",
    "validate",
    "worst",
]

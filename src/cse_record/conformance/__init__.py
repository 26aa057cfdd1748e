"""The conformance suite: small returns, made from the rules and at their boundaries, each with exactly what must be found in it."""

from cse_record.conformance.boundaries import Case
from cse_record.conformance.suite import base_return, case_schema, cases, suite
from cse_record.conformance.vocabulary import vocabulary

__all__ = ["Case", "base_return", "case_schema", "cases", "suite", "vocabulary"]

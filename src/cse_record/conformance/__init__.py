"""The conformance suite: small returns made from the rules and their boundaries, each with the exact findings it must give."""

from cse_record.conformance.boundaries import Case
from cse_record.conformance.suite import base_return, case_schema, cases, suite
from cse_record.conformance.vocabulary import vocabulary

__all__ = ["Case", "base_return", "case_schema", "cases", "suite", "vocabulary"]

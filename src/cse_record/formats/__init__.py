"""Bytes ⇄ Dataset. Reading keeps every row with its place in the file; writing is deterministic."""

from cse_record.formats.dataset import Dataset, Place, Problem, Refusal, Row
from cse_record.formats.files import read, write

__all__ = ["Dataset", "Place", "Problem", "Refusal", "Row", "read", "write"]

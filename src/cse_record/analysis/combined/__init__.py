"""Returns of many agencies combined: which of them count, who has answered, and who may be the same person."""

from cse_record.analysis.combined.collection import Collection, open_store
from cse_record.analysis.combined.combine import combine
from cse_record.analysis.combined.metadata import Entry

__all__ = ["Collection", "Entry", "combine", "open_store"]

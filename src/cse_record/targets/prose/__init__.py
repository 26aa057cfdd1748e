"""What the standard says of each thing, in words: what `explain` prints, and what a page of the reference says."""

from cse_record.targets.prose.explain import UnknownName, explain

__all__ = ["UnknownName", "explain"]

"""What `cse-record build` writes: every generated file, made from the definition alone."""

from cse_record.publish.build import build, generated, is_ours, not_committed, stale

__all__ = ["build", "generated", "is_ours", "not_committed", "stale"]

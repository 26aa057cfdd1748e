"""What `cse-record build` writes: every generated file, from the definition alone."""

from cse_record.publish.build import build, generated, stale

__all__ = ["build", "generated", "stale"]

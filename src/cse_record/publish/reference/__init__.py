"""The reference pages as Markdown files below docs/, usable with any site generator."""

from cse_record.publish.reference.pages import reference

__all__ = ["reference"]

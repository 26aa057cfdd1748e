"""The pages of the reference as Markdown files below docs/, so that any generator of sites can take them."""

from cse_record.publish.reference.pages import reference

__all__ = ["reference"]

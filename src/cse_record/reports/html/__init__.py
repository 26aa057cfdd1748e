"""The report as one self-contained web page, which prints well."""

from cse_record.reports.html.page import html_page

__all__ = ["html_page"]

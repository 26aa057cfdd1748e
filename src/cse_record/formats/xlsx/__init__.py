"""A return as a workbook (.xlsx, or .xlsm without its macros): one sheet for each record type, as in the template.

Nothing in it is calculated or executed. Values are those that were last saved.
"""

from __future__ import annotations

from cse_record.formats.xlsx.source import XlsxSource, is_workbook, open_workbook

__all__ = ["XlsxSource", "is_workbook", "open_workbook"]

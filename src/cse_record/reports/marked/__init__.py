"""The findings in the sender's own workbook: a copy in which each faulty cell is coloured and commented, with a sheet of findings.

openpyxl makes the copy. It reads a workbook and writes a new one, without whatever it does not support. The workbook is checked for such
parts before anything is written. If there are any, the findings are written to a separate workbook.
"""

from cse_record.reports.marked.write import Written, is_workbook, write_marked

__all__ = ["Written", "is_workbook", "write_marked"]

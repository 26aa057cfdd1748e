"""The findings in the sender's own workbook: a copy in which each faulty cell is coloured and commented, with a sheet of findings.

The copy is made by openpyxl, which reads and writes a workbook anew and so loses what it does not know. Everything that it
would lose is looked for before anything is written; if there is any, the findings are written to a workbook of their own.
"""

from cse_record.reports.marked.write import Written, is_workbook, write_marked

__all__ = ["Written", "is_workbook", "write_marked"]

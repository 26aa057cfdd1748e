"""The Excel target: the standard as a workbook, and its rules as formulas of Excel 2016."""

from cse_record.targets.excel.cells import TooLong
from cse_record.targets.excel.plan import TooLarge
from cse_record.targets.excel.workbook import template, write_return, write_template

__all__ = ["TooLarge", "TooLong", "template", "write_return", "write_template"]

"""Rules as formulas of Excel 2016. Nothing here knows how a workbook looks or where it puts its sheets: it is told by `addresses`."""

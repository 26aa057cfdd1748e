"""Rules as formulas for Excel 2016. This package does not know the layout of a workbook; `addresses` supplies it."""

"""Workbooks to fill in, and filled ones: their plan, their sheets and their appearance. `formulas` supplies the checks."""

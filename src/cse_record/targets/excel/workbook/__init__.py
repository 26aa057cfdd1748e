"""Workbooks to be filled in or filled: their plan, their sheets and how they look. The checks in them are made by `formulas`."""

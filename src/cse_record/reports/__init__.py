"""Writes reports as text, JSON, JSON lines, CSV or annotations. No report shows a value unless asked; it shows the place, the fault and the
remedy."""

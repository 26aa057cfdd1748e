"""Reports → text, JSON, JSON lines, CSV or annotations. No report shows a value, only its place, the fault and the remedy."""

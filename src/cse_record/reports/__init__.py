"""Report → text. A report never shows a value, only its place, the fault and the remedy."""

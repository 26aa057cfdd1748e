"""What the standard says: records, codelists, requirements. No input or output beyond the package's own files."""

SYNTHETIC = "Synthetic data"
"""How the handling conditions of a return of invented people begin."""

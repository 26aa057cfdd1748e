"""What the standard says: records, codelists, requirements. No input or output beyond the package's own files."""

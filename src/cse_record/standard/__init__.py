"""The content of the standard: records, codelists, requirements. Reads only the package's own files."""

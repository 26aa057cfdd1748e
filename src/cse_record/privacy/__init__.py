"""Pseudonymisation: keyed pseudonyms, coarser dates, no free text; and measures of uniqueness (R19, R20)."""

"""Pseudonymisation: keyed pseudonyms, coarser dates, no free text; and what remains rare afterwards (R19, R20)."""

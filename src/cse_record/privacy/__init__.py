"""Pseudonymisation: keyed pseudonyms, coarser dates, no free text; and what remains rare afterwards (R19, R20)."""

from __future__ import annotations

from cse_record.privacy.dates import POLICIES
from cse_record.privacy.keys import SecretKey, new_key, read_key
from cse_record.privacy.pseudonymise import Outcome, pseudonymise

__all__ = ["POLICIES", "Outcome", "SecretKey", "new_key", "pseudonymise", "read_key"]

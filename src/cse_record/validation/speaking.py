"""Another language for as long as a context is open: for what the standard declares and for what the validator finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from cse_record._generated import validator
from cse_record.standard.speech import SPOKEN, Speech


@contextmanager
def speaking(language: Speech) -> Iterator[None]:
    """Says every text in a language.

    Example:

        from cse_record import validate
        from cse_record.standard.labels import language
        from cse_record.validation.speaking import speaking

        with speaking(language("cy")):
            report = validate("examples/faulty/return.json")
        print(report.findings[0].label)
    """
    # the validator has a copy of the class
    here, there = SPOKEN.set(language), validator.SPOKEN.set(cast("validator.Speech", language))
    try:
        yield
    finally:
        validator.SPOKEN.reset(there)
        SPOKEN.reset(here)

"""The Python target: a validator in one file without dependencies."""

from collections.abc import Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.targets.files import File, as_lines
from cse_record.targets.python.checks import write
from cse_record.targets.python.predicates import spelled
from cse_record.targets.python.readme import readme
from cse_record.targets.python.validator import source
from cse_record.targets.target import Target, runs_every_rule

__all__ = ["ENGINE", "TARGET", "source"]

ENGINE = "src/cse_record/_generated/validator.py"
"""The validator that the package runs; written only in a checkout of the source."""
PLACE, NAME = "schema/validator", "cse_record_validator.py"
"""The folder from which agencies copy it, and its name there."""


def _files(standard: Catalogue) -> Iterator[File]:
    validator = source(standard).encode()
    yield File(ENGINE, validator)
    yield File(f"{PLACE}/{NAME}", validator, "the validator, one Python file without dependencies", is_committed=False)
    yield File(f"{PLACE}/README.md", as_lines(readme(NAME, ENGINE)))


TARGET = Target("python", "Validator", "validator", refusal=runs_every_rule, spellings=(write, spelled), blind_spots={}, files=_files)

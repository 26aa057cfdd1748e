"""cse-record: an open data standard for recording child sexual exploitation cases.

The names below are the public interface. They load on first use, so that `import cse_record` is quick.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from importlib.metadata import version as _version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cse_record.formats import Dataset, Refusal, read, write
    from cse_record.standard.catalogue import STANDARD
    from cse_record.standard.crosswalks import crosswalk
    from cse_record.validation import Report, validate

__version__ = _version("cse-record")
__all__ = ["STANDARD", "Dataset", "Refusal", "Report", "crosswalk", "read", "validate", "write"]

_HOME = {
    "STANDARD": "cse_record.standard.catalogue",
    "Dataset": "cse_record.formats",
    "Refusal": "cse_record.formats",
    "Report": "cse_record.validation",
    "crosswalk": "cse_record.standard.crosswalks",
    "read": "cse_record.formats",
    "validate": "cse_record.validation",
    "write": "cse_record.formats",
}


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(_import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

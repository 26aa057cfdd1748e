"""cse-record: an open data standard for recording child sexual exploitation cases.

The names below are the public interface. They load on first use, so that `import cse_record` is quick.
"""

from __future__ import annotations

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    from typing import Any

    from cse_record.analysis.combined import combine
    from cse_record.analysis.summary import summarise
    from cse_record.formats import Dataset, Refusal, from_frames, read, write
    from cse_record.privacy.pseudonymise import pseudonymise
    from cse_record.standard.catalogue import STANDARD
    from cse_record.standard.crosswalks import crosswalk
    from cse_record.validation import Report, validate

    __version__: str

__all__ = [
    "STANDARD",
    "Dataset",
    "Refusal",
    "Report",
    "combine",
    "crosswalk",
    "from_frames",
    "pseudonymise",
    "read",
    "summarise",
    "validate",
    "write",
]

_HOME = {
    "STANDARD": "cse_record.standard.catalogue",
    "Dataset": "cse_record.formats",
    "Refusal": "cse_record.formats",
    "Report": "cse_record.validation",
    "combine": "cse_record.analysis.combined",
    "crosswalk": "cse_record.standard.crosswalks",
    "from_frames": "cse_record.formats",
    "pseudonymise": "cse_record.privacy.pseudonymise",
    "read": "cse_record.formats",
    "summarise": "cse_record.analysis.summary",
    "validate": "cse_record.validation",
    "write": "cse_record.formats",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("cse-record")
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]

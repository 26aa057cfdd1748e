"""The parser of CSV rows: the standard library's, with a limit on the length of a cell that is ours alone.

The library holds that limit once for a whole process, where any other package may raise or lower it. A second instance of its
module has a limit of its own, so that a file reads alike wherever it is read, and nobody else's reading is changed.
"""

from __future__ import annotations

import _csv

MAX_CELL = 131_072
"""Characters of a cell. The longest that a spreadsheet program holds is a quarter of it."""

_spec = _csv.__spec__
assert _spec is not None
assert _spec.loader is not None
_ours = _spec.loader.create_module(_spec)
assert _ours is not None
assert _ours is not _csv, "this Python has one limit for all"
_spec.loader.exec_module(_ours)
_ours.field_size_limit(MAX_CELL)

reader = _ours.reader
Error: type[Exception] = _ours.Error

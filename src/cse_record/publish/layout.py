"""JSON that a person can read and a comparison can follow: what is small stands on one line."""

from __future__ import annotations

import json
from typing import Any


def spread(value: Any, depth: int, indent: str = "") -> str:
    """JSON with containers broken over lines down to `depth` levels; one whose members are all single values stays on one line."""
    members = list(value.values()) if isinstance(value, dict) else list(value) if isinstance(value, list) else []
    if depth <= 0 or not any(isinstance(member, dict | list) for member in members):
        return json.dumps(value, ensure_ascii=False)
    inner = f"{indent}  "
    if isinstance(value, dict):
        lines = [f"{inner}{json.dumps(name, ensure_ascii=False)}: {spread(member, depth - 1, inner)}" for name, member in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    lines = [f"{inner}{spread(member, depth - 1, inner)}" for member in members]
    return "[\n" + ",\n".join(lines) + f"\n{indent}]"

"""The example extension, copies of it to spoil, and returns with its columns."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cse_record.extension import Extension, load_extension
from tests.conftest import ROOT

NORTHSHIRE = ROOT / "examples/extensions/northshire"
TYPE = "exploitation_periods"


@pytest.fixture(scope="session")
def northshire() -> Extension:
    return load_extension(NORTHSHIRE)


@pytest.fixture
def spoilt(tmp_path: Path) -> Callable[..., Path]:
    """Copies the example, puts other texts into one of its files, and returns the folder."""

    def spoil(file: str = "", *edits: tuple[str, str], content: str | None = None) -> Path:
        folder = tmp_path / "northshire"
        if not folder.exists():
            shutil.copytree(NORTHSHIRE, folder)
        if content is not None:
            (folder / file).write_text(content, encoding="utf-8")
        for before, after in edits:
            text = (folder / file).read_text(encoding="utf-8")
            assert before in text, f"{file} does not hold {before}"
            (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")
        return folder

    return spoil


@pytest.fixture
def with_local(tmp_path: Path) -> Callable[..., Path]:
    """Writes the return of the example with one exploitation period for each set of local columns."""

    def write(*columns: dict[str, object] | None, **elements: object) -> Path:
        data = json.loads((NORTHSHIRE / "return.json").read_text(encoding="utf-8"))
        (plain,) = data[TYPE]
        del plain["local"]
        data[TYPE] = [
            plain | {"exploitation_ref": f"E-{number}"} | elements | ({"local": local} if local is not None else {})
            for number, local in enumerate(columns, 1)
        ]
        path = tmp_path / "return.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    return write

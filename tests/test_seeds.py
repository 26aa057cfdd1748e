"""No test fails by chance: everything random is drawn from the seed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.conftest import ROOT, SOAK

BY_LUCK = {"Random()", "SystemRandom()", "os.urandom", "random.random", "random.choice", "random.randrange", "random.shuffle", "uuid.uuid4"}
"""A generator without a seed, and functions that take randomness from the system."""


def drawn_by_luck(source: str) -> Iterator[str]:
    """The calls in Python source that draw without a seed."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            called = f"{name.rpartition('.')[2]}()" if not node.args else name
            if name.startswith("secrets.") or {name, called} & BY_LUCK:
                yield f"line {node.lineno}: {ast.unparse(node)}"


@pytest.mark.slow
def test_what_is_drawn_is_drawn_from_a_seed():
    draws = {path: list(drawn_by_luck(path.read_text(encoding="utf-8"))) for path in sorted((ROOT / "tests").rglob("*.py"))}
    assert {path.relative_to(ROOT).as_posix(): lines for path, lines in draws.items() if lines} == {}


def test_a_draw_without_a_seed_would_be_found():
    source = "Random(7)\nrng.choice('ab')\nRandom()\nrandom.Random()\nos.urandom(32)\nrandom.random()\nsecrets.randbelow(9)\n"
    assert [line.split(":")[0] for line in drawn_by_luck(source)] == [f"line {number}" for number in range(3, 8)]


def test_hypothesis_draws_the_same_each_time():
    """Except in `make soak`, where each round has a seed of its own."""
    assert settings().derandomize == (not SOAK)
    assert settings().database is None

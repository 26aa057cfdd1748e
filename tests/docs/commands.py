"""Runs what the pages tell a reader to run, in the process of the tests: what several pages have worked out is worked out once.

`tests/test_cli.py` and `tests/test_installation.py` start the installed command as a process.
"""

from __future__ import annotations

import contextlib
import functools
import io
import pickle
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cse_record.analysis import summary
from cse_record.cli import main
from cse_record.synthetic import national

_RESULTS: dict[bytes, bytes] = {}


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


def in_process(command: list[str], folder: Path) -> Ended:
    """Runs `cse-record`, or `python -c`, in a folder. A star in an argument stands for the files there, as in a shell."""
    program, *arguments = command
    words = [word for argument in arguments for word in (sorted(_matching(folder, argument)) if "*" in argument else [argument])]
    with _shared_results(), _captured() as (out, err), contextlib.chdir(folder), warnings.catch_warnings():
        warnings.simplefilter("error")
        if program == "cse-record":
            code = _exit_code(words)
        else:
            assert arguments[0] == "-c", command
            exec(compile(arguments[1], "<block>", "exec"), {"__name__": "__main__"})
            code = 0
        out.flush(), err.flush()
        return Ended(code, *(stream.buffer.getvalue().decode("utf-8") for stream in (out, err)))


def _matching(folder: Path, pattern: str) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.glob(pattern)]


def _exit_code(arguments: list[str]) -> int:
    try:
        return main(arguments)
    except SystemExit as end:  # help, the version, or bad usage
        return end.code if isinstance(end.code, int) else 0


@contextlib.contextmanager
def _captured() -> Iterator[tuple[Any, Any]]:
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        yield out, err


@contextlib.contextmanager
def _shared_results() -> Iterator[None]:
    """Here the two functions that take longest are called once for the same arguments; each caller gets a result of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(summary, "protect", _once(summary.protect))
        patch.setattr(national, "national_collection", _once(national.national_collection))
        yield


def _once(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def remembering(*arguments: Any, **options: Any) -> Any:
        asked = pickle.dumps((function.__qualname__, arguments, sorted(options.items())))
        if asked not in _RESULTS:
            _RESULTS[asked] = pickle.dumps(function(*arguments, **options))
        return pickle.loads(_RESULTS[asked])

    return remembering

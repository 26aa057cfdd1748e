"""A real window of the office program on a virtual screen, in which a workbook is filled in by key strokes alone."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.office.office import HERE, SYSTEM_PYTHON, write_profile

SCREEN = "1680x1000x24"
PATIENCE = 180.0
"""Seconds after which anything has failed, even on a busy machine."""
PROGRAMS = {"soffice": "libreoffice-calc", "Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool", "import": "imagemagick"}
"""Programs that a window needs, with their Debian packages."""
DRAWN = 40_000
"""The least size in bytes of a screenshot of a window that has been drawn."""


class TooSlow(AssertionError):
    """Something did not happen in time."""


class Window:
    """The window with a workbook open. Input goes through the keyboard; the contents of cells are only read."""

    def __init__(self, display: str, watcher: subprocess.Popen[str], shots: Path) -> None:
        self.environment = os.environ | {"DISPLAY": display}
        self.watcher = watcher
        self.shots = shots

    def until(self, event: str, holds: Callable[[], Any], patience: float = PATIENCE) -> Any:
        """Waits until a condition holds, and returns its result. Raises TooSlow."""
        end = time.monotonic() + patience
        while not (result := holds()):
            if time.monotonic() > end:
                self.shot("failed")
                raise TooSlow(f"not in {patience:.0f} s: {event}; there are the windows {self.titles()} and the cell is {self.where()}")
            time.sleep(0.05)
        return result

    # --- what is there

    def ask(self, **question: Any) -> Any:
        assert self.watcher.stdin
        assert self.watcher.stdout
        self.watcher.stdin.write(json.dumps(question) + "\n")
        self.watcher.stdin.flush()
        return json.loads(self.watcher.stdout.readline())

    def text(self, cell: str) -> str | None:
        texts = self.ask(cells=[cell])
        return texts and texts[0]

    def where(self) -> str | None:
        """The current sheet and cell, such as `Children!A7`."""
        return self.ask(where=True)

    def is_saved(self) -> bool:
        return self.ask(is_saved=True) is True

    def titles(self) -> list[str]:
        """The titles of all visible windows."""
        return [title for window in self._windows() if (title := self._tool("getwindowname", window).strip())]

    def active(self) -> str:
        return self._tool("getactivewindow", "getwindowname").strip()

    def _windows(self) -> list[str]:
        return self._tool("search", "--onlyvisible", "--class", "").split()

    def _tool(self, *words: str) -> str:
        return subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=PATIENCE).stdout

    def shot(self, name: str) -> None:
        """Saves a screenshot once the window is drawn and no longer changes."""
        self.shots.mkdir(parents=True, exist_ok=True)
        target = self.shots / f"{name}.png"
        before = b""
        for _ in range(40):
            command = ["import", "-window", "root", "-define", "png:exclude-chunks=date,time,text", str(target)]
            subprocess.run(command, env=self.environment, capture_output=True, timeout=PATIENCE, check=True)
            now = target.read_bytes()
            if now == before and len(now) > DRAWN:
                return
            before = now
            time.sleep(0.1)

    # --- what a person does

    def press(self, *keys: str) -> None:
        self._tool("key", "--clearmodifiers", *keys)

    def go(self, key: str, cell: str) -> None:
        """Presses a key until a cell is selected. A key may be lost while the window is being drawn."""
        for _ in range(5):
            self.press(key)
            if self._soon(lambda: self.where() == cell):
                return
        self.until(f"in {cell}", lambda: self.where() == cell, 1)

    def type(self, text: str, cell: str, key: str = "Tab") -> None:
        """Types into the selected cell and leaves it by a key. Waits until the cell has content."""
        self.until(f"in {cell}", lambda: self.where() == cell)
        for _ in range(3):
            self._tool("type", "--clearmodifiers", "--delay", "25", text)
            self.press(key)
            if self._soon(lambda: self.text(cell) and self.where() != cell):
                return
            self.press("Escape")
        self.until(f"something stands in {cell}", lambda: self.text(cell), 1)

    def choose(self, label: str, cell: str, listed: Sequence[str], picture: str = "") -> None:
        """Opens the list of an empty cell by keyboard, moves down to an answer, and selects it. `listed` are the items of the list."""
        for settling in (0.3, 0.6, 1.2, 2.4, 4.8):  # a list that has just been drawn may not respond yet
            if self.where() != cell:
                raise TooSlow(f"in {self.where()}, not in {cell}")
            closed = len(self._windows())
            self.press("alt+Down")
            if not self._soon(lambda closed=closed: len(self._windows()) > closed):
                continue
            time.sleep(settling)
            if picture:
                self.shot(picture)
            down = listed.index(label)
            # the first item has the focus, but is not selected until the focus moves
            self.press(*(["Down"] * down or ["Down", "Up"]), "Return")
            if self._soon(lambda: self.text(cell) == label):
                return
            self.press("Escape")
            self.press("Delete")
            self._soon(lambda: not self.text(cell))
        raise TooSlow(f"{label} could not be chosen in {cell}")

    def _soon(self, holds: Callable[[], Any], patience: float = 4.0) -> bool:
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if holds():
                return True
            time.sleep(0.05)
        return False


@contextmanager
def opened(book: Path, folder: Path, shots: Path) -> Iterator[Window]:
    """Opens a workbook in a window, and afterwards stops all processes that it started."""
    with ExitStack() as end:
        display = _screen(end)
        environment = os.environ | {"DISPLAY": display}
        _started(end, ["openbox"], environment)
        profile = write_profile(folder)
        pipe = f"window{os.getpid()}"
        quiet = ("--calc", "--norestore", "--nologo", "--nofirststartwizard", "--nolockcheck")
        place = (f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={pipe};urp;")
        _started(end, ["soffice", *quiet, *place, str(book)], environment)
        watcher = subprocess.Popen(
            [SYSTEM_PYTHON, str(HERE / "watch_office.py"), pipe], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        end.callback(watcher.kill)
        assert watcher.stdout
        assert watcher.stdout.readline().strip() == '"ready"', "the office program did not start"
        window = Window(display, watcher, shots)
        window.until("the workbook is open in a window", lambda: book.name in window.active() and window.where())
        yield window


def _screen(end: ExitStack) -> str:
    """Starts a screen under the first free number."""
    read, write = os.pipe()
    program = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    end.callback(_stop, program)
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    assert number, "no screen could be started"
    return f":{number}"


def _started(end: ExitStack, words: list[str], environment: dict[str, str]) -> None:
    program = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    end.callback(_stop, program)


def _stop(program: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(program.pid, 15)
        program.wait(timeout=20)
    except ProcessLookupError:
        program.wait(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, 9)
        program.wait(timeout=20)

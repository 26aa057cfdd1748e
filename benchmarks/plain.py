"""Runs the command line without one of its shortcuts: `plain.py SHORTCUT validate PATH`. The difference in time is what the
shortcut saves.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

LOADED = ("typing", "pathlib", "dataclasses", "shutil")
"""Modules that our command avoids. Each is loaded first, as if one of our modules imported it."""


def main(shortcut: str, arguments: list[str]) -> None:
    if shortcut in LOADED:
        import_module(shortcut)
    elif shortcut == "collector":
        gc.disable = lambda: None
    elif shortcut == "exit":
        os._exit = sys.exit  # type: ignore[assignment]
    elif shortcut == "whole":
        from cse_record.formats import json

        json.WHOLE = 0
    elif shortcut != "none":
        raise SystemExit(f"no such shortcut: {shortcut}")
    from cse_record.cli import program

    sys.argv[1:] = arguments
    program()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

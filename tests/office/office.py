"""A real spreadsheet program, headless, with its own profile that recalculates every formula on opening, in British English."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python interpreter for which the office program provides its library."""
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
</oor:items>
"""


def is_there(programs: Mapping[str, str] | None = None) -> bool:
    """Whether programs are installed, given with their Debian packages; by default the office program alone.

    In continuous integration they must be.
    """
    needed = {"soffice": "libreoffice-calc"} | dict(programs or {}) | {SYSTEM_PYTHON: "python3-uno"}
    missing = [package for program, package in needed.items() if not shutil.which(program)]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not installed: apt-get install {' '.join(missing)}")
    return not missing


def write_profile(folder: Path) -> Path:
    """Creates a profile for the office program in a folder, and returns its path."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user/registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
    return profile


def worked_out(folder: Path, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Opens workbooks and recalculates them. For each it returns the processor times and the values of the requested ranges.

    A job is {"path", "ranges": {name: "Sheet!A1:B9"}}, with optional edits and recalculation as described in `in_office.py`.
    """
    profile = write_profile(folder)
    pipe = f"cse{os.getpid()}{folder.name}".replace("-", "")[:60]
    quiet = ("--headless", "--norestore", "--nologo", "--nofirststartwizard", "--nolockcheck")
    program = subprocess.Popen(
        ["soffice", *quiet, f"-env:UserInstallation={profile.as_uri()}", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process = subprocess.run(
            [SYSTEM_PYTHON, str(HERE / "in_office.py"), pipe, str(program.pid)],
            input=json.dumps(jobs),
            capture_output=True,
            text=True,
            timeout=3000,
        )
        assert process.returncode == 0, process.stderr
        return json.loads(process.stdout)
    finally:
        try:
            program.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, 15)
            program.wait(timeout=30)

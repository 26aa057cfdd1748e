"""A command that is stopped, or runs out of space, says so in one line and leaves nothing half-written behind."""

import os
import signal
import subprocess
import sys
import time

import pytest

from cse_record.cli import main
from cse_record.privacy.keys import new_key
from tests.analysis.test_combine import written_return

COMMAND = (sys.executable, "-c", "from cse_record.cli import program; program()")
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and limits as POSIX knows them")


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("signal_name", ["SIGTERM", "SIGHUP"])
def test_a_command_that_is_told_to_end_tidies_up(signal_name, tmp_path):
    path = written_return(tmp_path, "a.json", children=600)
    process = subprocess.Popen([*COMMAND, "combine", str(path), "-o", str(tmp_path / "store.sqlite")], stderr=subprocess.PIPE)
    until = time.monotonic() + 60
    while not [*tmp_path.glob(".cse-record-*/store"), *tmp_path.glob("store.sqlite")] and time.monotonic() < until:
        time.sleep(0.005)
    process.send_signal(getattr(signal, signal_name))
    errors = process.communicate(timeout=60)[1].decode()
    if process.returncode:  # otherwise it finished before it could be stopped
        assert (process.returncode, errors) == (2, "cse-record combine: stopped\n")
        assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def limited():
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))


@POSIX
@pytest.mark.proof
def test_where_there_is_no_room_that_is_said(tmp_path):
    path, store, key = written_return(tmp_path, "a.json", children=6), str(tmp_path / "store.sqlite"), str(tmp_path / "a.key")
    assert main(["combine", str(path), "-o", store]) == 0
    new_key(key)
    out = tmp_path / "out"
    out.mkdir()
    keeps_no_bytecode = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}  # Python would keep modules cut short, and not notice
    for command, targets in (
        (["combine", str(path), "-o"], ("x.sqlite", "x.json")),
        (["summarise", "--unsuppressed", store, "-o"], ("x.html", "x.xlsx", "x.json", "x.csv")),
        (["profile", "--unsuppressed", store, "-o"], ("x.html", "x.xlsx")),
        (["pseudonymise", "--key-file", key, str(path)], ("x.json", "x.sqlite", "x.xlsx", "x.zip")),
    ):
        for target in targets:
            done = subprocess.run(
                [*COMMAND, *command, str(out / target)], capture_output=True, text=True, preexec_fn=limited, env=keeps_no_bytecode
            )
            assert done.returncode == 2, (command, target, done.stderr)
            assert done.stderr.startswith(f"cse-record {command[0]}: "), (target, done.stderr)
            assert "Traceback" not in done.stderr, (target, done.stderr)
            assert not list(out.iterdir())

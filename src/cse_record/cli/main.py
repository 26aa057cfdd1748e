"""`cse-record`: one sub-command for each task. Heavy imports happen inside the commands, so that `--help` is fast."""

from __future__ import annotations

import gc
import io
import os
import sys

from cse_record.cli.arguments import parser
from cse_record.cli.terminal import show
from cse_record.standard.speech import english, said, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence


NO_MEMORY = english("there is not enough memory, so nothing was done. Send the return in parts, or use a computer with more memory.")


def program() -> None:
    """The installed command: `main` with the arguments of the process, which then ends immediately.

    Freeing all objects one by one would take a tenth of the time of a typical return. So the process ends without that, after its output
    has been flushed.
    """
    if "_ARGCOMPLETE" in os.environ:  # the shell asks for completions
        from cse_record.cli.completion import complete

        complete()
    gc.disable()  # rows form no reference cycles, so looking for them would only take time; memory is released without it
    try:
        _handle_signals()
        code = main()
    except SystemExit as end:  # help, the version, or bad usage, which has been reported
        code = end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        code = 2
        _print_error(f"cse-record: {say('stopped')}")
    except BrokenPipeError:
        code = 2
    except MemoryError:
        code = 2
        _print_error(f"cse-record: {said(NO_MEMORY)}")
    except OSError as error:
        code = 2
        _print_error(f"cse-record: {error.strerror or error}")
    _restore_signals()  # nothing is left half-written, and a reader that has stopped must not block the end
    try:
        if sys.stdout is not None and not sys.stdout.closed:
            sys.stdout.flush()
    except BrokenPipeError:  # the reader has gone, as with `head`, so nobody is left to tell
        code = 2
    except OSError as error:
        code = 2
        _print_error("cse-record: " + say("the output could not be written ({reason})", reason=error.strerror))
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 clean, 1 findings, 2 could not check or bad usage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return _run(arguments)
    finally:
        if was_on:
            gc.enable()


def _print_error(words: str) -> None:
    """Prints to standard error if it can be written to."""
    try:
        show(words, sys.stderr)
        sys.stderr.flush()
    except (OSError, ValueError):
        return


_HANDLED_SIGNALS: list[int] = []
"""The signals with which a person or the system ends this process."""


def _handle_signals() -> None:
    """Makes the signals that end a process act like an interruption, so that no half-written copy of a return stays on the disk.

    Further signals are ignored while the process cleans up.
    """
    import signal

    def stop(*_: object) -> None:
        for number in _HANDLED_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            _HANDLED_SIGNALS.append(number)
            signal.signal(number, stop)


def _restore_signals() -> None:
    """From here on, a signal ends the process immediately."""
    import signal

    for number in _HANDLED_SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def _run(arguments: Sequence[str] | None) -> int:
    if sys.stdout is None or sys.stderr is None:  # closed by whoever started this process
        nowhere = open(os.devnull, "w")  # noqa: SIM115 — until the process ends
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # a letter that the terminal lacks is printed as its code point instead of causing a traceback
            stream.reconfigure(errors="backslashreplace")
    arguments_given = sys.argv[1:] if arguments is None else list(arguments)
    options = parser(arguments_given[0] if arguments_given else "").parse_args(arguments_given)
    if getattr(options, "speaks", False) and options.lang:
        from cse_record.cli.language import spoken

        # what went wrong is said in the language too, except that there is no such language
        return _reported(lambda options: spoken(lambda options: _reported(_prepared, options), options), options)
    return _reported(_prepared, options)


def _prepared(options: argparse.Namespace) -> int:
    """Runs a command once nothing speaks against it."""
    from importlib import import_module

    from cse_record.cli.outputs import prepare

    prepare(options)
    module = import_module(f"cse_record.cli.{getattr(options, 'module', 'commands')}")
    return int(getattr(module, options.command.replace("-", "_"))(options))


def _reported(run: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """The exit code of a command, or 2 if something went wrong, which is then said on standard error."""
    from cse_record.formats.places import IS_FOLDER, Refusal

    try:
        return run(options)
    except Refusal as error:
        for line in f"cse-record {options.command}: {error}".split("\n"):
            show(line, sys.stderr)
        return 2
    except BrokenPipeError:  # as in `program`
        sys.stderr.close()
        return 2
    except KeyboardInterrupt:
        show(f"cse-record {options.command}: {say('stopped')}", sys.stderr)
        return 2
    except MemoryError:
        pass  # reported below, after the error has released its memory
    except OSError as error:
        path = error.filename2 or error.filename or ""  # the second is the destination of a move
        message = f"{error.strerror or error}: {path}".rstrip(": ")
        if isinstance(error, IsADirectoryError) and path:
            message = said(IS_FOLDER).format(path=path)
        show(f"cse-record {options.command}: {message}", sys.stderr)
        return 2
    _print_error(f"cse-record {options.command}: {said(NO_MEMORY)}")
    return 2

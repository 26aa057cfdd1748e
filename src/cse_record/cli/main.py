"""`cse-record`: one sub-command for each job. Heavy imports happen inside the commands, so that `--help` is quick."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from cse_record.cli.arguments import parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 clean, 1 findings, 2 could not check or bad usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter gets its code point, not a traceback
            stream.reconfigure(errors="backslashreplace")
    options = parser().parse_args(arguments)
    from cse_record.cli import commands
    from cse_record.reports.text import visible

    try:
        run = getattr(commands, options.command)
        return int(run(options))
    except commands.UserError as error:
        print(visible(f"cse-record {options.command}: {error}"), file=sys.stderr)
        return 2
    except BrokenPipeError:
        # the reader of a pipe has gone, as `head` does; there is nobody left to tell
        sys.stderr.close()
        return 2
    except KeyboardInterrupt:
        print(f"cse-record {options.command}: stopped", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"cse-record {options.command}: {error.strerror or error}: {error.filename or ''}".rstrip(": "), file=sys.stderr)
        return 2

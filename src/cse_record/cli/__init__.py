"""The command line. Each command parses its arguments, calls one function and chooses an exit code: 0 clean, 1 findings, 2 could
not check."""

from cse_record.cli.main import main, program

__all__ = ["main", "program"]

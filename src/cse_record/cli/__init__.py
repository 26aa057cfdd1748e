"""The command line: parse arguments, call one function, choose an exit code. 0 clean, 1 findings, 2 could not check."""

from cse_record.cli.main import main, program

__all__ = ["main", "program"]

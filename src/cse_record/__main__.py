"""Runs the command line: `python -m cse_record`."""

from cse_record.cli import program

program()

"""The command line of the generated validator."""

from __future__ import annotations

import os
import sys

from cse_record.targets.python.cells import CsvReturn, place, read_csv
from cse_record.targets.python.program import Unreadable, read_json, validate


# --- begin copy
def main(arguments: list[str]) -> int:
    """Checks the returns named and prints findings. Returns 0 if there are none, 1 for findings, 2 if something could not be checked.

    Example:

        import cse_record_validator as validator

        print(validator.main(["examples/minimal.json"]))
    """
    if not arguments or arguments[0].startswith("-"):
        about = "checks returns against the standard: JSON files, or folders of CSV files"
        print(f"usage: python cse_record_validator.py RETURN…  ({about})", file=sys.stderr)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that cannot show a character gets its code point, not a traceback
            stream.reconfigure(errors="backslashreplace")
    code = 0
    for argument in arguments:
        path = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in argument)
        try:
            if os.path.isdir(argument):
                tables = read_csv(argument)
            else:
                with open(argument, encoding="utf-8-sig") as file:
                    tables = read_json(file.read())
            run = validate(tables)
        except (OSError, UnicodeDecodeError, TypeError, Unreadable, MemoryError) as error:
            words = error.strerror if isinstance(error, OSError) else str(error) or "it needs more memory than there is"
            print(f"{path}: could not be checked: {words}", file=sys.stderr)
            code = 2
            continue
        for finding in run.findings:
            who = f" ({finding.ref})" if finding.ref else ""
            what = f"{finding.severity} {finding.rule}: {finding.title}. {finding.message} {finding.fix}"
            print(f"{path} {place(finding, tables)}{who}: {what}")
        held = run.waiting.held_back()
        for waits in held:
            print(f"{path}: {waits.rule}: {waits.message}")
        unchecked = sorted({*run.broken, *(waits.rule for waits in held)})
        blank = f" and {tables.blank} blank" if isinstance(tables, CsvReturn) and tables.blank else ""
        counted = {severity: sum(1 for finding in run.findings if finding.severity == severity) for severity in ("error", "query", "note")}
        print(
            f"{path}: {sum(run.rows.values())} rows{blank}, {counted['error']} errors, {counted['query']} queries, "
            f"{counted['note']} notes, {sum(run.explained.values())} explained"
            + (f"; judged by version {run.version.code} of the standard, which it states" if run.version.later else "")
            + (f"; could not be checked: {', '.join(unchecked)}" if unchecked else "")
        )
        code = max(code, 2 if run.broken else 1 if counted["error"] or counted["query"] else 2 if held else 0)
    return code


# --- end copy

"""Runs in the Python of the office program: opens workbooks, recalculates them, and returns the contents of cells.

Reads a list of jobs as JSON from standard input: {"path", "ranges": {name: "Sheet!A1:B9"}, "edits": […]}. For each it writes the
processor time of opening and recalculating, the values of each range, and the number of broken formulas in them. Edits come first:
["delete" or "insert", sheet, row], or ["type" or "formula", "Sheet!A1", text]. The program calculates a workbook when it opens it, and
again unless the job has {"anew": false}. With {"in_turn": [[edit, …], …]} it makes these edits one list after the other, and writes the
values after each. With {"saved": path} it saves the workbook there. With {"widths": {name: "Sheet!A1"}} it says how wide columns are, and
how wide they have to be.
"""

import contextlib
import json
import os
import sys
from pathlib import Path

import uno  # noqa: F401 — it makes what follows importable
from com.sun.star.beans import PropertyValue
from connecting import connected


def cells(book, where: str):
    sheet, _, area = where.rpartition("!")
    return book.Sheets.getByName(sheet).getCellRangeByName(area)


def processor_time(session: int) -> float:
    """The processor seconds of all processes of a session. Wall-clock time would depend on other processes."""
    ticks = 0
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended since
            fields = (process / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def edit(book, kind: str, where: str, value) -> None:
    if kind == "type":
        cells(book, where).setString(value)
    elif kind == "formula":
        cells(book, where).setFormula(value)
    elif kind == "delete":
        book.Sheets.getByName(where).Rows.removeByIndex(value - 1, 1)
    else:
        book.Sheets.getByName(where).Rows.insertByIndex(value - 1, 1)


def width(book, where: str) -> tuple[int, int]:
    """The width of a column, and the one that its contents need, in hundredths of a millimetre."""
    column = cells(book, where).Columns.getByIndex(0)
    now = column.Width
    column.OptimalWidth = True
    return now, column.Width


def main(pipe: str, session: int) -> None:
    jobs = json.load(sys.stdin)
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    as_xlsx = PropertyValue()
    as_xlsx.Name, as_xlsx.Value = "FilterName", "Calc MS Excel 2007 XML"
    results = []
    for job in jobs:
        began = processor_time(session)
        book = desktop.loadComponentFromURL(Path(job["path"]).as_uri(), "_blank", 0, (hidden,))
        opened = processor_time(session)
        book.enableAutomaticCalculation(not job.get("anew", True))  # otherwise every edit is worked out
        for kind, where, value in job.get("edits", ()):
            edit(book, kind, where, value)
        if job.get("anew", True):
            book.calculateAll()
        worked_out = processor_time(session)
        ranges = {name: cells(book, where) for name, where in job["ranges"].items()}
        values = {name: area.getDataArray() for name, area in ranges.items()}
        broken = {name: sum("#REF!" in cell for row in area.getFormulaArray() for cell in row) for name, area in ranges.items()}
        in_turn = []
        for edits in job.get("in_turn", ()):
            for kind, where, value in edits:
                edit(book, kind, where, value)
            book.calculate()
            in_turn.append({name: area.getDataArray() for name, area in ranges.items()})
        turned = processor_time(session)
        if "saved" in job:
            book.storeToURL(Path(job["saved"]).as_uri(), (as_xlsx,))
        widths = {name: width(book, where) for name, where in job.get("widths", {}).items()}
        times = {"opened": opened - began, "worked_out": worked_out - opened, "turned": turned - worked_out}
        results.append({**times, "widths": widths, "values": values, "broken": broken, "in_turn": in_turn})
        book.close(True)
    json.dump(results, sys.stdout)
    with contextlib.suppress(Exception):  # it closes the connection before it answers
        desktop.terminate()


main(sys.argv[1], int(sys.argv[2]))

"""Runs in the Python of the office program: reports the contents of the workbook that a person has open, without changing it.

Reads questions as lines of JSON from standard input and writes an answer to each: {"cells": ["Sheet!A1", …]} gives their texts, {"where":
true} the current sheet and cell, {"is_saved": true} whether there are no unsaved changes.
"""

import json
import sys

from connecting import connected


def opened(desktop):
    book = desktop.getCurrentComponent()
    return book if book is not None and hasattr(book, "Sheets") else None


def answer(desktop, request):
    book = opened(desktop)
    if book is None:
        return None
    if "cells" in request:
        texts = []
        for where in request["cells"]:
            sheet, _, cell = where.rpartition("!")
            texts.append(book.Sheets.getByName(sheet).getCellRangeByName(cell).getString())
        return texts
    if "where" in request:
        place = book.getCurrentSelection()
        if not hasattr(place, "AbsoluteName"):  # several areas at once
            return None
        return place.AbsoluteName.replace("$", "").replace("'", "").replace(".", "!")
    return not book.isModified()


def main(pipe: str) -> None:
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        try:
            reply = answer(desktop, json.loads(line))
        except Exception:  # the workbook is opening or closing; the question will be repeated
            reply = None
        print(json.dumps(reply), flush=True)


main(sys.argv[1])

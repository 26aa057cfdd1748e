"""The loss report of an upgrade: as text and as JSON. Addresses and counts, never values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from cse_record.mapping import KINDS, CarriedOn, Loss, LossReport
from cse_record.reports.wrapping import WIDTH, visible, wrapped
from cse_record.standard import spoken
from cse_record.standard.records import RECORDS
from cse_record.standard.speech import said, say
from cse_record.standard.voice import how_many
from cse_record.standard.workbook import sheet_name


def loss_text(report: LossReport, target: str, limit: int = 5, width: int = WIDTH) -> str:
    """The report for a terminal, in lines of at most `width` characters unless a word is longer. At most `limit` addresses of one kind and
    element, 0 for all."""
    return "".join(f"{part}\n" for line in _lines(report, target, limit) for part in wrapped(visible(line), width))


def _lines(report: LossReport, target: str, limit: int) -> Iterator[str]:
    if report.changed:
        yield say(
            "{source}: version {earlier} of the standard, upgraded to {later}",
            source=report.source,
            earlier=report.earlier,
            later=report.later,
        )
    elif report.carried:
        yield say(
            "{source}: version {version} of the standard, as before. Filled in on the form “{earlier}”, and carried on in “{later}”",
            source=report.source,
            version=report.later,
            earlier=report.carried.earlier,
            later=report.carried.later,
        )
    else:
        yield say(
            "{source}: already of version {version} of the standard, and written as it is", source=report.source, version=report.later
        )
    yield say(
        "{target}: {records} written, from {number} read",
        target=target,
        records=how_many(report.rows_written, "record"),
        number=f"{report.rows_read:,}",
    )
    counts = report.counts
    # within one version nothing else can become of a cell
    shown = KINDS if report.changed else {kind: KINDS[kind] for kind in KINDS if kind in ("kept", "dropped") or counts[kind]}
    yield "; ".join(f"{said(title)}: {counts[kind]:,}" for kind, title in shown.items())
    for kind, title in KINDS.items():
        of_kind = sorted((loss for loss in report.losses if loss.kind == kind), key=lambda loss: (loss.element, loss.to))
        if of_kind:
            yield from ("", f"{said(title)} ({len(of_kind):,})")
        for (element, to), losses in groupby(of_kind, key=lambda loss: (loss.element, loss.to)):
            yield from _group(element, to, list(losses), limit)
    if report.carried and (lines := list(next_lines(report.carried, limit))):
        yield from ("", *lines)
    if report.not_accepted:
        yield from ("", *_not_accepted(report.not_accepted, target, limit))
    if report.retired:
        yield from ("", say("Explanations of retired rules, kept ({number})", number=f"{len(report.retired):,}"))
        yield from (f"  {_address(loss)}: {loss.note}" for loss in report.retired[: limit or None])
        if limit and len(report.retired) > limit:
            yield "  " + say("and {number} more; --limit 0 lists all", number=f"{len(report.retired) - limit:,}")


def next_lines(carried: CarriedOn, limit: int = 0) -> Iterator[str]:
    """What is to be answered next on a new form: how much, and where. At most `limit` cells of one element, 0 for all."""
    if carried.to_answer:
        cells = how_many(len(carried.to_answer), "cell")
        yield say("To be answered next: {cells} that the form “{form}” did not ask for.", cells=cells, form=carried.earlier)
        yield say("Such a cell says “Not yet obtained” or, on “{sheet}”, is blank.", sheet=sheet_name("return_scope"))
    for name, of_type in groupby(carried.to_answer, key=lambda loss: loss.record_type):
        losses = sorted(of_type, key=lambda loss: [*RECORDS[name].elements].index(loss.to.partition(".")[2]))
        labels = (
            f"{spoken.label(RECORDS[name].elements[path.partition('.')[2]])} ({_cells([*cells], limit)})"
            for path, cells in groupby(losses, key=lambda loss: loss.to)
        )
        yield f"  {sheet_name(name)}, {len(losses):,}: {'; '.join(labels)}"
    if carried.new_sheets:
        sheets = ", ".join(carried.new_sheets)
        yield say("Sheets that the form “{form}” did not have: {sheets}", form=carried.earlier, sheets=sheets)


def _not_accepted(losses: list[Loss], target: str, limit: int) -> Iterator[str]:
    cells = how_many(len(losses), "cell")
    yield say("Without an accepted answer, and carried over as it was: {cells}", cells=cells)
    yield from (f"  {_address(loss)}" for loss in losses[: limit or None])
    if limit and len(losses) > limit:
        yield "  " + say("and {number} more; --limit 0 lists all", number=f"{len(losses) - limit:,}")
    yield say("What is wrong with each says: cse-record validate {target}", target=target)


def _cells(losses: list[Loss], limit: int) -> str:
    shown = ", ".join(loss.place.rpartition("!")[2] for loss in losses[: limit or None])
    return say("{cells} and {number} more", cells=shown, number=f"{len(losses) - limit:,}") if limit and len(losses) > limit else shown


def _group(element: str, to: str, losses: list[Loss], limit: int) -> Iterator[str]:
    path = " → ".join(dict.fromkeys(filter(None, (element, to))))
    yield f"  {path} ({len(losses):,}){f': {losses[0].note}' if losses[0].note else ''}"
    yield from (f"    {_address(loss)}" for loss in losses[: limit or None])
    if limit and len(losses) > limit:
        yield "    " + say("and {number} more; --limit 0 lists all", number=f"{len(losses) - limit:,}")


def _address(loss: Loss) -> str:
    return ", ".join(filter(None, (f"{loss.record_type} {loss.ref}".strip(), loss.place)))


def loss_json(report: LossReport, target: str, limit: int = 0) -> str:
    """The whole report for programs, whatever the limit."""
    document = {
        "standard": "cse-record",
        "source": report.source,
        "target": target,
        "from": report.earlier,
        "to": report.later,
        "rows": {"read": report.rows_read, "written": report.rows_written},
        "cells_read": report.cells_read,
        "counts": report.counts,
        "kept": dict(sorted(report.kept.items())),
        "cells": [_as_data(loss) for loss in report.losses],
        "forms": {"from": report.carried.earlier, "to": report.carried.later} if report.carried else {},
        "to_answer_next": [_as_data(loss) for loss in report.carried.to_answer] if report.carried else [],
        "not_accepted": [_as_data(loss) for loss in report.not_accepted],
        "new_sheets": list(report.carried.new_sheets) if report.carried else [],
        "explanations_of_retired_rules": [_as_data(loss) for loss in report.retired],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _as_data(loss: Loss) -> dict[str, str]:
    return {
        "kind": loss.kind,
        "record_type": loss.record_type,
        "ref": loss.ref,
        "from": loss.element,
        "to": loss.to,
        "place": loss.place,
        "note": loss.note,
    }

"""The loss report of an upgrade: as text and as JSON. Addresses and counts, never values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from cse_record.mapping import KINDS, Loss, LossReport
from cse_record.reports.wrapping import WIDTH, visible, wrapped
from cse_record.standard.speech import said, say
from cse_record.standard.voice import how_many


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
    yield "; ".join(f"{said(title)}: {counts[kind]:,}" for kind, title in KINDS.items())
    for kind, title in KINDS.items():
        of_kind = sorted((loss for loss in report.losses if loss.kind == kind), key=lambda loss: (loss.element, loss.to))
        if of_kind:
            yield from ("", f"{said(title)} ({len(of_kind):,})")
        for (element, to), losses in groupby(of_kind, key=lambda loss: (loss.element, loss.to)):
            yield from _group(element, to, list(losses), limit)
    if report.retired:
        yield from ("", say("Explanations of retired rules, kept ({number})", number=f"{len(report.retired):,}"))
        yield from (f"  {_address(loss)}: {loss.note}" for loss in report.retired[: limit or None])
        if limit and len(report.retired) > limit:
            yield "  " + say("and {number} more; --limit 0 lists all", number=f"{len(report.retired) - limit:,}")


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

"""The parts of a return that go into a template: its rows without what each return must state anew, and a list of what is left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.columns import LOCAL
from cse_record.standard.form_texts import ANY_RULE, ROW_EXPLAINED
from cse_record.standard.rows import Row, Tables
from cse_record.standard.workbook import ANEW, EXPLANATIONS, NOT_ON_THIS_FORM, Variant


@dataclass(frozen=True)
class Prefill:
    """The rows with which a workbook is filled."""

    variant: Variant
    """The variant that shows them. It has a sheet of explanations if there are any that the *Explain* cell of a row cannot hold."""
    rows: Tables
    reasons: dict[str, list[str]] = field(default_factory=dict)
    """By record type, the code in the Explain cell of each row, or empty."""
    left_out: tuple[str, ...] = ()
    """What has no place in the variant, in words that repeat no value."""

    def reasons_of(self, record_type: str) -> list[str]:
        return self.reasons.get(record_type) or [""] * len(self.rows.get(record_type, ()))


def prefill_template(
    standard: Catalogue, variant: Variant, source: Mapping[str, Sequence[Row]], anew: Mapping[str, Sequence[str]] = ANEW
) -> Prefill:
    """The rows for a template that starts from an earlier return, or from none.

    Columns that each return must state anew (`anew`, by record type) are blank, and the scope lists every record type. An explanation of
    one rule goes on the sheet of explanations. An explanation of every query about a row is valid only for the return in which it was
    given. If that return is resumed (`anew` is empty), it is written beside its row; otherwise it is left out, since it would settle
    queries that nobody has seen yet. A retired element has a column if a record fills it, because its value would be lost otherwise.

    The form gives its own answers only where a return begins: without a source, with an earlier return, or with a header alone. What is
    blank in a return that is resumed stays blank.
    """
    explanations, beside, dropped = _explanations(standard, variant, source, is_resumed=not anew)
    if explanations:
        variant = replace(variant, shows={**variant.shows, EXPLANATIONS: "all"})
        source = {**source, EXPLANATIONS: explanations}
    else:
        source = {name: records for name, records in source.items() if name != EXPLANATIONS}
    variant = variant.holding(source)
    rows: Tables = {}
    left_out_by_type: dict[str, dict[str, None]] = {}
    for name in variant.record_types:
        shown = {element.name for element in variant.elements(name)} - set(anew.get(name, ()))
        rows[name] = []
        for values in source.get(name, ()):
            rows[name].append({key: value for key, value in values.items() if key in shown or key == LOCAL})
            names_left_out = (key for key in values if key not in shown and key != LOCAL and key not in anew.get(name, ()))
            left_out_by_type.setdefault(name, {}).update(dict.fromkeys(names_left_out))
    header = rows["returns"][0] if rows["returns"] else {}
    header = {**header, "standard_version": standard.version}
    begins = bool(anew) or not any(records for name, records in source.items() if name != "returns")
    rows["returns"] = [_started(standard, variant, header) if begins else header]
    starts = variant.starts.get("return_scope", {}) if begins else {}
    rows["return_scope"] = _scope(standard, variant, rows["return_scope"], None if "return_scope" in anew else source.keys(), starts)
    left_out = [
        f"{name}: {', '.join(column for column in standard.records[name].elements if column in names_left_out)}"
        for name, names_left_out in left_out_by_type.items()
        if names_left_out
    ]
    left_out += [
        f"{name}: {len(records)} record{'s' * (len(records) != 1)}"
        for name, records in source.items()
        if records and name not in variant.record_types
    ]
    if dropped:
        number = "1 record" if dropped == 1 else f"{dropped} records"
        left_out.append(f"{EXPLANATIONS}: {number}, either because the row is not here or because every query about it would be settled")
    return Prefill(variant, rows, _reasons(standard, rows, beside), tuple(left_out))


def prefill_return(variant: Variant, source: Mapping[str, Sequence[Row]]) -> Prefill:
    """The rows for a workbook that is a converted return: every row unchanged."""
    return Prefill(variant.holding(source), {name: [dict(row) for row in records] for name, records in source.items()})


def _started(standard: Catalogue, variant: Variant, header: Row) -> Row:
    """The header with the answers of the form itself, where it holds nothing about an element."""
    elements = standard.records["returns"].elements
    answered = {elements[name].of or name for name in header if name in elements}
    return header | {name: value for name, value in variant.start("returns").items() if (elements[name].of or name) not in answered}


def _scope(
    standard: Catalogue, variant: Variant, source: Sequence[Row], recorded: Collection[str] | None, starts: Mapping[str, object]
) -> list[Row]:
    """One row for each record type in the scope; types without a sheet are already answered, and `starts` is the form's answer for others.

    If the return is resumed, `recorded` has the types of which it holds records, and answers are kept, also of a second row of a type. But
    of a type whose records the form has no place for, it can no longer say that they are all there.
    """
    earlier: dict[object, list[Row]] = {}
    for row in source:
        earlier.setdefault(row.get("record_type"), []).append(row)
    types = standard.records["return_scope"].elements["record_type"].kind.spelling.codes or ()
    rows = []
    for name in sorted(types, key=lambda name: name not in variant.shows):
        is_kept = recorded is not None and (name in variant.shows or name not in recorded)
        if is_kept and name in earlier:
            rows += [{"extent": None, **known} for known in earlier[name]]
            continue
        own = [known[LOCAL] for known in earlier.get(name, ()) if known.get(LOCAL)]
        answers: Row = {"extent": None, **starts} if name in variant.shows else {"extent": NOT_ON_THIS_FORM}
        rows.append({"record_type": name, **answers, LOCAL: own[-1] if own else {}})
    return rows + [row for row in source if row.get("record_type") not in types]


def _explanations(
    standard: Catalogue, variant: Variant, source: Mapping[str, Sequence[Row]], *, is_resumed: bool
) -> tuple[list[Row], list[Row], int]:
    """The explanations for their own sheet, those to be written beside their rows, and the number without a place."""
    present = {
        (name, _identity(standard, name, row))
        for name in variant.record_types
        if is_resumed or name != "returns"
        for row in source.get(name, ())
    }
    whole = f"{next(iter(source.get('returns', ())), {}).get('return_ref', '')}|"
    """The beginning of the record in an explanation about a whole record type."""
    listed, beside, dropped = [], [], 0
    for row in source.get(EXPLANATIONS, ()):
        record = (row.get("record_type"), row.get("record_ref"))
        of_any = row.get("rule_id") == ANY_RULE
        is_cell = of_any and str(row.get("explanation_ref", "")).startswith(ROW_EXPLAINED)
        has_place = record in present or str(row.get("record_ref")).startswith(whole) if is_resumed else record in present and not of_any
        if not has_place:
            dropped += 1
        elif is_cell:
            beside.append(row)
        else:
            listed.append(row)
    return listed, beside, dropped


def _identity(standard: Catalogue, record_type: str, row: Row) -> str:
    """The identifier of a record in an explanation."""
    return "|".join(str(row.get(part, "")) for part in standard.records[record_type].about.identified_by)


def _reasons(standard: Catalogue, rows: Mapping[str, Sequence[Row]], explanations: Sequence[Row]) -> dict[str, list[str]]:
    reason_of = {
        (explanation.get("record_type"), explanation.get("record_ref")): str(explanation.get("reason") or "")
        for explanation in reversed(explanations)
    }
    reasons = {}
    for name, records in rows.items():
        reasons[name] = [reason_of.get((name, _identity(standard, name, row)), "") for row in records]
    return reasons

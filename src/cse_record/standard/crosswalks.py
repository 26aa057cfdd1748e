"""Conversion of codes between a list of this standard and classifications that other systems use.

A crosswalk is one CSV file per list, in `codelists/crosswalks/`. Each row relates one code of this standard to one code of a
scheme. The scheme's entry in the list `classification_scheme` names its version. A conversion says when something is lost. Observed
or described ethnicity is never converted into self-defined ethnicity, by any route.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from cse_record.standard.codelists import CODELISTS, FOLDER, read_rows

Relation = Literal["exact", "broader", "narrower", "lossy"]
_INVERSE: dict[str, Relation] = {"exact": "exact", "broader": "narrower", "narrower": "broader", "lossy": "lossy"}
ABSENT = "absent_reason"
SELF_DEFINED = "ethnicity"
SEEN_BY_OTHERS = ("observed_appearance", "described_ethnicity")


class CrosswalkRefused(ValueError):
    """The conversion is refused. The message says why.

    Example:

        from cse_record import crosswalk
        from cse_record.standard.crosswalks import CrosswalkRefused

        try:
            crosswalk("sex", "X9", source="dfe-sex")
        except CrosswalkRefused as refusal:
            print(refusal)
    """


@dataclass(frozen=True)
class Crossing:
    """One row of a crosswalk, read from the code of this standard to the code of the scheme."""

    codelist: str
    code: str
    scheme: str
    scheme_code: str
    scheme_label: str
    relation: Relation
    note: str


@dataclass(frozen=True)
class Conversion:
    """The result of a conversion: the possible codes, how each relates to the given code, and what is lost.

    `codes` has several entries if the source code covers several. Then no single answer may be recorded.
    """

    codes: tuple[str, ...]
    relations: tuple[Relation, ...]
    notes: tuple[str, ...]

    @property
    def is_lossy(self) -> bool:
        """Whether converting back could give a code other than the given one."""
        return len(self.codes) != 1 or self.relations != ("exact",)


def _all_crossings(codelist: str) -> tuple[Crossing, ...]:
    """The crosswalk of a list, and that of the reasons for absence in the same schemes. For example, the police code NS is a
    reason, not a group.
    """
    if codelist == ABSENT:
        return crossings(ABSENT)
    own = schemes(codelist)
    return crossings(codelist) + tuple(c for c in crossings(ABSENT) if c.scheme in own)


@cache
def crossings(codelist: str) -> tuple[Crossing, ...]:
    """All rows of the crosswalk of a list; empty if it has none."""
    file = FOLDER / "crosswalks" / f"{codelist}.csv"
    if not file.is_file():
        return ()
    return tuple(Crossing(codelist, **row) for row in read_rows(file))  # type: ignore[arg-type]


def scheme_codes(codelist: str) -> tuple[tuple[str, str, str], ...]:
    """Codes of the schemes of a list, as (folded code, scheme, code of this standard)."""
    return tuple((c.scheme_code.casefold(), c.scheme, c.code) for c in _all_crossings(codelist))


def own_codes(codelist: str, scheme_code: str) -> list[tuple[str, str]]:
    """Pairs of (scheme, code of this standard) for a text that is a code of one of the schemes of a list, in any case."""
    wanted = scheme_code.strip().casefold()
    return [(scheme, code) for folded, scheme, code in scheme_codes(codelist) if folded == wanted]


def schemes(codelist: str) -> tuple[str, ...]:
    """The schemes to and from which the codes of a list can be converted."""
    return tuple(dict.fromkeys(crossing.scheme for crossing in crossings(codelist)))


def crosswalk(codelist: str, code: str, *, source: str = "", target: str = "") -> Conversion:
    """Converts `code` of a list to the scheme `target`, or from the scheme `source` to the list, or between two schemes.

    An empty `source` or `target` means the list of this standard. Raises `CrosswalkRefused` for an unknown list, scheme or code,
    and for every conversion of observed or described ethnicity into self-defined ethnicity.

    Example:

        from cse_record import crosswalk

        conversion = crosswalk("ethnicity", "W9", source="police-sde-18+1")
        print(conversion.codes, conversion.relations, conversion.is_lossy)
    """
    if codelist not in CODELISTS:
        raise CrosswalkRefused(f"There is no list {codelist}.")
    for scheme in (source, target):
        _refuse_observed_as_self_defined(codelist, scheme)
        if scheme and scheme not in schemes(codelist):
            known = ", ".join(schemes(codelist)) or "none"
            raise CrosswalkRefused(
                f"There is no crosswalk between the list {codelist} and {scheme}. Schemes: {known}. "
                "For the list of this standard itself, name no scheme."
            )
    if not source:
        return _to_scheme(codelist, code, target) if target else _as_it_is(codelist, code)
    ours = _from_scheme(codelist, code, source)
    if not target:
        return ours
    steps = [_to_scheme(codelist, own, target) for own in ours.codes]
    return _merge(
        (theirs, _weaker(first, second), note)
        for first, step in zip(ours.relations, steps, strict=True)
        for theirs, second, note in zip(step.codes, step.relations, step.notes, strict=True)
    )


def _refuse_observed_as_self_defined(codelist: str, scheme: str) -> None:
    observed_schemes = {name for name in SEEN_BY_OTHERS if scheme == name or scheme in schemes(name)}
    is_self_defined = scheme == SELF_DEFINED or scheme in schemes(SELF_DEFINED)
    if (codelist == SELF_DEFINED and observed_schemes) or (codelist in SEEN_BY_OTHERS and is_self_defined):
        raise CrosswalkRefused(
            "What others saw or described is never converted into self-defined ethnicity, nor the reverse. "
            "Record it in its own element and give the reason why self-defined ethnicity is absent."
        )


def _as_it_is(codelist: str, code: str) -> Conversion:
    if code not in CODELISTS[codelist].by_code and code not in CODELISTS[ABSENT].by_code:
        raise CrosswalkRefused(f"This is not a code of the list {codelist}.")
    return Conversion((code,), ("exact",), ("",))


def _to_scheme(codelist: str, code: str, target: str) -> Conversion:
    _as_it_is(codelist, code)
    crossings = [c for c in _all_crossings(codelist) if c.code == code and c.scheme == target]
    if not crossings:
        raise CrosswalkRefused(f"{target} has no code for {code} ({CODELISTS[codelist].label_of(code)}).")
    return _merge((c.scheme_code, c.relation, c.note) for c in crossings)


def _from_scheme(codelist: str, code: str, source: str) -> Conversion:
    crossings = [c for c in _all_crossings(codelist) if c.scheme_code == code and c.scheme == source]
    if not crossings:
        known = ", ".join(dict.fromkeys(c.scheme_code for c in _all_crossings(codelist) if c.scheme == source))
        raise CrosswalkRefused(f"This is not a code of {source}. Codes: {known}.")
    return _merge((c.code, _INVERSE[c.relation], c.note) for c in crossings)


def _weaker(first: Relation, second: Relation) -> Relation:
    if first == "exact":
        return second
    return first if second in ("exact", first) else "lossy"


def _merge(steps: Iterable[tuple[str, Relation, str]]) -> Conversion:
    relations: dict[str, tuple[Relation, str]] = {}
    for code, relation, note in steps:
        known = relations.get(code)
        relations[code] = (relation, note) if known is None or known[0] == relation else ("lossy", note)
    return Conversion(tuple(relations), tuple(r for r, _ in relations.values()), tuple(n for _, n in relations.values()))


def label(codelist: str, scheme: str, code: str) -> str:
    """The label of a scheme's code in the crosswalk, or of a code of this standard if `scheme` is empty."""
    if not scheme:
        return CODELISTS[codelist].label_of(code)
    return next((c.scheme_label for c in _all_crossings(codelist) if c.scheme == scheme and c.scheme_code == code), "")

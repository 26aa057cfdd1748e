"""The definition of each element, and how an element and its companions become one column each.

An element is declared once, as the annotation of a pydantic field:

    born_on: Annotated[date | None, Element(UncertainDate(), label=…, definition=…, …)] = None

Companions (`…_latest`, `…_absent`, `…_basis`) are declared beside it with the ready-made types `Latest`, `LatestMonth`, `Absent`
and `Basis`. Their definitions follow from the element that they accompany. A model whose element lacks a companion required by its
kind cannot be created.
"""

from __future__ import annotations

from collections.abc import Mapping as Named
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from cse_record.standard.codelists import CODELISTS
from cse_record.standard.columns import Column, Spelling
from cse_record.standard.crosswalks import Relation
from cse_record.standard.joining import AGREE, Resolution
from cse_record.standard.kinds import Code, ExactDate, Key, Kind, Number, Time, UncertainDate, UncertainMonth, spell
from cse_record.standard.versions import FIRST, is_part_of, latest, refuse_retirement, refuse_unknown

Identifiability = Literal["direct", "indirect", "none"]
Sensitivity = Literal["special_category", "criminal_offence", "operational", "none"]
Role = Literal["latest", "absent", "basis"]

# Sets of absent reasons that elements share, by the source of the fact. Codes of absent_reason.csv.
NOT_RECORDED = (
    "absent:not-yet-obtained", "absent:not-in-system", "absent:held-elsewhere", "absent:withheld", "absent:unexplained",
)  # fmt: skip
"""A fact that a record either holds or lacks: a date, an area, a decision."""
NOT_ESTABLISHED = ("absent:asked-not-known", *NOT_RECORDED)
"""A fact that has to be found out and may turn out to be unknown."""
NOT_TOLD = ("absent:not-asked", "absent:not-safe-to-ask", "absent:declined", *NOT_ESTABLISHED)
"""A fact that only the person, or someone who speaks for them, can state."""
NOT_IDENTIFIED = ("absent:not-identified", *NOT_TOLD)
"""A fact that only a suspect can state, who may not be identified at all."""
NOT_APPLICABLE = "absent:not-applicable"
NOT_ASKED_EARLIER = "absent:not-asked-in-earlier-version"
"""For an element that a later version added and that an upgraded return has to answer. Nothing else accepts it."""


@dataclass(frozen=True)
class Mapping:
    """Another UK collection that holds the same fact. `fit` is exact, broader, narrower or lossy, from the view of this standard."""

    collection: str
    item: str
    fit: Relation


@dataclass(frozen=True, kw_only=True)
class _Statement:
    """What the standard says of every element, whatever its kind."""

    label: str
    definition: str
    guidance: str
    identifiability: Identifiability
    sensitivity: Sensitivity
    requirements: tuple[str, ...]
    core: tuple[str, ...] = ()
    """Ids of the tables that cannot be made without this element; empty if it is not core."""
    tables: tuple[str, ...] = ()
    """Ids of further tables that use this element if it is filled."""
    required: bool = False
    """Must be answered although no table depends on it: a key, a link to a parent record, or a statement that rows exist."""
    absent: tuple[str, ...] = ()
    """Accepted reasons for absence, as codes of `absent_reason`."""
    absent_since: Named[str, str] = field(default_factory=dict, hash=False)
    """Those reasons that were not accepted from the start, each with the version since which it is."""
    not_applicable_when: str = ""
    """The condition under which `absent:not-applicable` may be given, in words."""
    maps_to: tuple[Mapping, ...] = ()
    resolution: Resolution = AGREE
    """How the answer is chosen where several agencies' records about one person or event are joined."""
    since: str = FIRST
    """The version of the standard that added the element; not earlier than that of its record type."""
    asked_since: str = ""
    """The version since which it must be answered, if later. A return that states an earlier version may leave it blank."""
    deprecated_in: str = ""
    """The version that retired the element with its companions. Since then it need not be answered and no new template shows it."""
    replaced_by: tuple[str, ...] = ()
    """The paths of the elements to use instead of a retired one, such as `children.sex`; empty if the fact is no longer asked for."""
    name: str = ""
    record_type: str = ""
    role: Role | None = None
    """The role of a companion; None for an element of its own."""
    of: str = ""
    """The element that the companion accompanies."""


@dataclass(frozen=True)
class Element(_Statement):
    """One element: one column with its full definition."""

    kind: Kind

    @property
    def is_core(self) -> bool:
        return bool(self.core) and not self.deprecated_in

    @property
    def must_be_answered(self) -> bool:
        """Whether a blank is a fault: a value or, if accepted, a coded reason is required. Of a retired element it never is."""
        return self.had_to_be_answered and not self.deprecated_in

    @property
    def had_to_be_answered(self) -> bool:
        """The same for an element that is in use; for a retired one, whether it was so until its retirement."""
        return self.required or bool(self.core)

    @property
    def further_tables(self) -> tuple[str, ...]:
        """The tables that use the element if it is filled. Those that could not be made without it use a retired one in this way."""
        return self.tables if not self.deprecated_in else tuple(dict.fromkeys((*self.core, *self.tables)))

    @property
    def retirement(self) -> str:
        """Sentences that say that the element is retired and what to use instead, by path; empty if it is in use."""
        if not self.deprecated_in:
            return ""
        instead = f" Use {' and '.join(self.replaced_by)} instead." if self.replaced_by else ""
        return f"Retired in version {self.deprecated_in} of the standard.{instead}"

    @property
    def in_use(self) -> Element:
        """The element as it was before it was retired; the same object if it is not."""
        return replace(self, deprecated_in="", replaced_by=()) if self.deprecated_in else self

    @property
    def must_since(self) -> str:
        """The version since which a blank is a fault, if it is one."""
        return latest(self.since, self.asked_since)

    @property
    def asked_later(self) -> str:
        """The same version if it is later than that of the element, as published; empty if the element was asked for from the start."""
        return self.must_since if self.had_to_be_answered and self.must_since != self.since else ""

    @property
    def must_hold_value(self) -> bool:
        """Whether this column itself may not be blank. A coded element holds its own reasons for absence."""
        return self.role is None and self.must_be_answered and "absent" not in self.companions

    @property
    def path(self) -> str:
        return f"{self.record_type}.{self.name}"

    @property
    def stem(self) -> str:
        """The stem of the companions' names: `started_on` has `started_latest`."""
        return self.name.removesuffix("_on")

    @cached_property
    def companions(self) -> dict[Role, str]:
        """The companions that this element must have: name by role."""
        if self.role is not None:
            return {}
        needed: dict[Role, str] = {}
        if isinstance(self.kind, UncertainDate | UncertainMonth):
            needed["latest"] = f"{self.stem}_latest"
        if isinstance(self.kind, Number) and self.kind.estimable:
            needed["basis"] = f"{self.stem}_basis"
        if self.absent and not isinstance(self.kind, Code):
            needed["absent"] = f"{self.stem}_absent"
        return needed

    @cached_property
    def column(self) -> Column:
        """What a row must fulfil at this column, as plain facts."""
        belongs_to = self.of if self.role in ("latest", "basis") else self.kind.of if isinstance(self.kind, Time) else ""
        must = "value" if self.must_hold_value else "answer" if self.role is None and self.must_be_answered else ""
        companions = self.companions
        return Column(
            self.name,
            self.label,
            self._spelling(),
            must=must,
            absent=companions.get("absent", ""),
            of=belongs_to,
            basis=companions.get("basis", ""),
            reasons=self.absent,
            since="" if self.since == FIRST else self.since,
            asked_since="" if self.must_since == FIRST else self.must_since,
            deprecated_in=self.deprecated_in,
            must_before=self.in_use.column.must if self.deprecated_in else "",
            absent_since=dict(self.absent_since),
        )

    def _spelling(self) -> Spelling:
        """The spelling of the kind. For a day or month it also says what to do if it is not known exactly, so that nobody invents one."""
        if not isinstance(self.kind, ExactDate | UncertainMonth) or self.role is not None:
            return self.kind.spelling
        reason = "a reason for absence" if "absent" in self.companions else ""
        if "latest" in self.companions:
            unit, known = ("month", "year") if isinstance(self.kind, UncertainMonth) else ("day", "month or year")
            unsure = f"If only the {known} is known, give the first possible {unit} here and the last possible {unit} as the latest {unit}."
            unsure += f" If nothing is known, leave both blank and give {reason}." if reason else ""
        else:
            unsure = f"If the day is not known, leave it blank and give {reason}." if reason else ""
        if not unsure:
            return self.kind.spelling
        spelling = copy(self.kind.spelling)
        spelling.unsure = unsure
        return spelling

    def as_of(self, version: str, elements: Named[str, Element]) -> Element:
        """The element as a version had it. `elements` are those of its record type by name."""
        element = self if not self.deprecated_in or is_part_of(self.deprecated_in, version) else self.in_use
        if later := element.later_reasons(version):
            element = replace(element, absent=tuple(reason for reason in element.absent if reason not in later))
        absent = elements.get(self.companions.get("absent", ""))
        if absent and not is_part_of(absent.since, version):
            element = replace(element, absent=())
        basis = elements.get(self.companions.get("basis", ""))
        if basis and not is_part_of(basis.since, version) and isinstance(self.kind, Number):
            element = replace(element, kind=replace(self.kind, estimable=False))
        return element if is_part_of(self.must_since, version) else replace(element, core=(), required=False)

    def later_codes(self, version: str) -> tuple[str, ...]:
        """The accepted codes and reasons that a version did not have, or did not accept here."""
        if not isinstance(self.kind, Code):
            return ()
        accepted, lists = self.kind.spelling.code_set, (self.kind.list, CODELISTS["absent_reason"])
        codes = dict.fromkeys(code for codelist in lists for code in codelist.codes if code.code in accepted)
        later = [code.code for code in codes if not is_part_of(code.since, version)]
        return tuple(dict.fromkeys((*later, *self.later_reasons(version))))

    def later_reasons(self, version: str) -> tuple[str, ...]:
        """The reasons for absence that are accepted here only since a later version."""
        return tuple(reason for reason, since in self.absent_since.items() if not is_part_of(since, version))

    def bound(self, record_type: str, name: str) -> Element:
        """This element as the column `name` of `record_type`. A coded element adds its accepted reasons to its codes."""
        kind = replace(self.kind, absent=self.absent) if isinstance(self.kind, Code) else self.kind
        where = f"standard/records/{record_type}.py: {name}"
        refuse_unknown(where, "since", self.since)
        if self.asked_since:
            refuse_unknown(where, "asked_since", self.asked_since)
            if not self.had_to_be_answered:
                raise TypeError(f"{where} has asked_since, but may be blank: say core=(…) or required=True too, or remove asked_since")
        listed = CODELISTS["record_type"].by_code.get(record_type)
        element = replace(self, kind=kind, record_type=record_type, name=name, since=latest(self.since, listed.since if listed else ""))
        if self.asked_since and not element.asked_later:
            raise TypeError(f"{where} has asked_since, but is asked for since {element.since} in any case: remove asked_since")
        element._refuse_wrong_retirement(where)
        element._refuse_wrong_reasons(where)
        return element

    def _refuse_wrong_retirement(self, where: str) -> None:
        """Raises TypeError if the element cannot be retired as it says. `replaced_by` is examined when all record types are known."""
        if self.replaced_by and not self.deprecated_in:
            raise TypeError(f"{where} has replaced_by, but is not retired: say deprecated_in too, or remove replaced_by")
        if self.deprecated_in:
            refuse_retirement(where, self.deprecated_in, latest(self.since, self.asked_since))
            if type(self.kind) is Key:
                raise TypeError(f"{where} is the key of its record type, which cannot be retired: remove deprecated_in")

    def _refuse_wrong_reasons(self, where: str) -> None:
        """Raises TypeError if `absent_since` names what is not accepted, or what was accepted from the start."""
        for reason, since in self.absent_since.items():
            refuse_unknown(where, f"absent_since of {reason}", since)
            if reason not in self.absent:
                raise TypeError(f"{where}: absent_since names {reason}, which is not in absent: add it there, or remove it here")
            if is_part_of(since, self.since):
                raise TypeError(
                    f"{where}: absent_since gives {reason} the version {since}, but the element came with {self.since}: remove it"
                )

    # Pydantic asks the annotation how to treat the field. The record reads its values as a whole
    # (`record.py`), so that every fault of a record is found at once. What remains is how to write them.
    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return as_read()

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, object]:
        return {"title": self.label, "description": self.definition}


def as_read() -> CoreSchema:
    """The schema of a field whose value the record has read. It is new on each call, because pydantic modifies it."""
    return core_schema.any_schema(serialization=core_schema.plain_serializer_function_ser_schema(spell, when_used="json-unless-none"))


@dataclass(frozen=True)
class Companion:
    """Marks a field as the companion of the element before it. It becomes a full `Element` when the model is made."""

    role: Role
    kind: Kind
    since: str = ""
    """The version of the standard that added the companion, if it is later than that of the element."""

    def of(self, parent: Element) -> Element:
        """The full element of this companion of `parent`."""
        if self.since:
            refuse_unknown(f"standard/records/{parent.record_type}.py: {parent.companions[self.role]}", "since", self.since)
        label, definition, guidance = _COMPANION_WORDS[self.role]
        since = latest(parent.since, self.since)
        if self.role == "absent" and not any(is_part_of(parent.absent_since.get(code, since), since) for code in parent.absent):
            where = f"standard/records/{parent.record_type}.py: {parent.companions[self.role]}"
            raise TypeError(f"{where} accepts no reason in {since}: give the companion its own since, as Companion(…, since=…)")
        return Element(
            Code("absent_reason", subset=parent.absent) if self.role == "absent" else self.kind,
            label=label.format(parent=parent.label),
            definition=definition.format(parent=parent.label),
            guidance=guidance,
            identifiability=parent.identifiability if self.role == "latest" else "none",
            sensitivity=parent.sensitivity if self.role == "latest" else "none",
            requirements=tuple(dict.fromkeys((*parent.requirements, *_COMPANION_SERVES[self.role]))),
            not_applicable_when=parent.not_applicable_when if self.role == "absent" else "",
            absent_since=parent.absent_since if self.role == "absent" else {},
            since=since,
            deprecated_in=parent.deprecated_in,
            replaced_by=parent.replaced_by,
            record_type=parent.record_type,
            name=parent.companions[self.role],
            role=self.role,
            of=parent.name,
        )

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return as_read()


_COMPANION_WORDS: dict[Role, tuple[str, str, str]] = {
    "latest": (
        "{parent}: latest possible",
        "The last day or month that “{parent}” can be, when only a range is known.",
        "Leave blank when the date is exact. For a month, season or year, give its last day.",
    ),
    "absent": (
        "{parent}: why absent",
        "The reason why “{parent}” holds no value.",
        "Fill only when there is no value. Choose the reason that the source gives; if it gives none, say so.",
    ),
    "basis": (
        "{parent}: basis",
        "Whether the number in “{parent}” was recorded from a source, estimated, or stated by the person concerned.",
        "Fill whenever there is a number.",
    ),
}
_COMPANION_SERVES: dict[Role, tuple[str, ...]] = {"latest": ("R2",), "absent": ("R3",), "basis": ("R3",)}

Latest = Annotated[date | None, Companion("latest", ExactDate())]
LatestMonth = Annotated[str | None, Companion("latest", UncertainMonth())]
Absent = Annotated[str | None, Companion("absent", Code("absent_reason"))]
Basis = Annotated[str | None, Companion("basis", Code("number_basis"))]

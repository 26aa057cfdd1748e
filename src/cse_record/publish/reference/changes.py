"""Changes by element: what each version of the standard changed, as `cse-record diff` finds it, and the vocabulary of changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from cse_record.history import KINDS, PRESENT, STEPS, Change, before, differences, edition
from cse_record.publish.reference.markdown import Writer
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from cse_record.standard.versions import VERSIONS
from cse_record.targets.prose import parts as p

NAMED = 60
"""If a version has more changes of one kind to elements or codes than this, they are counted by record type or codelist."""
IN_THE_FIRST = ("addition", "code", "rule")
"""The promises of the changes that are shown for the first version, all of which is an addition."""
WITHOUT_PART = frozenset(
    ("answer_dropped", "blank_refused", "check_added", "code_ended", "code_retired", "element_asked", "element_retired",
     "examples_changed", "list_closed", "list_opened", "record_type_retired", "rule_follows", "rule_retired")
)  # fmt: skip
"""Kinds of change that say enough without the part of an entry that they concern. Each thing is named once for such a kind."""
SUCCESSIONS = frozenset(("code_split", "code_merged", "code_recoded", "code_replaced", "succession_corrected"))
"""Kinds of change that lead from a code to another."""


def changes() -> Writer:
    """The page: every version, newest first, with what it changed, and then what each kind of change means."""
    page = Writer(p.CHANGES, weight=0.1)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Changes by element")
    page.write(
        "What each version of the standard changed, as `cse-record diff` finds it: which record types, elements, codelists, codes and rules"
        " were added or retired, what must be answered since then, and what is worded differently."
        " [Kinds of change](#kinds) says what each heading means."
    )
    for version, found in reversed(list(by_version())):
        page.head(2, f"Version {version}", f"version-{version.replace('.', '-')}")
        page.page(_of_version(found))
    page.head(2, "Kinds of change", "kinds")
    page.write(
        "Every difference between two versions is one of these. [Versioning](../governance/versioning.md#what-may-change-and-when) says"
        " what the steps are. As a file: [kinds_of_change.csv](../schema/kinds_of_change.csv)."
    )
    rows = [(kind.title, kind.definition, STEPS[kind.least], p.Name(kind.kind)) for kind in KINDS.values()]
    page.table(("Kind of change", "What has changed", "Smallest step", "Name"), rows)
    return page


def by_version() -> Iterator[tuple[str, list[Change]]]:
    """Every version, earliest first, with what it changed. Of the first, only its additions to nothing."""
    editions = [*map(edition, VERSIONS[:-1]), edition(PRESENT)]
    first = editions[0]
    yield first.version, [change for change in differences(before(first), first) if change.type.promise in IN_THE_FIRST]
    for then, now in pairwise(editions):
        yield now.version, differences(then, now)


def _of_version(found: Sequence[Change]) -> p.Page:
    for kind, group in groupby(found, key=lambda change: change.type):
        of_kind = list({(change.at, "" if kind.kind in WITHOUT_PART else change.part): change for change in group}.values())
        counted = Counter(place for change in of_kind if (place := _place(change)))
        if len(of_kind) <= NAMED or counted.total() < len(of_kind):
            yield p.Fact(kind.title, p.joined(_words(change) for change in of_kind))
        else:
            yield p.Fact(f"{kind.title} ({len(of_kind):,})", p.joined(_counts(of_kind, counted)))
    if not found:
        yield p.Paragraph("Nothing.")


def _place(change: Change) -> str:
    """The record type of an element, or the list of a code; empty for anything else."""
    separator = {"element": ".", "code": ":"}.get(change.subject, "")
    return change.at.partition(separator)[0] if separator else ""


def _counts(of_kind: Iterable[Change], counted: Counter[str]) -> Iterator[p.Words]:
    subjects = {_place(change): "record_type" if change.subject == "element" else "codelist" for change in of_kind}
    for place, count in counted.items():
        yield [p.Name(place, _address(subjects[place], place)), f" {count}"]


def _words(change: Change) -> p.Words:
    """What changed, with a link if it still has a page, and which part of it."""
    name = _name(change.subject, change.at)
    if change.kind in SUCCESSIONS:
        listed = change.at.partition(":")[0]
        return [name, " → ", _name("code", f"{listed}:{change.part.split()[0]}")]
    if change.type.promise == "retirement":
        return [name, *_use_instead(change.subject, change.at)]
    if change.kind in ("severity_raised", "severity_lowered"):
        return [name, f" ({change.before} → {change.after})"]
    return [name, f" ({change.part})"] if change.part and change.kind not in WITHOUT_PART else name


def _name(subject: str, at: str) -> p.Words:
    to = _address(subject, at)
    if subject == "record_type" and at in STANDARD.records:
        return p.Link(STANDARD.records[at].about.title, to)
    return p.Link(at, to) if subject in ("rule", "requirement") and to else p.Name(at, to) if at else "all of the standard"


def _address(subject: str, at: str) -> str:
    """The page of something in the standard; empty if it is there no longer."""
    listed, _, code = at.partition(":")
    if subject == "code":
        return p.at_code(listed, code) if listed in STANDARD.codelists and code in STANDARD.codelists[listed].by_code else ""
    known: dict[str, tuple[Container[object], Callable[[str], str]]] = {
        "record_type": (STANDARD.records, p.at_record),
        "element": (STANDARD.elements, p.at_element),
        "codelist": (STANDARD.codelists, p.at_codelist),
        "rule": (STANDARD.rules, p.at_rule),
        "requirement": (STANDARD.requirements, p.at_requirement),
        "table": (STANDARD.tables, p.at_table),
        "fault": (FAULTS, p.at_rule),
    }
    names, address = known.get(subject, ((), p.at_record))
    return address(at) if at in names else ""


def _use_instead(subject: str, at: str) -> Iterator[p.Words]:
    after: Sequence[str] = ()
    if subject == "code":
        listed, _, code = at.partition(":")
        successions = [succession for succession in STANDARD.successions if (succession.codelist, succession.from_code) == (listed, code)]
        after = [f"{listed}:{succession.to_code}" for succession in successions]
    elif subject == "element" and at in STANDARD.elements:
        after = STANDARD.elements[at].replaced_by
    elif at in STANDARD.rules:
        after = STANDARD.rules[at].replaced_by
    if after:
        yield ": use "
        yield p.joined(_name(subject, successor) for successor in after)

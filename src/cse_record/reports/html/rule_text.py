"""The text of a rule and the reason for it, inside the report, folded until somebody opens it."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record._generated.validator import CHECKS
from cse_record.reports.html.markup import Markup, element, lines, listing
from cse_record.reports.kinds import Kind
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.faults import FAULTS
from cse_record.standard.speech import said, say

MOST = 12
"""The number of elements that the text names if a rule applies to more."""


def rule_text(kind: Kind) -> Markup:
    """The text of the rule or fault of shape behind a kind of finding; empty if the standard has none with that id."""
    paragraphs = list(_fault(kind.rule) if kind.rule in FAULTS else _rule(kind.rule))
    pairs = [element("div", element("dt", name), element("dd", words)) for name, words in paragraphs]
    return (
        element("details", element("summary", say("About {rule}", rule=kind.rule)), element("dl", Markup("\n"), lines(*pairs)))
        if pairs
        else Markup()
    )


def _fault(name: str) -> Iterator[tuple[str, object]]:
    yield say("What it finds"), said(FAULTS[name].meaning, f"fault/{name}/meaning")


def _rule(rule: str) -> Iterator[tuple[str, object]]:
    declared = STANDARD.rules.get(rule)
    if declared is None:
        return
    asks = list(dict.fromkeys(said(check.words) for check in CHECKS.values() if check.rule == rule))
    rest = [say("and {number} more of the same kind, on other elements", number=len(asks) - MOST)] if len(asks) > MOST else []
    yield say("What it finds"), asks[0] if len(asks) == 1 else listing([*asks[:MOST], *rest])
    yield say("Why it matters"), said(declared.why, f"rule/{rule}/why")
    yield say("How to correct it"), said(declared.fix, f"rule/{rule}/fix")

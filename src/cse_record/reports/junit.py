"""The outcome of each rule as JUnit XML, which build servers show as tests."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from cse_record.reports.documentation import rule_page
from cse_record.reports.extensions import heading, with_extensions
from cse_record.reports.wrapping import visible
from cse_record.standard.speech import say
from cse_record.validation import Finding, Report

SHOWN = 20
"""The number of findings of a rule that are written out."""


def junit_xml(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """One suite for each return, and one for each extension against which it was checked too. A suite has one case for each rule or fault:
    passed, failed, error, or skipped if it did not apply.

    Notes are not failures. They go into the output of their case.
    """
    root = ElementTree.Element("testsuites", name="cse-record")
    for report in with_extensions(reports):
        root.append(_suite(report, show_values, "" if report.publication else docs))
    ElementTree.indent(root)
    # ASCII, with all other letters as character references, is valid whatever the encoding of standard output
    written: bytes = ElementTree.tostring(root, encoding="us-ascii", xml_declaration=True)
    return written.decode("ascii") + "\n"


def _suite(report: Report, show_values: bool, docs: str) -> ElementTree.Element:
    by_rule: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    cases = [_case(report, rule, by_rule.get(rule, []), show_values, docs) for rule in sorted({*report.rules, *by_rule})]
    if report.refusal:
        case = ElementTree.Element("testcase", classname=_text(report.source), name="could be read")
        ElementTree.SubElement(case, "error", message=_text(report.refusal))
        cases.append(case)
    counts = {
        name: str(sum(case.find(tag) is not None for case in cases))
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    }
    name = f"{report.source}: {heading(report)}" if report.publication else report.source
    suite = ElementTree.Element("testsuite", name=_text(name), tests=str(len(cases)), attrib=counts)
    suite.extend(cases)
    return suite


def _case(report: Report, rule: str, findings: list[Finding], show_values: bool, docs: str) -> ElementTree.Element:
    outcome = report.rules.get(rule, "failed")
    title = f" {findings[0].title}" if findings else ""
    case = ElementTree.Element("testcase", classname=_text(report.source), name=_text(f"{rule}{title}"))
    if outcome == "could not be checked":
        words = " ".join(sentence.removeprefix(f"{rule}: ") for sentence in report.not_checked if sentence.startswith(f"{rule}: "))
        ElementTree.SubElement(case, "error", message=_text(say("could not be checked: {reason}", reason=words)))
    elif outcome == "not asked":
        words = say("is no rule of the version of the standard that the return states")
        ElementTree.SubElement(case, "skipped", message=_text(words))
    elif outcome == "not applicable":
        ElementTree.SubElement(case, "skipped", message=_text(say("did not apply")))
    elif findings:
        count = sum(count for (_, failed_rule, _, _), count in report.counts.items() if failed_rule == rule)
        lines = [_line(finding, show_values) for finding in findings[:SHOWN]]
        lines += [say("and {number} more", number=f"{count - len(lines):,}")] if count > len(lines) else []
        lines += [_text(held.message) for held in report.held_back if held.rule == rule]
        lines += [say("See {page}", page=rule_page(rule, docs))] if docs else []
        if findings[0].severity == "note":
            ElementTree.SubElement(case, "system-out").text = _text("\n".join(lines))
        else:
            failure = ElementTree.SubElement(case, "failure", type=findings[0].severity, message=_text(f"{count:,}: {findings[0].title}"))
            failure.text = _text("\n".join(lines))
    return case


def _line(finding: Finding, show_values: bool) -> str:
    ref = f" ({finding.row_ref})" if finding.row_ref else ""
    value = f" = {finding.value!r}" if show_values and finding.value is not None else ""
    return visible(f"{finding.place}{ref}: {finding.words}{value}")


def _text(text: str) -> str:
    """The text without characters that XML cannot hold."""
    return re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)

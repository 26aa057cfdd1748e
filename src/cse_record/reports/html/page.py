"""The report as one web page: first the problems, each with a link to its places, then the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cse_record._generated.validator import CHECKS, VERSION, how_many
from cse_record.reports import extensions
from cse_record.reports.documentation import rule_page
from cse_record.reports.extensions import heading
from cse_record.reports.html import charts
from cse_record.reports.html.document import document
from cse_record.reports.html.markup import Markup, element, joined, lines, listing, sentence, table
from cse_record.reports.html.rule_text import rule_text
from cse_record.reports.kinds import Kind, counted, kinds, rows_seen, settled
from cse_record.standard.speech import english, said, say
from cse_record.validation import Finding, Report, Severity, worst

SEVERITY_HEADINGS: dict[Severity, str] = {"error": english("Errors"), "query": english("Queries"), "note": english("Notes")}
TO_DO = {
    "error": english("Errors ({number}): these cannot be right; correct each of them"),
    "query": english("Queries ({number}): these are probably wrong, but may be right; correct or explain each of them"),
}
"""What to do about the findings of a severity, with its name."""
VERDICTS = {
    english("clean"): english("Nothing has to be corrected or explained."),
    english("findings"): english("Something has to be corrected or explained."),
    english("could not check"): english("Not everything could be checked. What was not checked has not passed."),
}
CORRECT_OR_EXPLAIN = {
    "file": english(
        "These are probably wrong, but may be right. Correct each of them, or explain it with a row of explanations that names its rule "
        "and its record (see: cse-record explain explanations)."
    ),
    "workbook": english(
        "These are probably wrong, but may be right. Correct each of them, or explain it with a row on a sheet “Explanations” that names "
        "its rule and its record."
    ),
    "template": english(
        "These are probably wrong, but may be right. Correct each of them, or explain it in the column “Explain” of its row."
    ),
}
"""What to do about queries, by the voice of the report."""
OUTCOMES = {
    "passed": english("Passed: {number}."),
    "not applicable": english("Did not apply to anything in this return: {number}."),
    "not asked": english("Not asked, because the version of the return does not have them: {number}."),
}


def html_page(reports: Sequence[Report], show_values: bool = False, docs: str = "") -> str:
    """One self-contained page over all returns, without scripts and without anything that is loaded from elsewhere.

    The page includes the text of each rule and the reason for it. With `docs`, the address of the published standard, ids of rules also
    link there.
    """
    from cse_record import __version__

    parts = [_Part(report, number, len(reports) > 1, show_values, docs) for number, report in enumerate(reports, 1)]
    title = say("Report on {source}", source=reports[0].source)
    if len(reports) != 1:
        title = say("Report on {number} returns", number=len(reports))
    values = say("It repeats the values of cells, which are personal data.") + " " if show_values else ""
    main = lines(
        element("h1", title),
        _summary(reports, parts),
        _overview(parts) if len(parts) > 1 else "",
        *(part.page() for part in parts),
    )
    foot = values + say("Handle this report as you would the return: it shows the references of records.")
    made_by = say("Made by cse-record {program} for version {version} of the standard.", program=__version__, version=VERSION)
    body = lines(
        element("a", say("Skip to the report"), href="#report", class_="skip"),
        charts.patterns(),
        element("main", Markup("\n"), main, id="report"),
        element("footer", element("p", foot), element("p", made_by)),
    )
    return document(title, body)


def _summary(reports: Sequence[Report], parts: Sequence[_Part]) -> Markup:
    """The problems, each with a link to the section that describes it in the same words."""
    verdict = worst(reports)
    problems = [part for part in parts if part.has_problems]
    others = [link for part in parts for link in part.extension_links()]
    if not problems:
        heads = element("h2", say("No problem was found")), element("p", said(VERDICTS["clean"]))
        return element("div", *heads, *others, class_="panel clean")
    inside = [element("h2", say("There is a problem"), id="problem"), element("p", said(VERDICTS[verdict]))]
    for part in problems:
        if len(parts) > 1:
            inside.append(element("h3", part.report.source))
        inside += part.problems(3 + (len(parts) > 1))
    return element("section", Markup("\n"), lines(*inside, *others), class_="panel", aria_labelledby="problem")


def _overview(parts: Sequence[_Part]) -> Markup:
    heads = [element("th", say("Return"), scope="col", class_="wide"), element("th", say("Verdict"), scope="col")]
    names = (*map(said, SEVERITY_HEADINGS.values()), say("Explained"), say("Rows read"))
    heads += [element("th", name, scope="col", class_="number") for name in names]
    rows = []
    for part in parts:
        report, severities = part.report, part.report.by_severity
        counts = (severities["error"], severities["query"], severities["note"], sum(report.explained.values()), report.read)
        name = element("th", element("a", report.source, href=f"#{part.id}"), scope="row")
        cells = [element("td", "" if report.refusal else f"{count:,}", class_="number") for count in counts]
        rows.append(element("tr", name, element("td", said(report.verdict)), *cells))
    return lines(element("h2", say("Returns")), table(say("Result for each return"), heads, rows))


class _Part:
    """The section of the page about one return. `number` makes its anchors unique."""

    def __init__(self, report: Report, number: int, is_one_of_several: bool, show_values: bool, docs: str) -> None:
        self.report, self.number, self.is_one_of_several, self.show_values = report, number, is_one_of_several, show_values
        self.docs = docs
        self.id = f"return-{number}"
        self.kinds = kinds(report)
        self.anchors = {kind: f"{self.id}-{kind.severity}-{place}" for place, kind in enumerate(self.kinds, 1)}
        self.titles = {check.rule: said(check.title, f"rule/{check.rule}/title") for check in CHECKS.values()}

    @property
    def extensions(self) -> list[_ExtensionPart]:
        """The part of each local extension."""
        return [
            _ExtensionPart(report, self.number, self.is_one_of_several, self.show_values, place)
            for place, report in enumerate(self.report.extensions, 1)
        ]

    def extension_links(self) -> list[Markup]:
        """A sentence for each extension, which leads to its section."""
        source = f"{self.report.source}: " if self.is_one_of_several else ""
        return [
            element(
                "p",
                sentence(
                    english("{extension} (apart from the standard): {counts}"),
                    extension=element("a", f"{source}{heading(part.report)}", href=f"#{part.id}"),
                    counts=", ".join(counted(part.report)),
                ),
            )
            for part in self.extensions
        ]

    @property
    def refusal(self) -> str:
        """The reason why the return could not be read, without its name."""
        return self.report.refusal.removeprefix(self.report.source).lstrip(" :,")

    @property
    def has_problems(self) -> bool:
        """Whether something has to be corrected, explained or checked."""
        return self.report.verdict != "clean"

    def problems(self, level: int) -> list[Markup]:
        """What needs attention, with links: first what could not be checked, then errors and queries, each under a heading of
        this level."""
        inside, unchecked = [], []
        if self.report.refusal:
            unchecked.append(element("a", say("Could not be read: {reason}", reason=self.refusal), href=f"#{self.id}"))
        if count := len({*self.report.broken, *(held.rule for held in self.report.held_back)}):
            words = say("{rules} could not be checked", rules=how_many(count, "rule"))
            unchecked.append(element("a", words, href=f"#{self.id}-rules"))
        if unchecked:
            inside.append(listing(unchecked))
        for severity in ("error", "query"):
            listed = [
                joined(element("a", _heading(kind), href=f"#{self.anchors[kind]}"), f" ({kind.count:,})")
                for kind in self.kinds
                if kind.severity == severity
            ]
            if listed:
                to_do = said(TO_DO[severity]).format(number=f"{self.report.by_severity[severity]:,}")
                words = joined(_tag(severity), f" {to_do}")
                inside += [element(f"h{level}", words), listing(listed, class_=severity)]
        return inside

    def page(self) -> Markup:
        """The whole section about the return."""
        report = self.report
        inside: list[object] = [element("h2", report.source)] if self.is_one_of_several else []
        if report.refusal:
            words = say("This could not be read as a return, so nothing in it was checked: {reason}", reason=self.refusal)
            inside.append(element("p", words))
        else:
            inside += [self._counts(), *self._findings(), *self._figures(), *self._notices(), *self._rules()]
            inside += [part.section() for part in self.extensions]
        return element("article", Markup("\n"), lines(*inside), id=self.id, aria_label=report.source)

    def _head(self, words: str | Markup, deeper: int = 0, **attributes: object) -> Markup:
        return element(f"h{2 + self.is_one_of_several + deeper}", words, **attributes)

    def _counts(self) -> Markup:
        report = self.report
        rows = rows_seen(report)
        entries = ((say("Verdict"), said(VERDICTS[report.verdict])), (say("Found"), ", ".join(counted(report))), (say("Rows"), rows))
        return element("dl", *(element("div", element("dt", name), element("dd", words)) for name, words in entries))

    def _findings(self) -> Iterator[Markup]:
        meanings: dict[str, str] = {
            "error": say("These cannot be right. Correct each of them."),
            "query": said(CORRECT_OR_EXPLAIN[self.report.voice]),
            "note": say("These are for whoever reads the return. Nothing has to be done."),
        }
        for severity, severity_heading in SEVERITY_HEADINGS.items():
            kinds_of_severity = [kind for kind in self.kinds if kind.severity == severity]
            if kinds_of_severity:
                yield self._head(f"{said(severity_heading)} ({self.report.by_severity[severity]:,})")
                yield element("p", meanings[severity])
                for kind in kinds_of_severity:
                    yield self._kind(kind)

    def _kind(self, kind: Kind) -> Markup:
        """One kind of finding: what is wrong, where, and what to do."""
        count = how_many(kind.count, "place")
        inside: list[object] = [
            self._head(joined(_tag(kind.severity), " ", _heading(kind)), 1, id=f"{self.anchors[kind]}-heading"),
            element("p", _named(kind.rule, self.docs), f" · {count}", class_="about"),
        ]
        by_message, fixes = _by_message(kind.findings), {finding.fix for finding in kind.findings}
        fix = element("p", element("strong", say("What to do:") + " "), *fixes, class_="fix") if len(fixes) == 1 and "" not in fixes else ""
        inside.append(fix if len(by_message) > 1 else "")
        for message, places in by_message:
            inside.append(element("p", message if len(fixes) == 1 else f"{message} {places[0].fix}".strip(), class_="message"))
            inside.append(fix if len(by_message) == 1 else "")
            inside.append(listing(map(self._place, places), class_="places many" if len(places) > 4 else "places"))
        if kind.count > len(kind.findings):
            number = f"{kind.count - len(kind.findings):,}"
            inside.append(element("p", say("and {number} more (all of them: --limit 0)", number=number)))
        inside.append(rule_text(kind))
        attributes = {"id": self.anchors[kind], "class_": f"kind {kind.severity}", "aria_labelledby": f"{self.anchors[kind]}-heading"}
        return element("section", Markup("\n"), lines(*inside), **attributes)

    def _place(self, finding: Finding) -> Markup:
        place = finding.place
        where = place.inside if place.file == self.report.source and place.inside else str(place)
        ref = joined(" ", element("span", finding.row_ref, class_="ref")) if finding.row_ref else ""
        shown = joined(element("span", where, class_="where"), ref)
        if self.show_values and finding.value is not None:
            return sentence(english("{place} holds {value}"), place=shown, value=element("code", f"{finding.value!r}"))
        return shown

    def _figures(self) -> Iterator[Markup]:
        if self.kinds:
            yield self._head(say("Findings by rule"))
            yield charts.by_rule(self.kinds, self.anchors)
        if self.report.completeness:
            yield self._head(say("Completeness by element"))
            yield from charts.completeness(self.report.completeness)

    def _notices(self) -> Iterator[Markup]:
        if self.report.notices:
            yield self._head(say("Notices"))
            yield element("p", say("What was noticed or normalised when the file was read. Nothing in the file itself was changed."))
            yield listing(self.report.notices)

    def _rules(self) -> Iterator[Markup]:
        """The outcome of every rule, so that nothing unchecked looks as if it had passed."""
        report = self.report
        yield self._head(say("Results of the rules"), id=f"{self.id}-rules")
        by_outcome: dict[str, list[str]] = {}
        for rule, outcome in sorted(report.rules.items()):
            by_outcome.setdefault(outcome, []).append(rule)
        if report.broken:
            broken = [f"{rule} {self.titles.get(rule, '')} ({why})" for rule, why in sorted(report.broken.items())]
            yield element("p", say("Could not be checked because of a fault in this program; please tell its developers:"))
            yield listing(broken)
        if report.held_back:
            waiting = [f"{held.rule} {held.title}: {held.message}" for held in report.held_back]
            yield element("p", say("Not passed, because it cannot be checked until something else is corrected:"))
            yield listing(waiting)
        if report.explained:
            by_rule = [f"{rule} {self.titles.get(rule, '')}: {count:,}" for rule, count in sorted(report.explained.items())]
            yield from (element("p", words) for words in settled(report))
            yield listing(by_rule)
        for outcome, words in OUTCOMES.items():
            if rules := by_outcome.get(outcome):
                number = said(words).format(number=len(rules))
                yield element("p", f"{number} ", element("span", ", ".join(rules), class_="small"))


class _ExtensionPart(_Part):
    """The section about one local extension, below that of its return."""

    def __init__(self, report: Report, number: int, is_one_of_several: bool, show_values: bool, place: int) -> None:
        super().__init__(report, number, is_one_of_several, show_values, docs="")
        self.id = f"return-{number}-extension-{place}"
        self.anchors = {kind: f"{self.id}-{kind.severity}-{position}" for position, kind in enumerate(self.kinds, 1)}

    def section(self) -> Markup:
        """The whole section."""
        inside: list[object] = [self._head(heading(self.report)), element("p", extensions.sentence(self.report))]
        verdict = say("Something has to be corrected.") if self.report.verdict == "findings" else said(VERDICTS[self.report.verdict])
        found = say("Found: {counts}.", counts=", ".join(counted(self.report)))
        inside.append(element("p", f"{verdict} {found}"))
        inside += [self._kind(kind) for kind in self.kinds]
        inside += [listing(self.report.not_checked)] if self.report.not_checked else []
        inside += [listing(self.report.notices)] if self.report.notices else []
        return element("section", Markup("\n"), lines(*inside), id=self.id, aria_label=heading(self.report))


def _tag(severity: str) -> Markup:
    """The word for a severity in a frame of its own style, so that severities differ by more than colour."""
    return element("span", said(severity).capitalize(), class_=f"tag {severity}")


def _named(rule: str, docs: str) -> Markup:
    """The id of a rule, with a link to its page if there is an address."""
    return element("a", rule, href=rule_page(rule, docs)) if docs else element("span", rule)


def _heading(kind: Kind) -> str:
    """What is wrong, and in which element: the same words in the summary and in the section."""
    return f"{kind.title}: {', '.join(filter(None, (kind.record_type, kind.label)))}".removesuffix(": ")


def _by_message(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings by message, in the order in which the messages first occur."""
    by_message: dict[str, list[Finding]] = {}
    for finding in findings:
        by_message.setdefault(finding.message if finding.message else finding.title, []).append(finding)
    return list(by_message.items())

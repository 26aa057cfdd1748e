"""The words and numbers of a problem profile, which are the same on the page and in the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cse_record.analysis.combined.collection import RECORDS
from cse_record.analysis.profile import AREAS, CHANGE, COMPLETENESS, JOINING, Change, Picture, Profile, Section, Shown
from cse_record.analysis.profile.cautions import of_answers
from cse_record.analysis.profile.chapters import ANALYSED
from cse_record.analysis.published import Published
from cse_record.analysis.summary import Summary
from cse_record.analysis.tables import ALL, joining
from cse_record.reports.pictures.words import ABSENT, percent
from cse_record.reports.summary import linked
from cse_record.reports.summary.numbers import ONE, so_many
from cse_record.reports.summary.tabulation import HIDDEN, counted
from cse_record.reports.summary.wording import ANSWERS, of_known, periods, population, rounding
from cse_record.standard.voice import how_many

MUST_NOT = "What must not be concluded"
CANNOT_SAY = "What these figures cannot say"
CHAPTERS = {
    CHANGE: "Change over the releases", JOINING: "What joining records gained", AREAS: "Areas", COMPLETENESS: "Completeness of records",
}  # fmt: skip
"""The titles of the chapters that belong to no table."""
NO_FIGURE = f"{ABSENT} stands for a figure that does not exist. It does not mean none."
MOST_UNSAID = 3
share = percent


def title(profile: Profile) -> str:
    """The title, naming the board that the profile is for."""
    return f"Problem profile: {profile.board}" if profile.board else "Problem profile"


def period(profile: Profile) -> str:
    """The days that the returns are about."""
    return f"From returns about {periods(profile.summary)}." if profile.summary.coverage["periods"] else ""


def size(profile: Profile) -> str:
    """The heading of the headlines."""
    return "What is known now, and change since the last release" if profile.previous else "What is known now"


def in_one_line(profile: Profile) -> str:
    """The coverage in one line: who answered, of how many that were asked."""
    coverage = profile.summary.coverage
    answers = ", ".join(f"{number} {words}" for name, words in ANSWERS.items() if (number := coverage["answers"][name]))
    expected = coverage["expected"]
    asked = f"{expected['silent']} of {how_many(expected['asked'], 'agency', 'agencies')} asked did not answer" if expected else \
        "it is not known who was asked"  # fmt: skip
    returns = how_many(coverage["returns"]["counted"], "return")
    return f"Coverage: {returns}{f' ({answers})' if answers else ''}; {asked}."


def of_headlines(profile: Profile) -> str:
    """How to read the headlines; empty if they are plain counts."""
    policy, sentences = profile.summary.policy, list[str]()
    if policy:
        hidden = f"{HIDDEN} stands for a number that is hidden so that nobody can be recognised."
        sentences.append(rounding(policy.rounding) if policy.controlled else hidden)
    if not all(headline.says_something for headline in profile.changes):
        sentences.append(NO_FIGURE)
    return " ".join(sentences)


def of_headline(headline: Change) -> str:
    """What a headline counts, with the reason if a 0 says nothing."""
    if not headline.is_held:
        return f"{headline.words}: no return holds such records"
    return headline.words if headline.is_known else f"{headline.words}: not known for any"


def change(headline: Change) -> str:
    """A difference with its sign."""
    if not headline.says_something:
        return ABSENT
    if not headline.was_counted:
        return "no number before"
    if headline.difference is None:
        return HIDDEN
    same = "0" if headline.is_rounded else "none"
    return f"{headline.difference:+,}".replace("-", "−") if headline.difference else same


def since(headline: Change) -> str:
    """The change of a headline in words."""
    if not headline.says_something:
        return f"{ABSENT} since the last release"
    if not headline.was_counted:
        return "no number in the last release"
    if headline.difference is None:
        return "change since the last release is not shown"
    if not headline.difference:
        return "shown as unchanged since the last release" if headline.is_rounded else "unchanged since the last release"
    return f"{change(headline)} since the last release"


def cannot_say(profile: Profile) -> Iterator[str]:
    """The three most important things that the figures of a profile cannot say."""
    sentences = [
        "How much exploitation there is. The figures show what agencies recorded and sent: agencies that look for it find more of it.",
        *of_answers(profile.summary),
    ]
    if profile.previous:
        sentences.insert(1, "Why a figure has changed. A change may come from who answered or from what was recorded.")
    if unknown := _least_known(profile):
        sentences.insert(2, unknown)
    sentences.append("What caused what. That two things were recorded together does not mean that one led to the other.")
    yield from sentences[:MOST_UNSAID]


def _least_known(profile: Profile) -> str:
    """The headline question whose answer is most often not known."""
    questions = {"missing": "whether they went missing", "living-situation": "whether they were in care",
                 "missing-timing-of-children": "whether they were missing before, during or after the exploitation"}  # fmt: skip
    shares = [
        (Fraction(view.unknown, view.denominator), questions[view.view.table], view.denominator)
        for _, views in profile.sections
        for view in views
        if view.view.table in questions and view.unknown and view.denominator and view.denominator >= 30
    ]
    if not shares:
        return ""
    worst, question, _ = max(shares)
    return f"What happened to every child. For {share(worst)} of the children whom the question concerns, it is not known {question}."


def sentence(section: Section, views: tuple[Shown, ...], picture: Picture | None = None) -> str:
    """A chapter in one sentence, made of shown figures. It names one of the answers that the picture draws, if the chapter has one."""
    if not views:
        return "Nothing was recorded."
    if section.name == "missing":
        return _of_missing(views)
    if section.name == "pathway":
        return _of_pathway(views)
    view = views[0]
    table = view.published.table
    whole = f"a hidden number of {table.counts}" if view.denominator is None else so_many(view.denominator, table.counts)
    measured = table.dimensions[table.measured].title
    known = _in_words(view.known)
    among = " in groups one and two" if view.view.within == ANALYSED else ""
    start = f"Of {whole}{among}, the answer to “{measured}” is known for {known}"
    named = _drawn(view, picture) or [(bar.label, bar.figure.count, bar.share) for bar in view.bars if not bar.is_sum]
    label, count, of_known = max(named, key=lambda answer: answer[1] or 0, default=("", 0, None))
    if not count:
        return f"{start}."
    hides = any(number is None for _, number, _ in named)
    of = f" ({share(of_known)} of those known)" if of_known is not None else ""
    frequent = "the most common answer of those shown" if hides else "the most common answer"
    return f"{start}; {frequent} is “{label}”, with {counted(count)}{of}."


def _drawn(view: Shown, picture: Picture | None) -> list[tuple[str, int | None, Fraction | None]]:
    """The known answers of a view that a picture draws, which can be groups of them: their labels, counts and shares of those known."""
    table = view.published.table
    within = [view.view.within.get(dimension.name, ALL) for dimension in table.dimensions]
    return [
        (line.label, mark.count, mark.share)
        for panel in (picture.panels if picture else ())
        for line in panel.lines
        for mark in line.marks
        if mark and not line.is_unknown and mark.table == table.name
        if mark.key == tuple(mark.key[at] if at == table.measured else code for at, code in enumerate(within)) != tuple(within)
    ]


def _in_words(number: int | None) -> str:
    return "a hidden number" if number is None else f"{number:,}"


def _of_missing(views: tuple[Shown, ...]) -> str:
    view = views[0]
    sure = {bar.figure.key[0]: _in_words(bar.figure.count) for bar in view.bars}
    numbers = [f"{sure.get(code, '0')} {words}" for code, words in
               (("before", "before the exploitation"), ("at-the-time", "at the time of it"), ("after", "after it"))]  # fmt: skip
    return (
        f"Children who were definitely missing: {', '.join(numbers)}; for {_in_words(view.unknown)}, it is not known when they were "
        "missing, or whether they were missing at all."
    )


def _of_pathway(views: tuple[Shown, ...]) -> str:
    figures = {(view.view.table, figure.key): figure.count for view in views for figure in view.published.figures}
    whole = views[0].denominator
    steps = (
        _in_words(figures.get((table, (code,)), 0))
        for table, code in (
            ("pathway-support", "referred"),
            ("pathway-support", "threshold-met"),
            ("pathway-justice", "with-investigation"),
            ("pathway-justice", "with-charge"),
            ("pathway-justice", "convicted"),
        )
    )
    referred, met, investigated, charged, convicted = steps
    children = "the children" if whole is None else so_many(whole, "children")
    return (
        f"Of {children}, a referral is recorded for {referred}, a threshold as met for {met}, an investigation for {investigated}, a "
        f"charge for {charged}, and a conviction for {convicted}."
    )


def of_other(name: str, profile: Profile) -> str:
    """The sentence of a chapter that belongs to no table."""
    if name == AREAS:
        return f"Returns from the agencies of {how_many(len(profile.summary.areas), 'area')} are counted."
    if name == JOINING:
        return _of_joining(profile)
    if name == COMPLETENESS:
        is_of_records = profile.summary.counting == RECORDS
        whose, differ = ("records", "") if is_of_records else ("people or events", ", or with different answers from different agencies")
        return (
            f"For each core element, the share of {whose} with a value, with a reason that explains why there is none, with another "
            f"reason{', with nothing' if differ else ', or with nothing'}{differ}."
        )
    differences = [headline.difference for headline in profile.changes if headline.difference is not None]
    more, fewer = sum(number > 0 for number in differences), sum(number < 0 for number in differences)
    same = differences.count(0)
    return (
        f"Of the {len(profile.changes)} figures on the first page, compared with the last release: {more} larger, {fewer} smaller, "
        f"{same} unchanged, {len(profile.changes) - len(differences)} hidden or not comparable."
    )


def _of_joining(profile: Profile) -> str:
    """How many children's missing episodes can be set against their exploitation only because records were joined."""
    by_key = profile.summary.table(joining.TABLE.name).by_key
    told = {code: (figure.count if (figure := by_key.get(("missing-timing", code))) else 0) for code in (joining.ALONE, joining.TOGETHER)}
    return (
        "Whether a child was missing before, during or after exploitation is known from one agency alone for "
        f"{_in_words(told[joining.ALONE])} of the children, and only from several agencies together for "
        f"{_in_words(told[joining.TOGETHER])} more."
    )


def of_people(profile: Profile) -> Iterator[str]:
    """How many records stand behind the children and suspects on the first page, and how few of them there may be; or that records are
    counted."""
    summary = profile.summary
    if summary.counting == RECORDS:
        if summary.people:
            yield linked.RECORDS_ARE_COUNTED
    else:
        for people in linked.PEOPLE:
            if (counts := summary.people.get(people)) and counts["records"] != 0:
                yield f"{linked.people_from(counts, ONE[people], people)}."


def not_listed(profile: Profile) -> str:
    """Which answers the tables of the annex leave out."""
    policy = profile.summary.policy
    return "Answers shown as 0 are not listed." if policy and policy.controlled else "Answers with a count of 0 are not listed."


def denominator(view: Shown, summary: Summary) -> str:
    """What a table counts, for how many the answer is known, and how many records stand behind it."""
    table = view.published.table
    if view.denominator is None:
        sentences = f"The number of {table.counts} is hidden; {of_known(view.known, view.unknown)}."
    else:
        sentences = f"Of {so_many(view.denominator, table.counts)}, {of_known(view.known, view.unknown)}."
    if table.has_many_answers:
        sentences += " Each of them can appear in several rows."
    if view.left_out:
        shown = len([bar for bar in view.bars if not bar.is_sum])
        sentences += f" The table shows {shown}, largest first and hidden figures last, and leaves out {view.left_out} more."
    records = linked.behind(summary, view.published)
    return " ".join(filter(None, (sentences, *records, table.note, population(view.published), rounding(view.published.base))))


def of_lines(published: Published, summary: Summary) -> str:
    """Whom or what each line of a table of completeness or of joining covers, and how many records stand behind it."""
    note = published.table.note if published.table.name == joining.TABLE.name else ""
    return " ".join(filter(None, (population(published), *linked.behind(summary, published), note)))

"""The commands that combine and evaluate returns: `combine`, `summarise` and `profile`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from os.path import realpath

from cse_record.cli.paths import returns_at, would_change
from cse_record.cli.terminal import line_width, show
from cse_record.formats.places import Refusal
from cse_record.standard.voice import how_many

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from cse_record.analysis.combined import Collection
    from cse_record.analysis.disclosure import Protected
    from cse_record.analysis.earlier_releases import Earlier
    from cse_record.analysis.summary import Summary


MILLION = 1_000_000
MOST_NAME = 120
"""The longest name of a board that fits on a page."""
SHOWN = 10
"""The number of silent agencies listed on the terminal."""


def combine(options: argparse.Namespace) -> int:
    """Returns 1 if a return was set aside."""
    from collections import Counter

    from cse_record.standard.catalogue import STANDARD

    collection = _combined(options, options.output)
    for line in _coverage_lines(collection):
        show(line)
    if earlier := Counter(entry.upgraded_from for entry in collection.counted if entry.upgraded_from):
        of_each = ", ".join(f"{count:,} of version {version}" for version, count in sorted(earlier.items()))
        show(f"Upgraded in memory to version {STANDARD.version} of the standard: {how_many(earlier.total(), 'return')} ({of_each}).")
    show(f"{options.output}: {_returns(collection)} combined")
    return 1 if collection.states["set aside"] else 0


def _returns(collection: Collection) -> str:
    count = len(collection.counted)
    return how_many(count, "return")


def _combined(options: argparse.Namespace, target: str) -> Collection:
    from cse_record.analysis.combined import combine as into_store
    from cse_record.analysis.combined.expected import read_expected
    from cse_record.analysis.combined.stores_given import refuse_stores
    from cse_record.cli.notices import print_notices
    from cse_record.cli.progress import CLEAR, on_terminal

    paths = returns_at(options.paths)
    refuse_stores(paths, options.max_bytes)
    if any(would_change(path, target) for path in [*paths, *options.paths]):
        raise Refusal("The store would change a return. Choose another place for it.")
    expected = read_expected(options.expected) if options.expected else None
    tell = on_terminal()
    noticed: dict[str, Sequence[str]] = {}
    try:
        collection = into_store(
            paths,
            target,
            invalid=options.invalid,
            expected=expected,
            max_bytes=options.max_bytes,
            progress=tell,
            notices=noticed.__setitem__,
        )
    finally:
        if tell:
            print(CLEAR, end="", file=sys.stderr, flush=True)
    # without a file, the summary itself goes to standard output and may be published from there
    print_notices(noticed, sys.stdout if options.output else sys.stderr)
    return collection


def _coverage_lines(collection: Collection) -> list[str]:
    """Lines about returns that do not count, silent agencies, matches of pseudonyms, and open queries."""
    from cse_record.analysis.summary import outline
    from cse_record.reports.links_to_check import links_to_check
    from cse_record.reports.queries import of_queries
    from cse_record.reports.summary import linked, wording
    from cse_record.reports.wrapping import visible

    summary = outline(collection)
    quiet = wording.silent(summary)
    silent = [f"Silent: {agency}." for agency in quiet[:SHOWN]]
    if len(quiet) > SHOWN:
        silent.append(f"And {len(quiet) - SHOWN} more, listed in the summary.")
    of_links = (*linked.of_people(summary), *links_to_check(collection))
    return [visible(line) for line in (*wording.of_coverage(summary), *silent, *of_links, *of_queries(collection))]


def summarise(options: argparse.Namespace) -> int:
    """Returns 1 if a return was set aside."""
    _refuse_to_change_input(options, "summary")
    with _collection(options) as collection:
        return _summarised(collection, options)


def _refuse_to_change_input(options: argparse.Namespace, output: str, also: Iterable[str] = ()) -> None:
    """Raises `Refusal` if an output would change an input. `also` are files that are published in addition to the output."""
    read = [*returns_at(options.paths), *options.paths, *options.previous]
    published = [path for path in (options.output, *also) if path]
    if any(would_change(path, target) for path in read for target in (*published, options.audit) if target):
        raise Refusal(f"The {output} would change what it is made from. Choose another place for it.")
    if options.audit and realpath(options.audit) in map(realpath, published):
        raise Refusal("The audit is not for publication and must not be the same file as the publication.")


def _refuse_by_area_unprotected(options: argparse.Namespace) -> None:
    if options.by and options.unsuppressed:
        raise Refusal("--by area protects the tables of all areas together, and --unsuppressed protects nothing. Leave out one of the two.")


@contextmanager
def _collection(options: argparse.Namespace) -> Iterator[Collection]:
    """The store that was named, or the named returns, combined for as long as they are needed."""
    from cse_record.analysis.combined import open_store
    from cse_record.analysis.combined.stores_given import refuse_stores
    from cse_record.formats.atomic import scratch
    from cse_record.formats.stores import is_store

    stores = [path for path in options.paths if is_store(path)]
    if stores and len(set(map(realpath, options.paths))) > 1:
        refuse_stores(returns_at(options.paths), options.max_bytes)
    if options.count == "records" and options.link:
        raise Refusal("--link says how records of one person are joined, and --count records joins none. Leave out one of the two.")
    if stores:
        if options.expected:
            raise Refusal("A store already records who was asked. Use --expected with combine instead.")
        yield _counted(open_store(stores[0]), options)
        return
    with scratch() as folder:
        yield _counted(_combined(options, str(folder / "store.sqlite")), options)


def _counted(collection: Collection, options: argparse.Namespace) -> Collection:
    """The collection as it is to be counted. Links that should be checked are named beside the output, which may be published."""
    from cse_record.analysis.combined.collection import RECORDS
    from cse_record.reports.links_to_check import links_to_check

    counted = collection.counted_as(options.count, options.link)
    if counted.counting != RECORDS:
        for sentence in links_to_check(counted):
            show(sentence, sys.stderr)
    return counted


def profile(options: argparse.Namespace) -> int:
    """Returns 1 if a return was set aside."""
    from cse_record.analysis.profile import problem_profile
    from cse_record.cli.outputs import refuse_to_replace_any
    from cse_record.reports.profile import figure_files, writable, write_figures, write_profile

    writable(options.output)
    figures = [str(path) for path in figure_files(options.figures)] if options.figures else []
    _refuse_by_area_unprotected(options)
    _refuse_to_change_input(options, "profile", figures)
    refuse_to_replace_any(options, figures)
    board = " ".join(options.board.split())
    if len(board) > MOST_NAME or not board.isprintable():
        raise Refusal(f"The name of the board must be text of at most {MOST_NAME} characters.")
    with _collection(options) as collection:
        summary, before = _tables(collection, options)
        problem = problem_profile(summary, board, before[-1] if before else None, before=before[:-1])
        write_profile(problem, options.output)
        if summary.marking:
            show(summary.marking)
        if options.figures:
            show(f"{options.figures}: {how_many(write_figures(problem, options.figures), 'picture')}, each as SVG and as CSV")
        show(f"{options.output}: a problem profile from {_returns(collection)}")
        return 1 if collection.states["set aside"] else 0


def _tables(collection: Collection, options: argparse.Namespace) -> tuple[Summary, list[Earlier]]:
    """The tables as they may be shown, and the earlier releases. Writes the audit if it was asked for."""
    from cse_record.analysis.areas import ENOUGH_BY_AREA, summarise_by_area
    from cse_record.analysis.disclosure import DEFAULT, POLICIES
    from cse_record.analysis.disclosure.protect import DEFAULT_EFFORT
    from cse_record.analysis.earlier_releases import earlier_releases, refuse_overlaps, unrelated
    from cse_record.analysis.summary import summarise_and_tell
    from cse_record.cli.progress import CLEAR, counting_on_terminal, stage_on_terminal
    from cse_record.reports.summary.audit import audit, auditable, without_table, write_audit

    if options.unsuppressed and (options.policy or options.audit):
        raise Refusal("--unsuppressed hides nothing, so there is no policy and nothing to audit. Leave out one of the options.")
    policy = POLICIES.get(options.policy or DEFAULT)
    if policy is None:
        raise Refusal(f"There is no policy {options.policy}. Choose one of: {', '.join(POLICIES)}.")
    if options.audit:
        auditable(options.audit)
    how = {"unsuppressed": options.unsuppressed, "small_area_ethnicity": options.small_area_ethnicity}
    if not options.unsuppressed:
        refuse_overlaps(collection, options.previous)
    before = earlier_releases(options.previous, policy, counting=collection.counting, other_policy=options.change_policy, **how)
    if not options.unsuppressed:
        for place in unrelated(collection, before):
            show(_about_unrelated(options.previous[place], before[place], collection))
    earlier = [release.released for release in before]
    by_area, tell = bool(getattr(options, "by", None)), stage_on_terminal()
    enough = ENOUGH_BY_AREA if by_area else DEFAULT_EFFORT
    effort = enough if options.effort is None else MILLION * options.effort
    collection.tell = counting_on_terminal()
    protection: Protected | None
    if by_area:
        summary, protection = summarise_by_area(
            collection, policy, earlier, small_area_ethnicity=options.small_area_ethnicity, effort=effort, tell=tell
        )
    else:
        summary, protection = summarise_and_tell(collection, policy=policy, previous=earlier, effort=effort, tell=tell, **how)
    if tell:
        print(CLEAR, end="", file=sys.stderr, flush=True)
    if summary.cut_short:
        show(
            f"Protection was stopped after {effort // MILLION} million steps, so more may be hidden than necessary. "
            "To allow more: --effort N"
        )
    if protection is not None:
        every = [figure.count for part in (summary, *summary.areas.values()) for table in part.shown for figure in table.with_noughts]
        people = without_table(protection)
        besides = f", and so {'is' if people == 1 else 'are'} {people} of the numbers of people" if people else ""
        are = "is" if every.count(None) == 1 else "are"
        message = f"{every.count(None):,} of {how_many(len(every), 'figure')} of the tables {are} hidden{besides} (policy {policy.name})."
        if options.audit:
            write_audit(audit(summary, protection), options.audit)
            show(f"{message} {options.audit} lists which and why, and is not for publication.")
        elif options.output:
            show(f"{message} To list which and why: --audit FILE.csv")
    return summary, before


def _about_unrelated(path: str, earlier: Earlier, collection: Collection) -> str:
    """What is known about an earlier release that cannot be compared, because it shares no return."""
    from cse_record.analysis.coverage import spans

    before = [tuple(period) for period in earlier.coverage["periods"]]
    now = [tuple(period) for period in spans(entry.period for entry in collection.counted if all(entry.period))]
    is_apart = all(last < first or end < start for first, end in before for start, last in now)
    of_earlier, of_these = (" and ".join(f"{first} to {last}" for first, last in periods) or "no period" for periods in (before, now))
    share = "The periods do not overlap." if is_apart else "The periods overlap."
    return (
        f"{path} holds none of these returns, so the new figures were not compared with it. It is about {of_earlier}; these returns are "
        f"about {of_these}. {share} A release does not say which agencies it is from. If it should hold some of these returns, check that "
        "it is the right file."
    )


def _summarised(collection: Collection, options: argparse.Namespace) -> int:
    from cse_record.analysis.areas import areas_of
    from cse_record.cli.outputs import refuse_to_replace_any
    from cse_record.reports.summary import of_area, writable, write_summary
    from cse_record.standard.codelists import CODELISTS

    _refuse_by_area_unprotected(options)
    if options.by and not options.output:
        raise Refusal("--by area writes a file for each area as well as the file for all areas. Name the file for all areas with -o FILE.")
    if options.output:
        writable(options.output)  # so that a refusal comes before the work
    if options.by:
        of_areas = [str(of_area(options.output, area)) for area in areas_of(collection)]
        _refuse_to_change_input(options, "summary", of_areas)
        refuse_to_replace_any(options, of_areas)
    summary, _ = _tables(collection, options)
    if options.output:
        write_summary(summary, options.output)
        for area, part in summary.areas.items():
            path = of_area(options.output, area)
            write_summary(part, path)
            show(f"{path}: {CODELISTS['area'].label_of(area)}, {how_many(len(part.tables), 'table')}")
        if summary.marking:
            show(summary.marking)
        show(f"{options.output}: {how_many(len(summary.tables), 'table')} of {_returns(collection)}")
    else:
        from cse_record.reports.summary.text import text

        for line in text(summary, line_width()).splitlines():
            show(line)
    return 1 if collection.states["set aside"] else 0

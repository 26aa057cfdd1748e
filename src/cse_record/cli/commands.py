"""What each command does: call one function, print the result, choose an exit code."""

from __future__ import annotations

from cse_record.cli.extensions import columns, loaded
from cse_record.cli.outputs import refuse_to_replace
from cse_record.cli.paths import returns_at, would_change
from cse_record.cli.terminal import line_width, show, show_lines, show_notice
from cse_record.formats.places import Refusal
from cse_record.standard.speech import SPOKEN, say

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse

    from cse_record.standard.rows import Row, Tables
    from cse_record.validation import Report

LIMIT = {"text": 5, "html": 50}
"""The number of findings of one kind that are written out by default, by format."""
OTHER_LIMIT = 1000


def validate(options: argparse.Namespace) -> int:
    """Returns the index in `VERDICTS` of the worst verdict, of the standard or of an extension.

    Raises `Refusal` for bad options, or if a report would change a return.
    """
    import os
    import sys

    from cse_record.cli.progress import on_terminal
    from cse_record.reports.documentation import NoAddress, documentation
    from cse_record.validation import VERDICTS, Report, RuleNotAsked, UnknownRule, known_ids, of_extensions, worst
    from cse_record.validation import validate as check

    try:
        docs = documentation(options.docs, os.environ)
    except NoAddress as error:
        raise Refusal(str(error)) from None
    limit = LIMIT.get(options.format, OTHER_LIMIT) if options.limit is None else options.limit
    paths = returns_at(options.paths)
    targets = [target for target in (options.output, options.mark) if target]
    if any(would_change(path, target) for path in [*paths, *options.paths] for target in targets):
        raise Refusal(say("The report would change a return. Choose another place for it."))
    if options.mark:
        from cse_record.cli import marking

        marking.refuse_unless_markable(paths, options.mark, options.output)
    try:
        select, ignore = known_ids(options.select.split(",")), known_ids(options.ignore.split(","))
    except UnknownRule as error:
        raise Refusal(str(error)) from None
    most = limit and max(limit, marking.LIMIT) if options.mark else limit
    settings: Row = {"limit": most, "select": select, "ignore": ignore}
    extensions = loaded(options.extension)
    settings |= {
        "extensions": extensions,
        "digests": options.show_values,
        "max_bytes": options.max_bytes,
        "completeness": options.format == "html",
    }
    reports = []
    for path in paths:
        words = say(
            "{path} needs more memory than there is, so it could not be checked. Send it in parts, for example by period.", path=path
        )
        try:
            reports.append(check(path, progress=on_terminal(), **settings))
            continue
        except (RuleNotAsked, Refusal) as error:  # other returns may be of a version of which the rules are asked
            words = str(error)
        except UnknownRule as error:
            raise Refusal(str(error)) from None
        except MemoryError:  # its memory is released with the error, and the other returns may need less
            pass
        show(words, sys.stderr)
        reports.append(Report(str(path), refusal=words))
    if options.show_values:
        for report in reports:
            report.name_sheets()
    if options.mark:
        marking.mark(reports[0], paths[0], options.mark, docs)
        reports = [report.at_most(limit) for report in reports]
    written_report = _formatted(options.format, reports, limit, options.show_values, docs, _look(options))
    if options.output:
        from pathlib import Path

        from cse_record.formats.atomic import replacing

        with replacing(Path(options.output)) as scratch_file:
            scratch_file.write_text(written_report, encoding="utf-8", errors="backslashreplace", newline="")
    else:
        print(written_report, end="")
    return max(VERDICTS.index(worst(reports)), VERDICTS.index(worst(of_extensions(reports))))


def _look(options: argparse.Namespace) -> Row:
    """How a report as text is to look: in a file the same wherever it is written, and otherwise as the terminal allows."""
    return {} if options.output else {"colour": _has_colour(), "width": line_width()}


def _has_colour() -> bool:
    """Whether standard output is a terminal and colours are not turned off (no-color.org)."""
    import os
    import sys

    return bool(sys.stdout and sys.stdout.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _formatted(form: str, reports: list[Report], limit: int, values: bool, docs: str, look: Row) -> str:
    """The reports in one of the formats. `look` is for text alone."""
    if form == "text":
        from cse_record.reports.text import text

        return "".join(text(report, limit, values, docs=docs, **look) for report in reports if not report.refusal)
    module, function = {
        "json": ("json", "json_document"), "jsonl": ("json", "json_lines"), "csv": ("csv", "csv_table"), "sarif": ("sarif", "sarif_log"),
        "junit": ("junit", "junit_xml"), "github": ("github", "workflow_commands"),
        "html": ("html", "html_page"),
    }[form]  # fmt: skip
    from importlib import import_module

    return str(getattr(import_module(f"cse_record.reports.{module}"), function)(reports, values, docs))


def convert(options: argparse.Namespace) -> int:
    """Returns 0. Raises `Refusal` if the return cannot be read, or cannot be written without loss."""
    from cse_record.cli.notices import print_notices
    from cse_record.cli.progress import shown_on_terminal
    from cse_record.formats import read, write
    from cse_record.standard.voice import how_many

    if would_change(options.source, options.target):
        raise Refusal(say("TARGET is SOURCE, or is inside it. The source is never changed: choose another target."))
    with shown_on_terminal() as progress:
        dataset = read(options.source, options.max_bytes, progress)
        write(dataset, options.target, progress)
    print_notices({dataset.source: dataset.notices})
    show(say("{target}: {records} written", target=options.target, records=how_many(dataset.read, "record")))
    return 0


MOST_ROWS, MOST_NAME = 20_000, 120
"""More rows would make a template slow to open. A longer name of a board would not fit on a page."""


def template(options: argparse.Namespace) -> int:
    """Writes a template and prints what has no place in it. Returns 0."""
    from pathlib import Path

    from cse_record.cli.notices import print_notices
    from cse_record.cli.prefilling import rows_of
    from cse_record.formats import read
    from cse_record.formats.atomic import replacing
    from cse_record.mapping.carrying_on import asked_anew, carried_on, to_be_asked
    from cse_record.mapping.output import form_of, sheets_of
    from cse_record.reports.losses import next_lines
    from cse_record.standard.catalogue import STANDARD
    from cse_record.standard.workbook_lists import workbook
    from cse_record.targets.excel import write_template

    chosen = workbook(options.variant)
    output = Path(options.output or f"cse-record-{chosen.file_name}.xlsx")
    if output.suffix.lower() != ".xlsx":
        raise Refusal(say("A template is a workbook: give FILE a name that ends in .xlsx."))
    start = options.prefill or options.resume
    if start and would_change(start, str(output)):
        raise Refusal(say("FILE is RETURN, or is inside it. The return is never changed: choose another name for the template."))
    if not options.replace:
        refuse_to_replace(str(output))
    if options.rows is not None and not 1 <= options.rows <= MOST_ROWS:
        raise Refusal(say("A sheet can have from 1 to {number} prepared rows.", number=f"{MOST_ROWS:,}"))
    board = " ".join(options.board.split())
    length = len(board.replace("&", "&&").encode("utf-16-le", "replace")) // 2  # the length in the header of a printed page
    if length > MOST_NAME or not board.isprintable():
        raise Refusal(say("The name of the board must be text of at most {number} characters.", number=MOST_NAME))
    extensions = loaded(options.extension)
    earlier = read(start, options.max_bytes) if start else None
    rows = rows_of(earlier, is_same=bool(options.resume)) if earlier else {}
    form, types = (form_of(earlier)[0] if earlier and options.resume else None), frozenset[str]()
    if earlier and form:
        types = to_be_asked(rows, form, chosen, sheets_of(earlier))
        rows = asked_anew(rows, types)
    try:
        with replacing(output) as scratch_file:
            left_out = write_template(
                STANDARD,
                chosen,
                scratch_file,
                board=board,
                rows=options.rows,
                prefill=rows,
                resume=bool(options.resume),
                extensions=columns(extensions),
            )
    except ValueError as error:
        raise Refusal(say("The template cannot be written: {reason}.", reason=error)) from None
    if earlier:
        print_notices({earlier.source: earlier.notices})
        if earlier.origin.judged_by().later:
            words = say(
                "{source} states version {stated} of the standard; the workbook is of version {version}, and asks for what it added",
                source=earlier.source,
                stated=earlier.origin.judged_by().code,
                version=STANDARD.version,
            )
            show_notice(words)
        if earlier.origin.language and not SPOKEN.get().code:
            words = say("{source} is also in another language, but this workbook is in English only", source=earlier.source)
            show_notice(f"{words} ({say('--lang chooses a language')})")
    for reason in left_out:
        show_notice(say("not on this form, left out: {reason}", reason=reason))
    show(say("{file}: a workbook for people to fill in", file=output))
    if form and form.title != chosen.title:
        for line in next_lines(carried_on(read(output, options.max_bytes), form, chosen, types), LIMIT["text"]):
            show(line)
    for extension in extensions:
        words = say(
            "with the columns of “{title}”. They are checked by: cse-record validate FILE --extension FOLDER", title=extension.title
        )
        show(f"  {words}")
    return 0


def example(options: argparse.Namespace) -> int:
    """Writes a synthetic return, or a whole collection with `--like`. Returns 0."""
    from cse_record.cli.progress import shown_on_terminal
    from cse_record.formats import write
    from cse_record.standard.voice import how_many
    from cse_record.synthetic import example_return, make_mistakes

    if options.like:
        from cse_record.cli.national import write_collection

        return write_collection(options)
    if options.asked or options.format or options.truth:
        raise Refusal("--asked, --format and --truth are for a whole collection: use them with --like.")
    children = 20 if options.children is None else options.children
    children_phrase = how_many(children, "child", "children")
    rows = example_return(children, options.seed, options.agency or "joint", options.identifiable)
    if not options.mistakes:
        with shown_on_terminal() as progress:
            write(rows, options.output, progress)
        show(f"{options.output}: a synthetic return with {children_phrase}")
        return 0
    tables: Tables = {}
    for name, row in rows:
        tables.setdefault(name, []).append(row)
    mistakes = make_mistakes(tables, options.mistakes, options.seed)
    with shown_on_terminal() as progress:
        write(((name, row) for name, rows_of_type in tables.items() for row in rows_of_type), options.output, progress)
    show(f"{options.output}: a synthetic return with {children_phrase}, and {how_many(len(mistakes), 'mistake')}:")
    for mistake in mistakes:
        show(f"  {mistake.record_type} {mistake.ref}: {mistake.reported_as}")
    return 0


def explain(options: argparse.Namespace) -> int:
    """Returns 0. Raises `Refusal`, with similar names, if nothing has the name."""
    from cse_record.targets.prose.explain import UnknownName, as_text
    from cse_record.targets.prose.explain import explain as page

    if extensions := loaded(options.extension):
        from cse_record.extension.page import pages_named

        if own := as_text((part for extension in extensions for part in pages_named(extension, options.name)), line_width()):
            show_lines(own)
            return 0
    try:
        show_lines(page(options.name, line_width()))
    except UnknownName as error:
        raise Refusal(str(error)) from None
    return 0


def crosswalk(options: argparse.Namespace) -> int:
    """Prints the codes that correspond to a code, and what is lost. Returns 0."""
    from cse_record.standard.crosswalks import CrosswalkRefused, label
    from cse_record.standard.crosswalks import crosswalk as convert_code
    from cse_record.targets.prose.records import FITS

    try:
        result = convert_code(options.codelist, options.code, source=options.origin, target=options.target)
    except CrosswalkRefused as error:
        raise Refusal(str(error)) from None
    for code, relation, note in zip(result.codes, result.relations, result.notes, strict=True):
        name = label(options.codelist, options.target, code)
        show(f"{code}  {name}  ({FITS[relation]})" + (f"  {note}" if note else ""))
    if len(result.codes) > 1:
        show("More than one code fits. Keep the source's own code, and do not choose one without asking the source.")
    elif result.is_lossy:
        show("Something is lost in this conversion. Keep the source's own code as well.")
    return 0


def build(options: argparse.Namespace) -> int:
    """Returns 0; with `--check`, 1 if a generated file is not up to date."""
    from pathlib import Path

    from cse_record.cli.arguments import parser
    from cse_record.publish import build as write_all
    from cse_record.publish import is_ours, stale
    from cse_record.standard.voice import how_many

    folder = Path(options.folder)
    if not is_ours(folder):
        raise Refusal(f"{folder} holds a folder schema/ that this command did not write. Choose another folder with --folder.")
    if options.check:
        changed = stale(folder, parser())
        for path in changed:
            show(f"stale: {path}")
        show("Run: cse-record build" if changed else "Every generated file is up to date.")
        return 1 if changed else 0
    changed = write_all(folder, parser())
    for path in changed:
        show(f"wrote: {path}" if (folder / path).exists() else f"deleted: {path}")
    show(f"{how_many(len(changed), 'file')} changed.")
    return 0

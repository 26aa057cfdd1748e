"""Other languages: commands that speak them, and the command that lists what there is to translate."""

from __future__ import annotations

import sys
from contextlib import contextmanager

from cse_record.cli.outputs import refuse_to_replace
from cse_record.cli.terminal import show, show_notice
from cse_record.formats.places import Refusal
from cse_record.standard.speech import SPOKEN

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from cse_record.formats.dataset import Dataset
    from cse_record.publish.labels import Use
    from cse_record.standard.labels import Label, Language


def spoken(run: Callable[[argparse.Namespace], int], options: argparse.Namespace) -> int:
    """Runs a command in the language that its options name, and says how much of what it said was in English."""
    from cse_record.standard.labels import languages
    from cse_record.validation.speaking import speaking

    language = _language(options.lang)
    with speaking(language):
        code = run(options)
    had, asked = language.said
    words = f"{had:,} of {asked:,} texts were in {language.title}, the others in English"
    show(f"notice: {words}. To list all that are missing: cse-record labels {options.lang} --missing", sys.stderr)
    if language.labels and not had and options.lang not in languages():
        show(
            f"notice: none of the {len(language.labels):,} texts in {options.lang} was used. To see why: cse-record labels {options.lang}",
            sys.stderr,
        )
    return code


@contextmanager
def kept(dataset: Dataset) -> Iterator[None]:
    """Speaks the language of a workbook while a new workbook is made from it, unless another one is being spoken, and says which it is."""
    from cse_record.standard.labels import languages
    from cse_record.validation.speaking import speaking

    code = dataset.origin.language
    if SPOKEN.get().code or not code:
        yield
    elif code in languages():
        with speaking(language := _language(code)):
            yield
        show_notice(f"{dataset.source} is in English and {language.name_in_english}, and so is the new workbook", sys.stderr)
    else:
        yield
        show_notice(
            f"{dataset.source} is in English and another language, for which this package has no labels. The new workbook is in English "
            "only. To keep the language, give its file of labels with --lang",
            sys.stderr,
        )


def labels(options: argparse.Namespace) -> int:
    """Prints how much of the standard is in each language, or writes the table for a translator. Returns 0."""
    from pathlib import Path

    from cse_record.formats.atomic import replacing
    from cse_record.publish.labels import coverage, use, work_list
    from cse_record.standard.catalogue import STANDARD
    from cse_record.standard.labels import languages

    given = [_language(options.lang)] if options.lang else []
    if options.output or options.missing:
        if not options.output:
            print(work_list(STANDARD, *given, missing_only=options.missing), end="")
            return 0
        if not options.replace:
            refuse_to_replace(options.output)
        with replacing(Path(options.output)) as scratch_file:
            scratch_file.write_text(work_list(STANDARD, *given, missing_only=options.missing), encoding="utf-8-sig", newline="")
        show(f"{options.output}: the texts of the standard, to be translated")
    for language in given or map(_language, languages()):
        kinds = list(coverage(STANDARD, language))
        had, total = (sum(numbers) for numbers in zip(*(numbers for _, *numbers in kinds), strict=True))
        show(f"{language.code}, {language.title}: {had:,} of {total:,} texts; the others are in English")
        for title, number, of_all in kinds:
            show(f"  {title}: {number:,} of {of_all:,}")
        for line in _use(use(STANDARD, language)):
            show(f"  {line}")
    return 0


def _use(found: Use) -> Iterator[str]:
    """What became of the lines of a language, in lines whose numbers add up to all of them."""
    used = [*found.own, *found.elsewhere]
    total = len(used) + len(found.swapped) + len(found.not_used)
    yield f"lines with a text and a status: {total:,}, of which {len(used):,} are used"
    if moved := found.elsewhere:
        yield f"used only where the same English words stand elsewhere, because their own path has changed: {_first(moved)}"
    if swapped := found.swapped:
        yield f"not used, because the columns “english” and “text” are swapped: {_first(swapped)}"
    if old := found.not_used:
        yield f"not used, because the English or the path has changed or been removed: {_first(old)}"


def _first(labels: Sequence[Label]) -> str:
    return f"{len(labels):,}, such as {labels[0].path} (line {labels[0].line})"


def _language(given: str) -> Language:
    from cse_record.standard.labels import FaultyLabels, language

    try:
        return language(given)
    except FaultyLabels as error:
        raise Refusal(str(error)) from None

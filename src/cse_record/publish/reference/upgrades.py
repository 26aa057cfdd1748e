"""How a return of each version becomes one of the next, and the words in which mappings are declared."""

from __future__ import annotations

from collections.abc import Iterator

from cse_record.publish.reference.markdown import Writer
from cse_record.standard.mappings import UPGRADES, WORDS, MappingRule
from cse_record.standard.mappings.rules import COLUMNS
from cse_record.targets.files import File, as_csv
from cse_record.targets.prose import parts as p
from cse_record.targets.prose.records import title_of

FOLDER, SECTION = "schema/mappings", "Mappings"


def upgrades() -> Writer:
    """The page: what is not kept as it was, step by step, then the vocabulary."""
    page = Writer(p.UPGRADES, weight=0.4)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Upgrades")
    page.write(
        "What becomes of a return when `cse-record upgrade` writes it in a later version. An element that is not named here is kept as it "
        "is, under the same name. Nothing is guessed: what the earlier version did not ask stays to be answered, and the loss report of "
        "each upgrade gives the address of every cell that was not simply kept."
    )
    for step in UPGRADES:
        page.head(2, f"From version {step.earlier} to {step.later}", f"from-{step.earlier}-to-{step.later}".replace(".", "-"))
        page.table(("New place", "How", "From", "Value", "Note"), [_row(rule) for rule in step.rules])
    page.head(2, "Words", "words")
    page.write("Mappings use these words and no others.")
    page.table(("Word", "What it does"), [(p.Name(word.word), word.definition) for word in WORDS.values()])
    return page


def _row(rule: MappingRule) -> tuple[p.Words, ...]:
    value = "; ".join(filter(None, (rule.argument.replace("|", " · "), f"if blank: {rule.otherwise}" if rule.otherwise else "")))
    return (_place(rule.to), p.Name(rule.how), _place(rule.source), value, rule.note)


def _place(path: str) -> p.Words:
    if "." in path:
        return p.Name(path, p.at_element(path))
    return p.Link(title_of(path), p.at_record(path)) if path else ""


def mapping_files() -> Iterator[File]:
    """The mappings and their vocabulary as data."""
    words = [("word", "definition"), *((word.word, word.definition) for word in WORDS.values())]
    yield File(f"{FOLDER}/words.csv", as_csv(words), "the words in which mappings are declared", SECTION)
    for step in UPGRADES:
        rows = [COLUMNS, *((rule.to, rule.how, rule.source, rule.argument, rule.otherwise, rule.note) for rule in step.rules)]
        path = f"{FOLDER}/upgrade/{step.earlier}-to-{step.later}.csv"
        yield File(path, as_csv(rows), f"how a return of version {step.earlier} becomes one of {step.later}", SECTION)

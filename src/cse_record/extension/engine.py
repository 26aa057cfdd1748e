"""The checks of an extension as a program: generated from its elements and rules by the target that generates the validator of the
standard, and run by the same engine. So a predicate means the same in both, and there is one reader of cells.
"""

from __future__ import annotations

from cse_record._generated import validator
from cse_record.extension.declaration import Declaration
from cse_record.formats.cleaning import EDGES, READ_AS, WORDS_FOR_NOTHING, clean, folded
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import Codelist
from cse_record.standard.kinds import Key, Ref
from cse_record.standard.operands import digest_columns
from cse_record.standard.record import Record
from cse_record.targets.prose.sentences import failing
from cse_record.targets.python.checks import write_checks
from cse_record.targets.python.tables import Module

MONTH_OF_A_DAY = "-01"
"""The end of the first day of a month, which is what a spreadsheet program makes of a month."""


class ExtendedLists(validator.Lists):
    """The names in the codelists of the standard and of an extension."""

    def __init__(self, own: dict[str, Codelist]) -> None:
        self.own, self.reasons = {codelist.name: codelist for codelist in own.values()}, validator.LISTS.reasons

    def title(self, codelist: str) -> str:
        return self.own[codelist].title if codelist in self.own else validator.LISTS.title(codelist)

    def labels(self, codelist: str) -> dict[str, str]:
        if codelist not in self.own:
            return validator.LISTS.labels(codelist)
        return {code.code: code.label for code in self.own[codelist].codes}

    def names(self, codelist: str) -> list[tuple[str, str]]:
        return list(self.own[codelist].names()) if codelist in self.own else validator.LISTS.names(codelist)

    def scheme_codes(self, codelist: str) -> list[tuple[str, str, str]]:
        return [] if codelist in self.own else validator.LISTS.scheme_codes(codelist)


def standard_of(extension: Declaration, record_type: str) -> type[validator.Standard]:
    """What the engine needs to check the rows of one extended record type."""
    catalogue = extension.catalogue(STANDARD, record_type)
    record = extension.records[record_type]
    module = Module(catalogue)
    source = write_checks(module)[record_type].source()
    checks = {}
    for name, (rule, check) in module.checks.items():
        reads = tuple(path[0] for path in module.reads.get(name, ()))
        paths = digest_columns(catalogue.records, check.on, check.predicate)
        words = extension.spoken(failing(catalogue, check))
        checks[name] = validator.Check(rule.id, rule.severity, rule.title, check.on, check.fields[0], words, rule.fix, reads, (), paths)
    lists = ExtendedLists(extension.codelists)
    names: dict[str, object] = dict(vars(validator)) | {"CHECKS": checks, "LISTS": lists}
    constants = "".join(f"{name} = {value}\n" for name, value in sorted(module.constants.items()))
    # nothing in this text was written by anybody else: names are identifiers of a closed form, and codes are quoted
    exec(compile(f"from __future__ import annotations\n{constants}{source}", f"<{extension.prefix}>", "exec"), names)

    class Extended(validator.Standard):
        """The standard of this record type alone."""

    extended: type[validator.Standard] = Extended
    extended.TABLES, extended.CHECKS, extended.LISTS = {record_type: _table(record)}, checks, lists
    extended.FAULT_TITLES, extended.CALENDAR = validator.FAULT_TITLES, validator.CALENDAR
    extended.VERSIONS, extended.LATER_CODES = validator.VERSIONS, validator.LATER_CODES
    extended.CHECK_TABLE, extended.FINISH_TABLE = {record_type: names[f"check_{record_type}"]}, {}  # type: ignore[dict-item]
    extended.KEPT, extended.REFERS = module.kept, {(record_type, via): to for via, to in record.parents().items()}
    return extended


def _table(record: type[Record]) -> validator.Table:
    keys = tuple(name for name, element in record.elements.items() if isinstance(element.kind, Key | Ref))
    columns = tuple(record.columns().values())
    return validator.Table(record.about.name, record.about.title, columns, record.about.identified_by, keys)  # type: ignore[arg-type]


def cleaner(lists: ExtendedLists) -> validator.Cleaner:
    """Reads own columns as people type them, in whatever file: a local column is text everywhere, and nobody has cleaned it before."""

    def cleaned(column: validator.Column, text: str) -> tuple[str | int | None, str] | None:
        spelling, stripped = column.spelling, text.strip(EDGES)
        if spelling.codelist in lists.own and stripped and stripped not in spelling.code_set:
            names = {folded(name): code for name, code in validator.accepted_names(spelling, lists).items()}
            code = names.get(folded(stripped)) if folded(stripped) not in WORDS_FOR_NOTHING else None
            return (code, f"{READ_AS} {code}") if code else None
        meant = clean(column, text)
        if spelling.pattern == validator.CALENDAR[1]:
            day = str(meant[0]) if meant and meant[0] is not None else stripped
            if len(day) == 10 and day.endswith(MONTH_OF_A_DAY):
                return day[:7], "the first day of a month was read as the month"
        return meant

    return cleaned

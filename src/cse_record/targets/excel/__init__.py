"""The Excel target: the standard as a workbook, and its rules as formulas for Excel 2016."""

from collections.abc import Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.standard.workbook import VARIANTS
from cse_record.targets.excel.formulas.predicates import failing, refusal
from cse_record.targets.excel.formulas.states import CANNOT_SEE
from cse_record.targets.excel.readme import readme
from cse_record.targets.excel.workbook.cells import TooLong
from cse_record.targets.excel.workbook.plan import TooLarge
from cse_record.targets.excel.workbook.write import template, write_return, write_template
from cse_record.targets.files import File, as_lines
from cse_record.targets.target import Target

__all__ = ["TARGET", "TooLarge", "TooLong", "template", "write_return", "write_template"]


def _files(standard: Catalogue) -> Iterator[File]:
    titles = {f"cse-record-{name}.xlsx": f"{variant.title}. {variant.purpose}" for name, variant in VARIANTS.items()}
    for name, (file, title) in zip(VARIANTS, titles.items(), strict=True):
        yield File(f"templates/{file}", template(standard, name), title, "Workbooks to send out", is_committed=False)
    yield File("templates/README.md", as_lines(readme(titles.items())))


TARGET = Target("excel", "Workbook", "check column of a workbook", refusal, (failing,), CANNOT_SEE, _files)

"""The Table Schema target: a return as a folder of CSV files, for Frictionless tools."""

from collections.abc import Iterator

from cse_record.standard.catalogue import Catalogue
from cse_record.targets.files import File, as_csv, as_json
from cse_record.targets.table_schema.descriptor import CANNOT_SEE, package
from cse_record.targets.target import Target

__all__ = ["TARGET", "package"]


def _files(standard: Catalogue) -> Iterator[File]:
    yield File("schema/datapackage.json", as_json(package(standard)), "Frictionless data package of a return as CSV files")
    for name, record in standard.records.items():
        yield File(f"templates/csv/{name}.csv", as_csv([record.elements]), record.about.title, "Headers of CSV files")


TARGET = Target("table_schema", "Table Schema", blind_spots=CANNOT_SEE, files=_files)

"""Makes returns to pseudonymise, and pseudonymises them."""

import json
from random import Random

import cse_record
from cse_record.privacy.dates import POLICIES
from cse_record.privacy.keys import SecretKey
from cse_record.privacy.pseudonymise import pseudonymise
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.examples import whole_return
from cse_record.standard.rules.rule import Example
from tests.conftest import SEED
from tests.privacy.random_returns import dataset

KEY, OTHER = (SecretKey(Random(f"{name} {SEED}").randbytes(32)) for name in ("key", "other key"))
ORDER = list(POLICIES)


def pseudonymised(folder, tables, key=KEY, name="shared.json", **settings):
    """The pseudonymised tables, and the outcome."""
    write_source(folder, tables)
    return pseudonymised_source(folder, key, name, **settings)


def write_source(folder, tables):
    """Writes a return, which can then be pseudonymised several times."""
    cse_record.write(dataset(tables), folder / "source.json")


def pseudonymised_source(folder, key=KEY, name="shared.json", **settings):
    outcome = pseudonymise(folder / "source.json", folder / name, key=key, **settings)
    return json.loads((folder / name).read_text(encoding="utf-8")), outcome


def small(**cells):
    """A minimal valid return with changed cells or given rows: `children={…}` or `children=[{…}, …]`."""
    rows = {name: row_or_rows if isinstance(row_or_rows, list) else [row_or_rows] for name, row_or_rows in cells.items()}
    return {name: [] for name in STANDARD.records} | {
        name: [{column: value for column, value in row.items() if value is not None} for row in of_type]
        for name, of_type in whole_return(RECORDS, Example({"children": [{}], **rows})).items()
    }

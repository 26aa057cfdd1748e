"""Small returns in memory, for tests of joining: each names its agency, and rows that differ from the base row of their record type."""

from cse_record.analysis.combined.expected import Agency
from cse_record.analysis.combined.metadata import COUNTED, Entry
from cse_record.analysis.joined.people import People
from cse_record.standard.catalogue import STANDARD

PERIOD = ("2020-01-01", "2020-12-31")


class Returns:
    """Returns in memory. `send` adds one and gives its number."""

    def __init__(self):
        self.entries, self.rows = [], {}

    def send(self, agency, rows, *, scope=None, period=PERIOD, area="synthetic-northshire"):
        """`rows` are pairs of a record type and cells; None leaves a cell blank. `scope` maps record types to extents."""
        number = len(self.entries) + 1
        self.entries.append(
            Entry(number, COUNTED, f"{number}.json", f"R-{number}", Agency(agency, area, f"Synthetic {agency}"), period, "cases")
        )
        tables = {"returns": [{"agency_type": agency, "agency_area": area, "prepared_on": "2021-01-31"}]}
        tables["return_scope"] = [{"record_type": name, "extent": extent} for name, extent in (scope or {}).items()]
        for name, cells in rows:
            given = {f"{column.removesuffix('_on')}_{role}" for column in cells for role in ("latest", "absent")}
            base = STANDARD.records[name].about.base_row
            whole = {column: cell for column, cell in base.items() if column not in given} | cells
            tables.setdefault(name, []).append({column: cell for column, cell in whole.items() if cell is not None})
        self.rows[number] = tables
        return number

    def read(self, number, record_type):
        return [dict(row) for row in self.rows[number].get(record_type, [])]

    def people(self, threshold="identifier"):
        return People(self.entries, self.read, threshold)


def pseudonym(number, key="k00000001"):
    """A pseudonym of the right form."""
    return f"n1-{key}-{number:032x}"


def one(rows):
    """The only row."""
    rows = list(rows)
    assert len(rows) == 1, rows
    return rows[0]


def counts(people, table):
    """The cells of a table over joined people."""
    from cse_record.analysis.tables import TABLES
    from cse_record.analysis.tables.count import count

    return dict(count([TABLES[table]], [people])[0].cells)

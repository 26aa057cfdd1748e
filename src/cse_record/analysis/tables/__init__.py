"""The tables that boards, forces and national assessments make from combined returns, each declared once."""

from cse_record.analysis.tables import concerns, events, joining, pathways, people
from cse_record.analysis.tables.count import Counted, count
from cse_record.analysis.tables.table import ALL, KNOWN, UNKNOWN, Dimension, Table

_BY_NAME = {table.name: table for table in (*concerns.TABLES, *events.TABLES, *pathways.TABLES, *people.TABLES)}
_LATER = ("exploitation", "exploitation-areas", "non-recent", "features", "missing-episodes", "missing-timing")
_INTERVIEWS = ("missing-reported", "return-interviews", "return-interviews-held")
_PATHWAYS = ("pathway-support", "pathway-justice")
_LATEST = ("delay-to-disclosure", "response", *_PATHWAYS, "outcome", "outcome-of-crimes", "support-after-court")
TABLES: dict[str, Table] = {
    name: _BY_NAME[name]
    for name in ("responses", *(table.name for table in (*concerns.TABLES, *people.TABLES)), *_LATER, *_INTERVIEWS, *_LATEST)
}  # fmt: skip
"""All tables by name, in the order in which they are shown."""

__all__ = ["ALL", "KNOWN", "TABLES", "UNKNOWN", "Counted", "Dimension", "Table", "count", "joining"]

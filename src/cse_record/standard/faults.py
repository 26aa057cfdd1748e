"""The vocabulary of faults of shape, as distinct from rules. Ids are stable."""

from dataclasses import dataclass
from importlib.resources import files

from cse_record.standard.codelists import read_rows


@dataclass(frozen=True)
class FaultType:
    """A fault of shape: its id, a title that names the problem, and its meaning."""

    fault: str
    title: str
    meaning: str


FAULTS: dict[str, FaultType] = {row["fault"]: FaultType(**row) for row in read_rows(files("cse_record.standard") / "faults.csv")}
